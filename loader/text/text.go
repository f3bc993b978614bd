package text

import (
	"unicode"
)

// Sentence is a run of tokens: Tokens[From:To] of the text.
type Sentence struct {
	From, To int
	// Start and End are code points, half open.
	Start, End int
	// Line is the index of the line that holds it, Kind what that line is.
	Line int
	Kind LineKind
	// Chunks are its phrases, there after [Text.Phrases].
	Chunks []Chunk
}

// Text is a text with its structure.
type Text struct {
	Runes     []rune
	Lines     []Line
	Tokens    []Token
	Sentences []Sentence
}

// Parse cuts a text into lines, sentences and tokens. Tags and phrases come with [Text.Phrases], after the names are known.
func Parse(s string) *Text {
	t := &Text{Runes: []rune(s)}
	t.Lines = cutLines(t.Runes)
	t.Tokens = make([]Token, 0, len(t.Runes)/5+8)
	for i := range t.Lines {
		l := &t.Lines[i]
		from := len(t.Tokens)
		t.Tokens = tokenize(t.Runes, l.Start, l.End, t.Tokens)
		t.cutSentences(i, from)
	}
	return t
}

// Quote returns the text between two code points.
func (t *Text) Quote(start, end int) string { return string(t.Runes[start:end]) }

// Slice returns the text of the tokens from to to, half open.
func (t *Text) Slice(from, to int) string {
	if from >= to {
		return ""
	}
	return t.Quote(t.Tokens[from].Start, t.Tokens[to-1].End)
}

// Name marks the tokens from to to as a name; id is the caller's number for it, greater than 0. An attributive name is an
// adjective ("Russian").
func (t *Text) Name(from, to, id int, attributive bool) {
	for i := from; i < to; i++ {
		t.Tokens[i].Name = id
		t.Tokens[i].Tag = Name
		if attributive {
			t.Tokens[i].Tag = Adj
		}
	}
}

// cutSentences cuts the tokens of line i, which begin at from, into sentences.
func (t *Text) cutSentences(i, from int) {
	l := &t.Lines[i]
	ts := t.Tokens
	start := from
	if l.Kind == Body {
		start = t.skipDateline(from)
		if start > from {
			t.add(from, start, i, DateLine)
		}
	}
	begin := start
	for j := start; j < len(ts); j++ {
		if !t.ends(j) {
			continue
		}
		k := j + 1
		for k < len(ts) && closing(ts[k].Text) && ts[k].Start == ts[k-1].End {
			k++
		}
		t.add(begin, k, i, l.Kind)
		begin = k
		j = k - 1
	}
	t.add(begin, len(ts), i, l.Kind)
}

func (t *Text) add(from, to, line int, kind LineKind) {
	if from >= to {
		return
	}
	t.Sentences = append(t.Sentences, Sentence{From: from, To: to, Start: t.Tokens[from].Start, End: t.Tokens[to-1].End, Line: line, Kind: kind})
}

func closing(s string) bool {
	switch s {
	case "\"", "”", "’", "'", ")", "]", "»":
		return true
	}
	return false
}

// ends tells whether token j ends a sentence.
func (t *Text) ends(j int) bool {
	ts := t.Tokens
	switch ts[j].Text {
	case "!", "?":
		return true
	case ".", "...", "…":
		if j+1 == len(ts) {
			return true
		}
		n := &ts[j+1]
		if closing(n.Text) && n.Start == ts[j].End {
			return true
		}
		if n.Start == ts[j].End {
			// A missing blank: "in the region.Despite"; not in "example.com" or "3.5".
			return n.Cap() && j > 0 && len(ts[j-1].Text) > 1 && !upper(n.Text)
		}
		r := t.Runes[n.Start]
		return unicode.IsUpper(r) || unicode.IsDigit(r) || n.Tag == Punct || !unicode.IsLower(r)
	}
	// An abbreviation may end a sentence too: "in the U.S. The group".
	if s := ts[j].Text; len(s) > 2 && s[len(s)-1] == '.' && j+1 < len(ts) {
		n := &ts[j+1]
		return n.Cap() && closed(n.Low) && !abbreviations[ts[j].Low] && n.Start > ts[j].End
	}
	return false
}

// skipDateline returns the index of the first token behind "CITY, 3 May 2024 (Agency) -".
func (t *Text) skipDateline(from int) int {
	ts := t.Tokens
	for j := from + 1; j < len(ts) && j < from+16; j++ {
		switch ts[j].Text {
		case "-", "--", "—", "–":
			if j+1 < len(ts) && ts[j].Start > ts[j-1].End && ts[j+1].Start > ts[j].End && datelineWords(ts[from:j]) {
				return j + 1
			}
			if ts[j].Text == "—" && datelineWords(ts[from:j]) {
				return j + 1
			}
		case ".", "!", "?", ";":
			return from
		}
	}
	return from
}

// datelineWords tells whether the tokens look like the head of a wire report: an upper-case or dated place.
func datelineWords(ts []Token) bool {
	caps, date := false, false
	for i := range ts {
		switch t := &ts[i]; {
		case t.Tag == Punct:
		case upper(t.Text) && len(t.Text) > 2:
			caps = true
		case months[t.Low], t.Text[0] >= '0' && t.Text[0] <= '9':
			date = true
		case !t.Cap():
			return false
		}
	}
	return caps || date
}
