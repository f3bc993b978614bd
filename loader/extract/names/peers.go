package names

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/gazetteer"
)

// peers lets the names that go on a list with others be of their kind: "of Dublin and Monaghan" are towns, "in Chocó, Córdoba and Bolívar"
// departments.
func (r *reader) peers() {
	for i := range r.Mentions {
		m := &r.Mentions[i]
		if m.Adjective || m.Last == m.First || m.Type != graph.AdminArea && m.Type != graph.City {
			continue
		}
		before, after := r.peerBefore(m), r.peerBehind(m)
		if before == nil && after == nil {
			continue
		}
		e := r.x.g.Entry(m.Key)
		if e == nil {
			continue
		}
		switch m.Type {
		case graph.AdminArea:
			if e.Level >= 2 && before != nil && before.Type == graph.City && r.countryOf(before.Key) == r.countryOf(e.ID) || e.Level >= 2 && before == nil && after.Type == graph.City && r.joinedTo(m, after) {
				r.asTown(m, e)
			}
		case graph.City:
			switch {
			case before != nil && after != nil && before.Type == graph.AdminArea && after.Type == graph.AdminArea:
				r.asArea(m, e, before)
			case before != nil && r.onlyArea(before):
				r.asArea(m, e, before)
			case after != nil && (r.joinedTo(m, after) || r.peerBehind(after) != nil) && r.onlyArea(after):
				r.asArea(m, e, after)
			}
		}
	}
}

// onlyArea tells whether a name is that of a first-order area and of no town in its country: those on a list with it are areas too, as in "in
// Khost and Kunar".
func (r *reader) onlyArea(m *doc.Mention) bool {
	e := r.x.g.Entry(m.Key)
	if e == nil || e.Type != graph.AdminArea || e.Level != 1 || m.Last != m.First+1 {
		return false
	}
	strong, _ := r.x.g.Match(r.x.g.Words([]string{r.Folded(m.First)}), 0)
	return !slices.ContainsFunc(strong, func(x *gazetteer.Entry) bool { return x.Type == graph.City && r.countryOf(x.ID) == r.countryOf(e.ID) })
}

// peerBefore returns the place that goes before one on a list, nil if none does.
func (r *reader) peerBefore(m *doc.Mention) *doc.Mention {
	k := m.First - 1
	if k < 1 || r.tok(k).Text != "," && r.tok(k).Lower != "and" {
		return nil
	}
	if r.tok(k).Lower == "and" && r.tok(k-1).Text == "," {
		k--
	}
	p := r.mentionAt(k - 1)
	if p == nil || p.Last != k || p.Adjective || p.Sentence != m.Sentence || p.Type != graph.City && p.Type != graph.AdminArea {
		return nil
	}
	if r.tok(k).Text == "," && r.tok(m.First-1).Lower != "and" && r.peerBehind(m) == nil {
		return nil // "X, Y": the one lies in the other
	}
	return p
}

// peerBehind returns the place that goes behind one on a list, nil if none does.
func (r *reader) peerBehind(m *doc.Mention) *doc.Mention {
	k := m.Last
	if k+1 >= len(r.Tokens) || r.tok(k).Text != "," && r.tok(k).Lower != "and" {
		return nil
	}
	if r.tok(k).Text == "," && r.tok(k+1).Lower == "and" {
		k++
	}
	if k+1 >= len(r.Tokens) {
		return nil
	}
	p := r.mentionAt(k + 1)
	if p == nil || p.First != k+1 || p.Adjective || p.Sentence != m.Sentence || p.Type != graph.City && p.Type != graph.AdminArea {
		return nil
	}
	return p
}

// joinedTo tells whether nothing but "and" stands between two mentions.
func (r *reader) joinedTo(a, b *doc.Mention) bool {
	return b.First == a.Last+1 && r.tok(a.Last).Lower == "and"
}

// asTown lets the name of a district mean the town that it is called by, if no noun for an area stands with it or behind its list.
func (r *reader) asTown(m *doc.Mention, e *gazetteer.Entry) {
	if directions.Has(r.tok(m.First).Lower) || areaHeads[r.tok(m.Last-1).Lower] != "" || m.Last < len(r.Tokens) && (areaHeads[r.tok(m.Last).Lower] != "" || areaPlurals.Has(r.tok(m.Last).Lower)) {
		return
	}
	r.rename(m, graph.City, e.Countries)
}

// asArea lets the name of a town mean the first-order area of that name in the country of another one on its list.
func (r *reader) asArea(m *doc.Mention, e *gazetteer.Entry, peer *doc.Mention) {
	p := r.x.g.Entry(peer.Key)
	if p == nil || p.Level != 1 || r.capital(e) {
		return
	}
	words := r.x.g.Words([]string{r.Folded(m.First)})
	if m.Last != m.First+1 {
		return
	}
	strong, _ := r.x.g.Match(words, 0)
	weak, _ := r.x.g.MatchWeak(words, 0)
	for _, list := range [][]*gazetteer.Entry{strong, weak} {
		for _, x := range list {
			if x.Type == graph.AdminArea && x.Level == 1 && r.countryOf(x.ID) == r.countryOf(p.ID) {
				r.forget(m.Key, m.First)
				t := r.thing(x)
				m.Key, m.Type = x.ID, x.Type
				t.Name(r.Slice(m.Start, m.End), m.Span)
				return
			}
		}
	}
}

// rename makes a mention one of a place of its own that the gazetteer does not know, in a country if it lies in one.
func (r *reader) rename(m *doc.Mention, kind graph.EntityType, countries []string) {
	name := r.Slice(m.Start, m.End)
	r.forget(m.Key, m.First)
	t := r.Thing(graph.EntityID(kind, name), graph.Entity{Type: kind, Name: name}, false)
	if len(countries) == 1 {
		t.Country = countries[0]
	}
	m.Key, m.Type = t.Key, kind
	t.Name(name, m.Span)
}
