package eval

import (
	"cmp"
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"linkchart/eval/period"
	"linkchart/graph"
)

// PublishedISAF works out when releases were published that do not say so in full, and "" for those of which nothing is known.
// stated holds the days that the others give, "" for a release without one; both lists are in the order of texts.
//
// The numbers of releases run through each month: one without a day was published between those with the numbers next to its
// own. Where day and month stand without a year and without a number, the year is the one whose wording the release has.
func PublishedISAF(texts []string, stated []graph.Date) ([]graph.Date, error) {
	model, err := period.New()
	if err != nil {
		return nil, err
	}
	series := map[string][]numbered{}
	for i, t := range texts {
		month, n := releaseOf(t)
		if _, _, day, ok := stated[i].Split(); ok && string(stated[i][:7]) == month {
			series[month] = append(series[month], numbered{n, day})
		} else if m, day := daySaid(t); stated[i] == "" && month != "" && strings.HasSuffix(month, fmt.Sprintf("-%02d", m)) {
			series[month] = append(series[month], numbered{n, day})
		}
	}
	out := make([]graph.Date, len(texts))
	for i, t := range texts {
		if stated[i] != "" {
			continue
		}
		year := 0
		month, day := daySaid(t)
		number, n := releaseOf(t)
		switch {
		case number == "" && day > 0:
			year = model.Year(t, month)
		case number != "":
			_, _ = fmt.Sscanf(number, "%d-%d", &year, &month)
			if day == 0 {
				day = min(between(series[number], n), time.Date(year, time.Month(month+1), 0, 0, 0, 0, 0, time.UTC).Day())
			}
		}
		out[i] = graph.DayOf(year, month, day)
	}
	return out, nil
}

// daySaid is the month and day in the dateline of a release, 0 if it has none.
func daySaid(text string) (month, day int) {
	if at := releaseDateline.FindStringSubmatch(text); at != nil {
		_, month, day, _ = graph.ParseDate(at[1]+", 2000", "").Earliest.Split()
	}
	return month, day
}

// numbered is a release with its number in the month and its day.
type numbered struct{ number, day int }

var inSeries = regexp.MustCompile(`\b(20\d\d-(?:0[1-9]|1[0-2]))-[A-Z]{1,3}-(\d{1,3})\b`)

// releaseOf is the month and the number in it that a release bears, "" if it bears none.
func releaseOf(text string) (month string, number int) {
	m := inSeries.FindStringSubmatch(text)
	if m == nil {
		return "", 0
	}
	number, _ = strconv.Atoi(m[2])
	return m[1], number
}

// firstOfMonth is taken for the first release of a month.
var firstOfMonth = numbered{1, 1}

// between is the day of a number that stands between others in the series of its month; before all of them is the first day of
// the month, and the pace goes on behind the last.
func between(series []numbered, number int) int {
	low, high := firstOfMonth, numbered{}
	slices.SortFunc(series, func(a, b numbered) int { return cmp.Or(cmp.Compare(a.number, b.number), cmp.Compare(a.day, b.day)) })
	for _, s := range series {
		switch {
		case s.number == number:
			return s.day
		case s.number < number:
			low = s
		case high.number == 0:
			high = s
		}
	}
	switch {
	case high.number == 0 && low.number <= 1:
		return low.day
	case high.number == 0:
		low, high = firstOfMonth, low
	}
	day := float64(low.day) + float64((number-low.number)*(high.day-low.day))/float64(high.number-low.number)
	return max(1, int(math.Ceil(day)))
}

var yearSaid = regexp.MustCompile(`\b20\d\d\b`)

// YearOpen tells whether a release gives day and month of its publication, and no year anywhere.
func YearOpen(text string) bool {
	return releaseDateline.MatchString(text) && !yearSaid.MatchString(text)
}
