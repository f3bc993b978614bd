package gql_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"linkchart/server/gql"
)

func TestLimitsWithoutSettings(t *testing.T) {
	l := gql.Limits{}.WithDefaults()
	for _, s := range l.Settings() {
		if s.Int != nil && (*s.Int <= 0 || *s.Int != s.DefaultInt) || s.Duration != nil && (*s.Duration <= 0 || *s.Duration != s.DefaultDuration) {
			t.Errorf("%s is off or not its default", s.Name)
		}
		if s.Help == "" || (s.Int == nil) == (s.Duration == nil) {
			t.Errorf("%s: a setting needs a help text and one value", s.Name)
		}
	}
	if err := l.Validate(); err != nil {
		t.Error(err)
	}
	if off := (gql.Limits{Depth: -1}); off.WithDefaults().Depth != 12 || off.Validate() == nil {
		t.Error("a negative limit must be an error, and protect all the same")
	}
	if (gql.Limits{OperationTimeout: time.Second}).Validate() == nil {
		t.Error("a traversal that may outlast its operation must be an error")
	}
}

func TestLimitsJSONHoldsEverySetting(t *testing.T) {
	l := gql.Limits{Depth: 7, StoreTimeout: 3 * time.Second}
	var got map[string]int64
	if err := json.Unmarshal(l.JSON(), &got); err != nil {
		t.Fatal(err)
	}
	if len(got) != len(l.Settings()) {
		t.Errorf("%d keys for %d settings", len(got), len(l.Settings()))
	}
	if got["depth"] != 7 || got["storeTimeoutMs"] != 3000 || got["cost"] != 20000 {
		t.Errorf("got %v", got)
	}
}

// deep returns a query of n levels of fields.
func deep(n int) string {
	return "{group" + strings.Repeat("{self", n-2) + "{id}" + strings.Repeat("}", n-1)
}

// deepIntrospection nests n levels at and below __type.
func deepIntrospection(n int) string {
	return `{__type(name:"Query")` + strings.Repeat("{ofType", n-2) + "{name}" + strings.Repeat("}", n-1)
}

// tokens returns a query of exactly n lexical tokens.
func tokens(n int) string {
	return "{nodes(ids:[" + strings.Repeat(`"a"`, n-12) + "]){id}}"
}

// equal returns a query with n equal fields side by side; it is not valid, since they lack a selection.
func equal(n int) string { return "{group{self" + strings.Repeat(" self", n-1) + "}}" }

func nested(n int) any {
	var v any = "x"
	for range n {
		v = []any{v}
	}
	return v
}

// TestLimitAndOneMore sends for each limit on requests one that reaches it and one that passes it by one.
func TestLimitAndOneMore(t *testing.T) {
	padded := func(n int) string { return "{ok}" + strings.Repeat(" ", n-4) }
	cases := []struct {
		limit string
		at    int
		code  string
		query func(n int) (string, map[string]any)
		// settings lifts limits that would refuse first.
		settings gql.Limits
	}{
		{"depth", 12, gql.CodeDocumentLimit, func(n int) (string, map[string]any) { return deep(n), nil }, gql.Limits{}},
		{"introspectionDepth", 16, gql.CodeDocumentLimit, func(n int) (string, map[string]any) { return deepIntrospection(n), nil }, gql.Limits{}},
		{"aliases", 50, gql.CodeDocumentLimit, func(n int) (string, map[string]any) {
			return "{group{" + repeat(n, func(i int) string { return fmt.Sprintf("a%d:id ", i) }) + "}}", nil
		}, gql.Limits{}},
		{"rootFields", 20, gql.CodeDocumentLimit, func(n int) (string, map[string]any) {
			return "{" + repeat(n, func(i int) string { return fmt.Sprintf("a%d:ok ", i) }) + "}", nil
		}, gql.Limits{}},
		{"directives", 100, gql.CodeDocumentLimit, func(n int) (string, map[string]any) {
			return "{group{" + repeat(n, func(int) string { return "id @skip(if:false) " }) + "}}", nil
		}, gql.Limits{}},
		{"documentBytes", 65536, gql.CodeDocumentLimit, func(n int) (string, map[string]any) { return padded(n), nil }, gql.Limits{}},
		{"tokens", 5000, gql.CodeParseFailed, func(n int) (string, map[string]any) { return tokens(n), nil }, gql.Limits{}},
		{"variableDepth", 16, gql.CodeBadUserInput, func(n int) (string, map[string]any) { return "{ok}", map[string]any{"v": nested(n - 1)} }, gql.Limits{}},
		{"variableValues", 10_000, gql.CodeBadUserInput, func(n int) (string, map[string]any) {
			return "{ok}", map[string]any{"v": make([]int, n-1)}
		}, gql.Limits{}},
		// A page costs the connection and its items: 1 + first.
		{"cost", 20_000, gql.CodeCostLimit, func(n int) (string, map[string]any) {
			return "{ok entities(first:$n){nodes{id}}}", map[string]any{"n": n - 1}
		}, gql.Limits{}},
	}
	for _, c := range cases {
		t.Run(c.limit, func(t *testing.T) {
			h := gql.NewHandler(gql.HandlerConfig{Schema: newFake(t), Limits: c.settings})
			for _, n := range []int{c.at, c.at + 1} {
				query, variables := c.query(n)
				if variables["n"] != nil {
					query = "query($n:Int!)" + query
				}
				a := post(t, h, query, variables)
				if n == c.at && len(a.Errors) > 0 {
					t.Errorf("%d is allowed: %s", n, a.body)
				}
				if n > c.at {
					if a.code() != c.code || a.Data != nil {
						t.Errorf("%d: got %.300s", n, a.body)
					}
					if name, ok := a.Errors[0].Extensions["limit"]; ok && name != c.limit {
						t.Errorf("%d: refused for %v", n, name)
					}
				}
			}
		})
	}
}

