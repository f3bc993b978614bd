package neo4j

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"linkchart/graph"
)

// Judgements answers with identity judgements; see [graph.JudgementReader].
func (s *Store) Judgements(ctx context.Context, ids []string) ([]graph.Judgement, error) {
	if err := graph.CheckIDs(ids); err != nil {
		return nil, fmt.Errorf("judgements: %w", err)
	}
	var out []graph.Judgement
	err := s.read(ctx, "judgements", func(r *reader) error {
		out = nil
		return r.r.run(ctx, ofLabel(pairAround, judgementLabel), row{"ids": ids}, func(c []any) (bool, error) {
			var j graph.Judgement
			err := decode("judgement", text(c[0]), text(c[2]), &j)
			out = append(out, j)
			return true, err
		})
	})
	if err != nil {
		return nil, fmt.Errorf("judgements on %d entities: %w", len(ids), err)
	}
	slices.SortFunc(out, func(a, b graph.Judgement) int {
		return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B), cmp.Compare(a.By, b.By), cmp.Compare(a.At, b.At))
	})
	return out, nil
}
