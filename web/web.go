// Package web holds the playground: GraphiQL and React as they come from their packages, the page that joins them, and a
// handler that serves both with a list of saved queries. It works offline: every file is in the program, and the content
// security policy names no other host.
package web

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"path"
	"strings"
	"time"
)

// dist is copied from packages by build.sh, compressed to keep the program small; page is our own.
//
//go:embed dist page
var files embed.FS

// Policy is the content security policy of the page: everything from here, nothing inline, in no frame. Images may be in the
// style sheet itself.
const Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; " +
	"base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// Config says what the playground talks to.
type Config struct {
	// Endpoint is the path of the GraphQL endpoint, "/graphql" by default.
	Endpoint string
	// Queries holds saved queries: NAME.graphql in its root, with NAME.variables.json if the query has variables. A comment in
	// the first line is the title. Nil means none.
	Queries fs.FS
}

// Query is one saved query as the page gets it.
type Query struct {
	Name      string `json:"name"`
	Title     string `json:"title"`
	Query     string `json:"query"`
	Variables string `json:"variables,omitempty"`
}

// asset is a file ready to send.
type asset struct {
	name, etag string
	body       []byte
}

// Handler serves the playground at "/" and its files beside it.
func Handler(c Config) (http.Handler, error) {
	if c.Endpoint == "" {
		c.Endpoint = "/graphql"
	}
	queries, err := Queries(c.Queries)
	if err != nil {
		return nil, err
	}
	config, err := json.Marshal(map[string]any{"endpoint": c.Endpoint, "queries": queries})
	if err != nil {
		return nil, fmt.Errorf("playground: %w", err)
	}
	assets := map[string]asset{"/config.json": newAsset("config.json", config)}
	for _, folder := range []string{"dist", "page"} {
		entries, err := files.ReadDir(folder)
		if err != nil {
			return nil, fmt.Errorf("playground: %w", err)
		}
		for _, e := range entries {
			name, body, err := read(path.Join(folder, e.Name()))
			if err != nil {
				return nil, fmt.Errorf("playground: %s: %w", e.Name(), err)
			}
			assets["/"+name] = newAsset(name, body)
		}
	}
	assets["/"] = assets["/index.html"]
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		a, ok := assets[r.URL.Path]
		if !ok {
			http.NotFound(w, r)
			return
		}
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			w.Header().Set("Allow", "GET, HEAD")
			http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
			return
		}
		h := w.Header()
		h.Set("Content-Security-Policy", Policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Cache-Control", "no-cache")
		h.Set("ETag", a.etag)
		h.Set("Content-Type", typeOf(a.name))
		http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(a.body))
	}), nil
}

// Queries reads the saved queries in the root of fsys, ordered by name.
func Queries(fsys fs.FS) ([]Query, error) {
	out := []Query{}
	if fsys == nil {
		return out, nil
	}
	names, err := fs.Glob(fsys, "*.graphql")
	if err != nil {
		return nil, fmt.Errorf("saved queries: %w", err)
	}
	for _, file := range names {
		text, err := fs.ReadFile(fsys, file)
		if err != nil {
			return nil, fmt.Errorf("saved queries: %w", err)
		}
		name := strings.TrimSuffix(file, ".graphql")
		q := Query{Name: name, Query: string(text)}
		if first, _, _ := strings.Cut(q.Query, "\n"); strings.HasPrefix(first, "#") {
			q.Title = strings.TrimSpace(strings.TrimLeft(first, "# "))
		}
		if variables, err := fs.ReadFile(fsys, name+".variables.json"); err == nil {
			q.Variables = string(variables)
		}
		out = append(out, q)
	}
	return out, nil
}

// read returns a file of the program under the name by which it is served, unpacked if it is NAME.gz.
func read(file string) (name string, body []byte, err error) {
	if body, err = files.ReadFile(file); err != nil {
		return "", nil, err
	}
	name, packed := strings.CutSuffix(path.Base(file), ".gz")
	if !packed {
		return name, body, nil
	}
	z, err := gzip.NewReader(bytes.NewReader(body))
	if err != nil {
		return "", nil, err
	}
	body, err = io.ReadAll(z)
	return name, body, err
}

func newAsset(name string, body []byte) asset {
	sum := sha256.Sum256(body)
	return asset{name, `"` + base64.RawURLEncoding.EncodeToString(sum[:12]) + `"`, body}
}

func typeOf(name string) string {
	switch path.Ext(name) {
	case ".js":
		return "text/javascript; charset=utf-8"
	case ".css":
		return "text/css; charset=utf-8"
	case ".html":
		return "text/html; charset=utf-8"
	case ".json":
		return "application/json"
	}
	return "text/plain; charset=utf-8"
}
