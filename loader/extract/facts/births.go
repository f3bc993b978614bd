package facts

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// births records when persons were born: "X was born in P in 1966", "X, born on 3 May 1966,", "Born in 1966, X …", "X (born 1966)".
func births(d *doc.Document, sentence int) {
	s := syntax.Parse(d, sentence)
	for i := range s.Chunks {
		c := &s.Chunks[i]
		if c.Kind != syntax.Noun || d.Tokens[c.First].Lower != "born" && !(d.Tokens[c.First].Lower == "b" && i > 0 && s.Chunks[i-1].Kind == syntax.Open) {
			continue
		}
		who, hedged := newborn(s, i)
		on := birthDate(s, i)
		if who == nil || who.Type != graph.Person || on.End == 0 {
			continue
		}
		date := d.DateSaid(on)
		f := doc.Finding{
			Subject: who.Key, Predicate: "birthDate", Value: &graph.Value{Date: &date}, Span: doc.Span{Start: min(who.Start, d.Tokens[c.First].Start), End: max(who.End, on.End)},
			Sentence: sentence, Modality: graph.Asserted, Coreference: who.Coreference, Confidence: 0.8, Extractor: Name, Version: Version,
		}
		if hedged {
			f.Modality = graph.Alleged
		}
		d.Findings = append(d.Findings, f)
	}
}

// newborn returns who was born by the words that begin with "born", and whether that is only thought.
func newborn(s *syntax.Sentence, i int) (who *doc.Mention, hedged bool) {
	kind := func(k int) syntax.Kind {
		if k >= 0 && k < len(s.Chunks) {
			return s.Chunks[k].Kind
		}
		return 0
	}
	for _, c := range s.Clauses {
		if c.Chunk.Word == "be" && slices.Contains(c.Objects, i) { // "X was born", "X, who was born"
			if len(c.Subjects) != 1 || c.Chunk.Negative || c.Chunk.Modal {
				return nil, false
			}
			m, whole := s.Named(c.Subjects[0])
			if !whole {
				return nil, false
			}
			reportedly := text.Any(s.Tokens[c.Chunk.First:c.Chunk.Last], func(t *text.Token) bool { return t.Lower == "reportedly" || t.Lower == "probably" })
			return m, c.Chunk.Hedge != "" || reportedly
		}
	}
	k := i - 1
	switch kind(k) {
	case syntax.Comma, syntax.Open: // "X, 45, born in", "X (born 1966)"
		k--
		if kind(k) == syntax.Noun && kind(k-1) == syntax.Comma && s.Aged(k) {
			k -= 2
		}
		if kind(k) == syntax.Noun {
			return s.Chunks[k].Core, false
		}
	case 0: // "Born in 1966, X studied"
		for _, c := range s.Clauses {
			if len(c.Subjects) == 1 && c.Subjects[0] > i && kind(c.Subjects[0]-1) == syntax.Comma {
				m, _ := s.Named(c.Subjects[0])
				return m, false
			}
		}
	}
	return nil, false
}

// birthDate returns the place of the date behind "born", in the phrases that follow it; "born 1966" has the year in its own phrase.
func birthDate(s *syntax.Sentence, i int) doc.Span {
	c := &s.Chunks[i]
	if t := &s.Tokens[c.Last-1]; c.Last == c.First+2 && t.Kind == text.Number && len(t.Text) == 4 {
		return doc.Span{Start: t.Start, End: t.End}
	}
	for k := i + 1; k < len(s.Chunks) && k < i+9; k++ {
		switch s.Chunks[k].Kind {
		case syntax.Date:
			m := s.Chunks[k].Mentions[0]
			return m.Span
		case syntax.Noun, syntax.Preposition:
		case syntax.Comma: // "born in P, Q, in 1966"
			if k+1 >= len(s.Chunks) || s.Chunks[k+1].Kind != syntax.Preposition && (s.Chunks[k+1].Core == nil || s.Chunks[k+1].Core.Type.Class() != graph.PlaceClass) && s.Chunks[k+1].Kind != syntax.Date {
				return doc.Span{}
			}
		default:
			return doc.Span{}
		}
	}
	return doc.Span{}
}
