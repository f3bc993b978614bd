package gql_test

import (
	"fmt"
	"testing"

	"linkchart/graph"
	"linkchart/graph/graphtest"
	"linkchart/server/gql"
)

// hopsOf is how many hops the root fields of an example take together: levels of relations, of claims below claims, of a walk, of what
// contains a place; a difference is two walks with their inner edges.
var hopsOf = map[string]int{
	"aggregate": 3, "attack": 2, "attacks": 4, "canvas": 1, "claims": 2, "common-neighbours": 1, "conflicts": 0, "connect": 2, "continuation": 2, "diff": 4, "entities": 0, "evidence": 2, "expand": 1, "external-ids": 0, "known-at": 2,
	"leaders": 1, "match": 3, "node": 0, "nodes": 3, "paths": 2, "person": 1, "relations": 1, "reliable-paths": 4, "schema": 0, "search": 0, "server": 0, "subgraph": 2, "timeline": 0, "within": 3,
}

// fixed is how many calls of the store a root field may take beside its hops.
const fixed = 4

func TestCallsOfExamples(t *testing.T) {
	store := newCounting(sampleStore(t))
	s := serveStore(t, store, gql.Limits{})
	load(t, store, crowd(0, 5)...)
	calls := func(e example) int {
		store.reset()
		e.canonical(t, s)
		return store.total()
	}
	few := map[string]int{}
	for _, e := range examples(t) {
		hops, ok := hopsOf[e.name]
		if !ok {
			t.Errorf("%s has no line in the table of hops", e.name)
			continue
		}
		roots := len(decoded(t, string(s.ask(t, e.query, e.variables).Data)).(map[string]any))
		few[e.name] = calls(e)
		if few[e.name] > hops+fixed*roots {
			t.Errorf("%s: %d calls of the store for %d hops and %d root fields: %v", e.name, few[e.name], hops, roots, store.calls)
		}
	}
	load(t, store, crowd(5, 15)...)
	for _, e := range examples(t) {
		if n := calls(e); n != few[e.name] {
			t.Errorf("%s: %d calls, and %d on a larger graph", e.name, few[e.name], n)
		}
	}
}

const (
	nestedEvidence = `evidence(first:3){nodes{saidBy{name} document{title published{edtf} sameStory{title} evidence(first:2){nodes{quote claim{predicate}}} record{support{documents}}}}}`
	nestedRelation = `relation{source{name} target{name} support{documents} claims{nodes{confidence subject{name} object{name} relation{id} competing{id} derivedFrom{id}}} ` + nestedEvidence + `}`
)

// nestedQueries ask for lists in lists, by every way of reading below the root.
var nestedQueries = map[string]string{
	"relations of relations": `{entities(where:{types:[ArmedGroup,Person,Attack]},first:200){nodes{degree relations(first:20){edges{node{degree relations(first:5){edges{node{name} ` + nestedRelation + `}}} ` + nestedRelation + `}}}}}`,
	"sugar": `{entities(first:300){nodes{name
		...on ArmedGroup{strength{best claims{confidence}} founded{edtf} dissolved{edtf} ideology{text} groupStatus{code} leaders(first:5){edges{node{name}} totalCount} attacks(affiliates:true,first:5){nodes{name}} own:attacks(first:3){nodes{name}}}
		...on Person{rank{text} lifeStatus{code} born{edtf} died{edtf} roles{nodes{name}}}
		...on Attack{killed{best} wounded{best} attackTypes{code} perpetrators{actor{name}} targets{id} warnings{id}}
		...on Plot{plotStatus{code} targets{id}} ...on Occurrence{date{edtf} places{target{name}}} ...on Place{within{name}} ...on StateBody{country{name}}}}}`,
	"records":   `{entities(first:300){nodes{record{status support{documents} sameAs{names} claims(first:5){nodes{predicate} totalCount} degrees{count} kinds:degrees(by:[TYPE,MODALITY]){count}}}}}`,
	"subgraph":  `{subgraph(input:{seeds:{names:["Taliban"]},maxHops:2}){nodes{degree entity{name relations(first:3){nodes{name}}}} edges{` + nestedRelation + `} frontier{unseen}}}`,
	"paths":     `{paths(input:{from:{names:["Taliban"]},to:{names:["Moscow"]}}){paths{steps{node{degree relations(first:3){nodes{name}}} ` + nestedRelation + `}}}}`,
	"connect":   `{connect(ids:["group:taliban","group:isis-k","city:moscow"],between:3){nodes{degree entity{name relations(first:3){nodes{name}}}} edges{` + nestedRelation + `} frontier{unseen}}}`,
	"match":     `{match(pattern:[{where:{types:[Person]}},{},{where:{types:[Attack]}}],first:40){paths{start{name} steps{node{degree relations(first:3){nodes{name}}} ` + nestedRelation + `}} graph{frontier{unseen}}}}`,
	"k paths":   `{paths(input:{from:{names:["Taliban"]},to:{names:["Moscow"]},mode:K_SHORTEST,k:3,maxLength:3}){paths{steps{node{degree} ` + nestedRelation + `}}}}`,
	"aggregate": `{aggregate(by:[COUNTRY,ACTOR,PUBLISHER],where:{types:[Attack]},measure:KILLED){rows{keys{entity{name degree}} best} groups} relations:aggregate(by:[ATTACK_TYPE,STORY,TYPE],via:{},where:{types:[ArmedGroup]}){rows{count}}}`,
	"diff":      `{diff(before:{knownAt:"2024-03-25"},after:{},within:{seeds:{names:["ISIS-K"]},maxHops:2}){added{nodes{degree entity{name}} edges{` + nestedRelation + `}} changedTo{edges{` + nestedRelation + `}}}}`,
	"nodes":     `{nodes(ids:["group:isis-k","group:taliban","city:moscow"]){...on Entity{relations(first:50){edges{node{...on Person{roles{nodes{name}}}} ` + nestedRelation + `}}}}}`,
	"timeline":  `{timeline(first:100){entries{nodes{...on Attack{killed{best} perpetrators{actor{name} relations{` + nestedEvidence + `}}}}}}}`,
	"search":    `{search(text:"group",first:30){edges{node{relations(first:3){edges{` + nestedRelation + `}}}}}}`,
	"conflicts": `{conflicts(first:100,agreement:[AGREE,CONFLICT,COMPATIBLE]){edges{node{degree relations(first:2){nodes{name}}} claims{` + nestedEvidence + `}}}}`,
}

