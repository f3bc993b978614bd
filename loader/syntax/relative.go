package syntax

import "linkchart/graph"

// Antecedent returns the noun phrase that a relative word stands for, -1 if there is none: "who" and "whose" need one for
// people or a group.
func (s *Sentence) Antecedent(rel int) int {
	j := rel - 1
	if s.kind(j) == Conjunction { // "the bombing, which killed ten and which X claimed"
		for k := j - 1; k > 0 && k > j-10 && s.kind(k) != Break; k-- {
			if s.kind(k) == Relative && s.Chunks[k].Word == s.Chunks[rel].Word {
				return s.Antecedent(k)
			}
		}
		return -1
	}
	if s.kind(j) == Preposition {
		j--
	}
	for s.kind(j) == Comma || s.kind(j) == Date || s.kind(j) == Adverb {
		j--
	}
	if s.kind(j) == Preposition && s.Chunks[j].Word == "of" && s.kind(j+1) == Date {
		j-- // "a parcel bomb of June 2010, which …"
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
	if c := s.Chunks[j].Core; s.Chunks[rel].Word == "that" && rel == j+1 && c != nil && c.Type.Class() == graph.PlaceClass && s.kind(j-1) == Preposition && s.kind(j-2) == Verb && s.Chunks[j-2].Participle && s.kind(j-3) == Noun {
		return j - 3 // "a group based in Nigeria that emerged …"
	}
	if c := s.Chunks[j].Core; (s.Chunks[rel].Word == "that" || s.Chunks[rel].Word == "which") && rel == j+1 && c != nil && c.Type.Class() == graph.PlaceClass && c.Type != graph.Facility && s.kind(j-1) == Preposition && s.kind(j-2) == Noun && s.Chunks[j-2].Core == nil {
		return s.climb(j - 2) // "a party in India which aims …"
	}
	if s.Chunks[rel].Word == "who" && rel == j+1 && s.Chunks[j].Core == nil && !People.Has(s.Chunks[j].Word) && s.kind(j-1) == Verb && s.Chunks[j-1].Gerund && s.Chunks[j-1].Participle && s.kind(j-2) == Noun && People.Has(s.Chunks[j-2].Word) {
		return j - 2 // "gunmen wearing masks who …"
	}
	if s.kind(rel-1) == Comma && s.Chunks[rel].Word == "which" && s.kind(j-1) == Preposition && s.Chunks[j-1].Word == "of" && s.kind(j-2) == Noun && s.fragment(j-2) {
		return j - 2 // "X, a splinter of Y, which …"
	}
	if n := s.fragmentOf(j); n >= 0 && s.Chunks[rel].Word == "that" && rel == j+1 && s.Chunks[j].Core != nil && s.Chunks[j].Core.Type == graph.ArmedGroup {
		return n // "X, an offshoot of Y that …"
	}
	if c := s.Chunks[max(j-2, 0)].Core; s.kind(rel-1) == Comma && s.Chunks[rel].Word == "which" && s.kind(j-1) == Preposition && s.Chunks[j-1].Word == "of" && s.kind(j-2) == Noun && c != nil && c.Type == graph.ArmedGroup && !c.Coreference && fragments.Has(s.Chunks[j-2].Word) {
		return j - 2 // "the X faction of Y, which …"
	}
	if s.Chunks[rel].Word == "which" && s.kind(rel-1) == Comma && s.person(j) {
		for k := j - 1; k >= 0 && k >= j-9 && (s.kind(k) != Verb || s.Chunks[k].Participle && !s.Chunks[k].Finite || s.Chunks[k].Word == "lead"); k-- {
			if s.kind(k) == Noun && s.Chunks[k].Core != nil && !s.person(k) && s.kind(k+1) == Comma {
				return k // "the Front, led by X, which …"
			}
		}
	}
	if s.Chunks[rel].Word == "who" || s.Chunks[rel].Word == "whose" || s.Chunks[rel].Word == "whom" {
		for v := rel + 1; v <= rel+2 && v < len(s.Chunks) && s.Chunks[rel].Word == "who"; v++ {
			if s.kind(v) == Verb && s.Chunks[v].ForMany() && s.Chunks[j].Plural && s.Chunks[j].Core != nil && s.Chunks[j].Core.Type == graph.ArmedGroup {
				return j // "a front of the X dissidents, who call themselves"
			}
		}
		// climb past a place or a thing: "the preacher from Nairobi, who"
		for s.kind(j-1) == Preposition && s.kind(j-2) == Noun && !s.human(j) {
			j -= 2
		}
	}
	return j
}

// person tells whether a noun phrase names a person.
func (s *Sentence) person(i int) bool {
	return s.Chunks[i].Core != nil && s.Chunks[i].Core.Type == graph.Person
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
	return People.Has(c.Word) || Roles.Has(c.Word)
}

// where finds the place of a clause that "where" opens.
func (s *Sentence) where(c *Clause) {
	k := c.Verb - 1
	if len(c.Subjects) > 0 && c.Subjects[0] < c.Verb && !c.Relative {
		k = c.Subjects[0] - 1
	}
	for s.kind(k) == Adverb || s.kind(k) == Date {
		k--
	}
	if (s.kind(k) == Relative || s.kind(k) == Subordinate) && s.Chunks[k].Word == "where" {
		c.Where = s.Antecedent(k)
	}
}

// gap finds what an object relative clause is about: "the bomb that police defused", "X, from which Y split".
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
	if s.kind(k) == Subordinate && s.Chunks[k].Word == "that" {
		return
	}
	a := s.Antecedent(k)
	if s.kind(k-1) == Preposition { // "X, from which Y split"
		if w := s.Chunks[k].Word; a >= 0 && (w == "which" || w == "whom") {
			c.Phrases = append(c.Phrases, Phrase{Word: s.Chunks[k-1].Word, At: k - 1, Nouns: []int{a}})
		}
		return
	}
	if a < 0 {
		return
	}
	c.Gap = a
	if len(c.Objects) == 0 {
		c.Objects = s.single(a)
	} else if len(c.Second) == 0 {
		c.Second, c.Objects = c.Objects, []int{a}
	}
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
