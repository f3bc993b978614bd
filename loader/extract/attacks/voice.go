package attacks

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

// What a group says of itself is its claim: this file tells who speaks, for whom, and of what.

// entrance reads what a group did from what is said of how it appeared: "its first operation was an ambush near X", "X announced itself
// with the kidnapping of Y", "opened its campaign with an attack on Z".
func (r *reader) entrance(s *syntax.Sentence, c *syntax.Clause) bool {
	group, what := (*doc.Mention)(nil), []int(nil)
	switch {
	case len(c.Subjects) != 1:
		return false
	case c.Chunk.Word == "be" && !c.Chunk.Passive || c.Chunk.Word == "come" || c.Chunk.Word == "carry" && c.Chunk.Passive || c.Chunk.Word == "take" && objectWord(s, c, "place"):
		x := &s.Chunks[c.Subjects[0]]
		_, event := lex.nouns.Get(x.Word)
		if !event && !operationWords.Has(x.Word) || len(x.Mentions) == 0 || x.Owned <= 0 && x.Mentions[0].Last != x.First+1 {
			return false
		}
		group, what = x.Mentions[0], c.Objects
	case c.Chunk.Passive:
		return false
	case entering.Has(c.Chunk.Word) || c.Chunk.Word == "show" && (objectWord(s, c, "itself") || objectWord(s, c, "hand")):
		m, whole := s.Named(c.Subjects[0])
		if m == nil || !whole {
			return false
		}
		group, what = m, c.Behind("with", "by")
	}
	if group == nil || group.Type != graph.ArmedGroup {
		return false
	}
	in := r.spokenIn(s, what)
	if in == nil {
		in = r.whenTold(s, c)
	}
	if in == nil || in.aggregate {
		return false
	}
	r.statement(s, c, in, graph.AttributedTo, group.Key, graph.Asserted, "", false, group.Coreference, c.Subjects[0])
	return true
}

// operationWords are nouns for what a group did.
var operationWords = wordSet(`operation action strike deed day blow`)

// whenTold returns the attack that a clause behind "when" tells: "its bloodiest day came on 3 May, when a bomb …".
func (r *reader) whenTold(s *syntax.Sentence, c *syntax.Clause) *incident {
	for k := c.Verb + 1; k < len(s.Chunks); k++ {
		switch s.Chunks[k].Kind {
		case syntax.Subordinate:
			if s.Chunks[k].Word != "when" || len(r.tellings[s.Index]) == 0 {
				return nil
			}
			for _, t := range r.tellings[s.Index] {
				if t.first > s.Chunks[k].First {
					return t.in
				}
			}
			return nil
		case syntax.Verb, syntax.Break:
			return nil
		}
	}
	return nil
}

var entering = wordSet(`resurface reappear return re-emerge reemerge announce make open begin start launch emerge surface enter respond retaliate answer reply introduce debut mark celebrate`)

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
	reason = reason || c.Chunk.Word == "avenge" && !c.Chunk.Passive
	if !reason || !pronominal(s, c.Subjects) && !theDeed(s, c.Subjects) && r.spokenIn(s, c.Subjects) == nil {
		return false
	}
	in := r.spokenIn(s, c.Subjects)
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
		if o.Governor == c && o.Chunk.Gerund && (len(lex.verbs.Of(o.Chunk.Word)) > 0 || o.Chunk.Word == "carry" || plotters.Has(o.Chunk.Word)) {
			what = append(what, o.Objects...)
		}
	}
	in := r.spokenIn(s, what)
	if in == nil && (pronominal(s, what) || theDeed(s, what) || c.Chunk.Word == "own" && len(what) == 0) {
		in = r.meant(s, c, 2)
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
	// comrades are nouns for those who did it together.
	comrades = wordSet(`comrades accomplices followers colleagues recruits adherents supporters sympathisers disciples foot-soldiers`)
	hailing  = wordSet(`describe call hail praise name identify`)
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
	if m := professed(s, i); m != nil {
		return m.Key, m
	}
	key, m = r.doer(s, i)
	if m == nil && i >= 2 && s.Chunks[i-1].Word == "of" && s.Chunks[i-2].Kind == syntax.Noun {
		if o := s.Apposed(i - 2); o != nil && o.Type == graph.ArmedGroup {
			return o.Key, o // "X, another group of that milieu, which claimed …"
		}
	}
	if m != nil && m.Type == graph.Person {
		if g := spokenFor(s, i); g != nil {
			return g.Key, g
		}
	}
	return key, m
}

// professed returns the group for which somebody without a name says that he speaks: "a man claiming to represent X", "a caller who said he spoke for X".
func professed(s *syntax.Sentence, i int) *doc.Mention {
	if s.Chunks[i].Core != nil || i+2 >= len(s.Chunks) {
		return nil
	}
	for _, c := range s.Clauses {
		if c.Verb <= i || c.Verb > i+4 || !representing.Has(c.Chunk.Word) || c.Chunk.Finite && c.Governor == nil && !c.Relative && c.Verb == i+1 {
			continue
		}
		for _, k := range append(c.Behind("for", "of", "from", "with"), c.Objects...) {
			for _, n := range append([]int{k}, s.Complement(k)...) { // "to be a spokesman of X"
				if m, _ := s.Named(n); m != nil && m.Type == graph.ArmedGroup {
					return m
				}
			}
		}
	}
	return nil
}

