package graphtest

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"linkchart/graph"
)

var findCases = []Case{
	{"FindByName", "Find must answer in the order of names, byte by byte, ties by id; that is the default order.", func(t *testing.T, open Opener) {
		s := with(t, open, named("Zeta", "alpha", "Beta", "Beta", "Äther", "beta"))
		got := list(find(t, s, graph.EntityQuery{Filter: leaves}), func(h graph.Hit) string { return h.Entity.Name + "/" + h.Entity.ID })
		equal(t, "names", got, "Beta/group:2 Beta/group:3 Zeta/group:0 alpha/group:1 beta/group:5 Äther/group:4")
	}},
	{"FindByID", "Find must answer in the order of ids.", func(t *testing.T, open Opener) {
		s := with(t, open, named("c", "b", "a"))
		equal(t, "ids", found(find(t, s, graph.EntityQuery{Filter: leaves, Order: graph.ByID})), "group:0 group:1 group:2")
	}},
	{"FindByClusters", "Find must answer with most independent stories first.", func(t *testing.T, open Opener) {
		s := with(t, open, rivals("X", "a", "b", "2024-01-01"), rivals("Y", "b", "c", "2024-01-02"), rivals("Z", "b", "c", "2024-01-03"))
		equal(t, "ids", found(find(t, s, graph.EntityQuery{Order: graph.ByClusters})), "group:b group:c group:a")
	}},
	{"FindByDegree", "Find must answer with the highest degree first.", func(t *testing.T, open Opener) {
		s := with(t, open, rivals("X", "c", "b", "2024-01-01"), rivals("Y", "c", "a", "2024-01-02"), rivals("Z", "d", "a", "2024-01-03"))
		equal(t, "ids", found(find(t, s, graph.EntityQuery{Order: graph.ByDegree})), "group:a group:c group:b group:d")
	}},
	{"FindByRecent", "Find must answer with the latest LastReported first, what has none last.", func(t *testing.T, open Opener) {
		s := with(t, open, rivals("X", "a", "b", "2024-01-01"), rivals("Y", "c", "d", "2024-03-02"), rivals("Z", "e", "f", ""))
		equal(t, "ids", found(find(t, s, graph.EntityQuery{Order: graph.ByRecent})), "group:c group:d group:a group:b group:e group:f")
	}},
	{"FindByDate", "Find must answer with the earliest DateEarliest first, what has none last.", func(t *testing.T, open Opener) {
		s := with(t, open, dated("a", "2024-03-01"), dated("b", "2023-03-01"), dated("c", ""))
		q := graph.EntityQuery{Order: graph.ByDate, Filter: graph.EntityFilter{Types: []graph.EntityType{graph.Attack}}}
		equal(t, "ids", found(find(t, s, q)), "attack:b attack:a attack:c")
	}},
	{"FindPages", "Pages of Find must have neither gap nor repeat, in every order.", func(t *testing.T, open Opener) {
		s := with(t, open, append(Sample(), star(13), dated("a", "2024-03-01"), dated("b", ""))...)
		for _, order := range []graph.EntityOrder{graph.ByName, graph.ByID, graph.ByClusters, graph.ByDegree, graph.ByRecent, graph.ByDate} {
			whole := find(t, s, graph.EntityQuery{Order: order, Limit: 1000})
			var pages []graph.Hit
			q := graph.EntityQuery{Order: order, Limit: 5}
			for range 100 {
				page := find(t, s, q)
				if len(page) > 5 {
					t.Fatalf("%s: a page of %d, limit 5", order, len(page))
				}
				pages = append(pages, page...)
				if len(page) < 5 {
					break
				}
				q.After = &page[len(page)-1].Cursor
			}
			equal(t, string(order), found(pages), found(whole))
			if len(whole) < 30 {
				t.Errorf("%s: only %d entities", order, len(whole))
			}
		}
	}},
	{"FindPagesWhileDataChanges", "While data changes a page must neither repeat nor skip what stays.", func(t *testing.T, open Opener) {
		extra := rivals("Extra", "10a", "zz", "2024-01-01")
		s := with(t, open, star(12), extra)
		q := graph.EntityQuery{Limit: 5}
		first := find(t, s, q)
		cursor := first[len(first)-1]
		whole := find(t, s, graph.EntityQuery{})
		remove(t, s, extra.ID)                                  // takes away something behind the cursor
		apply(t, s, rivals("Early", "000", "aa", "2024-01-02")) // and adds something before it, and at the end
		q.After, q.Limit = &cursor.Cursor, 100
		var want []graph.Hit
		for _, h := range whole[5:] {
			if h.Entity.ID != "group:10a" && h.Entity.ID != "group:zz" {
				want = append(want, h)
			}
		}
		got := slices.DeleteFunc(find(t, s, q), func(h graph.Hit) bool { return h.Entity.ID == "group:aa" })
		equal(t, "rest", found(got), found(want))
	}},
	{"FindAfterWhatIsGone", "A page must begin after its cursor, whether or not that item still exists.", func(t *testing.T, open Opener) {
		gone := rivals("Gone", "05a", "05b", "2024-01-01")
		s := with(t, open, star(8), gone)
		q := graph.EntityQuery{Limit: 100, Filter: graph.EntityFilter{Types: []graph.EntityType{graph.ArmedGroup}}}
		all := find(t, s, q)
		at := slices.IndexFunc(all, func(h graph.Hit) bool { return h.Entity.ID == "group:05b" })
		remove(t, s, gone.ID)
		q.After = &all[at].Cursor
		equal(t, "rest", found(find(t, s, q)), found(all[at+1:]))
	}},
	{"FindCursorIsThePosition", "A Hit's Cursor must be the order value and the id.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		for order, want := range map[graph.EntityOrder]graph.Cursor{
			graph.ByName: {Text: "ISIS-K", ID: ISISK}, graph.ByID: {ID: ISISK}, graph.ByRecent: {Text: "2024-04-20", ID: ISISK},
		} {
			hits := find(t, s, graph.EntityQuery{Order: order, Filter: graph.EntityFilter{IDs: []string{ISISK}}})
			if len(hits) != 1 {
				t.Fatalf("%s: %d hits", order, len(hits))
			}
			equal(t, string(order), hits[0].Cursor, want)
		}
	}},
	{"FindRecorded", "Recorded entities must be those that Batches declare, before merging, by id.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		q := graph.EntityQuery{Recorded: true, Filter: graph.EntityFilter{Types: []graph.EntityType{graph.Person}}, View: graph.View{KnownAt: "1900-01-01"}}
		hits := find(t, s, q)
		equal(t, "ids", found(hits), Ghafari+" "+Muhajir)
		equal(t, "name", hits[1].Entity.Name, "Shahab al-Muhajir")
		q.Filter = graph.EntityFilter{IDs: []string{Muhajir, Kabul, "group:none"}}
		equal(t, "by id", found(find(t, s, q)), Kabul+" "+Muhajir)
		q.Limit = 1
		page := find(t, s, q)
		q.After = &page[0].Cursor
		equal(t, "second page", found(find(t, s, q)), Muhajir)
	}},
	{"FindRecordedIsTheUnion", "A recorded entity must be the union of the declarations of its id.", func(t *testing.T, open Opener) {
		s := with(t, open, rivals("X", "a", "b", "2024-01-01"),
			saying("A has another name.", "P", "2024-01-02").
				Entity(graph.Entity{ID: "group:a", Type: graph.ArmedGroup, Name: "Another"}, group("b")).
				Relation("group:a", graph.RivalOf, "group:b", "another name", nil).Batch())
		hits := find(t, s, graph.EntityQuery{Recorded: true, Filter: graph.EntityFilter{IDs: []string{"group:a"}}})
		equal(t, "name and aliases", hits[0].Entity.Name+"; "+strings.Join(hits[0].Entity.Aliases, ", "), "Another; Group a")
		equal(t, "documents", hits[0].Entity.Support.Documents, 2)
	}},
	{"FindRefusesUnknownOrders", "Find must refuse an order it does not know, and ByScore without a Text, with ErrInvalid.", func(t *testing.T, open Opener) {
		s := open(t)
		for _, order := range []graph.EntityOrder{"SIZE", graph.ByScore} {
			if _, err := s.Find(t.Context(), graph.EntityQuery{Order: order, Limit: 1}); !errors.Is(err, graph.ErrInvalid) {
				t.Errorf("%s: got %v, want ErrInvalid", order, err)
			}
		}
	}},
	{"FindNothing", "Find in an empty store must answer with nothing.", func(t *testing.T, open Opener) {
		s := open(t)
		equal(t, "hits", len(find(t, s, graph.EntityQuery{}))+len(find(t, s, graph.EntityQuery{Text: "attack"})), 0)
	}},
}

// leaves are the groups of named, without their country.
var leaves = graph.EntityFilter{Types: []graph.EntityType{graph.ArmedGroup}}

// named declares groups 0, 1, … of these names, each linked to a country.
func named(names ...string) graph.Batch {
	b := NewBatch("names").Entity(country("zz", "ZZ"))
	for i, name := range names {
		id := "group:" + string(rune('0'+i))
		b.Entity(graph.Entity{ID: id, Type: graph.ArmedGroup, Name: name}).Reference(id, graph.LinkedTo, "country:zz")
	}
	return b.Batch()
}

// dated is a document about an attack on a day, "" for a day that is not said.
func dated(name string, day graph.Date) graph.Batch {
	text := "Attack " + name + " was on " + string(day) + " in M."
	b := saying(text, "Paper", "2024-06-01").Entity(attack(name), city("m")).Relation("attack:"+name, graph.OccurredIn, "city:m", "in M", nil)
	if day != "" {
		b.Attribute("attack:"+name, "date", "", date(string(day), ""), string(day), nil)
	}
	return b.Batch()
}
