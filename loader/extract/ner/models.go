package ner

import (
	_ "embed"

	"linkchart/loader/gazetteer"
)

// The models are made by "make train"; their cards are beside them.
var (
	//go:embed model/spans.bin
	spansModel []byte
	//go:embed model/names.bin
	namesModel []byte
)

// Spans returns a finder of all that is spoken of as the re3d corpus marks it: names with their titles and articles,
// descriptions ("armed men") and pronouns.
func Spans(g *gazetteer.Gazetteer) (*Finder, error) { return NewFinder(spansModel, g) }

// Names returns a finder of proper names in texts in mixed case.
func Names(g *gazetteer.Gazetteer) (*Finder, error) { return NewFinder(namesModel, g) }
