package cli_test

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
)

const (
	told   = "Boko Haram has bases in Nigeria."
	llmKey = "key-that-nobody-may-see"
)

// model starts an endpoint that finds bases of Boko Haram in every text that tells of them, and with them a claim that no text
// bears out.
func model(t *testing.T, before func(w http.ResponseWriter, r *http.Request) bool) (flags []string, requests *atomic.Int64) {
	t.Helper()
	requests = &atomic.Int64{}
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		requests.Add(1)
		body, _ := io.ReadAll(r.Body)
		if r.Header.Get("Authorization") != "Bearer "+llmKey {
			t.Errorf("the key is %q", r.Header.Get("Authorization"))
		}
		if before != nil && !before(w, r) {
			return
		}
		claim := func(quote, group string) string {
			return `{"subject": {"type": "ArmedGroup", "name": "` + group + `"}, "predicate": "OPERATES_IN", "object": {"type": "Country", "name": "Nigeria"},
				"modality": "asserted", "polarity": "positive", "quote": "` + quote + `"}`
		}
		answer := `{"claims": [` + claim("Hamas has bases in Nigeria", "Hamas") + `]}`
		if strings.Contains(string(body), told) {
			answer = `{"claims": [` + claim("Boko Haram has bases in Nigeria", "Boko Haram") + `, ` + claim("Hamas has bases in Nigeria", "Hamas") + `]}`
		}
		w.Header().Set("Content-Type", "application/json")
		if err := json.NewEncoder(w).Encode(map[string]any{"choices": []any{map[string]any{"message": map[string]any{"content": answer}}}, "usage": map[string]any{"total_tokens": 700}}); err != nil {
			t.Error(err)
		}
	}))
	t.Cleanup(s.Close)
	t.Setenv("LINKCHART_LLM_KEY", llmKey)
	return []string{"--llm-model", "test-1", "--llm-url", s.URL + "/v1", "--llm-cache", t.TempDir()}, requests
}

func with(flags []string, args ...string) []string { return append(args, flags...) }

// TestLoadAsksModel: what the text bears out is there with the model as witness, what it does not is counted, a second load asks
// nothing and gives the same graph, and neither key nor text is in the log.
func TestLoadAsksModel(t *testing.T) {
	flags, requests := model(t, nil)
	folder := t.TempDir()
	write(t, folder, "a.txt", told)
	write(t, folder, "b.txt", "Nothing happened in the town of Jos today.")
	store := newFile(t)
	r := run(t, with(flags, "load", "--store", store, "--log", "debug", folder)...)
	if r.code != 0 || requests.Load() != 2 {
		t.Fatalf("exit code %d after %d requests: %s", r.code, requests.Load(), r.stderr)
	}
	for _, want := range []string{"language model: 1 claim kept, 2 dropped (2 the quote is not in the text)", "1400 tokens spent on 2 requests, 0 answers from the cache"} {
		if !strings.Contains(r.stderr, want) {
			t.Errorf("%q lacks %q", r.stderr, want)
		}
	}
	if !strings.Contains(r.stdout, `"asked":{"segments":1,"kept":1,"dropped":{"the quote is not in the text":1},"tokens":700}`) {
		t.Errorf("the outcome of a document is %s", r.stdout)
	}
	if all := r.stdout + r.stderr; strings.Contains(all, llmKey) || strings.Contains(all, "has bases") || strings.Contains(all, "happened") {
		t.Errorf("printed what nobody may see: %s", all)
	}
	graph := export(t, store) + witnesses(t, store)
	if !strings.Contains(graph, `"llm"`) || !strings.Contains(graph, "test-1") || strings.Contains(graph, "Hamas") || strings.Contains(graph, llmKey) {
		t.Errorf("the graph is %s", graph)
	}
	again := run(t, with(flags, "load", "--store", store, folder)...)
	if !strings.HasPrefix(again.stderr, "2 documents: 2 unchanged") {
		t.Errorf("loaded again: %s", again.stderr)
	}
	other := newFile(t)
	must(t, with(flags, "load", "--store", other, folder)...)
	same(t, "from the cache", export(t, other)+witnesses(t, other), graph)
	if requests.Load() != 2 {
		t.Errorf("%d requests for the same texts", requests.Load())
	}
	// Without the model, and with another one, documents are read again.
	must(t, "load", "--store", store, folder)
	if strings.Contains(witnesses(t, store), `"llm"`) {
		t.Error("evidence of the model is there without it")
	}
	flags[1] = "test-2"
	must(t, with(flags, "load", "--store", store, folder)...)
	if requests.Load() != 4 || !strings.Contains(witnesses(t, store), `test-2`) {
		t.Errorf("%d requests of two models", requests.Load())
	}
}

