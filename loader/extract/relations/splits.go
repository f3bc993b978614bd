package relations

import (
	"linkchart/graph"
	"linkchart/loader/syntax"
)

// parts reads how a group left another: breaking away, being formed by those who quit, growing out of a split.
func (g *groupClause) parts() bool {
	v, c := g.v, g.c
	switch {
	case parting.Has(v) || growing.Has(v):
		g.pair(graph.MergedInto, g.merger(), only(g.subjects, graph.ArmedGroup))
		from := only(g.origin(), graph.ArmedGroup)
		g.pair(graph.SplinterOf, only(g.subjects, graph.ArmedGroup), from)
		if len(only(g.subjects, graph.ArmedGroup)) == 0 && parting.Has(v) { // "X was born when Y broke with Z"
			g.pair(graph.SplinterOf, g.formed(), from)
		}
		if parting.Has(v) { // "X broke up into A and B"
			g.pair(graph.SplinterOf, only(g.named("into"), graph.ArmedGroup), only(g.subjects, graph.ArmedGroup))
		}
	case (v == "begin" || v == "start" || v == "originate") && len(g.armed) > 0:
		for _, i := range c.Behind("as") {
			if g.isPart(i) {
				g.pair(graph.SplinterOf, g.armed, only(append(g.owner(i), g.ends(g.complementOf(i), false)...), graph.ArmedGroup))
			}
		}
	case quitting.Has(v) && len(g.armed) == 0 && len(g.formed()) > 0: // "X was formed when Y left Z"
		g.pair(graph.SplinterOf, g.formed(), only(g.patients, graph.ArmedGroup))
	case founding.Has(v) && c.Chunk.Passive && len(g.rift()) > 0: // "was formed from a split in X"
		g.pair(graph.SplinterOf, only(g.patients, graph.ArmedGroup), g.rift())
	case founding.Has(v) && c.Chunk.Passive && len(g.partOfAs()) > 0: // "was set up as the armed wing of X"
		g.pair(graph.AffiliateOf, only(g.patients, graph.ArmedGroup), g.partOfAs())
	case founding.Has(v) && c.Chunk.Passive && len(g.merger()) > 0:
		// "was formed by the merger of A and B"
		g.pair(graph.MergedInto, g.merger(), only(g.patients, graph.ArmedGroup))
	case v == "give" && (g.hasObject("rise") || g.hasObject("birth")):
		g.pair(graph.SplinterOf, only(g.named("to"), graph.ArmedGroup), g.splitOf())
		g.pair(graph.MergedInto, g.unionOf(), only(g.named("to"), graph.ArmedGroup))
	case founding.Has(v) && c.Chunk.Infinitive && c.Governor != nil && (quitting.Has(c.Governor.Chunk.Word) || parting.Has(c.Governor.Chunk.Word) || walksOut(c.Governor)) && len(c.Governor.Objects) == 0:
		// "a faction had left to form X"
		for _, s := range only(g.patients, graph.ArmedGroup) {
			if len(only(g.doers, graph.Person)) > 0 && len(c.Governor.Behind("of", "from", "with", "on")) == 0 {
				g.pair(graph.SplinterOf, []end{s}, g.otherGroup(s.key)) // "A walked out to found X"
				continue
			}
			for _, i := range c.Governor.Subjects {
				if !g.isPart(i) && g.Chunks[i].Word != "dissidents" && g.Chunks[i].Word != "members" {
					continue
				}
				wholes := only(append(append(g.owner(i), g.ends(g.complementOf(i), false)...), g.ends(c.Governor.Behind("from", "with"), false)...), graph.ArmedGroup)
				if len(wholes) == 0 {
					wholes = g.otherGroup(s.key)
				}
				g.pair(graph.SplinterOf, []end{s}, wholes)
			}
		}
	case founding.Has(v) && !c.Chunk.Passive && len(g.armed) == 1 && len(c.Objects) == 1 && factions.Has(g.Chunks[c.Objects[0]].Word) && len(only(g.patients, graph.ArmedGroup)) > 0: // "X set up an armed wing, Y"
		g.pair(graph.AffiliateOf, only(g.patients, graph.ArmedGroup), g.armed)
	case v == "part" && (g.hasObject("ways") || g.hasObject("company")):
		g.pair(graph.SplinterOf, only(g.subjects, graph.ArmedGroup), only(g.named("with", "from"), graph.ArmedGroup))
	case v == "be" && g.hasObject("born") && len(g.births()) > 0: // "was born of a schism in X", "of the union of A and B"
		for _, b := range g.births() {
			if self := only(g.subjects, graph.ArmedGroup); b.t == graph.SplinterOf {
				g.pair(b.t, self, b.from)
			} else {
				g.pair(b.t, b.from, self)
			}
		}
	case v == "be" && len(c.Objects) > 0 && len(g.amongFronted()) > 0 && partNoun(g.Chunks[g.amongFronted()[0]].Word) != "": // "Among the offshoots of X is Y"
		n := g.amongFronted()[0]
		g.pair(partNoun(g.Chunks[n].Word), only(g.ends(c.Objects, false), graph.ArmedGroup), only(append(g.owner(n), g.ends(g.complementOf(n), false)...), graph.ArmedGroup))
	case founding.Has(v) && !c.Chunk.Passive && len(g.armed) == 0 && len(g.leftBefore()) > 0: // "hardliners walked out of X and founded Y"
		g.pair(graph.SplinterOf, only(g.patients, graph.ArmedGroup), g.leftBefore())
	case quitting.Has(v) && len(g.armed) > 0:
		g.pair(graph.SplinterOf, g.armed, only(g.patients, graph.ArmedGroup))
	default:
		return false
	}
	return true
}

