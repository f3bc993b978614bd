package traverse_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"linkchart/graph"
	"linkchart/graph/traverse"
)

// TestCompareIsADifferenceOfSets: without cuts, what was added is in the one walk and not in the other, and so on; and what is
// called added or removed is never shown by the other view where a walk was cut.
func TestCompareIsADifferenceOfSets(t *testing.T) {
	ctx := context.Background()
	days := []graph.Date{"2024-01-15", "2024-02-15", "2024-03-15", ""}
	added, changed, cut := 0, 0, 0
	for seed := range uint64(8) {
		store, all, _ := randomGraph(t, seed+900, 20, 60)
		for round := range 20 {
			r := rand.New(rand.NewPCG(seed, uint64(round)))
			w := traverse.Walk{Seeds: all[:2], MaxHops: 1 + r.IntN(3), PerNode: 50, MaxNodes: 100, MaxEdges: 1_000, InnerEdges: true}
			if r.IntN(2) == 0 {
				w.MaxNodes, w.MaxEdges, w.PerNode = 4+r.IntN(8), 5+r.IntN(9), 2+r.IntN(6)
			}
			views := []graph.View{{KnownAt: days[r.IntN(4)]}, {KnownAt: days[r.IntN(4)]}}
			var sessions []*traverse.Session
			var walks []*traverse.Subgraph
			for _, v := range views {
				s := traverse.New(store, v, traverse.Bounds{})
				g, err := s.Subgraph(ctx, w)
				if err != nil {
					t.Fatal(err)
				}
				sessions, walks = append(sessions, s), append(walks, g)
			}
			d, err := traverse.Compare(ctx, sessions[0], walks[0], sessions[1], walks[1])
			if err != nil {
				t.Fatal(err)
			}
			name := fmt.Sprintf("seed %d round %d", seed, round)
			for _, part := range []*traverse.Subgraph{d.Added, d.Removed, d.ChangedFrom, d.ChangedTo} {
				closed(t, part)
				if (part.Cut == nil) != (walks[0].Cut == nil && walks[1].Cut == nil) {
					t.Errorf("%s: cut %+v of %+v and %+v", name, part.Cut, walks[0].Cut, walks[1].Cut)
				}
			}
			for i, part := range []*traverse.Subgraph{d.Added, d.Removed} {
				in, not := walks[1-i], walks[i]
				want := edgesBeyond(in, not)
				if not.Cut != nil {
					cut++
					want = slices.DeleteFunc(want, func(id string) bool {
						hops, err := store.Edges(ctx, graph.EdgeQuery{IDs: []string{id}, View: views[i]})
						return err != nil || len(hops[0].Steps) > 0
					})
				}
				if got := edgesBeyond(part, &traverse.Subgraph{}); !slices.Equal(got, want) {
					t.Errorf("%s: part %d has %v, want %v", name, i, got, want)
				}
				added += len(want)
			}
			var from, to []string
			for _, e := range walks[0].Edges {
				for _, now := range walks[1].Edges {
					if now.Edge.ID == e.Edge.ID && shape(now.Edge) != shape(e.Edge) {
						from, to = append(from, shape(e.Edge)), append(to, shape(now.Edge))
					}
				}
			}
			slices.Sort(from)
			slices.Sort(to)
			if !slices.Equal(shapes(d.ChangedFrom), from) || !slices.Equal(shapes(d.ChangedTo), to) {
				t.Errorf("%s: changed from %v to %v, want %v and %v", name, shapes(d.ChangedFrom), shapes(d.ChangedTo), from, to)
			}
			changed += len(from)
		}
	}
	if added < 100 || changed < 10 || cut < 20 {
		t.Errorf("%d added or removed, %d changed, %d walks cut: the test tests little", added, changed, cut)
	}
}

// edgesBeyond are the ids of the edges of one subgraph that are not in another.
func edgesBeyond(g, than *traverse.Subgraph) []string {
	out := []string{}
	for i := range g.Edges {
		id := g.Edges[i].Edge.ID
		if !slices.ContainsFunc(than.Edges, func(l traverse.Link) bool { return l.Edge.ID == id }) {
			out = append(out, id)
		}
	}
	slices.Sort(out)
	return out
}

// shape is what can be seen of an edge here.
func shape(e *graph.Edge) string { return fmt.Sprint(e.ID, e.Confidence, e.Support, e.Time) }

func shapes(g *traverse.Subgraph) []string {
	var out []string
	for i := range g.Edges {
		out = append(out, shape(g.Edges[i].Edge))
	}
	slices.SortFunc(out, strings.Compare)
	return out
}
