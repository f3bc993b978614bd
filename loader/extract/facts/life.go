package facts

import (
	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

// deaths are verbs of which a person in the passive, or as their object, is dead.
var deaths = map[string]bool{
	"kill": true, "execute": true, "hang": true, "assassinate": true, "murder": true, "behead": true, "slay": true, "gun": true, "lynch": true,
}

// life records that persons died, and when.
func life(d *doc.Document, sentence int) {
	s := syntax.Parse(d, sentence)
	for _, c := range s.Clauses {
		v := c.Chunk
		if v.Modal || v.Negative || v.Infinitive || v.Hedge != "" || c.Governor != nil && c.Governor.Chunk.Modal {
			continue
		}
		var dead []int
		switch {
		case v.Word == "die" || v.Word == "perish" || v.Word == "succumb":
			dead = c.Subjects
		case v.Word == "blow" && himself(s, c):
			dead = c.Subjects
		case deaths[v.Word] || v.Word == "shoot" && shotDead(s, c):
			dead = c.Objects
			if v.Passive {
				dead = c.Subjects
			}
		}
		for _, i := range dead {
			m, whole := s.Named(i)
			if m == nil || m.Type != graph.Person || !whole {
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
				date := graph.ParseDate(d.Slice(c.Dates[0].Start, c.Dates[0].End), d.Anchor)
				f.Predicate, f.Value = "deathDate", &graph.Value{Date: &date}
				f.Span = doc.Span{Start: min(span.Start, c.Dates[0].Start), End: max(span.End, c.Dates[0].End)}
				d.Findings = append(d.Findings, f)
			}
		}
	}
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
