package chat_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"linkchart/graph"
	"linkchart/loader/chat"
	"linkchart/loader/extract/llm"
)

const (
	secret = "key-that-nobody-may-see"
	text   = "words of a text that nobody may see"
)

// completion is a body with an answer.
func completion(content string, tokens int) string {
	b, _ := json.Marshal(map[string]any{
		"choices": []any{map[string]any{"index": 0, "finish_reason": "stop", "message": map[string]any{"role": "assistant", "content": content}}},
		"usage":   map[string]any{"total_tokens": tokens},
	})
	return string(b)
}

func answer(w http.ResponseWriter, body string) {
	w.Header().Set("Content-Type", "application/json")
	io.WriteString(w, body)
}

// serve starts an endpoint; number counts its requests from 1.
func serve(t *testing.T, handle func(w http.ResponseWriter, r *http.Request, number int)) (url string, requests *atomic.Int64) {
	t.Helper()
	requests = &atomic.Int64{}
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { handle(w, r, int(requests.Add(1))) }))
	t.Cleanup(s.Close)
	return s.URL + "/v1", requests
}

func client(t *testing.T, c chat.Config) *chat.Client {
	t.Helper()
	if c.Model == "" {
		c.Model = "test-1"
	}
	if c.Cache == "" {
		c.Cache = t.TempDir()
	}
	x, err := chat.New(c)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func prompt(user string) llm.Prompt {
	return llm.Prompt{System: "read", User: user, Schema: json.RawMessage(`{"type":"object"}`)}
}

// soon tells the client to try again at once.
func soon(w http.ResponseWriter, code int) {
	w.Header().Set("Retry-After", "0")
	w.WriteHeader(code)
	fmt.Fprintf(w, `{"error": {"message": "%s about %s"}}`, secret, text)
}

func TestRequest(t *testing.T) {
	t.Setenv("OPENAI_API_KEY", "of-somebody-else")
	var got struct {
		Model, Authorization, Path string
		Temperature, Seed          *float64
		MaxTokens                  int `json:"max_tokens"`
		Messages                   []struct{ Role, Content string }
		ResponseFormat             struct {
			Type       string
			JSONSchema struct {
				Strict bool
				Schema json.RawMessage
			} `json:"json_schema"`
		} `json:"response_format"`
	}
	url, _ := serve(t, func(w http.ResponseWriter, r *http.Request, _ int) {
		if err := json.NewDecoder(r.Body).Decode(&got); err != nil {
			t.Error(err)
		}
		got.Authorization, got.Path = r.Header.Get("Authorization"), r.Method+" "+r.URL.Path
		answer(w, completion("hello", 12))
	})
	reply, err := client(t, chat.Config{URL: url, Key: secret}).Ask(t.Context(), prompt(text))
	if err != nil || reply.Text != "hello" || reply.Tokens != 12 {
		t.Fatal(reply, err)
	}
	if got.Path != "POST /v1/chat/completions" || got.Model != "test-1" || got.Authorization != "Bearer "+secret || got.Temperature == nil || *got.Temperature != 0 || got.Seed == nil || got.MaxTokens <= 0 ||
		len(got.Messages) != 2 || got.Messages[0].Role != "system" || got.Messages[1].Content != text ||
		got.ResponseFormat.Type != "json_schema" || !got.ResponseFormat.JSONSchema.Strict || string(got.ResponseFormat.JSONSchema.Schema) != `{"type":"object"}` {
		t.Errorf("%+v", got)
	}
	got.Authorization = ""
	if _, err := client(t, chat.Config{URL: url}).Ask(t.Context(), prompt(text)); err != nil || got.Authorization != "" {
		t.Errorf("without a key: %q, %v", got.Authorization, err)
	}
	p := prompt(text)
	p.Bad, p.Problem = "{", "it breaks off"
	if _, err := client(t, chat.Config{URL: url}).Ask(t.Context(), p); err != nil || len(got.Messages) != 4 || got.Messages[2].Content != "{" || !strings.Contains(got.Messages[3].Content, "it breaks off") {
		t.Errorf("asked again with %+v, %v", got.Messages, err)
	}
}

// TestCache: what was asked once is never asked again, by another client and at the same time too; what differs is.
func TestCache(t *testing.T) {
	url, requests := serve(t, func(w http.ResponseWriter, _ *http.Request, n int) {
		answer(w, completion(fmt.Sprint("answer ", n), 100))
	})
	folder := t.TempDir()
	x := client(t, chat.Config{URL: url, Cache: folder})
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if r, err := x.Ask(t.Context(), prompt("a")); err != nil || r.Text != "answer 1" {
				t.Error(r, err)
			}
		})
	}
	wg.Wait()
	again := client(t, chat.Config{URL: url, Cache: folder, Tokens: 1})
	if r, err := again.Ask(t.Context(), prompt("a")); err != nil || r.Text != "answer 1" || r.Tokens != 100 || requests.Load() != 1 {
		t.Errorf("%+v, %v after %d requests", r, err, requests.Load())
	}
	if u := again.Used(); u != (chat.Used{Cached: 1}) {
		t.Errorf("used %+v", u)
	}
	for name, ask := range map[string]func() (llm.Reply, error){
		"OtherText": func() (llm.Reply, error) { return x.Ask(t.Context(), prompt("b")) },
		"OtherModel": func() (llm.Reply, error) {
			return client(t, chat.Config{URL: url, Cache: folder, Model: "test-2"}).Ask(t.Context(), prompt("a"))
		},
		"OtherURL": func() (llm.Reply, error) {
			return client(t, chat.Config{URL: url + "/", Cache: folder}).Ask(t.Context(), prompt("a"))
		},
		"OtherSchema": func() (llm.Reply, error) {
			p := prompt("a")
			p.Schema = json.RawMessage(`{"type":"array"}`)
			return x.Ask(t.Context(), p)
		},
	} {
		before := requests.Load()
		if _, err := ask(); err != nil || requests.Load() != before+1 {
			t.Errorf("%s: %d requests, %v", name, requests.Load()-before, err)
		}
	}
	// A file that is damaged is as if it were not there.
	err := filepath.WalkDir(folder, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		info, err := e.Info()
		if err != nil {
			return err
		}
		if info.Mode().Perm() != 0o600 {
			t.Errorf("%s is open to others: %v", path, info.Mode())
		}
		return os.WriteFile(path, []byte(`{"choices`), 0o600)
	})
	if err != nil {
		t.Fatal(err)
	}
	before := requests.Load()
	if _, err := x.Ask(t.Context(), prompt("a")); err != nil || requests.Load() != before+1 {
		t.Errorf("after damage: %d requests, %v", requests.Load()-before, err)
	}
}

