package plots

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// title is what a plot is called after what it was to strike.
func title(d *doc.Document, target *doc.Mention) string {
	name := d.Things[target.Key].Entity.Name
	switch {
	case target.Type == graph.Person:
		return "Plot against " + name
	case target.Type.Class() == graph.PlaceClass && target.Type != graph.Facility:
		return "Planned attack in " + name
	}
	return "Plot against the " + strings.TrimPrefix(name, "the ")
}

// foilers tells whether a sentence says that what stands between two bytes was foiled, or that those were stopped who planned it ("broke up a cell
// that was planning"), and names the bodies that did it.
func foilers(s *syntax.Sentence, span doc.Span, people ...int) (foiled bool, by []*doc.Mention) {
	for _, c := range s.Clauses {
		what, who := c.Objects, c.Subjects
		if c.Chunk.Passive {
			what, who = c.Subjects, c.Behind("by")
		}
		if !foils(c) || c.Chunk.Negative || c.Chunk.Modal || !slices.ContainsFunc(what, func(i int) bool {
			return s.Tokens[s.Chunks[i].First].Start < span.End && span.Start < s.Tokens[s.Chunks[i].Last-1].End || slices.Contains(people, i)
		}) {
			continue
		}
		foiled = true
		for _, i := range announced(s, who) {
			by = append(by, stateOf(s, i)...)
		}
		if len(who) == 0 {
			by = append(by, whenCaught(s, c)...)
		}
	}
	return foiled, by
}

// stateOf returns the body or the country that a noun phrase for those who stop a plot names; for "police" alone a mention without a key.
func stateOf(s *syntax.Sentence, i int) []*doc.Mention {
	if m, _ := s.Named(i); m != nil && (m.Type == graph.StateBody || m.Type == graph.Organization || m.Type == graph.Country && !m.Adjective) {
		return []*doc.Mention{m}
	}
	if m := officers(s, i); m != nil {
		return []*doc.Mention{m}
	}
	if c := &s.Chunks[i]; c.Core == nil && c.Word == "police" && !c.Nation() {
		return []*doc.Mention{{Type: graph.StateBody, Span: s.Span(i, i), First: c.First, Last: c.Last, Sentence: s.Index}}
	}
	return nil
}

// detectives are nouns for the police behind the adjective of their country.
var detectives = text.NewWordSet(`detectives investigators officers policemen`)

// officers returns the country whose police a noun phrase means by those who serve in it: "Kenyan detectives".
func officers(s *syntax.Sentence, i int) *doc.Mention {
	c := &s.Chunks[i]
	if !detectives.Has(c.Word) || c.Core != nil {
		return nil
	}
	for _, m := range c.Mentions {
		if m.Adjective && m.Type == graph.Country {
			return m
		}
	}
	return nil
}

// whenCaught returns the bodies of a clause behind "when" that caught somebody: "was foiled when agents of X and Y arrested two men".
func whenCaught(s *syntax.Sentence, foil *syntax.Clause) []*doc.Mention {
	var out []*doc.Mention
	for _, c := range s.Clauses {
		if c.Verb <= foil.Verb || !catching.Has(c.Chunk.Word) || c.Chunk.Passive || len(c.Subjects) == 0 {
			continue
		}
		k := c.Subjects[0] - 1
		if k < 0 || s.Chunks[k].Kind != syntax.Subordinate || s.Chunks[k].Word != "when" && s.Chunks[k].Word != "after" {
			continue
		}
		for _, i := range c.Subjects {
			for _, n := range append(s.List(i), s.Complement(i)...) {
				for _, m := range stateOf(s, n) {
					if n == i || m.Type == graph.StateBody && m.Key != "" && !slices.Contains(out, m) {
						out = append(out, m)
					}
				}
			}
		}
	}
	return out
}

// announced returns the subjects of a clause; for "they" and "it" behind a verb of saying, those who say it: "police announced that they had
// foiled".
func announced(s *syntax.Sentence, who []int) []int {
	if len(who) != 1 || s.Chunks[who[0]].Word != "they" && s.Chunks[who[0]].Word != "it" {
		return who
	}
	for _, say := range s.Clauses {
		if saying.Has(say.Chunk.Word) && !say.Chunk.Passive && say.Verb < who[0] && who[0] <= say.Verb+2 && len(say.Subjects) > 0 {
			return say.Subjects
		}
	}
	return who
}

