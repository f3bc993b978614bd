package graph_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"linkchart/graph"
)

// shown writes a date as EDTF, bounds, precision and basis, a star for one that used the anchor.
func shown(d graph.FuzzyDate) string {
	s := d.EDTF + " " + string(d.Earliest) + ".." + string(d.Latest) + " " + string(d.Precision) + " " + string(d.Basis)
	if d.Anchor != "" {
		s += " *"
	}
	return s
}

// anchor is a Sunday.
const anchor graph.Date = "2024-03-31"

func TestParseDateAbsolute(t *testing.T) {
	for raw, want := range map[string]string{
		"March 22, 2024":                 "2024-03-22 2024-03-22..2024-03-22 day absolute",
		"March 22 2024":                  "2024-03-22 2024-03-22..2024-03-22 day absolute",
		"22 March 2024":                  "2024-03-22 2024-03-22..2024-03-22 day absolute",
		"31 March 2024":                  "2024-03-31 2024-03-31..2024-03-31 day absolute",
		"the 22nd of March, 2024":        "2024-03-22 2024-03-22..2024-03-22 day absolute",
		"March 22nd, 2024":               "2024-03-22 2024-03-22..2024-03-22 day absolute",
		"on Friday, March 22, 2024":      "2024-03-22 2024-03-22..2024-03-22 day absolute",
		"Friday (March 22, 2024)":        "2024-03-22 2024-03-22..2024-03-22 day absolute",
		"Apr. 2, 2024":                   "2024-04-02 2024-04-02..2024-04-02 day absolute",
		"April 02, 2024":                 "2024-04-02 2024-04-02..2024-04-02 day absolute",
		"Sept. 11, 2001":                 "2001-09-11 2001-09-11..2001-09-11 day absolute",
		"2024-03-22":                     "2024-03-22 2024-03-22..2024-03-22 day absolute",
		"2024-03-22T10:30:00Z":           "2024-03-22 2024-03-22..2024-03-22 day absolute",
		"2024/03/22":                     "2024-03-22 2024-03-22..2024-03-22 day absolute",
		"22/03/2024":                     "2024-03-22 2024-03-22..2024-03-22 day absolute",
		"03/22/2024":                     "2024-03-22 2024-03-22..2024-03-22 day absolute",
		"22.03.2024":                     "2024-03-22 2024-03-22..2024-03-22 day absolute",
		"03/04/2024":                     "2024 2024-01-01..2024-12-31 year absolute",
		"03 JAN 90":                      "1990-01-03 1990-01-03..1990-01-03 day absolute",
		"9/11":                           "2001-09-11 2001-09-11..2001-09-11 day absolute",
		"March 2024":                     "2024-03 2024-03-01..2024-03-31 month absolute",
		"February of 2024":               "2024-02 2024-02-01..2024-02-29 month absolute",
		"2024-02":                        "2024-02 2024-02-01..2024-02-29 month absolute",
		"2015":                           "2015 2015-01-01..2015-12-31 year absolute",
		"in 2015":                        "2015 2015-01-01..2015-12-31 year absolute",
		"since 2015":                     "2015 2015-01-01..2015-12-31 year absolute",
		"early 2020":                     "2020 2020-01-01..2020-04-30 year absolute",
		"mid-2014":                       "2014 2014-05-01..2014-08-31 year absolute",
		"late 2019":                      "2019 2019-09-01..2019-12-31 year absolute",
		"the end of 2019":                "2019 2019-09-01..2019-12-31 year absolute",
		"the first half of 2019":         "2019 2019-01-01..2019-06-30 year absolute",
		"Q3 2019":                        "2019 2019-07-01..2019-09-30 year absolute",
		"early March 2024":               "2024-03 2024-03-01..2024-03-10 month absolute",
		"late March 2024":                "2024-03 2024-03-21..2024-03-31 month absolute",
		"the 1990s":                      "199X 1990-01-01..1999-12-31 decade absolute",
		"the early 1990s":                "199X 1990-01-01..1993-12-31 decade absolute",
		"the '90s":                       "199X 1990-01-01..1999-12-31 decade absolute",
		"the nineties":                   "199X 1990-01-01..1999-12-31 decade absolute",
		"the 20th century":               "19XX 1900-01-01..1999-12-31 unknown absolute",
		"spring 2020":                    "2020-21 2020-03-01..2020-05-31 season absolute",
		"the summer of 2019":             "2019-22 2019-06-01..2019-08-31 season absolute",
		"winter 2019":                    "2019-24 2019-12-01..2020-02-29 season absolute",
		"March 22-24, 2024":              "2024-03-22/2024-03-24 2024-03-22..2024-03-24 day absolute",
		"22-24 March 2024":               "2024-03-22/2024-03-24 2024-03-22..2024-03-24 day absolute",
		"between 3 and 5 May 2010":       "2010-05-03/2010-05-05 2010-05-03..2010-05-05 day absolute",
		"December 30 - January 2, 2024":  "2023-12-30/2024-01-02 2023-12-30..2024-01-02 day absolute",
		"30 and 31 July 2011":            "2011-07-30/2011-07-31 2011-07-30..2011-07-31 day absolute",
		"November 2016 and January 2017": "2016-11/2017-01 2016-11-01..2017-01-31 month absolute",
		"2020 and 2021":                  "2020/2021 2020-01-01..2021-12-31 year absolute",
		"3 March and 9 May 2011":         "2011-03-03/2011-05-09 2011-03-03..2011-05-09 day absolute",
		"the small hours of 3 May 2020":  "2020-05-03 2020-05-03..2020-05-03 day absolute",
		"Christmas Day 2009":             "2009-12-25 2009-12-25..2009-12-25 day absolute",
		"from January to March 2024":     "2024-01/2024-03 2024-01-01..2024-03-31 month absolute",
		"2014-16":                        "2014/2016 2014-01-01..2016-12-31 year absolute",
		"2014 to 2016":                   "2014/2016 2014-01-01..2016-12-31 year absolute",
		"around 2015":                    "2015~ 2014-01-01..2016-12-31 year absolute",
		"before 2015":                    "/2014-12-31 ..2014-12-31 unknown absolute",
		"after March 2024":               "2024-04-01/ 2024-04-01.. unknown absolute",
		"10:30 on March 22, 2024":        "2024-03-22 2024-03-22..2024-03-22 day absolute",
		"March 22, 2024 at 9 p.m.":       "2024-03-22 2024-03-22..2024-03-22 day absolute",
	} {
		for _, d := range []graph.Date{"", anchor} {
			if got := shown(graph.ParseDate(raw, d)); got != want {
				t.Errorf("ParseDate(%q, %q)\n got %s\nwant %s", raw, d, got, want)
			}
		}
	}
}

