package relations

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

// end is what a noun phrase of a clause names.
type end struct {
	key   string
	kind  graph.EntityType
	m     *doc.Mention
	chunk int
	whole bool
}

// clauses reads the relations that the verbs of a sentence tell.
type clauses struct {
	*syntax.Sentence
	x *Extractor
	c *syntax.Clause
	// stance of the clause at hand.
	modality graph.Modality
	speaker  string
	said     string // its key
	denied   bool
	unreal   bool
}

func (x *Extractor) clauses(d *doc.Document, sentence int) {
	s := syntax.Parse(d, sentence)
	r := &clauses{Sentence: s, x: x}
	for _, c := range s.Clauses {
		r.c = c
		r.stance()
		if c.Chunk.Negative && !r.denied {
			continue
		}
		r.verb()
	}
	r.nouns()
}

// ends returns what noun phrases name; as actors, countries and capitals stand for their governments.
func (r *clauses) ends(chunks []int, actor bool) []end {
	var out []end
	for _, i := range chunks {
		m, whole := r.Named(i)
		if m == nil {
			continue
		}
		if e, ok := r.end(m, whole, actor); ok {
			e.chunk = i
			out = append(out, e)
		}
	}
	return out
}

func (r *clauses) end(m *doc.Mention, whole, actor bool) (end, bool) {
	d := r.Document
	if m.Type.Class() == graph.PlaceClass && m.Type != graph.Facility && (actor || !whole) {
		country := ""
		if e := r.x.g.Entry(m.Key); e != nil {
			country = e.ISO2
			if e.Type == graph.City {
				if _, n := r.x.g.MatchMetonym(r.x.g.Words([]string{graph.Fold(e.Name)}), 0); n == 0 {
					return end{}, false
				}
				for _, up := range r.x.g.Within(e.ID) {
					if up.Type == graph.Country {
						country = up.ISO2
					}
				}
			}
		}
		g := r.x.g.Government(country)
		if g == nil || country == "" {
			return end{}, false
		}
		d.Known(g.ID, g.Entity).Country = country
		if m.Type == graph.City && whole {
			r.metonym(m, g.ID)
		}
		return end{key: g.ID, kind: graph.StateBody, m: m, whole: whole}, true
	}
	if m.Adjective {
		return end{}, false
	}
	t := d.Things[m.Key]
	if t == nil {
		return end{}, false
	}
	return end{key: m.Key, kind: t.Entity.Type, m: m, whole: whole}, true
}

// metonym turns the mention of a capital into one of the government that it stands for.
func (r *clauses) metonym(m *doc.Mention, government string) {
	for i := range r.Mentions {
		if o := &r.Mentions[i]; o.Span == m.Span && o.Key == m.Key {
			o.Key, o.Type, o.Metonym = government, graph.StateBody, true
			r.Changed()
			r.Things[government].Name(r.Slice(o.Start, o.End), o.Span)
		}
	}
}

// stance reads who vouches for the clause: hedges of its verb, what it depends on, and who is said to say it.
func (r *clauses) stance() {
	c := r.c
	r.modality, r.speaker, r.said, r.denied, r.unreal = graph.Asserted, "", "", false, false
	v := c.Chunk
	weaken := func(m graph.Modality) { r.modality = graph.Weaker(r.modality, m) }
	if v.Modal {
		weaken(graph.Hypothetical)
	}
	switch v.Hedge {
	case "":
	case "reported", "said", "known":
		weaken(graph.Reported)
	default:
		weaken(graph.Alleged)
	}
	for k := v.First; k < v.Last; k++ {
		switch r.Tokens[k].Lower {
		case "allegedly", "apparently", "possibly":
			weaken(graph.Alleged)
		case "reportedly":
			weaken(graph.Reported)
		}
	}
	for g, depth := c.Governor, 0; g != nil && depth < 4; g, depth = g.Governor, depth+1 {
		w := g.Chunk.Word
		switch {
		case denying[w]:
			r.denied = true
			r.speaker = r.words(g.Subjects)
		case w == "accuse" || w == "suspect" || w == "blame" || w == "allege":
			weaken(graph.Alleged)
			if !g.Chunk.Passive {
				r.speaker = r.words(g.Subjects)
			}
		case failing[w]:
			r.unreal = true
		case (w == "stop" || w == "cease" || w == "end") && c.Chunk.Gerund:
			weaken(graph.Alleged) // "demanded that it stop sheltering": then it shelters
		case wishing[w] && (c.Chunk.Infinitive || c.Chunk.Gerund):
			if w == "try" || w == "attempt" || w == "struggle" {
				break // tried: it acts
			}
			weaken(graph.Hypothetical)
		}
		if g.Chunk.Modal {
			weaken(graph.Hypothetical)
		}
		if g.Chunk.Negative {
			r.unreal = true
		}
	}
	if k := c.Verb - 1; k >= 0 && r.Chunks[k].Kind == syntax.Subordinate && (r.Chunks[k].Word == "if" || r.Chunks[k].Word == "unless") {
		r.unreal = true
	}
	r.reported(weaken)
}

