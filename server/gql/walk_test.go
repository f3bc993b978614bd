package gql_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"linkchart/graph"
	"linkchart/server/gql"
)

// hops writes a subgraph as "id/depth/role" of its nodes and "source TYPE target" of its edges.
func hops(t testing.TB, subgraph any) (nodes, edges string) {
	t.Helper()
	var n, e []string
	for _, node := range at(t, subgraph, "nodes").([]any) {
		n = append(n, fmt.Sprintf("%s/%v/%.1s", at(t, node, "id"), at(t, node, "depth"), at(t, node, "role")))
	}
	for _, edge := range at(t, subgraph, "edges").([]any) {
		e = append(e, fmt.Sprint(at(t, edge, "source"), " ", at(t, edge, "relation.type"), " ", at(t, edge, "target")))
	}
	slices.Sort(e)
	return strings.Join(n, " "), strings.Join(e, ", ")
}

const walked = `{nodes{id depth role} edges{source target relation{type}} truncation{reasons droppedNodes droppedEdges exact atDepth}}`

func TestSubgraphRoles(t *testing.T) {
	s := sample(t)
	for _, c := range []struct{ input, nodes, edges string }{
		{`maxHops:0`, "person:sanaullah-ghafari/0/S", ""},
		{`maxHops:1`, "person:sanaullah-ghafari/0/S group:isis-k/1/H", "person:sanaullah-ghafari LEADS group:isis-k"},
		{
			`through:{types:[ArmedGroup]},where:{types:[City]}`, "person:sanaullah-ghafari/0/S group:isis-k/1/T city:kabul/2/H",
			"group:isis-k OPERATES_IN city:kabul, person:sanaullah-ghafari LEADS group:isis-k",
		},
		{`through:{types:[ArmedGroup]},where:{types:[Facility]}`, "person:sanaullah-ghafari/0/S", ""},
		{`stopAt:{types:[ArmedGroup]}`, "person:sanaullah-ghafari/0/S group:isis-k/1/H", "person:sanaullah-ghafari LEADS group:isis-k"},
		{
			`minHops:2,via:{groups:[PERSON,SPACE]},where:{types:[City]}`, "person:sanaullah-ghafari/0/S group:isis-k/1/T city:kabul/2/H",
			"group:isis-k OPERATES_IN city:kabul, person:sanaullah-ghafari LEADS group:isis-k",
		},
		{
			`via:{groups:[GROUP,PERSON],direction:OUT}`, "person:sanaullah-ghafari/0/S group:isis-k/1/H group:islamic-state/2/H group:taliban/2/H",
			"group:isis-k AFFILIATE_OF group:islamic-state, group:isis-k RIVAL_OF group:taliban, person:sanaullah-ghafari LEADS group:isis-k",
		},
		{
			`via:{types:[LEADS,ATTRIBUTED_TO,CLAIMED_BY,AFFILIATE_OF]}`,
			"person:sanaullah-ghafari/0/S group:isis-k/1/H group:islamic-state/2/H attack:concert-hall/2/H",
			"attack:concert-hall ATTRIBUTED_TO group:isis-k, attack:concert-hall CLAIMED_BY group:islamic-state, group:isis-k AFFILIATE_OF group:islamic-state, person:sanaullah-ghafari LEADS group:isis-k",
		},
		{
			`via:{types:[LEADS,ATTRIBUTED_TO,CLAIMED_BY,AFFILIATE_OF]},innerEdges:false`,
			"person:sanaullah-ghafari/0/S group:isis-k/1/H group:islamic-state/2/H attack:concert-hall/2/H",
			"attack:concert-hall ATTRIBUTED_TO group:isis-k, group:isis-k AFFILIATE_OF group:islamic-state, person:sanaullah-ghafari LEADS group:isis-k",
		},
	} {
		found := at(t, s.data(t, `{subgraph(input:{seeds:{names:["Sanaullah Ghafari"]},`+c.input+`})`+walked+`}`), "subgraph")
		nodes, edges := hops(t, found)
		if nodes != c.nodes || edges != c.edges || at(t, found, "truncation") != nil {
			t.Errorf("%s:\n got %s\n     %s\nwant %s\n     %s\n%v", c.input, nodes, edges, c.nodes, c.edges, at(t, found, "truncation"))
		}
	}
}

