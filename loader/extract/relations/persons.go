package relations

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// persons: who leads, founded, joined.
func (r *clauses) persons(v string, doers, patients []end, doerChunks []int) {
	c := r.c
	people := only(doers, graph.Person)
	if !c.Chunk.Passive && len(people) == 1 && (founding.Has(v) || leading.Has(v)) {
		if all := r.apposedPeople(); len(all) > 1 {
			people, doers = all, all
		}
	}
	if leading.Has(v) && !c.Chunk.Passive && len(patients) == 0 { // "heads a faction of X"
		for _, i := range c.Objects {
			if !factions.Has(r.Chunks[i].Word) || r.Chunks[i].Core != nil {
				continue
			}
			for _, o := range only(append(r.owner(i), r.ends(r.complementOf(i), false)...), graph.ArmedGroup) {
				for _, s := range people {
					r.relate(graph.MemberOf, s, o, graph.Qualifiers{Role: "leader", Status: "CURRENT"}, i)
				}
			}
		}
	}
	if topic := r.home.topicOf(r.Document); leading.Has(v) && c.Chunk.Passive && len(people) > 0 && len(patients) == 0 && len(c.Subjects) == 1 && topic != "" && r.plainCadre(c.Subjects[0]) {
		for _, s := range people { // "fourteen members led by X"
			r.relate(graph.MemberOf, s, end{key: topic, kind: graph.ArmedGroup, chunk: -1, whole: true}, graph.Qualifiers{Role: "leader", Status: "CURRENT"})
		}
	}
	if leading.Has(v) && c.Chunk.Passive && len(people) == 0 && len(doerChunks) == 1 { // "led by a succession of commanders, among them X and Y"
		people = r.amongPeople(doerChunks[0])
	}
	switch {
	case leading.Has(v) && !(v == "run" && !c.Chunk.Passive && len(people) == 0):
		for _, o := range only(patients, orgLike...) {
			if !o.whole && o.kind == graph.ArmedGroup && !c.Chunk.Passive {
				if v == "command" || v == "lead" || v == "head" { // "commands a battalion of X": one of its commanders
					for _, s := range people {
						r.relate(graph.MemberOf, s, o, graph.Qualifiers{Role: "commander", Status: "CURRENT"})
					}
				}
				continue
			}
			for _, s := range people {
				status := "CURRENT"
				if c.Chunk.Past && !c.Chunk.Passive && !c.Chunk.Perfect {
					status = "FORMER"
				}
				r.relate(graph.Leads, s, o, graph.Qualifiers{Role: "leader", Status: status})
			}
		}
	case v == "pledge" && (r.hasObject("himself") || r.hasObject("herself")): // "had pledged himself to X"
		for _, s := range people {
			for _, o := range only(r.ends(c.Behind("to"), false), graph.ArmedGroup) {
				r.relate(graph.MemberOf, s, o, graph.Qualifiers{Status: "CURRENT"})
			}
		}
	case (v == "identify" || v == "name") && len(c.Behind("as")) > 0 && len(c.Objects) == 0 && len(c.Subjects) == 1 && r.cadre(c.Subjects[0]),
		(v == "include" || v == "be") && len(c.Subjects) == 1 && len(c.Objects) > 0 && r.Chunks[c.Subjects[0]].Plural && r.cadre(c.Subjects[0]):
		// "the militants were identified as X and Y", "the arrested men include X and Y"
		for _, i := range c.Subjects {
			if r.Chunks[i].Article != "the" {
				continue
			}
			groups := only(r.ends([]int{i}, false), graph.ArmedGroup)
			if len(groups) == 0 && len(r.Chunks[i].Mentions) == 0 {
				if groups = r.topicGroup(); !cadres.Has(r.Chunks[i].Word) {
					groups = r.membered()
				}
			}
			for _, s := range only(r.ends(append(c.Behind("as"), c.Objects...), false), graph.Person) {
				for _, o := range groups {
					r.relate(graph.MemberOf, s, o, graph.Qualifiers{Status: "CURRENT"})
				}
			}
		}
	case v == "identify" && !c.Chunk.Passive && len(c.Objects) == 1 && len(c.Behind("as")) > 0: // "identified the G operative as X"
		if groups := r.ends(c.Objects, false); cadres.Has(r.Chunks[c.Objects[0]].Word) || commands.Has(singular(r.Chunks[c.Objects[0]].Word)) {
			for _, m := range r.Chunks[c.Objects[0]].Mentions {
				if m.Type == graph.ArmedGroup {
					if e, ok := r.end(m, true, false); ok {
						groups = append(groups, e)
					}
				}
			}
			for _, s := range only(r.ends(c.Behind("as"), false), graph.Person) {
				for _, o := range only(groups, graph.ArmedGroup) {
					r.relate(graph.MemberOf, s, o, graph.Qualifiers{Status: "CURRENT"})
				}
			}
		}
	case v == "control" && !c.Chunk.Passive: // "X controls the group on the ground"
		for _, o := range only(patients, graph.ArmedGroup) {
			for _, s := range people {
				if o.whole && s.whole {
					r.relate(graph.Leads, s, o, graph.Qualifiers{Role: "leader", Status: "CURRENT"})
				}
			}
		}
	case founding.Has(v):
		if len(c.Objects) == 0 && !c.Chunk.Passive {
			patients = r.sharedObjects()
		}
		for _, s := range only(patients, orgLike...) {
			r.founded(s)
			for _, o := range only(doers, graph.Person) {
				r.relate(graph.FoundedBy, s, o, graph.Qualifiers{})
			}
			those := people
			if len(people) == 0 && len(doerChunks) == 1 && !c.Chunk.Passive {
				if those = r.thosePeople(doerChunks[0]); len(doers) == 1 && doers[0].key == s.key && r.Chunks[doerChunks[0]].Word == "they" {
					those = r.peopleBefore() // "A and B led X, which they had founded"
				}
				for _, o := range those {
					r.relate(graph.FoundedBy, s, o, graph.Qualifiers{})
				}
			}
			for _, with := range r.ends(append(c.Behind("with", "alongside"), r.together()...), false) {
				if with.kind == graph.Person && len(those) > 0 {
					r.relate(graph.FoundedBy, s, with, graph.Qualifiers{})
				}
			}
			for _, i := range doerChunks {
				r.formerMembers(s, i)
				r.quitters(s, i)
				r.turncoats(s, i)
				r.lieutenants(s, i)
				for _, o := range r.amongPeople(i) {
					r.relate(graph.FoundedBy, s, o, graph.Qualifiers{})
				}
			}
		}
	case v == "expel" && c.Chunk.Passive: // "X, who had been expelled from Y"
		for _, s := range only(r.ends(c.Subjects, false), graph.Person) {
			for _, o := range only(r.ends(c.Behind("from"), false), graph.ArmedGroup) {
				r.relate(graph.MemberOf, s, o, graph.Qualifiers{Status: "FORMER"})
			}
		}
	case v == "launch" || v == "build" || v == "raise":
		for _, s := range only(patients, graph.ArmedGroup) {
			for _, o := range people {
				if s.whole {
					r.relate(graph.FoundedBy, s, o, graph.Qualifiers{})
				}
			}
		}
	case joining.Has(v) || v == "defect" || v == "enlist":
		for _, s := range people {
			for _, o := range only(append(patients, r.ends(c.Behind("to", "in"), false)...), graph.ArmedGroup) {
				r.relate(graph.MemberOf, s, o, graph.Qualifiers{Status: "CURRENT"})
			}
		}
	case v == "take+over" && len(c.Objects) == 0 && len(c.Behind("as", "from", "in", "of")) == 0:
		for _, s := range people { // "X, who took over"
			for _, o := range r.lastOffice() {
				r.relate(graph.Leads, s, o, graph.Qualifiers{Role: "leader", Status: "CURRENT"})
				r.outlived(s, o)
			}
		}
	case v == "take+over" && len(c.Objects) == 0 && len(only(r.ends(c.Behind("from"), false), graph.Person)) > 0: // "took over from X"
		before := only(r.ends(c.Behind("from"), false), graph.Person)
		r.succession(people, before)
		if c.Relative && len(people) == 1 && len(before) == 1 { // "is led by A, who took over from B"
			if held := r.officeHeld(people[0].key); len(held) == 1 {
				r.relate(graph.Leads, before[0], held[0], graph.Qualifiers{Role: "leader", Status: "FORMER"})
			}
		}
	case v == "take" && len(c.Objects) == 1 && (r.hasObject("place") || r.hasObject("mantle")): // "X, who took his place"
		for _, s := range people {
			for _, e := range only(r.owner(c.Objects[0]), graph.Person) {
				for _, o := range r.officeHeld(e.key) {
					r.relate(graph.Leads, s, o, graph.Qualifiers{Role: "leader", Status: "CURRENT"})
				}
			}
		}
	case v == "take" && len(c.Objects) == 1 && (r.hasObject("charge") || r.hasObject("command") || r.hasObject("helm") || r.hasObject("reins")) && len(r.complementOf(c.Objects[0])) == 0:
		for _, s := range people { // "X took charge"
			for _, o := range r.lastOffice() {
				r.relate(graph.Leads, s, o, graph.Qualifiers{Role: "leader", Status: "CURRENT"})
				r.outlived(s, o)
			}
		}
	case v == "take+over" || v == "assume" || v == "inherit" || (v == "take" || v == "seize") && (r.hasObject("reins") || r.hasObject("helm") || r.hasObject("command") || r.hasObject("leadership")):
		for _, s := range people {
			for _, o := range only(append(patients, r.ends(c.Behind("of"), false)...), graph.ArmedGroup) {
				r.relate(graph.Leads, s, o, graph.Qualifiers{Role: "leader", Status: "CURRENT"})
			}
			for _, i := range c.Objects {
				if w := r.Chunks[i].Word; w == "leadership" || w == "command" || w == "control" || w == "reins" || w == "helm" {
					for _, o := range only(append(r.ends(r.complementOf(i), false), r.owner(i)...), graph.ArmedGroup) {
						r.relate(graph.Leads, s, o, graph.Qualifiers{Role: "leader", Status: "CURRENT"}, i)
					}
				}
			}
		}
	case (v == "follow" || v == "succeed" || v == "replace") && !c.Chunk.Passive && len(r.helm()) > 0 && len(only(patients, graph.Person)) > 0:
		for _, o := range r.helm() { // "followed X at the head of Y"
			for _, s := range people {
				r.relate(graph.Leads, s, o, graph.Qualifiers{Role: "leader", Status: "CURRENT"})
			}
			for _, s := range only(patients, graph.Person) {
				r.relate(graph.Leads, s, o, graph.Qualifiers{Role: "leader", Status: "FORMER"})
			}
		}
	case v == "come" && !c.Chunk.Passive && len(people) > 0 && len(only(r.ends(c.Behind("from"), false), graph.ArmedGroup)) > 0:
		for _, s := range people { // "who had come from X"
			for _, o := range only(r.ends(c.Behind("from"), false), graph.ArmedGroup) {
				r.relate(graph.MemberOf, s, o, graph.Qualifiers{Status: "FORMER"})
			}
		}
	case v == "replace" || v == "succeed" || v == "follow" && c.Chunk.Passive && len(only(patients, graph.Person)) > 0:
		r.succession(people, patients)
	case v == "include" || v == "comprise" && !c.Chunk.Passive:
		for _, i := range c.Subjects { // "its founders included X and Y"
			for _, s := range only(r.ends(c.Objects, false), graph.Person) {
				r.office(s, i)
			}
		}
	case v == "marry" || v == "wed":
		others := r.ends(slices.Concat(c.Objects, c.Behind("to")), false)
		for _, s := range only(r.ends(c.Subjects, false), graph.Person) {
			for _, o := range only(others, graph.Person) {
				r.relate(graph.KinOf, s, o, graph.Qualifiers{Kind: "spouse"})
			}
		}
	case v == "belong":
		for _, s := range only(r.ends(c.Subjects, false), graph.Person) {
			for _, o := range only(r.ends(c.Behind("to"), false), graph.ArmedGroup) {
				r.relate(graph.MemberOf, s, o, graph.Qualifiers{Status: "CURRENT"})
			}
		}
	case (v == "appoint" || v == "name" || v == "elect" || v == "install" || v == "introduce" || v == "become" || v == "be" || v == "make" || v == "serve" || v == "describe" || v == "regard"):
		// "named X its emir", "X became leader of Y", "X is the group's spokesman"
		whos, posts := r.ends(c.Objects, false), c.Second
		if c.Chunk.Passive || v == "become" || v == "be" || v == "serve" {
			whos, posts = r.ends(c.Subjects, false), c.Objects
		}
		if v != "serve" {
			posts = slices.Concat(posts, c.Behind("as"))
		}
		if v == "be" && len(only(whos, graph.Person)) == 0 && len(c.Subjects) == 1 {
			whos = r.namedBehind(c.Subjects[0]) // "two of the dead, A and B, were fighters of X"
		}
		for _, s := range only(whos, graph.Person) {
			for _, i := range posts {
				r.office(s, i)
			}
		}
		if v == "be" && r.hasObject("born") {
			for _, group := range only(r.ends(c.Subjects, false), graph.ArmedGroup) {
				r.founded(group)
			}
		}
		if v == "become" && len(c.Subjects) == 1 { // "his band became X"
			if i := c.Subjects[0]; groupNouns.Has(r.Chunks[i].Word) || r.Chunks[i].Word == "band" || r.Chunks[i].Word == "gang" {
				for _, g := range only(r.ends(c.Objects, false), graph.ArmedGroup) {
					for _, s := range only(r.owner(i), graph.Person) {
						r.relate(graph.Leads, s, g, graph.Qualifiers{Role: "leader", Status: "CURRENT"})
					}
				}
			}
		}
		for _, i := range c.Objects { // "X was the creation of Y"
			if w := r.Chunks[i].Word; v == "be" && (w == "creation" || w == "brainchild") {
				for _, g := range only(r.ends(c.Subjects, false), graph.ArmedGroup) {
					for _, o := range only(r.ends(r.complementOf(i), false), graph.Person) {
						r.relate(graph.FoundedBy, g, o, graph.Qualifiers{})
					}
				}
			}
		}
		if v == "be" && len(r.Chunks) > 2 && r.Chunks[0].Word == "at" && (r.Chunks[1].Word == "helm" || r.Chunks[1].Word == "head") { // "At the helm of X is Y"
			for _, s := range only(r.ends(c.Objects, false), graph.Person) {
				for _, o := range only(r.bodies(1), graph.ArmedGroup) {
					r.relate(graph.Leads, s, o, graph.Qualifiers{Role: "leader", Status: "CURRENT"}, 1)
				}
			}
		}
		if v == "be" || v == "become" || v == "remain" {
			// "its leader is X", "among its founders were X and Y"
			for _, i := range slices.Concat(c.Subjects, c.Behind("among"), r.fronted("among")) {
				for _, s := range only(r.ends(c.Objects, false), graph.Person) {
					r.office(s, i)
				}
			}
			// "X was among the founders of Y"
			for _, s := range only(whos, graph.Person) {
				for _, i := range c.Behind("among") {
					r.office(s, i)
				}
			}
		}
	}
	if c.Chunk.Passive && (leading.Has(v) || founding.Has(v)) {
		r.unsaidVerb(v)
	}
	r.asOffice(v)
	r.belonging(v)
	r.handedOver(v)
	if parting.Has(v) || quitting.Has(v) || v == "walk" && c.Chunk.Particle == "out" {
		for _, s := range people {
			targets := r.ends(c.Behind("from", "with"), false)
			if v == "walk" {
				targets = r.ends(c.Behind("of", "on"), false)
			}
			if quitting.Has(v) {
				targets = patients
			}
			for _, o := range only(targets, graph.ArmedGroup) {
				r.relate(graph.MemberOf, s, o, graph.Qualifiers{Status: "FORMER"})
				for _, group := range r.formed() { // "X was born when Y broke with Z"
					r.relate(graph.FoundedBy, group, s, graph.Qualifiers{})
				}
			}
		}
	}
	if pledging.Has(v) && r.oath() {
		for _, s := range people {
			held := r.officeHeld(s.key)
			for _, o := range only(r.ends(c.Behind("to"), false), graph.ArmedGroup) {
				if len(held) == 1 && held[0].key != o.key && o.whole && !r.brokenOff() {
					r.relate(graph.AffiliateOf, held[0], o, graph.Qualifiers{}) // a leader's oath is his group's
				}
				r.relate(graph.MemberOf, s, o, graph.Qualifiers{Status: "CURRENT"})
			}
		}
	}
}

