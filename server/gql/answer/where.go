package answer

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// Where says which field of an answer is being resolved, for an executor that makes no [graphql.FieldContext] for each.
type Where interface {
	// Selected is the type that the field is selected on.
	Selected() *ast.Definition
	// Path is where it lies in the answer.
	Path() ast.Path
}

type whereKey struct{}

// WithWhere gives the methods of this package a place that moves with the executor.
func WithWhere(ctx context.Context, w Where) context.Context {
	return context.WithValue(ctx, whereKey{}, w)
}

func whereOf(ctx context.Context) Where {
	w, _ := ctx.Value(whereKey{}).(Where)
	return w
}

// selectedOn is the type that the field being resolved is selected on, nil if none is.
func selectedOn(ctx context.Context) *ast.Definition {
	if w := whereOf(ctx); w != nil {
		return w.Selected()
	}
	if f := graphql.GetFieldContext(ctx); f != nil && f.Field.Field != nil {
		return f.Field.ObjectDefinition
	}
	return nil
}

// pathOf is where the field being resolved lies in the answer.
func pathOf(ctx context.Context) ast.Path {
	if w := whereOf(ctx); w != nil {
		return w.Path()
	}
	return graphql.GetPath(ctx)
}
