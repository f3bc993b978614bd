package traverse_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"linkchart/graph"
	"linkchart/graph/traverse"
)

// bridges tries all simple paths between two of the ends and returns the length of the shortest one through each inner node.
func (n *naive) bridges(ends []string, between int) map[string]int {
	out := map[string]int{}
	var walk func(path []string)
	walk = func(path []string) {
		at := path[len(path)-1]
		if len(path) > 1 && slices.Contains(ends, at) {
			for _, id := range path[1 : len(path)-1] {
				if old, ok := out[id]; !ok || len(path)-1 < old {
					out[id] = len(path) - 1
				}
			}
			return
		}
		if len(path) > 1 && (!n.through(n.entities[at]) || len(path)-1 > between) {
			return
		}
		for i := range n.edges {
			e := &n.edges[i]
			far := e.Target
			if at == e.Target {
				far = e.Source
			}
			if (at == e.Source || at == e.Target) && (n.w.Via.Match(e, e.Source) || n.w.Via.Match(e, e.Target)) && !slices.Contains(path, far) {
				walk(append(slices.Clone(path), far))
			}
		}
	}
	for _, id := range ends {
		walk([]string{id})
	}
	return out
}

func TestConnectAgreesWithTryingAll(t *testing.T) {
	found := map[int]int{}
	for seed := range uint64(14) {
		nodes := 16 + int(seed)
		store, all, edges := randomGraph(t, seed+700, nodes, nodes+nodes/2)
		for round := range 24 {
			r := rand.New(rand.NewPCG(seed, uint64(round)))
			between := r.IntN(6)
			w := traverse.Walk{MaxNodes: 100, MaxEdges: 1_000}
			for range 1 + r.IntN(4) {
				w.Seeds = append(w.Seeds, all[r.IntN(len(all))])
			}
			if r.IntN(2) == 0 {
				w.Via = graph.EdgeFilter{Types: joined[:3+r.IntN(2)], Direction: []graph.Direction{graph.Out, graph.Both}[r.IntN(2)]}
			}
			n := &naive{entities: index(all), edges: edges, w: w}
			w.Through, n.through = plainTest(r, all)
			var ends []string
			for _, e := range w.Seeds {
				ends = append(ends, e.ID)
			}
			slices.Sort(ends)
			ends = slices.Compact(ends)
			want := n.bridges(ends, between)
			g, err := traverse.New(store, graph.View{}, traverse.Bounds{}).Connect(context.Background(), w, between)
			if err != nil {
				t.Fatal(err)
			}
			name := fmt.Sprintf("seed %d round %d between %d", seed, round, between)
			if g.Cut != nil || g.Stats.Statements > (between+1)/2+4 {
				t.Errorf("%s: %+v %+v", name, g.Cut, g.Stats)
			}
			closed(t, g)
			got := map[string]bool{}
			for i := range g.Nodes {
				id := g.Nodes[i].Entity.ID
				got[id] = true
				switch {
				case slices.Contains(ends, id):
					if g.Nodes[i].Role != traverse.Seed || g.Nodes[i].Depth != 0 {
						t.Errorf("%s: %+v", name, g.Nodes[i])
					}
				case want[id] == 0 || g.Nodes[i].Role != traverse.Transit:
					t.Errorf("%s: %s is no bridge, by ends %v", name, id, ends)
				default:
					found[want[id]]++
				}
			}
			if len(got) != len(want)+len(ends) {
				t.Errorf("%s: %d nodes, want %v and %v", name, len(got), ends, want)
			}
			inside := 0
			for i := range edges {
				e := &edges[i]
				if got[e.Source] && got[e.Target] && (w.Via.Match(e, e.Source) || w.Via.Match(e, e.Target)) {
					inside++
				}
			}
			if inside != len(g.Edges) {
				t.Errorf("%s: %d edges, want %d", name, len(g.Edges), inside)
			}
			// Shorter bridges come first.
			w.MaxNodes = len(ends) + 2
			few, err := traverse.New(store, graph.View{}, traverse.Bounds{}).Connect(context.Background(), w, between)
			if err != nil {
				t.Fatal(err)
			}
			longest := 0
			for i := range few.Nodes {
				longest = max(longest, want[few.Nodes[i].Entity.ID])
			}
			shorter := 0
			for _, length := range want {
				if length < longest {
					shorter++
				}
			}
			if shorter > 2 || (few.Cut == nil) != (len(want) <= 2) || (few.Next == nil) != (few.Cut == nil) {
				t.Errorf("%s: of %v the walk shows one of %d: %+v", name, want, longest, few.Cut)
			}
			closed(t, few)
		}
	}
	for length := 2; length <= 6; length++ {
		if found[length] < 5 {
			t.Errorf("%d nodes on bridges of %d edges: the test tests little: %v", found[length], length, found)
		}
	}
}
