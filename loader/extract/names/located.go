package names

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
)

// wideAreas are nouns for areas with districts, towns and villages in them; narrowPlaces those for what lies in them.
var (
	wideAreas    = wordSet(`province governorate state region county department district oblast prefecture wilaya`)
	narrowPlaces = wordSet(`district village town city area subdistrict municipality hamlet commune settlement neighborhood neighbourhood`)
)

// located records where a place lies that the gazetteer does not know, when the text says so: "Foo district, Bar province", "the village
// of Foo in Bar district", "Foo, a town in Bar province".
func (r *reader) located() {
	for n := 1; n < len(r.Mentions); n++ {
		a, b := &r.Mentions[n-1], &r.Mentions[n]
		if a.Sentence != b.Sentence || b.First < a.Last || b.First > a.Last+6 || a.Key == b.Key || !r.narrow(a) || !r.wide(b) || !r.inside(a.Last, b.First) {
			continue
		}
		r.Findings = append(r.Findings, doc.Finding{
			Subject: a.Key, Predicate: string(graph.LocatedIn), Object: b.Key, Span: doc.Span{Start: a.Start, End: b.End}, Sentence: a.Sentence,
			Modality: graph.Asserted, Confidence: 0.9, Extractor: Name, Version: Version,
		})
	}
}

// narrow tells whether a mention is the name of a town or district that the gazetteer does not know, or of a town of which it knows no more than
// the country.
func (r *reader) narrow(m *doc.Mention) bool {
	if e := r.x.g.Entry(m.Key); e != nil && (e.Type != graph.City || !strings.HasPrefix(e.Within, "country:")) {
		return false
	}
	return (m.Type == graph.City || m.Type == graph.AdminArea) && !m.Adjective && !m.Metonym && !m.Coreference && r.Things[m.Key] != nil
}

// wide tells whether a mention is an area that bears the word for it: "Bar province".
func (r *reader) wide(m *doc.Mention) bool {
	if m.Type != graph.AdminArea || m.Adjective || m.Metonym || m.Coreference || r.Things[m.Key] == nil {
		return false
	}
	return wideAreas.Has(r.tok(m.Last-1).Lower) || m.Last < len(r.Tokens) && wideAreas.Has(r.tok(m.Last).Lower)
}

// inside tells whether the words from one token up to another say that what stands before them lies in what follows.
func (r *reader) inside(from, to int) bool {
	k := from
	word := k < to && narrowPlaces.Has(r.tok(k).Lower)
	if word {
		k++
	}
	comma := k < to && r.tok(k).Text == ","
	if comma {
		k++
	}
	if k+2 < to && comma && (r.tok(k).Lower == "a" || r.tok(k).Lower == "the") { // ", a town in"
		for k++; k < to && !narrowPlaces.Has(r.tok(k).Lower); k++ {
		}
		word, k = true, k+1
	}
	if k < to && (r.tok(k).Lower == "in" || word && r.tok(k).Lower == "of") {
		k++
		comma = true
	}
	if k < to && r.tok(k).Lower == "the" {
		k++
	}
	return comma && k == to
}
