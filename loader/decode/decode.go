// Package decode turns the bytes of a document into text with stable offsets: it detects the format and lists the decoders.
package decode

import (
	"cmp"
	"errors"
	"fmt"
	"mime"
	"path"
	"runtime/debug"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"linkchart/graph"
	"linkchart/loader/doc"
)

// Version changes with every change of what decoders make of a document.
const Version = "1"

// Decode makes text of a document. The format is that of its media type, else of its first bytes, else of its name's
// extension; what none of them tells is tried as plain text. What was delivered beside a document outranks what it says of
// itself. A document that cannot be read is [graph.ErrInvalid], with the reason in words; no decoder can panic through it.
func Decode(raw doc.Raw) (d *doc.Decoded, err error) {
	where := cmp.Or(raw.Path, raw.Name)
	defer func() {
		if x := recover(); x != nil {
			d, err = nil, fmt.Errorf("%w: decode %s: the decoder broke on it: %v\n%s", graph.ErrInvalid, where, x, debug.Stack())
		}
	}()
	if raw.Err != nil {
		return nil, raw.Err
	}
	format, err := detect(raw)
	if err != nil {
		return nil, fmt.Errorf("decode %s: %w", where, err)
	}
	out, err := format.decode(raw.Content)
	if err != nil {
		if !errors.Is(err, graph.ErrInvalid) {
			err = fmt.Errorf("%w: %w", graph.ErrInvalid, err)
		}
		return nil, fmt.Errorf("decode %s as %s: %w", where, format.Name, err)
	}
	if !strings.ContainsFunc(out.Text, isWord) {
		return nil, fmt.Errorf("decode %s as %s: %w: the document holds no words", where, format.Name, graph.ErrInvalid)
	}
	if !utf8.ValidString(out.Text) {
		return nil, fmt.Errorf("decode %s as %s: %w: the decoder gave no valid UTF-8", where, format.Name, graph.ErrInvalid)
	}
	out.MediaType = cmp.Or(out.MediaType, format.MediaTypes[0])
	out.Meta = merge(raw.Meta, out.Meta)
	return &out, nil
}

// isWord tells letters and digits from what pads a document that says nothing.
func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func merge(given, own doc.Meta) doc.Meta {
	return doc.Meta{
		Title: cmp.Or(given.Title, own.Title), URL: cmp.Or(given.URL, own.URL), Publisher: cmp.Or(given.Publisher, own.Publisher),
		Lang: cmp.Or(given.Lang, own.Lang), Published: cmp.Or(given.Published, own.Published),
		Reliability: cmp.Or(given.Reliability, own.Reliability),
	}
}

// sniffed is how many bytes are looked at to tell the format.
const sniffed = 1024

func detect(raw doc.Raw) (Format, error) {
	formats := Formats()
	if len(raw.Content) == 0 {
		return Format{}, fmt.Errorf("%w: the document is empty", graph.ErrInvalid)
	}
	if raw.MediaType != "" {
		t, _, err := mime.ParseMediaType(raw.MediaType)
		i := slices.IndexFunc(formats, func(f Format) bool { return slices.Contains(f.MediaTypes, t) })
		if err != nil || i < 0 {
			return Format{}, fmt.Errorf("%w: documents of media type %s are not read", graph.ErrInvalid, raw.MediaType)
		}
		return formats[i], nil
	}
	head := raw.Content[:min(len(raw.Content), sniffed)]
	if what := foreign(head); what != "" {
		return Format{}, fmt.Errorf("%w: it is %s; save it as text, HTML or PDF", graph.ErrInvalid, what)
	}
	for _, f := range formats {
		if f.sniff != nil && f.sniff(head) {
			return f, nil
		}
	}
	extension := strings.ToLower(path.Ext(raw.Name))
	for _, f := range formats {
		if !slices.Contains(f.Extensions, extension) {
			continue
		}
		if f.Name == "pdf" {
			return Format{}, fmt.Errorf("%w: it is named as a PDF, but is none: the header %%PDF- is missing; the file may be damaged or truncated", graph.ErrInvalid)
		}
		return f, nil
	}
	return formats[len(formats)-1], nil
}

// foreign names well-known binary formats, so that the refusal says what the file is.
func foreign(head []byte) string {
	for _, f := range []struct{ magic, what string }{
		{"PK\x03\x04", "a ZIP archive or an office document (docx, odt, xlsx)"},
		{"\xD0\xCF\x11\xE0", "an old office document (doc, xls)"},
		{"{\\rtf", "a rich text document (rtf)"},
		{"\x1F\x8B", "a gzip archive"},
		{"BZh", "a bzip2 archive"},
		{"7z\xBC\xAF", "a 7z archive"},
		{"\xFD7zXZ", "an xz archive"},
		{"\x89PNG", "a PNG image"},
		{"\xFF\xD8\xFF", "a JPEG image"},
		{"GIF8", "a GIF image"},
		{"II*\x00", "a TIFF image"},
		{"MM\x00*", "a TIFF image"},
		{"\x7FELF", "a program"},
		{"MZ\x90", "a program"},
		{"SQLite format 3\x00", "an SQLite database"},
		{"%!PS", "a PostScript document"},
	} {
		if strings.HasPrefix(string(head), f.magic) {
			return f.what
		}
	}
	return ""
}
