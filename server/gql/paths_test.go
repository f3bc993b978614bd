package gql_test

import (
	"fmt"
	"strings"
	"testing"

	"linkchart/graph"
	"linkchart/server/gql"
)

func TestShortestPath(t *testing.T) {
	s := sample(t)
	for _, c := range []struct{ input, want string }{
		{`from:{names:["Sanaullah Ghafari"]},to:{names:["Taliban"]}`, "person:sanaullah-ghafari -LEADS> group:isis-k <COUNTERS- group:taliban"},
		{`from:{names:["Sanaullah Ghafari"]},to:{names:["Moscow"]}`, "person:sanaullah-ghafari -LEADS> group:isis-k <ATTRIBUTED_TO- attack:concert-hall -OCCURRED_IN> city:moscow"},
		{
			`from:{names:["Sanaullah Ghafari"]},to:{names:["Moscow"]},avoid:["attack:concert-hall"],via:{notTypes:[IGNORED_BY]}`,
			"person:sanaullah-ghafari -LEADS> group:isis-k <HOSTILE_TO- state:government-of-russia <ADDRESSED_TO- event:embassy-warning -CONCERNS> city:moscow",
		},
		// Not through what joins everything, unless asked to.
		{`from:{names:["Sanaullah Ghafari"]},to:{names:["Vienna"]}`, "none"},
		{
			`from:{names:["Sanaullah Ghafari"]},to:{names:["Vienna"]},through:{}`,
			"person:sanaullah-ghafari -LEADS> group:isis-k -OPERATES_IN> region:europe <LOCATED_IN- country:at <LOCATED_IN- city:vienna",
		},
		{`from:{names:["Sanaullah Ghafari"]},to:{names:["Vienna"]},through:{},maxLength:3`, "none"},
		{`from:{names:["Sanaullah Ghafari"]},to:{names:["Vienna"]},through:{},via:{notTypes:[OPERATES_IN]}`, "none"},
		{`from:{names:["Sanaullah Ghafari"]},to:{names:["Taliban"]},via:{types:[LEADS,RIVAL_OF],direction:OUT}`, "person:sanaullah-ghafari -LEADS> group:isis-k -RIVAL_OF> group:taliban"},
		{`from:{names:["Taliban"]},to:{names:["Sanaullah Ghafari"]},via:{types:[LEADS,RIVAL_OF],direction:OUT}`, "none"},
		{`from:{types:[StateBody]},to:{types:[Country]}`, "state:government-of-russia -STATE_BODY_OF> country:ru"},
		{`from:{names:["nobody"]},to:{names:["Taliban"]}`, "none"},
	} {
		found := at(t, s.data(t, `{paths(input:{`+c.input+`}){exhausted paths{length cost start{id} steps{forward node{id} relation{type}}} graph{nodeCount edgeCount nodes{id role depth} edges{source target}}}}`), "paths")
		if got := written(t, found); got != c.want || at(t, found, "exhausted") != true {
			t.Errorf("%s:\n got %s, exhausted %v\nwant %s", c.input, got, at(t, found, "exhausted"), c.want)
		}
		if nodes := number(t, at(t, found, "graph.nodeCount")); c.want != "none" && nodes != strings.Count(c.want, ":") {
			t.Errorf("%s: the graph of the path has %d nodes", c.input, nodes)
		}
	}
	s.fails(t, `{paths(input:{from:{names:["Taliban"]},to:{types:[ArmedGroup]}}){exhausted}}`, gql.CodeBadUserInput, "input.to")
	narrow := serveStore(t, s.store, gql.Limits{Seeds: 2})
	narrow.fails(t, `{paths(input:{from:{types:[ArmedGroup]},to:{types:[City]}}){exhausted}}`, gql.CodeBadUserInput, "input.from")
	scant := serveStore(t, s.store, gql.Limits{ScannedEdges: 3})
	scant.want(t, `{paths(input:{from:{names:["Sanaullah Ghafari"]},to:{names:["Moscow"]}}){exhausted paths{length}}}`, `{"paths":{"exhausted":false,"paths":[]}}`)
}

