package syntax

import "linkchart/loader/text"

// emphatic tells whether a noun phrase only stresses the one before it: "he himself (was killed)", "X, himself (killed in 2014)".
func (s *Sentence) emphatic(i int) bool {
	if s.kind(i) != Noun || !reflexive.Has(s.Chunks[i].Word) {
		return false
	}
	return s.kind(i-1) == Noun || s.kind(i-1) == Comma && s.kind(i-2) == Noun && s.kind(i+1) == Verb && s.Chunks[i+1].Participle && !s.Chunks[i+1].Gerund
}

var reflexive = text.NewWordSet(`himself herself itself themselves`)

// reciprocal tells whether what a verb tells is done to each other by its subjects.
func (s *Sentence) reciprocal(c *Clause) bool {
	for _, i := range c.Objects {
		if w := s.low(s.Chunks[i].First); s.Chunks[i].Word == "other" && w == "each" || s.Chunks[i].Word == "another" && w == "one" {
			return true
		}
	}
	return false
}
