package graph_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"testing"

	"linkchart/graph"
)

// TestClaimIDIsOfTheJSONForm: ids are stored, so they must stay those of the form in JSON, whatever writes it.
func TestClaimIDIsOfTheJSONForm(t *testing.T) {
	date := graph.ParseDate("3 May 2020", "")
	for name, c := range map[string]graph.Claim{
		"Relation":   {Kind: graph.RelationClaim, Subject: "group:a", Predicate: string(graph.AffiliateOf), Object: "group:b"},
		"Symmetric":  {Kind: graph.RelationClaim, Subject: "group:b", Predicate: string(graph.AlliedWith), Object: "group:a"},
		"Qualifiers": {Kind: graph.RelationClaim, Subject: "person:a", Predicate: string(graph.Leads), Object: "group:b", Qualifiers: graph.Qualifiers{Role: "emir", Status: "CURRENT", Since: &date}},
		"Value":      {Kind: graph.AttributeClaim, Subject: "attack:a", Predicate: "date", Scope: "x", Value: &graph.Value{Date: &date}},
		"Signs":      {Kind: graph.AliasClaim, Subject: "group:a", Predicate: graph.AliasPredicate, Value: &graph.Value{Text: "\"<A> & B\\C\"\t\x01\u2028é\xff طالبان"}},
	} {
		t.Run(name, func(t *testing.T) {
			subject, object := c.Subject, c.Object
			if c.Kind == graph.RelationClaim && graph.RelationType(c.Predicate).Symmetric() && object < subject {
				subject, object = object, subject
			}
			form, err := json.Marshal(struct {
				Kind                              graph.ClaimKind
				Subject, Predicate, Object, Value string
				Scope                             string
				Qualifiers                        graph.Qualifiers
			}{c.Kind, subject, c.Predicate, object, c.Value.Normal(), c.Scope, c.Qualifiers})
			if err != nil {
				t.Fatal(err)
			}
			sum := sha256.Sum256(form)
			if got, want := graph.ClaimID(&c), graph.ClaimPrefix+hex.EncodeToString(sum[:])[:24]; got != want {
				t.Errorf("%s, want %s of %s", got, want, form)
			}
		})
	}
}

// TestClasses: the class of every node type is that of its row.
func TestClasses(t *testing.T) {
	for _, n := range graph.Nodes() {
		if got := n.Type.Class(); got != n.Class {
			t.Errorf("%s is of class %q, want %q", n.Type, got, n.Class)
		}
	}
	for _, unknown := range []graph.EntityType{"", "Attacks", "x"} {
		if got := unknown.Class(); got != "" {
			t.Errorf("%q is of class %q", unknown, got)
		}
	}
}
