package embedded

import (
	"cmp"
	"maps"
	"slices"
	"sync"

	"linkchart/graph"
)

// lists are the sorted lists that Find and the list of all edges page through. Each is made when it is first asked for, and
// brought up to date when it is asked for after a write: what changed is taken out, sorted and merged in.
type lists struct {
	mu    sync.Mutex
	nodes map[listKey][]uint32
	// days are the dates along a list, as far as somebody asked for them since the last write.
	days map[listKey][]days

	// all is every edge in rank order as of a commit.
	all   []uint32
	allAt int64
	heads headIndex
}

// listKey names a list of nodes: entities of one type or of allTypes, or recordedNodes.
type listKey struct {
	order graph.EntityOrder
	typ   uint8
}

const (
	allTypes = maxTypes + iota
	recordedNodes
)

func (l *lists) reset() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.nodes, l.days, l.all, l.allAt, l.heads = nil, nil, nil, 0, headIndex{}
}

// changed notes the edges of a write; nodes are noted by the state.
func (l *lists) changed(d *delta) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.heads.changed(d)
}

// position is the place of a node in an order.
func (s *state) cursor(order graph.EntityOrder, row uint32) graph.Cursor {
	n := &s.nodes[row]
	return order.Cursor(&graph.Entity{
		ID: n.id, Name: n.name, Degree: int(n.degree), DateEarliest: n.earliest,
		Support: graph.Support{Clusters: int(n.support.clusters), LastReported: n.support.last},
	}, 0)
}

// list returns the entities of a type in an order.
func (l *lists) list(s *state, k listKey) []uint32 {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.current(s, k)
}

// dated returns a list with the dates along it.
func (l *lists) dated(s *state, k listKey) ([]uint32, []days) {
	l.mu.Lock()
	defer l.mu.Unlock()
	rows := l.current(s, k)
	along, ok := l.days[k]
	if !ok {
		along = make([]days, len(rows))
		for i, row := range rows {
			along[i] = daysOf(&s.nodes[row])
		}
		if l.days == nil {
			l.days = map[listKey][]days{}
		}
		l.days[k] = along
	}
	return rows, along
}

// current returns a list, made or brought up to date where that is needed; the caller holds mu.
func (l *lists) current(s *state, k listKey) []uint32 {
	if len(s.touched) > 0 {
		l.refresh(s)
	}
	if rows, ok := l.nodes[k]; ok {
		return rows
	}
	var rows []uint32
	for row := range s.nodes {
		if k.holds(&s.nodes[row]) {
			rows = append(rows, uint32(row))
		}
	}
	s.sort(k.order, rows)
	if l.nodes == nil {
		l.nodes = map[listKey][]uint32{}
	}
	l.nodes[k] = rows
	return rows
}

func (k listKey) holds(n *node) bool {
	return k.typ == recordedNodes || n.flags&nodeAlive != 0 && (k.typ == allTypes || n.typ == k.typ)
}

func (s *state) sort(order graph.EntityOrder, rows []uint32) {
	slices.SortFunc(rows, s.comparer(order))
}

// comparer compares two nodes as the cursors of an order do, without making them.
func (s *state) comparer(order graph.EntityOrder) func(a, b uint32) int {
	byID := func(a, b uint32) int { return cmp.Compare(s.nodes[a].id, s.nodes[b].id) }
	switch order {
	case graph.ByID:
		return byID
	case graph.ByName:
		return func(a, b uint32) int {
			if n := cmp.Compare(s.nodes[a].name, s.nodes[b].name); n != 0 {
				return n
			}
			return byID(a, b)
		}
	}
	return func(a, b uint32) int { return order.Compare(s.cursor(order, a), s.cursor(order, b)) }
}

// refresh brings the lists up to date with what the writes since touched.
func (l *lists) refresh(s *state) {
	touched := s.touched
	s.touched = map[uint32]bool{}
	l.days = nil
	if 4*len(touched) > len(s.nodes) {
		l.nodes = nil
		return
	}
	for k, rows := range l.nodes {
		var fresh []uint32
		for row := range touched {
			if k.holds(&s.nodes[row]) {
				fresh = append(fresh, row)
			}
		}
		s.sort(k.order, fresh)
		compare := s.comparer(k.order)
		out := make([]uint32, 0, len(rows)+len(fresh))
		for _, row := range rows {
			if touched[row] {
				continue
			}
			for len(fresh) > 0 && compare(fresh[0], row) < 0 {
				out, fresh = append(out, fresh[0]), fresh[1:]
			}
			out = append(out, row)
		}
		l.nodes[k] = append(out, fresh...)
	}
}

// edges returns all edges in rank order.
func (l *lists) edges(r *reading) []uint32 {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.all == nil || l.allAt != r.commit {
		l.all, l.allAt = r.ranked(&l.heads), r.commit
	}
	return l.all
}

// ranked puts the shown edges in rank order. The index has them by the beginning of their ids, so that counting the stories
// of each is the rest, but for ids that begin alike.
func (s *state) ranked(heads *headIndex) []uint32 {
	heads.refresh(s.edges)
	ends := map[uint32]int{} // of the edges of so many stories, after all is filled
	for i := range s.edges {
		if s.edges[i].shown() {
			ends[s.edges[i].clusters]++
		}
	}
	total := 0
	for _, clusters := range slices.Backward(sortedRows(ends)) {
		n := ends[clusters]
		ends[clusters] = total
		total += n
	}
	begins := maps.Clone(ends)
	all := make([]uint32, total)
	for _, entry := range heads.entries {
		row := uint32(entry)
		e := &s.edges[row]
		if !e.shown() {
			continue
		}
		at := ends[e.clusters]
		ends[e.clusters]++
		for ; at > begins[e.clusters] && s.edges[all[at-1]].head>>16 == e.head>>16 && s.compareRank(all[at-1], row) > 0; at-- {
			all[at] = all[at-1]
		}
		all[at] = row
	}
	return all
}

// edgesWithHead returns the rows of edges whose id may begin so.
func (l *lists) edgesWithHead(r *reading, head uint64) []uint32 {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.heads.find(r.state.edges, head)
}
