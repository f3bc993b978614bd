package names

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/gazetteer"
	"linkchart/loader/text"
)

// settlementHeads stand right behind the name of a town or a part of one. Those of true do so only with "the" or another place before the
// name: "the Tole area".
var settlementHeads = map[string]bool{
	"village": false, "hamlet": false, "slum": false, "favela": false, "suburb": true, "neighbourhood": true, "neighborhood": true, "quarter": true, "area": true, "estate": true, "locality": true, "town": true,
}

// framing is what a noun for a kind of place makes of the name beside it.
type framing struct {
	of, behind graph.EntityType // the type of a name behind "… of" and of one right before the noun, "" for none
	article    bool             // a name before it needs an article or another place
}

// placeNouns are the nouns for kinds of places.
var placeNouns = text.NewWordMap(func() map[string]framing {
	m := map[string]framing{}
	for w, kind := range kindOf {
		m[w] = framing{of: kind}
	}
	for w, kind := range areaHeads {
		f := m[w]
		f.behind = kind
		m[w] = f
	}
	for w, article := range settlementHeads {
		f := m[w]
		f.behind, f.article = graph.City, article
		m[w] = f
	}
	return m
}()).Listed()

// framedPlaces finds places that the gazetteer does not know by a noun for their kind, before anything else may take their names: "the slum
// of X", "Y township", "a third village, Z, was".
func (r *reader) framedPlaces(s *text.Sentence) {
	if !r.Holds(s, placeNouns.Keys()) && !r.Holds(s, townFramed) || s.Heading && r.titleCase(s) {
		return
	}
	for i := s.First; i < s.Last; i++ {
		t := r.tok(i)
		if t.Upper() || t.Kind != text.Word {
			if t.Text == "Town" || t.Text == "Colony" || t.Text == "Nagar" {
				r.townOf(i, s)
			}
			continue
		}
		f, ok := placeNouns.GetToken(t)
		if !ok {
			continue
		}
		if f.behind != "" {
			r.placeBefore(i, f, s)
		}
		if f.of == "" || i+2 >= s.Last {
			continue
		}
		switch first := i + 2; {
		case r.tok(i+1).Lower == "of":
			if r.tok(first).Lower == "the" && f.of == graph.Region {
				first++
			}
			if last := r.placeRun(first, s); last > first && !r.headBehind(last, f.of, s) {
				r.place(r.areaOf(i, last, f.of, s), first, last)
			}
		case r.tok(i+1).Text == "," && f.of == graph.City:
			if last := r.placeRun(first, s); last > first && last < s.Last && (r.tok(last).Text == "," || r.tok(last).Text == ".") && r.oneOf(i, s) {
				r.place(graph.City, first, last)
			}
		}
	}
}

// townOf records a town that is called after a people or a known name: "in Hazara Town".
func (r *reader) townOf(i int, s *text.Sentence) {
	if i < s.First+2 || r.used[i] || !r.tok(i-1).Upper() || r.tok(i-1).Kind != text.Word || i+1 < s.Last && r.tok(i+1).Upper() && r.tok(i+1).Kind == text.Word {
		return
	}
	m := r.mentionAt(i - 1)
	first := i - 1
	if m != nil {
		first = m.First
	}
	if b := r.tok(first - 1).Lower; m != nil && (m.Last != i || m.Type.Class() != graph.PlaceClass && !m.Adjective) || b != "in" && b != "of" && b != "at" && b != "near" && b != "from" && b != "to" && b != "outside" {
		return
	}
	r.dropInside(first, i)
	r.place(graph.City, first, i+1)
}

// areaOf returns the type of the name behind a noun and "of": "two villages of X" lie in an area.
func (r *reader) areaOf(noun, last int, kind graph.EntityType, s *text.Sentence) graph.EntityType {
	if l := r.tok(noun).Lower; l != "villages" && l != "towns" && l != "hamlets" || noun == s.First || last < s.Last && (r.tok(last).Lower == "and" || r.tok(last).Text == "," && r.listGoesOn(last, s)) {
		return kind
	}
	if m := r.mentionAt(noun - 1); several.Has(r.tok(noun-1).Lower) || m != nil && m.Type == doc.QuantityMention {
		return graph.AdminArea
	}
	return kind
}

// headBehind tells whether a noun for another kind of place stands behind a name: "the village of X district".
func (r *reader) headBehind(last int, kind graph.EntityType, s *text.Sentence) bool {
	if last >= s.Last {
		return false
	}
	f, ok := placeNouns.Get(r.tok(last).Lower)
	return ok && f.behind != "" && f.behind != kind
}

