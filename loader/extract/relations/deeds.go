package relations

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/syntax"
)

// deed reads the relation that a noun for a deed tells of those it names: "X's support for Y", "the capture of P by X", "Y's pledge
// of allegiance to X", "air strikes on X".
func (r *clauses) deed(i int) {
	c := &r.Chunks[i]
	if c.Core != nil {
		if c.Core.Type == graph.Facility && bases.Has(c.Word) && !r.stormed(i) {
			r.presence(i) // "its base in P"
		}
		return
	}
	if seizures.Has(c.Word) {
		r.seizure(i)
	}
	switch w := c.Word; {
	case w == "support" || w == "backing" || w == "sponsorship" || w == "assistance" || w == "patronage" || w == "aid" || w == "blessing" || w == "connivance" || w == "complicity" || w == "encouragement" || w == "help" && r.preceded(i, "with"):
		r.supportNoun(i)
	case shipping.Has(w):
		r.shipped(i)
	case w == "pledge" || w == "oath" || allegiance.Has(w):
		r.pledge(i)
	case w == "presence" || w == "positions" || w == "targets" || bases.Has(w):
		r.presence(i)
	case w == "capture" || w == "seizure" || w == "takeover" || w == "conquest" || w == "occupation" || w == "control" || w == "rule" || w == "fall" || w == "rulers":
		r.taking(i)
	case strikes.Has(w) && w != "drone" || w == "war" || w == "campaign" || w == "fight":
		r.strike(i)
	case quarrels.Has(w) || w == "struggle" || w == "blood" && r.has(i, "bad"):
		if between := only(r.ends(r.farBetween(i), false), graph.ArmedGroup); len(between) == 2 {
			r.relate(graph.RivalOf, between[0], between[1], graph.Qualifiers{})
		} else if len(between) == 0 { // "the feud of X with Y"
			for _, s := range only(append(r.owner(i), r.ends(r.complementOf(i), false)...), graph.ArmedGroup) {
				for _, o := range only(r.ends(r.behind(i, "with", "against"), false), graph.ArmedGroup) {
					if w != "war" && w != "violence" {
						r.relate(graph.RivalOf, s, o, graph.Qualifiers{}, i)
					}
				}
			}
		}
	case w == "love" && c.Article == "no" || w == "lost" && r.has(i, "love"): // "no love lost between X and Y"
		if between := only(r.ends(r.farBetween(i), false), graph.ArmedGroup); len(between) == 2 {
			r.relate(graph.RivalOf, between[0], between[1], graph.Qualifiers{})
		}
	case unity.Has(w) || w == "ties" || w == "links":
		if between := only(r.ends(r.farBetween(i), true), orgLike...); len(between) == 2 && c.Article != "no" && !r.doubt(i) {
			t := graph.AlliedWith
			if bonds.Has(w) {
				t = graph.LinkedTo
			}
			if len(only(between, graph.ArmedGroup)) > 0 && (t == graph.AlliedWith || len(only(between, graph.ArmedGroup)) == 2) {
				r.relate(t, between[0], between[1], graph.Qualifiers{})
			}
		}
	case w == "friend" || w == "friends":
		r.noFriend(i)
	case w == "sanctions" && r.preceded(i, "under"):
		r.underSanctions(i)
	case (w == "sanctions" || w == "embargo" || w == "freeze") && !r.doubt(i) && !r.eased(i): // "the Treasury's sanctions on X"
		by := slices.Concat(r.ends(r.behind(i, "by"), true), r.nationOf(i), r.owner(i))
		for _, s := range only(r.ends(r.behind(i, "on", "against"), false), graph.ArmedGroup, graph.Organization, graph.Person) {
			for _, o := range only(by, graph.StateBody, graph.Organization) {
				if s.whole {
					r.relate(graph.SanctionedBy, s, o, graph.Qualifiers{}, i)
				}
			}
		}
	}
}

