// Command http asks a running linkchart, over GraphQL and HTTP, the questions that all peers are measured on.
//
//	go run ./bench/http -data DIR [-url URL] [-seconds N] [-clients N] [-rounds N]
//
// The server must hold the network of DIR, see bench/README.md. The time that the server's processor spent is read from its
// metrics: on a machine that does other things too it says more than the clock.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"linkchart/bench/network"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "bench/http:", err)
		os.Exit(1)
	}
}

func run(args []string, out io.Writer) error {
	flags := flag.NewFlagSet("bench/http", flag.ContinueOnError)
	data := flags.String("data", "", "folder with seeds.json")
	url := flags.String("url", "http://127.0.0.1:8080", "where linkchart serves")
	seconds := flags.Float64("seconds", 3, "time for each question and round")
	clients := flags.Int("clients", 16, "clients that ask at once")
	rounds := flags.Int("rounds", 1, "how often all is asked")
	apart := flags.Bool("apart", false, "each client has an address of its own, for a server on this computer")
	only := flags.String("only", "expand,hub,ego2,list,path", "names of the questions, separated by commas; all if empty")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *data == "" {
		return errors.New("-data is missing")
	}
	seeds, err := network.ReadSeeds(*data)
	if err != nil {
		return err
	}
	b := bench{host: strings.TrimPrefix(strings.TrimSuffix(*url, "/"), "http://"), clients: *clients, span: time.Duration(*seconds * float64(time.Second)), apart: *apart}
	c, err := dial(b.host, nil)
	if err != nil {
		return err
	}
	defer c.close()
	pages, err := b.thirdPages(c)
	if err != nil {
		return err
	}
	fmt.Fprintln(out, "| question | requests/s | p50 ms | p95 | p99 | answer, mean bytes | server's processor, µs/request | its bound on 2 cores, requests/s |")
	fmt.Fprintln(out, "|---|---|---|---|---|---|---|---|")
	for range *rounds {
		for _, q := range questions(seeds, pages) {
			if *only != "" && !strings.Contains(","+*only+",", ","+q.name+",") {
				continue
			}
			r, err := b.measure(c, q)
			if err != nil {
				return fmt.Errorf("%s: %w", q.name, err)
			}
			fmt.Fprintln(out, r)
		}
	}
	return nil
}

// years is how many years the attacks of the network lie in.
const years = 25

// question is one workload: its document, and the variables of its requests, which are asked in turn.
type question struct {
	name, document string
	variables      []map[string]any
}

const (
	near = `{nodes{id entity{name type}} edges{id source target weight relation{type}}}`

	expandDocument = `query Expand($id:ID!){expand(ids:[$id],perNode:25,innerEdges:false)` + near + `}`
	hopsDocument   = `query Hops($id:ID!,$hops:Int!){subgraph(input:{seeds:{ids:[$id]},maxHops:$hops,perNode:25,maxNodes:500})` + near + `}`
	wholeDocument  = `query Canvas($id:ID!){subgraph(input:{seeds:{ids:[$id]},maxHops:6,perNode:1000,maxNodes:5000,maxEdges:20000}){payload(format:CYTOSCAPE)}}`
	egoDocument    = `query Ego($id:ID!){subgraph(input:{seeds:{ids:[$id]},maxHops:2,perNode:25,maxNodes:500})` + near + `}`
	listDocument   = `query List($from:Date!,$to:Date!,$after:String){entities(where:{types:[Attack],time:{from:$from,to:$to,includeUndated:false}},` +
		`order:NAME,first:50,after:$after){nodes{id name ...on Attack{date{edtf}}} pageInfo{endCursor}}}`
	pathDocument = `query Path($from:ID!,$to:ID!){paths(input:{from:{ids:[$from]},to:{ids:[$to]},mode:SHORTEST,maxLength:6,through:null})` +
		`{paths{start{id} steps{node{id} relation{type}}}}}`
)

func questions(s network.Seeds, pages []map[string]any) []question {
	from := func(ids []string) (out []map[string]any) {
		for _, id := range ids {
			out = append(out, map[string]any{"id": id})
		}
		return out
	}
	hops := func(n int) (out []map[string]any) {
		for _, id := range s.Expand {
			out = append(out, map[string]any{"id": id, "hops": n})
		}
		return out
	}
	var pairs []map[string]any
	for _, pair := range s.Pairs {
		pairs = append(pairs, map[string]any{"from": pair[0], "to": pair[1]})
	}
	return []question{
		{"expand", expandDocument, from(s.Expand)},
		{"hub", expandDocument, from(s.Hubs)},
		{"ego2", egoDocument, from(s.Expand)},
		{"list", listDocument, pages},
		{"path", pathDocument, pairs},
		{"hops 1", hopsDocument, hops(1)},
		{"hops 2", hopsDocument, hops(2)},
		{"hops 3", hopsDocument, hops(3)},
		{"hops 4", hopsDocument, hops(4)},
		{"payload of 5,000 nodes", wholeDocument, from(s.Expand)},
	}
}
