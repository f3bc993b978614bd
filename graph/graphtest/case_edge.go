package graphtest

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"linkchart/graph"
)

var edgeCases = []Case{
	{"EdgesAreAligned", "Edges must answer with one Hop for each near node, aligned; unknown ones give an empty Hop.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		near := []string{Vienna, "city:none", ChurchPlot, Vienna, ""}
		hops, err := s.Edges(t.Context(), graph.EdgeQuery{Near: near, Limit: 10})
		if err != nil || len(hops) != len(near) {
			t.Fatalf("%d hops, %v", len(hops), err)
		}
		for i := range near {
			equal(t, "near", hops[i].Near, near[i])
		}
		equal(t, "vienna", walked(hops[0]), walked(hops[3]))
		equal(t, "unknown", walked(hops[1])+walked(hops[4]), "")
		equal(t, "plot", walked(hops[2]), "FOILED_BY>"+AustrianPolice+" TARGETED>"+ViennaChurch)
	}},
	{"EdgesOfNoNodes", "Edges must answer aligned with Near, also where it is empty and not nil.", func(t *testing.T, open Opener) {
		hops, err := with(t, open, Sample()...).Edges(t.Context(), graph.EdgeQuery{Near: []string{}, Limit: 10})
		if err != nil || len(hops) != 0 {
			t.Errorf("got %d hops, %v; want none", len(hops), err)
		}
	}},
	{"EdgesOfMerged", "The edges of a merged id must be those of its survivor.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		h := hop(t, s, graph.EdgeQuery{Near: []string{Muhajir}})
		equal(t, "edges", walked(h), "LEADS>"+ISISK)
		equal(t, "source", h.Steps[0].Edge.Source, Ghafari)
	}},
	{"EdgesOfTheGraph", "Without Near and IDs, Edges must answer with all edges as one list, seen from their sources.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		h := hop(t, s, graph.EdgeQuery{})
		n := 0
		for _, k := range info(t, s).Relations {
			n += k
		}
		equal(t, "edges", len(h.Steps), n)
		equal(t, "near", h.Near, "")
		for _, st := range h.Steps {
			if !st.Forward || st.Far.ID != st.Edge.Target {
				t.Errorf("%s: far %s, forward %t", st.Edge.Key(), st.Far.ID, st.Forward)
			}
		}
	}},
	{"EdgesByIDs", "IDs must give these edges in that order, unknown ones left out; all else but View is ignored.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		foiled := graph.EdgeID(graph.EdgeKey(graph.FoiledBy, ChurchPlot, AustrianPolice))
		rival := graph.EdgeID(graph.EdgeKey(graph.RivalOf, Taliban, ISISK))
		h := hop(t, s, graph.EdgeQuery{IDs: []string{rival, "rel_none", foiled}, Near: []string{Moscow}, Filter: graph.EdgeFilter{Types: []graph.RelationType{}}, Among: []string{}})
		equal(t, "edges", walked(h), "RIVAL_OF>"+Taliban+" FOILED_BY>"+AustrianPolice)
		equal(t, "more", h.More, false)
		equal(t, "before their day", walked(hop(t, s, graph.EdgeQuery{IDs: []string{rival, foiled}, View: graph.View{KnownAt: "2024-04-01"}})), "")
		equal(t, "none", walked(hop(t, s, graph.EdgeQuery{IDs: []string{}})), "")
		window := graph.TimeWindow{Set: true, From: "2024-01-01", To: "2024-12-31"}
		equal(t, "in a window", walked(hop(t, s, graph.EdgeQuery{IDs: []string{rival, foiled}, View: graph.View{Time: window}})), "RIVAL_OF>"+Taliban)
	}},
	{"EdgesForward", "Forward must tell that the near node is the source, Far be the other end.", func(t *testing.T, open Opener) {
		s := with(t, open, leads("X", "p", "2024-01-01", graph.Asserted), rivals("Y", "g", "a", "2024-01-01"))
		equal(t, "from the target", walked(hop(t, s, graph.EdgeQuery{Near: []string{"group:g"}, Order: graph.EdgesByOtherName})), "RIVAL_OF<group:a LEADS<person:p")
		equal(t, "from the source", walked(hop(t, s, graph.EdgeQuery{Near: []string{"person:p"}})), "LEADS>group:g")
		equal(t, "the larger end of a symmetric edge is its target", walked(hop(t, s, graph.EdgeQuery{Near: []string{"group:a"}})), "RIVAL_OF>group:g")
	}},
	{"EdgesAmong", "Among must keep the edges whose far end is one of these, merged ids standing for their survivors.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		q := graph.EdgeQuery{Near: []string{ISISK}, Among: []string{Muhajir, Kabul, "city:none"}, Order: graph.EdgesByOtherName}
		equal(t, "edges", walked(hop(t, s, q)), "OPERATES_IN>"+Kabul+" LEADS<"+Ghafari)
		q.Among = []string{}
		equal(t, "among none", walked(hop(t, s, q)), "")
		equal(t, "of the graph", walked(hop(t, s, graph.EdgeQuery{Among: []string{Kabul}})), "OPERATES_IN>"+Kabul)
	}},
	{"EdgesMore", "More must tell that the limit cut the list.", func(t *testing.T, open Opener) {
		s := with(t, open, star(5))
		for limit, more := range map[int]bool{4: true, 5: false, 6: false} {
			h := hop(t, s, graph.EdgeQuery{Near: []string{"group:hub"}, Limit: limit})
			equal(t, "more", h.More, more)
			equal(t, "steps", len(h.Steps), min(limit, 5))
		}
		hops, err := s.Edges(t.Context(), graph.EdgeQuery{Near: []string{"group:hub", "group:00"}, Limit: 2})
		if err != nil || len(hops) != 2 || len(hops[0].Steps) != 2 || !hops[0].More || len(hops[1].Steps) != 1 || hops[1].More {
			t.Errorf("the limit counts for each node: got %+v, %v", hops, err)
		}
	}},
	{"EdgesOrders", "Edges must come in the order asked for, ties by edge id.", edgeOrders},
	{"EdgesPages", "Pages of edges must have neither gap nor repeat, in every order.", edgePages},
	{"EdgesPagesWhileDataChanges", "While data changes a page of edges must neither repeat nor skip what stays.", func(t *testing.T, open Opener) {
		extra := rivals("Extra", "hub", "05a", "2024-01-01")
		s := with(t, open, star(10), extra)
		q := graph.EdgeQuery{Near: []string{"group:hub"}, Order: graph.EdgesByOtherName, Limit: 4}
		first := hop(t, s, q)
		whole := hop(t, s, graph.EdgeQuery{Near: q.Near, Order: q.Order})
		remove(t, s, extra.ID)
		apply(t, s, rivals("Early", "hub", "000", "2024-01-02"))
		q.After, q.Limit = &first.Steps[3].Cursor, 100
		rest := slices.DeleteFunc(slices.Clone(whole.Steps[4:]), func(st graph.Step) bool { return st.Far.ID == "group:05a" })
		equal(t, "rest", walked(hop(t, s, q)), walked(graph.Hop{Steps: rest}))
	}},
	{"EdgesAfterWithManyNodes", "A cursor must be refused with more than one near node, with ErrInvalid.", func(t *testing.T, open Opener) {
		_, err := open(t).Edges(t.Context(), graph.EdgeQuery{Near: []string{"a", "b"}, After: &graph.Cursor{ID: "x"}, Limit: 1})
		if !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("got %v, want ErrInvalid", err)
		}
	}},
	{"EdgesRefuseUnknownOrders", "Edges must refuse an order it does not know, with ErrInvalid.", func(t *testing.T, open Opener) {
		if _, err := open(t).Edges(t.Context(), graph.EdgeQuery{Order: "SIZE", Limit: 1}); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("got %v, want ErrInvalid", err)
		}
	}},
	{"EdgeIsTheProjection", "An edge must be the projection of its claims.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		e := edge(t, s, ConcertHall, graph.AttributedTo, ISISK)
		if e == nil {
			t.Fatal("no edge")
		}
		equal(t, "modality", e.Modality, graph.Reported)
		equal(t, "support", e.Support, graph.Support{Evidence: 2, Claims: 2, Documents: 2, Clusters: 1, FirstReported: "2024-03-24", LastReported: "2024-03-25"})
		equal(t, "witnesses", len(e.Witnesses), 2)
		equal(t, "time", e.Time, graph.EdgeTime{Basis: "occurrence", HullFrom: "2024-03-22", HullTo: "2024-03-22"})
		equal(t, "id", e.ID, graph.EdgeID(e.Key()))
		if e.Confidence <= 0 || e.Confidence >= 1 {
			t.Errorf("confidence %v", e.Confidence)
		}
		leads := edge(t, s, Ghafari, graph.Leads, ISISK)
		equal(t, "status", leads.Status, "CURRENT")
		if leads.Since == nil || leads.Since.EDTF != "2020" || leads.Time.Basis != "stated" {
			t.Errorf("since %+v, time %+v", leads.Since, leads.Time)
		}
		equal(t, "modes", strings.Join(edge(t, s, ISISK, graph.OperatesIn, Kabul).Modes, " "), "ACTIVE")
	}},
	{"EdgeOfHypothesis", "What is merely hypothetical must make an edge only for TARGETS and OPERATES_IN that are wished for.", func(t *testing.T, open Opener) {
		s := with(t, open, append(Sample(), leads("X", "p", "2024-01-01", graph.Hypothetical))...)
		if e := edge(t, s, ISISK, graph.OperatesIn, Europe); e == nil || e.Modality != graph.Hypothetical {
			t.Errorf("OPERATES_IN, aspired: got %+v, want a hypothetical edge", e)
		}
		if e := edge(t, s, "person:p", graph.Leads, "group:g"); e != nil {
			t.Errorf("LEADS: got %+v, want none", e)
		}
		equal(t, "claims", len(claims(t, s, graph.ClaimQuery{Subjects: []string{"person:p"}})), 1)
	}},
	{"EdgeOfDenial", "A denial must contest an edge that others assert, and make none by itself.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		e := edge(t, s, ISISK, graph.OperatesIn, Kabul)
		if e == nil || !e.Contested || e.Modality != graph.Reported || !slices.Contains(e.Modalities, graph.Denied) {
			t.Errorf("got %+v, want a reported, contested edge", e)
		}
		if e := edge(t, s, UkrainianState, graph.ParticipatedIn, ConcertHall); e != nil {
			t.Errorf("got %+v, want none: it is only denied", e)
		}
	}},
	{"EdgeAgainstTheGazetteer", "A text that contradicts the gazetteer on places must make no edge, and its claim is contested.", func(t *testing.T, open Opener) {
		b := saying("Kabul lies in Russia.", "P", "2024-01-01").Entity(SampleEntity(Kabul), SampleEntity(Russia)).Relation(Kabul, graph.LocatedIn, Russia, "Kabul lies in Russia", nil).Batch()
		s := with(t, open, append(Sample(), b)...)
		if e := edge(t, s, Kabul, graph.LocatedIn, Russia); e != nil {
			t.Errorf("got %+v, want none", e)
		}
		cs := claims(t, s, graph.ClaimQuery{Documents: []string{b.ID}})
		if len(cs) != 1 || !cs[0].Contested || cs[0].Relation != "" {
			t.Errorf("got %+v, want one contested claim without an edge", cs)
		}
	}},
	{"EdgeEnds", "An edge must never stand without both ends: what Far and Entities answer must be the same.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		for _, st := range hop(t, s, graph.EdgeQuery{View: graph.View{IncludeDerived: true}}).Steps {
			source, target := entity(t, s, st.Edge.Source), entity(t, s, st.Edge.Target)
			if source == nil || target == nil {
				t.Fatalf("%s lacks an end", st.Edge.Key())
			}
			if err := graph.CheckEnds(st.Edge.Type, source.Type, target.Type); err != nil {
				t.Error(err)
			}
			equal(t, "far name", st.Far.Name, target.Name)
			equal(t, "far degree", st.Far.Degree, target.Degree)
		}
	}},
}

