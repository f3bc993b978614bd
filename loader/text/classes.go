package text

// Classes tells by one look in which of several sets a word is. Handlers that each know a set of words share one: the mask of a word, or
// of all words of a clause or sentence joined, says which of them to ask, in place of a look at each set.
type Classes struct {
	marks WordMarks
	words *WordMap[uint64]
}

// NewClasses makes the classes of sets of words: a word has the bits in its mask under which a set holds it.
func NewClasses(sets map[uint64][]*WordSet) *Classes {
	masks := map[string]uint64{}
	for bits, list := range sets {
		for _, s := range list {
			for _, w := range s.words.list {
				masks[w] |= bits
			}
		}
	}
	c := &Classes{words: NewWordMap(masks)}
	for w := range masks {
		c.marks.Add(w)
	}
	return c
}

// Of returns the mask of a word, 0 for one that is in no set.
func (c *Classes) Of(word string) uint64 {
	if !c.marks.May(word) {
		return 0
	}
	return c.words.Of(word)
}
