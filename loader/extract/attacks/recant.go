package attacks

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/syntax"
)

var (
	recanting = wordSet(`withdraw retract revoke recant rescind disavow`)
	untruly   = wordSet(`falsely wrongly mistakenly wrongfully untruthfully`)
)

// recanted reads what becomes of a claim: that it was withdrawn or was false, that somebody denies to have done the deed, that others claim it too,
// that it was made in somebody's name, or that it was for two attacks; true if the clause was one of these.
func (r *reader) recanted(s *syntax.Sentence, c *syntax.Clause) bool {
	v := c.Chunk
	if v.Modal {
		return false
	}
	if r.deniedDeed(s, c) {
		return true
	}
	if v.Negative {
		return false
	}
	switch w := v.Word; {
	case recanting.Has(w) && !v.Passive && objectWord(s, c, "claim"):
		r.unclaim(s, c, c.Subjects)
		return true
	case w == "claim" && !v.Passive && r.untrue(c):
		r.unclaim(s, c, c.Subjects)
		return true
	case w == "claim" && v.Passive && len(c.Subjects) == 1 && r.inName(s, c):
		return true
	case w == "claim" && !v.Passive && len(c.Objects) == 1 && r.both(s, c):
		return true
	case w == "do" && c.Verb > 0 && strings.HasPrefix(s.Chunks[c.Verb-1].Word, "so") && r.claimedToo(s, c):
		return true
	}
	return false
}

// untrue tells whether a word before the verb says that a claim is false.
func (r *reader) untrue(c *syntax.Clause) bool {
	for k := max(0, c.Chunk.First-1); k < c.Chunk.Last; k++ {
		if untruly.Has(r.Tokens[k].Lower) {
			return true
		}
	}
	return false
}

// unclaim denies that the attack told last, or the one that a group is said to have claimed, is the group's.
func (r *reader) unclaim(s *syntax.Sentence, c *syntax.Clause, doers []int) {
	for _, i := range doers {
		key, m := r.speaker(s, i)
		if key == "" || m.Type != graph.ArmedGroup {
			continue
		}
		in := r.spokenIn(s, slices.Concat(c.Objects, c.Behind("for", "of")))
		if in == nil {
			in = r.claimedBefore(key)
		}
		if in == nil {
			in = r.lastTold(s.Index, 4)
		}
		if in != nil && !in.aggregate {
			r.statement(s, c, in, graph.ClaimedBy, key, graph.Denied, s.Text(i), true, m.Coreference, i)
		}
	}
}

// claimedBefore returns the attack that an actor was read last to claim, nil for none.
func (r *reader) claimedBefore(actor string) *incident {
	for i := len(r.Findings) - 1; i >= 0; i-- {
		if f := &r.Findings[i]; f.Predicate == string(graph.ClaimedBy) && f.Object == actor && !f.Negative {
			return r.byKey(f.Subject)
		}
	}
	return nil
}

// byKey returns the incident with a key, nil for none.
func (r *reader) byKey(key string) *incident {
	for _, in := range r.near(r.sentence, r.sentence) {
		if in.thing.Key == key {
			return in
		}
	}
	return nil
}

// inName reads "the killing was claimed in the name of X".
func (r *reader) inName(s *syntax.Sentence, c *syntax.Clause) bool {
	in := r.spokenIn(s, c.Subjects)
	if in == nil {
		in = r.lastTold(s.Index, 4)
	}
	found := false
	for _, i := range c.Behind("in") {
		if s.Chunks[i].Word != "name" || in == nil || in.aggregate {
			continue
		}
		for _, k := range s.Complement(i) {
			if m, _ := s.Named(k); m != nil && m.Type == graph.ArmedGroup {
				r.statement(s, c, in, graph.ClaimedBy, m.Key, graph.Claimed, s.Text(k), false, m.Coreference, k)
				found = true
			}
		}
	}
	return found
}

// both reads "X claimed both attacks": the two told last, within six sentences.
func (r *reader) both(s *syntax.Sentence, c *syntax.Clause) bool {
	o := &s.Chunks[c.Objects[0]]
	if !claimable(o.Word) || r.Tokens[o.First].Lower != "both" || r.spokenIn(s, c.Objects) != nil {
		return false
	}
	var two []*incident
	for at := s.Index - 1; at >= 0 && at >= s.Index-6 && len(two) < 2; at-- {
		for _, in := range slices.Backward(r.toldIn[at]) {
			if !in.aggregate && !slices.Contains(two, in) && len(two) < 2 {
				two = append(two, in)
			}
		}
	}
	if len(two) < 2 {
		return false
	}
	for _, i := range c.Subjects {
		if key, m := r.speaker(s, i); key != "" && m.Type == graph.ArmedGroup {
			for _, in := range two {
				r.statement(s, c, in, graph.ClaimedBy, key, graph.Claimed, s.Text(i), false, m.Coreference, i)
			}
		}
	}
	return true
}

