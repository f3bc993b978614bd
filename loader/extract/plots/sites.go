package plots

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

var (
	// sites are nouns for what may be struck where nothing names it, besides [doc.Sites], gatherings those for what people come together for.
	sites      = text.NewWordSet(`airplane exchange building skyscraper monument statue crossing grid office`)
	gatherings = text.NewWordSet(`concert concerts parade parades festival festivals rally rallies match matches summit conference procession processions pilgrimage march ceremony celebrations celebration wedding
		marathon game games election elections meeting gathering gatherings congress inauguration funeral final tournament mass vigil carnival fair`)
)

// sites notes the noun phrases of a plan that say what it was to strike though nothing names it: "a concert", "churches".
func (p *planned) sites(s *syntax.Sentence, chunks []int) {
	aimed := slices.ContainsFunc(p.targets, func(m *doc.Mention) bool {
		return m.Type == graph.Facility || m.Type == graph.Event || m.Type == graph.Person
	})
	for _, i := range chunks {
		for _, k := range s.List(i) {
			c := &s.Chunks[k]
			if c.Kind != syntax.Noun || c.Core != nil || slices.Contains(p.unnamed, k) || slices.Contains(p.people, k) {
				continue
			}
			if gatherings.Has(c.Word) || !aimed && (siteKind(c.Word) != "" || human(c) && !possessive(s, c)) {
				if at := facilityBehind(s, k); at != nil && gatherings.Has(c.Word) {
					if !slices.Contains(p.targets, at) {
						p.targets = append(p.targets, at) // "concerts at the X stadium"
					}
				} else if m, _ := s.Named(k); m == nil || m.First >= c.Last {
					p.unnamed = append(p.unnamed, k)
				}
			}
		}
	}
}

// folk are nouns for people whom a plot may be meant for, besides those for offices and callings.
var folk = text.NewWordSet(`mayor mayors dissident dissidents journalist journalists worshippers tourists pilgrims shoppers commuters pupils schoolchildren policemen officers soldiers diplomats politicians
	judges prosecutors ministers lawmakers congregants revellers spectators athletes`)

// facilityBehind returns the building or site that is named behind "at" of a noun phrase, nil for none.
func facilityBehind(s *syntax.Sentence, i int) *doc.Mention {
	for _, k := range s.Behind(i, "at", "in", "outside") {
		if m, whole := s.Named(k); m != nil && whole && m.Type == graph.Facility {
			return m
		}
	}
	return nil
}

// human tells whether a noun phrase is of people, or of one, whom nothing names.
func human(c *syntax.Chunk) bool {
	if c.Kind != syntax.Noun || c.Core != nil || c.Owned > 0 || c.Article == "" && !c.Plural {
		return false
	}
	switch c.Word {
	case "people", "person", "man", "men", "woman", "women", "them", "him", "her", "group", "member", "members", "head", "others":
		return false
	}
	return folk.Has(c.Word) || syntax.Roles.Has(c.Word) && !syntax.Members.Has(c.Word)
}

// possessive tells whether a noun phrase is somebody's: "a state's elected leader".
func possessive(s *syntax.Sentence, c *syntax.Chunk) bool {
	return text.Any(s.Tokens[c.First:c.Last], func(t *text.Token) bool { return t.Lower == "'s" || t.Lower == "’s" })
}

// behalf are nouns between prepositions before the group that had a plan made: "on behalf of X", "on the orders of X".
var behalf = text.NewWordSet(`behalf orders order instructions instruction behest bidding name direction command`)

// sent adds the group in whose name a clause, or one above it, says that something was planned.
func (p *planned) sent(s *syntax.Sentence, c *syntax.Clause) {
	for depth := 0; c != nil && depth < 3; c, depth = c.Governor, depth+1 {
		for _, i := range c.Behind("on", "at", "in", "for", "under") {
			if !behalf.Has(s.Chunks[i].Word) {
				continue
			}
			for _, k := range s.Complement(i) {
				if m, whole := s.Named(k); m != nil && whole && (m.Type == graph.ArmedGroup || m.Type == graph.StateBody) && !slices.Contains(p.planners, m) {
					p.planners = append(p.planners, m)
					p.targets = slices.DeleteFunc(p.targets, func(o *doc.Mention) bool { return o.Key == m.Key })
				}
			}
			for _, m := range s.Chunks[i].Mentions {
				if m.Type == graph.ArmedGroup && !slices.Contains(p.planners, m) {
					p.planners = append(p.planners, m)
				}
			}
		}
	}
}

