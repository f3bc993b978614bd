// Package pdf decodes the text of PDF documents, page after page in the order in which the pages draw it.
package pdf

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	pdf "github.com/ledongthuc/pdf"

	"linkchart/graph"
	"linkchart/loader/doc"
)

// MediaType is that of PDF documents.
const MediaType = "application/pdf"

// The limits that keep a hostile or broken document from holding up a run; what they cut is named in Decoded.Partial, but for
// maxTime, which fails the document.
const (
	maxTime  = 60 * time.Second
	maxPages = 20_000
	maxText  = 32 << 20
)

// Decode reads all pages. A document that is encrypted, truncated or made of images is [graph.ErrInvalid], and the error says
// so; pages that cannot be read are named in Decoded.Partial.
func Decode(content []byte) (doc.Decoded, error) { return decodeWithin(content, maxTime) }

type result struct {
	decoded doc.Decoded
	err     error
}

// decodeWithin gives up waiting after a while: the parser of the pages knows no cancelling.
func decodeWithin(content []byte, limit time.Duration) (doc.Decoded, error) {
	done := make(chan result, 1)
	end := time.Now().Add(limit)
	go func() {
		var r result
		defer func() {
			if x := recover(); x != nil {
				r = result{err: fmt.Errorf("%w: the PDF is malformed: %v", graph.ErrInvalid, x)}
			}
			done <- r
		}()
		r.decoded, r.err = decode(content, end)
	}()
	timer := time.NewTimer(limit + limit/10)
	defer timer.Stop()
	select {
	case r := <-done:
		return r.decoded, r.err
	case <-timer.C:
		return doc.Decoded{}, fmt.Errorf("%w: the PDF takes longer than %s to read; it may be malformed", graph.ErrInvalid, limit)
	}
}

func decode(content []byte, end time.Time) (doc.Decoded, error) {
	reader, err := open(content, end)
	if err != nil {
		return doc.Decoded{}, err
	}
	tree, err := leaves(reader)
	if err != nil {
		return doc.Decoded{}, err
	}
	pages := len(tree)
	if pages == 0 {
		return doc.Decoded{}, fmt.Errorf("%w: the PDF has no pages: it is malformed or truncated", graph.ErrInvalid)
	}
	var text strings.Builder
	var lost []int
	var why error
	images, cut := 0, ""
	for i, l := range tree {
		if i == maxPages || text.Len() > maxText || time.Now().After(end) {
			cut = fmt.Sprintf("only the first %d of %d pages are read: the document passes the limit of pages, text or time", i, pages)
			break
		}
		s, image, err := page(l, end)
		switch {
		case err != nil:
			lost, why = append(lost, i+1), cmp.Or(why, err)
			continue
		case strings.TrimSpace(s) == "":
			if image {
				images++
			}
			continue
		}
		if text.Len() > 0 {
			text.WriteString("\n\n")
		}
		text.WriteString(s)
	}
	out := strings.TrimSpace(strings.ReplaceAll(strings.ToValidUTF8(text.String(), "\uFFFD"), "\x00", ""))
	switch {
	case out == "" && len(lost) > 0:
		return doc.Decoded{}, fmt.Errorf("%w: none of the %d pages of the PDF can be read: it is malformed or truncated: %w", graph.ErrInvalid, pages, why)
	case out == "" && images == 0:
		return doc.Decoded{}, fmt.Errorf("%w: the %d pages of the PDF hold neither text nor images", graph.ErrInvalid, pages)
	case out == "":
		return doc.Decoded{}, fmt.Errorf("%w: the %d pages of the PDF hold images and no text; run text recognition (OCR) on it first", graph.ErrInvalid, pages)
	}
	return doc.Decoded{Text: out, MediaType: MediaType, Meta: information(reader), Partial: partial(pages, lost, images, cut)}, nil
}

