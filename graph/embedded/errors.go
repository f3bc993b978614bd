package embedded

import (
	"context"
	"errors"
	"fmt"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"linkchart/graph"
)

// wrap turns an error of SQLite into one of package graph, once.
func wrap(err error) error {
	var e *sqlite.Error
	if err == nil || !errors.As(err, &e) {
		return err
	}
	switch e.Code() & 0xff {
	case sqlite3.SQLITE_NOTADB:
		return fmt.Errorf("%w: the file is no SQLite database: %w", graph.ErrInvalid, err)
	case sqlite3.SQLITE_CORRUPT:
		return fmt.Errorf("%w: the file is damaged; restore a backup or load the documents again: %w", graph.ErrInvalid, err)
	case sqlite3.SQLITE_FULL:
		return fmt.Errorf("%w: no room left for the graph: %w", graph.ErrUnavailable, err)
	case sqlite3.SQLITE_INTERRUPT:
		return fmt.Errorf("%w: %w", context.Canceled, err)
	}
	return fmt.Errorf("%w: %w", graph.ErrUnavailable, err)
}

// damaged reports a record that contradicts another one.
func damaged(format string, args ...any) error {
	return fmt.Errorf("%w: damaged file: %s", graph.ErrInvalid, fmt.Sprintf(format, args...))
}
