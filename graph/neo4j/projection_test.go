package neo4j_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"linkchart/graph"
	"linkchart/graph/neo4j"
	"linkchart/graph/neo4j/neo4jtest"
)

// The projection that is kept up to date equals the one made anew, whatever comes and goes in whatever order.
func TestProjectionEqualsRebuild(t *testing.T) {
	const seeds, steps = 6, 40
	for seed := range seeds {
		t.Run(fmt.Sprint("seed", seed), func(t *testing.T) {
			w := world{rand.New(rand.NewPCG(uint64(seed), 7))}
			s := neo4jtest.Open(t)
			want := reference{}
			for step := range steps {
				what := w.change(t, s, want, step)
				compare(t, s, want, fmt.Sprintf("step %d: %s", step, what))
				if t.Failed() {
					return
				}
			}
		})
	}
}

// change applies or removes something, in the store and in the reference.
func (w world) change(t *testing.T, s *neo4j.Store, want reference, step int) string {
	t.Helper()
	if ids := slices.Sorted(maps.Keys(want)); len(ids) > 0 && w.chance(25) {
		id := ids[w.IntN(len(ids))]
		if _, err := s.Remove(t.Context(), "retracted", id); err != nil {
			t.Fatal(err)
		}
		delete(want, id)
		return "remove " + id
	}
	var bs []graph.Batch
	for range 1 + w.IntN(3) {
		b := w.document(w.IntN(9))
		if w.chance(30) {
			b = w.judgements(w.IntN(3), want.claimIDs())
		}
		if slices.ContainsFunc(bs, func(o graph.Batch) bool { return o.ID == b.ID }) {
			continue
		}
		if err := b.Seal(); err != nil {
			t.Fatal(err)
		}
		bs = append(bs, b)
	}
	if _, err := s.Apply(t.Context(), bs...); err != nil {
		t.Fatal(err)
	}
	names := ""
	for _, b := range bs {
		want[b.ID] = b
		names += " " + b.ID
	}
	return "apply" + names
}

func compare(t *testing.T, s *neo4j.Store, want reference, what string) {
	t.Helper()
	p := want.project()
	all := graph.View{IncludeDerived: true}
	hits, err := s.Find(t.Context(), graph.EntityQuery{Order: graph.ByID, Limit: graph.MaxPage, View: all})
	if err != nil {
		t.Fatal(err)
	}
	var entities []graph.Entity
	for _, h := range hits {
		entities = append(entities, *h.Entity)
	}
	t.Logf("%s: %d entities, %d edges, %d survivors, %d contested", what, len(p.Entities), len(p.Edges), len(p.Survivors), len(p.Contested))
	equal(t, what+": entities", entities, p.Entities)
	hops, err := s.Edges(t.Context(), graph.EdgeQuery{Limit: graph.MaxPage, View: all})
	if err != nil {
		t.Fatal(err)
	}
	var edges []graph.Edge
	for _, x := range hops[0].Steps {
		edges = append(edges, *x.Edge)
	}
	slices.SortFunc(edges, func(a, b graph.Edge) int {
		if a.ID < b.ID {
			return -1
		}
		return 1
	})
	equal(t, what+": edges", edges, p.Edges)
	claims, err := s.Claims(t.Context(), graph.ClaimQuery{})
	if err != nil {
		t.Fatal(err)
	}
	ids := []string{}
	evidence := 0
	for _, c := range claims {
		ids = append(ids, c.ID)
		evidence += len(c.Evidence)
		if c.Contested != p.Contested[c.ID] || c.Relation != p.Relations[c.ID] {
			t.Errorf("%s: claim %s: contested %t, relation %q; want %t, %q", what, c.ID, c.Contested, c.Relation, p.Contested[c.ID], p.Relations[c.ID])
		}
	}
	equal(t, what+": claims", ids, want.claimIDs())
	info, err := s.Info(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	entityCounts, relationCounts := map[graph.EntityType]int{}, map[graph.RelationType]int{}
	for _, e := range p.Entities {
		entityCounts[e.Type]++
	}
	for _, e := range p.Edges {
		if !e.Derived {
			relationCounts[e.Type]++
		}
	}
	equal(t, what+": entity counts", info.Entities, entityCounts)
	equal(t, what+": relation counts", info.Relations, relationCounts)
	equal(t, what+": claim counts", []int{info.Claims, info.Evidence}, []int{len(claims), evidence})
	for merged, survivor := range p.Survivors {
		got, err := s.Entities(t.Context(), []string{merged}, all)
		if err != nil {
			t.Fatal(err)
		}
		if got[0] != nil && got[0].ID != survivor {
			t.Errorf("%s: %s answers with %s, want %s", what, merged, got[0].ID, survivor)
		}
	}
}

// difference shows the first lines that differ, with a few before them.
func difference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	i := 0
	for i < min(len(g), len(w)) && g[i] == w[i] {
		i++
	}
	show := func(lines []string) string { return strings.Join(lines[max(0, i-25):min(len(lines), i+12)], "\n") }
	return "got\n" + show(g) + "\nwant\n" + show(w)
}

func equal(t *testing.T, what string, got, want any) {
	t.Helper()
	a, errA := json.MarshalIndent(got, "", " ")
	b, errB := json.MarshalIndent(want, "", " ")
	if err := errors.Join(errA, errB); err != nil {
		t.Fatal(err)
	}
	if string(a) != string(b) && !(string(a) == "[]" && string(b) == "null" || string(a) == "null" && string(b) == "[]") {
		t.Errorf("%s:\n%s", what, difference(string(a), string(b)))
	}
}
