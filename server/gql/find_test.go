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

func TestNodeOfEveryKind(t *testing.T) {
	s := sample(t)
	relation := at(t, s.data(t, `{entity(id:"group:isis-k"){relations(via:{types:[AFFILIATE_OF]}){edges{relation{id claims{nodes{id evidence{nodes{id}}}}}}}}}`), "entity.relations.edges.0.relation")
	ids := map[string]string{
		at(t, relation, "id").(string): "Relation", at(t, relation, "claims.nodes.0.id").(string): "Claim",
		at(t, relation, "claims.nodes.0.evidence.nodes.0.id").(string): "Evidence", graphtest.WireDoc: "Document", graphtest.Europe: "Region",
	}
	for id, kind := range ids {
		s.want(t, fmt.Sprintf(`{node(id:%q){__typename id}}`, id), fmt.Sprintf(`{"node":{"__typename":%q,"id":%q}}`, kind, id))
	}
	s.want(t, `{nodes(ids:["city:kabul","rel_none","clm_none","evd_none","nobody","city:kabul"]){id}}`,
		`{"nodes":[{"id":"city:kabul"},null,null,null,null,{"id":"city:kabul"}]}`)
	s.want(t, `{node(id:"attack:concert-hall-review"){id ...on Attack{name}}}`, `{"node":{"id":"attack:concert-hall","name":"attack on the Crocus City Hall"}}`)
	// Known by the review of April alone.
	s.want(t, `{node(id:"city:vienna",view:{knownAt:"2024-03-31"}){id}}`, `{"node":null}`)
}

func TestEntity(t *testing.T) {
	s := sample(t)
	isisk := `{"entity":{"id":"group:isis-k"}}`
	for by, want := range map[string]string{
		`id:"group:isis-k"`: isisk, `name:"ISIS-K"`: isisk, `name:"iskp"`: isisk, `name:" Islamic  State KHORASAN"`: isisk,
		`externalId:"wikidata:Q19894465"`: isisk, `id:"group:isis-k",type:ArmedGroup`: isisk, `name:"ISKP",type:ArmedGroup`: isisk,
		`id:"group:isis-k",type:Person`: `{"entity":null}`, `name:"ISKP",type:Person`: `{"entity":null}`, `name:"nobody"`: `{"entity":null}`,
		`id:"nobody"`: `{"entity":null}`, `externalId:"wikidata:Q1"`: `{"entity":null}`,
		// A man under two names, merged.
		`name:"Shahab al-Muhajir"`: `{"entity":{"id":"person:sanaullah-ghafari"}}`, `id:"person:shahab-al-muhajir"`: `{"entity":{"id":"person:sanaullah-ghafari"}}`,
		// Moscow is a metonym of the government, which is never matched alone.
		`name:"Moscow"`: `{"entity":{"id":"city:moscow"}}`,
	} {
		s.want(t, `{entity(`+by+`){id}}`, want)
	}
	for _, by := range []string{`type:Person`, `id:"a",name:"b"`, `name:"a",externalId:"b:c"`} {
		s.fails(t, `{entity(`+by+`){id}}`, gql.CodeBadUserInput, "id")
	}
}

func TestAmbiguousName(t *testing.T) {
	store := sampleStore(t)
	text := "The Dawn Front and the Dawn Front fight on."
	b := graphtest.NewDocument("Namesakes", text, "Example Wire", "2024-05-01")
	namesake := func(id string, of graph.EntityType, kind string) {
		b.Entity(graph.Entity{ID: id, Type: of, Kind: kind, Name: "Dawn Front"}).Alias(id, "Dawn Front", "Dawn Front")
	}
	for i := range 12 {
		namesake(fmt.Sprintf("group:dawn-%02d", i), graph.ArmedGroup, "")
	}
	namesake("org:dawn", graph.Organization, "MEDIA")
	load(t, store, b.Batch())
	s := serveStore(t, store, gql.Limits{})
	s.want(t, `{entity(name:"dawn front",type:Organization){id}}`, `{"entity":{"id":"org:dawn"}}`)
	a := s.ask(t, `{entity(name:"dawn front"){id} serverInfo{store}}`, nil)
	if a.code() != gql.CodeAmbiguousName || string(a.Data) != `{"entity":null,"serverInfo":{"store":"embedded"}}` {
		t.Fatalf("got %s", a.body)
	}
	candidates := a.Errors[0].Extensions["candidates"].([]any)
	first, _ := candidates[0].(map[string]any)
	if len(candidates) != 10 || first["id"] != "group:dawn-00" || first["type"] != "ArmedGroup" || first["name"] != "Dawn Front" {
		t.Errorf("candidates %v", candidates)
	}
}

