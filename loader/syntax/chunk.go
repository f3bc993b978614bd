package syntax

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// Kind is the class of a chunk.
type Kind byte

// The kinds of chunks.
const (
	Noun        Kind = 'n' // a noun phrase
	Verb        Kind = 'v' // a verb with its auxiliaries and adverbs
	Preposition Kind = 'p'
	Relative    Kind = 'r' // who, which, that, whose, where behind a noun
	Conjunction Kind = 'c' // and, or, but
	Subordinate Kind = 's' // when, after, that and the like, before a clause
	Comma       Kind = ','
	Open        Kind = '('
	Shut        Kind = ')'
	Break       Kind = ';' // semicolon, colon, dash, quotation mark
	Date        Kind = 'd'
	Adverb      Kind = 'a'
)

// Chunk is a piece of a sentence.
type Chunk struct {
	Kind        Kind
	First, Last int // tokens, half open
	// Word is the preposition, the conjunction, the verb's lemma, or the last word of a noun phrase, in lower case.
	Word string
	// Mentions are those inside a noun phrase, in their order; Core is the one that the phrase ends with, nil where it ends
	// with a common noun. Owned counts the mentions that stand before a possessive "'s".
	Mentions []*doc.Mention
	Core     *doc.Mention
	Owned    int
	// Article is the determiner of a noun phrase, "" for none.
	Article string
	// Plural is told of noun phrases that end in a plural or a number.
	Plural bool

	// Passive, Negative, Modal, Perfect tell of a verb group; Past a finite past tense; Participle one without auxiliary or
	// subject of its own ("founded in 2015", "killing ten"), Gerund that it ends in -ing, Infinitive that "to" precedes it.
	Passive, Negative, Modal, Perfect, Past, Participle, Gerund, Infinitive, Finite bool
	plural                                                                          bool
	// Hedge is the participle of "is believed to have fled".
	Hedge string
	// Particle is an adverb or preposition that belongs to the verb: "up" of "set up".
	Particle string
}

// ForMany tells whether a verb group agrees with a plural alone: "were", "have", a base form.
func (c *Chunk) ForMany() bool { return c.plural }

// Sentence is a sentence in chunks.
type Sentence struct {
	*doc.Document
	Index   int
	Chunks  []Chunk
	Clauses []*Clause

	first, last int
	mention     []*doc.Mention // of each token from first on
	read        []doc.Mention  // what it was made of
	entries     []*entry       // of each token from first on
	told        bool           // a finite verb was read
	room        *room
}

// Parse cuts a sentence and ties its parts. The result is shared: nobody may change it.
func Parse(d *doc.Document, sentence int) *Sentence {
	memo := d.Memo(sentence)
	s, ok := memo.Value.(*Sentence)
	if ok && !memo.Stale {
		return s
	}
	mentions := d.InSentence(sentence)
	if !ok || !alike(s.read, mentions) {
		s = parse(d, sentence, mentions)
		memo.Value = s
	}
	memo.Stale = false
	return s
}

// idle tells of mentions that change nothing in how a sentence is read: the phrase of an attack is a noun phrase like others.
func idle(m *doc.Mention) bool {
	return m.Type.Class() == graph.OccurrenceClass && (m.Type != graph.Event || m.Last-m.First > 6)
}

// alike tells whether two lists hold the same mentions, idle ones aside. Most mentions that are added to a sentence that was
// read are idle.
func alike(a, b []doc.Mention) bool {
	for {
		for len(a) > 0 && idle(&a[0]) {
			a = a[1:]
		}
		for len(b) > 0 && idle(&b[0]) {
			b = b[1:]
		}
		if len(a) == 0 || len(b) == 0 {
			return len(a) == len(b)
		}
		if a[0] != b[0] {
			return false
		}
		a, b = a[1:], b[1:]
	}
}

