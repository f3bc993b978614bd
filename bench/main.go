// Command bench loads the generated network that all peers are measured on into a store and times what an analyst does.
//
//	go run ./bench -data DIR [-store URL] [-report FILE]
//
// DIR holds nodes.csv, edges.csv and seeds.json as bench/README.md describes them.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime/pprof"
	"strings"
	"time"

	"linkchart/bench/network"
	"linkchart/graph"
	"linkchart/graph/open"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(args []string, out io.Writer) error {
	flags := flag.NewFlagSet("bench", flag.ContinueOnError)
	data := flags.String("data", "", "folder with nodes.csv, edges.csv and seeds.json")
	url := flags.String("store", "file:bench.db", "store to load into; it must be empty, unless -skip-load is given")
	report := flags.String("report", "", "file to append the results to, as Markdown")
	skip := flags.Bool("skip-load", false, "measure a store that was loaded before")
	profile := flags.String("profile", "", "file for a CPU profile of the run")
	heap := flags.String("heap", "", "begin of the names of profiles of the memory held after the load, after opening, and after all questions")
	edges := flags.Int("edges", 0, "load only so many edges, 0 for all")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *data == "" {
		return errors.New("-data is missing")
	}
	if *profile != "" {
		f, err := os.Create(*profile)
		if err != nil {
			return err
		}
		defer f.Close()
		if err := pprof.StartCPUProfile(f); err != nil {
			return err
		}
		defer pprof.StopCPUProfile()
	}
	ctx := context.Background()
	r := &results{heapProfile: *heap}
	seeds, err := network.ReadSeeds(*data)
	if err != nil {
		return err
	}
	if !*skip {
		if err := r.load(ctx, *data, *edges, *url, out); err != nil {
			return err
		}
	}
	if err := r.measure(ctx, seeds, *url, out); err != nil {
		return err
	}
	text := r.markdown()
	fmt.Fprint(out, text)
	if *report == "" {
		return nil
	}
	f, err := os.OpenFile(*report, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	_, err = f.WriteString(text)
	return errors.Join(err, f.Close())
}

// load fills an empty store with so many edges of a network, 0 for all, and closes it.
func (r *results) load(ctx context.Context, data string, edges int, url string, out io.Writer) (err error) {
	n, err := network.Read(data)
	if err != nil {
		return err
	}
	if edges > 0 {
		n.Cut(edges)
	}
	s, err := open.Open(ctx, url, open.Options{Password: os.Getenv("LINKCHART_NEO4J_PASSWORD")})
	if err != nil {
		return err
	}
	if info, err := s.Info(ctx); err != nil || info.Claims > 0 {
		return errors.Join(errors.New("the store is not empty"), err, s.Close())
	}
	shown := time.Now()
	r.loaded, err = load(ctx, s, n, func(l loaded) {
		if time.Since(shown) > 5*time.Second {
			shown = time.Now()
			fmt.Fprintf(out, "%d documents, %d statements, %.0f/s\n", l.documents, l.statements, float64(l.statements)/l.took.Seconds())
		}
	})
	if err != nil {
		return errors.Join(err, s.Close())
	}
	n.Forget() // what is left is the store's
	r.loadHeap, r.loadRSS = memory()
	if err := r.writeHeap("load"); err != nil {
		return errors.Join(err, s.Close())
	}
	if strings.HasPrefix(url, "file:") {
		start := time.Now()
		if err := s.Close(); err != nil {
			return err
		}
		r.closed = time.Since(start)
		return nil
	}
	return s.Close()
}

// writeHeap profiles the memory held now, where that was asked for.
func (r *results) writeHeap(when string) error {
	if r.heapProfile == "" {
		return nil
	}
	f, err := os.Create(r.heapProfile + "." + when)
	if err != nil {
		return err
	}
	return errors.Join(pprof.WriteHeapProfile(f), f.Close())
}

// view shows everything.
var view = graph.View{IncludeDerived: true}
