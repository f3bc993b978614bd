package roles

import (
	"slices"

	"linkchart/loader/learn"
)

// phrase is what a document calls something, wherever it does.
type phrase struct {
	key      string
	places   []span
	score    float64 // the best log odds that it is a mention
	features []uint32
	extent   []uint32
}

// least is the log odds below which a phrase is no candidate.
const least = -3.5

// phrases groups the likely mentions of a document by their key, in order of their first place.
func (r *reading) phrases(m *learn.Logistic) []*phrase {
	byKey := map[string]*phrase{}
	var out []*phrase
	var buffer []uint32
	for _, s := range r.spans() {
		buffer = r.mention(s, buffer[:0])
		score := m.Score(buffer)
		p := byKey[s.key]
		if p == nil {
			if score < least {
				continue
			}
			p = &phrase{key: s.key, score: score}
			byKey[s.key] = p
			out = append(out, p)
		}
		p.places = append(p.places, s)
		p.score = max(p.score, score)
	}
	return out
}

const (
	roWhole = iota + 300
	roLast
	roFirst
	roBefore
	roBefore2
	roAfter
	roAfter2
	roCueBefore
	roCueAfter
	roCueBoth
	roBy
	roSubject
	roClauseCue
	roClauseWord
	roParagraph
	roCount
	roScore
	roRelevant
	roKind
	roKindLast
	roInner
	roHeadCue
	roNextCue
	roLength
	roPath
	roBeforeLast
	roVerbBefore
	roVerbAfter
	roSuffix
	roClass
	roClassCue
	roClassBefore
	roClassKind
	roClassClause
	roVoiceBefore
	roVoiceAfter
	roVoiceClass
	roCluster
	roClusterAt
)

// context is what the models of the document say of it as a whole.
type context struct {
	relevant float64
	kinds    [kindCount]float64
	// clauses are the log odds of each clause for each kind.
	clauses [kindCount][]float64
}

// roleFeatures lists the features of a phrase, pooled over its places, each once.
func (r *reading) roleFeatures(p *phrase, c *context) []uint32 {
	var out []uint32
	first := p.places[0]
	last, begin := r.hash[first.last-1], r.hash[first.first]
	whole := learn.Hash(p.key)
	lastText := r.Tokens[first.last-1].Lower
	out = append(out, feature(roWhole, whole), feature(roLast, last), feature(roFirst, begin), feature(roLength, uint32(min(first.last-first.first, 6))),
		feature(roSuffix, learn.Hash(suffix(lastText, 3))))
	cl := r.class[first.last-1]
	out = append(out, feature(roClass, cl), feature(roClass, cl, r.class[first.first]))
	for i := first.first; i < first.last; i++ {
		out = append(out, feature(roInner, r.hash[i]))
		if r.cue[i] != 0 {
			out = append(out, feature(roHeadCue, uint32(r.cue[i]), boolean(i == first.last-1)))
		}
	}
	out = append(out, feature(roCount, uint32(bucket(len(p.places)))), feature(roParagraph, uint32(min(r.paragraph[first.first], 6))))
	rel := uint32(level(c.relevant))
	out = append(out, feature(roRelevant, rel), feature(roRelevant, rel, last), feature(roRelevant, rel, cl, 1), feature(roScore, uint32(level(p.score))), feature(roScore, uint32(level(p.score)), rel))
	g, gf := r.cluster[first.last-1], r.cluster[first.first]
	out = append(out, feature(roCluster, g), feature(roCluster, gf, 1), feature(roCluster, gf, g, 2), feature(roCluster, g, rel, 3))
	for k, v := range c.kinds {
		out = append(out, feature(roKind, uint32(k), uint32(level(v))), feature(roKindLast, uint32(k), boolean(v > 0), last), feature(roClassKind, uint32(k), uint32(level(v)), cl),
			feature(roCluster, uint32(k), boolean(v > 0), g, 4))
	}
	for _, s := range p.places {
		out = r.placeFeatures(s, last, out)
	}
	return distinct(out)
}

