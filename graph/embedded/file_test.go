package embedded_test

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"linkchart/graph"
	"linkchart/graph/embedded"
	"linkchart/graph/graphtest"
)

// A file that is closed and opened again, or compacted, holds what the reference holds, and a reader sees it meanwhile.
func TestReopenedHoldsTheSame(t *testing.T) {
	graphtest.Checks(t, "12")
	rapid.Check(t, func(rt *rapid.T) {
		path := filepath.Join(t.TempDir(), "graph.db")
		w, ref := graphtest.NewWorld(rt), graphtest.NewReference()
		s := open(t, path)
		reader, err := embedded.Open(t.Context(), embedded.Config{Path: path, ReadOnly: true})
		if err != nil {
			rt.Fatal(err)
		}
		defer reader.Close()
		for range rapid.IntRange(1, 12).Draw(rt, "steps") {
			step := w.Step()
			for _, x := range []graph.Store{s, ref} {
				if step.Remove != nil {
					_, err = x.Remove(t.Context(), "retracted", step.Remove...)
				} else {
					_, err = x.Apply(t.Context(), step.Apply...)
				}
				if err != nil {
					rt.Fatal(err)
				}
			}
			switch rapid.IntRange(0, 3).Draw(rt, "then") {
			case 1:
				if err := s.Compact(t.Context()); err != nil {
					rt.Fatal(err)
				}
			case 2:
				if err := s.Close(); err != nil {
					rt.Fatal(err)
				}
				s = open(t, path)
			}
			want := dump(rt, ref)
			if d := graphtest.Diff(dump(rt, s), want); d != "" {
				rt.Fatalf("the store:\n%s", d)
			}
			time.Sleep(embedded.Lag)
			if d := graphtest.Diff(dump(rt, reader), want); d != "" {
				rt.Fatalf("the reader:\n%s", d)
			}
		}
		if err := s.Check(t.Context()); err != nil {
			rt.Fatal(err)
		}
	})
}

// Compact makes the file of a graph of which most is withdrawn smaller, and changes nothing else.
func TestCompactGivesRoomBack(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	s := open(t, path)
	batches := graphtest.Batches(150, 5)
	apply(t, s, batches...)
	for _, b := range batches[10:] {
		if _, err := s.Remove(t.Context(), "retracted", b.ID); err != nil {
			t.Fatal(err)
		}
	}
	want := dump(t, s)
	size := func() int64 {
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		return info.Size()
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	before := size()
	s = open(t, path)
	if err := s.Compact(t.Context()); err != nil {
		t.Fatal(err)
	}
	if after := size(); after > before*2/3 { // the withdrawn documents stay on record
		t.Errorf("the file has %d bytes, before it had %d", after, before)
	}
	if d := graphtest.Diff(dump(t, s), want); d != "" {
		t.Errorf("compacted:\n%s", d)
	}
	if err := s.Check(t.Context()); err != nil {
		t.Error(err)
	}
	apply(t, s, batches...)
	if err := s.Check(t.Context()); err != nil {
		t.Errorf("after the next write: %v", err)
	}
}

func TestOpenRefuses(t *testing.T) {
	dir := t.TempDir()
	at := func(name string, content string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	other := filepath.Join(dir, "other.db")
	execute(t, other, "CREATE TABLE accounts (id INTEGER)")
	newer := filled(t)
	execute(t, newer, "PRAGMA user_version = 99")
	otherTypes := filled(t)
	execute(t, otherTypes, `UPDATE meta SET value = '[["Dragon"],["FRIEND_OF"]]' WHERE key = 'ontology'`)
	for name, c := range map[string]struct {
		cfg  embedded.Config
		want error
		says string
	}{
		"NoDatabase":     {embedded.Config{Path: at("notes.txt", strings.Repeat("a page of notes\n", 400))}, graph.ErrInvalid, "notes.txt"},
		"OtherProgram":   {embedded.Config{Path: other}, graph.ErrInvalid, "another program"},
		"NewerFormat":    {embedded.Config{Path: newer}, graph.ErrUnavailable, "update linkchart"},
		"OtherOntology":  {embedded.Config{Path: otherTypes}, graph.ErrUnavailable, "Dragon"},
		"Folder":         {embedded.Config{Path: dir}, graph.ErrInvalid, "folder"},
		"AbsentFolder":   {embedded.Config{Path: filepath.Join(dir, "absent", "graph.db")}, graph.ErrUnavailable, "absent"},
		"UnderAFile":     {embedded.Config{Path: filepath.Join(at("file", "x"), "graph.db")}, graph.ErrUnavailable, "file"},
		"AbsentToRead":   {embedded.Config{Path: filepath.Join(dir, "absent.db"), ReadOnly: true}, graph.ErrNotFound, "absent.db"},
		"ReadOnlyMemory": {embedded.Config{ReadOnly: true}, graph.ErrInvalid, "memory"},
	} {
		t.Run(name, func(t *testing.T) {
			s, err := embedded.Open(t.Context(), c.cfg)
			if s != nil || !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.says) {
				t.Errorf("got %v, %v; want %v that says %q", s, err, c.want, c.says)
			}
		})
	}
}

// An empty file is a new store: it is what mktemp leaves.
func TestOpenTakesAnEmptyFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	apply(t, open(t, path), graphtest.Sample()...)
}

