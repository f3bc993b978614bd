package relations

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/syntax"
)

// listings: who designates, bans or lists whom.
func (r *clauses) listings(v string, doers, patients []end) {
	c := r.c
	terror := false
	for _, list := range [][]int{c.Second, c.Objects, c.Behind("as", "on", "to")} {
		for _, i := range list {
			for k := r.Chunks[i].First; k < r.Chunks[i].Last; k++ {
				terror = terror || terrorWords.Has(r.Tokens[k].Lower) || r.Tokens[k].Lower == "list" || r.Tokens[k].Lower == "lists" || r.Tokens[k].Lower == "blacklist" || r.Tokens[k].Lower == "sanctions"
			}
		}
	}
	terror = terror || c.Shared && (v == "add" || v == "put") && r.listBefore()
	for _, i := range append(append([]int{}, c.Objects...), c.Subjects...) {
		w := r.Chunks[i].Word
		terror = terror || (v == "impose" || v == "slap") && (w == "sanctions" || w == "ban" || w == "bans" || w == "freeze" || w == "restrictions" || w == "embargo" || w == "freezes")
	}
	if !c.Chunk.Passive && (v == "place" || v == "put") { // "placed him under sanctions"
		for _, i := range c.Behind("under") {
			terror = terror || r.Chunks[i].Word == "sanctions" || r.Chunks[i].Word == "embargo"
		}
	}
	switch {
	case listing.Has(v):
		if k := c.Verb - 1; c.Chunk.Infinitive && len(doers) == 0 && k >= 0 && (r.Chunks[k].Word == "decision" || r.Chunks[k].Word == "move" || r.Chunks[k].Word == "vote") {
			for _, m := range r.Chunks[k].Mentions { // "the EU's decision to list X"
				if e, ok := r.end(m, true, true); ok {
					e.chunk = k
					doers = append(doers, e)
				}
			}
		}
	case v == "freeze" && !c.Chunk.Passive && (r.hasObject("assets") || r.hasObject("accounts") || r.hasObject("funds")): // "froze the assets of X"
		for _, i := range c.Objects {
			frozen := append(r.owner(i), r.ends(r.complementOf(i), false)...)
			for _, n := range r.complementOf(i) {
				if m := r.Apposed(n); m != nil && r.Chunks[n].Core == nil {
					if e, ok := r.end(m, false, false); ok {
						frozen = append(frozen, e)
					}
				}
			}
			for _, s := range only(frozen, graph.ArmedGroup, graph.Organization, graph.Person) {
				for _, o := range only(doers, graph.StateBody, graph.Organization) {
					r.relate(graph.SanctionedBy, s, o, graph.Qualifiers{Since: r.since()})
				}
			}
		}
		return
	case announcing.Has(v) && !c.Chunk.Passive && len(r.banOn()) > 0:
		for _, s := range r.banOn() { // "Germany followed with a ban on X's activities"
			for _, o := range only(doers, graph.StateBody, graph.Organization) {
				r.relate(graph.SanctionedBy, s, o, graph.Qualifiers{Since: r.since()})
			}
		}
		return
	case v == "do" && len(doers) == 0 && c.Verb > 0 && r.Chunks[c.Verb-1].Word == "so": // "so do X and Y"
		r.followed(r.ends(c.Objects, true))
		return
	case v == "follow" && (r.hasObject("suit") || len(c.Objects) == 0) || v == "do" && (r.hasObject("same") || r.hasObject("likewise") || r.c.Verb+1 < len(r.Chunks) && r.Chunks[r.c.Verb+1].Word == "so"):
		r.followed(doers)
		return
	case v == "be" && r.hasObject("subject") && len(r.listers()) > 0: // "is subject to UN sanctions"
		for _, s := range only(r.ends(c.Subjects, false), graph.ArmedGroup, graph.Organization, graph.Person) {
			for _, o := range r.listers() {
				r.relate(graph.SanctionedBy, s, o, graph.Qualifiers{})
			}
		}
		return
	case (v == "target" || v == "hit" || v == "name" || v == "cover" || v == "affect" || v == "include" || v == "apply" || v == "extend") && !c.Chunk.Passive && len(c.Subjects) > 0 && measures.Has(r.Chunks[c.Subjects[0]].Word):
		r.hitBy()
		return
	case (v == "be" || v == "remain" || v == "become") && len(c.Behind("in")) > 0 && len(c.Objects) == 1 && outside.Has(r.Chunks[c.Objects[0]].Word):
		r.forbiddenIn()
		return
	case v == "include" || v == "be" && len(c.Objects) > 0 && len(c.Behind("on")) == 0:
		r.thoseListed()
		return
	case (v == "be" || v == "stand" || v == "appear" || v == "figure" || v == "remain") && len(c.Behind("on")) > 0:
		r.listed()
		return
	case v == "subject" && c.Chunk.Passive, (v == "place" || v == "put") && c.Chunk.Passive && len(c.Behind("under")) > 0, v == "be" && len(c.Behind("under")) > 0:
		for _, i := range c.Behind("under", "to") { // "was placed under UN sanctions"
			if r.Chunks[i].Word == "sanctions" || r.Chunks[i].Word == "embargo" {
				by := slices.Concat(r.nationOf(i), r.owner(i), r.ends(c.Behind("by"), true))
				for _, s := range only(r.ends(c.Subjects, false), graph.ArmedGroup, graph.Organization, graph.Person) {
					for _, o := range only(by, graph.StateBody, graph.Organization) {
						r.relate(graph.SanctionedBy, s, o, graph.Qualifiers{})
					}
				}
			}
		}
		return
	case v == "have" && len(c.Objects) > 0 && r.onList(): // "has had X on its list since"
	case (labelling.Has(v) || v == "put" || v == "add" || v == "place" || v == "impose" || v == "slap") && terror:
	default:
		return
	}
	if len(patients) == 0 && listing.Has(v) && !c.Chunk.Passive && c.Gap >= 0 && r.Chunks[c.Gap].Core == nil {
		patients = r.described(c.Gap) // "X is a brotherhood that Y outlawed"
	}
	if len(patients) == 0 && listing.Has(v) && !c.Chunk.Passive {
		patients = r.ends(r.behindParticiple(), false)
	}
	gapped := r.gapped()
	if len(doers) == 0 && v == "designate" && !c.Chunk.Passive && len(c.Subjects) == 1 && r.secretaryOfState(c.Subjects[0]) {
		if e := r.x.g.Entry(stateDepartment); e != nil {
			r.Known(e.ID, e.Entity).Country = "US"
			doers = append(doers, end{key: e.ID, kind: graph.StateBody, chunk: c.Subjects[0], whole: true})
		}
	}
	if len(doers) == 0 { // "the UN sanctions committee", "the Council's 1267 committee"
		by := c.Subjects
		if c.Chunk.Passive {
			by = c.Behind("by")
		}
		for _, i := range by {
			switch r.Chunks[i].Word {
			case "committee", "council", "panel", "department", "office", "ministry", "court", "authority", "agency", "board", "cabinet", "parliament", "treasury":
				doers = append(doers, only(append(r.owner(i), r.nationOf(i)...), graph.StateBody, graph.Organization)...)
			}
		}
	}
	if len(doers) == 0 && !c.Chunk.Passive && len(c.Subjects) == 1 && r.Chunks[c.Subjects[0]].Word == "it" && len(r.Chunks[c.Subjects[0]].Mentions) == 0 { // "The government … It outlawed X"
		doers = r.bodyToldOf()
	}
	if c.Chunk.Passive && len(doers) == 0 { // "is banned in Germany"
		for _, e := range r.ends(c.Behind("in"), false) {
			if e.kind == graph.Country && e.m != nil {
				if g, ok := r.end(e.m, true, true); ok {
					g.chunk = e.chunk
					doers = append(doers, g)
				}
			}
		}
	}
	if len(only(doers, graph.StateBody, graph.Organization)) == 0 && c.Chunk.Passive {
		doers = append(doers, r.listers()...)
	}
	if (v == "impose" || v == "slap") && len(c.Behind("on", "against")) == 0 {
		for _, i := range c.Objects {
			patients = append(patients, r.ends(r.behind(i, "on", "against"), false)...)
		}
	} else if v == "impose" || v == "slap" || (v == "place" || v == "put") && r.hasObject("sanctions") {
		patients = append(r.ends(c.Behind("on", "against"), false), r.later("on")...)
	}
	if (v == "impose" || v == "slap") && c.Chunk.Passive { // "sanctions against X were imposed by Y", "a freeze was imposed by Y on X"
		for _, i := range c.Subjects {
			chunks := r.behind(i, "on", "against")
			patients = append(patients, r.ends(append(chunks, c.Behind("on", "against")...), false)...)
			for _, k := range chunks {
				if m := r.Apposed(k); m != nil && r.Chunks[k].Core == nil && m.Type == graph.Person {
					patients = append(patients, end{key: m.Key, kind: graph.Person, m: m, chunk: k, whole: true})
				}
			}
		}
	}
	if len(only(patients, graph.ArmedGroup)) > 0 { // "banned X together with Y and Z"
		with := append(c.Behind("with", "alongside"), r.together()...)
		patients = append(patients, only(r.ends(with, false), graph.ArmedGroup)...)
		for _, i := range with { // "banned X along with its founder, Y"
			if w, _ := r.role(i); !commands.Has(w) && !founders.Has(w) && !posts.Has(w) {
				continue
			}
			if m := r.Apposed(i); m != nil && m.Type == graph.Person {
				patients = append(patients, end{key: m.Key, kind: graph.Person, m: m, chunk: i, whole: true})
			}
		}
	}
	if len(only(patients, graph.ArmedGroup, graph.Person)) > 0 && !c.Chunk.Passive {
		patients = append(patients, r.ends(r.further(), false)...)
	}
	if len(patients) == 0 && !c.Chunk.Passive && len(c.Objects) == 1 && r.Chunks[c.Objects[0]].Word == "both" {
		patients = r.bothTold()
	}
	if len(only(doers, graph.StateBody, graph.Organization)) == 0 && !c.Chunk.Passive {
		doers = r.officeOf(doers)
	}
	if len(only(patients, graph.ArmedGroup, graph.Person)) > 0 && !c.Chunk.Passive {
		patients = append(patients, r.leadersListed()...)
	}
	for _, s := range only(patients, graph.ArmedGroup, graph.Organization, graph.Person, graph.StateBody) {
		for _, o := range only(doers, graph.StateBody, graph.Organization) {
			if s.kind == graph.Person && v == "name" && !(terror && len(c.Second) > 0) {
				continue
			}
			r.relate(graph.SanctionedBy, s, o, graph.Qualifiers{Since: r.since()})
		}
		for _, o := range only(gapped, graph.StateBody, graph.Organization) {
			r.relate(graph.SanctionedBy, s, o, graph.Qualifiers{}) // at a date of its own
		}
	}
}