// TestNestedListsAskOnce: the calls of the store do not grow with the lists, whatever is selected below them.
func TestNestedListsAskOnce(t *testing.T) {
	store := newCounting(sampleStore(t))
	s := serveStore(t, store, gql.Limits{Cost: 1 << 40, Depth: 30})
	load(t, store, crowd(0, 6)...)
	few := map[string]int{}
	for name, query := range nestedQueries {
		store.reset()
		s.data(t, query)
		few[name] = store.total()
	}
	load(t, store, crowd(6, 18)...)
	for name, query := range nestedQueries {
		store.reset()
		s.data(t, query)
		if n := store.total(); n != few[name] {
			t.Errorf("%s: %d calls, and %d on a graph three times the size: %v", name, few[name], n, store.calls)
		}
	}
}

// crowd is many documents about ISIS-K and its neighbours, numbered from one number to before another.
func crowd(from, to int) []graph.Batch {
	var out []graph.Batch
	for i := from; i < to; i++ {
		text := fmt.Sprintf("Report %d. Group %d fights the Taliban. Man %d leads Group %d and ISIS-K. The group bombed Hall %d in Moscow in May 2024 and killed %d people; Group %d claimed it.", i, i, i, i, i, i, i)
		group, man, hall, bomb := fmt.Sprintf("group:g%d", i), fmt.Sprintf("person:m%d", i), fmt.Sprintf("facility:h%d", i), fmt.Sprintf("attack:b%d", i)
		q, _ := graph.ParseQuantity(fmt.Sprintf("%d people", i))
		q.VictimGroup = graph.TotalVictims
		d := graph.ParseDate("May 2024", "2024-06-01")
		out = append(out, graphtest.NewDocument(fmt.Sprintf("Report %d", i), text, "Example Wire", "2024-06-01").
			Entity(graphtest.SampleEntity(graphtest.Taliban), graphtest.SampleEntity(graphtest.ISISK), graphtest.SampleEntity(graphtest.Moscow),
				graph.Entity{ID: group, Type: graph.ArmedGroup, Name: fmt.Sprintf("Group %d", i)}, graph.Entity{ID: man, Type: graph.Person, Name: fmt.Sprintf("Man %d", i)},
				graph.Entity{ID: hall, Type: graph.Facility, Kind: "OTHER", Name: fmt.Sprintf("Hall %d", i)}, graph.Entity{ID: bomb, Type: graph.Attack, Name: fmt.Sprintf("bombing of Hall %d", i)}).
			Relation(group, graph.RivalOf, graphtest.Taliban, "fights the Taliban", nil).
			Relation(group, graph.AffiliateOf, graphtest.ISISK, "and ISIS-K", nil).
			Relation(man, graph.Leads, group, fmt.Sprintf("Man %d leads Group %d", i, i), nil).
			Relation(man, graph.Leads, graphtest.ISISK, "and ISIS-K", nil).
			Relation(bomb, graph.OccurredIn, hall, "The group bombed", nil).
			Relation(hall, graph.LocatedIn, graphtest.Moscow, "in Moscow", nil).
			Relation(bomb, graph.AttributedTo, group, "The group bombed", nil).
			Relation(bomb, graph.ClaimedBy, graphtest.ISISK, "claimed it", nil).
			Attribute(bomb, "killed", graph.TotalVictims, graph.Value{Raw: q.Raw, Quantity: &q}, fmt.Sprintf("%d people", i), nil).
			Attribute(bomb, "date", "", graph.Value{Raw: "May 2024", Date: &d}, "May 2024", nil).
			Batch())
	}
	return out
}
