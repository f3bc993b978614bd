package embedded

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"time"

	"linkchart/graph"
)

// reading is one call that reads: a state and the records that belong to it.
type reading struct {
	*state
	store *Store
	// follows is set for a read-only store, whose file may change between two statements: all of a call run in tx, which begins
	// with the first.
	follows bool
	tx      *sql.Tx
}

// read runs a call. Nothing is committed while it runs, so that all it sees is one graph. A call may run again from its
// start.
func (s *Store) read(ctx context.Context, call func(*reading) error) error {
	if err := errors.Join(s.errClosed(), ctx.Err()); err != nil {
		return err
	}
	if s.cfg.ReadOnly {
		return s.readFollowing(ctx, call)
	}
	s.mu.RLock()
	defer s.mu.RUnlock()
	if err := s.errClosed(); err != nil {
		return err
	}
	return call(&reading{state: s.state, store: s})
}

// Lag is how long what another process has written may stay out of the answers of a store that is open for reading only. To
// look at the file costs more than most answers, which memory holds, so not every call does.
const Lag = 5 * time.Millisecond

// errOutdated ends a call whose state is not that of the file any more.
var errOutdated = errors.New("the file has changed")

// readFollowing runs a call on a file that another process may write, again after the state was brought to what is written.
func (s *Store) readFollowing(ctx context.Context, call func(*reading) error) error {
	for {
		err := s.tryFollowing(ctx, call)
		if !errors.Is(err, errOutdated) {
			return err
		}
		if err := s.follow(ctx); err != nil {
			return fmt.Errorf("read what was written to %s: %w", s.name(), err)
		}
	}
}

func (s *Store) tryFollowing(ctx context.Context, call func(*reading) error) error {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if err := s.errClosed(); err != nil {
		return err
	}
	r := &reading{state: s.state, store: s, follows: true}
	defer r.end()
	if time.Since(s.start)-time.Duration(s.looked.Load()) >= Lag {
		if err := r.begin(ctx); err != nil {
			return err
		}
	}
	return call(r)
}

// begin begins the transaction of a call that has none; it fails with errOutdated where that sees another state.
func (r *reading) begin(ctx context.Context) error {
	if !r.follows || r.tx != nil {
		return nil
	}
	looked := time.Since(r.store.start)
	tx, err := r.store.db.BeginTx(ctx, nil)
	if err != nil {
		return wrap(err)
	}
	r.tx = tx
	t, err := readTotals(ctx, tx)
	if err != nil {
		return err
	}
	if t.commit != r.commit {
		return errOutdated
	}
	r.store.looked.Store(int64(looked))
	return nil
}

func (r *reading) end() {
	if r.tx != nil {
		r.tx.Rollback() // it only reads
	}
}

func readTotals(ctx context.Context, tx *sql.Tx) (t totals, err error) {
	var body []byte
	err = tx.QueryRowContext(ctx, "SELECT value FROM meta WHERE key = 'totals'").Scan(&body)
	if errors.Is(err, sql.ErrNoRows) {
		return newState().totals, nil
	}
	if err != nil {
		return t, wrap(err)
	}
	d := decoder{s: string(body)}
	t = d.totals()
	return t, d.done("the counters")
}

// follow brings the state of a read-only store up to date: by the changes since, or afresh where they are gone.
func (s *Store) follow(ctx context.Context) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return wrap(err)
	}
	defer tx.Rollback() // it only reads
	var oldest sql.NullInt64
	if err := tx.QueryRowContext(ctx, "SELECT min(number) FROM deltas").Scan(&oldest); err != nil {
		return wrap(err)
	}
	if !oldest.Valid || oldest.Int64 > s.state.commit+1 || s.state.commit == 0 {
		state, err := loadState(ctx, tx)
		if err != nil {
			return err
		}
		s.replaceState(state)
		return nil
	}
	s.ledger = nil
	s.claimIDs.reset()
	s.evidenceIDs.reset()
	return s.state.eachDelta(ctx, tx, s.state.commit, func(d *delta) error {
		s.applyDelta(d)
		return nil
	})
}

