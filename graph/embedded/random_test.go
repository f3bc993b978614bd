package embedded_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"testing"

	"linkchart/graph"
	"linkchart/graph/embedded"
	"linkchart/graph/graphtest"
)

func open(t *testing.T, path string) *embedded.Store {
	t.Helper()
	s, err := embedded.Open(t.Context(), embedded.Config{Path: path})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// TestEqualsProjection writes random batches, reloads, withdrawals and decisions to a file, opens it again now and then, and
// compares all that it holds with what graph.Project makes of the same batches.
func TestEqualsProjection(t *testing.T) {
	for seed := range uint64(20) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) { compareRandom(t, seed, 40) })
	}
}

func compareRandom(t *testing.T, seed uint64, steps int) {
	path := filepath.Join(t.TempDir(), "graph.db")
	ctx := t.Context()
	s := open(t, path)
	ref := graphtest.NewReference()
	w := world{rand.New(rand.NewPCG(seed, 7))}
	live := map[string]bool{}
	for step := range steps {
		var got, want graph.Change
		var err error
		if id := w.pick(live); id != "" && w.IntN(5) == 0 {
			if got, err = s.Remove(ctx, "a test", id); err != nil {
				t.Fatal(err)
			}
			want, _ = ref.Remove(ctx, "a test", id)
			delete(live, id)
		} else {
			batches := make([]graph.Batch, 1+w.IntN(4))
			for i := range batches {
				batches[i] = w.batch(fmt.Sprint("run-", step))
				live[batches[i].ID] = true
			}
			if got, err = s.Apply(ctx, batches...); err != nil {
				t.Fatal(err)
			}
			if want, err = ref.Apply(ctx, batches...); err != nil {
				t.Fatal(err)
			}
		}
		same(t, fmt.Sprintf("seed %d, step %d", seed, step), s, ref)
		if got.Entities != want.Entities || got.Edges != want.Edges || got.Claims != want.Claims || got.Evidence != want.Evidence {
			t.Fatalf("seed %d, step %d: change\ngot  %+v\nwant %+v", seed, step, got, want)
		}
		if w.IntN(6) == 0 {
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			s = open(t, path)
			same(t, fmt.Sprintf("seed %d, step %d, opened again", seed, step), s, ref)
		}
	}
	if err := s.Check(ctx); err != nil {
		t.Error(err)
	}
}

func same(t *testing.T, what string, got, want graph.Reader) {
	t.Helper()
	g, err := graphtest.Dump(context.Background(), got)
	if err != nil {
		t.Fatalf("%s: %v", what, err)
	}
	w, err := graphtest.Dump(context.Background(), want)
	if err != nil {
		t.Fatalf("%s: %v", what, err)
	}
	if d := graphtest.Diff(g, w); d != "" {
		t.Fatalf("%s:\n%s", what, d)
	}
}

// world makes random batches over few names, so that they overlap.
type world struct{ *rand.Rand }

func (w world) pick(ids map[string]bool) string {
	list := make([]string, 0, len(ids))
	for i := range 12 {
		if id := fmt.Sprint("judgement:", i); ids[id] {
			list = append(list, id)
		}
		for v := range 3 {
			if id := documentText(i, v); ids[graph.DocumentID(graph.ContentHash([]byte(id)))] {
				list = append(list, graph.DocumentID(graph.ContentHash([]byte(id))))
			}
		}
	}
	if len(list) == 0 {
		return ""
	}
	return list[w.IntN(len(list))]
}

func documentText(n, version int) string {
	return fmt.Sprintf("Document %d.%d says: the group struck the city. The leader denied it. It was a raid.", n, version)
}

func (w world) group(i int) graph.Entity {
	return graph.Entity{ID: fmt.Sprint("group:", i), Type: graph.ArmedGroup, Name: fmt.Sprintf("Group %d%s", i, []string{"", " (GRP)", " Front"}[w.IntN(3)]),
		Aliases: []string{fmt.Sprint("G", w.IntN(3))}, Gazetteer: i == 2 && w.IntN(2) == 0}
}

func (w world) attack(i int) graph.Entity {
	return graph.Entity{ID: fmt.Sprint("attack:", i), Type: graph.Attack, Name: fmt.Sprint("attack ", i), Aggregate: w.IntN(9) == 0}
}

func (w world) facility(i int) graph.Entity {
	return graph.Entity{ID: fmt.Sprint("facility:", i), Type: graph.Facility, Name: fmt.Sprint("Hall ", i), Kind: []string{"MOSQUE", "CHURCH"}[w.IntN(2)]}
}

func (w world) city(i int) graph.Entity {
	return graph.Entity{ID: fmt.Sprint("city:", i), Type: graph.City, Name: fmt.Sprint("City ", i), Gazetteer: w.IntN(3) > 0}
}

func country() graph.Entity {
	return graph.Entity{ID: "country:x", Type: graph.Country, Name: "X", ISO2: "XX", Gazetteer: true}
}

func (w world) day() graph.Date {
	return graph.Date(fmt.Sprintf("2024-0%d-1%d", 1+w.IntN(9), w.IntN(9)))
}

