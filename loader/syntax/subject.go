package syntax

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// subject finds the subject of a verb.
func (s *Sentence) subject(c *Clause) {
	v := c.Chunk
	prev := c.Verb - 1
	for s.kind(prev) == Adverb {
		if w := s.Chunks[prev].Word; w == "never" || w == "not" {
			v.Negative = true // "the group never claimed it"
		}
		prev--
	}
	last := s.lastClause()
	opener := s.behindSemicolon(last, c.Verb)
	if opener >= 0 {
		last = nil // what stands before the semicolon has no part in it
	}
	if s.kind(prev) == Date && !v.Participle || s.kind(prev) == Date && v.Past { // "recalled its ambassador and on 18 January struck …"
		p := prev - 1
		if s.kind(p) == Comma && s.kind(p-1) == Date {
			p -= 2
		}
		if s.kind(p) == Preposition {
			p--
		}
		if s.kind(p) == Conjunction {
			prev = p
		}
	}
	if p := s.betweenCommas(prev); p > 0 && v.Finite && v.Past {
		prev = p
	}
	switch {
	case s.kind(prev) == Comma && last != nil && last.Verb == prev-1 && !last.Relative && !(last.Chunk.Passive && len(c.Objects) > 0) && len(last.Objects) == 0 && !v.Gerund && !v.Infinitive && (v.Past || v.Participle) && prev == c.Verb-1:
		c.Subjects, c.Shared, c.Relative, c.who = last.Subjects, true, last.Relative, last.who // "armed, funded and trained X"
		if last.Chunk.Passive && len(c.Objects) == 0 {
			v.Passive = true
		}
		return
	case v.Gerund && v.Perfect && (prev < 0 || s.kind(prev) == Break || s.kind(prev) == Subordinate):
		passive := v.Passive
		c.Relative = true
		s.mainSubject(c)
		v.Passive = passive
		return
	case s.kind(prev) == Verb && last != nil && !v.Past && bareControl.Has(last.Chunk.Word) && prev == c.Verb-1:
		c.Governor, c.Shared, c.Subjects = last, true, last.Subjects // "helped found X"
		return
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
		if a := s.Antecedent(prev); a >= 0 {
			c.Subjects = s.single(a)
			if v.ForMany() {
				c.Subjects = s.listBack(a)
			} else if s.forOne(v) && s.Chunks[a].Plural && s.Chunks[a].Core == nil && s.kind(a-1) == Preposition && s.Chunks[a-1].Word == "of" && s.kind(a-2) == Noun && s.Chunks[prev].Word != "who" {
				c.Subjects = s.single(a - 2) // "an alliance of groups that swears"
			}
		}
		return
	case s.kind(prev) == Subordinate && s.kind(prev-1) == Conjunction && (s.Chunks[prev].Word == "who" || s.Chunks[prev].Word == "which"):
		if first := s.relativeBefore(prev); first != nil { // "X, who led Y and who was …"
			c.Subjects, c.Shared, c.Relative, c.who = first.Subjects, true, true, first.who
		}
		return
	case s.kind(prev) == Verb && v.Gerund && last != nil:
		c.Governor, c.Shared, c.Subjects = last, true, last.Subjects
		return
	case s.kind(prev) == Preposition && v.Gerund:
		if last != nil {
			if n := len(s.Clauses); last.Chunk.Word == "know" && last.Relative && n > 1 && s.Clauses[n-2].Chunk.Word == "make" {
				last = s.Clauses[n-2] // "made it known by taking"
			}
			c.Governor, c.Shared = last, true
			c.Subjects = last.Subjects
			if (accusing.Has(last.Chunk.Word) || last.Chunk.Passive) && !last.Chunk.Passive && len(last.Objects) > 0 {
				c.Subjects = last.Objects
			}
		} else if c.Verb == 1 || c.Verb == 2 && s.kind(0) == Adverb {
			s.mainSubject(c) // "Prior to founding X, Y was …"
		}
		return
	case v.Participle && (prev < 0 || s.kind(prev) == Break && v.Gerund):
		if v.Gerund || s.reduced(c) || len(c.Objects) == 0 {
			c.Relative = true
			s.mainSubject(c)
			v.Passive = !v.Gerund
			return
		}
	case v.Participle && !v.Gerund && s.kind(prev) == Comma && last != nil && s.amongPassives(last, c): // "is backed by X, led by Y and armed by Z"
		c.Subjects, c.Shared, v.Passive = last.Subjects, true, true
		return
	case v.Past && !v.Passive && len(c.Objects) > 0 && s.supposed(prev) >= 0:
		c.Subjects = s.single(s.supposed(prev))
		return
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
		if h := s.climb(j); s.kind(j) == Noun && s.kind(h-1) == Conjunction && s.Chunks[h-1].Word == "or" && s.kind(h-2) == Comma && s.kind(h-3) == Noun {
			j = h - 3 // "X, or Army of Y, founded by …"
		}
		if s.kind(j) == Noun {
			c.Subjects = s.single(j)
			if n := s.climbBack(j); naming.Has(v.Word) && partsOf.Has(s.Chunks[n].Word) {
				c.Subjects[0] = n // "remnants of X styled Y"
			} else if n == j-2 && s.fragment(n) && !naming.Has(v.Word) && (s.kind(prev) == Comma || heading.Has(v.Word)) {
				c.Subjects[0] = n // "X, a splinter of Y, led by …"
			} else if m := s.Chunks[j].Core; naming.Has(v.Word) && m != nil && m.Type.Class() == graph.PlaceClass {
				c.Subjects[0] = s.climb(j) // "a man from the city of P named X"
			}
			c.Relative = true
			v.Passive = true
			return
		}
	case v.Gerund && v.Participle && s.kind(prev) == Noun:
		c.Subjects, c.Relative = s.single(prev), true
		if naming.Has(v.Word) {
			c.Subjects[0] = s.climbBack(prev) // "a faction of X calling itself Y"
		}
		return
	case v.Gerund && v.Participle && s.kind(prev) == Comma:
		if last != nil && last.Relative && last.Chunk.Participle && len(s.Clauses) > 1 && !last.Shared {
			// "attacked a field run by X near Y, killing two": who attacked
			for n := len(s.Clauses) - 2; n >= 0; n-- {
				if main := s.Clauses[n]; !main.Relative {
					if main.Chunk.Finite {
						last = main
					}
					break
				}
			}
		}
		if last != nil {
			c.Governor, c.Shared, c.Subjects = last, true, last.Subjects
			return
		}
		if s.kind(prev-1) == Noun {
			c.Subjects, c.Relative = s.single(s.climb(prev-1)), true
		}
		return
	}
	if j := s.beyondRelative(prev); j >= 0 {
		c.Subjects = s.listBack(j)
		return
	}
	if (s.kind(prev) == Conjunction || s.kind(prev) == Comma) && last != nil && !s.interpolated(prev) {
		if v.Finite && last.Relative && last.who < 0 && last.Chunk.Participle && (last.Chunk.Gerund || !v.Participle) && len(s.Clauses) > 1 {
			if main := s.Clauses[len(s.Clauses)-2]; main.Chunk.Finite && len(main.Subjects) > 0 && main.Subjects[0] < last.Verb && !(main.Relative && main.who < 0) {
				last = main // "X is the force fighting Y and has been supplied with …"
			}
		}
		if main := s.beyondAside(prev, last, v); main != nil {
			c.Subjects, c.Shared, c.Relative, c.who = main.Subjects, true, main.Relative, main.who
			return // "X was founded by A, a preacher who had fought in P, and has been led by B"
		}
		if main := s.backToPresent(prev, last, v); main != nil {
			c.Subjects, c.Shared, c.Relative, c.who = main.Subjects, true, main.Relative, main.who
			return // "It is led by X, who was trained in P, and has camps in Q"
		}
		if main := s.besideWhere(prev, last, v); main != nil {
			c.Subjects, c.Shared, c.Relative, c.who = main.Subjects, true, main.Relative, main.who
			return // "he shot at a hall where X was speaking, and killed Y"
		}
		c.Subjects, c.Shared, c.Relative, c.who = last.Subjects, true, last.Relative, last.who
		if v.Participle && !v.Gerund && last.Chunk.Passive && len(c.Objects) == 0 {
			v.Passive = true // "was caught and killed"
		}
		return
	}
	if last != nil && s.kind(prev) == Comma && last.Chunk.Finite && !last.Relative && !sayingVerbs.Has(last.Chunk.Word) && s.within(last, s.scan(prev)) && len(last.Subjects) > 0 && !last.Chunk.Passive && !v.Passive {
		// "ambushed the car of X, head of Y, in Z, shot the driver": not X shot
		c.Subjects, c.Shared, c.who = last.Subjects, true, last.who
		return
	}
	if around := s.aroundGerund(c, last); around != nil {
		c.Subjects = around.Subjects
		return
	}
	if j := s.scan(prev); j >= 0 {
		c.Subjects = s.listBack(j)
		s.gap(c, c.Subjects[0])
	} else if opener >= 0 && v.Finite {
		c.Subjects = s.single(opener)
	} else if j := s.cleft(prev); j >= 0 && v.Finite {
		c.Subjects = s.single(j)
	}
}

