package gql_test

import (
	"fmt"
	"testing"

	"linkchart/server/gql"
)

// publicSchema is the schema as it is served.
const publicSchema = "../../schema/*.graphqls"

// TestPublicSchemaFitsTheLimits: what the schema is made for must stay within limits that hold without settings, with room
// to spare, and what asks for everything must not.
func TestPublicSchemaFitsTheLimits(t *testing.T) {
	for _, c := range []struct {
		name, query string
		min, max    int
	}{
		{"introspection", introspection, 500, 15_000},
		{"leaders", `query Leaders($group: String! = "x") {
  entity(name: $group, type: ArmedGroup, view: {knownAt: "2022-07-15", time: {validAt: "2022-06-01"}}) { id name ... on ArmedGroup { strength { low best high agreement }
    leaders { edges { node { name } relation { modality contested evidence(first: 2) { nodes { quote document { title published { edtf } } } } } } } } } }`, 100, 1_000},
		{"canvas", `query Canvas {
  subgraph(input: {seeds: {names: ["ISIS-K"]}, via: {or: [{groups: [GROUP]}, {types: [LEADS], direction: IN}]}, through: {degree: {max: 500}}, stopAt: {types: [Country]}}) {
    payload(format: CYTOSCAPE) truncation { reasons droppedNodes hint } frontier { entity { id } unseen } } }`, 150, 500},
		{"canvas at the ceiling", `{subgraph(input:{seeds:{},maxNodes:5000,maxEdges:20000}){payload}}`, 1_500, 2_000},
		{"typed canvas", `{subgraph(input:{seeds:{}}){nodes{id depth entity{id name type}} edges{id source target relation{type modality}}}}`, 3_000, 10_000},
		{"typed canvas at the ceiling", `{subgraph(input:{seeds:{},maxNodes:5000,maxEdges:20000}){nodes{id} edges{id}}}`, 20_001, 1 << 30},
		{"neighbours of search hits", `{search(text:"x"){edges{node{id name relations(first:10){edges{node{name} relation{type}}}}}}}`, 300, 1_000},
		{"timeline", `{timeline(first:100){buckets{start certain} entries{nodes{id name}}}}`, 600, 700},
		{"path", `{paths(input:{from:{},to:{}}){paths{steps{relation{type} node{name}}} exhausted}}`, 200, 300},
		{"several paths", `{paths(input:{from:{},to:{},mode:K_SHORTEST,k:3}){exhausted}}`, 600, 700},
		{"too many paths", `{paths(input:{from:{},to:{},mode:MOST_RELIABLE,k:100}){paths{length}}}`, 20_001, 30_000},
		{"pattern", `{match(pattern:[{},{},{}],first:10){paths{steps{node{name}}}}}`, 2_000, 3_000},
		{"bridges", `{connect(ids:["a"],maxNodes:100){payload}}`, 100, 200},
		{"going on", `{continueSubgraph(token:"x",maxNodes:100){payload}}`, 100, 200},
		{"typed, going on", `{continueSubgraph(token:"x",maxNodes:5000){nodes{id} edges{id}}}`, 20_001, 1 << 30},
		{"aggregate", `{aggregate(by:[TYPE],first:10){rows{keys{value} count} groups}}`, 500, 700},
		{"diff", `{diff(before:{},after:{},within:{seeds:{}}){added{payload} removed{payload}}}`, 700, 1_000},
		{"typed diff", `{diff(before:{},after:{},within:{seeds:{},maxNodes:5000}){added{nodes{id}}}}`, 5_500, 8_000},
		{"expand", `{expand(ids:["a"]){payload}}`, 1, 50},
		{"three pages in each other", `{entities(first:100){nodes{relations(first:100){nodes{relations(first:100){nodes{id}}}}}}}`, 1_000_000, 1 << 30},
	} {
		t.Run(c.name, func(t *testing.T) {
			var info gql.OperationInfo
			h := gql.NewHandler(gql.HandlerConfig{Schema: newFakeOf(t, publicSchema), OnOperation: hear(&info)})
			a := post(t, h, c.query, nil)
			t.Logf("costs %d", info.Cost)
			if info.Cost < c.min || info.Cost > c.max {
				t.Errorf("costs %d, want %d to %d: %.300s", info.Cost, c.min, c.max, a.body)
			}
			if refused := a.code() == gql.CodeCostLimit; refused != (c.min > 20_000) || !refused && len(a.Errors) > 0 {
				t.Errorf("got %.300s", a.body)
			}
		})
	}
}

// TestAttacksOnThePublicSchema sends what its interfaces and their many types invite.
func TestAttacksOnThePublicSchema(t *testing.T) {
	doubling := func(n int) string {
		return "{entity(name:\"x\"){...f0}} " + repeat(n, func(i int) string {
			return fmt.Sprintf("fragment f%d on Entity{relations(first:200){nodes{...f%d}} record{claims(first:200){nodes{subject{...f%d}}}}} ", i, i+1, i+1)
		}) + fmt.Sprintf("fragment f%d on Entity{id}", n)
	}
	for _, c := range []struct{ query, code string }{
		{doubling(2), gql.CodeCostLimit},
		{doubling(60), gql.CodeDocumentLimit},
		{`{__schema{types{fields{type{fields{` + repeat(40, func(i int) string { return fmt.Sprintf("a%d:type{name} ", i) }) + `}}}}}}`, gql.CodeCostLimit},
	} {
		h := gql.NewHandler(gql.HandlerConfig{Schema: newFakeOf(t, publicSchema)})
		if a := post(t, h, c.query, nil); a.code() != c.code || len(a.body) > 4<<10 {
			t.Errorf("%.80s: %.300s", c.query, a.body)
		}
	}
}
