package attacks

import (
	"strconv"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// storyReach is how many sentences back the date may stand that another counts from.
const storyReach = 4

// inStory resolves what a date leaves to the dates told before it: the year of "17 August of that year" and, in a text that has no
// day of its own, of "14 November"; the day of "two weeks later" and "the next day". Such a date is relative to an event.
func (r *reader) inStory(m doc.Mention, d graph.FuzzyDate) graph.FuzzyDate {
	low := strings.ToLower(d.Raw)
	switch {
	case d.Basis == graph.YearMissing && r.yearsOn(m):
	case d.Basis == graph.YearMissing && (r.Anchor == "" || strings.HasSuffix(low, " year")):
		if before, ok := r.dateBefore(m); ok {
			return doc.OfYear(d, before)
		}
	case d.Basis == graph.RelativeToDocument && d.Precision != graph.YearPrecision && r.yearOpen(m, low):
		if before, ok := r.told(m); ok {
			return doc.OfYear(d, before)
		}
	case d.Basis == graph.RelativeToEvent || strings.HasPrefix(low, "the next "):
		before, ok := r.dateBefore(m)
		switch {
		case !ok:
		case strings.HasSuffix(low, " later") || strings.HasSuffix(low, " earlier") || strings.HasSuffix(low, " before") && !strings.HasPrefix(low, "the "):
			return away(d, before, low)
		case d.Precision == graph.MonthPrecision && d.Basis == graph.RelativeToEvent:
			return monthOf(d, before, low)
		default:
			return beside(d, before, low)
		}
	}
	return d
}

// yearsOn tells whether the sentence of a date counts years from something else before it: "Two years after X's murder, on 1 May, …".
func (r *reader) yearsOn(m doc.Mention) bool {
	for k := r.Sentences[m.Sentence].First; k+1 < m.First; k++ {
		if w := r.Tokens[k].Lower; w == "years" || w == "year" || w == "decade" || w == "decades" {
			switch r.Tokens[k+1].Lower {
			case "after", "later", "before", "earlier":
				return true
			}
		}
	}
	return false
}

// monthOf resolves "that May" and "the following May" by a date told before: the month of its year, the first one behind it.
func monthOf(d, before graph.FuzzyDate, low string) graph.FuzzyDate {
	year, month, _, ok := before.Earliest.Split()
	if !ok {
		return d
	}
	name := low[strings.LastIndexByte(low, ' ')+1:]
	at := graph.ParseDate(name+" "+strconv.Itoa(year), "")
	if _, of, _, known := at.Earliest.Split(); known && strings.HasPrefix(low, "the following") && before.Precision != graph.YearPrecision && of <= month {
		at = graph.ParseDate(name+" "+strconv.Itoa(year+1), "")
	}
	if at.EDTF == "" {
		return d
	}
	at.Raw, at.Basis = d.Raw, graph.RelativeToEvent
	return at
}

// beside resolves "the same day", "the following month" and "the year before" by a date told before that is as exact.
func beside(d, before graph.FuzzyDate, low string) graph.FuzzyDate {
	words := strings.Fields(low)
	n := len(words)
	step, unit := 0, words[n-1]
	switch {
	case unit == "before":
		step, unit = -1, words[n-2]
	case unit == "after":
		step, unit = 1, words[n-2]
	case strings.HasPrefix(low, "the next ") || strings.HasPrefix(low, "the following "):
		step = 1
	case strings.HasPrefix(low, "the previous "):
		step = -1
	}
	at, text := before.Earliest, ""
	switch unit {
	case "day", "night", "evening", "morning", "afternoon":
		if before.Precision == graph.DayPrecision && before.Earliest == before.Latest {
			text = string(at.AddDays(step))
		}
	case "month":
		if before.Precision == graph.DayPrecision || before.Precision == graph.MonthPrecision {
			text = string(at.AddMonths(step))[:7]
		}
	case "year":
		if year, _, _, ok := at.Split(); ok {
			text = strconv.Itoa(year + step)
		}
	}
	out := graph.ParseDate(text, "")
	if text == "" || out.EDTF == "" {
		d.Basis, d.EDTF, d.Earliest, d.Latest, d.Anchor, d.Precision = graph.RelativeToEvent, "", "", "", "", graph.UnknownPrecision
		return d
	}
	out.Raw, out.Basis = d.Raw, graph.RelativeToEvent
	return out
}

// gone is a day without year that lies behind the text in the year before: what is told has happened.
func (r *reader) gone(d graph.FuzzyDate) graph.FuzzyDate {
	if d.Basis != graph.RelativeToDocument || d.Earliest <= r.Anchor || d.Precision != graph.DayPrecision && d.Precision != graph.MonthPrecision {
		return d
	}
	year, _, _, ok := d.Earliest.Split()
	past := graph.ParseDate(d.Raw+" "+strconv.Itoa(year-1), "")
	if !ok || past.EDTF == "" {
		return d
	}
	past.Raw, past.Basis, past.Anchor = d.Raw, d.Basis, d.Anchor
	return past
}

// dateBefore returns the last date with a year that is told before another.
func (r *reader) dateBefore(m doc.Mention) (graph.FuzzyDate, bool) {
	for s := m.Sentence; s >= 0 && s >= m.Sentence-storyReach; s-- {
		ms := r.InSentence(s)
		for k := len(ms) - 1; k >= 0; k-- {
			if ms[k].Type != doc.DateMention || ms[k].Start >= m.Start || r.dateline(ms[k]) {
				continue
			}
			if d := r.day(ms[k]); d.Earliest != "" && d.Precision != graph.UnknownPrecision && d.Precision != graph.DecadePrecision {
				return d, true
			}
		}
	}
	return graph.FuzzyDate{}, false
}

// yearOpen tells whether a date gives month or day without saying of which year.
func (r *reader) yearOpen(m doc.Mention, low string) bool {
	last := r.Tokens[m.Last-1].Lower
	return monthNames.Has(last) && !strings.HasPrefix(low, "last ") && !strings.HasPrefix(low, "this ") && !strings.HasPrefix(low, "next ") && (m.First == 0 || !pointing.Has(r.Tokens[m.First-1].Lower)) ||
		monthNames.Has(r.Tokens[m.First].Lower) && r.Tokens[m.Last-1].Kind == text.Number && len(last) < 3
}

// pointing are words before a month that count it from the day of the text.
var pointing = wordSet(`last this next`)

// told returns the date with a year told before another in its sentence that the other goes on from: it says month and year, by itself or by "of that
// year", and no month that the other would have to be before.
func (r *reader) told(m doc.Mention) (graph.FuzzyDate, bool) {
	before, ok := graph.FuzzyDate{}, false
	for _, o := range r.InSentence(m.Sentence) {
		if o.Type != doc.DateMention || o.Start >= m.Start || r.dateline(o) {
			continue
		}
		before = r.day(o)
		ok = before.Earliest != "" && (before.Precision == graph.MonthPrecision || before.Precision == graph.WeekPrecision || before.Precision == graph.DayPrecision) && (before.Basis == graph.AbsoluteDate || before.Basis == graph.RelativeToEvent)
	}
	if !ok {
		return before, false
	}
	_, month, _, _ := before.Earliest.Split()
	_, own, _, known := r.DateSaid(m.Span).Earliest.Split()
	return before, known && own >= month
}

// away counts days, weeks, months and years on or back from another date: exact for days from a day, else about that time.
func away(d, before graph.FuzzyDate, low string) graph.FuzzyDate {
	words := strings.Fields(low)
	if len(words) < 3 {
		return d
	}
	n, known := counted[words[len(words)-3]]
	if !known {
		var err error
		if n, err = strconv.Atoi(words[len(words)-3]); err != nil || n > 500 {
			return d
		}
	}
	if words[len(words)-1] != "later" {
		n = -n
	}
	at := before.Earliest
	exact := before.Precision == graph.DayPrecision
	unit := strings.TrimSuffix(words[len(words)-2], "s")
	if unit == "fortnight" {
		unit, n = "week", 2*n
	}
	switch unit {
	case "day":
		at = at.AddDays(n)
	case "week":
		at, exact = at.AddDays(7*n), false
	case "month":
		at, exact = at.AddMonths(n), false
	case "year":
		at, exact = at.AddMonths(12*n), false
	default:
		return d
	}
	out := graph.FuzzyDate{Raw: d.Raw, Basis: graph.RelativeToEvent}
	switch {
	case unit == "year":
		year, _, _, _ := at.Split()
		out = graph.ParseDate(strconv.Itoa(year), "")
	case before.Precision == graph.YearPrecision:
		return d
	case unit == "month" || before.Precision == graph.MonthPrecision:
		out = graph.ParseDate(string(at)[:7], "")
	default:
		out = graph.ParseDate(string(at), "")
	}
	if out.EDTF == "" {
		return d
	}
	if !exact && unit == "week" && out.Precision == graph.DayPrecision {
		out.EDTF += "~"
		out.Earliest, out.Latest = at.AddDays(-3), at.AddDays(3)
		out.Precision = graph.WeekPrecision
	}
	out.Raw, out.Basis = d.Raw, graph.RelativeToEvent
	return out
}

// counted are small numbers in words.
var counted = map[string]int{
	"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
	"thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
	"forty": 40, "fifty": 50,
}
