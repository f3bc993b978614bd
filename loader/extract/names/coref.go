package names

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// groupNouns call an armed group named before; with an article only.
var groupNouns = wordSet(`group organization organisation outfit faction network movement insurgency militia branch affiliate militants
	insurgents jihadists party front brigade alliance coalition cartel clan sect extremists terrorists rebels organizations guerrillas separatists sect gang paramilitaries battalion katiba council cult`)

var groupAdjectives = wordSet(`terror terrorist militant jihadist extremist islamist armed rebel insurgent same whole shadowy separatist far-right far right
	neo nazi sunni shia shiite salafist leftist marxist maoist left wing secretive ruthless feared notorious guerrilla clandestine banned outlawed
	islamic muslim tuareg kurdish baloch pashtun fulani tutsi hutu chechen uighur uyghur tamil moro basque corsican zaidi alawite hausa communist nationalist loyalist
	republican ethnic militia criminal hybrid insurgent powerful deadly main largest biggest fledgling nascent small tiny hardline radical backed aligned based linked allied led sponsored violent rival breakaway`)

// coreference gives "the group", "it", "its" and "they" the group they stand for, "he", "her" and the like the person.
func (r *reader) coreference() {
	c := &chain{reader: r, topic: r.topicGroup(), hero: r.heroOf(), by: make([][]doc.Mention, len(r.Sentences))}
	all := slices.Clone(r.Mentions)
	for i := 0; i < len(all); { // in their order in the text
		s, from := all[i].Sentence, i
		for i < len(all) && all[i].Sentence == s {
			i++
		}
		if c.by[s] == nil {
			c.by[s] = all[from:i:i]
		} else {
			c.by[s] = append(c.by[s], all[from:i]...)
		}
	}
	for si := range r.Sentences {
		s := &r.Sentences[si]
		if s.Furniture || s.Heading {
			continue
		}
		r.sentence = si
		for i := s.First; i < s.Last; i++ {
			if r.used[i] {
				continue
			}
			first, last, key := i, i+1, ""
			switch t := r.tok(i).Lower; t {
			case "the", "this":
				var nation string
				if last, nation = r.groupPhrase(i); last == 0 {
					continue
				}
				key = c.group(si, i, nation)
				if m := c.apposedTo(si, i, last); m != nil && m.Key == key {
					key = c.otherThan(si, key)
				}
				for k := i + 1; k < last; k++ {
					if r.used[k] {
						first = last - 1 // "the Yemen-based group": the country stays a mention of its own
					}
				}
			case "it", "its", "they", "their", "them":
				if key = c.pronoun(si, i); key != "" && key == c.helper(si, i) {
					key = c.besides(si, i, key)
				}
			case "he", "him", "his", "she", "her":
				key = c.person(si, i)
			default:
				continue
			}
			if key == "" {
				continue
			}
			t := r.Things[key]
			m := doc.Mention{
				Key: key, Type: t.Entity.Type, Span: doc.Span{Start: r.tok(first).Start, End: r.tok(last - 1).End},
				First: first, Last: last, Sentence: si, Coreference: true,
			}
			r.add(m)
			c.by[si] = append(c.by[si], m)
			slices.SortStableFunc(c.by[si], func(a, b doc.Mention) int { return a.First - b.First })
		}
	}
	sort.SliceStable(r.Mentions, func(i, j int) bool { return r.Mentions[i].First < r.Mentions[j].First })
}

// apposedTo returns the group whose name "the group's" stands in apposition to: "X, the group's suicide squad" is not X's.
func (c *chain) apposedTo(sentence, token, last int) *doc.Mention {
	s := &c.Sentences[sentence]
	if token-2 < s.First || last >= s.Last || c.tok(token-1).Text != "," || c.tok(last).Lower != "'s" && c.tok(last).Lower != "’s" {
		return nil
	}
	if m := c.mentionAt(token - 2); m != nil && m.Type == graph.ArmedGroup && m.Last == token-1 && !m.Adjective {
		return m
	}
	return nil
}

