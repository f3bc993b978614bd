package relations

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// hearsay reads how sure what a noun phrase tells is: by the adverb before it ("X, allegedly an affiliate of Y"), by the clause that it is the
// predicate of ("X is believed to be an affiliate of Y", "no evidence that X is the leader of Y"), by who is said to say its clause.
func (r *clauses) hearsay(i int) {
	r.modality, r.speaker, r.said, r.denied, r.unreal, r.contested, r.denier = graph.Asserted, "", "", false, false, false, ""
	phrase := r.c
	if c := r.predicateOf(i); c != nil {
		r.c = c
		r.stance()
	} else if c := r.clauseOf(i); r.speech && c != nil && !speaking.Has(c.Chunk.Word) {
		r.c = c
		r.reported(func(m graph.Modality) { r.modality = graph.Weaker(r.modality, m) })
		if r.denied || r.unreal || r.contested || r.modality != graph.Reported {
			r.modality, r.speaker, r.said = graph.Asserted, "", ""
		}
		r.denied, r.unreal, r.contested, r.denier = false, false, false, ""
	}
	r.c = phrase
	r.modality = graph.Weaker(r.modality, r.HedgedBefore(i))
}

// predicateOf returns the clause that says of its subject that it is what a noun phrase names, nil if none does.
func (r *clauses) predicateOf(i int) *syntax.Clause {
	for _, c := range r.Clauses {
		if being(c) && slices.Contains(c.Objects, i) {
			return c
		}
	}
	return nil
}

// being tells whether the verb of a clause says what its subject is.
func being(c *syntax.Clause) bool {
	return c.Chunk.Word == "be" || c.Chunk.Word == "become" || c.Chunk.Word == "remain"
}

// spoken tells whether a verb of saying, or "according", stands in the sentence.
func (r *clauses) spoken() bool {
	return slices.ContainsFunc(r.Clauses, func(c *syntax.Clause) bool { return speaking.Has(c.Chunk.Word) }) ||
		text.Any(r.Chunks, func(c *syntax.Chunk) bool { return c.Word == "according" })
}
