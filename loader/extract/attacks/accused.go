package attacks

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// charge is what several people without a name are held for: their names may stand in other sentences.
type charge struct {
	in       *incident
	sentence int
}

// longestCharge is how many sentences behind the charge names are looked for.
const longestCharge = 12

// accusedPeople are nouns for people who are held for a deed, chargeable those that a text may count: "three men".
var (
	accusedPeople = wordSet(`suspects accused defendants perpetrators attackers gunmen assailants bombers culprits killers assassins convicts`)
	chargeable    = wordSet(`men people persons women youths brothers suspects defendants individuals others militants members students nationals citizens teenagers`)
	charging      = wordSet(`accused charged charges suspected convicted guilty trial indicted suspects defendants perpetrators interest accomplices`)
	ofCourts      = wordSet(`deny plead convict sentence charge find indict jail acquit`)
)

// charged remembers that a sentence which tells an attack says that several people without a name are held for it: "three men accused
// of murdering X went on trial", "paraded four suspects in the bombing".
func (r *reader) charged(s *syntax.Sentence) {
	in := r.lastTold(s.Index, 0)
	if in == nil || in.aggregate {
		return
	}
	held, many := false, false
	for i := range s.Chunks {
		c := &s.Chunks[i]
		if c.Kind == syntax.Noun && c.Core == nil && (chargeable.Has(c.Word) || accusedPeople.Has(c.Word)) && unnamed(c) {
			many = many || c.Plural || c.Article == ""
		}
	}
	if !many {
		return
	}
	first, last := s.Chunks[0].First, s.Chunks[len(s.Chunks)-1].Last
	for k := first; k < last; k++ {
		w := r.Tokens[k].Lower
		held = held || charging.Has(w) || w == "part" && k > first && (r.Tokens[k-1].Lower == "took" || r.Tokens[k-1].Lower == "taken") || w == "involvement" || w == "responsible"
	}
	if held {
		r.charge = charge{in, s.Index}
	}
}

// accused ties those whom a sentence names as the people held for an attack: "named the suspects as A and B", "A and B deny murder",
// "among the six are A and B".
func (r *reader) accused(s *syntax.Sentence) {
	of := r.chargeAt(s.Index)
	first := len(s.Chunks) > 1 && s.Chunks[0].Word == "among" && r.thoseHeld(s, 1)
	for _, in := range r.toldIn[s.Index] {
		if in != of && !first {
			return // told of another deed
		}
	}
	for _, c := range s.Clauses {
		in := of
		if v := c.Chunk.Word; in == nil && (v == "name" || v == "identify") {
			in = r.main() // who is named as a suspect without a charge is one in what the report is about
		}
		if in == nil || c.Chunk.Negative || c.Chunk.Modal {
			continue
		}
		people, modality, role := r.heldIn(s, c, first)
		for _, m := range people {
			r.participant(s, c, in, m, modality, role)
		}
	}
}

// chargeAt returns the attack for which several people without a name were last said to be held, nil if that is too far back.
func (r *reader) chargeAt(sentence int) *incident {
	if r.charge.in == nil || sentence-r.charge.sentence > longestCharge {
		return nil
	}
	return r.charge.in
}

// heldIn returns the persons whom a clause names as people held for a deed; first tells that the sentence opens with "among the suspects".
func (r *reader) heldIn(s *syntax.Sentence, c *syntax.Clause, first bool) (people []*doc.Mention, modality graph.Modality, role string) {
	modality, role = graph.Alleged, "SUSPECT"
	switch v := c.Chunk.Word; {
	case v == "name" || v == "identify":
		whom, names := c.Objects, c.Behind("as")
		if c.Chunk.Passive {
			whom = c.Subjects
		}
		switch {
		case len(whom) == 0 || !r.thoseHeld(s, whom[0]):
		case len(names) > 0:
			people = namesFrom(s, names[0])
		default:
			people = namesFrom(s, whom[0]+1) // "named two suspects, A and B"
		}
	case v == "be" && len(c.Objects) > 0 && c.Verb > 1 && (first && c.Verb < 4 || len(c.Subjects) == 1 && r.thoseHeld(s, c.Subjects[0])):
		people = namesFrom(s, c.Objects[0])
		if first {
			people = append(people, lastOfList(s, c.Objects[0], people)...)
		}
	case ofCourts.Has(v) && r.courted(s, c):
		if v == "convict" || v == "sentence" || v == "jail" || v == "find" {
			modality, role = graph.Asserted, "PERPETRATOR"
		}
		for _, i := range c.Subjects {
			if i > c.Verb { // "…, as were A, B and, in his absence, C"
				people = append(people, namesFrom(s, i)...)
				break
			}
			people = append(people, peopleAt(s, i)...)
		}
		if len(people) == 1 && len(s.Chunks) > 2 && s.Chunks[1].Kind == syntax.Comma && s.Chunks[2].Kind == syntax.Noun && r.Tokens[s.Chunks[2].First].Kind == text.Number {
			people = namesFrom(s, 0) // "A, 33, B, 21, and C, 54, denied the charge"
		}
	}
	return people, modality, role
}

