package neo4j

import (
	"context"
	"errors"
	"fmt"
	"net"
	"strings"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"linkchart/graph"
)

// errEmptied tells that somebody has taken away what Open made.
var errEmptied = fmt.Errorf("%w: the database has been emptied since it was opened", graph.ErrUnavailable)

// translate turns an error of the driver or server into one of package graph, keeping the cause. What graph has no kind for
// stays as it is.
func translate(ctx context.Context, err error) error {
	if err == nil {
		return nil
	}
	if gone := ctx.Err(); gone != nil {
		if errors.Is(err, gone) {
			return err
		}
		return fmt.Errorf("%w: %w", gone, err)
	}
	if ours(err) {
		return err
	}
	var limit *driver.TransactionExecutionLimit
	if errors.As(err, &limit) && len(limit.Errors) > 0 {
		// Tried again in vain: the last cause says more than the count of tries.
		if cause := translate(ctx, limit.Errors[len(limit.Errors)-1]); ours(cause) || errors.Is(cause, context.DeadlineExceeded) {
			return cause
		}
		return fmt.Errorf("%w: %w", graph.ErrUnavailable, err)
	}
	var server *driver.Neo4jError
	if errors.As(err, &server) {
		if strings.Contains(server.Code, "LockClientStopped") && late(ctx) {
			return fmt.Errorf("%w: the Neo4j server gave up waiting for a lock: %w", context.DeadlineExceeded, err)
		}
		return fromServer(server)
	}
	var network net.Error
	if driver.IsConnectivityError(err) || errors.As(err, &network) {
		return fmt.Errorf("%w: the Neo4j server cannot be reached, or hung up: %w", graph.ErrUnavailable, err)
	}
	return err
}

// late tells whether the time that the server was given is over, which is a little less than that of the call: it may end a transaction that
// waits for a lock without saying that it is for the time.
func late(ctx context.Context) bool {
	deadline, ok := ctx.Deadline()
	return ok && time.Until(deadline) <= reserve
}

// ours tells whether the error is one of package graph already.
func ours(err error) bool {
	for _, kind := range []error{graph.ErrNotFound, graph.ErrConflict, graph.ErrInvalid, graph.ErrUnavailable, graph.ErrTooLarge} {
		if errors.Is(err, kind) {
			return true
		}
	}
	return false
}

// fromServer translates by the code: Neo.CLASS.CATEGORY.TITLE.
func fromServer(err *driver.Neo4jError) error {
	is := func(parts ...string) bool {
		for _, p := range parts {
			if strings.Contains(err.Code, p) {
				return true
			}
		}
		return false
	}
	switch {
	case is("TransactionTimedOut", "LockAcquisitionTimeout"):
		return fmt.Errorf("%w: the Neo4j server gave up: %w", context.DeadlineExceeded, err)
	case is("ReadOnly", "NotALeader", "Security.Forbidden", "WriteOnRead"):
		return fmt.Errorf("%w: the Neo4j database, or this user of it, is read-only: %w", graph.ErrUnavailable, err)
	case is(".Security."):
		return fmt.Errorf("%w: the Neo4j server refuses the login: %w", graph.ErrUnavailable, err)
	case is("DatabaseNotFound"):
		return fmt.Errorf("%w: the Neo4j server has no such database: %w", graph.ErrUnavailable, err)
	case is("DatabaseUnavailable", "DatabaseNotAvailable"):
		return fmt.Errorf("%w: the Neo4j database is stopped or starting: %w", graph.ErrUnavailable, err)
	case is("ConstraintValidationFailed"):
		return fmt.Errorf("%w: %w", graph.ErrConflict, err)
	case is("MemoryPoolOutOfMemory", "TransactionOutOfMemory"):
		return fmt.Errorf("%w: more than the Neo4j server has memory for: %w", graph.ErrTooLarge, err)
	case is("Neo.TransientError.", "LockClientStopped"):
		return fmt.Errorf("%w: the Neo4j server is busy: %w", graph.ErrUnavailable, err)
	}
	return err
}
