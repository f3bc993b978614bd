package attacks

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

// Victims named apart from the words that tell of the attack: "among the dead was X", "the victims were identified as X and Y".

// suffering are nouns for those who were struck.
var suffering = wordSet(`dead victims victim killed slain wounded injured fatalities casualties hostages deceased`)

// naming are verbs between such a noun and names.
var naming = wordSet(`be include identify name`)

// victimsNamed gives the attack that a sentence speaks of, or the one told last, the persons whom it names among the victims.
func (r *reader) victimsNamed(s *syntax.Sentence) {
	for _, c := range s.Clauses {
		if !naming.Has(c.Chunk.Word) || c.Chunk.Negative || c.Chunk.Modal || c.Chunk.Infinitive {
			continue
		}
		people := r.victimsOfClause(s, c)
		if len(people) == 0 {
			continue
		}
		in := r.struckIn(s)
		if in == nil || in.aggregate {
			return
		}
		for _, m := range people {
			if r.suffered(in, m.Key) {
				continue
			}
			r.sentence = s.Index
			at := s.Span(c.Verb, c.Verb)
			r.find(doc.Finding{
				Subject: in.thing.Key, Predicate: string(graph.Targeted), Object: m.Key,
				Span: doc.Span{Start: min(at.Start, m.Start), End: max(at.End, m.End)}, Confidence: 0.7,
			})
		}
		return
	}
}

// surviving are verbs for what those do whom an attack was meant for.
var surviving = wordSet(`survive escape dodge`)

// survived gives an attack the person who is said to have survived it: "X survived an ambush in Y".
func (r *reader) survived(s *syntax.Sentence) {
	for _, c := range s.Clauses {
		if !surviving.Has(c.Chunk.Word) || c.Chunk.Passive || c.Chunk.Negative || c.Chunk.Modal || len(c.Objects) == 0 {
			continue
		}
		in := r.incidentIn(s, c.Objects)
		if in == nil || in.aggregate {
			continue
		}
		for _, i := range c.Subjects {
			if m, whole := s.Named(i); m != nil && whole && m.Type == graph.Person {
				r.sentence = s.Index
				r.find(doc.Finding{
					Subject: in.thing.Key, Predicate: string(graph.Targeted), Object: m.Key, Span: s.Span(min(i, c.Verb), max(i, c.Objects[0])), Coreference: m.Coreference, Confidence: 0.7,
				})
			}
		}
	}
}

// struckIn returns the attack of which a sentence names victims: the one it tells, else the one told last, if no deed of a state was told since.
func (r *reader) struckIn(s *syntax.Sentence) *incident {
	in := r.lastTold(s.Index, 3)
	if in == nil || r.stateDeed > in.sentence {
		return nil
	}
	return in
}

// victimsOfClause returns the persons whom a clause names among victims.
func (r *reader) victimsOfClause(s *syntax.Sentence, c *syntax.Clause) []*doc.Mention {
	switch {
	case s.Chunks[0].Word == "among" && c.Verb <= 6 && c.Verb > 1 && victimsAt(s, 1, c.Verb), // "among those killed was X"
		s.Chunks[0].Kind == syntax.Verb && c.Verb > 0 && c.Verb <= 5 && c.Chunk.Word == "be" && (deadly.Has(s.Chunks[0].Word) || hurtful.Has(s.Chunks[0].Word)): // "killed in the blast were X and Y"
		return namesListed(s, c.Verb+1)
	case len(c.Subjects) == 0 || c.Subjects[0] > c.Verb:
		return nil
	case c.Chunk.Word == "be" && slices.ContainsFunc(c.Behind("among"), func(i int) bool { return victimsAt(s, i, i+2) }): // "X was among the dead"
		var out []*doc.Mention
		for _, i := range c.Subjects {
			if m, whole := s.Named(i); m != nil && whole && m.Type == graph.Person && !m.Coreference {
				out = append(out, m)
			}
		}
		return out
	case !victimsAt(s, c.Subjects[0], c.Verb):
		return nil
	case c.Chunk.Word == "identify" || c.Chunk.Word == "name":
		if as := c.Behind("as"); c.Chunk.Passive && len(as) > 0 {
			return namesListed(s, as[0])
		}
		return nil
	case c.Chunk.Word == "include" && !c.Chunk.Gerund, c.Chunk.Word == "be" && !c.Chunk.Passive:
		return namesListed(s, c.Verb+1)
	}
	return nil
}

