package gql_test

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	shell "linkchart/server/http"
)

// audits are how many graphql-http 1.23.1 has.
const audits = "61 of 61 passed"

// TestAudits runs the audits of GraphQL over HTTP, from the npm package graphql-http, against the whole of the server's HTTP
// side. Without Node it is skipped, unless LINKCHART_TEST_REQUIRE names "node".
func TestAudits(t *testing.T) {
	folder := auditFolder(t)
	s, err := shell.New(shell.Config{Routes: map[string]http.Handler{"/graphql": withoutSettings(t)}})
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(s)
	defer server.Close()
	out, err := run(folder, "node", "audit.mjs", server.URL+"/graphql")
	if err != nil || !strings.Contains(out, audits) {
		t.Errorf("%v\n%s", err, out)
	}
}

// auditFolder returns a folder with the audits installed. It lies in the user's cache under a name made of the lock file, so
// that packages are fetched once.
func auditFolder(t *testing.T) string {
	t.Helper()
	if _, err := exec.LookPath("npm"); err != nil {
		withoutNode(t, "no npm on the PATH")
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		cache = t.TempDir()
	}
	lock, err := os.ReadFile("testdata/audit/package-lock.json")
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(lock)
	folder := filepath.Join(cache, "linkchart", "audit-"+hex.EncodeToString(sum[:6]))
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"package.json", "package-lock.json", ".npmrc", "audit.mjs"} {
		text, err := os.ReadFile(filepath.Join("testdata/audit", name))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, name), text, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := os.Stat(filepath.Join(folder, "node_modules", "graphql-http", "package.json")); err != nil {
		if out, err := run(folder, "npm", "ci", "--silent"); err != nil {
			withoutNode(t, "the audits cannot be fetched: "+out)
		}
	}
	return folder
}

func withoutNode(t *testing.T, why string) {
	t.Helper()
	if strings.Contains(os.Getenv("LINKCHART_TEST_REQUIRE"), "node") {
		t.Fatal(why + "; but Node is required")
	}
	t.Skip(why)
}

func run(folder, name string, args ...string) (string, error) {
	ctx, cancel := context.WithTimeout(context.Background(), 3*time.Minute)
	defer cancel()
	command := exec.CommandContext(ctx, name, args...)
	command.Dir = folder
	out, err := command.CombinedOutput()
	return string(out), err
}
