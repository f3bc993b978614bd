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
	Version = "2"
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
	byline  = pattern.MustCompile(`(?i)^(?:(?:published|posted|updated|last updated|issued|released)\b|date ?:)`)
	weekday = pattern.MustCompile(`(?i)^(?:mon|tues|wednes|thurs|fri|satur|sun)day,? *$`)
	// dateline begins a paragraph: a place in capitals or title case, a date, a dash.
	dateline = pattern.MustCompile(`^[\p{Lu}][^\n.!?]{0,60}?[ (]*$`)
	dash     = pattern.MustCompile(`^\)?(?: \([A-Z][A-Za-z /&-]+\))? *(?:[-–—:]|$)`)
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
	body := bodyLine(lines)
	var alone []candidate
	released := false
	for i, l := range lines {
		if i >= head && i > body+2 {
			break
		}
		released = released || release.MatchString(l.text)
		if !l.digits {
			continue
		}
		if raw, ends := inField(l); raw != "" && (i < body || i == 1 && len(lines[0].text) < fieldLine) {
			if byline.MatchString(l.text) || released || i > body || ends || d.Title != "" && i >= titleLine(lines, d.Title) {
				set(d, raw, "byline")
				return
			}
			alone = append(alone, candidate{raw, "byline", i})
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
		case len(before) < 60 && dateline.MatchString(before) && dash.MatchString(after) && strings.Contains(before, ","),
			i <= body && townAlone.MatchString(before) && strings.HasPrefix(after, ". "):
			set(d, raw, "dateline")
			return
		}
	}
	choose(d, lines, alone, body, released)
}

// candidate is a date that stands alone on a line.
type candidate struct {
	raw, basis string
	line       int
}

// choose sets the date of publication: of several that stand alone the last one above the text. One above the title is the page's, unless
// the text is a release, whose date stands above its title, or no title is known and the text follows at once.
func choose(d *doc.Document, lines []line, alone []candidate, body int, released bool) {
	title := titleLine(lines, d.Title)
	for i, c := range alone {
		last := i == len(alone)-1
		above := d.Title == "" && !(last && c.line+1 == body) || d.Title != "" && c.line < title
		if above && !released {
			f := graph.ParseDate(c.raw, "")
			d.PageDate = &f
			continue
		}
		if last || c.line >= title {
			set(d, c.raw, c.basis)
			return
		}
	}
}

// bodyLine returns the first line of running text.
func bodyLine(lines []line) int {
	for i, l := range lines {
		if !l.furniture && !l.heading && !l.question && !(l.digits && date.MatchString(l.text) && len(l.text) < fieldLine) {
			return i
		}
	}
	return len(lines)
}

// title is what was delivered, else the last heading above the text that is no date.
func title(d *doc.Document) {
	d.Title = d.Decoded.Meta.Title
	if d.Title != "" {
		return
	}
	for i := range d.Sentences {
		s := &d.Sentences[i]
		asks := i == 0 && lone(d, i) && strings.HasSuffix(d.Slice(s.Start, s.End), "?")
		if !s.Furniture && !s.Heading && !asks {
			return
		}
		if line := d.Slice(s.Start, s.End); (s.Heading || asks) && !date.MatchString(line) && !author.MatchString(line) {
			d.Title = line
		}
	}
}

// lone tells whether a sentence is a paragraph of its own.
func lone(d *doc.Document, i int) bool {
	p := d.Sentences[i].Paragraph
	return (i == 0 || d.Sentences[i-1].Paragraph != p) && (i+1 == len(d.Sentences) || d.Sentences[i+1].Paragraph != p)
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
	question           bool // the first line, if it asks: a title
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
		l.question = len(out) == 0 && end == i+1 && strings.HasSuffix(l.text, "?")
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