// betweenCommas returns the conjunction before a date between commas which a comma closes: "bombed X and, on 3 May, attacked Y"; 0 for
// others.
func (s *Sentence) betweenCommas(comma int) int {
	if s.kind(comma) != Comma || s.kind(comma-1) != Date {
		return 0
	}
	p := comma - 2
	for s.kind(p) == Date || s.kind(p) == Comma && s.kind(p-1) == Date {
		p--
	}
	if s.kind(p) == Preposition {
		p--
	}
	if s.kind(p) == Comma && s.kind(p-1) == Conjunction && s.Chunks[p-1].Word != "or" {
		return p - 1
	}
	return 0
}

// cleft returns what a clause without subject behind "that" is about where the sentence says that it was this: "it was X that on 3 May
// attacked Y"; -1 for others.
func (s *Sentence) cleft(prev int) int {
	for s.kind(prev) == Date || s.kind(prev) == Preposition || s.kind(prev) == Comma || s.kind(prev) == Adverb {
		prev--
	}
	last := s.lastClause()
	if s.kind(prev) != Subordinate || s.Chunks[prev].Word != "that" || last == nil || last.Chunk.Word != "be" || len(last.Subjects) != 1 || s.Chunks[last.Subjects[0]].Word != "it" || len(last.Objects) != 1 || last.Objects[0] != prev-1 {
		return -1
	}
	return last.Objects[0]
}

