package syntax

import (
	"slices"

	"linkchart/loader/text"
)

// acrossPhrase returns the clause whose subject a finite verb shares that stands behind "and" and a phrase: "X was founded in 1987 and for two
// decades enjoyed the support of Y"; nil for others.
func (s *Sentence) acrossPhrase(c *Clause) *Clause {
	last := s.lastClause()
	if !c.Chunk.Finite || len(c.Subjects) > 0 || last == nil || len(last.Subjects) == 0 {
		return nil
	}
	k := c.Verb - 1
	for s.kind(k) == Adverb || s.kind(k) == Comma {
		k--
	}
	for s.kind(k) == Noun && s.kind(k-1) == Preposition {
		if k -= 2; s.kind(k) == Conjunction {
			break
		}
	}
	if s.kind(k) != Conjunction || k == c.Verb-1 || s.Chunks[k].Word == "or" || k < last.Verb {
		return nil
	}
	if n := k - 1; s.kind(n) == Noun && s.kind(n-1) == Preposition && s.Chunks[n-1].Word == s.Chunks[k+1].Word {
		return nil // "bombs in P and in Q killed …"
	}
	return last
}

// aroundWhich returns the subject of a finite verb behind the comma that closes a relative clause which a preposition opens: "The raid, in which ten
// men died, took place in P"; -1 for others.
func (s *Sentence) aroundWhich(comma int, v *Chunk) int {
	last := s.lastClause()
	if s.kind(comma) != Comma || last == nil || !v.Finite || len(last.Subjects) == 0 {
		return -1
	}
	k := last.Subjects[0] - 1
	if w := s.word(k); w != "which" && w != "whom" || s.kind(k-1) != Preposition || s.kind(k-2) != Comma || s.kind(k-3) != Noun {
		return -1
	}
	for _, c := range s.Clauses {
		if c.Verb < k && c.Chunk.Finite {
			return -1
		}
	}
	return s.climb(k - 3)
}

// likewise adds to the subjects of a clause those of whom its end says that they did the same: "X banned it in May, as did Y", "as has Z".
func (s *Sentence) likewise() {
	for k := 2; k+2 < len(s.Chunks); k++ {
		if s.Chunks[k].Word != "as" || s.kind(k-1) != Comma && s.kind(k-1) != Break || s.kind(k+2) != Noun || s.Chunks[k+1].Last != s.Chunks[k+1].First+1 || !auxiliaries.Has(s.low(s.Chunks[k+1].First)) {
			continue
		}
		c := s.finiteBefore(k)
		if c == nil || len(c.Subjects) == 0 || c.Relative || c.Chunk.Passive != beings.Has(s.low(s.Chunks[k+1].First)) {
			continue
		}
		c.Phrases = slices.DeleteFunc(slices.Clone(c.Phrases), func(p Phrase) bool { return p.At == k })
		c.Subjects = append(slices.Clone(c.Subjects), s.List(k+2)...)
		for _, o := range s.Clauses {
			if o.Verb == k+1 {
				o.Objects = nil
			}
		}
	}
}

// finiteBefore returns the last finite clause whose verb stands before a chunk, nil for none.
func (s *Sentence) finiteBefore(k int) *Clause {
	for n := len(s.Clauses) - 1; n >= 0; n-- {
		if c := s.Clauses[n]; c.Verb < k && c.Chunk.Finite {
			return c
		}
	}
	return nil
}

// auxiliaries stand for a verb told before, beings among them for a passive one.
var (
	auxiliaries = text.NewWordSet(`did do does has have had was were is are`)
	beings      = text.NewWordSet(`was were is are`)
)