func TestParseDateRelative(t *testing.T) {
	for raw, want := range map[string]string{
		"yesterday":                 "2024-03-30 2024-03-30..2024-03-30 day",
		"today":                     "2024-03-31 2024-03-31..2024-03-31 day",
		"this morning":              "2024-03-31 2024-03-31..2024-03-31 day",
		"tomorrow":                  "2024-04-01 2024-04-01..2024-04-01 day",
		"the day before yesterday":  "2024-03-29 2024-03-29..2024-03-29 day",
		"overnight":                 "2024-03-30/2024-03-31 2024-03-30..2024-03-31 day",
		"last night":                "2024-03-30/2024-03-31 2024-03-30..2024-03-31 day",
		"last week":                 "2024-03-18/2024-03-30 2024-03-18..2024-03-30 week",
		"last month":                "2024-02 2024-02-01..2024-02-29 month",
		"last year":                 "2023 2023-01-01..2023-12-31 year",
		"late last year":            "2023 2023-09-01..2023-12-31 year",
		"next month":                "2024-04 2024-04-01..2024-04-30 month",
		"this year":                 "2024 2024-01-01..2024-12-31 year",
		"earlier this month":        "2024-03 2024-03-01..2024-03-31 month",
		"earlier this year":         "2024 2024-01-01..2024-03-31 year",
		"later this year":           "2024 2024-03-31..2024-12-31 year",
		"two years ago today":       "2022-03-31 2022-03-31..2022-03-31 day",
		"Christmas Eve":             "2023-12-24 2023-12-24..2023-12-24 day",
		"11–12 March":               "2024-03-11/2024-03-12 2024-03-11..2024-03-12 day",
		"two days ago":              "2024-03-29 2024-03-29..2024-03-29 day",
		"a week ago":                "2024-03-18/2024-03-30 2024-03-18..2024-03-30 week",
		"two months ago":            "2024-01~ 2023-12-01..2024-02-29 month",
		"nine years ago":            "2015~ 2014-01-01..2016-12-31 year",
		"9 years ago":               "2015~ 2014-01-01..2016-12-31 year",
		"nearly nine years ago":     "2015~ 2014-01-01..2016-12-31 year",
		"more than two years ago":   "/2022-03-31 ..2022-03-31 year",
		"a few days ago":            "2024-03-22/2024-03-29 2024-03-22..2024-03-29 day",
		"years ago":                 "/2022-03-31 ..2022-03-31 year",
		"a decade ago":              "2009-03-31/2019-03-31 2009-03-31..2019-03-31 decade",
		"recent":                    "/2024-03-31 ..2024-03-31 unknown",
		"recently":                  "/2024-03-31 ..2024-03-31 unknown",
		"in recent months":          "/2024-03-31 ..2024-03-31 month",
		"past":                      "/2024-03-31 ..2024-03-31 unknown",
		"upcoming":                  "2024-03-31/ 2024-03-31.. unknown",
		"the past two weeks":        "2024-03-17/2024-03-31 2024-03-17..2024-03-31 week",
		"over the last three years": "2021-03-31/2024-03-31 2021-03-31..2024-03-31 year",
		"Friday":                    "2024-03-29 2024-03-29..2024-03-29 day",
		"on Friday night":           "2024-03-29 2024-03-29..2024-03-29 day",
		"Sunday":                    "2024-03-31 2024-03-31..2024-03-31 day",
		"last Sunday":               "2024-03-24 2024-03-24..2024-03-24 day",
		"next Friday":               "2024-04-05 2024-04-05..2024-04-05 day",
		"In January":                "2024-01 2024-01-01..2024-01-31 month",
		"in March":                  "2024-03 2024-03-01..2024-03-31 month",
		"in April":                  "2023-04 2023-04-01..2023-04-30 month",
		"last March":                "2023-03 2023-03-01..2023-03-31 month",
		"March 22":                  "2024-03-22 2024-03-22..2024-03-22 day",
		"22 March":                  "2024-03-22 2024-03-22..2024-03-22 day",
		"Apr. 2":                    "2024-04-02 2024-04-02..2024-04-02 day",
		"October 7":                 "2023-10-07 2023-10-07..2023-10-07 day",
		"March 3-5":                 "2024-03-03/2024-03-05 2024-03-03..2024-03-05 day",
		"the 12th":                  "2024-03-12 2024-03-12..2024-03-12 day",
		"last summer":               "2023-22 2023-06-01..2023-08-31 season",
		"last weekend":              "2024-03-23/2024-03-24 2024-03-23..2024-03-24 day",
	} {
		want += " relative-to-document"
		got := shown(graph.ParseDate(raw, anchor))
		if got != want+" *" {
			t.Errorf("ParseDate(%q, %q)\n got %s\nwant %s *", raw, anchor, got, want)
		}
		bare := graph.ParseDate(raw, "")
		if bare.Earliest != "" || bare.Latest != "" || bare.Anchor != "" || bare.EDTF != "" && !strings.HasPrefix(bare.EDTF, "XXXX-") {
			t.Errorf("ParseDate(%q) without an anchor is resolved: %s", raw, shown(bare))
		}
		if bare.Basis != graph.RelativeToDocument && bare.Basis != graph.YearMissing {
			t.Errorf("ParseDate(%q) without an anchor has basis %s", raw, bare.Basis)
		}
	}
}

