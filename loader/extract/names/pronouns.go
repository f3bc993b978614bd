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

// quoted tells whether all that stands before a token in its sentence is a quotation that ends right before it.
func (c *chain) quoted(sentence, token int) bool {
	s := &c.Sentences[sentence]
	if token-2 < s.First {
		return false
	}
	q, w := c.tok(token-1).Text, c.tok(s.First).Text
	return (q == "\"" || q == "”") && (w == "\"" || w == "“")
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

// said reads "X said it …", "X said that they …": the pronoun is X. known tells that the words are such; key is "" if X is no
// group, as in "the army said it".
func (c *chain) said(sentence, token int) (key string, known bool) {
	s := &c.Sentences[sentence]
	k := token - 1
	if k > s.First && c.tok(k).Lower == "that" {
		k--
		if m := c.mentionAt(k); m != nil && m.Type == doc.DateMention && m.First > s.First+1 { // "X said in 2022 that it"
			if k = m.First - 1; c.tok(k).Lower == "in" || c.tok(k).Lower == "on" {
				k--
			}
		}
	}
	if k <= s.First || !saying.Has(c.tok(k).Lower) || k == token-1 && (claimedOrDenied.Has(c.tok(k).Lower) || c.tok(k).Lower == "declared" || c.tok(k).Lower == "reported") && !c.goesOn(token, s) {
		return "", false
	}
	for k > s.First && (c.tok(k-1).Lower == "has" || c.tok(k-1).Lower == "had" || c.tok(k-1).Lower == "later" || c.tok(k-1).Lower == "also") {
		k--
	}
	if k == s.First {
		return "", false // "has claimed it"
	}
	if key := c.alsoSaid(sentence, k); key != "" {
		return key, true
	}
	if w := c.tok(k - 1).Lower; w == "nobody" || w == "one" && k-2 >= s.First && c.tok(k-2).Lower == "no" || w == "none" {
		return "", true // "no one has said it did"
	}
	if m := c.mentionAt(max(k-2, 0)); c.tok(k-1).Text == "," && m != nil && m.Type == graph.ArmedGroup && !m.Adjective && m.First-1 > s.First && c.tok(m.First-1).Text == "," {
		return m.Key, true // "a smaller group, X, said that it"
	}
	if m := c.mentionAt(k - 1); m != nil {
		if m.Type == graph.ArmedGroup {
			return m.Key, true
		}
		return "", m.Type.Class() == graph.ActorClass && m.Type != graph.Person || m.Type.Class() == graph.PlaceClass
	}
	return "", officialNouns.Has(c.tok(k - 1).Lower)
}

// goesOn tells whether a verb stands right behind a pronoun, which is its subject then: "X claimed it had", but "X claimed it as revenge".
func (c *chain) goesOn(token int, s *text.Sentence) bool {
	if token+1 >= s.Last {
		return false
	}
	w := c.tok(token + 1).Lower
	return finites.Has(w) || strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "s") && w != "as" && c.tok(token+1).Kind == text.Word || w == "were" || w == "are" || w == "have" || w == "and" || c.tok(token).Lower != "it"
}

// alsoSaid returns the group that does something and says something in the later of two clauses: "the minister blamed X, but Y published a
// video and said its men had done it".
func (c *chain) alsoSaid(sentence, k int) string {
	s := &c.Sentences[sentence]
	if k-1 <= s.First || c.tok(k-1).Lower != "and" {
		return ""
	}
	b := k - 2
	for b > s.First && c.tok(b).Lower != "but" && c.tok(b).Lower != "while" && c.tok(b).Text != ";" {
		b--
	}
	if b == s.First {
		return ""
	}
	for i := range c.by[sentence] {
		m := &c.by[sentence][i]
		if m.First <= b || m.Adjective || m.Type.Class() != graph.ActorClass {
			continue
		}
		if m.Type == graph.ArmedGroup && m.Last < k-1 {
			return m.Key
		}
		return ""
	}
	return ""
}

// possessiveMark ends a name that owns what stands behind it.
var possessiveMark = wordSet(`'s ’s`)

// listed are verbs of what a state does to a group.
var listed = wordSet(`outlawed banned designated proscribed blacklisted listed fought attacked bombed crushed defeated fights hunts supports backs arms funds backed armed funded`)

// clauseOpeners are conjunctions of clauses with a subject of their own.
var clauseOpeners = wordSet(`before after when while until because since although though if as`)

// claiming are verbs behind which "it" may be their subject.
var claiming = wordSet(`said says say announced claimed claims insisted insists stated admitted denied confirmed acknowledged declared maintained reported that`)

