package ner

import (
	"strings"

	"linkchart/loader/text"
)

// Proper narrows a mark of a text in mixed case to the name in it, without article, office and description; ok is false if
// there is none: "the Defense Secretary Ann Lee" is "Ann Lee", "the victims" is none.
func Proper(t *text.Text, s Span) (name Span, ok bool) {
	first := s.First
	for i := s.First; i < s.Last-1; i++ {
		k := &t.Tokens[i]
		if !k.Upper() && k.Kind == text.Word && !particles.Has(k.Lower) && !inner.Has(k.Lower) || articles.Has(k.Lower) ||
			s.Kind == Person && (wordClass.Of(k.Lower) == titles || strings.HasSuffix(k.Lower, "man") && !k.Upper()) {
			first = i + 1
		}
	}
	name = Span{First: first, Last: s.Last, Kind: s.Kind}
	from, to := &t.Tokens[first], &t.Tokens[s.Last-1]
	if !from.Upper() && !particles.Has(from.Lower) || !to.Upper() || wordClass.Of(from.Lower) == pronouns || to.Kind != text.Word {
		return name, false
	}
	alone := s.Last-first == 1
	if alone && (s.Kind == Person && wordClass.Of(from.Lower) == titles || wordClass.Of(from.Lower) != 0 && !from.Caps()) {
		return name, false
	}
	return name, true
}

// particles begin or join names in small letters; inner words stand inside those of bodies.
var (
	particles = text.NewWordSet("al el ul bin ibn abu de van von da la")
	inner     = text.NewWordSet("of for and the in 's")
)
