package relations

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/syntax"
)

// personClause is a clause that may tell what persons are to bodies.
type personClause struct {
	*clauses
	v string // its verb, with the particle that changes its sense
	// doers act and patients are acted on, whatever the voice; people are the persons among the doers.
	doers, patients, people []end
	doerChunks              []int
}

// persons: who leads, founded, joined.
func (r *clauses) persons(v string, doers, patients []end, doerChunks []int) {
	c := r.c
	g := personClause{clauses: r, v: v, doers: doers, patients: patients, people: only(doers, graph.Person), doerChunks: doerChunks}
	if !c.Chunk.Passive && len(g.people) == 1 && (founding.Has(v) || leading.Has(v)) {
		if all := r.apposedPeople(); len(all) > 1 {
			g.people, g.doers = all, all
		}
	}
	g.leadsPart()
	if leading.Has(v) && c.Chunk.Passive && len(g.people) == 0 && len(doerChunks) == 1 { // "led by a succession of commanders, among them X and Y"
		g.people = r.amongPeople(doerChunks[0])
	}
	if leading.Has(v) && c.Chunk.Passive && len(g.people) > 0 {
		g.people = append(g.people, only(r.later("by"), graph.Person)...)
	}
	g.each()
	if c.Chunk.Passive && (leading.Has(v) || founding.Has(v)) {
		r.unsaidVerb(v)
	}
	g.parts()
	g.swears()
	r.arisen(v)
}

// each tries what a clause may tell of persons, one after the other; each way tells whether the clause was such, and the first that was ends it.
func (g *personClause) each() bool {
	return g.leads() || g.identified() || g.founds() || g.comes() || g.yields() || g.takesOver() || g.related() || g.holds()
}

// parts reads who left a group.
func (g *personClause) parts() {
	v, c := g.v, g.c
	if parting.Has(v) || quitting.Has(v) || v == "defect" || v == "walk" && c.Chunk.Particle == "out" {
		for _, s := range g.people {
			targets := g.ends(c.Behind("from", "with"), false)
			if v == "walk" {
				targets = g.ends(c.Behind("of", "on"), false)
			}
			if quitting.Has(v) {
				targets = g.patients
			}
			if v == "desert" || v == "defect" {
				for _, o := range only(g.ends(c.Behind("from"), false), graph.StateBody) { // "deserted from the army"
					if g.body(o.key) {
						g.relate(graph.MemberOf, s, o, graph.Qualifiers{Status: "FORMER"})
					}
				}
			}
			for _, o := range only(targets, graph.ArmedGroup) {
				g.relate(graph.MemberOf, s, o, graph.Qualifiers{Status: "FORMER"})
				for _, group := range g.formed() { // "X was born when Y broke with Z"
					g.relate(graph.FoundedBy, group, s, graph.Qualifiers{})
				}
			}
		}
	}
}

// swears reads oaths of persons to groups.
func (g *personClause) swears() {
	c := g.c
	if pledging.Has(g.v) && g.oath() {
		for _, s := range g.people {
			held := g.officeHeld(s.key)
			for _, o := range only(g.ends(c.Behind("to"), false), graph.ArmedGroup) {
				if len(held) == 1 && held[0].key != o.key && o.whole && !g.brokenOff() {
					g.relate(graph.AffiliateOf, held[0], o, graph.Qualifiers{}) // a leader's oath is his group's
				}
				g.relate(graph.MemberOf, s, o, graph.Qualifiers{Status: "CURRENT"})
			}
		}
	}
}

// amongFronted returns the noun phrase behind "among" that stands before the verb without a subject: "among the founders were X and Y".
func (r *clauses) amongFronted() []int {
	k := r.c.Verb - 1
	for k > 0 && (r.Chunks[k].Kind == syntax.Noun || r.Chunks[k].Kind == syntax.Preposition && r.Chunks[k].Word == "of") {
		if p := &r.Chunks[k-1]; p.Kind == syntax.Preposition && p.Word == "among" && r.Chunks[k].Kind == syntax.Noun {
			return []int{k}
		}
		k--
	}
	return nil
}

