package graph

import (
	"strconv"
	"strings"
	"unicode"
)

// token is a word, a number or a single sign of an expression that is to be parsed. Words are lower case without a
// possessive ending; text of a number is its digits without separators.
type token struct {
	text    string
	isNum   bool
	grouped bool // a number written with thousands separators
	upper   bool // a word that began with a capital
	glued   bool // no blank before it
}

// number is the value of a number token; ok is false beyond fifteen digits, so that no product of scales overflows.
func (t token) number() (n int, ok bool) {
	if !t.isNum || len(t.text) > 15 {
		return 0, false
	}
	n, err := strconv.Atoi(t.text)
	return n, err == nil
}

// maxTokens bounds how much of an expression is looked at: no date or amount is longer, and readers may try every start.
const maxTokens = 48

// scan splits an expression into at most maxTokens tokens and one more. Dashes of all kinds become "-", apostrophes "'";
// square brackets, an editor's marks, are left out.
func scan(s string) []token {
	var out []token
	rs := []rune(s)
	glued := false
	for i := 0; i < len(rs) && len(out) <= maxTokens; {
		r := rs[i]
		switch {
		case unicode.IsSpace(r) || r == '[' || r == ']' || r == '\u200b' || r == '\ufeff':
			glued = false
			i++
			continue
		case isDigit(r):
			t, n := scanNumber(rs[i:])
			t.glued = glued
			out = append(out, t)
			i += n
		case unicode.IsLetter(r):
			j := i
			for j < len(rs) && (unicode.IsLetter(rs[j]) || unicode.IsMark(rs[j])) {
				j++
			}
			out = append(out, token{text: strings.ToLower(string(rs[i:j])), upper: unicode.IsUpper(r), glued: glued})
			if j+1 < len(rs) && isApostrophe(rs[j]) && (rs[j+1] == 's' || rs[j+1] == 'S') && (j+2 == len(rs) || !unicode.IsLetter(rs[j+2])) {
				j += 2
			}
			i = j
		default:
			out = append(out, token{text: sign(r), glued: glued})
			i++
		}
		glued = true
	}
	return out
}

// scanNumber reads digits with thousands separators: a comma, an apostrophe or a blank that does not break a line, each
// followed by exactly three digits.
func scanNumber(rs []rune) (t token, n int) {
	var b strings.Builder
	for n < len(rs) && isDigit(rs[n]) {
		b.WriteRune(rs[n])
		n++
	}
	for b.Len() <= 18 && n+3 < len(rs) && isGroupMark(rs[n]) && groupOfThree(rs[n+1:]) && (t.grouped || n <= 3) {
		b.WriteString(string(rs[n+1 : n+4]))
		n += 4
		t.grouped = true
	}
	t.text, t.isNum = b.String(), true
	return t, n
}

func groupOfThree(rs []rune) bool {
	return len(rs) >= 3 && isDigit(rs[0]) && isDigit(rs[1]) && isDigit(rs[2]) && (len(rs) == 3 || !isDigit(rs[3]))
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == '‘' }

func isGroupMark(r rune) bool {
	return r == ',' || r == '\u00a0' || r == '\u2009' || r == '\u202f' || isApostrophe(r)
}

func sign(r rune) string {
	switch r {
	case '-', '‐', '‑', '‒', '–', '—', '−':
		return "-"
	case '\'', '’', '‘':
		return "'"
	}
	return string(r)
}

// cursor walks over tokens.
type cursor struct {
	ts []token
	at int
}

func (c *cursor) done() bool { return c.at >= len(c.ts) }

// peek returns the token k places ahead, a zero token beyond the end.
func (c *cursor) peek(k int) token {
	if c.at+k < 0 || c.at+k >= len(c.ts) {
		return token{}
	}
	return c.ts[c.at+k]
}

// phrase consumes the words of s, parted by blanks, if they stand here.
func (c *cursor) phrase(s string) bool {
	at := c.at
	for rest := s; ; at++ {
		if at >= len(c.ts) || c.ts[at].isNum {
			return false
		}
		word := c.ts[at].text
		n := len(word)
		if len(rest) < n || rest[:n] != word {
			return false
		}
		if len(rest) == n {
			c.at = at + 1
			return true
		}
		if rest[n] != ' ' {
			return false
		}
		rest = rest[n+1:]
	}
}

// any consumes the first of the phrases that stands here; longer ones must come first.
func (c *cursor) any(phrases ...string) bool {
	if c.at >= len(c.ts) || c.ts[c.at].isNum || c.ts[c.at].text == "" {
		return false
	}
	first := c.ts[c.at].text[0] // most phrases begin otherwise
	for _, p := range phrases {
		if p[0] == first && c.phrase(p) {
			return true
		}
	}
	return false
}