func TestParseDateWithoutYearOrAnchor(t *testing.T) {
	for raw, want := range map[string]string{
		"In January":     "XXXX-01 .. month year-missing",
		"early January":  "XXXX-01 .. month year-missing",
		"March 22":       "XXXX-03-22 .. day year-missing",
		"22 March":       "XXXX-03-22 .. day year-missing",
		"Friday, 2 May":  "XXXX-05-02 .. day year-missing",
		"nine years ago": " .. year relative-to-document",
		"last week":      " .. week relative-to-document",
		"recent":         " .. unknown relative-to-document",
	} {
		if got := shown(graph.ParseDate(raw, "")); got != want {
			t.Errorf("ParseDate(%q, \"\")\n got %s\nwant %s", raw, got, want)
		}
	}
}

func TestParseDateAhead(t *testing.T) {
	for raw, want := range map[string]string{
		"on Friday":    "2024-04-05 2024-04-05..2024-04-05 day relative-to-document *",
		"November 20":  "2024-11-20 2024-11-20..2024-11-20 day relative-to-document *",
		"in February":  "2025-02 2025-02-01..2025-02-28 month relative-to-document *",
		"May 3, 2020":  "2020-05-03 2020-05-03..2020-05-03 day absolute",
		"yesterday":    "2024-03-30 2024-03-30..2024-03-30 day relative-to-document *",
		"the 2nd":      "2024-04-02 2024-04-02..2024-04-02 day relative-to-document *",
		"February 29":  "2028-02-29 2028-02-29..2028-02-29 day relative-to-document *",
		"this weekend": "2024-04-06/2024-04-07 2024-04-06..2024-04-07 day relative-to-document *",
	} {
		if got := shown(graph.ParseDateAhead(raw, anchor)); got != want {
			t.Errorf("ParseDateAhead(%q)\n got %s\nwant %s", raw, got, want)
		}
	}
}