// birth is a relation that how a group was born tells.
type birth struct {
	t    graph.RelationType
	from []end
}

// births returns of what the clause says that its subject was born.
func (g *groupClause) births() []birth {
	var out []birth
	for _, i := range append(g.c.Behind("of", "from", "out"), g.complementOf(g.c.Objects[0])...) {
		switch w := g.Chunks[i].Word; {
		case unions.Has(w):
			for _, e := range only(g.ends(append(g.complementOf(i), g.behind(i, "between")...), false), graph.ArmedGroup) {
				out = append(out, birth{graph.MergedInto, []end{e}})
			}
		case splits.Has(w):
			out = append(out, birth{graph.SplinterOf, g.splitFrom(i)})
		}
	}
	return out
}

// splitFrom returns the group that a noun for a split says was split.
func (g *groupClause) splitFrom(i int) []end {
	return only(append(g.owner(i), g.ends(append(g.behind(i, "in", "within", "of", "from"), g.c.Behind("in", "within")...), false)...), graph.ArmedGroup)
}

// partNoun tells what a plural noun for groups that belong to another, or came from it, says of them.
func partNoun(word string) graph.RelationType {
	switch word {
	case "offshoots", "splinters", "breakaways":
		return graph.SplinterOf
	case "affiliates", "branches", "wings", "franchises", "provinces", "chapters", "subsidiaries", "components", "constituents", "factions":
		return graph.AffiliateOf
	case "rivals", "enemies", "foes":
		return graph.RivalOf
	case "allies", "partners":
		return graph.AlliedWith
	}
	return ""
}

// leftBefore returns the group that a clause before, of the same subject, says was left: "walked out of X and founded Y".
func (g *groupClause) leftBefore() []end {
	c := g.c
	for _, o := range g.Clauses {
		if o.Verb >= c.Verb || len(o.Subjects) == 0 || len(c.Subjects) == 0 || o.Subjects[0] != c.Subjects[0] || o.Chunk.Negative || o.Chunk.Modal {
			continue
		}
		var chunks []int
		switch w := o.Chunk.Word; {
		case quitting.Has(w):
			chunks = o.Objects
		case walksOut(o), w == "defect", w == "resign", w == "split", w == "break", w == "secede":
			chunks = o.Behind("of", "from", "with")
		}
		if es := only(g.ends(chunks, false), graph.ArmedGroup); len(es) > 0 {
			return es
		}
	}
	return nil
}

var (
	// growing are verbs beside those of parting for how a group comes from another.
	growing = wordSet(`emerge grow spring evolve`)
	// remains are nouns for what is left of a group from which another comes.
	remains = wordSet(`ruins ashes remnants remains ranks wreckage rump`)
)

// origin returns what the clause says that its subject broke away from or grew out of.
func (g *groupClause) origin() []end {
	v, c := g.v, g.c
	from := g.named("from")
	if v == "grow" || v == "emerge" || v == "spring" {
		from = g.named("of", "from")
	}
	if v == "break" {
		from = append(from, g.named("with")...)
	}
	for _, i := range c.Behind("as") { // "emerged as the youth wing of X"
		if g.isPart(i) {
			from = append(from, append(g.owner(i), g.ends(g.complementOf(i), false)...)...)
		}
	}
	for _, i := range c.Behind("from", "out", "of", "after") {
		if splits.Has(g.Chunks[i].Word) { // "emerged from a split in X"
			from = append(from, g.ends(append(g.behind(i, "in", "within", "of", "from"), c.Behind("in", "within")...), false)...)
		}
		if remains.Has(g.Chunks[i].Word) { // "rose from the ashes of X"
			from = append(from, g.bodies(i)...)
		}
	}
	if (v == "split+off" || v == "break+away" || v == "break+off") && len(from) == 0 && len(c.Behind("from", "with", "into")) == 0 && len(g.subjects) == 1 && g.subjects[0].whole {
		from = g.otherGroup(g.subjects[0].key) // "X, which split off in 2016"
	}
	return from
}