// written writes the first path with its arrows.
func written(t testing.TB, found any) string {
	t.Helper()
	all := at(t, found, "paths").([]any)
	if len(all) == 0 {
		return "none"
	}
	steps := at(t, all[0], "steps").([]any)
	if number(t, at(t, all[0], "length")) != len(steps) || number(t, at(t, all[0], "cost")) != len(steps) {
		t.Errorf("length %v and cost %v of %d steps", at(t, all[0], "length"), at(t, all[0], "cost"), len(steps))
	}
	return trail(t, all[0])
}

// trail writes a path with its arrows.
func trail(t testing.TB, path any) string {
	t.Helper()
	out := at(t, path, "start.id").(string)
	for _, step := range at(t, path, "steps").([]any) {
		arrow := " <%s- "
		if at(t, step, "forward") == true {
			arrow = " -%s> "
		}
		out += fmt.Sprintf(arrow, at(t, step, "relation.type")) + at(t, step, "node.id").(string)
	}
	return out
}

// TestModesOfPaths asks for several paths, best first, and says whether there are more.
func TestModesOfPaths(t *testing.T) {
	s := sample(t)
	const ends = `from:{names:["Sanaullah Ghafari"]},to:{names:["Taliban"]}`
	for _, c := range []struct {
		input     string
		want      []string
		exhausted bool
	}{
		{ends + `,mode:ALL_SHORTEST`, []string{
			"2 person:sanaullah-ghafari -LEADS> group:isis-k <COUNTERS- group:taliban",
			"2 person:sanaullah-ghafari -LEADS> group:isis-k -RIVAL_OF> group:taliban",
		}, true},
		{ends + `,mode:ALL_SHORTEST,k:1`, []string{"2 person:sanaullah-ghafari -LEADS> group:isis-k <COUNTERS- group:taliban"}, false},
		{ends + `,mode:K_SHORTEST,k:2`, []string{
			"2 person:sanaullah-ghafari -LEADS> group:isis-k <COUNTERS- group:taliban",
			"2 person:sanaullah-ghafari -LEADS> group:isis-k -RIVAL_OF> group:taliban",
		}, true},
		{ends + `,mode:K_SHORTEST,k:1`, []string{"2 person:sanaullah-ghafari -LEADS> group:isis-k <COUNTERS- group:taliban"}, false},
		{ends + `,mode:K_SHORTEST,k:3,avoid:["city:kabul"]`, []string{
			"2 person:sanaullah-ghafari -LEADS> group:isis-k <COUNTERS- group:taliban",
			"2 person:sanaullah-ghafari -LEADS> group:isis-k -RIVAL_OF> group:taliban",
		}, true},
		{ends + `,mode:MOST_RELIABLE,via:{groups:[PERSON,STANCE]}`, []string{"0.470632307 person:sanaullah-ghafari -LEADS> group:isis-k <COUNTERS- group:taliban"}, true},
		{ends + `,mode:MOST_RELIABLE,via:{types:[LEADS]}`, nil, true},
	} {
		found := at(t, s.data(t, `{paths(input:{`+c.input+`}){exhausted paths{length cost start{id} steps{forward node{id} relation{type confidence}}} graph{nodeCount}}}`), "paths")
		var got []string
		for _, p := range at(t, found, "paths").([]any) {
			got = append(got, fmt.Sprint(at(t, p, "cost"), " ", trail(t, p)))
		}
		if strings.Join(got, "\n") != strings.Join(c.want, "\n") || at(t, found, "exhausted") != c.exhausted {
			t.Errorf("%s: exhausted %v\n got %s\nwant %s", c.input, at(t, found, "exhausted"), strings.Join(got, "\n     "), strings.Join(c.want, "\n     "))
		}
	}
	s.fails(t, `{paths(input:{from:{names:["Taliban"]},to:{types:[ArmedGroup]},mode:K_SHORTEST}){exhausted}}`, gql.CodeBadUserInput, "input.to")
	scant := serveStore(t, s.store, gql.Limits{ScannedEdges: 3})
	for _, mode := range []string{"ALL_SHORTEST", "K_SHORTEST", "MOST_RELIABLE"} {
		scant.want(t, `{paths(input:{from:{names:["Sanaullah Ghafari"]},to:{names:["Moscow"]},mode:`+mode+`}){exhausted paths{length}}}`, `{"paths":{"exhausted":false,"paths":[]}}`)
	}
}

