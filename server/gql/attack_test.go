package gql_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"linkchart/server/gql"
)

// slowest is how much processor time a hostile request may take to be refused. Each attempt has several tries, since the
// garbage collector may run in one of them.
const slowest = 50 * time.Millisecond

// attacks are requests made to cost much and to be short.
func attacks() map[string]struct{ query, code string } {
	type attack = struct{ query, code string }
	out := map[string]attack{
		"20,000 aliases":            {"{" + repeat(20_000, func(i int) string { return fmt.Sprintf("a%d:ok ", i) }) + "}", gql.CodeDocumentLimit},
		"4,000 aliases":             {"{" + repeat(1_600, func(i int) string { return fmt.Sprintf("a%d:ok ", i) }) + "}", gql.CodeDocumentLimit},
		"20,000 unknown directives": {"{ok" + strings.Repeat("@a", 20_000) + "}", gql.CodeParseFailed},
		"2,000 unknown directives":  {"{ok" + strings.Repeat("@a", 2_000) + "}", gql.CodeDocumentLimit},
		"5,000 unknown fields":      {"{group{" + repeat(5_000, func(i int) string { return fmt.Sprintf("f%d ", i) }) + "}}", gql.CodeParseFailed},
		"4,900 unknown fields":      {"{group{" + repeat(4_900, func(i int) string { return fmt.Sprintf("f%d ", i) }) + "}}", gql.CodeValidationFailed},
		"400 overlapping fields": {
			"{group{" + repeat(400, func(i int) string { return fmt.Sprintf("x:self{a%d:id}", i) }) + "}}",
			gql.CodeDocumentLimit,
		},
		"1,240 equal fields":     {"{group{" + strings.Repeat("self{id}", 1_240) + "}}", gql.CodeDocumentLimit},
		"200 equal fields":       {"{group{" + strings.Repeat("self{id}", 200) + "}}", ""},
		"400 equal fields, deep": {"{group{" + strings.Repeat("self{self{self{id}}}", 400) + "}}", gql.CodeDocumentLimit},
		"450 fragments in one place": {"{group{" + repeat(450, func(i int) string { return fmt.Sprintf("...f%d ", i) }) + "}}" +
			repeat(450, func(i int) string { return fmt.Sprintf("fragment f%d on Group{id}", i) }), gql.CodeDocumentLimit},
		"depth 450":              {deep(450), gql.CodeDocumentLimit},
		"depth 2,400":            {deep(2_400), gql.CodeParseFailed},
		"circular introspection": {"{__schema{types{fields{type{fields{type{fields{type{fields{name}}}}}}}}}}", gql.CodeValidationFailed},
		"fragment cycle":         {"{group{...A}} fragment A on Group{self{...B}} fragment B on Group{self{...A}}", gql.CodeValidationFailed},
		"long name":              {"{" + strings.Repeat("n", 60_000) + "}", gql.CodeValidationFailed},
		"long string":            {`{node(id:"` + strings.Repeat("é", 30_000) + `"){nope}}`, gql.CodeValidationFailed},
		"unfinished string":      {`{node(id:"` + strings.Repeat("a", 60_000), gql.CodeParseFailed},
		"2,000 nested lists":     {"{nodes(ids:" + strings.Repeat("[", 2_000) + strings.Repeat("]", 2_000) + "){id}}", gql.CodeParseFailed},
		"500 operations":         {repeat(500, func(i int) string { return fmt.Sprintf("query q%d{ok}", i) }), gql.CodeValidationFailed},
		"typed subgraph at the ceiling": {
			"{subgraph(input:{seeds:{},maxNodes:5000,maxEdges:20000}){nodes{id entity{name}} edges{id relation{id}}}}",
			gql.CodeCostLimit,
		},
		"nested pages":      {"{entities(first:500){nodes{relations(first:500){nodes{relations(first:500){nodes{id}}}}}}}", gql.CodeCostLimit},
		"nested small page": {"{entities(first:30){nodes{relations(first:30){nodes{relations(first:30){nodes{id}}}}}}}", gql.CodeCostLimit},
	}
	for _, n := range []int{20, 24, 26, 60, 200} {
		// Each fragment holds the next one twice: 2^n selections once spread.
		plain := repeat(n, func(i int) string { return fmt.Sprintf("fragment f%d on Group{...f%d ...f%d} ", i, i+1, i+1) })
		out[fmt.Sprintf("fragment bomb, %d doublings", n)] = attack{"{group{...f0}} " + plain + fmt.Sprintf("fragment f%d on Group{id}", n), ""}
		under := repeat(n, func(i int) string {
			return fmt.Sprintf("fragment f%d on Group{a:self{...f%d} b:self{...f%d}} ", i, i+1, i+1)
		})
		out[fmt.Sprintf("fragment bomb in fields, %d doublings", n)] = attack{"{group{...f0}} " + under + fmt.Sprintf("fragment f%d on Group{id}", n), gql.CodeDocumentLimit}
	}
	// Every fragment holds all that follow: many spreads, few tokens each.
	out["60 fragments in each other"] = attack{"{group{...f0}} " + repeat(60, func(i int) string {
		return fmt.Sprintf("fragment f%d on Group{id %s}", i, repeat(59-i, func(j int) string { return fmt.Sprintf("...f%d ", i+j+1) }))
	}), ""}
	// To tell whether fields overlap, each pair of fragments is compared.
	out["130 fragments beside each other"] = attack{"{group{" + repeat(130, func(i int) string { return fmt.Sprintf("...f%d ", i) }) + "}}" +
		repeat(130, func(i int) string { return fmt.Sprintf("fragment f%d on Group{self{id self{id}}}", i) }), ""}
	out["300 fragments, each in a field of the last"] = attack{"{group{...f0}} " + repeat(300, func(i int) string {
		return fmt.Sprintf("fragment f%d on Group{self{...f%d} ...f%d}", i, i+1, i+1)
	}) + "fragment f300 on Group{id}", gql.CodeDocumentLimit}
	out["40 variables in 40 operations"] = attack{repeat(40, func(i int) string {
		return fmt.Sprintf("query q%d(%s){...F}", i, repeat(20, func(j int) string { return fmt.Sprintf("$v%d:ID!", j) }))
	}) + "fragment F on Query{" + repeat(20, func(i int) string { return fmt.Sprintf("node(id:$v%d){id}", i) }) + "}", gql.CodeValidationFailed}
	return out
}

