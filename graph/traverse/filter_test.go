package traverse_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"linkchart/graph"
	"linkchart/graph/graphtest"
	"linkchart/graph/traverse"
)

func ptr[T any](x T) *T { return &x }

func TestFiltersThatLookAround(t *testing.T) {
	store := sampleStore(t)
	types := func(types ...graph.EntityType) graph.EntityFilter { return graph.EntityFilter{Types: types} }
	for name, c := range map[string]struct {
		filter traverse.Filter
		want   []string
	}{
		"places and occurrences within a country": {
			traverse.Filter{Within: graphtest.Russia},
			[]string{graphtest.ConcertHall, graphtest.CrocusCityHall, graphtest.Moscow},
		},
		"containment climbs over several levels": {
			traverse.Filter{Within: graphtest.Europe},
			[]string{graphtest.Austria, graphtest.ViennaChurch, graphtest.Vienna},
		},
		"groups that lead nowhere are not led": {
			traverse.Filter{Own: types(graph.ArmedGroup), Relations: []traverse.Match{
				{Via: graph.EdgeFilter{Types: []graph.RelationType{graph.Leads}, Direction: graph.In}, Count: graph.IntRange{Min: ptr(1)}},
			}},
			[]string{graphtest.ISISK},
		},
		"none of its relations": {
			traverse.Filter{Own: types(graph.ArmedGroup), Relations: []traverse.Match{
				{Via: graph.EdgeFilter{Types: []graph.RelationType{graph.Leads}, Direction: graph.In}, Count: graph.IntRange{Max: ptr(0)}},
			}},
			[]string{graphtest.IslamicState, graphtest.Taliban},
		},
		"far ends are tested": {
			traverse.Filter{Relations: []traverse.Match{
				{Where: &traverse.Filter{Own: types(graph.Country)}, Via: graph.EdgeFilter{NotTypes: []graph.RelationType{graph.LocatedIn}}, Count: graph.IntRange{Min: ptr(1)}},
			}},
			[]string{graphtest.RussianState, graphtest.Taliban},
		},
		"text is one test among others": {
			traverse.Filter{Own: types(graph.Facility), Text: "church"}, []string{graphtest.ViennaChurch},
		},
		"or, and, not": {
			traverse.Filter{
				Or:  []traverse.Filter{{Within: graphtest.Russia}, {Within: graphtest.Austria}},
				And: []traverse.Filter{{Own: types(graph.City, graph.Facility)}},
				// A sentence about the church names Vienna too.
				Not: &traverse.Filter{Text: "church"},
			},
			[]string{graphtest.CrocusCityHall, graphtest.Moscow},
		},
		"an empty or passes nothing": {traverse.Filter{Or: []traverse.Filter{}}, nil},
		"not of a plain filter": {
			traverse.Filter{Own: types(graph.ArmedGroup), Not: &traverse.Filter{Own: graph.EntityFilter{Names: []string{"taliban"}}}},
			[]string{graphtest.ISISK, graphtest.IslamicState},
		},
		"documents under or": {
			traverse.Filter{Own: types(graph.City), Or: []traverse.Filter{{Own: graph.EntityFilter{Documents: []string{graphtest.UndatedDoc}}}, {Within: graphtest.Austria}}},
			[]string{graphtest.Kabul, graphtest.Vienna},
		},
	} {
		t.Run(name, func(t *testing.T) {
			for _, limit := range []int{1, 2, 500} {
				if got, want := names(t, store, &c.filter, limit), slices.Sorted(slices.Values(c.want)); !slices.Equal(got, want) {
					t.Errorf("by %d: got  %s\nwant %s", limit, strings.Join(got, " "), strings.Join(want, " "))
				}
			}
		})
	}
}

// names pages through all that passes.
func names(t *testing.T, store graph.Reader, f *traverse.Filter, limit int) []string {
	t.Helper()
	var out []string
	q := traverse.FindQuery{Filter: f, Order: graph.ByID, Limit: limit}
	for {
		hits, more, err := traverse.New(store, graph.View{}, traverse.Bounds{}).Find(context.Background(), q)
		if err != nil {
			t.Fatal(err)
		}
		for _, h := range hits {
			out = append(out, h.Entity.ID)
		}
		if !more {
			return out
		}
		q.After = &hits[len(hits)-1].Cursor
	}
}

func TestStepsPageOnUntilEnoughPass(t *testing.T) {
	store, all, edges := randomGraph(t, 4, 24, 200)
	where := &traverse.Filter{Own: graph.EntityFilter{IDs: []string{all[3].ID, all[9].ID, all[11].ID}}}
	hops, err := traverse.New(store, graph.View{}, traverse.Bounds{}).Steps(context.Background(), traverse.StepQuery{
		Near: []string{"n:00", "n:01", "n:unknown"}, Where: where, Order: graph.EdgesByConfidence, Limit: 2,
	})
	if err != nil {
		t.Fatal(err)
	}
	for i, near := range []string{"n:00", "n:01"} {
		want := 0
		for _, e := range edges {
			if e.Source == near && slices.Contains(where.Own.IDs, e.Target) || e.Target == near && slices.Contains(where.Own.IDs, e.Source) {
				want++
			}
		}
		if got := len(hops[i].Steps); got != min(want, 2) || hops[i].More != (want > 2) {
			t.Errorf("%s: %d steps, more %t, of %d", near, got, hops[i].More, want)
		}
	}
	if len(hops[2].Steps) != 0 {
		t.Errorf("unknown node: %+v", hops[2])
	}
}

func TestEdgeListTestsBothEnds(t *testing.T) {
	store, all, edges := randomGraph(t, 6, 20, 120)
	few := &traverse.Filter{Own: graph.EntityFilter{IDs: []string{all[1].ID, all[2].ID}}}
	many := &traverse.Filter{Own: graph.EntityFilter{Types: []graph.EntityType{graph.ArmedGroup}}}
	by := index(all)
	for name, c := range map[string]struct{ source, target *traverse.Filter }{
		"all": {}, "few sources": {source: few}, "few targets": {target: few}, "both": {few, many}, "many": {source: many, target: many},
	} {
		var want []string
		for _, e := range edges {
			if (c.source == nil || c.source.Own.Match(by[e.Source])) && (c.target == nil || c.target.Own.Match(by[e.Target])) {
				want = append(want, e.ID)
			}
		}
		for _, order := range []graph.EdgeOrder{graph.EdgesByConfidence, graph.EdgesByOtherName} {
			var got []string
			q := traverse.EdgeListQuery{Source: c.source, Target: c.target, Order: order, Limit: 3}
			for {
				page, more, err := traverse.New(store, graph.View{}, traverse.Bounds{}).EdgeList(context.Background(), q)
				if err != nil {
					t.Fatal(err)
				}
				for _, e := range page {
					got = append(got, e.Edge.ID)
				}
				if !more {
					break
				}
				q.After = &page[len(page)-1].Cursor
			}
			if slices.Sort(got); !slices.Equal(got, slices.Sorted(slices.Values(want))) {
				t.Errorf("%s by %s: %d edges, want %d", name, order, len(got), len(want))
			}
		}
	}
}
