package events

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

var (
	pacts    = text.NewWordSet(`agreement accord deal pact treaty`)
	peaceful = text.NewWordSet(`peace framework disarmament settlement`)
	signing  = text.NewWordSet(`sign reach conclude strike initial ratify`)
)

// agreements finds peace agreements that clauses tell: "signed in X a peace agreement with Y", "the peace agreement which X and Y signed".
func (x *Extractor) agreements(d *doc.Document, sentence int) {
	at := &d.Sentences[sentence]
	if !d.Holds(at, pacts) || !d.Holds(at, peaceful) {
		return
	}
	s := syntax.Parse(d, sentence)
	for _, c := range s.Clauses {
		if v := c.Chunk; !signing.Has(v.Word) || v.Negative || v.Modal || v.Infinitive {
			continue
		}
		pact := pactOf(s, c)
		if pact < 0 {
			continue
		}
		who := c.Subjects
		if c.Chunk.Passive {
			who = c.Behind("by")
		}
		var parties []string
		for _, i := range slices.Concat(who, s.Behind(pact, "with"), c.Behind("with")) {
			m, _ := s.Named(i)
			if m == nil || m.Type != graph.ArmedGroup && m.Type != graph.StateBody && m.Type != graph.Country && m.Type != graph.Person {
				continue
			}
			if key := x.actor(d, m); key != "" && !slices.Contains(parties, key) {
				parties = append(parties, key)
			}
		}
		x.record(d, s, c, pact, parties)
	}
}

// pactOf returns the noun phrase of the peace agreement that a clause is about, -1 for none.
func pactOf(s *syntax.Sentence, c *syntax.Clause) int {
	is := func(k int) bool {
		ch := &s.Chunks[k]
		return ch.Kind == syntax.Noun && pacts.Has(ch.Word) && text.Any(s.Tokens[ch.First:ch.Last], func(t *text.Token) bool { return peaceful.Has(t.Lower) })
	}
	for _, k := range slices.Concat(c.Objects, c.Subjects) {
		if is(k) {
			return k
		}
	}
	if c.Gap >= 0 && is(c.Gap) {
		return c.Gap
	}
	for k := c.Verb + 1; k < len(s.Chunks) && k <= c.Verb+4; k++ {
		if s.Chunks[k].Kind == syntax.Verb {
			break
		}
		if is(k) {
			return k // "signed in X a peace agreement"
		}
	}
	return -1
}

// record adds an agreement of which one party is an armed group or a person.
func (x *Extractor) record(d *doc.Document, s *syntax.Sentence, c *syntax.Clause, pact int, parties []string) {
	i := slices.IndexFunc(parties, func(p string) bool { return d.Things[p] != nil && d.Things[p].Entity.Type == graph.ArmedGroup })
	if i < 0 {
		i = slices.IndexFunc(parties, func(p string) bool { return d.Things[p] != nil && d.Things[p].Entity.Type == graph.Person })
	}
	if i < 0 || len(parties) < 2 {
		return
	}
	key := "event:agreement:" + parties[i]
	span := s.Span(min(c.Verb, pact), max(c.Verb, pact))
	d.Thing(key, graph.Entity{Type: graph.Event, Name: "Peace agreement of " + d.Things[parties[i]].Entity.Name, Kind: "CEASEFIRE"}, true).Name(s.Text(pact), s.Span(pact, pact))
	base := doc.Finding{Span: span, Sentence: s.Index, Modality: graph.Asserted, Confidence: 0.75, Extractor: Name, Version: Version}
	for _, p := range parties {
		f := base
		f.Subject, f.Predicate, f.Object, f.Qualifiers.Role = p, string(graph.ParticipatedIn), key, "OTHER"
		d.Findings = append(d.Findings, f)
	}
	for _, k := range c.Behind("in", "at") {
		if m := s.Chunks[k].Core; m != nil && m.Type.Class() == graph.PlaceClass && m.Type != graph.Facility {
			f := base
			f.Subject, f.Predicate, f.Object, f.Span = key, string(graph.OccurredIn), m.Key, doc.Span{Start: min(span.Start, m.Start), End: max(span.End, m.End)}
			d.Findings = append(d.Findings, f)
			break
		}
	}
	if len(c.Dates) > 0 {
		m := c.Dates[0]
		date := graph.ParseDate(d.Slice(m.Start, m.End), d.Anchor)
		f := base
		f.Subject, f.Predicate, f.Value, f.Span = key, "date", &graph.Value{Date: &date}, m.Span
		d.Findings = append(d.Findings, f)
	}
}