func parse(d *doc.Document, sentence int, mentions []doc.Mention) *Sentence {
	t := &d.Sentences[sentence]
	r := roomOf(d)
	s := r.sentences.One()
	*s = Sentence{
		Document: d, Index: sentence, first: t.First, last: t.Last, mention: r.mentions.Take(t.Last - t.First), read: mentions, room: r,
	}
	s.entries = r.entries.Take(t.Last - t.First)
	for i := range s.entries {
		s.entries[i] = entryOf(d.Tokens[t.First+i].Lower)
	}
	for i := range mentions {
		m := &mentions[i]
		if idle(m) {
			continue
		}
		for k := m.First; k < m.Last && k < t.Last; k++ {
			if k >= t.First && (s.mention[k-t.First] == nil || s.mention[k-t.First].Last-s.mention[k-t.First].First < m.Last-m.First) {
				s.mention[k-t.First] = m
			}
		}
	}
	s.Chunks = r.open[:0]
	s.chunk()
	r.open, s.Chunks = s.Chunks, r.chunks.Take(len(s.Chunks))
	copy(s.Chunks, r.open)
	s.link()
	return s
}

func (s *Sentence) tok(i int) *text.Token { return &s.Tokens[i] }

// at returns the mention of a token.
func (s *Sentence) at(i int) *doc.Mention {
	if i < s.first || i >= s.last {
		return nil
	}
	return s.mention[i-s.first]
}

func (s *Sentence) low(i int) string {
	if i < s.first || i >= s.last {
		return ""
	}
	return s.tok(i).Lower
}

func (s *Sentence) chunk() {
	for i := s.first; i < s.last; {
		next := s.one(i)
		if next <= i {
			next = i + 1
		}
		i = next
	}
}

func (s *Sentence) push(c Chunk) int {
	s.told = s.told || c.Kind == Verb && c.Finite
	s.Chunks = append(s.Chunks, c)
	return c.Last
}

func (s *Sentence) prior() *Chunk {
	if len(s.Chunks) == 0 {
		return &Chunk{}
	}
	return &s.Chunks[len(s.Chunks)-1]
}

// one reads the chunk that begins at a token and returns the token behind it.
func (s *Sentence) one(i int) int {
	t := s.tok(i)
	if m := s.at(i); m != nil {
		if m.Coreference && m.Last == i+1 && !s.is(i, isPossessive) {
			return s.push(Chunk{Kind: Noun, First: i, Last: i + 1, Word: t.Lower, Mentions: s.alone(m), Core: m, Plural: t.Lower == "they" || t.Lower == "them"})
		}
		if m.Type == doc.DateMention && !(i > s.first && s.is(i-1, isDeterminer)) && !(m.Last < s.last && (gatherings.Has(s.low(m.Last)) || s.low(m.Last) == "'s")) {
			return s.push(Chunk{Kind: Date, First: i, Last: m.Last, Mentions: s.alone(m), Word: "date"})
		}
		return s.noun(i)
	}
	if t.Kind == text.Mark {
		switch t.Text {
		case ",":
			return s.push(Chunk{Kind: Comma, First: i, Last: i + 1, Word: ","})
		case "(", "[":
			return s.push(Chunk{Kind: Open, First: i, Last: i + 1, Word: "("})
		case ")", "]":
			return s.push(Chunk{Kind: Shut, First: i, Last: i + 1, Word: ")"})
		case "-":
			if t.Space {
				return s.push(Chunk{Kind: Break, First: i, Last: i + 1, Word: "-"})
			}
			return i + 1
		case ";", ":", "–", "—":
			return s.push(Chunk{Kind: Break, First: i, Last: i + 1, Word: t.Text})
		}
		return i + 1
	}
	l := t.Lower
	if n := s.clock(i); n > 0 {
		return s.push(Chunk{Kind: Adverb, First: i, Last: n, Word: l})
	}
	if n := s.quoting(i); n > 0 {
		return s.push(Chunk{Kind: Adverb, First: i, Last: n, Word: l})
	}
	if l == "so" && s.low(i+1) == "-" && s.low(i+2) == "called" {
		return s.noun(i)
	}
	if v := s.verb(i); v > i {
		return v
	}
	switch {
	case s.is(i, isConjunction):
		return s.push(Chunk{Kind: Conjunction, First: i, Last: i + 1, Word: l})
	case s.is(i, isRelative) && l != "whose" && s.relative(i):
		return s.push(Chunk{Kind: Relative, First: i, Last: i + 1, Word: l})
	case l == "that" && s.subordinate(i) && !(s.low(i+1) == "of" && s.prior().Kind == Verb && s.prior().Word == "be"), l == "who" || l == "which" || l == "whom":
		return s.push(Chunk{Kind: Subordinate, First: i, Last: i + 1, Word: l})
	case l == "once" && s.prior().Kind == Comma && s.prior().Last == i && !s.clauseFollows(i+1):
		return s.push(Chunk{Kind: Adverb, First: i, Last: i + 1, Word: l}) // "X, once the group's negotiator"
	case l == "once" && s.prior().Kind == Relative && s.prior().Last == i:
		return s.push(Chunk{Kind: Adverb, First: i, Last: i + 1, Word: l}) // "X, which once ran the town"
	case s.is(i, isSubordinator) && !s.is(i, isPreposition) && !(l == "once" && s.participleAt(i+1)), s.is(i, isSubordinator) && s.is(i, isPreposition) && !(l == "as" && s.prior().Kind == Verb && likened.Has(s.prior().Word)) && s.clauseFollows(i+1):
		if l == "that" {
			break
		}
		return s.push(Chunk{Kind: Subordinate, First: i, Last: i + 1, Word: l})
	case s.is(i, isPreposition) && !((l == "past" || l == "following") && s.is(i-1, isDeterminer)) && !(l == "under" && s.low(i+1) == "secretary" && t.Upper()):
		return s.push(Chunk{Kind: Preposition, First: i, Last: i + 1, Word: l})
	case (l == "all" || l == "both" || l == "each") && s.prior().Kind == Noun && s.prior().Last == i && s.verbAt(i+1):
		return s.push(Chunk{Kind: Adverb, First: i, Last: i + 1, Word: l}) // "X and Y both list it"
	case (l == "all" || l == "both") && s.prior().Kind == Comma && (s.low(i+1) == "said" || s.low(i+1) == "believed" || s.low(i+1) == "thought" || s.low(i+1) == "alleged") && s.low(i+2) == "to":
		return s.push(Chunk{Kind: Noun, First: i, Last: i + 1, Word: l, Plural: true}) // "A and B, both said to belong to X"
	case s.is(i, isBare):
		return s.push(Chunk{Kind: Noun, First: i, Last: i + 1, Word: l, Plural: l == "they" || l == "them"})
	case s.is(i, isAdverb) && s.is(i+1, isAdjectival) && s.at(i+1) == nil && i+2 < s.last && s.at(i+2) == nil && s.tok(i+2).Kind == text.Word && s.plainNoun(i+2) && !s.is(i+2, isBare):
		// "heavily armed gunmen"
	case s.is(i, isAdverb):
		return s.push(Chunk{Kind: Adverb, First: i, Last: i + 1, Word: l})
	}
	return s.noun(i)
}

