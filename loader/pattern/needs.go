package pattern

import (
	"cmp"
	"regexp/syntax"
	"slices"
	"strings"
)

// Need is something that a sentence must hold for an expression to match in it: one of Words as a whole word, or a
// placeholder of one of Letters (a bit for each from A on).
type Need struct {
	Words   []string
	Letters uint32
}

// Needs returns what a text of words with one blank between must hold for the expression to match whole words of it: all of
// the list. It may be less than the expression asks for, never more.
func (e *Expr) Needs() []Need { return e.needs }

// maxTexts bounds the alternatives that are followed at one place, maxNeeds how many needs by words are worth a look.
const (
	maxTexts = 128
	maxNeeds = 3
)

// common words stand in so many sentences that asking for them tells little.
var common = strings.Fields(`, . : ; ( ) - ' 's " a an and are as at be been by for from had has have in is it its of on or
	that the their to was were which who with`)

const commonCost = 60

func costOf(word string) int {
	if slices.Contains(common, word) {
		return commonCost
	}
	return 1
}

// part is what is known of the texts that a node matches: exact lists them all, or is nil; else every one of them holds one
// text of each member of musts. A blank at the edge of such a text is the edge of a word.
type part struct {
	exact []string
	musts [][]string
}

// context tells whether the edges of a word lie right before and right behind a node.
type context struct{ before, behind bool }

func (c context) mark(texts []string) []string {
	out := make([]string, len(texts))
	for i, t := range texts {
		if c.before {
			t = " " + t
		}
		if c.behind {
			t += " "
		}
		out[i] = t
	}
	return out
}

func needs(tree *syntax.Regexp, slots []uint32) []Need {
	at := context{true, true}
	p := analyse(tree, at)
	musts := p.musts
	if p.exact != nil {
		musts = append(musts, at.mark(p.exact))
	}
	var letters, words []Need
	for _, texts := range musts {
		n, ok := needOf(texts, slots)
		switch {
		case !ok:
		case n.Words == nil:
			if !slices.ContainsFunc(letters, func(o Need) bool { return o.Letters == n.Letters }) {
				letters = append(letters, n)
			}
			if n, ok := byWords(texts, slots); ok {
				words = append(words, n)
			}
		default:
			words = append(words, n)
		}
	}
	slices.SortStableFunc(words, func(a, b Need) int { return cmp.Compare(a.cost(), b.cost()) })
	return append(letters, words[:min(len(words), maxNeeds)]...)
}

func (n *Need) cost() int {
	sum := 0
	if n.Letters != 0 {
		sum = commonCost
	}
	for _, w := range n.Words {
		sum += costOf(w)
	}
	return sum
}

// needOf turns the texts of which one must stand in a sentence into a need: by placeholders, else by words, else by either.
func needOf(texts []string, slots []uint32) (Need, bool) {
	var n Need
	for _, t := range texts {
		mask, word := rarest(t, slots)
		if mask == 0 {
			if byWords, ok := byWords(texts, slots); ok {
				return byWords, true
			}
			if word == "" {
				return Need{}, false
			}
			n.Words = append(n.Words, word)
		}
		n.Letters |= mask
	}
	n.dedupe()
	return n, len(texts) > 0
}

func byWords(texts []string, slots []uint32) (Need, bool) {
	var n Need
	for _, t := range texts {
		_, word := rarest(t, slots)
		if word == "" {
			return Need{}, false
		}
		n.Words = append(n.Words, word)
	}
	n.dedupe()
	return n, len(texts) > 0
}

func (n *Need) dedupe() {
	slices.Sort(n.Words)
	n.Words = slices.Compact(n.Words)
}

// rarest returns the letters of a placeholder that a text holds, and the least common of its whole words.
func rarest(text string, slots []uint32) (mask uint32, word string) {
	words := strings.Split(text, " ")
	for i := 1; i < len(words)-1; i++ {
		w := words[i]
		r := []rune(w)
		isSlot := func(r rune) bool { return r >= Slot && int(r-Slot) < len(slots) }
		switch {
		case len(r) == 1 && isSlot(r[0]):
			mask = slots[r[0]-Slot]
		case w == "" || slices.ContainsFunc(r, isSlot):
		case word == "" || costOf(w) < costOf(word) || costOf(w) == costOf(word) && len(w) > len(word):
			word = w
		}
	}
	return mask, word
}

func analyse(re *syntax.Regexp, at context) part {
	if re.Flags&syntax.FoldCase != 0 && re.Op == syntax.OpLiteral {
		return part{}
	}
	switch re.Op {
	case syntax.OpEmptyMatch, syntax.OpBeginText, syntax.OpEndText, syntax.OpWordBoundary:
		return part{exact: []string{""}}
	case syntax.OpLiteral:
		return part{exact: []string{string(re.Rune)}}
	case syntax.OpCharClass:
		var texts []string
		for i := 0; i < len(re.Rune); i += 2 {
			if int(re.Rune[i+1]-re.Rune[i])+len(texts) >= 16 {
				return part{}
			}
			for r := re.Rune[i]; r <= re.Rune[i+1]; r++ {
				texts = append(texts, string(r))
			}
		}
		return part{exact: texts}
	case syntax.OpCapture:
		return analyse(re.Sub[0], at)
	case syntax.OpConcat:
		return sequence(flat(re), at)
	case syntax.OpAlternate:
		return alternatives(re.Sub, at)
	case syntax.OpQuest:
		if p := analyse(re.Sub[0], at); p.exact != nil && len(p.exact) < maxTexts {
			return part{exact: append([]string{""}, p.exact...)}
		}
	case syntax.OpPlus:
		return least(re.Sub[0], at)
	case syntax.OpRepeat:
		if re.Min > 0 {
			return least(re.Sub[0], at)
		}
	}
	return part{}
}

