package graphtest

import (
	"strings"
	"testing"

	"linkchart/graph"
)

var viewCases = []Case{
	{"KnownAtHidesLaterEdges", "KnownAt must show the graph as built from documents published on or before that day.", func(t *testing.T, open Opener) {
		s := with(t, open, rivals("X", "a", "b", "2024-01-10"), rivals("Y", "a", "c", "2024-02-10"))
		for day, want := range map[graph.Date]string{"2024-01-09": "", "2024-01-10": "RIVAL_OF>group:b", "2024-02-09": "RIVAL_OF>group:b", "2024-02-10": "RIVAL_OF>group:b RIVAL_OF>group:c", "": "RIVAL_OF>group:b RIVAL_OF>group:c"} {
			q := graph.EdgeQuery{Near: []string{"group:a"}, Order: graph.EdgesByOtherName, View: graph.View{KnownAt: day}}
			equal(t, "known at "+string(day), walked(hop(t, s, q)), want)
		}
	}},
	{"KnownAtRecomputesEdges", "KnownAt must recompute modality, contest, confidence, support and qualifiers from visible evidence.", func(t *testing.T, open Opener) {
		s := with(t, open, leads("X", "p", "2024-01-10", graph.Alleged), leads("Y", "p", "2024-02-10", graph.Asserted), leads("Z", "p", "2024-03-10", graph.Denied))
		at := func(day graph.Date) *graph.Edge {
			return edgeIn(t, s, "person:p", graph.Leads, "group:g", graph.View{KnownAt: day})
		}
		first, second, third := at("2024-01-31"), at("2024-02-28"), at("2024-12-31")
		if first == nil || second == nil || third == nil {
			t.Fatalf("edges %v, %v, %v", first, second, third)
		}
		equal(t, "modalities", string(first.Modality+" "+second.Modality+" "+third.Modality), "alleged asserted asserted")
		equal(t, "evidence", [3]int{first.Support.Evidence, second.Support.Evidence, third.Support.Evidence}, [3]int{1, 2, 3})
		equal(t, "clusters", [2]int{first.Support.Clusters, second.Support.Clusters}, [2]int{1, 2})
		equal(t, "last reported", first.Support.LastReported, "2024-01-10")
		equal(t, "contested", [3]bool{first.Contested, second.Contested, third.Contested}, [3]bool{false, false, true})
		if first.Confidence >= second.Confidence {
			t.Errorf("confidence %v, then %v: it must rise", first.Confidence, second.Confidence)
		}
		equal(t, "time", first.Time, graph.EdgeTime{Basis: "document", HullFrom: "2024-01-10", HullTo: "2024-01-10"})
	}},
	{"KnownAtTestsWhatItShows", "Filters and orders must test edges as the view shows them.", func(t *testing.T, open Opener) {
		s := with(t, open, leads("X", "p", "2024-01-10", graph.Alleged), leads("Y", "p", "2024-02-10", graph.Asserted),
			leads("Z", "q", "2024-01-05", graph.Reported))
		early := graph.View{KnownAt: "2024-01-31"}
		near := []string{"group:g"}
		alleged := graph.EdgeFilter{Modalities: []graph.Modality{graph.Alleged}}
		equal(t, "alleged then", walked(hop(t, s, graph.EdgeQuery{Near: near, Filter: alleged, View: early})), "LEADS<person:p")
		equal(t, "alleged now", walked(hop(t, s, graph.EdgeQuery{Near: near, Filter: alleged})), "")
		equal(t, "by confidence then", walked(hop(t, s, graph.EdgeQuery{Near: near, Order: graph.EdgesByConfidence, View: early})), "LEADS<person:q LEADS<person:p")
		equal(t, "by confidence now", walked(hop(t, s, graph.EdgeQuery{Near: near, Order: graph.EdgesByConfidence})), "LEADS<person:p LEADS<person:q")
		equal(t, "first page then", walked(hop(t, s, graph.EdgeQuery{Near: near, Order: graph.EdgesByConfidence, View: early, Limit: 1})), "LEADS<person:q")
		equal(t, "two clusters then", walked(hop(t, s, graph.EdgeQuery{Near: near, Filter: graph.EdgeFilter{Clusters: &graph.IntRange{Min: ptr(2)}}, View: early})), "")
	}},
	{"KnownAtAndUndated", "Undated documents must count in a view with KnownAt unless ExcludeUndated, which counts only with KnownAt.", func(t *testing.T, open Opener) {
		s := with(t, open, rivals("X", "a", "b", ""))
		near := []string{"group:a"}
		for v, want := range map[graph.View]int{
			{KnownAt: "2000-01-01"}: 1, {KnownAt: "2000-01-01", ExcludeUndated: true}: 0, {ExcludeUndated: true}: 1,
		} {
			equal(t, "edges", len(hop(t, s, graph.EdgeQuery{Near: near, View: v}).Steps), want)
			equal(t, "entities", len(find(t, s, graph.EntityQuery{View: v})), 2*want)
			equal(t, "claims", len(claims(t, s, graph.ClaimQuery{View: v})), want)
		}
	}},
	{"KnownAtAndFuzzyPublication", "A document must count as known on the last day of its publication date.", func(t *testing.T, open Opener) {
		d := graph.ParseDate("March 2024", "")
		b := saying("They are rivals.", "P", "").Document(func(x *graph.Document) { x.Published = &d }).Entity(group("a"), group("b")).Relation("group:a", graph.RivalOf, "group:b", "rivals", nil).Batch()
		s := with(t, open, b)
		equal(t, "in the middle of the month", len(hop(t, s, graph.EdgeQuery{View: graph.View{KnownAt: "2024-03-30"}}).Steps), 0)
		equal(t, "at its end", len(hop(t, s, graph.EdgeQuery{View: graph.View{KnownAt: "2024-03-31"}}).Steps), 1)
	}},
	{"KnownAtAndReferenceData", "Reference data must be visible at any time.", func(t *testing.T, open Opener) {
		s := with(t, open, placesBatch())
		equal(t, "edges", len(hop(t, s, graph.EdgeQuery{View: graph.View{KnownAt: "1000-01-01", ExcludeUndated: true}}).Steps), 5)
	}},
	{"KnownAtHidesEdgesOfHiddenEnds", "An edge of which the view hides an end must be hidden.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		v := graph.View{KnownAt: "2024-03-24"} // Vienna is known by the review of April alone
		if e := edgeIn(t, s, Vienna, graph.LocatedIn, Austria, v); e != nil {
			t.Errorf("got %s, want none", e.Key())
		}
		if e := edgeIn(t, s, Moscow, graph.LocatedIn, Russia, v); e == nil {
			t.Error("the edge between two visible places is hidden")
		}
	}},
	{"KnownAtPages", "Pages through a view must have neither gap nor repeat.", func(t *testing.T, open Opener) {
		s := with(t, open, append(orderedStar(), Sample()...)...)
		for _, v := range []graph.View{{KnownAt: "2024-01-03"}, {KnownAt: "2024-03-31", ExcludeUndated: true}, {KnownAt: "2024-04-30", IncludeDerived: true}} {
			whole := hop(t, s, graph.EdgeQuery{View: v, Order: graph.EdgesByConfidence})
			var pages graph.Hop
			for q := (graph.EdgeQuery{View: v, Order: graph.EdgesByConfidence, Limit: 2}); len(pages.Steps) <= len(whole.Steps); {
				h := hop(t, s, q)
				if pages.Steps = append(pages.Steps, h.Steps...); !h.More || len(h.Steps) == 0 {
					break
				}
				q.After = &h.Steps[len(h.Steps)-1].Cursor
			}
			equal(t, "edges known at "+string(v.KnownAt), walked(pages), walked(whole))
			all := find(t, s, graph.EntityQuery{View: v})
			var hits []graph.Hit
			for q := (graph.EntityQuery{View: v, Limit: 2}); len(hits) <= len(all); {
				page := find(t, s, q)
				if hits = append(hits, page...); len(page) < 2 {
					break
				}
				q.After = &page[1].Cursor
			}
			equal(t, "entities known at "+string(v.KnownAt), found(hits), found(all))
		}
	}},
	{"DerivedEdges", "An edge that rests on derived claims alone must be shown only with IncludeDerived.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		key := graph.EdgeID(graph.EdgeKey(graph.MemberOf, Ghafari, ISISK))
		equal(t, "by id", len(hop(t, s, graph.EdgeQuery{IDs: []string{key}}).Steps), 0)
		equal(t, "by id, with derived ones", len(hop(t, s, graph.EdgeQuery{IDs: []string{key}, View: graph.View{IncludeDerived: true}}).Steps), 1)
		members := graph.EdgeFilter{Types: []graph.RelationType{graph.MemberOf}}
		equal(t, "near", len(hop(t, s, graph.EdgeQuery{Near: []string{ISISK}, Filter: members}).Steps), 0)
		equal(t, "near, with derived ones", walked(hop(t, s, graph.EdgeQuery{Near: []string{ISISK}, Filter: members, View: graph.View{IncludeDerived: true}})), "MEMBER_OF<"+Ghafari)
		e := edge(t, s, Ghafari, graph.MemberOf, ISISK)
		equal(t, "derived", e.Derived, true)
		equal(t, "clusters", e.Support.Clusters, 0)
	}},
	{"ViewTimeIsANDed", "View.Time must be ANDed to every test of an edge.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		v := graph.View{Time: graph.TimeWindow{Set: true, From: "2024-03-22", To: "2024-03-22", ExcludeUndated: true}}
		h := hop(t, s, graph.EdgeQuery{Near: []string{ConcertHall}, View: v, Order: graph.EdgesByOtherName})
		equal(t, "edges", strings.Count(walked(h), ">"), 4)
		filtered := hop(t, s, graph.EdgeQuery{Near: []string{ConcertHall}, View: v, Filter: graph.EdgeFilter{Time: graph.TimeWindow{Set: true, From: "2024-03-23"}}})
		equal(t, "with another window", walked(filtered), "")
		equal(t, "entities are not tested", len(find(t, s, graph.EntityQuery{View: v})), len(find(t, s, graph.EntityQuery{})))
	}},
}
