package header

import (
	"strconv"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/pattern"
)

// placedDate is a dateline that cannot be mistaken, wherever it stands in the first lines: a place in capitals, often its
// country, and the day, in brackets or before the agency and a dash. The year may be left out.
var placedDate = pattern.MustCompile(`(?:^|[\s.])\p{Lu}{3,}(?:[ -]\p{Lu}{2,})*(?:, (?:\p{Lu}[\p{L}.]+ ?){1,3})?(?: ?\( ?(` + day + `) ?\)|, (` + day +
	`)(?: ?\(\p{Lu}[\p{L}/ -]*\))? ?(?:--?|[–—]) )`)

// headingDate begins the title of a round-up: "May 11: Operations in the South".
var headingDate = pattern.MustCompile(`^(` + day + `): \p{Lu}`)

// issueDate ends the title of something that comes out regularly: "Morning Operational Update, Feb. 27, 2011".
var issueDate = pattern.MustCompile(`(?i:\b(?:update|bulletin|briefing|digest|round-?up|report|summary),? (` + day + `))$`)

const day = `(?i:\d{1,2} ` + month + `(?:,? ?\d{4})?|` + month + ` ?\d{1,2}(?:st|nd|rd|th)?(?:[,.]? ?\d{4})?)`

// reference is the number of a release that begins with year and month: "2010-09-CA-005".
var reference = pattern.MustCompile(`\b((?:19|20)\d{2})-(0[1-9]|1[0-2])-[A-Z]{1,4}[-–]\d+`)

// placed sets the date of a dateline with place and day, and tells whether there is one. A year that it leaves out is that of
// the release's number, else that of the first full date in the lines above; else the year stays open.
func placed(d *doc.Document, lines []line) bool {
	for i, l := range lines {
		if i >= head {
			break
		}
		if !l.digits {
			continue // no day
		}
		m := placedDate.FindStringSubmatchIndex(l.text)
		if m == nil && i == 0 {
			m = headingDate.FindStringSubmatchIndex(l.text)
		}
		if m == nil {
			continue
		}
		at := 2
		if m[at] < 0 {
			at = 4
		}
		raw := l.text[m[at]:m[at+1]]
		f := graph.ParseDate(strings.ReplaceAll(raw, ". ", " "), "") // "July 13. 2012"
		f.Raw = raw
		if f.Basis == graph.YearMissing {
			f = withYear(raw, lines, i)
		}
		if f.Precision != graph.DayPrecision {
			continue
		}
		d.Published, d.DateBasis, d.Anchor = &f, "dateline", f.Latest
		return true
	}
	if len(lines) == 0 {
		return false
	}
	if m := issueDate.FindStringSubmatch(strings.TrimSpace(lines[0].text)); m != nil {
		set(d, m[1], "dateline")
	}
	return d.Published != nil
}

// withYear gives a day the year that the head of the text tells: that of the release's number, which may stand below a title,
// else that of the first full date.
func withYear(raw string, lines []line, at int) graph.FuzzyDate {
	open := graph.ParseDate(raw, "")
	var texts []string
	for i := min(at+head/3, len(lines)-1); i >= 0; i-- {
		texts = append(texts, lines[i].text)
	}
	for _, t := range texts {
		m := reference.FindStringSubmatch(t)
		if m == nil {
			continue
		}
		year, _ := strconv.Atoi(m[1])
		number, _ := strconv.Atoi(m[2])
		// A release numbered in December may come out in January, and the other way round.
		switch f := dated(raw, m[1]); {
		case f.Earliest == "":
		case number == 12 && monthOf(f.Earliest) == 1:
			return dated(raw, strconv.Itoa(year+1))
		case number == 1 && monthOf(f.Earliest) == 12:
			return dated(raw, strconv.Itoa(year-1))
		default:
			return f
		}
	}
	for _, l := range lines[:at+1] {
		if full := date.FindString(l.text); full != "" {
			if f := graph.ParseDate(full, ""); f.Earliest != "" {
				return dated(raw, string(f.Earliest[:4]))
			}
		}
	}
	return open
}

// dated is a day without year in a year; the words stay those of the text.
func dated(raw, year string) graph.FuzzyDate {
	f := graph.ParseDate(raw+" "+year, "")
	f.Raw = raw
	if f.Earliest != "" {
		f.Basis = graph.DerivedDate
	}
	return f
}

func monthOf(d graph.Date) int {
	_, m, _, _ := d.Split()
	return m
}
