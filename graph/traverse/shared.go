package traverse

import (
	"cmp"
	"context"
	"slices"

	"linkchart/graph"
)

// SharedQuery asks for the neighbours that several nodes have in common.
type SharedQuery struct {
	// Near are the nodes; they are no answers themselves. A merged id is its survivor.
	Near []*graph.Entity
	// Via says which edges count, seen from Near; Where tests the neighbour.
	Via   graph.EdgeFilter
	Where *Filter
	// Min is of how many nodes it must be a neighbour at least.
	Min int
}

// Shared is a neighbour of Count of the nodes, by these edges, which are ordered by id.
type Shared struct {
	Entity *graph.Entity
	Count  int
	Edges  []*graph.Edge
}

// Shared returns the common neighbours, those of most nodes first, then by id. Nodes with more edges than may be looked at are
// [graph.ErrTooLarge].
func (s *Session) Shared(ctx context.Context, q SharedQuery) ([]Shared, error) {
	type neighbour struct {
		entity *graph.Entity
		near   map[string]bool
		edges  map[string]*graph.Edge
	}
	ids := make([]string, 0, len(q.Near))
	for _, e := range q.Near {
		ids = append(ids, e.ID)
	}
	slices.Sort(ids)
	ids = slices.Compact(ids)
	found := map[string]*neighbour{}
	err := s.Each(ctx, ids, q.Via, func(near string, steps []graph.Step) error {
		if s.left() == 0 {
			return refuse(graph.ErrTooLarge, "these nodes have more than %d relations: name fewer, or narrow via", s.bounds.Scanned)
		}
		for _, step := range steps {
			if _, own := slices.BinarySearch(ids, step.Far.ID); own {
				continue
			}
			n := found[step.Far.ID]
			if n == nil {
				n = &neighbour{step.Far, map[string]bool{}, map[string]*graph.Edge{}}
				found[step.Far.ID] = n
			}
			n.near[near], n.edges[step.Edge.ID] = true, step.Edge
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	var entities []*graph.Entity
	for _, n := range found {
		if len(n.near) >= q.Min {
			entities = append(entities, n.entity)
		}
	}
	slices.SortFunc(entities, func(a, b *graph.Entity) int {
		return cmp.Or(cmp.Compare(len(found[b.ID].near), len(found[a.ID].near)), cmp.Compare(a.ID, b.ID))
	})
	if entities, err = s.passing(ctx, q.Where, entities); err != nil {
		return nil, err
	}
	out := make([]Shared, len(entities))
	for i, e := range entities {
		n := found[e.ID]
		out[i] = Shared{Entity: e, Count: len(n.near)}
		for _, edge := range n.edges {
			out[i].Edges = append(out[i].Edges, edge)
		}
		slices.SortFunc(out[i].Edges, func(a, b *graph.Edge) int { return cmp.Compare(a.ID, b.ID) })
	}
	return out, nil
}
