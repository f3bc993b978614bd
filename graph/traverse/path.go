package traverse

import (
	"context"

	"linkchart/graph"
)

// Search is a question for a shortest path: a simple path of 1 to MaxLength edges from one of From to one of To.
type Search struct {
	From, To []*graph.Entity
	// Via says which edges may be walked, seen in the direction from From to To.
	Via graph.EdgeFilter
	// Through tests inner nodes, nil passes all; Avoid are inner nodes that no path touches. Inner nodes lie in neither end set.
	Through   *Filter
	Avoid     []string
	MaxLength int
}

// Path is a path without repeated nodes: where it begins and, for each step, the edge walked and where it led.
type Path struct {
	Start *graph.Entity
	Steps []graph.Step
}

// Paths is the answer to a search. Exhausted tells that every path up to MaxLength was looked for, so that an empty answer
// proves absence.
type Paths struct {
	Paths     []Path
	Exhausted bool
	Stats     Stats
}

// side is one half of a search from both ends.
type side struct {
	// dist is the number of edges from the end; level the nodes at the greatest distance so far.
	dist  map[string]int
	node  map[string]*graph.Entity
	level []string
	depth int
	via   graph.EdgeFilter
	// links are the edges that lead one step away from the end, by the node they lead to.
	links map[string][]link
	// back tells that the side walks against the path's direction.
	back bool
}

// link is an edge as the path walks it.
type link struct {
	from, to *graph.Entity
	edge     *graph.Edge
}

func newSide(ends []*graph.Entity, via graph.EdgeFilter, back bool) *side {
	d := &side{dist: map[string]int{}, node: map[string]*graph.Entity{}, via: via, links: map[string][]link{}, back: back}
	for _, e := range ends {
		if d.node[e.ID] == nil {
			d.dist[e.ID], d.node[e.ID] = 0, e
			d.level = append(d.level, e.ID)
		}
	}
	return d
}

// Shortest returns the path with the fewest edges; of several the one whose sequence of relation ids is the smallest. No
// entity may be in both end sets ([graph.ErrInvalid]). Both ends are expanded level by level, the smaller level first; a
// store that can do so by itself is asked instead.
func (s *Session) Shortest(ctx context.Context, q Search) (*Paths, error) {
	out := &Paths{Exhausted: true}
	a, b := newSide(q.From, q.Via, false), newSide(q.To, reverse(q.Via), true)
	for id := range a.dist {
		if _, ok := b.dist[id]; ok {
			return nil, refuse(graph.ErrInvalid, "%s is both the beginning and the end of a path", id)
		}
	}
	if found, err := s.askPath(ctx, &q); found != nil || err != nil {
		return found, err
	}
	avoid := map[string]bool{}
	for _, id := range q.Avoid {
		avoid[id] = true
	}
	for len(a.level) > 0 && len(b.level) > 0 && a.depth+b.depth < q.MaxLength {
		near, far := a, b
		if len(b.level) < len(a.level) {
			near, far = b, a
		}
		met, whole, err := s.advance(ctx, near, far, &q, avoid)
		if err != nil {
			return nil, err
		}
		out.Exhausted = out.Exhausted && whole
		if met {
			out.Paths = []Path{smallest(a, b)}
			break
		}
	}
	s.stats.Visited += len(a.dist) + len(b.dist)
	out.Stats = s.stats
	return out, nil
}

// advance expands one level of near and tells whether it met far, and whether it was expanded whole.
func (s *Session) advance(ctx context.Context, near, far *side, q *Search, avoid map[string]bool) (met, whole bool, err error) {
	near.depth++
	s.stats.Hops++
	whole = true
	frontier := near.level
	near.level = nil
	if near.depth > 1 && s.bounds.HubDegree > 0 {
		var kept []string
		for _, id := range frontier {
			if near.node[id].Degree > s.bounds.HubDegree {
				whole = false
				continue
			}
			kept = append(kept, id)
		}
		frontier = kept
	}
	var found []link
	for len(frontier) > 0 {
		n := min(ChunkNodes, len(frontier))
		limit := min(graph.MaxPage, s.left()/n)
		if limit == 0 || s.late() {
			whole = false
			break
		}
		hops, err := s.Steps(ctx, StepQuery{Near: frontier[:n], Via: near.via, Limit: limit})
		if err != nil {
			return false, false, err
		}
		for _, hop := range hops {
			whole = whole && !hop.More
			for _, step := range hop.Steps {
				l := link{near.node[hop.Near], step.Far, step.Edge}
				if near.back {
					l.from, l.to = l.to, l.from
				}
				found = append(found, l)
			}
		}
		frontier = frontier[n:]
	}
	ok, err := s.inner(ctx, near, far, q, avoid, found)
	if err != nil {
		return false, false, err
	}
	for _, l := range found {
		to := near.outer(l)
		if !ok[to.ID] {
			continue
		}
		if d, known := near.dist[to.ID]; known && d < near.depth {
			continue
		} else if !known {
			near.dist[to.ID], near.node[to.ID] = near.depth, to
			near.level = append(near.level, to.ID)
		}
		near.links[to.ID] = append(near.links[to.ID], l)
		if _, reached := far.dist[to.ID]; reached {
			met = true
		}
	}
	return met, whole, nil
}

