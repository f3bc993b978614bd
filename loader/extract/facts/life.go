package facts

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// deaths are verbs of which a person in the passive, or as their object, is dead.
var deaths = map[string]bool{
	"kill": true, "execute": true, "hang": true, "assassinate": true, "murder": true, "behead": true, "slay": true, "gun": true, "lynch": true,
	"decapitate": true, "strangle": true, "garrotte": true, "electrocute": true, "massacre": true, "martyr": true, "drown": true, "eliminate": true, "neutralise": true, "neutralize": true, "liquidate": true,
}

// ends are nouns for the end of somebody's life.
var ends = map[string]bool{"death": true, "killing": true, "murder": true, "assassination": true, "execution": true, "beheading": true, "suicide": true, "slaying": true, "hanging": true}

// life records that persons died, and when.
func life(d *doc.Document, sentence int) {
	s := syntax.Parse(d, sentence)
	for _, c := range s.Clauses {
		v := c.Chunk
		if v.Modal || v.Negative || almost(s, c) || v.Infinitive && !confirmed(s, c) || v.Hedge != "" || c.Governor != nil && c.Governor.Chunk.Modal || rumoured(s, c) {
			continue
		}
		var dead []int
		switch {
		case v.Word == "die" || v.Word == "perish" || v.Word == "succumb", v.Word == "be" && len(c.Objects) == 1 && s.Chunks[c.Objects[0]].Word == "dead" && s.Chunks[c.Objects[0]].Last-s.Chunks[c.Objects[0]].First == 1:
			dead = c.Subjects
		case v.Word == "find" && v.Passive && len(c.Objects) == 1 && s.Chunks[c.Objects[0]].Word == "dead", v.Word == "fall" && !v.Passive && fell(s, c):
			dead = c.Subjects // "was found dead", "fell in a firefight"
		case v.Word == "pass" && away(c), lost(s, c), v.Word == "put" && v.Passive && v.Particle == "dead":
			dead = c.Subjects // "passed away", "lost his life", "was put to death"
		case v.Word == "drown" && !v.Passive && len(c.Objects) == 0, squad(s, c), vest(s, c):
			dead = c.Subjects // "drowned", "went before a firing squad", "detonated his vest"
		case v.Word == "find" && v.Passive && len(c.Subjects) == 1 && s.Chunks[c.Subjects[0]].Core == nil && bodies.Has(s.Chunks[c.Subjects[0]].Word):
			dead = s.Complement(c.Subjects[0]) // "the bodies of X and Y were found"
		case v.Word == "be" && len(c.Objects) == 1 && s.Chunks[c.Objects[0]].Core != nil && fatal(s, c):
			dead = c.Objects // "Among the dead was X"
		case v.Word == "be" && fatal(s, c):
			dead = c.Subjects
		case (v.Word == "blow" || v.Word == "shoot" || deaths[v.Word]) && himself(s, c), v.Word == "leave" && !v.Passive && leftDead(s, c):
			dead = c.Subjects
			if v.Word == "leave" {
				dead = c.Objects // "left X and Y dead"
			}
		case lostTo(s, c):
			dead = c.Objects
		case takenLife(s, c) != nil:
			dead = takenLife(s, c)
		case toDeath(s, c) && !v.Passive && len(c.Objects) == 0:
			dead = c.Subjects // "bled to death"
		case toDeath(s, c), felled(c), v.Word == "shoot" && shotFor(s, c),
			deaths[v.Word] || v.Particle == "dead" && v.Word != "sentence" && v.Word != "condemn" && v.Word != "put" || v.Word == "shoot" && shotDead(s, c):
			dead = c.Objects
			if v.Passive {
				dead = c.Subjects
			}
		}
		if len(dead) > 0 && (v.Passive || deaths[v.Word] || v.Word == "die") {
			dead = append(slices.Clone(dead), c.Behind("with", "alongside")...) // "was killed together with X"
		}
		if len(dead) > 0 && alive(s, c) {
			continue
		}
		modality, speaker := graph.Asserted, ""
		if len(dead) > 0 {
			if speaker = saidBy(s, c); speaker != "" {
				modality = graph.Reported
			}
		}
		for _, i := range among(s, apposed(s, dead)) {
			m, whole := s.Named(i)
			if m == nil || m.Type != graph.Person || !whole || himself(s, c) && m.Coreference && len(c.Objects) > 0 && i == c.Objects[0] {
				continue
			}
			span := s.Span(min(i, c.Verb), max(i, c.Verb))
			raw := d.Slice(d.Tokens[v.First].Start, d.Tokens[v.Last-1].End)
			f := doc.Finding{
				Subject: m.Key, Predicate: "lifeStatus", Value: &graph.Value{Code: "DEAD", Raw: raw}, Span: span, Sentence: sentence,
				Modality: modality, Attribution: speaker, Coreference: m.Coreference, Confidence: 0.8, Extractor: Name, Version: Version,
			}
			d.Findings = append(d.Findings, f)
			if on := dayOf(s, c); on != nil {
				died(d, f, on)
			}
		}
		if len(dead) > 0 && len(c.Dates) > 0 && (v.Passive || v.Word == "die") {
			alsoDied(s, c)
		}
	}
}