// oneOf tells whether a noun that a name follows in apposition means one place: "a third village, X", "his capital, X".
func (r *reader) oneOf(i int, s *text.Sentence) bool {
	for k := i - 1; k >= s.First && k > i-4; k-- {
		switch l := r.tok(k).Lower; l {
		case "a", "the", "his", "her", "its", "their", "another", "one", "'s":
			return k == s.First || r.tok(k-1).Lower != "in" || l != "the" // "in the capital, Friday prayers"
		}
		if r.tok(k).Kind != text.Word || r.tok(k).Upper() {
			return false
		}
	}
	return false
}

// placeBefore records the name right before a noun for its kind.
func (r *reader) placeBefore(i int, f framing, s *text.Sentence) {
	first := max(s.First, i-6)
	for first < i && (r.placeRun(first, s) != i || first > s.First && r.tok(first-1).Upper() && !r.used[first-1] && !sentenceWords.Has(r.tok(first-1).Lower)) {
		first++
	}
	if first == i || strings.HasSuffix(r.tok(i-1).Lower, "ist") || f.article && !r.articledPlace(first, i, s) {
		return
	}
	if first > s.First {
		switch r.tok(first - 1).Lower {
		case "president", "a", "an":
			return
		}
	}
	if r.tok(i).Lower == "department" && i+1 < s.Last && strings.HasPrefix(r.tok(i+1).Lower, "store") {
		return
	}
	kind, last := f.behind, i
	if kind == graph.Region {
		last++ // "the Darbha valley"
	}
	if r.tok(i).Lower == "district" && r.townBehind(i+1, s) {
		kind = graph.City // "the X district of Kabul"
	}
	r.place(kind, first, last)
}

// articledPlace tells whether "the" or another place stands before a name and the noun for its kind, or for some nouns a preposition of place.
func (r *reader) articledPlace(first, noun int, s *text.Sentence) bool {
	if first == s.First {
		return false
	}
	switch r.tok(first - 1).Lower {
	case "the", "'s", "’s":
		return true
	case "in", "near", "at", "outside":
		l := r.tok(noun).Lower
		return l != "area" && l != "estate" && l != "quarter"
	}
	m := r.mentionAt(first - 1)
	return m != nil && m.Type.Class() == graph.PlaceClass
}

// townBehind tells whether "of" and a town, or a country's capital, stand at a token.
func (r *reader) townBehind(k int, s *text.Sentence) bool {
	if k+1 >= s.Last || r.tok(k).Lower != "of" {
		return false
	}
	m := r.mentionAt(k + 1)
	return m != nil && m.Type == graph.City && !m.Adjective || m == nil && r.tok(k+1).Lower == "the" && k+2 < s.Last && (r.tok(k+2).Lower == "capital" || r.tok(k+2).Lower == "city")
}

// listedPlaces finds the places that go on a list with one that is known or found: "in X and Y,".
func (r *reader) listedPlaces(s *text.Sentence) {
	if s.Heading && r.titleCase(s) {
		return
	}
	for i := s.First + 2; i+1 < s.Last; i++ {
		if r.tok(i).Lower != "and" && r.tok(i).Lower != "or" && r.tok(i).Text != "," || r.used[i+1] || !r.tok(i+1).Upper() {
			continue
		}
		m := r.mentionAt(i - 1)
		if m == nil || m.Adjective || m.Last != i || m.Type != graph.City && m.Type != graph.AdminArea || !r.listBegun(m.First, s) {
			continue
		}
		last := r.placeRun(i+1, s)
		if last == i+1 || r.nameWords(i+1, last) > 2 || givenNames.Has(r.tok(i+1).Lower) || r.areasListed(last) {
			continue
		}
		if r.tok(i).Text == "," && !r.listGoesOn(last, s) || r.tok(i).Text != "," && !r.listEnds(last, s) {
			continue
		}
		r.place(graph.City, i+1, last)
		i = last - 1
	}
}

// listBegun tells whether a preposition of place stands before a list of places that a token is in.
func (r *reader) listBegun(first int, s *text.Sentence) bool {
	for k := first - 1; k >= s.First && k > first-14; k-- {
		switch l := r.tok(k).Lower; {
		case listOpeners.Has(l):
			return true
		case l == "and", l == "the", r.tok(k).Text == ",", r.mentionAt(k) != nil && r.mentionAt(k).Type.Class() == graph.PlaceClass && !r.mentionAt(k).Adjective:
		default:
			return false
		}
	}
	return false
}

// listOpeners are prepositions before places on a list.
var listOpeners = wordSet(`in at near from of around outside between across including like`)

// listGoesOn tells whether a list goes on behind a comma and a name: "(X), Y and Z", "(X), Y, Z".
func (r *reader) listGoesOn(last int, s *text.Sentence) bool {
	if last+1 >= s.Last || r.tok(last).Text != "," && r.tok(last).Lower != "and" {
		return false
	}
	k := last + 1
	if r.tok(k).Lower == "and" {
		k++
	}
	if k >= s.Last {
		return false
	}
	if m := r.mentionAt(k); m != nil {
		return m.Type == graph.City && !m.Adjective && r.listEnds(m.Last, s)
	}
	end := r.placeRun(k, s)
	return end > k && r.tok(last).Lower == "and" && r.listEnds(end, s)
}

