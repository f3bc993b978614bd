package graphtest

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"linkchart/graph"
)

// dumpPage is small, so that a dump turns many pages.
const dumpPage = 7

// Dump writes all that a store holds as JSON lines: entities by id, edges by clusters, claims, documents and counts, each read
// page by page. Two stores that keep the same Batches give the same dump, byte for byte; what may differ, the name and version
// of the store and the moment of a withdrawal, is left out. Derived edges are in it.
func Dump(ctx context.Context, s graph.Reader) (string, error) {
	var b strings.Builder
	write := func(kind string, x any) error {
		line, err := json.Marshal(x)
		fmt.Fprintf(&b, "%s %s\n", kind, line)
		return err
	}
	all := graph.View{IncludeDerived: true}
	for q := (graph.EntityQuery{Order: graph.ByID, Limit: dumpPage, View: all}); ; {
		hits, err := s.Find(ctx, q)
		if err != nil {
			return "", fmt.Errorf("dump: %w", err)
		}
		for i := range hits {
			if err := write("entity", hits[i].Entity); err != nil {
				return "", fmt.Errorf("dump: %w", err)
			}
		}
		if len(hits) < dumpPage {
			break
		}
		q.After = &hits[len(hits)-1].Cursor
	}
	for q := (graph.EdgeQuery{Limit: dumpPage, View: all, Ledger: true}); ; {
		hops, err := s.Edges(ctx, q)
		if err != nil || len(hops) != 1 {
			return "", fmt.Errorf("dump: %d hops for the whole graph, want 1: %w", len(hops), err)
		}
		steps := hops[0].Steps
		for i := range steps {
			if err := write("edge", steps[i].Edge); err != nil {
				return "", fmt.Errorf("dump: %w", err)
			}
		}
		if !hops[0].More || len(steps) == 0 {
			break
		}
		q.After = &steps[len(steps)-1].Cursor
	}
	for q := (graph.ClaimQuery{Limit: dumpPage}); ; {
		claims, err := s.Claims(ctx, q)
		if err != nil {
			return "", fmt.Errorf("dump: %w", err)
		}
		for i := range claims {
			if err := write("claim", claims[i]); err != nil {
				return "", fmt.Errorf("dump: %w", err)
			}
		}
		if len(claims) < dumpPage {
			break
		}
		q.After = claims[len(claims)-1].ID
	}
	for q := (graph.DocumentQuery{Limit: dumpPage, Shingles: true}); ; {
		docs, err := s.Documents(ctx, q)
		if err != nil {
			return "", fmt.Errorf("dump: %w", err)
		}
		for i := range docs {
			if docs[i].WithdrawnAt != "" {
				docs[i].WithdrawnAt = "withdrawn"
			}
			if err := write("document", docs[i]); err != nil {
				return "", fmt.Errorf("dump: %w", err)
			}
		}
		if len(docs) < dumpPage {
			break
		}
		q.After = docs[len(docs)-1].ID
	}
	info, err := s.Info(ctx)
	if err != nil {
		return "", fmt.Errorf("dump: %w", err)
	}
	info.Store, info.Version, info.Edition, info.GraphVersion = "", "", "", 0
	if err := write("info", info); err != nil {
		return "", fmt.Errorf("dump: %w", err)
	}
	return b.String(), nil
}

// diffLines is how many differing lines a message shows.
const diffLines = 12

// Diff says where two dumps differ, "" if they are equal.
func Diff(got, want string) string {
	if got == want {
		return ""
	}
	count := map[string]int{}
	for line := range strings.Lines(want) {
		count[line]++
	}
	var b strings.Builder
	n := 0
	show := func(sign, line string) {
		if n++; n <= diffLines {
			b.WriteString(sign + strings.TrimSuffix(line, "\n") + "\n")
		}
	}
	for line := range strings.Lines(got) {
		if count[line]--; count[line] < 0 {
			show("got  ", line)
		}
	}
	for line := range strings.Lines(want) {
		if count[line] > 0 {
			count[line]--
			show("want ", line)
		}
	}
	if n == 0 {
		return "the lines are equal, but in another order"
	}
	if n > diffLines {
		fmt.Fprintf(&b, "and %d lines more\n", n-diffLines)
	}
	return b.String()
}
