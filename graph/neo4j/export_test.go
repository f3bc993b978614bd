package neo4j

import (
	"context"
	"errors"
	"sync"
	"time"
)

// Recording is a database without a server: it keeps every statement with its parameters and answers with nothing but what
// Answer gives.
type Recording struct {
	Statements []string
	Params     []map[string]any
	Answer     func(statement string) [][]any
	// Before is called before each statement; what Fail returns is its error.
	Before func(statement string)
	Fail   func(statement string) error
	inner  database
	mu     sync.Mutex
}

// NewRecording returns a store over a Recording, ready for use.
func NewRecording() (*Store, *Recording) {
	rec := &Recording{Answer: func(statement string) [][]any {
		if statement == metaLock || statement == metaRead {
			return [][]any{{int64(0), "{}", "{}"}}
		}
		return nil
	}}
	clock := func() time.Time { return time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC) }
	return &Store{db: rec, now: clock, close: func() error { return nil }, batchLen: defaultBatch, version: "5.26.0", edition: "community"}, rec
}

// Record lets a store over a real server keep its statements.
func Record(s *Store) *Recording {
	rec := &Recording{inner: s.db}
	s.db = rec
	return rec
}

func (r *Recording) read(ctx context.Context, operation string, work func(runner) error) error {
	if r.inner != nil {
		return r.inner.read(ctx, operation, func(inner runner) error { return work(&recordingRunner{r, inner}) })
	}
	return work(&recordingRunner{r, nil})
}

func (r *Recording) write(ctx context.Context, operation string, work func(runner) error) error {
	if r.inner != nil {
		return r.inner.write(ctx, operation, func(inner runner) error { return work(&recordingRunner{r, inner}) })
	}
	return work(&recordingRunner{r, nil})
}

func (r *Recording) once(ctx context.Context, operation string, work func(runner) error) error {
	if r.inner != nil {
		return r.inner.once(ctx, operation, func(inner runner) error { return work(&recordingRunner{r, inner}) })
	}
	return errors.New("there are no rows") // the same statement is run again
}

type recordingRunner struct {
	rec   *Recording
	inner runner
}

func (r *recordingRunner) run(ctx context.Context, statement string, params map[string]any, each func([]any) (bool, error)) error {
	r.rec.mu.Lock()
	r.rec.Statements = append(r.rec.Statements, statement)
	r.rec.Params = append(r.rec.Params, params)
	r.rec.mu.Unlock()
	if r.rec.Before != nil {
		r.rec.Before(statement)
	}
	if r.rec.Fail != nil {
		if err := r.rec.Fail(statement); err != nil {
			return err
		}
	}
	if r.inner != nil {
		return r.inner.run(ctx, statement, params, each)
	}
	for _, row := range r.rec.Answer(statement) {
		if each == nil {
			continue
		}
		if more, err := each(row); err != nil || !more {
			return err
		}
	}
	return nil
}

// SetBatch sets the most rows of one statement.
func SetBatch(s *Store, n int) { s.batchLen = n }

// CheckVersion is checkVersion.
func CheckVersion(version string) error {
	_, err := checkVersion(version)
	return err
}

// Translate is translate.
func Translate(ctx context.Context, err error) error { return translate(ctx, err) }

// SchemaStatements is schemaStatements.
func SchemaStatements() []string { return schemaStatements() }
