package relations

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
)

// support: who helps whom with what.
func (r *clauses) support(v string, doers, patients []end, patientChunks []int) {
	c := r.c
	kind, backs := backing[v]
	actors := func(chunks []int) []end { return r.ends(chunks, true) }
	good := func() (string, bool) {
		for _, i := range append(append(append([]int{}, c.Objects...), c.Second...), c.Behind("as", "than")...) {
			for k := r.Chunks[i].First; k < r.Chunks[i].Last; k++ {
				if kind, ok := supplies[r.Tokens[k].Lower]; ok {
					return kind, true
				}
			}
			for _, n := range r.complementOf(i) { // "millions of dollars"
				if kind, ok := supplies[r.Chunks[n].Word]; ok {
					return kind, true
				}
			}
			if m := r.Chunks[i].Core; m != nil && m.Type == doc.QuantityMention && (strings.ContainsAny(r.Text(i), "$€£") || r.Chunks[i].First > 0 && strings.ContainsAny(r.Tokens[r.Chunks[i].First-1].Text, "$€£")) {
				return "FUNDING", true
			}
		}
		return "", false
	}
	var from, to []end
	if backs && len(c.Objects) == 0 && !c.Chunk.Passive {
		patientChunks = r.sharedChunks()
		patients = r.ends(patientChunks, false)
	}
	switch {
	case len(r.protectors()) > 0: // "operates under the protection of X"
		kind, from, to = "SANCTUARY", actors(r.protectors()), only(r.ends(c.Subjects, false), graph.ArmedGroup)
	case (v == "send" || v == "fight" || v == "deploy" || v == "intervene") && !c.Chunk.Passive && len(r.inSupport()) > 0: // "sent fighters to P in support of X"
		from, to = doers, actors(r.inSupport())
	case backs && v == "supply" && len(only(patients, orgLike...)) == 0:
		what, ok := good()
		if !ok {
			return
		}
		kind, from, to = what, doers, append(actors(c.Behind("to")), r.menOf(c.Behind("to"))...)
		if len(to) == 0 {
			to = r.topicGroup()
		}
	case backs:
		from, to = doers, only(actors(patientChunks), orgLike...)
		to = append(append(to, only(patients, graph.Person)...), r.menOf(patientChunks)...)
		if v == "train" || v == "arm" || v == "help" || (kind == "TRAINING" || v == "champion" || v == "advise" || v == "cultivate") {
			to = only(to, graph.ArmedGroup)
		}
		if v == "host" || v == "shelter" || v == "harbour" || v == "harbor" || v == "protect" || v == "shield" {
			for _, i := range patientChunks { // "hosts its political bureau"
				to = append(to, only(r.owner(i), graph.ArmedGroup)...)
			}
			to = only(to, graph.ArmedGroup, graph.Person)
		}
	case spreadings.Has(v) && len(r.messagesOf()) > 0:
		kind, from, to = "PROPAGANDA", only(doers, graph.Person, graph.Organization, graph.StateBody), r.messagesOf()
	case gatherings.Has(v) && !c.Chunk.Passive && len(c.Behind("for")) > 0 && len(c.Behind("from")) == 0:
		what, ok := good()
		if !ok {
			return
		}
		kind, from, to = what, only(doers, graph.Person, graph.Organization, graph.StateBody), only(actors(c.Behind("for")), graph.ArmedGroup, graph.StateBody)
	case leaves.Has(v) && !c.Chunk.Passive && r.lets():
		kind, from, to = "SANCTUARY", only(doers, graph.StateBody, graph.Organization), only(patients, graph.ArmedGroup)
	case (v == "rely" || v == "depend" || v == "count" || v == "turn") && !c.Chunk.Passive:
		for _, i := range c.Behind("for") {
			if what, ok := supplies[r.Chunks[i].Word]; ok {
				kind, from, to = what, actors(c.Behind("on", "upon", "to")), only(r.ends(c.Subjects, false), graph.ArmedGroup)
			}
		}
	case (v == "come" || v == "flow" || v == "originate" || v == "arrive" || v == "stem") && !c.Chunk.Passive && len(c.Behind("from")) > 0: // "most of its money comes from X"
		for _, i := range c.Subjects {
			chunks := append([]int{i}, r.complementOf(i)...)
			for _, n := range chunks {
				if what, ok := supplies[r.Chunks[n].Word]; ok {
					kind, from = what, only(actors(c.Behind("from")), graph.StateBody, graph.Organization)
					to = append(to, only(append(r.owner(n), r.ends(r.behind(n, "for", "to"), false)...), graph.ArmedGroup)...)
				}
			}
		}
	case v == "keep" && !c.Chunk.Passive && len(c.Behind("with")) > 0: // "kept X afloat with cash"
		for _, i := range c.Behind("with") {
			if what, ok := supplies[r.Chunks[i].Word]; ok {
				kind, from, to = what, only(doers, graph.StateBody, graph.Organization, graph.Person), only(patients, graph.ArmedGroup)
			}
		}
	case v == "open" && !c.Chunk.Passive && r.plural("arsenals arsenal borders border camps airspace ports territory depots bases"): // "opened its arsenals to X"
		from, to = only(doers, graph.StateBody, graph.Organization), only(append(actors(c.Behind("to")), r.menOf(c.Behind("to"))...), graph.ArmedGroup)
	case v == "owe" && !c.Chunk.Passive: // "owe their arsenal to X"
		for _, i := range append(append([]int{}, c.Objects...), r.complements(c.Objects)...) {
			if what, ok := owed[r.Chunks[i].Word]; ok {
				kind, from, to = what, append(only(actors(c.Behind("to")), graph.StateBody, graph.ArmedGroup, graph.Organization), r.natives(c.Behind("to"))...), only(r.ends(c.Subjects, false), graph.ArmedGroup)
			}
		}
	case (v == "be" || v == "stay" || v == "remain") && len(r.payroll()) > 0: // "are on the payroll of X"
		kind, from, to = "FUNDING", r.payroll(), only(r.ends(c.Subjects, false), graph.ArmedGroup, graph.Person)
	case v == "benefit" || v == "profit":
		for _, i := range c.Behind("from") { // "benefited from the largesse of X"
			if bounty.Has(r.Chunks[i].Word) {
				from, to = append(append(actors(r.complementOf(i)), r.nationOf(i)...), only(r.owner(i), graph.Person, graph.ArmedGroup, graph.Organization)...), only(r.ends(c.Subjects, false), graph.ArmedGroup)
			}
		}
	case givings.Has(v):
		if v == "pay" && r.extorted() {
			return
		}
		what, ok := good()
		if !ok {
			for _, i := range c.Behind("with") {
				for _, n := range append([]int{i}, r.behind(i, "of")...) {
					if k, is := supplies[r.Chunks[n].Word]; is {
						what, ok = k, true
					}
				}
			}
		}
		if !ok {
			return
		}
		kind, from = what, doers
		receivers := c.Behind("to", "for")
		if v == "offer" {
			receivers = c.Behind("to") // "offered a million dollars for him": a bounty
		}
		to = append(append(actors(receivers), r.menOf(receivers)...), only(patients, orgLike...)...)
		if v == "pay" && len(to) == 0 { // "pays the salaries of X"
			for _, i := range c.Objects {
				to = append(to, only(append(r.owner(i), r.ends(r.complementOf(i), false)...), graph.ArmedGroup)...)
			}
		}
		if len(only(from, graph.StateBody)) > 0 && len(to) == 0 {
			to = only(patients, graph.Person) // "Syria gave him money and arms"
		}
	case v == "receive" || v == "get" || v == "obtain" || v == "enjoy" || v == "draw" || v == "derive" || v == "attract" || v == "accept":
		what, ok := good()
		if !ok {
			return
		}
		kind, from, to = what, append(actors(c.Behind("from", "of")), r.officers(c.Behind("from"))...), r.ends(c.Subjects, true)
		for _, i := range c.Objects { // "enjoys the support of X", "gets its money from X"
			from = append(from, actors(r.complementOf(i))...)
			from = append(from, r.nationOf(i)...)
		}
	case (v == "build" || v == "set" || v == "found" || v == "create" || v == "establish" || v == "form" || v == "raise") && len(c.Behind("with")) > 0:
		for _, i := range c.Behind("with") { // "was built with money and training from X", "with the help of X"
			what, ok := supplies[r.Chunks[i].Word]
			if !ok {
				continue
			}
			givers := append(c.Behind("from"), r.behind(i, "from", "of")...)
			kind, from, to = what, append(actors(givers), r.nationOf(i)...), only(patients, graph.ArmedGroup)
			if len(givers) > 0 && len(only(from, orgLike...)) == 0 { // "with the help of instructors from X"
				for _, n := range givers {
					from = append(from, actors(r.behind(n, "from", "of"))...)
				}
			}
			break
		}
	default:
		return
	}
	for _, s := range only(from, graph.StateBody, graph.Organization, graph.ArmedGroup, graph.Person) {
		for _, o := range only(to, graph.StateBody, graph.Organization, graph.ArmedGroup, graph.Person) {
			if o.kind == graph.StateBody && s.kind == graph.StateBody {
				continue
			}
			r.relate(graph.Supports, s, o, graph.Qualifiers{Kind: kind})
		}
	}
}

