package relations

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/syntax"
)

// takesOver reads who comes into an office, and after whom.
func (g *personClause) takesOver() bool {
	v, c := g.v, g.c
	switch {
	case v == "take+over" && len(c.Objects) == 0 && len(c.Behind("as", "from", "in", "of")) == 0:
		for _, s := range g.people { // "X, who took over"
			for _, o := range g.lastOffice() {
				g.relate(graph.Leads, s, o, graph.Qualifiers{Role: "leader", Status: "CURRENT"})
				g.outlived(s, o)
			}
		}
	case v == "take+over" && len(c.Objects) == 0 && len(only(g.ends(c.Behind("from"), false), graph.Person)) > 0: // "took over from X"
		before := only(g.ends(c.Behind("from"), false), graph.Person)
		g.succession(g.people, before)
		if c.Relative && len(g.people) == 1 && len(before) == 1 { // "is led by A, who took over from B"
			if held := g.officeHeld(g.people[0].key); len(held) == 1 {
				g.relate(graph.Leads, before[0], held[0], graph.Qualifiers{Role: "leader", Status: "FORMER"})
			}
		}
	case v == "take" && len(c.Objects) == 1 && (g.hasObject("place") || g.hasObject("mantle")): // "X, who took his place"
		for _, s := range g.people {
			for _, e := range only(g.owner(c.Objects[0]), graph.Person) {
				for _, o := range g.officeHeld(e.key) {
					g.relate(graph.Leads, s, o, graph.Qualifiers{Role: "leader", Status: "CURRENT"})
				}
			}
		}
	case v == "be" && g.inCommand() >= 0: // "X has been in command since"
		i := g.inCommand()
		of := only(g.ends(g.complementOf(i), false), orgLike...)
		if len(g.complementOf(i)) == 0 {
			of = g.lastOffice()
		}
		for _, s := range g.people {
			for _, o := range of {
				g.relate(graph.Leads, s, o, graph.Qualifiers{Role: "leader", Status: "CURRENT"}, i)
			}
		}
	case (v == "take" || v == "take+over") && len(c.Objects) == 1 && (g.hasObject("charge") || g.hasObject("command") || g.hasObject("helm") || g.hasObject("reins")) && len(g.complementOf(c.Objects[0])) == 0:
		for _, s := range g.people { // "X took charge"
			for _, o := range g.lastOffice() {
				g.relate(graph.Leads, s, o, graph.Qualifiers{Role: "leader", Status: "CURRENT"})
				g.outlived(s, o)
			}
		}
	case v == "take+over" || v == "assume" || v == "inherit" || (v == "take" || v == "seize") && (g.hasObject("reins") || g.hasObject("helm") || g.hasObject("command") || g.hasObject("charge") || g.hasObject("leadership")):
		for _, s := range g.people {
			for _, o := range only(append(g.patients, g.ends(c.Behind("of"), false)...), graph.ArmedGroup) {
				g.relate(graph.Leads, s, o, graph.Qualifiers{Role: "leader", Status: "CURRENT"})
			}
			what := c.Objects
			if c.Chunk.Passive { // "command of X was assumed by Y"
				what = c.Subjects
			}
			for _, i := range what {
				if w := g.Chunks[i].Word; w == "leadership" || w == "command" || w == "control" || w == "charge" || w == "reins" || w == "helm" {
					for _, o := range only(append(g.ends(g.complementOf(i), false), g.owner(i)...), graph.ArmedGroup) {
						g.relate(graph.Leads, s, o, graph.Qualifiers{Role: "leader", Status: "CURRENT"}, i)
					}
				}
			}
		}
	case (v == "follow" || v == "succeed" || v == "replace") && !c.Chunk.Passive && len(g.helm()) > 0 && len(only(g.patients, graph.Person)) > 0:
		for _, o := range g.helm() { // "followed X at the head of Y"
			for _, s := range g.people {
				g.relate(graph.Leads, s, o, graph.Qualifiers{Role: "leader", Status: "CURRENT"})
			}
			for _, s := range only(g.patients, graph.Person) {
				g.relate(graph.Leads, s, o, graph.Qualifiers{Role: "leader", Status: "FORMER"})
			}
		}
	case v == "replace" || v == "succeed" || v == "follow" && c.Chunk.Passive && len(only(g.patients, graph.Person)) > 0:
		g.succession(g.people, g.patients)
	default:
		return false
	}
	return true
}

// gone are verbs by which an office falls vacant.
var gone = wordSet(`kill die capture arrest jail assassinate execute resign retire flee defect perish depose oust murder`)

// outlived reads who held an office before: "took over in 2018 after a drone killed X".
func (r *clauses) outlived(heir, body end) {
	for k := r.c.Verb + 1; k < len(r.Chunks); k++ {
		if r.Chunks[k].Kind != syntax.Subordinate || r.Chunks[k].Word != "after" && r.Chunks[k].Word != "when" {
			continue
		}
		for _, o := range r.Clauses {
			if o.Verb < k || !gone.Has(o.Chunk.Word) || o.Chunk.Negative || o.Chunk.Modal {
				continue
			}
			lost := o.Objects
			if o.Chunk.Passive || len(o.Objects) == 0 {
				lost = o.Subjects
			}
			for _, s := range only(r.ends(lost, false), graph.Person) {
				if s.key != heir.key {
					r.relate(graph.Leads, s, body, graph.Qualifiers{Role: "leader", Status: "FORMER"}, s.chunk)
				}
			}
			return
		}
	}
}

