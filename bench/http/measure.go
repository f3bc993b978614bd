package main

import (
	"encoding/json"
	"fmt"
	"net"
	"slices"
	"sync"
	"sync/atomic"
	"time"
)

// bench asks for a span of time with some clients at once.
type bench struct {
	host    string
	clients int
	span    time.Duration
	// apart gives each client an address of its own, 127.0.0.2 and so on: to the server they are as many users.
	apart bool
}

// warm is how many requests go before the clock, so that all nodes that are asked about have been met: the server's caches
// are cold at first. Of dear questions fewer go, as many as there is time for.
const (
	warm     = 2_000
	warmTime = 10 * time.Second
)

// thirdPages returns for each year the variables that ask for the third page of its attacks.
func (b *bench) thirdPages(c *connection) ([]map[string]any, error) {
	out := make([]map[string]any, years)
	for i := range out {
		out[i] = map[string]any{"from": fmt.Sprintf("%d-01-01", 2000+i), "to": fmt.Sprintf("%d-12-31", 2000+i), "after": nil}
		for range 2 {
			r, err := request(b.host, listDocument, out[i])
			if err != nil {
				return nil, err
			}
			answer, err := c.ask(r)
			if err != nil {
				return nil, err
			}
			var page struct {
				Data struct {
					Entities struct{ PageInfo struct{ EndCursor *string } }
				}
			}
			if err := json.Unmarshal(answer, &page); err != nil {
				return nil, err
			}
			out[i]["after"] = page.Data.Entities.PageInfo.EndCursor
		}
	}
	return out, nil
}

// measure returns the row of a question.
func (b *bench) measure(c *connection, q question) (string, error) {
	requests := make([][]byte, len(q.variables))
	for i := range requests {
		var err error
		if requests[i], err = request(b.host, q.document, q.variables[i]); err != nil {
			return "", err
		}
	}
	size, asked := 0, 0
	for begin := time.Now(); asked < warm && time.Since(begin) < warmTime; asked++ {
		answer, err := c.ask(requests[asked%len(requests)])
		if err != nil {
			return "", err
		}
		size += len(answer)
	}
	before, err := c.processor(b.host)
	if err != nil {
		return "", err
	}
	times, took, err := b.ask(requests)
	if err != nil {
		return "", err
	}
	after, err := c.processor(b.host)
	if err != nil {
		return "", err
	}
	at := func(share float64) float64 {
		return float64(times[min(len(times)-1, int(share*float64(len(times))))].Microseconds()) / 1000
	}
	each := (after - before).Seconds() / float64(len(times))
	return fmt.Sprintf("| %s | %.0f | %.2f | %.2f | %.2f | %d | %.0f | %.0f |",
		q.name, float64(len(times))/took.Seconds(), at(0.5), at(0.95), at(0.99), size/asked, each*1e6, 2/each), nil
}

// ask lets all clients ask, each its next request when the last is answered, and returns the times of all, sorted.
func (b *bench) ask(requests [][]byte) (all []time.Duration, took time.Duration, err error) {
	connections := make([]*connection, b.clients)
	for n := range connections {
		var from net.IP
		if b.apart {
			from = net.IPv4(127, 0, 0, byte(2+n%250))
		}
		if connections[n], err = dial(b.host, from); err != nil {
			return nil, 0, err
		}
		defer connections[n].close()
	}
	var next atomic.Int64
	times := make([][]time.Duration, b.clients)
	failed := make([]error, b.clients)
	start := time.Now()
	var wg sync.WaitGroup
	for n, c := range connections {
		wg.Go(func() {
			for time.Since(start) < b.span && failed[n] == nil {
				begin := time.Now()
				_, failed[n] = c.ask(requests[int(next.Add(1))%len(requests)])
				times[n] = append(times[n], time.Since(begin))
			}
		})
	}
	wg.Wait()
	took = time.Since(start)
	for _, err := range failed {
		if err != nil {
			return nil, 0, err
		}
	}
	all = slices.Concat(times...)
	slices.Sort(all)
	return all, took, nil
}
