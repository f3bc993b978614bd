package roles

import (
	"cmp"
	"math"
	"slices"

	"linkchart/loader/learn"
)

// candidates are the phrases that may fill a role, from the surest down, each thing once: a phrase that is part of one before,
// holds one, or abbreviates one names the same thing.
func (a *Answer) candidates(role int) []Phrase {
	var list, out []Phrase
	for _, p := range a.Phrases {
		if p.Roles[role] >= leastProbable {
			list = append(list, p)
		}
	}
	slices.SortStableFunc(list, func(p, q Phrase) int { return cmp.Compare(q.weight(role), p.weight(role)) })
	for _, p := range list {
		if !slices.ContainsFunc(out, func(q Phrase) bool { return sameThing(p.Key, q.Key) }) {
			out = append(out, p)
		}
	}
	return out
}

// leastProbable is how probable a filler must be to be judged.
const leastProbable = .02

// weight orders the phrases of a role: how surely it fills it, and is quoted like this.
func (p *Phrase) weight(role int) float64 {
	return p.Roles[role] * math.Pow(p.Extent[role], 1.5) * math.Pow(p.Mention, .25)
}

const (
	juRank = iota + 950
	juValue
	juPlaces
	juMany
)

// judgement lists the features for a candidate to be right, the n-th of its list.
func (a *Answer) judgement(list []Phrase, n, role int) (features []uint32, values []learn.Value) {
	p := &list[n]
	kind := 0.0
	for _, k := range a.Kinds {
		kind = max(kind, k)
	}
	rank := uint32(min(n, 2))
	features = []uint32{feature(juRank, rank), feature(juPlaces, uint32(bucket(p.places))), feature(juMany, uint32(min(len(list), 5)))}
	for i, x := range []float64{p.Roles[role], p.Extent[role], p.Mention, a.Relevant, kind, list[0].Roles[role]} {
		v := float32(logit(x) / 4)
		values = append(values, learn.Value{Feature: feature(juValue, uint32(i)), Value: v}, learn.Value{Feature: feature(juValue, uint32(i), rank), Value: v})
	}
	return features, values
}

// judge finds the candidates for each role and tells how probable it is that they are right.
func (m *Model) judge(a *Answer) {
	for role := range Count {
		list := a.candidates(role)
		for n := range list {
			f, v := a.judgement(list, n, role)
			list[n].Right = learn.Probability(m.right[role].Score(f) + m.right[role].Sum(v))
		}
		a.Candidates[role] = list
	}
}
