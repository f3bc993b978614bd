package gql_test

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"linkchart/server/gql"
)

// soundly: whatever is asked is answered or refused in few words, and is never an error of ours.
func soundly(t *testing.T, a answer) {
	t.Helper()
	if a.status >= 500 || !utf8.ValidString(a.body) {
		t.Errorf("%d %q", a.status, a.body)
	}
	for _, e := range a.Errors {
		if code := e.Extensions["code"]; code == nil || code == gql.CodeInternal || code == gql.CodeStoreUnavailable {
			t.Errorf("%v: %.300q", code, a.body)
		}
	}
	if a.Data == nil && (len(a.Errors) == 0 || len(a.body) > 4<<10) {
		t.Errorf("neither an answer nor a short refusal: %.200q", a.body)
	}
}

// FuzzDocument asks the sample for whatever document.
func FuzzDocument(f *testing.F) {
	for _, c := range connections() {
		f.Add(strings.Replace(c.query, "PAGE", "first:1", 1))
	}
	for _, document := range []string{
		`{subgraph(input:{seeds:{names:["ISIS-K"]},maxHops:2,where:{types:[Attack]}}){nodes{id entity{name ...on Attack{killed{best}}}} payload(format:CYTOSCAPE) truncation{reasons}}}`,
		`{paths(input:{from:{ids:["group:isis-k"]},to:{ids:["city:moscow"]},mode:ALL_SHORTEST,maxLength:4}){paths{steps{node{id}}}}}`,
		`{timeline(bucket:YEAR,where:{types:[Attack]}){undated buckets{start certain}}}`, `{aggregate(by:[TYPE,COUNTRY]){groups rows{keys{key value} count}}}`, `{__schema{types{name fields{name}}}}`,
		`query A($x:Int=1){entities(first:$x){...F}} fragment F on EntityConnection{nodes{__typename id @skip(if:false)}}`,
	} {
		f.Add(document)
	}
	h := gql.NewHandler(gql.HandlerConfig{Schema: gql.NewSchema(gql.Config{Store: sampleStore(f)})})
	f.Fuzz(func(t *testing.T, document string) { soundly(t, post(t, h, document, nil)) })
}

// FuzzVariables asks the sample with whatever variables.
func FuzzVariables(f *testing.F) {
	const document = `query($first:Int!,$after:String,$where:EntityFilter,$order:EntityOrder!,$view:View,$walk:SubgraphInput!,$paths:PathInput!,$via:RelationFilter,$id:ID!){` +
		`entities(first:$first,after:$after,where:$where,order:$order,view:$view){nodes{id name}}` +
		`subgraph(input:$walk,view:$view){nodeCount truncation{reasons}} paths(input:$paths,view:$view){paths{start{id}}}` +
		`entity(id:$id,view:$view){relations(where:{},first:$first){totalCount}} expand(ids:[$id],via:$via){edgeCount}}`
	for _, variables := range []string{
		`{"first":1,"where":{"types":["Attack"],"time":{"from":"2024-01-01","to":"2024-12-31"}},"order":"NAME","walk":{"seeds":{"ids":["group:isis-k"]},"maxHops":2,"via":{"types":["CLAIMED_BY"]}},"paths":{"from":{"ids":["group:isis-k"]},"to":{"names":["Moscow"]},"maxLength":3},"id":"group:isis-k"}`,
		`{"view":{"knownAt":"2024-04-01","validAt":"2024-03-01","includeDerived":true},"walk":{"seeds":{"names":["ISIS-K"]}},"paths":{"from":{"names":["x"]},"to":{"ids":[]}},"id":""}`,
		`{"where":{"and":[{"not":{"ids":["a"]}},{"or":[{"degree":{"min":1,"max":0}}]}],"relations":[{"via":{"types":["LEADS"]},"some":{}}]},"first":-1,"after":"AQ","id":7}`, `{}`, `{"walk":null,"first":1e9,"id":[]}`,
	} {
		f.Add(variables)
	}
	h := gql.NewHandler(gql.HandlerConfig{Schema: gql.NewSchema(gql.Config{Store: sampleStore(f)})})
	f.Fuzz(func(t *testing.T, variables string) {
		body, err := json.Marshal(map[string]any{"query": document, "variables": json.RawMessage(variables)})
		if err != nil {
			t.Skip("no JSON")
		}
		soundly(t, postBody(t, h, body, nil))
	})
}

// FuzzCursor: whatever is given as a cursor is refused unless the list gave it.
func FuzzCursor(f *testing.F) {
	h := gql.NewHandler(gql.HandlerConfig{Schema: gql.NewSchema(gql.Config{Store: sampleStore(f)})})
	const document = `query($after:String){entities(first:2,after:$after){edges{cursor node{id}}}}`
	given := map[string]bool{}
	for _, e := range at(f, decoded(f, post(f, h, `{entities(first:100){edges{cursor}}}`, nil).body), "data.entities.edges").([]any) {
		cursor := e.(map[string]any)["cursor"].(string)
		given[cursor] = true
		f.Add(cursor)
	}
	for _, cursor := range []string{"", "AQ", "AQAAAAAAAAAAAAAAAAAAAAAA", strings.Repeat("A", 40_000)} {
		f.Add(cursor)
	}
	f.Fuzz(func(t *testing.T, cursor string) {
		a := post(t, h, document, map[string]any{"after": cursor})
		soundly(t, a)
		if len(a.Errors) == 0 != given[cursor] || len(a.Errors) > 0 && a.code() != gql.CodeBadUserInput {
			t.Errorf("%.100q: %.300s", cursor, a.body)
		}
	})
}
