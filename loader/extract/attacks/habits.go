package attacks

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

// Clauses with a word of violence that tell of no attack: habits, sums of years, punishments, deaths in bed.

// noDeed tells whether a clause with a verb of violence tells of no attack of its own.
func (r *reader) noDeed(s *syntax.Sentence, c *syntax.Clause, v string, w word, patients []int) bool {
	first := r.Tokens[c.Chunk.First].Lower
	switch {
	case slices.ContainsFunc(c.Dates, r.opensSpan): // "killed 30 people between 1971 and 1993"
	case r.spanBefore(s, c): // "between 1975 and 2006 murdered more than eighty people"
	case often(s, c): // "the dam has been struck repeatedly"
	case c.Chunk.Passive && len(c.Behind("by")) == 0 && attackedBefore(s, c): // "was shot dead after he had stabbed two officers"
	case knownFor(s, c): // "it is known for abducting foreigners"
	case w.how["dies"] && (ofAge(s, c) || slices.ContainsFunc(c.Behind("in"), func(i int) bool { return confinement.Has(s.Chunks[i].Word) })): // "died in custody"
	case (w.how["dies"] || c.Chunk.Passive) && slices.ContainsFunc(c.Behind("in", "during"), func(i int) bool { return accidents.Has(s.Chunks[i].Word) }): // "died in a robbery"
	case slices.ContainsFunc(patients, func(i int) bool { return mutual(s, i) }):
	case c.Chunk.Perfect && first != "had" && !c.Chunk.Passive && !c.Chunk.Participle && c.Chunk.Hedge == "" && !r.onDay(c) && v != "overrun" && v != "storm" && r.vague(s, patients) && !r.newly(s, c, patients): // "has attacked villages"
	case c.Chunk.Perfect && slices.ContainsFunc(patients, func(i int) bool { return r.sumOfYears(s, i) }): // "more than 800 people have been killed since January"
	case c.Chunk.Passive && (first == "is" || first == "are") && len(c.Dates) == 0 && !r.entry(s): // "foreigners are often kidnapped in X"
	case (v == "burn" || v == "torch") && slices.ContainsFunc(patients, func(i int) bool { return arms.Has(s.Chunks[i].Word) }): // "burned their rifles"
	case c.Chunk.Passive && slices.ContainsFunc(patients, func(i int) bool {
		return i >= 2 && c.Verb == i+1 && s.Chunks[i-1].Word == "of" && s.Chunks[i-2].Word == "number" && s.Chunks[i-2].Article == "the"
	}): // "the number of people killed by X has risen"
	case (v == "execute" || v == "hang") && len(c.Behind("for", "over")) > 0: // "were executed for their part in it"
	case v == "shoot" && slices.ContainsFunc(c.Behind("to", "into"), func(i int) bool { return fame.Has(s.Chunks[i].Word) }): // "shot to notoriety"
	case w.how["arson"] && c.Chunk.Particle == "up": // "a brigade that he set up"
	case v == "sack" && !slices.ContainsFunc(patients, func(i int) bool { return s.Chunks[i].Core == nil || s.Chunks[i].Core.Type.Class() == graph.PlaceClass }): // dismissed
	case v == "execute" && c.Chunk.Last+2 < len(r.Tokens) && r.Tokens[c.Chunk.Last+1].Lower == "firing": // "were executed by firing squad"
	default:
		return false
	}
	return true
}

// arms are what those burn who lay them down.
var arms = wordSet(`arms weapons weapon rifles rifle guns flag flags effigy effigies papers passports`)

// spanBefore tells whether two years between which something went on stand before the verb of a clause.
func (r *reader) spanBefore(s *syntax.Sentence, c *syntax.Clause) bool {
	for k := c.Verb - 1; k >= 0 && k >= c.Verb-4; k-- {
		if s.Chunks[k].Kind == syntax.Date && slices.ContainsFunc(s.Chunks[k].Mentions, r.opensSpan) {
			return true
		}
	}
	return false
}

// fame is what those who become known are said to shoot to.
var fame = wordSet(`fame notoriety prominence prominent stardom power attention limelight headlines lead top`)

// accidents are what people die in without an attack.
var accidents = wordSet(`robbery crash accident stampede riot riots`)

// oftenWords tell of what is done again and again.
var oftenWords = wordSet(`repeatedly often frequently regularly routinely periodically constantly`)

// often tells whether a clause tells of what was done again and again, on no day.
func often(s *syntax.Sentence, c *syntax.Clause) bool {
	if len(c.Dates) > 0 {
		return false
	}
	for k := c.Chunk.First; k < s.Chunks[len(s.Chunks)-1].Last && k < c.Chunk.Last+3; k++ {
		if s.Tokens[k].Lower == "," {
			return false
		}
		if oftenWords.Has(s.Tokens[k].Lower) {
			return true
		}
	}
	return false
}

