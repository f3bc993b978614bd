package resolve

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
)

// The forms under which things are named in a document.

// surface is a form under which a thing is named, with its first mention.
type surface struct {
	text    string
	of      *item
	mention *doc.Mention
}

// surfaces returns the forms under which things are named, each once, sorted.
func (b *builder) surfaces() []surface {
	list := make([]surface, 0, len(b.d.Mentions))
	for i := range b.d.Mentions {
		m := &b.d.Mentions[i]
		if m.Coreference || m.Adjective {
			continue
		}
		if of := b.items[m.Key]; of != nil {
			list = append(list, surface{oneLine(b.d.Slice(m.Start, m.End)), of, m})
		}
	}
	slices.SortStableFunc(list, func(x, y surface) int {
		if x.of != y.of {
			return strings.Compare(x.mention.Key, y.mention.Key)
		}
		return strings.Compare(x.text, y.text)
	})
	return slices.CompactFunc(list, func(x, y surface) bool { return x.of == y.of && x.text == y.text })
}

// mentions adds an alias claim for every surface form of a thing that is declared.
func (b *builder) mentions(list []surface) {
	values := make([]graph.Value, len(list))
	for i := range list {
		s := &list[i]
		if !s.of.used && !b.declarable(s.of.Thing) {
			continue
		}
		e := b.evidence(s.mention.Span, s.mention.Sentence)
		e.Modality, e.Extractor, e.ExtractorVersion, e.Confidence = graph.Asserted, namesExtractor, namesVersion, 0.95
		values[i].Text = s.text
		b.batch.Claims = append(b.batch.Claims, graph.Claim{
			Kind: graph.AliasClaim, Subject: s.of.id, Predicate: graph.AliasPredicate, Value: &values[i], Evidence: b.alone(e),
		})
		s.of.used = true
	}
}

// peoples are countries whose adjective names a people that lives in many states rather than what belongs to the country.
var peoples = []string{"PS", "EH"}

// adjectives counts the mentions of countries by adjectives.
func (b *builder) adjectives() (n int) {
	for i := range b.d.Mentions {
		if m := &b.d.Mentions[i]; m.Adjective && m.Type == graph.Country {
			n++
		}
	}
	return n
}
