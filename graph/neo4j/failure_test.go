package neo4j_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"linkchart/graph"
	"linkchart/graph/neo4j"
	"linkchart/graph/neo4j/neo4jtest"
)

func TestOpenRefusals(t *testing.T) {
	at := neo4jtest.Empty(t)
	u, err := url.Parse(at)
	if err != nil {
		t.Fatal("the URL of the test server")
	}
	const wrong = "not-the-password"
	for _, c := range []struct {
		name, url string
		want      error
	}{
		{"WrongPassword", "neo4j://neo4j:" + wrong + "@" + u.Host, graph.ErrUnavailable},
		{"NothingListens", "bolt://neo4j:" + wrong + "@" + closedPort(t), graph.ErrUnavailable},
		{"NothingListensRouting", "neo4j://neo4j:" + wrong + "@" + closedPort(t), graph.ErrUnavailable},
		{"NoSuchDatabase", at + "/nowhere", graph.ErrUnavailable},
		{"NoURL", "neo4j://neo4j:" + wrong + "@:bad:port", graph.ErrInvalid},
		{"OtherScheme", "http://neo4j:" + wrong + "@" + u.Host, graph.ErrInvalid},
	} {
		t.Run(c.name, func(t *testing.T) {
			begin := time.Now()
			s, err := neo4j.Open(t.Context(), neo4j.Config{URL: c.url, Patience: time.Second})
			if !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
			if s != nil {
				t.Error("a store came with the error")
			}
			if err != nil && strings.Contains(err.Error(), wrong) {
				t.Error("the error shows the password")
			}
			if took := time.Since(begin); took > 15*time.Second {
				t.Errorf("it took %s", took)
			}
		})
	}
}

