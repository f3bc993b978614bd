package ner

import (
	_ "embed"
	"strings"

	"linkchart/graph"
	"linkchart/loader/gazetteer"
	"linkchart/loader/learn"
	"linkchart/loader/text"
)

//go:embed model/recase.bin
var recaseModel []byte

// Recaser repairs the case of texts in capitals or in small letters alone, so that names can be told from words.
type Recaser struct {
	model *learn.Sequence
	g     *gazetteer.Gazetteer
}

// DefaultRecaser reads the model that is built in.
func DefaultRecaser(g *gazetteer.Gazetteer) (*Recaser, error) { return NewRecaser(recaseModel, g) }

// NewRecaser reads a model made by [TrainRecaser].
func NewRecaser(model []byte, g *gazetteer.Gazetteer) (*Recaser, error) {
	m, err := learn.LoadSequence(model, 1)
	if err != nil {
		return nil, err
	}
	return &Recaser{m, g}, nil
}

// caseClasses are the [text.Case] values.
var caseClasses = []string{"small", "title", "capitals"}

// Repair changes a text that is not in mixed case.
func (r *Recaser) Repair(t *text.Text) {
	if t.Casing != text.MixedCase {
		t.Recase(r.cases(t))
	}
}

// thingsToo are names that are words for things as well: "the turkey", "a march".
var (
	thingsToo = text.NewWordSet("turkey china guinea march chad")
	articles  = text.NewWordSet("the a an")
)

func (r *Recaser) cases(t *text.Text) []text.Case {
	out := make([]text.Case, 0, len(t.Tokens))
	w := newWork(t, r.g, t.Sentences)
	for _, s := range text.Runs(t.Sentences) {
		w.labels = r.model.Label(w.items(s), &w.scratch, w.labels[:0])
		for i, l := range w.labels {
			c := text.Case(l)
			switch k := &t.Tokens[s.First+i]; {
			case i == 0 && c == text.Small:
				c = text.Title // a sentence begins
			case i > 0 && w.class[s.First+i] == people && k.Lower != "people":
				c = text.Small
			case i > 0 && thingsToo.Has(k.Lower) && articles.Has(t.Tokens[s.First+i-1].Lower):
				c = text.Small
			}
			out = append(out, c)
		}
		r.spellings(t, s, out)
	}
	return out
}

// spellings gives identifying names of the gazetteer the case that they have there.
func (r *Recaser) spellings(t *text.Text, s text.Sentence, cases []text.Case) {
	words, at := folded(t, s)
	names := r.g.Words(words)
	for i := 0; i < len(words); i++ {
		found, n := r.g.Match(names, i)
		if n == 0 || n == 1 && thingsToo.Has(words[i]) {
			continue
		}
		spelled := spelling(found[0], words[i:i+n])
		for j := range spelled {
			cases[at[i+j]] = spelled[j]
		}
		i += n - 1
	}
}

// spelling is the case of each word of a name, as one of the names of an entry has it; nil if none is made of these words.
func spelling(e *gazetteer.Entry, words []string) []text.Case {
	for _, name := range append([]string{e.Name}, e.Aliases...) {
		parts := strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' })
		var out []text.Case
		for _, p := range parts {
			if f := graph.Fold(p); len(out) < len(words) && f == words[len(out)] {
				out = append(out, text.CaseOf(p))
			}
		}
		if len(out) == len(words) {
			return out
		}
	}
	return nil
}

// TrainRecaser makes a model of texts in mixed case.
func TrainRecaser(texts []string, g *gazetteer.Gazetteer) ([]byte, error) {
	var all []learn.Labelled
	for _, content := range texts {
		as := []rune(content)
		for _, change := range []func(string) string{text.ToUpper, text.ToLower} {
			t := text.New(change(content))
			w := newWork(t, g, t.Sentences)
			for _, s := range text.Runs(t.Sentences) {
				l := learn.Labelled{}
				for i, item := range w.items(s) {
					k := &t.Tokens[s.First+i]
					l.Items = append(l.Items, learn.Item{State: append([]uint32(nil), item.State...), Edge: append([]uint32(nil), item.Edge...)})
					l.Gold = append(l.Gold, uint8(text.CaseOf(string(as[k.Start:k.End]))))
				}
				if prose(l.Gold) {
					all = append(all, l)
				}
			}
		}
	}
	return learn.SequenceTrainer{Classes: caseClasses, Bits: 18, Width: 1, Epochs: 6}.Train(all)
}

// prose tells sentences from headings whose every word is capitalised.
func prose(cases []uint8) bool {
	small := 0
	for _, c := range cases {
		if text.Case(c) == text.Small {
			small++
		}
	}
	return 2*small > len(cases)
}
