package gazetteer_test

import (
	"strings"
	"testing"

	"linkchart/graph"
	"linkchart/loader/gazetteer"
)

func load(t testing.TB) *gazetteer.Gazetteer {
	t.Helper()
	g, err := gazetteer.Default()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// find returns the ids that a text's longest match at its first word gives.
func find(g *gazetteer.Gazetteer, text string) ([]string, int) {
	entries, n := g.Match(strings.Fields(graph.Fold(text)), 0)
	var ids []string
	for _, e := range entries {
		ids = append(ids, e.ID)
	}
	return ids, n
}

func TestLongestMatchWins(t *testing.T) {
	g := load(t)
	for text, want := range map[string]string{
		"Pakistani Taliban fighters":     "group:pakistani-taliban",
		"the Taliban regime":             "group:taliban",
		"Islamic State Khorasan claimed": "group:isis-k",
		"Islamic State claimed":          "group:isis",
		"ISIS-K":                         "group:isis-k",
		"U.S. government":                "state:us-government",
		"Biden administration":           "state:us-government",
		"Russian authorities":            "state:russian-government",
		"Iran, Islamic Republic of":      "country:iran",
		"Türkiye":                        "country:turkey",
	} {
		ids, _ := find(g, text)
		if len(ids) == 0 || ids[0] != want {
			t.Errorf("Match(%q) = %v, want %s first", text, ids, want)
		}
	}
}
