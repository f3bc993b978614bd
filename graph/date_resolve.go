package graph

import "fmt"

// resolve turns what was said into a date; what is missing is looked for back from the anchor.
func (p *dateParser) resolve(a point) found {
	switch {
	case a.year > 0 && a.month > 0 && a.day > 0:
		d := DayOf(a.year, a.month, a.day)
		if d == "" {
			return found{precision: UnknownPrecision, basis: UnresolvedDate}
		}
		return dayFound(d)
	case a.year > 0 && a.month > 0:
		return monthFound(a.year, a.month)
	case a.year > 0:
		return yearFound(a.year)
	case a.month > 0 && a.day > daysIn(2000, a.month):
		return found{precision: UnknownPrecision, basis: UnresolvedDate}
	}
	if p.anchor == "" {
		return unanchored(a)
	}
	f := p.latest(a)
	if p.ahead {
		if next := p.earliest(a); a.month == 0 || a.day == 0 || f.first < p.anchor.AddDays(-justOver) || next.first < p.anchor.AddDays(farBack) {
			return next
		}
		return f // "is to run from January 23", written on the 28th
	}
	if a.month > 0 && a.day > 0 && f.first != "" && f.first < p.anchor.AddDays(-farBack) {
		return p.earliest(a)
	}
	return f
}

// farBack is how many days back a day without a year is looked for: papers leave the year out for what is near.
const farBack = 275

// justOver is how many days back a day may lie that is said as if it were to come, if the next one of that name is far off.
const justOver = 14

// unanchored is a date without a year in a document without a date.
func unanchored(a point) found {
	switch {
	case a.month > 0 && a.day > 0:
		return found{edtf: fmt.Sprintf("XXXX-%02d-%02d", a.month, a.day), precision: DayPrecision, basis: YearMissing}
	case a.month > 0:
		return found{edtf: fmt.Sprintf("XXXX-%02d", a.month), precision: MonthPrecision, basis: YearMissing}
	}
	return found{precision: DayPrecision, basis: RelativeToDocument}
}

// latest is the last day or month of that name that begins on or before the anchor.
func (p *dateParser) latest(a point) found {
	y, m, _, _ := p.anchor.Split()
	if a.month == 0 { // "the 12th"
		for range 4 {
			if d := DayOf(y, m, a.day); d != "" && d <= p.anchor {
				return p.anchoredTo(dayFound(d))
			}
			y, m = shiftMonth(y, m, -1)
		}
		return found{precision: UnknownPrecision, basis: UnresolvedDate}
	}
	for range 9 { // a leap day comes once in up to eight years
		if d := DayOf(y, a.month, max(a.day, 1)); d != "" && d <= p.anchor {
			if a.day > 0 {
				return p.anchoredTo(dayFound(d))
			}
			return p.anchoredTo(monthFound(y, a.month))
		}
		y--
	}
	return found{precision: UnknownPrecision, basis: UnresolvedDate}
}

func (p *dateParser) anchoredTo(f found) found {
	f.anchored, f.basis = true, RelativeToDocument
	return f
}

// earliest is the first day or month of that name that ends on or after the anchor.
func (p *dateParser) earliest(a point) found {
	y, m, _, _ := p.anchor.Split()
	for range 9 {
		f := found{}
		switch {
		case a.month == 0:
			f = dayFound(DayOf(y, m, a.day))
		case a.day > 0:
			f = dayFound(DayOf(y, a.month, a.day))
		default:
			f = monthFound(y, a.month)
		}
		if f.last != "" && f.last >= p.anchor {
			return p.anchoredTo(f)
		}
		if a.month == 0 {
			y, m = shiftMonth(y, m, 1)
		} else {
			y++
		}
	}
	return found{precision: UnknownPrecision, basis: UnresolvedDate}
}

