package examples_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"linkchart/examples"
	"linkchart/examples/clienttest"
	"linkchart/graph/embedded"
	"linkchart/graph/graphtest"
	"linkchart/server/gql"
	shell "linkchart/server/http"
)

// serve serves the sample graph to pages of an origin, as the program does.
func serve(t *testing.T, origins ...string) string {
	t.Helper()
	store, err := embedded.Open(t.Context(), embedded.Config{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	if _, err := store.Apply(t.Context(), graphtest.Sample()...); err != nil {
		t.Fatal(err)
	}
	h := gql.NewHandler(gql.HandlerConfig{Schema: gql.NewSchema(gql.Config{Store: store, Version: "test"})})
	s, err := shell.New(shell.Config{Routes: map[string]http.Handler{"/graphql": h, "/export": h.Export(store)}, Origins: origins})
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(s)
	t.Cleanup(server.Close)
	return server.URL
}

// together shows pages beside each other and, once none of them loads any more, what they say to where they come from.
const together = `<!doctype html><body><script>
for (const name of %s) document.body.insertAdjacentHTML("beforeend", "<iframe width=600 height=400 src='" + name + "?server=%s'></iframe>");
const said = (f) => f.contentDocument?.getElementById("said")?.textContent ?? "loading";
const look = setInterval(() => {
  const frames = [...document.querySelectorAll("iframe")];
  if (frames.some((f) => said(f) === "loading")) return;
  clearInterval(look);
  const seen = frames.map((f) => said(f) + (f.contentDocument.querySelector("#picture canvas") ? "" : ", nothing drawn"));
  fetch("/seen", { method: "POST", body: JSON.stringify(seen) });
}, 100);
</script>`

// TestPages opens the pages in a browser, from another origin than that of the server, as those of a front end are.
func TestPages(t *testing.T) {
	node := clienttest.Node(t)
	names, err := filepath.Glob("*.html")
	if err != nil || len(names) < 4 {
		t.Fatal(names, err)
	}
	var server string
	seen := make(chan []string, 1)
	pages := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/together" {
			w.Header().Set("Content-Type", "text/html")
			list, _ := json.Marshal(names)
			fmt.Fprintf(w, together, list, server)
			return
		}
		if r.URL.Path == "/seen" {
			var said []string
			_ = json.NewDecoder(r.Body).Decode(&said)
			seen <- said
			return
		}
		if library, ok := strings.CutPrefix(r.URL.Path, "/node_modules/"); ok {
			http.ServeFile(w, r, node.File(filepath.FromSlash(library)))
			return
		}
		http.FileServerFS(examples.Files).ServeHTTP(w, r)
	}))
	defer pages.Close()
	server = serve(t, pages.URL)

	var want struct {
		Data struct {
			Subgraph struct{ NodeCount, EdgeCount int }
		}
	}
	response, err := http.Get(server + "/graphql?query=" + url.QueryEscape(`{subgraph(input:{seeds:{names:["ISIS-K"]},maxHops:2,maxNodes:200}){nodeCount edgeCount}}`))
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if err := json.NewDecoder(response.Body).Decode(&want); err != nil || want.Data.Subgraph.EdgeCount < 10 {
		t.Fatal(want, err)
	}
	// A software renderer, since Sigma draws with WebGL.
	clienttest.Visit(t, pages.URL+"/together", "--enable-unsafe-swiftshader")
	var said []string
	select {
	case said = <-seen:
	case <-time.After(time.Minute):
		t.Fatal("the pages still load after a minute")
	}
	if len(said) != len(names) {
		t.Fatal(said)
	}
	for i, name := range names {
		if all := fmt.Sprintf("%d nodes, %d edges, complete", want.Data.Subgraph.NodeCount, want.Data.Subgraph.EdgeCount); said[i] != all {
			t.Errorf("%s says %q, want %q", name, said[i], all)
		}
	}
}
