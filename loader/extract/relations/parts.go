package relations

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/syntax"
)

// merger returns the groups behind "the merger of" in a clause.
func (r *clauses) merger() []end {
	var out []end
	for _, i := range r.c.Behind("by", "through", "from", "in", "after", "of", "as") {
		if w := r.Chunks[i].Word; w == "merger" || w == "union" || w == "fusion" || w == "amalgamation" || w == "alliance" {
			out = append(out, only(r.ends(r.complementOf(i), false), graph.ArmedGroup)...)
		}
	}
	return slices.DeleteFunc(out, func(e end) bool { return !e.whole }) // "a merger of X and a splinter group of Y"
}

// partOfAs returns the group that the clause says behind "as" to be the whole: "set up as the armed wing of X".
func (r *clauses) partOfAs() []end {
	var out []end
	for _, i := range r.c.Behind("as") {
		if r.isPart(i) {
			out = append(out, only(append(r.owner(i), r.ends(r.complementOf(i), false)...), graph.ArmedGroup)...)
		}
	}
	return out
}

// isPart tells whether a noun phrase is for a part of a group, or for what came of one: "the armed wing", "a splinter group", "a front group".
func (r *clauses) isPart(i int) bool {
	return factions.Has(r.Chunks[i].Word) || groupNouns.Has(r.Chunks[i].Word) && r.Chunks[i].Core == nil && r.has(i, "splinter", "breakaway", "dissident", "front", "proxy")
}

// spelled returns the groups listed behind a colon or a dash that follows the clause.
func (r *clauses) spelled() []end {
	for k := r.c.End; k+1 < len(r.Chunks); k++ {
		if r.Chunks[k].Kind == syntax.Break {
			return only(r.ends(r.Listed(k+1), false), graph.ArmedGroup)
		}
	}
	return nil
}

// formedWhen tells whether the clause stands behind "when" and a clause that says that a group was formed.
func (r *clauses) formedWhen() bool { return len(r.formed()) > 0 }

// arises tells whether a clause says that its subject comes into being.
func (r *clauses) arises(o *syntax.Clause) bool {
	if o.Chunk.Modal || o.Chunk.Negative {
		return false
	}
	object := func(word string) bool {
		return slices.ContainsFunc(o.Objects, func(i int) bool { return r.Chunks[i].Word == word })
	}
	next := o.Verb + 1
	switch v := o.Chunk.Word; v {
	case "be":
		return object("born")
	case "come":
		return next+1 < len(r.Chunks) && r.Chunks[next].Word == "into" && strings.HasSuffix(strings.ToLower(r.Text(next+1)), "ing") || len(o.Behind("into")) > 0 && r.Chunks[o.Behind("into")[0]].Word == "existence"
	case "emerge", "arise", "originate", "begin", "start":
		return len(o.Objects) == 0
	default:
		return founding.Has(v) && (o.Chunk.Passive || len(o.Objects) == 0 && o.Chunk.Past)
	}
}

// formed returns the group that the sentence says was formed, in a clause before this one.
func (r *clauses) formed() []end {
	for _, o := range r.Clauses {
		if o.Verb < r.c.Verb && r.arises(o) {
			for k := o.Verb; k < r.c.Verb; k++ {
				if r.Chunks[k].Kind == syntax.Subordinate {
					return only(r.ends(o.Subjects, false), graph.ArmedGroup)
				}
			}
		}
	}
	return nil
}

// colonBehind returns the noun phrase behind a colon right behind some noun phrases, -1 for none.
func (r *clauses) colonBehind(chunks []int) int {
	if len(chunks) == 0 {
		return -1
	}
	k := chunks[len(chunks)-1] + 1
	if k+1 < len(r.Chunks) && r.Chunks[k].Kind == syntax.Break && r.Chunks[k].Word == ":" && r.Chunks[k+1].Kind == syntax.Noun {
		return k + 1
	}
	return -1
}

// amongThem returns the groups of the clause's subject: it itself, or those listed behind "among them" and "including".
func (r *clauses) amongThem() []end {
	out := only(r.ends(r.c.Subjects, false), graph.ArmedGroup)
	if len(r.c.Subjects) == 0 {
		return out
	}
	for k := r.c.Subjects[0] + 1; k < r.c.Verb; k++ {
		if m := r.Chunks[k].Core; r.Chunks[k].Kind == syntax.Noun && m != nil && m.Type == graph.ArmedGroup && !m.Coreference {
			out = append(out, only(r.ends([]int{k}, false), graph.ArmedGroup)...)
		}
	}
	return out
}

