package text

import (
	"strings"
	"unicode"
)

// Casing is how a text uses capitals: only a mixed one tells names by them.
type Casing uint8

// The casings: as prose is written, all in capitals as wires are, all in small letters.
const (
	MixedCase Casing = iota
	UpperCase
	LowerCase
)

// casingOf judges a run of tokens. Few words say nothing: they are of mixed case.
func casingOf(tokens []Token) Casing {
	words, upper, capital := 0, 0, 0
	for i := range tokens {
		t := &tokens[i]
		if t.Kind != Word || len(t.Text) < 2 {
			continue
		}
		words++
		switch {
		case t.Caps():
			upper++
		case t.Upper():
			capital++
		}
	}
	switch {
	case words >= 4 && upper*10 >= words*9:
		return UpperCase
	case words >= 20 && (upper+capital)*100 <= words:
		return LowerCase
	}
	return MixedCase
}

// setCasing gives each sentence its casing: that of the text, but a line in capitals may stand in a mixed text.
func (t *Text) setCasing() {
	for i := range t.Sentences {
		s := &t.Sentences[i]
		s.Casing = t.Casing
		if t.Casing == MixedCase && casingOf(t.Tokens[s.First:s.Last]) == UpperCase {
			s.Casing = UpperCase
		}
	}
}

// Case is how a word is written.
type Case uint8

// The cases: "word", "Word", "WORD".
const (
	Small Case = iota
	Title
	Capitals
)

// CaseOf is the case of a word as written; one in mixed case counts by its first letter.
func CaseOf(word string) Case {
	upper, letters := 0, 0
	first := false
	for _, r := range word {
		if !unicode.IsLetter(r) {
			continue
		}
		if letters++; unicode.IsUpper(r) {
			upper++
			first = first || letters == 1
		}
	}
	switch {
	case upper == letters && letters > 1:
		return Capitals
	case first:
		return Title
	}
	return Small
}

// Recase repairs the case of the tokens, one case each, and parts the text into sentences anew. [Text.Given] keeps what was
// given; no offset changes.
func (t *Text) Recase(cases []Case) {
	if !t.recased {
		t.given, t.recased = t.offsets, true
	}
	t.Runes = []rune(t.given.source)
	for i := range t.Tokens {
		k := &t.Tokens[i]
		start := true
		for j := k.Start; j < k.End; j++ {
			r := t.Runes[j]
			switch {
			case cases[i] == Capitals, cases[i] == Title && start:
				t.Runes[j] = unicode.ToUpper(r)
			default:
				t.Runes[j] = unicode.ToLower(r)
			}
			start = start && !unicode.IsLetter(r)
		}
	}
	t.offsets = newOffsets(string(t.Runes), len(t.Runes))
	for i := range t.Tokens {
		t.Tokens[i].write(t.Slice(t.Tokens[i].Start, t.Tokens[i].End))
	}
	t.tags, t.tagged, t.chunks = nil, nil, nil
	t.split()
}

// Given returns the text between two code points letter by letter as it was given.
func (t *Text) Given(start, end int) string {
	if t.recased {
		return t.given.slice(start, end)
	}
	return t.Slice(start, end)
}

// ToUpper and ToLower change the case of a text and leave its number of code points as it is, so that offsets stay true.
func ToUpper(s string) string { return strings.Map(unicode.ToUpper, s) }

// ToLower is described at [ToUpper].
func ToLower(s string) string { return strings.Map(unicode.ToLower, s) }
