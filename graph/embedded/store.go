// Package embedded keeps the graph inside this process: the records in one SQLite file, what lists, filters and traversals
// test in memory. One process writes a file, others may read it meanwhile.
//
// A record is found by its row, a small number that memory knows for every id; SQLite keeps no other index. A write computes
// what it changes first, then writes it in one transaction together with a delta, the change of what memory holds; opening
// reads a snapshot and the deltas since, never the records.
package embedded

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"linkchart/graph"
)

// Config says how to open a store; the zero value is an empty one in memory.
type Config struct {
	// Path names the file; it is made if it is absent. "" keeps the graph in memory, up to 1 GiB of records.
	Path string
	// ReadOnly opens a file without the right to write; it may be open for writing elsewhere, and shows what is written there
	// after at most [Lag].
	ReadOnly bool
	// CacheBytes bounds the decoded entities and edges that stay in memory; 0 is 256 MiB.
	CacheBytes int64
}

const defaultCacheBytes = 256 << 20

// driverName is the name under which database/sql knows the driver that errors.go imports.
const driverName = "sqlite"

// Store keeps a graph, see [graph.Store]. It is safe for concurrent use.
type Store struct {
	cfg  Config
	file *os.File // the lock, nil for readers and in memory
	// db is for writing, reads for reading; both are one for a reader.
	db, reads *sql.DB
	stmts     sync.Map  // SQL text -> *sql.Stmt of reads
	keep      *sql.Conn // keeps a database in memory alive

	// mu guards state: calls read under it, and a write takes it for commit and change.
	mu    sync.RWMutex
	state *state
	// writer is held by the one write that runs; it guards ledger.
	writer sync.Mutex
	ledger *ledger

	entityCache *cache[graph.Entity]
	edgeCache   *cache[graph.Edge]
	lists       lists
	names       nameIndex
	statusMu    sync.Mutex // guards state.statuses
	claimIDs    idIndex
	evidenceIDs idIndex
	seen        sync.Pool // of *seen
	sets        sync.Pool // of *rowSet
	closed      atomic.Bool

	// start is when the store was opened; looked is how long after that a reader last saw that its state is that of the file.
	start  time.Time
	looked atomic.Int64
}

var (
	_ graph.Store      = (*Store)(nil)
	_ graph.PathFinder = (*Store)(nil)
)

// Open opens the store of a file, or a new one in memory. It fails with [graph.ErrConflict] while another process writes the
// file, [graph.ErrNotFound] for an absent file that is only to be read, [graph.ErrInvalid] for a file that is no store or is
// damaged, and [graph.ErrUnavailable] for one that a newer linkchart wrote.
func Open(ctx context.Context, cfg Config) (*Store, error) {
	if cfg.CacheBytes == 0 {
		cfg.CacheBytes = defaultCacheBytes
	}
	// An edge takes about four times the room of an entity, and an answer has as many of one as of the other.
	s := &Store{cfg: cfg, start: time.Now(), entityCache: newCache[graph.Entity](cfg.CacheBytes / 4), edgeCache: newCache[graph.Edge](cfg.CacheBytes / 4 * 3)}
	if err := s.open(ctx); err != nil {
		return nil, fmt.Errorf("open %s: %w", s.name(), errors.Join(err, s.closeFiles()))
	}
	return s, nil
}

func (s *Store) name() string {
	if s.cfg.Path == "" {
		return "a store in memory"
	}
	return s.cfg.Path
}

// memories numbers the stores in memory, which share a name space in a process.
var memories atomic.Int64

func (s *Store) open(ctx context.Context) (err error) {
	if s.cfg.Path == "" {
		if s.cfg.ReadOnly {
			return fmt.Errorf("%w: an empty graph in memory, only to be read", graph.ErrInvalid)
		}
		name := "file:/linkchart-" + strconv.FormatInt(memories.Add(1), 10) + "?vfs=memdb"
		if s.db, err = connect(name, 1, "journal_mode(memory)", "synchronous(off)", "cache_spill(0)"); err != nil {
			return err
		}
		if s.reads, err = connect(name, readers+1, "query_only(1)"); err != nil {
			return err
		}
		s.keep, err = s.reads.Conn(ctx)
	} else {
		err = s.openFile()
	}
	if err != nil {
		return err
	}
	if err := migrate(ctx, s.db, s.cfg.ReadOnly); err != nil {
		return err
	}
	return s.load(ctx)
}

