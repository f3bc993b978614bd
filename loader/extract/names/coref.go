package names

import (
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
	c := &chain{reader: r, topic: r.topicGroup(), hero: r.heroOf(), sex: sexes{}, by: make([][]doc.Mention, len(r.Sentences))}
	c.titledSexes()
	if key := r.lateOf(); key != "" && (c.hero == "" || c.hero == key) {
		c.hero, c.obituary = key, true
	}
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
				m := r.mentionAt(i)
				if r.tok(i).Lower != "the" || m == nil || m.Type != doc.QuantityMention {
					continue
				}
				if _, of := c.countryman(si, i); of == "" { // "The 34-year-old Tunisian", "The 45-year-old"
					if last, _ := c.description(si, i); last == 0 {
						continue
					}
				}
			}
			first, last, key := i, i+1, ""
			switch t := r.tok(i).Lower; t {
			case "the", "this", "that":
				var nation string
				if of := c.latterAt(si, i); of != "" {
					last, key = i+2, of
					break
				}
				if at, of := c.affiliateAt(si, i); of != "" {
					first, last, key = at, at+1, of
					break
				}
				if at, of := c.countryman(si, i); of != "" && t == "the" {
					c.ofNation(at, of, si)
					first, last, key = at, at+1, of
					break
				}
				if last, nation = r.groupPhrase(i); last == 0 {
					if last, first = c.description(si, i); last > 0 && t == "the" {
						key = c.toldOf(si)
					}
					if key == "" {
						continue
					}
					break
				}
				if t == "that" && !r.demonstrative(i, last, s) {
					continue
				}
				if key = c.group(si, i, nation); t == "that" || r.tok(i+1).Lower == "same" && nation == "" {
					key = c.lastNamed(si, i, key)
				}
				if key != "" && last-i > 2 && r.tok(i+1).Lower == "rival" {
					key = c.rivalOf(si, i, key)
				}
				if m := c.apposedTo(si, i, last); m != nil && m.Key == key || key != "" && key == c.leaver(si, i) {
					key = c.otherThan(si, key)
				}
				for k := i + 1; k < last; k++ {
					if r.used[k] {
						first = last - 1 // "the Yemen-based group": the country stays a mention of its own
					}
				}
			case "it", "its", "they", "their", "them":
				if t == "them" && i > s.First && (partitives.Has(r.tok(i-1).Lower) || r.counted(i, s)) {
					continue // "ten people, among them X"
				}
				if key = c.pronoun(si, i); key != "" && key == c.helper(si, i) {
					key = c.besides(si, i, key)
				}
			case "he", "him", "his", "she", "her":
				if key = c.person(si, i); key != "" {
					c.sex.note(key, t)
				}
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
	r.Mentions = slices.DeleteFunc(r.Mentions, func(m doc.Mention) bool { return m.Last == m.First })
	sort.SliceStable(r.Mentions, func(i, j int) bool { return r.Mentions[i].First < r.Mentions[j].First })
}

// affiliateAt reads "the X affiliate", X a group, at "the": the token of the noun and the group told before that is one of X's; "" for others.
func (c *chain) affiliateAt(sentence, token int) (at int, key string) {
	s := &c.Sentences[sentence]
	if token+2 >= s.Last || !c.used[token+1] || c.tok(token).Lower == "that" || token > s.First && c.tok(token-1).Kind == text.Mark {
		return 0, "" // "Y, the X affiliate": in apposition
	}
	i := slices.IndexFunc(c.by[sentence], func(m doc.Mention) bool { return m.First == token+1 && m.Type == graph.ArmedGroup && !m.Coreference })
	if i < 0 {
		return 0, ""
	}
	whole := &c.by[sentence][i]
	at = whole.Last
	if at >= s.Last || c.used[at] || !branchNouns.Has(c.tok(at).Lower) || at+1 < s.Last && (c.used[at+1] || c.tok(at+1).Lower == "in" || c.tok(at+1).Lower == "of" || c.tok(at+1).Lower == "for") {
		return 0, "" // "the X affiliate in Y", "the X affiliate Y"
	}
	for back := 0; back <= 3 && sentence-back >= 0; back++ {
		ms := c.by[sentence-back]
		for n := len(ms) - 1; n >= 0; n-- {
			m := &ms[n]
			if m.Type != graph.ArmedGroup || m.Adjective || m.Key == whole.Key || back == 0 && m.First >= token {
				continue
			}
			if e := c.x.g.Entry(m.Key); e == nil || e.Parent == whole.Key {
				return at, m.Key
			}
		}
	}
	return 0, ""
}

