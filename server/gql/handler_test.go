package gql_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"unicode/utf8"

	"go.uber.org/zap"
	"go.uber.org/zap/zaptest/observer"

	"linkchart/server/gql"
)

const (
	jsonType     = "application/json; charset=utf-8"
	responseType = "application/graphql-response+json; charset=utf-8"
)

func TestAccept(t *testing.T) {
	h := withoutSettings(t)
	for accept, want := range map[string]string{
		"": jsonType, "*/*": jsonType, "application/*": jsonType, "application/json": jsonType,
		"application/graphql-response+json":                                   responseType,
		"application/graphql-response+json, application/json":                 responseType,
		"application/json, application/graphql-response+json":                 jsonType,
		"application/json;q=0.5, application/graphql-response+json":           responseType,
		"application/graphql-response+json;q=0.5, application/json;q=0.9":     jsonType,
		"*/*;q=0.1, application/graphql-response+json;q=0.2":                  responseType,
		"application/json;q=0, */*":                                           responseType,
		"text/html, application/xhtml+xml, */*;q=0.8":                         jsonType,
		"application/json; charset=utf-8":                                     jsonType,
		"application/json; charset=latin1, application/graphql-response+json": responseType,
		"APPLICATION/JSON": jsonType,
	} {
		header := map[string]string{"Accept": accept}
		if accept == "" {
			header = nil
		}
		a := postBody(t, h, []byte(`{"query":"{ok}"}`), header)
		if got := a.header.Get("Content-Type"); a.status != 200 || got != want {
			t.Errorf("Accept %q: %d %q, want %q", accept, a.status, got, want)
		}
	}
	for _, accept := range []string{"text/html", "application/json;q=0", "application/json;charset=utf-16", "nonsense", "application/json;q=2"} {
		if a := postBody(t, h, []byte(`{"query":"{ok}"}`), map[string]string{"Accept": accept}); a.status != 406 {
			t.Errorf("Accept %q: %d", accept, a.status)
		}
	}
}

func TestBadRequests(t *testing.T) {
	h := withoutSettings(t)
	body := []byte(`{"query":"{ok}"}`)
	for _, contentType := range []string{"", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json; charset=latin1", "application/graphql"} {
		if a := postBody(t, h, body, map[string]string{"Content-Type": contentType}); a.status != 415 {
			t.Errorf("Content-Type %q: %d", contentType, a.status)
		}
	}
	if a := postBody(t, h, body, map[string]string{"Content-Encoding": "gzip"}); a.status != 415 {
		t.Errorf("compressed: %d", a.status)
	}
	for _, text := range []string{
		"", "{", "null", "7", `"x"`, "{}", `{"query":7}`, `{"query":null}`, `{"query":"{ok}","variables":[]}`, `{"query":"{ok}","variables":"x"}`,
		`{"query":"{ok}","extensions":1}`, `{"query":"{ok}","operationName":{}}`, `[{"query":"{ok}"}]`, " [ ]", "{\"query\":\"{ok}\xff\"}", `{"Query":"{ok}"}`,
		`{"query":"{ok}"} trailing`,
	} {
		a := postBody(t, h, []byte(text), nil)
		if a.status != 400 || a.code() != gql.CodeBadUserInput || a.Data != nil {
			t.Errorf("%q: %d %s", text, a.status, a.body)
		}
	}
	for _, method := range []string{http.MethodPut, http.MethodDelete, http.MethodPatch, http.MethodOptions} {
		a := serve(t, h, httptest.NewRequest(method, "/graphql", nil))
		if a.status != 405 || a.header.Get("Allow") != "GET, POST" {
			t.Errorf("%s: %d, Allow %q", method, a.status, a.header.Get("Allow"))
		}
	}
}

// TestInputIsNotQuoted sends a secret in every place where it makes a request wrong before the document is read.
func TestInputIsNotQuoted(t *testing.T) {
	h := withoutSettings(t)
	for _, body := range []string{
		"s3cret", `{"query":"{ok}","s3cret":`, `{"query":7,"x":"s3cret"}`, `{"query":"{ok}","variables":"s3cret"}`,
		`{"query":"query($a:Int){node(id:$a){id}}","variables":{"a":"s3cret"}}`, `{"query":"query($a:Colour){colour(is:$a)}","variables":{"a":"s3cret"}}`,
		`{"query":"query($a:EntityFilter){entities(where:$a){nodes{id}}}","variables":{"a":{"s3cret":1}}}`, `{"query":"{ok}","operationName":"s3cret"}`,
	} {
		a := postBody(t, h, []byte(body), nil)
		if len(a.Errors) == 0 || strings.Contains(a.body, "s3cret") {
			t.Errorf("%s: %s", body, a.body)
		}
	}
}

