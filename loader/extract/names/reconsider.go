package names

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/gazetteer"
	"linkchart/loader/text"
)

// doubt is a mention whose name several entries share, the best first.
type doubt struct {
	mention int
	entries []*gazetteer.Entry
}

// reconsider chooses anew between entries of one name when all of the text has been seen: a place in a country that the text
// speaks of rather than one elsewhere, and of groups with one name the one of that country.
func (r *reader) reconsider() {
	r.beside()
	r.stateNamed()
	r.peers()
	r.unframed()
	if len(r.doubtful) == 0 {
		return
	}
	doubtful := map[int]bool{}
	for i := range r.doubtful {
		d := &r.doubtful[i]
		if e := r.x.g.Entry(r.Mentions[d.mention].Key); e != nil && (e.Type == graph.City || e.Type == graph.AdminArea) {
			d.entries = append(slices.Clip(d.entries), r.lesser(&r.Mentions[d.mention], d.entries)...)
		}
		doubtful[d.mention] = len(d.entries) > 1 && !r.capital(d.entries[0])
	}
	spoken := map[string]int{}
	for i := range r.Mentions {
		if m := &r.Mentions[i]; !doubtful[i] {
			if country := r.countryOf(m.Key); country != "" {
				spoken[country]++
			}
		}
	}
	for _, d := range r.doubtful {
		m := &r.Mentions[d.mention]
		old := r.x.g.Entry(m.Key)
		if old != nil && old.Type == graph.StateBody {
			if r.armedWing(m, old) {
				continue
			}
			r.otherNation(m, old)
			continue
		}
		e := old
		if m.Type == graph.ArmedGroup {
			e = r.namesake(m.First, m.Last, old, spoken)
		} else {
			e = r.nearer(old, d.entries, spoken)
		}
		tied := ""
		if old.Type == graph.AdminArea && e == old && spoken[r.countryOf(old.ID)] == 0 {
			if tied = r.ofTown(m, doubtful); tied != "" && tied != r.countryOf(old.ID) {
				name := strings.Join(strings.Fields(r.Slice(m.Start, m.End)), " ")
				t := r.Thing(graph.EntityID(graph.AdminArea, name+" "+tied), graph.Entity{Type: graph.AdminArea, Name: name}, false)
				t.Country = tied
				r.forget(old.ID, m.First)
				m.Key = t.Key
				t.Name(name, m.Span)
				continue
			}
			tied = ""
		}
		if old.Type == graph.City {
			if tied = r.tied(m); tied != "" && r.countryOf(e.ID) != tied {
				if in := slices.DeleteFunc(slices.Clone(d.entries), func(x *gazetteer.Entry) bool { return r.countryOf(x.ID) != tied }); len(in) > 0 {
					e, tied = r.choose(in, m.First, false), ""
				} else {
					e = old
				}
			} else {
				tied = ""
			}
		}
		if e == old && r.attributive(m, old, spoken) {
			r.forget(old.ID, m.First)
			for k := m.First; k < m.Last; k++ {
				r.used[k], r.owner[k] = false, 0
			}
			m.Key, m.Last = "", m.First
			continue
		}
		if e == old && (tied != "" || r.foreign(m, old, spoken)) {
			name := r.Slice(m.Start, m.End)
			id := graph.EntityID(graph.City, name)
			if r.x.g.Entry(id) != nil { // that is the other one
				id = graph.EntityID(graph.City, name+" "+tied)
			}
			t := r.Thing(id, graph.Entity{Type: graph.City, Name: name}, false)
			t.Country = tied
			r.forget(old.ID, m.First)
			m.Key, m.Type = t.Key, graph.City
			t.Name(name, m.Span)
			continue
		}
		if e == old {
			continue
		}
		r.forget(old.ID, m.First)
		t := r.thing(e)
		m.Key, m.Type = e.ID, e.Type
		t.Name(r.Slice(m.Start, m.End), m.Span)
	}
	r.Changed()
}

// weakly is a weak name of several words, tokens [first, last), that some groups share.
type weakly struct {
	sentence, first, last int
	entries               []*gazetteer.Entry
}

