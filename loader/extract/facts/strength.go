package facts

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

var (
	// sizes are nouns for how many a group has.
	sizes = text.NewWordSet(`strength membership size ranks numbers force manpower`)
	// having verbs have a group as subject and its fighters as object, counting verbs those who count as subject.
	having   = text.NewWordSet(`have number command field muster boast count claim`)
	counting = text.NewWordSet(`put estimate reckon assess number count`)
	// ofGroup are nouns for those a group has.
	ofGroup = text.NewWordSet(`fighters militants members men combatants soldiers jihadists guerrillas insurgents rebels gunmen cadres militiamen troops followers`)
)

// sizing is a clause that may say how many a group has.
type sizing struct {
	*syntax.Sentence
	c *syntax.Clause
}

// sized reads what a clause says of how many a group has: "put its strength at 500", "it has about 80, who …", "the X boast of
// 2,500 men", "is credited with 300 guerrillas", "counts fewer than 130 gunmen in the group".
func sized(d *doc.Document, sentence int) {
	s := syntax.Parse(d, sentence)
	if len(s.Chunks) > 3 {
		sizing{s, &syntax.Clause{Chunk: &s.Chunks[0]}}.apposed()
	}
	for _, c := range s.Clauses {
		z := sizing{s, c}
		if c.Chunk.Negative && !z.never() && c.Chunk.Word != "exceed" || c.Chunk.Infinitive && c.Governor == nil && c.Chunk.Word != "put" {
			continue
		}
		switch v := c.Chunk.Word; {
		case v == "put" || v == "estimate" || v == "reckon" || v == "assess":
			z.put()
		case v == "credit":
			z.credited()
		case having.Has(v) && !c.Chunk.Passive && len(c.Subjects) == 1:
			z.has()
		case growth.Has(v) && len(c.Subjects) == 1 && !c.Chunk.Modal: // "has grown to perhaps 10,000", "has cut X's strength from 8,000 to 2,000"
			g := z.groupOf(c.Subjects[0])
			if g == nil && len(c.Objects) == 1 {
				g = z.groupOf(c.Objects[0])
			}
			z.numbers(g, c.Behind("to"), true)
		case (v == "remain" || v == "survive" || v == "leave" && c.Chunk.Passive && c.Chunk.Last > c.Chunk.First+1) && len(c.Subjects) == 1 && len(c.Objects) == 0: // "fewer than 100 fighters are thought to remain"
			if g, told := z.lately(); told || g != nil && z.alone(g) {
				z.numbers(g, c.Subjects, false)
			}
		case (v == "call" || v == "draw" || v == "rely") && len(c.Subjects) == 1 && !c.Chunk.Passive: // "can call on 2,000 men"
			z.numbers(z.groupOf(c.Subjects[0]), c.Behind("on"), false)
		case v == "exceed" && !c.Chunk.Passive && len(c.Subjects) == 1: // "has never exceeded 300 men"
			if c.Chunk.Negative || z.never() || c.Governor != nil && z.unlikely(c.Governor) {
				z.numbers(z.groupOf(c.Subjects[0]), slices.Concat(c.Objects, c.Second), true)
			}
		case (v == "consist" || v == "compose" || v == "make" && c.Chunk.Passive) && len(c.Subjects) == 1: // "consists of perhaps 2,000 men"
			z.numbers(z.groupOf(c.Subjects[0]), c.Behind("of"), false)
		case (v == "speak" || v == "talk") && !c.Chunk.Passive: // "UN monitors speak of some 400 men"
			g, told := z.lately()
			z.numbers(g, c.Behind("of"), told)
		case v == "be" && len(c.Subjects) == 1 && len(c.Objects) > 0 && z.Chunks[c.Objects[0]].Word == "strong": // "is thought to be 3,000 strong"
			z.numbers(z.groupOf(c.Subjects[0]), c.Objects[:1], true)
		case v == "be" && len(c.Subjects) == 1 && sizes.Has(z.Chunks[c.Subjects[0]].Word): // "its membership was never more than thirty"
			z.numbers(z.groupOf(c.Subjects[0]), c.Objects, true)
		}
	}
}

// growth are verbs for how many a group has become.
var growth = text.NewWordSet(`grow swell rise shrink dwindle fall decline reduce expand increase drop cut whittle diminish balloon mushroom`)

