package attacks

import (
	"strconv"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
)

// storyReach is how many sentences back the date may stand that another counts from.
const storyReach = 4

// inStory resolves what a date leaves to the dates told before it: the year of "17 August of that year" and, in a text that has no
// day of its own, of "14 November"; the day of "two weeks later" and "the next day". Such a date is relative to an event.
func (r *reader) inStory(m doc.Mention, d graph.FuzzyDate) graph.FuzzyDate {
	low := strings.ToLower(d.Raw)
	switch {
	case d.Basis == graph.YearMissing && (r.Anchor == "" || strings.HasSuffix(low, "that year") || strings.HasSuffix(low, "same year")):
		if before, ok := r.dateBefore(m); ok {
			return r.ofYear(d, before)
		}
	case d.Basis == graph.RelativeToEvent && (strings.HasSuffix(low, " later") || strings.HasSuffix(low, " earlier") || strings.HasSuffix(low, " before")):
		if before, ok := r.dateBefore(m); ok {
			return away(d, before, low)
		}
	}
	return d
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

// ofYear gives a day or a month the year of another date.
func (r *reader) ofYear(d, before graph.FuzzyDate) graph.FuzzyDate {
	year, _, _, ok := before.Earliest.Split()
	if !ok {
		return d
	}
	rest := d.Raw
	for _, end := range []string{" of that year", " that year", " of the same year", " the same year"} {
		if low := strings.ToLower(rest); strings.HasSuffix(low, end) {
			rest = rest[:len(rest)-len(end)]
			break
		}
	}
	full := graph.ParseDate(rest+" "+strconv.Itoa(year), "")
	if full.EDTF == "" || full.Basis != graph.AbsoluteDate {
		return d
	}
	full.Raw, full.Basis = d.Raw, graph.RelativeToEvent
	return full
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
	switch strings.TrimSuffix(words[len(words)-2], "s") {
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
	unit := strings.TrimSuffix(words[len(words)-2], "s")
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
	"fifteen": 15, "twenty": 20,
}
