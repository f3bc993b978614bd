package syntax

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// reduced tells whether a bare past form is a participle ("a militia founded by officers") and no finite verb.
func (s *Sentence) reduced(c *Clause) bool {
	v := c.Chunk
	if n := c.Verb + 1; v.Participle && !v.Gerund && s.kind(n) == Verb && s.Chunks[n].Infinitive && held.Has(v.Word) {
		return true // "X, believed to be the leader of Y,"
	}
	if naming.Has(v.Word) && v.Participle && !v.Gerund && len(c.Objects) > 0 && s.kind(c.Verb-1) != Relative && s.kind(c.Verb-1) != Conjunction {
		if m := s.Chunks[c.Objects[0]].Core; m != nil && m.Type.Class() == graph.ActorClass && !m.Coreference && (s.kind(c.Verb-1) != Noun || s.Chunks[c.Verb-1].Core == nil || s.Chunks[c.Verb-1].Core.Type.Class() == graph.PlaceClass) {
			return true // "a smuggler named X", "a faction, called Y by the police"
		}
	}
	if v.Participle && !v.Gerund && electing.Has(v.Word) && len(c.Objects) == 1 && s.kind(c.Verb-1) == Comma && s.kind(c.Verb-2) == Noun {
		if o := &s.Chunks[c.Objects[0]]; o.Core == nil && Roles.Has(o.Word) && (o.Article == "" || o.Owned != 0 || o.Article == "its") {
			return true // "X, named leader of Y in 2020,"
		}
	}
	if s.labelled(c) {
		return true
	}
	if v.Finite && !v.Participle || v.Gerund || len(c.Objects) > 0 || v.Finite && neverPassive.Has(v.Word) {
		return false
	}
	if v.Word == "say" && s.kind(c.Verb+1) == Preposition && s.word(c.Verb+1) != "by" {
		return false // "X said in a statement carried by Y that …"
	}
	if m := s.mainNoun(); v.Word == "leave" && v.Finite && s.kind(c.Verb-1) == Comma && m != nil && m.Type == graph.Person && s.kind(c.Verb+1) != Noun {
		return false // "X, the former spokesman of Y, left in 2007"
	}
	if m := s.Chunks[max(c.Verb-1, 0)].Core; v.Word == "leave" && m != nil && m.Type == graph.Person {
		return false // "A and B left with others"
	}
	if last := s.lastClause(); last != nil && last.Chunk.Gerund && last.Chunk.Word == "call" && len(last.Second) > 0 && last.Second[len(last.Second)-1] == c.Verb-1 {
		return false // "a group calling itself X claimed"
	}
	who := c.Verb - 1
	for s.kind(who) == Adverb {
		who--
	}
	if r := s.climbBack(who) - 1; v.Finite && s.kind(who) == Noun && (s.kind(r) == Relative && s.Chunks[r].Word != "where" || s.kind(r) == Subordinate && s.Chunks[r].Word == "which" && s.kind(r-1) == Conjunction) {
		return false // "which X founded", "whom the government of X secretly armed"
	}
	if w := s.Chunks[max(c.Verb-1, 0)].Word; v.Finite && c.Verb > 0 && s.kind(c.Verb-1) == Noun && (w == "it" || w == "he" || w == "she" || w == "they" || w == "we") {
		return false // "the girls it abducted from X"
	}
	if v.Participle && !v.Finite {
		return true // blown, taken: no past tense
	}
	if s.kind(c.Verb+1) == Preposition && cautioning.Has(v.Word) && s.word(c.Verb+1) != "by" && s.word(c.Verb+1) != "in" && v.Finite && !s.finiteFollows(c) {
		return false // "the UN warned of an assault by X"
	}
	for _, p := range c.Phrases {
		if p.Word == "by" && len(p.Nouns) > 0 && !manners.Has(s.Chunks[p.Nouns[0]].Word) {
			return true
		}
	}
	if m := s.Chunks[max(c.Verb-1, 0)].Core; v.Finite && s.kind(c.Verb-1) == Noun && m != nil && m.Type == graph.ArmedGroup && s.onlyVerb(c) {
		return false // "X recruited in Y"
	}
	n := c.Verb + 1
	for s.kind(n) == Adverb {
		n++
	}
	next := s.Chunks[min(n, len(s.Chunks)-1)]
	if next.Kind != Preposition && next.Kind != Date {
		return false
	}
	if m := s.Chunks[max(c.Verb-1, 0)].Core; v.Word == "shoot" && next.Word == "at" && m != nil && m.Type == graph.Person && s.animate(n+1) && !s.finiteFollows(c) {
		return false // "X shot at a policeman"
	}
	if v.Word == "shoot" && (next.Word == "at" || next.Word == "into" || next.Word == "towards" || next.Word == "on") && !s.finiteFollows(c) && (s.onlyVerb(c) || s.kind(who-1) == Subordinate) {
		return false // "gunmen in X shot at a bus", "when a gunman shot at guests"
	}
	if v.Word == "shoot" && next.Word == "to" && s.word(n+1) != "death" {
		return false // "X, led by Y, shot to fame"
	}
	return !intransitive.Has(v.Word) && (transitive.Has(v.Word) || s.enclosed(c)) || s.finiteFollows(c)
}

