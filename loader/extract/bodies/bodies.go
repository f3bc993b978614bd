// Package bodies finds the bodies of state that a text calls by nouns alone: "the army" is the one of the country spoken of.
// It runs behind attacks and relations, which ask of a noun more than that such a body is named, and before plots, warnings, trials and operations.
package bodies

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/gazetteer"
	"linkchart/loader/text"
)

// Name and Version identify the extractor in evidence.
const (
	Name    = "bodies"
	Version = "6"
)

// Extractor finds bodies. It may be used by any number of goroutines.
type Extractor struct{ g *gazetteer.Gazetteer }

// New returns an extractor that knows a gazetteer.
func New(g *gazetteer.Gazetteer) *Extractor { return &Extractor{g} }

// Name identifies it in evidence.
func (x *Extractor) Name() string { return Name }

// Version rises when what it finds changes; evidence keeps it.
func (x *Extractor) Version() string { return Version }

// reader holds the state of one document.
type reader struct {
	*doc.Document
	g *gazetteer.Gazetteer
	// used marks tokens of mentions, spoken is the country that the text speaks of far more than of any other, "" for none.
	used   []bool
	spoken string
}

// Extract adds mentions of bodies to the document.
func (x *Extractor) Extract(d *doc.Document) {
	r := &reader{Document: d, g: x.g, used: make([]bool, len(d.Tokens))}
	for i := range d.Mentions {
		for k := d.Mentions[i].First; k < d.Mentions[i].Last; k++ {
			r.used[k] = true
		}
	}
	r.spoken = r.spokenOf()
	for i := range d.Sentences {
		if s := &d.Sentences[i]; !s.Furniture && !s.Heading {
			r.sentence(i, s)
		}
	}
}

// sentence finds the bodies of a sentence.
func (r *reader) sentence(n int, s *text.Sentence) {
	for i := s.First; i < s.Last; i++ {
		first, last := r.noun(i, s)
		if last == 0 {
			continue
		}
		suffix := gazetteer.PlainBodies[r.words(max(first, last-2), last)]
		if last-first > 1 && suffix == "" {
			suffix = gazetteer.PlainBodies[r.Tokens[last-1].Lower]
		}
		country := r.country(n, last)
		if country == "" && r.spoken == "" && first > s.First && r.Tokens[first-1].Lower == "the" {
			country = r.near(n)
		}
		if e := r.g.PlainBody(country, suffix); e != nil {
			t := r.Known(e.ID, e.Entity)
			t.Country = e.Countries[0]
			span := doc.Span{Start: r.Tokens[first].Start, End: r.Tokens[last-1].End}
			t.Name(r.Slice(span.Start, span.End), span)
			r.Mentions = append(r.Mentions, doc.Mention{Key: e.ID, Type: graph.StateBody, Span: span, First: first, Last: last, Sentence: n})
		}
		i = last - 1
	}
}

func (r *reader) words(first, last int) string {
	if last == first+1 {
		return r.Tokens[first].Lower
	}
	return r.Tokens[first].Lower + " " + r.Tokens[last-1].Lower
}

// noun returns the tokens of a noun for a body that begins at a token and no other word belongs to; last is 0 for none.
func (r *reader) noun(i int, s *text.Sentence) (first, last int) {
	if r.used[i] {
		return 0, 0
	}
	last = i + 1
	if last < s.Last && !r.used[last] && gazetteer.PlainBodyPair(r.Tokens[i].Lower, r.Tokens[i+1].Lower) != "" {
		last++
	} else if !bareNouns.Has(r.Tokens[i].Lower) {
		return 0, 0
	}
	if i > s.First && last < s.Last && opening.Has(r.Tokens[i-1].Text) && closing.Has(r.Tokens[last].Text) {
		return 0, 0 // "the “military” wing"
	}
	first = i
	for first > s.First+1 && !r.used[first-1] && (first == i && ruling.Has(r.Tokens[i].Lower) && rulerWords.Has(r.Tokens[i-1].Lower) || first < i && strings.HasSuffix(r.Tokens[first-1].Lower, "ly")) {
		first-- // "the internationally recognised government"
	}
	if r.Tokens[i].Lower == "police" && (last >= s.Last || !speaking.Has(r.Tokens[last].Lower)) && !r.policeIn(last, s) && !(i > s.First+1 && r.Tokens[i-1].Lower == "the" && warned.Has(r.Tokens[i-2].Lower)) {
		return 0, 0 // often those of a town
	}
	if first > s.First {
		before := &r.Tokens[first-1]
		if before.Lower != "the" && !(before.Kind == text.Mark && before.Text != "-") && !openers.Has(before.Lower) {
			return 0, 0
		}
	}
	if last < s.Last {
		if after := &r.Tokens[last]; after.Text == "-" || after.Kind == text.Word && (r.used[last] || !followers.Has(after.Lower) && !strings.HasSuffix(after.Lower, "ed")) {
			return 0, 0
		}
	}
	return first, last
}

