package llm

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"strings"

	"linkchart/graph"
)

// fromGazetteer are relations that texts tell nothing new about, or that have a document as an end.
var fromGazetteer = []graph.RelationType{graph.StateBodyOf, graph.Borders, graph.PublishedBy}

// schema is the JSON schema of an answer, made from the ontology: closed lists throughout, every field required, null where
// there is nothing to say, which is what strict modes ask for.
var schema, schemaHash = makeSchema()

type object map[string]any

func makeSchema() (json.RawMessage, string) {
	nullable := func(list []string) object {
		values := make([]any, 0, len(list)+1)
		for _, v := range list {
			values = append(values, v)
		}
		return object{"type": []string{"string", "null"}, "enum": append(values, nil)}
	}
	closed := func(list []string) object { return object{"type": "string", "enum": list} }
	words := object{"type": "string"}
	maybe := object{"type": []string{"string", "null"}}
	end := record(object{"type": closed(entityTypes()), "name": words, "kind": nullable(kinds())})
	claim := record(object{
		"subject": end, "predicate": closed(predicates()), "object": orNull(end),
		"value":      orNull(record(object{"raw": words, "code": nullable(codes()), "victims": maybe})),
		"qualifiers": orNull(record(object{"mode": nullable(modes()), "status": nullable(graph.Enum("leadStatus")), "role": maybe, "kind": maybe, "since": maybe, "until": maybe})),
		"modality":   closed(modalities()), "polarity": closed([]string{positive, negative}), "attribution": maybe,
		"quote": words, "occurrence": object{"type": []string{"integer", "null"}},
	})
	b, err := json.Marshal(record(object{"claims": object{"type": "array", "items": claim}}))
	if err != nil { // maps of strings always marshal
		return nil, ""
	}
	sum := sha256.Sum256(b)
	return b, hex.EncodeToString(sum[:6])
}

// record is an object of which every field is required and no other allowed.
func record(fields object) object {
	names := make([]string, 0, len(fields))
	for name := range fields {
		names = append(names, name)
	}
	slices.Sort(names)
	return object{"type": "object", "additionalProperties": false, "required": names, "properties": fields}
}

func orNull(o object) object { return object{"anyOf": []any{o, object{"type": "null"}}} }

// entityTypes are the types of ends: all but documents.
func entityTypes() []string {
	var out []string
	for _, n := range graph.Nodes() {
		if n.Type != graph.DocumentType {
			out = append(out, string(n.Type))
		}
	}
	return out
}

// predicates are the relations that texts tell, then the properties.
func predicates() []string {
	var out, properties []string
	for _, r := range graph.Relations() {
		if !slices.Contains(fromGazetteer, r.Type) {
			out = append(out, string(r.Type))
		}
	}
	for _, n := range graph.Nodes() {
		for _, p := range n.Properties {
			if n.Type != graph.DocumentType {
				properties = append(properties, p.Name)
			}
		}
	}
	slices.Sort(properties)
	return append(out, slices.Compact(properties)...)
}

// kinds are the members of all closed lists of kinds.
func kinds() []string {
	var out []string
	for _, n := range graph.Nodes() {
		out = append(out, graph.Kinds(n.Type)...)
	}
	return sortedOnce(out)
}

// codes are the members of all closed lists of values.
func codes() []string {
	out := []string{"TRUE", "FALSE"}
	for _, n := range graph.Nodes() {
		for _, p := range n.Properties {
			if p.Kind == graph.EnumValue {
				out = append(out, graph.Enum(p.Enum)...)
			}
		}
	}
	return sortedOnce(out)
}

func modes() []string {
	return sortedOnce(slices.Concat(graph.Enum("targetsMode"), graph.Enum("operatesMode"), graph.Enum("countersMode")))
}

func modalities() []string {
	var out []string
	for _, m := range graph.Modalities() {
		out = append(out, string(m))
	}
	return out
}

func sortedOnce(list []string) []string {
	slices.Sort(list)
	return slices.Compact(list)
}

// manual describes the ontology in words, a line for each type and each predicate.
func manual() string {
	var b strings.Builder
	b.WriteString("Types of things:\n")
	for _, n := range graph.Nodes() {
		if n.Type == graph.DocumentType {
			continue
		}
		b.WriteString("- " + string(n.Type) + ": " + n.Meaning)
		if k := graph.Kinds(n.Type); k != nil {
			b.WriteString("; kind is one of " + strings.Join(k, ", "))
		}
		b.WriteString("\n")
	}
	b.WriteString("\nRelations (predicate: types of the subject -> types of the object: meaning):\n")
	for _, r := range graph.Relations() {
		if slices.Contains(fromGazetteer, r.Type) {
			continue
		}
		b.WriteString("- " + string(r.Type) + ": " + join(r.Domain) + " -> " + join(r.Range) + ": " + r.Meaning)
		if r.Boundary != "" {
			b.WriteString("; " + r.Boundary)
		}
		if q := slices.DeleteFunc(slices.Clone(r.Properties), func(p string) bool { return !slices.Contains(qualifierNames, p) }); len(q) > 0 {
			b.WriteString("; qualifiers: " + strings.Join(q, ", "))
		}
		b.WriteString("\n")
	}
	b.WriteString("\nProperties (predicate: type of the subject: value):\n")
	for _, n := range graph.Nodes() {
		for _, p := range n.Properties {
			if n.Type == graph.DocumentType {
				continue
			}
			b.WriteString("- " + p.Name + ": " + string(n.Type) + ": " + string(p.Kind))
			if p.Kind == graph.EnumValue {
				b.WriteString(", code is one of " + strings.Join(graph.Enum(p.Enum), ", "))
			}
			b.WriteString("\n")
		}
	}
	return b.String()
}

// qualifierNames are the properties of relations that an answer may give.
var qualifierNames = []string{"mode", "status", "role", "kind", "since", "until"}

func join(types []graph.EntityType) string {
	var out []string
	for _, t := range types {
		if t != graph.DocumentType {
			out = append(out, string(t))
		}
	}
	return strings.Join(out, "|")
}