func adverb(l string) bool {
	return adverbs.Has(l) || len(l) > 4 && strings.HasSuffix(l, "ly") && !lyNouns.Has(l)
}

// relative tells whether who, which, that … at a token opens a relative clause: a noun phrase stands before it, perhaps with a
// comma, and a verb or a subject behind.
func (s *Sentence) relative(i int) bool {
	l, p := s.low(i), s.prior()
	comma := p.Kind == Comma || p.Kind == Preposition
	if comma && len(s.Chunks) > 1 {
		p = &s.Chunks[len(s.Chunks)-2]
	}
	if p.Kind != Noun && p.Kind != Date && p.Kind != Shut && p.Kind != Adverb {
		return false
	}
	if l == "that" {
		return !comma && !s.content() && p.Kind == Noun && (s.verbAt(i+1) || s.verbAt(i+2) && s.is(i+1, isAdverb) || !contentNouns.Has(p.Word) && (s.clauseFollows(i+1) || p.Article == "a" && p.Core == nil && s.at(i+1) != nil))
	}
	return true
}

// likened are verbs behind which "as" says as what.
var likened = text.NewWordSet(`dress disguise pose know describe regard designate list name serve act work masquerade identify brand label`)

// content tells whether "that" opens what somebody says: a verb of saying stands before it with but phrases between ("said in
// a statement that …"), or one that has whom it is said to behind it ("told reporters that …").
func (s *Sentence) content() bool {
	for i, steps := len(s.Chunks)-1, 0; i >= 0 && steps < 12; i, steps = i-1, steps+1 {
		c := &s.Chunks[i]
		switch c.Kind {
		case Noun, Preposition, Adverb, Date:
		case Verb:
			if c.Participle && !sayingVerbs.Has(c.Word) && c.Word != "tell" {
				continue // "in a statement carried by its radio"
			}
			if c.Word == "tell" || c.Word == "inform" || c.Word == "assure" || c.Word == "remind" {
				return !c.Passive
			}
			return sayingVerbs.Has(c.Word) && i+1 < len(s.Chunks) && s.Chunks[i+1].Kind != Noun
		default:
			return false
		}
	}
	return false
}