// unity are nouns for what allies have together.
var unity = wordSet(`alliance alliances pact partnership cooperation collaboration collusion coordination marriage axis entente bond`)

// eased tells whether sanctions are the object of a verb that ends them before they are told of: "lifted the sanctions".
func (r *clauses) eased(i int) bool {
	for _, c := range r.Clauses {
		switch c.Chunk.Word {
		case "threaten", "consider", "weigh", "propose", "demand", "urge", "seek", "oppose", "prepare", "discuss":
			if slices.Contains(c.Objects, i) {
				return true
			}
		}
	}
	return false
}

// underSanctions reads "X, under United States sanctions since 2021": behind a name, with no verb between.
func (r *clauses) underSanctions(i int) {
	k := i - 2
	if k > 0 && r.Chunks[k].Kind == syntax.Comma {
		k--
	}
	if k < 0 || r.Chunks[k].Kind != syntax.Noun {
		return
	}
	for _, s := range only(r.ends([]int{k}, false), graph.ArmedGroup, graph.Organization, graph.Person) {
		for _, o := range only(append(r.nationOf(i), r.owner(i)...), graph.StateBody, graph.Organization) {
			r.relate(graph.SanctionedBy, s, o, graph.Qualifiers{})
		}
	}
}

// farBetween returns the noun phrases behind "between", which other phrases may part from a noun: "a struggle for P, between A and B".
func (r *clauses) farBetween(i int) []int {
	for k := i + 1; k+1 < len(r.Chunks); k++ {
		switch c := &r.Chunks[k]; c.Kind {
		case syntax.Preposition:
			if c.Word == "between" && r.Chunks[k+1].Kind == syntax.Noun {
				return r.List(k + 1)
			}
		case syntax.Noun, syntax.Comma, syntax.Conjunction, syntax.Date:
		default:
			return nil
		}
	}
	return nil
}

// doubt reads whether a noun for a deed stands behind a verb that denies or demands it: "denies support for X", "urged an end to".
func (r *clauses) doubt(i int) bool {
	if none(r.Sentence, i) {
		return true
	}
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		c := &r.Chunks[k]
		if c.Kind == syntax.Verb {
			w := c.Word
			return denying.Has(w) || c.Negative || c.Modal || wishing.Has(w) || w == "cut" || w == "end" || w == "stop" || w == "halt" || w == "withdraw" || w == "sever" || w == "allege" || w == "renounce" || w == "condemn" || w == "refuse"
		}
		if c.Kind == syntax.Noun && c.Article == "no" || c.Kind == syntax.Break || c.Kind == syntax.Comma {
			return c.Article == "no"
		}
	}
	return r.Chunks[i].Article == "no" || r.Chunks[i].Article == "any"
}

func (r *clauses) supportNoun(i int) {
	if r.doubt(i) {
		return
	}
	from := append(r.nationOf(i), r.ends(r.behind(i, "from", "by"), true)...)
	for _, e := range r.owner(i) {
		if e.kind == graph.Country && e.m != nil {
			continue // its government is among those of the adjectives
		}
		from = append(from, e)
	}
	to := r.ends(r.behind(i, "for", "to"), true)
	if i > 0 && r.Chunks[i-1].Kind == syntax.Preposition && (r.Chunks[i-1].Word == "with" || r.Chunks[i-1].Word == "without" || r.Chunks[i-1].Word == "to" && i > 1 && r.Chunks[i-2].Word == "thanks") { // "with the backing of X, Y has …"
		from = append(from, r.ends(r.complementOf(i), true)...)
		for _, c := range r.Clauses {
			if c.Chunk.Finite && (c.Verb > i && (i == 1 || c.Verb-i > 3) || c.End >= i) && len(to) == 0 {
				to = only(r.ends(c.Subjects, false), graph.ArmedGroup)
			}
		}
	}
	if !r.preceded(i, "with") {
		from = only(from, graph.StateBody, graph.Organization, graph.ArmedGroup)
	}
	for _, s := range only(from, graph.StateBody, graph.Organization, graph.ArmedGroup, graph.Person) {
		for _, o := range only(to, graph.ArmedGroup) {
			if s.kind == graph.ArmedGroup && r.Chunks[i].Word == "support" && len(only(to, graph.ArmedGroup)) == 0 {
				continue
			}
			r.relate(graph.Supports, s, o, graph.Qualifiers{}, i)
		}
	}
}

