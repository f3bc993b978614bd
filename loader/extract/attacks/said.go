package attacks

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

// several tells whether noun phrases speak of more than one attack that no name tells apart: "dozens of attacks", "a string of
// bombings".
func several(s *syntax.Sentence, chunks []int) bool {
	for _, i := range chunks {
		for _, k := range append([]int{i}, s.Complement(i)...) {
			c := &s.Chunks[k]
			if n, ok := lex.nouns.Get(c.Word); ok && n.plural && c.Article != "the" && c.Article != "these" && c.Article != "both" && c.Article != "those" {
				return true
			}
		}
	}
	return false
}

// sums are nouns for a number of what stands behind "of".
var sums = wordSet(`string series spate wave number dozens scores hundreds handful slew succession`)

// statements are what is said in public.
var statements = wordSet(`statement message video recording communique communiqué letter tape broadcast post`)

// sayer returns the clause that says or issues the statement of which an -ing form tells: "X said in a statement admitting …".
func sayer(s *syntax.Sentence, c *syntax.Clause) *syntax.Clause {
	if !c.Chunk.Gerund || len(c.Subjects) != 1 || !statements.Has(s.Chunks[c.Subjects[0]].Word) {
		return nil
	}
	for _, o := range s.Clauses {
		v := o.Chunk.Word
		if o != c && o.Verb < c.Verb && (speechVerbs.Has(v) || v == "release" || v == "issue" || v == "publish" || v == "send" || v == "post" || v == "circulate") && !o.Chunk.Passive &&
			(slices.Contains(o.Objects, c.Subjects[0]) || slices.Contains(o.Behind("in"), c.Subjects[0])) {
			return o
		}
	}
	return nil
}

// doer is who claims or is blamed: its key, from a mention that may stand for a government.
func (r *reader) doer(s *syntax.Sentence, i int) (key string, m *doc.Mention) {
	m, _ = s.Named(i)
	if m == nil {
		m = r.membersOf(s, i) // "one of its fighters"
	}
	if m == nil {
		return "", nil
	}
	switch {
	case m.Type == graph.ArmedGroup, m.Type == graph.Person, m.Type == graph.StateBody, m.Type == graph.Organization, m.Type == graph.Collective:
		return m.Key, m
	case m.Type == graph.Country || m.Type == graph.City:
		return r.government(m), m
	}
	return "", nil
}

// government returns the key of the government that a country or a capital stands for, "" for none.
func (r *reader) government(m *doc.Mention) string {
	country := ""
	e := r.x.g.Entry(m.Key)
	switch {
	case e == nil:
		return ""
	case e.Type == graph.Country:
		country = e.ISO2
	default:
		if _, n := r.x.g.MatchMetonym(r.x.g.Words([]string{graph.Fold(e.Name)}), 0); n == 0 {
			return ""
		}
		for _, up := range r.x.g.Within(e.ID) {
			if up.Type == graph.Country {
				country = up.ISO2
			}
		}
	}
	g := r.x.g.Government(country)
	if g == nil {
		return ""
	}
	r.Known(g.ID, g.Entity).Country = country
	return g.ID
}

var claimWords = wordSet(`responsibility credit claim strike strikes operation operations incident`)

// claimable tells whether a word is what a group claims: responsibility, or an attack.
func claimable(w string) bool {
	_, event := lex.nouns.Get(w)
	return event || claimWords.Has(w) || lex.devices.Of(w).kind == "BOMBING_EXPLOSION"
}

// relation are words for what ties somebody to a deed or to others.
var relation = wordSet(`link links connection ties contact contacts`)

var involvementWords = wordSet(`responsibility involvement role part hand link links connection knowledge complicity`)