// held are verbs whose participle before an infinitive tells that something is held to be so.
var held = text.NewWordSet(`believe think say know suspect report allege understand estimate reckon assume presume consider deem fear rumour rumor`)

// labelled tells whether a participle that opens the sentence or stands behind a comma says what others hold a group for: "X, considered a terrorist
// organization by Y,", "Designated a terrorist group by Y, X has …".
func (s *Sentence) labelled(c *Clause) bool {
	v := c.Chunk
	if !v.Participle || v.Gerund || !labelling.Has(v.Word) || len(c.Objects) != 1 || !bodiesOfMen.Has(s.Chunks[c.Objects[0]].Word) || len(c.Behind("by")) == 0 {
		return false
	}
	k := c.Verb - 1
	for s.kind(k) == Adverb {
		k--
	}
	return k < 0 || s.kind(k) == Comma && s.kind(k-1) == Noun && s.Chunks[k-1].Core != nil
}

var (
	// labelling are verbs for what somebody is held for or declared to be.
	labelling = text.NewWordSet(`designate consider label brand declare deem list classify call name recognise recognize`)
	// bodiesOfMen are nouns for what a group is held for.
	bodiesOfMen = text.NewWordSet(`organization organisation group movement entity outfit network`)
)

// accusedBefore returns the subject of the clause in which a noun phrase is the place of a trial or the like, -1 for others: "X appeared in court in P
// (accused of)", but "a man in P (accused of)".
func (s *Sentence) accusedBefore(j int, last *Clause) int {
	if last == nil || !last.Chunk.Finite || len(last.Subjects) != 1 || !trying.Has(last.Chunk.Word) || s.kind(j-1) != Preposition {
		return -1
	}
	return last.Subjects[0]
}

// trying are verbs for how somebody comes before a court.
var trying = text.NewWordSet(`go appear stand arrest detain extradite charge hold jail`)

// enclosed tells whether a comma before a past form, adverbs aside, and one behind its phrases cut it off from the finite verb that follows: "X, long
// confined to P, has grown".
func (s *Sentence) enclosed(c *Clause) bool {
	k := c.Verb - 1
	for s.kind(k) == Adverb {
		k--
	}
	if s.kind(k) != Comma || s.kind(k-1) != Noun {
		return false
	}
	for k = c.Verb + 1; s.kind(k) == Preposition || s.kind(k) == Date || s.kind(k) == Adverb || s.kind(k) == Noun && s.kind(k-1) == Preposition || s.kind(k) == Conjunction || s.kind(k) == Noun && s.kind(k-1) == Conjunction; {
		k++
	}
	if s.kind(k) != Comma {
		return false
	}
	for k++; s.kind(k) == Adverb; {
		k++
	}
	return s.kind(k) == Verb && s.Chunks[k].Finite
}

// animate tells whether a noun phrase is of people: a person, "him", "a policeman".
func (s *Sentence) animate(i int) bool {
	if s.kind(i) != Noun {
		return false
	}
	c := &s.Chunks[i]
	return c.Core != nil && c.Core.Type == graph.Person || c.Word == "him" || c.Word == "her" || c.Word == "them" || People.Has(strings.TrimSuffix(c.Word, "s")) || People.Has(c.Word) || Forces.Has(c.Word) || strings.HasSuffix(c.Word, "men") || strings.HasSuffix(c.Word, "man") || strings.HasSuffix(c.Word, "officer") || strings.HasSuffix(c.Word, "officers") || c.Word == "constable" || c.Word == "guard" || c.Word == "sentry"
}

