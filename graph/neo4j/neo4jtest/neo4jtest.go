// Package neo4jtest lends tests an empty database on a real Neo4j server.
//
// Community Edition has one database, so each test empties it. It is refused unless it is empty or marked as one for tests,
// and packages that run at the same time take turns.
package neo4jtest

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"linkchart/graph/neo4j"
)

const (
	// Variable names the environment variable with the server: neo4j://USER:PASSWORD@HOST:PORT.
	Variable = "LINKCHART_TEST_NEO4J"
	// Require names the variable that lists what must not be skipped.
	Require = "LINKCHART_TEST_REQUIRE"

	section = `README, "Neo4j for tests"`
)

// patience is how long a test waits for its turn; a turn of a process that died ends after lease.
const (
	patience = 15 * time.Minute
	lease    = 5 * time.Minute
	poll     = 100 * time.Millisecond
)

// Server returns the URL of the server. Without one the test is skipped, or fails if LINKCHART_TEST_REQUIRE names neo4j.
func Server(t testing.TB) string {
	t.Helper()
	at := os.Getenv(Variable)
	switch {
	case at != "":
	case slices.Contains(strings.Split(os.Getenv(Require), ","), "neo4j"):
		t.Fatalf("%s is not set, and %s asks for neo4j: see %s", Variable, Require, section)
	default:
		t.Skipf("%s is not set: see %s", Variable, section)
	}
	return at
}

// Empty returns the URL of the server after it has emptied the database. It stays the test's own until the test ends.
func Empty(t testing.TB) string {
	t.Helper()
	at := Server(t)
	d := dial(t, at)
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	if err := take(ctx, d); err != nil {
		t.Fatalf("take the test database: %v", err)
	}
	t.Cleanup(func() {
		if err := query(context.Background(), d, release, map[string]any{"holder": holder()}, nil); err != nil {
			t.Errorf("give the test database back: %v", err)
		}
		if err := d.Close(context.Background()); err != nil {
			t.Errorf("close the connection to the test database: %v", err)
		}
	})
	for _, statement := range []string{empty, reset} {
		if err := query(ctx, d, statement, nil, nil); err != nil {
			t.Fatalf("empty the test database: %v", err)
		}
	}
	return at
}

// Open returns a store in an empty database, closed when the test ends.
func Open(t testing.TB) *neo4j.Store {
	t.Helper()
	s, err := neo4j.Open(t.Context(), neo4j.Config{URL: Empty(t)})
	if err != nil {
		t.Fatalf("open the test database: %v", err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Errorf("close the store: %v", err)
		}
	})
	return s
}

// Query runs a statement of the test itself and returns its rows.
func Query(t testing.TB, statement string, params map[string]any) [][]any {
	t.Helper()
	d := dial(t, Server(t))
	defer d.Close(context.Background())
	var rows [][]any
	err := query(t.Context(), d, statement, params, func(r []any) { rows = append(rows, r) })
	if err != nil {
		t.Fatalf("%s: %v", statement, err)
	}
	return rows
}

// Layout makes the database look as if another version of linkchart had written it, until the test ends.
func Layout(t testing.TB, version int) {
	t.Helper()
	Query(t, "MATCH (m:Meta) SET m.schema = $version", map[string]any{"version": version})
	// The next store makes the layout anew. A test's own context has ended when it cleans up.
	t.Cleanup(func() {
		d := dial(t, Server(t))
		defer d.Close(context.Background())
		if err := query(context.Background(), d, "MATCH (m:Meta) DELETE m", nil, nil); err != nil {
			t.Errorf("take the layout back: %v", err)
		}
	})
}

// Plan returns the operators by which the server would run a statement if it planned it now.
func Plan(t testing.TB, statement string, params map[string]any) []string {
	t.Helper()
	d := dial(t, Server(t))
	defer d.Close(context.Background())
	result, err := driver.ExecuteQuery(t.Context(), d, "EXPLAIN CYPHER replan=force "+statement, params, driver.EagerResultTransformer, driver.ExecuteQueryWithDatabase("neo4j"))
	if err != nil {
		t.Fatalf("explain %s: %v", statement, err)
	}
	var out []string
	var walk func(driver.Plan)
	walk = func(p driver.Plan) {
		out = append(out, fmt.Sprint(p.Operator(), " ", p.Arguments()["Details"]))
		for _, c := range p.Children() {
			walk(c)
		}
	}
	walk(result.Summary.Plan())
	return out
}

