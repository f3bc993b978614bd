package graph

import (
	"fmt"
	"slices"
)

// manyUnits is how many units "a few" and "several" reach at most.
const manyUnits = 9

// count is a number of units as said: vague for "a few", which means two to manyUnits; open for "years ago".
type count struct {
	n           int
	vague, open bool
	hedge       Qualifier
}

// units reads a number and a unit: "nine years", "over a decade", "a few days".
func (p *dateParser) units() (c count, u timeUnit, ok bool) {
	q := quantityParser{cursor{ts: p.ts, at: p.at}}
	c.hedge = q.hedge()
	if q.at > p.at && slices.Contains([]string{"a", "an"}, q.peek(-1).text) {
		q.at-- // the article is the number here: "a year"
	}
	switch a, found := q.amount(); {
	case found && a.vague == Several:
		c.vague = true
		q.phrase("of")
	case found && a.vague == "" && a.low == a.high && a.low <= 100_000:
		c.n = a.low
		q.phrase("of")
	case !found && q.any("a", "an", "one"):
		c.n = 1
	case !found && q.any("few", "couple of", "couple"):
		c.vague = true
	case !found && q.any("many", "numerous"), found:
		c.open = true
	case !found:
		c.open = true
	}
	q.phrase("-")
	u = timeUnits[q.peek(0).text]
	if u == 0 {
		return c, u, false
	}
	word := q.peek(0).text
	if c.open && word[len(word)-1] != 's' {
		return c, u, false
	}
	q.at++
	p.at = q.at
	return c, u, true
}

// ago reads "nine years ago" and its like; "two days later" hangs on an event.
func (p *dateParser) ago() (found, bool) {
	c, u, ok := p.units()
	if !ok {
		return found{}, false
	}
	switch {
	case u >= dayUnit && !c.vague && !c.open && c.hedge == "" && p.any("ago today", "ago to the day"):
		return p.relativeTo(DayPrecision, func(d Date) found { return dayFound(u.shift(d, -c.n)) }), true
	case p.any("ago", "back"):
		return p.relativeTo(u.precision(), func(d Date) found { return agoFrom(d, c, u) }), true
	case p.any("from now"):
		return p.relativeTo(u.precision(), func(d Date) found {
			if c.vague || c.open || c.hedge != "" || u > dayUnit {
				return intervalFound(d, "")
			}
			return dayFound(u.shift(d, c.n))
		}), true
	case p.any("later", "earlier", "afterwards", "afterward", "before that", "after that", "before", "after", "prior"):
		p.at = len(p.ts)
		return found{precision: u.precision(), basis: RelativeToEvent}, true
	}
	return found{}, false
}

func agoFrom(d Date, c count, u timeUnit) found {
	switch {
	case c.open:
		return intervalFound("", u.shift(d, -2))
	case c.vague:
		return intervalFound(u.shift(d, -manyUnits), u.shift(d, -2))
	case c.hedge == Over || c.hedge == AtLeast:
		return intervalFound("", u.shift(d, -c.n))
	case c.hedge == Under || c.hedge == AtMost:
		return intervalFound(u.shift(d, -c.n), d)
	}
	day := u.shift(d, -c.n)
	y, m, _, ok := day.Split()
	if !ok {
		return found{}
	}
	var f found
	switch u {
	case weekUnit, fortnightUnit:
		f = intervalFound(day.AddDays(-6), day.AddDays(6))
	case decadeUnit:
		f = intervalFound(day.AddMonths(-60), day.AddMonths(60))
	case monthUnit:
		f = monthFound(y, m)
		e := edtfDate{first: f.first, last: f.last, precision: MonthPrecision}
		e.widen()
		f.first, f.last = e.first, e.last
		f.edtf += "~"
	case yearUnit:
		first, _ := YearBounds(max(y-1, minYear))
		_, last := YearBounds(min(y+1, maxYear))
		f = found{edtf: fmt.Sprintf("%04d~", y), first: first, last: last}
	default:
		return dayFound(day)
	}
	if f.last > d { // "ago" is never after the document
		f.last = d
		if len(f.edtf) > 10 {
			f.edtf = intervalFound(f.first, d).edtf
		}
	}
	return f
}

// stretch reads a time up to the anchor: "the past two weeks", "in recent months", "the last few days".
func (p *dateParser) stretch() (found, bool) {
	p.any("over the", "within the", "for the", "in the", "during the", "over", "within", "for", "the")
	if p.phrase("recent") {
		if u := timeUnits[p.peek(0).text]; u != 0 {
			p.at++
			return p.relativeTo(u.precision(), func(d Date) found { return intervalFound("", d) }), true
		}
		return found{}, false
	}
	ahead := false
	switch {
	case p.any("past", "last", "preceding", "previous"):
	case p.any("coming", "next"):
		ahead = true
	default:
		return found{}, false
	}
	c, u, ok := p.units()
	if !ok {
		u = timeUnits[p.peek(0).text]
		if c = (count{n: 1}); u == 0 {
			return found{}, false
		}
		p.at++
	}
	return p.relativeTo(u.precision(), func(d Date) found {
		n := c.n
		if c.vague {
			n = manyUnits
		}
		if u < dayUnit && n > 0 { // hours reach back into the day before
			u, n = dayUnit, n/24+1
		}
		switch {
		case c.open && ahead:
			return intervalFound(d, "")
		case c.open:
			return intervalFound("", d)
		case ahead:
			return intervalFound(d, u.shift(d, n))
		}
		return intervalFound(u.shift(d, -n), d)
	}), true
}

// open reads words that only say before or after the document.
func (p *dateParser) open() (found, bool) {
	p.any("the", "more", "most")
	switch {
	case p.any("recently", "recent", "lately", "past", "previously", "previous", "in the past", "so far", "to date", "ever", "earlier"):
		return p.relativeTo(UnknownPrecision, func(d Date) found { return intervalFound("", d) }), true
	case p.any("upcoming", "forthcoming", "coming", "soon", "shortly", "future", "in the future", "imminent", "imminently"):
		return p.relativeTo(UnknownPrecision, func(d Date) found { return intervalFound(d, "") }), true
	case p.any("currently", "current", "at present", "presently", "nowadays", "these days", "ongoing"):
		return p.relativeTo(UnknownPrecision, func(d Date) found { return dayFound(d) }), true
	}
	return found{}, false
}
