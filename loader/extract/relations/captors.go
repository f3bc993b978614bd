package relations

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

// seizing are verbs for what a state does to a person whom it is after; hunting those that need "for", assaulting those for what its forces do
// where somebody is then caught or killed.
var (
	seizing = wordSet(`kill shoot eliminate execute hang arrest capture detain catch seize nab apprehend hold imprison jail deport extradite hunt pursue chase corner ambush hit
		strike target bomb wound injure intern assassinate neutralise neutralize liquidate slay want seek track poison intercept abduct snatch grab behead overpower martyr sentence charge convict indict arraign prosecute gun+down shoot+down gun`)
	phrasal    = wordSet(`cut+down take+out take+alive take+prisoner round+up pick+up blow+up bring+down`)
	hunting    = wordSet(`look search`)
	assaulting = wordSet(`raid storm bomb strike hit attack bombard shell target ambush besiege surround swoop blast launch carry open intercept stop search corner overrun assault`)
)

// harmless are nouns for people whom a state may kill or seize without being after them.
var harmless = wordSet(`journalist reporter photographer cameraman correspondent editor activist worker doctor nurse paramedic medic teacher student civilian child girl boy infant baby
	schoolgirl schoolboy farmer shopkeeper lawyer poet photojournalist volunteer tourist blogger professor hostage passer-by bystander mother`)

// captors reads what a state or its forces do to a person: "P was caught by Thai police", "a Russian missile hit P", "police are looking for P".
func (r *clauses) captors(v string, doers, patients []end, doerChunks, patientChunks []int) {
	c := r.c
	r.custody(v)
	r.bounty(v, doers)
	if c.Governor != nil && (c.Governor.Chunk.Word == "try" || c.Governor.Chunk.Word == "attempt") {
		return
	}
	if v == "die" || v == "perish" || v == "fall" || v == "lose" && r.hasObject("life") {
		r.diedFighting()
		return
	}
	if v == "be" || v == "rank" || v == "count" {
		r.amongStruck()
		return
	}
	switch {
	case hunting.Has(v) && !c.Chunk.Passive:
		patientChunks = c.Behind("for")
		patients = r.ends(patientChunks, false)
	case (v == "take" || v == "cut" || v == "round" || v == "pick" || v == "blow" || v == "bring") && (phrasal.Has(v+"+"+c.Chunk.Particle) && len(c.Behind("of")) == 0 || r.takenAlive()):
	case v == "find" && c.Chunk.Passive && len(c.Objects) == 0: // "was found above a shop by detectives"
	case !seizing.Has(v):
		return
	}
	by := only(append(r.forces(doers), r.agents(doerChunks)...), graph.StateBody, graph.Organization)
	if len(by) == 0 && c.Chunk.Passive {
		if by = r.raiders(); len(by) == 0 {
			by = r.foes()
		}
	}
	if len(by) == 0 || r.tried {
		return
	}
	people := only(patients, graph.Person)
	if len(people) == 0 && len(patientChunks) == 1 {
		if people = r.allOf(patientChunks[0]); len(people) == 0 {
			people = r.namedBehind(patientChunks[0])
		}
	}
	for _, o := range people {
		if o.chunk >= 0 && r.harmlessAt(o.chunk) {
			continue
		}
		for _, s := range by {
			r.relate(graph.Counters, s, o, graph.Qualifiers{Mode: modeOf(c.Chunk.Word)})
		}
	}
}

// foes returns the forces in a fight or strike with which somebody was struck: "in a shootout with Kenyan police", "in a French air strike".
func (r *clauses) foes() []end {
	var out []end
	for _, i := range r.c.Behind("in", "during", "after") {
		if w := r.Chunks[i].Word; !strikes.Has(w) && !firefights.Has(w) {
			continue
		}
		out = append(out, r.nationOf(i)...)
		out = append(out, r.owner(i)...)
		at := append(r.behind(i, "with", "by"), r.c.Behind("with", "by")...)
		out = append(out, append(r.forces(r.ends(at, true)), r.agents(at)...)...)
	}
	return only(out, graph.StateBody, graph.Organization)
}

// diedFighting reads "X died in a shootout with Kenyan police", "fell in a French air strike".
func (r *clauses) diedFighting() {
	by := r.foes()
	if len(by) == 0 {
		return
	}
	for _, o := range only(r.ends(r.c.Subjects, false), graph.Person) {
		if o.chunk >= 0 && r.harmlessAt(o.chunk) {
			continue
		}
		for _, s := range by {
			r.relate(graph.Counters, s, o, graph.Qualifiers{Mode: "MILITARY"})
		}
	}
}

