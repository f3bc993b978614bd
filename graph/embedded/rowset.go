package embedded

// rowSet is a set of nodes, one bit a row of the graph: small enough for the processor's cache while long lists are tested
// against it.
type rowSet struct {
	bits []uint64
	rows []uint32
}

// newSet returns an empty set for all nodes; freeSet takes it back.
func (r *reading) newSet() *rowSet {
	s, _ := r.store.sets.Get().(*rowSet)
	if s == nil {
		s = &rowSet{}
	}
	if n := len(r.nodes)/64 + 1; len(s.bits) < n {
		s.bits = make([]uint64, n)
	}
	return s
}

func (r *reading) freeSet(s *rowSet) {
	for _, row := range s.rows {
		s.bits[row/64] = 0
	}
	s.rows = s.rows[:0]
	r.store.sets.Put(s)
}

func (s *rowSet) add(row uint32) {
	s.bits[row/64] |= 1 << (row % 64)
	s.rows = append(s.rows, row)
}

func (s *rowSet) has(row uint32) bool { return s.bits[row/64]&(1<<(row%64)) != 0 }
