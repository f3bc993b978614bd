package relations

import (
	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

// Founders who left another group.

// quitters reads founders who left another group: "formed by dissidents who left X", "Y left X and founded Z", "by members opposed to X's truce".
func (r *clauses) quitters(group end, i int) {
	for _, o := range r.Clauses {
		if o == r.c || len(o.Subjects) == 0 || o.Subjects[0] != i || o.Chunk.Negative || o.Chunk.Modal || o.Verb > r.c.Verb && !o.Relative && !(o.Governor == r.c && o.Chunk.Gerund && r.Chunks[o.Verb-1].Word == "after") {
			continue
		}
		var from []end
		switch w := o.Chunk.Word; {
		case quitting.Has(w) && !o.Chunk.Passive:
			from = r.ends(o.Objects, false)
			if topic := r.home.topicOf(r.Document); len(o.Objects) == 0 && topic != "" && topic != group.key && w != "desert" { // "A and B left with others and founded X"
				from = []end{{key: topic, kind: graph.ArmedGroup, chunk: -1, whole: true}}
			}
		case parting.Has(w), w == "expel" && o.Chunk.Passive:
			from = r.ends(o.Behind("from", "with"), false)
			for _, n := range o.Behind("with") { // "broke with the leadership and formed X"
				if topic := r.home.topicOf(r.Document); r.Chunks[n].Word == "leadership" && len(r.Chunks[n].Mentions) == 0 && topic != "" && topic != group.key {
					from = append(from, end{key: topic, kind: graph.ArmedGroup, chunk: -1, whole: true})
				}
			}
		case dissent.Has(w), w == "fall" && o.Chunk.Particle == "out":
			from = r.left(i, o)
		}
		for _, whole := range only(from, graph.ArmedGroup) {
			r.relate(graph.SplinterOf, group, whole, graph.Qualifiers{}, o.Verb)
		}
	}
}

// dissent are verbs by which members of a group part company with it.
var dissent = wordSet(`reject oppose denounce disown renounce repudiate resent disagree quarrel disapprove`)

// left returns the group whose members, without a name, a clause says have fallen out with it or with what it did.
func (r *clauses) left(i int, o *syntax.Clause) []end {
	if c := &r.Chunks[i]; c.Core != nil && c.Core.Type != doc.QuantityMention || !c.Plural {
		return nil
	}
	var from []end
	for _, n := range append(o.Behind("to", "with", "of"), o.Objects...) {
		es := append(r.ends([]int{n}, false), r.owner(n)...)
		for _, p := range only(es, graph.Person) {
			es = append(append(es, r.officeHeld(p.key)...), r.groupOf(n)...)
		}
		from = append(from, only(es, graph.ArmedGroup)...)
	}
	return from[:min(1, len(from))]
}

// turncoats reads "founded by X and Y, two commanders of Z": founders in apposition to a noun for members of another group.
func (r *clauses) turncoats(group end, i int) {
	if m := r.Chunks[i].Core; m == nil || m.Type != graph.Person {
		return
	}
	k := i + 1
	if k+1 >= len(r.Chunks) || r.Chunks[k].Kind != syntax.Comma || r.Chunks[k+1].Kind != syntax.Noun || r.Chunks[k+1].Core != nil {
		return
	}
	w := singular(r.Chunks[k+1].Word)
	if !posts.Has(w) && !commands.Has(w) {
		return
	}
	for _, o := range only(append(r.owner(k+1), r.ends(r.complementOf(k+1), false)...), graph.ArmedGroup) {
		r.relate(graph.SplinterOf, group, o, graph.Qualifiers{}, k+1)
	}
}
