package main_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "linkchart"

// mayImport is the import table: for each package the packages of this module it may import. "*" at the end of a row's
// name or of an entry stands for any one folder.
var mayImport = map[string][]string{
	"":                       {"cli"},
	"cli":                    {"graph", "graph/open", "graph/traverse", "graph/embedded", "loader/source", "loader/gazetteer", "loader/extract", "loader/extract/ner", "loader/resolve", "loader/decode", "loader/doc", "loader/text", "loader/pipeline", "loader/chat", "loader/extract/llm", "interchange", "eval", "eval/muc4", "loader/roles", "eval/corpus", "schema", "server/gql", "server/http", "web", "samples"},
	"graph":                  {},
	"graph/traverse":         {"graph"},
	"graph/graphtest":        {"graph", "graph/traverse"},
	"graph/embedded":         {"graph"},
	"graph/neo4j":            {"graph"},
	"graph/neo4j/neo4jtest":  {"graph/neo4j"},
	"graph/neo4j/testserver": {},
	"graph/open":             {"graph", "graph/embedded", "graph/neo4j"},
	"schema":                 {},
	"loader/learn":           {},
	"loader/text":            {"loader/learn"},
	"loader/pattern":         {},
	"loader/doc":             {"graph", "loader/text", "loader/pattern"},
	"loader/gazetteer":       {"graph", "loader/text"},
	"loader/gazetteer/*":     {"graph", "loader/gazetteer"},
	"loader/source":          {"graph", "loader/doc"},
	"loader/decode":          {"graph", "loader/doc", "loader/decode/*"},
	"loader/decode/*":        {"graph", "loader/doc"},
	"loader/extract":         {"graph", "loader/doc", "loader/text", "loader/gazetteer", "loader/extract/*"},
	"loader/syntax":          {"graph", "loader/doc", "loader/text"},
	"loader/extract/names":   {"graph", "loader/doc", "loader/text", "loader/gazetteer", "loader/pattern", "loader/extract/ner"},
	"loader/extract/*":       {"graph", "loader/doc", "loader/text", "loader/gazetteer", "loader/learn", "loader/pattern", "loader/syntax"},
	"loader/resolve":         {"graph", "loader/doc", "loader/text", "loader/gazetteer", "loader/learn"},
	"loader/roles":           {"loader/learn", "loader/text"},
	"loader/pipeline":        {"graph", "loader/doc", "loader/text", "loader/source", "loader/decode", "loader/gazetteer", "loader/extract", "loader/extract/llm", "loader/resolve"},
	"loader/chat":            {"graph", "loader/extract/llm"}, // it alone talks to a language model
	"interchange":            {"graph", "interchange/*"},
	"interchange/*":          {"graph"},
	"loader/train":           {"eval", "eval/corpus", "eval/muc4", "eval/period", "loader/learn", "loader/text", "loader/gazetteer", "loader/extract/ner", "loader/roles"}, // a command; it alone reads corpora
	"eval":                   {"graph", "loader/doc", "eval/corpus", "eval/period"},
	"eval/corpus":            {},
	"eval/gold/generate":     {"graph"},
	"eval/period":            {"loader/learn"},
	"eval/muc4":              {"graph", "eval", "loader/roles"},
	"server/gql/scalar":      {"graph"},
	"server/gql/model":       {"graph", "graph/traverse", "server/gql/scalar"},
	"server/gql/answer":      {"graph", "graph/traverse", "interchange/library", "server/gql/model"},
	"server/gql/fast":        {"server/gql/answer", "server/gql/scalar"},
	"server/gql/generate":    {}, // a command
	"server/gql/generated":   {"graph", "graph/traverse", "server/gql/answer", "server/gql/fast", "server/gql/model", "server/gql/scalar"},
	"server/gql":             {"graph", "graph/traverse", "interchange", "schema", "server/gql/answer", "server/gql/fast", "server/gql/generated", "server/gql/model", "server/gql/scalar"},
	"server/http":            {},
	"web":                    {},
	"examples":               {},
	"examples/clienttest":    {"examples"},
	"samples":                {},
	"bench":                  {"bench/network", "graph", "graph/graphtest", "graph/open", "graph/traverse", "graph/embedded", "interchange"},
	"bench/network":          {"graph"},
	"bench/*":                {"bench/network", "graph", "graph/graphtest", "graph/open", "graph/traverse", "graph/embedded", "graph/neo4j", "interchange"},
}

