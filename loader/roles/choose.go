package roles

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// Thresholds that gave the best figures in cross-validation on the training data. A filler pays in F1 if it is right in about
// half as many cases as F1 says.
const (
	rightThreshold = .25
	kindThreshold  = .27
	// copyThreshold is for perpetrators that are told again of a second event of a kind.
	copyThreshold = .4
	// joinOdds is the log odds from which on parts are one event.
	joinOdds = .5
)

// Event is one event: its kind, and who and what took part.
type Event struct {
	Kind    int
	Fillers [Count][]Phrase
}

// Events makes one event of each kind that is probable, or several, if those struck were probably not so in one. A filler goes to
// the kind whose words stand nearest; perpetrators go to all, since most texts report the deeds of one side.
func (a *Answer) Events() []Event {
	var kinds []int
	for k, p := range a.Kinds {
		if p > kindThreshold {
			kinds = append(kinds, k)
		}
	}
	var out []Event
	for _, k := range kinds {
		first := len(out)
		for _, part := range a.parts(k, kinds) {
			e := Event{Kind: k}
			for _, i := range part {
				p := a.struck[i]
				e.Fillers[p.role] = append(e.Fillers[p.role], *p.Phrase)
			}
			for _, role := range []int{Perpetrator, Organization} {
				for _, p := range a.told(role) {
					if len(out) == first || p.Right > copyThreshold {
						e.Fillers[role] = append(e.Fillers[role], p)
					}
				}
			}
			out = append(out, e)
		}
		for _, w := range a.told(Weapon) {
			if w.nearest(kinds) == k {
				e := w.nearestOf(out[first:])
				e.Fillers[Weapon] = append(e.Fillers[Weapon], w)
			}
		}
	}
	return out
}

// told are the candidates for a role that are probable enough.
func (a *Answer) told(role int) []Phrase {
	return slices.DeleteFunc(slices.Clone(a.Candidates[role]), func(p Phrase) bool { return p.Right < rightThreshold })
}

// nearest is the kind whose words stand nearest to a phrase.
func (p *Phrase) nearest(kinds []int) int {
	return slices.MaxFunc(kinds, func(x, y int) int { return cmp.Compare(p.near(x), p.near(y)) })
}

// nearestOf is the event with somebody struck who stands nearest to a phrase, the first if there is none.
func (p *Phrase) nearestOf(events []Event) *Event {
	best, least := &events[0], math.MaxInt
	for i := range events {
		for _, role := range []int{Target, Victim} {
			for k := range events[i].Fillers[role] {
				before, behind := nearestPlaces(p, &events[i].Fillers[role][k])
				if d := before.gap(behind); d < least {
					best, least = &events[i], d
				}
			}
		}
	}
	return best
}

// parts are those struck in the events of a kind, by their numbers: from each by itself, the two parts that most probably belong
// to one event are joined as long as that is probable enough. There is at least one part.
func (a *Answer) parts(kind int, kinds []int) [][]int {
	var parts [][]int
	for i, p := range a.struck {
		if p.nearest(kinds) == kind {
			parts = append(parts, []int{i})
		}
	}
	if len(parts) == 0 {
		return [][]int{nil}
	}
	for len(parts) > 1 {
		best, into, from := joinOdds, 0, 0
		for j := range parts {
			for i := range parts[:j] {
				if x := a.joint(kind, parts[i], parts[j]); x > best {
					best, into, from = x, i, j
				}
			}
		}
		if from == 0 {
			break
		}
		parts[into] = append(parts[into], parts[from]...)
		parts = slices.Delete(parts, from, from+1)
	}
	return parts
}

// joint is the mean log odds of the pairs between two parts.
func (a *Answer) joint(kind int, p, q []int) (mean float64) {
	for _, x := range p {
		for _, y := range q {
			mean += a.together[kind][max(x, y)][min(x, y)]
		}
	}
	return mean / float64(len(p)*len(q))
}

// near tells how much of the violence near a phrase is of a kind.
func (p *Phrase) near(kind int) float64 {
	c := &p.cues
	switch Kinds[kind] {
	case "attack":
		return c[cueKill] + c[cueAttack] + c[cueShoot] + c[cueWound]
	case "bombing":
		return c[cueBomb] + c[cueExplode] + c[cueThrow] + c[cueDamage]
	case "kidnapping":
		return 2 * c[cueKidnap]
	case "arson":
		return 2 * c[cueBurn]
	case "robbery":
		return 3 * c[cueRob]
	}
	return c[cueStrike]
}

// sameThing tells whether two phrases, as keys, may name one thing.
func sameThing(a, b string) bool {
	return within(a, b) || within(b, a) || abbreviates(a, b) || abbreviates(b, a)
}

func within(a, b string) bool { return strings.Contains(" "+b+" ", " "+a+" ") }

// abbreviates tells whether a is made of the first letters of b.
func abbreviates(a, b string) bool {
	words := strings.Fields(b)
	if len(words) < 3 || len(a) < 3 || strings.Contains(a, " ") {
		return false
	}
	initials := ""
	for _, w := range words {
		if w != "of" && w != "and" && w != "de" && w != "for" {
			initials += w[:1]
		}
	}
	return initials == a
}
