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
	in := map[string]bool{}
	g := &Subgraph{}
	for _, v := range k.order {
		if !v.returned() {
			continue
		}
		if len(g.Nodes) >= max(k.w.MaxNodes, len(k.w.Seeds)) {
			k.cuts.add(CutMaxNodes, v.depth)
			k.cuts.nodes++
			continue
		}
		in[v.entity.ID] = true
		g.Nodes = append(g.Nodes, Node{
			Entity: v.entity, Depth: v.depth, Role: v.role(), Seeds: slices.Sorted(maps.Keys(v.seeds)), Expanded: v.expanded,
		})
	}
	if err := k.links(ctx, g, in); err != nil {
		return nil, err
	}
	k.account(g, in)
	g.Cut, g.Stats = k.cuts.truncation(k.w), k.stats
	g.finish()
	return g, nil
}

// links adds the walked edges between returned nodes, then the inner ones, within MaxEdges.
func (k *walker) links(ctx context.Context, g *Subgraph, in map[string]bool) error {
	var list []*walked
	for _, e := range k.edges {
		if in[e.source.ID] && in[e.target.ID] {
			list = append(list, e)
		}
	}
	slices.SortFunc(list, func(a, b *walked) int {
		return cmp.Or(cmp.Compare(a.level, b.level), k.w.Order.Compare(a.rank, b.rank))
	})
	outer := len(list)
	if k.w.InnerEdges {
		inner, err := k.inner(ctx, in)
		if err != nil {
			return err
		}
		list = append(list, inner...)
	}
	for i, e := range list {
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
	return nil
}

// inner returns the edges among the returned nodes that were not walked, by rank as seen from their source.
func (k *walker) inner(ctx context.Context, in map[string]bool) ([]*walked, error) {
	if len(in) < 2 {
		return nil, nil
	}
	found := map[string]*walked{}
	nodes := slices.Sorted(maps.Keys(in))
	err := k.each(ctx, graph.EdgeQuery{Near: nodes, Among: nodes, Filter: k.w.Via, View: k.view, Order: k.w.Order, Limit: graph.MaxPage},
		func(near string, steps []graph.Step) error {
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
func (k *walker) account(g *Subgraph, in map[string]bool) {
	if len(k.over) == 0 {
		return
	}
	shown := map[string]bool{}
	for i := range g.Edges {
		shown[g.Edges[i].Edge.ID] = true
	}
	nodes, edges := map[string]bool{}, map[string]bool{}
	for _, o := range k.over {
		far := k.nodes[o.step.Far.ID]
		if in[o.near.entity.ID] && in[o.step.Far.ID] && !shown[o.step.Edge.ID] && k.edges[o.step.Edge.ID] == nil {
			edges[o.step.Edge.ID] = true
		}
		if far == nil {
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
