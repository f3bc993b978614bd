package graphtest

import (
	"testing"

	"linkchart/graph"
)

var reviewCases = []Case{
	{"RejectedClaimMakesNoEdge", "A rejected claim must make no edge; claim and evidence stay.", func(t *testing.T, open Opener) {
		b := leads("X", "p", "2024-01-01", graph.Asserted)
		s := with(t, open, b)
		id := b.Claims[0].ID
		apply(t, s, NewBatch("review:1").Review(id, graph.Rejected, "2024-02-01T00:00:00Z").Batch())
		if e := edge(t, s, "person:p", graph.Leads, "group:g"); e != nil {
			t.Errorf("got %+v, want no edge", e)
		}
		equal(t, "degree", entity(t, s, "person:p").Degree, 0)
		cs := claims(t, s, graph.ClaimQuery{IDs: []string{id}})
		if len(cs) != 1 || cs[0].Status != graph.Rejected || len(cs[0].Evidence) != 1 || cs[0].Relation != "" {
			t.Errorf("got %+v, want the rejected claim with its evidence", cs)
		}
		equal(t, "by status", claimIDs(claims(t, s, graph.ClaimQuery{Statuses: []graph.ClaimStatus{graph.Rejected}})), id)
	}},
	{"RejectionIsTakenBack", "Taking a review back must restore the graph.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		before := dump(t, s)
		for _, c := range claims(t, s, graph.ClaimQuery{}) {
			apply(t, s, NewBatch("review:1").Review(c.ID, graph.Rejected, "2024-02-01T00:00:00Z").Batch())
			if dump(t, s) == before {
				t.Fatalf("rejecting %s changed nothing", c.ID)
			}
			remove(t, s, "review:1")
			same(t, "after "+c.Subject+" "+c.Predicate+" "+c.Object, dump(t, s), before)
		}
	}},
	{"OpenTakesADecisionBack", "The last decision on a claim must count, OPEN being one.", func(t *testing.T, open Opener) {
		b := leads("X", "p", "2024-01-01", graph.Asserted)
		id := b.Claims[0].ID
		s := with(t, open, b, NewBatch("review:2").Review(id, graph.Open, "2024-02-02T00:00:00Z").Batch(), NewBatch("review:1").Review(id, graph.Rejected, "2024-02-01T00:00:00Z").Batch())
		equal(t, "status", claims(t, s, graph.ClaimQuery{})[0].Status, graph.Open)
		if edge(t, s, "person:p", graph.Leads, "group:g") == nil {
			t.Error("the edge is missing")
		}
		apply(t, s, NewBatch("review:3").Review(id, graph.Rejected, "2024-02-03T00:00:00Z").Batch())
		equal(t, "status", claims(t, s, graph.ClaimQuery{})[0].Status, graph.Rejected)
	}},
	{"AcceptedClaim", "An accepted claim must show its status and change nothing else.", func(t *testing.T, open Opener) {
		b := leads("X", "p", "2024-01-01", graph.Asserted)
		s := with(t, open, b, NewBatch("review:1").Review(b.Claims[0].ID, graph.Accepted, "2024-02-01T00:00:00Z").Batch())
		equal(t, "status", claims(t, s, graph.ClaimQuery{})[0].Status, graph.Accepted)
		if edge(t, s, "person:p", graph.Leads, "group:g") == nil {
			t.Error("the edge is missing")
		}
	}},
	{"RejectedValueCompetesNoMore", "A rejected value must not contest the others of its slot.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		q := graph.ClaimQuery{Subjects: []string{ConcertHall}, Predicates: []string{"killed"}}
		for _, c := range claims(t, s, q) {
			if c.Value.Quantity.Min != nil && *c.Value.Quantity.Min == 143 {
				apply(t, s, NewBatch("review:1").Review(c.ID, graph.Rejected, "2024-06-01T00:00:00Z").Batch())
			}
		}
		q.Contested = ptr(true)
		equal(t, "contested", len(claims(t, s, q)), 0)
	}},
	{"RejectedDateIsNotShown", "A rejected date must not enter the date summary.", func(t *testing.T, open Opener) {
		b := dated("x", "2024-03-22")
		s := with(t, open, b)
		equal(t, "date", entity(t, s, "attack:x").DateEDTF, "2024-03-22")
		equal(t, "time of the edge", edge(t, s, "attack:x", graph.OccurredIn, "city:m").Time.Basis, "occurrence")
		for _, c := range b.Claims {
			if c.Predicate == "date" {
				apply(t, s, NewBatch("review:1").Review(c.ID, graph.Rejected, "2024-06-01T00:00:00Z").Batch())
			}
		}
		equal(t, "date afterwards", entity(t, s, "attack:x").DateEDTF, "")
		equal(t, "time of the edge afterwards", edge(t, s, "attack:x", graph.OccurredIn, "city:m").Time.Basis, "document")
	}},
	{"ReviewBeforeClaim", "A review must count for a claim that comes later.", func(t *testing.T, open Opener) {
		b := leads("X", "p", "2024-01-01", graph.Asserted)
		s := with(t, open, NewBatch("review:1").Review(b.Claims[0].ID, graph.Rejected, "2023-02-01T00:00:00Z").Batch())
		apply(t, s, b)
		if e := edge(t, s, "person:p", graph.Leads, "group:g"); e != nil {
			t.Errorf("got %+v, want no edge", e)
		}
	}},
	{"RejectionOfADenial", "Rejecting the claim of an edge with other claims must leave the others'.", func(t *testing.T, open Opener) {
		x := leads("X", "p", "2024-01-01", graph.Asserted)
		y := saying("Y says he led it once.", "Y", "2024-02-01").Entity(person("p"), group("g")).
			Relation("person:p", graph.Leads, "group:g", "he led it once", func(c *graph.Claim, _ *graph.Evidence) { c.Qualifiers.Status = "FORMER" }).Batch()
		s := with(t, open, x, y, NewBatch("review:1").Review(x.Claims[0].ID, graph.Rejected, "2024-06-01T00:00:00Z").Batch())
		e := edge(t, s, "person:p", graph.Leads, "group:g")
		if e == nil || e.Status != "FORMER" || e.Support.Claims != 1 {
			t.Errorf("got %+v, want the edge of the other claim alone", e)
		}
	}},
}
