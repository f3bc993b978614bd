package relations

import (
	"strings"

	"linkchart/graph"
)

var (
	// regarding are verbs for what somebody holds another to be.
	regarding = wordSet(`see view regard consider brand call denounce label describe treat deem portray depict condemn revile vilify dismiss declare proclaim dub term perceive`)
	// worse are words behind "as" for what is no noun of an enemy: "regards X as worse than Y".
	worse = wordSet(`worse illegitimate hostile evil corrupt un-islamic unislamic heretical treasonous occupying colonial satanic apostate godless impious criminal`)
	// vile are words in a noun phrase that make an enemy of whom it is said.
	vile = wordSet(`cancer cancerous tumour tumor satan devil evil occupying occupation colonial puppet infidel apostate apostates illegitimate terrorist genocidal enemy arch-enemy crusader zionist regime heresy cancerous scourge vermin rats dogs sworn`)
	// hatreds are nouns for what somebody feels for an enemy.
	hatreds = wordSet(`hatred hostility enmity animosity contempt loathing grudge animus antipathy disdain rancour rancor vendetta hate`)
	// despising are verbs for hating.
	despising = wordSet(`oppose denounce reject condemn hate despise detest loathe abhor revile vilify antagonise antagonize berate resent demonise demonize curse damn`)
)

// regards reads whom somebody holds for an enemy: "regards X as an occupying force", "called X a cancerous tumour", "considers the X apostates",
// "harboured a hatred of X", "has a common enemy in X".
func (r *clauses) regards(v string, doers []end, patientChunks []int) {
	c := r.c
	who := r.haters(doers, c.Subjects)
	if len(who) == 0 || c.Chunk.Passive {
		return
	}
	hate := func(against []end) {
		was := r.modality
		if was == graph.Hypothetical {
			return
		}
		for _, s := range who {
			for _, o := range only(against, graph.StateBody, graph.ArmedGroup, graph.Organization) {
				r.relate(graph.HostileTo, s, o, graph.Qualifiers{})
			}
		}
	}
	if regarding.Has(v) {
		said := append(append([]int{}, c.Second...), c.Behind("as")...)
		if k := r.behindAs(); k > 0 {
			said = append(said, k)
		}
		hostile := false
		for _, i := range said {
			hostile = hostile || enemies.Has(r.Chunks[i].Word) || worse.Has(r.Chunks[i].Word) || r.holds(i, vile.Has)
		}
		against := r.ends(patientChunks, true)
		for _, i := range patientChunks { // "considers the X apostates"
			if r.Chunks[i].Core == nil && enemies.Has(r.Chunks[i].Word) && r.Chunks[i].Owned == 0 {
				if es := only(r.owner(i), graph.ArmedGroup, graph.Organization, graph.StateBody); len(es) == 1 {
					against, hostile = append(against, es...), true
				}
			}
		}
		if hostile {
			hate(against)
		}
		return
	}
	switch v {
	case "harbour", "harbor", "have", "nurse", "feel", "bear", "nurture", "express", "hold", "share", "profess", "proclaim", "voice", "preach", "foment", "reserve":
		for _, i := range c.Objects {
			w := r.Chunks[i].Word
			if hatreds.Has(w) {
				hate(append(r.ends(append(r.complementOf(i), r.behind(i, "of", "for", "towards", "toward", "against", "to")...), true), r.ends(c.Behind("of", "for", "towards", "toward", "against"), true)...))
			}
			if w == "enemy" || w == "foe" || w == "adversary" {
				hate(r.ends(append(c.Behind("in"), r.behind(i, "in")...), true))
			}
		}
	case "vow", "swear", "promise", "pledge", "threaten":
		for _, i := range c.Objects {
			if w := r.Chunks[i].Word; w == "war" || w == "revenge" || w == "vengeance" || w == "retaliation" || w == "death" || w == "retribution" || w == "jihad" {
				hate(r.ends(append(append(c.Behind("on", "against", "to"), r.behind(i, "on", "against", "to")...), r.complementOf(i)...), true))
			}
		}
	case "declare", "wage", "fight": // "declared war on X", said of a person
		for _, i := range c.Objects {
			if w := r.Chunks[i].Word; w == "war" || w == "jihad" || w == "hostilities" {
				hate(r.ends(append(c.Behind("on", "against"), r.behind(i, "on", "against")...), true))
			}
		}
	case "call", "appeal", "campaign", "agitate":
	default:
		if despising.Has(v) {
			hate(r.ends(patientChunks, true))
		}
	}
}

// holds tells whether a word of a noun phrase is one of some.
func (r *clauses) holds(i int, is func(string) bool) bool {
	for k := r.Chunks[i].First; k < r.Chunks[i].Last; k++ {
		if is(r.Tokens[k].Lower) {
			return true
		}
	}
	return false
}

// behindAs returns the noun phrase behind "as" behind the object of the clause, 0 for none.
func (r *clauses) behindAs() int {
	for k := r.c.Verb + 1; k+1 < len(r.Chunks) && k < r.c.Verb+8; k++ {
		if r.Chunks[k].Word == "as" {
			return k + 1
		}
	}
	return 0
}

// haters returns the groups that act, or whose leaders do: "X's leader, Y, called"; a person of whom no group is said stands for himself.
func (r *clauses) haters(doers []end, subjects []int) []end {
	if armed := only(doers, graph.ArmedGroup); len(armed) > 0 {
		return armed
	}
	for _, i := range subjects {
		if w, _ := r.role(i); commands.Has(w) || posts.Has(w) || founders.Has(w) {
			if es := only(r.bodies(i), graph.ArmedGroup); len(es) > 0 {
				return es
			}
		}
		if r.Chunks[i].Core != nil && r.Chunks[i].Core.Type == graph.Person {
			if es := r.groupOf(i); len(es) > 0 {
				return es
			}
		}
		if w := strings.TrimSuffix(r.Chunks[i].Word, "s"); r.Chunks[i].Core == nil && (commands.Has(w) || posts.Has(w) || w == "propaganda" || w == "charter" || w == "manifesto" || w == "statement" || w == "slogan" || w == "anthem" || w == "creed" || w == "ideology" || w == "chant") {
			return only(append(r.owner(i), r.ends(r.complementOf(i), false)...), graph.ArmedGroup)
		}
	}
	for _, e := range only(doers, graph.Person) {
		if e.whole && r.home != nil {
			return []end{e}
		}
	}
	return nil
}
