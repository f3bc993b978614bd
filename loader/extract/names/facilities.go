package names

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// facilities finds buildings and the like: "a Sufi shrine in Sehwan", "the Turkish embassy in Mogadishu", "a Nairobi shopping
// centre", "the Grand Bazaar". A plural is no single building.
func (r *reader) facilities(s *text.Sentence) {
	if !r.Holds(s, doc.Sites.Keys()) && !r.Holds(s, leadKinds.Keys()) && !r.Holds(s, framedSites) {
		return
	}
	for i := s.First; i < s.Last; i++ {
		t := r.tok(i)
		if (t.Lower == "post" || t.Lower == "mission") && (i == s.First || !postWords.Has(r.tok(i-1).Lower) && !(r.tok(i-1).Upper() && t.Upper())) {
			continue // a post may be anything
		}
		if r.otherwise(i, s) {
			continue // a building, an office and a stop may be anything
		}
		if r.flight(i, s) || r.campNamed(i, s) {
			continue
		}
		if (t.Lower == "metro" || t.Lower == "subway") && i+1 < s.Last && (doc.Sites.Of(r.tok(i+1).Lower) != "" || r.tok(i+1).Kind == text.Word && !followers.Has(r.tok(i+1).Lower)) {
			continue // "a metro station", "the metro system"
		}
		kind := doc.Sites.OfToken(t)
		if r.used[i] {
			r.parish(i, s)
		}
		if (t.Lower == "centre" || t.Lower == "center") && i > s.First && r.tok(i-1).Lower == "the" && i+1 < s.Last && r.tok(i+1).Lower == "of" {
			continue // "the centre of X"
		}
		if (t.Text == "Centre" || t.Text == "Center") && i+2 < s.Last && (r.tok(i+1).Lower == "for" || r.tok(i+1).Lower == "on") && r.tok(i+2).Kind == text.Word {
			continue // "the Policy Center for X" is an organisation
		}
		if t.Text == "Court" && i+1 < s.Last && r.tok(i+1).Lower == "of" || t.Text == "Field" && i+1 < s.Last && r.tok(i+1).Text == "Office" {
			continue // "the Court of Appeal", "the Detroit Field Office"
		}
		if t.Lower == "bank" && !t.Upper() && i+1 < s.Last && r.tok(i+1).Lower == "of" {
			continue // "the bank of the X": of a river
		}
		if t.Lower == "parliament" && (i == s.First || i == s.First+1 && r.tok(s.First).Lower == "the") && i+1 < s.Last && r.tok(i+1).Lower == "in" {
			continue // "Parliament in X has …": those who sit there
		}
		if end := r.residence(i, s); end > 0 {
			r.facility(i, end, "EMBASSY", r.placeBehind(end, s, nil)).Titled = true
			i = end - 1
			continue
		}
		if t.Upper() && buildingNames.Has(t.Lower) && i > s.First && givenNames.Has(r.tok(i-1).Lower) && r.tok(i-1).Upper() && !r.used[i-1] && (i-1 == s.First || r.tok(i-2).Lower != "the" && !r.tok(i-2).Upper()) && i+2 < s.Last && r.tok(i+1).Lower == "of" {
			continue // "Jason Tower of the Institute"
		}
		if r.venueBehind(i, s) || kind == "" || r.used[i] || t.Kind != text.Word || t.Caps() && len(t.Text) <= 3 {
			continue
		}
		if t.Upper() && vessels.Has(t.Lower) && i+1 < s.Last && r.tok(i+1).Upper() && !r.used[i+1] {
			continue // a middle name
		}
		if t.Lower == "port" && r.portOf(i, s) {
			continue
		}
		if r.christened(i, s) || r.apposedFacility(i, s) || t.Lower == "port" && i+1 < s.Last && r.tok(i+1).Lower == "of" && !t.Upper() && !r.struckAt(i, s) {
			continue // "in the port of X": a town
		}
		first, last := i, i+1
		var place, nation *doc.Mention
		proper := false
		for k := i - 1; k >= s.First; k-- {
			p := r.tok(k)
			if m := r.mentionAt(k); m != nil {
				if m.Adjective {
					nation = m
				} else if m.Type.Class() == graph.PlaceClass && m.Type != graph.Facility {
					place = m
				} else if (m.Type == graph.StateBody || m.Type == graph.Organization) && m.Last == first && k == m.Last-1 { // "a Civil Guard barracks"
					proper = true
				} else if m.Type == graph.Person && m.Last == first && (memorials.Has(t.Lower) || t.Upper() && first < i || t.Lower == "base") { // "the Imam Ali shrine"
					proper, first = true, m.First
					r.dropInside(m.First, m.Last)
					k = first
					continue
				} else {
					break
				}
				first, k = m.First, m.First
				continue
			}
			if p.Lower == "'s" {
				// "Paddy's Pub": a name; "Hamas's base": an owner
				if k > s.First && r.tok(k-1).Upper() && !r.used[k-1] && first == k+1 && r.tok(first).Upper() {
					proper, first = true, k-1
					k--
					continue
				}
				if m := r.mentionAt(max(k-1, s.First)); m != nil && (m.Type == graph.City || m.Type == graph.AdminArea && proper) && (proper || r.tok(i).Lower != "government") {
					place = m // "Madrid's Barajas airport"
				}
				break
			}
			if p.Text == "-" && !p.Space && k > s.First && r.tok(k-1).Upper() && first == k+1 {
				first = k
				continue
			}
			if p.Lower == "of" && k > s.First && first == k+1 && r.tok(first).Upper() && r.tok(k-1).Upper() && !r.used[k-1] && !sentenceWords.Has(r.tok(k-1).Lower) {
				continue // "Tree of Life synagogue"
			}
			if p.Kind != text.Word || p.Line && first == k+1 && k+1 > s.First && r.tok(k+1).Line {
				break
			}
			name := p.Upper() && (!sentenceWords.Has(p.Lower) || k > s.First && !r.tok(k-1).Line && (p.Lower == "national" || p.Lower == "police" || p.Lower == "international" || p.Lower == "army" || p.Lower == "military" || p.Lower == "central" || p.Lower == "new" || p.Lower == "world" || p.Lower == "islamic" || p.Lower == "jewish")) && !r.used[k]
			if !name && !kindWords.Has(p.Lower) && !(k == i-1 && r.premises(i)) {
				break
			}
			proper = proper || name
			first = k
			if r.tok(k).Line {
				break
			}
		}
		if first < i && r.tok(first).Upper() && r.articled(first, s) { // "the al-Rawda mosque": not the town of Rawda
			if place != nil && place.First == first {
				r.dropInside(place.First, place.Last)
				place = nil
			}
			proper, first = true, first-2
		}
		// "University College", "Hall X".
		for last < s.Last && r.tok(last).Upper() && !r.used[last] && r.tok(last).Kind == text.Word && doc.Sites.Of(r.tok(last).Lower) != "" {
			last++
		}
		if n := r.numbered(last, s); t.Upper() && n > last {
			last, proper = n, true // "School No. 1"
		}
		if of := r.ofName(last, s); (t.Upper() || r.sacredTo(first, i, s)) && of > last && (i == s.First || !r.tok(i).Line) {
			last, proper = of, true // "the Bank of Greece", "the Cathedral of Our Lady of Mount Carmel"
		} else if kind != "ROAD" && first < i && last == i+1 && !t.Upper() && houses.Has(t.Lower) {
			if n := r.nameBehind(last, s); n > last {
				last, proper = n, true // "the cultural centre Krudttonden"
			}
		}
		if first == i && t.Lower == "office" {
			first = r.officeHolder(i, s) // "the governor's office in X"
		}
		if first == i && last == i+1 && (t.Lower == "headquarters" || t.Lower == "offices") {
			last = r.tenant(last, s) // "the offices of a newspaper in X"
			if of := r.ownerBehind(last, s); of > last && !(i-2 >= s.First && (r.tok(i-2).Lower == "near" || r.tok(i-2).Lower == "opposite" || r.tok(i-2).Lower == "behind")) {
				last, proper = of, true // "the headquarters of the United Nations"
			}
		}
		if place == nil && nation == nil {
			place = r.sharedPlace(first, s)
		}
		at := last
		if at < s.Last && grounds.Has(r.tok(at).Lower) {
			at++ // "a school building in X"
		}
		behind := r.placeBehind(at, s, nil)
		if behind == nil && place == nil && first < i+1 && first > s.First && (r.tok(first-1).Lower == "a" || r.tok(first-1).Lower == "an") {
			behind = r.placeOfNext(at, s)
		}
		if behind != nil && behind != place {
			if place != nil && r.elsewhere(place, behind) {
				r.dropInside(place.First, place.Last) // "the Santa Maria church in Istanbul"
			}
			place = behind
		} else if place != nil && (brands.Has(t.Lower) && t.Upper() || t.Lower == "beach" && place.Last == i) && place.First == first && !r.landNamed(place) {
			r.dropInside(place.First, place.Last)
			place, proper = nil, proper || t.Lower == "beach" // "the Shangri-La Hotel"
		}
		if !proper && place == nil && nation == nil {
			continue
		}
		if vagueKinds.Has(t.Lower) && !proper && (place == nil || kind == "ROAD") && first == i {
			continue
		}
		if t.Lower == "complex" && first == i {
			continue
		}
		if nation != nil && !proper && place == nil && vagueKinds.Has(t.Lower) && doc.Sites.Of(t.Lower) != "AIRCRAFT" {
			continue
		}
		if k := doc.Sites.Of(r.tok(last - 1).Lower); k != "" {
			kind = k
		}
		f := r.facility(first, last, kind, place)
		f.Titled = f.Titled || proper || kind == "EMBASSY" && nation != nil || place != nil && place.First >= first && place.Last <= last && calledByTown.Has(t.Lower)
		i = last - 1
	}
}

