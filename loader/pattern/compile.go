package pattern

import (
	"fmt"
	"regexp/syntax"
	"slices"
)

// Slot is the first of the code points that stand for placeholders in an expression's source: Slot+i is a placeholder
// "<L7>" whose letter L is in the i-th set of letters given to [Compile].
const Slot = '\uE000'

// op is what an instruction does.
type op uint8

const (
	opMatch op = iota
	opLiteral
	opClass
	opRun   // a class as often as it goes, min times at least, never less
	opSlot  // a placeholder
	opSplit // the first of two ways that leads to a match
	opSwitch
	opCapture
	opAssert
)

// inst is an instruction; next is where it goes on.
type inst struct {
	op    op
	next  int32
	other int32 // the second way of a split
	n     int   // capture: the slot; run: the least number; assert: the syntax.EmptyOp; split: its number among the choices
	text  string
	class *class
	mask  uint32 // letters of a slot
	// one and two say which byte may begin each way of a split; ways are the ways of a switch by byte, 256 is the end.
	one, two set
	table    []uint16
	ways     [][]int32
	all      []int32 // the ways in their order
}

// Expr is a compiled expression. It never changes, so any number of goroutines may use it.
type Expr struct {
	source  string
	steps   []step
	ways    []ways // of the switches
	start   int32
	names   []string
	choices int
	first   set
	lead    *lead
	// word tells that a match begins at a word boundary, text that it begins with the text.
	word, text bool
	needs      []Need
}

// maxProgram bounds what counted repetitions may grow to.
const maxProgram = 20_000

// Compile parses an expression in the syntax of package regexp.
func Compile(source string, slots ...uint32) (*Expr, error) {
	tree, err := syntax.Parse(source, syntax.Perl)
	if err != nil {
		return nil, fmt.Errorf("pattern %q: %w", source, err)
	}
	c := &compiler{slots: slots}
	c.emit(inst{op: opMatch})
	start := c.node(tree, 0)
	if c.err != nil {
		return nil, fmt.Errorf("pattern %q: %w", source, c.err)
	}
	e := &Expr{source: source, start: start, names: tree.CapNames(), choices: c.choices}
	e.steps, e.ways = code(c.prog)
	e.first = c.first(start)
	for at := start; ; at = c.prog[at].next {
		if in := &c.prog[at]; in.op == opAssert {
			e.word = e.word || syntax.EmptyOp(in.n) == syntax.EmptyWordBoundary
			e.text = e.text || syntax.EmptyOp(in.n) == syntax.EmptyBeginText
		} else if in.op != opCapture {
			break
		}
	}
	e.lead = leadOf(c.prog, start)
	e.needs = needs(tree, slots)
	return e, nil
}

// MustCompile is like [Compile] for expressions that are part of the program: a fault in one is a bug.
func MustCompile(source string) *Expr {
	e, err := Compile(source)
	if err != nil {
		panic(err) //nolint:forbidigo // what Must means
	}
	return e
}

// compiler builds a program from its end: each node is given the instruction that follows it.
type compiler struct {
	prog    []inst
	slots   []uint32
	choices int
	err     error
}

func (c *compiler) emit(in inst) int32 {
	if len(c.prog) > maxProgram {
		c.err = fmt.Errorf("it repeats too much")
	}
	c.prog = append(c.prog, in)
	return int32(len(c.prog) - 1)
}

func (c *compiler) fail(format string, args ...any) int32 {
	if c.err == nil {
		c.err = fmt.Errorf(format, args...)
	}
	return 0
}

