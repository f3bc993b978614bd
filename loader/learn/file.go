package learn

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"math"
)

// A model file: magic, kind, what the model is made of in deflate (RFC 1951), and the CRC-32 of all before. Of a table that is a byte each
// for bits and classes, the classes' names (length, bytes), the scale, then for each bucket with weights: distance from the one before
// (varint), number of weights, and for each its class and its steps (zigzag varint).
const magic = "linkchart model 1\n"

const (
	kindSequence = 's'
	kindLogistic = 'l'
	kindClusters = 'c'
)

var errCorrupt = errors.New("not a model, or a damaged one")

func (t *table) encode(kind byte) []byte {
	b := []byte{byte(t.bits), byte(len(t.classes))}
	for _, c := range t.classes {
		b = append(binary.AppendUvarint(b, uint64(len(c))), c...)
	}
	b = binary.LittleEndian.AppendUint32(b, math.Float32bits(t.scale))
	last := -1
	for bucket := range 1 << t.bits {
		row := t.row(uint32(bucket))
		if len(row) == 0 {
			continue
		}
		b = binary.AppendUvarint(b, uint64(bucket-last))
		b = append(b, byte(len(row)))
		for _, e := range row {
			b = binary.AppendVarint(append(b, e.class), int64(e.weight))
		}
		last = bucket
	}
	return seal(kind, b)
}

// seal makes a file; equal models give equal bytes.
func seal(kind byte, body []byte) []byte {
	var b bytes.Buffer
	b.WriteString(magic)
	b.WriteByte(kind)
	z, _ := flate.NewWriter(&b, flate.BestCompression) // fails for levels that there are not
	_, _ = z.Write(body)                               // a buffer takes all
	_ = z.Close()
	return binary.LittleEndian.AppendUint32(b.Bytes(), crc32.ChecksumIEEE(b.Bytes()))
}

// mostBytes bounds what a file may unpack to: more than any model has.
const mostBytes = 64 << 20

// open checks magic, kind and CRC of a file and returns what the model is made of.
func open(b []byte, kind byte) (*reader, error) {
	if len(b) < len(magic)+5 || string(b[:len(magic)]) != magic {
		return nil, errCorrupt
	}
	body := b[:len(b)-4]
	if crc32.ChecksumIEEE(body) != binary.LittleEndian.Uint32(b[len(b)-4:]) {
		return nil, errCorrupt
	}
	r := &reader{rest: body[len(magic):]}
	if got := r.byte(); got != kind {
		return nil, fmt.Errorf("%w: a model of kind %q, not %q", errCorrupt, got, kind)
	}
	var err error
	if r.rest, err = io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(r.rest)), mostBytes)); err != nil {
		return nil, fmt.Errorf("%w: %w", errCorrupt, err)
	}
	return r, nil
}

func decode(b []byte, kind byte) (*table, error) {
	r, err := open(b, kind)
	if err != nil {
		return nil, err
	}
	size, classes := int(r.byte()), int(r.byte())
	if err := checkShape(size, classes); err != nil {
		return nil, fmt.Errorf("%w: %w", errCorrupt, err)
	}
	t := newTable(size)
	for range classes {
		t.classes = append(t.classes, string(r.bytes(r.uvarint())))
	}
	t.scale = math.Float32frombits(binary.LittleEndian.Uint32(r.fixed(4)))
	t.entries = make([]entry, 0, len(r.rest)/2)
	t.rows(r, classes)
	if r.broken || !(t.scale > 0) || math.IsInf(float64(t.scale), 0) {
		return nil, errCorrupt
	}
	return t, nil
}

// rows reads the weights until the end.
func (t *table) rows(r *reader, classes int) {
	for last := -1; len(r.rest) > 0 && !r.broken; {
		step := r.uvarint()
		if step == 0 || step > uint64(1<<t.bits-1-last) {
			r.broken = true
			return
		}
		last += int(step)
		class := -1
		for range r.byte() {
			c, w := int(r.byte()), r.varint()
			if c <= class || c >= classes || w == 0 || w > steps || w < -steps {
				r.broken = true
				return
			}
			class = c
			t.entries = append(t.entries, entry{weight: int16(w), class: uint8(c)})
		}
		t.close(last)
	}
	t.finish()
}

// reader takes values off a file; after the first that is not there it is broken and gives zeros.
type reader struct {
	rest   []byte
	broken bool
}

var zeros [4]byte

func (r *reader) fixed(n int) []byte {
	if n > len(r.rest) {
		r.broken, r.rest = true, nil
		return zeros[:n]
	}
	b := r.rest[:n]
	r.rest = r.rest[n:]
	return b
}

func (r *reader) bytes(n uint64) []byte {
	if n > uint64(len(r.rest)) {
		r.broken, r.rest = true, nil
		return nil
	}
	return r.fixed(int(n))
}

func (r *reader) byte() byte { return r.fixed(1)[0] }

func (r *reader) uvarint() uint64 {
	v, n := binary.Uvarint(r.rest)
	if n <= 0 {
		r.broken, r.rest = true, nil
		return 0
	}
	r.rest = r.rest[n:]
	return v
}

func (r *reader) varint() int64 {
	v, n := binary.Varint(r.rest)
	if n <= 0 {
		r.broken, r.rest = true, nil
		return 0
	}
	r.rest = r.rest[n:]
	return v
}
