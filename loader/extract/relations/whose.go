package relations

import (
	"linkchart/graph"
	"linkchart/loader/syntax"
)

// at reads "X, with Y at its head", "X, with Y as its leader", "With Y at the helm, X …".
func (r *clauses) at(i int) {
	c := &r.Chunks[i]
	if c.Core == nil || c.Core.Type != graph.Person || i < 1 || i+2 >= len(r.Chunks) || r.Chunks[i-1].Word != "with" {
		return
	}
	if k := r.asBehind(i); k > 0 { // "X, with Y as its leader", "founded X, with Y, a teacher from P, as chairman"
		who := end{key: c.Core.Key, kind: graph.Person, m: c.Core, chunk: i}
		w, _ := r.role(k)
		if near := r.withWhom(i); len(r.bodies(k)) == 0 && commands.Has(w) {
			for _, o := range only(near, graph.ArmedGroup, graph.Organization) {
				r.relate(graph.Leads, who, o, graph.Qualifiers{Role: w, Status: "CURRENT"}, k)
			}
			return
		}
		r.office(who, k)
		return
	}
	if r.Chunks[i+1].Word != "at" {
		return
	}
	if w := r.Chunks[i+2].Word; w != "head" && w != "helm" {
		return
	}
	groups := append(r.bodies(i+2), r.withWhom(i)...)
	for _, o := range only(groups, graph.ArmedGroup) {
		r.relate(graph.Leads, end{key: c.Core.Key, kind: graph.Person, m: c.Core, chunk: i}, o, graph.Qualifiers{Role: "leader", Status: "CURRENT"}, i+2)
		return
	}
}

// withWhom returns what "with" before a person goes with: what stands before it, or the subject of the sentence that it opens.
func (r *clauses) withWhom(i int) []end {
	if i >= 2 {
		return r.ends([]int{i - 2 - commaAt(r.Chunks, i-2)}, false)
	}
	for _, c := range r.Clauses {
		if len(c.Subjects) == 1 && c.Subjects[0] > i && r.Chunks[c.Subjects[0]-1].Kind == syntax.Comma {
			return r.ends(c.Subjects, false)
		}
	}
	return nil
}

// articleLen is 1 for an article, 0 for none.
func articleLen(article string) int {
	if article == "" {
		return 0
	}
	return 1
}

// commaAt is 1 where a comma stands at a chunk, else 0.
func commaAt(chunks []syntax.Chunk, k int) int {
	if k >= 0 && chunks[k].Kind == syntax.Comma {
		return 1
	}
	return 0
}

// asBehind returns the noun phrase behind "as" behind a name, or behind an apposition to it; 0 for none.
func (r *clauses) asBehind(i int) int {
	k := i + 1
	if r.Chunks[k].Kind == syntax.Comma {
		for k++; k < len(r.Chunks) && k < i+8 && (r.Chunks[k].Kind == syntax.Noun && r.Chunks[k].Core == nil || r.Chunks[k].Kind == syntax.Preposition || r.Chunks[k].Kind == syntax.Noun && r.Chunks[k-1].Kind == syntax.Preposition); k++ {
		}
		if k >= len(r.Chunks) || r.Chunks[k].Kind != syntax.Comma {
			return 0
		}
		k++
	}
	if k+1 < len(r.Chunks) && r.Chunks[k].Word == "as" && r.Chunks[k+1].Kind == syntax.Noun {
		return k + 1
	}
	return 0
}

// bandNouns are nouns beside groupNouns for a group that is somebody's.
var bandNouns = wordSet(`federation coalition faction band gang force alliance`)