// dayOf returns the date of a clause: behind its verb, else at the head of the sentence or in the phrases of its subject: "In 2009, X was killed", "a
// strike on 3 May killed X"; nil for none.
func dayOf(s *syntax.Sentence, c *syntax.Clause) *doc.Mention {
	if len(c.Dates) > 0 {
		return c.Dates[0]
	}
	if len(c.Subjects) == 0 || c.Subjects[0] > c.Verb || c.Relative {
		return nil
	}
	for k := c.Verb - 1; k >= 0; k-- {
		switch n := &s.Chunks[k]; n.Kind {
		case syntax.Date:
			if k > c.Subjects[0] || k == 0 || s.Chunks[k-1].Kind != syntax.Preposition || s.Chunks[k-1].Word == "in" || s.Chunks[k-1].Word == "on" {
				return n.Mentions[0]
			}
			return nil
		case syntax.Noun, syntax.Preposition, syntax.Adverb:
		case syntax.Comma:
			if k > c.Subjects[0] {
				return nil
			}
		default:
			return nil
		}
	}
	return nil
}

// died records on which date somebody died, beside the finding that he is dead.
func died(d *doc.Document, f doc.Finding, on *doc.Mention) {
	date := d.DateTold(on)
	f.Predicate, f.Value = "deathDate", &graph.Value{Date: &date}
	f.Span = doc.Span{Start: min(f.Span.Start, on.Start), End: max(f.Span.End, on.End)}
	d.Findings = append(d.Findings, f)
}

// alsoDied records the deaths that go on with the verb of a clause without saying it again: "X was killed in P in 2016, Y in Q three months
// later, and Z in August 2018".
func alsoDied(s *syntax.Sentence, c *syntax.Clause) {
	kind := func(k int) syntax.Kind {
		if k < len(s.Chunks) {
			return s.Chunks[k].Kind
		}
		return 0
	}
	for k := c.End; kind(k) == syntax.Comma || kind(k) == syntax.Conjunction && s.Chunks[k].Word == "and"; {
		if k++; kind(k) == syntax.Conjunction {
			k++
		}
		who, n := k, k+1
		if kind(n) == syntax.Comma && kind(n+1) == syntax.Noun && kind(n+2) == syntax.Comma {
			n += 3 // "his successor, Y, (in Q in 2018)"
		}
		var on *doc.Mention
		for ; kind(n) == syntax.Preposition && (kind(n+1) == syntax.Noun || kind(n+1) == syntax.Date) || kind(n) == syntax.Date; n++ {
			if kind(n) == syntax.Preposition {
				n++
			}
			if kind(n) == syntax.Date {
				on = s.Chunks[n].Mentions[0]
			}
		}
		if kind(who) != syntax.Noun || on == nil || kind(n) == syntax.Verb || kind(n) == syntax.Noun {
			return
		}
		m, whole := s.Named(who)
		if m == nil || !whole || m.Type != graph.Person {
			return
		}
		f := doc.Finding{
			Subject: m.Key, Predicate: "lifeStatus", Value: &graph.Value{Code: "DEAD", Raw: s.Text(c.Verb)}, Span: s.Span(c.Verb, who), Sentence: s.Index,
			Modality: graph.Asserted, Coreference: m.Coreference, Confidence: 0.7, Extractor: Name, Version: Version,
		}
		s.Findings = append(s.Findings, f)
		died(s.Document, f, on)
		k = n
	}
}

// almost tells whether an adverb before the verb or in it says that nobody died: "nearly died", "was almost killed".
func almost(s *syntax.Sentence, c *syntax.Clause) bool {
	for k := max(c.Chunk.First-1, 0); k < c.Chunk.Last; k++ {
		switch s.Tokens[k].Lower {
		case "nearly", "almost", "narrowly":
			return true
		}
	}
	return false
}

// squad tells whether the clause says that somebody was shot by order: "went before the firing squad", "faced a firing squad".
func squad(s *syntax.Sentence, c *syntax.Clause) bool {
	var at []int
	switch c.Chunk.Word {
	case "go", "stand", "put", "send", "lead":
		at = c.Behind("before", "to")
	case "face":
		at = c.Objects
	}
	for _, i := range at {
		if n := &s.Chunks[i]; n.Word == "squad" && n.Last-2 >= n.First && s.Tokens[n.Last-2].Lower == "firing" {
			return (c.Chunk.Word == "put" || c.Chunk.Word == "send" || c.Chunk.Word == "lead") == c.Chunk.Passive && (c.Chunk.Past || c.Chunk.Passive)
		}
	}
	return false
}