// owed are nouns for what a group owes to a patron, with the kind of support.
var owed = map[string]string{
	"arsenal": "ARMS", "weapons": "ARMS", "survival": "", "rise": "", "existence": "", "strength": "", "success": "", "firepower": "ARMS", "funding": "FUNDING", "training": "TRAINING", "resilience": "", "growth": "",
}

// complements returns the noun phrases behind "of" of some.
func (r *clauses) complements(chunks []int) []int {
	var out []int
	for _, i := range chunks {
		out = append(out, r.complementOf(i)...)
	}
	return out
}

// natives returns the governments of the adjectives of noun phrases for help: "to Iranian money".
func (r *clauses) natives(chunks []int) []end {
	var out []end
	for _, i := range chunks {
		if _, ok := supplies[r.Chunks[i].Word]; ok {
			out = append(out, r.nationOf(i)...)
		}
	}
	return out
}

// payroll returns those on whose payroll the clause says that its subject is.
func (r *clauses) payroll() []end {
	for _, i := range r.c.Behind("on", "in") {
		switch r.Chunks[i].Word {
		case "payroll", "pay", "payrolls":
			return append(append(r.ends(r.complementOf(i), true), r.nationOf(i)...), r.owner(i)...)
		}
	}
	return nil
}

// bounty nouns are what a patron gives.
var bounty = wordSet(`largesse generosity support backing patronage funding money aid help assistance training protection sponsorship sympathy munificence arms weapons`)

