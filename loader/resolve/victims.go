package resolve

import (
	"cmp"
	"maps"
	"slices"

	"linkchart/graph"
)

const sameVictim = "same person assassinated"

// victims joins the assassinations of one person: nobody is killed twice. persons holds those who were joined, by whom they are now.
func (x *index) victims(m *matcher, persons map[string]string) {
	blocks := map[string][]*incident{}
	for _, r := range x.of(graph.Attack) {
		if who := x.assassinated(r, persons); who != "" {
			blocks[who] = append(blocks[who], x.incident(r))
		}
	}
	for _, who := range slices.Sorted(maps.Keys(blocks)) {
		m.all(blocks[who], rule{x.oneVictim, 0.9, sameVictim})
	}
}

// assassinated returns the one person whom an attack by its type was to kill, "" if there is none or more.
func (x *index) assassinated(r *record, persons map[string]string) string {
	if !slices.ContainsFunc(r.values["attackType"], func(c *graph.Claim) bool { return c.Value.Code == "ASSASSINATION" }) {
		return ""
	}
	who := ""
	for _, t := range r.out[graph.Targeted] {
		if p := x.records[t]; p == nil || p.Type != graph.Person {
			continue
		}
		if t = cmp.Or(persons[t], t); who != "" && who != t {
			return ""
		}
		who = t
	}
	return who
}

// oneVictim tells whether two attacks on a person may be one: their days do not contradict, and neither do their countries.
func (x *index) oneVictim(a, b *incident) bool {
	return a.Aggregate == b.Aggregate && !sameDocument(a, b) && !conflict(a.values["date"], b.values["date"], dayGap) &&
		(len(a.countries) == 0 || len(b.countries) == 0 || overlap(a.countries, b.countries))
}
