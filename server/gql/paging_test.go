package gql_test

import (
	"encoding/base64"
	"fmt"
	"slices"
	"strings"
	"testing"

	"linkchart/graph"
	"linkchart/graph/graphtest"
	"linkchart/server/gql"
)

// connection is a list in pages: a query with a place for the arguments of the page, the path to the list in its answer, and
// the path from an edge to what tells it from others.
type connection struct{ query, path, item string }

// page asks for one page.
func (c connection) page(first int, after string) string {
	arguments := fmt.Sprintf("first:%d", first)
	if after != "" {
		arguments += fmt.Sprintf(",after:%q", after)
	}
	return strings.Replace(c.query, "PAGE", arguments, 1)
}

// wholeList is a page that holds every list of the sample.
const wholeList = 50

const counted = `{edges{cursor node{id}} pageInfo{hasNextPage hasPreviousPage startCursor endCursor} totalCount}`

func connections() map[string]connection {
	out := map[string]connection{
		"search":    {`{search(text:"moscow attack",PAGE){edges{cursor node{id}} pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}`, "search", "node.id"},
		"conflicts": {`{conflicts(agreement:[AGREE,CONFLICT,COMPATIBLE],PAGE){edges{cursor predicate} pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}`, "conflicts", "predicate"},
		"relations, by ends": {
			`{relations(source:{types:[ArmedGroup,Event]},target:{notTypes:[City]},PAGE){edges{cursor relation{id}} pageInfo{hasNextPage hasPreviousPage startCursor endCursor} totalCount}}`,
			"relations", "relation.id",
		},
		"Entity.relations": {
			`{entity(id:"group:isis-k"){relations(PAGE){edges{cursor relation{id}} pageInfo{hasNextPage hasPreviousPage startCursor endCursor} totalCount}}}`,
			"entity.relations", "relation.id",
		},
		"Entity.relations, tested": {
			`{entity(id:"group:isis-k"){relations(where:{or:[{types:[ArmedGroup]},{relations:[{via:{types:[LOCATED_IN]}}]}]},order:OTHER_NAME,PAGE){edges{cursor relation{id}} pageInfo{hasNextPage hasPreviousPage startCursor endCursor} totalCount}}}`,
			"entity.relations", "relation.id",
		},
		"ArmedGroup.leaders": {
			`{entity(id:"group:isis-k"){...on ArmedGroup{leaders(PAGE){edges{cursor relation{id}} pageInfo{hasNextPage hasPreviousPage startCursor endCursor} totalCount}}}}`,
			"entity.leaders", "relation.id",
		},
		"ArmedGroup.attacks of affiliates": {
			`{entity(id:"group:islamic-state"){...on ArmedGroup{attacks(affiliates:true,PAGE){edges{cursor relation{id}} pageInfo{hasNextPage hasPreviousPage startCursor endCursor} totalCount}}}}`,
			"entity.attacks", "relation.id",
		},
		"Person.roles": {
			`{entity(id:"person:sanaullah-ghafari",view:{includeDerived:true}){...on Person{roles(PAGE){edges{cursor relation{id}} pageInfo{hasNextPage hasPreviousPage startCursor endCursor} totalCount}}}}`,
			"entity.roles", "relation.id",
		},
		"Record.claims":           {`{entity(id:"attack:concert-hall"){record{claims(PAGE)` + counted + `}}}`, "entity.record.claims", "node.id"},
		"Record.claims, filtered": {`{entity(id:"attack:concert-hall"){record{claims(where:{kinds:[ATTRIBUTE],documents:["` + graphtest.ReviewDoc + `"]},PAGE)` + counted + `}}}`, "entity.record.claims", "node.id"},
		"Record.claims of several": {
			`{nodes(ids:["group:taliban","attack:concert-hall"]){...on Attack{record{claims(PAGE)` + counted + `}}}}`,
			"nodes.1.record.claims", "node.id",
		},
		"Relation.claims":   {`{relations(via:{types:[LEADS]}){edges{relation{claims(PAGE)` + counted + `}}}}`, "relations.edges.0.relation.claims", "node.id"},
		"Relation.evidence": {`{relations(via:{types:[OPERATES_IN],contested:true}){edges{relation{evidence(PAGE)` + counted + `}}}}`, "relations.edges.0.relation.evidence", "node.id"},
		"Claim.evidence": {
			`{entity(id:"group:isis-k"){record{claims(where:{contested:true}){nodes{evidence(PAGE)` + counted + `}}}}}`,
			"entity.record.claims.nodes.0.evidence", "node.id",
		},
		"Document.evidence": {`{node(id:"` + graphtest.DailyDoc + `"){...on Document{evidence(PAGE)` + counted + `}}}`, "node.evidence", "node.id"},
		"timeline":          {`{timeline(PAGE){entries` + counted + `}}`, "timeline.entries", "node.id"},
	}
	for _, order := range []graph.EntityOrder{graph.ByName, graph.ByID, graph.ByClusters, graph.ByDegree, graph.ByRecent, graph.ByDate} {
		out["entities by "+string(order)] = connection{`{entities(order:` + string(order) + `,PAGE)` + counted + `}`, "entities", "node.id"}
	}
	for _, order := range []graph.EdgeOrder{
		graph.EdgesByClusters, graph.EdgesByConfidence, graph.EdgesByRecent, graph.EdgesBySince, graph.EdgesByOtherName, graph.EdgesByOtherDegree, graph.EdgesByOtherDegAsc,
	} {
		out["relations by "+string(order)] = connection{
			`{relations(order:` + string(order) + `,PAGE){edges{cursor relation{id}} pageInfo{hasNextPage hasPreviousPage startCursor endCursor} totalCount}}`, "relations", "relation.id",
		}
	}
	return out
}

