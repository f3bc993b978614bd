// Package speech finds warnings and testimony: who issued them, to whom, what they concern, and whether they were heeded.
// Having intelligence is no warning, and speech becomes an event only where somebody is warned or testifies.
package speech

import (
	"slices"
	"strings"
	"unicode/utf8"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/gazetteer"
	"linkchart/loader/pattern"
	"linkchart/loader/text"
)

// Name and Version identify the extractor in evidence.
const (
	Name    = "speech"
	Version = "11"
)

// Extractor finds speech acts. It may be used by any number of goroutines.
type Extractor struct {
	g        *gazetteer.Gazetteer
	warn     []*doc.Pattern
	warnings *doc.Patterns // of warn
	subject  *doc.Pattern
	ignored  []*doc.Pattern
	testify  *doc.Pattern
	advisory *doc.Pattern
}

// New compiles the patterns; the error is a fault of this package.
func New(g *gazetteer.Gazetteer) (*Extractor, error) {
	x := &Extractor{g: g}
	for _, s := range warnings {
		p, err := doc.NewPattern(s, "warn", "alert", "information", "intelligence", "tip", "told", "informed", "caution", "advisory")
		if err != nil {
			return nil, err
		}
		x.warn = append(x.warn, p)
	}
	for _, s := range unheeded {
		p, err := doc.NewPattern(s, "warning", "alert", "hint", "signal", "information", "advisory", "tip")
		if err != nil {
			return nil, err
		}
		x.ignored = append(x.ignored, p)
	}
	x.warnings = doc.NewPatterns(x.warn)
	var err error
	if x.subject, err = doc.NewPattern(whom, "about", "that", "regarding", "concerning", "against", "to", "on"); err != nil {
		return nil, err
	}
	if x.testify, err = doc.NewPattern(`{PERSON:s} (?:, )?(?:(?:, {any8}?|of|from) (?:the )?{ORGLIKE} ?,? )?{have}(?:also )?(?:warned|testified|cautioned|expressed {any4}concerns?)`, "warned", "testified", "cautioned", "expressed"); err != nil {
		return nil, err
	}
	if x.advisory, err = doc.NewPattern(`(?:public |travel |security )+(?:advisory|alert|warning) for {the}(?P<n>{COUNTRY}|{NATION}|{PEOPLE}) ?(?:citizens|nationals)?`, "advisory", "alert", "warning"); err != nil {
		return nil, err
	}
	return x, nil
}

// Name identifies it in evidence.
func (x *Extractor) Name() string { return Name }

// Version rises when what it finds changes; evidence keeps it.
func (x *Extractor) Version() string { return Version }

// warning is one warning as the document tells it: from one country's bodies to one addressee.
type warning struct {
	thing     *doc.Thing
	speaker   string
	addressee string
	country   string
	sentence  int
}

type reader struct {
	*doc.Document
	x        *Extractor
	warnings []*warning
}

// Extract adds speech acts to the document.
func (x *Extractor) Extract(d *doc.Document) {
	r := &reader{Document: d, x: x}
	for i := range d.Sentences {
		if d.Sentences[i].Furniture || d.Sentences[i].Heading {
			continue
		}
		f, before := d.Frame(i), len(d.Findings)
		r.clausal(i)
		for k := range x.warnings.In(f) {
			for _, m := range x.warn[k].Find(f) {
				if len(d.Findings) == before || !r.addressedSince(before) {
					r.warn(m)
				}
			}
		}
		for _, m := range x.testify.Find(f) {
			r.statement(m)
		}
	}
	for i := range d.Sentences {
		if d.Sentences[i].Furniture || d.Sentences[i].Heading || len(r.warnings) == 0 {
			continue
		}
		f := d.Frame(i)
		for _, p := range x.ignored {
			for _, m := range p.Find(f) {
				r.unheeded(m)
			}
		}
		if !r.ignoredHere(i) {
			r.slighted(i)
		}
	}
	r.concerns()
}

func (r *reader) find(f doc.Finding, m *doc.Match) {
	f.Sentence, f.Extractor, f.Version = m.Sentence, Name, Version
	if f.Span == (doc.Span{}) {
		f.Span = m.Span(m.From, m.To)
	}
	if f.Modality == "" {
		f.Modality = graph.Asserted
	}
	if f.Confidence == 0 {
		f.Confidence = 0.8
	}
	r.Findings = append(r.Findings, f)
}

// addressedSince tells whether a warning to somebody was found from an index of the findings on.
func (r *reader) addressedSince(before int) bool {
	return text.Any(r.Findings[before:], func(f *doc.Finding) bool { return f.Extractor == Name && f.Predicate == string(graph.AddressedTo) })
}