// apposed reads "X, with an estimated strength of 400," and "its members, thought to number about 300,".
func (z sizing) apposed() {
	for i := 2; i+1 < len(z.Chunks); i++ {
		c := &z.Chunks[i]
		switch {
		case c.Kind == syntax.Noun && sizes.Has(c.Word) && z.Chunks[i-1].Word == "with" && z.Chunks[i-2].Kind == syntax.Comma && i >= 3 && z.Chunks[i-3].Kind == syntax.Noun:
			z.numbers(z.groupOf(i-3), z.Complement(i), true)
		case c.Kind == syntax.Verb && c.Word == "number" && c.Infinitive && z.Chunks[i-1].Kind == syntax.Verb && syntax.Supposing.Has(z.Chunks[i-1].Word) && z.Chunks[i-2].Kind == syntax.Comma && i >= 3 && z.Chunks[i-3].Kind == syntax.Noun:
			z.numbers(z.groupOf(i-3), []int{i + 1}, true)
		}
	}
}

// alone tells whether a group is the only one that the sentence before names, and this one names no other.
func (z sizing) alone(g *doc.Mention) bool {
	for back := 0; back <= 1 && z.Index-back >= 0; back++ {
		for _, m := range z.InSentence(z.Index - back) {
			if m.Type == graph.ArmedGroup && m.Key != g.Key {
				return false
			}
		}
	}
	return true
}

// never tells whether the clause says what was never so.
func (z sizing) never() bool {
	k := z.c.Verb - 1
	if k >= 0 && z.Chunks[k].Word == "never" {
		return true
	}
	for k := z.c.Chunk.First; k < z.c.Chunk.Last; k++ {
		if z.Tokens[k].Lower == "never" {
			return true
		}
	}
	return false
}

// unlikely tells whether a clause says that something is unlikely.
func (z sizing) unlikely(c *syntax.Clause) bool {
	return len(c.Objects) == 1 && z.Chunks[c.Objects[0]].Word == "unlikely"
}

// put reads "put the strength of X at 500", "X is estimated at 500", "put the figure at 400".
func (z sizing) put() {
	what := z.c.Objects
	if z.c.Chunk.Passive {
		what = z.c.Subjects
	}
	if len(what) != 1 {
		return
	}
	g := z.groupOf(what[0])
	if w := z.Chunks[what[0]].Word; g == nil && (w == "figure" || w == "number" || w == "total") {
		if lately, told := z.lately(); told {
			g = lately
		}
	}
	z.numbers(g, z.c.Behind("at"), true)
}

// credited reads "X is credited with 300 men", "analysts credit X with 300 men".
func (z sizing) credited() {
	whom := z.c.Objects
	if z.c.Chunk.Passive {
		whom = z.c.Subjects
	}
	if len(whom) == 1 {
		z.numbers(z.groupOf(whom[0]), z.c.Behind("with"), false)
	}
}

// has reads "X has 300 men", "its commander claims 300 fighters", "the army counts fewer than 130 gunmen in the group".
func (z sizing) has() {
	c, v := z.c, z.c.Chunk.Word
	g := z.groupOf(c.Subjects[0])
	what := c.Objects
	if v == "boast" {
		what = append(slices.Clone(what), c.Behind("of")...)
	}
	if v == "claim" && g != nil && g.Type == graph.ArmedGroup && z.Chunks[c.Subjects[0]].Core == g {
		return // a group claims victims
	}
	if len(what) == 1 && z.Chunks[what[0]].Word == "more" && z.never() {
		what = c.Behind("than") // "never had more than a few hundred men"
	}
	if g == nil && counting.Has(v) {
		for _, i := range c.Behind("in") {
			g = z.groupOf(i)
		}
	}
	for _, i := range what {
		bare := v != "have" && v != "count" && v != "claim" || z.kindAt(i+1) == syntax.Comma && z.kindAt(i+2) == syntax.Relative && z.Chunks[i+2].Word == "who"
		z.numbers(g, []int{i}, bare)
	}
}

func (z sizing) kindAt(i int) syntax.Kind {
	if i >= len(z.Chunks) {
		return 0
	}
	return z.Chunks[i].Kind
}

