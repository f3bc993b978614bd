package relations

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/syntax"
)

// formerMembers reads founders without a name: "by dissident commanders of al-Shabaab".
func (r *clauses) formerMembers(group end, i int) {
	c := &r.Chunks[i]
	if !syntax.People.Has(c.Word) && !syntax.Roles.Has(c.Word) && !c.Plural && c.Word != "defectors" || c.Core != nil && c.Core.Type == graph.Person {
		return
	}
	wholes := r.owner(i)
	if i+2 < len(r.Chunks) && r.Chunks[i+1].Kind == syntax.Preposition && (r.Chunks[i+1].Word == "of" || r.Chunks[i+1].Word == "from") {
		wholes = append(wholes, r.ends(r.List(i+2), false)...)
	}
	if len(wholes) == 0 && (r.past(i) || c.Word == "remnants" || c.Word == "survivors") {
		wholes = r.otherGroup(group.key) // "founded by former members"
	}
	for _, o := range only(wholes, graph.ArmedGroup) {
		r.relate(graph.SplinterOf, group, o, graph.Qualifiers{}, i)
	}
}

// groups: branches, splits, mergers, alliances, rivalries, listings, support.
func (r *clauses) groups(v string, doers, patients []end, patientChunks []int) {
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
	case parting.Has(v) || v == "emerge" || v == "grow" || v == "spring" || v == "evolve":
		from := behind("from")
		if v == "grow" || v == "emerge" || v == "spring" {
			from = behind("of", "from")
		}
		if v == "break" {
			from = append(from, behind("with")...)
		}
		for _, i := range c.Behind("as") { // "emerged as the youth wing of X"
			if factions.Has(r.Chunks[i].Word) {
				from = append(from, append(r.owner(i), r.ends(r.complementOf(i), false)...)...)
			}
		}
		pair(graph.MergedInto, r.merger(), only(subjects, graph.ArmedGroup))
		for _, i := range c.Behind("from", "out", "of", "after") { // "emerged from a split in X"
			if splits.Has(r.Chunks[i].Word) {
				from = append(from, r.ends(append(r.behind(i, "in", "within", "of", "from"), c.Behind("in", "within")...), false)...)
			}
		}
		pair(graph.SplinterOf, only(subjects, graph.ArmedGroup), only(from, graph.ArmedGroup))
		if len(only(subjects, graph.ArmedGroup)) == 0 && parting.Has(v) { // "X was born when Y broke with Z"
			pair(graph.SplinterOf, r.formed(), only(from, graph.ArmedGroup))
		}
	case (v == "begin" || v == "start" || v == "originate") && len(armed) > 0:
		for _, i := range c.Behind("as") {
			if factions.Has(r.Chunks[i].Word) {
				pair(graph.SplinterOf, armed, only(append(r.owner(i), r.ends(r.complementOf(i), false)...), graph.ArmedGroup))
			}
		}
	case quitting.Has(v) && len(armed) == 0 && len(r.formed()) > 0: // "X was formed when Y left Z"
		pair(graph.SplinterOf, r.formed(), only(patients, graph.ArmedGroup))
	case founding.Has(v) && c.Chunk.Passive && len(r.rift()) > 0: // "was formed from a split in X"
		pair(graph.SplinterOf, only(patients, graph.ArmedGroup), r.rift())
	case founding.Has(v) && c.Chunk.Passive && len(r.partOfAs()) > 0: // "was set up as the armed wing of X"
		pair(graph.AffiliateOf, only(patients, graph.ArmedGroup), r.partOfAs())
	case founding.Has(v) && c.Chunk.Passive && len(r.merger()) > 0:
		// "was formed by the merger of A and B"
		pair(graph.MergedInto, r.merger(), only(patients, graph.ArmedGroup))
	case v == "give" && (r.hasObject("rise") || r.hasObject("birth")):
		pair(graph.SplinterOf, only(behind("to"), graph.ArmedGroup), r.splitOf())
	case founding.Has(v) && c.Chunk.Infinitive && c.Governor != nil && (quitting.Has(c.Governor.Chunk.Word) || parting.Has(c.Governor.Chunk.Word)) && len(c.Governor.Objects) == 0:
		// "a faction had left to form X"
		for _, s := range only(patients, graph.ArmedGroup) {
			for _, i := range c.Governor.Subjects {
				if !factions.Has(r.Chunks[i].Word) && r.Chunks[i].Word != "dissidents" && r.Chunks[i].Word != "members" {
					continue
				}
				wholes := only(append(append(r.owner(i), r.ends(r.complementOf(i), false)...), r.ends(c.Governor.Behind("from", "with"), false)...), graph.ArmedGroup)
				if len(wholes) == 0 {
					wholes = r.otherGroup(s.key)
				}
				pair(graph.SplinterOf, []end{s}, wholes)
			}
		}
	case quitting.Has(v) && len(armed) > 0:
		pair(graph.SplinterOf, armed, only(patients, graph.ArmedGroup))
	case founding.Has(v) && c.Chunk.Infinitive && c.Governor != nil && (merging.Has(c.Governor.Chunk.Word) || c.Governor.Chunk.Word == "unite" || c.Governor.Chunk.Word == "join"):
		// "merged with B to form C"
		from := append(r.ends(c.Governor.Subjects, false), r.ends(c.Governor.Behind("with"), false)...)
		pair(graph.MergedInto, only(from, graph.ArmedGroup), only(patients, graph.ArmedGroup))
	case merging.Has(v) && r.formedWhen():
		// "X was formed when four groups, among them A and B, merged"
		pair(graph.MergedInto, append(r.amongThem(), only(behind("with"), graph.ArmedGroup)...), r.formed())
	case r.hasObject("merger") && !c.Chunk.Negative && (r.formedWhen() || v == "announce" || v == "agree" || v == "declare"):
		// "X was formed when four groups announced their merger: A, B and C"
		pair(graph.MergedInto, r.spelled(), r.formed())
	case (v == "absorb" || v == "incorporate" || v == "subsume") && !c.Chunk.Passive:
		pair(graph.MergedInto, only(patients, graph.ArmedGroup), armed)
	case v == "merge" && !c.Chunk.Passive && len(only(patients, graph.ArmedGroup)) > 0: // "merged his X with Y"
		pair(graph.MergedInto, only(patients, graph.ArmedGroup), only(behind("into", "with"), graph.ArmedGroup))
	case merging.Has(v):
		pair(graph.MergedInto, only(subjects, graph.ArmedGroup), only(append(behind("into", "with"), r.passiveDoers(doers)...), graph.ArmedGroup))
	case joining.Has(v) && !r.hasObject("forces"):
		if r.Chunks[c.Verb].Passive || len(armed) > 0 {
			joiners := slices.DeleteFunc(slices.Clone(armed), func(e end) bool {
				return !e.whole && e.chunk >= 0 && (r.Chunks[e.chunk].Word == "members" || r.Chunks[e.chunk].Word == "veterans")
			})
			t := graph.MergedInto
			if len(only(patients, graph.ArmedGroup)) > 1 && !c.Chunk.Passive {
				t = graph.AlliedWith // who joins several stays beside them
			}
			for _, i := range c.Behind("in") {
				if w := r.Chunks[i].Word; w == "front" || w == "alliance" || w == "coalition" || w == "offensive" {
					t = graph.AlliedWith
				}
			}
			pair(t, joiners, only(patients, graph.ArmedGroup))
		}
		if c.Chunk.Passive { // "was joined by fighters from Indonesia"
			for _, s := range only(patients, graph.ArmedGroup) {
				for _, o := range behind("from") {
					r.relate(graph.RecruitsFrom, s, o, graph.Qualifiers{})
				}
			}
		}
	case pledging.Has(v) && r.oath():
		pair(graph.AffiliateOf, only(subjects, graph.ArmedGroup), only(behind("to"), graph.ArmedGroup))
		for _, i := range c.Objects { // "X pledged his group's allegiance to Y"
			pair(graph.AffiliateOf, only(r.owner(i), graph.ArmedGroup), only(behind("to"), graph.ArmedGroup))
		}
	case v == "pledge" && (r.hasObject("itself") || r.hasObject("themselves")): // "which pledged itself to X"
		pair(graph.AffiliateOf, only(subjects, graph.ArmedGroup), only(behind("to"), graph.ArmedGroup))
	case v == "pledge" && len(only(patients, graph.ArmedGroup)) > 0: // "X pledged the group to Y"
		pair(graph.AffiliateOf, only(patients, graph.ArmedGroup), only(behind("to"), graph.ArmedGroup))
	case v == "call" && !c.Chunk.Gerund && !c.Chunk.Passive && (r.hasObject("themselves") || r.hasObject("itself")): // "call themselves the province of X"
		for _, i := range c.Second {
			if factions.Has(r.Chunks[i].Word) || r.Chunks[i].Word == "province" {
				pair(graph.AffiliateOf, only(subjects, graph.ArmedGroup), only(append(r.owner(i), r.ends(r.complementOf(i), false)...), graph.ArmedGroup))
			}
		}
	case r.eachOther() && isBacking(v):
		r.mutual(graph.AlliedWith, subjects, true) // "support each other"
	case (v == "join" && r.hasObject("forces") || v == "unite" || v == "combine" || v == "coalesce" || v == "unify") && r.formedWhen(): // "came into being when A joined forces with B"
		pair(graph.MergedInto, only(append(subjects, behind("with", "and")...), graph.ArmedGroup), r.formed())
	case allying.Has(v) || v == "work" || v == "join" && r.hasObject("forces"):
		pair(graph.AlliedWith, only(subjects, orgLike...), only(actorsBehind("with", "to"), orgLike...))
		r.mutual(graph.AlliedWith, subjects, len(c.Behind("with", "to", "for", "against")) == 0)
	case (v == "form" || v == "forge" || v == "enter" || v == "make" || v == "strike" || v == "build" || v == "seal" || v == "cement" || v == "have" || v == "maintain" || v == "keep") && r.alliance():
		pair(graph.AlliedWith, only(subjects, orgLike...), only(actorsBehind("with"), orgLike...))
		r.mutual(graph.AlliedWith, subjects, len(c.Behind("with")) == 0)
	case (v == "fight" || v == "operate" || v == "serve" || v == "act") && len(armed) > 0 && len(r.partOf()) > 0: // "fought as part of X"
		pair(graph.AffiliateOf, armed, r.partOf())
	case (v == "operate" || v == "fall" || v == "serve") && len(only(behind("under"), graph.ArmedGroup)) > 0 && len(armed) > 0: // "operating under X"
		pair(graph.AffiliateOf, armed, only(behind("under"), graph.ArmedGroup))
	case r.bonded(v):
		pair(graph.LinkedTo, only(subjects, graph.ArmedGroup), only(behind("to", "with"), graph.ArmedGroup))
		r.mutual(graph.LinkedTo, subjects, len(c.Behind("to", "with")) == 0)
	case (v == "produce" || v == "create" || v == "form" || v == "result") && len(r.unionOf()) > 0:
		pair(graph.MergedInto, r.unionOf(), only(append(patients, behind("in")...), graph.ArmedGroup))
	case v == "bring" && c.Chunk.Particle == "together" || v == "group" && c.Chunk.Particle == "together" || v == "unify":
		pair(graph.PartOf, only(patients, graph.ArmedGroup), armed)
	case (v == "be" || v == "become") && r.hasObject("part"):
		for _, i := range c.Objects {
			pair(graph.AffiliateOf, only(subjects, graph.ArmedGroup), only(r.ends(r.complementOf(i), false), graph.ArmedGroup))
		}
	case (v == "be" || v == "become" || v == "remain") && (r.hasObject("allies") || r.hasObject("partners")):
		r.mutual(graph.AlliedWith, subjects, true)
	case v == "go" && r.overTo(subjects):
	case v == "know" && c.Chunk.Passive && r.knownAs():
	case (v == "be" || v == "become" || v == "remain") && (r.hasObject("rivals") || r.hasObject("enemies") || r.hasObject("war") || r.standing("war", "odds", "loggerheads") || r.hasObject("odds") || r.hasObject("foes")):
		pair(graph.RivalOf, only(subjects, graph.ArmedGroup), only(behind("with"), graph.ArmedGroup))
		r.mutual(graph.RivalOf, subjects, len(c.Behind("with")) == 0)
	case v == "turn" && len(c.Behind("against", "on")) > 0 || v == "fall" && len(c.Behind("out")) > 0:
		pair(graph.RivalOf, only(subjects, graph.ArmedGroup), only(behind("against", "on", "with"), graph.ArmedGroup))
	case v == "lock" && c.Chunk.Passive || v == "engage" || v == "embroil":
		pair(graph.RivalOf, only(subjects, graph.ArmedGroup), only(behind("with", "against"), graph.ArmedGroup))
	case (v == "erupt" || v == "break" || v == "flare" || v == "continue" || v == "rage" || v == "intensify" || v == "resume" || v == "escalate") && r.quarrel():
		if es := only(behind("between"), graph.ArmedGroup); len(es) > 1 {
			r.relate(graph.RivalOf, es[0], es[1], graph.Qualifiers{})
		}
	case v == "make" && c.Chunk.Passive || v == "compose" || v == "comprise" || v == "consist" || v == "form" && c.Chunk.Passive:
		for _, i := range append(c.Behind("of", "from", "by"), c.Objects...) {
			if r.has(i, "former", "ex", "dissident", "disaffected", "disgruntled", "breakaway") || r.Chunks[i].Word == "defectors" || r.Chunks[i].Word == "dissidents" {
				wholes := append(r.owner(i), r.ends(r.behind(i, "of", "from"), false)...)
				pair(graph.SplinterOf, only(subjects, graph.ArmedGroup), only(wholes, graph.ArmedGroup))
			}
		}
	case v == "be" && len(c.Subjects) == 1 && len(c.Objects) > 0 && founders.Has(singular(r.Chunks[c.Subjects[0]].Word)) && r.past(c.Objects[0]):
		pair(graph.SplinterOf, only(r.bodies(c.Subjects[0]), graph.ArmedGroup), only(r.bodies(c.Objects[0]), graph.ArmedGroup)) // "its founders were former X members"
	case (v == "remain" || v == "be" || v == "stay") && r.hasObject("loyal"):
		pair(graph.AffiliateOf, only(subjects, graph.ArmedGroup), only(behind("to"), graph.ArmedGroup))
	case (v == "include" || v == "comprise" || v == "unite") && len(armed) > 0:
		parts := only(patients, graph.ArmedGroup)
		if k := r.colonBehind(c.Objects); k >= 0 && !c.Chunk.Passive {
			parts = append(parts, only(r.ends(r.List(k), false), graph.ArmedGroup)...) // "unites four armies: A, B and C"
		}
		pair(graph.PartOf, parts, armed)
	case v == "belong" && len(armed) > 0 && len(only(behind("to"), graph.ArmedGroup)) > 0: // "M23 belongs to the alliance"
		pair(graph.AffiliateOf, armed, only(behind("to"), graph.ArmedGroup))
	case v == "answer" || v == "report" && len(armed) > 0 && !c.Chunk.Passive && len(c.Objects) == 0: // "X answers to Y"
		pair(graph.AffiliateOf, armed, only(behind("to"), graph.ArmedGroup))
		r.heads(armed, only(behind("to"), graph.Person))
	case (v == "take" || v == "receive" || v == "get") && r.hasObject("orders") && len(armed) > 0: // "takes its orders from X"
		pair(graph.AffiliateOf, armed, only(behind("from"), graph.ArmedGroup))
		r.heads(armed, only(behind("from"), graph.Person))
	case (likening.Has(v) || v == "declare" || v == "proclaim") && !c.Chunk.Passive && (r.hasObject("itself") || r.hasObject("themselves")) && r.extension(v, subjects):
	case likening.Has(v) && r.extension(v, patients):
	case (v == "call" || v == "name" || v == "style" || v == "dub") && (c.Chunk.Gerund || c.Chunk.Passive):
		r.faction(subjects)
	case v == "affiliate" || v == "link" && c.Chunk.Passive:
		t := graph.AffiliateOf
		if v == "link" {
			t = graph.LinkedTo
		}
		pair(t, only(subjects, graph.ArmedGroup), only(behind("with", "to"), graph.ArmedGroup))
	case clashing.Has(v) && r.eachOther() && len(armed) == 1 && len(only(doers, graph.StateBody)) == 1: // "X and the army have fought each other"
		pair(graph.HostileTo, armed, only(doers, graph.StateBody))
	case (clashing.Has(v) || v == "tolerate") && (len(only(subjects, graph.ArmedGroup)) > 0 || len(c.Subjects) == 1 && len(r.bothOf(c.Subjects[0])) == 2):
		if alongside := only(actorsBehind("alongside", "beside"), orgLike...); len(alongside) > 0 {
			pair(graph.AlliedWith, only(subjects, orgLike...), alongside)
		}
		rivals := only(append(behind("with", "against"), patients...), graph.ArmedGroup)
		if c.Chunk.Passive {
			rivals = nil
		}
		pair(graph.RivalOf, only(subjects, graph.ArmedGroup), rivals)
		r.mutual(graph.RivalOf, subjects, r.hasObject("other") || len(c.Objects) == 0 && len(rivals) == 0 && len(c.Behind("with", "against", "alongside", "beside", "for")) == 0)
	}
	if whole := r.partOfAs(); len(whole) > 0 && (v == "be" || listing.Has(v) || v == "operate" || v == "act" || v == "serve") { // "is under sanctions as an affiliate of X"
		pair(graph.AffiliateOf, only(append(subjects, patients...), graph.ArmedGroup), whole)
	}
	if (v == "dominate" || v == "spearhead") && c.Chunk.Passive && len(c.Subjects) == 1 && (r.Chunks[c.Subjects[0]].Word == "alliance" || r.Chunks[c.Subjects[0]].Word == "coalition" || r.Chunks[c.Subjects[0]].Word == "force") {
		pair(graph.PartOf, armed, only(patients, graph.ArmedGroup)) // "X, an alliance dominated by Y"
	}
	r.listings(v, doers, patients)
	r.support(v, doers, patients, patientChunks)
}

