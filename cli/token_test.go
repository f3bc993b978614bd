package cli_test

import (
	"io"
	"net/http"
	"strings"
	"testing"
)

// TestLogin: who has a token is let in, who has none is not; without tokens only this machine is served.
func TestLogin(t *testing.T) {
	store := "file:" + t.TempDir() + "/x.db"
	load(t, store, write(t, t.TempDir(), "good.txt", good))
	made := run(t, "token", "alice")
	_, token, found := strings.Cut(strings.TrimSpace(made.stderr), ": ")
	if made.code != 0 || !found || strings.Contains(made.stdout, token) || !strings.HasPrefix(made.stdout, "sha256:") {
		t.Fatalf("%+v", made)
	}
	s := serve(t, store, "--tokens", write(t, t.TempDir(), "tokens", made.stdout))
	for _, c := range []struct {
		token, path string
		want        int
	}{{"", "/export", 401}, {"wrong", "/export", 401}, {token, "/export", 200}, {"", "/graphql?query={__typename}", 401}, {token, "/graphql?query={__typename}", 200}, {"", "/", 200}, {"", "/readyz", 200}, {token, "/metrics", 403}} {
		r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, s.base+c.path, nil)
		if err != nil {
			t.Fatal(err)
		}
		if c.token != "" {
			r.Header.Set("Authorization", "Bearer "+c.token)
		}
		response, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		_, _ = io.Copy(io.Discard, response.Body)
		response.Body.Close()
		if response.StatusCode != c.want {
			t.Errorf("%s with %q: %d, want %d", c.path, c.token, response.StatusCode, c.want)
		}
	}
	t.Setenv("LINKCHART_TOKEN", token)
	if out := must(t, "query", "--server", s.base, "{ __typename }"); !strings.Contains(out, "Query") {
		t.Errorf("query with the token says %s", out)
	}
	if shown := must(t, "query", "--print-config", "{ __typename }"); strings.Contains(shown, token) {
		t.Error("the settings show the token")
	}
	if code := s.stop(); code != 0 {
		t.Errorf("it ends with exit code %d", code)
	}

	for _, args := range [][]string{
		{"serve", "--listen", "0.0.0.0:0"},
		{"serve", "--listen", ":0"},
		{"serve", "--listen", "[::]:0"},
		{"serve", "--status-profile", "draft"},
		{"serve", "--tokens", write(t, t.TempDir(), "empty", "")},
		{"serve", "--tokens", "/nowhere"},
		{"serve", "--trusted", write(t, t.TempDir(), "bad.json", "{}")},
		{"token"},
		{"token", "two words"},
		{"token", "bob", "--role", "owner"},
		{"token", "a", "b"},
	} {
		if r := run(t, append(args, "--store", store)...); r.code != 2 || r.stdout != "" {
			t.Errorf("%v: exit code %d, %q, %q", args, r.code, r.stdout, r.stderr)
		}
	}
}

// TestOwnHostOnly: a page whose name leads to this machine is no page of this server.
func TestOwnHostOnly(t *testing.T) {
	store := "file:" + t.TempDir() + "/x.db"
	load(t, store, write(t, t.TempDir(), "good.txt", good))
	s := serve(t, store, "--host", "graph.example")
	defer s.stop()
	for host, want := range map[string]int{"evil.example": 421, "graph.example": 200, "localhost:1": 200} {
		r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, s.base+"/graphql?query={__typename}", nil)
		if err != nil {
			t.Fatal(err)
		}
		r.Host = host
		response, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		response.Body.Close()
		if response.StatusCode != want {
			t.Errorf("as %s: %d, want %d", host, response.StatusCode, want)
		}
	}
}
