package cli_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"regexp"
	"strings"
	"testing"

	"linkchart/cli"
)

// server is the program, serving on a port of its own choice.
type server struct {
	base string
	// stop interrupts it and returns its exit code.
	stop func() int
}

var shownURL = regexp.MustCompile(`GraphQL +(http://\S+)/graphql`)

func serve(t *testing.T, store string, flags ...string) server {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	read, written := io.Pipe()
	code := make(chan int, 1)
	go func() {
		code <- cli.Run(ctx, append([]string{"serve", "--store", store, "--listen", "127.0.0.1:0"}, flags...), strings.NewReader(""), io.Discard, written)
		_ = written.Close()
	}()
	var said strings.Builder
	for s := bufio.NewScanner(read); s.Scan(); {
		said.WriteString(s.Text() + "\n")
		if m := shownURL.FindStringSubmatch(s.Text()); m != nil {
			go func() { _, _ = io.Copy(io.Discard, read) }() // so that it can go on writing
			return server{base: m[1], stop: func() int {
				cancel()
				return <-code
			}}
		}
	}
	cancel()
	t.Fatalf("it does not serve: exit code %d, %s", <-code, said.String())
	return server{}
}

func get(t *testing.T, url string) (status int, mediaType, body string) {
	t.Helper()
	r, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	b, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return r.StatusCode, r.Header.Get("Content-Type"), string(b)
}

// TestServe walks the whole way: documents go in, the sentence comes out over HTTP, the server stops in good order.
func TestServe(t *testing.T) {
	folder := sampleFolder(t)
	onBothStores(t, func(t *testing.T, empty func() string) {
		store := empty()
		load(t, store, folder)
		s := serve(t, store)
		for path, want := range map[string]string{"/healthz": "ok", "/readyz": "ready", "/": "<html", "/metrics": "go_goroutines"} {
			if status, _, body := get(t, s.base+path); status != http.StatusOK || !strings.Contains(body, want) {
				t.Errorf("%s: status %d, body without %q", path, status, want)
			}
		}

		const question = `{ entity(name: "ISIS-K") { relations(via: {types: [ATTRIBUTED_TO]}) { edges { node { name } relation {
			evidence(first: 1) { nodes { quote document { name } } } } } } } }`
		asked := must(t, "query", "--server", s.base, question)
		if !strings.Contains(asked, "Crocus City Hall") || !strings.Contains(asked, `"quote": "`) {
			t.Errorf("the server answers\n%s", asked)
		}
		if direct := must(t, "query", "--store", store, question); direct != asked {
			t.Errorf("the store answers\n%s\nthe server\n%s", direct, asked)
		}
		for _, format := range []string{"json", "node_link"} {
			_, mediaType, whole := get(t, s.base+"/export?format="+format)
			if direct := must(t, "export", "--store", store, "--format", format); whole != direct || mediaType != "application/json" {
				t.Errorf("%s: the server exports %d bytes of %s, the store %d", format, len(whole), mediaType, len(direct))
			}
		}
		body, err := json.Marshal(map[string]string{"query": "{ serverInfo { store } }"})
		if err != nil {
			t.Fatal(err)
		}
		r, err := http.Post(s.base+"/graphql", "application/json", bytes.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		answer, err := io.ReadAll(r.Body)
		if err != nil {
			t.Fatal(err)
		}
		r.Body.Close()
		if want := map[bool]string{true: `{"data":{"serverInfo":{"store":"embedded"}}}`, false: `{"data":{"serverInfo":{"store":"neo4j"}}}`}[strings.HasPrefix(store, "file:")]; strings.TrimSpace(string(answer)) != want {
			t.Errorf("POST /graphql answers %s, want %s", answer, want)
		}

		// A document loaded meanwhile shows at once.
		load(t, store, write(t, t.TempDir(), "late.txt", "Abu Sayyaf attacked a hotel in Jolo on 3 May 2019, killing four people."))
		if late := must(t, "query", "--server", s.base, `{ entity(name: "Abu Sayyaf") { name } }`); !strings.Contains(late, `"name": "Abu Sayyaf`) {
			t.Errorf("a document loaded while serving is not there: %s", late)
		}
		if code := s.stop(); code != 0 {
			t.Errorf("interrupted, it ends with exit code %d", code)
		}
		if r, err := http.Get(s.base + "/healthz"); err == nil {
			r.Body.Close()
			t.Error("it still answers")
		}
	})
}
