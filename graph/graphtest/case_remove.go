package graphtest

import (
	"errors"
	"strings"
	"testing"
	"time"

	"linkchart/graph"
)

var removeCases = []Case{
	{"RemoveTakesExactlyItsOwn", "Remove must take away exactly what these Batches brought.", func(t *testing.T, open Opener) {
		for i, gone := range Sample() {
			others := Sample()
			others = append(others[:i], others[i+1:]...)
			s := with(t, open, Sample()...)
			remove(t, s, gone.ID)
			want := with(t, open, others...)
			same(t, "without "+gone.ID, withoutRecord(dump(t, s), gone.ID), dump(t, want))
		}
	}},
	{"RemoveKeepsTheDocumentOnRecord", "A removed Document must stay on record as withdrawn, with the reason.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		remove(t, s, WireDoc)
		d := documents(t, s, graph.DocumentQuery{IDs: []string{WireDoc}})
		if len(d) != 1 {
			t.Fatalf("%d documents, want 1", len(d))
		}
		equal(t, "outcome", d[0].Outcome, graph.Withdrawn)
		equal(t, "reason", d[0].Reason, "retracted")
		equal(t, "title", d[0].Title, "Gunmen strike concert hall")
		equal(t, "story", d[0].Story, "")
		if _, err := time.Parse(time.RFC3339, d[0].WithdrawnAt); err != nil {
			t.Errorf("withdrawnAt %q: %v", d[0].WithdrawnAt, err)
		}
	}},
	{"RemoveOfUnknownRemovesNothing", "Remove must answer ErrNotFound if there is no such Batch, and then nothing is removed.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		before, version := dump(t, s), info(t, s).GraphVersion
		_, err := s.Remove(t.Context(), "retracted", WireDoc, "document:none", DailyDoc)
		if !errors.Is(err, graph.ErrNotFound) {
			t.Errorf("got %v, want ErrNotFound", err)
		}
		same(t, "a refused Remove changed the graph", dump(t, s), before)
		equal(t, "version", info(t, s).GraphVersion, version)
	}},
	{"RemoveTwiceIsNotFound", "Remove must answer ErrNotFound for a Batch that was removed.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		remove(t, s, WireDoc)
		if _, err := s.Remove(t.Context(), "again", WireDoc); !errors.Is(err, graph.ErrNotFound) {
			t.Errorf("got %v, want ErrNotFound", err)
		}
		equal(t, "reason", documents(t, s, graph.DocumentQuery{IDs: []string{WireDoc}})[0].Reason, "retracted")
	}},
	{"RemoveOfNothing", "Remove of no Batches must change nothing.", func(t *testing.T, open Opener) {
		s := with(t, open, rivals("X", "a", "b", "2024-01-01"))
		version := info(t, s).GraphVersion
		equal(t, "version", remove(t, s).GraphVersion, version)
	}},
	{"RemovedDocumentComesBack", "Applying a removed Batch again must restore what it brought.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		before := dump(t, s)
		remove(t, s, ReviewDoc, WireDoc)
		change := apply(t, s, Sample()...)
		if len(change.Unchanged) != len(Sample())-2 {
			t.Errorf("unchanged: %v", change.Unchanged)
		}
		same(t, "after the return", dump(t, s), before)
		equal(t, "withdrawnAt", documents(t, s, graph.DocumentQuery{IDs: []string{WireDoc}})[0].WithdrawnAt, "")
	}},
	{"RemoveLeavesSharedClaims", "A claim that another document bears on must stay, with that document's evidence.", func(t *testing.T, open Opener) {
		x, y := rivals("X", "a", "b", "2024-01-01"), rivals("Y", "a", "b", "2024-01-02")
		s := with(t, open, x, y)
		change := remove(t, s, x.ID)
		equal(t, "evidence", change.Evidence, graph.Delta{Removed: 1})
		equal(t, "claims removed", change.Claims.Removed, 0)
		equal(t, "edges", change.Edges, graph.Delta{Changed: 1})
		cs := claims(t, s, graph.ClaimQuery{})
		if len(cs) != 1 || len(cs[0].Evidence) != 1 || cs[0].Evidence[0].Document != y.ID {
			t.Errorf("got %+v, want one claim with evidence in %s", cs, y.ID)
		}
	}},
	{"RemoveTakesWhatLosesSupport", "Claims, edges and entities without support must go.", func(t *testing.T, open Opener) {
		x, y := rivals("X", "a", "b", "2024-01-01"), rivals("Y", "b", "c", "2024-01-02")
		s := with(t, open, x, y)
		change := remove(t, s, x.ID)
		equal(t, "entities", change.Entities.Removed, 1)
		equal(t, "edges", change.Edges, graph.Delta{Removed: 1})
		equal(t, "claims", change.Claims.Removed, 1)
		if entity(t, s, "group:a") != nil || entity(t, s, "group:b") == nil {
			t.Error("group:a must be gone and group:b must stay")
		}
		equal(t, "degree", entity(t, s, "group:b").Degree, 1)
	}},
	{"RemoveRaisesTheVersion", "The graph version must rise with every write that changes something.", func(t *testing.T, open Opener) {
		s := with(t, open, rivals("X", "a", "b", "2024-01-01"), rivals("Y", "b", "c", "2024-01-02"))
		before := info(t, s).GraphVersion
		first := remove(t, s, rivals("X", "a", "b", "2024-01-01").ID).GraphVersion
		second := remove(t, s, rivals("Y", "b", "c", "2024-01-02").ID).GraphVersion
		if before >= first || first >= second || info(t, s).GraphVersion != second {
			t.Errorf("versions %d, %d, %d, info %d: they must rise", before, first, second, info(t, s).GraphVersion)
		}
	}},
	{"RemoveAll", "A store from which everything was removed must hold no entity, edge, claim or evidence.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		for _, b := range Sample() {
			remove(t, s, b.ID)
		}
		i := info(t, s)
		equal(t, "counts", len(i.Entities)+len(i.Relations)+i.Claims+i.Evidence+i.Documents, 0)
		equal(t, "entities", len(find(t, s, graph.EntityQuery{})), 0)
		equal(t, "documents on record", len(documents(t, s, graph.DocumentQuery{})), 5)
	}},
	{"CloseTwice", "Close must be safe to call twice.", func(t *testing.T, open Opener) {
		s := open(t)
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		if err := s.Close(); err != nil {
			t.Errorf("the second Close: %v", err)
		}
	}},
}

// withoutRecord leaves the record of a document out of a dump.
func withoutRecord(dump, id string) string {
	var b strings.Builder
	for line := range strings.Lines(dump) {
		if !strings.HasPrefix(line, `document {"id":"`+id+`"`) {
			b.WriteString(line)
		}
	}
	return b.String()
}
