package graphtest

import (
	"encoding/json"
	"testing"

	"linkchart/graph"
)

var documentCases = []Case{
	{"DocumentsAreOrdered", "Documents must answer with documents ordered by id, failed and withdrawn ones too.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		remove(t, s, WireDoc)
		got := documents(t, s, graph.DocumentQuery{})
		equal(t, "ids", documentIDs(got), UndatedDoc+" "+FailedDoc+" "+WireDoc+" "+ReviewDoc+" "+DailyDoc)
		for _, d := range got {
			switch d.ID {
			case FailedDoc:
				equal(t, "failed", string(d.Outcome)+": "+d.Reason, "failed: the text is empty")
			case WireDoc:
				equal(t, "withdrawn", string(d.Outcome)+": "+d.Reason, "withdrawn: retracted")
			default:
				equal(t, "outcome of "+d.ID, d.Outcome, graph.Loaded)
			}
		}
	}},
	{"DocumentsAreWhole", "A document must come back as it was given, with its story and run.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		for _, b := range Sample() {
			if b.Document == nil {
				continue
			}
			want := *b.Document
			want.Run = "run-1"
			switch want.ID {
			case WireDoc, DailyDoc:
				want.Story = WireDoc
			case FailedDoc:
			default:
				want.Story = want.ID
			}
			got := documents(t, s, graph.DocumentQuery{IDs: []string{want.ID}, Shingles: true})
			if len(got) != 1 {
				t.Fatalf("%d documents for %s", len(got), want.ID)
			}
			equal(t, "document", text(t, got[0]), text(t, want))
		}
	}},
	{"DocumentsByID", "IDs must give these documents, unknown ones left out.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		equal(t, "ids", documentIDs(documents(t, s, graph.DocumentQuery{IDs: []string{ReviewDoc, "document:none", UndatedDoc}})), UndatedDoc+" "+ReviewDoc)
		equal(t, "none", len(documents(t, s, graph.DocumentQuery{IDs: []string{}})), 0)
	}},
	{"DocumentsOfStories", "Stories must give the documents of these story clusters.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		equal(t, "ids", documentIDs(documents(t, s, graph.DocumentQuery{Stories: []string{WireDoc}})), WireDoc+" "+DailyDoc)
		equal(t, "a member is not the name of a story", documentIDs(documents(t, s, graph.DocumentQuery{Stories: []string{DailyDoc}})), "")
	}},
	{"DocumentsPages", "Pages of documents must have neither gap nor repeat.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		first := documents(t, s, graph.DocumentQuery{Limit: 2})
		rest := documents(t, s, graph.DocumentQuery{Limit: 100, After: first[1].ID})
		equal(t, "ids", documentIDs(first)+" "+documentIDs(rest), documentIDs(documents(t, s, graph.DocumentQuery{})))
		equal(t, "first page", len(first), 2)
	}},
	{"DocumentsShingles", "Shingles must be filled if asked for, and only then.", func(t *testing.T, open Opener) {
		b := saying("Five words are needed here, six are better.", "P", "2024-01-01").Document(func(d *graph.Document) { d.Shingles = append(d.Shingles, 1<<64-1) }).
			Entity(group("a"), group("b")).Relation("group:a", graph.RivalOf, "group:b", "better", nil).Batch()
		s := with(t, open, b)
		equal(t, "without", len(documents(t, s, graph.DocumentQuery{})[0].Shingles), 0)
		got := documents(t, s, graph.DocumentQuery{Shingles: true})[0].Shingles
		equal(t, "with", text(t, got), text(t, b.Document.Shingles))
	}},
	{"FailedDocumentIsLoadedLater", "A failed document that is read later must count from then on.", func(t *testing.T, open Opener) {
		b := rivals("X", "a", "b", "2024-01-01")
		d := *b.Document
		d.Outcome, d.Reason = graph.Failed, "no such font"
		s := with(t, open, graph.Batch{ID: b.ID, Document: &d, Run: graph.Run{ID: "run-1"}})
		equal(t, "documents that count", info(t, s).Documents, 0)
		apply(t, s, b)
		equal(t, "documents that count", info(t, s).Documents, 1)
		got := documents(t, s, graph.DocumentQuery{})
		equal(t, "outcome", string(got[0].Outcome)+got[0].Reason, "loaded")
		if edge(t, s, "group:a", graph.RivalOf, "group:b") == nil {
			t.Error("the edge is missing")
		}
	}},
	{"LoadedDocumentFailsLater", "A document that fails when it is read again must count for nothing.", func(t *testing.T, open Opener) {
		b := rivals("X", "a", "b", "2024-01-01")
		s := with(t, open, b, rivals("Y", "c", "d", "2024-01-01"))
		d := *b.Document
		d.Outcome, d.Reason = graph.Failed, "no such font"
		apply(t, s, graph.Batch{ID: b.ID, Document: &d, Run: graph.Run{ID: "run-2"}})
		equal(t, "documents that count", info(t, s).Documents, 1)
		if entity(t, s, "group:a") != nil {
			t.Error("an entity of the failed document is still there")
		}
	}},
}

func documentIDs(ds []graph.Document) string {
	return list(ds, func(d graph.Document) string { return d.ID })
}

// text is a value as JSON.
func text(t tester, x any) string {
	t.Helper()
	b, err := json.Marshal(x)
	return string(do(t, b, err))
}
