package names

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// areas finds parts of countries by direction: "eastern Afghanistan", "the north-east of Nigeria" is left to the country.
func (r *reader) areas(s *text.Sentence) {
	for i := s.First; i+1 < s.Last; i++ {
		if !directions.Has(r.tok(i).Lower) || r.used[i] {
			continue
		}
		m := r.mentionAt(i + 1)
		if m == nil || m.Adjective || m.First != i+1 || m.Type != graph.Country && !r.halved(m, i) {
			continue
		}
		country, last := m.Key, m.Last
		if last < s.Last && m.Type == graph.AdminArea && !r.used[last] && (r.tok(last).Text == "State" || r.tok(last).Text == "Province") {
			last++ // "northern Shan State"
		}
		name := r.Slice(r.tok(i).Start, r.tok(last-1).End)
		e := graph.Entity{Type: graph.Region, Name: strings.Join(strings.Fields(name), " ")}
		t := r.Thing(graph.EntityID(graph.Region, name), e, false)
		t.Place, t.Country = country, r.countryOf(country)
		r.dropInside(i, last)
		r.mention(t, i, last)
		r.Findings = append(r.Findings, doc.Finding{
			Subject: t.Key, Predicate: string(graph.LocatedIn), Object: country, Span: doc.Span{Start: r.tok(i).Start, End: r.tok(last - 1).End},
			Sentence: r.sentence, Modality: graph.Asserted, Confidence: 0.95, Extractor: Name, Version: Version,
		})
	}
}

// halved tells whether a point of the compass in small letters before a first-order area makes a part of it: "northern Rakhine".
func (r *reader) halved(m *doc.Mention, compass int) bool {
	if m.Type != graph.AdminArea || r.tok(compass).Upper() || !strings.HasSuffix(r.tok(compass).Lower, "ern") && r.tok(compass).Lower != "central" {
		return false
	}
	if w := r.tok(m.Last - 1); areaHeads[w.Lower] != "" && !w.Upper() || m.Last < r.Sentences[r.sentence].Last && areaHeads[r.tok(m.Last).Lower] != "" && !r.tok(m.Last).Upper() {
		return false // "northern Kandahar province": it is the province that is named
	}
	e := r.x.g.Entry(m.Key)
	return e != nil && e.Level == 1
}