// related reads lists of founders, marriages and to what persons belong.
func (g *personClause) related() bool {
	v, c := g.v, g.c
	switch {
	case v == "include" || v == "comprise" && !c.Chunk.Passive:
		for _, i := range c.Subjects { // "its founders included X and Y"
			for _, s := range only(g.ends(c.Objects, false), graph.Person) {
				g.office(s, i)
			}
		}
	case v == "consist" || v == "compose": // "the X cell, consisting of A, B and C"
		g.pair(graph.MemberOf, only(g.ends(c.Behind("of"), false), graph.Person), only(g.ends(c.Subjects, false), graph.ArmedGroup))
	case (v == "sit" || v == "serve") && len(g.council()) > 0: // "sits on the leadership council of X"
		for _, s := range only(g.ends(c.Subjects, false), graph.Person) {
			for _, i := range g.council() {
				g.pair(graph.MemberOf, []end{s}, only(g.bodies(i), graph.ArmedGroup, graph.Organization))
			}
		}
	case v == "marry" || v == "wed":
		others := g.ends(slices.Concat(c.Objects, c.Behind("to")), false)
		for _, s := range only(g.ends(c.Subjects, false), graph.Person) {
			for _, o := range only(others, graph.Person) {
				g.relate(graph.KinOf, s, o, graph.Qualifiers{Kind: "spouse"})
			}
		}
	case (v == "be" || v == "stand" || v == "remain" || v == "stay" || v == "put" || v == "place") && len(g.helm()) > 0: // "X stands at the head of Y"
		whos := c.Subjects
		if (v == "put" || v == "place") && !c.Chunk.Passive {
			whos = c.Objects
		}
		for _, s := range only(g.ends(whos, false), graph.Person) {
			for _, o := range g.helm() {
				g.relate(graph.Leads, s, o, graph.Qualifiers{Role: "leader", Status: "CURRENT"})
			}
		}
	case v == "belong":
		for _, s := range only(g.ends(c.Subjects, false), graph.Person) {
			for _, o := range only(g.ends(c.Behind("to"), false), graph.ArmedGroup) {
				g.relate(graph.MemberOf, s, o, graph.Qualifiers{Status: "CURRENT"})
			}
		}
	default:
		return false
	}
	return true
}

// holds reads who has or is given an office: "named X its emir", "X became leader of Y", "X is the group's spokesman".
func (g *personClause) holds() bool {
	v, c := g.v, g.c
	switch v {
	case "appoint", "name", "elect", "install", "introduce", "become", "be", "make", "serve", "remain", "stay", "anoint", "confirm", "reappoint", "describe", "regard", "declare", "proclaim", "crown", "choose", "select", "pick", "nominate":
	default:
		return false
	}
	whos, posts := g.ends(c.Objects, false), c.Second
	if g.hasObject("himself") || g.hasObject("herself") { // "declared himself its emir"
		whos = g.ends(c.Subjects, false)
	} else if c.Chunk.Passive || v == "become" || v == "be" || v == "serve" || v == "remain" || v == "stay" {
		whos, posts = g.ends(c.Subjects, false), c.Objects
	}
	if v != "serve" {
		posts = slices.Concat(posts, c.Behind("as"))
	}
	if v == "be" && len(only(whos, graph.Person)) == 0 && len(c.Subjects) == 1 {
		whos = g.namedBehind(c.Subjects[0]) // "two of the dead, A and B, were fighters of X"
	}
	posts = append(slices.Clip(posts), g.furtherPosts(posts)...)
	for _, s := range only(whos, graph.Person) {
		for _, i := range posts {
			g.office(s, i)
			if w, _ := g.role(i); (v == "elect" || v == "choose" || v == "appoint" || v == "name" || v == "select") && commands.Has(w) && len(g.bodies(i)) == 0 {
				for _, o := range only(g.doers, graph.ArmedGroup) { // "X elected Y leader"
					g.relate(graph.Leads, s, o, graph.Qualifiers{Role: w, Status: "CURRENT"}, i)
				}
			}
		}
	}
	for _, o := range g.behindWhich("of") {
		for _, s := range only(whos, graph.Person) {
			for _, i := range posts {
				if w, _ := g.role(i); commands.Has(w) && len(g.bodies(i)) == 0 {
					g.relate(graph.Leads, s, o, graph.Qualifiers{Role: w, Status: "CURRENT"}, i)
				}
			}
		}
	}
	if v == "be" && g.hasObject("born") {
		for _, group := range only(g.ends(c.Subjects, false), graph.ArmedGroup) {
			g.founded(group)
		}
	}
	g.madeBy()
	if v == "be" || v == "become" || v == "remain" {
		g.officeIs(whos)
	}
	return true
}

// behindWhich returns the group that "which" behind a preposition before the subject of the clause stands for: "X, of which Y became the head".
func (r *clauses) behindWhich(word string) []end {
	if len(r.c.Subjects) != 1 {
		return nil
	}
	k := r.c.Subjects[0] - 2
	if k < 2 || r.Chunks[k].Word != word || r.Chunks[k+1].Word != "which" {
		return nil
	}
	if k--; r.Chunks[k].Kind == syntax.Comma {
		k--
	}
	return only(r.ends([]int{k}, false), graph.ArmedGroup, graph.Organization)
}

