package main

import (
	"fmt"

	"linkchart/eval/corpus"
	"linkchart/loader/text"
)

// boundaries measures where sentences end: all right that end behind the last letter or digit of an annotated one. Ends of
// paragraphs, which no one can miss, count too.
func boundaries(docs []corpus.Document) []string {
	var out []string
	for i, casing := range []string{"as written", "in capitals", "in small letters"} {
		right, said, gold := 0, 0, 0
		for _, d := range docs {
			ends := map[int]bool{}
			for _, s := range d.Sentences {
				ends[lastWord(d.Words, s.End)] = true
			}
			gold += len(ends)
			found := map[int]bool{}
			t := text.New(casings[i](d.Text))
			for _, s := range t.Sentences {
				found[lastWord(d.Words, s.End)] = true
			}
			said += len(found)
			for end := range found {
				if ends[end] {
					right++
				}
			}
		}
		p, r := float64(right)/float64(said), float64(right)/float64(gold)
		out = append(out, fmt.Sprintf("sentence ends %s: precision %.1f, recall %.1f, F1 %.1f of %d (rules, nothing learned)", casing, 100*p, 100*r, 200*p*r/(p+r), gold))
	}
	return out
}

// lastWord is the end of the last word, no mark, before a place.
func lastWord(words []corpus.Word, place int) int {
	end := 0
	for _, w := range words {
		if w.End > place {
			break
		}
		if tag, _ := text.ParseTag(w.Tag); tag < text.Comma {
			end = w.End
		}
	}
	return end
}