var sayingVerbs = text.NewWordSet(`say announce declare state claim admit confirm warn report add write boast insist acknowledge deny`)

// contentNouns are followed by "that" and what they say.
var contentNouns = text.NewWordSet(`claim claims fact warning warnings report reports allegation allegations evidence suggestion suggestions statement belief fear fears hope
	hopes accusation accusations threat idea notion sign signs proof reason intelligence assurance assurances charge charges view conclusion
	agreement promise pledge condition demand message rumour rumor denial concern concerns argument acknowledgement admission confirmation finding vow`)

// participleAt tells whether a participle stands at a token: "(once) backed by X".
func (s *Sentence) participleAt(i int) bool {
	if i >= s.last || s.at(i) != nil {
		return false
	}
	f, ok := s.form(i)
	return ok && f.participle
}

// subordinate tells whether "that" opens a clause rather than a noun phrase.
func (s *Sentence) subordinate(i int) bool {
	p := s.prior()
	if p.Kind == Verb && p.Last == i && i+2 < s.last && s.at(i+1) == nil && s.plainNoun(i+1) && (s.tok(i+2).Text == "," || s.tok(i+2).Text == "." || s.tok(i+2).Text == ";") {
		return false // "claimed that attack,"
	}
	if p.Kind == Verb && p.Last == i && incidents.Has(s.low(i+1)) && !s.verbAt(i+2) && s.at(i+1) == nil {
		return false // "claimed that attack in a message"
	}
	return p.Kind == Verb || p.Kind == Noun || p.Kind == Adverb || p.Kind == Comma || p.Kind == Date || p.Kind == Shut || p.Kind == Conjunction && s.clauseFollows(i+1)
}

// clauseFollows tells whether a clause with a subject stands behind "after", "since" and the like, before a comma.
func (s *Sentence) clauseFollows(i int) bool {
	noun := false
	for k := i; k < s.last && k < i+10; k++ {
		if m := s.at(k); m != nil {
			if m.Type != doc.DateMention {
				noun = true
			} else if !noun && k == i {
				return false
			}
			continue
		}
		t := s.tok(k)
		if t.Kind == text.Mark && t.Text != "-" {
			return false
		}
		if s.is(k, isConjunction) || s.is(k, isRelative) && t.Lower != "that" || k > i && s.is(k, isOpener) {
			return false
		}
		if s.finite(k) {
			return noun
		}
		noun = noun || !s.is(k, isDeterminer) && !s.is(k, isPreposition)
	}
	return false
}

// clauseOpeners begin a clause of their own wherever they stand: "took over as head of X after Y was killed".
var clauseOpeners = text.NewWordSet(`when while because although though whereas if unless whether after before until since`)

// finite tells whether a token surely is a finite verb or an auxiliary.
func (s *Sentence) finite(k int) bool {
	l := s.low(k)
	if s.is(k, isBe) && l != "being" && l != "been" && l != "be" || s.is(k, isHave) && l != "having" || s.is(k, isModal) || s.is(k, isDo) {
		return true
	}
	f, ok := s.form(k)
	return ok && f.past && !s.is(k-1, isDeterminer) && !s.is(k, isNounForm) && !s.tok(k).Upper()
}

// verbAt tells whether a verb group begins at a token.
func (s *Sentence) verbAt(i int) bool {
	if i >= s.last || s.at(i) != nil {
		return false
	}
	if s.is(i, isBe) || s.is(i, isHave) || s.is(i, isModal) || s.is(i, isDo) {
		return true
	}
	_, ok := s.form(i)
	return ok
}

