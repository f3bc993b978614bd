package names

import (
	"cmp"
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// centre returns the group that the sentence so far, else the one before, is about: its first actor, if that is a group which opens it.
func (c *chain) centre(sentence, token int) string {
	for back := 0; back <= 1 && sentence-back >= 0; back++ {
		s := &c.Sentences[sentence-back]
		if s.Heading || s.Furniture {
			break
		}
		if m := c.mainSubject(sentence - back); m != nil && (back == 1 || m.First < token) && !m.Coreference && !c.partOf(c.topic, m.Key) {
			return m.Key
		}
		for _, m := range c.by[sentence-back] {
			if back == 0 && m.First >= token {
				break
			}
			if m.Adjective || m.Type.Class() != graph.ActorClass {
				continue
			}
			if back == 0 && m.First-s.First > 2 || c.partOf(c.topic, m.Key) {
				return ""
			}
			if m.Type == graph.ArmedGroup && !m.Coreference && m.First-s.First <= 2 && (m.Last >= s.Last || c.tok(m.Last).Lower != "'s" && c.tok(m.Last).Lower != "’s" && c.tok(m.Last).Text != "-") && !c.tiedTo(m.First) {
				return m.Key
			}
			if back == 1 && c.presented(&m) {
				return m.Key
			}
			break
		}
	}
	return ""
}

// presented tells whether a sentence brings in a group that nothing named before, as what its turned-about "is" or "are" leads to: "Younger still
// are the members of X", "More dangerous is X".
func (c *chain) presented(m *doc.Mention) bool {
	s := &c.Sentences[m.Sentence]
	if m.Type != graph.ArmedGroup || m.Coreference {
		return false
	}
	for k := s.First + 1; k < s.First+4 && k < m.First; k++ {
		if w := c.tok(k).Lower; w == "is" || w == "are" {
			return presenting.Has(c.tok(s.First).Lower) && !text.Any(c.by[m.Sentence], func(o *doc.Mention) bool { return o.Type == graph.ArmedGroup && o.Key != m.Key }) && !c.namedBefore(m)
		}
	}
	return false
}

// presenting are words that open such a sentence.
var presenting = wordSet(`younger older newer bigger smaller larger stronger weaker deadlier worse better more less most best also equally among another then there next second third foremost chief behind beside alongside opposite`)

// namedBefore tells whether a sentence before that of a mention names its thing.
func (c *chain) namedBefore(m *doc.Mention) bool {
	for i := range m.Sentence {
		if text.Any(c.by[i], func(o *doc.Mention) bool { return o.Key == m.Key && !o.Coreference }) {
			return true
		}
	}
	return false
}

// winged tells whether a name is that of a part of another: "its naval wing, the X".
func (c *chain) winged(m *doc.Mention) bool {
	k := m.First - 1
	if k > 0 && c.tok(k).Lower == "the" {
		k--
	}
	if k > 4 && (c.tok(k).Lower == "as" && c.tok(k-1).Lower == "known" || c.tok(k).Lower == "called") { // "the armed wing, known as X"
		if k--; c.tok(k).Lower == "known" {
			k--
		}
		return c.tok(k).Text == "," && (c.tok(k-1).Lower == "wing" || c.tok(k-1).Lower == "arm")
	}
	if k < 3 || c.tok(k).Text != "," || !branchNouns.Has(c.tok(k-1).Lower) {
		return false
	}
	for n := k - 2; n >= 0 && n >= k-4; n-- {
		if w := c.tok(n).Lower; w == "its" || w == "their" || w == "'s" || w == "’s" {
			return true
		}
	}
	return false
}

// partOf tells whether a group is a part of another that the gazetteer knows.
func (c *chain) partOf(part, whole string) bool {
	e := c.x.g.Entry(part)
	return e != nil && e.Parent == whole
}

// tiedTo tells whether a name stands behind words that tie another to it: "linked to X", "allegiance to X", "the branch of X".
func (r *reader) tiedTo(first int) bool {
	k := first - 1
	if k > 0 && r.tok(k).Lower == "the" {
		k--
	}
	if k < 1 {
		return false
	}
	switch r.tok(k).Lower {
	case "to", "with", "of", "from":
		switch r.tok(k - 1).Lower {
		case "linked", "allegiance", "loyalty", "fealty", "loyal", "tied", "ties", "links", "aligned", "allied", "affiliated", "affiliate", "branch", "offshoot", "wing", "arm", "splinter", "faction", "pledged", "sworn", "away":
			return true
		}
	}
	return false
}

// subjectOf returns the group that acted last in the eight sentences before one, "" if none did.
func (c *chain) subjectOf(sentence int) string {
	for back := 1; back <= 8 && sentence-back >= 0; back++ {
		if m := c.mainSubject(sentence - back); m != nil && !m.Coreference {
			return m.Key
		}
		for _, m := range c.by[sentence-back] {
			if m.Type == graph.ArmedGroup && !m.Adjective && !m.Coreference && m.First-c.Sentences[m.Sentence].First <= 2 && !c.tiedTo(m.First) {
				return m.Key
			}
		}
	}
	return ""
}

// alliedTo tells whether a name stands behind a word that makes its bearer the help of a state: "the army and allied X fighters".
func (r *reader) alliedTo(first int) bool {
	if first < 3 {
		return false
	}
	w := r.tok(first - 1).Lower
	return (w == "allied" || w == "friendly" || w == "pro-government") && (r.tok(first-2).Lower == "and" || r.tok(first-2).Text == ",") || w == "government" && r.tok(first-2).Text == "-" && r.tok(first-3).Lower == "pro"
}

// subunits are nouns for parts of a group behind their names.
var subunits = wordSet(`unit squad cell brigade battalion column`)

// group finds what "the group" stands for: the group that the text is about if it is clear which one, else the first one of
// the nearest sentence that names one. nation, if said, must be one of its countries.
func (c *chain) group(sentence, token int, nation string) string {
	if key := c.parent(sentence, token); key != "" {
		return key
	}
	if c.asked(sentence, token) && c.from(c.topic, nation) {
		return c.topic
	}
	formed := c.formed(sentence, token)
	recent, near, around, spoken, aside, at := "", false, false, false, false, -1
	for back := 0; back <= 5 && sentence-back >= 0; back++ {
		for _, m := range c.by[sentence-back] {
			if back == 0 && (m.First >= token || formed) || m.Adjective || m.Type != graph.ArmedGroup || c.alliedTo(m.First) || !c.from(m.Key, nation) || m.Last < len(c.Tokens) && (branchNouns.Has(c.tok(m.Last).Lower) || subunits.Has(c.tok(m.Last).Lower)) || c.winged(&m) {
				continue // "the X affiliate"
			}
			near = near || m.Key == c.topic && back <= 2
			around = around || m.Key == c.topic
			if back == 0 && token > 1 && c.tok(token-1).Lower == "of" && c.paired(sentence, token, m) {
				continue // "X and Y are aliases of the group"
			}
			if recent == "" {
				recent, at, aside = m.Key, back, back > 0 && c.oblique(&m)
			}
			if back == at && !spoken && c.acts(&m) {
				recent, spoken = m.Key, true // rather who did it than by or with whom it was done
			}
		}
	}
	if formed {
		return recent
	}
	if c.dominant && at > 0 && recent != c.topic && around && c.turns(sentence, recent) && c.from(c.topic, nation) {
		return c.topic
	}
	if recent != "" && recent != c.topic && !spoken && !c.partOf(recent, c.topic) && c.subjectOf(sentence) == c.topic {
		recent = c.topic // "He had been with X. The group": not X
	}
	if w := c.tok(c.headOf(token)).Lower; w == "council" || w == "party" || w == "front" || w == "brigade" || w == "alliance" || w == "coalition" || w == "cartel" || w == "clan" {
		// only a group with that word in its name
		if w == "party" && c.otherParty(token) {
			return ""
		}
		for _, key := range []string{c.bearing(sentence, token, w), c.topic, recent} {
			if t := c.Things[key]; t != nil && named(t, w) {
				return key
			}
		}
		if (w == "alliance" || w == "coalition") && c.calledSo(sentence, w) {
			return c.topic
		}
		return ""
	}
	if k := token + 1; k < len(c.Tokens) && c.tok(k).Lower == "network" && c.networked() && (c.Things[cmp.Or(recent, c.topic)] == nil || !named(c.Things[cmp.Or(recent, c.topic)], "network")) {
		return "" // that which the heading tells of: "Treasury Designates X Procurement Network"
	}
	if w := c.tok(c.headOf(token)).Lower; w == "movement" || w == "network" || w == "union" || w == "army" || w == "federation" {
		if t := c.Things[recent]; t != nil && !named(t, w) { // rather a group with that word in its name
			if key := c.bearing(sentence, token, w); key != "" && c.from(key, nation) {
				return key
			}
			if t := c.Things[c.topic]; t != nil && named(t, w) && c.from(c.topic, nation) {
				return c.topic
			}
		}
	}
	if key := c.centre(sentence, token); key != "" && c.from(key, nation) {
		return key
	}
	if recent == "" || c.dominant && (near || around && !spoken && (at >= 2 || aside)) {
		if c.topic != "" && c.from(c.topic, nation) {
			return c.topic
		}
	}
	return recent
}

// turns tells whether a sentence begins a paragraph behind one that speaks more often of whom the text is about than of another group: "the group" goes
// back to the former.
func (c *chain) turns(sentence int, other string) bool {
	if sentence == 0 || c.Sentences[sentence].Paragraph == c.Sentences[sentence-1].Paragraph {
		return false
	}
	of := 0
	for k := sentence - 1; k >= 0 && c.Sentences[k].Paragraph == c.Sentences[sentence-1].Paragraph; k-- {
		for _, m := range c.by[k] {
			switch m.Key {
			case c.topic:
				of++
			case other:
				of--
			}
		}
	}
	return of > 0
}

// formed tells whether "the group" is what the phrase before it tells the making of: "Formed by the merger of X and Y, the group" is neither.
func (c *chain) formed(sentence, token int) bool {
	s := &c.Sentences[sentence]
	return token > s.First && c.tok(token-1).Text == "," && makings.Has(c.tok(s.First).Lower)
}

// makings are participles that tell how a group came to be.
var makings = wordSet(`formed founded created established launched born forged assembled set`)

// acts tells whether a name stands behind no preposition that makes it another than who acts: but "gunmen of X" that open a sentence act.
func (c *chain) acts(m *doc.Mention) bool {
	k := m.First - 1
	if k > 0 && c.tok(k).Lower == "the" {
		k--
	}
	if k < 0 {
		return false
	}
	if s := &c.Sentences[m.Sentence]; k < s.First || !oblique.Has(c.tok(k).Lower) && (opening.Has(c.tok(k).Lower) || c.tok(k).Kind == text.Mark || c.mentionAt(k) != nil) {
		return true
	}
	if !oblique.Has(c.tok(k).Lower) {
		return false
	}
	return c.tok(k).Lower == "of" && k-1 <= c.Sentences[m.Sentence].First+1 && k > 0 && (bandsBehind.Has(c.tok(k-1).Lower) || c.tok(k-1).Lower == "members")
}

// parent returns the group that another left, as said before the founder of "the movement" is named: "broke away from X after a quarrel with
// a son of the movement's founder".
func (c *chain) parent(sentence, token int) string {
	k := c.headOf(token)
	if k+2 >= c.Sentences[sentence].Last || c.tok(k+1).Lower != "'s" && c.tok(k+1).Lower != "’s" || c.tok(k+2).Lower != "founder" && c.tok(k+2).Lower != "founders" {
		return ""
	}
	for _, m := range c.by[sentence] {
		if m.Type == graph.ArmedGroup && m.First > 1 && m.First < token && c.tok(m.First-1).Lower == "from" {
			if w := c.tok(m.First - 2).Lower; w == "away" || w == "off" || w == "split" || w == "splintered" || w == "seceded" {
				return m.Key
			}
		}
	}
	return ""
}

// relativised tells whether a pronoun stands in a relative clause that a preposition opens right behind a name, "X, with which it fought":
// it is another then.
func (c *chain) relativised(last, token int) bool {
	k := last
	if k < token && c.tok(k).Text == "," {
		k++
	}
	return k+1 < token && token-k < 12 && oblique.Has(c.tok(k).Lower) && (c.tok(k+1).Lower == "which" || c.tok(k+1).Lower == "whom")
}

// opening are words behind which a clause or the member of a list begins.
var opening = wordSet(`and but or that when while as because if where which who whom after before although though since until so then than said says what how why by`)

// oblique are prepositions before those by, with or from whom something is done.
var oblique = wordSet(`by with from against alongside under of`)

// otherParty tells whether a party that is no armed group was named last: "the Democratic Union Party … the party".
func (c *chain) otherParty(token int) bool {
	for k := token - 1; k >= 0 && k > token-60; k-- {
		if t := c.tok(k); t.Text == "Party" {
			m := c.mentionAt(k)
			return m == nil || m.Type != graph.ArmedGroup
		}
		if m := c.mentionAt(k); m != nil && m.Type == graph.ArmedGroup && strings.Contains(strings.ToLower(c.Things[m.Key].Entity.Name), "party") {
			return false
		}
	}
	return false
}

// calledSo tells whether one of the five sentences before that name the group that the text is about says that it is a coalition.
func (c *chain) calledSo(sentence int, word string) bool {
	for back := 1; back <= 5 && sentence-back >= 0; back++ {
		s, named := &c.Sentences[sentence-back], false
		for _, m := range c.by[sentence-back] {
			named = named || m.Key == c.topic
		}
		for k := s.First + 1; named && k < s.Last; k++ {
			if l := c.tok(k - 1).Lower; c.tok(k).Lower == word && l != "the" && l != "with" {
				return true
			}
		}
	}
	return false
}

// named tells whether a word is part of the name of a thing or of one under which the text speaks of it.
func named(t *doc.Thing, word string) bool {
	return strings.Contains(strings.ToLower(t.Entity.Name), word) ||
		slices.ContainsFunc(t.Surfaces, func(f doc.Surface) bool { return strings.Contains(strings.ToLower(f.Text), word) })
}

// bearing returns the group named last, in the five sentences before, that has a word in its name.
func (c *chain) bearing(sentence, token int, word string) string {
	for back := 0; back <= 5 && sentence-back >= 0; back++ {
		ms := c.by[sentence-back]
		for i := len(ms) - 1; i >= 0; i-- {
			m := &ms[i]
			if m.Type == graph.ArmedGroup && !m.Adjective && (back > 0 || m.First < token) && named(c.Things[m.Key], word) {
				return m.Key
			}
		}
	}
	return ""
}

// headOf returns the token of the noun of "the party" at a token.
func (c *chain) headOf(token int) int {
	for k := token + 1; k < len(c.Tokens) && k < token+7; k++ {
		if groupNouns.Has(c.tok(k).Lower) {
			return k
		}
	}
	return token
}

// from tells whether a group may be called by the adjective of a country.
func (c *chain) from(key, nation string) bool {
	if nation == "" {
		return true
	}
	e := c.x.g.Entry(key)
	return e == nil || len(e.Countries) == 0 || slices.Contains(e.Countries, nation)
}
