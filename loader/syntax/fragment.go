package syntax

import (
	"linkchart/graph"
	"linkchart/loader/text"
)

// Parts of groups in apposition to their names.

// fragment tells whether a noun phrase for a part of a group stands in apposition to the name of one: "X, a splinter (of Y)".
func (s *Sentence) fragment(n int) bool {
	if !fragments.Has(s.Chunks[n].Word) || s.kind(n-1) != Comma || s.kind(n-2) != Noun {
		return false
	}
	m := s.Chunks[n-2].Core
	return m != nil && m.Type.Class() == graph.ActorClass && m.Type != graph.Person
}

// assemblies are bodies whose members are named with them.
var assemblies = text.NewWordSet(`parliament congress cabinet senate assembly legislature council`)

// fragmentOf returns the noun phrase for a part of a group in apposition behind which a name stands: "X, a splinter of Y", "X, a breakaway
// from Y"; -1 for others.
func (s *Sentence) fragmentOf(name int) int {
	if w := s.word(name - 1); s.kind(name-1) == Preposition && (w == "of" || w == "from" || w == "to") && s.kind(name-2) == Noun && s.fragment(name-2) {
		return name - 2
	}
	return -1
}

// heading are verbs for who makes or leads a group: behind "a breakaway of X" they speak of the breakaway.
var heading = text.NewWordSet(`lead head command found form create establish run`)

// forOne tells whether a verb group agrees with a singular alone: "was", "has", a third person.
func (s *Sentence) forOne(v *Chunk) bool {
	l := s.low(v.First)
	if l == "is" || l == "was" || l == "has" {
		return true
	}
	f, ok := formOf(l)
	return ok && f.third
}
