package gql_test

import (
	"bytes"
	"context"
	"net/http"
	"net/http/httptest"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"linkchart/server/gql"
)

// blocked is a server whose operations wait for release; running and peak count those inside.
type blocked struct {
	http.Handler
	release       chan struct{}
	running, peak atomic.Int32
}

func newBlocked(t *testing.T, l gql.Limits) *blocked {
	b := &blocked{release: make(chan struct{})}
	schema := newFake(t)
	schema.onField = func(context.Context, string) error {
		n := b.running.Add(1)
		for {
			old := b.peak.Load()
			if n <= old || b.peak.CompareAndSwap(old, n) {
				break
			}
		}
		<-b.release
		b.running.Add(-1)
		return nil
	}
	b.Handler = gql.NewHandler(gql.HandlerConfig{Schema: schema, Limits: l})
	return b
}

func (b *blocked) ask(client string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewBufferString(`{"query":"{ok}"}`))
	r.Header.Set("Content-Type", "application/json")
	r.RemoteAddr = client + ":1"
	w := httptest.NewRecorder()
	b.ServeHTTP(w, r)
	return w
}

// asked are requests sent at once.
type asked struct {
	sync.WaitGroup
	sync.Mutex
	byStatus map[int]int
	refused  *httptest.ResponseRecorder
}

func (b *blocked) askAll(n int, client func(i int) string) *asked {
	a := &asked{byStatus: map[int]int{}}
	for i := range n {
		a.Go(func() {
			w := b.ask(client(i))
			a.Lock()
			defer a.Unlock()
			a.byStatus[w.Code]++
			if w.Code != http.StatusOK {
				a.refused = w
			}
		})
	}
	return a
}

// answered returns how many have this status so far.
func (a *asked) answered(status int) int {
	a.Lock()
	defer a.Unlock()
	return a.byStatus[status]
}

func eventually(t *testing.T, what string, done func() bool) {
	t.Helper()
	for end := time.Now().Add(10 * time.Second); !done(); time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("never: " + what)
		}
	}
}

func TestOperationsAtOnce(t *testing.T) {
	b := newBlocked(t, gql.Limits{})
	one := b.askAll(20, func(int) string { return "10.0.0.1" })
	eventually(t, "8 run", func() bool { return b.running.Load() == 8 })
	// Others are not shut out by a client that has filled its share.
	many := b.askAll(100, func(i int) string { return "10.0.1." + string(rune('0'+i%10)) })
	eventually(t, "64 run", func() bool { return b.running.Load() == 64 })
	close(b.release)
	one.Wait()
	many.Wait()
	if one.answered(200) != 20 || many.answered(200) != 100 {
		t.Errorf("one client: %v, many clients: %v", one.byStatus, many.byStatus)
	}
	if b.peak.Load() != 64 {
		t.Errorf("%d ran at once", b.peak.Load())
	}
}

func TestFullQueueIsRefused(t *testing.T) {
	b := newBlocked(t, gql.Limits{TotalOperations: 2, QueuedOperations: 3})
	running := b.askAll(2, func(i int) string { return "10.0.0." + string(rune('0'+i)) })
	eventually(t, "2 run", func() bool { return b.running.Load() == 2 })
	// Three may wait, from clients of their own.
	rest := b.askAll(10, func(i int) string { return "10.0.1." + string(rune('0'+i)) })
	eventually(t, "7 are refused", func() bool { return rest.answered(503) == 7 })
	close(b.release)
	running.Wait()
	rest.Wait()
	if running.answered(200) != 2 || rest.answered(200) != 3 {
		t.Errorf("running: %v, waiting: %v", running.byStatus, rest.byStatus)
	}
	w := rest.refused
	if w.Header().Get("Retry-After") == "" || !bytes.Contains(w.Body.Bytes(), []byte(gql.CodeRateLimited)) {
		t.Errorf("Retry-After %q, %s", w.Header().Get("Retry-After"), w.Body)
	}
}

func TestClientFillsAQuarterOfTheQueue(t *testing.T) {
	b := newBlocked(t, gql.Limits{ClientOperations: 2, QueuedOperations: 8})
	a := b.askAll(10, func(int) string { return "10.0.0.1" })
	eventually(t, "6 are refused", func() bool { return a.answered(503) == 6 })
	close(b.release)
	if a.Wait(); a.answered(200) != 4 {
		t.Errorf("got %v", a.byStatus)
	}
}

// TestWaitingEnds: who waits too long is refused, and whoever comes later finds the place free again.
func TestWaitingEnds(t *testing.T) {
	b := newBlocked(t, gql.Limits{TotalOperations: 1, OperationTimeout: 50 * time.Millisecond})
	first := b.askAll(1, func(int) string { return "10.0.0.1" })
	eventually(t, "1 runs", func() bool { return b.running.Load() == 1 })
	if w := b.ask("10.0.0.2"); w.Code != 503 {
		t.Errorf("waited in vain: %d", w.Code)
	}
	close(b.release)
	first.Wait()
	if w := b.ask("10.0.0.2"); w.Code != 200 {
		t.Errorf("after the place was left: %d %s", w.Code, w.Body)
	}
}
