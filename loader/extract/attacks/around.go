package attacks

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// What the sentence around a noun for violence says of its doers, its place and its day.

// agents gives a phrase those who stand behind "by" in its noun phrase: "the kidnapping of X by Y in Z".
func (r *reader) agents(p *phrase, s *syntax.Sentence) {
	for i := range s.Chunks {
		c := &s.Chunks[i]
		if c.Kind != syntax.Noun || c.Last-1 != p.head {
			continue
		}
		k := i + 1
		if k < len(s.Chunks) && s.Chunks[k].Kind == syntax.Verb && s.Chunks[k].Participle && perpetrated.Has(r.Tokens[s.Chunks[k].First].Lower) {
			k++ // "a bombing carried out on 3 May by X"
		}
		for ; k+1 < len(s.Chunks); k += 2 {
			k = s.BeyondPlace(k)
			if k+1 >= len(s.Chunks) || s.Chunks[k].Kind != syntax.Preposition {
				return
			}
			next := s.Chunks[k+1].Kind
			if next != syntax.Noun && next != syntax.Date {
				return
			}
			if s.Chunks[k].Word == "of" && next == syntax.Noun && done.Has(r.Tokens[p.head].Lower) && len(p.targets) == 0 && s.Chunks[k+1].Core == nil {
				// "the killing of a general, X, outside his home in Y"
				m, _ := s.Named(k + 1)
				if m == nil && k+3 < len(s.Chunks) && s.Chunks[k+2].Kind == syntax.Comma && (civilRoles.Has(s.Chunks[k+1].Word) || syntax.Calling(s.Chunks[k+1].Word)) && !s.Chunks[k+1].Plural {
					m = s.Chunks[k+3].Core // "the murder of X's publisher, Y, in Z"
				}
				if m != nil && m.Type == graph.Person && k+4 < len(s.Chunks) && s.Chunks[k+3].Core == m {
					shut := k + 4
					if s.Chunks[shut].Word == "of" && shut+2 < len(s.Chunks) {
						shut += 2 // "X of the Y company,"
					}
					if s.Chunks[shut].Kind != syntax.Comma {
						continue
					}
					p.targets = append(p.targets, *m)
					p.last = max(p.last, m.Last)
					for ; shut+2 < len(s.Chunks) && s.Chunks[shut+1].Kind == syntax.Preposition && s.Chunks[shut+2].Kind == syntax.Date; shut += 2 {
						if len(p.dates) == 0 { // "X, on 31 October 2015 at his office in Y"
							for _, d := range s.Chunks[shut+2].Mentions {
								p.dates = append(p.dates, *d)
							}
						}
					}
					if len(p.places) == 0 {
						r.beside(s, shut, p)
					}
					return
				}
			}
			if s.Chunks[k].Word != "by" || next != syntax.Noun {
				continue
			}
			m, _ := s.Named(k + 1)
			switch {
			case m == nil:
			case m.Type == graph.ArmedGroup:
				p.groups = append(p.groups, *m)
			case m.Type == graph.Person:
				p.people = append(p.people, *m)
			}
			return
		}
	}
}

// doersEnd returns the token of the "on" or "in" that goes on behind armed people or a group at a token: "(an attack by) fighters of X on Y"; 0 if none
// stands there.
func (r *reader) doersEnd(k int, s *text.Sentence, at func(int) *doc.Mention) int {
	armed := false
	for n := k; n+1 < s.Last && n < k+14; n++ {
		m := at(n)
		switch {
		case m != nil && (m.Type == graph.ArmedGroup || m.Type == graph.Person && !m.Coreference):
			armed, n = true, m.Last-1
		case m != nil && m.Type != doc.QuantityMention && !m.Adjective:
			return 0
		case armed && alsoOn.Has(r.Tokens[n].Lower):
			return n
		case stopBehind.Has(r.Tokens[n].Lower) || r.Tokens[n].Kind == text.Mark && r.Tokens[n].Text != "-":
			return 0
		case armedWord(r.Tokens[n].Lower):
			armed = true
		}
	}
	return 0
}

// ownedUp returns the token of the "on" or "in" that goes on behind those who are said to have done it, 0 if no such words stand at a token: "claimed by
// X (on a convoy)", "blamed on X (in Y)".
func (r *reader) ownedUp(k int, s *text.Sentence, at func(int) *doc.Mention) int {
	if k+3 >= s.Last {
		return 0
	}
	switch l, next := r.Tokens[k].Lower, r.Tokens[k+1].Lower; {
	case (l == "claimed" || l == "perpetrated" || l == "staged" || l == "mounted" || l == "launched") && next == "by", l == "blamed" && next == "on", l == "attributed" && next == "to":
		k += 2
	case l == "carried" && next == "out" && r.Tokens[k+2].Lower == "by":
		k += 3
	default:
		return 0
	}
	end := r.doersEnd(k, s, at)
	if end+1 < s.Last && at(end+1) != nil && at(end+1).Type == doc.DateMention {
		return 0 // "claimed by X on Monday": when it said so
	}
	return end
}

