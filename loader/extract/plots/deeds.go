package plots

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

var (
	// onTargets are the prepositions behind which stands what a deed is to strike, or where.
	onTargets = []string{"in", "at", "on", "against", "into", "outside", "near", "inside", "aboard"}
	// schemes are nouns for a plan of violence that "against" may follow.
	schemes  = text.NewWordSet(`plot plots conspiracy`)
	catching = text.NewWordSet(`arrest detain seize capture apprehend nab intercept stop`)
	// indefinite are the articles of a deed that is told of for the first time; "the attacks" were carried out.
	indefinite = text.NewWordSet(`a an another several two three four five multiple`)
)

// prepared reads a verb of planning whose object is a deed: "was plotting an attack on X", "accused of preparing attacks".
func prepared(s *syntax.Sentence, c *syntax.Clause) *planned {
	v := c.Chunk
	if !planning.Has(v.Word) || v.Passive || v.Negative || v.Modal || v.Infinitive || len(c.Objects) == 0 {
		return nil
	}
	deed := c.Objects[0]
	if !fresh(s, deed) || !slices.ContainsFunc(c.Subjects, func(i int) bool { return plotter(s, i) }) {
		return nil
	}
	p := &planned{status: "PLANNED", modality: graph.Asserted, held: sureness(s, c)}
	if v.Word == "plot" {
		p.status = "PLOTTED"
	}
	p.plannedBy(s, c)
	if !p.stance(c.Governor) {
		return nil
	}
	at := slices.Concat(s.Behind(deed, onTargets...), c.Behind(onTargets...))
	last := p.aim(s, at, deed)
	p.sites(s, at)
	p.sent(s, c)
	if s.Chunks[deed].Plural && !p.several(s, c) {
		return nil
	}
	p.span = doc.Span{Start: s.Tokens[s.Chunks[min(c.Verb, deed)].First].Start, End: s.Tokens[s.Chunks[max(last, c.Verb)].Last-1].End}
	return p
}

// several tells whether deeds in the plural are the plan of somebody who was caught or tried, or of persons who are named, and no habit of a group.
func (p *planned) several(s *syntax.Sentence, c *syntax.Clause) bool {
	if len(arresters(s, p)) > 0 || slices.ContainsFunc(s.Clauses, func(o *syntax.Clause) bool {
		return (foils(o) || catching.Has(o.Chunk.Word)) && slices.ContainsFunc(append(slices.Clone(o.Objects), o.Subjects...), func(i int) bool {
			return slices.Contains(p.people, i) || c.Gap == i // "thwarted attacks that X had planned"
		})
	}) {
		return true
	}
	for g, depth := c.Governor, 0; g != nil && depth < 3; g, depth = g.Governor, depth+1 {
		if alleged.Has(g.Chunk.Word) || judging.Has(g.Chunk.Word) {
			return len(p.targets) > 0 || len(p.planners) > 0
		}
	}
	for _, i := range p.people { // "the dismantling of a cell that planned attacks"
		if i >= 2 && s.Chunks[i-1].Word == "of" && ends.Has(s.Chunks[i-2].Word) {
			return true
		}
	}
	return c.Chunk.Perfect && len(p.planners) > 0 && p.planners[0].Type == graph.Person && len(p.targets) > 0
}

// ends are nouns for how plotters are stopped.
var ends = text.NewWordSet(`dismantling arrest arrests capture disruption detention break-up breakup`)

// devices are nouns for what is to explode, aiming verbs tell for what it was.
var (
	devices = text.NewWordSet(`bomb bombs device devices explosives car truck van parcel package packages drone drones weapons grenades vest suitcase rocket rockets`)
	aiming  = text.NewWordSet(`mean intend destine`)
)

// found are verbs for what is done with a bomb before it goes off.
var found = text.NewWordSet(`defuse find discover seize intercept confiscate recover foil thwart disarm dismantle`)

// destined reads what a bomb that was found was to strike: "a bomb meant for X was defused".
func destined(s *syntax.Sentence, c *syntax.Clause) *planned {
	v := c.Chunk
	if !aiming.Has(v.Word) || !v.Passive || v.Negative || len(c.Subjects) != 1 || !devices.Has(s.Chunks[c.Subjects[0]].Word) && s.Chunks[c.Subjects[0]].Word != "explosives" {
		return nil
	}
	if !slices.ContainsFunc(s.Clauses, func(o *syntax.Clause) bool { return found.Has(o.Chunk.Word) && !o.Chunk.Negative }) {
		return nil
	}
	p := &planned{status: "FOILED", modality: graph.Asserted}
	at := c.Behind("for")
	last := p.aim(s, at, c.Verb)
	p.sites(s, at)
	if len(p.targets)+len(p.unnamed) == 0 || !p.stance(c.Governor) {
		return nil
	}
	p.span = s.Span(c.Subjects[0], max(last, c.Verb))
	return p
}

