package main

import (
	"fmt"
	"io/fs"

	"linkchart/eval/corpus"
	"linkchart/loader/extract/ner"
	"linkchart/loader/gazetteer"
)

func re3d(folder fs.FS) ([]corpus.Related, error) {
	sub, err := fs.Sub(folder, "re3d")
	if err != nil {
		return nil, err
	}
	return corpus.RE3D(sub)
}

// spans learns the marks of re3d. Their score is that of "linkchart eval re3d --folds 5".
func spans(folder fs.FS) ([]byte, card, error) {
	c := card{
		Title:    "Spans as re3d marks them",
		Does:     "Averaged perceptron, Viterbi over begin and inside labels of person, organisation and location. Used by `linkchart eval re3d` only.",
		Data:     "re3d, annotations of confidence 0.7 and more, each text as written, in capitals and in small letters. CENTCOM and US State Department: public domain, with credit; UK Government: Open Government Licence v3.0.",
		Features: "word, ending, words around, pairs of words, spelling (mixed case only), tags, what the gazetteer knows, class of the word in short lists (offices, bodies, people, places), place and head of the noun group; label before with word, tag, group; 2^18 buckets",
	}
	docs, err := re3d(folder)
	if err != nil {
		return nil, c, err
	}
	g, err := gazetteer.Default()
	if err != nil {
		return nil, c, err
	}
	var examples []ner.Example
	for _, d := range docs {
		var marks []ner.Mark
		for _, m := range d.Mentions {
			if k, ok := ner.ParseKind(m.Type); ok {
				marks = append(marks, ner.Mark{Start: m.Start, End: m.End, Kind: k})
			}
		}
		examples = append(examples, ner.Examples(d.Text, marks)...)
	}
	c.Scores = []string{fmt.Sprintf("see `linkchart eval re3d --folds 5`; %d texts, %d examples", len(docs), len(examples))}
	b, err := ner.Train(examples, g)
	return b, c, err
}