// alsoOn are prepositions that go on behind those who did it.
var alsoOn = wordSet(`on in at against near outside inside`)

// realised reads ", which later occurred at …" behind a phrase: then it happened after all. Where it gives no place, the one
// country named before it in the sentence is meant.
func (r *reader) realised(p *phrase, s *text.Sentence, at func(int) *doc.Mention) {
	k := p.last
	if k+2 >= s.Last || r.Tokens[k].Text != "," || r.Tokens[k+1].Lower != "which" && r.Tokens[k+1].Lower != "that" {
		return
	}
	for i := k + 2; i < s.Last && i < k+5; i++ {
		switch r.Tokens[i].Lower {
		case "occurred", "happened", "struck", "materialised", "materialized":
			p.real = true
			tail := &phrase{sentence: p.sentence, first: p.first, last: i + 1, head: p.head, noun: p.noun}
			r.behind(tail, s, at)
			p.last = tail.last
			p.places, p.targets, p.dates = append(p.places, tail.places...), append(p.targets, tail.targets...), append(p.dates, tail.dates...)
		}
	}
	if !p.real || len(p.places) > 0 {
		return
	}
	var countries []doc.Mention
	for _, m := range r.InSentence(p.sentence) {
		if m.Type == graph.Country && !m.Adjective && m.Start < r.Tokens[p.head].Start {
			countries = append(countries, m)
		}
	}
	if len(countries) == 1 {
		p.places = countries
	}
}

// clause reads "that killed at least 84 people in the city of X" behind a phrase without place.
func (r *reader) clause(p *phrase, s *text.Sentence, at func(int) *doc.Mention) {
	k, aside := p.last, false
	if k+2 < s.Last && r.Tokens[k].Text == "," && r.Tokens[k+1].Lower == "which" {
		k, aside = k+1, true // "the bombing of 24 August, which killed ten people in X"
	}
	if len(p.places) > 0 || len(p.targets) > 0 || k+2 >= s.Last || r.Tokens[k].Lower != "that" && r.Tokens[k].Lower != "which" {
		return
	}
	switch w := r.Tokens[k+1].Lower; w {
	case "killed", "left", "wounded", "injured", "hit", "struck", "shook", "targeted", "wrecked", "destroyed", "damaged", "rocked", "gutted", "devastated", "tore", "ripped", "maimed", "levelled", "leveled", "flattened", "hurt", "demolished":
	default:
		return
	}
	for i := k + 2; i < s.Last && i < k+16; i++ {
		if aside && r.Tokens[i].Text == "," {
			return
		}
		if m := at(i); m != nil && m.Type == graph.Facility && m.First == i && i < k+6 && r.Tokens[i-1].Lower != "of" {
			p.targets, p.last = append(p.targets, *m), m.Last // "the explosion that wrecked a police station in X"
		}
		if r.Tokens[i].Lower == "in" || r.Tokens[i].Lower == "at" || r.Tokens[i].Lower == "near" || r.Tokens[i].Lower == "through" || r.Tokens[i].Lower == "outside" || r.Tokens[i].Lower == "on" && at(min(i+1, s.Last-1)) != nil && at(min(i+1, s.Last-1)).Type == graph.Facility {
			tail := &phrase{sentence: p.sentence, first: p.first, last: i, head: p.head, noun: p.noun}
			r.behind(tail, s, at)
			if len(tail.places)+len(tail.targets) > 0 {
				p.places, p.targets, p.dates = tail.places, append(p.targets, tail.targets...), append(p.dates, tail.dates...)
				return
			}
		}
	}
}