// walksOut tells whether a clause is "X walked out".
func walksOut(c *syntax.Clause) bool { return c.Chunk.Word == "walk" && c.Chunk.Particle == "out" }

// consists reads of whose former members a group is made.
func (g *groupClause) consists() bool {
	v, c := g.v, g.c
	switch {
	case v == "make" && c.Chunk.Passive || v == "compose" || v == "comprise" || v == "consist" || v == "form" && c.Chunk.Passive:
		for _, i := range append(c.Behind("of", "from", "by"), c.Objects...) {
			if m := g.Chunks[i].Core; v != "form" && m != nil && m.Type == graph.ArmedGroup { // "X comprises A, B and C"
				g.pair(graph.PartOf, g.ends([]int{i}, false), only(g.subjects, graph.ArmedGroup))
			}
			for _, s := range g.armed {
				g.quitters(s, i) // "made up of men who had left X"
			}
			if g.has(i, "former", "ex", "dissident", "disaffected", "disgruntled", "breakaway") || g.Chunks[i].Word == "defectors" || g.Chunks[i].Word == "dissidents" {
				wholes := append(g.owner(i), g.ends(g.behind(i, "of", "from"), false)...)
				g.pair(graph.SplinterOf, only(g.subjects, graph.ArmedGroup), only(wholes, graph.ArmedGroup))
			}
		}
	case v == "be" && len(c.Subjects) == 1 && len(c.Objects) > 0 && founders.Has(singular(g.Chunks[c.Subjects[0]].Word)) && g.past(c.Objects[0]):
		g.pair(graph.SplinterOf, only(g.bodies(c.Subjects[0]), graph.ArmedGroup), only(g.bodies(c.Objects[0]), graph.ArmedGroup)) // "its founders were former X members"
	default:
		return false
	}
	return true
}

// formerMembers reads founders without a name: "by dissident commanders of al-Shabaab".
func (r *clauses) formerMembers(group end, i int) {
	if of := r.complementOf(i); bunches.Has(r.Chunks[i].Word) && r.Chunks[i].Core == nil && len(of) == 1 {
		i = of[0] // "a group of X commanders"
	}
	c := &r.Chunks[i]
	if outsiders.Has(c.Word) {
		return // "admirers of X"
	}
	if !syntax.People.Has(c.Word) && !syntax.Roles.Has(c.Word) && !c.Plural && c.Word != "defectors" || c.Core != nil && c.Core.Type == graph.Person {
		return
	}
	wholes := r.owner(i)
	if i+2 < len(r.Chunks) && r.Chunks[i+1].Kind == syntax.Preposition && (r.Chunks[i+1].Word == "of" || r.Chunks[i+1].Word == "from") {
		wholes = append(wholes, r.ends(r.List(i+2), false)...)
	}
	if len(wholes) == 0 && (r.past(i) || c.Word == "remnants" || c.Word == "survivors") {
		wholes = r.otherGroup(group.key) // "founded by former members"
	}
	for _, o := range only(wholes, graph.ArmedGroup) {
		r.relate(graph.SplinterOf, group, o, graph.Qualifiers{}, i)
	}
}

// outsiders are nouns for people who were not of the group that "of" names.
var outsiders = wordSet(`admirers fans sympathisers sympathizers supporters imitators relatives victims opponents enemies foes rivals critics survivors students widows sons brothers friends allies backers clients neighbours neighbors readers`)

// bunches are nouns for some people, whom "of" tells.
var bunches = wordSet(`group band handful clutch number dozen score bunch cabal circle coterie`)

// rift returns the group of a split that the clause speaks of behind "from" or "after": "formed from a split in X".
func (r *clauses) rift() []end {
	var out []end
	at := r.c.Behind("from", "out", "of", "after", "following")
	for _, i := range r.c.Behind("as") { // "created as a result of a split from X"
		if w := r.Chunks[i].Word; w == "result" || w == "outcome" {
			at = append(at, r.complementOf(i)...)
		}
	}
	for _, i := range at {
		if splits.Has(r.Chunks[i].Word) {
			out = append(out, only(append(r.owner(i), r.ends(append(r.behind(i, "in", "within", "of", "from"), r.c.Behind("in", "within")...), false)...), graph.ArmedGroup)...)
		}
	}
	return out
}
