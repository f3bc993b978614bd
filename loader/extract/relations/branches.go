package relations

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/syntax"
)

// pledges reads oaths of allegiance, and names that tell of one.
func (g *groupClause) pledges() bool {
	v, c := g.v, g.c
	switch {
	case pledging.Has(v) && g.oath():
		g.pair(graph.AffiliateOf, only(g.subjects, graph.ArmedGroup), only(g.named("to"), graph.ArmedGroup))
		for _, i := range c.Objects { // "X pledged his group's allegiance to Y"
			g.pair(graph.AffiliateOf, only(g.owner(i), graph.ArmedGroup), only(g.named("to"), graph.ArmedGroup))
		}
	case v == "pledge" && (g.hasObject("itself") || g.hasObject("themselves")): // "which pledged itself to X"
		g.pair(graph.AffiliateOf, only(g.subjects, graph.ArmedGroup), only(g.named("to"), graph.ArmedGroup))
	case v == "pledge" && len(only(g.patients, graph.ArmedGroup)) > 0: // "X pledged the group to Y"
		g.pair(graph.AffiliateOf, only(g.patients, graph.ArmedGroup), only(g.named("to"), graph.ArmedGroup))
	case v == "call" && !c.Chunk.Gerund && !c.Chunk.Passive && (g.hasObject("themselves") || g.hasObject("itself")): // "call themselves the province of X"
		for _, i := range c.Second {
			if g.isPart(i) {
				g.pair(graph.AffiliateOf, only(g.subjects, graph.ArmedGroup), only(append(g.owner(i), g.ends(g.complementOf(i), false)...), graph.ArmedGroup))
			}
		}
	default:
		return false
	}
	return true
}

// within reads that a group acts as part of another or under it.
func (g *groupClause) within() bool {
	v := g.v
	switch {
	case (v == "fight" || v == "operate" || v == "serve" || v == "act") && len(g.armed) > 0 && len(g.partOf()) > 0: // "fought as part of X"
		g.pair(graph.AffiliateOf, g.armed, g.partOf())
	case (v == "fight" || v == "operate" || v == "act" || v == "serve" || v == "speak" || v == "remain" || v == "be" || v == "come" || v == "place" || v == "put") && len(g.commandOf()) > 0: // "fights under the command of X", "acts in the name of X"
		g.pair(graph.AffiliateOf, only(g.subjects, graph.ArmedGroup), g.commandOf())
	case (v == "operate" || v == "fall" || v == "serve") && len(g.protectors()) == 0 && len(only(g.named("under"), graph.ArmedGroup)) > 0 && len(g.armed) > 0: // "operating under X"
		g.pair(graph.AffiliateOf, g.armed, only(g.named("under"), graph.ArmedGroup))
	default:
		return false
	}
	return true
}

// commandOf returns the groups under whose command or in whose name the clause says that its subject acts.
func (g *groupClause) commandOf() []end {
	var out []end
	for _, i := range g.c.Behind("under", "in", "on") {
		switch g.Chunks[i].Word {
		case "command", "banner", "umbrella", "name", "behalf", "orders", "leadership", "control", "authority", "flag", "wing", "direction", "aegis":
			if p := g.Chunks[i-1].Word; p == "in" && g.Chunks[i].Word != "name" {
				continue
			}
			out = append(out, only(append(g.owner(i), g.ends(g.complementOf(i), false)...), graph.ArmedGroup)...)
		}
	}
	return out
}

// is reads what a group is to another, or under which name it is known.
func (g *groupClause) is() bool {
	v, c := g.v, g.c
	switch {
	case (v == "be" || v == "become") && g.hasObject("part"):
		for _, i := range c.Objects {
			g.pair(graph.AffiliateOf, only(g.subjects, graph.ArmedGroup), only(g.ends(g.complementOf(i), false), graph.ArmedGroup))
		}
	case (v == "be" || v == "become" || v == "remain") && (g.hasObject("allies") || g.hasObject("partners")):
		g.mutual(graph.AlliedWith, g.subjects, true)
	case v == "go" && g.overTo(g.subjects):
	case v == "know" && c.Chunk.Passive && g.knownAs():
	default:
		return false
	}
	return true
}

// belongs reads loyalty, membership and whom a group takes orders from.
func (g *groupClause) belongs() bool {
	v, c := g.v, g.c
	switch {
	case (v == "remain" || v == "be" || v == "stay") && len(c.Objects) == 1 && loyalties.Has(g.Chunks[c.Objects[0]].Word):
		g.pair(graph.AffiliateOf, only(g.subjects, graph.ArmedGroup), only(g.named("to"), graph.ArmedGroup))
	case (v == "include" || v == "comprise" || v == "unite") && len(g.armed) > 0:
		parts := only(g.patients, graph.ArmedGroup)
		if k := g.colonBehind(c.Objects); k >= 0 && !c.Chunk.Passive {
			parts = append(parts, only(g.ends(g.List(k), false), graph.ArmedGroup)...) // "unites four armies: A, B and C"
		}
		g.pair(graph.PartOf, parts, g.armed)
	case v == "belong" && len(g.armed) > 0 && len(only(g.named("to"), graph.ArmedGroup)) > 0: // "M23 belongs to the alliance"
		g.pair(graph.AffiliateOf, g.armed, only(g.named("to"), graph.ArmedGroup))
	case v == "answer" || v == "report" && len(g.armed) > 0 && !c.Chunk.Passive && len(c.Objects) == 0: // "X answers to Y"
		g.pair(graph.AffiliateOf, g.armed, g.menOf(c.Behind("to")))
		g.heads(g.armed, only(g.named("to"), graph.Person))
	case (v == "take" || v == "receive" || v == "get") && g.hasObject("orders") && len(g.armed) > 0: // "takes its orders from X"
		g.pair(graph.AffiliateOf, g.armed, g.menOf(c.Behind("from")))
		g.heads(g.armed, only(g.named("from"), graph.Person))
	default:
		return false
	}
	return true
}

// likened reads what a group is held for or linked to.
func (g *groupClause) likened() bool {
	v, c := g.v, g.c
	switch {
	case (likening.Has(v) || v == "declare" || v == "proclaim") && !c.Chunk.Passive && (g.hasObject("itself") || g.hasObject("themselves")) && g.extension(v, g.subjects):
	case likening.Has(v) && g.extension(v, g.patients):
	case (v == "call" || v == "name" || v == "style" || v == "dub") && (c.Chunk.Gerund || c.Chunk.Passive):
		g.faction(g.subjects)
	case v == "affiliate" || v == "link" && c.Chunk.Passive:
		t := graph.AffiliateOf
		if v == "link" {
			t = graph.LinkedTo
		}
		g.pair(t, only(g.subjects, graph.ArmedGroup), only(g.named("with", "to"), graph.ArmedGroup))
	default:
		return false
	}
	return true
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
	likening   = wordSet(`recognise recognize accept acknowledge embrace regard see view consider describe treat call deem denounce know portray`)
	extensions = wordSet(`extension front branch arm wing affiliate offshoot proxy cover faction subsidiary appendage alias name part continuation successor shadow franchise province chapter outpost`)
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
		if !extensions.Has(r.Chunks[i].Word) && !r.isPart(i) {
			continue
		}
		t := graph.AffiliateOf
		if w := r.Chunks[i].Word; w == "offshoot" || w == "successor" || r.has(i, "splinter", "breakaway", "dissident") {
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
