package embedded

import (
	"cmp"
	"context"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"slices"

	"linkchart/graph"
)

// Documents answers with documents ordered by id, see [graph.Reader].
func (s *Store) Documents(ctx context.Context, q graph.DocumentQuery) ([]graph.Document, error) {
	var out []graph.Document
	err := q.Normalise()
	if err == nil {
		err = s.read(ctx, func(r *reading) (err error) {
			out, err = r.findDocuments(ctx, &q)
			return err
		})
	}
	if err != nil {
		return nil, fmt.Errorf("documents: %w", err)
	}
	return out, nil
}

func (r *reading) findDocuments(ctx context.Context, q *graph.DocumentQuery) ([]graph.Document, error) {
	var rows []uint32
	if q.IDs != nil {
		for _, id := range q.IDs {
			if row, ok := r.batch(id); ok {
				rows = append(rows, row)
			}
		}
	} else {
		for _, row := range r.rowOf {
			if row != 0 {
				rows = append(rows, row)
			}
		}
	}
	rows = slices.DeleteFunc(rows, func(row uint32) bool {
		d := &r.docs[row]
		return !d.is(docDocument) || d.id <= q.After ||
			q.Stories != nil && !(d.shown() && slices.Contains(q.Stories, r.keys[d.story]))
	})
	slices.SortFunc(rows, func(a, b uint32) int { return cmp.Compare(r.docs[a].id, r.docs[b].id) })
	rows = slices.Compact(rows)
	rows = rows[:min(len(rows), q.Limit)]
	at := make(map[uint32]int, len(rows))
	for i, row := range rows {
		at[row] = i
	}
	out := make([]graph.Document, len(rows))
	rows = slices.Sorted(slices.Values(rows))
	err := r.fetch(ctx, "batches", "head", rows, func(row uint32, body []byte) error {
		var b graph.Batch
		if err := json.Unmarshal(body, &b); err != nil || b.Document == nil {
			return damaged("batch %s: %v", r.docs[row].id, err)
		}
		out[at[row]] = *b.Document
		return nil
	})
	if err != nil {
		return nil, err
	}
	if err := r.completeDocuments(ctx, rows, at, out); err != nil {
		return nil, err
	}
	if !q.Shingles {
		return out, nil
	}
	return out, r.fetch(ctx, "batches", "shingles", rows, func(row uint32, body []byte) error {
		for ; len(body) >= 8; body = body[8:] {
			out[at[row]].Shingles = append(out[at[row]].Shingles, binary.LittleEndian.Uint64(body))
		}
		return nil
	})
}

// completeDocuments fills in the answers of the store.
func (r *reading) completeDocuments(ctx context.Context, rows []uint32, at map[uint32]int, out []graph.Document) error {
	var withdrawn []uint32
	for _, row := range rows {
		d, rec := &out[at[row]], &r.docs[row]
		d.Run = cmp.Or(rec.lastRun, d.Run)
		if rec.shown() {
			d.Story = r.keys[rec.story]
		}
		if rec.is(docWithdrawn) {
			d.Outcome = graph.Withdrawn
			withdrawn = append(withdrawn, row)
		}
	}
	err := r.fetch(ctx, "batches", "reason", withdrawn, func(row uint32, body []byte) error {
		out[at[row]].Reason = string(body)
		return nil
	})
	if err != nil {
		return err
	}
	return r.fetch(ctx, "batches", "withdrawn", withdrawn, func(row uint32, body []byte) error {
		out[at[row]].WithdrawnAt = string(body)
		return nil
	})
}
