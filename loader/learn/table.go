package learn

import (
	"fmt"
	"math"
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
	offset  []uint32
	entries []entry
}

type entry struct {
	weight int16
	class  uint8
}

func (t *table) mask() uint32 { return 1<<t.bits - 1 }

// row returns the weights of the bucket of a feature.
func (t *table) row(feature uint32) []entry {
	b := feature & t.mask()
	return t.entries[t.offset[b]:t.offset[b+1]]
}

// quantise makes a table of real weights, given as rows per bucket (nil: none).
func quantise(bits int, classes []string, rows [][]float64) *table {
	top := 0.0
	for _, r := range rows {
		for _, w := range r {
			top = math.Max(top, math.Abs(w))
		}
	}
	t := &table{bits: bits, classes: classes, scale: float32(top / steps), offset: make([]uint32, 1<<bits+1)}
	if top == 0 {
		t.scale = 1
	}
	for b, r := range rows {
		for c, w := range r {
			if q := int16(math.RoundToEven(w / float64(t.scale))); q != 0 {
				t.entries = append(t.entries, entry{weight: q, class: uint8(c)})
			}
		}
		t.offset[b+1] = uint32(len(t.entries))
	}
	return t
}

func checkShape(bits, classes int) error {
	if bits < 1 || bits > maxBits {
		return fmt.Errorf("a model of 2^%d buckets: at least 2 and at most 2^%d", bits, maxBits)
	}
	if classes < 1 || classes > maxClasses {
		return fmt.Errorf("a model of %d classes: at least 1 and at most %d", classes, maxClasses)
	}
	return nil
}
