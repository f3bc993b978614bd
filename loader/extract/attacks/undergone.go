package attacks

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/syntax"
)

// undergone gives a phrase without place the town or building that a clause says it happened to: "X was the scene of an attack", "Y was rocked by
// two bombings", "Z saw a massacre", "the mosque, the site of a shooting".
func (r *reader) undergone(p *phrase, s *syntax.Sentence) {
	if len(p.places)+len(p.targets) > 0 || p.planned || p.unreal {
		return
	}
	at := slices.IndexFunc(s.Chunks, func(c syntax.Chunk) bool { return c.Kind == syntax.Noun && c.Last-1 == p.head })
	if at < 0 {
		return
	}
	struck := apposedScene(s, at)
	for _, c := range s.Clauses {
		if slices.Equal(c.Subjects, []int{at}) {
			p.fronted(s, c) // "…, and in X a bombing killed ten"
		}
		if len(c.Subjects) == 1 && !c.Chunk.Modal && !c.Chunk.Negative && !c.Chunk.Infinitive && undergoes(s, c, at) {
			struck = c.Subjects[0]
		}
	}
	if struck < 0 || len(p.places) > 0 {
		return
	}
	q := &phrase{sentence: s.Index}
	if m := s.Chunks[struck].Core; m != nil && !m.Adjective && m.Type.Class() == graph.PlaceClass && m.Type != graph.Country {
		q.places = append(q.places, *m)
	}
	r.inside(s, struck, q)
	for _, m := range append(q.places, q.targets...) {
		switch m.Type {
		case graph.Facility:
			p.targets = append(p.targets, m)
		case graph.City, graph.AdminArea:
			p.places = append(p.places, m)
		}
	}
	p.single = p.single || p.noun.plural && len(p.places)+len(p.targets) > 0 && (r.givesDay(p) || r.leftDead(p))
}

// undergoes tells whether a clause says that its subject is struck by what a noun phrase tells.
func undergoes(s *syntax.Sentence, c *syntax.Clause, at int) bool {
	among := func(list []int) bool {
		return slices.ContainsFunc(list, func(i int) bool {
			return i == at || amounts.Has(s.Chunks[i].Word) && slices.Contains(s.Complement(i), at)
		})
	}
	switch v := c.Chunk.Word; {
	case c.Chunk.Passive:
		return shaking.Has(v) && among(c.Behind("by", "in"))
	case v == "be" || v == "become":
		return slices.ContainsFunc(c.Objects, func(i int) bool { return scenes.Has(s.Chunks[i].Word) && among(s.Complement(i)) })
	case v == "come":
		return among(c.Behind("under"))
	}
	return seeing.Has(c.Chunk.Word) && c.Chunk.Past && among(c.Objects)
}

// apposedScene returns the noun phrase that one about the scene of an attack is in apposition to: "the mosque, the site of a shooting"; -1 for none.
func apposedScene(s *syntax.Sentence, at int) int {
	if at < 4 || s.Chunks[at-1].Word != "of" || !scenes.Has(s.Chunks[at-2].Word) || s.Chunks[at-3].Kind != syntax.Comma || s.Chunks[at-4].Kind != syntax.Noun {
		return -1
	}
	k := at - 4
	for ; k >= 2 && s.Chunks[k-1].Kind == syntax.Preposition && s.Chunks[k-2].Kind == syntax.Noun; k -= 2 { // "the church at X"
	}
	return k
}

var (
	// shaking are verbs for what an attack does to a town or a building.
	shaking = wordSet(`hit strike rock shake rattle jolt shatter convulse target devastate damage destroy wreck tear level gut scar plague ravage`)
	// scenes are nouns for where an attack is.
	scenes = wordSet(`scene site target setting object venue focus location`)
	// seeing are verbs with a town as their subject, which an attack befalls.
	seeing = wordSet(`see witness suffer experience endure undergo`)
)