// unsaidVerb reads "X is led by A, Y by B": the verb goes for both.
func (r *clauses) unsaidVerb(v string) {
	for k := r.c.Verb + 1; k+2 < len(r.Chunks) && r.Chunks[k].Kind != syntax.Verb; k++ {
		switch r.Chunks[k-1].Kind {
		case syntax.Break, syntax.Comma, syntax.Conjunction:
		default:
			continue
		}
		if r.Chunks[k].Kind != syntax.Noun || r.Chunks[k+1].Kind != syntax.Preposition || r.Chunks[k+1].Word != "by" || r.Chunks[k+2].Kind != syntax.Noun {
			continue
		}
		for _, o := range only(r.ends([]int{k}, false), graph.ArmedGroup, graph.Organization) {
			for _, s := range only(r.ends(r.List(k+2), false), graph.Person) {
				if leading.Has(v) {
					r.relate(graph.Leads, s, o, graph.Qualifiers{Role: "leader", Status: "CURRENT"})
				} else {
					r.relate(graph.FoundedBy, o, s, graph.Qualifiers{})
				}
			}
		}
	}
}

// helm returns the body that the clause says behind "at the head of".
func (r *clauses) helm() []end {
	var out []end
	for _, i := range r.c.Behind("at") {
		if w := r.Chunks[i].Word; w == "head" || w == "helm" || w == "top" {
			out = append(out, only(append(r.owner(i), r.ends(r.complementOf(i), false)...), orgLike...)...)
		}
	}
	return out
}

