package text

import (
	"strings"
	"unicode"
)

// Token is a word, a number or a punctuation mark.
type Token struct {
	// Start and End are code points of the text, half open.
	Start, End int
	// Text is the token as written, Low its folded form: lower case, no accents, dots or apostrophes inside.
	Text, Low string
	Tag       Tag
	// Lemma is the base form of a verb, the singular of a noun, else Low.
	Lemma string
	// Form is the form of a verb.
	Form Form
	// Name is the number of the name that the token belongs to, see [Text.Name]; 0 for none.
	Name int
}

// Cap tells whether the token begins with a capital letter.
func (t *Token) Cap() bool {
	for _, r := range t.Text {
		return unicode.IsUpper(r)
	}
	return false
}

// Word tells whether the token holds a letter or digit.
func (t *Token) Word() bool { return t.Low != "" && t.Tag != Punct && t.Tag != Possessive }

// upper tells whether all letters are capitals.
func upper(s string) bool {
	letters := false
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		letters = letters || unicode.IsUpper(r)
	}
	return letters
}

// abbreviations are words whose dot does not end a sentence.
var abbreviations = set(`gen maj lt col sgt capt cpl adm brig cmdr pvt rear vice mr mrs ms dr prof rev hon sen rep gov pres sr jr st mt ft
	jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri no vs etc dept est approx inc ltd corp co ave km al ret spc supt insp`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == '‘' || r == 'ʼ' }

// tokenize cuts runes[from:to] into tokens.
func tokenize(runes []rune, from, to int, out []Token) []Token {
	word := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) }
	for i := from; i < to; {
		r := runes[i]
		if unicode.IsSpace(r) || r == '\u00ad' || r == '\ufeff' {
			i++
			continue
		}
		if !word(r) {
			j := i + 1
			if (r == '-' || r == '.' || r == '—' || r == '–') && j < to && runes[j] == r {
				for j < to && runes[j] == r {
					j++
				}
			}
			s := string(runes[i:j])
			out = append(out, Token{Start: i, End: j, Text: s, Low: s, Tag: Punct, Lemma: s})
			i = j
			continue
		}
		j := i
		if n := acronym(runes[i:to]); n > 2 || n == 2 && (i == 0 || unicode.IsSpace(runes[i-1])) {
			j = i + n
		} else {
			for j < to {
				switch c := runes[j]; {
				case word(c):
					j++
					continue
				case isApostrophe(c) && j > i && j+1 < to && unicode.IsLetter(runes[j+1]) && !possessive(runes, j, to):
					j++
					continue
				case (c == ',' || c == '.') && j > i && unicode.IsDigit(runes[j-1]) && j+1 < to && unicode.IsDigit(runes[j+1]):
					j++
					continue
				}
				break
			}
			if j < to && runes[j] == '.' && j+1 < to && abbreviations[strings.ToLower(string(runes[i:j]))] && unicode.IsUpper(r) {
				j++
			}
		}
		out = append(out, newToken(runes, i, j))
		i = j
		if i < to && isApostrophe(runes[i]) {
			if possessive(runes, i, to) {
				out = append(out, Token{Start: i, End: i + 2, Text: string(runes[i : i+2]), Low: "'s", Tag: Possessive, Lemma: "'s"})
				i += 2
			} else if runes[i-1] == 's' && runes[i] != '‘' && (i+1 == to || unicode.IsSpace(runes[i+1])) {
				out = append(out, Token{Start: i, End: i + 1, Text: string(runes[i : i+1]), Low: "'s", Tag: Possessive, Lemma: "'s"})
				i++
			}
		}
	}
	return out
}

func possessive(runes []rune, i, to int) bool {
	return i+1 < to && (runes[i+1] == 's' || runes[i+1] == 'S') && (i+2 == to || !unicode.IsLetter(runes[i+2]))
}

// acronym returns the length of "U.S." and the like at the beginning of runes, 0 if there is none.
func acronym(runes []rune) int {
	n := 0
	for n+1 < len(runes) && unicode.IsLetter(runes[n]) && runes[n+1] == '.' {
		n += 2
	}
	if n < 4 {
		if n == 2 && unicode.IsUpper(runes[0]) && len(runes) > 3 && runes[2] == ' ' && unicode.IsUpper(runes[3]) {
			return 2 // an initial: "J. Smith"
		}
		return 0
	}
	if n < len(runes) && unicode.IsLetter(runes[n]) {
		return 0
	}
	return n
}

func newToken(runes []rune, i, j int) Token {
	s := string(runes[i:j])
	low := lower(s)
	return Token{Start: i, End: j, Text: s, Low: low, Lemma: low}
}