// body returns the key of the state body that an actor or place stands for when it speaks or is spoken to, and its country.
func (r *reader) body(m *doc.Mention) (key, country string) {
	e := r.x.g.Entry(m.Key)
	if e == nil {
		t := r.Things[m.Key]
		if t == nil || t.Entity.Type.Class() != graph.ActorClass {
			return "", ""
		}
		return m.Key, t.Country
	}
	switch e.Type {
	case graph.StateBody, graph.Organization:
		if len(e.Countries) > 0 {
			return e.ID, e.Countries[0]
		}
		return e.ID, ""
	case graph.Country:
		country = e.ISO2
	case graph.City:
		for _, up := range r.x.g.Within(e.ID) {
			if up.Type == graph.Country {
				country = up.ISO2
				break
			}
		}
	case graph.ArmedGroup:
		return e.ID, ""
	default:
		return "", ""
	}
	g := r.x.g.Government(country)
	if g == nil || e.Type == graph.City && !slices.Contains(g.Metonyms, e.Name) {
		return "", ""
	}
	r.Known(g.ID, g.Entity).Country = country
	return g.ID, country
}

func (r *reader) warn(m *doc.Match) {
	if around := m.Text[max(0, m.From-24):m.To]; strings.Contains(around, " denied ") || strings.Contains(around, " denies ") || strings.Contains(around, " no ") || strings.Contains(around, " any ") || strings.Contains(around, " never ") {
		return
	}
	speaker, from := "", ""
	if s := m.One("s"); s != nil {
		if speaker, from = r.mission(s); speaker == "" {
			speaker, from = r.body(s)
		}
		if speaker == "" || r.Things[speaker] == nil || r.Things[speaker].Entity.Type.Class() != graph.ActorClass {
			return
		}
	}
	if strings.Contains(m.Text[m.From:m.To], "information") && !strings.Contains(m.Text[m.From:m.To], "shared") {
		return
	}
	addressed := m.All("o")
	if len(addressed) == 0 && m.Group("o") == "" && speaker != "" {
		r.warnAll(speaker, from, m)
	}
	for _, o := range addressed {
		if o.Coreference && owning.Has(r.Tokens[o.First].Lower) {
			continue // "warned its citizens"
		}
		to, country := r.body(o)
		if to == "" || to == speaker || r.Things[to] == nil || country != "" && country == from && !(named(m.One("s")) && named(o)) {
			continue
		}
		w := r.warning(speaker, from, to, country, m)
		span := m.Span(m.From, m.To)
		w.thing.Name(r.Slice(span.Start, span.End), span)
		if speaker != "" {
			r.find(doc.Finding{Subject: w.thing.Key, Predicate: string(graph.IssuedBy), Object: speaker}, m)
		}
		r.find(doc.Finding{Subject: w.thing.Key, Predicate: string(graph.AddressedTo), Object: to}, m)
	}
}

// named tells whether a mention names a body itself, not a state by its country or capital: bodies of one state warn each other.
func named(m *doc.Mention) bool {
	return m != nil && !m.Metonym && (m.Type == graph.StateBody || m.Type == graph.Organization)
}

// warnAll records a warning to nobody in particular, if it is one of violence: "the embassy warned of attacks on hotels".
func (r *reader) warnAll(speaker, from string, m *doc.Match) {
	if t := r.Things[speaker].Entity.Type; t != graph.StateBody && t != graph.Organization {
		return
	}
	span := m.Span(m.From, m.To)
	for _, w := range r.warnings {
		if w.speaker == speaker && m.Sentence-w.sentence <= 2 {
			w.sentence = m.Sentence
			r.find(doc.Finding{Subject: w.thing.Key, Predicate: string(graph.IssuedBy), Object: speaker}, m)
			return
		}
	}
	for _, w := range r.warnings { // "the warning came from X"
		if w.speaker == "" && m.Sentence-w.sentence <= 2 {
			w.speaker = speaker
			r.find(doc.Finding{Subject: w.thing.Key, Predicate: string(graph.IssuedBy), Object: speaker}, m)
			return
		}
	}
	s := &r.Sentences[m.Sentence]
	begin := span.Start
	if s.End-span.End < 24 {
		begin = s.Start // "…, the embassy warned"
	}
	if low := strings.ToLower(r.Slice(begin, s.End)); !about.MatchString(low) && !scorned.MatchString(strings.ToLower(r.Slice(s.Start, s.End))) && len(r.x.subject.Find(m.Frame)) == 0 {
		return
	}
	issuer := r.Things[speaker].Entity.Name
	key := "event:warning:from:" + speaker
	t := r.Thing(key, graph.Entity{Type: graph.Event, Name: issuer + " warning" + r.topic(span.End, m.Sentence), Kind: "WARNING"}, true)
	t.Country = from
	t.Name(r.Slice(span.Start, span.End), span)
	r.warnings = append(r.warnings, &warning{thing: t, speaker: speaker, sentence: m.Sentence})
	r.find(doc.Finding{Subject: key, Predicate: string(graph.IssuedBy), Object: speaker}, m)
}

