package resolve

import (
	"cmp"
	"slices"

	"linkchart/graph"
)

// witnesses is how many documents before it a document is compared with for each run of words. Of a story that more tell, each
// document is linked to some others, which makes it one story as well; and phrases that stand everywhere cost no more.
const witnesses = 16

// stories links documents that share runs of words, by an inverted index of their shingles.
func stories(docs []graph.Document) []graph.StoryLink {
	docs = slices.Clone(docs)
	slices.SortFunc(docs, func(a, b graph.Document) int { return cmp.Compare(a.ID, b.ID) })
	holders := map[uint64][]int{}
	shared := map[[2]int]int{}
	for i := range docs {
		counts := map[int]int{}
		for _, h := range docs[i].Shingles {
			list := holders[h]
			for _, j := range list {
				counts[j]++
			}
			if len(list) == witnesses {
				list = append(list[:0], list[1:]...)
			}
			holders[h] = append(list, i)
		}
		for j, n := range counts {
			if graph.SameStory(len(docs[j].Shingles), len(docs[i].Shingles), n) {
				shared[[2]int{j, i}] = n
			}
		}
	}
	var out []graph.StoryLink
	for pair, n := range shared {
		out = append(out, graph.StoryLink{A: docs[pair[0]].ID, B: docs[pair[1]].ID, Runs: n})
	}
	slices.SortFunc(out, func(a, b graph.StoryLink) int { return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B)) })
	return out
}
