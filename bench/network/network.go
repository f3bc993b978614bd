// Package network reads the generated network that the benchmarks load, and writes it as documents.
package network

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"linkchart/graph"
)

// Network is the generated graph that all peers are measured on, and the start points of the workloads.
type Network struct {
	nodes []nodeRow
	edges []edgeRow
	words []string // what the numbers of edges stand for
	Seeds Seeds
}

// Nodes counts the nodes.
func (n *Network) Nodes() int { return len(n.nodes) }

// Edges counts the edges.
func (n *Network) Edges() int { return len(n.edges) }

// Cut keeps the first edges only.
func (n *Network) Cut(edges int) { n.edges = n.edges[:min(edges, len(n.edges))] }

// Forget drops nodes and edges and keeps the seeds, so that what is measured afterwards is the store's memory.
func (n *Network) Forget() { n.nodes, n.edges, n.words = nil, nil, nil }

type nodeRow struct {
	entity graph.Entity
	date   graph.Date
	dated  bool // its date is written already
}

// edgeRow is an edge without pointers, which would cost the collector more than the store costs it.
type edgeRow struct {
	confidence     float64
	source, target int32 // nodes
	typ, since     int32 // words
	clusters       int32
}

// Seeds are the start points of the workloads: nodes of middling degree, hubs, pairs of persons.
type Seeds struct {
	Expand []string    `json:"expand"`
	Hubs   []string    `json:"hubs"`
	Pairs  [][2]string `json:"pairs"`
}