// saying are verbs for how somebody tells what they did.
var saying = text.NewWordSet(`say announce claim report declare`)

// dated records the day that the clauses of a plot give, if they give one: when it was planned, meant for or foiled.
func dated(d *doc.Document, base doc.Finding) {
	s := syntax.Parse(d, base.Sentence)
	var day *doc.Mention
	for _, c := range s.Clauses {
		within := base.Span.Start <= s.Tokens[c.Chunk.First].Start && s.Tokens[c.Chunk.Last-1].End <= base.Span.End
		if !within && !foils(c) {
			continue
		}
		for _, m := range c.Dates {
			if day != nil && day.Start != m.Start {
				return
			}
			day = m
		}
	}
	if day == nil {
		return
	}
	date := d.DateSaid(day.Span)
	f := base
	f.Predicate, f.Value, f.Span = "date", &graph.Value{Date: &date}, doc.Span{Start: min(base.Span.Start, day.Start), End: max(base.Span.End, day.End)}
	d.Findings = append(d.Findings, f)
}

// stopped records by whom a plot was foiled.
func (r *reader) stopped(base doc.Finding, by []*doc.Mention) {
	d := r.Document
	for _, m := range by {
		if m.Key == "" {
			if m = r.localPolice(m); m == nil {
				continue
			}
		}
		if m.Type == graph.Country {
			if m = r.bodyOf(m); m == nil {
				continue
			}
		}
		f := base
		f.Predicate, f.Object, f.Coreference = string(graph.FoiledBy), m.Key, m.Coreference
		f.Span.Start, f.Span.End = min(f.Span.Start, m.Start), max(f.Span.End, m.End)
		d.Findings = append(d.Findings, f)
	}
}

// tell records a plot that clauses tell; false if it is none that the document knows enough of.
func (r *reader) tell(sentence int, p *planned) bool {
	if s := syntax.Parse(r.Document, sentence); len(p.unnamed) > 0 {
		named := p.targets
		p.targets = nil
		for _, i := range p.unnamed {
			p.targets = append(p.targets, r.site(s, i))
		}
		p.targets, p.unnamed = append(p.targets, named...), nil
	}
	if p.modality == graph.Asserted && r.hearsay(sentence, p) {
		p.modality = graph.Reported
	}
	p.planners = append(p.planners, r.states(syntax.Parse(r.Document, sentence), p.people)...)
	for _, m := range p.nations {
		as := *m
		as.Adjective = false
		if g := r.bodyOf(&as); g != nil {
			p.planners = append(p.planners, g)
		}
	}
	known := p.foilers[:0:0]
	for _, m := range p.foilers {
		if m.Key == "" {
			m = r.localPolice(m)
		}
		if m != nil {
			known = append(known, m)
		}
	}
	if p.foilers = known; !p.definite && len(p.targets)+len(p.planners)+len(p.foilers) == 0 {
		return false
	}
	t := r.thing(sentence, p)
	if t == nil {
		return false
	}
	d, key := r.Document, t.Key
	words := strings.Join(strings.Fields(d.Slice(p.span.Start, p.span.End)), " ")
	t.Name(words, p.span)
	base := doc.Finding{Subject: key, Span: p.span, Sentence: sentence, Modality: p.modality, Attribution: p.said, Confidence: 0.7, Extractor: Name, Version: Version}
	f := base
	f.Predicate, f.Value = "plotStatus", &graph.Value{Code: p.status, Raw: words}
	d.Findings = append(d.Findings, f)
	for _, m := range p.targets {
		if !slices.ContainsFunc(p.targets, func(o *doc.Mention) bool { return d.Things[o.Key] != nil && d.Things[o.Key].Place == m.Key }) { // told with what lies there
			aimed(d, base, m)
		}
	}
	r.stopped(base, p.foilers)
	dated(d, base)
	if p.held != "" {
		base.Modality = graph.Weaker(base.Modality, p.held)
	}
	r.planned(base, key, p.planners)
	return true
}

// planned records who made a plot.
func (r *reader) planned(base doc.Finding, key string, planners []*doc.Mention) {
	for _, m := range planners {
		f := base
		f.Coreference = m.Coreference
		f.Span.Start, f.Span.End = min(f.Span.Start, m.Start), max(f.Span.End, m.End)
		if m.Type != graph.Person {
			f.Predicate, f.Object = string(graph.AttributedTo), m.Key
		} else {
			f.Subject, f.Predicate, f.Object = m.Key, string(graph.ParticipatedIn), key
			f.Qualifiers.Role = "SUSPECT"
			if f.Modality == graph.Asserted {
				f.Qualifiers.Role = "PERPETRATOR"
			}
		}
		r.Findings = append(r.Findings, f)
	}
}

