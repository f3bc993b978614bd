package names

import (
	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// Places that no gazetteer knows, by the words of violence before their names.

var (
	// attackNouns stand before "on" and what was struck.
	attackNouns = wordSet(`attack attacks raid raids assault assaults onslaught onslaughts incursion incursions`)
	// sweeping are verbs for how armed people come through a town.
	sweeping = wordSet(`swept rampaged tore rode burst marched stormed poured raced charged`)
	// townNouns are nouns for towns, before their name in apposition.
	townNouns = wordSet(`village town hamlet settlement`)
	// sitesOf are nouns for buildings that each town has.
	sitesOf = wordSet(`stations markets churches mosques schools`)
)

// struckPlace tells whether a name that nothing knows is that of a place that was struck: "a raid on X, in Y state", "swept through X", "a third
// village, X,", "the police stations of X and Y", "at X and Y".
func (r *reader) struckPlace(i, last int, before, second, after string, s *text.Sentence) bool {
	if i-2 < s.First {
		return false
	}
	if m := r.mentionAt(i - 2); before == "on" && m != nil && m.Type == doc.DateMention && m.First-2 > s.First && r.tok(m.First-1).Lower == "of" && attackNouns.Has(r.tok(m.First-2).Lower) {
		return after == "," || after == "." || after == "in" || after == "that" || after == "and" || after == "which" // "the raid of 3 May on X"
	}
	switch {
	case before == "on" && attackNouns.Has(second):
		return after == "," && last+2 < s.Last && (r.tok(last+1).Lower == "in" || r.tok(last+1).Lower == "near") && r.placeWithin(last+2, 4) || second[len(second)-1] == 's' && r.paired(last, s)
	case before == "attacked" && last == i+1:
		return r.paired(last, s) && r.tok(last+1).Upper() && last+3 < s.Last && r.tok(last+2).Lower == "in" && r.placeWithin(last+3, 2)
	case before == "through" || before == "into":
		return sweeping.Has(second) && r.bloody(s)
	case before == "," && after == ",":
		return townNouns.Has(second) && r.bloody(s)
	case before == "of" && sitesOf.Has(second):
		return r.bloody(s) || text.Any(r.Tokens[s.First:s.Last], func(t *text.Token) bool { return t.Lower == "fire" })
	case before == "and":
		m := r.mentionAt(i - 2)
		if m == nil || m.Type != graph.City || m.Coreference || m.First <= s.First || after != "," && after != "." && after != "in" && after != "on" && after != "had" && after != "were" && after != "left" && after != "killed" {
			return false
		}
		switch r.tok(m.First - 1).Lower {
		case "at", "in", "near", "attacked", "raided", "on", "of":
			return r.bloody(s)
		}
	}
	return false
}

// struckAnew tells whether a building stands behind words for an attack that is told for the first time: "in an assault on the X camp".
func (r *reader) struckAnew(m *doc.Mention) bool {
	k := m.First - 4
	if k < 0 || !attackNouns.Has(r.tok(m.First-3).Lower) {
		return false
	}
	for ; k >= 0 && k > m.First-8; k-- {
		switch r.tok(k).Lower {
		case "a", "an", "another":
			return true
		case "the", "this", "that":
			return false
		}
	}
	return false
}

// paired tells whether "and" and another name stand at a token.
func (r *reader) paired(k int, s *text.Sentence) bool {
	return k+1 < s.Last && r.tok(k).Lower == "and" && r.tok(k+1).Upper() && !r.tok(k+1).Caps()
}

// placeWithin tells whether one of the n tokens from one on belongs to a place that is known.
func (r *reader) placeWithin(k, n int) bool {
	for i := k; i < k+n && i < len(r.Tokens); i++ {
		if m := r.mentionAt(i); m != nil && !m.Adjective && m.Type.Class() == graph.PlaceClass && m.Type != graph.Facility {
			return true
		}
	}
	return false
}
