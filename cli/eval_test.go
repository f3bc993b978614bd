package cli_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestEvalSamples: the samples score without a fault that must not be, and what was scored can be kept.
func TestEvalSamples(t *testing.T) {
	kept := filepath.Join(t.TempDir(), "graph.json")
	var report struct {
		Entities, Relations struct{ F1 float64 }
	}
	if err := json.Unmarshal([]byte(must(t, "eval", "samples", "--json", "--export", kept)), &report); err != nil {
		t.Fatal(err)
	}
	if report.Entities.F1 <= 0.5 || report.Relations.F1 <= 0.5 {
		t.Errorf("scores %+v", report)
	}
	store := newFile(t)
	load(t, store, sampleFolder(t))
	b, err := os.ReadFile(kept)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "the graph that was scored", string(b), export(t, store))
	if s := must(t, "eval", "samples", "--list"); !strings.Contains(s, "entities") || !strings.Contains(s, "relations") {
		t.Errorf("eval prints %q", s)
	}
}

// TestEvalSeeds holds the seed documents to the figures that the foundation is measured by.
func TestEvalSeeds(t *testing.T) {
	folder := filepath.Dir(seeds(t)[0])
	var report struct {
		Entities, Relations struct{ F1 float64 }
		Merges              struct{ Points, Checks float64 }
	}
	if err := json.Unmarshal([]byte(must(t, "eval", "seeds", "--gold", folder, "--json")), &report); err != nil {
		t.Fatal(err)
	}
	if report.Entities.F1 < 0.85 || report.Relations.F1 < 0.60 || report.Merges.Points != report.Merges.Checks || report.Merges.Checks == 0 {
		t.Errorf("scores %+v", report)
	}
}

// A quote that is not in its text ends eval with exit code 1.
func TestEvalFaults(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "a.txt", good)
	write(t, folder, "gold.json", `{"documents": [{"file": "a.txt"}], "entities": [{"id": "g", "type": "ArmedGroup", "name": "x",
		"evidence": {"doc": "a.txt", "start": 0, "end": 3, "quote": "not", "modality": "asserted"}}], "relations": []}`)
	if r := run(t, "eval", "seeds", "--gold", folder); r.code != 1 || !strings.Contains(r.stderr, "evidence") {
		t.Errorf("exit code %d, %q", r.code, r.stderr)
	}
}

func TestExportToFile(t *testing.T) {
	store, path := newFile(t), filepath.Join(t.TempDir(), "graph.json")
	load(t, store, sampleFolder(t))
	if s := must(t, "export", "--store", store, "--output", path); s != "" {
		t.Errorf("it also prints %q", s)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "the file", string(b), export(t, store))
	var g struct {
		Documents []struct{ File string }
		Entities  []struct{ ID string }
	}
	if err := json.Unmarshal(b, &g); err != nil {
		t.Fatal(err)
	}
	for i := 1; i < len(g.Documents); i++ {
		if g.Documents[i-1].File > g.Documents[i].File {
			t.Errorf("%s stands before %s", g.Documents[i-1].File, g.Documents[i].File)
		}
	}
	for i := 1; i < len(g.Entities); i++ {
		if g.Entities[i-1].ID >= g.Entities[i].ID {
			t.Errorf("%s stands before %s", g.Entities[i-1].ID, g.Entities[i].ID)
		}
	}
	for _, stamp := range []string{"run:", `"runs"`, `"run"`} {
		if strings.Contains(string(b), stamp) {
			t.Errorf("the export holds %q", stamp)
		}
	}
	if r := run(t, "export", "--store", store, "--output", filepath.Join(t.TempDir(), "no", "folder.json")); r.code != 1 || !strings.Contains(r.stderr, "folder.json") {
		t.Errorf("a folder that is not there: exit code %d, %q", r.code, r.stderr)
	}
}
