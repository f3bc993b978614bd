package eval

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
)

var (
	numbers   = []string{"killed", "wounded", "strength", "explosionCount"}
	dates     = []string{"founded", "dissolved", "date", "birthDate", "deathDate"}
	headline  = []string{"killed", "strength", "founded"}
	secondary = []string{"wounded", "explosionCount", "date", "attackType", "suicide", "lifeStatus"}
)

func sortedProps(m map[string]Props) []string { return slices.Sorted(maps.Keys(m)) }

// normal is the form in which two values of a property are equal.
func normal(property string, v *Value) string {
	bound := func(p *int) string {
		if p == nil {
			return "*"
		}
		return fmt.Sprint(*p)
	}
	switch {
	case slices.Contains(numbers, property):
		return fmt.Sprintf("%s %s %t %s", bound(v.Min), bound(v.Max), v.MinExclusive, v.Qualifier)
	case slices.Contains(dates, property) && v.EDTF != nil && *v.EDTF != "":
		return "edtf " + *v.EDTF
	case slices.Contains(dates, property):
		return "raw " + fold(v.raw(), false)
	}
	return jsonText(v.Value)
}

// sameVictims tells whether two victim groups are one: equal, accepted by the gold, or worded nearly alike.
func sameVictims(own, gold *Value) bool {
	a, b := cmp.Or(own.VictimGroup, "TOTAL"), cmp.Or(gold.VictimGroup, "TOTAL")
	if a == b || slices.Contains(gold.VictimGroupAlso, a) {
		return true
	}
	if a == "TOTAL" || b == "TOTAL" {
		return false
	}
	x, y := nations(stems(a)), nations(stems(b))
	n := common(x, y)
	return n > 0 && 2*n >= len(x)+len(y)-1
}

func nations(w map[string]bool) map[string]bool {
	out := map[string]bool{}
	for k := range w {
		out[cmp.Or(countryOf[k], k)] = true
	}
	return out
}

// stated is a value as one document gives it.
type stated struct {
	entity string // gold id, "" if not matched
	doc    string
	value  *Value
}

func documentsOf(v *Value) []string {
	m := map[string]bool{}
	for _, e := range v.Evidence {
		m[e.Doc] = true
	}
	if len(m) == 0 {
		return []string{""}
	}
	return slices.Sorted(maps.Keys(m))
}

func (s *scorer) scoreAttributes() {
	wanted, given := map[string][]stated{}, map[string][]stated{}
	for i := range s.gold.Entities {
		g := &s.gold.Entities[i]
		for _, p := range sortedProps(g.Props) {
			for j := range g.Props[p].Values {
				v := &g.Props[p].Values[j]
				for _, e := range v.Evidence {
					wanted[p] = append(wanted[p], stated{g.ID, e.Doc, v})
				}
			}
		}
	}
	s.values(func(owner *Entity, _, p string, v *Value) {
		if owner == nil {
			return
		}
		for _, d := range documentsOf(v) {
			given[p] = append(given[p], stated{s.toGold[owner.ID], d, v})
		}
	})
	s.report.Attributes = s.attributeFigures(headline, wanted, given)
	s.report.Other = s.attributeFigures(secondary, wanted, given)
}

func (s *scorer) attributeFigures(properties []string, wanted, given map[string][]stated) Attributes {
	out := Attributes{Per: map[string]Hits{}}
	for _, p := range properties {
		equal := func(own, gold stated) bool {
			return own.entity == gold.entity && own.doc == gold.doc && normal(p, own.value) == normal(p, gold.value) && sameVictims(own.value, gold.value)
		}
		left := slices.Clone(given[p])
		hits := Hits{Gold: len(wanted[p])}
		for _, g := range wanted[p] {
			i := slices.IndexFunc(left, func(x stated) bool { return equal(x, g) })
			if i < 0 {
				s.note("value missed: %s.%s in %s: %q", g.entity, p, g.doc, g.value.raw())
				continue
			}
			hits.Found++
			left = slices.Delete(left, i, i+1)
		}
		for _, x := range left {
			if x.value.Derived || slices.ContainsFunc(wanted[p], func(g stated) bool { return equal(x, g) }) {
				continue
			}
			hits.Unexpected++
			s.note("value not in the gold: %s.%s in %s: %q", x.entity, p, x.doc, x.value.raw())
		}
		out.Per[p] = hits
		out.Found += hits.Found
		out.Gold += hits.Gold
		out.Unexpected += hits.Unexpected
	}
	out.Precision, out.Recall = ratio(out.Found, out.Found+out.Unexpected), ratio(out.Found, out.Gold)
	out.F1 = f1(out.Precision, out.Recall)
	return out
}

func (s *scorer) scoreNegatives() {
	for i := range s.gold.Negatives {
		n := &s.gold.Negatives[i]
		s.report.Negatives.Checked++
		if s.violated(n) {
			s.report.Negatives.Violated++
			s.note("negative violated: %s", jsonText(n))
		}
	}
}

var resolved = regexp.MustCompile(`^/?[0-9]`)

func (s *scorer) violated(n *Negative) bool {
	switch n.Kind {
	case "entity":
		return slices.ContainsFunc(s.entities, func(p *Entity) bool { return p.Type == n.Type && names(p, false)[fold(n.Name, false)] })
	case "relation":
		want := keyOf(n.Type, n.Source, n.Target)
		return slices.ContainsFunc(s.graph.Relations, func(r Relation) bool {
			source, target := s.toGold[r.Source], s.toGold[r.Target]
			if r.Derived || source == "" || target == "" || keyOf(r.Type, source, target) != want {
				return false
			}
			for k, v := range n.Props {
				if jsonText(r.Props[k].Plain) != jsonText(v) {
					return false
				}
			}
			return true
		})
	case "document":
		return slices.ContainsFunc(s.graph.Documents, func(d Document) bool {
			return d.File == n.File && n.Property == "published" && d.Published != nil && *d.Published == n.Value
		})
	}
	bad := false
	s.values(func(owner *Entity, _, p string, v *Value) {
		if v.Derived {
			return
		}
		if n.Kind == "unresolved" {
			bad = bad || slices.Contains(documentsOf(v), n.Document) && strings.Contains(strings.ToLower(v.raw()), strings.ToLower(n.Raw)) && isResolved(v)
			return
		}
		if owner == nil || p != n.Property || s.toGold[owner.ID] != n.Entity {
			return
		}
		switch w := n.Value.(type) {
		case string:
			bad = bad || w == "*" || v.EDTF != nil && *v.EDTF == w
		case float64:
			bad = bad || v.Min != nil && v.Max != nil && float64(*v.Min) == w && *v.Min == *v.Max
		case json.Number:
			bad = bad || v.Min != nil && v.Max != nil && fmt.Sprint(*v.Min) == w.String() && *v.Min == *v.Max
		}
	})
	return bad
}

func isResolved(v *Value) bool {
	set := func(p *string) bool { return p != nil && *p != "" }
	return set(v.EDTF) && resolved.MatchString(*v.EDTF) || set(v.Earliest) || set(v.Latest)
}