// TestForms: an endpoint that knows no schemas is asked for an object, then for words, and what it takes is remembered.
func TestForms(t *testing.T) {
	for _, takes := range []string{"json_schema", "json_object", ""} {
		t.Run("Takes"+takes, func(t *testing.T) {
			url, requests := serve(t, func(w http.ResponseWriter, r *http.Request, _ int) {
				var q struct {
					ResponseFormat struct{ Type string } `json:"response_format"`
				}
				if err := json.NewDecoder(r.Body).Decode(&q); err != nil || q.ResponseFormat.Type != takes {
					soon(w, http.StatusBadRequest)
					return
				}
				answer(w, completion("yes", 1))
			})
			x := client(t, chat.Config{URL: url})
			for i, user := range []string{"a", "b"} {
				before := requests.Load()
				if r, err := x.Ask(t.Context(), prompt(user)); err != nil || r.Text != "yes" {
					t.Fatal(r, err)
				}
				if n := requests.Load() - before; i == 1 && n != 1 {
					t.Errorf("%d requests for the second question", n)
				}
			}
		})
	}
}

func TestTriedAgain(t *testing.T) {
	for name, fail := range map[string]func(w http.ResponseWriter, r *http.Request){
		"TooMany":     func(w http.ResponseWriter, _ *http.Request) { soon(w, http.StatusTooManyRequests) },
		"ServerError": func(w http.ResponseWriter, _ *http.Request) { soon(w, http.StatusInternalServerError) },
		"Overloaded":  func(w http.ResponseWriter, _ *http.Request) { soon(w, http.StatusServiceUnavailable) },
		"Reset":       func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) },
		"BreaksOff": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "1000")
			io.WriteString(w, `{"choices": [`)
		},
		"Stalls": func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() },
		"Drips": func(w http.ResponseWriter, r *http.Request) {
			for r.Context().Err() == nil {
				io.WriteString(w, " ")
				w.(http.Flusher).Flush()
				select {
				case <-r.Context().Done():
				case <-time.After(10 * time.Millisecond):
				}
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			url, requests := serve(t, func(w http.ResponseWriter, r *http.Request, n int) {
				io.Copy(io.Discard, r.Body) // else the server does not notice that the client left
				if n == 1 {
					fail(w, r)
					return
				}
				answer(w, completion("at last", 1))
			})
			x := client(t, chat.Config{URL: url, AttemptTime: 2 * time.Second})
			if r, err := x.Ask(t.Context(), prompt(text)); err != nil || r.Text != "at last" || requests.Load() != 2 || x.Used().Requests != 2 {
				t.Errorf("%+v, %v after %d requests", r, err, requests.Load())
			}
		})
	}
}