// vest tells whether the clause says that somebody set off the explosives that he wore: "detonated his vest".
func vest(s *syntax.Sentence, c *syntax.Clause) bool {
	switch c.Chunk.Word {
	case "detonate", "set", "trigger", "explode", "blow":
	default:
		return false
	}
	if c.Chunk.Passive || c.Chunk.Word == "set" && c.Chunk.Particle != "off" || len(c.Objects) != 1 {
		return false
	}
	o := &s.Chunks[c.Objects[0]]
	return vests.Has(o.Word) && (o.Article == "his" || o.Article == "her" || o.Article == "a" || o.Article == "the")
}

// vests are nouns for explosives that somebody wears.
var vests = text.NewWordSet(`vest belt waistcoat`)

// among adds to noun phrases the persons named among those for whom they stand: "six men died: A and B", "25 of them, X among them".
func among(s *syntax.Sentence, chunks []int) []int {
	out := chunks
	for _, i := range chunks {
		for _, n := range s.NamedOf(i) {
			if !slices.Contains(out, n) {
				out = append(slices.Clone(out), n)
			}
		}
	}
	return out
}

// bodies are nouns for the dead.
var bodies = text.NewWordSet(`body bodies corpse corpses remains`)

// away tells whether "pass" is said of a death.
func away(c *syntax.Clause) bool {
	return c.Chunk.Particle == "away" && len(c.Objects) == 0
}

// lost tells whether the clause says that somebody lost or took his life: "lost his life", "committed suicide", "took her own life".
func lost(s *syntax.Sentence, c *syntax.Clause) bool {
	if c.Chunk.Passive || len(c.Objects) != 1 {
		return false
	}
	o := &s.Chunks[c.Objects[0]]
	own := o.Article == "his" || o.Article == "her"
	switch c.Chunk.Word {
	case "commit":
		return o.Word == "suicide"
	case "meet", "find":
		return own && (o.Word == "death" || o.Word == "end") && c.Chunk.Past
	case "lose", "take", "give", "end":
		return o.Word == "life" && own && (c.Chunk.Word == "lose" || c.Chunk.Word == "give" || o.Last-o.First > 2)
	}
	return false
}

// fights are nouns for what people fall in.
var fights = text.NewWordSet(`battle clash clashes firefight gunfight shootout combat fighting action skirmish raid ambush gunbattle attack guns bullets fire bullet`)

// fell tells whether somebody who falls is dead: "fell in battle", "fell to the guns of X".
func fell(s *syntax.Sentence, c *syntax.Clause) bool {
	for _, i := range c.Behind("in", "to", "during") {
		if fights.Has(s.Chunks[i].Word) {
			return true
		}
	}
	return false
}

// fatal tells whether the clause says that somebody is among the dead.
func fatal(s *syntax.Sentence, c *syntax.Clause) bool {
	for k := max(0, c.Verb-4); k+1 < len(s.Chunks) && k < c.Verb+4; k++ {
		if s.Chunks[k].Word != "among" || s.Chunks[k].Kind != syntax.Preposition || s.Chunks[k+1].Kind != syntax.Noun {
			continue
		}
		if w := s.Chunks[k+1].Word; w == "dead" || w == "killed" || w == "fatalities" {
			return true
		}
		for _, o := range s.Clauses { // "among four men killed by X"
			if deaths[o.Chunk.Word] && o.Chunk.Passive && len(o.Subjects) == 1 && o.Subjects[0] == k+1 && !o.Chunk.Modal && !o.Chunk.Negative {
				return true
			}
		}
	}
	return false
}

// confirmed tells whether an infinitive is what is confirmed: "is confirmed to have been killed".
func confirmed(s *syntax.Sentence, c *syntax.Clause) bool {
	k := c.Verb - 1
	return k >= 0 && s.Chunks[k].Kind == syntax.Verb && (s.Chunks[k].Word == "confirm" || s.Chunks[k].Word == "know") && s.Chunks[k].Passive
}

// apposed adds the names in apposition to a noun for several people: "her companions, X and Y, killed themselves".
func apposed(s *syntax.Sentence, chunks []int) []int {
	out := chunks
	for _, i := range chunks {
		if c := &s.Chunks[i]; c.Core == nil && (c.Word == "two" || c.Word == "three" || c.Word == "four") && len(s.Complement(i)) == 1 {
			i = s.Complement(i)[0] // "two of its leaders, X and Y"
		}
		if c := &s.Chunks[i]; c.Core != nil || !c.Plural || i+2 >= len(s.Chunks) || s.Chunks[i+1].Kind != syntax.Comma || s.Chunks[i+2].Kind != syntax.Noun {
			continue
		}
		if list := s.List(i + 2); len(list) > 1 {
			out = append(slices.Clone(out), list...)
		}
	}
	return out
}

func himself(s *syntax.Sentence, c *syntax.Clause) bool {
	for _, i := range c.Objects {
		switch s.Chunks[i].Word {
		case "himself", "herself", "themselves":
			return true
		}
	}
	return false
}
