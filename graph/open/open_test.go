package open_test

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"linkchart/graph"
	"linkchart/graph/open"
)

func TestOpen(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a b%.db")
	for _, address := range []string{"memory:", "file:" + path, "file://" + strings.NewReplacer("%", "%25", " ", "%20").Replace(path), "file:" + path + "2"} {
		s, err := open.Open(t.Context(), address, open.Options{})
		if err != nil {
			t.Fatalf("%s: %v", address, err)
		}
		info, err := s.Info(t.Context())
		if err != nil || info.Store != "embedded" {
			t.Errorf("%s: store %q, %v", address, info.Store, err)
		}
		if err := s.Close(); err != nil {
			t.Errorf("%s: %v", address, err)
		}
	}
	if files, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "*.db")); len(files) != 1 {
		t.Errorf("both forms of one path made %q", files)
	}
}

func TestOpenRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		address string
		want    error
		says    string
	}{
		"NoScheme":      {"linkchart.db", graph.ErrInvalid, "file:PATH"},
		"UnknownScheme": {"postgres://u:secret@h", graph.ErrInvalid, "neo4j://"},
		"NoPath":        {"file:", graph.ErrInvalid, "path"},
		"OtherHost":     {"file://host/x", graph.ErrInvalid, "host"},
		"MemoryPath":    {"memory:x", graph.ErrInvalid, "memory:"},
		"NoServer":      {"bolt://u:secret@127.0.0.1:1", graph.ErrUnavailable, ""},
		"NoHost":        {"neo4j://", graph.ErrInvalid, "host"},
	} {
		t.Run(name, func(t *testing.T) {
			s, err := open.Open(t.Context(), c.address, open.Options{})
			if s != nil || !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.says) {
				t.Fatalf("got %v, %v; want %v that says %q", s, err, c.want, c.says)
			}
			if strings.Contains(err.Error(), "secret") {
				t.Errorf("the password is shown: %v", err)
			}
		})
	}
}

func TestRedacted(t *testing.T) {
	for _, address := range []string{"neo4j://u:secret@h:7687", "neo4j://u:secret@h:port", "bolt://u:se%cret@h"} {
		if got := open.Redacted(address); strings.Contains(got, "cret") {
			t.Errorf("%s is shown as %s", address, got)
		}
	}
}
