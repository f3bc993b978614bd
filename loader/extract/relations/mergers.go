package relations

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/syntax"
)

// mergesInto reads groups that become one, or that one takes in.
func (g *groupClause) mergesInto() bool {
	v, c := g.v, g.c
	switch {
	case founding.Has(v) && c.Chunk.Infinitive && c.Governor != nil && (merging.Has(c.Governor.Chunk.Word) || c.Governor.Chunk.Word == "unite" || c.Governor.Chunk.Word == "join" || c.Governor.Chunk.Word == "combine" || c.Governor.Chunk.Word == "pool"):
		// "merged with B to form C"
		from := append(g.ends(c.Governor.Subjects, false), g.ends(c.Governor.Behind("with"), false)...)
		g.pair(graph.MergedInto, only(from, graph.ArmedGroup), g.newborn(c))
	case merging.Has(v) && g.formedWhen():
		// "X was formed when four groups, among them A and B, merged"
		g.pair(graph.MergedInto, append(g.amongThem(), only(g.named("with"), graph.ArmedGroup)...), g.formed())
	case g.hasObject("merger") && !c.Chunk.Negative && (g.formedWhen() || v == "announce" || v == "agree" || v == "declare"):
		// "X was formed when four groups announced their merger: A, B and C"
		g.pair(graph.MergedInto, g.spelled(), g.formed())
		if !g.formedWhen() { // "X announced its merger with Y"
			for _, i := range c.Objects {
				if g.Chunks[i].Word == "merger" {
					g.pair(graph.MergedInto, only(g.subjects, graph.ArmedGroup), only(g.ends(g.behind(i, "with", "into"), false), graph.ArmedGroup))
				}
			}
		}
	case v == "dissolve" && len(c.Behind("into")) > 0, v == "fold" && len(c.Behind("into")) > 0: // "dissolved itself into X", "its men were folded into X"
		who := only(g.subjects, graph.ArmedGroup)
		for _, i := range c.Subjects {
			if len(who) == 0 && g.Chunks[i].Core == nil {
				who = only(g.owner(i), graph.ArmedGroup)
			}
		}
		if !c.Chunk.Passive && len(only(g.patients, graph.ArmedGroup)) > 0 {
			who = only(g.patients, graph.ArmedGroup)
		}
		g.pair(graph.MergedInto, who, only(g.named("into"), graph.ArmedGroup))
	case (v == "swallow" || v == "gobble") && !c.Chunk.Passive:
		g.pair(graph.MergedInto, only(g.patients, graph.ArmedGroup), g.armed)
	case (v == "absorb" || v == "incorporate" || v == "subsume") && !c.Chunk.Passive:
		g.pair(graph.MergedInto, only(g.patients, graph.ArmedGroup), g.armed)
	case v == "merge" && !c.Chunk.Passive && len(only(g.patients, graph.ArmedGroup)) > 0: // "merged his X with Y"
		g.pair(graph.MergedInto, only(g.patients, graph.ArmedGroup), only(g.named("into", "with"), graph.ArmedGroup))
	case (merging.Has(v) || v == "unite" || v == "regroup" || v == "band" || v == "coalesce" || v == "combine" || v == "unify") && len(g.newName()) > 0:
		g.pair(graph.MergedInto, only(append(g.subjects, g.named("with")...), graph.ArmedGroup), g.newName())
	case merging.Has(v) && g.makesNew(): // "merged with B to form C": read there
	case merging.Has(v):
		if !c.Chunk.Passive && len(c.Behind("into", "with")) == 0 {
			g.unite(g.armed)
		}
		g.pair(graph.MergedInto, only(g.subjects, graph.ArmedGroup), only(append(g.named("into", "with"), g.passiveDoers(g.doers)...), graph.ArmedGroup))
	default:
		return false
	}
	return true
}

// joins reads whom groups join.
func (g *groupClause) joins() bool {
	v, c := g.v, g.c
	switch {
	case joining.Has(v) && !g.joinsForces(v):
		if g.Chunks[c.Verb].Passive || len(g.armed) > 0 {
			joiners := slices.DeleteFunc(slices.Clone(g.armed), func(e end) bool {
				return !e.whole && e.chunk >= 0 && (g.Chunks[e.chunk].Word == "members" || g.Chunks[e.chunk].Word == "veterans")
			})
			t := graph.MergedInto
			if len(only(g.patients, graph.ArmedGroup)) > 1 && !c.Chunk.Passive {
				t = graph.AlliedWith // who joins several stays beside them
			}
			for _, i := range c.Behind("in") {
				if w := g.Chunks[i].Word; w == "front" || w == "alliance" || w == "coalition" || w == "offensive" {
					t = graph.AlliedWith
				}
			}
			g.pair(t, joiners, only(g.patients, graph.ArmedGroup))
		}
		if c.Chunk.Passive { // "was joined by fighters from Indonesia"
			for _, s := range only(g.patients, graph.ArmedGroup) {
				for _, o := range g.named("from") {
					g.relate(graph.RecruitsFrom, s, o, graph.Qualifiers{})
				}
			}
		}
	default:
		return false
	}
	return true
}

// newName returns the group under whose name a clause says that others go on: "united under the name (of) X".
func (r *clauses) newName() []end {
	for _, i := range r.c.Behind("under") {
		if c := &r.Chunks[i]; c.Word == "name" || c.Word == "banner" || c.Core != nil && c.Core.First > c.First && r.Tokens[c.Core.First-1].Lower == "name" {
			return only(r.ends(append([]int{i}, r.complementOf(i)...), false), graph.ArmedGroup)
		}
	}
	return nil
}

// makesNew tells whether an infinitive behind the clause says that a group comes of what it tells.
func (r *clauses) makesNew() bool {
	for _, o := range r.Clauses {
		if o.Governor == r.c && o.Chunk.Infinitive && founding.Has(o.Chunk.Word) && len(r.newborn(o)) > 0 {
			return true
		}
	}
	return false
}

// newborn returns the groups that a clause says are founded: "to form X", "to form what became known as X".
func (r *clauses) newborn(c *syntax.Clause) []end {
	if len(c.Objects) != 1 || r.Chunks[c.Objects[0]].Word != "what" {
		return only(r.ends(c.Objects, false), graph.ArmedGroup)
	}
	for _, o := range r.Clauses {
		if o.Verb > c.Verb && o.Verb <= c.Verb+4 {
			if es := only(r.ends(append(o.Behind("as"), o.Objects...), false), graph.ArmedGroup); len(es) > 0 {
				return es
			}
		}
	}
	return nil
}

// joinsForces tells whether the clause is "X joined forces", "X joined hands", "X pooled its forces".
func (r *clauses) joinsForces(v string) bool {
	return (v == "join" || v == "pool" || v == "combine") && (r.hasObject("forces") || r.hasObject("hands") || r.hasObject("ranks") || r.hasObject("resources"))
}
