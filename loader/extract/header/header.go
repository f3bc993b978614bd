// Package header reads what a document says of itself: title and dates. A date counts as that of publication if it was
// delivered with the document, or stands in a byline or dateline; a date in a page header above the title does not.
package header

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/pattern"
)

// Name and Version identify the extractor.
const (
	Name    = "header"
	Version = "1"
)

// Extractor reads headers.
type Extractor struct{}

// Name identifies it in evidence.
func (Extractor) Name() string { return Name }

// Version rises when what it finds changes; evidence keeps it.
func (Extractor) Version() string { return Version }

const month = `(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)`

var (
	date    = pattern.MustCompile(`(?i)\b(?:\d{1,2}(?:st|nd|rd|th)? ` + month + `,? \d{4}|` + month + ` \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}-\d{2}-\d{2})\b`)
	byline  = pattern.MustCompile(`(?i)^(?:published|posted|updated|last updated|date|issued|released)\b`)
	weekday = pattern.MustCompile(`(?i)^(?:mon|tues|wednes|thurs|fri|satur|sun)day,? *$`)
	// dateline begins a paragraph: a place in capitals or title case, a date, a dash.
	dateline = pattern.MustCompile(`^[\p{Lu}][^\n.!?]{0,60}?[ (]*$`)
	dash     = pattern.MustCompile(`^\)?(?: \([A-Z][A-Za-z]+\))? *(?:[-–—:]|$)`)
)

// head is how many lines may hold title and date.
const head = 15

// Extract sets title and dates of the document.
func (Extractor) Extract(d *doc.Document) {
	d.DateBasis = "none"
	title(d)
	if p := d.Decoded.Meta.Published; p != "" {
		if f := graph.ParseDate(p, ""); f.Earliest != "" {
			d.Published, d.DateBasis, d.Anchor = &f, "metadata", f.Latest
			return
		}
	}
	lines := lineSpans(d)
	if placed(d, lines) {
		return
	}
	body := len(lines)
	for i, l := range lines {
		if !l.furniture && !l.heading && !(l.digits && date.MatchString(l.text)) {
			body = i
			break
		}
	}
	type candidate struct {
		raw, basis string
		line       int
	}
	var alone []candidate
	for i, l := range lines {
		if i >= head && i > body+2 {
			break
		}
		if !l.digits {
			continue
		}
		loc := date.FindStringIndex(l.text)
		if loc == nil {
			continue
		}
		raw, before, after := l.text[loc[0]:loc[1]], l.text[:loc[0]], l.text[loc[1]:]
		switch {
		case byline.MatchString(l.text):
			set(d, raw, "byline")
			return
		case strings.TrimSpace(before) == "" && len(strings.TrimSpace(after)) < 14 || weekday.MatchString(before) && len(strings.TrimSpace(after)) < 14:
			alone = append(alone, candidate{raw, "dateline", i})
		case len(before) < 60 && dateline.MatchString(before) && dash.MatchString(after) && strings.Contains(before, ","):
			set(d, raw, "dateline")
			return
		}
	}
	// Of several dates that stand alone the last one above the text is the publication's; one above the title is the page's.
	for i, c := range alone {
		aboveTitle := d.Title == "" || c.line < titleLine(lines, d.Title)
		if aboveTitle {
			f := graph.ParseDate(c.raw, "")
			d.PageDate = &f
			continue
		}
		if i == len(alone)-1 || c.line >= titleLine(lines, d.Title) {
			set(d, c.raw, c.basis)
			return
		}
	}
}

// title is what was delivered, else the last heading above the text that is no date.
func title(d *doc.Document) {
	d.Title = d.Decoded.Meta.Title
	if d.Title != "" {
		return
	}
	for _, s := range d.Sentences {
		if !s.Furniture && !s.Heading {
			return
		}
		if line := d.Slice(s.Start, s.End); s.Heading && !date.MatchString(line) {
			d.Title = line
		}
	}
}

func set(d *doc.Document, raw, basis string) {
	f := graph.ParseDate(raw, "")
	if f.Earliest == "" {
		return
	}
	d.Published, d.DateBasis, d.Anchor = &f, basis, f.Latest
}

type line struct {
	text               string
	furniture, heading bool
	digits             bool // without any it holds no day
}

func lineSpans(d *doc.Document) []line {
	var out []line
	var b strings.Builder
	for i := 0; i < len(d.Sentences); {
		s := &d.Sentences[i]
		l := line{text: blanks(d.Slice(s.Start, s.End)), furniture: s.Furniture, heading: s.Heading}
		end := i + 1
		for end < len(d.Sentences) && d.Sentences[end].Paragraph == s.Paragraph {
			end++
		}
		if end > i+1 {
			b.Reset()
			b.WriteString(l.text)
			for i++; i < end; i++ {
				s = &d.Sentences[i]
				b.WriteByte(' ')
				b.WriteString(blanks(d.Slice(s.Start, s.End)))
			}
			l = line{text: b.String(), furniture: s.Furniture, heading: s.Heading}
		}
		l.digits = strings.ContainsAny(l.text, "0123456789")
		out = append(out, l)
		i = end
	}
	return out
}

// blanks makes every white space a blank: no-break spaces stand in datelines too.
func blanks(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return r != ' ' && (r < ' ' || r >= utf8.RuneSelf) }) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return ' '
		}
		return r
	}, s)
}

func titleLine(lines []line, title string) int {
	title = blanks(title)
	for i, l := range lines {
		if strings.Contains(l.text, title) {
			return i
		}
	}
	return 0
}
