package gql_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"runtime"
	"slices"
	"strings"
	"testing"

	"linkchart/examples/clienttest"
	"linkchart/graph"
	"linkchart/graph/graphtest"
	"linkchart/interchange"
	"linkchart/server/gql"
)

// exporting serves the exports of a store.
func exporting(store graph.Store) http.Handler {
	return gql.NewHandler(gql.HandlerConfig{Schema: gql.NewSchema(gql.Config{Store: store})}).Export(store)
}

// export asks for one; pairs are names and values of parameters.
func export(t testing.TB, h http.Handler, pairs ...string) answer {
	t.Helper()
	values := url.Values{}
	for i := 0; i < len(pairs); i += 2 {
		values.Add(pairs[i], pairs[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/export?"+values.Encode(), nil))
	a := answer{status: w.Code, header: w.Header(), body: w.Body.String()}
	if a.status != http.StatusOK {
		if err := json.Unmarshal(w.Body.Bytes(), &a); err != nil {
			t.Fatalf("%v: %s", err, a.body)
		}
	}
	return a
}

// TestExport: the bytes are those of the format, for the format named or json.
func TestExport(t *testing.T) {
	store := sampleStore(t)
	h := exporting(store)
	for _, f := range interchange.Formats() {
		var want bytes.Buffer
		if err := f.Export(t.Context(), store, &want); err != nil {
			t.Fatal(err)
		}
		a := export(t, h, "format", strings.ToUpper(f.Name))
		if a.status != http.StatusOK || a.body != want.String() || !json.Valid([]byte(a.body)) {
			t.Errorf("%s: %d, %d bytes, want %d", f.Name, a.status, len(a.body), want.Len())
		}
		if a.header.Get("Content-Type") != f.MediaType || a.header.Get("Content-Disposition") != `attachment; filename="linkchart-`+f.Name+f.Extension+`"` {
			t.Errorf("%s: %v", f.Name, a.header)
		}
	}
	if export(t, h).body != export(t, h, "format", "json").body {
		t.Error("json is the default")
	}
	w := httptest.NewRecorder()
	if h.ServeHTTP(w, httptest.NewRequest(http.MethodHead, "/export", nil)); w.Code != http.StatusOK || w.Body.Len() > 0 || w.Header().Get("Content-Disposition") == "" {
		t.Errorf("HEAD: %d %v", w.Code, w.Header())
	}
}

// part is what a d3 export holds.
type exported struct {
	Nodes []struct{ ID, Type string }
	Links []struct{ ID, Type, Source, Target string }
}

func exportPart(t *testing.T, h http.Handler, pairs ...string) (e exported) {
	t.Helper()
	a := export(t, h, append(pairs, "format", "d3")...)
	if err := json.Unmarshal([]byte(a.body), &e); err != nil || a.status != http.StatusOK {
		t.Fatalf("%d %v: %.300s", a.status, err, a.body)
	}
	return e
}

// TestExportFilters: what passes is what the lists of the API have, and both ends of every edge are there.
func TestExportFilters(t *testing.T) {
	store := sampleStore(t)
	s, h := serveStore(t, store, gql.Limits{}), exporting(store)
	for _, c := range []struct{ where, via, view string }{
		{`{types: [ArmedGroup]}`, `{}`, `{includeDerived: true}`},
		{`{types: [ArmedGroup, City, Attack]}`, `{modalities: [REPORTED, CLAIMED]}`, `{}`},
		{`{text: "Kabul"}`, `{}`, `{}`},
		{`{within: "country:af"}`, `{}`, `{}`},
		{`{relations: [{via: {types: [LEADS]}}]}`, `{groups: [PERSON]}`, `{}`},
		{`{not: {types: [Document]}}`, `{}`, `{knownAt: "2022-01-01"}`},
		{`{ids: []}`, `{}`, `{}`},
		{`{}`, `{types: []}`, `{}`},
	} {
		got := exportPart(t, h, "where", jsonOf(c.where), "via", jsonOf(c.via), "view", jsonOf(c.view))
		list := fmt.Sprintf(`entities(where: %s, view: %s, order: ID, first: 500) { nodes { id } }`, c.where, c.view)
		ties := fmt.Sprintf(`relations(source: %s, target: %s, via: %s, view: %s, first: 500) { edges { relation { id } } }`, c.where, c.where, c.via, c.view)
		want := s.data(t, "{"+list+ties+"}")
		var nodes, edges []string
		for _, n := range got.Nodes {
			nodes = append(nodes, n.ID)
		}
		for _, l := range got.Links {
			edges = append(edges, l.ID)
			if !slices.Contains(nodes, l.Source) || !slices.Contains(nodes, l.Target) {
				t.Errorf("%v: %v is open", c, l)
			}
		}
		wantEdges := texts(t, want, "relations.edges.relation.id")
		slices.Sort(edges)
		slices.Sort(wantEdges)
		if w := texts(t, want, "entities.nodes.id"); !slices.Equal(nodes, w) {
			t.Errorf("%v:\n got %v\nwant %v", c, nodes, w)
		}
		if !slices.Equal(edges, wantEdges) {
			t.Errorf("%v: edges\n got %v\nwant %v", c, edges, wantEdges)
		}
	}
	// A document that was not yet published is not there, and nothing quotes it.
	early := export(t, h, "view", `{"knownAt":"2024-03-24","includeUndated":false}`)
	var documents struct{ Documents []struct{ Published string } }
	if err := json.Unmarshal([]byte(early.body), &documents); err != nil {
		t.Fatal(err)
	}
	if len(documents.Documents) == 0 {
		t.Error("no document is that early")
	}
	for _, d := range documents.Documents {
		if d.Published > "2024-03-24" {
			t.Errorf("a document of %s", d.Published)
		}
	}
	if strings.Contains(early.body, `"doc": ""`) {
		t.Error("evidence without its document")
	}
}

// jsonOf turns an input of the schema's language into JSON: names get quotes, but for the values true and false.
func jsonOf(input string) string {
	var out strings.Builder
	for i := 0; i < len(input); {
		j := i
		for j < len(input) && (input[j] >= 'a' && input[j] <= 'z' || input[j] >= 'A' && input[j] <= 'Z' || input[j] == '_') {
			j++
		}
		switch word := input[i:j]; {
		case input[i] == '"':
			end := i + 2 + strings.IndexByte(input[i+1:], '"')
			out.WriteString(input[i:end])
			i = end
		case word == "":
			out.WriteByte(input[i])
			i++
		case word == "true" || word == "false":
			out.WriteString(word)
			i = j
		default:
			fmt.Fprintf(&out, "%q", word)
			i = j
		}
	}
	return out.String()
}

func TestExportIsRefused(t *testing.T) {
	h := exporting(sampleStore(t))
	deep := strings.Repeat(`{"not":`, 5) + "{}" + strings.Repeat("}", 5)
	for _, c := range []struct{ name, value, argument string }{
		{"format", "dot", "format"},
		{"were", "{}", ""},
		{"where", "{", "where"},
		{"where", `{"typs":[]}`, "$where"},
		{"where", `{"types":["Grupp"]}`, "$where.types[0]"},
		{"where", `{"kinds":["unicorn"]}`, "where.kinds"},
		{"where", deep, "where.not.not.not.not"},
		{"view", `{"knownAt":"yesterday"}`, "view"},
		{"view", "null", "$view"},
		{"via", `{"confidence":{"min":"high"}}`, "$via.confidence.min"},
		{"view", `{"time":{"validAt":"2022-01-01","from":"2022-01-01"}}`, "view.time"},
		{"where", strings.Repeat("[", 100) + strings.Repeat("]", 100), "variables"},
	} {
		a := export(t, h, c.name, c.value)
		if a.status != http.StatusBadRequest || a.code() != gql.CodeBadUserInput || a.header.Get("Content-Type") != jsonType || len(a.body) > 4096 {
			t.Errorf("%s=%.40s: %d %.300s", c.name, c.value, a.status, a.body)
			continue
		}
		if got, _ := a.Errors[0].Extensions["argument"].(string); !strings.HasPrefix(got, c.argument) || got == "" && c.argument != "" {
			t.Errorf("%s=%.40s blames %q, want %q: %s", c.name, c.value, got, c.argument, a.body)
		}
	}
	if a := export(t, h, "format", "json", "format", "json"); a.status != http.StatusBadRequest {
		t.Errorf("a parameter twice: %d", a.status)
	}
	w := httptest.NewRecorder()
	if h.ServeHTTP(w, httptest.NewRequest(http.MethodPost, "/export", nil)); w.Code != http.StatusMethodNotAllowed || w.Header().Get("Allow") != "GET, HEAD" {
		t.Errorf("POST: %d %v", w.Code, w.Header())
	}
}

// endless is a graph of as many groups as told, each allied with the next. It has nothing in memory.
type endless struct {
	graph.Store
	size int
	// onFind is called with each page, and may fail it.
	onFind  func() error
	version int64
}

func (e *endless) group(i int) *graph.Entity {
	return &graph.Entity{ID: fmt.Sprintf("group:%09d", i), Type: graph.ArmedGroup, Name: fmt.Sprintf("Group %d", i), Status: graph.Active, Degree: 2}
}

func (e *endless) Info(context.Context) (graph.Info, error) {
	return graph.Info{GraphVersion: e.version}, nil
}

func (e *endless) Find(ctx context.Context, q graph.EntityQuery) ([]graph.Hit, error) {
	if e.onFind != nil {
		if err := e.onFind(); err != nil {
			return nil, err
		}
	}
	from := 0
	if q.After != nil {
		if _, err := fmt.Sscanf(q.After.ID, "group:%d", &from); err != nil {
			return nil, err
		}
		from++
	}
	var out []graph.Hit
	for i := from; i < min(e.size, from+q.Limit); i++ {
		out = append(out, graph.Hit{Entity: e.group(i), Cursor: graph.Cursor{ID: e.group(i).ID}})
	}
	return out, ctx.Err()
}

func (e *endless) Edges(_ context.Context, q graph.EdgeQuery) ([]graph.Hop, error) {
	out := make([]graph.Hop, len(q.Near))
	for n, id := range q.Near {
		i := 0
		if _, err := fmt.Sscanf(id, "group:%d", &i); err != nil {
			return nil, err
		}
		far := e.group((i + 1) % e.size)
		out[n] = graph.Hop{Near: id, Steps: []graph.Step{{
			Edge: &graph.Edge{ID: "rel_" + id, Type: graph.AlliedWith, Source: id, Target: far.ID, Modality: graph.Asserted, Confidence: 0.5}, Far: far, Forward: true,
		}}}
	}
	return out, nil
}

// TestExportWritesAsItReads: the first bytes arrive long before the last page is read, and a client that leaves ends the reading.
func TestExportWritesAsItReads(t *testing.T) {
	began := make(chan bool)
	pages := 0
	e := &endless{size: 1 << 40, onFind: func() error {
		if pages++; pages == 20 {
			<-began // until the client has read something
		}
		return nil
	}}
	ended := make(chan bool)
	h := exporting(e)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer close(ended)
		h.ServeHTTP(w, r)
	}))
	defer server.Close()
	ctx, cancel := context.WithCancel(t.Context())
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, server.URL+"/export?format=d3", nil)
	if err != nil {
		t.Fatal(err)
	}
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if _, err := io.ReadFull(response.Body, make([]byte, 1000)); err != nil {
		t.Fatal(err)
	}
	close(began)
	cancel()
	<-ended
}

