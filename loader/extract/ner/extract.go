package ner

import (
	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/gazetteer"
	"linkchart/loader/text"
)

// Name and Version identify the extractor.
const (
	Name    = "ner"
	Version = "1"
)

// Extractor adds persons that the extractor of names has not found.
type Extractor struct{ finder *Finder }

// New makes the extractor.
func New(g *gazetteer.Gazetteer) (*Extractor, error) {
	f, err := Names(g)
	if err != nil {
		return nil, err
	}
	return &Extractor{f}, nil
}

// Name identifies it in evidence.
func (x *Extractor) Name() string { return Name }

// Version rises when what it finds changes; evidence keeps it.
func (x *Extractor) Version() string { return Version }

// Extract adds mentions of persons: names of two words and more that are part of no other mention.
func (x *Extractor) Extract(d *doc.Document) {
	used := make([]bool, len(d.Tokens))
	for _, m := range d.Mentions {
		for i := m.First; i < m.Last; i++ {
			used[i] = true
		}
	}
	var candidates []text.Sentence
	var numbers []int
	for i := range d.Sentences {
		if s := &d.Sentences[i]; !s.Furniture && !s.Heading && unknownName(d.Text, s, used) {
			candidates, numbers = append(candidates, *s), append(numbers, i)
		}
	}
	if len(candidates) == 0 {
		return
	}
	at := 0
	for _, s := range x.finder.FindPersons(d.Text, candidates) {
		for candidates[at].Last <= s.First {
			at++
		}
		if free(used, s) {
			x.person(d, s, numbers[at])
		}
	}
}

func free(used []bool, s Span) bool {
	for i := s.First; i < s.Last; i++ {
		if used[i] {
			return false
		}
	}
	return true
}

// unknownName tells whether two words that may be of a person's name stand side by side in a sentence, part of no mention.
// Tags cost more than all the rest, so only what passes here is tagged.
func unknownName(t *text.Text, s *text.Sentence, used []bool) bool {
	run := 0
	for i := s.First; i < s.Last; i++ {
		if used[i] || !mayName(&t.Tokens[i]) {
			run = 0
		} else if run++; run == 2 {
			return true
		}
	}
	return false
}

func mayName(k *text.Token) bool {
	return k.Kind == text.Word && k.Upper() && !k.Caps() && len(k.Text) > 1 && wordClass.Of(k.Lower) == 0 && !things.Has(k.Lower) && !articles.Has(k.Lower)
}

func (x *Extractor) person(d *doc.Document, s Span, sentence int) {
	span := doc.Span{Start: d.Tokens[s.First].Start, End: d.Tokens[s.Last-1].End}
	name := d.Slice(span.Start, span.End)
	t := d.Thing("person "+graph.Fold(name), graph.Entity{Type: graph.Person, Name: name}, true)
	t.Name(name, span)
	d.Mentions = append(d.Mentions, doc.Mention{Key: t.Key, Type: graph.Person, Span: span, First: s.First, Last: s.Last, Sentence: sentence})
}
