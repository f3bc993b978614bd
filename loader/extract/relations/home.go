package relations

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/gazetteer"
	"linkchart/loader/text"
)

// home is what is kept while a document is read: the country whose bodies need no name in the text, worked out when first asked
// for, and what states did to persons.
type home struct {
	known   bool
	country string
	// topic is the group that the text names far more often than any other, "" for none; counted tells that it was looked for.
	topic   string
	counted bool
	// blows are what states did to persons.
	blows []blow
	// union is the last merger whose outcome the text has not named.
	union union
	// acted are mentions of governments by the names of their countries.
	acted []doc.Mention
}

// topicOf returns the group that a text names at least half as often again as any other, a title thrice, "" for none.
func (h *home) topicOf(d *doc.Document) string {
	if h.counted {
		return h.topic
	}
	h.counted = true
	counts := map[string]int{}
	for i := range d.Mentions {
		if m := &d.Mentions[i]; m.Type == graph.ArmedGroup && !m.Adjective && !m.Coreference {
			counts[m.Key]++
			if d.Sentences[m.Sentence].Heading {
				counts[m.Key] += 2 // a title says what a text is about
			}
		}
	}
	best, most, second := doc.Leading(counts)
	if 2*most >= 3*second {
		h.topic = best
	}
	return h.topic
}

// governing tells how a government came to be or stands without telling whose it is.
var governing = text.NewWordSet(`central federal national democratic elected ruling incumbent transitional interim then current new previous communist civilian secular military recognised recognized`)

// homeBody returns the body of state that a noun phrase without a country means: "the army", "the government in Kabul".
func (r *clauses) homeBody(i int) (end, bool) {
	c := &r.Chunks[i]
	his := len(c.Mentions) == 1 && c.Mentions[0].Type == graph.Person && c.Mentions[0].Coreference && (c.Article == "his" || c.Article == "her")
	if c.Core != nil || len(c.Mentions) > 0 && !his || c.Article != "" && c.Article != "the" && !his {
		return end{}, false
	}
	kind := gazetteer.PlainBodies[c.Word]
	for _, k := range r.complementOf(i) {
		if m := r.Chunks[k].Core; m != nil && (m.Type == graph.Organization || m.Type == graph.StateBody) {
			return end{}, false // "troops of the African Union mission"
		}
	}
	if n := c.Last - c.First; n >= 2 {
		two := gazetteer.PlainBodyPair(r.Tokens[c.Last-2].Lower, c.Word)
		switch {
		case two != "" && (n == 2 || c.Article != "" && n == 3):
			kind = two
		case c.Article != "" && (n == 3 || n == 4 && strings.HasSuffix(r.Tokens[c.Last-3].Lower, "ly")) && kind == "government" && governing.Has(r.Tokens[c.Last-2].Lower):
			// "the central government", "the internationally recognised government"
		case c.Article == "" && n == 2 && (r.Tokens[c.Last-2].Lower == "federal" || r.Tokens[c.Last-2].Lower == "government") && kind != "government": // "federal troops"
		case c.Article == "" || n > 2:
			kind = "" // "rebel troops"
		}
	}
	if kind == "" && c.Article == "the" && c.Last-c.First == 2 && len(r.complementOf(i)) == 0 {
		return r.bodyBefore(i, c.Word, c.First, c.Last)
	}
	if kind == "" {
		return end{}, false
	}
	country := ""
	for _, k := range r.behindPlace(i) {
		if m := r.Chunks[k].Core; m != nil && m.Type.Class() == graph.PlaceClass {
			country = r.x.g.CountryOf(m.Key)
		}
	}
	if kind == "government" {
		for _, k := range r.complementOf(i) { // "the government of X": its head
			m := r.Chunks[k].Core
			if m == nil || m.Type != graph.Person {
				continue
			}
			name := r.Tokens[m.Last-1].Text
			for _, e := range append(r.x.g.ByAlias(name+" government"), r.x.g.ByAlias("al-"+name+" government")...) {
				if e.Type == graph.StateBody && len(e.Countries) == 1 {
					country = e.Countries[0]
				}
			}
		}
	}
	if country == "" {
		country = r.homeCountry()
	}
	return r.stateBody(i, kind, country, c.First, c.Last)
}

// homeOffice returns the body of state whose office a noun phrase without a country names: "the police chief", "the army's spokesman",
// "the foreign ministry spokesman".
func (r *clauses) homeOffice(i, at int) (end, bool) {
	c := &r.Chunks[i]
	last := at
	if last-1 >= c.First && (r.Tokens[last-1].Lower == "'s" || r.Tokens[last-1].Lower == "’s") {
		last--
	}
	first := last - 1
	if first < c.First {
		return end{}, false
	}
	kind := gazetteer.PlainBodies[r.Tokens[first].Lower]
	if first-1 >= c.First {
		if two := gazetteer.PlainBodyPair(r.Tokens[first-1].Lower, r.Tokens[first].Lower); two != "" {
			kind, first = two, first-1
		}
	}
	if w := r.Tokens[first].Lower; kind == "" && first == c.First+1 && c.Article == "the" && last < at {
		return r.bodyBefore(i, w, first-1, last) // "the ministry's spokesman"
	}
	if kind == "" || kind == "government" && !strings.HasPrefix(r.Tokens[at].Lower, "spokes") || first > c.First && r.Tokens[first-1].Lower != "the" && r.Tokens[first-1].Lower != "then" && r.Tokens[first-1].Lower != "national" {
		return end{}, false
	}
	return r.stateBody(i, kind, r.homeCountry(), first, last)
}

