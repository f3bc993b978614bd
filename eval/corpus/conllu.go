package corpus

import (
	"bufio"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strconv"
	"strings"
)

// Word is a token with its Penn tag and, if it is part of the name or description of somebody or something, the spans that
// begin or end there. Start and End are code points of the text.
type Word struct {
	Start, End int
	Form, Tag  string
}

// Span is an annotated place of a text. Type is the corpus' own word for what it is.
type Span struct {
	Start, End int
	Type       string
	// Proper tells that the span names its thing by a proper noun.
	Proper bool
}

// Document is a text with what annotators marked in it.
type Document struct {
	ID, Text string
	Words    []Word
	// Sentences are spans of whole sentences, in order.
	Sentences []Span
	Mentions  []Span
	Dates     []Dated
	// Created is the day on which it was published, "" if that is not known.
	Created string
}

// Dated is a place that says when: When is its value in the Text Encoding Initiative's form, a day, month, year or time.
type Dated struct {
	Start, End int
	When       string
}

// GUM reads the CoNLL-U files of a folder, in the order of their names.
func GUM(folder fs.FS) ([]Document, error) {
	names, err := fs.Glob(folder, "*.conllu")
	if err != nil {
		return nil, err
	}
	var out []Document
	for _, name := range names {
		f, err := folder.Open(name)
		if err != nil {
			return nil, err
		}
		d, err := readConllu(f)
		f.Close()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		d.ID = strings.TrimSuffix(path.Base(name), ".conllu")
		out = append(out, d)
	}
	return out, nil
}

// conllu reads one file. The text is made of the tokens: a blank between sentences, an empty line between paragraphs.
type conllu struct {
	doc       Document
	text      strings.Builder
	at        int // code points so far
	space     string
	paragraph bool
	// together is the last token of a word written as one ("don't"), after which follows what its line says.
	together   int
	afterWhole string
	open       map[string][]opened
	dated      []Dated // those that are open
	sentence   int
}

type opened struct {
	kind       string
	word, from int
}

func readConllu(r io.Reader) (Document, error) {
	c := &conllu{open: map[string][]opened{}, sentence: -1}
	scanner := bufio.NewScanner(r)
	scanner.Buffer(nil, 1<<20)
	for line := 1; scanner.Scan(); line++ {
		if err := c.line(scanner.Text()); err != nil {
			return Document{}, fmt.Errorf("line %d: %w", line, err)
		}
	}
	c.endSentence()
	c.doc.Text = c.text.String()
	return c.doc, scanner.Err()
}

func (c *conllu) line(s string) error {
	switch {
	case strings.HasPrefix(s, "# meta::dateCreated = "):
		c.doc.Created = strings.TrimPrefix(s, "# meta::dateCreated = ")
	case s == "# newpar":
		c.paragraph = true
	case s == "":
		c.endSentence()
	case s[0] != '#':
		return c.token(s)
	}
	return nil
}

func (c *conllu) endSentence() {
	if c.sentence >= 0 && c.sentence < c.at {
		c.doc.Sentences = append(c.doc.Sentences, Span{Start: c.sentence, End: c.at})
	}
	c.sentence, c.space, c.together = -1, " ", 0
}

func (c *conllu) token(s string) error {
	f := strings.Split(s, "\t")
	if len(f) != 10 {
		return fmt.Errorf("%d columns, not 10", len(f))
	}
	after := " "
	if strings.Contains(f[9], "SpaceAfter=No") {
		after = ""
	}
	if from, to, ok := strings.Cut(f[0], "-"); ok {
		last, err := strconv.Atoi(to)
		if err != nil {
			return fmt.Errorf("range %s-%s: %w", from, to, err)
		}
		c.together, c.afterWhole = last, after
		return nil
	}
	if strings.Contains(f[0], ".") { // an empty node of the enhanced graph
		return nil
	}
	id, err := strconv.Atoi(f[0])
	if err != nil {
		return fmt.Errorf("id: %w", err)
	}
	if c.sentence < 0 {
		if c.paragraph && c.at > 0 {
			c.space = "\n\n"
		}
		c.paragraph = false
	}
	if c.at > 0 {
		c.write(c.space)
	}
	if c.sentence < 0 {
		c.sentence = c.at
	}
	start := c.at
	c.write(f[1])
	c.doc.Words = append(c.doc.Words, Word{Start: start, End: c.at, Form: f[1], Tag: f[4]})
	switch {
	case id < c.together:
		after = ""
	case id == c.together:
		after, c.together = c.afterWhole, 0
	}
	c.space = after
	c.dates(f[9], start)
	return c.entities(f[9])
}

func (c *conllu) write(s string) {
	c.text.WriteString(s)
	c.at += len([]rune(s))
}

// entities reads the brackets of the Entity field: "(3-person-…" opens, "3)" closes, "(4-place-…)" does both.
func (c *conllu) entities(misc string) error {
	var field string
	for _, m := range strings.Split(misc, "|") {
		if v, ok := strings.CutPrefix(m, "Entity="); ok {
			field = v
		}
	}
	word := len(c.doc.Words) - 1
	for field != "" {
		if field[0] == '(' {
			end := strings.IndexAny(field[1:], "()") + 1
			if end == 0 {
				end = len(field)
			}
			parts := strings.SplitN(field[1:end], "-", 3)
			if len(parts) < 2 {
				return fmt.Errorf("entity %q", field)
			}
			c.open[parts[0]] = append(c.open[parts[0]], opened{kind: parts[1], word: word, from: c.doc.Words[word].Start})
			if end < len(field) && field[end] == ')' {
				c.close(parts[0])
				end++
			}
			field = field[end:]
			continue
		}
		end := strings.IndexByte(field, ')')
		if end < 0 {
			return fmt.Errorf("entity %q", field)
		}
		c.close(field[:end])
		field = field[end+1:]
	}
	return nil
}

func (c *conllu) close(id string) {
	stack := c.open[id]
	if len(stack) == 0 {
		return
	}
	o := stack[len(stack)-1]
	c.open[id] = stack[:len(stack)-1]
	words := c.doc.Words[o.word:]
	proper := false
	for _, w := range words {
		proper = proper || w.Tag == "NNP" || w.Tag == "NNPS"
	}
	c.doc.Mentions = append(c.doc.Mentions, Span{Start: o.from, End: c.at, Type: o.kind, Proper: proper && strings.HasPrefix(words[len(words)-1].Tag, "NNP")})
}

// dates reads the tags of the XML field that concern dates, "<date when:::"2015-05-07" rend:::"bold">" and "</date>". Spans
// with two ends or none have no value.
func (c *conllu) dates(misc string, start int) {
	for rest := misc; ; {
		i := strings.Index(rest, "<date ")
		j := strings.Index(rest, "</date>")
		switch {
		case i >= 0 && (j < 0 || i < j):
			_, when, _ := strings.Cut(rest[i:], `when:::"`)
			if tag, _, _ := strings.Cut(rest[i:], ">"); !strings.Contains(tag, "when:::") {
				when = ""
			}
			when, _, _ = strings.Cut(when, `"`)
			c.dated = append(c.dated, Dated{Start: start, When: when})
			rest = rest[i+6:]
		case j >= 0:
			if n := len(c.dated) - 1; n >= 0 {
				d := c.dated[n]
				if c.dated, d.End = c.dated[:n], c.at; d.When != "" {
					c.doc.Dates = append(c.doc.Dates, d)
				}
			}
			rest = rest[j+7:]
		default:
			return
		}
	}
}
