package neo4j_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"linkchart/graph/graphtest"
	"linkchart/graph/neo4j"
	"linkchart/graph/neo4j/neo4jtest"
)

// Whatever is asked or written, the server finds its nodes through an index: no statement reads all nodes of the database or
// joins two sets without a key.
func TestPlansUseIndexes(t *testing.T) {
	s := neo4jtest.Open(t)
	rec := neo4j.Record(s)
	batches := graphtest.Batches(30, 1)
	for _, b := range batches {
		if _, err := s.Apply(t.Context(), b); err != nil {
			t.Fatal(err)
		}
	}
	for _, b := range batches[:10] {
		if _, err := s.Remove(t.Context(), "retracted", b.ID); err != nil {
			t.Fatal(err)
		}
	}
	writes := statements(rec)
	for _, name := range slices.Sorted(maps.Keys(asks("word"))) {
		if err := asks("word")[name](t, s); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	all := statements(rec)
	checkPlans(t, "small", all)
	if n := len(all); n < 60 || len(writes) < 40 {
		t.Errorf("only %d statements met, %d in writes", n, len(writes))
	}
	// What writes keeps a plan that was made when there was little or nothing yet.
	neo4jtest.Empty(t)
	checkPlans(t, "empty", writes)
	if _, err := s.Apply(t.Context(), batches[0]); err != nil {
		t.Fatal(err)
	}
	checkPlans(t, "tiny", writes)
}

// statements returns each statement with parameters of it.
func statements(rec *neo4j.Recording) map[string]map[string]any {
	params := map[string]map[string]any{}
	for i, statement := range rec.Statements {
		params[statement] = rec.Params[i]
	}
	return params
}

func checkPlans(t *testing.T, size string, params map[string]map[string]any) {
	t.Helper()
	for _, statement := range slices.Sorted(maps.Keys(params)) {
		operators := neo4jtest.Plan(t, statement, params[statement])
		for _, o := range operators {
			switch {
			case strings.HasPrefix(o, "AllNodesScan"):
			case (strings.Contains(o, "LabelScan") || strings.Contains(o, "TypeScan") || strings.Contains(o, "TypesScan")) && !strings.Contains(statement, "whole graph"):
			case strings.Contains(o, "IndexScan") && strings.Contains(statement, "USING INDEX"):
			case strings.HasPrefix(o, "CartesianProduct") && !onlyUnique(operators):
			default:
				continue
			}
			t.Errorf("%s graph: %s in\n%s", size, o, statement)
		}
	}
}

// onlyUnique tells whether every way in finds at most one node: then a product joins single rows.
func onlyUnique(operators []string) bool {
	return !slices.ContainsFunc(operators, func(o string) bool {
		return strings.Contains(o, "Scan") || strings.Contains(o, "Seek") && !strings.Contains(o, "UniqueIndexSeek")
	})
}
