package gazetteer

import (
	"slices"
	"strings"

	"linkchart/graph"
)

// Gazetteer answers which entries a name may stand for. It never changes, so any number of goroutines may ask it.
// The slices and entries it returns are shared and must not be changed.
type Gazetteer struct {
	entries  []*Entry
	byID     map[string]*Entry
	byISO2   map[string]*Entry
	govern   map[string]*Entry
	words    words
	strong   *index
	weak     *index
	metonym  *index
	adjectiv *index
	fuzzy    *fuzzyIndex
	regions  map[string][]*Entry
	version  string
}

// Entry returns the entry with an id, nil if there is none.
func (g *Gazetteer) Entry(id string) *Entry { return g.byID[id] }

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
	list    []string
	numbers []int32
}

// unknown is the number of words that stand in no name.
const unknown = -1

// Words looks words up, once for all names that may begin at any of them.
func (g *Gazetteer) Words(list []string) Words {
	w := Words{list, make([]int32, len(list))}
	for i, word := range list {
		n, ok := g.words[word]
		if !ok {
			n = unknown
		}
		w.numbers[i] = n
	}
	return w
}

// Match returns the entries of the longest identifying name that begins at a word, and the number of its words; 0 if
// there is none. The best entry comes first: countries and regions,
// then groups and bodies, then places by population. Behind a place name a word of its class counts as part of the name
// and chooses among the entries: "Kunduz province" is the area, "Kunduz city" the city. A class word also makes a weak
// name of a place an identifying one: "Bay region".
func (g *Gazetteer) Match(words Words, at int) (entries []*Entry, n int) {
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
	return g.weak.match(words, at)
}

// MatchMetonym is like [Gazetteer.Match] for names that mean the entity only as speaker or addressee.
func (g *Gazetteer) MatchMetonym(words Words, at int) (entries []*Entry, n int) {
	return g.metonym.match(words, at)
}

// MatchAdjective is like [Gazetteer.Match] for adjectives and demonyms: "Saudi Arabian", "Afghans".
func (g *Gazetteer) MatchAdjective(words Words, at int) (entries []*Entry, n int) {
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
	var out []*Entry
	for e := g.byID[id]; e != nil; {
		if e.Type == graph.Country {
			return append(out, g.regions[e.ISO2]...)
		}
		e = g.byID[e.Within]
		if e == nil || slices.Contains(out, e) {
			break
		}
		out = append(out, e)
	}
	return out
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
