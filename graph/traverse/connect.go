package traverse

import (
	"cmp"
	"context"
	"reflect"
	"slices"

	"linkchart/graph"
)

// Connect returns the seeds of a walk, the edges among them, and the bridges between them: nodes that pass Through on a simple
// path from one seed to another with at most so many nodes between them, none of which is a seed. An edge may be walked if it
// passes Via seen from either end. Of the walk count Seeds, Via, Through, Order, MaxNodes, MaxEdges and From besides; nodes of
// shorter bridges are admitted first, then by depth, which is the distance from the nearest seed, and id.
func (s *Session) Connect(ctx context.Context, w Walk, between int) (*Subgraph, error) {
	w.InnerEdges, w.MaxHops = true, (between+1)/2
	k := &walker{Session: s, w: &w, cuts: newCuts(), nodes: map[string]*visit{}, edges: map[string]*walked{}}
	level := k.seed()
	net := network{}
	for depth := 1; depth <= w.MaxHops && len(level) > 0; depth++ {
		frontier, err := k.frontier(ctx, level)
		if err != nil {
			return nil, err
		}
		s.stats.Hops++
		if level, err = k.around(ctx, frontier, depth, net); err != nil {
			return nil, err
		}
	}
	if between > 0 && between%2 == 0 {
		// The middle of a bridge is an edge between two nodes of the last level.
		if err := k.middle(ctx, level, net); err != nil {
			return nil, err
		}
	}
	s.stats.Visited += len(k.nodes)
	for _, v := range k.order {
		if v.seed {
			continue
		}
		if length := net.bridge(v.entity.ID, between+1, func(id string) bool { return k.nodes[id].seed }); length > 0 {
			v.crossed, v.admitted = true, length
		}
	}
	slices.SortStableFunc(k.order[len(w.seedIDs()):], func(a, b *visit) int {
		return cmp.Or(cmp.Compare(a.depth, b.depth), cmp.Compare(a.entity.ID, b.entity.ID))
	})
	return k.result(ctx)
}

// seedIDs are the distinct ids of the seeds.
func (w *Walk) seedIDs() []string {
	out := ids(w.Seeds)
	slices.Sort(out)
	return slices.Compact(out)
}

// either is the filter of edges that pass seen from one end or the other.
func either(via graph.EdgeFilter) graph.EdgeFilter {
	back := reverse(via)
	if reflect.DeepEqual(via, back) {
		return via
	}
	return graph.EdgeFilter{Or: []graph.EdgeFilter{via, back}}
}

// around reads all edges of a frontier into the network and returns the nodes that they reach first.
func (k *walker) around(ctx context.Context, frontier []*visit, depth int, net network) ([]*visit, error) {
	type reach struct {
		near *visit
		far  *graph.Entity
	}
	var reached []reach
	for len(frontier) > 0 {
		n := min(ChunkNodes, len(frontier))
		limit := min(graph.MaxPage, k.left()/n)
		reason := CutScanBudget
		if k.late() {
			limit, reason = 0, CutTime
		}
		if limit == 0 {
			k.cuts.add(reason, depth)
			k.cuts.inexact = true
			break
		}
		hops, err := k.Session.edges(ctx, graph.EdgeQuery{Near: ids(entitiesOf(frontier[:n])), Filter: either(k.w.Via), View: k.view, Limit: limit})
		if err != nil {
			return nil, err
		}
		for i, hop := range hops {
			frontier[i].expanded = true
			for _, step := range hop.Steps {
				reached = append(reached, reach{frontier[i], step.Far})
			}
			if hop.More {
				k.cuts.add(CutScanBudget, depth)
				k.cuts.inexact = true
			}
		}
		frontier = frontier[n:]
	}
	far := make([]*graph.Entity, len(reached))
	for i := range reached {
		far[i] = reached[i].far
	}
	ok, err := k.Test(ctx, k.w.Through, far)
	if err != nil {
		return nil, err
	}
	var level []*visit
	for i, r := range reached {
		v := k.nodes[r.far.ID]
		switch {
		case v == nil && ok[i]:
			v = &visit{entity: r.far, depth: depth, through: true, seeds: map[string]bool{}}
			k.nodes[r.far.ID] = v
			level = append(level, v)
		case v == nil:
			continue
		}
		if v.depth == depth {
			for id := range r.near.seeds {
				v.seeds[id] = true
			}
		}
		net.join(r.near.entity.ID, r.far.ID)
	}
	k.order = append(k.order, level...)
	return level, nil
}

// middle adds the edges among the nodes of one level to the network.
func (k *walker) middle(ctx context.Context, level []*visit, net network) error {
	if len(level) < 2 {
		return nil
	}
	nodes := ids(entitiesOf(level))
	slices.Sort(nodes)
	return k.eachAmong(ctx, nodes, nodes, graph.EdgeQuery{Filter: either(k.w.Via), View: k.view}, func(near string, steps []graph.Step) error {
		for _, step := range steps {
			net.join(near, step.Far.ID)
		}
		return nil
	})
}
