package syntax

import (
	"slices"

	"linkchart/graph"
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
	// Where is the noun phrase of the place that "where" stands for in the clause, -1 for none.
	Where int
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
	for i := range c.Phrases {
		p := &c.Phrases[i]
		for _, w := range words {
			switch {
			case p.Word != w:
			case out == nil:
				out = slices.Clip(p.Nouns) // whoever adds to it gets a list of his own
			default:
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
	verbs := 0
	for i := range s.Chunks {
		if s.Chunks[i].Kind == Verb {
			verbs++
		}
	}
	s.Clauses = s.room.order.Take(verbs)[:0]
	for i := range s.Chunks {
		if s.Chunks[i].Kind != Verb {
			continue
		}
		c := s.room.clauses.One()
		*c = Clause{Chunk: &s.Chunks[i], Verb: i, Gap: -1, Where: -1, who: -1}
		s.arguments(c)
		c.Phrases = slices.Clip(c.Phrases) // whoever adds to a copy gets a list of his own
		s.subject(c)
		if have := s.lastClause(); (len(c.Subjects) == 0 || reflexive.Has(s.Chunks[c.Subjects[0]].Word)) && have != nil && s.resumes(have, c) { // "had in fact been warned"
			c.Subjects = have.Subjects
			c.Chunk.Perfect = true
		}
		if first := s.acrossPhrase(c); first != nil {
			c.Subjects, c.Shared, c.Relative, c.who = first.Subjects, true, first.Relative, first.who
		}
		if len(c.Subjects) == 1 && s.Aged(c.Subjects[0]) {
			c.Subjects = s.single(c.Subjects[0] - 2) // "X, 65, the head of Y, was shot"
		}
		s.where(c)
		s.Clauses = append(s.Clauses, c)
	}
	s.fronted()
	s.beyondInfinitive()
	s.likewise()
}

// beyondInfinitive gives a finite verb behind an infinitive that belongs to a noun that noun as its subject: "a plan by X to kill Y was foiled".
func (s *Sentence) beyondInfinitive() {
	for n, p := range s.Clauses {
		if !p.Chunk.Infinitive || len(p.Subjects) > 0 || p.Governor != nil {
			continue
		}
		k := p.Verb - 1
		if s.kind(k) == Noun && s.kind(k-1) == Preposition && s.kind(k-2) == Noun {
			k -= 2
		}
		if s.kind(k) != Noun || s.Chunks[k].Core != nil {
			continue
		}
		for _, c := range s.Clauses[n+1 : min(n+3, len(s.Clauses))] {
			if len(c.Subjects) == 1 && c.Subjects[0] > p.Verb && s.Chunks[c.Verb-1].Kind != Relative && (c.Chunk.Finite && slices.Contains(p.Objects, c.Subjects[0]) || ofPlans.Has(c.Chunk.Word) && c.Subjects[0] < p.End) {
				c.Subjects = s.single(k)
			}
		}
	}
}

// ofPlans are verbs for what becomes of a plan, not of what it was to strike: "a plot to bomb a hotel in X, foiled by Y, was …".
var ofPlans = text.NewWordSet(`foil thwart avert disrupt uncover hatch devise mastermind orchestrate scupper`)

// fronted gives a gerund behind a preposition that opens a sentence the subject of the clause behind its comma: "After seizing X, the group".
func (s *Sentence) fronted() {
	for n, c := range s.Clauses {
		if !c.Chunk.Gerund || len(c.Subjects) > 0 || c.Verb == 0 || s.kind(c.Verb-1) != Preposition && s.kind(c.Verb-1) != Subordinate {
			continue
		}
		for _, m := range s.Clauses[n+1:] {
			if len(m.Subjects) == 0 || m.Chunk.Gerund || m.Chunk.Infinitive {
				continue
			}
			if k := m.Subjects[0]; k > c.Verb && s.kind(k-1) == Comma && !m.Relative {
				c.Subjects = m.Subjects
			}
			break
		}
	}
}

// resumes tells whether the verb of a clause goes on from a form of have, with nothing but adverbs, dates and phrases between: "has for ten years
// been active".
func (s *Sentence) resumes(have, c *Clause) bool {
	if have.Chunk.Word != "have" || len(have.Objects) > 0 && !reflexive.Has(s.Chunks[have.Objects[0]].Word) || len(have.Subjects) == 0 || s.low(c.Chunk.First) != "been" && (!c.Chunk.Participle || c.Chunk.Gerund) {
		return false
	}
	for k := have.Verb + 1; k < c.Verb; k++ {
		switch s.kind(k) {
		case Preposition, Date, Adverb, Comma:
		case Noun:
			if s.kind(k-1) != Preposition && !reflexive.Has(s.Chunks[k].Word) {
				return false // but "has himself been …"
			}
		default:
			return false
		}
	}
	return true
}

// Aged tells whether a noun phrase is the age of the person named before the comma.
func (s *Sentence) Aged(i int) bool {
	if s.kind(i) != Noun || s.kind(i-1) != Comma || s.kind(i-2) != Noun || s.Chunks[i].Last-s.Chunks[i].First != 1 || s.tok(s.Chunks[i].First).Kind != text.Number {
		return false
	}
	m := s.Chunks[i-2].Core
	return m != nil && m.Type == graph.Person
}

func (s *Sentence) lastClause() *Clause {
	if n := len(s.Clauses); n > 0 {
		return s.Clauses[n-1]
	}
	return nil
}

// longestAside is how many chunks an aside between commas may have.
const longestAside = 8

// aside returns the comma that closes an aside without a verb which a comma opens, if the clause goes on behind it with
// a date: "(killed X), a candidate for mayor of Y, (in May)"; 0 if there is none.
func (s *Sentence) aside(comma int) int {
	if k := s.kind(comma + 1); k != Noun && k != Adverb || s.kind(comma-1) != Noun {
		return 0
	}
	for k := comma + 1; k < len(s.Chunks) && k <= comma+longestAside; k++ {
		switch s.Chunks[k].Kind {
		case Noun, Adverb:
		case Preposition:
			if w := s.Chunks[k].Word; w != "of" && w != "for" {
				return 0
			}
		case Comma:
			if next := s.kind(k + 1); next == Preposition && (s.kind(k+2) == Date || s.somewhere(comma, k+1)) || next == Date {
				return k
			}
			return 0
		default:
			return 0
		}
	}
	return 0
}

// somewhere tells whether a preposition with a place goes on behind an aside about a person: "killed X, a lawyer for the party, in Y".
func (s *Sentence) somewhere(comma, preposition int) bool {
	m := s.Chunks[comma-1].Core
	if m == nil || m.Type != graph.Person || s.kind(preposition+1) != Noun {
		return false
	}
	switch s.Chunks[preposition].Word {
	case "in", "at", "near", "outside":
		p := s.Chunks[preposition+1].Core
		return p != nil && !p.Adjective && p.Type.Class() == graph.PlaceClass
	}
	return false
}

// ofPlace returns the chunk of the place that a comma puts behind another, if a phrase goes on behind it: "in the hills of X, Y by Z"; 0 if
// there is none.
func (s *Sentence) ofPlace(comma int) int {
	if s.kind(comma-1) != Noun || s.kind(comma+1) != Noun || s.kind(comma+2) != Preposition {
		return 0
	}
	a, b := s.Chunks[comma-1].Core, s.Chunks[comma+1].Core
	if a == nil || b == nil || a.Type.Class() != graph.PlaceClass || b.Type.Class() != graph.PlaceClass {
		return 0
	}
	return comma + 1
}

// arguments finds object, prepositional phrases and dates behind a verb.
func (s *Sentence) arguments(c *Clause) {
	k := c.Verb + 1
	for s.kind(k) == Adverb {
		if w := s.Chunks[k].Word; c.Chunk.Particle == "" && particle(c.Chunk.Word, w) {
			c.Chunk.Particle = w
		}
		k++
	}
	if c.Chunk.Word == "be" && s.kind(k) == Preposition && (s.Chunks[k].Word == "for" || s.Chunks[k].Word == "since") && (s.kind(k+1) == Date || s.kind(k+1) == Noun) && s.kind(k+2) == Noun && (s.Chunks[k+2].Article != "" || s.Chunks[k+2].Owned != 0) {
		k += 2 // "was for years a bastion"
	}
	if s.kind(k) == Noun {
		c.Objects, k = s.examples(s.List(k))
		if w := s.word(k); s.kind(k) == Noun && (w == "itself" || w == "himself" || w == "herself" || w == "themselves") && s.kind(k+1) == Noun {
			k++ // "held X itself responsible"
		}
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
			if c.Chunk.Particle == "" && s.kind(n) != Noun && s.kind(n) != Date && particle(c.Chunk.Word, word) {
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
				p := Phrase{Word: word, At: k}
				said := s.word(k-1) == "according"
				if p.Nouns, k = s.examples(s.List(n)); said {
					k-- // "gave them arms, according to X": not to X
					continue
				}
				if c.Phrases == nil {
					c.Phrases = s.room.phrases.Take(4)[:0]
				}
				c.Phrases = append(c.Phrases, p)
				k--
			case Date:
				c.Dates = append(c.Dates, s.Chunks[n].Mentions...)
				k = n
			default:
				c.End = k
				return
			}
		case Comma:
			next := s.kind(k + 1)
			if next == Preposition && s.Chunks[k+1].Word == "of" && len(c.Phrases) > 0 {
				c.End = k // "accused X, a group that operates in Y, of an attack"
				return
			}
			if next == Preposition && s.kind(k+2) != Verb || next == Date || next == Adverb {
				continue
			}
			if next == Noun { // ", most of them policemen, at a mosque"
				n := s.skipComplement(k + 1)
				if w := s.word(n - 1); s.kind(n) == Noun && (w == "them" || w == "whom") {
					n = s.skipComplement(n)
				}
				if s.kind(n) == Preposition && s.Chunks[n].Word == "from" && s.kind(n+1) == Noun {
					n = s.skipComplement(n + 1) // ", two teachers from X, as …"
				}
				if s.kind(n) == Comma && (s.kind(n+1) == Preposition || s.kind(n+1) == Date) {
					k = n
					continue
				}
			}
			if n := s.aside(k); n > 0 {
				k = n
				continue
			}
			if n := s.ofPlace(k); n > 0 {
				k = n
				continue
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
			if s.kind(k-2) == Preposition && s.Chunks[k-1].Word == "them" && s.Chunks[k-2].Word == "among" {
				k = s.skipComplement(s.List(k)[len(s.List(k))-1]) - 1 // ", among them two children, in X"
				continue
			}
			if m := s.Chunks[k-1].Core; s.kind(k-1) == Noun && m != nil && m.Type == doc.QuantityMention && s.kind(k-2) == Preposition {
				k = s.skipComplement(k) - 1 // "with three other groups into X"
				continue
			}
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
