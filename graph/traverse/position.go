package traverse

import (
	"cmp"
	"slices"
)

// Position is how much of a walk earlier chunks have brought. The zero value is the beginning.
//
// Walking again gives the same nodes in the same order of admission, so that a number says which they were. A chunk whose edges
// did not fit is followed by the rest of its edges, without new nodes; only then more nodes come.
type Position struct {
	// Nodes is the number of nodes. All edges among the first Before of them have come, and of the others Edges.
	Before, Nodes, Edges int
}

// pending tells whether edges of the chunk before are still to come.
func (p Position) pending() bool { return p.Before < p.Nodes }

// limit is how many nodes there are at most with this chunk and the earlier ones. Seeds are always returned.
func (w *Walk) limit() int {
	if w.From.pending() {
		return w.From.Nodes
	}
	return max(w.From.Nodes+w.MaxNodes, len(w.Seeds))
}

// admitted returns the results in the order in which they are admitted: by the level of the walk that made them results, then
// by depth and rank. So whatever a longer walk finds comes after what a shorter one found; and a node that is only crossed is
// not admitted before the walk has reached what it leads to.
func (k *walker) admitted() []*visit {
	var out []*visit
	for _, v := range k.order {
		if v.returned() {
			out = append(out, v)
		}
	}
	slices.SortStableFunc(out, func(a, b *visit) int { return cmp.Compare(a.admitted, b.admitted) })
	return out
}

// levels is how many levels a walk of at most so many nodes takes.
func (k *walker) levels(nodes int) int {
	for depth, n := range k.counts {
		if n > nodes {
			return depth
		}
	}
	return len(k.counts)
}
