package relations

import (
	"linkchart/graph"
	"linkchart/loader/syntax"
)

// managing are verbs beside those of leading for what somebody does with a part of a group's affairs.
var (
	managing = wordSet(`manage oversee supervise coordinate handle`)
	affairs  = wordSet(`propaganda finances media logistics recruitment training communications security affairs funds intelligence operations`)
)

// leadsPart reads who leads a part of a group, or members of one that goes unnamed.
func (g *personClause) leadsPart() {
	v, c := g.v, g.c
	if (leading.Has(v) || managing.Has(v)) && !c.Chunk.Passive { // "heads a faction of X", "runs its propaganda"
		for _, i := range c.Objects {
			w := g.Chunks[i].Word
			if !(leading.Has(v) && factions.Has(w) && len(g.patients) == 0) && !affairs.Has(w) && !units.Has(w) || g.Chunks[i].Core != nil {
				continue
			}
			for _, o := range only(append(g.owner(i), g.ends(g.complementOf(i), false)...), graph.ArmedGroup) {
				for _, s := range g.people {
					g.relate(graph.MemberOf, s, o, graph.Qualifiers{Role: "leader", Status: "CURRENT"}, i)
				}
			}
		}
	}
	if leading.Has(v) && !c.Chunk.Passive && len(g.patients) == 0 && len(c.Objects) == 1 { // "heads the Sahel programme at the X Foundation"
		for _, o := range only(g.ends(c.Behind("at"), false), graph.Organization) {
			for _, s := range g.people {
				if o.whole {
					g.relate(graph.MemberOf, s, o, graph.Qualifiers{Role: "head", Status: "CURRENT"})
				}
			}
		}
	}
	if topic := g.home.topicOf(g.Document); leading.Has(v) && c.Chunk.Passive && len(g.people) > 0 && len(g.patients) == 0 && len(c.Subjects) == 1 && topic != "" && g.plainCadre(c.Subjects[0]) {
		for _, s := range g.people { // "fourteen members led by X"
			g.relate(graph.MemberOf, s, end{key: topic, kind: graph.ArmedGroup, chunk: -1, whole: true}, graph.Qualifiers{Role: "leader", Status: "CURRENT"})
		}
	}
}

// later returns who stands behind a preposition of the clause that comes a second time: "was led at first by X, and later by Y".
func (r *clauses) later(word string) []end {
	by := r.c.Behind(word)
	if len(by) == 0 {
		return nil
	}
	joined := false
	for k := by[len(by)-1] + 1; k+1 < len(r.Chunks) && k < by[len(by)-1]+12; k++ {
		switch c := &r.Chunks[k]; c.Kind {
		case syntax.Conjunction:
			joined = true
		case syntax.Preposition:
			if c.Word == word && joined && r.Chunks[k+1].Kind == syntax.Noun {
				return r.ends(r.List(k+1), false)
			}
		case syntax.Comma, syntax.Adverb, syntax.Noun, syntax.Date:
		default:
			return nil
		}
	}
	return nil
}

// atTheTime tells whether "then" stands before the verb: "a party then headed by X".
func (g *personClause) atTheTime() bool {
	k := g.c.Chunk.First
	return k > 0 && g.Tokens[k-1].Lower == "then" || g.Tokens[k].Lower == "then"
}

// leads reads who leads or controls a body.
func (g *personClause) leads() bool {
	v, c := g.v, g.c
	switch {
	case leading.Has(v) && !(v == "run" && !c.Chunk.Passive && len(g.people) == 0):
		for _, o := range only(g.patients, orgLike...) {
			if g.Left(o.chunk) {
				continue // "former members of X led by Y"
			}
			if !o.whole && o.kind == graph.ArmedGroup && !c.Chunk.Passive {
				if v == "command" || v == "lead" || v == "head" { // "commands a battalion of X": one of its commanders
					for _, s := range g.people {
						g.relate(graph.MemberOf, s, o, graph.Qualifiers{Role: "commander", Status: "CURRENT"})
					}
				}
				continue
			}
			for _, s := range g.people {
				status := "CURRENT"
				if c.Chunk.Past && !c.Chunk.Passive && !c.Chunk.Perfect || g.atTheTime() {
					status = "FORMER"
				}
				g.relate(graph.Leads, s, o, graph.Qualifiers{Role: "leader", Status: status})
			}
		}
	case v == "control" && !c.Chunk.Passive: // "X controls the group on the ground"
		for _, o := range only(g.patients, graph.ArmedGroup) {
			for _, s := range g.people {
				if o.whole && s.whole {
					g.relate(graph.Leads, s, o, graph.Qualifiers{Role: "leader", Status: "CURRENT"})
				}
			}
		}
	default:
		return false
	}
	return true
}

// helm returns the body that the clause says behind "at the head of".
func (r *clauses) helm() []end {
	var out []end
	for _, i := range r.c.Behind("at") {
		if w := r.Chunks[i].Word; w == "head" || w == "helm" || w == "top" {
			out = append(out, only(append(r.owner(i), r.ends(r.complementOf(i), false)...), orgLike...)...)
		}
	}
	return out
}

// unsaidVerb reads "X is led by A, Y by B": the verb goes for both.
func (r *clauses) unsaidVerb(v string) {
	for k := r.c.Verb + 1; k+2 < len(r.Chunks) && r.Chunks[k].Kind != syntax.Verb; k++ {
		switch r.Chunks[k-1].Kind {
		case syntax.Break, syntax.Comma, syntax.Conjunction:
		default:
			continue
		}
		if r.Chunks[k].Kind != syntax.Noun || r.Chunks[k+1].Kind != syntax.Preposition || r.Chunks[k+1].Word != "by" || r.Chunks[k+2].Kind != syntax.Noun {
			continue
		}
		for _, o := range only(r.ends([]int{k}, false), graph.ArmedGroup, graph.Organization) {
			for _, s := range only(r.ends(r.List(k+2), false), graph.Person) {
				if leading.Has(v) {
					r.relate(graph.Leads, s, o, graph.Qualifiers{Role: "leader", Status: "CURRENT"})
				} else {
					r.relate(graph.FoundedBy, o, s, graph.Qualifiers{})
				}
			}
		}
	}
}
