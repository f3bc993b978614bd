package graph

import (
	"cmp"
	"slices"
)

// Verdict is a decision on whether two records are one thing.
type Verdict string

// The verdicts: SAME merges, DIFFERENT keeps apart for good, UNSURE only marks a candidate.
const (
	Same      Verdict = "SAME"
	Different Verdict = "DIFFERENT"
	Unsure    Verdict = "UNSURE"
)

// Judgement is a decision on a pair of recorded entities: by whom, when, why. Score is 0 to 1; an analyst's is 1.
type Judgement struct {
	A       string  `json:"a"`
	B       string  `json:"b"`
	Verdict Verdict `json:"verdict"`
	Score   float64 `json:"score,omitempty"`
	// By is an analyst, or "resolver" for what the loader proposes; an analyst's verdict outranks it.
	By     string `json:"by"`
	At     string `json:"at,omitempty"`
	Reason string `json:"reason,omitempty"`
}

// Resolver is the author of the judgements that the loader proposes.
const Resolver = "resolver"

// Survivors maps every merged id to the id that stands for it; ids that stand for themselves are absent. It depends only on
// the set of judgements, not on their order: analysts' verdicts come first, then falling score, then ids; a SAME that would
// join two ends judged DIFFERENT is left out. The survivor is the smallest id for which prefer holds, else the smallest.
func Survivors(judgements []Judgement, prefer func(id string) bool) map[string]string {
	parent := map[string]string{}
	var find func(string) string
	find = func(x string) string {
		p, ok := parent[x]
		if !ok || p == x {
			return x
		}
		root := find(p)
		parent[x] = root
		return root
	}
	ordered := slices.Clone(judgements)
	for i := range ordered {
		if ordered[i].B < ordered[i].A {
			ordered[i].A, ordered[i].B = ordered[i].B, ordered[i].A
		}
	}
	slices.SortFunc(ordered, func(x, y Judgement) int {
		return cmp.Or(
			cmp.Compare(authority(x), authority(y)),
			cmp.Compare(y.Score, x.Score), cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B), cmp.Compare(x.Verdict, y.Verdict))
	})
	decided := map[[2]string]int{}
	apart := map[string][]string{}
	var keep []Judgement
	for _, j := range ordered {
		pair := [2]string{j.A, j.B}
		if a, ok := decided[pair]; ok && a < authority(j) {
			continue // an analyst decided this pair
		}
		decided[pair] = authority(j)
		switch j.Verdict {
		case Different:
			apart[j.A] = append(apart[j.A], j.B)
			apart[j.B] = append(apart[j.B], j.A)
		case Same:
			keep = append(keep, j)
		}
	}
	members := map[string][]string{}
	group := func(root string) []string {
		if m := members[root]; m != nil {
			return m
		}
		return []string{root}
	}
	for _, j := range keep {
		a, b := find(j.A), find(j.B)
		if a == b {
			continue
		}
		ga, gb := group(a), group(b)
		if slices.ContainsFunc(ga, func(x string) bool {
			return slices.ContainsFunc(apart[x], func(y string) bool { return slices.Contains(gb, y) })
		}) {
			continue
		}
		parent[b] = a
		members[a] = append(slices.Clone(ga), gb...)
		delete(members, b)
	}
	out := map[string]string{}
	for _, m := range members {
		best := slices.MinFunc(m, func(x, y string) int {
			px, py := prefer != nil && prefer(x), prefer != nil && prefer(y)
			if px != py {
				if px {
					return -1
				}
				return 1
			}
			return cmp.Compare(x, y)
		})
		for _, id := range m {
			if id != best {
				out[id] = best
			}
		}
	}
	return out
}

func authority(j Judgement) int {
	if j.By == Resolver {
		return 1
	}
	return 0
}