// lastOfList returns the person behind ", and" that goes on a list whose members have clauses of their own: "A, who was jailed, and his friend B".
func lastOfList(s *syntax.Sentence, from int, have []*doc.Mention) []*doc.Mention {
	for k := from; k+2 < len(s.Chunks); k++ {
		if s.Chunks[k].Kind != syntax.Comma || s.Chunks[k+1].Kind != syntax.Conjunction || s.Chunks[k+1].Word != "and" || s.Chunks[k+2].Kind != syntax.Noun {
			continue
		}
		m := s.Chunks[k+2].Core
		if m == nil || m.Type != graph.Person || m.Coreference || k+3 < len(s.Chunks) && s.Chunks[k+3].Kind == syntax.Verb && s.Chunks[k+3].Finite {
			continue
		}
		if !slices.ContainsFunc(have, func(o *doc.Mention) bool { return o.Key == m.Key }) {
			return []*doc.Mention{m}
		}
	}
	return nil
}

// thoseHeld tells whether a noun phrase means the people who are held for an attack: "the suspects", "two persons of interest", "the six",
// "the men".
func (r *reader) thoseHeld(s *syntax.Sentence, i int) bool {
	if i >= len(s.Chunks) || s.Chunks[i].Kind != syntax.Noun {
		return false
	}
	c := &s.Chunks[i]
	switch {
	case c.Word == "them" || c.Word == "they":
		return s.Index-r.charge.sentence <= 1
	case accusedPeople.Has(c.Word):
		return true
	case c.Core != nil && c.Core.Type == doc.QuantityMention:
		return r.Tokens[c.First].Lower == "the"
	case chargeable.Has(c.Word):
		of := s.Complement(i)
		return c.Article == "the" || c.Article == "those" || len(of) > 0 && s.Chunks[of[0]].Word == "interest"
	}
	return false
}

// courted tells whether a clause tells of people what a court hears or says of their guilt, without another deed: "A and B deny murder",
// "C was found guilty".
func (r *reader) courted(s *syntax.Sentence, c *syntax.Clause) bool {
	switch c.Chunk.Word {
	case "deny":
		return !c.Chunk.Passive && (objectWord(s, c, "murder") || objectWord(s, c, "charges") || objectWord(s, c, "involvement") || objectWord(s, c, "charge"))
	case "plead":
		return guilty(s, c) && len(c.Behind("to")) == 0
	case "find":
		return c.Chunk.Passive && guilty(s, c) && len(c.Behind("of")) == 0
	case "acquit":
		return false
	}
	return c.Chunk.Passive && len(c.Behind("of", "for", "with", "over", "in")) == 0
}

// namesFrom returns the persons named from a noun phrase on, in a list that commas, semicolons and "alias" may part, up to a verb.
func namesFrom(s *syntax.Sentence, i int) []*doc.Mention {
	var out []*doc.Mention
	for k := i; k < len(s.Chunks); k++ {
		c := &s.Chunks[k]
		if c.Kind == syntax.Verb && c.Finite && !c.Participle || c.Kind == syntax.Relative || c.Kind == syntax.Subordinate {
			break
		}
		if m := c.Core; c.Kind == syntax.Noun && m != nil && m.Type == graph.Person && !m.Coreference && !slices.ContainsFunc(out, func(o *doc.Mention) bool { return o.Key == m.Key }) {
			out = append(out, m)
		}
	}
	return out
}

// unnamed tells whether a noun phrase holds no mention but a number.
func unnamed(c *syntax.Chunk) bool {
	return !slices.ContainsFunc(c.Mentions, func(m *doc.Mention) bool { return m.Type != doc.QuantityMention })
}
