package cli

import (
	"context"
	"errors"

	"linkchart/graph"
)

// The exit codes; scripts rely on them.
const (
	exitDone        = 0   // all was done
	exitFailed      = 1   // the command failed, or GraphQL answered with errors
	exitUsage       = 2   // the command line cannot be understood
	exitSome        = 3   // some documents failed; the others are loaded
	exitStore       = 4   // the store cannot be opened or reached
	exitInterrupted = 130 // interrupted from the keyboard or ended by the system
)

// coded is an error that decides the exit code.
type coded struct {
	code int
	err  error
}

func (c coded) Error() string { return c.err.Error() }
func (c coded) Unwrap() error { return c.err }

// usage marks an error as one of the command line.
func usage(err error) error {
	if err == nil {
		return nil
	}
	return coded{exitUsage, err}
}

// codeOf finds the exit code of an error.
func codeOf(ctx context.Context, err error) int {
	var c coded
	switch {
	case err == nil:
		return exitDone
	case ctx.Err() != nil && errors.Is(err, context.Canceled):
		return exitInterrupted
	case errors.As(err, &c):
		return c.code
	case errors.Is(err, graph.ErrUnavailable):
		return exitStore
	}
	return exitFailed
}