// outer is the end of a link that lies farther from the side's own end of the path.
func (d *side) outer(l link) *graph.Entity {
	if d.back {
		return l.from
	}
	return l.to
}

// inner tells which of the reached nodes a path may touch: ends of the other side, or inner nodes that pass.
func (s *Session) inner(ctx context.Context, near, far *side, q *Search, avoid map[string]bool, found []link) (map[string]bool, error) {
	ok := map[string]bool{}
	var ask []*graph.Entity
	for _, l := range found {
		to := near.outer(l)
		if d, known := far.dist[to.ID]; known && d == 0 {
			ok[to.ID] = true
		} else if !avoid[to.ID] {
			ask = append(ask, to)
		}
	}
	passed, err := s.Test(ctx, q.Through, ask)
	for i, p := range passed {
		if p {
			ok[ask[i].ID] = true
		}
	}
	return ok, err
}

// reverse is the filter as seen from an edge's other end.
func reverse(f graph.EdgeFilter) graph.EdgeFilter {
	switch f.Direction {
	case graph.Out:
		f.Direction = graph.In
	case graph.In:
		f.Direction = graph.Out
	}
	turn := func(list []graph.EdgeFilter) []graph.EdgeFilter {
		if list == nil {
			return nil
		}
		out := make([]graph.EdgeFilter, len(list))
		for i := range list {
			out[i] = reverse(list[i])
		}
		return out
	}
	f.And, f.Or = turn(f.And), turn(f.Or)
	if f.Not != nil {
		not := reverse(*f.Not)
		f.Not = &not
	}
	return f
}

// smallest picks the path with the smallest sequence of relation ids among all shortest ones through the nodes where the
// sides have met. It walks from the beginning and takes the smallest edge that still leads to the other end.
func smallest(a, b *side) Path {
	leads := map[string]bool{}
	next := map[string][]link{}
	var mark func(id string)
	mark = func(id string) {
		if leads[id] {
			return
		}
		leads[id] = true
		for _, l := range a.links[id] {
			next[l.from.ID] = append(next[l.from.ID], l)
			mark(l.from.ID)
		}
	}
	best := -1
	for id, d := range a.dist {
		if e, ok := b.dist[id]; ok && (best < 0 || d+e < best) {
			best = d + e
		}
	}
	middle := map[string]bool{}
	for id, d := range a.dist {
		if e, ok := b.dist[id]; ok && d+e == best {
			middle[id] = true
			mark(id)
		}
	}
	var p Path
	at := ""
	for at == "" || a.dist[at] < a.depth && !middle[at] {
		l := pick(nil, next[at])
		for id, list := range next {
			if at == "" && a.dist[id] == 0 {
				l = pick(l, list)
			}
		}
		if l == nil {
			break
		}
		p.add(l)
		at = l.to.ID
	}
	if len(p.Steps) == 0 {
		// The beginnings were never expanded: they are where the other side arrived.
		var l *link
		for id := range middle {
			l = pick(l, b.links[id])
		}
		p.add(l)
		at = l.to.ID
	}
	for b.dist[at] > 0 {
		l := pick(nil, b.links[at])
		p.add(l)
		at = l.to.ID
	}
	return p
}

func pick(l *link, list []link) *link {
	for i := range list {
		if l == nil || list[i].edge.ID < l.edge.ID {
			l = &list[i]
		}
	}
	return l
}

func (p *Path) add(l *link) {
	if p.Start == nil {
		p.Start = l.from
	}
	p.Steps = append(p.Steps, graph.Step{Edge: l.edge, Far: l.to, Forward: l.edge.Source == l.from.ID})
}