// TestModelFails: the rules' results stand, the outcome says what is missing, and the next load asks for it.
func TestModelFails(t *testing.T) {
	var works atomic.Bool
	flags, _ := model(t, func(w http.ResponseWriter, _ *http.Request) bool {
		if !works.Load() {
			w.WriteHeader(http.StatusForbidden)
			io.WriteString(w, `{"error": {"message": "`+llmKey+`"}}`)
		}
		return works.Load()
	})
	folder := t.TempDir()
	write(t, folder, "a.txt", told)
	store, plain := newFile(t), newFile(t)
	got := lines(t, must(t, with(flags, "load", "--json", "--store", store, folder)...))
	if got[0].Outcome != "partial" || got[0].Reason != "not read by the language model: 1 of 1 parts of the text: the endpoint answers 403 Forbidden" {
		t.Errorf("%+v", got[0])
	}
	must(t, "load", "--store", plain, folder)
	same(t, "the rules' results", witnesses(t, store), witnesses(t, plain))
	works.Store(true)
	if got := lines(t, must(t, with(flags, "load", "--json", "--store", store, folder)...)); got[0].Outcome != "loaded" || !strings.Contains(witnesses(t, store), `"llm"`) {
		t.Errorf("%+v", got[0])
	}
	if got := lines(t, must(t, with(flags, "load", "--json", "--store", store, folder)...)); got[0].Outcome != "unchanged" {
		t.Errorf("%+v", got[0])
	}
	works.Store(false)
	budget := with(flags, "load", "--json", "--llm-tokens", "10", "--llm-cache", t.TempDir(), "--store", newFile(t), folder)
	budget = append(budget, "--llm-cache", t.TempDir())
	if got := lines(t, must(t, budget...)); got[0].Outcome != "partial" || !strings.Contains(got[0].Reason, "the budget of 10 tokens of this run is used up") {
		t.Errorf("%+v", got[0])
	}
}

// witnesses are the claims about the group that the texts tell of, with who found them where.
func witnesses(t *testing.T, store string) string {
	t.Helper()
	return must(t, "query", "--store", store, `{ entity(name: "Boko Haram") { record { claims(first: 20) { nodes { predicate evidence { nodes { quote extractor extractorVersion } } } } } } }`)
}

// TestInterruptedWhileAsking: the store is whole, and running again takes up from there.
func TestInterruptedWhileAsking(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	var stalls atomic.Bool
	stalls.Store(true)
	flags, _ := model(t, func(_ http.ResponseWriter, r *http.Request) bool {
		if stalls.Load() {
			stop()
			<-r.Context().Done()
		}
		return !stalls.Load()
	})
	folder := t.TempDir()
	write(t, folder, "a.txt", told)
	write(t, folder, "b.txt", told+" It also trains there.")
	store := newFile(t)
	if r := runWith(ctx, strings.NewReader(""), with(flags, "load", "--store", store, folder)...); r.code != 130 {
		t.Errorf("exit code %d: %s", r.code, r.stderr)
	}
	must(t, "check", "--store", store)
	stalls.Store(false)
	must(t, with(flags, "load", "--store", store, folder)...)
	whole := newFile(t)
	must(t, with(flags, "load", "--store", whole, "--workers", "1", folder)...)
	same(t, "interrupted and resumed", export(t, store)+witnesses(t, store), export(t, whole)+witnesses(t, whole))
}

func TestModelUsage(t *testing.T) {
	folder := t.TempDir()
	file := write(t, folder, "a.txt", told)
	for name, flags := range map[string][]string{
		"PasswordInURL": {"--llm-model", "m", "--llm-url", "https://me:" + llmKey + "@example.com/v1", "--llm-cache", folder},
		"NoURL":         {"--llm-model", "m", "--llm-url", "example", "--llm-cache", folder},
		"CacheIsAFile":  {"--llm-model", "m", "--llm-cache", filepath.Join(folder, "a.txt")},
		"Negative":      {"--llm-model", "m", "--llm-cache", folder, "--llm-document-tokens", "-1"},
	} {
		if r := run(t, with(flags, "load", "--store", "memory:", file)...); r.code != 2 || strings.Contains(r.stderr, llmKey) {
			t.Errorf("%s: exit code %d, %q", name, r.code, r.stderr)
		}
	}
	t.Setenv("LINKCHART_LLM_KEY", llmKey)
	if s := must(t, "load", "--print-config", "--llm-url", "https://me:"+llmKey+"@example.com", file); strings.Contains(s, llmKey) || !strings.Contains(s, "LINKCHART_LLM_KEY=(set, not shown)") {
		t.Errorf("settings %s", s)
	}
}

// TestEvalOfModel scores rules, model and both apart.
func TestEvalOfModel(t *testing.T) {
	flags, requests := model(t, nil)
	folder := t.TempDir()
	write(t, folder, "a.txt", told)
	write(t, folder, "gold.json", `{"documents": [{"file": "a.txt"}], "entities": [], "relations": []}`)
	out := must(t, with(flags, "eval", "seeds", "--gold", folder)...)
	for _, want := range []string{"rules\n", "model\n", "union\n", "of 2 claims 1 kept; dropped 0.500", "the quote is not in the text"} {
		if !strings.Contains(out, want) {
			t.Errorf("eval prints no %q:\n%s", want, out)
		}
	}
	if requests.Load() != 1 {
		t.Errorf("%d requests", requests.Load())
	}
	var report struct {
		Rules, Model, Union struct{ Evidence struct{ Valid, Total int } }
		Asked               struct{ Kept int }
	}
	if err := json.Unmarshal([]byte(must(t, with(flags, "eval", "seeds", "--json", "--gold", folder)...)), &report); err != nil {
		t.Fatal(err)
	}
	if report.Asked.Kept != 1 || report.Rules.Evidence.Total == 0 || report.Model.Evidence.Total == 0 || report.Union.Evidence.Valid != report.Union.Evidence.Total {
		t.Errorf("%+v", report)
	}
}