func TestParseDateUnresolved(t *testing.T) {
	for raw, basis := range map[string]graph.DateBasis{
		"after the Taliban took control": graph.RelativeToEvent,
		"two days later":                 graph.RelativeToEvent,
		"the day before":                 graph.RelativeToEvent,
		"since the group split":          graph.RelativeToEvent,
		"":                               graph.UnresolvedDate,
		"Past attacks":                   graph.UnresolvedDate,
		"February 30, 2024":              graph.UnresolvedDate,
		"31.04.2024":                     graph.UnresolvedDate,
		"some day":                       graph.UnresolvedDate,
		"12":                             graph.UnresolvedDate,
		"4,000 to 6,000":                 graph.UnresolvedDate,
	} {
		d := graph.ParseDate(raw, anchor)
		if d.Basis != basis || d.EDTF != "" || d.Earliest != "" || d.Latest != "" || d.Raw != raw {
			t.Errorf("ParseDate(%q) = %s, want no date, basis %s", raw, shown(d), basis)
		}
	}
}

func TestParseEDTF(t *testing.T) {
	for s, want := range map[string]string{
		"2024-03-22":            "2024-03-22..2024-03-22 day absolute",
		"2024-03-22T10:00:00Z":  "2024-03-22..2024-03-22 day absolute",
		"2024-02":               "2024-02-01..2024-02-29 month absolute",
		"2015":                  "2015-01-01..2015-12-31 year absolute",
		"2015?":                 "2015-01-01..2015-12-31 year absolute",
		"2015~":                 "2014-01-01..2016-12-31 year absolute",
		"2015%":                 "2014-01-01..2016-12-31 year absolute",
		"2024-03~":              "2024-02-01..2024-04-30 month absolute",
		"2024-03-01~":           "2024-02-29..2024-03-02 day absolute",
		"199X":                  "1990-01-01..1999-12-31 decade absolute",
		"19XX":                  "1900-01-01..1999-12-31 unknown absolute",
		"2020-21":               "2020-03-01..2020-05-31 season absolute",
		"2019-24":               "2019-12-01..2020-02-29 season absolute",
		"2024-XX":               "2024-01-01..2024-12-31 year absolute",
		"2024-03-XX":            "2024-03-01..2024-03-31 month absolute",
		"/2024-03-31":           "..2024-03-31 unknown absolute",
		"../2024-03-31":         "..2024-03-31 unknown absolute",
		"2024-03-31/":           "2024-03-31.. unknown absolute",
		"2014/2016":             "2014-01-01..2016-12-31 year absolute",
		"2024-03-01/2024-03-05": "2024-03-01..2024-03-05 day absolute",
		"XXXX-01":               ".. month year-missing",
		"XXXX-02-29":            ".. day year-missing",
	} {
		d, err := graph.ParseEDTF(s)
		if err != nil {
			t.Errorf("ParseEDTF(%q): %v", s, err)
			continue
		}
		if got := shown(d); got != s+" "+want {
			t.Errorf("ParseEDTF(%q)\n got %s\nwant %s", s, got, s+" "+want)
		}
	}
	for _, s := range []string{
		"", "/", "../..", "2024-13", "2024-02-30", "24", "2024-3-2", "2024-03-22T", "2024-03-22T99:00:00", "0000", "2016/2014", "XXXX", "XXXX-13",
		"2024-25", "20X4", "X024", "Y170000002", "-0333", "2024-03-22/2024-03-23/2024-03-24", "2024-21-03", "201X-03", "~", "1e3X",
	} {
		if d, err := graph.ParseEDTF(s); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("ParseEDTF(%q) = %s, %v; want ErrInvalid", s, shown(d), err)
		}
	}
}

