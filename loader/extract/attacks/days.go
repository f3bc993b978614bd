package attacks

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// The days of attacks, and which of them can be the same.

// dayOfOld tells whether a phrase gives a date by its year or month, as is done for what happened long before.
func (r *reader) dayOfOld(p *phrase) bool {
	return text.Any(p.dates, func(m *doc.Mention) bool { return r.day(*m).Basis == graph.AbsoluteDate })
}

// dated gives an incident the dates of a phrase, each once.
func (r *reader) dated(in *incident, dates []doc.Mention) {
	for _, d := range dates {
		if day := r.day(d); !slices.Contains(in.dates, day) {
			in.dates = append(in.dates, day)
		}
	}
}

// day reads a date, once in a document.
func (r *reader) day(d doc.Mention) graph.FuzzyDate {
	day, known := r.days[d.Start]
	if !known {
		day = r.inStory(d, r.gone(r.DateSaid(d.Span)))
		r.days[d.Start] = day
	}
	return day
}

// otherDay tells whether the dates of a phrase and of an incident cannot be the same.
func (r *reader) otherDay(in *incident, p *phrase) bool {
	for _, b := range p.dates {
		y := r.day(b)
		for _, x := range in.dates {
			if x.Earliest != "" && y.Latest != "" && y.Latest < x.Earliest || y.Earliest != "" && x.Latest != "" && x.Latest < y.Earliest {
				return true
			}
			if inWeek(&y) && long(&x) || inWeek(&x) && long(&y) {
				return true // the text has no day of its own: "on Thursday", then "in July 2016"
			}
		}
	}
	return false
}

// inWeek tells whether a day is one of the week that nothing resolves.
func inWeek(d *graph.FuzzyDate) bool {
	return d.Latest == "" && slices.ContainsFunc(strings.Fields(d.Raw), func(w string) bool { return strings.HasSuffix(w, "day") && len(w) > 5 && w != "today" })
}

// long tells whether a date is a month or longer.
func long(d *graph.FuzzyDate) bool {
	return d.Latest != "" && d.Earliest != d.Latest
}

// older tells whether a phrase gives the month or year of a deed, while an incident told before is dated by a weekday alone: "the September 2012
// assault" is not Tuesday's.
func (r *reader) older(in *incident, p *phrase) bool {
	return in.sentence != p.sentence && len(in.dates) > 0 && r.dayOfOld(p) && !slices.ContainsFunc(in.dates, func(d graph.FuzzyDate) bool { return d.Earliest != "" })
}

// sameDay tells whether a phrase gives the very day of an incident.
func (r *reader) sameDay(in *incident, p *phrase) bool {
	for _, b := range p.dates {
		for _, x := range in.dates {
			if y := r.day(b); y.Earliest != "" && y.Earliest == x.Earliest && y.Latest == x.Latest {
				return true
			}
		}
	}
	return false
}
