package graph

import "strconv"

// Qualifier says how a number was hedged.
type Qualifier string

// The qualifiers. "at least two", "several" and "bombings" give open ends, see [ParseQuantity].
const (
	Exact         Qualifier = "exact"
	Over          Qualifier = "over"
	AtLeast       Qualifier = "at_least"
	Under         Qualifier = "under"
	AtMost        Qualifier = "at_most"
	About         Qualifier = "about"
	Between       Qualifier = "between"
	Several       Qualifier = "several"
	Dozens        Qualifier = "dozens"
	Hundreds      Qualifier = "hundreds"
	Thousands     Qualifier = "thousands"
	UnknownAmount Qualifier = "unknown"
)

// TotalVictims is the victim group of a count that covers everybody.
const TotalVictims = "TOTAL"

// Quantity is a number as it was said: raw words, then bounds. A nil bound is open; Min ≤ Max where both are set.
type Quantity struct {
	Raw string `json:"raw"`
	Min *int   `json:"min"`
	Max *int   `json:"max"`
	// MinExclusive: the value is greater than Min ("over 130").
	MinExclusive bool      `json:"minExclusive,omitempty"`
	Qualifier    Qualifier `json:"qualifier"`
	// Unit is persons, fighters, attacks, plots, explosions, USD, years or km.
	Unit string `json:"unit,omitempty"`
	// VictimGroup is TOTAL, PERPETRATORS, CIVILIANS or the group as said; only for killed and wounded.
	VictimGroup string `json:"victimGroup,omitempty"`
}

// Normal returns bounds, qualifier and unit: the form in which two quantities are equal.
func (q *Quantity) Normal() string {
	bound := func(p *int) string {
		if p == nil {
			return "*"
		}
		return strconv.Itoa(*p)
	}
	return bound(q.Min) + ".." + bound(q.Max) + " " + strconv.FormatBool(q.MinExclusive) + " " + string(q.Qualifier) + " " + q.Unit
}
