package gql_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"linkchart/graph"
	"linkchart/server/gql"
)

func publicTypes(t testing.TB) *ast.Schema {
	t.Helper()
	return gql.NewSchema(gql.Config{Store: sampleStore(t)}).Schema()
}

// TestEverythingIsDescribed: whoever reads the schema in a client reads a sentence on each part of it.
func TestEverythingIsDescribed(t *testing.T) {
	schema := publicTypes(t)
	seen := 0
	described := func(text string, where ...string) {
		t.Helper()
		seen++
		name := strings.Join(where, ".")
		switch {
		case text == "":
			t.Errorf("%s has no description", name)
		case !strings.HasSuffix(text, "."):
			t.Errorf("%s: %q is no sentence", name, text)
		}
	}
	for name, def := range schema.Types {
		if def.BuiltIn {
			continue
		}
		described(def.Description, name)
		for _, v := range def.EnumValues {
			described(v.Description, name, v.Name)
		}
		for _, f := range def.Fields {
			if strings.HasPrefix(f.Name, "__") {
				continue
			}
			described(f.Description, name, f.Name)
			for _, a := range f.Arguments {
				described(a.Description, name, f.Name, a.Name)
			}
		}
	}
	if seen < 900 {
		t.Errorf("only %d parts were looked at", seen)
	}
}

// TestEnumsAreTheOntology: the closed lists of the schema are those of the ontology's tables, in their order.
func TestEnumsAreTheOntology(t *testing.T) {
	schema := publicTypes(t)
	var entities, relations, groups, modalities []string
	meaning := map[string]string{}
	for _, n := range graph.Nodes() {
		entities = append(entities, string(n.Type))
		meaning[string(n.Type)] = n.Meaning
	}
	for _, r := range graph.Relations() {
		relations = append(relations, string(r.Type))
		meaning[string(r.Type)] = r.Meaning
		if r.Boundary != "" {
			meaning[string(r.Type)] += ". " + r.Boundary
		}
		if !slices.Contains(groups, string(r.Group)) {
			groups = append(groups, string(r.Group))
		}
	}
	for _, m := range []graph.Modality{graph.Asserted, graph.Reported, graph.Claimed, graph.Alleged, graph.Hypothetical, graph.Denied} {
		if m.Rank() != len(modalities)+1 {
			t.Errorf("%s ranks %d", m, m.Rank())
		}
		modalities = append(modalities, strings.ToUpper(string(m)))
	}
	for name, want := range map[string][]string{
		"EntityType": entities, "RelationType": relations, "RelationGroup": groups, "Modality": modalities,
		"EntityStatus": {string(graph.Active), string(graph.Candidate), string(graph.Merged)},
		"Judgement":    {string(graph.Same), string(graph.Different), string(graph.Unsure)},
		"ClaimStatus":  {string(graph.Open), string(graph.Accepted), string(graph.Rejected)},
		"ClaimKind":    {string(graph.RelationClaim), string(graph.AttributeClaim), string(graph.TypeClaim), string(graph.AliasClaim), string(graph.IdentityClaim)},
		"Agreement":    {string(graph.Agree), string(graph.Compatible), string(graph.Conflict), string(graph.Incomparable)},
		"Direction":    {string(graph.Out), string(graph.In), string(graph.Both)},
	} {
		var got []string
		for _, v := range schema.Types[name].EnumValues {
			got = append(got, v.Name)
			if m := meaning[v.Name]; m != "" && !strings.EqualFold(strings.TrimSuffix(v.Description, "."), m) {
				t.Errorf("%s.%s: %q, the ontology says %q", name, v.Name, v.Description, m)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s:\n got %v\nwant %v", name, got, want)
		}
	}
}

// TestTypesAreTheOntology: each type of entity is an object of the schema, of the interface of its class; what all things
// have is there alike.
func TestTypesAreTheOntology(t *testing.T) {
	schema := publicTypes(t)
	class := map[graph.Class]string{graph.OccurrenceClass: "Occurrence", graph.PlaceClass: "Place"}
	for _, n := range graph.Nodes() {
		def := schema.Types[string(n.Type)]
		if def == nil || def.Kind != ast.Object {
			t.Errorf("there is no type %s", n.Type)
			continue
		}
		want := []string{"Entity", "Node"}
		if c := class[n.Class]; c != "" {
			want = append(want, c)
		}
		got := slices.Clone(def.Interfaces)
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%s implements %v, want %v", n.Type, got, want)
		}
		if kind := def.Fields.ForName(n.KindEnum); n.KindEnum != "" && kind == nil {
			t.Errorf("%s has no field %s", n.Type, n.KindEnum)
		}
		for _, of := range want {
			for _, f := range schema.Types[of].Fields {
				if own := def.Fields.ForName(f.Name); own == nil || own.Description != f.Description || own.Type.String() != f.Type.String() {
					t.Errorf("%s.%s is not as %s has it", n.Type, f.Name, of)
				}
			}
		}
	}
	for _, def := range schema.GetPossibleTypes(schema.Types["Entity"]) {
		if def.Kind == ast.Object && !slices.ContainsFunc(graph.Nodes(), func(n graph.NodeInfo) bool { return string(n.Type) == def.Name }) {
			t.Errorf("%s is no type of the ontology", def.Name)
		}
	}
}

// TestGraphSchema: what the server says of the ontology is the whole of it, with the counts of the graph.
func TestGraphSchema(t *testing.T) {
	s := sample(t)
	found := at(t, s.data(t, `{graphSchema{entityTypes{type count kinds predicates} relationTypes{type group count symmetric sources targets properties}}}`), "graphSchema")
	things, joined := 0, 0
	for i, n := range graph.Nodes() {
		row := at(t, found, "entityTypes").([]any)[i]
		things += number(t, at(t, row, "count"))
		if at(t, row, "type") != string(n.Type) || !slices.Equal(texts(t, row, "kinds"), graph.Kinds(n.Type)) || len(texts(t, row, "predicates")) != len(n.Properties) {
			t.Errorf("%v", row)
		}
	}
	for i, r := range graph.Relations() {
		row := at(t, found, "relationTypes").([]any)[i]
		joined += number(t, at(t, row, "count"))
		if at(t, row, "type") != string(r.Type) || at(t, row, "group") != string(r.Group) || at(t, row, "symmetric") != r.Symmetric ||
			len(texts(t, row, "sources")) != len(r.Domain) || len(texts(t, row, "targets")) != len(r.Range) || !slices.Equal(texts(t, row, "properties"), r.Properties) {
			t.Errorf("%v", row)
		}
	}
	if things != 20 || joined != 25 {
		t.Errorf("%d things and %d relations, want 20 and 25", things, joined)
	}
}
