package pipeline

import (
	"context"
	"fmt"

	"linkchart/loader/doc"
	"linkchart/loader/extract"
	"linkchart/loader/extract/llm"
	"linkchart/loader/gazetteer"
	"linkchart/loader/resolve"
)

// Extraction is the Reader of linkchart: the built-in gazetteer, the extractors and the resolver.
type Extraction struct {
	gazetteer *gazetteer.Gazetteer
	extractor *extract.Extractor
	// model reads after the rules, nil if no model is asked.
	model *llm.Extractor
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

// Asking returns an extraction that also asks a language model about what the rules have read.
func (x *Extraction) Asking(c llm.Config) *Extraction {
	return &Extraction{gazetteer: x.gazetteer, extractor: x.extractor, model: llm.New(x.gazetteer, c)}
}

// Version joins the versions of the gazetteer, the extractors and the resolver, of the language model too if one is asked.
func (x *Extraction) Version() string {
	v := x.gazetteer.Version() + "\n" + x.extractor.Version() + " resolve@" + resolve.Version
	if x.model != nil {
		v += "\n" + x.model.Version()
	}
	return v
}

// Read extracts and resolves one document.
func (x *Extraction) Read(ctx context.Context, name, contentHash string, d *doc.Decoded) (Reading, error) {
	findings, err := x.extractor.Extract(d)
	if err != nil {
		return Reading{}, fmt.Errorf("extract: %w", err)
	}
	if x.model != nil {
		if err := x.model.Extract(ctx, findings.Document); err != nil {
			return Reading{}, err
		}
	}
	b, err := resolve.Batch(resolve.Input{FileName: name, ContentHash: contentHash, Decoded: d, Findings: findings, Gazetteer: x.gazetteer})
	if err != nil {
		return Reading{}, fmt.Errorf("resolve: %w", err)
	}
	asked := findings.Document.Asked
	findings.Document.Release()
	return Reading{Batch: b, Asked: asked}, nil
}