// noFriend reads "X is no friend of Y".
func (r *clauses) noFriend(i int) {
	if r.Tokens[r.Chunks[i].First].Lower != "no" {
		return
	}
	for _, c := range r.Clauses {
		if c.Chunk.Word != "be" || c.Chunk.Modal || len(c.Objects) == 0 || c.Objects[0] != i {
			continue
		}
		for _, s := range only(r.ends(c.Subjects, false), graph.ArmedGroup) {
			for _, o := range only(r.ends(r.complementOf(i), false), graph.ArmedGroup) {
				r.relate(graph.RivalOf, s, o, graph.Qualifiers{}, i)
			}
		}
	}
}

// overTo reads "part of X has gone over to Y under the name of Z"; it tells whether the clause is such.
func (r *clauses) overTo(subjects []end) bool {
	c := r.c
	k := c.Verb + 1
	if k >= len(r.Chunks) || r.Chunks[k].Word != "over" {
		return false
	}
	wholes := only(r.ends(c.Behind("to"), false), graph.ArmedGroup)
	for _, i := range c.Subjects {
		subjects = append(subjects, r.ends(r.complementOf(i), false)...)
	}
	for _, i := range c.Behind("under", "as") {
		named := r.ends([]int{i}, false)
		if r.Chunks[i].Word == "name" {
			named = r.ends(r.complementOf(i), false)
		}
		for _, s := range only(named, graph.ArmedGroup) {
			for _, o := range wholes {
				r.relate(graph.AffiliateOf, s, o, graph.Qualifiers{}, i)
			}
			for _, o := range only(subjects, graph.ArmedGroup) {
				r.relate(graph.SplinterOf, s, o, graph.Qualifiers{}, i)
			}
		}
	}
	return len(wholes) > 0
}

