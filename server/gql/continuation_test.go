package gql_test

import (
	"encoding/base64"
	"fmt"
	"slices"
	"strings"
	"testing"

	"linkchart/graph/graphtest"
	"linkchart/server/gql"
)

const chunked = `{nodes{id depth role} edges{id source target relation{source{name} target{name}}} truncation{reasons} frontier{unseen} continuation}`

// chunks follows the continuations of a walk to its end and returns the nodes and edges of each chunk.
func chunks(t *testing.T, s *served, query string, maxNodes int) (nodes, edges [][]string) {
	t.Helper()
	root, _, _ := strings.Cut(query, "(")
	found := at(t, s.data(t, `{`+query+chunked+`}`), root)
	for {
		nodes, edges = append(nodes, texts(t, found, "nodes.id")), append(edges, texts(t, found, "edges.id"))
		token, ok := at(t, found, "continuation").(string)
		if !ok {
			if cut := at(t, found, "truncation"); strings.Contains(fmt.Sprint(cut), "MAX_") {
				t.Errorf("%s: the end is cut: %v", query, cut)
			}
			return nodes, edges
		}
		if at(t, found, "truncation") == nil {
			t.Errorf("%s: there is more, and nothing was cut", query)
		}
		found = at(t, s.data(t, fmt.Sprintf(`{continueSubgraph(token:%q,maxNodes:%d)`+chunked+`}`, token, maxNodes)), "continueSubgraph")
	}
}

// TestContinuation: the chunks of a walk are together what one large call brings, and none repeats what came before.
func TestContinuation(t *testing.T) {
	s := sample(t)
	load(t, s.store, crowd(0, 12)...)
	for _, c := range []struct {
		small, large string
		maxNodes     int
	}{
		{`subgraph(input:{seeds:{names:["ISIS-K"]},maxNodes:5})`, `subgraph(input:{seeds:{names:["ISIS-K"]}})`, 7},
		{`subgraph(input:{seeds:{names:["ISIS-K"]},maxNodes:5,maxEdges:3})`, `subgraph(input:{seeds:{names:["ISIS-K"]}})`, 20},
		{`subgraph(input:{seeds:{names:["ISIS-K"]},maxNodes:3,innerEdges:false})`, `subgraph(input:{seeds:{names:["ISIS-K"]},innerEdges:false})`, 1},
		{
			`subgraph(input:{seeds:{types:[City]},maxHops:4,where:{types:[ArmedGroup,Person]},through:{notTypes:[Country]},maxNodes:4,via:{or:[{types:[OCCURRED_IN]},{notTypes:[]}]}})`,
			`subgraph(input:{seeds:{types:[City]},maxHops:4,where:{types:[ArmedGroup,Person]},through:{notTypes:[Country]},via:{or:[{types:[OCCURRED_IN]},{notTypes:[]}]}})`, 5,
		},
		{
			`subgraph(input:{seeds:{names:["ISIS-K"]},maxEdges:4},view:{knownAt:"2024-03-24",includeUndated:false,time:{from:"2019-01-01"}})`,
			`subgraph(input:{seeds:{names:["ISIS-K"]}},view:{knownAt:"2024-03-24",includeUndated:false,time:{from:"2019-01-01"}})`, 5,
		},
	} {
		wantNodes, wantEdges := chunks(t, s, c.large, 1)
		if len(wantNodes) != 1 {
			t.Fatalf("%s is no one chunk", c.large)
		}
		nodes, edges := chunks(t, s, c.small, c.maxNodes)
		if len(nodes) < 2 {
			t.Errorf("%s: it is no walk in chunks", c.small)
		}
		for _, list := range []struct{ got, want []string }{{slices.Concat(nodes...), wantNodes[0]}, {slices.Concat(edges...), wantEdges[0]}} {
			slices.Sort(list.got)
			slices.Sort(list.want)
			if !slices.Equal(list.got, list.want) {
				t.Errorf("%s:\n got %v\nwant %v", c.small, list.got, list.want)
			}
		}
	}
	// Bridges go on too.
	joined, _ := chunks(t, s, `connect(ids:["group:isis-k","group:taliban","city:moscow"],between:2,maxNodes:4)`, 3)
	bridges, _ := chunks(t, s, `connect(ids:["group:isis-k","group:taliban","city:moscow"],between:2)`, 3)
	if len(joined) < 3 || len(bridges) != 1 || len(slices.Concat(joined...)) != len(bridges[0]) {
		t.Errorf("%d chunks of %d nodes, want %d", len(joined), len(slices.Concat(joined...)), len(bridges[0]))
	}
	// One hop goes on too, past limits of the server.
	narrow := serveStore(t, s.store, gql.Limits{Nodes: 5})
	nodes, _ := chunks(t, narrow, `expand(ids:["group:isis-k","nobody"],perNode:100)`, 5)
	whole, _ := chunks(t, s, `expand(ids:["group:isis-k"],perNode:100)`, 5)
	if len(nodes) < 3 || len(slices.Concat(nodes...)) != len(whole[0]) {
		t.Errorf("%d chunks of %d nodes, want %d nodes", len(nodes), len(slices.Concat(nodes...)), len(whole[0]))
	}
}