// victimsAt tells whether noun phrases from one chunk on, before another, mean those who were struck: "the dead", "one of the victims", "those
// killed". The victims of a group are those of all its deeds.
func victimsAt(s *syntax.Sentence, from, to int) bool {
	found := false
	for i := from; i < min(to, len(s.Chunks)); i++ {
		c := &s.Chunks[i]
		if c.Article == "its" || c.Article == "their" || slices.ContainsFunc(c.Mentions, func(m *doc.Mention) bool { return m.Type.Class() == graph.ActorClass }) {
			return false
		}
		switch {
		case c.Kind == syntax.Noun && suffering.Has(c.Word), c.Kind == syntax.Verb && c.Participle && i > from && s.Chunks[i-1].Word == "those" && (deadly.Has(c.Word) || hurtful.Has(c.Word)):
			found = true
		}
	}
	return found
}

// namesListed returns the persons of a list that begins at a chunk.
func namesListed(s *syntax.Sentence, from int) []*doc.Mention {
	var out []*doc.Mention
	for _, k := range s.Persons(from) {
		out = append(out, s.Chunks[k].Core)
	}
	return out
}

// including counts a group among those whom a sentence counted before: "34 people were killed, including seven police officers".
func (r *reader) including(sentence int) {
	s := &r.Sentences[sentence]
	for _, q := range r.InSentence(sentence) {
		if q.Type != doc.QuantityMention || q.First-1 < s.First || r.counts[q.Span] || r.Tokens[q.First-1].Lower != "including" && !(r.Tokens[q.First-1].Lower == "them" && q.First-2 >= s.First && r.Tokens[q.First-2].Lower == "among") {
			continue
		}
		var last *doc.Finding
		for i := range r.Findings {
			f := &r.Findings[i]
			if f.Sentence == sentence && f.Extractor == Name && (f.Predicate == "killed" || f.Predicate == "wounded") && f.End <= q.Start && (last == nil || f.End > last.End) {
				last = f
			}
		}
		if last == nil || q.Start-last.End > 60 {
			continue
		}
		group, end := r.victims(&q)
		if group == "" || group == graph.TotalVictims {
			continue // "including three attackers"
		}
		value, ok := graph.ParseQuantity(r.Slice(q.Start, end))
		if !ok {
			continue
		}
		r.counts[q.Span] = true
		value.Unit, value.VictimGroup = "persons", group
		r.sentence = sentence
		r.find(doc.Finding{Subject: last.Subject, Predicate: last.Predicate, Scope: group, Value: &graph.Value{Quantity: &value}, Span: doc.Span{Start: last.Start, End: end}, Confidence: 0.7})
	}
}

// othersApart makes "others" whom a sentence counts beside some of the same fate a group of their own: "two clerks and four others were killed".
func (r *reader) othersApart(sentence int) {
	apart := func(f *doc.Finding) {
		q := *f.Value.Quantity
		q.VictimGroup = "others"
		f.Scope, f.Value = q.VictimGroup, &graph.Value{Quantity: &q}
	}
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.Sentence != sentence || f.Extractor != Name || f.Predicate != "killed" && f.Predicate != "wounded" || f.Scope != graph.TotalVictims || !strings.Contains(strings.ToLower(f.Value.Quantity.Raw), "other") {
			continue
		}
		if r.besideNamed(f) {
			apart(f)
			continue
		}
		for j := range r.Findings {
			o := &r.Findings[j]
			if o.Sentence == sentence && o.Subject == f.Subject && o.Predicate == f.Predicate && o.Scope != f.Scope && o.Scope != "PERPETRATORS" && o.End <= f.End {
				apart(f)
				break
			}
		}
	}
}

// besideNamed tells whether "and" joins those whom a finding counts to a person's name: "killed X and 21 others".
func (r *reader) besideNamed(f *doc.Finding) bool {
	ms := r.InSentence(f.Sentence)
	for _, q := range ms {
		if q.Type != doc.QuantityMention || q.Start < f.Start || q.End > f.End || q.First < 2 || r.Tokens[q.First-1].Lower != "and" {
			continue
		}
		return slices.ContainsFunc(ms, func(m doc.Mention) bool { return m.Type == graph.Person && m.Last == q.First-1 })
	}
	return false
}
