package traverse

import (
	"context"
	"slices"

	"linkchart/graph"
)

// containmentDepth ends the climb from a place to what contains it; from a building to a continent it takes six steps.
const containmentDepth = 12

// containment is how places lie in places and occurrences in places; a plot lies where it was to happen.
var containment = graph.EdgeFilter{Direction: graph.Out, Or: []graph.EdgeFilter{
	{Types: []graph.RelationType{graph.LocatedIn, graph.OccurredIn}},
	{Types: []graph.RelationType{graph.Targeted}, Roles: []string{"PLACE"}},
}}

func (s *Session) passWithin(ctx context.Context, place string, left []*graph.Entity) ([]*graph.Entity, error) {
	left = keep(left, func(i int) bool {
		class := left[i].Type.Class()
		return class == graph.PlaceClass || class == graph.OccurrenceClass
	})
	if err := s.climb(ctx, ids(left)); err != nil {
		return nil, err
	}
	return keep(left, func(i int) bool { return slices.Contains(s.ancestors(left[i].ID), place) }), nil
}

// Containers returns for each of the places and occurrences what contains it, nearest first, then by id.
func (s *Session) Containers(ctx context.Context, ids []string) (map[string][]string, error) {
	if err := s.climb(ctx, ids); err != nil {
		return nil, err
	}
	out := make(map[string][]string, len(ids))
	for _, id := range ids {
		out[id] = s.ancestors(id)
	}
	return out, nil
}

// climb reads what contains the given nodes, one level after the other, and remembers it. A containment holds at all times,
// so the window of the view does not count.
func (s *Session) climb(ctx context.Context, level []string) error {
	for range containmentDepth {
		level = slices.DeleteFunc(slices.Clone(level), func(id string) bool { _, ok := s.parents[id]; return ok })
		if len(level) == 0 {
			return nil
		}
		slices.Sort(level)
		level = slices.Compact(level)
		view := s.view
		view.Time = graph.TimeWindow{}
		var next []string
		for chunk := range slices.Chunk(level, graph.MaxIDs) {
			hops, err := s.edges(ctx, graph.EdgeQuery{Near: chunk, Filter: containment, View: view, Limit: graph.MaxPage})
			if err != nil {
				return err
			}
			for _, h := range hops {
				up := []string{}
				for _, step := range h.Steps {
					if step.Far.Type.Class() == graph.PlaceClass {
						up = append(up, step.Far.ID)
					}
				}
				slices.Sort(up)
				s.parents[h.Near] = slices.Compact(up)
				next = append(next, up...)
			}
		}
		level = next
	}
	return nil
}

func (s *Session) ancestors(id string) []string {
	var out []string
	level := []string{id}
	for range containmentDepth {
		var next []string
		for _, at := range level {
			for _, up := range s.parents[at] {
				if up != id && !slices.Contains(out, up) && !slices.Contains(next, up) {
					next = append(next, up)
				}
			}
		}
		slices.Sort(next)
		out = append(out, next...)
		level = next
	}
	return out
}