// succession reads "X was succeeded by Y", "Y replaced X as leader of Z": Y leads the group that the office of either is of.
func (r *clauses) succession(people, patients []end) {
	c := r.c
	if len(people) == 0 || len(only(patients, graph.Person)) == 0 {
		return
	}
	var groups []end
	for _, i := range c.Behind("as") {
		groups = append(groups, only(r.bodies(i), graph.ArmedGroup)...)
	}
	for _, e := range only(patients, graph.Person) {
		if len(groups) == 0 && e.chunk >= 0 {
			groups = append(groups, only(r.bodies(e.chunk), graph.ArmedGroup)...)
			if len(groups) == 0 {
				groups = append(groups, r.officeHeld(e.key)...)
			}
		}
	}
	for _, s := range people {
		for _, o := range groups[:min(1, len(groups))] {
			r.relate(graph.Leads, s, o, graph.Qualifiers{Role: "leader", Status: "CURRENT"})
		}
	}
	if held := r.officeHeld(people[0].key); len(groups) == 0 && len(people) == 1 && len(held) == 1 && !c.Chunk.Passive { // "its leader is A, who succeeded B"
		for _, s := range only(patients, graph.Person) {
			r.relate(graph.Leads, s, held[0], graph.Qualifiers{Role: "leader", Status: "FORMER"})
		}
	}
	if len(c.Behind("as")) > 0 {
		for _, s := range only(patients, graph.Person) {
			for _, o := range groups[:min(1, len(groups))] {
				r.relate(graph.Leads, s, o, graph.Qualifiers{Role: "leader", Status: "FORMER"})
			}
		}
	}
}

// lastOffice returns the group whose founder or leader this sentence or the two before named last.
func (r *clauses) lastOffice() []end {
	for i := len(r.Document.Findings) - 1; i >= 0; i-- {
		f := &r.Document.Findings[i]
		if f.Sentence < r.Index-2 || f.Sentence > r.Index {
			continue
		}
		group := ""
		switch f.Predicate {
		case string(graph.Leads):
			group = f.Object
		case string(graph.FoundedBy):
			group = f.Subject
		}
		if t := r.Things[group]; t != nil && t.Entity.Type == graph.ArmedGroup && !f.Negative {
			return []end{{key: group, kind: graph.ArmedGroup, chunk: -1, whole: true}}
		}
	}
	if r.Index == 0 {
		return nil
	}
	for _, m := range r.InSentence(r.Index - 1) { // what the sentence before is about
		if m.Type.Class() == graph.ActorClass && !m.Adjective {
			if m.Type == graph.ArmedGroup {
				return []end{{key: m.Key, kind: graph.ArmedGroup, chunk: -1, whole: true}}
			}
			break
		}
	}
	return nil
}

// officeHeld returns the group that a person was said to lead before.
func (r *clauses) officeHeld(person string) []end {
	for i := len(r.Document.Findings) - 1; i >= 0 && i > len(r.Document.Findings)-80; i-- {
		f := &r.Document.Findings[i]
		if f.Predicate == string(graph.Leads) && f.Subject == person && !f.Negative && !strings.Contains(r.Slice(f.Span.Start, f.Span.End), ", until then ") {
			if t := r.Things[f.Object]; t != nil && t.Entity.Type == graph.ArmedGroup {
				return []end{{key: f.Object, kind: graph.ArmedGroup, chunk: -1, whole: true}}
			}
		}
		if f.Predicate == string(graph.FoundedBy) && f.Object == person && !f.Negative {
			if t := r.Things[f.Subject]; t != nil && t.Entity.Type == graph.ArmedGroup {
				return []end{{key: f.Subject, kind: graph.ArmedGroup, chunk: -1, whole: true}}
			}
		}
	}
	return nil
}

// yields reads to whom somebody gave up an office: "X stepped down in favour of Y", "X gave way to Y".
func (g *personClause) yields() bool {
	c := g.c
	if c.Chunk.Passive {
		return false
	}
	var heirs []int
	switch g.v {
	case "step", "resign", "retire", "stand", "abdicate", "withdraw":
		for _, i := range c.Behind("in") {
			if w := g.Chunks[i].Word; w == "favour" || w == "favor" {
				heirs = append(heirs, g.complementOf(i)...)
			}
		}
	case "give":
		if g.hasObject("way") {
			heirs = c.Behind("to")
		}
	case "hand", "pass":
		if (c.Chunk.Particle == "over" || g.across()) && len(c.Objects) == 0 || g.v == "pass" && c.Chunk.Particle == "on" {
			heirs = c.Behind("to") // "handed over to Y"
		}
	case "make":
		if g.hasObject("way") {
			heirs = c.Behind("for")
		}
	}
	next := only(g.ends(heirs, false), graph.Person)
	for _, s := range only(g.ends(c.Subjects, false), graph.Person) {
		for _, o := range g.officeHeld(s.key) {
			for _, n := range next {
				g.relate(graph.Leads, n, o, graph.Qualifiers{Role: "leader", Status: "CURRENT"})
			}
		}
	}
	return len(next) > 0
}

// inCommand returns the noun phrase of "in command" or "in charge" behind the clause's verb, -1 for none.
func (r *clauses) inCommand() int {
	for _, i := range r.c.Behind("in") {
		if w := r.Chunks[i].Word; w == "command" || w == "charge" {
			return i
		}
	}
	return -1
}
