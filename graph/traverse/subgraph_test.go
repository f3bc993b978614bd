package traverse_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"linkchart/graph"
	"linkchart/graph/graphtest"
	"linkchart/graph/traverse"
)

func index(entities []*graph.Entity) map[string]*graph.Entity {
	out := map[string]*graph.Entity{}
	for _, e := range entities {
		out[e.ID] = e
	}
	return out
}

// plainTest is a random test of entities: nil, by type, by degree or by ids.
func plainTest(r *rand.Rand, all []*graph.Entity) (*traverse.Filter, func(*graph.Entity) bool) {
	var f graph.EntityFilter
	switch r.IntN(5) {
	case 0:
		f.Types = []graph.EntityType{graph.ArmedGroup}
	case 1:
		low := 3 + r.IntN(4)
		f.Degree = &graph.IntRange{Max: &low}
	case 2:
		for _, e := range all {
			if r.IntN(2) == 0 {
				f.IDs = append(f.IDs, e.ID)
			}
		}
		f.IDs = append(f.IDs, "n:none")
	default:
		return nil, func(*graph.Entity) bool { return true }
	}
	return &traverse.Filter{Own: f}, f.Match
}

func TestSubgraphAgreesWithNaiveWalk(t *testing.T) {
	orders := []graph.EdgeOrder{graph.EdgesByClusters, graph.EdgesByConfidence, graph.EdgesByRecent, graph.EdgesByOtherName, graph.EdgesByOtherDegree, graph.EdgesByOtherDegAsc}
	seen := map[traverse.Reason]int{}
	for seed := range uint64(12) {
		store, all, edges := randomGraph(t, seed, 14+int(seed), 60)
		for round := range 25 {
			r := rand.New(rand.NewPCG(seed, uint64(round)))
			w := traverse.Walk{
				MaxHops: r.IntN(5), Order: orders[r.IntN(len(orders))], PerNode: 1 + r.IntN(6), MaxNodes: 1 + r.IntN(20), MaxEdges: r.IntN(40),
				InnerEdges: r.IntN(2) == 0,
			}
			w.MinHops = r.IntN(w.MaxHops + 1)
			for range 1 + r.IntN(2) {
				w.Seeds = append(w.Seeds, all[r.IntN(len(all))])
			}
			w.Seeds = slices.Compact(w.Seeds)
			if r.IntN(2) == 0 {
				w.Via = graph.EdgeFilter{Types: joined[:2+r.IntN(3)], Direction: []graph.Direction{graph.Out, graph.In, graph.Both}[r.IntN(3)]}
			}
			n := &naive{entities: index(all), edges: edges}
			w.Where, n.where = plainTest(r, all)
			w.Through, n.through = plainTest(r, all)
			w.StopAt, n.stopAt = plainTest(r, all)
			if w.StopAt == nil {
				n.stopAt = func(*graph.Entity) bool { return false }
			}
			if r.IntN(3) == 0 {
				n.hub = 6 + r.IntN(10)
			}
			n.w = w
			want, why := n.walk()
			if len(w.Seeds) == 1 && r.IntN(2) == 0 {
				w.Seed, w.Seeds = w.Seeds[0].ID, nil
			}
			got, err := traverse.New(store, graph.View{}, traverse.Bounds{HubDegree: n.hub}).Subgraph(context.Background(), w)
			if err != nil {
				t.Fatal(err)
			}
			if form(got) != want {
				t.Fatalf("seed %d round %d: %+v\ngot  %s\nwant %s", seed, round, w, form(got), want)
			}
			var reasons []traverse.Reason
			if got.Cut != nil {
				reasons = got.Cut.Reasons
				for _, x := range reasons {
					seen[x]++
				}
				if got.Cut.Hint == "" {
					t.Errorf("seed %d round %d: no hint", seed, round)
				}
			}
			if !slices.Equal(reasons, why) {
				t.Errorf("seed %d round %d: reasons %v, want %v", seed, round, reasons, why)
			}
			closed(t, got)
			if got.Stats.Statements > w.MaxHops+4 && w.Where == nil && w.Through == nil {
				t.Errorf("seed %d round %d: %d statements for %d hops", seed, round, got.Stats.Statements, w.MaxHops)
			}
		}
	}
	for _, r := range []traverse.Reason{traverse.CutPerNode, traverse.CutMaxNodes, traverse.CutMaxEdges, traverse.CutScanBudget} {
		if seen[r] == 0 {
			t.Errorf("no walk was cut by %s: the test tests nothing there", r)
		}
	}
}

// closed fails where an edge lacks an end, a degree or a parallel count is wrong.
func closed(t *testing.T, g *traverse.Subgraph) {
	t.Helper()
	degree := map[string]int{}
	for i := range g.Edges {
		degree[g.Edges[i].Source.ID]++
		degree[g.Edges[i].Target.ID]++
		if g.Edges[i].Parallel < 1 || g.Edges[i].Edge.Source != g.Edges[i].Source.ID {
			t.Errorf("edge %+v", g.Edges[i])
		}
	}
	for i := range g.Nodes {
		n := &g.Nodes[i]
		if n.Inner != degree[n.Entity.ID] {
			t.Errorf("%s has %d edges, said %d", n.Entity.ID, degree[n.Entity.ID], n.Inner)
		}
		if len(n.Seeds) == 0 {
			t.Errorf("%s is reached from no seed", n.Entity.ID)
		}
		delete(degree, n.Entity.ID)
	}
	if len(degree) > 0 {
		t.Errorf("edges end outside: %v", degree)
	}
}

