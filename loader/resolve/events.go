package resolve

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"linkchart/graph"
)

// events are one if kind and addressee agree (warnings), kind, speaker and subject (statements), accused and place or attack (trials), or kind and place, and
// their days do not contradict. A warning whose matter is not said is the one to its addressee, if there is but one.
func (x *index) events() []graph.Judgement {
	blocks, vague := map[string][]*incident{}, map[string][]*incident{}
	addressed := map[string][]*incident{}
	file := func(e *incident, keys ...string) {
		for _, key := range keys {
			key = strings.Join([]string{e.Kind, strconv.FormatBool(e.Aggregate), key}, "|")
			blocks[key] = append(blocks[key], e)
		}
	}
	for _, r := range x.of(graph.Event) {
		e := &incident{record: r}
		e.early, e.late = bounds(r.values["date"])
		switch r.Kind {
		case "WARNING":
			matters := x.resolve(r.out[graph.Concerns])
			for _, to := range r.out[graph.AddressedTo] {
				key := strconv.FormatBool(r.Aggregate) + "|" + to
				if len(matters) == 0 {
					vague[key] = append(vague[key], e)
				} else {
					addressed[key] = append(addressed[key], e)
				}
				for _, matter := range matters {
					file(e, to+"|"+matter)
				}
			}
		case "STATEMENT":
			for _, matter := range r.out[graph.Concerns] {
				file(e, surname(strings.Split(r.Name, "'s")[0])+"|"+matter)
			}
		case "EVACUATION", "WITHDRAWAL", "TAKEOVER":
			file(e, r.out[graph.OccurredIn]...)
		case "TRIAL":
			for _, accused := range x.resolve(r.in[graph.ParticipatedIn]) {
				for _, more := range slices.Concat(r.out[graph.OccurredIn], x.resolve(r.out[graph.Concerns])) {
					file(e, accused+"|"+more)
				}
			}
		case "CEASEFIRE":
			file(e, x.resolve(r.in[graph.ParticipatedIn])...)
		case "GATHERING":
			file(e, x.resolve(r.in[graph.Targeted])...)
		}
	}
	m := newMatcher()
	for _, key := range slices.Sorted(maps.Keys(blocks)) {
		kind, _, _ := strings.Cut(key, "|")
		m.all(blocks[key], eventRules[kind])
	}
	same := eventRules["WARNING"]
	same.fits = sameIssuer
	for _, key := range slices.Sorted(maps.Keys(vague)) {
		m.all(vague[key], same)
		m.settle(vague[key], addressed[key], same)
	}
	return m.out
}

var eventRules = map[string]rule{
	"WARNING":    {inTime, 0.8, "same addressee and matter"},
	"STATEMENT":  {inTime, 0.7, "same speaker and matter"},
	"EVACUATION": {inTime, 0.8, "same kind and place"},
	"WITHDRAWAL": {inTime, 0.8, "same kind and place"},
	"TAKEOVER":   {inTime, 0.8, "same kind and place"},
	"TRIAL":      {inYear, 0.8, "same accused, and same place or attack"},
	"CEASEFIRE":  {inYear, 0.7, "same party, about the same time"},
	"GATHERING":  {inTime, 0.8, "struck by one attack"},
}

// inTime tells whether the dates of two things do not contradict.
func inTime(a, b *incident) bool { return !conflict(a.values["date"], b.values["date"], dayGap) }

// inYear tells whether the dates of two things lie within a year: a trial has many days.
func inYear(a, b *incident) bool { return !conflict(a.values["date"], b.values["date"], 366) }

// sameIssuer tells whether two warnings may be by one body.
func sameIssuer(a, b *incident) bool {
	as, bs := a.out[graph.IssuedBy], b.out[graph.IssuedBy]
	return inTime(a, b) && (len(as) == 0 || len(bs) == 0 || overlap(as, bs))
}

// plots are one if target and group agree.
func (x *index) plots() []graph.Judgement {
	blocks := map[string][]*incident{}
	for _, r := range x.of(graph.Plot) {
		p := &incident{record: r}
		p.early, p.late = bounds(r.values["date"])
		for _, target := range x.resolve(r.out[graph.Targeted]) {
			for _, group := range r.out[graph.AttributedTo] {
				key := strings.Join([]string{strconv.FormatBool(r.Aggregate), target, group}, "|")
				blocks[key] = append(blocks[key], p)
			}
		}
	}
	m := newMatcher()
	for _, key := range slices.Sorted(maps.Keys(blocks)) {
		m.all(blocks[key], rule{inTime, 0.8, "same target and group"})
	}
	return m.out
}
