package traverse

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"linkchart/graph"
)

// Open is a returned node with edges that lead out of the subgraph to nodes that pass Where or Through. Unless Exact, Unseen
// is a lower bound.
type Open struct {
	Entity *graph.Entity
	Unseen int
	Exact  bool
}

// Frontier returns the nodes of a subgraph with edges that lead out of it, those with most first, then by id. Degrees, if not
// nil, are the numbers of edges of its nodes that pass Via, so that they are not asked for again.
func (s *Session) Frontier(ctx context.Context, g *Subgraph, w Walk, degrees map[string]int) ([]Open, error) {
	inside := make(map[string]bool, len(g.Nodes))
	nodes := make([]string, len(g.Nodes))
	for i := range g.Nodes {
		nodes[i] = g.Nodes[i].Entity.ID
		inside[nodes[i]] = true
	}
	for _, id := range g.Earlier {
		inside[id] = true
	}
	var unseen map[string]int
	var err error
	cut := map[string]bool{}
	if w.Where == nil || w.Through == nil {
		unseen, err = s.outward(ctx, g, nodes, inside, w.Via, degrees)
	} else {
		unseen, err = s.outwardPassing(ctx, nodes, inside, &w, cut)
	}
	if err != nil {
		return nil, err
	}
	var out []Open
	for i := range g.Nodes {
		e := g.Nodes[i].Entity
		if unseen[e.ID] > 0 || cut[e.ID] {
			out = append(out, Open{Entity: e, Unseen: unseen[e.ID], Exact: !cut[e.ID]})
		}
	}
	slices.SortFunc(out, func(a, b Open) int {
		return cmp.Or(cmp.Compare(b.Unseen, a.Unseen), cmp.Compare(a.Entity.ID, b.Entity.ID))
	})
	return out, nil
}

// outward counts where every far end passes: all edges less those among the nodes. Two calls, whatever the size, less what is
// known already.
func (s *Session) outward(ctx context.Context, g *Subgraph, nodes []string, inside map[string]bool, via graph.EdgeFilter, degrees map[string]int) (map[string]int, error) {
	unseen := make(map[string]int, len(nodes))
	if len(nodes) == 0 {
		return unseen, nil
	}
	if degrees == nil {
		rows, err := s.degrees(ctx, nodes, via)
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			unseen[r.ID] += r.Count
		}
	} else {
		maps.Copy(unseen, degrees)
	}
	if g.among != nil {
		for _, id := range nodes {
			unseen[id] -= g.among[id]
		}
		return unseen, nil
	}
	err := s.eachAmong(ctx, nodes, slices.Sorted(maps.Keys(inside)), graph.EdgeQuery{Filter: via, View: s.view},
		func(near string, steps []graph.Step) error {
			unseen[near] -= len(steps)
			return nil
		})
	return unseen, err
}

// eachAmong calls visit with all edges from near nodes to others that pass the query.
func (s *Session) eachAmong(ctx context.Context, near, others []string, q graph.EdgeQuery, visit func(near string, steps []graph.Step) error) error {
	for chunk := range slices.Chunk(others, graph.MaxIDs) {
		q.Near, q.Among, q.Limit = near, chunk, graph.MaxPage
		if err := s.each(ctx, q, visit); err != nil {
			return err
		}
	}
	return nil
}

// outwardPassing looks at the edges one by one, until the budget is spent.
func (s *Session) outwardPassing(ctx context.Context, nodes []string, inside map[string]bool, w *Walk, cut map[string]bool) (map[string]int, error) {
	unseen := make(map[string]int, len(nodes))
	usable := &Filter{Or: []Filter{*w.Where, *w.Through}}
	for chunk := range slices.Chunk(nodes, ChunkNodes) {
		limit := min(graph.MaxPage, s.left()/len(chunk))
		if limit == 0 || s.late() {
			for _, id := range chunk {
				cut[id] = true
			}
			continue
		}
		hops, err := s.edges(ctx, graph.EdgeQuery{Near: chunk, Filter: w.Via, View: s.view, Limit: limit})
		if err != nil {
			return nil, err
		}
		for _, hop := range hops {
			ok, err := s.Test(ctx, usable, fars(hop.Steps))
			if err != nil {
				return nil, err
			}
			for i, step := range hop.Steps {
				if ok[i] && !inside[step.Far.ID] {
					unseen[hop.Near]++
				}
			}
			cut[hop.Near] = cut[hop.Near] || hop.More
		}
	}
	for id, is := range cut {
		if !is {
			delete(cut, id)
		}
	}
	return unseen, nil
}