// dangers are words for what is warned of, by the noun that a name of the warning has for them.
var dangers = map[string]string{
	"attack": "attack", "attacks": "attacks", "plot": "plot", "plots": "plots", "assault": "assault", "assaults": "assaults", "bombing": "bombing", "bombings": "bombings",
	"kidnapping": "kidnapping", "kidnappings": "kidnappings", "strike": "strike", "strikes": "strikes", "violence": "violence", "threat": "threat", "threats": "threats",
}

// topic returns what a warning is of and where, for its name: " of attacks in Sandton"; "" if the sentence does not tell behind a place in the text.
func (r *reader) topic(from, sentence int) string {
	s := &r.Sentences[sentence]
	if from >= s.End {
		return ""
	}
	tail := strings.ToLower(r.Slice(from, s.End))
	at := about.FindStringIndex(tail)
	if at == nil || dangers[tail[at[0]:at[1]]] == "" {
		return ""
	}
	what := " of " + dangers[tail[at[0]:at[1]]]
	from += utf8.RuneCountInString(tail[:at[1]])
	for _, m := range r.InSentence(sentence) {
		if m.Start >= from && m.Type.Class() == graph.PlaceClass && !m.Adjective && !m.Metonym && r.Things[m.Key] != nil {
			return what + " in " + r.Things[m.Key].Entity.Name
		}
	}
	return what
}

// warning returns the warning to an addressee from one country, making it if it is new.
func (r *reader) warning(speaker, from, to, country string, m *doc.Match) *warning {
	for _, w := range r.warnings {
		if w.addressee == to {
			w.sentence = m.Sentence
			return w
		}
	}
	issuer := "Intelligence"
	if from != "" {
		issuer = r.x.g.ByISO2(from).Name
		if from == "US" {
			issuer = "U.S."
		}
	} else if t := r.Things[speaker]; t != nil {
		issuer = t.Entity.Name
	}
	addressee := r.Things[to].Entity.Name
	if c := r.x.g.ByISO2(country); c != nil {
		addressee = c.Name
	}
	name := issuer + " warning to " + addressee
	key := "event:warning:" + to
	t := r.Thing(key, graph.Entity{Type: graph.Event, Name: name, Kind: "WARNING"}, true)
	t.Country = country
	w := &warning{thing: t, speaker: speaker, addressee: to, country: country, sentence: m.Sentence}
	r.warnings = append(r.warnings, w)
	return w
}

// unheeded records who is said not to have heeded a warning: who is named, else, implicitly, every addressee near by.
func (r *reader) unheeded(m *doc.Match) {
	stance := m.Stance()
	modality := stance.Modality
	if modality == graph.Reported {
		modality = graph.Asserted
	}
	if o := m.One("o"); o != nil {
		to, _ := r.body(o)
		for _, w := range r.warnings {
			if w.addressee == to || w.addressee == "" && m.Sentence-w.sentence >= 0 && m.Sentence-w.sentence <= 2 && w.speaker != to {
				r.find(doc.Finding{Subject: w.thing.Key, Predicate: string(graph.IgnoredBy), Object: to, Modality: modality}, m)
			}
		}
		return
	}
	for _, w := range r.warnings {
		if w.addressee != "" && m.Sentence-w.sentence >= 0 && m.Sentence-w.sentence <= 2 {
			r.find(doc.Finding{Subject: w.thing.Key, Predicate: string(graph.IgnoredBy), Object: w.addressee, Modality: modality, Implicit: true}, m)
		}
	}
}

// ignoredHere tells whether a sentence was found to tell who ignored a warning.
func (r *reader) ignoredHere(sentence int) bool {
	return text.Any(r.Findings, func(f *doc.Finding) bool {
		return f.Sentence == sentence && f.Extractor == Name && f.Predicate == string(graph.IgnoredBy)
	})
}

var scorned = pattern.MustCompile(`\b(?:ignored|dismissed|unheeded|disregarded|brushed aside|shrugged off)\b`)

var about = pattern.MustCompile(`\b(?:attacks?|plots?|assaults?|strikes?|bombings?|extremists?|terrorists?|terrorism|militants?|kidnap[a-z]*|target[a-z]*|threats?|gunmen|bombers?|violence|jihadists?)\b`)