// knownAs reads "fighters linked to X, known locally as Y"; it tells whether the clause is such.
func (r *clauses) knownAs() bool {
	c := r.c
	if len(c.Subjects) != 1 || c.Subjects[0] < 3 {
		return false
	}
	i := c.Subjects[0]
	v := &r.Chunks[i-2]
	if r.Chunks[i-1].Kind != syntax.Preposition || v.Kind != syntax.Verb || !v.Participle || r.Chunks[i-3].Kind != syntax.Noun || !syntax.Members.Has(r.Chunks[i-3].Word) {
		return false
	}
	if w := v.Word; w != "link" && w != "affiliate" && w != "tie" && w != "ally" && w != "align" && w != "pledge" {
		return false
	}
	named := only(r.ends(c.Behind("as"), false), graph.ArmedGroup)
	for _, s := range named {
		for _, o := range only(r.ends([]int{i}, false), graph.ArmedGroup) {
			r.relate(graph.AffiliateOf, s, o, graph.Qualifiers{})
		}
	}
	return len(named) > 0
}

// likening are verbs that say what somebody is held for; extensions are nouns for a group that is but part of another.
var (
	likening   = wordSet(`regard see view consider describe treat call deem denounce know portray`)
	extensions = wordSet(`extension front branch arm wing affiliate offshoot proxy cover faction subsidiary appendage alias name part continuation successor shadow`)
)

