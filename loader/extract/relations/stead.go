package relations

import (
	"linkchart/graph"
)

// appointing are verbs for who is given an office.
var appointing = wordSet(`appoint name choose elect select pick install nominate anoint promote designate proclaim announce confirm unveil tap`)

// stead reads who is put in whose place: "named P in his stead", "chose P to replace Q", "named P as the successor to Q", "replaced him with P".
func (r *clauses) stead(v string, doers []end) {
	c := r.c
	var heirs, before []end
	switch {
	case appointing.Has(v):
		heirs = only(r.ends(c.Objects, false), graph.Person)
		if c.Chunk.Passive {
			heirs = only(r.ends(c.Subjects, false), graph.Person)
		}
		before = r.predecessors()
		if len(before) == 0 && !c.Chunk.Passive {
			r.appointed(heirs, only(doers, graph.ArmedGroup))
		}
	case v == "replace" && !c.Chunk.Passive:
		heirs = only(r.ends(c.Behind("with"), false), graph.Person)
		before = only(r.ends(c.Objects, false), graph.Person)
	case v == "step" || v == "take+over" || v == "command" || v == "lead" || v == "rule":
		heirs = only(r.ends(c.Subjects, false), graph.Person)
		before = r.inPlaceOf()
	}
	if len(heirs) == 0 || len(before) == 0 {
		return
	}
	var bodies []end
	for _, p := range before {
		bodies = append(bodies, r.officeHeld(p.key)...)
	}
	known := len(bodies) > 0
	if !known && appointing.Has(v) && !c.Chunk.Passive {
		bodies = only(doers, graph.ArmedGroup)
	}
	for _, o := range bodies[:min(1, len(bodies))] {
		for _, s := range heirs {
			r.relate(graph.Leads, s, o, graph.Qualifiers{Role: "leader", Status: "CURRENT"})
		}
		for _, s := range before {
			if !known && s.chunk >= 0 {
				r.relate(graph.Leads, s, o, graph.Qualifiers{Role: "leader", Status: "FORMER"})
			}
		}
	}
}

// appointed reads an office in the object itself: "has named a new caliph, P", "appointed P leader".
func (r *clauses) appointed(heirs, groups []end) {
	for _, i := range r.c.Objects {
		c := &r.Chunks[i]
		w, at := r.role(i)
		if n := len(c.Mentions) - 1; c.Core == nil && n >= 0 && c.Mentions[n].Type == graph.Person && c.Mentions[n].Last <= at && c.Mentions[n].Last+2 > at && at == c.Last-1 && commands.Has(w) {
			who := end{key: c.Mentions[n].Key, kind: graph.Person, m: c.Mentions[n], chunk: i}
			r.inOffice(graph.Leads, who, groups, w)
		}
	}
	for _, s := range heirs {
		if s.chunk < 0 || r.Chunks[s.chunk].Core != nil {
			continue
		}
		w, _ := r.role(s.chunk)
		if !commands.Has(w) && !posts.Has(w) || len(r.bodies(s.chunk)) > 0 {
			continue
		}
		t := graph.MemberOf
		if commands.Has(w) {
			t = graph.Leads
		}
		r.inOffice(t, s, groups, w)
	}
}

// inOffice relates a person to bodies in which he holds an office now.
func (r *clauses) inOffice(t graph.RelationType, who end, bodies []end, office string) {
	for _, o := range bodies {
		r.relate(t, who, o, graph.Qualifiers{Role: office, Status: "CURRENT"})
	}
}

// predecessors returns those in whose place the clause says somebody is put.
func (r *clauses) predecessors() []end {
	out := r.inPlaceOf()
	for _, i := range r.c.Behind("as") {
		if w, _ := r.role(i); heirs.Has(w) && w != "predecessor" {
			out = append(out, only(append(r.owner(i), r.ends(r.behind(i, "of", "to"), false)...), graph.Person)...)
			out = append(out, only(r.ends(r.c.Behind("to"), false), graph.Person)...)
		}
	}
	for _, o := range r.Clauses { // "chose P to replace Q"
		if o.Governor == r.c && o.Chunk.Infinitive && (o.Chunk.Word == "replace" || o.Chunk.Word == "succeed" || o.Chunk.Word == "follow") {
			out = append(out, only(r.ends(o.Objects, false), graph.Person)...)
		}
	}
	return out
}

// inPlaceOf returns whose place or stead the clause speaks of: "in his stead", before or behind the verb.
func (r *clauses) inPlaceOf() []end {
	var out []end
	for k := 1; k < len(r.Chunks); k++ {
		if w := r.Chunks[k].Word; (w == "place" || w == "stead") && r.Chunks[k-1].Word == "in" && k <= r.c.End+1 {
			out = append(out, only(r.owner(k), graph.Person)...)
		}
	}
	return out
}
