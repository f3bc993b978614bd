package gql_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"go.uber.org/zap"
	"go.uber.org/zap/zaptest/observer"

	"linkchart/graph"
	"linkchart/server/gql"
)

// counting passes calls on to a store, counts them, and fails those of one method with fault, from the call number from on.
type counting struct {
	graph.Store
	mu     sync.Mutex
	calls  map[string]int
	method string
	from   int
	fault  error
}

func newCounting(store graph.Store) *counting {
	return &counting{Store: store, calls: map[string]int{}}
}

func (c *counting) called(method string) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.calls[method]++
	if c.fault != nil && c.method == method && c.calls[method] >= c.from {
		return fmt.Errorf("%s at secret-host: %w", method, c.fault)
	}
	return nil
}

// total is how many calls there were since the last reset.
func (c *counting) total() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	n := 0
	for _, k := range c.calls {
		n += k
	}
	return n
}

func (c *counting) reset() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.calls = map[string]int{}
}

func (c *counting) fail(method string, from int, fault error) {
	c.reset()
	c.mu.Lock()
	defer c.mu.Unlock()
	c.method, c.from, c.fault = method, from, fault
}

func (c *counting) Entities(ctx context.Context, ids []string, v graph.View) ([]*graph.Entity, error) {
	if err := c.called("Entities"); err != nil {
		return nil, err
	}
	return c.Store.Entities(ctx, ids, v)
}

func (c *counting) Find(ctx context.Context, q graph.EntityQuery) ([]graph.Hit, error) {
	if err := c.called("Find"); err != nil {
		return nil, err
	}
	return c.Store.Find(ctx, q)
}

func (c *counting) Edges(ctx context.Context, q graph.EdgeQuery) ([]graph.Hop, error) {
	if err := c.called("Edges"); err != nil {
		return nil, err
	}
	return c.Store.Edges(ctx, q)
}

func (c *counting) Degrees(ctx context.Context, ids []string, f graph.EdgeFilter, v graph.View) ([]graph.DegreeRow, error) {
	if err := c.called("Degrees"); err != nil {
		return nil, err
	}
	return c.Store.Degrees(ctx, ids, f, v)
}

func (c *counting) Claims(ctx context.Context, q graph.ClaimQuery) ([]graph.Claim, error) {
	if err := c.called("Claims"); err != nil {
		return nil, err
	}
	return c.Store.Claims(ctx, q)
}

func (c *counting) Documents(ctx context.Context, q graph.DocumentQuery) ([]graph.Document, error) {
	if err := c.called("Documents"); err != nil {
		return nil, err
	}
	return c.Store.Documents(ctx, q)
}

func (c *counting) Info(ctx context.Context) (graph.Info, error) {
	if err := c.called("Info"); err != nil {
		return graph.Info{}, err
	}
	return c.Store.Info(ctx)
}

// TestFailingStore runs every example on a store that fails in one method, from its first call or from a later one: the
// answer is well-formed, says what failed by the table and nothing of the cause, and what failed is null up to the next
// nullable field, which a root field always is.
func TestFailingStore(t *testing.T) {
	core, logs := observer.New(zap.WarnLevel)
	store := newCounting(sampleStore(t))
	s := serveLogged(t, store, gql.Limits{}, zap.New(core))
	failed := map[string]int{}
	for _, method := range []string{"Entities", "Find", "Edges", "Degrees", "Claims", "Documents", "Info"} {
		for _, from := range []int{1, 2} {
			for fault, code := range map[error]string{
				graph.ErrUnavailable: gql.CodeStoreUnavailable, errors.New("disk on fire"): gql.CodeInternal, graph.ErrInvalid: gql.CodeInternal,
			} {
				for _, e := range examples(t) {
					store.fail(method, from, fault)
					logs.TakeAll()
					a := s.ask(t, e.query, e.variables)
					reached := store.calls[method] >= from
					if a.status != 200 || strings.Contains(a.body, "secret-host") || strings.Contains(a.body, "fire") {
						t.Errorf("%s, %s fails: %d %.300s", e.name, method, a.status, a.body)
					}
					if reached != (len(a.Errors) > 0) {
						t.Errorf("%s, %s fails: %d errors after %d calls: %.300s", e.name, method, len(a.Errors), store.calls[method], a.body)
					}
					var data map[string]json.RawMessage
					if err := json.Unmarshal(a.Data, &data); err != nil || len(data) == 0 {
						t.Errorf("%s, %s fails: the root fields are lost: %.300s", e.name, method, a.body)
					}
					for _, got := range a.Errors {
						failed[method]++
						if got.Extensions["code"] != code || got.Extensions["requestId"] == nil || len(got.Path) == 0 {
							t.Errorf("%s, %s fails: %v at %v", e.name, method, got.Extensions, got.Path)
						}
					}
					if reached && logs.Len() == 0 {
						t.Errorf("%s, %s fails: the log does not have the cause", e.name, method)
					}
				}
			}
		}
	}
	for method := range store.calls {
		if failed[method] == 0 {
			t.Errorf("no example made %s fail", method)
		}
	}
}

// TestSiblingsOfAFailure keep their data.
func TestSiblingsOfAFailure(t *testing.T) {
	store := newCounting(sampleStore(t))
	s := serveStore(t, store, gql.Limits{})
	store.fail("Claims", 1, graph.ErrUnavailable)
	a := s.ask(t, `{fine:entity(id:"group:taliban"){name degree} broken:entity(id:"group:isis-k"){name record{claims{totalCount}}} nodes(ids:["city:kabul"]){id}}`, nil)
	if a.code() != gql.CodeStoreUnavailable || string(a.Data) != `{"fine":{"name":"Taliban","degree":3},"broken":null,"nodes":[{"id":"city:kabul"}]}` {
		t.Errorf("got %s", a.body)
	}
	if path := fmt.Sprint(a.Errors[0].Path); len(a.Errors) != 1 || path != "[broken record claims]" {
		t.Errorf("%d errors, the first at %s", len(a.Errors), path)
	}
	// A list of nullable nodes loses one member only.
	store.fail("Claims", 1, graph.ErrUnavailable)
	a = s.ask(t, `{nodes(ids:["group:taliban","city:kabul"]){...on ArmedGroup{strength{low}} id}}`, nil)
	if string(a.Data) != `{"nodes":[null,{"id":"city:kabul"}]}` {
		t.Errorf("got %s", a.body)
	}
}

// slow is a store that answers relations when the caller has given up.
type slow struct{ graph.Store }

func (slow) Edges(ctx context.Context, _ graph.EdgeQuery) ([]graph.Hop, error) {
	<-ctx.Done()
	return nil, fmt.Errorf("edges: %w", graph.ErrUnavailable)
}

func TestStoreTimeout(t *testing.T) {
	s := serveStore(t, slow{sampleStore(t)}, gql.Limits{StoreTimeout: 20 * time.Millisecond})
	a := s.ask(t, `{entity(id:"group:isis-k"){name relations{nodes{id}}} search(text:"Taliban"){edges{node{id}}}}`, nil)
	if a.code() != gql.CodeTimeout || !strings.Contains(string(a.Data), `"group:taliban"`) {
		t.Errorf("got %s", a.body)
	}
}