// predicate gives a phrase without place what the clause that it is the subject of says of place, target and day: "a blast tore
// through a market in X on Monday".
func (r *reader) predicate(p *phrase, s *syntax.Sentence) {
	if p.planned {
		return
	}
	if len(p.places)+len(p.targets) > 0 {
		r.whenItStruck(p, s)
		return
	}
	for _, c := range s.Clauses {
		if len(c.Subjects) == 0 || c.Chunk.Modal || c.Chunk.Negative || c.Chunk.Infinitive {
			continue
		}
		subject := &s.Chunks[c.Subjects[0]]
		if k := c.Subjects[0]; (superlative(subject) || (amounts.Has(subject.Word) || subject.Word == "wave") && subject.Article == "a" && bloodily(s, c)) && k+2 < len(s.Chunks) && s.Chunks[k+1].Word == "of" && s.Chunks[k+2].Last-1 == p.head {
			subject, p.single = &s.Chunks[k+2], true // "the deadliest of the group's bombings struck X", "a series of blasts rocked X, killing nine"
		}
		happened := c.Relative && occurs.Has(c.Chunk.Word) && subject.First > p.head && subject.First < p.head+9 && subject.Core != nil && subject.Core.Type.Class() == graph.ActorClass
		if !happened && (p.head < subject.First || subject.Last-1 != p.head) {
			continue // but "a bombing by X which occurred in Y"
		}
		if p.noun.plural && p.count == 0 && p.article != "" && !p.single {
			return
		}
		if c.Chunk.Word == "be" && len(c.Objects) > 0 {
			continue // "was revenge for the offensive in X"
		}
		patients := c.Objects
		if c.Chunk.Passive || !strikes.Has(c.Chunk.Word) {
			if !occurs.Has(c.Chunk.Word) && !(c.Chunk.Passive && heard.Has(c.Chunk.Word)) {
				continue
			}
			patients = nil
		}
		q := r.clausePhrase(s, c, nil, patients, word{})
		if len(q.places)+len(q.targets) == 0 {
			continue
		}
		for _, m := range q.targets {
			if m.Type != graph.StateBody { // "killed 13 U.S. troops"
				p.targets = append(p.targets, m)
			}
		}
		p.places, p.dates = q.places, append(p.dates, q.dates...)
		if k := c.Subjects[0] - 1; len(p.dates) == 0 && k > 0 && s.Chunks[k].Word == "when" {
			for _, o := range s.Clauses { // "three people died on Monday when explosions hit X"
				if o.Verb < k && len(o.Dates) > 0 {
					p.dates = append(p.dates, *o.Dates[0])
					break
				}
			}
		}
		p.last = max(p.last, q.last)
		p.single = p.single || p.noun.plural && (len(patients) > 0 || heard.Has(c.Chunk.Word) && r.givesDay(p)) // "explosions hit three tankers in X"
		return
	}
}

// heard are verbs for how a blast becomes known where it is: "an explosion was heard in X".
var heard = wordSet(`hear report register record`)

// superlative tells whether a noun phrase picks one out of many: "the deadliest", "the first", "one".
func superlative(c *syntax.Chunk) bool {
	return c.Core == nil && (strings.HasSuffix(c.Word, "est") && c.Article == "the" || c.Word == "worst" || c.Word == "first" || c.Word == "last" || c.Word == "deadly" || c.Word == "one")
}

// openingPlace returns the noun phrase for the place with which a sentence opens, -1 for none: "In X,", "In the coastal town of X,", "In the capital, X,".
func openingPlace(s *syntax.Sentence) int {
	at := 1
	if s.Chunks[at].Kind == syntax.Noun && s.Chunks[at].Core == nil {
		switch {
		case s.Chunks[at+1].Word == "of" || s.Chunks[at+1].Kind == syntax.Comma && suburbs.Has(s.Chunks[at].Word) || s.Chunks[at].Word == "capital" && s.Chunks[at+1].Kind == syntax.Comma:
			at += 2
		}
	}
	end := at + 1
	if end+2 < len(s.Chunks) && (s.Chunks[end].Word == "in" || s.Chunks[end].Word == "of") && s.Chunks[end+1].Kind == syntax.Noun {
		end += 2 // "In the village of X in northern Y,", "In the X district of Y,"
	}
	if end >= len(s.Chunks) || s.Chunks[at].Kind != syntax.Noun || s.Chunks[end].Kind != syntax.Comma {
		return -1
	}
	return at
}

// opening gives a phrase without place the one that the sentence begins with: "In X, a bombing at a rally killed ten".
func (r *reader) opening(p *phrase, s *syntax.Sentence) {
	if len(p.places) > 0 || p.planned || p.noun.plural && p.count == 0 || len(s.Chunks) < 4 || s.Chunks[0].Kind != syntax.Preposition {
		return
	}
	at := openingPlace(s)
	if at < 0 {
		return
	}
	m := s.Chunks[at].Core
	if w := s.Chunks[0].Word; w != "in" && w != "at" && w != "near" || m == nil || m.Adjective || m.Type != graph.City && m.Type != graph.AdminArea || p.article == "the" && len(p.targets) == 0 {
		return
	}
	if text.Any(p.targets, func(t *doc.Mention) bool { return r.Things[t.Key] != nil && r.Things[t.Key].Place != "" }) {
		return
	}
	p.places = append(p.places, *m)
	p.first = min(p.first, m.First)
}

