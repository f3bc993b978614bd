package gazetteer

import (
	"slices"
	"strings"

	"linkchart/graph"
)

// fuzzyLength is the least length of a name, in bytes without blanks, that may be off by one letter.
const fuzzyLength = 8

// fuzzyWords is the largest number of words of a name in the fuzzy index.
const fuzzyWords = 5

// fuzzyIndex finds names at edit distance 1: two strings that near share their first or their second half.
type fuzzyIndex struct {
	halves map[half][]fuzzyName
}

type half struct {
	text   string
	length int // of the whole name
	tail   bool
}

type fuzzyName struct {
	key   string
	entry *Entry
}

// newFuzzyIndex holds the long names of groups, organisations, special state bodies, countries, regions and first-order
// areas: the names that are transliterated in many ways.
func newFuzzyIndex(entries []*Entry) *fuzzyIndex {
	ix := &fuzzyIndex{halves: map[half][]fuzzyName{}}
	for _, e := range entries {
		if e.Type == graph.City || e.Type == graph.AdminArea && e.Level != 1 || e.Source == patternSource {
			continue
		}
		for _, name := range append([]string{e.Name}, e.Aliases...) {
			key := graph.Fold(name)
			if len(strings.ReplaceAll(key, " ", "")) < fuzzyLength || strings.Count(key, " ") >= fuzzyWords {
				continue
			}
			middle := len(key) / 2
			n := fuzzyName{key, e}
			for _, h := range []half{{key[:middle], len(key), false}, {key[middle:], len(key), true}} {
				ix.halves[h] = append(ix.halves[h], n)
			}
		}
	}
	return ix
}

func (ix *fuzzyIndex) near(key string) []*Entry {
	var out []*Entry
	for length := len(key) - 1; length <= len(key)+1; length++ {
		middle := length / 2
		if middle > len(key) || length-middle > len(key) {
			continue
		}
		for _, h := range []half{{key[:middle], length, false}, {key[len(key)-(length-middle):], length, true}} {
			for _, n := range ix.halves[h] {
				if distanceOne(key, n.key) && !slices.Contains(out, n.entry) {
					out = append(out, n.entry)
				}
			}
		}
	}
	return out
}

// distanceOne tells whether one letter changed, added or dropped turns a into b.
func distanceOne(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 || a == b {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) == len(b) {
		return a[i+1:] == b[i+1:]
	}
	return a[i:] == b[i+1:]
}

// MatchFuzzy is like [Gazetteer.Match] for names of eight letters and more of groups, organisations, countries, regions
// and first-order areas that differ by one letter from a known one ("Khorosan"). What it finds is a candidate, not an
// identity. It finds nothing where a known name of at least that length begins, and nothing where parent and branch are
// equally near.
func (g *Gazetteer) MatchFuzzy(words Words, at int) (entries []*Entry, n int) {
	_, known := g.strong.match(words, at)
	for n := min(fuzzyWords, len(words.list)-at); n > known; n-- {
		key := strings.Join(words.list[at:at+n], " ")
		if len(key)-n+1 < fuzzyLength-1 {
			break
		}
		found := g.fuzzy.near(key)
		if len(found) == 0 || related(found) {
			continue
		}
		slices.SortFunc(found, func(x, y *Entry) int {
			if x.rank != y.rank {
				return y.rank - x.rank
			}
			return strings.Compare(x.ID, y.ID)
		})
		return found, n
	}
	return nil, 0
}

// related tells whether one entry is a branch of another.
func related(entries []*Entry) bool {
	for _, a := range entries {
		for _, b := range entries {
			if a.Parent == b.ID || a.Parent != "" && a.Parent == b.Parent && a != b {
				return true
			}
		}
	}
	return false
}
