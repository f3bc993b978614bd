package gql_test

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/vektah/gqlparser/v2/ast"
	"go.uber.org/zap"
	"pgregory.net/rapid"

	"linkchart/graph"
	"linkchart/graph/graphtest"
	"linkchart/server/gql"
)

// executors answers the same request by gqlgen alone and by the fast writer, over one store.
type executors struct {
	plain, quick http.Handler
	// written and left count the root fields that the fast writer answered, and those that it left to gqlgen.
	written, left atomic.Int64
	// step is what each look at the clock moves it on; looks counts them in one request.
	step  time.Duration
	looks atomic.Int64
}

func (e *executors) look() time.Time {
	return time.Date(2024, 6, 1, 12, 0, 0, 0, time.UTC).Add(time.Duration(e.looks.Add(1)) * e.step)
}

func bothExecutors(store graph.Store, limits gql.Limits) *executors {
	e := &executors{}
	c := gql.Config{Store: store, Version: "test", Limits: limits, Clock: e.look, TokenKey: []byte("the key of both")}
	e.plain = gql.NewHandler(gql.HandlerConfig{Schema: gql.PlainSchema(c), Limits: limits, Logger: zap.NewNop()})
	e.quick = gql.NewHandler(gql.HandlerConfig{Schema: gql.CountedSchema(c, &e.written, &e.left), Limits: limits, Logger: zap.NewNop()})
	return e
}

// compare asks both and compares status and body, byte by byte; it returns the body.
func (e *executors) compare(t rapid.TB, query string, variables map[string]any) string {
	t.Helper()
	e.looks.Store(0)
	plain := answerOf(t, e.plain, query, variables)
	// The second time the plan is at hand.
	for range 2 {
		e.looks.Store(0)
		if quick := answerOf(t, e.quick, query, variables); quick != plain {
			t.Fatalf("%s %v:\n quick %.2000s\nplain %.2000s", query, variables, quick, plain)
		}
	}
	return plain
}

func answerOf(t rapid.TB, h http.Handler, query string, variables map[string]any) string {
	t.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	w := httptest.NewRecorder()
	w.Header().Set("X-Request-Id", "same")
	h.ServeHTTP(w, r)
	return fmt.Sprint(w.Code, " ", w.Body)
}

// TestExecutorsAgreeOnExamples: both give the same bytes for every example and every nested query, with lists that are cut
// too, from as many calls of the store; and the fast one gives up on none.
func TestExecutorsAgreeOnExamples(t *testing.T) {
	store := newCounting(sampleStore(t))
	load(t, store, crowd(0, 12)...)
	for _, small := range []int{100, 1} {
		e := bothExecutors(store, gql.Limits{Cost: 1 << 40, Depth: 30, SmallList: small})
		queries := examples(t)
		for name, query := range nestedQueries {
			queries = append(queries, example{name: name, query: query})
		}
		for _, x := range queries {
			e.compare(t, x.query, x.variables)
			store.reset()
			answerOf(t, e.plain, x.query, x.variables)
			plain := store.total()
			store.reset()
			answerOf(t, e.quick, x.query, x.variables)
			if quick := store.total(); quick != plain {
				t.Errorf("%s: %d calls of the store, gqlgen needs %d", x.name, quick, plain)
			}
		}
		if e.left.Load() > 0 || e.written.Load() == 0 {
			t.Errorf("%d root fields written, %d left to gqlgen", e.written.Load(), e.left.Load())
		}
	}
}

// TestExecutorsAgree asks generated queries.
func TestExecutorsAgree(t *testing.T) {
	store := sampleStore(t)
	load(t, store, crowd(0, 4)...)
	e := bothExecutors(store, gql.Limits{Cost: 1 << 40, Depth: 30, Aliases: 1_000, Directives: 1_000, SmallList: 2})
	answered, refused := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		query, variables := drawQuery(t)
		if strings.Contains(e.compare(t, query, variables), `"data":{`) {
			answered++
		} else {
			refused++
		}
	})
	t.Logf("%d answered, %d refused; %d root fields written, %d left to gqlgen", answered, refused, e.written.Load(), e.left.Load())
	if answered < 9*refused || e.written.Load() < 4*e.left.Load() {
		t.Error("the queries are not worth their name")
	}
}