// aroundGerund returns the reduced clause around a gerund and what belongs to it, if a finite verb stands right behind them: "two men accused
// of killing X in Y (were jailed)"; nil for others.
func (s *Sentence) aroundGerund(c, last *Clause) *Clause {
	if last == nil || last.Governor == nil || !c.Chunk.Finite {
		return nil
	}
	for k := last.Verb + 1; k < c.Verb; k++ {
		switch s.kind(k) {
		case Noun, Preposition, Date, Adverb:
		default:
			return nil
		}
	}
	g := last
	for g.Governor != nil {
		g = g.Governor
	}
	if !g.Relative || g.who >= 0 || !g.Chunk.Participle || g.Chunk.Gerund || len(g.Subjects) == 0 || g.Subjects[0] != g.Verb-1 {
		return nil
	}
	return g
}

// behindSemicolon returns the noun phrase that begins the part of the sentence behind a semicolon in which a verb is the first; -1 if the
// clause before stands in that part too.
func (s *Sentence) behindSemicolon(last *Clause, verb int) int {
	if last == nil {
		return -1
	}
	for k := verb - 1; k > last.Verb; k-- {
		if s.kind(k) != Break || s.Chunks[k].Word != ";" {
			continue
		}
		for k++; s.kind(k) == Conjunction || s.kind(k) == Adverb || s.kind(k) == Date; k++ {
		}
		if k < verb && s.kind(k) == Noun {
			return k
		}
		return -1
	}
	return -1
}

