package text

import "unicode/utf8"

// offsets finds the bytes of code points in a text.
type offsets struct {
	source string
	// marks is the byte of every markStep-th code point; nil where each code point is one byte.
	marks []int32
}

const markStep = 16

// newOffsets indexes a text of valid UTF-8 that has n code points.
func newOffsets(source string, n int) offsets {
	o := offsets{source: source}
	if n == len(source) {
		return o
	}
	o.marks = make([]int32, 0, n/markStep+1)
	count := 0
	for at := range source {
		if count%markStep == 0 {
			o.marks = append(o.marks, int32(at))
		}
		count++
	}
	return o
}

// byteOf returns the byte at which a code point begins.
func (o *offsets) byteOf(codePoint int) int {
	if o.marks == nil {
		return codePoint
	}
	if codePoint/markStep >= len(o.marks) {
		return len(o.source)
	}
	at := int(o.marks[codePoint/markStep])
	for range codePoint % markStep {
		_, n := utf8.DecodeRuneInString(o.source[at:])
		at += n
	}
	return at
}

func (o *offsets) slice(start, end int) string { return o.source[o.byteOf(start):o.byteOf(end)] }

// Slice returns the text between two code points, in its repaired case.
func (t *Text) Slice(start, end int) string { return t.offsets.slice(start, end) }
