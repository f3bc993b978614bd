package relations

import (
	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

var (
	// aims are nouns for what a group wants.
	aims = wordSet(`aim aims goal goals objective objectives ambition purpose mission raison dream intention struggle fight`)
	// undoing are verbs for what a group wants to do to its enemy.
	undoing = wordSet(`overthrow topple oust destroy expel defeat eliminate drive fight resist oppose liberate wipe eradicate unseat replace evict free end weaken bleed humble punish combat battle repel counter remove dismantle kill`)
	// acknowledging are verbs for taking somebody for what he is, which an enemy refuses.
	acknowledging = wordSet(`recognise recognize accept acknowledge`)
)

// aiming reads the enemies that a group's aims tell: "X's aim is to drive Y out of P", "X was founded to fight Y", "X refuses to recognise Y".
func (r *clauses) aiming(v string) {
	c := r.c
	hate := func(who []end) {
		against := r.ends(c.Objects, true)
		for _, i := range c.Objects { // "to fight Y's occupation of P"
			if r.Chunks[i].Core == nil {
				against = append(append(against, r.nationOf(i)...), r.owner(i)...)
			}
		}
		was := r.modality
		if was == graph.Hypothetical {
			r.modality = graph.Asserted // a wish is a stance
		}
		for _, s := range who {
			for _, o := range only(against, graph.StateBody, graph.ArmedGroup, graph.Organization) {
				r.relate(graph.HostileTo, s, o, graph.Qualifiers{})
			}
		}
		r.modality = was
	}
	g := c.Governor
	if undoing.Has(v) && c.Chunk.Infinitive && g != nil && !g.Chunk.Negative && (v != "drive" || len(c.Behind("of", "from")) > 0) {
		switch {
		case g.Chunk.Word == "be" && len(g.Subjects) == 1 && aims.Has(r.Chunks[g.Subjects[0]].Word):
			i := g.Subjects[0]
			hate(only(append(r.owner(i), r.ends(r.complementOf(i), false)...), graph.ArmedGroup))
		case founding.Has(g.Chunk.Word) && g.Chunk.Passive:
			hate(only(r.ends(g.Subjects, false), graph.ArmedGroup))
		}
	}
}

// refuses reads "X refuses to recognise Y", "X does not accept Y", of a clause that tells what is not so.
func (r *clauses) refuses(v string) {
	c := r.c
	if !acknowledging.Has(v) || c.Chunk.Passive || len(c.Objects) == 0 {
		return
	}
	g := c.Governor
	if !c.Chunk.Negative && !(g != nil && (g.Chunk.Word == "refuse" || g.Chunk.Word == "decline" || g.Chunk.Word == "vow" && g.Chunk.Negative)) {
		return
	}
	who := c.Subjects
	if g != nil {
		who = g.Subjects
	}
	groups := only(r.ends(who, false), graph.ArmedGroup)
	if len(groups) == 0 {
		return
	}
	unreal, modality := r.unreal, r.modality
	r.unreal, r.modality = false, graph.Asserted
	for _, s := range groups {
		for _, o := range only(r.ends(c.Objects, true), graph.StateBody) {
			if o.whole {
				r.relate(graph.HostileTo, s, o, graph.Qualifiers{})
			}
		}
	}
	r.unreal, r.modality = unreal, modality
}

// beginnings are nouns for when a group came to be.
var beginnings = wordSet(`inception foundation founding formation creation birth establishment emergence launch`)

// inception reads "since its inception in 1960", "the founding of X in 1960".
func (r *clauses) inception(i int) {
	c := &r.Chunks[i]
	if !beginnings.Has(c.Word) || c.Core != nil {
		return
	}
	groups := only(append(r.owner(i), r.ends(r.complementOf(i), false)...), graph.ArmedGroup)
	if len(groups) != 1 {
		return
	}
	k := i + 1
	for k+1 < len(r.Chunks) && r.Chunks[k].Kind == syntax.Preposition && r.Chunks[k].Word == "of" {
		k += 2
	}
	if k < len(r.Chunks) && r.Chunks[k].Kind == syntax.Preposition && (r.Chunks[k].Word == "in" || r.Chunks[k].Word == "on") {
		k++
	}
	if k >= len(r.Chunks) || r.Chunks[k].Kind != syntax.Date || len(r.Chunks[k].Mentions) == 0 {
		return
	}
	m := r.Chunks[k].Mentions[0]
	date := r.DateSaid(m.Span)
	r.Document.Findings = append(r.Document.Findings, doc.Finding{
		Subject: groups[0].key, Predicate: "founded", Value: &graph.Value{Date: &date}, Span: doc.Span{Start: r.Tokens[c.First].Start, End: m.End}, Sentence: r.Index,
		Modality: graph.Asserted, Coreference: groups[0].m != nil && groups[0].m.Coreference, Confidence: 0.75, Extractor: Name, Version: Version,
	})
}