// amongPassives tells whether a participle behind a comma goes on a list of passives whose first is a finite clause: a third one follows
// behind "and".
func (s *Sentence) amongPassives(first, c *Clause) bool {
	if !first.Chunk.Passive || !first.Chunk.Finite || len(first.Subjects) == 0 || first.Relative || len(first.Behind("by")) == 0 || len(c.Behind("by")) == 0 {
		return false
	}
	k := c.End
	if s.kind(k) == Comma {
		k++
	}
	if s.kind(k) != Conjunction {
		return false
	}
	for k++; s.kind(k) == Adverb; k++ {
	}
	return s.kind(k) == Verb && s.Chunks[k].Participle && !s.Chunks[k].Gerund && s.kind(k+1) == Preposition && s.Chunks[k+1].Word == "by"
}

// relativeBefore returns the last clause before an index that a relative word opens as its subject, nil if a break comes first.
func (s *Sentence) relativeBefore(at int) *Clause {
	for n := len(s.Clauses) - 1; n >= 0; n-- {
		c := s.Clauses[n]
		if !c.Relative || c.who < 0 {
			continue
		}
		for k := c.Verb; k < at; k++ {
			if s.kind(k) == Break {
				return nil
			}
		}
		return c
	}
	return nil
}

// beyondAside returns the clause around an apposition between commas that ends with a relative clause, before "and" and a finite verb; nil
// for others.
func (s *Sentence) beyondAside(conjunction int, last *Clause, v *Chunk) *Clause {
	if s.kind(conjunction) != Conjunction || s.kind(conjunction-1) != Comma || !v.Finite || !last.Relative || last.who < 1 || len(last.Subjects) != 1 {
		return nil
	}
	a := last.Subjects[0]
	if s.kind(last.who-1) == Comma || s.kind(a-1) != Comma || s.kind(a-2) != Noun || s.Chunks[a].Core != nil {
		return nil
	}
	for n := len(s.Clauses) - 1; n >= 0; n-- {
		if m := s.Clauses[n]; m.Verb < a {
			if m.Chunk.Finite && len(m.Subjects) > 0 && !m.Relative {
				return m
			}
			return nil
		}
	}
	return nil
}

// backToPresent returns the clause in the present before a relative clause in the past, between commas, behind which the conjunction goes
// on in the present; nil for others.
func (s *Sentence) backToPresent(conjunction int, last *Clause, v *Chunk) *Clause {
	if s.kind(conjunction) != Conjunction || s.kind(conjunction-1) != Comma || !v.Finite || v.Past || v.Modal || !last.Relative || last.who < 1 || !last.Chunk.Past || len(last.Subjects) != 1 {
		return nil
	}
	if s.kind(last.who-1) != Comma || last.Subjects[0] != last.who-2 {
		return nil
	}
	for n := len(s.Clauses) - 1; n >= 0; n-- {
		if m := s.Clauses[n]; m.Verb < last.who {
			if m.Chunk.Finite && !m.Chunk.Past && len(m.Subjects) > 0 && !m.Relative {
				return m
			}
			return nil
		}
	}
	return nil
}

// besideWhere returns the clause around a "where" clause in the progressive that ", and" closes before a verb in the simple past; nil for
// others.
func (s *Sentence) besideWhere(conjunction int, last *Clause, v *Chunk) *Clause {
	if s.kind(conjunction) != Conjunction || s.kind(conjunction-1) != Comma || len(last.Subjects) == 0 || !v.Finite || !v.Past || v.Perfect || !last.Chunk.Gerund || !last.Chunk.Finite {
		return nil
	}
	if k := last.Subjects[0] - 1; s.kind(k) != Relative || s.Chunks[k].Word != "where" {
		return nil
	}
	for n := len(s.Clauses) - 1; n >= 0; n-- {
		if m := s.Clauses[n]; m.Verb < last.Subjects[0] && m.Chunk.Finite && len(m.Subjects) > 0 {
			return m
		}
	}
	return nil
}

