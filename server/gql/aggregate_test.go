package gql_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"linkchart/graph"
	"linkchart/graph/graphtest"
	"linkchart/server/gql"
)

// rowsOf writes the rows of an aggregate as "value/value count low best high".
func rowsOf(t testing.TB, found any) string {
	t.Helper()
	var out []string
	for _, row := range at(t, found, "rows").([]any) {
		var values []string
		for _, k := range at(t, row, "keys").([]any) {
			values = append(values, strings.ReplaceAll(fmt.Sprint(at(t, k, "value")), "<nil>", "-"))
		}
		line := strings.Join(values, "/") + fmt.Sprint(" ", at(t, row, "count"))
		if at(t, row, "low") != nil || at(t, row, "best") != nil || at(t, row, "high") != nil {
			line += strings.ReplaceAll(fmt.Sprint(" ", at(t, row, "low"), " ", at(t, row, "best"), " ", at(t, row, "high")), "<nil>", "-")
		}
		out = append(out, line)
	}
	return strings.Join(out, ", ") + fmt.Sprint(" | ", at(t, found, "groups"), " ", at(t, found, "restCount"), " ", at(t, found, "overlapping"))
}

func TestAggregate(t *testing.T) {
	s := sample(t)
	for _, c := range []struct{ arguments, want string }{
		{`by:[TYPE],where:{types:[ArmedGroup,Country,Attack]}`, "ArmedGroup 3, Country 3, Attack 1 | 3 0 false"},
		{`by:[TYPE],where:{types:[ArmedGroup,Country,Attack]},first:1`, "ArmedGroup 3 | 3 4 false"},
		{`by:[TYPE,KIND],where:{types:[Facility]}`, "Facility/CHURCH 1, Facility/CONCERT_HALL 1 | 2 0 false"},
		{`by:[COUNTRY],where:{types:[City,Attack,Facility,Person]}`, "country:ru 3, country:at 2, - 1, country:af 1 | 4 0 false"},
		{`by:[ACTOR],where:{types:[Attack]}`, "group:isis-k 1, group:islamic-state 1 | 2 0 true"},
		{`by:[ACTOR],where:{types:[Attack]},measure:KILLED`, "group:isis-k 1 131 143 -, group:islamic-state 1 131 143 - | 2 0 true"},
		{`by:[TYPE],where:{types:[Attack,Plot]},measure:WOUNDED`, "Attack 1, Plot 1 | 2 0 false"},
		{`by:[TYPE],where:{ids:["group:isis-k"]},measure:CLUSTERS`, "ArmedGroup 1 3 3 3 | 1 0 false"},
		{`by:[ATTACK_TYPE],where:{types:[Attack]}`, "ARMED_ASSAULT 1, FACILITY_ATTACK 1 | 2 0 true"},
		{`by:[YEAR],where:{types:[Attack,Plot,Event,Country]}`, "- 3, 2024 2, 2023 1 | 3 0 false"},
		{`by:[MONTH],where:{types:[Attack,Plot,Event]}`, "2024-03 2, 2023-12 1 | 2 0 false"},
		{`by:[PUBLISHER],where:{types:[Attack]}`, "Example Daily 1, Example Review 1, Example Wire 1 | 3 0 true"},
		{`by:[STORY],where:{types:[Attack]},first:0`, " | 2 2 true"},
		{`by:[TYPE],where:{ids:[]}`, " | 0 0 false"},
		{`by:[RELATION_TYPE],via:{groups:[STANCE]}`, "COUNTERS 1, HOSTILE_TO 1 | 2 0 false"},
		{`by:[MODALITY,CONTESTED],via:{types:[OPERATES_IN]}`, "HYPOTHETICAL/FALSE 1, REPORTED/TRUE 1 | 2 0 false"},
		{`by:[DIRECTION],where:{names:["ISIS-K"]},via:{}`, "IN 4, OUT 3, BOTH 1 | 3 0 false"},
		{`by:[DIRECTION],where:{names:["ISIS-K"]},via:{direction:OUT}`, "OUT 3, BOTH 1 | 2 0 false"},
		// A relation between two of the things is seen from both: in a group it counts once.
		{`by:[RELATION_TYPE],where:{types:[ArmedGroup]},via:{types:[RIVAL_OF,COUNTERS]}`, "COUNTERS 1, RIVAL_OF 1 | 2 0 false"},
		{`by:[DIRECTION],where:{types:[ArmedGroup]},via:{types:[COUNTERS]}`, "IN 1, OUT 1 | 2 0 true"},
		{`by:[ACTOR],where:{types:[Attack]},via:{types:[ATTRIBUTED_TO,CLAIMED_BY]},measure:CLUSTERS`, "group:isis-k 1 1 1 1, group:islamic-state 1 1 1 1 | 2 0 false"},
		{`by:[PUBLISHER],via:{types:[ATTRIBUTED_TO]}`, "Example Daily 1, Example Wire 1 | 2 0 true"},
		{`by:[YEAR],via:{types:[ATTRIBUTED_TO,LOCATED_IN]},where:{types:[Attack,City]}`, "- 3, 2024 3 | 2 0 false"},
		{`by:[TYPE],where:{types:[Attack]},view:{knownAt:"2024-03-01",includeUndated:false}`, " | 0 0 false"},
	} {
		found := at(t, s.data(t, `{aggregate(`+c.arguments+`){rows{keys{key value entity{id}} count low best high} groups restCount overlapping}}`), "aggregate")
		if got := rowsOf(t, found); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.arguments, got, c.want)
		}
		for _, row := range at(t, found, "rows").([]any) {
			for _, k := range at(t, row, "keys").([]any) {
				named := slices.Contains([]any{"COUNTRY", "ACTOR", "DOCUMENT"}, at(t, k, "key")) && at(t, k, "value") != nil
				if e := at(t, k, "entity"); (e != nil) != named || named && at(t, e, "id") != at(t, k, "value") {
					t.Errorf("%s: %v", c.arguments, k)
				}
			}
		}
	}
	s.want(t, `{aggregate(by:[DOCUMENT],where:{types:[Plot]}){rows{keys{entity{...on Document{title}}}}}}`, `{"aggregate":{"rows":[{"keys":[{"entity":{"title":"A year of ISIS-K"}}]}]}}`)
	scant := serveStore(t, s.store, gql.Limits{ScannedEdges: 3})
	scant.fails(t, `{aggregate(by:[TYPE]){groups}}`, gql.CodeBadUserInput, "where")
	scant.fails(t, `{aggregate(by:[TYPE],via:{}){groups}}`, gql.CodeBadUserInput, "via")
	// One thing's relations can be grouped in the same ways.
	s.want(t, `{entity(name:"ISIS-K"){record{degrees(by:[COUNTRY],via:{types:[OPERATES_IN,ATTRIBUTED_TO]}){count low keys{value entity{name}}}}}}`,
		`{"entity":{"record":{"degrees":[{"count":1,"low":null,"keys":[{"value":null,"entity":null}]},{"count":1,"low":null,"keys":[{"value":"country:af","entity":{"name":"Afghanistan"}}]},{"count":1,"low":null,"keys":[{"value":"country:ru","entity":{"name":"Russia"}}]}]}}}`)
}

