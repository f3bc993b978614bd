package cli_test

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"linkchart/cli"
	"linkchart/graph/neo4j/neo4jtest"
	"linkchart/samples"
)

// result is what a run of the program leaves.
type result struct {
	code           int
	stdout, stderr string
}

// run runs the program with nothing on standard input.
func run(t *testing.T, args ...string) result {
	return runWith(t.Context(), strings.NewReader(""), args...)
}

func runWith(ctx context.Context, stdin io.Reader, args ...string) result {
	var stdout, stderr bytes.Buffer
	code := runInto(ctx, stdin, &stdout, &stderr, args...)
	return result{code, stdout.String(), stderr.String()}
}

func runInto(ctx context.Context, stdin io.Reader, stdout, stderr io.Writer, args ...string) int {
	return cli.Run(ctx, args, stdin, stdout, stderr)
}

// must runs the program, ends the test unless all was done, and returns standard output.
func must(t *testing.T, args ...string) string {
	t.Helper()
	r := run(t, args...)
	if r.code != 0 {
		t.Fatalf("linkchart %s: exit code %d\n%s%s", strings.Join(args, " "), r.code, r.stdout, r.stderr)
	}
	return r.stdout
}

// onBothStores runs a test on a store in a file and on one in Neo4j. Each call of empty gives the URL of an empty store, which
// for Neo4j is the same one emptied.
func onBothStores(t *testing.T, test func(t *testing.T, empty func() string)) {
	t.Run("Embedded", func(t *testing.T) { test(t, func() string { return newFile(t) }) })
	t.Run("Neo4j", func(t *testing.T) { test(t, func() string { return neo4jtest.Empty(t) }) })
}

// newFile is the URL of a store that is not there yet.
func newFile(t *testing.T) string { return "file:" + filepath.Join(t.TempDir(), "store.db") }

// sampleFolder writes the samples to a folder.
func sampleFolder(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	if err := os.CopyFS(folder, samples.Files); err != nil {
		t.Fatal(err)
	}
	return folder
}

// write writes a document and returns its path.
func write(t *testing.T, folder, name, content string) string {
	t.Helper()
	path := filepath.Join(folder, name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}
