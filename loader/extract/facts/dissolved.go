package facts

import (
	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

// dissolved reads when a group ended: "X disbanded in 2005", "X announced its dissolution in May 2018", "X ceased to exist in 2003".
func dissolved(d *doc.Document, sentence int) {
	s := syntax.Parse(d, sentence)
	for _, c := range s.Clauses {
		v := c.Chunk
		if v.Modal || v.Negative || v.Hedge != "" || (sizing{s, c}).never() {
			continue
		}
		who, dates := c.Subjects, c.Dates
		switch v.Word {
		case "disband":
			if !v.Passive && len(c.Objects) > 0 && !itself(s, c.Objects) {
				continue // the army disbanded a unit
			}
		case "dissolve":
			if v.Passive || !itself(s, c.Objects) {
				continue // a government dissolves it
			}
		case "announce", "declare", "proclaim":
			if v.Passive || len(c.Objects) != 1 || s.Chunks[c.Objects[0]].Word != "dissolution" || len(s.Complement(c.Objects[0])) > 0 {
				continue
			}
		case "exist":
			g := c.Governor
			if g == nil || g.Chunk.Word != "cease" || g.Chunk.Negative || g.Chunk.Modal {
				continue
			}
			who, dates = g.Subjects, append(dates[:len(dates):len(dates)], g.Dates...)
		default:
			continue
		}
		if len(dates) == 0 || len(who) != 1 {
			continue
		}
		m, whole := s.Named(who[0])
		if m == nil || !whole || m.Type != graph.ArmedGroup {
			continue
		}
		date := d.DateSaid(dates[0].Span)
		d.Findings = append(d.Findings, doc.Finding{
			Subject: m.Key, Predicate: "dissolved", Value: &graph.Value{Date: &date}, Sentence: sentence, Modality: graph.Asserted, Coreference: m.Coreference,
			Span:       doc.Span{Start: min(d.Tokens[v.First].Start, dates[0].Start), End: max(d.Tokens[v.Last-1].End, dates[0].End)},
			Confidence: 0.75, Extractor: Name, Version: Version,
		})
	}
}

// itself tells whether an object is the subject once more.
func itself(s *syntax.Sentence, objects []int) bool {
	for _, i := range objects {
		if w := s.Chunks[i].Word; w == "itself" || w == "themselves" {
			return true
		}
	}
	return false
}
