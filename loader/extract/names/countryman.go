package names

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// Persons whom the next sentence calls by their nation: "X joined in 2014. The 34-year-old Tunisian was …".

// countryman returns the token of the noun of nation with which a noun phrase ends that opens a sentence at an article, and the one person of whom the
// sentences before tell; "" for others. "The Tunisian national" ends with a noun of its own.
func (c *chain) countryman(sentence, token int) (at int, key string) {
	s := &c.Sentences[sentence]
	if token != s.First && c.tok(token-1).Text != "," || sentence == 0 || c.strangerIn(sentence-1) {
		return 0, ""
	}
	if slices.ContainsFunc(c.by[sentence], func(o doc.Mention) bool { return o.Type == graph.Person && o.First < token }) {
		return 0, ""
	}
	k := token + 1
	for ; k+1 < s.Last && k < token+7; k++ { // "34-year-old", "one-eyed", "former"
		if m := c.mentionAt(k); m != nil && m.Type == graph.Country {
			break
		}
		if w := c.tok(k).Lower; c.used[k] && (c.mentionAt(k) == nil || c.mentionAt(k).Type != doc.QuantityMention) || w == "of" || w == "in" || w == "and" || w == "," {
			return 0, ""
		}
	}
	m := c.mentionAt(k)
	if m == nil || !m.Adjective || m.Type != graph.Country || m.Last != k+1 || k+1 >= s.Last {
		return 0, ""
	}
	next := k + 1
	if w := c.tok(next).Lower; w == "national" || w == "citizen" {
		next++
	} else if w := c.tok(k).Lower; strings.HasSuffix(w, "s") || strings.HasSuffix(w, "ese") || strings.HasSuffix(w, "ish") || strings.HasSuffix(w, "ch") || strings.HasSuffix(w, "men") {
		return 0, ""
	}
	if next >= s.Last || !c.doing(next, s.Last) {
		return 0, ""
	}
	for back := 1; back <= 2 && sentence-back >= 0; back++ { // "kidnapped an American teacher. The American"
		if slices.ContainsFunc(c.by[sentence-back], func(o doc.Mention) bool { return o.Key == m.Key && o.Adjective }) {
			return 0, ""
		}
	}
	if key = c.toldOf(sentence); key == "" {
		if key = c.onlyPerson(sentence - 1); key == "" {
			return 0, ""
		}
	}
	if t := c.Things[key]; t == nil || t.Country != "" && t.Country != c.countryOf(m.Key) {
		return 0, ""
	}
	return next - 1, key
}

// strangerIn tells whether a sentence speaks of somebody without a name, whom a noun of nation may mean as well: "shot a tourist in P".
func (c *chain) strangerIn(sentence int) bool {
	s := &c.Sentences[sentence]
	for k := s.First; k < s.Last; k++ {
		if w := c.tok(k).Lower; w != "a" && w != "an" && w != "another" && w != "one" {
			continue
		}
		if k > s.First {
			switch c.tok(k - 1).Lower {
			case ",", "is", "was", "as", "became", "been", "–", "—", "-":
				continue // of somebody named
			}
		}
		for n := k + 1; n < s.Last && n < k+4 && c.tok(n).Kind == text.Word && !c.tok(n).Upper(); n++ {
			if w := c.tok(n).Lower; humans.Has(w) || natives.Has(w) || callings.Has(w) || officeNouns.Has(w) || walks.Has(w) || officerWords.Has(w) {
				return true
			}
		}
	}
	return false
}

// onlyPerson returns the one person whom a sentence names, unless he only speaks there.
func (c *chain) onlyPerson(sentence int) string {
	key := ""
	for i := range c.by[sentence] {
		m := &c.by[sentence][i]
		if m.Type != graph.Person || m.Key == key {
			continue
		}
		if key != "" || c.tells(m) || c.kinOf(m) {
			return ""
		}
		key = m.Key
	}
	return key
}

// doing tells whether a token behind a noun is a verb of which people are the subject.
func (c *chain) doing(k, last int) bool {
	t := c.tok(k)
	if c.used[k] || t.Upper() {
		return false
	}
	switch t.Lower {
	case "who", "whose", "and":
		return false // "X, the Australian who did it"
	}
	if personVerbs.Has(t.Lower) || finites.Has(t.Lower) {
		return true
	}
	if k+1 >= last || !strings.HasSuffix(t.Lower, "ed") {
		return t.Lower == "went" || t.Lower == "came" || t.Lower == "ran" || t.Lower == "fought" || t.Lower == "left" || t.Lower == "served" || t.Lower == "spent"
	}
	n := c.tok(k + 1)
	return n.Upper() || c.used[k+1] || objectOpeners.Has(n.Lower) || beforeObjects.Has(n.Lower) || n.Lower == "to" || n.Lower == "that" || n.Lower == "himself" || n.Lower == "herself" // "the Syrian armed forces"
}

// ofNation makes a noun of nation at a token a mention of a person and records that he is of the nation.
func (c *chain) ofNation(at int, key string, sentence int) {
	for k := at; k >= at-1; k-- {
		m := c.mentionAt(k)
		if m == nil || m.Type != graph.Country {
			continue
		}
		if e := c.x.g.Entry(m.Key); e != nil {
			c.thing(e)
		}
		c.Findings = append(c.Findings, doc.Finding{
			Subject: key, Predicate: string(graph.NationalOf), Object: m.Key, Span: m.Span, Sentence: sentence,
			Modality: graph.Asserted, Coreference: true, Confidence: 0.75, Extractor: Name, Version: Version,
		})
		if k == at {
			c.dropInside(at, at+1)
			c.by[sentence] = slices.DeleteFunc(c.by[sentence], func(o doc.Mention) bool { return o.First == at })
		}
		return
	}
}

// objectOpeners begin the object of a verb.
var objectOpeners = wordSet(`the a an his her its their`)