func TestEntityFilters(t *testing.T) {
	s := sample(t)
	const (
		armed       = "group:isis-k group:islamic-state group:taliban"
		occurrences = "attack:concert-hall event:embassy-warning plot:vienna-church"
	)
	for where, want := range map[string]string{
		`types:[ArmedGroup]`: armed, `types:[Attack,Plot,Event]`: occurrences, `types:[ArmedGroup],notTypes:[ArmedGroup]`: "",
		`types:[]`: "", `ids:[]`: "", `or:[]`: "", `types:[ArmedGroup],and:[]`: armed, `types:[ArmedGroup],ids:null,not:null`: armed,
		`ids:["group:taliban","nobody","attack:concert-hall-daily"]`: "attack:concert-hall group:taliban",
		`kinds:["EMBASSY","POLICE"]`:                                 "state:austrian-police state:us-embassy-moscow",
		`names:["WIEN","daesh"]`:                                     "city:vienna group:islamic-state",
		`externalIds:["wikidata:Q19894465"]`:                         "group:isis-k",
		`statuses:[CANDIDATE]`:                                       "facility:church-in-vienna facility:crocus-city-hall",
		`documents:["document:3d82e2eee01045f3"]`:                    "city:kabul country:af group:isis-k group:taliban",
		`within:"country:ru"`:                                        "attack:concert-hall city:moscow facility:crocus-city-hall",
		`within:"region:europe"`:                                     "city:vienna country:at facility:church-in-vienna",
		`within:"nowhere"`:                                           "",
		`degree:{min:4}`:                                             "attack:concert-hall city:moscow event:embassy-warning group:isis-k state:government-of-russia",
		`degree:{min:1,max:1},types:[StateBody]`:                     "state:austrian-police state:us-embassy-moscow",
		`clusters:{min:3}`:                                           "group:isis-k",
		`time:{validAt:"2024-03-22",includeUndated:false},types:[Attack,Plot,Event]`:                            "attack:concert-hall",
		`time:{from:"2023-12-15",to:"2023-12-20"},types:[Attack,Plot,Event]`:                                    "plot:vienna-church",
		`time:{from:"2023-12-15",to:"2023-12-20",match:CERTAIN},types:[Attack,Plot,Event]`:                      "",
		`time:{from:"2023-12-01",to:"2024-02-29",match:CERTAIN},types:[Attack,Plot,Event]`:                      "plot:vienna-church",
		`text:"raided",types:[ArmedGroup]`:                                                                      "group:isis-k group:taliban",
		`relations:[{via:{types:[LEADS]}}]`:                                                                     "group:isis-k person:sanaullah-ghafari",
		`relations:[{via:{types:[LEADS],direction:IN}}]`:                                                        "group:isis-k",
		`relations:[{via:{types:[OPERATES_IN],direction:OUT},count:{min:2}}]`:                                   "group:isis-k",
		`relations:[{via:{types:[OPERATES_IN],direction:OUT},where:{types:[City]},count:{min:2}}]`:              "",
		`types:[ArmedGroup],relations:[{via:{types:[OPERATES_IN]},count:{max:0}}]`:                              "group:islamic-state group:taliban",
		`types:[ArmedGroup],relations:[{via:{types:[RIVAL_OF]}},{where:{types:[Country]}}]`:                     "group:taliban",
		`types:[ArmedGroup],not:{names:["Taliban"]}`:                                                            "group:isis-k group:islamic-state",
		`or:[{types:[Plot]},{and:[{types:[ArmedGroup]},{degree:{max:2}}]}]`:                                     "group:islamic-state plot:vienna-church",
		`types:[ArmedGroup],not:{relations:[{via:{types:[LEADS]},where:{names:["Sanaullah Ghafari"]}}]}`:        "group:islamic-state group:taliban",
		`or:[{within:"city:vienna"},{types:[Person],not:{or:[{ids:["nobody"]},{within:"city:vienna"}]}}]`:       "facility:church-in-vienna person:sanaullah-ghafari",
		`types:[Attack],relations:[{via:{types:[ATTRIBUTED_TO],modalities:[REPORTED]},where:{degree:{min:8}}}]`: "attack:concert-hall",
	} {
		got := texts(t, s.data(t, `{entities(where:{`+where+`},order:ID){nodes{id}}}`), "entities.nodes.id")
		if strings.Join(got, " ") != want {
			t.Errorf("%s:\n got %s\nwant %s", where, strings.Join(got, " "), want)
		}
	}
	if got := texts(t, s.data(t, `{entities(first:100){nodes{id}}}`), "entities.nodes.id"); len(got) != 20 {
		t.Errorf("without a filter %d things: %v", len(got), got)
	}
}

