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

// vocables returns what is known of each word, with the nodes of indexes, in the order of their sorts.
func (w words) vocables(sorts []*index) map[string]vocable {
	out := make(map[string]vocable, len(w))
	for word, number := range w {
		v := vocable{number: number}
		for i, ix := range sorts {
			if int(number) < len(ix.roots) && ix.roots[number] > 0 {
				v.roots[i] = ix.roots[number]
				v.begins |= 1 << i
			}
		}
		out[word] = v
	}
	return out
}

// index is a trie over word numbers: node 0 is the root, at holds the entries whose name ends at a node.
type index struct {
	sort int // its place among the indexes
	next map[step]int32
	at   [][]*Entry
	// roots are the nodes of the first words of names by word number, 0 for words that begin none; inner tells of each node
	// whether longer names go on from it.
	roots []int32
	inner []bool
	// When the index is complete, nodes and steps take the place of the above: a look at a node or a step touches one line of memory.
	nodes []node
	steps []branch
}

type step struct{ node, word int32 }

type node struct {
	entries []*Entry
	inner   bool
}

// branch leads by a word from a node to another, 0 for none.
type branch struct {
	step
	to int32
}

func (s step) hash() uint64 {
	return (uint64(s.node)<<32 | uint64(uint32(s.word))) * 0x9e3779b97f4a7c15 >> 32
}

// complete readies the index for matching.
func (ix *index) complete() {
	ix.nodes = make([]node, len(ix.at))
	for i := range ix.nodes {
		ix.nodes[i] = node{ix.at[i], ix.inner[i]}
	}
	size := 4
	for size < 2*len(ix.next) {
		size *= 2
	}
	ix.steps = make([]branch, size)
	for s, to := range ix.next {
		at := s.hash()
		for ix.steps[at&uint64(size-1)].to != 0 {
			at++
		}
		ix.steps[at&uint64(size-1)] = branch{s, to}
	}
	ix.at, ix.inner, ix.next = nil, nil, nil
}

// follow returns the node that a word leads to, 0 for none.
func (ix *index) follow(s step) int32 {
	for at := s.hash(); ; at++ {
		b := &ix.steps[at&uint64(len(ix.steps)-1)]
		if b.to == 0 || b.step == s {
			return b.to
		}
	}
}

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
	place := words.of[at].roots[ix.sort]
	if place == 0 {
		return nil, 0
	}
	for i := 1; ; i++ {
		node := &ix.nodes[place]
		if len(node.entries) > 0 {
			found, n = node.entries, i
		}
		if !node.inner || at+i == len(words.of) || words.of[at+i].number < 0 {
			return found, n
		}
		if place = ix.follow(step{place, words.of[at+i].number}); place == 0 {
			return found, n
		}
	}
}