var spatialWords = wordSet(`under in at near outside inside on onto into through across against of from between around along within over off beside`)

// inside adds the places that stand in a noun phrase or behind "of", "in" and "near" of it.
func (r *reader) inside(s *syntax.Sentence, i int, p *phrase) {
	c := &s.Chunks[i]
	office := syntax.Roles.Has(c.Word) || kinPlural.Has(c.Word) || c.Core != nil && c.Core.Type == graph.Person // "the governor of X", "Mayor Y of X"
	_, device := lex.devices.Get(c.Word)                                                                        // "a truck bomb at a prison in X"
	for _, m := range c.Mentions {
		if m.Type == graph.AdminArea && m.Last == c.Last-1 && (crowds.Has(c.Word) || syntax.People.Has(c.Word)) {
			continue // "200 Amhara civilians"
		}
		if m != c.Core && !m.Adjective && m.Type.Class() == graph.PlaceClass && m.Type != graph.Facility && m.Type != graph.Country {
			p.places = append(p.places, *m)
		}
	}
	for k := i + 1; k+1 < len(s.Chunks) && s.Chunks[k].Kind == syntax.Preposition && (s.Chunks[k].Word == "of" || s.Chunks[k].Word == "in" || s.Chunks[k].Word == "near" || s.Chunks[k].Word == "above" || s.Chunks[k].Word == "outside" || s.Chunks[k].Word == "at" && device || (s.Chunks[k].Word == "to" || s.Chunks[k].Word == "from" || s.Chunks[k].Word == "between") && (c.Word == "road" || c.Word == "highway")) && s.Chunks[k+1].Kind == syntax.Noun; k += 2 {
		if m := s.Chunks[k+1].Core; m != nil && m.Type == graph.Event && s.Chunks[k].Word == "of" {
			p.targets = append(p.targets, *m) // "near the finish line of the X Marathon"
		} else if m != nil && !m.Adjective && m.Type.Class() == graph.PlaceClass && !(office && s.Chunks[k].Word == "of") {
			if m.Type == graph.Facility {
				p.targets = append(p.targets, *m)
			} else {
				p.places = append(p.places, *m)
				if l := s.List(k + 1); s.Chunks[k].Word == "between" && len(l) == 2 && s.Chunks[l[1]].Core != nil && s.Chunks[l[1]].Core.Type == graph.City {
					p.places = append(p.places, *s.Chunks[l[1]].Core) // "on the road between X and Y"
				}
				if k+4 < len(s.Chunks) && s.Chunks[k+2].Kind == syntax.Comma && s.Chunks[k+3].Kind == syntax.Noun && suburbs.Has(s.Chunks[k+3].Word) {
					for _, n := range s.Complement(k + 3) {
						if o := s.Chunks[n].Core; o != nil && o.Type == graph.City && !o.Adjective {
							p.places = append(p.places, *o) // "in X, a suburb of Y"
						}
					}
				}
				for _, n := range s.List(k + 1)[1:] { // "churches in X and Y"
					if o := s.Chunks[n].Core; c.Plural && o != nil && o.Type == graph.City && m.Type == graph.City && !o.Adjective {
						p.also = append(p.also, *o)
					}
				}
			}
		}
	}
}

// suburbs are nouns for parts of a town.
var suburbs = wordSet(`suburb district quarter neighbourhood neighborhood subdistrict part borough ward outskirt area village`)

// actOfTerror returns the token behind "act of domestic terrorism" at a token where a participle says that it was done, 0 for others.
func (r *reader) actOfTerror(i int, s *text.Sentence) int {
	if r.Tokens[i].Lower != "act" || i+4 >= s.Last || r.Tokens[i+1].Lower != "of" {
		return 0
	}
	for k := i + 2; k < i+4 && k+1 < s.Last; k++ {
		if w := r.Tokens[k].Lower; (w == "terrorism" || w == "terror" || w == "violence") && perpetrated.Has(r.Tokens[k+1].Lower) {
			return k + 1
		}
	}
	return 0
}

// ofCondition tells whether a token is the verb of what may or may not come: "if the Houthis attack P".
func ofCondition(s *syntax.Sentence, i int) bool {
	for _, c := range s.Clauses {
		if c.Chunk.First <= i && i < c.Chunk.Last {
			return s.Conditional(c)
		}
	}
	return false
}

// perpetrated are participles between a noun for an attack and its day and place.
var perpetrated = wordSet(`perpetrated committed carried staged mounted conducted executed`)