// listed are words before "list" that tell who stands on it.
var listed = wordSet(`sanctions terror terrorism terrorist terrorists watch black designation`)

// listers returns whose list or sanctions the clause speaks of: "was added to the UN's sanctions list".
func (r *clauses) listers() []end {
	var out []end
	for _, i := range r.c.Behind("to", "on", "under") {
		switch r.Chunks[i].Word {
		case "list", "lists":
			if c := &r.Chunks[i]; !listed.Has(r.Tokens[max(c.First, c.Last-2)].Lower) && len(r.complementOf(i)) == 0 {
				continue // "the American list"
			}
			fallthrough
		case "blacklist", "sanctions", "watchlist":
			out = append(out, only(slices.Concat(r.owner(i), r.nationOf(i), r.ends(r.complementOf(i), true)), graph.StateBody, graph.Organization)...)
		}
	}
	return out
}

// measures are nouns for what a state does when it lists somebody.
var measures = wordSet(`sanctions designation designations action actions measures move blacklist ban order decision announcement`)

// hitBy reads "Treasury's action also targets X", "the EU's sanctions hit X".
func (r *clauses) hitBy() {
	for _, i := range r.c.Subjects {
		if !measures.Has(r.Chunks[i].Word) {
			continue
		}
		by := only(slices.Concat(r.owner(i), r.nationOf(i)), graph.StateBody, graph.Organization)
		for _, o := range by[:min(1, len(by))] {
			for _, s := range only(append(r.ends(r.c.Objects, false), r.ends(r.c.Behind("to", "at", "on"), false)...), graph.ArmedGroup, graph.Organization, graph.Person) {
				r.relate(graph.SanctionedBy, s, o, graph.Qualifiers{})
			}
		}
	}
}