// unframed accepts the weak names of several words, written as names are, of groups that the text names in full as well or of whose
// country it speaks: "Revolutionary Struggle" in a text about Greece.
func (r *reader) unframed() {
	if len(r.weakly) == 0 {
		return
	}
	spoken := map[string]int{}
	for i := range r.Mentions {
		if country := r.countryOf(r.Mentions[i].Key); country != "" {
			spoken[country]++
		}
	}
	within := map[string]bool{} // names with an article that is written large inside a sentence
	for _, w := range r.weakly {
		if s := &r.Sentences[w.sentence]; w.first > s.First && !s.Heading {
			within[r.Slice(r.tok(w.first).Start, r.tok(w.last-1).End)] = true
		}
	}
	for _, w := range r.weakly {
		s := &r.Sentences[w.sentence]
		name := r.Slice(r.tok(w.first).Start, r.tok(w.last-1).End)
		if !r.violent() && r.bandScore(w.first, w.last, s) == 0 && w.last != w.first+1 {
			continue
		}
		if !r.asName(w, s) || r.tok(w.first).Text == "The" && !within[name] {
			continue
		}
		var best *gazetteer.Entry
		most := 0
		for _, e := range w.entries {
			n := 0
			for _, c := range e.Countries {
				n += spoken[c]
			}
			if r.tok(w.first).Text == "The" && !slices.Contains(e.Weak, name) {
				continue
			}
			if r.Things[e.ID] != nil {
				n += 1000
			}
			if (e.Type == graph.ArmedGroup || e.Type == graph.StateBody && e.Kind != "MINISTRY") && n > most {
				best, most = e, n
			}
		}
		if best != nil {
			r.sentence = w.sentence
			r.mention(r.thing(best), w.first, w.last)
		}
	}
}

// asName tells whether the words of a weak name are written as a name is and stand in no longer one.
func (r *reader) asName(w weakly, s *text.Sentence) bool {
	if !r.free(w.first, w.last) || s.Heading && r.titleCase(s) {
		return false
	}
	for k := w.first; k < w.last; k++ {
		if t := r.tok(k); t.Kind == text.Word && !t.Upper() && !particles.Has(t.Lower) && t.Lower != "of" && t.Lower != "and" && !(k == w.last-1 && k > w.first && bandsBehind.Has(t.Lower)) {
			return false
		}
	}
	if w.last < s.Last && r.tok(w.last).Upper() && r.tok(w.last).Kind == text.Word || w.last+1 < s.Last && r.tok(w.last).Text == "-" {
		return false
	}
	return w.first == s.First || !r.tok(w.first-1).Upper() || r.used[w.first-1] || w.first-1 == s.First && sentenceWords.Has(r.tok(w.first-1).Lower)
}

// ofTown returns the country (ISO 3166-1) of the town that an area is said to be of, "the X district of Y", "" if there is none or the town
// is in doubt.
func (r *reader) ofTown(m *doc.Mention, doubtful map[int]bool) string {
	s := &r.Sentences[m.Sentence]
	k := m.Last
	if k < s.Last && areaHeads[r.tok(k).Lower] == graph.AdminArea {
		k++
	}
	if k+1 >= s.Last || r.tok(k).Lower != "of" && r.tok(k).Lower != "in" {
		return ""
	}
	i := slices.IndexFunc(r.Mentions, func(n doc.Mention) bool { return n.First == k+1 && n.Last > n.First })
	if e := (*gazetteer.Entry)(nil); i >= 0 {
		if e = r.x.g.Entry(r.Mentions[i].Key); e != nil && doubtful[i] && !r.capital(e) {
			return ""
		}
	}
	if i < 0 || r.Mentions[i].Type != graph.City && r.Mentions[i].Type != graph.Country {
		return ""
	}
	return r.countryOf(r.Mentions[i].Key)
}

