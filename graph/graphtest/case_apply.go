package graphtest

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"linkchart/graph"
)

var applyCases = []Case{
	{"ApplyWritesAllOrNone", "Apply must write all Batches or none.", func(t *testing.T, open Opener) {
		s := with(t, open, rivals("First", "a", "b", "2024-01-01"))
		before, version := dump(t, s), info(t, s).GraphVersion
		bad := rivals("Bad", "c", "d", "2024-01-02")
		bad.Claims[0].ID = "clm_wrong"
		_, err := s.Apply(t.Context(), rivals("Good", "a", "c", "2024-01-03"), bad)
		if !errors.Is(err, graph.ErrInvalid) {
			t.Fatalf("got %v, want ErrInvalid", err)
		}
		same(t, "a refused Apply changed the graph", dump(t, s), before)
		equal(t, "version", info(t, s).GraphVersion, version)
	}},
	{"ApplyNamesTheInvalidBatch", "Apply must name the Batch that breaks the model.", func(t *testing.T, open Opener) {
		bad := rivals("Bad", "a", "b", "2024-01-01")
		bad.Entities[0].Type = "Spaceship"
		_, err := open(t).Apply(t.Context(), rivals("Good", "a", "c", "2024-01-03"), bad)
		if !errors.Is(err, graph.ErrInvalid) || !strings.Contains(err.Error(), bad.ID) {
			t.Errorf("got %v, want ErrInvalid that names %s", err, bad.ID)
		}
	}},
	{"ApplyRefusesBrokenModels", "Apply must refuse a Batch that breaks the model with ErrInvalid.", refuseBroken},
	{"ApplyTwiceIsOnce", "Applying what is there already must change nothing.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		before, version := dump(t, s), info(t, s).GraphVersion
		change := apply(t, s, Sample()...)
		same(t, "the second Apply changed the graph", dump(t, s), before)
		equal(t, "version", info(t, s).GraphVersion, version)
		equal(t, "version of the change", change.GraphVersion, version)
		equal(t, "counts", change.Entities.Added+change.Edges.Added+change.Claims.Added+change.Evidence.Added+
			change.Entities.Removed+change.Edges.Removed+change.Claims.Removed+change.Evidence.Removed, 0)
		want := list(Sample(), func(b graph.Batch) string { return b.ID })
		equal(t, "unchanged", strings.Join(change.Unchanged, " "), want)
	}},
	{"ApplyTellsUnchangedFromNew", "Change.Unchanged must list the ids that were there already, in the order given.", func(t *testing.T, open Opener) {
		x, y, z := rivals("X", "a", "b", "2024-01-01"), rivals("Y", "a", "c", "2024-01-01"), rivals("Z", "b", "c", "2024-01-01")
		s := with(t, open, x, z)
		version := info(t, s).GraphVersion
		change := apply(t, s, z, y, x)
		equal(t, "unchanged", strings.Join(change.Unchanged, " "), z.ID+" "+x.ID)
		if change.GraphVersion <= version || info(t, s).GraphVersion != change.GraphVersion {
			t.Errorf("version %d, info says %d, before %d: it must rise", change.GraphVersion, info(t, s).GraphVersion, version)
		}
	}},
	{"ApplyStampsRuns", "Applying what is there already must change run stamps alone: FirstRun stays, LastRun and Document.Run are the new run.", func(t *testing.T, open Opener) {
		b := rivals("X", "a", "b", "2024-01-01")
		s := with(t, open, b)
		b.Run.ID = "run-2"
		apply(t, s, b)
		e := claims(t, s, graph.ClaimQuery{})[0].Evidence[0]
		equal(t, "first and last run", e.FirstRun+" "+e.LastRun, "run-1 run-2")
		equal(t, "run of the document", documents(t, s, graph.DocumentQuery{})[0].Run, "run-2")
	}},
	{"ApplyReplacesWhole", "A new Batch of the same ID must replace the old one whole.", func(t *testing.T, open Opener) {
		write := func(second graph.RelationType, run string) graph.Batch {
			return saying("A and B meet, then part.", "Paper", "2024-01-01").Run(run).Entity(group("a"), group("b"), group("c")).
				Relation("group:a", graph.RivalOf, "group:b", "A and B meet", nil).
				Relation("group:a", second, "group:c", "then part", nil).Batch()
		}
		s := with(t, open, write(graph.AlliedWith, "run-1"))
		change := apply(t, s, write(graph.SplinterOf, "run-2"))
		if edge(t, s, "group:a", graph.AlliedWith, "group:c") != nil {
			t.Error("an edge of the replaced Batch is still there")
		}
		if edge(t, s, "group:a", graph.SplinterOf, "group:c") == nil || edge(t, s, "group:a", graph.RivalOf, "group:b") == nil {
			t.Error("an edge of the new Batch is missing")
		}
		equal(t, "claims", change.Claims, graph.Delta{Added: 1, Removed: 1})
		equal(t, "evidence", graph.Delta{Added: change.Evidence.Added, Removed: change.Evidence.Removed}, graph.Delta{Added: 1, Removed: 1})
		for _, c := range claims(t, s, graph.ClaimQuery{}) {
			want := "run-1 run-2" // what the new run found again
			if c.Predicate == string(graph.SplinterOf) {
				want = "run-2 run-2"
			}
			equal(t, "runs of "+c.Predicate, c.Evidence[0].FirstRun+" "+c.Evidence[0].LastRun, want)
		}
		equal(t, "documents", len(documents(t, s, graph.DocumentQuery{})), 1)
	}},
	{"ApplyReplacesDocument", "A new Batch of the same ID must replace the document's record as well.", func(t *testing.T, open Opener) {
		b := rivals("X", "a", "b", "2024-01-01")
		s := with(t, open, b)
		d := *b.Document
		d.Title, d.Published = "Corrected", On("2023-06-01")
		b.Document = &d
		apply(t, s, b)
		equal(t, "title", documents(t, s, graph.DocumentQuery{})[0].Title, "Corrected")
		equal(t, "first reported", edge(t, s, "group:a", graph.RivalOf, "group:b").Support.FirstReported, "2023-06-01")
	}},
	{"ApplyOfTwoOfOneID", "Of several Batches of one ID in one Apply the last must count.", func(t *testing.T, open Opener) {
		first, second := NewBatch("facts").Entity(group("a"), group("b")).Reference("group:a", graph.RivalOf, "group:b").Batch(),
			NewBatch("facts").Entity(group("a"), group("c")).Reference("group:a", graph.RivalOf, "group:c").Batch()
		s := with(t, open, first, second)
		same(t, "both at once", dump(t, s), dump(t, with(t, open, second)))
	}},
	{"ApplyOfNothing", "Apply of no Batches must change nothing.", func(t *testing.T, open Opener) {
		s := with(t, open, rivals("X", "a", "b", "2024-01-01"))
		version := info(t, s).GraphVersion
		change := apply(t, s)
		equal(t, "version", change.GraphVersion, version)
	}},
	{"ApplyIgnoresAnswers", "What a store answers must be ignored in a Batch.", func(t *testing.T, open Opener) {
		b := rivals("X", "a", "b", "2024-01-01")
		want := dump(t, with(t, open, b))
		b = rivals("X", "a", "b", "2024-01-01")
		b.Entities[0].Degree, b.Entities[0].Status, b.Entities[0].Members = 99, graph.Merged, []string{"group:z"}
		b.Entities[0].Support.Clusters, b.Entities[0].DateEarliest = 50, "1999-01-01"
		b.Claims[0].Status, b.Claims[0].Contested, b.Claims[0].Relation = graph.Rejected, true, "rel_x"
		b.Claims[0].Evidence[0].Claim, b.Claims[0].Evidence[0].FirstRun, b.Claims[0].Evidence[0].LastRun = "clm_x", "run-0", "run-0"
		b.Document.Story, b.Document.WithdrawnAt = "document:other", "2020-01-01T00:00:00Z"
		s := with(t, open, b)
		same(t, "answers in a Batch count", dump(t, s), want)
		change := apply(t, s, rivals("X", "a", "b", "2024-01-01"))
		equal(t, "unchanged", len(change.Unchanged), 1)
	}},
	{"ApplyCountsWhatItAdds", "Change must count what a write added.", func(t *testing.T, open Opener) {
		s := open(t)
		change, now := apply(t, s, Sample()...), info(t, s)
		n := 0
		for _, k := range now.Entities {
			n += k
		}
		equal(t, "entities", change.Entities, graph.Delta{Added: n})
		equal(t, "claims", change.Claims, graph.Delta{Added: now.Claims})
		equal(t, "evidence", change.Evidence, graph.Delta{Added: now.Evidence})
		equal(t, "edges", change.Edges, graph.Delta{Added: len(hop(t, s, graph.EdgeQuery{View: graph.View{IncludeDerived: true}}).Steps)})
	}},
	{"ApplyCountsWhatItChanges", "Change must count what a write changed.", func(t *testing.T, open Opener) {
		s := with(t, open, rivals("X", "a", "b", "2024-01-01"))
		change := apply(t, s, rivals("Y", "a", "b", "2024-01-02"))
		equal(t, "edges", change.Edges, graph.Delta{Changed: 1})
		equal(t, "entities", change.Entities, graph.Delta{Changed: 2})
		equal(t, "evidence", change.Evidence.Added, 1)
		equal(t, "claims added", change.Claims.Added, 0)
	}},
	{"ApplyInAnyOrder", "Any order of Batches, in one Apply or in many, must give the same graph.", func(t *testing.T, open Opener) {
		batches := Sample()
		want := dump(t, with(t, open, batches...))
		slices.Reverse(batches)
		s := open(t)
		for _, b := range batches {
			apply(t, s, b)
		}
		same(t, "backwards, one by one", dump(t, s), want)
		batches = append(batches[3:], batches[:3]...)
		same(t, "rotated, at once", dump(t, with(t, open, batches...)), want)
	}},
	{"ApplyOfReferenceData", "A claim with a source and no evidence must make an edge and no document.", func(t *testing.T, open Opener) {
		s := with(t, open, placesBatch())
		e := edge(t, s, Moscow, graph.LocatedIn, Russia)
		if e == nil || !e.Gazetteer || e.Confidence != 1 || e.Support.Documents != 0 || e.Modality != graph.Asserted {
			t.Errorf("got %+v, want an asserted gazetteer edge of confidence 1", e)
		}
		equal(t, "documents", len(documents(t, s, graph.DocumentQuery{})), 0)
	}},
	{"AnswersAreSnapshots", "A write that is not finished must not be seen.", snapshots},
}

