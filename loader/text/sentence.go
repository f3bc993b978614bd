package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sentence is a run of tokens [First, Last) of a Text.
type Sentence struct {
	First, Last int
	// Start and End are code points, half open.
	Start, End int
	// Paragraph counts the lines that hold text, from 0.
	Paragraph int
	// Furniture is no running text. Heading stands above the text without an end mark: a title, a section name.
	Furniture, Heading bool
	Casing             Casing

	lists *row // of any of its words
}

// Text is a text with its tokens and sentences.
type Text struct {
	// Runes are the text as it is worked with: as it was given, or with its case repaired.
	Runes     []rune
	Tokens    []Token
	Sentences []Sentence
	// Casing is that of the text as it was given.
	Casing Casing

	offsets offsets
	// given is the text before its case was repaired, if it was.
	given   offsets
	recased bool
	// tags are those of the sentences whose first token is marked in tagged; chunks those of each sentence that was asked for.
	tags   []Tag
	tagged []bool
	chunks [][]Chunk
	rows   []row // of the sentences
}

// New analyses a text.
func New(s string) *Text { return analyse(s, &Room{}) }

func analyse(s string, room *Room) *Text {
	t := &Text{Runes: runes(s, room.runes), Sentences: room.sentences, rows: room.rows}
	if !utf8.ValidString(s) {
		s = string(t.Runes) // each bad byte is one code point
	}
	t.offsets = newOffsets(s, len(t.Runes))
	t.Tokens = tokenize(s, t.Runes, room.tokens)
	t.Casing = casingOf(t.Tokens)
	t.split()
	return t
}

// runes are the code points of a text.
func runes(s string, room []rune) []rune {
	if cap(room) < len(s) {
		room = make([]rune, len(s))
	}
	out := room[:len(s)]
	n := 0
	for _, r := range s {
		out[n] = r
		n++
	}
	return out[:n]
}

// split finds the sentences.
func (t *Text) split() {
	t.Sentences = t.Sentences[:0]
	paragraph := -1
	for i := 0; i < len(t.Tokens); {
		if t.Tokens[i].Line {
			paragraph++
		}
		end := t.sentenceEnd(i)
		s := Sentence{First: i, Last: end, Start: t.Tokens[i].Start, End: t.Tokens[end-1].End, Paragraph: paragraph}
		t.Sentences = append(t.Sentences, s)
		i = end
	}
	t.mark()
	t.setCasing()
	t.list()
}

// maxSentence is the most tokens that a sentence has: what goes on longer is no sentence, and is parted so that no work on
// one grows with the whole text. The longest sentences of prose have about 200.
const maxSentence = 1000

// sentenceEnd returns the index after the last token of the sentence that begins at first.
func (t *Text) sentenceEnd(first int) int {
	for i := first; i < len(t.Tokens); i++ {
		next := i + 1
		if next == len(t.Tokens) {
			return next
		}
		if t.Tokens[next].Line && t.breaks(i) || next-first == maxSentence {
			return next
		}
		tok := &t.Tokens[i]
		switch tok.Text {
		case "!", "?", ".", "…":
		default:
			// An abbreviation may end a sentence: "in the U.S. The group".
			if tok.Text == "X." && i > first && platformBefore.Has(t.Tokens[i-1].Lower) && t.capital(&t.Tokens[next]) {
				return next // "he wrote on X. Last year"
			}
			if tok.Kind != Word || !strings.HasSuffix(tok.Text, ".") || !strings.Contains(strings.TrimSuffix(tok.Text, "."), ".") ||
				!t.capital(&t.Tokens[next]) || !starters.Has(t.Tokens[next].Lower) {
				continue
			}
			return next
		}
		for next < len(t.Tokens) && !t.Tokens[next].Space && closing(t.Tokens[next].Text) {
			next++
		}
		if next == len(t.Tokens) {
			return next
		}
		follower := &t.Tokens[next]
		if follower.Text == "." {
			continue // an ellipsis
		}
		glued := !follower.Space && follower.Kind == Word && follower.Upper() && i > first && utf8.RuneCountInString(t.Tokens[i-1].Text) > 2 &&
			unicode.IsLower(last(t.Tokens[i-1].Text))
		if glued || follower.Space && (t.capital(follower) || follower.Kind == Number || opening(follower.Text) || tok.Text != ".") {
			return next
		}
	}
	return len(t.Tokens)
}

// capital tells whether a token may begin a sentence: with a capital letter, where the text has any.
func (t *Text) capital(k *Token) bool { return k.Upper() || t.Casing == LowerCase && k.Kind == Word }

// wrapped is the least length of a line that is taken for wrapped where case does not tell.
const wrapped = 45

