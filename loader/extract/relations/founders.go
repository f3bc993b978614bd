package relations

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

// founds reads who set up a body, and whom its founders left.
func (g *personClause) founds() bool {
	v, c := g.v, g.c
	switch {
	case founding.Has(v) && !g.hasObject("himself") && !g.hasObject("herself"):
		if len(c.Objects) == 0 && !c.Chunk.Passive {
			g.patients = g.sharedObjects()
		}
		if len(g.patients) == 0 && len(c.Objects) == 1 && !c.Chunk.Passive {
			g.patients = g.described(c.Objects[0]) // "X, the movement that Y founded"
		}
		for _, s := range only(g.patients, orgLike...) {
			g.founded(s)
			for _, o := range only(g.doers, graph.Person) {
				g.relate(graph.FoundedBy, s, o, graph.Qualifiers{})
			}
			if c.Governor != nil && c.Governor.Chunk.Word == "help" { // "Iran helped create X"
				for _, o := range only(g.doers, graph.StateBody) {
					g.relate(graph.Supports, o, s, graph.Qualifiers{})
				}
			}
			those := g.people
			if len(g.people) == 0 && len(g.doerChunks) == 1 && !c.Chunk.Passive {
				if those = g.thosePeople(g.doerChunks[0]); len(g.doers) == 1 && g.doers[0].key == s.key && g.Chunks[g.doerChunks[0]].Word == "they" {
					those = g.peopleBefore() // "A and B led X, which they had founded"
				}
				for _, o := range those {
					g.relate(graph.FoundedBy, s, o, graph.Qualifiers{})
				}
			}
			for _, with := range g.ends(append(c.Behind("with", "alongside"), g.together()...), false) {
				if with.kind == graph.Person && len(those) > 0 {
					g.relate(graph.FoundedBy, s, with, graph.Qualifiers{})
				}
			}
			for _, i := range c.Behind("under") { // "was formed under the leadership of X"
				if commandNouns.Has(g.Chunks[i].Word) && c.Chunk.Passive && len(g.doers) == 0 {
					for _, o := range only(g.ends(g.complementOf(i), false), graph.Person) {
						g.relate(graph.FoundedBy, s, o, graph.Qualifiers{}, i)
					}
				}
			}
			for _, i := range g.doerChunks {
				g.formerMembers(s, i)
				g.quitters(s, i)
				g.turncoats(s, i)
				g.lieutenants(s, i)
				for _, o := range g.amongPeople(i) {
					g.relate(graph.FoundedBy, s, o, graph.Qualifiers{})
				}
			}
		}
	case v == "launch" || v == "build" || v == "raise":
		for _, s := range only(g.patients, graph.ArmedGroup) {
			for _, i := range g.doerChunks {
				if s.whole && v == "launch" {
					g.formerMembers(s, i)
				}
			}
			for _, o := range g.people {
				if s.whole {
					g.relate(graph.FoundedBy, s, o, graph.Qualifiers{})
				}
			}
			for _, i := range g.doerChunks { // "defectors from Y, among them Z, launched X"
				if !s.whole || v != "launch" {
					break
				}
				g.formerMembers(s, i)
				for _, o := range g.amongPeople(i) {
					g.relate(graph.FoundedBy, s, o, graph.Qualifiers{})
				}
			}
		}
	default:
		return false
	}
	return true
}

// peopleBefore returns the several persons that the clause before has for a subject.
func (r *clauses) peopleBefore() []end {
	for n := len(r.Clauses) - 1; n >= 0; n-- {
		if o := r.Clauses[n]; o.Verb < r.c.Verb {
			if out := only(r.ends(o.Subjects, false), graph.Person); len(out) > 1 {
				return out
			}
			return nil
		}
	}
	return nil
}

// thosePeople returns the persons that "they" or "the two" stands for: the two to four that the sentence before names.
func (r *clauses) thosePeople(i int) []end {
	c := &r.Chunks[i]
	if c.Word != "they" && c.Word != "them" && c.Word != "two" && c.Word != "both" && c.Word != "pair" || r.Index == 0 || c.Last-c.First > 2 {
		return nil
	}
	var out []end
	ms := r.InSentence(r.Index - 1)
	for k := range ms {
		m := &ms[k]
		if m.Type == graph.Person && !slices.ContainsFunc(out, func(e end) bool { return e.key == m.Key }) {
			out = append(out, end{key: m.Key, kind: graph.Person, m: m, chunk: -1, whole: true})
		}
	}
	if len(out) < 2 || len(out) > 4 {
		return nil
	}
	return out
}

