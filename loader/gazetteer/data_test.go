package gazetteer_test

import (
	"slices"
	"strings"
	"testing"

	"linkchart/graph"
)

func TestEveryTypeIsThere(t *testing.T) {
	count := map[graph.EntityType]int{}
	for _, e := range load(t).Entries() {
		count[e.Type]++
	}
	for kind, want := range map[graph.EntityType]int{
		graph.ArmedGroup: 400, graph.StateBody: 1400, graph.Organization: 230, graph.Country: 250, graph.Region: 90,
		graph.City: 30_000, graph.AdminArea: 10_000,
	} {
		if count[kind] < want {
			t.Errorf("%d entries of type %s, want at least %d", count[kind], kind, want)
		}
	}
}

func TestNoIdentifyingNameIsShared(t *testing.T) {
	type key struct {
		kind graph.EntityType
		name string
	}
	owner := map[key]string{}
	for _, e := range load(t).Entries() {
		if e.Type == graph.City || e.Type == graph.AdminArea {
			continue // places share names; population and context choose
		}
		for _, name := range append([]string{e.Name}, e.Aliases...) {
			k := key{e.Type, graph.Fold(name)}
			if slices.ContainsFunc(e.Weak, func(w string) bool { return graph.Fold(w) == k.name }) {
				continue
			}
			if other := owner[k]; other != "" && other != e.ID {
				t.Errorf("%q identifies both %s and %s", name, other, e.ID)
			}
			owner[k] = e.ID
		}
	}
}

func TestReferencesHold(t *testing.T) {
	g := load(t)
	for _, e := range g.Entries() {
		for _, code := range e.Countries {
			if g.ByISO2(code) == nil {
				t.Errorf("%s: country %q is unknown", e.ID, code)
			}
		}
		if e.Source == "" {
			t.Errorf("%s has no source note", e.ID)
		}
		if e.ID != strings.ToLower(e.ID) || strings.ContainsAny(e.ID, " _") {
			t.Errorf("id %q is not a slug", e.ID)
		}
		if e.Type == graph.ArmedGroup && len(e.Countries) == 0 {
			t.Errorf("%s acts nowhere", e.ID)
		}
		if e.Type == graph.ArmedGroup && e.Parent != "" && g.Entry(e.Parent).Type != graph.ArmedGroup {
			t.Errorf("%s is a branch of %s", e.ID, e.Parent)
		}
		if err := checkName(e.Name, e.Aliases); err != "" {
			t.Errorf("%s: %s", e.ID, err)
		}
	}
}

func checkName(name string, aliases []string) string {
	for _, a := range append([]string{name}, aliases...) {
		if graph.Fold(a) == "" {
			return "empty name"
		}
		if a != strings.TrimSpace(a) {
			return "padded name " + a
		}
	}
	return ""
}

func TestEveryCountryHasItsGovernment(t *testing.T) {
	g := load(t)
	countries := 0
	for _, e := range g.Entries() {
		if e.Type != graph.Country {
			continue
		}
		countries++
		gov := g.Government(e.ISO2)
		if gov == nil || gov.Kind != "GOVERNMENT" || !slices.Equal(gov.Countries, []string{e.ISO2}) {
			t.Errorf("government of %s is %+v", e.ISO2, gov)
		}
		if e.ISO3 == "" || e.M49 == "" && e.ISO2 != "XK" {
			t.Errorf("%s lacks codes", e.ID)
		}
	}
	if countries != 250 {
		t.Errorf("%d countries, want 250", countries)
	}
}
