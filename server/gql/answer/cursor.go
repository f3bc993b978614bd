package answer

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"math"
	"strings"

	"linkchart/graph"
)

// A cursor is a version byte, the order value as a number and as a text, the id, and eight bytes of a hash over these and the
// list it belongs to, in base64url. So a damaged cursor, and one of another list, is told from a good one.
const (
	cursorVersion = 1
	cursorHash    = 8
	// cursorBytes is the longest cursor read; names and ids are far shorter.
	cursorBytes = 16 << 10
)

// list names a list: its field, order, filters and view, whatever makes its items and their order.
type list string

// cursor writes a position in the list.
func (l list) cursor(c graph.Cursor) string {
	body := []byte{cursorVersion}
	body = binary.BigEndian.AppendUint64(body, math.Float64bits(c.Num))
	body = binary.AppendUvarint(body, uint64(len(c.Text)))
	body = append(body, c.Text...)
	body = append(body, c.ID...)
	return base64.RawURLEncoding.EncodeToString(append(body, l.hash(body)...))
}

func (l list) hash(body []byte) []byte {
	h := sha256.New()
	h.Write([]byte(l))
	h.Write([]byte{0})
	h.Write(body)
	return h.Sum(nil)[:cursorHash]
}

// position reads the argument after; nil is the beginning.
func (l list) position(after *string) (*graph.Cursor, error) {
	if after == nil {
		return nil, nil
	}
	c, ok := l.read(*after)
	if !ok {
		return nil, badInput("after", "after is not a cursor of this list: the field, its filters, order and view must be the same")
	}
	return c, nil
}

// fromBase64 decodes a text of at most so many bytes, which has one form alone: decoding would pass over line breaks.
func fromBase64(text string, longest int) ([]byte, bool) {
	if len(text) > longest || strings.ContainsAny(text, "\r\n") {
		return nil, false
	}
	raw, err := base64.RawURLEncoding.Strict().DecodeString(text)
	return raw, err == nil
}

func (l list) read(cursor string) (*graph.Cursor, bool) {
	raw, ok := fromBase64(cursor, cursorBytes)
	if !ok || len(raw) < 1+8+1+cursorHash {
		return nil, false
	}
	body, sum := raw[:len(raw)-cursorHash], raw[len(raw)-cursorHash:]
	if body[0] != cursorVersion || !bytes.Equal(sum, l.hash(body)) {
		return nil, false
	}
	c := &graph.Cursor{Num: math.Float64frombits(binary.BigEndian.Uint64(body[1:9]))}
	n, width := binary.Uvarint(body[9:])
	if width <= 0 || n > uint64(len(body)-9-width) {
		return nil, false
	}
	rest := body[9+width:]
	c.Text, c.ID = string(rest[:n]), string(rest[n:])
	return c, true
}
