package llm

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
)

// units are those of the quantities of properties; victims of attacks count by group.
var units = map[string]string{
	"strength": "fighters", "size": "persons", "killed": "persons", "wounded": "persons", "hostages": "persons",
	"explosionCount": "explosions", "count": "plots",
}

// value reads the value of a claim: the model says where its words stand, our own readers say what they mean.
func (r *reader) value(q quote, subject graph.EntityType, c *claim) (v *graph.Value, scope, why string) {
	p, ok := graph.PropertyOf(subject, c.Predicate)
	if !ok {
		return nil, "", dropOntology
	}
	spots := r.places(q, c.Value.Raw)
	if len(spots) == 0 {
		return nil, "", dropValue
	}
	spot := spots[0]
	words := strings.Join(strings.Fields(c.Value.Raw), " ")
	counts := c.Predicate == "killed" || c.Predicate == "wounded"
	if c.Value.Victims != "" && !counts {
		return nil, "", dropForm
	}
	switch p.Kind {
	case graph.QuantityValue:
		if counts {
			if scope, ok = r.victims(q, c.Value.Victims); !ok {
				return nil, "", dropQualifier
			}
		}
		quantity, ok := r.quantity(spot, units[c.Predicate], scope)
		if !ok {
			return nil, "", dropUnread
		}
		return &graph.Value{Quantity: quantity}, scope, ""
	case graph.DateValue:
		date, ok := r.date(spot)
		if !ok {
			return nil, "", dropUnread
		}
		return &graph.Value{Date: date}, "", ""
	case graph.EnumValue:
		if !slices.Contains(graph.Enum(p.Enum), c.Value.Code) {
			return nil, "", dropOntology
		}
		return &graph.Value{Code: c.Value.Code, Raw: words}, "", ""
	case graph.BoolValue:
		if c.Value.Code != "TRUE" && c.Value.Code != "FALSE" {
			return nil, "", dropOntology
		}
		return &graph.Value{Code: c.Value.Code, Raw: words}, "", ""
	}
	return &graph.Value{Text: words, Raw: words}, "", ""
}

// victims is the scope of a count of victims.
func (r *reader) victims(q quote, said string) (scope string, ok bool) {
	switch said {
	case "":
		return graph.TotalVictims, true
	case graph.TotalVictims, "PERPETRATORS", "CIVILIANS":
		return said, true
	}
	return said, len(r.places(q, said)) > 0
}

// notCounted are words behind a number that make it no count of people or events.
var notCounted = map[string]bool{
	"years": true, "year": true, "year-old": true, "months": true, "days": true, "weeks": true, "hours": true, "times": true, "percent": true, "%": true, "km": true, "kilometers": true,
	"kilometres": true, "miles": true, "meters": true, "metres": true, "mm": true,
}

// quantity reads a number: its hedges may stand before the words that the model gave, and are read with it.
func (r *reader) quantity(spot doc.Span, unit, victims string) (*graph.Quantity, bool) {
	for _, m := range r.mentionsAt(spot) {
		if m.Type != doc.QuantityMention {
			continue
		}
		if m.Last < len(r.Tokens) && notCounted[r.Tokens[m.Last].Lower] {
			return nil, false
		}
		q, ok := graph.ParseQuantity(r.Slice(min(m.Start, spot.Start), max(m.End, spot.End)))
		if !ok {
			if q, ok = graph.ParseQuantity(r.Slice(m.Start, m.End)); !ok {
				return nil, false
			}
		}
		q.Unit, q.VictimGroup = unit, victims
		return &q, true
	}
	return nil, false
}

// date reads a date: the only one of ours that the words touch.
func (r *reader) date(spot doc.Span) (*graph.FuzzyDate, bool) {
	var out *graph.FuzzyDate
	for _, m := range r.mentionsAt(spot) {
		if m.Type != doc.DateMention {
			continue
		}
		if out != nil {
			return nil, false
		}
		d := r.DateAt(m.Start, m.End)
		out = &d
	}
	return out, out != nil
}

