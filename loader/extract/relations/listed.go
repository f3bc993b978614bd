package relations

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// Who is put on a list, and who listed them, where the clause does not name both.

// further returns the groups and persons that go on a list of which each has an apposition: "sanctioned X, a militia in P, Y, a movement in Q, and Z".
func (r *clauses) further() []int {
	var out []int
	if len(r.c.Objects) == 0 {
		return nil
	}
	apposed, offices := false, false
	for k := r.c.Objects[0] + 1; k < len(r.Chunks); k++ {
		switch c := &r.Chunks[k]; c.Kind {
		case syntax.Noun:
			before := r.Chunks[k-1].Kind
			word := singular(c.Word)
			offices = offices || c.Core == nil && c.Plural && (commands.Has(word) || posts.Has(word) || founders.Has(word)) // "and three of its leaders, A, B and C"
			switch {
			case c.Core != nil && c.Core.Type == graph.Person && !c.Core.Coreference && (offices || apposed && before == syntax.Conjunction && r.Chunks[k-2].Kind == syntax.Comma):
				out = append(out, k)
			case c.Core == nil && before == syntax.Comma && (c.Article == "a" || c.Article == "an" || c.Article == "the"):
				apposed = true
			case apposed && c.Core != nil && c.Core.Type == graph.ArmedGroup && !c.Core.Coreference && (before == syntax.Comma || before == syntax.Conjunction && r.Chunks[k-2].Kind == syntax.Comma):
				out = append(out, k)
			}
		case syntax.Comma, syntax.Conjunction, syntax.Preposition, syntax.Adverb, syntax.Open, syntax.Shut, syntax.Date:
		default:
			return out
		}
	}
	return out
}

// followed reads "Britain and Canada followed suit": they listed all whom the listing told last lists.
func (r *clauses) followed(doers []end) {
	by, in := "", 0
	var listed []string
	for i := len(r.Findings) - 1; i >= 0 && i > len(r.Findings)-20; i-- {
		f := &r.Findings[i]
		if f.Sentence < r.Index-1 || by != "" && f.Sentence != in {
			break
		}
		if f.Predicate != string(graph.SanctionedBy) || f.Negative || by != "" && f.Object != by {
			continue
		}
		by, in = f.Object, f.Sentence
		if !slices.Contains(listed, f.Subject) {
			listed = append(listed, f.Subject)
		}
	}
	for _, key := range listed {
		for _, o := range only(doers, graph.StateBody, graph.Organization) {
			r.relate(graph.SanctionedBy, end{key: key, kind: r.Things[key].Entity.Type, chunk: -1, whole: true}, o, graph.Qualifiers{})
		}
	}
}

// listed reads "X is on the terrorist lists of A and B", "X is on the sanctions list of A and on that of B".
func (r *clauses) listed() {
	lists := false
	for _, i := range r.c.Behind("on") {
		switch r.Chunks[i].Word {
		case "list", "lists", "blacklist", "blacklists":
			lists = true
		case "that", "those":
			if !lists {
				continue
			}
		default:
			continue
		}
		whose := r.ends(r.c.Subjects, false)
		for _, n := range r.c.Subjects {
			if r.Chunks[n].Word == "name" || r.Chunks[n].Word == "names" { // "X's name appears on the list"
				whose = append(whose, r.owner(n)...)
			}
		}
		for _, s := range only(whose, graph.ArmedGroup, graph.Organization, graph.Person) {
			for _, o := range only(slices.Concat(r.ends(r.complementOf(i), true), r.owner(i), r.nationOf(i)), graph.StateBody, graph.Organization) {
				r.relate(graph.SanctionedBy, s, o, graph.Qualifiers{})
			}
		}
	}
}

// gapped are further subjects whose verb is left out: "India banned it in 1992, the United States in 1997".
func (r *clauses) gapped() []end {
	var out []end
	k := r.c.End
	for k+2 < len(r.Chunks) && (r.Chunks[k].Kind == syntax.Comma || r.Chunks[k].Kind == syntax.Conjunction) {
		if r.Chunks[k+1].Kind == syntax.Conjunction {
			k++
		}
		n := k + 2
		if n < len(r.Chunks) && r.Chunks[n].Kind == syntax.Verb && r.Chunks[n].Word == "follow" {
			n++ // "and Washington followed a year later"
		}
		for n < len(r.Chunks) && (r.Chunks[n].Kind == syntax.Adverb || r.Chunks[n].Kind == syntax.Preposition && r.Chunks[n].Word == "in") {
			n++
		}
		if r.Chunks[k+1].Kind != syntax.Noun || n >= len(r.Chunks) || r.Chunks[n].Kind != syntax.Date {
			break
		}
		out = append(out, r.ends([]int{k + 1}, true)...)
		k = n + 1
	}
	return out
}

var announcing = wordSet(`follow announce impose issue order decree respond react extend renew uphold`)

