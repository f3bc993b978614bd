package events

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

var (
	// truces are nouns for an end of fighting.
	truces = text.NewWordSet(`ceasefire cease-fire truce armistice cessation ceasefires truces pause`)
	// accords are nouns for what two parties agree on, parleys those for their meeting about it.
	accords = text.NewWordSet(`agreement accord deal pact treaty accords settlement agreements declaration protocol`)
	parleys = text.NewWordSet(`talks negotiations dialogue`)
	// pacific words in a noun phrase make an accord or a parley one of peace.
	pacific = text.NewWordSet(`peace ceasefire truce disarmament unity reconciliation armistice framework power-sharing demobilisation demobilization principles hostilities`)
	// dealing are verbs for coming to an agreement or leaving it, by their object or a phrase with "to", "on", "into", "off".
	dealing = text.NewWordSet(`sign reach conclude strike initial ratify agree accept declare announce proclaim observe extend renew break violate end call abandon suspend resume hold begin open join enter honour honor scrap
		put respect breach denounce negotiate keep offer cancel start restart prolong endorse`)
)

// pact is the noun phrase of an agreement in a sentence.
type pact struct {
	chunk  int
	truce  bool
	parley bool
}

// pactAt tells whether a noun phrase is one for a truce or an agreement of peace; a place's name before it will do ("the Doha accord").
func pactAt(s *syntax.Sentence, i int) (pact, bool) {
	c := &s.Chunks[i]
	if c.Kind != syntax.Noun || c.Core != nil {
		return pact{}, false
	}
	has := pacificAt(s, i)
	switch w := c.Word; {
	case w == "pause":
		for _, k := range s.Behind(i, "in") {
			if x := s.Chunks[k].Word; x == "fighting" || x == "hostilities" || x == "war" {
				return pact{i, true, false}, true
			}
		}
		return pact{}, false
	case truces.Has(w):
		return pact{i, true, false}, true
	case accords.Has(w):
		placed := slices.ContainsFunc(c.Mentions, func(m *doc.Mention) bool { return m.Type == graph.City && !m.Adjective })
		return pact{i, false, false}, has || placed || len(s.Behind(i, "between")) > 1 && c.Word != "deal"
	case parleys.Has(w):
		return pact{i, false, true}, has
	}
	return pact{}, false
}

// pacificAt tells whether a noun phrase, or one behind "of", speaks of peace.
func pacificAt(s *syntax.Sentence, i int) bool {
	for _, k := range append([]int{i}, s.Complement(i)...) {
		if text.Any(s.Tokens[s.Chunks[k].First:s.Chunks[k].Last], func(t *text.Token) bool { return pacific.Has(t.Lower) || truces.Has(t.Lower) }) {
			return true
		}
	}
	return false
}

// pacts finds truces and agreements of peace with an armed group among their parties, from verbs for making and breaking them, from nouns with
// "between" and "with", and from "under the X accord", whose parties do what follows.
func (x *Extractor) pacts(d *doc.Document, sentence int) {
	at := &d.Sentences[sentence]
	if !d.Holds(at, truces) && !d.Holds(at, accords) && !d.Holds(at, parleys) {
		return
	}
	s := syntax.Parse(d, sentence)
	for i := range s.Chunks {
		p, ok := pactAt(s, i)
		if !ok || s.Chunks[i].Article == "no" {
			continue
		}
		if c, who, ok := x.dealers(d, s, p); ok {
			x.agreed(d, s, c, p, who)
		}
	}
}

// dealers returns the clause that tells of an agreement, and its parties.
func (x *Extractor) dealers(d *doc.Document, s *syntax.Sentence, p pact) (*syntax.Clause, []string, bool) {
	var parties []string
	add := func(chunks []int) {
		for _, i := range chunks {
			m, _ := s.Named(i)
			if m == nil || m.Adjective && m.Type != graph.Country || m.Type != graph.ArmedGroup && m.Type != graph.StateBody && m.Type != graph.Country && m.Type != graph.City && m.Type != graph.Person {
				continue
			}
			key := x.party(d, m)
			if key != "" && !slices.Contains(parties, key) {
				parties = append(parties, key)
			}
		}
	}
	beside := append(s.Behind(p.chunk, "between"), s.Behind(p.chunk, "with")...)
	add(beside)
	if own := s.Chunks[p.chunk]; own.Owned > 0 && len(beside) > 0 { // "its ceasefire with X"
		for _, m := range own.Mentions[:own.Owned] {
			if m.Type == graph.ArmedGroup && !slices.Contains(parties, m.Key) {
				parties = append(parties, m.Key)
			}
		}
	}
	var told *syntax.Clause
	for _, c := range s.Clauses {
		if c.Chunk.Negative || c.Chunk.Modal {
			continue
		}
		fronted := c.Verb > p.chunk && p.chunk <= 2 && p.chunk > 0 && s.Chunks[p.chunk-1].Word == "under" && len(c.Subjects) > 0 && c.Chunk.Finite
		its := slices.Contains(c.Objects, p.chunk) || slices.Contains(c.Behind("to", "on", "into", "off", "for", "in"), p.chunk) || c.Chunk.Passive && slices.Contains(c.Subjects, p.chunk) || c.Gap == p.chunk
		switch {
		case fronted:
			add(c.Subjects)
		case its && dealing.Has(c.Chunk.Word) && (c.Chunk.Word != "put" || len(c.Objects) > 0 && s.Chunks[c.Objects[0]].Word == "names") && !(c.Chunk.Infinitive && c.Governor != nil && hoping.Has(c.Governor.Chunk.Word)):
			if c.Chunk.Passive {
				add(c.Behind("by"))
			} else {
				add(c.Subjects)
			}
			add(c.Behind("with", "between"))
		default:
			continue
		}
		if told == nil || its {
			told = c
		}
	}
	if told == nil {
		if len(beside) == 0 || len(s.Clauses) == 0 {
			return nil, nil, false
		}
		told = &syntax.Clause{Chunk: &s.Chunks[p.chunk], Verb: p.chunk, End: p.chunk + 1}
	}
	state := slices.ContainsFunc(parties, func(k string) bool { t := d.Things[k]; return t != nil && t.Entity.Type == graph.StateBody })
	if !state && told != nil && len(s.Behind(p.chunk, "between")) > 1 && !pacificAt(s, p.chunk) {
		return nil, nil, false // an agreement of groups on who knows what
	}
	armed := slices.ContainsFunc(parties, func(k string) bool {
		t := d.Things[k]
		return t != nil && (t.Entity.Type == graph.ArmedGroup || t.Entity.Type == graph.Person && p.truce)
	})
	return told, parties, armed && (len(parties) > 1 || p.truce)
}

