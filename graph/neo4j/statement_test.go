package neo4j_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"linkchart/graph"
	"linkchart/graph/graphtest"
	"linkchart/graph/neo4j"
)

var update = flag.Bool("update", false, "write the golden files anew")

// asks are questions of every shape; the word in them stands for what a user may write.
func asks(word string) map[string]func(t *testing.T, s *neo4j.Store) error {
	yes, low, high, half := true, 1, 9, 0.5
	window := graph.TimeWindow{From: graph.Date(word), To: "2024-12-31", Set: true}
	view := graph.View{Time: window}
	find := func(q graph.EntityQuery) func(*testing.T, *neo4j.Store) error {
		return func(t *testing.T, s *neo4j.Store) error { q.Limit = 10; _, err := s.Find(t.Context(), q); return err }
	}
	edges := func(q graph.EdgeQuery) func(*testing.T, *neo4j.Store) error {
		return func(t *testing.T, s *neo4j.Store) error { q.Limit = 10; _, err := s.Edges(t.Context(), q); return err }
	}
	path := func(q graph.PathQuery) func(*testing.T, *neo4j.Store) error {
		return func(t *testing.T, s *neo4j.Store) error { _, err := s.Path(t.Context(), q); return err }
	}
	claims := func(q graph.ClaimQuery) func(*testing.T, *neo4j.Store) error {
		return func(t *testing.T, s *neo4j.Store) error { _, err := s.Claims(t.Context(), q); return err }
	}
	documents := func(q graph.DocumentQuery) func(*testing.T, *neo4j.Store) error {
		return func(t *testing.T, s *neo4j.Store) error { _, err := s.Documents(t.Context(), q); return err }
	}
	degrees := func(f graph.EdgeFilter, v graph.View) func(*testing.T, *neo4j.Store) error {
		return func(t *testing.T, s *neo4j.Store) error {
			_, err := s.Degrees(t.Context(), []string{word, "b"}, f, v)
			return err
		}
	}
	edgeFilter := graph.EdgeFilter{
		Groups: []graph.RelationGroup{graph.GroupRelations, graph.PersonRelations}, NotTypes: []graph.RelationType{graph.KinOf}, Direction: graph.Out,
		Modalities: []graph.Modality{graph.Modality(word), graph.Asserted}, Contested: &yes, Roles: []string{word}, Modes: []string{word}, Statuses: []string{word},
		Confidence: &graph.FloatRange{Min: &half}, Clusters: &graph.IntRange{Min: &low, Max: &high}, Time: window,
		Or:  []graph.EdgeFilter{{Types: []graph.RelationType{graph.Leads, graph.RelationType(word)}}, {Direction: graph.In}},
		Not: &graph.EdgeFilter{Roles: []string{word}},
	}
	cursor := &graph.Cursor{Text: word, Num: 3, ID: word}
	out := map[string]func(*testing.T, *neo4j.Store) error{
		"entities": func(t *testing.T, s *neo4j.Store) error {
			_, err := s.Entities(t.Context(), []string{word, "b"}, view)
			return err
		},
		"info":          func(t *testing.T, s *neo4j.Store) error { _, err := s.Info(t.Context()); return err },
		"find ids":      find(graph.EntityQuery{Filter: graph.EntityFilter{IDs: []string{word}}}),
		"find names":    find(graph.EntityQuery{Filter: graph.EntityFilter{Names: []string{word, "Islamic State"}}}),
		"find external": find(graph.EntityQuery{Filter: graph.EntityFilter{ExternalIDs: []string{"wikidata:" + word}}}),
		"find filter": find(graph.EntityQuery{After: cursor, Filter: graph.EntityFilter{
			Types: []graph.EntityType{graph.EntityType(word)}, NotTypes: []graph.EntityType{graph.City}, Kinds: []string{word}, Statuses: []graph.EntityStatus{graph.Active},
			Degree: &graph.IntRange{Max: &high}, Clusters: &graph.IntRange{Min: &low}, Time: window,
			And: []graph.EntityFilter{{Kinds: []string{"b", word}}}, Or: []graph.EntityFilter{{Kinds: []string{word}}, {}}, Not: &graph.EntityFilter{Types: []graph.EntityType{graph.Person}},
		}}),
		"find of days": find(graph.EntityQuery{After: cursor, Filter: graph.EntityFilter{
			Types: []graph.EntityType{graph.Attack, graph.Plot}, Kinds: []string{word}, Time: graph.TimeWindow{From: "2024-01-31", To: graph.Date(word), ExcludeUndated: true},
		}}),
		"find documents":    find(graph.EntityQuery{Filter: graph.EntityFilter{Documents: []string{word}}}),
		"find text":         find(graph.EntityQuery{Text: "Islamic State " + word, Fuzzy: true}),
		"find recorded":     find(graph.EntityQuery{Recorded: true, After: cursor, Filter: graph.EntityFilter{Types: []graph.EntityType{graph.EntityType(word)}}}),
		"find recorded ids": find(graph.EntityQuery{Recorded: true, Filter: graph.EntityFilter{IDs: []string{word}}}),
		"edges near":        edges(graph.EdgeQuery{Near: []string{word, "b"}, View: view}),
		"edges with near":   edges(graph.EdgeQuery{Near: []string{word}, WithNear: true, Limit: 3}),
		"edges out":         edges(graph.EdgeQuery{Near: []string{word}, Filter: graph.EdgeFilter{Types: []graph.RelationType{graph.Leads, graph.MemberOf}, Direction: graph.In}}),
		"edges filter":      edges(graph.EdgeQuery{Near: []string{word}, Filter: edgeFilter, After: cursor}),
		"edges among":       edges(graph.EdgeQuery{Near: []string{word}, Among: []string{word}}),
		"edges mutual":      edges(graph.EdgeQuery{Near: []string{word, "b"}, Among: []string{word, "b"}, View: view}),
		"edges residual":    edges(graph.EdgeQuery{Near: []string{word}, Filter: graph.EdgeFilter{Publishers: []string{word}}}),
		"edges known at":    edges(graph.EdgeQuery{Near: []string{word}, View: graph.View{KnownAt: graph.Date(word)}}),
		"edges all":         edges(graph.EdgeQuery{View: graph.View{IncludeDerived: true}}),
		"edges all among":   edges(graph.EdgeQuery{Among: []string{word}}),
		"edges ids":         edges(graph.EdgeQuery{IDs: []string{word}}),
		"path":              path(graph.PathQuery{From: []string{word}, To: []string{"b"}, MaxLength: 6}),
		"path through": path(graph.PathQuery{
			From: []string{word}, To: []string{"b"}, MaxLength: 4, Types: []graph.RelationType{graph.Leads}, Direction: graph.In, IncludeDerived: true,
			Through: []graph.EntityType{graph.EntityType(word)}, Avoid: []string{word}, HubDegree: 1000,
		}),
		"degrees":          degrees(graph.EdgeFilter{}, graph.View{}),
		"degrees filter":   degrees(edgeFilter, view),
		"claims all":       claims(graph.ClaimQuery{}),
		"claims ids":       claims(graph.ClaimQuery{IDs: []string{word}, After: word}),
		"claims subjects":  claims(graph.ClaimQuery{Subjects: []string{word}, Kinds: []graph.ClaimKind{graph.RelationClaim}, Predicates: []string{word}, Statuses: []graph.ClaimStatus{graph.Open}, Contested: &yes}),
		"claims relations": claims(graph.ClaimQuery{Relations: []string{word}, View: view}),
		"claims evidence":  claims(graph.ClaimQuery{Evidence: []string{word}}),
		"claims documents": claims(graph.ClaimQuery{Documents: []string{word}, Modalities: []graph.Modality{graph.Asserted}}),
		"documents":        documents(graph.DocumentQuery{After: word, Limit: 5, Shingles: true}),
		"documents ids":    documents(graph.DocumentQuery{IDs: []string{word}, Stories: []string{word}}),
		"remove":           func(t *testing.T, s *neo4j.Store) error { _, _ = s.Remove(t.Context(), word, word); return nil },
		"apply": func(t *testing.T, s *neo4j.Store) error {
			_, err := s.Apply(t.Context(), sample(t, word)...)
			return err
		},
	}
	for o := range map[graph.EntityOrder]bool{graph.ByID: true, graph.ByClusters: true, graph.ByDegree: true, graph.ByRecent: true, graph.ByDate: true} {
		out["find order "+string(o)] = find(graph.EntityQuery{Order: o, After: cursor})
	}
	for _, o := range []graph.EdgeOrder{
		graph.EdgesByClusters, graph.EdgesByConfidence, graph.EdgesByRecent, graph.EdgesBySince, graph.EdgesByOtherName, graph.EdgesByOtherDegree, graph.EdgesByOtherDegAsc,
	} {
		out["edges order "+string(o)] = edges(graph.EdgeQuery{Near: []string{word}, Order: o, After: cursor})
	}
	return out
}

