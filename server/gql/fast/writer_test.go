package fast_test

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"pgregory.net/rapid"

	"linkchart/server/gql/fast"
)

// run writes one value through the schema, as the answer to a root field.
func run(t rapid.TB, value any, write fast.Value[any]) string {
	t.Helper()
	field := &ast.Field{Name: "field", Alias: "field", ObjectDefinition: &ast.Definition{Name: "Query"}}
	op := &graphql.OperationContext{
		Doc: &ast.QueryDocument{}, Operation: &ast.OperationDefinition{Operation: ast.Query},
		ResolverMiddleware: func(ctx context.Context, next graphql.Resolver) (any, error) { return next(ctx) },
	}
	ctx := graphql.WithOperationContext(context.Background(), op)
	ctx = graphql.WithFieldContext(ctx, &graphql.FieldContext{Object: "Query"})
	ctx = graphql.WithFieldContext(ctx, &graphql.FieldContext{Object: "Query", Field: graphql.CollectedField{Field: field}})
	fast.Schema(&graphql.ExecutableSchemaMock{ExecFunc: func(context.Context) graphql.ResponseHandler { return nil }},
		func(*fast.Field) fast.Value[any] { return write }).Exec(ctx)
	answer, err := op.ResolverMiddleware(ctx, func(context.Context) (any, error) { return value, nil })
	if err != nil {
		t.Fatal(err)
	}
	m, ok := answer.(graphql.Marshaler)
	if !ok {
		return "left to gqlgen"
	}
	var out bytes.Buffer
	m.MarshalGQL(&out)
	return out.String()
}

// TestScalarsAsGqlgenWritesThem for any text, of any bytes, and any number.
func TestScalarsAsGqlgenWritesThem(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.String(), rapid.StringOfN(rapid.RuneFrom([]rune("\"\\/\t\r\n\x00\x1f\x7f<>&é\u2028😀")), 0, 20, -1),
			rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) })).Draw(t, "text")
		if got := run(t, text, func(w *fast.Writer, v any) bool { return fast.Text(w, v.(string)) }); got != written(graphql.MarshalString(text)) {
			t.Errorf("%q: %s", text, got)
		}
		number := rapid.OneOf(rapid.Float64(), rapid.Map(rapid.IntRange(-100_000_000, 100_000_000), func(n int) float64 { return float64(n) })).Draw(t, "number")
		if got := run(t, number, func(w *fast.Writer, v any) bool { return fast.Float(w, v.(float64)) }); got != written(graphql.MarshalFloat(number)) {
			t.Errorf("%g: %s", number, got)
		}
	})
}

func written(m graphql.Marshaler) string {
	var out bytes.Buffer
	m.MarshalGQL(&out)
	return out.String()
}

// TestWhatIsNotPlainIsLeft to gqlgen: missing values, panics.
func TestWhatIsNotPlainIsLeft(t *testing.T) {
	for name, write := range map[string]fast.Value[any]{
		"a missing value": func(w *fast.Writer, _ any) bool { return w.Null(false) },
		"a panic":         func(*fast.Writer, any) bool { panic("here") },
	} {
		if got := run(t, 1, write); got != "left to gqlgen" {
			t.Errorf("%s: %s", name, got)
		}
	}
	many := strings.Repeat("x", 2<<20)
	if got := run(t, many, func(w *fast.Writer, v any) bool { return fast.Text(w, v.(string)) }); len(got) != len(many)+2 {
		t.Errorf("%d bytes", len(got))
	}
}
