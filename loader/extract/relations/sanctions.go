package relations

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
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
	terror = terror || labelling.Has(v) && !c.Chunk.Passive && r.labelBehind()
	terror = terror || c.Shared && (v == "add" || v == "put") && r.listBefore()
	for _, i := range append(append([]int{}, c.Objects...), c.Subjects...) {
		w := r.Chunks[i].Word
		terror = terror || imposing.Has(v) && (w == "sanctions" || w == "ban" || w == "bans" || w == "freeze" || w == "restrictions" || w == "embargo" || w == "freezes")
	}
	if !c.Chunk.Passive && (v == "place" || v == "put" || v == "hit" || v == "target") { // "placed him under sanctions", "hit him with sanctions"
		for _, i := range c.Behind("under", "with") {
			terror = terror || r.Chunks[i].Word == "sanctions" || r.Chunks[i].Word == "embargo"
		}
	}
	switch {
	case listing.Has(v):
		if !c.Chunk.Passive && len(only(doers, graph.StateBody, graph.Organization)) == 0 {
			doers = append(doers, r.ministers(c.Subjects)...)
		}
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
	case v == "subject" && c.Chunk.Passive, (v == "place" || v == "put") && c.Chunk.Passive && len(c.Behind("under")) > 0, v == "be" && len(c.Behind("under")) > 0, (v == "hit" || v == "target") && c.Chunk.Passive:
		for _, i := range c.Behind("under", "to", "with", "by") { // "was placed under UN sanctions", "was hit with Canadian sanctions"
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
	case (labelling.Has(v) || v == "put" || v == "add" || v == "place" || imposing.Has(v) || v == "hit" || v == "target") && terror:
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
		if doers = append(doers, r.listers()...); len(doers) == 0 && r.likewise() {
			doers = r.lastLister()
		}
	}
	if imposing.Has(v) && len(c.Behind("on", "against")) == 0 {
		for _, i := range c.Objects {
			patients = append(patients, r.ends(r.behind(i, "on", "against"), false)...)
		}
	} else if imposing.Has(v) || (v == "place" || v == "put") && r.hasObject("sanctions") {
		patients = append(r.ends(c.Behind("on", "against"), false), r.later("on")...)
	}
	if imposing.Has(v) && c.Chunk.Passive { // "sanctions against X were imposed by Y", "a freeze was imposed by Y on X"
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
	if len(patients) == 0 && !c.Chunk.Passive && len(c.Objects) == 1 && r.bothAt(c.Objects[0]) {
		patients = r.bothTold()
	}
	if len(patients) == 0 && !c.Chunk.Passive && len(c.Objects) == 1 { // "banned the whole of X", "listed three of its leaders: A, B and C"
		if i := c.Objects[0]; entire.Has(r.Chunks[i].Word) {
			patients = r.ends(r.complementOf(i), false)
		} else if patients = r.ends(r.NamedOf(i), false); len(patients) == 0 {
			patients = r.groupsApposed(i)
		}
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

// entire are nouns for all of a body: "the whole of X".
var entire = wordSet(`whole entirety all rest`)

// bothAt tells whether a noun phrase is "both" alone, or with a span of time behind it that is none of it: "had banned both the month before".
func (r *clauses) bothAt(i int) bool {
	c := &r.Chunks[i]
	if c.Word == "both" {
		return true
	}
	return r.Tokens[c.First].Lower == "both" && c.Last > c.First+2 && (c.Word == "month" || c.Word == "year" || c.Word == "week" || c.Word == "day")
}

// labelBehind tells whether the list behind the verb is called terrorist behind a comma: "declared two outfits, A and B, terrorist organisations".
func (r *clauses) labelBehind() bool {
	for k := r.c.Verb + 1; k < len(r.Chunks) && k < r.c.Verb+20; k++ {
		c := &r.Chunks[k]
		switch c.Kind {
		case syntax.Verb, syntax.Relative, syntax.Subordinate, syntax.Break:
			return false
		case syntax.Noun:
			if c.Core != nil || r.Chunks[k-1].Kind != syntax.Comma {
				continue
			}
			for n := c.First; n < c.Last; n++ {
				if terrorWords.Has(r.Tokens[n].Lower) {
					return true
				}
			}
		}
	}
	return false
}

// groupsApposed returns the groups listed in apposition behind a noun phrase for several: "two outfits, A (B) and C (D),".
func (r *clauses) groupsApposed(i int) []end {
	if c := &r.Chunks[i]; c.Core != nil && c.Core.Type != doc.QuantityMention || !c.Plural || i+2 >= len(r.Chunks) || r.Chunks[i+1].Kind != syntax.Comma && r.Chunks[i+1].Word != ":" {
		return nil
	}
	list := r.List(i + 2)
	if out := only(r.ends(list, false), graph.ArmedGroup, graph.Organization); len(out) == len(list) && len(out) > 1 {
		return out
	}
	return nil
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
		case "blacklist", "sanctions", "watchlist", "embargo":
			by := r.ends(append(slices.Clip(r.complementOf(i)), r.behind(i, "by")...), true)
			out = append(out, only(slices.Concat(r.owner(i), r.nationOf(i), by), graph.StateBody, graph.Organization)...)
		}
	}
	return out
}

// imposing are verbs of which sanctions are the object.
var imposing = wordSet(`impose slap announce unveil levy`)

// measures are nouns for what a state does when it lists somebody.
var measures = wordSet(`sanctions designation designations action actions measures move blacklist ban order decision announcement`)

// hitBy reads "Treasury's action also targets X", "the EU's sanctions hit X".
func (r *clauses) hitBy() {
	for _, i := range r.c.Subjects {
		if !measures.Has(r.Chunks[i].Word) {
			continue
		}
		by := only(slices.Concat(r.owner(i), r.nationOf(i)), graph.StateBody, graph.Organization)
		if ms := r.Chunks[i].Mentions; len(by) == 0 && len(ms) > 0 && ms[0].Type == doc.DateMention { // "Today's action targets X, Treasury said"
			for _, o := range r.Clauses {
				if speaking.Has(o.Chunk.Word) {
					by = append(by, only(r.ends(o.Subjects, true), graph.StateBody, graph.Organization)...)
				}
			}
			if len(by) == 0 {
				by = r.lastLister()
			}
		}
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
	if k := c.Verb - 1; k > 0 && r.Chunks[k-1].Word == "among" && (r.Chunks[k].Word == "designated" || r.Chunks[k].Word == "sanctioned" || r.Chunks[k].Word == "listed" || r.Chunks[k].Word == "blacklisted") {
		for _, by := range r.lastLister() { // "among those designated was X"
			for _, s := range only(r.ends(c.Objects, false), graph.ArmedGroup, graph.Organization, graph.Person) {
				r.relate(graph.SanctionedBy, s, by, graph.Qualifiers{})
			}
		}
		return
	}
	if len(c.Subjects) != 1 {
		return
	}
	for _, o := range r.Clauses {
		hit := listing.Has(o.Chunk.Word) || slices.ContainsFunc(o.Behind("with", "under"), func(i int) bool { return r.Chunks[i].Word == "sanctions" })
		if o == c || !hit || !o.Chunk.Passive || len(o.Subjects) != 1 || o.Subjects[0] != c.Subjects[0] || o.Verb > c.Verb {
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

// ministers returns the governments of the ministers among noun phrases, for what these do in office: "Britain's home secretary banned X".
func (r *clauses) ministers(subjects []int) (out []end) {
	for _, i := range subjects {
		c := &r.Chunks[i]
		if !slices.ContainsFunc(r.Tokens[c.First:c.Last], func(t text.Token) bool { return ministerWords.Has(t.Lower) }) {
			continue
		}
		for _, m := range c.Mentions {
			if m.Type != graph.Country {
				continue
			}
			if e, ok := r.end(m, true, true); ok && e.kind == graph.StateBody {
				e.chunk = i
				out = append(out, e)
				break
			}
		}
	}
	return out
}

var ministerWords = wordSet(`minister secretary premier chancellor president`)
