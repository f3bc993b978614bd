package attacks

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

// incidentIn returns the attack that noun phrases speak of, else, if they may mean it, the one told last.
func (r *reader) incidentIn(s *syntax.Sentence, chunks []int) *incident {
	for _, i := range chunks {
		c := &s.Chunks[i]
		for _, m := range r.InSentence(s.Index) {
			if m.Type != graph.Attack || m.Last <= c.First || m.First >= c.Last {
				continue
			}
			for _, in := range r.incidents {
				if in.thing.Key == m.Key {
					return in
				}
			}
		}
	}
	return nil
}

// lastTold returns the incident told last before a sentence, at most n sentences back.
func (r *reader) lastTold(sentence, n int) *incident {
	for at := sentence; at >= sentence-n; at-- {
		if told := r.toldIn[at]; len(told) > 0 {
			return told[len(told)-1]
		}
	}
	if n >= 2 {
		if in := r.only(sentence); in != nil {
			return in
		}
		return r.main()
	}
	return nil
}

// main returns the attack that a report is about: the first one, if it was told in its first sentences.
func (r *reader) main() *incident {
	if r.Anchor == "" || len(r.incidents) == 0 {
		return nil
	}
	in := r.incidents[0]
	lead, again := 0, 0
	for i := range r.Sentences {
		if r.Sentences[i].Heading || r.Sentences[i].Furniture {
			continue
		}
		if lead++; slices.Contains(r.toldIn[i], in) {
			if again == 0 && lead > 3 {
				return nil
			}
			again++
		}
	}
	if again == 0 || in.aggregate {
		return nil
	}
	return in
}

// only returns the one attack that a text has told so far, if it is not too far back: the text is about it.
func (r *reader) only(sentence int) *incident {
	if len(r.incidents) != 1 {
		return nil
	}
	if in := r.incidents[0]; !in.aggregate && sentence-in.sentence <= 12 && r.stateDeed <= in.sentence {
		return in
	}
	return nil
}

