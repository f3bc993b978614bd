package embedded

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"linkchart/graph"
)

// Path finds a shortest path in the lists of edges alone, without reading a record, see [graph.PathFinder].
func (s *Store) Path(ctx context.Context, q graph.PathQuery) (graph.PathAnswer, error) {
	var answer graph.PathAnswer
	var err error
	for _, ids := range [][]string{q.From, q.To, q.Avoid} {
		err = errors.Join(err, graph.CheckIDs(ids))
	}
	if q.MaxLength > maxLength {
		err = errors.Join(err, fmt.Errorf("%w: a path of %d edges is over %d", graph.ErrTooLarge, q.MaxLength, maxLength))
	}
	if err == nil {
		err = s.read(ctx, func(r *reading) (err error) {
			nodes, _ := s.seen.Get().(*seen)
			if nodes == nil {
				nodes = &seen{}
			}
			defer s.seen.Put(nodes)
			nodes.begin(len(r.nodes))
			answer, err = r.path(ctx, &q, nodes)
			return err
		})
	}
	if err != nil {
		return graph.PathAnswer{}, fmt.Errorf("path: %w", err)
	}
	return answer, nil
}

// seen remembers for each node how far it is from both ends. Most that a search asks is whether it has met a node: a bit,
// of which all stay in the processor's cache.
type seen struct {
	met [2][]uint64 // one bit a node
	at  [2][]uint16 // how far, where it was met
}

// maxLength is the longest path that is looked for.
const maxLength = 1<<16 - 1

func (s *seen) begin(nodes int) {
	for end := range s.met {
		if len(s.at[end]) < nodes {
			s.met[end], s.at[end] = make([]uint64, nodes/64+1), make([]uint16, nodes)
		}
		clear(s.met[end])
	}
}

// dist is how far a node is from an end; ok tells whether it was met from there.
func (s *seen) dist(end int, row uint32) (dist uint32, ok bool) {
	if s.met[end][row/64]&(1<<(row%64)) == 0 {
		return 0, false
	}
	return uint32(s.at[end][row]), true
}

func (s *seen) set(end int, row, dist uint32) {
	s.met[end][row/64] |= 1 << (row % 64)
	s.at[end][row] = uint16(dist)
}

// The two ends of a path.
const (
	atFrom = iota
	atTo
)

// pathSearch is one search from both ends.
type pathSearch struct {
	*reading
	*seen
	q *graph.PathQuery
	// through are the types of inner nodes, avoid those that are none.
	through [maxTypes]bool
	avoid   map[uint32]bool
	ends    [2]pathEnd
	// scanned counts edges; whole tells that no hub was passed over.
	scanned int
	whole   bool
}

// pathEnd is one half of the search: the nodes at the greatest distance so far, which edges lead away from the end, and how
// many nodes it met.
type pathEnd struct {
	level   []uint32
	depth   uint32
	away    *tester
	visited int
}

func (r *reading) path(ctx context.Context, q *graph.PathQuery, nodes *seen) (answer graph.PathAnswer, err error) {
	p := &pathSearch{reading: r, seen: nodes, q: q, whole: true, avoid: make(map[uint32]bool, len(q.Avoid))}
	along := graph.EdgeFilter{Types: q.Types, Direction: q.Direction}
	against := along
	switch q.Direction {
	case graph.Out:
		against.Direction = graph.In
	case graph.In:
		against.Direction = graph.Out
	}
	view := graph.View{IncludeDerived: q.IncludeDerived}
	p.ends[atFrom].away, p.ends[atTo].away = r.tester(&along, view, false), r.tester(&against, view, false)
	for end, ids := range [][]string{q.From, q.To} {
		if err := p.start(end, ids); err != nil {
			return answer, err
		}
	}
	for code := range p.through {
		p.through[code] = q.Through == nil || slices.Contains(q.Through, typeOf(uint8(code)))
	}
	for _, id := range q.Avoid {
		if row, ok := r.node(id); ok {
			p.avoid[row] = true
		}
	}
	a, b := &p.ends[atFrom], &p.ends[atTo]
	for len(a.level) > 0 && len(b.level) > 0 && int(a.depth+b.depth) < q.MaxLength {
		near := atFrom
		if len(b.level) < len(a.level) {
			near = atTo
		}
		if err := ctx.Err(); err != nil {
			return answer, err
		}
		met, err := p.advance(near)
		if err != nil {
			return answer, err
		}
		answer.Hops++
		if len(met) > 0 {
			answer.Edges = p.smallest(met)
			break
		}
	}
	answer.Exhausted, answer.Visited, answer.Scanned = p.whole, a.visited+b.visited, p.scanned
	return answer, nil
}

