package neo4j

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"linkchart/graph"
)

// What grows out of a projection is what all declarations together project to.
func TestGrowEqualsProjection(t *testing.T) {
	few := func(t *rapid.T, what string, from ...string) []string {
		return rapid.SliceOfNDistinct(rapid.SampledFrom(from), 0, len(from), rapid.ID).Draw(t, what)
	}
	rapid.Check(t, func(t *rapid.T) {
		docs := map[string]*graph.Document{}
		// batches come before or after the change, and never share a story across it.
		draw := func(age string, n int) []graph.Declaration {
			out := make([]graph.Declaration, n)
			for i := range out {
				d := &out[i]
				d.Batch = rapid.SampledFrom([]string{"a", "b", "c", "d"}).Draw(t, "batch") + age + string(rune('0'+i))
				if rapid.Bool().Draw(t, "document") {
					docs[d.Batch] = &graph.Document{ID: d.Batch, Story: age + rapid.SampledFrom([]string{"s", "t"}).Draw(t, "story")}
					if day := rapid.SampledFrom([]graph.Date{"", "2020-01-01", "2021-01-01"}).Draw(t, "day"); day != "" {
						docs[d.Batch].Published = &graph.FuzzyDate{Earliest: day, Latest: day}
					}
				}
				d.Claims, d.Evidence = rapid.IntRange(0, 2).Draw(t, "claims"), rapid.IntRange(0, 2).Draw(t, "evidence")
				d.Entity = graph.Entity{
					ID: rapid.SampledFrom([]string{"x", "x", "x", "y"}).Draw(t, "id"), Type: rapid.SampledFrom([]graph.EntityType{graph.Person, graph.Person, graph.City}).Draw(t, "type"),
					Name: rapid.SampledFrom([]string{"A", "A", "B"}).Draw(t, "name"), Kind: rapid.SampledFrom([]string{"", "k", "l"}).Draw(t, "kind"),
					Aliases: few(t, "aliases", "A", "B", "C"), Metonyms: few(t, "metonyms", "M", "N"),
					Gazetteer: rapid.Bool().Draw(t, "gazetteer"), ISO2: rapid.SampledFrom([]string{"", "XX"}).Draw(t, "iso"), Aggregate: rapid.Bool().Draw(t, "aggregate"),
				}
				if rapid.Bool().Draw(t, "external") {
					d.Entity.ExternalIDs = []graph.ExternalID{{Scheme: "s", Value: rapid.SampledFrom([]string{"1", "2"}).Draw(t, "value")}}
				}
			}
			return out
		}
		before, gain := draw("old", rapid.IntRange(1, 4).Draw(t, "before")), draw("new", rapid.IntRange(1, 3).Draw(t, "gain"))
		got := grow(graph.ProjectEntity("x", before, nil, docs, nil), gain, docs)
		if got == nil {
			return
		}
		if want := graph.ProjectEntity("x", append(before, gain...), nil, docs, nil); !reflect.DeepEqual(got, want) {
			t.Fatalf("grown %+v\nwant %+v", got, want)
		}
	})
	// The draws above prove nothing if all of them refuse to grow.
	same := func(batch string) graph.Declaration {
		return graph.Declaration{Batch: batch, Claims: 1, Evidence: 1, Entity: graph.Entity{ID: "x", Type: graph.Person, Name: "A"}}
	}
	old, more := []graph.Declaration{same("a")}, []graph.Declaration{same("b")}
	got, want := grow(graph.ProjectEntity("x", old, nil, nil, nil), more, nil), graph.ProjectEntity("x", append(old, more...), nil, nil, nil)
	if got == nil || !reflect.DeepEqual(got, want) {
		t.Errorf("grown %+v\nwant %+v", got, want)
	}
}
