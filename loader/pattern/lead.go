package pattern

import "unicode/utf8"

// lead tells with which two bytes a match may begin: a bit for the second in the row of the first. Digits count as '0', bytes
// from 0x80 on as 0. It lets a search pass most places by.
type lead [utf8.RuneSelf][2]uint64

func symbol(b byte) byte { return symbols[b] }

var symbols = func() (table [256]byte) {
	for b := range table {
		switch {
		case b >= '0' && b <= '9':
			table[b] = '0'
		case b < utf8.RuneSelf:
			table[b] = byte(b)
		}
	}
	return table
}()

func (l *lead) has(one, two byte) bool {
	two = symbol(two)
	return l[symbol(one)][two>>6]&(1<<(two&63)) != 0
}

func (l *lead) add(one, two byte) { l[one][two>>6] |= 1 << (two & 63) }

// open lets any byte follow.
func (l *lead) open(one byte) { l[one] = [2]uint64{^uint64(0), ^uint64(0)} }

// leadWalk follows the program from each instruction with the first byte met so far, none to begin with.
type leadWalk struct {
	prog []inst
	lead *lead
	seen map[leadStep]bool
}

type leadStep struct {
	at    int32
	first int16
}

const none = -1

// leadOf works out the lead of a program, nil where a match may be shorter than a byte.
func leadOf(prog []inst, start int32) *lead {
	w := leadWalk{prog, &lead{}, map[leadStep]bool{}}
	if !w.walk(start, none) {
		return nil
	}
	return w.lead
}

func (w *leadWalk) walk(at int32, first int16) bool {
	if w.seen[leadStep{at, first}] {
		return true
	}
	w.seen[leadStep{at, first}] = true
	switch in := &w.prog[at]; in.op {
	case opMatch:
		if first == none {
			return false
		}
		w.lead.open(byte(first))
		return true
	case opLiteral:
		c := symbol(in.text[0])
		switch {
		case first != none:
			w.lead.add(byte(first), c)
		case len(in.text) > 1:
			w.lead.add(c, symbol(in.text[1]))
		default:
			return w.walk(in.next, int16(c))
		}
		return true
	case opSlot:
		if first != none {
			w.lead.add(byte(first), '<')
			return true
		}
		for b := byte('A'); b <= 'Z'; b++ {
			if in.mask&(1<<(b-'A')) != 0 {
				w.lead.add('<', b)
			}
		}
		return true
	case opClass, opRun:
		return w.class(in, first)
	case opSplit:
		return w.walk(in.next, first) && w.walk(in.other, first)
	case opSwitch:
		for _, ways := range in.ways {
			for _, way := range ways {
				if !w.walk(way, first) {
					return false
				}
			}
		}
		return true
	default:
		return w.walk(in.next, first)
	}
}

func (w *leadWalk) class(in *inst, first int16) bool {
	s := in.class.first()
	for b := range 256 {
		if !s.has(byte(b)) {
			continue
		}
		c := symbol(byte(b))
		if first != none {
			w.lead.add(byte(first), c)
			continue
		}
		if c == 0 { // the second byte may be of the same code point
			w.lead.open(c)
		}
		if in.op == opRun {
			for two := range 256 {
				if s.has(byte(two)) {
					w.lead.add(c, symbol(byte(two)))
				}
			}
		}
		if !w.walk(in.next, int16(c)) {
			return false
		}
	}
	return in.op != opRun || in.n > 0 || w.walk(in.next, first)
}