func (p *pathSearch) start(end int, ids []string) error {
	e := &p.ends[end]
	for _, id := range ids {
		row, ok := p.alive(id)
		if !ok {
			continue
		}
		if _, ok := p.dist(1-end, row); ok {
			return fmt.Errorf("%w: %s is both the beginning and the end of a path", graph.ErrInvalid, id)
		}
		if _, ok := p.dist(end, row); !ok {
			p.set(end, row, 0)
			e.level = append(e.level, row)
			e.visited++
		}
	}
	return nil
}

// expands tells whether a node that is so far from an end is expanded.
func (p *pathSearch) expands(row, dist uint32) bool {
	return dist == 0 || p.q.HubDegree <= 0 || int(p.nodes[row].degree) <= p.q.HubDegree
}

// advance expands one level of an end. It returns the nodes, each once, where it met the other end on the shortest way.
func (p *pathSearch) advance(near int) (met []uint32, err error) {
	e := &p.ends[near]
	frontier := e.level
	e.level = nil
	e.depth++
	best := uint32(0)
	for _, row := range frontier {
		if !p.expands(row, e.depth-1) {
			p.whole = false
			continue
		}
		for _, h := range p.adj[row] {
			if e.away.quick(h) != passes {
				continue
			}
			p.scanned++
			if _, known := p.dist(near, h.far); known {
				continue
			}
			far, reached := p.dist(1-near, h.far)
			if isEnd := reached && far == 0; !isEnd && (!p.through[p.types[h.far]] || len(p.avoid) > 0 && p.avoid[h.far]) {
				continue
			}
			p.set(near, h.far, e.depth)
			e.level = append(e.level, h.far)
			e.visited++
			switch {
			case !reached:
			case len(met) == 0 || far < best:
				met, best = append(met[:0], h.far), far
			case far == best:
				met = append(met, h.far)
			}
		}
		if p.q.Scanned > 0 && p.scanned > p.q.Scanned {
			return nil, fmt.Errorf("%w: more than %d edges looked at", graph.ErrTooLarge, p.q.Scanned)
		}
	}
	return met, nil
}

// pathLink is an edge on a shortest path, walked from the beginning.
type pathLink struct{ edge, from, to uint32 }

// smallest picks the path with the smallest sequence of edge ids among all that lead through the nodes where the ends have
// met: at each node the smallest edge that still leads to the other end.
func (p *pathSearch) smallest(met []uint32) []string {
	middle, _ := p.dist(atFrom, met[0])
	levels := make([][]pathLink, middle) // the edges that lead to met, by their distance from the beginning
	marked := map[uint32]bool{}
	for at, d := met, middle; d > 0; d-- {
		var before []uint32
		for _, row := range at {
			p.toward(atFrom, row, func(h half) {
				levels[d-1] = append(levels[d-1], pathLink{h.edge, h.far, row})
				if !marked[h.far] {
					marked[h.far] = true
					before = append(before, h.far)
				}
			})
		}
		at = before
	}
	var ids []string
	var at uint32
	take := func(links []pathLink) {
		l := links[0]
		for _, other := range links[1:] {
			if p.compareID(other.edge, l.edge) < 0 {
				l = other
			}
		}
		at = l.to
		ids = append(ids, p.edgeID(&p.edges[l.edge]))
	}
	for i, links := range levels {
		if i > 0 {
			var here []pathLink
			for _, l := range links {
				if l.from == at {
					here = append(here, l)
				}
			}
			links = here
		}
		take(links)
	}
	starts := []uint32{at}
	if middle == 0 { // the beginnings were never expanded: they are where the other end arrived
		starts = met
	}
	for d, _ := p.dist(atTo, starts[0]); d > 0; d-- {
		var links []pathLink
		for _, row := range starts {
			p.toward(atTo, row, func(h half) { links = append(links, pathLink{h.edge, row, h.far}) })
		}
		take(links)
		starts = []uint32{at}
	}
	return ids
}

// toward calls do with each half of a node that leads one step towards an end, on a way that was expanded from there.
func (p *pathSearch) toward(end int, row uint32, do func(half)) {
	d, _ := p.dist(end, row)
	for _, h := range p.adj[row] {
		if far, ok := p.dist(end, h.far); ok && far == d-1 && p.expands(h.far, far) && p.ends[1-end].away.quick(h) == passes {
			do(h)
		}
	}
}
