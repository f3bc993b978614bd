package neo4j

import (
	"fmt"
	"slices"
	"strings"

	"linkchart/graph"
)

// predicate is a test in Cypher, built of the constant texts below; its values are parameters. Where exact is false it lets
// more pass than the filter it stands for, and the filter itself decides.
type predicate struct {
	text  string
	exact bool
}

// always is the test that all pass.
var always = predicate{text: "true", exact: true}

// unsaid stands for what the filter tests by itself.
var unsaid = predicate{text: "true"}

// params hands out names for values.
type params struct{ values row }

func newParams(base row) *params {
	p := &params{values: row{}}
	for k, v := range base {
		p.values[k] = v
	}
	return p
}

// name keeps a value under a new name and returns the name as a statement writes it.
func (p *params) name(base string, v any) string {
	name := base
	for i := 2; ; i++ {
		if _, taken := p.values[name]; !taken {
			break
		}
		name = fmt.Sprintf("%s%d", base, i)
	}
	p.values[name] = v
	return "$" + name
}

// all joins tests that must all pass.
func all(ps ...predicate) predicate {
	out := predicate{exact: true}
	var parts []string
	for _, p := range ps {
		out.exact = out.exact && p.exact
		if p.text != always.text && p.text != "" {
			parts = append(parts, p.text)
		}
	}
	if out.text = strings.Join(parts, " AND "); out.text == "" {
		out.text = always.text
	}
	return out
}

// some joins tests of which one must pass; it can say so only of tests that are exact or too generous, and both are.
func some(ps []predicate) predicate {
	if len(ps) == 0 {
		return predicate{text: "false", exact: true}
	}
	out := predicate{exact: true}
	parts := make([]string, len(ps))
	for i, p := range ps {
		out.exact = out.exact && p.exact
		parts[i] = "(" + p.text + ")"
	}
	out.text = "(" + strings.Join(parts, " OR ") + ")"
	return out
}

// no turns a test round. The opposite of a test that is too generous would be too strict, so that one is left to the filter.
func no(p predicate) predicate {
	if !p.exact {
		return unsaid
	}
	return predicate{text: "NOT (" + p.text + ")", exact: true}
}

func exactly(format string, args ...any) predicate {
	return predicate{text: fmt.Sprintf(format, args...), exact: true}
}

// member tests that a property is one of the list; a nil list tests nothing. The property must not be null.
func member[T ~string](p *params, property, name string, list []T) predicate {
	switch {
	case list == nil:
		return always
	case len(list) == 1:
		return exactly("%s = %s", property, p.name(name, string(list[0])))
	}
	return exactly("%s IN %s", property, p.name(name, plain(list)))
}

func notMember[T ~string](p *params, property, name string, list []T) predicate {
	if len(list) == 0 {
		return always
	}
	return exactly("NOT %s IN %s", property, p.name(name, plain(list)))
}

func plain[T ~string](list []T) []string {
	out := make([]string, len(list))
	for i, x := range list {
		out[i] = string(x)
	}
	return out
}

func intsBetween(p *params, property, name string, r *graph.IntRange) predicate {
	if r == nil {
		return always
	}
	low, high := always, always
	if r.Min != nil {
		low = exactly("%s >= %s", property, p.name(name+"Min", *r.Min))
	}
	if r.Max != nil {
		high = exactly("%s <= %s", property, p.name(name+"Max", *r.Max))
	}
	return all(low, high)
}

func floatsBetween(p *params, property, name string, r *graph.FloatRange) predicate {
	if r == nil {
		return always
	}
	low, high := always, always
	if r.Min != nil {
		low = exactly("%s >= %s", property, p.name(name+"Min", *r.Min))
	}
	if r.Max != nil {
		high = exactly("%s <= %s", property, p.name(name+"Max", *r.Max))
	}
	return all(low, high)
}

// meets tests that [from, to] shares a day with the window; null is open.
func meets(p *params, from, to string, w graph.TimeWindow) predicate {
	late, early := always, always
	if w.To != "" {
		late = exactly("(%s IS NULL OR %s <= %s)", from, from, p.name("windowTo", string(w.To)))
	}
	if w.From != "" {
		early = exactly("(%s IS NULL OR %s >= %s)", to, to, p.name("windowFrom", string(w.From)))
	}
	return all(late, early)
}

