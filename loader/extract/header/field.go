package header

import (
	"strconv"
	"strings"

	"linkchart/loader/pattern"
)

// Lines of page matter between title and text, whose fields are parted by marks: "J&K desk | New Delhi | Updated: January 4, 2024 11:20 IST",
// "14 February 2025 · 6 min read", "Explainer — updated on April 21, 2021 at 18:30", "16/01/2023 - 17:20".

// fieldLine is the length in bytes up to which a line may be page matter.
const fieldLine = 140

// field is a date that fills a field of such a line.
var field = pattern.MustCompile(`(?:^|[|·•] ?|^[^.!?|]{0,60} [-–—] ?|\. | published ?: ?)(?i:(?:first |last )?(?:published|posted|updated|modified|issued|released|ended) ?:? ?(?:on )?)?` +
	`(?i:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?,? )?(` + fullDay + `)` +
	`(?:,? (?:- )?(?i:at )?\d{1,2}[:.h]\d{2} ?(?i:[ap]\.?m\.?)?(?: [A-Z]{2,5})?)?(?: ?[|·•]| [-–—] |$)`)

const fullDay = `(?i:\d{1,2}(?:st|nd|rd|th)? ` + month + `,? \d{4}|` + month + ` \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{4})`

// numeric is a day written in numbers, with the year last.
var numeric = pattern.MustCompile(`^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$`)

// inField returns the date that fills a field of a line of page matter, "" if none does, and whether it ends the line without a day of the
// week, as the date of today in the head of a page has it. A line that is a date and nothing else is none.
func inField(l line) (raw string, ends bool) {
	if len(l.text) > fieldLine {
		return "", false
	}
	m := field.FindStringSubmatch(l.text)
	if m == nil || !l.furniture && !l.heading && m[0] != l.text && !byAuthor.MatchString(l.text) {
		return "", false
	}
	raw = dayFirst(m[1])
	if m[1] == l.text && raw == l.text {
		return "", false
	}
	return raw, strings.HasSuffix(l.text, m[1]) && !weekday.MatchString(l.text[:strings.Index(l.text, " ")+1])
}

// dayFirst writes a day in numbers as year, month and day, where its numbers tell which is which: "17/10/2023", "10/17/2023". One that may be
// either is "".
func dayFirst(raw string) string {
	m := numeric.FindStringSubmatch(raw)
	if m == nil {
		return raw
	}
	a, _ := strconv.Atoi(m[1])
	b, _ := strconv.Atoi(m[2])
	switch {
	case a > 12 && b <= 12, a == b:
		a, b = b, a
	case b <= 12 || a > 12:
		return ""
	}
	two := func(n int) string { return strconv.Itoa(n/10) + strconv.Itoa(n%10) }
	return m[3] + "-" + two(a) + "-" + two(b)
}

var (
	// author is a line that says who wrote the text, or what it is filed under.
	author = pattern.MustCompile(`^(?:By (?:our|the|\p{Lu})|(?i:tags|topics|keywords|filed under|written by|writer|author|reporter) ?:)|\d{1,2}[/.]\d{1,2}[/.]\d{4}|(?i:\b(?:staff )?correspondent$|\breading time\b|\bmin(?:utes?)? read$)`)
	// byAuthor begins a line of text that holds author and date alone: "By our research staff. Published 18 November 2015".
	byAuthor = pattern.MustCompile(`^By \p{L}[^.]{2,60}\. `)
	// release stands above the date and the title of a release.
	release = pattern.MustCompile(`(?i)^(?:for (?:immediate )?release|(?:press|news|media) (?:release|statement|note|advisory)|fact ?sheet|public statement|communiqu[eé])\b`)
	// townAlone is a town at the beginning of a text, before its date and a full stop: "Athens, 30 November 2022. In June …".
	townAlone = pattern.MustCompile(`^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}(?:, \p{Lu}[\p{L}'’-]+)?, $`)
)
