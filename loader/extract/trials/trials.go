// Package trials finds proceedings before criminal courts: who was tried, where, when, how it ended, for which attack. To be charged is
// no trial, and what a court says of a deed is no statement of this package.
package trials

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/gazetteer"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// Name and Version identify the extractor in evidence.
const (
	Name    = "trials"
	Version = "5"
)

// Extractor finds trials. It may be used by any number of goroutines.
type Extractor struct{ g *gazetteer.Gazetteer }

// New returns an extractor that knows a gazetteer.
func New(g *gazetteer.Gazetteer) *Extractor { return &Extractor{g} }

// Name identifies it in evidence.
func (x *Extractor) Name() string { return Name }

// Version rises when what it finds changes; evidence keeps it.
func (x *Extractor) Version() string { return Version }

// trial is one proceeding as the document tells it.
type trial struct {
	thing    *doc.Thing
	accused  []string
	attack   string
	place    string
	several  bool
	sentence int
}

type reader struct {
	*doc.Document
	g      *gazetteer.Gazetteer
	trials []*trial
	// told are the edges recorded, victims the persons whom an attack struck.
	told, victims map[string]bool
}

// Extract adds trials to the document.
func (x *Extractor) Extract(d *doc.Document) {
	r := &reader{Document: d, g: x.g, told: map[string]bool{}}
	for i := range d.Sentences {
		if d.Sentences[i].Furniture || d.Sentences[i].Heading || !r.speaksOfCourts(i) {
			continue
		}
		if r.victims == nil {
			r.victims = struck(d)
		}
		s := syntax.Parse(d, i)
		for _, c := range s.Clauses {
			r.moved(s, c)
			if p := r.verdict(s, c); p != nil {
				r.introduced(p)
				r.record(s, p)
			}
		}
		for k := range s.Chunks {
			if p := r.named(s, k); p != nil {
				r.record(s, p)
			}
		}
	}
}

// struck returns the persons whom attacks of a document struck.
func struck(d *doc.Document) map[string]bool {
	out := map[string]bool{}
	for i := range d.Findings {
		if f := &d.Findings[i]; f.Predicate == string(graph.Targeted) && strings.HasPrefix(f.Object, "person:") {
			out[f.Object] = true
		}
	}
	return out
}

// speaksOfCourts tells whether a sentence holds a word of trials.
func (r *reader) speaksOfCourts(sentence int) bool {
	return r.Holds(&r.Sentences[sentence], courtWords)
}

// proceeding is what a clause or a noun phrase says of a trial.
type proceeding struct {
	people  []doc.Mention
	unnamed bool // the accused are there, but not named; several of them
	several bool
	first   int // chunks: of the verb or the noun, and the end of its clause
	last    int
	clause  *syntax.Clause
	// sentence is that of the words.
	sentence int
	outcome  string // in the words of the text, "" where it only says that there is a trial
}

// verdict reads a clause in which somebody is tried, convicted, sentenced or acquitted; nil if it tells of nothing like it.
func (r *reader) verdict(s *syntax.Sentence, c *syntax.Clause) *proceeding {
	v := c.Chunk
	if v.Negative || v.Modal || v.Hedge != "" {
		return nil
	}
	p := &proceeding{first: c.Verb, last: c.End, clause: c, sentence: s.Index}
	var accused []int
	switch {
	case v.Word == "plead" && says(s, c, "guilty"):
		accused = c.Subjects
	case opening.Has(v.Word) && says(s, c, "trial"):
		accused = c.Subjects
		if v.Word == "put" && !v.Passive {
			accused = c.Objects
		}
	case ruling.Has(v.Word) || v.Word == "find" && (says(s, c, "guilty") || foundGuilty(s, c)) || v.Word == "clear" && says(s, c, "charges", "charge"):
		if v.Passive || v.Participle && len(c.Objects) == 0 && v.Word != "try" && v.Word != "retry" {
			accused = c.Subjects
		} else if v.Word != "try" && r.byCourt(s, c) {
			accused = c.Objects
		}
	}
	if v.Word != "plead" && v.Word != "try" && !opening.Has(v.Word) {
		p.outcome = strings.Join(strings.Fields(r.Slice(r.Tokens[v.First].Start, r.Tokens[s.Chunks[r.endOf(s, c)-1].Last-1].End)), " ")
	}
	r.accuse(s, p, accused)
	if len(p.people) == 0 && !p.unnamed {
		return nil
	}
	return p
}

