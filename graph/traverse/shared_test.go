package traverse_test

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"linkchart/graph"
	"linkchart/graph/traverse"
)

// TestSharedAgreesWithNaive compares with a count over the list of all edges.
func TestSharedAgreesWithNaive(t *testing.T) {
	found := 0
	for seed := range uint64(8) {
		store, all, edges := randomGraph(t, seed, 16, 70)
		for round := range 20 {
			r := rand.New(rand.NewPCG(seed, uint64(round)))
			q := traverse.SharedQuery{Min: 1 + r.IntN(3)}
			for range 1 + r.IntN(4) {
				q.Near = append(q.Near, all[r.IntN(len(all))])
			}
			if r.IntN(2) == 0 {
				q.Via = graph.EdgeFilter{Types: joined[:2+r.IntN(3)], Direction: []graph.Direction{graph.Out, graph.In, graph.Both}[r.IntN(3)]}
			}
			where, passes := plainTest(r, all)
			q.Where = where
			got, err := traverse.New(store, graph.View{}, traverse.Bounds{}).Shared(context.Background(), q)
			if err != nil {
				t.Fatal(err)
			}
			var written []string
			for _, s := range got {
				line := fmt.Sprint(s.Entity.ID, " ", s.Count)
				for _, e := range s.Edges {
					line += " " + e.ID
				}
				written = append(written, line)
			}
			if want := naiveShared(q, all, edges, passes); !slices.Equal(written, want) {
				t.Fatalf("seed %d round %d:\n got %v\nwant %v", seed, round, written, want)
			}
			found += len(got)
		}
	}
	if found < 50 {
		t.Errorf("only %d common neighbours in all: the test tests little", found)
	}
}

func naiveShared(q traverse.SharedQuery, all []*graph.Entity, edges []graph.Edge, passes func(*graph.Entity) bool) []string {
	type row struct {
		id    string
		count int
		line  string
	}
	isNear := func(id string) bool {
		return slices.ContainsFunc(q.Near, func(e *graph.Entity) bool { return e.ID == id })
	}
	var rows []row
	for _, e := range all {
		if isNear(e.ID) || !passes(e) {
			continue
		}
		near, links := map[string]bool{}, []string{}
		for i := range edges {
			for _, ends := range [][2]string{{edges[i].Source, edges[i].Target}, {edges[i].Target, edges[i].Source}} {
				if ends[1] == e.ID && isNear(ends[0]) && q.Via.Match(&edges[i], ends[0]) {
					near[ends[0]] = true
					links = append(links, edges[i].ID)
				}
			}
		}
		slices.Sort(links)
		if len(near) >= q.Min {
			line := fmt.Sprint(e.ID, " ", len(near))
			for _, l := range slices.Compact(links) {
				line += " " + l
			}
			rows = append(rows, row{e.ID, len(near), line})
		}
	}
	slices.SortFunc(rows, func(a, b row) int { return cmp.Or(cmp.Compare(b.count, a.count), cmp.Compare(a.id, b.id)) })
	var out []string
	for _, r := range rows {
		out = append(out, r.line)
	}
	return out
}

func TestSharedRefusesTooMuch(t *testing.T) {
	store, all, _ := randomGraph(t, 1, 16, 70)
	_, err := traverse.New(store, graph.View{}, traverse.Bounds{Scanned: 3}).Shared(context.Background(), traverse.SharedQuery{Near: all[:4], Min: 2})
	var refused *traverse.QuestionError
	if !errors.As(err, &refused) || !errors.Is(err, graph.ErrTooLarge) {
		t.Errorf("got %v", err)
	}
}
