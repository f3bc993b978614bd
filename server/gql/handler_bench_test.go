package gql_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// BenchmarkRequest is the price of the request path itself, with the document in the cache and an executor that does nothing
// to speak of.
func BenchmarkRequest(b *testing.B) {
	h := withoutSettings(b)
	const body = `{"query":"query($n:Int!){entities(first:$n){nodes{id name} pageInfo{hasNextPage}}}","variables":{"n":10}}`
	b.ReportAllocs()
	for b.Loop() {
		r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(body))
		r.Header.Set("Content-Type", "application/json")
		w := httptest.NewRecorder()
		if h.ServeHTTP(w, r); w.Code != http.StatusOK {
			b.Fatal(w.Body)
		}
	}
}

// BenchmarkRefusal is the price of refusing a fragment bomb of 26 doublings.
func BenchmarkRefusal(b *testing.B) {
	h := withoutSettings(b)
	query := attacks()["fragment bomb in fields, 26 doublings"].query
	b.ReportAllocs()
	for b.Loop() {
		post(b, h, query, nil)
	}
}
