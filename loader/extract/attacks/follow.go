package attacks

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

// What later sentences say of those who did it: whose men they were, who made the bomb, who had a hand in it.

// ofAttackers reads "the attackers were members of X", "the bomber belonged to X", "came from X": X did it.
func (r *reader) ofAttackers(s *syntax.Sentence, c *syntax.Clause) bool {
	if !happened(c) || c.Chunk.Passive || len(c.Subjects) != 1 || s.Chunks[c.Subjects[0]].Article != "the" || !attackerWord(s, c.Subjects[0]) {
		return false
	}
	in := r.meant(s, c, 2)
	if in == nil || in.aggregate {
		return false
	}
	at, m := r.comradesOf(s, c)
	if m == nil {
		return false
	}
	r.statement(s, c, in, graph.AttributedTo, m.Key, graph.Asserted, "", false, m.Coreference, at)
	return true
}

// comradesOf returns the group of which a clause says that its subject is, with its noun phrase; nil for none.
func (r *reader) comradesOf(s *syntax.Sentence, c *syntax.Clause) (at int, m *doc.Mention) {
	behind := c.Behind("from")
	if c.Chunk.Word == "belong" {
		behind = c.Behind("to")
	} else if c.Chunk.Word == "be" {
		for _, i := range c.Objects {
			if m := r.membersOf(s, i); m != nil {
				return i, m
			}
			for n := len(s.Chunks[i].Mentions) - 1; n >= 0 && syntax.Members.Has(s.Chunks[i].Word); n-- {
				if m := s.Chunks[i].Mentions[n]; m.Type == graph.ArmedGroup {
					return i, m // "its members", "X fighters"
				}
			}
		}
	}
	for _, i := range behind {
		if m, whole := s.Named(i); m != nil && whole && m.Type == graph.ArmedGroup {
			return i, m
		}
	}
	return -1, nil
}

// hadHand reads "X had a hand in the attack", "is suspected of having played a part in it", "acted alone".
func (r *reader) hadHand(s *syntax.Sentence, c *syntax.Clause) bool {
	if !happened(c) {
		return false
	}
	var in *incident
	switch c.Chunk.Word {
	case "act":
		if c.Chunk.Last >= len(r.Tokens) || r.Tokens[c.Chunk.Last].Lower != "alone" {
			return false
		}
		in = r.meant(s, c, 4)
	default:
		if !slices.ContainsFunc(c.Objects, func(i int) bool { return hands.Has(s.Chunks[i].Word) && s.Chunks[i].Article != "no" }) {
			return false // "had no part in the attack"
		}
		what := c.Behind("in")
		if in = r.spokenIn(s, what); in == nil && (pronominal(s, what) || theDeed(s, what)) {
			in = r.meant(s, c, 2)
		}
	}
	if in == nil || in.aggregate {
		return false
	}
	modality, role := guiltOf(c, "PERPETRATOR")
	if modality == "" {
		return true
	}
	for _, i := range c.Subjects {
		for _, m := range peopleOf(s, i) {
			r.participant(s, c, in, m, modality, role)
		}
	}
	return true
}

// guiltOf returns the modality in which a clause says that somebody took part in a deed, and his part: "is accused of having supplied the car"; "" if
// what it depends on denies it.
func guiltOf(c *syntax.Clause, part string) (modality graph.Modality, role string) {
	modality, role = graph.Asserted, part
	for g := c.Governor; g != nil; g = g.Governor {
		if g.Chunk.Negative || denials.Has(g.Chunk.Word) || g.Chunk.Word == "acquit" || g.Chunk.Word == "clear" {
			return "", ""
		}
		if w := g.Chunk.Word; doubting.Has(w) || w == "accuse" || w == "suspect" || w == "charge" || w == "allege" {
			modality, role = graph.Alleged, "SUSPECT"
		}
	}
	if c.Chunk.Hedge != "" {
		modality, role = graph.Alleged, "SUSPECT"
	}
	return modality, role
}

var (
	// hands are nouns for the share that somebody has in a deed.
	hands = wordSet(`hand part role`)
	// denials are verbs whose infinitive or gerund tells what was not done.
	denials = wordSet(`deny acquit clear absolve exonerate`)
	// doubting are verbs whose infinitive or gerund tells what somebody is held to have done.
	doubting = wordSet(`accuse suspect charge believe think allege say report indict presume`)
)

// madeBomb reads "X built the bomb": X helped in the attack told last.
func (r *reader) madeBomb(s *syntax.Sentence, c *syntax.Clause) bool {
	if !happened(c) || c.Relative || c.Chunk.Passive || c.Chunk.Infinitive && !c.Chunk.Perfect || len(c.Objects) != 1 || s.Chunks[c.Objects[0]].Article != "the" || lex.devices.Of(s.Chunks[c.Objects[0]].Word).kind != "BOMBING_EXPLOSION" {
		return false
	}
	in := r.meant(s, c, 2)
	if in == nil || in.aggregate || !in.kinds["BOMBING_EXPLOSION"] {
		return false
	}
	for _, i := range c.Subjects {
		for _, m := range peopleOf(s, i) {
			r.participant(s, c, in, m, graph.Asserted, "FACILITATOR")
		}
	}
	return true
}
