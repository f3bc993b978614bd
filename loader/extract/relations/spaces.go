package relations

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

// refuges are what a group finds where it is safe.
var refuges = wordSet(`refuge shelter haven havens sanctuary foothold footholds toehold presence hold root roots redoubt redoubts`)

// fighters tells whether the object of a clause is those who fight for a group.
func (r *clauses) fighters() bool {
	for _, i := range r.c.Objects {
		if syntax.Members.Has(r.Chunks[i].Word) || r.Chunks[i].Word == "home" && r.has(i, "fighters", "units", "men") {
			return true
		}
	}
	return false
}

// fought tells whether the subject of a clause are those who fight for a group.
func (r *clauses) fought() bool {
	for _, i := range r.c.Subjects {
		if syntax.Members.Has(r.Chunks[i].Word) {
			return true
		}
	}
	return false
}

// places: where a group is, rules, recruits.
func (r *clauses) places(v string, doers, patients []end, patientChunks []int) {
	c := r.c
	if slices.ContainsFunc(c.Objects, func(i int) bool { return none(r.Sentence, i) }) {
		return
	}
	subjects := only(r.ends(c.Subjects, false), graph.ArmedGroup)
	spots := func(words ...string) []end {
		var out []end
		chunks := c.Behind(words...)
		for _, i := range chunks { // "in the mountains of X", "in the state of X"
			if r.Chunks[i].Core == nil {
				chunks = append(chunks, r.complementOf(i)...)
			}
		}
		for k := c.Where; k >= 0; k -= 2 { // "the islands of A and B in the south where"
			chunks = append(chunks, k)
			if r.Chunks[k].Core != nil || k < 2 || r.Chunks[k-1].Kind != syntax.Preposition || r.Chunks[k-2].Kind != syntax.Noun {
				break
			}
			chunks = append(chunks, r.complementOf(k-2)...)
		}
		for _, e := range r.ends(chunks, false) {
			if e.kind.Class() == graph.PlaceClass && e.kind != graph.Facility {
				out = append(out, e)
			}
		}
		if len(out) == 0 {
			out = r.there()
		}
		return out
	}
	within := []string{"in", "across", "throughout", "from", "around", "along", "between", "inside", "within", "near", "on", "of", "to", "into"}
	r.fallen(v, spots)
	r.ravaged(v)
	r.recruited(v)
	r.bastions(v, spots)
	if ruling.Has(v) {
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
			if q := r.Chunks[i].Core; stretches.Has(r.Chunks[i].Word) || q != nil && q.Type == doc.QuantityMention {
				areas = append(areas, r.ends(r.complementOf(i), false)...)
				for _, k := range r.complementOf(i) { // "a third of X's territory"
					if w := r.Chunks[k].Word; w == "territory" || w == "land" || w == "landmass" || w == "area" || w == "countryside" {
						for _, m := range r.Chunks[k].Mentions[:max(r.Chunks[k].Owned, 0)] {
							if e, ok := r.end(m, true, false); ok && m.Type.Class() == graph.PlaceClass {
								e.chunk = k
								areas = append(areas, e)
							}
						}
					}
				}
			}
		}
		if len(areas) == 0 && len(c.Objects) > 0 && stretches.Has(r.Chunks[c.Objects[0]].Word) && !c.Chunk.Passive {
			areas = spots("in") // "rules large parts of the countryside in P"
		}
		for _, s := range only(doers, graph.ArmedGroup) {
			for _, o := range only(areas, graph.Country, graph.City, graph.AdminArea, graph.Region) {
				r.relate(graph.Governs, s, o, graph.Qualifiers{})
			}
		}
	}
	if len(subjects) == 0 && len(c.Subjects) == 1 && (v == "have" || v == "maintain" || v == "keep" || v == "operate") {
		subjects = r.bothOf(c.Subjects[0]) // "Both have camps in P"
	}
	if (v == "move" || v == "relocate" || v == "transfer") && !c.Chunk.Passive && len(only(doers, graph.Person)) > 0 { // "he moved the group to P"
		subjects = only(patients, graph.ArmedGroup)
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
	if (v == "control" || v == "hold" || v == "dominate") && !c.Chunk.Passive && r.plural("wells roads road mines crossings crossing routes hills heights checkpoints border valleys forests markets trade passes tracks farms plantations goldmines pits quarries mountains jungle forest valley shore shores banks islands oilfields") {
		areas := spots("around", "in", "near", "between", "along", "on", "of", "at")
		for _, i := range c.Objects { // "controls the wells around P", "holds the hills of P"
			areas = append(areas, r.ends(r.complementOf(i), false)...)
		}
		operate(only(areas, graph.Country, graph.AdminArea, graph.City, graph.Region), "ACTIVE")
	}
	for _, i := range c.Behind("with") { // "…, with members in P"
		if w := r.Chunks[i].Word; syntax.Members.Has(w) || bases.Has(w) || w == "chapters" || w == "supporters" || w == "members" {
			for _, e := range r.ends(r.behind(i, "in", "across", "throughout"), false) {
				if e.kind.Class() == graph.PlaceClass && e.kind != graph.Facility {
					operate([]end{e}, "ACTIVE")
				}
			}
			if i+1 < len(r.Chunks) && r.Chunks[i+1].Word == "in" { // the phrase may be the clause's
				for _, p := range c.Phrases {
					if p.At == i+1 {
						operate(only(r.ends(p.Nouns, false), graph.Country, graph.AdminArea, graph.City, graph.Region), "ACTIVE")
					}
				}
			}
		}
	}
	switch {
	case (v == "drive" || v == "push" || v == "oust" || v == "expel" || v == "dislodge" || v == "evict") && !c.Chunk.Passive && len(only(patients, graph.ArmedGroup)) > 0: // "drove X out of P"
		operate(only(spots("of", "from"), graph.AdminArea, graph.City, graph.Region), "ACTIVE")
	case (v == "send" || v == "dispatch") && !c.Chunk.Passive && r.fighters(): // "sent fighters to X"
		operate(only(spots("to", "into"), graph.Country, graph.AdminArea, graph.City, graph.Region), "ACTIVE")
	case (v == "confine" || v == "restrict" || v == "limit") && c.Chunk.Passive: // "is confined to the islands of A and B"
		operate(only(spots("to"), graph.Country, graph.AdminArea, graph.City, graph.Region), "ACTIVE")
	case v == "appear" || v == "surface" || v == "reappear" || v == "resurface": // "appeared in P"
		operate(only(spots("in"), graph.Country, graph.AdminArea, graph.City, graph.Region), "ACTIVE")
	case (v == "keep" || v == "station" || v == "hide" || v == "store" || v == "post") && !c.Chunk.Passive && (r.fighters() || r.plural("rockets missiles weapons")): // "keeps rockets in P"
		operate(only(spots("in", "across", "along"), graph.Country, graph.AdminArea, graph.City, graph.Region), "BASE")
	case v == "guard" || v == "patrol" || v == "police":
		operate(only(append(spots("in", "between", "along", "near", "around"), patients...), graph.Country, graph.AdminArea, graph.City, graph.Region), "ACTIVE")
	case v == "have" && r.fighters(): // "has 4,000 fighters in X"
		operate(spots("in", "on", "across", "around"), "ACTIVE")
	case (v == "become" || v == "remain") && r.active():
		operate(spots("in", "across", "throughout"), "ACTIVE")
	case v == "be" && !r.active():
	case operating.Has(v):
		mode := "ACTIVE"
		if v == "base" || v == "headquarter" || v == "hide" || v == "entrench" || v == "dig" {
			mode = "BASE"
		}
		if v == "roam" {
			chunks := append([]int{}, c.Objects...)
			for _, i := range c.Objects {
				chunks = append(chunks, r.complementOf(i)...)
			}
			for _, e := range r.ends(chunks, false) {
				if e.kind.Class() == graph.PlaceClass && e.kind != graph.Facility {
					operate([]end{e}, mode)
				}
			}
		}
		if v == "train" || v == "live" || v == "fight" || v == "remain" || v == "be" {
			operate(spots("in", "across", "throughout", "around"), mode)
			break
		}
		operate(spots(within...), mode)
	case v == "run" || v == "direct" || v == "raise" || v == "tax" || v == "collect" || v == "levy" || v == "extort" || v == "impose":
		operate(spots("from"), "BASE")
		if v == "levy" || v == "extort" || v == "impose" || v == "collect" || v == "raise" && r.plural("taxes tolls money funds") {
			operate(spots("in", "throughout", "across"), "ACTIVE")
		}
	case v == "extend" && r.plural("reach operations influence presence activities campaign insurgency footprint") || v == "expand" && len(c.Objects) > 0:
		operate(spots("in", "to", "into", "across"), "EXPANDING")
	case v == "expand" || v == "spread":
		operate(spots("in", "to", "into", "across", "from", "beyond"), "EXPANDING")
	case (v == "go" || v == "travel" || v == "cross" || v == "slip" || v == "infiltrate" || v == "filter" || v == "spill" || v == "return" || v == "fan") && (r.fought() || v == "infiltrate"):
		if v == "infiltrate" {
			operate(only(patients, graph.Country, graph.AdminArea, graph.Region, graph.City), "ACTIVE")
		}
		operate(spots("to", "in", "into", "across"), "ACTIVE")
	case v == "encircle" || v == "besiege" || v == "blockade" || v == "surround" || v == "terrorise" || v == "terrorize" || v == "ravage" || v == "destabilise" || v == "destabilize":
		if c.Chunk.Perfect || !c.Chunk.Past {
			operate(append(only(patients, graph.City, graph.AdminArea, graph.Region, graph.Country), spots("in", "across", "throughout")...), "ACTIVE")
		}
	case v == "cling" || v == "withdraw" || v == "retreat" || v == "flee" || v == "move" || v == "advance" || v == "march" || v == "pour" || v == "push" || v == "scatter" || v == "relocate" || v == "resettle" || v == "disperse" || v == "spill":
		operate(spots("in", "to", "into", "across", "on", "towards", "toward"), "ACTIVE")
	case v == "have" || v == "maintain" || v == "establish" || v == "keep" || v == "retain" || v == "run" || v == "gain" || v == "build" || v == "enjoy" || v == "set" || v == "open" || v == "operate" || v == "find" || v == "take" || v == "seek" || v == "create" || v == "carve" || v == "boast" || v == "preserve" || v == "secure":
		for _, i := range c.Objects {
			if bases.Has(r.Chunks[i].Word) || refuges.Has(r.Chunks[i].Word) {
				operate(append(spots("in", "across", "throughout", "along", "around", "on", "near", "inside"), r.ends(r.complementOf(i), false)...), "BASE")
			}
		}
	case (v == "carry" || v == "launch" || v == "stage" || v == "conduct" || v == "mount" || v == "claim" || v == "commit") && r.plural("attacks bombings raids ambushes assaults operations kidnappings killings massacres strikes campaign string series wave dozens hundreds") && !r.atOnce():
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
	case (v == "draw" || v == "attract" || v == "lure") && r.drawsElse(): // "draws guidance from X"
	case enlisting.Has(v) || v == "comprise" || v == "consist" || v == "compose":
		from := r.ends(c.Behind("from", "among", "in", "of"), false)
		if enlisting.Has(v) {
			from = r.ends(c.Behind("from", "among"), false)
			if len(only(from, graph.ArmedGroup)) == 0 { // "lured fighters from X in P": not from P
				from = r.ends(c.Behind("from", "among", "in", "across"), false)
			}
		}
		for _, s := range subjects {
			for _, o := range from {
				if o.kind != graph.Person && o.kind != graph.StateBody {
					r.relate(graph.RecruitsFrom, s, o, graph.Qualifiers{})
				}
			}
		}
	case (v == "tighten" || v == "strengthen" || v == "consolidate" || v == "expand" || v == "extend" || v == "increase" || v == "lose") && r.plural("grip hold control foothold presence influence reach"):
		operate(spots("in", "on", "over", "across", "of"), "ACTIVE")
	case v == "raid" || v == "roam" || v == "plunder":
		if !c.Chunk.Past {
			operate(spots("in", "across", "throughout", "on"), "ATTACKS")
		}
	case v == "ambush" || v == "rob" || v == "waylay" || v == "extort" || v == "kidnap":
		if c.Chunk.Perfect || !c.Chunk.Past {
			operate(spots("in", "across", "throughout", "on", "along"), "ATTACKS")
		}
	case again.Has(v) && c.Chunk.Perfect && c.Chunk.Gerund && len(c.Objects) == 1 && r.Chunks[c.Objects[0]].Plural: // "has been blowing up pipelines around P"
		operate(spots("in", "across", "throughout", "on", "along", "around", "near"), "ATTACKS")
	case v == "fire" || v == "shell" || v == "attack" || v == "strike" || v == "target":
		if c.Chunk.Perfect || !c.Chunk.Past {
			operate(spots("in", "across", "throughout"), "ATTACKS")
		}
	}
}

