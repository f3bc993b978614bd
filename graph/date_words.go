package graph

import "time"

var monthNames = map[string]int{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10,
	"november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
	"nov": 11, "dec": 12,
}

var weekdayNames = map[string]time.Weekday{
	"sunday": time.Sunday, "monday": time.Monday, "tuesday": time.Tuesday, "wednesday": time.Wednesday, "thursday": time.Thursday,
	"friday": time.Friday, "saturday": time.Saturday, "sun": time.Sunday, "mon": time.Monday, "tue": time.Tuesday, "tues": time.Tuesday,
	"wed": time.Wednesday, "thu": time.Thursday, "thur": time.Thursday, "thurs": time.Thursday, "fri": time.Friday, "sat": time.Saturday,
}

// seasonNames are EDTF's numbers.
var seasonNames = map[string]int{"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}

// timeUnits are the units of relative dates by their singular.
var timeUnits = map[string]timeUnit{
	"minute": minuteUnit, "minutes": minuteUnit, "hour": hourUnit, "hours": hourUnit, "day": dayUnit, "days": dayUnit, "night": dayUnit,
	"nights": dayUnit, "week": weekUnit, "weeks": weekUnit, "fortnight": fortnightUnit, "fortnights": fortnightUnit, "month": monthUnit,
	"months": monthUnit, "year": yearUnit, "years": yearUnit, "decade": decadeUnit, "decades": decadeUnit,
}

type timeUnit int

const (
	minuteUnit timeUnit = iota + 1
	hourUnit
	dayUnit
	weekUnit
	fortnightUnit
	monthUnit
	yearUnit
	decadeUnit
)

func (u timeUnit) precision() DatePrecision {
	switch u {
	case weekUnit, fortnightUnit:
		return WeekPrecision
	case monthUnit:
		return MonthPrecision
	case yearUnit:
		return YearPrecision
	case decadeUnit:
		return DecadePrecision
	}
	return DayPrecision
}

// shift moves a day by n units.
func (u timeUnit) shift(d Date, n int) Date {
	if n > 100_000 || n < -100_000 {
		return ""
	}
	switch u {
	case minuteUnit:
		return d.AddDays(n / (24 * 60))
	case hourUnit:
		return d.AddDays(n / 24)
	case dayUnit:
		return d.AddDays(n)
	case weekUnit:
		return d.AddDays(7 * n)
	case fortnightUnit:
		return d.AddDays(14 * n)
	case monthUnit:
		return d.AddMonths(n)
	case yearUnit:
		return d.AddMonths(12 * n)
	}
	return d.AddMonths(120 * n)
}

// decadeNames are those of the twentieth century.
var decadeNames = map[string]int{
	"twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960, "seventies": 1970, "eighties": 1980, "nineties": 1990,
}

// leads stand before a date and do not change it.
var leads = []string{
	"on or about", "as of", "in the course of", "during", "throughout", "through", "on", "in", "at", "since", "from", "until", "till", "of",
	"dated", "published on", "published", "posted on", "posted", "updated on", "updated", "the night of", "the morning of", "the evening of",
	"the afternoon of", "the small hours of", "the early hours of", "the day of", "the week of", "the month of", "the year", "year", "the", "and", ",", "(", "'", "-",
}

// trails stand after a date and do not change it: parts of the day, zones, signs.
var trails = []string{
	"early morning", "late evening", "late night", "in the morning", "in the afternoon", "in the evening", "at night", "at dawn", "at dusk",
	"local time", "at noon", "at midnight", "morning", "afternoon", "evening", "night", "midday", "noon", "midnight", "gmt", "utc", "est", "edt",
	"cet", "bst", "msk", "z", "ad", "ce", ".", ",", ")", "(", "'", ":", ";", "-",
}

// ofEvents are days and other times that hang on one told before.
var ofEvents = []string{
	"the same day", "that same day", "that day", "the next day", "the following day", "the day before", "the previous day", "the day after", "the same week",
	"that same week", "the same month", "that same month", "the same year", "that same year", "that year", "that week", "that month", "the following week",
	"the following month", "the following year", "the previous night", "the next morning", "the following morning", "the following night", "the next night",
	"the next evening", "the following evening", "at the time", "that night", "that same night", "the same night", "that evening", "that same evening",
	"the same evening", "that morning", "that same morning", "the same morning", "that afternoon", "the same afternoon", "the morning after",
	"the year before", "the month before", "the week before", "the night before", "the previous year", "the previous month", "the previous week",
	"the year after", "that time", "the same time", "that summer", "that winter", "that autumn", "that spring", "that fall",
}

// feasts are days of the year that have a name.
var feasts = []struct {
	phrase     string
	month, day int
}{
	{"new year ' s day", 1, 1},
	{"valentine ' s day", 2, 14},
	{"may day", 5, 1},
	{"bastille day", 7, 14},
	{"halloween", 10, 31},
	{"christmas eve", 12, 24},
	{"christmas day", 12, 25},
	{"boxing day", 12, 26},
	{"new year ' s eve", 12, 31},
}

// partWords say which part of a span is meant; 0 is the whole.
var partWords = []struct {
	phrase string
	part   spanPart
}{
	{"the beginning of", earlyPart},
	{"beginning of", earlyPart},
	{"the start of", earlyPart},
	{"start of", earlyPart},
	{"the early part of", earlyPart},
	{"early in", earlyPart},
	{"the early", earlyPart},
	{"early", earlyPart},
	{"the middle of", middlePart},
	{"middle of", middlePart},
	{"the mid -", middlePart},
	{"mid -", middlePart},
	{"mid", middlePart},
	{"the end of", latePart},
	{"end of", latePart},
	{"the latter part of", latePart},
	{"late in", latePart},
	{"the late", latePart},
	{"late", latePart},
	{"the first half of", firstHalf},
	{"first half of", firstHalf},
	{"the second half of", secondHalf},
	{"second half of", secondHalf},
	{"the first quarter of", quarter1},
	{"the second quarter of", quarter2},
	{"the third quarter of", quarter3},
	{"the fourth quarter of", quarter4},
	{"first quarter of", quarter1},
	{"second quarter of", quarter2},
	{"third quarter of", quarter3},
	{"fourth quarter of", quarter4},
}

type spanPart int

const (
	wholeSpan spanPart = iota
	earlyPart
	middlePart
	latePart
	firstHalf
	secondHalf
	quarter1
	quarter2
	quarter3
	quarter4
)

// namedDays are days that the press calls by their numbers.
var namedDays = []struct {
	phrase string
	day    Date
}{{"9 / 11", "2001-09-11"}, {"26 / 11", "2008-11-26"}}
