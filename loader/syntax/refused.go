package syntax

import "linkchart/loader/text"

var (
	refusing = text.NewWordSet(`deny reject refute dispute dismiss rebut doubt disprove debunk discount`)
	// recanting are verbs by which somebody takes back what was said.
	recanting = text.NewWordSet(`retract withdraw recant rescind disavow`)
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
	return v.Kind == Verb && !v.Negative && !s.byNobody(k) && (refusing.Has(v.Word) && !s.neither(k) || v.Word == "rule" && v.Particle == "out" || recanting.Has(v.Word) && k+1 < s.before(c))
}

// byNobody tells whether those who do what a verb tells are nobody: "few doubt that", "nobody disputes that".
func (s *Sentence) byNobody(v int) bool {
	if s.kind(v-1) != Noun {
		return false
	}
	switch s.low(s.Chunks[v-1].First) {
	case "nobody", "few", "no", "none":
		return true
	}
	return false
}

// neither tells whether "nor" stands before a verb: "neither confirmed nor denied that".
func (s *Sentence) neither(v int) bool {
	return s.kind(v-1) == Conjunction && s.Chunks[v-1].Word == "nor"
}

// Conditional tells whether "if", "unless" or "whether" opens a clause, the order of its words stands for "if" ("had X struck P, …", "should X strike
// P, …"), or somebody neither confirms nor denies what it tells.
func (s *Sentence) Conditional(c *Clause) bool {
	for _, k := range [2]int{c.Verb - 1, s.before(c)} {
		if s.kind(k) == Subordinate && opening.Has(s.Chunks[k].Word) {
			return true
		}
	}
	k := s.before(c)
	return s.turned(c, k) || s.kind(k) == Subordinate && s.Chunks[k].Word == "that" && s.kind(k-1) == Verb && refusing.Has(s.Chunks[k-1].Word) && s.neither(k-1)
}

// opening are words that open what may or may not be.
var opening = text.NewWordSet(`if unless whether lest`)

// turned tells whether an auxiliary alone, before the subject of a clause, opens the sentence or what stands behind a comma or a semicolon.
func (s *Sentence) turned(c *Clause, k int) bool {
	if k < 0 || len(c.Subjects) == 0 || s.Chunks[k].Last-s.Chunks[k].First != 1 || k > 0 && s.kind(k-1) != Comma && s.kind(k-1) != Break {
		return false
	}
	switch s.low(s.Chunks[k].First) {
	case "had":
		return s.kind(k) == Verb && c.Chunk.Participle && s.kind(c.Verb+1) != Preposition
	case "were":
		return s.kind(k) == Verb && c.Chunk.Infinitive
	case "should":
		return c.Chunk.Finite && !c.Chunk.Past
	}
	return false
}

// Undone tells whether an -ing form tells what was not done: "stopped short of claiming it", "instead of attacking P", "far from supporting X".
func (s *Sentence) Undone(c *Clause) bool {
	t := c.Chunk.First - 1
	if !c.Chunk.Gerund || t < s.first {
		return false
	}
	before := ""
	if t > s.first {
		before = s.low(t - 1)
	}
	switch s.low(t) {
	case "without":
		return true
	case "of":
		return before == "short" || before == "instead"
	case "from":
		return before == "far" || before == "refrained" || before == "refrain"
	case "than":
		return before == "rather"
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