// stateBody returns a body of a country, declared; words [first, last) name it in noun phrase i.
func (r *clauses) stateBody(i int, kind, country string, first, last int) (end, bool) {
	e := r.x.g.PlainBody(country, kind)
	if e == nil {
		return end{}, false
	}
	r.Known(e.ID, e.Entity).Country = country
	m := &doc.Mention{
		Key: e.ID, Type: graph.StateBody, Span: doc.Span{Start: r.Tokens[first].Start, End: r.Tokens[last-1].End}, First: first, Last: last, Sentence: r.Index,
		Coreference: true,
	}
	for first < last && (r.Tokens[first].Lower == "the" || r.Tokens[first].Lower == "his" || r.Tokens[first].Lower == "her") {
		first++
	}
	if last > first {
		r.Things[e.ID].Name(r.Slice(r.Tokens[first].Start, m.End), doc.Span{Start: r.Tokens[first].Start, End: m.End})
	}
	return end{key: e.ID, kind: graph.StateBody, m: m, chunk: i, whole: true}, true
}

// behindPlace returns the noun phrase behind "in" of a noun phrase.
func (r *clauses) behindPlace(i int) []int {
	if i+2 < len(r.Chunks) && r.Chunks[i+1].Word == "in" && r.Chunks[i+2].Core != nil {
		return []int{i + 2}
	}
	return nil
}

// homeCountry returns the one country that the sentence speaks of, else the one that the text speaks of far more than of any
// other; "" for none (ISO 3166-1).
func (r *clauses) homeCountry() string {
	here := map[string]bool{}
	last, sure := "", false
	for _, m := range r.InSentence(r.Index) {
		if m.Type.Class() == graph.PlaceClass && !m.Metonym {
			if c := r.Document.CountryOf(m.Key, r.x.g.CountryOf); c != "" {
				here[c], last = true, c
				sure = sure || m.Type == graph.Country
			}
		}
	}
	if !r.home.known {
		r.home.known, r.home.country = true, r.x.spokenOf(r.Document)
	}
	if len(here) == 1 && (sure || r.home.country == "") {
		return last
	}
	if len(here) == 0 && r.home.country == "" {
		return r.groupsCountry()
	}
	return r.home.country
}

// groupsCountry returns the one country in which all groups that a text names act, if each acts in one alone; "" if there is none.
func (r *clauses) groupsCountry() string {
	country := ""
	for i := range r.Document.Mentions {
		m := &r.Document.Mentions[i]
		if m.Type != graph.ArmedGroup || m.Coreference {
			continue
		}
		e := r.x.g.Entry(m.Key)
		if e == nil || len(e.Countries) != 1 || country != "" && country != e.Countries[0] {
			return ""
		}
		country = e.Countries[0]
	}
	return country
}

// dateline is the number of tokens within which the place stands that a report was sent from.
const dateline = 24

// spokenOf returns the country that a text speaks of at least twice as often as of any other, "" for none.
func (x *Extractor) spokenOf(d *doc.Document) string {
	counts := map[string]int{}
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.Type.Class() != graph.PlaceClass && m.Type != graph.StateBody {
			continue
		}
		if c := d.CountryOf(m.Key, x.g.CountryOf); c != "" {
			counts[c]++
			if m.First < dateline && d.Tokens[m.First].Caps() {
				counts[c] += 2 // "NEW DELHI: …"
			}
		}
	}
	best, second := "", 0
	for c, n := range counts {
		switch {
		case best == "" || n > counts[best] || n == counts[best] && c < best:
			if best != "" {
				second = max(second, counts[best])
			}
			best = c
		default:
			second = max(second, n)
		}
	}
	if best == "" || counts[best] < 2*second {
		return ""
	}
	return best
}

// bodyNouns are nouns by which a body of state is spoken of again whose name holds them.
var bodyNouns = text.NewWordSet(`ministry department directorate agency bureau division brigade battalion regiment corps command commission`)

// civicNouns are nouns by which an organisation is spoken of again whose name holds them.
var civicNouns = text.NewWordSet(`party committee association union institute foundation council church league society congress`)

// bodyBefore returns the body of state that "the ministry", "the department" means: the one of such a name that was named last.
func (r *clauses) bodyBefore(i int, word string, first, last int) (end, bool) {
	if !bodyNouns.Has(word) && !civicNouns.Has(word) {
		return end{}, false
	}
	for back := 0; back <= 6 && r.Index-back >= 0; back++ {
		ms := r.InSentence(r.Index - back)
		for n := len(ms) - 1; n >= 0; n-- {
			o := &ms[n]
			if o.Type != graph.StateBody && !(o.Type == graph.Organization && civicNouns.Has(word)) || o.Adjective || o.Coreference || back == 0 && o.First >= first || !strings.Contains(strings.ToLower(r.Slice(o.Start, o.End)), word) {
				continue
			}
			m := &doc.Mention{
				Key: o.Key, Type: o.Type, Span: doc.Span{Start: r.Tokens[first].Start, End: r.Tokens[last-1].End}, First: first, Last: last, Sentence: r.Index,
				Coreference: true,
			}
			return end{key: o.Key, kind: o.Type, m: m, chunk: i, whole: true}, true
		}
	}
	return end{}, false
}
