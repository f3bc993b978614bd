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
		in = r.lastOr(s)
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
		in = r.meant(s, c, 2) // "was executed for it"
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
	if v == "charge" || v == "indict" || v == "arrest" || v == "try" || v == "want" || v == "detain" || v == "extradite" || v == "prosecute" || v == "blacklist" {
		modality, role = graph.Alleged, "SUSPECT"
	}
	for _, i := range whom {
		for _, m := range peopleOf(s, i) {
			r.participant(s, c, in, m, modality, role)
		}
	}
	return true
}

// docks are nouns for where or on what those stand who are held to have done something.
var docks = wordSet(`trial notice list bail remand run dock`)

// onTrial reads "X is on trial over the attack", "remains on a wanted list for his part in it".
func (r *reader) onTrial(s *syntax.Sentence, c *syntax.Clause) bool {
	if c.Chunk.Negative || c.Chunk.Modal || !slices.ContainsFunc(c.Behind("on", "in"), func(i int) bool { return docks.Has(s.Chunks[i].Word) }) {
		return false
	}
	what := c.Behind("for", "over")
	if partIn(s, what) {
		what = append(what, c.Behind("in")...)
	}
	in := r.spokenIn(s, what)
	if in == nil {
		return false
	}
	for _, i := range c.Subjects {
		for _, m := range peopleOf(s, i) {
			r.participant(s, c, in, m, graph.Alleged, "SUSPECT")
		}
	}
	return true
}

// supplied reads "X supplied the explosives used in the attack", "drove the car that was used in it".
func (r *reader) supplied(s *syntax.Sentence, c *syntax.Clause) bool {
	if !happened(c) || len(c.Objects) == 0 {
		return false
	}
	for _, o := range s.Clauses {
		if o.Chunk.Word != "use" || !o.Chunk.Passive || len(o.Subjects) != 1 || o.Subjects[0] != c.Objects[0] {
			continue
		}
		in := r.spokenIn(s, o.Behind("in", "for", "during"))
		if in == nil {
			return false
		}
		return r.facilitated(s, c, in)
	}
	if supplies.Has(s.Chunks[c.Objects[0]].Word) { // "supplied the cars for two suicide bombings"
		what := append(slices.Clip(c.Behind("for")), s.Behind(c.Objects[0], "for")...)
		for _, i := range what {
			if in := r.incidentIn(s, []int{i}); in != nil {
				return r.facilitated(s, c, in)
			}
		}
	}
	return false
}

// supplies are nouns for what an attack is done with.
var supplies = wordSet(`car cars van truck trucks lorry vehicle vehicles motorcycle explosives bomb bombs vest vests belt weapon weapons gun guns rifle rifles pistol grenades
	money cash funds detonator detonators device devices`)

// facilitated records those who helped in an attack by the deed of a clause, unless what it depends on denies it.
func (r *reader) facilitated(s *syntax.Sentence, c *syntax.Clause, in *incident) bool {
	modality, role := guiltOf(c, "FACILITATOR")
	if modality == "" {
		return false
	}
	for _, i := range doersOf(c) {
		for _, m := range peopleOf(s, i) {
			r.participant(s, c, in, m, modality, role)
		}
	}
	return true
}

// commanding are verbs for what the leader of some attackers does, teams are nouns for those.
var (
	commanding = wordSet(`lead command head direct`)
	teams      = wordSet(`team cell squad commando gang unit group party men gunmen fighters militants`)
)

// led reads "X led the team that stormed the hotel", "X ordered the car bomb that killed two": who led or ordered it took part.
func (r *reader) led(s *syntax.Sentence, c *syntax.Clause) bool {
	if !happened(c) || c.Chunk.Passive || len(c.Objects) != 1 {
		return false
	}
	part := "PERPETRATOR"
	switch w := s.Chunks[c.Objects[0]].Word; {
	case commanding.Has(c.Chunk.Word) && teams.Has(w):
	case planning.Has(c.Chunk.Word) && lex.devices.Of(w).kind == "BOMBING_EXPLOSION":
		part = "FACILITATOR"
	default:
		return false
	}
	for _, o := range s.Clauses {
		if !o.Relative || o.Verb < c.Verb || o.Chunk.Negative || o.Chunk.Modal || len(o.Subjects) != 1 || o.Subjects[0] != c.Objects[0] || len(r.toldIn[s.Index]) != 1 || len(lex.verbs.Of(o.Chunk.Word)) == 0 {
			continue
		}
		modality, role := guiltOf(c, part)
		if modality == "" {
			return true
		}
		for _, i := range c.Subjects {
			for _, m := range peopleOf(s, i) {
				r.participant(s, c, r.toldIn[s.Index][0], m, modality, role)
			}
		}
		return true
	}
	return false
}

// ordered reads "X gave the order for the bombing".
func (r *reader) ordered(s *syntax.Sentence, c *syntax.Clause) bool {
	if !happened(c) || c.Chunk.Passive || c.Chunk.Word != "give" && c.Chunk.Word != "issue" || !objectWord(s, c, "order") && !objectWord(s, c, "orders") && !objectWord(s, c, "go-ahead") {
		return false
	}
	what := slices.Clip(c.Behind("for", "to"))
	for _, i := range c.Objects {
		what = append(what, s.Behind(i, "for")...)
	}
	if in := r.incidentIn(s, what); in != nil {
		return r.facilitated(s, c, in)
	}
	return false
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

// terms are nouns for what a court gives those whom it finds guilty.
var terms = wordSet(`years life term terms sentence sentences imprisonment penalty`)

// handed reads "X was given 30 years for the attack", "got a life sentence over it".
func (r *reader) handed(s *syntax.Sentence, c *syntax.Clause) bool {
	if !happened(c) || !slices.ContainsFunc(slices.Concat(c.Objects, c.Second), func(i int) bool {
		return terms.Has(s.Chunks[i].Word) || s.Chunks[i].Core != nil && strings.HasSuffix(strings.ToLower(s.Text(i)), "years")
	}) {
		return false
	}
	in := r.spokenIn(s, c.Behind("for", "over"))
	if in == nil {
		return false
	}
	whom := c.Subjects
	if !c.Chunk.Passive && (c.Chunk.Word == "give" || c.Chunk.Word == "hand") {
		whom = c.Objects
	}
	for _, i := range whom {
		for _, m := range peopleOf(s, i) {
			r.participant(s, c, in, m, graph.Asserted, "PERPETRATOR")
		}
	}
	return true
}