func (r *clauses) pledge(i int) {
	if r.doubt(i) {
		return
	}
	whos := only(r.owner(i), graph.ArmedGroup)
	to := r.ends(r.behind(i, "to"), false)
	if w := r.Chunks[i].Word; !allegiance.Has(w) {
		allegiant := false
		for _, n := range r.complementOf(i) {
			if allegiance.Has(r.Chunks[n].Word) {
				allegiant = true
				to = append(to, r.ends(r.behind(n, "to"), false)...)
			}
		}
		for _, c := range r.Clauses {
			allegiant = allegiant || c.Chunk.Word == "accept" && len(c.Objects) > 0 && c.Objects[0] == i // "X accepted Y's oath"
		}
		if !allegiant {
			return
		}
	}
	for _, c := range r.Clauses { // "X accepted Y's pledge of allegiance"
		if c.Chunk.Word == "accept" && !c.Chunk.Negative && len(c.Objects) > 0 && c.Objects[0] == i {
			to = append(to, r.ends(c.Subjects, false)...)
		}
	}
	for _, s := range whos {
		for _, o := range only(to, graph.ArmedGroup) {
			r.relate(graph.AffiliateOf, s, o, graph.Qualifiers{}, i)
		}
	}
}

// stormed tells whether a noun phrase is what somebody attacks: "X overran its base in P", the army's.
func (r *clauses) stormed(i int) bool {
	c := r.clauseOf(i)
	return c != nil && (violent.Has(c.Chunk.Word) || countering.Has(c.Chunk.Word) || seizing.Has(c.Chunk.Word)) && len(only(r.ends(c.Subjects, false), graph.ArmedGroup)) > 0
}

// presence reads "X's presence in P", "the presence of X in P", and "P, a stronghold of X".
func (r *clauses) presence(i int) {
	if w := r.Chunks[i].Word; r.doubt(i) || strings.HasPrefix(w, "branch") || w == "wing" {
		return // a branch is a group of its own
	}
	groups := only(append(r.owner(i), r.ends(r.complementOf(i), false)...), graph.ArmedGroup)
	if len(groups) == 0 {
		return
	}
	var spots []end
	add := func(es []end) {
		for _, e := range es {
			if e.kind.Class() == graph.PlaceClass && e.kind != graph.Facility {
				spots = append(spots, e)
			}
		}
	}
	add(r.ends(r.behind(i, "in", "across", "throughout", "on", "along", "inside", "near", "around", "at", "outside"), false))
	if len(spots) > 0 && r.Chunks[i].Word != "presence" && i >= 2 && r.Chunks[i-1].Kind == syntax.Comma && r.Chunks[i-2].Kind == syntax.Noun && r.Chunks[i-2].Core != nil {
		add(r.ends([]int{i - 2}, false)) // "P, X's stronghold in Q"
	}
	if len(spots) == 0 && r.Chunks[i].Word != "presence" {
		add(r.predicated(i))
		for _, c := range r.Clauses { // "the mountains around P are a refuge of X"
			if c.Chunk.Word == "be" && !c.Chunk.Negative && !c.Chunk.Modal && len(c.Objects) > 0 && c.Objects[0] == i && len(c.Subjects) == 1 && r.Chunks[c.Subjects[0]].Core == nil {
				add(r.ends(r.behind(c.Subjects[0], "of", "around", "near", "in"), false))
			}
		}
		if k := i - 2; k >= 0 && r.Chunks[i-1].Kind == syntax.Comma && r.Chunks[k].Kind == syntax.Noun && !(syntax.Members.Has(r.Chunks[i].Word) && r.acts(i)) {
			add(r.ends([]int{k}, false))
		}
		if k := i - 3; k >= 0 && r.Chunks[i-1].Kind == syntax.Adverb && r.Chunks[i-2].Kind == syntax.Comma {
			add(r.ends([]int{k}, false))
		}
		if k := i + 2; len(spots) == 0 && k < len(r.Chunks) && len(r.complementOf(i)) == 0 && r.Chunks[i+1].Kind == syntax.Comma && spotNouns.Has(r.Chunks[i].Word) {
			add(r.ends([]int{k}, false))
		}
	}
	for _, n := range r.complementOf(i) { // "the stronghold of X in P", "bases of X in the province of P"
		in := r.behind(n, "in", "on", "across", "near", "at", "outside")
		add(r.ends(in, false))
		for _, k := range in {
			if r.Chunks[k].Core == nil {
				add(r.ends(r.complementOf(k), false))
			}
		}
	}
	for _, s := range groups {
		for _, o := range spots {
			r.relate(graph.OperatesIn, s, o, graph.Qualifiers{Mode: "BASE"}, i)
		}
	}
}

