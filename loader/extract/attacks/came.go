package attacks

import (
	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

// coming are verbs for how attackers came to where they struck.
var coming = wordSet(`arrive come descend enter ride`)

// came gives the attack told in the two sentences before, of which but a wide place is known, the town to which armed people are said to have
// come: "Gunmen attacked a church in the north of X. About twenty armed men arrived at the village of Y."
func (r *reader) came(s *syntax.Sentence, c *syntax.Clause) bool {
	if len(c.Subjects) != 1 || len(r.toldIn[s.Index]) > 0 {
		return false
	}
	who := r.who(s, c.Subjects)
	if !who.armed || who.state {
		return false
	}
	in := r.lastTold(s.Index, 1)
	if in == nil || in.aggregate || in.place == "" || !r.wide(in.place) {
		return false
	}
	for _, i := range append(c.Behind("at", "in", "into", "on"), c.Objects...) {
		m := s.Chunks[i].Core
		if m == nil {
			for _, k := range s.Complement(i) {
				m = s.Chunks[k].Core // "the village of X"
			}
		}
		if m == nil || m.Type != graph.City || m.Adjective || !r.within(m.Key, in.place) && !r.unmapped(m.Key) {
			continue
		}
		in.place = m.Key
		r.tells(in, &phrase{sentence: s.Index, first: c.Chunk.First, last: m.Last})
		r.sentence = s.Index
		r.find(doc.Finding{Subject: in.thing.Key, Predicate: string(graph.OccurredIn), Object: m.Key, Span: s.Span(min(c.Verb, i), max(c.Verb, i)), Confidence: 0.7})
		return true
	}
	return false
}