// placeOfNext returns the place of the building that "and" joins to one: "a church and a police station in X".
func (r *reader) placeOfNext(at int, s *text.Sentence) *doc.Mention {
	if at+2 >= s.Last || r.tok(at).Lower != "and" || r.tok(at+1).Lower != "a" && r.tok(at+1).Lower != "an" && r.tok(at+1).Lower != "the" {
		return nil
	}
	for k := at + 2; k < s.Last && k < at+6 && !r.used[k] && r.tok(k).Kind == text.Word; k++ {
		if doc.Sites.OfToken(r.tok(k)) != "" && k+1 < s.Last && r.tok(k+1).Lower == "in" {
			return r.placeBehind(k+1, s, nil)
		}
	}
	return nil
}

// portOf tells whether a port is what a town is said to be: "Turbo, a port in Antioquia".
func (r *reader) portOf(i int, s *text.Sentence) bool {
	k := i - 1
	for k > s.First && k > i-4 && r.tok(k).Lower != "a" && r.tok(k).Lower != "the" {
		k--
	}
	if k-2 < s.First || r.tok(k-1).Text != "," || r.tok(k).Lower != "a" && r.tok(k).Lower != "the" {
		return false
	}
	m := r.mentionAt(k - 2)
	return m != nil && m.Type == graph.City && !m.Adjective
}