// madeBy adds who a clause says made the plan of a noun phrase, or who is blamed for it: "the plot was masterminded by X", "a plan that X had hatched",
// "the plot was blamed on X".
func (p *planned) madeBy(s *syntax.Sentence, noun int) {
	if len(p.planners) > 0 {
		return
	}
	for _, c := range s.Clauses {
		var who []int
		switch {
		case c.Chunk.Negative || c.Chunk.Modal:
		case c.Chunk.Passive && slices.Contains(c.Subjects, noun) && ordering.Has(c.Chunk.Word):
			who = c.Behind("by")
		case c.Chunk.Passive && slices.Contains(c.Subjects, noun) && blaming.Has(c.Chunk.Word):
			if who = c.Behind("on", "to", "with"); len(who) > 0 {
				p.modality = graph.Weaker(p.modality, graph.Alleged)
			}
		case c.Gap == noun && ordering.Has(c.Chunk.Word):
			who = c.Subjects
		}
		for _, i := range who {
			for _, n := range s.List(i) {
				p.people = append(p.people, n)
				p.planners = append(p.planners, named(s, n)...)
			}
		}
	}
}

var (
	ordering = text.NewWordSet(`order plan plot command commission inspire guide mastermind orchestrate direct hatch sponsor lead draw devise coordinate organise organize instigate fund
		finance concoct engineer conceive prepare conspire scheme finalise finalize run lay cook`)
	blaming = text.NewWordSet(`blame pin attribute trace link ascribe tie`)
)

// site returns the thing for a target that nothing names, called by the words of its noun phrase and of the place behind it.
func (r *reader) site(s *syntax.Sentence, i int) *doc.Mention {
	c := &s.Chunks[i]
	first, last := c.First, c.Last
	if c.Article != "" && first+1 < last {
		first++
	}
	for _, m := range c.Mentions {
		if m.Type == doc.QuantityMention && m.First == first && m.Last < last {
			first = m.Last
		}
	}
	span := doc.Span{Start: s.Tokens[first].Start, End: s.Tokens[last-1].End}
	name := strings.Join(strings.Fields(r.Slice(span.Start, span.End)), " ")
	place := ""
	for _, k := range s.Behind(i, "in", "at", "of", "near") {
		if m, whole := s.Named(k); m != nil && whole && m.Type.Class() == graph.PlaceClass && m.Type != graph.Facility {
			place = m.Key
			name += " in " + r.Slice(m.Start, m.End)
		}
	}
	e := graph.Entity{Type: graph.Facility, Name: name, Kind: siteKind(c.Word)}
	if gatherings.Has(c.Word) {
		e = graph.Entity{Type: graph.Event, Name: name, Kind: "OTHER"}
	}
	if human(c) {
		e = graph.Entity{Type: graph.Collective, Name: name}
	}
	key := strings.ToLower(string(e.Type)) + ":plot:" + graph.Slug(name)
	t := r.Thing(key, e, true)
	t.Name(r.Slice(span.Start, span.End), span)
	if t.Place == "" && e.Type == graph.Facility {
		t.Place = place
	}
	return &doc.Mention{Key: key, Type: e.Type, Span: span, First: first, Last: last, Sentence: s.Index}
}

// siteKind is the kind of facility of a noun for what may be struck, in the singular or the plural; "" for others.
func siteKind(word string) string {
	for _, w := range []string{word, strings.TrimSuffix(word, "s"), strings.TrimSuffix(word, "es"), strings.TrimSuffix(word, "ies") + "y"} {
		if k := doc.Sites.Of(w); k != "" {
			return k
		} else if sites.Has(w) {
			return "OTHER"
		}
	}
	return ""
}