// atOnce tells whether the object of a clause are attacks of one day: "carried out coordinated attacks in P".
func (r *clauses) atOnce() bool {
	for _, i := range r.c.Objects {
		if r.has(i, "coordinated", "co-ordinated", "simultaneous", "near-simultaneous", "twin", "triple", "synchronised", "synchronized") {
			return true
		}
	}
	return false
}

// again are verbs of violence that, told as going on and done to many, say where a group is.
var again = wordSet(`blow bomb torch burn kill murder assassinate massacre behead sabotage raid abduct attack ambush kidnap fire shell shoot execute plant storm loot destroy dynamite mine`)

// fallen reads who holds a place from other verbs: "P fell to X", "P is under the control of X", "X returned to power in P", "X lost
// control of P", "the army recaptured P from X".
func (r *clauses) fallen(v string, spots func(...string) []end) {
	c := r.c
	hold := func(groups, areas []end) {
		for _, s := range only(groups, graph.ArmedGroup) {
			for _, o := range only(areas, graph.Country, graph.City, graph.AdminArea, graph.Region) {
				r.relate(graph.Governs, s, o, graph.Qualifiers{})
			}
		}
	}
	subjects := r.ends(c.Subjects, false)
	for _, i := range c.Subjects { // "much of southern X is …"
		if r.Chunks[i].Core == nil {
			subjects = append(subjects, r.ends(r.complementOf(i), false)...)
		}
	}
	switch v {
	case "fall":
		hold(r.ends(c.Behind("to"), false), subjects)
	case "return", "sweep", "come", "rise":
		for _, i := range c.Behind("to") {
			if r.Chunks[i].Word == "power" {
				hold(subjects, append(spots("in"), r.ends(r.behind(i, "in"), false)...))
			}
		}
	case "recapture", "retake", "liberate", "wrest", "reclaim", "regain":
		areas := r.ends(c.Objects, false)
		for _, i := range c.Objects {
			areas = append(areas, r.ends(r.complementOf(i), false)...)
		}
		if c.Chunk.Passive {
			areas = subjects
		}
		hold(r.ends(c.Behind("from"), false), areas)
	case "lose", "hold", "have", "gain", "keep", "exercise", "exert", "maintain", "retain", "extend", "cede":
		for _, i := range c.Objects {
			if w := r.Chunks[i].Word; w == "control" || w == "sway" {
				areas := append(r.ends(r.complementOf(i), false), spots("of", "over")...)
				for _, n := range append(r.complementOf(i), c.Behind("of", "over")...) {
					if r.Chunks[n].Core == nil {
						areas = append(areas, r.ends(r.complementOf(n), false)...)
					}
				}
				hold(subjects, areas)
			}
		}
	}
	for _, i := range c.Behind("under", "in") {
		switch w := r.Chunks[i].Word; {
		case r.unreal, v == "put" && w == "hands":
		case w == "control" || w == "rule" || w == "hands" || w == "occupation":
			if w == "hands" || r.preceded(i, "under") {
				areas := subjects
				if v == "place" || v == "put" || v == "bring" {
					areas = append(areas, r.ends(c.Objects, false)...)
				}
				hold(append(r.owner(i), r.ends(r.complementOf(i), false)...), areas)
			}
		}
	}
}