// TestPages: pages of any size, put together, are the whole list; each says whether more follows and where it begins and ends.
func TestPages(t *testing.T) {
	s := sample(t)
	for name, c := range connections() {
		t.Run(name, func(t *testing.T) {
			whole := at(t, s.data(t, c.page(wholeList, "")), c.path)
			want := texts(t, whole, "edges."+c.item)
			if len(want) == 0 {
				t.Fatal("the list is empty: the test tests nothing")
			}
			if at(t, whole, "pageInfo.hasNextPage") != false || at(t, whole, "pageInfo.hasPreviousPage") != false {
				t.Errorf("the whole list in a page: %v", at(t, whole, "pageInfo"))
			}
			for _, first := range []int{1, 2, 3, len(want)} {
				var got []string
				after := ""
				for range len(want) + 1 {
					page := at(t, s.data(t, c.page(first, after)), c.path)
					items, cursors := texts(t, page, "edges."+c.item), texts(t, page, "edges.cursor")
					got = append(got, items...)
					more := at(t, page, "pageInfo.hasNextPage") == true
					if len(items) != min(first, len(want)-len(got)+len(items)) || more != (len(got) < len(want)) {
						t.Fatalf("by %d: a page of %d after %d of %d, more: %v", first, len(items), len(got)-len(items), len(want), more)
					}
					if at(t, page, "pageInfo.hasPreviousPage") != (after != "") || at(t, page, "pageInfo.startCursor") != cursors[0] || at(t, page, "pageInfo.endCursor") != cursors[len(cursors)-1] {
						t.Errorf("by %d: %v of %v", first, at(t, page, "pageInfo"), cursors)
					}
					if count, ok := page.(map[string]any)["totalCount"]; ok && number(t, count) != len(want) {
						t.Errorf("by %d: totalCount %v, want %d", first, count, len(want))
					}
					if !more {
						break
					}
					after = cursors[len(cursors)-1]
				}
				if !slices.Equal(got, want) {
					t.Errorf("by %d:\n got %v\nwant %v", first, got, want)
				}
			}
			empty := at(t, s.data(t, c.page(0, "")), c.path)
			if len(at(t, empty, "edges").([]any)) != 0 || at(t, empty, "pageInfo.hasNextPage") != true || at(t, empty, "pageInfo.endCursor") != nil {
				t.Errorf("a page of none: %v", empty)
			}
		})
	}
}

// TestForeignAndDamagedCursors: a cursor is good for the list that gave it, and for no other.
func TestForeignAndDamagedCursors(t *testing.T) {
	s := sample(t)
	cursors := map[string]string{}
	for name, c := range connections() {
		cursors[name] = at(t, s.data(t, c.page(1, "")), c.path+".pageInfo.endCursor").(string)
	}
	damaged := func(cursor string) []string {
		raw, err := base64.RawURLEncoding.DecodeString(cursor)
		if err != nil {
			t.Fatal(err)
		}
		out := []string{"", "x", cursor + "A", cursor[:len(cursor)-2], "é", strings.Repeat("A", 40_000), base64.RawURLEncoding.EncodeToString(raw[1:])}
		for i := range raw {
			other := slices.Clone(raw)
			other[i] ^= 1
			out = append(out, base64.RawURLEncoding.EncodeToString(other))
		}
		return out
	}
	for name, c := range connections() {
		refused := func(cursor string) {
			t.Helper()
			a := s.ask(t, strings.Replace(c.query, "PAGE", fmt.Sprintf("first:1,after:%q", cursor), 1), nil)
			if a.code() != gql.CodeBadUserInput || a.Errors[0].Extensions["argument"] != "after" {
				t.Fatalf("%s after %.40q: %.300s", name, cursor, a.body)
			}
		}
		for other, cursor := range cursors {
			// One list by two ways.
			same := strings.HasPrefix(name, "Record.claims") && strings.HasPrefix(other, "Record.claims")
			if other != name && !same {
				refused(cursor)
			}
		}
		for _, cursor := range damaged(cursors[name]) {
			refused(cursor)
		}
	}
	// Another view, another filter, another order, another node.
	whole := connections()["Entity.relations"].query
	cursor := cursors["Entity.relations"]
	for _, change := range [][2]string{{`"group:isis-k"`, `"group:isis-k",view:{knownAt:"2024-04-30"}`}, {"PAGE", `via:{contested:false},PAGE`}, {"PAGE", "order:RECENT,PAGE"}} {
		query := strings.Replace(strings.Replace(whole, change[0], change[1], 1), "PAGE", fmt.Sprintf("first:1,after:%q", cursor), 1)
		if a := s.ask(t, query, nil); a.code() != gql.CodeBadUserInput {
			t.Errorf("%s: %.300s", query, a.body)
		}
	}
}

