package relations

import "linkchart/graph"

// kindred are nouns for what one group, or a state, is to another, by the relation that "its X is Y" tells of Y and the owner.
var kindred = map[string]graph.RelationType{
	"enemy": graph.RivalOf, "enemies": graph.RivalOf, "rival": graph.RivalOf, "rivals": graph.RivalOf, "foe": graph.RivalOf, "foes": graph.RivalOf, "adversary": graph.RivalOf, "competitor": graph.RivalOf,
	"competitors": graph.RivalOf, "opponent": graph.RivalOf, "opponents": graph.RivalOf, "nemesis": graph.RivalOf, "ally": graph.AlliedWith, "allies": graph.AlliedWith, "partner": graph.AlliedWith, "partners": graph.AlliedWith,
	"backer": graph.Supports, "backers": graph.Supports, "patron": graph.Supports, "patrons": graph.Supports, "sponsor": graph.Supports, "sponsors": graph.Supports, "supplier": graph.Supports, "paymaster": graph.Supports,
	"affiliate": graph.AffiliateOf, "affiliates": graph.AffiliateOf, "branch": graph.AffiliateOf, "branches": graph.AffiliateOf, "wing": graph.AffiliateOf, "arm": graph.AffiliateOf, "offshoot": graph.SplinterOf, "offshoots": graph.SplinterOf,
}

// kindredOf reads "its main enemy is X", "X's allies include Y and Z", "its chief backer is Iran".
func (r *clauses) kindredOf(v string) {
	c := r.c
	if v != "be" && v != "include" && v != "remain" && v != "become" || c.Chunk.Passive || len(c.Subjects) != 1 || len(c.Objects) == 0 {
		return
	}
	i := c.Subjects[0]
	t := kindred[r.Chunks[i].Word]
	if t == "" || r.Chunks[i].Core != nil || r.has(i, "former", "one-time", "erstwhile", "ex") {
		return
	}
	defer r.hedge(i, r.Chunks[i].Last)()
	for _, s := range only(append(r.owner(i), r.ends(r.complementOf(i), false)...), graph.ArmedGroup) {
		for _, o := range r.ends(c.Objects, t == graph.Supports || t == graph.RivalOf || t == graph.AlliedWith) {
			switch {
			case !o.whole:
			case t == graph.Supports && (o.kind == graph.StateBody || o.kind == graph.ArmedGroup):
				r.relate(t, o, s, graph.Qualifiers{}, i)
			case t == graph.RivalOf && o.kind == graph.StateBody:
				r.relate(graph.HostileTo, s, o, graph.Qualifiers{}, i)
			case (t == graph.AffiliateOf || t == graph.SplinterOf) && o.kind == graph.ArmedGroup:
				r.relate(t, o, s, graph.Qualifiers{}, i)
			case (t == graph.RivalOf || t == graph.AlliedWith) && o.kind == graph.ArmedGroup:
				r.relate(t, s, o, graph.Qualifiers{}, i)
			}
		}
	}
}
