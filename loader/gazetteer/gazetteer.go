package gazetteer

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/text"
)

// Gazetteer answers which entries a name may stand for. It never changes, so any number of goroutines may ask it.
// The slices and entries it returns are shared and must not be changed.
type Gazetteer struct {
	entries  []*Entry
	byID     *text.WordMap[*Entry]
	byISO2   map[string]*Entry
	govern   map[string]*Entry
	words    *text.WordMap[vocable]
	strong   *index
	weak     *index
	metonym  *index
	adjectiv *index
	fuzzy    *fuzzyIndex
	regions  map[string][]*Entry
	version  string
}

// Entry returns the entry with an id, nil if there is none.
func (g *Gazetteer) Entry(id string) *Entry { return g.byID.Of(id) }

// Entries returns all entries, sorted by id.
func (g *Gazetteer) Entries() []*Entry { return g.entries }

// ByISO2 returns the country with an ISO 3166-1 alpha-2 code in either case, nil if there is none.
func (g *Gazetteer) ByISO2(code string) *Entry { return g.byISO2[strings.ToUpper(code)] }

// Government returns the entry "Government of X" of the country with an ISO 3166-1 alpha-2 code, nil if there is none.
func (g *Gazetteer) Government(iso2 string) *Entry { return g.govern[strings.ToUpper(iso2)] }

// Version identifies the data: equal versions hold equal entries.
func (g *Gazetteer) Version() string { return g.version }

// Words are words of a text, looked up in a gazetteer's vocabulary: those of [graph.Fold] split at blanks.
type Words struct {
	list []string
	of   []vocable
}

// vocable is a word of names: its number, which sorts of names begin with it, a bit each, and the node of each sort to which it leads.
type vocable struct {
	number int32
	begins uint8
	roots  [4]int32
}

// unknown is the number of words that stand in no name.
const unknown = -1

// Words looks words up, once for all names that may begin at any of them.
func (g *Gazetteer) Words(list []string) Words {
	return g.WordsIn(&Words{of: make([]vocable, 0, len(list))}, list)
}

// WordsIn is [Gazetteer.Words] in the memory of words that are not needed any more.
func (g *Gazetteer) WordsIn(room *Words, list []string) Words {
	room.list, room.of = list, room.of[:0]
	for _, word := range list {
		if v := g.words.At(word); v != nil {
			room.of = append(room.of, *v)
		} else {
			room.of = append(room.of, vocable{number: unknown})
		}
	}
	return *room
}

// Until returns the words before one of them.
func (w Words) Until(end int) Words {
	return Words{list: w.list[:end], of: w.of[:end]}
}

// The bits of what begins at a word.
const (
	beginsStrong uint8 = 1 << iota
	beginsWeak
	beginsMetonym
	beginsAdjective
)

// Begins tells whether any name may begin at a word: most begin none.
func (w Words) Begins(at int) bool { return w.of[at].begins != 0 }

// begin tells whether a name of a sort may begin at a word.
func (w Words) begin(at int, sort uint8) bool { return w.of[at].begins&sort != 0 }

// Match returns the entries of the longest identifying name that begins at a word, and the number of its words; 0 if
// there is none. The best entry comes first: countries and regions,
// then groups and bodies, then places by population. Behind a place name a word of its class counts as part of the name
// and chooses among the entries: "Kunduz province" is the area, "Kunduz city" the city. A class word also makes a weak
// name of a place an identifying one: "Bay region".
func (g *Gazetteer) Match(words Words, at int) (entries []*Entry, n int) {
	if !words.begin(at, beginsStrong|beginsWeak) {
		return nil, 0
	}
	entries, n = g.strong.match(words, at)
	if some := classed(entries, n, words, at); some != nil {
		return some, n + 1
	}
	if weak, m := g.weak.match(words, at); m >= n {
		if some := classed(weak, m, words, at); some != nil {
			return some, m + 1
		}
	}
	return entries, n
}

