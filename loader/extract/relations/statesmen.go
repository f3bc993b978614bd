package relations

import (
	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

var (
	// rulers are offices that lead a state, statesmen those in its service.
	rulers    = wordSet(`president premier chancellor king queen sultan ruler dictator monarch emir emperor`)
	statesmen = wordSet(`minister secretary ambassador senator envoy`)
)

// statesman reads an office of a state: "Somalia's president, X", "the Turkish defence minister, X", "President X of Niger".
func (r *clauses) statesman(who end, i int, word string, at int, g grade) {
	r.governor(who, i, word, at, g)
	leads := rulers.Has(word) && !g.deputy || word == "minister" && r.prime(i, at) || word == "head" && r.ofState(i)
	if !leads && !rulers.Has(word) && !statesmen.Has(word) {
		return
	}
	if word == "minister" && r.prime(i, at) {
		word = r.Tokens[at-1].Lower + " minister"
	}
	for _, o := range r.statesOf(i, at) {
		t := graph.MemberOf
		if leads {
			t = graph.Leads
		}
		r.relate(t, who, o, graph.Qualifiers{Role: word, Status: g.status})
	}
}

// governors are offices of those who govern an area or a town.
var governors = wordSet(`governor mayor president premier`)

// dismissals are verbs by which an office ends.
var dismissals = wordSet(`sack dismiss fire remove oust resign retire step quit suspend replace impeach depose defeat`)

// governor reads the office of somebody who governs a part of a country: "the governor of Borno, X", "Cali mayor X", "X was elected president of
// Chechnya". A group's governor for an area is the group's, who governed once governs no more.
func (r *clauses) governor(who end, i int, word string, at int, g grade) {
	if !governors.Has(word) || g.deputy || g.status == "FORMER" || r.c.Chunk != nil && dismissals.Has(r.c.Chunk.Word) {
		return
	}
	c := &r.Chunks[i]
	for k := c.First; k < at; k++ {
		switch r.Tokens[k].Lower {
		case "vice", "deputy", "shadow", "lieutenant", "former", "council", "bank":
			return
		}
	}
	area := func(m *doc.Mention) bool {
		return m != nil && !m.Adjective && (m.Type == graph.AdminArea || m.Type == graph.City || m.Type == graph.Region && word != "president")
	}
	var of []*doc.Mention
	for _, m := range c.Mentions {
		switch {
		case m.Type == graph.ArmedGroup || m.Type == graph.Organization || m.Type == graph.StateBody:
			return
		case m.First < at && area(m):
			of = append(of, m)
		}
	}
	for _, k := range r.complementOf(i) {
		if m := r.Chunks[k].Core; area(m) {
			of = append(of, m)
		}
	}
	if len(of) == 1 {
		r.relate(graph.Governs, who, end{key: of[0].Key, kind: of[0].Type, m: of[0], chunk: i, whole: true}, graph.Qualifiers{}, i)
	}
}

// prime tells whether a minister is the first one.
func (r *clauses) prime(i, at int) bool {
	return at > r.Chunks[i].First && (r.Tokens[at-1].Lower == "prime" || r.Tokens[at-1].Lower == "first") && !(at-1 > r.Chunks[i].First && r.Tokens[at-2].Lower == "deputy")
}

// ofState tells whether "head" is that of state or of the government.
func (r *clauses) ofState(i int) bool {
	of := r.complementOf(i)
	return len(of) > 0 && (r.Chunks[of[0]].Word == "state" || r.Chunks[of[0]].Word == "government" || r.Chunks[of[0]].Word == "junta")
}

// statesOf returns the governments of the countries that a noun phrase for an office names before the office or behind "of".
func (r *clauses) statesOf(i, at int) []end {
	var out []end
	add := func(es []end) {
		for _, e := range es {
			if len(out) == 0 && e.kind == graph.StateBody && e.m != nil && e.m.Type == graph.Country {
				out = append(out, e)
			}
		}
	}
	c := &r.Chunks[i]
	for _, m := range c.Mentions {
		if m.Type == graph.Country && m.First < at {
			if e, ok := r.end(m, false, true); ok {
				e.chunk = i
				add([]end{e})
			}
		}
	}
	for _, k := range r.complementOf(i) {
		if m := r.Chunks[k].Core; m != nil && m.Type == graph.Country {
			if e, ok := r.end(m, true, true); ok {
				e.chunk = k
				add([]end{e})
			}
		}
	}
	return out
}

// makings are nouns for the founding of a group.
var makings = wordSet(`establishment founding creation formation foundation inception brainchild handiwork`)

// making reads "its founding by X", "the creation of X by Y", "X, the brainchild of Y".
func (r *clauses) making(i int) {
	c := &r.Chunks[i]
	if !makings.Has(c.Word) || c.Core != nil || r.doubt(i) {
		return
	}
	var groups, people []end
	if c.Word == "brainchild" || c.Word == "creation" && i >= 2 && r.Chunks[i-1].Kind == syntax.Comma {
		people = only(append(r.ends(r.complementOf(i), false), r.owner(i)...), graph.Person)
		if i >= 2 && r.Chunks[i-1].Kind == syntax.Comma {
			groups = only(r.ends([]int{i - 2}, false), graph.ArmedGroup, graph.Organization)
		}
	} else {
		people = only(r.ends(r.behind(i, "by"), false), graph.Person)
		if groups = only(r.ends(r.behind(i, "of"), false), orgLike...); len(groups) == 0 {
			groups = only(r.owner(i), orgLike...)
		}
	}
	for _, s := range groups {
		for _, o := range people {
			r.relate(graph.FoundedBy, s, o, graph.Qualifiers{}, i)
		}
	}
}

// headed reads "X, the preacher at the head of Y": the words for who stands there may be any.
func (r *clauses) headed(i int) {
	w := r.Chunks[i].Word
	if w != "head" && w != "helm" || i < 2 || r.Chunks[i-1].Word != "at" || r.Chunks[i-2].Kind != syntax.Noun {
		return
	}
	for _, s := range only(r.ends([]int{i - 2}, false), graph.Person) {
		for _, o := range only(append(r.owner(i), r.ends(r.complementOf(i), false)...), orgLike...) {
			r.relate(graph.Leads, s, o, graph.Qualifiers{Role: "leader", Status: "CURRENT"}, i)
		}
	}
}
