package main

import (
	"fmt"
	"io/fs"

	"linkchart/eval/corpus"
	"linkchart/loader/text"
)

// folds is the number of parts in cross-validation: each document is tagged by a model that has not seen it.
const folds = 5

func variants(docs []corpus.Document) [][]tagged {
	out := make([][]tagged, len(docs))
	for i, d := range docs {
		for _, casing := range casings {
			t := text.New(casing(d.Text))
			out[i] = append(out[i], tagged{t, tagsOf(t, d.Words)})
		}
	}
	return out
}

func trainTagger(all [][]tagged, leaveOut int) ([]byte, error) {
	var texts []*text.Text
	var tags [][]text.Tag
	for i, copies := range all {
		if leaveOut >= 0 && i%folds == leaveOut {
			continue
		}
		for _, c := range copies {
			texts, tags = append(texts, c.text), append(tags, c.tags)
		}
	}
	return text.TrainTagger(texts, tags)
}

// tagger learns the tagger; its scores are shares of right tags, over the tokens that are words of the corpus, too.
func tagger(folder fs.FS) ([]byte, card, error) {
	c := card{
		Title:    "Part-of-speech tagger",
		Does:     "Averaged perceptron, greedy, over the Penn tags of package text; words of the closed classes have theirs beforehand.",
		Data:     "GUM, news part (Wikinews), each text as written, in capitals and in small letters. Text CC BY 2.5, annotation CC BY 4.0.",
		Features: "word, endings of 1 to 4 letters, beginning, spelling (mixed case only), tags that the word lists allow, the two words before and after, last auxiliary, tag before with word and ending; 2^17 buckets",
	}
	docs, err := gum(folder)
	if err != nil {
		return nil, c, err
	}
	all := variants(docs)
	var right, total [3]int
	for fold := range folds {
		b, err := trainTagger(all, fold)
		if err != nil {
			return nil, c, err
		}
		g, err := text.NewTagger(b)
		if err != nil {
			return nil, c, err
		}
		for i := fold; i < len(all); i += folds {
			for j, v := range all[i] {
				r, n := score(g, docs[i], v)
				right[j], total[j] = right[j]+r, total[j]+n
			}
		}
	}
	for j, casing := range []string{"as written", "in capitals", "in small letters"} {
		c.Scores = append(c.Scores, fmt.Sprintf("right tags %s, %d-fold cross-validation by document: %.1f %% of %d", casing, folds, 100*float64(right[j])/float64(total[j]), total[j]))
	}
	c.Scores = append(c.Scores, boundaries(docs)...)
	b, err := trainTagger(all, -1)
	return b, c, err
}

func score(g *text.Tagger, d corpus.Document, v tagged) (right, total int) {
	for i, tag := range g.Tags(v.text) {
		if !exact(d.Words, v.text.Tokens[i]) {
			continue
		}
		total++
		if tag == v.tags[i] {
			right++
		}
	}
	return right, total
}
