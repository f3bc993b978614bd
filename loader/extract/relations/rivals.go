package relations

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/syntax"
)

// quarrels reads groups that are at odds.
func (g *groupClause) quarrels() bool {
	v, c := g.v, g.c
	switch {
	case (v == "be" || v == "become" || v == "remain") && (g.hasObject("rivals") || g.hasObject("enemies") || g.hasObject("war") || g.standing("war", "odds", "loggerheads", "daggers", "drawn", "variance") || g.hasObject("odds") || g.hasObject("foes")):
		g.pair(graph.RivalOf, only(g.subjects, graph.ArmedGroup), only(g.named("with"), graph.ArmedGroup))
		g.mutual(graph.RivalOf, g.subjects, len(c.Behind("with")) == 0)
		g.pair(graph.HostileTo, only(g.subjects, graph.ArmedGroup), only(g.actors("with"), graph.StateBody))
	case v == "swear" && c.Chunk.Passive && (g.hasObject("enemies") || g.hasObject("rivals") || g.hasObject("foes")): // "are sworn enemies"
		g.pair(graph.RivalOf, only(g.subjects, graph.ArmedGroup), only(g.named("of"), graph.ArmedGroup))
		g.mutual(graph.RivalOf, g.subjects, len(c.Behind("of")) == 0)
	case v == "turn" && len(c.Behind("against", "on")) > 0 || v == "fall" && c.Chunk.Particle == "out":
		g.pair(graph.RivalOf, only(g.subjects, graph.ArmedGroup), only(g.named("against", "on", "with"), graph.ArmedGroup))
	case (v == "end" || v == "bury" || v == "settle" || v == "resolve" || v == "suspend" || v == "overcome" || v == "set" || v == "put" || v == "resume" || v == "renew") && len(c.Objects) > 0 && quarrels.Has(g.Chunks[c.Objects[0]].Word) && g.has(c.Objects[0], "their"): // "ended their feud"
		g.mutual(graph.RivalOf, g.subjects, true)
	case v == "lock" && c.Chunk.Passive || v == "engage" || v == "embroil":
		g.pair(graph.RivalOf, only(g.subjects, graph.ArmedGroup), only(g.named("with", "against"), graph.ArmedGroup))
	case (v == "erupt" || v == "break" || v == "flare" || v == "continue" || v == "rage" || v == "intensify" || v == "resume" || v == "escalate") && g.quarrel():
		if es := only(g.named("between"), graph.ArmedGroup); len(es) > 1 {
			g.relate(graph.RivalOf, es[0], es[1], graph.Qualifiers{})
		}
	default:
		return false
	}
	return true
}

// clashes reads groups that fight others.
func (g *groupClause) clashes() bool {
	v, c := g.v, g.c
	switch {
	case clashing.Has(v) && g.eachOther() && len(g.armed) == 1 && len(only(g.doers, graph.StateBody)) == 1: // "X and the army have fought each other"
		g.pair(graph.HostileTo, g.armed, only(g.doers, graph.StateBody))
	case (clashing.Has(v) || v == "tolerate") && (len(only(g.subjects, graph.ArmedGroup)) > 0 || len(c.Subjects) == 1 && len(g.bothOf(c.Subjects[0])) == 2):
		if alongside := only(g.actors("alongside", "beside"), orgLike...); len(alongside) > 0 {
			g.pair(graph.AlliedWith, only(g.subjects, orgLike...), alongside)
		}
		rivals := only(append(g.named("with", "against"), g.patients...), graph.ArmedGroup)
		if c.Chunk.Passive {
			rivals = nil
		}
		g.pair(graph.RivalOf, only(g.subjects, graph.ArmedGroup), rivals)
		g.mutual(graph.RivalOf, g.subjects, g.hasObject("other") || g.quarrelObject() && len(c.Behind("with", "against", "alongside", "for")) == 0 || len(c.Objects) == 0 && len(rivals) == 0 && len(c.Behind("with", "against", "alongside", "beside", "for")) == 0)
	default:
		return false
	}
	return true
}

