package graph_test

import (
	"testing"

	"linkchart/graph"
)

// A text that confirms or denies what the gazetteer says leaves the gazetteer's word standing.
func TestGazetteerStandsBesideTexts(t *testing.T) {
	doc := &graph.Document{ID: "document:1", Story: "document:1"}
	docs := map[string]*graph.Document{doc.ID: doc}
	city := &graph.Entity{ID: "city:kabul", Type: graph.City, Gazetteer: true}
	country := &graph.Entity{ID: "country:af", Type: graph.Country, Gazetteer: true}
	for name, c := range map[string]struct {
		modality  graph.Modality
		contested bool
	}{"Confirmed": {graph.Reported, false}, "Denied": {graph.Denied, true}} {
		t.Run(name, func(t *testing.T) {
			claim := graph.Claim{
				ID: "clm_1", Kind: graph.RelationClaim, Subject: city.ID, Predicate: string(graph.LocatedIn), Object: country.ID, Source: "gazetteer:places",
				Evidence: []graph.Evidence{{ID: "evd_1", Document: doc.ID, Modality: c.modality, Negative: c.modality == graph.Denied, Confidence: 0.5}},
			}
			e, contested := graph.ProjectEdge(graph.LocatedIn, city, country, graph.Witnesses(&claim, docs))
			if e == nil || contested != c.contested || e.Confidence != 1 || e.Modality != graph.Asserted || e.Support.Evidence != 1 {
				t.Errorf("got %+v, contested %t; want an asserted edge of confidence 1, contested %t", e, contested, c.contested)
			}
		})
	}
}