// tied returns the country (ISO 3166-1) that the words around a town put it in, "" if they do not: "the Mozambican town of X",
// "X in northern Mozambique", "X, Mozambique".
func (r *reader) tied(m *doc.Mention) string {
	s := &r.Sentences[m.Sentence]
	if k := m.First - 1; k-2 >= s.First && r.tok(k).Lower == "of" && kindOf[r.tok(k-1).Lower] != "" {
		for k -= 2; k >= s.First && k > m.First-6; k-- {
			if n := r.mentionAt(k); n != nil {
				if n.Adjective || n.Type == graph.Country && r.tok(n.Last).Lower == "'s" {
					return r.countryOf(n.Key)
				}
				break
			}
			if r.tok(k).Upper() {
				break
			}
		}
	}
	k := m.Last
	if k+1 < s.Last && (r.tok(k).Text == "," || r.tok(k).Lower == "in") {
		for k++; k < s.Last && k < m.Last+4; k++ {
			if n := r.mentionAt(k); n != nil {
				if !n.Adjective && (n.Type == graph.Country || n.Type == graph.Region) {
					if r.tok(m.Last).Text == "," && n.Last < s.Last && r.tok(n.Last).Text != "," && r.tok(n.Last).Text != "." && r.tok(n.Last).Lower != "'s" {
						return "" // "in X, Mozambique said": another clause
					}
					return r.countryOf(n.Key)
				}
				return ""
			}
			switch r.tok(k).Lower {
			case "the", "in", "northern", "southern", "eastern", "western", "central", "north", "south", "east", "west":
			default:
				return ""
			}
		}
	}
	return ""
}

// armedWing makes an armed group of what bears the name of a body of state but stands in apposition to "its armed wing"; it tells whether it did.
func (r *reader) armedWing(m *doc.Mention, e *gazetteer.Entry) bool {
	s := &r.Sentences[m.Sentence]
	k := m.First - 1
	if k > s.First && r.tok(k).Lower == "the" {
		k--
	}
	if k-2 < s.First || r.tok(k).Text != "," || r.tok(k-1).Lower != "wing" && r.tok(k-1).Lower != "arm" || r.tok(k-2).Lower != "armed" && r.tok(k-2).Lower != "military" {
		return false
	}
	name := strings.Join(strings.Fields(r.Slice(m.Start, m.End)), " ")
	t := r.Thing(graph.EntityID(graph.ArmedGroup, name), graph.Entity{Type: graph.ArmedGroup, Name: name}, false)
	r.forget(e.ID, m.First)
	m.Key, m.Type = t.Key, graph.ArmedGroup
	t.Name(name, m.Span)
	return true
}

// otherNation makes a body that another nation than the one it is known of stands before a body of its own: "the Thai National Security
// Council", "Spain's Supreme Court".
func (r *reader) otherNation(m *doc.Mention, e *gazetteer.Entry) {
	k := m.First - 1
	if k > 0 && (r.tok(k).Lower == "'s" || r.tok(k).Lower == "’s") {
		k--
	}
	if k < 0 || r.Sentences[m.Sentence].First > k {
		return
	}
	n := r.mentionAt(k)
	if n == nil || n.Type != graph.Country || n.Last != k+1 || !n.Adjective && k == m.First-1 {
		return
	}
	nation := r.x.g.Entry(n.Key)
	if nation == nil || nation.ISO2 == e.Countries[0] || strings.Contains(graph.Fold(r.Slice(m.Start, m.End)), graph.Fold(e.Countries[0])) {
		return
	}
	name := strings.Join(strings.Fields(r.Slice(m.Start, m.End)), " ")
	long := nation.Name + " " + name
	t := r.Thing(graph.EntityID(graph.StateBody, long), graph.Entity{Type: graph.StateBody, Name: long, Kind: e.Kind}, false)
	t.Country = nation.ISO2
	r.forget(e.ID, m.First)
	m.Key = t.Key
	t.Name(name, m.Span)
	if n.Adjective {
		t.Name(strings.Join(strings.Fields(r.Slice(n.Start, m.End)), " "), doc.Span{Start: n.Start, End: m.End})
	}
}