// noun reads a noun phrase.
func (s *Sentence) noun(i int) int {
	c := Chunk{Kind: Noun, First: i}
	k := i
	if l := s.low(i); s.at(i) != nil && s.is(i, isPossessive) && s.at(i).Last == i+1 {
		c.Article, c.Mentions, c.Owned = l, s.alone(s.at(i)), 1
		k++
	} else if s.at(i) == nil && s.is(i, isDeterminer) {
		c.Article = l
		k++
		for k < s.last && s.at(k) == nil && (s.is(k, isDeterminer) && s.low(k) != "no" || s.low(k) == "of" && (l == "all" || l == "some" || l == "many" || l == "several")) {
			k++
		}
	}
	if k > i && s.quoted(k) {
		k++
	}
	lastMention := (*doc.Mention)(nil)
	end := k
loop:
	for k < s.last {
		if m := s.at(k); m != nil {
			if m.Type == doc.DateMention && k > i && !(k == i+1 && c.Article != "") || k > i && s.begins(m, k, end > i) {
				break
			}
			if lastMention != nil && m != lastMention && s.apart(lastMention, m, k) {
				break
			}
			if m.Type == doc.QuantityMention && end == k && k-1 > i && m.Last == k+1 && s.low(k-1) == "number" && (s.low(k) == "two" || s.low(k) == "three") {
				k++ // "X's number two"
				end = k
				continue
			}
			if m.Type == doc.QuantityMention && end > i && !(c.Article != "" && end == i+1) && s.tok(k-1).Text != "-" && s.low(k-1) != "'s" {
				break
			}
			if end > i && k == end && lastMention == nil && c.Article == "" && m.Type.Class() == graph.ActorClass && !m.Adjective && spans.Has(s.low(k-1)) {
				break // "Within hours X had …"
			}
			if c.Mentions == nil {
				c.Mentions = s.room.mentions.Take(2)[:0]
			}
			c.Mentions = append(c.Mentions, m)
			lastMention = m
			k = max(m.Last, k+1)
			end = k
			continue
		}
		t := s.tok(k)
		l := t.Lower
		switch {
		case l == "one" && lastMention != nil && end == k && s.low(k+1) == "of":
			break loop // "handed over to X one of Y's commanders"
		case lastMention != nil && (lastMention.Coreference || lastMention.Type == graph.ArmedGroup) && end == k && goods.Has(l) && s.prior().Kind == Verb && giving.Has(s.prior().Word):
			break loop // "giving the militants sanctuary"
		case l == "'s" || t.Text == "'" && k+1 < s.last && s.tok(k+1).Space && end == k && strings.HasSuffix(s.low(k-1), "s") || t.Text == "’" && end == k && strings.HasSuffix(s.low(k-1), "s"):
			c.Owned = len(c.Mentions)
			if c.Owned == 0 {
				c.Owned = -1
			}
			k++
			end = k
			continue
		case (t.Text == "'" || t.Text == "’") && end == k && k > i && k+1 < s.last && s.low(k+1) == "s" && !s.tok(k+1).Space:
			c.Owned = len(c.Mentions) // "M23's": cut up
			if c.Owned == 0 {
				c.Owned = -1
			}
			k += 2
			end = k
			continue
		case l == "so" && s.low(k+1) == "-" && s.low(k+2) == "called":
			k += 3
			end = k
			continue
		case t.Text == "(" && lastMention != nil && end == k && k+3 < s.last && s.at(k+1) != nil && s.at(k+1).Key == lastMention.Key && s.at(k+1).Last == k+2 && s.tok(k+2).Text == ")" && s.goesOn(k+3):
			lastMention = s.at(k + 1) // "the Islamic State (IS) branch"
			c.Mentions = append(c.Mentions, lastMention)
			k += 3
			end = k
			continue
		case t.Kind == text.Mark && (t.Text == "-" || t.Text == "/") && !t.Space:
			k++
			continue
		case t.Kind == text.Mark:
			break loop
		case k > i && s.tok(k-1).Text == "-" && !t.Space:
			// "second-in-command"
		case end == k && k > i && s.rankGoesOn(k) > 0: // "second in command"
			k += s.rankGoesOn(k)
			end = k
			continue
		case s.is(k, isDeterminer) && k > i, s.is(k, isBare), s.is(k, isConjunction), s.is(k, isPreposition) && l != "past" && !(l == "following" && k == i+1 && c.Article != ""), s.is(k, isRelative), s.is(k, isModal), s.is(k, isSubordinator) && l != "that":
			break loop
		case k > i && s.is(k, isAdverb) && !s.is(k, isLyNoun):
			if f, ok := s.form(k + 1); c.Article != "" && k == i+1 && k+2 < s.last && s.at(k+1) == nil && s.at(k+2) == nil && ok && f.participle && s.tok(k+2).Kind == text.Word && s.plainNoun(k+2) && !s.is(k+2, isBare) {
				k += 2 // "a newly created group"
				end = k
				continue
			}
			if c.Article == "the" && k == i+1 && (l == "last" || l == "first") && s.low(k+1) == "of" {
				k++ // "the last of them"
				end = k
				continue
			}
			// "the largely Muslim south" goes on; an adverb behind the noun ends it.
			if k+1 < s.last && s.at(k+1) == nil && (!s.verbAt(k+1) || s.is(k+1, isNounForm) && (l == "long" || l == "early" || l == "late" || l == "first" || l == "last")) && end == k && c.Article != "" && k == i+1 {
				k++
				continue
			}
			break loop
		case s.isVerb(k, &c, end), end > i && s.together(k) > 0, k > i && s.clock(k) > 0:
			break loop
		case outcomes.Has(l) && end == k && (k > i+1 || k > i && lastMention != nil && !lastMention.Adjective) && s.prior().Kind == Verb && !s.is(k-1, isAdverb) && (c.Article != "" || lastMention != nil):
			break loop // "shot the prefect dead", "took 20 people hostage"
		}
		k++
		end = k
	}
	if end <= i {
		end = i + 1
	}
	c.Last = end
	if len(c.Mentions) > 0 {
		if m := c.Mentions[len(c.Mentions)-1]; m.Last == end && !m.Adjective && (c.Owned < len(c.Mentions) || s.low(end-1) != "'s") {
			c.Core = m
		}
	}
	if n := len(c.Mentions); c.Core == nil && n > 0 {
		if m := c.Mentions[n-1]; m.Last == end-1 && !m.Adjective && m.Type.Class() == graph.PlaceClass && m.Type != graph.Facility && areaNouns.Has(s.low(end-1)) && c.Owned < n {
			c.Core = m // "Bijapur district"
		}
	}
	if n := len(c.Mentions); c.Core == nil && n > 0 {
		if m := c.Mentions[n-1]; m.Type == graph.Person && m.Last == end-1 && !m.Adjective && postnominals.Has(s.low(end-1)) && c.Owned < n {
			c.Core = m // "X MP"
		}
	}
	c.Word = s.low(end - 1)
	if c.Word == "'s" && end-2 >= i { // "Al-Shabaab's" alone
		c.Word = s.low(end - 2)
		if len(c.Mentions) > 0 {
			c.Core = c.Mentions[len(c.Mentions)-1]
			c.Owned = 0
		}
	}
	c.Plural = strings.HasSuffix(c.Word, "s") && !strings.HasSuffix(c.Word, "ss") || c.Word == "people" || c.Word == "police" || c.Word == "men" || c.Word == "gunmen" || c.Word == "militia"
	return s.push(c)
}

