package main

import (
	_ "embed"
	"fmt"
	"go/types"
	"path/filepath"
	"slices"
	"strings"
	"text/template"

	"github.com/99designs/gqlgen/codegen"
	"github.com/99designs/gqlgen/codegen/config"
	"github.com/99designs/gqlgen/codegen/templates"
	"github.com/vektah/gqlparser/v2/ast"
)

//go:embed fast.gotpl
var fastTemplate string

// fastWriter is the plugin of gqlgen that writes fast.generated.go. It takes from gqlgen which method or variable answers a
// field, how its arguments are read and how scalars are written, so that both executors do the same.
type fastWriter struct{}

// Name is the plugin's.
func (fastWriter) Name() string { return "fast" }

// GenerateCode writes the file.
func (fastWriter) GenerateCode(data *codegen.Data) error {
	g := generator{objects: map[string]*codegen.Object{}}
	var objects []*codegen.Object
	for _, o := range data.Objects {
		if o.Root || strings.HasPrefix(o.Name, "__") {
			continue
		}
		g.objects[o.Name] = o
		objects = append(objects, o)
	}
	var interfaces []*codegen.Interface
	for _, i := range data.Interfaces {
		interfaces = append(interfaces, i)
	}
	slices.SortFunc(interfaces, func(a, b *codegen.Interface) int { return strings.Compare(a.Name, b.Name) })
	return templates.Render(templates.Options{
		PackageName: data.Config.Exec.Package,
		Filename:    filepath.Join(data.Config.Exec.DirName, "fast.generated.go"),
		Template:    fastTemplate,
		Data:        map[string]any{"Objects": objects, "Interfaces": interfaces, "Query": data.QueryRoot},
		Funcs: template.FuncMap{
			"param": g.param, "value": g.value, "write": g.write, "isPlain": isPlain, "holds": g.holds, "types": g.types,
		},
		GeneratedHeader: true,
		Packages:        data.Config.Packages,
	})
}

type generator struct{ objects map[string]*codegen.Object }

// wordSize is the size of an object that is handed on by value: a struct around a pointer.
const wordSize = 8

func byValue(t types.Type) bool {
	return types.SizesFor("gc", "amd64").Sizeof(t) <= wordSize
}

// param is the type by which the functions of an object take it.
func (g generator) param(o *codegen.Object) string {
	if byValue(o.Type) {
		return ref(o.Type)
	}
	return "*" + ref(o.Type)
}

func ref(t types.Type) string { return templates.CurrentImports.LookupType(t) }

func isLeaf(t *config.TypeReference) bool {
	return t.Definition.Kind == ast.Scalar || t.Definition.Kind == ast.Enum
}

func nullable(t *config.TypeReference) bool { return !t.GQL.NonNull }

// holds tells whether a value of the object's type is handed on by pointer, though the field holds it by value.
func (g generator) holds(t *config.TypeReference) bool {
	o := g.objects[t.Definition.Name]
	return o != nil && !t.IsSlice() && !t.IsPtr() && !byValue(o.Type)
}

// value is the name of the function, or an expression for one, that writes a value of the type; what is selected below a
// composite one is f.Selections.
func (g generator) value(t *config.TypeReference) (string, error) {
	switch {
	case t.IsSlice():
		element := t.Elem()
		list := "List"
		if g.holds(element) {
			list = "ListOf"
		}
		of, err := g.value(element)
		return fmt.Sprintf("fast.%s(%s, %t)", list, of, nullable(t)), err
	case t.IsPtr():
		of, err := g.value(t.Elem())
		if g.holds(t.Elem()) {
			return fmt.Sprintf("fast.Present(%s, %t)", of, nullable(t)), err
		}
		return fmt.Sprintf("fast.Pointer(%s, %t)", of, nullable(t)), err
	case isLeaf(t):
		return leaf(t)
	case t.Definition.Kind == ast.Object:
		return fmt.Sprintf("fast%s(f.Selections)", t.Definition.Name), nil
	default:
		return fmt.Sprintf("fast%s(f.Selections, %t)", t.Definition.Name, nullable(t)), nil
	}
}

