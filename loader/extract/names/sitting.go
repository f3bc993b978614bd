package names

import (
	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// placeBehind returns the place of "in Kabul", "of Kabul", "near Kabul" right behind a building, else the one given.
func (r *reader) placeBehind(at int, s *text.Sentence, place *doc.Mention) *doc.Mention {
	if at+1 >= s.Last {
		return place
	}
	if m := r.townBehindComma(at, s); m != nil {
		return m // "the Falls Road, Belfast,"
	}
	if l := r.tok(at).Lower; l == "inside" || l == "next" || l == "opposite" {
		for k := at + 1; k < s.Last && k < at+7; k++ {
			if r.tok(k).Lower == "in" {
				return r.placeBehind(k, s, place)
			}
		}
	}
	if l := r.tok(at).Lower; l != "in" && l != "near" && l != "outside" && l != "of" && l != "at" {
		return place
	}
	next := at + 1
	for next < s.Last && (r.tok(next).Lower == "the" || r.tok(next).Lower == "capital" || r.tok(next).Lower == "city" || r.tok(next).Lower == "town" || r.tok(next).Text == "," ||
		kindOf[r.tok(next).Lower] == graph.City && next+1 < s.Last && r.tok(next+1).Lower == "of" || r.tok(next).Lower == "of" && next > at+1) {
		next++
	}
	if next < s.Last {
		if m := r.mentionAt(next); m != nil && m.Type.Class() == graph.PlaceClass && !m.Adjective {
			return m
		}
	}
	return place
}

// townBehindComma returns the town or area that stands in apposition behind a comma at a token, with no list and no clause of its own behind it.
func (r *reader) townBehindComma(at int, s *text.Sentence) *doc.Mention {
	if r.tok(at).Text != "," || r.tok(at-1).Kind != text.Word {
		return nil
	}
	m := r.mentionAt(at + 1)
	if m == nil || m.First != at+1 || m.Adjective || m.Type != graph.City && m.Type != graph.AdminArea || m.Last < s.Last && !r.listEnds(m.Last, s) {
		return nil
	}
	return m
}

// leadKinds are kinds of sites that stand before their names.
var leadKinds = text.NewWordMap(map[string]string{
	"camp": "MILITARY_BASE", "fort": "MILITARY_BASE", "hotel": "HOTEL", "calle": "ROAD", "avenida": "ROAD", "rue": "ROAD", "plaza": "OTHER", "piazza": "OTHER", "paseo": "ROAD",
	"carrera": "ROAD", "jalan": "ROAD", "rua": "ROAD",
})

// campNamed reads a site by a kind before its name: "Camp Hebron", "Calle Goya".
func (r *reader) campNamed(i int, s *text.Sentence) bool {
	t := r.tok(i)
	if r.used[i] || !t.Upper() || leadKinds.Of(t.Lower) == "" || i > s.First && r.tok(i-1).Upper() && r.tok(i-1).Kind == text.Word && !sentenceWords.Has(r.tok(i-1).Lower) {
		return false
	}
	last := i + 1
	for last < s.Last && last < i+4 && r.tok(last).Upper() && r.tok(last).Kind == text.Word && !r.tok(last).Caps() {
		if m := r.mentionAt(last); m != nil && (m.Last != last+1 || m.Type != graph.City && m.Type != graph.AdminArea && m.Type != graph.Person) {
			break
		}
		last++
	}
	if last == i+1 || t.Lower == "fort" && r.x.g.ByAlias(r.Slice(t.Start, r.tok(last-1).End)) != nil {
		return false
	}
	r.dropInside(i+1, last)
	r.facility(i, last, leadKinds.Of(t.Lower), r.placeBehind(last, s, nil)).Titled = true
	return true
}