// sample is a document and a judgement with the word in every field that takes words.
func sample(t *testing.T, word string) []graph.Batch {
	t.Helper()
	hash := graph.ContentHash([]byte(word))
	id := graph.DocumentID(hash)
	b := graph.Batch{
		ID: id, Run: graph.Run{ID: word},
		Document: &graph.Document{ID: id, ContentHash: hash, Title: word, Publisher: word, Outcome: graph.Loaded, Shingles: []uint64{1}},
		Entities: []graph.Entity{
			{ID: "person:" + word, Type: graph.Person, Name: word, Aliases: []string{word}, ExternalIDs: []graph.ExternalID{{Scheme: word, Value: word}}},
			{ID: "group:" + word, Type: graph.ArmedGroup, Name: word},
		},
		Claims: []graph.Claim{
			{
				Kind: graph.RelationClaim, Subject: "person:" + word, Predicate: "LEADS", Object: "group:" + word, Qualifiers: graph.Qualifiers{Role: word},
				Evidence: []graph.Evidence{{Document: id, End: 1, Quote: "x", Sentence: word, Modality: graph.Asserted, Extractor: word, Confidence: 1}},
			},
			{Kind: graph.AttributeClaim, Subject: "group:" + word, Predicate: "ideology", Value: &graph.Value{Text: word}, Source: word},
		},
	}
	j := graph.Batch{
		ID: "judgement:" + word, Judgements: []graph.Judgement{{A: "group:" + word, B: word, Verdict: graph.Same, By: word}},
		Reviews: []graph.Review{{Claim: word, Status: graph.Open, By: word}}, Stories: []graph.StoryLink{{A: id, B: word}},
	}
	for _, x := range []*graph.Batch{&b, &j} {
		if err := x.Seal(); err != nil {
			t.Fatal(err)
		}
	}
	return []graph.Batch{b, j}
}