// TestExecutorsAgreeOnFailures asks generated queries of a store that fails in one method, or for one id.
func TestExecutorsAgreeOnFailures(t *testing.T) {
	store := &picky{Store: sampleStore(t)}
	e := bothExecutors(store, gql.Limits{Cost: 1 << 40, Depth: 30, Aliases: 1_000, Directives: 1_000, Errors: 1_000})
	failed := 0
	rapid.Check(t, func(t *rapid.T) {
		store.method = rapid.SampledFrom([]string{"Entities", "Find", "Edges", "Degrees", "Claims", "Documents", "Info"}).Draw(t, "method")
		store.about = rapid.SampledFrom([]string{"", "", graphtest.Taliban, graphtest.ISISK, graphtest.Moscow}).Draw(t, "about")
		query, variables := drawQuery(t)
		if strings.Contains(e.compare(t, query, variables), `"errors":[`) {
			failed++
		}
	})
	t.Logf("%d answers with errors", failed)
	if failed == 0 {
		t.Error("nothing failed")
	}
}

// TestExecutorsAgreeOnTimeouts: a store whose calls run out of time, and walks that do, by a clock that every look moves on.
func TestExecutorsAgreeOnTimeouts(t *testing.T) {
	for _, method := range []string{"Entities", "Edges", "Claims"} {
		e := bothExecutors(&picky{Store: sampleStore(t), method: method, fault: context.DeadlineExceeded}, gql.Limits{})
		for _, x := range examples(t) {
			e.compare(t, x.query, x.variables)
		}
	}
	e := bothExecutors(sampleStore(t), gql.Limits{TraversalTimeout: 10 * time.Second})
	cut := 0
	for seconds := range 5 {
		e.step = time.Duration(seconds) * time.Second
		for _, query := range []string{
			`{subgraph(input:{seeds:{names:["ISIS-K"]},maxHops:4}){nodes{id degree} edges{id} truncation{reasons exact hint} frontier{unseen}}}`,
			`{paths(input:{from:{names:["Taliban"]},to:{names:["Moscow"]}}){exhausted paths{length} graph{truncation{reasons}}}}`,
		} {
			if strings.Contains(e.compare(t, query, nil), `"TIME"`) {
				cut++
			}
		}
	}
	if cut == 0 {
		t.Error("no walk ran out of time")
	}
}

// drawQuery draws a document that fits the schema, and its variables.
func drawQuery(t *rapid.T) (string, map[string]any) {
	d := drawing{T: t, schema: schemaOf, variables: map[string]any{}}
	var out strings.Builder
	d.selection(&out, d.schema.Query, 0)
	query := "query"
	if names := slices.Sorted(maps.Keys(d.variables)); len(names) > 0 {
		for i, name := range names {
			names[i] = "$" + name + ":" + variableTypes[name]
		}
		query += "(" + strings.Join(names, ",") + ")"
	}
	query += out.String()
	for _, f := range d.fragments {
		query += "\n" + f
	}
	return query, d.variables
}

var schemaOf = gql.PlainSchema(gql.Config{}).Schema()

// drawing is a document being drawn.
type drawing struct {
	*rapid.T
	schema    *ast.Schema
	fragments []string
	variables map[string]any
	aliases   int
}

// deepest is how many fields lie in each other at most.
const deepest = 7

func (d *drawing) chance(percent int) bool {
	return rapid.IntRange(1, 100).Draw(d.T, "chance") <= percent
}

// selection draws what is selected on a type, some of it in fragments.
func (d *drawing) selection(out *strings.Builder, def *ast.Definition, depth int) {
	out.WriteString("{")
	for range rapid.IntRange(1, 4).Draw(d.T, "fields") {
		switch {
		case depth > 0 && depth < deepest && d.chance(15):
			d.fragment(out, def, depth)
		case d.chance(8):
			out.WriteString("__typename ")
		default:
			d.field(out, def, depth)
		}
	}
	// A selection must not be empty, whatever was left out above.
	out.WriteString("__typename}")
}