// batch makes a document, or decisions without one.
func (w world) batch(run string) graph.Batch {
	n := w.IntN(12)
	if w.IntN(3) == 0 {
		return w.decisions(n, run)
	}
	published := w.day()
	if w.IntN(4) == 0 {
		published = ""
	}
	b := graphtest.NewDocument(fmt.Sprint("d", n), documentText(n, w.IntN(3)), []string{"UN", "Wire", ""}[w.IntN(3)], published).Run(run)
	b.Document(func(d *graph.Document) {
		d.Reliability = []graph.Reliability{"", "A", "D"}[w.IntN(3)]
		if w.IntN(12) == 0 {
			d.Outcome, d.Reason = graph.Failed, "a test"
		}
	})
	quotes := []string{"the group struck the city", "The leader denied it", "It was a raid"}
	for range 1 + w.IntN(6) {
		change := func(c *graph.Claim, e *graph.Evidence) {
			e.Modality = graph.Modalities()[w.IntN(6)]
			e.Negative, e.Implicit, e.Confidence = w.IntN(8) == 0, w.IntN(4) == 0, float64(1+w.IntN(4))/4
			if w.IntN(8) == 0 {
				c.Derived, c.Rule, c.DerivedFrom = true, "R3", []string{fmt.Sprint("clm_", w.IntN(3))}
			}
		}
		quote := quotes[w.IntN(len(quotes))]
		switch w.IntN(9) {
		case 0:
			x, y := w.IntN(4), w.IntN(4)
			if x == y {
				y = (x + 1) % 4
			}
			b.Entity(w.group(x), w.group(y)).Relation(fmt.Sprint("group:", x), graph.RivalOf, fmt.Sprint("group:", y), quote, change)
		case 1:
			x, y := w.IntN(5), w.IntN(4)
			b.Entity(w.attack(x), w.group(y)).Relation(fmt.Sprint("attack:", x), graph.AttributedTo, fmt.Sprint("group:", y), quote, change)
		case 2:
			x, y := w.IntN(5), w.IntN(3)
			b.Entity(w.attack(x), w.city(y)).Relation(fmt.Sprint("attack:", x), graph.OccurredIn, fmt.Sprint("city:", y), quote, change)
		case 3:
			x := w.IntN(3)
			b.Entity(w.city(x), country()).Reference(fmt.Sprint("city:", x), graph.LocatedIn, "country:x")
		case 4:
			x := w.IntN(5)
			b.Entity(w.attack(x)).Attribute(fmt.Sprint("attack:", x), "date", "", graph.Value{Date: graphtest.On(w.day())}, quote, change)
		case 5:
			x, k := w.IntN(5), w.IntN(4)
			b.Entity(w.attack(x)).Attribute(fmt.Sprint("attack:", x), "killed", graph.TotalVictims,
				graph.Value{Quantity: &graph.Quantity{Raw: fmt.Sprint(k), Min: &k, Max: &k, Qualifier: graph.Exact}}, quote, change)
		case 6:
			x, y := w.IntN(4), w.IntN(3)
			b.Entity(w.group(x), w.city(y)).Relation(fmt.Sprint("group:", x), graph.OperatesIn, fmt.Sprint("city:", y), quote, func(c *graph.Claim, e *graph.Evidence) {
				change(c, e)
				c.Qualifiers.Mode = []string{"", "BASE", "ASPIRED"}[w.IntN(3)]
				if w.IntN(2) == 0 {
					c.Qualifiers.Since = graphtest.On(w.day())
				}
			})
		case 7:
			x, y := w.IntN(4), w.IntN(4)
			if x != y {
				b.Entity(w.group(x), w.group(y)).Derived(fmt.Sprint("group:", x), graph.AlliedWith, fmt.Sprint("group:", y), "R5", "clm_1")
			}
		case 8:
			x, y := w.IntN(5), w.IntN(3)
			b.Entity(w.attack(x), w.facility(y)).Relation(fmt.Sprint("attack:", x), graph.Targeted, fmt.Sprint("facility:", y), quote, change)
		}
	}
	return b.Batch()
}

// decisions makes a batch of judgements, story links and reviews.
func (w world) decisions(n int, run string) graph.Batch {
	b := graphtest.NewBatch(fmt.Sprint("judgement:", n)).Run(run)
	for range w.IntN(4) {
		kind := []string{"group", "attack", "city"}[w.IntN(3)]
		x, y := w.IntN(5), w.IntN(5)
		if x == y {
			continue
		}
		verdicts := []graph.Verdict{graph.Same, graph.Same, graph.Same, graph.Different, graph.Unsure}
		b.Judge(fmt.Sprint(kind, ":", x), fmt.Sprint(kind, ":", y), verdicts[w.IntN(5)], []string{graph.Resolver, "analyst"}[w.IntN(2)], w.Float64())
	}
	document := func() string { return graph.DocumentID(graph.ContentHash([]byte(documentText(w.IntN(12), w.IntN(3))))) }
	for range w.IntN(4) {
		if x, y := document(), document(); x != y {
			b.Story(x, y)
		}
	}
	for range w.IntN(4) {
		kind := w.IntN(2)
		c := graph.Claim{Kind: graph.RelationClaim, Subject: fmt.Sprint("attack:", w.IntN(5)), Predicate: string(graph.AttributedTo), Object: fmt.Sprint("group:", w.IntN(4))}
		if k := w.IntN(4); kind == 1 {
			c = graph.Claim{Kind: graph.AttributeClaim, Subject: fmt.Sprint("attack:", w.IntN(5)), Predicate: "killed", Scope: graph.TotalVictims,
				Value: &graph.Value{Quantity: &graph.Quantity{Raw: fmt.Sprint(k), Min: &k, Max: &k, Qualifier: graph.Exact}}}
		}
		status := []graph.ClaimStatus{graph.Rejected, graph.Accepted, graph.Open}[w.IntN(3)]
		b.Review(graph.ClaimID(&c), status, fmt.Sprintf("2024-05-0%dT00:00:00Z", 1+w.IntN(9)))
	}
	return b.Batch()
}