func TestEntityOrders(t *testing.T) {
	s := sample(t)
	for order, want := range map[string]string{
		"ID":       "group:isis-k group:islamic-state group:taliban",
		"NAME":     "group:isis-k group:islamic-state group:taliban",
		"CLUSTERS": "group:isis-k group:taliban group:islamic-state",
		"DEGREE":   "group:isis-k group:taliban group:islamic-state",
		"RECENT":   "group:isis-k group:taliban group:islamic-state",
	} {
		got := texts(t, s.data(t, `{entities(where:{types:[ArmedGroup]},order:`+order+`){nodes{id}}}`), "entities.nodes.id")
		if strings.Join(got, " ") != want {
			t.Errorf("%s: got %v", order, got)
		}
	}
	got := texts(t, s.data(t, `{entities(where:{types:[Attack,Plot,Event,Person]},order:DATE){nodes{id}}}`), "entities.nodes.id")
	if want := []string{graphtest.ChurchPlot, graphtest.Warning, graphtest.ConcertHall, graphtest.Ghafari}; !slices.Equal(got, want) {
		t.Errorf("DATE: got %v", got)
	}
}

func TestSearch(t *testing.T) {
	s := sample(t)
	first := func(arguments string) any {
		return at(t, s.data(t, `{search(`+arguments+`){edges{score matched node{id}}}}`), "search.edges")
	}
	for arguments, want := range map[string]string{
		`text:"Taliban"`: "group:taliban", `text:"talbian"`: "group:taliban", `text:"crocus hall"`: "facility:crocus-city-hall",
		`text:"fire to the hall"`: "attack:concert-hall", `text:"Wien"`: "city:vienna", `text:"moscow",where:{types:[City]}`: "city:moscow",
	} {
		if got := texts(t, first(arguments), "node.id"); !slices.Contains(got, want) {
			t.Errorf("%s: got %v, want %s", arguments, got, want)
		}
	}
	if got := first(`text:"talbian",fuzzy:false`); len(got.([]any)) != 0 {
		t.Errorf("an edit too many: %v", got)
	}
	if got := first(`text:"moscow",where:{types:[Person]}`); len(got.([]any)) != 0 {
		t.Errorf("the filter is not kept: %v", got)
	}
	hits := first(`text:"Taliban"`)
	if at(t, hits, "0.matched") != "Taliban" || at(t, hits, "0.node.id") != graphtest.Taliban {
		t.Errorf("the name itself must come first: %v", hits)
	}
	s.fails(t, `{search(text:" "){edges{score}}}`, gql.CodeBadUserInput, "text")
}
