package traverse

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"linkchart/graph"
)

// PatternStep is one node of a pattern, and the edge that leads on from it.
type PatternStep struct {
	// Where tests the node, nil passes all. Via tests the edge to the next node, seen from this one; that of the last step
	// counts for nothing.
	Where *Filter
	Via   graph.EdgeFilter
}

// matcher holds what a pattern has met so far.
type matcher struct {
	*Session
	pattern []PatternStep
	// nodes are those that fit each step; links the edges from each to the next, by the node they begin at.
	nodes []map[string]*graph.Entity
	links []map[string][]link
	whole bool
}

// Match returns up to limit simple paths whose nodes and edges fit the pattern, step by step, by the sequence of relation ids,
// then by where they begin. It begins at the first step that names its nodes, else at the first, and reads outward from there
// level by level. Exhausted tells that there are no other paths.
func (s *Session) Match(ctx context.Context, pattern []PatternStep, limit int) (*Paths, error) {
	m := &matcher{Session: s, pattern: pattern, nodes: make([]map[string]*graph.Entity, len(pattern)), links: make([]map[string][]link, len(pattern)), whole: true}
	begin := max(0, slices.IndexFunc(pattern, func(p PatternStep) bool { return p.Where != nil && p.Where.selective() }))
	if err := m.find(ctx, begin); err != nil {
		return nil, err
	}
	for i := begin; i+1 < len(pattern); i++ {
		if err := m.read(ctx, i, i+1, i != begin); err != nil {
			return nil, err
		}
	}
	for i := begin; i > 0; i-- {
		if err := m.read(ctx, i, i-1, i != begin); err != nil {
			return nil, err
		}
	}
	for _, nodes := range m.nodes {
		s.stats.Visited += len(nodes)
	}
	m.prune()
	out := &Paths{Paths: m.paths(limit + 1)}
	out.Exhausted = m.whole && len(out.Paths) <= limit
	out.Paths, out.Stats = out.Paths[:min(limit, len(out.Paths))], s.stats
	return out, nil
}

// find looks up the nodes that fit a step by themselves.
func (m *matcher) find(ctx context.Context, at int) error {
	m.nodes[at] = map[string]*graph.Entity{}
	q := FindQuery{Filter: m.pattern[at].Where, Order: graph.ByID, Limit: graph.MaxPage - 1}
	for more := true; more; {
		if m.late() || m.bounds.Scanned > 0 && len(m.nodes[at]) > m.bounds.Scanned {
			m.whole = false
			return nil
		}
		hits, next, err := m.Find(ctx, q)
		if err != nil {
			return err
		}
		for _, h := range hits {
			m.nodes[at][h.Entity.ID] = h.Entity
		}
		if more = next; more {
			q.After = &hits[len(hits)-1].Cursor
		}
	}
	return nil
}

// read reads the edges between the nodes of one step and those of a neighbouring one. hubs tells that nodes with very many edges
// are left out.
func (m *matcher) read(ctx context.Context, from, to int, hubs bool) error {
	at, via := min(from, to), m.pattern[min(from, to)].Via
	if to < from {
		via = reverse(via)
	}
	m.nodes[to], m.links[at] = map[string]*graph.Entity{}, map[string][]link{}
	frontier := slices.Sorted(maps.Keys(m.nodes[from]))
	if hubs && m.bounds.HubDegree > 0 {
		all := len(frontier)
		frontier = slices.DeleteFunc(frontier, func(id string) bool { return m.nodes[from][id].Degree > m.bounds.HubDegree })
		m.whole = m.whole && len(frontier) == all
	}
	if len(frontier) > 0 {
		m.stats.Hops++
	}
	for chunk := range slices.Chunk(frontier, ChunkNodes) {
		limit := min(graph.MaxPage, m.left()/len(chunk))
		if limit == 0 || m.late() {
			m.whole = false
			break
		}
		hops, err := m.edges(ctx, graph.EdgeQuery{Near: chunk, Filter: via, View: m.view, Limit: limit})
		if err != nil {
			return err
		}
		for _, hop := range hops {
			m.whole = m.whole && !hop.More
			ok, err := m.Test(ctx, m.pattern[to].Where, fars(hop.Steps))
			if err != nil {
				return err
			}
			for i, step := range hop.Steps {
				if !ok[i] {
					continue
				}
				m.nodes[to][step.Far.ID] = step.Far
				l := link{m.nodes[from][hop.Near], step.Far, step.Edge}
				if to < from {
					l.from, l.to = l.to, l.from
				}
				m.links[at][l.from.ID] = append(m.links[at][l.from.ID], l)
			}
		}
	}
	return nil
}

// prune leaves only edges from which the end can be reached, each node's by their ids.
func (m *matcher) prune() {
	for i := len(m.pattern) - 2; i >= 0; i-- {
		for id, list := range m.links[i] {
			list = slices.DeleteFunc(list, func(l link) bool {
				return i+2 < len(m.pattern) && len(m.links[i+1][l.to.ID]) == 0
			})
			slices.SortFunc(list, func(a, b link) int { return cmp.Compare(a.edge.ID, b.edge.ID) })
			m.links[i][id] = list
		}
	}
}

// paths returns the first so many paths.
func (m *matcher) paths(limit int) []Path {
	var first []link
	for _, list := range m.links[0] {
		first = append(first, list...)
	}
	slices.SortFunc(first, func(a, b link) int {
		return cmp.Or(cmp.Compare(a.edge.ID, b.edge.ID), cmp.Compare(a.from.ID, b.from.ID))
	})
	var out []Path
	for i := 0; i < len(first) && len(out) < limit; {
		// An edge may be walked from either end: what follows is merged.
		var some []Path
		for id := first[i].edge.ID; i < len(first) && first[i].edge.ID == id; i++ {
			m.follow([]link{first[i]}, limit+len(some), &some)
		}
		slices.SortStableFunc(some, comparePaths)
		out = append(out, some[:min(len(some), limit-len(out))]...)
	}
	return out
}

// follow adds the paths that begin with some links, in order, until there are so many.
func (m *matcher) follow(walked []link, limit int, out *[]Path) {
	if len(walked) == len(m.pattern)-1 {
		*out = append(*out, pathOf(walked))
		return
	}
	for _, l := range m.links[len(walked)][walked[len(walked)-1].to.ID] {
		if len(*out) == limit {
			return
		}
		if m.late() {
			m.whole = false
			return
		}
		again := func(w link) bool { return w.from.ID == l.to.ID }
		if l.to.ID != l.from.ID && !slices.ContainsFunc(walked, again) {
			m.follow(append(slices.Clone(walked), l), limit, out)
		}
	}
}

func pathOf(walked []link) Path {
	var p Path
	for i := range walked {
		p.add(&walked[i])
	}
	return p
}

// comparePaths compares two paths by their sequences of relation ids, then by where they begin.
func comparePaths(a, b Path) int {
	byEdge := func(a, b graph.Step) int { return cmp.Compare(a.Edge.ID, b.Edge.ID) }
	return cmp.Or(slices.CompareFunc(a.Steps, b.Steps, byEdge), cmp.Compare(a.Start.ID, b.Start.ID))
}
