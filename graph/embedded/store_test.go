package embedded_test

import (
	"path/filepath"
	"testing"

	"linkchart/graph"
	"linkchart/graph/embedded"
	"linkchart/graph/graphtest"
)

func TestContractInMemory(t *testing.T) {
	graphtest.Checks(t, "25")
	graphtest.Run(t, func(t *testing.T) graph.Store { return open(t, "") })
}

func TestContractInAFile(t *testing.T) {
	graphtest.Checks(t, "5")
	graphtest.Run(t, func(t *testing.T) graph.Store { return open(t, filepath.Join(t.TempDir(), "graph.db")) })
}

func open(t *testing.T, path string) *embedded.Store {
	t.Helper()
	s, err := embedded.Open(t.Context(), embedded.Config{Path: path})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}
