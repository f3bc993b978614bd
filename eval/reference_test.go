package eval_test

import (
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"

	"linkchart/eval"
)

// spoil changes every nth relation, entity or value of a graph, in the order in which they stand there.
var spoil = map[string]func(g map[string]any){
	"FewerRelations": func(g map[string]any) {
		var kept []any
		for i, r := range list(g, "relations") {
			if i%5 != 0 {
				kept = append(kept, r)
			}
		}
		g["relations"] = kept
	},
	"AllAsserted": func(g map[string]any) {
		for _, r := range list(g, "relations") {
			for _, e := range list(r.(map[string]any), "evidence") {
				e.(map[string]any)["modality"] = "asserted"
			}
		}
	},
	"OtherNames": func(g map[string]any) {
		for i, e := range list(g, "entities") {
			if i%3 == 0 {
				m := e.(map[string]any)
				m["name"], m["aliases"] = m["name"].(string)+" front", []any{}
			}
		}
	},
	"OtherTypes": func(g map[string]any) {
		for i, r := range list(g, "relations") {
			if i%4 == 0 {
				r.(map[string]any)["type"] = "SUPPORTS"
			}
		}
	},
}

// TestSeedsFiguresOfTheReference compares with what the scorer that comes with the seed documents prints for the same graphs.
func TestSeedsFiguresOfTheReference(t *testing.T) {
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
	for name, want := range map[string]string{
		"FewerRelations": "entities 1.000 1.000 relations 1.000 0.812 0.770 modality 177/177 attributes 1.000 evidence 420/420 merges 1.000 negatives 0 ontology 0",
		"AllAsserted":    "entities 1.000 1.000 relations 1.000 1.000 1.000 modality 188/221 attributes 1.000 evidence 473/473 merges 1.000 negatives 0 ontology 0",
		"OtherNames":     "entities 0.750 0.780 relations 0.381 0.391 0.492 modality 92/92 attributes 0.455 evidence 473/473 merges 0.667 negatives 0 ontology 0",
		"OtherTypes":     "entities 1.000 1.000 relations 0.649 0.719 0.754 modality 165/165 attributes 1.000 evidence 473/473 merges 1.000 negatives 0 ontology 32",
	} {
		r := score(t, gold, edit(t, raw, spoil[name]))
		got := fmt.Sprintf("entities %.3f %.3f relations %.3f %.3f %.3f modality %d/%d attributes %.3f evidence %d/%d merges %.3f negatives %d ontology %d",
			r.Entities.Precision, r.Entities.Recall, r.Relations.Precision, r.Relations.Recall, r.Relations.ExtendedRecall, r.Modality.Valid, r.Modality.Total,
			r.Attributes.F1, r.Evidence.Valid, r.Evidence.Total, r.Merges.Points/float64(r.Merges.Checks), r.Negatives.Violated, r.Ontology)
		if got != want {
			t.Errorf("%s:\n got %s\nwant %s", name, got, want)
		}
	}
}
