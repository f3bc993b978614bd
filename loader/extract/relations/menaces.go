package relations

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// victims are nouns for people whom groups single out.
var victims = wordSet(`journalists reporters teachers christians muslims hazaras copts shiites shias shia sunnis sufis yazidis jews foreigners westerners missionaries nuns priests clerics politicians
	judges lawyers doctors settlers farmers traders schoolgirls worshippers pilgrims aid-workers minorities ahmadis hindus sikhs homosexuals feminists activists migrants refugees
	candidates tourists peacekeepers workers bloggers atheists apostates`)

// peopleOf declares the people of a noun phrase that nothing names, "Christians", "aid workers", as one end of an edge.
func (r *clauses) peopleOf(i int) []end {
	c := &r.Chunks[i]
	if c.Kind != syntax.Noun || c.Core != nil || !victims.Has(strings.ToLower(c.Word)) || c.Owned > 0 {
		return nil
	}
	first := c.First
	for first+1 < c.Last && (c.Article != "" && first == c.First || r.Tokens[first].Kind != text.Word) {
		first++
	}
	for _, m := range c.Mentions {
		if m.Type == doc.QuantityMention {
			return nil // "twelve teachers" were hit once
		}
	}
	span := doc.Span{Start: r.Tokens[first].Start, End: r.Tokens[c.Last-1].End}
	name := strings.Join(strings.Fields(r.Slice(span.Start, span.End)), " ")
	key := "collective:" + graph.Slug(name)
	t := r.Thing(key, graph.Entity{Type: graph.Collective, Name: name}, true)
	t.Name(r.Slice(span.Start, span.End), span)
	return []end{{key: key, kind: graph.Collective, chunk: i, whole: true}}
}

// inciting verbs have others do what an infinitive behind them tells; threatening ones are what their subject says of itself.
var (
	inciting    = wordSet(`urge call incite exhort order tell instruct encourage direct appeal beg ask command implore press rally`)
	threatening = wordSet(`threaten vow swear pledge promise seek want aim intend hope wish aspire long yearn dream attempt try`)
	harming     = wordSet(`attack strike hit bomb punish avenge destroy burn crush slaughter behead kill target assassinate murder annihilate massacre shell raid terrorise terrorize kidnap harm
		invade liberate storm torch blow+up wipe+out shoot+down bring+down set+off capture conquer seize reach`)
	launching = wordSet(`fire launch lob rain send carry+out stage mount unleash conduct`)
)

// menaced reads whom a group says it will strike, or tells others to: "has threatened to fire rockets at X", "urged its followers to attack Y".
func (r *clauses) menaced() {
	c := r.c
	g := c.Governor
	if !c.Chunk.Infinitive && !c.Chunk.Gerund || g == nil || c.Chunk.Negative || g.Chunk.Negative {
		return
	}
	w := c.Chunk.Word
	if c.Chunk.Particle != "" {
		w += "+" + c.Chunk.Particle
	}
	var at []int
	switch {
	case harming.Has(w):
		at = c.Objects
	case launching.Has(w):
		at = c.Behind("at", "on", "against", "into", "towards")
	default:
		return
	}
	for g.Governor != nil && (g.Chunk.Word == "keep" || g.Chunk.Word == "continue" || g.Chunk.Word == "start" || g.Chunk.Word == "resume" || g.Chunk.Word == "go") {
		g = g.Governor
	}
	if g.Chunk.Passive || !inciting.Has(g.Chunk.Word) && !threatening.Has(g.Chunk.Word) {
		return
	}
	f := readFrame{frame: &frame{predicate: graph.Targets}}
	var who []end
	for _, i := range g.Subjects {
		who = append(who, r.outfit(i, false)...)
		if len(who) == 0 {
			who = append(who, r.groupOf(i)...)
		}
	}
	if len(who) == 0 {
		return
	}
	was := r.modality
	r.modality = graph.Weaker(r.modality, graph.Hypothetical)
	for _, i := range at {
		for _, o := range r.other(f.predicate, i, false) {
			if o.kind == graph.Person || o.kind == graph.ArmedGroup {
				continue
			}
			for _, s := range who {
				r.relate(graph.Targets, s, o, graph.Qualifiers{Mode: "ASPIRED"})
			}
		}
	}
	r.modality = was
}
