package embedded

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"linkchart/graph"
)

// Judgements answers with identity judgements; see [graph.JudgementReader].
func (s *Store) Judgements(ctx context.Context, ids []string) ([]graph.Judgement, error) {
	named := make(map[string]bool, len(ids))
	for _, id := range ids {
		named[id] = true
	}
	var out []graph.Judgement
	err := graph.CheckIDs(ids)
	if err == nil {
		err = s.read(ctx, func(r *reading) error {
			out = nil
			return r.fetch(ctx, "batches", "head", r.judging(), func(row uint32, body []byte) error {
				var b graph.Batch
				if err := json.Unmarshal(body, &b); err != nil {
					return damaged("batch %d: %v", row, err)
				}
				for _, j := range b.Judgements {
					if named[j.A] || named[j.B] {
						out = append(out, j)
					}
				}
				return nil
			})
		})
	}
	if err != nil {
		return nil, fmt.Errorf("judgements: %w", err)
	}
	slices.SortStableFunc(out, func(a, b graph.Judgement) int {
		return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B), cmp.Compare(a.By, b.By), cmp.Compare(a.At, b.At))
	})
	return out, nil
}

// judging returns the live batches with judgements: those of the loader and of analysts, which are few.
func (r *reading) judging() []uint32 {
	var out []uint32
	for row := range r.docs {
		if d := &r.docs[row]; d.is(docLive) && d.is(docJudges) {
			out = append(out, uint32(row))
		}
	}
	return out
}
