package web_test

import (
	"encoding/json"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"linkchart/web"
)

var saved = fstest.MapFS{
	"first.graphql":         {Data: []byte("# The first one\nquery First { name }\n")},
	"first.json":            {Data: []byte(`{"data":{}}`)},
	"second.graphql":        {Data: []byte("query Second { name }\n")},
	"second.variables.json": {Data: []byte(`{"a":1}`)},
	"readme.md":             {Data: []byte("no query")},
}

func handler(t *testing.T, c web.Config) http.Handler {
	t.Helper()
	h, err := web.Handler(c)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func get(h http.Handler, path string) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest(http.MethodGet, path, nil))
	return w
}

func TestPageAndItsFiles(t *testing.T) {
	h := handler(t, web.Config{})
	page := get(h, "/")
	if page.Code != 200 || page.Header().Get("Content-Type") != "text/html; charset=utf-8" {
		t.Fatalf("got %d %v", page.Code, page.Header())
	}
	parts := regexp.MustCompile(`(?:src|href)="([^"]+)"`).FindAllStringSubmatch(page.Body.String(), -1)
	if len(parts) < 6 {
		t.Fatalf("the page loads %d files", len(parts))
	}
	for _, part := range parts {
		if strings.HasPrefix(part[1], "data:") {
			continue
		}
		w := get(h, "/"+part[1])
		if w.Code != 200 || w.Body.Len() == 0 || w.Header().Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%s: %d, %d bytes", part[1], w.Code, w.Body.Len())
		}
		r := httptest.NewRequest(http.MethodGet, "/"+part[1], nil)
		r.Header.Set("If-None-Match", w.Header().Get("ETag"))
		again := httptest.NewRecorder()
		if h.ServeHTTP(again, r); again.Code != http.StatusNotModified {
			t.Errorf("%s again: %d", part[1], again.Code)
		}
	}
	for path, want := range map[string]int{"/nowhere": 404, "/../web.go": 404, "/dist/app.js": 404, "/LICENSES.txt": 200} {
		if w := get(h, path); w.Code != want {
			t.Errorf("%s: %d", path, w.Code)
		}
	}
	w := httptest.NewRecorder()
	if h.ServeHTTP(w, httptest.NewRequest(http.MethodPost, "/", nil)); w.Code != 405 {
		t.Errorf("POST: %d", w.Code)
	}
}

// TestPolicyNamesNoHost: neither the policy nor our own page may reach for anything outside.
func TestPolicyNamesNoHost(t *testing.T) {
	h := handler(t, web.Config{})
	policy := get(h, "/").Header().Get("Content-Security-Policy")
	if policy != web.Policy || strings.Contains(policy, "unsafe") || strings.Contains(policy, "*") || strings.Contains(policy, "http") || strings.Contains(policy, ".") {
		t.Errorf("policy %q", policy)
	}
	for _, path := range []string{"/", "/app.js", "/app.css"} {
		if body := get(h, path).Body.String(); strings.Contains(body, "//") && regexp.MustCompile(`["'(](https?:)?//`).MatchString(body) {
			t.Errorf("%s names a host", path)
		}
	}
	if css := get(h, "/graphiql.min.css").Body.String(); strings.Contains(css, "@import") || strings.Contains(css, "url(http") || strings.Contains(css, "@font-face") {
		t.Error("the style sheet loads something")
	}
}

func TestSavedQueries(t *testing.T) {
	var got struct {
		Endpoint string
		Queries  []web.Query
	}
	if err := json.Unmarshal(get(handler(t, web.Config{Endpoint: "/api", Queries: saved}), "/config.json").Body.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	want := []web.Query{
		{Name: "first", Title: "The first one", Query: "# The first one\nquery First { name }\n"},
		{Name: "second", Query: "query Second { name }\n", Variables: `{"a":1}`},
	}
	if got.Endpoint != "/api" || len(got.Queries) != 2 || got.Queries[0] != want[0] || got.Queries[1] != want[1] {
		t.Errorf("got %+v", got)
	}
	if body := get(handler(t, web.Config{}), "/config.json").Body.String(); body != `{"endpoint":"/graphql","queries":[]}` {
		t.Errorf("without queries: %s", body)
	}
	if _, err := web.Handler(web.Config{Queries: broken{}}); err == nil {
		t.Error("an unreadable query must be an error")
	}
}

// broken lists a query that cannot be read.
type broken struct{}

func (broken) Open(name string) (fs.File, error) {
	if name == "." {
		return fstest.MapFS{"a.graphql": {}}.Open(".")
	}
	return nil, os.ErrPermission
}