// TestExportFailsAloud: nobody takes the half for the whole.
func TestExportFailsAloud(t *testing.T) {
	unreachable := fmt.Errorf("%w: bolt://s3cret", graph.ErrUnavailable)
	failing := func(size, page int, err error) http.Handler {
		pages := 0
		return exporting(&endless{size: size, onFind: func() error {
			if pages++; pages == page {
				return err
			}
			return nil
		}})
	}
	a := export(t, failing(10, 2, unreachable), "format", "d3")
	if a.status != http.StatusServiceUnavailable || a.code() != gql.CodeStoreUnavailable || strings.Contains(a.body, "s3cret") || a.header.Get("Content-Disposition") != "" {
		t.Errorf("before anything is sent: %d %s", a.status, a.body)
	}
	cut := func(h http.Handler) {
		t.Helper()
		server := httptest.NewServer(h)
		defer server.Close()
		response, err := http.Get(server.URL + "/export?format=d3")
		if err != nil {
			t.Fatal(err)
		}
		defer response.Body.Close()
		if _, err := io.ReadAll(response.Body); !errors.Is(err, io.ErrUnexpectedEOF) {
			t.Errorf("a half export ends with %v", err)
		}
	}
	cut(failing(20_000, 30, unreachable))

	// Loaded meanwhile: the pages are of two graphs.
	moving := &endless{size: 20_000}
	moving.onFind = func() error { moving.version++; return nil }
	cut(exporting(moving))
	moving.size = 10
	if a := export(t, exporting(moving), "format", "d3"); a.status != http.StatusConflict || a.code() != gql.CodeConflict {
		t.Errorf("overtaken: %d %s", a.status, a.body)
	}
}