// extension reads "which Turkey regards as an extension of X"; it tells whether the clause is such.
func (r *clauses) extension(v string, patients []end) bool {
	named := slices.Concat(r.c.Second, r.c.Behind("as"))
	if by := r.c.Behind("by"); r.c.Chunk.Passive && len(by) > 0 { // "considered by officials a shadow of X"
		if k := by[len(by)-1] + 1; k < len(r.Chunks) && r.Chunks[k].Kind == syntax.Noun {
			named = append(named, k)
		}
	}
	for _, i := range named {
		if !extensions.Has(r.Chunks[i].Word) {
			continue
		}
		t := graph.AffiliateOf
		if w := r.Chunks[i].Word; w == "offshoot" || w == "successor" {
			t = graph.SplinterOf
		}
		wholes := only(append(r.owner(i), r.ends(append(r.complementOf(i), r.behind(i, "of", "for")...), false)...), graph.ArmedGroup)
		was, who := r.modality, r.speaker
		if r.speaker == "" && !r.c.Chunk.Passive && v != "know" {
			r.modality, r.speaker = graph.Weaker(was, graph.Reported), r.words(r.c.Subjects)
		}
		for _, s := range only(patients, graph.ArmedGroup, graph.Organization) {
			for _, o := range wholes {
				r.relate(t, s, o, graph.Qualifiers{}, i)
			}
		}
		r.modality, r.speaker = was, who
		if len(wholes) > 0 {
			return true
		}
	}
	return false
}

