package learn

import (
	"fmt"
	"math"
	"math/bits"
)

const (
	maxBits    = 20
	maxClasses = 64
	// steps is the largest weight of a saved model: fine enough that no label changes by rounding in our corpora.
	steps = 511
)

// table holds the weights of a model: for each bucket those of its classes that are not zero.
type table struct {
	bits    int
	classes []string
	scale   float32
	// blocks tell which buckets have weights; starts[i] is the first entry of the i-th of those, with one more at the end. Most
	// buckets have none, and so little room is looked through that it stays near the processor.
	blocks  []block
	starts  []uint32
	entries []entry
}

// block is of 64 buckets: a bit for each that has weights, and how many before the block have.
type block struct {
	filled uint64
	before uint32
}

func newTable(size int) *table {
	return &table{bits: size, blocks: make([]block, (1<<size+63)/64), starts: []uint32{0}}
}

// close ends the row of a bucket, whose entries were appended last; buckets come in rising order.
func (t *table) close(bucket int) {
	if n := uint32(len(t.entries)); n > t.starts[len(t.starts)-1] {
		t.blocks[bucket>>6].filled |= 1 << (bucket & 63)
		t.starts = append(t.starts, n)
	}
}

// finish counts the rows before each block.
func (t *table) finish() {
	n := 0
	for i := range t.blocks {
		t.blocks[i].before = uint32(n)
		n += bits.OnesCount64(t.blocks[i].filled)
	}
}

type entry struct {
	weight int16
	class  uint8
}

func (t *table) mask() uint32 { return 1<<t.bits - 1 }

// row returns the weights of the bucket of a feature.
func (t *table) row(feature uint32) []entry {
	b := feature & t.mask()
	k := &t.blocks[b>>6]
	bit := uint64(1) << (b & 63)
	if k.filled&bit == 0 {
		return nil
	}
	n := int(k.before) + bits.OnesCount64(k.filled&(bit-1))
	return t.entries[t.starts[n]:t.starts[n+1]]
}

// quantise makes a table of real weights, given as rows per bucket (nil: none).
func quantise(size int, classes []string, rows [][]float64) *table {
	top := 0.0
	for _, r := range rows {
		for _, w := range r {
			top = math.Max(top, math.Abs(w))
		}
	}
	t := newTable(size)
	t.classes, t.scale = classes, float32(top/steps)
	if top == 0 {
		t.scale = 1
	}
	for b, r := range rows {
		for c, w := range r {
			if q := int16(math.RoundToEven(w / float64(t.scale))); q != 0 {
				t.entries = append(t.entries, entry{weight: q, class: uint8(c)})
			}
		}
		t.close(b)
	}
	t.finish()
	return t
}

func checkShape(size, classes int) error {
	if size < 1 || size > maxBits {
		return fmt.Errorf("a model of 2^%d buckets: at least 2 and at most 2^%d", size, maxBits)
	}
	if classes < 1 || classes > maxClasses {
		return fmt.Errorf("a model of %d classes: at least 1 and at most %d", classes, maxClasses)
	}
	return nil
}
