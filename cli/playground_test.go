package cli

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"strings"
	"testing"

	"linkchart/schema"
	"linkchart/web"
)

// TestSavedQueriesOnTheSamples loads the sample documents as `make run` does and asks every saved query of the playground:
// each must be answered without errors, and with something.
func TestSavedQueriesOnTheSamples(t *testing.T) {
	store := "file:" + t.TempDir() + "/samples.db"
	linkchart := func(args ...string) string {
		t.Helper()
		var out, log bytes.Buffer
		if code := Run(t.Context(), append(args, "--store", store), strings.NewReader(""), &out, &log); code != exitDone {
			t.Fatalf("linkchart %s: exit code %d: %s%.600s", strings.Join(args, " "), code, log.String(), out.String())
		}
		return out.String()
	}
	linkchart("load", "../samples")

	folder, err := schema.Examples()
	if err != nil {
		t.Fatal(err)
	}
	saved, err := web.Queries(folder)
	if err != nil {
		t.Fatal(err)
	}
	if len(saved) < 10 {
		t.Errorf("%d saved queries", len(saved))
	}
	for _, q := range saved {
		t.Run(q.Name, func(t *testing.T) {
			if q.Title == "" {
				t.Error("it has no title")
			}
			args := []string{"query", q.Query}
			if q.Variables != "" {
				args = append(args, "--variables", q.Variables)
			}
			var answer struct{ Data map[string]any }
			if err := json.Unmarshal([]byte(linkchart(args...)), &answer); err != nil {
				t.Fatal(err)
			}
			for field, value := range answer.Data {
				if nothing(value) {
					t.Errorf("%s is answered with nothing: %v", field, value)
				}
			}
		})
	}
	if names, err := fs.Glob(folder, "*.graphql"); err != nil || len(names) != len(saved) {
		t.Errorf("%d files, %d saved queries, %v", len(names), len(saved), err)
	}
}

// nothing tells whether an answer is null, or an object whose lists are all empty.
func nothing(v any) bool {
	switch v := v.(type) {
	case nil:
		return true
	case []any:
		return len(v) == 0
	case map[string]any:
		lists, filled := 0, 0
		for name, member := range v {
			switch member.(type) {
			case []any, map[string]any:
				if name == "pageInfo" {
					continue
				}
				lists++
				if !nothing(member) {
					filled++
				}
			}
		}
		return lists > 0 && filled == 0
	}
	return false
}