// eachOther tells whether the object of a clause is its subject the other way round.
func (r *clauses) eachOther() bool {
	for _, i := range r.c.Objects {
		if w := strings.ToLower(r.Text(i)); w == "each other" || w == "one another" {
			return true
		}
	}
	return false
}

func isBacking(v string) bool {
	_, backs := backing[v]
	return backs
}

// rift returns the group of a split that the clause speaks of behind "from" or "after": "formed from a split in X".
func (r *clauses) rift() []end {
	var out []end
	for _, i := range r.c.Behind("from", "out", "of", "after", "following") {
		if splits.Has(r.Chunks[i].Word) {
			out = append(out, only(append(r.owner(i), r.ends(append(r.behind(i, "in", "within", "of", "from"), r.c.Behind("in", "within")...), false)...), graph.ArmedGroup)...)
		}
	}
	return out
}

// mutual relates the groups of a subject to each other, if what is told has no other end: "X and Y have clashed".
func (r *clauses) mutual(t graph.RelationType, subjects []end, alone bool) {
	groups := only(subjects, graph.ArmedGroup)
	if len(groups) == 0 && len(r.c.Subjects) == 1 {
		i := r.c.Subjects[0] // "the two groups, X and Y,"
		if i+2 < len(r.Chunks) && groupNouns.Has(singularOf(r.Chunks[i].Word)) && r.Chunks[i+1].Kind == syntax.Comma && r.Chunks[i+2].Kind == syntax.Noun {
			groups = only(r.ends(r.List(i+2), false), graph.ArmedGroup)
		}
	}
	if len(groups) == 0 && len(r.c.Subjects) == 1 {
		groups = r.bothOf(r.c.Subjects[0])
	}
	if !alone || len(groups) != 2 {
		return
	}
	r.relate(t, groups[0], groups[1], graph.Qualifiers{})
}

