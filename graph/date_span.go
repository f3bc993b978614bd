package graph

import (
	"fmt"
	"strings"
)

// point is one end of a span as said: 0 is missing. A day alone has only day.
type point struct{ year, month, day int }

// span reads a date, a part of one ("early 2020") or a range ("22-24 March 2024").
func (p *dateParser) span() (found, bool) {
	part := wholeSpan
	for _, w := range partWords {
		if p.phrase(w.phrase) {
			part = w.part
			break
		}
	}
	if part == wholeSpan && p.peek(0).text == "q" && p.peek(1).isNum && len(p.peek(1).text) == 1 && p.peek(1).text >= "1" && p.peek(1).text <= "4" {
		part = quarter1 + spanPart(p.peek(1).text[0]-'1')
		p.at += 2
		p.phrase("of")
	}
	if part != wholeSpan {
		p.any("in the", "in", "of the", "of", "the")
		start := p.at
		if f, ok := p.relative(); ok && p.trail() {
			return f.narrowed(part), true
		}
		p.at = start
		if p.phrase("this") || p.peek(0).text == "year" || p.peek(0).text == "month" {
			if u := timeUnits[p.peek(0).text]; u == yearUnit || u == monthUnit {
				p.at++
				return p.thisUnit(u).narrowed(part), true
			}
			p.at = start
		}
	}
	if f, ok := p.era(); ok {
		return f.narrowed(part), true
	}
	between := p.any("between the", "between", "from the", "from")
	a, ok := p.point()
	if !ok {
		return found{}, false
	}
	at := p.at
	if p.any("- the", "-", "to the", "to", "until", "through", "/") || between && p.any("and the", "and") {
		if b, ok := p.rangePoint(a); ok {
			return p.join(a, b), true
		}
	}
	p.at = at
	if !between && p.any("and the", "and") {
		if b, ok := p.rangePoint(a); ok && next(a, b) {
			return p.join(a, b), true
		}
	}
	p.at = at
	if a == (point{day: a.day}) && !p.ordinalBefore() {
		return found{}, false // a bare number is no date
	}
	return p.resolve(a).narrowed(part), true
}

// next tells whether one end is the day or the year right behind another, "30 and 31 July", "2020 and 2021", or both are of months of their own,
// as the ends of a range are: "November 2016 and January 2017".
func next(a, b point) bool {
	if a.month > 0 && b.month > 0 && a.day == 0 == (b.day == 0) {
		return true
	}
	if a.day == 0 {
		return b.day == 0 && a.month == 0 && b.month == 0 && b.year == a.year+1
	}
	return b.day == a.day+1 && (a.month == 0 || b.month == a.month) && (a.year == 0 || b.year == 0 || a.year == b.year)
}

// ordinalBefore tells whether the day just read was written as one: "the 12th".
func (p *dateParser) ordinalBefore() bool {
	switch p.peek(-1).text {
	case "st", "nd", "rd", "th":
		return true
	}
	return false
}

// rangePoint reads the second end of a range; "2014-16" and "3-5" leave out what they share.
func (p *dateParser) rangePoint(a point) (b point, ok bool) {
	if t := p.peek(0); a.month == 0 && a.year > 0 && t.isNum && len(t.text) == 2 {
		n, _ := t.number()
		p.at++
		if b.year = a.year/100*100 + n; b.year <= a.year {
			b.year += 100
		}
		return b, b.year-a.year < 100
	}
	if b, ok = p.point(); ok && b == (point{day: b.day}) && a.month > 0 { // "March 22-24, 2024"
		b.month, b.year = a.month, p.year(false)
	}
	return b, ok
}

// point reads one end.
func (p *dateParser) point() (point, bool) {
	if wd := p.weekday(); wd {
		p.any(",", "(", ", the", "the")
	}
	p.phrase("the")
	if pt, ok := p.numeric(); ok {
		return pt, true
	}
	for _, f := range feasts {
		if p.phrase(f.phrase) {
			return point{year: p.year(false), month: f.month, day: f.day}, true
		}
	}
	if m := monthNames[p.peek(0).text]; m > 0 {
		p.at++
		p.phrase(".")
		return p.afterMonth(m)
	}
	t := p.peek(0)
	n, ok := t.number()
	if !ok || t.grouped {
		return point{}, false
	}
	if len(t.text) == 4 {
		p.at++
		return point{year: n}, n >= 1000 && n < 3000
	}
	if len(t.text) > 2 || n < 1 || n > 31 {
		return point{}, false
	}
	p.at++
	p.ordinal()
	at := p.at
	p.any("of", "-")
	if m := monthNames[p.peek(0).text]; m > 0 {
		p.at++
		p.any(".", "-")
		return point{year: p.year(true), month: m, day: n}, true
	}
	p.at = at
	return point{day: n}, true
}

