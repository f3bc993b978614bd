package doc

import (
	"iter"
	"math/bits"
)

// Patterns are the patterns of an extractor, tried on a frame together: a look at the words of the frame leaves but a few of
// them, instead of one look for each pattern.
type Patterns struct {
	size int
	// always are the patterns that need no word; by those that need one, from starts[term] on under each of its terms.
	always []uint16
	by     []uint16
	starts [termBits + 1]uint16
	// letters are the classes of two mentions that each pattern needs, all classes where it needs none.
	letters [][2]uint32
}

// NewPatterns files patterns by the words of the need that is met most rarely.
func NewPatterns(list []*Pattern) *Patterns {
	p := &Patterns{size: len(list)}
	var filed [termBits][]uint16
	for i, x := range list {
		p.letters = append(p.letters, mentionsOf(x.demands))
		best := rarest(x.demands)
		if best == nil {
			p.always = append(p.always, uint16(i))
			continue
		}
		for _, term := range best.words {
			filed[term] = append(filed[term], uint16(i))
		}
	}
	for term, numbers := range filed {
		p.starts[term] = uint16(len(p.by))
		p.by = append(p.by, numbers...)
	}
	p.starts[termBits] = uint16(len(p.by))
	return p
}

// mentionsOf returns the classes of the first two of the needs that ask for a mention alone.
func mentionsOf(demands []demand) [2]uint32 {
	out, n := [2]uint32{^uint32(0), ^uint32(0)}, 0
	for i := range demands {
		if d := &demands[i]; len(d.words) == 0 && n < len(out) {
			out[n] = d.letters
			n++
		}
	}
	return out
}

// rarest returns the first of the needs that ask for words alone, nil if there is none: package pattern lists the one whose words
// are the rarest first.
func rarest(demands []demand) *demand {
	for i := range demands {
		if d := &demands[i]; d.letters == 0 && len(d.words) > 0 {
			return d
		}
	}
	return nil
}

// In returns in rising order the numbers of the patterns that may match a frame: those of the others can not.
func (p *Patterns) In(f *Frame) iter.Seq[int] {
	return func(yield func(int) bool) {
		var room [8]uint64
		marks := room[:]
		if p.size > 64*len(room) {
			marks = make([]uint64, (p.size+63)/64)
		}
		for _, n := range p.always {
			marks[n/64] |= 1 << (n % 64)
		}
		for _, term := range f.terms.list {
			for _, n := range p.by[p.starts[term]:p.starts[term+1]] {
				marks[n/64] |= 1 << (n % 64)
			}
		}
		letters := f.terms.letters | 1<<31 // what needs no mention finds this
		for k, word := range marks {
			for ; word != 0; word &= word - 1 {
				n := 64*k + bits.TrailingZeros64(word)
				if l := &p.letters[n]; l[0]&letters == 0 || l[1]&letters == 0 {
					continue
				}
				if !yield(n) {
					return
				}
			}
		}
	}
}
