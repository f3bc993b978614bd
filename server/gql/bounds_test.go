package gql_test

import (
	"fmt"
	"strings"
	"testing"

	"linkchart/server/gql"
)

// TestFieldLimits asks at each limit of an argument and one beyond: never a quiet clamp.
func TestFieldLimits(t *testing.T) {
	s := sample(t)
	token := at(t, s.data(t, `{subgraph(input:{seeds:{names:["ISIS-K"]},maxNodes:2}){continuation}}`), "subgraph.continuation").(string)
	num := func(n int) string { return fmt.Sprint(n) }
	ids := func(n int) string { return "[" + strings.Repeat(`"x",`, n) + "]" }
	for _, c := range []struct {
		argument, query string
		limit           int
		value           func(int) string
	}{
		{"first", `{entities(first:#){pageInfo{hasNextPage}}}`, 500, num},
		{"first", `{search(text:"moscow",first:#){pageInfo{hasNextPage}}}`, 500, num},
		{"first", `{relations(first:#){pageInfo{hasNextPage}}}`, 500, num},
		{"first", `{conflicts(first:#){pageInfo{hasNextPage}}}`, 500, num},
		{"first", `{timeline(first:#){undated}}`, 500, num},
		{"first", `{entity(name:"ISIS-K"){relations(first:#){pageInfo{hasNextPage}}}}`, 500, num},
		{"first", `{entity(name:"ISIS-K"){record{claims(first:#){pageInfo{hasNextPage}}}}}`, 500, num},
		{"first", `{entity(name:"ISIS-K"){...on ArmedGroup{leaders(first:#){pageInfo{hasNextPage}}}}}`, 500, num},
		{"first", `{entity(name:"ISIS-K"){...on ArmedGroup{attacks(first:#){pageInfo{hasNextPage}}}}}`, 500, num},
		{"first", `{entity(name:"ISIS-K"){...on ArmedGroup{attacks(first:#,affiliates:true){pageInfo{hasNextPage}}}}}`, 500, num},
		{"first", `{entity(name:"ISIS-K"){...on ArmedGroup{strength{claims(first:#){id}}}}}`, 500, num},
		{"first", `{relations(first:1){edges{relation{evidence(first:#){pageInfo{hasNextPage}}}}}}`, 500, num},
		{"first", `{relations(first:1){edges{relation{claims(first:#){pageInfo{hasNextPage}}}}}}`, 500, num},
		{"first", `{entity(name:"ISIS-K"){record{claims(first:1){nodes{competing(first:#){id}}}}}}`, 500, num},
		{"first", `{subgraph(input:{seeds:{ids:[]}}){frontier(first:#){unseen}}}`, 500, num},
		{"ids", `{nodes(ids:#){id}}`, 500, ids},
		{"ids", `{expand(ids:#,perNode:1){nodeCount}}`, 500, ids},
		{"among", `{expand(ids:[],among:#){nodeCount}}`, 500, ids},
		{"about", `{timeline(about:#){undated}}`, 500, ids},
		{"input.avoid", `{paths(input:{from:{ids:[]},to:{ids:[]},avoid:#}){exhausted}}`, 500, ids},
		{"where.ids", `{entities(where:{ids:#}){totalCount}}`, 500, ids},
		{"where.names", `{entities(where:{names:#}){totalCount}}`, 500, ids},
		{"where.externalIds", `{entities(where:{externalIds:#}){totalCount}}`, 500, ids},
		{"where.not.documents", `{entities(where:{not:{documents:#}}){totalCount}}`, 500, ids},
		{"via.documents", `{relations(via:{documents:#}){totalCount}}`, 500, ids},
		{"via.or[0].publishers", `{relations(via:{or:[{publishers:#}]}){totalCount}}`, 500, ids},
		{"input.seeds.ids", `{subgraph(input:{seeds:{ids:#}}){nodeCount}}`, 500, ids},
		{"input.maxHops", `{subgraph(input:{seeds:{ids:[]},maxHops:#}){nodeCount}}`, 6, num},
		{"input.maxNodes", `{subgraph(input:{seeds:{ids:[]},maxNodes:#}){nodeCount}}`, 5_000, num},
		{"input.maxEdges", `{subgraph(input:{seeds:{ids:[]},maxEdges:#}){nodeCount}}`, 20_000, num},
		{"input.perNode", `{subgraph(input:{seeds:{ids:[]},perNode:#}){nodeCount}}`, 1_000, num},
		{"perNode", `{expand(ids:[],perNode:#){nodeCount}}`, 1_000, num},
		{"input.k", `{paths(input:{from:{ids:[]},to:{ids:[]},k:#}){exhausted}}`, 100, num},
		{"ids", `{connect(ids:#){nodeCount}}`, 500, ids},
		{"between", `{connect(ids:[],between:#){nodeCount}}`, 5, num},
		{"maxNodes", `{connect(ids:[],maxNodes:#){nodeCount}}`, 5_000, num},
		{"maxNodes", `{continueSubgraph(token:"TOKEN",maxNodes:#){nodeCount}}`, 5_000, num},
		{"pattern", `{match(pattern:[#],first:1){exhausted}}`, 5, func(n int) string { return strings.Repeat("{where:{ids:[]}},", n) }},
		{"first", `{aggregate(by:[TYPE],first:#){groups}}`, 500, num},
		{"by", `{aggregate(by:[#],first:1){groups}}`, 3, func(n int) string { return strings.Join([]string{"TYPE", "KIND", "YEAR", "MONTH"}[:n], ",") }},
		{"within.maxHops", `{diff(before:{},after:{},within:{seeds:{ids:[]},maxHops:#}){added{nodeCount}}}`, 6, num},
		{"input.minHops", `{subgraph(input:{seeds:{ids:[]},maxHops:3,minHops:#}){nodeCount}}`, 3, num},
		{"input.maxLength", `{paths(input:{from:{ids:[]},to:{ids:[]},maxLength:#}){exhausted}}`, 10, num},
		{"where.not.not.not.not", `{entities(where:{#}){totalCount}}`, 3, func(n int) string { return strings.Repeat("not:{", n) + "types:[]" + strings.Repeat("}", n) }},
		{"via.and[0].and[0].and[0].and[0]", `{relations(via:{#}){totalCount}}`, 3, func(n int) string { return strings.Repeat("and:[{", n) + "types:[]" + strings.Repeat("}]", n) }},
		{"where.or[63]", `{entities(where:{or:[#]}){totalCount}}`, 63, func(n int) string { return strings.Repeat("{types:[]},", n) }},
		{"via.or[63]", `{relations(via:{or:[#]}){totalCount}}`, 63, func(n int) string { return strings.Repeat("{types:[]},", n) }},
	} {
		c.query = strings.Replace(c.query, "TOKEN", token, 1)
		s.data(t, strings.Replace(c.query, "#", c.value(c.limit), 1))
		s.fails(t, strings.Replace(c.query, "#", c.value(c.limit+1), 1), gql.CodeBadUserInput, c.argument)
	}
	for argument, query := range map[string]string{
		"first": `{entities(first:-1){totalCount}}`, "input.maxHops": `{subgraph(input:{seeds:{},maxHops:-1}){nodeCount}}`, "perNode": `{expand(ids:[],perNode:0){nodeCount}}`,
		"by": `{aggregate(by:[]){groups}}`, "measure": `{aggregate(by:[TYPE],via:{},measure:KILLED){groups}}`, "via": `{aggregate(by:[TYPE],via:{direction:OUT}){groups}}`,
		"within.seeds.kinds": `{diff(before:{},after:{},within:{seeds:{kinds:["x"]}}){added{nodeCount}}}`, "before.time": `{diff(before:{time:{from:"2024-02-01",to:"2024-01-01"}},after:{},within:{seeds:{}}){added{nodeCount}}}`,
		"pattern": `{match(pattern:[{}]){exhausted}}`, "input.k": `{paths(input:{from:{},to:{},k:0}){exhausted}}`, "between": `{connect(ids:[],between:-1){nodeCount}}`,
		"pattern[1].via": `{match(pattern:[{},{via:{}}]){exhausted}}`, "pattern[0].where.kinds": `{match(pattern:[{where:{kinds:["x"]}},{}]){exhausted}}`,
		"input.maxNodes": `{subgraph(input:{seeds:{},maxNodes:0}){nodeCount}}`, "input.maxLength": `{paths(input:{from:{},to:{},maxLength:0}){exhausted}}`,
	} {
		s.fails(t, query, gql.CodeBadUserInput, argument)
	}
}

