package embedded_test

import (
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"testing"

	"linkchart/graph/embedded"
	"linkchart/graph/graphtest"
)

// A file of each older format opens, holds what it held, and is brought to the current format.
func TestOlderFormatsOpen(t *testing.T) {
	for _, name := range []string{"format1.db.gz"} {
		t.Run(name, func(t *testing.T) {
			path := unpack(t, name)
			if s, err := embedded.Open(t.Context(), embedded.Config{Path: path, ReadOnly: true}); err == nil {
				s.Close()
				t.Error("it opens for reading before it is brought to the current format")
			}
			s := open(t, path)
			if err := s.Check(t.Context()); err != nil {
				t.Error(err)
			}
			want := dump(t, s)
			if info, err := s.Info(t.Context()); err != nil || info.Claims < 100 || info.GraphVersion != 41 {
				t.Errorf("it holds %+v, %v", info, err)
			}
			for range 2 { // with the lists made anew, then as its last snapshot holds them
				if err := s.Close(); err != nil {
					t.Fatal(err)
				}
				s = open(t, path)
				if d := graphtest.Diff(dump(t, s), want); d != "" {
					t.Fatalf("closed and opened:\n%s", d)
				}
			}
			apply(t, s, graphtest.Batches(60, 3)...)
			if err := s.Check(t.Context()); err != nil {
				t.Errorf("after the next write: %v", err)
			}
		})
	}
}

// unpack writes a file of testdata to a folder of its own.
func unpack(t *testing.T, name string) string {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	b, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return write(t, b)
}
