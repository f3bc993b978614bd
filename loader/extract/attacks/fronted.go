package attacks

import (
	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

// fronted gives a phrase that has none the day and the place that stand before the subject of its clause inside a sentence: ", and on 12 January
// another killed ten", "while in X gunmen shot a mayor".
func (p *phrase) fronted(s *syntax.Sentence, c *syntax.Clause) {
	if len(c.Subjects) == 0 || c.Subjects[0] > c.Verb || c.Relative && !c.Shared {
		return
	}
	k := c.Subjects[0] - 1
	if c.Shared {
		k = c.Verb - 1
	}
	if k > 1 && s.Chunks[k].Word == "when" && !c.Shared {
		if k--; s.Chunks[k].Kind == syntax.Comma {
			k--
		}
		if s.Chunks[k].Kind == syntax.Date && len(p.dates) == 0 {
			p.dates = datesAt(s, k) // "fourteen more on 3 May, when its men attacked X"
		}
		return
	}
	var dates, places []doc.Mention
	for ; k > 0; k-- { // what opens a sentence is read elsewhere
		switch n := &s.Chunks[k]; {
		case n.Kind == syntax.Comma:
			if len(p.dates) == 0 && places == nil {
				p.dates = dates // "…, on 12 January another killed ten"
			}
		case n.Kind == syntax.Date && dates == nil:
			dates = datesAt(s, k)
		case n.Kind == syntax.Preposition && (s.Chunks[k+1].Kind == syntax.Date || placeAt(s, k+1)):
		case placeAt(s, k):
			places = append(places, *n.Core)
		case n.Kind == syntax.Conjunction, n.Kind == syntax.Break, n.Kind == syntax.Subordinate && contrasting.Has(n.Word):
			p.sited(dates, places)
			return
		default:
			return
		}
	}
}

// sited gives a phrase that has none days and places.
func (p *phrase) sited(dates, places []doc.Mention) {
	if len(p.dates) == 0 {
		p.dates = dates
	}
	if len(p.places) > 0 {
		return
	}
	for _, m := range places {
		if m.Type == graph.Facility {
			p.targets = append(p.targets, m)
		} else {
			p.places = append(p.places, m)
		}
	}
}

// contrasting words set one clause beside another.
var contrasting = wordSet(`while whereas when as that`)

// placeAt tells whether a chunk behind "in" or the like is the name of a place.
func placeAt(s *syntax.Sentence, k int) bool {
	n := &s.Chunks[k]
	return k > 0 && n.Kind == syntax.Noun && s.Chunks[k-1].Kind == syntax.Preposition && spatialWords.Has(s.Chunks[k-1].Word) && n.Core != nil && !n.Core.Adjective && n.Core.Type.Class() == graph.PlaceClass && n.Core.Type != graph.Country
}

// datesAt returns the dates of a chunk.
func datesAt(s *syntax.Sentence, k int) (out []doc.Mention) {
	for _, m := range s.Chunks[k].Mentions {
		out = append(out, *m)
	}
	return out
}

// behindDate returns the last chunk of a date behind a noun phrase, the noun phrase itself if none stands there: "the killing on 3 May (of)".
func behindDate(s *syntax.Sentence, i int) int {
	k := i + 1
	if k+1 < len(s.Chunks) && s.Chunks[k].Kind == syntax.Preposition {
		k++
	}
	if k < len(s.Chunks) && s.Chunks[k].Kind == syntax.Date {
		return k
	}
	return i
}
