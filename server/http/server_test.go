package shell_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"go.uber.org/zap"
	"go.uber.org/zap/zaptest/observer"

	shell "linkchart/server/http"
)

func newServer(t *testing.T, c shell.Config) *shell.Server {
	t.Helper()
	s, err := shell.New(c)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func ask(h http.Handler, method, target string, header map[string]string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, target, strings.NewReader("body"))
	for name, value := range header {
		r.Header.Set(name, value)
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

func routes(h http.HandlerFunc) map[string]http.Handler { return map[string]http.Handler{"/x": h} }

func TestRequestID(t *testing.T) {
	var seen string
	s := newServer(t, shell.Config{Routes: routes(func(_ http.ResponseWriter, r *http.Request) { seen = shell.RequestID(r.Context()) })})
	for given, kept := range map[string]bool{"abc-1.2_3": true, "": false, "a b": false, "a\"b": false, strings.Repeat("a", 64): true, strings.Repeat("a", 65): false, "é": false} {
		w := ask(s, "GET", "/x", map[string]string{"X-Request-Id": given})
		if got := w.Header().Get("X-Request-Id"); got == "" || (got == given) != kept || got != seen {
			t.Errorf("given %q: answered %q, handler saw %q", given, got, seen)
		}
	}
	if shell.RequestID(context.Background()) != "" {
		t.Error("there is no request")
	}
}

func TestOneLineARequest(t *testing.T) {
	core, logs := observer.New(zap.InfoLevel)
	s := newServer(t, shell.Config{Logger: zap.New(core), Routes: routes(func(w http.ResponseWriter, r *http.Request) {
		shell.Note(r.Context(), zap.String("operation", "Leaders"))
		w.WriteHeader(http.StatusTeapot)
		_, _ = io.WriteString(w, "12345")
	})})
	ask(s, "POST", "/x?query=s3cret", nil)
	ask(s, "GET", "/healthz", nil)
	if logs.Len() != 1 {
		t.Fatalf("%d lines", logs.Len())
	}
	got := logs.All()[0].ContextMap()
	for name, want := range map[string]any{"method": "POST", "path": "/x", "status": int64(418), "bytes": int64(5), "operation": "Leaders"} {
		if got[name] != want {
			t.Errorf("%s: got %v, want %v", name, got[name], want)
		}
	}
	if got["requestId"] == "" || got["duration"] == nil {
		t.Errorf("got %v", got)
	}
}

func TestPanic(t *testing.T) {
	core, logs := observer.New(zap.InfoLevel)
	s := newServer(t, shell.Config{Logger: zap.New(core), Routes: map[string]http.Handler{
		"/before": http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic("s3cret") }),
		"/after": http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(http.StatusOK)
			panic("s3cret")
		}),
	}})
	w := ask(s, "GET", "/before", nil)
	if w.Code != 500 || strings.Contains(w.Body.String(), "s3cret") || !strings.Contains(w.Body.String(), w.Header().Get("X-Request-Id")) {
		t.Errorf("got %d %s", w.Code, w.Body)
	}
	if logs.FilterMessage("panic in a handler").Len() != 1 || logs.FilterMessage("request").Len() != 1 {
		t.Errorf("got %v", logs.All())
	}
	func() {
		defer func() {
			if err, ok := recover().(error); !ok || !errors.Is(err, http.ErrAbortHandler) {
				t.Error("a half answer must be cut off")
			}
		}()
		ask(s, "GET", "/after", nil)
	}()
}

func TestBodyLimit(t *testing.T) {
	s := newServer(t, shell.Config{BodyBytes: 4, Routes: routes(func(w http.ResponseWriter, r *http.Request) {
		if _, err := io.ReadAll(r.Body); err != nil {
			w.WriteHeader(http.StatusRequestEntityTooLarge)
		}
	})})
	for body, want := range map[string]int{"1234": 200, "12345": 413} {
		w := httptest.NewRecorder()
		s.ServeHTTP(w, httptest.NewRequest("POST", "/x", strings.NewReader(body)))
		if w.Code != want {
			t.Errorf("%d bytes: %d", len(body), w.Code)
		}
	}
}

func TestSecurityHeaders(t *testing.T) {
	s := newServer(t, shell.Config{Routes: routes(func(http.ResponseWriter, *http.Request) {})})
	for _, path := range []string{"/x", "/nowhere", "/healthz", "/metrics"} {
		h := ask(s, "GET", path, nil).Header()
		if h.Get("X-Content-Type-Options") != "nosniff" || h.Get("X-Frame-Options") != "DENY" || h.Get("Content-Security-Policy") != shell.NoContent || h.Get("Referrer-Policy") != "no-referrer" {
			t.Errorf("%s: %v", path, h)
		}
	}
}

func TestCrossOrigin(t *testing.T) {
	handler := func(w http.ResponseWriter, r *http.Request) { _, _ = io.WriteString(w, "data") }
	preflight := map[string]string{"Access-Control-Request-Method": "POST"}
	for _, c := range []struct {
		origins       []string
		origin, allow string
	}{
		{nil, "https://a.example", ""},
		{[]string{"https://a.example"}, "https://a.example", "https://a.example"},
		{[]string{"https://a.example"}, "https://a.example.evil.example", ""},
		{[]string{"https://a.example"}, "null", ""},
		{[]string{"*"}, "https://b.example", "*"},
	} {
		s := newServer(t, shell.Config{Origins: c.origins, Routes: routes(handler)})
		w := ask(s, "POST", "/x", map[string]string{"Origin": c.origin})
		if got := w.Header().Get("Access-Control-Allow-Origin"); got != c.allow || (w.Body.String() == "data") != (c.allow != "") {
			t.Errorf("%v for %s: %q", c.origins, c.origin, got)
		}
		preflight["Origin"] = c.origin
		w = ask(s, "OPTIONS", "/x", preflight)
		if allowed := w.Code == http.StatusNoContent; allowed != (c.allow != "") || w.Header().Get("Access-Control-Allow-Credentials") != "" {
			t.Errorf("preflight %v for %s: %d %v", c.origins, c.origin, w.Code, w.Header())
		}
	}
}

