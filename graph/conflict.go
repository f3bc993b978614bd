package graph

import (
	"cmp"
	"slices"
)

// Agreement says how the values of one slot compare.
type Agreement string

// AGREE: equal; COMPATIBLE: the intervals overlap ("over 130" and 137); CONFLICT: disjoint; INCOMPARABLE: an end is
// unresolved.
const (
	Agree        Agreement = "AGREE"
	Compatible   Agreement = "COMPATIBLE"
	Conflict     Agreement = "CONFLICT"
	Incomparable Agreement = "INCOMPARABLE"
)

// Compare compares two values of one slot by their intervals. Text and codes agree or conflict.
func Compare(a, b *Value) Agreement {
	switch {
	case a == nil || b == nil:
		return Incomparable
	case a.Normal() == b.Normal():
		return Agree
	case a.Quantity != nil && b.Quantity != nil:
		return compareQuantities(a.Quantity, b.Quantity)
	case a.Date != nil && b.Date != nil:
		return compareDates(a.Date, b.Date)
	}
	return Conflict
}

// aboutShare widens an "about" by a tenth on either side when it is compared.
const aboutShare = 10

func compareQuantities(a, b *Quantity) Agreement {
	if a.Min == nil && a.Max == nil || b.Min == nil && b.Max == nil {
		return Incomparable
	}
	if apart(a, b) || apart(b, a) {
		return Conflict
	}
	return Compatible
}

// apart tells whether all of a lies below all of b.
func apart(a, b *Quantity) bool {
	if a.Max == nil || b.Min == nil {
		return false
	}
	high, low := *a.Max, *b.Min
	if b.MinExclusive {
		low++
	}
	if a.Qualifier == About {
		high += high / aboutShare
	}
	if b.Qualifier == About {
		low -= low / aboutShare
	}
	return high < low
}

func compareDates(a, b *FuzzyDate) Agreement {
	if a.Earliest == "" && a.Latest == "" || b.Earliest == "" && b.Latest == "" {
		return Incomparable
	}
	if a.Latest != "" && b.Earliest != "" && a.Latest < b.Earliest || b.Latest != "" && a.Earliest != "" && b.Latest < a.Earliest {
		return Conflict
	}
	return Compatible
}

// SlotAgreement compares all values of a slot with each other: any conflict makes it CONFLICT, else any unresolved value
// INCOMPARABLE, else any difference COMPATIBLE. A single value gives AGREE.
func SlotAgreement(claims []*Claim) Agreement {
	worst := Agree
	rank := func(a Agreement) int { return slices.Index([]Agreement{Agree, Compatible, Incomparable, Conflict}, a) }
	for i, a := range claims {
		for _, b := range claims[i+1:] {
			if g := Compare(a.Value, b.Value); rank(g) > rank(worst) {
				worst = g
			}
		}
	}
	return worst
}

// SlotContested tells whether the claims of one slot of an entity of type t dispute each other: they are denied, a
// functional property has disjoint values, or an attack has several types that no single document gives together.
func SlotContested(t EntityType, claims []*Claim, docs map[string]*Document) bool {
	for _, c := range claims {
		for i := range c.Evidence {
			if (c.Evidence[i].Negative || c.Evidence[i].Modality == Denied) && docs[c.Evidence[i].Document] != nil {
				return true
			}
		}
	}
	if len(claims) < 2 {
		return false
	}
	p, _ := PropertyOf(t, claims[0].Predicate)
	if p.Functional {
		return SlotAgreement(claims) == Conflict
	}
	if claims[0].Predicate != "attackType" {
		return false
	}
	types := map[string]bool{}
	perDocument := map[string]map[string]bool{}
	for _, c := range claims {
		types[c.Value.Normal()] = true
		for i := range c.Evidence {
			d := c.Evidence[i].Document
			if perDocument[d] == nil {
				perDocument[d] = map[string]bool{}
			}
			perDocument[d][c.Value.Normal()] = true
		}
	}
	for _, given := range perDocument {
		if len(given) == len(types) {
			return false
		}
	}
	return len(types) > 1
}

// BestClaim is the display policy: most independent stories, then the strongest modality, then the latest document, then the
// smallest id; nil for no claims.
func BestClaim(claims []*Claim, docs map[string]*Document) *Claim {
	var best *Claim
	var bestRank claimRank
	for _, c := range claims {
		if r := rankClaim(c, docs); best == nil || r.compare(bestRank) < 0 {
			best, bestRank = c, r
		}
	}
	return best
}

type claimRank struct {
	stories, modality int
	day               Date
	id                string
}

func rankClaim(c *Claim, docs map[string]*Document) claimRank {
	r := claimRank{modality: len(modalities) + 1, id: c.ID}
	stories := map[string]bool{}
	for i := range c.Evidence {
		e := &c.Evidence[i]
		d := docs[e.Document]
		if d == nil || e.Negative {
			continue
		}
		if !c.Derived {
			stories[d.Story] = true
		}
		r.modality = min(r.modality, e.Modality.Rank())
		r.day = max(r.day, d.LastDay())
	}
	r.stories = len(stories)
	return r
}

func (r claimRank) compare(o claimRank) int {
	return cmp.Or(cmp.Compare(o.stories, r.stories), cmp.Compare(r.modality, o.modality), cmp.Compare(o.day, r.day), cmp.Compare(r.id, o.id))
}