// together returns the noun phrases of "together with X", however far behind the verb.
func (r *clauses) together() []int {
	at := func(k int) bool {
		w := r.Chunks[k].Word
		return (w == "together" || w == "along" || w == "jointly") && r.Chunks[k+1].Word == "with" && r.Chunks[k+2].Kind == syntax.Noun
	}
	for k := r.c.Verb + 1; k+2 < len(r.Chunks) && r.Chunks[k].Kind != syntax.Break && r.Chunks[k].Kind != syntax.Subordinate; k++ {
		if at(k) {
			return r.List(k + 2)
		}
	}
	for k := r.c.Verb - 3; k >= 0 && r.Chunks[k].Kind != syntax.Verb && r.Chunks[k].Kind != syntax.Break; k-- { // "X, together with Y, founded"
		if at(k) {
			return r.List(k + 2)[:1]
		}
	}
	if len(r.Chunks) > 2 && at(0) && len(r.c.Subjects) > 0 && r.c.Subjects[0] > 2 { // "Together with X, they founded"
		return []int{2}
	}
	return nil
}

// sharedObjects returns what the verb behind "and" names as the object of both: "founded and led X".
func (r *clauses) sharedObjects() []end { return r.ends(r.sharedChunks(), false) }

func (r *clauses) sharedChunks() []int {
	k := r.c.Verb
	for k+2 < len(r.Chunks) && (r.Chunks[k+1].Kind == syntax.Conjunction || r.Chunks[k+1].Kind == syntax.Comma) && r.Chunks[k+2].Kind == syntax.Verb {
		k += 2 // "armed, funded and trained X"
	}
	if k == r.c.Verb {
		return nil
	}
	for _, o := range r.Clauses {
		if o.Verb == k {
			return o.Objects
		}
	}
	return nil
}

// arisen reads when a group came into being: "X emerged in 2011", "X broke away from Y in 2006".
func (r *clauses) arisen(v string) {
	c := r.c
	switch v {
	case "come", "emerge", "arise", "originate":
		if !r.arises(c) {
			return
		}
	case "date": // "dates from 1987", "dates back to 1987"
		if c.Chunk.Passive || len(c.Objects) > 0 {
			return
		}
	case "surface", "appear":
		if k := c.Verb - 1; k >= 0 && r.Chunks[k].Word == "first" {
			break // "first appeared on Telegram in 2022"
		}
		if len(c.Objects) > 0 || slices.ContainsFunc(c.Phrases, func(p syntax.Phrase) bool { return p.Word != "in" || !r.areas(p.Nouns) }) {
			return // "appeared in a video"
		}
	case "split+off", "break+away", "break+off":
	default:
		return
	}
	for _, s := range only(r.ends(c.Subjects, false), graph.ArmedGroup) {
		if s.whole && !c.Chunk.Passive {
			r.founded(s)
		}
	}
}

// areas tells whether noun phrases name places.
func (r *clauses) areas(chunks []int) bool {
	for _, i := range chunks {
		if m := r.Chunks[i].Core; m == nil || m.Type.Class() != graph.PlaceClass {
			return false
		}
	}
	return true
}

// foundingDate returns the date of a clause that tells how a group was set up, or of the clause it hangs on: "left by 2002 to form X", "In
// 2014 they left Y and founded X"; nil if there is none.
func (r *clauses) foundingDate() *doc.Mention {
	c := r.c
	if len(c.Dates) > 0 {
		return c.Dates[0]
	}
	if c.Chunk.Infinitive && c.Governor != nil && len(c.Governor.Dates) > 0 {
		return c.Governor.Dates[0]
	}
	for _, o := range r.Clauses {
		if o.Governor == c && o.Chunk.Gerund && o.Chunk.Word == "be" && len(o.Dates) > 0 { // "came into being on 5 May"
			return o.Dates[0]
		}
	}
	if len(c.Subjects) > 0 { // "In 2014, they left Y and founded X"
		k := c.Subjects[0] - 1
		if k > 0 && r.Chunks[k].Kind == syntax.Comma {
			k--
		}
		if k >= 0 && k <= 2 && r.Chunks[k].Kind == syntax.Date {
			return r.Chunks[k].Mentions[0]
		}
	}
	return nil
}

// hedging words stand before a date that is not sure.
var hedging = wordSet(`around about by circa`)

// founded records when a group was set up: the date of the clause.
func (r *clauses) founded(group end) {
	if group.kind != graph.ArmedGroup || r.denied || r.unreal || r.modality == graph.Hypothetical {
		return
	}
	m := r.foundingDate()
	if m == nil {
		return
	}
	first := m.First
	if k := first - 1; k >= 0 && hedging.Has(r.Tokens[k].Lower) { // "around 2002", "by 2002"
		first = k
	}
	date := r.DateSaid(doc.Span{Start: r.Tokens[first].Start, End: m.End})
	start := r.Tokens[r.c.Chunk.First].Start
	who := r.speaker
	if r.modality == graph.Reported && who == "" {
		who = "unnamed source"
	}
	r.Document.Findings = append(r.Document.Findings, doc.Finding{
		Subject: group.key, Predicate: "founded", Value: &graph.Value{Date: &date}, Span: doc.Span{Start: min(start, m.Start), End: max(m.End, r.Tokens[r.c.Chunk.Last-1].End)},
		Sentence: r.Index, Modality: r.modality, Attribution: who, Coreference: group.m != nil && group.m.Coreference, Confidence: 0.75, Extractor: Name, Version: Version,
	})
}