func TestReadOnlyRefusesToWrite(t *testing.T) {
	path := filled(t)
	s, err := embedded.Open(t.Context(), embedded.Config{Path: path, ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	_, applied := s.Apply(t.Context(), graphtest.Sample()...)
	_, removed := s.Remove(t.Context(), "retracted", graphtest.WireDoc)
	for what, err := range map[string]error{"Apply": applied, "Remove": removed, "Compact": s.Compact(t.Context())} {
		if !errors.Is(err, graph.ErrUnavailable) || !strings.Contains(err.Error(), "reading") {
			t.Errorf("%s: got %v, want ErrUnavailable that says it is open for reading", what, err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Info(t.Context()); !errors.Is(err, graph.ErrUnavailable) {
		t.Errorf("closed: got %v, want ErrUnavailable", err)
	}
}

// A call that is cancelled says so and changes nothing.
func TestCancelledWriteLeavesNothing(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "graph.db"))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := s.Apply(ctx, graphtest.Sample()...); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want a cancel", err)
	}
	if info, err := s.Info(t.Context()); err != nil || info.Claims != 0 || info.GraphVersion != 0 {
		t.Errorf("after a cancelled write: %+v, %v", info, err)
	}
	apply(t, s, graphtest.Sample()...)
}

// filled is the path of a closed store that holds the sample.
func filled(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "graph.db")
	s := open(t, path)
	apply(t, s, graphtest.Sample()...)
	if err := s.Compact(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// execute changes a file behind the store's back.
func execute(t *testing.T, path string, statements ...string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, statement := range statements {
		if _, err := db.ExecContext(t.Context(), statement); err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
	}
}

func apply(t *testing.T, s graph.Store, batches ...graph.Batch) {
	t.Helper()
	if _, err := s.Apply(t.Context(), batches...); err != nil {
		t.Fatal(err)
	}
}

func dump(t rapid.TB, s graph.Reader) string {
	t.Helper()
	d, err := graphtest.Dump(context.Background(), s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// The degree of an entity that was read before follows a write after which nothing else of it is new.
func TestDegreeFollowsEdgesOfAReopenedFile(t *testing.T) {
	reading := func() *graphtest.Builder {
		return graphtest.NewDocument("Report", "A fights B, say some.", "Paper", "2024-01-01").
			Entity(graph.Entity{ID: "group:a", Type: graph.ArmedGroup, Name: "A"}, graph.Entity{ID: "group:b", Type: graph.ArmedGroup, Name: "B"})
	}
	path := filepath.Join(t.TempDir(), "graph.db")
	s := open(t, path)
	apply(t, s, reading().Relation("group:a", graph.RivalOf, "group:b", "A fights B", nil).Batch())
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = open(t, path)
	degree := func() int {
		es, err := s.Entities(t.Context(), []string{"group:b"}, graph.View{})
		if err != nil || es[0] == nil {
			t.Fatalf("%v, %v", es, err)
		}
		return es[0].Degree
	}
	if n := degree(); n != 1 {
		t.Fatalf("degree %d, want 1", n)
	}
	apply(t, s, reading().Alias("group:a", "A", "A").Alias("group:b", "B", "B").Batch())
	if n := degree(); n != 0 {
		t.Errorf("degree %d without the edge", n)
	}
}

// A reader asks while another handle writes: each answer is of one graph, whether the call looked at the file or not.
func TestReaderNeverMixesCommits(t *testing.T) {
	const leaders = 300 // more than one statement reads; and no cache keeps them
	path := filepath.Join(t.TempDir(), "graph.db")
	w := open(t, path)
	version := func(n int) graph.Batch {
		role := fmt.Sprint("role ", n)
		b := graphtest.NewDocument("Roles", "They lead it.", "Wire", "2024-01-01")
		b.Entity(graph.Entity{ID: "group:hub", Type: graph.ArmedGroup, Name: "hub"})
		for i := range leaders {
			person := fmt.Sprint("person:", i)
			b.Entity(graph.Entity{ID: person, Type: graph.Person, Name: person}).
				Relation(person, graph.Leads, "group:hub", "lead", func(c *graph.Claim, _ *graph.Evidence) { c.Qualifiers.Role = role })
		}
		return b.Batch()
	}
	apply(t, w, version(0))
	reader, err := embedded.Open(t.Context(), embedded.Config{Path: path, ReadOnly: true, CacheBytes: 1})
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	done := make(chan error, 1)
	go func() {
		var err error
		for n := 1; n < 60 && err == nil; n++ {
			_, err = w.Apply(t.Context(), version(n))
		}
		done <- err
	}()
	met := map[string]bool{}
	for writing := true; writing; {
		select {
		case err := <-done:
			if err != nil {
				t.Fatal(err)
			}
			writing = false
		default:
		}
		hops, err := reader.Edges(t.Context(), graph.EdgeQuery{Near: []string{"group:hub"}, Limit: leaders + 1})
		if err != nil || len(hops[0].Steps) != leaders {
			t.Fatal(len(hops), err)
		}
		for _, s := range hops[0].Steps {
			if role := s.Edge.Role; role != hops[0].Steps[0].Edge.Role {
				t.Fatalf("%q beside %q", role, hops[0].Steps[0].Edge.Role)
			}
		}
		met[hops[0].Steps[0].Edge.Role] = true
	}
	if len(met) < 3 {
		t.Errorf("the reader met only %d of the versions", len(met))
	}
}