// noFriend reads "X is no friend of Y".
func (r *clauses) noFriend(i int) {
	if r.Tokens[r.Chunks[i].First].Lower != "no" {
		return
	}
	for _, c := range r.Clauses {
		if c.Chunk.Word != "be" || c.Chunk.Modal || len(c.Objects) == 0 || c.Objects[0] != i {
			continue
		}
		for _, s := range only(r.ends(c.Subjects, false), graph.ArmedGroup) {
			for _, o := range only(r.ends(r.complementOf(i), false), graph.ArmedGroup) {
				r.relate(graph.RivalOf, s, o, graph.Qualifiers{}, i)
			}
		}
	}
}

// mutual relates the groups of a subject to each other, if what is told has no other end: "X and Y have clashed".
func (r *clauses) mutual(t graph.RelationType, subjects []end, alone bool) {
	groups := only(subjects, graph.ArmedGroup)
	if len(groups) == 0 && len(r.c.Subjects) == 1 {
		i := r.c.Subjects[0] // "the two groups, X and Y,"
		if i+2 < len(r.Chunks) && groupNouns.Has(singularOf(r.Chunks[i].Word)) && r.Chunks[i+1].Kind == syntax.Comma && r.Chunks[i+2].Kind == syntax.Noun {
			groups = only(r.ends(r.List(i+2), false), graph.ArmedGroup)
		}
	}
	if len(groups) == 0 && len(r.c.Subjects) == 1 {
		groups = r.bothOf(r.c.Subjects[0])
	}
	if !alone || len(groups) != 2 {
		return
	}
	r.relate(t, groups[0], groups[1], graph.Qualifiers{})
}

// bothOf returns the groups that "the two groups", "both", "the rivals" stand for: the two that were named last.
func (r *clauses) bothOf(i int) []end {
	c := &r.Chunks[i]
	two := false
	for k := c.First; k < c.Last; k++ {
		l := r.Tokens[k].Lower
		two = two || l == "two" || l == "both"
	}
	w := singularOf(c.Word)
	if !(two && (groupNouns.Has(w) || w == "two" || w == "both" || w == "side" || w == "faction" || w == "militia" || w == "jihadist" || w == "half" || w == "wing" || w == "camp" || w == "rival") || c.Article == "the" && (c.Word == "rivals" || c.Word == "pair")) {
		return nil
	}
	var out []end
	for back := 0; back <= 4 && r.Index-back >= 0; back++ {
		var here []end
		ms := r.InSentence(r.Index - back)
		for n := range ms {
			m := &ms[n]
			if m.Type == graph.ArmedGroup && !m.Adjective && (back > 0 || m.First < c.First) && !slices.ContainsFunc(here, func(e end) bool { return e.key == m.Key }) {
				here = append(here, end{key: m.Key, kind: graph.ArmedGroup, m: m, chunk: -1, whole: true})
			}
		}
		if len(here) == 2 && len(out) == 0 {
			return here
		}
		for _, e := range here[:min(1, len(here))] { // what a sentence is about stands first
			if len(out) == 0 || out[0].key != e.key {
				out = append(out, e)
			}
		}
		if len(out) == 2 {
			return out
		}
	}
	return nil
}

func singularOf(word string) string {
	switch word {
	case "parties":
		return "party"
	case "halves":
		return "half"
	}
	return strings.TrimSuffix(word, "s")
}

// standing tells whether one of some nouns stands behind "at".
func (r *clauses) standing(words ...string) bool {
	for _, i := range r.c.Behind("at") {
		if slices.Contains(words, r.Chunks[i].Word) {
			return true
		}
	}
	return false
}

// quarrelObject tells whether what the clause says is fought is a fight: "fought a brief war", "fought bloody battles".
func (r *clauses) quarrelObject() bool {
	return len(r.c.Objects) == 1 && quarrels.Has(r.Chunks[r.c.Objects[0]].Word)
}

// quarrel tells whether the subject of a clause is violence between groups.
func (r *clauses) quarrel() bool {
	for _, i := range r.c.Subjects {
		if quarrels.Has(r.Chunks[i].Word) {
			return true
		}
	}
	return false
}