// closedPort is an address where nobody listens.
func closedPort(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

func TestOpenRefusesOtherLayouts(t *testing.T) {
	s := neo4jtest.Open(t)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	for version, by := range map[int]string{1: "earlier version", 99: "later version"} {
		neo4jtest.Layout(t, version)
		_, err := neo4j.Open(t.Context(), neo4j.Config{URL: neo4jtest.Server(t)})
		if !errors.Is(err, graph.ErrUnavailable) || !strings.Contains(fmt.Sprint(err), by) {
			t.Errorf("layout %d: got %v", version, err)
		}
	}
}

func TestVersions(t *testing.T) {
	for version, ok := range map[string]bool{
		"5.26.28": true, "5.23.0": true, "5.26-aura": true, "2025.10.1": true, "6.0.0": true,
		"5.22.0": false, "4.4.39": false, "": false, "5": false, "unknown": false,
	} {
		if err := neo4j.CheckVersion(version); (err == nil) != ok || err != nil && !errors.Is(err, graph.ErrUnavailable) {
			t.Errorf("version %q: %v", version, err)
		}
	}
}

func TestTranslate(t *testing.T) {
	code := func(c string) error { return &driver.Neo4jError{Code: c, Msg: "said"} }
	for _, c := range []struct {
		err, want error
	}{
		{code("Neo.ClientError.Security.Unauthorized"), graph.ErrUnavailable},
		{code("Neo.ClientError.Security.Forbidden"), graph.ErrUnavailable},
		{code("Neo.ClientError.General.WriteOnReadOnlyAccessDatabase"), graph.ErrUnavailable},
		{code("Neo.ClientError.General.ForbiddenOnReadOnlyDatabase"), graph.ErrUnavailable},
		{code("Neo.ClientError.Cluster.NotALeader"), graph.ErrUnavailable},
		{code("Neo.ClientError.Database.DatabaseNotFound"), graph.ErrUnavailable},
		{code("Neo.TransientError.Transaction.DeadlockDetected"), graph.ErrUnavailable},
		{code("Neo.ClientError.Schema.ConstraintValidationFailed"), graph.ErrConflict},
		{code("Neo.TransientError.General.MemoryPoolOutOfMemoryError"), graph.ErrTooLarge},
		{code("Neo.ClientError.Transaction.TransactionTimedOut"), context.DeadlineExceeded},
		{code("Neo.ClientError.Transaction.LockClientStopped"), graph.ErrUnavailable},
		{&driver.TransactionExecutionLimit{Errors: []error{code("Neo.ClientError.Security.Unauthorized")}}, graph.ErrUnavailable},
		{fmt.Errorf("%w: as it was", graph.ErrNotFound), graph.ErrNotFound},
		{&net.OpError{Op: "read", Err: io.ErrUnexpectedEOF}, graph.ErrUnavailable},
	} {
		got := neo4j.Translate(t.Context(), c.err)
		if !errors.Is(got, c.want) {
			t.Errorf("%v became %v, want %v", c.err, got, c.want)
		}
		if limit := (*driver.TransactionExecutionLimit)(nil); !errors.Is(got, c.err) && !errors.As(c.err, &limit) {
			t.Errorf("%v lost its cause", got)
		}
	}
	if err := neo4j.Translate(t.Context(), nil); err != nil {
		t.Errorf("no error became %v", err)
	}
	short, end := context.WithTimeout(t.Context(), 500*time.Millisecond)
	defer end()
	if err := neo4j.Translate(short, code("Neo.ClientError.Transaction.LockClientStopped")); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("a lock waited for to the end of the time: %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := neo4j.Translate(ctx, io.EOF); !errors.Is(err, context.Canceled) {
		t.Errorf("after a cancel: %v", err)
	}
}

// A server that goes away in the middle is an unavailable store, and what was being written is there whole or not at all.
func TestServerVanishes(t *testing.T) {
	direct := neo4jtest.Open(t)
	u, err := url.Parse(neo4jtest.Server(t))
	if err != nil {
		t.Fatal("the URL of the test server")
	}
	p := newProxy(t, u.Host)
	s, err := neo4j.Open(t.Context(), neo4j.Config{URL: "bolt://" + u.User.String() + "@" + p.address, Patience: time.Second})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	rec := neo4j.Record(s)
	rec.Before = func(statement string) {
		if strings.Contains(statement, "CREATE (n:Entity") {
			p.cut()
		}
	}
	if _, err := s.Apply(t.Context(), sample(t, "word")...); !errors.Is(err, graph.ErrUnavailable) {
		t.Errorf("apply: got %v", err)
	}
	if _, err := s.Find(t.Context(), graph.EntityQuery{Limit: 1}); !errors.Is(err, graph.ErrUnavailable) {
		t.Errorf("find: got %v", err)
	}
	if _, err := s.Info(t.Context()); !errors.Is(err, graph.ErrUnavailable) {
		t.Errorf("info: got %v", err)
	}
	info, err := direct.Info(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if info.GraphVersion != 0 || info.Claims != 0 || len(info.Entities) != 0 {
		t.Errorf("half a write is there: %+v", info)
	}
	if n := neo4jtest.Query(t, "MATCH (n) WHERE n:Claim OR n:Evidence OR n:Source OR n:Batch RETURN count(n)", nil)[0][0]; n != int64(0) {
		t.Errorf("%v records of half a write", n)
	}
}

// A commit that was never ended, because its process died, keeps nobody from reading, and makes nobody slow for long.
func TestReadAfterDeadWriter(t *testing.T) {
	s := neo4jtest.Open(t)
	if _, err := s.Apply(t.Context(), sample(t, "word")...); err != nil {
		t.Fatal(err)
	}
	neo4jtest.Query(t, "MATCH (m:Meta {id: 'commit'}) SET m.begun = m.begun + 1", nil)
	info, err := s.Info(t.Context())
	if err != nil || info.Claims != 2 {
		t.Errorf("got %+v, %v", info, err)
	}
	if open := neo4jtest.Query(t, "MATCH (m:Meta {id: 'commit'}) RETURN m.begun - m.done", nil)[0][0]; open != int64(0) {
		t.Errorf("%v commits are still open", open)
	}
}

// An error in the middle of a write leaves nothing of it.
func TestFailedApplyLeavesNothing(t *testing.T) {
	s := neo4jtest.Open(t)
	rec := neo4j.Record(s)
	broken := errors.New("broken")
	rec.Fail = func(statement string) error {
		if strings.Contains(statement, "MERGE (b:Batch") {
			return broken
		}
		return nil
	}
	if _, err := s.Apply(t.Context(), sample(t, "word")...); !errors.Is(err, broken) {
		t.Fatalf("got %v", err)
	}
	if n := neo4jtest.Query(t, "MATCH (n) WHERE NOT n:Meta AND NOT n:LinkchartTest RETURN count(n)", nil)[0][0]; n != int64(0) {
		t.Errorf("%v nodes are left", n)
	}
}

func TestDeadline(t *testing.T) {
	s := neo4jtest.Open(t)
	ctx, cancel := context.WithDeadline(t.Context(), time.Now().Add(-time.Second))
	defer cancel()
	if _, err := s.Info(ctx); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("past its deadline: %v", err)
	}
	// A writer that holds the lock makes the next one wait until its time is over.
	holding, done := make(chan struct{}), make(chan struct{})
	rec := neo4j.Record(s)
	var once sync.Once
	rec.Before = func(statement string) {
		if strings.Contains(statement, "MERGE (b:Batch") {
			once.Do(func() { close(holding); <-done })
		}
	}
	first := make(chan error, 1)
	go func() { _, err := s.Apply(t.Context(), sample(t, "first")...); first <- err }()
	<-holding
	other, err := neo4j.Open(t.Context(), neo4j.Config{URL: neo4jtest.Server(t)})
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	short, cancel := context.WithTimeout(t.Context(), time.Second)
	defer cancel()
	if _, err := other.Apply(short, sample(t, "second")...); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("behind a lock: %v", err)
	}
	close(done)
	if err := <-first; err != nil {
		t.Errorf("the writer that held the lock: %v", err)
	}
}

// proxy passes bytes on until it is cut; then it refuses everybody.
type proxy struct {
	address string
	mu      sync.Mutex
	open    []net.Conn
	listen  net.Listener
}

func newProxy(t *testing.T, to string) *proxy {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	p := &proxy{address: l.Addr().String(), listen: l}
	t.Cleanup(p.cut)
	go func() {
		for {
			near, err := l.Accept()
			if err != nil {
				return
			}
			far, err := net.Dial("tcp", to)
			if err != nil {
				near.Close()
				return
			}
			p.mu.Lock()
			p.open = append(p.open, near, far)
			p.mu.Unlock()
			go io.Copy(near, far)
			go io.Copy(far, near)
		}
	}()
	return p
}

func (p *proxy) cut() {
	p.listen.Close()
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, c := range p.open {
		c.Close()
	}
	p.open = nil
}