func TestSubgraphIsClosed(t *testing.T) {
	s := sample(t)
	for _, input := range []string{
		`seeds:{}`, `seeds:{types:[Attack]},maxHops:6`, `seeds:{types:[City]},maxNodes:5`, `seeds:{types:[ArmedGroup]},perNode:2`, `seeds:{names:["ISIS-K"]},maxEdges:3`,
		`seeds:{ids:[]}`, `seeds:{names:["ISIS-K"]},maxHops:3,innerEdges:false,order:OTHER_DEGREE_ASC`,
	} {
		g := at(t, s.data(t, `{subgraph(input:{`+input+`}){nodeCount edgeCount nodes{id innerDegree degree entity{id}} edges{id source target weight parallel relation{id confidence source{id} target{id}}}}}`), "subgraph")
		inside := map[string]int{}
		for _, n := range at(t, g, "nodes").([]any) {
			inside[at(t, n, "id").(string)] = number(t, at(t, n, "innerDegree"))
			if at(t, n, "id") != at(t, n, "entity.id") || number(t, at(t, n, "innerDegree")) > number(t, at(t, n, "degree")) {
				t.Errorf("%s: %v", input, n)
			}
		}
		seen := map[string]int{}
		pairs := map[string]int{}
		for _, e := range at(t, g, "edges").([]any) {
			source, target := at(t, e, "source").(string), at(t, e, "target").(string)
			if _, ok := inside[source]; !ok {
				t.Errorf("%s: %s is no node", input, source)
			}
			if _, ok := inside[target]; !ok {
				t.Errorf("%s: %s is no node", input, target)
			}
			if at(t, e, "id") != at(t, e, "relation.id") || source != at(t, e, "relation.source.id") || target != at(t, e, "relation.target.id") || at(t, e, "weight") != at(t, e, "relation.confidence") {
				t.Errorf("%s: %v", input, e)
			}
			seen[source]++
			seen[target]++
			pairs[min(source, target)+max(source, target)]++
		}
		for _, e := range at(t, g, "edges").([]any) {
			source, target := at(t, e, "source").(string), at(t, e, "target").(string)
			if number(t, at(t, e, "parallel")) != pairs[min(source, target)+max(source, target)] {
				t.Errorf("%s: parallel of %v", input, e)
			}
		}
		for id, degree := range inside {
			if degree != seen[id] {
				t.Errorf("%s: innerDegree of %s is %d, it has %d edges", input, id, degree, seen[id])
			}
		}
		if number(t, at(t, g, "nodeCount")) != len(inside) || number(t, at(t, g, "edgeCount")) != len(at(t, g, "edges").([]any)) {
			t.Errorf("%s: counts %v", input, g)
		}
	}
}

func TestTruncation(t *testing.T) {
	store := sampleStore(t)
	for _, c := range []struct {
		limits      gql.Limits
		input, want string
	}{
		{gql.Limits{}, `seeds:{names:["ISIS-K"]},maxHops:1`, `null`},
		// Seven neighbours by eight edges, two of them to the Taliban.
		{gql.Limits{}, `seeds:{names:["ISIS-K"]},maxHops:1,maxNodes:4`, `{"reasons":["MAX_NODES"],"droppedNodes":4,"droppedEdges":0,"exact":true,"atDepth":1}`},
		{gql.Limits{}, `seeds:{names:["ISIS-K"]},maxHops:1,maxEdges:4`, `{"reasons":["MAX_EDGES"],"droppedNodes":0,"droppedEdges":5,"exact":true,"atDepth":1}`},
		{gql.Limits{}, `seeds:{names:["ISIS-K"]},maxHops:1,maxEdges:4,innerEdges:false`, `{"reasons":["MAX_EDGES"],"droppedNodes":0,"droppedEdges":4,"exact":true,"atDepth":1}`},
		{gql.Limits{}, `seeds:{names:["ISIS-K"]},maxHops:1,perNode:3`, `{"reasons":["PER_NODE"],"droppedNodes":1,"droppedEdges":0,"exact":false,"atDepth":1}`},
		{gql.Limits{Seeds: 2}, `seeds:{types:[ArmedGroup]},maxHops:0`, `{"reasons":["SEEDS"],"droppedNodes":1,"droppedEdges":0,"exact":false,"atDepth":null}`},
		{gql.Limits{ScannedEdges: 20}, `seeds:{names:["ISIS-K"]},maxHops:3,perNode:10,innerEdges:false`, `{"reasons":["SCAN_BUDGET"],"droppedNodes":0,"droppedEdges":0,"exact":false,"atDepth":2}`},
		{gql.Limits{HubDegree: 7}, `seeds:{names:["Sanaullah Ghafari"]}`, `{"reasons":["SCAN_BUDGET"],"droppedNodes":0,"droppedEdges":0,"exact":false,"atDepth":2}`},
	} {
		s := serveStore(t, store, c.limits)
		s.want(t, `{subgraph(input:{`+c.input+`}){truncation{reasons droppedNodes droppedEdges exact atDepth}}}`, `{"subgraph":{"truncation":`+c.want+`}}`)
		if c.want != "null" {
			if hint := at(t, s.data(t, `{subgraph(input:{`+c.input+`}){truncation{hint}}}`), "subgraph.truncation.hint"); len(hint.(string)) < 20 {
				t.Errorf("%s: the hint %q says little", c.input, hint)
			}
		}
	}
}

