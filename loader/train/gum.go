package main

import (
	"io/fs"
	"slices"

	"linkchart/eval/corpus"
	"linkchart/loader/text"
)

// casings are the ways in which each training text is shown: as written, in capitals, in small letters.
var casings = []func(string) string{func(s string) string { return s }, text.ToUpper, text.ToLower}

// tagged is a text with the right tags of its tokens.
type tagged struct {
	text *text.Text
	tags []text.Tag
}

// tagsOf gives our tokens the tags of an annotated text: a token takes that of the first annotated word it shares a letter
// with.
func tagsOf(t *text.Text, words []corpus.Word) []text.Tag {
	out := make([]text.Tag, len(t.Tokens))
	w := 0
	for i := range t.Tokens {
		for w < len(words)-1 && words[w].End <= t.Tokens[i].Start {
			w++
		}
		tag, _ := text.ParseTag(words[w].Tag)
		if t.Tokens[i].Lower == "to" {
			tag = text.TO // GUM calls the preposition IN
		}
		out[i] = tag
	}
	return out
}

func gum(folder fs.FS) ([]corpus.Document, error) {
	dep, err := fs.Sub(folder, "gum_news/dep")
	if err != nil {
		return nil, err
	}
	return corpus.GUM(dep)
}

// exact tells whether a token is one of the annotated words.
func exact(words []corpus.Word, t text.Token) bool {
	i, ok := slices.BinarySearchFunc(words, t.Start, func(w corpus.Word, start int) int { return w.Start - start })
	return ok && words[i].End == t.End
}
