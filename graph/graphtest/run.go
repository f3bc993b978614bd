package graphtest

import (
	"context"
	"testing"

	"pgregory.net/rapid"

	"linkchart/graph"
)

// Opener opens an empty store for one test and sees to it that it is closed.
type Opener func(t *testing.T) graph.Store

// Case is one sentence of the contract and its proof. The proof opens the stores that it needs, each of them empty.
type Case struct {
	Name, Sentence string
	Prove          func(t *testing.T, open Opener)
}

// Run proves that a store keeps the contract. Every case has a store of its own, and none is left out.
func Run(t *testing.T, open func(t *testing.T) graph.Store) {
	for _, c := range Cases() {
		t.Run(c.Name, func(t *testing.T) {
			t.Log(c.Sentence)
			c.Prove(t, open)
		})
	}
}

// Cases are all cases in the order in which Run proves them.
func Cases() []Case {
	var all []Case
	for _, group := range [][]Case{
		applyCases, removeCases, entityCases, findCases, filterCases, searchCases, edgeCases, edgeFilterCases, degreeCases, viewCases, claimCases,
		documentCases, identityCases, reviewCases, storyCases, infoCases, hostileCases, limitCases, modelCases, mergeCases, supportCases, valueCases,
		questionCases, pathCases,
	} {
		all = append(all, group...)
	}
	return all
}

// tester is what cases ask of a test: *testing.T has it, and so has *rapid.T inside of a property.
type tester interface {
	rapid.TB
	Context() context.Context
}

// do fails the test at once if a call failed.
func do[T any](t tester, x T, err error) T {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// with opens a store that holds the Batches.
func with(t *testing.T, open Opener, batches ...graph.Batch) graph.Store {
	t.Helper()
	s := open(t)
	apply(t, s, batches...)
	return s
}

func apply(t tester, s graph.Store, batches ...graph.Batch) graph.Change {
	t.Helper()
	change, err := s.Apply(t.Context(), batches...)
	if err != nil {
		t.Fatalf("apply: %v", err)
	}
	return change
}

func remove(t tester, s graph.Store, ids ...string) graph.Change {
	t.Helper()
	change, err := s.Remove(t.Context(), "retracted", ids...)
	if err != nil {
		t.Fatalf("remove: %v", err)
	}
	return change
}

func dump(t tester, s graph.Reader) string {
	t.Helper()
	return do1(t, Dump, s)
}

func do1[A, T any](t tester, f func(context.Context, A) (T, error), a A) T {
	t.Helper()
	x, err := f(t.Context(), a)
	return do(t, x, err)
}

// same compares two dumps.
func same(t tester, what, got, want string) {
	t.Helper()
	if d := Diff(got, want); d != "" {
		t.Errorf("%s:\n%s", what, d)
	}
}

// equal compares two values of which a test prints both.
func equal[T comparable](t tester, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s:\n got %v\nwant %v", what, got, want)
	}
}

func entity(t tester, s graph.Reader, id string) *graph.Entity {
	t.Helper()
	return entityIn(t, s, id, graph.View{})
}

func entityIn(t tester, s graph.Reader, id string, v graph.View) *graph.Entity {
	t.Helper()
	es, err := s.Entities(t.Context(), []string{id}, v)
	if err != nil {
		t.Fatal(err)
	}
	if len(es) != 1 {
		t.Fatalf("%d answers for one id", len(es))
	}
	return es[0]
}

// edge returns the edge of that type between two nodes, nil if there is none.
func edge(t tester, s graph.Reader, source string, r graph.RelationType, target string) *graph.Edge {
	t.Helper()
	return edgeIn(t, s, source, r, target, graph.View{IncludeDerived: true})
}

func edgeIn(t tester, s graph.Reader, source string, r graph.RelationType, target string, v graph.View) *graph.Edge {
	t.Helper()
	q := graph.EdgeQuery{IDs: []string{graph.EdgeID(graph.EdgeKey(r, source, target))}, View: v, Ledger: true}
	steps := hop(t, s, q).Steps
	if len(steps) == 0 {
		return nil
	}
	return steps[0].Edge
}

// hop asks for the edges of one list.
func hop(t tester, s graph.Reader, q graph.EdgeQuery) graph.Hop {
	t.Helper()
	if q.Limit == 0 && q.IDs == nil {
		q.Limit = 100
	}
	hops, err := s.Edges(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	if len(hops) != 1 {
		t.Fatalf("%d hops, want 1", len(hops))
	}
	return hops[0]
}

func find(t tester, s graph.Reader, q graph.EntityQuery) []graph.Hit {
	t.Helper()
	if q.Limit == 0 {
		q.Limit = 100
	}
	hits, err := s.Find(t.Context(), q)
	return do(t, hits, err)
}

func claims(t tester, s graph.Reader, q graph.ClaimQuery) []graph.Claim {
	t.Helper()
	cs, err := s.Claims(t.Context(), q)
	return do(t, cs, err)
}

func documents(t tester, s graph.Reader, q graph.DocumentQuery) []graph.Document {
	t.Helper()
	ds, err := s.Documents(t.Context(), q)
	return do(t, ds, err)
}

func info(t tester, s graph.Reader) graph.Info {
	t.Helper()
	i, err := s.Info(t.Context())
	return do(t, i, err)
}

// found writes the ids of hits, parted by blanks.
func found(hits []graph.Hit) string {
	return list(hits, func(h graph.Hit) string { return h.Entity.ID })
}

// walked writes the edges of a hop as TYPE>far, or TYPE<far where the near node is the target.
func walked(h graph.Hop) string {
	return list(h.Steps, func(s graph.Step) string {
		arrow := "<"
		if s.Forward {
			arrow = ">"
		}
		return string(s.Edge.Type) + arrow + s.Far.ID
	})
}

func list[T any](xs []T, text func(T) string) string {
	out := ""
	for i, x := range xs {
		if i > 0 {
			out += " "
		}
		out += text(x)
	}
	return out
}

func ptr[T any](x T) *T { return &x }