// hostile is what a statement must never hold.
const hostile = `x"'}) DETACH DELETE (n) //INTRUDER\` + "`" + `$ids{{TYPE}}`

func TestInputNeverBecomesStatement(t *testing.T) {
	for name, ask := range asks(hostile) {
		s, rec := neo4j.NewRecording()
		if err := ask(t, s); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if len(rec.Statements) == 0 {
			t.Errorf("%s: no statement", name)
		}
		for _, statement := range rec.Statements {
			if strings.Contains(strings.ToUpper(statement), "INTRUDER") || strings.Contains(statement, "{{") {
				t.Errorf("%s: input in the statement\n%s", name, statement)
			}
		}
	}
}

var parameter = regexp.MustCompile(`\$([A-Za-z0-9]+)`)

func TestParametersAreGivenAndUsed(t *testing.T) {
	for name, ask := range asks("word") {
		s, rec := neo4j.NewRecording()
		if err := ask(t, s); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		for i, statement := range rec.Statements {
			used := map[string]bool{}
			for _, m := range parameter.FindAllStringSubmatch(comment.ReplaceAllString(statement, ""), -1) {
				used[m[1]] = true
			}
			if got, want := slices.Sorted(maps.Keys(rec.Params[i])), slices.Sorted(maps.Keys(used)); !slices.Equal(got, want) {
				t.Errorf("%s: given %v, used %v in\n%s", name, got, want, statement)
			}
		}
	}
}

var comment = regexp.MustCompile(`(?m)^//.*$`)

// The golden file shows what each question and each write becomes.
func TestStatementsGolden(t *testing.T) {
	var got bytes.Buffer
	all := asks("word")
	for _, name := range slices.Sorted(maps.Keys(all)) {
		s, rec := neo4j.NewRecording()
		if err := all[name](t, s); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		fmt.Fprintf(&got, "=== %s\n", name)
		for i, statement := range rec.Statements {
			params, err := json.Marshal(rec.Params[i])
			if err != nil {
				t.Fatal(err)
			}
			fmt.Fprintf(&got, "%s\n%s\n\n", strings.ReplaceAll(strings.TrimSpace(statement), everyType(), "(every type)"), params)
		}
	}
	const file = "testdata/statements.golden"
	if *update {
		if err := os.WriteFile(file, got.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got.Bytes(), want) {
		t.Errorf("statements differ from %s (go test -update writes it anew):\n%s", file, graphtest.Diff(got.String(), string(want)))
	}
}

func everyType() string {
	var names []string
	for _, r := range graph.Relations() {
		names = append(names, string(r.Type))
	}
	slices.Sort(names)
	return strings.Join(names, "|")
}

// Every file of cypher/ is embedded.
func TestStatementFilesAreUsed(t *testing.T) {
	source, err := os.ReadFile("statement.go")
	if err != nil {
		t.Fatal(err)
	}
	files, err := fs.Glob(os.DirFS("cypher"), "*.cypher")
	if err != nil || len(files) == 0 {
		t.Fatalf("cypher/: %v", err)
	}
	for _, f := range files {
		if !bytes.Contains(source, []byte("//go:embed cypher/"+f+"\n")) {
			t.Errorf("cypher/%s is not embedded", f)
		}
	}
}

func TestSchemaNamesEveryRelation(t *testing.T) {
	all := strings.Join(neo4j.SchemaStatements(), "\n")
	for _, r := range graph.Relations() {
		if !strings.Contains(all, "[r:"+string(r.Type)+"]") {
			t.Errorf("no constraint for %s", r.Type)
		}
	}
}