// demonstrative tells whether "that movement" is a phrase of its own, and "that" no conjunction or relative: "when that movement split".
func (r *reader) demonstrative(i, last int, s *text.Sentence) bool {
	if last-i != 2 || i == s.First || r.tok(i-1).Kind == text.Word && !opening.Has(r.tok(i-1).Lower) && !beforeObjects.Has(r.tok(i-1).Lower) {
		return false
	}
	w := r.tok(i + 1).Lower
	return w == "group" || w == "movement" || w == "organisation" || w == "organization" || w == "faction" || w == "militia" || w == "outfit" || w == "gang"
}

// lastNamed returns the group named last before a token in its sentence or the one before, else the one given.
func (c *chain) lastNamed(sentence, token int, key string) string {
	for back := 0; back <= 1 && sentence-back >= 0; back++ {
		ms := c.by[sentence-back]
		for i := len(ms) - 1; i >= 0; i-- {
			if m := &ms[i]; m.Type == graph.ArmedGroup && !m.Adjective && (back == 1 || m.First < token) {
				return m.Key
			}
		}
	}
	return key
}

// rivalOf returns the group named last, in the sentence or the two before, that is not the one given: "the rival faction" of it; "" for none.
func (c *chain) rivalOf(sentence, token int, key string) string {
	for back := 0; back <= 2 && sentence-back >= 0; back++ {
		ms := c.by[sentence-back]
		for i := len(ms) - 1; i >= 0; i-- {
			if m := &ms[i]; m.Type == graph.ArmedGroup && !m.Adjective && (back > 0 || m.First < token) && m.Key != key {
				return m.Key
			}
		}
	}
	return ""
}

// counted tells whether "them" are those who were counted before: "killed twelve people, nine of them children".
func (r *reader) counted(i int, s *text.Sentence) bool {
	if i-3 < s.First || r.tok(i-1).Lower != "of" || i+1 >= s.Last {
		return false
	}
	k := i - 2
	for k > s.First && k > i-6 && r.tok(k).Text != "," && r.tok(k).Text != "–" && r.tok(k).Text != "—" && r.tok(k).Text != "(" {
		k--
	}
	if k == s.First || k == i-6 {
		return false
	}
	t := r.tok(i + 1)
	return t.Kind == text.Word && !strings.HasSuffix(t.Lower, "ed") && t.Lower != "were" && t.Lower != "are" && t.Lower != "have" && t.Lower != "had"
}

// partitives stand before "them" where it is those who were counted.
var partitives = wordSet(`among including between amongst`)

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

// leaver returns the group that is said to have left "the group" at a token: X of "X, which split from the group"; "" if there is none.
func (c *chain) leaver(sentence, token int) string {
	s := &c.Sentences[sentence]
	if token-2 < s.First || c.tok(token-1).Lower != "from" && c.tok(token-1).Lower != "with" {
		return ""
	}
	k := token - 2
	for k > s.First && k > token-5 && !leaving.Has(c.tok(k).Lower) {
		k--
	}
	if !leaving.Has(c.tok(k).Lower) {
		return ""
	}
	for k--; k >= s.First && k > token-14; k-- {
		if m := c.mentionAt(k); m != nil && m.Type == graph.ArmedGroup && !m.Adjective {
			return m.Key
		} else if m != nil && m.Type == graph.Person {
			return ""
		}
	}
	return ""
}

// leaving are verbs of a group that leaves another.
var leaving = wordSet(`split broke broken splintered seceded separated emerged hived grew`)

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
	// obituary tells that the text is the life of the hero.
	obituary bool
	sex      sexes
	by       [][]doc.Mention
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

// lateOf is the person whose life a text tells: named first of all in a sentence on his or her death, and spoken of as "he" or "she" at the
// start of many others; "" for none.
func (r *reader) lateOf() string {
	lead := 0
	for lead < len(r.Sentences)-1 && (r.Sentences[lead].Heading || r.Sentences[lead].Furniture) {
		lead++
	}
	if lead >= len(r.Sentences) {
		return ""
	}
	s, key := &r.Sentences[lead], ""
	for i := range r.Mentions {
		if m := &r.Mentions[i]; m.Type == graph.Person && m.Sentence == lead && m.First-s.First <= 2 && m.Last-m.First >= 2 {
			key = m.Key
		}
	}
	if key == "" {
		return ""
	}
	dead := false
	for k := s.First; k < s.Last && !dead; k++ {
		w := r.tok(k).Lower
		dead = w == "died" || w == "dead" || w == "killed" || w == "death"
	}
	opened, all := 0, 0
	for i := lead + 1; i < len(r.Sentences); i++ {
		if s := &r.Sentences[i]; !s.Heading && !s.Furniture {
			all++
			for k := s.First; k < s.Last && k < s.First+6; k++ {
				if l := r.tok(k).Lower; l == "he" || l == "she" || l == "his" || l == "her" {
					opened++
					break
				}
			}
		}
	}
	if !dead || opened < 4 || 4*opened < all {
		return ""
	}
	return key
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
			tied := r.tiedTo(m.First) || r.alliedTo(m.First)
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