// acts tells whether a noun phrase is the subject of a clause: "In P, X's fighters attacked" puts nobody's base in P.
func (r *clauses) acts(i int) bool {
	return slices.ContainsFunc(r.Clauses, func(c *syntax.Clause) bool { return slices.Contains(c.Subjects, i) })
}

// feared tells whether a noun phrase is what somebody fears or wants to prevent.
func (r *clauses) feared(i int) bool {
	for _, c := range r.Clauses {
		if forestalling.Has(c.Chunk.Word) && (slices.Contains(c.Objects, i) || slices.Contains(c.Behind("of", "about", "against"), i)) {
			return true
		}
	}
	return i >= 2 && r.Chunks[i-1].Kind == syntax.Preposition && forestalling.Has(singular(r.Chunks[i-2].Word))
}

// forestalling are verbs and nouns for what one does about a thing that is not yet there.
var forestalling = wordSet(`fear dread prevent stop forestall avert warn worry predict expect anticipate risk danger threat prospect possibility warning concern`)

// taking reads "X's capture of P", "the fall of P to X", "the X takeover of P", "P's X rulers".
func (r *clauses) taking(i int) {
	if r.doubt(i) {
		return
	}
	w := r.Chunks[i].Word
	groups := append(r.owner(i), r.ends(r.behind(i, "by"), false)...)
	areas := r.ends(r.behind(i, "of", "over"), false)
	for _, n := range r.complementOf(i) { // "control of much of P"
		if r.Chunks[n].Core == nil {
			areas = append(areas, r.ends(r.complementOf(n), false)...)
		}
	}
	switch w {
	case "fall":
		groups = r.ends(r.behind(i, "to"), false)
	case "rulers":
		areas = append(areas, r.owner(i)...)
	}
	for _, s := range only(groups, graph.ArmedGroup) {
		for _, o := range only(areas, graph.Country, graph.City, graph.AdminArea, graph.Region) {
			r.relate(graph.Governs, s, o, graph.Qualifiers{}, i)
		}
	}
}