// policeIn tells whether "in", one name of a place and a verb of making known stand at a token: "police in X said".
func (r *reader) policeIn(k int, s *text.Sentence) bool {
	if k+2 >= s.Last || r.Tokens[k].Lower != "in" || !r.used[k+1] {
		return false
	}
	for k++; k < s.Last && r.used[k]; k++ {
	}
	return k < s.Last && (speaking.Has(r.Tokens[k].Lower) || r.Tokens[k].Lower == "foiled" || r.Tokens[k].Lower == "thwarted")
}

// opening and closing are quotation marks.
var (
	opening = text.NewWordSet("\" “ ‘ '")
	closing = text.NewWordSet("\" ” ’ '")
)

// warned are verbs whose object is a body that was told of a danger.
var warned = text.NewWordSet(`warned alerted cautioned notified`)

// bareNouns are the plain nouns for bodies that mean one without more.
var bareNouns = text.NewWordSet(`army military police parliament government navy authorities gendarmerie junta`)

// ruling are nouns for those who rule a country, rulerWords may stand before them.
var (
	ruling     = text.NewWordSet(`government junta authorities`)
	rulerWords = text.NewWordSet(`federal central military ruling transitional interim recognised recognized elected national`)
)

// speaking are verbs by which a body makes something known.
var speaking = text.NewWordSet(`said say says told named blamed blame suspect suspects suspected believe announced accused identified attributed confirmed denied`)

// openers may stand before a noun for a body without article.
var openers = text.NewWordSet(`and but that while as when after because by with of if or where which against between said both told from`)

// followers begin what comes behind a noun phrase, or are nouns for those who lead or speak for a body.
var followers = text.NewWordSet(`and or but has have had is are was were will would can could may might should must did does do not said say says
	in on at by with of for to from after before since while when who which that whose as if because until against under over between near
	'’s 's spoke told blamed blames accuses denies came began began put took went gave got found fought shot held led sent set made kept left lost let met
	then also later now still never first again alone itself themselves there here yesterday today
	chief chiefs spokesman spokeswoman spokesperson commander commanders minister director inspector statement sources headquarters`)

// country returns the country whose body is meant: the one of the place behind "in", else the only one that the sentence
// names, else the one that the text speaks of (ISO 3166-1).
func (r *reader) country(n, last int) string {
	here, only, home := "", true, false
	for _, m := range r.InSentence(n) {
		if m.Type.Class() != graph.PlaceClass || m.Metonym {
			continue
		}
		c := r.countryOf(m.Key)
		if c == "" {
			continue
		}
		if m.First == last+1 && r.Tokens[last].Lower == "in" {
			return c
		}
		if m.Type == graph.Country {
			only, home = only && (here == "" || here == c), home || c == r.spoken
			here = c
		}
	}
	switch {
	case (here == "" || home) && r.spoken != "":
		return r.spoken
	case r.spoken == "" && only && here != "":
		return here
	}
	return r.bodyCountry(n)
}

// near returns the one country in which all places lie that a sentence names, or else those of the one before it; "" if they lie in several.
func (r *reader) near(n int) string {
	for back := 0; back <= 1 && n-back >= 0; back++ {
		country := ""
		for _, m := range r.InSentence(n - back) {
			if m.Type.Class() != graph.PlaceClass || m.Metonym {
				continue
			}
			c := r.countryOf(m.Key)
			if c == "" || c == country {
				continue
			}
			if country != "" {
				return ""
			}
			country = c
		}
		if country != "" {
			return country
		}
	}
	return ""
}

// bodyCountry is the country of the one body of state that a sentence names, "" if it names those of two: "the X Intelligence Service had warned
// the police".
func (r *reader) bodyCountry(n int) string {
	country := ""
	for _, m := range r.InSentence(n) {
		if m.Type != graph.StateBody || m.Coreference {
			continue
		}
		c := r.countryOf(m.Key)
		if country != "" && c != country {
			return ""
		}
		country = c
	}
	return country
}

func (r *reader) countryOf(key string) string {
	if c := r.Document.CountryOf(key, r.g.CountryOf); c != "" {
		return c
	}
	if t := r.Things[key]; t != nil {
		return t.Country
	}
	return ""
}

// spokenOf returns the country that a text speaks of at least twice as often as of any other, "" for none.
func (r *reader) spokenOf() string {
	counts := map[string]int{}
	for i := range r.Mentions {
		if m := &r.Mentions[i]; m.Type.Class() == graph.PlaceClass || m.Type == graph.StateBody {
			if c := r.countryOf(m.Key); c != "" {
				counts[c]++
			}
		}
	}
	best, most, second := doc.Leading(counts)
	if most < 2*second {
		return ""
	}
	return best
}