// ownerBehind returns the token behind "of" and a body or organisation, the token given if none stands there.
func (r *reader) ownerBehind(at int, s *text.Sentence) int {
	k := at + 1
	if at >= s.Last || r.tok(at).Lower != "of" {
		return at
	}
	if k < s.Last && r.tok(k).Lower == "the" {
		k++
	}
	if k >= s.Last {
		return at
	}
	if m := r.mentionAt(k); m != nil && m.First == k && (m.Type == graph.Organization || m.Type == graph.StateBody) {
		return m.Last
	}
	end := k
	for end < s.Last && end < k+5 && r.tok(end).Kind == text.Word && r.tok(end).Upper() && !r.taken(end) {
		end++
	}
	if end > k+1 && bodyHeads.Has(r.tok(end-1).Lower) {
		name := strings.Join(strings.Fields(r.Slice(r.tok(k).Start, r.tok(end-1).End)), " ")
		r.mention(r.Thing(graph.EntityID(graph.Organization, name), graph.Entity{Type: graph.Organization, Name: name, Kind: "OTHER"}, false), k, end)
		return end // "the headquarters of Acme Industries"
	}
	return at
}

// housesListed finds buildings in a list that a plural ends: "the Grand Hyatt, Radisson SAS and Days Inn hotels".
func (r *reader) housesListed(s *text.Sentence) {
	for i := s.First + 3; i < s.Last; i++ {
		one, plural := strings.CutSuffix(r.tok(i).Lower, "s")
		if !plural || r.tok(i).Upper() || r.used[i] || !r.tok(i-1).Upper() {
			continue
		}
		kind := doc.Sites.Of(one)
		if kind == "" {
			continue
		}
		last, joined := i, false
		var runs [][2]int
		for last > s.First {
			first := last
			for first > s.First && last-first < 4 && r.tok(first-1).Kind == text.Word && r.tok(first-1).Upper() && !r.used[first-1] && !sentenceWords.Has(r.tok(first-1).Lower) {
				first--
			}
			if first == last {
				break
			}
			runs = append(runs, [2]int{first, last})
			if first-1 <= s.First || r.tok(first-1).Text != "," && r.tok(first-1).Lower != "and" || len(runs) > 1 && r.tok(first-1).Lower == "and" {
				break
			}
			joined = joined || r.tok(first-1).Lower == "and"
			last = first - 1
		}
		if !joined || len(runs) < 2 {
			continue
		}
		place := r.placeBehind(i+1, s, nil)
		for _, run := range runs {
			r.facility(run[0], run[1], kind, place).Titled = true
		}
	}
}

