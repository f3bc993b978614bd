package graphtest

import (
	"testing"

	"linkchart/graph"
)

var storyCases = []Case{
	{"StoryIsOneWitness", "A second document of one story must raise the documents of an edge, not its clusters.", func(t *testing.T, open Opener) {
		x, y := leads("X", "p", "2024-01-01", graph.Asserted), leads("Y", "p", "2024-01-02", graph.Asserted)
		apart := edge(t, with(t, open, x, y), "person:p", graph.Leads, "group:g")
		s := with(t, open, x, y, NewBatch(Reconcile).Story(x.ID, y.ID).Batch())
		e := edge(t, s, "person:p", graph.Leads, "group:g")
		equal(t, "documents and clusters", [2]int{e.Support.Documents, e.Support.Clusters}, [2]int{2, 1})
		equal(t, "documents and clusters apart", [2]int{apart.Support.Documents, apart.Support.Clusters}, [2]int{2, 2})
		equal(t, "clusters of an end", entity(t, s, "person:p").Support.Clusters, 1)
		if e.Confidence >= apart.Confidence {
			t.Errorf("confidence %v of one story, %v of two: it must be less", e.Confidence, apart.Confidence)
		}
		remove(t, s, Reconcile)
		equal(t, "clusters afterwards", edge(t, s, "person:p", graph.Leads, "group:g").Support.Clusters, 2)
	}},
	{"StoriesChain", "A story must be named by the smallest document it joins, directly or through others that live.", func(t *testing.T, open Opener) {
		x, y, z := rivals("X", "a", "b", "2024-01-01"), rivals("Y", "a", "b", "2024-01-02"), rivals("Z", "a", "b", "2024-01-03")
		smallest := min(x.ID, y.ID, z.ID)
		s := with(t, open, x, y, z, NewBatch(Reconcile).Story(x.ID, y.ID).Story(z.ID, y.ID).Batch())
		for _, d := range documents(t, s, graph.DocumentQuery{}) {
			equal(t, "story", d.Story, smallest)
		}
		equal(t, "clusters", edge(t, s, "group:a", graph.RivalOf, "group:b").Support.Clusters, 1)
		remove(t, s, y.ID) // what joined the two is gone
		equal(t, "clusters without the link", edge(t, s, "group:a", graph.RivalOf, "group:b").Support.Clusters, 2)
		apply(t, s, y)
		equal(t, "clusters with it again", edge(t, s, "group:a", graph.RivalOf, "group:b").Support.Clusters, 1)
	}},
	{"StoryBeforeDocuments", "Story links must count for documents that come later.", func(t *testing.T, open Opener) {
		x, y := rivals("X", "a", "b", "2024-01-01"), rivals("Y", "a", "b", "2024-01-02")
		link := NewBatch(Reconcile).Story(y.ID, x.ID).Batch()
		s := with(t, open, link)
		apply(t, s, y)
		apply(t, s, x)
		same(t, "another order", dump(t, s), dump(t, with(t, open, x, y, link)))
		equal(t, "clusters", edge(t, s, "group:a", graph.RivalOf, "group:b").Support.Clusters, 1)
	}},
	{"StoryOfFailedDocuments", "Links to documents that do not live must count for nothing.", func(t *testing.T, open Opener) {
		x, y, z := rivals("X", "a", "b", "2024-01-01"), rivals("Y", "a", "b", "2024-01-02"), rivals("Z", "a", "b", "2024-01-03")
		d := *y.Document
		d.Outcome = graph.Failed
		s := with(t, open, x, z, graph.Batch{ID: y.ID, Document: &d, Run: y.Run}, NewBatch(Reconcile).Story(x.ID, y.ID).Story(y.ID, z.ID).Batch())
		equal(t, "clusters", edge(t, s, "group:a", graph.RivalOf, "group:b").Support.Clusters, 2)
	}},
	{"StoryChangesNames", "The name of most stories must follow the stories.", func(t *testing.T, open Opener) {
		say := func(paper, name string) graph.Batch {
			return saying(paper+" names the group.", paper, "2024-01-01").Entity(graph.Entity{ID: "group:g", Type: graph.ArmedGroup, Name: name}, group("b")).
				Relation("group:g", graph.RivalOf, "group:b", "the group", nil).Batch()
		}
		x, y, z := say("X", "Longest of names"), say("Y", "Short"), say("Z", "Short")
		s := with(t, open, x, y, z)
		equal(t, "name", entity(t, s, "group:g").Name, "Short")
		apply(t, s, NewBatch(Reconcile).Story(y.ID, z.ID).Batch())
		equal(t, "name when they are one story", entity(t, s, "group:g").Name, "Longest of names")
	}},
	{"StoryChangesTypes", "The type of most stories must follow the stories, and edges the type.", func(t *testing.T, open Opener) {
		say := func(paper string, of graph.EntityType) graph.Batch {
			return saying(paper+" names the brothers.", paper, "2024-01-01").
				Entity(graph.Entity{ID: "person:p", Type: of, Name: "P"}, country("m", "MM")).
				Relation("person:p", graph.NationalOf, "country:m", "the brothers", nil).Batch()
		}
		kin := saying("P is kin of Q.", "K", "2024-01-01").
			Entity(graph.Entity{ID: "person:p", Type: graph.Person, Name: "P"}, graph.Entity{ID: "person:q", Type: graph.Person, Name: "Q"}).
			Relation("person:p", graph.KinOf, "person:q", "kin of", nil).Batch()
		x, y := say("X", graph.Person), say("Y", graph.Person)
		s := with(t, open, kin, x, y, say("V", graph.Collective), say("W", graph.Collective))
		is := func(what string, want graph.EntityType, kin int) {
			t.Helper()
			p := entity(t, s, "person:p")
			equal(t, "type "+what, p.Type, want)
			equal(t, "edges "+what, p.Degree, kin+1)
		}
		is("of three stories against two", graph.Person, 1)
		apply(t, s, NewBatch(Reconcile).Story(x.ID, y.ID).Batch())
		is("of two stories against two, the longer word", graph.Collective, 0)
		remove(t, s, Reconcile)
		is("of three stories again", graph.Person, 1)
	}},
}