// messagesOf returns the groups whose messages the clause says are spread: "spread X's videos", "translated propaganda of X".
func (r *clauses) messagesOf() []end {
	var out []end
	for _, i := range append(append([]int{}, r.c.Objects...), r.sharedChunks()...) {
		if messages.Has(r.Chunks[i].Word) && r.Chunks[i].Core == nil {
			out = append(out, only(append(r.owner(i), r.ends(r.complementOf(i), false)...), graph.ArmedGroup)...)
		}
	}
	return out
}

// lets tells whether what the clause allows is something done on the soil of who allows it.
func (r *clauses) lets() bool {
	for _, o := range r.Clauses {
		if o.Governor == r.c && (o.Chunk.Infinitive || o.Verb > r.c.Verb) && doings.Has(o.Chunk.Word) && !o.Chunk.Negative {
			return true
		}
	}
	for _, o := range r.Clauses { // "let the rebels move"
		if o.Verb > r.c.Verb && len(o.Subjects) > 0 && len(r.c.Objects) > 0 && o.Subjects[0] == r.c.Objects[0] && doings.Has(o.Chunk.Word) {
			return true
		}
	}
	return false
}

// extorted tells whether what the clause says is paid is not given freely.
func (r *clauses) extorted() bool {
	for _, i := range append(append([]int{}, r.c.Objects...), r.c.Behind("for", "in")...) {
		switch r.Chunks[i].Word {
		case "ransom", "ransoms", "protection", "tax", "taxes", "toll", "tolls", "tribute", "price", "visit", "compensation", "attention", "heed", "reparations", "damages", "extortion":
			return true
		}
		if r.has(i, "ransom", "protection", "extortion") {
			return true
		}
	}
	return false
}

