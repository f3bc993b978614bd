package doc

import "strings"

// terms tells which words and classes of mentions a sentence holds: a bit for each of 4,096 hashes of words, so that a word
// may seem to be there that is not (for one in a hundred), but none that is there seems absent.
type terms struct {
	letters uint32
	words   [termBits / 64]uint64
	list    []uint16 // each once
}

const termBits = 4096

// termOf hashes a word (FNV-1a).
func termOf(word string) uint16 {
	h := uint32(2166136261)
	for i := 0; i < len(word); i++ {
		h = (h ^ uint32(word[i])) * 16777619
	}
	return uint16((h ^ h>>16) % termBits)
}

func (t *terms) add(word string) {
	n := termOf(word)
	if bit := uint64(1) << (n % 64); t.words[n/64]&bit == 0 {
		t.words[n/64] |= bit
		t.list = append(t.list, n)
	}
}

// demand is one thing that a pattern needs: a word of several, or a mention of several classes.
type demand struct {
	letters uint32
	words   []uint16
}

// meets tells whether the terms meet all demands.
func (t *terms) meets(all []demand) bool {
	for i := range all {
		d := &all[i]
		found := t.letters&d.letters != 0
		for k := 0; !found && k < len(d.words); k++ {
			w := d.words[k]
			found = t.words[w/64]&(1<<(w%64)) != 0
		}
		if !found {
			return false
		}
	}
	return true
}

// oneOf demands one of the words of a list.
func oneOf(list string) []demand {
	var d demand
	for w := range strings.FieldsSeq(list) {
		d.words = append(d.words, termOf(w))
	}
	return []demand{d}
}
