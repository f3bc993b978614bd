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