// bothOf returns the groups that "the two groups", "both", "the rivals" stand for: the two that were named last.
func (r *clauses) bothOf(i int) []end {
	c := &r.Chunks[i]
	two := false
	for k := c.First; k < c.Last; k++ {
		l := r.Tokens[k].Lower
		two = two || l == "two" || l == "both"
	}
	w := singularOf(c.Word)
	if !(two && (groupNouns.Has(w) || w == "two" || w == "both" || w == "side" || w == "faction" || w == "militia" || w == "jihadist") || c.Article == "the" && (c.Word == "rivals" || c.Word == "pair")) {
		return nil
	}
	var out []end
	for back := 0; back <= 4 && r.Index-back >= 0; back++ {
		var here []end
		ms := r.InSentence(r.Index - back)
		for n := range ms {
			m := &ms[n]
			if m.Type == graph.ArmedGroup && !m.Adjective && (back > 0 || m.First < c.First) && !slices.ContainsFunc(here, func(e end) bool { return e.key == m.Key }) {
				here = append(here, end{key: m.Key, kind: graph.ArmedGroup, m: m, chunk: -1, whole: true})
			}
		}
		if len(here) == 2 && len(out) == 0 {
			return here
		}
		for _, e := range here[:min(1, len(here))] { // what a sentence is about stands first
			if len(out) == 0 || out[0].key != e.key {
				out = append(out, e)
			}
		}
		if len(out) == 2 {
			return out
		}
	}
	return nil
}

