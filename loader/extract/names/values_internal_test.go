package names

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"linkchart/loader/doc"
	"linkchart/loader/pattern"
	"linkchart/loader/text"
)

// TestBegin holds the words that dates and numbers are looked for at to what a search of every place finds.
func TestBegin(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("..", "..", "..", "eval", "gold", "*", "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	contents := []string{
		"In the last two years, between 20 and 30 of the no fewer than twenty-five men came early in mid-2015, as many as a hundred.",
		"On the evening of 5 March some two dozen to 30 left in early-May 2014, around 3 p.m., more than half a million; a few years ago, several.",
		"At least between about two and three thousand were killed over the past recent weeks, in the early 1990s, in the autumn of 2003.",
	}
	for _, name := range files {
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		contents = append(contents, string(content))
	}
	found := 0
	for _, content := range contents {
		r := &reader{Document: &doc.Document{Text: text.New(content)}}
		for i := range r.Sentences {
			s := &r.Sentences[i]
			_, low := r.lower(s)
			lists := r.lists(s, nil)
			for _, c := range []struct {
				e   *pattern.Expr
				bit uint8
			}{{datePhrase, dateBit}, {quantityPhrase, numberBit}} {
				got, want := find(c.e, low, s, r.begin(s, lists, c.bit, nil), nil), c.e.FindAllStringIndex(low, -1)
				if !slices.EqualFunc(got, want, func(a [2]int, b []int) bool { return slices.Equal(a[:], b) }) {
					t.Errorf("%q: found %v, want %v", low, got, want)
				}
				found += len(want)
			}
		}
	}
	if found < 100 {
		t.Errorf("only %d dates and numbers to compare", found)
	}
}
