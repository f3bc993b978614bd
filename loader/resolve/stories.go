package resolve

import (
	"cmp"
	"slices"

	"linkchart/graph"
)

// stories links documents that share runs of words, by an inverted index of their shingles.
func stories(docs []graph.Document) []graph.StoryLink {
	docs = slices.Clone(docs)
	slices.SortFunc(docs, func(a, b graph.Document) int { return cmp.Compare(a.ID, b.ID) })
	holders := map[uint64][]int{}
	shared := map[[2]int]int{}
	for i := range docs {
		for _, h := range docs[i].Shingles {
			for _, j := range holders[h] {
				shared[[2]int{j, i}]++
			}
			holders[h] = append(holders[h], i)
		}
	}
	var out []graph.StoryLink
	for pair, n := range shared {
		a, b := &docs[pair[0]], &docs[pair[1]]
		if graph.SameStory(len(a.Shingles), len(b.Shingles), n) {
			out = append(out, graph.StoryLink{A: a.ID, B: b.ID, Runs: n})
		}
	}
	slices.SortFunc(out, func(a, b graph.StoryLink) int { return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B)) })
	return out
}