// orderedStar gives a hub edges that differ in all that an order may rank by: a is the far end of most clusters, b of the
// highest confidence, c the latest, d since the latest year; e has nothing.
func orderedStar() []graph.Batch {
	said := func(name, far string, day graph.Date, confidence float64, since string) graph.Batch {
		return saying(name+" says that they are allies.", name, day).Entity(group("hub"), group(far)).
			Relation("group:hub", graph.AlliedWith, "group:"+far, "they are allies", func(c *graph.Claim, e *graph.Evidence) {
				e.Confidence = confidence
				if since != "" {
					d := graph.ParseDate(since, "")
					c.Qualifiers.Since = &d
				}
			}).Batch()
	}
	return []graph.Batch{
		said("A1", "a", "2024-01-01", 0.1, ""), said("A2", "a", "2024-01-02", 0.1, ""),
		said("B1", "b", "2024-01-03", 0.9, "2010"), said("C1", "c", "2024-05-01", 0.5, "2009"),
		said("D1", "d", "2024-01-04", 0.4, "2020"), said("E1", "e", "", 0.3, ""),
		rivals("Degree", "c", "x", "2024-01-01"), rivals("Degree2", "c", "y", "2024-01-01"), rivals("Degree3", "e", "y", "2024-01-01"),
	}
}

