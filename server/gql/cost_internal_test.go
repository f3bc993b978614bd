package gql

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"
	"pgregory.net/rapid"
)

// TestCostWorkIsBounded counts what the pricer looks at: a fragment bomb of n doublings is 2^n selections once spread, and
// must take steps in proportion to n.
func TestCostWorkIsBounded(t *testing.T) {
	text, err := os.ReadFile("testdata/request.graphqls")
	if err != nil {
		t.Fatal(err)
	}
	schema, err := gqlparser.LoadSchema(&ast.Source{Input: string(text)})
	if err != nil {
		t.Fatal(err)
	}
	for _, shape := range []string{
		"fragment f%d on Group{a:self{...f%d} b:self{...f%d}} ",
		"fragment f%d on Entity{a:relations{nodes{...f%d}} b:relations(first:2){nodes{...f%d}}} ",
	} {
		for _, n := range []int{10, 40, 160} {
			var doc strings.Builder
			doc.WriteString("{group{...f0}} ")
			for i := range n {
				fmt.Fprintf(&doc, shape, i, i+1, i+1)
			}
			fmt.Fprintf(&doc, "fragment f%d on Entity{id}", n)
			parsed, err := parser.ParseQuery(&ast.Source{Input: doc.String()})
			if err != nil {
				t.Fatal(err)
			}
			if errs := validator.ValidateWithRules(schema, parsed, rules.NewDefaultRules()); len(errs) > 0 {
				t.Fatal(errs)
			}
			p := newPricer(schema, nil, DefaultLimits())
			cost := p.operation(parsed.Operations[0])
			if n > 14 && cost != manyTimes && cost < 1<<14 {
				t.Errorf("%d doublings cost %d", n, cost)
			}
			// Two object types, at most ten selections a fragment.
			if p.visits > 20*(n+2) {
				t.Errorf("%d doublings: %d visits", n, p.visits)
			}
		}
	}
}

// TestCostsAreKeptByShape: what is remembered for a document is what working it out anew gives, for any variables.
func TestCostsAreKeptByShape(t *testing.T) {
	h := &Handler{schema: newSchema(Config{}), limits: DefaultLimits(), cache: newDocumentCache()}
	const text = `query Q($n:Int!,$ids:[ID!]!,$w:EntityFilter,$v:RelationFilter,$b:Boolean!){
		entities(first:$n,where:$w){nodes{id relations(via:$v) @include(if:$b){edges{node{id}}}}} nodes(ids:$ids){id} expand(ids:$ids,perNode:$n){nodes{id}}}`
	rapid.Check(t, func(t *rapid.T) {
		filter := func() any {
			return rapid.SampledFrom([]any{nil, map[string]any{}, map[string]any{"text": "a"}, map[string]any{"text": nil}, map[string]any{"and": []any{map[string]any{"text": "b"}}}}).Draw(t, "filter")
		}
		variables := map[string]any{
			"n": rapid.Int64Range(-1, 30).Draw(t, "n"), "b": rapid.Bool().Draw(t, "b"), "w": filter(),
			"ids": rapid.SampledFrom([]any{[]any{}, []any{"a"}, []any{"b"}, []any{"a", "b"}}).Draw(t, "ids"),
		}
		known, errs := h.document(documentHash(text), text)
		if errs != nil {
			t.Fatal(errs)
		}
		got, _ := h.afford(known, known.parsed.Operations[0], variables)
		fresh := &document{parsed: known.parsed}
		if want, _ := h.afford(fresh, fresh.parsed.Operations[0], variables); got != want {
			t.Errorf("%v: %d, and %d anew", variables, got, want)
		}
	})
}
