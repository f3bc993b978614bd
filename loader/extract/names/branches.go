package names

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/gazetteer"
	"linkchart/loader/text"
)

// childrenOf returns the armed groups of a gazetteer by the id of the group that each is a part of.
func childrenOf(g *gazetteer.Gazetteer) map[string][]*gazetteer.Entry {
	out := map[string][]*gazetteer.Entry{}
	for _, e := range g.Entries() {
		if e.Type == graph.ArmedGroup && e.Parent != "" {
			out[e.Parent] = append(out[e.Parent], e)
		}
	}
	return out
}

// branches finds the parts of a group that are called by where they act: "the Islamic State's small branch in Puntland", "al-Qaeda's Yemeni
// branch", "the Yemeni branch of al-Qaeda".
func (r *reader) branches() {
	for n := 0; n < len(r.Mentions); n++ {
		m := r.Mentions[n]
		if m.Type != graph.ArmedGroup || m.Adjective || m.Coreference || m.Last == m.First || len(r.x.children[m.Key]) == 0 {
			continue
		}
		s := &r.Sentences[m.Sentence]
		noun, where := r.branchBehind(&m, s)
		if noun < 0 {
			noun, where = r.branchBefore(&m, s)
		}
		if noun < 0 || where == nil || r.used[noun] || r.apposedBranch(min(noun, m.First), s) {
			continue
		}
		e := r.branchIn(m.Key, where.Key)
		if e == nil {
			continue
		}
		r.sentence = m.Sentence
		t := r.thing(e)
		r.add(doc.Mention{
			Key: t.Key, Type: graph.ArmedGroup, Span: doc.Span{Start: r.tok(noun).Start, End: r.tok(noun).End}, First: noun, Last: noun + 1, Sentence: m.Sentence,
			Coreference: true,
		})
		first, last := min(m.First, noun), max(m.Last, noun+1)
		r.Findings = append(r.Findings, doc.Finding{
			Subject: e.ID, Predicate: string(graph.AffiliateOf), Object: m.Key, Span: doc.Span{Start: r.tok(first).Start, End: r.tok(last - 1).End},
			Sentence: m.Sentence, Modality: graph.Asserted, Confidence: 0.8, Extractor: Name, Version: Version, Qualifiers: graph.Qualifiers{Role: "branch"},
		})
		if land := r.x.g.Entry(where.Key); land != nil && where.Adjective {
			r.thing(land)
		}
		first, last = min(first, where.First), max(last, where.Last)
		r.Findings = append(r.Findings, doc.Finding{
			Subject: e.ID, Predicate: string(graph.OperatesIn), Object: where.Key, Span: doc.Span{Start: r.tok(first).Start, End: r.tok(last - 1).End},
			Sentence: m.Sentence, Modality: graph.Asserted, Confidence: 0.8, Extractor: Name, Version: Version, Qualifiers: graph.Qualifiers{Mode: "ACTIVE"},
		})
	}
}

// apposedBranch tells whether the name of an armed group and a comma stand before the phrase of a token: "X, the branch of Y in Z".
func (r *reader) apposedBranch(k int, s *text.Sentence) bool {
	for k > s.First && (r.tok(k-1).Lower == "the" || r.mentionAt(k-1) != nil && r.mentionAt(k-1).Adjective || r.tok(k-1).Lower == "a") {
		k--
	}
	if k-2 < s.First || r.tok(k-1).Text != "," {
		return false
	}
	o := r.mentionAt(k - 2)
	return o != nil && o.Type == graph.ArmedGroup
}

// branchBehind reads "'s Yemeni branch" and "'s branch in Yemen" behind a group: the token of the noun, -1 for none, and the place.
func (r *reader) branchBehind(m *doc.Mention, s *text.Sentence) (noun int, where *doc.Mention) {
	k := m.Last
	if k >= s.Last || r.tok(k).Lower != "'s" && r.tok(k).Lower != "’s" {
		return -1, nil
	}
	for k++; k < s.Last && k < m.Last+6; k++ {
		if o := r.mentionAt(k); o != nil {
			if o.Type.Class() != graph.PlaceClass {
				return -1, nil
			}
			where, k = o, o.Last-1
			continue
		}
		if branchNouns.Has(r.tok(k).Lower) {
			if where == nil {
				where = r.placeIn(k+1, s)
			}
			return k, where
		}
		if r.tok(k).Kind != text.Word || r.tok(k).Upper() {
			break
		}
	}
	return -1, nil
}

// branchBefore reads "the Yemeni branch of" before a group, and "the branch of" with "in Yemen" behind it.
func (r *reader) branchBefore(m *doc.Mention, s *text.Sentence) (noun int, where *doc.Mention) {
	k := m.First - 1
	if k > s.First && r.tok(k).Lower == "the" {
		k--
	}
	if k-2 < s.First || r.tok(k).Lower != "of" || !branchNouns.Has(r.tok(k-1).Lower) {
		return -1, nil
	}
	if where = r.mentionAt(k - 2); where == nil || where.Type.Class() != graph.PlaceClass {
		at := m.Last
		if at+2 < s.Last && r.tok(at).Text == "(" && r.tok(at+2).Text == ")" {
			at += 3 // "of the Islamic State (ISIL) in Somalia"
		}
		where = r.placeIn(at, s)
	}
	return k - 1, where
}

// placeIn returns the place behind "in" at a token, nil if none stands there.
func (r *reader) placeIn(k int, s *text.Sentence) *doc.Mention {
	if k+1 >= s.Last || r.tok(k).Lower != "in" {
		return nil
	}
	if k++; r.tok(k).Lower == "the" && k+1 < s.Last {
		k++
	}
	if o := r.mentionAt(k); o != nil && o.Type.Class() == graph.PlaceClass && !o.Adjective {
		return o
	}
	return nil
}

// branchIn returns the one part of a group that acts first of all in a country, or in no other countries than those of a region; nil if there is
// none or more than one.
func (r *reader) branchIn(whole, place string) *gazetteer.Entry {
	var lands []string
	if e := r.x.g.Entry(place); e != nil && e.Type == graph.Region && len(e.Countries) > 1 {
		lands = e.Countries
	}
	country := r.countryOf(place)
	var best *gazetteer.Entry
	most, many := 0, 0
	for _, e := range r.x.children[whole] {
		fit := 0
		switch {
		case len(e.Countries) == 0:
		case lands != nil && len(e.Countries) > 1 && !slices.ContainsFunc(e.Countries, func(c string) bool { return !slices.Contains(lands, c) }):
			fit = 1
		case lands == nil && e.Countries[0] == country:
			fit = 1
			if len(e.Countries) == 1 {
				fit = 2
			}
		}
		if fit > most {
			best, most, many = e, fit, 1
		} else if fit == most && fit > 0 {
			many++
		}
	}
	if many != 1 {
		return nil
	}
	return best
}
