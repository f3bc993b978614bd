package roles

import (
	"linkchart/loader/learn"
	"linkchart/loader/text"
)

// maxWords is how many words a phrase may have.
const maxWords = 7

// span is a phrase: tokens [first, last).
type span struct {
	first, last int
	key         string
}

// spans lists all phrases that might name something: no clause mark inside, no function word at either end.
func (r *reading) spans() []span {
	var out []span
	for _, c := range r.clauses {
		for i := c[0]; i < c[1]; i++ {
			if !r.opens(i) {
				continue
			}
			words := 0
			for j := i; j < c[1]; j++ {
				t := &r.Tokens[j]
				if j > i && !r.continues(j) {
					break
				}
				if t.Kind != text.Mark {
					if words++; words > maxWords {
						break
					}
				}
				if !r.opens(j) || !balanced(r.Tokens[i:j+1]) {
					continue
				}
				if k := key(r.Slice(r.Tokens[i].Start, t.End)); k != "" {
					out = append(out, span{i, j + 1, k})
				}
			}
		}
	}
	return out
}

// opens tells whether a token may begin or end a phrase.
func (r *reading) opens(i int) bool {
	t := &r.Tokens[i]
	return t.Kind != text.Mark && !stop[t.Lower]
}

// continues tells whether a token may stand inside a phrase.
func (r *reading) continues(i int) bool {
	t := &r.Tokens[i]
	if t.Kind != text.Mark && !stop[t.Lower] {
		return true
	}
	return inside[t.Lower]
}

// balanced tells whether the quotes and brackets of a phrase are closed in it.
func balanced(tokens []text.Token) bool {
	quotes, depth := 0, 0
	for i := range tokens {
		switch tokens[i].Text {
		case `"`:
			quotes++
		case "(":
			depth++
		case ")":
			if depth--; depth < 0 {
				return false
			}
		}
	}
	return quotes%2 == 0 && depth == 0
}

const (
	spBefore = iota + 100
	spBefore2
	spAfter
	spAfter2
	spFirst
	spLast
	spWhole
	spLength
	spFirstLast
	spBeforeFirst
	spLastAfter
	spInner
	spSuffix
	spBeforeAfter
	spCueBefore
	spCueAfter
	spSecond
	spPenult
	spShape
	spCueInside
	spContextB
	spContextA
	spClassLast
	spClassBefore
	spClassBoth
	spClassFirst
	spClassSeq
	spCluster
)

const edge = 0xffff

// at is the hash of a token, of the edge of its clause beyond it.
func (r *reading) at(i, clause int) uint32 {
	if i < 0 || i >= len(r.Tokens) || r.clause[i] != clause {
		return edge
	}
	return r.hash[i]
}

// classAt is the class of a token, 99 beyond the edge of its clause.
func (r *reading) classAt(i, clause int) uint32 {
	if i < 0 || i >= len(r.Tokens) || r.clause[i] != clause {
		return 99
	}
	return r.class[i]
}

// clusterAt is the cluster of a token, beyond the edge of its clause that of none.
func (r *reading) clusterAt(i, clause int) uint32 {
	if i < 0 || i >= len(r.Tokens) || r.clause[i] != clause {
		return edge
	}
	return r.cluster[i]
}

// mention lists the features of a phrase as a name or description of somebody or something that takes part.
func (r *reading) mention(s span, out []uint32) []uint32 {
	c := r.clause[s.first]
	b1, b2 := r.at(s.first-1, c), r.at(s.first-2, c)
	a1, a2 := r.at(s.last, c), r.at(s.last+1, c)
	first, last := r.hash[s.first], r.hash[s.last-1]
	n := uint32(min(s.last-s.first, 8))
	out = append(out,
		feature(spBefore, b1), feature(spBefore2, b2, b1), feature(spAfter, a1), feature(spAfter2, a1, a2),
		feature(spFirst, first), feature(spLast, last), feature(spWhole, learn.Hash(s.key)), feature(spLength, n),
		feature(spFirstLast, first, last), feature(spBeforeFirst, b1, first), feature(spLastAfter, last, a1), feature(spBeforeAfter, b1, a1),
		feature(spBeforeAfter, b1, a1, n), feature(spContextB, b2), feature(spContextA, a2),
	)
	lastText := r.Tokens[s.last-1].Lower
	out = append(out, feature(spSuffix, learn.Hash(suffix(lastText, 3))), feature(spSuffix, learn.Hash(suffix(lastText, 2)), 2), feature(spShape, n, learn.Hash(suffix(lastText, 2))))
	if s.last-s.first > 1 {
		out = append(out, feature(spSecond, r.hash[s.first+1]), feature(spPenult, r.hash[s.last-2]), feature(spFirst, first, 1), feature(spLast, last, 1))
		for i := s.first + 1; i < s.last-1; i++ {
			out = append(out, feature(spInner, r.hash[i]))
		}
	} else {
		out = append(out, feature(spFirst, first, 2))
	}
	for i := s.first; i < s.last; i++ {
		if r.cue[i] != 0 {
			out = append(out, feature(spCueInside, uint32(r.cue[i]), boolean(i == s.last-1)))
		}
	}
	cb, ca, cf, cl := r.clusterAt(s.first-1, c), r.clusterAt(s.last, c), r.cluster[s.first], r.cluster[s.last-1]
	out = append(out, feature(spCluster, cl), feature(spCluster, cf, 1), feature(spCluster, cb, 2), feature(spCluster, ca, 3), feature(spCluster, cb, cl, 4),
		feature(spCluster, cl, ca, 5), feature(spCluster, cf, cl, n, 6), feature(spCluster, cb, ca, n, 7))
	before, after := r.nearest(s)
	last1, first1, b := r.class[s.last-1], r.class[s.first], r.classAt(s.first-1, c)
	out = append(out, feature(spCueBefore, before), feature(spCueAfter, after), feature(spClassLast, last1), feature(spClassBefore, b, last1), feature(spClassBefore, b, first1, 1),
		feature(spClassBoth, last1, before/8, after/8), feature(spClassFirst, first1, n), feature(spClassSeq, b, last1, r.classAt(s.last, c)), feature(spClassSeq, last1, b1), feature(spClassSeq, last1, a1, 1))
	return out
}

func boolean(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

func suffix(s string, n int) string {
	if len(s) <= n {
		return s
	}
	return s[len(s)-n:]
}

// nearest returns the nearest words of violence before and behind a phrase in its clause, each as class and distance.
func (r *reading) nearest(s span) (before, after uint32) {
	c := r.clause[s.first]
	for i := s.first - 1; i >= 0 && r.clause[i] == c; i-- {
		if r.cue[i] != 0 {
			before = uint32(r.cue[i])*8 + uint32(min((s.first-i)/3, 4)) + 1
			break
		}
	}
	for i := s.last; i < len(r.Tokens) && r.clause[i] == c; i++ {
		if r.cue[i] != 0 {
			after = uint32(r.cue[i])*8 + uint32(min((i-s.last)/3, 4)) + 1
			break
		}
	}
	return before, after
}
