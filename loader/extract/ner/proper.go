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
		if !k.Upper() && k.Kind == text.Word && !particles[k.Lower] && !inner[k.Lower] || articles[k.Lower] ||
			s.Kind == Person && (wordClass[k.Lower] == titles || strings.HasSuffix(k.Lower, "man") && !k.Upper()) {
			first = i + 1
		}
	}
	name = Span{First: first, Last: s.Last, Kind: s.Kind}
	from, to := &t.Tokens[first], &t.Tokens[s.Last-1]
	if !from.Upper() && !particles[from.Lower] || !to.Upper() || wordClass[from.Lower] == pronouns || to.Kind != text.Word {
		return name, false
	}
	alone := s.Last-first == 1
	if alone && (s.Kind == Person && wordClass[from.Lower] == titles || wordClass[from.Lower] != 0 && !from.Caps()) {
		return name, false
	}
	return name, true
}

// particles begin or join names in small letters; inner words stand inside those of bodies.
var (
	particles = map[string]bool{"al": true, "el": true, "ul": true, "bin": true, "ibn": true, "abu": true, "de": true, "van": true, "von": true, "da": true, "la": true}
	inner     = map[string]bool{"of": true, "for": true, "and": true, "the": true, "in": true, "'s": true}
)
