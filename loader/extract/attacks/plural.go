package attacks

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// Plurals, and the words around a noun that make one attack of it or none.

// unlike tells whether places are of more than one key: one may be read twice, of a clause and of a noun in it.
func unlike(ms []doc.Mention) bool {
	return text.Any(ms, func(m *doc.Mention) bool { return m.Key != ms[0].Key })
}

// townsFirst returns how many towns a list of places begins with, 0 if others follow behind what they lie in: "in X and Y in eastern Z".
func townsFirst(places []doc.Mention) int {
	n := slices.IndexFunc(places, func(m doc.Mention) bool { return m.Type != graph.City })
	switch {
	case n < 0:
		return len(places)
	case text.Any(places[n:], func(m *doc.Mention) bool { return m.Type == graph.City }):
		return 0
	}
	return n
}

// leftDead tells whether a relative clause or ", killing" right behind a phrase counts its dead.
func (r *reader) leftDead(p *phrase) bool {
	s := &r.Sentences[p.sentence]
	k := p.last
	if k+2 < s.Last && r.Tokens[k+1].Text == "," && (r.Tokens[k].Lower == "that" || r.Tokens[k].Lower == "which") {
		for n := k + 2; n+2 < s.Last && n < k+12; n++ { // "that, by the government's count, left 70 dead"
			if r.Tokens[n].Text == "," {
				return r.countsDead(n+1, p.sentence)
			}
		}
	}
	for k+2 < s.Last && (r.Tokens[k].Lower == "have" || r.Tokens[k].Lower == "has") {
		k++
	}
	if k+2 < s.Last && r.countsDead(k, p.sentence) {
		return true // "bombings in X killed ten people"
	}
	if k+2 >= s.Last || r.Tokens[k].Lower != "that" && r.Tokens[k].Lower != "which" && r.Tokens[k].Text != "," {
		return false
	}
	switch r.Tokens[k+1].Lower {
	case "killing", "leaving":
		if r.Tokens[k].Text != "," {
			return false
		}
	case "left", "killed", "claimed":
		if r.Tokens[k].Text == "," {
			return false
		}
	default:
		return false
	}
	return text.Any(r.InSentence(p.sentence), func(m *doc.Mention) bool {
		return m.Type == doc.QuantityMention && m.First >= k+2 && m.First <= k+3
	})
}

// countsDead tells whether "left", "killed" or "claimed" and a number behind it stand at a token.
func (r *reader) countsDead(k, sentence int) bool {
	switch r.Tokens[k].Lower {
	case "left", "killed", "claimed":
		return text.Any(r.InSentence(sentence), func(m *doc.Mention) bool {
			return m.Type == doc.QuantityMention && m.First >= k+1 && m.First <= k+2
		})
	}
	return false
}

// dayAhead tells whether one month or day stands before a phrase in its sentence.
func (r *reader) dayAhead(p *phrase) bool {
	n := 0
	for _, m := range r.InSentence(p.sentence) {
		if m.Type == doc.DateMention && m.First < p.first && !r.dateline(m) {
			if d := r.day(m); d.Precision == graph.DayPrecision || d.Precision == graph.MonthPrecision {
				n++
			}
		}
	}
	return n == 1
}

// partOfMany tells whether a plural is one of a number of attacks, none told before: "most of the attacks", "the recent attacks".
func (r *reader) partOfMany(p *phrase) bool {
	for k := p.first; k < p.head; k++ {
		if w := r.Tokens[k].Lower; w == "recent" || w == "latest" || w == "other" || w == "previous" {
			return true
		}
	}
	if p.first-2 < r.Sentences[p.sentence].First || r.Tokens[p.first-1].Lower != "of" {
		return false
	}
	switch r.Tokens[p.first-2].Lower {
	case "most", "many", "some", "several", "majority", "part", "bulk", "number":
		return true
	}
	return false
}

// habit tells whether a bare noun for a deed stands behind a preposition or in a list: a kind of deed, not one that was done.
func (r *reader) habit(p *phrase) bool {
	if p.head == r.Sentences[p.sentence].First {
		return false
	}
	switch r.Tokens[p.head-1].Lower {
	case "by", "through", "from", "of", "like", "as", "including", "and", "or", ",", "on", "into":
		return true
	}
	return false
}

