package gql_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"testing"

	"linkchart/examples/clienttest"
	"linkchart/interchange/library"
	"linkchart/server/gql"
)

// opened is a graph as a library holds it: ids of nodes, and id, source and target of edges.
type opened struct {
	Nodes []string    `json:"nodes"`
	Edges [][3]string `json:"edges"`
}

func (o *opened) sort() {
	slices.Sort(o.Nodes)
	slices.SortFunc(o.Edges, func(a, b [3]string) int { return slices.Compare(a[:], b[:]) })
}

const (
	everyField = `fields:["aliases","kind","status","clusters","documents","degree","seeds","lat","lon","date","expanded","modalities","contested","derived","since","until","role","modes","inner"]`
	// hub is a walk over relations of which several join the same two nodes, some of them symmetric.
	hub = `subgraph(input:{seeds:{names:["ISIS-K"]},maxHops:2})`
)

// TestPayloadsOpen gives each payload to its library, which must then hold the nodes and edges of the typed answer.
func TestPayloadsOpen(t *testing.T) {
	s := sample(t)
	typed := at(t, s.data(t, `{`+hub+`{nodes{id} edges{id source target}}}`), "subgraph")
	want := opened{Nodes: texts(t, typed, "nodes.id")}
	ids, sources, targets := texts(t, typed, "edges.id"), texts(t, typed, "edges.source"), texts(t, typed, "edges.target")
	for i := range ids {
		want.Edges = append(want.Edges, [3]string{ids[i], sources[i], targets[i]})
	}
	want.sort()
	if len(want.Nodes) < 5 || len(want.Edges) < 5 {
		t.Fatalf("there is little to open: %v", want)
	}
	opens := func(t *testing.T, l func(testing.TB) clienttest.Libraries, script string, formats []string, arguments ...string) {
		t.Helper()
		for _, fields := range []string{"", "," + everyField} {
			payloads := map[string]any{}
			for _, f := range formats {
				payloads[f] = at(t, s.data(t, `{`+hub+`{payload(format:`+f+fields+`)}}`), "subgraph.payload")
			}
			var got map[string]opened
			out := l(t).Run(t, []byte(encoded(t, payloads)), script, arguments...)
			if err := json.Unmarshal([]byte(out), &got); err != nil {
				t.Fatalf("%v: %s", err, out)
			}
			for _, f := range formats {
				g := got[f]
				g.sort()
				if fmt.Sprint(g) != fmt.Sprint(want) {
					t.Errorf("%s holds\n%v\nwant\n%v", f, g, want)
				}
			}
		}
	}
	node := []string{"CYTOSCAPE", "GRAPHOLOGY", "G6", "NVL", "VIS", "D3"}
	t.Run("Node", func(t *testing.T) { opens(t, clienttest.Node, "testdata/open.cjs", node) })
	python := []string{"NODE_LINK", "OPENGRAPH"}
	t.Run("Python", func(t *testing.T) { opens(t, clienttest.Python, "testdata/open.py", python, "3.6.1") })
	t.Run("OldNetworkX", func(t *testing.T) {
		old := func(t testing.TB) clienttest.Libraries { return clienttest.Python(t).OldNetworkX() }
		opens(t, old, "testdata/open.py", []string{"NODE_LINK_OLD"}, "2.8.8")
	})
	if all := slices.Concat(node, python, []string{"NODE_LINK_OLD"}); len(all) != len(library.Formats()) {
		t.Errorf("%v are opened, of %v", all, library.Formats())
	}
}