// TestInputsThatNothingFits are refused by name, with what would fit.
func TestInputsThatNothingFits(t *testing.T) {
	s := sample(t)
	for _, c := range []struct{ query, argument, says string }{
		{`{entities(where:{kinds:["EMBASY"]}){totalCount}}`, "where.kinds", "EMBASSY"},
		{`{entities(where:{and:[{kinds:["x"]}]}){totalCount}}`, "where.and[0].kinds", "WARNING"},
		{`{entities(where:{text:"  "}){totalCount}}`, "where.text", "empty"},
		{`{entities(where:{relations:[{where:{kinds:["x"]}}]}){totalCount}}`, "where.relations[0].where.kinds", "POLICE"},
		{`{conflicts(predicates:["kiled"]){pageInfo{hasNextPage}}}`, "predicates", "killed"},
		{`{entities(where:{time:{validAt:"2024-01-01",to:"2024-01-02"}}){totalCount}}`, "where.time", "validAt"},
		{`{relations(via:{time:{from:"2024-02-01",to:"2024-01-01"}}){totalCount}}`, "via.time", "2024-02-01"},
		{`{entity(id:"group:isis-k"){...on ArmedGroup{attacks(basis:[LEADS]){totalCount}}}}`, "basis", "CLAIMED_BY"},
		{`{aggregate(by:[MODALITY]){groups}}`, "by", "via"},
		{`{aggregate(by:[TYPE,KIND,TYPE],via:{}){groups}}`, "by", "TYPE"},
		{`{entity(id:"group:isis-k"){record{degrees(by:[TYPE,TYPE]){count}}}}`, "by", "TYPE"},
	} {
		a := s.fails(t, c.query, gql.CodeBadUserInput, c.argument)
		if len(a.Errors) > 0 && !strings.Contains(a.Errors[0].Message, c.says) {
			t.Errorf("%s: %q does not say %s", c.query, a.Errors[0].Message, c.says)
		}
	}
}