// The marker says that the database is for tests, and whose turn it is.
const (
	mark = `OPTIONAL MATCH (n) WITH count(n) AS nodes
OPTIONAL MATCH (m:LinkchartTest) WITH nodes, count(m) AS marks
CALL (nodes) { WITH nodes WHERE nodes = 0 MERGE (:LinkchartTest {id: 'marker'}) }
RETURN marks > 0 OR nodes = 0`
	constraint = `CREATE CONSTRAINT linkchart_test IF NOT EXISTS FOR (n:LinkchartTest) REQUIRE n.id IS UNIQUE`
	turn       = `MATCH (m:LinkchartTest {id: 'marker'}) SET m.touched = $now
WITH m WHERE m.holder IS NULL OR m.holder = $holder OR m.since < $expired
SET m.holder = $holder, m.since = $now RETURN true`
	release = `MATCH (m:LinkchartTest {id: 'marker', holder: $holder}) REMOVE m.holder`
	empty   = `MATCH (n) WHERE NOT n:LinkchartTest AND NOT n:Meta CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS`
	// The layout stays: to make its constraints and indexes anew takes longer than most tests.
	reset = `MATCH (m:Meta {id: 'linkchart'}) SET m.graphVersion = 0, m.counts = '{}'`
)

// take waits for this process's turn. Processes that mark the database at once may deadlock: the server ends one, which tries
// again.
func take(ctx context.Context, d driver.DriverWithContext) error {
	tick := time.NewTicker(poll)
	defer tick.Stop()
	for {
		taken, err := try(ctx, d)
		if taken || err != nil && !driver.IsRetryable(err) {
			return err
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("another process keeps it: %w", errors.Join(ctx.Err(), err))
		case <-tick.C:
		}
	}
}

func try(ctx context.Context, d driver.DriverWithContext) (taken bool, err error) {
	ours := false
	if err := query(ctx, d, constraint, nil, nil); err != nil {
		return false, err
	}
	if err := query(ctx, d, mark, nil, func(r []any) { ours, _ = r[0].(bool) }); err != nil {
		return false, err
	}
	if !ours {
		return false, fmt.Errorf("it is neither empty nor marked as a test database (a node :LinkchartTest {id: 'marker'})")
	}
	now := time.Now()
	err = query(ctx, d, turn, map[string]any{"holder": holder(), "now": now.UnixMilli(), "expired": now.Add(-lease).UnixMilli()},
		func([]any) { taken = true })
	return taken, err
}

// holder names this process: a test may open the database twice.
func holder() string { return fmt.Sprintf("process %d", os.Getpid()) }

func dial(t testing.TB, at string) driver.DriverWithContext {
	t.Helper()
	u, err := url.Parse(at)
	if err != nil {
		t.Fatalf("%s cannot be read as a URL", Variable)
	}
	password, _ := u.User.Password()
	d, err := driver.NewDriverWithContext(u.Scheme+"://"+u.Host, driver.BasicAuth(u.User.Username(), password, ""))
	if err != nil {
		t.Fatalf("connect to the test database: %v", err)
	}
	return d
}

// query runs a statement by itself: one IN TRANSACTIONS must not run inside another transaction.
func query(ctx context.Context, d driver.DriverWithContext, statement string, params map[string]any, each func([]any)) (err error) {
	s := d.NewSession(ctx, driver.SessionConfig{DatabaseName: "neo4j"})
	defer func() {
		if closed := s.Close(ctx); err == nil {
			err = closed
		}
	}()
	result, err := s.Run(ctx, statement, params)
	if err != nil {
		return err
	}
	for result.Next(ctx) {
		if each != nil {
			each(result.Record().Values)
		}
	}
	return result.Err()
}
