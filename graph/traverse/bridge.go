package traverse

// network says which nodes are joined, whatever by.
type network map[string]map[string]bool

func (n network) join(a, b string) {
	for _, p := range [][2]string{{a, b}, {b, a}} {
		if n[p[0]] == nil {
			n[p[0]] = map[string]bool{}
		}
		n[p[0]][p[1]] = true
	}
}

// bridge returns the length of the shortest simple path from one end through the node to another end, 0 if none has at most
// limit edges. No node between the ends is an end.
//
// Such a path is a pair of paths from the node to two ends that share nothing else: a flow of two units through nodes that hold
// one. The second is found in what the first leaves over, as of J. W. Suurballe, Disjoint paths in a network, Networks 4 (1974):
// with the lengths changed by the distances from the node, none is negative, and walking back along the first path is free.
func (n network) bridge(node string, limit int, end func(string) bool) int {
	dist, before, first := n.nearest(node, limit-1, end)
	if first == "" || 2*dist[first] > limit {
		return 0
	}
	length := dist[first]
	// next is the node after each of the first path, previous the node before it.
	next, previous := map[string]string{}, map[string]string{}
	for at := first; at != node; at = before[at] {
		next[before[at]], previous[at] = at, before[at]
	}
	// A state is a node as it is entered, or, for those of the first path, as it is left.
	type state struct {
		id    string
		leave bool
	}
	best := map[state]int{{node, true}: 0}
	levels := make([][]state, limit-2*length+1)
	levels[0] = []state{{node, true}}
	relax := func(s state, cost int) {
		if old, ok := best[s]; cost < len(levels) && (!ok || cost < old) {
			best[s] = cost
			levels[cost] = append(levels[cost], s)
		}
	}
	for cost := range levels {
		for i := 0; i < len(levels[cost]); i++ {
			s := levels[cost][i]
			if best[s] < cost {
				continue
			}
			_, used := previous[s.id]
			switch {
			case end(s.id) && !used:
				return 2*length + cost
			case used && !s.leave:
				// Full: only back along the first path.
				if p := previous[s.id]; p != node {
					relax(state{p, true}, cost)
				}
				continue
			case used:
				relax(state{s.id, false}, cost)
			}
			for to := range n[s.id] {
				d, reached := dist[to]
				switch {
				case to == node, next[s.id] == to && (s.leave || s.id == node):
				case end(to):
					// The ends are one goal, as far as the nearest of them.
					relax(state{to, false}, cost+1+dist[s.id]-length)
				case reached:
					relax(state{to, false}, cost+1+dist[s.id]-d)
				}
			}
		}
	}
	return 0
}

// nearest returns the distances of nodes from one, up to a limit, from where each was reached, and the nearest end.
func (n network) nearest(node string, limit int, end func(string) bool) (dist map[string]int, before map[string]string, first string) {
	dist, before = map[string]int{node: 0}, map[string]string{}
	level := []string{node}
	for d := 1; d <= limit && len(level) > 0; d++ {
		var next []string
		for _, at := range level {
			for to := range n[at] {
				if _, known := dist[to]; known {
					continue
				}
				dist[to], before[to] = d, at
				if end(to) {
					if first == "" {
						first = to
					}
					continue
				}
				next = append(next, to)
			}
		}
		level = next
	}
	return dist, before, first
}
