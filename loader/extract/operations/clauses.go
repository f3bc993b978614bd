package operations

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

var (
	// deeds are verbs by their lemma and particle, for what forces do to named persons; rows of triggers are read by their tokens first.
	deeds = map[string]effect{
		"kill": killed, "gun+down": killed, "eliminate": killed, "neutralize": killed, "neutralise": killed, "liquidate": killed, "slay": killed, "shoot": killed, "shoot+dead": killed,
		"capture": captured, "arrest": captured, "detain": captured, "apprehend": captured, "nab": captured, "seize": captured, "pick+up": captured,
		"round+up": captured, "catch": captured,
	}
	// clashes are nouns for fights, behind which stands with whom.
	clashes = wordSet(`gunbattle gunfight firefight clash clashes shootout shoot-out encounter battle fight fighting`)
	// deedWords are forms without which no clause of a sentence holds one of the deeds.
	deedWords = wordSet(`killed kills killing gunned gunning eliminated neutralized neutralised liquidated slain shot captured arrested detained apprehended nabbed seized picked rounded caught`)
)

// readClauses finds the statements on named persons that the words next to a verb do not tell: the verb's object stands in apposition to the
// name, or the verb is one that others than forces have as well. Done are the tokens of verbs that were read.
func (r *reader) readClauses(s *text.Sentence, done map[int]bool) {
	if !text.Any(r.Tokens[s.First:s.Last], func(t *text.Token) bool { return deedWords.Has(t.Lower) }) {
		return
	}
	parsed := syntax.Parse(r.Document, r.sentence)
	for _, c := range parsed.Clauses {
		e := r.deed(parsed, c)
		if e == noEffect || slices.ContainsFunc(r.tokensOf(c), func(i int) bool { return done[i] }) {
			continue
		}
		force, own := r.doer(parsed, c)
		if !own {
			continue
		}
		st := &statement{effect: e, sentence: r.sentence, verb: r.verbOf(c), force: force}
		whom := slices.Concat(c.Objects, c.Behind("up", "down"))
		if c.Chunk.Passive {
			whom = c.Subjects
		}
		for _, i := range whom {
			if p := r.fighter(parsed, i); p != nil {
				st.people = append(st.people, p)
			}
		}
		if len(st.people) == 0 || !r.happened(s, st.verb, trigger{effect: e, participle: true}) {
			continue
		}
		r.assign(s, r.finish(st))
	}
}

// deed returns what a clause does to somebody.
func (r *reader) deed(s *syntax.Sentence, c *syntax.Clause) effect {
	v := c.Chunk
	if v.Negative || v.Modal || v.Infinitive || v.Hedge != "" {
		return noEffect
	}
	word := v.Word
	if v.Particle != "" {
		word += "+" + v.Particle
	} else if v.Last < len(r.Tokens) && (r.Tokens[v.Last].Lower == "up" || r.Tokens[v.Last].Lower == "down") {
		word += "+" + r.Tokens[v.Last].Lower
	}
	if word == "shoot" && !r.dead(s, c) {
		return noEffect
	}
	return deeds[word]
}

// dead tells whether "dead" stands in the words of a clause: "was shot dead by police", "shot the leader dead".
func (r *reader) dead(s *syntax.Sentence, c *syntax.Clause) bool {
	for i := c.Chunk.Last; i < s.Chunks[c.End-1].Last && i < c.Chunk.Last+8; i++ {
		if r.Tokens[i].Lower == "dead" {
			return true
		}
	}
	return false
}

// verbOf is the token of the verb in its group: "gunned" of "had been gunned down".
func (r *reader) verbOf(c *syntax.Clause) int {
	for i := c.Chunk.Last - 1; i > c.Chunk.First; i-- {
		if deedWords.Has(r.Tokens[i].Lower) {
			return i
		}
	}
	return c.Chunk.First
}

// tokensOf are the tokens of the verb group of a clause.
func (r *reader) tokensOf(c *syntax.Clause) []int {
	var out []int
	for i := c.Chunk.First; i < c.Chunk.Last; i++ {
		out = append(out, i)
	}
	return out
}

// doer returns the body that does what a clause tells, if one is named, and whether it is done by forces at all.
func (r *reader) doer(s *syntax.Sentence, c *syntax.Clause) (force *doc.Mention, own bool) {
	who := c.Subjects
	if c.Chunk.Passive {
		if who = c.Behind("by"); slices.ContainsFunc(c.Behind("in", "during"), func(i int) bool { return clashes.Has(s.Chunks[i].Word) }) {
			who = slices.Concat(who, c.Behind("with")) // "was killed in a gunbattle with the army"
		}
		own = slices.ContainsFunc(c.Behind("in", "during"), func(i int) bool { return s.Chunks[i].Core == nil && forceWords.Has(s.Chunks[i].Word) })
	}
	for _, i := range who {
		m, _ := s.Named(i)
		switch {
		case m != nil && m.Type == graph.ArmedGroup:
			return nil, false
		case m != nil && m.Type == graph.StateBody:
			return m, true
		case m == nil && forceWords.Has(s.Chunks[i].Word) || m != nil && m.Type == graph.Country && syntax.Forces.Has(s.Chunks[i].Word):
			own = true
		}
	}
	return nil, own
}

// fighter is the phrase of a named person of an armed group whom forces kill or catch, nil if none is.
func (r *reader) fighter(s *syntax.Sentence, i int) *people {
	m, whole := s.Named(i)
	if m == nil || !whole || m.Type != graph.Person || r.struck(m.Key) {
		return nil
	}
	if c := &s.Chunks[i]; !r.ofGroup(m.Key) && !(fightingWords.Has(c.Word) || heads[c.Word].part == leader && c.Word != "governor" && c.Word != "chief" || syntax.Members.Has(c.Word)) {
		return nil
	}
	p := &people{first: m.First, last: m.Last, head: m.Last - 1, name: m, size: one(r.Slice(m.Start, m.End)), fighters: true, pronoun: m.Coreference, definite: m.Coreference}
	if h, ok := heads[s.Chunks[i].Word]; ok {
		p.part = h.part
	}
	return p
}

// ofGroup tells whether a person was read to lead an armed group or to belong to one.
func (r *reader) ofGroup(person string) bool {
	return text.Any(r.Findings, func(f *doc.Finding) bool {
		return f.Subject == person && (f.Predicate == string(graph.Leads) || f.Predicate == string(graph.MemberOf)) && r.Things[f.Object] != nil && r.Things[f.Object].Entity.Type == graph.ArmedGroup
	})
}