// fragment draws an inline or a named fragment on the type itself, one of its interfaces, or one of its possible types.
func (d *drawing) fragment(out *strings.Builder, def *ast.Definition, depth int) {
	on := append(append([]*ast.Definition{def}, d.schema.GetImplements(def)...), d.schema.GetPossibleTypes(def)...)
	to := rapid.SampledFrom(on).Draw(d.T, "on")
	if to.Kind != ast.Object && to.Kind != ast.Interface && to.Kind != ast.Union {
		return
	}
	var inner strings.Builder
	d.selection(&inner, to, depth+1)
	if d.chance(50) {
		fmt.Fprintf(out, "...on %s%s%s ", to.Name, d.directive(), inner.String())
		return
	}
	name := fmt.Sprintf("F%d", len(d.fragments))
	d.fragments = append(d.fragments, fmt.Sprintf("fragment %s on %s%s", name, to.Name, inner.String()))
	fmt.Fprintf(out, "...%s%s ", name, d.directive())
	if d.chance(20) {
		fmt.Fprintf(out, "...%s ", name)
	}
}

// The variables that documents are drawn with, and their types.
var variableTypes = map[string]string{"yes": "Boolean!", "no": "Boolean!", "n": "Int!", "ids": "[ID!]!", "day": "Date"}

var variableValues = map[string]any{
	"yes": true, "no": false, "n": 2, "ids": []string{graphtest.Taliban, graphtest.ISISK, "nobody"}, "day": "2024-03-25",
}

// variable uses one.
func (d *drawing) variable(name string) string {
	d.variables[name] = variableValues[name]
	return "$" + name
}

func (d *drawing) directive() string {
	if d.chance(80) {
		return ""
	}
	what := rapid.SampledFrom([]string{"@skip(if:", "@include(if:"}).Draw(d.T, "directive")
	if d.chance(20) {
		return what + "true)"
	}
	return what + d.variable(rapid.SampledFrom([]string{"yes", "no"}).Draw(d.T, "if")) + ")"
}

func (d *drawing) field(out *strings.Builder, def *ast.Definition, depth int) {
	var fields []*ast.FieldDefinition
	for _, f := range def.Fields {
		composite := d.schema.Types[f.Type.Name()].IsCompositeType()
		if !strings.HasPrefix(f.Name, "__") && (depth < deepest || !composite) {
			fields = append(fields, f)
		}
	}
	if len(fields) == 0 {
		return
	}
	f := rapid.SampledFrom(fields).Draw(d.T, "field")
	args := d.arguments(f)
	if args != "" || d.chance(20) {
		d.aliases++
		fmt.Fprintf(out, "a%d:", d.aliases)
	}
	out.WriteString(f.Name + args + d.directive())
	if result := d.schema.Types[f.Type.Name()]; result.IsCompositeType() {
		d.selection(out, result, depth+1)
		return
	}
	out.WriteString(" ")
}

// arguments draws those that must be given and some others, as text; "" for none.
func (d *drawing) arguments(f *ast.FieldDefinition) string {
	var out []string
	for _, a := range f.Arguments {
		if must := a.Type.NonNull && a.DefaultValue == nil; must || d.chance(30) {
			out = append(out, a.Name+":"+d.value(a.Name, a.Type, 0))
		}
	}
	if len(out) == 0 {
		return ""
	}
	return "(" + strings.Join(out, ",") + ")"
}

