package relations

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

// asking are the words of a question about a group, by the relation that it asks for: "Who founded it?", "Where is it based?".
var asking = map[string]graph.RelationType{
	"founded": graph.FoundedBy, "created": graph.FoundedBy, "formed": graph.FoundedBy, "established": graph.FoundedBy, "founders": graph.FoundedBy,
	"leads": graph.Leads, "led": graph.Leads, "heads": graph.Leads, "headed": graph.Leads, "commands": graph.Leads, "runs": graph.Leads, "leader": graph.Leads,
	"leaders": graph.Leads, "commander": graph.Leads, "charge": graph.Leads,
	"backs": graph.Supports, "funds": graph.Supports, "supports": graph.Supports, "finances": graph.Supports, "arms": graph.Supports, "sponsors": graph.Supports,
	"backers": graph.Supports, "backer": graph.Supports, "patrons": graph.Supports,
	"allies": graph.AlliedWith, "friends": graph.AlliedWith,
	"rivals": graph.RivalOf, "enemies": graph.RivalOf, "foes": graph.RivalOf,
	"operate": graph.OperatesIn, "operates": graph.OperatesIn, "active": graph.OperatesIn, "based": graph.OperatesIn, "present": graph.OperatesIn,
}

// answer reads what a text answers to its own question about a group, where the answer is a name without a verb: "Who founded it? X, a
// preacher from P."
func (x *Extractor) answer(d *doc.Document, question int, h *home) {
	q := &d.Sentences[question]
	if q.Last-q.First < 3 || q.Last-q.First > 14 || d.Tokens[q.Last-1].Text != "?" || question+1 >= len(d.Sentences) {
		return
	}
	first := d.Tokens[q.First].Lower
	var asked graph.RelationType
	for k := q.First + 1; k < q.Last && asked == ""; k++ {
		asked = asking[d.Tokens[k].Lower]
	}
	if first != "who" && first != "where" || asked == "" || (first == "where") != (asked == graph.OperatesIn) {
		return
	}
	group := titleGroup(d)
	if group == "" {
		group = h.topicOf(d)
	}
	for _, m := range d.InSentence(question) {
		if m.Type == graph.ArmedGroup && !m.Adjective && !m.Coreference {
			group = m.Key
		}
	}
	if group == "" || d.Things[group] == nil {
		return
	}
	r := &clauses{Sentence: syntax.Parse(d, question+1), x: x, home: h, room: roomOf(d), modality: graph.Asserted}
	r.c = r.room.phrases()
	r.answered(asked, end{key: group, kind: graph.ArmedGroup, chunk: -1, whole: true})
}

// titleGroup returns the one group that the first sentence of a text names, "" for none or several.
func titleGroup(d *doc.Document) string {
	group := ""
	for _, m := range d.InSentence(0) {
		if m.Type != graph.ArmedGroup || m.Adjective {
			continue
		}
		if group != "" && group != m.Key {
			return ""
		}
		group = m.Key
	}
	return group
}

// answered relates a group to those that an answer begins with.
func (r *clauses) answered(asked graph.RelationType, group end) {
	k := 0
	for k < len(r.Chunks) && (r.Chunks[k].Kind == syntax.Adverb || r.Chunks[k].Word == "most") {
		switch r.Chunks[k].Word {
		case "probably", "likely", "possibly", "perhaps", "apparently":
			r.modality = graph.Alleged
		}
		k++
	}
	if asked == graph.OperatesIn {
		if k+1 < len(r.Chunks) && r.Chunks[k].Kind == syntax.Preposition && r.Chunks[k+1].Kind == syntax.Noun {
			for _, o := range only(r.ends((&syntax.Clause{Phrases: r.phrases(k - 1)}).Behind("in", "across", "around", "along"), false), wheres...) {
				r.relate(graph.OperatesIn, group, o, graph.Qualifiers{Mode: "ACTIVE"})
			}
		}
		return
	}
	if k >= len(r.Chunks) || r.Chunks[k].Kind != syntax.Noun || r.Chunks[k].Core == nil || r.Chunks[k].Core.Coreference {
		return
	}
	list := r.namedIn(k)
	next := list[len(list)-1] + 1
	for next < len(r.Chunks) && r.Chunks[next].Kind == syntax.Adverb {
		next++
	}
	if next < len(r.Chunks) && r.Chunks[next].Kind == syntax.Verb && r.Chunks[next].Finite && r.Chunks[next].Word != "do" {
		return // "Who backs it? X accuses Y"
	}
	for _, e := range r.ends(list, asked == graph.Supports) {
		switch {
		case asked == graph.FoundedBy && e.kind == graph.Person:
			r.relate(asked, group, e, graph.Qualifiers{})
		case asked == graph.Leads && e.kind == graph.Person:
			r.relate(asked, e, group, graph.Qualifiers{Role: "leader", Status: "CURRENT"})
		case asked == graph.Supports && (e.kind == graph.StateBody || e.kind == graph.ArmedGroup):
			r.relate(asked, e, group, graph.Qualifiers{})
		case (asked == graph.AlliedWith || asked == graph.RivalOf) && e.kind == graph.ArmedGroup:
			r.relate(asked, group, e, graph.Qualifiers{})
		}
	}
}

// namedIn returns the noun phrases of a list of names, what stands in apposition to each of them left out: "A, a teacher, and B, his brother".
func (r *clauses) namedIn(i int) []int {
	list := r.List(i)
	if len(list) > 1 {
		return list
	}
	for k := i + 1; k+2 < len(r.Chunks) && k < i+12; k++ {
		c := &r.Chunks[k]
		if c.Kind == syntax.Verb && !c.Participle || c.Kind == syntax.Break || c.Kind == syntax.Relative {
			break
		}
		if c.Kind == syntax.Comma && r.Chunks[k+1].Kind == syntax.Conjunction && r.Chunks[k+2].Kind == syntax.Noun && r.Chunks[k+2].Core != nil && r.Chunks[k+2].Core.Type == r.Chunks[i].Core.Type {
			return slices.Concat(list, []int{k + 2})
		}
	}
	return list
}