// TestMatch: steps of nodes and edges, in the order of their relations' ids.
func TestMatch(t *testing.T) {
	s := sample(t)
	for _, c := range []struct {
		arguments string
		want      []string
		exhausted bool
	}{
		{`pattern:[{where:{types:[Person]},via:{types:[LEADS]}},{}]`, []string{"person:sanaullah-ghafari -LEADS> group:isis-k"}, true},
		{`pattern:[{where:{types:[Person]},via:{direction:IN}},{}]`, nil, true},
		{`pattern:[{via:{types:[LEADS,ATTRIBUTED_TO]}},{},{where:{names:["Crocus City Hall attack"]}}]`, []string{"person:sanaullah-ghafari -LEADS> group:isis-k <ATTRIBUTED_TO- attack:concert-hall"}, true},
		// An edge may be walked from either end.
		{`pattern:[{where:{types:[ArmedGroup]},via:{types:[RIVAL_OF]}},{where:{types:[ArmedGroup]}}]`, []string{"group:isis-k -RIVAL_OF> group:taliban", "group:taliban <RIVAL_OF- group:isis-k"}, true},
		{`pattern:[{where:{types:[ArmedGroup]},via:{types:[RIVAL_OF]}},{}],first:1`, []string{"group:isis-k -RIVAL_OF> group:taliban"}, false},
		{`pattern:[{where:{types:[Attack]},via:{types:[ATTRIBUTED_TO]}},{}],view:{knownAt:"2024-03-01",includeUndated:false}`, nil, true},
	} {
		found := at(t, s.data(t, `{match(`+c.arguments+`){exhausted paths{length cost start{id} steps{forward node{id} relation{type}}} graph{nodeCount edgeCount}}}`), "match")
		var got []string
		for _, p := range at(t, found, "paths").([]any) {
			got = append(got, trail(t, p))
		}
		if strings.Join(got, ", ") != strings.Join(c.want, ", ") || at(t, found, "exhausted") != c.exhausted {
			t.Errorf("%s: exhausted %v\n got %s\nwant %s", c.arguments, at(t, found, "exhausted"), got, c.want)
		}
	}
}

// TestConnect: bridges grow with what may lie between.
func TestConnect(t *testing.T) {
	s := sample(t)
	const ids = `ids:["person:sanaullah-ghafari","city:moscow","nobody"]`
	for _, c := range []struct{ arguments, nodes, edges string }{
		{ids, "person:sanaullah-ghafari/0/S city:moscow/0/S", ""},
		{ids + `,between:1`, "person:sanaullah-ghafari/0/S city:moscow/0/S", ""},
		{
			ids + `,between:2,through:{types:[ArmedGroup,Attack]}`, "person:sanaullah-ghafari/0/S city:moscow/0/S attack:concert-hall/1/T group:isis-k/1/T",
			"attack:concert-hall ATTRIBUTED_TO group:isis-k, attack:concert-hall OCCURRED_IN city:moscow, person:sanaullah-ghafari LEADS group:isis-k",
		},
		{ids + `,between:2,via:{types:[LEADS,HOSTILE_TO]}`, "person:sanaullah-ghafari/0/S city:moscow/0/S", ""},
		{
			`ids:["group:isis-k","group:taliban"],via:{types:[COUNTERS],direction:IN}`, "group:isis-k/0/S group:taliban/0/S", "group:taliban COUNTERS group:isis-k",
		},
	} {
		nodes, edges := hops(t, at(t, s.data(t, `{connect(`+c.arguments+`)`+walked+`}`), "connect"))
		if nodes != c.nodes || edges != c.edges {
			t.Errorf("%s:\n got %s\n     %s\nwant %s\n     %s", c.arguments, nodes, edges, c.nodes, c.edges)
		}
	}
	scant := serveStore(t, s.store, gql.Limits{ScannedEdges: 3})
	scant.want(t, `{connect(ids:["group:isis-k","city:moscow"],between:3){truncation{reasons exact}}}`, `{"connect":{"truncation":{"reasons":["SCAN_BUDGET"],"exact":false}}}`)
}

