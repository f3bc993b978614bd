// Package attacks finds violence that happened: attacks with their type, place, target, date and victims, who is held
// responsible and who claims it. What is planned, possible or threatened is no attack.
package attacks

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/gazetteer"
	"linkchart/loader/syntax"
)

// Name and Version identify the extractor in evidence.
const (
	Name    = "attacks"
	Version = "76"
)

// Extractor finds attacks. It may be used by any number of goroutines.
type Extractor struct {
	g        *gazetteer.Gazetteer
	dead     []countPattern
	deaths   *doc.Patterns // of dead
	reported []countPattern
	unnamed  []countPattern
}

// New compiles the patterns; the error is a fault of this package.
func New(g *gazetteer.Gazetteer) (*Extractor, error) {
	x := &Extractor{g: g}
	var deaths []*doc.Pattern
	for _, e := range countPatterns {
		p, err := doc.NewPattern(e.expression, e.need...)
		if err != nil {
			return nil, err
		}
		x.dead, deaths = append(x.dead, countPattern{p, e.property}), append(deaths, p)
	}
	x.deaths = doc.NewPatterns(deaths)
	for _, e := range tollPatterns {
		p, err := doc.NewPattern(e.expression, e.need...)
		if err != nil {
			return nil, err
		}
		x.reported = append(x.reported, countPattern{p, e.property})
	}
	for _, e := range anaphoric {
		p, err := doc.NewPattern(e.expression, e.need...)
		if err != nil {
			return nil, err
		}
		x.unnamed = append(x.unnamed, countPattern{p, e.property})
	}
	return x, nil
}

// Name identifies it in evidence.
func (x *Extractor) Name() string { return Name }

// Version rises when what it finds changes; evidence keeps it.
func (x *Extractor) Version() string { return Version }

// incident is an attack as this document tells it.
type incident struct {
	thing *doc.Thing
	// place and target are keys, "" if not said; targetKind is the facility's kind.
	place, target, targetKind string
	kinds                     map[string]bool
	aggregate                 bool
	// noun is what it is called, whom the words for those it struck: its title is made of them.
	noun, whom string
	// told tells that whom stands behind the noun in the text.
	suicide, told bool
	// aside tells that only a relative clause told it: "the founder, who died in a bombing in X".
	aside bool
	// bare tells that a phrase with neither place nor target told it first.
	bare bool
	// sentence is the last one that told it, since the first.
	sentence, since int
	// number is its place in the order in which incidents were met.
	number int
	dates  []graph.FuzzyDate
}

type reader struct {
	*doc.Document
	x         *Extractor
	incidents []*incident
	plural    []*phrase
	// unmetIn are the phrases of each sentence that speak of attacks of which nothing told yet.
	unmetIn  map[int][]*phrase
	sentence int
	// titles tells that the text has headings alone.
	titles bool
	// toldIn are the incidents of each sentence.
	toldIn map[int][]*incident
	// tellings are the words that tell incidents, by sentence, in the order in which they were read.
	tellings map[int][]telling
	// days are the dates that were read, by where they begin.
	days map[int]graph.FuzzyDate
	// stateDeed is the sentence that last told of violence by a state; blamed are the sentences that say who claims or is held
	// responsible.
	stateDeed int
	// stateDeeds are all sentences that tell of violence by a state.
	stateDeeds map[int]bool
	blamed     map[int]bool
	// targeted are attacks with those they are said to have targeted.
	targeted map[[2]string]bool
	// charge is what people without a name were last said to be held for.
	charge charge
	// deeding is the clause of the sentence at hand that told violence last.
	deeding *syntax.Clause
	// deedClauses are the clauses of the sentence at hand that tell violence.
	deedClauses []*syntax.Clause
	// counts are the numbers of casualties that were recorded.
	counts map[doc.Span]bool
	// sole is the one attack that a brief text is about, nil for other texts; known when casualties are counted.
	sole *incident
	// mark is how many findings there were before the sentence.
	mark int
	// entries are the dates under which the sentences of a chronology stand, nil for other texts.
	entries []*doc.Mention
	// deskTown is the town of the dateline, if deskRead.
	deskTown *doc.Mention
	deskRead bool
	// deskEnd is the token that closes the dateline.
	deskEnd int
}

// met adds an incident.
func (r *reader) met(in *incident) *incident {
	in.number, in.since = len(r.incidents), in.sentence
	r.incidents = append(r.incidents, in)
	return in
}

// telling is the words, as tokens, half open, that tell an incident.
type telling struct {
	in          *incident
	first, last int
}