func edgeOrders(t *testing.T, open Opener) {
	s := with(t, open, orderedStar()...)
	tied := func(fars ...string) string { // ties go by edge id
		slices.SortFunc(fars, func(a, b string) int {
			return strings.Compare(graph.EdgeID(graph.EdgeKey(graph.AlliedWith, "group:hub", "group:"+a)), graph.EdgeID(graph.EdgeKey(graph.AlliedWith, "group:hub", "group:"+b)))
		})
		return strings.Join(fars, "")
	}
	for order, want := range map[graph.EdgeOrder]string{
		"":                       "a" + tied("b", "c", "d", "e"),
		graph.EdgesByClusters:    "a" + tied("b", "c", "d", "e"),
		graph.EdgesByConfidence:  "bcdea",
		graph.EdgesByRecent:      "cdbae",
		graph.EdgesBySince:       "dbc" + tied("a", "e"),
		graph.EdgesByOtherName:   "abcde",
		graph.EdgesByOtherDegree: "ce" + tied("a", "b", "d"),
		graph.EdgesByOtherDegAsc: tied("a", "b", "d") + "ec",
	} {
		h := hop(t, s, graph.EdgeQuery{Near: []string{"group:hub"}, Order: order})
		got := ""
		for _, st := range h.Steps {
			got += strings.TrimPrefix(st.Far.ID, "group:")
		}
		equal(t, "order "+string(order), got, want)
	}
}

func edgePages(t *testing.T, open Opener) {
	s := with(t, open, append(append(orderedStar(), star(9)), Sample()...)...)
	for _, near := range [][]string{{"group:hub"}, nil} {
		for _, order := range []graph.EdgeOrder{
			graph.EdgesByClusters, graph.EdgesByConfidence, graph.EdgesByRecent, graph.EdgesBySince, graph.EdgesByOtherName, graph.EdgesByOtherDegree, graph.EdgesByOtherDegAsc,
		} {
			whole := hop(t, s, graph.EdgeQuery{Near: near, Order: order, Limit: 1000})
			var pages graph.Hop
			q := graph.EdgeQuery{Near: near, Order: order, Limit: 3}
			for range 100 {
				h := hop(t, s, q)
				if pages.Steps = append(pages.Steps, h.Steps...); !h.More || len(h.Steps) == 0 {
					break
				}
				q.After = &h.Steps[len(h.Steps)-1].Cursor
			}
			equal(t, "pages by "+string(order), walked(pages), walked(whole))
			if len(whole.Steps) < 14 {
				t.Errorf("only %d edges", len(whole.Steps))
			}
		}
	}
}