// peopleBefore returns the several persons that the clause before has for a subject.
func (r *clauses) peopleBefore() []end {
	for n := len(r.Clauses) - 1; n >= 0; n-- {
		if o := r.Clauses[n]; o.Verb < r.c.Verb {
			if out := only(r.ends(o.Subjects, false), graph.Person); len(out) > 1 {
				return out
			}
			return nil
		}
	}
	return nil
}

// thosePeople returns the persons that "they" or "the two" stands for: the two to four that the sentence before names.
func (r *clauses) thosePeople(i int) []end {
	c := &r.Chunks[i]
	if c.Word != "they" && c.Word != "two" && c.Word != "both" && c.Word != "pair" || r.Index == 0 || c.Last-c.First > 2 {
		return nil
	}
	var out []end
	ms := r.InSentence(r.Index - 1)
	for k := range ms {
		m := &ms[k]
		if m.Type == graph.Person && !slices.ContainsFunc(out, func(e end) bool { return e.key == m.Key }) {
			out = append(out, end{key: m.Key, kind: graph.Person, m: m, chunk: -1, whole: true})
		}
	}
	if len(out) < 2 || len(out) > 4 {
		return nil
	}
	return out
}

// together returns the noun phrases of "together with X", however far behind the verb.
func (r *clauses) together() []int {
	at := func(k int) bool {
		w := r.Chunks[k].Word
		return (w == "together" || w == "along" || w == "jointly") && r.Chunks[k+1].Word == "with" && r.Chunks[k+2].Kind == syntax.Noun
	}
	for k := r.c.Verb + 1; k+2 < len(r.Chunks) && r.Chunks[k].Kind != syntax.Break && r.Chunks[k].Kind != syntax.Subordinate; k++ {
		if at(k) {
			return r.List(k + 2)
		}
	}
	for k := r.c.Verb - 3; k >= 0 && r.Chunks[k].Kind != syntax.Verb && r.Chunks[k].Kind != syntax.Break; k-- { // "X, together with Y, founded"
		if at(k) {
			return r.List(k + 2)[:1]
		}
	}
	if len(r.Chunks) > 2 && at(0) && len(r.c.Subjects) > 0 && r.c.Subjects[0] > 2 { // "Together with X, they founded"
		return []int{2}
	}
	return nil
}

