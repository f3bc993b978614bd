package syntax

import (
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// Clause is a verb with what belongs to it. Numbers are indexes of chunks; Subjects and Objects hold the members of a list.
// For a passive verb Subjects is what suffers the deed. For forms of be, Objects is what the subject is said to be.
type Clause struct {
	Chunk    *Chunk
	Verb     int
	Subjects []int
	Objects  []int
	// Second is a noun phrase right behind the object: "gives it money".
	Second  []int
	Phrases []Phrase
	Dates   []*doc.Mention
	// Governor is the clause that an infinitive or a gerund depends on, Relative the clause's who or which, 0 for none.
	Governor *Clause
	Relative bool
	// Gap is the noun phrase that "whom", "which" or "that" stands for as the object of the clause, -1 for none.
	Gap int
	// Shared tells that the subject is taken from another clause.
	Shared bool
	// who is the relative word that opens the clause, or the one whose subject it shares; -1 for none.
	who int
	// End is the index behind the last chunk of the clause.
	End int
}

// Phrase is a preposition with its noun phrases.
type Phrase struct {
	Word  string
	At    int
	Nouns []int
}

// Behind returns the noun phrases behind a preposition of the clause.
func (c *Clause) Behind(words ...string) []int {
	var out []int
	for _, p := range c.Phrases {
		for _, w := range words {
			if p.Word == w {
				out = append(out, p.Nouns...)
			}
		}
	}
	return out
}

func (s *Sentence) kind(i int) Kind {
	if i < 0 || i >= len(s.Chunks) {
		return 0
	}
	return s.Chunks[i].Kind
}

func (s *Sentence) link() {
	for i := range s.Chunks {
		if s.Chunks[i].Kind != Verb {
			continue
		}
		c := &Clause{Chunk: &s.Chunks[i], Verb: i, Gap: -1, who: -1}
		s.arguments(c)
		s.subject(c)
		s.Clauses = append(s.Clauses, c)
	}
}

// List returns a noun phrase and those coordinated with it behind it: "A, B and C". Without "and" there is no list.
func (s *Sentence) List(i int) []int {
	out := []int{i}
	at := i
	for {
		k := s.skipComplement(at)
		comma := s.kind(k) == Comma
		if comma {
			k++
		}
		conj := s.kind(k) == Conjunction && s.Chunks[k].Word != "but"
		if conj {
			k++
		}
		if !comma && !conj || s.kind(k) != Noun {
			break
		}
		if s.kind(k+1) == Verb && s.Chunks[k+1].Finite && !s.Chunks[k+1].Participle && conj && !comma {
			break // "… and the army said": a new clause
		}
		out = append(out, k)
		at = k
		if conj {
			return out
		}
	}
	if len(out) > 1 {
		return out[:1] // commas alone: apposition
	}
	return out
}

// skipComplement returns the index behind a noun phrase and its "of" phrases.
func (s *Sentence) skipComplement(i int) int {
	k := i + 1
	for s.kind(k) == Preposition && s.Chunks[k].Word == "of" && s.kind(k+1) == Noun {
		k += 2
	}
	return k
}

// arguments finds object, prepositional phrases and dates behind a verb.
func (s *Sentence) arguments(c *Clause) {
	k := c.Verb + 1
	for s.kind(k) == Adverb {
		k++
	}
	if s.kind(k) == Noun {
		c.Objects = s.List(k)
		k = s.skipComplement(c.Objects[len(c.Objects)-1])
		if s.kind(k) == Noun {
			c.Second = s.List(k)
			k = s.skipComplement(c.Second[len(c.Second)-1])
		}
	}
	for ; k < len(s.Chunks); k++ {
		switch s.Chunks[k].Kind {
		case Adverb:
			if w := s.Chunks[k].Word; c.Chunk.Particle == "" && particle(c.Chunk.Word, w) {
				c.Chunk.Particle = w
			}
		case Date:
			c.Dates = append(c.Dates, s.Chunks[k].Mentions...)
		case Preposition:
			word := s.Chunks[k].Word
			n := k + 1
			if c.Chunk.Particle == "" && s.kind(n) != Noun && particle(c.Chunk.Word, word) {
				c.Chunk.Particle = word // "set it up"
				continue
			}
			for s.kind(n) == Adverb || s.kind(n) == Preposition {
				if s.kind(n) == Preposition {
					word = s.Chunks[n].Word
				}
				n++
			}
			switch s.kind(n) {
			case Noun:
				p := Phrase{Word: word, At: k, Nouns: s.List(n)}
				c.Phrases = append(c.Phrases, p)
				k = s.skipComplement(p.Nouns[len(p.Nouns)-1]) - 1
			case Date:
				c.Dates = append(c.Dates, s.Chunks[n].Mentions...)
				k = n
			default:
				c.End = k
				return
			}
		case Comma:
			next := s.kind(k + 1)
			if next == Preposition && s.kind(k+2) != Verb || next == Date || next == Adverb {
				continue
			}
			if next == Noun { // ", most of them policemen, at a mosque"
				if n := s.skipComplement(k + 1); s.kind(n) == Comma && (s.kind(n+1) == Preposition || s.kind(n+1) == Date) {
					k = n
					continue
				}
			}
			c.End = k
			return
		case Conjunction:
			if s.kind(k+1) == Preposition && s.kind(k+2) == Noun && s.Chunks[k].Word != "but" {
				continue
			}
			c.End = k
			return
		case Verb:
			// "drove a car filled with explosives into a hotel"
			if v := &s.Chunks[k]; v.Participle && !v.Gerund && s.kind(k-1) == Noun && s.kind(k+1) == Preposition && s.Chunks[k+1].Word == "with" && s.kind(k+2) == Noun {
				k = s.skipComplement(k+2) - 1
				continue
			}
			c.End = k
			return
		case Noun:
			// a noun phrase behind a date or a phrase: a new clause begins
			c.End = k
			return
		default:
			c.End = k
			return
		}
	}
	c.End = k
}

// reduced tells whether a bare past form is a participle ("a militia founded by officers") and no finite verb.
func (s *Sentence) reduced(c *Clause) bool {
	v := c.Chunk
	if v.Finite && !v.Participle || v.Gerund || len(c.Objects) > 0 {
		return false
	}
	if v.Participle && !v.Finite {
		return true // blown, taken: no past tense
	}
	for _, p := range c.Phrases {
		if p.Word == "by" {
			return true
		}
	}
	n := c.Verb + 1
	for s.kind(n) == Adverb {
		n++
	}
	next := s.Chunks[min(n, len(s.Chunks)-1)]
	if next.Kind != Preposition && next.Kind != Date {
		return false
	}
	return !intransitive.Has(v.Word) && transitive.Has(v.Word) || s.finiteFollows(c)
}

// finiteFollows tells whether a finite verb stands behind the phrases of a clause right behind its subject, without a subject
// of its own: "a bomb left in a bag went off".
func (s *Sentence) finiteFollows(c *Clause) bool {
	if s.kind(c.Verb-1) != Noun || s.kind(c.Verb-2) == Relative || s.kind(c.Verb-2) == Subordinate {
		return false
	}
	for k := c.Verb + 1; k < len(s.Chunks) && k < c.Verb+14; k++ {
		switch s.kind(k) {
		case Preposition, Adverb, Date:
		case Noun:
			if s.kind(k-1) != Preposition {
				return false
			}
		case Verb:
			return s.Chunks[k].Finite && s.Chunks[k].Word != "say"
		default:
			return false
		}
	}
	return false
}

// transitive verbs without an object are participles; intransitive ones are not.
var transitive = text.NewWordSet(`found form establish create lead head command base kill wound injure arrest capture detain seize hold take accuse suspect
	convict blame list designate call know name link tie ally affiliate associate inspire back support fund finance train arm ban outlaw shoot
	target attack bomb ambush abduct kidnap behead execute jail sentence charge use aim plan carry claim describe see make set bring locate hit
	compose comprise draw recruit dub brand attribute ascribe hail pack load lace fit strap hide bury leave plant deem film release drive steal entrench publish destroy align appoint elect expel defeat oust sponsor drive station deploy murder assassinate`)

var intransitive = text.NewWordSet(`die go come rise fall emerge appear disappear operate flee live move march travel arrive happen occur explode split break swear say
	begin fight work grow return serve succeed join`)

// subject finds the subject of a verb.
func (s *Sentence) subject(c *Clause) {
	v := c.Chunk
	prev := c.Verb - 1
	for s.kind(prev) == Adverb {
		prev--
	}
	last := s.lastClause()
	switch {
	case v.Infinitive:
		if last != nil {
			c.Governor, c.Shared = last, true
			c.Subjects = last.Subjects
			if objectControl.Has(last.Chunk.Word) && len(last.Objects) > 0 {
				c.Subjects = last.Objects
			}
		}
		return
	case s.kind(prev) == Relative:
		c.Relative, c.who = true, prev
		if s.Chunks[prev].Word == "where" {
			return
		}
		if a := s.antecedent(prev); a >= 0 {
			c.Subjects = []int{a}
			if v.ForMany() {
				c.Subjects = s.listBack(a)
			}
		}
		return
	case s.kind(prev) == Verb && v.Gerund && last != nil:
		c.Governor, c.Shared, c.Subjects = last, true, last.Subjects
		return
	case s.kind(prev) == Preposition && v.Gerund:
		if last != nil {
			c.Governor, c.Shared = last, true
			c.Subjects = last.Subjects
			if (accusing.Has(last.Chunk.Word) || last.Chunk.Passive) && !last.Chunk.Passive && len(last.Objects) > 0 {
				c.Subjects = last.Objects
			}
		} else if c.Verb == 1 {
			s.mainSubject(c)
		}
		return
	case v.Participle && (prev < 0 || s.kind(prev) == Break && v.Gerund):
		if v.Gerund || s.reduced(c) || len(c.Objects) == 0 {
			c.Relative = true
			s.mainSubject(c)
			v.Passive = !v.Gerund
			return
		}
	case v.Participle && !v.Gerund && s.reduced(c):
		j := prev
		if s.kind(j) == Comma {
			j--
		}
		if s.kind(j) == Date || s.kind(j) == Shut {
			j--
			for j > 0 && s.kind(j+1) == Shut && s.kind(j) != Open {
				j--
			}
			if s.kind(j) == Open {
				j--
			}
		}
		if s.kind(j) == Noun {
			c.Subjects = []int{j}
			c.Relative = true
			v.Passive = true
			return
		}
	case v.Gerund && v.Participle && s.kind(prev) == Noun:
		c.Subjects, c.Relative = []int{prev}, true
		return
	case v.Gerund && v.Participle && s.kind(prev) == Comma:
		if last != nil && last.Relative && last.Chunk.Participle && len(s.Clauses) > 1 && !last.Shared {
			// "attacked a field run by X near Y, killing two": who attacked
			if main := s.Clauses[len(s.Clauses)-2]; !main.Relative && main.Chunk.Finite {
				last = main
			}
		}
		if last != nil {
			c.Governor, c.Shared, c.Subjects = last, true, last.Subjects
			return
		}
		if s.kind(prev-1) == Noun {
			c.Subjects, c.Relative = []int{s.climb(prev - 1)}, true
		}
		return
	}
	if (s.kind(prev) == Conjunction || s.kind(prev) == Comma) && last != nil && !s.interpolated(prev) {
		c.Subjects, c.Shared, c.Relative, c.who = last.Subjects, true, last.Relative, last.who
		if v.Participle && !v.Gerund && last.Chunk.Passive && len(c.Objects) == 0 {
			v.Passive = true // "was caught and killed"
		}
		return
	}
	if last != nil && s.kind(prev) == Comma && last.Chunk.Finite && !last.Relative && !sayingVerbs.Has(last.Chunk.Word) && s.within(last, s.scan(prev)) && len(last.Subjects) > 0 && !last.Chunk.Passive {
		// "ambushed the car of X, head of Y, in Z, shot the driver": not X shot
		c.Subjects, c.Shared, c.who = last.Subjects, true, last.who
		return
	}
	if j := s.scan(prev); j >= 0 {
		c.Subjects = s.listBack(j)
		s.gap(c, c.Subjects[0])
	}
}

// within tells whether a noun phrase is an object of a clause or belongs to one, or stands between it and the end of its phrases.
func (s *Sentence) within(c *Clause, j int) bool {
	for k := c.Verb + 1; k <= j; k++ {
		if s.kind(k) == Relative || s.kind(k) == Subordinate || s.Chunks[k].Article == "whose" {
			return false
		}
	}
	return j > c.Verb && (len(c.Objects) > 0 && j >= c.Objects[0] || len(c.Objects) == 0 && len(c.Phrases) > 0 && j > c.Phrases[0].At) && s.kind(j-1) != Relative && s.kind(j-1) != Subordinate && s.kind(j-1) != Conjunction
}

// gap finds what an object relative clause is about: "the bomb that police defused".
func (s *Sentence) gap(c *Clause, subject int) {
	k := subject - 1
	if !(s.kind(k) == Relative || s.kind(k) == Subordinate) {
		return
	}
	switch s.Chunks[k].Word {
	case "whom", "which", "that", "who":
	default:
		return
	}
	if s.kind(k) == Subordinate && s.Chunks[k].Word == "that" || s.kind(k-1) == Preposition {
		return
	}
	a := s.antecedent(k)
	if a < 0 {
		return
	}
	c.Gap = a
	if len(c.Objects) == 0 {
		c.Objects = []int{a}
	} else if len(c.Second) == 0 {
		c.Second, c.Objects = c.Objects, []int{a}
	}
}

var objectControl = text.NewWordSet(`order tell urge help ask call force allow enable persuade lead encourage send want instruct press inspire train recruit use invite
	compel permit teach`)

var accusing = text.NewWordSet(`accuse suspect convict blame condemn charge acquit stop prevent keep jail sentence arrest`)

func (s *Sentence) lastClause() *Clause {
	if n := len(s.Clauses); n > 0 {
		return s.Clauses[n-1]
	}
	return nil
}

// mainSubject gives a participle that opens the sentence the first noun phrase behind its comma.
func (s *Sentence) mainSubject(c *Clause) {
	for k := c.Verb + 1; k < len(s.Chunks); k++ {
		if s.kind(k) != Comma {
			continue
		}
		n := k + 1
		for s.kind(n) == Adverb || s.kind(n) == Date {
			n++
		}
		if s.kind(n) != Noun {
			continue
		}
		// a list goes on: "Comprising radicals from A, B, and C, the group"
		rest := s.List(n)
		behind := s.skipComplement(rest[len(rest)-1])
		if s.kind(behind) == Comma && s.kind(behind+1) == Noun && !s.verbBehind(n) {
			continue
		}
		if s.kind(behind) == Comma && s.kind(behind+1) == Conjunction {
			continue
		}
		c.Subjects = []int{n}
		return
	}
}

func (s *Sentence) verbBehind(n int) bool {
	for k := n + 1; k < len(s.Chunks) && k < n+8; k++ {
		if s.kind(k) == Verb {
			return true
		}
		if s.kind(k) == Comma && k > n+1 {
			return false
		}
	}
	return false
}

// antecedent returns the noun phrase that a relative word stands for: "who" and "whose" need one for people or a group.
func (s *Sentence) Antecedent(rel int) int { return s.antecedent(rel) }

func (s *Sentence) antecedent(rel int) int {
	j := rel - 1
	if s.kind(j) == Preposition {
		j--
	}
	for s.kind(j) == Comma || s.kind(j) == Date || s.kind(j) == Adverb {
		j--
	}
	if s.kind(j) == Shut {
		for j > 0 && s.kind(j) != Open {
			j--
		}
		j--
	}
	if s.kind(j) != Noun {
		return -1
	}
	if s.Chunks[rel].Word == "who" || s.Chunks[rel].Word == "whose" || s.Chunks[rel].Word == "whom" {
		// climb past a place or a thing: "the preacher from Nairobi, who"
		for s.kind(j-1) == Preposition && s.kind(j-2) == Noun && !s.human(j) {
			j -= 2
		}
	}
	return j
}

// human tells whether a noun phrase may be people: a person, a group, or a noun for people.
func (s *Sentence) human(i int) bool {
	c := &s.Chunks[i]
	if c.Core != nil {
		switch c.Core.Type {
		case "Person", "Collective":
			return true
		}
		return c.Core.Type == "ArmedGroup" && s.kind(i-1) != Preposition
	}
	return People[c.Word] || Roles[c.Word]
}

// climb goes from a noun phrase behind a preposition to the one it belongs to.
func (s *Sentence) climb(j int) int {
	for s.kind(j-1) == Preposition && s.kind(j-2) == Noun {
		j -= 2
	}
	return j
}

// interpolated tells whether the comma at an index closes an interpolation: ", the leader of X,".
func (s *Sentence) interpolated(comma int) bool {
	if s.kind(comma) != Comma {
		return false
	}
	return s.opening(comma) >= 0
}

// opening returns the comma that opens the interpolation which the comma at an index closes, -1 if there is none.
func (s *Sentence) opening(comma int) int {
	for k := comma - 1; k > 0; k-- {
		if s.kind(k) != Comma {
			continue
		}
		if s.kind(k-1) != Noun && s.kind(k-1) != Shut && s.kind(k-1) != Date {
			continue
		}
		switch s.kind(k + 1) {
		case Relative, Noun, Preposition, Adverb, Date:
			return k
		case Verb:
			if s.Chunks[k+1].Participle {
				return k
			}
		case Conjunction:
			continue
		}
	}
	return -1
}

// scan looks for the subject to the left of an index.
func (s *Sentence) scan(j int) int {
	for steps := 0; j >= 0 && steps < 60; steps++ {
		switch s.kind(j) {
		case Adverb, Date:
			j--
		case Shut:
			for j >= 0 && s.kind(j) != Open {
				j--
			}
			j--
		case Comma:
			o := s.opening(j)
			if o < 0 {
				return -1
			}
			j = o - 1
		case Relative:
			if s.Chunks[j].Word == "where" {
				return -1
			}
			return s.antecedent(j)
		case Noun:
			if s.kind(j-1) == Verb {
				if r := s.relativeOf(j - 1); r >= 0 {
					return s.antecedent(r)
				}
				return j
			}
			if n := s.listHead(j); s.kind(n-1) == Preposition {
				j = n // a list behind a preposition
			}
			if s.kind(j-1) != Preposition {
				return j
			}
			if k := s.climb(j); k != j {
				if s.kind(k-1) == Preposition { // the whole is behind a preposition: it belongs to what stands before
					j = k - 2
					continue
				}
				return k
			}
			j -= 2 // a prepositional phrase of its own
		case Verb:
			// "the bomb that police defused went off": the verb closes a relative clause
			for _, c := range s.Clauses {
				if c.Verb == j && c.Relative && len(c.Subjects) > 0 {
					return c.Subjects[0]
				}
			}
			if r := s.relativeOf(j); r >= 0 {
				return s.antecedent(r)
			}
			return -1
		default:
			return -1
		}
	}
	return -1
}

// listHead goes from the last member of "A, B and C" to its first.
func (s *Sentence) listHead(j int) int {
	if s.kind(j-1) != Conjunction {
		return j
	}
	n := j - 2
	if s.kind(n) == Comma {
		n--
	}
	if s.kind(n) != Noun {
		return j
	}
	for s.kind(n-1) == Comma && s.kind(n-2) == Noun {
		n -= 2
	}
	return n
}

// relativeOf returns the relative word that opens the clause of a verb, -1 if it is no relative clause.
func (s *Sentence) relativeOf(verb int) int {
	for _, c := range s.Clauses {
		if c.Verb == verb && c.who >= 0 {
			return c.who
		}
	}
	for k := verb - 1; k >= 0 && k >= verb-4; k-- {
		switch s.kind(k) {
		case Relative:
			if s.Chunks[k].Word == "where" {
				return -1
			}
			return k
		case Noun, Adverb:
		default:
			return -1
		}
	}
	return -1
}

// listBack returns a subject and those coordinated with it before it: "A and B".
func (s *Sentence) listBack(j int) []int {
	out := []int{j}
	k := j
	for s.kind(k-1) == Conjunction && s.Chunks[k-1].Word != "but" {
		n := k - 2
		if s.kind(n) == Comma {
			n--
		}
		if s.kind(n) != Noun {
			break
		}
		n = s.climbBack(n)
		if s.kind(n-1) == Preposition && s.kind(j-1) != Preposition {
			break
		}
		out = append([]int{n}, out...)
		k = n
		for s.kind(k-1) == Comma && s.kind(k-2) == Noun {
			n = s.climbBack(k - 2)
			if s.kind(n-1) == Preposition && s.kind(j-1) != Preposition {
				return out
			}
			out = append([]int{n}, out...)
			k = n
		}
		break
	}
	return out
}

func (s *Sentence) climbBack(n int) int {
	for s.kind(n-1) == Preposition && s.Chunks[n-1].Word == "of" && s.kind(n-2) == Noun {
		n -= 2
	}
	return n
}