// qualifiers are those of a relation. Where the rules tell the same relation and the model adds nothing to theirs, theirs are
// taken, so that both are evidence of one claim.
func (r *reader) qualifiers(q quote, c *claim, f *doc.Finding) (out graph.Qualifiers, why string) {
	t := graph.RelationType(c.Predicate)
	takes := func(name string) bool { return slices.Contains(t.Info().Properties, name) }
	if g := c.Qualifiers; g != nil {
		for _, x := range []struct {
			name, value string
			to          *string
		}{{"mode", g.Mode, &out.Mode}, {"status", g.Status, &out.Status}, {"role", g.Role, &out.Role}, {"kind", g.Kind, &out.Kind}} {
			switch {
			case x.value == "":
			case !takes(x.name):
				return out, dropOntology
			case slices.Contains(closedList(t, x.name), x.value):
				*x.to = x.value
			case closedList(t, x.name) != nil:
				return out, dropOntology
			case len(r.places(q, x.value)) == 0:
				return out, dropQualifier
			default:
				*x.to = strings.ToLower(strings.Join(strings.Fields(x.value), " "))
			}
		}
		for _, x := range []struct {
			name, value string
			to          **graph.FuzzyDate
		}{{"since", g.Since, &out.Since}, {"until", g.Until, &out.Until}} {
			if x.value == "" {
				continue
			}
			spots := r.places(q, x.value)
			if !takes(x.name) {
				return out, dropOntology
			}
			if len(spots) == 0 {
				return out, dropQualifier
			}
			date, ok := r.date(spots[0])
			if !ok {
				return out, dropUnread
			}
			*x.to = date
		}
	}
	if (out.Status == "" || out.Status == "CURRENT") && takes("status") && r.former(q) {
		return out, dropQualifier
	}
	return r.theirs(f, out), ""
}

// former tells whether a quote speaks of who is no longer what he was.
func (r *reader) former(q quote) bool {
	for i := r.Sentences[q.first].First; i < r.Sentences[q.last].Last; i++ {
		if t := &r.Tokens[i]; t.Start < q.End && q.Start <= t.End+1 {
			switch t.Lower {
			case "former", "formerly", "ex", "retired", "late", "slain", "deceased", "ousted", "deposed", "predecessor", "once", "then":
				return true
			}
		}
	}
	return false
}

// closedList is the closed list of a qualifier, nil where it is free.
func closedList(t graph.RelationType, qualifier string) []string {
	switch qualifier {
	case "mode":
		return map[graph.RelationType][]string{graph.Targets: graph.Enum("targetsMode"), graph.OperatesIn: graph.Enum("operatesMode"), graph.Counters: graph.Enum("countersMode")}[t]
	case "status":
		if t == graph.Leads || t == graph.MemberOf || t == graph.AffiliateOf {
			return graph.Enum("leadStatus")
		}
	case "role":
		return map[graph.RelationType][]string{graph.ParticipatedIn: graph.Enum("participationRole"), graph.Targeted: graph.Enum("targetRole")}[t]
	case "kind":
		if t == graph.Supports {
			return graph.Enum("supportKind")
		}
	}
	return nil
}

// theirs returns the qualifiers of the rules' finding of the same relation that says all that is said here, first one in the
// same sentence; without one what is said here.
func (r *reader) theirs(f *doc.Finding, q graph.Qualifiers) graph.Qualifiers {
	within := func(a, b string) bool { return a == "" || a == b }
	date := func(a, b *graph.FuzzyDate) bool { return a == nil || b != nil && a.Normal() == b.Normal() }
	var found *doc.Finding
	for i := range r.Findings[:r.rules] {
		o := &r.Findings[i]
		symmetric := graph.RelationType(f.Predicate).Symmetric() && o.Subject == f.Object && o.Object == f.Subject
		if o.Predicate != f.Predicate || !symmetric && (o.Subject != f.Subject || o.Object != f.Object) {
			continue
		}
		x := o.Qualifiers
		if within(q.Mode, x.Mode) && within(q.Status, x.Status) && within(q.Role, x.Role) && within(q.Kind, x.Kind) && date(q.Since, x.Since) && date(q.Until, x.Until) &&
			(found == nil || found.Sentence != f.Sentence && o.Sentence == f.Sentence) {
			found = o
		}
	}
	if found == nil {
		return q
	}
	return found.Qualifiers
}