func TestDateArithmetic(t *testing.T) {
	type row struct{ got, want graph.Date }
	first, last := graph.MonthBounds(2024, 2)
	y1, y2 := graph.YearBounds(2024)
	for name, r := range map[string]row{
		"leap":          {graph.Date("2024-02-28").AddDays(2), "2024-03-01"},
		"back":          {graph.Date("2024-01-01").AddDays(-1), "2023-12-31"},
		"beyond":        {graph.Date("9999-12-31").AddDays(1), ""},
		"before":        {graph.Date("0001-01-01").AddDays(-1), ""},
		"open":          {graph.Date("").AddDays(3), ""},
		"month":         {graph.Date("2024-01-31").AddMonths(1), "2024-02-29"},
		"monthBack":     {graph.Date("2024-01-31").AddMonths(-13), "2022-12-31"},
		"monthBounds":   {first + last, "2024-02-012024-02-29"},
		"yearBounds":    {y1 + y2, "2024-01-012024-12-31"},
		"noSuchDay":     {graph.DayOf(2023, 2, 29), ""},
		"noSuchYear":    {graph.DayOf(0, 1, 1), ""},
		"existing":      {graph.DayOf(7, 1, 9), "0007-01-09"},
		"noMonthBounds": {func() graph.Date { a, b := graph.MonthBounds(2024, 13); return a + b }(), ""},
	} {
		if r.got != r.want {
			t.Errorf("%s: got %q, want %q", name, r.got, r.want)
		}
	}
	for _, d := range []graph.Date{"", "2024-02-30", "2024-2-3", "20240203", "2024-02-0x", "0000-01-01"} {
		if d.Valid() {
			t.Errorf("%q is valid", d)
		}
	}
	if got := anchor.Weekday(); got != time.Sunday {
		t.Errorf("weekday of %s is %s", anchor, got)
	}
}

