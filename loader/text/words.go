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