// TestAggregateAgreesWithCounting: groups of a larger graph, counted one by one.
func TestAggregateAgreesWithCounting(t *testing.T) {
	s := sample(t)
	load(t, s.store, crowd(0, 30)...)
	all := at(t, s.data(t, `{entities(first:500){nodes{id type ...on Attack{killed{low best high claimCount} perpetrators{actor{id}}}}}}`), "entities.nodes").([]any)
	count, best := map[string]int{}, map[string]int{}
	for _, e := range all {
		if at(t, e, "type") != string(graph.Attack) {
			continue
		}
		for _, p := range at(t, e, "perpetrators").([]any) {
			id := at(t, p, "actor.id").(string)
			count[id]++
			if n := at(t, e, "killed.best"); n != nil {
				best[id] += number(t, n)
			}
		}
	}
	rows := at(t, s.data(t, `{aggregate(by:[ACTOR],where:{types:[Attack]},measure:KILLED,first:500){rows{keys{value} count best}}}`), "aggregate.rows").([]any)
	if len(rows) != len(count) || len(rows) < 30 {
		t.Errorf("%d rows, want %d", len(rows), len(count))
	}
	last := -1
	for _, row := range rows {
		id, n := at(t, row, "keys.0.value").(string), number(t, at(t, row, "best"))
		if number(t, at(t, row, "count")) != count[id] || n != best[id] || last >= 0 && n > last {
			t.Errorf("%s: %v, want %d and %d", id, row, count[id], best[id])
		}
		last = n
	}
}

