package extract

import (
	"linkchart/loader/doc"
	"linkchart/loader/extract/attacks"
	"linkchart/loader/extract/bodies"
	"linkchart/loader/extract/events"
	"linkchart/loader/extract/facts"
	"linkchart/loader/extract/header"
	"linkchart/loader/extract/language"
	"linkchart/loader/extract/names"
	"linkchart/loader/extract/operations"
	"linkchart/loader/extract/plots"
	"linkchart/loader/extract/relations"
	"linkchart/loader/extract/speech"
	"linkchart/loader/extract/trials"
	"linkchart/loader/gazetteer"
)

// One is an extractor: it adds to a document what it finds, reading what those before it found.
type One interface {
	Name() string
	Version() string
	Extract(*doc.Document)
}

// list makes the extractors in running order: each uses the mentions of those before it.
func list(g *gazetteer.Gazetteer) ([]One, error) {
	ev, err := events.New(g)
	if err != nil {
		return nil, err
	}
	na, err := names.New(g)
	if err != nil {
		return nil, err
	}
	at, err := attacks.New(g)
	if err != nil {
		return nil, err
	}
	re, err := relations.New(g)
	if err != nil {
		return nil, err
	}
	pl, err := plots.New(g)
	if err != nil {
		return nil, err
	}
	sp, err := speech.New(g)
	if err != nil {
		return nil, err
	}
	fa, err := facts.New()
	if err != nil {
		return nil, err
	}
	return []One{header.Extractor{}, language.Extractor{}, na, ev, at, re, bodies.New(g), pl, sp, fa, trials.New(g), operations.New(g)}, nil
}
