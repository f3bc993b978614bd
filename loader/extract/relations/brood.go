package relations

import (
	"linkchart/graph"
	"linkchart/loader/syntax"
)

// Groups listed as the parts and the offspring of another.

// broods are nouns for parts and offspring of a group, with what one of them is to it.
var broods = map[string]graph.RelationType{
	"offshoots": graph.SplinterOf, "splinters": graph.SplinterOf, "breakaways": graph.SplinterOf, "spin-offs": graph.SplinterOf,
	"affiliates": graph.AffiliateOf, "branches": graph.AffiliateOf, "franchises": graph.AffiliateOf, "chapters": graph.AffiliateOf, "subsidiaries": graph.AffiliateOf,
	"wings": graph.AffiliateOf, "provinces": graph.AffiliateOf, "factions": graph.AffiliateOf, "groups": "", "outfits": "", "organisations": "", "organizations": "", "movements": "",
}

// parted are words before a noun for groups that came out of another.
var parted = wordSet(`splinter breakaway dissident renegade`)

var (
	// bearing are verbs for whose parts its object names.
	bearing = wordSet(`have spawn include comprise produce reunite unite maintain control boast count`)
	// leavingOff are verbs by which one goes from another.
	leavingOff = wordSet(`break split splinter secede emerge separate breakaway grow come`)
)

// brood reads "X has offshoots in several countries, including A in P and B", "X spawned two splinter groups, A and B", "two splinter groups,
// A and B, broke away from X", "X's affiliates, such as A and B".
func (r *clauses) brood(i int) {
	c := &r.Chunks[i]
	t, ok := broods[c.Word]
	if !ok || c.Core != nil {
		return
	}
	for k := c.First; k < c.Last; k++ {
		switch w := r.Tokens[k].Lower; {
		case w == "no" || w == "rival" || w == "other":
			return
		case parted.Has(w):
			t = graph.SplinterOf
		}
	}
	if t == "" {
		return
	}
	parts := r.groupsBehind(i)
	if o := r.clauseOf(i); len(parts) == 0 || o != nil && (o.Chunk.Negative || o.Chunk.Modal || r.Refused(o) || r.Conditional(o)) {
		return
	}
	defer r.hedge(i, c.Last)()
	for _, whole := range r.broodOf(i) {
		for _, p := range parts {
			if p.key != whole.key {
				r.relate(t, p, whole, graph.Qualifiers{}, i)
			}
		}
	}
}

// broodOf returns the group whose parts a noun phrase names.
func (r *clauses) broodOf(i int) []end {
	if own := only(append(r.owner(i), r.ends(r.complementOf(i), false)...), graph.ArmedGroup); len(own) > 0 {
		return own[:1]
	}
	for _, c := range r.Clauses {
		for _, o := range c.Objects {
			if o == i && bearing.Has(c.Chunk.Word) && !c.Chunk.Passive {
				return only(r.ends(c.Subjects, false), graph.ArmedGroup)
			}
		}
		for _, o := range c.Subjects {
			if o == i && leavingOff.Has(c.Chunk.Word) {
				return only(r.ends(c.Behind("from", "of"), false), graph.ArmedGroup)
			}
		}
	}
	return nil
}

// groupsBehind returns the groups listed behind a noun phrase: behind "including", "such as", "among them", or two and more in apposition.
func (r *clauses) groupsBehind(i int) []end {
	herald := false
	var out []end
	apposed := i+1 < len(r.Chunks) && r.Chunks[i+1].Kind == syntax.Comma
	for k := i + 1; k < len(r.Chunks); k++ {
		switch c := &r.Chunks[k]; {
		case c.Word == "including" || c.Word == "include" || c.Word == "as" && k > 0 && r.Tokens[max(c.First-1, 0)].Lower == "such" || c.Word == "such as" || c.Word == "them" && r.Chunks[k-1].Word == "among":
			herald = true
		case c.Kind == syntax.Verb || c.Kind == syntax.Relative || c.Kind == syntax.Break || c.Kind == syntax.Subordinate:
			if !herald && (len(out) < 2 || !apposed) {
				return nil
			}
			return out
		case c.Kind == syntax.Noun && c.Core != nil && c.Core.Type == graph.ArmedGroup && !c.Core.Coreference:
			before := &r.Chunks[k-1]
			if before.Kind == syntax.Preposition && !herald {
				continue
			}
			if before.Kind == syntax.Comma || before.Kind == syntax.Conjunction || herald && (before.Kind != syntax.Preposition || before.Word == "as" || before.Word == "such as" || before.Word == "including") {
				out = append(out, only(r.ends([]int{k}, false), graph.ArmedGroup)...)
			}
		}
	}
	if !herald && (len(out) < 2 || !apposed) {
		return nil
	}
	return out
}
