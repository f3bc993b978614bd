package graph

import (
	"time"
)

// Years that a Date can name.
const (
	minYear = 1
	maxYear = 9999
)

// DayOf returns the day of a year, month (1 to 12) and day of the month, "" for one that no calendar has.
func DayOf(year, month, day int) Date {
	if !inCalendar(year, month, day) {
		return ""
	}
	digit := func(n, unit int) byte { return byte('0' + n/unit%10) }
	return Date([]byte{
		digit(year, 1000), digit(year, 100), digit(year, 10), digit(year, 1), '-', digit(month, 10), digit(month, 1), '-', digit(day, 10), digit(day, 1),
	})
}

func inCalendar(year, month, day int) bool {
	return year >= minYear && year <= maxYear && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

// Split returns the parts of a day; ok is false for "" and for what is no day.
func (d Date) Split() (year, month, day int, ok bool) {
	if len(d) != 10 || d[4] != '-' || d[7] != '-' {
		return 0, 0, 0, false
	}
	for i := range 10 {
		if i != 4 && i != 7 && (d[i] < '0' || d[i] > '9') {
			return 0, 0, 0, false
		}
	}
	n := func(s Date) (v int) {
		for i := range len(s) {
			v = v*10 + int(s[i]-'0')
		}
		return v
	}
	year, month, day = n(d[:4]), n(d[5:7]), n(d[8:])
	return year, month, day, inCalendar(year, month, day)
}

// Valid tells whether it is a day of the calendar; "" is not.
func (d Date) Valid() bool {
	_, _, _, ok := d.Split()
	return ok
}

// AddDays returns the day n days later, "" for an open date and beyond the years 1 to 9999.
func (d Date) AddDays(n int) Date {
	y, m, day, ok := d.Split()
	if !ok || n > 366*maxYear || n < -366*maxYear {
		return ""
	}
	t := time.Date(y, time.Month(m), day, 0, 0, 0, 0, time.UTC).AddDate(0, 0, n)
	return DayOf(t.Year(), int(t.Month()), t.Day())
}

// AddMonths returns the same day of the month n months later, the last one of a shorter month; "" as in [Date.AddDays].
func (d Date) AddMonths(n int) Date {
	y, m, day, ok := d.Split()
	if !ok || n > 12*maxYear || n < -12*maxYear {
		return ""
	}
	y, m = shiftMonth(y, m, n)
	return DayOf(y, m, min(day, daysIn(y, m)))
}

// Weekday returns the day of the week; Sunday for what is no day.
func (d Date) Weekday() time.Weekday {
	y, m, day, ok := d.Split()
	if !ok {
		return time.Sunday
	}
	return time.Date(y, time.Month(m), day, 0, 0, 0, 0, time.UTC).Weekday()
}

// MonthBounds returns the first and last day of a month, "" for one that does not exist.
func MonthBounds(year, month int) (first, last Date) {
	if month < 1 || month > 12 {
		return "", ""
	}
	return DayOf(year, month, 1), DayOf(year, month, daysIn(year, month))
}

// YearBounds returns the first and last day of a year, "" beyond the years 1 to 9999.
func YearBounds(year int) (first, last Date) { return DayOf(year, 1, 1), DayOf(year, 12, 31) }

func daysIn(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && year%100 != 0 || year%400 == 0 {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// shiftMonth adds months to a month.
func shiftMonth(y, m, n int) (int, int) {
	total := y*12 + m - 1 + n
	if total < 0 {
		return 0, 1
	}
	return total / 12, total%12 + 1
}

// seasonBounds returns the days of a season of the northern half of the earth; number is EDTF's, 21 spring to 24 winter. The
// winter of a year begins in its December.
func seasonBounds(year, number int) (first, last Date) {
	month := 3 + 3*(number-21)
	first, _ = MonthBounds(year, month)
	_, last = MonthBounds(shiftMonth(year, month, 2))
	if number == 24 && last == "" {
		_, last = YearBounds(year)
	}
	return first, last
}
