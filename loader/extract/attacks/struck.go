package attacks

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

// What an attack is said to have struck, or where it was, in words that tell no deed of their own.

// aimed records what a sentence says was struck in the attack told last: "The target was a police station", "The first bomb hit a market; the second
// went off outside a hospital".
func (r *reader) aimed(s *syntax.Sentence) {
	if !r.Holds(&r.Sentences[s.Index], aims) {
		return
	}
	r.oneAndOther(s)
	for _, c := range s.Clauses {
		if len(c.Subjects) != 1 || c.Chunk.Negative || c.Chunk.Modal || c.Chunk.Passive || s.Refused(c) || s.Conditional(c) {
			continue
		}
		subject := &s.Chunks[c.Subjects[0]]
		var struck []int
		switch {
		case subject.Core != nil && subject.Core.Type != doc.QuantityMention:
		case aimWords.Has(subject.Word) && c.Chunk.Word == "be" && !r.untold(s, c.Subjects[0]):
			struck = c.Objects
		case oneOfThem.Has(subject.Word) && subject.Last-subject.First <= 2 && len(s.Complement(c.Subjects[0])) == 0 && impacts.Has(c.Chunk.Word):
			struck = slices.Concat(c.Objects, c.Behind(sitePrepositions.Words()...))
		}
		if len(struck) == 0 {
			continue
		}
		if in := r.lastTold(s.Index, 2); in != nil && !in.aggregate && len(in.kinds) > 0 {
			r.sentence = s.Index
			for _, i := range struck {
				r.strikes(s, i, in, sureness(c))
			}
		}
	}
}

// oneAndOther records what a list without verbs says was struck: "two bombs exploded in X, one at a market and the other outside a hospital".
func (r *reader) oneAndOther(s *syntax.Sentence) {
	for i := 1; i+2 < len(s.Chunks); i++ {
		c := &s.Chunks[i]
		if c.Kind != syntax.Noun || !oneOfThem.Has(c.Word) || c.Last-c.First > 2 || s.Chunks[i-1].Kind != syntax.Comma && s.Chunks[i-1].Kind != syntax.Conjunction || s.Chunks[i+1].Kind != syntax.Preposition || !sitePrepositions.Has(s.Chunks[i+1].Word) {
			continue
		}
		if told := r.toldIn[s.Index]; len(told) > 0 && !told[len(told)-1].aggregate {
			r.sentence = s.Index
			r.strikes(s, i+2, told[len(told)-1], graph.Asserted)
		}
	}
}

// placed gives an attack that has no place yet the one that is told beside it: "the attack, the worst in X since 2011", "police in X said that gunmen
// stormed a hotel".
func (r *reader) placed(s *syntax.Sentence) {
	told := r.toldIn[s.Index]
	if len(told) == 0 || told[len(told)-1].place != "" || told[len(told)-1].aggregate {
		return
	}
	in, at := told[len(told)-1], -1
	for i := 1; i+2 < len(s.Chunks); i++ {
		if s.Chunks[i].Kind == syntax.Noun && superlative(&s.Chunks[i]) && s.Chunks[i-1].Kind == syntax.Comma && s.Chunks[i+1].Word == "in" {
			at = i + 2
		}
	}
	for _, c := range s.Clauses {
		if at < 0 && len(c.Subjects) == 1 && speechVerbs.Has(c.Chunk.Word) && !c.Chunk.Negative && locals.Has(s.Chunks[c.Subjects[0]].Word) {
			if where := s.Behind(c.Subjects[0], "in"); len(where) == 1 {
				at = where[0]
			}
		}
	}
	if at < 0 || s.Chunks[at].Core == nil || s.Chunks[at].Core.Type != graph.City && s.Chunks[at].Core.Type != graph.AdminArea {
		return
	}
	in.place = s.Chunks[at].Core.Key
	r.sentence = s.Index
	t := r.tellings[s.Index][len(told)-1]
	from, to := min(r.Tokens[t.first].Start, s.Span(at, at).Start), max(r.Tokens[t.last-1].End, s.Span(at, at).End)
	r.find(doc.Finding{Subject: in.thing.Key, Predicate: string(graph.OccurredIn), Object: in.place, Span: doc.Span{Start: from, End: to}, Confidence: 0.6})
}

// strikes records a noun phrase for what an attack struck, with a name or without.
func (r *reader) strikes(s *syntax.Sentence, i int, in *incident, modality graph.Modality) {
	mark := len(r.Findings)
	defer func() {
		for k := mark; k < len(r.Findings); k++ {
			r.Findings[k].Modality = modality
		}
	}()
	if m, whole := s.Named(i); m != nil && whole && !m.Coreference && (m.Type == graph.Facility || m.Type == graph.StateBody || m.Type == graph.Organization || m.Type == graph.Person) {
		r.find(doc.Finding{Subject: in.thing.Key, Predicate: string(graph.Targeted), Object: m.Key, Span: s.Span(i, i), Confidence: 0.7})
		return
	}
	r.struckCrowd(s, i, in)
	r.siteStruck(s, i, in)
}

// sureness is the modality of what a clause says in its own words: alleged for "appeared to be", "is believed to have been".
func sureness(c *syntax.Clause) graph.Modality {
	if c.Chunk.Hedge != "" || c.Governor != nil && seeming.Has(c.Governor.Chunk.Word) {
		return graph.Alleged
	}
	return graph.Asserted
}

// untold tells whether a noun phrase for a target speaks of one that was meant, not struck: "the original target", "their next target".
func (r *reader) untold(s *syntax.Sentence, i int) bool {
	c := &s.Chunks[i]
	for k := c.First; k < c.Last; k++ {
		if meant.Has(r.Tokens[k].Lower) {
			return true
		}
	}
	return c.Plural
}

var (
	// seeming are verbs that leave open whether it was so.
	seeming  = wordSet(`appear seem believe think suspect`)
	aimWords = wordSet(`target`)
	// sitePrepositions stand between a bomb and the building that it hits.
	sitePrepositions = wordSet(`at outside inside in near through on`)
	// locals are people who speak of what happened where they are.
	locals = wordSet(`police officers officials residents villagers witnesses doctors medics authorities rescuers hospital mayor governor`)
	// meant are words before a target that was not, or not yet, struck.
	meant = wordSet(`original initial first next intended planned possible potential likely actual real other alternative favourite favorite frequent regular`)
	// oneOfThem stand for one of the bombs, blasts or attackers told before.
	oneOfThem = wordSet(`one first second third other another fourth`)
	// impacts are verbs for what bombs and attackers do to a site.
	impacts = wordSet(`hit strike explode detonate target rip tear destroy damage attack storm go land rock`)
	// aims are the words of which one stands in a sentence that is read for what was struck.
	aims = wordSet(`target one first second third other another fourth`)
)