// introduced adds the accused whom the one or two sentences behind a verdict on "a man" name with their age: "A Virginia man was sentenced …
// Omar Haddad, 35, of Springfield, …".
func (r *reader) introduced(p *proceeding) {
	if len(p.people) == 0 && p.unnamed && p.several {
		r.introducedAll(p)
	}
	if len(p.people) > 0 || !p.unnamed || p.several {
		return
	}
	for n := p.sentence + 1; n <= p.sentence+2 && n < len(r.Sentences); n++ {
		for _, m := range r.InSentence(n) {
			if m.Type == graph.Person && !m.Coreference && m.Last+2 < r.Sentences[n].Last && r.Tokens[m.Last].Text == "," && r.Tokens[m.Last+1].Kind == text.Number && r.Tokens[m.Last+2].Text == "," {
				p.people, p.unnamed = append(p.people, m), false
				return
			}
		}
	}
}

// moved reads where the trial told last was moved to: "had moved the trial to X".
func (r *reader) moved(s *syntax.Sentence, c *syntax.Clause) {
	if n := len(r.trials); n > 0 && moving.Has(c.Chunk.Word) && !c.Chunk.Negative && !c.Chunk.Modal && (says(s, c, "trial") || slices.ContainsFunc(c.Subjects, func(i int) bool { return s.Chunks[i].Word == "trial" })) {
		for _, i := range c.Behind("to") {
			if m := s.Chunks[i].Core; m != nil && m.Type.Class() == graph.PlaceClass && m.Type != graph.Facility {
				r.find(s, doc.Finding{Subject: r.trials[n-1].thing.Key, Predicate: string(graph.OccurredIn), Object: m.Key, Span: s.Span(c.Verb, i)})
				return
			}
		}
	}
}

// introducedAll adds the accused whom one of the three sentences behind a verdict on several names as those who plead or deny: "X, Y and Z deny the
// charges".
func (r *reader) introducedAll(p *proceeding) {
	for n := p.sentence + 1; n <= p.sentence+3 && n < len(r.Sentences); n++ {
		if r.Sentences[n].Heading || r.Sentences[n].Furniture {
			return
		}
		s := syntax.Parse(r.Document, n)
		for _, c := range s.Clauses {
			if !pleading.Has(c.Chunk.Word) || len(c.Subjects) < 2 {
				continue
			}
			for _, i := range c.Subjects {
				if m, whole := s.Named(i); m != nil && whole && m.Type == graph.Person && !m.Coreference && !r.victims[m.Key] {
					p.people = append(p.people, *m)
				}
			}
			if len(p.people) > 0 {
				p.unnamed = false
				return
			}
		}
	}
}

// endOf returns the end of what a verdict says: the verb with its measure ("to life imprisonment", "guilty", "for 12 years").
func (r *reader) endOf(s *syntax.Sentence, c *syntax.Clause) int {
	end := c.Verb + 1
	for _, i := range slices.Concat(c.Objects, c.Second) {
		if w := s.Chunks[i].Word; w == "guilty" {
			end = max(end, i+1)
		}
	}
	for _, ph := range c.Phrases {
		if len(ph.Nouns) == 0 || ph.Word != "to" && ph.Word != "for" && ph.Word != "of" && ph.Word != "in" {
			continue
		}
		if n := ph.Nouns[0]; measures.Has(s.Chunks[n].Word) {
			end = max(end, n+1)
		}
	}
	return end
}

