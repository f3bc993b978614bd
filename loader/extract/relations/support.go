package relations

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
)

// aid is what a clause tells of help: its kind, who gives it and who gets it.
type aid struct {
	kind     string
	from, to []end
}

// support: who helps whom with what.
func (r *clauses) support(v string, doers, patients []end, patientChunks []int) {
	c := r.c
	if _, backs := backing[v]; backs && len(c.Objects) == 0 && !c.Chunk.Passive {
		patientChunks = r.sharedChunks()
		patients = r.ends(patientChunks, false)
	}
	a := r.backed(v, doers, patients, patientChunks)
	if a == nil {
		a = r.lent(v, doers, patients)
	}
	if a == nil {
		a = r.leaning(v)
	}
	if a == nil {
		a = r.given(v, doers, patients)
	}
	if a == nil {
		a = r.builtWith(v, patients)
	}
	if a == nil {
		return
	}
	for _, s := range only(a.from, graph.StateBody, graph.Organization, graph.ArmedGroup, graph.Person) {
		for _, o := range only(a.to, graph.StateBody, graph.Organization, graph.ArmedGroup, graph.Person) {
			if o.kind == graph.StateBody && s.kind == graph.StateBody {
				continue
			}
			r.relate(graph.Supports, s, o, graph.Qualifiers{Kind: a.kind})
		}
	}
}

// goods tells whether what the clause says is given or got are supplies, and of which kind.
func (r *clauses) goods() (string, bool) {
	c := r.c
	for _, i := range append(append(append([]int{}, c.Objects...), c.Second...), c.Behind("as", "than")...) {
		if none(r.Sentence, i) {
			return "", false // "receives no money from X"
		}
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

// backed reads verbs with whom they help as their object, and who is under whose protection; nil for others.
func (r *clauses) backed(v string, doers, patients []end, patientChunks []int) *aid {
	c := r.c
	kind, backs := backing[v]
	switch {
	case len(r.protectors()) > 0: // "operates under the protection of X"
		return &aid{"SANCTUARY", r.ends(r.protectors(), true), only(r.ends(c.Subjects, false), graph.ArmedGroup)}
	case (v == "send" || v == "fight" || v == "deploy" || v == "intervene") && !c.Chunk.Passive && len(r.inSupport()) > 0: // "sent fighters to P in support of X"
		return &aid{kind, doers, r.ends(r.inSupport(), true)}
	case backs && v == "supply" && len(only(patients, orgLike...)) == 0:
		what, ok := r.goods()
		if !ok {
			return &aid{}
		}
		to := append(r.ends(c.Behind("to"), true), r.menOf(c.Behind("to"))...)
		if len(to) == 0 {
			to = r.topicGroup()
		}
		return &aid{what, doers, to}
	case !backs:
		return nil
	}
	to := only(r.ends(patientChunks, true), orgLike...)
	to = append(append(to, only(patients, graph.Person)...), r.menOf(patientChunks)...)
	if v == "train" || v == "arm" || v == "help" || kind == "TRAINING" || v == "champion" || v == "advise" || v == "cultivate" {
		to = only(to, graph.ArmedGroup)
	}
	if v == "host" || v == "shelter" || v == "harbour" || v == "harbor" || v == "protect" || v == "shield" {
		for _, i := range patientChunks { // "hosts its political bureau"
			to = append(to, only(r.owner(i), graph.ArmedGroup)...)
		}
		to = only(to, graph.ArmedGroup, graph.Person)
	}
	return &aid{kind, doers, to}
}

// given reads verbs for handing something over, and for getting it; nil for others.
func (r *clauses) given(v string, doers, patients []end) *aid {
	c := r.c
	if v == "receive" || v == "get" || v == "obtain" || v == "enjoy" || v == "draw" || v == "derive" || v == "attract" || v == "accept" {
		what, ok := r.goods()
		if !ok {
			return &aid{}
		}
		a := &aid{what, append(r.ends(c.Behind("from", "of"), true), r.officers(c.Behind("from"))...), r.ends(c.Subjects, true)}
		for _, i := range c.Objects { // "enjoys the support of X", "gets its money from X"
			a.from = append(append(a.from, r.ends(r.complementOf(i), true)...), r.nationOf(i)...)
		}
		return a
	}
	if !givings.Has(v) {
		return nil
	}
	what, ok := r.goods()
	if !ok {
		for _, i := range c.Behind("with") {
			for _, n := range append([]int{i}, r.behind(i, "of")...) {
				if k, is := supplies[r.Chunks[n].Word]; is {
					what, ok = k, true
				}
			}
		}
	}
	if !ok || v == "pay" && r.extorted() {
		return &aid{}
	}
	receivers := c.Behind("to", "for")
	if v == "offer" {
		receivers = c.Behind("to") // "offered a million dollars for him": a bounty
	}
	to := append(append(r.ends(receivers, true), r.menOf(receivers)...), only(patients, orgLike...)...)
	if v == "pay" && len(to) == 0 { // "pays the salaries of X"
		for _, i := range c.Objects {
			to = append(to, only(append(r.owner(i), r.ends(r.complementOf(i), false)...), graph.ArmedGroup)...)
		}
	}
	if len(only(doers, graph.StateBody)) > 0 && len(to) == 0 {
		to = only(patients, graph.Person) // "Syria gave him money and arms"
	}
	return &aid{what, doers, to}
}

// builtWith reads "was built with money and training from X", "set up with the help of X"; nil for others.
func (r *clauses) builtWith(v string, patients []end) *aid {
	if v != "build" && v != "set" && v != "found" && v != "create" && v != "establish" && v != "form" && v != "raise" {
		return nil
	}
	for _, i := range r.c.Behind("with") {
		what, ok := supplies[r.Chunks[i].Word]
		if !ok {
			continue
		}
		givers := append(r.c.Behind("from"), r.behind(i, "from", "of")...)
		a := &aid{what, append(r.ends(givers, true), r.nationOf(i)...), only(patients, graph.ArmedGroup)}
		if len(givers) > 0 && len(only(a.from, orgLike...)) == 0 { // "with the help of instructors from X"
			for _, n := range givers {
				a.from = append(a.from, r.ends(r.behind(n, "from", "of"), true)...)
			}
		}
		return a
	}
	return nil
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
	for _, i := range r.c.Behind("under") { // "has had X under sanctions"
		if r.Chunks[i].Word == "sanctions" {
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