// readers bounds the reads that run at once.
const readers = 8

func (s *Store) openFile() (err error) {
	info, err := os.Stat(s.cfg.Path)
	switch {
	case err == nil && info.IsDir():
		return fmt.Errorf("%w: a folder, not a file", graph.ErrInvalid)
	case s.cfg.ReadOnly && errors.Is(err, os.ErrNotExist):
		return fmt.Errorf("%w: there is no such file to read; load documents first", graph.ErrNotFound)
	case err != nil && !errors.Is(err, os.ErrNotExist):
		return fmt.Errorf("%w: %w", graph.ErrUnavailable, err)
	}
	name := "file:" + (&url.URL{Path: s.cfg.Path}).EscapedPath()
	if s.cfg.ReadOnly {
		if s.db, err = connect(name+"?mode=ro", readers, "query_only(1)", "cache_size(-32768)"); err != nil {
			return err
		}
		s.reads = s.db
		return nil
	}
	if err := refuseForeign(s.cfg.Path); err != nil {
		return err
	}
	if s.file, err = lock(s.cfg.Path); err != nil {
		return err
	}
	s.db, err = connect(name, 1, "journal_mode(wal)", "synchronous(full)", "cache_size(-131072)", "wal_autocheckpoint(16384)")
	if err != nil {
		return err
	}
	s.reads, err = connect(name, readers, "query_only(1)", "cache_size(-32768)")
	return err
}

func connect(name string, connections int, pragmas ...string) (*sql.DB, error) {
	sep := "?"
	if strings.Contains(name, "?") {
		sep = "&"
	}
	for _, p := range append([]string{"busy_timeout(5000)"}, pragmas...) {
		name += sep + "_pragma=" + url.QueryEscape(p)
		sep = "&"
	}
	db, err := sql.Open(driverName, name)
	if err != nil {
		return nil, wrap(err)
	}
	db.SetMaxOpenConns(connections)
	db.SetMaxIdleConns(connections)
	return db, nil
}

// load makes the state from the file.
func (s *Store) load(ctx context.Context) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return wrap(err)
	}
	defer tx.Rollback() // it only reads
	state, err := loadState(ctx, tx)
	if err != nil {
		return err
	}
	s.replaceState(state)
	return nil
}

// replaceState puts a state in place that has nothing in common with the one before; the caller holds mu or is alone.
func (s *Store) replaceState(next *state) {
	s.state, s.ledger = next, nil
	s.entityCache.clear()
	s.edgeCache.clear()
	s.lists.reset()
	s.names.reset()
	s.claimIDs.reset()
	s.evidenceIDs.reset()
}

// Close finishes the file and gives the lock back. It may be called twice.
func (s *Store) Close() error {
	s.writer.Lock()
	defer s.writer.Unlock()
	if s.closed.Swap(true) {
		return nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	var err error
	if s.file != nil && s.state.snapshotDue(true) {
		err = s.snapshot(context.Background())
	}
	if err = errors.Join(err, s.closeFiles()); err != nil {
		return fmt.Errorf("close %s: %w", s.name(), err)
	}
	return nil
}

func (s *Store) closeFiles() (err error) {
	if s.keep != nil {
		err = wrap(s.keep.Close())
	}
	if s.reads != nil && s.reads != s.db {
		err = errors.Join(err, wrap(s.reads.Close()))
	}
	if s.db != nil {
		err = errors.Join(err, wrap(s.db.Close()))
	}
	if s.file != nil {
		err = errors.Join(err, s.file.Close())
	}
	return err
}

// snapshot writes all that memory holds; the caller holds writer and mu.
func (s *Store) snapshot(ctx context.Context) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return wrap(err)
	}
	defer tx.Rollback() // no effect after Commit
	t, err := s.state.writeSnapshot(ctx, tx)
	if err == nil {
		err = wrap(tx.Commit())
	}
	if err != nil {
		return fmt.Errorf("write a snapshot: %w", err)
	}
	s.state.totals, s.state.rebuilt = t, false
	return nil
}

// errClosed is what calls on a closed store give.
func (s *Store) errClosed() error {
	if s.closed.Load() {
		return fmt.Errorf("%w: %s is closed", graph.ErrUnavailable, s.name())
	}
	return nil
}
