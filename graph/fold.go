package graph

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// Fold brings a name into the form in which names are compared: lower case, diacritics of Latin letters and apostrophes
// dropped, dashes and other punctuation turned into single blanks, dots of abbreviations dropped, leading articles dropped.
func Fold(name string) string {
	done := true
	for i := 0; i < len(name) && done; i++ {
		c := name[i]
		done = c >= 'a' && c <= 'z' || c >= '0' && c <= '9'
	}
	if done {
		return name
	}
	var room [64]byte
	return string(appendFold(room[:0], name))
}

// appendFold appends the folded form of a name to an empty list of bytes.
func appendFold(b []byte, name string) []byte {
	gap := false
	for _, r := range name {
		if r < utf8.RuneSelf {
			c := foldedBytes[r]
			if c <= ' ' {
				gap = gap || c == ' '
				continue
			}
			if gap && len(b) > 0 {
				b = append(b, ' ')
			}
			gap = false
			b = append(b, c)
			continue
		}
		switch {
		case r == '’' || r == '‘' || r == 'ʿ' || r == 'ʾ' || unicode.Is(unicode.Mn, r):
			continue
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if gap && len(b) > 0 {
				b = append(b, ' ')
			}
			gap = false
			b = appendFolded(b, unicode.ToLower(r))
		default:
			gap = true
		}
	}
	return withoutArticle(b)
}

var articles = [...]string{"the ", "a ", "an "}

// foldedBytes is what ASCII characters fold to: a letter or digit, a blank for what parts words, 0 for what is dropped.
var foldedBytes = func() (table [256]byte) {
	for c := range byte(utf8.RuneSelf) {
		switch {
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
			table[c] = c
		case c >= 'A' && c <= 'Z':
			table[c] = c + 'a' - 'A'
		case c != '\'' && c != '`' && c != '.':
			table[c] = ' '
		}
	}
	return table
}()

func withoutArticle(b []byte) []byte {
	for _, article := range articles {
		if len(b) >= len(article) && string(b[:len(article)]) == article {
			return b[len(article):]
		}
	}
	return b
}

// SameFolded tells whether two names fold to the same.
func SameFolded(a, b string) bool {
	var one, two [64]byte
	return bytes.Equal(appendFold(one[:0], a), appendFold(two[:0], b))
}

// latin maps the accented Latin letters of Unicode's blocks Latin-1 and Latin Extended-A, and those of Turkish and Azeri,
// to their base letters.
var latin = buildLatin(map[string]string{
	"a": "àáâãäåāăąǎ", "ae": "æ", "c": "çćĉċč", "d": "ðďđḍḑḏ", "e": "èéêëēĕėęěə", "g": "ĝğġģ", "h": "ĥħḥḩẖ", "i": "ìíîïĩīĭįı",
	"j": "ĵ", "k": "ķḵ", "l": "ĺļľŀł", "n": "ñńņňŉŋ", "o": "òóôõöøōŏő", "oe": "œ", "r": "ŕŗř", "s": "śŝşšșṣ", "ss": "ß",
	"t": "ţťŧțṭṯ", "th": "þ", "u": "ùúûüũūŭůűų", "w": "ŵ", "y": "ýÿŷ", "z": "źżžẓẕ",
})

func buildLatin(groups map[string]string) map[rune]string {
	m := map[rune]string{}
	for base, accented := range groups {
		for _, r := range accented {
			m[r] = base
		}
	}
	return m
}

func appendFolded(b []byte, r rune) []byte {
	if base, ok := latin[r]; ok {
		return append(b, base...)
	}
	return utf8.AppendRune(b, r)
}
