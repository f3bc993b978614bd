package syntax

import "linkchart/loader/text"

// emphatic tells whether a noun phrase only stresses the one right before it: "he himself (was killed)".
func (s *Sentence) emphatic(i int) bool {
	return s.kind(i) == Noun && s.kind(i-1) == Noun && reflexive.Has(s.Chunks[i].Word)
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