// faction reads "a faction under X, calling itself Y": Y broke away from the group at hand; "a corps called Y" is part of it.
func (r *clauses) faction(self []end) {
	if len(r.c.Subjects) != 1 || len(self) != 1 || self[0].kind != graph.ArmedGroup {
		return
	}
	i := r.c.Subjects[0]
	t := graph.RelationType("")
	switch r.Chunks[i].Word {
	case "faction", "splinter", "dissidents", "remnants", "offshoot", "breakaway", "group", "defectors", "hardliners", "remnant":
		t = graph.SplinterOf
	case "corps", "unit", "wing", "brigade", "squad", "cell", "battalion", "arm", "force":
		t = graph.PartOf
	}
	if t == "" {
		return
	}
	wholes := append(r.owner(i), r.ends(r.complementOf(i), false)...)
	if r.Chunks[i].Word == "group" && len(wholes) == 0 {
		return
	}
	if len(only(wholes, graph.ArmedGroup)) == 0 {
		wholes = r.otherGroup(self[0].key)
	}
	for _, o := range only(wholes, graph.ArmedGroup) {
		r.relate(t, self[0], o, graph.Qualifiers{}, i)
	}
}

// otherGroup is the group that this sentence before another or the two before it named first; else the first one of this sentence.
func (r *clauses) otherGroup(key string) []end {
	var late []end
	for back := 0; back <= 2 && r.Index-back >= 0; back++ {
		if topic := r.home.topicOf(r.Document); back == 1 && topic != "" && topic != key {
			return []end{{key: topic, kind: graph.ArmedGroup, chunk: -1, whole: true}}
		}
		met := false
		ms := r.InSentence(r.Index - back)
		for i := range ms {
			m := &ms[i]
			if m.Type != graph.ArmedGroup || m.Adjective {
				continue
			}
			if m.Key == key {
				met = met || back == 0
				continue
			}
			e := []end{{key: m.Key, kind: graph.ArmedGroup, m: m, chunk: -1, whole: true}}
			if !met {
				return e
			}
			if late == nil {
				late = e
			}
		}
	}
	return late
}

// unionOf returns the groups whose merger is the subject of a clause.
func (r *clauses) unionOf() []end {
	for _, i := range r.c.Subjects {
		if unions.Has(r.Chunks[i].Word) {
			return only(r.ends(append(r.complementOf(i), r.behind(i, "between")...), false), graph.ArmedGroup)
		}
	}
	return nil
}

// splitOf returns the group that is said to have split where a clause says what came of it: "a split in X gave birth to".
func (r *clauses) splitOf() []end {
	for _, i := range r.c.Subjects {
		if splits.Has(r.Chunks[i].Word) {
			return only(append(r.owner(i), r.ends(r.behind(i, "in", "within", "of"), false)...), graph.ArmedGroup)
		}
	}
	if g := r.c.Governor; g != nil && (parting.Has(g.Chunk.Word) || g.Chunk.Word == "split") {
		return only(r.ends(g.Subjects, false), graph.ArmedGroup)
	}
	return nil
}

// partOf returns the whole behind "as part of".
func (r *clauses) partOf() []end {
	for _, i := range r.c.Behind("as") {
		if r.Chunks[i].Word == "part" {
			return only(r.ends(r.complementOf(i), false), graph.ArmedGroup)
		}
	}
	return nil
}

// dissidents reads "X, an organisation of dissidents of Y".
func (r *clauses) dissidents(i int) {
	if w := r.Chunks[i].Word; w != "dissidents" && w != "defectors" && w != "deserters" || r.Chunks[i].Core != nil {
		return
	}
	if i < 2 || r.Chunks[i-1].Kind != syntax.Preposition || r.Chunks[i-1].Word != "of" || r.Chunks[i-2].Kind != syntax.Noun || r.Chunks[i-2].Core != nil || !groupNouns.Has(r.Chunks[i-2].Word) && !factions.Has(r.Chunks[i-2].Word) {
		return
	}
	wholes := append(r.owner(i), r.ends(append(r.complementOf(i), r.behind(i, "from")...), false)...)
	selves := only(r.predicated(i-2), graph.ArmedGroup)
	if m := r.before(i - 2); m != nil && len(selves) == 0 {
		if e, ok := r.end(m, true, false); ok {
			e.chunk = i - 2
			selves = append(selves, e)
		}
	}
	for _, s := range selves {
		for _, o := range only(wholes, graph.ArmedGroup) {
			r.relate(graph.SplinterOf, s, o, graph.Qualifiers{}, i)
		}
	}
}
