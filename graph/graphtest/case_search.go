package graphtest

import (
	"testing"

	"linkchart/graph"
)

var searchCases = []Case{
	{"SearchRanks", "A text must find the exact name first, then beginnings, then names with its words, then sentences.", func(t *testing.T, open Opener) {
		s := with(t, open, named("Northern Front", "Northern Front Council", "Great Northern Front", "Southern Front"),
			saying("The northern front advanced.", "P", "2024-01-01").Entity(group("a"), group("b")).Relation("group:a", graph.AlliedWith, "group:b", "northern front", nil).Batch())
		hits := find(t, s, graph.EntityQuery{Text: "northern front"})
		equal(t, "ids", found(hits), "group:0 group:1 group:2 group:a group:b")
		for i, want := range []float64{graph.ExactScore, graph.PrefixScore, graph.WordsScore, graph.SentenceScore, graph.SentenceScore} {
			equal(t, "score of "+hits[i].Entity.ID, hits[i].Score, want)
		}
		equal(t, "matched name", hits[2].Matched, "Great Northern Front")
		equal(t, "matched sentence", hits[3].Matched, "The northern front advanced.")
		equal(t, "cursor", hits[0].Cursor, graph.Cursor{Num: graph.ExactScore, ID: "group:0"})
	}},
	{"SearchAliases", "A text must find aliases, and say which one matched.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		hits := find(t, s, graph.EntityQuery{Text: "daesh"})
		equal(t, "ids", found(hits), IslamicState)
		equal(t, "matched", hits[0].Matched, "Daesh")
		hits = find(t, s, graph.EntityQuery{Text: "shahab al muhajir"})
		if len(hits) == 0 || hits[0].Entity.ID != Ghafari || hits[0].Score != graph.ExactScore {
			t.Errorf("the name of a merged entity: got %s, want %s first", found(hits), Ghafari)
		}
	}},
	{"SearchFolds", "Names must be matched after folding.", func(t *testing.T, open Opener) {
		s := with(t, open, named("Ansār al-Sharīʿa", "Émirat", "The Base"))
		equal(t, "diacritics", found(find(t, s, graph.EntityQuery{Text: "ANSAR AL-SHARIA"})), "group:0")
		equal(t, "accents", found(find(t, s, graph.EntityQuery{Text: "emirat"})), "group:1")
		equal(t, "article", found(find(t, s, graph.EntityQuery{Text: "base"})), "group:2")
	}},
	{"SearchFuzzy", "Fuzzy must allow one edit in words of five letters or more of names, and no more; without it no edit.", func(t *testing.T, open Opener) {
		s := with(t, open, named("Khorasan Province", "Base"))
		for text, want := range map[string]string{
			"khorosan": "group:0", "khorasn": "group:0", "khoorasan": "group:0", "khroasan province": "group:0", "khorasan provinec": "group:0",
			"khorosen": "", "bese": "", "basee": "group:1",
		} {
			equal(t, "fuzzy "+text, found(find(t, s, graph.EntityQuery{Text: text, Fuzzy: true})), want)
		}
		for _, text := range []string{"khorosan", "khorasn", "khroasan"} {
			equal(t, "not fuzzy "+text, found(find(t, s, graph.EntityQuery{Text: text})), "")
		}
		equal(t, "score", find(t, s, graph.EntityQuery{Text: "khorosan", Fuzzy: true})[0].Score, graph.FuzzyScore)
	}},
	{"SearchPrefixOfWords", "A word of the text must match the beginning of a word of a name.", func(t *testing.T, open Opener) {
		s := with(t, open, named("Eastern Islamic Movement"))
		equal(t, "ids", found(find(t, s, graph.EntityQuery{Text: "islam move"})), "group:0")
		equal(t, "middle of a word", found(find(t, s, graph.EntityQuery{Text: "slamic"})), "")
	}},
	{"SearchSentences", "A text must find the ends of claims with evidence whose sentence has all its words.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		equal(t, "ids", found(find(t, s, graph.EntityQuery{Text: "bitter rivals"})), ISISK+" "+Taliban)
		equal(t, "a word is missing", found(find(t, s, graph.EntityQuery{Text: "bitter friends"})), "")
		equal(t, "before its day", found(find(t, s, graph.EntityQuery{Text: "bitter rivals", View: graph.View{KnownAt: "2024-04-01"}})), "")
		equal(t, "of a merged end", found(find(t, s, graph.EntityQuery{Text: "commanded"})), ISISK+" "+Ghafari)
		remove(t, s, ReviewDoc)
		equal(t, "of a removed document", found(find(t, s, graph.EntityQuery{Text: "bitter rivals"})), "")
	}},
	{"SearchFilters", "A text must be ANDed to the filter and the view.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		q := graph.EntityQuery{Text: "vienna", Filter: graph.EntityFilter{Types: []graph.EntityType{graph.Facility}}}
		equal(t, "ids", found(find(t, s, q)), ViennaChurch)
		q.View = graph.View{KnownAt: "2024-04-01"}
		equal(t, "before its day", found(find(t, s, q)), "")
	}},
	{"SearchIgnoresMetonyms", "Metonyms must never be matched alone.", func(t *testing.T, open Opener) {
		equal(t, "ids", found(find(t, with(t, open, Sample()...), graph.EntityQuery{Text: "kremlin"})), "")
	}},
	{"SearchPages", "Pages of a text search must have neither gap nor repeat, by score and by other orders.", func(t *testing.T, open Opener) {
		s := with(t, open, star(13))
		for _, order := range []graph.EntityOrder{"", graph.ByName, graph.ByDegree} {
			whole := find(t, s, graph.EntityQuery{Text: "group", Order: order})
			equal(t, "entities", len(whole), 14)
			var pages []graph.Hit
			for q := (graph.EntityQuery{Text: "group", Order: order, Limit: 4}); ; {
				page := find(t, s, q)
				if pages = append(pages, page...); len(page) < 4 || len(pages) > 20 {
					break
				}
				q.After = &page[3].Cursor
			}
			equal(t, "pages by "+string(order), found(pages), found(whole))
		}
	}},
	{"SearchOfSigns", "A text without a letter or digit must find nothing.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		for _, text := range []string{"…", "🔥", "\"", "- -", "'", "(", "*", "\\"} {
			equal(t, text, found(find(t, s, graph.EntityQuery{Text: text})), "")
		}
	}},
	{"SearchForgets", "A name that no Batch declares any more must not be found.", func(t *testing.T, open Opener) {
		x := rivals("X", "a", "b", "2024-01-01")
		s := with(t, open, x, NewBatch("alias").Entity(graph.Entity{ID: "group:a", Type: graph.ArmedGroup, Name: "Obelisk"}, group("b")).Reference("group:a", graph.RivalOf, "group:b").Batch())
		equal(t, "before", found(find(t, s, graph.EntityQuery{Text: "obelisk"})), "group:a")
		remove(t, s, "alias")
		equal(t, "after", found(find(t, s, graph.EntityQuery{Text: "obelisk"})), "")
	}},
}