// TestContinuationsThatCannotBeUsed: damaged, foreign, stale.
func TestContinuationsThatCannotBeUsed(t *testing.T) {
	s := sample(t)
	const query = `{subgraph(input:{seeds:{names:["ISIS-K"]},maxNodes:3}){continuation}}`
	token := at(t, s.data(t, query), "subgraph.continuation").(string)
	again := func(token string) string { return fmt.Sprintf(`{continueSubgraph(token:%q){nodeCount}}`, token) }
	s.data(t, again(token))
	raw, err := base64.RawURLEncoding.DecodeString(token)
	if err != nil {
		t.Fatal(err)
	}
	for i := range raw {
		damaged := slices.Clone(raw)
		damaged[i] ^= 1
		s.fails(t, again(base64.RawURLEncoding.EncodeToString(damaged)), gql.CodeBadUserInput, "token")
	}
	for _, bad := range []string{"", "x", token[:len(token)-4], token + "AAAA", token + "=", " " + token, token + "\n", strings.Repeat("A", 1000)} {
		s.fails(t, again(bad), gql.CodeBadUserInput, "token")
	}
	cursor := at(t, s.data(t, `{entities(first:1){edges{cursor}}}`), "entities.edges.0.cursor").(string)
	s.fails(t, again(cursor), gql.CodeBadUserInput, "token")
	foreign := post(t, gql.NewHandler(gql.HandlerConfig{Schema: gql.NewSchema(gql.Config{Store: s.store})}), again(token), nil)
	if foreign.code() != gql.CodeBadUserInput {
		t.Errorf("another server takes it: %s", foreign.body)
	}
	s.fails(t, fmt.Sprintf(`{continueSubgraph(token:%q,maxNodes:0){nodeCount}}`, token), gql.CodeBadUserInput, "maxNodes")
	// What is asked for is checked anew: the limits may be others.
	narrow := serveStore(t, s.store, gql.Limits{Hops: 1})
	narrow.fails(t, again(token), gql.CodeBadUserInput, "input.maxHops")
	load(t, s.store, graphtest.NewDocument("late", "A late word.", "", "").Batch())
	s.fails(t, again(token), gql.CodeStaleToken, "")
}

// FuzzContinuation: whatever is given as a token is answered or refused, and only a token that was given is answered.
func FuzzContinuation(f *testing.F) {
	store := sampleStore(f)
	h := gql.NewHandler(gql.HandlerConfig{Schema: gql.NewSchema(gql.Config{Store: store, TokenKey: []byte("k")})})
	given := decoded(f, post(f, h, `{subgraph(input:{seeds:{names:["ISIS-K"]},maxNodes:3}){continuation}}`, nil).body)
	token := at(f, given, "data.subgraph.continuation").(string)
	for _, seed := range []string{token, token[:20], "", "AQ", "AQAAAAAAAAAAAAAAAAAAAAAAe30", strings.ToUpper(token), token + token} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		a := post(t, h, `query($token:String!){continueSubgraph(token:$token){nodeCount}}`, map[string]any{"token": text})
		if answered := len(a.Errors) == 0; answered != (text == token) || !answered && a.code() != gql.CodeBadUserInput {
			t.Errorf("%q: %s", text, a.body)
		}
	})
}
