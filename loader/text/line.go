package text

import (
	"strings"
	"unicode"
)

// LineKind says what part a line plays in a document.
type LineKind byte

// The kinds. Only Body lines bear evidence; headings say too much and furniture nothing.
const (
	Body LineKind = iota
	Heading
	Furniture
	DateLine
)

// Line is a paragraph or a line that stands alone: code points, half open, without the line break.
type Line struct {
	Start, End int
	Kind       LineKind
	// After is the number of line breaks behind it.
	After int
}

// cutLines joins hard-wrapped lines into paragraphs and marks what is no running text.
func cutLines(runes []rune) []Line {
	var out []Line
	for i := 0; i < len(runes); {
		for i < len(runes) && unicode.IsSpace(runes[i]) {
			i++
		}
		if i == len(runes) {
			break
		}
		j := i
		for j < len(runes) && runes[j] != '\n' && runes[j] != '\r' {
			j++
		}
		end := j
		for end > i && unicode.IsSpace(runes[end-1]) {
			end--
		}
		after := 0
		for k := j; k < len(runes) && unicode.IsSpace(runes[k]); k++ {
			if runes[k] == '\n' {
				after++
			}
		}
		out = append(out, Line{Start: i, End: end, After: after})
		i = j
	}
	out = unwrap(runes, out)
	for i := range out {
		out[i].Kind = kindOf(runes[out[i].Start:out[i].End])
	}
	return out
}

// unwrap joins the lines of paragraphs that were broken at a fixed width.
func unwrap(runes []rune, lines []Line) []Line {
	breaks, wrapped := 0, 0
	for i := 0; i+1 < len(lines); i++ {
		if lines[i].After == 1 {
			breaks++
			if n := lines[i].End - lines[i].Start; n >= 40 && n <= 120 && unicode.IsLower(runes[lines[i+1].Start]) {
				wrapped++
			}
		}
	}
	if wrapped < 2 || wrapped*4 < breaks {
		return lines
	}
	var out []Line
	for i, l := range lines {
		if i > 0 && lines[i-1].After == 1 && lines[i-1].End-lines[i-1].Start >= 40 {
			out[len(out)-1].End = l.End
			out[len(out)-1].After = l.After
			continue
		}
		out = append(out, l)
	}
	return out
}

// furniture are beginnings of lines that belong to the page, not to the text.
var furniture = []string{
	"what to read next", "read next", "read more", "read also", "also read", "related", "more from", "how would you rate", "rate this",
	"share this", "share on", "share", "follow us", "sign up", "subscribe", "newsletter", "advertisement", "comments", "leave a comment",
	"copyright", "all rights reserved", "photo by", "photo credit", "image credit", "image source", "file photo", "getty images", "source:",
	"tags:", "filed under", "categories:", "click here", "print this", "back to top", "cookie", "home >", "skip to",
}

func kindOf(line []rune) LineKind {
	s := strings.TrimSpace(string(line))
	low := strings.ToLower(s)
	words := len(strings.Fields(s))
	last := line[len(line)-1]
	for _, f := range furniture {
		if strings.HasPrefix(low, f) && words <= 12 {
			return Furniture
		}
	}
	if words <= 6 && (strings.Contains(low, "minute") || strings.Contains(low, "min")) && strings.Contains(low, "read") {
		return Furniture
	}
	if words <= 2 && imageName(low) {
		return Furniture
	}
	if words <= 9 && dateLike(low) {
		return DateLine
	}
	if last == '"' || last == '”' || last == '’' || last == ')' {
		if len(line) > 1 {
			last = line[len(line)-2]
		}
	}
	ends := last == '.' || last == '!' || last == '?' || last == ';' || last == ':' && words > 12
	if strings.HasPrefix(s, "#") {
		return Heading
	}
	if !ends && words <= 22 {
		return Heading
	}
	if words <= 8 && last == '?' {
		return Heading
	}
	return Body
}

// imageName tells whether a line is the name of a picture file.
func imageName(low string) bool {
	for _, ext := range []string{".jpg", ".jpeg", ".png", ".gif", ".webp"} {
		if strings.HasSuffix(low, ext) {
			return true
		}
	}
	// "name-of-the-picture-640x480"
	i := strings.LastIndexByte(low, '-')
	if i < 0 {
		return false
	}
	w, h, ok := strings.Cut(low[i+1:], "x")
	return ok && digits(w) && digits(h)
}

func digits(s string) bool {
	for _, r := range s {
		if r < '0' || r > '9' {
			return false
		}
	}
	return s != ""
}

var months = set("january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec")

// dateLike tells whether a short line is little more than a date: all its words are those of dates, hours and bylines.
func dateLike(low string) bool {
	month, number := false, false
	for _, w := range strings.FieldsFunc(low, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		switch {
		case months[w]:
			month = true
		case w[0] >= '0' && w[0] <= '9':
			number = true
		case dateWords[w]:
		default:
			return false
		}
	}
	if month && number {
		return true
	}
	return number && strings.Count(low, "-")+strings.Count(low, "/")+strings.Count(low, ".") >= 2
}

var dateWords = set(`monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun published updated posted on at am pm utc gmt est edt
	date last modified by of the first issued released th st nd rd and`)
