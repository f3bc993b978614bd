package resolve

import (
	"cmp"
	"slices"

	"linkchart/graph"
)

// Records is everything that is live: entities as the documents declare them, claims as recorded with their evidence, and
// documents with their shingles.
type Records struct {
	Entities  []graph.Entity
	Claims    []graph.Claim
	Documents []graph.Document
}

// ReconcileID is the id of the one Batch that holds what the resolver proposes.
const ReconcileID = "reconcile"

// Reconcile proposes which records are one thing and which documents tell one story. It depends on the set of records alone,
// not on their order, so that loading in any order and taking a document away both lead to the same graph.
func Reconcile(r Records) graph.Batch {
	b := graph.Batch{ID: ReconcileID, Stories: stories(r.Documents)}
	x := newIndex(r)
	persons := x.persons()
	b.Judgements = append(b.Judgements, persons...)
	attacks := x.attacks(graph.Survivors(persons, nil))
	b.Judgements = append(b.Judgements, attacks...)
	x.merge(attacks)
	b.Judgements = append(b.Judgements, x.facilities()...)
	b.Judgements = append(b.Judgements, x.plots()...)
	b.Judgements = append(b.Judgements, x.events()...)
	slices.SortFunc(b.Judgements, func(a, c graph.Judgement) int {
		return cmp.Or(cmp.Compare(a.A, c.A), cmp.Compare(a.B, c.B), cmp.Compare(a.Verdict, c.Verdict))
	})
	b.Judgements = slices.CompactFunc(b.Judgements, func(a, c graph.Judgement) bool { return a.A == c.A && a.B == c.B && a.Verdict == c.Verdict })
	return b
}

func judge(a, b *record, score float64, reason string) graph.Judgement {
	if b.ID < a.ID {
		a, b = b, a
	}
	return graph.Judgement{A: a.ID, B: b.ID, Verdict: graph.Same, Score: score, By: graph.Resolver, Reason: reason}
}

func overlap(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}