// Read reads nodes.csv, edges.csv and seeds.json.
func Read(dir string) (*Network, error) {
	n := &Network{}
	nodes, words := map[string]int32{}, map[string]int32{}
	word := func(text string) int32 {
		at, ok := words[text]
		if !ok {
			at = int32(len(n.words))
			text = strings.Clone(text)
			words[text], n.words = at, append(n.words, text)
		}
		return at
	}
	err := eachRow(filepath.Join(dir, "nodes.csv"), func(r []string) error {
		typ, date := word(r[1]), word(r[3])
		x := nodeRow{entity: entityOf(strings.Clone(r[0]), graph.EntityType(n.words[typ]), strings.Clone(r[2])), date: graph.Date(n.words[date])}
		nodes[x.entity.ID], n.nodes = int32(len(n.nodes)), append(n.nodes, x)
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = eachRow(filepath.Join(dir, "edges.csv"), func(r []string) error {
		confidence, err := strconv.ParseFloat(r[4], 64)
		if err != nil {
			return err
		}
		clusters, err := strconv.Atoi(r[5])
		if err != nil {
			return err
		}
		source, okS := nodes[r[2]]
		target, okT := nodes[r[3]]
		if !okS || !okT {
			return fmt.Errorf("edge %s joins unknown nodes", r[0])
		}
		e := edgeRow{confidence: confidence, source: source, target: target, typ: word(r[1]), since: word(r[6]), clusters: int32(clusters)}
		n.edges = append(n.edges, e)
		return nil
	})
	if err != nil {
		return nil, err
	}
	n.Seeds, err = ReadSeeds(dir)
	return n, err
}

// ReadSeeds reads seeds.json alone.
func ReadSeeds(dir string) (s Seeds, err error) {
	b, err := os.ReadFile(filepath.Join(dir, "seeds.json"))
	if err != nil {
		return s, err
	}
	if err := json.Unmarshal(b, &s); err != nil {
		return s, fmt.Errorf("seeds.json: %w", err)
	}
	return s, nil
}

func eachRow(path string, do func([]string) error) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.ReuseRecord = true
	for line := 0; ; line++ {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err == nil && line > 0 {
			err = do(row)
		}
		if err != nil {
			return fmt.Errorf("%s, line %d: %w", path, line+1, err)
		}
	}
}

// entityOf declares a node; the model asks for kinds and country codes, which the generated data does not have.
func entityOf(id string, t graph.EntityType, name string) graph.Entity {
	e := graph.Entity{ID: id, Type: t, Name: name}
	switch t {
	case graph.Organization:
		e.Kind = "OTHER"
	case graph.Facility:
		e.Kind = "OTHER"
	case graph.Country:
		e.ISO2, e.Gazetteer = "XX", true
	case graph.City:
		e.Gazetteer = true
	}
	return e
}

// documentEdges is how many edges one document tells of.
const documentEdges = 100

// Documents hands over the network as Batches. Every edge is told by as many documents as it has clusters, each a story of
// its own: 100 edges make a document; those of them with a second cluster are told again in a document 100 edges long of
// the second telling, and so on. Thus every support count is made of evidence, and the number of statements is the sum of
// all clusters (about twice the number of edges).
func (n *Network) Documents(yield func(*graph.Batch) bool) {
	tellings := map[int32][]*edgeRow{}
	number := 0
	write := func(level int32) bool {
		b := n.document(number, tellings[level])
		tellings[level] = tellings[level][:0]
		number++
		return yield(b)
	}
	for i := range n.edges {
		for level := range n.edges[i].clusters {
			if tellings[level] = append(tellings[level], &n.edges[i]); len(tellings[level]) == documentEdges && !write(level) {
				return
			}
		}
	}
	levels := make([]int32, 0, len(tellings))
	for level, rest := range tellings {
		if len(rest) > 0 {
			levels = append(levels, level)
		}
	}
	slices.Sort(levels)
	for _, level := range levels {
		if !write(level) {
			return
		}
	}
}

// document writes one document: a sentence for each edge, and one for the date of each attack that it is the first to name.
func (n *Network) document(number int, edges []*edgeRow) *graph.Batch {
	hash := graph.ContentHash([]byte("document " + strconv.Itoa(number)))
	day := graph.Date(fmt.Sprintf("%d-%02d-%02d", 2000+number%25, 1+number%12, 1+number%28))
	b := &graph.Batch{
		ID: graph.DocumentID(hash), Run: graph.Run{ID: "bench"},
		Document: &graph.Document{
			ID: graph.DocumentID(hash), ContentHash: hash, FileName: strconv.Itoa(number) + ".txt", Publisher: "Publisher " + strconv.Itoa(number%50),
			Published: onDay(day), DateBasis: "metadata", Lang: "en", MediaType: "text/plain", Outcome: graph.Loaded,
		},
	}
	w := &writer{batch: b, declared: map[string]bool{}}
	for _, e := range edges {
		typ, source, target := n.words[e.typ], &n.nodes[e.source], &n.nodes[e.target]
		c := graph.Claim{Kind: graph.RelationClaim, Subject: source.entity.ID, Predicate: typ, Object: target.entity.ID}
		if info, _ := graph.Relation(graph.RelationType(typ)); slices.Contains(info.Properties, "since") {
			c.Qualifiers.Since = onDay(graph.Date(n.words[e.since]))
		}
		words := strings.ToLower(strings.ReplaceAll(typ, "_", " "))
		w.say(c, "Reports say that "+source.entity.Name+" "+words+" "+target.entity.Name+".", e.confidence, source, target)
		for _, end := range []*nodeRow{source, target} {
			if end.date != "" && !end.dated {
				end.dated = true
				w.say(graph.Claim{Kind: graph.AttributeClaim, Subject: end.entity.ID, Predicate: "date", Value: &graph.Value{Date: onDay(end.date)}},
					end.entity.Name+" was on "+string(end.date)+".", e.confidence, end)
			}
		}
	}
	b.Text = w.text.String()
	return b
}

// writer writes the sentences of a document and the claims that they bear on. Names are plain ASCII, so that bytes are code
// points.
type writer struct {
	batch    *graph.Batch
	text     strings.Builder
	declared map[string]bool
	count    int
}

func (w *writer) say(c graph.Claim, sentence string, confidence float64, ends ...*nodeRow) {
	for _, end := range ends {
		if !w.declared[end.entity.ID] {
			w.declared[end.entity.ID] = true
			w.batch.Entities = append(w.batch.Entities, end.entity)
		}
	}
	start := w.text.Len()
	w.text.WriteString(sentence)
	w.text.WriteByte(' ')
	c.Evidence = []graph.Evidence{{
		Document: w.batch.ID, Start: start, End: start + len(sentence), Quote: sentence, Sentence: sentence, SentenceIndex: w.count,
		Modality: graph.Asserted, Extractor: "bench", ExtractorVersion: "1", Confidence: confidence,
	}}
	w.count++
	w.batch.Claims = append(w.batch.Claims, c)
}

func onDay(d graph.Date) *graph.FuzzyDate {
	return &graph.FuzzyDate{Raw: string(d), EDTF: string(d), Earliest: d, Latest: d, Precision: graph.DayPrecision, Basis: graph.AbsoluteDate}
}