// representing are verbs for how somebody says that he speaks for a group.
var representing = wordSet(`speak represent belong call be act`)

// spokenFor returns the group for which a person speaks by the words beside the name: "X, the group's spokesman,", "a spokesman for
// the group, X,", "its leader X".
func spokenFor(s *syntax.Sentence, i int) *doc.Mention {
	if i >= 4 && s.Chunks[i-1].Kind == syntax.Comma && s.Chunks[i-3].Kind == syntax.Preposition && (s.Chunks[i-3].Word == "of" || s.Chunks[i-3].Word == "for") && (voices.Has(s.Chunks[i-4].Word) || leads.Has(s.Chunks[i-4].Word)) {
		if m, _ := s.Named(i - 2); m != nil && m.Type == graph.ArmedGroup {
			return m // "a spokesman of X, Y, said"
		}
	}
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
		if hallmarks.Has(s.Chunks[i].Word) {
			return s.Complement(i)
		}
	}
	return nil
}

var hallmarks = wordSet(`hand hands hallmark hallmarks signature fingerprints imprint footprint footprints handwriting stamp`)

// eventNamed tells whether one of some noun phrases is a noun for an attack with a name before it.
func eventNamed(s *syntax.Sentence, chunks []int) bool {
	return slices.ContainsFunc(chunks, func(i int) bool {
		c := &s.Chunks[i]
		_, event := lex.nouns.Get(c.Word)
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

// ofPerson tells whether a noun phrase is one of a leader's men: "his men".
func (r *reader) ofPerson(s *syntax.Sentence, chunks []int, key string) bool {
	if len(chunks) != 1 {
		return false
	}
	c := &s.Chunks[chunks[0]]
	return syntax.Members.Has(c.Word) && c.Owned > 0 && c.Owned <= len(c.Mentions) && c.Mentions[c.Owned-1].Key == key
}

// ownDeed reads what a group says it did to the incident told last: "said that it had planted them", "claimed to have seized the post".
func (r *reader) ownDeed(s *syntax.Sentence, c *syntax.Clause) bool {
	var doers []int
	claim := c.Governor
	if len(c.Objects) == 1 && (s.Chunks[c.Objects[0]].Article == "a" || s.Chunks[c.Objects[0]].Article == "an") && len(r.toldIn[s.Index]) == 0 && lex.devices.Of(s.Chunks[c.Objects[0]].Word).kind == "" {
		return false // "claimed to have captured a garrison": something else
	}
	if claim != nil && claim.Chunk.Word == "claim" && c.Chunk.Infinitive && (c.Chunk.Perfect || c.Chunk.Past) && !claim.Chunk.Negative && !claim.Chunk.Passive {
		doers = claim.Subjects
	} else if len(c.Objects) > 0 && struckVerbs.Has(c.Chunk.Word) && c.Chunk.Perfect && len(c.Subjects) > 0 && len(r.toldIn[s.Index]) == 0 {
		for _, o := range s.Clauses { // "said it had targeted the ministry"
			if o.Verb < c.Subjects[0] && speechVerbs.Has(o.Chunk.Word) && !o.Chunk.Passive && !o.Chunk.Negative && len(o.Subjects) > 0 && c.Subjects[0]-o.Verb <= 2 {
				doers, claim = o.Subjects, o
			}
		}
	} else if (c.Chunk.Word == "take" || c.Chunk.Word == "act" || c.Chunk.Word == "retaliate" || c.Chunk.Word == "respond") && c.Chunk.Perfect && len(c.Subjects) > 0 || len(c.Objects) == 1 && (s.Chunks[c.Objects[0]].Word == "it" || s.Chunks[c.Objects[0]].Word == "them" || s.Chunks[c.Objects[0]].Word == "him" && c.Chunk.Word == "send" || lex.devices.Of(s.Chunks[c.Objects[0]].Word).kind != "" && len(r.toldIn[s.Index]) > 0) && c.Chunk.Perfect && len(c.Subjects) > 0 {
		for _, o := range s.Clauses {
			if o.Verb < c.Subjects[0] && speechVerbs.Has(o.Chunk.Word) && !o.Chunk.Passive && !o.Chunk.Negative && len(o.Subjects) > 0 {
				doers, claim = o.Subjects, o
				if by := sayer(s, o); by != nil {
					doers = by.Subjects // "put out a statement saying that its men had done it"
				}
			}
		}
	}
	in := r.meant(s, c, 2)
	if in == nil || claim == nil {
		return false
	}
	for _, i := range doers {
		key, m := r.speaker(s, i)
		if k, p := r.doer(s, i); k != "" && p.Type == graph.Person && r.ofPerson(s, c.Subjects, k) && m != nil {
			if m.Type == graph.ArmedGroup && slices.ContainsFunc(s.Chunks[:claim.Verb], func(x syntax.Chunk) bool { return voices.Has(x.Word) }) {
				r.statement(s, c, in, graph.ClaimedBy, key, graph.Claimed, s.Text(i), false, m.Coreference, i)
				return true // "a spokesman of X, Y, said that his men had done it"
			}
			key, m = k, p
			r.statement(s, c, in, graph.ClaimedBy, key, graph.Claimed, s.Text(i), false, m.Coreference, i)
			return true // "X said that his men had done it"
		}
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

// plotters are verbs for what those do who have others do it.
var plotters = wordSet(`plan plot mastermind organise organize order direct orchestrate arrange coordinate`)
