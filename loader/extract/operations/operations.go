// Package operations finds what security forces do to armed groups: people captured, arrested and killed in operations and
// airstrikes, how many they are, whom they belong to, where and when it happened.
package operations

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/gazetteer"
	"linkchart/loader/pattern"
	"linkchart/loader/text"
)

// Name and Version identify the extractor in evidence.
const (
	Name    = "operations"
	Version = "24"
)

// Extractor finds operations. It may be used by any number of goroutines.
type Extractor struct{ g *gazetteer.Gazetteer }

// New returns an extractor that knows a gazetteer.
func New(g *gazetteer.Gazetteer) *Extractor { return &Extractor{g} }

// Name identifies it in evidence.
func (x *Extractor) Name() string { return Name }

// Version rises when what it finds changes; evidence keeps it.
func (x *Extractor) Version() string { return Version }

// Extract adds operations to the document.
func (x *Extractor) Extract(d *doc.Document) {
	r := &reader{Document: d, x: x, stances: map[int]doc.Stance{}}
	if !r.martial() {
		return
	}
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if s.Furniture || s.Heading {
			continue
		}
		r.sentence = i
		if r.triggered(s) {
			r.read(s)
		}
		r.identify(s)
	}
	if len(r.operations) == 0 { // all that is told is a sum
		for _, st := range r.sums {
			r.sentence = st.sentence
			r.assign(&d.Sentences[st.sentence], st)
		}
	}
	r.told = map[int]bool{}
	for _, op := range r.operations {
		for _, st := range op.statements {
			r.told[st.sentence] = true
		}
	}
	for _, op := range r.operations {
		r.record(op)
	}
}

type reader struct {
	// attacks are the sentences that tell attacks, nil before they were looked for.
	attacks map[int]bool
	// firstNamed is the sentence that first names each person, nil before it was looked for.
	firstNamed map[string]int
	// deadOf are the findings of attacks that count dead, by sentence, nil before they were looked for.
	deadOf map[int][]doc.Span
	*doc.Document
	x          *Extractor
	at         []*doc.Mention // of each token, the longest
	sentence   int
	operations []*operation
	// sums are statements about several operations at once.
	sums []*statement
	// told are the sentences with statements of operations.
	told map[int]bool
	// stances are who tells a sentence, for the sentences of operations.
	stances map[int]doc.Stance
	// room is for the people that may stand at the next token: at most none do.
	room *people
}

// statement is one verb with the people it is said of.
type statement struct {
	effect   effect
	sentence int
	verb     int // token
	people   []*people
	span     doc.Span
	force    *doc.Mention
}

// again tells whether all people of a statement were told before: "the commander", "he".
func (st *statement) again() bool {
	return !slices.ContainsFunc(st.people, func(p *people) bool { return !p.definite })
}

// operation is what forces did at one place and time, as the document tells it.
type operation struct {
	statements []*statement
	site
	date *doc.Mention
	// corrected is the day that a later confirmation gives, if it is another.
	corrected *doc.Mention
}

// sentences are those with statements of an operation.
func (op *operation) sentences() map[int]bool {
	own := make(map[int]bool, len(op.statements))
	for _, st := range op.statements {
		own[st.sentence] = true
	}
	return own
}

// martialWords are words of texts about armed groups.
var martialWords = text.NewWordSet(`militant militants insurgent insurgents insurgency terrorist terrorists terrorism terror rebel rebels jihadist jihadists jihadi jihadis
	extremist extremists guerrilla guerrillas separatist separatists gunman gunmen bomb bombs bomber bombers bombing bombings explosive explosives ied weapons weapon
	plot attack attacks attacked fighters fighter paramilitary paramilitaries militia militias hostage hostages kidnapping kidnappers facilitator cell`)

// martial tells whether the text speaks of an armed group or of its deeds at all: those arrested for theft are no matter here.
func (r *reader) martial() bool {
	for _, t := range r.Things {
		if t.Entity.Type == graph.ArmedGroup || t.Entity.Type == graph.Attack {
			return true
		}
	}
	for i := range r.Tokens {
		if martialWords.Has(r.Tokens[i].Lower) {
			return true
		}
	}
	return false
}

