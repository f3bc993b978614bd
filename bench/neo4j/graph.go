package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"

	"linkchart/graph"
)

// perDocument is how many edges one document tells.
const perDocument = 100

// readGraph makes Batches of a generated network: one claim and one piece of evidence an edge.
func readGraph(dir string) ([]graph.Batch, error) {
	entities := map[string]graph.Entity{}
	rows, err := readCSV(filepath.Join(dir, "nodes.csv"))
	if err != nil {
		return nil, err
	}
	for _, r := range rows {
		e := graph.Entity{ID: r[0], Type: graph.EntityType(r[1]), Name: r[2]}
		switch e.Type {
		case graph.Country:
			e.ISO2, e.Gazetteer = "XX", true
		case graph.Organization, graph.Facility:
			e.Kind = "OTHER"
		}
		entities[e.ID] = e
	}
	if rows, err = readCSV(filepath.Join(dir, "edges.csv")); err != nil {
		return nil, err
	}
	var out []graph.Batch
	for first := 0; first < len(rows); first += perDocument {
		b, err := document(len(out), rows[first:min(first+perDocument, len(rows))], entities)
		if err != nil {
			return nil, err
		}
		out = append(out, b)
	}
	return out, nil
}

func document(n int, edges [][]string, entities map[string]graph.Entity) (graph.Batch, error) {
	hash := graph.ContentHash([]byte(strconv.Itoa(n)))
	id := graph.DocumentID(hash)
	day := graph.Date(edges[0][6])
	b := graph.Batch{ID: id, Run: graph.Run{ID: "bench"}, Document: &graph.Document{
		ID: id, ContentHash: hash, Title: "Document " + strconv.Itoa(n), Outcome: graph.Loaded,
		Published: &graph.FuzzyDate{Raw: string(day), EDTF: string(day), Earliest: day, Latest: day, Precision: graph.DayPrecision, Basis: graph.AbsoluteDate},
	}}
	declared := map[string]bool{}
	for i, r := range edges {
		confidence, err := strconv.ParseFloat(r[4], 64)
		if err != nil {
			return b, fmt.Errorf("edge %s: %w", r[0], err)
		}
		quote := entities[r[2]].Name + " " + r[1] + " " + entities[r[3]].Name
		b.Claims = append(b.Claims, graph.Claim{
			Kind: graph.RelationClaim, Subject: r[2], Predicate: r[1], Object: r[3],
			Evidence: []graph.Evidence{{
				Document: id, Start: i * perDocument, End: i*perDocument + len(quote), Quote: quote, Sentence: "It is said that " + quote + ".",
				Modality: graph.Asserted, Extractor: "bench", ExtractorVersion: "1", Confidence: confidence,
			}},
		})
		for _, end := range r[2:4] {
			if !declared[end] {
				declared[end] = true
				b.Entities = append(b.Entities, entities[end])
			}
		}
	}
	return b, b.Seal()
}

func readCSV(path string) ([][]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil || len(rows) == 0 {
		return nil, fmt.Errorf("%s: %d rows: %w", path, len(rows), err)
	}
	return rows[1:], nil
}

// seeds are the start points of the workloads.
type seeds struct {
	Expand []string `json:"expand"`
	Hubs   []string `json:"hubs"`
}

func readSeeds(dir string) (s seeds, err error) {
	b, err := os.ReadFile(filepath.Join(dir, "seeds.json"))
	if err != nil {
		return s, err
	}
	return s, json.Unmarshal(b, &s)
}