// breaks tells whether the line break after token i ends a sentence: always, but where a line is wrapped, that is, ends
// without a mark and goes on in lower case, or ends, being long, in a word that leads to a name. In a text of one case only a
// long line can be wrapped.
func (t *Text) breaks(i int) bool {
	next := &t.Tokens[i+1]
	if next.Kind != Word || t.Tokens[i].Text == "." || t.Casing == MixedCase && next.Upper() && !leading.Has(t.Tokens[i].Text) {
		return true
	}
	if lineBreaks(t.Runes[t.Tokens[i].End:next.Start]) != 1 {
		return true
	}
	return (t.Casing != MixedCase || next.Upper()) && t.Tokens[i].End-t.lineStart(i) < wrapped
}

// leading words stand before a name and end no sentence.
var leading = wordSet(`a an the of in at to by with from for near and or`)

// lineBreaks counts the line ends among blanks; "\r\n" is one.
func lineBreaks(blanks []rune) int {
	n := 0
	for i, r := range blanks {
		if breaksLine(r) && (r != '\r' || i+1 == len(blanks) || blanks[i+1] != '\n') {
			n++
		}
	}
	return n
}

// lineStart is where the line of token i begins.
func (t *Text) lineStart(i int) int {
	for i > 0 && !t.Tokens[i].Line {
		i--
	}
	return t.Tokens[i].Start
}

func last(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

func closing(s string) bool {
	return strings.Contains(`"'”’)]»`, s) && utf8.RuneCountInString(s) == 1
}

func opening(s string) bool {
	return strings.Contains(`"'“‘([«`, s) && utf8.RuneCountInString(s) == 1
}

// platformBefore are words before the name of the platform X.
var platformBefore = wordSet(`on to via`)

// starters begin sentences and hardly ever follow an abbreviation inside one.
var starters = wordSet(`the a an this that these those it its he she they we there in on at after before since while when as for
	despite although but however and meanwhile according analysts officials`)

// furniturePhrases are what pages say around an article.
var furniturePhrases = []string{
	"minutes read", "minute read", "min read", "read more", "read next", "what to read", "how would you rate", "share this",
	"for immediate release", "subscribe", "sign up", "newsletter", "all rights reserved", "copyright", "click here", "follow us", "related articles",
	"related stories", "advertisement", "cookie", "log in", "comments", "table of contents", "continue reading", "image credit",
	"photo:", "file photo", "getty images",
}

// mark finds furniture and headings among the lines.
func (t *Text) mark() {
	for first := 0; first < len(t.Sentences); {
		end := first + 1
		for end < len(t.Sentences) && t.Sentences[end].Paragraph == t.Sentences[first].Paragraph {
			end++
		}
		from, to := &t.Sentences[first], &t.Sentences[end-1]
		furniture, heading := t.classify(t.Slice(from.Start, to.End), from.First, to.Last)
		for ; first < end; first++ {
			t.Sentences[first].Furniture, t.Sentences[first].Heading = furniture, heading
		}
	}
}

func (t *Text) classify(line string, first, last int) (furniture, heading bool) {
	tokens := t.Tokens[first:last]
	ends := strings.ContainsAny(tokens[len(tokens)-1].Text, ".!?…”\"")
	if len(tokens) < 25 {
		low := strings.ToLower(line)
		for _, p := range furniturePhrases {
			if strings.Contains(low, p) {
				return true, false
			}
		}
	}
	if ends && len(tokens) > 4 || t.Field(first, last) >= 0 {
		return false, false
	}
	if !strings.Contains(strings.TrimSpace(line), " ") || imageName(line) {
		return true, false
	}
	verbs := 0
	for i := range tokens {
		if tokens[i].Kind == Word && !tokens[i].Upper() && len(tokens[i].Text) > 2 {
			verbs++
		}
	}
	// Short lines without an end mark: a name list is furniture, a title is a heading.
	if len(tokens) <= 30 {
		if verbs == 0 && len(tokens) <= 6 {
			return true, false
		}
		return false, true
	}
	return false, false
}

// fields open the lines of fact sheets about groups: "Leader: X", "Listed by: A, B".
var fields = wordSet(`leader leaders leadership commander emir head led founder founders founded allies ally allied affiliation affiliated parent listed designated
	proscribed banned sanctioned outlawed area areas active operates based headquarters location countries rivals rival split current`)

// longestField is how many words the label of a line may have.
const longestField = 6

// Field returns the token of the colon behind the label of a line of a fact sheet, tokens [first, last); -1 for others.
func (t *Text) Field(first, last int) int {
	if last-first < 3 || !fields.Has(t.Tokens[first].Lower) {
		return -1
	}
	for k := first + 1; k+1 < last && k <= first+longestField; k++ {
		switch tok := &t.Tokens[k]; {
		case tok.Text == ":":
			return k
		case tok.Kind != Word:
			return -1
		}
	}
	return -1
}

// imageName tells whether a line is the name of a file rather than words: hyphens for blanks, a size, an extension.
func imageName(line string) bool {
	low := strings.ToLower(line)
	for _, ext := range []string{".jpg", ".jpeg", ".png", ".webp", ".gif"} {
		if strings.HasSuffix(low, ext) {
			return true
		}
	}
	return !strings.Contains(line, " ") && strings.Count(line, "-")+strings.Count(line, "_") > 1
}
