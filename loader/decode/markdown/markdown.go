// Package markdown decodes Markdown to the text that a reader sees. Markup is dropped rather than kept as plain text, since
// addresses of links and marks of emphasis would stand inside names and sentences; what is given up is that offsets are those
// of the decoded text, as for HTML and PDF, not of the file.
package markdown

import (
	"fmt"
	"strings"
	"time"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"linkchart/graph"
	"linkchart/loader/doc"
)

// MediaType is that of Markdown (RFC 7763).
const MediaType = "text/markdown"

// maxDepth is how many marks of quotes a line may begin with: the parser's work grows with their square.
const maxDepth = 200

// Decode turns valid UTF-8 into text: blocks apart by an empty line, items and rows on lines of their own. Front matter
// between lines of three hyphens gives metadata; else the first heading gives the title.
func Decode(content []byte) (doc.Decoded, error) {
	source := strings.TrimPrefix(string(content), "\uFEFF")
	if strings.Contains(source, strings.Repeat(">", maxDepth)) || strings.Contains(source, strings.Repeat("> ", maxDepth)) {
		return doc.Decoded{}, fmt.Errorf("%w: quotes lie more than %d deep in each other", graph.ErrInvalid, maxDepth)
	}
	meta, body := frontMatter(source)
	w := writer{source: []byte(body)}
	root := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough)).Parser().Parse(text.NewReader(w.source))
	w.blocks(root)
	out := strings.TrimSpace(strings.ToValidUTF8(w.out.String(), "\uFFFD"))
	if out == "" {
		return doc.Decoded{}, fmt.Errorf("%w: the document holds no text", graph.ErrInvalid)
	}
	if meta.Title == "" {
		meta.Title = w.title
	}
	return doc.Decoded{Text: out, MediaType: MediaType, Meta: meta}, nil
}

type writer struct {
	source []byte
	out    strings.Builder
	title  string
}

// blocks writes the block children of a node, each followed by an empty line, or by a newline inside lists and tables.
func (w *writer) blocks(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch b := n.(type) {
		case *ast.Heading:
			from := w.out.Len()
			w.inlines(b)
			if w.title == "" && b.Level == 1 {
				w.title = strings.TrimSpace(w.out.String()[from:])
			}
			w.out.WriteString("\n\n")
		case *ast.Paragraph:
			w.inlines(b)
			w.out.WriteString("\n\n")
		case *ast.TextBlock:
			w.inlines(b)
			w.out.WriteString("\n")
		case *ast.List, *extast.Table:
			w.blocks(b)
			w.out.WriteString("\n")
		case *ast.FencedCodeBlock, *ast.CodeBlock:
			for i := range n.Lines().Len() {
				line := n.Lines().At(i)
				w.out.Write(line.Value(w.source))
			}
			w.out.WriteString("\n")
		case *extast.TableHeader, *extast.TableRow:
			for cell := n.FirstChild(); cell != nil; cell = cell.NextSibling() {
				w.inlines(cell)
				if cell.NextSibling() != nil {
					w.out.WriteString("\t")
				}
			}
			w.out.WriteString("\n")
		case *ast.HTMLBlock, *ast.ThematicBreak:
		default:
			w.blocks(n)
		}
	}
}

// inlines writes the text inside a block. Addresses of links, images, HTML tags and marks of emphasis are no text.
func (w *writer) inlines(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch t := n.(type) {
		case *ast.Text:
			w.out.Write(unescape(t.Value(w.source)))
			if t.HardLineBreak() || t.SoftLineBreak() {
				w.out.WriteString("\n")
			}
		case *ast.String:
			w.out.Write(t.Value)
		case *ast.AutoLink:
			w.out.Write(t.Label(w.source))
		case *ast.RawHTML, *ast.Image: // the words for an image are no part of the sentence around it
		default:
			w.inlines(n)
		}
	}
}

// frontMatter splits off a leading block between lines of three hyphens and reads what it says in single lines.
func frontMatter(source string) (meta doc.Meta, body string) {
	first, rest, ok := strings.Cut(source, "\n")
	if !ok || strings.TrimRight(first, " \r") != "---" {
		return meta, source
	}
	for {
		line, after, more := strings.Cut(rest, "\n")
		line = strings.TrimRight(line, " \r")
		if line == "---" || line == "..." {
			return meta, after
		}
		if !more {
			return doc.Meta{}, source // never closed: a thematic break, no front matter
		}
		rest = after
		key, value, found := strings.Cut(line, ":")
		value = strings.Trim(strings.TrimSpace(value), `"'`)
		if !found || value == "" {
			continue
		}
		switch strings.ToLower(key) {
		case "title":
			meta.Title = value
		case "url", "source":
			meta.URL = value
		case "publisher":
			meta.Publisher = value
		case "lang", "language":
			meta.Lang = value
		case "date", "published":
			if len(value) >= len("2006-01-02") {
				if _, err := time.Parse("2006-01-02", value[:10]); err == nil {
					meta.Published = value[:10]
				}
			}
		}
	}
}

// unescape resolves backslash escapes and character references, which the parser leaves in its text.
func unescape(b []byte) []byte {
	return util.UnescapePunctuations(util.ResolveEntityNames(util.ResolveNumericReferences(b)))
}
