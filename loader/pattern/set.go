package pattern

import (
	"unicode"
	"unicode/utf8"
)

// set is a set of bytes, and whether the end of the text belongs to it. Bytes from 0x80 on stand for any code point that
// begins with them.
type set struct {
	bits [4]uint64
	end  bool
}

var everything = set{[4]uint64{^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0)}, true}

func (s *set) add(b byte)      { s.bits[b>>6] |= 1 << (b & 63) }
func (s *set) has(b byte) bool { return s.bits[b>>6]&(1<<(b&63)) != 0 }

func (s set) union(o set) set {
	for i := range s.bits {
		s.bits[i] |= o.bits[i]
	}
	s.end = s.end || o.end
	return s
}

func (s set) disjoint(o set) bool {
	for i := range s.bits {
		if s.bits[i]&o.bits[i] != 0 {
			return false
		}
	}
	return true
}

// class is a set of code points: ascii, and of the others all, none, or those in pairs of first and last.
type class struct {
	ascii [2]uint64
	wide  bool
	pairs []rune
}

// newClass makes a class of pairs of first and last code points, as package syntax gives them.
func newClass(pairs []rune) *class {
	c := &class{}
	for i := 0; i < len(pairs); i += 2 {
		for r := pairs[i]; r <= pairs[i+1] && r < utf8.RuneSelf; r++ {
			c.ascii[r>>6] |= 1 << (r & 63)
		}
		if pairs[i+1] >= utf8.RuneSelf {
			c.pairs = append(c.pairs, max(pairs[i], utf8.RuneSelf), pairs[i+1])
		}
	}
	if len(c.pairs) == 2 && c.pairs[0] == utf8.RuneSelf && c.pairs[1] == utf8.MaxRune {
		c.wide, c.pairs = true, nil
	}
	return c
}

// folded is the class of the code points that equal r but for case.
func folded(r rune) *class {
	pairs := []rune{r, r}
	for o := unicode.SimpleFold(r); o != r; o = unicode.SimpleFold(o) {
		pairs = append(pairs, o, o)
	}
	return newClass(pairs)
}

// step returns the width of the code point at s[at] if it belongs to the class, else 0.
func (c *class) step(s string, at int) int {
	if at >= len(s) {
		return 0
	}
	b := s[at]
	if b < utf8.RuneSelf {
		if c.ascii[b>>6]&(1<<(b&63)) != 0 {
			return 1
		}
		return 0
	}
	if !c.wide && c.pairs == nil {
		return 0
	}
	r, n := utf8.DecodeRuneInString(s[at:])
	if c.wide {
		return n
	}
	for i := 0; i < len(c.pairs); i += 2 {
		if c.pairs[i] <= r && r <= c.pairs[i+1] {
			return n
		}
	}
	return 0
}

func (c *class) first() set {
	s := set{bits: [4]uint64{c.ascii[0], c.ascii[1]}}
	if c.wide || c.pairs != nil {
		s.bits[2], s.bits[3] = ^uint64(0), ^uint64(0)
	}
	return s
}
