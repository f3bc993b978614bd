package relations

import (
	"flag"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the verbs that handlers ask for into verbs.tsv")

// TestVerbs compares verbs.tsv with the verbs that the handlers ask for.
func TestVerbs(t *testing.T) {
	want := source(t).verbTable()
	if *update {
		if err := os.WriteFile("verbs.tsv", []byte(want), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	if want != verbTable {
		t.Error("a handler asks for verbs with which verbs.tsv never calls it: go test ./loader/extract/relations -run Verbs -update")
	}
}

// asked is what a function asks for by the verb: words, sets of words by their names, and the functions that it calls.
type asked struct{ words, sets, calls []string }

// code is the package: what its functions ask for, and the words of its sets.
type code struct {
	functions map[string]*asked
	sets      map[string][]string
}

func source(t *testing.T) *code {
	t.Helper()
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	c := &code{map[string]*asked{}, map[string][]string{}}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				c.function(d)
			case *ast.GenDecl:
				for _, s := range d.Specs {
					if v, ok := s.(*ast.ValueSpec); ok && len(v.Values) == 1 {
						c.sets[v.Names[0].Name] = wordsOf(v.Values[0])
					}
				}
			}
		}
	}
	return c
}

// wordsOf returns the words of a set, or the keys of a map.
func wordsOf(e ast.Expr) (out []string) {
	switch e := e.(type) {
	case *ast.CallExpr:
		for _, a := range e.Args {
			out = append(out, strings.Fields(literal(a))...)
		}
	case *ast.CompositeLit:
		for _, x := range e.Elts {
			if kv, ok := x.(*ast.KeyValueExpr); ok {
				out = append(out, literal(kv.Key))
			}
		}
	}
	return out
}

func literal(e ast.Expr) string {
	l, ok := e.(*ast.BasicLit)
	if !ok {
		return ""
	}
	s, err := strconv.Unquote(l.Value)
	if err != nil {
		return ""
	}
	return s
}

func receiver(f *ast.FuncDecl) (name, kind string) {
	if f.Recv == nil || len(f.Recv.List[0].Names) == 0 {
		return "", ""
	}
	e := f.Recv.List[0].Type
	if p, ok := e.(*ast.StarExpr); ok {
		e = p.X
	}
	if i, ok := e.(*ast.Ident); ok {
		kind = i.Name
	}
	return f.Recv.List[0].Names[0].Name, kind
}

func (c *code) function(f *ast.FuncDecl) {
	a, key := &asked{}, f.Name.Name
	self, kind := receiver(f)
	if kind != "" {
		key = kind + "." + key
	}
	c.functions[key] = a
	kinds := map[string]string{self: kind} // the types of the variables at hand
	isV := func(e ast.Expr) bool {         // the verb is called v
		if s, ok := e.(*ast.SelectorExpr); ok {
			return s.Sel.Name == "v"
		}
		i, ok := e.(*ast.Ident)
		return ok && i.Name == "v"
	}
	ast.Inspect(f.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			if made, ok := n.Rhs[0].(*ast.CompositeLit); ok {
				name, named := n.Lhs[0].(*ast.Ident)
				if of, ok := made.Type.(*ast.Ident); ok && named {
					kinds[name.Name] = of.Name
				}
			}
		case *ast.BinaryExpr:
			if isV(n.X) {
				a.words = append(a.words, literal(n.Y))
			}
		case *ast.SwitchStmt:
			for _, s := range n.Body.List {
				if clause, ok := s.(*ast.CaseClause); ok && n.Tag != nil && isV(n.Tag) {
					for _, e := range clause.List {
						a.words = append(a.words, literal(e))
					}
				}
			}
		case *ast.IndexExpr:
			if i, ok := n.X.(*ast.Ident); ok && isV(n.Index) {
				a.sets = append(a.sets, i.Name)
			}
		case *ast.CallExpr:
			switch fun := n.Fun.(type) {
			case *ast.Ident:
				a.calls = append(a.calls, fun.Name)
			case *ast.SelectorExpr:
				i, plain := fun.X.(*ast.Ident)
				switch {
				case plain && fun.Sel.Name == "Has" && len(n.Args) == 1 && isV(n.Args[0]):
					a.sets = append(a.sets, i.Name)
				case plain && kinds[i.Name] != "":
					a.calls = append(a.calls, kinds[i.Name]+"."+fun.Sel.Name, "clauses."+fun.Sel.Name) // its own, or one of the embedded clauses
				}
			}
		}
		return true
	})
}

// verbs returns all that a function and those that it calls, other handlers aside, ask for.
func (c *code) verbs(name string, seen map[string]bool, out map[string]bool) {
	a := c.functions[name]
	if a == nil || seen[name] {
		return
	}
	seen[name] = true
	for _, w := range a.words {
		out[w] = true
	}
	for _, s := range a.sets {
		for _, w := range c.sets[s] {
			out[w] = true
		}
	}
	for _, f := range a.calls {
		if !slices.Contains(handlers[:], strings.TrimPrefix(f, "clauses.")) {
			c.verbs(f, seen, out)
		}
	}
}

// verbTable returns a line for each verb, with the handlers that ask for it.
func (c *code) verbTable() string {
	by := map[string][]string{}
	for _, h := range handlers {
		asked := map[string]bool{}
		c.verbs("clauses."+h, map[string]bool{}, asked)
		delete(asked, "")
		for w := range asked {
			by[w] = append(by[w], h)
		}
	}
	var b strings.Builder
	for _, w := range slices.Sorted(maps.Keys(by)) {
		b.WriteString(w + "\t" + strings.Join(by[w], " ") + "\n")
	}
	return b.String()
}