func refuseBroken(t *testing.T, open Opener) {
	s := open(t)
	for name, breakIt := range map[string]func(b *graph.Batch){
		"NoID":               func(b *graph.Batch) { b.ID = "" },
		"OtherDocument":      func(b *graph.Batch) { b.ID = "document:other" },
		"UnknownType":        func(b *graph.Batch) { b.Entities[0].Type = "Robot" },
		"NoName":             func(b *graph.Batch) { b.Entities[0].Name = "" },
		"DeclaredTwice":      func(b *graph.Batch) { b.Entities = append(b.Entities, b.Entities[0]) },
		"UndeclaredEnd":      func(b *graph.Batch) { b.Entities = b.Entities[:1] },
		"NamelessEntity":     func(b *graph.Batch) { b.Entities = append(b.Entities, group("z")) },
		"WrongEnds":          func(b *graph.Batch) { b.Claims[0].Predicate = string(graph.Leads); seal(b) },
		"UnknownRelation":    func(b *graph.Batch) { b.Claims[0].Predicate = "LOVES"; seal(b) },
		"WrongClaimID":       func(b *graph.Batch) { b.Claims[0].ID = "clm_0" },
		"WrongEvidenceID":    func(b *graph.Batch) { b.Claims[0].Evidence[0].ID = "evd_0" },
		"WrongQuote":         func(b *graph.Batch) { b.Claims[0].Evidence[0].Quote = "something else" },
		"WrongOffset":        func(b *graph.Batch) { b.Claims[0].Evidence[0].Start--; seal(b) },
		"EvidenceElsewhere":  func(b *graph.Batch) { b.Claims[0].Evidence[0].Document = "document:other" },
		"UnknownModality":    func(b *graph.Batch) { b.Claims[0].Evidence[0].Modality = "rumoured" },
		"Confidence":         func(b *graph.Batch) { b.Claims[0].Evidence[0].Confidence = 1.5 },
		"NoSupport":          func(b *graph.Batch) { b.Claims[0].Evidence = nil },
		"WrongQualifier":     func(b *graph.Batch) { b.Claims[0].Qualifiers.Mode = "BASE"; seal(b) },
		"JudgementOfOneself": func(b *graph.Batch) { b.Judgements = []graph.Judgement{{A: "x", B: "x", Verdict: graph.Same, By: "a"}} },
		"UnknownVerdict":     func(b *graph.Batch) { b.Judgements = []graph.Judgement{{A: "x", B: "y", Verdict: "PERHAPS", By: "a"}} },
		"UnknownStatus":      func(b *graph.Batch) { b.Reviews = []graph.Review{{Claim: "clm_1", Status: "LIKED"}} },
		"StoryOfOneself":     func(b *graph.Batch) { b.Stories = []graph.StoryLink{{A: "d", B: "d"}} },
	} {
		b := rivals("X", "a", "b", "2024-01-01")
		breakIt(&b)
		if _, err := s.Apply(t.Context(), b); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("%s: got %v, want ErrInvalid", name, err)
		}
	}
	equal(t, "claims in the graph", info(t, s).Claims, 0)
}