// attackedBefore tells whether somebody who was killed is said to have attacked others before: those who killed him are forces of a state.
func attackedBefore(s *syntax.Sentence, c *syntax.Clause) bool {
	if len(c.Subjects) != 1 {
		return false
	}
	victim := s.Chunks[c.Subjects[0]].Core
	if m, _ := s.Named(c.Subjects[0]); m != nil {
		victim = m
	}
	for _, o := range s.Clauses {
		_, _, violent := reading(s, o)
		if o.Verb < c.Verb || !violent || o.Chunk.Passive || len(o.Objects) == 0 {
			continue
		}
		at := o.Verb - 1
		same := o.Chunk.Gerund
		if len(o.Subjects) == 1 && o.Subjects[0] > c.Verb && o.Subjects[0] < o.Verb {
			at = o.Subjects[0] - 1
			who := s.Chunks[o.Subjects[0]].Core
			same = who != nil && victim != nil && who.Coreference && who.Key == victim.Key
		}
		if same && at > c.Verb && s.Chunks[at].Word == "after" {
			return true
		}
	}
	return false
}

// knownFor tells whether a clause says what somebody is known for.
func knownFor(s *syntax.Sentence, c *syntax.Clause) bool {
	k := c.Verb
	return c.Chunk.Gerund && k > 1 && s.Chunks[k-1].Word == "for" && (s.Chunks[k-2].Word == "know" || s.Chunks[k-2].Word == "notorious" || s.Chunks[k-2].Word == "infamous")
}

// sumOfYears tells whether a noun phrase counts the dead of years.
func (r *reader) sumOfYears(s *syntax.Sentence, i int) bool {
	return slices.ContainsFunc(s.Chunks[i].Mentions, func(m *doc.Mention) bool { return m.Type == doc.QuantityMention && r.overYears(m) })
}

// confinement are where people are held.
var confinement = wordSet(`custody prison jail detention captivity exile office`)

// mutual tells whether "each other" or "one another" stands in a noun phrase.
func mutual(s *syntax.Sentence, i int) bool {
	c := &s.Chunks[i]
	w, next := s.Tokens[c.First].Lower, ""
	if c.First+1 < len(s.Tokens) {
		next = s.Tokens[c.First+1].Lower
	}
	return w == "each" && next == "other" || w == "one" && next == "another"
}

// opensSpan tells whether a date is the first of two years between which something went on, or a stretch of time up to now: "in the past year".
func (r *reader) opensSpan(m *doc.Mention) bool {
	for k := max(m.First-1, 0); k < m.Last-1; k++ {
		if r.Tokens[k].Lower == "the" && (r.Tokens[k+1].Lower == "past" || r.Tokens[k+1].Lower == "last") {
			return true
		}
	}
	if w := r.Tokens[m.First].Lower; (w == "between" || w == "from") && m.Last-m.First > 3 {
		return true
	}
	return m.First > 0 && r.Tokens[m.First-1].Lower == "between" && r.day(*m).Precision == graph.YearPrecision
}

// onDay tells whether a clause gives the day of what it tells.
func (r *reader) onDay(c *syntax.Clause) bool {
	return slices.ContainsFunc(c.Dates, func(m *doc.Mention) bool {
		if w := r.Tokens[max(m.First-1, 0)].Lower; w == "since" || w == "until" || w == "from" {
			return false
		}
		return r.day(*m).Precision == graph.DayPrecision
	})
}

// vague tells whether what suffers a deed is no particular place, building or person.
func (r *reader) vague(s *syntax.Sentence, patients []int) bool {
	for _, i := range patients {
		if m := s.Chunks[i].Core; m != nil && (m.Type == graph.Facility || m.Type == graph.Person) {
			return false
		}
	}
	return true
}

// newly tells whether a clause in the perfect gives news, not a sum: it counts a few victims in a town, and the sentence is the first of its text or
// says whose words it gives: "jihadists have killed eleven farmers near X, sources said".
func (r *reader) newly(s *syntax.Sentence, c *syntax.Clause, patients []int) bool {
	said := slices.ContainsFunc(s.Clauses, func(o *syntax.Clause) bool { return speechVerbs.Has(o.Chunk.Word) && o.Chunk.Past && o.Verb > c.Verb })
	if !said && s.Index > 0 || len(c.Dates) > 0 || !r.counted(s, patients) || r.sum(s, &deed{Clause: c}) || lex.verbs.Of(c.Chunk.Word) == nil {
		return false
	}
	for _, i := range patients {
		if slices.ContainsFunc(s.Chunks[i].Mentions, func(m *doc.Mention) bool {
			return m.Type == doc.QuantityMention && exceeding.Has(r.Tokens[m.First].Lower)
		}) {
			return false // "has killed more than 40 people in X"
		}
	}
	return slices.ContainsFunc(c.Behind("in", "at", "near", "outside"), func(i int) bool {
		m := s.Chunks[i].Core
		return m != nil && m.Type == graph.City && !m.Adjective
	})
}

// exceeding are words before a number that is not all.
var exceeding = wordSet(`more over dozens scores hundreds several many`)

// ofAge tells whether a clause says at what age somebody died, as is said of those who die in bed: "died on Sunday aged 73".
func ofAge(s *syntax.Sentence, c *syntax.Clause) bool {
	for k := c.Chunk.Last; k < s.Chunks[len(s.Chunks)-1].Last && k < c.Chunk.Last+6; k++ {
		switch w := s.Tokens[k].Lower; {
		case w == "aged", w == "age" && s.Tokens[k-1].Lower == "the":
			return true
		case s.Tokens[k].Text == ",":
			return false
		}
	}
	return false
}
