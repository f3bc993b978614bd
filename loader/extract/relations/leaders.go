package relations

import (
	"linkchart/graph"
	"linkchart/loader/syntax"
)

// leadsPart reads who leads a part of a group, or members of one that goes unnamed.
func (g *personClause) leadsPart() {
	v, c := g.v, g.c
	if leading.Has(v) && !c.Chunk.Passive && len(g.patients) == 0 { // "heads a faction of X"
		for _, i := range c.Objects {
			if !factions.Has(g.Chunks[i].Word) || g.Chunks[i].Core != nil {
				continue
			}
			for _, o := range only(append(g.owner(i), g.ends(g.complementOf(i), false)...), graph.ArmedGroup) {
				for _, s := range g.people {
					g.relate(graph.MemberOf, s, o, graph.Qualifiers{Role: "leader", Status: "CURRENT"}, i)
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

// leads reads who leads or controls a body.
func (g *personClause) leads() bool {
	v, c := g.v, g.c
	switch {
	case leading.Has(v) && !(v == "run" && !c.Chunk.Passive && len(g.people) == 0):
		for _, o := range only(g.patients, orgLike...) {
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
				if c.Chunk.Past && !c.Chunk.Passive && !c.Chunk.Perfect {
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
