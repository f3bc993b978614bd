package embedded

import (
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"math"

	"linkchart/graph"
)

// encoder appends values to a record: numbers as varints, strings with their length before them. A record has no field
// names, so it is small and quick to read; a new field goes to the end of its struct and raises the schema version.
type encoder struct{ b []byte }

func (e *encoder) uint(x uint64)   { e.b = binary.AppendUvarint(e.b, x) }
func (e *encoder) int(x int)       { e.b = binary.AppendVarint(e.b, int64(x)) }
func (e *encoder) byte(x byte)     { e.b = append(e.b, x) }
func (e *encoder) fixed(x uint64)  { e.b = binary.LittleEndian.AppendUint64(e.b, x) }
func (e *encoder) float(x float64) { e.fixed(math.Float64bits(x)) }

func (e *encoder) string(s string) {
	e.uint(uint64(len(s)))
	e.b = append(e.b, s...)
}

func (e *encoder) bool(x bool) {
	if x {
		e.byte(1)
	} else {
		e.byte(0)
	}
}

func (e *encoder) strings(list []string) {
	e.uint(uint64(len(list)))
	for _, s := range list {
		e.string(s)
	}
}

// date writes a calendar day as a number; anything else that a date may hold goes as text behind a 1.
func (e *encoder) date(d graph.Date) {
	if d == "" {
		e.uint(0)
		return
	}
	if n, ok := dayNumber(d); ok {
		e.uint(n)
		return
	}
	e.uint(1)
	e.string(string(d))
}

// dayNumber is yyyymmdd + 2 for a date of that form.
func dayNumber(d graph.Date) (uint64, bool) {
	if len(d) != 10 || d[4] != '-' || d[7] != '-' {
		return 0, false
	}
	n := uint64(0)
	for i := range 10 {
		if i == 4 || i == 7 {
			continue
		}
		if d[i] < '0' || d[i] > '9' {
			return 0, false
		}
		n = n*10 + uint64(d[i]-'0')
	}
	return n + 2, true
}

// decoder reads what an encoder wrote. Strings are parts of the record, without a copy. The first thing that does not fit
// sets bad, and all that follows is zero.
type decoder struct {
	s   string
	bad bool
}

func (d *decoder) uint() uint64 {
	x := uint64(0)
	for i := 0; i < len(d.s) && i < binary.MaxVarintLen64; i++ {
		c := d.s[i]
		x |= uint64(c&0x7f) << (7 * i)
		if c < 0x80 {
			d.s = d.s[i+1:]
			return x
		}
	}
	d.fail()
	return 0
}

func (d *decoder) int() int {
	x := d.uint()
	return int(int64(x>>1) ^ -int64(x&1))
}

func (d *decoder) byte() byte {
	if d.s == "" {
		d.fail()
		return 0
	}
	c := d.s[0]
	d.s = d.s[1:]
	return c
}

func (d *decoder) bool() bool { return d.byte() != 0 }

func (d *decoder) fixed() uint64 {
	p := d.take(8)
	if len(p) < 8 {
		return 0
	}
	return uint64(p[0]) | uint64(p[1])<<8 | uint64(p[2])<<16 | uint64(p[3])<<24 |
		uint64(p[4])<<32 | uint64(p[5])<<40 | uint64(p[6])<<48 | uint64(p[7])<<56
}

func (d *decoder) float() float64 { return math.Float64frombits(d.fixed()) }

func (d *decoder) take(n uint64) string {
	if n > uint64(len(d.s)) {
		d.fail()
		return ""
	}
	p := d.s[:n]
	d.s = d.s[n:]
	return p
}

func (d *decoder) string() string { return d.take(d.uint()) }

// count reads the length of a list, of which every member takes at least one byte.
func (d *decoder) count() int {
	n := d.uint()
	if n > uint64(len(d.s)) {
		d.fail()
		return 0
	}
	return int(n)
}

func (d *decoder) strings() []string {
	n := d.count()
	if n == 0 {
		return nil
	}
	list := make([]string, n)
	for i := range list {
		list[i] = d.string()
	}
	return list
}

func (d *decoder) date() graph.Date {
	n := d.uint()
	switch {
	case n == 0:
		return ""
	case n == 1:
		return graph.Date(d.string())
	}
	n -= 2
	var b [10]byte
	for i := 9; i >= 0; i-- {
		if i == 4 || i == 7 {
			b[i] = '-'
			continue
		}
		b[i] = byte('0' + n%10)
		n /= 10
	}
	return graph.Date(b[:])
}

func (d *decoder) fail() { d.bad, d.s = true, "" }

// done tells whether the record was read to its end without trouble.
func (d *decoder) done(what string) error {
	if d.bad || d.s != "" {
		return fmt.Errorf("%w: damaged record of %s", graph.ErrInvalid, what)
	}
	return nil
}

// digest is the hexadecimal part of an id, as bytes.
type digest [12]byte

// parseDigest reads the part of an id behind its prefix; ok is false for an id of another form.
func parseDigest(id, prefix string) (d digest, ok bool) {
	if len(id) != len(prefix)+2*len(d) || id[:len(prefix)] != prefix {
		return d, false
	}
	for i := len(prefix); i < len(id); i++ {
		if c := id[i]; (c < '0' || c > '9') && (c < 'a' || c > 'f') {
			return d, false
		}
	}
	_, err := hex.Decode(d[:], []byte(id[len(prefix):]))
	return d, err == nil
}

func (d digest) id(prefix string) string {
	var b [32]byte
	n := copy(b[:], prefix)
	hex.Encode(b[n:], d[:])
	return string(b[:n+2*len(d)])
}

// head is the first eight bytes: digests with a smaller head have the smaller id.
func (d digest) head() uint64 { return binary.BigEndian.Uint64(d[:8]) }

func (e *encoder) digest(d digest) { e.b = append(e.b, d[:]...) }

func (d *decoder) digest() (x digest) {
	copy(x[:], d.take(uint64(len(x))))
	return x
}