// listEnds tells whether no clause goes on behind a name with that name as its subject.
func (r *reader) listEnds(last int, s *text.Sentence) bool {
	if last >= s.Last {
		return true
	}
	switch t := r.tok(last); t.Text {
	case ".", ",", ";", ")", "(", ":", "–", "—":
		return true
	default:
		return behindLists.Has(t.Lower) || r.used[last] && r.mentionAt(last) != nil && r.mentionAt(last).Type == doc.DateMention
	}
}

// behindLists may stand behind a list of places.
var behindLists = wordSet(`in on by where during after before since last when for with who which that until between`)

// place records tokens [first, last) as the name of a place: of a known one whose name counts only in a frame, or of one that the gazetteer
// does not know.
func (r *reader) place(kind graph.EntityType, first, last int) {
	if e := r.weakPlace(kind, first, last); e != nil {
		r.mention(r.thing(e), first, last)
		return
	}
	name := strings.Join(strings.Fields(r.Slice(r.tok(first).Start, r.tok(last-1).End)), " ")
	r.mention(r.Thing(graph.EntityID(kind, name), graph.Entity{Type: kind, Name: name}, false), first, last)
}

// weakPlace returns the known place of a type, for a town a first-order area too, that the words of a name may call, nil if there is none or
// the text speaks of other countries alone.
func (r *reader) weakPlace(kind graph.EntityType, first, last int) *gazetteer.Entry {
	if last-first > 3 {
		return nil
	}
	var words []string
	for k := first; k < last; k++ {
		if r.tok(k).Kind != text.Mark {
			words = append(words, r.Folded(k))
		}
	}
	weak, n := r.x.g.MatchWeak(r.x.g.Words(words), 0)
	if n != len(words) {
		return nil
	}
	weak = slices.DeleteFunc(slices.Clone(weak), func(e *gazetteer.Entry) bool {
		return e.Type != kind && !(kind == graph.City && e.Type == graph.AdminArea && e.Level == 1) || e.Type == graph.City && r.alien(e)
	})
	if len(weak) == 0 {
		return nil
	}
	return r.choose(weak, first, kind == graph.AdminArea)
}

// alien tells whether a small town lies in a country and an area that the text has not named so far.
func (r *reader) alien(e *gazetteer.Entry) bool {
	return e.Population < 200_000 && !slices.ContainsFunc(r.x.g.Within(e.ID), func(up *gazetteer.Entry) bool { return r.Things[up.ID] != nil })
}

// placeRun returns the token behind the name of a place that no mention has yet and that begins at a token, the same token if none does:
// capitalised words, with particles and hyphens between them.
func (r *reader) placeRun(first int, s *text.Sentence) int {
	if first >= s.Last {
		return first
	}
	t := r.tok(first)
	if (t.Lower == "al" || t.Lower == "el") && !t.Upper() && first+2 < s.Last && r.tok(first+1).Text == "-" && !r.tok(first+2).Space && r.tok(first+2).Upper() {
		if last := r.placeRun(first+2, s); last > first+2 {
			return last // "al-Qudaih"
		}
		return first
	}
	if r.used[first] || t.Kind != text.Word || !t.Upper() || t.Caps() || len(t.Text) < 3 || notPlaces.Has(t.Lower) || titled(t) || sentenceWords.Has(t.Lower) && !directions.Has(t.Lower) && t.Lower != "new" {
		return first
	}
	last := r.placeEnd(first, s)
	for k := first + 1; k < last; k++ {
		if r.tok(k).Line || sentenceWords.Has(r.tok(k).Lower) && r.tok(k).Upper() {
			last = k
		}
	}
	words := r.nameWords(first, last)
	if words == 1 && (directions.Has(t.Lower) || t.Lower == "new") {
		return first
	}
	if last < s.Last {
		if next := r.tok(last); next.Text == "-" && !next.Space || next.Lower == "'s" && words > 2 || words > 4 || r.used[last] && next.Upper() && !next.Line && r.mentionAt(last) != nil && !r.mentionAt(last).Adjective {
			return first
		}
	}
	if _, noun := placeNouns.Get(t.Lower); noun && words == 1 || r.orgLike(first, last) && !townEnds.Has(r.tok(last-1).Lower) || street(r.tok(last-1).Lower) || leadKinds.Of(t.Lower) == "ROAD" {
		return first
	}
	return last
}

// townEnds are nouns that end the names of towns.
var townEnds = wordSet(`town city village island islands valley mountains mountain hill camp market river`)
