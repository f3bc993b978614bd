package graph

import (
	"strconv"
	"strings"
)

// ParseDate reads a date as prose gives it. anchor is the document's publication day, "" if that is not known: then nothing
// relative gets bounds, and a month without a year stays year-missing. Raw is kept as given; what cannot be read is
// unresolved, which is a legal value. The result's Anchor is set where the anchor was used.
//
//	March 22, 2024 · in 2015 · the 1990s     2024-03-22 · 2015 · 199X
//	early 2020 · summer 2019                 2020, January to April · 2019-22
//	6 December last year                     the day in the year before D's
//	17 August of that year                   XXXX-08-17: what stands before says the year
//	last week · last month · last year       bounds D−13 to D−1 · the month · the year before D
//	nine years ago                           (Y−9)~, bounds one year either way
//	recent · upcoming                        /D · D/
//	Friday · next Friday                     the last one on or before D · the first after it
//	In January                               the latest one not after D; XXXX-01 without D
//	March 3                                  the latest one not after D, the next one if that is over nine months back;
//	                                         XXXX-03-03 without D
//	after the siege                          relative-to-event, without bounds
func ParseDate(raw string, anchor Date) FuzzyDate { return parseDate(raw, anchor, false) }

// ParseDateAhead reads a date in a sentence about the future ("will meet on Friday"): weekdays, months and days without a
// year are then the first on or after the anchor. All else is as in [ParseDate].
func ParseDateAhead(raw string, anchor Date) FuzzyDate { return parseDate(raw, anchor, true) }

func parseDate(raw string, anchor Date, ahead bool) FuzzyDate {
	if !anchor.Valid() {
		anchor = ""
	}
	if rest, back, ok := ofYear(raw); ok {
		return parseOfYear(raw, rest, back, anchor, ahead)
	}
	p := dateParser{cursor: cursor{ts: scan(raw)}, anchor: anchor, ahead: ahead}
	f := p.parse()
	d := FuzzyDate{Raw: raw, EDTF: f.edtf, Earliest: f.first, Latest: f.last, Precision: f.precision, Basis: f.basis}
	if d.Precision == "" {
		d.Precision = UnknownPrecision
	}
	if d.Basis == "" {
		d.Basis = AbsoluteDate
	}
	if f.anchored && f.edtf != "" {
		d.Anchor = string(anchor)
		d.Basis = RelativeToDocument
	}
	return d
}

// found is a date on its way through the parser.
type found struct {
	edtf        string
	first, last Date
	precision   DatePrecision
	basis       DateBasis
	anchored    bool
}

type dateParser struct {
	cursor
	anchor Date
	ahead  bool
}

// limit is a word that makes a bound of a date.
type limit int

const (
	noLimit limit = iota
	beforeIt
	byIt
	afterIt
)

func (p *dateParser) parse() found {
	if len(p.ts) > maxTokens {
		return found{precision: UnknownPrecision, basis: UnresolvedDate}
	}
	for !p.done() && p.any("(", "'", "-", ",") {
	}
	lim := noLimit
	eventual := false
	switch {
	case p.any("before", "prior to"):
		lim, eventual = beforeIt, true
	case p.any("no later than", "by"):
		lim, eventual = byIt, true
	case p.any("after", "following"):
		lim, eventual = afterIt, true
	}
	start := p.at
	// A leading word may belong to the date ("the past week") or stand before it ("in March"): try with it, then without.
	for {
		if f, ok := p.expression(); ok {
			return limited(f, lim)
		}
		p.at = start
		if !p.skipClock() && !p.any(leads...) {
			break
		}
		start = p.at
	}
	if eventual || p.eventWord() {
		return found{precision: UnknownPrecision, basis: RelativeToEvent}
	}
	return found{precision: UnknownPrecision, basis: UnresolvedDate}
}

// eventWord tells whether the date hangs on something that happened: "since the Taliban took control".
func (p *dateParser) eventWord() bool {
	for i := range p.ts {
		switch p.ts[i].text {
		case "since", "when", "while", "during", "until", "once", "amid":
			return i == 0
		case "later", "earlier", "afterwards", "afterward", "thereafter", "then":
			return i == len(p.ts)-1
		}
	}
	return false
}

// expression reads all that is left as one date.
func (p *dateParser) expression() (found, bool) {
	start := p.at
	for _, read := range []func() (found, bool){p.named, p.relative, p.hedged, p.span} {
		if f, ok := read(); ok && p.trail() {
			return f, true
		}
		p.at = start
	}
	return found{}, false
}

