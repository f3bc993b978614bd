package syntax

import (
	"linkchart/graph"
	"linkchart/loader/text"
)

// subject finds the subject of a verb.
func (s *Sentence) subject(c *Clause) {
	v := c.Chunk
	prev := c.Verb - 1
	for s.kind(prev) == Adverb || s.emphatic(prev) {
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
		if s.kind(p) == Conjunction || s.kind(p) == Relative && p == prev-2 {
			prev = p // "the bomb which on 5 May killed X"
		}
	}
	if p := s.betweenCommas(prev); p > 0 && v.Finite && v.Past {
		prev = p
	}
	if s.kind(prev) == Verb && last != nil && last.Verb == prev && last.Gap >= 0 && v.Finite && sayingVerbs.Has(last.Chunk.Word) {
		c.Subjects = s.single(last.Gap) // "X, which the UN and several governments say is backed by Y"
		return
	}
	if j := s.aroundWhich(prev, v); j >= 0 {
		c.Subjects = s.listBack(j)
		return
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
	case v.Infinitive && s.forWhom(prev):
		c.Subjects = s.single(prev)
		c.Governor = last
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
			if v.ForMany() || s.reciprocal(c) {
				c.Subjects = s.listBack(a) // "A and B, which had tolerated each other"
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
		if v.Word == "accuse" && s.kind(j) == Preposition && s.kind(j+1) == Date {
			j--
		}
		if h := s.climb(j); s.kind(j) == Noun && s.kind(h-1) == Conjunction && s.Chunks[h-1].Word == "or" && s.kind(h-2) == Comma && s.kind(h-3) == Noun {
			j = h - 3 // "X, or Army of Y, founded by …"
		}
		if s.kind(j) == Noun {
			c.Subjects = s.single(j)
			if n := s.climbBack(j); suffered.Has(v.Word) && s.kind(prev) == Noun && s.bodyAt(j) && s.holderAt(n) {
				c.Subjects[0] = n // "a member of parliament placed under sanctions"
			} else if naming.Has(v.Word) && (partsOf.Has(s.Chunks[n].Word) || groupWords.Has(s.Chunks[n].Word) && s.Chunks[n].Core == nil) {
				c.Subjects[0] = n // "remnants of X styled Y"
			} else if n := s.fragmentOf(j); n >= 0 && !naming.Has(v.Word) && (s.kind(prev) == Comma || heading.Has(v.Word)) {
				c.Subjects[0] = n // "X, a splinter of Y, led by …"
			} else if assemblies.Has(s.Chunks[j].Word) && s.word(j-1) == "of" && s.kind(j-2) == Noun && Roles.Has(s.Chunks[j-2].Word) {
				c.Subjects[0] = j - 2 // "a member of parliament put on a list"
			} else if n := s.accusedBefore(j, last); v.Word == "accuse" && n >= 0 {
				c.Subjects[0] = n // "X went on trial in P accused of"
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
		if last.Gap >= 0 && len(c.Objects) == 0 && last.Verb == prev-1 && !last.Chunk.Passive {
			c.Gap, c.Objects = last.Gap, s.single(last.Gap) // "whom X had recruited and armed"
		}
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
		if k := c.Subjects[0] - 1; s.word(k) == "neither" || s.low(s.Chunks[k+1].First) == "neither" {
			v.Negative = true // "neither X nor Y had been threatened"
		}
		s.gap(c, c.Subjects[0])
	} else if opener >= 0 && v.Finite {
		c.Subjects = s.single(opener)
	} else if j := s.cleft(prev); j >= 0 && v.Finite {
		c.Subjects = s.single(j)
	}
}

// forWhom tells whether the noun phrase before an infinitive says behind "for" who does it: "called for the militia to disarm".
func (s *Sentence) forWhom(n int) bool {
	if s.kind(n) != Noun || s.kind(n-1) != Preposition || s.Chunks[n-1].Word != "for" {
		return false
	}
	c := &s.Chunks[n]
	if c.Core != nil {
		return c.Core.Type.Class() == graph.ActorClass
	}
	return People.Has(c.Word) || Roles.Has(c.Word) || Members.Has(c.Word) || c.Word == "them" || c.Word == "him"
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
// of killing X in Y (were jailed)", "a man claiming to speak for X (said)"; nil for others.
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
	if !g.Relative || g.who >= 0 || !g.Chunk.Participle || g.Chunk.Gerund && !last.Chunk.Infinitive || len(g.Subjects) == 0 || g.Subjects[0] != g.Verb-1 {
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
	if s.kind(comma-1) == Noun && s.kind(comma-2) == Comma && s.kind(comma-3) == Noun {
		switch h := s.climbBack(comma-3) - 1; s.word(h) {
		case "after", "before", "until", "since", "when", "while", "because", "although":
			return -1 // "X, who led Y after its founder, Z, (died)"
		}
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
				if s.kind(n) == Subordinate && told && s.is(s.Chunks[n].First, isPreposition) {
					told = false // "X, who took over after its founder, Y, died, holds"
					continue
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
	fragments = text.NewWordSet(`splinter offshoot outgrowth faction wing arm breakaway branch unit cell affiliate component constituent subsidiary subgroup successor chapter franchise`)
	partsOf   = text.NewWordSet(`faction factions remnants remnant splinter splinters wing offshoot breakaway branch dissidents members veterans unit cell militants`)
)

// within tells whether a noun phrase is an object of a clause or belongs to one, or stands between it and the end of its phrases.
func (s *Sentence) within(c *Clause, j int) bool {
	if w := s.word(j - 1); w == "after" || w == "before" || w == "since" || w == "until" {
		return false // "months after the group, unheard of till then, had stormed X"
	}
	for k := c.Verb + 1; k <= j; k++ {
		if s.kind(k) == Relative || s.kind(k) == Subordinate || s.Chunks[k].Article == "whose" {
			return false
		}
	}
	return j > c.Verb && (len(c.Objects) > 0 && j >= c.Objects[0] || len(c.Objects) == 0 && len(c.Phrases) > 0 && j > c.Phrases[0].At) && s.kind(j-1) != Relative && s.kind(j-1) != Subordinate && s.kind(j-1) != Conjunction
}

var objectControl = text.NewWordSet(`order tell urge help ask call force allow enable persuade lead encourage send want instruct press inspire train recruit use invite
	compel permit teach appoint promote choose elect assign task pick nominate select hire`)

var accusing = text.NewWordSet(`designate sanction blacklist list praise thank criticise criticize punish fine indict prosecute denounce reward honour honor pardon ban outlaw proscribe detain try accuse suspect convict blame condemn charge acquit stop prevent keep jail sentence arrest`)