func (c *compiler) node(re *syntax.Regexp, next int32) int32 {
	if c.err != nil {
		return 0
	}
	switch re.Op {
	case syntax.OpEmptyMatch:
		return next
	case syntax.OpLiteral:
		return c.literal(re, next)
	case syntax.OpCharClass:
		return c.charClass(re.Rune, next)
	case syntax.OpAnyChar:
		return c.charClass([]rune{0, '\U0010FFFF'}, next)
	case syntax.OpAnyCharNotNL:
		return c.charClass([]rune{0, '\n' - 1, '\n' + 1, '\U0010FFFF'}, next)
	case syntax.OpBeginText:
		return c.assert(syntax.EmptyBeginText, next)
	case syntax.OpEndText:
		return c.assert(syntax.EmptyEndText, next)
	case syntax.OpWordBoundary:
		return c.assert(syntax.EmptyWordBoundary, next)
	case syntax.OpCapture:
		next = c.emit(inst{op: opCapture, n: 2*re.Cap + 1, next: next})
		next = c.node(re.Sub[0], next)
		return c.emit(inst{op: opCapture, n: 2 * re.Cap, next: next})
	case syntax.OpConcat:
		for _, sub := range slices.Backward(re.Sub) {
			next = c.node(sub, next)
		}
		return next
	case syntax.OpAlternate:
		ways := make([]int32, len(re.Sub))
		for i, sub := range re.Sub {
			ways[i] = c.node(sub, next)
		}
		return c.choose(ways)
	case syntax.OpQuest:
		return c.optional(re, c.node(re.Sub[0], next), next)
	case syntax.OpStar:
		return c.loop(re, 0, next)
	case syntax.OpPlus:
		return c.loop(re, 1, next)
	case syntax.OpRepeat:
		return c.repeat(re, next)
	}
	return c.fail("%s is not known here", re.Op)
}

func (c *compiler) assert(what syntax.EmptyOp, next int32) int32 {
	return c.emit(inst{op: opAssert, n: int(what), next: next})
}

func (c *compiler) literal(re *syntax.Regexp, next int32) int32 {
	end := len(re.Rune)
	for i := end - 1; i >= 0; i-- {
		r := re.Rune[i]
		single := c.slot(r) >= 0 || re.Flags&syntax.FoldCase != 0
		if !single && i > 0 {
			continue
		}
		from := i
		if single {
			from++
		}
		if from < end {
			next = c.emit(inst{op: opLiteral, text: string(re.Rune[from:end]), next: next})
		}
		if single {
			if s := c.slot(r); s >= 0 {
				next = c.emit(inst{op: opSlot, mask: c.slots[s], next: next})
			} else {
				next = c.emit(inst{op: opClass, class: folded(r), next: next})
			}
		}
		end = i
	}
	return next
}

// slot returns the number of the slot that a code point stands for, -1 for others.
func (c *compiler) slot(r rune) int {
	if i := int(r - Slot); i >= 0 && i < len(c.slots) {
		return i
	}
	return -1
}

// charClass compiles a class; slots that package syntax has joined into one are taken apart.
func (c *compiler) charClass(pairs []rune, next int32) int32 {
	var mask uint32
	var rest []rune
	for i := 0; i < len(pairs); i += 2 {
		if c.slot(pairs[i]) < 0 || c.slot(pairs[i+1]) < 0 {
			rest = append(rest, pairs[i], pairs[i+1])
			continue
		}
		for r := pairs[i]; r <= pairs[i+1]; r++ {
			mask |= c.slots[c.slot(r)]
		}
	}
	if mask == 0 {
		return c.emit(inst{op: opClass, class: newClass(rest), next: next})
	}
	slot := c.emit(inst{op: opSlot, mask: mask, next: next})
	if rest == nil {
		return slot
	}
	return c.choose([]int32{slot, c.emit(inst{op: opClass, class: newClass(rest), next: next})})
}

// optional joins a part with the way around it; greedy ones try the part first.
func (c *compiler) optional(re *syntax.Regexp, part, next int32) int32 {
	if re.Flags&syntax.NonGreedy != 0 {
		return c.split(next, part)
	}
	return c.split(part, next)
}

func (c *compiler) repeat(re *syntax.Regexp, next int32) int32 {
	sub := re.Sub[0]
	if re.Max < 0 {
		next = c.loop(re, min(re.Min, 1), next)
		for range re.Min - 1 {
			next = c.node(sub, next)
		}
		return next
	}
	behind := next
	for range re.Max - re.Min {
		next = c.optional(re, c.node(sub, next), behind)
	}
	for range re.Min {
		next = c.node(sub, next)
	}
	return next
}

// loop compiles a part that repeats without end. Where nothing that may follow begins like the part, a class need never give
// back what it took.
func (c *compiler) loop(re *syntax.Regexp, least int, next int32) int32 {
	sub := re.Sub[0]
	if nullable(sub) {
		return c.fail("a part that repeats may be empty: %s", sub)
	}
	if cl := c.plain(sub); cl != nil && re.Flags&syntax.NonGreedy == 0 && (cl.first().disjoint(c.first(next)) || c.sure(next)) {
		return c.emit(inst{op: opRun, n: least, class: cl, next: next})
	}
	head := c.emit(inst{op: opSplit, n: -1})
	body := c.node(sub, head)
	one, two := body, next
	if re.Flags&syntax.NonGreedy != 0 {
		one, two = next, body
	}
	c.fill(head, one, two)
	if least == 0 {
		return head
	}
	return body
}

