package graphtest

import (
	"errors"
	"slices"
	"testing"

	"linkchart/graph"
)

var claimCases = []Case{
	{"ClaimsAreOrdered", "Claims must come in the order of their ids, each with its evidence ordered by document, start, id.", func(t *testing.T, open Opener) {
		b := saying("They are rivals, yes, they are rivals.", "P", "2024-01-01").Entity(group("a"), group("b")).
			Relation("group:a", graph.RivalOf, "group:b", "yes, they are rivals", nil).
			Relation("group:a", graph.RivalOf, "group:b", "They are rivals", nil).Batch()
		s := with(t, open, append(Sample(), b, rivals("X", "a", "b", "2024-01-01"), rivals("Y", "a", "b", ""))...)
		cs := claims(t, s, graph.ClaimQuery{})
		equal(t, "claims", len(cs), info(t, s).Claims)
		most := 0
		for i := range cs {
			if i > 0 && cs[i-1].ID >= cs[i].ID {
				t.Errorf("claim %s comes after %s", cs[i].ID, cs[i-1].ID)
			}
			if !slices.IsSortedFunc(cs[i].Evidence, byPlace) {
				t.Errorf("the evidence of %s is out of order", cs[i].ID)
			}
			most = max(most, len(cs[i].Evidence))
		}
		equal(t, "pieces of evidence for one claim", most, 4)
	}},
	{"ClaimsByID", "Claims must answer for ids, unknown ones left out.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		all := claims(t, s, graph.ClaimQuery{})
		got := claims(t, s, graph.ClaimQuery{IDs: []string{all[3].ID, "clm_none", all[0].ID}})
		equal(t, "ids", claimIDs(got), all[0].ID+" "+all[3].ID)
		equal(t, "no ids", len(claims(t, s, graph.ClaimQuery{IDs: []string{}})), 0)
	}},
	{"ClaimsAreWhole", "A claim must come back as it was said, with runs and claim id on its evidence.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		for _, b := range Sample() {
			for _, want := range b.Claims {
				got := claims(t, s, graph.ClaimQuery{IDs: []string{want.ID}, Recorded: true})
				if len(got) != 1 {
					t.Fatalf("%d claims for %s", len(got), want.ID)
				}
				equal(t, "claim", got[0].Subject+" "+got[0].Predicate+" "+got[0].Object+" "+got[0].Scope+" "+got[0].Value.Normal()+" "+got[0].Source+" "+got[0].Rule,
					want.Subject+" "+want.Predicate+" "+want.Object+" "+want.Scope+" "+want.Value.Normal()+" "+want.Source+" "+want.Rule)
				for _, e := range want.Evidence {
					e.Claim, e.FirstRun, e.LastRun = want.ID, "run-1", "run-1"
					if !slices.Contains(got[0].Evidence, e) {
						t.Errorf("evidence %+v is not among %+v", e, got[0].Evidence)
					}
				}
			}
		}
	}},
	{"ClaimsOfSubjects", "Subjects must give the claims about these entities and what was merged into them.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		killed := graph.ClaimQuery{Subjects: []string{ConcertHall}, Predicates: []string{"killed"}}
		equal(t, "claims on the dead", len(claims(t, s, killed)), 3)
		killed.Subjects = []string{ConcertHallReview}
		equal(t, "asked with a merged id", len(claims(t, s, killed)), 3)
		killed.Subjects = []string{"attack:none"}
		equal(t, "unknown", len(claims(t, s, killed)), 0)
		equal(t, "an object is no subject", len(claims(t, s, graph.ClaimQuery{Subjects: []string{CrocusCityHall}, Predicates: []string{string(graph.OccurredIn)}})), 0)
	}},
	{"ClaimsNameSurvivors", "Subject and Object must be the survivors, or, with Recorded, as recorded.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		q := graph.ClaimQuery{Documents: []string{ReviewDoc}, Predicates: []string{string(graph.Leads)}}
		equal(t, "survivor", claims(t, s, q)[0].Subject, Ghafari)
		q.Recorded = true
		equal(t, "recorded", claims(t, s, q)[0].Subject, Muhajir)
		q.Predicates = []string{string(graph.ParticipatedIn)}
		equal(t, "recorded object", claims(t, s, q)[0].Object, ConcertHallReview)
		q.Recorded = false
		equal(t, "surviving object", claims(t, s, q)[0].Object, ConcertHall)
	}},
	{"ClaimsOfRelations", "Relations must give the claims behind these edges, and Claim.Relation name the edge.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		id := graph.EdgeID(graph.EdgeKey(graph.AttributedTo, ConcertHall, ISISK))
		got := claims(t, s, graph.ClaimQuery{Relations: []string{id, "rel_none"}})
		equal(t, "claims", len(got), 2)
		for _, c := range got {
			equal(t, "relation", c.Relation, id)
		}
		none := graph.EdgeID(graph.EdgeKey(graph.ParticipatedIn, UkrainianState, ConcertHall))
		equal(t, "claims that make no edge", len(claims(t, s, graph.ClaimQuery{Relations: []string{none}})), 0)
		for _, c := range claims(t, s, graph.ClaimQuery{Kinds: []graph.ClaimKind{graph.RelationClaim}}) {
			if e := hop(t, s, graph.EdgeQuery{IDs: []string{c.Relation}, View: graph.View{IncludeDerived: true}}).Steps; len(e) != 1 && c.Relation != "" {
				t.Errorf("claim %s names an edge %s that is not there", c.ID, c.Relation)
			}
		}
	}},
	{"ClaimsOfEvidence", "Evidence must give the claims of these pieces of evidence.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		want := claims(t, s, graph.ClaimQuery{Documents: []string{WireDoc}})[0]
		got := claims(t, s, graph.ClaimQuery{Evidence: []string{want.Evidence[0].ID, "evd_none"}})
		equal(t, "claims", claimIDs(got), want.ID)
	}},
	{"ClaimsOfDocuments", "Documents must give the claims that these documents bear on, with their own evidence alone.", func(t *testing.T, open Opener) {
		x, y := rivals("X", "a", "b", "2024-01-01"), rivals("Y", "a", "b", "2024-01-02")
		s := with(t, open, x, y, rivals("Z", "a", "c", "2024-01-02"), placesBatch())
		got := claims(t, s, graph.ClaimQuery{Documents: []string{y.ID, "document:none"}})
		equal(t, "claims", claimIDs(got), y.Claims[0].ID)
		equal(t, "evidence", list(got[0].Evidence, func(e graph.Evidence) string { return e.Document }), y.ID)
		equal(t, "both", len(claims(t, s, graph.ClaimQuery{Documents: []string{x.ID, y.ID}})[0].Evidence), 2)
	}},
	{"ClaimsOfTwoListsAreRefused", "Claims must refuse more than one list, with ErrInvalid.", func(t *testing.T, open Opener) {
		if _, err := open(t).Claims(t.Context(), graph.ClaimQuery{IDs: []string{"a"}, Subjects: []string{"b"}}); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("got %v, want ErrInvalid", err)
		}
	}},
	{"ClaimsFilter", "Kinds, Predicates, Statuses, Modalities and Contested must be ANDed; Modalities tests the strongest.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		count := func(q graph.ClaimQuery) int { return len(claims(t, s, q)) }
		all := count(graph.ClaimQuery{})
		equal(t, "kinds", count(graph.ClaimQuery{Kinds: []graph.ClaimKind{graph.RelationClaim}})+count(graph.ClaimQuery{Kinds: []graph.ClaimKind{graph.AttributeClaim}}), all)
		equal(t, "no kinds", count(graph.ClaimQuery{Kinds: []graph.ClaimKind{}}), 0)
		equal(t, "predicates", count(graph.ClaimQuery{Predicates: []string{"killed", string(graph.RivalOf)}}), 4)
		equal(t, "open", count(graph.ClaimQuery{Statuses: []graph.ClaimStatus{graph.Open}}), all)
		equal(t, "rejected", count(graph.ClaimQuery{Statuses: []graph.ClaimStatus{graph.Rejected}}), 0)
		equal(t, "denied", count(graph.ClaimQuery{Modalities: []graph.Modality{graph.Denied}}), 1)
		equal(t, "strongest of asserted and denied", count(graph.ClaimQuery{Modalities: []graph.Modality{graph.Reported}, Predicates: []string{string(graph.OperatesIn)}}), 1)
		contested, quiet := count(graph.ClaimQuery{Contested: ptr(true)}), count(graph.ClaimQuery{Contested: ptr(false)})
		equal(t, "contested and not", contested+quiet, all)
		equal(t, "contested", contested, 5) // three on the dead, and two that a party denies
		equal(t, "ANDed", count(graph.ClaimQuery{Contested: ptr(true), Kinds: []graph.ClaimKind{graph.RelationClaim}, Subjects: []string{ISISK}}), 1)
	}},
	{"ClaimsPages", "Pages of claims must have neither gap nor repeat.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		whole := claims(t, s, graph.ClaimQuery{Kinds: []graph.ClaimKind{graph.RelationClaim}})
		var pages []graph.Claim
		for q := (graph.ClaimQuery{Kinds: []graph.ClaimKind{graph.RelationClaim}, Limit: 4}); ; {
			page := claims(t, s, q)
			if pages = append(pages, page...); len(page) < 4 || len(pages) > len(whole) {
				break
			}
			q.After = page[3].ID
		}
		equal(t, "ids", claimIDs(pages), claimIDs(whole))
	}},
	{"ClaimsThroughAView", "Evidence that the view hides must be left out, and claims without any visible support.", func(t *testing.T, open Opener) {
		x, y := rivals("X", "a", "b", "2024-01-10"), rivals("Y", "a", "b", "2024-02-10")
		s := with(t, open, x, y, rivals("Z", "a", "c", "2024-02-10"), placesBatch())
		v := graph.View{KnownAt: "2024-01-31"}
		got := claims(t, s, graph.ClaimQuery{View: v, Subjects: []string{"group:a"}})
		equal(t, "claims", claimIDs(got), x.Claims[0].ID)
		equal(t, "evidence", list(got[0].Evidence, func(e graph.Evidence) string { return e.Document }), x.ID)
		equal(t, "reference data stays", len(claims(t, s, graph.ClaimQuery{View: v, Subjects: []string{Moscow}})), 1)
		page := claims(t, s, graph.ClaimQuery{View: v, Limit: 1})
		next := claims(t, s, graph.ClaimQuery{View: v, Limit: 100, After: page[0].ID})
		equal(t, "pages", len(page)+len(next), len(claims(t, s, graph.ClaimQuery{View: v})))
	}},
	{"NoValueIsLost", "The number of values shown for a slot must equal the number of distinct claims in it.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		values := map[string]bool{}
		for _, c := range claims(t, s, graph.ClaimQuery{Subjects: []string{ConcertHall}, Predicates: []string{"killed"}}) {
			values[c.Value.Normal()] = true
			equal(t, "scope", c.Scope, graph.TotalVictims)
			equal(t, "contested", c.Contested, true)
		}
		equal(t, "values", len(values), 3)
	}},
}

func byPlace(a, b graph.Evidence) int {
	switch {
	case a.Document != b.Document:
		if a.Document < b.Document {
			return -1
		}
		return 1
	case a.Start != b.Start:
		return a.Start - b.Start
	case a.ID < b.ID:
		return -1
	}
	return 1
}

func claimIDs(cs []graph.Claim) string { return list(cs, func(c graph.Claim) string { return c.ID }) }