// seal gives a broken Batch the ids of its content, so that only what was broken is wrong.
func seal(b *graph.Batch) {
	for i := range b.Claims {
		c := &b.Claims[i]
		c.ID = graph.ClaimID(c)
		for j := range c.Evidence {
			e := &c.Evidence[j]
			e.ID = graph.EvidenceID(b.Document.ContentHash, e.Start, e.End, c.ID, e.Extractor)
		}
	}
}

// snapshots writes one of two versions of a Batch over and over, while readers see one or the other, never a mixture.
func snapshots(t *testing.T, open Opener) {
	version := func(target string) graph.Batch {
		return NewBatch("facts").Entity(group("hub"), group(target+"1"), group(target+"2")).
			Reference("group:hub", graph.RivalOf, "group:"+target+"1").Reference("group:hub", graph.RivalOf, "group:"+target+"2").Batch()
	}
	s := with(t, open, version("x"))
	done := make(chan error, 1)
	ctx := t.Context()
	go func() {
		for i := range 20 {
			if _, err := s.Apply(ctx, version([]string{"y", "x"}[i%2])); err != nil {
				done <- err
				return
			}
		}
		done <- nil
	}()
	for reads := 0; ; reads++ {
		h, err := s.Edges(ctx, graph.EdgeQuery{Near: []string{"group:hub"}, Limit: 10, Order: graph.EdgesByOtherName})
		if err != nil {
			t.Fatal(err)
		}
		if got := walked(h[0]); got != "RIVAL_OF>group:x1 RIVAL_OF>group:x2" && got != "RIVAL_OF>group:y1 RIVAL_OF>group:y2" {
			t.Fatalf("a reader saw an unfinished write: %q", got)
		}
		select {
		case err := <-done:
			if err != nil {
				t.Fatal(err)
			}
			return
		default:
		}
	}
}
