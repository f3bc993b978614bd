package traverse_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/graph/traverse"
)

// naive walks by the rules, slowly: tests are functions, the graph is a list of edges.
type naive struct {
	entities               map[string]*graph.Entity
	edges                  []graph.Edge
	w                      traverse.Walk
	where, through, stopAt func(*graph.Entity) bool
	hub                    int
}

type reached struct {
	depth  int
	parent string
	rank   graph.Cursor
	hit    bool
}

// usable are the ranked usable edges of a node.
func (n *naive) usable(id string) []graph.Step {
	var out []graph.Step
	for i := range n.edges {
		e := &n.edges[i]
		far := ""
		switch id {
		case e.Source:
			far = e.Target
		case e.Target:
			far = e.Source
		default:
			continue
		}
		f := n.entities[far]
		if n.w.Via.Match(e, id) && (n.seed(far) || n.where(f) || n.through(f)) {
			out = append(out, graph.Step{Edge: e, Far: f, Forward: e.Source == id})
		}
	}
	slices.SortFunc(out, func(a, b graph.Step) int {
		return n.w.Order.Compare(n.w.Order.Cursor(a.Edge, a.Far), n.w.Order.Cursor(b.Edge, b.Far))
	})
	return out
}

func (n *naive) seed(id string) bool {
	return slices.ContainsFunc(n.w.Seeds, func(e *graph.Entity) bool { return e.ID == id })
}

// followed is where an edge was walked first, and its best rank there, as seen by who walked it.
type followed struct {
	level int
	rank  graph.Cursor
}

// walk returns the subgraph in the form of [form], and the reasons for cuts.
func (n *naive) walk() (string, []traverse.Reason) {
	at := map[string]*reached{}
	why := map[traverse.Reason]bool{}
	var order []string
	for _, e := range n.w.Seeds {
		at[e.ID] = &reached{}
		order = append(order, e.ID)
	}
	walked := map[string]followed{}
	limit := max(n.w.MaxNodes, len(n.w.Seeds))
	level := slices.Clone(order)
	for depth := 1; depth <= n.w.MaxHops; depth++ {
		var frontier []string
		for _, id := range level {
			e := n.entities[id]
			if n.seed(id) {
				frontier = append(frontier, id)
			} else if n.through(e) && !n.stopAt(e) {
				if n.hub > 0 && e.Degree > n.hub {
					why[traverse.CutScanBudget] = true
					continue
				}
				frontier = append(frontier, id)
			}
		}
		if len(frontier) == 0 || len(n.admitted(at, order)) > limit {
			break
		}
		best := map[string]*reached{}
		for _, id := range frontier {
			list := n.usable(id)
			if len(list) > n.w.PerNode {
				why[traverse.CutPerNode] = true
				list = list[:n.w.PerNode]
			}
			for _, s := range list {
				rank := n.w.Order.Cursor(s.Edge, s.Far)
				if w, ok := walked[s.Edge.ID]; !ok || w.level == depth && n.w.Order.Compare(rank, w.rank) < 0 {
					walked[s.Edge.ID] = followed{depth, rank}
				}
				if at[s.Far.ID] != nil {
					continue
				}
				if b := best[s.Far.ID]; b == nil || n.w.Order.Compare(rank, b.rank) < 0 {
					best[s.Far.ID] = &reached{depth: depth, parent: id, rank: rank, hit: n.where(s.Far) && depth >= n.w.MinHops}
				}
			}
		}
		level = nil
		for id := range best {
			level = append(level, id)
		}
		slices.SortFunc(level, func(a, b string) int {
			return cmp.Or(n.w.Order.Compare(best[a].rank, best[b].rank), cmp.Compare(a, b))
		})
		for _, id := range level {
			at[id] = best[id]
		}
		order = append(order, level...)
	}
	nodes := n.admitted(at, order)
	if len(nodes) > limit {
		why[traverse.CutMaxNodes] = true
		nodes = nodes[:limit]
	}
	slices.SortFunc(nodes, func(a, b string) int { return cmp.Compare(slices.Index(order, a), slices.Index(order, b)) })
	edges := n.links(nodes, walked)
	if len(edges) > n.w.MaxEdges {
		why[traverse.CutMaxEdges] = true
		edges = edges[:n.w.MaxEdges]
	}
	return n.form(at, nodes) + "\n" + strings.Join(edges, " "), reasonsOf(why)
}

