package traverse

import (
	"slices"

	"linkchart/graph"
)

// Filter tests an entity, by itself and by what lies around it. Members are ANDed; the zero value passes everything.
type Filter struct {
	// Own is what can be told from the entity and its declarations.
	Own graph.EntityFilter
	// Text is the full-text match of names and sentences, "" for none.
	Text string
	// Within is the id of a place; it holds for places inside it by LOCATED_IN and for occurrences in it or in such a place.
	Within string
	// Relations are counts that must all hold.
	Relations []Match
	And       []Filter
	// Or passes if one of its members does; nil tests nothing, an empty one passes nothing.
	Or  []Filter
	Not *Filter
}

// Match counts the relations of an entity that pass Via and whose far end passes Where (nil: any).
type Match struct {
	Via   graph.EdgeFilter
	Where *Filter
	Count graph.IntRange
}

// plain tells whether the filter can be told without a look at the graph.
func (f *Filter) plain() bool {
	all := func(list []Filter) bool { return !slices.ContainsFunc(list, func(o Filter) bool { return !o.plain() }) }
	return f.Text == "" && f.Within == "" && len(f.Relations) == 0 && all(f.And) && all(f.Or) && (f.Not == nil || f.Not.plain())
}

// own returns a plain filter as the contract's.
func (f *Filter) own() graph.EntityFilter {
	out := f.Own
	out.And = slices.Clone(out.And)
	for i := range f.And {
		out.And = append(out.And, f.And[i].own())
	}
	if f.Or != nil {
		or := make([]graph.EntityFilter, 0, len(f.Or))
		for i := range f.Or {
			or = append(or, f.Or[i].own())
		}
		if out.Or == nil {
			out.Or = or
		} else {
			out.And = append(out.And, graph.EntityFilter{Or: or})
		}
	}
	if f.Not != nil {
		not := f.Not.own()
		if out.Not == nil {
			out.Not = &not
		} else {
			out.And = append(out.And, graph.EntityFilter{Not: &not})
		}
	}
	return out
}

// split returns what a store can test, and the rest, nil if nothing is left. Both together are the filter.
func (f *Filter) split() (graph.EntityFilter, *Filter) {
	if f == nil {
		return graph.EntityFilter{}, nil
	}
	if f.plain() {
		return f.own(), nil
	}
	store := Filter{Own: f.Own}
	rest := &Filter{Text: f.Text, Within: f.Within, Relations: f.Relations}
	for i := range f.And {
		push, left := f.And[i].split()
		store.And = append(store.And, Filter{Own: push})
		if left != nil {
			rest.And = append(rest.And, *left)
		}
	}
	if f.Or != nil {
		if or := (Filter{Or: f.Or}); or.plain() {
			store.Or = f.Or
		} else {
			rest.Or = f.Or
		}
	}
	if f.Not != nil {
		if f.Not.plain() {
			store.Not = f.Not
		} else {
			rest.Not = f.Not
		}
	}
	return store.own(), rest
}