// applyDelta changes the state and forgets the records that changed; the caller holds mu.
func (s *Store) applyDelta(d *delta) {
	for i := range d.edges { // an edge that goes names its ends no more
		if row := d.edges[i].row; int(row) < len(s.state.edges) {
			s.entityCache.drop(s.state.edges[row].src)
			s.entityCache.drop(s.state.edges[row].dst)
		}
	}
	s.state.apply(d, true)
	for i := range d.nodes {
		s.entityCache.drop(d.nodes[i].row)
	}
	for i := range d.supports {
		s.entityCache.drop(d.supports[i].row)
	}
	for i := range d.edges {
		e := &d.edges[i]
		s.edgeCache.drop(e.row)
		s.entityCache.drop(e.edge.src)
		s.entityCache.drop(e.edge.dst)
	}
	s.lists.changed(d)
	s.names.changed(d)
}

// query runs a statement for reading, which is prepared once.
func (r *reading) query(ctx context.Context, text string, args ...any) (*sql.Rows, error) {
	st, err := r.prepared(ctx, text) //nolint:sqlclosecheck // it is kept, and closed with the store
	if err != nil {
		return nil, err
	}
	rows, err := st.QueryContext(ctx, args...)
	return rows, wrap(err)
}

// prepared returns a statement for reading, made once.
func (r *reading) prepared(ctx context.Context, text string) (*sql.Stmt, error) {
	if err := r.begin(ctx); err != nil {
		return nil, err
	}
	if st, ok := r.store.stmts.Load(text); ok {
		return r.inTx(ctx, st.(*sql.Stmt)), nil
	}
	st, err := r.store.reads.PrepareContext(ctx, text)
	if err != nil {
		return nil, wrap(err)
	}
	if other, loaded := r.store.stmts.LoadOrStore(text, st); loaded {
		st.Close() //nolint:sqlclosecheck // somebody else was quicker
		st = other.(*sql.Stmt)
	}
	return r.inTx(ctx, st), nil
}

func (r *reading) inTx(ctx context.Context, st *sql.Stmt) *sql.Stmt {
	if r.tx != nil {
		return r.tx.StmtContext(ctx, st)
	}
	return st
}

// fetchSizes are the numbers of rows that one statement fetches; a list is padded to the next of them, so that few statements
// exist.
var fetchSizes = [...]int{1, 4, 16, 64, 256}

// fetch hands over one column of the rows of a table, in the order of their rows; absent ones are left out. body is valid
// until do returns.
func (r *reading) fetch(ctx context.Context, table, column string, rows []uint32, do func(row uint32, body []byte) error) error {
	for len(rows) > 0 {
		size := fetchSizes[len(fetchSizes)-1]
		for _, n := range fetchSizes {
			if len(rows) <= n {
				size = n
				break
			}
		}
		part := rows[:min(size, len(rows))]
		rows = rows[len(part):]
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := r.fetchPart(table, column, size, part, do); err != nil {
			return err
		}
	}
	return nil
}

// fetchPart does not hand the context down: the driver starts a goroutine for each statement that can be cancelled, which
// costs more than the statement.
func (r *reading) fetchPart(table, column string, size int, part []uint32, do func(row uint32, body []byte) error) error {
	ctx := context.Background()
	args := make([]any, size)
	for i := range args {
		args[i] = int64(part[min(i, len(part)-1)])
	}
	rows, err := r.query(ctx, "SELECT row, "+column+" FROM "+table+" WHERE row IN (?"+strings.Repeat(",?", size-1)+")", args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var row int64
		var body sql.RawBytes
		if err := rows.Scan(&row, &body); err != nil {
			return wrap(err)
		}
		if err := do(uint32(row), body); err != nil {
			return err
		}
	}
	return wrap(rows.Err())
}

// unknown wraps an id that a call must name.
func unknown(what, id string) error {
	return fmt.Errorf("%w: there is no %s %q", graph.ErrNotFound, what, id)
}