// rankGoesOn returns how many tokens at k belong to a rank of several words that the token before began: "second in command",
// "commander in chief", "number two".
func (s *Sentence) rankGoesOn(k int) int {
	switch b, next := s.low(k-1), s.low(k+1); s.low(k) {
	case "in":
		if next == "command" && (b == "second" || b == "third" || b == "deputy") || next == "chief" && b == "commander" {
			return 2
		}
	}
	return 0
}

// quoted tells whether a quotation mark at a token opens some words of a noun phrase: its "volunteers".
func (s *Sentence) quoted(k int) bool {
	if k+2 >= s.last || s.tok(k).Text != "\"" && s.tok(k).Text != "“" || s.tok(k+1).Kind != text.Word || s.at(k+1) != nil {
		return false
	}
	for n := k + 2; n < s.last && n < k+4; n++ {
		if t := s.tok(n).Text; t == "\"" || t == "”" {
			return true
		}
	}
	return false
}

// clock returns the token behind "a.m.", "p.m." or "pm" behind a number, 0 for others.
func (s *Sentence) clock(i int) int {
	l := s.low(i)
	if l != "a" && l != "p" && l != "pm" || i == s.first || !strings.ContainsAny(s.low(i-1), "0123456789") {
		return 0
	}
	if l == "pm" {
		return i + 1
	}
	if s.low(i+1) != "." || s.low(i+2) != "m" || s.tok(i+2).Space {
		return 0
	}
	if s.low(i+3) == "." && !s.tok(i+3).Space {
		return i + 4
	}
	return i + 3
}