// fronted returns the noun phrase behind a preposition that stands before the verb without a subject: "among the founders were X and Y".
func (r *clauses) fronted(word string) []int {
	k := r.c.Verb - 1
	for k > 0 && (r.Chunks[k].Kind == syntax.Noun || r.Chunks[k].Kind == syntax.Preposition && r.Chunks[k].Word == "of") {
		if p := &r.Chunks[k-1]; p.Kind == syntax.Preposition && p.Word == word && r.Chunks[k].Kind == syntax.Noun {
			return []int{k}
		}
		k--
	}
	return nil
}

// gone are verbs by which an office falls vacant.
var gone = wordSet(`kill die capture arrest jail assassinate execute resign retire flee defect perish depose oust murder`)

// outlived reads who held an office before: "took over in 2018 after a drone killed X".
func (r *clauses) outlived(heir, body end) {
	for k := r.c.Verb + 1; k < len(r.Chunks); k++ {
		if r.Chunks[k].Kind != syntax.Subordinate || r.Chunks[k].Word != "after" && r.Chunks[k].Word != "when" {
			continue
		}
		for _, o := range r.Clauses {
			if o.Verb < k || !gone.Has(o.Chunk.Word) || o.Chunk.Negative || o.Chunk.Modal {
				continue
			}
			lost := o.Objects
			if o.Chunk.Passive || len(o.Objects) == 0 {
				lost = o.Subjects
			}
			for _, s := range only(r.ends(lost, false), graph.Person) {
				if s.key != heir.key {
					r.relate(graph.Leads, s, body, graph.Qualifiers{Role: "leader", Status: "FORMER"}, s.chunk)
				}
			}
			return
		}
	}
}

