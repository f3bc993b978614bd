package relations

import (
	"slices"

	"linkchart/graph"
)

// lent reads help that is no gift of hand to hand: messages spread, money raised for somebody, soil lent, arsenals opened, groups kept alive; nil
// for others.
func (r *clauses) lent(v string, doers, patients []end) *aid {
	c := r.c
	switch {
	case spreadings.Has(v) && len(r.messagesOf()) > 0:
		return &aid{"PROPAGANDA", only(doers, graph.Person, graph.Organization, graph.StateBody), r.messagesOf()}
	case gatherings.Has(v) && !c.Chunk.Passive && len(c.Behind("for")) > 0 && len(c.Behind("from")) == 0:
		what, ok := r.goods()
		if !ok {
			return &aid{}
		}
		return &aid{what, only(doers, graph.Person, graph.Organization, graph.StateBody, graph.ArmedGroup), only(r.ends(c.Behind("for"), true), graph.ArmedGroup, graph.StateBody)}
	case leaves.Has(v) && !c.Chunk.Passive && r.lets():
		return &aid{"SANCTUARY", only(doers, graph.StateBody, graph.Organization), only(patients, graph.ArmedGroup)}
	case v == "keep" && !c.Chunk.Passive: // "kept X afloat with cash"
		for _, i := range c.Behind("with") {
			if what, ok := supplies[r.Chunks[i].Word]; ok {
				return &aid{what, only(doers, graph.StateBody, graph.Organization, graph.Person), only(patients, graph.ArmedGroup)}
			}
		}
	case v == "open" && !c.Chunk.Passive && r.plural("arsenals arsenal borders border camps airspace ports territory depots bases"): // "opened its arsenals to X"
		return &aid{"", only(doers, graph.StateBody, graph.Organization), only(append(r.ends(c.Behind("to"), true), r.menOf(c.Behind("to"))...), graph.ArmedGroup)}
	}
	return nil
}

// leaning reads whose help a group lives by: "relies on X for weapons", "most of its money comes from X", "owes its arsenal to X", "is on the
// payroll of X", "benefited from the largesse of X"; nil for others.
func (r *clauses) leaning(v string) *aid {
	c := r.c
	self := func() []end { return only(r.ends(c.Subjects, false), graph.ArmedGroup) }
	switch {
	case (v == "rely" || v == "depend" || v == "live" || v == "subsist" || v == "survive") && !c.Chunk.Passive && len(c.Behind("from")) > 0 && len(c.Behind("for")) == 0: // "depends on weapons from X"
		for _, i := range c.Behind("on", "upon") {
			for _, n := range append([]int{i}, r.complementOf(i)...) {
				if what, ok := supplies[r.Chunks[n].Word]; ok {
					return &aid{what, r.ends(c.Behind("from"), true), self()}
				}
			}
		}
	case (v == "rely" || v == "depend" || v == "count" || v == "turn") && !c.Chunk.Passive:
		for _, i := range c.Behind("for") {
			if what, ok := supplies[r.Chunks[i].Word]; ok {
				return &aid{what, r.ends(c.Behind("on", "upon", "to"), true), self()}
			}
		}
	case (v == "come" || v == "flow" || v == "originate" || v == "arrive" || v == "stem") && !c.Chunk.Passive && len(c.Behind("from")) > 0:
		for _, i := range c.Subjects {
			for _, n := range append([]int{i}, r.complementOf(i)...) {
				if what, ok := supplies[r.Chunks[n].Word]; ok {
					return &aid{what, only(r.ends(c.Behind("from"), true), graph.StateBody, graph.Organization), only(slices.Concat(r.owner(n), r.ends(r.behind(n, "for", "to"), false), r.ends(c.Behind("to"), false)), graph.ArmedGroup)}
				}
			}
		}
	case v == "owe" && !c.Chunk.Passive:
		for _, i := range append(append([]int{}, c.Objects...), r.complements(c.Objects)...) {
			if what, ok := owed[r.Chunks[i].Word]; ok {
				return &aid{what, append(only(r.ends(c.Behind("to"), true), graph.StateBody, graph.ArmedGroup, graph.Organization), r.natives(c.Behind("to"))...), self()}
			}
		}
	case (v == "be" || v == "stay" || v == "remain") && len(r.payroll()) > 0:
		return &aid{"FUNDING", r.payroll(), only(r.ends(c.Subjects, false), graph.ArmedGroup, graph.Person)}
	case v == "benefit" || v == "profit":
		for _, i := range c.Behind("from") {
			if bounty.Has(r.Chunks[i].Word) {
				return &aid{"", append(append(r.ends(r.complementOf(i), true), r.nationOf(i)...), only(r.owner(i), graph.Person, graph.ArmedGroup, graph.Organization)...), self()}
			}
		}
	}
	return nil
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
		if _, ok := supplies[r.Chunks[i].Word]; ok || bounty.Has(r.Chunks[i].Word) {
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
