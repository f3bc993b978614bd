package syntax

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// noun reads a noun phrase.
func (s *Sentence) noun(i int) int {
	c := Chunk{Kind: Noun, First: i}
	k := i
	if l := s.low(i); s.at(i) != nil && s.is(i, isPossessive) && s.at(i).Last == i+1 {
		c.Article, c.Mentions, c.Owned = l, s.alone(s.at(i)), 1
		k++
	} else if s.at(i) == nil && s.is(i, isDeterminer) {
		c.Article = l
		k++
		for k < s.last && s.at(k) == nil && (s.is(k, isDeterminer) && s.low(k) != "no" || s.low(k) == "of" && (l == "all" || l == "some" || l == "many" || l == "several")) {
			k++
		}
	}
	if k > i && s.quoted(k) {
		k++
	}
	lastMention := (*doc.Mention)(nil)
	end := k
loop:
	for k < s.last {
		if m := s.at(k); m != nil {
			if m.Type == doc.DateMention && k > i && !(k == i+1 && c.Article != "") || k > i && s.begins(m, k, end > i) {
				break
			}
			if lastMention != nil && m != lastMention && s.apart(lastMention, m, k) {
				break
			}
			if m.Type == doc.QuantityMention && end == k && k-1 > i && m.Last == k+1 && s.low(k-1) == "number" && (s.low(k) == "two" || s.low(k) == "three") {
				k++ // "X's number two"
				end = k
				continue
			}
			if m.Type == doc.QuantityMention && end > i && !(c.Article != "" && end == i+1) && s.tok(k-1).Text != "-" && s.low(k-1) != "'s" {
				break
			}
			if end > i && k == end && lastMention == nil && c.Article == "" && m.Type.Class() == graph.ActorClass && !m.Adjective && spans.Has(s.low(k-1)) {
				break // "Within hours X had …"
			}
			if c.Mentions == nil {
				c.Mentions = s.room.mentions.Take(2)[:0]
			}
			c.Mentions = append(c.Mentions, m)
			lastMention = m
			k = max(m.Last, k+1)
			end = k
			continue
		}
		t := s.tok(k)
		l := t.Lower
		switch {
		case lastMention != nil && end == k && lastMention.First == i && s.actorsBehind(lastMention, k):
			break loop
		case l == "one" && lastMention != nil && end == k && s.low(k+1) == "of":
			break loop // "handed over to X one of Y's commanders"
		case lastMention != nil && (lastMention.Coreference || lastMention.Type == graph.ArmedGroup || lastMention.Type == graph.Person) && end == k && s.goodsAt(k) && s.prior().Kind == Verb && giving.Has(s.prior().Word):
			break loop // "giving the militants sanctuary", "gave X anti-tank missiles"
		case l == "'s" || t.Text == "'" && k+1 < s.last && s.tok(k+1).Space && end == k && strings.HasSuffix(s.low(k-1), "s") || t.Text == "’" && end == k && strings.HasSuffix(s.low(k-1), "s"):
			c.Owned = len(c.Mentions)
			if c.Owned == 0 {
				c.Owned = -1
			}
			k++
			end = k
			continue
		case (t.Text == "'" || t.Text == "’") && end == k && k > i && k+1 < s.last && s.low(k+1) == "s" && !s.tok(k+1).Space:
			c.Owned = len(c.Mentions) // "M23's": cut up
			if c.Owned == 0 {
				c.Owned = -1
			}
			k += 2
			end = k
			continue
		case l == "so" && s.low(k+1) == "-" && s.low(k+2) == "called":
			k += 3
			end = k
			continue
		case t.Text == "(" && lastMention != nil && end == k && k+3 < s.last && s.at(k+1) != nil && s.at(k+1).Key == lastMention.Key && s.at(k+1).Last == k+2 && s.tok(k+2).Text == ")" && s.goesOn(k+3):
			lastMention = s.at(k + 1) // "the Islamic State (IS) branch"
			c.Mentions = append(c.Mentions, lastMention)
			k += 3
			end = k
			continue
		case t.Kind == text.Mark && (t.Text == "-" || t.Text == "/") && !t.Space:
			k++
			continue
		case t.Kind == text.Mark:
			break loop
		case k > i && s.tok(k-1).Text == "-" && !t.Space:
			// "second-in-command"
		case k > i && k+2 < s.last && s.is(k, isPreposition) && s.tok(k+1).Text == "-" && !s.tok(k+1).Space && !s.tok(k+2).Space && s.tok(k+2).Kind == text.Word:
			// "an off-duty officer"
		case end == k && k > i && s.rankGoesOn(k) > 0: // "second in command"
			k += s.rankGoesOn(k)
			end = k
			continue
		case l == "other" && lastMention != nil && lastMention.Type == doc.QuantityMention && end == k:
			// "three other militants"
		case s.is(k, isDeterminer) && k > i, s.is(k, isBare), s.is(k, isConjunction), s.is(k, isPreposition) && l != "past" && !(l == "following" && k == i+1 && c.Article != ""), s.is(k, isRelative), s.is(k, isModal), s.is(k, isSubordinator) && l != "that":
			break loop
		case k > i && s.is(k, isAdverb) && !s.is(k, isLyNoun) && !(k+2 < s.last && s.tok(k+1).Text == "-" && !s.tok(k+1).Space): // not "long-time"
			if f, ok := s.form(k + 1); c.Article != "" && k == i+1 && k+2 < s.last && s.at(k+1) == nil && (s.at(k+2) == nil || s.at(k+2).Type == graph.ArmedGroup && c.Article == "the") && ok && f.participle && s.tok(k+2).Kind == text.Word && s.plainNoun(k+2) && !s.is(k+2, isBare) {
				k += 2 // "a newly created group"
				end = k
				continue
			}
			if c.Article == "the" && k == i+1 && (l == "last" || l == "first") && s.low(k+1) == "of" {
				k++ // "the last of them"
				end = k
				continue
			}
			if c.Article == "the" && k == i+1 && ordinals.Has(l) && s.is(k+1, isPreposition) && s.low(k+1) != "-" && s.prior().Kind != Verb {
				end = k + 1 // "the first at a market, the second in a school"
				break loop
			}
			if f, ok := s.form(k + 1); c.Article == "the" && k == i+1 && ordinals.Has(l) && ok && f.past && s.opensObject(k+2) {
				end = k + 1 // "the first hit a market"
				break loop
			}
			// "the largely Muslim south" goes on; an adverb behind the noun ends it.
			if k+1 < s.last && s.at(k+1) == nil && (!s.verbAt(k+1) || s.nounish(k+1) && (l == "long" || l == "early" || l == "late" || l == "first" || l == "last")) && end == k && c.Article != "" && k == i+1 {
				k++
				continue
			}
			break loop
		case s.isVerb(k, &c, end), end > i && s.jointAt(k), k > i && s.clock(k) > 0:
			break loop
		case outcomes.Has(l) && end == k && (k > i+1 || k > i && lastMention != nil && !lastMention.Adjective) && (s.prior().Kind == Verb || l == "hostage" && s.ofTaken()) && !s.is(k-1, isAdverb) && (c.Article != "" || lastMention != nil):
			break loop // "shot the prefect dead", "took 20 people hostage"
		}
		k++
		end = k
	}
	if end <= i {
		end = i + 1
	}
	c.Last = end
	if len(c.Mentions) > 0 {
		if m := c.Mentions[len(c.Mentions)-1]; m.Last == end && !m.Adjective && (c.Owned < len(c.Mentions) || s.low(end-1) != "'s") {
			c.Core = m
		}
	}
	if n := len(c.Mentions); c.Core == nil && n > 0 {
		if m := c.Mentions[n-1]; m.Last == end-1 && !m.Adjective && m.Type.Class() == graph.PlaceClass && m.Type != graph.Facility && areaNouns.Has(s.low(end-1)) && c.Owned < n {
			c.Core = m // "Bijapur district"
		}
	}
	if n := len(c.Mentions); c.Core == nil && n > 0 {
		if m := c.Mentions[n-1]; m.Type == graph.Person && m.Last == end-1 && !m.Adjective && postnominals.Has(s.low(end-1)) && c.Owned < n {
			c.Core = m // "X MP"
		}
	}
	c.Word = s.low(end - 1)
	if c.Word == "'s" && end-2 >= i { // "Al-Shabaab's" alone
		c.Word = s.low(end - 2)
		if len(c.Mentions) > 0 {
			c.Core = c.Mentions[len(c.Mentions)-1]
			c.Owned = 0
		}
	}
	c.Plural = strings.HasSuffix(c.Word, "s") && !strings.HasSuffix(c.Word, "ss") && !hissing.Has(c.Word) || c.Word == "people" || c.Word == "police" || c.Word == "men" || c.Word == "gunmen" || c.Word == "militia"
	return s.push(c)
}

