package neo4j_test

import (
	"testing"

	"linkchart/graph/neo4j/neo4jtest"
)

func TestOpen(t *testing.T) {
	s := neo4jtest.Open(t)
	info, err := s.Info(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%+v", info)
}
