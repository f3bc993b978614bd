package relations

import (
	"slices"

	"linkchart/graph"
)

// groupClause is a clause that may tell what groups are to each other.
type groupClause struct {
	*clauses
	v string // its verb, with the particle that changes its sense
	// doers act and patients are acted on, whatever the voice; subjects are the grammatical ones; armed are the groups among the doers.
	doers, patients, subjects, armed []end
}

// groups: branches, splits, mergers, alliances, rivalries, listings, support.
func (r *clauses) groups(v string, doers, patients []end) {
	c := r.c
	g := groupClause{clauses: r, v: v, doers: doers, patients: patients, subjects: r.ends(c.Subjects, false), armed: only(doers, graph.ArmedGroup)}
	g.each()
	if v == "be" || listing.Has(v) || v == "operate" || v == "act" || v == "serve" {
		if whole := r.partOfAs(); len(whole) > 0 { // "is under sanctions as an affiliate of X"
			g.pair(graph.AffiliateOf, only(append(g.subjects, patients...), graph.ArmedGroup), whole)
		}
	}
	if (v == "dominate" || v == "spearhead") && c.Chunk.Passive && len(c.Subjects) == 1 && (r.Chunks[c.Subjects[0]].Word == "alliance" || r.Chunks[c.Subjects[0]].Word == "coalition" || r.Chunks[c.Subjects[0]].Word == "force") {
		g.pair(graph.PartOf, g.armed, only(patients, graph.ArmedGroup)) // "X, an alliance dominated by Y"
	}
}

// each tries what a clause may tell of groups, one after the other; each way tells whether the clause was such, and the first that was ends it.
func (g *groupClause) each() bool {
	return g.parts() || g.mergesInto() || g.joins() || g.pledges() || g.allies() || g.within() || g.bonds() || g.is() || g.feuds() || g.quarrels() ||
		g.consists() || g.belongs() || g.likened() || g.clashes()
}

// pair relates each of some ends to each of others.
func (r *clauses) pair(t graph.RelationType, subjects, objects []end) {
	for _, s := range subjects {
		for _, o := range objects {
			r.relate(t, s, o, graph.Qualifiers{})
		}
	}
}

// named returns what stands behind one of some prepositions in the phrases of the clause; actors reads them as actors.
func (r *clauses) named(words ...string) []end { return r.ends(r.c.Behind(words...), false) }

func (r *clauses) actors(words ...string) []end { return r.ends(r.c.Behind(words...), true) }

// has tells whether a noun phrase holds one of some words.
func (r *clauses) has(i int, words ...string) bool {
	for k := r.Chunks[i].First; k < r.Chunks[i].Last; k++ {
		if slices.Contains(words, r.Tokens[k].Lower) {
			return true
		}
	}
	return false
}

func (r *clauses) passiveDoers(doers []end) []end {
	if r.c.Chunk.Passive {
		return doers
	}
	return nil
}

func (r *clauses) hasObject(word string) bool {
	for _, i := range r.c.Objects {
		if r.Chunks[i].Word == word {
			return true
		}
	}
	return false
}

// heads relates persons who command groups to them.
func (r *clauses) heads(groups, people []end) {
	for _, s := range people {
		for _, o := range groups {
			r.relate(graph.Leads, s, o, graph.Qualifiers{Role: "leader", Status: "CURRENT"})
		}
	}
}