// hissing are singulars in -s.
var hissing = text.NewWordSet(`bus minibus omnibus trolleybus campus gas virus crisis corpus census consensus nexus status focus bonus caucus circus locus apparatus abyss basis thesis genesis analysis
	emphasis oasis nemesis chaos bias atlas canvas terminus`)

// ofTaken tells whether "of" stands before the noun phrase that is read, behind the object of a verb: "took 26 members of a team hostage".
func (s *Sentence) ofTaken() bool {
	n := len(s.Chunks)
	return n >= 3 && s.Chunks[n-1].Word == "of" && s.Chunks[n-2].Kind == Noun && s.Chunks[n-3].Kind == Verb
}

// rankGoesOn returns how many tokens at k belong to a rank of several words that the token before began: "second in command",
// "commander in chief", "number two".
func (s *Sentence) rankGoesOn(k int) int {
	switch b, next := s.low(k-1), s.low(k+1); s.low(k) {
	case "in":
		if next == "command" && (b == "second" || b == "third" || b == "deputy") || next == "chief" && b == "commander" {
			return 2
		}
	}
	return 0
}

// quoted tells whether a quotation mark at a token opens some words of a noun phrase: its "volunteers".
func (s *Sentence) quoted(k int) bool {
	if k+2 >= s.last || s.tok(k).Text != "\"" && s.tok(k).Text != "“" || s.tok(k+1).Kind != text.Word || s.at(k+1) != nil {
		return false
	}
	for n := k + 2; n < s.last && n < k+4; n++ {
		if t := s.tok(n).Text; t == "\"" || t == "”" {
			return true
		}
	}
	return false
}