// amongStruck reads "X was among four men killed by Somali troops", "among those arrested by police were X and Y".
func (r *clauses) amongStruck() {
	c := r.c
	among := append(slices.Clone(c.Behind("among")), r.amongFronted()...)
	if len(among) == 0 && len(c.Objects) == 1 && len(r.complementOf(c.Objects[0])) > 0 && r.Chunks[c.Objects[0]].Word == "one" {
		among = r.complementOf(c.Objects[0])
	}
	for _, i := range among {
		for _, o := range r.Clauses {
			if o == c || len(o.Subjects) != 1 || o.Subjects[0] != i || !o.Chunk.Passive || !seizing.Has(o.Chunk.Word) || o.Chunk.Negative || o.Chunk.Modal {
				continue
			}
			at := o.Behind("by")
			people := only(r.ends(append(slices.Clone(c.Subjects), c.Objects...), false), graph.Person)
			for _, s := range only(append(r.forces(r.ends(at, true)), r.agents(at)...), graph.StateBody, graph.Organization) {
				for _, p := range people {
					r.relate(graph.Counters, s, p, graph.Qualifiers{Mode: modeOf(o.Chunk.Word)})
				}
			}
		}
	}
}

// takenAlive tells whether the verb says that somebody was made a captive: "was taken alive", "took X into custody".
func (r *clauses) takenAlive() bool {
	for _, i := range r.c.Behind("into") {
		if w := r.Chunks[i].Word; w == "custody" || w == "captivity" {
			return true
		}
	}
	for k := r.c.Verb; k <= r.c.Verb+2 && k < len(r.Chunks); k++ {
		switch r.Tokens[r.Chunks[k].Last-1].Lower {
		case "alive", "prisoner", "captive":
			return true
		}
	}
	return false
}

// harmlessAt tells whether a person's noun phrase, or one in apposition to it, is for people whom a state may harm without being after them.
func (r *clauses) harmlessAt(i int) bool {
	if w, _ := r.role(i); harmless.Has(w) {
		return true
	}
	return i+2 < len(r.Chunks) && r.Chunks[i+1].Kind == syntax.Comma && r.Chunks[i+2].Kind == syntax.Noun && r.Chunks[i+2].Core == nil && harmless.Has(r.Chunks[i+2].Word)
}

// troops tell which body of its state the men behind an adjective of a country act for: "Pakistani soldiers".
var troops = map[string]string{
	"soldiers": "military", "soldier": "military", "troops": "military", "paratroopers": "military", "marines": "military", "commandos": "military", "rangers": "military", "snipers": "military",
	"policemen": "police", "gendarmes": "police", "detectives": "police", "police": "police", "officers": "police", "agents": "intelligence", "spies": "intelligence",
}

// forces turns the governments that adjectives before a noun for armed men stand for into the bodies of state that those belong to.
func (r *clauses) forces(doers []end) []end {
	out := slices.Clone(doers)
	for n, e := range out {
		if e.kind != graph.StateBody || e.m == nil || e.whole || e.chunk < 0 || e.m.Type != graph.Country {
			continue
		}
		if b := r.x.g.PlainBody(r.x.g.CountryOf(e.m.Key), troops[r.Chunks[e.chunk].Word]); b != nil {
			r.Known(b.ID, b.Entity).Country = r.x.g.CountryOf(e.m.Key)
			c := &r.Chunks[e.chunk]
			r.Things[b.ID].Name(r.Slice(e.m.Start, r.Tokens[c.Last-1].End), doc.Span{Start: e.m.Start, End: r.Tokens[c.Last-1].End})
			out[n].key = b.ID
		}
	}
	return out
}

// agentNouns are nouns for people who act for the body that stands behind "of" or "from".
var agentNouns = wordSet(`agents agent detectives officers officer members soldiers troops police commandos forces operatives paratroopers gunmen sharpshooters marines snipers unit units
	squad squads team teams investigators fighters men helicopters jets warplanes elements personnel patrol gunships drone drones detachment section wing`)

// shots are nouns for what a state hits with, whose adjective tells of which.
var shots = wordSet(`bomb bombs bullet bullets shell shells rocket rockets mine bombers bomber`)

// agents returns the bodies of state for which somebody acts: "agents of X", "a unit of Y", "soldiers from the Z brigade".
func (r *clauses) agents(chunks []int) []end {
	var out []end
	for _, i := range chunks {
		if r.Chunks[i].Core == nil && shots.Has(r.Chunks[i].Word) {
			out = append(out, r.nationOf(i)...)
		}
		if r.Chunks[i].Core == nil && agentNouns.Has(r.Chunks[i].Word) {
			out = append(out, only(r.ends(r.behind(i, "of", "from"), false), graph.StateBody, graph.Organization)...)
		}
	}
	return out
}

// raiders returns the forces that a clause of time says to have struck: "was killed when Afghan commandos raided a compound".
func (r *clauses) raiders() []end {
	for _, o := range r.Clauses {
		if o.Verb < r.c.Verb || !assaulting.Has(o.Chunk.Word) || o.Chunk.Negative || o.Chunk.Modal || len(o.Subjects) == 0 {
			continue
		}
		k := o.Subjects[0] - 1
		if k <= r.c.Verb || r.Chunks[k].Kind != syntax.Subordinate || r.Chunks[k].Word != "when" && r.Chunks[k].Word != "as" && r.Chunks[k].Word != "after" {
			continue
		}
		who := o.Subjects
		if o.Chunk.Passive {
			who = o.Behind("by")
		}
		return only(append(r.ends(who, true), r.agents(who)...), graph.StateBody, graph.Organization)
	}
	return nil
}

