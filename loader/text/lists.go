package text

import (
	"slices"
	"sync"
)

// The closed lists, those of [NewWordSet] and [WordMap.Listed], are asked of one token after the other, mostly in vain. Hence every token
// knows the lists that its word is on, a bit for each, and every sentence those that any of its words is on.

// row has a bit for each list.
type row [mostLists / 64]uint64

const mostLists = 1280

// column is the place of a list in the rows, 0 for none.
type column uint32

func (r *row) has(c column) bool { return r[c/64]>>(c%64)&1 != 0 }

// lists are the words of the lists that were made before the first text, by their columns.
var lists = struct {
	sync.Mutex
	words  [][]string
	closed bool
}{words: make([][]string, 1)}

// newColumn gives a list its column. Lists that are made when texts are read have none.
func newColumn(words []string) column {
	lists.Lock()
	defer lists.Unlock()
	if lists.closed || len(lists.words) == mostLists {
		return 0
	}
	lists.words = append(lists.words, words)
	return column(len(lists.words) - 1)
}

// listed closes the lists and returns the row of each of their words.
var listed = sync.OnceValue(func() *WordMap[row] {
	lists.Lock()
	defer lists.Unlock()
	words := slices.Concat(lists.words...)
	slices.Sort(words)
	words = slices.Compact(words)
	m := &WordMap[row]{keys: WordSet{words: newWordTable(words)}, values: make([]row, len(words))}
	for c, words := range lists.words {
		for _, w := range words {
			m.At(w)[c/64] |= 1 << (c % 64)
		}
	}
	lists.words, lists.closed = nil, true
	return m
})

// unlisted is the row of all other words.
var unlisted row

// list joins the rows of the words of each sentence.
func (t *Text) list() {
	if n := len(t.Sentences); cap(t.rows) < n {
		t.rows = make([]row, n+n/4)
	}
	t.rows = t.rows[:len(t.Sentences)]
	clear(t.rows)
	for i := range t.Sentences {
		s := &t.Sentences[i]
		s.lists = &t.rows[i]
		for k := s.First; k < s.Last; k++ {
			if r := t.Tokens[k].lists; r != &unlisted {
				for c, bits := range r {
					s.lists[c] |= bits
				}
			}
		}
	}
}

// In tells whether a token is in the set.
func (s *WordSet) In(t *Token) bool {
	if s.column == 0 {
		return s.words.find(t.Lower) >= 0
	}
	return t.lists.has(s.column)
}

// Holds tells whether a sentence has a token in the set.
func (t *Text) Holds(of *Sentence, s *WordSet) bool {
	if s.column == 0 {
		return slices.ContainsFunc(t.Tokens[of.First:of.Last], func(k Token) bool { return s.In(&k) })
	}
	return of.lists.has(s.column)
}

// Listed makes the words of a map a list that tokens know, and returns the map.
func (m *WordMap[V]) Listed() *WordMap[V] {
	m.keys.column = newColumn(m.keys.words.list)
	return m
}

// Keys is the set of the words that have a value.
func (m *WordMap[V]) Keys() *WordSet { return &m.keys }

// GetToken is [WordMap.Get] for the word of a token.
func (m *WordMap[V]) GetToken(t *Token) (value V, ok bool) {
	if m.keys.In(t) {
		return m.Get(t.Lower)
	}
	return value, false
}

// OfToken is [WordMap.Of] for the word of a token.
func (m *WordMap[V]) OfToken(t *Token) V {
	v, _ := m.GetToken(t)
	return v
}
