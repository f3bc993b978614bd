package relations

import "linkchart/graph"

// firefights are nouns for a fight that a state's men may be in: "lost two men in a firefight with X".
var firefights = wordSet(`firefight gunfight shootout shoot-out gunbattle battle battles clash clashes skirmish skirmishes fighting combat fight ambush engagement exchange operation raid`)

// counters reads what a state does against a group without a verb that has it as object.
func (r *clauses) counters(v string, doers, patients []end, patientChunks []int) {
	c := r.c
	states := only(doers, graph.StateBody, graph.Organization)
	if v == "come" { // "came under fire from helicopters of X"
		for _, i := range c.Behind("under") {
			if w := r.Chunks[i].Word; w != "fire" && w != "attack" && w != "bombardment" && w != "pressure" && w != "siege" {
				continue
			}
			for _, s := range only(r.ends(append(c.Behind("from", "by"), r.behind(i, "from", "by")...), true), graph.StateBody, graph.Organization) {
				for _, o := range r.menOf(c.Subjects) {
					r.relate(graph.Counters, s, o, graph.Qualifiers{Mode: "MILITARY"})
				}
			}
		}
	}
	if len(states) == 0 {
		return
	}
	var groups []end
	switch v {
	case "keep", "place", "put", "hold": // "keeps X under surveillance"
		for _, i := range c.Behind("under") {
			if w := r.Chunks[i].Word; w == "surveillance" || w == "watch" || w == "observation" || w == "scrutiny" || w == "monitoring" {
				for _, s := range states {
					for _, o := range only(patients, graph.ArmedGroup) {
						r.relate(graph.Counters, s, o, graph.Qualifiers{Mode: "SURVEILLANCE"})
					}
				}
			}
		}
	case "foil", "thwart", "prevent", "avert", "stop", "block", "disrupt", "uncover", "intercept": // "foiled an attack by X"
		for _, i := range patientChunks {
			if foiled.Has(r.Chunks[i].Word) {
				for _, s := range states {
					for _, o := range only(append(r.owner(i), r.ends(r.behind(i, "by", "of"), false)...), graph.ArmedGroup) {
						r.relate(graph.Counters, s, o, graph.Qualifiers{Mode: "LAW_ENFORCEMENT"})
					}
				}
			}
		}
	case "deal", "inflict": // "dealt a blow to X", "inflicted losses on X"
		for _, i := range append(append([]int{}, c.Objects...), c.Second...) {
			switch r.Chunks[i].Word {
			case "blow", "blows", "losses", "defeat", "damage", "casualties", "setback":
				groups = append(groups, r.menOf(append(c.Behind("to", "on"), r.behind(i, "to", "on")...))...)
			}
		}
	case "reduce", "cut", "erode", "sap", "blunt", "curb", "diminish", "whittle": // "has reduced the strength of X"
		for _, i := range c.Objects {
			switch r.Chunks[i].Word {
			case "strength", "ranks", "capabilities", "capability", "capacity", "numbers", "territory", "influence", "reach", "finances", "power", "clout", "leadership":
				groups = append(groups, r.menOf([]int{i})...)
			}
		}
	case "take", "capture", "seize": // "took the town from X"
		if len(only(patients, graph.City, graph.AdminArea, graph.Region)) > 0 {
			groups = r.menOf(c.Behind("from"))
		}
	case "clear", "rid", "cleanse", "purge": // "cleared the forest of X"
		groups = r.menOf(c.Behind("of", "from"))
		r.stay(groups, append(append([]int{}, c.Objects...), r.complements(c.Objects)...))
	case "free", "rescue", "liberate", "recapture", "retake", "wrest", "recover", "regain", "reclaim": // "freed captives from X", "retook the town from X"
		groups = r.menOf(c.Behind("from"))
	case "lose", "suffer", "clash", "skirmish", "fight", "battle", "engage", "trade", "exchange", "spar": // "lost two men in a firefight with X", "exchanged fire with X"
		at := c.Behind("with", "against")
		for _, i := range c.Behind("in", "during") {
			if firefights.Has(r.Chunks[i].Word) {
				at = append(at, r.behind(i, "with", "against")...)
			}
		}
		if v == "lose" || v == "suffer" {
			if fight := c.Behind("in", "during"); len(fight) == 0 || !firefights.Has(r.Chunks[fight[0]].Word) {
				at = nil
			}
		}
		if v != "engage" || len(c.Objects) == 0 {
			groups = r.menOf(at)
		}
	}
	for _, s := range states {
		for _, o := range groups {
			r.relate(graph.Counters, s, o, graph.Qualifiers{Mode: "MILITARY"})
		}
	}
}

// foiled are nouns for what a state foils.
var foiled = wordSet(`attack attacks plot plots bombing bombings attempt attempts conspiracy conspiracies shipment shipments convoy operation plan plans infiltration`)

// menOf returns the groups that noun phrases name, or whose men they speak of: "insurgents loyal to X", "fighters of X", "X's gunmen".
func (r *clauses) menOf(chunks []int) []end {
	var out []end
	for _, i := range chunks {
		if es := only(r.ends([]int{i}, false), graph.ArmedGroup); len(es) > 0 {
			out = append(out, es...)
			continue
		}
		if r.Chunks[i].Core != nil {
			continue
		}
		if whose := only(r.owner(i), graph.ArmedGroup); len(whose) > 0 {
			out = append(out, whose...)
			continue
		}
		out = append(out, only(r.ends(r.below(i), false), graph.ArmedGroup)...)
		if loyalties.Has(r.Chunks[i].Word) {
			out = append(out, only(r.ends(r.behind(i, "to"), false), graph.ArmedGroup)...)
		}
	}
	return out
}

// below returns the noun phrases behind "of" of a noun phrase, those of nouns for a part of a group passed over: "an outgrowth of remnants of X".
func (r *clauses) below(i int) []int {
	of := r.complementOf(i)
	for n := 0; n < 3 && len(of) == 1 && r.Chunks[of[0]].Core == nil; n++ {
		next := r.complementOf(of[0])
		if len(next) == 0 {
			break
		}
		of = next
	}
	return of
}

// against reads where a group is that a state acts against: "killed fighters of X near P", "dismantled a workshop of X in P".
func (r *clauses) against(groups []end, patientChunks []int) {
	if len(groups) == 0 || r.denied || r.unreal {
		return
	}
	chunks := r.c.Behind("in", "near", "at", "outside", "around", "across", "inside", "along", "on")
	for _, i := range append(append([]int{}, r.c.Subjects...), patientChunks...) {
		if r.c.Chunk.Passive || strikes.Has(r.Chunks[i].Word) || i > r.c.Verb {
			chunks = append(chunks, r.behind(i, "in", "near", "at", "outside")...)
		}
	}
	for _, i := range chunks {
		if r.Chunks[i].Core == nil {
			chunks = append(chunks, r.complementOf(i)...)
		}
	}
	for _, s := range groups {
		if !s.whole && s.chunk >= 0 && r.past(s.chunk) {
			continue
		}
		for _, o := range only(r.ends(chunks, false), graph.AdminArea, graph.Region, graph.Country) {
			if o.m != nil && !o.m.Coreference && !o.m.Adjective {
				r.relate(graph.OperatesIn, s, o, graph.Qualifiers{Mode: "ACTIVE"})
			}
		}
	}
}