// reported finds who is said to say the clause: "police said that …", "…, officials say", "according to X".
func (r *clauses) reported(weaken func(graph.Modality)) {
	if r.denied {
		return
	}
	for _, o := range r.Clauses {
		if o == r.c || !speaking[o.Chunk.Word] && !denying[o.Chunk.Word] || o.Chunk.Passive {
			continue
		}
		if o.Verb < r.c.Verb && r.complement(o) || o.Verb > r.c.Verb && o.Verb >= len(r.Chunks)-3 && r.trailing(o) {
			if denying[o.Chunk.Word] {
				r.denied = true
			}
			r.speaker = r.words(o.Subjects)
			for _, e := range r.ends(o.Subjects, true) {
				r.said = e.key
			}
			if r.speaker != "" {
				weaken(graph.Reported)
			}
		}
	}
	for i := range r.Chunks {
		c := &r.Chunks[i]
		if c.Kind == syntax.Noun && c.Word == "according" || c.Kind == syntax.Adverb && c.Word == "according" {
			if i+2 < len(r.Chunks) && r.Chunks[i+1].Word == "to" {
				r.speaker = r.Text(i + 2)
				weaken(graph.Reported)
			}
		}
	}
}

// complement tells whether the clause at hand is what a verb of saying before it says: nothing closes it between.
func (r *clauses) complement(o *syntax.Clause) bool {
	if r.c.Governor == o {
		return true
	}
	if r.c.Shared && !r.c.Chunk.Infinitive && !r.c.Chunk.Gerund && len(r.c.Subjects) > 0 && len(o.Subjects) > 0 && r.c.Subjects[0] == o.Subjects[0] {
		return false
	}
	for k := o.Verb + 1; k < r.c.Verb; k++ {
		if r.Chunks[k].Kind == syntax.Break && r.Chunks[k].Word != ":" {
			return false
		}
	}
	// the subject of the clause stands behind the verb of saying
	return len(r.c.Subjects) > 0 && r.c.Subjects[0] > o.Verb
}

// trailing tells whether a verb of saying stands behind what it says: "…, police said".
func (r *clauses) trailing(o *syntax.Clause) bool {
	if len(o.Subjects) == 0 || len(o.Objects) > 0 {
		return false
	}
	k := o.Subjects[0] - 1
	return k > r.c.Verb && r.Chunks[k].Kind == syntax.Comma
}

func (r *clauses) words(chunks []int) string {
	if len(chunks) == 0 {
		return ""
	}
	return r.Text(chunks[0])
}

// relate records a relation of two ends.
func (r *clauses) relate(t graph.RelationType, s, o end, q graph.Qualifiers, more ...int) {
	d := r.Document
	if s.key == o.key || s.key == "" || o.key == "" || r.unreal && !r.denied {
		return
	}
	ts, to := d.Things[s.key], d.Things[o.key]
	if ts == nil || to == nil || graph.CheckEnds(t, ts.Entity.Type, to.Entity.Type) != nil || r.x.branches(ts, to, t) {
		return
	}
	from, until := r.c.Verb, r.c.Verb
	for _, i := range append([]int{s.chunk, o.chunk}, more...) {
		if i >= 0 {
			from, until = min(from, i), max(until, i)
		}
	}
	if until-from > 24 {
		from, until = r.c.Verb, max(r.c.Verb, o.chunk)
	}
	f := doc.Finding{
		Subject: s.key, Predicate: string(t), Object: o.key, Qualifiers: q, Span: r.Span(from, until), Sentence: r.Index, Modality: r.modality,
		Attribution: r.speaker, Confidence: 0.75, Extractor: Name, Version: Version,
	}
	if s.m != nil && s.m.Coreference || o.m != nil && o.m.Coreference {
		f.Coreference = true
	}
	if r.said != "" && r.said != s.key {
		f.SaidBy = r.said
	}
	switch {
	case r.denied:
		f.Negative, f.Modality = true, graph.Denied
	case f.Modality == graph.Reported && r.said == s.key && r.said != "":
		f.Modality = graph.Claimed
	case f.Modality == graph.Hypothetical:
		if t != graph.Targets && t != graph.OperatesIn {
			return
		}
	}
	if f.Modality == graph.Asserted || f.Modality == graph.Alleged && f.Attribution == "" {
		f.Attribution = ""
	}
	if f.Modality == graph.Reported && f.Attribution == "" {
		f.Attribution = "unnamed source"
	}
	if f.Modality == graph.Denied && f.Attribution == "" {
		f.Attribution = "unnamed source"
	}
	d.Findings = append(d.Findings, f)
}

