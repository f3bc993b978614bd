package neo4j_test

import (
	"sync"
	"testing"

	"linkchart/graph"
	"linkchart/graph/graphtest"
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
	batches := graphtest.Batches(24, 3)
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
	compare(t, "after two writers", a, batches)
	compare(t, "as the other writer sees it", b, batches)
}

// Equal rows in many small statements are as good as in one.
func TestSmallStatements(t *testing.T) {
	s := neo4jtest.Open(t)
	neo4j.SetBatch(s, 2)
	batches := graphtest.Batches(12, 4)
	if _, err := s.Apply(t.Context(), batches...); err != nil {
		t.Fatal(err)
	}
	compare(t, "written", s, batches)
	for _, b := range batches[:6] {
		if _, err := s.Remove(t.Context(), "retracted", b.ID); err != nil {
			t.Fatal(err)
		}
	}
	info, err := s.Info(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	ref := graphtest.NewReference()
	if _, err := ref.Apply(t.Context(), batches[6:]...); err != nil {
		t.Fatal(err)
	}
	want, err := ref.Info(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if info.Claims != want.Claims || info.Evidence != want.Evidence || info.Documents != want.Documents {
		t.Errorf("after removals %+v, want %+v", info, want)
	}
}

// compare compares the graph with what the reference makes of the batches.
func compare(t *testing.T, what string, s graph.Store, batches []graph.Batch) {
	t.Helper()
	ref := graphtest.NewReference()
	if _, err := ref.Apply(t.Context(), batches...); err != nil {
		t.Fatal(err)
	}
	got, err := graphtest.Dump(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	want, err := graphtest.Dump(t.Context(), ref)
	if err != nil {
		t.Fatal(err)
	}
	if d := graphtest.Diff(got, want); d != "" {
		t.Errorf("%s:\n%s", what, d)
	}
}