// tells records that the words of a phrase tell an incident.
func (r *reader) tells(in *incident, p *phrase) {
	in.aside = in.aside && in.since == p.sentence
	in.sentence = p.sentence
	r.toldIn[p.sentence] = append(r.toldIn[p.sentence], in)
	r.tellings[p.sentence] = append(r.tellings[p.sentence], telling{in, p.first, p.last})
}

// Extract adds attacks and what is said of them to the document.
func (x *Extractor) Extract(d *doc.Document) {
	r := &reader{Document: d, x: x, toldIn: map[int][]*incident{}, tellings: map[int][]telling{}, counts: map[doc.Span]bool{}, days: map[int]graph.FuzzyDate{}, stateDeed: -1, stateDeeds: map[int]bool{}, blamed: map[int]bool{}, targeted: map[[2]string]bool{}}
	r.titles = true
	for i := range d.Sentences {
		s := &d.Sentences[i]
		r.titles = r.titles && (s.Furniture || s.Heading)
	}
	for i := range d.Sentences { // all at once, while the parser is at hand
		if !r.passed(i) {
			syntax.Parse(d, i)
		}
	}
	r.chronicle()
	for i := range d.Sentences {
		if r.passed(i) {
			continue
		}
		r.mark = len(d.Findings)
		r.read(i)
		r.sentenceDate(i)
		r.unnamed(i)
	}
	for _, p := range r.plural {
		r.distribute(p)
	}
	r.lonely()
	r.casualties()
	r.details()
	r.entitle()
}

// passed tells whether a sentence is not read: furniture of the page, and headings, unless the text has nothing else.
func (r *reader) passed(i int) bool {
	s := &r.Sentences[i]
	return s.Furniture || s.Heading && !r.titles
}

// read records what the noun phrases and the verbs of a sentence tell: first of attacks that can be told from others, then of
// those told before, at last what is said of them.
func (r *reader) read(sentence int) {
	r.sentence = sentence
	play, accident := r.null(&r.Sentences[sentence])
	if play {
		return
	}
	s := syntax.Parse(r.Document, sentence)
	phrases := r.phrases(s, accident)
	for _, p := range phrases {
		if k := max(p.first-1, 0); p.article == "the" && len(p.targets) == 0 && (r.Tokens[k].Lower == "after" || r.Tokens[k].Lower == "before") && verdictOf(s, p) {
			p.places = nil // "was caught two weeks after the attack in the X district"
		}
		if !p.anaphoric() {
			if verdictOf(s, p) && (r.ofSomebodys(p) || r.struckOtherDay(p)) {
				p.dates = nil // "was charged with her murder in 2021"
			}
			r.underDate(p)
			r.nominal(p)
		}
	}
	r.deeds(s, accident)
	for _, p := range phrases {
		if p.anaphoric() {
			r.sentence = sentence
			if verdictOf(s, p) {
				p.dates = nil // "was convicted of the murder in July 2024"
			}
			r.nominal(p)
		}
	}
	r.sentence = sentence
	r.killedBy(s)
	r.victimsNamed(s)
	r.survived(s)
	r.killersOf(s)
	r.perpetrators(s)
	for _, c := range s.Clauses {
		if accident && len(lex.verbs.Of(c.Chunk.Word)) > 0 {
			continue
		}
		if !r.recanted(s, c) {
			r.said(s, c)
		}
	}
	r.avowed(s)
	r.bloodyAlone(s)
	r.accused(s)
	r.charged(s)
	r.examples(s)
	r.placed(s)
	r.aimed(s)
	r.vouched(s)
}

// near returns the incidents that a sentence or up to n before it tell, in the order in which they were met.
func (r *reader) near(sentence, n int) []*incident {
	var out []*incident
	for s := sentence - n; s <= sentence; s++ {
		out = append(out, r.toldIn[s]...)
	}
	if len(out) < 2 {
		return out
	}
	slices.SortFunc(out, func(a, b *incident) int { return a.number - b.number })
	return slices.Compact(out)
}

// find adds a finding about an incident at a place in the text.
func (r *reader) find(f doc.Finding) {
	f.Extractor, f.Version, f.Sentence = Name, Version, r.sentence
	if f.Modality == "" {
		f.Modality = graph.Asserted
	}
	if f.Confidence == 0 {
		f.Confidence = 0.85
	}
	if f.Predicate == string(graph.Targeted) {
		r.targeted[[2]string{f.Subject, f.Object}] = true
	}
	r.Findings = append(r.Findings, f)
}