// leaf is the function that writes a scalar or a value of an enum.
func leaf(t *config.TypeReference) (string, error) {
	if name := simple(t); name != "" {
		return name, nil
	}
	write, err := leafOf(t, "v")
	return fmt.Sprintf("func(w *fast.Writer, v %s) bool { return %s }", ref(t.GO), write), err
}

// leafOf is the expression that writes v, a scalar or a value of an enum.
func leafOf(t *config.TypeReference, v string) (string, error) {
	switch {
	case simple(t) != "":
		return fmt.Sprintf("%s(w, %s)", simple(t), v), nil
	case t.HasEnumValues():
		return fmt.Sprintf("fast.Text(w, %s[%s])", t.EnumMarshalVar(false), v), nil
	case t.Marshaler != nil && !t.IsContext:
		return fmt.Sprintf("fast.Marshaled(w, %s(%s), %t)", templates.Call(t.Marshaler), v, nullable(t)), nil
	}
	return "", fmt.Errorf("%s: no way to write it", t.Definition.Name)
}

// simple is the name of the function for a type that needs no more than that, "" if there is none.
func simple(t *config.TypeReference) string {
	basic, _ := t.GO.Underlying().(*types.Basic)
	switch {
	case t.HasEnumValues() || basic == nil:
		return ""
	case basic.Info()&types.IsString != 0 && (t.Definition.Kind == ast.Enum || t.Definition.Name == "String" || t.Definition.Name == "ID"):
		return fmt.Sprintf("fast.Text[%s]", ref(t.GO))
	case t.Definition.Name == "Boolean":
		return "fast.Bool"
	case t.Definition.Name == "Float":
		return "fast.Float"
	case t.Definition.Name == "Int":
		return "fast.Int"
	}
	return ""
}

// isPlain tells whether a field holds one scalar, which no function but that of its type is needed for.
func isPlain(f *codegen.Field) bool {
	return isLeaf(f.TypeReference) && !f.TypeReference.IsSlice() && !f.TypeReference.IsPtr()
}

// write is the expression that writes v, the value of a field.
func (g generator) write(f *codegen.Field, v string) (string, error) {
	if f.VOkFunc || f.HasHaser || f.IsResolver || f.IsMap() {
		return "", fmt.Errorf("%s.%s: no way to read it", f.Object.Name, f.Name)
	}
	if isPlain(f) {
		return leafOf(f.TypeReference, v)
	}
	if g.holds(f.TypeReference) {
		v = "&" + v
	}
	return fmt.Sprintf("of(w, %s)", v), nil
}

// possible is a type that a value of an interface or a union can have.
type possible struct {
	Name, Param string
	// Cases maps the Go types that stand for it to the expression that hands v on; Nilable are those that can be nil.
	Cases   map[string]string
	Nilable map[string]bool
}

// types are the possible types of an interface or a union.
func (g generator) types(i *codegen.Interface) []*possible {
	var out []*possible
	for _, m := range i.Implementors {
		o := g.objects[m.Name]
		if o == nil {
			continue // an interface, whose own types are in the list
		}
		at := slices.IndexFunc(out, func(p *possible) bool { return p.Name == m.Name })
		if at < 0 {
			at = len(out)
			out = append(out, &possible{Name: m.Name, Param: g.param(o), Cases: map[string]string{}, Nilable: map[string]bool{}})
		}
		expression := "v"
		switch {
		case m.TakeRef && !byValue(o.Type):
			expression = "&v"
		case !m.TakeRef && byValue(o.Type):
			expression = "*v"
		}
		out[at].Cases[ref(m.Type)], out[at].Nilable[ref(m.Type)] = expression, m.CanBeNil()
	}
	return out
}