func TestDiff(t *testing.T) {
	s := sample(t)
	const parts = `{added{nodes{id role} edges{relation{type}} continuation} removed{nodes{id} edges{relation{type}}} changedFrom{edges{relation{type support{documents}}}} changedTo{edges{relation{type support{documents}}}}}`
	// Between two days of publication an edge is better supported, others are new.
	found := at(t, s.data(t, `{diff(before:{knownAt:"2024-03-24",includeUndated:false},after:{knownAt:"2024-03-25",includeUndated:false},within:{seeds:{names:["ISIS-K"]},maxHops:1,maxNodes:50,maxEdges:200})`+parts+`}`), "diff")
	if from, to := encoded(t, at(t, found, "changedFrom.edges")), encoded(t, at(t, found, "changedTo.edges")); from != `[{"relation":{"support":{"documents":1},"type":"ATTRIBUTED_TO"}},{"relation":{"support":{"documents":1},"type":"CLAIMED_BY"}}]` || to != strings.ReplaceAll(from, `:1}`, `:2}`) {
		t.Errorf("changed from %s to %s", from, to)
	}
	// What is there before and not after, by valid time: the other way round.
	for _, c := range []struct{ before, after, part, other string }{
		{`{knownAt:"2024-03-25"}`, `{}`, "added", "removed"}, {`{}`, `{knownAt:"2024-03-25"}`, "removed", "added"},
	} {
		found := at(t, s.data(t, `{diff(before:`+c.before+`,after:`+c.after+`,within:{seeds:{names:["ISIS-K"]},maxHops:1,maxNodes:50,maxEdges:200})`+parts+`}`), "diff")
		types := texts(t, found, c.part+".edges.relation.type")
		slices.Sort(types)
		if got := strings.Join(types, " "); got != "LEADS OPERATES_IN RIVAL_OF" && got != "OPERATES_IN RIVAL_OF" {
			t.Errorf("%s: %s", c.part, got)
		}
		if len(texts(t, found, c.other+".edges.relation.type")) > 0 || len(texts(t, found, c.other+".nodes.id")) > 0 {
			t.Errorf("%s: %v", c.other, at(t, found, c.other))
		}
	}
	s.want(t, `{diff(before:{},after:{},within:{seeds:{}}){added{nodeCount graphVersion} removed{nodeCount} changedFrom{nodeCount} changedTo{edgeCount}}}`,
		`{"diff":{"added":{"nodeCount":0,"graphVersion":1},"removed":{"nodeCount":0},"changedFrom":{"nodeCount":0},"changedTo":{"edgeCount":0}}}`)
	// Where a walk was cut, what it left out is no difference.
	load(t, s.store, graphtest.NewDocument("late", "Late: Group Z leads.", "", "2025-01-01").Batch())
	cut := at(t, s.data(t, `{diff(before:{knownAt:"2024-12-31"},after:{},within:{seeds:{names:["ISIS-K"]},maxNodes:3}){added{nodes{id} truncation{reasons exact hint} continuation}}}`), "diff.added")
	if len(texts(t, cut, "nodes.id")) > 0 || at(t, cut, "truncation.exact") != false || at(t, cut, "continuation") != nil {
		t.Errorf("a cut walk: %v", cut)
	}
}