// hoping verbs stand before agreements that were not made.
var hoping = text.NewWordSet(`want hope seek refuse fail urge try aim offer threaten decline plan propose demand press`)

// party returns the key of a party to an agreement: the government of a country or a capital, the thing itself otherwise.
func (x *Extractor) party(d *doc.Document, m *doc.Mention) string {
	if m.Type != graph.City {
		return x.actor(d, m)
	}
	e := x.g.Entry(m.Key)
	if e == nil {
		return ""
	}
	if _, n := x.g.MatchMetonym(x.g.Words([]string{graph.Fold(e.Name)}), 0); n == 0 || len(e.Countries) == 0 {
		return ""
	}
	if g := x.g.Government(e.Countries[0]); g != nil {
		d.Known(g.ID, g.Entity).Country = e.Countries[0]
		return g.ID
	}
	return ""
}

// agreed records an agreement with its parties, its place and its day, unless the sentence was read to tell of it before.
func (x *Extractor) agreed(d *doc.Document, s *syntax.Sentence, c *syntax.Clause, p pact, parties []string) {
	of := ""
	for _, k := range parties {
		if t := d.Things[k]; t != nil && (t.Entity.Type == graph.ArmedGroup || of == "") {
			if of == "" || d.Things[of].Entity.Type != graph.ArmedGroup {
				of = k
			}
		}
	}
	if of == "" {
		return
	}
	key, name := "event:agreement:"+of, "Peace agreement of "
	switch {
	case p.truce:
		key, name = "event:ceasefire:"+of, "Ceasefire of "
	case p.parley:
		key, name = "event:agreement:"+of, "Peace talks of "
	}
	if text.Any(d.Findings, func(f *doc.Finding) bool {
		return f.Extractor == Name && f.Sentence == s.Index && f.Object == key
	}) || slices.ContainsFunc(s.Clauses, func(o *syntax.Clause) bool { return o.Chunk.Word == "deny" }) {
		return
	}
	span := s.Span(min(c.Verb, p.chunk), max(c.Verb, p.chunk))
	d.Thing(key, graph.Entity{Type: graph.Event, Name: name + d.Things[of].Entity.Name, Kind: "CEASEFIRE"}, true).Name(s.Text(p.chunk), s.Span(p.chunk, p.chunk))
	base := doc.Finding{Span: span, Sentence: s.Index, Modality: graph.Asserted, Confidence: 0.7, Extractor: Name, Version: Version}
	for _, o := range s.Clauses {
		if o != c && telling.Has(o.Chunk.Word) && !o.Chunk.Passive && len(o.Subjects) > 0 {
			base.Modality, base.Attribution = graph.Reported, s.Text(o.Subjects[0])
		}
	}
	for _, k := range parties {
		if d.Things[k] == nil {
			continue
		}
		f := base
		f.Subject, f.Predicate, f.Object, f.Qualifiers.Role = k, string(graph.ParticipatedIn), key, "OTHER"
		d.Findings = append(d.Findings, f)
	}
	for _, m := range s.Chunks[p.chunk].Mentions { // "the Doha accord"
		if m.Type == graph.City && !m.Adjective {
			x.happened(d, base, key, m)
		}
	}
	for _, k := range slices.Concat(c.Behind("in", "at"), s.Behind(p.chunk, "in", "at")) {
		if m := s.Chunks[k].Core; m != nil && m.Type == graph.City && !m.Adjective {
			x.happened(d, base, key, m)
			break
		}
	}
	dates := slices.Clone(c.Dates)
	for k := p.chunk + 1; k < len(s.Chunks) && k <= p.chunk+2 && len(dates) == 0; k++ {
		if s.Chunks[k].Kind == syntax.Date {
			dates = append(dates, s.Chunks[k].Mentions...) // "the accord of 29 February 2020"
		}
	}
	if len(dates) > 0 {
		date := d.DateSaid(dates[0].Span)
		f := base
		f.Subject, f.Predicate, f.Value, f.Span = key, "date", &graph.Value{Date: &date}, dates[0].Span
		d.Findings = append(d.Findings, f)
	}
}

// telling are verbs by whose subject something is said.
var telling = text.NewWordSet(`say report add allege claim tell state write`)

// happened records where an agreement was made.
func (x *Extractor) happened(d *doc.Document, base doc.Finding, key string, m *doc.Mention) {
	if d.Things[m.Key] == nil {
		return
	}
	base.Subject, base.Predicate, base.Object, base.Span = key, string(graph.OccurredIn), m.Key, doc.Span{Start: min(base.Span.Start, m.Start), End: max(base.Span.End, m.End)}
	d.Findings = append(d.Findings, base)
}
