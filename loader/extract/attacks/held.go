package attacks

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/syntax"
)

// Who is held responsible for an attack.

// suspicionFell reads "suspicion fell on X".
func (r *reader) suspicionFell(s *syntax.Sentence, c *syntax.Clause) bool {
	if len(c.Subjects) == 0 || !suspicion.Has(s.Chunks[c.Subjects[0]].Word) || c.Chunk.Negative {
		return false
	}
	in := r.spokenIn(s, s.Behind(c.Subjects[0], "for", "over"))
	if in == nil {
		in = r.lastOr(s)
	}
	r.blame(s, c, in, c.Behind("on", "upon", "to", "with", "at", "towards", "toward", "around"), nil)
	return true
}

// fingerPointed reads "officials pointed the finger at X".
func (r *reader) fingerPointed(s *syntax.Sentence, c *syntax.Clause) bool {
	what := c.Objects
	if c.Chunk.Passive {
		what = c.Subjects
	}
	if !slices.ContainsFunc(what, func(i int) bool { return s.Chunks[i].Word == "finger" || s.Chunks[i].Word == "fingers" }) {
		return false
	}
	in := r.spokenIn(s, c.Behind("for", "over", "after"))
	if in == nil {
		in = r.lastOr(s)
	}
	r.blame(s, c, in, c.Behind("at", "to"), doersOf(c))
	return true
}

// footprint reads "saw the footprint of X in the attack".
func (r *reader) footprint(s *syntax.Sentence, c *syntax.Clause) bool {
	if !happened(c) || len(signed(s, c)) == 0 || r.spokenIn(s, c.Behind("in", "on")) == nil {
		return false
	}
	r.blame(s, c, r.spokenIn(s, c.Behind("in", "on")), signed(s, c), nil)
	return true
}

// hallmark reads "it bore the hallmarks of X".
func (r *reader) hallmark(s *syntax.Sentence, c *syntax.Clause) bool {
	if c.Chunk.Modal || len(signed(s, c)) == 0 || !pronominal(s, c.Subjects) && !theDeed(s, c.Subjects) && r.spokenIn(s, c.Subjects) == nil {
		return false
	}
	in := r.spokenOf(s, c, c.Subjects)
	r.blame(s, c, in, signed(s, c), nil)
	return true
}

// signature reads "the signature was that of X".
func (r *reader) signature(s *syntax.Sentence, c *syntax.Clause) bool {
	if !happened(c) || len(c.Subjects) != 1 || !hallmarks.Has(s.Chunks[c.Subjects[0]].Word) || !objectWord(s, c, "that") {
		return false
	}
	r.blame(s, c, r.toldBefore(s, c, 4), s.Complement(c.Objects[0]), nil)
	return true
}

