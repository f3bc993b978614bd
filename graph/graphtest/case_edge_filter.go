package graphtest

import (
	"testing"

	"linkchart/graph"
)

// edgeFilterCases ask for the edges of ISIS-K in the sample with each member of a filter.
var edgeFilterCases = []Case{
	onISISK("EdgeFilterTypes", "Types must pass edges of one of these types.",
		graph.EdgeFilter{Types: []graph.RelationType{graph.RivalOf, graph.Counters}}, "COUNTERS<", "RIVAL_OF>"),
	onISISK("EdgeFilterEmptyTypes", "An empty list must match nothing.", graph.EdgeFilter{Types: []graph.RelationType{}}),
	onISISK("EdgeFilterNotTypes", "NotTypes must fail edges of one of these types.",
		graph.EdgeFilter{NotTypes: []graph.RelationType{graph.OperatesIn, graph.AttributedTo, graph.Leads, graph.HostileTo}}, "AFFILIATE_OF>", "COUNTERS<", "RIVAL_OF>"),
	onISISK("EdgeFilterGroups", "Groups must pass edges of one of these families.",
		graph.EdgeFilter{Groups: []graph.RelationGroup{graph.GroupRelations}}, "AFFILIATE_OF>", "RIVAL_OF>"),
	onISISK("EdgeFilterOut", "Direction OUT must pass edges of which the near node is the source, and symmetric ones.",
		graph.EdgeFilter{Direction: graph.Out}, "AFFILIATE_OF>", "OPERATES_IN>", "OPERATES_IN>", "RIVAL_OF>"),
	onISISK("EdgeFilterIn", "Direction IN must pass edges of which the near node is the target, and symmetric ones.",
		graph.EdgeFilter{Direction: graph.In}, "ATTRIBUTED_TO<", "COUNTERS<", "HOSTILE_TO<", "LEADS<", "RIVAL_OF>"),
	onISISK("EdgeFilterBoth", "Direction BOTH must pass any.",
		graph.EdgeFilter{Direction: graph.Both, Types: []graph.RelationType{graph.Leads}}, "LEADS<"),
	onISISK("EdgeFilterModalities", "Modalities must test the strongest modality.",
		graph.EdgeFilter{Modalities: []graph.Modality{graph.Hypothetical, graph.Denied}}, "OPERATES_IN>"),
	onISISK("EdgeFilterContested", "Contested must pass contested edges.",
		graph.EdgeFilter{Contested: ptr(true)}, "OPERATES_IN>"),
	onISISK("EdgeFilterUncontested", "Contested must pass uncontested edges where false.",
		graph.EdgeFilter{Contested: ptr(false), Types: []graph.RelationType{graph.OperatesIn}}, "OPERATES_IN>"),
	onISISK("EdgeFilterRoles", "Roles must test the role.", graph.EdgeFilter{Roles: []string{"branch"}}, "AFFILIATE_OF>"),
	onISISK("EdgeFilterModes", "Modes must pass edges with one of these modes.", graph.EdgeFilter{Modes: []string{"LAW_ENFORCEMENT", "ACTIVE"}}, "COUNTERS<", "OPERATES_IN>"),
	onISISK("EdgeFilterStatuses", "Statuses must test the status.", graph.EdgeFilter{Statuses: []string{"CURRENT"}}, "LEADS<"),
	onISISK("EdgeFilterConfidence", "Confidence must test the confidence.",
		graph.EdgeFilter{Confidence: &graph.FloatRange{Max: ptr(0.5)}}, "HOSTILE_TO<", "OPERATES_IN>"),
	onISISK("EdgeFilterClusters", "Clusters must test the number of independent stories.",
		graph.EdgeFilter{Clusters: &graph.IntRange{Min: ptr(2)}}, "LEADS<"),
	onISISK("EdgeFilterDocuments", "Documents must ask for positive evidence from there.",
		graph.EdgeFilter{Documents: []string{DailyDoc}}, "ATTRIBUTED_TO<"),
	onISISK("EdgeFilterPublishers", "Publishers must ask for positive evidence from there.",
		graph.EdgeFilter{Publishers: []string{"Example Review"}}, "LEADS<", "OPERATES_IN>", "RIVAL_OF>"),
	onISISK("EdgeFilterTime", "Time must pass edges of which the hull meets the window, and undated ones.",
		graph.EdgeFilter{Time: graph.TimeWindow{Set: true, From: "2024-03-22", To: "2024-03-23"}}, "ATTRIBUTED_TO<", "COUNTERS<", "LEADS<", "OPERATES_IN>"),
	onISISK("EdgeFilterTimeDated", "ExcludeUndated must fail what has no date.",
		graph.EdgeFilter{Time: graph.TimeWindow{Set: true, From: "2024-03-22", To: "2024-03-23", ExcludeUndated: true}}, "ATTRIBUTED_TO<", "LEADS<"),
	onISISK("EdgeFilterAnd", "All of And must pass.",
		graph.EdgeFilter{And: []graph.EdgeFilter{{Direction: graph.Out}, {Groups: []graph.RelationGroup{graph.SpaceRelations}}, {Contested: ptr(true)}}}, "OPERATES_IN>"),
	onISISK("EdgeFilterEmptyAnd", "An empty And must be true.", graph.EdgeFilter{Types: []graph.RelationType{graph.Leads}, And: []graph.EdgeFilter{}}, "LEADS<"),
	onISISK("EdgeFilterOr", "One of Or must pass.",
		graph.EdgeFilter{Or: []graph.EdgeFilter{{Types: []graph.RelationType{graph.Leads}, Direction: graph.In}, {Types: []graph.RelationType{graph.Counters}, Direction: graph.Out}, {Contested: ptr(true)}}}, "LEADS<", "OPERATES_IN>"),
	onISISK("EdgeFilterEmptyOr", "An empty Or must be false.", graph.EdgeFilter{Or: []graph.EdgeFilter{}}),
	onISISK("EdgeFilterNot", "Not must fail what passes.",
		graph.EdgeFilter{Direction: graph.Out, Not: &graph.EdgeFilter{Types: []graph.RelationType{graph.OperatesIn}}}, "AFFILIATE_OF>", "RIVAL_OF>"),
	onISISK("EdgeFilterNotDirection", "Not must turn a direction round, symmetric edges passing any direction.",
		graph.EdgeFilter{Not: &graph.EdgeFilter{Direction: graph.Out}}, "ATTRIBUTED_TO<", "COUNTERS<", "HOSTILE_TO<", "LEADS<"),
	{"EdgeFilterOfTheGraph", "In a list without near nodes no direction must be tested.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		all := hop(t, s, graph.EdgeQuery{Filter: graph.EdgeFilter{Types: []graph.RelationType{graph.LocatedIn}}})
		equal(t, "edges", len(all.Steps), 6)
		in := hop(t, s, graph.EdgeQuery{Filter: graph.EdgeFilter{Types: []graph.RelationType{graph.LocatedIn}, Direction: graph.In}})
		equal(t, "with a direction", walked(in), walked(all))
	}},
	{"EdgeTimeWindows", "A window must pass possible and certain times as the table says.", timeWindows},
}