// TestPayloads: the same two nodes and the edge between them, in each format.
func TestPayloads(t *testing.T) {
	s := sample(t)
	const one = `{expand(ids:["group:isis-k"],via:{types:[OPERATES_IN]},where:{types:[City]})`
	const node, edge = `"label":"ISIS-K","type":"ArmedGroup","depth":0,"role":"SEED","innerDegree":1`,
		`"type":"OPERATES_IN","label":"operates in","modality":"REPORTED","contested":true,"weight":0.5599999999999999,"symmetric":false`
	const far = `"label":"Kabul","type":"City","depth":1,"role":"HIT","innerDegree":1`
	const from, to, id = `"group:isis-k"`, `"city:kabul"`, `"rel_5160985d91ce3654c0b3f1c2"`
	const link = `"source":` + from + `,"target":` + to
	for format, want := range map[string]string{
		"CYTOSCAPE": `{"nodes":[{"data":{"id":` + from + `,` + node + `},"position":{"x":0,"y":0}},{"data":{"id":` + to + `,` + far + `},"position":{"x":54.0302,"y":84.1471}}],
			"edges":[{"data":{"id":` + id + `,` + link + `,` + edge + `}}]}`,
		"GRAPHOLOGY": `{"attributes":{},"options":{"type":"mixed","multi":true,"allowSelfLoops":true},
			"nodes":[{"key":` + from + `,"attributes":{` + node + `,"x":0,"y":0}},{"key":` + to + `,"attributes":{` + far + `,"x":0.5403,"y":0.8415}}],
			"edges":[{"key":` + id + `,` + link + `,"attributes":{` + edge + `}}]}`,
		"G6": `{"nodes":[{"id":` + from + `,"data":{` + node + `},"style":{"x":0,"y":0}},{"id":` + to + `,"data":{` + far + `},"style":{"x":54.0302,"y":84.1471}}],
			"edges":[{"id":` + id + `,` + link + `,"data":{` + edge + `}}]}`,
		"NVL": `{"nodes":[{"id":` + from + `,"caption":"ISIS-K",` + node + `,"x":0,"y":0},{"id":` + to + `,"caption":"Kabul",` + far + `,"x":54.0302,"y":84.1471}],
			"relationships":[{"id":` + id + `,"from":` + from + `,"to":` + to + `,"caption":"operates in",` + edge + `}]}`,
		"VIS": `{"nodes":[{"id":` + from + `,"group":"ArmedGroup",` + node + `,"x":0,"y":0},{"id":` + to + `,"group":"City",` + far + `,"x":54.0302,"y":84.1471}],
			"edges":[{"id":` + id + `,"from":` + from + `,"to":` + to + `,"arrows":"to",` + edge + `}]}`,
		"D3": `{"nodes":[{"id":` + from + `,` + node + `,"x":0,"y":0},{"id":` + to + `,` + far + `,"x":54.0302,"y":84.1471}],
			"links":[{"id":` + id + `,` + link + `,` + edge + `}]}`,
		"NODE_LINK": `{"directed":true,"multigraph":true,"graph":{},"nodes":[{"id":` + from + `,` + node + `},{"id":` + to + `,` + far + `}],
			"edges":[{"key":` + id + `,` + link + `,` + edge + `}]}`,
		"NODE_LINK_OLD": `{"directed":true,"multigraph":true,"graph":{},"nodes":[{"id":` + from + `,` + node + `},{"id":` + to + `,` + far + `}],
			"links":[{"key":` + id + `,` + link + `,` + edge + `}]}`,
		"OPENGRAPH": `{"metadata":{"source_kind":"Linkchart"},"graph":{
			"nodes":[{"id":` + from + `,"kinds":["ArmedGroup"],"properties":{"name":"ISIS-K","displayname":"ISIS-K","label":"ISIS-K","type":"ArmedGroup","depth":0,"role":"SEED","innerdegree":1}},
				{"id":` + to + `,"kinds":["City"],"properties":{"name":"Kabul","displayname":"Kabul","label":"Kabul","type":"City","depth":1,"role":"HIT","innerdegree":1}}],
			"edges":[{"start":{"match_by":"id","value":` + from + `},"end":{"match_by":"id","value":` + to + `},"kind":"OPERATES_IN","properties":{"id":` + id + `,` + edge + `}}]}}`,
	} {
		s.want(t, one+`{payload(format:`+format+`)}}`, `{"expand":{"payload":`+want+`}}`)
	}
	// Cytoscape is the default; the smallest one is empty.
	s.want(t, `{subgraph(input:{seeds:{ids:[]}}){payload}}`, `{"subgraph":{"payload":{"nodes":[],"edges":[]}}}`)
}

