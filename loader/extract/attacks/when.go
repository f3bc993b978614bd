package attacks

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// The day of an attack where no word that tells it gives it: that of its sentence.

// worship is called by its day.
var worship = wordSet(`prayers prayer mass service services sermon`)

// sentenceDate gives the date of a sentence to the one incident that it tells, if its phrases hold none.
func (r *reader) sentenceDate(sentence int) {
	told := map[string]bool{}
	var dates []doc.Mention
	for _, m := range r.InSentence(sentence) {
		switch m.Type {
		case graph.Attack:
			told[m.Key] = true
		case doc.DateMention:
			if m.Last >= len(r.Tokens) || !worship.Has(r.Tokens[m.Last].Lower) { // not "for Friday prayers"
				dates = append(dates, m)
			}
		}
	}
	for _, in := range r.toldIn[sentence] {
		if !in.aggregate && (len(in.dates) == 0 || told[in.thing.Key]) {
			told[in.thing.Key] = true
		}
	}
	if len(told) != 1 || len(dates) == 0 {
		return
	}
	for _, f := range r.Findings[r.mark:] {
		if f.Sentence == sentence && f.Predicate == "date" {
			return
		}
	}
	for key := range told {
		r.nearestFirst(sentence, key, dates)
		for _, d := range dates {
			if r.notWhen(sentence, d) {
				continue
			}
			told := slices.IndexFunc(r.toldIn[sentence], func(in *incident) bool { return in.thing.Key == key })
			if told >= 0 {
				if in := r.toldIn[sentence][told]; r.otherDay(in, &phrase{dates: []doc.Mention{d}}) || len(in.dates) > 0 && r.day(d).Precision == graph.YearPrecision {
					continue
				} else {
					r.dated(in, []doc.Mention{d})
				}
			}
			r.sentence = sentence
			r.date(key, d)
			return
		}
	}
}

// notWhen tells whether a date of a sentence is none on which its attack happened.
func (r *reader) notWhen(sentence int, d doc.Mention) bool {
	before := ""
	if d.First > r.Sentences[sentence].First {
		before = r.Tokens[d.First-1].Lower
	}
	low := strings.ToLower(r.Slice(d.Start, d.End))
	switch {
	case before == "since" || before == "until" || low == "recent" || low == "recently" || low == "past" || strings.HasSuffix(low, "0s") || strings.HasPrefix(low, "next "):
		return true
	}
	return r.countsOn(d, low) || r.dateline(d) || r.ofSpeech(d) || r.ofOther(d)
}

// nearestFirst puts the dates of a sentence in the order in which they may be that of an attack it tells: one in a clause right behind the words that
// tell it, "the massacre at X, where 96 people died in May 2009", one that opens the clause after "and", then the others; what counts from an event last.
func (r *reader) nearestFirst(sentence int, key string, dates []doc.Mention) {
	first, last := -1, -1
	for _, t := range r.tellings[sentence] {
		if t.in.thing.Key == key {
			first, last = t.first, t.last
		}
	}
	rank := func(d doc.Mention) int {
		switch {
		case r.DateSaid(d.Span).Basis == graph.RelativeToEvent:
			return 3
		case last >= 0 && d.First >= last && r.relatively(last, d.First):
			return 0
		case first >= 0 && d.Last <= first && d.First > 1 && (r.Tokens[d.First-1].Lower == "and" || r.Tokens[d.First-2].Lower == "and"):
			return 1
		}
		return 2
	}
	slices.SortStableFunc(dates, func(a, b doc.Mention) int { return rank(a) - rank(b) })
}

// relatively tells whether the tokens from one on open a relative clause of place or time that goes on up to another.
func (r *reader) relatively(from, to int) bool {
	if from < to && r.Tokens[from].Text == "," {
		from++
	}
	if from+1 >= to {
		return false
	}
	w := r.Tokens[from].Lower
	if w != "where" && w != "when" && !(w == "in" && r.Tokens[from+1].Lower == "which") {
		return false
	}
	return !text.Any(r.Tokens[from:to], func(t *text.Token) bool { return t.Text == ";" })
}

