package embedded_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"linkchart/graph"
	"linkchart/graph/graphtest"
)

// A list of one type within a window of days has the entities that the filter itself lets through, in the same order.
func TestFindWithinDays(t *testing.T) {
	s := open(t, "")
	apply(t, s, graphtest.Batches(80, 9)...)
	apply(t, s, graphtest.Sample()...)
	find := func(rt *rapid.T, q graph.EntityQuery) (ids []string) {
		q.Limit, q.View.IncludeDerived = 7, true
		for {
			hits, err := s.Find(t.Context(), q)
			if err != nil {
				rt.Fatal(err)
			}
			for i := range hits {
				ids = append(ids, hits[i].Entity.ID)
			}
			if len(hits) < q.Limit {
				return ids
			}
			q.After = &hits[len(hits)-1].Cursor
		}
	}
	rapid.Check(t, func(rt *rapid.T) {
		day := rapid.SampledFrom([]graph.Date{"", "1999-12-31", "2014-06-29", "2023-12-31", "2024-01-01", "2024-03-22", "2024-06-30", "2024"})
		w := graph.TimeWindow{
			From: day.Draw(rt, "from"), To: day.Draw(rt, "to"), Set: true,
			Certain: rapid.Bool().Draw(rt, "certain"), ExcludeUndated: rapid.Bool().Draw(rt, "undated"),
		}
		typ := rapid.SampledFrom([]graph.EntityType{graph.Attack, graph.ArmedGroup, graph.Person}).Draw(rt, "type")
		order := rapid.SampledFrom([]graph.EntityOrder{graph.ByName, graph.ByDate}).Draw(rt, "order")
		got := find(rt, graph.EntityQuery{Order: order, Filter: graph.EntityFilter{Types: []graph.EntityType{typ}, Time: w}})
		want := find(rt, graph.EntityQuery{Order: order, Filter: graph.EntityFilter{And: []graph.EntityFilter{{Types: []graph.EntityType{typ}, Time: w}}}})
		if !slices.Equal(got, want) {
			rt.Fatalf("got %q, want %q", got, want)
		}
	})
}