// daytimes are nouns for hours of the day, with the prepositions before them adverbs: "before dawn (on 3 May)".
var daytimes = text.NewWordSet(`dawn dusk midnight midday noon daybreak sunrise sunset nightfall`)

// clock returns the token behind "a.m.", "p.m." or "pm" behind a number and behind "before dawn", 0 for others.
func (s *Sentence) clock(i int) int {
	l := s.low(i)
	if (l == "before" || l == "after" || l == "around" || l == "at") && daytimes.Has(s.low(i+1)) && s.at(i+1) == nil {
		return i + 2
	}
	if l != "a" && l != "p" && l != "pm" || i == s.first || !strings.ContainsAny(s.low(i-1), "0123456789") {
		return 0
	}
	if l == "pm" {
		return i + 1
	}
	if s.low(i+1) != "." || s.low(i+2) != "m" || s.tok(i+2).Space {
		return 0
	}
	if s.low(i+3) == "." && !s.tok(i+3).Space {
		return i + 4
	}
	return i + 3
}

// begins tells whether a mention inside a noun phrase opens one of its own: "In Kashmir | it", "his command | the group", "owes | its
// allegiance", "for years | X". read tells that a noun was read before it.
func (s *Sentence) begins(m *doc.Mention, k int, read bool) bool {
	if m.First != k || s.tok(k-1).Text == "-" {
		return false
	}
	l, prev := s.low(k), s.low(k-1)
	switch {
	case m.Coreference && (bare.Has(l) || possessives.Has(l)), (l == "the" || l == "a" || l == "an") && read:
		return prev != "all" && prev != "both" && prev != "half"
	}
	if m.Type == graph.Person && read && incidents.Has(prev) {
		return true // "hours after the blast | X said"
	}
	return spells.Has(prev) && read && !m.Adjective && m.Type.Class() == graph.ActorClass && !m.Coreference
}

// incidents are nouns for what happened, behind which a name begins a phrase of its own.
var incidents = text.NewWordSet(`attack attacks blast blasts bombing bombings explosion explosions raid shooting ambush massacre incident assault siege killings`)

// spells are nouns for stretches of time behind which a name begins a phrase of its own.
var spells = text.NewWordSet(`years months weeks days decades decade year month week day time moment`)

// quoting returns the token behind "what it described as", "what the army called", which only say whose words follow; 0 for others.
func (s *Sentence) quoting(i int) int {
	if s.low(i) != "what" {
		return 0
	}
	for k := i + 2; k < s.last && k < i+7; k++ {
		switch s.low(k) {
		case "called", "calls", "call", "termed", "terms":
			return k + 1
		case "described", "describes", "describe", "saw", "sees", "regards", "regarded":
			if s.low(k+1) == "as" {
				return k + 2
			}
			return 0
		case "said", "says", "say":
			if w := s.low(k + 1); w == "was" || w == "were" || w == "is" || w == "are" {
				return k + 2
			}
			return 0
		}
		if s.tok(k).Kind == text.Mark && s.tok(k).Text != "-" {
			return 0
		}
	}
	return 0
}

// goesOn tells whether a noun for people or for a group stands at a token, or behind a word there: "(IS) branch", "(LeT) founder".
func (s *Sentence) goesOn(k int) bool {
	for n := k; n < k+3 && n < s.last && s.at(n) == nil; n++ {
		l := s.low(n)
		if Members.Has(l) || Roles.Has(l) || groupWords.Has(l) {
			return true
		}
		if !s.plainNoun(n) || s.tok(n).Kind != text.Word {
			return false
		}
	}
	return false
}