// sharedObjects returns what the verb behind "and" names as the object of both: "founded and led X".
func (r *clauses) sharedObjects() []end { return r.ends(r.sharedChunks(), false) }

func (r *clauses) sharedChunks() []int {
	k := r.c.Verb
	for k+2 < len(r.Chunks) && (r.Chunks[k+1].Kind == syntax.Conjunction || r.Chunks[k+1].Kind == syntax.Comma) && r.Chunks[k+2].Kind == syntax.Verb {
		k += 2 // "armed, funded and trained X"
	}
	if k == r.c.Verb {
		return nil
	}
	for _, o := range r.Clauses {
		if o.Verb == k {
			return o.Objects
		}
	}
	return nil
}

// cadre tells whether a noun phrase with "the" may stand for members of a group spoken of before.
func (r *clauses) cadre(i int) bool {
	w := r.Chunks[i].Word
	return cadres.Has(w) || captives.Has(w)
}

// membered returns the group of which the sentence before names members: "arrested five members of X".
func (r *clauses) membered() []end {
	if r.Index == 0 {
		return nil
	}
	if topic := r.home.topicOf(r.Document); topic != "" && r.plainMembers(r.Index-1) { // "arrested seven members in P"
		return []end{{key: topic, kind: graph.ArmedGroup, chunk: -1, whole: true}}
	}
	ms := r.InSentence(r.Index - 1)
	for i := range ms {
		m := &ms[i]
		if m.Type != graph.ArmedGroup || m.Adjective || m.Coreference {
			continue
		}
		behind := m.Last < len(r.Tokens) && cadres.Has(r.Tokens[m.Last].Lower)
		k := m.First - 1
		for k > 0 && k > m.First-4 && r.Tokens[k].Lower != "of" && r.Tokens[k].Lower != "from" {
			k--
		}
		if behind || k > 0 && (r.Tokens[k].Lower == "of" || r.Tokens[k].Lower == "from") && cadres.Has(r.Tokens[k-1].Lower) {
			return []end{{key: m.Key, kind: graph.ArmedGroup, m: m, chunk: -1, whole: true}}
		}
	}
	return nil
}

