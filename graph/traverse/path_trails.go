package traverse

import (
	"cmp"
	"math"
	"slices"

	"linkchart/graph"
)

// trails are the edges that paths may take. All beginnings count as one node, "", to which nothing leads; from a goal nothing
// leads on.
type trails struct {
	monotone bool
	// out and in are the hops that leave and enter a node, out in the order of relation ids.
	out, in     map[string][]hop
	begin, goal map[string]bool
}

func newTrails(q *Search, a, b *side) *trails {
	n := &trails{monotone: q.MonotoneTime, out: map[string][]hop{}, in: map[string][]hop{}, begin: map[string]bool{}, goal: map[string]bool{}}
	for _, e := range q.To {
		n.goal[e.ID] = true
	}
	for _, e := range q.From {
		n.begin[e.ID] = true
	}
	add := func(l link) {
		if n.begin[l.to.ID] || n.goal[l.from.ID] {
			return
		}
		h := hop{link: l, cost: 1, since: l.edge.Time.HullFrom, until: l.edge.Time.HullTo}
		if q.Mode == MostReliable {
			h.cost = int64(math.Round(-math.Log(min(max(l.edge.Confidence, leastConfidence), 1)) * billionths))
		}
		at := l.from.ID
		if n.begin[at] {
			at = ""
		}
		n.out[at] = append(n.out[at], h)
		n.in[l.to.ID] = append(n.in[l.to.ID], h)
	}
	for _, l := range a.every {
		add(l)
	}
	for key, l := range b.every {
		if _, both := a.every[key]; !both {
			add(l)
		}
	}
	for _, list := range n.out {
		slices.SortFunc(list, func(a, b hop) int { return cmp.Compare(a.edge.ID, b.edge.ID) })
	}
	return n
}

// label says that from a node the goal can be reached at a cost, by so many edges, on the way no later than a day; "" is any.
type label struct {
	cost   int64
	length int
	latest graph.Date
}

// pass returns the day on which a hop is walked at the earliest, coming on a day ("" for none), and whether it can be.
func (n *trails) pass(h *hop, day graph.Date) (graph.Date, bool) {
	if !n.monotone {
		return "", true
	}
	day = max(day, h.since)
	return day, h.until == "" || day <= h.until
}

// complete returns the best way from the end of a prefix to the goal, by no banned edge first, through no node of the prefix and
// by at most so many edges.
func (n *trails) complete(prefix []hop, banned map[string]bool, length int) ([]hop, bool) {
	at, day := "", graph.Date("")
	gone := map[string]bool{}
	for i := range prefix {
		gone[prefix[i].from.ID] = true
		at = prefix[i].to.ID
		day, _ = n.pass(&prefix[i], day)
	}
	if n.goal[at] {
		return nil, false
	}
	labels := n.labels(at, gone, banned, length)
	best := label{length: -1}
	for _, l := range labels[at] {
		if (l.latest == "" || day <= l.latest) && (best.length < 0 || cmp.Or(cmp.Compare(l.cost, best.cost), cmp.Compare(l.length, best.length)) < 0) {
			best = l
		}
	}
	if best.length < 0 {
		return nil, false
	}
	var tail []hop
	start := at
	for cost, left := best.cost, best.length; left > 0; {
		// Of the hops that keep to the best, the one with the smallest id: there is one.
		for i := range n.out[at] {
			h := &n.out[at][i]
			to := h.to.ID
			then, ok := n.pass(h, day)
			if !ok || gone[to] || at == start && banned[h.edge.ID] {
				continue
			}
			if slices.ContainsFunc(labels[to], func(l label) bool {
				return l.cost == cost-h.cost && l.length == left-1 && (l.latest == "" || then <= l.latest)
			}) {
				tail, at, day = append(tail, *h), to, then
				cost, left = cost-h.cost, left-1
				break
			}
		}
	}
	return tail, true
}

// labels works back from the goal, edge by edge, and keeps for each node what no other way betters in cost, length and day. A
// way that visits a node twice is bettered by the one without the detour, so the best ones are simple.
func (n *trails) labels(start string, gone, banned map[string]bool, length int) map[string][]label {
	out := map[string][]label{}
	level := map[string][]label{}
	for id := range n.goal {
		out[id] = []label{{}}
		level[id] = out[id]
	}
	for d := 1; d <= length && len(level) > 0; d++ {
		next := map[string][]label{}
		for to, list := range level {
			for i := range n.in[to] {
				h := &n.in[to][i]
				at := h.from.ID
				if n.begin[at] {
					at = ""
				}
				if at == "" && start != "" || gone[at] || at == start && banned[h.edge.ID] {
					continue
				}
				for _, l := range list {
					l.cost, l.length = l.cost+h.cost, d
					if n.monotone {
						l.latest = earlier(l.latest, h.until)
						if l.latest != "" && h.since > l.latest {
							continue
						}
					}
					if better(out[at], l) || better(next[at], l) {
						continue
					}
					next[at] = append(next[at], l)
				}
			}
		}
		for at, list := range next {
			out[at] = append(out[at], list...)
		}
		delete(next, start)
		level = next
	}
	return out
}

// better tells whether one of the labels is as good as another in every way.
func better(known []label, l label) bool {
	return slices.ContainsFunc(known, func(k label) bool {
		return k.cost <= l.cost && k.length <= l.length && (k.latest == "" || l.latest != "" && l.latest <= k.latest)
	})
}

// earlier is the smaller of two days, "" being none.
func earlier(a, b graph.Date) graph.Date {
	if a == "" || b != "" && b < a {
		return b
	}
	return a
}
