package gql_test

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"linkchart/server/gql"
	shell "linkchart/server/http"
)

// production is the whole HTTP side as it is served to strangers.
func production(t testing.TB) http.Handler {
	t.Helper()
	h := gql.NewHandler(gql.HandlerConfig{Schema: newFake(t), Production: true})
	s, err := shell.New(shell.Config{Routes: map[string]http.Handler{"/graphql": h}})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestCommonWeaknesses has the twelve checks that the scanner graphql-cop (https://github.com/dolevf/graphql-cop) makes, each as
// the request that would find the weakness. An answer is short and does nothing.
func TestCommonWeaknesses(t *testing.T) {
	h := production(t)
	const form = "application/x-www-form-urlencoded"
	get := func(query string, header map[string]string) *http.Request {
		r := httptest.NewRequest(http.MethodGet, "/graphql?query="+url.QueryEscape(query), nil)
		for name, value := range header {
			r.Header.Set(name, value)
		}
		return r
	}
	send := func(contentType, body string) *http.Request {
		r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(body))
		r.Header.Set("Content-Type", contentType)
		return r
	}
	ask := func(query string) *http.Request {
		body, err := json.Marshal(map[string]string{"query": query})
		if err != nil {
			t.Fatal(err)
		}
		return send("application/json", string(body))
	}
	for name, c := range map[string]struct {
		request *http.Request
		status  int
		code    string
	}{
		"AliasOverloading":      {ask("{" + strings.Repeat("a:__typename b:__typename ", 51) + "}"), 200, gql.CodeDocumentLimit},
		"BatchQueries":          {send("application/json", `[{"query":"{ok}"},{"query":"{ok}"}]`), 400, gql.CodeBadUserInput},
		"DirectiveOverloading":  {ask("{__typename " + strings.Repeat("@aa", 200) + "}"), 200, gql.CodeDocumentLimit},
		"FieldDuplication":      {ask("{group{" + strings.Repeat("self{id} ", 1_000) + "}}"), 200, gql.CodeDocumentLimit},
		"CircularIntrospection": {ask("{__schema{types{fields{type{fields{type{fields{type{name}}}}}}}}}"), 200, gql.CodeValidationFailed},
		"Introspection":         {ask("{__schema{types{name}}}"), 200, gql.CodeValidationFailed},
		"FieldSuggestions":      {ask("{grup{id}}"), 200, gql.CodeValidationFailed},
		"MutationByGet":         {get(`mutation{touch(id:"1")}`, nil), 405, gql.CodeForbidden},
		"FormInBody":            {send(form, "query={ok}"), 415, gql.CodeBadUserInput},
		// By GET may be asked, but not by a page of another site.
		"QueryByGet": {get("{ok}", map[string]string{"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Dest": "image"}), 403, gql.CodeForbidden},
		// No page for browsers at the endpoint.
		"GraphiQL": {get("", map[string]string{"Accept": "text/html"}), 406, gql.CodeBadUserInput},
		// No tracing, and no stack in an error.
		"TraceMode": {ask("{__typenam}"), 200, gql.CodeValidationFailed},
	} {
		t.Run(name, func(t *testing.T) {
			w := httptest.NewRecorder()
			h.ServeHTTP(w, c.request)
			var a answer
			if err := json.Unmarshal(w.Body.Bytes(), &a); err != nil {
				t.Fatalf("%v: %s", err, w.Body)
			}
			if w.Code != c.status || a.code() != c.code || a.Data != nil || w.Body.Len() > 4<<10 {
				t.Errorf("%d, %d bytes: %.300s", w.Code, w.Body.Len(), w.Body)
			}
			for _, leak := range []string{"mean", "tracing", ".go:", "goroutine", "Group", "graphiql"} {
				if strings.Contains(w.Body.String(), leak) {
					t.Errorf("it tells %q: %s", leak, w.Body)
				}
			}
		})
	}
}

// TestBodiesAreBounded: neither a large nor a malformed body is read to its end or said again.
func TestBodiesAreBounded(t *testing.T) {
	h := production(t)
	for name, c := range map[string]struct {
		body   string
		status int
	}{
		"Large":     {`{"query":"` + strings.Repeat("s3cret", 1<<20) + `"}`, 413},
		"Malformed": {strings.Repeat(`{"s3cret":`, 50_000), 400},
		"Nested":    {`{"query":"{ok}","variables":{"v":` + strings.Repeat("[", 100_000) + strings.Repeat("]", 100_000) + `}}`, 400},
		"Binary":    {strings.Repeat("\xff\x00", 100_000), 400},
	} {
		t.Run(name, func(t *testing.T) {
			body := &measured{Reader: bytes.NewReader([]byte(c.body))}
			r := httptest.NewRequest(http.MethodPost, "/graphql", body)
			r.Header.Set("Content-Type", "application/json")
			w := httptest.NewRecorder()
			h.ServeHTTP(w, r)
			if w.Code != c.status || w.Body.Len() > 4<<10 || strings.Contains(w.Body.String(), "s3cret") {
				t.Errorf("%d, %d bytes: %.200s", w.Code, w.Body.Len(), w.Body)
			}
			if body.read > 1<<20+64<<10 {
				t.Errorf("%d bytes were read", body.read)
			}
		})
	}
}

// measured tells how much of a body was read.
type measured struct {
	*bytes.Reader
	read int
}

func (c *measured) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.read += n
	return n, err
}
