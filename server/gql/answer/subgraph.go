package answer

import (
	"cmp"
	"context"
	"reflect"
	"slices"

	"linkchart/graph"
	"linkchart/graph/traverse"
	"linkchart/server/gql/model"
)

// Subgraph is a closed part of the graph as a walk found it.
type Subgraph struct {
	found *traverse.Subgraph
	walk  traverse.Walk
	at    *level
	nodes []SubgraphNode
	edges []SubgraphEdge
	// version is that of the graph when the walk began, where that is asked for; question is what was asked, nil where there is no going on.
	version  int64
	question *question
}

// Expansion is what the field expand asks for: one hop from all ids.
type Expansion struct {
	IDs        []string
	Via        *model.RelationFilter
	Where      *model.EntityFilter
	Among      []string
	Order      graph.EdgeOrder
	PerNode    int
	InnerEdges bool
}

// Expand walks one hop.
func (s *Source) Expand(ctx context.Context, in Expansion, view *model.View) (*Subgraph, error) {
	return s.first(ctx, question{Expand: &in, View: view})
}

// Subgraph walks from some seeds.
func (s *Source) Subgraph(ctx context.Context, in model.SubgraphInput, view *model.View) (*Subgraph, error) {
	return s.first(ctx, question{Subgraph: &in, View: view})
}

func (s *Source) expand(ctx context.Context, in *Expansion, view *model.View, from func(*traverse.Walk)) (*Subgraph, error) {
	v, err := viewOf(view)
	if err != nil {
		return nil, err
	}
	if err := s.checkIDs("ids", in.IDs); err != nil {
		return nil, err
	}
	if err := s.checkIDs("among", in.Among); err != nil {
		return nil, err
	}
	if err := within("perNode", in.PerNode, 1, s.limits.PerNode); err != nil {
		return nil, err
	}
	w := traverse.Walk{MaxHops: 1, Among: in.Among, Order: in.Order, PerNode: in.PerNode, MaxNodes: s.limits.Nodes, MaxEdges: s.limits.Edges, InnerEdges: in.InnerEdges}
	if w.Via, err = s.edgeFilter("via", in.Via); err != nil {
		return nil, err
	}
	if w.Where, err = s.entityFilter("where", in.Where); err != nil {
		return nil, err
	}
	if w.Where != nil {
		// Nothing is walked through in one hop: what fails where is as if absent.
		w.Through = w.Where
	}
	if len(in.IDs) == 1 {
		w.Seed = in.IDs[0]
	} else if w.Seeds, err = s.known(ctx, in.IDs, v); err != nil {
		return nil, err
	}
	from(&w)
	return s.walked(ctx, s.session(v), v, w)
}

// known returns the entities of those ids that are in the graph.
func (s *Source) known(ctx context.Context, ids []string, v graph.View) ([]*graph.Entity, error) {
	found, err := s.store.Entities(ctx, ids, v)
	return slices.DeleteFunc(found, func(e *graph.Entity) bool { return e == nil }), err
}

func (s *Source) subgraphOf(ctx context.Context, in *model.SubgraphInput, view *model.View, from func(*traverse.Walk)) (*Subgraph, error) {
	v, err := viewOf(view)
	if err != nil {
		return nil, err
	}
	w, seeds, err := s.walk("input", in)
	if err != nil {
		return nil, err
	}
	from(&w)
	return s.walkFrom(ctx, s.session(v), v, w, seeds)
}

// walkFrom walks from the first things that pass a filter.
func (s *Source) walkFrom(ctx context.Context, session *traverse.Session, v graph.View, w traverse.Walk, seeds *traverse.Filter) (found *Subgraph, err error) {
	if id := only(seeds); id != "" {
		w.Seed = id
		return s.walked(ctx, session, v, w)
	}
	if w.Seeds, w.SeedsCut, err = session.Some(ctx, seeds, s.limits.Seeds); err != nil {
		return nil, err
	}
	if w.SeedsCut {
		w.SeedsDropped = 1
	}
	return s.walked(ctx, session, v, w)
}

// only is the id that a filter asks for, "" where it asks for something else.
func only(f *traverse.Filter) string {
	if f == nil || len(f.Own.IDs) != 1 || !reflect.DeepEqual(f, &traverse.Filter{Own: graph.EntityFilter{IDs: f.Own.IDs}}) {
		return ""
	}
	return f.Own.IDs[0]
}

func (s *Source) walked(ctx context.Context, session *traverse.Session, v graph.View, w traverse.Walk) (*Subgraph, error) {
	found, err := session.Subgraph(ctx, w)
	if err != nil {
		return nil, err
	}
	return s.subgraph(v, found, w), nil
}

// walk reads and checks the input of a walk at an argument.
func (s *Source) walk(argument string, in *model.SubgraphInput) (w traverse.Walk, seeds *traverse.Filter, err error) {
	w = traverse.Walk{
		MinHops: in.MinHops, MaxHops: in.MaxHops, Order: in.Order, PerNode: in.PerNode,
		MaxNodes: in.MaxNodes, MaxEdges: in.MaxEdges, InnerEdges: in.InnerEdges,
	}
	err = cmp.Or(
		within(argument+".maxHops", in.MaxHops, 0, s.limits.Hops),
		within(argument+".minHops", in.MinHops, 0, in.MaxHops),
		within(argument+".perNode", in.PerNode, 1, s.limits.PerNode),
		within(argument+".maxNodes", in.MaxNodes, 1, s.limits.Nodes),
		within(argument+".maxEdges", in.MaxEdges, 0, s.limits.Edges),
	)
	if err != nil {
		return w, nil, err
	}
	if seeds, err = s.entityFilter(argument+".seeds", in.Seeds); err != nil {
		return w, nil, err
	}
	if w.Via, err = s.edgeFilter(argument+".via", in.Via); err != nil {
		return w, nil, err
	}
	for _, f := range []struct {
		name string
		in   *model.EntityFilter
		out  **traverse.Filter
	}{{argument + ".through", in.Through, &w.Through}, {argument + ".where", in.Where, &w.Where}, {argument + ".stopAt", in.StopAt, &w.StopAt}} {
		if *f.out, err = s.entityFilter(f.name, f.in); err != nil {
			return w, nil, err
		}
	}
	return w, seeds, nil
}