// named reads a noun phrase that names a trial by the accused: "the trial of X", "X's conviction".
func (r *reader) named(s *syntax.Sentence, k int) *proceeding {
	c := &s.Chunks[k]
	if c.Kind != syntax.Noun || c.Core != nil || !trialNouns.Has(c.Word) {
		return nil
	}
	p := &proceeding{first: k, last: k + 1}
	r.accuse(s, p, s.Complement(k))
	for _, m := range c.Mentions[:min(max(c.Owned, 0), len(c.Mentions))] {
		if m.Type == graph.Person && !r.victims[m.Key] {
			p.people = append(p.people, *m)
		}
	}
	if of := s.Complement(k); len(of) > 0 {
		p.last = of[len(of)-1] + 1
	}
	for _, cl := range s.Clauses { // "the trial of X opened in Y on Monday"
		if slices.Contains(cl.Subjects, k) && !cl.Chunk.Negative && !cl.Chunk.Modal {
			p.clause, p.last = cl, max(p.last, cl.End)
		}
	}
	if len(p.people) == 0 && (p.clause == nil || !stages.Has(p.clause.Chunk.Word)) {
		return nil
	}
	return p
}

// accuse adds the people of noun phrases to a proceeding.
func (r *reader) accuse(s *syntax.Sentence, p *proceeding, chunks []int) {
	for _, i := range chunks {
		for _, j := range s.List(i) {
			m, whole := s.Named(j)
			if m != nil && text.Any(p.people, func(o *doc.Mention) bool { return o.Key == m.Key }) {
				continue
			}
			switch {
			case m != nil && whole && m.Type == graph.Person && r.victims[m.Key]:
				p.unnamed = true // "three men accused of murdering X went on trial"
			case m != nil && whole && m.Type == graph.Person:
				p.people = append(p.people, *m)
			case m == nil || !whole:
				c := &s.Chunks[j]
				if someone.Has(c.Word) || syntax.People.Has(c.Word) || syntax.Roles.Has(c.Word) || syntax.Members.Has(c.Word) {
					p.unnamed, p.several = true, c.Plural
				}
			}
		}
	}
}

// foundGuilty tells whether "guilty" stands behind an object that further words make long: "finding three members of the group X (Y) guilty".
func foundGuilty(s *syntax.Sentence, c *syntax.Clause) bool {
	for k := c.Verb + 1; k < len(s.Chunks) && k <= c.Verb+9 && len(c.Objects) > 0; k++ {
		if s.Chunks[k].Word == "guilty" {
			return true
		}
		if s.Chunks[k].Kind == syntax.Verb {
			return false
		}
	}
	return false
}

// byCourt tells whether a court, a judge or a jury does what a clause tells, or whether nobody is said to.
func (r *reader) byCourt(s *syntax.Sentence, c *syntax.Clause) bool {
	for _, i := range c.Subjects {
		for _, w := range strings.Fields(strings.ToLower(s.Text(i))) {
			if courts.Has(w) {
				return true
			}
		}
		if s.Chunks[i].Core != nil && s.Chunks[i].Core.Type == graph.StateBody {
			return true
		}
	}
	return r.bench(s, &proceeding{first: c.Verb, clause: c}) >= 0
}

// says tells whether one of some words ends an object of a clause or a noun phrase of its prepositions.
func says(s *syntax.Sentence, c *syntax.Clause, words ...string) bool {
	is := func(i int) bool { return slices.Contains(words, s.Chunks[i].Word) }
	if slices.ContainsFunc(c.Objects, is) || slices.ContainsFunc(c.Second, is) {
		return true
	}
	return slices.ContainsFunc(c.Phrases, func(p syntax.Phrase) bool { return slices.ContainsFunc(p.Nouns, is) })
}