func (r *reader) triggered(s *text.Sentence) bool {
	if r.Holds(s, deedWords) {
		return true
	}
	if !r.Holds(s, triggers.Keys()) {
		return false
	}
	for i := s.First; i < s.Last; i++ {
		if triggers.OfToken(&r.Tokens[i]).effect != noEffect {
			return true
		}
	}
	return false
}

// mention returns the longest mention that covers a token, nil if there is none.
func (r *reader) mention(i int) *doc.Mention {
	if r.at == nil {
		r.at = make([]*doc.Mention, len(r.Tokens))
		for k := range r.Mentions {
			m := &r.Mentions[k]
			for t := m.First; t < m.Last; t++ {
				if r.at[t] == nil || m.Last-m.First > r.at[t].Last-r.at[t].First {
					r.at[t] = m
				}
			}
		}
	}
	return r.at[i]
}

// read finds the statements of a sentence.
func (r *reader) read(s *text.Sentence) {
	low := r.lower(s)
	if aggregate(low) {
		return
	}
	var groups []*people
	for i := s.First; i < s.Last; {
		p := r.peopleAt(i, s.Last)
		if p == nil || p.last <= i {
			i++
			continue
		}
		p.including = r.includes(p.last, s.Last)
		groups = append(groups, p)
		i = p.last
	}
	done := map[int]bool{}
	for i := s.First; i < s.Last && len(groups) > 0; i++ {
		t := triggers.Of(r.Tokens[i].Lower)
		if t.effect == noEffect || r.mention(i) != nil && r.mention(i).Type != doc.DateMention && r.mention(i).Last-r.mention(i).First == 1 && !t.participle {
			continue
		}
		st := r.statement(s, i, t, groups)
		done[i] = st != nil
		if st == nil || !r.real(s, st, t) {
			continue
		}
		if several.MatchString(low) {
			r.sums = append(r.sums, st)
			continue
		}
		r.antecedent(st)
		r.assign(s, st)
	}
	r.readClauses(s, done)
	r.correct(s)
}

// lower is a sentence in small letters, with single blanks.
func (r *reader) lower(s *text.Sentence) string {
	return strings.Join(strings.Fields(strings.ToLower(r.Slice(s.Start, s.End))), " ")
}

// aggregate tells whether the numbers of a sentence, in small letters, are those of many operations.
func aggregate(low string) bool {
	return slices.ContainsFunc(aggregates, func(a string) bool { return strings.Contains(low, a) && !fewNights.MatchString(low) })
}

// fewNights are the time of one operation: "over the past two nights".
var fewNights = pattern.MustCompile(`\b(?:past|last) (?:two|three|few|several) nights\b`)

// several operations told in one sentence have one number for all.
var several = pattern.MustCompile(`\b(?:two|three|four|five|six|seven|several|multiple|separate|numerous) (?:(?:separate|security|joint|different|combined|overnight|military) )*(?:operations|raids)\b`)

// antecedent gives "the insurgents" the number that was told of them in this sentence or the two before it.
func (r *reader) antecedent(st *statement) {
	for _, p := range st.people {
		if !p.definite || !p.plural || p.size != nil {
			continue
		}
		for back := 0; back <= 2 && st.sentence-back >= 0 && p.size == nil; back++ {
			x := &r.Sentences[st.sentence-back]
			if x.Heading || x.Furniture {
				break
			}
			if back > 0 && aggregate(r.lower(x)) {
				continue
			}
			end := x.Last
			if back == 0 {
				end = p.first
			}
			for i := x.First; i < end; {
				q := r.peopleAt(i, end)
				if q == nil || q.last <= i {
					i++
					continue
				}
				if q.plural && q.size != nil && !q.more && !q.alone && q.part == p.part && q.size.Qualifier != graph.AtLeast {
					p.size, p.sized = q.size, doc.Span{Start: r.Tokens[q.first].Start, End: r.Tokens[q.last-1].End}
				}
				i = q.last
			}
		}
	}
}

// includes tells whether ", including" stands behind a phrase, or a few words later in its clause.
func (r *reader) includes(i, end int) bool {
	for k := i; k < end && k < i+12; k++ {
		switch r.Tokens[k].Lower {
		case "including", "among":
			return true
		case ".", ";", "and":
			return false
		}
	}
	return false
}