func TestGet(t *testing.T) {
	h := withoutSettings(t)
	get := func(values url.Values) answer {
		return serve(t, h, httptest.NewRequest(http.MethodGet, "/graphql?"+values.Encode(), nil))
	}
	a := get(url.Values{"query": {"query Q($id:ID!){node(id:$id){id}} query R{ok}"}, "operationName": {"Q"}, "variables": {`{"id":"é"}`}})
	if a.status != 200 || string(a.Data) != `{"node":{"id":"x"}}` {
		t.Errorf("got %d %s", a.status, a.body)
	}
	if a := get(url.Values{"query": {`mutation{touch(id:"1")}`}}); a.status != 405 || a.header.Get("Allow") != "POST" || a.Data != nil {
		t.Errorf("mutation by GET: %d %s", a.status, a.body)
	}
	for _, bad := range []url.Values{{}, {"query": {"{ok}", "{ok}"}}, {"query": {"{ok}"}, "variables": {"{"}}, {"query": {"{ok}"}, "variables": {"[]"}}, {"query": {"{\xff}"}}} {
		if a := get(bad); a.status != 400 {
			t.Errorf("%v: %d", bad, a.status)
		}
	}
}

func TestStatusOfRequestErrors(t *testing.T) {
	h := withoutSettings(t)
	for _, query := range []string{"{", "{nope}", "query($a:Int!){ok}", deep(13), "{entities(first:500){nodes{relations(first:500){nodes{id}}}}}", "query A{ok} query B{ok}"} {
		for accept, want := range map[string]int{"application/json": 200, "application/graphql-response+json": 400} {
			a := postBody(t, h, fmt.Appendf(nil, `{"query":%q}`, query), map[string]string{"Accept": accept})
			if a.status != want || a.Data != nil || len(a.Errors) == 0 {
				t.Errorf("%.60s as %s: %d %.200s", query, accept, a.status, a.body)
			}
		}
	}
}

func TestEveryErrorHasCodeAndRequestID(t *testing.T) {
	h := withoutSettings(t)
	for _, query := range []string{"{", "{nope}", "{ok(a:1)}", "query($a:Int!){ok}", deep(13)} {
		for _, e := range post(t, h, query, nil).Errors {
			if e.Extensions["code"] == nil || e.Extensions["requestId"] == nil || e.Extensions["requestId"] == "" {
				t.Errorf("%s: %v", query, e.Extensions)
			}
		}
	}
	w := httptest.NewRecorder()
	w.Header().Set("X-Request-Id", "r-1")
	h.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/graphql", nil))
	if !strings.Contains(w.Body.String(), `"requestId":"r-1"`) {
		t.Errorf("the shell's request id is not used: %s", w.Body)
	}
}

func TestAnswersAreUTF8(t *testing.T) {
	h := withoutSettings(t)
	for _, query := range []string{"{" + strings.Repeat("é", 400) + "}", `{ok(a:"` + strings.Repeat("日", 400) + `")}`, "{ok # \\ud800\n"} {
		if a := post(t, h, query, nil); !utf8.ValidString(a.body) || len(a.Errors) == 0 {
			t.Errorf("%.40s: %q", query, a.body)
		}
	}
}

func TestOperationInfoAndLog(t *testing.T) {
	core, logs := observer.New(zap.DebugLevel)
	var got []gql.OperationInfo
	h := gql.NewHandler(gql.HandlerConfig{
		Schema: newFake(t), Logger: zap.New(core),
		OnOperation: func(_ context.Context, info gql.OperationInfo) { got = append(got, info) },
	})
	post(t, h, "query Named($v:ID!){node(id:$v){id}}", map[string]any{"v": "s3cret"})
	post(t, h, "{nope}", nil)
	if len(got) != 2 || got[0].Name != "Named" || got[0].Kind != "query" || got[0].Cost != 1 || len(got[0].Hash) != 64 || got[0].Codes != nil {
		t.Fatalf("got %+v", got)
	}
	if len(got[1].Codes) != 1 || got[1].Codes[0] != gql.CodeValidationFailed {
		t.Errorf("refused: %+v", got[1])
	}
	for _, entry := range logs.All() {
		if strings.Contains(fmt.Sprint(entry.Message, entry.ContextMap()), "s3cret") {
			t.Errorf("the log has a variable: %v", entry)
		}
	}
}

func TestCachedDocumentAnswersTheSame(t *testing.T) {
	h := withoutSettings(t)
	const query = "query($n:Int!){entities(first:$n){nodes{id}}}"
	first, second := post(t, h, query, map[string]any{"n": 3}), post(t, h, query, map[string]any{"n": 3})
	if first.body != second.body || len(first.Errors) > 0 {
		t.Errorf("%s then %s", first.body, second.body)
	}
	if a := post(t, h, query, map[string]any{"n": 30_000}); a.code() != gql.CodeCostLimit {
		t.Errorf("the cost must be taken anew for other variables: %s", a.body)
	}
	if a := post(t, h, query, map[string]any{"n": "3"}); a.code() != gql.CodeBadUserInput {
		t.Errorf("the variables must be coerced anew: %s", a.body)
	}
}