// TestRetryAfter: the endpoint says when to come back, and the client does not come earlier.
func TestRetryAfter(t *testing.T) {
	var first time.Time
	url, _ := serve(t, func(w http.ResponseWriter, _ *http.Request, n int) {
		if n == 1 {
			first = time.Now()
			w.Header().Set("Retry-After", "1")
			w.WriteHeader(http.StatusTooManyRequests)
			return
		}
		if time.Since(first) < time.Second {
			t.Errorf("came back after %s", time.Since(first))
		}
		answer(w, completion("ok", 1))
	})
	if _, err := client(t, chat.Config{URL: url}).Ask(t.Context(), prompt(text)); err != nil {
		t.Error(err)
	}
}

// TestFailures: what fails says why in words of ours, with neither key nor text, and is not kept.
func TestFailures(t *testing.T) {
	status := func(code int) func(http.ResponseWriter, *http.Request) {
		return func(w http.ResponseWriter, _ *http.Request) { soon(w, code) }
	}
	body := func(kind, s string) func(http.ResponseWriter, *http.Request) {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", kind)
			io.WriteString(w, s)
		}
	}
	for name, c := range map[string]struct {
		handle   func(http.ResponseWriter, *http.Request)
		requests int64
		want     string
	}{
		"Always429":   {status(429), 5, "429 Too Many Requests"},
		"Always500":   {status(500), 5, "500 Internal Server Error"},
		"WrongKey":    {status(401), 1, "401 Unauthorized"},
		"NoSuchModel": {status(404), 1, "404 Not Found"},
		"BadRequest":  {status(400), 3, "400 Bad Request"},
		"NoJSONError": {func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(403); io.WriteString(w, "<h1>"+text) }, 1, "403 Forbidden"},
		"Redirect": {func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "http://example.com/", http.StatusTemporaryRedirect)
		}, 1, "307 Temporary Redirect"},
		"Garbage":    {body("application/json", text+"\x00\xff{{{"), 1, "no chat completion"},
		"HTML":       {body("text/html", "<html>"+text), 1, "no chat completion"},
		"Empty":      {body("application/json", ""), 1, "no chat completion"},
		"NoChoices":  {body("application/json", `{"choices": []}`), 1, "no chat completion"},
		"OtherShape": {body("application/json", `{"choices": "`+text+`"}`), 1, "no chat completion"},
		"Giant":      {body("application/json", `{"choices": "`+strings.Repeat("x", 5<<20)), 1, "larger than 4194304 bytes"},
		"ComeTomorrow": {func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Retry-After", "86400")
			w.WriteHeader(429)
		}, 1, "429"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			url, requests := serve(t, func(w http.ResponseWriter, r *http.Request, _ int) { c.handle(w, r) })
			folder := t.TempDir()
			_, err := client(t, chat.Config{URL: url, Key: secret, Cache: folder}).Ask(t.Context(), prompt(text))
			if !errors.Is(err, graph.ErrUnavailable) || !strings.Contains(err.Error(), c.want) || requests.Load() != c.requests {
				t.Errorf("%v after %d requests", err, requests.Load())
			}
			if err != nil && (strings.Contains(err.Error(), secret) || strings.Contains(err.Error(), text)) {
				t.Errorf("%v tells what nobody may see", err)
			}
			if kept, _ := filepath.Glob(filepath.Join(folder, "*")); len(kept) > 0 {
				t.Errorf("kept %q", kept)
			}
		})
	}
}

