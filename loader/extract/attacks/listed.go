package attacks

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/syntax"
)

// Those tied to several attacks, or to one in which they took part.

// tookPart ties a group to the attack in which its men are said to have taken part.
func (r *reader) tookPart(s *syntax.Sentence, c *syntax.Clause) bool {
	in := r.spokenIn(s, c.Behind("in"))
	if in == nil || in.aggregate {
		return false
	}
	modality, role := guiltOf(c, "PERPETRATOR")
	if modality == "" {
		return true
	}
	for _, i := range c.Subjects {
		if key, m := r.doer(s, i); key != "" && m.Type == graph.ArmedGroup {
			r.statement(s, c, in, graph.AttributedTo, key, modality, "", false, m.Coreference, i)
		}
		for _, m := range peopleOf(s, i) {
			r.participant(s, c, in, m, modality, role)
		}
	}
	return true
}

// alsoFor returns the further attacks of "blamed for the bombing of X and for an attack on Y".
func (r *reader) alsoFor(s *syntax.Sentence, c *syntax.Clause, first *incident) []*incident {
	var out []*incident
	for k := c.Verb + 2; k+1 < len(s.Chunks); k++ {
		if w := s.Chunks[k].Word; s.Chunks[k].Kind != syntax.Preposition || w != "for" && w != "of" || s.Chunks[k-1].Kind != syntax.Conjunction {
			continue
		}
		if in := r.incidentIn(s, []int{k + 1}); in != nil && in != first && !in.aggregate {
			out = append(out, in)
		}
	}
	return out
}

// listedBehind returns the further attacks of a list that a relative clause breaks: "was behind the siege of X, in which 67 died, and the
// massacre at Y".
func (r *reader) listedBehind(s *syntax.Sentence, c *syntax.Clause, first *incident) []*incident {
	var out []*incident
	for i := c.Verb + 3; i+1 < len(s.Chunks); i++ {
		if s.Chunks[i].Kind == syntax.Break {
			break
		}
		n := &s.Chunks[i+1]
		noun, event := lex.nouns.Get(n.Word)
		if s.Chunks[i].Kind != syntax.Conjunction || s.Chunks[i].Word != "and" || n.Kind != syntax.Noun || !event || noun.plural || n.Article != "the" && n.Article != "a" && n.Article != "an" {
			continue
		}
		for _, t := range r.tellings[s.Index] {
			if t.first <= n.Last-1 && n.Last-1 < t.last && t.in != first && !t.in.aggregate {
				out = append(out, t.in)
			}
		}
	}
	return out
}

// amongVictims reads "among its victims were X, killed by a bomb in May, and Y": the group did what the sentence tells of them.
func (r *reader) amongVictims(s *syntax.Sentence, c *syntax.Clause) bool {
	i := -1
	switch {
	case s.Chunks[0].Word == "among" && len(s.Chunks) > 2:
		if i = 1; s.Chunks[1].Core != nil && s.Chunks[1].Core.Coreference && s.Chunks[2].Word == "victims" {
			i = 2 // "its other victims"
		}
	case len(c.Subjects) == 1:
		i = c.Subjects[0]
	}
	if i < 0 || s.Chunks[i].Kind != syntax.Noun || s.Chunks[i].Word != "victims" {
		return false
	}
	owners := s.Chunks[i].Mentions
	if i == 2 {
		owners = append(slices.Clone(s.Chunks[1].Mentions), owners...)
	}
	for _, m := range owners {
		if m.Type != graph.ArmedGroup {
			continue
		}
		for _, in := range r.near(s.Index, 0) {
			if in.since == s.Index && !in.aggregate && strings.HasPrefix(in.target, "person:") {
				r.statement(s, c, in, graph.AttributedTo, m.Key, graph.Asserted, "", false, m.Coreference, i)
			}
		}
		return true
	}
	return false
}

// partIn tells whether a noun phrase is somebody's part in something.
func partIn(s *syntax.Sentence, chunks []int) bool {
	return slices.ContainsFunc(chunks, func(i int) bool { return involvementWords.Has(s.Chunks[i].Word) })
}