// TestSmallListsSayWhereTheyWereCut: lists without paging end at a limit, and extensions.cut names their paths.
func TestSmallListsSayWhereTheyWereCut(t *testing.T) {
	store := sampleStore(t)
	query := `{a:entity(id:"facility:crocus-city-hall"){...on Place{within{id}}} b:nodes(ids:["attack:concert-hall"]){...on Attack{attackTypes{code} places{id} perpetrators{actor{id}} record{sameAs{a} degrees{count}}}}}`
	if a := serveStore(t, store, gql.Limits{SmallList: 4}).ask(t, query, nil); a.Extensions["cut"] != nil || len(a.Errors) > 0 {
		t.Errorf("nothing was cut: %s", a.body)
	}
	a := serveStore(t, store, gql.Limits{SmallList: 1}).ask(t, query, nil)
	if len(a.Errors) > 0 {
		t.Fatal(a.body)
	}
	want := []string{"a.within", "b[0].attackTypes", "b[0].perpetrators", "b[0].places", "b[0].record.degrees", "b[0].record.sameAs"}
	if got := texts(t, map[string]any{"cut": a.Extensions["cut"]}, "cut"); strings.Join(got, " ") != strings.Join(want, " ") {
		t.Errorf("got %v", got)
	}
	data := decoded(t, string(a.Data))
	for _, list := range []string{"a.within", "b.0.attackTypes", "b.0.places", "b.0.perpetrators", "b.0.record.sameAs", "b.0.record.degrees"} {
		if n := len(at(t, data, list).([]any)); n != 1 {
			t.Errorf("%s has %d members", list, n)
		}
	}
}
