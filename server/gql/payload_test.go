package gql_test

import (
	"reflect"
	"slices"
	"testing"

	"linkchart/server/gql"
)

// TestPayloads: the same subgraph in each format, with the nodes and edges of the typed answer.
func TestPayloads(t *testing.T) {
	s := sample(t)
	const input = `{subgraph(input:{seeds:{names:["ISIS-K"]},maxHops:2}){`
	typed := at(t, s.data(t, input+`nodes{id} edges{id source target}}}`), "subgraph")
	nodes := texts(t, typed, "nodes.id")
	edges := at(t, typed, "edges")
	for _, c := range []struct{ format, nodes, edge string }{
		{"CYTOSCAPE", "nodes.data.id", "edges.data."}, {"GRAPHOLOGY", "nodes.key", "edges."}, {"NODE_LINK", "nodes.id", "edges."},
	} {
		payload := at(t, s.data(t, input+`payload(format:`+c.format+`)}}`), "subgraph.payload")
		if got := texts(t, payload, c.nodes); !slices.Equal(got, nodes) {
			t.Errorf("%s: nodes %v, want %v", c.format, got, nodes)
		}
		id := map[string]string{"CYTOSCAPE": "id", "GRAPHOLOGY": "key", "NODE_LINK": "key"}[c.format]
		for key, field := range map[string]string{id: "id", "source": "source", "target": "target"} {
			if got := at(t, payload, c.edge+key); !reflect.DeepEqual(got, at(t, edges, field)) {
				t.Errorf("%s: %s of the edges %v", c.format, key, got)
			}
		}
	}
	if got := s.data(t, input+`payload}}`); !reflect.DeepEqual(got, s.data(t, input+`payload(format:CYTOSCAPE)}}`)) {
		t.Error("the default is CYTOSCAPE")
	}
}

func TestPayloadAttributes(t *testing.T) {
	s := sample(t)
	// An edge always says who vouches for it; the rest is asked for.
	s.want(t, `{expand(ids:["group:isis-k"],via:{types:[OPERATES_IN]},where:{types:[City]}){payload(format:NODE_LINK)}}`,
		`{"expand":{"payload":{"directed":true,"multigraph":true,"graph":{},
			"nodes":[{"id":"group:isis-k","label":"ISIS-K","type":"ArmedGroup","depth":0,"role":"SEED","innerDegree":1},
				{"id":"city:kabul","label":"Kabul","type":"City","depth":1,"role":"HIT","innerDegree":1}],
			"edges":[{"key":"rel_5160985d91ce3654c0b3f1c2","source":"group:isis-k","target":"city:kabul","type":"OPERATES_IN","label":"operates in",
				"modality":"REPORTED","contested":true,"weight":0.5599999999999999,"symmetric":false}]}}}`)
	s.want(t, `{expand(ids:["group:isis-k"],via:{types:[OPERATES_IN]},where:{types:[City]}){payload(format:CYTOSCAPE,
		fields:["aliases","kind","status","clusters","documents","degree","seeds","lat","lon","date","expanded","modalities","contested","derived","since","until","role","modes","inner"])}}`,
		`{"expand":{"payload":{
			"nodes":[{"data":{"id":"group:isis-k","label":"ISIS-K","type":"ArmedGroup","depth":0,"role":"SEED","innerDegree":1,"aliases":["ISKP","Islamic State Khorasan"],
				"kind":null,"status":"ACTIVE","clusters":3,"documents":4,"degree":2,"seeds":["group:isis-k"],"lat":null,"lon":null,"date":null,"expanded":true}},
				{"data":{"id":"city:kabul","label":"Kabul","type":"City","depth":1,"role":"HIT","innerDegree":1,"aliases":[],
				"kind":null,"status":"ACTIVE","clusters":1,"documents":1,"degree":1,"seeds":["group:isis-k"],"lat":34.53,"lon":69.17,"date":null,"expanded":false}}],
			"edges":[{"data":{"id":"rel_5160985d91ce3654c0b3f1c2","source":"group:isis-k","target":"city:kabul","type":"OPERATES_IN","label":"operates in",
				"modality":"REPORTED","contested":true,"weight":0.5599999999999999,"symmetric":false,"modalities":["REPORTED","DENIED"],"derived":false,"since":null,"until":null,
				"clusters":1,"documents":1,"role":null,"modes":["ACTIVE"],"inner":false}}]}}}`)
	// graphology takes a multigraph; Sigma wants numeric positions.
	g := at(t, s.data(t, `{expand(ids:["group:isis-k"],via:{types:[RIVAL_OF,COUNTERS]}){payload(format:GRAPHOLOGY)}}`), "expand.payload")
	if at(t, g, "options.multi") != true || at(t, g, "options.type") != "mixed" {
		t.Errorf("options %v", at(t, g, "options"))
	}
	at(t, g, "nodes.0.attributes.x")
	at(t, g, "nodes.1.attributes.y")
	undirected := 0
	for _, e := range at(t, g, "edges").([]any) {
		if e.(map[string]any)["undirected"] == true {
			undirected++
		}
	}
	if undirected != 1 {
		t.Errorf("%d undirected edges of two, one of them symmetric: %v", undirected, g)
	}
	s.want(t, `{subgraph(input:{seeds:{ids:[]}}){payload}}`, `{"subgraph":{"payload":{"nodes":[],"edges":[]}}}`)
	s.fails(t, `{subgraph(input:{seeds:{}}){payload(fields:["clusters","colour"])}}`, gql.CodeBadUserInput, "fields")
}
