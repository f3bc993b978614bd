package decode

import (
	"bytes"

	"linkchart/loader/decode/html"
	"linkchart/loader/decode/markdown"
	"linkchart/loader/decode/pdf"
	"linkchart/loader/decode/text"
	"linkchart/loader/doc"
)

// Format is one row of the list of formats.
type Format struct {
	// Name is the folder of the format.
	Name string
	// MediaTypes are those it answers to; the first is its own.
	MediaTypes []string
	// Extensions are in lower case, with dot.
	Extensions []string
	// sniff tells by the first bytes whether content is of the format; nil if bytes cannot tell.
	sniff  func(head []byte) bool
	decode func(content []byte) (doc.Decoded, error)
}

// Formats lists the formats in the order in which content is tried.
func Formats() []Format {
	return []Format{
		{Name: "pdf", MediaTypes: []string{pdf.MediaType, "application/x-pdf"}, Extensions: []string{".pdf"}, sniff: isPDF, decode: pdf.Decode},
		{Name: "html", MediaTypes: []string{html.MediaType, "application/xhtml+xml"}, Extensions: []string{".html", ".htm", ".xhtml"}, sniff: isHTML, decode: html.Decode},
		{Name: "markdown", MediaTypes: []string{markdown.MediaType, "text/x-markdown"}, Extensions: []string{".md", ".markdown"}, decode: decodeMarkdown},
		{Name: "text", MediaTypes: []string{text.MediaType}, Extensions: []string{".txt", ".text"}, decode: text.Decode},
	}
}

// Extensions lists the extensions of all formats.
func Extensions() []string {
	var out []string
	for _, f := range Formats() {
		out = append(out, f.Extensions...)
	}
	return out
}

// isPDF finds the header, which may follow up to a kilobyte of other bytes.
func isPDF(head []byte) bool { return bytes.Contains(head[:min(len(head), 1024)], []byte("%PDF-")) }

func isHTML(head []byte) bool {
	head = bytes.ToLower(bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\uFEFF")), " \t\r\n"))
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body"} {
		if bytes.HasPrefix(head, []byte(tag)) {
			return true
		}
	}
	return bytes.HasPrefix(head, []byte("<?xml")) && bytes.Contains(head, []byte("<html"))
}

// decodeMarkdown finds the encoding as for plain text.
func decodeMarkdown(content []byte) (doc.Decoded, error) {
	s, partial, err := text.UTF8(content)
	if err != nil {
		return doc.Decoded{}, err
	}
	d, err := markdown.Decode([]byte(s))
	d.Partial = partial
	return d, err
}