// foreign tells whether a town is known by the name in the text only as another spelling, in a country that the text does not
// speak of while it speaks of others: rather a town that is not known.
func (r *reader) foreign(m *doc.Mention, e *gazetteer.Entry, spoken map[string]int) bool {
	if e.Type != graph.City || spoken[r.countryOf(e.ID)] > 0 || r.capital(e) || graph.Fold(e.Name) == graph.Fold(r.Slice(m.Start, m.End)) || e.Population > 500_000 {
		return false
	}
	others := 0
	for _, n := range spoken {
		others = max(others, n)
	}
	return others >= 1
}

// beside takes the name of a country that is an area's too for the area where areas of its country go on a list with it: "in Georgia,
// Maryland and Wisconsin".
func (r *reader) beside() {
	for i := range r.Mentions {
		m := &r.Mentions[i]
		if m.Type != graph.Country || m.Adjective || m.Last != m.First+1 || m.Last+1 >= len(r.Tokens) || r.tok(m.Last).Text != "," && r.tok(m.Last).Lower != "and" {
			continue
		}
		next := r.mentionAt(m.Last + 1)
		if next == nil || next.Type != graph.AdminArea || r.countryOf(next.Key) == r.countryOf(m.Key) {
			continue
		}
		weak, n := r.x.g.MatchWeak(r.x.g.Words([]string{r.Folded(m.First)}), 0)
		if n == 0 {
			continue
		}
		for _, e := range weak {
			if e.Type == graph.AdminArea && r.countryOf(e.ID) == r.countryOf(next.Key) {
				r.forget(m.Key, m.First)
				t := r.thing(e)
				m.Key, m.Type = e.ID, e.Type
				t.Name(r.Slice(m.Start, m.End), m.Span)
				break
			}
		}
	}
}

// stateNamed takes the name of a first-order area for a town where another one of its country stands behind a comma: "of Wyoming, Michigan".
func (r *reader) stateNamed() {
	for i := 0; i+1 < len(r.Mentions); i++ {
		m := &r.Mentions[i]
		if m.Type != graph.AdminArea || m.Adjective || m.First == 0 || m.Last+1 >= len(r.Tokens) || r.tok(m.Last).Text != "," || r.tok(m.First-1).Lower != "of" && !standing.Has(r.tok(m.First-1).Lower) {
			continue
		}
		state := r.mentionAt(m.Last + 1)
		if state == nil || state.Type != graph.AdminArea || state.Adjective || state.Key == m.Key {
			continue
		}
		a, b := r.x.g.Entry(m.Key), r.x.g.Entry(state.Key)
		if a == nil || b == nil || a.Level != 1 || b.Level != 1 || !slices.Equal(a.Countries, b.Countries) {
			continue
		}
		if k := state.Last; k+1 < len(r.Tokens) && (r.tok(k).Text == "," || r.tok(k).Lower == "and" || r.tok(k).Lower == "or") {
			if r.tok(k+1).Lower == "and" || r.mentionAt(k+1) != nil && r.mentionAt(k+1).Type.Class() == graph.PlaceClass || r.tok(k).Text != "," {
				continue // a list of areas
			}
		}
		r.forget(m.Key, m.First)
		name := strings.Join(strings.Fields(r.Slice(m.Start, m.End)), " ")
		t := r.Thing(graph.EntityID(graph.City, name), graph.Entity{Type: graph.City, Name: name}, false)
		t.Country, t.Place = r.countryOf(b.ID), b.ID
		m.Key, m.Type = t.Key, graph.City
		t.Name(name, m.Span)
	}
}

// attributive tells whether the name of a small town, in a country that the text does not speak of while it speaks of others, stands
// before a noun as a people's does: "the Naga movement", "some Malay volunteers".
func (r *reader) attributive(m *doc.Mention, e *gazetteer.Entry, spoken map[string]int) bool {
	s := &r.Sentences[m.Sentence]
	if e.Type != graph.City || e.Population > 200_000 || spoken[r.countryOf(e.ID)] > 0 || len(spoken) == 0 || m.First == s.First || m.Last >= s.Last {
		return false
	}
	switch r.tok(m.First - 1).Lower {
	case "the", "some", "many", "several", "ethnic", "young", "other", "all":
		t := r.tok(m.Last)
		return t.Kind == text.Word && !t.Upper() && !behindPlaces.Has(t.Lower) && doc.Sites.Of(t.Lower) == "" && areaHeads[t.Lower] == "" && kindOf[t.Lower] == ""
	}
	return false
}