// claimedToo reads "X claimed the attack, and so did Y".
func (r *reader) claimedToo(s *syntax.Sentence, c *syntax.Clause) bool {
	var in *incident
	for i := len(r.Findings) - 1; i >= 0 && in == nil; i-- {
		if f := &r.Findings[i]; f.Sentence == s.Index && f.Predicate == string(graph.ClaimedBy) && !f.Negative {
			in = r.byKey(f.Subject)
		}
	}
	if in == nil {
		return false
	}
	for _, i := range slices.Concat(c.Subjects, c.Objects) {
		if key, m := r.speaker(s, i); key != "" && m.Type == graph.ArmedGroup {
			r.statement(s, c, in, graph.ClaimedBy, key, graph.Claimed, s.Text(i), false, m.Coreference, i)
		}
	}
	return true
}

// deniedDeed reads a clause that tells what its own subject denies: "X denied that it was behind the bombing", "denied carrying it out", "said its
// fighters had not carried out the attack".
func (r *reader) deniedDeed(s *syntax.Sentence, c *syntax.Clause) bool {
	d := denier(s, c)
	if d == nil || !ofGuilt(s, c) {
		return false
	}
	what := slices.Concat(c.Objects, c.Behind("behind", "for", "in", "with"))
	in := r.spokenIn(s, what)
	if in == nil && (d.Chunk.Word == "deny" || pronominal(s, what) || theDeed(s, what)) {
		in = r.lastTold(s.Index, 4)
	}
	for _, i := range d.Subjects {
		key, m := r.speaker(s, i)
		if key == "" || in == nil {
			continue
		}
		for _, predicate := range r.held(in.thing.Key, key) {
			r.statement(s, c, in, graph.RelationType(predicate), key, graph.Denied, s.Text(i), true, m.Coreference, i)
		}
	}
	return true
}

// denier returns the clause whose subject denies what another tells of him or of his: "denied that it had", "denied having", "said it had not"; nil for
// none.
func denier(s *syntax.Sentence, c *syntax.Clause) *syntax.Clause {
	if g := c.Governor; g != nil && c.Chunk.Gerund && g.Chunk.Word == "deny" && !g.Chunk.Negative && !g.Chunk.Passive && !c.Chunk.Negative {
		return g
	}
	if len(c.Subjects) != 1 || c.Shared || c.Chunk.Infinitive || c.Chunk.Gerund || !ownSubject(&s.Chunks[c.Subjects[0]]) {
		return nil
	}
	at := c.Subjects[0]
	for _, d := range s.Clauses {
		if d.Verb >= at || at > d.Verb+2 || d.Chunk.Negative || d.Chunk.Passive || len(d.Subjects) == 0 {
			continue
		}
		if c.Chunk.Negative && speechVerbs.Has(d.Chunk.Word) || !c.Chunk.Negative && d.Chunk.Word == "deny" {
			return d
		}
	}
	return nil
}

// ownSubject tells whether a noun phrase stands for who says something or for his men: "it", "its fighters".
func ownSubject(c *syntax.Chunk) bool {
	switch c.Word {
	case "it", "they", "he":
		return true
	}
	return c.Article == "its" || c.Article == "their"
}

// ofGuilt tells whether a clause says that its subject did something or had a part in it: "was behind it", "carried it out", "was involved in it".
func ofGuilt(s *syntax.Sentence, c *syntax.Clause) bool {
	v := c.Chunk.Word
	return v == "be" && behindIt(s, c) || v == "involve" || v == "have" || doing(s, c) || lasting.Has(v) || plotters.Has(v)
}

var (
	// refuting are verbs by which somebody denies what he is held for.
	refuting = wordSet(`deny reject refute rebut dismiss dispute contest disavow repudiate`)
	// accusations are nouns for what somebody is held for, or who holds him for it.
	accusations = wordSet(`charge charges accusation accusations allegation allegations blame it this that suggestion assertion finding findings`)
)

// deniesCharge reads who denies what he was just held responsible for: "blamed X for the bombing, which the group denied", "the rebels rejected the
// accusation", "a charge denied by the group".
func (r *reader) deniesCharge(s *syntax.Sentence, c *syntax.Clause) bool {
	what := c.Objects
	if c.Chunk.Passive {
		what = c.Subjects
	}
	if !happened(c) || c.Chunk.Infinitive || len(what) != 1 || c.Gap < 0 && !accusations.Has(s.Chunks[what[0]].Word) {
		return false
	}
	if k := what[0] + 1; k < len(s.Chunks) && c.Gap < 0 && (s.Chunks[k].Kind == syntax.Preposition || s.Chunks[k].Kind == syntax.Subordinate) {
		return false // "rejected the accusation that it had split"
	}
	found := false
	for _, i := range doersOf(c) {
		key, m := r.speaker(s, i)
		if m == nil || m.Type != graph.ArmedGroup {
			continue
		}
		in := r.justBlamed(s, key, 2)
		if in == nil {
			continue
		}
		r.statement(s, c, in, graph.AttributedTo, key, graph.Denied, s.Text(i), true, m.Coreference, i)
		found = true
	}
	return found
}