// onISISK asks for the edges of ISIS-K that pass a filter, as types and directions in the order of types and far names; the
// answer must be the same in Edges, page by page, and as counts.
func onISISK(name, sentence string, f graph.EdgeFilter, want ...string) Case {
	return Case{name, sentence, func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		count := map[string]int{}
		for _, w := range want {
			count[w]++
		}
		h := hop(t, s, graph.EdgeQuery{Near: []string{ISISK}, Filter: f})
		var pages graph.Hop
		for q := (graph.EdgeQuery{Near: []string{ISISK}, Filter: f, Limit: 1}); len(pages.Steps) <= len(want); {
			page := hop(t, s, q)
			if pages.Steps = append(pages.Steps, page.Steps...); !page.More || len(page.Steps) == 0 {
				break
			}
			q.After = &page.Steps[0].Cursor
		}
		equal(t, "pages", walked(pages), walked(h))
		rows, err := s.Degrees(t.Context(), []string{ISISK}, f, graph.View{})
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for _, row := range rows {
			n += row.Count
		}
		equal(t, "degrees", n, len(want))
		for _, st := range h.Steps {
			key := string(st.Edge.Type) + "<"
			if st.Forward {
				key = string(st.Edge.Type) + ">"
			}
			if count[key]--; count[key] < 0 {
				t.Errorf("%s%s passes, and must not", key, st.Far.ID)
			}
		}
		for key, missing := range count {
			if missing > 0 {
				t.Errorf("%d edges %s are missing of %s", missing, key, walked(h))
			}
		}
	}}
}

