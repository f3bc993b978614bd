package text

// Room is memory for a text, used again for the next one when nobody looks at the text any more: most of what is allocated for a
// document of usual length is of these few kinds, and large.
type Room struct {
	runes     []rune
	tokens    []Token
	sentences []Sentence
	rows      []row
}

// New analyses a text as the function [New] does. It takes the place of the text that was made in the room before.
func (r *Room) New(s string) *Text {
	t := analyse(s, r)
	r.runes, r.tokens, r.sentences, r.rows = t.Runes[:0], t.Tokens[:0], t.Sentences[:0], t.rows
	return t
}

// Slab hands out pieces of arrays, to be used again after a [Slab.Reset].
type Slab[T any] struct {
	blocks [][]T
	next   int
	free   []T
}

// slabLength is the number of values of a block.
const slabLength = 256

// Take returns n zero values. It may not grow into its neighbours.
func (s *Slab[T]) Take(n int) []T {
	if n > len(s.free) {
		if n > slabLength {
			return make([]T, n)
		}
		if s.next == len(s.blocks) {
			s.blocks = append(s.blocks, make([]T, slabLength))
		}
		s.free = s.blocks[s.next]
		s.next++
	}
	out := s.free[:n:n]
	s.free = s.free[n:]
	clear(out)
	return out
}

// One returns a pointer to a zero value.
func (s *Slab[T]) One() *T { return &s.Take(1)[0] }

// Reset takes back all that was handed out.
func (s *Slab[T]) Reset() { s.next, s.free = 0, nil }