// relativeTo is f, or, without an anchor, only its precision.
func (p *dateParser) relativeTo(precision DatePrecision, f func(anchor Date) found) found {
	if p.anchor == "" {
		return found{precision: precision, basis: RelativeToDocument}
	}
	g := f(p.anchor)
	if g.edtf == "" || g.first == "" && g.last == "" {
		return found{precision: precision, basis: UnresolvedDate}
	}
	g.precision = precision
	return p.anchoredTo(g)
}

// join makes one span of two ends; the first takes year and month from the second.
func (p *dateParser) join(a, b point) found {
	if a.month == 0 && a.day > 0 {
		a.month = b.month
	}
	if a.year == 0 && b.year > 0 {
		a.year = b.year
		if a.month > b.month && b.month > 0 {
			a.year-- // "December 30 to January 2, 2024"
		}
	} else if b.year == 0 && a.year > 0 {
		b.year = a.year
	}
	from, to := p.resolve(a), p.resolve(b)
	if to.basis == YearMissing || from.basis == YearMissing {
		if from.edtf == to.edtf {
			return from
		}
		return found{precision: from.precision, basis: YearMissing}
	}
	if from.first > to.first && a.year == 0 && a.month > 0 { // looked for back from the anchor, one went a year too far
		if y, _, _, ok := to.first.Split(); ok {
			a.year = y
			if a.month > b.month {
				a.year--
			}
			anchored := p.anchoredTo(p.resolve(a))
			from = anchored
		}
	}
	if from.first == "" || to.last == "" || from.first > to.last {
		return found{precision: UnknownPrecision, basis: UnresolvedDate}
	}
	f := found{edtf: from.edtf + "/" + to.edtf, first: from.first, last: to.last, precision: from.precision}
	if from.precision != to.precision {
		f.precision = UnknownPrecision
	}
	if from.anchored || to.anchored {
		return p.anchoredTo(f)
	}
	return f
}

// narrowed keeps a part of a span; the EDTF string stays that of the whole.
func (f found) narrowed(part spanPart) found {
	if part == wholeSpan || f.first == "" || f.last == "" {
		return f
	}
	y, m, _, _ := f.first.Split()
	months := func(from, to int) found {
		g := f
		g.first, _ = MonthBounds(y, from)
		_, g.last = MonthBounds(y, to)
		return g
	}
	switch f.precision {
	case YearPrecision:
		if y2, _, _, _ := f.last.Split(); y2 != y {
			return f
		}
		bounds := map[spanPart][2]int{
			earlyPart: {1, 4}, middlePart: {5, 8}, latePart: {9, 12}, firstHalf: {1, 6}, secondHalf: {7, 12},
			quarter1: {1, 3}, quarter2: {4, 6}, quarter3: {7, 9}, quarter4: {10, 12},
		}[part]
		return months(bounds[0], bounds[1])
	case MonthPrecision:
		switch part {
		case earlyPart:
			f.last = DayOf(y, m, 10)
		case middlePart:
			f.first, f.last = DayOf(y, m, 11), DayOf(y, m, 20)
		case latePart:
			f.first = DayOf(y, m, 21)
		case firstHalf:
			f.last = DayOf(y, m, 15)
		case secondHalf:
			f.first = DayOf(y, m, 16)
		}
	case DecadePrecision:
		switch part {
		case earlyPart:
			_, f.last = YearBounds(y + 3)
		case middlePart:
			f.first, _ = YearBounds(y + 4)
			_, f.last = YearBounds(y + 6)
		case latePart:
			f.first, _ = YearBounds(y + 7)
		}
	}
	return f
}

func monthFound(y, m int) found {
	first, last := MonthBounds(y, m)
	return found{edtf: fmt.Sprintf("%04d-%02d", y, m), first: first, last: last, precision: MonthPrecision}
}

func yearFound(y int) found {
	first, last := YearBounds(y)
	return found{edtf: fmt.Sprintf("%04d", y), first: first, last: last, precision: YearPrecision}
}

func intervalFound(first, last Date) found {
	return found{edtf: string(first) + "/" + string(last), first: first, last: last}
}
