package operations

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// date returns the day that a sentence gives: the first behind the verb in its clause, else the last before it.
func (r *reader) date(s *text.Sentence, verb int) *doc.Mention {
	var before, behind, far *doc.Mention
	stopped := false
	for k := s.First; k < s.Last; k++ {
		if k > verb && clauseEnds.Has(r.Tokens[k].Lower) {
			stopped = true
		}
		m := r.mention(k)
		if m == nil {
			continue
		}
		if m.Type == doc.DateMention && m.First == k && !r.datelineDate(m) && r.day(m) {
			switch {
			case k < verb && before == nil:
				before = m
			case k > verb && behind == nil && !stopped:
				behind = m
			case k > verb:
				far = m // "…, who led a cell, yesterday."
			}
		}
		k = m.Last - 1
	}
	switch {
	case behind != nil:
		return behind
	case before != nil:
		return before
	}
	return far
}

// month returns the month or the year in which a sentence says that its verb was done, where no day is given: "captured in October 2021",
// "In May 2020 police arrested".
func (r *reader) month(s *text.Sentence, verb int) *doc.Mention {
	for k := verb + 1; k < s.Last && !clauseEnds.Has(r.Tokens[k].Lower); k++ {
		if m := r.monthAt(k); m != nil {
			return m
		}
	}
	if s.First+1 < verb {
		return r.monthAt(s.First + 1)
	}
	return nil
}

// monthAt returns the month or the year that begins behind "in" at a token.
func (r *reader) monthAt(k int) *doc.Mention {
	m := r.mention(k)
	if m == nil || m.Type != doc.DateMention || m.First != k || r.Tokens[k-1].Lower != "in" {
		return nil
	}
	if d := r.dayOf(m); d.Basis == graph.AbsoluteDate && (d.Precision == graph.MonthPrecision || d.Precision == graph.YearPrecision) {
		return m
	}
	return nil
}

func (r *reader) day(m *doc.Mention) bool {
	if m.Last < len(r.Tokens) && r.Tokens[m.Last].Lower == "'s" {
		return false // "Tuesday's attack": another day's event
	}
	if m.First > 0 && r.Tokens[m.First-1].Lower == "before" {
		return false // "to wipe them out before March 31"
	}
	return r.dayOf(m).Precision == graph.DayPrecision && !r.ofSpeech(m)
}

// spanning words stand before the day on which something longer began or ended: "the mission began on Sept. 6".
var spanning = wordSet(`began begun started launched since until ended ending before by`)

// around returns the day that a sentence near that of an operation gives: not that on which something longer began or ended.
func (r *reader) around(s *text.Sentence) *doc.Mention {
	m := r.date(s, s.Last)
	if m == nil {
		return nil
	}
	k := m.First - 1
	if k > s.First && r.Tokens[k].Lower == "on" {
		k--
	}
	if k >= s.First && spanning.Has(r.Tokens[k].Lower) {
		return nil
	}
	return m
}

// inTitle returns the day that the headings above the text give in words: "Leader Captured Overnight".
func (r *reader) inTitle() *doc.Mention {
	for i := range r.Sentences {
		s := &r.Sentences[i]
		if !s.Heading && !s.Furniture {
			break
		}
		if s.Furniture {
			continue
		}
		if m := r.date(s, s.First-1); m != nil && !strings.ContainsAny(r.Slice(m.Start, m.End), "0123456789") {
			return m
		}
	}
	return nil
}

func (r *reader) dayOf(m *doc.Mention) graph.FuzzyDate {
	return r.DateTold(m)
}

// confirming verbs tell of a deed on a day of their own.
var confirming = wordSet(`confirmed announced acknowledged`)

// ofSpeech tells whether a date is that on which something was confirmed: "today confirmed the death of", "confirmed today that".
func (r *reader) ofSpeech(m *doc.Mention) bool {
	if m.Last < len(r.Tokens) && confirming.Has(r.Tokens[m.Last].Lower) {
		return true
	}
	k := m.First - 1
	if k > 0 && r.Tokens[k].Lower == "on" {
		k--
	}
	return k >= 0 && confirming.Has(r.Tokens[k].Lower)
}

func (r *reader) datelineDate(m *doc.Mention) bool {
	return m.First > 0 && r.Tokens[m.First-1].Text == "(" && m.Last < len(r.Tokens) && r.Tokens[m.Last].Text == ")"
}

// correct notes the day that a sentence which confirms what was told before gives for it: "officials confirmed that one of the
// insurgents killed in the airstrike in X on Friday was". It is about the operation told last if the place is the same and the
// days are near.
func (r *reader) correct(s *text.Sentence) {
	n := len(r.operations)
	if n == 0 || r.operations[n-1].date == nil || r.operations[n-1].statements[0].sentence == r.sentence {
		return
	}
	op := r.operations[n-1]
	said := r.confirmed(s)
	if said < 0 {
		return
	}
	m := r.date(s, said)
	if m == nil || !op.has(r.place(s, said).key) {
		return
	}
	was, is := r.dayOf(op.date), r.dayOf(m)
	if is.Earliest != was.Earliest && is.Earliest.AddDays(near) >= was.Earliest && was.Earliest.AddDays(near) >= is.Earliest {
		op.corrected = m
	}
}

// confirmed returns the token behind which a sentence tells what was confirmed, -1 if it tells nothing so.
func (r *reader) confirmed(s *text.Sentence) int {
	for k := s.First; k < s.Last; k++ {
		if !confirming.Has(r.Tokens[k].Lower) {
			continue
		}
		for i := k + 1; i < s.Last && i < k+4; i++ {
			if r.Tokens[i].Lower == "that" {
				return i
			}
		}
		return k
	}
	return -1
}

// near is the number of days by which a correction may differ.
const near = 2
