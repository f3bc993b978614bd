package cli

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"strings"

	"go.uber.org/zap"

	"linkchart/graph"
	"linkchart/graph/open"
)

// access says what a command wants with a store.
type access bool

const (
	reading access = true
	writing access = false
)

// open opens the store of the configuration. The error says what is the matter and the way out, and has the exit code of an
// unavailable store, or of usage for an address that names none.
func (a *app) open(ctx context.Context, want access, log *zap.Logger) (graph.Store, error) {
	if want == reading && a.store == "memory:" {
		return nil, usage(fmt.Errorf("%w: the store memory: is always empty here; name the one that documents were loaded into with --store", graph.ErrInvalid))
	}
	store, err := open.Open(ctx, a.store, open.Options{Password: password(a.store), ReadOnly: bool(want), Logger: log})
	if err == nil {
		return store, nil
	}
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	shown := open.Redacted(a.store)
	file, isFile := strings.CutPrefix(a.store, "file:")
	switch {
	case errors.Is(err, graph.ErrInvalid) && (!isFile || file == ""):
		return nil, usage(fmt.Errorf("--store %s: %w", shown, err))
	case errors.Is(err, graph.ErrNotFound):
		err = fmt.Errorf("there is no store %s; load documents into it first: linkchart load --store %s PATH", shown, shown)
	case errors.Is(err, graph.ErrConflict):
		err = fmt.Errorf("%w; stop the other linkchart that writes this file, wait for it, or name another store with --store", err)
	case errors.Is(err, graph.ErrInvalid):
		err = fmt.Errorf("%w; it is damaged or no store of linkchart: restore it from a backup, or load the documents into a new file with --store file:NEW.db", err)
	case isFile && errors.Is(err, graph.ErrUnavailable):
		err = fmt.Errorf("%w; if a newer linkchart wrote it, use that one, else check the rights on the file and its folder", err)
	case errors.Is(err, graph.ErrUnavailable):
		err = fmt.Errorf("%w; check that the server of %s runs, and that user and password are right (the password also comes from %s)", err, shown, envPassword)
	}
	return nil, coded{exitStore, err}
}

// password is that of the environment, unless the address has its own.
func password(address string) string {
	if u, err := url.Parse(address); err == nil && u.User != nil {
		if _, own := u.User.Password(); own {
			return ""
		}
	}
	return os.Getenv(envPassword)
}

// closing joins the error of closing a store to what a command returns.
func closing(store graph.Store, err *error) {
	if closeErr := store.Close(); closeErr != nil {
		*err = errors.Join(*err, fmt.Errorf("close the store: %w", closeErr))
	}
}
