package relations

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

// posing verbs are followed by what somebody is not.
var posing = wordSet(`pose disguise dress masquerade see view portray`)

// asOffice reads offices behind "as": "X took over as head of Y", "X was jailed as a member of Y", "X resigned as emir of Y".
func (r *clauses) asOffice(v string) {
	c := r.c
	switch v {
	case "appoint", "name", "elect", "install", "introduce", "become", "be", "make", "describe", "regard", "replace", "succeed":
		return // read elsewhere
	}
	if posing.Has(v) {
		return
	}
	behind := c.Behind("as")
	if len(behind) == 0 {
		return
	}
	whos := only(r.ends(c.Subjects, false), graph.Person)
	if objects := only(r.ends(c.Objects, false), graph.Person); !c.Chunk.Passive && len(c.Objects) > 0 && v != "take" && !r.hasObject("himself") && !r.hasObject("herself") && !r.hasObject("themselves") {
		whos = objects
	}
	for _, i := range behind {
		for _, s := range whos {
			before := len(r.Findings)
			r.office(s, i)
			if v == "resign" || v == "retire" || v == "step" || v == "quit" || v == "oust" || v == "remove" {
				r.former(before)
			}
		}
	}
}

// former makes the offices found from an index on former ones; who governed then governs no more.
func (r *clauses) former(from int) {
	kept := r.Findings[:from]
	for _, f := range r.Findings[from:] {
		switch f.Predicate {
		case string(graph.Governs):
			continue
		case string(graph.Leads), string(graph.MemberOf):
			f.Qualifiers.Status = "FORMER"
		}
		kept = append(kept, f)
	}
	r.Findings = kept
}

// sentencing are verbs of a court that hold a deed for true; accused is what is only said.
var (
	sentencing = wordSet(`sentence jail convict imprison`)
	accused    = wordSet(`charge accuse suspect arrest detain indict try`)
)

// expertise are verbs for what a scholar does at an institute.
var expertise = wordSet(`follow study research teach work track cover monitor analyse analyze lecture specialise specialize`)