// thoseListed reads "those sanctioned by X include A and B".
func (r *clauses) thoseListed() {
	c := r.c
	if len(c.Subjects) != 1 {
		return
	}
	for _, o := range r.Clauses {
		if o == c || !listing.Has(o.Chunk.Word) || !o.Chunk.Passive || len(o.Subjects) != 1 || o.Subjects[0] != c.Subjects[0] || o.Verb > c.Verb {
			continue
		}
		for _, by := range only(r.ends(o.Behind("by"), true), graph.StateBody, graph.Organization) {
			for _, s := range only(append(r.ends(c.Objects, false), r.ends(c.Behind("among"), false)...), graph.ArmedGroup, graph.Organization, graph.Person) {
				r.relate(graph.SanctionedBy, s, by, graph.Qualifiers{})
			}
		}
	}
}

// blacklisting reads nouns for a listing: "the designation of X by Y", "Y's blacklisting of X".
func (r *clauses) blacklisting(i int) {
	switch r.Chunks[i].Word {
	case "designation", "ban", "blacklisting", "proscription", "listing", "sanctioning", "redesignation", "outlawing":
	default:
		return
	}
	if r.Chunks[i].Core != nil {
		return
	}
	by := append(r.ends(r.behind(i, "by"), true), r.nationOf(i)...)
	own := r.owner(i)
	whom := only(r.ends(r.behind(i, "of", "on"), false), graph.ArmedGroup, graph.Organization, graph.Person)
	if len(whom) == 0 {
		whom = only(own, graph.ArmedGroup, graph.Organization, graph.Person) // "his designation by X"
	} else {
		by = append(by, own...)
	}
	for _, s := range whom {
		for _, o := range only(by, graph.StateBody, graph.Organization) {
			r.relate(graph.SanctionedBy, s, o, graph.Qualifiers{})
		}
	}
}

