package ner

import (
	"linkchart/loader/gazetteer"
	"linkchart/loader/learn"
	"linkchart/loader/text"
)

// Example is a text with the right spans. They must not overlap.
type Example struct {
	Text  *text.Text
	Spans []Span
}

// Examples are those of an annotated text: as written, in capitals and in small letters.
func Examples(content string, marks []Mark) []Example {
	var out []Example
	for _, s := range []string{content, text.ToUpper(content), text.ToLower(content)} {
		t := text.New(s)
		out = append(out, Example{t, Align(t, marks)})
	}
	return out
}

// Train makes a model of examples.
func Train(examples []Example, g *gazetteer.Gazetteer) ([]byte, error) {
	var all []learn.Labelled
	for _, e := range examples {
		labels := make([]uint8, len(e.Text.Tokens))
		for _, s := range e.Spans {
			for i := s.First; i < s.Last; i++ {
				labels[i] = uint8(s.Kind)*2 + 2
			}
			labels[s.First]--
		}
		w := newWork(e.Text, g, e.Text.Sentences)
		for _, s := range runs(e.Text) {
			l := learn.Labelled{Gold: settled(labels[s.First:s.Last])}
			for _, item := range w.items(s) {
				l.Items = append(l.Items, learn.Item{State: append([]uint32(nil), item.State...), Edge: append([]uint32(nil), item.Edge...)})
			}
			all = append(all, l)
		}
	}
	return learn.SequenceTrainer{Classes: classes, Bits: 18, Width: len(classes), Epochs: 8}.Train(all)
}

// settled makes an inside without a beginning, whose span was cut by the end of a sentence, a beginning.
func settled(labels []uint8) []uint8 {
	for i, l := range labels {
		if l > 0 && l%2 == 0 && (i == 0 || labels[i-1] != l && labels[i-1] != l-1) {
			labels[i]--
		}
	}
	return labels
}
