package syntax

import "linkchart/loader/text"

var (
	refusing = text.NewWordSet(`deny reject refute dispute dismiss rebut doubt disprove debunk discount`)
	// hearsay are nouns for what is told, bearing those for what shows that it is so.
	hearsay = text.NewWordSet(`claim claims report reports allegation allegations accusation accusations suggestion suggestions charge charges statement statements rumour rumours rumor rumors
		notion idea assertion assertions theory`)
	bearing = text.NewWordSet(`evidence proof indication indications sign signs suggestion reason grounds`)
	untrue  = text.NewWordSet(`false untrue baseless unfounded groundless fabricated bogus wrong`)
)

// Refused tells whether a clause stands behind "that" of what is denied or not borne out: "denied that", "rejected claims that", "ruled out that",
// "there is no evidence that", "the claim that … was false".
func (s *Sentence) Refused(c *Clause) bool {
	k := s.before(c)
	if k < 1 || s.Chunks[k].Word != "that" {
		return false
	}
	for i := k + 1; i < c.Verb; i++ {
		if s.Chunks[i].Kind == Verb {
			return false // "denied that it was behind it and blamed X"
		}
	}
	if t := s.Chunks[k].First - 1; t > s.first && bearing.Has(s.low(t)) {
		for i := max(t-3, s.first); i < t; i++ {
			if w := s.low(i); w == "no" || w == "little" || w == "any" || w == "scant" {
				return true
			}
		}
	}
	k--
	noun := &s.Chunks[k]
	if noun.Kind == Noun && hearsay.Has(noun.Word) {
		for i := c.Verb + 1; i < len(s.Chunks); i++ {
			if untrue.Has(s.Chunks[i].Word) || s.Chunks[i].Last-s.Chunks[i].First == 1 && untrue.Has(s.low(s.Chunks[i].First)) {
				return true
			}
		}
		k--
	}
	if k < 0 {
		return false
	}
	v := &s.Chunks[k]
	return v.Kind == Verb && !v.Negative && (refusing.Has(v.Word) || v.Word == "rule" && v.Particle == "out")
}

// Conditional tells whether "if" or "unless" opens a clause.
func (s *Sentence) Conditional(c *Clause) bool {
	for _, k := range [2]int{c.Verb - 1, s.before(c)} {
		if k >= 0 && s.Chunks[k].Kind == Subordinate && (s.Chunks[k].Word == "if" || s.Chunks[k].Word == "unless") {
			return true
		}
	}
	return false
}

// before returns the chunk before a clause with its subject.
func (s *Sentence) before(c *Clause) int {
	k := c.Verb
	if len(c.Subjects) > 0 {
		k = min(k, c.Subjects[0])
	}
	return k - 1
}
