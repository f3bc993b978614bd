package relations

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

// tale is how the last clause of the words that a pattern matches tells what they say.
type tale struct {
	untold   bool // it is not so, or may be: "neither X nor Y operates in P", "X has no presence in P", "whether X arms Y"
	refused  bool // somebody denies it, or nothing bears it out: "no evidence that X arms Y"
	disputed bool // "whether X arms Y is disputed"
}

// taleOf reads the last clause within a match. Attacks that may come are told as such.
func taleOf(d *doc.Document, predicate graph.RelationType, m *doc.Match) (t tale) {
	s, span := syntax.Parse(d, m.Sentence), m.Span(m.From, m.To)
	var last *syntax.Clause
	for _, c := range s.Clauses {
		if at := d.Tokens[c.Chunk.First].Start; at >= span.Start && at < span.End && (last == nil || c.Verb > last.Verb) {
			last = c
		}
	}
	if last == nil {
		return t
	}
	t.refused = s.Refused(last)
	t.untold = last.Chunk.Negative || without(s, last) || s.Undone(last)
	if s.Conditional(last) && predicate != graph.Targets && predicate != graph.OperatesIn {
		t.disputed = disputed(s)
		t.untold = t.untold || !t.disputed
	}
	return t
}

// disputed tells whether a sentence says of something that it is disputed.
func disputed(s *syntax.Sentence) bool {
	return slices.ContainsFunc(s.Clauses, func(c *syntax.Clause) bool { return c.Chunk.Word == "dispute" && c.Chunk.Passive })
}

// without tells whether a clause says that its subject has none of something: "has no presence in P", "there are no cells in P".
func without(s *syntax.Sentence, c *syntax.Clause) bool {
	return having.Has(c.Chunk.Word) && slices.ContainsFunc(c.Objects, func(i int) bool {
		return none(s, i) && !welcome.Has(s.Chunks[i].Word)
	})
}

// none tells whether a noun phrase says that there is none: "no presence", "neither camps (nor cells)", "no longer active", but not "no fewer than thirty camps".
func none(s *syntax.Sentence, i int) bool {
	c := &s.Chunks[i]
	if w := s.Tokens[c.First].Lower; c.Kind != syntax.Noun || w != "no" && w != "neither" {
		return false
	}
	for k := c.First + 1; k < c.Last; k++ {
		if w := s.Tokens[k].Lower; w == "fewer" || w == "less" || w == "more" {
			return false
		}
	}
	return true
}

var (
	having = wordSet(`have maintain possess keep retain be see find seek want`)
	// welcome are what somebody has none of who does all the more: "makes no secret of", "has no qualms about".
	welcome = wordSet(`secret qualms doubt trouble difficulty hesitation choice compunction scruples shortage wonder love longer`)
)

// fictional tells whether a sentence tells what a film, a book or an exercise shows: "in the novel, X bombs P", "the drill simulated an attack".
func fictional(s *syntax.Sentence) bool {
	for i := range s.Chunks {
		if x := &s.Chunks[i]; x.Kind != syntax.Noun || x.Core != nil || !fiction.Has(x.Word) {
			continue
		}
		if i > 0 && s.Chunks[i-1].Kind == syntax.Preposition && s.Chunks[i-1].Word == "in" || slices.ContainsFunc(s.Clauses, func(c *syntax.Clause) bool {
			return slices.Contains(c.Subjects, i) && showing.Has(c.Chunk.Word) || slices.Contains(c.Objects, i) && simulating.Has(c.Chunk.Word)
		}) {
			return true
		}
	}
	return false
}

var (
	fiction    = wordSet(`film movie novel thriller drama series sequel screenplay script play book blockbuster videogame game exercise drill rehearsal simulation scenario`)
	showing    = wordSet(`show depict portray feature imagine simulate envisage envision tell assume involve see have describe`)
	simulating = wordSet(`hold stage conduct rehearse run practise practice write shoot`)
)
