package roles

import (
	"math"
	"slices"

	"linkchart/loader/text"
)

const (
	clWord = iota + 600
	clPair
	clCue
	clCuePair
	clNext
	clPlace
	clLength
	clClass
	clCueClass
	clCluster
)

// clauseFeatures lists what the words of a clause say of whether it tells of an event.
func (r *reading) clauseFeatures(c int) []uint32 {
	var out []uint32
	from, to := r.clauses[c][0], r.clauses[c][1]
	var cues, classes []uint32
	last := uint32(edge)
	for i := from; i < to; i++ {
		if r.Tokens[i].Kind == text.Mark {
			continue
		}
		out = append(out, feature(clPair, last, r.hash[i]))
		last = r.hash[i]
		if stop[r.Tokens[i].Lower] {
			continue
		}
		out = append(out, feature(clWord, r.hash[i]))
		if q := r.cluster[i]; q != 0 {
			out = append(out, feature(clCluster, q))
		}
		if q := r.cue[i]; q != 0 {
			cues = append(cues, uint32(q)*8+r.form(i))
		}
		if q := r.class[i]; q != 0 {
			classes = append(classes, q)
		}
	}
	for i, q := range cues {
		out = append(out, feature(clCue, q), feature(clCue, q/8, 1))
		for _, o := range cues[i+1:] {
			out = append(out, feature(clCuePair, q/8, o/8))
		}
		for _, o := range classes {
			out = append(out, feature(clCueClass, q, o), feature(clCueClass, q/8, o, 1))
		}
	}
	for _, q := range classes {
		out = append(out, feature(clClass, q))
	}
	for d := -2; d <= 2; d++ {
		n := c + d
		if d == 0 || n < 0 || n >= len(r.clauses) {
			continue
		}
		for i := r.clauses[n][0]; i < r.clauses[n][1]; i++ {
			if q := r.cue[i]; q != 0 {
				out = append(out, feature(clNext, uint32(q), uint32(d+2)))
			}
		}
	}
	out = append(out, feature(clPlace, uint32(min(c, 8))), feature(clPlace, uint32(min(r.paragraph[from], 8)), 1), feature(clLength, uint32(bucket((to-from)/5))))
	return distinct(out)
}

// clauseScores are, for each kind, the log odds of each clause to tell of an event of it.
func (m *Model) clauseScores(r *reading) (out [kindCount][]float64) {
	for i := range r.clauses {
		f := r.clauseFeatures(i)
		for k := range out {
			out[k] = append(out[k], evenly(m.clause[k], f))
		}
	}
	return out
}

// surest is how many clauses are looked at for each kind.
const surest = 3

// topClauses are, for each kind, the log odds of the clauses that tell most surely of an event of it, from the surest down.
func topClauses(clauses *[kindCount][]float64) (out [kindCount][surest]float64) {
	for k := range clauses {
		all := slices.Sorted(slices.Values(clauses[k]))
		for n := range out[k] {
			out[k][n] = math.Inf(-1)
			if n < len(all) {
				out[k][n] = all[len(all)-1-n]
			}
		}
	}
	return out
}
