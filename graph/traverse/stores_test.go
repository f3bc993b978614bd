package traverse_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"linkchart/graph"
	"linkchart/graph/embedded"
	"linkchart/graph/neo4j/neo4jtest"
	"linkchart/graph/traverse"
)

// TestStoresAgree: the reference, which the naive searches are compared with, and the real stores give the same answers.
func TestStoresAgree(t *testing.T) {
	for name, open := range map[string]func(t *testing.T) graph.Store{
		"embedded": func(t *testing.T) graph.Store {
			store, err := embedded.Open(t.Context(), embedded.Config{})
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { _ = store.Close() })
			return store
		},
		"neo4j": func(t *testing.T) graph.Store { return neo4jtest.Open(t) },
	} {
		t.Run(name, func(t *testing.T) {
			const seed, nodes, edges = 77, 18, 70
			reference, all, _ := randomGraph(t, seed, nodes, edges)
			store := open(t)
			if _, err := store.Apply(t.Context(), randomBatches(seed, nodes, edges)...); err != nil {
				t.Fatal(err)
			}
			for question, ask := range questions(all) {
				if got, want := ask(t, store), ask(t, reference); got != want || want == "" {
					t.Errorf("%s:\ngot  %s\nwant %s", question, got, want)
				}
			}
		})
	}
}

// questions are walks and searches of all kinds, answered as text.
func questions(all []*graph.Entity) map[string]func(*testing.T, graph.Reader) string {
	ctx := context.Background()
	session := func(s graph.Reader, v graph.View) *traverse.Session { return traverse.New(s, v, traverse.Bounds{}) }
	out := map[string]func(*testing.T, graph.Reader) string{}
	for _, mode := range []traverse.Mode{traverse.Shortest, traverse.AllShortest, traverse.KShortest, traverse.MostReliable} {
		for _, inTime := range []bool{false, true} {
			out[fmt.Sprint(mode, " in time ", inTime)] = func(t *testing.T, s graph.Reader) string {
				p, err := session(s, graph.View{}).Paths(ctx, traverse.Search{From: all[:2], To: all[9:11], Mode: mode, K: 8, MaxLength: 5, MonotoneTime: inTime})
				if err != nil {
					t.Fatal(err)
				}
				return fmt.Sprint(p.Exhausted, "\n", strings.Join(writtenAll(p), "\n"))
			}
		}
	}
	out["pattern"] = func(t *testing.T, s graph.Reader) string {
		armed := &traverse.Filter{Own: graph.EntityFilter{Types: []graph.EntityType{graph.ArmedGroup}}}
		p, err := session(s, graph.View{}).Match(ctx, []traverse.PatternStep{{Where: armed, Via: graph.EdgeFilter{Direction: graph.Out}}, {}, {Where: armed}}, 40)
		if err != nil {
			t.Fatal(err)
		}
		return fmt.Sprint(p.Exhausted, "\n", strings.Join(writtenAll(p), "\n"))
	}
	w := traverse.Walk{Seeds: all[:2], MaxHops: 3, PerNode: 3, MaxNodes: 6, MaxEdges: 8, InnerEdges: true, Via: graph.EdgeFilter{Direction: graph.Out}}
	out["bridges"] = func(t *testing.T, s graph.Reader) string {
		w := w
		w.Seeds = all[:3]
		g, err := session(s, graph.View{}).Connect(ctx, w, 4)
		if err != nil {
			t.Fatal(err)
		}
		return form(g)
	}
	out["chunks"] = func(t *testing.T, s graph.Reader) string {
		var text []string
		for w := w; ; {
			g := walk(t, s, traverse.Bounds{}, w)
			text = append(text, form(g))
			if g.Next == nil {
				return strings.Join(text, "\n")
			}
			w.From = *g.Next
		}
	}
	out["difference"] = func(t *testing.T, s graph.Reader) string {
		before, after := session(s, graph.View{KnownAt: "2024-02-15"}), session(s, graph.View{})
		from, err := before.Subgraph(ctx, w)
		if err != nil {
			t.Fatal(err)
		}
		to, err := after.Subgraph(ctx, w)
		if err != nil {
			t.Fatal(err)
		}
		d, err := traverse.Compare(ctx, before, from, after, to)
		if err != nil {
			t.Fatal(err)
		}
		return strings.Join([]string{form(d.Added), form(d.Removed), form(d.ChangedFrom), form(d.ChangedTo)}, "\n")
	}
	return out
}
