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
	if l := r.tok(at).Lower; (l == "carrying" || l == "with" || l == "full" || l == "packed" || l == "loaded" || l == "taking" || l == "transporting") && carriers.Has(r.tok(at-1).Lower) {
		for k := at + 1; k+1 < s.Last && k < at+7 && r.mentionAt(k) == nil && r.tok(k).Kind == text.Word; k++ {
			if w := r.tok(k).Lower; w == "in" || w == "near" || w == "outside" {
				return r.placeBehind(k, s, place) // "a bus with pilgrims in X"
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
	for k, n := next, 0; k+1 < s.Last && n < 5; k, n = k+1, n+1 { // "in the border village of X", "in the Iraqi city of X"
		if kindOf[r.tok(k).Lower] == graph.City && r.tok(k+1).Lower == "of" && k+2 < s.Last {
			next = k + 2
			break
		}
		if m := r.mentionAt(k); m != nil && !m.Adjective || r.tok(k).Kind != text.Word && r.tok(k).Text != "-" || m == nil && r.tok(k).Upper() {
			break
		}
	}
	if next < s.Last {
		if m := r.mentionAt(next); m != nil && m.Type.Class() == graph.PlaceClass && !m.Adjective {
			return m
		}
	}
	return place
}

// carriers carry people.
var carriers = wordSet(`bus buses minibus coach train van truck lorry boat ferry ship plane helicopter convoy taxi car`)

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
	"carrera": "ROAD", "jalan": "ROAD", "rua": "ROAD", "masjid": "MOSQUE", "jamia": "SCHOOL", "stade": "OTHER", "estadio": "OTHER", "teatro": "CONCERT_HALL", "théâtre": "CONCERT_HALL", "palais": "OTHER",
	"gare": "OTHER", "cafetería": "OTHER", "cafeteria": "OTHER", "café": "OTHER", "discoteca": "OTHER", "restaurante": "OTHER", "aeropuerto": "AIRPORT", "aéroport": "AIRPORT", "iglesia": "CHURCH",
	"église": "CHURCH", "catedral": "CHURCH", "mezquita": "MOSQUE", "sinagoga": "OTHER", "hôtel": "HOTEL", "cuartel": "MILITARY_BASE", "caserne": "MILITARY_BASE",
}).Listed()

// campNamed reads a site by a kind before its name: "Camp Hebron", "Calle Goya".
func (r *reader) campNamed(i int, s *text.Sentence) bool {
	t := r.tok(i)
	if r.used[i] || !t.Upper() || leadKinds.OfToken(t) == "" || i > s.First && r.tok(i-1).Upper() && r.tok(i-1).Kind == text.Word && !sentenceWords.Has(r.tok(i-1).Lower) {
		return false
	}
	last := i + 1
	if last+1 < s.Last && (r.tok(last).Lower == "de" || r.tok(last).Lower == "del" || r.tok(last).Lower == "di") && r.tok(last+1).Upper() && !r.taken(last+1) && t.Lower != "camp" {
		last += 2 // "the Stade de France"
	}
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