// plain returns the class of a node that is one, nil for others.
func (c *compiler) plain(re *syntax.Regexp) *class {
	if re.Op != syntax.OpCharClass {
		return nil
	}
	for i := 0; i < len(re.Rune); i += 2 {
		if c.slot(re.Rune[i]) >= 0 && c.slot(re.Rune[i+1]) >= 0 {
			return nil
		}
	}
	return newClass(re.Rune)
}

func (c *compiler) split(one, two int32) int32 {
	at := c.emit(inst{op: opSplit})
	c.fill(at, one, two)
	return at
}

func (c *compiler) fill(at, one, two int32) {
	in := &c.prog[at]
	in.n, in.next, in.other = c.choices, one, two
	c.choices++
	in.one, in.two = everything, everything // while a loop is not closed
	one1, two1 := c.first(one), c.first(two)
	c.prog[at].one, c.prog[at].two = one1, two1
}

// choose makes a choice among ways, by the next byte.
func (c *compiler) choose(ways []int32) int32 {
	switch len(ways) {
	case 1:
		return ways[0]
	case 2:
		return c.split(ways[0], ways[1])
	}
	in := inst{op: opSwitch, n: c.choices, table: make([]uint16, 257), all: ways}
	c.choices++
	firsts := make([]set, len(ways))
	for i, w := range ways {
		firsts[i] = c.first(w)
	}
	for b := range in.table {
		var list []int32
		for i, w := range ways {
			if b < 256 && firsts[i].has(byte(b)) || b == 256 && firsts[i].end {
				list = append(list, w)
			}
		}
		k := slices.IndexFunc(in.ways, func(have []int32) bool { return slices.Equal(have, list) })
		if k < 0 {
			k = len(in.ways)
			in.ways = append(in.ways, list)
		}
		in.table[b] = uint16(k)
	}
	return c.emit(in)
}

// first returns what may come first from an instruction on.
func (c *compiler) first(at int32) set {
	in := &c.prog[at]
	switch in.op {
	case opLiteral:
		s := set{}
		s.add(in.text[0])
		return s
	case opClass:
		return in.class.first()
	case opRun:
		s := in.class.first()
		if in.n == 0 {
			s = s.union(c.first(in.next))
		}
		return s
	case opSlot:
		s := set{}
		s.add('<')
		return s
	case opSplit:
		if in.n < 0 {
			return everything
		}
		return in.one.union(in.two)
	case opSwitch:
		s := set{end: len(in.ways[in.table[256]]) > 0}
		for b := range 256 {
			if len(in.ways[in.table[b]]) > 0 {
				s.add(byte(b))
			}
		}
		return s
	case opCapture:
		return c.first(in.next)
	case opAssert:
		s := c.first(in.next)
		if syntax.EmptyOp(in.n) == syntax.EmptyEndText {
			return set{end: s.end}
		}
		return s
	}
	return everything
}

// sure tells whether the program matches from an instruction on, whatever follows.
func (c *compiler) sure(at int32) bool {
	switch in := &c.prog[at]; in.op {
	case opMatch:
		return true
	case opCapture:
		return c.sure(in.next)
	case opRun:
		return in.n == 0 && c.sure(in.next)
	case opSplit:
		return in.n >= 0 && (c.sure(in.next) || c.sure(in.other))
	}
	return false
}

// nullable tells whether a node may match nothing.
func nullable(re *syntax.Regexp) bool {
	switch re.Op {
	case syntax.OpLiteral, syntax.OpCharClass, syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return false
	case syntax.OpCapture, syntax.OpPlus:
		return nullable(re.Sub[0])
	case syntax.OpRepeat:
		return re.Min == 0 || nullable(re.Sub[0])
	case syntax.OpConcat:
		return !slices.ContainsFunc(re.Sub, func(s *syntax.Regexp) bool { return !nullable(s) })
	case syntax.OpAlternate:
		return slices.ContainsFunc(re.Sub, nullable)
	}
	return true
}