// timeWindows builds an edge for each basis of valid time and asks for it through windows.
func timeWindows(t *testing.T, open Opener) {
	stated := func(name, since, until string) graph.Batch {
		return saying(name+" says that P leads it.", name, "2024-01-10").Entity(person("p"), group(name)).
			Relation("person:p", graph.Leads, "group:"+name, "P leads it", func(c *graph.Claim, _ *graph.Evidence) {
				if since != "" {
					d := graph.ParseDate(since, "")
					c.Qualifiers.Since = &d
				}
				if until != "" {
					d := graph.ParseDate(until, "")
					c.Qualifiers.Until = &d
				}
			}).Batch()
	}
	s := with(t, open,
		stated("both", "2020", "2022"), stated("since", "2021", ""), stated("until", "", "2019"),
		dated("x", "2023-06-15"),
		rivals("Doc", "d1", "d2", "2023-06-20"), rivals("Undated", "u1", "u2", ""))
	lead := func(g string) [3]string { return [3]string{"person:p", string(graph.Leads), "group:" + g} }
	occurrence := [3]string{"attack:x", string(graph.OccurredIn), "city:m"}
	document := [3]string{"group:d1", string(graph.RivalOf), "group:d2"}
	undated := [3]string{"group:u1", string(graph.RivalOf), "group:u2"}
	for _, c := range []struct {
		what      string
		edge      [3]string
		from, to  graph.Date
		certain   bool
		noUndated bool
		want      bool
	}{
		{"hull begins with since", lead("both"), "2019-01-01", "2019-12-31", false, false, false},
		{"hull from the first day of since", lead("both"), "2020-01-01", "2020-01-01", false, false, true},
		{"hull to the last day of until", lead("both"), "2022-12-31", "2022-12-31", false, false, true},
		{"hull ends with until", lead("both"), "2023-01-01", "", false, false, false},
		{"core begins after since", lead("both"), "2020-01-01", "2020-12-30", true, false, false},
		{"core meets", lead("both"), "2021-06-01", "2021-06-01", true, false, true},
		{"core ends before until", lead("both"), "2022-01-02", "2022-12-31", true, false, false},
		{"core to the first day of until", lead("both"), "2022-01-01", "2022-12-31", true, false, true},
		{"without until the hull is open", lead("since"), "2030-01-01", "2030-01-01", false, false, true},
		{"without until the core ends with the last report", lead("since"), "2024-01-11", "", true, false, false},
		{"without until the core holds on the last report", lead("since"), "2024-01-10", "", true, false, true},
		{"without since the hull is open", lead("until"), "1990-01-01", "1990-01-01", false, false, true},
		{"without since there is no core", lead("until"), "1990-01-01", "2019-01-01", true, false, false},
		{"occurrence in the window", occurrence, "2023-06-01", "2023-06-30", false, false, true},
		{"occurrence before the window", occurrence, "2023-06-16", "2023-06-30", false, false, false},
		{"occurrence inside, certain", occurrence, "2023-06-15", "2023-06-15", true, false, true},
		{"document in the window", document, "2023-06-20", "2023-06-20", false, false, true},
		{"document outside", document, "2023-06-21", "", false, false, false},
		{"document inside, certain", document, "", "2023-06-20", true, false, true},
		{"undated passes", undated, "2023-06-21", "", false, false, true},
		{"undated passes, certain", undated, "2023-06-21", "", true, false, true},
		{"undated excluded", undated, "2023-06-21", "", false, true, false},
		{"undated excluded, certain", undated, "", "", true, true, false},
		{"open window", lead("until"), "", "", false, false, true},
	} {
		w := graph.TimeWindow{From: c.from, To: c.to, Certain: c.certain, ExcludeUndated: c.noUndated, Set: true}
		near := []string{c.edge[0]}
		inFilter := hop(t, s, graph.EdgeQuery{Near: near, Among: []string{c.edge[2]}, Filter: graph.EdgeFilter{Time: w}})
		equal(t, c.what+", by the filter", len(inFilter.Steps) == 1, c.want)
		inView := hop(t, s, graph.EdgeQuery{Near: near, Among: []string{c.edge[2]}, View: graph.View{Time: w}})
		equal(t, c.what+", by the view", len(inView.Steps) == 1, c.want)
	}
}
