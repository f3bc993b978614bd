package graph

import (
	"fmt"
	"time"
)

// relative reads dates that count from the document or from an event.
func (p *dateParser) relative() (found, bool) {
	for _, read := range []func() (found, bool){p.dayWord, p.lastNext, p.stretch, p.ago, p.bareWeekday, p.open} {
		at := p.at
		if f, ok := read(); ok {
			return f, true
		}
		p.at = at
	}
	return found{}, false
}

// dayWord reads single words for days near the document.
func (p *dateParser) dayWord() (found, bool) {
	offset := 0
	switch {
	case p.any("the day before yesterday"):
		offset = -2
	case p.any("the day after tomorrow"):
		offset = 2
	case p.any("early yesterday", "late yesterday", "yesterday"):
		offset = -1
	case p.any("early tomorrow", "tomorrow"):
		offset = 1
	case p.any("earlier today", "later today", "late today", "early today", "today", "tonight", "this morning", "this afternoon", "this evening", "now"):
	case p.any("overnight", "last night", "the night before last"):
		return p.relativeTo(DayPrecision, func(d Date) found { return intervalFound(d.AddDays(-1), d) }), true
	case p.any(ofEvents...):
		return found{precision: UnknownPrecision, basis: RelativeToEvent}, true
	case p.any("that same", "that", "the same", "the following") && monthNames[p.peek(0).text] > 0:
		p.at++
		return found{precision: MonthPrecision, basis: RelativeToEvent}, true
	default:
		return found{}, false
	}
	return p.relativeTo(DayPrecision, func(d Date) found { return dayFound(d.AddDays(offset)) }), true
}

// lastNext reads a direction and one unit, weekday, month or season: "last week", "earlier this year", "next Friday".
func (p *dateParser) lastNext() (found, bool) {
	p.phrase("the")
	earlier, later := p.any("earlier", "early"), false
	if !earlier {
		later = p.any("later", "late")
	}
	step := 0
	switch {
	case p.any("this past", "last", "previous"):
		step = -1
	case p.any("this coming", "next", "the coming", "coming"):
		step = 1
	case p.phrase("this"):
	default:
		return found{}, false
	}
	word := p.peek(0).text
	if wd, ok := weekdayNames[word]; ok {
		p.at++
		return p.relativeTo(DayPrecision, func(d Date) found { return dayFound(weekdayFrom(d, wd, step)) }), true
	}
	if word == "weekend" {
		p.at++
		return p.weekend(step), true
	}
	if m := monthNames[word]; m > 0 {
		p.at++
		part := wholeSpan
		if earlier {
			part = earlyPart
		} else if later {
			part = latePart
		}
		return p.monthFrom(m, step).narrowed(part), true
	}
	if season := seasonNames[word]; season > 0 {
		p.at++
		return p.seasonFrom(season, step), true
	}
	u := timeUnits[word]
	if u < weekUnit || u == fortnightUnit || len(word) > 0 && word[len(word)-1] == 's' {
		return found{}, false
	}
	p.at++
	switch {
	case step == 0 && earlier:
		return p.thisUnit(u).until(p.anchor), true
	case step == 0 && later:
		return p.thisUnit(u).since(p.anchor), true
	case step == 0:
		return p.thisUnit(u), true
	}
	f := p.nextUnit(u, step)
	if earlier {
		f = f.narrowed(earlyPart)
	} else if later {
		f = f.narrowed(latePart)
	}
	return f, true
}

// thisUnit is the week, month, year or decade that the anchor lies in.
func (p *dateParser) thisUnit(u timeUnit) found {
	return p.relativeTo(u.precision(), func(d Date) found {
		y, m, _, _ := d.Split()
		switch u {
		case weekUnit:
			return intervalFound(d.AddDays(-6), d.AddDays(6))
		case monthUnit:
			return monthFound(y, m)
		case decadeUnit:
			return decadeFound(y)
		}
		return yearFound(y)
	})
}

// nextUnit is the unit before or after that of the anchor.
func (p *dateParser) nextUnit(u timeUnit, step int) found {
	return p.relativeTo(u.precision(), func(d Date) found {
		y, m, _, _ := d.Split()
		switch {
		case u == weekUnit && step < 0:
			return intervalFound(d.AddDays(-13), d.AddDays(-1))
		case u == weekUnit:
			return intervalFound(d.AddDays(1), d.AddDays(13))
		case u == monthUnit:
			return monthFound(shiftMonth(y, m, step))
		case u == decadeUnit && step < 0:
			return intervalFound(d.AddMonths(-120), d)
		case u == decadeUnit:
			return intervalFound(d, d.AddMonths(120))
		}
		return yearFound(y + step)
	})
}

