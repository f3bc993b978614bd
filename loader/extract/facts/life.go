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
		if v.Modal || v.Negative || v.Infinitive && !confirmed(s, c) || v.Hedge != "" || c.Governor != nil && c.Governor.Chunk.Modal {
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
		case v.Word == "find" && v.Passive && len(c.Subjects) == 1 && s.Chunks[c.Subjects[0]].Core == nil && bodies.Has(s.Chunks[c.Subjects[0]].Word):
			dead = s.Complement(c.Subjects[0]) // "the bodies of X and Y were found"
		case v.Word == "be" && len(c.Objects) == 1 && s.Chunks[c.Objects[0]].Core != nil && fatal(s, c):
			dead = c.Objects // "Among the dead was X"
		case v.Word == "be" && fatal(s, c):
			dead = c.Subjects
		case (v.Word == "blow" || v.Word == "shoot" || deaths[v.Word]) && himself(s, c):
			dead = c.Subjects
		case deaths[v.Word] || v.Particle == "dead" && v.Word != "sentence" && v.Word != "condemn" && v.Word != "put" || v.Word == "shoot" && shotDead(s, c):
			dead = c.Objects
			if v.Passive {
				dead = c.Subjects
			}
		}
		for _, i := range apposed(s, dead) {
			m, whole := s.Named(i)
			if m == nil || m.Type != graph.Person || !whole || himself(s, c) && m.Coreference && len(c.Objects) > 0 && i == c.Objects[0] {
				continue
			}
			span := s.Span(min(i, c.Verb), max(i, c.Verb))
			raw := d.Slice(d.Tokens[v.First].Start, d.Tokens[v.Last-1].End)
			f := doc.Finding{
				Subject: m.Key, Predicate: "lifeStatus", Value: &graph.Value{Code: "DEAD", Raw: raw}, Span: span, Sentence: sentence,
				Modality: graph.Asserted, Coreference: m.Coreference, Confidence: 0.8, Extractor: Name, Version: Version,
			}
			d.Findings = append(d.Findings, f)
			if len(c.Dates) > 0 {
				date := d.DateSaid(c.Dates[0].Span)
				f.Predicate, f.Value = "deathDate", &graph.Value{Date: &date}
				f.Span = doc.Span{Start: min(span.Start, c.Dates[0].Start), End: max(span.End, c.Dates[0].End)}
				d.Findings = append(d.Findings, f)
			}
		}
	}
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

// ended records the deaths that nouns tell: "the murder of X", "X's death", "the slain X".
func ended(d *doc.Document, sentence int) {
	s := syntax.Parse(d, sentence)
	for i := range s.Chunks {
		c := &s.Chunks[i]
		if c.Kind != syntax.Noun {
			continue
		}
		var dead []*doc.Mention
		switch {
		case c.Core != nil && c.Core.Type == graph.Person && !c.Core.Coreference:
			if k := c.First - 1; k > 0 && d.Tokens[k].Lower == "late" && (d.Tokens[k-1].Lower == "the" || d.Tokens[k-1].Lower == "his" || d.Tokens[k-1].Lower == "her" || d.Tokens[k-1].Lower == "its") {
				dead = append(dead, c.Core) // "the late X"
			}
			for k := c.First; k < c.Core.First; k++ {
				if w := d.Tokens[k].Lower; w == "slain" || w == "murdered" || w == "assassinated" || w == "late" {
					dead = append(dead, c.Core)
				}
			}
		case c.Core == nil && ends[c.Word] && !feared(s, i):
			for n, m := range c.Mentions {
				if m.Type == graph.Person && n < c.Owned && !(m.Coreference && (speaks(s, m.Key) || aheadOf(s, i))) {
					dead = append(dead, m)
				}
			}
			for _, k := range s.Complement(i) {
				if m, whole := s.Named(k); m != nil && whole && m.Type == graph.Person && !m.Coreference {
					dead = append(dead, m)
				}
			}
		}
		for _, m := range dead {
			start, end := d.Tokens[c.First].Start, max(d.Tokens[c.Last-1].End, m.End)
			d.Findings = append(d.Findings, doc.Finding{
				Subject: m.Key, Predicate: "lifeStatus", Value: &graph.Value{Code: "DEAD", Raw: d.Slice(d.Tokens[c.Last-1].Start, d.Tokens[c.Last-1].End)},
				Span: doc.Span{Start: min(start, m.Start), End: end}, Sentence: sentence, Modality: graph.Asserted, Coreference: m.Coreference, Confidence: 0.7,
				Extractor: Name, Version: Version,
			})
		}
	}
}

// aheadOf tells whether a pronoun stands before whom it means: "led until his death in 2015 by X".
func aheadOf(s *syntax.Sentence, chunk int) bool {
	if chunk < 2 || s.Chunks[chunk-1].Word != "until" || s.Chunks[chunk-2].Kind != syntax.Verb {
		return false
	}
	for i := chunk + 1; i+1 < len(s.Chunks) && i <= chunk+4; i++ {
		if s.Chunks[i].Word == "by" && s.Chunks[i+1].Core != nil {
			return true
		}
	}
	return false
}

// speaks tells whether a person is the subject of a verb of saying in a sentence or the one before it: "his death", which they tell of, is
// another's.
func speaks(s *syntax.Sentence, key string) bool {
	for _, n := range []int{s.Index, s.Index - 1} {
		if n < 0 {
			continue
		}
		of := syntax.Parse(s.Document, n)
		for _, c := range of.Clauses {
			if !sayings.Has(c.Chunk.Word) {
				continue
			}
			for _, i := range c.Subjects {
				if m, whole := of.Named(i); m != nil && whole && m.Key == key {
					return true
				}
			}
		}
	}
	return false
}

// sayings are verbs of those who tell of something.
var sayings = text.NewWordSet(`say tell announce declare report claim confirm add warn write`)

// feared tells whether what stands before a noun for a death makes it one that was not died: "a plot for the murder of", "threatened".
func feared(s *syntax.Sentence, i int) bool {
	for k := s.Chunks[i].First; k < s.Chunks[i].Last; k++ {
		switch s.Tokens[k].Lower {
		case "attempted", "planned", "no", "reported", "alleged", "any", "possible", "foiled":
			return true
		}
	}
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		c := &s.Chunks[k]
		switch c.Word {
		case "plot", "attempt", "attempts", "plan", "threat", "threats", "plotting", "reports", "rumours", "rumors", "call", "calls", "attempted", "demand", "deny", "threaten", "prevent", "survive", "urge", "foil", "order", "seek":
			return true
		}
		if c.Kind == syntax.Verb && (c.Modal || c.Negative) {
			return true
		}
	}
	return false
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

// shotDead tells whether "dead" stands behind "shot".
func shotDead(s *syntax.Sentence, c *syntax.Clause) bool {
	for _, list := range [][]int{c.Objects, c.Second} {
		for _, i := range list {
			if s.Chunks[i].Word == "dead" {
				return true
			}
		}
	}
	return false
}
