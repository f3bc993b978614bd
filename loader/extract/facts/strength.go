package facts

import (
	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

var (
	// sizes are nouns for how many a group has.
	sizes = text.NewWordSet(`strength membership size ranks numbers force manpower`)
	// having verbs have a group as subject and its fighters as object, counting verbs those who count as subject.
	having   = text.NewWordSet(`have number command field muster boast count`)
	counting = text.NewWordSet(`put estimate reckon assess number count`)
	// ofGroup are nouns for those a group has.
	ofGroup = text.NewWordSet(`fighters militants members men combatants soldiers jihadists guerrillas insurgents rebels gunmen cadres militiamen troops followers`)
)

// sized reads what a clause says of how many a group has: "put its strength at 500", "it has about 80, who …", "the X boast of
// 2,500 men", "is credited with 300 guerrillas", "counts fewer than 130 gunmen in the group".
func sized(d *doc.Document, sentence int) {
	s := syntax.Parse(d, sentence)
	for _, c := range s.Clauses {
		if c.Chunk.Negative && !(c.Verb > 0 && s.Chunks[c.Verb-1].Word == "never") || c.Chunk.Infinitive && c.Governor == nil && c.Chunk.Word != "put" {
			continue
		}
		v := c.Chunk.Word
		switch {
		case (v == "put" || v == "estimate" || v == "reckon" || v == "assess") && !c.Chunk.Passive && len(c.Objects) == 1:
			for _, i := range c.Behind("at") {
				sizedAt(d, s, c, groupOf(s, c.Objects[0]), i, true)
			}
		case (v == "put" || v == "estimate" || v == "reckon" || v == "assess") && c.Chunk.Passive && len(c.Subjects) == 1:
			for _, i := range c.Behind("at") {
				sizedAt(d, s, c, groupOf(s, c.Subjects[0]), i, true)
			}
		case v == "credit" && c.Chunk.Passive && len(c.Subjects) == 1:
			for _, i := range c.Behind("with") {
				sizedAt(d, s, c, groupOf(s, c.Subjects[0]), i, false)
			}
		case having.Has(v) && !c.Chunk.Passive && len(c.Subjects) == 1:
			g := groupOf(s, c.Subjects[0])
			what := c.Objects
			if v == "boast" {
				what = append(what, c.Behind("of")...)
			}
			if g == nil && counting.Has(v) { // "the army counts fewer than 130 gunmen in the group"
				for _, i := range c.Behind("in") {
					g = groupOf(s, i)
				}
			}
			for _, i := range what {
				bare := v != "have" && v != "count" || i+2 < len(s.Chunks) && s.Chunks[i+1].Kind == syntax.Comma && s.Chunks[i+2].Kind == syntax.Relative && s.Chunks[i+2].Word == "who"
				sizedAt(d, s, c, g, i, bare)
			}
		}
	}
}

// groupOf returns the group that a noun phrase names, or whose strength or fighters it speaks of; nil if there is none.
func groupOf(s *syntax.Sentence, i int) *doc.Mention {
	if m, whole := s.Named(i); m != nil && whole {
		if m.Type == graph.ArmedGroup {
			return m
		}
		return nil
	}
	c := &s.Chunks[i]
	if !sizes.Has(c.Word) && !ofGroup.Has(c.Word) {
		return nil
	}
	for _, m := range c.Mentions {
		if m.Type == graph.ArmedGroup {
			return m
		}
	}
	for _, k := range s.Complement(i) {
		if m := s.Chunks[k].Core; m != nil && m.Type == graph.ArmedGroup {
			return m
		}
	}
	return nil
}

// sizedAt records the number of a noun phrase as the strength of a group, a bare number only where the clause makes it one of
// people.
func sizedAt(d *doc.Document, s *syntax.Sentence, c *syntax.Clause, g *doc.Mention, i int, bare bool) {
	n := &s.Chunks[i]
	var q *doc.Mention
	for _, m := range n.Mentions {
		if m.Type == doc.QuantityMention && q == nil {
			q = m
		}
	}
	if g == nil || q == nil || !ofGroup.Has(n.Word) && !(bare && q.Last == n.Last) {
		return
	}
	span := doc.Span{Start: q.Start, End: d.Tokens[n.Last-1].End}
	value, ok := graph.ParseQuantity(d.Slice(span.Start, span.End))
	if !ok {
		return
	}
	if k := c.Verb - 1; k >= 0 && s.Chunks[k].Word == "never" { // "has never had more than a hundred fighters"
		if value.Qualifier != graph.Over {
			return
		}
		value.Min, value.Max, value.MinExclusive, value.Qualifier = nil, value.Min, false, graph.AtMost
	}
	value.Unit = "fighters"
	modality := graph.Asserted
	if c.Chunk.Modal || c.Chunk.Hedge != "" {
		modality = graph.Alleged
	}
	from, to := min(d.Tokens[c.Chunk.First].Start, span.Start), max(span.End, d.Tokens[c.Chunk.Last-1].End)
	d.Findings = append(d.Findings, doc.Finding{
		Subject: g.Key, Predicate: "strength", Value: &graph.Value{Quantity: &value}, Span: doc.Span{Start: from, End: to}, Sentence: s.Index,
		Modality: modality, Coreference: g.Coreference, Confidence: 0.75, Extractor: Name, Version: Version,
	})
}
