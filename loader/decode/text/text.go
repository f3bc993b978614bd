// Package text decodes plain text. The text of a UTF-8 file is the file, byte for byte, so that offsets are those of the
// file as stored; other encodings are converted and nothing else is touched.
package text

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"linkchart/graph"
	"linkchart/loader/doc"
)

// MediaType is that of plain text.
const MediaType = "text/plain"

// Decode turns bytes into text, see [UTF8].
func Decode(content []byte) (doc.Decoded, error) {
	s, partial, err := UTF8(content)
	if err != nil {
		return doc.Decoded{}, err
	}
	return doc.Decoded{Text: s, MediaType: MediaType, Partial: partial}, nil
}

// UTF8 finds the encoding of a text: UTF-16 by its byte order mark, UTF-8 if it is valid, else Windows-1252 or a mixture. partial says in
// words what is damaged, "" if nothing is. What is no text is [graph.ErrInvalid].
func UTF8(content []byte) (s, partial string, err error) {
	switch {
	case bytes.HasPrefix(content, []byte{0xFF, 0xFE, 0, 0}), bytes.HasPrefix(content, []byte{0, 0, 0xFE, 0xFF}):
		return "", "", fmt.Errorf("%w: the text is UTF-32; save it as UTF-8", graph.ErrInvalid)
	case bytes.HasPrefix(content, []byte{0xFF, 0xFE}), bytes.HasPrefix(content, []byte{0xFE, 0xFF}):
		s, partial, err = utf16(content)
	case utf8.Valid(content):
		s = string(content)
	default:
		s, partial = unmarked(content)
	}
	if err != nil {
		return "", "", err
	}
	return s, partial, check(s)
}

func utf16(content []byte) (s, partial string, err error) {
	out, err := unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewDecoder().Bytes(content)
	if err != nil {
		return "", "", fmt.Errorf("%w: the text has the byte order mark of UTF-16, but is none: %w", graph.ErrInvalid, err)
	}
	if len(content)%2 != 0 || bytes.ContainsRune(out, utf8.RuneError) {
		partial = "the UTF-16 text is damaged: some characters are replaced by U+FFFD"
	}
	return string(out), partial, nil
}

// unmarked decodes what is not valid UTF-8: Windows-1252, or the two mixed, as texts are that were put together from several.
// A sequence that is valid UTF-8 is hardly ever anything else. Of the other bytes those of a text that is mostly UTF-8 may be
// damage, as in a truncated file; there only a byte that stands alone among ASCII is taken for a character of Windows-1252.
func unmarked(content []byte) (s, partial string) {
	good, bad := 0, 0
	for rest := content; len(rest) > 0; {
		r, n := utf8.DecodeRune(rest)
		switch {
		case r == utf8.RuneError && n == 1:
			bad++
		case n > 1:
			good++
		}
		rest = rest[n:]
	}
	alone := func(i int) bool {
		return i > 0 && content[i-1] < utf8.RuneSelf && i+1 < len(content) && content[i+1] < utf8.RuneSelf
	}
	var b strings.Builder
	lost := 0
	for i := 0; i < len(content); {
		r, n := utf8.DecodeRune(content[i:])
		if r == utf8.RuneError && n == 1 {
			if good < bad || alone(i) {
				r = charmap.Windows1252.DecodeByte(content[i])
			}
			if r == utf8.RuneError {
				lost++
			}
		}
		b.WriteRune(r)
		i += n
	}
	var parts []string
	if good > 0 && bad > lost {
		parts = append(parts, fmt.Sprintf("the text mixes UTF-8 and Windows-1252 (bytes read as the latter: %d)", bad-lost))
	}
	if lost > 0 {
		parts = append(parts, fmt.Sprintf("bytes that are no characters, replaced by U+FFFD: %d", lost))
	}
	return b.String(), strings.Join(parts, "; ")
}

// maxControl is the share of control characters above which a file is no text.
const maxControl = 0.02

// check refuses what decodes but is no text.
func check(s string) error {
	if strings.ContainsRune(s, 0) {
		return fmt.Errorf("%w: the document holds NUL bytes: it is a binary file, or UTF-16 without a byte order mark; save it as UTF-8", graph.ErrInvalid)
	}
	control, all := 0, 0
	for _, r := range s {
		all++
		if r < ' ' && r != '\n' && r != '\r' && r != '\t' && r != '\f' && r != '\v' || r >= 0x7F && r < 0xA0 && r != 0x85 {
			control++
		}
	}
	if float64(control) > maxControl*float64(all) {
		return fmt.Errorf("%w: %d of %d characters are control characters: it is a binary file or in an encoding other than UTF-8, UTF-16 and Windows-1252; save it as UTF-8",
			graph.ErrInvalid, control, all)
	}
	return nil
}