// articled tells whether an Arabic article stands before a token, bound to it and part of no name that is known.
func (r *reader) articled(i int, s *text.Sentence) bool {
	return i-2 >= s.First && r.tok(i-1).Text == "-" && !r.tok(i-1).Space && !r.tok(i).Space && !r.used[i-1] && !r.used[i-2] && particles.Has(r.tok(i-2).Lower)
}

// mentionAt returns the mention that covers a token, nil if there is none or no such token.
func (r *reader) mentionAt(token int) *doc.Mention {
	if token < 0 || token >= len(r.owner) {
		return nil
	}
	if k := r.owner[token]; k > 0 {
		return &r.Mentions[k-1]
	}
	return nil
}

func (r *reader) facility(first, last int, kind string, place *doc.Mention) *doc.Thing {
	words := r.Slice(r.tok(first).Start, r.tok(last-1).End)
	name := strings.Join(strings.Fields(words), " ")
	key := "facility:" + graph.Slug(name)
	if place != nil {
		if where := r.Things[place.Key]; where != nil && !strings.Contains(graph.Fold(name), graph.Fold(where.Entity.Name)) {
			if !properName(name) {
				name += " in " + where.Entity.Name
			}
		}
		key = "facility:" + graph.Slug(name) + ":" + place.Key
	}
	// Mentions swallowed by the building's name stay: "Nairobi" in "Nairobi shopping centre" still is a place.
	t := r.Thing(key, graph.Entity{Type: graph.Facility, Name: name, Kind: kind}, true)
	if place != nil {
		t.Place = place.Key
	}
	if last < r.Sentences[r.sentence].Last && !r.used[last] && grounds.Has(r.tok(last).Lower) {
		last++
	}
	r.mention(t, first, last)
	return t
}

// parish takes the name of a church from that of churches at large, if more of a name stands before it: "St Anne's Catholic Church".
func (r *reader) parish(i int, s *text.Sentence) {
	m := r.mentionAt(i)
	if m == nil || m.Type != graph.Organization || m.Last != i+1 || m.First <= s.First || doc.Sites.OfToken(r.tok(i)) != "CHURCH" {
		return
	}
	if p := r.tok(m.First - 1); p.Upper() && p.Kind == text.Word && !r.used[m.First-1] && !sentenceWords.Has(p.Lower) {
		first, last := m.First, m.Last
		r.dropInside(first, last)
		for k := first; k < last; k++ {
			r.used[k] = false
		}
	}
}

// numbered returns the token behind "No. 1" at one, the same token if none stands there.
func (r *reader) numbered(at int, s *text.Sentence) int {
	k := at
	if k < s.Last && strings.TrimSuffix(r.tok(k).Lower, ".") == "no" && r.tok(k).Upper() {
		k++
		if k < s.Last && r.tok(k).Text == "." {
			k++
		}
		if k < s.Last && r.tok(k).Kind == text.Number {
			return k + 1
		}
	}
	if k == at && k+1 < s.Last && r.tok(k).Text == "Number" && r.tok(k+1).Upper() {
		return k + 2 // "School Number One"
	}
	return at
}

// struckAt tells whether the noun phrase that ends at a token is what something is done to, not where: "fired on the port of X".
func (r *reader) struckAt(i int, s *text.Sentence) bool {
	k := i - 1
	for k > s.First && k > i-4 && kindWords.Has(r.tok(k).Lower) {
		k--
	}
	if k-1 < s.First || r.tok(k).Lower != "the" {
		return false
	}
	switch w := r.tok(k - 1).Lower; w {
	case "at", "on", "against", "into":
		return r.bloody(s) || r.Holds(s, bodyStrikes)
	default:
		return bodyStrikes.Has(w)
	}
}

// bodyStrikes are verbs of what is done to a site.
var bodyStrikes = wordSet(`attacked attacking bombed bombing shelled shelling struck striking hit hitting stormed storming raided raiding targeted targeting fired missiles missile drones drone rockets blockaded`)