// concerns ties each warning to the attacks told in the country of its addressee.
func (r *reader) concerns() {
	if len(r.warnings) == 0 {
		return
	}
	told, addressed := r.attacksIn(), r.addressed()
	for _, w := range r.warnings {
		r.subjects(w)
		if w.country == "" {
			continue
		}
		span, sentence := doc.Span{}, -1
		for _, i := range addressed[w.thing.Key] {
			f := &r.Findings[i]
			s := &r.Sentences[f.Sentence]
			if tail := r.Slice(f.End, s.End); about.MatchString(strings.ToLower(tail)) {
				span, sentence = doc.Span{Start: f.Start, End: s.End}, f.Sentence
				break
			}
		}
		if sentence < 0 {
			continue
		}
		if found := told[w.country]; len(found) == 1 {
			r.Findings = append(r.Findings, doc.Finding{
				Subject: w.thing.Key, Predicate: string(graph.Concerns), Object: found[0], Span: span, Sentence: sentence,
				Modality: graph.Asserted, Confidence: 0.6, Implicit: true, Extractor: Name, Version: Version,
			})
		}
		for _, m := range r.InSentence(sentence) {
			if m.Type == graph.ArmedGroup && m.Start >= span.Start && !m.Coreference {
				r.Findings = append(r.Findings, doc.Finding{
					Subject: w.thing.Key, Predicate: string(graph.Concerns), Object: m.Key, Span: span, Sentence: sentence,
					Modality: graph.Asserted, Confidence: 0.7, Extractor: Name, Version: Version,
				})
			}
		}
	}
}

// subjects ties a warning to the person or group that its sentence says it is about: "warned Y about X".
func (r *reader) subjects(w *warning) {
	for _, m := range r.x.subject.Find(r.Frame(w.sentence)) {
		if o := m.One("o"); o != nil && r.Things[o.Key] != nil && o.Key != w.speaker && o.Key != w.addressee {
			r.find(doc.Finding{Subject: w.thing.Key, Predicate: string(graph.Concerns), Object: o.Key, Confidence: 0.7}, m)
		}
	}
}

// addressed returns the findings of whom a warning is addressed to, by the warning's key.
func (r *reader) addressed() map[string][]int {
	out := map[string][]int{}
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Predicate == string(graph.AddressedTo) {
			out[f.Subject] = append(out[f.Subject], i)
		}
	}
	return out
}

// attacksIn returns the attacks of each country: that of the first known place where one is said to have happened.
func (r *reader) attacksIn() map[string][]string {
	out, done := map[string][]string{}, map[string]bool{}
	for i := range r.Findings {
		f := &r.Findings[i]
		t := r.Things[f.Subject]
		if f.Predicate != string(graph.OccurredIn) || done[f.Subject] || t == nil || t.Entity.Type != graph.Attack || t.Entity.Aggregate {
			continue
		}
		if country := r.countryOf(f.Object); country != "" {
			out[country], done[f.Subject] = append(out[country], f.Subject), true
		}
	}
	return out
}

// countryOf returns the country of a place, "" for one that is not known.
func (r *reader) countryOf(place string) string {
	e := r.x.g.Entry(place)
	if e == nil {
		return ""
	}
	if e.Type == graph.Country {
		return e.ISO2
	}
	for _, up := range r.x.g.Within(e.ID) {
		if up.Type == graph.Country {
			return up.ISO2
		}
	}
	return ""
}

// statement records a person's warning or testimony about a group.
func (r *reader) statement(m *doc.Match) {
	s := m.One("s")
	var groups []doc.Mention
	end := m.Span(m.From, m.To).End
	for _, x := range r.InSentence(m.Sentence) {
		if x.Type == graph.ArmedGroup && x.Start >= end {
			groups = append(groups, x)
		}
	}
	if len(groups) == 0 || r.Things[s.Key] == nil {
		return
	}
	words := strings.Fields(r.Things[s.Key].Entity.Name)
	name := words[len(words)-1] + "'s warning about " + r.Things[groups[0].Key].Entity.Name
	key := "event:statement:" + s.Key
	t := r.Thing(key, graph.Entity{Type: graph.Event, Name: name, Kind: "STATEMENT"}, true)
	span := m.Span(m.From, m.To)
	t.Name(r.Slice(span.Start, span.End), span)
	r.find(doc.Finding{Subject: key, Predicate: string(graph.IssuedBy), Object: s.Key}, m)
	r.find(doc.Finding{Subject: key, Predicate: string(graph.Concerns), Object: groups[0].Key, Span: doc.Span{Start: span.Start, End: groups[0].End}}, m)
}
