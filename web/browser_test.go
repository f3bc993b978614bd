package web_test

import (
	"bytes"
	"encoding/json"
	"html"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"regexp"
	"strings"
	"testing"

	"linkchart/examples/clienttest"
	"linkchart/web"
)

// TestInBrowser loads the playground in a real browser that can reach no host but the test's, lets it run a saved query and
// looks at the answer that the page shows.
func TestInBrowser(t *testing.T) {
	playground := handler(t, web.Config{Queries: saved})
	introspection, err := os.ReadFile("testdata/introspection.json")
	if err != nil {
		t.Fatal(err)
	}
	drive, err := os.ReadFile("testdata/drive.js")
	if err != nil {
		t.Fatal(err)
	}
	mux := http.NewServeMux()
	mux.HandleFunc("/graphql", func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		w.Header().Set("Content-Type", "application/json")
		if bytes.Contains(body, []byte("__schema")) {
			_, _ = w.Write(introspection)
			return
		}
		if bytes.Contains(body, []byte("Second")) && bytes.Contains(body, []byte(`"variables":{"a":1}`)) {
			_, _ = io.WriteString(w, `{"data":{"name":"forty-two"}}`)
		}
	})
	mux.HandleFunc("/drive.js", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/javascript")
		_, _ = w.Write(drive)
	})
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/" {
			playground.ServeHTTP(w, r)
			return
		}
		// The page as it is, with the driver in front.
		got := get(playground, "/")
		w.Header().Set("Content-Security-Policy", got.Header().Get("Content-Security-Policy"))
		w.Header().Set("Content-Type", got.Header().Get("Content-Type"))
		_, _ = io.WriteString(w, strings.Replace(got.Body.String(), "<head>", `<head><script src="drive.js"></script>`, 1))
	})
	server := httptest.NewServer(mux)
	defer server.Close()

	dom := clienttest.Page(t, server.URL+"/")
	found := regexp.MustCompile(`<script type="application/json" id="seen">([^<]*)</script>`).FindStringSubmatch(dom)
	if found == nil {
		t.Fatalf("the driver has not finished; the page is %.2000s", dom)
	}
	var seen struct {
		Violations, Errors, Queries []string
		Answer, Docs                string
	}
	if err := json.Unmarshal([]byte(html.UnescapeString(found[1])), &seen); err != nil {
		t.Fatal(err)
	}
	if len(seen.Errors) > 0 || len(seen.Violations) > 0 {
		t.Errorf("errors %q, violations of the policy %q", seen.Errors, seen.Violations)
	}
	if len(seen.Queries) != 2 || seen.Queries[0] != "firstThe first one" {
		t.Errorf("saved queries %q", seen.Queries)
	}
	if !strings.Contains(seen.Answer, "forty-two") || !strings.Contains(seen.Docs, "Query") {
		t.Errorf("answer %q, documentation %q", seen.Answer, seen.Docs)
	}
}
