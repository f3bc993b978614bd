package answer

import (
	"cmp"

	"linkchart/graph"
)

// ClaimValue is a [Quantity], [FuzzyDate] or [TextValue].
type ClaimValue interface{ IsClaimValue() }

// Quantity is a number as it was said.
type Quantity struct{ *graph.Quantity }

// IsClaimValue says that a claim can have it.
func (Quantity) IsClaimValue() {}

// VictimGroup is whom a count of victims covers.
func (q Quantity) VictimGroup() *string { return text(q.Quantity.VictimGroup) }

// FuzzyDate is a date as it was said.
type FuzzyDate struct{ *graph.FuzzyDate }

// IsClaimValue says that a claim can have it.
func (FuzzyDate) IsClaimValue() {}

// EDTF is its form after ISO 8601-2, nil if it could not be resolved.
func (d FuzzyDate) EDTF() *string { return text(d.FuzzyDate.EDTF) }

// Anchor is what it is relative to.
func (d FuzzyDate) Anchor() *string { return text(d.FuzzyDate.Anchor) }

func fuzzyDate(d *graph.FuzzyDate) *FuzzyDate {
	if d == nil {
		return nil
	}
	return &FuzzyDate{d}
}

// TextValue is a value in words or from a closed list.
type TextValue struct {
	value *graph.Value
	Claim *Claim
}

// IsClaimValue says that a claim can have it.
func (TextValue) IsClaimValue() {}

// Text is the value in words; of a member of a closed list without any, the member.
func (v TextValue) Text() string { return cmp.Or(v.value.Text, v.value.Raw, v.value.Code) }

// Code is the member of the closed list.
func (v TextValue) Code() *string { return text(v.value.Code) }

// Raw is the wording of the text.
func (v TextValue) Raw() *string { return text(v.value.Raw) }

func (c *Claim) value() ClaimValue {
	v := c.Claim.Value
	switch {
	case v.Quantity != nil:
		return Quantity{v.Quantity}
	case v.Date != nil:
		return FuzzyDate{v.Date}
	}
	return TextValue{v, c}
}
