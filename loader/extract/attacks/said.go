package attacks

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
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
		if o != c && o.Verb < c.Verb && (speechVerbs.Has(v) || airings.Has(v)) && !o.Chunk.Passive &&
			(slices.Contains(o.Objects, c.Subjects[0]) || slices.Contains(o.Behind("in", "out"), c.Subjects[0])) {
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

// happened tells whether a clause is neither denied nor hypothetical by its verb.
func happened(c *syntax.Clause) bool { return !c.Chunk.Negative && !c.Chunk.Modal }

// doersOf are the noun phrases for those who do what a clause tells.
func doersOf(c *syntax.Clause) []int {
	if c.Chunk.Passive {
		return c.Behind("by")
	}
	return c.Subjects
}

// claimedWord returns the noun for what is claimed or denied among noun phrases, "" for none.
func claimedWord(s *syntax.Sentence, chunks []int) string {
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

// spokenOf returns the attack that the first of some lists of noun phrases speaks of, else the one told last.
func (r *reader) spokenOf(s *syntax.Sentence, c *syntax.Clause, chunks ...[]int) *incident {
	for _, list := range chunks {
		if in := r.spokenIn(s, list); in != nil {
			return in
		}
		if r.unread(s, list) {
			return nil // "the June 10 wave of bombings"
		}
	}
	if c.Chunk.Word == "blame" && !c.Chunk.Passive {
		return r.toldBefore(s, c, 4)
	}
	if in := r.toldAhead(s, c); in != nil {
		return in
	}
	return r.lastOr(s)
}

// saying reads clauses with one of some verbs, or with any; it tells whether a clause was of its kind: no other reads it then.
type saying struct {
	verbs *text.WordSet
	read  func(*reader, *syntax.Sentence, *syntax.Clause) bool
}

// sayings are tried in this order.
var sayings = []saying{
	{wordSet(`take`), func(r *reader, s *syntax.Sentence, c *syntax.Clause) bool {
		return objectWord(s, c, "part") && happened(c) && !c.Chunk.Infinitive && r.tookPart(s, c)
	}},
	{coming, func(r *reader, s *syntax.Sentence, c *syntax.Clause) bool { return happened(c) && r.came(s, c) }},
	{wordSet(`mean intend aim`), (*reader).meantFor},
	{wordSet(`be belong come hail`), (*reader).ofAttackers},
	{wordSet(`have play act`), (*reader).hadHand},
	{wordSet(`build make assemble supply construct`), (*reader).madeBomb},
	{wordSet(`boast own admit confess`), func(r *reader, s *syntax.Sentence, c *syntax.Clause) bool { return happened(c) && r.avows(s, c) }},
	{hailing, func(r *reader, s *syntax.Sentence, c *syntax.Clause) bool { return happened(c) && r.hailed(s, c) }},
	{wordSet(`claim take admit accept assume acknowledge declare issue make post release publish circulate distribute`), (*reader).claims},
	{nil, func(r *reader, s *syntax.Sentence, c *syntax.Clause) bool {
		return happened(c) && doing(s, c) && r.ownDeed(s, c)
	}},
	{wordSet(`fall point rest lie turn centre center focus settle lead`), (*reader).suspicionFell},
	{wordSet(`lay put place pin fix heap cast pour assign attach shift throw point direct`), (*reader).blamePut},
	{wordSet(`distance dissociate disassociate`), (*reader).distances},
	{wordSet(`be`), (*reader).suspected},
	{wordSet(`point`), (*reader).fingerPointed},
	{wordSet(`see find`), (*reader).footprint},
	{wordSet(`bear have carry`), (*reader).hallmark},
	{wordSet(`identify name reveal`), (*reader).identified},
	{wordSet(`come`), (*reader).claimCame},
	{wordSet(`put`), (*reader).putName},
	{wordSet(`be`), (*reader).signature},
	{wordSet(`be come avenge`), func(r *reader, s *syntax.Sentence, c *syntax.Clause) bool { return happened(c) && r.motive(s, c) }},
	{wordSet(`be include`), func(r *reader, s *syntax.Sentence, c *syntax.Clause) bool { return happened(c) && r.amongVictims(s, c) }},
	{nil, func(r *reader, s *syntax.Sentence, c *syntax.Clause) bool { return happened(c) && r.entrance(s, c) }},
	{wordSet(`know remember be come rise shoot leap gain win achieve earn attain make draw`), (*reader).known},
	{wordSet(`carry stage launch mount conduct execute`), (*reader).operated},
	{wordSet(`include`), (*reader).includes},
	{wordSet(`be`), (*reader).work},
	{refuting, (*reader).deniesCharge},
	{wordSet(`deny reject disclaim have`), (*reader).denies},
	{wordSet(`blame pin attribute ascribe trace`), (*reader).blames},
	{wordSet(`lay put place`), (*reader).atDoor},
	{wordSet(`involve implicate`), (*reader).implicates},
	{wordSet(`link tie connect`), (*reader).links},
	{wordSet(`be`), (*reader).ownMen},
	{wordSet(`accuse suspect hold`), (*reader).accuses},
	{wordSet(`convict sentence jail charge indict execute imprison hang arrest try want detain extradite prosecute blacklist punish`), (*reader).judges},
	{wordSet(`plead find`), (*reader).foundGuilty},
	{wordSet(`be go stand remain put stay face`), (*reader).onTrial},
	{wordSet(`supply provide make build assemble buy rent hire procure deliver drive sell obtain acquire prepare`), (*reader).supplied},
	{wordSet(`lead command head direct order plan commission`), (*reader).led},
	{wordSet(`give issue`), (*reader).ordered},
	{wordSet(`give hand receive get serve draw`), (*reader).handed},
	{wordSet(`mastermind plan orchestrate organise organize carry perpetrate order commit stage launch execute conduct mount coordinate direct finance lead oversee supervise conceive devise commission instigate be`), (*reader).directs},
}

// doing tells whether the verb of a clause tells violence or how it was done.
func doing(s *syntax.Sentence, c *syntax.Clause) bool {
	v := c.Chunk.Word
	return len(lex.verbs.Of(v)) > 0 || doingVerbs.Has(v) || v == "take" && objectWord(s, c, "part")
}

var doingVerbs = wordSet(`carry do send act retaliate respond`)

// sayingsOf are those of a verb, by their places; those of any verb stand under "".
var sayingsOf = text.NewWordMap(func() map[string][]int {
	verbs, of := map[string]bool{"": true}, map[string][]int{}
	for _, x := range sayings {
		if x.verbs != nil {
			for _, v := range x.verbs.Words() {
				verbs[v] = true
			}
		}
	}
	for v := range verbs {
		for i, x := range sayings {
			if x.verbs == nil || x.verbs.Has(v) {
				of[v] = append(of[v], i)
			}
		}
	}
	return of
}())

// said reads claims, denials, blame and convictions.
func (r *reader) said(s *syntax.Sentence, c *syntax.Clause) {
	if s.Refused(c) || s.Conditional(c) || s.Undone(c) {
		return
	}
	of, ok := sayingsOf.Get(c.Chunk.Word)
	if !ok {
		of = sayingsOf.Of("")
	}
	for _, i := range of {
		if sayings[i].read(r, s, c) {
			return
		}
	}
}
