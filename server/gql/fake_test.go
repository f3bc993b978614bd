package gql_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"linkchart/server/gql"
)

// fake runs operations on a small schema: every list has one item, every scalar is a dummy, and onField may fail or block.
type fake struct {
	schema  *ast.Schema
	onField func(ctx context.Context, name string) error
}

func newFake(t testing.TB) *fake {
	t.Helper()
	return newFakeOf(t, "testdata/*.graphqls")
}

// newFakeOf runs operations on the schema in these files.
func newFakeOf(t testing.TB, pattern string) *fake {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("%s: no files, %v", pattern, err)
	}
	var sources []*ast.Source
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		sources = append(sources, &ast.Source{Name: file, Input: string(text)})
	}
	schema, err := gqlparser.LoadSchema(sources...)
	if err != nil {
		t.Fatal(err)
	}
	return &fake{schema: schema, onField: func(context.Context, string) error { return nil }}
}

func (f *fake) Schema() *ast.Schema { return f.schema }

func (f *fake) Complexity(context.Context, string, string, int, map[string]any) (int, bool) {
	return 0, false
}

func (f *fake) Exec(context.Context) graphql.ResponseHandler {
	return func(ctx context.Context) *graphql.Response {
		op := graphql.GetOperationContext(ctx)
		root := f.schema.Query
		if op.Operation.Operation == ast.Mutation {
			root = f.schema.Mutation
		}
		data, err := json.Marshal(f.object(ctx, op.Operation.SelectionSet, root))
		if err != nil {
			graphql.AddError(ctx, err)
		}
		return &graphql.Response{Data: data}
	}
}

func (f *fake) object(ctx context.Context, set ast.SelectionSet, def *ast.Definition) map[string]any {
	if def.IsAbstractType() {
		def = f.schema.GetPossibleTypes(def)[0]
	}
	satisfies := []string{def.Name}
	for _, wider := range f.schema.GetImplements(def) {
		satisfies = append(satisfies, wider.Name)
	}
	out := map[string]any{}
	for _, field := range graphql.CollectFields(graphql.GetOperationContext(ctx), set, satisfies) {
		if err := f.onField(ctx, field.Name); err != nil {
			graphql.AddError(ctx, err)
			out[field.Alias] = nil
			continue
		}
		var value any = "x"
		result := f.schema.Types[field.Definition.Type.Name()]
		switch {
		case field.Name == "__typename":
			value = def.Name
		case result.IsCompositeType() && len(field.Name) > 2 && field.Name[:2] == "__":
			value = nil
		case result.IsCompositeType():
			value = f.object(ctx, field.Selections, result)
		}
		if field.Definition.Type.Elem != nil {
			value = []any{value}
		}
		out[field.Alias] = value
	}
	return out
}

// answer is what came back for one request.
type answer struct {
	status int
	header http.Header
	body   string
	Data   json.RawMessage
	Errors []struct {
		Message    string
		Extensions map[string]any
		Path       []any
	}
	Extensions map[string]any
}

// code returns the code of the first error, "" without errors.
func (a answer) code() string {
	if len(a.Errors) == 0 {
		return ""
	}
	code, _ := a.Errors[0].Extensions["code"].(string)
	return code
}

func serve(t testing.TB, h http.Handler, r *http.Request) answer {
	t.Helper()
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	body, err := io.ReadAll(w.Result().Body)
	if err != nil {
		t.Fatal(err)
	}
	a := answer{status: w.Code, header: w.Result().Header, body: string(body)}
	if err := json.Unmarshal(body, &a); err != nil {
		t.Fatalf("answer is no JSON: %v: %.200s", err, body)
	}
	return a
}

func post(t testing.TB, h http.Handler, query string, variables map[string]any) answer {
	t.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		t.Fatal(err)
	}
	return postBody(t, h, body, nil)
}

func postBody(t testing.TB, h http.Handler, body []byte, header map[string]string) answer {
	t.Helper()
	r := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	for name, value := range header {
		r.Header.Set(name, value)
	}
	return serve(t, h, r)
}

// withoutSettings is the server as it comes: every test of the protection runs against it.
func withoutSettings(t testing.TB) http.Handler {
	return gql.NewHandler(gql.HandlerConfig{Schema: newFake(t)})
}

func repeat(n int, part func(i int) string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(part(i))
	}
	return b.String()
}

// hear keeps the last operation that a handler tells of.
func hear(into *gql.OperationInfo) func(context.Context, gql.OperationInfo) {
	return func(_ context.Context, info gql.OperationInfo) { *into = info }
}
