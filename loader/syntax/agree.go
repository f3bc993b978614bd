package syntax

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// Whether a verb and the noun phrase before it agree in number.

// counted tells whether a number stands in a noun phrase: "a dozen gunmen", "a few men".
func (s *Sentence) counted(np *Chunk) bool {
	return slices.ContainsFunc(np.Mentions, func(m *doc.Mention) bool { return m.Type == doc.QuantityMention }) || manyOf.Has(s.low(np.First+1))
}

// manyOf stand behind "a" before a plural.
var manyOf = text.NewWordSet(`few dozen hundred thousand million couple score handful number group gang band team series lot majority`)

// agrees tells whether a present form fits the number of the noun phrase before it.
func (s *Sentence) agrees(f form, k int) bool {
	prev := s.low(k - 1)
	plural := strings.HasSuffix(prev, "s") && !strings.HasSuffix(prev, "ss") && prev != "'s" && !notPlural.Has(prev) || prev == "people" || prev == "police" || prev == "gunmen" || prev == "men" || prev == "taliban" || prev == "houthis"
	n := len(s.Chunks) - 1
	if n >= 0 && s.Chunks[n].Kind == Noun && s.Chunks[n].Last == k {
		n--
	}
	if !f.third && f.lemma == s.low(k) && s.kind(n) == Conjunction && s.Chunks[n].Word == "and" && s.kind(n-1) == Noun {
		return true // "X and Y consider"
	}
	if prev == "they" || prev == "we" || prev == "you" || prev == "them" {
		return !f.third
	}
	if m := s.at(k - 1); m != nil && m.Type == doc.QuantityMention && !f.third && f.lemma == s.low(k) {
		return true // "all three belong to"
	}
	if m := s.at(k - 1); m != nil && m.Type.Class() == graph.PlaceClass && !f.third && f.lemma == s.low(k) && s.kind(n) == Preposition && s.kind(n-1) == Noun && s.Chunks[n-1].Plural {
		return true // "officials in X describe"
	}
	if m := s.at(k - 1); m != nil {
		return f.third || plural || prev == "taliban" || f.lemma == s.low(k) && (prev == "taliban" || strings.HasSuffix(prev, "i"))
	}
	if f.third {
		return !plural
	}
	return plural
}

// counts tells whether a noun phrase, read or being read, begins with a number of several: a verb behind it is no third person.
func (s *Sentence) counts(np *Chunk) bool {
	return len(np.Mentions) == 1 && np.Mentions[0].Type == doc.QuantityMention && np.Mentions[0].First == np.First && s.low(np.First) != "one" && s.low(np.First) != "1"
}