// calledBy tells whether a plural is called by the one town before it, with an article or a year: the name of one event.
func (r *reader) calledBy(p *phrase) bool {
	if p.article != "the" && len(p.dates) == 0 || len(p.places) != 1 || len(p.targets) > 0 || len(p.groups) > 0 {
		return false
	}
	m := &p.places[0]
	if p.article == "the" && len(p.dates) > 0 && m.Type != graph.Country && m.First < p.head && m.Last == p.head {
		return true // "the second Bali bombings, in October 2005"
	}
	if p.article == "the" && len(p.dates) == 1 && p.dates[0].First < p.head && m.Type == graph.City {
		return true // "the 2015 bombings in Beirut"
	}
	return m.Type == graph.City && m.First < p.head && m.Last == p.head || m.Type == graph.City && m.First < p.head && len(p.dates) > 0
}

// givesDay tells whether a phrase gives a day.
func (r *reader) givesDay(p *phrase) bool {
	return text.Any(p.dates, func(d *doc.Mention) bool { return r.day(*d).Precision == graph.DayPrecision })
}

// givesMonth tells whether a phrase holds one date, a month: "the bombings of X and Y in May 1974".
func (r *reader) givesMonth(p *phrase) bool {
	return len(p.dates) == 1 && r.day(p.dates[0]).Precision == graph.MonthPrecision
}

// recent returns the incident told in this sentence or the two before it that a plural without place may mean.
func (r *reader) recent(p *phrase) *incident {
	for i := len(r.incidents) - 1; i >= 0; i-- {
		in := r.incidents[i]
		if in.aside && in.sentence != p.sentence || r.toldBehind(in, p) || p.sentence-in.sentence > 2 || in.aggregate || r.otherDay(in, p) || r.dayOfOld(p) && len(in.dates) > 0 {
			continue
		}
		if p.noun.kind == "" || len(in.kinds) == 0 || in.kinds[p.noun.kind] {
			return in
		}
	}
	return nil
}

// concrete tells whether a plural names one building that was struck: "attacks on the Turkish embassy in Mogadishu".
func (r *reader) concrete(p *phrase) bool {
	return text.Any(p.targets, func(m *doc.Mention) bool { return m.Type == graph.Facility })
}

// datesOne tells whether the sentence of a phrase gives one month or day.
func (r *reader) datesOne(p *phrase) bool {
	n := 0
	for _, m := range r.InSentence(p.sentence) {
		if m.Type == doc.DateMention && !r.dateline(m) {
			if d := r.day(m); d.Precision == graph.DayPrecision || d.Precision == graph.MonthPrecision {
				n++
			}
		}
	}
	return n == 1
}

// claimed tells whether a phrase is what somebody claims or is blamed for: "claimed the killing of", "responsibility for the raid".
func (r *reader) claimed(p *phrase) bool {
	s := &r.Sentences[p.sentence]
	for k := p.first - 1; k >= s.First && k >= p.first-4; k-- {
		switch r.Tokens[k].Lower {
		case "claimed", "claims", "claiming", "responsibility", "credit", "blamed", "blames", "blaming", "accused", "admitted", "behind", "attributed", "attributes", "attributing", "pinned", "ascribed", "avowed", "led", "masterminded", "suspected", "suspects", "ordered", "directed", "organised", "organized", "commanded":
			return true
		case "part":
			if k > s.First && (r.Tokens[k-1].Lower == "took" || r.Tokens[k-1].Lower == "taken" || r.Tokens[k-1].Lower == "taking" || r.Tokens[k-1].Lower == "their" || r.Tokens[k-1].Lower == "his") {
				return true // "took part in the raid on X"
			}
		}
	}
	for k := p.first - 4; k >= s.First && k >= p.first-9; k-- {
		if r.Tokens[k].Lower == "hand" && r.Tokens[k+1].Lower == "of" {
			return true // "sees the hand of X in the drone strike"
		}
	}
	return p.specific() && r.blamedBehind(p.last, p.last+6, s.Last)
}

// blamedBehind tells whether words from one token on, before a comma, say that somebody is blamed or claims: "that X blames on Y".
func (r *reader) blamedBehind(from, to, end int) bool {
	for k := from - 1; k > from-5 && k > 0; k-- {
		if r.Tokens[k].Lower == "for" && (r.Tokens[k-1].Lower == "responsible" || r.Tokens[k-1].Lower == "responsibility") {
			return true // "holds X responsible for the drone attack"
		}
	}
	for k := from; k < end && k < to; k++ {
		switch r.Tokens[k].Lower {
		case "claimed", "blamed", "blames":
			return true
		case ",", ";":
			return false
		}
	}
	return false
}
