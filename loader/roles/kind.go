package roles

import (
	"math"

	"linkchart/loader/learn"
)

// common is how many of the kinds are common enough to be evidence for one another.
const common = 4

const (
	kiRelevant = iota + 800
	kiKind
	kiClause
	kiTop
	kiNear
	kiTopNear
	kiMany
)

// evidence lists what speaks for a document to report an event of a kind: what its words and its surest clauses say, and, for
// each role, the surest filler and what stands near it.
func (a *Answer) evidence(kind int) (out []learn.Value) {
	add := func(v float32, name int, of ...uint32) {
		out = append(out, learn.Value{Feature: feature(name, of...), Value: v})
	}
	add(odds(logit(a.Relevant)), kiRelevant)
	for k := range uint32(common) {
		add(odds(logit(a.Kinds[k])), kiKind, k)
		for n := range uint32(surest) {
			add(odds(a.clauses[k][n]), kiClause, k, n)
		}
	}
	for role := range Count {
		best := a.surest(role)
		if best == nil {
			continue
		}
		r, share := uint32(role), best.share(kind)
		add(odds(logit(best.Roles[role])), kiTop, r)
		add(float32(share), kiNear, r)
		add(float32(share*best.Roles[role]), kiTopNear, r)
		add(float32(math.Log(.1+a.expected(role))), kiMany, r)
	}
	return crossed(out)
}

// surest is the phrase that most probably fills a role, nil if there is no phrase.
func (a *Answer) surest(role int) (best *Phrase) {
	for i := range a.Phrases {
		if p := &a.Phrases[i]; best == nil || p.Roles[role] > best.Roles[role] {
			best = p
		}
	}
	return best
}

// expected is how many fillers a role is expected to have.
func (a *Answer) expected(role int) (n float64) {
	for i := range a.Phrases {
		n += a.Phrases[i].Roles[role]
	}
	return n
}

// share is how much of the violence near a phrase is of a kind, from 0 to 1.
func (p *Phrase) share(kind int) float64 {
	all := 1e-3
	for k := range Kinds {
		all += p.near(k)
	}
	return p.near(kind) / all
}

// decide are the probabilities of the kinds in the light of the fillers.
func (m *Model) decide(a *Answer) (out [kindCount]float64) {
	for k := range out {
		out[k] = learn.Probability(m.decision[k].Score(nil) + m.decision[k].Sum(a.evidence(k)))
	}
	return out
}
