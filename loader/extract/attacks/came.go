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

// whenItStruck gives a phrase with a place but no day the date of the clause that it is the subject of, if it speaks of another time than
// the text: "a truck bombing in X killed 500 people in October 2017".
func (r *reader) whenItStruck(p *phrase, s *syntax.Sentence) {
	if len(p.dates) > 0 || p.noun.plural && p.count == 0 {
		return
	}
	for _, c := range s.Clauses {
		if len(c.Subjects) != 1 || s.Chunks[c.Subjects[0]].Last-1 != p.head || len(c.Dates) != 1 || c.Chunk.Modal || c.Chunk.Negative || c.Chunk.Infinitive || c.Chunk.Passive || !strikes.Has(c.Chunk.Word) && !occurs.Has(c.Chunk.Word) && c.Chunk.Word != "leave" {
			continue
		}
		if q := (&phrase{dates: []doc.Mention{*c.Dates[0]}}); r.dayOfOld(q) {
			p.dates = q.dates
		}
		return
	}
}

// bombKinds are words before "bomb" for its kind.
var bombKinds = wordSet(`car truck van lorry vehicle motorcycle bicycle roadside suicide nail pipe parcel letter petrol massive huge large small deadly - controlled remote trap booby`)

// bombOfBlame tells whether a token is a bomb for which somebody answers, as he does for a bombing: "blamed for a car bomb at X", "the group
// behind a roadside bomb in Y".
func (r *reader) bombOfBlame(i, first int) bool {
	if r.Tokens[i].Lower != "bomb" {
		return false
	}
	k := i - 1
	for k > first && bombKinds.Has(r.Tokens[k].Lower) {
		k--
	}
	if k-2 < first || r.Tokens[k].Lower != "a" && r.Tokens[k].Lower != "the" && r.Tokens[k].Lower != "another" {
		return false
	}
	switch r.Tokens[k-1].Lower {
	case "behind":
		return true
	case "for":
		return blame.Has(r.Tokens[k-2].Lower) || r.Tokens[k-2].Lower == "responsibility"
	}
	return false
}
