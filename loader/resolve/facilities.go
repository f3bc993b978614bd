package resolve

import (
	"maps"
	"slices"
	"strings"

	"linkchart/graph"
)

// facilities of one kind are one if one attack struck them, or if they carry one proper name in one place. One whose place is not
// said is the one of its name, if there is but one.
func (x *index) facilities() []graph.Judgement {
	struck, named := map[string][]*incident{}, map[string][]*incident{}
	for _, r := range x.of(graph.Facility) {
		f := &incident{record: r}
		for _, attack := range x.resolve(r.in[graph.Targeted]) {
			struck[r.Kind+"|"+attack] = append(struck[r.Kind+"|"+attack], f)
		}
		if strings.ToLower(r.Name) != r.Name {
			key := r.Kind + "|" + graph.Fold(r.Name)
			named[key] = append(named[key], f)
		}
	}
	m := newMatcher()
	for _, key := range slices.Sorted(maps.Keys(struck)) {
		x.struckTogether(m, struck[key])
	}
	for _, key := range slices.Sorted(maps.Keys(named)) {
		x.namesakes(m, named[key])
	}
	return m.out
}

// struckTogether joins the buildings of one kind that one attack struck, but not two of which a document gives the names.
func (x *index) struckTogether(m *matcher, list []*incident) {
	same := rule{score: 0.85, reason: "struck by one attack"}
	var apart []*incident
next:
	for _, f := range list {
		for _, a := range apart {
			if !properName(a.Name) || !properName(f.Name) || graph.Fold(a.Name) == graph.Fold(f.Name) || !sameDocument(a, f) {
				m.join(a, f, same)
				continue next
			}
		}
		apart = append(apart, f)
	}
}

// namesakes joins buildings of one name by their places.
func (x *index) namesakes(m *matcher, list []*incident) {
	same := rule{score: 0.8, reason: "same name and place"}
	places := map[string][]*incident{}
	var placed, nowhere []*incident
	for _, f := range list {
		for _, p := range x.up[f.ID] {
			places[p] = append(places[p], f)
		}
		if len(x.up[f.ID]) > 0 {
			placed = append(placed, f)
		} else {
			nowhere = append(nowhere, f)
		}
	}
	for _, p := range slices.Sorted(maps.Keys(places)) {
		m.star(places[p], same)
	}
	m.star(nowhere, same)
	same.fits = func(_, _ *incident) bool { return true }
	m.settle(nowhere[:min(1, len(nowhere))], placed, same)
}
