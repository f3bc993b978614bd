package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"linkchart/bench/network"
	"linkchart/graph"
	"linkchart/graph/open"
	"linkchart/graph/traverse"
)

// results is one run of the bench.
type results struct {
	nodes, edges      int
	loaded            loaded
	loadHeap, loadRSS uint64
	closed            time.Duration
	size              int64
	opened, openCPU   time.Duration
	heap, rss         uint64
	endHeap, endRSS   uint64
	heapProfile       string
	work              []workload
}

// workload is the time of one kind of question: of one client, and how many a second 16 clients get.
type workload struct {
	name               string
	asked              int
	p50, p95, p99, max time.Duration
	warm               time.Duration // median when asked again
	perSecond          float64
	// cpu is the processor time of a request while 16 clients ask; 0 where the system does not tell.
	cpu    time.Duration
	answer string
}

const clients = 16

func (r *results) measure(ctx context.Context, seeds network.Seeds, url string, out io.Writer) error {
	debug.FreeOSMemory()
	if path, ok := strings.CutPrefix(url, "file:"); ok {
		for _, suffix := range []string{"", "-wal"} {
			if info, err := os.Stat(path + suffix); err == nil {
				r.size += info.Size()
			}
		}
	}
	start, used := time.Now(), processorTime()
	s, err := open.Open(ctx, url, open.Options{Password: os.Getenv("LINKCHART_NEO4J_PASSWORD")})
	if err != nil {
		return err
	}
	defer s.Close()
	if _, err := expand(ctx, s, seeds.Expand[0]); err != nil {
		return err
	}
	r.opened, r.openCPU = time.Since(start), processorTime()-used
	r.heap, r.rss = memory()
	if err := r.writeHeap("open"); err != nil {
		return err
	}
	info, err := s.Info(ctx)
	if err != nil {
		return err
	}
	for _, n := range info.Entities {
		r.nodes += n
	}
	for _, n := range info.Relations {
		r.edges += n
	}
	for _, w := range []struct {
		name  string
		asked int
		ask   func(i int) (string, error)
	}{
		{"expand", 2000, func(i int) (string, error) { return expand(ctx, s, seeds.Expand[i%len(seeds.Expand)]) }},
		{"hub", 400, func(i int) (string, error) { return expand(ctx, s, seeds.Hubs[i%len(seeds.Hubs)]) }},
		{"ego2", 1000, func(i int) (string, error) { return ego(ctx, s, seeds.Expand[i%len(seeds.Expand)]) }},
		{"list", 500, func(i int) (string, error) { return list(ctx, s, 2000+i%25) }},
		{"path", 500, func(i int) (string, error) { return path(ctx, s, seeds.Pairs[i%len(seeds.Pairs)]) }},
	} {
		x, err := timed(w.name, w.asked, w.ask)
		if err != nil {
			return fmt.Errorf("%s: %w", w.name, err)
		}
		fmt.Fprintf(out, "%-7s p50 %v p95 %v p99 %v, warm p50 %v, %.0f/s at %d clients, %v of processor time each; %s\n", x.name, x.p50, x.p95, x.p99, x.warm, x.perSecond, clients, x.cpu, x.answer)
		r.work = append(r.work, x)
	}
	r.endHeap, r.endRSS = memory()
	return r.writeHeap("end")
}

// timed asks one after the other, beginning cold, then the same again, then with 16 clients for two seconds.
func timed(name string, asked int, ask func(int) (string, error)) (w workload, err error) {
	once := func() ([]time.Duration, error) {
		times := make([]time.Duration, asked)
		for i := range times {
			start := time.Now()
			if w.answer, err = ask(i); err != nil {
				return nil, err
			}
			times[i] = time.Since(start)
		}
		slices.Sort(times)
		return times, nil
	}
	times, err := once()
	if err != nil {
		return w, err
	}
	again, err := once()
	if err != nil {
		return w, err
	}
	at := func(share float64) time.Duration { return times[min(asked-1, int(share*float64(asked)))] }
	w.name, w.asked, w.p50, w.p95, w.p99, w.max, w.warm = name, asked, at(0.5), at(0.95), at(0.99), times[asked-1], again[asked/2]
	var done, next atomic.Int64
	var failed atomic.Value
	start, used := time.Now(), processorTime()
	var wg sync.WaitGroup
	for range clients {
		wg.Go(func() {
			for time.Since(start) < 2*time.Second {
				if _, err := ask(int(next.Add(1))); err != nil {
					failed.Store(err)
					return
				}
				done.Add(1)
			}
		})
	}
	wg.Wait()
	w.perSecond = float64(done.Load()) / time.Since(start).Seconds()
	w.cpu = (processorTime() - used) / time.Duration(max(1, done.Load()))
	if err, ok := failed.Load().(error); ok {
		return w, err
	}
	return w, nil
}

