package main

import (
	"bytes"
	"context"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func env(vars map[string]string) func(string) string {
	return func(name string) string { return vars[name] }
}

// With a server given none is started: the command runs at once, and its exit code comes back.
func TestRunsBesideGivenServer(t *testing.T) {
	t.Setenv(urlVariable, "neo4j://u:p@127.0.0.1:1")
	given := env(map[string]string{urlVariable: "neo4j://u:p@127.0.0.1:1"})
	var out, log bytes.Buffer
	code, err := run(t.Context(), []string{"--", "sh", "-c", "echo $" + urlVariable + "; exit 7"}, given, &out, &log)
	if code != 7 || err != nil {
		t.Errorf("code %d, error %v", code, err)
	}
	if got := strings.TrimSpace(out.String()); got != "neo4j://u:p@127.0.0.1:1" {
		t.Errorf("the command saw %q", got)
	}
	if code, err := run(t.Context(), []string{"no-such-command"}, given, &out, &log); code == 0 || err == nil {
		t.Errorf("a missing command: code %d, error %v", code, err)
	}
}

// Where nothing can run a server, the command runs without one and a note says so; a required server is an error.
func TestNoMeans(t *testing.T) {
	sh, err := filepath.Abs("/bin/sh")
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", t.TempDir())
	if err := os.Unsetenv(urlVariable); err != nil {
		t.Fatal(err)
	}
	var out, log bytes.Buffer
	code, err := run(t.Context(), []string{sh, "-c", "echo ran${" + urlVariable + "}"}, env(nil), &out, &log)
	if code != 0 || err != nil || out.String() != "ran\n" {
		t.Errorf("code %d, error %v, output %q", code, err, out.String())
	}
	if !strings.Contains(log.String(), "Neo4j for tests") {
		t.Errorf("the note does not name the section: %q", log.String())
	}
	required := env(map[string]string{requireVariable: "corpora,neo4j"})
	if code, err := run(t.Context(), []string{sh, "-c", "true"}, required, &out, &log); code == 0 || err == nil || !strings.Contains(err.Error(), "Java") {
		t.Errorf("required: code %d, error %v", code, err)
	}
}

// A port that accepts connections but speaks no Bolt is no server yet.
func TestHandshake(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	answers := [][]byte{{0, 0, 0, 0}, {0, 0, 4, 5}}
	go func() {
		for _, a := range answers {
			c, err := l.Accept()
			if err != nil {
				return
			}
			if _, err := c.Read(make([]byte, 20)); err == nil {
				_, _ = c.Write(a)
			}
			_ = c.Close()
		}
	}()
	if err := handshake(t.Context(), l.Addr().String()); err == nil {
		t.Error("a server without a common version is taken for ready")
	}
	if err := handshake(t.Context(), l.Addr().String()); err != nil {
		t.Errorf("a ready server: %v", err)
	}
}

func TestWaitEndsWithServer(t *testing.T) {
	died := make(chan struct{})
	close(died)
	port, err := freePort()
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	if err := waitForBolt(ctx, port, died); err == nil || !strings.Contains(err.Error(), "ended") {
		t.Errorf("got %v", err)
	}
}

func TestSettings(t *testing.T) {
	if got := settings(12345); !strings.Contains(got, "server.bolt.listen_address=127.0.0.1:12345\n") || !strings.Contains(got, "server.http.enabled=false") {
		t.Errorf("settings:\n%s", got)
	}
}
