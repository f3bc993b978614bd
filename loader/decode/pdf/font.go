package pdf

import (
	"strings"

	pdf "github.com/ledongthuc/pdf"
)

// The widths, in thousandths of the font size, of characters of which the font tells none. The fourteen standard fonts of PDF
// carry no widths of their own; this is about the mean of Helvetica and Times.
const (
	usualWidth = 500
	spaceWidth = 250
)

// font turns codes into text and knows how wide they are drawn.
type font struct {
	// bytes is the length of a code: 2 in composite fonts.
	bytes   int
	encoder pdf.TextEncoding
	widths  map[int]float64
	missing float64
	known   map[string]string
}

func newFont(v pdf.Value) *font {
	base := pdf.Font{V: v}
	f := &font{bytes: 1, widths: map[int]float64{}, known: map[string]string{}}
	if v.Kind() == pdf.Dict {
		f.encoder = base.Encoder()
	}
	if v.Key("Subtype").Name() == "Type0" {
		f.bytes = 2
		f.compositeWidths(v.Key("DescendantFonts").Index(0))
		return f
	}
	first, list := base.FirstChar(), v.Key("Widths")
	for i := range min(list.Len(), 256) {
		f.widths[first+i] = list.Index(i).Float64()
	}
	if v.Key("Subtype").Name() == "Type3" { // its units are its own
		scale := v.Key("FontMatrix").Index(0).Float64() * 1000
		for code := range f.widths {
			f.widths[code] *= scale
		}
	}
	return f
}

// compositeWidths reads W: runs "first [w w w]" and "first last w" (ISO 32000-1, 9.7.4.3).
func (f *font) compositeWidths(v pdf.Value) {
	f.missing = 1000
	if dw := v.Key("DW"); dw.Kind() != pdf.Null {
		f.missing = dw.Float64()
	}
	list := v.Key("W")
	for i := 0; i+1 < list.Len(); {
		first := int(list.Index(i).Int64())
		if run := list.Index(i + 1); run.Kind() == pdf.Array {
			for j := range run.Len() {
				f.widths[first+j] = run.Index(j).Float64()
			}
			i += 2
			continue
		}
		last := min(int(list.Index(i+1).Int64()), first+0xFFFF)
		for code := first; code <= last; code++ {
			f.widths[code] = list.Index(i + 2).Float64()
		}
		i += 3
	}
}

// glyph returns the text of a code, without what stands for no character, and its width.
func (f *font) glyph(code string) (s string, width float64) {
	s, ok := f.known[code]
	if !ok {
		s = code
		if f.encoder != nil {
			s = f.encoder.Decode(code)
		}
		s = strings.Map(func(r rune) rune {
			switch {
			case r == '\uFFFD' || r < ' ' && r != '\t':
				return -1
			case r == 0xAD: // a hyphen at the end of a line
				return '-'
			}
			return r
		}, strings.ToValidUTF8(s, ""))
		s = ligatures.Replace(s)
		f.known[code] = s
	}
	n := 0
	for i := range len(code) {
		n = n<<8 | int(code[i])
	}
	width, ok = f.widths[n]
	switch {
	case ok:
	case f.missing > 0:
		width = f.missing
	case s == " ":
		width = spaceWidth
	default:
		width = usualWidth
	}
	return s, width
}

// ligatures are drawn as one character, but are several letters of a word.
var ligatures = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st")