// partial says in words what is lost.
func partial(pages int, lost []int, images int, cut string) string {
	var parts []string
	if len(lost) > 0 {
		shown := fmt.Sprint(lost[:min(len(lost), 10)])
		parts = append(parts, fmt.Sprintf("%d of %d pages cannot be read (%s)", len(lost), pages, strings.Trim(shown, "[]")))
	}
	if images > 0 {
		parts = append(parts, fmt.Sprintf("%d of %d pages hold images only", images, pages))
	}
	if cut != "" {
		parts = append(parts, cut)
	}
	return strings.Join(parts, "; ")
}

// open repairs what readers commonly forgive: bytes before the header, bytes after the end mark, version 2.0.
func open(content []byte, end time.Time) (*pdf.Reader, error) {
	at := bytes.Index(content[:min(len(content), 1024)], []byte("%PDF-"))
	if at < 0 {
		return nil, fmt.Errorf("%w: the header %%PDF- is missing: it is no PDF", graph.ErrInvalid)
	}
	last := bytes.LastIndex(content, []byte("%%EOF"))
	if last < at {
		return nil, fmt.Errorf("%w: the end mark %%%%EOF is missing: the PDF is truncated; fetch it again", graph.ErrInvalid)
	}
	content = slices.Clone(content[at : last+len("%%EOF")])
	// The parser takes 1.0 to 1.7 followed by a line end only; version 2.0 reads as 1.7 does.
	if len(content) > 9 {
		if bytes.HasPrefix(content, []byte("%PDF-2")) {
			copy(content, "%PDF-1.7")
		}
		content[8] = '\n'
	}
	if size := objects(content); size > maxObjects(len(content)) {
		return nil, fmt.Errorf("%w: the PDF is malformed: it says that it holds %d objects", graph.ErrInvalid, size)
	}
	g := &guard{ReaderAt: bytes.NewReader(content), end: end, left: openingReads*int64(len(content)) + 1<<20}
	reader, err := pdf.NewReader(g, int64(len(content)))
	g.left = -1
	switch {
	case err == nil:
		return reader, readable(reader)
	case errors.Is(err, pdf.ErrInvalidPassword), strings.Contains(err.Error(), "encrypt"), bytes.Contains(content, []byte("/Encrypt")):
		return nil, fmt.Errorf("%w: the PDF is encrypted; save it without a password first", graph.ErrInvalid)
	}
	return nil, fmt.Errorf("%w: the PDF is malformed or truncated: %w", graph.ErrInvalid, err)
}

// readable refuses keys of less than 128 bits, for which the parser answers noise.
func readable(reader *pdf.Reader) error {
	if e := reader.Trailer().Key("Encrypt"); e.Kind() == pdf.Dict && e.Key("V").Int64() != 4 && e.Key("Length").Int64() != 128 {
		return fmt.Errorf("%w: the PDF is encrypted with a short key; save it without a password first", graph.ErrInvalid)
	}
	return nil
}

var sizes = regexp.MustCompile(`/Size[\s\x00]*(\d+)`)

// objects is the largest number of objects that the file claims to have; the parser makes room for them unasked.
func objects(content []byte) int {
	most := 0
	for _, m := range sizes.FindAllSubmatch(content, -1) {
		n, err := strconv.Atoi(string(m[1]))
		if err != nil { // more digits than an int has
			return math.MaxInt
		}
		most = max(most, n)
	}
	return most
}

// maxObjects is how many objects a file of a size can hold at most; those in compressed streams take a few bits each.
func maxObjects(bytes int) int { return 10_000 + 8*bytes }

// information reads the document's own title. Its dates are those of the file, which say nothing about publication.
func information(reader *pdf.Reader) (meta doc.Meta) {
	defer func() {
		if recover() != nil { // a damaged information dictionary costs the title, not the document
			meta = doc.Meta{}
		}
	}()
	title := strings.Join(strings.Fields(strings.ToValidUTF8(reader.Trailer().Key("Info").Key("Title").Text(), "")), " ")
	lower := strings.ToLower(title)
	for _, junk := range []string{"untitled", "microsoft word", ".doc", ".pdf", ".indd", ".qxd"} {
		if strings.Contains(lower, junk) {
			return doc.Meta{}
		}
	}
	return doc.Meta{Title: title}
}
