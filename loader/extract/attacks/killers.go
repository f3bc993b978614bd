package attacks

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// killerNouns are nouns for those who killed the person behind "of".
var killerNouns = wordSet(`assassin assassins killer killers murderer murderers`)

// killersOf meets the murder of which a noun for the murderer tells: "X, the assassin of Y", "Y's killer".
func (r *reader) killersOf(s *syntax.Sentence) {
	for i := range s.Chunks {
		c := &s.Chunks[i]
		if c.Kind != syntax.Noun || !killerNouns.Has(c.Word) || c.Core != nil || r.wouldBe(c) {
			continue
		}
		victim := victimOf(s, i)
		if victim == nil || slices.ContainsFunc(r.incidents, func(in *incident) bool { return r.targeted[[2]string{in.thing.Key, victim.Key}] }) {
			continue
		}
		t := r.Things[victim.Key]
		if t == nil {
			continue
		}
		key := "attack:" + graph.Slug("assassination "+victim.Key)
		for r.Things[key] != nil {
			key += "+"
		}
		in := &incident{thing: r.Thing(key, graph.Entity{Type: graph.Attack, Name: "Attack"}, true), kinds: map[string]bool{"ASSASSINATION": true}, sentence: s.Index, target: victim.Key, aside: true}
		r.met(in)
		in.call("assassination", false)
		first, last := min(c.First, victim.First), max(c.Last, victim.Last)
		r.tells(in, &phrase{sentence: s.Index, first: first, last: last, head: c.Last - 1})
		span := doc.Span{Start: r.Tokens[first].Start, End: r.Tokens[last-1].End}
		r.sentence = s.Index
		r.find(doc.Finding{Subject: key, Predicate: "attackType", Value: &graph.Value{Code: "ASSASSINATION", Raw: c.Word}, Span: span})
		r.find(doc.Finding{Subject: key, Predicate: string(graph.Targeted), Object: victim.Key, Span: span})
		var more []*doc.Mention
		m := s.Apposed(i)
		if m == nil && i >= 2 && s.Chunks[i-1].Kind == syntax.Comma {
			m = s.Chunks[i-2].Core
		}
		if k := i + 4; m == nil && k < len(s.Chunks) && s.Chunks[k-1].Kind == syntax.Comma && s.Chunks[k-2].Core != nil && s.Chunks[k-2].Core.Key == victim.Key {
			m = s.Chunks[k].Core // "the assassin of Y, X,"
			for _, o := range s.List(k)[1:] {
				more = append(more, s.Chunks[o].Core)
			}
		}
		for _, m := range append(more, m) {
			if m == nil || m.Type != graph.Person || m.Key == victim.Key {
				continue
			}
			r.find(doc.Finding{
				Subject: m.Key, Predicate: string(graph.ParticipatedIn), Object: key, Span: doc.Span{Start: min(span.Start, m.Start), End: max(span.End, m.End)},
				Qualifiers: graph.Qualifiers{Role: "PERPETRATOR"}, Confidence: 0.7,
			})
		}
	}
}

// wouldBe tells whether a noun phrase speaks of those who did not do it, or may not have: "the would-be assassin".
func (r *reader) wouldBe(c *syntax.Chunk) bool {
	for k := c.First; k < c.Last; k++ {
		switch r.Tokens[k].Lower {
		case "would", "would-be", "potential", "alleged", "suspected", "serial", "contract", "no":
			return true
		}
	}
	return false
}

// assaulting are verbs for what somebody does to people or a building.
var assaulting = wordSet(`attack assault assail ransack`)

// motorists kill by accident.
var motorists = wordSet(`driver drivers motorist motorists pilot pilots captain doctor doctors nurse nurses surgeon train`)

// rampage tells whether somebody who is not called armed struck people where they were together: "two brothers attacked a bus, killing nine
// tourists", "a former policeman killed 36 people at a nursery in X".
func (r *reader) rampage(s *syntax.Sentence, c *syntax.Clause, v string, by []int, d *deed) bool {
	if c.Chunk.Passive || len(by) == 0 || !civilDoer(s, by[0]) {
		return false
	}
	if assaulting.Has(v) {
		return bloodily(s, c)
	}
	return deadly.Has(v) && len(c.Objects) > 0 && text.Any(d.phrase.targets, func(m *doc.Mention) bool { return m.Type == graph.Facility }) && countsPeople(s, c.Objects[0])
}

// civilDoer tells whether a noun phrase is for one or several people who act for nobody: "a former policeman", "two brothers".
func civilDoer(s *syntax.Sentence, i int) bool {
	n := &s.Chunks[i]
	w := n.Word
	if n.Core != nil && n.Core.Type != doc.QuantityMention || motorists.Has(w) {
		return false
	}
	return chargeable.Has(w) || kinPlural.Has(w) || syntax.People.Has(w) && !stateForces.Has(w) || (n.Article == "a" || n.Article == "an") && (syntax.Calling(w) || single.Has(w) || syntax.Roles.Has(w))
}

// countsPeople tells whether a noun phrase counts several people who are nobody's own: "36 people", but not "his two children".
func countsPeople(s *syntax.Sentence, i int) bool {
	n := &s.Chunks[i]
	q := howMany(s, i)
	return q != nil && n.Plural && n.Article == "" && (n.Core == q || someone(n.Word) || someone(strings.TrimSuffix(n.Word, "s")))
}

// victimOf returns the person behind "of" of a noun for a murderer, or before its "'s".
func victimOf(s *syntax.Sentence, i int) *doc.Mention {
	for _, k := range s.Complement(i) {
		if m, whole := s.Named(k); m != nil && whole && m.Type == graph.Person && !m.Coreference {
			return m
		}
	}
	if c := &s.Chunks[i]; c.Owned > 0 && c.Owned <= len(c.Mentions) {
		if m := c.Mentions[c.Owned-1]; m.Type == graph.Person && !m.Coreference {
			return m
		}
	}
	return nil
}
