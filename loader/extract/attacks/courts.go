package attacks

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/syntax"
)

// Those whom the police name and courts judge for an attack.

// identified reads "X was identified as the gunman", "named the bomber as X".
func (r *reader) identified(s *syntax.Sentence, c *syntax.Clause) bool {
	if !namesAttacker(s, c) {
		return false
	}
	in := r.spokenIn(s, nounsFrom(s, c.Verb))
	if in == nil {
		in = r.lastOr(s, 4)
	}
	whom := c.Objects
	if c.Chunk.Passive {
		whom = c.Subjects
	}
	if len(whom) > 0 && attackerWord(s, whom[0]) {
		whom = c.Behind("as") // "named the bomber as X"
	}
	if in == nil {
		return true
	}
	r.culpritGroup(s, c, in, whom)
	modality, role := graph.Asserted, "PERPETRATOR"
	if slices.ContainsFunc(nounsFrom(s, -1), func(i int) bool { return strings.HasPrefix(s.Chunks[i].Word, "suspect") }) {
		modality, role = graph.Alleged, "SUSPECT"
	}
	for _, i := range whom {
		for _, k := range s.List(i) {
			for _, m := range peopleAt(s, k) {
				r.participant(s, c, in, m, modality, role)
			}
		}
	}
	return true
}

// judges reads "a court convicted X of the attack", "charged X with it".
func (r *reader) judges(s *syntax.Sentence, c *syntax.Clause) bool {
	v := c.Chunk.Word
	in := r.spokenIn(s, c.Behind("of", "for", "over", "with", "in"))
	if in == nil && (pronominal(s, c.Behind("for")) || pronominal(s, c.Behind("in")) && partIn(s, c.Behind("for"))) {
		in = r.lastTold(s.Index, 2) // "was executed for it"
	}
	if in == nil && eventNamed(s, c.Behind("of", "for", "over", "in")) {
		in = r.lastTold(s.Index, 1) // "jailed X over the Westgate siege, in which …"
	}
	if in == nil {
		return true
	}
	whom := c.Objects
	if c.Chunk.Passive {
		whom = c.Subjects
	}
	if k := c.End; c.Chunk.Participle && c.Chunk.Passive && k+1 < len(s.Chunks) && s.Chunks[k].Kind == syntax.Comma && s.Chunks[k+1].Core != nil && s.Chunks[k+1].Core.Type == graph.Person {
		whom = append(slices.Clone(whom), k+1) // "the man convicted of the bombing, X, died"
	}
	modality, role := graph.Asserted, "PERPETRATOR"
	if v == "charge" || v == "indict" || v == "arrest" || v == "try" {
		modality, role = graph.Alleged, "SUSPECT"
	}
	for _, i := range whom {
		for _, m := range peopleOf(s, i) {
			r.participant(s, c, in, m, modality, role)
		}
	}
	return true
}

// foundGuilty reads "X pleaded guilty to the attack", "was found guilty of it".
func (r *reader) foundGuilty(s *syntax.Sentence, c *syntax.Clause) bool {
	v := c.Chunk.Word
	if v == "plead" && !objectWord(s, c, "guilty") || v == "find" && !guilty(s, c) {
		return false
	}
	in := r.spokenIn(s, append(c.Behind("of", "to", "for"), c.Second...))
	if in == nil {
		in = r.chargeAt(s.Index)
	}
	if in == nil {
		in = r.lastTold(s.Index, 1)
	}
	if in == nil || c.Chunk.Negative || c.Chunk.Modal {
		return true
	}
	whom := c.Subjects
	if v == "find" && !c.Chunk.Passive {
		whom = c.Objects
	}
	for _, i := range whom {
		for _, m := range peopleOf(s, i) {
			r.participant(s, c, in, m, graph.Asserted, "PERPETRATOR")
		}
	}
	return true
}

// nounsFrom returns the noun phrases behind a chunk.
func nounsFrom(s *syntax.Sentence, at int) []int {
	var out []int
	for i := at + 1; i < len(s.Chunks); i++ {
		if s.Chunks[i].Kind == syntax.Noun {
			out = append(out, i)
		}
	}
	return out
}