func singularOf(word string) string {
	if word == "parties" {
		return "party"
	}
	return strings.TrimSuffix(word, "s")
}

// alliance tells whether a clause is about making an alliance.
func (r *clauses) alliance() bool {
	for _, i := range append(append([]int{}, r.c.Objects...), r.c.Behind("into")...) {
		switch r.Chunks[i].Word {
		case "alliance", "pact", "coalition", "partnership", "alliances", "truce", "cooperation", "coordination", "collaboration", "entente":
			return r.Chunks[i].Word != "truce"
		}
	}
	return false
}

// bonded tells whether a clause says that its subject has ties.
func (r *clauses) bonded(v string) bool {
	switch v {
	case "have", "maintain", "forge", "keep", "build", "develop", "establish", "retain", "cultivate", "enjoy", "share", "deepen", "strengthen":
	default:
		return false
	}
	for _, i := range r.c.Objects {
		if bonds.Has(r.Chunks[i].Word) {
			return r.Chunks[i].Article != "no"
		}
	}
	return false
}

// standing tells whether one of some nouns stands behind "at".
func (r *clauses) standing(words ...string) bool {
	for _, i := range r.c.Behind("at") {
		if slices.Contains(words, r.Chunks[i].Word) {
			return true
		}
	}
	return false
}

// quarrel tells whether the subject of a clause is violence between groups.
func (r *clauses) quarrel() bool {
	for _, i := range r.c.Subjects {
		if quarrels.Has(r.Chunks[i].Word) {
			return true
		}
	}
	return false
}

// has tells whether a noun phrase holds one of some words.
func (r *clauses) has(i int, words ...string) bool {
	for k := r.Chunks[i].First; k < r.Chunks[i].Last; k++ {
		if slices.Contains(words, r.Tokens[k].Lower) {
			return true
		}
	}
	return false
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

// heads relates persons who command groups to them.
func (r *clauses) heads(groups, people []end) {
	for _, s := range people {
		for _, o := range groups {
			r.relate(graph.Leads, s, o, graph.Qualifiers{Role: "leader", Status: "CURRENT"})
		}
	}
}
