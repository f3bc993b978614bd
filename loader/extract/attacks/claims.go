package attacks

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// Claims of attacks by those who did them, and denials.

// owning are verbs for what those do who say that they did it: "took responsibility".
var owning = wordSet(`take accept assume acknowledge declare`)

// claims reads "X claimed the attack", "took responsibility for it", "issued a claim".
func (r *reader) claims(s *syntax.Sentence, c *syntax.Clause) bool {
	if !happened(c) {
		return false
	}
	v := c.Chunk.Word
	doers := doersOf(c)
	objects := c.Objects
	if c.Chunk.Passive {
		objects = c.Subjects
	}
	if len(objects) == 0 && c.Gap >= 0 {
		objects = []int{c.Gap} // "the bombing, which X claimed"
	}
	if c.Chunk.Passive && c.Chunk.Participle && claimedWord(s, objects) == "" {
		objects = r.attackOver(s, c.Verb-1, objects) // "the attack on a mosque claimed by X"
	} else if c.Chunk.Passive && c.Relative && len(objects) == 1 && claimedWord(s, objects) == "" {
		objects = r.attackOver(s, objects[0], objects) // "the attack on a mosque in X, which killed two and was claimed by Y"
	}
	w := claimedWord(s, objects)
	if w == "" && v == "claim" && len(objects) == 0 && c.Verb > 1 && len(c.Subjects) > 0 && c.Subjects[0] > 0 && s.Chunks[c.Subjects[0]-1].Word == "which" && len(r.toldIn[s.Index]) > 0 {
		w = "claim" // "a bomb exploded in X on 29 May, which Y claimed"
	}
	if w == "" && v == "claim" && len(objects) == 1 && s.Chunks[objects[0]].Word == "one" && s.Chunks[objects[0]].Article == "that" {
		w = "claim" // "X claimed that one"
	}
	if w == "" && v == "claim" && len(objects) == 1 && r.ordinal(s, &s.Chunks[objects[0]]) != nil {
		w = "claim" // "X claimed only the first"
	}
	if w == "" && v == "claim" && (pronominal(s, objects) || theDeed(s, objects) || len(objects) == 1 && s.Chunks[objects[0]].Word == "both") && (!c.Chunk.Infinitive || eager(s, c)) {
		w = "claim" // "X claimed it", "was quick to claim both"
	}
	if w == "" || neither(s, doers) || owning.Has(v) && w != "responsibility" && w != "credit" || airings.Has(v) && w != "claim" || v == "admit" && involvementWords.Has(w) && w == "part" {
		return true
	}
	if c.Chunk.Gerund && c.Governor != nil && speechVerbs.Has(c.Governor.Chunk.Word) {
		doers = c.Governor.Subjects // "said in a statement claiming responsibility"
	} else if o := sayer(s, c); o != nil {
		doers = o.Subjects
	}
	what := append(c.Behind("for", "of"), objects...)
	for _, i := range objects {
		what = append(what, s.Behind(i, "for")...) // "responsibility for the attack was claimed by X"
	}
	claimed := append([]*incident{r.spokenOf(s, c, what)}, r.asWell(s, c)...)
	all := r.incidentsIn(s, what)
	if len(all) > 0 {
		claimed = all
	}
	if r.othersAlone(s, what) || len(all) == 0 && several(s, what) {
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
	if len(doers) == 1 && len(claimed) == 1 && claimed[0] != nil && !claimed[0].aggregate {
		for _, m := range r.bothGroups(s, doers[0]) {
			r.statement(s, c, claimed[0], graph.ClaimedBy, m.Key, graph.Claimed, r.Slice(m.Start, m.End), false, true, doers[0])
		}
	}
	return true
}

// asWell returns the attacks that "as well as" adds to what a clause is about: "claimed the bombing of X, as well as an explosion in Y".
func (r *reader) asWell(s *syntax.Sentence, c *syntax.Clause) []*incident {
	var out []*incident
	for k := c.Verb + 2; k+1 < len(s.Chunks); k++ {
		if x := &s.Chunks[k]; x.Kind == syntax.Verb && x.Finite {
			break
		}
		at := s.Chunks[k].First
		if r.Tokens[at].Lower != "as" && r.Tokens[at].Lower != "well" && r.Tokens[at].Lower != "plus" || s.Chunks[k].Kind == syntax.Noun {
			continue
		}
		n := k + 1
		for n < len(s.Chunks) && n < k+3 && s.Chunks[n].Kind != syntax.Noun {
			n++
		}
		if n < len(s.Chunks) {
			if in := r.incidentIn(s, []int{n}); in != nil && !slices.Contains(out, in) {
				out = append(out, in)
			}
		}
	}
	return out
}

// bothGroups returns the two groups that "both" stands for: the only ones that the sentence before names.
func (r *reader) bothGroups(s *syntax.Sentence, i int) []doc.Mention {
	c := &s.Chunks[i]
	if c.Word != "both" || c.Last-c.First != 1 || s.Index == 0 {
		return nil
	}
	var out []doc.Mention
	for _, m := range r.InSentence(s.Index - 1) {
		if m.Type == graph.ArmedGroup && !m.Adjective && !text.Any(out, func(o *doc.Mention) bool { return o.Key == m.Key }) {
			out = append(out, m)
		}
	}
	if len(out) != 2 {
		return nil
	}
	return out
}

// eager tells whether an infinitive stands behind a word for those who did at once what it tells: "was quick to claim it".
func eager(s *syntax.Sentence, c *syntax.Clause) bool {
	return c.Chunk.First > 0 && eagerWords.Has(s.Tokens[c.Chunk.First-1].Lower)
}

var eagerWords = wordSet(`quick swift fast first prompt hastened rushed hurried slow`)

// claimCame reads "the claim of responsibility came from X".
func (r *reader) claimCame(s *syntax.Sentence, c *syntax.Clause) bool {
	if !happened(c) || len(c.Subjects) == 0 || s.Chunks[c.Subjects[0]].Word != "claim" {
		return false
	}
	in := r.lastTold(s.Index, 4)
	for _, i := range c.Behind("from") {
		if key, m := r.speaker(s, i); key != "" && in != nil && m.Type == graph.ArmedGroup {
			r.statement(s, c, in, graph.ClaimedBy, key, graph.Claimed, s.Text(i), false, m.Coreference, i)
		}
	}
	return true
}

// putName reads "X put its name to the bombing".
func (r *reader) putName(s *syntax.Sentence, c *syntax.Clause) bool {
	if !happened(c) || !objectWord(s, c, "name") {
		return false
	}
	doers := doersOf(c)
	in := r.spokenOf(s, c, c.Behind("to"))
	for _, i := range doers {
		if key, m := r.speaker(s, i); key != "" && in != nil && m.Type == graph.ArmedGroup {
			r.statement(s, c, in, graph.ClaimedBy, key, graph.Claimed, s.Text(i), false, m.Coreference, i)
		}
	}
	return true
}

// denies reads "X denied any role", "had nothing to do with it".
func (r *reader) denies(s *syntax.Sentence, c *syntax.Clause) bool {
	v := c.Chunk.Word
	if v == "have" && !(happened(c) && objectWord(s, c, "nothing") && r.nothingToDo(s, c)) {
		return false
	}
	doers := doersOf(c)
	w := claimedWord(s, c.Objects)
	if v != "have" && !involvementWords.Has(w) && w != "claim" {
		return true
	}
	if to := c.Behind("to", "with", "between"); relation.Has(w) && len(to) > 0 && r.incidentIn(s, to) == nil && !pronominal(s, to) && !ofDeed(s, to) {
		return true // "denied any link to foreign services"
	}
	in := r.meant(s, c, 4)
	for _, i := range doers {
		key, m := r.doer(s, i)
		if c.Relative && (w == "link" || w == "links") && r.justBlamed(s, key, 0) == nil {
			continue // "its political wing is said to be X, which denies the link"
		}
		if m != nil && m.Type == graph.Person {
			if k, o := r.speaker(s, i); k != "" && o != nil && o.Type == graph.ArmedGroup {
				key, m = k, o // "a spokesman for the group, X, denied any role"
			}
		}
		if blamed := r.justBlamed(s, key, 0); blamed != nil && r.incidentIn(s, c.Behind("in", "of")) == nil {
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
}

// attackOver returns the noun phrase for an attack to which prepositions tie the subject of a participle, the subjects themselves if there is none.
func (r *reader) attackOver(s *syntax.Sentence, k int, subjects []int) []int {
	for k >= 2 && s.Chunks[k].Kind == syntax.Noun && (s.Chunks[k-1].Kind == syntax.Preposition || s.Chunks[k-1].Kind == syntax.Comma && s.Chunks[k].Core != nil) && s.Chunks[k-2].Kind == syntax.Noun {
		k -= 2
		if claimable(s.Chunks[k].Word) {
			return []int{k}
		}
	}
	return subjects
}