// afterMonth reads what follows a month: a day, a year, both or nothing.
func (p *dateParser) afterMonth(m int) (point, bool) {
	at := p.at
	p.any("the", "-")
	t := p.peek(0)
	if n, ok := t.number(); ok && len(t.text) <= 2 && n >= 1 && n <= 31 && !t.grouped {
		p.at++
		p.ordinal()
		return point{year: p.year(false), month: m, day: n}, true
	}
	p.at = at
	return point{year: p.year(false), month: m}, true
}

func (p *dateParser) ordinal() {
	if t := p.peek(0); t.glued {
		p.any("st", "nd", "rd", "th")
	}
}

// year reads a year after a month, 0 if there is none; short allows two digits ("03 Jan 90").
func (p *dateParser) year(short bool) int {
	at := p.at
	p.any(", of", ",", "of", "in", "-")
	apostrophe := p.phrase("'")
	t := p.peek(0)
	n, ok := t.number()
	switch {
	case !ok || t.grouped || p.peek(1).glued && (p.peek(1).text == ":" || p.peek(1).text == "s"):
	case len(t.text) == 4 && n >= 1000 && n < 3000:
		p.at++
		return n
	case len(t.text) == 2 && (short && p.at == at || apostrophe):
		p.at++
		if n < 50 {
			return 2000 + n
		}
		return 1900 + n
	}
	p.at = at
	return 0
}

// numeric reads dates of numbers alone: year first with any sign, else three parts with the year last. Where day and month
// cannot be told apart, only the year is taken.
func (p *dateParser) numeric() (point, bool) {
	a, s1, b := p.peek(0), p.peek(1), p.peek(2)
	x, ok1 := a.number()
	y, ok2 := b.number()
	if !ok1 || !ok2 || !s1.glued || !b.glued || a.grouped || b.grouped || !strings.Contains("-/.", s1.text) || len(b.text) > 2 {
		return point{}, false
	}
	s2, c := p.peek(3), p.peek(4)
	z, ok3 := c.number()
	three := ok3 && s2.text == s1.text && s2.glued && c.glued && !c.grouped
	if len(a.text) == 4 && len(b.text) == 2 && x >= 1000 && x < 3000 {
		switch {
		case three && len(c.text) == 2:
			p.at += 5
			return point{x, y, z}, DayOf(x, y, z) != ""
		case s1.text != "." && y >= 1 && y <= 12 && !three:
			p.at += 3
			return point{year: x, month: y}, true
		}
		return point{}, false
	}
	if !three || len(a.text) > 2 || len(c.text) != 4 && len(c.text) != 2 {
		return point{}, false
	}
	if len(c.text) == 2 {
		if z += 1900; z < 1950 {
			z += 100
		}
	}
	p.at += 5
	switch {
	case s1.text == ".", x > 12, x == y:
		return point{z, y, x}, DayOf(z, y, x) != ""
	case y > 12:
		return point{z, x, y}, DayOf(z, x, y) != ""
	}
	return point{year: z}, x >= 1 && y >= 1
}

// weekday consumes the name of a weekday.
func (p *dateParser) weekday() bool {
	if _, ok := weekdayNames[p.peek(0).text]; !ok {
		return false
	}
	p.at++
	p.phrase(".")
	return true
}

// era reads decades, centuries and seasons.
func (p *dateParser) era() (found, bool) {
	start := p.at
	p.phrase("the")
	p.phrase("'")
	t := p.peek(0)
	n, ok := t.number()
	next := p.peek(1)
	switch {
	case ok && next.text == "s" && n%10 == 0 && (len(t.text) == 4 || len(t.text) == 2) || ok && next.text == "'" && p.peek(2).text == "s" && n%10 == 0 && len(t.text) == 4:
		p.at += 2
		p.phrase("s")
		if len(t.text) == 2 {
			if n += 1900; n < 1930 {
				n += 100
			}
		}
		f := decadeFound(n)
		f.precision = DecadePrecision
		return f, f.first != ""
	case ok && n > 0 && n <= 30 && next.glued && (next.text == "st" || next.text == "nd" || next.text == "rd" || next.text == "th") && p.peek(2).text == "century":
		p.at += 3
		edtf := fmt.Sprintf("%02dXX", n-1)
		d, ok := edtfPart(edtf)
		return found{edtf: edtf, first: d.first, last: d.last, precision: UnknownPrecision}, ok
	}
	if y := decadeNames[t.text]; y > 0 {
		p.at++
		f := decadeFound(y)
		f.precision = DecadePrecision
		return f, true
	}
	if season := seasonNames[t.text]; season > 0 {
		p.at++
		p.any("season")
		if y := p.year(false); y > 0 {
			return seasonFound(y, season), true
		}
		return p.lastSeason(season), true
	}
	p.at = start
	return found{}, false
}

func seasonFound(y, season int) found {
	first, last := seasonBounds(y, season)
	return found{edtf: fmt.Sprintf("%04d-%d", y, season), first: first, last: last, precision: SeasonPrecision}
}
