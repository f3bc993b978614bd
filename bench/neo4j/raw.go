package main

import (
	"context"
	"errors"
	"net/url"
	"strings"
	"sync"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// played is one statement as the store ran it.
type played struct {
	statement string
	params    map[string]any
}

// tape keeps the statements of the store.
type tape struct {
	mu   sync.Mutex
	all  []played
	stop bool
}

func (t *tape) record(_, statement string, params map[string]any) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if !t.stop {
		t.all = append(t.all, played{statement, params})
	}
}

func (t *tape) clear() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.all, t.stop = nil, false
}

// take returns what was recorded and records no more.
func (t *tape) take() []played {
	t.mu.Lock()
	defer t.mu.Unlock()
	all := t.all
	t.all, t.stop = nil, true
	return all
}

// raw is the driver without the store.
type raw struct{ d driver.DriverWithContext }

func dial(at string) (*raw, error) {
	u, err := url.Parse(at)
	if err != nil || u.Host == "" {
		return nil, errors.New("LINKCHART_TEST_NEO4J names no server")
	}
	password, _ := u.User.Password()
	d, err := driver.NewDriverWithContext(u.Scheme+"://"+u.Host, driver.BasicAuth(u.User.Username(), password, ""))
	return &raw{d}, err
}

func (r *raw) close(ctx context.Context) { _ = r.d.Close(ctx) }

func (r *raw) session(ctx context.Context, mode driver.AccessMode) driver.SessionWithContext {
	return r.d.NewSession(ctx, driver.SessionConfig{DatabaseName: "neo4j", AccessMode: mode})
}

func (r *raw) nodes(ctx context.Context) (int64, error) {
	s := r.session(ctx, driver.AccessModeRead)
	defer s.Close(ctx)
	n, err := s.Run(ctx, "MATCH (n) WHERE NOT n:Meta AND NOT n:LinkchartTest RETURN count(n)", nil)
	if err != nil {
		return 0, err
	}
	record, err := n.Single(ctx)
	if err != nil {
		return 0, err
	}
	count, _ := record.Values[0].(int64)
	return count, nil
}

// empty takes away what this program has loaded.
func (r *raw) empty(ctx context.Context) error {
	s := r.session(ctx, driver.AccessModeWrite)
	defer s.Close(ctx)
	for _, statement := range []string{
		"MATCH (n) WHERE NOT n:Meta CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS",
		"MATCH (m:Meta {id: 'linkchart'}) SET m.graphVersion = 0, m.counts = '{}'",
	} {
		result, err := s.Run(ctx, statement, nil)
		if err != nil {
			return err
		}
		if _, err := result.Consume(ctx); err != nil {
			return err
		}
	}
	return nil
}

// replay runs the recorded statements, in the same transactions: each begins with the lock.
func (r *raw) replay(ctx context.Context, all []played) (time.Duration, error) {
	begin := time.Now()
	s := r.session(ctx, driver.AccessModeWrite)
	defer s.Close(ctx)
	for len(all) > 0 {
		n := 1
		for n < len(all) && !strings.Contains(all[n].statement, "SET m.writer") {
			n++
		}
		_, err := s.ExecuteWrite(ctx, func(tx driver.ManagedTransaction) (any, error) {
			for _, p := range all[:n] {
				if err := drain(ctx, tx, p); err != nil {
					return nil, err
				}
			}
			return nil, nil
		})
		if err != nil {
			return 0, err
		}
		all = all[n:]
	}
	return time.Since(begin), nil
}

// read runs one recorded statement and reads all of its rows.
func (r *raw) read(ctx context.Context, p played) error {
	s := r.session(ctx, driver.AccessModeRead)
	defer s.Close(ctx)
	_, err := s.ExecuteRead(ctx, func(tx driver.ManagedTransaction) (any, error) { return nil, drain(ctx, tx, p) })
	return err
}

func drain(ctx context.Context, tx driver.ManagedTransaction, p played) error {
	result, err := tx.Run(ctx, p.statement, p.params)
	if err != nil {
		return err
	}
	for result.Next(ctx) {
	}
	_, err = result.Consume(ctx)
	return errors.Join(result.Err(), err)
}
