package gazetteer

import "strings"

// words numbers the folded words of all names.
type words map[string]int32

func (w words) number(word string) int32 {
	n, ok := w[word]
	if !ok {
		n = int32(len(w))
		w[word] = n
	}
	return n
}

// index is a trie over word numbers: node 0 is the root, at holds the entries whose name ends at a node.
type index struct {
	next map[step]int32
	at   [][]*Entry
	// begins tells of each word number whether a name begins with it.
	begins []bool
}

type step struct{ node, word int32 }

func newIndex(size int) *index {
	return &index{next: make(map[step]int32, size), at: make([][]*Entry, 1, size+1)}
}

// add files an entry under a folded name; empty names are left out.
func (ix *index) add(w words, key string, e *Entry) {
	if key == "" {
		return
	}
	var node int32
	for key != "" {
		word, rest, _ := strings.Cut(key, " ")
		key = rest
		s := step{node, w.number(word)}
		next, ok := ix.next[s]
		if !ok {
			if node == 0 {
				ix.begin(s.word)
			}
			next = int32(len(ix.at))
			ix.at = append(ix.at, nil)
			ix.next[s] = next
		}
		node = next
	}
	for _, have := range ix.at[node] {
		if have == e {
			return
		}
	}
	ix.at[node] = append(ix.at[node], e)
}

func (ix *index) begin(word int32) {
	for int(word) >= len(ix.begins) {
		ix.begins = append(ix.begins, make([]bool, int(word)+1-len(ix.begins))...)
	}
	ix.begins[word] = true
}

// has tells whether a name begins with the word of a number.
func (ix *index) has(word int32) bool {
	return word >= 0 && int(word) < len(ix.begins) && ix.begins[word]
}

// match returns the entries of the longest name that begins at a word, and its number of words.
func (ix *index) match(words Words, at int) (found []*Entry, n int) {
	if !ix.has(words.numbers[at]) {
		return nil, 0
	}
	var node int32
	for i, word := range words.numbers[at:] {
		next, ok := ix.next[step{node, word}]
		if !ok {
			break
		}
		node = next
		if len(ix.at[node]) > 0 {
			found, n = ix.at[node], i+1
		}
	}
	return found, n
}