// goodsAt tells whether a word for what is given stands at a token, or behind its adjectives: "anti-tank missiles", "safe haven".
func (s *Sentence) goodsAt(k int) bool {
	if l := s.low(k); Members.Has(l) || Roles.Has(l) || groupWords.Has(l) {
		return false
	}
	for n := k; n < s.last && n < k+5; n++ {
		t := s.tok(n)
		if goods.In(t) {
			return true
		}
		if s.at(n) != nil || t.Upper() || t.Kind != text.Word && (t.Text != "-" || t.Space) || s.is(n, isPreposition) || s.is(n, isDeterminer) || s.is(n, isConjunction) {
			return false
		}
	}
	return false
}

// giving are verbs with two objects, goods what is given.
var (
	giving = text.NewWordSet(`give offer grant provide send supply deny lend promise sell`)
	goods  = text.NewWordSet(`millions billions hundreds thousands dozens tens backing arsenal armour explosives logistics grenades medicine food supplies advice sanctuary shelter money weapons arms refuge support training cash funds funding aid help protection explosives ammunition rockets missiles drones weaponry equipment assistance haven havens bases cash passage access camps tanks rifles intelligence uniforms fuel vehicles instruction funding`)
)

// postnominals stand behind the name of a person.
var postnominals = text.NewWordSet(`mp mep msp td qc kc obe mbe cbe`)

// areaNouns may end the name of a place.
var areaNouns = text.NewWordSet(`province district state county governorate region department prefecture municipality island islands valley city town village peninsula mountains`)

// gatherings are named by their day: "Sunday mass", "Friday prayers".
var gatherings = text.NewWordSet(`mass prayers prayer service services sermon sermons worship procession market celebrations celebration parade`)

// spans are lengths of time.
var spans = text.NewWordSet(`minutes hours days weeks months years`)

// apart tells whether a second mention right behind a first begins a phrase of its own: a name behind a name. A name behind an
// adjective, a place or a number goes on.
func (s *Sentence) apart(a, b *doc.Mention, k int) bool {
	if a.Last < k {
		return false // a noun stands between
	}
	if a.Adjective || a.Type == doc.QuantityMention || b.Type == graph.Facility || b.Type == graph.Event {
		return false
	}
	if a.Type.Class() == graph.PlaceClass && b.Type.Class() == graph.ActorClass {
		return (b.Type == graph.Person || b.Type == graph.ArmedGroup) && s.openingPlace()
	}
	if a.Type == doc.DateMention && a.Last == a.First+1 && s.tok(a.First).Kind == text.Number && a.First > s.first && s.low(a.First-1) == "the" && b.Type.Class() == graph.PlaceClass && b.Last < s.last && s.at(b.Last) == nil && s.plainNoun(b.Last) {
		return false // "the 2002 Bali bombings"
	}
	return a.Type == doc.DateMention || b.Type == doc.DateMention || a.Type.Class() == graph.ActorClass && b.Type.Class() == graph.PlaceClass ||
		a.Type == graph.Person && b.Type != graph.Person
}

// openingPlace tells whether the phrase that is read stands behind "in" at the beginning of a clause: "In Canada X was convicted".
func (s *Sentence) openingPlace() bool {
	if n := len(s.Chunks); n > 0 && s.Chunks[n-1].Kind == Preposition && s.Chunks[n-1].Word == "in" {
		return n == 1 || s.kind(n-2) == Comma || s.kind(n-2) == Break || s.kind(n-2) == Conjunction || s.kind(n-2) == Subordinate
	}
	return false
}

// agents are further nouns for people who act.
var agents = text.NewWordSet(`police army residents locals protesters demonstrators bandits pirates herders herdsmen prosecutors authorities judges detectives raiders robbers hijackers
	abductors captors militias vigilantes marines peacekeepers guards snipers smugglers traffickers hitmen thugs`)

// actorsBehind tells whether the words from a token on are people of whom a verb tells, and no part of the place that opens the clause before them:
// "in Hawija | unidentified gunmen shot".
func (s *Sentence) actorsBehind(place *doc.Mention, k int) bool {
	if place.Adjective || place.Type.Class() != graph.PlaceClass || place.Type == graph.Facility || !s.openingPlace() {
		return false
	}
	for n := k; n < s.last && n < k+3 && s.at(n) == nil && s.tok(n).Kind == text.Word; n++ {
		if l := s.low(n); (People.Has(l) || agents.Has(l)) && s.verbAt(n+1) {
			return true
		}
		if !s.is(n, isAdjectival) && !s.plainNoun(n) {
			return false
		}
	}
	return false
}