// banOn returns the groups that a ban or designation of which the clause speaks is about: "announced a ban on X's activities".
func (r *clauses) banOn() []end {
	var out []end
	objects := slices.Concat(r.c.Objects, r.c.Behind("with"))
	for k := r.c.Verb + 1; k < len(r.Chunks) && k <= r.c.Verb+4 && len(r.c.Objects) == 0; k++ {
		if r.Chunks[k].Word == "ban" { // "extended for five years the ban on X"
			objects = append(objects, k)
		}
	}
	for _, i := range objects {
		if w := r.Chunks[i].Word; w != "ban" && w != "designation" && w != "listing" && w != "proscription" {
			continue
		}
		for _, n := range slices.Concat(r.behind(i, "on", "of"), r.c.Behind("on")) {
			es := only(r.ends([]int{n}, false), graph.ArmedGroup)
			if len(es) == 0 {
				es = only(append(r.owner(n), r.ends(r.complementOf(n), false)...), graph.ArmedGroup)
			}
			out = append(out, es...)
			if len(es) == 0 {
				out = append(out, r.groupsBehind(n)...)
			}
			for _, k := range r.complementOf(n) { // "on all of X's activities"
				out = append(out, only(r.owner(k), graph.ArmedGroup)...)
			}
		}
	}
	return out
}

// bodyToldOf returns the body of state that the sentence before names first, if it is its first actor.
func (r *clauses) bodyToldOf() []end {
	if r.Index == 0 {
		return nil
	}
	ms := r.InSentence(r.Index - 1)
	for i := range ms {
		m := &ms[i]
		if m.Adjective || m.Type.Class() != graph.ActorClass {
			continue
		}
		if m.Type == graph.StateBody {
			return []end{{key: m.Key, kind: graph.StateBody, m: m, chunk: -1, whole: true}}
		}
		return nil
	}
	return nil
}

// likewise tells whether the clause says that somebody is listed as one told before was: "was added to the same list", "was also designated".
func (r *clauses) likewise() bool {
	for _, i := range r.c.Behind("to", "on") {
		if c := &r.Chunks[i]; c.Word == "list" && (c.Article == "the" || c.Article == "that") && (c.Last-c.First == 2 || r.Tokens[c.First+1].Lower == "same") {
			return true
		}
	}
	return text.Any(r.Tokens[max(r.c.Chunk.First-2, 0):r.c.Chunk.Last], func(t *text.Token) bool { return t.Lower == "also" || t.Lower == "likewise" || t.Lower == "similarly" })
}

// lastLister returns who did the listing told last, in the sentence or the one before.
func (r *clauses) lastLister() []end {
	for i := len(r.Findings) - 1; i >= 0 && i > len(r.Findings)-20; i-- {
		f := &r.Findings[i]
		if f.Sentence < r.Index-1 {
			break
		}
		if t := r.Things[f.Object]; f.Predicate == string(graph.SanctionedBy) && !f.Negative && t != nil {
			return []end{{key: f.Object, kind: t.Entity.Type, chunk: -1, whole: true}}
		}
	}
	return nil
}

// bothTold returns the two groups that "both" stands for: those that the clauses before it, or the sentence before, name last.
func (r *clauses) bothTold() []end {
	var out []end
	first := r.Chunks[r.c.Verb].First
	for back := 0; back <= 1 && r.Index-back >= 0 && len(out) < 2; back++ {
		ms := r.InSentence(r.Index - back)
		for i := len(ms) - 1; i >= 0 && len(out) < 2; i-- {
			m := &ms[i]
			if m.Type != graph.ArmedGroup || m.Adjective || m.First >= first || slices.ContainsFunc(out, func(e end) bool { return e.key == m.Key }) {
				continue
			}
			out = append(out, end{key: m.Key, kind: graph.ArmedGroup, m: m, chunk: -1, whole: true})
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// officeOf returns the ministry whose head a person who does something is said to be: "Jane Roe, then Home Secretary, banned X".
func (r *clauses) officeOf(doers []end) []end {
	for _, d := range only(doers, graph.Person) {
		if d.chunk < 0 {
			continue
		}
		for k := d.chunk + 1; k < r.c.Verb && k <= d.chunk+3; k++ {
			if m := r.Chunks[k].Core; m != nil && m.Type == graph.StateBody && r.Chunks[k-1].Kind != syntax.Preposition {
				return []end{{key: m.Key, kind: graph.StateBody, m: m, chunk: k, whole: true}}
			}
		}
	}
	return doers
}

// leadersListed returns the persons whom a list behind a group names as its leaders or members: "designated X and three of its leaders, A, B and C".
func (r *clauses) leadersListed() []end {
	var out []end
	c := r.c
	if len(c.Objects) == 0 {
		return nil
	}
	at := c.Objects[0] + 1
	for ; at < len(r.Chunks); at++ {
		ch := &r.Chunks[at]
		if ch.Kind == syntax.Verb && !ch.Participle {
			return nil
		}
		if w := ch.Word; ch.Kind == syntax.Noun && ch.Core == nil && ch.Article == "its" && (syntax.Roles.Has(strings.TrimSuffix(w, "s")) || w == "members") {
			break
		}
	}
	for k := at + 1; k+1 < len(r.Chunks); k += 2 {
		if r.Chunks[k].Kind != syntax.Comma && r.Chunks[k].Kind != syntax.Conjunction {
			break
		}
		if r.Chunks[k+1].Kind == syntax.Conjunction {
			k++
		}
		m := r.Chunks[min(k+1, len(r.Chunks)-1)].Core
		if m == nil || m.Type != graph.Person || m.Coreference {
			break
		}
		out = append(out, end{key: m.Key, kind: graph.Person, m: m, chunk: k + 1, whole: true})
	}
	return out
}