func TestHealthAndReadiness(t *testing.T) {
	var notReady error
	s := newServer(t, shell.Config{Ready: func(context.Context) error { return notReady }})
	if w := ask(s, "GET", "/readyz", nil); w.Code != 200 {
		t.Errorf("ready: %d", w.Code)
	}
	notReady = errors.New("bolt://s3cret")
	if w := ask(s, "GET", "/readyz", nil); w.Code != 503 || strings.Contains(w.Body.String(), "s3cret") {
		t.Errorf("not ready: %d %s", w.Code, w.Body)
	}
	if w := ask(s, "GET", "/healthz", nil); w.Code != 200 {
		t.Errorf("alive: %d", w.Code)
	}
}

func TestMetrics(t *testing.T) {
	s := newServer(t, shell.Config{Routes: routes(func(http.ResponseWriter, *http.Request) {})})
	ask(s, "GET", "/x", nil)
	ask(s, "GET", "/x", nil)
	ask(s, "BREW", "/"+strings.Repeat("made-up", 10), nil)
	s.StoreCall("Edges", time.Millisecond, nil)
	s.StoreCall("Edges", time.Millisecond, errors.New("down"))
	got := ask(s, "GET", "/metrics", nil).Body.String()
	for _, line := range []string{
		`linkchart_http_requests_total{method="GET",route="/x",status="200"} 2`, `linkchart_http_requests_total{method="other",route="other",status="404"} 1`,
		`linkchart_http_request_seconds_count{route="/x"} 2`, `linkchart_http_requests_running 1`,
		`linkchart_store_calls_total{method="Edges",outcome="done"} 1`, `linkchart_store_calls_total{method="Edges",outcome="failed"} 1`,
	} {
		if !strings.Contains(got, line+"\n") {
			t.Errorf("no line %s", line)
		}
	}
	if strings.Contains(got, "made-up") {
		t.Error("a client must not make labels")
	}
}

func TestRoutesThatClash(t *testing.T) {
	for _, pattern := range []string{"/healthz", "/{", ""} {
		if _, err := shell.New(shell.Config{Routes: map[string]http.Handler{pattern: http.NotFoundHandler()}}); err == nil {
			t.Errorf("%q must be refused", pattern)
		}
	}
}

// start serves on a free port and returns its address and how to stop it.
func start(t *testing.T, s *shell.Server) (address string, stop func() error) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- s.Serve(ctx, l) }()
	stop = func() error { cancel(); return <-done }
	t.Cleanup(cancel)
	return "http://" + l.Addr().String(), stop
}

func TestStopLetsRequestsFinish(t *testing.T) {
	begun, release := make(chan bool), make(chan bool)
	s := newServer(t, shell.Config{Routes: routes(func(w http.ResponseWriter, _ *http.Request) {
		begun <- true
		<-release
		_, _ = io.WriteString(w, "done")
	})})
	address, stop := start(t, s)
	answered := make(chan string, 1)
	go func() {
		r, err := http.Get(address + "/x")
		if err != nil {
			answered <- err.Error()
			return
		}
		defer func() { _ = r.Body.Close() }()
		body, _ := io.ReadAll(r.Body)
		answered <- string(body)
	}()
	<-begun
	stopped := make(chan error, 1)
	go func() { stopped <- stop() }()
	for ask(s, "GET", "/readyz", nil).Code != 503 {
		time.Sleep(time.Millisecond)
	}
	close(release)
	if got, err := <-answered, <-stopped; got != "done" || err != nil {
		t.Errorf("answered %q, stopped with %v", got, err)
	}
}

func TestStopIsBounded(t *testing.T) {
	begun := make(chan bool)
	s := newServer(t, shell.Config{StopTimeout: 20 * time.Millisecond, Routes: routes(func(_ http.ResponseWriter, r *http.Request) {
		begun <- true
		<-r.Context().Done()
	})})
	address, stop := start(t, s)
	go func() {
		if r, err := http.Get(address + "/x"); err == nil {
			_ = r.Body.Close()
		}
	}()
	<-begun
	if err := stop(); err == nil || !strings.Contains(err.Error(), "cut off") {
		t.Errorf("got %v", err)
	}
}

// TestSlowBody: a client that does not finish its body is cut off.
func TestSlowBody(t *testing.T) {
	s := newServer(t, shell.Config{ReadTimeout: 50 * time.Millisecond, Routes: routes(func(w http.ResponseWriter, r *http.Request) {
		if _, err := io.ReadAll(r.Body); err != nil {
			w.WriteHeader(http.StatusBadRequest)
		}
	})})
	address, stop := start(t, s)
	conn, err := net.Dial("tcp", strings.TrimPrefix(address, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = conn.Close() }()
	if _, err := io.WriteString(conn, "POST /x HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\nabc"); err != nil {
		t.Fatal(err)
	}
	if err := conn.SetReadDeadline(time.Now().Add(10 * time.Second)); err != nil {
		t.Fatal(err)
	}
	got, err := io.ReadAll(conn)
	if err != nil || !bytes.HasPrefix(got, []byte("HTTP/1.1 400")) {
		t.Errorf("got %q, %v", got, err)
	}
	if err := stop(); err != nil {
		t.Error(err)
	}
}
