package roles

import (
	"cmp"
	"math"
	"slices"

	"linkchart/loader/learn"
	"linkchart/loader/text"
)

// patient is a thing or a person struck.
type patient struct {
	*Phrase
	role int
}

// patients are the candidates for things and people struck that are right at least so probably, in the order of the text.
func (a *Answer) patients(right float64) (out []patient) {
	for _, role := range []int{Target, Victim} {
		for i := range a.Candidates[role] {
			if p := &a.Candidates[role][i]; p.Right >= right {
				out = append(out, patient{p, role})
			}
		}
	}
	slices.SortStableFunc(out, func(x, y patient) int { return cmp.Compare(x.Start, y.Start) })
	return out
}

// gap is the number of tokens between two spans, below 0 if they overlap.
func (s span) gap(t span) int { return max(s.first-t.last, t.first-s.last) }

// mostPlaces bounds the places of a phrase that are compared with those of another.
const mostPlaces = 8

// nearestPlaces are the places of two phrases that stand nearest to each other, in the order of the text.
func nearestPlaces(p, q *Phrase) (before, behind span) {
	best := math.MaxInt
	for _, s := range p.places[:min(len(p.places), mostPlaces)] {
		for _, t := range q.places[:min(len(q.places), mostPlaces)] {
			if d := s.gap(t); d < best {
				best, before, behind = d, s, t
			}
		}
	}
	if before.first > behind.first {
		before, behind = behind, before
	}
	return before, behind
}

// partings are words that go on to another event, or back to the same.
var partings = wordSet(`another other others also meanwhile later same second third fourth simultaneously addition while separately separate elsewhere
	different previously earlier subsequently following moreover finally first too likewise`)

// listWords join the members of a list.
var listWords = wordSet("and of the a")

const (
	paValue = iota + 1100
	paCue
	paParting
	paRoles
	paClauses
	paClass
)

const (
	// mostBetween bounds the tokens looked at between two phrases, farClauses is from where on they say nothing by themselves.
	mostBetween = 80
	farClauses  = 3
)

// pairFeatures lists what speaks for two of those struck to be so in one event of a kind.
func (r *reading) pairFeatures(a *Answer, x, y patient, kind int) []learn.Value {
	before, behind := nearestPlaces(x.Phrase, y.Phrase)
	clauses := r.clause[behind.first] - r.clause[before.first]
	var f []uint32
	parting, violence, times, listed := 0, 0, 0, true
	for i := before.last; i < behind.first && i < before.last+mostBetween; i++ {
		t := &r.Tokens[i]
		if partings[t.Lower] {
			if parting++; clauses < farClauses {
				f = append(f, feature(paParting, r.hash[i]))
			}
		}
		if q := r.cue[i]; q != 0 {
			if violence++; clauses < farClauses {
				f = append(f, feature(paCue, uint32(q)))
			}
		}
		if r.class[i] == uint32(classTime) {
			times++
		}
		listed = listed && (t.Kind == text.Mark || listWords[t.Lower])
	}
	k, roles, far := uint32(min(kind, common)), uint32(x.role*int(Count)+y.role), uint32(min(clauses, 4))
	f = append(f, feature(paRoles, roles), feature(paRoles, k, 1), feature(paRoles, roles, k), feature(paClauses, k, far), feature(paClauses, roles, far, 1),
		feature(paClass, min(x.class, y.class), max(x.class, y.class)), feature(paClass, boolean(x.class == y.class), roles, 1))
	out := even(distinct(f))
	for i, v := range []float32{
		logarithm(2 + max(0, before.gap(behind))), logarithm(1 + clauses), float32(min(r.paragraph[behind.first]-r.paragraph[before.first], 4)),
		float32(min(parting, 3)), float32(min(violence, 4)), float32(min(times, 3)), float32(boolean(listed)), float32(boolean(clauses == 0)),
		odds(logit(x.Right)), odds(logit(y.Right)), odds(logit(a.Kinds[kind])),
	} {
		out = append(out, learn.Value{Feature: feature(paValue, uint32(i)), Value: v})
	}
	return out
}

// pair finds those struck and tells how probably each two of them are so in one event.
func (m *Model) pair(r *reading, a *Answer) {
	a.struck = a.patients(rightThreshold)
	for k, p := range a.Kinds {
		if p <= kindThreshold {
			continue
		}
		a.together[k] = make([][]float64, len(a.struck))
		for i, y := range a.struck {
			for _, x := range a.struck[:i] {
				a.together[k][i] = append(a.together[k][i], m.together.Score(nil)+m.together.Sum(r.pairFeatures(a, x, y, k)))
			}
		}
	}
}

// trainedRight is how probable those struck must be whose pairs are learned from.
const trainedRight = .05

// pairs trains which of those struck are so in one event, on those of which the annotation says it.
func (f *fit) pairs(m *Model, train []int) error {
	var cases []learn.Case
	for _, i := range train {
		a := &f.decided[i]
		list := a.patients(trainedRight)
		for k := range Kinds {
			of := f.examples[i].eventsOf(list, k)
			for y := range list {
				for x := range list[:y] {
					if of[x] >= 0 && of[y] >= 0 {
						cases = append(cases, learn.Case{Values: f.readings[i].pairFeatures(a, list[x], list[y], k), Yes: of[x] == of[y]})
					}
				}
			}
		}
	}
	return f.train(m, &m.together, learn.LogisticTrainer{Bits: 14, Epochs: 20, L2: 1e-2}, cases)
}

// eventsOf tells for each of those struck which event of a kind has it, -1 for none.
func (e *Example) eventsOf(list []patient, kind int) []int {
	out := make([]int, len(list))
	for n, p := range list {
		out[n] = slices.IndexFunc(e.Events, func(s Sample) bool {
			return s.Kind == Kinds[kind] && slices.ContainsFunc(s.Roles[p.role], func(thing []string) bool {
				return slices.ContainsFunc(thing, func(name string) bool { return key(name) == p.Key })
			})
		})
	}
	return out
}
