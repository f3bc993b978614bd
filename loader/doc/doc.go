// Package doc holds the plain values that the stages of the loader hand to each other.
package doc

import (
	"time"

	"linkchart/graph"
)

// Raw is a document as a source found it: bytes and where they came from.
type Raw struct {
	// Name is the path or name under which it was found, slashes forward; Line the line of a JSON lines file, 0 else.
	Name string
	Line int
	// Path is where it was read, as the caller wrote it, for messages; "" where Name says as much.
	Path string
	// Content is the document; nil with Err set if it could not be read.
	Content []byte
	Err     error
	// MediaType, if known; else decode detects it.
	MediaType string
	Meta      Meta
}

// Meta is what was delivered beside the text. A field that is not known is empty.
type Meta struct {
	Title, URL, Publisher, Lang string
	// Published is a date in ISO 8601, as delivered.
	Published   string
	Reliability graph.Reliability
}

// Decoded is a document as text. Offsets everywhere are Unicode code points of Text.
type Decoded struct {
	// Text is what quotes are verbatim of. For plain text it is the file as stored, decoded and otherwise untouched.
	Text      string
	MediaType string
	Meta      Meta
	// Partial says in words what of the document could not be read, "" if all could.
	Partial string
}

// Span is a place in a text: Unicode code points, half open.
type Span struct{ Start, End int }

// Len is the number of code points.
func (s Span) Len() int { return s.End - s.Start }

// Overlaps tells whether two spans share a code point.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Contains tells whether o lies inside s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Clock is the time of a run, a field so that tests can set it.
type Clock func() time.Time
