package names

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/gazetteer"
	"linkchart/loader/text"
)

// Bodies of state that their places are named with: those of several countries at once, those of areas and of towns.

var (
	// bodiesOf are plurals for what each country has one of, with the singular.
	bodiesOf = text.NewWordMap(map[string]string{"governments": "government", "armies": "army", "militaries": "military", "parliaments": "parliament", "navies": "navy", "police": "police"}).Listed()
	// localWords may stand between an area and what is its own: "the Borno state government".
	localWords = wordSet(`state provincial regional territorial autonomous district`)
	// localKinds are nouns for bodies that areas have as well as countries.
	localKinds = text.NewWordMap(map[string]string{"government": "GOVERNMENT", "administration": "GOVERNMENT", "police": "POLICE"}).Listed()
)

// nationsListed lets a list of countries stand for the bodies of each: "the governments of X, Y and Z", "the armies of X and Y".
func (r *reader) nationsListed(s *text.Sentence) {
	if !r.Holds(s, bodiesOf.Keys()) {
		return
	}
	for i := s.First; i+4 < s.Last; i++ {
		noun := bodiesOf.Of(r.tok(i).Lower)
		if noun == "" || r.used[i] || r.tok(i+1).Lower != "of" {
			continue
		}
		suffix := gazetteer.PlainBodies[noun]
		var list []*doc.Mention
		for k := i + 2; k < s.Last; {
			if r.tok(k).Lower == "the" {
				k++
			}
			m := r.mentionAt(min(k, s.Last-1))
			if m == nil || m.First != k || m.Type != graph.Country || m.Adjective {
				break
			}
			list = append(list, m)
			if k = m.Last; k < s.Last && r.tok(k).Text == "," {
				k++
			}
			if k < s.Last && r.tok(k).Lower == "and" {
				k++
			}
			if k == m.Last {
				break
			}
		}
		if suffix == "" || len(list) < 2 || r.tok(list[len(list)-1].First-1).Text == "," {
			continue
		}
		for n, m := range list {
			e := r.x.g.PlainBody(r.countryOf(m.Key), suffix)
			if e == nil {
				continue
			}
			t := r.thing(e)
			m.Key, m.Type = t.Key, graph.StateBody
			if n == 0 {
				for k := i; k < m.First; k++ {
					r.used[k], r.owner[k] = true, r.owner[m.First]
				}
				m.First, m.Start = i, r.tok(i).Start
			}
		}
	}
}

// embassiesListed finds the embassies of two countries that share their noun: "the French and Belgian embassies in Tripoli".
func (r *reader) embassiesListed(s *text.Sentence) {
	if !r.Holds(s, missions) {
		return
	}
	for i := s.First + 3; i < s.Last; i++ {
		if !missions.Has(r.tok(i).Lower) || r.used[i] {
			continue
		}
		right := r.mentionAt(i - 1)
		if right == nil || !right.Adjective || right.First <= s.First || r.tok(right.First-1).Lower != "and" {
			continue
		}
		left := r.mentionAt(max(right.First-2, s.First))
		noun, place := strings.TrimSuffix(r.tok(i).Lower, "s"), r.placeBehind(i+1, s, nil)
		if left == nil || !left.Adjective || place == nil {
			continue // those who are warned are no buildings
		}
		if noun == "embassie" {
			noun = "embassy"
		}
		for _, m := range []*doc.Mention{left, right} {
			name, last := r.Slice(m.Start, m.End)+" "+noun, m.Last
			name += " in " + r.Slice(place.Start, place.End)
			t := r.Thing("facility:"+graph.Slug(name)+":"+place.Key, graph.Entity{Type: graph.Facility, Name: name, Kind: "EMBASSY"}, true)
			t.Titled, t.Place = true, place.Key
			if m == right {
				last = i + 1
			}
			first := m.First
			r.dropInside(first, m.Last)
			r.mention(t, first, last)
		}
	}
}

var missions = wordSet(`embassies consulates`)

// localBodies finds the government and the police of an area, which are not those of its country: "the Sindh police", "the Borno state
// government", "the provincial government of Sindh", and the police of a town: "Denver police".
func (r *reader) localBodies(s *text.Sentence) {
	if !r.Holds(s, localKinds.Keys()) || s.Heading && r.titleCase(s) {
		return
	}
	for i := s.First; i < s.Last; i++ {
		kind := localKinds.OfToken(r.tok(i))
		if kind == "" || r.used[i] || r.tok(i).Caps() {
			continue
		}
		if m := r.areaAround(i, kind, s); m != nil {
			r.localBody(i, kind, m)
		}
	}
}

// areaAround returns the area, or for police the town, whose body the noun at a token is, nil if it is none's.
func (r *reader) areaAround(i int, kind string, s *text.Sentence) *doc.Mention {
	if i+2 < s.Last && r.tok(i+1).Lower == "of" {
		k := i + 2
		if r.tok(k).Lower == "the" {
			k++
		}
		if m := r.mentionAt(min(k, s.Last-1)); m != nil && m.Type == graph.AdminArea && !m.Adjective && m.First == k {
			return m
		}
	}
	k := i - 1
	for k > s.First && localWords.Has(r.tok(k).Lower) && !r.used[k] {
		k--
	}
	if k < s.First || i+1 < s.Last && (r.tok(i+1).Upper() && r.tok(i+1).Kind == text.Word && !r.used[i+1] || r.tok(i+1).Text == "-" || policeThings.Has(r.tok(i+1).Lower)) {
		return nil // "Kabul police headquarters", "Delhi Police Commissioner"
	}
	m := r.mentionAt(k)
	if m == nil || m.Last != k+1 || m.Adjective || m.Type != graph.AdminArea && !(m.Type == graph.City && kind == "POLICE" && k == i-1) {
		return nil
	}
	if _, n := r.x.g.MatchMetonym(r.x.g.Words([]string{r.tok(m.First).Lower}), 0); n > 0 && kind != "POLICE" {
		return nil // "the Kabul government"
	}
	return m
}

// policeThings are what "police" before them makes a thing or a person of: "the Kabul police chief".
var policeThings = wordSet(`headquarters station stations post posts checkpoint checkpoints academy college school convoy bus buses van vehicle vehicles car cars patrol patrols base camp
	building barracks compound complex training lines force forces commissioner dog officer officers constable constables sources source report chief commander spokesman spokeswoman`)

// localBody records what an area or a town has as its own.
func (r *reader) localBody(i int, kind string, area *doc.Mention) {
	place := r.Slice(area.Start, area.End)
	if k := area.Last - 1; k > area.First && !r.tok(k).Upper() && areaHeads[r.tok(k).Lower] != "" {
		place = r.Slice(area.Start, r.tok(k-1).End) // "the police of X province"
	}
	noun := map[string]string{"GOVERNMENT": "Government", "POLICE": "Police"}[kind]
	t := r.Thing(graph.EntityID(graph.StateBody, place+" "+noun), graph.Entity{Type: graph.StateBody, Name: place + " " + noun, Kind: kind}, false)
	t.Country = r.countryOf(area.Key)
	span := doc.Span{Start: min(area.Start, r.tok(i).Start), End: max(area.End, r.tok(i).End)}
	t.Name(strings.Join(strings.Fields(r.Slice(span.Start, span.End)), " "), span)
	r.mention(t, i, i+1)
}