// admitted are the seeds, hits and the nodes on the way to hits: by the depth of the first hit that needs them, then in the
// order in which they were reached.
func (n *naive) admitted(at map[string]*reached, order []string) []string {
	need := map[string]int{}
	for _, id := range order {
		if n.seed(id) {
			need[id] = 0
		}
		if at[id].hit {
			for p := id; p != ""; p = at[p].parent {
				if _, earlier := need[p]; !earlier {
					need[p] = at[id].depth
				}
			}
		}
	}
	var out []string
	for _, id := range order {
		if _, ok := need[id]; ok {
			out = append(out, id)
		}
	}
	slices.SortStableFunc(out, func(a, b string) int { return cmp.Compare(need[a], need[b]) })
	return out
}

func (n *naive) form(at map[string]*reached, nodes []string) string {
	var out []string
	for _, id := range nodes {
		role := traverse.Transit
		if n.seed(id) {
			role = traverse.Seed
		} else if at[id].hit {
			role = traverse.Hit
		}
		out = append(out, fmt.Sprintf("%s@%d%s", id, at[id].depth, role))
	}
	return strings.Join(out, " ")
}

// links are the walked edges among nodes by depth and rank, then the inner ones by rank as seen from their source.
func (n *naive) links(nodes []string, walked map[string]followed) []string {
	type link struct {
		e     *graph.Edge
		level int
		rank  graph.Cursor
	}
	var list []link
	for i := range n.edges {
		e := &n.edges[i]
		if !slices.Contains(nodes, e.Source) || !slices.Contains(nodes, e.Target) {
			continue
		}
		if w, ok := walked[e.ID]; ok {
			list = append(list, link{e, w.level, w.rank})
		} else if n.w.InnerEdges && (n.w.Via.Match(e, e.Source) || n.w.Via.Match(e, e.Target)) {
			list = append(list, link{e, 1 << 20, n.w.Order.Cursor(e, n.entities[e.Target])})
		}
	}
	slices.SortFunc(list, func(a, b link) int { return cmp.Or(cmp.Compare(a.level, b.level), n.w.Order.Compare(a.rank, b.rank)) })
	var out []string
	for _, l := range list {
		out = append(out, fmt.Sprintf("%s:%t", l.e.ID, l.level == 1<<20))
	}
	return out
}

func reasonsOf(why map[traverse.Reason]bool) []traverse.Reason {
	var out []traverse.Reason
	for _, r := range []traverse.Reason{traverse.CutSeeds, traverse.CutPerNode, traverse.CutMaxNodes, traverse.CutMaxEdges, traverse.CutScanBudget, traverse.CutTime} {
		if why[r] {
			out = append(out, r)
		}
	}
	return out
}

// form is a subgraph in the naive walk's form.
func form(g *traverse.Subgraph) string {
	var nodes, edges []string
	for i := range g.Nodes {
		nodes = append(nodes, fmt.Sprintf("%s@%d%s", g.Nodes[i].Entity.ID, g.Nodes[i].Depth, g.Nodes[i].Role))
	}
	for i := range g.Edges {
		edges = append(edges, fmt.Sprintf("%s:%t", g.Edges[i].Edge.ID, g.Edges[i].Inner))
	}
	return strings.Join(nodes, " ") + "\n" + strings.Join(edges, " ")
}

// shortest is the path with the fewest edges and the smallest sequence of ids, found by trying all.
func (n *naive) shortest(q traverse.Search, inner func(*graph.Entity) bool) string {
	best := ""
	var bestIDs []string
	isEnd := func(list []*graph.Entity, id string) bool {
		return slices.ContainsFunc(list, func(e *graph.Entity) bool { return e.ID == id })
	}
	var walk func(path []string, ids []string)
	walk = func(path, ids []string) {
		at := path[len(path)-1]
		if len(ids) > 0 && isEnd(q.To, at) {
			if best == "" || cmp.Or(cmp.Compare(len(ids), len(bestIDs)), slices.Compare(ids, bestIDs)) < 0 {
				best, bestIDs = strings.Join(path, " ")+" | "+strings.Join(ids, " "), slices.Clone(ids)
			}
			return
		}
		if len(ids) == q.MaxLength || len(ids) > 0 && (isEnd(q.From, at) || slices.Contains(q.Avoid, at) || !inner(n.entities[at])) {
			return
		}
		for i := range n.edges {
			e := &n.edges[i]
			far := ""
			switch at {
			case e.Source:
				far = e.Target
			case e.Target:
				far = e.Source
			default:
				continue
			}
			if q.Via.Match(e, at) && !slices.Contains(path, far) {
				walk(append(slices.Clone(path), far), append(slices.Clone(ids), e.ID))
			}
		}
	}
	for _, e := range q.From {
		walk([]string{e.ID}, nil)
	}
	return best
}
