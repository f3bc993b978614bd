package gql_test

import (
	"encoding/json"
	"reflect"
	"testing"

	"linkchart/graph"
	"linkchart/graph/graphtest"
	"linkchart/server/gql"
)

// TestSugarOnTheSample: fields of one type that are relations or claims with fixed arguments.
func TestSugarOnTheSample(t *testing.T) {
	s := sample(t)
	for _, c := range []struct{ query, want string }{
		{
			`{entity(name:"ISIS-K"){...on ArmedGroup{strength{low best high agreement claimCount claims{value{...on Quantity{raw qualifier}}}} founded{edtf agreement claimCount} ideology{text} groupStatus{code}}}}`,
			`{"entity":{"strength":{"low":2,"best":2,"high":null,"agreement":"AGREE","claimCount":1,"claims":[{"value":{"raw":"several fighters","qualifier":"SEVERAL"}}]},
				"founded":{"edtf":null,"agreement":null,"claimCount":0},"ideology":[],"groupStatus":[]}}`,
		},
		// Undated, so it may have been so on any day.
		{`{entity(name:"ISIS-K"){...on ArmedGroup{strength(at:"2020-01-01"){claimCount}}}}`, `{"entity":{"strength":{"claimCount":1}}}`},
		{
			`{entity(name:"ISIS-K"){...on ArmedGroup{attacks{edges{direction node{id}} totalCount} leaders(time:{validAt:"2019-06-01"}){totalCount}}}}`,
			`{"entity":{"attacks":{"edges":[{"direction":"IN","node":{"id":"attack:concert-hall"}}],"totalCount":1},"leaders":{"totalCount":0}}}`,
		},
		{`{entity(name:"ISIS-K"){...on ArmedGroup{leaders(time:{validAt:"2021-06-01"}){nodes{id}}}}}`, `{"entity":{"leaders":{"nodes":[{"id":"person:sanaullah-ghafari"}]}}}`},
		{`{entity(name:"ISIS-K"){...on ArmedGroup{attacks(basis:[CLAIMED_BY]){totalCount}}}}`, `{"entity":{"attacks":{"totalCount":0}}}`},
		// What was laid at the door of its branch counts only if asked for.
		{
			`{entity(name:"Islamic State"){...on ArmedGroup{attacks{totalCount} family:attacks(affiliates:true,basis:[ATTRIBUTED_TO]){edges{relation{type target{id}}}}}}}`,
			`{"entity":{"attacks":{"totalCount":1},"family":{"edges":[{"relation":{"type":"ATTRIBUTED_TO","target":{"id":"group:isis-k"}}}]}}}`,
		},
		{
			`{entity(name:"Sanaullah Ghafari"){...on Person{roles{edges{relation{type}} totalCount} rank{text} lifeStatus{code} born{edtf} died{edtf}}}}`,
			`{"entity":{"roles":{"edges":[{"relation":{"type":"LEADS"}}],"totalCount":1},"rank":[],"lifeStatus":[],"born":{"edtf":null},"died":{"edtf":null}}}`,
		},
		{`{entity(id:"state:us-embassy-moscow"){...on StateBody{bodyKind country{id}}}}`, `{"entity":{"bodyKind":"EMBASSY","country":null}}`},
		{
			`{entity(id:"state:government-of-russia"){...on StateBody{bodyKind country{id iso2 iso3 lat lon geoPrecision}}}}`,
			`{"entity":{"bodyKind":"GOVERNMENT","country":{"id":"country:ru","iso2":"RU","iso3":"RUS","lat":60,"lon":100,"geoPrecision":5}}}`,
		},
		{
			`{entity(id:"attack:concert-hall"){...on Attack{attackTypes{code text raw claim{id}} weaponTypes{code} targetTypes{code} targets{id} warnings{id} aggregate
				wounded{low claimCount} killed(victims:"CIVILIANS"){claimCount}}}}`,
			`{"entity":{"attackTypes":[{"code":"FACILITY_ATTACK","text":"FACILITY_ATTACK","raw":null,"claim":{"id":"@1"}},{"code":"ARMED_ASSAULT","text":"ARMED_ASSAULT","raw":null,"claim":{"id":"@2"}}],
				"weaponTypes":[],"targetTypes":[],"targets":[],"warnings":[],"aggregate":false,"wounded":{"low":null,"claimCount":0},"killed":{"claimCount":0}}}`,
		},
		{
			`{entity(id:"plot:vienna-church"){...on Plot{plotStatus{code} date{edtf earliest latest} targets{role target{id}} places{id}}}}`,
			`{"entity":{"plotStatus":[{"code":"FOILED"}],"date":{"edtf":"2023-12","earliest":"2023-12-01","latest":"2023-12-31"},"targets":[{"role":null,"target":{"id":"facility:church-in-vienna"}}],"places":[]}}`,
		},
		{
			`{entity(id:"event:embassy-warning"){...on Event{eventKind content{text} places{id} date{earliest latest}}}}`,
			`{"entity":{"eventKind":"WARNING","content":[],"places":[],"date":{"earliest":"2024-03-01","latest":"2024-03-10"}}}`,
		},
		{`{entity(id:"facility:church-in-vienna"){...on Facility{facilityKind within{id}}}}`, `{"entity":{"facilityKind":"CHURCH","within":[{"id":"city:vienna"},{"id":"country:at"},{"id":"region:europe"}]}}`},
		{`{entity(id:"city:moscow"){...on City{geonamesId geoPrecision}}}`, `{"entity":{"geonamesId":524901,"geoPrecision":1}}`},
		{`{entity(id:"region:europe"){...on Region{m49 within{id} lat}}}`, `{"entity":{"m49":"150","within":[],"lat":null}}`},
		{
			`{node(id:"` + graphtest.WireDoc + `"){...on Document{name title fileName url contentHash:lang published{edtf basis precision} dateBasis lang reliability cited withdrawnAt sameStory{id} record{support{documents}}}}}`,
			`{"node":{"name":"Gunmen strike concert hall","title":"Gunmen strike concert hall","fileName":"gunmen-strike-concert-hall.txt","url":"https://news.example/concert-hall","contentHash":"en",
				"published":{"edtf":"2024-03-24","basis":"ABSOLUTE","precision":"DAY"},"dateBasis":"metadata","lang":"en","reliability":"B","cited":false,"withdrawnAt":null,
				"sameStory":[{"id":"` + graphtest.DailyDoc + `"}],"record":{"support":{"documents":0}}}}`,
		},
		{
			`{node(id:"` + graphtest.UndatedDoc + `"){...on Document{published{edtf} dateBasis reliability url sameStory{id}}}}`,
			`{"node":{"published":null,"dateBasis":"none","reliability":null,"url":null,"sameStory":[]}}`,
		},
		{
			`{entity(id:"facility:crocus-city-hall"){record{status externalIds{scheme} sameAs{a b judgement by score reason}}}}`,
			`{"entity":{"record":{"status":"CANDIDATE","externalIds":[],"sameAs":[{"a":"facility:church-in-vienna","b":"facility:crocus-city-hall","judgement":"UNSURE","by":"resolver","score":0.1,"reason":null}]}}}`,
		},
		{
			`{entity(id:"group:taliban"){record{degrees(by:[DIRECTION]){keys{key value} count} kinds:degrees(by:[TYPE,CONTESTED],via:{direction:OUT}){keys{value} count} none:degrees(via:{types:[]}){count}}}}`,
			`{"entity":{"record":{"degrees":[{"keys":[{"key":"DIRECTION","value":"OUT"}],"count":2},{"keys":[{"key":"DIRECTION","value":"BOTH"}],"count":1}],
				"kinds":[{"keys":[{"value":"ArmedGroup"},{"value":"FALSE"}],"count":2},{"keys":[{"value":"Country"},{"value":"FALSE"}],"count":1}],"none":[]}}}`,
		},
	} {
		got := s.data(t, c.query)
		if e, ok := got.(map[string]any)["entity"].(map[string]any); ok && e["attackTypes"] != nil {
			// The ids of claims are not what this is about.
			for i, v := range e["attackTypes"].([]any) {
				v.(map[string]any)["claim"] = map[string]any{"id": []string{"@1", "@2"}[i]}
			}
		}
		if want := decoded(t, c.want); encoded(t, got) != encoded(t, want) {
			t.Errorf("%s:\n got %s\nwant %s", c.query, encoded(t, got), encoded(t, want))
		}
	}
}

