package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Kind is the class of a token.
type Kind uint8

// The classes: words (letters, with inner apostrophes and abbreviation dots), numbers, and single marks.
const (
	Word Kind = iota
	Number
	Mark
)

// Token is a piece of a text. Start and End are code points, half open.
type Token struct {
	Text       string
	Start, End int
	// Lower is Text in lower case with straight apostrophes and without abbreviation dots ("U.S." is "us"). A possessive
	// "'s" or "'" is a token of its own.
	Lower string
	lists *row // of Lower
	Kind  Kind
	// Space tells that white space precedes it; Line that a line break does.
	Space, Line bool

	upper, caps, plain bool
}

// Upper tells whether the token begins with an upper-case letter.
func (t *Token) Upper() bool { return t.upper }

// Caps tells whether the token is written in capitals and digits alone, at least two of them letters.
func (t *Token) Caps() bool { return t.caps }

// Plain tells whether the token is made of ASCII letters alone.
func (t *Token) Plain() bool { return t.plain }

// write gives the token its text.
func (t *Token) write(s string) {
	t.Text, t.upper, t.plain = s, false, s != ""
	capitals, others := 0, 0
	for i, r := range s {
		if r < utf8.RuneSelf {
			switch signs[r] {
			case smallSign:
				others++
			case capitalSign:
				capitals++
				t.upper = t.upper || i == 0
			default:
				t.plain = false
			}
			continue
		}
		t.plain = false
		switch {
		case unicode.IsUpper(r):
			capitals++
			t.upper = t.upper || i == 0
		case unicode.IsLetter(r):
			others++
		}
	}
	t.caps = capitals > 1 && others == 0
}

// signs are the classes of the ASCII characters.
var signs = func() (table [utf8.RuneSelf]uint8) {
	for c := range byte(utf8.RuneSelf) {
		switch {
		case c >= 'a' && c <= 'z':
			table[c] = smallSign
		case c >= 'A' && c <= 'Z':
			table[c] = capitalSign
		case c >= '0' && c <= '9':
			table[c] = digitSign
		}
	}
	return table
}()

const (
	smallSign uint8 = 1 << iota
	capitalSign
	digitSign
)

func apostrophe(r rune) bool { return r == '\'' || r == '’' || r == '‘' || r == 'ʼ' }

// tokenize splits a text, given as its bytes and as its code points.
func tokenize(source string, text []rune, room []Token) []Token {
	out := room[:0]
	if cap(out) == 0 {
		out = make([]Token, 0, len(text)/5+8)
	}
	space, line := true, true
	at := 0 // the byte of text[i]
	small := noCapitals(text)
	lowered, rows := lowerASCII(source), listed()
	for i := 0; i < len(text); {
		r := text[i]
		if blank(r) {
			space, line = true, line || breaksLine(r)
			at += utf8.RuneLen(r)
			i++
			continue
		}
		end, kind := next(text, i, small)
		from := at
		at += end - i
		if len(source) != len(text) {
			at = from
			for _, r := range text[i:end] {
				at += utf8.RuneLen(r)
			}
		}
		out = append(out, Token{Start: i, End: end, Kind: kind, Space: space, Line: line})
		t := &out[len(out)-1]
		t.write(source[from:at])
		if t.Lower = lowered[from:at]; !plain(t.Lower) {
			t.Lower = lower(t.Text)
		}
		if t.lists = rows.At(t.Lower); t.lists == nil {
			t.lists = &unlisted
		}
		space, line = false, false
		i = end
	}
	return out
}

// blank tells what separates tokens: white space, and marks that are not seen.
func blank(r rune) bool {
	if r < utf8.RuneSelf {
		return r == ' ' || r >= '\t' && r <= '\r'
	}
	return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r)
}

func next(text []rune, i int, small bool) (end int, kind Kind) {
	switch r := text[i]; {
	case unicode.IsDigit(r):
		return number(text, i), Number
	case unicode.IsLetter(r):
		return word(text, i, small), Word
	case apostrophe(r) && i+1 < len(text) && (text[i+1] == 's' || text[i+1] == 'S') && i > 0 && (unicode.IsLetter(text[i-1]) || !small && unicode.IsDigit(text[i-1])) && !letterAt(text, i+2):
		return i + 2, Word // possessive; behind digits in small letters mostly "the 1960's"
	}
	return i + 1, Mark
}

// breaksLine tells line ends; U+2028 and U+2029 come from word processors and web editors.
func breaksLine(r rune) bool {
	return r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029'
}

func letterAt(text []rune, i int) bool {
	return i < len(text) && (unicode.IsLetter(text[i]) || unicode.IsMark(text[i]))
}

