package eval

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"linkchart/graph"
)

var tierRank = map[string]int{"core": 0, "extended": 1, "optional": 2}

// scorer holds the alignment of an exported graph with the gold.
type scorer struct {
	gold     *Gold
	graph    *Graph
	entities []*Entity // exported, merged ones left out
	goldByID map[string]*Entity
	byID     map[string]*Entity
	spans    map[string][]Evidence // of exported entities: their own and those of their relations
	places   map[string]string     // folded place or adjective -> folded country
	above    map[string]map[string]bool
	toGold   map[string]string
	toGraph  map[string]string
	report   *Report
}

func newScorer(gold *Gold, g *Graph, r *Report) *scorer {
	s := &scorer{
		gold: gold, graph: g, report: r, goldByID: map[string]*Entity{}, byID: map[string]*Entity{},
		spans: map[string][]Evidence{}, toGold: map[string]string{}, toGraph: map[string]string{},
	}
	for i := range gold.Entities {
		s.goldByID[gold.Entities[i].ID] = &gold.Entities[i]
	}
	for i := range g.Entities {
		e := &g.Entities[i]
		if e.Status == string(graph.Merged) {
			continue
		}
		s.entities = append(s.entities, e)
		s.byID[e.ID] = e
		s.spans[e.ID] = append(s.spans[e.ID], e.Evidence...)
	}
	for i := range g.Relations {
		x := &g.Relations[i]
		s.spans[x.Source] = append(s.spans[x.Source], x.Evidence...)
		s.spans[x.Target] = append(s.spans[x.Target], x.Evidence...)
	}
	s.above = s.containment()
	s.places = s.placeWords()
	s.align()
	return s
}

// containment maps each place of the gold to all places that hold it.
func (s *scorer) containment() map[string]map[string]bool {
	direct := map[string][]string{}
	for _, r := range append(slices.Clone(s.gold.Gazetteer), s.gold.Relations...) {
		if r.Type == string(graph.LocatedIn) {
			direct[r.Source] = append(direct[r.Source], r.Target)
		}
	}
	out := map[string]map[string]bool{}
	for place := range direct {
		seen, open := map[string]bool{}, []string{place}
		for len(open) > 0 {
			next := open[len(open)-1]
			open = open[:len(open)-1]
			for _, up := range direct[next] {
				if !seen[up] {
					seen[up] = true
					open = append(open, up)
				}
			}
		}
		out[place] = seen
	}
	return out
}

func (s *scorer) placeWords() map[string]string {
	out := maps.Clone(countryOf)
	for i := range s.gold.Entities {
		e := &s.gold.Entities[i]
		if e.Type != "Country" && e.Type != "City" && e.Type != "AdminArea" {
			continue
		}
		country := e
		for _, up := range slices.Sorted(maps.Keys(s.above[e.ID])) {
			if x := s.goldByID[up]; x != nil && x.Type == "Country" {
				country = x
				break
			}
		}
		out[fold(e.Name, false)] = fold(country.Name, false)
	}
	return out
}

// partlyNamed are the types without proper names, matched by partly equal ones too.
var partlyNamed = []string{"Attack", "Plot", "Event", "Facility", "Collective", "Document"}

// similarity of an exported and a gold entity of one type: 1 the same main name, 0.95 a shared name, less for a partial one,
// 0 for none.
func (s *scorer) similarity(p, g *Entity) float64 {
	person := g.Type == "Person"
	if fold(p.Name, person) == fold(g.Name, person) {
		return 1
	}
	pn, gn := names(p, false), names(g, true)
	if common(pn, gn) > 0 {
		return 0.95
	}
	if person {
		for n := range gn {
			if pn[n[strings.LastIndex(n, " ")+1:]] {
				return 0.6
			}
		}
		return 0
	}
	if !slices.Contains(partlyNamed, g.Type) {
		return 0
	}
	best := 0.0
	for _, a := range append([]string{p.Name}, p.Aliases...) {
		for _, b := range slices.Concat([]string{g.Name}, g.Aliases, g.OtherNames) {
			best = max(best, s.partly(stems(a), stems(b)))
		}
	}
	if best >= 0.5 || best >= 0.3 && s.touch(p, g) {
		return 0.9 * best
	}
	return 0
}

// touch tells whether an exported and a gold entity have quotes that overlap.
func (s *scorer) touch(p, g *Entity) bool {
	return slices.ContainsFunc(s.spans[p.ID], func(x Evidence) bool { return slices.ContainsFunc(g.Evidence, x.overlaps) })
}

// partly is the Dice coefficient of two sets of words with places replaced by their countries; 0 where each names a country
// that the other does not.
func (s *scorer) partly(a, b map[string]bool) float64 {
	ca, cb := s.countries(a), s.countries(b)
	if common(ca, cb) < len(ca) && common(ca, cb) < len(cb) {
		return 0
	}
	a, b = s.widen(a), s.widen(b)
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	return 2 * float64(common(a, b)) / float64(len(a)+len(b))
}

func (s *scorer) countries(w map[string]bool) map[string]bool {
	out := map[string]bool{}
	for k := range w {
		if c, ok := s.places[k]; ok {
			out[c] = true
		}
	}
	return out
}

func (s *scorer) widen(w map[string]bool) map[string]bool {
	out := map[string]bool{}
	for k := range w {
		out[cmp.Or(s.places[k], k)] = true
	}
	return out
}

// align pairs entities one to one: the most similar first, of equally similar ones those that quotes of one place bear, then those
// of the higher tier. Where types have no proper names, those come first that quotes of one place bear: all towns of a country are
// alike to [scorer.partly], so that names alone do not tell "Jaipur bombings" from "Ahmedabad bombings of 2008".
func (s *scorer) align() {
	type pair struct {
		far       int // of a type without proper names, and no quotes of one place
		score     float64
		apart     int
		tier      int
		gold, own int
	}
	var pairs []pair
	for gi := range s.gold.Entities {
		g := &s.gold.Entities[gi]
		for pi, p := range s.entities {
			if p.Type != g.Type {
				continue
			}
			if sim := s.similarity(p, g); sim > 0 {
				apart := 1
				if s.touch(p, g) {
					apart = 0
				}
				far := apart
				if !slices.Contains(partlyNamed, g.Type) {
					far = 0
				}
				pairs = append(pairs, pair{far, sim, apart, tierRank[g.Tier], gi, pi})
			}
		}
	}
	slices.SortFunc(pairs, func(a, b pair) int {
		return cmp.Or(cmp.Compare(a.far, b.far), cmp.Compare(b.score, a.score), cmp.Compare(a.apart, b.apart), cmp.Compare(a.tier, b.tier), cmp.Compare(a.gold, b.gold), cmp.Compare(a.own, b.own))
	})
	for _, x := range pairs {
		g, p := s.gold.Entities[x.gold].ID, s.entities[x.own].ID
		if s.toGraph[g] == "" && s.toGold[p] == "" {
			s.toGraph[g], s.toGold[p] = p, g
		}
	}
}
