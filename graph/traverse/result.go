package traverse

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"linkchart/graph"
)

// result turns what was walked into a closed subgraph within its bounds.
func (k *walker) result(ctx context.Context) (*Subgraph, error) {
	place := map[string]int{}
	all := k.admitted()
	for i, v := range all[:min(len(all), k.w.limit())] {
		place[v.entity.ID] = i
	}
	for _, v := range all[len(place):] {
		k.cuts.add(CutMaxNodes, v.depth)
		k.cuts.nodes++
	}
	g := &Subgraph{}
	for _, v := range k.order {
		i, in := place[v.entity.ID]
		switch {
		case !in:
		case i < k.w.From.Nodes:
			g.Earlier = append(g.Earlier, v.entity.ID)
		default:
			g.Nodes = append(g.Nodes, Node{
				Entity: v.entity, Depth: v.depth, Role: v.role(), Seeds: slices.Sorted(maps.Keys(v.seeds)), Expanded: v.expanded,
			})
		}
	}
	slices.Sort(g.Earlier)
	if err := k.links(ctx, g, place); err != nil {
		return nil, err
	}
	k.account(place)
	g.Cut, g.Stats = k.cuts.truncation(k.w), k.stats
	g.finish()
	return g, nil
}

// links adds the walked edges between returned nodes, then the inner ones, within MaxEdges, but for those that came earlier.
func (k *walker) links(ctx context.Context, g *Subgraph, place map[string]int) error {
	before := k.w.From.Nodes
	if k.w.From.pending() {
		before = k.w.From.Before
	}
	levels := k.levels(before)
	came := func(e *walked) bool {
		return place[e.source.ID] < before && place[e.target.ID] < before && (k.w.InnerEdges || e.level <= levels)
	}
	var list []*walked
	for _, e := range k.edges {
		_, source := place[e.source.ID]
		_, target := place[e.target.ID]
		if source && target && !came(e) {
			list = append(list, e)
		}
	}
	slices.SortFunc(list, func(a, b *walked) int {
		return cmp.Or(cmp.Compare(a.level, b.level), k.w.Order.Compare(a.rank, b.rank))
	})
	outer := len(list)
	if k.w.InnerEdges {
		inner, err := k.inner(ctx, g, place)
		if err != nil {
			return err
		}
		list = append(list, slices.DeleteFunc(inner, came)...)
	}
	sent := min(k.w.From.Edges, len(list))
	for i, e := range list[sent:] {
		i += sent
		if len(g.Edges) >= k.w.MaxEdges {
			depth := e.level
			if i >= outer {
				depth = max(k.nodes[e.source.ID].depth, k.nodes[e.target.ID].depth)
			}
			k.cuts.add(CutMaxEdges, depth)
			k.cuts.edges++
			continue
		}
		g.Edges = append(g.Edges, Link{Edge: e.edge, Source: e.source, Target: e.target, Inner: i >= outer})
	}
	switch {
	case k.cuts.edges > 0 && k.w.MaxEdges > 0:
		g.Next = &Position{Before: before, Nodes: len(place), Edges: sent + len(g.Edges)}
	case k.cuts.why[CutMaxNodes]:
		g.Next = &Position{Before: len(place), Nodes: len(place)}
	}
	return nil
}

// inner returns the edges among the returned nodes that were not walked, by rank as seen from their source.
func (k *walker) inner(ctx context.Context, g *Subgraph, place map[string]int) ([]*walked, error) {
	g.among = map[string]int{}
	if len(place) < 2 {
		return nil, nil
	}
	found := map[string]*walked{}
	nodes := slices.Sorted(maps.Keys(place))
	err := k.eachAmong(ctx, nodes, nodes, graph.EdgeQuery{Filter: k.w.Via, View: k.view, Order: k.w.Order},
		func(near string, steps []graph.Step) error {
			g.among[near] += len(steps)
			for _, step := range steps {
				if k.edges[step.Edge.ID] != nil || found[step.Edge.ID] != nil {
					continue
				}
				e := &walked{edge: step.Edge, source: k.nodes[step.Edge.Source].entity, target: k.nodes[step.Edge.Target].entity}
				e.rank = k.w.Order.Cursor(e.edge, e.target)
				found[e.edge.ID] = e
			}
			return nil
		})
	return slices.SortedFunc(maps.Values(found), func(a, b *walked) int { return k.w.Order.Compare(a.rank, b.rank) }), err
}

// account counts what PerNode is known to have left out: the node that the edge beyond it leads to, or the edge itself if that
// node is there by another way.
func (k *walker) account(place map[string]int) {
	if len(k.over) == 0 {
		return
	}
	in := func(id string) bool { _, ok := place[id]; return ok }
	nodes, edges := map[string]bool{}, map[string]bool{}
	for _, o := range k.over {
		// With inner edges all those among returned nodes are shown, or counted already.
		if !k.w.InnerEdges && in(o.near.entity.ID) && in(o.step.Far.ID) && k.edges[o.step.Edge.ID] == nil {
			edges[o.step.Edge.ID] = true
		}
		if k.nodes[o.step.Far.ID] == nil {
			nodes[o.step.Far.ID] = true
		}
	}
	k.cuts.nodes += k.hits(nodes)
	k.cuts.edges += len(edges)
	k.cuts.inexact = true
}

// hits counts those of the nodes left out that surely would be in the result: with Where or MinHops nobody knows.
func (k *walker) hits(nodes map[string]bool) int {
	if k.w.Where != nil || k.w.MinHops > 1 {
		return 0
	}
	return len(nodes)
}
