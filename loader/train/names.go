package main

import (
	"fmt"
	"io/fs"
	"slices"

	"linkchart/eval/corpus"
	"linkchart/loader/extract/ner"
	"linkchart/loader/gazetteer"
	"linkchart/loader/text"
)

var gumKinds = map[string]ner.Kind{"person": ner.Person, "organization": ner.Organisation, "place": ner.Location}

// names learns proper names, without articles and titles, from the mentions of both corpora that hold one.
func names(folder fs.FS) ([]byte, card, error) {
	c := card{
		Title:    "Proper names",
		Does:     "Averaged perceptron, Viterbi over begin and inside labels of person, organisation and location, for names that the gazetteer does not know.",
		Data:     "GUM news (text CC BY 2.5, annotation CC BY 4.0) and re3d, annotations of confidence 0.7 and more (public domain and Open Government Licence v3.0), as written.",
		Features: "those of the finder of spans",
	}
	examples, err := nameExamples(folder)
	if err != nil {
		return nil, c, err
	}
	g, err := gazetteer.Default()
	if err != nil {
		return nil, c, err
	}
	var right, said, gold [3]int
	for fold := range folds {
		var others []ner.Example
		for i, e := range examples {
			if i%folds != fold {
				others = append(others, e)
			}
		}
		b, err := ner.Train(others, g)
		if err != nil {
			return nil, c, err
		}
		f, err := ner.NewFinder(b, g)
		if err != nil {
			return nil, c, err
		}
		for i := fold; i < len(examples); i += folds {
			for _, s := range f.Find(examples[i].Text) {
				said[s.Kind]++
				if slices.Contains(examples[i].Spans, s) {
					right[s.Kind]++
				}
			}
			for _, s := range examples[i].Spans {
				gold[s.Kind]++
			}
		}
	}
	for k, name := range ner.KindNames {
		p, r := float64(right[k])/float64(said[k]), float64(right[k])/float64(gold[k])
		c.Scores = append(c.Scores, fmt.Sprintf("%s, strict, %d-fold cross-validation by document: precision %.1f, recall %.1f, F1 %.1f of %d", name, folds, 100*p, 100*r, 200*p*r/(p+r), gold[k]))
	}
	b, err := ner.Train(examples, g)
	return b, c, err
}

func nameExamples(folder fs.FS) ([]ner.Example, error) {
	docs, err := gum(folder)
	if err != nil {
		return nil, err
	}
	var out []ner.Example
	for _, d := range docs {
		out = append(out, nameExample(d, func(m corpus.Span) (ner.Kind, bool) {
			k, ok := gumKinds[m.Type]
			return k, ok && m.Proper
		}))
	}
	related, err := re3d(folder)
	if err != nil {
		return nil, err
	}
	for _, d := range related {
		out = append(out, nameExample(d.Document, func(m corpus.Span) (ner.Kind, bool) { return ner.ParseKind(m.Type) }))
	}
	return out, nil
}

func nameExample(d corpus.Document, kind func(corpus.Span) (ner.Kind, bool)) ner.Example {
	t := text.New(d.Text)
	var marks []ner.Mark
	for _, m := range d.Mentions {
		k, ok := kind(m)
		if !ok {
			continue
		}
		for _, s := range ner.Align(t, []ner.Mark{{Start: m.Start, End: m.End, Kind: k}}) {
			if name, ok := ner.Proper(t, s); ok {
				marks = append(marks, ner.Mark{Start: t.Tokens[name.First].Start, End: t.Tokens[name.Last-1].End, Kind: k})
			}
		}
	}
	return ner.Example{Text: t, Spans: ner.Align(t, marks)}
}