func TestExportsAtOnce(t *testing.T) {
	inside, release := make(chan bool), make(chan bool)
	h := exporting(&endless{size: 1, onFind: func() error {
		inside <- true
		<-release
		return nil
	}})
	done := make(chan bool)
	go func() {
		h.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest(http.MethodGet, "/export?format=d3", nil))
		close(done)
	}()
	<-inside
	if a := export(t, h); a.status != http.StatusServiceUnavailable || a.header.Get("Retry-After") == "" || a.code() != gql.CodeRateLimited {
		t.Errorf("a second one of the same client: %d %s", a.status, a.body)
	}
	release <- true
	<-inside // the pass over the edges
	release <- true
	<-done
}

// TestExportsOpen gives the whole graph to each library, as TestPayloadsOpen does with a walk.
func TestExportsOpen(t *testing.T) {
	h := exporting(sampleStore(t))
	whole := exportPart(t, h)
	for _, l := range []struct {
		language func(testing.TB) clienttest.Libraries
		script   string
		formats  []string
		argument string
	}{
		{clienttest.Node, "testdata/open.cjs", []string{"CYTOSCAPE", "GRAPHOLOGY", "G6", "NVL", "VIS", "D3"}, ""},
		{clienttest.Python, "testdata/open.py", []string{"NODE_LINK", "OPENGRAPH"}, "3.6.1"},
	} {
		t.Run(l.script, func(t *testing.T) {
			exports := map[string]json.RawMessage{}
			for _, f := range l.formats {
				exports[f] = json.RawMessage(export(t, h, "format", f).body)
			}
			in, err := json.Marshal(exports)
			if err != nil {
				t.Fatal(err)
			}
			var got map[string]opened
			if err := json.Unmarshal([]byte(l.language(t).Run(t, in, l.script, l.argument)), &got); err != nil {
				t.Fatal(err)
			}
			for _, f := range l.formats {
				if len(got[f].Nodes) != len(whole.Nodes) || len(got[f].Edges) != len(whole.Links) || len(whole.Links) < 10 {
					t.Errorf("%s holds %d nodes and %d edges, want %d and %d", f, len(got[f].Nodes), len(got[f].Edges), len(whole.Nodes), len(whole.Links))
				}
			}
		})
	}
}