// trail consumes what may stand after a date and tells whether nothing else is left.
func (p *dateParser) trail() bool {
	for !p.done() {
		if !p.any(trails...) && !p.skipClock() {
			return false
		}
	}
	return true
}

// skipClock consumes a time of the day: "10:30", "at 9 p.m.", "10:30 local time on".
func (p *dateParser) skipClock() bool {
	at := p.at
	p.any("at around", "at about", "at", "around", "t")
	hour := p.peek(0)
	if hour.isNum && len(hour.text) <= 2 {
		p.at++
		clock := false
		for (p.peek(0).text == ":" || p.peek(0).text == ".") && p.peek(0).glued && p.peek(1).isNum && p.peek(1).glued {
			p.at += 2
			clock = true
		}
		if p.any("a . m .", "p . m .", "a . m", "p . m", "am", "pm") || clock {
			p.any("local time", "on")
			return true
		}
	}
	p.at = at
	return false
}

// named reads days called by their numbers.
func (p *dateParser) named() (found, bool) {
	for _, n := range namedDays {
		if words := len(p.ts) - p.at; words == 3 && p.peek(1).text == "/" && p.peek(0).text+" / "+p.peek(2).text == n.phrase {
			p.at += 3
			return dayFound(n.day), true
		}
	}
	return found{}, false
}

// hedged reads "around 2015", "circa March 2014".
func (p *dateParser) hedged() (found, bool) {
	if !p.any("about", "around", "circa", "c .", "ca .", "roughly", "approximately", "~", "or about") {
		return found{}, false
	}
	f, ok := p.span()
	if !ok {
		return f, false
	}
	if f.edtf == "" || f.first == "" || len(f.edtf) > 10 {
		return f, true
	}
	e := edtfDate{first: f.first, last: f.last, precision: f.precision}
	if f.first != f.last && f.precision == DayPrecision {
		return f, true
	}
	if part, ok := edtfPart(f.edtf); !ok || part.first != f.first || part.last != f.last {
		return f, true // only a part of what the string says: the bounds say it better
	}
	e.widen()
	f.edtf, f.first, f.last = f.edtf+"~", e.first, e.last
	return f, true
}

// limited makes a bound of a date.
func limited(f found, lim limit) found {
	if lim == noLimit || f.edtf == "" || f.first == "" && f.last == "" {
		return f
	}
	switch {
	case lim == beforeIt && f.first != "":
		f.first, f.last = "", f.first.AddDays(-1)
	case lim == byIt && f.last != "":
		f.first = ""
	case lim == afterIt && f.last != "":
		f.first, f.last = f.last.AddDays(1), ""
	default:
		return found{precision: UnknownPrecision, basis: UnresolvedDate}
	}
	f.edtf = string(f.first) + "/" + string(f.last)
	f.precision = UnknownPrecision
	if f.edtf == "/" {
		return found{precision: UnknownPrecision, basis: UnresolvedDate}
	}
	return f
}

func dayFound(d Date) found {
	return found{edtf: string(d), first: d, last: d, precision: DayPrecision}
}

// ofYear splits "6 December last year", "May of this year", "17 August of that year" into the day or month and how many years back from
// the anchor it was; back is -1 where another date of the text says the year.
func ofYear(raw string) (rest string, back int, ok bool) {
	words := strings.Fields(raw)
	n := len(words)
	if n < 3 || !strings.EqualFold(words[n-1], "year") {
		return "", 0, false
	}
	drop := 2
	switch strings.ToLower(words[n-2]) {
	case "last":
		back = 1
	case "this":
		back = 0
	case "that":
		back = -1
	case "same", "next", "following":
		if !strings.EqualFold(words[n-3], "the") || n < 4 {
			return "", 0, false
		}
		back, drop = -1, 3
	default:
		return "", 0, false
	}
	if n > drop+1 && strings.EqualFold(words[n-drop-1], "of") {
		drop++
	}
	rest = strings.Join(words[:n-drop], " ")
	return rest, back, n > drop && monthIn(rest)
}

// monthIn tells whether a month stands in some words.
func monthIn(words string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(words)) {
		if _, ok := monthNames[strings.Trim(w, ".,")]; ok {
			return true
		}
	}
	return false
}

func parseOfYear(raw, rest string, back int, anchor Date, ahead bool) FuzzyDate {
	if back < 0 || anchor == "" {
		d := parseDate(rest, "", ahead)
		d.Raw = raw
		return d
	}
	year, _, _, _ := anchor.Split()
	d := parseDate(rest+" "+strconv.Itoa(year-back), anchor, ahead)
	d.Raw = raw
	if d.EDTF != "" {
		d.Basis, d.Anchor = RelativeToDocument, string(anchor)
	}
	return d
}