// beyondRelative finds the subject of a verb behind a comma that closes the first relative clause of a sentence, with commas of its
// own inside: "X, whose founder, Y, died in 2021, once held Z". It returns -1 for others.
func (s *Sentence) beyondRelative(comma int) int {
	if s.kind(comma) != Comma {
		return -1
	}
	for k := 1; k < comma; k++ {
		c := &s.Chunks[k]
		switch {
		case c.Kind == Verb && c.Finite, c.Kind == Break, c.Kind == Subordinate && c.Word != "who" && c.Word != "which" && c.Word != "whose":
			return -1
		case c.Kind == Relative && c.Word != "where" || c.Article == "whose" || c.Kind == Subordinate:
			if s.kind(k-1) != Comma || s.kind(k-2) != Noun {
				return -1
			}
			told, commas := false, 0
			for n := k + 1; n < comma; n++ {
				told = told || s.kind(n) == Verb && s.Chunks[n].Finite
				if s.kind(n) == Comma {
					commas++
				}
				if s.kind(n) == Break || s.kind(n) == Subordinate {
					return -1
				}
			}
			if !told || commas == 0 {
				return -1
			}
			return s.climb(k - 2)
		}
	}
	return -1
}

// naming verbs say how something is called, fragments are nouns for a part of a group, partsOf are nouns for what a group falls into.
var (
	naming    = text.NewWordSet(`call style name dub know brand`)
	fragments = text.NewWordSet(`splinter offshoot faction wing breakaway branch unit cell affiliate`)
	partsOf   = text.NewWordSet(`faction factions remnants remnant splinter splinters wing offshoot breakaway branch dissidents members veterans unit cell militants`)
)

// fragment tells whether a noun phrase for a part of a group stands in apposition to the name of one: "X, a splinter (of Y)".
func (s *Sentence) fragment(n int) bool {
	if !fragments.Has(s.Chunks[n].Word) || s.kind(n-1) != Comma || s.kind(n-2) != Noun {
		return false
	}
	m := s.Chunks[n-2].Core
	return m != nil && m.Type.Class() == graph.ActorClass && m.Type != graph.Person
}

// heading are verbs for who makes or leads a group: behind "a breakaway of X" they speak of the breakaway.
var heading = text.NewWordSet(`lead head command found form create establish run`)

