package gql_test

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"go.uber.org/zap"

	"linkchart/graph"
	"linkchart/graph/embedded"
	"linkchart/graph/graphtest"
	"linkchart/server/gql"
)

// served is a graph behind an HTTP server.
type served struct {
	url   string
	store graph.Store
}

// sampleStore returns an embedded store in memory that holds the sample graph.
func sampleStore(t testing.TB) graph.Store {
	t.Helper()
	store, err := embedded.Open(t.Context(), embedded.Config{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Errorf("close the store: %v", err)
		}
	})
	load(t, store, graphtest.Sample()...)
	return store
}

func load(t testing.TB, store graph.Writer, batches ...graph.Batch) {
	t.Helper()
	if _, err := store.Apply(t.Context(), batches...); err != nil {
		t.Fatal(err)
	}
}

// sample serves the sample graph with the limits of a server without settings.
func sample(t testing.TB) *served {
	t.Helper()
	return serveStore(t, sampleStore(t), gql.Limits{})
}

func serveStore(t testing.TB, store graph.Store, limits gql.Limits) *served {
	t.Helper()
	return serveLogged(t, store, limits, zap.NewNop())
}

func serveLogged(t testing.TB, store graph.Store, limits gql.Limits, log *zap.Logger) *served {
	t.Helper()
	server := httptest.NewServer(gql.NewHandler(gql.HandlerConfig{
		Schema: gql.NewSchema(gql.Config{Store: store, Version: "test", Limits: limits, Logger: log, TokenKey: []byte("of the tests")}), Limits: limits, Logger: log,
	}))
	t.Cleanup(server.Close)
	return &served{url: server.URL, store: store}
}

// ask sends a query and returns the answer, whatever it is.
func (s *served) ask(t testing.TB, query string, variables map[string]any) answer {
	t.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		t.Fatal(err)
	}
	response, err := http.Post(s.url, "application/json", bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	a := answer{status: response.StatusCode, header: response.Header, body: string(text)}
	if err := json.Unmarshal(text, &a); err != nil {
		t.Fatalf("%s: the answer is no JSON: %v: %.300s", query, err, text)
	}
	return a
}

// data sends a query that must be answered without errors, and returns what it is answered with.
func (s *served) data(t testing.TB, query string) any {
	t.Helper()
	a := s.ask(t, query, nil)
	if len(a.Errors) > 0 || a.status != http.StatusOK {
		t.Fatalf("%s: %d %.600s", query, a.status, a.body)
	}
	return decoded(t, string(a.Data))
}

// want compares the data of an answer without errors with JSON.
func (s *served) want(t testing.TB, query, data string) {
	t.Helper()
	if got, want := s.data(t, query), decoded(t, data); !reflect.DeepEqual(got, want) {
		t.Errorf("%s:\n got %s\nwant %s", query, encoded(t, got), encoded(t, want))
	}
}

// fails asks for an error with a code at an argument, and for no other error; it returns the answer.
func (s *served) fails(t testing.TB, query, code, argument string) answer {
	t.Helper()
	a := s.ask(t, query, nil)
	if len(a.Errors) != 1 || a.code() != code {
		t.Errorf("%s: want %s, got %.400s", query, code, a.body)
		return a
	}
	if got, _ := a.Errors[0].Extensions["argument"].(string); got != argument {
		t.Errorf("%s: blames the argument %q, want %q: %s", query, got, argument, a.Errors[0].Message)
	}
	return a
}

func decoded(t testing.TB, text string) any {
	t.Helper()
	var v any
	d := json.NewDecoder(strings.NewReader(text))
	d.UseNumber()
	if err := d.Decode(&v); err != nil {
		t.Fatalf("%v: %.300s", err, text)
	}
	return v
}

func encoded(t testing.TB, v any) string {
	t.Helper()
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// at follows names and indexes, as in "entity.claims.0.id", from a decoded value. A name that meets a list is read off all
// its members.
func at(t testing.TB, v any, path string) any {
	t.Helper()
	for i, step := range strings.Split(path, ".") {
		switch in := v.(type) {
		case map[string]any:
			field, ok := in[step]
			if !ok {
				t.Fatalf("%s: there is no %s", path, step)
			}
			v = field
		case []any:
			if n, err := strconv.Atoi(step); err == nil {
				if n >= len(in) {
					t.Fatalf("%s: the list has %d members", path, len(in))
				}
				v = in[n]
				continue
			}
			rest := strings.Join(strings.Split(path, ".")[i:], ".")
			out := make([]any, len(in))
			for j := range in {
				out[j] = at(t, in[j], rest)
			}
			return out
		default:
			t.Fatalf("%s: %s of %v", path, step, v)
		}
	}
	return v
}

// texts is at for a list of strings.
func texts(t testing.TB, v any, path string) []string {
	t.Helper()
	list, ok := at(t, v, path).([]any)
	if !ok {
		t.Fatalf("%s is no list in %s", path, encoded(t, v))
	}
	out := make([]string, len(list))
	for i := range list {
		out[i], _ = list[i].(string)
	}
	return out
}

// number is a decoded whole number.
func number(t testing.TB, v any) int {
	t.Helper()
	n, ok := v.(json.Number)
	if !ok {
		t.Fatalf("%v is no number", v)
	}
	i, err := n.Int64()
	if err != nil {
		t.Fatal(err)
	}
	return int(i)
}
