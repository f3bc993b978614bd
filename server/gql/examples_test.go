package gql_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"linkchart/graph/graphtest"
	"linkchart/graph/neo4j/neo4jtest"
	"linkchart/schema"
	"linkchart/server/gql"
)

var update = flag.Bool("update", false, "write the answers of the examples anew: read the difference before you commit it")

// example is one of schema/examples.
type example struct {
	name, query string
	variables   map[string]any
}

const examplesFolder = "../../schema/examples"

func examples(t testing.TB) []example {
	t.Helper()
	folder, err := schema.Examples()
	if err != nil {
		t.Fatal(err)
	}
	names, err := fs.Glob(folder, "*.graphql")
	if err != nil {
		t.Fatal(err)
	}
	var out []example
	for _, file := range names {
		query, err := fs.ReadFile(folder, file)
		if err != nil {
			t.Fatal(err)
		}
		e := example{name: strings.TrimSuffix(file, ".graphql"), query: string(query)}
		if text, err := fs.ReadFile(folder, e.name+".variables.json"); err == nil {
			if err := json.Unmarshal(text, &e.variables); err != nil {
				t.Fatalf("%s: its variables: %v", e.name, err)
			}
		}
		out = append(out, e)
	}
	return out
}

// canonical is the response to an example as its file has it.
func (e example) canonical(t testing.TB, s *served) []byte {
	t.Helper()
	a := s.ask(t, e.query, e.variables)
	if len(a.Errors) > 0 {
		t.Errorf("%s: %s", e.name, a.body)
	}
	var out bytes.Buffer
	if err := json.Indent(&out, []byte(a.body), "", "  "); err != nil {
		t.Fatal(err)
	}
	return append(bytes.TrimSpace(out.Bytes()), '\n')
}

// TestExamples runs every example on the sample graph and compares the whole response, byte by byte, with its file.
func TestExamples(t *testing.T) {
	s := sample(t)
	for _, e := range examples(t) {
		t.Run(e.name, func(t *testing.T) {
			got := e.canonical(t, s)
			file := filepath.Join(examplesFolder, e.name+".json")
			if *update {
				if err := os.WriteFile(file, got, 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatalf("%v; write it with -update and read it", err)
			}
			if !bytes.Equal(got, want) {
				t.Errorf("%s, first difference: %s", file, difference(got, want))
			}
		})
	}
}

// TestExamplesOnNeo4j: the same graph in the other store gives the same bytes, but for what the store says of itself.
func TestExamplesOnNeo4j(t *testing.T) {
	store := neo4jtest.Open(t)
	load(t, store, graphtest.Sample()...)
	// A server that has just begun plans each statement anew, which on a busy machine takes its time.
	const patient = 5 * time.Minute
	s := serveStore(t, store, gql.Limits{OperationTimeout: patient, StoreTimeout: patient, TraversalTimeout: patient})
	own := regexp.MustCompile(`"(store|edition|\w+TimeoutMs)": [^\n]*\n`)
	for _, e := range examples(t) {
		t.Run(e.name, func(t *testing.T) {
			want, err := os.ReadFile(filepath.Join(examplesFolder, e.name+".json"))
			if err != nil {
				t.Fatal(err)
			}
			got := e.canonical(t, s)
			if e.name == "server" {
				got, want = own.ReplaceAll(got, nil), own.ReplaceAll(want, nil)
			}
			if !bytes.Equal(got, want) {
				t.Errorf("first difference: %s", difference(got, want))
			}
		})
	}
}

// difference shows the first line in which two texts differ.
func difference(got, want []byte) string {
	a, b := strings.Split(string(got), "\n"), strings.Split(string(want), "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return "line " + strconv.Itoa(i+1) + "\n got " + a[i] + "\nwant " + b[i]
		}
	}
	return "one is the beginning of the other: " + strconv.Itoa(len(a)) + " and " + strconv.Itoa(len(b)) + " lines"
}

// TestEveryRootFieldHasAnExample, and every example a title, since the playground lists them by it.
func TestEveryRootFieldHasAnExample(t *testing.T) {
	all := examples(t)
	if len(all) < 14 {
		t.Errorf("%d examples", len(all))
	}
	for _, e := range all {
		if first, _, _ := strings.Cut(e.query, "\n"); !strings.HasPrefix(first, "# ") {
			t.Errorf("%s: its first line is no comment", e.name)
		}
	}
	for _, field := range gql.NewSchema(gql.Config{Store: sampleStore(t)}).Schema().Query.Fields {
		if strings.HasPrefix(field.Name, "__") || field.Name == "continueSubgraph" {
			// Its token is good for the server alone that gave it.
			continue
		}
		used := regexp.MustCompile(`(?m)^  (\w+: )?` + field.Name + `\b`)
		found := false
		for _, e := range all {
			found = found || used.MatchString(e.query)
		}
		if !found {
			t.Errorf("no example asks for %s", field.Name)
		}
	}
	files, err := filepath.Glob(filepath.Join(examplesFolder, "*.json"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		name := strings.TrimSuffix(strings.TrimSuffix(filepath.Base(file), ".json"), ".variables")
		if _, err := os.Stat(filepath.Join(examplesFolder, name+".graphql")); err != nil {
			t.Errorf("%s answers no query: %v", file, err)
		}
	}
}