// forOne tells whether a verb group agrees with a singular alone: "was", "has", a third person.
func (s *Sentence) forOne(v *Chunk) bool {
	l := s.low(v.First)
	if l == "is" || l == "was" || l == "has" {
		return true
	}
	f, ok := formOf(l)
	return ok && f.third
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

var objectControl = text.NewWordSet(`order tell urge help ask call force allow enable persuade lead encourage send want instruct press inspire train recruit use invite
	compel permit teach`)

var accusing = text.NewWordSet(`designate sanction blacklist list praise thank criticise criticize punish fine indict prosecute denounce reward honour honor pardon ban outlaw proscribe detain try accuse suspect convict blame condemn charge acquit stop prevent keep jail sentence arrest`)

// reduced tells whether a bare past form is a participle ("a militia founded by officers") and no finite verb.
func (s *Sentence) reduced(c *Clause) bool {
	v := c.Chunk
	if naming.Has(v.Word) && v.Participle && !v.Gerund && len(c.Objects) > 0 && s.kind(c.Verb-1) != Relative && s.kind(c.Verb-1) != Conjunction {
		if m := s.Chunks[c.Objects[0]].Core; m != nil && m.Type.Class() == graph.ActorClass && !m.Coreference && (s.Chunks[c.Verb-1].Kind != Noun || s.Chunks[c.Verb-1].Core == nil || s.Chunks[c.Verb-1].Core.Type.Class() == graph.PlaceClass) {
			return true // "a smuggler named X", "a faction, called Y by the police"
		}
	}
	if v.Participle && !v.Gerund && electing.Has(v.Word) && len(c.Objects) == 1 && s.kind(c.Verb-1) == Comma && s.kind(c.Verb-2) == Noun {
		if o := &s.Chunks[c.Objects[0]]; o.Core == nil && Roles.Has(o.Word) && (o.Article == "" || o.Owned != 0 || o.Article == "its") {
			return true // "X, named leader of Y in 2020,"
		}
	}
	if v.Finite && !v.Participle || v.Gerund || len(c.Objects) > 0 {
		return false
	}
	if m := s.mainNoun(); v.Word == "leave" && v.Finite && s.kind(c.Verb-1) == Comma && m != nil && m.Type == graph.Person && s.kind(c.Verb+1) != Noun {
		return false // "X, the former spokesman of Y, left in 2007"
	}
	if m := s.Chunks[max(c.Verb-1, 0)].Core; v.Word == "leave" && m != nil && m.Type == graph.Person {
		return false // "A and B left with others"
	}
	if last := s.lastClause(); last != nil && last.Chunk.Gerund && last.Chunk.Word == "call" && len(last.Second) > 0 && last.Second[len(last.Second)-1] == c.Verb-1 {
		return false // "a group calling itself X claimed"
	}
	if r := c.Verb - 2; v.Finite && s.kind(c.Verb-1) == Noun && (s.kind(r) == Relative && s.Chunks[r].Word != "where" || s.kind(r) == Subordinate && s.Chunks[r].Word == "which" && s.kind(r-1) == Conjunction) {
		return false // "which X founded"
	}
	if w := s.Chunks[max(c.Verb-1, 0)].Word; v.Finite && c.Verb > 0 && s.kind(c.Verb-1) == Noun && (w == "it" || w == "he" || w == "she" || w == "they" || w == "we") {
		return false // "the girls it abducted from X"
	}
	if v.Participle && !v.Finite {
		return true // blown, taken: no past tense
	}
	for _, p := range c.Phrases {
		if p.Word == "by" && len(p.Nouns) > 0 && !manners.Has(s.Chunks[p.Nouns[0]].Word) {
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
	if m := s.Chunks[max(c.Verb-1, 0)].Core; v.Word == "shoot" && next.Word == "at" && m != nil && m.Type == graph.Person && s.animate(n+1) && !s.finiteFollows(c) {
		return false // "X shot at a policeman"
	}
	return !intransitive.Has(v.Word) && transitive.Has(v.Word) || s.finiteFollows(c)
}

// animate tells whether a noun phrase is of people: a person, "him", "a policeman".
func (s *Sentence) animate(i int) bool {
	if s.kind(i) != Noun {
		return false
	}
	c := &s.Chunks[i]
	return c.Core != nil && c.Core.Type == graph.Person || c.Word == "him" || c.Word == "her" || c.Word == "them" || People.Has(strings.TrimSuffix(c.Word, "s")) || People.Has(c.Word) || Forces.Has(c.Word) || strings.HasSuffix(c.Word, "men") || strings.HasSuffix(c.Word, "man") || strings.HasSuffix(c.Word, "officer") || strings.HasSuffix(c.Word, "officers") || c.Word == "constable" || c.Word == "guard" || c.Word == "sentry"
}

// mainNoun returns what the noun phrase that begins a sentence names, if a comma closes it; nil for others.
func (s *Sentence) mainNoun() *doc.Mention {
	if s.kind(0) != Noun || s.kind(1) != Comma {
		return nil
	}
	return s.Chunks[0].Core
}

// electing verbs put somebody into an office.
var electing = text.NewWordSet(`appoint name elect declare proclaim make crown install choose promote`)

// manners stand behind "by" for how something is done, not by whom.
var manners = text.NewWordSet(`boat road sea air land force night train car ship bus plane foot day then mistake chance hand dawn dusk`)

// finiteFollows tells whether a finite verb stands behind the phrases of a clause right behind its subject, without a subject
// of its own: "a bomb left in a bag went off".
func (s *Sentence) finiteFollows(c *Clause) bool {
	if s.kind(c.Verb-1) != Noun && s.kind(c.Verb-1) != Shut || s.kind(c.Verb-2) == Relative || s.kind(c.Verb-2) == Subordinate {
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
	disguise dress mask equip target attack bomb ambush abduct kidnap behead execute jail sentence charge use aim plan carry claim describe see make set bring locate hit
	compose comprise draw recruit dub brand attribute ascribe hail pack load lace fit strap hide bury leave plant deem film release drive steal entrench publish destroy align appoint elect expel defeat oust sponsor drive station deploy murder assassinate`)

var intransitive = text.NewWordSet(`die go come rise fall emerge appear disappear operate flee live move march travel arrive happen occur explode split break swear say
	begin fight work grow return serve succeed join`)

// supposed returns the noun phrase of whom something is supposed up to a chunk, -1 for none: "gunmen believed to be from X (attacked)".
func (s *Sentence) supposed(last int) int {
	if s.kind(last) != Noun {
		return -1
	}
	k := s.climb(last)
	if s.kind(k-1) == Preposition {
		k--
	}
	if s.kind(k-1) != Verb || !s.Chunks[k-1].Infinitive || s.kind(k-2) != Verb || s.kind(k-3) != Noun {
		return -1
	}
	if v := &s.Chunks[k-2]; !Supposing.Has(v.Word) || !v.Participle || v.Passive && s.Tokens[v.First].Lower != s.Tokens[v.Last-1].Lower {
		return -1
	}
	return k - 3
}

// Supposing are verbs for what is held of somebody without being known.
var Supposing = text.NewWordSet(`believe think suspect presume suppose assume allege say reckon understand`)

// mainSubject gives a participle that opens the sentence the first noun phrase behind its comma.
func (s *Sentence) mainSubject(c *Clause) {
	for k := c.Verb + 1; k < len(s.Chunks); k++ { // rather what a finite verb follows
		n := k + 1
		if s.kind(k) != Comma || s.kind(n) != Noun || s.Chunks[n].Article == "whose" {
			continue
		}
		v := s.skipComplement(n)
		if s.kind(v) == Comma && s.kind(v+1) == Noun && s.Chunks[v+1].Article == "whose" && s.Chunks[n].Core != nil {
			c.Subjects = []int{n} // "…, X, whose name is Y, …"
			return
		}
		for s.kind(v) == Preposition && s.kind(v+1) == Noun || s.kind(v) == Preposition && s.kind(v+1) == Adverb || s.kind(v) == Adverb || s.kind(v) == Date {
			if s.kind(v) == Preposition {
				v++
			}
			v++
		}
		if s.kind(v) == Verb && s.Chunks[v].Finite && !s.Chunks[v].Passive && !(s.Chunks[v].Participle && s.kind(v-1) == Noun && v == n+1) || s.kind(v) == Verb && s.Chunks[v].Finite && s.Chunks[v].Passive {
			c.Subjects = s.single(n)
			return
		}
	}
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
		c.Subjects = s.single(n)
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

// around returns the comma that opens the participle or relative clause in whose list the noun phrase behind a comma stands, else
// the comma: "The group, founded by A, B and C, was …".
func (s *Sentence) around(comma int) int {
	verb := false
	for k := comma - 1; k > 0 && k > comma-10; k-- {
		switch s.kind(k) {
		case Verb:
			if verb = s.Chunks[k].Participle; !verb {
				return comma
			}
		case Comma:
			if verb && s.kind(k+1) == Verb && s.kind(k-1) == Noun {
				return k
			}
		case Noun, Preposition, Conjunction, Date, Adverb:
		default:
			return comma
		}
	}
	return comma
}

// carrying returns the noun phrase of which an -ing form right behind it tells, where that is the first verb of the sentence:
// "militants carrying a flag (killed)"; -1 for others.
func (s *Sentence) carrying(v int) int {
	c := &s.Chunks[v]
	if !c.Gerund || !c.Participle || s.kind(v-1) != Noun {
		return -1
	}
	for k := range v {
		if s.kind(k) == Verb {
			return -1
		}
	}
	return v - 1
}

// scan looks for the subject to the left of an index.
func (s *Sentence) scan(j int) int {
	inside := false
	for steps := 0; j >= 0 && steps < 60; steps++ {
		switch s.kind(j) {
		case Adverb, Date:
			if j--; s.kind(j) == Preposition && (s.kind(j+1) == Adverb || s.kind(j-1) == Noun) {
				j-- // "a court on Tuesday (found)", "the council at last (sent)"
			}
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
			j, inside = o-1, true
		case Relative:
			if s.Chunks[j].Word == "where" {
				return -1
			}
			return s.Antecedent(j)
		case Noun:
			if s.kind(j-1) == Verb {
				if v := &s.Chunks[j-1]; naming.Has(v.Word) && v.Participle && s.kind(j-2) == Noun {
					j -= 2 // "a smuggler named X (had set up)"
					continue
				}
				if r := s.relativeOf(j - 1); r >= 0 {
					return s.Antecedent(r)
				}
				if n := s.carrying(j - 1); n >= 0 {
					j = n
					continue
				}
				return j
			}
			if w := s.Chunks[j].Word; s.kind(j-1) == Conjunction && (s.Chunks[j-1].Word == "but" || w == "it" || w == "he" || w == "she" || w == "they" || w == "we") {
				return j // "no group claimed the attack in X but it (bore)"
			}
			if l := s.listBack(j); len(l) > 1 && s.numbered(l) {
				return j // "36 of the attackers, twelve members of the guard and seven civilians (were killed)"
			}
			if n := s.listHead(j); s.kind(n-1) == Preposition {
				if a, b := s.Chunks[j].Core, s.Chunks[n].Core; a != nil && b != nil && a.Type == graph.ArmedGroup && b.Type.Class() == graph.PlaceClass {
					return j // "A in P and B"
				}
				j = n // a list behind a preposition
			}
			if n := s.inArea(j); n > 0 {
				j = n // "a bomb in X, Y (killed)"
			}
			if s.kind(j-1) != Preposition {
				return j
			}
			if w := s.word(j - 1); inside && (w == "after" || w == "before" || w == "since") {
				return j // "three days after X, among them Y, (were killed)"
			}
			if k := s.climb(j); k != j {
				if s.kind(k-1) == Preposition { // the whole is behind a preposition: it belongs to what stands before
					j = k - 2
					if inside && s.kind(j) == Comma {
						j-- // "the camp at X, in the district of Y, Z province, (came)"
					}
					continue
				}
				if s.kind(k-1) == Verb {
					if r := s.relativeOf(k - 1); r >= 0 {
						return s.Antecedent(r) // "a car that took officers to a field (was hit)"
					}
					if n := s.carrying(k - 1); n >= 0 {
						j = n
						continue
					}
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
				return s.Antecedent(r)
			}
			return -1
		default:
			return -1
		}
	}
	return -1
}

// inArea returns the place behind a preposition of which a noun phrase behind a comma names the area: "in X, Y"; 0 for others.
func (s *Sentence) inArea(j int) int {
	if s.kind(j-1) != Comma || s.kind(j-2) != Noun || s.kind(j-3) != Preposition || s.kind(j-4) != Noun {
		return 0
	}
	a, b := s.Chunks[j-2].Core, s.Chunks[j].Core
	if a == nil || b == nil || a.Adjective || b.Adjective || a.Metonym || b.Metonym || a.Type.Class() != graph.PlaceClass || b.Type != graph.AdminArea && b.Type != graph.Country && b.Type != graph.Region {
		return 0
	}
	return j - 2
}

// numbered tells whether each noun phrase of a list begins with a number and none stands behind a preposition.
func (s *Sentence) numbered(list []int) bool {
	for _, i := range list {
		c := &s.Chunks[i]
		if len(c.Mentions) == 0 || c.Mentions[0].Type != doc.QuantityMention || c.Mentions[0].First != c.First || s.kind(i-1) == Preposition {
			return false
		}
	}
	return true
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
		if s.kind(k-1) != Noun && s.kind(k-1) != Shut && s.kind(k-1) != Date || s.kind(k-1) == Date && k <= 2 {
			continue // "On 3 May, gunmen …" opens no aside
		}
		switch s.kind(k + 1) {
		case Noun:
			return s.around(k)
		case Relative, Preposition, Adverb, Date:
			return k
		case Verb:
			if s.Chunks[k+1].Participle {
				return k
			}
		case Conjunction:
			if s.Chunks[k+1].Word == "or" && s.kind(k+2) == Noun && s.skipComplement(k+2) == comma {
				return k // "the Central General Staff, or EMC,"
			}
			continue
		}
	}
	return -1
}