// belonging reads membership told by other verbs than "join": "X fought for Y", "X was active in Y", "X rose through the ranks of
// Y", "X was jailed for membership of Y".
func (r *clauses) belonging(v string) {
	c := r.c
	member := func(people, groups []end, m graph.Modality, more ...int) {
		was := r.modality
		r.modality = graph.Weaker(was, m)
		for _, s := range people {
			for _, o := range only(groups, graph.ArmedGroup) {
				r.relate(graph.MemberOf, s, o, graph.Qualifiers{Status: "CURRENT"}, more...)
			}
		}
		r.modality = was
	}
	people := only(r.ends(c.Subjects, false), graph.Person)
	if len(people) == 0 && len(c.Subjects) == 1 {
		if people = r.allOf(c.Subjects[0]); len(people) == 0 {
			people = r.namedBehind(c.Subjects[0])
		}
	}
	if v == "belong" {
		for _, i := range c.Behind("to") { // "belonged to a trio of X guards", "to X's intelligence wing"
			if r.Chunks[i].Core == nil && bands.Has(r.Chunks[i].Word) {
				member(people, r.ends(r.complementOf(i), false), graph.Asserted, i)
			} else if r.Chunks[i].Core == nil && units.Has(r.Chunks[i].Word) {
				member(people, append(r.owner(i), r.ends(r.complementOf(i), false)...), graph.Asserted, i)
			}
		}
		member(people, r.behindWhich("to"), graph.Asserted) // "X, to which both had belonged"
		if len(c.Subjects) == 1 && len(only(r.ends(c.Subjects, false), graph.Person)) == 0 {
			member(people, r.ends(c.Behind("to"), false), graph.Asserted)
		}
		return
	}
	switch {
	case expertise.Has(v) && !c.Chunk.Passive && len(c.Behind("at")) > 0: // "X, who studies the region at the Y Institute"
		for _, s := range people {
			for _, o := range only(r.ends(c.Behind("at"), false), graph.Organization) {
				r.relate(graph.MemberOf, s, o, graph.Qualifiers{Status: "CURRENT"})
			}
		}
	case v == "represent" && c.Chunk.Passive: // "the Office, represented by X"
		for _, s := range only(r.ends(c.Behind("by"), false), graph.Person) {
			for _, o := range only(r.ends(c.Subjects, false), orgLike...) {
				r.relate(graph.MemberOf, s, o, graph.Qualifiers{Role: "representative", Status: "CURRENT"})
			}
		}
	case v == "assign" && c.Chunk.Passive: // "X, Y and Z were assigned to the 7th Battalion"
		people = append(people, r.apposedPeople()...)
		for _, s := range people {
			for _, o := range only(r.ends(c.Behind("to"), false), graph.StateBody) {
				r.relate(graph.MemberOf, s, o, graph.Qualifiers{Status: "CURRENT"})
			}
		}
	case v == "fight" || v == "serve" || v == "work" || v == "train" && len(c.Behind("for")) > 0:
		member(people, r.ends(c.Behind("for"), false), graph.Asserted)
		r.served(v, people)
		if v == "fight" || v == "serve" {
			member(people, r.ends(c.Behind("in", "within"), false), graph.Asserted)
			for _, i := range c.Behind("in", "within") { // "fought in the ranks of X"
				if r.Chunks[i].Word == "ranks" {
					member(people, append(r.owner(i), r.ends(r.complementOf(i), false)...), graph.Asserted, i)
				}
			}
		}
	case (v == "run" || v == "manage" || v == "oversee") && !c.Chunk.Passive && r.hasObject("camp"): // "ran a camp for X"
		member(people, r.ends(c.Behind("for"), false), graph.Asserted)
	case v == "spend": // "spent 25 years with the guerrillas"
		member(people, r.ends(c.Behind("with", "in", "among"), false), graph.Asserted)
	case v == "speak" && !c.Chunk.Passive:
		for _, s := range people { // "speaking for the mission, X said"
			for _, o := range only(r.ends(c.Behind("for"), false), orgLike...) {
				r.relate(graph.MemberOf, s, o, graph.Qualifiers{Role: "spokesman", Status: "CURRENT"})
			}
		}
	case (v == "be" || v == "put" && c.Chunk.Passive || v == "remain") && len(r.charge()) > 0: // "was in charge of X's finances"
		for _, i := range r.charge() {
			member(people, append(r.owner(i), r.ends(r.complementOf(i), false)...), graph.Asserted, i)
		}
	case v == "be" && (len(c.Objects) == 0 || r.hasObject("active") || r.hasObject("prominent")):
		member(people, r.ends(c.Behind("in", "with"), false), graph.Asserted)
	case v == "be" || v == "become":
		for _, i := range c.Objects {
			if r.Chunks[i].Word == "part" {
				member(people, r.ends(r.complementOf(i), false), graph.Asserted, i)
			}
		}
	case v == "turn" && !c.Chunk.Infinitive && len(c.Objects) == 1: // "a soldier turned X bomb-maker"
		for _, s := range people {
			r.office(s, c.Objects[0])
		}
	case v == "rise":
		for _, i := range c.Behind("to") { // "rose to regional commander in X"
			for _, s := range people {
				r.office(s, i)
			}
		}
		for _, i := range c.Behind("through", "in", "up") {
			if w := r.Chunks[i].Word; w == "ranks" || w == "hierarchy" {
				member(people, append(r.owner(i), r.ends(r.complementOf(i), false)...), graph.Asserted, i)
			}
		}
	case v == "admit" || v == "acknowledge" || v == "confess": // "X and Y, both admitted membership of Z"
		for _, i := range append(slices.Clone(c.Objects), c.Behind("to")...) {
			if r.Chunks[i].Word != "membership" {
				continue
			}
			if k := c.Subjects; len(people) == 0 && len(k) == 1 && k[0] >= 2 && (r.Chunks[k[0]].Word == "all" || r.Chunks[k[0]].Word == "both") && r.Chunks[k[0]-1].Kind == syntax.Comma {
				people = r.listedBefore(k[0] - 2)
			}
			groups := r.owner(i)
			if behind := r.behind(i, "of", "in"); len(behind) > 0 {
				groups = r.ends(behind, false)
			}
			member(people, groups, graph.Asserted, i)
		}
	case clearing.Has(v) && c.Chunk.Passive: // "was acquitted of membership of X"
		was := r.denied
		r.denied = true
		for _, i := range c.Behind("of") {
			if w := r.Chunks[i].Word; w == "membership" || w == "belonging" {
				member(people, append(r.owner(i), r.ends(append(r.behind(i, "of", "in"), c.Behind("in")...), false)...), graph.Asserted, i)
			}
		}
		r.denied = was
	case sentencing.Has(v) || accused.Has(v):
		if !c.Chunk.Passive {
			people = only(r.ends(c.Objects, false), graph.Person)
		}
		m := graph.Asserted
		if accused.Has(v) {
			m = graph.Alleged
		}
		for _, i := range c.Behind("for", "of", "with", "over") {
			if w := r.Chunks[i].Word; w == "membership" || w == "belonging" {
				member(people, append(r.owner(i), r.ends(r.behind(i, "of", "in"), false)...), m, i)
			}
		}
	}
}

// charge returns what the clause says somebody is in charge of, if it is a part of a group's affairs.
func (r *clauses) charge() []int {
	var out []int
	for _, i := range r.c.Behind("in") {
		if r.Chunks[i].Word != "charge" {
			continue
		}
		for _, n := range r.complementOf(i) {
			if w := r.Chunks[n].Word; r.Chunks[n].Core == nil && (affairs.Has(w) || units.Has(w)) {
				out = append(out, n)
			}
		}
	}
	return out
}