func TestTimeline(t *testing.T) {
	s := sample(t)
	for _, c := range []struct{ arguments, buckets, entries string }{
		{`bucket:YEAR`, "2023-01-01 1+0, 2024-01-01 2+0", "plot:vienna-church event:embassy-warning attack:concert-hall"},
		{`bucket:MONTH,from:"2024-02-01"`, "2024-02-01 0+0, 2024-03-01 2+0", "event:embassy-warning attack:concert-hall"},
		{`bucket:QUARTER,where:{types:[Plot]}`, "2023-10-01 1+0", "plot:vienna-church"},
		{`about:["group:isis-k"],bucket:DAY`, "2024-03-22 1+0", "attack:concert-hall"},
		{`about:["group:isis-k","city:moscow"],bucket:MONTH`, "2024-03-01 2+0", "event:embassy-warning attack:concert-hall"},
		{`about:["city:vienna"],bucket:MONTH`, "", ""},
		{`where:{types:[Plot]},bucket:MONTH,from:"2023-12-10",to:"2023-12-20"`, "2023-12-01 1+0", "plot:vienna-church"},
		{`where:{types:[Attack]},bucket:WEEK`, "2024-03-18 1+0", "attack:concert-hall"},
		{`bucket:MONTH,first:1,view:{knownAt:"2024-03-24",includeUndated:false}`, "2024-03-01 1+0", "attack:concert-hall"},
	} {
		found := at(t, s.data(t, `{timeline(`+c.arguments+`){undated buckets{start end certain possible} entries{nodes{id} totalCount}}}`), "timeline")
		var buckets []string
		for _, b := range at(t, found, "buckets").([]any) {
			buckets = append(buckets, fmt.Sprintf("%v %v+%v", at(t, b, "start"), at(t, b, "certain"), at(t, b, "possible")))
		}
		if got := strings.Join(buckets, ", "); got != c.buckets {
			t.Errorf("%s: buckets %s, want %s", c.arguments, got, c.buckets)
		}
		if got := strings.Join(texts(t, found, "entries.nodes.id"), " "); got != c.entries {
			t.Errorf("%s: entries %s, want %s", c.arguments, got, c.entries)
		}
	}
	// Early March may be any of its days.
	found := s.data(t, `{timeline(where:{types:[Event]},bucket:DAY){buckets{start certain possible}}}`)
	days := at(t, found, "timeline.buckets").([]any)
	if len(days) < 10 || at(t, days[0], "start") != "2024-03-01" || number(t, at(t, days[0], "possible")) != 1 || number(t, at(t, days[0], "certain")) != 0 {
		t.Errorf("days %v", days)
	}
	s.fails(t, `{timeline(from:"2024-02-01",to:"2024-01-01"){undated}}`, gql.CodeBadUserInput, "from")
	s.fails(t, `{timeline(bucket:DAY,from:"1800-01-01"){undated}}`, gql.CodeBadUserInput, "bucket")
}

// TestPathsAskTheStore: a store that finds paths by itself is asked, and then for nothing but the edges of the path.
func TestPathsAskTheStore(t *testing.T) {
	sample := sampleStore(t)
	finder, ok := sample.(graph.PathFinder)
	if !ok {
		t.Fatalf("%T finds no paths", sample)
	}
	calls := newCounting(sample)
	s := serveStore(t, struct {
		*counting
		graph.PathFinder
	}{calls, finder}, gql.Limits{})
	const query = `{paths(input:{from:{names:["Taliban"]},to:{names:["Moscow"]}%s}){paths{length}}}`
	calls.reset()
	plain := at(t, s.data(t, fmt.Sprintf(query, ``)), "paths.paths.0.length")
	if calls.calls["Edges"] != 1 {
		t.Errorf("%d calls for edges, want 1: %v", calls.calls["Edges"], calls.calls)
	}
	// More than types and directions is tested level by level.
	calls.reset()
	tested := at(t, s.data(t, fmt.Sprintf(query, `,via:{clusters:{min:1}}`)), "paths.paths.0.length")
	if calls.calls["Edges"] < 2 || plain != tested {
		t.Errorf("%d calls for edges, length %v, want %v", calls.calls["Edges"], tested, plain)
	}
}