// story is a document about one attack with all that the sample has not: victims by group, warnings, those who took part.
func story() graph.Batch {
	const text = "A bomb killed 20 people, among them 3 attackers, and wounded dozens at the Port Hotel. " +
		"The Dawn Front, founded in 1999 and dissolved in 2010, a nationalist group of 2,000 to 3,000 fighters, is a wing of the Red Front. " +
		"Omar Nour, a commander born in 1970, planted it, police say; Sara Nour sold the van. " +
		"Its leader was Omar Nour until 2005. The Interior Ministry had warned of the bombing. The Red Front claimed it. " +
		"The raid on the Old Market was foiled in May 2004. A crowd of about 40 protested."
	quantity := func(raw, victims string) graph.Value {
		q, _ := graph.ParseQuantity(raw)
		q.VictimGroup = victims
		return graph.Value{Raw: raw, Quantity: &q}
	}
	date := func(raw string) graph.Value {
		d := graph.ParseDate(raw, "2004-06-01")
		return graph.Value{Raw: raw, Date: &d}
	}
	const front, red, bomb, omar, sara = "group:dawn-front", "group:red-front", "attack:port-hotel", "person:omar-nour", "person:sara-nour"
	role := func(r string, m graph.Modality) func(*graph.Claim, *graph.Evidence) {
		return func(c *graph.Claim, e *graph.Evidence) { c.Qualifiers.Role, e.Modality = r, m }
	}
	return graphtest.NewDocument("Port Hotel", text, "Example Wire", "2004-06-01").
		Entity(
			graph.Entity{ID: front, Type: graph.ArmedGroup, Name: "Dawn Front"}, graph.Entity{ID: red, Type: graph.ArmedGroup, Name: "Red Front"},
			graph.Entity{ID: bomb, Type: graph.Attack, Name: "Port Hotel bombing"}, graph.Entity{ID: omar, Type: graph.Person, Name: "Omar Nour"},
			graph.Entity{ID: sara, Type: graph.Person, Name: "Sara Nour"}, graph.Entity{ID: "facility:port-hotel", Type: graph.Facility, Kind: "HOTEL", Name: "Port Hotel"},
			graph.Entity{ID: "event:port-warning", Type: graph.Event, Kind: "WARNING", Name: "warning of a bombing"},
			graph.Entity{ID: "event:port-protest", Type: graph.Event, Kind: "GATHERING", Name: "protest"},
			graph.Entity{ID: "collective:crowd", Type: graph.Collective, Name: "crowd"},
			graph.Entity{ID: "plot:old-market", Type: graph.Plot, Name: "raid on the Old Market"}, graph.Entity{ID: "facility:old-market", Type: graph.Facility, Kind: "MARKET", Name: "Old Market"},
		).
		Attribute(bomb, "killed", graph.TotalVictims, quantity("20 people", graph.TotalVictims), "killed 20 people", nil).
		Attribute(bomb, "killed", "PERPETRATORS", quantity("3 attackers", "PERPETRATORS"), "3 attackers", nil).
		Attribute(bomb, "wounded", graph.TotalVictims, quantity("dozens", graph.TotalVictims), "wounded dozens", nil).
		Attribute(front, "founded", "", date("1999"), "founded in 1999", nil).
		Attribute(front, "dissolved", "", date("2010"), "dissolved in 2010", nil).
		Attribute(front, "ideology", "", graph.Value{Text: "nationalist"}, "nationalist", nil).
		Attribute(front, "strength", "", quantity("2,000 to 3,000 fighters", ""), "2,000 to 3,000 fighters", nil).
		Attribute(omar, "rank", "", graph.Value{Text: "commander"}, "commander", nil).
		Attribute(omar, "birthDate", "", date("1970"), "born in 1970", nil).
		Attribute("collective:crowd", "size", "", quantity("about 40", ""), "about 40", nil).
		Relation(front, graph.AffiliateOf, red, "wing of the Red Front", nil).
		Relation(omar, graph.ParticipatedIn, bomb, "Omar Nour, a commander born in 1970, planted it", role("PERPETRATOR", graph.Reported)).
		Relation(sara, graph.ParticipatedIn, bomb, "Sara Nour sold the van", role("FACILITATOR", graph.Asserted)).
		Relation(bomb, graph.AttributedTo, omar, "planted it, police say", role("", graph.Alleged)).
		Relation(bomb, graph.ClaimedBy, red, "The Red Front claimed it", role("", graph.Claimed)).
		Relation(bomb, graph.Targeted, "facility:port-hotel", "at the Port Hotel", nil).
		Relation("event:port-warning", graph.Concerns, bomb, "warned of the bombing", nil).
		Relation("event:port-protest", graph.Concerns, bomb, "protested", nil).
		Relation(omar, graph.Leads, front, "Its leader was Omar Nour until 2005", func(c *graph.Claim, _ *graph.Evidence) {
			until := graph.ParseDate("2005", "2004-06-01")
			c.Qualifiers.Status, c.Qualifiers.Until = "FORMER", &until
		}).
		Relation("plot:old-market", graph.Targeted, "facility:old-market", "raid on the Old Market", role("PLACE", graph.Asserted)).
		Batch()
}