// plainCadre tells whether a noun phrase is one for members or guerrillas of a group that it does not name.
func (r *clauses) plainCadre(i int) bool {
	c := &r.Chunks[i]
	if c.Core != nil || c.Word != "members" && c.Word != "guerrillas" && c.Word != "militants" && c.Word != "rebels" || len(r.complementOf(i)) > 0 {
		return false
	}
	return !slices.ContainsFunc(c.Mentions, func(m *doc.Mention) bool { return m.Type != doc.QuantityMention })
}

// plainMembers tells whether a sentence speaks of members without saying of what.
func (r *clauses) plainMembers(sentence int) bool {
	s := &r.Sentences[sentence]
	for k := s.First + 1; k < s.Last; k++ {
		if r.Tokens[k].Lower == "members" && r.Tokens[k-1].Kind != text.Mark && (k+1 >= s.Last || r.Tokens[k+1].Lower != "of" && r.Tokens[k+1].Lower != "from") {
			for _, m := range r.InSentence(sentence) {
				if m.Last == k && m.Type != doc.QuantityMention {
					return false
				}
			}
			l := r.Tokens[k-1].Lower
			return l != "family" && l != "the" && l != "'s" && l != "’s"
		}
	}
	return false
}

// succession reads "X was succeeded by Y", "Y replaced X as leader of Z": Y leads the group that the office of either is of.
func (r *clauses) succession(people, patients []end) {
	c := r.c
	if len(people) == 0 || len(only(patients, graph.Person)) == 0 {
		return
	}
	var groups []end
	for _, i := range c.Behind("as") {
		groups = append(groups, only(r.bodies(i), graph.ArmedGroup)...)
	}
	for _, e := range only(patients, graph.Person) {
		if len(groups) == 0 && e.chunk >= 0 {
			groups = append(groups, only(r.bodies(e.chunk), graph.ArmedGroup)...)
			if len(groups) == 0 {
				groups = append(groups, r.officeHeld(e.key)...)
			}
		}
	}
	for _, s := range people {
		for _, o := range groups[:min(1, len(groups))] {
			r.relate(graph.Leads, s, o, graph.Qualifiers{Role: "leader", Status: "CURRENT"})
		}
	}
	if len(c.Behind("as")) > 0 {
		for _, s := range only(patients, graph.Person) {
			for _, o := range groups[:min(1, len(groups))] {
				r.relate(graph.Leads, s, o, graph.Qualifiers{Role: "leader", Status: "FORMER"})
			}
		}
	}
}

