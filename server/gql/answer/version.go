package answer

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// version is that of the graph now, 0 where the field that is answered does not ask for it: neither itself nor in a
// continuation, which holds it. Then a call of the store is spared.
func (s *Source) version(ctx context.Context) (int64, error) {
	if f := graphql.GetFieldContext(ctx); f != nil && f.Field.Field != nil && !mentions(f.Field.SelectionSet, "graphVersion", "continuation") {
		return 0, nil
	}
	return s.versionNow(ctx)
}

func (s *Source) versionNow(ctx context.Context) (int64, error) {
	info, err := s.store.Info(ctx)
	return info.GraphVersion, err
}

// mentions tells whether one of the fields is selected at any depth.
func mentions(set ast.SelectionSet, one, other string) bool {
	for _, item := range set {
		var below ast.SelectionSet
		switch item := item.(type) {
		case *ast.Field:
			if item.Name == one || item.Name == other {
				return true
			}
			below = item.SelectionSet
		case *ast.InlineFragment:
			below = item.SelectionSet
		case *ast.FragmentSpread:
			below = item.Definition.SelectionSet
		}
		if mentions(below, one, other) {
			return true
		}
	}
	return false
}
