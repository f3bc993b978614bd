package resolve

import (
	"maps"
	"slices"
	"strings"

	"linkchart/graph"
)

// persons are one if their names are equal and they are not of groups that have nothing to do with each other, or if last name
// and body agree and first names do not contradict; a differing first name needs a statement that both documents carry.
func (x *index) persons() []graph.Judgement {
	blocks := map[string][]*incident{}
	for _, r := range x.of(graph.Person) {
		key := surname(r.Name)
		blocks[key] = append(blocks[key], &incident{record: r, groups: slices.Concat(r.out[graph.Leads], r.out[graph.MemberOf])})
	}
	p := &people{index: x, matcher: newMatcher()}
	for _, key := range slices.Sorted(maps.Keys(blocks)) {
		p.family(blocks[key])
	}
	return p.out
}

// people joins persons of one last name after the other.
type people struct {
	*index
	*matcher
}

var (
	equalNames = rule{score: 0.9, reason: "equal names"}
	sameBody   = rule{score: 0.85, reason: "same last name and body"}
	sameWords  = rule{score: 0.7, reason: "same last name, body and statement; first names differ"}
)

const (
	otherGroup = "equal names, but groups that have nothing to do with each other"
	otherFirst = "same last name and body; first names differ"
	whichOne   = "same last name and body as several persons"
)

func (p *people) unsure(a, b *incident, reason string) {
	if p.sets.root(a.record) != p.sets.root(b.record) {
		j := judge(a.record, b.record, 0.5, reason)
		j.Verdict = graph.Unsure
		p.out = append(p.out, j)
	}
}

func (p *people) family(list []*incident) {
	names, bodies := map[string][]*incident{}, map[string][]*incident{}
	for _, a := range list {
		if key := graph.Fold(a.Name); strings.Contains(key, " ") {
			names[key] = append(names[key], a)
		}
		for _, b := range a.groups {
			bodies[b] = append(bodies[b], a)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(names)) {
		p.namesakes(names[key])
	}
	for _, key := range slices.Sorted(maps.Keys(bodies)) {
		p.colleagues(bodies[key])
	}
}

// namesakes joins persons of one full name. Those of different armed groups are different persons, unless the groups belong
// together; who belongs to none is the one of that name, if there is but one.
func (p *people) namesakes(list []*incident) {
	var armed, others []*incident
	first := map[string]*incident{}
	for _, a := range list {
		groups := p.armed(a)
		if len(groups) == 0 {
			others = append(others, a)
			continue
		}
		armed = append(armed, a)
		for _, g := range groups {
			if b := first[g]; b != nil {
				p.join(b, a, equalNames)
			} else {
				first[g] = a
			}
		}
	}
	p.star(others, equalNames)
	for _, g := range slices.Sorted(maps.Keys(first)) {
		for _, h := range p.records[g].out[graph.AffiliateOf] {
			if first[h] != nil {
				p.join(first[g], first[h], equalNames)
			}
		}
	}
	same := equalNames
	same.fits = func(_, _ *incident) bool { return true }
	p.settle(others[:min(1, len(others))], armed, same)
	for i, a := range armed[min(1, len(armed)):] {
		p.unsure(armed[i], a, otherGroup)
	}
	if len(others) > 0 && len(armed) > 0 {
		p.unsure(armed[0], others[0], otherGroup)
	}
}

// armed returns the armed groups of a person.
func (p *people) armed(a *incident) []string {
	return slices.DeleteFunc(slices.Clone(a.groups), func(g string) bool { return p.records[g] == nil || p.records[g].Type != graph.ArmedGroup })
}

// colleagues joins persons of one last name and one body: those who carry one statement, those whose names begin alike, and who
// is named by the last name alone.
func (p *people) colleagues(list []*incident) {
	var full, short []*incident
	matters := map[string][]*incident{}
	for _, a := range list {
		if strings.Contains(graph.Fold(a.Name), " ") {
			full = append(full, a)
		} else {
			short = append(short, a)
		}
		for _, matter := range p.matters(a.record) {
			matters[matter] = append(matters[matter], a)
		}
	}
	slices.SortStableFunc(full, func(a, b *incident) int { return strings.Compare(graph.Fold(a.Name), graph.Fold(b.Name)) })
	full = slices.CompactFunc(full, func(a, b *incident) bool {
		if graph.Fold(a.Name) != graph.Fold(b.Name) {
			return false
		}
		p.join(a, b, equalNames)
		return true
	})
	for i, a := range full {
		for _, b := range full[i+1:] {
			if !strings.HasPrefix(graph.Fold(b.Name), graph.Fold(a.Name)) {
				break
			}
			p.join(a, b, sameBody)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(matters)) {
		p.star(matters[key], sameWords)
	}
	p.star(short, sameBody)
	same := sameBody
	same.fits = func(_, _ *incident) bool { return true }
	p.settle(short[:min(1, len(short))], full, same)
	for i, a := range full[min(1, len(full)):] {
		p.unsure(full[i], a, otherFirst)
	}
	if len(short) > 0 && len(full) > 0 {
		p.unsure(full[0], short[0], whichOne)
	}
}

// matters returns what the statements of a person are about.
func (p *people) matters(r *record) []string {
	var out []string
	for _, event := range r.in[graph.IssuedBy] {
		if e := p.records[event]; e != nil {
			out = append(out, e.out[graph.Concerns]...)
		}
	}
	return out
}

func surname(name string) string {
	w := strings.Fields(graph.Fold(name))
	if len(w) == 0 {
		return ""
	}
	return w[len(w)-1]
}
