package neo4j_test

import (
	"testing"

	"linkchart/graph"
	"linkchart/graph/graphtest"
	"linkchart/graph/neo4j/neo4jtest"
)

func TestContract(t *testing.T) {
	graphtest.Checks(t, "4") // each takes seconds
	graphtest.Run(t, func(t *testing.T) graph.Store { return neo4jtest.Open(t) })
}
