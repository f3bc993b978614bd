package resolve

import (
	"maps"
	"slices"

	"linkchart/graph"
)

// attacks are one if their places agree and target, date and victims do not contradict. Those that have a day come together
// first; one without joins them only if they are all one attack. Where only the country is said, the responsible group or the
// target must agree as well, and again there must be one candidate only.
// Assassinations of one person are one wherever they are said to have been.
func (x *index) attacks(persons map[string]string) []graph.Judgement {
	blocks := map[string][]*incident{}
	for _, r := range x.of(graph.Attack) {
		in := x.incident(r)
		for _, c := range in.countries {
			blocks[c] = append(blocks[c], in)
		}
	}
	m := newMatcher()
	m.apart, m.strength = true, x.strength
	for _, country := range slices.Sorted(maps.Keys(blocks)) {
		x.country(m, blocks[country])
	}
	x.victims(m, persons)
	return m.out
}

const (
	sameTown  = "same city and target"
	sameState = "same country and group, no other candidate"
)

func (x *index) country(m *matcher, all []*incident) {
	cities := map[string][]*incident{}
	var nowhere []*incident
	for _, in := range all {
		for _, c := range in.cities {
			cities[c] = append(cities[c], in)
		}
		if len(in.cities) == 0 {
			nowhere = append(nowhere, in)
		}
	}
	names := slices.Sorted(maps.Keys(cities))
	town := rule{x.oneInTown, 0.9, sameTown}
	for _, c := range names {
		m.dated(cities[c], town)
	}
	for _, c := range names {
		m.undated(cities[c], town)
	}
	x.nowhere(m, nowhere, all)
}

// nowhere joins attacks of which only the country is said to the one attack in a city that they fit, those that fit none to
// each other.
func (x *index) nowhere(m *matcher, list, all []*incident) {
	cities := slices.DeleteFunc(slices.Clone(all), func(in *incident) bool { return len(in.cities) == 0 })
	alone := m.settle(list, cities, rule{x.oneInCountry, 0.7, sameState})
	m.flock(alone, rule{func(a, b *incident) bool {
		return x.oneInCountry(a, b) && (a.early != "" && b.early != "" || overlap(a.target, b.target))
	}, 0.7, sameState})
}

// oneInTown tells whether two attacks in one city may be one.
func (x *index) oneInTown(a, b *incident) bool {
	target := overlap(a.target, b.target)
	return x.compatible(a, b) && (target || (len(a.target) == 0 || len(b.target) == 0) && x.agreeMore(a, b))
}

func (x *index) oneInCountry(a, b *incident) bool {
	return x.compatible(a, b) && (x.sameSide(a, b) || overlap(a.target, b.target))
}

// strength is how much of two attacks agrees.
func (x *index) strength(a, b *incident) int {
	n := 0
	if a.late >= b.early && b.late >= a.early {
		n += 2
	}
	if overlap(a.target, b.target) {
		n++
	}
	if x.sameSide(a, b) {
		n++
	}
	return n
}

// incident is what attacks are compared by.
type incident struct {
	*record
	places    map[string]bool
	countries []string
	cities    []string
	target    []string // kinds of buildings struck
	named     []string // those of them that have a name of their own
	groups    []string
	// early and late bound its days, "" where no date bounds it on both sides.
	early, late graph.Date
}

func (x *index) incident(r *record) *incident {
	in := &incident{record: r}
	in.early, in.late = bounds(r.values["date"])
	direct := slices.Clone(r.out[graph.OccurredIn])
	for _, t := range r.out[graph.Targeted] {
		if f := x.records[t]; f != nil && f.Type == graph.Facility {
			in.target = append(in.target, f.Kind)
			if properName(f.Name) {
				in.named = append(in.named, graph.Fold(f.Name))
			}
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
	slices.Sort(in.cities)
	in.groups = slices.Concat(r.out[graph.AttributedTo], r.out[graph.ClaimedBy])
	return in
}

// bounds are the first and the last day of all dates, "" if one of them is open.
func bounds(dates []*graph.Claim) (early, late graph.Date) {
	for _, c := range dates {
		d := c.Value.Date
		if d == nil || d.Earliest == "" || d.Latest == "" {
			return "", ""
		}
		if early == "" || d.Earliest < early {
			early = d.Earliest
		}
		late = max(late, d.Latest)
	}
	return early, late
}

// compatible tells whether two attacks of different documents may be one.
func (x *index) compatible(a, b *incident) bool {
	if a.Aggregate != b.Aggregate || sameDocument(a, b) {
		return false
	}
	if len(a.target) > 0 && len(b.target) > 0 && !overlap(a.target, b.target) {
		return false
	}
	gap := sureGap
	if overlap(a.named, b.named) {
		gap = dayGap
	}
	return !conflict(a.values["date"], b.values["date"], gap) && !deaths(a.record, b.record)
}

func sameDocument(a, b *incident) bool {
	for d := range a.docs {
		if b.docs[d] {
			return true
		}
	}
	return false
}

// dayGap widens dates before they are compared: reports count days differently, and one may give that of its news for that of
// the deed. Two that both give the day, and no one building that was struck, are off by sureGap at most.
const dayGap, sureGap = 7, 2

// conflict tells whether all dates of two things lie apart; sure is the gap of dates that give the day.
func conflict(as, bs []*graph.Claim, sure int) bool {
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
			gap := dayGap
			if da.Earliest == da.Latest && db.Earliest == db.Latest {
				gap = sure
			}
			early, late := da.Latest, db.Earliest
			if early == "" || late == "" || early.AddDays(gap) >= late {
				early, late = db.Latest, da.Earliest
				if early == "" || late == "" || early.AddDays(gap) >= late {
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
func (x *index) agreeMore(a, b *incident) bool {
	if x.sameSide(a, b) {
		return true
	}
	codes := func(r *incident) []string {
		var out []string
		for _, c := range r.values["attackType"] {
			out = append(out, c.Value.Code)
		}
		return out
	}
	return overlap(codes(a), codes(b))
}

// sameSide tells whether the groups held responsible are equal, or one is a branch of the other.
func (x *index) sameSide(a, b *incident) bool {
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
