package names

import (
	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// person finds who "he" or "her" is: the first person before it in its sentence, else the first of the nearest sentence
// before that names one.
func (c *chain) person(sentence, token int) string {
	if s := &c.Sentences[sentence]; token+2 < s.Last && (kinWords.Has(c.tok(token+1).Lower) || kinWords.Has(c.tok(token+2).Lower)) {
		for i := len(c.by[sentence]) - 1; i >= 0; i-- { // "X, who founded it with his brother": the nearest
			if m := c.by[sentence][i]; m.Type == graph.Person && m.First < token {
				return m.Key
			}
		}
	}
	if key := c.certain(sentence, token); key != "" {
		return key
	}
	if c.unnamed(sentence, token) {
		return ""
	}
	skip := c.notHim(sentence, token)
	from := 0
	if c.fronted(sentence, token) {
		from = 1
	}
	for back := from; back <= 2 && sentence-back >= 0; back++ {
		if back > 0 && c.ofHero(sentence-back, back) {
			return c.hero
		}
		for i := range c.by[sentence-back] {
			m := &c.by[sentence-back][i]
			if m.Type != graph.Person || m.Key == skip || back == 0 && m.First >= token || c.sex.other(m.Key, c.tok(token).Lower) {
				continue
			}
			if c.kinOf(m) {
				return "" // the relative, who has no name
			}
			if c.obituary && back == 0 && m.Key != c.hero && !m.Coreference && c.tok(token).Lower == "him" && skip == "" && !c.subordinate(token, m.Last) {
				return c.hero // "The minister, X, negotiated with him"
			}
			if back > 0 && (c.owns(m) || c.obliquely(m)) && text.Any(c.by[sentence-back], func(o *doc.Mention) bool {
				return o.Type == graph.Person && o.Key != m.Key && o.Key != skip && !c.owns(o) && !c.obliquely(o)
			}) {
				continue // "A broke away from X's group under Y. When he died, …"
			}
			if back <= 1 && c.owns(m) && m.Key != c.hero && c.calledByNoun(sentence-back) && c.mainPerson(sentence-back-1) != "" {
				continue // "X joined a cell. The surgeon merged it with Y's. His brother": not Y's
			}
			if c.hero != "" && m.Key != c.hero && skip != c.hero && (back > 0 && m.First-c.Sentences[m.Sentence].First > 2 || c.victim(m) && (back > 0 || token-m.Last > 6)) {
				return c.hero // of whom the text is
			}
			return m.Key
		}
	}
	if c.obituary && !c.sex.other(c.hero, c.tok(token).Lower) {
		return c.hero
	}
	return ""
}

// calledByNoun tells whether a sentence opens with "the" and a noun for somebody, "The surgeon took over Y", and no name.
func (c *chain) calledByNoun(sentence int) bool {
	s := &c.Sentences[sentence]
	if s.First+2 >= s.Last || c.tok(s.First).Lower != "the" || c.mentionAt(s.First+1) != nil || c.mentionAt(s.First+2) != nil {
		return false
	}
	t := c.tok(s.First + 1)
	return t.Text == t.Lower && !groupNouns.Has(t.Lower) && !officialNouns.Has(t.Lower)
}

// mainPerson returns the first person of a sentence who neither owns a thing nor stands behind "by"; "" for none.
func (c *chain) mainPerson(sentence int) string {
	if sentence < 0 {
		return ""
	}
	for i := range c.by[sentence] {
		if m := &c.by[sentence][i]; m.Type == graph.Person && !c.owns(m) && !c.obliquely(m) {
			return m.Key
		}
	}
	return ""
}

// certain returns whom words close to a pronoun make it stand for, "" if there are none.
func (c *chain) certain(sentence, token int) string {
	if key := c.identified(sentence, token); key != "" {
		return key
	}
	if key := c.speaker(sentence, token); key != "" {
		return key
	}
	return c.ofWho(sentence, token)
}

// notHim returns the person of the same sentence for whom a pronoun cannot stand, "" for none.
func (c *chain) notHim(sentence, token int) string {
	skip := ""
	if c.tok(token).Lower == "him" && !besideOneself.Has(c.tok(max(token-1, 0)).Lower) { // "X succeeded him": not X
		people, last := map[string]bool{}, 0
		for _, m := range c.by[sentence] {
			if m.Type == graph.Person && m.First < token {
				people[m.Key] = true
				if l := c.tok(m.First).Lower; m.First-c.Sentences[sentence].First <= 2 && l != "him" && l != "his" && l != "her" {
					skip, last = m.Key, m.Last
				}
			}
		}
		if len(people) != 1 || skip != "" && c.subordinate(token, last) {
			skip = ""
		}
	}
	if skip == "" {
		skip = c.bearer(sentence, token)
	}
	if skip == "" {
		skip = c.mourner(sentence, token)
	}
	return skip
}

// besideOneself are prepositions behind which "him" may be who acts: "the men under him".
var besideOneself = wordSet(`under around behind beside within`)

// ofHero tells whether an obituary speaks of its hero rather than of those whom a sentence some sentences before names: unless it is the last
// and opens with another person.
func (c *chain) ofHero(before, back int) bool {
	if !c.obituary {
		return false
	}
	for i := range c.by[before] {
		m := &c.by[before][i]
		if m.Type != graph.Person {
			continue
		}
		if m.Key == c.hero {
			return true
		}
		if back == 1 && m.First-c.Sentences[before].First <= 2 {
			return text.Any(c.by[before], func(o *doc.Mention) bool { return o.Key == c.hero })
		}
		return back > 1 || m.First-c.Sentences[before].First > 2
	}
	return false
}

// identified returns who "him" is in "police named him as X".
func (c *chain) identified(sentence, token int) string {
	s := &c.Sentences[sentence]
	if token == s.First || token+2 >= s.Last || c.tok(token+1).Lower != "as" || c.tok(token-1).Lower != "named" && c.tok(token-1).Lower != "identified" {
		return ""
	}
	if m := c.mentionAt(token + 2); m != nil && m.Type == graph.Person && m.First == token+2 {
		return m.Key
	}
	return ""
}

// mourner returns the person who speaks of the end of another: X of "X confirmed his death".
func (c *chain) mourner(sentence, token int) string {
	s := &c.Sentences[sentence]
	if l := c.tok(token).Lower; l != "his" && l != "her" || token-1 <= s.First || token+1 >= s.Last || !ends.Has(c.tok(token+1).Lower) || !tells.Has(c.tok(token-1).Lower) {
		return ""
	}
	for i := range c.by[sentence] {
		if m := &c.by[sentence][i]; m.Type == graph.Person && m.First < token {
			return m.Key
		}
	}
	return ""
}

// ends are nouns for what happened to somebody, tells verbs of those who speak of it.
var (
	ends  = wordSet(`death killing murder arrest capture assassination execution release extradition demise martyrdom`)
	tells = wordSet(`confirmed announced reported mourned denied condemned avenged celebrated ordered confirming announcing hailed welcomed acknowledged claimed`)
)

// kinOf tells whether a name is given only to tell whose relative somebody is: "the father of the footballer X".
func (c *chain) kinOf(m *doc.Mention) bool {
	for k := m.First - 1; k > 1 && k >= m.First-4; k-- {
		if c.tok(k).Lower == "of" {
			return kinWords.Has(c.tok(k-1).Lower) && (c.tok(k-2).Lower == "the" || c.tok(k-2).Lower == "a")
		}
	}
	return false
}

// owns tells whether a name is given only for what belongs to it: "X's group".
func (c *chain) owns(m *doc.Mention) bool {
	after := func(k int) bool { return k < len(c.Tokens) && (c.tok(k).Lower == "'s" || c.tok(k).Lower == "’s") }
	return after(m.Last) || after(m.Last-1)
}

// ofWho returns the person of the relative clause in which a pronoun stands, behind "and" on a list: "X, who …, and Y, who died after a bomb
// exploded under his car"; "" if it stands in none.
func (c *chain) ofWho(sentence, token int) string {
	s := &c.Sentences[sentence]
	for k := token - 1; k > s.First+2; k-- {
		switch t := c.tok(k); {
		case t.Text == "," || t.Text == ";":
			return ""
		case t.Lower == "who":
			if c.tok(k-1).Text == "," {
				k--
			}
			m := c.mentionAt(k - 1)
			if m == nil || m.Type != graph.Person || m.Coreference || m.First <= s.First || c.tok(m.First-1).Lower != "and" {
				return ""
			}
			return m.Key
		}
	}
	return ""
}

// subordinate tells whether a clause with a subject of its own opens behind a person and before a pronoun: "X escaped before a drone killed
// him", "X was held on the orders of a court that suspects him".
func (c *chain) subordinate(token, behind int) bool {
	for k := token - 2; k >= behind && k > token-16; k-- {
		switch c.tok(k).Lower {
		case "before", "when", "until", "because", "while", "where":
			return k < token-2
		case "which", "that", "as", "after":
			return k > behind
		}
	}
	return false
}

// bearer returns the person whom a possessive in apposition speaks of, who is not the one it stands for: "X, his deputy, was elected";
// and the heir of "X succeeded Y after he was killed".
func (c *chain) bearer(sentence, token int) string {
	s := &c.Sentences[sentence]
	l := c.tok(token).Lower
	if (l == "his" || l == "her") && token-2 >= s.First && c.tok(token-1).Text == "," {
		m := c.mentionAt(token - 2)
		if m == nil || m.Type != graph.Person || m.Last != token-1 {
			return ""
		}
		for k := token + 1; k < s.Last && k < token+6; k++ {
			if c.used[k] {
				return ""
			}
			if t := c.tok(k); t.Text == "," || t.Text == "." {
				return m.Key // the apposition ends without a name
			}
		}
		return ""
	}
	if (l == "his" || l == "her") && token+1 < s.Last && (c.tok(token+1).Lower == "successor" || c.tok(token+1).Lower == "replacement" || c.tok(token+1).Lower == "heir") {
		for k := token - 1; k > s.First && k > token-4; k-- {
			if !appointed.Has(c.tok(k).Lower) {
				continue
			}
			for _, m := range c.by[sentence] { // "X was named as his successor"
				if m.Type == graph.Person && m.First < k && m.Last >= k-2 {
					return m.Key
				}
			}
		}
		return ""
	}
	if l != "he" && l != "she" || token-1 < s.First || c.tok(token-1).Lower != "after" && c.tok(token-1).Lower != "when" {
		return ""
	}
	for k := token - 2; k > s.First && k > token-8; k-- {
		if w := c.tok(k).Lower; w == "succeeded" || w == "replaced" {
			for _, m := range c.by[sentence] {
				if m.Type == graph.Person && m.First < k {
					return m.Key
				}
			}
		}
	}
	return ""
}

// appointed are participles for those who get an office.
var appointed = wordSet(`named appointed chosen elected picked selected installed announced designated proclaimed declared`)

// fronted tells whether "he" stands behind an apposition that opens the sentence and says whose kin or what he is: "The son of X, he".
func (c *chain) fronted(sentence, token int) bool {
	s := &c.Sentences[sentence]
	l := c.tok(token).Lower
	if l != "he" && l != "she" || token-1 <= s.First || c.tok(token-1).Text != "," {
		return false
	}
	for k := s.First; k < s.First+4 && k+1 < token; k++ {
		if w := c.tok(k).Lower; (kinWords.Has(w) || roles.Has(w) || callings.Has(w)) && c.tok(k+1).Lower == "of" {
			return true
		}
	}
	return false
}
