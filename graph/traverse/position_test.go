package traverse_test

import (
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"linkchart/graph"
	"linkchart/graph/traverse"
)

// TestChunksAreOneLargeWalk: whatever the sizes of the chunks, together they are what one walk without bounds brings, each node
// and edge once, and what has come so far is closed.
func TestChunksAreOneLargeWalk(t *testing.T) {
	several, edgesOnly := 0, 0
	for seed := range uint64(10) {
		store, all, _ := randomGraph(t, seed+40, 14+int(seed), 70)
		for round := range 25 {
			r := rand.New(rand.NewPCG(seed, uint64(round)))
			w := traverse.Walk{
				Seeds: all[:1+r.IntN(3)], MaxHops: r.IntN(5), PerNode: 1 + r.IntN(8), InnerEdges: r.IntN(2) == 0,
				Order: []graph.EdgeOrder{graph.EdgesByClusters, graph.EdgesByConfidence, graph.EdgesByOtherName}[r.IntN(3)],
			}
			w.MinHops = r.IntN(w.MaxHops + 1)
			w.Where, _ = plainTest(r, all)
			w.Through, _ = plainTest(r, all)
			w.StopAt, _ = plainTest(r, all)
			if r.IntN(2) == 0 {
				w.Via = graph.EdgeFilter{Types: joined[:2+r.IntN(3)], Direction: []graph.Direction{graph.Out, graph.In, graph.Both}[r.IntN(3)]}
			}
			w.MaxNodes, w.MaxEdges = 1_000, 1_000
			want := walk(t, store, traverse.Bounds{}, w)
			name := fmt.Sprintf("seed %d round %d", seed, round)

			nodes, edges := map[string]string{}, map[string]bool{}
			for chunk := 0; ; chunk++ {
				w.MaxNodes, w.MaxEdges = 1+r.IntN(6), 1+r.IntN(9)
				g := walk(t, store, traverse.Bounds{}, w)
				if sent := slices.Sorted(maps.Keys(nodes)); !slices.Equal(sent, g.Earlier) {
					t.Fatalf("%s: earlier %v, sent %v", name, g.Earlier, sent)
				}
				for i := range g.Nodes {
					n := &g.Nodes[i]
					if nodes[n.Entity.ID] != "" {
						t.Fatalf("%s: %s comes twice", name, n.Entity.ID)
					}
					nodes[n.Entity.ID] = fmt.Sprint(n.Depth, n.Role)
				}
				for i := range g.Edges {
					e := &g.Edges[i]
					if edges[e.Edge.ID] || nodes[e.Source.ID] == "" || nodes[e.Target.ID] == "" {
						t.Fatalf("%s: edge %s comes twice, or before its ends", name, e.Edge.ID)
					}
					edges[e.Edge.ID] = true
				}
				if g.Next == nil {
					several += min(chunk, 1)
					break
				}
				if len(g.Nodes) == 0 && len(g.Edges) == 0 {
					t.Fatalf("%s: chunk %d is empty, and yet there is more: %+v", name, chunk, w.From)
				}
				if len(g.Nodes) == 0 {
					edgesOnly++
				}
				w.From = *g.Next
			}
			for i := range want.Nodes {
				n := &want.Nodes[i]
				if nodes[n.Entity.ID] != fmt.Sprint(n.Depth, n.Role) {
					t.Errorf("%s: %s is %q in the chunks, want %d %s", name, n.Entity.ID, nodes[n.Entity.ID], n.Depth, n.Role)
				}
			}
			for i := range want.Edges {
				if !edges[want.Edges[i].Edge.ID] {
					t.Errorf("%s: edge %s is in no chunk", name, want.Edges[i].Edge.ID)
				}
			}
			if len(nodes) != len(want.Nodes) || len(edges) != len(want.Edges) {
				t.Errorf("%s: %d nodes and %d edges, want %d and %d", name, len(nodes), len(edges), len(want.Nodes), len(want.Edges))
			}
		}
	}
	if several < 50 || edgesOnly < 20 {
		t.Errorf("%d walks in several chunks, %d chunks of edges alone: the test tests little", several, edgesOnly)
	}
}

// TestPositionsBeyondTheEnd bring nothing, and nothing breaks.
func TestPositionsBeyondTheEnd(t *testing.T) {
	store, all, _ := randomGraph(t, 3, 20, 80)
	for _, from := range []traverse.Position{{Before: 500, Nodes: 500}, {Before: 3, Nodes: 500, Edges: 900}, {Nodes: 2, Edges: 900}} {
		w := traverse.Walk{Seeds: all[:1], MaxHops: 2, PerNode: 9, MaxNodes: 5, MaxEdges: 9, InnerEdges: true, From: from}
		g, err := traverse.New(store, graph.View{}, traverse.Bounds{}).Subgraph(context.Background(), w)
		if err != nil || len(g.Nodes) > 0 && from.Nodes > 20 {
			t.Errorf("%+v: %v, %d nodes", from, err, len(g.Nodes))
		}
	}
}
