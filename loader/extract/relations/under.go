package relations

import (
	"linkchart/graph"
	"linkchart/loader/syntax"
)

// under reads "a faction under X", "the rebels under General X", "Under X, the group …".
func (r *clauses) under(i int) {
	c := &r.Chunks[i]
	core, behind := c.Core, i
	if w, _ := r.role(i); core == nil && (commands.Has(w) || w == "deputy" || heirs.Has(w) || kin.Has(w)) && i > 0 && r.Chunks[i-1].Word == "under" {
		if core = r.Apposed(i); core != nil { // "under a third leader, X, the group …"
			behind = i + 2
		}
	}
	if core == nil || core.Type != graph.Person || i == 0 || r.Chunks[i-1].Kind != syntax.Preposition {
		return
	}
	if r.Chunks[i-1].Word == "of" && i >= 3 && commandNouns.Has(r.Chunks[i-2].Word) && r.Chunks[i-3].Word == "under" {
		// "under the leadership of X"
	} else if r.Chunks[i-1].Word != "under" {
		return
	}
	if i >= 3 && r.Chunks[i-1].Word == "under" && r.Chunks[i-3].Kind == syntax.Preposition && r.someBand(i-2) {
		return
	}
	var groups []end
	if i >= 2 {
		groups = r.led(i)
	}
	if len(groups) == 0 {
		from := behind + 1
		if from+1 < len(r.Chunks) && r.Chunks[from].Kind == syntax.Comma && r.Chunks[from+1].Kind == syntax.Relative { // "under X, who took over, the group …"
			for from++; from < len(r.Chunks) && !r.actingBehind(from); from++ {
			}
		}
		for k := from; k < len(r.Chunks) && k < from+8; k++ {
			if r.Chunks[k].Kind == syntax.Verb && len(groups) == 0 && r.Chunks[k].Word != "call" {
				break
			}
			if groups = only(r.ends([]int{k}, false), graph.ArmedGroup); len(groups) > 0 {
				break
			}
		}
	}
	for _, o := range groups[:min(1, len(groups))] {
		r.relate(graph.Leads, end{key: core.Key, kind: graph.Person, m: core, chunk: i}, o, graph.Qualifiers{Role: "leader", Status: "CURRENT"}, i)
	}
}

// actingBehind tells whether a chunk is a comma behind which the group stands that the sentence speaks of.
func (r *clauses) actingBehind(comma int) bool {
	return r.Chunks[comma].Kind == syntax.Comma && comma+2 < len(r.Chunks) && r.Chunks[comma+2].Kind == syntax.Verb && len(only(r.ends([]int{comma + 1}, false), graph.ArmedGroup)) > 0
}

// someBand tells whether a noun phrase is of some faction without a name, which is not the group that acts: "clashed with a rival faction under X".
func (r *clauses) someBand(i int) bool {
	c := &r.Chunks[i]
	return c.Kind == syntax.Noun && c.Core == nil && len(c.Mentions) == 0 && (c.Article == "a" || c.Article == "an" || c.Article == "another") && someBands.Has(c.Word)
}

var someBands = wordSet(`faction splinter group band wing militia cell unit column network outfit gang`)

var commandNouns = wordSet(`leadership command direction guidance`)

// led returns the group that "under X" at a noun phrase says to be led by X: that of the noun phrase right before, a body of
// state too, else the subject of the clause, else the nearest before.
func (r *clauses) led(i int) []end {
	own := len(only(r.owner(i), graph.Person)) > 0
	if es := r.ends([]int{i - 2}, false); len(es) > 0 && (es[0].kind == graph.StateBody || es[0].kind == graph.Organization) {
		return nil // "the army under General X"
	} else if es := only(es, graph.ArmedGroup); len(es) > 0 && !own {
		return es // "a faction of X under Y", but not "it swore loyalty to X under his successor, Y"
	}
	for _, c := range r.Clauses {
		if c.Verb < i && c.End >= i-1 && len(c.Subjects) > 0 && c.Chunk.Word != "put" && c.Chunk.Word != "live" {
			if es := only(r.ends(c.Subjects, false), graph.ArmedGroup); len(es) > 0 {
				return es
			}
		}
	}
	if own {
		return nil
	}
	var groups []end
	for k := i - 2; k >= 0 && k >= i-8 && len(groups) == 0; k-- {
		if es := r.ends([]int{k}, false); len(es) > 0 && es[0].kind == graph.StateBody {
			return nil // "the army under General X"
		}
		groups = only(r.ends([]int{k}, false), graph.ArmedGroup)
	}
	return groups
}

// antecedents returns what "whose" in a noun phrase stands for: rather the head of a phrase than what stands behind a
// preposition in it.
func (r *clauses) antecedents(i int) []end {
	var behind []end
	if i > 0 && r.Chunks[i-1].Kind == syntax.Conjunction { // "X, whose leader is A and whose bomb-maker is B"
		for k := i - 2; k > 0 && r.Chunks[k].Kind != syntax.Break; k-- {
			if r.Chunks[k].Article == "whose" {
				return r.antecedents(k)
			}
		}
	}
	for k := i - 1; k >= 0 && k >= i-8; k-- {
		c := &r.Chunks[k]
		if c.Kind == syntax.Verb || c.Kind == syntax.Break {
			break
		}
		if c.Kind != syntax.Noun {
			continue
		}
		es := only(r.ends([]int{k}, false), graph.ArmedGroup, graph.Person, graph.Organization)
		if len(es) == 0 {
			if k >= i-2 && c.Core == nil && r.Tokens[c.Last-1].Upper() {
				return nil // a name that is not known
			}
			continue
		}
		if k == 0 || r.Chunks[k-1].Kind != syntax.Preposition {
			return es
		}
		if behind == nil {
			behind = es
		}
	}
	return behind
}