// datesOf returns the dates of a clause.
func datesOf(c *syntax.Clause) (out []doc.Mention) {
	for _, m := range c.Dates {
		out = append(out, *m)
	}
	return out
}

// whenDates returns the date of a clause at whose end "when" opens the clause of a deed: "was opening his mail on 25 May when a letter exploded".
func whenDates(s *syntax.Sentence, d *deed) []doc.Mention {
	at := d.Verb
	if len(d.Subjects) > 0 {
		at = min(at, d.Subjects[0])
	}
	for at > 0 && s.Chunks[at-1].Kind == syntax.Preposition || at > 1 && s.Chunks[at-1].Kind == syntax.Noun && s.Chunks[at-2].Kind == syntax.Preposition {
		at-- // "one of the envelopes"
	}
	if at < 1 || s.Chunks[at-1].Word != "when" {
		return nil
	}
	for k := len(s.Clauses) - 1; k >= 0; k-- {
		o := s.Clauses[k]
		if o.Verb >= at || o.Chunk.Modal || o.Chunk.Negative || speechVerbs.Has(o.Chunk.Word) {
			continue
		}
		return datesOf(o)
	}
	return nil
}

// dayBehind returns the date, with its year, that stands with "in" or "on" behind a comma.
func (r *reader) dayBehind(comma int, s *text.Sentence, at func(int) *doc.Mention) *doc.Mention {
	if comma+2 >= s.Last || r.Tokens[comma+1].Lower != "in" && r.Tokens[comma+1].Lower != "on" {
		return nil
	}
	if m := at(comma + 2); m != nil && m.Type == doc.DateMention && r.day(*m).Basis == graph.AbsoluteDate {
		return m
	}
	return nil
}

// partsAside returns the comma that closes an aside about a part of those struck or of the country, behind which place or day go on: ", 75 of them
// guards, at", ", together with their driver, in", ", in the north of the country, on"; 0 for none.
func (r *reader) partsAside(comma int, s *text.Sentence, at func(int) *doc.Mention) int {
	k := comma + 1
	if k+3 >= s.Last {
		return 0
	}
	w, next := r.Tokens[k].Lower, r.Tokens[k+1].Lower
	switch {
	case (w == "together" || w == "along") && next == "with", w == "most" && next == "of", w == "in" && next == "the" && compass.Has(r.Tokens[k+2].Lower):
	case r.Tokens[k+1].Lower == "of" && (r.Tokens[k+2].Lower == "them" || r.Tokens[k+2].Lower == "whom"):
	default:
		return 0
	}
	for n := k; n+2 < s.Last && n < k+14; n++ {
		switch m := at(n); {
		case m != nil && m.Type == doc.DateMention:
			return 0
		case r.Tokens[n].Text == ",":
			switch r.Tokens[n+1].Lower {
			case "at", "in", "on", "near":
				return n
			}
			return 0
		case n > k+2 && clauseWords.Has(r.Tokens[n].Lower):
			return 0
		}
	}
	return 0
}

// clauseWords are words with which clauses begin or that are verbs of them.
var clauseWords = wordSet(`who which that was were is are has had have said but while when after before`)

// worst are superlatives of attacks.
var worst = wordSet(`worst deadliest bloodiest biggest largest gravest heaviest`)

// sinceWhen returns the date of "since April 2023, when" before the subject of a clause, which tells of another attack than the one that is set beside
// it: "the deadliest attack since April 2023, when ten men were killed"; nil for other clauses.
func (r *reader) sinceWhen(s *syntax.Sentence, c *syntax.Clause) *doc.Mention {
	if len(c.Subjects) == 0 {
		return nil
	}
	k := c.Subjects[0] - 1
	if k < 2 || s.Chunks[k].Word != "when" {
		return nil
	}
	if k--; s.Chunks[k].Kind == syntax.Comma {
		k--
	}
	if k < 1 || s.Chunks[k].Kind != syntax.Date || s.Chunks[k-1].Word != "since" || len(s.Chunks[k].Mentions) == 0 {
		return nil
	}
	return s.Chunks[k].Mentions[0]
}
