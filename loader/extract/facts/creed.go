package facts

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

var (
	// creeds are adjectives for what a group believes, creedEnds and creedStarts the parts of those with a hyphen.
	creeds = text.NewWordSet(`islamist jihadist jihadi salafist salafi marxist maoist communist leninist trotskyist leftist separatist secessionist nationalist ultranationalist anarchist republican
		loyalist unionist secular supremacist accelerationist wahhabi takfiri guevarist socialist fascist neofascist monarchist naxalite irredentist eco-terrorist`)
	creedStarts = text.NewWordSet(`far left right neo ultra salafi jihadi marxist white hard anti`)
	creedEnds   = text.NewWordSet(`left right wing nazi fascist jihadist salafist leninist supremacist nationalist communist`)
	// bandNouns call an armed group.
	bandNouns = text.NewWordSet(`group movement organisation organization militia outfit network army insurgency rebels guerrillas insurgents party front faction gang cell guerrilla cult sect coalition alliance band brotherhood`)
)

// believes reads what a group believes from the adjectives of its name or of a noun for it: "the Maoist X", "X, a separatist group", "X is a
// neo-Nazi organisation", "the group is secular".
func believes(d *doc.Document, sentence int) {
	s := syntax.Parse(d, sentence)
	seen := map[string]bool{}
	add := func(m *doc.Mention, span doc.Span) {
		words := strings.Join(strings.Fields(d.Slice(span.Start, span.End)), " ")
		if m == nil || m.Type != graph.ArmedGroup || m.Adjective || seen[m.Key+words] {
			return
		}
		seen[m.Key+words] = true
		d.Findings = append(d.Findings, doc.Finding{
			Subject: m.Key, Predicate: "ideology", Value: &graph.Value{Text: words, Raw: d.Slice(span.Start, span.End)}, Span: span, Sentence: sentence,
			Modality: graph.Asserted, Coreference: m.Coreference, Confidence: 0.7, Extractor: Name, Version: Version,
		})
	}
	for i := range s.Chunks {
		c := &s.Chunks[i]
		if c.Kind != syntax.Noun {
			continue
		}
		last := c.Last
		var m *doc.Mention
		switch {
		case c.Core != nil && c.Core.Type == graph.ArmedGroup && !c.Core.Coreference:
			m, last = c.Core, c.Core.First
		case c.Core == nil && bandNouns.Has(c.Word) && c.Article != "" && c.Owned == 0:
			m = called(s, i)
		}
		if m == nil {
			continue
		}
		if span, ok := creedIn(d, c.First, last); ok {
			add(m, span)
		}
	}
	for _, c := range s.Clauses {
		if c.Chunk.Word != "be" || c.Chunk.Negative || c.Chunk.Modal || len(c.Subjects) != 1 || len(c.Objects) == 0 {
			continue
		}
		if o := &s.Chunks[c.Objects[0]]; o.Core == nil && o.Article == "" && creeds.Has(o.Word) {
			if g, whole := s.Named(c.Subjects[0]); whole {
				add(g, doc.Span{Start: d.Tokens[o.First].Start, End: d.Tokens[o.Last-1].End})
			}
		}
	}
}

// called returns the group that a noun phrase for one is said of: the name before a comma, the subject of "be".
func called(s *syntax.Sentence, i int) *doc.Mention {
	for _, c := range s.Clauses {
		if c.Chunk.Word == "be" && !c.Chunk.Negative && !c.Chunk.Modal && len(c.Subjects) == 1 && len(c.Objects) > 0 && c.Objects[0] == i {
			if m, whole := s.Named(c.Subjects[0]); whole {
				return m
			}
		}
	}
	if i >= 2 && s.Chunks[i-1].Kind == syntax.Comma && s.Chunks[i-2].Kind == syntax.Noun {
		if m := s.Chunks[i-2].Core; m != nil && m.Type == graph.ArmedGroup {
			return m
		}
	}
	return nil
}

// creedIn returns the words for a creed among some tokens.
func creedIn(d *doc.Document, first, last int) (doc.Span, bool) {
	for k := first; k < last; k++ {
		if k+2 < last && d.Tokens[k+1].Text == "-" && creedStarts.Has(d.Tokens[k].Lower) && creedEnds.Has(d.Tokens[k+2].Lower) {
			end := k + 2
			return doc.Span{Start: d.Tokens[k].Start, End: d.Tokens[end].End}, true
		}
		if creeds.Has(d.Tokens[k].Lower) && !(k > first && d.Tokens[k-1].Text == "-") && !(k+1 < last && d.Tokens[k+1].Text == "-") {
			return doc.Span{Start: d.Tokens[k].Start, End: d.Tokens[k].End}, true
		}
	}
	return doc.Span{}, false
}
