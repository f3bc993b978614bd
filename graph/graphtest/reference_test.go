package graphtest_test

import (
	"testing"

	"linkchart/graph"
	"linkchart/graph/graphtest"
)

// The reference, by which the others are measured, keeps the contract itself.
func TestContractOfReference(t *testing.T) {
	graphtest.Checks(t, "40")
	graphtest.Run(t, func(*testing.T) graph.Store { return graphtest.NewReference() })
}
