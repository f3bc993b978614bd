package ner

import (
	"slices"

	"linkchart/loader/text"
)

// Mark is an annotated place: code points [Start, End) of a kind.
type Mark struct {
	Start, End int
	Kind       Kind
}

// Align gives marks as runs of tokens: those that share a letter with them. Of marks that overlap the longest counts, as only
// one can be learned.
func Align(t *text.Text, marks []Mark) []Span {
	marks = slices.Clone(marks)
	slices.SortStableFunc(marks, func(a, b Mark) int { return (b.End - b.Start) - (a.End - a.Start) })
	used := make([]bool, len(t.Tokens))
	var out []Span
	for _, m := range marks {
		first, _ := slices.BinarySearchFunc(t.Tokens, m.Start, func(k text.Token, at int) int { return k.End - at - 1 })
		last := first
		for last < len(t.Tokens) && t.Tokens[last].Start < m.End {
			last++
		}
		if first == last || slices.Contains(used[first:last], true) {
			continue
		}
		for i := first; i < last; i++ {
			used[i] = true
		}
		out = append(out, Span{First: first, Last: last, Kind: m.Kind})
	}
	slices.SortFunc(out, func(a, b Span) int { return a.First - b.First })
	return out
}