// nearer returns the place among those of one name that lies in the country of which the text speaks most, the old one if it
// speaks of that one's. Capitals give way to large towns alone: Tripoli in a text about Lebanon, but not London in one about Canada.
func (r *reader) nearer(old *gazetteer.Entry, entries []*gazetteer.Entry, spoken map[string]int) *gazetteer.Entry {
	n, least, population := spoken[r.countryOf(old.ID)], 1, 0
	if r.capital(old) {
		for i := range r.Mentions {
			if r.Mentions[i].Key == old.ID {
				n--
			}
		}
		least, population = 2, old.Population/10
	}
	e, best := old, max(2*n, least-1) // an area that two countries have: in the one that the text speaks of most
	if n > 0 && old.Type != graph.AdminArea {
		return old
	}
	for _, x := range entries {
		if n := spoken[r.countryOf(x.ID)]; n > best && (x.Type == old.Type || old.Type != graph.Country) && x.Population >= population {
			best, e = n, x
		}
	}
	return e
}

// lesser returns the places besides those known that have a place's name as a weak one: smaller towns, or those named like people.
func (r *reader) lesser(m *doc.Mention, known []*gazetteer.Entry) []*gazetteer.Entry {
	words := r.bareWords(m.First, m.Last)
	weak, n := r.x.g.MatchWeak(r.x.g.Words(words), 0)
	if n == 0 || n != len(words) {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(weak), func(e *gazetteer.Entry) bool {
		return e.Type != graph.City && e.Type != graph.AdminArea || slices.Contains(known, e)
	})
}

// bareWords are the folded words of tokens [first, last) without hyphens.
func (r *reader) bareWords(first, last int) (words []string) {
	for i := first; i < last; i++ {
		if w := r.Folded(i); w != "" && r.tok(i).Text != "-" {
			words = append(words, w)
		}
	}
	return words
}

// forget removes a thing that no mention but the one at a token names.
func (r *reader) forget(key string, token int) {
	if r.Things[key] != nil && !text.Any(r.Mentions, func(o *doc.Mention) bool { return o.Key == key && o.First != token }) {
		delete(r.Things, key)
	}
}

// namesake returns the group that has a group's name as a weak one, if the text speaks of its countries more than of the
// other's: "al-Shabaab" of Mozambique.
func (r *reader) namesake(first, last int, e *gazetteer.Entry, spoken map[string]int) *gazetteer.Entry {
	words := r.bareWords(first, last)
	weak, n := r.x.g.MatchWeak(r.x.g.Words(words), 0)
	if n != len(words) {
		return e
	}
	count := func(e *gazetteer.Entry) (sum int) {
		for _, c := range e.Countries {
			sum += spoken[c]
		}
		return sum
	}
	best, most := e, 2*count(e)
	for _, x := range weak {
		if c := count(x); x.Type == graph.ArmedGroup && c > most {
			best, most = x, c
		}
	}
	return best
}

// countryOf returns the country of a known place or body (ISO 3166-1), or of a group that acts in one alone; "" for others.
func (r *reader) countryOf(key string) string {
	if c := r.Document.CountryOf(key, r.x.g.CountryOf); c != "" {
		return c
	}
	if t := r.Things[key]; t != nil && r.x.g.Entry(key) == nil {
		return t.Country // "southern Philippines"
	}
	return ""
}

// capital tells whether a city stands for its government.
func (r *reader) capital(e *gazetteer.Entry) bool {
	if e.Type != graph.City {
		return false
	}
	of, n := r.x.g.MatchMetonym(r.x.g.Words([]string{graph.Fold(e.Name)}), 0)
	return n > 0 && len(of[0].Countries) > 0 && len(e.Countries) > 0 && of[0].Countries[0] == e.Countries[0]
}