// mayUse says which packages may import a module from outside; modules not listed are free for all but graph.
var mayUse = map[string][]string{
	"github.com/neo4j/neo4j-go-driver":    {"graph/neo4j", "graph/neo4j/neo4jtest", "bench/*"},
	"modernc.org/sqlite":                  {"graph/embedded"},
	"github.com/99designs/gqlgen":         {"server/gql", "server/gql/answer", "server/gql/fast", "server/gql/generate", "server/gql/generated", "server/gql/model", "server/gql/scalar"},
	"github.com/vektah/gqlparser":         {"server/gql", "server/gql/answer", "server/gql/fast", "server/gql/generate", "server/gql/generated", "server/gql/model", "server/gql/scalar"},
	"github.com/spf13/cobra":              {"cli"},
	"github.com/spf13/pflag":              {"cli"},
	"github.com/schollz/progressbar":      {"cli"},
	"go.uber.org/zap":                     {"cli", "loader/pipeline", "server/gql", "server/http", "graph/neo4j", "graph/open"},
	"github.com/prometheus/client_golang": {"server/http", "cli"},
	"github.com/cenkalti/backoff":         {"loader/chat"},
	"github.com/sony/gobreaker":           {"loader/chat"},
}

var skippedFolders = []string{"node_modules", "testdata", ".git", ".cache", "out"}

func TestLayout(t *testing.T) {
	packages := map[string]bool{}
	for _, file := range files(t, ".go") {
		folder := path.Dir(file)
		if folder == "." {
			folder = ""
		}
		packages[folder] = true
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		row, ok := rowOf(folder)
		if !ok {
			t.Errorf("%s: package %q has no row in the import table", file, folder)
			continue
		}
		for _, imported := range imports(t, file) {
			if own, ok := strings.CutPrefix(imported, module+"/"); ok {
				if !slices.ContainsFunc(row, func(p string) bool { return matches(p, own) }) {
					t.Errorf("%s: %q may not import %q", file, folder, own)
				}
				continue
			}
			if folder == "graph" && strings.Contains(imported, ".") {
				t.Errorf("%s: graph imports the standard library only, not %s", file, imported)
			}
			for outside, users := range mayUse {
				if (imported == outside || strings.HasPrefix(imported, outside+"/")) &&
					!slices.ContainsFunc(users, func(p string) bool { return matches(p, folder) }) {
					t.Errorf("%s: %s is for %v", file, outside, users)
				}
			}
		}
	}
	for folder := range mayImport {
		if !strings.HasSuffix(folder, "*") && !packages[folder] {
			t.Errorf("the import table has a row for %q, but there is no such package", folder)
		}
	}
}

func rowOf(folder string) ([]string, bool) {
	if row, ok := mayImport[folder]; ok {
		return row, true
	}
	row, ok := mayImport[path.Join(path.Dir(folder), "*")]
	return row, ok
}

func matches(pattern, folder string) bool {
	if parent, ok := strings.CutSuffix(pattern, "/*"); ok {
		return path.Dir(folder) == parent
	}
	return pattern == folder
}

func files(t *testing.T, extension string) []string {
	t.Helper()
	var out []string
	err := fs.WalkDir(os.DirFS("."), ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && slices.Contains(skippedFolders, d.Name()):
			return fs.SkipDir
		case !d.IsDir() && strings.HasSuffix(name, extension):
			out = append(out, name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func imports(t *testing.T, file string) []string {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, s := range f.Imports {
		name, err := strconv.Unquote(s.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, name)
	}
	return out
}

var link = regexp.MustCompile(`\]\(([^)#\s]+)(?:#[^)]*)?\)`)

func TestLinksInMarkdown(t *testing.T) {
	for _, file := range files(t, ".md") {
		if strings.HasPrefix(file, "samples/") {
			continue
		}
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range link.FindAllStringSubmatch(string(b), -1) {
			target := m[1]
			if strings.Contains(target, "://") || strings.HasPrefix(target, "mailto:") {
				continue
			}
			if _, err := os.Stat(path.Join(path.Dir(file), target)); err != nil {
				t.Errorf("%s links to %s: %v", file, target, err)
			}
		}
	}
}
