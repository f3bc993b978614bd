package traverse

import (
	"context"
	"reflect"
	"slices"

	"linkchart/graph"
)

// Difference is what differs between two subgraphs, each part closed: the ends of its edges are there, whether they differ or
// not. ChangedFrom and ChangedTo are the edges of both that are not alike, as one and the other has them.
type Difference struct {
	Added, Removed, ChangedFrom, ChangedTo *Subgraph
}

// Compare tells how what a walk met before differs from what it met after, each with the session that walked. Where a walk was
// cut, what the other met and this one did not is a difference only if the view of this one does not show it at all: else
// nobody knows, and it is counted as left out.
func Compare(ctx context.Context, before *Session, from *Subgraph, after *Session, to *Subgraph) (*Difference, error) {
	added, err := beyond(ctx, to, before, from)
	if err != nil {
		return nil, err
	}
	removed, err := beyond(ctx, from, after, to)
	if err != nil {
		return nil, err
	}
	now := make(map[string]*graph.Edge, len(to.Edges))
	for i := range to.Edges {
		now[to.Edges[i].Edge.ID] = to.Edges[i].Edge
	}
	changed := map[string]bool{}
	for i := range from.Edges {
		if e := from.Edges[i].Edge; now[e.ID] != nil && !alike(e, now[e.ID]) {
			changed[e.ID] = true
		}
	}
	none := func(*Node) bool { return false }
	differs := func(l *Link) bool { return changed[l.Edge.ID] }
	cut := eitherCut(from, to, 0, 0)
	return &Difference{
		Added: added, Removed: removed, ChangedFrom: from.part(none, differs, cut), ChangedTo: to.part(none, differs, cut),
	}, nil
}

// alike tells whether two views show an edge alike. Its ledger is not shown but in what follows from it.
func alike(a, b *graph.Edge) bool {
	x, y := *a, *b
	x.Witnesses, y.Witnesses = nil, nil
	return reflect.DeepEqual(x, y)
}

// beyond is what is in one subgraph and not in another, which a session has walked.
func beyond(ctx context.Context, g *Subgraph, other *Session, than *Subgraph) (*Subgraph, error) {
	nodes, edges := map[string]bool{}, map[string]bool{}
	for i := range than.Nodes {
		nodes[than.Nodes[i].Entity.ID] = true
	}
	for i := range than.Edges {
		edges[than.Edges[i].Edge.ID] = true
	}
	unknown := [2]int{}
	if than.Cut != nil {
		var err error
		if unknown, err = other.shown(ctx, g, nodes, edges); err != nil {
			return nil, err
		}
	}
	return g.part(
		func(n *Node) bool { return !nodes[n.Entity.ID] },
		func(l *Link) bool { return !edges[l.Edge.ID] },
		eitherCut(g, than, unknown[0], unknown[1]),
	), nil
}

// shown adds to nodes and edges those of a subgraph that the session's view shows, though its walk did not meet them, and tells
// how many they are.
func (s *Session) shown(ctx context.Context, g *Subgraph, nodes, edges map[string]bool) (added [2]int, err error) {
	var missing, lost []string
	for i := range g.Nodes {
		if id := g.Nodes[i].Entity.ID; !nodes[id] {
			missing = append(missing, id)
		}
	}
	for i := range g.Edges {
		if id := g.Edges[i].Edge.ID; !edges[id] {
			lost = append(lost, id)
		}
	}
	for chunk := range slices.Chunk(missing, graph.MaxIDs) {
		begin := s.bounds.Now()
		found, err := s.store.Entities(ctx, chunk, s.view)
		s.count(begin)
		if err != nil {
			return added, err
		}
		for i, e := range found {
			if e != nil {
				nodes[chunk[i]] = true
				added[0]++
			}
		}
	}
	for chunk := range slices.Chunk(lost, graph.MaxIDs) {
		hops, err := s.edges(ctx, graph.EdgeQuery{IDs: chunk, View: s.view})
		if err != nil {
			return added, err
		}
		for _, hop := range hops {
			for _, step := range hop.Steps {
				edges[step.Edge.ID] = true
				added[1]++
			}
		}
	}
	return added, nil
}

// eitherCut is the account of two walks together, nil if neither was cut.
func eitherCut(a, b *Subgraph, nodes, edges int) *Truncation {
	if a.Cut == nil && b.Cut == nil {
		return nil
	}
	out := &Truncation{
		DroppedNodes: nodes, DroppedEdges: edges, AtDepth: -1,
		Hint: "a walk was cut, so that there may be more differences: raise maxNodes, maxEdges or perNode, or narrow within",
	}
	for _, r := range reasons {
		for _, g := range []*Subgraph{a, b} {
			if g.Cut != nil && slices.Contains(g.Cut.Reasons, r) && !slices.Contains(out.Reasons, r) {
				out.Reasons = append(out.Reasons, r)
			}
		}
	}
	for _, g := range []*Subgraph{a, b} {
		if g.Cut != nil && g.Cut.AtDepth >= 0 && (out.AtDepth < 0 || g.Cut.AtDepth < out.AtDepth) {
			out.AtDepth = g.Cut.AtDepth
		}
	}
	return out
}

// part is a closed part of a subgraph: the edges that are wanted with their ends, and the nodes that are.
func (g *Subgraph) part(node func(*Node) bool, edge func(*Link) bool, cut *Truncation) *Subgraph {
	out := &Subgraph{Cut: cut, Stats: g.Stats}
	ends := map[string]bool{}
	for i := range g.Edges {
		if l := g.Edges[i]; edge(&l) {
			ends[l.Source.ID], ends[l.Target.ID] = true, true
			out.Edges = append(out.Edges, l)
		}
	}
	for i := range g.Nodes {
		if n := g.Nodes[i]; node(&n) || ends[n.Entity.ID] {
			n.Inner = 0
			out.Nodes = append(out.Nodes, n)
		}
	}
	out.finish()
	return out
}
