package relations

import (
	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

// members reads "two members of X, A and B" and "X members A and B"; it tells whether the words are such.
func (r *clauses) members(i int, word string) bool {
	w := singular(word)
	if word == "men" && len(r.Chunks[i].Mentions) > 1 && len(only(r.owner(i), graph.ArmedGroup)) == 1 { // "two INLA men, A and B"
		for _, s := range r.namedBehind(i) {
			r.pair(graph.MemberOf, []end{s}, only(r.owner(i), graph.ArmedGroup))
		}
		return true
	}
	if w == word || !posts.Has(w) && !commands.Has(w) && !founders.Has(w) {
		return false
	}
	c := &r.Chunks[i]
	var people []end
	groups := r.bodies(i)
	switch {
	case c.Core == nil && (c.Article == "both" || c.Article == "all" || r.counted(i)) && i >= 2 && r.Chunks[i-1].Kind == syntax.Comma: // "X and Y, both key figures in G"
		people = r.listedBefore(i - 2)
		if k := i + 2; len(groups) == 0 && k < len(r.Chunks) && r.Chunks[i+1].Kind == syntax.Preposition && (r.Chunks[i+1].Word == "in" || r.Chunks[i+1].Word == "with" || r.Chunks[i+1].Word == "from") {
			groups = r.ends([]int{k}, false)
		}
	case c.Core != nil && c.Core.Type == graph.Person:
		for _, k := range r.List(i) {
			people = append(people, only(r.ends([]int{k}, false), graph.Person)...)
		}
	case c.Core == nil:
		k := i + 1
		for len(r.complementOf(i)) > 0 && k < len(r.Chunks) && r.Chunks[k].Kind != syntax.Comma && r.Chunks[k].Kind != syntax.Break && k < i+5 {
			k++
		}
		if k+1 < len(r.Chunks) && (r.Chunks[k].Kind == syntax.Comma || r.Chunks[k].Kind == syntax.Break) && r.Chunks[k+1].Kind == syntax.Noun {
			for _, n := range r.List(k + 1) {
				if m := r.Chunks[n].Core; m != nil && m.Type == graph.Person && !m.Coreference {
					people = append(people, only(r.ends([]int{n}, false), graph.Person)...)
				}
			}
			if len(people) < 2 {
				people = nil // "leaders of X, Y said"
			}
		}
	}
	if len(people) == 0 && c.Core == nil { // "three members of another group, the X: A, B and C"
		people = r.namedBehind(i)
	}
	for _, s := range people {
		for _, o := range only(groups, orgLike...) {
			switch {
			case founders.Has(w):
				r.relate(graph.FoundedBy, o, s, graph.Qualifiers{}, i)
			case commands.Has(w):
				r.relate(graph.Leads, s, o, graph.Qualifiers{Role: w, Status: "CURRENT"}, i)
			default:
				r.relate(graph.MemberOf, s, o, graph.Qualifiers{Role: w, Status: "CURRENT"}, i)
			}
		}
	}
	return len(people) > 0
}

// counted tells whether a noun phrase stands, with a number, behind a list of persons: "A, B and C, three leaders of X".
func (r *clauses) counted(i int) bool {
	c := &r.Chunks[i]
	if i < 4 || len(c.Mentions) == 0 || c.Mentions[0].Type != doc.QuantityMention || c.Mentions[0].First > c.First+1 || r.Chunks[i-1].Kind != syntax.Comma {
		return false
	}
	return len(r.listedBefore(i-2)) > 1
}

// thenOffice reads what somebody was at a time: "X, then chief of staff,", "X (alias Y), until then Z's commander for P,".
func (r *clauses) thenOffice(i int) {
	c := &r.Chunks[i]
	if c.Core == nil || c.Core.Type != graph.Person || i+3 >= len(r.Chunks) {
		return
	}
	k := i + 1
	if r.Chunks[k].Kind == syntax.Open {
		for k++; k < len(r.Chunks) && k < i+6 && r.Chunks[k].Kind != syntax.Shut; k++ {
		}
		k++
	}
	if k+2 >= len(r.Chunks) || r.Chunks[k].Kind != syntax.Comma {
		return
	}
	before := len(r.Findings)
	defer func() {
		if r.Chunks[k-1].Word != "now" {
			r.former(before)
		}
	}()
	if k++; r.Chunks[k].Word == "until" {
		k++
	}
	dated := r.Chunks[k-1].Word == "until" && r.Chunks[k].Kind == syntax.Date // "X, until last month the head of Y,"
	if w := r.Chunks[k].Word; !dated && w != "then" && w != "now" && w != "formerly" && w != "previously" && w != "once" && w != "long" || k+1 >= len(r.Chunks) || r.Chunks[k+1].Kind != syntax.Noun || r.Chunks[k+1].Core != nil {
		return
	}
	k++
	who := end{key: c.Core.Key, kind: graph.Person, m: c.Core, chunk: i}
	w, _ := r.role(k)
	if topic := r.home.topicOf(r.Document); len(r.bodies(k)) == 0 && commands.Has(w) && r.Chunks[k].Article == "" && topic != "" && r.groupless() {
		r.relate(graph.Leads, who, end{key: topic, kind: graph.ArmedGroup, chunk: -1, whole: true}, graph.Qualifiers{Role: w, Status: "FORMER"}, k)
		return
	}
	r.office(who, k)
}