// said reads claims, denials, blame and convictions; true if the clause was one.
func (r *reader) said(s *syntax.Sentence, c *syntax.Clause) bool {
	v := c.Chunk.Word
	doers := c.Subjects
	if c.Chunk.Passive {
		doers = c.Behind("by")
	}
	word := func(chunks []int) string {
		for _, i := range chunks {
			if w := s.Chunks[i].Word; claimable(w) || involvementWords.Has(w) {
				return w
			} else if sums.Has(w) {
				for _, k := range s.Complement(i) { // "a string of bombings"
					if w := s.Chunks[k].Word; claimable(w) {
						return w
					}
				}
			}
		}
		return ""
	}
	about := func(chunks ...[]int) *incident {
		for _, list := range chunks {
			if in := r.incidentIn(s, list); in != nil {
				return in
			}
			if r.unread(s, list) {
				return nil // "the June 10 wave of bombings"
			}
		}
		if v == "blame" && !c.Chunk.Passive {
			return r.toldBefore(s, c, 4)
		}
		return r.lastTold(s.Index, 4)
	}
	switch {
	case v == "take" && objectWord(s, c, "part") && !c.Chunk.Negative && !c.Chunk.Modal && !c.Chunk.Infinitive && r.tookPart(s, c):
		return true
	case coming.Has(v) && !c.Chunk.Negative && !c.Chunk.Modal && r.came(s, c):
		return true
	case (v == "mean" || v == "intend" || v == "aim") && !c.Chunk.Negative && c.Verb > 0 && lex.devices.Of(s.Chunks[c.Verb-1].Word).kind != "":
		r.meantFor(s, c)
		return false
	case (v == "boast" || v == "own" || v == "admit" || v == "confess") && !c.Chunk.Negative && !c.Chunk.Modal && r.avows(s, c):
		return true
	case hailing.Has(v) && !c.Chunk.Negative && !c.Chunk.Modal && r.hailed(s, c):
		return true
	case (v == "claim" || v == "take" || v == "admit" || v == "accept" || v == "assume" || v == "issue") && !c.Chunk.Negative && !c.Chunk.Modal:
		objects := c.Objects
		if c.Chunk.Passive {
			objects = c.Subjects
		}
		if len(objects) == 0 && c.Gap >= 0 {
			objects = []int{c.Gap} // "the bombing, which X claimed"
		}
		w := word(objects)
		if w == "" && v == "claim" && len(objects) == 0 && c.Verb > 1 && len(c.Subjects) > 0 && c.Subjects[0] > 0 && s.Chunks[c.Subjects[0]-1].Word == "which" && len(r.toldIn[s.Index]) > 0 {
			w = "claim" // "a bomb exploded in X on 29 May, which Y claimed"
		}
		if w == "" && v == "claim" && len(objects) == 1 && s.Chunks[objects[0]].Word == "one" && s.Chunks[objects[0]].Article == "that" {
			w = "claim" // "X claimed that one"
		}
		if w == "" && v == "claim" && pronominal(s, objects) && !c.Chunk.Infinitive {
			w = "claim" // "X claimed it"
		}
		if w == "" || neither(s, doers) || (v == "take" || v == "accept" || v == "assume") && w != "responsibility" && w != "credit" || v == "issue" && w != "claim" || v == "admit" && involvementWords.Has(w) && w == "part" {
			return false
		}
		if c.Chunk.Gerund && c.Governor != nil && speechVerbs.Has(c.Governor.Chunk.Word) {
			doers = c.Governor.Subjects // "said in a statement claiming responsibility"
		} else if o := sayer(s, c); o != nil {
			doers = o.Subjects
		}
		what := append(c.Behind("for", "of"), objects...)
		claimed := []*incident{about(what)}
		if all := r.incidentsIn(s, what); len(all) > 0 {
			claimed = all
		} else if several(s, what) {
			claimed = r.toldIn[s.Index] // "claimed dozens of attacks, among them the bombing of X"
		}
		for _, i := range doers {
			key, m := r.speaker(s, i)
			if key == "" || m.Type == graph.Person {
				continue
			}
			for _, in := range slices.Compact(slices.Clone(claimed)) {
				if in != nil && !in.aggregate {
					r.statement(s, c, in, graph.ClaimedBy, key, graph.Claimed, s.Text(i), false, m.Coreference, i)
				}
			}
		}
		return true
	case (len(lex.verbs.Of(v)) > 0 || v == "carry" || v == "do" || v == "send" || v == "act" || v == "retaliate" || v == "respond" || v == "take" && objectWord(s, c, "part")) && !c.Chunk.Negative && !c.Chunk.Modal && r.ownDeed(s, c):
		return true
	case (v == "fall" || v == "point" || v == "rest") && len(c.Subjects) > 0 && suspicion.Has(s.Chunks[c.Subjects[0]].Word) && !c.Chunk.Negative:
		// "suspicion fell on X"
		in := r.lastTold(s.Index, 4)
		r.blame(s, c, in, c.Behind("on", "upon", "to", "with", "at"), nil)
		return in != nil
	case v == "point" && objectWord(s, c, "finger"): // "officials pointed the finger at X"
		in := r.lastTold(s.Index, 4)
		r.blame(s, c, in, c.Behind("at", "to"), doers)
		return in != nil
	case (v == "see" || v == "find") && !c.Chunk.Modal && !c.Chunk.Negative && len(signed(s, c)) > 0 && r.incidentIn(s, c.Behind("in", "on")) != nil: // "saw the footprint of X in the attack"
		r.blame(s, c, r.incidentIn(s, c.Behind("in", "on")), signed(s, c), nil)
		return true
	case (v == "bear" || v == "have" || v == "carry") && !c.Chunk.Modal && (pronominal(s, c.Subjects) || theDeed(s, c.Subjects)) && len(signed(s, c)) > 0: // "it bore the hallmarks of X"
		in := about(c.Subjects)
		r.blame(s, c, in, signed(s, c), nil)
		return in != nil
	case (v == "identify" || v == "name" || v == "reveal") && namesAttacker(s, c):
		// "X was identified as the gunman"
		in := r.incidentIn(s, nounsFrom(s, c.Verb))
		if in == nil {
			in = r.lastTold(s.Index, 4)
		}
		whom := c.Objects
		if c.Chunk.Passive {
			whom = c.Subjects
		}
		if len(whom) > 0 && attackerWord(s, whom[0]) {
			whom = c.Behind("as") // "named the bomber as X"
		}
		if in == nil {
			return false
		}
		for _, i := range whom {
			for _, k := range s.List(i) {
				for _, m := range peopleAt(s, k) {
					r.participant(s, c, in, m, graph.Asserted, "PERPETRATOR")
				}
			}
		}
		return true
	case v == "come" && len(c.Subjects) > 0 && s.Chunks[c.Subjects[0]].Word == "claim" && !c.Chunk.Negative && !c.Chunk.Modal: // "the claim of responsibility came from X"
		in := r.lastTold(s.Index, 4)
		for _, i := range c.Behind("from") {
			if key, m := r.speaker(s, i); key != "" && in != nil && m.Type == graph.ArmedGroup {
				r.statement(s, c, in, graph.ClaimedBy, key, graph.Claimed, s.Text(i), false, m.Coreference, i)
			}
		}
		return in != nil
	case v == "put" && objectWord(s, c, "name") && !c.Chunk.Negative && !c.Chunk.Modal: // "put its name to the bombing"
		in := about(c.Behind("to"))
		for _, i := range doers {
			if key, m := r.speaker(s, i); key != "" && in != nil && m.Type == graph.ArmedGroup {
				r.statement(s, c, in, graph.ClaimedBy, key, graph.Claimed, s.Text(i), false, m.Coreference, i)
			}
		}
		return in != nil
	case v == "be" && !c.Chunk.Negative && !c.Chunk.Modal && len(c.Subjects) == 1 && hallmarks.Has(s.Chunks[c.Subjects[0]].Word) && objectWord(s, c, "that"): // "the signature was that of X"
		r.blame(s, c, r.toldBefore(s, c, 4), s.Complement(c.Objects[0]), nil)
		return true
	case v == "be" && !c.Chunk.Negative && !c.Chunk.Modal && r.motive(s, c):
		return true
	case (v == "be" || v == "include") && !c.Chunk.Negative && !c.Chunk.Modal && r.amongVictims(s, c):
		return true
	case !c.Chunk.Negative && !c.Chunk.Modal && r.entrance(s, c):
		return true
	case v == "be" && objectWord(s, c, "work") && !c.Chunk.Negative && !c.Chunk.Modal: // "was the work of X"
		held := graph.Asserted
		if c.Governor != nil && syntax.Supposing.Has(c.Governor.Chunk.Word) {
			held = graph.Alleged
		}
		in := r.incidentIn(s, c.Subjects)
		if in == nil {
			in = r.toldBefore(s, c, 4)
		}
		for _, i := range c.Objects {
			if in == nil || s.Chunks[i].Word != "work" {
				continue
			}
			for _, k := range s.Complement(i) {
				if key, m := r.doer(s, k); key != "" {
					r.statement(s, c, in, graph.AttributedTo, key, held, "", false, m.Coreference, k)
				}
			}
			for _, m := range s.Chunks[i].Mentions {
				if own := r.ownVoice(s, c, m); own >= 0 {
					r.statement(s, c, in, graph.ClaimedBy, m.Key, graph.Claimed, s.Text(own), false, m.Coreference, i) // "X said it was its work"
				} else if m.Type == graph.Person || m.Type == graph.ArmedGroup { // "was his work"
					r.statement(s, c, in, graph.AttributedTo, m.Key, held, "", false, m.Coreference, i)
				}
			}
		}
		return in != nil
	case v == "deny" || v == "reject" || v == "disclaim" || v == "have" && !c.Chunk.Negative && !c.Chunk.Modal && objectWord(s, c, "nothing") && r.nothingToDo(s, c):
		w := word(c.Objects)
		if v != "have" && !involvementWords.Has(w) && w != "claim" {
			return false
		}
		if to := c.Behind("to", "with", "between"); relation.Has(w) && len(to) > 0 && r.incidentIn(s, to) == nil && !pronominal(s, to) && !ofDeed(s, to) {
			return false // "denied any link to foreign services"
		}
		in := r.lastTold(s.Index, 4)
		for _, i := range doers {
			key, m := r.doer(s, i)
			if c.Relative && (w == "link" || w == "links") && r.justBlamed(s, key) == nil {
				continue // "its political wing is said to be X, which denies the link"
			}
			if m != nil && m.Type == graph.Person {
				if k, o := r.speaker(s, i); k != "" && o != nil && o.Type == graph.ArmedGroup {
					key, m = k, o // "a spokesman for the group, X, denied any role"
				}
			}
			if blamed := r.justBlamed(s, key); blamed != nil && r.incidentIn(s, c.Behind("in", "of")) == nil {
				in = blamed
			}
			if key == "" || in == nil {
				continue
			}
			for _, predicate := range r.held(in.thing.Key, key) {
				r.statement(s, c, in, graph.RelationType(predicate), key, graph.Denied, s.Text(i), true, m.Coreference, i)
			}
		}
		return true
	case v == "blame" || v == "pin" || v == "attribute" || v == "ascribe" || v == "trace":
		in, whom, blamer := (*incident)(nil), []int(nil), doers
		onto := c.Behind("on", "to")
		if v == "blame" && len(c.Objects) > 0 && !c.Chunk.Passive {
			if key, m := r.doer(s, c.Objects[0]); key != "" && m.Type == graph.ArmedGroup {
				onto = nil // "blamed X on the strength of intercepted calls"
			}
		}
		if v == "blame" && len(onto) == 0 {
			whom = c.Objects
			if c.Chunk.Passive {
				whom = c.Subjects
			}
			if why := c.Behind("for"); len(why) == 0 || r.incidentIn(s, why) != nil || ofDeed(s, why) {
				in = about(why)
			}
		} else {
			whom = onto
			objects := c.Objects
			if c.Chunk.Passive || len(objects) == 0 {
				objects = append(objects, c.Subjects...)
			}
			if in = r.beforeThat(s, c); in == nil {
				in = about(objects)
			}
		}
		r.blame(s, c, in, whom, blamer)
		return true
	case (v == "lay" || v == "put" || v == "place") && slices.ContainsFunc(c.Behind("at", "on", "upon"), func(i int) bool { return s.Chunks[i].Word == "door" || s.Chunks[i].Word == "doorstep" }):
		// "the authorities laid it at the door of X", "was laid at its door"
		for _, i := range c.Behind("at", "on", "upon") {
			whom := s.Complement(i)
			for _, m := range s.Chunks[i].Mentions {
				if m.Type == graph.ArmedGroup && len(whom) == 0 {
					whom = []int{i}
				}
			}
			objects := c.Objects
			if c.Chunk.Passive {
				objects = c.Subjects
			}
			r.blameOwner(s, c, about(objects), whom, doers)
		}
		return true
	case (v == "involve" || v == "implicate") && c.Chunk.Passive && !c.Chunk.Negative: // "X was involved, the ministry says, in the massacre"
		in := r.incidentIn(s, append(c.Behind("in"), nounsFrom(s, c.Verb)...))
		r.blame(s, c, in, c.Subjects, c.Behind("by"))
		return in != nil
	case v == "link" || v == "tie" || v == "connect": // "police linked X to the bombing"
		whom := c.Objects
		if c.Chunk.Passive {
			whom, doers = c.Subjects, c.Behind("by")
		}
		in := r.incidentIn(s, c.Behind("to", "with"))
		r.blame(s, c, in, whom, doers)
		return in != nil
	case v == "be" && r.ownMen(s, c):
		return true
	case v == "accuse" || v == "suspect" || v == "hold" && heldResponsible(s, c):
		whom := c.Objects
		if c.Chunk.Passive {
			whom = c.Subjects
		}
		in := r.incidentIn(s, c.Behind("of", "for", "over", "in"))
		if in == nil && v == "hold" && !r.unread(s, nounsFrom(s, c.Verb)) {
			in = r.lastTold(s.Index, 3)
		}
		if in == nil && v == "suspect" && !c.Chunk.Passive && len(c.Behind("of")) == 0 {
			in = r.lastTold(s.Index, 2) // "officials suspect X"
		}
		for _, one := range r.incidentsIn(s, c.Behind("of", "for", "over")) {
			in = nil
			r.blame(s, c, one, whom, doers) // "held X responsible for both"
		}
		r.blame(s, c, in, whom, doers)
		for _, more := range r.alsoFor(s, c, in) {
			r.blame(s, c, more, whom, doers)
		}
		return in != nil
	case v == "convict" || v == "sentence" || v == "jail" || v == "charge" || v == "indict" || v == "execute" || v == "imprison" || v == "hang" || v == "arrest" || v == "try":
		in := r.incidentIn(s, c.Behind("of", "for", "over", "with", "in"))
		if in == nil && (pronominal(s, c.Behind("for")) || pronominal(s, c.Behind("in")) && partIn(s, c.Behind("for"))) {
			in = r.lastTold(s.Index, 2) // "was executed for it"
		}
		if in == nil && eventNamed(s, c.Behind("of", "for", "over", "in")) {
			in = r.lastTold(s.Index, 1) // "jailed X over the Westgate siege, in which …"
		}
		if in == nil {
			return false
		}
		whom := c.Objects
		if c.Chunk.Passive {
			whom = c.Subjects
		}
		modality, role := graph.Asserted, "PERPETRATOR"
		if v == "charge" || v == "indict" || v == "arrest" || v == "try" {
			modality, role = graph.Alleged, "SUSPECT"
		}
		for _, i := range whom {
			for _, m := range peopleOf(s, i) {
				r.participant(s, c, in, m, modality, role)
			}
		}
		return true
	case v == "plead" && objectWord(s, c, "guilty") || v == "find" && guilty(s, c):
		in := r.incidentIn(s, append(c.Behind("of", "to", "for"), c.Second...))
		if in == nil {
			in = r.chargeAt(s.Index)
		}
		if in == nil {
			in = r.lastTold(s.Index, 1)
		}
		if in == nil || c.Chunk.Negative || c.Chunk.Modal {
			return false
		}
		whom := c.Subjects
		if v == "find" && !c.Chunk.Passive {
			whom = c.Objects
		}
		for _, i := range whom {
			for _, m := range peopleOf(s, i) {
				r.participant(s, c, in, m, graph.Asserted, "PERPETRATOR")
			}
		}
		return true
	case (v == "mastermind" || v == "plan" || v == "orchestrate" || v == "organise" || v == "organize" || v == "carry" || v == "perpetrate" || v == "order" || v == "commit" || v == "stage" || v == "launch" || v == "execute" || v == "conduct" || v == "mount" || v == "coordinate" || v == "direct" || v == "finance" || v == "lead" || v == "oversee" || v == "be" && behindIt(s, c)) && !c.Chunk.Modal && !c.Chunk.Negative:
		objects := c.Objects
		if c.Chunk.Passive {
			objects = c.Subjects
		}
		in := r.incidentIn(s, append(append([]int{}, objects...), c.Behind("behind", "for")...))
		if in == nil && (v == "be" && c.Chunk.Finite && !r.unread(s, c.Behind("behind", "for")) || v != "be" && theDeed(s, objects) || (v == "plan" || v == "mastermind" || v == "orchestrate" || v == "order") && pronominal(s, objects)) {
			in = r.lastTold(s.Index, 2)
		}
		if in == nil && v == "be" && r.unread(s, c.Behind("behind", "for")) {
			r.blamed[s.Index] = true // for something else
		}
		if in == nil {
			return false
		}
		if c.Chunk.Infinitive && (c.Governor == nil || c.Governor.Chunk.Hedge == "" && c.Governor.Chunk.Word != "claim") && c.Chunk.Hedge == "" || c.Governor != nil && (c.Governor.Chunk.Word == "deny" || c.Governor.Chunk.Word == "plan") {
			return true
		}
		r.perpetrator(s, c, in, doers, v)
		if v == "be" {
			for _, more := range r.listedBehind(s, c, in) {
				r.perpetrator(s, c, more, doers, v)
			}
		}
		return true
	}
	return false
}

// nounsFrom returns the noun phrases behind a chunk.
func nounsFrom(s *syntax.Sentence, at int) []int {
	var out []int
	for i := at + 1; i < len(s.Chunks); i++ {
		if s.Chunks[i].Kind == syntax.Noun {
			out = append(out, i)
		}
	}
	return out
}