// mainNoun returns what the noun phrase that begins a sentence names, if a comma closes it; nil for others.
func (s *Sentence) mainNoun() *doc.Mention {
	if s.kind(0) != Noun || s.kind(1) != Comma {
		return nil
	}
	return s.Chunks[0].Core
}

// electing verbs put somebody into an office.
var electing = text.NewWordSet(`appoint name elect declare proclaim make crown install choose promote`)

// cautioning are verbs behind which a preposition opens what is warned of, where no finite verb follows.
var cautioning = text.NewWordSet(`warn caution complain protest`)

// manners stand behind "by" for how something is done, not by whom.
var manners = text.NewWordSet(`boat road sea air land force night train car ship bus plane foot day then mistake chance hand dawn dusk`)

// onlyVerb tells whether a sentence has no other verb that may be finite.
func (s *Sentence) onlyVerb(c *Clause) bool {
	for k := range s.Chunks {
		if s.kind(k) == Verb && k != c.Verb && s.Chunks[k].Finite {
			return false
		}
	}
	return true
}

// finiteFollows tells whether a finite verb stands behind the phrases of a clause right behind its subject, without a subject
// of its own: "a bomb left in a bag went off".
func (s *Sentence) finiteFollows(c *Clause) bool {
	if s.kind(c.Verb-1) != Noun && s.kind(c.Verb-1) != Shut || s.kind(c.Verb-2) == Relative || s.kind(c.Verb-2) == Subordinate {
		return false
	}
	for k := c.Verb + 1; k < len(s.Chunks) && k < c.Verb+14; k++ {
		switch s.kind(k) {
		case Preposition, Adverb, Date:
		case Noun:
			if s.kind(k-1) != Preposition {
				return false
			}
		case Comma: // "sent to the consulate in Bordeaux, France, was intercepted"
			if !s.largerPlace(k) {
				return false
			}
			for s.largerPlace(k) {
				k += 2
			}
		case Verb:
			return s.Chunks[k].Finite && s.Chunks[k].Word != "say"
		default:
			return false
		}
	}
	return false
}

// largerPlace tells whether the area or the country in which a place lies stands between a comma and the next one.
func (s *Sentence) largerPlace(comma int) bool {
	if comma+2 >= len(s.Chunks) || s.kind(comma) != Comma || s.kind(comma+1) != Noun || s.kind(comma+2) != Comma {
		return false
	}
	m, before := s.Chunks[comma+1].Core, s.Chunks[comma-1].Core
	return m != nil && (m.Type == graph.Country || m.Type == graph.AdminArea) && before != nil && before.Type.Class() == graph.PlaceClass
}

// BeyondPlace returns the chunk behind the areas and countries that stand between commas at a chunk, in which the place before lies: "in Bogota,
// Colombia, (by members of X)"; the chunk itself where none stand.
func (s *Sentence) BeyondPlace(k int) int {
	if !s.largerPlace(k) {
		return k
	}
	for s.largerPlace(k) {
		k += 2
	}
	return k + 1
}

// transitive verbs without an object are participles; intransitive ones are not.
var transitive = text.NewWordSet(`found form establish create lead head command base kill wound injure arrest capture detain seize hold take accuse suspect
	convict blame list designate call know name link tie ally affiliate associate inspire back support fund finance train arm ban outlaw shoot
	disguise dress mask equip target attack bomb ambush abduct kidnap behead execute jail sentence charge use aim plan carry claim describe see make set bring locate hit
	compose comprise draw recruit dub brand attribute ascribe hail pack load lace fit strap hide bury leave plant deem film release drive steal entrench oppose confine restrict limit concentrate publish destroy align appoint elect expel defeat oust sponsor drive station deploy murder assassinate`)

// neverPassive are verbs that nobody suffers: "X, who ran it, died in a raid by Y".
var neverPassive = text.NewWordSet(`die perish succumb arrive happen occur emerge appear disappear vanish rise fall lie go come`)

