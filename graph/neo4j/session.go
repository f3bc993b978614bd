package neo4j

import (
	"context"
	"errors"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"go.uber.org/zap"
)

// database runs work in a transaction, again from the start after an error that may pass.
type database interface {
	read(ctx context.Context, operation string, work func(runner) error) error
	write(ctx context.Context, operation string, work func(runner) error) error
	// once reads without a transaction around the statements and tries nothing again.
	once(ctx context.Context, operation string, work func(runner) error) error
}

// runner runs one statement inside a transaction and hands its rows to each, until there are no more or each says stop.
// A nil each drops them.
type runner interface {
	run(ctx context.Context, statement string, params map[string]any, each func(row []any) (more bool, err error)) error
}

// session is the database behind the driver. Sessions share the bookmarks, so that what is read follows what was written,
// on whichever member of a cluster.
type session struct {
	driver    driver.DriverWithContext
	database  string
	bookmarks driver.BookmarkManager
	log       *zap.Logger
	observe   func(operation, statement string, params map[string]any)
	// language is the option that chooses the language where a server knows several, else "".
	language string
}

func (s *session) read(ctx context.Context, operation string, work func(runner) error) error {
	return s.do(ctx, driver.AccessModeRead, operation, work)
}

func (s *session) write(ctx context.Context, operation string, work func(runner) error) error {
	return s.do(ctx, driver.AccessModeWrite, operation, work)
}

func (s *session) once(ctx context.Context, operation string, work func(runner) error) error {
	return s.within(ctx, driver.AccessModeRead, operation, func(open driver.SessionWithContext, options []func(*driver.TransactionConfig)) error {
		start := func(ctx context.Context, statement string, params map[string]any) (driver.ResultWithContext, error) {
			return open.Run(ctx, statement, params, options...)
		}
		return work(&statements{start: start, session: s, operation: operation, prefix: s.prefix(driver.AccessModeRead)})
	})
}

func (s *session) do(ctx context.Context, mode driver.AccessMode, operation string, work func(runner) error) error {
	return s.within(ctx, mode, operation, func(open driver.SessionWithContext, options []func(*driver.TransactionConfig)) error {
		execute := open.ExecuteRead
		if mode == driver.AccessModeWrite {
			execute = open.ExecuteWrite
		}
		_, err := execute(ctx, func(tx driver.ManagedTransaction) (any, error) {
			return nil, hopeless(work(&statements{start: tx.Run, session: s, operation: operation, prefix: s.prefix(mode)}))
		}, options...)
		if last := (*final)(nil); errors.As(err, &last) {
			err = last.cause
		}
		return err
	})
}

// within opens a session for a call and closes it.
func (s *session) within(ctx context.Context, mode driver.AccessMode, operation string, call func(driver.SessionWithContext, []func(*driver.TransactionConfig)) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	open := s.driver.NewSession(ctx, driver.SessionConfig{
		AccessMode: mode, DatabaseName: s.database, BookmarkManager: s.bookmarks, FetchSize: fetchSize,
	})
	options := []func(*driver.TransactionConfig){driver.WithTxMetadata(map[string]any{"app": "linkchart", "operation": operation})}
	if deadline, ok := ctx.Deadline(); ok {
		options = append(options, driver.WithTxTimeout(serverTime(time.Until(deadline))))
	}
	err := call(open, options)
	// A cancelled context must not keep the connection from going back to the pool.
	tidy, cancel := context.WithTimeout(context.WithoutCancel(ctx), tidyTime)
	defer cancel()
	if closed := open.Close(tidy); err == nil {
		err = closed
	}
	return translate(ctx, err)
}

// prefix is what stands before each statement. A load changes the counts on which plans rest, and the server would plan all
// statements again every few seconds, which took two fifths of its time; but what writes finds all it touches by key, and
// there is one way to do that.
func (s *session) prefix(mode driver.AccessMode) string {
	options := s.language
	if mode == driver.AccessModeWrite {
		options += "replan=skip "
	}
	if options == "" {
		return ""
	}
	return "CYPHER " + options
}

// final hides an error from the driver, which would try again.
type final struct{ cause error }

func (f *final) Error() string { return f.cause.Error() }

// hopeless makes final what the driver takes for a leader that moved away: a database that is read-only stays so.
func hopeless(err error) error {
	var server *driver.Neo4jError
	if errors.As(err, &server) && server.Code == "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase" {
		return &final{err}
	}
	return err
}

const (
	// fetchSize is the number of rows that the server sends ahead: what is streamed and left early costs no more than that.
	fetchSize = 500
	tidyTime  = 5 * time.Second
	// leastTime is the shortest time-out that the server takes.
	leastTime = time.Millisecond
	// reserve is the most by which the time-out for the server is less than ours.
	reserve = time.Second
)

// serverTime is the time-out for the server: a little less than ours, so that it answers before we hang up.
func serverTime(left time.Duration) time.Duration {
	return max(left-min(left/10, reserve), leastTime).Truncate(time.Millisecond)
}

// statements runs statements, of one transaction or each in its own.
type statements struct {
	start     func(ctx context.Context, statement string, params map[string]any) (driver.ResultWithContext, error)
	session   *session
	operation string
	prefix    string
}

func (t *statements) run(ctx context.Context, statement string, params map[string]any, each func([]any) (bool, error)) error {
	statement = t.prefix + statement
	if t.session.observe != nil {
		t.session.observe(t.operation, statement, params)
	}
	result, err := t.start(ctx, statement, params)
	if err != nil {
		return err
	}
	if each != nil {
		for more := true; more && result.Next(ctx); {
			if more, err = each(result.Record().Values); err != nil {
				return err
			}
		}
		if err := result.Err(); err != nil {
			return err
		}
	}
	summary, err := result.Consume(ctx)
	if err != nil {
		return err
	}
	for _, n := range summary.Notifications() {
		t.session.log.Warn("neo4j warns", zap.String("code", n.Code()), zap.String("title", n.Title()), zap.String("description", n.Description()))
	}
	return nil
}
