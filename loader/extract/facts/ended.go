package facts

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// ended records the deaths that nouns tell: "the murder of X", "X's death", "the slain X".
func ended(d *doc.Document, sentence int) {
	s := syntax.Parse(d, sentence)
	for i := range s.Chunks {
		c := &s.Chunks[i]
		if c.Kind != syntax.Noun {
			continue
		}
		var dead []*doc.Mention
		var on *doc.Mention
		switch {
		case c.Core != nil && c.Core.Type == graph.Person && !c.Core.Coreference:
			if k := c.First - 1; k > 0 && d.Tokens[k].Lower == "late" && (d.Tokens[k-1].Lower == "the" || d.Tokens[k-1].Lower == "his" || d.Tokens[k-1].Lower == "her" || d.Tokens[k-1].Lower == "its") {
				dead = append(dead, c.Core) // "the late X"
			}
			for k := c.First; k < c.Core.First; k++ {
				if w := d.Tokens[k].Lower; slain.Has(w) || w == "late" {
					dead = append(dead, c.Core)
				}
			}
		case c.Core == nil && c.Word != "" && murdered(d, c) && s.Apposed(i) != nil:
			if m := s.Apposed(i); m.Type == graph.Person && !m.Coreference {
				dead = append(dead, m) // "its murdered founder, X"
			}
		case c.Core == nil && (killers.Has(c.Word) && !wouldBe(d, c) || bodies.Has(c.Word) && s.Chunks[max(i-1, 0)].Word != "to"):
			for n, m := range c.Mentions {
				if m.Type == graph.Person && n < c.Owned && !m.Coreference {
					dead = append(dead, m) // "X's killers", "X's body"
				}
			}
			for _, k := range s.Complement(i) {
				if m := s.Chunks[k].Core; m != nil && m.Type == graph.Person && !m.Coreference {
					dead = append(dead, m) // "the assassin of X", "the body of X"
				}
			}
		case c.Core == nil && ends[c.Word] && !feared(s, i):
			on = endedOn(s, i)
			for n, m := range c.Mentions {
				if m.Type == graph.Person && n < c.Owned && !(m.Coreference && (speaks(s, m.Key) || aheadOf(s, i) || tried(s, i, m.Key))) {
					dead = append(dead, m)
				}
			}
			for _, k := range among(s, s.Complement(i)) {
				if m, whole := s.Named(k); m != nil && whole && m.Type == graph.Person && !m.Coreference {
					dead = append(dead, m)
				}
			}
		}
		for _, m := range dead {
			start, end := d.Tokens[c.First].Start, max(d.Tokens[c.Last-1].End, m.End)
			f := doc.Finding{
				Subject: m.Key, Predicate: "lifeStatus", Value: &graph.Value{Code: "DEAD", Raw: d.Slice(d.Tokens[c.Last-1].Start, d.Tokens[c.Last-1].End)},
				Span: doc.Span{Start: min(start, m.Start), End: end}, Sentence: sentence, Modality: graph.Asserted, Coreference: m.Coreference, Confidence: 0.7,
				Extractor: Name, Version: Version,
			}
			d.Findings = append(d.Findings, f)
			if on != nil {
				died(d, f, on)
			}
		}
	}
}

// endedOn returns the date of a death that a noun tells, in the phrases behind it: "X's death, in a hospital in April 2013, (was hidden)",
// "after the killing of X in Y on 3 May"; nil for none. Behind a verb the date may be the verb's: "announced the death of X on Monday".
func endedOn(s *syntax.Sentence, i int) *doc.Mention {
	if i > 0 && s.Chunks[i-1].Kind == syntax.Verb || slices.ContainsFunc(s.Clauses, func(c *syntax.Clause) bool { return trying.Has(c.Chunk.Word) && containsNoun(c, i) }) {
		return nil // "was charged with her murder in 2021"
	}
	for k := i + 1; k < len(s.Chunks) && k < i+10; k++ {
		switch s.Chunks[k].Kind {
		case syntax.Noun, syntax.Preposition:
		case syntax.Comma:
			if k != i+1 {
				return nil
			}
		case syntax.Date:
			return s.Chunks[k].Mentions[0]
		default:
			return nil
		}
	}
	return nil
}

// slain are participles for who was killed, before a noun for him.
var slain = text.NewWordSet(`slain murdered assassinated executed`)

// killers are nouns for who killed somebody.
var killers = text.NewWordSet(`assassin assassins killer killers murderer murderers executioner executioners`)

// murdered tells whether a noun phrase says of whom it is about that he was killed: "its murdered founder".
func murdered(d *doc.Document, c *syntax.Chunk) bool {
	for k := c.First; k < c.Last-1; k++ {
		if slain.Has(d.Tokens[k].Lower) {
			return true
		}
	}
	return false
}

// wouldBe tells whether a noun phrase is of somebody who did not do what its noun tells.
func wouldBe(d *doc.Document, c *syntax.Chunk) bool {
	for k := c.First; k < c.Last; k++ {
		if w := d.Tokens[k].Lower; w == "would" || w == "aspiring" || w == "hired" || w == "failed" || w == "contract" {
			return true
		}
	}
	return false
}

// tried tells whether a person is said to have been charged with or convicted of what a noun tells: "X was charged with her murder" is not X's.
func tried(s *syntax.Sentence, noun int, key string) bool {
	return slices.ContainsFunc(s.Clauses, func(c *syntax.Clause) bool {
		return trying.Has(c.Chunk.Word) && c.Verb < noun && containsNoun(c, noun) && text.Any(s.InSentence(s.Index), func(m *doc.Mention) bool {
			return m.Key == key && !m.Coreference && m.Last <= c.Chunk.First
		})
	})
}

// containsNoun tells whether a noun phrase stands behind a preposition of a clause.
func containsNoun(c *syntax.Clause, noun int) bool {
	return slices.ContainsFunc(c.Phrases, func(p syntax.Phrase) bool { return slices.Contains(p.Nouns, noun) })
}

// trying are verbs for what is done to whoever is held for a deed, and for his part in it.
var trying = text.NewWordSet(`charge convict accuse arrest suspect detain indict try acquit sentence jail imprison clear question blame confess admit plead hang execute implicate`)

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
