package syntax

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// NamedOf returns the noun phrases that name the persons for whom a noun phrase for several stands, or some of them: "six men died: A, B and C",
// "three of them – A, B and C – were shot", "32 people, including A and B,", "killed ten of them, A among them", "one, A, was shot".
func (s *Sentence) NamedOf(i int) []int {
	c := &s.Chunks[i]
	most := s.most(i)
	if c.Core != nil && c.Core.Type != doc.QuantityMention || most == 0 {
		return nil
	}
	out := s.namesBehind(i, most)
	if len(out) > most {
		return nil
	}
	return out
}

// most returns how many persons a noun phrase may stand for at most: the number that it begins with, many for a plural, none for others.
func (s *Sentence) most(i int) int {
	c := &s.Chunks[i]
	if len(c.Mentions) > 0 && c.Mentions[0].Type == doc.QuantityMention && c.Mentions[0].First == c.First {
		if q, ok := graph.ParseQuantity(s.Slice(c.Mentions[0].Start, c.Mentions[0].End)); ok && q.Max != nil {
			return *q.Max
		}
		return 1000
	}
	if n, ok := few[s.low(c.First)]; ok {
		return n
	}
	if c.Plural || people.Has(c.Word) {
		return 1000
	}
	return 0
}

// few are words for how many people a noun phrase speaks of that are no quantities.
var few = map[string]int{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "both": 2}

// people are nouns for several that have no ending of the plural.
var people = text.NewWordSet(`couple pair duo trio quartet`)

// namesBehind returns the persons named behind a noun phrase for at most so many.
func (s *Sentence) namesBehind(i, most int) []int {
	k := s.skipComplement(i)
	switch {
	case s.kind(k) == Comma && s.namedAt(k+1) && (most == 1 || s.namesMany(k+1)):
		return s.Persons(k + 1) // "two men, A and B,", "one, A,"
	case s.dash(k) && s.namedAt(k+1), s.kind(k) == Open && s.namedAt(k+1) && most > 1:
		return s.Persons(k + 1) // "three of them – A, B and C –"
	}
	for ; k < len(s.Chunks); k++ {
		switch w := s.word(k); {
		case k > i+1 && s.most(k) > 1 && s.kind(k) == Noun && s.kind(k-1) != Preposition:
			return nil // others are counted here
		case s.kind(k) == Comma && s.namedAt(k+1) && s.amongThem(k+1):
			return s.Persons(k + 1) // "…, A and B among them", "…, A included"
		case w == "including", w == "include" && s.kind(k) == Verb && s.Chunks[k].Gerund:
			return s.Persons(k + 1)
		case w == "among" && (s.word(k+1) == "them" || s.word(k+1) == "whom"):
			return s.Persons(k + 2)
		case s.kind(k) == Break && w == ":" && s.kind(k+1) == Noun:
			return s.Persons(k + 1) // "six men died: A, B and C"
		case s.kind(k) == Break, s.kind(k) == Relative:
			return nil
		}
	}
	return nil
}

// namedAt tells whether a noun phrase names a person.
func (s *Sentence) namedAt(k int) bool {
	if s.kind(k) != Noun {
		return false
	}
	m := s.Chunks[k].Core
	return m != nil && m.Type == graph.Person && !m.Coreference
}

// namesMany tells whether a list with "and" begins at a noun phrase, and no clause: "two men, A and B, (were shot)".
func (s *Sentence) namesMany(k int) bool {
	list := s.List(k)
	last := list[len(list)-1]
	return len(list) > 1 && s.namedAt(last) && !(s.kind(last+1) == Verb && s.Chunks[last+1].Finite)
}

// amongThem tells whether "among them" or "included" stands behind the names at a noun phrase and closes their clause.
func (s *Sentence) amongThem(k int) bool {
	for ; s.namedAt(k) || (s.kind(k) == Comma || s.kind(k) == Conjunction) && s.kind(k+1) != Preposition; k++ {
	}
	if s.word(k) == "among" && s.word(k+1) == "them" {
		return s.kind(k+2) != Noun
	}
	return s.kind(k) == Verb && s.word(k) == "include" && !s.Chunks[k].Gerund && s.kind(k+1) != Noun
}

// Persons returns the noun phrases of a list that begins at one which name persons; its members may have an age, an office or a place beside them:
// "X, 20, a guard, and the priest, Y". It ends where a clause begins.
func (s *Sentence) Persons(k int) []int {
	var out []int
	if s.kind(k) == Verb && s.Chunks[k].Participle && !s.Chunks[k].Gerund {
		k++ // "among them retired general X"
	}
	for ; k < len(s.Chunks); k++ {
		switch s.kind(k) {
		case Noun:
			if !s.namedAt(k) || slices.ContainsFunc(out, func(o int) bool { return s.Chunks[o].Core.Key == s.Chunks[k].Core.Key }) {
				continue
			}
			if s.kind(k-1) == Conjunction && s.kind(k-2) == Comma && s.kind(k+1) == Verb && s.Chunks[k+1].Finite && !s.Chunks[k+1].Passive && len(out) > 0 {
				return out // "…, including A, and B said"
			}
			out = append(out, k)
		case Comma, Conjunction, Open, Shut:
		case Preposition:
			if w := s.Chunks[k].Word; w != "of" && w != "from" && !s.placeAt(k+1) {
				return out
			}
			k++ // "the son of Z", "a guard in P"
		default:
			return out
		}
	}
	return out
}

// placeAt tells whether a noun phrase names a place.
func (s *Sentence) placeAt(k int) bool {
	return s.kind(k) == Noun && s.Chunks[k].Core != nil && s.Chunks[k].Core.Type.Class() == graph.PlaceClass
}

// Left tells whether a noun phrase is what those have left of whom the one before it speaks: "former members of X", "defectors from X".
func (s *Sentence) Left(i int) bool {
	if i < 2 || i >= len(s.Chunks) || s.kind(i-1) != Preposition || s.Chunks[i-1].Word != "of" && s.Chunks[i-1].Word != "from" || s.kind(i-2) != Noun {
		return false
	}
	c := &s.Chunks[i-2]
	if leavers.Has(c.Word) {
		return true
	}
	for k := c.First; k < c.Last; k++ {
		if w := s.low(k); w == "former" || w == "ex" || w == "demobilised" || w == "demobilized" {
			return true
		}
	}
	return false
}

// leavers are nouns for those who have left a group.
var leavers = text.NewWordSet(`defector defectors deserter deserters dissident dissidents renegade renegades turncoat turncoats`)