// begins tells whether a mention inside a noun phrase opens one of its own: "In Kashmir | it", "his command | the group", "owes | its
// allegiance", "for years | X". read tells that a noun was read before it.
func (s *Sentence) begins(m *doc.Mention, k int, read bool) bool {
	if m.First != k || s.tok(k-1).Text == "-" {
		return false
	}
	l, prev := s.low(k), s.low(k-1)
	switch {
	case m.Coreference && (bare.Has(l) || possessives.Has(l)), (l == "the" || l == "a" || l == "an") && read:
		return prev != "all" && prev != "both" && prev != "half"
	}
	if m.Type == graph.Person && read && incidents.Has(prev) {
		return true // "hours after the blast | X said"
	}
	return spells.Has(prev) && read && !m.Adjective && m.Type.Class() == graph.ActorClass && !m.Coreference
}

// incidents are nouns for what happened, behind which a name begins a phrase of its own.
var incidents = text.NewWordSet(`attack attacks blast blasts bombing bombings explosion explosions raid shooting ambush massacre incident assault siege killings`)

// spells are nouns for stretches of time behind which a name begins a phrase of its own.
var spells = text.NewWordSet(`years months weeks days decades decade year month week day time moment`)

// quoting returns the token behind "what it described as", "what the army called", which only say whose words follow; 0 for others.
func (s *Sentence) quoting(i int) int {
	if s.low(i) != "what" {
		return 0
	}
	for k := i + 2; k < s.last && k < i+7; k++ {
		switch s.low(k) {
		case "called", "calls", "call", "termed", "terms":
			return k + 1
		case "described", "describes", "describe", "saw", "sees", "regards", "regarded":
			if s.low(k+1) == "as" {
				return k + 2
			}
			return 0
		case "said", "says", "say":
			if w := s.low(k + 1); w == "was" || w == "were" || w == "is" || w == "are" {
				return k + 2
			}
			return 0
		}
		if s.tok(k).Kind == text.Mark && s.tok(k).Text != "-" {
			return 0
		}
	}
	return 0
}

// goesOn tells whether a noun for people or for a group stands at a token, or behind a word there: "(IS) branch", "(LeT) founder".
func (s *Sentence) goesOn(k int) bool {
	for n := k; n < k+3 && n < s.last && s.at(n) == nil; n++ {
		l := s.low(n)
		if Members.Has(l) || Roles.Has(l) || groupWords.Has(l) {
			return true
		}
		if !s.plainNoun(n) || s.tok(n).Kind != text.Word {
			return false
		}
	}
	return false
}

// giving are verbs with two objects, goods what is given.
var (
	giving = text.NewWordSet(`give offer grant provide send supply deny lend promise sell`)
	goods  = text.NewWordSet(`sanctuary shelter money weapons arms refuge support training cash funds funding aid help protection explosives ammunition rockets missiles drones weaponry equipment assistance haven`)
)

// postnominals stand behind the name of a person.
var postnominals = text.NewWordSet(`mp mep msp td qc kc obe mbe cbe`)

// areaNouns may end the name of a place.
var areaNouns = text.NewWordSet(`province district state county governorate region department prefecture municipality island islands valley city town village peninsula mountains`)

// gatherings are named by their day: "Sunday mass", "Friday prayers".
var gatherings = text.NewWordSet(`mass prayers prayer service services sermon sermons worship procession market celebrations celebration parade`)

// spans are lengths of time.
var spans = text.NewWordSet(`minutes hours days weeks months years`)

// outcomes stand behind an object for what became of it.
var outcomes = text.NewWordSet(`dead hostage captive prisoner alive responsible accountable liable guilty`)

// apart tells whether a second mention right behind a first begins a phrase of its own: a name behind a name. A name behind an
// adjective, a place or a number goes on.
func (s *Sentence) apart(a, b *doc.Mention, k int) bool {
	if a.Last < k {
		return false // a noun stands between
	}
	if a.Adjective || a.Type == doc.QuantityMention || b.Type == graph.Facility || b.Type == graph.Event {
		return false
	}
	if a.Type.Class() == graph.PlaceClass && b.Type.Class() == graph.ActorClass {
		return false
	}
	return a.Type == doc.DateMention || b.Type == doc.DateMention || a.Type.Class() == graph.ActorClass && b.Type.Class() == graph.PlaceClass ||
		a.Type == graph.Person && b.Type != graph.Person
}