// work reads "the attack was the work of X".
func (r *reader) work(s *syntax.Sentence, c *syntax.Clause) bool {
	if !happened(c) || !slices.ContainsFunc(c.Objects, func(i int) bool { return ownWork(s, i) }) {
		return false
	}
	held := graph.Asserted
	if c.Governor != nil && syntax.Supposing.Has(c.Governor.Chunk.Word) {
		held = graph.Alleged
	}
	in := r.spokenIn(s, c.Subjects)
	if in == nil {
		in = r.toldBefore(s, c, 4)
	}
	for _, i := range c.Objects {
		if in == nil || !ownWork(s, i) {
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
	return true
}

// blamedForMore tells whether a clause blames somebody for doing what is no attack.
func blamedForMore(s *syntax.Sentence, c *syntax.Clause) bool {
	return slices.ContainsFunc(s.Clauses, func(o *syntax.Clause) bool {
		return o.Chunk.Gerund && o.Verb > c.Verb && o.Verb <= c.Verb+6 && s.Chunks[o.Verb-1].Word == "for" && !doing(s, o) && !plotters.Has(o.Chunk.Word) && !lasting.Has(o.Chunk.Word)
	})
}

// lasting are further verbs for what those do who attack.
var lasting = wordSet(`stage mount launch perpetrate commit conduct execute be have cause`)

// ownWork tells whether a noun phrase means what somebody did: "the work", "its doing".
func ownWork(s *syntax.Sentence, i int) bool {
	c := &s.Chunks[i]
	return c.Word == "work" || c.Word == "handiwork" || c.Word == "doing" && owners.Has(s.Tokens[c.First].Lower)
}

// blames reads "officials blamed X for the attack", "attributed it to X".
func (r *reader) blames(s *syntax.Sentence, c *syntax.Clause) bool {
	v := c.Chunk.Word
	doers := doersOf(c)
	in, whom, blamer := (*incident)(nil), []int(nil), doers
	onto := c.Behind("on", "to")
	if len(onto) == 0 && !c.Chunk.Passive && len(c.Objects) > 0 {
		onto = resumed(s, c, "on", "to")
	}
	if v == "blame" && len(c.Objects) > 0 && !c.Chunk.Passive {
		if key, m := r.doer(s, c.Objects[0]); key != "" && m.Type == graph.ArmedGroup {
			onto = nil // "blamed X on the strength of intercepted calls"
		}
	}
	if v == "blame" && blamedForMore(s, c) {
		return true // "blamed X for giving them room"
	}
	if v == "blame" && len(onto) == 0 {
		whom = c.Objects
		if c.Chunk.Passive {
			whom = c.Subjects
		}
		if why := c.Behind("for"); len(why) == 0 || r.spokenIn(s, why) != nil || ofDeed(s, why) {
			in = r.spokenOf(s, c, why)
		}
	} else {
		whom = onto
		objects := c.Objects
		if c.Chunk.Passive || len(objects) == 0 {
			objects = append(objects, c.Subjects...)
		}
		if in = r.beforeThat(s, c); in == nil {
			in = r.spokenOf(s, c, objects)
		}
	}
	r.blame(s, c, in, whom, blamer)
	return true
}

// atDoor reads "the authorities laid it at the door of X", "was laid at its door".
func (r *reader) atDoor(s *syntax.Sentence, c *syntax.Clause) bool {
	if !slices.ContainsFunc(c.Behind("at", "on", "upon"), func(i int) bool { return s.Chunks[i].Word == "door" || s.Chunks[i].Word == "doorstep" }) {
		return false
	}
	doers := doersOf(c)
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
		r.blameOwner(s, c, r.spokenOf(s, c, objects), whom, doers)
	}
	return true
}

// implicates reads "X was involved, the ministry says, in the massacre".
func (r *reader) implicates(s *syntax.Sentence, c *syntax.Clause) bool {
	if !c.Chunk.Passive || c.Chunk.Negative {
		return false
	}
	in := r.spokenIn(s, append(c.Behind("in"), nounsFrom(s, c.Verb)...))
	r.blame(s, c, in, c.Subjects, c.Behind("by"))
	return true
}

// links reads "police linked X to the bombing".
func (r *reader) links(s *syntax.Sentence, c *syntax.Clause) bool {
	doers := doersOf(c)
	whom := c.Objects
	if c.Chunk.Passive {
		whom, doers = c.Subjects, c.Behind("by")
	}
	if in := r.spokenIn(s, whom); in != nil { // "linked the bombing to X"
		r.blame(s, c, in, c.Behind("to", "with"), doers)
		return true
	}
	in := r.spokenIn(s, c.Behind("to", "with"))
	r.blame(s, c, in, whom, doers)
	return true
}

// accuses reads "officials accused X of the attack", "held X responsible".
func (r *reader) accuses(s *syntax.Sentence, c *syntax.Clause) bool {
	v := c.Chunk.Word
	if v == "hold" && !heldResponsible(s, c) {
		return false
	}
	doers := doersOf(c)
	whom := c.Objects
	if c.Chunk.Passive {
		whom = c.Subjects
	}
	in := r.spokenIn(s, c.Behind("of", "for", "over", "in"))
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
	return true
}

// directs reads "X planned the attack", "carried it out", "was behind it".
func (r *reader) directs(s *syntax.Sentence, c *syntax.Clause) bool {
	v := c.Chunk.Word
	if !happened(c) || v == "be" && !behindIt(s, c) {
		return false
	}
	doers := doersOf(c)
	objects := c.Objects
	if c.Chunk.Passive {
		objects = c.Subjects
	}
	what := append(append([]int{}, objects...), c.Behind("behind", "for")...)
	in := r.incidentIn(s, what)
	if in == nil && (v == "be" || r.groupAmong(s, doers)) {
		in = r.spokenIn(s, what)
	}
	if in == nil && (v == "be" && (c.Chunk.Finite || c.Chunk.Gerund && pronominal(s, c.Behind("behind", "for"))) && !r.unread(s, c.Behind("behind", "for")) || v != "be" && theDeed(s, objects) || doneTogether.Has(v) && pronominal(s, objects)) {
		in = r.meant(s, c, 2)
	}
	if in == nil && v != "be" && c.Chunk.Passive && pronominal(s, objects) && (r.groupAmong(s, doers) || slices.ContainsFunc(doers, func(i int) bool { return s.Chunks[i].Core != nil && s.Chunks[i].Core.Type == graph.Person })) {
		in = r.lastTold(s.Index, 1) // "It was carried out by X"
	}
	if in == nil && v == "be" && r.unread(s, c.Behind("behind", "for")) {
		r.blamed[s.Index] = true // for something else
	}
	if in == nil {
		return true
	}
	said := c.Chunk.Perfect && c.Governor != nil && c.Governor.Chunk.Passive && tellingWords.Has(c.Governor.Chunk.Word) // "is said to have ordered it"
	if c.Chunk.Infinitive && !said && (c.Governor == nil || c.Governor.Chunk.Hedge == "" && c.Governor.Chunk.Word != "claim") && c.Chunk.Hedge == "" || c.Governor != nil && (c.Governor.Chunk.Word == "deny" || c.Governor.Chunk.Word == "plan") {
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

// doneTogether are verbs for doing, planning or ordering what "it" may stand for behind them.
var doneTogether = wordSet(`plan mastermind orchestrate order carry perpetrate organise organize commit stage mount coordinate`)

// groupAmong tells whether noun phrases name an armed group.
func (r *reader) groupAmong(s *syntax.Sentence, doers []int) bool {
	return slices.ContainsFunc(doers, func(i int) bool {
		_, m := r.doer(s, i)
		return m != nil && m.Type == graph.ArmedGroup
	})
}
