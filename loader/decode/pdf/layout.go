package pdf

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Distances between characters, in sizes of the font.
const (
	wordGap      = 0.15 // a gap wider than this parts words
	backStep     = 1.0  // a step back further than this begins a line, even on the same height
	sameLine     = 0.5  // a step across the line smaller than this stays on it (superscripts)
	paragraphGap = 1.65 // a step down longer than this begins a paragraph
)

// char is a drawn code: its text ("" for none), where it begins, the direction of the line, and its size and width in points.
type char struct {
	s                         string
	x, y, dx, dy, size, width float64
}

// layout joins characters, in the order in which they are drawn, into words, lines and paragraphs.
type layout struct {
	b    strings.Builder
	last char
	any  bool
}

func (l *layout) add(c char) {
	if c.s == "" {
		return
	}
	if l.any {
		l.b.WriteString(between(l.last, c))
	}
	l.b.WriteString(c.s)
	l.last, l.any = c, true
}

// between says what stands between two characters: nothing, a blank, a line end or a paragraph end.
func between(a, b char) string {
	size := math.Max(math.Abs(a.size), 1)
	length := math.Hypot(a.dx, a.dy)
	if length == 0 {
		return ""
	}
	// along and across the line that a stands on
	ux, uy := a.dx/length, a.dy/length
	along := (b.x-a.x)*ux + (b.y-a.y)*uy - a.width
	across := math.Abs((b.y-a.y)*ux - (b.x-a.x)*uy)
	switch {
	case across > paragraphGap*size:
		return "\n\n"
	case across > sameLine*size, along < -backStep*size-a.width:
		return "\n"
	case along > wordGap*size && a.s != " " && b.s != " ":
		return " "
	}
	return ""
}

// String returns the text: blanks at the ends of lines dropped, words joined that a hyphen parts at the end of a line.
func (l *layout) String() string {
	lines := strings.Split(l.b.String(), "\n")
	for i, line := range lines {
		lines[i] = strings.Join(strings.FieldsFunc(line, func(r rune) bool { return r == ' ' || r == '\t' || r == 0xA0 }), " ")
	}
	var b strings.Builder
	for i, line := range lines {
		if i+1 < len(lines) && hyphenated(line, lines[i+1]) {
			b.WriteString(strings.TrimSuffix(line, "-"))
			continue
		}
		b.WriteString(line)
		if i+1 < len(lines) {
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// hyphenated tells whether a line breaks off inside a word: two small letters and a hyphen, then a small letter.
func hyphenated(line, next string) bool {
	stem, ok := strings.CutSuffix(line, "-")
	if !ok {
		return false
	}
	last, n := utf8.DecodeLastRuneInString(stem)
	before, _ := utf8.DecodeLastRuneInString(stem[:len(stem)-n])
	first, _ := utf8.DecodeRuneInString(next)
	return unicode.IsLower(last) && unicode.IsLower(before) && unicode.IsLower(first)
}
