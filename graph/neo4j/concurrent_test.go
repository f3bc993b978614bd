package neo4j_test

import (
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"

	"linkchart/graph"
	"linkchart/graph/neo4j"
	"linkchart/graph/neo4j/neo4jtest"
)

// Two processes that write at once leave the same graph as one that writes everything.
func TestTwoWriters(t *testing.T) {
	a := neo4jtest.Open(t)
	b, err := neo4j.Open(t.Context(), neo4j.Config{URL: neo4jtest.Server(t)})
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	want := reference{}
	var batches []graph.Batch
	w := world{rand.New(rand.NewPCG(3, 3))}
	for n := range 30 {
		x := w.document(n)
		if err := x.Seal(); err != nil {
			t.Fatal(err)
		}
		batches = append(batches, x)
		want[x.ID] = x
	}
	var wg sync.WaitGroup
	for i, s := range []*neo4j.Store{a, b} {
		for k := i; k < len(batches); k += 2 {
			wg.Go(func() {
				if _, err := s.Apply(t.Context(), batches[k]); err != nil {
					t.Error(err)
				}
			})
		}
	}
	wg.Wait()
	compare(t, a, want, "after two writers")
	compare(t, b, want, "as the other writer sees it")
}

// What one session writes the next one reads, and equal rows in many small statements are as good as in one.
func TestSmallStatements(t *testing.T) {
	s := neo4jtest.Open(t)
	neo4j.SetBatch(s, 2)
	want := reference{}
	w := world{rand.New(rand.NewPCG(4, 4))}
	for step := range 8 {
		what := w.change(t, s, want, step)
		compare(t, s, want, fmt.Sprint(step, what))
	}
}

func TestApplyTwiceEqualsOnce(t *testing.T) {
	s := neo4jtest.Open(t)
	batches := sample(t, "word")
	before, err := s.Apply(t.Context(), batches...)
	if err != nil {
		t.Fatal(err)
	}
	batches[0].Run.ID = "second"
	after, err := s.Apply(t.Context(), batches...)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "the second change", after, graph.Change{GraphVersion: before.GraphVersion, Unchanged: []string{batches[0].ID, batches[1].ID}})
	claims, err := s.Claims(t.Context(), graph.ClaimQuery{Documents: []string{batches[0].ID}})
	if err != nil {
		t.Fatal(err)
	}
	if len(claims) != 1 || len(claims[0].Evidence) != 1 {
		t.Fatalf("claims: %+v", claims)
	}
	if e := claims[0].Evidence[0]; e.FirstRun != "word" || e.LastRun != "second" {
		t.Errorf("runs: first %q, last %q", e.FirstRun, e.LastRun)
	}
	docs, err := s.Documents(t.Context(), graph.DocumentQuery{IDs: []string{batches[0].ID}, Shingles: true})
	if err != nil {
		t.Fatal(err)
	}
	if len(docs) != 1 || docs[0].Run != "second" || len(docs[0].Shingles) != 1 {
		t.Errorf("documents: %+v", docs)
	}
}
