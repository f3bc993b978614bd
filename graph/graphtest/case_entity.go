package graphtest

import (
	"fmt"
	"strings"
	"testing"

	"linkchart/graph"
)

var entityCases = []Case{
	{"EntitiesAreAligned", "Entities must answer aligned with ids: nil for an unknown one.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		es, err := s.Entities(t.Context(), []string{Kabul, "city:atlantis", ISISK, Kabul, ""}, graph.View{})
		if err != nil || len(es) != 5 {
			t.Fatalf("%d answers, %v", len(es), err)
		}
		got := list(es, func(e *graph.Entity) string {
			if e == nil {
				return "nil"
			}
			return e.ID
		})
		equal(t, "answers", got, strings.Join([]string{Kabul, "nil", ISISK, Kabul, "nil"}, " "))
	}},
	{"EntitiesOfNoIDs", "Entities must answer aligned with ids, also with none.", func(t *testing.T, open Opener) {
		es, err := with(t, open, Sample()...).Entities(t.Context(), nil, graph.View{})
		if err != nil || len(es) != 0 {
			t.Errorf("got %v, %v; want nothing", es, err)
		}
	}},
	{"MergedEntityAnswersWithSurvivor", "Entities must answer with the survivor for a merged id.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		e := entity(t, s, Muhajir)
		if e == nil {
			t.Fatal("no answer for a merged id")
		}
		equal(t, "id", e.ID, Ghafari)
		equal(t, "members", strings.Join(e.Members, " "), Muhajir)
		equal(t, "aliases", strings.Join(e.Aliases, ", "), "Shahab al-Muhajir")
	}},
	{"EntityHiddenByView", "Entities must answer nil for an entity that the View hides.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		if entityIn(t, s, Warning, graph.View{KnownAt: "2024-03-24"}) != nil {
			t.Error("the warning was known a day before it was first reported")
		}
		if entityIn(t, s, Warning, graph.View{KnownAt: "2024-03-25"}) == nil {
			t.Error("the warning was not known on the day of its document")
		}
		if entityIn(t, s, Afghanistan, graph.View{KnownAt: "2000-01-01"}) == nil {
			t.Error("an entity that an undated document names is hidden, though undated ones are included")
		}
		if entityIn(t, s, Europe, graph.View{KnownAt: "2000-01-01"}) != nil {
			t.Error("Europe is known by the review of 2024 alone")
		}
		if entityIn(t, s, Austria, graph.View{KnownAt: "2000-01-01", ExcludeUndated: true}) == nil {
			t.Error("an entity that rests on no document is always known")
		}
		if entityIn(t, s, Afghanistan, graph.View{KnownAt: "2000-01-01", ExcludeUndated: true}) != nil {
			t.Error("an entity of an undated document is shown, though undated ones are excluded")
		}
	}},
	{"EntityIsTheProjection", "An entity must be the projection of its declarations.", func(t *testing.T, open Opener) {
		x := saying("The Front is a group.", "P", "2024-01-02").
			Entity(graph.Entity{ID: "group:front", Type: graph.ArmedGroup, Name: "The Front", Aliases: []string{"Front"}}, group("b")).
			Relation("group:front", graph.RivalOf, "group:b", "The Front", nil).Batch()
		y := saying("The Liberation Front is a group.", "Q", "2024-01-05").
			Entity(graph.Entity{
				ID: "group:front", Type: graph.ArmedGroup, Name: "Liberation Front", Metonyms: []string{"the Hill"},
				ExternalIDs: []graph.ExternalID{{Scheme: "wikidata", Value: "Q1"}},
			}, group("b")).
			Relation("group:front", graph.AlliedWith, "group:b", "Liberation Front", nil).Batch()
		z := saying("The Liberation Front again.", "Q", "").
			Entity(graph.Entity{ID: "group:front", Type: graph.ArmedGroup, Name: "Liberation Front"}, group("c")).
			Relation("group:front", graph.RivalOf, "group:c", "Liberation Front", nil).Batch()
		e := entity(t, with(t, open, x, y, z), "group:front")
		equal(t, "name of most stories", e.Name, "Liberation Front")
		equal(t, "aliases", strings.Join(e.Aliases, ", "), "Front, The Front")
		equal(t, "metonyms", strings.Join(e.Metonyms, ", "), "the Hill")
		equal(t, "external ids", fmt.Sprint(e.ExternalIDs), "[{wikidata Q1}]")
		equal(t, "status", e.Status, graph.Active)
		equal(t, "degree", e.Degree, 3)
		equal(t, "support", e.Support, graph.Support{Evidence: 3, Claims: 3, Documents: 3, Clusters: 3, Undated: 1, FirstReported: "2024-01-02", LastReported: "2024-01-05"})
	}},
	{"GazetteerNameWins", "The name and reference data of a gazetteer entity must come from there.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		apply(t, s, saying("Musco is a city.", "P", "2024-01-02").
			Entity(graph.Entity{ID: Moscow, Type: graph.City, Name: "Musco"}, country("x", "XX")).
			Relation(Moscow, graph.LinkedTo, "country:x", "Musco", nil).Batch())
		e := entity(t, s, Moscow)
		equal(t, "name", e.Name, "Moscow")
		equal(t, "aliases", strings.Join(e.Aliases, ", "), "Musco")
		equal(t, "geonames", e.GeonamesID, 524901)
		if e.Point == nil || e.Point.Lat != 55.75 || e.GeoPrecision != 1 {
			t.Errorf("point %+v, precision %d", e.Point, e.GeoPrecision)
		}
	}},
	{"EntityDateSummary", "The date summary must be that of the best claim that has bounds.", func(t *testing.T, open Opener) {
		e := entity(t, with(t, open, Sample()...), ConcertHall)
		equal(t, "date", e.DateEDTF+" "+string(e.DateEarliest)+" "+string(e.DateLatest), "2024-03-22 2024-03-22 2024-03-22")
		w := entity(t, with(t, open, Sample()...), Warning)
		equal(t, "date of the warning", string(w.DateEarliest)+" "+string(w.DateLatest), "2024-03-01 2024-03-10")
	}},
	{"RetypedEntity", "The edges of an entity whose declaration changed its type must obey the ontology.", func(t *testing.T, open Opener) {
		x := leads("X", "p", "2024-01-01", graph.Asserted)
		s := with(t, open, x)
		change := NewBatch("retype").Entity(graph.Entity{ID: "person:p", Type: graph.Country, Name: "P", ISO2: "PP", Gazetteer: true}, city("m")).
			Reference("city:m", graph.LocatedIn, "person:p").Batch()
		apply(t, s, change)
		same(t, "as in the reference", dump(t, s), dump(t, with(t, reference, x, change)))
	}},
}

// reference opens a Reference, for cases that compare with it.
func reference(*testing.T) graph.Store { return NewReference() }
