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
	t.Casing = casingOf(t.Tokens)
	for i := range t.Sentences {
		s := &t.Sentences[i]
		s.Casing = t.Casing
		if t.Casing == MixedCase && casingOf(t.Tokens[s.First:s.Last]) == UpperCase {
			s.Casing = UpperCase
		}
	}
}

// ToUpper and ToLower change the case of a text and leave its number of code points as it is, so that offsets stay true.
func ToUpper(s string) string { return strings.Map(unicode.ToUpper, s) }

// ToLower is described at [ToUpper].
func ToLower(s string) string { return strings.Map(unicode.ToLower, s) }
