package pattern

import (
	"regexp/syntax"
	"sync"
	"unicode/utf8"
)

// machine runs programs by backtracking. What it remembers of failures makes its time linear in the text: each choice is
// tried once at each place.
type machine struct {
	stack []frame
	caps  []int
	// tries are left before failures are remembered: most places fail sooner.
	tries int
	// failed has a bit for each choice and place, valid while recording.
	failed    []uint64
	recording bool
}

// frame is a way to go back to: an instruction and a place, or a capture to restore (at < 0).
type frame struct {
	at    int32
	place int
}

// cheap is how many steps back a search takes before it remembers failures.
const cheap = 128

var machines = sync.Pool{New: func() any { return &machine{} }}

// begin readies the machine for a search of an expression.
func (m *machine) begin(e *Expr) {
	m.tries, m.recording = cheap, false
	n := 2 * len(e.names)
	if cap(m.caps) < n {
		m.caps = make([]int, n)
	}
	m.caps = m.caps[:n]
}

// match tries the expression at one place and returns the end of the match, -1 for none. The captures are in m.caps.
func (m *machine) match(e *Expr, s string, at int) int {
	for i := range m.caps {
		m.caps[i] = -1
	}
	m.stack = m.stack[:0]
	pc, p := e.start, at
	for {
		if end := m.run(e, s, pc, p); end >= 0 {
			return end
		}
		for {
			n := len(m.stack) - 1
			if n < 0 {
				return -1
			}
			f := m.stack[n]
			m.stack = m.stack[:n]
			if f.at < 0 {
				m.caps[-f.at-1] = f.place
				continue
			}
			pc, p = f.at, f.place
			break
		}
		if m.tries--; m.tries == 0 {
			m.record(e, s)
		}
	}
}

// record begins to remember failures.
func (m *machine) record(e *Expr, s string) {
	m.recording = true
	n := (e.choices*(len(s)+1) + 63) / 64
	if cap(m.failed) < n {
		m.failed = make([]uint64, n)
	}
	m.failed = m.failed[:n]
	clear(m.failed)
}

// known tells whether a choice was tried at a place before, and remembers it.
func (m *machine) known(choice, width, p int) bool {
	i := choice*width + p
	w, b := &m.failed[i>>6], uint64(1)<<(i&63)
	if *w&b != 0 {
		return true
	}
	*w |= b
	return false
}

// run follows one way until it matches or fails; where ways part it keeps the others for later.
func (m *machine) run(e *Expr, s string, pc int32, p int) int {
	for {
		in := &e.steps[pc]
		switch in.op {
		case opMatch:
			return p
		case opLiteral:
			if in.two != 0 && len(s)-p >= 8 {
				if eight(s[p:])&in.two != in.one {
					return -1
				}
			} else if len(s)-p < len(in.text) || s[p:p+len(in.text)] != in.text {
				return -1
			}
			p += len(in.text)
		case opClass:
			n := in.class.step(s, p)
			if n == 0 {
				return -1
			}
			p += n
		case opRun:
			q := in.class.span(s, p)
			if q == p && in.n > 0 {
				return -1
			}
			p = q
		case opSlot:
			q := slotEnd(s, p, in.mask)
			if q < 0 {
				return -1
			}
			p = q
		case opSplit:
			var one, two bool
			if p < len(s) {
				sign := signOf[s[p]] & 63
				one, two = in.one>>sign&1 != 0, in.two>>sign&1 != 0
			} else {
				one, two = in.ends&1 != 0, in.ends&2 != 0
			}
			switch {
			case one && two:
				if m.recording && m.known(int(in.n), len(s)+1, p) {
					return -1
				}
				m.stack = append(m.stack, frame{in.other, p})
			case one:
			case two:
				pc = in.other
				continue
			default:
				return -1
			}
		case opSwitch:
			sign := uint8(signs)
			if p < len(s) {
				sign = signOf[s[p]]
			}
			w := &e.ways[in.other]
			ways := w.lists[w.table[sign]]
			if len(ways) == 0 {
				return -1
			}
			if len(ways) > 1 {
				if m.recording && m.known(int(in.n), len(s)+1, p) {
					return -1
				}
				for i := len(ways) - 1; i > 0; i-- {
					m.stack = append(m.stack, frame{ways[i], p})
				}
			}
			pc = ways[0]
			continue
		case opCapture:
			m.stack = append(m.stack, frame{-in.n - 1, m.caps[in.n]})
			m.caps[in.n] = p
		case opAssert:
			if !holds(syntax.EmptyOp(in.n), s, p) {
				return -1
			}
		}
		pc = in.next
	}
}

// eight are the first eight bytes of a text as a number.
func eight(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// span returns the end of the longest run of the class from p on.
func (c *class) span(s string, p int) int {
	for p < len(s) {
		b := s[p]
		if b < utf8.RuneSelf {
			if c.ascii[b>>6]&(1<<(b&63)) == 0 {
				return p
			}
			p++
			continue
		}
		if c.wide {
			p++
			continue
		}
		n := c.step(s, p)
		if n == 0 {
			return p
		}
		p += n
	}
	return p
}

// slotEnd returns the end of a placeholder at p whose letter is in the mask, -1 if there is none.
func slotEnd(s string, p int, mask uint32) int {
	if len(s)-p < 4 || s[p] != '<' || s[p+1] < 'A' || s[p+1] > 'Z' || mask&(1<<(s[p+1]-'A')) == 0 {
		return -1
	}
	q := p + 2
	for q < len(s) && s[q] >= '0' && s[q] <= '9' {
		q++
	}
	if q == p+2 || q == len(s) || s[q] != '>' {
		return -1
	}
	return q + 1
}

func holds(what syntax.EmptyOp, s string, p int) bool {
	switch what {
	case syntax.EmptyBeginText:
		return p == 0
	case syntax.EmptyEndText:
		return p == len(s)
	}
	return boundary(s, p)
}

// boundary tells whether a word begins or ends at p, words being of ASCII letters, digits and underscores.
func boundary(s string, p int) bool {
	before := p > 0 && wordByte(s[p-1])
	behind := p < len(s) && wordByte(s[p])
	return before != behind
}

func wordByte(b byte) bool { return wordBytes[b] }

var wordBytes = func() (table [256]bool) {
	for b := range table {
		table[b] = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '_'
	}
	return table
}()
