package roles

import (
	"math"

	"linkchart/loader/learn"
)

const (
	kiOwn = iota + 800
	kiRelevant
	kiBoth
	kiTop
	kiTopOwn
	kiMany
	kiNear
	kiNearOwn
	kiWord
	kiSecond
	kiClause
)

// fillerThreshold is how probable a phrase must be to count as a filler here.
const fillerThreshold = .2

// evidence lists the features for a document to report an event of a kind: what the words say, and which fillers there are
// and what stands near them.
func (a *Answer) evidence(kind int) []uint32 {
	own, rel := uint32(fine(logit(a.Kinds[kind]))), uint32(fine(logit(a.Relevant)))
	out := []uint32{feature(kiOwn, own), feature(kiRelevant, rel), feature(kiBoth, own/2, rel/2)}
	for k, p := range a.Kinds {
		if k != kind {
			out = append(out, feature(kiSecond, uint32(k), uint32(level(logit(p)))))
		}
	}
	for k := range Kinds {
		for n, x := range a.clauses[k] {
			out = append(out, feature(kiClause, uint32(k), uint32(n), uint32(fine(x))))
			if k == kind {
				out = append(out, feature(kiClause, uint32(n), uint32(fine(x)), own/2, 99))
			}
		}
	}
	for role := range Count {
		best, many := -1, 0
		for i := range a.Phrases {
			p := &a.Phrases[i]
			if p.Roles[role] > fillerThreshold {
				many++
			}
			if best < 0 || p.Roles[role] > a.Phrases[best].Roles[role] {
				best = i
			}
		}
		r := uint32(role)
		out = append(out, feature(kiMany, r, uint32(min(many, 4))))
		if best >= 0 {
			out = a.Phrases[best].evidence(kind, r, own, out)
		}
	}
	return out
}

// evidence lists what the surest filler of a role says for a kind.
func (p *Phrase) evidence(kind int, role, own uint32, out []uint32) []uint32 {
	top := uint32(fine(logit(p.Roles[role])))
	all := 0.0
	for k := range Kinds {
		all += p.near(k)
	}
	share := uint32(0)
	if all > 0 {
		share = 1 + uint32(4*p.near(kind)/all)
	}
	out = append(out, feature(kiTop, role, top), feature(kiTopOwn, role, top/2, own/2), feature(kiNear, role, share),
		feature(kiNearOwn, role, share, own/2), feature(kiNearOwn, role, share, top/3, 1))
	if p.Roles[role] > .75*fillerThreshold {
		out = append(out, feature(kiWord, role, p.last))
	}
	return out
}

// decide are the probabilities of the kinds in the light of the fillers.
func (m *Model) decide(a *Answer) (out [kindCount]float64) {
	for k := range out {
		out[k] = learn.Probability(m.decision[k].Score(a.evidence(k)))
	}
	return out
}

func logit(p float64) float64 { return math.Log(max(p, 1e-6) / max(1-p, 1e-6)) }

// level is a log odds in steps of 1, from 0 to 12.
func level(x float64) int { return int(max(0, min(12, x+6))) }

// fine is a log odds in steps of a half, from 0 to 24.
func fine(x float64) int { return int(max(0, min(24, 2*x+12))) }
