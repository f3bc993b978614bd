package syntax

import (
	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// helped tells whether what was read last is a form of "help", behind which a verb may stand without "to".
func (s *Sentence) helped() bool {
	p := s.prior()
	return p.Kind == Verb && p.Word == "help" && !p.Passive
}

// acts tells whether a third person that may be a plural noun is a verb behind a name: "fires rockets", "calls for".
func (s *Sentence) acts(k int) bool {
	next := s.low(k + 1)
	switch s.low(k) {
	case "calls":
		return next == "for" || next == "on" || next == "itself"
	}
	if !acting.Has(s.low(k)) || k+1 >= s.last {
		return false
	}
	return s.at(k+1) != nil || s.opensObject(k+1) || s.tok(k+1).Kind == text.Word && s.plainNoun(k+1) && (!s.verbAt(k+1) || s.nounish(k+1) && (k+2 == s.last || s.is(k+2, isPreposition) || s.tok(k+2).Kind == text.Mark))
}

// acting are verbs in the third person that may be plural nouns: "backs rebels", "controls parts of".
var acting = text.NewWordSet(`fires uses holds runs controls sends trains funds wants lives finances backs claims views hosts seeks blames rules stages recruits shelters aids sponsors targets
	harbours harbors bankrolls heads commands leads arms`)

// subjectAlone tells whether a name that is no armed group's, a country, a state body, a person, is all that was read of a sentence or a clause.
func (s *Sentence) subjectAlone(m *doc.Mention, np *Chunk) bool {
	if m.First != np.First || m.Type.Class() != graph.ActorClass && m.Type != graph.Country {
		return false
	}
	k := s.beforeNoun(np).Kind
	return k == 0 || k == Subordinate || k == Break
}