// memory is the live heap and the resident set of this process in bytes; the latter 0 where the system does not tell.
func memory() (heap, rss uint64) {
	runtime.GC()
	debug.FreeOSMemory()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	b, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return m.HeapAlloc, 0
	}
	for line := range strings.Lines(string(b)) {
		if rest, ok := strings.CutPrefix(line, "VmRSS:"); ok {
			kb, _ := strconv.ParseUint(strings.Fields(rest)[0], 10, 64)
			return m.HeapAlloc, kb << 10
		}
	}
	return m.HeapAlloc, 0
}

// processorTime is what this process has used so far; 0 where the system does not tell.
func processorTime() time.Duration {
	b, err := os.ReadFile("/proc/self/stat")
	if err != nil {
		return 0
	}
	// After the name in brackets the twelfth and thirteenth field: time in the program and in the kernel, 1/100 s each.
	fields := strings.Fields(string(b[strings.LastIndexByte(string(b), ')')+1:]))
	if len(fields) < 13 {
		return 0
	}
	user, _ := strconv.ParseInt(fields[11], 10, 64)
	kernel, _ := strconv.ParseInt(fields[12], 10, 64)
	return time.Duration(user+kernel) * (time.Second / 100)
}

// expand asks for the 25 best edges of a node.
func expand(ctx context.Context, s graph.Store, id string) (string, error) {
	hops, err := s.Edges(ctx, graph.EdgeQuery{Near: []string{id}, View: view, Limit: perNode})
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("%d edges", len(hops[0].Steps)), nil
}

const (
	perNode  = 25
	maxNodes = 500
	maxEdges = 10_000
	maxHops  = 6
)

// ego walks two hops, then asks for the edges among what it found.
func ego(ctx context.Context, s graph.Store, id string) (string, error) {
	known := map[string]bool{id: true}
	ids := []string{id}
	frontier := ids
	edges := map[string]bool{}
	for range 2 {
		if len(frontier) == 0 {
			break // no near nodes would ask for all edges
		}
		hops, err := s.Edges(ctx, graph.EdgeQuery{Near: frontier, View: view, Limit: perNode})
		if err != nil {
			return "", err
		}
		frontier = nil
		for i := range hops {
			for j := range hops[i].Steps {
				far := hops[i].Steps[j].Far.ID
				if !known[far] {
					if len(ids) == maxNodes {
						continue
					}
					known[far] = true
					ids, frontier = append(ids, far), append(frontier, far)
				}
				edges[hops[i].Steps[j].Edge.ID] = true
			}
		}
	}
	hops, err := s.Edges(ctx, graph.EdgeQuery{Near: ids, Among: ids, Filter: graph.EdgeFilter{}, View: view, Limit: maxEdges})
	if err != nil {
		return "", err
	}
	for i := range hops {
		for j := range hops[i].Steps {
			edges[hops[i].Steps[j].Edge.ID] = true
		}
	}
	return fmt.Sprintf("%d nodes, %d edges", len(ids), len(edges)), nil
}

// list asks for the third page of the attacks of a year by name.
func list(ctx context.Context, s graph.Store, year int) (string, error) {
	q := graph.EntityQuery{Order: graph.ByName, Limit: 50, View: view, Filter: graph.EntityFilter{
		Types: []graph.EntityType{graph.Attack},
		Time:  graph.TimeWindow{From: graph.Date(fmt.Sprintf("%d-01-01", year)), To: graph.Date(fmt.Sprintf("%d-12-31", year)), Set: true, ExcludeUndated: true},
	}}
	n := 0
	for range 3 {
		hits, err := s.Find(ctx, q)
		if err != nil {
			return "", err
		}
		if n = len(hits); n > 0 {
			q.After = &hits[n-1].Cursor
		}
	}
	return fmt.Sprintf("%d attacks on the third page", n), nil
}

// path asks for a shortest path between two persons.
func path(ctx context.Context, s graph.Store, pair [2]string) (string, error) {
	ends, err := s.Entities(ctx, pair[:], view)
	if err != nil {
		return "", err
	}
	if ends[0] == nil || ends[1] == nil || ends[0].ID == ends[1].ID {
		return "no pair", nil
	}
	found, err := traverse.New(s, view, traverse.Bounds{}).Paths(ctx, traverse.Search{From: ends[:1], To: ends[1:], MaxLength: maxHops})
	if err != nil {
		return "", err
	}
	if len(found.Paths) == 0 {
		return "no path", nil
	}
	return fmt.Sprintf("%d edges", len(found.Paths[0].Steps)), nil
}