// least is what is known of a part that stands there once or more.
func least(re *syntax.Regexp, at context) part {
	at.behind = false
	p := analyse(re, at)
	if p.exact != nil {
		return part{musts: [][]string{at.mark(p.exact)}}
	}
	return p
}

// flat returns the members of a sequence, with those of sequences inside it.
func flat(re *syntax.Regexp) []*syntax.Regexp {
	var out []*syntax.Regexp
	for _, sub := range re.Sub {
		for sub.Op == syntax.OpCapture {
			sub = sub.Sub[0]
		}
		if sub.Op == syntax.OpConcat {
			out = append(out, flat(sub)...)
			continue
		}
		out = append(out, sub)
	}
	return out
}

func sequence(subs []*syntax.Regexp, at context) part {
	behind := make([]bool, len(subs)+1)
	behind[len(subs)] = at.behind
	for i := len(subs) - 1; i >= 0; i-- {
		behind[i] = edge(subs[i], true) && (!nullable(subs[i]) || behind[i+1])
	}
	var musts [][]string
	run, before, exact := []string{""}, at.before, true
	blank := at.before // whether a blank stands right before what comes next
	flush := func(i int) {
		if len(run) != 1 || run[0] != "" {
			musts = append(musts, context{before, behind[i]}.mark(run))
		}
		run = []string{""}
	}
	for i, sub := range subs {
		p := analyse(sub, context{blank, behind[i+1]})
		if p.exact == nil && sub.Op == syntax.OpAlternate && len(run) == 1 && run[0] != "" && !blank {
			// Package syntax draws out what alternatives begin with: "claimed|carried [a-z]+" is "c(?:laimed|arried [a-z]+)".
			p = alternatives(prefixed(run[0], sub.Sub), context{before, behind[i+1]})
			run = []string{""}
		}
		joined := join(run, p.exact)
		if joined == nil {
			flush(i)
			musts = append(musts, p.musts...)
			if p.exact != nil {
				joined = p.exact // too many together, not alone
			} else {
				joined = []string{""}
			}
			exact, before = false, blank
		}
		blank = edge(sub, false) && (!nullable(sub) || blank)
		if p.exact == nil {
			before = blank
		}
		run = joined
	}
	if exact {
		return part{exact: run}
	}
	flush(len(subs))
	return part{musts: musts}
}

func prefixed(prefix string, subs []*syntax.Regexp) []*syntax.Regexp {
	out := make([]*syntax.Regexp, len(subs))
	for i, sub := range subs {
		out[i] = &syntax.Regexp{Op: syntax.OpConcat, Sub: []*syntax.Regexp{{Op: syntax.OpLiteral, Rune: []rune(prefix)}, sub}}
	}
	return out
}

// join returns every text of the one followed by every text of the other, nil if there are too many or the other is not known.
func join(a, b []string) []string {
	if b == nil || len(a)*len(b) > maxTexts {
		return nil
	}
	out := make([]string, 0, len(a)*len(b))
	for _, x := range a {
		for _, y := range b {
			out = append(out, x+y)
		}
	}
	return out
}

func alternatives(subs []*syntax.Regexp, at context) part {
	var exact, must []string
	allExact := true
	for _, sub := range subs {
		p := analyse(sub, at)
		var best []string
		if p.exact != nil {
			exact, best = append(exact, p.exact...), at.mark(p.exact)
		} else {
			allExact = false
			for _, m := range p.musts {
				if best == nil || len(m) < len(best) {
					best = m
				}
			}
		}
		if best == nil {
			return part{}
		}
		must = append(must, best...)
	}
	switch {
	case allExact && len(exact) <= maxTexts:
		return part{exact: exact}
	case len(must) > maxTexts:
		return part{}
	}
	return part{musts: [][]string{must}}
}

// edge tells whether every text that a node matches begins (or ends) with a blank, the empty text aside.
func edge(re *syntax.Regexp, begin bool) bool {
	switch re.Op {
	case syntax.OpEmptyMatch, syntax.OpBeginText, syntax.OpEndText, syntax.OpWordBoundary:
		return true
	case syntax.OpLiteral:
		if begin {
			return re.Rune[0] == ' '
		}
		return re.Rune[len(re.Rune)-1] == ' '
	case syntax.OpCharClass:
		return len(re.Rune) == 2 && re.Rune[0] == ' ' && re.Rune[1] == ' '
	case syntax.OpCapture, syntax.OpQuest, syntax.OpStar, syntax.OpPlus, syntax.OpRepeat:
		return edge(re.Sub[0], begin)
	case syntax.OpAlternate:
		return !slices.ContainsFunc(re.Sub, func(s *syntax.Regexp) bool { return !edge(s, begin) })
	case syntax.OpConcat:
		subs := slices.Clone(re.Sub)
		if !begin {
			slices.Reverse(subs)
		}
		for _, sub := range subs {
			if !edge(sub, begin) {
				return false
			}
			if !nullable(sub) {
				return true
			}
		}
		return true
	}
	return false
}