func TestExactCounts(t *testing.T) {
	store, all, _ := randomGraph(t, 3, 20, 80)
	whole := walk(t, store, traverse.Bounds{}, traverse.Walk{Seeds: all[:1], MaxHops: 9, PerNode: 100, MaxNodes: 100, MaxEdges: 1000, InnerEdges: true})
	if whole.Cut != nil || len(whole.Nodes) < 15 {
		t.Fatalf("the whole graph: %+v", whole)
	}
	cut := walk(t, store, traverse.Bounds{}, traverse.Walk{Seeds: all[:1], MaxHops: 9, PerNode: 100, MaxNodes: 100, MaxEdges: 10, InnerEdges: true})
	if cut.Cut == nil || !cut.Cut.Exact || cut.Cut.DroppedEdges != len(whole.Edges)-10 {
		t.Errorf("10 of %d edges: %+v", len(whole.Edges), cut.Cut)
	}
	one := walk(t, store, traverse.Bounds{}, traverse.Walk{Seeds: all[:1], MaxHops: 1, PerNode: 100, MaxNodes: 2, MaxEdges: 100})
	far := walk(t, store, traverse.Bounds{}, traverse.Walk{Seeds: all[:1], MaxHops: 1, PerNode: 100, MaxNodes: 100, MaxEdges: 100})
	if one.Cut == nil || !one.Cut.Exact || one.Cut.DroppedNodes != len(far.Nodes)-2 || one.Cut.AtDepth != 1 {
		t.Errorf("2 of %d nodes: %+v", len(far.Nodes), one.Cut)
	}
}

func walk(t *testing.T, store graph.Reader, b traverse.Bounds, w traverse.Walk) *traverse.Subgraph {
	t.Helper()
	g, err := traverse.New(store, graph.View{}, b).Subgraph(context.Background(), w)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func TestScanBudgetAndTime(t *testing.T) {
	store, all, _ := randomGraph(t, 5, 20, 80)
	w := traverse.Walk{Seeds: all[:1], MaxHops: 4, PerNode: 20, MaxNodes: 100, MaxEdges: 1000}
	g := walk(t, store, traverse.Bounds{Scanned: 30}, w)
	if g.Cut == nil || !slices.Contains(g.Cut.Reasons, traverse.CutScanBudget) || g.Cut.Exact {
		t.Errorf("a budget of 30 edges: %+v", g.Cut)
	}
	var ticks int
	clock := func() time.Time { ticks++; return time.Unix(int64(ticks), 0) }
	g = walk(t, store, traverse.Bounds{Timeout: 4 * time.Second, Now: clock}, w)
	if g.Cut == nil || !slices.Contains(g.Cut.Reasons, traverse.CutTime) || g.Cut.Exact {
		t.Errorf("a clock that runs: %+v", g.Cut)
	}
	closed(t, g)
}

func TestFrontierCountsWhatLeadsOut(t *testing.T) {
	store, all, edges := randomGraph(t, 8, 20, 80)
	for _, where := range []*traverse.Filter{nil, {Own: graph.EntityFilter{Types: []graph.EntityType{graph.ArmedGroup}}}} {
		w := traverse.Walk{Seeds: all[:2], MaxHops: 1, PerNode: 3, MaxNodes: 5, MaxEdges: 100, Where: where, Through: where}
		s := traverse.New(store, graph.View{}, traverse.Bounds{})
		g, err := s.Subgraph(context.Background(), w)
		if err != nil {
			t.Fatal(err)
		}
		inside := map[string]bool{}
		for i := range g.Nodes {
			inside[g.Nodes[i].Entity.ID] = true
		}
		want := map[string]int{}
		by := index(all)
		for _, e := range edges {
			for _, p := range [][2]string{{e.Source, e.Target}, {e.Target, e.Source}} {
				if inside[p[0]] && !inside[p[1]] && (where == nil || where.Own.Match(by[p[1]])) {
					want[p[0]]++
				}
			}
		}
		open, err := s.Frontier(context.Background(), g, w, nil)
		if err != nil {
			t.Fatal(err)
		}
		got := map[string]int{}
		for _, o := range open {
			if !o.Exact {
				t.Errorf("%s is not exact", o.Entity.ID)
			}
			got[o.Entity.ID] = o.Unseen
		}
		if len(want) == 0 || fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("unseen %v, want %v", got, want)
		}
	}
}

func TestSeedsAreReturnedWhateverTheFilters(t *testing.T) {
	store := sampleStore(t)
	none := &traverse.Filter{Own: graph.EntityFilter{IDs: []string{}}}
	seed := entityOf(t, store, graphtest.ISISK)
	g := walk(t, store, traverse.Bounds{}, traverse.Walk{Seeds: []*graph.Entity{seed}, MaxHops: 2, PerNode: 9, MaxNodes: 9, MaxEdges: 9, Where: none, Through: none})
	if got := form(g); strings.TrimSpace(got) != graphtest.ISISK+"@0SEED" || g.Cut != nil {
		t.Errorf("%s %+v", got, g.Cut)
	}
}

func sampleStore(t *testing.T) graph.Store {
	t.Helper()
	store := graphtest.NewReference()
	if _, err := store.Apply(context.Background(), graphtest.Sample()...); err != nil {
		t.Fatal(err)
	}
	return store
}

func entityOf(t *testing.T, store graph.Reader, id string) *graph.Entity {
	t.Helper()
	found, err := store.Entities(context.Background(), []string{id}, graph.View{})
	if err != nil || found[0] == nil {
		t.Fatalf("%s: %v %v", id, found, err)
	}
	return found[0]
}
