package graphtest

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"linkchart/graph"
)

var infoCases = []Case{
	{"InfoCounts", "Info must count the projection with derived edges left out, and documents that are neither failed nor withdrawn.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		remove(t, s, DailyDoc)
		i := info(t, s)
		entities := map[graph.EntityType]int{}
		for _, h := range find(t, s, graph.EntityQuery{}) {
			entities[h.Entity.Type]++
		}
		relations := map[graph.RelationType]int{}
		for _, st := range hop(t, s, graph.EdgeQuery{}).Steps {
			relations[st.Edge.Type]++
		}
		evidence := 0
		cs := claims(t, s, graph.ClaimQuery{})
		for _, c := range cs {
			evidence += len(c.Evidence)
		}
		equal(t, "entities", fmt.Sprint(i.Entities), fmt.Sprint(entities))
		equal(t, "relations", fmt.Sprint(i.Relations), fmt.Sprint(relations))
		equal(t, "claims, evidence, documents", [3]int{i.Claims, i.Evidence, i.Documents}, [3]int{len(cs), evidence, 3})
		if i.Store == "" {
			t.Error("the store has no name")
		}
		if i.Relations[graph.MemberOf] != 0 {
			t.Error("a derived edge is counted")
		}
	}},
	{"InfoOfNothing", "Info of an empty store must count nothing.", func(t *testing.T, open Opener) {
		i := info(t, open(t))
		equal(t, "counts", len(i.Entities)+len(i.Relations)+i.Claims+i.Evidence+i.Documents, 0)
	}},
	{"VersionRises", "GraphVersion must rise with every write that changes something, and only then.", func(t *testing.T, open Opener) {
		s := open(t)
		last := info(t, s).GraphVersion
		for i, b := range Sample() {
			change := apply(t, s, b)
			if now := info(t, s).GraphVersion; now <= last || change.GraphVersion != now {
				t.Errorf("write %d: version %d, the change says %d, before it was %d", i, now, change.GraphVersion, last)
			}
			last = info(t, s).GraphVersion
			apply(t, s, b)
			equal(t, "version after the same write", info(t, s).GraphVersion, last)
		}
	}},
}

var limitCases = []Case{
	{"LimitOfPages", "A page above MaxPage must be refused with ErrTooLarge, one below 1 with ErrInvalid.", func(t *testing.T, open Opener) {
		s := open(t)
		for limit, want := range map[int]error{graph.MaxPage + 1: graph.ErrTooLarge, -1: graph.ErrInvalid} {
			_, err := s.Find(t.Context(), graph.EntityQuery{Limit: limit})
			refused(t, "Find", err, want)
			_, err = s.Edges(t.Context(), graph.EdgeQuery{Limit: limit})
			refused(t, "Edges", err, want)
			_, err = s.Claims(t.Context(), graph.ClaimQuery{Limit: limit})
			refused(t, "Claims", err, want)
			_, err = s.Documents(t.Context(), graph.DocumentQuery{Limit: limit})
			refused(t, "Documents", err, want)
		}
		_, err := s.Find(t.Context(), graph.EntityQuery{})
		refused(t, "Find without a limit", err, graph.ErrInvalid)
		_, err = s.Edges(t.Context(), graph.EdgeQuery{})
		refused(t, "Edges without a limit", err, graph.ErrInvalid)
		if _, err = s.Find(t.Context(), graph.EntityQuery{Limit: graph.MaxPage}); err != nil {
			t.Errorf("a page of MaxPage: %v", err)
		}
	}},
	{"LimitOfLists", "A list above MaxIDs must be refused with ErrTooLarge, and one of MaxIDs answered.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		many := make([]string, graph.MaxIDs+1)
		for i := range many {
			many[i] = fmt.Sprintf("group:%05d", i)
		}
		for name, ask := range map[string]func(ids []string) error{
			"Entities": func(ids []string) error { _, err := s.Entities(t.Context(), ids, graph.View{}); return err },
			"Degrees": func(ids []string) error {
				_, err := s.Degrees(t.Context(), ids, graph.EdgeFilter{}, graph.View{})
				return err
			},
			"Near": func(ids []string) error {
				_, err := s.Edges(t.Context(), graph.EdgeQuery{Near: ids, Limit: 1})
				return err
			},
			"Among": func(ids []string) error {
				_, err := s.Edges(t.Context(), graph.EdgeQuery{Near: []string{ISISK}, Among: ids, Limit: 1})
				return err
			},
			"EdgeIDs": func(ids []string) error { _, err := s.Edges(t.Context(), graph.EdgeQuery{IDs: ids}); return err },
			"FilterIDs": func(ids []string) error {
				_, err := s.Find(t.Context(), graph.EntityQuery{Filter: graph.EntityFilter{IDs: ids}, Limit: 1})
				return err
			},
			"NestedFilterIDs": func(ids []string) error {
				_, err := s.Find(t.Context(), graph.EntityQuery{Filter: graph.EntityFilter{Not: &graph.EntityFilter{IDs: ids}}, Limit: 1})
				return err
			},
			"ClaimIDs": func(ids []string) error { _, err := s.Claims(t.Context(), graph.ClaimQuery{IDs: ids}); return err },
			"Subjects": func(ids []string) error { _, err := s.Claims(t.Context(), graph.ClaimQuery{Subjects: ids}); return err },
			"Relations": func(ids []string) error {
				_, err := s.Claims(t.Context(), graph.ClaimQuery{Relations: ids})
				return err
			},
			"EvidenceIDs": func(ids []string) error { _, err := s.Claims(t.Context(), graph.ClaimQuery{Evidence: ids}); return err },
			"ClaimDocument": func(ids []string) error {
				_, err := s.Claims(t.Context(), graph.ClaimQuery{Documents: ids})
				return err
			},
			"DocumentIDs": func(ids []string) error {
				_, err := s.Documents(t.Context(), graph.DocumentQuery{IDs: ids})
				return err
			},
			"Stories": func(ids []string) error {
				_, err := s.Documents(t.Context(), graph.DocumentQuery{Stories: ids})
				return err
			},
		} {
			refused(t, name, ask(many), graph.ErrTooLarge)
			if err := ask(many[:graph.MaxIDs]); err != nil {
				t.Errorf("%s with MaxIDs: %v", name, err)
			}
		}
	}},
	{"LimitOfNesting", "Lists in nested filters must be tested as others are.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		f := graph.EntityFilter{Types: []graph.EntityType{graph.Plot}}
		for range 20 {
			f = graph.EntityFilter{And: []graph.EntityFilter{{Or: []graph.EntityFilter{f}}}}
		}
		equal(t, "twenty deep", found(find(t, s, graph.EntityQuery{Filter: f})), ChurchPlot)
	}},
	{"LongTexts", "A text search must answer for long texts, or refuse them with ErrTooLarge.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		if _, err := s.Find(t.Context(), graph.EntityQuery{Text: strings.Repeat("kabul ", 5000), Fuzzy: true, Limit: 5}); err != nil && !errors.Is(err, graph.ErrTooLarge) {
			t.Errorf("got %v", err)
		}
	}},
}

func refused(t *testing.T, what string, err, want error) {
	t.Helper()
	if !errors.Is(err, want) {
		t.Errorf("%s: got %v, want %v", what, err, want)
	}
}
