package traverse

import (
	"context"

	"linkchart/graph"
)

// Occurrences returns all entities that pass a filter, of any id or, with about, those one edge away from any of these. More
// than limit is [graph.ErrTooLarge].
func (s *Session) Occurrences(ctx context.Context, about []string, f *Filter, limit int) ([]*graph.Entity, error) {
	if about == nil {
		return s.All(ctx, f, limit)
	}
	seen := map[string]bool{}
	var found []*graph.Entity
	err := s.Each(ctx, about, graph.EdgeFilter{}, func(_ string, steps []graph.Step) error {
		for _, step := range steps {
			if class := step.Far.Type.Class(); class == graph.OccurrenceClass && !seen[step.Far.ID] {
				seen[step.Far.ID] = true
				found = append(found, step.Far)
			}
		}
		if len(found) > limit {
			return refuse(graph.ErrTooLarge, "there are more than %d occurrences", limit)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return s.passing(ctx, f, found)
}