// aimed records what a plot was to strike, and where that lies.
func aimed(d *doc.Document, base doc.Finding, m *doc.Mention) {
	f := base
	f.Predicate, f.Object = string(graph.Targeted), m.Key
	if m.Type.Class() == graph.PlaceClass && m.Type != graph.Facility {
		f.Qualifiers.Role = "PLACE"
	} else {
		f.Qualifiers.Role = "TARGET"
		if t := d.Things[m.Key]; t.Entity.Type == graph.Facility && t.Place != "" {
			l := base
			l.Subject, l.Predicate, l.Object = m.Key, string(graph.LocatedIn), t.Place
			d.Findings = append(d.Findings, l)
			w := base
			w.Predicate, w.Object, w.Qualifiers.Role = string(graph.Targeted), t.Place, "PLACE"
			d.Findings = append(d.Findings, w)
		}
	}
	d.Findings = append(d.Findings, f)
}

// states returns the governments of the countries that are said to have made a plan.
func (r *reader) states(s *syntax.Sentence, people []int) []*doc.Mention {
	var out []*doc.Mention
	for _, i := range people {
		m := s.Chunks[i].Core
		if m == nil || m.Type != graph.Country || m.Adjective {
			continue
		}
		if g := r.bodyOf(m); g != nil {
			out = append(out, g)
		}
	}
	return out
}

// hearsay tells whether somebody is said to say what a plan is told by, behind it: "…, the police say"; who is kept as said.
func (r *reader) hearsay(sentence int, p *planned) bool {
	s := syntax.Parse(r.Document, sentence)
	for _, c := range s.Clauses {
		if !saying.Has(c.Chunk.Word) || c.Chunk.Passive || len(c.Subjects) == 0 || len(c.Objects) > 0 {
			continue
		}
		i := c.Subjects[0]
		if m, _ := s.Named(i); m != nil && slices.ContainsFunc(p.foilers, func(f *doc.Mention) bool { return f.Key == m.Key }) {
			continue // what they did themselves
		}
		if v := c.Chunk; s.Tokens[v.Last-1].End <= p.span.Start && !text.Any(s.Chunks[c.Verb:], func(k *syntax.Chunk) bool {
			return k.Kind == syntax.Break && s.Tokens[k.First].Start < p.span.Start
		}) && !v.Participle || s.Tokens[v.Last-1].End <= p.span.Start && v.Past {
			p.said = s.Text(i)
			return true
		}
		if i > 0 && s.Chunks[i-1].Kind == syntax.Comma && s.Tokens[s.Chunks[i].First].Start >= p.span.End {
			p.said = s.Text(i)
			return true
		}
	}
	return false
}

// bodyOf returns a mention of the government of the country that another mentions, by an adjective of its police; nil if it has none.
func (r *reader) bodyOf(m *doc.Mention) *doc.Mention {
	country := r.g.CountryOf(m.Key)
	e := r.g.Government(country)
	if m.Adjective {
		e = r.g.PlainBody(country, "police")
	}
	if e == nil {
		return nil
	}
	r.Known(e.ID, e.Entity).Country = country
	as := *m
	as.Key, as.Type, as.Metonym, as.Adjective = e.ID, graph.StateBody, !m.Adjective, false
	return &as
}

// localPolice returns a mention of the police of the one country that a sentence speaks of, nil if it speaks of none or of two.
func (r *reader) localPolice(m *doc.Mention) *doc.Mention {
	country := ""
	for _, o := range r.InSentence(m.Sentence) {
		if o.Type.Class() != graph.PlaceClass || o.Metonym {
			continue
		}
		c := r.Document.CountryOf(o.Key, r.g.CountryOf)
		if c != "" && country != "" && c != country {
			return nil
		}
		if c != "" {
			country = c
		}
	}
	e := r.g.PlainBody(country, "police")
	if country == "" || e == nil {
		return nil
	}
	r.Known(e.ID, e.Entity).Country = country
	as := *m
	as.Key = e.ID
	return &as
}
