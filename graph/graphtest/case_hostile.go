package graphtest

import (
	"errors"
	"strings"
	"testing"

	"linkchart/graph"
)

// hostile are strings that would break a store which pastes them into a query or a key.
func hostile() []string {
	return []string{
		`'; DROP TABLE entities; --`, `") DETACH DELETE n //`, "`) MATCH (n) RETURN n", "line\nbreak\ttab\rreturn", `back\slash\\`, `{"$gt":""}`, `%s%d%n`,
		"\u202eright to left", "zero\u200bwidth", "e\u0301 combining", "é composed", "🔥👩\u200d👩\u200d👧", "\u00a0no-break", "“curly” ‘quotes’", "AND OR NOT *?~^",
		"[x] (y) {z} +1 -2 !3 /4/", "a|b|c", "\x1f", "\u2028", "ÅÄÖ ß ı İ", "日本語 テスト", "العربية", strings.Repeat("long ", 400) + "end",
	}
}

var hostileCases = []Case{
	{"HostileNames", "Names, ids and texts must be data, whatever is in them.", func(t *testing.T, open Opener) {
		var batches []graph.Batch
		for i, h := range hostile() {
			text := "They wrote: " + h + " and no more."
			batches = append(batches, NewDocument(h, text, h, "2024-01-01").
				Document(func(d *graph.Document) { d.URL, d.FileName, d.Reason = h, h, h }).
				Entity(graph.Entity{ID: "group:" + h, Type: graph.ArmedGroup, Name: h, Aliases: []string{h + "!"}, Metonyms: []string{h + "?"}, ExternalIDs: []graph.ExternalID{{Scheme: "x", Value: h}}}, group("hub")).
				Relation("group:"+h, graph.AffiliateOf, "group:hub", h, func(c *graph.Claim, e *graph.Evidence) { c.Qualifiers.Role, e.Attribution = h, h }).
				Attribute("group:"+h, "ideology", h, graph.Value{Text: h}, h, nil).Batch())
			if err := batches[i].Validate(); err != nil {
				t.Fatal(err)
			}
		}
		s := with(t, open, batches...)
		same(t, "what comes back", dump(t, s), dump(t, with(t, reference, batches...)))
		for _, h := range hostile() {
			id := "group:" + h
			e := entity(t, s, id)
			if e == nil || e.Name != h {
				t.Fatalf("%q: got %+v", h, e)
			}
			ask := graph.EntityFilter{IDs: []string{id}, Names: []string{h}, ExternalIDs: []string{"x:" + h}}
			if graph.Fold(h) == "" {
				ask.Names = nil
			}
			equal(t, "found by filter", found(find(t, s, graph.EntityQuery{Filter: ask})), id)
			equal(t, "edge by role and publisher", walked(hop(t, s, graph.EdgeQuery{Near: []string{"group:hub"}, Filter: graph.EdgeFilter{Roles: []string{h}, Publishers: []string{h}}})), "AFFILIATE_OF<"+id)
			equal(t, "near", walked(hop(t, s, graph.EdgeQuery{Near: []string{id}, Among: []string{"group:hub"}})), "AFFILIATE_OF>group:hub")
			cs := claims(t, s, graph.ClaimQuery{Subjects: []string{id}})
			if len(cs) != 2 || cs[0].Evidence[0].Quote != h {
				t.Errorf("%q: claims %+v", h, cs)
			}
			if _, err := s.Find(t.Context(), graph.EntityQuery{Text: h, Fuzzy: true, Limit: 10}); err != nil && !errors.Is(err, graph.ErrTooLarge) {
				t.Errorf("search for %q: %v", h, err)
			}
		}
		remove(t, s, batches[0].ID)
		equal(t, "edges after a removal", len(hop(t, s, graph.EdgeQuery{}).Steps), len(batches)-1)
	}},
	{"HostileQuestions", "Ids, names, cursors and texts of a question must be data, whatever is in them.", func(t *testing.T, open Opener) {
		s := with(t, open, Sample()...)
		before := dump(t, s)
		for _, h := range hostile() {
			equal(t, "entities", entity(t, s, h), nil)
			equal(t, "filters", len(find(t, s, graph.EntityQuery{Filter: graph.EntityFilter{Names: []string{h}, Kinds: []string{h}, Documents: []string{h}}})), 0)
			equal(t, "edges", len(hop(t, s, graph.EdgeQuery{Near: []string{h}, Filter: graph.EdgeFilter{Roles: []string{h}, Modes: []string{h}, Types: []graph.RelationType{graph.RelationType(h)}}}).Steps), 0)
			equal(t, "types", len(find(t, s, graph.EntityQuery{Filter: graph.EntityFilter{Types: []graph.EntityType{graph.EntityType(h)}}})), 0)
			equal(t, "groups", len(hop(t, s, graph.EdgeQuery{Filter: graph.EdgeFilter{Groups: []graph.RelationGroup{graph.RelationGroup(h)}}}).Steps), 0)
			equal(t, "claims", len(claims(t, s, graph.ClaimQuery{IDs: []string{h}})), 0)
			equal(t, "predicates", len(claims(t, s, graph.ClaimQuery{Predicates: []string{h}})), 0)
			equal(t, "documents", len(documents(t, s, graph.DocumentQuery{IDs: []string{h}})), 0)
			find(t, s, graph.EntityQuery{After: &graph.Cursor{Text: h, ID: h}})
			hop(t, s, graph.EdgeQuery{After: &graph.Cursor{Text: h, ID: h}})
			if _, err := s.Remove(t.Context(), h, h); err == nil {
				t.Errorf("removed %q", h)
			}
		}
		same(t, "after the questions", dump(t, s), before)
	}},
}