// residence returns the token behind "residence of the Turkish ambassador" at a token, 0 for others.
func (r *reader) residence(i int, s *text.Sentence) int {
	if r.tok(i).Lower != "residence" || i+4 >= s.Last || r.tok(i+1).Lower != "of" || r.tok(i+2).Lower != "the" {
		return 0
	}
	m := r.mentionAt(i + 3)
	if m == nil || !m.Adjective || m.Last >= s.Last {
		return 0
	}
	switch r.tok(m.Last).Lower {
	case "ambassador", "consul", "envoy":
		return m.Last + 1
	}
	return 0
}

// swallowed drops the mentions of small towns that stand nowhere but inside the names of buildings: "Korydallos prison", "the Bonga
// platform". Where such a building lies the thing itself keeps.
func (r *reader) swallowed() {
	inside, outside := map[string][]int{}, map[string]bool{}
	for i := range r.Mentions {
		m := &r.Mentions[i]
		if m.Type != graph.City || m.Coreference || m.Last == m.First {
			continue
		}
		o := r.mentionAt(m.First)
		if o == nil || o.Type != graph.Facility || o.Last <= m.Last || o.First != m.First || !swallowing.Has(r.tok(o.Last-1).Lower) && !(r.tok(o.Last-1).Upper() && street(r.tok(o.Last-1).Lower)) {
			outside[m.Key] = true
			continue
		}
		if e := r.x.g.Entry(m.Key); e == nil || e.Population < 200_000 {
			inside[m.Key] = append(inside[m.Key], i)
		}
	}
	for key, at := range inside {
		if outside[key] {
			continue
		}
		for _, i := range at {
			r.Mentions[i].Last = r.Mentions[i].First
		}
	}
}

// elsewhere tells whether two places lie in different countries.
func (r *reader) elsewhere(a, b *doc.Mention) bool {
	x, y := r.countryOf(a.Key), r.countryOf(b.Key)
	return x != "" && y != "" && x != y
}

// landNamed tells whether the text speaks of a place or of its country outside of a mention.
func (r *reader) landNamed(place *doc.Mention) bool {
	country := r.countryOf(place.Key)
	return text.Any(r.Mentions, func(m *doc.Mention) bool {
		return m.First != place.First && m.Last > m.First && (m.Key == place.Key || country != "" && m.Type.Class() == graph.PlaceClass && r.countryOf(m.Key) == country)
	})
}

// nameBehind returns the token behind the capitalised words at one, the same token if there are none that are free.
func (r *reader) nameBehind(at int, s *text.Sentence) int {
	k := at
	for k < s.Last && k < at+4 && r.tok(k).Upper() && r.tok(k).Kind == text.Word && !r.used[k] && !sentenceWords.Has(r.tok(k).Lower) {
		k++
	}
	return k
}

// sacredTo tells whether a house of worship is called by the one to whom it is sacred: "the shrine of Lal Shahbaz Qalandar"; not by its town.
func (r *reader) sacredTo(first, i int, s *text.Sentence) bool {
	l := r.tok(i).Lower
	if first != i || i == s.First || r.tok(i-1).Lower != "the" || i+2 >= s.Last || r.tok(i+1).Lower != "of" || !r.tok(i+2).Upper() {
		return false
	}
	m := r.mentionAt(i + 2)
	if m != nil {
		return m.Type == graph.Person && (doc.Sites.Of(l) == "MOSQUE" || doc.Sites.Of(l) == "CHURCH" || l == "temple")
	}
	return l == "shrine" || l == "temple"
}

// ofName returns the token behind "of" and the capitalised words of a name, the token given if there are none.
func (r *reader) ofName(at int, s *text.Sentence) int {
	if at+1 >= s.Last || r.tok(at).Lower != "of" {
		return at
	}
	k, last := at, at
	for k < s.Last && k < at+10 {
		l := r.tok(k).Lower
		switch {
		case r.tok(k).Kind == text.Word && r.tok(k).Upper():
			k++
			last = k
		case l == "of" || l == "the" || l == "and" && k > at+1:
			k++
		default:
			return last
		}
	}
	return last
}

// properName tells whether every word is capitalised, particles aside.
func properName(name string) bool {
	return !slices.ContainsFunc(strings.Fields(name), func(w string) bool {
		return w[0] >= 'a' && w[0] <= 'z' && !particles.Has(w)
	})
}