// strike reads "Israeli air strikes on X", "the army's war against X".
func (r *clauses) strike(i int) {
	if r.doubt(i) {
		return
	}
	from := r.nationOf(i)
	for _, e := range r.owner(i) {
		if e.kind == graph.StateBody || e.kind == graph.Organization {
			from = append(from, e)
		}
	}
	from = append(from, r.ends(append(r.complementOf(i), r.behind(i, "by")...), true)...)
	if len(from) == 0 {
		from = r.launching(i)
	}
	chunks := r.behind(i, "against", "on", "targeting")
	to := r.ends(chunks, false)
	for _, n := range chunks {
		if r.Chunks[n].Core == nil && (positions.Has(r.Chunks[n].Word) || bases.Has(r.Chunks[n].Word)) {
			to = append(to, append(r.owner(n), r.ends(r.complementOf(n), false)...)...)
		}
	}
	for _, s := range only(from, graph.StateBody, graph.Organization) {
		for _, o := range only(to, graph.ArmedGroup) {
			r.relate(graph.Counters, s, o, graph.Qualifiers{Mode: "MILITARY"}, i)
		}
	}
	for _, n := range chunks { // "the crackdown on X in P"
		r.stay(only(r.ends([]int{n}, false), graph.ArmedGroup), r.behind(n, "in", "near", "around", "across", "along"))
	}
}

// launching returns the states whose clause tells of a strike: "responded with air strikes on X", "ended its campaign against X".
func (r *clauses) launching(i int) []end {
	for _, c := range r.Clauses {
		if c.Chunk.Negative || c.Chunk.Modal || c.Chunk.Passive || len(c.Subjects) == 0 || c.Verb > i || c.End < i && !r.apposedObject(c, i) {
			continue
		}
		own := r.Chunks[i].Article == "its" || r.Chunks[i].Article == "their"
		if own || slices.Contains(c.Behind("with", "by", "through"), i) {
			if es := only(r.ends(c.Subjects, true), graph.StateBody, graph.Organization); len(es) > 0 {
				return es
			}
		}
	}
	return nil
}

// apposedObject tells whether a noun phrase stands behind the comma that closes a clause: "ended Operation X, its campaign against Y".
func (r *clauses) apposedObject(c *syntax.Clause, i int) bool {
	return c.End+1 == i && c.End < len(r.Chunks) && r.Chunks[c.End].Kind == syntax.Comma
}

// inHands reads "P, then in the hands of X", "P, under X's control".
func (r *clauses) inHands(i int) {
	w := r.Chunks[i].Word
	if !(w == "hands" && r.preceded(i, "in") || (w == "control" || w == "rule" || w == "sway" || w == "occupation") && r.preceded(i, "under")) {
		return
	}
	k := i - 2
	for k > 0 && r.Chunks[k].Kind == syntax.Adverb {
		k--
	}
	if k < 1 || r.Chunks[k].Kind != syntax.Comma || r.Chunks[k-1].Kind != syntax.Noun {
		return
	}
	for _, s := range only(append(r.owner(i), r.ends(r.complementOf(i), false)...), graph.ArmedGroup) {
		for _, o := range only(r.ends([]int{k - 1}, false), graph.City, graph.AdminArea, graph.Region, graph.Country) {
			r.relate(graph.Governs, s, o, graph.Qualifiers{}, i)
		}
	}
}

// holding words stand behind a group's name and a hyphen before a place that it governs.
var holding = wordSet(`held run controlled ruled occupied governed administered`)

// held reads "Hamas-run Gaza", "the Houthi-held capital, Sanaa".
func (r *clauses) held(i int) {
	c := &r.Chunks[i]
	for _, m := range c.Mentions {
		if m == c.Core || m.Type != graph.ArmedGroup || m.Last+1 >= c.Last || r.Tokens[m.Last].Text != "-" || !holding.Has(r.Tokens[m.Last+1].Lower) {
			continue
		}
		e, ok := r.end(m, true, false)
		if !ok {
			continue
		}
		e.chunk = i
		areas := r.apposedPlace(i)
		if c.Core != nil && c.Core.Type.Class() == graph.PlaceClass {
			areas = r.ends([]int{i}, false)
		} else if len(areas) == 0 {
			areas = append(r.ends(r.behind(i, "of"), false), r.ends(r.behind(i, "in"), false)...)
		}
		for _, o := range only(areas, graph.Country, graph.City, graph.AdminArea, graph.Region) {
			r.relate(graph.Governs, e, o, graph.Qualifiers{}, i)
		}
	}
}
