package embedded

import (
	"slices"
	"sort"
)

// halves returns the two halves of an edge, by node; an edge that has one node at both ends (hidden, after a merge) has one.
func (e *edge) halves(row uint32) (list [2]struct {
	near uint32
	half half
}, n int,
) {
	flags := uint8(0)
	if e.flags&edgeHidden != 0 {
		flags |= halfHidden
	}
	if e.flags&edgeDerived != 0 {
		flags |= halfDerived
	}
	out, back := uint8(halfOut), uint8(halfIn)
	if relationOf(e.typ).Symmetric() {
		out, back = halfOut|halfIn, halfOut|halfIn
	}
	list[0].near, list[0].half = e.src, half{row, e.dst, e.typ, flags | out}
	if e.src == e.dst {
		return list, 1
	}
	list[1].near, list[1].half = e.dst, half{row, e.src, e.typ, flags | back}
	return list, 2
}

// change is what happens to the list of one node: positions that go, halves that come.
type change struct {
	gone  []int
	comes []half
}

// relink writes edges and puts them into the lists of their ends, in rank order. A long list costs a copy of its tail, not a
// sort.
func (s *state) relink(ops []edgeOp) {
	changes := make(map[uint32]*change, len(ops))
	at := func(n uint32) *change {
		c := changes[n]
		if c == nil {
			c = &change{}
			changes[n] = c
		}
		return c
	}
	for i := range ops { // find the old places before any edge changes its rank
		old := &s.edges[ops[i].row]
		if old.flags&edgeLive == 0 {
			continue
		}
		hs, n := old.halves(ops[i].row)
		for _, h := range hs[:n] {
			c := at(h.near)
			c.gone = append(c.gone, s.position(s.adj[h.near], ops[i].row))
		}
		s.count(old, -1)
	}
	for i := range ops {
		e := &s.edges[ops[i].row]
		*e = ops[i].edge
		if e.flags&edgeLive == 0 {
			continue
		}
		hs, n := e.halves(ops[i].row)
		for _, h := range hs[:n] {
			c := at(h.near)
			c.comes = append(c.comes, h.half)
		}
		s.count(e, 1)
	}
	for n, c := range changes {
		s.adj[n] = s.merge(s.adj[n], c)
		s.touched[n] = true
	}
}

// count keeps degrees and the numbers of Info.
func (s *state) count(e *edge, by int) {
	if !e.shown() {
		return
	}
	s.nodes[e.src].degree += uint32(by)
	s.nodes[e.dst].degree += uint32(by)
	if e.flags&edgeDerived == 0 {
		s.relations[e.typ] += by
	}
}

// position is where the list holds the edge, or would.
func (s *state) position(list []half, row uint32) int {
	return sort.Search(len(list), func(i int) bool { return s.compareRank(list[i].edge, row) >= 0 })
}

func (s *state) merge(list []half, c *change) []half {
	if len(c.gone) > 0 {
		slices.Sort(c.gone)
		w := c.gone[0]
		for i, g := range c.gone {
			end := len(list)
			if i+1 < len(c.gone) {
				end = c.gone[i+1]
			}
			w += copy(list[w:], list[g+1:end])
		}
		list = list[:w]
	}
	if len(c.comes) == 0 {
		return list
	}
	slices.SortFunc(c.comes, func(a, b half) int { return s.compareRank(a.edge, b.edge) })
	end := len(list)
	list = slices.Grow(list, len(c.comes))[:end+len(c.comes)]
	for i := len(c.comes) - 1; i >= 0; i-- {
		p := s.position(list[:end], c.comes[i].edge)
		copy(list[p+i+1:], list[p:end])
		list[p+i] = c.comes[i]
		end = p
	}
	return list
}

// buildAdjacency makes all lists from the edges.
func (s *state) buildAdjacency() {
	ends := make([]uint32, len(s.nodes)+1) // where each list ends, after the lists are filled
	for i := range s.edges {
		if e := &s.edges[i]; e.flags&edgeLive != 0 {
			ends[e.src+1]++
			if e.src != e.dst {
				ends[e.dst+1]++
			}
		}
	}
	for i := 1; i < len(ends); i++ {
		ends[i] += ends[i-1]
	}
	arena := make([]half, ends[len(s.nodes)])
	for i := range s.nodes {
		s.nodes[i].degree = 0
	}
	s.relations = [maxTypes]int{}
	for row := range s.edges {
		e := &s.edges[row]
		if e.flags&edgeLive == 0 {
			continue
		}
		hs, n := e.halves(uint32(row))
		for _, h := range hs[:n] {
			arena[ends[h.near]] = h.half
			ends[h.near]++
		}
		s.count(e, 1)
	}
	s.adj = make([][]half, len(s.nodes))
	begin := uint32(0)
	for i := range s.adj {
		list := arena[begin:ends[i]:ends[i]]
		begin = ends[i]
		slices.SortFunc(list, func(a, b half) int { return s.compareRank(a.edge, b.edge) })
		s.adj[i] = list
	}
}
