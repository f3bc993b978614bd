package text

import (
	"maps"
	"slices"
	"strings"
)

// WordSet is a set of words. Most words that are not in it are told so by a look at three of their letters.
type WordSet struct {
	column column
	marks  WordMarks
	words  wordTable
}

// NewWordSet returns the set of the words of a list with white space between.
func NewWordSet(list string) *WordSet {
	words := slices.Collect(strings.FieldsSeq(list))
	slices.Sort(words)
	s := &WordSet{words: newWordTable(slices.Compact(words))}
	for _, w := range s.words.list {
		s.marks.Add(w)
	}
	s.column = newColumn(s.words.list)
	return s
}

// Words returns the words of the set, sorted.
func (s *WordSet) Words() []string { return slices.Clone(s.words.list) }

// Has tells whether a word is in the set.
func (s *WordSet) Has(word string) bool { return s.marks.May(word) && s.words.find(word) >= 0 }

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
	keys   WordSet // without marks
	values []V
}

// NewWordMap returns a map that holds what a map of Go holds.
func NewWordMap[V any](from map[string]V) *WordMap[V] {
	m := &WordMap[V]{keys: WordSet{words: newWordTable(slices.Collect(maps.Keys(from)))}, values: make([]V, len(from))}
	for i, w := range m.keys.words.list {
		m.values[i] = from[w]
	}
	return m
}

// Get returns the value of a word; ok is false if it has none.
func (m *WordMap[V]) Get(word string) (value V, ok bool) {
	if i := m.keys.words.find(word); i >= 0 {
		return m.values[i], true
	}
	return value, false
}

// At returns the place of the value of a word, nil if it has none. Nobody may change it.
func (m *WordMap[V]) At(word string) *V {
	if i := m.keys.words.find(word); i >= 0 {
		return &m.values[i]
	}
	return nil
}

// Each calls a function with each word and its value, in no order.
func (m *WordMap[V]) Each(f func(word string, value V)) {
	for i, w := range m.keys.words.list {
		f(w, m.values[i])
	}
}

// Of returns the value of a word, the zero value if it has none.
func (m *WordMap[V]) Of(word string) V {
	v, _ := m.Get(word)
	return v
}

// wordTable numbers the words of a closed list, with linear probing. A slot holds a word of up to 16 bytes whole, so that a look
// touches one line of memory: measured against maps of Go behind a filter of bits, in which extraction spent a tenth of its time.
type wordTable struct {
	list  []string
	slots []wordSlot
	shift uint
}

// wordSlot is the place of a word: its [ends] and length, and 1 + its number, 0 where there is none.
type wordSlot struct {
	first, last    uint64
	length, number uint32
}

func newWordTable(words []string) wordTable {
	t := wordTable{list: words, shift: 62}
	for 1<<(64-t.shift) < 2*len(words) {
		t.shift--
	}
	t.slots = make([]wordSlot, 1<<(64-t.shift))
	for i, w := range words {
		first, last := ends(w)
		at := hashOf(first, last, len(w)) >> t.shift
		for t.slots[at].number != 0 {
			at = (at + 1) & uint64(len(t.slots)-1)
		}
		t.slots[at] = wordSlot{first, last, uint32(len(w)), uint32(i + 1)}
	}
	return t
}

// find returns the number of a word, -1 if it is not in the table.
func (t *wordTable) find(word string) int {
	first, last := ends(word)
	mask := uint64(len(t.slots) - 1)
	for at := hashOf(first, last, len(word)) >> t.shift; ; at++ {
		s := &t.slots[at&mask]
		if s.first == first && s.last == last && int(s.length) == len(word) && s.number > 0 && (len(word) <= 16 || t.list[s.number-1] == word) {
			return int(s.number - 1)
		}
		if s.number == 0 {
			return -1
		}
	}
}

func hashOf(first, last uint64, length int) uint64 {
	return (first ^ last*0x9e3779b97f4a7c15 ^ uint64(length)<<56) * 0xff51afd7ed558ccd
}

// ends are the first and the last eight bytes of a word; all bytes of a shorter one are in the first number.
func ends(w string) (first, last uint64) {
	n := len(w)
	if n >= 8 {
		return eight(w), eight(w[n-8:])
	}
	if n >= 4 {
		return four(w) | four(w[n-4:])<<32, 0
	}
	if n > 0 {
		return uint64(w[0]) | uint64(w[n/2])<<8 | uint64(w[n-1])<<16, 0
	}
	return 0, 0
}

func four(w string) uint64 {
	_ = w[3]
	return uint64(uint32(w[0]) | uint32(w[1])<<8 | uint32(w[2])<<16 | uint32(w[3])<<24)
}

func eight(w string) uint64 {
	_ = w[7]
	return uint64(w[0]) | uint64(w[1])<<8 | uint64(w[2])<<16 | uint64(w[3])<<24 | uint64(w[4])<<32 | uint64(w[5])<<40 | uint64(w[6])<<48 | uint64(w[7])<<56
}
