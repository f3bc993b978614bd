package graphtest

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"pgregory.net/rapid"

	"linkchart/graph"
)

// questionsPerWorld is how many questions of each kind a random graph is asked.
const questionsPerWorld = 12

// questionCases ask random graphs random questions, page by page, and compare the answers with the reference's.
var questionCases = []Case{
	property("ModelEntities", "Find and Entities must answer any question as the reference does.", asked(func(t tester, w *World, s, ref graph.Reader) {
		q := w.EntityQuery()
		pages(t, q, func(after *graph.Cursor) (string, *graph.Cursor) {
			q.After = after
			got, want := find(t, s, q), find(t, ref, q)
			answer(t, q, got, want)
			if len(want) < q.Limit {
				return "", nil
			}
			return want[len(want)-1].Entity.ID, &want[len(want)-1].Cursor
		})
		ids, v := []string{w.anyID(), w.anyID(), w.anyID()}, w.view()
		got, err := s.Entities(t.Context(), ids, v)
		want, wantErr := ref.Entities(t.Context(), ids, v)
		answer(t, []any{ids, v}, do(t, got, err), do(t, want, wantErr))
	})),
	property("ModelEdges", "Edges and Degrees must answer any question as the reference does.", asked(func(t tester, w *World, s, ref graph.Reader) {
		q := w.EdgeQuery(append(slices.Sorted(maps.Keys(edges(t, ref))), "rel_x"))
		pages(t, q, func(after *graph.Cursor) (string, *graph.Cursor) {
			q.After = after
			got, err := s.Edges(t.Context(), q)
			want, wantErr := ref.Edges(t.Context(), q)
			answer(t, q, ledgers(&q, do(t, got, err)), ledgers(&q, do(t, want, wantErr)))
			if len(want) != 1 || !want[0].More {
				return "", nil
			}
			last := want[0].Steps[len(want[0].Steps)-1]
			return last.Edge.ID, &last.Cursor
		})
		ids := []string{w.anyID(), w.anyID(), w.anyID()}
		got, err := s.Degrees(t.Context(), ids, q.Filter, q.View)
		want, wantErr := ref.Degrees(t.Context(), ids, q.Filter, q.View)
		answer(t, []any{ids, q.Filter, q.View}, do(t, got, err), do(t, want, wantErr))
	})),
	property("ModelClaims", "Claims and Documents must answer any question as the reference does.", asked(func(t tester, w *World, s, ref graph.Reader) {
		var evidence []string
		for _, c := range claims(t, ref, graph.ClaimQuery{}) {
			for _, e := range c.Evidence {
				evidence = append(evidence, e.ID)
			}
		}
		q := w.ClaimQuery(slices.Sorted(maps.Keys(edges(t, ref))), evidence)
		for {
			got, want := claims(t, s, q), claims(t, ref, q)
			answer(t, q, got, want)
			if len(want) < q.Limit {
				break
			}
			q.After = want[len(want)-1].ID
		}
		d := w.DocumentQuery()
		answer(t, d, unstamped(documents(t, s, d)), unstamped(documents(t, ref, d)))
	})),
}

// asked fills a store and the reference alike and asks both.
func asked(ask func(t tester, w *World, s, ref graph.Reader)) func(*rapid.T, *World, func() graph.Store) {
	return func(t *rapid.T, w *World, open func() graph.Store) {
		s, ref := open(), NewReference()
		for range 1 + w.below(4) {
			step := w.Step()
			takeStep(t, s, step)
			takeStep(t, ref, step)
		}
		for range questionsPerWorld {
			if ask(t, w, s, ref); t.Failed() {
				return
			}
		}
	}
}

// pages turns pages: page asks for the one after a cursor and returns id and cursor of its last item, or nil.
func pages(t tester, q any, page func(after *graph.Cursor) (string, *graph.Cursor)) {
	t.Helper()
	seen := map[string]bool{}
	for after := (*graph.Cursor)(nil); !t.Failed(); {
		id, last := page(after)
		if last == nil {
			return
		}
		if seen[id] {
			t.Fatalf("the pages of %s turn in a circle at %s", asJSON(q), id)
		}
		seen[id], after = true, last
	}
}

// answer compares two answers; an empty list and none are the same.
func answer(t tester, question, got, want any) {
	t.Helper()
	if g, w := asJSON(got), asJSON(want); g != w {
		t.Errorf("question %T %s:\n got %s\nwant %s", question, asJSON(question), g, w)
	}
}

func asJSON(x any) string {
	b, err := json.Marshal(x)
	if err != nil { // no type of the model can fail
		return fmt.Sprint(x)
	}
	return strings.ReplaceAll(string(b), "[]", "null")
}

// unstamped leaves out the moment of a withdrawal, which is the store's own.
func unstamped(ds []graph.Document) []graph.Document {
	for i := range ds {
		if ds[i].WithdrawnAt != "" {
			ds[i].WithdrawnAt = "withdrawn"
		}
	}
	return ds
}

// ledgers returns hops as they are where their ledgers were asked for, else without: there a store may give them or not.
func ledgers(q *graph.EdgeQuery, hops []graph.Hop) []graph.Hop {
	if q.Ledger {
		return hops
	}
	out := slices.Clone(hops)
	for i := range out {
		out[i].Steps = slices.Clone(out[i].Steps)
		for j := range out[i].Steps {
			e := *out[i].Steps[j].Edge
			e.Witnesses = nil
			out[i].Steps[j].Edge = &e
		}
	}
	return out
}
