package attacks

import (
	"cmp"
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// Attacks of which a text tells neither place nor what they struck: they are met where it says who did, claims or is blamed for them, when, or whom
// they killed.

// unmet keeps a phrase that speaks of one attack, told nowhere before, and meets the attack if the phrase itself says who did it or on which day.
func (r *reader) unmet(p *phrase) {
	many := p.noun.plural && !p.single
	if p.unreal && !p.real || p.planned && !p.real || many && p.article != "the" && p.article != "these" && p.article != "both" || r.bareNoun(p) || r.ofNone(p) || p.specific() {
		return
	}
	p.noun.plural = false
	if !p.noun.weak && !many && (len(p.groups) == 1 && r.owned(p) || r.givesDay(p) && (p.article == "the" || r.Tokens[p.head].Lower == "that")) {
		r.meet(p)
		return
	}
	if r.unmetIn == nil {
		r.unmetIn = map[int][]*phrase{}
	}
	r.unmetIn[p.sentence] = append(r.unmetIn[p.sentence], p)
}

// bareNoun tells whether a phrase is a noun alone, as a kind of deed: "accused of murder".
func (r *reader) bareNoun(p *phrase) bool {
	return p.article == "" && p.first == p.head && len(p.groups)+len(p.dates)+len(p.people) == 0 && p.count == 0
}

// ofNone tells whether a word before a phrase says that it speaks of no attack or of any: "no attack has been attributed to it".
func (r *reader) ofNone(p *phrase) bool {
	for k := max(p.first-1, r.Sentences[p.sentence].First); k < p.head; k++ {
		if countless.Has(r.Tokens[k].Lower) {
			return true
		}
	}
	return false
}

var countless = wordSet(`no any every each many most few some other without`)

// owned tells whether a phrase names those who did it as its owners or behind "by".
func (r *reader) owned(p *phrase) bool {
	m := &p.groups[0]
	if m.First > p.head {
		return true
	}
	return !m.Coreference && p.article != "a" && p.article != "an"
}

// meet makes an incident of a phrase.
func (r *reader) meet(p *phrase) *incident {
	key := "attack:" + graph.Slug(cmp.Or(r.headWord(p), "attack"))
	for r.Things[key] != nil {
		key += "+"
	}
	t := r.Thing(key, graph.Entity{Type: graph.Attack, Name: "Attack"}, true)
	in := &incident{thing: t, kinds: map[string]bool{}, sentence: p.sentence, bare: true}
	r.dated(in, p.dates)
	r.met(in)
	r.tell(in, p)
	return in
}

// spokenIn is like [reader.incidentIn], but meets the attack of which noun phrases speak for the first time.
func (r *reader) spokenIn(s *syntax.Sentence, chunks []int) *incident {
	if in := r.incidentIn(s, chunks); in != nil {
		return in
	}
	list := r.unmetIn[s.Index]
	for _, i := range chunks {
		c := &s.Chunks[i]
		if in := r.ownedDeath(c); in != nil {
			return in
		}
		for n, p := range list {
			if p.head < c.First || p.head >= c.Last || !r.maybeNew(p) {
				continue
			}
			r.unmetIn[s.Index] = slices.Delete(slices.Clone(list), n, n+1)
			return r.meet(p)
		}
	}
	return nil
}

// ownedDeath returns the incident told before in which somebody was killed of whom a pronoun before a noun for it speaks: "her murder".
func (r *reader) ownedDeath(c *syntax.Chunk) *incident {
	if c.Core != nil || len(c.Mentions) == 0 || c.Owned == 0 || c.Mentions[0].Type != graph.Person || !c.Mentions[0].Coreference || lex.nouns.Of(c.Word).kind != "ASSASSINATION" && !done.Has(c.Word) {
		return nil
	}
	for k := len(r.incidents) - 1; k >= 0; k-- {
		if in := r.incidents[k]; !in.aggregate && (in.target == c.Mentions[0].Key || r.targeted[[2]string{in.thing.Key, c.Mentions[0].Key}]) {
			return in
		}
	}
	return nil
}

// maybeNew tells whether a phrase may speak of an attack that nothing told before: it gives another day or is of another kind than the one told
// last.
func (r *reader) maybeNew(p *phrase) bool {
	in := r.lastTold(p.sentence, 4)
	return in == nil || r.otherDay(in, p) || in.aggregate && p.article == "the" || p.noun.kind != "" && !p.noun.weak && len(in.kinds) > 0 && !in.kinds[p.noun.kind] && !in.mayBe(p.noun.kind)
}

// goneBy tells whether a chain with a place of its own tells what had happened before an attack of which no place is told: "the assault, claimed by
// X … they had already attacked the mission at Y".
func (ch *chain) goneBy(last *incident) bool {
	return last.bare && last.place == "" && len(ch.places)+len(ch.targets) > 0 && (ch.sentence-last.sentence > 1 || ch.deeds[0].Chunk.Perfect)
}

// cameToNothing tells whether the clause of which a phrase is the subject says that it was never done: "the attack was foiled", "came to nothing".
func (r *reader) cameToNothing(p *phrase) bool {
	s := syntax.Parse(r.Document, p.sentence)
	return slices.ContainsFunc(s.Clauses, func(c *syntax.Clause) bool {
		if len(c.Subjects) != 1 || s.Chunks[c.Subjects[0]].Last-1 != p.head || c.Chunk.Negative {
			return false
		}
		switch v := c.Chunk.Word; {
		case c.Chunk.Passive:
			return thwarting.Has(v)
		case v == "come":
			return slices.ContainsFunc(c.Behind("to"), func(i int) bool { w := s.Chunks[i].Word; return w == "nothing" || w == "naught" })
		}
		return false
	})
}

var thwarting = wordSet(`foil thwart avert prevent disrupt abort forestall`)

// bloodyAlone meets the attack of which a sentence speaks, in a text that told none before, where it counts the dead or the wounded: "the attack left
// 12 soldiers dead".
func (r *reader) bloodyAlone(s *syntax.Sentence) {
	list := r.unmetIn[s.Index]
	if len(r.incidents) > 0 || len(list) != 1 || list[0].noun.weak || blastNouns.Has(r.headWord(list[0])) || r.stateDeed >= 0 || r.byState(s) {
		return
	}
	bloody := false
	for k := r.Sentences[s.Index].First; k < r.Sentences[s.Index].Last; k++ {
		w := r.Tokens[k].Lower
		bloody = bloody || deadWords.Has(w) || woundedWords.Has(w) || w == "lives"
	}
	if bloody && text.Any(r.InSentence(s.Index), func(m *doc.Mention) bool { return m.Type == doc.QuantityMention }) {
		r.unmetIn[s.Index] = nil
		r.meet(list[0])
	}
}

// intended tells whether a noun for a plan stands before an infinitive in its sentence: "a plan by a man living in X to open fire".
func intended(s *syntax.Sentence, c *syntax.Clause) bool {
	for k := c.Verb - 1; k >= 0 && k >= c.Verb-9; k-- {
		if x := &s.Chunks[k]; x.Kind == syntax.Noun && planNouns.Has(x.Word) {
			return true
		}
		if s.Chunks[k].Kind == syntax.Break || s.Chunks[k].Kind == syntax.Verb && s.Chunks[k].Finite {
			return false
		}
	}
	return false
}

// avowalOf returns the group whose claim an infinitive tells: "X's claim to have killed Y"; nil for others.
func (r *reader) avowalOf(s *syntax.Sentence, c *syntax.Clause) *doc.Mention {
	if !c.Chunk.Infinitive || !c.Chunk.Perfect || c.Verb == 0 || !avowals.Has(s.Chunks[c.Verb-1].Word) {
		return nil
	}
	return r.avower(s, c.Verb-1)
}
