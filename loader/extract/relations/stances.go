package relations

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// stances: who acts against whom, who regards whom as an enemy.
func (r *clauses) stances(v string, doers, patients []end, patientChunks []int) {
	c := r.c
	armed := only(doers, graph.ArmedGroup)
	states := only(doers, graph.StateBody, graph.Organization)
	switch v {
	case "launch", "mount", "wage", "conduct", "step", "begin", "declare", "take", "carry", "stage", "intensify", "resume", "order", "start", "lead", "fight", "pursue":
		// "launched an offensive against X", "declared war on X", "took up arms against X"
		for _, i := range c.Objects {
			w := r.kindOf(i)
			if v == "take" && w != "arms" {
				continue
			}
			at := append(c.Behind("against", "on"), r.behindKind(i, "against", "on")...)
			against := r.ends(at, true)
			switch {
			case w == "war" || w == "arms" || w == "jihad" || w == "insurgency" || w == "rebellion" || w == "struggle" || w == "campaign":
				if w == "campaign" && v == "lead" {
					continue
				}
				for _, s := range armed {
					for _, o := range only(against, graph.StateBody, graph.ArmedGroup) {
						r.relate(graph.HostileTo, s, o, graph.Qualifiers{})
					}
				}
				fallthrough
			case strikes.Has(w) || r.Tokens[r.Chunks[i].First].Lower == "operation":
				targets := only(against, graph.ArmedGroup)
				for _, n := range at { // "strikes on X's camps"
					if positions.Has(r.Chunks[n].Word) {
						targets = append(targets, only(append(r.owner(n), r.ends(r.complementOf(n), false)...), graph.ArmedGroup)...)
					}
				}
				for _, s := range states {
					for _, o := range targets {
						r.relate(graph.Counters, s, o, graph.Qualifiers{Mode: "MILITARY"})
					}
				}
			}
		}
	}
	if (v == "fire" || v == "launch" || v == "lob" || v == "rain" || v == "drop" || v == "respond" || v == "retaliate" || v == "carry" || v == "open") && len(states) > 0 && !c.Chunk.Passive {
		for _, i := range c.Behind("at", "on", "into", "against") { // "fired missiles at two bases of X"
			if !positions.Has(r.Chunks[i].Word) && !bases.Has(r.Chunks[i].Word) {
				continue
			}
			groups := only(append(r.owner(i), r.ends(r.complementOf(i), false)...), graph.ArmedGroup)
			for _, s := range states {
				for _, o := range groups {
					r.relate(graph.Counters, s, o, graph.Qualifiers{Mode: "MILITARY"}, i)
				}
			}
		}
	}
	states = append(states, r.operators()...)
	if countering.Has(v) && len(states) > 0 {
		states = append(states, only(r.ends(append(c.Behind("alongside"), r.together()...), true), graph.StateBody)...)
		targets := only(patients, graph.ArmedGroup)
		for _, i := range patientChunks { // "bombed launch sites"
			if c := &r.Chunks[i]; c.Core == nil && positions.Has(c.Word) && len(r.owner(i)) == 0 && len(r.complementOf(i)) == 0 {
				targets = append(targets, r.topicGroup()...)
			}
		}
		for _, i := range patientChunks { // "killed its leader", "bombed bases of X"
			if r.past(i) {
				continue
			}
			targets = append(targets, only(r.owner(i), graph.ArmedGroup)...)
			for _, n := range r.complementOf(i) { // "two of its gunrunners"
				if r.Chunks[n].Core == nil {
					targets = append(targets, only(r.owner(n), graph.ArmedGroup)...)
				}
			}
			targets = append(targets, only(r.ends(r.complementOf(i), false), graph.ArmedGroup)...)
		}
		targets = append(targets, only(r.ends(c.Behind("against"), false), graph.ArmedGroup)...)
		for _, i := range patientChunks { // "killed X, the emir of Y"
			if m, whole := r.Named(i); m != nil && whole && m.Type == graph.Person {
				if len(targets) == 0 {
					targets = append(targets, r.groupOf(i)...)
				}
				if len(targets) == 0 {
					r.struck(states, m, i, modeOf(strings.Split(v, "+")[0]))
				}
			}
		}
		for _, i := range patientChunks { // "bombed his bunker"
			if c := &r.Chunks[i]; len(targets) == 0 && c.Kind == syntax.Noun && c.Core == nil && belongings.Has(c.Word) {
				for _, m := range c.Mentions {
					if m.Type == graph.Person {
						r.struck(states, m, i, modeOf(strings.Split(v, "+")[0]))
					}
				}
			}
		}
		for _, s := range states {
			for _, o := range targets {
				r.relate(graph.Counters, s, o, graph.Qualifiers{Mode: modeOf(strings.Split(v, "+")[0])})
			}
		}
		if modeOf(strings.Split(v, "+")[0]) == "MILITARY" {
			r.against(targets, patientChunks)
		}
	}
	r.counters(v, doers, patients, patientChunks)
	if v == "die" || v == "perish" {
		if _, by := r.means(); len(by) > 0 {
			for _, i := range c.Subjects { // "died in an Israeli air strike"
				if m, whole := r.Named(i); m != nil && whole && m.Type == graph.Person {
					r.struck(only(by, graph.StateBody), m, i, "MILITARY")
				}
			}
		}
	}
	if (v == "send" || v == "cross" || v == "deploy" || v == "move" || v == "enter" || v == "dispatch") && len(states) > 0 {
		after := r.ends(c.Behind("after", "against"), false)
		for _, i := range c.Behind("in") { // "crossed the border in pursuit of X"
			if w := r.Chunks[i].Word; w == "pursuit" {
				after = append(after, r.ends(r.complementOf(i), false)...)
			}
		}
		for _, s := range states {
			for _, o := range only(after, graph.ArmedGroup) {
				r.relate(graph.Counters, s, o, graph.Qualifiers{Mode: "MILITARY"})
			}
		}
	}
	if assailing.Has(v) && len(armed) > 0 {
		mode := "EXECUTED"
		if r.modality == graph.Hypothetical || v == "threaten" {
			mode = "ASPIRED"
		}
		habitual := mode == "ASPIRED" || c.Chunk.Perfect || !c.Chunk.Past || v == "target"
		for _, s := range armed {
			for _, o := range patients {
				if o.kind == graph.Person || o.kind == graph.ArmedGroup && clashing.Has(v) || !habitual && o.kind != graph.ArmedGroup || o.kind == graph.Facility && !habitual || o.kind.Class() == graph.OccurrenceClass {
					continue
				}
				if o.kind == graph.City && !habitual {
					continue
				}
				if o.kind == graph.StateBody && (v == "fight" || v == "battle") && mode == "EXECUTED" {
					r.relate(graph.HostileTo, s, o, graph.Qualifiers{})
					continue
				}
				r.relate(graph.Targets, s, o, graph.Qualifiers{Mode: mode})
			}
			for _, i := range patientChunks { // "bombed the last pocket of X"
				if r.Chunks[i].Core == nil && (positions.Has(r.Chunks[i].Word) || bases.Has(r.Chunks[i].Word) || r.Chunks[i].Word == "pocket" || r.Chunks[i].Word == "redoubt") {
					for _, o := range r.menOf([]int{i}) {
						r.relate(graph.Targets, s, o, graph.Qualifiers{Mode: mode})
					}
				}
			}
			for _, i := range patientChunks {
				if habitual && nationals.Has(r.Chunks[i].Word) {
					for _, o := range r.adjectiveCountries(i) {
						r.relate(graph.Targets, s, o, graph.Qualifiers{Mode: mode})
					}
				}
			}
		}
	}
	if (v == "be" || v == "include" || v == "remain" || v == "become") && !c.Chunk.Negative { // "its main targets are X and Y"
		for _, i := range c.Subjects {
			if w := r.Chunks[i].Word; w != "targets" && w != "target" {
				continue
			}
			for _, s := range only(append(r.owner(i), r.ends(r.complementOf(i), false)...), graph.ArmedGroup) {
				for _, o := range r.ends(c.Objects, false) {
					if k := o.kind.Class(); k == graph.ActorClass && o.kind != graph.Person && o.kind != graph.Collective || o.kind == graph.Country {
						r.relate(graph.Targets, s, o, graph.Qualifiers{Mode: "EXECUTED"}, i)
					}
				}
			}
		}
	}
	if v == "involve" && c.Chunk.Passive || v == "engage" || v == "embroil" || v == "lock" { // "has been involved in a conflict with X"
		for _, i := range c.Behind("in") {
			if w := r.Chunks[i].Word; !quarrels.Has(w) && w != "insurgency" && w != "rebellion" && w != "struggle" {
				continue
			}
			against := r.ends(append(c.Behind("with", "against"), r.behind(i, "with", "against")...), true)
			for _, s := range only(r.ends(c.Subjects, false), graph.ArmedGroup) {
				for _, o := range only(against, graph.StateBody) {
					r.relate(graph.HostileTo, s, o, graph.Qualifiers{})
				}
				for _, o := range only(against, graph.ArmedGroup) {
					r.relate(graph.RivalOf, s, o, graph.Qualifiers{})
				}
			}
		}
	}
	r.shots(v, armed)
	r.sworn(v, armed)
	r.regards(v, doers, patientChunks)
	hostile := opposing.Has(v)
	if v == "see" || v == "view" || v == "regard" || v == "consider" || v == "brand" || v == "call" {
		for _, i := range append(append([]int{}, c.Second...), c.Behind("as")...) {
			hostile = hostile || enemies.Has(r.Chunks[i].Word)
		}
	}
	if v == "accuse" || v == "blame" || v == "mock" || v == "taunt" || v == "berate" { // one group speaks against another
		for _, s := range armed {
			for _, o := range only(patients, graph.ArmedGroup) {
				r.relate(graph.HostileTo, s, o, graph.Qualifiers{})
			}
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
			if r.Chunks[i].Core == nil && opposing.Has(v) {
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
}

// belongings are what somebody is hit in.
var belongings = wordSet(`bunker house home compound hideout hideouts car vehicle convoy hiding-place residence apartment headquarters office camp pickup motorcade village place position positions lair`)

// blow is what a state did to a person; whether he is of an armed group is known when all of the text was read.
type blow struct {
	person  string
	finding doc.Finding
}

// struck remembers that states killed or seized a person.
func (r *clauses) struck(states []end, m *doc.Mention, chunk int, mode string) {
	for _, s := range states {
		if r.denied || r.unreal || r.modality == graph.Hypothetical {
			return
		}
		from, until := min(r.c.Verb, chunk), max(r.c.Verb, chunk)
		if s.chunk >= 0 {
			from, until = min(from, s.chunk), max(until, s.chunk)
		}
		who := r.speaker
		if r.modality == graph.Reported && who == "" {
			who = "unnamed source"
		}
		r.home.blows = append(r.home.blows, blow{m.Key, doc.Finding{
			Subject: s.key, Predicate: string(graph.Counters), Qualifiers: graph.Qualifiers{Mode: mode}, Span: r.Span(from, until), Sentence: r.Index,
			Modality: r.modality, Attribution: who, Coreference: m.Coreference, Confidence: 0.7, Extractor: Name, Version: Version,
		}})
	}
}

// settle records the blows against persons that are known to lead, to have founded or to belong to an armed group, and what courts and police did
// to anybody. That a state struck the leader of a group is told of him alone.
func (h *home) settle(d *doc.Document) {
	if len(h.blows) == 0 {
		return
	}
	armed := map[string]bool{}
	for i := range d.Findings {
		f := &d.Findings[i]
		person, group := f.Subject, f.Object
		switch f.Predicate {
		case string(graph.Leads), string(graph.MemberOf):
		case string(graph.FoundedBy):
			person, group = f.Object, f.Subject
		default:
			continue
		}
		if t := d.Things[group]; !f.Negative && f.Qualifiers.Status != "FORMER" && t != nil && t.Entity.Type == graph.ArmedGroup && f.Modality != graph.Hypothetical {
			armed[person] = true
		}
	}
	for _, b := range h.blows {
		if !armed[b.person] && b.finding.Qualifiers.Mode != "LAW_ENFORCEMENT" {
			continue
		}
		x := b.finding
		x.Object = b.person
		if !text.Any(d.Findings, func(f *doc.Finding) bool {
			return f.Sentence == x.Sentence && f.Predicate == x.Predicate && f.Subject == x.Subject && f.Object == x.Object
		}) {
			d.Findings = append(d.Findings, x)
		}
	}
}

// shots reads "X has fired missiles at Y", "X launched rockets into Y".
func (r *clauses) shots(v string, armed []end) {
	c := r.c
	if v != "fire" && v != "launch" && v != "lob" && v != "shoot" && v != "rain" || c.Chunk.Passive {
		return
	}
	if !r.plural("missiles rockets drones shells mortars missile rocket salvoes salvos barrages barrage dozens hundreds scores") {
		return
	}
	for _, s := range armed {
		for _, o := range r.ends(c.Behind("at", "into", "on", "towards", "toward", "against"), false) {
			if o.kind == graph.Country || o.kind == graph.Region || o.kind == graph.StateBody {
				r.relate(graph.Targets, s, o, graph.Qualifiers{Mode: "EXECUTED"})
			}
		}
	}
}

// sworn reads "X is committed to the destruction of Y", "X calls for the overthrow of Y", "X fights for independence from Y".
func (r *clauses) sworn(v string, armed []end) {
	c := r.c
	if len(armed) == 0 {
		armed = only(r.ends(c.Subjects, false), graph.ArmedGroup)
	}
	hate := func(chunks []int) {
		for _, s := range armed {
			was := r.modality
			if r.modality == graph.Hypothetical {
				r.modality = graph.Asserted // a wish is a stance
			}
			for _, o := range only(r.ends(chunks, true), graph.StateBody, graph.ArmedGroup) {
				r.relate(graph.HostileTo, s, o, graph.Qualifiers{})
			}
			r.modality = was
		}
	}
	for _, i := range append(append([]int{}, c.Objects...), c.Behind("to", "for", "at")...) {
		if ruins.Has(r.Chunks[i].Word) && !destroying.Has(v) {
			hate(append(r.complementOf(i), r.behind(i, "of")...))
		}
	}
	if v == "secede" {
		hate(c.Behind("from"))
	}
	if v == "fight" || v == "campaign" || v == "struggle" {
		for _, i := range c.Behind("for") {
			if w := r.Chunks[i].Word; w == "independence" || w == "autonomy" || w == "secession" || w == "freedom" {
				hate(append(r.behind(i, "from"), c.Behind("from")...))
			}
		}
		hate(c.Behind("against"))
	}
}

// destroying verbs have a ruin as what they bring about for others, not as an aim.
var destroying = wordSet(`cause see condemn mourn fear oppose lead blame witness suffer follow celebrate welcome survive`)

// nationals are nouns by which a country is meant where an adjective tells which: "has attacked Chinese interests".
var nationals = wordSet(`interests nationals citizens targets workers engineers tourists diplomats civilians businesses companies missions embassies personnel troops forces shipping ships vessels facilities installations projects homeland soil mainland territory cities heartland allies assets bases outposts aviation airliners schools institutions
		missions peacekeepers contractors investors institutions consulates`)

// adjectiveCountries returns the countries whose adjectives stand in a noun phrase.
func (r *clauses) adjectiveCountries(i int) []end {
	var out []end
	for _, m := range r.Chunks[i].Mentions {
		if !m.Adjective || m.Type != graph.Country {
			continue
		}
		if e := r.x.g.Entry(m.Key); e != nil {
			r.Known(e.ID, e.Entity).Country = e.ISO2
			out = append(out, end{key: e.ID, kind: graph.Country, chunk: i, whole: true})
		}
	}
	return out
}

// past tells whether a noun phrase for a person says what he once was: "a former spokesman of X".
func (r *clauses) past(i int) bool {
	return r.Chunks[i].Kind == syntax.Noun && r.has(i, "former", "ex", "onetime", "erstwhile", "retired")
}

// groupOf returns the armed group of the office that stands beside a person's name: before it, or in apposition to it.
func (r *clauses) groupOf(i int) []end {
	if r.past(i) {
		return nil
	}
	if w, _ := r.role(i); commands.Has(w) || posts.Has(w) || founders.Has(w) {
		if es := only(r.owner(i), graph.ArmedGroup); len(es) > 0 {
			return es
		}
	}
	if i+2 < len(r.Chunks) && r.Chunks[i+1].Kind == syntax.Comma && r.Chunks[i+2].Kind == syntax.Noun {
		if w, _ := r.role(i + 2); commands.Has(w) || posts.Has(w) || founders.Has(w) {
			return only(r.bodies(i+2), graph.ArmedGroup)
		}
	}
	return nil
}

// series are nouns for several of what "of" tells.
var series = wordSet(`series string wave number spate round rounds flurry succession barrage host sequence`)

// kindOf returns the noun that says what a noun phrase is about: "a series of offensives".
func (r *clauses) kindOf(i int) string {
	if of := r.complementOf(i); series.Has(r.Chunks[i].Word) && len(of) > 0 {
		return r.Chunks[of[0]].Word
	}
	return r.Chunks[i].Word
}

// behindKind returns the noun phrases behind prepositions of what kindOf names.
func (r *clauses) behindKind(i int, words ...string) []int {
	if of := r.complementOf(i); series.Has(r.Chunks[i].Word) && len(of) > 0 {
		return r.behind(of[0], words...)
	}
	return nil
}

// operators returns the states whose operation is the subject of the clause: "Operation X, launched by Y in 2009, has weakened Z", "a Y-led
// intervention drove Z out of P".
func (r *clauses) operators() []end {
	if r.c.Chunk.Passive || len(r.c.Subjects) != 1 {
		return nil
	}
	i := r.c.Subjects[0]
	c := &r.Chunks[i]
	if r.Tokens[c.First].Lower != "operation" && !strikes.Has(c.Word) || c.Core != nil {
		return nil
	}
	var out []end
	for _, o := range r.Clauses {
		if w := o.Chunk.Word; o != r.c && o.Chunk.Passive && len(o.Subjects) == 1 && o.Subjects[0] == i && (w == "launch" || w == "mount" || w == "start" || w == "begin" || w == "order" || w == "conduct" || w == "lead") {
			out = append(out, r.ends(o.Behind("by"), true)...)
		}
	}
	for _, m := range c.Mentions {
		if k := m.Last; k+1 < c.Last && r.Tokens[k].Text == "-" && r.Tokens[k+1].Lower == "led" {
			if e, ok := r.end(m, false, true); ok {
				e.chunk = i
				out = append(out, e)
			}
		}
	}
	return only(out, graph.StateBody, graph.Organization)
}
