package relations

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

var wheres = []graph.EntityType{graph.Country, graph.AdminArea, graph.City, graph.Region}

// inName reads where a group is from its name: "Ansar al-Sharia in Tunisia".
func (r *clauses) inName(i int) {
	m := r.Chunks[i].Core
	if m == nil || m.Type != graph.ArmedGroup || m.Coreference || m.Last-m.First < 3 {
		return
	}
	for k := m.First + 1; k < m.Last-1; k++ {
		if r.Tokens[k].Lower != "in" {
			continue
		}
		if k++; r.Tokens[k].Lower == "the" && k+1 < m.Last {
			k++
		}
		for _, e := range r.x.g.ByAlias(r.Slice(r.Tokens[k].Start, r.Tokens[m.Last-1].End)) {
			if e.Type != graph.Country && e.Type != graph.AdminArea {
				continue
			}
			g, ok := r.end(m, true, false)
			if !ok {
				return
			}
			g.chunk = i
			r.Known(e.ID, e.Entity).Country = e.ISO2
			r.relate(graph.OperatesIn, g, end{key: e.ID, kind: e.Type, chunk: i, whole: true}, graph.Qualifiers{Mode: "ACTIVE"})
			return
		}
		return
	}
}

// ofCountry reads "X is a militant organisation of P", "X, a republican group of P".
func (r *clauses) ofCountry(i int) {
	c := &r.Chunks[i]
	if c.Core != nil || !groupNouns.Has(c.Word) || c.Article != "a" && c.Article != "an" {
		return
	}
	of := only(r.ends(append(r.complementOf(i), r.behind(i, "from", "in")...), false), graph.Country, graph.AdminArea, graph.Region)
	if len(of) == 0 {
		return
	}
	for _, s := range r.described(i) {
		for _, o := range of {
			r.relate(graph.OperatesIn, s, o, graph.Qualifiers{Mode: "ACTIVE"}, i)
		}
	}
}

// described returns the groups that a noun phrase without a name says something of: "X is a movement", "X, a movement".
func (r *clauses) described(i int) []end {
	if es := only(r.predicated(i), graph.ArmedGroup); len(es) > 0 {
		return es
	}
	if m := r.before(i); m != nil && i >= 2 && r.Chunks[i-2].Core == m {
		if e, ok := r.end(m, true, false); ok {
			e.chunk = i
			return []end{e}
		}
	}
	return nil
}

// violent are verbs for what a group does again and again where it is.
var violent = wordSet(`kill murder bomb massacre kidnap abduct assassinate`)

// ravaged reads where a group has killed for years: "X has killed thousands of people in P", "a movement which set off 150 bombs in P".
func (r *clauses) ravaged(v string) {
	c := r.c
	if c.Chunk.Passive || len(c.Subjects) == 0 || !violent.Has(v) && !((v == "set" || v == "plant" || v == "detonate") && r.plural("bombs explosions charges")) {
		return
	}
	var who []end
	switch {
	case groupNouns.Has(r.Chunks[c.Subjects[0]].Word) && r.Chunks[c.Subjects[0]].Core == nil:
		who = r.described(c.Subjects[0])
	case (c.Chunk.Perfect || r.overYears()) && r.many():
		who = only(r.ends(c.Subjects, false), graph.ArmedGroup)
	}
	for _, s := range who {
		for _, o := range only(r.ends(c.Behind("in", "across", "throughout"), false), graph.Country, graph.AdminArea, graph.Region) {
			r.relate(graph.OperatesIn, s, o, graph.Qualifiers{Mode: "ATTACKS"})
		}
	}
}

// overYears tells whether a date of the clause, or before its verb, is a span of years: "between 1975 and 2006".
func (r *clauses) overYears() bool {
	span := func(m *doc.Mention) bool {
		w := r.Tokens[m.First].Lower
		return (w == "between" || w == "from") && m.Last-m.First > 3
	}
	for k := r.c.Verb - 1; k >= 0 && k >= r.c.Verb-3; k-- {
		if r.Chunks[k].Kind == syntax.Date && slices.ContainsFunc(r.Chunks[k].Mentions, span) {
			return true
		}
	}
	return slices.ContainsFunc(r.c.Dates, span)
}

// many tells whether the object of the clause is hundreds or more.
func (r *clauses) many() bool {
	for _, i := range r.c.Objects {
		if r.has(i, "hundreds", "thousands", "scores", "dozens") {
			return true
		}
		for _, m := range r.Chunks[i].Mentions {
			if m.Type == doc.QuantityMention {
				if q, ok := graph.ParseQuantity(r.Slice(m.Start, m.End)); ok && q.Min != nil && *q.Min >= 50 {
					return true
				}
			}
		}
	}
	return false
}

// comingFrom are verbs for where a group's men are from.
var comingFrom = wordSet(`come hail originate stem draw recruit`)

