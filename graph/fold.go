package graph

import (
	"strings"
	"unicode"
)

// Fold brings a name into the form in which names are compared: lower case, diacritics of Latin letters and apostrophes
// dropped, dashes and other punctuation turned into single blanks, dots of abbreviations dropped, leading articles dropped.
func Fold(name string) string {
	var b strings.Builder
	gap := false
	for _, r := range name {
		switch {
		case r == '\'' || r == '’' || r == '‘' || r == 'ʿ' || r == 'ʾ' || r == '`' || r == '.' || unicode.Is(unicode.Mn, r):
			continue
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if gap && b.Len() > 0 {
				b.WriteByte(' ')
			}
			gap = false
			b.WriteString(foldRune(unicode.ToLower(r)))
		default:
			gap = true
		}
	}
	s := b.String()
	for _, article := range []string{"the ", "a ", "an "} {
		if rest, ok := strings.CutPrefix(s, article); ok {
			return rest
		}
	}
	return s
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

func foldRune(r rune) string {
	if base, ok := latin[r]; ok {
		return base
	}
	return string(r)
}
