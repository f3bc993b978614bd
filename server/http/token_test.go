package shell_test

import (
	"compress/gzip"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	shell "linkchart/server/http"
)

func TestTokens(t *testing.T) {
	file := "# who may ask\n\n" + shell.User{Name: "alice", Role: shell.Reader}.Line("s3cret") + "\n" + shell.User{Name: "root", Role: shell.Admin}.Line("other") + "\n"
	if strings.Contains(file, "s3cret") {
		t.Fatal("the file has the token")
	}
	tokens, err := shell.ReadTokens(strings.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	s := newServer(t, shell.Config{Tokens: tokens, Public: []string{"/"}, Routes: map[string]http.Handler{
		"/x": http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { _, _ = io.WriteString(w, shell.UserOf(r.Context()).Name) }),
		"/":  http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "page") }),
	}})
	for _, c := range []struct {
		path, authorization string
		status              int
		body                string
	}{
		{"/x", "Bearer s3cret", 200, "alice"},
		{"/x", "bearer other", 200, "root"},
		{"/x", "", 401, "UNAUTHENTICATED"},
		{"/x", "Bearer", 401, ""},
		{"/x", "Bearer ", 401, ""},
		{"/x", "Bearer wrong", 401, ""},
		{"/x", "Basic s3cret", 401, ""},
		{"/x", "s3cret", 401, ""},
		{"/x", "Bearer s3cret ", 401, ""},
		{"/x", "Bearer  s3cret", 401, ""},
		{"/healthz", "", 200, "ok"},
		{"/readyz", "", 200, "ready"},
		{"/", "", 200, "page"},
		{"/x/../x", "", 401, ""},
		{"/metrics", "", 401, ""},
		{"/metrics", "Bearer s3cret", 403, "FORBIDDEN"},
		{"/metrics", "Bearer other", 200, "go_goroutines"},
	} {
		w := ask(s, "GET", c.path, map[string]string{"Authorization": c.authorization})
		if w.Code != c.status && !(w.Code == 307 || w.Code == 301) || !strings.Contains(w.Body.String(), c.body) || strings.Contains(w.Body.String(), "s3cret") {
			t.Errorf("%s as %q: %d %.100s", c.path, c.authorization, w.Code, w.Body)
		}
		if (w.Code == 401) != (w.Header().Get("WWW-Authenticate") == "Bearer") {
			t.Errorf("%s as %q: %v", c.path, c.authorization, w.Header())
		}
	}
	for _, bad := range []string{"", "# nobody\n", "s3cret READER alice\n", "sha256:00 READER alice\n", shell.User{Name: "a", Role: "OWNER"}.Line("x"), strings.Repeat(shell.User{Name: "a", Role: shell.Reader}.Line("x")+"\n", 2), shell.User{Name: "a b", Role: shell.Reader}.Line("x")} {
		if _, err := shell.ReadTokens(strings.NewReader(bad)); err == nil || strings.Contains(err.Error(), "s3cret") {
			t.Errorf("%q: %v", bad, err)
		}
	}
}

// TestForgedRequests: a page of another site cannot ask in the name of its visitor.
func TestForgedRequests(t *testing.T) {
	s := newServer(t, shell.Config{Origins: []string{"https://a.example"}, Routes: routes(func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "data") })})
	for _, c := range []struct {
		method string
		header map[string]string
		want   int
	}{
		{"GET", nil, 200},
		{"POST", nil, 200},
		{"GET", map[string]string{"Sec-Fetch-Site": "same-origin"}, 200},
		{"GET", map[string]string{"Sec-Fetch-Site": "none"}, 200},
		{"GET", map[string]string{"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Dest": "image"}, 403},
		{"GET", map[string]string{"Sec-Fetch-Site": "same-site", "Sec-Fetch-Dest": "empty"}, 403},
		{"GET", map[string]string{"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Dest": "document"}, 200},
		{"POST", map[string]string{"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Dest": "document"}, 403},
		{"POST", map[string]string{"Sec-Fetch-Site": "cross-site", "Origin": "https://a.example"}, 200},
		{"POST", map[string]string{"Sec-Fetch-Site": "cross-site", "GraphQL-Require-Preflight": "1"}, 200},
		{"POST", map[string]string{"Origin": "https://evil.example"}, 403},
		{"POST", map[string]string{"Origin": "null"}, 403},
		{"POST", map[string]string{"Origin": "http://example.com"}, 200}, // its own: the host of these requests
	} {
		if w := ask(s, c.method, "/x", c.header); w.Code != c.want {
			t.Errorf("%s %v: %d, want %d", c.method, c.header, w.Code, c.want)
		}
	}
}

// TestHosts: a name of somebody else that leads here is not answered.
func TestHosts(t *testing.T) {
	s := newServer(t, shell.Config{Hosts: []string{"localhost", "::1"}, Routes: routes(func(http.ResponseWriter, *http.Request) {})})
	for host, want := range map[string]int{"localhost": 200, "LOCALHOST:8080": 200, "[::1]:8080": 200, "evil.example": 421, "localhost.evil.example:8080": 421, "": 421} {
		r := httptest.NewRequest("GET", "/x", nil)
		r.Host = host
		w := httptest.NewRecorder()
		if s.ServeHTTP(w, r); w.Code != want {
			t.Errorf("%q: %d, want %d", host, w.Code, want)
		}
	}
}

func TestCompression(t *testing.T) {
	long := strings.Repeat("data ", 1000)
	s := newServer(t, shell.Config{Routes: routes(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/graphql-response+json; charset=utf-8")
		if r.URL.RawQuery == "short" {
			_, _ = io.WriteString(w, "short")
			return
		}
		_, _ = io.WriteString(w, long)
	})})
	for _, c := range []struct{ target, accepted, encoding string }{
		{"/x", "gzip", "gzip"}, {"/x", "br, gzip;q=0.5", "gzip"}, {"/x", "", ""}, {"/x", "identity", ""}, {"/x", "gzip;q=0", ""}, {"/x?short", "gzip", ""},
	} {
		w := ask(s, "GET", c.target, map[string]string{"Accept-Encoding": c.accepted})
		if got := w.Header().Get("Content-Encoding"); got != c.encoding || !strings.Contains(strings.Join(w.Header().Values("Vary"), ","), "Accept-Encoding") {
			t.Errorf("%s, %q: encoding %q, %v", c.target, c.accepted, got, w.Header())
			continue
		}
		if c.encoding == "" {
			continue
		}
		z, err := gzip.NewReader(w.Body)
		if err != nil {
			t.Fatal(err)
		}
		if text, err := io.ReadAll(z); err != nil || string(text) != long {
			t.Errorf("%d bytes, %v", len(text), err)
		}
	}
}

// FuzzReadTokens: whatever a file of tokens holds is refused, or is users with a name and a role.
func FuzzReadTokens(f *testing.F) {
	f.Add("# none\n\n" + shell.User{Name: "alice", Role: shell.Reader}.Line("s3cret") + "\n")
	f.Add("sha256:00 READER x")
	f.Add("sha256:" + strings.Repeat("0", 64) + " OWNER x\r\n")
	f.Fuzz(func(t *testing.T, text string) {
		tokens, err := shell.ReadTokens(strings.NewReader(text))
		if (err == nil) != (len(tokens) > 0) {
			t.Fatalf("%d users, %v", len(tokens), err)
		}
		for _, u := range tokens {
			if u.Name == "" || u.Role != shell.Reader && u.Role != shell.Analyst && u.Role != shell.Admin {
				t.Errorf("%+v", u)
			}
		}
	})
}
