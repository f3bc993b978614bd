package trials

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// reach is how many sentences back a trial is looked for whose accused are not named again.
const reach = 4

// record adds what a proceeding says to the trial that it belongs to.
func (r *reader) record(s *syntax.Sentence, p *proceeding) {
	attack := r.attack(s, p)
	place := r.place(s, p, attack)
	t := r.trialOf(s, p, attack, place)
	if t == nil {
		return
	}
	t.sentence = s.Index
	span := s.Span(p.first, max(p.last, p.first+1)-1)
	for i := range p.people {
		m := &p.people[i]
		if !slices.Contains(t.accused, m.Key) {
			t.accused = append(t.accused, m.Key)
		}
		at := span
		if at.Start, at.End = min(at.Start, m.Start), max(at.End, m.End); m.Sentence != s.Index {
			at = m.Span // "A man was sentenced …", and the sentence behind it names him
		}
		r.find(s, doc.Finding{
			Subject: m.Key, Predicate: string(graph.ParticipatedIn), Object: t.thing.Key, Span: at, Coreference: m.Coreference, Implicit: m.Sentence != s.Index,
			Qualifiers: graph.Qualifiers{Role: "OTHER"},
		})
	}
	t.thing.Name(strings.Join(strings.Fields(r.Slice(span.Start, span.End)), " "), span)
	if place != nil {
		at := span
		at.Start, at.End = min(at.Start, place.span.Start), max(at.End, place.span.End)
		t.place = place.key
		r.find(s, doc.Finding{Subject: t.thing.Key, Predicate: string(graph.OccurredIn), Object: place.key, Span: at})
	}
	if attack != nil && (t.attack == "" || t.attack == attack.Key) {
		t.attack = attack.Key
		at := span
		at.Start, at.End = min(at.Start, attack.Start), max(at.End, attack.End)
		r.find(s, doc.Finding{Subject: t.thing.Key, Predicate: string(graph.Concerns), Object: attack.Key, Span: at, Confidence: 0.7})
	}
	if m := r.date(s, p, attack); m != nil {
		day := r.DateTold(m)
		r.find(s, doc.Finding{Subject: t.thing.Key, Predicate: "date", Value: &graph.Value{Date: &day}, Span: m.Span})
	}
	if p.outcome != "" {
		r.find(s, doc.Finding{Subject: t.thing.Key, Predicate: "content", Value: &graph.Value{Text: p.outcome, Raw: p.outcome}, Span: span})
	}
}

// find adds a finding, each once.
func (r *reader) find(s *syntax.Sentence, f doc.Finding) {
	key := f.Subject + "|" + f.Predicate + "|" + f.Object
	if f.Object != "" && r.told[key] {
		return
	}
	r.told[key] = true
	f.Sentence, f.Modality, f.Extractor, f.Version = s.Index, graph.Asserted, Name, Version
	if f.Span.Start >= r.Sentences[s.Index].End {
		f.Sentence = s.Index + 1
		if next := s.Index + 2; next < len(r.Sentences) && f.Span.Start >= r.Sentences[next].Start {
			f.Sentence = next
		}
	}
	if f.Confidence == 0 {
		f.Confidence = 0.8
	}
	r.Findings = append(r.Findings, f)
}

// trialOf returns the trial that a proceeding belongs to: the one of its accused, else of its attack, else, where nobody is named, the one
// told a moment ago; a new one if there is none, nil if nothing tells which it is.
func (r *reader) trialOf(s *syntax.Sentence, p *proceeding, attack *doc.Mention, place *spot) *trial {
	for _, t := range slices.Backward(r.trials) {
		if text.Any(p.people, func(m *doc.Mention) bool { return slices.Contains(t.accused, m.Key) }) {
			return t
		}
	}
	for _, t := range slices.Backward(r.trials) {
		if attack != nil && t.attack == attack.Key || (attack == nil || t.attack == "") && (place == nil || t.place == "" || t.place == place.key) && (len(p.people) == 0 || len(t.accused) == 0 && t.several == (len(p.people) > 1)) && s.Index-t.sentence <= reach {
			if len(t.accused) == 0 && len(p.people) > 0 {
				t.thing.Entity.Name = r.title(p)
			}
			return t
		}
	}
	if len(r.trials) == 1 && r.trials[0].several && attack == nil && place == nil && p.outcome != "" && p.clause != nil && len(p.clause.Dates) == 0 {
		return r.trials[0] // one of those of whom the text tells first that several were tried
	}
	var key, name string
	switch {
	case len(p.people) > 0:
		key, name = p.people[0].Key, r.title(p)
	case attack != nil && r.Things[attack.Key] != nil:
		key, name = attack.Key, "Trial over the "+r.Things[attack.Key].Entity.Name
	case place != nil && p.unnamed && r.Things[place.key] != nil:
		key, name = place.key, "Trial in "+r.Things[place.key].Entity.Name
	default:
		return nil
	}
	t := &trial{thing: r.Thing("event:trial:"+key, graph.Entity{Type: graph.Event, Name: name, Kind: "TRIAL"}, true), several: p.several, sentence: s.Index}
	r.trials = append(r.trials, t)
	return t
}

