package gql_test

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"
	"unicode/utf8"

	"linkchart/server/gql"
)

func TestVariableCoercion(t *testing.T) {
	h := withoutSettings(t)
	argument := map[string]string{
		"Int": "int", "Float": "float", "String": "string", "Boolean": "boolean", "ID": "id", "Colour": "colour", "[Int!]": "ints",
		"[Int]": "loose", "[[Int]]": "lists", "EntityFilter": "filter", "SubgraphInput": "graph", "Date": "date",
	}
	for _, c := range []struct {
		kind, variable string
		ok             bool
	}{
		{"Int", `1`, true},
		{"Int", `1.0`, true},
		{"Int", `null`, true},
		{"Int!", `null`, false},
		{"Int", `"1"`, false},
		{"Int", `1.5`, false},
		{"Int", `2147483647`, true},
		{"Int", `2147483648`, false},
		{"Int", `true`, false},
		{"Int", `[1]`, false},
		{"Int", `1e400`, false},
		{"Float", `1`, true},
		{"Float", `1.5`, true},
		{"Float", `"1.5"`, false},
		{"Float", `1e400`, false},
		{"String", `"x"`, true},
		{"String", `1`, false},
		{"Boolean", `true`, true},
		{"Boolean", `"true"`, false},
		{"Boolean", `0`, false},
		{"ID", `"x"`, true},
		{"ID", `7`, true},
		{"ID", `7.5`, false},
		{"ID", `{}`, false},
		{"Colour", `"RED"`, true},
		{"Colour", `"red"`, false},
		{"Colour", `1`, false},
		{"[Int!]", `[1,2]`, true},
		{"[Int!]", `3`, true},
		{"[Int!]", `[1,null]`, false},
		{"[[Int]]", `[[1],null]`, true},
		{"[Int]", `{"a":1}`, false},
		{"EntityFilter", `{"ids":["a"],"degree":{"min":1}}`, true},
		{"EntityFilter", `{"nope":1}`, false},
		{"EntityFilter", `{"degree":{"min":"1"}}`, false},
		{"EntityFilter", `{"colours":["RED","BLUE"]}`, false},
		{"EntityFilter", `"x"`, false},
		{"EntityFilter", `{"and":[{"not":{"ids":"a"}}]}`, true},
		{"SubgraphInput", `{}`, false},
		{"SubgraphInput", `{"seeds":{}}`, true},
		{"SubgraphInput", `{"seeds":null}`, false},
		{"SubgraphInput", `{"seeds":{},"maxHops":null}`, false},
		{"Date", `"2024-01-01"`, true},
		{"Date", `7`, true},
	} {
		body, err := json.Marshal(map[string]any{"query": "query($v:" + c.kind + "){take(" + argument[strings.TrimSuffix(c.kind, "!")] + ":$v)}", "variables": map[string]json.RawMessage{"v": json.RawMessage(c.variable)}})
		if err != nil {
			t.Fatal(err)
		}
		a := postBody(t, h, body, nil)
		if ok := len(a.Errors) == 0; ok != c.ok {
			t.Errorf("%s from %s: %s", c.kind, c.variable, a.body)
		}
		if !c.ok && a.code() != gql.CodeBadUserInput {
			t.Errorf("%s from %s: code %q", c.kind, c.variable, a.code())
		}
	}
	if a := post(t, h, "query($v:ID!){node(id:$v){id}}", nil); a.code() != gql.CodeBadUserInput || a.Errors[0].Extensions["argument"] != "$v" {
		t.Errorf("missing variable: %s", a.body)
	}
	if a := post(t, h, "{entities(first:99999999999){nodes{id}}}", nil); a.code() != gql.CodeValidationFailed {
		t.Errorf("Int out of range in the document: %s", a.body)
	}
}

func FuzzRequest(f *testing.F) {
	for _, body := range []string{
		`{"query":"{ok}"}`, `{"query":"query($a:EntityFilter){entities(where:$a){nodes{id}}}","variables":{"a":{"ids":["x"]}}}`,
		`{"query":"{","operationName":"x"}`, `{"query":"{group{...F}} fragment F on Group{self{...F}}"}`, `{"query":"{ok}","variables":{"a":[[1e9]]}}`, "[]",
	} {
		f.Add([]byte(body), "application/json")
	}
	f.Add([]byte(`{"query":"{__schema{types{name}}}"}`), "application/graphql-response+json;q=0.5, */*;q=0")
	h := withoutSettings(f)
	f.Fuzz(func(t *testing.T, body []byte, accept string) {
		if strings.ContainsAny(accept, "\r\n\x00") {
			t.Skip("no header can hold this")
		}
		a := postBody(t, h, body, map[string]string{"Accept": accept})
		if a.status == http.StatusInternalServerError || !utf8.ValidString(a.body) {
			t.Errorf("%d %q", a.status, a.body)
		}
		if a.Data == nil && len(a.Errors) == 0 || a.Data == nil && len(a.body) > 4<<10 {
			t.Errorf("neither an answer nor a short refusal: %.200q", a.body)
		}
	})
}
