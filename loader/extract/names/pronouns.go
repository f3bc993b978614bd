package names

import (
	"cmp"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// pronoun finds what "it" or "they" stands for: the group that is the first actor before it in its sentence, else of the
// sentence before.
func (c *chain) pronoun(sentence, token int) string {
	if key, known := c.said(sentence, token); known {
		return key
	}
	if l := c.tok(token).Lower; (l == "it" || l == "they") && token+2 < c.Sentences[sentence].Last {
		if m := c.mentionAt(token + 2); m != nil && m.First == token+2 && m.Type == graph.ArmedGroup && m.Key == c.topic && listed.Has(c.tok(token+1).Lower) {
			return "" // "It outlawed X": not X
		}
	}
	if l := c.tok(token).Lower; l == "its" || l == "their" {
		if key := c.near(sentence, token); key != "" {
			return key
		}
	}
	if key := c.ahead(sentence, token); key != "" {
		return key
	}
	if c.ofBody(sentence, token) || c.idiomatic(sentence, token) || c.highlights(sentence, token) {
		return ""
	}
	if c.othersNearer(sentence, token) || c.ofDeed(sentence, token) || c.hearsay(sentence, token) {
		return ""
	}
	if c.bodyFirst(sentence, token) || c.inWords(sentence, token) || c.happening(sentence, token) || c.ofState(sentence, token) || c.ofCountry(sentence, token) {
		return ""
	}
	if key := c.newborn(sentence, token); key != "" {
		return key
	}
	if key := c.parallel(sentence, token); key != "" {
		return key
	}
	if c.asked(sentence, token) {
		return c.topic
	}
	for _, m := range c.by[sentence] {
		if m.First < token && m.Coreference && m.Type == graph.ArmedGroup && c.tok(m.First).Lower == "that" {
			return m.Key // "When that movement split, its leader"
		}
	}
	near, aside := false, false
	var subjects []string
	for back := 0; back <= 1 && sentence-back >= 0; back++ {
		first, owner, main := "", "", c.mainSubject(sentence-back)
		for _, m := range c.by[sentence-back] {
			if main != nil && m.First < main.First && (back == 1 || main.First < token) {
				continue // "Founded by men of X, Y has its camps"
			}
			if back == 0 && m.First >= token || m.Adjective || c.alliedTo(m.First) || back == 0 && c.relativised(m.Last, token) || c.winged(&m) {
				continue
			}
			if m.Type == graph.ArmedGroup && m.Last < len(c.Tokens) && subunits.Has(c.tok(m.Last).Lower) || back == 0 && c.quoted(sentence, token) {
				continue // "the X cell", "\"We are not X,\" its leader said"
			}
			if back == 1 && m.Type == graph.ArmedGroup && c.paired(sentence, token, m) {
				continue // "X and Y were banned. Its members …"
			}
			if first == "" && m.Type == graph.ArmedGroup && !m.Coreference && m.Last < len(c.Tokens) && possessiveMark.Has(c.tok(m.Last).Lower) {
				owner = cmp.Or(owner, m.Key) // "Founded in P, X's base, Y recruited its men there"
				continue
			}
			if first == "" && m.Type.Class() == graph.ActorClass && m.Type != graph.Person {
				first = m.Key
				aside = back == 1 && m.Type == graph.ArmedGroup && !m.Coreference && c.oblique(&m)
			}
			near = near || m.Type == graph.ArmedGroup && m.Key == c.topic
		}
		near = near || first == "" && owner != "" && owner == c.topic
		if first = cmp.Or(first, owner); first != "" {
			subjects = append(subjects, first)
		}
	}
	switch {
	case len(subjects) == 0:
		for back := 2; back <= 3 && c.dominant && !c.expletive(sentence, token) && sentence-back >= 0; back++ {
			for _, m := range c.by[sentence-back] {
				if m.Key == c.topic {
					return c.topic
				}
			}
		}
		return ""
	case near && c.dominant && c.centre(sentence, token) != "" && !c.object(sentence, token):
		return c.centre(sentence, token)
	case near && c.dominant:
		if key := c.opposed(sentence, token); key != "" {
			return key
		}
		return c.topic
	}
	if t := c.Things[subjects[0]]; t != nil && t.Entity.Type == graph.ArmedGroup {
		if aside && len(subjects) == 1 && c.dominant && c.spokenOf(sentence-1, c.topic) {
			return c.topic // "Some have gone over to X. It": not X
		}
		return subjects[0]
	}
	if len(subjects) > 1 && c.object(sentence, token) {
		if t := c.Things[subjects[1]]; t != nil && t.Entity.Type == graph.ArmedGroup {
			return subjects[1]
		}
	}
	return ""
}

// oblique tells whether a name stands behind a preposition; "of" only where another stands before it.
func (c *chain) oblique(m *doc.Mention) bool {
	k := m.First - 1
	if k > 0 && c.tok(k).Lower == "the" {
		k--
	}
	first := c.Sentences[m.Sentence].First
	if k >= first && c.tok(k).Lower == "of" {
		return k-2 >= first && beforeObjects.Has(c.tok(k-2).Lower) || k-3 >= first && beforeObjects.Has(c.tok(k-3).Lower) // "under the protection of X"
	}
	return k >= first && beforeObjects.Has(c.tok(k).Lower)
}

// spokenOf tells whether one of the two sentences before one speaks of a group.
func (c *chain) spokenOf(sentence int, key string) bool {
	for back := 1; back <= 2 && sentence-back >= 0; back++ {
		for _, m := range c.by[sentence-back] {
			if m.Key == key {
				return true
			}
		}
	}
	return false
}

// bodyFirst tells whether "its" speaks of a body or an organisation that the sentence begins with and names no group besides: "The mission,
// MINUSMA, condemned it; its chief".
func (c *chain) bodyFirst(sentence, token int) bool {
	if c.tok(token).Lower != "its" || token <= c.Sentences[sentence].First {
		return false
	}
	if l := c.tok(token - 1).Text; l != ";" && l != "and" && l != ":" {
		return false // "infiltrated its leadership": another's
	}
	first := true
	body := false
	for _, m := range c.by[sentence] {
		if m.First >= token || m.Adjective || m.Coreference || m.Type.Class() != graph.ActorClass || m.Type == graph.Person {
			continue
		}
		if m.Type == graph.ArmedGroup {
			return false
		}
		if first {
			body = (m.Type == graph.Organization || m.Type == graph.StateBody) && m.First-c.Sentences[sentence].First <= 6
		}
		first = false
	}
	return body
}

// helper returns the group that acts on "it" or "them" in a relative clause of its own: X of "X, which armed it"; "" if there is none.
func (c *chain) helper(sentence, token int) string {
	s := &c.Sentences[sentence]
	if l := c.tok(token).Lower; l != "it" && l != "them" || token > s.First && token+1 < s.Last && (finites.Has(c.tok(token+1).Lower) || claiming.Has(c.tok(token-1).Lower)) {
		return "" // "which said it had"
	}
	for k := token - 2; k > s.First && k > token-16; k-- {
		if m := c.mentionAt(k); m != nil && m.Type.Class() == graph.ActorClass && !m.Adjective || c.tok(k).Text == ";" || clauseOpeners.Has(c.tok(k).Lower) {
			return "" // somebody else acts
		}
		if l := c.tok(k).Lower; l != "which" && l != "who" && l != "that" {
			continue
		}
		n := k - 1
		for n > s.First && c.tok(n).Kind == text.Mark {
			n--
		}
		if m := c.mentionAt(n); m != nil && m.Type == graph.ArmedGroup {
			return m.Key
		}
		return ""
	}
	return ""
}

// besides returns the first group of a sentence before a token that is another than the one given, "" if there is none.
func (c *chain) besides(sentence, token int, key string) string {
	for _, m := range c.by[sentence] {
		if m.First < token && m.Type == graph.ArmedGroup && !m.Adjective && m.Key != key {
			return m.Key
		}
	}
	return ""
}

// newborn returns the group that the sentence before says others made, for "it" that opens the next: "… merged to form X. It …".
func (c *chain) newborn(sentence, token int) string {
	if l := c.tok(token).Lower; l != "it" && l != "its" || sentence == 0 || token > c.Sentences[sentence].First+1 {
		return ""
	}
	s := &c.Sentences[sentence-1]
	for k := s.First + 1; k < s.Last; k++ {
		if l := c.tok(k).Lower; c.tok(k-1).Lower != "to" || l != "form" && l != "create" && l != "found" && l != "establish" {
			continue
		}
		for n := k + 1; n < s.Last && n < k+6; n++ {
			if m := c.mentionAt(n); m != nil && m.Type == graph.ArmedGroup && !m.Adjective {
				return m.Key
			}
		}
	}
	return ""
}

// opposed returns the other group of a sentence about the group that the text is about: "it is separate from X but allied to them".
func (c *chain) opposed(sentence, token int) string {
	if c.tok(token).Lower != "them" && !c.object(sentence, token) {
		return ""
	}
	first, other := "", ""
	for _, m := range c.by[sentence] {
		if m.First >= token || m.Adjective || m.Type.Class() != graph.ActorClass || m.Type == graph.Person {
			continue
		}
		if first == "" {
			first = m.Key
		}
		if m.Type == graph.ArmedGroup && m.Key != c.topic {
			other = m.Key
		}
	}
	for k := c.Sentences[sentence].First; k < token; k++ {
		if m := c.mentionAt(k); c.tok(k).Text == ";" || first != "" && m != nil && m.Type == graph.Country && !m.Adjective {
			return "" // somebody else acts
		}
	}
	if first != c.topic {
		return ""
	}
	return other
}

// possessiveMark ends a name that owns what stands behind it.
var possessiveMark = wordSet(`'s ’s`)

// listed are verbs of what a state does to a group.
var listed = wordSet(`outlawed banned designated proscribed blacklisted listed fought attacked bombed crushed defeated fights hunts supports backs arms funds backed armed funded`)

// clauseOpeners are conjunctions of clauses with a subject of their own.
var clauseOpeners = wordSet(`before after when while until because since although though if as`)

// near returns the group that is the subject of the words right before a possessive: "whom the Islamic State had named its
// emir"; "" if it is unclear.
func (c *chain) near(sentence, token int) string {
	s := &c.Sentences[sentence]
	list := c.by[sentence]
	if c.tok(token).Lower == "its" && token-2 > s.First && c.tok(token-1).Lower == "and" { // "X (ABC) and its leader"
		k := token - 2
		if c.tok(k).Text == ")" && k-3 > s.First && c.tok(k-2).Text == "(" {
			k -= 3
		}
		if m := c.mentionAt(k); m != nil && m.Type == graph.ArmedGroup && !m.Adjective && m.Last == k+1 {
			return m.Key
		}
	}
	for i := len(list) - 1; i >= 0; i-- {
		m := &list[i]
		if m.First >= token || m.Adjective || m.Type.Class() != graph.ActorClass || m.Type == graph.Person {
			continue
		}
		before := m.First - 1
		if before >= s.First && c.tok(before).Lower == "the" {
			before--
		}
		if before < s.First || token-m.Last > 6 || m.Last >= s.Last {
			return ""
		}
		switch c.tok(before).Lower {
		case "whom", "which", "that", "when", "after", "while", "because", "as", "before", "where":
		default:
			return ""
		}
		switch w := c.tok(m.Last).Lower; {
		case w == "had", w == "has", w == "have", w == "was", w == "is", strings.HasSuffix(w, "ed"):
			if m.Type == graph.ArmedGroup {
				return m.Key
			}
		}
		return ""
	}
	return ""
}

// parallel returns the group for which the pronoun stands that opens the sentence, if no other is named since: "It was small, but it grew".
func (c *chain) parallel(sentence, token int) string {
	s := &c.Sentences[sentence]
	key := ""
	for _, m := range c.by[sentence] {
		if m.First >= token {
			break
		}
		if m.Adjective || m.Type.Class() != graph.ActorClass && m.Type != graph.Country || m.Type == graph.Person {
			continue
		}
		if l := c.tok(m.First).Lower; key == "" && m.First == s.First && m.Coreference && m.Type == graph.ArmedGroup && (l == "it" || l == "they") {
			key = m.Key
		} else if m.Key != key {
			return ""
		}
	}
	if l := c.tok(token).Lower; key == "" || l == "them" || c.object(sentence, token) || (c.tok(s.First).Lower == "it") != (l == "it" || l == "its") {
		return ""
	}
	return key
}

// ahead returns the group that stands behind the phrase with "its" that opens a sentence: "Since its founding X has killed", "From its base in P, X".
func (c *chain) ahead(sentence, token int) string {
	s := &c.Sentences[sentence]
	if l := c.tok(token).Lower; l != "its" && l != "their" || token-s.First > 2 || token == s.First || !fronting.Has(c.tok(s.First).Lower) {
		return ""
	}
	for k := token + 2; k < s.Last && k < token+24; k++ {
		if t := c.tok(k); t.Text == ";" || t.Text == ":" {
			return ""
		}
		m := c.mentionAt(k)
		if m == nil || m.Type != graph.ArmedGroup || m.First != k {
			continue
		}
		before := k - 1
		if c.tok(before).Lower == "the" {
			before--
		}
		if b := c.mentionAt(before); c.tok(before).Text != "," && (b == nil || b.Last != before+1) && !beginnings.Has(c.tok(before).Lower) {
			continue // "in its fight against Y, X"
		}
		if m.Adjective || m.Coreference || m.Last >= s.Last || c.tok(m.Last).Lower == "'s" || c.tok(m.Last).Lower == "’s" || c.tok(m.Last).Text == "," && c.tok(before).Text != "," && !beginnings.Has(c.tok(token+1).Lower) || c.tiedTo(m.First) {
			return ""
		}
		return m.Key
	}
	return ""
}

// fronting are prepositions of phrases that open a sentence.
var fronting = wordSet(`from in at with under through across despite since after before until unlike like during throughout by for on outside inside beyond among alongside notwithstanding following`)

// beginnings are nouns for how a group came to be.
var beginnings = wordSet(`founding foundation creation inception formation establishment emergence birth beginnings origins designation proscription`)

// object tells whether a pronoun is the object of a verb, so that it cannot be the subject of its own sentence.
func (c *chain) object(sentence, token int) bool {
	s := &c.Sentences[sentence]
	if token == s.First || c.tok(token).Lower == "its" || c.tok(token).Lower == "their" || c.tok(token).Lower == "they" {
		return false
	}
	t := c.tok(token - 1)
	switch t.Lower {
	case "that", "said", "says", "and", "but", "when", "while", "because", "if", "as", "where", "which", "since", "after", "before", "although":
		return false
	}
	return t.Kind == text.Word && !c.used[token-1]
}
