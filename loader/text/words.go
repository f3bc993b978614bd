package text

import (
	"maps"
	"slices"
	"strings"
)

// WordSet is a set of words. Most words that are not in it are told so by a look at three of their letters.
type WordSet struct {
	marks WordMarks
	words map[string]bool
}

// NewWordSet returns the set of the words of a list with white space between.
func NewWordSet(list string) *WordSet {
	s := &WordSet{words: map[string]bool{}}
	for w := range strings.FieldsSeq(list) {
		s.words[w] = true
		s.marks.Add(w)
	}
	return s
}

// Words returns the words of the set, sorted.
func (s *WordSet) Words() []string { return slices.Sorted(maps.Keys(s.words)) }

// Has tells whether a word is in the set.
func (s *WordSet) Has(word string) bool { return s.marks.May(word) && s.words[word] }

// WordMarks tells cheaply of most words that they are not in a table: a bit for each of 4,096 combinations of letters.
type WordMarks [64]uint64

// Add marks a word.
func (m *WordMarks) Add(word string) {
	if word != "" {
		i := markOf(word)
		m[i>>6] |= 1 << (i & 63)
	}
}

// May tells whether a word may have been added: false is certain.
func (m *WordMarks) May(word string) bool {
	if word == "" {
		return false
	}
	i := markOf(word)
	return m[i>>6]&(1<<(i&63)) != 0
}

func markOf(w string) uint {
	n := len(w)
	return (uint(w[0])<<7 ^ uint(w[n/2])<<4 ^ uint(w[n-1])<<1 ^ uint(n)<<9 ^ uint(n)) & 4095
}

// WordMap holds a value for each word of a closed list. It is looked up in half the time of a map of Go.
type WordMap[V any] struct {
	words  wordTable
	values []V
}

// NewWordMap returns a map that holds what a map of Go holds.
func NewWordMap[V any](from map[string]V) *WordMap[V] {
	m := &WordMap[V]{words: newWordTable(slices.Collect(maps.Keys(from))), values: make([]V, len(from))}
	for i, w := range m.words.list {
		m.values[i] = from[w]
	}
	return m
}

// Get returns the value of a word; ok is false if it has none.
func (m *WordMap[V]) Get(word string) (value V, ok bool) {
	if i := m.words.find(word); i >= 0 {
		return m.values[i], true
	}
	return value, false
}

// Of returns the value of a word, the zero value if it has none.
func (m *WordMap[V]) Of(word string) V {
	v, _ := m.Get(word)
	return v
}

// wordTable numbers the words of a closed list by a hash of few of their letters, with linear probing.
type wordTable struct {
	list  []string
	slots []wordSlot
	mask  uint32
}

// wordSlot is the place of a word: its hash, and 1 + its number, 0 where there is none.
type wordSlot struct{ hash, number uint32 }

func newWordTable(words []string) wordTable {
	size := 4
	for size < 2*len(words) {
		size *= 2
	}
	t := wordTable{slots: make([]wordSlot, size), mask: uint32(size - 1)}
	for _, w := range words {
		t.list = append(t.list, w)
		h := hashWord(w)
		at := h & t.mask
		for t.slots[at].number != 0 {
			at = (at + 1) & t.mask
		}
		t.slots[at] = wordSlot{h, uint32(len(t.list))}
	}
	return t
}

// find returns the number of a word, -1 if it is not in the table.
func (t *wordTable) find(word string) int {
	h := hashWord(word)
	for i := h & t.mask; ; i = (i + 1) & t.mask {
		s := t.slots[i]
		switch {
		case s.number == 0:
			return -1
		case s.hash == h && t.list[s.number-1] == word:
			return int(s.number - 1)
		}
	}
}

// hashWord mixes the length of a word with its first, middle and last four bytes.
func hashWord(w string) uint32 {
	n := len(w)
	h := uint32(n) * 0x9e3779b1
	if n < 4 {
		if n > 0 {
			h ^= uint32(w[0]) | uint32(w[n/2])<<8 | uint32(w[n-1])<<16
		}
		h *= 0x85ebca6b
		return h ^ h>>15
	}
	h = (h ^ four(w)) * 0x85ebca6b
	h = (h ^ h>>15 ^ four(w[n-4:])) * 0xc2b2ae35
	h = (h ^ h>>13 ^ four(w[n/2-2:])) * 0x85ebca6b
	return h ^ h>>15
}

func four(w string) uint32 {
	return uint32(w[0]) | uint32(w[1])<<8 | uint32(w[2])<<16 | uint32(w[3])<<24
}
