package relations

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

// bandsAtHome call an armed group, or several, in a description that tells where it is at home.
var bandsAtHome = wordSet(`group movement organisation organization militia militias outfit network army insurgency front gang sect cartel faction band force cult clan syndicate alliance coalition
	guerrillas rebels insurgents militants fighters gangs warlords vigilantes`)

// seated reads where a group is from how it is described: "X, a gang from P", "X, a P militia", "the X militias of P", "X is a sect in P".
func (r *clauses) seated(i int) {
	c := &r.Chunks[i]
	if c.Core != nil || !bandsAtHome.Has(c.Word) || c.Article == "no" || r.has(i, "former", "defunct", "erstwhile", "disbanded") {
		return
	}
	places := only(r.ends(r.behind(i, "in", "from", "of"), false), wheres...)
	for _, m := range c.Mentions {
		if m.Type.Class() == graph.PlaceClass && m.Type != graph.Facility && !m.Adjective && m.Last == c.Last-1 {
			if e, ok := r.end(m, true, false); ok {
				e.chunk = i
				places = append(places, e)
			}
		}
	}
	if len(places) == 0 {
		return
	}
	self := r.described(i)
	if m := r.tokenBefore(i); m != nil && m.Type == graph.ArmedGroup && c.Owned <= 0 && len(r.behind(i, "of")) > 0 { // "the X militias of P"
		if e, ok := r.end(m, true, false); ok {
			self = append(self, e)
		}
	}
	for _, s := range self {
		s.chunk = i
		for _, o := range places {
			if o.whole && (o.m == nil || !o.m.Adjective) {
				r.relate(graph.OperatesIn, s, o, graph.Qualifiers{Mode: "ACTIVE"}, i)
			}
		}
	}
}

// exampled reads where groups are that are told of one after the other, each with its place: "X in P, Y in Q and Z in R", "groups like X in P".
func (r *clauses) exampled(i int) {
	if !r.groupIn(i) {
		return
	}
	ok := i > 0 && (r.Chunks[i-1].Word == "like" || r.Chunks[i-1].Word == "including" || r.Chunks[i-1].Word == "as" && i > 1 && r.Chunks[i-2].Word == "such") || r.groupIn(r.nextItem(i+3))
	for k := max(0, i-6); k < i && !ok; k++ {
		ok = r.groupIn(k) && r.nextItem(k+3) == i
	}
	if !ok {
		return
	}
	e, known := r.end(r.Chunks[i].Core, true, false)
	if !known {
		return
	}
	e.chunk = i
	r.stay([]end{e}, r.List(i + 2)[:1])
}

// groupIn tells whether the name of a group, "in" and the name of a place stand at a chunk.
func (r *clauses) groupIn(i int) bool {
	if i < 0 || i+2 >= len(r.Chunks) || r.Chunks[i+1].Kind != syntax.Preposition || r.Chunks[i+1].Word != "in" {
		return false
	}
	g, p := r.Chunks[i].Core, r.Chunks[i+2].Core
	return g != nil && g.Type == graph.ArmedGroup && !g.Coreference && !g.Adjective && p != nil && p.Type.Class() == graph.PlaceClass && p.Type != graph.Facility && !p.Adjective
}

// nextItem returns the noun phrase behind a comma, "and" or both at a chunk, a "to" that the list repeats passed over; -1 for none.
func (r *clauses) nextItem(k int) int {
	at := k
	for k < len(r.Chunks) && k < at+3 {
		switch c := &r.Chunks[k]; {
		case c.Kind == syntax.Comma, c.Kind == syntax.Conjunction && c.Word == "and":
		case k > at && c.Kind == syntax.Preposition && (c.Word == "to" || c.Word == "with" || c.Word == "from"):
		case k > at && c.Kind == syntax.Noun:
			return k
		default:
			return -1
		}
		k++
	}
	if k < len(r.Chunks) && k > at && r.Chunks[k].Kind == syntax.Noun {
		return k
	}
	return -1
}

// menLed returns the group of whose leader a noun phrase names the men: "his fighters", "Gouri's men".
func (r *clauses) menLed(i int) []end {
	c := &r.Chunks[i]
	if c.Core != nil && c.Core.Type != doc.QuantityMention || c.Owned <= 0 || len(c.Mentions) == 0 || !(syntax.Members.Has(c.Word) && c.Plural && c.Word != "followers" || c.Word == "force" || c.Word == "militia" || c.Word == "group" || c.Word == "outfit" || c.Word == "movement") {
		return nil
	}
	who := c.Mentions[0]
	if who.Type != graph.Person {
		return nil
	}
	for n := len(r.Findings) - 1; n >= 0; n-- {
		f := &r.Findings[n]
		group := ""
		switch {
		case f.Negative:
		case f.Predicate == string(graph.Leads) && f.Subject == who.Key:
			group = f.Object
		case f.Predicate == string(graph.FoundedBy) && f.Object == who.Key:
			group = f.Subject
		}
		if group == "" {
			continue
		}
		if t := r.Things[group]; t != nil && t.Entity.Type == graph.ArmedGroup {
			return []end{{key: group, kind: graph.ArmedGroup, m: who, chunk: i, whole: !syntax.Members.Has(c.Word)}}
		}
		return nil
	}
	return nil
}

// stateBefore returns the government that "it" stands for which opens a sentence, where the sentence before is about a country as an actor: "Libya
// backed insurgents everywhere. It armed X".
func (r *clauses) stateBefore(i int) []end {
	c := &r.Chunks[i]
	if c.Word != "it" || len(c.Mentions) > 0 || r.Index == 0 || i > 2 || i > 0 && r.Chunks[0].Kind != syntax.Preposition && r.Chunks[0].Kind != syntax.Date && r.Chunks[0].Kind != syntax.Adverb {
		return nil
	}
	before := &r.Sentences[r.Index-1]
	ms := r.InSentence(r.Index - 1)
	for n := range ms {
		m := &ms[n]
		if m.First > before.First+1 {
			break
		}
		if m.Type == graph.Country && !m.Adjective && (m.First == before.First || r.Tokens[before.First].Lower == "the") {
			for k := m.Last; k < before.Last && k < m.Last+1; k++ {
				if w := r.Tokens[k].Lower; w == "'s" || w == "’s" || r.Tokens[k].Text == "-" || w == "and" {
					return nil
				}
			}
			if e, ok := r.end(m, true, true); ok {
				e.chunk = i
				return []end{e}
			}
		}
	}
	return nil
}

// there returns the place that "there" stands for in the clause at hand: the one named last before it, in the sentence or the one before.
func (r *clauses) there() []end {
	c := r.c
	at := -1
	for k := c.Verb + 1; k < len(r.Chunks) && k <= c.End; k++ {
		if r.Chunks[k].Kind == syntax.Adverb && r.Chunks[k].Word == "there" {
			at = k
		}
	}
	if at < 0 {
		return nil
	}
	for back := 0; back <= 1 && r.Index-back >= 0; back++ {
		var last *doc.Mention
		ms := r.InSentence(r.Index - back)
		for n := range ms {
			m := &ms[n]
			if !slices.Contains(wheres, m.Type) || m.Adjective || m.Metonym || back == 0 && m.First >= r.Chunks[at].First {
				continue
			}
			last = m
			if m.First == r.Sentences[r.Index-back].First {
				break // "P has been spared since the raid on Q, but X hides there"
			}
		}
		if last != nil {
			return []end{{key: last.Key, kind: last.Type, m: last, chunk: at, whole: true}}
		}
	}
	return nil
}
