package pipeline

import (
	"fmt"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/extract"
	"linkchart/loader/gazetteer"
	"linkchart/loader/resolve"
)

// Extraction is the Reader of linkchart: the built-in gazetteer, the extractors and the resolver.
type Extraction struct {
	gazetteer *gazetteer.Gazetteer
	extractor *extract.Extractor
}

var _ Reader = (*Extraction)(nil)

// NewExtraction loads the gazetteer and the extractors' models, which takes about a tenth of a second.
func NewExtraction() (*Extraction, error) {
	g, err := gazetteer.Default()
	if err != nil {
		return nil, fmt.Errorf("load the gazetteer: %w", err)
	}
	x, err := extract.New(g)
	if err != nil {
		return nil, fmt.Errorf("load the extractors: %w", err)
	}
	return &Extraction{gazetteer: g, extractor: x}, nil
}

// Version joins the versions of the gazetteer and the extractors.
func (x *Extraction) Version() string { return x.gazetteer.Version() + "\n" + x.extractor.Version() }

// Read extracts and resolves one document.
func (x *Extraction) Read(name, contentHash string, d *doc.Decoded) (graph.Batch, error) {
	findings, err := x.extractor.Extract(d)
	if err != nil {
		return graph.Batch{}, fmt.Errorf("extract: %w", err)
	}
	b, err := resolve.Batch(resolve.Input{FileName: name, ContentHash: contentHash, Decoded: d, Findings: findings, Gazetteer: x.gazetteer})
	if err != nil {
		return graph.Batch{}, fmt.Errorf("resolve: %w", err)
	}
	return b, nil
}