func distinct(features []uint32) []uint32 {
	slices.Sort(features)
	return slices.Compact(features)
}

func (r *reading) placeFeatures(s span, last uint32, out []uint32) []uint32 {
	c := r.clause[s.first]
	b1, b2 := r.at(s.first-1, c), r.at(s.first-2, c)
	a1, a2 := r.at(s.last, c), r.at(s.last+1, c)
	before, after := r.nearest(s)
	out = append(out, feature(roBefore, b1), feature(roBefore2, b2, b1), feature(roAfter, a1), feature(roAfter2, a1, a2),
		feature(roCueBefore, before, b1), feature(roCueAfter, after), feature(roCueBefore, before/8), feature(roCueAfter, after/8, 1),
		feature(roCueBoth, before/8, after/8), feature(roBeforeLast, b1, last), feature(roPath, before/8, b1, boolean(before%8 <= 1)))
	g, gb, ga := r.cluster[s.last-1], r.clusterAt(s.first-1, c), r.clusterAt(s.last, c)
	out = append(out, feature(roClusterAt, gb), feature(roClusterAt, r.clusterAt(s.first-2, c), gb, 1), feature(roClusterAt, ga, 2), feature(roClusterAt, ga, r.clusterAt(s.last+1, c), 3),
		feature(roClusterAt, gb, g, 4), feature(roClusterAt, g, ga, 5), feature(roClusterAt, g, before/8, 6), feature(roClusterAt, g, after/8, 7),
		feature(roClusterAt, gb, g, before/8, 8), feature(roClusterAt, g, before, b1, 9), feature(roClusterAt, g, after, a1, 10))
	cl, cb := r.class[s.last-1], r.classAt(s.first-1, c)
	out = append(out, feature(roClassBefore, cb), feature(roClassBefore, cb, cl), feature(roClassBefore, cb, r.classAt(s.first-2, c), cl),
		feature(roClassCue, cl, before/8, 0), feature(roClassCue, cl, after/8, 1), feature(roClassCue, cl, before, b1), feature(roClassCue, cl, after, a1))
	out = r.voice(s, cl, out)
	// The words of violence of the clause themselves, on which side, and whether they are near.
	for i := r.clauses[c][0]; i < r.clauses[c][1]; i++ {
		if i >= s.first && i < s.last {
			continue
		}
		if r.cue[i] == 0 {
			continue
		}
		side, distance := uint32(0), s.first-i
		if i >= s.last {
			side, distance = 1, i-s.last+1
		}
		near := uint32(min(distance/4, 3))
		out = append(out, feature(roClauseCue, uint32(r.cue[i]), side), feature(roClauseWord, r.hash[i], side, near), feature(roClassClause, r.hash[i], side, cl), feature(roClassClause, uint32(r.cue[i]), side, cl, near), feature(roClauseWord, r.hash[i], side, near, b1))
		if side == 0 && r.passive(i, s) {
			out = append(out, feature(roBy, r.hash[i]), feature(roBy, uint32(r.cue[i]), 1), feature(roBy, uint32(r.cue[i]), cl, 2))
		}
	}
	// The clauses before and behind.
	for d := -1; d <= 1; d += 2 {
		if n := c + d; n >= 0 && n < len(r.clauses) {
			var seen [cueEnd]bool
			for i := r.clauses[n][0]; i < r.clauses[n][1]; i++ {
				if q := r.cue[i]; q != 0 && !seen[q] {
					seen[q] = true
					out = append(out, feature(roNextCue, uint32(q), uint32(d+1)))
				}
			}
		}
	}
	// The words around, near but not next.
	for d := 2; d <= 5; d++ {
		out = append(out, feature(roVerbBefore, r.at(s.first-d, c)), feature(roVerbAfter, r.at(s.last+d-1, c)))
	}
	return out
}

// passive tells whether a phrase stands behind "by" after a word.
func (r *reading) passive(i int, s span) bool {
	for j := i + 1; j < s.first; j++ {
		if r.Tokens[j].Lower == "by" && s.first-j <= 4 {
			return true
		}
	}
	return false
}
