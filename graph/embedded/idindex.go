package embedded

import (
	"cmp"
	"context"
	"encoding/binary"
	"slices"
	"sort"
	"sync"

	"linkchart/graph"
)

// idIndex finds statements by the first half of an id. It is made from the file when it is first asked, and kept up to date
// from then on: most runs never ask.
type idIndex struct {
	mu     sync.Mutex
	ready  bool
	sorted []idEntry
	fresh  []idEntry // added since sorted was sorted
}

type idEntry struct {
	head      uint64
	statement uint32
}

func (x *idIndex) reset() {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.ready, x.sorted, x.fresh = false, nil, nil
}

// Sizes of an entry in the tables claim_ids and evidence_ids.
const (
	claimEntryBytes    = 8
	evidenceEntryBytes = 12
)

func decodeIDs(out []idEntry, first uint32, body []byte, size int) []idEntry {
	for i := 0; len(body) >= size; i++ {
		e := idEntry{binary.LittleEndian.Uint64(body), first + uint32(i)}
		if size == evidenceEntryBytes {
			e.statement = binary.LittleEndian.Uint32(body[8:])
		}
		out = append(out, e)
		body = body[size:]
	}
	return out
}

// add enters what a write brought; the caller holds the store's mu.
func (x *idIndex) add(first uint32, body []byte, size int) {
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.ready {
		x.fresh = decodeIDs(x.fresh, first, body, size)
	}
}

func compareIDs(a, b idEntry) int {
	return cmp.Or(cmp.Compare(a.head, b.head), cmp.Compare(a.statement, b.statement))
}

// entries returns the index in order.
func (x *idIndex) entries(ctx context.Context, r *reading, table string, size int) ([]idEntry, error) {
	x.mu.Lock()
	defer x.mu.Unlock()
	if !x.ready {
		var all []idEntry
		err := r.rows(ctx, "SELECT first, 0, 0, body FROM "+table, func(first uint32, _, _ int64, body []byte) error {
			all = decodeIDs(all, first, body, size)
			return nil
		})
		if err != nil {
			return nil, err
		}
		x.fresh, x.ready = all, true
	}
	if len(x.fresh) > 0 {
		slices.SortFunc(x.fresh, compareIDs)
		x.sorted = mergeIDs(x.sorted, x.fresh)
		x.fresh = nil
	}
	return x.sorted, nil
}

func mergeIDs(a, b []idEntry) []idEntry {
	if len(a) == 0 {
		return b
	}
	out := make([]idEntry, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		if compareIDs(a[0], b[0]) <= 0 {
			out, a = append(out, a[0]), a[1:]
		} else {
			out, b = append(out, b[0]), b[1:]
		}
	}
	return append(append(out, a...), b...)
}

// seek is the first place at or after a head.
func seek(entries []idEntry, head uint64) int {
	return sort.Search(len(entries), func(i int) bool { return entries[i].head >= head })
}

func (r *reading) claimEntries(ctx context.Context) ([]idEntry, error) {
	return r.store.claimIDs.entries(ctx, r, "claim_ids", claimEntryBytes)
}

func (r *reading) evidenceEntries(ctx context.Context) ([]idEntry, error) {
	return r.store.evidenceIDs.entries(ctx, r, "evidence_ids", evidenceEntryBytes)
}

// numbered is a statement with its number.
type numbered struct {
	claim  *graph.Claim
	id     digest
	number uint32
}

// statementsByClaim reads all statements of claims.
func (r *reading) statementsByClaim(ctx context.Context, ids []digest) ([]numbered, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	entries, err := r.claimEntries(ctx)
	if err != nil {
		return nil, err
	}
	wanted := make(map[digest]bool, len(ids))
	var numbers []uint32
	for _, id := range ids {
		wanted[id] = true
		for i := seek(entries, id.head()); i < len(entries) && entries[i].head == id.head(); i++ {
			numbers = append(numbers, entries[i].statement)
		}
	}
	found, err := r.statements(ctx, numbers)
	return slices.DeleteFunc(found, func(n numbered) bool { return !wanted[n.id] }), err
}

// statements reads statements by number; those that are gone are left out.
func (r *reading) statements(ctx context.Context, numbers []uint32) ([]numbered, error) {
	slices.Sort(numbers)
	numbers = slices.Compact(numbers)
	out := make([]numbered, 0, len(numbers))
	err := r.fetch(ctx, "statements", "body", numbers, func(n uint32, body []byte) error {
		c, id, err := decodeStatement(string(body), &r.docs[r.statementBatch(n)])
		out = append(out, numbered{&c, id, n})
		return err
	})
	return out, err
}