// otherThan returns the group other than one that the sentences before name: what the text is about, else the one named last; "" for none.
func (c *chain) otherThan(sentence int, key string) string {
	if c.topic != "" && c.topic != key {
		return c.topic
	}
	for back := 1; back <= 3 && sentence-back >= 0; back++ {
		for _, m := range c.by[sentence-back] {
			if m.Type == graph.ArmedGroup && !m.Adjective && m.Key != key {
				return m.Key
			}
		}
	}
	return ""
}

// networked tells whether a heading tells of a network that was put on a list.
func (c *chain) networked() bool {
	for i := 0; i < len(c.Sentences) && i < 6; i++ {
		s := &c.Sentences[i]
		if !s.Heading && !s.Furniture {
			continue
		}
		listed := false
		for k := s.First; k < s.Last; k++ {
			w := c.tok(k).Lower
			listed = listed || w == "designates" || w == "sanctions" || w == "sanctioned" || w == "designated" || w == "blacklists"
			if listed && (w == "network" || w == "networks") && c.mentionAt(k) == nil {
				return true
			}
		}
	}
	return false
}

// paired tells whether a mention is one of two that "and" joins at the start of their sentence, for which "it" and "its" cannot stand.
func (c *chain) paired(sentence, token int, m doc.Mention) bool {
	if l := c.tok(token).Lower; l != "it" && l != "its" && l != "the" {
		return false
	}
	s := &c.Sentences[m.Sentence]
	if m.First-s.First > 4 || m.Last+1 >= s.Last {
		return false
	}
	return c.tok(m.Last).Lower == "and" && c.tok(m.Last+1).Upper() && (m.Sentence != sentence || c.tok(token).Lower == "the") || m.First-1 > s.First && c.tok(m.First-1).Lower == "and" && c.tok(m.First-2).Upper()
}

// groupPhrase reads "the group", "the Iran-aligned rebels", "the Lebanese group" at a token: it returns the token behind it, 0
// if it is none, and the country it names.
func (r *reader) groupPhrase(i int) (last int, nation string) {
	s := &r.Sentences[r.sentence]
	k := i + 1
	for n := 0; k < s.Last && n < 6; n++ {
		if m := r.mentionAt(k); m != nil {
			e := r.x.g.Entry(m.Key)
			hyphen := m.Last < s.Last && r.tok(m.Last).Text == "-"
			if e == nil || e.Type != graph.Country || !m.Adjective && !hyphen {
				return 0, ""
			}
			if !hyphen {
				nation = e.ISO2
			}
			k = m.Last
			continue
		}
		t := r.tok(k)
		if t.Text == "-" || groupAdjectives.Has(t.Lower) && !(groupNouns.Has(t.Lower) && !(k+1 < s.Last && (groupNouns.Has(r.tok(k+1).Lower) || groupAdjectives.Has(r.tok(k+1).Lower)))) {
			k++
			continue
		}
		break
	}
	if k >= s.Last || r.used[k] || !groupNouns.Has(r.tok(k).Lower) {
		return 0, ""
	}
	k++
	if k < s.Last {
		switch l := r.tok(k).Lower; {
		case l == "of" || l == "led" || l == "called" || l == "known" || l == "named" || l == "-" || l == "founded" || l == "created" || l == "formed" || l == "established" ||
			l == "behind" || l == "responsible" || l == "that" || l == "which" || l == "whose" || l == "run" || l == "headed":
			return 0, ""
		case r.tok(k).Upper() && !r.tok(k).Line:
			return 0, "" // "the militant group X"
		}
	}
	return k, nation
}

// chain follows who is spoken of.
type chain struct {
	*reader
	topic string
	// hero is the person whom a heading names, or with whom the text begins, and of whom it speaks most, "" if there is none.
	hero string
	by   [][]doc.Mention
}

// heroOf is the person of an obituary or a profile: named in a heading or first of all, and more often than anybody else.
func (r *reader) heroOf() string {
	counts, headed := map[string]int{}, ""
	lead := 0
	for lead < len(r.Sentences)-1 && (r.Sentences[lead].Heading || r.Sentences[lead].Furniture) {
		lead++
	}
	for i := range r.Mentions {
		m := &r.Mentions[i]
		if m.Type != graph.Person {
			continue
		}
		counts[m.Key]++
		if s := &r.Sentences[m.Sentence]; headed == "" && (s.Heading || m.Sentence == lead && m.First == s.First) {
			headed = m.Key
		}
	}
	if headed == "" || counts[headed] < 3 {
		return ""
	}
	for k, n := range counts {
		if k != headed && n >= counts[headed] {
			return ""
		}
	}
	return headed
}

