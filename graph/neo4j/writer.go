package neo4j

import (
	"context"
	"encoding/json"
	"time"

	"linkchart/graph"
)

// defaultBatch is the most rows in one statement.
const defaultBatch = 2000

// writer brings one change into the database. It first reads what the change touches and works out, in memory, what
// follows; then it writes the difference. So every reading is of the state before, and the state after is made of that and
// of the Batches that come (added) or go (changed but not added).
type writer struct {
	r        runner
	now      time.Time
	batchLen int

	version int64
	counts  counts
	change  graph.Change

	// changed holds the ids of all Batches that come, go or are replaced; added what comes.
	changed map[string]bool
	added   []*content
	// gone are the documents that are withdrawn, as they stay on record.
	gone []*graph.Document
	old  before

	claims    map[string]*claim
	sources   map[string]*source
	survives  map[string]string
	moved     map[string]move
	restoried []string
	declared  map[string][]graph.Declaration
	entities  map[string]*entity
	edges     map[string]*edge
	// witnessed holds the claims that gain, lose or change evidence.
	witnessed map[string]bool
}

// before is what the changed Batches said.
type before struct {
	existed      map[string]bool
	statements   map[string][]string // by Batch: claim id, blank, digest of the wording
	declarations []declaredBefore
	evidence     map[string]evidenceBefore
	said         map[label]map[string]pair
}

type declaredBefore struct {
	entity    string
	gazetteer bool
}

type evidenceBefore struct{ claim, json string }

// source is a document on record.
type source struct {
	doc  *graph.Document
	live bool
	// was is the story before the change, wasLive whether it counted.
	was     string
	wasLive bool
}

// move is a recorded id that another entity stands for from now on.
type move struct{ from, to string }

// entity is a projected entity before and after; nil is none.
type entity struct{ was, now *graph.Entity }

// edge is a projected edge before and after; nil is none.
type edge struct{ was, now *graph.Edge }

func newWriter(r runner, now time.Time, batchLen int) *writer {
	return &writer{
		r: r, now: now, batchLen: batchLen, changed: map[string]bool{},
		old: before{
			existed: map[string]bool{}, statements: map[string][]string{},
			evidence: map[string]evidenceBefore{}, said: map[label]map[string]pair{},
		},
		claims: map[string]*claim{}, sources: map[string]*source{}, survives: map[string]string{}, moved: map[string]move{},
		declared: map[string][]graph.Declaration{}, entities: map[string]*entity{}, edges: map[string]*edge{}, witnessed: map[string]bool{},
	}
}

// lock makes other writers wait and reads where the graph stands.
func (w *writer) lock(ctx context.Context) error {
	found := false
	err := w.r.run(ctx, metaLock, row{"writer": w.now.UTC().Format(time.RFC3339Nano)}, func(r []any) (bool, error) {
		found, w.version = true, number(r[0])
		return false, json.Unmarshal([]byte(text(r[1])), &w.counts)
	})
	if err == nil && !found {
		err = errEmptied
	}
	return err
}

// with runs a statement over $ids, in batches, and hands on its rows.
func (w *writer) with(ctx context.Context, statement string, ids []string, each func([]any) error) error {
	for len(ids) > 0 {
		n := min(len(ids), w.batchLen)
		err := w.r.run(ctx, statement, row{"ids": ids[:n]}, func(r []any) (bool, error) {
			if each == nil {
				return true, nil
			}
			return true, each(r)
		})
		if err != nil {
			return err
		}
		ids = ids[n:]
	}
	return nil
}

// put runs a statement over $rows, in batches.
func (w *writer) put(ctx context.Context, statement string, rows []row) error {
	for len(rows) > 0 {
		n := min(len(rows), w.batchLen)
		if err := w.r.run(ctx, statement, row{"rows": rows[:n]}, nil); err != nil {
			return err
		}
		rows = rows[n:]
	}
	return nil
}
