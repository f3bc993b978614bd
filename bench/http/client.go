package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// client asks one server, over connections that stay open.
type client struct {
	url  string
	http *http.Client
}

func newClient(url string, connections int) *client {
	return &client{url: url, http: &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: connections, DisableCompression: true}}}
}

// ask sends an operation and returns the body of its answer, which must be one without errors.
func (c *client) ask(ctx context.Context, document string, variables map[string]any) ([]byte, error) {
	body, err := json.Marshal(map[string]any{"query": document, "variables": variables})
	if err != nil {
		return nil, err
	}
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, c.url+"/graphql", bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	r.Header.Set("Content-Type", "application/json")
	answer, err := c.do(r)
	if err == nil && bytes.HasPrefix(answer, []byte(`{"errors"`)) {
		err = fmt.Errorf("%.300s", answer)
	}
	return answer, err
}

func (c *client) do(r *http.Request) ([]byte, error) {
	response, err := c.http.Do(r)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	var out bytes.Buffer
	if response.ContentLength > 0 {
		out.Grow(int(response.ContentLength) + bytes.MinRead)
	}
	if _, err := io.Copy(&out, response.Body); err != nil {
		return nil, err
	}
	if response.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: %.300s", response.Status, out.Bytes())
	}
	return out.Bytes(), nil
}

// processor is how much time of a processor the server has spent since it began.
func (c *client) processor(ctx context.Context) (time.Duration, error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, c.url+"/metrics", nil)
	if err != nil {
		return 0, err
	}
	text, err := c.do(r)
	if err != nil {
		return 0, err
	}
	for line := range strings.Lines(string(text)) {
		if rest, ok := strings.CutPrefix(line, "process_cpu_seconds_total "); ok {
			s, err := strconv.ParseFloat(strings.TrimSpace(rest), 64)
			return time.Duration(s * float64(time.Second)), err
		}
	}
	return 0, fmt.Errorf("%s/metrics does not tell the time of the processor", c.url)
}

// thirdPages returns for each year the variables that ask for the third page of its attacks.
func (c *client) thirdPages(ctx context.Context, years int) ([]map[string]any, error) {
	out := make([]map[string]any, years)
	for i := range out {
		out[i] = map[string]any{"from": fmt.Sprintf("%d-01-01", 2000+i), "to": fmt.Sprintf("%d-12-31", 2000+i), "after": nil}
		for range 2 {
			answer, err := c.ask(ctx, listDocument, out[i])
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

// bench asks for a span of time with some clients at once.
type bench struct {
	client  *client
	clients int
	span    time.Duration
}

// warm is how many requests go before the clock, so that all nodes that are asked about have been met: the server's caches
// are cold at first.
const warm = 2_000

// measure returns the row of a question.
func (b *bench) measure(ctx context.Context, q question) (string, error) {
	size := 0
	for i := range warm {
		answer, err := b.client.ask(ctx, q.document, q.variables(i))
		if err != nil {
			return "", err
		}
		size += len(answer)
	}
	size /= warm
	spent, err := b.client.processor(ctx)
	if err != nil {
		return "", err
	}
	var next atomic.Int64
	times := make([][]time.Duration, b.clients)
	failed := make([]error, b.clients)
	start := time.Now()
	var wg sync.WaitGroup
	for n := range b.clients {
		wg.Go(func() {
			for time.Since(start) < b.span && failed[n] == nil {
				asked := time.Now()
				_, failed[n] = b.client.ask(ctx, q.document, q.variables(int(next.Add(1))))
				times[n] = append(times[n], time.Since(asked))
			}
		})
	}
	wg.Wait()
	took := time.Since(start)
	for _, err := range failed {
		if err != nil {
			return "", err
		}
	}
	after, err := b.client.processor(ctx)
	if err != nil {
		return "", err
	}
	all := slices.Concat(times...)
	slices.Sort(all)
	at := func(share float64) float64 {
		return float64(all[min(len(all)-1, int(share*float64(len(all))))].Microseconds()) / 1000
	}
	each := (after - spent).Seconds() / float64(len(all))
	return fmt.Sprintf("| %s | %.0f | %.2f | %.2f | %.2f | %d | %.0f | %.0f |", q.name, float64(len(all))/took.Seconds(), at(0.5), at(0.95), at(0.99), size, each*1e6, 2/each), nil
}
