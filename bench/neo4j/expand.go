package main

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"linkchart/bench/network"
	"linkchart/graph"
	"linkchart/graph/neo4j"
)

// rounds is how often store and driver take turns, so that what else the computer does meets both.
const rounds = 3

// expand measures one hop of 25 edges: from nodes of middling degree, and from hubs.
func expand(ctx context.Context, s *neo4j.Store, r *raw, t *tape, seeds network.Seeds, length time.Duration) error {
	fmt.Printf("| expand | clients | store req/s | p50 ms | p99 ms | raw req/s | p50 ms | p99 ms | store/raw time |\n|---|---|---|---|---|---|---|---|---|\n")
	for _, w := range []struct {
		name string
		ids  []string
	}{{"middling", seeds.Expand}, {"hubs", seeds.Hubs}} {
		ask := func(id string) error {
			_, err := s.Edges(ctx, graph.EdgeQuery{Near: []string{id}, Limit: 25})
			return err
		}
		t.clear()
		if err := ask(w.ids[0]); err != nil {
			return err
		}
		tape := t.take()
		// The raw driver asks for the hop alone, without the mark of the last commit.
		hop, _, _ := strings.Cut(tape[0].statement, "CALL (i) {")
		statement, limit := hop+"RETURN i, near, forward, id, json, farID, far, degree", tape[0].params["limit"]
		same := func(id string) error {
			return r.read(ctx, played{statement, map[string]any{"near": []string{id}, "limit": limit}})
		}
		for _, clients := range []int{1, 16} {
			var store, raw result
			for round := range rounds + 1 {
				a, err := measure(w.ids, clients, length, ask)
				if err != nil {
					return err
				}
				b, err := measure(w.ids, clients, length, same)
				if err != nil {
					return err
				}
				if round > 0 { // the first round warms up
					store.add(a)
					raw.add(b)
				}
			}
			fmt.Printf("| %s | %d | %.0f | %.2f | %.2f | %.0f | %.2f | %.2f | %.2f |\n", w.name, clients, store.rate(), store.at(50), store.at(99),
				raw.rate(), raw.at(50), raw.at(99), raw.rate()/store.rate())
		}
	}
	return nil
}

// result is the times of single requests, and the time of all.
type result struct {
	times []time.Duration
	whole time.Duration
}

func (r *result) add(o result) {
	r.times = append(r.times, o.times...)
	r.whole += o.whole
}

func (r *result) rate() float64 { return float64(len(r.times)) / r.whole.Seconds() }

// at is a percentile in milliseconds.
func (r *result) at(percent int) float64 {
	slices.Sort(r.times)
	return float64(r.times[(len(r.times)-1)*percent/100].Microseconds()) / 1000
}

// measure lets clients ask, each its next question when the last is answered, for that long.
func measure(ids []string, clients int, length time.Duration, ask func(string) error) (result, error) {
	var out result
	var mu sync.Mutex
	var next atomic.Int64
	var failed error
	var wg sync.WaitGroup
	begin := time.Now()
	for range clients {
		wg.Go(func() {
			var times []time.Duration
			for time.Since(begin) < length {
				at := time.Now()
				if err := ask(ids[int(next.Add(1))%len(ids)]); err != nil {
					mu.Lock()
					failed = err
					mu.Unlock()
					return
				}
				times = append(times, time.Since(at))
			}
			mu.Lock()
			out.times = append(out.times, times...)
			mu.Unlock()
		})
	}
	wg.Wait()
	out.whole = time.Since(begin)
	return out, failed
}
