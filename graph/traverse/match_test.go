package traverse_test

import (
	"cmp"
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"linkchart/graph"
	"linkchart/graph/traverse"
)

// matches tries all simple paths that fit a pattern.
func (n *naive) matches(pattern []traverse.PatternStep) []string {
	type found struct{ edges, nodes []string }
	fits := func(f *traverse.Filter, id string) bool { return f == nil || f.Own.Match(n.entities[id]) }
	var all []found
	var walk func(nodes, edges []string)
	walk = func(nodes, edges []string) {
		i, at := len(nodes)-1, nodes[len(nodes)-1]
		if !fits(pattern[i].Where, at) {
			return
		}
		if len(nodes) == len(pattern) {
			all = append(all, found{edges, nodes})
			return
		}
		for j := range n.edges {
			e := &n.edges[j]
			far := e.Target
			if at == e.Target {
				far = e.Source
			}
			if (at == e.Source || at == e.Target) && pattern[i].Via.Match(e, at) && !slices.Contains(nodes, far) {
				walk(append(slices.Clone(nodes), far), append(slices.Clone(edges), e.ID))
			}
		}
	}
	for id := range n.entities {
		walk([]string{id}, nil)
	}
	slices.SortFunc(all, func(a, b found) int {
		return cmp.Or(slices.Compare(a.edges, b.edges), cmp.Compare(a.nodes[0], b.nodes[0]))
	})
	var out []string
	for _, f := range all {
		out = append(out, strings.Join(f.nodes, " ")+" | "+strings.Join(f.edges, " "))
	}
	return out
}

// writtenAll writes paths as the naive search does.
func writtenAll(p *traverse.Paths) []string {
	var out []string
	for _, one := range p.Paths {
		out = append(out, written(&traverse.Paths{Paths: []traverse.Path{one}}))
	}
	return out
}

func TestMatchAgreesWithTryingAll(t *testing.T) {
	found, cut := 0, 0
	for seed := range uint64(10) {
		store, all, edges := randomGraph(t, seed+300, 14, 30)
		n := &naive{entities: index(all), edges: edges}
		for round := range 25 {
			r := rand.New(rand.NewPCG(seed, uint64(round)))
			pattern := make([]traverse.PatternStep, 2+r.IntN(4))
			for i := range pattern {
				pattern[i].Where, _ = plainTest(r, all)
				if r.IntN(2) == 0 {
					pattern[i].Via = graph.EdgeFilter{Types: joined[:2+r.IntN(3)], Direction: []graph.Direction{graph.Out, graph.In, graph.Both}[r.IntN(3)]}
				}
			}
			want := n.matches(pattern)
			for _, limit := range []int{1, 7, len(want), len(want) + 1, 1_000} {
				got, err := traverse.New(store, graph.View{}, traverse.Bounds{}).Match(context.Background(), pattern, limit)
				if err != nil {
					t.Fatal(err)
				}
				head := want[:min(limit, len(want))]
				if text := writtenAll(got); !slices.Equal(text, head) {
					t.Fatalf("seed %d round %d limit %d:\ngot  %s\nwant %s", seed, round, limit, strings.Join(text, "\n"), strings.Join(head, "\n"))
				}
				if got.Exhausted != (len(want) <= limit) {
					t.Errorf("seed %d round %d: %d of %d paths, exhausted %v", seed, round, len(got.Paths), len(want), got.Exhausted)
				}
				if limit == 1_000 && got.Stats.Statements > len(pattern)+3 {
					t.Errorf("seed %d round %d: %d calls for %d steps", seed, round, got.Stats.Statements, len(pattern))
				}
				closed(t, got.Graph())
				found += min(len(want), 1)
				cut += min(len(want)-len(head), 1)
			}
		}
	}
	if found < 200 || cut < 100 {
		t.Errorf("%d patterns found something, %d were cut: the test tests little", found, cut)
	}
}

func TestMatchOverBudgetProvesNothing(t *testing.T) {
	store, all, _ := randomGraph(t, 2, 16, 60)
	named := &traverse.Filter{Own: graph.EntityFilter{IDs: []string{all[3].ID}}}
	for _, b := range []traverse.Bounds{{Scanned: 3}, {HubDegree: 1}} {
		for _, pattern := range [][]traverse.PatternStep{make([]traverse.PatternStep, 3), {{}, {Where: named}, {}, {}}} {
			got, err := traverse.New(store, graph.View{}, b).Match(context.Background(), pattern, 100_000)
			if err != nil || got.Exhausted {
				t.Errorf("%+v, %d steps: %v, %d paths that claim to be all", b, len(pattern), err, len(got.Paths))
			}
		}
	}
	got, err := traverse.New(store, graph.View{}, traverse.Bounds{}).Match(context.Background(), []traverse.PatternStep{{}, {Where: named}, {}}, 100_000)
	if err != nil || !got.Exhausted || len(got.Paths) == 0 {
		t.Error(fmt.Sprint(err, got))
	}
}
