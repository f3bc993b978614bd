package graphtest

import (
	"pgregory.net/rapid"

	"linkchart/graph"
)

// supportCases add a document to random worlds.
var supportCases = []Case{
	property("ModelEvidenceNeverLowers", "While the stories stay as they are, evidence that is added must never lower an edge's modality or confidence, nor take it away.", func(t *rapid.T, w *World, open func() graph.Store) {
		w.Plain = true
		s := open()
		for _, b := range w.Batches(1 + w.below(5)) {
			if b.Document != nil {
				apply(t, s, b)
			}
		}
		before := edges(t, s)
		apply(t, s, w.Document(worldDocuments+50))
		after := edges(t, s)
		for id, was := range before {
			switch now := after[id]; {
			case now == nil:
				t.Errorf("the edge %s is gone", was.Key())
			case now.Modality.Rank() > was.Modality.Rank():
				t.Errorf("%s: modality %s, was %s", was.Key(), now.Modality, was.Modality)
			case now.Confidence < was.Confidence-1e-12:
				t.Errorf("%s: confidence %v, was %v", was.Key(), now.Confidence, was.Confidence)
			case was.Contested && !now.Contested:
				t.Errorf("%s is no more contested", was.Key())
			}
		}
	}),
	property("ModelDenialContests", "A denial must set contested and lower nothing.", func(t *rapid.T, w *World, open func() graph.Store) {
		w.Plain = true
		s := open()
		batches := w.Batches(1 + w.below(5))
		apply(t, s, batches...)
		was := edges(t, s)
		live := claims(t, s, graph.ClaimQuery{Kinds: []graph.ClaimKind{graph.RelationClaim}, Recorded: true})
		if len(live) == 0 {
			return
		}
		c := pick(w, live...)
		b := NewDocument("Denial", "It is not so, they say.", "Paper", "2024-01-01").
			Entity(w.entity(c.Subject), w.entity(c.Object)).
			Relation(c.Subject, graph.RelationType(c.Predicate), c.Object, "It is not so", func(d *graph.Claim, e *graph.Evidence) {
				d.Qualifiers, e.Modality, e.Negative = c.Qualifiers, graph.Denied, true
			})
		equal(t, "claim", b.LastClaim(), c.ID)
		apply(t, s, b.Batch())
		now := claims(t, s, graph.ClaimQuery{IDs: []string{c.ID}})[0]
		if e, had := edges(t, s)[c.Relation], was[c.Relation]; had != nil && (e == nil || !e.Contested || !now.Contested || e.Modality != had.Modality || e.Confidence != had.Confidence) {
			t.Errorf("after a denial:\n got %s\nwant contested, else as it was: %s", text(t, e), text(t, had))
		}
	}),
	property("ModelStoryIsOneWitness", "A second document of one story must raise the count of documents, not that of stories.", func(t *rapid.T, w *World, open func() graph.Store) {
		s := open()
		first := w.Document(0)
		apply(t, s, append(w.Batches(w.below(4)), first)...)
		if first.Document.Outcome == graph.Failed {
			return
		}
		before, entities := edges(t, s), allEntities(t, s)
		second := retold(first, 90)
		apply(t, s, second, NewBatch("stories").Story(first.ID, second.ID).Batch())
		told := map[string]bool{}
		for _, c := range claims(t, s, graph.ClaimQuery{Documents: []string{second.ID}}) {
			told[c.Relation] = true
		}
		for id, e := range edges(t, s) {
			if was := before[id]; was == nil || e.Support.Clusters != was.Support.Clusters || told[id] && e.Support.Documents != was.Support.Documents+1 {
				t.Errorf("%s: got %+v, before %s", e.Key(), e.Support, text(t, was))
			}
		}
		for id, e := range allEntities(t, s) {
			if was := entities[id]; was == nil || e.Support.Clusters != was.Support.Clusters {
				t.Errorf("%s: got %+v, before %s", id, e.Support, text(t, was))
			}
		}
	}),
}

// retold is the same said by a document with another text.
func retold(b graph.Batch, n int) graph.Batch {
	hash := graph.ContentHash([]byte(worldText(n)))
	d := *b.Document
	d.ID, d.ContentHash = graph.DocumentID(hash), hash
	out := graph.Batch{ID: d.ID, Document: &d, Run: b.Run, Entities: b.Entities}
	for _, c := range b.Claims {
		places := c.Evidence
		c.Evidence = nil
		for _, e := range places {
			e.Document = d.ID
			c.Evidence = append(c.Evidence, e)
		}
		out.Claims = append(out.Claims, c)
	}
	_ = out.Seal() // the store tells what is wrong
	return out
}

// edges are all edges by id.
func edges(t tester, s graph.Reader) map[string]*graph.Edge {
	t.Helper()
	out := map[string]*graph.Edge{}
	for _, step := range hop(t, s, graph.EdgeQuery{Limit: graph.MaxPage, View: graph.View{IncludeDerived: true}}).Steps {
		out[step.Edge.ID] = step.Edge
	}
	return out
}

func allEntities(t tester, s graph.Reader) map[string]*graph.Entity {
	t.Helper()
	out := map[string]*graph.Entity{}
	for _, h := range find(t, s, graph.EntityQuery{Limit: graph.MaxPage, View: graph.View{IncludeDerived: true}}) {
		out[h.Entity.ID] = h.Entity
	}
	return out
}
