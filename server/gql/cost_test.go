package gql_test

import (
	"testing"

	"linkchart/server/gql"
)

// TestCost holds the price list against operations, as the access log is told.
func TestCost(t *testing.T) {
	for _, c := range []struct {
		query     string
		variables map[string]any
		want      int
	}{
		{"{ok}", nil, 0},
		{"{__typename}", nil, 0},
		{"{group{id name self{id}}}", nil, 2},
		{"{entities{pageInfo{hasNextPage}}}", nil, 1 + 1},
		{"{entities{nodes{id}}}", nil, 1 + 25},
		{"{entities(first:3){edges{node{id}}}}", nil, 1 + 3*(1+1)},
		{"{entities(first:3){totalCount}}", nil, 1 + 100},
		{"{entities(first:3){nodes{relations(first:4){nodes{id}}}}}", nil, 1 + 3*(1+1+4)},
		{"query($n:Int!){entities(first:$n){nodes{id}}}", map[string]any{"n": 7}, 1 + 7},
		{"query($n:Int=9){entities(first:$n){nodes{id}}}", nil, 1 + 9},
		{"query($y:Boolean!){group{id self @skip(if:$y){self{id}}}}", map[string]any{"y": true}, 1},
		{"query($y:Boolean!){group{id self @skip(if:$y){self{id}}}}", map[string]any{"y": false}, 3},
		{`{search(text:"x",first:2){nodes{id}}}`, nil, 50 + 1 + 2},
		{`{entities(where:{not:{text:"x"}},first:2){nodes{id}}}`, nil, 50 + 1 + 2},
		{`{nodes(ids:["a","b","c"]){id}}`, nil, 3},
		{"{group{claims(first:6){competing(first:2){id}}}}", nil, 1 + 6*(1+2)},
		// The dearest type of an interface counts, not the sum.
		{"{entity{...on Group{attacks(first:9){nodes{id}}} ...on Person{self{id}}}}", nil, 1 + 1 + 9},
		{"{entity{...on Entity{id ...on Person{self{self{id}}}}}}", nil, 1 + 2},
		// Traversals: a tenth of the nodes and a twentieth of the edges, and what is typed out of them.
		{"{subgraph(input:{seeds:{}}){payload}}", nil, 50 + 100 + 1},
		{"{subgraph(input:{seeds:{},maxNodes:5000,maxEdges:20000}){payload}}", nil, 500 + 1000 + 1},
		{"{subgraph(input:{seeds:{},maxNodes:100,maxEdges:200}){nodes{id entity{id}} edges{id}}}", nil, 10 + 10 + 1 + 100*2 + 200},
		{"query($i:SubgraphInput!){subgraph(input:$i){nodes{id}}}", map[string]any{"i": map[string]any{"seeds": map[string]any{}, "maxNodes": 100}}, 10 + 100 + 1 + 100},
		{"{subgraph(input:{seeds:{}}){frontier(first:5){unseen}}}", nil, 50 + 100 + 1 + 5},
		{`{expand(ids:["a","b"],perNode:10){nodes{id} edges{id}}}`, nil, 2 + 1 + 1 + 22 + 20},
		{`{connect(ids:["a"],maxNodes:100){nodes{id}}}`, nil, 10 + 100 + 1 + 100},
		{"{paths(input:{from:{},to:{},k:3}){exhausted}}", nil, 600 + 1},
		{"{paths(input:{from:{},to:{},k:3,maxLength:4}){paths{length steps{node{id}}}}}", nil, 600 + 1 + 3*(1+4*2)},
		{`{aggregate(by:["x"],first:7){rows{count entity{id}}}}`, nil, 500 + 1 + 7*2},
		{"{diff(within:{seeds:{},maxNodes:100,maxEdges:200}){added{payload} removed{nodes{id}}}}", nil, 500 + 1 + (10 + 10 + 1) + (10 + 10 + 1 + 100)},
	} {
		var got gql.OperationInfo
		h := gql.NewHandler(gql.HandlerConfig{Schema: newFake(t), OnOperation: hear(&got)})
		if a := post(t, h, c.query, c.variables); len(a.Errors) > 0 {
			t.Errorf("%s: %s", c.query, a.body)
		}
		if got.Cost != c.want {
			t.Errorf("%s: cost %d, want %d", c.query, got.Cost, c.want)
		}
	}
}

// TestCostRefusal tells the client what it asked for and what it may.
func TestCostRefusal(t *testing.T) {
	a := post(t, withoutSettings(t), "{subgraph(input:{seeds:{},maxNodes:5000,maxEdges:20000}){nodes{id} edges{id}}}", nil)
	if a.code() != gql.CodeCostLimit || a.Errors[0].Extensions["cost"] != 26501. || a.Errors[0].Extensions["max"] != 20000. {
		t.Errorf("got %s", a.body)
	}
}

// TestCostDoesNotOverflow multiplies pages beyond any number.
func TestCostDoesNotOverflow(t *testing.T) {
	query := "query($n:Int!){entities(first:$n){nodes{relations(first:$n){nodes{relations(first:$n){nodes{relations(first:$n){nodes{id}}}}}}}}}"
	for _, n := range []int{2_147_483_647, 1_000_000_007} {
		if a := post(t, withoutSettings(t), query, map[string]any{"n": n}); a.code() != gql.CodeCostLimit {
			t.Errorf("first %d: %s", n, a.body)
		}
	}
}
