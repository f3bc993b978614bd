package ner

import (
	"slices"

	"linkchart/loader/gazetteer"
	"linkchart/loader/learn"
	"linkchart/loader/text"
)

// classes are the labels of tokens: outside, beginning and inside of each kind.
var classes = []string{"O", "B-person", "I-person", "B-organisation", "I-organisation", "B-location", "I-location"}

// Span is a run of tokens [First, Last) of a kind.
type Span struct {
	First, Last int
	Kind        Kind
}

// Finder finds spans. It may be used by any number of goroutines.
type Finder struct {
	model *learn.Sequence
	g     *gazetteer.Gazetteer
}

// NewFinder reads a model made by [Train]; the gazetteer must be the one it was trained with.
func NewFinder(model []byte, g *gazetteer.Gazetteer) (*Finder, error) {
	m, err := learn.LoadSequence(model, len(classes))
	if err != nil {
		return nil, err
	}
	return &Finder{m, g}, nil
}

// FindPersons returns the names of persons in some sentences that can hardly be anything else. Where no two tokens that are not used may
// stand in one, it does not look.
func (f *Finder) FindPersons(t *text.Text, sentences []text.Sentence, used []bool) []Span {
	w := emptyWork(t)
	var hopeful []text.Sentence
	for i := range sentences {
		if w.look(&sentences[i], f.g); w.hopeful(&sentences[i], used) {
			hopeful = append(hopeful, sentences[i])
		}
	}
	if len(hopeful) == 0 {
		return nil
	}
	w.tag(hopeful)
	return slices.DeleteFunc(f.find(w, text.Runs(hopeful)), func(s Span) bool { return s.Kind != Person || s.Last-s.First < 2 || !w.sure(s) })
}

// Find returns the spans of a text in order; they don't overlap, and none crosses the end of a sentence.
func (f *Finder) Find(t *text.Text) []Span {
	return f.find(newWork(t, f.g, t.Sentences), runs(t))
}

func (f *Finder) find(w *work, runs []text.Sentence) []Span {
	var out []Span
	for _, s := range runs {
		w.labels = f.model.Label(w.items(s), &w.scratch, w.labels[:0])
		out = appendSpans(out, w.labels, s.First)
	}
	return out
}

func appendSpans(out []Span, labels []uint8, first int) []Span {
	for i, l := range labels {
		switch {
		case l == 0:
		case l%2 == 1:
			out = append(out, Span{First: first + i, Last: first + i + 1, Kind: Kind(l-1) / 2})
		default: // the model lets an inside follow only its own kind
			out[len(out)-1].Last++
		}
	}
	return out
}

// runs are the sentences that are no furniture, the longest cut.
func runs(t *text.Text) []text.Sentence {
	return slices.DeleteFunc(text.Runs(t.Sentences), func(s text.Sentence) bool { return s.Furniture })
}

// MayHold tells whether two words that may be of a person's name stand side by side in a sentence, part of no mention.
func MayHold(t *text.Text, s *text.Sentence, used []bool) bool {
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
