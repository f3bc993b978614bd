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
	juClass
	juWords
	juKind
	juClause
	juNear
	juRole
	juValue
)

// judgement lists the features for a candidate to be right, the n-th of its list.
func (a *Answer) judgement(list []Phrase, n, role int) (features []uint32, values []learn.Value) {
	p := &list[n]
	add := func(v float32, name int, of uint32) {
		values = append(values, learn.Value{Feature: feature(name, of), Value: v})
	}
	kind, other := 0.0, 0.0
	for k := range common {
		kind = max(kind, a.Kinds[k])
		add(odds(logit(a.Kinds[k])), juKind, uint32(k))
		add(odds(p.clause[k]), juClause, uint32(k))
		add(float32(p.near(k)), juNear, uint32(k))
	}
	for r := range Count {
		add(odds(logit(p.Roles[r])), juRole, uint32(r))
		if r != role {
			other = max(other, p.Roles[r])
		}
	}
	for i, v := range []float32{
		odds(logit(a.Relevant)), odds(logit(kind)), odds(logit(other)), odds(logit(p.Extent[role])), odds(logit(p.Mention)),
		odds(logit(p.Roles[role]) - logit(list[0].Roles[role])),
		logarithm(n + 1), logarithm(len(list)), logarithm(len(p.places)), logarithm(p.paragraph + 1), logarithm(p.words()), float32(math.Log(.1 + a.expected(role))),
	} {
		add(v, juValue, uint32(i))
	}
	return []uint32{feature(juRank, uint32(min(n, 3))), feature(juClass, p.class), feature(juWords, uint32(min(p.words(), 5)))}, crossed(values)
}

func logarithm(n int) float32 { return float32(math.Log(float64(n))) }

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
