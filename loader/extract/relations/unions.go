package relations

import (
	"linkchart/graph"
	"linkchart/loader/syntax"
)

// union is a merger of groups of which the text has not yet said what came.
type union struct {
	sentence int
	parts    []end
}

// league reads "X, a coalition of A, B and C", "X, the product of a merger between A and B".
func (r *clauses) league(i int, word string) {
	self := r.made(i)
	t := graph.PartOf
	if unions.Has(word) {
		t = graph.MergedInto
	}
	parts := only(r.ends(append(r.complementOf(i), r.behind(i, "between")...), false), graph.ArmedGroup)
	for k := i + 1; k+1 < len(r.Chunks) && k < i+5 && len(parts) == 0; k++ { // "a coalition of several groups: A, B and C"
		if r.Chunks[k].Kind == syntax.Break {
			parts = only(r.ends(r.Listed(k+1), false), graph.ArmedGroup)
		}
	}
	for _, whole := range self {
		whole.chunk = i
		for _, part := range parts {
			r.relate(t, part, whole, graph.Qualifiers{})
		}
	}
	if len(self) == 0 && t == graph.MergedInto && !r.doubt(i) {
		r.unite(parts)
	}
}

// schism reads "X is the product of a split in Y", "X, born of a schism within Y".
func (r *clauses) schism(i int) {
	if r.productOf(i) == i {
		return
	}
	for _, s := range r.made(i) {
		for _, o := range only(append(r.owner(i), r.ends(r.behind(i, "in", "within", "of", "from", "inside", "with"), false)...), graph.ArmedGroup) {
			s.chunk = i
			r.relate(graph.SplinterOf, s, o, graph.Qualifiers{})
		}
	}
}

// made returns the groups of which a noun phrase tells what made them: "X, a coalition of", "X is the product of a merger of", "X, born in 2017 of
// the union of".
func (r *clauses) made(i int) []end {
	i = r.productOf(i)
	if m := r.before(i); m != nil {
		if e, ok := r.end(m, true, false); ok {
			return []end{e}
		}
		return nil
	}
	return only(r.predicated(i), graph.ArmedGroup)
}

// productOf returns the noun phrase that says that something is the product of a merger or a split, that noun phrase itself if none does.
func (r *clauses) productOf(i int) int {
	k := i - 1
	if k < 1 || r.Chunks[k].Kind != syntax.Preposition || r.Chunks[k].Word != "of" && r.Chunks[k].Word != "from" {
		return i
	}
	for k--; k >= 2 && r.Chunks[k].Kind == syntax.Date && r.Chunks[k-1].Kind == syntax.Preposition; {
		k -= 2
	}
	if r.Chunks[k].Kind == syntax.Noun && r.Chunks[k].Core == nil && products.Has(r.Chunks[k].Word) {
		return k
	}
	return i
}

// products are words for what came of something.
var products = wordSet(`product result outcome offspring child fruit upshot born creation`)

// unite keeps what merged, for what the text goes on to say came of it.
func (r *clauses) unite(parts []end) {
	if len(parts) > 1 {
		r.home.union = union{r.Index, append([]end(nil), parts...)}
	}
}

// resulting reads what came of a merger told of before: "The resulting coalition, X,", "the new group, X".
func (r *clauses) resulting(i int) {
	c := &r.Chunks[i]
	if len(r.home.union.parts) == 0 || r.Index-r.home.union.sentence > 1 || c.Article != "the" || !r.has(i, "resulting", "new", "combined", "merged", "united", "unified", "enlarged") {
		return
	}
	m := c.Core
	if m == nil && (groupNouns.Has(c.Word) || bandsAtHome.Has(c.Word) || c.Word == "entity" || c.Word == "formation" || c.Word == "body" || c.Word == "bloc") {
		m = r.Apposed(i)
	}
	if m == nil || m.Type != graph.ArmedGroup || m.Coreference {
		return
	}
	if whole, ok := r.end(m, true, false); ok {
		whole.chunk = i
		for _, part := range r.home.union.parts {
			if part.key != whole.key {
				r.relate(graph.MergedInto, part, whole, graph.Qualifiers{})
			}
		}
	}
}