// TestAttacksAreRefusedCheaply holds each hostile request to its code, to 4 KiB of answer and to the time. Those without a
// code are short work when run, since equal fields are run once; they are held to the same bounds.
func TestAttacksAreRefusedCheaply(t *testing.T) {
	for name, attack := range attacks() {
		t.Run(name, func(t *testing.T) {
			best := time.Hour
			for try := 0; try < 5 && best > slowest; try++ {
				h := withoutSettings(t)
				start := spent(t)
				a := post(t, h, attack.query, nil)
				best = min(best, spent(t)-start)
				if len(a.body) > 4<<10 {
					t.Fatalf("%d bytes of answer", len(a.body))
				}
				if a.code() != attack.code {
					t.Fatalf("code %q, want %q: %.300s", a.code(), attack.code, a.body)
				}
				if attack.code != "" && a.Data != nil {
					t.Fatal("a refused request must have no data entry")
				}
			}
			if best > slowest {
				t.Errorf("took %s", best)
			}
		})
	}
}

// TestIntrospectionFitsTheLimits sends what every client sends to learn the schema.
func TestIntrospectionFitsTheLimits(t *testing.T) {
	a := post(t, withoutSettings(t), introspection, nil)
	if len(a.Errors) > 0 {
		t.Error(a.body)
	}
}

func TestProductionHidesTheSchema(t *testing.T) {
	h := gql.NewHandler(gql.HandlerConfig{Schema: newFake(t), Production: true})
	for _, query := range []string{
		introspection, `{__type(name:"Query"){name}}`, `{group{selv}}`, `{group}`, `{node(idd:1){id}}`,
		`{node(id:1){...on Grupp{id}}}`, `{colour(is:GREN)}`, `{ok{id}}`, `{colour(is:"RED")}`, `{subgraph(input:{seed:{}}){payload}}`,
		`query($a:Colur){colour(is:$a)}`, `query($a:EntityFiltr){ok}`,
	} {
		a := post(t, h, query, nil)
		if a.code() != gql.CodeValidationFailed {
			t.Errorf("%s: got %.200s", query, a.body)
		}
		if strings.Contains(a.body, "mean") {
			t.Errorf("%s: hints: %s", query, a.body)
		}
	}
	if a := post(t, h, `{__typename group{__typename}}`, nil); len(a.Errors) > 0 {
		t.Errorf("__typename is no introspection: %s", a.body)
	}
}

// introspection is the query by which clients learn a schema, in full.
const introspection = `query IntrospectionQuery { __schema { description queryType { name } mutationType { name } subscriptionType { name }
  types { ...FullType } directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } } } }
fragment FullType on __Type { kind name description specifiedByURL isOneOf
  fields(includeDeprecated: true) { name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason }
  inputFields(includeDeprecated: true) { ...InputValue } interfaces { ...TypeRef }
  enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason } possibleTypes { ...TypeRef } }
fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason }
fragment TypeRef on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name
  ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } } }`
