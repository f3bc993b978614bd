package roles

import "strings"

// Thresholds that gave the best figures in cross-validation on the training data. A filler pays in F1 if it is right in about
// half as many cases as F1 says.
const (
	rightThreshold = .23
	kindThreshold  = .2
)

// Event is one event: its kind, and who and what took part.
type Event struct {
	Kind    int
	Fillers [Count][]Phrase
}

// Events makes one event of each kind that is probable. A filler goes to the kind whose words stand nearest; perpetrators
// go to all, since most texts report the deeds of one side.
func (a *Answer) Events() []Event {
	var out []Event
	for k, p := range a.Kinds {
		if p > kindThreshold {
			out = append(out, Event{Kind: k})
		}
	}
	if len(out) == 0 {
		return nil
	}
	for role := range Count {
		for _, p := range a.Candidates[role] {
			if p.Right < rightThreshold {
				continue
			}
			best := 0
			for i := range out {
				if role <= Organization {
					out[i].Fillers[role] = append(out[i].Fillers[role], p)
				} else if p.near(out[i].Kind) > p.near(out[best].Kind) {
					best = i
				}
			}
			if role > Organization {
				out[best].Fillers[role] = append(out[best].Fillers[role], p)
			}
		}
	}
	return out
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