// recruited reads where a group's men are from: "most of its fighters come from P", "recruits came from the schools of P and, later, from Q".
func (r *clauses) recruited(v string) {
	c := r.c
	if v == "be" && (r.hasObject("foreigners") || r.hasObject("recruits") || r.hasObject("nationals")) && c.Relative { // "1,000 men, half of whom are foreigners, notably from P"
		if g := r.soleGroup(); g.key != "" {
			for _, o := range only(r.ends(c.Behind("from"), false), wheres...) {
				r.relate(graph.RecruitsFrom, g, o, graph.Qualifiers{})
			}
		}
		return
	}
	if !comingFrom.Has(v) || (v == "draw" || v == "recruit") && !c.Chunk.Passive || len(c.Subjects) != 1 {
		return
	}
	s := &r.Chunks[c.Subjects[0]]
	if !recruits.Has(s.Word) {
		return
	}
	groups := only(r.ends(c.Subjects, false), graph.ArmedGroup)
	if len(groups) == 0 {
		groups = only(r.bodies(c.Subjects[0]), graph.ArmedGroup)
	}
	if len(groups) == 0 {
		groups = r.joinedBy(c.Subjects[0])
	}
	if w := s.Word; len(groups) == 0 && (w == "others" || w == "most" || w == "some" || w == "many") && s.Last == s.First+1 {
		groups = r.lastRecruiter()
		if len(groups) == 0 {
			return
		}
	}
	if topic := r.home.topicOf(r.Document); len(groups) == 0 && topic != "" && s.Article == "" {
		groups = []end{{key: topic, kind: graph.ArmedGroup, chunk: -1, whole: true}}
	}
	from := c.Behind("from")
	if len(groups) == 0 || len(from) == 0 {
		return
	}
	last := from[len(from)-1]
	for last+2 < len(r.Chunks) && r.Chunks[last+1].Kind == syntax.Preposition && r.Chunks[last+1].Word == "of" && r.Chunks[last+2].Kind == syntax.Noun {
		last += 2
	}
	for _, i := range from {
		if r.Chunks[i].Core == nil {
			from = append(from, r.complementOf(i)...) // "from the seminaries of P"
		}
	}
	for k := last + 1; k+1 < len(r.Chunks) && k < last+9; k++ { // "and, later, from Q"
		if r.Chunks[k].Kind == syntax.Preposition && r.Chunks[k].Word == "from" && r.Chunks[k+1].Kind == syntax.Noun {
			from = append(from, r.List(k+1)...)
			break
		}
		if kind := r.Chunks[k].Kind; kind != syntax.Conjunction && kind != syntax.Comma && kind != syntax.Adverb && r.Chunks[k].Word != "itself" {
			break
		}
	}
	for _, g := range groups {
		for _, o := range only(r.ends(from, false), wheres...) {
			r.relate(graph.RecruitsFrom, g, o, graph.Qualifiers{})
		}
	}
}

// joinedBy returns the groups that those of a noun phrase joined, as a relative clause of it tells: "the men who joined X".
func (r *clauses) joinedBy(i int) []end {
	for _, c := range r.Clauses {
		if c.Relative && (joining.Has(c.Chunk.Word) || c.Chunk.Word == "fight") && !c.Chunk.Negative && len(c.Subjects) == 1 && (c.Subjects[0] == i || r.OneOf(c.Subjects[0]) == i || c.Subjects[0] == i+2) {
			if es := only(r.ends(append(c.Objects, c.Behind("for", "with")...), false), graph.ArmedGroup); len(es) > 0 {
				return es
			}
		}
	}
	return nil
}

// lastRecruiter returns the group whose men the sentence before tells the origin of: "Others come from X".
func (r *clauses) lastRecruiter() []end {
	for n := len(r.Findings) - 1; n >= 0 && r.Findings[n].Sentence >= r.Index-1; n-- {
		if f := &r.Findings[n]; f.Predicate == string(graph.RecruitsFrom) && !f.Negative {
			return []end{{key: f.Subject, kind: graph.ArmedGroup, chunk: -1, whole: true}}
		}
	}
	return nil
}

// soleGroup returns the one group that the sentence names or stands for.
func (r *clauses) soleGroup() (out end) {
	ms := r.InSentence(r.Index)
	for i := range ms {
		m := &ms[i]
		if m.Type != graph.ArmedGroup || m.Adjective {
			continue
		}
		if out.key != "" && out.key != m.Key {
			return end{}
		}
		out = end{key: m.Key, kind: graph.ArmedGroup, m: m, chunk: -1, whole: true}
	}
	return out
}

// recruits are nouns and pronouns for a group's men.
var recruits = wordSet(`recruits fighters members militants men followers rank-and-file guerrillas insurgents jihadists cadres volunteers them they majority gunmen supporters others most some many`)