// lastOffice returns the group whose founder or leader this sentence or the two before named last.
func (r *clauses) lastOffice() []end {
	for i := len(r.Document.Findings) - 1; i >= 0; i-- {
		f := &r.Document.Findings[i]
		if f.Sentence < r.Index-2 || f.Sentence > r.Index {
			continue
		}
		group := ""
		switch f.Predicate {
		case string(graph.Leads):
			group = f.Object
		case string(graph.FoundedBy):
			group = f.Subject
		}
		if t := r.Things[group]; t != nil && t.Entity.Type == graph.ArmedGroup && !f.Negative {
			return []end{{key: group, kind: graph.ArmedGroup, chunk: -1, whole: true}}
		}
	}
	if r.Index == 0 {
		return nil
	}
	for _, m := range r.InSentence(r.Index - 1) { // what the sentence before is about
		if m.Type.Class() == graph.ActorClass && !m.Adjective {
			if m.Type == graph.ArmedGroup {
				return []end{{key: m.Key, kind: graph.ArmedGroup, chunk: -1, whole: true}}
			}
			break
		}
	}
	return nil
}

// officeHeld returns the group that a person was said to lead before.
func (r *clauses) officeHeld(person string) []end {
	for i := len(r.Document.Findings) - 1; i >= 0 && i > len(r.Document.Findings)-80; i-- {
		f := &r.Document.Findings[i]
		if f.Predicate == string(graph.Leads) && f.Subject == person && !f.Negative {
			if t := r.Things[f.Object]; t != nil && t.Entity.Type == graph.ArmedGroup {
				return []end{{key: f.Object, kind: graph.ArmedGroup, chunk: -1, whole: true}}
			}
		}
		if f.Predicate == string(graph.FoundedBy) && f.Object == person && !f.Negative {
			if t := r.Things[f.Subject]; t != nil && t.Entity.Type == graph.ArmedGroup {
				return []end{{key: f.Subject, kind: graph.ArmedGroup, chunk: -1, whole: true}}
			}
		}
	}
	return nil
}

// founded records when a group was set up: the date of the clause.
func (r *clauses) founded(group end) {
	if group.kind != graph.ArmedGroup || len(r.c.Dates) == 0 || r.denied || r.unreal || r.modality == graph.Hypothetical {
		return
	}
	m := r.c.Dates[0]
	date := graph.ParseDate(r.Slice(m.Start, m.End), r.Anchor)
	start := r.Tokens[r.c.Chunk.First].Start
	who := r.speaker
	if r.modality == graph.Reported && who == "" {
		who = "unnamed source"
	}
	r.Document.Findings = append(r.Document.Findings, doc.Finding{
		Subject: group.key, Predicate: "founded", Value: &graph.Value{Date: &date}, Span: doc.Span{Start: min(start, m.Start), End: max(m.End, r.Tokens[r.c.Chunk.Last-1].End)},
		Sentence: r.Index, Modality: r.modality, Attribution: who, Coreference: group.m != nil && group.m.Coreference, Confidence: 0.75, Extractor: Name, Version: Version,
	})
}

// brokenOff tells whether the sentence says behind the verb that a tie was given up: "swore allegiance to X, but he broke with Y".
func (r *clauses) brokenOff() bool {
	for k := r.Chunks[r.c.Verb].Last; k < r.Sentences[r.Index].Last; k++ {
		switch r.Tokens[k].Lower {
		case "broke", "broken", "split", "renounced", "severed", "defected", "revoked":
			return true
		}
	}
	return false
}

func (r *clauses) oath() bool {
	for _, i := range r.c.Objects {
		if allegiance.Has(r.Chunks[i].Word) {
			return true
		}
	}
	return false
}
