package traverse

import (
	"context"

	"linkchart/graph"
)

// Mode says which paths are looked for.
type Mode string

// The modes. Shortest is one path with the fewest edges, AllShortest are all such. KShortest are those with the fewest edges,
// then the next, and so on. MostReliable are those with the least sum of -ln(confidence), that is with the greatest product of
// confidences; of equal ones those with the fewest edges. Ties go by the sequence of relation ids.
const (
	Shortest     Mode = "SHORTEST"
	AllShortest  Mode = "ALL_SHORTEST"
	KShortest    Mode = "K_SHORTEST"
	MostReliable Mode = "MOST_RELIABLE"
)

// Search is a question for paths: simple paths of 1 to MaxLength edges from one of From to one of To.
type Search struct {
	From, To []*graph.Entity
	// Mode "" is Shortest. The other modes give up to K paths.
	Mode Mode
	K    int
	// MonotoneTime asks that a day can be chosen for each edge, within the hull of its time, so that none is before the one of
	// the edge before it. An edge without a date may have held on any day.
	MonotoneTime bool
	// Via says which edges may be walked, seen in the direction from From to To.
	Via graph.EdgeFilter
	// Through tests inner nodes, nil passes all; Avoid are inner nodes that no path touches. Inner nodes lie in neither end set.
	Through   *Filter
	Avoid     []string
	MaxLength int
}

// Path is a path without repeated nodes: where it begins and, for each step, the edge walked and where it led. Cost is what it is
// ranked by: its length, or the sum of -ln(confidence) to nine places.
type Path struct {
	Start *graph.Entity
	Steps []graph.Step
	Cost  float64
}

// Paths is the answer to a search. Exhausted tells that every path up to MaxLength was looked for, and that no more than K were
// asked for than there are, so that an empty answer proves absence.
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
	// back tells that the side walks against the path's direction. every keeps all links, nil if only links is wanted.
	back  bool
	every map[[2]string]link
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

// Paths looks for paths. No entity may be in both end sets ([graph.ErrInvalid]). Both ends are expanded level by level, the
// smaller level first; a store that can find the shortest path by itself is asked for it instead.
func (s *Session) Paths(ctx context.Context, q Search) (*Paths, error) {
	a, b := newSide(q.From, q.Via, false), newSide(q.To, reverse(q.Via), true)
	for id := range a.dist {
		if _, ok := b.dist[id]; ok {
			return nil, refuse(graph.ErrInvalid, "%s is both the beginning and the end of a path", id)
		}
	}
	avoid := map[string]bool{}
	for _, id := range q.Avoid {
		avoid[id] = true
	}
	if q.Mode != "" && q.Mode != Shortest || q.MonotoneTime {
		return s.several(ctx, q, a, b, avoid)
	}
	if found, err := s.askPath(ctx, &q); found != nil || err != nil {
		return found, err
	}
	return s.shortest(ctx, q, a, b, avoid)
}

// shortest returns the path with the fewest edges; of several the one whose sequence of relation ids is the smallest.
func (s *Session) shortest(ctx context.Context, q Search, a, b *side, avoid map[string]bool) (*Paths, error) {
	out := &Paths{Exhausted: true}
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
		if near.every != nil {
			near.every[[2]string{l.edge.ID, l.from.ID}] = l
		}
		if d, known := near.dist[to.ID]; known && d < near.depth {
			continue
		} else if !known {
			near.dist[to.ID], near.node[to.ID] = near.depth, to
			if d, end := far.dist[to.ID]; !end || d > 0 {
				near.level = append(near.level, to.ID)
			}
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
