// Package extract turns a text into findings: a cascade of extractors, each in a folder of its own, run in the order of the
// list. They read no file, network or clock, and the same text gives the same findings.
package extract

import (
	"fmt"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/extract/ner"
	"linkchart/loader/gazetteer"
)

// Extractor runs the cascade. It may be used by any number of goroutines.
type Extractor struct {
	g      *gazetteer.Gazetteer
	casing *ner.Recaser
	list   []One
}

// New makes the cascade; the error is a fault of an extractor's own tables.
func New(g *gazetteer.Gazetteer) (*Extractor, error) {
	l, err := list(g)
	if err != nil {
		return nil, err
	}
	casing, err := ner.DefaultRecaser(g)
	if err != nil {
		return nil, err
	}
	return &Extractor{g: g, casing: casing, list: l}, nil
}

// Version names all extractors with their versions and the gazetteer's: findings may differ where it does.
func (x *Extractor) Version() string {
	var parts []string
	for _, e := range x.list {
		parts = append(parts, e.Name()+"@"+e.Version())
	}
	return strings.Join(append(parts, "gazetteer@"+x.g.Version()), " ")
}

// maxTokens bounds the work on one document: ten novels.
const maxTokens = 2_000_000

// Extract reads a document. A fault in an extractor is this document's error, never the run's.
func (x *Extractor) Extract(d *doc.Decoded) (f *doc.Findings, err error) {
	defer func() {
		if p := recover(); p != nil {
			f, err = nil, fmt.Errorf("%w: extraction broke: %v", graph.ErrInvalid, p)
		}
	}()
	document := doc.New(d)
	if len(document.Tokens) > maxTokens {
		return nil, fmt.Errorf("%w: the text has %d words, more than %d", graph.ErrTooLarge, len(document.Tokens), maxTokens)
	}
	x.casing.Repair(document.Text)
	for _, e := range x.list {
		document.Changed()
		e.Extract(document)
	}
	return &doc.Findings{Document: document}, nil
}