func number(text []rune, i int) int {
	for i < len(text) {
		r := text[i]
		inner := (r == ',' || r == '.') && i+1 < len(text) && unicode.IsDigit(text[i+1])
		if !unicode.IsDigit(r) && !inner {
			break
		}
		i++
	}
	// Ordinals and clock times keep their letters: 31st, 5am.
	for letterAt(text, i) {
		i++
	}
	return i
}

func word(text []rune, i int, small bool) int {
	start := i
	for i < len(text) {
		r := text[i]
		switch {
		case r < utf8.RuneSelf && signs[r] != 0:
			i++
		case unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r):
			i++
		case apostrophe(r) && letterAt(text, i+1) && !possessive(text, i):
			i++ // Qa'ida, don't
		case r == '.' && abbreviation(text, start, i, small):
			i++
		default:
			return i
		}
	}
	return i
}

func possessive(text []rune, i int) bool {
	return (text[i+1] == 's' || text[i+1] == 'S') && !letterAt(text, i+2)
}

// abbreviation tells whether the dot at i belongs to the word begun at start: single letters with dots between, or a
// known abbreviation.
func abbreviation(text []rune, start, i int, small bool) bool {
	last := i - 1
	single := last == start || text[last-1] == '.'
	if single && (unicode.IsUpper(text[last]) || small) {
		// "U." of "U.S.", the last dot of "U.S.", an initial; a lone "I." only before a capital.
		return letterAt(text, i+1) && i+2 < len(text) && text[i+2] == '.' || last > start ||
			!small && i+2 < len(text) && text[i+1] == ' ' && unicode.IsUpper(text[i+2])
	}
	if i-start > maxAbbreviation {
		return false
	}
	if dotted(text, start, i) {
		return true
	}
	w := string(text[start:i])
	if small {
		return abbreviations.Has(w) && !plainWords.Has(w)
	}
	return abbreviations.Has(strings.ToLower(w)) && (unicode.IsUpper(text[start]) || w == "vs" || w == "etc")
}

// dotted tells whether the dot at i is one of a small abbreviation with dots between its letters, begun at start: "a.k.a.".
func dotted(text []rune, start, i int) bool {
	for _, w := range [...]string{"a.k.a.", "f.k.a.", "i.e.", "e.g."} {
		if n := len(w); start+n <= len(text) && i < start+n && string(text[start:start+n]) == w {
			return true
		}
	}
	return false
}

// abbreviations end in a dot that ends no sentence: ranks, titles, months, legal forms.
var abbreviations = wordSet(`adm brig capt cdr cmdr col corp cpl cpt dr gen gov hon lt ltc maj messrs mr mrs ms msgr pfc pres prof
	pvt spc rep rev sen sgt sr jr st supt jan feb mar apr jun jul aug sept sep oct nov dec inc ltd co no vs dept est approx ret sta sto brgy bgy atty engr`)

// maxAbbreviation is the length of the longest of them.
const maxAbbreviation = 6

// plainWords are abbreviations that are words, too, where no capital tells them apart.
var plainWords = wordSet("no rep rev pres sen est mar jun dec sat sun")

// noCapitals tells texts in small letters: hardly a capital among many letters.
func noCapitals(text []rune) bool {
	letters, capitals := 0, 0
	for _, r := range text {
		switch {
		case r < utf8.RuneSelf && signs[r] == smallSign, r >= utf8.RuneSelf && unicode.IsLower(r):
			letters++
		case unicode.IsUpper(r):
			if capitals++; capitals*300 > len(text) {
				return false
			}
		}
	}
	return letters >= 80 && capitals*300 <= letters
}

func wordSet(words string) *WordSet { return NewWordSet(words) }

// lowerASCII returns a text with its ASCII letters in lower case.
func lowerASCII(s string) string {
	b := []byte(s)
	for i, c := range b {
		if c >= 'A' && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}

// plain tells whether a word in lower case ASCII is what [lower] makes of it.
func plain(word string) bool {
	for i := 0; i < len(word); i++ {
		if c := word[i]; c >= utf8.RuneSelf || c == '.' {
			return false
		}
	}
	return true
}

func lower(s string) string {
	dots, wide := 0, false
	for i := 0; i < len(s); i++ {
		if s[i] == '.' {
			dots++
		}
		wide = wide || s[i] >= utf8.RuneSelf
	}
	s = strings.ToLower(s)
	if wide {
		s = straight.Replace(s)
	}
	if dots > 1 || dots == 1 && len(s) > 1 && s[len(s)-1] == '.' {
		s = strings.ReplaceAll(s, ".", "")
	}
	return s
}

var straight = strings.NewReplacer("’", "'", "‘", "'", "ʼ", "'")
