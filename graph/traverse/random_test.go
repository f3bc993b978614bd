package traverse_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"

	"linkchart/graph"
	"linkchart/graph/graphtest"
)

var joined = []graph.RelationType{graph.AffiliateOf, graph.AlliedWith, graph.RivalOf, graph.SplinterOf, graph.LinkedTo}

// randomGraph is a store with so many groups and about so many edges, of several types and weights.
func randomGraph(t *testing.T, seed uint64, nodes, edges int) (graph.Store, []*graph.Entity, []graph.Edge) {
	t.Helper()
	store := graphtest.NewReference()
	if _, err := store.Apply(context.Background(), randomBatches(seed, nodes, edges)...); err != nil {
		t.Fatal(err)
	}
	return contents(t, store)
}

// randomBatches are four documents about so many groups and about so many edges.
func randomBatches(seed uint64, nodes, edges int) (out []graph.Batch) {
	r := rand.New(rand.NewPCG(seed, 1))
	group := func(i int) graph.Entity {
		kinds := []graph.EntityType{graph.ArmedGroup, graph.Organization}
		e := graph.Entity{ID: fmt.Sprintf("n:%02d", i), Type: kinds[i%2], Name: fmt.Sprintf("Node %02d", (i*7)%nodes)}
		if e.Type == graph.Organization {
			e.Kind = "NGO"
		}
		return e
	}
	for d := range 4 {
		b := graphtest.NewDocument(fmt.Sprint("doc ", d), fmt.Sprintf("%d said it in document %d of seed %d", d, d, seed), "", graph.Date(fmt.Sprintf("2024-0%d-01", d+1)))
		for range edges / 4 {
			x, y := r.IntN(nodes), min(r.IntN(nodes), r.IntN(nodes))
			kind := joined[r.IntN(len(joined))]
			if x == y || graph.CheckEnds(kind, group(x).Type, group(y).Type) != nil {
				continue
			}
			b.Entity(group(x), group(y)).Relation(group(x).ID, kind, group(y).ID, "said it", func(_ *graph.Claim, e *graph.Evidence) {
				e.Confidence = float64(1+r.IntN(10)) / 10
			})
		}
		out = append(out, b.Batch())
	}
	return out
}

// contents are all entities and edges of a store.
func contents(t *testing.T, store graph.Store) (graph.Store, []*graph.Entity, []graph.Edge) {
	t.Helper()
	hits, err := store.Find(context.Background(), graph.EntityQuery{Limit: graph.MaxPage})
	if err != nil {
		t.Fatal(err)
	}
	var all []*graph.Entity
	for _, h := range hits {
		all = append(all, h.Entity)
	}
	hops, err := store.Edges(context.Background(), graph.EdgeQuery{Limit: graph.MaxPage})
	if err != nil {
		t.Fatal(err)
	}
	var list []graph.Edge
	for _, s := range hops[0].Steps {
		list = append(list, *s.Edge)
	}
	return store, all, list
}