func (r *clauses) since() *graph.FuzzyDate {
	if len(r.c.Dates) != 1 {
		return nil
	}
	m := r.c.Dates[0]
	v := graph.ParseDate(r.Slice(m.Start, m.End), r.Anchor)
	return &v
}

// verb reads the relation that the verb of the clause tells.
func (r *clauses) verb() {
	c := r.c
	v := c.Chunk.Word
	if c.Chunk.Particle != "" {
		if w := v + "+" + c.Chunk.Particle; founding[w] || parting[w] || ruling[w] || countering[w] || allying[w] {
			v = w
		}
	}
	doers, patients := r.ends(c.Subjects, true), r.ends(c.Objects, false)
	doerChunks, patientChunks := c.Subjects, c.Objects
	if c.Chunk.Passive {
		doerChunks, patientChunks = c.Behind("by"), c.Subjects
		doers, patients = r.ends(doerChunks, true), r.ends(c.Subjects, false)
	}
	r.persons(v, doers, patients, doerChunks)
	r.groups(v, doers, patients, doerChunks, patientChunks)
	r.stances(v, doers, patients, doerChunks, patientChunks)
	r.places(v, doers, patients, patientChunks)
}

func only(es []end, kinds ...graph.EntityType) []end {
	var out []end
	for _, e := range es {
		for _, k := range kinds {
			if e.kind == k {
				out = append(out, e)
			}
		}
	}
	return out
}

var orgLike = []graph.EntityType{graph.ArmedGroup, graph.StateBody, graph.Organization}

