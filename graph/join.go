package graph

import (
	"cmp"
	"encoding/json"
	"slices"
)

// JoinClaims makes one claim of what several Batches say under one claim id, whatever their order: the evidence of all,
// ordered by document, start and id; derived only if all are; the smallest source and rule; all that it is derived from. Of
// values that mean the same ("over 130", "more than 130") the words that come first in the alphabet stay.
func JoinClaims(parts []Claim) Claim {
	out := parts[0]
	if len(parts) > 1 {
		out = slices.MinFunc(parts, func(a, b Claim) int {
			return cmp.Or(cmp.Compare(a.Subject, b.Subject), cmp.Compare(a.Object, b.Object), cmp.Compare(wording(a.Value), wording(b.Value)))
		})
	}
	out.Evidence = nil
	var from []string
	out.Derived = true
	source, rule := "", ""
	for i := range parts {
		p := &parts[i]
		out.Evidence = append(out.Evidence, p.Evidence...)
		from = append(from, p.DerivedFrom...)
		out.Derived = out.Derived && p.Derived
		source, rule = smallest(source, p.Source), smallest(rule, p.Rule)
	}
	slices.Sort(from)
	out.Source, out.Rule, out.DerivedFrom = source, rule, slices.Compact(from)
	SortEvidence(out.Evidence)
	return out
}

// wording is all that a value says, so that values of one normal form have an order.
func wording(v *Value) string {
	b, err := json.Marshal(v)
	if err != nil { // no field can fail to marshal
		return ""
	}
	return string(b)
}

// smallest is the smaller of two strings, "" counting for none.
func smallest(a, b string) string {
	if a == "" || b != "" && b < a {
		return b
	}
	return a
}

// SortEvidence puts evidence into the order of answers: document, start, id.
func SortEvidence(evidence []Evidence) {
	slices.SortFunc(evidence, func(a, b Evidence) int {
		return cmp.Or(cmp.Compare(a.Document, b.Document), cmp.Compare(a.Start, b.Start), cmp.Compare(a.ID, b.ID))
	})
}