// subgraph makes the objects of an answer.
func (s *Source) subgraph(v graph.View, found *traverse.Subgraph, w traverse.Walk) *Subgraph {
	g := &Subgraph{found: found, walk: w, at: s.level(v)}
	for i := range found.Nodes {
		n := &found.Nodes[i]
		g.nodes = append(g.nodes, SubgraphNode{Node: n, graph: g, thing: g.at.thing(n.Entity)})
	}
	for i := range found.Edges {
		l := &found.Edges[i]
		g.edges = append(g.edges, SubgraphEdge{Link: l, relation: g.at.relation(l.Edge, g.at.thing(l.Source), g.at.thing(l.Target))})
	}
	return g
}

// Nodes are its nodes.
func (g *Subgraph) Nodes() []SubgraphNode { return g.nodes }

// Edges are its edges.
func (g *Subgraph) Edges() []SubgraphEdge { return g.edges }

// NodeCount is how many nodes there are.
func (g *Subgraph) NodeCount() int { return len(g.nodes) }

// EdgeCount is how many edges there are.
func (g *Subgraph) EdgeCount() int { return len(g.edges) }

// GraphVersion is the version of the graph when the walk began.
func (g *Subgraph) GraphVersion() int64 { return g.version }

// Stats are what the walk took.
func (g *Subgraph) Stats() TraversalStats { return TraversalStats{g.found.Stats} }

// Truncation is what was left out, nil for nothing.
func (g *Subgraph) Truncation() *Truncation {
	if g.found.Cut == nil {
		return nil
	}
	return &Truncation{g.found.Cut}
}

// Frontier are the nodes with relations that lead out of the result.
func (g *Subgraph) Frontier(ctx context.Context, first int) ([]FrontierNode, error) {
	if err := g.at.src.checkFirst(first); err != nil {
		return nil, err
	}
	open, err := once(g.at, "frontier", func() ([]traverse.Open, error) {
		var degrees map[string]int
		if g.walk.Where == nil || g.walk.Through == nil {
			var err error
			if degrees, err = g.degrees(ctx); err != nil {
				return nil, err
			}
		}
		return g.at.session().Frontier(ctx, g.found, g.walk, degrees)
	})
	if err != nil {
		return nil, err
	}
	out := make([]FrontierNode, 0, first)
	for _, o := range head(open, first) {
		out = append(out, FrontierNode{Unseen: o.Unseen, Exact: o.Exact, thing: g.at.things[o.Entity.ID]})
	}
	return out, nil
}

// SubgraphNode is a node of a subgraph.
type SubgraphNode struct {
	*traverse.Node
	graph *Subgraph
	thing *Thing
}

// ID is that of its entity.
func (n SubgraphNode) ID() string { return n.thing.ID }

// Entity is the thing.
func (n SubgraphNode) Entity() Entity { return n.thing.entity() }

// Degree counts its relations that pass via.
func (n SubgraphNode) Degree(ctx context.Context) (int, error) {
	degrees, err := n.graph.degrees(ctx)
	return degrees[n.thing.ID], err
}

// InnerDegree counts its edges of the subgraph.
func (n SubgraphNode) InnerDegree() int { return n.Inner }

func (g *Subgraph) degrees(ctx context.Context) (map[string]int, error) {
	return once(g.at, "subgraph degrees", func() (map[string]int, error) {
		ids := make([]string, len(g.nodes))
		for i := range g.nodes {
			ids[i] = g.nodes[i].ID()
		}
		rows, err := g.at.src.store.Degrees(ctx, ids, g.walk.Via, g.at.view)
		out := make(map[string]int, len(ids))
		for _, r := range rows {
			out[r.ID] += r.Count
		}
		return out, err
	})
}

// SubgraphEdge is an edge of a subgraph.
type SubgraphEdge struct {
	*traverse.Link
	relation *Relation
}

// ID is that of its relation.
func (e SubgraphEdge) ID() string { return e.relation.ID }

// Source is the id of its source.
func (e SubgraphEdge) Source() string { return e.Link.Source.ID }

// Target is the id of its target.
func (e SubgraphEdge) Target() string { return e.Link.Target.ID }

// Relation is the relation.
func (e SubgraphEdge) Relation() *Relation { return e.relation }

// Weight is its confidence.
func (e SubgraphEdge) Weight() float64 { return e.relation.Confidence }

// Truncation is what was left out.
type Truncation struct{ *traverse.Truncation }

// AtDepth is the depth at which the first was left out, nil if only seeds were.
func (t Truncation) AtDepth() *int {
	if t.Truncation.AtDepth < 0 {
		return nil
	}
	return &t.Truncation.AtDepth
}

// FrontierNode is a node with relations that lead out of the result.
type FrontierNode struct {
	Unseen int
	Exact  bool
	thing  *Thing
}

// Entity is the thing.
func (n FrontierNode) Entity() Entity { return n.thing.entity() }

// TraversalStats are what a traversal took.
type TraversalStats struct{ traverse.Stats }

// StoreMicros is the time spent in the store.
func (s TraversalStats) StoreMicros() int { return int(s.Store.Microseconds()) }
