package neo4j

import (
	"context"
	"time"
)

// Neo4j lets a reader see a commit piece by piece: while it is applied, old edges may be gone before new ones are there. So
// a write counts its commits in a node of its own, before and after each, and a reader that a commit overlapped reads again.
// The lock of the writers is not touched by that, and where nobody writes it costs one small statement a read, or none where
// the rows of the last statement bring the count along.

// Where commits overlap every attempt, or one never ended because its process died, the reader takes the writers' lock.
const (
	readAttempts = 10
	readPause    = 10 * time.Millisecond
)

// read runs work in a transaction that reads, on a graph that no commit changes meanwhile.
func (s *Store) read(ctx context.Context, operation string, work func(*reader) error) error {
	for range readAttempts {
		known := s.commit.Load()
		var met commit
		mark := func(r runner) error {
			met = commit{over: true}
			return r.run(ctx, commitRead, nil, func(c []any) (bool, error) {
				met = readCommit(c)
				return false, nil
			})
		}
		err := s.db.read(ctx, operation, func(r runner) error {
			reader := s.reader(r)
			if err := work(reader); err != nil {
				return err
			}
			if last := reader.r.last; last != nil {
				met = *last
				return nil
			}
			return mark(r)
		})
		if err != nil && ctx.Err() == nil {
			// What fails may have met half a commit.
			if s.db.read(ctx, operation, mark) != nil {
				return err
			}
		}
		if ctx.Err() != nil || met.over && met.number == known {
			return err
		}
		if met.over {
			s.commit.Store(met.number)
			continue
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(readPause):
		}
	}
	return s.readLocked(ctx, operation, work)
}

// readRow is read for work that runs one statement as a rule, whose rows bring the count along. A statement is a transaction
// of its own, and to begin and to end one around it would take half as long again.
func (s *Store) readRow(ctx context.Context, operation string, work func(*reader) error) error {
	known := s.commit.Load()
	whole := false
	err := s.db.once(ctx, operation, func(r runner) error {
		reader := s.reader(r)
		if err := work(reader); err != nil {
			return err
		}
		last := reader.r.last
		whole = reader.r.statements == 1 && last != nil && last.over && last.number == known
		return nil
	})
	if err == nil && whole {
		return nil
	}
	return s.read(ctx, operation, work)
}

// commit is how far the commits had come when a statement was answered.
type commit struct {
	number int64
	over   bool
}

// readCommit reads the columns begun and over, which are null before the first commit.
func readCommit(c []any) commit {
	if c[0] == nil {
		return commit{over: true}
	}
	return commit{number(c[0]), flag(c[1])}
}

// watcher is a runner that knows the commit which the rows of the last statement told of, nil where they told of none.
type watcher struct {
	runner
	last       *commit
	statements int
}

func (w *watcher) run(ctx context.Context, statement string, params map[string]any, each func([]any) (bool, error)) error {
	w.last = nil
	w.statements++
	return w.runner.run(ctx, statement, params, each)
}

// readLocked runs work while no writer does, and ends a commit that a dead process left open.
func (s *Store) readLocked(ctx context.Context, operation string, work func(*reader) error) error {
	return s.db.write(ctx, operation, func(r runner) error {
		if err := newWriter(r, s.now(), s.batchLen).lock(ctx); err != nil {
			return err
		}
		var now int64
		err := r.run(ctx, commitRead, nil, func(c []any) (bool, error) {
			now = number(c[0])
			return false, nil
		})
		if err == nil {
			err = r.run(ctx, commitEnd, row{"number": now}, nil)
		}
		if err != nil {
			return err
		}
		return work(s.reader(r))
	})
}

// change runs work in a transaction that writes, between the marks of its commit.
func (s *Store) change(ctx context.Context, operation string, work func(runner) error) error {
	var commit int64
	err := s.db.write(ctx, operation, func(r runner) error {
		if err := work(r); err != nil {
			return err
		}
		return s.db.write(ctx, "commit", func(r runner) error {
			return r.run(ctx, commitBegin, nil, func(c []any) (bool, error) {
				commit = number(c[0])
				return false, nil
			})
		})
	})
	if commit == 0 {
		return err
	}
	// The commit is done or given up, whatever becomes of the mark: a missing one makes readers slow, no more.
	tidy, cancel := context.WithTimeout(context.WithoutCancel(ctx), tidyTime)
	defer cancel()
	_ = s.db.write(tidy, "commit", func(r runner) error {
		return r.run(tidy, commitEnd, row{"number": commit}, nil)
	})
	return err
}
