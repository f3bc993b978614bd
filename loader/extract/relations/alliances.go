package relations

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/syntax"
)

// allies reads groups and states that make common cause.
func (g *groupClause) allies() bool {
	v, c := g.v, g.c
	switch {
	case (v == "make" && c.Chunk.Particle == "up" || v == "compose" || v == "constitute" || v == "form" || v == "comprise") && !c.Chunk.Passive && len(g.armed) > 1 && len(only(g.patients, graph.ArmedGroup)) == 1: // "A, B and C make up the Y alliance"
		g.pair(graph.PartOf, g.armed, only(g.patients, graph.ArmedGroup))
	case g.eachOther() && isBacking(v):
		g.mutual(graph.AlliedWith, g.subjects, true) // "support each other"
	case (g.joinsForces(v) || v == "unite" || v == "combine" || v == "coalesce" || v == "unify") && g.formedWhen(): // "came into being when A joined forces with B"
		g.pair(graph.MergedInto, only(append(g.subjects, g.named("with", "and")...), graph.ArmedGroup), g.formed())
	case (g.joinsForces(v) || v == "unite" || v == "coalesce" || v == "band" || v == "unify" || v == "merge" || v == "regroup") && len(only(g.named("as"), graph.ArmedGroup)) > 0: // "joined ranks as X"
		g.pair(graph.MergedInto, g.unionists(), only(g.named("as"), graph.ArmedGroup))
	case concerted.Has(v) && g.jointly(): // "X and Y have carried out joint attacks", "jointly attacked P"
		g.pair(graph.AlliedWith, only(g.subjects, graph.ArmedGroup), only(g.named("with"), graph.ArmedGroup))
		g.mutual(graph.AlliedWith, only(g.subjects, graph.ArmedGroup), len(c.Behind("with")) == 0)
	case g.sideBySide(): // "fights shoulder to shoulder with X"
		g.pair(graph.AlliedWith, only(g.subjects, orgLike...), only(g.actors("with"), orgLike...))
		g.mutual(graph.AlliedWith, g.subjects, len(c.Behind("with")) == 0)
	case v == "make" && g.hasObject("cause") && g.has(c.Objects[0], "common"), v == "close" && g.hasObject("ranks"):
		g.pair(graph.AlliedWith, only(g.subjects, orgLike...), only(g.actors("with"), orgLike...))
		g.mutual(graph.AlliedWith, g.subjects, len(c.Behind("with")) == 0)
	case allying.Has(v) || v == "work" || g.joinsForces(v):
		g.pair(graph.AlliedWith, only(g.subjects, orgLike...), only(g.actors("with", "to"), orgLike...))
		g.mutual(graph.AlliedWith, g.subjects, len(c.Behind("with", "to", "for", "against")) == 0)
	case (v == "form" || v == "forge" || v == "enter" || v == "make" || v == "strike" || v == "build" || v == "seal" || v == "cement" || v == "have" || v == "maintain" || v == "keep" || v == "announce" || v == "conclude" || v == "proclaim" || v == "sign" || c.Chunk.Passive && (v == "drive" || v == "push" || v == "force" || v == "draw")) && g.alliance():
		g.pair(graph.AlliedWith, only(g.subjects, orgLike...), only(g.actors("with"), orgLike...))
		g.mutual(graph.AlliedWith, g.subjects, len(c.Behind("with")) == 0)
	default:
		return false
	}
	return true
}

// unionists returns the groups that are the subject of a clause, or are spelled out behind it between dashes.
func (g *groupClause) unionists() []end {
	if es := only(g.subjects, graph.ArmedGroup); len(es) > 0 {
		return es
	}
	if len(g.c.Subjects) == 1 {
		if k := g.c.Subjects[0] + 1; k+1 < len(g.Chunks) && g.Chunks[k].Kind == syntax.Break && g.Chunks[k+1].Kind == syntax.Noun {
			return only(g.ends(g.List(k+1), false), graph.ArmedGroup) // "three armies – A, B and C – banded together"
		}
	}
	return nil
}

// concerted are verbs for what groups may do together.
var concerted = wordSet(`carry stage mount launch conduct plan execute attack ambush raid claim raid storm overrun seize capture run hold form patrol assault undertake perform commit prepare`)

// jointly tells whether a clause says that its subjects do something together.
func (g *groupClause) jointly() bool {
	c := g.c
	for k := c.Chunk.First - 1; k <= c.Chunk.Last && k < len(g.Tokens); k++ {
		if k >= 0 && g.Tokens[k].Lower == "jointly" {
			return true
		}
	}
	return slices.ContainsFunc(c.Objects, func(i int) bool { return g.Chunks[i].Core == nil && g.has(i, "joint") && !g.has(i, "statement", "no") })
}

// sideBySide tells whether a clause says that its subject acts close beside others: "shoulder to shoulder", "hand in glove".
func (g *groupClause) sideBySide() bool {
	switch g.v {
	case "fight", "work", "operate", "act", "stand", "be", "serve", "go", "move", "coordinate":
	default:
		return false
	}
	for _, i := range g.c.Behind("to", "by", "in") {
		switch g.Chunks[i].Word {
		case "shoulder", "side", "glove", "hand", "tandem", "concert", "league", "cahoots", "lockstep":
			return true
		}
	}
	return false
}

// bonds reads ties that are said to be no more than that, and what unites groups.
func (g *groupClause) bonds() bool {
	v, c := g.v, g.c
	switch {
	case g.bonded(v):
		g.pair(graph.LinkedTo, only(g.subjects, graph.ArmedGroup), only(g.named("to", "with"), graph.ArmedGroup))
		g.mutual(graph.LinkedTo, g.subjects, len(c.Behind("to", "with")) == 0)
	case (v == "produce" || v == "create" || v == "form" || v == "result") && len(g.unionOf()) > 0:
		g.pair(graph.MergedInto, g.unionOf(), only(append(g.patients, g.named("in")...), graph.ArmedGroup))
	case v == "bring" && c.Chunk.Particle == "together" || v == "group" && c.Chunk.Particle == "together" || v == "unify":
		g.pair(graph.PartOf, only(g.patients, graph.ArmedGroup), g.armed)
	default:
		return false
	}
	return true
}

// alliance tells whether a clause is about making an alliance.
func (r *clauses) alliance() bool {
	for _, i := range append(append([]int{}, r.c.Objects...), r.c.Behind("into")...) {
		switch r.Chunks[i].Word {
		case "alliance", "pact", "coalition", "partnership", "alliances", "truce", "cooperation", "coordination", "collaboration", "entente", "marriage":
			return r.Chunks[i].Word != "truce" && !r.has(i, "non-aggression", "aggression", "peace", "ceasefire")
		}
	}
	return false
}

// bonded tells whether a clause says that its subject has ties.
func (r *clauses) bonded(v string) bool {
	switch v {
	case "have", "maintain", "forge", "keep", "build", "develop", "establish", "retain", "cultivate", "enjoy", "share", "deepen", "strengthen":
	default:
		return false
	}
	for _, i := range r.c.Objects {
		if bonds.Has(r.Chunks[i].Word) {
			return r.Chunks[i].Article != "no"
		}
	}
	return false
}

// eachOther tells whether the object of a clause is its subject the other way round.
func (r *clauses) eachOther() bool {
	for _, i := range r.c.Objects {
		if w := strings.ToLower(r.Text(i)); w == "each other" || w == "one another" {
			return true
		}
	}
	return false
}

func isBacking(v string) bool {
	_, backs := backing[v]
	return backs
}
