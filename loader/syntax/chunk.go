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
	named       []designation  // of each chunk
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
	s.named = r.namings.Take(len(s.Chunks))
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
	if t.Lower == "one" && s.low(i+1) == "another" && s.low(i+2) != "'s" && (s.prior().Kind == Verb || s.prior().Kind == Preposition) {
		return s.push(Chunk{Kind: Noun, First: i, Last: i + 2, Word: "another"})
	}
	if t.Lower == "another" && s.tells(i+1) {
		return s.push(Chunk{Kind: Noun, First: i, Last: i + 1, Word: "another"})
	}
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
	if l == "close" && s.low(i+1) == "to" && !s.is(i-1, isBe) && s.low(i-1) != "to" && s.prior().Kind != Verb {
		return s.push(Chunk{Kind: Preposition, First: i, Last: i + 2, Word: "near"}) // "a village close to the border"
	}
	if n := s.fixed(i); n > 0 {
		return s.push(Chunk{Kind: Adverb, First: i, Last: i + n, Word: s.low(i + n - 1)})
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
	case s.is(i, isSubordinator) && !s.is(i, isPreposition) && !(l == "once" && s.participleAt(i+1)), s.is(i, isSubordinator) && s.is(i, isPreposition) && !(l == "as" && s.likening()) && s.clauseFollows(i+1):
		if l == "that" {
			break
		}
		return s.push(Chunk{Kind: Subordinate, First: i, Last: i + 1, Word: l})
	case l == "on" && s.kind(len(s.Chunks)-1) == Date && s.prior().Last == i && s.word(len(s.Chunks)-2) == "from" && (s.at(i+1) == nil || s.at(i+1).Type != doc.DateMention):
		return s.push(Chunk{Kind: Adverb, First: i, Last: i + 1, Word: l}) // "from 2012 on the group (sent)"
	case s.is(i, isPreposition) && !((l == "past" || l == "following") && s.is(i-1, isDeterminer)) && !(l == "under" && s.low(i+1) == "secretary" && t.Upper()):
		return s.push(Chunk{Kind: Preposition, First: i, Last: i + 1, Word: l})
	case l == "all" && s.low(i+1) == "but" && s.verbAt(i+2):
		return s.push(Chunk{Kind: Adverb, First: i, Last: i + 2, Word: l}) // "police all but dismantled it"
	case (l == "all" || l == "both" || l == "each") && s.prior().Kind == Noun && s.prior().Last == i && s.verbAt(i+1):
		return s.push(Chunk{Kind: Adverb, First: i, Last: i + 1, Word: l}) // "X and Y both list it"
	case (l == "all" || l == "both") && s.prior().Kind == Comma && (s.low(i+1) == "said" || s.low(i+1) == "believed" || s.low(i+1) == "thought" || s.low(i+1) == "alleged") && s.low(i+2) == "to":
		return s.push(Chunk{Kind: Noun, First: i, Last: i + 1, Word: l, Plural: true}) // "A and B, both said to belong to X"
	case s.is(i, isBare):
		return s.push(Chunk{Kind: Noun, First: i, Last: i + 1, Word: l, Plural: l == "they" || l == "them"})
	case s.is(i, isAdverb) && s.is(i+1, isAdjectival) && s.at(i+1) == nil && s.namelessAt(i+2):
		// "heavily armed gunmen"
	case s.is(i, isAdverb):
		return s.push(Chunk{Kind: Adverb, First: i, Last: i + 1, Word: l})
	}
	return s.noun(i)
}

// namelessAt tells whether people or things without a name stand at a token, a name before them or not: "gunmen", "X militants".
func (s *Sentence) namelessAt(i int) bool {
	if m := s.at(i); m != nil && m.Type == graph.ArmedGroup && !m.Coreference {
		i = m.Last
	}
	return i < s.last && s.at(i) == nil && s.tok(i).Kind == text.Word && s.plainNoun(i) && !s.is(i, isBare)
}

// tells tells whether a past form at a token is the verb of what stands before it, and no adjective: "another | exploded in X".
func (s *Sentence) tells(i int) bool {
	f, ok := s.form(i)
	if !ok || !f.past || s.at(i) != nil || s.is(i, isNounForm) || i+1 >= s.last || s.at(i+1) != nil && s.at(i+1).Type != doc.DateMention {
		return false
	}
	return s.tok(i+1).Kind == text.Mark && s.tok(i+1).Text != "-" || s.is(i+1, isPreposition) || s.is(i+1, isAdverb) || s.is(i+1, isDeterminer) || s.is(i+1, isParticle)
}

// fixed returns of how many words a fixed adverb is that begins at a token, 0 for none: "not only (paid for it)", "once again (leads)".
func (s *Sentence) fixed(i int) int {
	next := s.low(i + 1)
	switch s.low(i) {
	case "not":
		if (next == "only" || next == "just" || next == "merely" || next == "simply") && s.verbAt(i+2) && s.prior().Kind != Verb {
			return 2
		}
	case "once":
		if next == "again" || next == "more" {
			return 2
		}
	case "at":
		if (next == "least" || next == "most") && s.currency(i+2) {
			return 2 // "moved at least $11 million"
		}
	case "more", "most", "less":
		if next == "than" && s.currency(i+2) {
			return 2
		}
	case "up":
		if next == "to" && s.currency(i+2) {
			return 2
		}
	case "about", "around", "over", "under", "nearly", "some", "almost", "roughly", "approximately":
		if s.currency(i + 1) {
			return 1
		}
	}
	return 0
}

// currency tells whether a sign for money stands at a token, with a sum behind it.
func (s *Sentence) currency(i int) bool {
	return i+1 < s.last && s.tok(i).Kind == text.Mark && (s.tok(i).Text == "$" || s.tok(i).Text == "€" || s.tok(i).Text == "£") && s.at(i+1) != nil
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
		return !comma && !s.content() && p.Kind == Noun && (s.verbAt(i+1) || s.verbAt(i+2) && s.is(i+1, isAdverb) || !contentNouns.Has(p.Word) && (s.clauseFollows(i+1) || s.presentFollows(i+1) || p.Article == "a" && p.Core == nil && s.at(i+1) != nil))
	}
	return true
}

// likening tells whether the verb read last, what it is said of aside, says behind "as" as what: "regards the troops in X as".
func (s *Sentence) likening() bool {
	for i := len(s.Chunks) - 1; i >= 0 && i > len(s.Chunks)-6; i-- {
		switch c := &s.Chunks[i]; c.Kind {
		case Noun, Preposition, Adverb:
		case Verb:
			return likened.Has(c.Word)
		default:
			return false
		}
	}
	return false
}

// likened are verbs behind which "as" says as what.
var likened = text.NewWordSet(`dress disguise pose know describe regard designate list name serve act work masquerade identify brand label treat view consider perceive depict denounce condemn recognise recognize blacklist`)

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
			return t.Text == "," && noun && s.behindAside(k)
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

// presentFollows tells whether a plural noun and a verb in the present stand at a token: "(that) most analysts regard".
func (s *Sentence) presentFollows(i int) bool {
	for k := i + 1; k < s.last && k < i+4; k++ {
		if s.at(k) != nil || s.tok(k).Kind != text.Word {
			return false
		}
		if f, ok := s.form(k); ok && !s.is(k, isNounForm) && !nounForms.Has(f.lemma) && f.lemma == s.low(k) && strings.HasSuffix(s.low(k-1), "s") {
			return true
		}
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

// outcomes stand behind an object for what became of it.
var outcomes = text.NewWordSet(`afloat solvent dead hostage captive prisoner alive responsible accountable liable guilty`)
