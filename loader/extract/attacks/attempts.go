package attacks

import "linkchart/loader/syntax"

// attemptedDeed tells whether a clause tells what attackers set about and did not bring to an end: "gunmen tried to storm a barracks",
// "attempted to kidnap an engineer".
func (r *reader) attemptedDeed(s *syntax.Sentence, c *syntax.Clause) bool {
	g := c.Governor
	if g == nil || !c.Chunk.Infinitive || c.Chunk.Passive || !tries.Has(g.Chunk.Word) || !g.Chunk.Past || g.Chunk.Negative || g.Chunk.Modal || g.Chunk.Passive || g.Chunk.Gerund || g.Governor != nil && !g.Relative {
		return false
	}
	return forced.Has(c.Chunk.Word) || deadly.Has(c.Chunk.Word) && r.armedWith(s, c)
}

var (
	// tries are verbs for setting about something.
	tries = wordSet(`try attempt`)
	// forced are verbs for what cannot be tried without doing violence.
	forced = wordSet(`storm raid overrun burst break force ram abduct kidnap hijack assassinate detonate torch firebomb behead bomb blow set`)
)
