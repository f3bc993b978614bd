package schema_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/formatter"
)

var release = flag.Bool("release", false, "keep the schema as it is now as the released one")

const releasedFile = "testdata/released.graphqls"

// TestAdditionsOnly: what clients of the last release may ask for can still be asked, and is answered as before.
func TestAdditionsOnly(t *testing.T) {
	now := current(t)
	if *release {
		var out bytes.Buffer
		formatter.NewFormatter(&out, formatter.WithIndent("  "), formatter.WithoutDescription()).FormatSchema(now)
		if err := os.WriteFile(releasedFile, out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	text, err := os.ReadFile(releasedFile)
	if err != nil {
		t.Fatal(err)
	}
	for _, broken := range breaks(parsed(t, string(text)), now) {
		t.Error(broken)
	}
}

// TestWhatBreaksClients: each way to break them is told, and no addition is.
func TestWhatBreaksClients(t *testing.T) {
	const old = `
enum E { A B } interface I { id: ID! } union U = T | V scalar S
type T implements I { id: ID! list: [E!]! maybe: String f(a: Int! = 1, b: E, c: [Int!]!): T }
type V { id: ID! } input In { a: Int b: String! c: E = A } type Query { t(in: In): T u: U }`
	for _, c := range []struct{ from, to, want string }{
		{"", "", ""},
		{"A B", "A B C", ""},
		{"maybe: String", "maybe: String! more: Int", ""},
		{"b: E,", "b: E, d: Int, e: Int! = 3,", ""},
		{"c: [Int!]!)", "c: [Int])", ""},
		{"c: E = A", "c: E = A d: Int", ""},
		{"union U = T | V", "union U = T | V | W type W { id: ID! }", ""},
		{"A B", "A", "E.B is gone"},
		{"type T implements I", "type T", "T is no I any more"},
		{"union U = T | V", "union U = T", "V is in U no more"},
		{"scalar S", "enum S { X }", "S was a SCALAR and is a ENUM"},
		{"maybe: String ", "", "T.maybe is gone"},
		{"maybe: String", "maybe: Int", "T.maybe was String and is Int"},
		{"list: [E!]!", "list: [E!]", "T.list was [E!]! and is [E!]"},
		{"list: [E!]!", "list: [E]!", "T.list was [E!]! and is [E]!"},
		{"b: E,", "", "T.f(b:) is gone"},
		{"b: E,", "b: E!,", "T.f(b:) took E and takes E!"},
		{"b: E,", "b: E, d: Int!,", "T.f(d:) is new and required"},
		{"a: Int! = 1", "a: Int! = 2", "T.f(a:) had the default 1 and has 2"},
		{"a: Int! = 1", "a: Int!", "T.f(a:) had the default 1 and has none"},
		{"c: [Int!]!)", "c: Int)", "T.f(c:) took [Int!]! and takes Int"},
		{"input In { a: Int", "input In {", "In.a is gone"},
		{"a: Int b: String!", "a: Int! b: String!", "In.a took Int and takes Int!"},
		{"c: E = A", "c: E = A d: Int!", "In.d is new and required"},
		{"c: E = A", "c: E = B", "In.c had the default A and has B"},
		{"type V { id: ID! } ", "scalar V ", "V was a OBJECT and is a SCALAR"},
	} {
		next := strings.Replace(old, c.from, c.to, 1)
		if c.want == "V was a OBJECT and is a SCALAR" {
			next = strings.Replace(next, "| V", "", 1)
		}
		got := breaks(parsed(t, old), parsed(t, next))
		if c.want == "" && len(got) > 0 || c.want != "" && !slices.Contains(got, c.want) {
			t.Errorf("%q to %q: %q, want %q", c.from, c.to, got, c.want)
		}
	}
}

func current(t *testing.T) *ast.Schema {
	t.Helper()
	files, err := filepath.Glob("*.graphqls")
	if err != nil || len(files) == 0 {
		t.Fatal(err, files)
	}
	var sources []*ast.Source
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		sources = append(sources, &ast.Source{Name: file, Input: string(text)})
	}
	s, err := gqlparser.LoadSchema(sources...)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func parsed(t *testing.T, text string) *ast.Schema {
	t.Helper()
	s, err := gqlparser.LoadSchema(&ast.Source{Name: "schema", Input: text})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// breaks says in what a schema takes back what an older one gave.
func breaks(old, now *ast.Schema) (out []string) {
	say := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	for name, was := range old.Types {
		is := now.Types[name]
		switch {
		case was.BuiltIn:
			continue
		case is == nil:
			say("%s is gone", name)
			continue
		case is.Kind != was.Kind:
			say("%s was a %s and is a %s", name, was.Kind, is.Kind)
			continue
		}
		for _, v := range was.EnumValues {
			if is.EnumValues.ForName(v.Name) == nil {
				say("%s.%s is gone", name, v.Name)
			}
		}
		for _, i := range was.Interfaces {
			if !slices.Contains(is.Interfaces, i) {
				say("%s is no %s any more", name, i)
			}
		}
		for _, member := range was.Types {
			if !slices.Contains(is.Types, member) {
				say("%s is in %s no more", member, name)
			}
		}
		for _, f := range was.Fields {
			if strings.HasPrefix(f.Name, "__") {
				continue
			}
			where, g := name+"."+f.Name, is.Fields.ForName(f.Name)
			switch {
			case g == nil:
				say("%s is gone", where)
			case was.Kind == ast.InputObject:
				out = append(out, takes(where, f.Type, g.Type, f.DefaultValue, g.DefaultValue)...)
			default:
				if !gives(f.Type, g.Type) {
					say("%s was %s and is %s", where, f.Type, g.Type)
				}
				out = append(out, arguments(where, f.Arguments, g.Arguments)...)
			}
		}
		if was.Kind == ast.InputObject {
			for _, g := range is.Fields {
				if was.Fields.ForName(g.Name) == nil && g.Type.NonNull && g.DefaultValue == nil {
					say("%s.%s is new and required", name, g.Name)
				}
			}
		}
	}
	slices.Sort(out)
	return out
}

func arguments(field string, was, is ast.ArgumentDefinitionList) (out []string) {
	for _, a := range was {
		where, b := field+"("+a.Name+":)", is.ForName(a.Name)
		if b == nil {
			out = append(out, where+" is gone")
			continue
		}
		out = append(out, takes(where, a.Type, b.Type, a.DefaultValue, b.DefaultValue)...)
	}
	for _, b := range is {
		if was.ForName(b.Name) == nil && b.Type.NonNull && b.DefaultValue == nil {
			out = append(out, field+"("+b.Name+":) is new and required")
		}
	}
	return out
}

// gives tells whether an answer of the new type is one of the old.
func gives(was, is *ast.Type) bool {
	if was.NonNull && !is.NonNull || (was.Elem == nil) != (is.Elem == nil) {
		return false
	}
	if was.Elem != nil {
		return gives(was.Elem, is.Elem)
	}
	return was.NamedType == is.NamedType
}

// takes says where an input of the old type is not one of the new, or means another value if it is left out.
func takes(where string, was, is *ast.Type, before, now *ast.Value) (out []string) {
	if !gives(is, was) {
		out = append(out, fmt.Sprintf("%s took %s and takes %s", where, was, is))
	}
	text := func(v *ast.Value) string {
		if v == nil {
			return "none"
		}
		return v.String()
	}
	if text(before) != text(now) {
		out = append(out, fmt.Sprintf("%s had the default %s and has %s", where, text(before), text(now)))
	}
	return out
}
