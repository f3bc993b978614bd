package text

import (
	"strings"
	"unicode"
)

// lower folds one word: lower case, dots and apostrophes dropped, accents of Latin letters dropped.
func lower(s string) string {
	plain := true
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= 0x80 || c == '.' || c == '\'' || c >= 'A' && c <= 'Z' {
			plain = false
			break
		}
	}
	if plain {
		return s
	}
	var b strings.Builder
	digits := true
	for _, r := range s {
		digits = digits && (unicode.IsDigit(r) || r == '.' || r == ',')
	}
	for _, r := range s {
		switch {
		case r == '.' && !digits, isApostrophe(r), r == '`', r == 'ʿ', r == 'ʾ', unicode.Is(unicode.Mn, r):
			continue
		}
		r = unicode.ToLower(r)
		if base, ok := accents[r]; ok {
			b.WriteString(base)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// accents maps accented Latin letters to their base letters, as names are compared in the graph.
var accents = buildAccents(map[string]string{
	"a": "àáâãäåāăąǎ", "ae": "æ", "c": "çćĉċč", "d": "ðďđ", "e": "èéêëēĕėęěə", "g": "ĝğġģ", "h": "ĥħḥ", "i": "ìíîïĩīĭįı",
	"j": "ĵ", "k": "ķ", "l": "ĺļľŀł", "n": "ñńņňŉŋ", "o": "òóôõöøōŏő", "oe": "œ", "r": "ŕŗř", "s": "śŝşšșṣ", "ss": "ß",
	"t": "ţťŧțṭ", "th": "þ", "u": "ùúûüũūŭůűų", "w": "ŵ", "y": "ýÿŷ", "z": "źżžẓ",
})

func buildAccents(groups map[string]string) map[rune]string {
	m := map[rune]string{}
	for base, accented := range groups {
		for _, r := range accented {
			m[r] = base
		}
	}
	return m
}
