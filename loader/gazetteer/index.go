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
	// roots are the nodes of the first words of names by word number, 0 for words that begin none; inner tells of each node
	// whether longer names go on from it.
	roots []int32
	inner []bool
}

type step struct{ node, word int32 }

func newIndex(size int) *index {
	return &index{next: make(map[step]int32, size), at: make([][]*Entry, 1, size+1), inner: make([]bool, 1, size+1)}
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
		node = ix.child(node, w.number(word))
	}
	for _, have := range ix.at[node] {
		if have == e {
			return
		}
	}
	ix.at[node] = append(ix.at[node], e)
}

// child returns the node behind a node by a word, making it if it is new.
func (ix *index) child(node, word int32) int32 {
	if node == 0 {
		for int(word) >= len(ix.roots) {
			ix.roots = append(ix.roots, make([]int32, int(word)+1-len(ix.roots))...)
		}
		if ix.roots[word] == 0 {
			ix.roots[word] = ix.newNode()
		}
		return ix.roots[word]
	}
	s := step{node, word}
	next, ok := ix.next[s]
	if !ok {
		next = ix.newNode()
		ix.next[s], ix.inner[node] = next, true
	}
	return next
}

func (ix *index) newNode() int32 {
	ix.at, ix.inner = append(ix.at, nil), append(ix.inner, false)
	return int32(len(ix.at) - 1)
}

// match returns the entries of the longest name that begins at a word, and its number of words.
func (ix *index) match(words Words, at int) (found []*Entry, n int) {
	first := words.numbers[at]
	if first < 0 || int(first) >= len(ix.roots) || ix.roots[first] == 0 {
		return nil, 0
	}
	node := ix.roots[first]
	for i := 1; ; i++ {
		if len(ix.at[node]) > 0 {
			found, n = ix.at[node], i
		}
		if !ix.inner[node] || at+i == len(words.numbers) {
			return found, n
		}
		next, ok := ix.next[step{node, words.numbers[at+i]}]
		if !ok {
			return found, n
		}
		node = next
	}
}