func TestSugarOnAStory(t *testing.T) {
	store := sampleStore(t)
	load(t, store, story())
	s := serveStore(t, store, gql.Limits{})
	s.want(t, `{entity(id:"attack:port-hotel"){...on Attack{killed{best} own:killed(victims:"PERPETRATORS"){best} wounded{low best high} targets{target{id}} warnings{source{id}}
		perpetrators{actor{id} basis modality contested relations{type}}}}}`,
		`{"entity":{"killed":{"best":20},"own":{"best":3},"wounded":{"low":24,"best":24,"high":null},"targets":[{"target":{"id":"facility:port-hotel"}}],
			"warnings":[{"source":{"id":"event:port-warning"}}],"perpetrators":[
			{"actor":{"id":"person:omar-nour"},"basis":["ATTRIBUTED_TO","PARTICIPATED_IN"],"modality":"REPORTED","contested":false,"relations":[{"type":"PARTICIPATED_IN"},{"type":"ATTRIBUTED_TO"}]},
			{"actor":{"id":"group:red-front"},"basis":["CLAIMED_BY"],"modality":"CLAIMED","contested":false,"relations":[{"type":"CLAIMED_BY"}]}]}}`)
	s.want(t, `{entity(id:"group:dawn-front"){...on ArmedGroup{founded{edtf} dissolved{edtf earliest} ideology{text code} strength{low best high}
		leaders{edges{relation{status until{edtf} since{edtf}}}} then:leaders(time:{validAt:"2004-01-01"}){totalCount} later:leaders(time:{validAt:"2006-01-01"}){totalCount}}}}`,
		`{"entity":{"founded":{"edtf":"1999"},"dissolved":{"edtf":"2010","earliest":"2010-01-01"},"ideology":[{"text":"nationalist","code":null}],"strength":{"low":2000,"best":2000,"high":3000},
			"leaders":{"edges":[{"relation":{"status":"FORMER","until":{"edtf":"2005"},"since":null}}]},"then":{"totalCount":1},"later":{"totalCount":0}}}`)
	s.want(t, `{entity(id:"person:omar-nour"){...on Person{rank{text} born{edtf}}}}`, `{"entity":{"rank":[{"text":"commander"}],"born":{"edtf":"1970"}}}`)
	s.want(t, `{entity(id:"collective:crowd"){...on Collective{size{low best high}}}}`, `{"entity":{"size":{"low":40,"best":40,"high":40}}}`)
	// Where a plot was to happen is a place, not a target.
	s.want(t, `{entity(id:"plot:old-market"){...on Plot{targets{id} places{target{id}}}}}`, `{"entity":{"targets":[],"places":[{"target":{"id":"facility:old-market"}}]}}`)
	s.want(t, `{entities(where:{within:"facility:old-market"}){nodes{id}}}`, `{"entities":{"nodes":[{"id":"plot:old-market"}]}}`)
	s.want(t, `{entity(id:"group:red-front"){...on ArmedGroup{attacks{edges{relation{type}}}}}}`, `{"entity":{"attacks":{"edges":[{"relation":{"type":"CLAIMED_BY"}}]}}}`)
}