// persons: who leads, founded, joined.
func (r *clauses) persons(v string, doers, patients []end, doerChunks []int) {
	c := r.c
	people := only(doers, graph.Person)
	switch {
	case leading[v] && !(v == "run" && !c.Chunk.Passive && len(people) == 0):
		for _, o := range only(patients, orgLike...) {
			if !o.whole && o.kind == graph.ArmedGroup && !c.Chunk.Passive {
				continue // "led fighters of X": one of its commanders
			}
			for _, s := range people {
				status := "CURRENT"
				if c.Chunk.Past && !c.Chunk.Passive && !c.Chunk.Perfect {
					status = "FORMER"
				}
				r.relate(graph.Leads, s, o, graph.Qualifiers{Role: "leader", Status: status})
			}
		}
	case founding[v]:
		for _, s := range only(patients, orgLike...) {
			r.founded(s)
			for _, o := range only(doers, graph.Person) {
				r.relate(graph.FoundedBy, s, o, graph.Qualifiers{})
			}
			for _, with := range r.ends(c.Behind("with", "alongside"), false) {
				if with.kind == graph.Person && len(people) > 0 {
					r.relate(graph.FoundedBy, s, with, graph.Qualifiers{})
				}
			}
			for _, i := range doerChunks {
				r.formerMembers(s, i)
			}
		}
	case joining[v] || v == "defect" || v == "enlist":
		for _, s := range people {
			for _, o := range only(append(patients, r.ends(c.Behind("to", "in"), false)...), graph.ArmedGroup) {
				r.relate(graph.MemberOf, s, o, graph.Qualifiers{Status: "CURRENT"})
			}
		}
	case v == "take+over" || v == "assume" || v == "inherit":
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
	case (v == "appoint" || v == "name" || v == "elect" || v == "install" || v == "introduce" || v == "become" || v == "be" || v == "make" || v == "serve" || v == "describe" || v == "regard"):
		// "named X its emir", "X became leader of Y", "X is the group's spokesman"
		whos, posts := r.ends(c.Objects, false), c.Second
		if c.Chunk.Passive || v == "become" || v == "be" || v == "serve" {
			whos, posts = r.ends(c.Subjects, false), c.Objects
		}
		posts = slices.Concat(posts, c.Behind("as"))
		for _, s := range only(whos, graph.Person) {
			for _, i := range posts {
				r.office(s, i)
			}
		}
	}
	if parting[v] || v == "leave" || v == "quit" || v == "desert" {
		for _, s := range people {
			targets := r.ends(c.Behind("from", "with"), false)
			if v == "leave" || v == "quit" || v == "desert" {
				targets = patients
			}
			for _, o := range only(targets, graph.ArmedGroup) {
				r.relate(graph.MemberOf, s, o, graph.Qualifiers{Status: "FORMER"})
			}
		}
	}
	if pledging[v] && r.oath() {
		for _, s := range people {
			for _, o := range only(r.ends(c.Behind("to"), false), graph.ArmedGroup) {
				r.relate(graph.MemberOf, s, o, graph.Qualifiers{Status: "CURRENT"})
			}
		}
	}
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

func (r *clauses) oath() bool {
	for _, i := range r.c.Objects {
		if allegiance[r.Chunks[i].Word] {
			return true
		}
	}
	return false
}

// complementOf returns the noun phrases behind "of" of a noun phrase.
func (r *clauses) complementOf(i int) []int {
	if i+2 < len(r.Chunks) && r.Chunks[i+1].Kind == syntax.Preposition && (r.Chunks[i+1].Word == "of" || r.Chunks[i+1].Word == "for") && r.Chunks[i+2].Kind == syntax.Noun {
		return r.List(i + 2)
	}
	return nil
}

// owner returns what stands before the possessive or as a modifier in a noun phrase: "its", "Hamas's", "the Maute (group)".
func (r *clauses) owner(i int) []end {
	var out []end
	c := &r.Chunks[i]
	for _, m := range c.Mentions {
		if m == c.Core || m.Adjective || m.Type == doc.QuantityMention || m.Type == doc.DateMention {
			continue
		}
		if e, ok := r.end(m, true, false); ok {
			e.chunk = i
			out = append(out, e)
		}
	}
	return out
}

// formerMembers reads founders without a name: "by dissident commanders of al-Shabaab".
func (r *clauses) formerMembers(group end, i int) {
	c := &r.Chunks[i]
	if !syntax.People[c.Word] && !syntax.Roles[c.Word] && !c.Plural && c.Word != "defectors" || c.Core != nil && c.Core.Type == graph.Person {
		return
	}
	wholes := r.owner(i)
	if i+2 < len(r.Chunks) && r.Chunks[i+1].Kind == syntax.Preposition && (r.Chunks[i+1].Word == "of" || r.Chunks[i+1].Word == "from") {
		wholes = append(wholes, r.ends(r.List(i+2), false)...)
	}
	for _, o := range only(wholes, graph.ArmedGroup) {
		r.relate(graph.SplinterOf, group, o, graph.Qualifiers{}, i)
	}
}

// groups: branches, splits, mergers, alliances, rivalries, listings, support.
func (r *clauses) groups(v string, doers, patients []end, doerChunks, patientChunks []int) {
	c := r.c
	armed := only(doers, graph.ArmedGroup)
	behind := func(words ...string) []end { return r.ends(c.Behind(words...), false) }
	actorsBehind := func(words ...string) []end { return r.ends(c.Behind(words...), true) }
	pair := func(t graph.RelationType, subjects, objects []end) {
		for _, s := range subjects {
			for _, o := range objects {
				r.relate(t, s, o, graph.Qualifiers{})
			}
		}
	}
	subjects := r.ends(c.Subjects, false)
	switch {
	case parting[v] || v == "emerge" || v == "grow" || v == "spring" || v == "evolve":
		from := behind("from")
		if v == "grow" || v == "emerge" || v == "spring" {
			from = behind("of", "from")
		}
		if v == "break" {
			from = append(from, behind("with")...)
		}
		pair(graph.SplinterOf, only(subjects, graph.ArmedGroup), only(from, graph.ArmedGroup))
	case merging[v]:
		pair(graph.MergedInto, only(subjects, graph.ArmedGroup), only(append(behind("into", "with"), r.passiveDoers(doers)...), graph.ArmedGroup))
	case joining[v]:
		if r.Chunks[c.Verb].Passive || len(armed) > 0 {
			pair(graph.MergedInto, armed, only(patients, graph.ArmedGroup))
		}
		if c.Chunk.Passive { // "was joined by fighters from Indonesia"
			for _, s := range only(patients, graph.ArmedGroup) {
				for _, o := range behind("from") {
					r.relate(graph.RecruitsFrom, s, o, graph.Qualifiers{})
				}
			}
		}
	case pledging[v] && r.oath():
		pair(graph.AffiliateOf, only(subjects, graph.ArmedGroup), only(behind("to"), graph.ArmedGroup))
	case allying[v] || v == "work" || v == "join" && r.hasObject("forces"):
		pair(graph.AlliedWith, only(subjects, orgLike...), only(actorsBehind("with", "to"), orgLike...))
	case (v == "remain" || v == "be" || v == "stay") && r.hasObject("loyal"):
		pair(graph.AffiliateOf, only(subjects, graph.ArmedGroup), only(behind("to"), graph.ArmedGroup))
	case (v == "include" || v == "comprise" || v == "unite") && len(armed) > 0:
		pair(graph.PartOf, only(patients, graph.ArmedGroup), armed)
	case (v == "call" || v == "name" || v == "style" || v == "dub") && (c.Chunk.Gerund || c.Chunk.Passive):
		r.faction(subjects)
	case v == "affiliate" || v == "link" && c.Chunk.Passive:
		t := graph.AffiliateOf
		if v == "link" {
			t = graph.LinkedTo
		}
		pair(t, only(subjects, graph.ArmedGroup), only(behind("with", "to"), graph.ArmedGroup))
	case clashing[v] && len(only(subjects, graph.ArmedGroup)) > 0:
		if alongside := only(actorsBehind("alongside"), orgLike...); len(alongside) > 0 {
			pair(graph.AlliedWith, only(subjects, orgLike...), alongside)
		}
		rivals := only(append(behind("with", "against"), patients...), graph.ArmedGroup)
		if c.Chunk.Passive {
			rivals = nil
		}
		pair(graph.RivalOf, only(subjects, graph.ArmedGroup), rivals)
		if r.hasObject("other") && len(subjects) > 1 {
			r.relate(graph.RivalOf, subjects[0], subjects[1], graph.Qualifiers{})
		}
	}
	r.listings(v, doers, patients)
	r.support(v, doers, patients, patientChunks)
}

// faction reads "a faction under X, calling itself Y": Y broke away from the group at hand; "a corps called Y" is part of it.
func (r *clauses) faction(self []end) {
	if len(r.c.Subjects) != 1 || len(self) != 1 || self[0].kind != graph.ArmedGroup {
		return
	}
	i := r.c.Subjects[0]
	t := graph.RelationType("")
	switch r.Chunks[i].Word {
	case "faction", "splinter", "dissidents", "remnants", "offshoot", "breakaway", "group", "defectors", "hardliners", "remnant":
		t = graph.SplinterOf
	case "corps", "unit", "wing", "brigade", "squad", "cell", "battalion", "arm", "force":
		t = graph.PartOf
	}
	if t == "" {
		return
	}
	wholes := append(r.owner(i), r.ends(r.complementOf(i), false)...)
	if r.Chunks[i].Word == "group" && len(wholes) == 0 {
		return
	}
	if len(only(wholes, graph.ArmedGroup)) == 0 {
		wholes = r.otherGroup(self[0].key)
	}
	for _, o := range only(wholes, graph.ArmedGroup) {
		r.relate(t, self[0], o, graph.Qualifiers{}, i)
	}
}

// otherGroup is the group that this sentence or the two before named first, other than one.
func (r *clauses) otherGroup(key string) []end {
	for back := 0; back <= 2 && r.Index-back >= 0; back++ {
		ms := r.InSentence(r.Index - back)
		for i := range ms {
			m := &ms[i]
			if m.Type == graph.ArmedGroup && !m.Adjective && m.Key != key {
				return []end{{key: m.Key, kind: graph.ArmedGroup, m: m, chunk: -1, whole: true}}
			}
		}
	}
	return nil
}

func (r *clauses) passiveDoers(doers []end) []end {
	if r.c.Chunk.Passive {
		return doers
	}
	return nil
}

func (r *clauses) hasObject(word string) bool {
	for _, i := range r.c.Objects {
		if r.Chunks[i].Word == word {
			return true
		}
	}
	return false
}

// listings: who designates, bans or lists whom.
func (r *clauses) listings(v string, doers, patients []end) {
	c := r.c
	terror := false
	for _, list := range [][]int{c.Second, c.Objects, c.Behind("as", "on", "to")} {
		for _, i := range list {
			for k := r.Chunks[i].First; k < r.Chunks[i].Last; k++ {
				terror = terror || terrorWords[r.Tokens[k].Lower] || r.Tokens[k].Lower == "list" || r.Tokens[k].Lower == "blacklist" || r.Tokens[k].Lower == "sanctions"
			}
		}
	}
	switch {
	case listing[v]:
	case (labelling[v] || v == "put" || v == "add" || v == "place" || v == "impose") && terror:
	default:
		return
	}
	gapped := r.gapped()
	if v == "impose" {
		patients = r.ends(c.Behind("on", "against"), false)
	}
	for _, s := range only(patients, graph.ArmedGroup, graph.Organization, graph.Person, graph.StateBody) {
		for _, o := range only(doers, graph.StateBody, graph.Organization) {
			if s.kind == graph.Person && v == "name" {
				continue
			}
			r.relate(graph.SanctionedBy, s, o, graph.Qualifiers{Since: r.since()})
		}
		for _, o := range only(gapped, graph.StateBody, graph.Organization) {
			r.relate(graph.SanctionedBy, s, o, graph.Qualifiers{}) // at a date of its own
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

// support: who helps whom with what.
func (r *clauses) support(v string, doers, patients []end, patientChunks []int) {
	c := r.c
	kind, backs := backing[v]
	actors := func(chunks []int) []end { return r.ends(chunks, true) }
	good := func() (string, bool) {
		for _, i := range append(append([]int{}, c.Objects...), c.Second...) {
			for k := r.Chunks[i].First; k < r.Chunks[i].Last; k++ {
				if kind, ok := supplies[r.Tokens[k].Lower]; ok {
					return kind, true
				}
			}
		}
		return "", false
	}
	var from, to []end
	switch {
	case backs && v == "supply" && len(only(patients, orgLike...)) == 0:
		what, ok := good()
		if !ok {
			return
		}
		kind, from, to = what, doers, actors(c.Behind("to"))
		if len(to) == 0 {
			to = r.topicGroup()
		}
	case backs:
		from, to = doers, only(actors(patientChunks), orgLike...)
		to = append(to, only(patients, graph.Person)...)
		if v == "train" || v == "arm" || v == "help" {
			to = only(to, graph.ArmedGroup)
		}
		if v == "host" || v == "shelter" || v == "harbour" || v == "harbor" || v == "protect" || v == "shield" {
			for _, i := range patientChunks { // "hosts its political bureau"
				to = append(to, only(r.owner(i), graph.ArmedGroup)...)
			}
			to = only(to, graph.ArmedGroup, graph.Person)
		}
	case v == "give" || v == "provide" || v == "send" || v == "deliver" || v == "offer" || v == "ship" || v == "channel" || v == "smuggle" || v == "grant" || v == "funnel" || v == "lend":
		what, ok := good()
		if !ok {
			for _, i := range c.Behind("with") {
				if k, is := supplies[r.Chunks[i].Word]; is {
					what, ok = k, true
				}
			}
		}
		if !ok {
			return
		}
		kind, from = what, doers
		to = append(actors(c.Behind("to", "for")), only(patients, orgLike...)...)
	case v == "receive" || v == "get" || v == "obtain" || v == "enjoy" || v == "draw":
		what, ok := good()
		if !ok {
			return
		}
		kind, from, to = what, actors(c.Behind("from", "of")), r.ends(c.Subjects, true)
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

// stances: who acts against whom, who regards whom as an enemy.
func (r *clauses) stances(v string, doers, patients []end, doerChunks, patientChunks []int) {
	c := r.c
	armed := only(doers, graph.ArmedGroup)
	states := only(doers, graph.StateBody, graph.Organization)
	if v == "launch" || v == "mount" || v == "wage" || v == "conduct" || v == "step+up" || v == "begin" || v == "declare" || v == "take+up" {
		// "launched an offensive against X", "declared war on X", "took up arms against X"
		for _, i := range c.Objects {
			w := r.Chunks[i].Word
			against := r.ends(c.Behind("against", "on"), true)
			switch {
			case w == "war" || w == "arms" || w == "jihad" || w == "insurgency" || w == "rebellion" || w == "struggle" || w == "campaign":
				for _, s := range armed {
					for _, o := range only(against, graph.StateBody, graph.ArmedGroup) {
						r.relate(graph.HostileTo, s, o, graph.Qualifiers{})
					}
				}
				fallthrough
			case w == "offensive" || w == "operation" || w == "operations" || w == "strikes" || w == "airstrikes" || w == "raids" || w == "raid" || w == "strike" || w == "crackdown":
				for _, s := range states {
					for _, o := range only(against, graph.ArmedGroup) {
						r.relate(graph.Counters, s, o, graph.Qualifiers{Mode: "MILITARY"})
					}
				}
			}
		}
	}
	if countering[v] && len(states) > 0 {
		targets := only(patients, graph.ArmedGroup)
		for _, i := range patientChunks { // "bombed launch sites"
			if c := &r.Chunks[i]; c.Core == nil && positions[c.Word] && len(r.owner(i)) == 0 && len(r.complementOf(i)) == 0 {
				targets = append(targets, r.topicGroup()...)
			}
		}
		for _, i := range patientChunks { // "killed its leader", "bombed bases of X"
			targets = append(targets, only(r.owner(i), graph.ArmedGroup)...)
			targets = append(targets, only(r.ends(r.complementOf(i), false), graph.ArmedGroup)...)
		}
		targets = append(targets, only(r.ends(c.Behind("against"), false), graph.ArmedGroup)...)
		for _, s := range states {
			for _, o := range targets {
				r.relate(graph.Counters, s, o, graph.Qualifiers{Mode: modeOf(strings.Split(v, "+")[0])})
			}
		}
	}
	if v == "send" && len(states) > 0 {
		for _, s := range states {
			for _, o := range only(r.ends(c.Behind("after", "against"), false), graph.ArmedGroup) {
				r.relate(graph.Counters, s, o, graph.Qualifiers{Mode: "MILITARY"})
			}
		}
	}
	if assailing[v] && len(armed) > 0 {
		mode := "EXECUTED"
		if r.modality == graph.Hypothetical || v == "threaten" {
			mode = "ASPIRED"
		}
		habitual := mode == "ASPIRED" || c.Chunk.Perfect || !c.Chunk.Past || v == "target"
		for _, s := range armed {
			for _, o := range patients {
				if o.kind == graph.Person || o.kind == graph.ArmedGroup && clashing[v] || !habitual && o.kind != graph.ArmedGroup || o.kind == graph.Facility && !habitual || o.kind.Class() == graph.OccurrenceClass {
					continue
				}
				if o.kind == graph.City && !habitual {
					continue
				}
				r.relate(graph.Targets, s, o, graph.Qualifiers{Mode: mode})
			}
		}
	}
	hostile := opposing[v]
	if v == "see" || v == "view" || v == "regard" || v == "consider" || v == "brand" || v == "call" {
		for _, i := range append(append([]int{}, c.Second...), c.Behind("as")...) {
			hostile = hostile || enemies[r.Chunks[i].Word]
		}
	}
	if v == "vow" || v == "fight" || v == "seek" || v == "want" {
		return
	}
	if (v == "overthrow" || v == "topple") && r.c.Governor != nil {
		hostile, r.modality = true, graph.Asserted
	}
	if hostile {
		against := r.ends(patientChunks, true)
		for _, i := range patientChunks { // "rejects Israel's right to exist"
			if r.Chunks[i].Core == nil && opposing[v] {
				for _, m := range r.Chunks[i].Mentions {
					if e, ok := r.end(m, true, true); ok && m.Type.Class() == graph.PlaceClass && !m.Adjective {
						e.chunk = i
						against = append(against, e)
					}
				}
			}
		}
		for _, s := range only(doers, graph.ArmedGroup) {
			for _, o := range only(against, graph.StateBody, graph.ArmedGroup, graph.Organization) {
				r.relate(graph.HostileTo, s, o, graph.Qualifiers{})
			}
		}
	}
	_ = doerChunks
}

// places: where a group is, rules, recruits.
func (r *clauses) places(v string, doers, patients []end, patientChunks []int) {
	c := r.c
	subjects := only(r.ends(c.Subjects, false), graph.ArmedGroup)
	spots := func(words ...string) []end {
		var out []end
		chunks := c.Behind(words...)
		for _, i := range chunks { // "in the mountains of X", "in the state of X"
			if r.Chunks[i].Core == nil {
				chunks = append(chunks, r.complementOf(i)...)
			}
		}
		for _, e := range r.ends(chunks, false) {
			if e.kind.Class() == graph.PlaceClass && e.kind != graph.Facility {
				out = append(out, e)
			}
		}
		return out
	}
	within := []string{"in", "across", "throughout", "from", "around", "along", "between", "inside", "within", "near", "on", "of", "to", "into"}
	if ruling[v] {
		areas := patients
		if v == "take" || v == "seize" {
			for _, i := range c.Objects {
				if r.Chunks[i].Word == "control" || r.Chunks[i].Word == "power" {
					areas = append(areas, spots("of", "over", "in")...)
					areas = append(areas, r.ends(r.complementOf(i), false)...)
				}
			}
		}
		for _, i := range patientChunks { // "control most of the north of X" is left; "large parts of X", "the town of X"
			if w := r.Chunks[i].Word; w == "parts" || w == "swathes" || w == "swaths" || w == "stretches" || w == "most" || w == "much" || w == "town" || w == "city" ||
				w == "towns" || w == "areas" || w == "province" || w == "district" || w == "capital" || w == "chunks" || w == "region" || w == "area" || w == "third" || w == "half" {
				areas = append(areas, r.ends(r.complementOf(i), false)...)
			}
		}
		for _, s := range only(doers, graph.ArmedGroup) {
			for _, o := range only(areas, graph.Country, graph.City, graph.AdminArea, graph.Region) {
				r.relate(graph.Governs, s, o, graph.Qualifiers{})
			}
		}
	}
	if len(subjects) == 0 {
		return
	}
	operate := func(areas []end, mode string) {
		for _, s := range subjects {
			for _, o := range areas {
				r.relate(graph.OperatesIn, s, o, graph.Qualifiers{Mode: mode})
			}
		}
	}
	switch {
	case v == "be" && !r.active():
	case operating[v]:
		mode := "ACTIVE"
		if v == "base" || v == "headquarter" || v == "hide" || v == "entrench" || v == "dig" {
			mode = "BASE"
		}
		if v == "train" || v == "live" || v == "fight" || v == "remain" || v == "be" {
			operate(spots("in", "across", "throughout", "around"), mode)
			break
		}
		operate(spots(within...), mode)
	case v == "run" || v == "direct" || v == "raise" || v == "tax" || v == "collect":
		operate(spots("from"), "BASE")
	case v == "cling" || v == "withdraw" || v == "retreat" || v == "flee" || v == "move" || v == "advance" || v == "march" || v == "pour" || v == "spread" || v == "expand" || v == "push":
		operate(spots("in", "to", "into", "across", "on", "towards", "toward"), "ACTIVE")
	case v == "have" || v == "maintain" || v == "establish" || v == "keep" || v == "retain" || v == "run" || v == "gain" || v == "build" || v == "enjoy" || v == "set" || v == "open" || v == "operate":
		for _, i := range c.Objects {
			if bases[r.Chunks[i].Word] {
				operate(append(spots("in", "across", "throughout", "along", "around", "on", "near", "inside"), r.ends(r.complementOf(i), false)...), "BASE")
			}
		}
	case (v == "carry" || v == "launch" || v == "stage" || v == "conduct" || v == "mount" || v == "claim" || v == "commit") && r.plural("attacks bombings raids ambushes assaults operations kidnappings killings massacres strikes bombing campaign string series wave dozens hundreds"):
		mode := "ATTACKS"
		if r.modality == graph.Hypothetical {
			mode = "ASPIRED"
		}
		operate(spots("in", "across", "throughout", "inside", "around", "along"), mode)
		for _, s := range subjects {
			for _, o := range r.ends(c.Behind("on", "against"), false) {
				if o.kind != graph.Person && o.kind != graph.Facility && o.kind.Class() != graph.OccurrenceClass {
					r.relate(graph.Targets, s, o, graph.Qualifiers{Mode: "EXECUTED"})
				}
			}
		}
	case enlisting[v] || v == "comprise" || v == "consist" || v == "compose":
		from := r.ends(c.Behind("from", "among", "in", "of"), false)
		if enlisting[v] {
			from = r.ends(c.Behind("from", "among", "in", "across"), false)
		}
		for _, s := range subjects {
			for _, o := range from {
				if o.kind != graph.Person && o.kind != graph.StateBody {
					r.relate(graph.RecruitsFrom, s, o, graph.Qualifiers{})
				}
			}
		}
	case v == "fire" || v == "shell" || v == "attack" || v == "strike" || v == "target":
		if c.Chunk.Perfect || !c.Chunk.Past {
			operate(spots("in", "across", "throughout"), "ATTACKS")
		}
	}
}

// active tells whether what is said with "be" is a state of activity: "is active in", "are present in", "is based".
func (r *clauses) active() bool {
	for _, i := range r.c.Objects {
		switch r.Chunks[i].Word {
		case "active", "present", "strong", "strongest", "prominent", "dominant", "holed", "faction", "group", "force", "movement", "militia", "outfit", "organisation", "organization", "network":
			return true
		}
	}
	return len(r.c.Objects) == 0 && len(r.c.Behind("in", "across")) > 0 && false
}

func (r *clauses) plural(words string) bool {
	for _, i := range r.c.Objects {
		for w := range strings.FieldsSeq(words) {
			if r.Chunks[i].Word == w {
				return true
			}
		}
	}
	return false
}
