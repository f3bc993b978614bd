package cli

import (
	"testing"

	"linkchart/graph"
	"linkchart/graph/embedded"
)

// TestObserveKeepsWhatTheStoreCan: what a store can do beside the contract is not hidden, and a search for a path is told of.
func TestObserveKeepsWhatTheStoreCan(t *testing.T) {
	store, err := embedded.Open(t.Context(), embedded.Config{})
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	var told []string
	watched := observe(store, func(o observation) { told = append(told, o.method) })
	if _, ok := watched.(graph.JudgementReader); !ok {
		t.Error("judgements are hidden")
	}
	finder, ok := watched.(graph.PathFinder)
	if !ok {
		t.Fatal("paths are hidden")
	}
	if _, err := finder.Path(t.Context(), graph.PathQuery{}); err != nil || len(told) != 1 || told[0] != "Path" {
		t.Errorf("told of %v, error %v", told, err)
	}
}
