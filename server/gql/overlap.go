package gql

import "github.com/vektah/gqlparser/v2/ast"

// overlaps counts what the rule on overlapping fields will compare: of all fields that answer under one name in one place,
// each pair, and each pair of fragments spread in one place. A short document can ask for a great many, since the pairs grow
// with the square of the repeats.
type overlaps struct {
	fragments map[string]*ast.FragmentDefinition
	max       int
	count     int
}

// place is what one merged selection holds.
type place struct {
	byName  map[string][]*ast.Field
	spreads map[string]bool
}

// walk counts the selections that answer together and what lies below them. It stops once the count has passed max.
func (o *overlaps) walk(sets []ast.SelectionSet) {
	p := place{byName: map[string][]*ast.Field{}, spreads: map[string]bool{}}
	for _, set := range sets {
		o.gather(set, p)
	}
	o.count += len(p.spreads) * (len(p.spreads) - 1) / 2
	for _, fields := range p.byName {
		o.count += len(fields) * (len(fields) - 1) / 2
		if o.count > o.max {
			return
		}
		var below []ast.SelectionSet
		for _, f := range fields {
			if len(f.SelectionSet) > 0 {
				below = append(below, f.SelectionSet)
			}
		}
		if len(below) > 0 {
			o.walk(below)
		}
	}
}

func (o *overlaps) gather(set ast.SelectionSet, p place) {
	for _, item := range set {
		if o.count++; o.count > o.max {
			return
		}
		switch item := item.(type) {
		case *ast.Field:
			name := item.Alias
			if name == "" {
				name = item.Name
			}
			p.byName[name] = append(p.byName[name], item)
		case *ast.InlineFragment:
			o.gather(item.SelectionSet, p)
		case *ast.FragmentSpread:
			if f := o.fragments[item.Name]; f != nil && !p.spreads[item.Name] {
				p.spreads[item.Name] = true
				o.gather(f.SelectionSet, p)
			}
		}
	}
}
