package traverse_test

import (
	"context"
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"linkchart/graph"
	"linkchart/graph/traverse"
)

func TestShortestAgreesWithTryingAll(t *testing.T) {
	found, none := 0, 0
	for seed := range uint64(10) {
		store, all, edges := randomGraph(t, seed+100, 16, 36)
		for round := range 30 {
			r := rand.New(rand.NewPCG(seed, uint64(round)))
			q := traverse.Search{MaxLength: 1 + r.IntN(5)}
			ends := slices.Clone(all)
			r.Shuffle(len(ends), func(i, j int) { ends[i], ends[j] = ends[j], ends[i] })
			a, b := 1+r.IntN(2), 1+r.IntN(2)
			q.From, q.To = ends[:a], ends[a:a+b]
			if r.IntN(2) == 0 {
				q.Via = graph.EdgeFilter{Or: []graph.EdgeFilter{
					{Types: joined[:1], Direction: graph.Out}, {Not: &graph.EdgeFilter{Direction: graph.In}}, {Types: joined[2:3]},
				}}
			}
			if r.IntN(3) == 0 {
				q.Avoid = []string{ends[a+b].ID, ends[a+b+1].ID, ends[0].ID}
			}
			n := &naive{entities: index(all), edges: edges}
			through, inner := plainTest(r, all)
			q.Through = through
			want := n.shortest(q, inner)
			got, err := traverse.New(store, graph.View{}, traverse.Bounds{}).Shortest(context.Background(), q)
			if err != nil {
				t.Fatal(err)
			}
			if !got.Exhausted {
				t.Errorf("seed %d round %d: not exhausted", seed, round)
			}
			if text := written(got); text != want {
				t.Fatalf("seed %d round %d: %s\ngot  %q\nwant %q", seed, round, ends[0].ID, text, want)
			}
			if want == "" {
				none++
			} else {
				found++
				closed(t, got.Graph())
			}
		}
	}
	if found < 50 || none < 20 {
		t.Errorf("%d paths and %d without: the test is not worth much", found, none)
	}
}

func written(p *traverse.Paths) string {
	if len(p.Paths) == 0 {
		return ""
	}
	nodes, ids := []string{p.Paths[0].Start.ID}, []string{}
	for _, s := range p.Paths[0].Steps {
		nodes, ids = append(nodes, s.Far.ID), append(ids, s.Edge.ID)
	}
	return strings.Join(nodes, " ") + " | " + strings.Join(ids, " ")
}

func TestShortestRefusesACommonEnd(t *testing.T) {
	store, all, _ := randomGraph(t, 1, 10, 20)
	_, err := traverse.New(store, graph.View{}, traverse.Bounds{}).Shortest(context.Background(), traverse.Search{From: all[:2], To: all[1:3], MaxLength: 3})
	if !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("got %v", err)
	}
}

func TestAnEmptyAnswerOverBudgetProvesNothing(t *testing.T) {
	store, all, _ := randomGraph(t, 2, 16, 60)
	for _, b := range []traverse.Bounds{{Scanned: 3}, {HubDegree: 1}} {
		got, err := traverse.New(store, graph.View{}, b).Shortest(context.Background(), traverse.Search{From: all[:1], To: all[15:], MaxLength: 6, Avoid: []string{"n:none"}})
		if err != nil {
			t.Fatal(err)
		}
		if got.Exhausted && len(got.Paths) == 0 {
			t.Errorf("%+v: an empty answer that claims to be proof", b)
		}
	}
}
