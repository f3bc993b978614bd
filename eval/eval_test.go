package eval_test

import (
	"context"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"linkchart/eval"
	"linkchart/loader/decode"
	"linkchart/loader/source"
)

// sampleText gives the decoded texts of the sample documents.
func sampleText(t *testing.T) func(string) (string, error) {
	t.Helper()
	s, err := source.New(source.Config{Paths: []string{"../samples"}, Extensions: decode.Extensions()})
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string]string{}
	for raw := range s.All(context.Background()) {
		d, err := decode.Decode(raw)
		if err != nil {
			t.Fatalf("%s: %v", raw.Name, err)
		}
		texts[filepath.Base(raw.Name)] = d.Text
	}
	return func(file string) (string, error) {
		text, ok := texts[file]
		if !ok {
			return "", fs.ErrNotExist
		}
		return text, nil
	}
}

func sampleGold(t *testing.T) (*eval.Gold, []byte) {
	t.Helper()
	folder, err := eval.Samples()
	if err != nil {
		t.Fatal(err)
	}
	gold, err := eval.ReadGold(folder, sampleText(t))
	if err != nil {
		t.Fatal(err)
	}
	raw, err := fs.ReadFile(folder, "gold.json")
	if err != nil {
		t.Fatal(err)
	}
	return gold, raw
}

func score(t *testing.T, gold *eval.Gold, export []byte) *eval.Report {
	t.Helper()
	g, err := eval.ReadGraph(export)
	if err != nil {
		t.Fatal(err)
	}
	return eval.Score(gold, g)
}

func TestGoldScoresFull(t *testing.T) {
	gold, raw := sampleGold(t)
	r := score(t, gold, raw)
	for name, got := range map[string]float64{
		"entities": r.Entities.F1, "relations": r.Relations.F1, "attributes": r.Attributes.F1, "evidence": r.Evidence.Value(), "modality": r.Modality.Value(),
	} {
		if got != 1 {
			t.Errorf("%s of the gold itself: %.3f, want 1", name, got)
		}
	}
	if r.HardFaults() != 0 {
		t.Errorf("the gold has %d hard faults: %q", r.HardFaults(), r.Notes)
	}
}

// edit returns the gold as an exported graph after a change.
func edit(t *testing.T, raw []byte, change func(g map[string]any)) []byte {
	t.Helper()
	var g map[string]any
	if err := json.Unmarshal(raw, &g); err != nil {
		t.Fatal(err)
	}
	change(g)
	out, err := json.Marshal(g)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func list(g map[string]any, key string) []any { l, _ := g[key].([]any); return l }

func field(x any, key string) string {
	m, _ := x.(map[string]any)
	s, _ := m[key].(string)
	return s
}

func TestFaultsAreNoticed(t *testing.T) {
	gold, raw := sampleGold(t)
	full := score(t, gold, raw)
	for name, c := range map[string]struct {
		change  func(g map[string]any)
		noticed func(r *eval.Report) bool
	}{
		"MissingEntity": {func(g map[string]any) {
			g["entities"] = slices.DeleteFunc(list(g, "entities"), func(e any) bool { return field(e, "id") == "group:boko-haram" })
			g["relations"] = slices.DeleteFunc(list(g, "relations"), func(r any) bool {
				return field(r, "source") == "group:boko-haram" || field(r, "target") == "group:boko-haram"
			})
		}, func(r *eval.Report) bool {
			group, before := r.Entities.Per["ArmedGroup"], full.Entities.Per["ArmedGroup"]
			return r.Entities.Found == full.Entities.Found-1 && r.Relations.Found < full.Relations.Found &&
				group.Found == before.Found-1 && group.Gold == before.Gold
		}},
		"InventedRelation": {func(g map[string]any) {
			g["relations"] = append(list(g, "relations"), map[string]any{
				"type": "ALLIED_WITH", "source": "group:isgs", "target": "group:jnim", "derived": false,
				"evidence": list(g, "relations")[0].(map[string]any)["evidence"],
			})
		}, func(r *eval.Report) bool {
			return r.Relations.Unexpected == 1 && r.Relations.Per["ALLIED_WITH"].Unexpected == 1 && r.Negatives.Violated == 1
		}},
		"WrongQuote": {func(g map[string]any) {
			e := list(list(g, "relations")[0].(map[string]any), "evidence")[0].(map[string]any)
			e["quote"] = e["quote"].(string) + "x"
		}, func(r *eval.Report) bool { return r.Evidence.Valid == full.Evidence.Valid-1 }},
		"WrongModality": {func(g map[string]any) {
			e := list(list(g, "relations")[1].(map[string]any), "evidence")[0].(map[string]any)
			e["modality"] = "hypothetical"
		}, func(r *eval.Report) bool { return r.Modality.Valid < full.Modality.Valid }},
		"WrongEnds": {func(g map[string]any) {
			list(g, "relations")[0].(map[string]any)["type"] = "OCCURRED_IN"
		}, func(r *eval.Report) bool { return r.Ontology == 1 }},
		"MergedPair": {func(g map[string]any) {
			for _, e := range list(g, "entities") {
				if field(e, "id") == "group:isis" {
					e.(map[string]any)["aliases"] = []any{"ISIS-K"}
				}
			}
		}, func(r *eval.Report) bool { return r.Merges.Points < full.Merges.Points }},
		"WrongNumber": {func(g map[string]any) {
			for _, e := range list(g, "entities") {
				if field(e, "id") == "attack:mogadishu" {
					p := e.(map[string]any)["props"].(map[string]any)
					list(p, "killed")[0].(map[string]any)["min"] = 1
				}
			}
		}, func(r *eval.Report) bool {
			return r.Attributes.Found == full.Attributes.Found-1 && r.Attributes.Unexpected == 1
		}},
	} {
		t.Run(name, func(t *testing.T) {
			if r := score(t, gold, edit(t, raw, c.change)); !c.noticed(r) {
				var b strings.Builder
				_ = r.Write(&b, true)
				t.Errorf("not noticed:\n%s", b.String())
			}
		})
	}
}

func TestGoldWithAWrongQuoteIsRefused(t *testing.T) {
	folder, err := eval.Samples()
	if err != nil {
		t.Fatal(err)
	}
	_, err = eval.ReadGold(folder, func(string) (string, error) { return "another text", nil })
	if err == nil || !strings.Contains(err.Error(), "evidence") {
		t.Errorf("got %v, want an error that names the evidence", err)
	}
}

func TestSeedsScoreFull(t *testing.T) {
	const folder = "../../shared/corpora/seeds"
	if _, err := os.Stat(folder); err != nil {
		if strings.Contains(os.Getenv("LINKCHART_TEST_REQUIRE"), "corpora") {
			t.Fatal(err)
		}
		t.Skip("the seed documents are not beside the project, see README, section Tests")
	}
	dir := os.DirFS(folder)
	gold, err := eval.ReadGold(dir, func(file string) (string, error) {
		b, err := fs.ReadFile(dir, file)
		return string(b), err
	})
	if err != nil {
		t.Fatal(err)
	}
	raw, err := fs.ReadFile(dir, "gold.json")
	if err != nil {
		t.Fatal(err)
	}
	if r := score(t, gold, raw); r.Entities.F1 != 1 || r.Relations.F1 != 1 || r.HardFaults() != 0 || r.Merges.Points != float64(r.Merges.Checks) {
		t.Errorf("the gold scores %+v", r)
	}
}
