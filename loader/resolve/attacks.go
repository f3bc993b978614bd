package resolve

import (
	"maps"
	"slices"

	"linkchart/graph"
)

// attacks are one if their places agree and target, date and victims do not contradict. Where only the country is known, the
// responsible group must agree as well, and there must be one candidate only.
func (x *index) attacks() []graph.Judgement {
	var out []graph.Judgement
	blocks := map[string][]incident{}
	for _, r := range x.of(graph.Attack) {
		in := x.incident(r)
		for _, c := range in.countries {
			blocks[c] = append(blocks[c], in)
		}
	}
	for _, country := range slices.Sorted(maps.Keys(blocks)) {
		all := blocks[country]
		strong := map[string][]string{}
		for i, a := range all {
			for _, b := range all[i+1:] {
				if !x.compatible(a, b) {
					continue
				}
				city := overlap(a.cities, b.cities)
				if city && (overlap(a.target, b.target) || len(a.target) == 0 || len(b.target) == 0) && (overlap(a.target, b.target) || x.agreeMore(a, b)) {
					out = append(out, judge(a.record, b.record, 0.9, "same city and target"))
					strong[a.ID] = append(strong[a.ID], b.ID)
					strong[b.ID] = append(strong[b.ID], a.ID)
				}
			}
		}
		// An incident of which only the country is said joins the one cluster in that country that the same group is held
		// responsible for.
		for _, a := range all {
			if len(a.cities) > 0 {
				continue
			}
			var clusters [][]incident
			for _, b := range all {
				if b.ID == a.ID || sameDocument(a, b) || !x.compatible(a, b) || !x.sameSide(a, b) && !overlap(a.target, b.target) {
					continue
				}
				k := slices.IndexFunc(clusters, func(c []incident) bool {
					return slices.ContainsFunc(c, func(m incident) bool {
						return slices.Contains(strong[m.ID], b.ID) || len(b.cities) == 0 || len(m.cities) == 0
					})
				})
				if k < 0 {
					clusters = append(clusters, []incident{b})
				} else {
					clusters[k] = append(clusters[k], b)
				}
			}
			if len(clusters) == 1 {
				for _, b := range clusters[0] {
					out = append(out, judge(a.record, b.record, 0.7, "same country and group, no other candidate"))
				}
			}
		}
	}
	return out
}

// incident is what attacks are compared by.
type incident struct {
	*record
	places    map[string]bool
	countries []string
	cities    []string
	target    []string // kinds of buildings struck
	groups    []string
}

func (x *index) incident(r *record) incident {
	in := incident{record: r}
	direct := slices.Clone(r.out[graph.OccurredIn])
	for _, t := range r.out[graph.Targeted] {
		if f := x.records[t]; f != nil && f.Type == graph.Facility {
			in.target = append(in.target, f.Kind)
			direct = append(direct, x.up[t]...)
		} else if f != nil && f.Type == graph.Event {
			in.target = append(in.target, graph.Fold(f.Kind))
		}
	}
	in.places = x.closure(direct...)
	in.countries = x.countries(in.places)
	for p := range in.places {
		if e := x.records[p]; e != nil && e.Type == graph.City {
			in.cities = append(in.cities, p)
		}
	}
	in.groups = slices.Concat(r.out[graph.AttributedTo], r.out[graph.ClaimedBy])
	return in
}

// compatible tells whether two attacks of different documents may be one.
func (x *index) compatible(a, b incident) bool {
	if a.Aggregate != b.Aggregate || sameDocument(a, b) {
		return false
	}
	if len(a.target) > 0 && len(b.target) > 0 && !overlap(a.target, b.target) {
		return false
	}
	return !conflict(a.values["date"], b.values["date"]) && !deaths(a.record, b.record)
}

func sameDocument(a, b incident) bool {
	for d := range a.docs {
		if b.docs[d] {
			return true
		}
	}
	return false
}

// dayGap widens dates before they are compared: reports count days differently.
const dayGap = 7

func conflict(as, bs []*graph.Claim) bool {
	if len(as) == 0 || len(bs) == 0 {
		return false
	}
	for _, a := range as {
		for _, b := range bs {
			da, db := a.Value.Date, b.Value.Date
			if da == nil || db == nil {
				continue
			}
			if da.Earliest == "" && da.Latest == "" || db.Earliest == "" && db.Latest == "" {
				return false
			}
			early, late := da.Latest, db.Earliest
			if early == "" || late == "" || early.AddDays(dayGap) >= late {
				early, late = db.Latest, da.Earliest
				if early == "" || late == "" || early.AddDays(dayGap) >= late {
					return false
				}
			}
		}
	}
	return true
}

// deaths tells whether the totals of two attacks lie so far apart that growing counts of one attack cannot explain it.
func deaths(a, b *record) bool {
	low := func(r *record) (least int, known bool) {
		for _, c := range r.values["killed"] {
			if q := c.Value.Quantity; q != nil && c.Scope == graph.TotalVictims && q.Min != nil {
				if !known || *q.Min > least {
					least, known = *q.Min, true
				}
			}
		}
		return least, known
	}
	x, okX := low(a)
	y, okY := low(b)
	return okX && okY && (x > 4*y+20 || y > 4*x+20)
}

// agreeMore tells whether groups, types, or victims of two attacks agree, beyond place.
func (x *index) agreeMore(a, b incident) bool {
	if x.sameSide(a, b) {
		return true
	}
	codes := func(r incident) []string {
		var out []string
		for _, c := range r.values["attackType"] {
			out = append(out, c.Value.Code)
		}
		return out
	}
	return overlap(codes(a), codes(b))
}

// sameSide tells whether the groups held responsible are equal, or one is a branch of the other.
func (x *index) sameSide(a, b incident) bool {
	if overlap(a.groups, b.groups) {
		return true
	}
	for _, g := range a.groups {
		for _, h := range b.groups {
			if x.records[g] != nil && slices.Contains(x.records[g].out[graph.AffiliateOf], h) || x.records[h] != nil && slices.Contains(x.records[h].out[graph.AffiliateOf], g) {
				return true
			}
		}
	}
	return false
}