// value draws a literal, or a variable where one fits.
func (d *drawing) value(name string, t *ast.Type, depth int) string {
	if !t.NonNull && d.chance(5) {
		return "null"
	}
	if t.Elem != nil {
		if t.String() == "[ID!]!" && d.chance(20) {
			return d.variable("ids")
		}
		var items []string
		for range rapid.IntRange(0, 3).Draw(d.T, "items") {
			items = append(items, d.value(name, t.Elem, depth))
		}
		return "[" + strings.Join(items, ",") + "]"
	}
	def := d.schema.Types[t.NamedType]
	pick := func(of ...string) string { return rapid.SampledFrom(of).Draw(d.T, name) }
	switch {
	case def.Kind == ast.Enum:
		return rapid.SampledFrom(def.EnumValues).Draw(d.T, name).Name
	case def.Kind == ast.InputObject:
		var out []string
		for _, field := range def.Fields {
			must := field.Type.NonNull && field.DefaultValue == nil
			if must || depth < 2 && d.chance(20) {
				out = append(out, field.Name+":"+d.value(field.Name, field.Type, depth+1))
			}
		}
		return "{" + strings.Join(out, ",") + "}"
	}
	switch t.NamedType {
	case "Boolean":
		return pick("true", "false")
	case "Int":
		if t.NonNull && d.chance(20) {
			return d.variable("n")
		}
		return pick("0", "1", "2", "3", "5", "25", "-1")
	case "Float":
		return pick("0", "0.5", "0.9")
	case "Date":
		if !t.NonNull && d.chance(20) {
			return d.variable("day")
		}
		return pick(`"2024-03-22"`, `"2022-06-01"`, `"2024-04-30"`, `"2024-03-22"`, `"yesterday"`)
	case "ID":
		return strconv.Quote(pick(graphtest.Taliban, graphtest.ISISK, graphtest.ConcertHall, graphtest.Moscow, graphtest.Ghafari, graphtest.WireDoc, graphtest.Kabul, "nobody"))
	case "String":
		switch name {
		case "after":
			return pick("null", "null", `"damaged"`)
		case "fields":
			return strconv.Quote(pick("aliases", "degree", "seeds", "since", "nonsense"))
		}
		return strconv.Quote(pick("Taliban", "ISIS-K", "Moscow", "strength", "killed", "Crocus City Hall"))
	}
	return "null"
}

// picky is a store that fails in one method, for all questions or for those about one id.
type picky struct {
	graph.Store
	method, about string
	fault         error // graph.ErrUnavailable if nil
}

func (p *picky) fail(method string, question any) error {
	text, err := json.Marshal(question)
	if method == p.method && err == nil && strings.Contains(string(text), p.about) {
		return fmt.Errorf("%s: %w", method, cmp.Or(p.fault, graph.ErrUnavailable))
	}
	return nil
}

func (p *picky) Entities(ctx context.Context, ids []string, v graph.View) ([]*graph.Entity, error) {
	if err := p.fail("Entities", ids); err != nil {
		return nil, err
	}
	return p.Store.Entities(ctx, ids, v)
}

func (p *picky) Find(ctx context.Context, q graph.EntityQuery) ([]graph.Hit, error) {
	if err := p.fail("Find", q); err != nil {
		return nil, err
	}
	return p.Store.Find(ctx, q)
}

func (p *picky) Edges(ctx context.Context, q graph.EdgeQuery) ([]graph.Hop, error) {
	if err := p.fail("Edges", q); err != nil {
		return nil, err
	}
	return p.Store.Edges(ctx, q)
}

func (p *picky) Degrees(ctx context.Context, ids []string, f graph.EdgeFilter, v graph.View) ([]graph.DegreeRow, error) {
	if err := p.fail("Degrees", ids); err != nil {
		return nil, err
	}
	return p.Store.Degrees(ctx, ids, f, v)
}

func (p *picky) Claims(ctx context.Context, q graph.ClaimQuery) ([]graph.Claim, error) {
	if err := p.fail("Claims", q); err != nil {
		return nil, err
	}
	return p.Store.Claims(ctx, q)
}

func (p *picky) Documents(ctx context.Context, q graph.DocumentQuery) ([]graph.Document, error) {
	if err := p.fail("Documents", q); err != nil {
		return nil, err
	}
	return p.Store.Documents(ctx, q)
}

func (p *picky) Info(ctx context.Context) (graph.Info, error) {
	if err := p.fail("Info", nil); err != nil {
		return graph.Info{}, err
	}
	return p.Store.Info(ctx)
}
