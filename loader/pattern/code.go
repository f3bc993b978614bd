package pattern

// step is an instruction as a machine runs it: of one line of memory, as most steps of a search are the first at their place and
// would wait for more.
type step struct {
	op op
	// ends tells of a split whether each way may begin at the end of the text, a bit each.
	ends        uint8
	next, other int32 // other: the second way of a split, the number of a switch among the switches
	n           int32
	mask        uint32
	// one and two are the signs that may begin each way of a split. Of a literal of up to eight bytes, one is the literal, two
	// has the bits that count.
	one, two uint64
	class    *class
	text     string
}

// ways are the ways of a switch by sign; the last is the end of the text.
type ways struct {
	table [signs + 1]uint8
	lists [][]int32
}

// signs is the number of kinds of bytes that are told apart where ways part: small letters and the marks of frames are kinds of
// their own, others share one, so that a way may seem open that is not.
const signs = 64

var signOf = func() (table [256]uint8) {
	for b := range table {
		switch {
		case b >= 'a' && b <= 'z':
			table[b] = uint8(b - 'a')
		case b >= '0' && b <= '9':
			table[b] = 26
		case b >= 'A' && b <= 'Z':
			table[b] = 40 + uint8(b-'A')%23
		default:
			table[b] = 63
		}
	}
	for i, b := range []byte(" <>,.;:-'()") {
		table[b] = 27 + uint8(i)
	}
	return table
}()

// signed is a set of signs, one for each kind of the bytes of a set.
func (s *set) signed() (out uint64) {
	for b := range 256 {
		if s.has(byte(b)) {
			out |= 1 << signOf[b]
		}
	}
	return out
}

// code makes the steps of a program.
func code(prog []inst) (steps []step, switches []ways) {
	steps = make([]step, len(prog))
	for i := range prog {
		in, s := &prog[i], &steps[i]
		*s = step{op: in.op, next: in.next, other: in.other, n: int32(in.n), mask: in.mask, class: in.class, text: in.text}
		switch in.op {
		case opLiteral:
			for k := 0; k < len(in.text) && len(in.text) <= 8; k++ {
				s.one |= uint64(in.text[k]) << (8 * k)
				s.two |= 0xff << (8 * k)
			}
		case opSplit:
			s.one, s.two = in.one.signed(), in.two.signed()
			if in.one.end {
				s.ends |= 1
			}
			if in.two.end {
				s.ends |= 2
			}
		case opSwitch:
			s.other = int32(len(switches))
			switches = append(switches, signedWays(in))
		}
	}
	return steps, switches
}

// signedWays joins the ways of the bytes of each kind, in their order.
func signedWays(in *inst) ways {
	var w ways
	for sign := range signs + 1 {
		open := map[int32]bool{}
		for b := range 256 {
			if int(signOf[b]) == sign {
				for _, way := range in.ways[in.table[b]] {
					open[way] = true
				}
			}
		}
		if sign == signs {
			for _, way := range in.ways[in.table[256]] {
				open[way] = true
			}
		}
		var list []int32
		for _, way := range in.all {
			if open[way] {
				list = append(list, way)
			}
		}
		w.table[sign] = uint8(len(w.lists))
		w.lists = append(w.lists, list)
	}
	return w
}