// ofPerson reads "the Red Front of X": a group that is told from others by whose it is.
func (r *clauses) ofPerson(i int) {
	c := &r.Chunks[i]
	group := c.Core
	if group == nil && (groupNouns.Has(c.Word) || bandNouns.Has(c.Word)) && c.Article != "" && len(r.complementOf(i)) == 1 { // "Y, the separatist movement of X"
		if group = r.before(i); group == nil && len(c.Mentions) > 0 {
			group, _ = r.Named(i) // "the Ninja militia of X"
		}
	}
	if group == nil || group.Type != graph.ArmedGroup || group.Coreference || group.Adjective || i+2 >= len(r.Chunks) {
		return
	}
	of, whose := &r.Chunks[i+1], &r.Chunks[i+2]
	if of.Kind != syntax.Preposition || of.Word != "of" || whose.Kind != syntax.Noun || whose.Core == nil || whose.Core.Type != graph.Person || whose.Core.Coreference && whose.Last-whose.First == 1 && r.Tokens[whose.First].Lower == "him" {
		return
	}
	g, ok := r.end(group, true, false)
	who, is := r.end(whose.Core, true, false)
	if !ok || !is {
		return
	}
	g.chunk, who.chunk = i, i+2
	r.relate(graph.Leads, who, g, graph.Qualifiers{Role: "leader", Status: "CURRENT"}, i+2)
}

// personOf reads "General X of the Second Corps": whom a person is of.
func (r *clauses) personOf(i int) {
	c := &r.Chunks[i]
	if c.Core != nil && c.Core.Type == graph.Person && !c.Core.Coreference && c.Owned > 0 { // "Hamas's X"
		if m := c.Mentions[c.Owned-1]; m.Type == graph.ArmedGroup && m.First == c.First+articleLen(c.Article) && m.Last == c.Core.First-1 {
			if e, ok := r.end(m, true, false); ok {
				e.chunk = i
				r.relate(graph.MemberOf, end{key: c.Core.Key, kind: graph.Person, m: c.Core, chunk: i}, e, graph.Qualifiers{Status: "CURRENT"}, i)
			}
		}
	}
	if k := i + 2; (c.Word == "both" || c.Word == "all") && i >= 2 && k < len(r.Chunks) && r.Chunks[i-1].Kind == syntax.Comma && (r.Chunks[i+1].Word == "of" || r.Chunks[i+1].Word == "from") && r.Chunks[k].Kind == syntax.Noun {
		for _, s := range r.listedBefore(i - 2) { // "A and B, both of X"
			for _, o := range only(r.ends([]int{k}, false), graph.ArmedGroup) {
				r.relate(graph.MemberOf, s, o, graph.Qualifiers{Status: "CURRENT"}, k)
			}
		}
	}
	if c.Core == nil || c.Core.Type != graph.Person || c.Core.Coreference || i+2 >= len(r.Chunks) || i > 0 && (r.Chunks[i-1].Word == "by" || r.Chunks[i-1].Kind == syntax.Verb) {
		return
	}
	if i+4 < len(r.Chunks) && r.Chunks[i+1].Kind == syntax.Comma && r.Chunks[i+2].Word == "of" && r.Chunks[i+4].Kind == syntax.Comma { // "X, of the Y Institute,"
		for _, o := range only(r.ends([]int{i + 3}, false), graph.Organization, graph.StateBody) {
			if o.whole && o.m != nil && !o.m.Coreference {
				r.relate(graph.MemberOf, end{key: c.Core.Key, kind: graph.Person, m: c.Core, chunk: i}, o, graph.Qualifiers{Status: "CURRENT"}, i+3)
			}
		}
		return
	}
	of, body := &r.Chunks[i+1], &r.Chunks[i+2]
	if of.Kind != syntax.Preposition || of.Word != "of" || body.Kind != syntax.Noun || body.Core == nil || body.Core.Adjective || body.Core.Coreference {
		return
	}
	o, ok := r.end(body.Core, true, false)
	who, is := r.end(c.Core, true, false)
	if !ok || !is || len(only([]end{o}, orgLike...)) == 0 {
		return
	}
	o.chunk, who.chunk = i+2, i
	r.relate(graph.MemberOf, who, o, graph.Qualifiers{Status: "CURRENT"}, i+2)
}