// several tells whether noun phrases speak of more than one attack that no name tells apart: "dozens of attacks", "a string of
// bombings".
func several(s *syntax.Sentence, chunks []int) bool {
	for _, i := range chunks {
		for _, k := range append([]int{i}, s.Complement(i)...) {
			c := &s.Chunks[k]
			if n, ok := lex.nouns[c.Word]; ok && n.plural && c.Article != "the" && c.Article != "these" && c.Article != "both" && c.Article != "those" {
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
	_, event := lex.nouns[w]
	return event || claimWords.Has(w) || lex.devices[w].kind == "BOMBING_EXPLOSION"
}

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
		}
		return r.lastTold(s.Index, 4)
	}
	switch {
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
		if several(s, what) {
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
	case (len(lex.verbs[v]) > 0 || v == "carry" || v == "do" || v == "send" || v == "act" || v == "retaliate" || v == "respond" || v == "take" && objectWord(s, c, "part")) && !c.Chunk.Negative && !c.Chunk.Modal && r.ownDeed(s, c):
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
		in := r.lastTold(s.Index, 4)
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
	case debuts.Has(v) && !c.Chunk.Passive && !c.Chunk.Negative && !c.Chunk.Modal && len(c.Subjects) == 1 && r.incidentIn(s, c.Behind("with", "by")) != nil:
		// "announced itself with the kidnapping of X", "opened the war with an assault on Y"
		in := r.incidentIn(s, c.Behind("with", "by"))
		if key, m := r.doer(s, c.Subjects[0]); key != "" && m.Type == graph.ArmedGroup && !in.aggregate {
			r.statement(s, c, in, graph.AttributedTo, key, graph.Asserted, "", false, m.Coreference, c.Subjects[0])
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
	case v == "be" && !c.Chunk.Negative && !c.Chunk.Modal && r.motive(s, c):
		return true
	case !c.Chunk.Negative && !c.Chunk.Modal && !c.Chunk.Passive && r.entrance(s, c):
		return true
	case v == "be" && objectWord(s, c, "work") && !c.Chunk.Negative && !c.Chunk.Modal: // "was the work of X"
		in := about(c.Subjects)
		for _, i := range c.Objects {
			if in == nil || s.Chunks[i].Word != "work" {
				continue
			}
			for _, k := range s.Complement(i) {
				if key, m := r.doer(s, k); key != "" {
					r.statement(s, c, in, graph.AttributedTo, key, graph.Asserted, "", false, m.Coreference, k)
				}
			}
			for _, m := range s.Chunks[i].Mentions {
				if own := r.ownVoice(s, c, m); own >= 0 {
					r.statement(s, c, in, graph.ClaimedBy, m.Key, graph.Claimed, s.Text(own), false, m.Coreference, i) // "X said it was its work"
				} else if m.Type == graph.Person || m.Type == graph.ArmedGroup { // "was his work"
					r.statement(s, c, in, graph.AttributedTo, m.Key, graph.Asserted, "", false, m.Coreference, i)
				}
			}
		}
		return in != nil
	case v == "deny" || v == "reject" || v == "disclaim":
		if w := word(c.Objects); !involvementWords.Has(w) && w != "claim" {
			return false
		}
		in := r.lastTold(s.Index, 4)
		for _, i := range doers {
			key, m := r.doer(s, i)
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
			in = about(objects)
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
		if in == nil && v == "hold" || in == nil && v == "accuse" && len(c.Behind("of")) == 0 && false {
			in = r.lastTold(s.Index, 3)
		}
		if in == nil && v == "suspect" && !c.Chunk.Passive && len(c.Behind("of")) == 0 {
			in = r.lastTold(s.Index, 2) // "officials suspect X"
		}
		r.blame(s, c, in, whom, doers)
		return in != nil
	case v == "convict" || v == "sentence" || v == "jail" || v == "charge" || v == "indict" || v == "execute" || v == "imprison" || v == "hang" || v == "arrest" || v == "try":
		in := r.incidentIn(s, c.Behind("of", "for", "over", "with", "in"))
		if in == nil && pronominal(s, c.Behind("for")) {
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
		if in == nil && (v == "be" && c.Chunk.Finite || v != "be" && theDeed(s, objects) || (v == "plan" || v == "mastermind" || v == "orchestrate" || v == "order") && pronominal(s, objects)) {
			in = r.lastTold(s.Index, 2)
		}
		if in == nil {
			return false
		}
		if c.Chunk.Infinitive && (c.Governor == nil || c.Governor.Chunk.Hedge == "" && c.Governor.Chunk.Word != "claim") && c.Chunk.Hedge == "" || c.Governor != nil && (c.Governor.Chunk.Word == "deny" || c.Governor.Chunk.Word == "plan") {
			return true
		}
		r.perpetrator(s, c, in, doers, v)
		return true
	}
	return false
}

// entrance reads what a group did from what is said of how it appeared: "its first operation was an ambush near X", "X announced itself
// with the kidnapping of Y", "opened its campaign with an attack on Z".
func (r *reader) entrance(s *syntax.Sentence, c *syntax.Clause) bool {
	group, what := (*doc.Mention)(nil), []int(nil)
	switch {
	case len(c.Subjects) != 1:
		return false
	case c.Chunk.Word == "be":
		x := &s.Chunks[c.Subjects[0]]
		_, event := lex.nouns[x.Word]
		if !event && x.Word != "operation" && x.Word != "action" && x.Word != "strike" && x.Word != "deed" || len(x.Mentions) == 0 || x.Owned <= 0 && x.Mentions[0].Last != x.First+1 {
			return false
		}
		group, what = x.Mentions[0], c.Objects
	case entering.Has(c.Chunk.Word):
		m, whole := s.Named(c.Subjects[0])
		if m == nil || !whole {
			return false
		}
		group, what = m, c.Behind("with", "by")
	}
	if group == nil || group.Type != graph.ArmedGroup {
		return false
	}
	in := r.incidentIn(s, what)
	if in == nil || in.aggregate {
		return false
	}
	r.statement(s, c, in, graph.AttributedTo, group.Key, graph.Asserted, "", false, group.Coreference, c.Subjects[0])
	return true
}

var entering = wordSet(`announce make open begin start launch emerge surface enter respond retaliate answer reply introduce debut mark celebrate`)

// ownVoice returns the noun phrase of a group that says what a clause tells of it, -1 if it is not its word.
func (r *reader) ownVoice(s *syntax.Sentence, c *syntax.Clause, group *doc.Mention) int {
	if group.Type != graph.ArmedGroup {
		return -1
	}
	for _, o := range s.Clauses {
		if o.Verb >= c.Verb || !speechVerbs.Has(o.Chunk.Word) || o.Chunk.Passive || o.Chunk.Negative {
			continue
		}
		for _, i := range o.Subjects {
			if key, _ := r.speaker(s, i); key == group.Key {
				return i
			}
		}
	}
	return -1
}

// motive reads what a group says of why it did it: "the attack was revenge for X, the group said", "said it was in retaliation
// for X": it claims it.
func (r *reader) motive(s *syntax.Sentence, c *syntax.Clause) bool {
	reason := slices.ContainsFunc(append(append([]int{}, c.Objects...), c.Behind("in")...), func(i int) bool {
		switch s.Chunks[i].Word {
		case "revenge", "retaliation", "response", "retribution", "reprisal", "vengeance", "answer":
			return true
		}
		return false
	})
	if !reason || !pronominal(s, c.Subjects) && !theDeed(s, c.Subjects) && r.incidentIn(s, c.Subjects) == nil {
		return false
	}
	in := r.incidentIn(s, c.Subjects)
	if in == nil {
		in = r.lastTold(s.Index, 4)
	}
	if in == nil {
		return false
	}
	for _, o := range s.Clauses {
		if o == c || !speechVerbs.Has(o.Chunk.Word) || o.Chunk.Passive || o.Chunk.Negative {
			continue
		}
		for _, i := range o.Subjects {
			if key, m := r.speaker(s, i); key != "" && m.Type == graph.ArmedGroup {
				r.statement(s, c, in, graph.ClaimedBy, key, graph.Claimed, s.Text(i), false, m.Coreference, i)
				return true
			}
		}
	}
	return false
}

// avows reads "X boasted of it", "owned up to the attack", "admitted planting it".
func (r *reader) avows(s *syntax.Sentence, c *syntax.Clause) bool {
	what := c.Behind("of", "to", "about")
	if c.Chunk.Word == "own" && (c.Verb+1 >= len(s.Chunks) || s.Chunks[c.Verb+1].Word != "up" && c.Chunk.Particle != "up") {
		return false
	}
	for _, o := range s.Clauses {
		if o.Governor == c && o.Chunk.Gerund && (len(lex.verbs[o.Chunk.Word]) > 0 || o.Chunk.Word == "carry") {
			what = append(what, o.Objects...)
		}
	}
	in := r.incidentIn(s, what)
	if in == nil && (pronominal(s, what) || theDeed(s, what)) {
		in = r.lastTold(s.Index, 2)
	}
	if in == nil {
		return false
	}
	for _, i := range c.Subjects {
		if key, m := r.speaker(s, i); key != "" && m.Type == graph.ArmedGroup {
			r.statement(s, c, in, graph.ClaimedBy, key, graph.Claimed, s.Text(i), false, m.Coreference, i)
		} else if m != nil && m.Type == graph.Person && c.Chunk.Word != "own" { // "has confessed to the murder"
			r.participant(s, c, in, m, graph.Claimed, "PERPETRATOR")
		}
	}
	return true
}

var (
	// debuts are what a group does with its first attack.
	debuts  = wordSet(`announce open begin start launch introduce make show debut inaugurate`)
	hailing = wordSet(`describe call hail praise name identify`)
	// voices speak for a group whose name stands before them.
	voices = wordSet(`spokesman spokeswoman spokesperson agency channel outlet website mouthpiece`)
)

// speaker is who says something: like [reader.doer], but "X's spokesman" and "X's news agency" speak for X.
func (r *reader) speaker(s *syntax.Sentence, i int) (key string, m *doc.Mention) {
	if c := &s.Chunks[i]; voices.Has(c.Word) {
		for _, m := range c.Mentions {
			if m.Type == graph.ArmedGroup {
				return m.Key, m
			}
		}
		for _, n := range append(s.Complement(i), s.Behind(i, "for")...) { // "a spokesman for X"
			if m, _ := s.Named(n); m != nil && m.Type == graph.ArmedGroup {
				return m.Key, m
			}
		}
	}
	key, m = r.doer(s, i)
	if m != nil && m.Type == graph.Person {
		if g := spokenFor(s, i); g != nil {
			return g.Key, g
		}
	}
	return key, m
}

// spokenFor returns the group for which a person speaks by the words beside the name: "X, the group's spokesman,", "a spokesman for
// the group, X,", "its leader X".
func spokenFor(s *syntax.Sentence, i int) *doc.Mention {
	for _, k := range []int{i, i - 2, i + 2} {
		if k < 0 || k >= len(s.Chunks) || s.Chunks[k].Kind != syntax.Noun || k != i && s.Chunks[(i+k)/2].Kind != syntax.Comma {
			continue
		}
		c := &s.Chunks[k]
		speaks := voices.Has(c.Word) || leads.Has(c.Word)
		for t := c.First; k == i && t < c.Last; t++ {
			speaks = speaks || voices.Has(s.Tokens[t].Lower) || leads.Has(s.Tokens[t].Lower)
		}
		if !speaks {
			continue
		}
		for _, m := range c.Mentions {
			if m.Type == graph.ArmedGroup {
				return m
			}
		}
		for _, n := range append(s.Complement(k), s.Behind(k, "for")...) {
			if m, _ := s.Named(n); m != nil && m.Type == graph.ArmedGroup {
				return m
			}
		}
	}
	return nil
}

var leads = wordSet(`leader chief commander emir head`)

// hailed reads "X described the bomber as one of its soldiers": X claims the incident told last.
func (r *reader) hailed(s *syntax.Sentence, c *syntax.Clause) bool {
	in := r.lastTold(s.Index, 2)
	if in == nil || c.Chunk.Passive || len(c.Objects) != 1 || !attackerWord(s, c.Objects[0]) {
		return false
	}
	for _, i := range c.Subjects {
		key, m := r.speaker(s, i)
		for _, k := range append(c.Behind("as"), c.Second...) {
			own := r.membersOf(s, k)
			if x := &s.Chunks[k]; own == nil && syntax.Members.Has(x.Word) && len(x.Mentions) > 0 {
				own = x.Mentions[0] // "as its soldier"
			}
			if own != nil && key != "" && own.Key == key && m.Type == graph.ArmedGroup {
				r.statement(s, c, in, graph.ClaimedBy, key, graph.Claimed, s.Text(i), false, m.Coreference, i)
				return true
			}
		}
	}
	return false
}

// neither tells whether "neither" or "no" stands before the first of some noun phrases.
func neither(s *syntax.Sentence, chunks []int) bool {
	k := first(chunks)
	return k > 0 && s.Chunks[k-1].Word == "neither"
}

// signed returns whose hallmarks a clause speaks of.
func signed(s *syntax.Sentence, c *syntax.Clause) []int {
	for _, i := range c.Objects {
		switch s.Chunks[i].Word {
		case "hallmark", "hallmarks", "signature", "fingerprints", "imprint", "footprint", "footprints", "handwriting", "stamp":
			return s.Complement(i)
		}
	}
	return nil
}

// eventNamed tells whether one of some noun phrases is a noun for an attack with a name before it.
func eventNamed(s *syntax.Sentence, chunks []int) bool {
	return slices.ContainsFunc(chunks, func(i int) bool {
		c := &s.Chunks[i]
		_, event := lex.nouns[c.Word]
		return event && c.Article == "the" && c.Last-c.First > 1
	})
}

// ownMen reads "X said they were its soldiers": X claims the incident told last.
func (r *reader) ownMen(s *syntax.Sentence, c *syntax.Clause) bool {
	if c.Chunk.Negative || c.Chunk.Modal || len(c.Subjects) == 0 || len(c.Objects) == 0 {
		return false
	}
	o := &s.Chunks[c.Objects[0]]
	if !syntax.Members.Has(o.Word) || o.Article != "its" && o.Article != "their" || len(o.Mentions) == 0 {
		return false
	}
	for _, say := range s.Clauses {
		if say.Verb >= c.Subjects[0] || !speechVerbs.Has(say.Chunk.Word) || say.Chunk.Passive || say.Chunk.Negative {
			continue
		}
		for _, i := range say.Subjects {
			key, m := r.doer(s, i)
			if in := r.lastTold(s.Index, 2); in != nil && key != "" && m.Type == graph.ArmedGroup && o.Mentions[0].Key == key {
				r.statement(s, c, in, graph.ClaimedBy, key, graph.Claimed, s.Text(i), false, m.Coreference, i)
				return true
			}
		}
	}
	return false
}

// ownDeed reads what a group says it did to the incident told last: "said that it had planted them", "claimed to have seized the post".
func (r *reader) ownDeed(s *syntax.Sentence, c *syntax.Clause) bool {
	var doers []int
	claim := c.Governor
	if claim != nil && claim.Chunk.Word == "claim" && c.Chunk.Infinitive && (c.Chunk.Perfect || c.Chunk.Past) && !claim.Chunk.Negative && !claim.Chunk.Passive {
		doers = claim.Subjects
	} else if len(c.Objects) > 0 && struckVerbs.Has(c.Chunk.Word) && c.Chunk.Perfect && len(c.Subjects) > 0 && len(r.toldIn[s.Index]) == 0 {
		for _, o := range s.Clauses { // "said it had targeted the ministry"
			if o.Verb < c.Subjects[0] && speechVerbs.Has(o.Chunk.Word) && !o.Chunk.Passive && !o.Chunk.Negative && len(o.Subjects) > 0 && c.Subjects[0]-o.Verb <= 2 {
				doers, claim = o.Subjects, o
			}
		}
	} else if (c.Chunk.Word == "take" || c.Chunk.Word == "act" || c.Chunk.Word == "retaliate" || c.Chunk.Word == "respond") && c.Chunk.Perfect && len(c.Subjects) > 0 || len(c.Objects) == 1 && (s.Chunks[c.Objects[0]].Word == "it" || s.Chunks[c.Objects[0]].Word == "them" || s.Chunks[c.Objects[0]].Word == "him" && c.Chunk.Word == "send" || lex.devices[s.Chunks[c.Objects[0]].Word].kind != "" && len(r.toldIn[s.Index]) > 0) && c.Chunk.Perfect && len(c.Subjects) > 0 {
		for _, o := range s.Clauses {
			if o.Verb < c.Subjects[0] && speechVerbs.Has(o.Chunk.Word) && !o.Chunk.Passive && !o.Chunk.Negative && len(o.Subjects) > 0 {
				doers, claim = o.Subjects, o
			}
		}
	}
	in := r.lastTold(s.Index, 2)
	if in == nil || claim == nil {
		return false
	}
	for _, i := range doers {
		key, m := r.speaker(s, i)
		if key == "" || m.Type != graph.ArmedGroup {
			continue
		}
		own, _ := s.Named(first(c.Subjects))
		if own == nil {
			own = r.membersOf(s, max(0, first(c.Subjects))) // "said one of its men had done it"
		}
		if claim.Verb < first(c.Subjects) && (own == nil || own.Key != key) {
			continue
		}
		r.statement(s, c, in, graph.ClaimedBy, key, graph.Claimed, s.Text(i), false, m.Coreference, i)
		return true
	}
	return false
}
