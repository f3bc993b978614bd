package graphtest

import (
	"strings"
	"testing"

	"linkchart/graph"
)

var identityCases = []Case{
	{"MergeJoinsEntities", "A SAME judgement must merge two entities: names, edges and claims are the survivor's.", func(t *testing.T, open Opener) {
		s := with(t, open, leads("X", "p", "2024-01-01", graph.Asserted), leads("Y", "q", "2024-01-02", graph.Alleged))
		equal(t, "edges before", len(hop(t, s, graph.EdgeQuery{Near: []string{"group:g"}}).Steps), 2)
		apply(t, s, NewBatch("judgement:1").Judge("person:q", "person:p", graph.Same, "analyst", 1).Batch())
		e := entity(t, s, "person:q")
		if e == nil || e.ID != "person:p" || strings.Join(e.Members, " ") != "person:q" || strings.Join(e.Aliases, " ") != "Person q" {
			t.Errorf("got %+v, want person:p with the member and name of person:q", e)
		}
		equal(t, "edges", walked(hop(t, s, graph.EdgeQuery{Near: []string{"group:g"}})), "LEADS<person:p")
		equal(t, "support", edge(t, s, "person:p", graph.Leads, "group:g").Support.Clusters, 2)
		equal(t, "persons", info(t, s).Entities[graph.Person], 1)
		equal(t, "found", found(find(t, s, graph.EntityQuery{Text: "Person q"})), "person:p")
		equal(t, "degree", entity(t, s, "group:g").Degree, 1)
	}},
	{"JudgedButNotDeclared", "An id that is judged to be an entity, and that nothing declares, must not find it by the filter; the ids of entities merged into it must.", func(t *testing.T, open Opener) {
		s := with(t, open, leads("X", "p", "2024-01-01", graph.Asserted), leads("Y", "q", "2024-01-02", graph.Asserted),
			NewBatch("judgement:1").Judge("person:p", "person:q", graph.Same, "analyst", 1).Judge("person:p", "person:z", graph.Same, "analyst", 1).Batch())
		by := func(f graph.EntityFilter) string { return found(find(t, s, graph.EntityQuery{Filter: f})) }
		equal(t, "merged", by(graph.EntityFilter{IDs: []string{"person:q"}}), "person:p")
		equal(t, "not declared", by(graph.EntityFilter{IDs: []string{"person:z"}}), "")
		equal(t, "not declared, inside", by(graph.EntityFilter{Or: []graph.EntityFilter{{IDs: []string{"person:z"}}}}), "")
	}},
	{"MergeIsUndone", "Taking a judgement back must restore the graph.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		before := dump(t, s)
		apply(t, s, NewBatch("judgement:1").Judge(Taliban, IslamicState, graph.Same, "analyst", 1).Batch())
		if dump(t, s) == before {
			t.Fatal("the merge changed nothing")
		}
		remove(t, s, "judgement:1")
		same(t, "after the undoing", dump(t, s), before)
	}},
	{"MergeIsReplaced", "A new judgement Batch of the same ID must take the old judgements back.", func(t *testing.T, open Opener) {
		s := with(t, open, leads("X", "p", "2024-01-01", graph.Asserted), leads("Y", "q", "2024-01-02", graph.Asserted), leads("Z", "r", "2024-01-03", graph.Asserted))
		apply(t, s, NewBatch(Reconcile).Judge("person:p", "person:q", graph.Same, graph.Resolver, 0.9).Batch())
		apply(t, s, NewBatch(Reconcile).Judge("person:q", "person:r", graph.Same, graph.Resolver, 0.9).Batch())
		equal(t, "edges", walked(hop(t, s, graph.EdgeQuery{Near: []string{"group:g"}, Order: graph.EdgesByOtherName})), "LEADS<person:p LEADS<person:q")
	}},
	{"MergeOfManyIsOne", "Merges must join whole chains; the survivor is the smallest id, one of the gazetteer before others.", func(t *testing.T, open Opener) {
		b := NewBatch("x").Entity(city("b"), city("c"), graph.Entity{ID: "city:d", Type: graph.City, Name: "D", Gazetteer: true}, country("zz", "ZZ")).
			Reference("city:b", graph.LocatedIn, "country:zz").Reference("city:c", graph.LocatedIn, "country:zz").Reference("city:d", graph.LocatedIn, "country:zz").Batch()
		s := with(t, open, b, NewBatch("judgement:1").Judge("city:c", "city:d", graph.Same, "analyst", 1).Judge("city:b", "city:c", graph.Same, "analyst", 1).Batch())
		for _, id := range []string{"city:b", "city:c", "city:d"} {
			equal(t, "survivor of "+id, entity(t, s, id).ID, "city:d")
		}
		remove(t, s, "judgement:1")
		apply(t, s, NewBatch("judgement:2").Judge("city:c", "city:b", graph.Same, "analyst", 1).Batch())
		equal(t, "without the gazetteer", entity(t, s, "city:c").ID, "city:b")
	}},
	{"DifferentKeepsApart", "A pair judged DIFFERENT must never be merged, by any order of judgements, nor through others.", func(t *testing.T, open Opener) {
		docs := []graph.Batch{rivals("X", "a", "m", "2024-01-01"), rivals("Y", "b", "n", "2024-01-01"), rivals("Z", "c", "o", "2024-01-01")}
		judgements := []graph.Batch{
			NewBatch("j1").Judge("group:a", "group:b", graph.Same, graph.Resolver, 0.9).Batch(),
			NewBatch("j2").Judge("group:b", "group:c", graph.Same, graph.Resolver, 0.8).Batch(),
			NewBatch("j3").Judge("group:a", "group:c", graph.Different, "analyst", 1).Batch(),
		}
		want := ""
		for i := range judgements {
			s := with(t, open, docs...)
			for k := range judgements {
				apply(t, s, judgements[(i+k)%3])
			}
			if entity(t, s, "group:a").ID == entity(t, s, "group:c").ID {
				t.Errorf("order %d: a and c are one, though judged different", i)
			}
			equal(t, "the stronger merge", entity(t, s, "group:b").ID, "group:a")
			if want == "" {
				want = dump(t, s)
			}
			same(t, "another order", dump(t, s), want)
		}
	}},
	{"AnalystOutranksResolver", "An analyst's verdict must outrank the resolver's.", func(t *testing.T, open Opener) {
		s := with(t, open, rivals("X", "a", "b", "2024-01-01"), rivals("Y", "c", "b", "2024-01-02"),
			NewBatch(Reconcile).Judge("group:a", "group:c", graph.Same, graph.Resolver, 1).Batch())
		equal(t, "merged", entity(t, s, "group:c").ID, "group:a")
		apply(t, s, NewBatch("judgement:1").Judge("group:c", "group:a", graph.Different, "analyst", 1).Batch())
		equal(t, "kept apart", entity(t, s, "group:c").ID, "group:c")
		remove(t, s, "judgement:1")
		equal(t, "merged again", entity(t, s, "group:c").ID, "group:a")
	}},
	{"UnsureMarksCandidates", "UNSURE must merge nothing and mark both as candidates.", func(t *testing.T, open Opener) {
		s := with(t, open, rivals("X", "a", "b", "2024-01-01"), NewBatch("judgement:1").Judge("group:a", "group:b", graph.Unsure, graph.Resolver, 0.3).Batch())
		equal(t, "statuses", string(entity(t, s, "group:a").Status+" "+entity(t, s, "group:b").Status), "CANDIDATE CANDIDATE")
		remove(t, s, "judgement:1")
		equal(t, "statuses afterwards", string(entity(t, s, "group:a").Status+" "+entity(t, s, "group:b").Status), "ACTIVE ACTIVE")
	}},
	{"JudgementBeforeEntities", "Judgements must count for entities that come later.", func(t *testing.T, open Opener) {
		judgement := NewBatch("judgement:1").Judge("person:p", "person:q", graph.Same, "analyst", 1).Batch()
		s := with(t, open, judgement)
		if entity(t, s, "person:p") != nil {
			t.Error("a judgement alone makes an entity")
		}
		apply(t, s, leads("X", "q", "2024-01-01", graph.Asserted))
		equal(t, "survivor", entity(t, s, "person:q").ID, "person:p")
		equal(t, "name", entity(t, s, "person:p").Name, "Person q")
		apply(t, s, leads("Y", "p", "2024-01-02", graph.Asserted))
		same(t, "another order", dump(t, s), dump(t, with(t, open, leads("Y", "p", "2024-01-02", graph.Asserted), leads("X", "q", "2024-01-01", graph.Asserted), judgement)))
	}},
	{"MergeOfEnds", "Merging both ends of an edge must take it away, and undoing must bring it back.", func(t *testing.T, open Opener) {
		s := with(t, open, rivals("X", "a", "b", "2024-01-01"))
		apply(t, s, NewBatch("judgement:1").Judge("group:a", "group:b", graph.Same, "analyst", 1).Batch())
		equal(t, "edges", len(hop(t, s, graph.EdgeQuery{}).Steps), 0)
		equal(t, "degree", entity(t, s, "group:a").Degree, 0)
		cs := claims(t, s, graph.ClaimQuery{})
		equal(t, "claim", cs[0].Subject+" "+cs[0].Object+" "+cs[0].Relation, "group:a group:a ")
		remove(t, s, "judgement:1")
		equal(t, "edges afterwards", len(hop(t, s, graph.EdgeQuery{}).Steps), 1)
	}},
	{"MergeTurnsSymmetricEdges", "A symmetric edge must stand once, whichever end came first, also after merges.", func(t *testing.T, open Opener) {
		s := with(t, open, rivals("X", "b", "a", "2024-01-01"), rivals("Y", "c", "b", "2024-01-02"))
		apply(t, s, NewBatch("judgement:1").Judge("group:a", "group:c", graph.Same, "analyst", 1).Batch())
		steps := hop(t, s, graph.EdgeQuery{}).Steps
		if len(steps) != 1 || steps[0].Edge.Source != "group:a" || steps[0].Edge.Target != "group:b" || steps[0].Edge.Support.Claims != 2 {
			t.Errorf("got %s, want one edge from group:a to group:b with two claims", walked(graph.Hop{Steps: steps}))
		}
	}},
	{"MergeContestsValues", "Values of merged entities must compete for one slot.", func(t *testing.T, open Opener) {
		killed := func(name, raw string) graph.Batch {
			return saying(name+" counts "+raw+" in M.", name, "2024-01-01").Entity(attack(name), city("m")).Relation("attack:"+name, graph.OccurredIn, "city:m", "in M", nil).
				Attribute("attack:"+name, "killed", graph.TotalVictims, quantity(raw, graph.TotalVictims), raw, nil).Batch()
		}
		s := with(t, open, killed("x", "12 dead"), killed("y", "40 dead"))
		q := graph.ClaimQuery{Predicates: []string{"killed"}, Contested: ptr(true)}
		equal(t, "contested before", len(claims(t, s, q)), 0)
		apply(t, s, NewBatch("judgement:1").Judge("attack:x", "attack:y", graph.Same, "analyst", 1).Batch())
		equal(t, "contested", len(claims(t, s, q)), 2)
		remove(t, s, "judgement:1")
		equal(t, "contested afterwards", len(claims(t, s, q)), 0)
	}},
}
