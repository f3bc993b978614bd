package embedded

import "slices"

// headIndex finds edges by the beginning of their ids. Heads are digests, hence even: sixteen bits choose one of as many
// buckets, and an entry in it is the next 32 bits above the row. What rows it names must be looked at.
type headIndex struct {
	ready   bool
	begins  []uint32 // of each bucket, and the end of the last
	entries []uint64 // in order within each bucket
	fresh   []uint64 // bucket and row of what was written since, in no order
}

const (
	headBuckets = 1 << 16
	// freshShare is the part of all edges that may be searched one by one.
	freshShare = 1 << 10
)

func headBucket(head uint64) uint32 { return uint32(head >> 48) }

func headEntry(head uint64, row uint32) uint64 { return head>>16<<32 | uint64(row) }

// build makes the index from the edges.
func (x *headIndex) build(edges []edge) {
	ends := make([]uint32, headBuckets+1) // where each bucket ends, after they are filled
	for i := range edges {
		if edges[i].flags&edgeLive != 0 {
			ends[headBucket(edges[i].head)+1]++
		}
	}
	for i := 1; i <= headBuckets; i++ {
		ends[i] += ends[i-1]
	}
	entries := make([]uint64, ends[headBuckets])
	begins := slices.Clone(ends)
	for i := range edges {
		if e := &edges[i]; e.flags&edgeLive != 0 {
			b := headBucket(e.head)
			entries[ends[b]] = headEntry(e.head, uint32(i))
			ends[b]++
		}
	}
	for b := range headBuckets {
		slices.Sort(entries[begins[b]:begins[b+1]])
	}
	x.ready, x.begins, x.entries, x.fresh = true, begins, entries, nil
}

// refresh makes the index from the edges where it does not have them all in order.
func (x *headIndex) refresh(edges []edge) {
	if !x.ready || len(x.fresh) > 0 {
		x.build(edges)
	}
}

// changed notes the edges of a write.
func (x *headIndex) changed(d *delta) {
	if !x.ready {
		return
	}
	for i := range d.edges {
		if d.edges[i].edge.flags&edgeLive != 0 {
			x.fresh = append(x.fresh, headEntry(d.edges[i].edge.head, d.edges[i].row))
		}
	}
}

// find returns the rows of edges whose id may begin so.
func (x *headIndex) find(edges []edge, head uint64) (rows []uint32) {
	if !x.ready || len(x.fresh) > len(x.entries)/freshShare+freshShare {
		x.build(edges)
	}
	b := headBucket(head)
	list := x.entries[x.begins[b]:x.begins[b+1]]
	first := headEntry(head, 0)
	i, _ := slices.BinarySearch(list, first)
	for ; i < len(list) && list[i]>>32 == first>>32; i++ {
		rows = append(rows, uint32(list[i]))
	}
	for _, f := range x.fresh {
		if f>>32 == first>>32 {
			rows = append(rows, uint32(f))
		}
	}
	return rows
}
