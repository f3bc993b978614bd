package names

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/gazetteer"
	"linkchart/loader/text"
)

// areas finds parts of countries by direction: "eastern Afghanistan", "the north-east of Nigeria" is left to the country.
func (r *reader) areas(s *text.Sentence) {
	if !r.Holds(s, directions) {
		return
	}
	for i := s.First; i+1 < s.Last; i++ {
		if !directions.Has(r.tok(i).Lower) || r.used[i] {
			continue
		}
		m := r.mentionAt(i + 1)
		if m == nil || m.Adjective || m.First != i+1 || m.Type != graph.Country && !r.halved(m, i) {
			continue
		}
		country, last, first := m.Key, m.Last, i
		if i-2 >= s.First && r.tok(i-1).Text == "-" && !r.tok(i-1).Space && (r.tok(i-2).Lower == "south" || r.tok(i-2).Lower == "north") {
			first = i - 2 // "south-western X"
		}
		if last < s.Last && m.Type == graph.AdminArea && !r.used[last] && (r.tok(last).Text == "State" || r.tok(last).Text == "Province") {
			last++ // "northern Shan State"
		}
		name := r.Slice(r.tok(first).Start, r.tok(last-1).End)
		e := graph.Entity{Type: graph.Region, Name: strings.Join(strings.Fields(name), " ")}
		t := r.Thing(graph.EntityID(graph.Region, name), e, false)
		t.Place, t.Country = country, r.countryOf(country)
		r.dropInside(first, last)
		r.mention(t, first, last)
		r.Findings = append(r.Findings, doc.Finding{
			Subject: t.Key, Predicate: string(graph.LocatedIn), Object: country, Span: doc.Span{Start: r.tok(first).Start, End: r.tok(last - 1).End},
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

// bareTown tells whether the name of a district stands as that of a town does: behind a preposition of place, or "port of", with no word for
// an area beside it.
func (r *reader) bareTown(e *gazetteer.Entry, first, last int) bool {
	s := &r.Sentences[r.sentence]
	if strings.HasSuffix(e.Name, " Zone") && r.tok(last-1).Lower != "zone" && first > s.First && !directions.Has(r.tok(first).Lower) {
		return true // the zone around the town
	}
	if len(e.Countries) == 1 && wideDistricts.Has(e.Countries[0]) || first == s.First || directions.Has(r.tok(first).Lower) || areaHeads[r.tok(last-1).Lower] != "" || last < s.Last && (r.tok(last).Text == "-" || areaHeads[r.tok(last).Lower] != "" || areaPlurals.Has(r.tok(last).Lower)) {
		return false
	}
	if first-1 > s.First && (r.tok(first-1).Lower == "neighbouring" || r.tok(first-1).Lower == "nearby") {
		first--
	}
	switch r.tok(first - 1).Lower {
	case "in", "near", "at", "outside", "fled", "around", "from", "to", "between":
		return true
	case "of":
		return first-2 >= s.First && (kindOf[r.tok(first-2).Lower] == graph.City || sieges.Has(r.tok(first-2).Lower) || captures.Has(r.tok(first-2).Lower))
	case "on":
		return first-2 >= s.First && onslaughts.Has(r.tok(first-2).Lower)
	}
	return false
}

// captures are nouns before "of" and the name of a town.
var captures = wordSet(`capture seizure fall liberation loss retaking takeover`)

// settlements are nouns for what lies in an area.
var settlements = wordSet(`village town hamlet villages towns hamlets`)

// townIn tells whether a settlement stands before "in": "a village in Sukma" lies in the area, not in the town of that name.
func (r *reader) townIn(first, last int) bool {
	if kindOf[r.tok(last-1).Lower] == graph.City || last < r.Sentences[r.sentence].Last && kindOf[r.tok(last).Lower] == graph.City {
		return false // "a village in X town"
	}
	return first-2 >= r.Sentences[r.sentence].First && r.tok(first-1).Lower == "in" && settlements.Has(r.tok(first-2).Lower) && !r.tok(first-2).Upper()
}

// wideDistricts are the countries (ISO 3166-1) whose second-order areas are provinces or counties of many towns, and are not called by the
// name of a town.
var wideDistricts = wordSet(`PH CM ID ES IE ET MY BF TD GB`)
