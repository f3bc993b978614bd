package relations

import "linkchart/graph"

// served reads service in a body of state: "served in the army", "served in an artillery unit of the X army", "deserted from the navy".
func (r *clauses) served(v string, people []end) {
	in := r.c.Behind("in", "with", "within")
	if v == "fight" || v == "train" {
		return
	}
	var bodies []end
	for _, i := range in {
		es := only(r.ends([]int{i}, false), graph.StateBody)
		if len(es) == 0 && r.Chunks[i].Core == nil && (units.Has(r.Chunks[i].Word) || armies.Has(r.Chunks[i].Word)) {
			es = only(append(r.owner(i), r.ends(r.complementOf(i), false)...), graph.StateBody)
		}
		bodies = append(bodies, es...)
	}
	for _, s := range people {
		for _, o := range bodies {
			if o.m == nil || o.kind != graph.StateBody || !r.body(o.key) {
				continue
			}
			r.relate(graph.MemberOf, s, o, graph.Qualifiers{Status: "FORMER"})
		}
	}
}

// serving are nouns for people in armed forces and bodies of state.
var serving = wordSet(`corporal sergeant private soldier officer reservist paratrooper sailor pilot constable inspector superintendent agent lieutenant commander official prosecutor veteran recruit conscript engineer`)

// armies are nouns for a part of an army.
var armies = wordSet(`battalion regiment company corps squadron platoon army infantry reserve reserves guard`)

// body tells whether a key is that of a body of state that people serve in: no government as such.
func (r *clauses) body(key string) bool {
	e := r.x.g.Entry(key)
	return e == nil || e.Kind != "GOVERNMENT"
}

// bands are nouns for a few people.
var bands = wordSet(`quartet trio pair duo group band handful number circle team gang cell generation family`)