// forbiddenIn reads "X is illegal in P".
func (r *clauses) forbiddenIn() {
	for _, e := range r.ends(r.c.Behind("in"), false) {
		if e.kind != graph.Country || e.m == nil {
			continue
		}
		if g, ok := r.end(e.m, true, true); ok {
			g.chunk = e.chunk
			r.pair(graph.SanctionedBy, only(r.ends(r.c.Subjects, false), graph.ArmedGroup, graph.Organization), []end{g})
		}
	}
}

// outside are adjectives for what the law forbids.
var outside = wordSet(`illegal banned outlawed proscribed unlawful`)

// listBefore tells whether a clause before speaks of a list of terrorists: "removed X from its list of terrorist groups and added Y".
func (r *clauses) listBefore() bool {
	for k := 0; k < r.c.Verb; k++ {
		if w := r.Chunks[k].Word; w == "list" || w == "blacklist" {
			return true
		}
	}
	return false
}

// behindParticiple returns the noun phrases behind a participle right behind the verb, which stands for an adjective: "has designated suspended
// congressman X".
func (r *clauses) behindParticiple() []int {
	k := r.c.Verb + 1
	if k >= len(r.Chunks) || r.Chunks[k].Kind != syntax.Verb || !r.Chunks[k].Participle || r.Chunks[k].Gerund {
		return nil
	}
	for _, c := range r.Clauses {
		if c.Verb == k {
			return c.Objects
		}
	}
	return nil
}

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