var (
	saying        = wordSet(`said says say announced claimed claims insisted insists stated admitted denied confirmed acknowledged declared maintained maintains reported`)
	officialNouns = wordSet(`command coalition forces troops soldiers officials commanders policemen officers army police government military ministry authorities prosecutors court navy force regime opposition parliament agency company party office`)
)

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

// inWords tells whether "what it called" gives the words of a country that the sentence opens with: "X fired missiles at what it called …".
func (c *chain) inWords(sentence, token int) bool {
	if token < 1 || c.tok(token-1).Lower != "what" || len(c.by[sentence]) == 0 {
		return false
	}
	m := &c.by[sentence][0]
	return m.First < token && !m.Adjective && (m.Type == graph.Country || m.Type == graph.StateBody)
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

// ahead returns the group that stands behind the phrase with "its" that opens a sentence: "Since its founding X has killed".
func (c *chain) ahead(sentence, token int) string {
	s := &c.Sentences[sentence]
	if l := c.tok(token).Lower; l != "its" && l != "their" || token-s.First > 2 || token == s.First || token+2 >= s.Last || !beginnings.Has(c.tok(token+1).Lower) {
		return ""
	}
	for k := token + 2; k < s.Last && k < token+7; k++ {
		if m := c.mentionAt(k); m != nil {
			if m.Type == graph.ArmedGroup && m.First == k && !m.Adjective && !m.Coreference && m.Last < s.Last && c.tok(m.Last).Lower != "'s" && !c.tiedTo(m.First) {
				return m.Key
			}
			if m.Type != doc.DateMention {
				return ""
			}
		}
	}
	return ""
}

// beginnings are nouns for how a group came to be.
var beginnings = wordSet(`founding foundation creation inception formation establishment emergence birth beginnings origins designation proscription`)

// happening tells whether "it" is what was told before: "it came a day after", "it was the deadliest attack in years".
func (c *chain) happening(sentence, token int) bool {
	s := &c.Sentences[sentence]
	if c.tok(token).Lower != "it" || token+2 >= s.Last {
		return false
	}
	if token > s.First+1 && c.tok(token-1).Lower == "for" && c.tok(token-2).Lower == "responsibility" {
		return true
	}
	switch next := c.tok(token + 2).Lower; c.tok(token + 1).Lower {
	case "ended", "began", "lasted", "started":
		return token > s.First && c.tok(token-1).Lower == "when"
	case "comes", "came":
		return next == "a" || next == "as" || next == "after" || next == "amid" || next == "hours" || next == "days" || next == "weeks" || next == "months" || next == "just" || next == "less" || next == "two" || next == "three" || next == "one" || next == "at" || next == "on"
	case "happened", "occurred", "coincided":
		return true
	case "is", "was":
		if next == "claimed" || c.cleft(token+2, s) {
			return true
		}
		if next != "the" && next != "one" {
			return false
		}
		for k := token + 3; k < s.Last && k < token+9; k++ {
			switch w := c.tok(k).Lower; {
			case w == "attack" || w == "bombing" || w == "assault" || w == "massacre" || w == "killing" || w == "raid" || w == "incident" || w == "strike" || w == "time" || w == "explosion" || w == "kidnapping" || w == "attacks":
				return true
			case w == "group" || w == "that" || w == "which" || w == "by" || c.tok(k).Kind == text.Mark && w != "-":
				return false
			}
		}
	}
	return false
}

// cleft tells whether a phrase behind "it was" is what "that" goes back to: "it was after his release that he left".
func (c *chain) cleft(k int, s *text.Sentence) bool {
	switch c.tok(k).Lower {
	case "after", "to", "in", "on", "at", "from", "with", "by", "during", "through", "there", "under", "then", "only":
	default:
		return false
	}
	for n := k + 1; n < s.Last && n < k+9; n++ {
		if c.tok(n).Lower == "that" {
			return true
		}
		if c.tok(n).Kind == text.Mark && c.tok(n).Text != "-" {
			return false
		}
	}
	return false
}

// expletive tells whether "it" stands for nothing: "it took the army five months", "it was the deadliest attack".
func (c *chain) expletive(sentence, token int) bool {
	s := &c.Sentences[sentence]
	if c.tok(token).Lower != "it" || token+2 >= s.Last {
		return false
	}
	switch c.tok(token + 1).Lower {
	case "took", "takes", "seems", "appears":
		return true
	case "is", "was", "remains":
		switch c.tok(token + 2).Lower {
		case "the", "a", "an", "not", "unclear", "clear", "possible", "likely", "unlikely", "believed", "reported", "thought", "only", "in", "on":
			return true
		}
	}
	return false
}

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