// edgePredicate is the test of an edge r as met from a node n. It does not test what only a ledger tells, nor certain times.
func edgePredicate(p *params, f *graph.EdgeFilter, near bool) predicate {
	ps := []predicate{
		member(p, "type(r)", "types", f.Types), notMember(p, "type(r)", "notTypes", f.NotTypes),
		member(p, "type(r)", "groupTypes", ofGroups(f.Groups)),
		member(p, "r.modality", "modalities", f.Modalities),
		member(p, "coalesce(r.role, '')", "roles", f.Roles), member(p, "coalesce(r.status, '')", "statuses", f.Statuses),
		floatsBetween(p, "r.confidence", "confidence", f.Confidence), intsBetween(p, "r.clusterCount", "clusters", f.Clusters),
		edgeTime(p, f.Time),
	}
	if f.Modes != nil {
		ps = append(ps, exactly("any(mode IN coalesce(r.modes, []) WHERE mode IN %s)", p.name("modes", f.Modes)))
	}
	if f.Contested != nil {
		ps = append(ps, exactly("r.contested = %s", p.name("contested", *f.Contested)))
	}
	if near && (f.Direction == graph.Out || f.Direction == graph.In) {
		end := "startNode(r)"
		if f.Direction == graph.In {
			end = "endNode(r)"
		}
		ps = append(ps, exactly("(%s = n OR type(r) IN %s)", end, p.name("symmetric", symmetricTypes())))
	}
	if f.Documents != nil || f.Publishers != nil {
		ps = append(ps, unsaid)
	}
	for i := range f.And {
		ps = append(ps, edgePredicate(p, &f.And[i], near))
	}
	if f.Or != nil {
		ors := make([]predicate, len(f.Or))
		for i := range f.Or {
			ors[i] = edgePredicate(p, &f.Or[i], near)
		}
		ps = append(ps, some(ors))
	}
	if f.Not != nil {
		ps = append(ps, no(edgePredicate(p, f.Not, near)))
	}
	return all(ps...)
}

func edgeTime(p *params, w graph.TimeWindow) predicate {
	switch {
	case !w.Active():
		return always
	case w.Certain:
		return unsaid
	case w.ExcludeUndated:
		return all(exactly("r.dated"), meets(p, "r.hullFrom", "r.hullTo", w))
	}
	return exactly("(NOT r.dated OR (%s))", meets(p, "r.hullFrom", "r.hullTo", w).text)
}

// typesOf returns the types that can pass the filter, by its own members and those it is ANDed with: they are spelled out in
// the pattern.
func typesOf(f *graph.EdgeFilter) []graph.RelationType {
	var out []graph.RelationType
	for _, r := range graph.Relations() {
		if typePasses(f, r) {
			out = append(out, r.Type)
		}
	}
	return out
}

func typePasses(f *graph.EdgeFilter, r graph.RelationInfo) bool {
	if f.Types != nil && !slices.Contains(f.Types, r.Type) || slices.Contains(f.NotTypes, r.Type) ||
		f.Groups != nil && !slices.Contains(f.Groups, r.Group) {
		return false
	}
	for i := range f.And {
		if !typePasses(&f.And[i], r) {
			return false
		}
	}
	return f.Or == nil || slices.ContainsFunc(f.Or, func(o graph.EdgeFilter) bool { return typePasses(&o, r) })
}

// withoutTypes is the filter without what typesOf says in full already.
func withoutTypes(f graph.EdgeFilter) graph.EdgeFilter {
	f.Types, f.NotTypes, f.Groups = nil, nil, nil
	return f
}

func ofGroups(groups []graph.RelationGroup) []graph.RelationType {
	if groups == nil {
		return nil
	}
	out := []graph.RelationType{}
	for _, r := range graph.Relations() {
		if slices.Contains(groups, r.Group) {
			out = append(out, r.Type)
		}
	}
	return out
}

func symmetricTypes() []string {
	var out []string
	for _, r := range graph.Relations() {
		if r.Symmetric {
			out = append(out, string(r.Type))
		}
	}
	return out
}
