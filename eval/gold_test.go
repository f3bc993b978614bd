package eval_test

import (
	"slices"
	"strings"
	"testing"

	"linkchart/eval"
	"linkchart/graph"
)

func TestSamplesScoreFullInEveryFigure(t *testing.T) {
	gold, raw := sampleGold(t)
	r := score(t, gold, raw)
	for name, got := range map[string]float64{
		"extended entities": r.Entities.ExtendedRecall, "extended relations": r.Relations.ExtendedRecall, "other attributes": r.Other.F1,
		"merges": r.Merges.Points / float64(r.Merges.Checks),
	} {
		if got != 1 {
			t.Errorf("%s of the gold itself: %.3f, want 1: %q", name, got, r.Notes)
		}
	}
	if r.Entities.Core < 80 || r.Relations.Core < 80 || r.Negatives.Checked < 30 || r.Merges.Checks < 20 {
		t.Errorf("the gold is too small: %+v", r)
	}
}

// TestGoldKeepsTheModel: what the scorer would count as a fault of a graph must not stand in the gold.
func TestGoldKeepsTheModel(t *testing.T) {
	gold, _ := sampleGold(t)
	text := sampleText(t)
	types := map[string]string{}
	for i := range gold.Entities {
		e := &gold.Entities[i]
		if types[e.ID] != "" {
			t.Errorf("id twice: %s", e.ID)
		}
		types[e.ID] = e.Type
		info, ok := graph.Node(graph.EntityType(e.Type))
		if !ok || !strings.HasPrefix(e.ID, info.Prefix+":") {
			t.Errorf("%s has type %q", e.ID, e.Type)
		}
		if len(e.Evidence) == 0 {
			t.Errorf("%s has no evidence", e.ID)
		}
		checkProps(t, e, text)
	}
	seen := map[string]bool{}
	for i := range gold.Relations {
		r := &gold.Relations[i]
		key := graph.EdgeKey(graph.RelationType(r.Type), r.Source, r.Target)
		if seen[key] {
			t.Errorf("%s: twice", key)
		}
		seen[key] = true
		if err := graph.CheckEnds(graph.RelationType(r.Type), graph.EntityType(types[r.Source]), graph.EntityType(types[r.Target])); err != nil {
			t.Errorf("%s: %v", key, err)
		}
		if len(r.Evidence) == 0 {
			t.Errorf("%s has no evidence", key)
		}
		for _, e := range r.Evidence {
			if graph.Modality(e.Modality).Rank() == 0 || e.Quote != strings.TrimSpace(e.Quote) {
				t.Errorf("%s: evidence %+v", key, e)
			}
		}
		for _, also := range r.AcceptAlso {
			if _, ok := graph.Relation(graph.RelationType(also)); !ok {
				t.Errorf("%s: acceptAlso %q", key, also)
			}
		}
	}
	for _, m := range gold.Merges {
		for _, id := range append(slices.Clone(m.Entities), m.Entity) {
			if id != "" && types[id] == "" {
				t.Errorf("merge check of unknown %s", id)
			}
		}
		for _, d := range m.Docs {
			if _, err := text(d); err != nil {
				t.Errorf("merge check of %s in unknown document %s", m.Entity, d)
			}
		}
	}
	for _, n := range gold.Negatives {
		for _, id := range []string{n.Source, n.Target, n.Entity} {
			if id != "" && types[id] == "" {
				t.Errorf("negative about unknown %s", id)
			}
		}
		if n.Kind == "relation" && n.Props == nil && seen[graph.EdgeKey(graph.RelationType(n.Type), n.Source, n.Target)] {
			t.Errorf("negative %s %s -> %s stands in the gold", n.Type, n.Source, n.Target)
		}
	}
}

func checkProps(t *testing.T, e *eval.Entity, text func(string) (string, error)) {
	t.Helper()
	for name, p := range e.Props {
		property, ok := graph.PropertyOf(graph.EntityType(e.Type), name)
		if !ok && name != "eventKind" {
			t.Errorf("%s has no property %q", e.ID, name)
		}
		for _, v := range p.Values {
			if len(v.Evidence) == 0 {
				t.Fatalf("%s.%s has no evidence", e.ID, name)
			}
			if v.Min != nil && v.Max != nil && *v.Min > *v.Max {
				t.Errorf("%s.%s: %d > %d", e.ID, name, *v.Min, *v.Max)
			}
			if s, isText := v.Value.(string); isText && property.Enum != "" && !slices.Contains(graph.Enum(property.Enum), s) {
				t.Errorf("%s.%s: %q is not in the list", e.ID, name, s)
			}
			doc, err := text(v.Evidence[0].Doc)
			if err != nil {
				t.Fatal(err)
			}
			if v.Value == nil && v.Raw != nil && !strings.Contains(doc, *v.Raw) {
				t.Errorf("%s.%s: %q is not in the text", e.ID, name, *v.Raw)
			}
		}
	}
}