// protection nouns tell of who shelters those under it.
var protection = wordSet(`protection patronage umbrella`)

// protectors returns whose protection the clause says its subject is under.
func (r *clauses) protectors() []int {
	var out []int
	under := r.c.Behind("under")
	for n, i := range under {
		if protection.Has(r.Chunks[i].Word) && r.Chunks[i].Core == nil && len(r.complementOf(i)) > 0 {
			out = append(append(out, r.complementOf(i)...), under[n+1:]...)
			break
		}
	}
	return out
}

// nationOf returns the governments whose adjectives or names stand before the last word of a noun phrase: "Iranian (support)".
func (r *clauses) nationOf(i int) []end {
	var out []end
	c := &r.Chunks[i]
	for _, m := range c.Mentions {
		if m == c.Core || m.Type.Class() != graph.PlaceClass || m.Type == graph.Facility {
			continue
		}
		if e, ok := r.end(m, false, true); ok {
			e.chunk = i
			out = append(out, e)
		}
	}
	return out
}

// stateDepartment is the key of the department that the American secretary of state heads.
const stateDepartment = "state:us-state-department"

// secretaryOfState tells whether a noun phrase is the American "Secretary of State", who designates groups.
func (r *clauses) secretaryOfState(i int) bool {
	if r.Chunks[i].Word != "secretary" || i+2 >= len(r.Chunks) || r.Chunks[i+1].Word != "of" || r.Chunks[i+2].Word != "state" {
		return false
	}
	return i+3 >= len(r.Chunks) || r.Chunks[i+3].Word != "for"
}

// announcing are verbs by which a state brings about a ban that it names.
// topicGroup is the group that the sentence before named last: what "supplies the missiles" leaves unsaid.
func (r *clauses) topicGroup() []end {
	for back := 0; back <= 1 && r.Index-back >= 0; back++ {
		ms := r.InSentence(r.Index - back)
		for i := len(ms) - 1; i >= 0; i-- {
			if m := &ms[i]; m.Type == graph.ArmedGroup && !m.Adjective {
				return []end{{key: m.Key, kind: graph.ArmedGroup, m: m, chunk: -1, whole: true}}
			}
		}
	}
	return nil
}

// onList tells whether the clause says that something stands on a list of its subject: "has X on its list of terrorists".
func (r *clauses) onList() bool {
	for _, i := range r.c.Behind("on") {
		if w := r.Chunks[i].Word; w == "list" || w == "lists" || w == "blacklist" {
			return true
		}
	}
	return false
}

// officers returns the persons in apposition to nouns for an office: "from its exiled founder, X".
func (r *clauses) officers(chunks []int) []end {
	var out []end
	for _, i := range chunks {
		if w, _ := r.role(i); r.Chunks[i].Core != nil || !commands.Has(w) && !founders.Has(w) && !posts.Has(w) {
			continue
		}
		if m := r.Apposed(i); m != nil && m.Type == graph.Person {
			out = append(out, end{key: m.Key, kind: graph.Person, m: m, chunk: i, whole: true})
		}
	}
	return out
}

// inSupport returns the noun phrases behind "in support of".
func (r *clauses) inSupport() []int {
	for _, i := range r.c.Behind("in") {
		if w := r.Chunks[i].Word; w == "support" || w == "aid" {
			return r.complementOf(i)
		}
	}
	return nil
}
