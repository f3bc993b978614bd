package embedded

import (
	"cmp"
	"hash/fnv"
	"slices"
	"sort"
	"strings"
	"sync"

	"linkchart/graph"
)

// nameIndex finds entities by the words of their folded names and aliases: by beginning through a sorted list of words, with
// one edit through the forms that a word has with one letter left out (two words within one edit share such a form). It is
// made when it is first asked, and brought up to date when it is asked after a write.
type nameIndex struct {
	mu      sync.Mutex
	ready   bool
	pending map[uint32]bool

	names    []nameEntry
	of       map[uint32]span // node -> its entries in names
	words    map[string]uint32
	text     []string   // of each word
	postings [][]uint32 // word -> names
	sorted   []uint32   // words in order
	forms    []wordForm // in order
}

type nameEntry struct {
	row  uint32
	gone bool
	text string
}

type span struct{ first, count uint32 }

type wordForm struct{ hash, word uint32 }

func (x *nameIndex) reset() {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.ready, x.names, x.of, x.words, x.text, x.postings, x.sorted, x.forms = false, nil, nil, nil, nil, nil, nil, nil
	x.pending = map[uint32]bool{}
}

func (x *nameIndex) changed(d *delta) {
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.ready {
		for i := range d.nodes {
			x.pending[d.nodes[i].row] = true
		}
	}
}

// refresh makes the index or enters what changed; the caller holds mu.
func (x *nameIndex) refresh(s *state) {
	known := len(x.text)
	switch {
	case !x.ready:
		x.of, x.words = map[uint32]span{}, map[string]uint32{}
		for row := range s.nodes {
			x.enter(s, uint32(row))
		}
		x.ready = true
	case len(x.pending) == 0:
		return
	default:
		for row := range x.pending {
			x.enter(s, row)
		}
	}
	x.pending = map[uint32]bool{}
	x.sortWords(known)
}

// enter replaces the names of a node.
func (x *nameIndex) enter(s *state, row uint32) {
	old := x.of[row]
	for i := range x.names[old.first : old.first+old.count] {
		x.names[old.first+uint32(i)].gone = true
	}
	delete(x.of, row)
	n := &s.nodes[row]
	if n.flags&nodeAlive == 0 {
		return
	}
	first := uint32(len(x.names))
	x.enterName(row, first, n.name)
	if n.aliases != "" {
		for alias := range strings.SplitSeq(n.aliases, nameSeparator) {
			x.enterName(row, first, alias)
		}
	}
	x.of[row] = span{first, uint32(len(x.names)) - first}
}

func (x *nameIndex) enterName(row, first uint32, name string) {
	text := graph.Fold(name)
	for i := range x.names[first:] {
		if x.names[first+uint32(i)].text == text {
			return
		}
	}
	at := uint32(len(x.names))
	x.names = append(x.names, nameEntry{row: row, text: text})
	for word := range strings.FieldsSeq(text) {
		w, ok := x.words[word]
		if !ok {
			w = uint32(len(x.text))
			x.words[word] = w
			x.text = append(x.text, word)
			x.postings = append(x.postings, nil)
		}
		if p := x.postings[w]; len(p) == 0 || p[len(p)-1] != at {
			x.postings[w] = append(p, at)
		}
	}
}

// sortWords enters the words from known on into the two sorted lists.
func (x *nameIndex) sortWords(known int) {
	if known == len(x.text) {
		return
	}
	var words []uint32
	var forms []wordForm
	for w := known; w < len(x.text); w++ {
		words = append(words, uint32(w))
		for _, h := range formsOf(x.text[w]) {
			forms = append(forms, wordForm{h, uint32(w)})
		}
	}
	byText := func(a, b uint32) int { return cmp.Compare(x.text[a], x.text[b]) }
	byHash := func(a, b wordForm) int { return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.word, b.word)) }
	slices.SortFunc(words, byText)
	slices.SortFunc(forms, byHash)
	x.sorted = mergeSorted(x.sorted, words, byText)
	x.forms = mergeSorted(x.forms, forms, byHash)
}

func mergeSorted[T any](a, b []T, compare func(T, T) int) []T {
	if len(a) == 0 {
		return b
	}
	out := make([]T, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		if compare(a[0], b[0]) <= 0 {
			out, a = append(out, a[0]), a[1:]
		} else {
			out, b = append(out, b[0]), b[1:]
		}
	}
	return append(append(out, a...), b...)
}

// formsOf hashes a word as it is and with each letter left out; nothing for words that have no neighbours by
// [graph.OneEdit].
func formsOf(word string) []uint32 {
	letters := []rune(word)
	if len(letters) < 4 || strings.ContainsAny(word, "0123456789") {
		return nil
	}
	hash := func(s string) uint32 {
		h := fnv.New32a()
		h.Write([]byte(s))
		return h.Sum32()
	}
	out := []uint32{hash(word)}
	for i := range letters {
		out = append(out, hash(string(letters[:i])+string(letters[i+1:])))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// match returns the words that a word of a text stands for.
func (x *nameIndex) match(want string, fuzzy bool) []uint32 {
	i := sort.Search(len(x.sorted), func(i int) bool { return x.text[x.sorted[i]] >= want })
	var out []uint32
	for ; i < len(x.sorted) && strings.HasPrefix(x.text[x.sorted[i]], want); i++ {
		out = append(out, x.sorted[i])
	}
	if !fuzzy {
		return out
	}
	for _, h := range formsOf(want) {
		i := sort.Search(len(x.forms), func(i int) bool { return x.forms[i].hash >= h })
		for ; i < len(x.forms) && x.forms[i].hash == h; i++ {
			if w := x.forms[i].word; graph.OneEdit(x.text[w], want) {
				out = append(out, w)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// named returns the entities that have a name, in no order.
func (x *nameIndex) named(r *reading, folded string) []uint32 {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.refresh(r.state)
	var rarest []uint32
	for word := range strings.FieldsSeq(folded) {
		w, ok := x.words[word]
		if !ok {
			return nil
		}
		if rarest == nil || len(x.postings[w]) < len(rarest) {
			rarest = x.postings[w]
		}
	}
	var out []uint32
	for _, at := range rarest {
		if e := &x.names[at]; !e.gone && e.text == folded {
			out = append(out, e.row)
		}
	}
	return out
}

// search returns the entities whose names match a folded text, each with its best score.
func (x *nameIndex) search(r *reading, text string, fuzzy bool) map[uint32]float64 {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.refresh(r.state)
	var rarest []uint32
	best := -1
	for want := range strings.FieldsSeq(text) {
		words, n := x.match(want, fuzzy), 0
		for _, w := range words {
			n += len(x.postings[w])
		}
		if best < 0 || n < best {
			best, rarest = n, words
		}
	}
	out := map[uint32]float64{}
	for _, w := range rarest {
		for _, at := range x.postings[w] {
			e := &x.names[at]
			if e.gone {
				continue
			}
			if score := graph.NameScore(e.text, text, fuzzy); score > out[e.row] {
				out[e.row] = score
			}
		}
	}
	return out
}
