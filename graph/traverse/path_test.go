package traverse_test

import (
	"cmp"
	"context"
	"errors"
	"math"
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
			got, err := traverse.New(store, graph.View{}, traverse.Bounds{}).Paths(context.Background(), q)
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

// all are all paths, in the order of the mode, found by trying all.
func (n *naive) all(q traverse.Search, inner func(*graph.Entity) bool) []string {
	type found struct {
		cost  int64
		ids   []string
		nodes []string
	}
	var out []found
	isEnd := func(list []*graph.Entity, id string) bool {
		return slices.ContainsFunc(list, func(e *graph.Entity) bool { return e.ID == id })
	}
	var walk func(path []string, edges []*graph.Edge)
	walk = func(path []string, edges []*graph.Edge) {
		at := path[len(path)-1]
		if len(edges) > 0 && isEnd(q.To, at) {
			f := found{nodes: path}
			for _, e := range edges {
				f.ids = append(f.ids, e.ID)
				if q.Mode == traverse.MostReliable {
					f.cost += int64(math.Round(-math.Log(e.Confidence) * 1e9))
				} else {
					f.cost++
				}
			}
			if !q.MonotoneTime || neverBack(edges) {
				out = append(out, f)
			}
			return
		}
		if len(edges) == q.MaxLength || len(edges) > 0 && (isEnd(q.From, at) || slices.Contains(q.Avoid, at) || !inner(n.entities[at])) {
			return
		}
		for i := range n.edges {
			e := &n.edges[i]
			far := e.Target
			if at == e.Target {
				far = e.Source
			}
			if (at == e.Source || at == e.Target) && q.Via.Match(e, at) && !slices.Contains(path, far) {
				walk(append(slices.Clone(path), far), append(slices.Clone(edges), e))
			}
		}
	}
	for _, e := range q.From {
		walk([]string{e.ID}, nil)
	}
	slices.SortFunc(out, func(a, b found) int {
		return cmp.Or(cmp.Compare(a.cost, b.cost), cmp.Compare(len(a.ids), len(b.ids)), slices.Compare(a.ids, b.ids))
	})
	var text []string
	for _, f := range out {
		if (q.Mode == traverse.AllShortest || q.Mode == traverse.Shortest) && len(f.ids) > len(out[0].ids) {
			break
		}
		text = append(text, strings.Join(f.nodes, " ")+" | "+strings.Join(f.ids, " "))
	}
	if q.Mode == traverse.Shortest {
		text = text[:min(1, len(text))]
	}
	return text
}

// neverBack tells whether days can be chosen for edges, one in each hull, none before the last: each the first that is possible.
func neverBack(edges []*graph.Edge) bool {
	day := graph.Date("")
	for _, e := range edges {
		day = max(day, e.Time.HullFrom)
		if e.Time.HullTo != "" && day > e.Time.HullTo {
			return false
		}
	}
	return true
}

func TestModesAgreeWithTryingAll(t *testing.T) {
	for _, mode := range []traverse.Mode{traverse.Shortest, traverse.AllShortest, traverse.KShortest, traverse.MostReliable} {
		found, cut := 0, 0
		for seed := range uint64(8) {
			store, all, edges := randomGraph(t, seed+500, 13, 30)
			for round := range 24 {
				r := rand.New(rand.NewPCG(seed, uint64(round)))
				q := traverse.Search{Mode: mode, MaxLength: 1 + r.IntN(6), MonotoneTime: r.IntN(2) == 0}
				ends := slices.Clone(all)
				r.Shuffle(len(ends), func(i, j int) { ends[i], ends[j] = ends[j], ends[i] })
				a, b := 1+r.IntN(2), 1+r.IntN(2)
				q.From, q.To = ends[:a], ends[a:a+b]
				if r.IntN(2) == 0 {
					q.Via = graph.EdgeFilter{Types: joined[:2+r.IntN(3)], Direction: []graph.Direction{graph.Out, graph.Both}[r.IntN(2)]}
				}
				if r.IntN(3) == 0 {
					q.Avoid = []string{ends[a+b].ID, ends[0].ID}
				}
				n := &naive{entities: index(all), edges: edges}
				through, inner := plainTest(r, all)
				q.Through = through
				want := n.all(q, inner)
				for _, k := range []int{1, 4, len(want), len(want) + 1, 100} {
					q.K = max(k, 1)
					got, err := traverse.New(store, graph.View{}, traverse.Bounds{}).Paths(context.Background(), q)
					if err != nil {
						t.Fatal(err)
					}
					head := want[:min(q.K, len(want))]
					if text := writtenAll(got); !slices.Equal(text, head) {
						t.Fatalf("%s, seed %d round %d k %d monotone %v:\ngot  %s\nwant %s", mode, seed, round, q.K, q.MonotoneTime, strings.Join(text, "\n"), strings.Join(head, "\n"))
					}
					if got.Exhausted != (len(want) <= q.K) {
						t.Errorf("%s, seed %d round %d: %d of %d paths, exhausted %v", mode, seed, round, len(got.Paths), len(want), got.Exhausted)
					}
					closed(t, got.Graph())
					found += min(len(want), 1)
					cut += min(len(want)-len(head), 1)
				}
			}
		}
		if found < 200 || mode != traverse.Shortest && cut < 20 {
			t.Errorf("%s: %d searches found something, %d were cut: the test tests little", mode, found, cut)
		}
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
	_, err := traverse.New(store, graph.View{}, traverse.Bounds{}).Paths(context.Background(), traverse.Search{From: all[:2], To: all[1:3], MaxLength: 3})
	if !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("got %v", err)
	}
}

func TestAnEmptyAnswerOverBudgetProvesNothing(t *testing.T) {
	store, all, _ := randomGraph(t, 2, 16, 60)
	for _, b := range []traverse.Bounds{{Scanned: 3}, {HubDegree: 1}} {
		got, err := traverse.New(store, graph.View{}, b).Paths(context.Background(), traverse.Search{From: all[:1], To: all[15:], MaxLength: 6, Avoid: []string{"n:none"}})
		if err != nil {
			t.Fatal(err)
		}
		if got.Exhausted && len(got.Paths) == 0 {
			t.Errorf("%+v: an empty answer that claims to be proof", b)
		}
	}
}
