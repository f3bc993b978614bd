package relations

import (
	"cmp"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// nouns reads the relations that noun phrases tell: who holds which office, whose kin and countryman a person is, where a
// group is from, what it is an offshoot of.
func (r *clauses) nouns() {
	r.c = r.room.phrases()
	r.modality, r.speaker, r.said, r.denied, r.unreal = graph.Asserted, "", "", false, false
	r.contested, r.tried = false, false
	r.speech = r.spoken()
	for i := range r.Chunks {
		if r.Chunks[i].Kind != syntax.Noun {
			continue
		}
		r.c.Verb = i
		r.hearsay(i)
		r.holder(i)
		r.under(i)
		r.descent(i)
		r.owned(i)
		r.tied(i)
		r.devoted(i)
		r.countryman(i)
		r.fellow(i)
		r.ranks(i)
		r.backer(i)
		r.at(i)
		r.brothers(i)
		r.held(i)
		r.inHands(i)
		r.deed(i)
		r.ofPerson(i)
		r.personOf(i)
		r.partOfBody(i)
		r.dissidents(i)
		r.thenOffice(i)
		r.inName(i)
		r.ofCountry(i)
		r.seated(i)
		r.exampled(i)
		r.arch(i)
		r.atOdds(i)
		r.client(i)
		r.inception(i)
		r.roosting(i)
		r.ofGroupIn(i)
		r.nominal(i)
		r.expert(i)
		r.ofNation(i)
		r.native(i)
		r.headed(i)
		r.blacklisting(i)
		r.brood(i)
		r.making(i)
		r.resulting(i)
	}
	r.modality, r.speaker, r.said = graph.Asserted, "", ""
}

// holder reads a noun phrase with an office: "the group's leader, X", "Boko Haram leader X", "X, a commander of Y".
func (r *clauses) holder(i int) {
	c := &r.Chunks[i]
	word, at := r.role(i)
	if one := r.OneOf(i); one != i && c.Core == nil {
		if m := r.Apposed(i); m != nil && m.Type == graph.Person { // "X, one of the group's top commanders"
			r.post(end{key: m.Key, kind: graph.Person, m: m, chunk: i}, i, singular(word), at)
		}
		return
	}
	if r.members(i, word) || word == "in" || !heirs.Has(word) && !commands.Has(word) && !posts.Has(word) && !kin.Has(word) && !peoples.Has(word) && !founders.Has(word) {
		return
	}
	var who end
	switch {
	case c.Core != nil && c.Core.Type == graph.Person:
		who = end{key: c.Core.Key, kind: graph.Person, m: c.Core, chunk: i}
	case c.Core != nil:
		return
	default:
		m := r.Apposed(i)
		if called, _ := r.Named(i); m == nil && called != nil && called.Type == graph.Person {
			m = called // "a commander of X known as Y"
		}
		if m == nil || m.Type != graph.Person {
			if m = cmp.Or(r.sharer(i), r.kinBeside(i, word)); m == nil {
				r.throughBody(i, word)
				return
			}
		}
		who = end{key: m.Key, kind: graph.Person, m: m, chunk: i}
	}
	r.post(who, i, word, at)
}

// kinBeside returns the person whose name stands behind what else he is: "X's cousin and heir apparent, Y,".
func (r *clauses) kinBeside(i int, word string) *doc.Mention {
	if !kin.Has(word) || i+4 >= len(r.Chunks) || r.Chunks[i+1].Kind != syntax.Conjunction || r.Chunks[i+2].Kind != syntax.Noun || r.Chunks[i+2].Core != nil || r.Chunks[i+3].Kind != syntax.Comma {
		return nil
	}
	if m := r.Chunks[i+4].Core; m != nil && m.Type == graph.Person && !m.Coreference {
		return m
	}
	return nil
}

// throughBody reads "the head of the mission, X, Y,": a body named behind its noun, and then who heads it.
func (r *clauses) throughBody(i int, word string) {
	of := r.complementOf(i)
	if len(of) == 0 || r.Chunks[i].Article != "the" {
		return
	}
	k := of[0] + 1
	if of[0]+2 < len(r.Chunks) && r.Chunks[k].Kind == syntax.Preposition && r.Chunks[k].Word == "in" {
		k = of[0] + 3 // "the mission in P, X, Y"
	}
	if k+3 >= len(r.Chunks) || r.Chunks[of[0]].Core != nil || r.Chunks[k].Kind != syntax.Comma || r.Chunks[k+2].Kind != syntax.Comma {
		return
	}
	bodies := only(r.ends([]int{k + 1}, false), graph.StateBody, graph.Organization, graph.ArmedGroup)
	people := only(r.ends([]int{k + 3}, false), graph.Person)
	if len(bodies) != 1 || len(people) != 1 || k+4 < len(r.Chunks) && r.Chunks[k+4].Kind == syntax.Conjunction {
		return
	}
	t, role := graph.Leads, "leader"
	if !commands.Has(word) {
		if !posts.Has(word) {
			return
		}
		t, role = graph.MemberOf, word
	}
	r.relate(t, people[0], bodies[0], graph.Qualifiers{Role: role, Status: "CURRENT"})
}

// heirs are nouns for who held an office after or before somebody.
var heirs = wordSet(`successor predecessor heir`)

// office reads a noun phrase that says what a person is: "named him its emir".
func (r *clauses) office(who end, i int) {
	if r.Chunks[i].Word == "one" && len(r.complementOf(i)) > 0 || i+2 < len(r.Chunks) && r.Chunks[i].Core == nil && r.OneOf(i+2) == i {
		i += 2 // "one of the founders of X"
	}
	if w := r.Chunks[i].Word; w == "creation" || w == "brainchild" {
		return
	}
	if r.Chunks[i].Core != nil {
		return
	}
	word, at := r.role(i)
	word = singular(word)
	if commands.Has(word) || posts.Has(word) || kin.Has(word) || founders.Has(word) || word == "successor" {
		r.post(who, i, word, at)
	}
}

// bodies returns the bodies that a noun phrase for an office names: before it, or behind "of".
func (r *clauses) bodies(i int) []end {
	return append(r.owner(i), r.ends(r.complementOf(i), false)...)
}

// grade is how an office is held: whether still, and whether it is that of a deputy or of a minister.
type grade struct {
	status        string
	deputy, state bool
}

// officeBodies returns the bodies that a noun phrase for an office names, before the office or behind it; part tells that the office is one in a
// part of the body.
func (r *clauses) officeBodies(i int, word string, at int) (bodies []end, part bool) {
	c := &r.Chunks[i]
	for _, m := range c.Mentions {
		if m == c.Core || m.First > at {
			continue
		}
		if m.Type == graph.ArmedGroup || m.Type == graph.StateBody || m.Type == graph.Organization || m.Type == graph.Person {
			if m.Adjective {
				continue
			}
			if e, ok := r.end(m, true, false); ok {
				e.chunk = i
				bodies = append(bodies, e)
			}
		}
	}
	for _, k := range r.complementOf(i) {
		if w := r.Chunks[k].Word; r.Chunks[k].Core == nil && (w == "general" || w == "president" || w == "secretary" || w == "director" || w == "commissioner" || w == "leader") && (word == "envoy" || word == "representative" || word == "adviser" || word == "advisor" || word == "aide" || word == "deputy") {
			for _, e := range only(r.ends(r.complementOf(k), false), graph.Organization, graph.StateBody) {
				bodies, part = append(bodies, e), true // "the envoy of the Secretary-General of X"
			}
		}
		if r.Chunks[k].Word == "staff" || r.Chunks[k].Word == "operations" || r.Chunks[k].Word == "intelligence" {
			for _, n := range r.complementOf(k) { // "chief of staff of X"
				if m, whole := r.Named(n); m != nil && whole {
					if e, ok := r.end(m, true, false); ok {
						e.chunk = n
						bodies, part = append(bodies, e), r.Chunks[k].Word != "staff"
					}
				}
			}
		}
		if m, whole := r.Named(k); m != nil && whole {
			if e, ok := r.end(m, true, false); ok {
				e.chunk = k
				bodies, part = append(bodies, e), part || founders.Has(word) && r.Chunks[k].Core == nil && units.Has(r.Chunks[k].Word)
			}
		} else if e, ok := r.bodyBefore(k, r.Chunks[k].Word, r.Chunks[k].First, r.Chunks[k].Last); ok && r.Chunks[k].Article == "the" && r.Chunks[k].Last-r.Chunks[k].First == 2 {
			bodies = append(bodies, e) // "spokesman of the ministry"
		} else if units.Has(r.Chunks[k].Word) || r.Chunks[k].Owned > 0 && r.Chunks[k].Core == nil { // "head of X's military wing"
			for _, e := range only(append(r.owner(k), r.ends(r.complementOf(k), false)...), graph.ArmedGroup) {
				bodies, part = append(bodies, e), true
			}
		}
	}
	if len(bodies) == 0 && (posts.Has(word) || commands.Has(word)) && i+2 < len(r.Chunks) && r.Chunks[i+1].Kind == syntax.Preposition {
		switch r.Chunks[i+1].Word {
		case "in", "with", "from", "within": // "a senior figure in X"
			for _, e := range only(r.ends(r.List(i+2), false), graph.ArmedGroup) {
				if e.whole {
					bodies, part = append(bodies, e), true
				}
			}
			if k := i + 2; len(bodies) == 0 && r.Chunks[k].Kind == syntax.Noun && r.Chunks[k].Core == nil && units.Has(r.Chunks[k].Word) {
				for _, e := range only(append(r.owner(k), r.ends(r.complementOf(k), false)...), graph.ArmedGroup) {
					bodies, part = append(bodies, e), true
				}
			}
		}
		switch r.Chunks[i+1].Word {
		case "with", "at", "for", "from", "in": // "an aid worker with X", "an analyst at Y", "a corporal in the Z regiment"
			kinds := []graph.EntityType{graph.Organization}
			if serving.Has(word) {
				kinds = []graph.EntityType{graph.StateBody}
			} else if r.Chunks[i+1].Word == "in" {
				break
			}
			for _, e := range only(r.ends([]int{i + 2}, false), kinds...) {
				if e.whole && len(bodies) == 0 {
					bodies, part = append(bodies, e), true
				}
			}
		}
	}
	if k := i + 2; len(bodies) == 0 && word == "deputy" && k < len(r.Chunks) && r.Chunks[i+1].Word == "to" && r.Chunks[k].Kind == syntax.Noun { // "deputy to X's leader Y"
		for _, e := range append(r.owner(k), r.ends([]int{k}, false)...) {
			if e.kind == graph.ArmedGroup || e.kind == graph.Person {
				bodies, part = append(bodies, e), true
			}
		}
	}
	return bodies, part
}

// impliedBodies returns the bodies that an office is of though its noun phrase names none.
func (r *clauses) impliedBodies(who end, i int, word string, at int) (bodies []end) {
	c := &r.Chunks[i]
	if len(bodies) == 0 && len(r.complementOf(i)) == 0 && (commands.Has(word) || word == "spokesman" || word == "spokeswoman" || word == "spokesperson") {
		if e, ok := r.homeOffice(i, at); ok {
			bodies = append(bodies, e)
		}
	}
	if len(bodies) == 0 && len(r.complementOf(i)) == 0 && who.m != nil && (founders.Has(word) || word == "leader" || word == "emir" || word == "ringleader" || word == "boss" || word == "kingpin" || (word == "chief" || word == "commander") && at == c.First+2 && overall.Has(r.Tokens[at-1].Lower)) && (c.Article == "the" || r.OneOf(i) != i) && c.Core == nil && at == c.Last-1 {
		plain := at == c.First+1 || overall.Has(r.Tokens[at-1].Lower) || r.OneOf(i) != i || founders.Has(word) // not "the opposition leader"
		if plain {
			bodies = append(bodies, r.aboutGroup(i)...) // "the leader, X", "one of the founders, X"
		}
		if topic := r.home.topicOf(r.Document); len(bodies) == 0 && topic != "" && plain && r.groupless() {
			bodies = []end{{key: topic, kind: graph.ArmedGroup, chunk: -1, whole: true}}
		}
	}
	if topic := r.home.topicOf(r.Document); len(bodies) == 0 && topic != "" && c.Article == "the" && c.Core == nil && ranksOfGroup.Has(word) && at == c.Last-1 && at <= c.First+2 && len(r.complementOf(i)) == 0 && r.groupless() {
		bodies = []end{{key: topic, kind: graph.ArmedGroup, chunk: -1, whole: true}} // "the chief negotiator, X"
	}
	if topic := r.home.topicOf(r.Document); len(bodies) == 0 && topic != "" && word == "member" && c.Article == "a" && c.Core == nil && at == c.Last-1 && at <= c.First+2 && i+1 < len(r.Chunks) && r.Chunks[i+1].Kind == syntax.Comma && r.groupless() {
		bodies = []end{{key: topic, kind: graph.ArmedGroup, chunk: -1, whole: true}} // "a repentant member, X"
	}
	if len(bodies) == 0 && len(r.complementOf(i)) == 0 && who.m != nil && commands.Has(word) && at > c.First { // "rebel leader X"
		k := at - 1
		if w := r.Tokens[k].Lower; k > c.First && (w == "deputy" || w == "military" || w == "top" || w == "supreme" || w == "political") {
			k--
		}
		if insurgent.Has(r.Tokens[k].Lower) {
			bodies = append(bodies, only(r.topicGroup(), graph.ArmedGroup)...)
		}
	}
	return bodies
}

// post relates a person to the body whose office a noun phrase names.
func (r *clauses) post(who end, i int, word string, at int) {
	c := &r.Chunks[i]
	g := r.gradeOf(i, at)
	bodies, part := r.officeBodies(i, word, at)
	if k := r.officeBefore(i); len(bodies) == 0 && k >= 0 {
		w, n := r.role(k)
		bodies, part = r.officeBodies(k, w, n) // "X's founder and leader"
	}
	if len(bodies) == 0 && i+2 < len(r.Chunks) && r.Chunks[i+1].Kind == syntax.Conjunction && r.bareOffice(i+2) && len(r.complementOf(i+2)) > 0 {
		w, n := r.role(i + 2)
		bodies, part = r.officeBodies(i+2, w, n) // "founder and leader of X"
	}
	if len(bodies) == 0 {
		bodies = r.impliedBodies(who, i, word, at)
	}
	if len(bodies) == 0 && heading.Has(word) && entering.Has(r.Chunks[r.c.Verb].Word) && r.bareOffice(i) && c.Core == nil && len(r.complementOf(i)) == 0 && r.groupless() {
		bodies = r.lastOffice() // "After his death, X became leader", "X took over as commander in 2014"
	}
	defer r.hedge(i, at)()
	if len(bodies) == 0 && c.Article == "its" && len(c.Mentions) == 0 && c.Core == nil && (commands.Has(word) || word == "spokesman" || word == "spokeswoman") {
		bodies = append(bodies, r.openingBody(i)...) // "The mission, X, condemned it; its chief, Y"
	}
	if c.Article == "whose" {
		bodies = append(bodies, r.antecedents(i)...)
	}
	if kin.Has(word) {
		for _, o := range only(bodies, graph.Person) {
			r.relate(graph.KinOf, who, o, graph.Qualifiers{Kind: word})
		}
		return
	}
	named := only(bodies, orgLike...)
	if len(named) == 0 && len(bodies) > 0 && bodies[0].kind == graph.Person && (word == "deputy" || word == "lieutenant" || word == "second-in-command" || heirs.Has(word) || r.chiefOfStaff(i)) {
		named, part = r.officeHeld(bodies[0].key), part || r.chiefOfStaff(i) // "its leader, X; his deputy, Y"
		if heirs.Has(word) {
			was := "CURRENT"
			if word == "predecessor" {
				was = "FORMER"
			}
			for _, o := range named {
				r.relate(graph.Leads, who, o, graph.Qualifiers{Role: "leader", Status: was})
			}
			return
		}
	}
	if heirs.Has(word) && c.Core == nil && len(named) == 0 {
		return
	}
	if founders.Has(word) {
		for _, o := range named {
			if c.Article == "its" && r.othersBetween(o, i) {
				continue // "A was formed by men who had left B over its founder, X"
			}
			if part { // "a founding member of X's Finnish branch"
				r.relate(graph.MemberOf, who, o, graph.Qualifiers{Status: g.status})
				continue
			}
			r.relate(graph.FoundedBy, o, who, graph.Qualifiers{})
		}
		return
	}
	q := graph.Qualifiers{Role: r.Slice(r.Tokens[at].Start, r.Tokens[at].End), Status: g.status}
	general := word == "secretary" && at > c.First && r.Tokens[at-1].Lower == "general"
	for _, o := range named {
		switch {
		case (commands.Has(word) || general) && !g.deputy && !g.state && !part:
			r.relate(graph.Leads, who, o, q)
		case commands.Has(word) || posts.Has(word):
			r.relate(graph.MemberOf, who, o, q)
		}
	}
	if len(named) > 0 {
		return
	}
	r.statesman(who, i, word, at, g)
	if !peoples.Has(word) {
		return
	}
	for _, m := range c.Mentions {
		if m.Adjective && m.Type == graph.Country && m.First < at && m.Last >= at-1 {
			r.national([]end{who}, m, i)
		}
	}
	for _, m := range r.adjectives(i, at) {
		r.national([]end{who}, m, i)
	}
}

// overall tells of a chief or commander that there is none beside him.
var overall = text.NewWordSet(`operational overall supreme military`)

// heading are offices that a bare noun names as those of the group told of, entering verbs for how somebody comes to one.
var (
	heading  = wordSet(`leader emir amir commander chief head caliph boss commander-in-chief supremo ringleader`)
	entering = wordSet(`become take`)
)

// insurgent tells of an office that it is one of an armed group.
var insurgent = text.NewWordSet(`rebel guerrilla insurgent militant separatist jihadist militia`)

// aboutGroup returns the group that opens this sentence, before a noun phrase, or the one before, if it is their first actor.
func (r *clauses) aboutGroup(i int) []end {
	for back := 0; back <= 1 && r.Index-back >= 0; back++ {
		for _, m := range r.InSentence(r.Index - back) {
			if back == 0 && m.First >= r.Chunks[i].First {
				break
			}
			if m.Adjective || m.Type.Class() != graph.ActorClass || m.Type == graph.Person {
				continue
			}
			if m.Type == graph.ArmedGroup {
				return []end{{key: m.Key, kind: graph.ArmedGroup, chunk: -1, whole: true}}
			}
			return nil
		}
	}
	return nil
}

// ranksOfGroup are offices that a text about a group means as the group's.
var ranksOfGroup = text.NewWordSet(`negotiator ideologue strategist bombmaker bomb-maker financier quartermaster second-in-command propagandist recruiter theoretician`)

// openingBody returns the organisation or body of state that a sentence begins with, before a noun phrase.
func (r *clauses) openingBody(i int) []end {
	for k := 0; k < i && k < 5; k++ {
		if m := r.Chunks[k].Core; r.Chunks[k].Kind == syntax.Noun && m != nil && (m.Type == graph.Organization || m.Type == graph.StateBody) && !m.Adjective {
			return only(r.ends([]int{k}, false), graph.Organization, graph.StateBody)
		} else if r.Chunks[k].Kind == syntax.Verb {
			return nil
		}
	}
	return nil
}

// chiefOfStaff tells whether a noun phrase is one of a leader's helpers: "his chief of staff".
func (r *clauses) chiefOfStaff(i int) bool {
	of := r.complementOf(i)
	return r.Chunks[i].Word == "chief" && len(of) == 1 && (r.Chunks[of[0]].Word == "staff" || r.Chunks[of[0]].Word == "operations" || r.Chunks[of[0]].Word == "security")
}

// groupless tells whether neither this sentence nor the one before names an organisation.
func (r *clauses) groupless() bool {
	for back := 0; back <= 1 && r.Index-back >= 0; back++ {
		for _, m := range r.InSentence(r.Index - back) {
			if !m.Adjective && m.Type == graph.Organization {
				return false
			}
		}
	}
	return true
}

// units are parts of a group that somebody may head.
var units = wordSet(`wing arm bureau council committee operations unit brigade branch cell network faction finances intelligence ranks leadership division directorate department section office apparatus ministry media media-arm`)