// TestPagesWhileTheGraphChanges: what stays is neither repeated nor skipped, whatever comes and goes between two pages.
func TestPagesWhileTheGraphChanges(t *testing.T) {
	store := sampleStore(t)
	s := serveStore(t, store, gql.Limits{})
	c := connections()["entities by NAME"]
	before := texts(t, s.data(t, c.page(wholeList, "")), "entities.edges.node.id")
	page := s.data(t, c.page(5, ""))
	got := texts(t, page, "entities.edges.node.id")
	cursor := at(t, page, "entities.pageInfo.endCursor").(string)
	// Kabul goes with the only document that names it; a group whose name comes first of all appears.
	if _, err := store.Remove(t.Context(), "a test", graphtest.UndatedDoc); err != nil {
		t.Fatal(err)
	}
	load(t, store, graphtest.NewDocument("New", "AAA is a new group.", "", "").
		Entity(graph.Entity{ID: "group:aaa", Type: graph.ArmedGroup, Name: "AAA"}).Alias("group:aaa", "AAA", "AAA").Batch())
	after := texts(t, s.data(t, c.page(wholeList, "")), "entities.edges.node.id")
	got = append(got, texts(t, s.data(t, c.page(wholeList, cursor)), "entities.edges.node.id")...)
	seen := map[string]int{}
	for _, id := range got {
		seen[id]++
	}
	for _, id := range before {
		if slices.Contains(after, id) && seen[id] != 1 {
			t.Errorf("%s came %d times", id, seen[id])
		}
	}
	if slices.Equal(before, after) || seen["group:aaa"] != 0 {
		t.Errorf("nothing changed: %v", got)
	}
}

func TestTotalCountUpTo(t *testing.T) {
	s := sample(t)
	for _, c := range []struct{ query, want string }{
		{`{entities{totalCount(upTo:20)}}`, `{"entities":{"totalCount":20}}`},
		{`{entities{totalCount(upTo:19)}}`, `{"entities":{"totalCount":null}}`},
		{`{relations{totalCount(upTo:25)}}`, `{"relations":{"totalCount":25}}`},
		{`{relations{totalCount(upTo:24)}}`, `{"relations":{"totalCount":null}}`},
		{`{entity(id:"group:isis-k"){relations{totalCount(upTo:8)}}}`, `{"entity":{"relations":{"totalCount":8}}}`},
		{`{entity(id:"group:isis-k"){relations{totalCount(upTo:7)}}}`, `{"entity":{"relations":{"totalCount":null}}}`},
		{`{entity(id:"group:isis-k"){relations(where:{types:[ArmedGroup]}){totalCount(upTo:3)}}}`, `{"entity":{"relations":{"totalCount":3}}}`},
		{`{entity(id:"group:isis-k"){relations(where:{types:[ArmedGroup]}){totalCount(upTo:2)}}}`, `{"entity":{"relations":{"totalCount":null}}}`},
		{`{entity(id:"attack:concert-hall"){record{claims(first:1){totalCount(upTo:14)}}}}`, `{"entity":{"record":{"claims":{"totalCount":null}}}}`},
		{`{timeline{entries{totalCount(upTo:0)}}}`, `{"timeline":{"entries":{"totalCount":null}}}`},
	} {
		s.want(t, c.query, c.want)
	}
	s.fails(t, `{entities{totalCount(upTo:10001)}}`, gql.CodeBadUserInput, "upTo")
	s.fails(t, `{entities{totalCount(upTo:-1)}}`, gql.CodeBadUserInput, "upTo")
}
