package graphtest

import (
	"fmt"
	"testing"

	"linkchart/graph"
)

var degreeCases = []Case{
	{"DegreesCount", "Degrees must count the edges of each node by type and direction, ordered by position in ids, type, direction.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		want := rows(
			graph.DegreeRow{ID: Moscow, Type: graph.Concerns, Direction: graph.In, Count: 1},
			graph.DegreeRow{ID: Moscow, Type: graph.LocatedIn, Direction: graph.In, Count: 1},
			graph.DegreeRow{ID: Moscow, Type: graph.LocatedIn, Direction: graph.Out, Count: 1},
			graph.DegreeRow{ID: Moscow, Type: graph.OccurredIn, Direction: graph.In, Count: 1},
			graph.DegreeRow{ID: Taliban, Type: graph.Counters, Direction: graph.Out, Count: 1},
			graph.DegreeRow{ID: Taliban, Type: graph.Governs, Direction: graph.Out, Count: 1},
			graph.DegreeRow{ID: Taliban, Type: graph.RivalOf, Direction: graph.Both, Count: 1},
		)
		equal(t, "rows", degrees(t, s, []string{Moscow, "city:none", Taliban}, graph.EdgeFilter{}, graph.View{}), want)
	}},
	{"DegreesOfMany", "Degrees must count all edges, however many.", func(t *testing.T, open Opener) {
		s := with(t, open, star(40))
		equal(t, "rows", degrees(t, s, []string{"group:hub"}, graph.EdgeFilter{}, graph.View{}), rows(graph.DegreeRow{ID: "group:hub", Type: graph.Targets, Direction: graph.Out, Count: 40}))
	}},
	{"DegreesOfMerged", "Degrees of a merged id must be those of its survivor, under the id that was asked for.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		equal(t, "rows", degrees(t, s, []string{Muhajir}, graph.EdgeFilter{}, graph.View{}), rows(graph.DegreeRow{ID: Muhajir, Type: graph.Leads, Direction: graph.Out, Count: 1}))
	}},
	{"DegreesFilter", "Degrees must count the edges that pass the filter and the view.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		f := graph.EdgeFilter{Direction: graph.In, Types: []graph.RelationType{graph.Leads, graph.AttributedTo, graph.RivalOf}}
		equal(t, "filtered", degrees(t, s, []string{ISISK}, f, graph.View{}), rows(
			graph.DegreeRow{ID: ISISK, Type: graph.AttributedTo, Direction: graph.In, Count: 1},
			graph.DegreeRow{ID: ISISK, Type: graph.Leads, Direction: graph.In, Count: 1},
			graph.DegreeRow{ID: ISISK, Type: graph.RivalOf, Direction: graph.Both, Count: 1},
		))
		equal(t, "as known early", degrees(t, s, []string{ISISK}, f, graph.View{KnownAt: "2024-03-31"}), rows(
			graph.DegreeRow{ID: ISISK, Type: graph.AttributedTo, Direction: graph.In, Count: 1},
			graph.DegreeRow{ID: ISISK, Type: graph.Leads, Direction: graph.In, Count: 1},
		))
		equal(t, "with derived edges", degrees(t, s, []string{Ghafari}, graph.EdgeFilter{}, graph.View{IncludeDerived: true}), rows(
			graph.DegreeRow{ID: Ghafari, Type: graph.Leads, Direction: graph.Out, Count: 1},
			graph.DegreeRow{ID: Ghafari, Type: graph.MemberOf, Direction: graph.Out, Count: 1},
		))
		window := graph.View{Time: graph.TimeWindow{Set: true, From: "2024-03-22", To: "2024-03-22", ExcludeUndated: true}}
		equal(t, "in a window", degrees(t, s, []string{ConcertHall}, graph.EdgeFilter{Types: []graph.RelationType{graph.ClaimedBy}}, window),
			rows(graph.DegreeRow{ID: ConcertHall, Type: graph.ClaimedBy, Direction: graph.Out, Count: 1}))
	}},
	{"DegreesOfNothing", "Degrees of no ids, and of a filter that matches nothing, must be no rows.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		equal(t, "no ids", degrees(t, s, nil, graph.EdgeFilter{}, graph.View{}), "")
		equal(t, "no types", degrees(t, s, []string{ISISK}, graph.EdgeFilter{Types: []graph.RelationType{}}, graph.View{}), "")
	}},
	{"DegreeOfEntity", "Entity.Degree must count the entity's edges of all types.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		for _, h := range find(t, s, graph.EntityQuery{}) {
			n := len(hop(t, s, graph.EdgeQuery{Near: []string{h.Entity.ID}, View: graph.View{IncludeDerived: true}}).Steps)
			equal(t, "degree of "+h.Entity.ID, h.Entity.Degree, n)
		}
	}},
}

func degrees(t *testing.T, s graph.Reader, ids []string, f graph.EdgeFilter, v graph.View) string {
	t.Helper()
	got, err := s.Degrees(t.Context(), ids, f, v)
	return rows(do(t, got, err)...)
}

func rows(rs ...graph.DegreeRow) string {
	return list(rs, func(r graph.DegreeRow) string { return fmt.Sprintf("%s/%s/%s/%d", r.ID, r.Type, r.Direction, r.Count) })
}