// title names a trial by its accused.
func (r *reader) title(p *proceeding) string {
	name := "Trial of " + r.Things[p.people[0].Key].Entity.Name
	switch len(p.people) {
	case 1:
		return name
	case 2:
		return name + " and " + r.Things[p.people[1].Key].Entity.Name
	}
	return name + " and others"
}

// attack returns the attack that a proceeding is about: the first one named behind it in its sentence, else the only one before it.
func (r *reader) attack(s *syntax.Sentence, p *proceeding) *doc.Mention {
	from := s.Chunks[p.first].First
	mentions := r.InSentence(s.Index)
	var before *doc.Mention
	for i := range mentions {
		m := &mentions[i]
		if m.Type != graph.Attack || r.Things[m.Key] == nil || r.Things[m.Key].Entity.Aggregate {
			continue
		}
		if m.First >= from {
			return m
		}
		if before != nil && before.Key != m.Key {
			return nil
		}
		before = m
	}
	return before
}

// spot is a place that a proceeding is said to have been at, and where the text says so.
type spot struct {
	key  string
	span doc.Span
}

// place returns where a trial was: where the court is said to sit, else the place behind "in".
func (r *reader) place(s *syntax.Sentence, p *proceeding, attack *doc.Mention) *spot {
	if p.clause == nil {
		return nil
	}
	var chunks []int
	for _, i := range slices.Concat(p.clause.Subjects, p.clause.Behind("by", "at", "before")) {
		if c := &s.Chunks[i]; courts.Has(c.Word) || c.Core != nil && (c.Core.Type == graph.StateBody || c.Core.Type == graph.Facility) {
			chunks = append(chunks, i)
			chunks = append(chunks, s.Complement(i)...)
			chunks = append(chunks, s.Behind(i, "in")...)
		}
	}
	for _, i := range p.clause.Behind("in") {
		if attack == nil || s.Chunks[i].Last <= attack.First || attack.Last <= s.Chunks[i].First && attack.First < s.Chunks[p.first].First {
			chunks = append(chunks, i)
		}
	}
	for k := r.bench(s, p); k >= 0 && k < p.first; k++ {
		chunks = append(chunks, k) // "a court in X on Monday found"
	}
	for _, i := range chunks {
		for _, m := range slices.Backward(s.Chunks[i].Mentions) {
			if m.Type.Class() == graph.PlaceClass && m.Type != graph.Facility && (!m.Adjective || courts.Has(s.Chunks[i].Word)) {
				return &spot{m.Key, s.Span(i, i)}
			}
			if t := r.Things[m.Key]; t != nil && m.Type == graph.Facility && t.Place != "" && r.Things[t.Place] != nil {
				return &spot{t.Place, s.Span(i, i)}
			} else if key := r.seat(m); key != "" {
				return &spot{key, s.Span(i, i)}
			}
		}
	}
	return nil
}

// bench returns the noun phrase of the court that stands before the verb of a clause without subject, -1 for none.
func (r *reader) bench(s *syntax.Sentence, p *proceeding) int {
	if p.clause == nil || len(p.clause.Subjects) > 0 {
		return -1
	}
	for k := p.first - 1; k >= 0 && k >= p.first-8; k-- {
		if courts.Has(s.Chunks[k].Word) {
			return k
		}
	}
	return -1
}

// date returns the day of a proceeding, nil for none: that which stands between the court and the verb, else the first of the clause that is
// not the attack's: behind the name of the attack, or behind "for" what somebody was tried.
func (r *reader) date(s *syntax.Sentence, p *proceeding, attack *doc.Mention) *doc.Mention {
	if p.clause == nil {
		return nil
	}
	from := r.bench(s, p)
	if n := len(p.clause.Subjects); from < 0 && n > 0 && courts.Has(s.Chunks[p.clause.Subjects[n-1]].Word) {
		from = p.clause.Subjects[n-1]
	}
	for k := max(from, p.first-4); from >= 0 && k < p.first; k++ {
		if c := &s.Chunks[k]; c.Kind == syntax.Date && len(c.Mentions) > 0 {
			return c.Mentions[0]
		}
	}
	if len(p.clause.Dates) == 0 {
		return nil
	}
	m := p.clause.Dates[0]
	if attack != nil && attack.First < m.First && attack.First >= s.Chunks[p.first].First || r.ofDeed(s, p, m) {
		return nil
	}
	return m
}

// ofDeed tells whether a date stands behind "of" or "for" and a noun: "for his part in the attacks of November 2015".
func (r *reader) ofDeed(s *syntax.Sentence, p *proceeding, m *doc.Mention) bool {
	if m.First > 0 && r.Tokens[m.First-1].Lower == "of" {
		return true
	}
	for _, ph := range p.clause.Phrases {
		if (ph.Word == "for" || ph.Word == "over") && s.Chunks[ph.At].First < m.First && len(ph.Nouns) > 0 && !measures.Has(s.Chunks[ph.Nouns[0]].Word) {
			return true
		}
	}
	return false
}

// seat returns the town that a court is called by ("Belfast Crown Court"), "" for none.
func (r *reader) seat(m *doc.Mention) string {
	if m.Type != graph.StateBody || !courts.Has(r.Tokens[m.Last-1].Lower) {
		return ""
	}
	for _, e := range r.g.ByAlias(r.Tokens[m.First].Text) {
		if e.Type == graph.City {
			r.Known(e.ID, e.Entity)
			return e.ID
		}
	}
	return ""
}