func decadeFound(y int) found {
	edtf := fmt.Sprintf("%03dX", y/10)
	d, _ := edtfPart(edtf)
	return found{edtf: edtf, first: d.first, last: d.last}
}

// until and since cut a span at the anchor: "earlier this month", "later this month". The EDTF string stays that of the whole
// unless it was an interval.
func (f found) until(d Date) found {
	if f.first == "" || d == "" {
		return f
	}
	if f.last = d; f.precision == WeekPrecision {
		f.edtf = intervalFound(f.first, f.last).edtf
	}
	return f
}

func (f found) since(d Date) found {
	if f.first == "" || d == "" {
		return f
	}
	if f.first = d; f.precision == WeekPrecision {
		f.edtf = intervalFound(f.first, f.last).edtf
	}
	return f
}

// bareWeekday reads a weekday alone: the last one on or before the anchor.
func (p *dateParser) bareWeekday() (found, bool) {
	p.any("early", "late", "the")
	wd, ok := weekdayNames[p.peek(0).text]
	if !ok {
		if p.any("weekend") {
			return p.weekend(-1), true
		}
		return found{}, false
	}
	p.at++
	p.phrase(".")
	back := 0
	if p.any("of last week", "last week") {
		back = 7
	}
	return p.relativeTo(DayPrecision, func(d Date) found {
		if back > 0 { // the week before that of the anchor, weeks beginning on Monday
			monday := d.AddDays(-int(d.Weekday()+6) % 7)
			return dayFound(monday.AddDays(-7 + int(wd+6)%7))
		}
		if p.ahead {
			return dayFound(weekdayFrom(d, wd, 0))
		}
		return dayFound(d.AddDays(-int(d.Weekday()-wd+7) % 7))
	}), true
}

// weekdayFrom is the weekday before, after or (step 0) on or after a day.
func weekdayFrom(d Date, wd time.Weekday, step int) Date {
	ahead := int(wd-d.Weekday()+7) % 7
	switch {
	case step < 0:
		if ahead == 0 {
			return d.AddDays(-7)
		}
		return d.AddDays(ahead - 7)
	case step > 0 && ahead == 0:
		return d.AddDays(7)
	}
	return d.AddDays(ahead)
}

func (p *dateParser) weekend(step int) found {
	return p.relativeTo(DayPrecision, func(d Date) found {
		if day := d.Weekday(); step == 0 && day >= time.Monday && day <= time.Wednesday {
			step = -1 // early in the week "this weekend" is the one that has been
		}
		saturday := weekdayFrom(d, time.Saturday, step)
		if step < 0 && d.Weekday() == time.Sunday {
			saturday = saturday.AddDays(-7)
		}
		return intervalFound(saturday, saturday.AddDays(1))
	})
}

// monthFrom is the month of that name before, after or nearest in the year of the anchor.
func (p *dateParser) monthFrom(m, step int) found {
	return p.relativeTo(MonthPrecision, func(d Date) found {
		y, now, _, _ := d.Split()
		if step < 0 && m >= now {
			y--
		} else if step > 0 && m <= now {
			y++
		}
		return monthFound(y, m)
	})
}

func (p *dateParser) seasonFrom(season, step int) found {
	return p.relativeTo(SeasonPrecision, func(d Date) found {
		y, _, _, _ := d.Split()
		for y++; y > 0; y-- {
			f := seasonFound(y, season)
			prev := seasonFound(y-1, season)
			switch {
			case step < 0 && f.last < d, step == 0 && (f.first <= d || f.first[:4] == d[:4]), step > 0 && prev.first <= d:
				return f
			}
		}
		return found{}
	})
}

// lastSeason is a season without a year: the latest that begins on or before the anchor.
func (p *dateParser) lastSeason(season int) found {
	f := p.relativeTo(SeasonPrecision, func(d Date) found {
		y, _, _, _ := d.Split()
		if f := seasonFound(y, season); f.first <= d {
			return f
		}
		return seasonFound(y-1, season)
	})
	if p.anchor == "" {
		f.basis = YearMissing
	}
	return f
}
