package graph

import (
	"fmt"
	"strconv"
	"strings"
)

// ParseEDTF reads a string of the Extended Date/Time Format (ISO 8601-2), levels 0 and 1, and XXXX-MM and XXXX-MM-DD of level
// 2. A date that is qualified as approximate (~ or %) gets bounds one unit wider on either side; a time of the day is left
// out of the bounds. [ErrInvalid] for anything else, years outside 1 to 9999 among it.
func ParseEDTF(s string) (FuzzyDate, error) {
	d := FuzzyDate{Raw: s, EDTF: s, Basis: AbsoluteDate}
	from, to, interval := strings.Cut(s, "/")
	a, ok := edtfPart(from)
	b := a
	if interval {
		if from == "" || from == ".." {
			a, ok = edtfDate{}, true
		}
		var okTo bool
		if to == "" || to == ".." {
			b, okTo = edtfDate{}, true
		} else {
			b, okTo = edtfPart(to)
		}
		ok = ok && okTo && !(a.precision == "" && b.precision == "") && !a.yearMissing && !b.yearMissing
	}
	if ok && a.first != "" && b.last != "" && a.first > b.last {
		ok = false
	}
	if !ok {
		return FuzzyDate{}, fmt.Errorf("%w: %.60q is no EDTF date of level 0 or 1", ErrInvalid, s)
	}
	d.Earliest, d.Latest, d.Precision = a.first, b.last, a.precision
	if interval && a.precision != b.precision {
		d.Precision = UnknownPrecision
	}
	if a.yearMissing {
		d.Basis = YearMissing
	}
	return d, nil
}

type edtfDate struct {
	first, last Date
	precision   DatePrecision
	yearMissing bool
}

func edtfPart(s string) (d edtfDate, ok bool) {
	approximate := false
	if n := len(s); n > 0 && strings.ContainsRune("?~%", rune(s[n-1])) {
		approximate = s[n-1] != '?'
		s = s[:n-1]
	}
	if date, clock, found := strings.Cut(s, "T"); found {
		if !isClock(clock) || len(date) != 10 {
			return d, false
		}
		s = date
	}
	year, rest := s, ""
	if len(s) > 4 {
		if s[4] != '-' {
			return d, false
		}
		year, rest = s[:4], s[5:]
	}
	month, day, hasDay := strings.Cut(rest, "-")
	if len(s) > 4 && len(month) != 2 || hasDay && len(day) != 2 || len(year) != 4 {
		return d, false
	}
	if d, ok = edtfFields(year, month, day); ok && approximate {
		d.widen()
	}
	return d, ok
}

func edtfFields(year, month, day string) (d edtfDate, ok bool) {
	m, okMonth := twoDigits(month)
	n, okDay := twoDigits(day)
	switch {
	case year == "XXXX":
		d.yearMissing, d.precision = true, MonthPrecision
		if day != "" {
			d.precision = DayPrecision
		}
		return d, okMonth && m >= 1 && m <= 12 && (day == "" || okDay && n >= 1 && n <= daysIn(2000, m))
	case strings.HasSuffix(year, "X"):
		return edtfDecade(year, month)
	}
	y, ok := fourDigits(year)
	if !ok {
		return d, false
	}
	switch {
	case month == "":
		d.precision = YearPrecision
		d.first, d.last = YearBounds(y)
	case month == "XX" && (day == "" || day == "XX"):
		d.precision = YearPrecision
		d.first, d.last = YearBounds(y)
	case !okMonth:
		return d, false
	case m >= 21 && m <= 24:
		if day != "" {
			return d, false
		}
		d.precision = SeasonPrecision
		d.first, d.last = seasonBounds(y, m)
	case day == "" || day == "XX":
		d.precision = MonthPrecision
		d.first, d.last = MonthBounds(y, m)
	case !okDay:
		return d, false
	default:
		d.precision = DayPrecision
		d.first = DayOf(y, m, n)
		d.last = d.first
	}
	return d, d.first != "" && d.last != ""
}

// edtfDecade reads 201X and 20XX.
func edtfDecade(year, month string) (d edtfDate, ok bool) {
	if month != "" {
		return d, false
	}
	digits := strings.TrimRight(year, "X")
	width := 1
	d.precision = DecadePrecision
	if len(digits) == 2 {
		width = 2
		d.precision = UnknownPrecision
	}
	n, err := strconv.ParseUint(digits, 10, 16)
	if err != nil || len(digits) < 2 {
		return d, false
	}
	y := int(n) * 10
	span := 9
	if width == 2 {
		y, span = int(n)*100, 99
	}
	d.first, _ = YearBounds(max(y, minYear))
	_, d.last = YearBounds(y + span)
	return d, d.first != "" && d.last != ""
}

// widen moves the bounds one unit outwards.
func (d *edtfDate) widen() {
	first, last := d.first, d.last
	switch d.precision {
	case DayPrecision:
		first, last = first.AddDays(-1), last.AddDays(1)
	case MonthPrecision:
		first, last = wholeMonths(first.AddMonths(-1), last.AddDays(1))
	case SeasonPrecision:
		first, last = wholeMonths(first.AddMonths(-3), last.AddDays(1).AddMonths(2))
	case YearPrecision:
		first, last = first.AddMonths(-12), last.AddMonths(12)
	case DecadePrecision:
		first, last = first.AddMonths(-120), last.AddMonths(120)
	}
	if first != "" {
		d.first = first
	}
	if last != "" {
		d.last = last
	}
}

// wholeMonths widens two days to the first and last day of their months.
func wholeMonths(a, b Date) (Date, Date) {
	if y, m, _, ok := a.Split(); ok {
		a, _ = MonthBounds(y, m)
	}
	if y, m, _, ok := b.Split(); ok {
		_, b = MonthBounds(y, m)
	}
	return a, b
}

func twoDigits(s string) (int, bool) { return digitsOf(s, 2) }

func fourDigits(s string) (int, bool) { return digitsOf(s, 4) }

func digitsOf(s string, n int) (v int, ok bool) {
	if len(s) != n {
		return 0, false
	}
	for i := range n {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		v = v*10 + int(s[i]-'0')
	}
	return v, true
}

// isClock tells whether s is hh:mm:ss with an optional zone, Z or ±hh[:mm].
func isClock(s string) bool {
	if len(s) < 8 {
		return false
	}
	h, ok1 := twoDigits(s[:2])
	m, ok2 := twoDigits(s[3:5])
	sec, ok3 := twoDigits(s[6:8])
	if !ok1 || !ok2 || !ok3 || s[2] != ':' || s[5] != ':' || h > 24 || m > 59 || sec > 60 {
		return false
	}
	zone := s[8:]
	if zone == "" || zone == "Z" {
		return true
	}
	if zone[0] != '+' && zone[0] != '-' {
		return false
	}
	hours, minutes, hasMinutes := strings.Cut(zone[1:], ":")
	zh, ok := twoDigits(hours)
	zm, okMin := twoDigits(minutes)
	return ok && zh <= 23 && (!hasMinutes || okMin && zm <= 59)
}