// TestTimeCutsATraversal: past its time a walk ends with what it has, and says so.
func TestTimeCutsATraversal(t *testing.T) {
	now := time.Date(2024, 5, 1, 0, 0, 0, 0, time.UTC)
	clock := func() time.Time { now = now.Add(time.Second); return now }
	limits := gql.Limits{TraversalTimeout: 5 * time.Second}
	h := gql.NewHandler(gql.HandlerConfig{Schema: gql.NewSchema(gql.Config{Store: sampleStore(t), Limits: limits, Clock: clock}), Limits: limits})
	a := post(t, h, `{subgraph(input:{seeds:{names:["ISIS-K"]},maxHops:6}){nodes{id} truncation{reasons exact}}}`, nil)
	if len(a.Errors) > 0 || !strings.Contains(a.body, `"truncation":{"reasons":["TIME"],"exact":false}`) || !strings.Contains(a.body, "group:isis-k") {
		t.Errorf("got %s", a.body)
	}
}

func TestFrontier(t *testing.T) {
	s := sample(t)
	input := `seeds:{names:["Sanaullah Ghafari"]},maxHops:1`
	s.want(t, `{subgraph(input:{`+input+`}){frontier{entity{id} unseen exact}}}`, `{"subgraph":{"frontier":[{"entity":{"id":"group:isis-k"},"unseen":7,"exact":true}]}}`)
	// Only what passes via, and where or through.
	s.want(t, `{subgraph(input:{`+input+`,via:{types:[LEADS,OPERATES_IN]}}){frontier{unseen}}}`, `{"subgraph":{"frontier":[{"unseen":2}]}}`)
	s.want(t, `{subgraph(input:{`+input+`,where:{types:[ArmedGroup,City]},through:{types:[Region]}}){frontier{unseen}}}`, `{"subgraph":{"frontier":[{"unseen":5}]}}`)
	s.want(t, `{subgraph(input:{seeds:{names:["ISIS-K"]},maxHops:1}){frontier(first:1){entity{id} unseen}}}`, `{"subgraph":{"frontier":[{"entity":{"id":"state:government-of-russia"},"unseen":3}]}}`)
	s.want(t, `{subgraph(input:{seeds:{names:["ISIS-K"]},maxHops:6}){frontier{unseen} truncation{exact}}}`, `{"subgraph":{"frontier":[],"truncation":null}}`)
}

func TestExpand(t *testing.T) {
	s := sample(t)
	for _, c := range []struct{ arguments, nodes, edges string }{
		{
			`ids:["group:isis-k"],among:["group:taliban","city:moscow"]`, "group:isis-k/0/S group:taliban/1/H",
			"group:isis-k RIVAL_OF group:taliban, group:taliban COUNTERS group:isis-k",
		},
		{`ids:["group:isis-k"],where:{types:[Person]}`, "group:isis-k/0/S person:sanaullah-ghafari/1/H", "person:sanaullah-ghafari LEADS group:isis-k"},
		{`ids:["person:shahab-al-muhajir","nobody"]`, "person:sanaullah-ghafari/0/S group:isis-k/1/H", "person:sanaullah-ghafari LEADS group:isis-k"},
		{`ids:["group:isis-k"],via:{types:[LEADS],direction:OUT}`, "group:isis-k/0/S", ""},
		{`ids:[]`, "", ""},
		{
			`ids:["city:vienna","city:kabul"],via:{types:[LOCATED_IN]},order:OTHER_NAME`,
			"city:vienna/0/S city:kabul/0/S country:af/1/H country:at/1/H facility:church-in-vienna/1/H",
			"city:kabul LOCATED_IN country:af, city:vienna LOCATED_IN country:at, facility:church-in-vienna LOCATED_IN city:vienna",
		},
	} {
		nodes, edges := hops(t, at(t, s.data(t, `{expand(`+c.arguments+`)`+walked+`}`), "expand"))
		if nodes != c.nodes || edges != c.edges {
			t.Errorf("%s:\n got %s\n     %s\nwant %s\n     %s", c.arguments, nodes, edges, c.nodes, c.edges)
		}
	}
	s.want(t, `{expand(ids:["group:isis-k"],perNode:1){nodes{id} truncation{reasons exact}}}`,
		`{"expand":{"nodes":[{"id":"group:isis-k"},{"id":"person:sanaullah-ghafari"}],"truncation":{"reasons":["PER_NODE"],"exact":false}}}`)
}