// MatchWeak is like [Gazetteer.Match] for weak names: what it finds counts only in a frame.
func (g *Gazetteer) MatchWeak(words Words, at int) (entries []*Entry, n int) {
	if !words.begin(at, beginsWeak) {
		return nil, 0
	}
	return g.weak.match(words, at)
}

// MatchMetonym is like [Gazetteer.Match] for names that mean the entity only as speaker or addressee.
func (g *Gazetteer) MatchMetonym(words Words, at int) (entries []*Entry, n int) {
	if !words.begin(at, beginsMetonym) {
		return nil, 0
	}
	return g.metonym.match(words, at)
}

// MatchAdjective is like [Gazetteer.Match] for adjectives and demonyms: "Saudi Arabian", "Afghans".
func (g *Gazetteer) MatchAdjective(words Words, at int) (entries []*Entry, n int) {
	if !words.begin(at, beginsAdjective) {
		return nil, 0
	}
	return g.adjectiv.match(words, at)
}

// Adjective returns the country or region that an adjective or demonym belongs to ("russian", "Afghans"), nil if there is
// none. Of several the best comes first in [Gazetteer.MatchAdjective].
func (g *Gazetteer) Adjective(word string) *Entry {
	key := strings.Fields(graph.Fold(word))
	if len(key) == 0 {
		return nil
	}
	found, n := g.adjectiv.match(g.Words(key), 0)
	if n != len(key) {
		return nil
	}
	return found[0]
}

// ByAlias returns the entries that a whole name identifies, best first; weak names and metonyms don't count.
func (g *Gazetteer) ByAlias(name string) []*Entry {
	key := strings.Fields(graph.Fold(name))
	if len(key) == 0 {
		return nil
	}
	found, n := g.Match(g.Words(key), 0)
	if n != len(key) {
		return nil
	}
	return found
}

// Within returns the places that contain a place, nearest first: area, country, then the regions that hold the country,
// smallest first; nil for an unknown id.
func (g *Gazetteer) Within(id string) []*Entry {
	if e := g.Entry(id); e != nil {
		return e.around
	}
	return nil
}

// classed returns the entries that fit the class word behind a match of n words, nil if there is none.
func classed(entries []*Entry, n int, words Words, at int) []*Entry {
	if n == 0 || at+n >= len(words.list) {
		return nil
	}
	return ofClass(entries, words.list[at+n])
}

// ofClass returns the places among entries that a class word fits.
func ofClass(entries []*Entry, word string) []*Entry {
	var fits func(*Entry) bool
	switch word {
	case "city", "town", "village":
		fits = func(e *Entry) bool { return e.Type == graph.City }
	case "province", "governorate", "state", "oblast", "republic", "wilayat", "muhafazah":
		fits = func(e *Entry) bool { return e.Type == graph.AdminArea && e.Level == 1 }
	case "district", "county", "tehsil", "municipality", "cercle":
		fits = func(e *Entry) bool { return e.Type == graph.AdminArea && e.Level == 2 }
	case "region", "department", "prefecture", "division", "agency":
		fits = func(e *Entry) bool { return e.Type == graph.AdminArea }
	default:
		return nil
	}
	var out []*Entry
	for _, e := range entries {
		if fits(e) {
			out = append(out, e)
		}
	}
	return out
}

// CountryOf returns the country of a known place, or of a body or group of one country alone (ISO 3166-1), "" for none.
func (g *Gazetteer) CountryOf(id string) string {
	e := g.Entry(id)
	switch {
	case e == nil:
		return ""
	case e.Type == graph.Country:
		return e.ISO2
	case len(e.Countries) == 1:
		return e.Countries[0]
	}
	for _, up := range g.Within(id) {
		if up.Type == graph.Country {
			return up.ISO2
		}
	}
	return ""
}

// PlainBody returns the body of a country (ISO 3166-1) that ends the id so, see [PlainBodies]; nil if there is none.
func (g *Gazetteer) PlainBody(country, suffix string) *Entry {
	government := g.Government(country)
	if government == nil {
		return nil
	}
	return g.Entry(strings.TrimSuffix(government.ID, "-government") + "-" + suffix)
}