// TestPayloadFields: what is asked for comes beside what always comes; null where nothing is known, but in OPENGRAPH absent.
func TestPayloadFields(t *testing.T) {
	s := sample(t)
	ask := func(format string) any {
		return at(t, s.data(t, `{expand(ids:["group:isis-k"],via:{types:[OPERATES_IN]},where:{types:[City]}){payload(format:`+format+`,`+everyField+`)}}`), "expand.payload")
	}
	added := decoded(t, `[
		{"aliases":["ISKP","Islamic State Khorasan"],"kind":null,"status":"ACTIVE","clusters":3,"documents":4,"degree":2,"seeds":["group:isis-k"],"lat":null,"lon":null,"date":null,"expanded":true},
		{"aliases":[],"kind":null,"status":"ACTIVE","clusters":1,"documents":1,"degree":1,"seeds":["group:isis-k"],"lat":34.53,"lon":69.17,"date":null,"expanded":false},
		{"modalities":["REPORTED","DENIED"],"derived":false,"since":null,"until":null,"clusters":1,"documents":1,"role":null,"modes":["ACTIVE"],"inner":false}]`).([]any)
	for format, paths := range map[string][3]string{
		"CYTOSCAPE": {"nodes.0.data", "nodes.1.data", "edges.0.data"}, "GRAPHOLOGY": {"nodes.0.attributes", "nodes.1.attributes", "edges.0.attributes"},
		"G6": {"nodes.0.data", "nodes.1.data", "edges.0.data"}, "NVL": {"nodes.0", "nodes.1", "relationships.0"}, "VIS": {"nodes.0", "nodes.1", "edges.0"},
		"D3": {"nodes.0", "nodes.1", "links.0"}, "NODE_LINK": {"nodes.0", "nodes.1", "edges.0"}, "NODE_LINK_OLD": {"nodes.0", "nodes.1", "links.0"},
		"OPENGRAPH": {"graph.nodes.0.properties", "graph.nodes.1.properties", "graph.edges.0.properties"},
	} {
		payload := ask(format)
		for i, path := range paths {
			got := at(t, payload, path).(map[string]any)
			for _, name := range slices.Sorted(maps.Keys(added[i].(map[string]any))) {
				want := added[i].(map[string]any)[name]
				value, there := got[name]
				if format == "OPENGRAPH" && want == nil {
					if there {
						t.Errorf("%s %s: %s is there: %v", format, path, name, value)
					}
					continue
				}
				if !there || encoded(t, value) != encoded(t, want) {
					t.Errorf("%s %s: %s is %v, want %v", format, path, name, value, want)
				}
			}
		}
	}
	s.fails(t, `{subgraph(input:{seeds:{}}){payload(fields:["clusters","colour"])}}`, gql.CodeBadUserInput, "fields")
}

// TestSymmetricEdges have no arrow where a library tells edges with and without one apart.
func TestSymmetricEdges(t *testing.T) {
	s := sample(t)
	const ask = `{expand(ids:["group:isis-k"],via:{types:[RIVAL_OF,COUNTERS]}){payload(format:%s)}}`
	count := func(format, path string, is any) (n int) {
		for _, e := range at(t, s.data(t, fmt.Sprintf(ask, format)), "expand.payload."+path).([]any) {
			for _, key := range []string{"undirected", "arrows"} {
				if v, ok := e.(map[string]any)[key]; ok && v == is {
					n++
				}
			}
		}
		return n
	}
	if g, v := count("GRAPHOLOGY", "edges", true), count("VIS", "edges", ""); g != 1 || v != 1 {
		t.Errorf("of two edges, one of them symmetric: %d undirected in graphology, %d without arrow in vis", g, v)
	}
}