func TestCommonNeighbours(t *testing.T) {
	s := sample(t)
	for arguments, want := range map[string]string{
		// ISIS-K has the attribution, Islamic State the claim of responsibility; that one is a branch of the other is no third thing.
		`ids:["group:isis-k","group:islamic-state"]`:                                      `[{"entity":{"id":"attack:concert-hall"},"shared":2,"links":[{"type":"ATTRIBUTED_TO"},{"type":"CLAIMED_BY"}]}]`,
		`ids:["group:isis-k","group:islamic-state"],via:{types:[CLAIMED_BY]}`:             `[]`,
		`ids:["group:isis-k","group:islamic-state"],via:{direction:OUT}`:                  `[]`,
		`ids:["group:isis-k","group:islamic-state"],where:{types:[Person]}`:               `[]`,
		`ids:["group:isis-k","group:islamic-state"],minShared:1,where:{types:[Person]}`:   `[{"entity":{"id":"person:sanaullah-ghafari"},"shared":1,"links":[{"type":"LEADS"}]}]`,
		`ids:["group:isis-k","group:islamic-state"],view:{knownAt:"2024-03-23"}`:          `[]`,
		`ids:["attack:concert-hall-daily","event:embassy-warning","city:moscow"],first:0`: `[]`,
		`ids:["nobody"],minShared:1`:                                                      `[]`,
	} {
		found := s.data(t, `{commonNeighbours(`+arguments+`){entity{id} shared links{type}}}`)
		// The order of links is that of their ids.
		for _, row := range at(t, found, "commonNeighbours").([]any) {
			slices.SortFunc(at(t, row, "links").([]any), func(a, b any) int {
				return strings.Compare(at(t, a, "type").(string), at(t, b, "type").(string))
			})
		}
		if got := encoded(t, found); got != encoded(t, decoded(t, `{"commonNeighbours":`+want+`}`)) {
			t.Errorf("%s: got %s", arguments, got)
		}
	}
	s.fails(t, `{commonNeighbours(ids:[],minShared:0){shared}}`, gql.CodeBadUserInput, "minShared")
	s.fails(t, `{commonNeighbours(ids:[],first:501){shared}}`, gql.CodeBadUserInput, "first")
	scant := serveStore(t, s.store, gql.Limits{ScannedEdges: 3})
	scant.fails(t, `{commonNeighbours(ids:["group:isis-k"]){shared}}`, gql.CodeBadUserInput, "ids")
}

func TestGraphVersionAndStats(t *testing.T) {
	s := sample(t)
	before := s.data(t, `{serverInfo{graphVersion} expand(ids:["group:isis-k"]){graphVersion stats{hops visited scanned statements storeMicros}}}`)
	if at(t, before, "serverInfo.graphVersion") != at(t, before, "expand.graphVersion") {
		t.Errorf("got %v", before)
	}
	stats := at(t, before, "expand.stats")
	if number(t, at(t, stats, "hops")) != 1 || number(t, at(t, stats, "visited")) != 8 || number(t, at(t, stats, "scanned")) < 8 || number(t, at(t, stats, "statements")) < 1 {
		t.Errorf("stats %v", stats)
	}
	if _, err := s.store.(graph.Writer).Remove(t.Context(), "a test", "reconcile"); err != nil {
		t.Fatal(err)
	}
	after := s.data(t, `{serverInfo{graphVersion}}`)
	if number(t, at(t, after, "serverInfo.graphVersion")) <= number(t, at(t, before, "serverInfo.graphVersion")) {
		t.Errorf("the version stays at %v", after)
	}
}