func TestNobodyThere(t *testing.T) {
	s := httptest.NewServer(nil)
	s.Close()
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	_, err := client(t, chat.Config{URL: s.URL, Key: secret}).Ask(ctx, prompt(text))
	if !errors.Is(err, graph.ErrUnavailable) || !strings.Contains(err.Error(), "connection refused") {
		t.Error(err)
	}
}

func TestBudgets(t *testing.T) {
	url, requests := serve(t, func(w http.ResponseWriter, _ *http.Request, _ int) { answer(w, completion("ok", 4000)) })
	p := prompt(text)
	x := client(t, chat.Config{URL: url, Tokens: p.Tokens() + 4500})
	for i, user := range []string{text, text + "2", text + "3"} {
		_, err := x.Ask(t.Context(), prompt(user))
		if over := i == 2; over != (err != nil) {
			t.Errorf("question %d: %v", i, err)
		}
	}
	if u := x.Used(); u.Tokens != 8000 || requests.Load() != 2 {
		t.Errorf("used %+v in %d requests", u, requests.Load())
	}
	if _, err := x.Ask(t.Context(), p); err != nil {
		t.Errorf("what is in the cache costs nothing: %v", err)
	}
	// At the same time they may not overdraw it together.
	x = client(t, chat.Config{URL: url, Tokens: 2*p.Tokens() + 100})
	before := requests.Load()
	var wg sync.WaitGroup
	for i := range 10 {
		wg.Go(func() { x.Ask(t.Context(), prompt(fmt.Sprint(text, i))) })
	}
	wg.Wait()
	if n := requests.Load() - before; n != 2 {
		t.Errorf("%d requests at a time", n)
	}
	stalling, _ := serve(t, func(_ http.ResponseWriter, r *http.Request, _ int) { io.Copy(io.Discard, r.Body); <-r.Context().Done() })
	x = client(t, chat.Config{URL: stalling, Time: 100 * time.Millisecond})
	if _, err := x.Ask(t.Context(), p); err == nil || !strings.Contains(err.Error(), "time of 100ms for this run is over") {
		t.Error(err)
	}
}

// TestBreaker: an endpoint that fails and fails is left alone.
func TestBreaker(t *testing.T) {
	url, requests := serve(t, func(w http.ResponseWriter, _ *http.Request, _ int) { w.WriteHeader(http.StatusUnauthorized) })
	x := client(t, chat.Config{URL: url})
	var last error
	for i := range 20 {
		_, last = x.Ask(t.Context(), prompt(fmt.Sprint(i)))
	}
	if requests.Load() != 5 || last == nil || !strings.Contains(last.Error(), "left alone") {
		t.Errorf("%d requests, %v", requests.Load(), last)
	}
}

func TestInterrupted(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	url, _ := serve(t, func(_ http.ResponseWriter, r *http.Request, _ int) {
		io.Copy(io.Discard, r.Body)
		stop()
		<-r.Context().Done()
	})
	x := client(t, chat.Config{URL: url})
	for range 7 { // that is no failure of the endpoint
		if _, err := x.Ask(ctx, prompt(text)); !errors.Is(err, context.Canceled) {
			t.Fatal(err)
		}
	}
}

func TestConfig(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	good := chat.Config{URL: "http://127.0.0.1:1/v1", Model: "m", Cache: t.TempDir()}
	for name, change := range map[string]func(*chat.Config){
		"NoURL":          func(c *chat.Config) { c.URL = "" },
		"NoHost":         func(c *chat.Config) { c.URL = "v1/chat" },
		"OtherScheme":    func(c *chat.Config) { c.URL = "file:///etc" },
		"PasswordInURL":  func(c *chat.Config) { c.URL = "https://me:" + secret + "@example.com/v1" },
		"KeyInQuery":     func(c *chat.Config) { c.URL = "https://example.com/v1?key=" + secret },
		"NoModel":        func(c *chat.Config) { c.Model = "" },
		"NegativeBudget": func(c *chat.Config) { c.Tokens = -1 },
		"NoCache":        func(c *chat.Config) { c.Cache = "" },
		"CacheIsAFile":   func(c *chat.Config) { c.Cache = file },
	} {
		c := good
		change(&c)
		if _, err := chat.New(c); err == nil || strings.Contains(err.Error(), secret) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