func TestLimitOfComparisons(t *testing.T) {
	const pairs = 50*49/2 + 50 + 1
	for _, limit := range []int{pairs, pairs - 1} {
		a := post(t, gql.NewHandler(gql.HandlerConfig{Schema: newFake(t), Limits: gql.Limits{Comparisons: limit}}), equal(50), nil)
		if limit == pairs && a.code() != gql.CodeValidationFailed || limit < pairs && a.code() != gql.CodeDocumentLimit {
			t.Errorf("limit %d: %s", limit, a.body)
		}
	}
}

func TestLimitOfBody(t *testing.T) {
	h := withoutSettings(t)
	for _, n := range []int{1 << 20, 1<<20 + 1} {
		body := []byte(`{"query":"{ok}"` + strings.Repeat(" ", n-len(`{"query":"{ok}"}`)) + "}")
		a := postBody(t, h, body, nil)
		if n == 1<<20 && a.status != 200 || n > 1<<20 && (a.status != 413 || a.code() != gql.CodeDocumentLimit) {
			t.Errorf("%d bytes: %d %s", n, a.status, a.body)
		}
	}
}

func TestLimitsCountFragmentsAsSpread(t *testing.T) {
	h := withoutSettings(t)
	for name, query := range map[string]string{
		"aliases":    "{group{self{...F} x:self{...F}}} fragment F on Group{" + repeat(26, func(i int) string { return fmt.Sprintf("a%d:id ", i) }) + "}",
		"depth":      "{group{...A}} fragment A on Group{self{self{self{self{self{self{...B}}}}}}} fragment B on Group{self{self{self{self{self{id}}}}}}",
		"rootFields": "{...R ...R} fragment R on Query{" + repeat(11, func(i int) string { return fmt.Sprintf("a%d:ok ", i) }) + "}",
		"directives": "{group{...D self{...D}}} fragment D on Group{" + repeat(51, func(int) string { return "id @skip(if:false) " }) + "}",
	} {
		a := post(t, h, query, nil)
		if a.code() != gql.CodeDocumentLimit || a.Errors[0].Extensions["limit"] != name {
			t.Errorf("%s: got %.300s", name, a.body)
		}
	}
}

func TestErrorsReturned(t *testing.T) {
	for _, n := range []int{20, 21} {
		query := "{" + repeat(n, func(i int) string { return fmt.Sprintf("f%02d ", i) }) + "}"
		a := post(t, gql.NewHandler(gql.HandlerConfig{Schema: newFake(t), Limits: gql.Limits{RootFields: 100, RefusalBytes: 1 << 20}}), query, nil)
		left, _ := a.Extensions["errorsLeftOut"].(float64)
		if len(a.Errors) != 20 || int(left) != n-20 {
			t.Errorf("%d failures: %d errors, %v left out", n, len(a.Errors), left)
		}
	}
}