func (r *clauses) preceded(i int, word string) bool {
	return i > 0 && r.Chunks[i-1].Kind == syntax.Preposition && r.Chunks[i-1].Word == word
}

// bastions reads "X's strongholds are on P".
func (r *clauses) bastions(v string, spots func(...string) []end) {
	if v == "serve" || v == "become" || v == "remain" || v == "be" || v == "act" {
		r.capital(v)
	}
	if v != "be" && v != "lie" && v != "locate" {
		return
	}
	for _, i := range r.c.Subjects {
		if !bases.Has(r.Chunks[i].Word) {
			continue
		}
		for _, s := range only(append(r.owner(i), r.ends(r.complementOf(i), false)...), graph.ArmedGroup) {
			named := slices.Clone(r.c.Objects) // "its strongholds are P, Q and parts of R"
			for _, n := range r.c.Objects {
				if r.Chunks[n].Core == nil {
					named = append(named, r.complementOf(n)...)
				}
			}
			for _, o := range append(spots("in", "on", "across", "near", "around", "along"), only(r.ends(named, false), graph.Country, graph.AdminArea, graph.City, graph.Region)...) {
				r.relate(graph.OperatesIn, s, o, graph.Qualifiers{Mode: "BASE"}, i)
			}
		}
	}
}

// capital reads "the town of P serves as X's de facto capital", "P became its base".
func (r *clauses) capital(v string) {
	places := r.ends(r.c.Subjects, false)
	for _, i := range r.c.Subjects {
		if r.Chunks[i].Core == nil {
			places = append(places, r.ends(r.complementOf(i), false)...)
		}
	}
	places = only(places, graph.City, graph.AdminArea, graph.Region, graph.Country)
	if len(places) == 0 {
		return
	}
	what := r.c.Behind("as")
	if v != "serve" && v != "act" {
		what = slices.Concat(what, r.c.Objects)
	}
	for _, i := range what {
		w := r.Chunks[i].Word
		if w != "capital" && !bases.Has(w) {
			continue
		}
		for _, s := range only(append(r.owner(i), r.ends(r.complementOf(i), false)...), graph.ArmedGroup) {
			for _, o := range places {
				if w == "capital" {
					r.relate(graph.Governs, s, o, graph.Qualifiers{}, i)
				} else {
					r.relate(graph.OperatesIn, s, o, graph.Qualifiers{Mode: "BASE"}, i)
				}
			}
		}
	}
}

// active tells whether what is said with "be" is a state of activity: "is active in", "are present in", "is based".
func (r *clauses) active() bool {
	for _, i := range r.c.Objects {
		switch r.Chunks[i].Word {
		case "party", "gang", "cartel", "guerrilla", "sect", "insurgency", "coalition", "alliance", "wing", "affiliate", "branch", "active", "present", "strong", "strongest", "prominent", "dominant", "holed", "faction", "group", "force", "movement", "militia", "outfit", "organisation", "organization", "network", "association", "band", "front", "umbrella":
			return true
		}
	}
	return false
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

// drawsElse tells whether what the clause says is drawn is not men.
func (r *clauses) drawsElse() bool {
	return len(r.c.Objects) > 0 && noMen.Has(r.Chunks[r.c.Objects[0]].Word)
}
