package syntax

import "linkchart/graph"

// What stands between commas: whether one closes an aside about an actor or opens an apposition.

// closesAside tells whether the comma read last closes an aside about an actor: "the group, allied with X,".
func (s *Sentence) closesAside() bool {
	comma := len(s.Chunks) - 1
	o := s.opening(comma)
	if o < 1 || comma-o < 3 {
		return false
	}
	c := &s.Chunks[o-1]
	return c.Kind == Noun && c.Core != nil && c.Core.Type.Class() == graph.ActorClass
}

// closesName tells whether the comma read last closes a name or a noun in apposition: "his deputy, X, (runs the …)".
func (s *Sentence) closesName() bool {
	comma := len(s.Chunks) - 1
	if comma < 3 || s.Chunks[comma-1].Kind != Noun || s.Chunks[comma-2].Kind != Comma || s.Chunks[comma-3].Kind != Noun {
		return false
	}
	if s.kind(comma-4) == Comma && !(comma == 5 && s.kind(0) == Noun && s.Chunks[1].Kind == Comma && s.Chunks[2].Core != nil && s.Chunks[2].Core.Type == graph.Person) {
		return false // a list, but not "His deputy, X, a preacher, (leads …)"
	}
	for _, c := range []*Chunk{&s.Chunks[comma-1], &s.Chunks[comma-3]} {
		if c.Core != nil && c.Core.Type.Class() == graph.ActorClass {
			return true
		}
	}
	return false
}

// behindAside tells whether a comma opens an apposition of a person's name and what he is, behind which a finite verb stands: "(after) his
// predecessor, X, was killed", "(after) X, its leader, was killed".
func (s *Sentence) behindAside(comma int) bool {
	if m := s.at(comma + 1); m != nil && m.Type == graph.Person && !m.Coreference {
		return Roles.Has(s.low(comma-1)) && m.First == comma+1 && m.Last+1 < s.last && s.tok(m.Last).Text == "," && s.finite(m.Last+1)
	}
	if m := s.at(comma - 1); m == nil || m.Type != graph.Person || m.Coreference || !s.is(comma+1, isDeterminer) && !s.is(comma+1, isPossessive) {
		return false
	}
	for k := comma + 2; k+1 < s.last && k < comma+9; k++ {
		if s.tok(k).Text == "," {
			return s.finite(k + 1)
		}
		if s.at(k) == nil && s.finite(k) {
			return false
		}
	}
	return false
}
