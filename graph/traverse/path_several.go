package traverse

import (
	"cmp"
	"container/heap"
	"context"
	"slices"

	"linkchart/graph"
)

// several finds paths in order, one after the other, among the edges that the sides have read: each one splits those that are
// left into such as leave it at its first, second ... node, and the best of every part is known. That is the method of E. L.
// Lawler, A procedure for computing the K best solutions, Management Science 18 (1972), on that of J. Y. Yen, Finding the K
// shortest loopless paths in a network, Management Science 17 (1971).
func (s *Session) several(ctx context.Context, q Search, a, b *side, avoid map[string]bool) (*Paths, error) {
	if q.Mode == "" || q.Mode == Shortest {
		q.K = 1
	}
	a.every, b.every = map[[2]string]link{}, map[[2]string]link{}
	whole, touched, done := true, false, false
	var found []Path
	more := false
	for !done && len(a.level) > 0 && len(b.level) > 0 && a.depth+b.depth < q.MaxLength {
		near, far := a, b
		if len(b.level) < len(a.level) {
			near, far = b, a
		}
		met, all, err := s.advance(ctx, near, far, &q, avoid)
		if err != nil {
			return nil, err
		}
		whole, touched = whole && all, touched || met
		if touched && q.Mode != MostReliable {
			// All paths of so many edges have been read.
			found, more = s.ranked(&q, a, b, a.depth+b.depth, &whole)
			done = more || len(found) > 0 && q.Mode != KShortest
		}
	}
	if touched && !done {
		// The cheapest paths need not be short; and where nothing was left to expand, longer ways lead through what was read.
		found, more = s.ranked(&q, a, b, q.MaxLength, &whole)
	}
	s.stats.Visited += len(a.dist) + len(b.dist)
	// The one shortest path is all that was asked for.
	more = more && q.Mode != "" && q.Mode != Shortest
	return &Paths{Paths: found, Exhausted: whole && !more, Stats: s.stats}, nil
}

// ranked returns the first K paths of at most length edges, and whether there are more. whole is set to false if the time is over.
func (s *Session) ranked(q *Search, a, b *side, length int, whole *bool) (found []Path, more bool) {
	n := newTrails(q, a, b)
	left := &candidates{}
	add := func(prefix []hop, banned map[string]bool) {
		if tail, ok := n.complete(prefix, banned, length-len(prefix)); ok {
			heap.Push(left, candidate{hops: append(slices.Clone(prefix), tail...), fixed: len(prefix), banned: banned})
		}
	}
	add(nil, nil)
	for left.Len() > 0 {
		if s.late() {
			*whole = false
			return found, more
		}
		c := heap.Pop(left).(candidate)
		if q.Mode == AllShortest && len(found) > 0 && len(c.hops) > len(found[0].Steps) {
			return found, false
		}
		if len(found) == q.K {
			return found, true
		}
		found = append(found, c.path(q.Mode))
		for i := c.fixed; i < len(c.hops); i++ {
			banned := map[string]bool{c.hops[i].edge.ID: true}
			if i == c.fixed {
				for id := range c.banned {
					banned[id] = true
				}
			}
			add(c.hops[:i], banned)
		}
	}
	return found, false
}

// hop is a link with what it costs: one, or billionths of -ln(confidence), so that sums are exact.
type hop struct {
	link
	cost         int64
	since, until graph.Date
}

const billionths = 1e9

// leastConfidence stands for less, of which the logarithm would be no number.
const leastConfidence = 1e-9

// candidate is the best path of a part of those that are left: its first edges are fixed, and the next is none of the banned.
type candidate struct {
	hops   []hop
	fixed  int
	banned map[string]bool
}

func (c *candidate) path(m Mode) Path {
	var p Path
	cost := int64(0)
	for i := range c.hops {
		p.add(&c.hops[i].link)
		cost += c.hops[i].cost
	}
	if m == MostReliable {
		p.Cost = float64(cost) / billionths
	}
	return p
}

// candidates is a heap by cost, number of edges and sequence of relation ids.
type candidates []candidate

func (c candidates) Len() int      { return len(c) }
func (c candidates) Swap(i, j int) { c[i], c[j] = c[j], c[i] }
func (c *candidates) Push(x any)   { *c = append(*c, x.(candidate)) }
func (c *candidates) Pop() any {
	last := (*c)[len(*c)-1]
	*c = (*c)[:len(*c)-1]
	return last
}

func (c candidates) Less(i, j int) bool {
	sum := func(c candidate) (n int64) {
		for _, h := range c.hops {
			n += h.cost
		}
		return n
	}
	a, b := c[i], c[j]
	byEdge := func(a, b hop) int { return cmp.Compare(a.edge.ID, b.edge.ID) }
	return cmp.Or(cmp.Compare(sum(a), sum(b)), cmp.Compare(len(a.hops), len(b.hops)), slices.CompareFunc(a.hops, b.hops, byEdge)) < 0
}