// lately returns the group whose strength this sentence or the one before told, else the group that the one before is about; told is true for
// the former.
func (z sizing) lately() (g *doc.Mention, told bool) {
	for n := len(z.Findings) - 1; n >= 0 && z.Findings[n].Sentence >= z.Index-1; n-- {
		if f := &z.Findings[n]; f.Predicate == "strength" {
			return &doc.Mention{Key: f.Subject, Type: graph.ArmedGroup, Coreference: true}, true
		}
	}
	if z.Index == 0 {
		return nil, false
	}
	ms := z.InSentence(z.Index - 1)
	for i := range ms {
		if ms[i].Type == graph.ArmedGroup && !ms[i].Adjective {
			return &doc.Mention{Key: ms[i].Key, Type: graph.ArmedGroup, Coreference: true}, false
		}
	}
	return nil, false
}

// numbers records the numbers of noun phrases as the strength of a group.
func (z sizing) numbers(g *doc.Mention, chunks []int, bare bool) {
	for _, i := range chunks {
		if w := z.Chunks[i].Word; (w == "perhaps" || w == "maybe" || w == "few") && z.kindAt(i+1) == syntax.Noun {
			i++
		}
		sizedAt(z.Document, z.Sentence, z.c, g, i, bare)
	}
}

// groupOf returns the group that a noun phrase names, whose strength or fighters it speaks of, or whose commander it is; nil if there is none.
func (z sizing) groupOf(i int) *doc.Mention {
	if g := groupOf(z.Sentence, i); g != nil {
		return g
	}
	c := &z.Chunks[i]
	if w := c.Word; (w == "number" || w == "total") && c.Core == nil && len(z.Complement(i)) == 1 {
		return groupOf(z.Sentence, z.Complement(i)[0]) // "the number of its fighters"
	}
	if c.Article == "whose" && (sizes.Has(c.Word) || ofGroup.Has(c.Word)) && i >= 2 && z.Chunks[i-1].Kind == syntax.Comma {
		if m, whole := z.Named(i - 2); m != nil && whole && m.Type == graph.ArmedGroup {
			return m // "X, whose strength had not exceeded 50"
		}
	}
	if z.c.Chunk.Word != "claim" || !syntax.Roles.Has(c.Word) {
		return nil
	}
	for _, m := range c.Mentions {
		if m.Type == graph.ArmedGroup {
			return m
		}
	}
	for _, k := range z.Complement(i) {
		if m := z.Chunks[k].Core; m != nil && m.Type == graph.ArmedGroup {
			return m
		}
	}
	return nil
}

// earlier reads what the strength was before: "300 men, down from 500 or so".
func earlier(d *doc.Document, sentence, before int) {
	s := d.Sentences[sentence]
	for n := before; n < len(d.Findings); n++ {
		f := d.Findings[n]
		if f.Predicate != "strength" || f.Sentence != sentence {
			continue
		}
		k := s.First
		for k < s.Last && d.Tokens[k].Start < f.Span.End {
			k++
		}
		if k < s.Last && d.Tokens[k].Text == "," {
			k++
		}
		if k+2 >= s.Last || d.Tokens[k].Lower != "down" && d.Tokens[k].Lower != "up" || d.Tokens[k+1].Lower != "from" {
			continue
		}
		for _, q := range d.InSentence(sentence) {
			if q.Type != doc.QuantityMention || q.First != k+2 {
				continue
			}
			value, ok := graph.ParseQuantity(d.Slice(q.Start, q.End))
			if !ok {
				continue
			}
			value.Unit = "fighters"
			f.Value, f.Span = &graph.Value{Quantity: &value}, doc.Span{Start: q.Start, End: q.End}
			d.Findings = append(d.Findings, f)
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

// bounded turns the number of what was never so, "never had more than a hundred", into the most there can have been; it tells whether the
// number says anything.
func bounded(value *graph.Quantity, z sizing) bool {
	switch {
	case value.Min != nil && value.Max == nil && value.Qualifier != graph.Over:
		return true // "a few hundred" is no bound
	case z.c.Chunk.Word == "exceed":
	case z.never():
		if value.Qualifier != graph.Over {
			return false
		}
	default:
		return true
	}
	value.Min, value.Max, value.MinExclusive, value.Qualifier = nil, value.Min, false, graph.AtMost
	return true
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
	if g == nil || q == nil || !ofGroup.Has(n.Word) && !(bare && (q.Last == n.Last || n.Word == "strong" && q.Last == n.Last-1)) {
		return
	}
	span := doc.Span{Start: q.Start, End: d.Tokens[n.Last-1].End}
	value, ok := graph.ParseQuantity(d.Slice(span.Start, span.End))
	if !ok {
		return
	}
	if !bounded(&value, sizing{s, c}) {
		return
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