// victim tells whether a person stands behind a noun for a deed that was done to him or her: "the murder of a diplomat, X,".
func (c *chain) victim(m *doc.Mention) bool {
	for k := m.First - 1; k >= c.Sentences[m.Sentence].First && k > m.First-8; k-- {
		if c.tok(k).Lower == "of" && k > 0 && doneTo.Has(c.tok(k-1).Lower) {
			return true
		}
	}
	return false
}

// doneTo are nouns for deeds, behind which "of" stands before whom they were done to.
var doneTo = wordSet(`murder killing assassination beheading kidnapping abduction execution`)

// topicGroup is the armed group that the document names most, "" if it names none.
func (r *reader) topicGroup() string {
	counts, first := map[string]int{}, map[string]int{}
	lead := 0
	for lead < len(r.Sentences)-1 && (r.Sentences[lead].Heading || r.Sentences[lead].Furniture) {
		lead++
	}
	for i, m := range r.Mentions {
		if m.Type == graph.ArmedGroup && !m.Adjective {
			counts[m.Key] += 2
			tied := r.tiedTo(m.First)
			if tied {
				counts[m.Key]-- // "linked to X": said of another
			}
			if s := r.Sentences[m.Sentence]; s.Heading || m.Sentence == lead && len(first) == 0 && !tied {
				counts[m.Key] += 4
			}
			if _, ok := first[m.Key]; !ok {
				first[m.Key] = i
			}
		}
	}
	best := ""
	for k, n := range counts {
		if best == "" || n > counts[best] || n == counts[best] && first[k] < first[best] {
			best = k
		}
	}
	r.dominant = true
	for k, n := range counts {
		if k != best && 3*n > 2*counts[best] {
			r.dominant = false
		}
	}
	return best
}

// centre returns the group that the sentence so far, else the one before, is about: its first actor, if that is a group which opens it.
func (c *chain) centre(sentence, token int) string {
	for back := 0; back <= 1 && sentence-back >= 0; back++ {
		s := &c.Sentences[sentence-back]
		if s.Heading || s.Furniture {
			break
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
			break
		}
	}
	return ""
}

