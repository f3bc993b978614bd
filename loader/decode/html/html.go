// Package html decodes web pages: the article without the page furniture, and what the page's own metadata says of it.
package html

import (
	"bytes"
	"cmp"
	"fmt"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	readability "codeberg.org/readeck/go-readability/v2"
	"codeberg.org/readeck/go-readability/v2/render"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"linkchart/graph"
	"linkchart/loader/doc"
)

// MediaType is that of web pages.
const MediaType = "text/html"

// maxDepth is how deep elements may lie in each other: what walks the tree is recursive.
const maxDepth = 500

// shortArticle is how many letters the article must have to be believed where the page as a whole has ten times as many.
const shortArticle = 200

// Decode finds the encoding (byte order mark, meta element, content), the article and its metadata. Where no article can be
// told from the rest, the text is that of the whole body.
func Decode(content []byte) (doc.Decoded, error) {
	root, err := parse(content)
	if err != nil {
		return doc.Decoded{}, err
	}
	own := metadata(root)
	whole := render.InnerText(body(root))
	article, err := readability.FromDocument(root, pageURL(own.URL))
	text := ""
	if err == nil && article.Node != nil {
		text = render.InnerText(article.Node)
	}
	if letters(text) < shortArticle && letters(whole) > 10*letters(text) || letters(text) == 0 {
		text = whole
	}
	title := clean(cmp.Or(article.Title(), own.Title))
	if text = tidy(text); text == "" {
		return doc.Decoded{}, fmt.Errorf("%w: the page holds no text; one that is built by scripts must be saved as the browser shows it", graph.ErrInvalid)
	}
	// A headline is part of what the document says, and readability takes it out of the article.
	if title != "" && !strings.Contains(firstLines(text), title) {
		text = title + "\n\n" + text
	}
	meta := own
	meta.Title = title
	meta.Publisher = cmp.Or(own.Publisher, clean(article.SiteName()))
	meta.Lang = cmp.Or(own.Lang, article.Language())
	if meta.Published == "" {
		if at, err := article.PublishedTime(); err == nil {
			meta.Published = at.Format("2006-01-02")
		}
	}
	return doc.Decoded{Text: text, MediaType: MediaType, Meta: meta}, nil
}

func parse(content []byte) (*html.Node, error) {
	head := content[:min(len(content), 1024)]
	if bytes.IndexByte(head, 0) >= 0 && !bytes.HasPrefix(head, []byte{0xFF, 0xFE}) && !bytes.HasPrefix(head, []byte{0xFE, 0xFF}) {
		return nil, fmt.Errorf("%w: the document holds NUL bytes: it is no web page", graph.ErrInvalid)
	}
	reader, err := charset.NewReader(bytes.NewReader(content), "")
	if err != nil {
		return nil, fmt.Errorf("%w: the encoding of the page is not known: %w", graph.ErrInvalid, err)
	}
	root, err := html.Parse(reader)
	if err != nil {
		return nil, fmt.Errorf("%w: the page cannot be parsed: %w", graph.ErrInvalid, err)
	}
	if depth(root) > maxDepth {
		return nil, fmt.Errorf("%w: the elements of the page lie more than %d deep in each other", graph.ErrInvalid, maxDepth)
	}
	return root, nil
}

// depth walks without recursion, since the tree may be as deep as the document is long.
func depth(root *html.Node) int {
	deepest, level := 0, 0
	for n := root; n != nil; {
		if n.FirstChild != nil {
			n, level = n.FirstChild, level+1
			deepest = max(deepest, level)
			continue
		}
		for n != nil && n.NextSibling == nil {
			n, level = n.Parent, level-1
		}
		if n != nil {
			n = n.NextSibling
		}
	}
	return deepest
}

func body(root *html.Node) *html.Node {
	if n := find(root, "body"); n != nil {
		return n
	}
	return root
}

func pageURL(s string) *url.URL {
	u, err := url.Parse(s)
	if err != nil || s == "" {
		return nil
	}
	return u
}

func letters(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}

// tidy drops blank space at the ends and what is not valid in a text.
func tidy(s string) string {
	s = strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\x00", "")
	return strings.TrimSpace(s)
}

func clean(s string) string { return strings.Join(strings.Fields(tidy(s)), " ") }

// firstLines is where a headline would stand.
func firstLines(s string) string {
	const head = 400
	if len(s) <= head {
		return s
	}
	end := head
	for !utf8.RuneStart(s[end]) {
		end--
	}
	return s[:end]
}