// madeBy reads whose band became a group, or whose creation it was.
func (g *personClause) madeBy() {
	v, c := g.v, g.c
	if v == "become" && len(c.Subjects) == 1 { // "his band became X"
		if i := c.Subjects[0]; groupNouns.Has(g.Chunks[i].Word) || g.Chunks[i].Word == "band" || g.Chunks[i].Word == "gang" {
			for _, o := range only(g.ends(c.Objects, false), graph.ArmedGroup) {
				for _, s := range only(g.owner(i), graph.Person) {
					g.relate(graph.Leads, s, o, graph.Qualifiers{Role: "leader", Status: "CURRENT"})
				}
			}
		}
	}
	for _, i := range c.Objects { // "X was the creation of Y"
		if w := g.Chunks[i].Word; v == "be" && (w == "creation" || w == "brainchild") {
			for _, s := range only(g.ends(c.Subjects, false), graph.ArmedGroup) {
				for _, o := range only(g.ends(g.complementOf(i), false), graph.Person) {
					g.relate(graph.FoundedBy, s, o, graph.Qualifiers{})
				}
			}
		}
	}
}

// officeIs reads an office that stands before the verb, and those who were among its holders.
func (g *personClause) officeIs(whos []end) {
	v, c := g.v, g.c
	if v == "be" && len(g.Chunks) > 2 && g.Chunks[0].Word == "at" && (g.Chunks[1].Word == "helm" || g.Chunks[1].Word == "head") { // "At the helm of X is Y"
		for _, s := range only(g.ends(c.Objects, false), graph.Person) {
			for _, o := range only(g.bodies(1), graph.ArmedGroup) {
				g.relate(graph.Leads, s, o, graph.Qualifiers{Role: "leader", Status: "CURRENT"}, 1)
			}
		}
	}
	// "its leader is X", "among its founders were X and Y"
	people := only(g.ends(c.Objects, false), graph.Person)
	if len(people) == 0 && len(c.Objects) == 1 {
		people = g.namedBehind(c.Objects[0]) // "its founders were three students: A, B and C"
	}
	for _, i := range slices.Concat(c.Subjects, c.Behind("among"), g.amongFronted()) {
		for _, s := range people {
			g.office(s, i)
		}
	}
	// "X was among the founders of Y"
	for _, s := range only(whos, graph.Person) {
		for _, i := range c.Behind("among") {
			g.office(s, i)
		}
	}
}

// council returns the bodies of a group that the clause says somebody sits on.
func (r *clauses) council() []int {
	var out []int
	for _, i := range r.c.Behind("on", "in") {
		if w := r.Chunks[i].Word; (w == "council" || w == "committee" || w == "shura" || w == "bureau" || w == "leadership") && r.Chunks[i].Core == nil {
			out = append(out, i)
		}
	}
	return out
}

// furtherPosts returns the offices with which a clause goes on behind phrases and dates of the ones before: "was a fighter of X in 1996, a captain
// in Y, and finally deputy commander of Z".
func (g *personClause) furtherPosts(before []int) []int {
	if len(before) == 0 {
		return nil
	}
	var out []int
	k := max(before[len(before)-1]+1, g.c.Verb+1)
	joined := false
	for ; k < len(g.Chunks); k++ {
		switch c := &g.Chunks[k]; c.Kind {
		case syntax.Preposition, syntax.Date, syntax.Adverb, syntax.Comma:
			joined = joined && c.Kind != syntax.Preposition || c.Kind == syntax.Comma
		case syntax.Conjunction:
			joined = true
		case syntax.Noun:
			if joined && c.Core == nil && k > 0 && g.Chunks[k-1].Kind != syntax.Preposition {
				w, _ := g.role(k)
				n := k + 1
				for n+1 < len(g.Chunks) && g.Chunks[n].Kind == syntax.Preposition && g.Chunks[n+1].Kind == syntax.Noun {
					n += 2
				}
				if !posts.Has(w) && !commands.Has(w) && !founders.Has(w) || c.Plural || g.Apposed(k) != nil || n < len(g.Chunks) && g.Chunks[n].Kind == syntax.Verb {
					return out
				}
				out = append(out, k)
			} else if g.Chunks[k-1].Kind != syntax.Preposition {
				return out
			}
			joined = false
		default:
			return out
		}
	}
	return out
}