// TestDatesAreThoseOfTheirClaims: the date of an occurrence comes with it, and is what the best of its claims says that has
// bounds and counts, whatever the view.
func TestDatesAreThoseOfTheirClaims(t *testing.T) {
	store := sampleStore(t)
	load(t, store, crowd(0, 3)...)
	load(t, store, graphtest.Batches(60, 7)...)
	s := serveStore(t, store, gql.Limits{Cost: 1 << 40})
	type date struct{ EDTF, Earliest, Latest *string }
	dated := 0
	for _, view := range []string{"{}", `{includeDerived:true,time:{from:"2024-01-01"}}`, `{knownAt:"2024-03-24"}`, `{knownAt:"2024-04-01",includeUndated:false}`, `{knownAt:"2020-01-01"}`} {
		a := s.ask(t, `{entities(where:{types:[Attack,Plot,Event]},first:500,view:`+view+`){nodes{id ...on Occurrence{date{edtf earliest latest
			claims(first:100){status modality value{...on FuzzyDate{edtf earliest latest}}}}}}}}`, nil)
		var data struct {
			Entities struct {
				Nodes []struct {
					ID   string
					Date struct {
						date
						Claims []struct {
							Status, Modality string
							Value            date
						}
					}
				}
			}
		}
		if err := json.Unmarshal(a.Data, &data); err != nil || len(a.Errors) > 0 {
			t.Fatalf("%v: %.300s", err, a.body)
		}
		for _, n := range data.Entities.Nodes {
			var want date
			for _, c := range n.Date.Claims {
				if c.Status != "REJECTED" && c.Modality != "DENIED" && (c.Value.Earliest != nil || c.Value.Latest != nil) {
					want = c.Value
					dated++
					break
				}
			}
			if want != (date{}) && !reflect.DeepEqual(n.Date.date, want) {
				t.Errorf("%s, seen by %s: %s, its claims say %s", n.ID, view, encoded(t, n.Date.date), encoded(t, want))
			}
			if want == (date{}) && (n.Date.Earliest != nil || n.Date.Latest != nil) {
				t.Errorf("%s, seen by %s: %s, no claim says so", n.ID, view, encoded(t, n.Date.date))
			}
		}
	}
	if dated < 10 {
		t.Errorf("%d dates", dated)
	}
}
