package gql_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"linkchart/examples/clienttest"
	shell "linkchart/server/http"
)

// audits are how many graphql-http 1.23.1 has.
const audits = "61 of 61 passed"

// TestAudits runs the audits of GraphQL over HTTP, from the npm package graphql-http, against the whole of the server's HTTP
// side.
func TestAudits(t *testing.T) {
	node := clienttest.Node(t)
	s, err := shell.New(shell.Config{Routes: map[string]http.Handler{"/graphql": withoutSettings(t)}})
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(s)
	defer server.Close()
	if out := node.Run(t, nil, "testdata/audit.cjs", server.URL+"/graphql"); !strings.Contains(out, audits) {
		t.Error(out)
	}
}