// counts are words for how many persons "all three", "both" stand for.
var counts = map[string]int{"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "pair": 2, "trio": 3}

// namedBehind returns the persons listed in apposition behind a noun phrase for several people: "two of the dead, A and B,".
func (r *clauses) namedBehind(i int) []end {
	c := &r.Chunks[i]
	several := len(c.Mentions) > 0 && c.Mentions[0].Type == doc.QuantityMention && c.Mentions[0].First == c.First && r.Tokens[c.First].Lower != "one"
	several = several || c.Word == "couple" || c.Word == "pair" || c.Word == "duo" || c.Word == "trio"
	if c.Core != nil && c.Core.Type != doc.QuantityMention || !c.Plural && !several && c.Word != "two" && c.Word != "three" && c.Word != "four" && c.Word != "five" {
		return nil
	}
	k := i + 1
	if of := r.complementOf(i); len(of) > 0 {
		k = of[0] + 1
	}
	for n := i + 1; n+1 < len(r.Chunks); n++ { // "Three men were charged with membership of Y: A, B and C."
		if r.Chunks[n].Kind == syntax.Break && r.Chunks[n].Word == ":" && r.Chunks[n+1].Kind == syntax.Noun {
			if l := r.List(n + 1); l[len(l)-1] == len(r.Chunks)-1 || len(l) > 1 && r.Chunks[l[len(l)-1]+1].Kind == syntax.Comma {
				if out := r.ends(l, false); len(out) >= 2 && len(only(out, graph.Person)) == len(l) {
					return out
				}
			}
		}
	}
	if k+1 >= len(r.Chunks) || r.Chunks[k].Kind != syntax.Comma || r.Chunks[k+1].Kind != syntax.Noun {
		return nil
	}
	out := only(r.ends(r.List(k+1), false), graph.Person)
	if len(out) < 2 {
		return nil
	}
	return out
}

// allOf returns the persons that "all three", "both", "the two" stand for: as many as are named last, in a list right before or in
// the sentence before.
func (r *clauses) allOf(i int) []end {
	c := &r.Chunks[i]
	if c.Core != nil && c.Core.Type == graph.Person || c.Last-c.First > 3 {
		return nil
	}
	n := 0
	for k := c.First; k < c.Last; k++ {
		n = max(n, counts[r.Tokens[k].Lower])
	}
	if n == 0 || c.Word != "both" && c.Word != "men" && c.Word != "brothers" && c.Word != "women" && counts[c.Word] == 0 && c.Article != "both" {
		return nil
	}
	for back := 0; back <= 1 && r.Index-back >= 0; back++ {
		var out []end
		ms := r.InSentence(r.Index - back)
		for k := range ms {
			m := &ms[k]
			if m.Type == graph.Person && (back > 0 || m.First < c.First) && !slices.ContainsFunc(out, func(e end) bool { return e.key == m.Key }) {
				out = append(out, end{key: m.Key, kind: graph.Person, m: m, chunk: -1, whole: true})
			}
		}
		if len(out) == n {
			return out
		}
		if len(out) > 0 {
			return nil
		}
	}
	return nil
}

// handsOf returns whose hands the clause says something is in.
func (r *clauses) handsOf() []int {
	for _, i := range r.c.Behind("in") {
		if r.Chunks[i].Word == "hands" {
			return r.complementOf(i)
		}
	}
	return nil
}

// seats are nouns for an office that its holder leaves to another.
var seats = wordSet(`post mantle place role position job torch seat`)

// handedOver reads "the leadership of X passed to Y", "his post went to Y".
func (r *clauses) handedOver(v string) {
	c := r.c
	lies := v == "lie" || v == "rest" || v == "remain" // "command lies with X"
	held := v == "be" && len(r.handsOf()) > 0          // "command is in the hands of X"
	gives := v == "hand" || v == "leave" || v == "cede" || v == "bequeath" || v == "entrust" || v == "surrender" || v == "relinquish" || v == "yield" || v == "give"
	if v != "pass" && v != "go" && v != "fall" && v != "transfer" && !lies && !gives && !held {
		return
	}
	from := c.Subjects
	if gives && !c.Chunk.Passive {
		from = c.Objects
	}
	for _, i := range from {
		w := r.Chunks[i].Word
		own := seats.Has(w)
		if w != "leadership" && w != "command" && w != "control" && w != "reins" && w != "power" && w != "authority" && !own {
			continue
		}
		to, groups := c.Behind("to"), only(append(r.owner(i), r.ends(r.complementOf(i), false)...), graph.ArmedGroup)
		for _, p := range only(r.owner(i), graph.Person) { // "his post went to Y"
			groups = append(groups, r.officeHeld(p.key)...)
		}
		if own && len(groups) == 0 && gives && !c.Chunk.Passive { // "stepped down, handing the post to Y"
			for _, p := range only(r.ends(c.Subjects, false), graph.Person) {
				groups = append(groups, r.officeHeld(p.key)...)
			}
		}
		if own && len(groups) == 0 {
			continue
		}
		if lies {
			to = c.Behind("with")
		}
		if held {
			to = r.handsOf()
		}
		if len(groups) == 0 && len(r.complementOf(i)) == 0 {
			groups = r.lastOffice()
			topic := r.home.topicOf(r.Document)
			for _, m := range r.InSentence(r.Index) { // "he died, leaving the leadership to X"
				if len(groups) == 0 && m.Type == graph.Person && m.First < r.Chunks[c.Verb].First {
					groups = r.officeHeld(m.Key)
				}
			}
			if len(groups) == 0 && topic != "" && r.groupless() {
				groups = []end{{key: topic, kind: graph.ArmedGroup, chunk: -1, whole: true}}
			}
		}
		for _, s := range only(r.ends(to, false), graph.Person) {
			for _, o := range groups {
				r.relate(graph.Leads, s, o, graph.Qualifiers{Role: "leader", Status: "CURRENT"}, i)
			}
		}
	}
}

// lieutenants reads "his two lieutenants, A and B, who set up X": founders behind a noun for those who served the leader of another group.
func (r *clauses) lieutenants(group end, i int) {
	k := r.allBefore(i)
	if k < 0 {
		return
	}
	if w := singular(r.Chunks[k].Word); !posts.Has(w) && !commands.Has(w) {
		return
	}
	whose := append(r.owner(k), r.ends(r.complementOf(k), false)...)
	wholes := only(whose, graph.ArmedGroup)
	for _, p := range only(whose, graph.Person) {
		wholes = append(wholes, r.officeHeld(p.key)...)
	}
	for _, o := range wholes[:min(1, len(wholes))] {
		r.relate(graph.SplinterOf, group, o, graph.Qualifiers{}, k)
	}
}

// amongPeople returns the persons listed behind people without a name: "a group of students, among them A and B".
func (r *clauses) amongPeople(i int) []end {
	if m := r.Chunks[i].Core; m != nil && m.Type == graph.Person {
		return nil
	}
	for k := i + 1; k+1 < len(r.Chunks) && k < i+9; k++ {
		n := 0
		switch w := r.Chunks[k].Word; {
		case w == "include" || w == "including" || w == "like":
			n = k + 1
		case w == "among" && r.Chunks[k+1].Word == "them" && k+2 < len(r.Chunks):
			n = k + 2
		case w == "led" || w == "lead":
			return nil
		}
		if n > 0 && r.Chunks[n].Kind == syntax.Noun {
			return only(r.ends(r.List(n), false), graph.Person)
		}
	}
	return nil
}

// apposedPeople returns the persons beside the subject of the clause who are listed with it in apposition to a noun for all of them: "three
// soldiers, A, B and C,", "his two lieutenants, A and B, who".
func (r *clauses) apposedPeople() []end {
	if len(r.c.Subjects) != 1 {
		return nil
	}
	i := r.c.Subjects[0]
	if r.allBefore(i) < 0 {
		return nil
	}
	return only(r.ends(r.List(r.firstOf(i)), false), graph.Person)
}

// firstOf returns the first person of a list of persons that ends at a noun phrase.
func (r *clauses) firstOf(i int) int {
	first := i
	for k := i; k >= 2 && k > i-12; k-- {
		c := &r.Chunks[k]
		if c.Kind == syntax.Noun && c.Core != nil && c.Core.Type == graph.Person {
			first = k
		} else if c.Kind != syntax.Comma && c.Kind != syntax.Conjunction {
			break
		}
	}
	return first
}

// allBefore returns the noun phrase for several people to which the persons of a list that ends at a noun phrase stand in apposition; -1 if
// there is none.
func (r *clauses) allBefore(i int) int {
	if m := r.Chunks[i].Core; m == nil || m.Type != graph.Person {
		return -1
	}
	first := r.firstOf(i)
	if first < 2 || r.Chunks[first-1].Kind != syntax.Comma {
		return -1
	}
	k := first - 2
	for k >= 2 && r.Chunks[k].Kind == syntax.Noun && r.Chunks[k-1].Kind == syntax.Preposition { // "two lieutenants in P"
		k -= 2
	}
	if all := &r.Chunks[k]; all.Kind != syntax.Noun || all.Core != nil || !all.Plural || !syntax.People.Has(all.Word) && !syntax.Roles.Has(all.Word) && !posts.Has(singular(all.Word)) {
		return -1
	}
	return k
}