// judging are verbs for what courts do.
var judging = text.NewWordSet(`convict sentence jail find plead imprison try`)

// nominal reads a noun for a plan with what it is directed at, "a bomb plot against X", "plans for an attack on Y", or a deed that was foiled.
func nominal(s *syntax.Sentence, k int) *planned {
	c := &s.Chunks[k]
	if c.Kind != syntax.Noun || c.Core != nil {
		return nil
	}
	p := &planned{status: "PLOTTED", modality: graph.Asserted, definite: c.Article == "the"}
	last := k
	switch {
	case schemes.Has(c.Word) && !none(s, k):
		at := s.Behind(k, "against", "on")
		last = p.aim(s, at, k)
		p.sites(s, at)
		p.planners = append(owners(s, k), behindBy(s, k, len(s.Chunks))...)
	case planNouns.Has(c.Word) && !none(s, k):
		for _, deed := range s.Behind(k, "for") {
			if fresh(s, deed) {
				at := s.Behind(deed, onTargets...)
				last = p.aim(s, at, deed)
				p.sites(s, at)
			}
		}
	case deeds.Has(c.Word) && (fresh(s, k) || c.Article == "the" && foiledDeed(s, k)):
		at := s.Behind(k, onTargets...)
		last = p.aim(s, at, k)
		p.sites(s, at)
		p.planners = append(owners(s, k), behindBy(s, k, len(s.Chunks))...)
		if foiled, _ := foilers(s, s.Span(k, k)); !foiled {
			return nil
		}
	default:
		return nil
	}
	foiled, by := foilers(s, s.Span(k, k))
	if len(p.targets) == 0 && c.Plural && !(foiled && len(p.planners)+len(by) > 0) {
		return nil
	}
	up := above(s, k)
	if (p.definite || judged(up)) && up != nil && shares(s, k) {
		p.plannedBy(s, up)
	}
	if up != nil && makingPlans.Has(up.Chunk.Word) && !up.Chunk.Passive && slices.Contains(up.Objects, k) && len(p.planners) == 0 && schemes.Has(c.Word) {
		p.plannedBy(s, up) // "accused X of orchestrating a plot"
	}
	if up != nil {
		p.sent(s, up)
	}
	p.ofNation(s, k)
	p.madeBy(s, k)
	p.furtherTold(s, k)
	if up != nil && !up.Chunk.Passive && foils(up) && len(p.planners) == 0 {
		for _, i := range up.Behind("by") { // "foiled an attack on X by Y"
			p.planners = append(p.planners, named(s, i)...)
		}
	}
	if len(p.targets) == 0 && len(p.planners) == 0 && !p.ofState(s) && (up == nil || !foils(up)) || !p.stance(up) {
		return nil
	}
	p.span = s.Span(k, last)
	return p
}

// foiledDeed tells whether a noun phrase is what a verb of foiling has as its object: "thwarted the abduction of X".
func foiledDeed(s *syntax.Sentence, k int) bool {
	return slices.ContainsFunc(s.Clauses, func(c *syntax.Clause) bool {
		return (c.Chunk.Word == "foil" || c.Chunk.Word == "thwart" || c.Chunk.Word == "avert" || c.Chunk.Word == "prevent") && !c.Chunk.Negative && !c.Chunk.Modal && !c.Chunk.Infinitive && slices.Contains(c.Objects, k)
	})
}

// furtherTold adds what participles behind a plan say of it: "a plot hatched by X", "plots, most of them aimed at Y".
func (p *planned) furtherTold(s *syntax.Sentence, k int) {
	for _, c := range s.Clauses {
		if c.Verb < k || !c.Chunk.Passive || c.Chunk.Negative {
			continue
		}
		of := slices.Contains(c.Subjects, k)
		if of && len(p.targets)+len(p.unnamed) == 0 && ordering.Has(c.Chunk.Word) {
			at := c.Behind(onTargets...) // "a bombing planned by X on Y"
			p.aim(s, at, k)
			p.sites(s, at)
		}
		if w := c.Chunk.Word; (w == "aim" || w == "direct" || w == "target") && (of || len(c.Subjects) == 1 && s.Chunks[c.Subjects[0]].Word == "them") && len(p.targets) == 0 {
			at := c.Behind("at", "against", "on")
			p.aim(s, at, k)
			p.sites(s, at)
		}
	}
}

