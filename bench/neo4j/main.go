// Command neo4j measures the Neo4j store beside the raw driver that runs the same statements: what the store itself costs.
//
//	go run ./graph/neo4j/testserver -- go run ./bench/neo4j -data DIR
//
// DIR holds nodes.csv, edges.csv and seeds.json of a generated network. The server, at LINKCHART_TEST_NEO4J, must be empty.
// It writes a table to its standard output.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"runtime"
	"slices"
	"time"

	"linkchart/bench/network"
	"linkchart/graph"
	"linkchart/graph/neo4j"
)

func main() {
	dir := flag.String("data", "", "folder with nodes.csv, edges.csv and seeds.json")
	perCall := flag.Int("documents", 50, "documents in one call of Apply, 100 edges each")
	seconds := flag.Float64("seconds", 4, "length of each measurement of expand")
	flag.Parse()
	if err := run(context.Background(), *dir, *perCall, time.Duration(*seconds*float64(time.Second))); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, dir string, perCall int, length time.Duration) error {
	n, err := network.Read(dir)
	if err != nil {
		return err
	}
	var batches []graph.Batch
	for b := range n.Documents {
		if err := b.Seal(); err != nil {
			return err
		}
		batches = append(batches, *b)
	}
	raw, err := dial(os.Getenv("LINKCHART_TEST_NEO4J"))
	if err != nil {
		return err
	}
	defer raw.close(ctx)
	if n, err := raw.nodes(ctx); err != nil {
		return err
	} else if n > 0 {
		return fmt.Errorf("the database holds %d nodes, and must be empty", n)
	}
	tape := &tape{}
	s, err := neo4j.Open(ctx, neo4j.Config{URL: os.Getenv("LINKCHART_TEST_NEO4J"), Observe: tape.record})
	if err != nil {
		return err
	}
	defer s.Close()

	claims := statements(batches)
	fmt.Printf("%d documents, %d statements; %s, %d cores\n\n", len(batches), claims, runtime.Version(), runtime.NumCPU())
	fmt.Printf("| load | seconds | statements/s | in the first quarter | in the last |\n|---|---|---|---|---|\n")
	// The first load warms the server up, the second is measured, the third replays its statements.
	for _, name := range []string{"store, cold", "store"} {
		tape.clear()
		begin := time.Now()
		var rates [4]float64
		for i := range rates {
			quarter := batches[len(batches)*i/4 : len(batches)*(i+1)/4]
			took, err := load(ctx, s, quarter, perCall)
			if err != nil {
				return err
			}
			rates[i] = float64(statements(quarter)) / took.Seconds()
		}
		took := time.Since(begin)
		fmt.Printf("| %s | %.1f | %.0f | %.0f | %.0f |\n", name, took.Seconds(), float64(claims)/took.Seconds(), rates[0], rates[3])
		if err := raw.empty(ctx); err != nil {
			return err
		}
	}
	took, err := raw.replay(ctx, tape.take())
	if err != nil {
		return err
	}
	fmt.Printf("| raw driver, same statements | %.1f | %.0f | | |\n\n", took.Seconds(), float64(claims)/took.Seconds())
	return expand(ctx, s, raw, tape, n.Seeds, length)
}

func statements(batches []graph.Batch) int {
	n := 0
	for i := range batches {
		n += len(batches[i].Claims)
	}
	return n
}

func load(ctx context.Context, s *neo4j.Store, batches []graph.Batch, perCall int) (time.Duration, error) {
	begin := time.Now()
	for part := range slices.Chunk(batches, perCall) {
		if _, err := s.Apply(ctx, part...); err != nil {
			return 0, err
		}
	}
	return time.Since(begin), nil
}
