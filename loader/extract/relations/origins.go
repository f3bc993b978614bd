package relations

import (
	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

// descent reads "X, an offshoot of Y", "Y's armed wing, X", "X, a splinter group of Y", "the Y branch X".
func (r *clauses) descent(i int) {
	c := &r.Chunks[i]
	word := c.Word
	k := c.Last - 1
	if c.Core != nil && c.Core.Type == graph.ArmedGroup && c.Core.First > c.First {
		k = c.Core.First - 1
		word = r.Tokens[k].Lower
	} else if c.Core != nil {
		return
	}
	var t graph.RelationType
	place := r.behindPlace(i)
	if k := i + 2; len(place) == 0 && groupNouns.Has(word) && k < len(r.Chunks) && r.Chunks[i+1].Kind == syntax.Preposition && r.Chunks[i+1].Word == "from" && r.Chunks[k].Core != nil {
		place = []int{k} // "X, an outfit from P"
	}
	if k := i + 2; len(place) == 0 && c.Core == nil && k < len(r.Chunks) && r.Chunks[i+1].Kind == syntax.Conjunction && r.Chunks[k].Kind == syntax.Noun && r.Chunks[k].Core == nil && groupNouns.Has(r.Chunks[k].Word) {
		place = r.behindPlace(k) // "X, a militia and movement in P"
	}
	if c.Core == nil && groupNouns.Has(word) && c.Article != "" && len(place) > 0 && len(c.Mentions) == 0 { // "X, a vigilante organisation in P"
		if m := r.before(i); m != nil && i >= 2 && r.Chunks[i-2].Core == m {
			if e, ok := r.end(m, true, false); ok {
				e.chunk = i
				for _, o := range only(r.ends(place, false), graph.Country, graph.AdminArea, graph.City, graph.Region) {
					r.relate(graph.OperatesIn, e, o, graph.Qualifiers{Mode: "ACTIVE"})
				}
			}
		}
	}
	if c.Core != nil && !c.Core.Coreference && partHeads.Has(r.Tokens[c.Core.Last-1].Lower) { // "the Lions front of X"
		if of := r.complementOf(i); len(of) > 0 {
			if whole := only(r.ends(of[:1], false), graph.ArmedGroup); len(whole) > 0 {
				if e, ok := r.end(c.Core, true, false); ok {
					e.chunk = i
					r.relate(graph.AffiliateOf, e, whole[0], graph.Qualifiers{Role: r.Tokens[c.Core.Last-1].Lower})
				}
				return
			}
		}
	}
	if pt := partNoun(word); pt != "" && r.OneOf(i) != i && c.Core == nil && t == "" { // "X, one of Y's affiliates"
		t = pt
	}
	if word == "groups" && r.OneOf(i) != i && r.has(i, "constituent", "component", "member", "founding") {
		t = graph.AffiliateOf // "X, one of Y's constituent groups"
	}
	switch word {
	case "offshoot", "splinter", "breakaway", "splinter-group", "remnant", "outgrowth":
		t = graph.SplinterOf
	case "members", "components", "constituents":
		if len(only(r.predicated(i), graph.ArmedGroup)) < 2 && r.before(r.OneOf(i)) == nil {
			return
		}
		t = graph.AffiliateOf // "A and B are members of the Y coalition", "X, one of the four components of Y"
	case "member", "component", "constituent":
		if len(only(r.predicated(i), graph.ArmedGroup)) == 0 && (c.Article == "" || i < 2 || r.Chunks[i-1].Kind != syntax.Comma || r.before(i) == nil || r.Chunks[i-2].Core != r.before(i)) {
			return
		}
		t = graph.AffiliateOf // "X, a member of the Y coalition,"
	case "part":
		if c.Article != "" || i < 2 || r.Chunks[i-1].Kind != syntax.Comma {
			return
		}
		t = graph.AffiliateOf // "X, part of Y,"
	case "squad", "unit", "brigade", "force":
		if c.Owned <= 0 || c.Core != nil {
			return
		}
		t = graph.AffiliateOf // "X, the group's suicide squad"
	case "branch", "affiliate", "wing", "arm", "province", "subsidiary", "franchise", "chapter", "faction", "extension", "subgroup", "sub-group", "front":
		t = graph.AffiliateOf
		for x := c.First; x < k; x++ {
			if l := r.Tokens[x].Lower; l == "breakaway" || l == "dissident" || l == "splinter" {
				t = graph.SplinterOf
			}
		}
	case "rival", "rivals", "enemy", "foe", "nemesis", "competitor", "adversary", "opponent", "arch-rival", "archrival", "arch-enemy", "arch-foe", "challenger":
		t = graph.RivalOf
	case "ally", "allies", "partner":
		t = graph.AlliedWith
		for x := c.First; x < k; x++ {
			if l := r.Tokens[x].Lower; l == "former" || l == "ex" || l == "onetime" || l == "erstwhile" {
				return
			}
		}
	case "coalition", "alliance", "umbrella", "federation", "merger", "union", "fusion", "amalgam", "amalgamation", "unification", "merging":
		r.league(i, word)
		return
	case "split", "schism", "rift", "rupture", "breakup", "break-up":
		r.schism(i)
		return
	case "successor":
		t = graph.SplinterOf
	case "group", "outfit", "organisation", "organization", "militia", "movement", "gang", "network":
		for x := c.First; x < k; x++ {
			switch r.Tokens[x].Lower {
			case "splinter", "breakaway", "dissident":
				t = graph.SplinterOf
			case "rival":
				t = graph.RivalOf
			case "front", "proxy":
				t = graph.AffiliateOf
			}
		}
	}
	if t == "" {
		return
	}
	head := i
	if i >= 2 && t == graph.RivalOf && c.Article == "" && c.Core == nil && r.Chunks[i-1].Kind == syntax.Conjunction && r.Chunks[i-2].Kind == syntax.Noun && r.Chunks[i-2].Core == nil && r.Chunks[i-2].Owned > 0 && kindred[r.Chunks[i-2].Word] != "" {
		head = i - 2 // "X, its former ally and main competitor"
	}
	var self []end
	if c.Core != nil {
		if e, ok := r.end(c.Core, true, false); ok {
			e.chunk = i
			self = append(self, e)
		}
	} else {
		m := r.Apposed(i)
		if k := i + 1; m == nil && (t == graph.RivalOf || t == graph.AlliedWith) && k < len(r.Chunks) && r.Chunks[k].Kind == syntax.Noun && c.Owned > 0 {
			m = r.Chunks[k].Core // "its enemy the X"
		}
		if m == nil {
			m = r.before(r.OneOf(head))
		}
		if m == nil {
			m, _ = r.Named(i) // "the branch, known as X,"
		}
		if m == nil {
			self = only(r.predicated(i), graph.ArmedGroup)
		}
		if m != nil && (m.Type == graph.ArmedGroup || m.Type == graph.Organization && (word == "wing" || word == "arm")) {
			if e, ok := r.end(m, true, false); ok {
				e.chunk = i
				self = append(self, e)
			}
		}
	}
	r.modality = graph.Weaker(r.modality, r.doubtOf(i))
	wholes := r.ends(r.complementOf(i), false)
	if t == graph.AffiliateOf && len(wholes) == 0 && r.has(i, "front") { // "a front for X"
		wholes = r.ends(r.behind(i, "for"), false)
	}
	if t == graph.SplinterOf && len(wholes) == 0 {
		wholes = r.ends(r.behind(i, "from"), false) // "a breakaway from X"
	}
	for _, m := range r.Chunks[head].Mentions {
		if m != c.Core && !m.Adjective {
			if e, ok := r.end(m, true, false); ok {
				e.chunk = i
				wholes = append(wholes, e)
			}
		}
	}
	bare := t == graph.SplinterOf && word != "successor" && (c.Article == "a" || c.Article == "another") && len(r.complementOf(i)) == 0 && c.Core == nil // "X, a shadowy offshoot, has claimed"
	if (t == graph.RivalOf || bare) && len(only(wholes, graph.ArmedGroup)) == 0 && len(self) == 1 {
		wholes = r.otherGroup(self[0].key) // "X, a rival outfit"
	}
	if place := r.placeOf(i); (t == graph.AffiliateOf || t == graph.AlliedWith) && len(place) > 0 {
		for _, s := range self { // "al-Qaeda's branch in Syria"
			for _, o := range r.ends(place, false) {
				if o.kind.Class() == graph.PlaceClass && o.kind != graph.Facility && s.kind == graph.ArmedGroup {
					r.relate(graph.OperatesIn, s, o, graph.Qualifiers{Mode: "ACTIVE"})
				}
			}
		}
	}
	for _, s := range self {
		for _, o := range only(wholes, graph.ArmedGroup) {
			q := graph.Qualifiers{}
			if t == graph.AffiliateOf {
				q.Role = word
			}
			r.relate(t, s, o, q)
		}
	}
}

// doubtOf returns how sure the adjectives of a noun phrase make what it tells: "a suspected affiliate of X"; "" if none does.
func (r *clauses) doubtOf(i int) graph.Modality {
	if r.doubted(i, r.Chunks[i].Last-1) {
		return graph.Alleged
	}
	return ""
}

// partHeads end the names of parts of groups.
var partHeads = wordSet(`front bloc bloque column brigade brigades battalion wing faction unit squad`)

// placeOf returns the place behind "in" of a noun phrase or of its complement: "the branch in P", "the ally of X in P".
func (r *clauses) placeOf(i int) []int {
	if place := r.behindPlace(i); len(place) > 0 {
		return place
	}
	if of := r.complementOf(i); len(of) == 1 {
		return r.behindPlace(of[0])
	}
	return nil
}

// predicated returns what is said to be a noun phrase: "X is an offshoot of Y".
func (r *clauses) predicated(i int) []end {
	if c := r.predicateOf(i); c != nil && !c.Chunk.Negative && !c.Chunk.Modal {
		return r.ends(c.Subjects, false)
	}
	return nil
}

// before returns the group that a noun phrase is in apposition to: "X, an offshoot of Y".
func (r *clauses) before(i int) *doc.Mention {
	if m := r.Entry(i); m != nil && m.Type == graph.ArmedGroup {
		return m
	}
	k := i - 1
	if k < 1 || r.Chunks[k].Kind != syntax.Comma && r.Chunks[k].Kind != syntax.Shut {
		return nil
	}
	for k--; k >= 0 && k > i-7; k-- {
		if c := &r.Chunks[k]; c.Kind == syntax.Noun && c.Core != nil && c.Core.Type == graph.ArmedGroup {
			return c.Core
		} else if c.Kind == syntax.Verb {
			return nil
		}
	}
	return nil
}
