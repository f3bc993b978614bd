package llm

import (
	"linkchart/loader/doc"
)

// The sizes of what is asked about at a time, in code points. A segment is whole paragraphs as long as they fit, else whole
// sentences.
const (
	segmentSize = 6000
	maxSentence = 12000
)

// segment is a part of the text that one question is about.
type segment struct {
	doc.Span
	// text is the document between the offsets, as it was given.
	text string
}

// segments cuts what of a document is running text; long counts sentences that no question can hold.
func segments(d *doc.Document) (out []segment, long int) {
	var from, to, paragraph int
	worth, open := false, false
	end := func() {
		if open && worth {
			out = append(out, segment{doc.Span{Start: from, End: to}, d.Given(from, to)})
		}
		open, worth = false, false
	}
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if s.End-s.Start > maxSentence {
			if end(); !s.Furniture {
				long++
			}
			continue
		}
		if open && s.Paragraph != paragraph && paragraphEnd(d, i)-from > segmentSize || open && s.End-from > segmentSize {
			end()
		}
		if !open {
			if s.Furniture {
				continue
			}
			from, open = s.Start, true
		}
		to, paragraph = s.End, s.Paragraph
		worth = worth || !s.Furniture
	}
	end()
	return out, long
}

// paragraphEnd is where the paragraph that begins at a sentence ends.
func paragraphEnd(d *doc.Document, i int) int {
	p := d.Sentences[i].Paragraph
	for i+1 < len(d.Sentences) && d.Sentences[i+1].Paragraph == p {
		i++
	}
	return d.Sentences[i].End
}