func checkDate(t *testing.T, d graph.FuzzyDate) {
	t.Helper()
	if d.Earliest != "" && !d.Earliest.Valid() || d.Latest != "" && !d.Latest.Valid() {
		t.Errorf("%q: bounds %s..%s are no days", d.Raw, d.Earliest, d.Latest)
	}
	if d.Earliest != "" && d.Latest != "" && d.Earliest > d.Latest {
		t.Errorf("%q: earliest %s > latest %s", d.Raw, d.Earliest, d.Latest)
	}
	if d.EDTF == "" {
		if d.Earliest != "" || d.Latest != "" {
			t.Errorf("%q: bounds %s..%s without EDTF", d.Raw, d.Earliest, d.Latest)
		}
		return
	}
	e, err := graph.ParseEDTF(d.EDTF)
	if err != nil {
		t.Errorf("%q: EDTF: %v", d.Raw, err)
		return
	}
	if e.Earliest != "" && d.Earliest < e.Earliest || e.Latest != "" && d.Latest > e.Latest || d.Latest == "" && e.Latest != "" {
		t.Errorf("%q: bounds %s..%s lie outside those of %s, %s..%s", d.Raw, d.Earliest, d.Latest, d.EDTF, e.Earliest, e.Latest)
	}
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{
		"March 22, 2024", "early 2020", "nine years ago", "last week", "the 12th", "between 3 and 5 May", "2014-16", "03 JAN 90", "XXXX-01", "'90s",
		"Q3 2019", "two to three years ago", "December 30 - January 2", "around March", "before last year", "after the siege", "a few 9/11 days ago",
		"99999 days ago", "February 29", "1000s", "the 1st century", "last winter", "mid-last month", "earlier this week", "later this week",
	} {
		for _, a := range []string{"", "2024-03-31", "2023-02-28", "0001-01-01", "9999-12-31", "2024-13-01"} {
			f.Add(s, a)
		}
	}
	f.Fuzz(func(t *testing.T, raw, anchor string) {
		for _, parse := range []func(string, graph.Date) graph.FuzzyDate{graph.ParseDate, graph.ParseDateAhead} {
			d := parse(raw, graph.Date(anchor))
			checkDate(t, d)
			if d.Raw != raw {
				t.Errorf("raw %q, want %q", d.Raw, raw)
			}
			if d.Anchor == "" && d.Basis == graph.RelativeToDocument && (d.EDTF != "" || d.Earliest != "" || d.Latest != "") {
				t.Errorf("%q is relative and resolved without an anchor: %s", raw, shown(d))
			}
			again := parse(d.Raw, graph.Date(d.Anchor))
			if d.Anchor != "" && again != d {
				t.Errorf("%q: parsed again gives %s, want %s", raw, shown(again), shown(d))
			}
			if d.Basis == graph.AbsoluteDate && again != d {
				t.Errorf("%q is absolute, but without the anchor it is %s, not %s", raw, shown(again), shown(d))
			}
			if same := parse(raw, graph.Date(anchor)); same != d {
				t.Errorf("%q: a second time it is %s, not %s", raw, shown(same), shown(d))
			}
		}
	})
}

func FuzzParseEDTF(f *testing.F) {
	for _, s := range []string{"2024-03-22", "2015~", "199X", "2020-21", "/2024", "2024/", "XXXX-02-29", "2024-XX", "2014/2016?", "0001~", "9999-12-31~", "9999-24"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := graph.ParseEDTF(s)
		if err != nil {
			if !errors.Is(err, graph.ErrInvalid) {
				t.Errorf("%q: %v is no ErrInvalid", s, err)
			}
			return
		}
		checkDate(t, d)
		if d.EDTF != s {
			t.Errorf("EDTF %q, want %q", d.EDTF, s)
		}
	})
}