// judged tells whether a clause is of a court or the police.
func judged(c *syntax.Clause) bool {
	return c != nil && (judging.Has(c.Chunk.Word) || alleged.Has(c.Chunk.Word) || catching.Has(c.Chunk.Word))
}

// shares tells whether somebody is said to have had a part in the plan of a noun phrase: "jailed for his role in the plot", "charged over the plot".
func shares(s *syntax.Sentence, k int) bool {
	if k < 2 || s.Chunks[k-1].Kind != syntax.Preposition {
		return false
	}
	w := s.Chunks[k-1].Word
	return w == "over" || w == "with" || w == "of" || w == "for" || w == "in" && parts.Has(s.Chunks[k-2].Word)
}

// parts are nouns for what somebody has in a plan.
var parts = text.NewWordSet(`part role involvement participation connection complicity hand`)

// fresh tells whether a noun phrase is a deed that has no name of its own yet, and of which no more is told than that it is planned.
func fresh(s *syntax.Sentence, i int) bool {
	c := &s.Chunks[i]
	if c.Kind != syntax.Noun || !deeds.Has(c.Word) || none(s, i) || !(indefinite.Has(c.Article) || c.Article == "") {
		return false
	}
	if i+1 < len(s.Chunks) && s.Chunks[i+1].Kind == syntax.Relative && !slices.ContainsFunc(s.Clauses, func(o *syntax.Clause) bool { return o.Gap == i && planning.Has(o.Chunk.Word) }) {
		return false // but "attacks that X had planned"
	}
	return !text.Any(s.InSentence(s.Index), func(m *doc.Mention) bool {
		return m.Type == graph.Attack && m.First < c.Last && c.First < m.Last
	})
}

// plannedBy adds those who plan by a clause.
func (p *planned) plannedBy(s *syntax.Sentence, c *syntax.Clause) {
	for _, i := range c.Subjects {
		p.people = append(p.people, i)
		p.planners = append(p.planners, named(s, i)...)
	}
}

// aim adds what the noun phrases of a plan name as its targets, and returns the last chunk of them, or the one given.
func (p *planned) aim(s *syntax.Sentence, chunks []int, last int) int {
	for _, i := range chunks {
		for _, k := range append(s.List(i), s.Complement(i)...) {
			m, _ := s.Named(k)
			if m != nil && m.Type == graph.Person && k != i && !syntax.People.Has(s.Chunks[i].Word) && !syntax.Roles.Has(s.Chunks[i].Word) {
				continue // "the funeral of X"
			}
			if m != nil && k != i && m.Type.Class() == graph.PlaceClass && m.Type != graph.Facility && syntax.Roles.Has(s.Chunks[i].Word) && len(p.targets) > 0 {
				continue // "the governor of X, Y"
			}
			if m != nil && !m.Adjective && struck(m) && !slices.ContainsFunc(p.targets, func(o *doc.Mention) bool { return o.Key == m.Key }) {
				p.targets = append(p.targets, m)
				last = max(last, k)
			}
		}
	}
	return last
}

// arresters are the bodies that caught those who made a plan, as a sentence tells it: "police arrested two men who were planning".
func arresters(s *syntax.Sentence, p *planned) []*doc.Mention {
	var out []*doc.Mention
	for _, c := range s.Clauses {
		if !catching.Has(c.Chunk.Word) || c.Chunk.Negative || c.Chunk.Modal {
			continue
		}
		who, whom := c.Subjects, c.Objects
		if c.Chunk.Passive {
			who, whom = c.Behind("by"), c.Subjects
		}
		if !slices.ContainsFunc(whom, func(i int) bool { return slices.Contains(p.people, i) || suspected(s, i, p.people) }) {
			continue
		}
		for _, i := range who {
			out = append(out, stateOf(s, i)...)
		}
	}
	return out
}

// suspected tells whether a number stands before "suspected" and one of some noun phrases: "two suspected members".
func suspected(s *syntax.Sentence, i int, people []int) bool {
	return i+2 < len(s.Chunks) && s.Chunks[i+1].Word == "suspect" && s.Chunks[i+1].Last == s.Chunks[i+2].First && slices.Contains(people, i+2)
}