// winged tells whether a name is that of a part of another: "its naval wing, the X".
func (c *chain) winged(m *doc.Mention) bool {
	k := m.First - 1
	if k > 0 && c.tok(k).Lower == "the" {
		k--
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

// group finds what "the group" stands for: the group that the text is about if it is clear which one, else the first one of
// the nearest sentence that names one. nation, if said, must be one of its countries.
func (c *chain) group(sentence, token int, nation string) string {
	if key := c.parent(sentence, token); key != "" {
		return key
	}
	recent, near, spoken, at := "", false, false, -1
	for back := 0; back <= 5 && sentence-back >= 0; back++ {
		for _, m := range c.by[sentence-back] {
			if back == 0 && m.First >= token || m.Adjective || m.Type != graph.ArmedGroup || !c.from(m.Key, nation) || m.Last < len(c.Tokens) && branchNouns.Has(c.tok(m.Last).Lower) || c.winged(&m) {
				continue // "the X affiliate"
			}
			near = near || m.Key == c.topic && back <= 2
			if back == 0 && token > 1 && c.tok(token-1).Lower == "of" && c.paired(sentence, token, m) {
				continue // "X and Y are aliases of the group"
			}
			if recent == "" {
				recent, at = m.Key, back
			}
			if back == at && !spoken && m.First > 0 && !oblique.Has(c.tok(m.First-1).Lower) && !(c.tok(m.First-1).Lower == "the" && m.First > 1 && oblique.Has(c.tok(m.First-2).Lower)) {
				recent, spoken = m.Key, true // rather who did it than by or with whom it was done
			}
		}
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
	if recent == "" || near && c.dominant {
		if c.topic != "" && c.from(c.topic, nation) {
			return c.topic
		}
	}
	return recent
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
	if c.bodyFirst(sentence, token) || c.inWords(sentence, token) {
		return ""
	}
	if key := c.newborn(sentence, token); key != "" {
		return key
	}
	near := false
	var subjects []string
	for back := 0; back <= 1 && sentence-back >= 0; back++ {
		first := ""
		for _, m := range c.by[sentence-back] {
			if back == 0 && m.First >= token || m.Adjective || back == 0 && c.relativised(m.Last, token) || c.winged(&m) {
				continue
			}
			if back == 1 && m.Type == graph.ArmedGroup && c.paired(sentence, token, m) {
				continue // "X and Y were banned. Its members …"
			}
			if first == "" && m.Type.Class() == graph.ActorClass && m.Type != graph.Person {
				first = m.Key
			}
			near = near || m.Type == graph.ArmedGroup && m.Key == c.topic
		}
		if first != "" {
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
		return subjects[0]
	}
	if len(subjects) > 1 && c.object(sentence, token) {
		if t := c.Things[subjects[1]]; t != nil && t.Entity.Type == graph.ArmedGroup {
			return subjects[1]
		}
	}
	return ""
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
	if l := c.tok(token).Lower; l != "it" && l != "them" {
		return ""
	}
	for k := token - 2; k > c.Sentences[sentence].First && k > token-5; k-- {
		if l := c.tok(k).Lower; l != "which" && l != "who" && l != "that" {
			continue
		}
		n := k - 1
		for n > c.Sentences[sentence].First && c.tok(n).Kind == text.Mark {
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
	if k <= s.First || !saying.Has(c.tok(k).Lower) {
		return "", false
	}
	for k > s.First && (c.tok(k-1).Lower == "has" || c.tok(k-1).Lower == "had" || c.tok(k-1).Lower == "later" || c.tok(k-1).Lower == "also") {
		k--
	}
	if key := c.alsoSaid(sentence, k); key != "" {
		return key, true
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

// listed are verbs of what a state does to a group.
var listed = wordSet(`outlawed banned designated proscribed blacklisted listed fought attacked bombed crushed defeated fights hunts supports backs arms funds backed armed funded`)

var (
	saying        = wordSet(`said says say announced claimed claims insisted insists stated admitted denied`)
	officialNouns = wordSet(`forces troops soldiers officials commanders policemen officers army police government military ministry authorities prosecutors court navy force regime opposition parliament agency company party office`)
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
	skip := ""
	if c.tok(token).Lower == "him" { // "X succeeded him": not X
		people := map[string]bool{}
		for _, m := range c.by[sentence] {
			if m.Type == graph.Person && m.First < token {
				people[m.Key] = true
				if m.First-c.Sentences[sentence].First <= 2 {
					skip = m.Key
				}
			}
		}
		if len(people) != 1 || c.subordinate(sentence, token) {
			skip = ""
		}
	}
	if skip == "" {
		skip = c.bearer(sentence, token)
	}
	if key := c.ofWho(sentence, token); key != "" {
		return key
	}
	from := 0
	if c.fronted(sentence, token) {
		from = 1
	}
	for back := from; back <= 2 && sentence-back >= 0; back++ {
		for i := range c.by[sentence-back] {
			m := &c.by[sentence-back][i]
			if m.Type != graph.Person || m.Key == skip || back == 0 && m.First >= token {
				continue
			}
			if c.kinOf(m) {
				return "" // the relative, who has no name
			}
			if back > 0 && c.owns(m) && slices.ContainsFunc(c.by[sentence-back], func(o doc.Mention) bool {
				return o.Type == graph.Person && o.Key != m.Key && o.Key != skip && !c.owns(&o)
			}) {
				continue // "A broke away from X's group under Y. When he died, …"
			}
			if c.hero != "" && m.Key != c.hero && skip != c.hero && (back > 0 && m.First-c.Sentences[m.Sentence].First > 2 || c.victim(m) && (back > 0 || token-m.Last > 6)) {
				return c.hero // of whom the text is
			}
			return m.Key
		}
	}
	return ""
}

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

// subordinate tells whether a clause with a subject of its own opens before a pronoun: "X escaped before a drone killed him".
func (c *chain) subordinate(sentence, token int) bool {
	for k := token - 3; k > c.Sentences[sentence].First && k > token-8; k-- {
		switch c.tok(k).Lower {
		case "before", "when", "until", "because", "while", "where":
			return true
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