var intransitive = text.NewWordSet(`die go come rise fall emerge appear disappear operate flee live move march travel arrive happen occur explode detonate blow follow fail split break swear say
	begin fight work grow return serve succeed join`)

// supposed returns the noun phrase of whom something is supposed up to a chunk, -1 for none: "gunmen believed to be from X (attacked)".
func (s *Sentence) supposed(last int) int {
	if s.kind(last) != Noun {
		return -1
	}
	k := s.climb(last)
	if s.kind(k-1) == Preposition {
		k--
	}
	if s.kind(k-1) != Verb || !s.Chunks[k-1].Infinitive || s.kind(k-2) != Verb || s.kind(k-3) != Noun {
		return -1
	}
	if v := &s.Chunks[k-2]; !Supposing.Has(v.Word) || !v.Participle || v.Passive && s.Tokens[v.First].Lower != s.Tokens[v.Last-1].Lower {
		return -1
	}
	return k - 3
}

// Supposing are verbs for what is held of somebody without being known.
var Supposing = text.NewWordSet(`believe think suspect presume suppose assume allege say reckon understand`)

// mainSubject gives a participle that opens the sentence the first noun phrase behind its comma.
func (s *Sentence) mainSubject(c *Clause) {
	for k := c.Verb + 1; k < len(s.Chunks); k++ { // rather what a finite verb follows
		n := k + 1
		if s.kind(k) != Comma || s.kind(n) != Noun || s.Chunks[n].Article == "whose" {
			continue
		}
		v := s.skipComplement(n)
		if s.kind(v) == Comma && s.kind(v+1) == Noun && s.Chunks[v+1].Article == "whose" && s.Chunks[n].Core != nil {
			c.Subjects = []int{n} // "…, X, whose name is Y, …"
			return
		}
		for s.kind(v) == Preposition && s.kind(v+1) == Noun || s.kind(v) == Preposition && s.kind(v+1) == Adverb || s.kind(v) == Adverb || s.kind(v) == Date {
			if s.kind(v) == Preposition {
				v++
			}
			v++
		}
		if s.kind(v) == Verb && s.Chunks[v].Finite && !s.Chunks[v].Passive && !(s.Chunks[v].Participle && s.kind(v-1) == Noun && v == n+1 && !(s.kind(v+1) == Noun && s.Chunks[n].Core != nil)) || s.kind(v) == Verb && s.Chunks[v].Finite && s.Chunks[v].Passive {
			c.Subjects = s.single(n)
			return
		}
	}
	for k := c.Verb + 1; k < len(s.Chunks); k++ {
		if s.kind(k) != Comma {
			continue
		}
		n := k + 1
		for s.kind(n) == Adverb || s.kind(n) == Date {
			n++
		}
		if s.kind(n) != Noun {
			continue
		}
		// a list goes on: "Comprising radicals from A, B, and C, the group"
		rest := s.List(n)
		behind := s.skipComplement(rest[len(rest)-1])
		if s.kind(behind) == Comma && s.kind(behind+1) == Noun && !s.verbBehind(n) {
			continue
		}
		if s.kind(behind) == Comma && s.kind(behind+1) == Conjunction {
			continue
		}
		c.Subjects = s.single(n)
		return
	}
}

func (s *Sentence) verbBehind(n int) bool {
	for k := n + 1; k < len(s.Chunks) && k < n+8; k++ {
		if s.kind(k) == Verb {
			return true
		}
		if s.kind(k) == Comma && k > n+1 {
			return false
		}
	}
	return false
}

// suffered are verbs for what is done to persons rather than to a body.
var suffered = text.NewWordSet(`arrest kill detain sentence jail place sanction wound injure capture accuse charge suspect convict hang kidnap abduct murder assassinate extradite behead shoot`)

// bodyAt tells whether a noun phrase names a body of state, an organisation or a country.
func (s *Sentence) bodyAt(i int) bool {
	m := s.Chunks[i].Core
	return m != nil && (m.Type == graph.StateBody || m.Type == graph.Organization || m.Type == graph.Country)
}

// holderAt tells whether a noun phrase is for one who has a place in a body.
func (s *Sentence) holderAt(i int) bool {
	c := &s.Chunks[i]
	return c.Core == nil && !c.Plural && Roles.Has(c.Word)
}
