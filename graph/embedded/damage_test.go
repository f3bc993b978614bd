package embedded_test

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"linkchart/graph"
	"linkchart/graph/embedded"
)

// Check finds what was done to a file behind the store's back.
func TestCheckFindsDamage(t *testing.T) {
	for name, statement := range map[string]string{
		"LostEdge":        "DELETE FROM edges WHERE row = (SELECT min(row) FROM edges)",
		"ForeignEdge":     "INSERT INTO edges SELECT max(row) + 7, body FROM edges",
		"SwappedEdge":     "UPDATE edges SET body = (SELECT body FROM edges ORDER BY row DESC LIMIT 1)",
		"LostNode":        "DELETE FROM nodes WHERE row = (SELECT min(row) FROM nodes WHERE body IS NOT NULL)",
		"SwappedNode":     "UPDATE nodes SET body = (SELECT body FROM nodes WHERE body IS NOT NULL ORDER BY row DESC LIMIT 1)",
		"LostStatement":   "DELETE FROM statements WHERE row = (SELECT min(row) FROM statements)",
		"GarbledVariant":  "UPDATE variants SET body = x'00ff'",
		"GarbledEdge":     "UPDATE edges SET body = x'ffffffffffff'",
		"GarbledBatch":    "UPDATE batches SET head = 'not json'",
		"LostDecl":        "UPDATE batches SET declarations = NULL",
		"LostSnapshot":    "DELETE FROM snapshot",
		"GarbledSnapshot": "UPDATE snapshot SET body = x'ffffffff'",
		"CutSnapshot":     "UPDATE snapshot SET body = substr(body, 1, length(body) / 2)",
		"GarbledDelta":    "INSERT INTO deltas VALUES (999, x'0102030405')",
	} {
		t.Run(name, func(t *testing.T) {
			path := filled(t)
			execute(t, path, statement)
			damageIsFound(t, path)
		})
	}
}

// A page of rubbish anywhere in the file is found; nothing panics.
func TestRubbishIsFound(t *testing.T) {
	const page = 4096
	sound, err := os.ReadFile(filled(t))
	if err != nil {
		t.Fatal(err)
	}
	for at := 0; at+page <= len(sound); at += page {
		t.Run(fmt.Sprint("page", at/page), func(t *testing.T) {
			b := []byte(string(sound))
			copy(b[at:], strings.Repeat("\xa5", page))
			damageIsFound(t, write(t, b))
		})
	}
}

// A file that was cut off is found.
func TestCutFileIsFound(t *testing.T) {
	sound, err := os.ReadFile(filled(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range []int{2, 3, 10} {
		t.Run(fmt.Sprint("part", part), func(t *testing.T) { damageIsFound(t, write(t, sound[:len(sound)/part])) })
	}
}

func write(t *testing.T, content []byte) string {
	t.Helper()
	path := t.TempDir() + "/graph.db"
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// damageIsFound wants ErrInvalid from Open or from Check.
func damageIsFound(t *testing.T, path string) {
	t.Helper()
	s, err := embedded.Open(t.Context(), embedded.Config{Path: path})
	if err == nil {
		err = s.Check(t.Context())
		defer s.Close()
	}
	if !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("got %v, want ErrInvalid", err)
	}
}