// BenchmarkExport shows that memory does not grow with the graph: heap-MB is the most that was in use beyond the start.
func BenchmarkExport(b *testing.B) {
	for _, size := range []int{1_000, 10_000, 100_000, 1_000_000} {
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			e := &endless{size: size}
			var start, now runtime.MemStats
			most, pages := uint64(0), 0
			e.onFind = func() error {
				if pages++; pages%50 == 0 {
					runtime.ReadMemStats(&now)
					most = max(most, now.HeapAlloc)
				}
				return nil
			}
			h := exporting(e)
			runtime.GC()
			runtime.ReadMemStats(&start)
			for b.Loop() {
				h.ServeHTTP(discarded{http.Header{}}, httptest.NewRequest(http.MethodGet, "/export?format=d3", nil))
			}
			b.ReportMetric(float64(max(most, start.HeapAlloc)-start.HeapAlloc)/1e6, "heap-MB")
		})
	}
}

// discarded is an answer that nobody reads.
type discarded struct{ header http.Header }

func (d discarded) Header() http.Header         { return d.header }
func (d discarded) WriteHeader(int)             {}
func (d discarded) Write(b []byte) (int, error) { return len(b), nil }

// TestExportOfHubs: nodes whose edges fill several pages, some of whose neighbours are no part.
func TestExportOfHubs(t *testing.T) {
	store := sampleStore(t)
	load(t, store, hubBatches()...)
	h := exporting(store)
	for where, want := range map[string][2]int{
		`{"ids":["group:hub"]}`:   {1, 0},
		`{"names":["Spoke 700"]}`: {1, 0},
		`{"or":[{"ids":["group:hub"]},{"names":["Spoke 7","Spoke 700"]}]}`: {3, 2},
		`{"externalIds":["even:yes"]}`:                                     {400, 399},
	} {
		got := exportPart(t, h, "where", where)
		if len(got.Nodes) != want[0] || len(got.Links) != want[1] {
			t.Errorf("%s: %d nodes and %d edges, want %v", where, len(got.Nodes), len(got.Links), want)
		}
	}
}

// hubBatches is a hub allied with 799 spokes; the hub and every second spoke have an external id.
func hubBatches() []graph.Batch {
	b := graphtest.NewBatch("reference")
	even := []graph.ExternalID{{Scheme: "even", Value: "yes"}}
	b.Entity(graph.Entity{ID: "group:hub", Type: graph.ArmedGroup, Name: "Hub", Gazetteer: true, ExternalIDs: even})
	for i := 1; i < 800; i++ {
		spoke := graph.Entity{ID: fmt.Sprintf("group:spoke-%03d", i), Type: graph.ArmedGroup, Name: fmt.Sprintf("Spoke %d", i), Gazetteer: true}
		if i%2 == 0 {
			spoke.ExternalIDs = even
		}
		b.Entity(spoke).Reference("group:hub", graph.AlliedWith, spoke.ID)
	}
	return []graph.Batch{b.Batch()}
}