// custody reads in whose hands a person is or died: "is in the hands of X", "held in US custody", "fell to the guns of X".
func (r *clauses) custody(v string) {
	c := r.c
	switch v {
	case "be", "remain", "stay", "hold", "keep", "languish", "sit", "die", "fall", "end", "land", "perish", "return", "live":
	default:
		return
	}
	var people []end
	for k := range c.Phrases {
		p := &c.Phrases[k]
		for _, i := range p.Nouns {
			var by []end
			switch w := r.Chunks[i].Word; {
			case w == "hands" && (p.Word == "in" || p.Word == "into" || p.Word == "at"), p.Word == "to" && v == "fall" && (w == "guns" || w == "bullets" || w == "fire" || w == "bullet"):
				of := r.complementOf(i)
				by = append(r.ends(of, true), r.agents(of)...)
				by = append(by, r.owner(i)...)
			case (w == "custody" || w == "captivity") && (p.Word == "in" || p.Word == "into"):
				by = append(slices.Concat(r.nationOf(i), r.owner(i)), r.ends(r.complementOf(i), true)...)
			}
			if by = only(by, graph.StateBody, graph.Organization); len(by) > 0 && people == nil {
				people = only(r.ends(c.Subjects, false), graph.Person)
			}
			for _, s := range by {
				for _, o := range people {
					r.relate(graph.Counters, s, o, graph.Qualifiers{Mode: "LAW_ENFORCEMENT"}, i)
				}
			}
		}
	}
}

// bounty reads rewards: "the US offered $5 million for information on X", "put a price on X's head".
func (r *clauses) bounty(v string, doers []end) {
	c := r.c
	switch v {
	case "offer", "put", "place", "set", "announce", "double", "post", "raise", "promise":
	default:
		return
	}
	by := only(doers, graph.StateBody, graph.Organization)
	if len(by) == 0 || c.Chunk.Passive {
		return
	}
	prize, sought := r.hasObject("reward") || r.hasObject("bounty") || r.hasObject("price"), []end(nil)
	behind := c.Behind("for", "on", "about", "to")
	for _, i := range c.Objects {
		behind = append(behind, r.behind(i, "for", "on", "about", "to")...)
	}
	for _, i := range behind {
		switch w := r.Chunks[i].Word; w {
		case "information", "capture", "arrest", "head", "killing", "whereabouts", "location", "tips":
			prize = true
			sought = append(sought, only(append(r.owner(i), r.ends(r.behind(i, "of", "on", "about"), false)...), graph.Person)...)
		default:
			sought = append(sought, only(r.ends([]int{i}, false), graph.Person)...)
		}
	}
	if !prize {
		return
	}
	for _, s := range by {
		for _, o := range sought {
			r.relate(graph.Counters, s, o, graph.Qualifiers{Mode: "LAW_ENFORCEMENT"})
		}
	}
}

// seizures are nouns for what a state does to a person.
var seizures = wordSet(`arrest capture killing detention execution assassination hunt manhunt pursuit elimination imprisonment apprehension extradition deportation slaying hanging jailing search death`)

// seizure reads "the arrest in P of X by agents of Y", "Y's killing of X", "X's capture by Y".
func (r *clauses) seizure(i int) {
	if r.doubt(i) {
		return
	}
	own := r.owner(i)
	people := only(r.ends(r.behind(i, "of", "for"), false), graph.Person)
	if len(people) == 0 {
		people = only(own, graph.Person)
	}
	if len(people) == 0 {
		return
	}
	by := append(r.nationOf(i), own...)
	if r.Chunks[i].Word == "death" {
		by = nil // those whose death it is
	}
	for k := i + 1; k+1 < len(r.Chunks) && k < i+12 && (r.Chunks[k].Kind == syntax.Noun || r.Chunks[k].Kind == syntax.Preposition); k++ { // "the death of X in a French air strike"
		if r.Chunks[k].Kind == syntax.Preposition && (r.Chunks[k].Word == "in" || r.Chunks[k].Word == "during") && r.Chunks[k+1].Kind == syntax.Noun && strikes.Has(r.Chunks[k+1].Word) {
			by = append(append(by, r.nationOf(k+1)...), r.owner(k+1)...)
		}
	}
	for k := i + 1; k+1 < len(r.Chunks) && k < i+12 && r.Chunks[k].Kind != syntax.Verb && r.Chunks[k].Kind != syntax.Break; k++ {
		if r.Chunks[k].Kind == syntax.Preposition && r.Chunks[k].Word == "by" && r.Chunks[k+1].Kind == syntax.Noun {
			list := r.List(k + 1)
			by = append(by, append(r.ends(list, true), r.agents(list)...)...)
			break
		}
	}
	mode := "MILITARY"
	switch r.Chunks[i].Word {
	case "arrest", "detention", "imprisonment", "apprehension", "extradition", "deportation", "jailing":
		mode = "LAW_ENFORCEMENT"
	}
	for _, s := range only(by, graph.StateBody, graph.Organization) {
		for _, o := range people {
			r.relate(graph.Counters, s, o, graph.Qualifiers{Mode: mode}, i)
		}
	}
}
