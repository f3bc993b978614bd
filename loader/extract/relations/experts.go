package relations

import (
	"linkchart/graph"
	"linkchart/loader/syntax"
)

// learned are nouns for those who are asked what they think, behind whom stands where they work.
var learned = wordSet(`fellow fellows analyst researcher expert professor lecturer director editor journalist reporter correspondent scholar specialist economist adviser advisor associate academic
	scientist historian columnist strategist head lead consultant author writer co-founder founder president vice-president observer`)

// expert reads "X, a senior fellow at Y", "X, director of research at Y".
func (r *clauses) expert(i int) {
	c := &r.Chunks[i]
	if c.Core != nil || !learned.Has(c.Word) || r.past(i) || i < 2 || r.Chunks[i-1].Kind != syntax.Comma || r.Chunks[i-2].Kind != syntax.Noun {
		return
	}
	m := r.Chunks[i-2].Core
	if m == nil || m.Type != graph.Person {
		return
	}
	at := r.behind(i, "at", "with")
	if len(at) == 0 {
		return
	}
	who := end{key: m.Key, kind: graph.Person, m: m, chunk: i - 2, whole: true}
	for _, o := range only(r.ends(at[:1], false), graph.Organization, graph.StateBody) {
		if o.whole {
			r.relate(graph.MemberOf, who, o, graph.Qualifiers{Role: c.Word, Status: "CURRENT"}, i)
		}
	}
}
