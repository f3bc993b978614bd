package graphtest

import (
	"testing"

	"linkchart/graph"
)

// filterCases ask the sample with each member of a filter.
var filterCases = []Case{
	onSample("FilterIDs", "IDs must pass the entities with one of these ids, and the survivors of merged ones.",
		graph.EntityFilter{IDs: []string{Kabul, Muhajir, "city:none"}}, Kabul, Ghafari),
	onSample("FilterEmptyIDs", "An empty list must match nothing.", graph.EntityFilter{IDs: []string{}}),
	onSample("FilterTypes", "Types must pass entities of one of these types.",
		graph.EntityFilter{Types: []graph.EntityType{graph.ArmedGroup, graph.Plot}}, ISISK, IslamicState, Taliban, ChurchPlot),
	onSample("FilterEmptyTypes", "An empty list must match nothing.", graph.EntityFilter{Types: []graph.EntityType{}}),
	onSample("FilterNotTypes", "NotTypes must fail entities of one of these types.",
		graph.EntityFilter{NotTypes: []graph.EntityType{graph.ArmedGroup, graph.StateBody, graph.Country, graph.City, graph.Region, graph.Facility, graph.Event}}, Ghafari, ConcertHall, ChurchPlot),
	onSample("FilterKinds", "Kinds must pass entities of one of these kinds.",
		graph.EntityFilter{Kinds: []string{"CHURCH", "POLICE"}}, AustrianPolice, ViennaChurch),
	onSample("FilterNames", "Names must match the name or an alias after folding.",
		graph.EntityFilter{Names: []string{"the isis-k", "DAESH", "wien", "Nobody"}}, ISISK, IslamicState, Vienna),
	onSample("FilterNamesOfMerged", "Names must match the names of merged entities as well.",
		graph.EntityFilter{Names: []string{"Shahab Al Muhajir"}}, Ghafari),
	onSample("FilterNamesAreNoMetonyms", "Metonyms must never be matched alone.", graph.EntityFilter{Names: []string{"Kremlin"}}),
	onSample("FilterExternalIDs", "ExternalIDs must match scheme:value.",
		graph.EntityFilter{ExternalIDs: []string{"wikidata:Q19894465", "wikidata:Q1"}}, ISISK),
	onSample("FilterStatuses", "Statuses must pass entities of one of these statuses; what an UNSURE judgement names is a candidate.",
		graph.EntityFilter{Statuses: []graph.EntityStatus{graph.Candidate}}, CrocusCityHall, ViennaChurch),
	onSample("FilterDocuments", "Documents must pass the entities that one of these documents declares.",
		graph.EntityFilter{Documents: []string{UndatedDoc, "document:none"}}, Afghanistan, ISISK, Kabul, Taliban),
	onSample("FilterDocumentsOfMerged", "Documents must pass the survivor of an entity that one of these documents declares.",
		graph.EntityFilter{Documents: []string{ReviewDoc}, Types: []graph.EntityType{graph.Person, graph.Attack}}, Ghafari, ConcertHall),
	onSample("FilterDegree", "Degree must pass entities with so many edges.",
		graph.EntityFilter{Degree: &graph.IntRange{Min: ptr(6)}}, ISISK),
	onSample("FilterDegreeMax", "The bounds of a range must be closed.",
		graph.EntityFilter{Degree: &graph.IntRange{Min: ptr(1), Max: ptr(1)}, Types: []graph.EntityType{graph.StateBody}}, AustrianPolice, USEmbassy),
	onSample("FilterClusters", "Clusters must pass entities of so many independent stories.",
		graph.EntityFilter{Clusters: &graph.IntRange{Min: ptr(2)}}, ISISK, Moscow, Ghafari, Taliban, ConcertHall),
	onSample("FilterTime", "Time must test occurrences, and groups; other types pass.",
		graph.EntityFilter{Time: graph.TimeWindow{Set: true, From: "2024-03-01", To: "2024-03-31", ExcludeUndated: true}, NotTypes: []graph.EntityType{graph.Country, graph.City, graph.Region, graph.Facility, graph.StateBody}},
		Ghafari, ConcertHall, Warning),
	onSample("FilterTimeIncludesUndated", "An undated entity must pass a time window unless ExcludeUndated.",
		graph.EntityFilter{Time: graph.TimeWindow{Set: true, From: "2024-03-11", To: "2024-03-31"}, Types: []graph.EntityType{graph.ArmedGroup, graph.Attack, graph.Event, graph.Plot}},
		ISISK, IslamicState, Taliban, ConcertHall),
	onSample("FilterTimeCertain", "A certain window must hold the whole date.",
		graph.EntityFilter{Time: graph.TimeWindow{Set: true, From: "2024-03-05", To: "2024-03-31", Certain: true, ExcludeUndated: true}, Types: []graph.EntityType{graph.Attack, graph.Event, graph.Plot}},
		ConcertHall),
	onSample("FilterAnd", "All of And must pass.",
		graph.EntityFilter{And: []graph.EntityFilter{{Types: []graph.EntityType{graph.City}}, {Names: []string{"Kabul", "Taliban"}}}}, Kabul),
	onSample("FilterEmptyAnd", "An empty And must be true.",
		graph.EntityFilter{Types: []graph.EntityType{graph.Person}, And: []graph.EntityFilter{}}, Ghafari),
	onSample("FilterOr", "One of Or must pass.",
		graph.EntityFilter{Or: []graph.EntityFilter{{Kinds: []string{"CHURCH"}}, {Documents: []string{UndatedDoc}}, {IDs: []string{Muhajir}}}},
		Afghanistan, ISISK, Kabul, Ghafari, Taliban, ViennaChurch),
	onSample("FilterEmptyOr", "An empty Or must be false.", graph.EntityFilter{Or: []graph.EntityFilter{}}),
	onSample("FilterNot", "Not must fail what passes.",
		graph.EntityFilter{Types: []graph.EntityType{graph.ArmedGroup}, Not: &graph.EntityFilter{Documents: []string{UndatedDoc}}}, IslamicState),
	onSample("FilterNested", "Filters must nest.",
		graph.EntityFilter{Or: []graph.EntityFilter{
			{And: []graph.EntityFilter{{Types: []graph.EntityType{graph.City}}, {Not: &graph.EntityFilter{Names: []string{"Moscow"}}}}},
			{Not: &graph.EntityFilter{Not: &graph.EntityFilter{ExternalIDs: []string{"wikidata:Q19894465"}}}},
		}}, ISISK, Kabul, Vienna),
	onSample("FilterMembersAreANDed", "Members must be ANDed.",
		graph.EntityFilter{Types: []graph.EntityType{graph.City}, Names: []string{"Kabul", "Russia"}}, Kabul),
}

// onSample asks for the entities that pass a filter; they come by name, byte by byte: capitals before small letters.
func onSample(name, sentence string, f graph.EntityFilter, want ...string) Case {
	return Case{name, sentence, func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		equal(t, "ids", found(find(t, s, graph.EntityQuery{Filter: f})), list(want, func(id string) string { return id }))
		// The same filter must pass page by page, whatever the order.
		var pages []graph.Hit
		for q := (graph.EntityQuery{Filter: f, Limit: 1}); len(pages) <= len(want); {
			page := find(t, s, q)
			if len(page) == 0 {
				break
			}
			pages = append(pages, page...)
			q.After = &page[0].Cursor
		}
		equal(t, "ids one by one", found(pages), list(want, func(id string) string { return id }))
	}}
}
