package attacks

import (
	"cmp"
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// specific tells whether a phrase speaks of an incident that can be told from others.
func (p *phrase) specific() bool {
	return len(p.targets) > 0 || len(p.places) > 0
}

// nominal records what a noun phrase says.
func (r *reader) nominal(p *phrase) {
	if p.planned && !p.real && r.afterwards(p) {
		p.real = true // "he had taken part in planning the 2004 bombing"
	}
	if p.planned && !p.real || p.unreal && !p.real && p.article != "the" && p.article != "this" || r.cameToNothing(p) {
		return
	}
	if !p.noun.plural && p.article == "" && p.first == p.head && p.count == 0 && len(p.targets) == 0 && len(p.dates) == 0 && len(p.groups) == 0 && r.habit(p) {
		return // "lives by kidnapping in X"
	}
	if p.noun.weak && p.noun.plural && p.count == 0 && !p.specific() && p.article == "" {
		return
	}
	if p.noun.plural && p.count == 0 && !p.specific() && p.whom == "" && (p.article == "the" || p.article == "these" || p.article == "both") && !r.partOfMany(p) {
		// "the bombings": the incident told a moment ago, if it is of that kind or of none.
		if in := r.recent(p); in != nil {
			r.tell(in, p)
			return
		}
	}
	if towns := townsFirst(p.places); towns > 1 && p.noun.plural && p.count == 0 && len(p.targets) == 0 && (r.givesDay(p) || p.article == "the" && r.givesMonth(p) || !p.noun.weak && (r.claimed(p) || r.leftDead(p)) && (r.datesOne(p) || r.dayAhead(p))) {
		p.also, p.places = append(p.also, p.places[1:towns]...), p.places[:1] // "explosions in X, Y and Z on 23 November"
	}
	if p.noun.plural && p.count == 0 && (len(p.places) == 1 || len(p.places) == 0 && r.concrete(p)) && (r.givesDay(p) || len(p.also) > 0) || p.noun.plural && !p.noun.weak && p.count == 0 && len(p.places)+len(p.targets) > 0 && r.claimed(p) && r.datesOne(p) {
		p.single = true // "the bombings of three churches in X on 13 May 2018": one event
	}
	if p.noun.plural && !p.noun.weak && p.count == 0 && len(p.places) == 1 && len(p.targets) == 0 && p.places[0].Type == graph.City && r.leftDead(p) && r.datesOne(p) {
		p.single = true // "suicide bombings in X that left four people dead"
	}
	if p.noun.plural && p.count == 0 && !p.noun.weak && p.article == "the" && r.givesMonth(p) && len(p.places) == 1 && p.places[0].Type == graph.City && len(p.groups) == 0 {
		p.single = true // "the November 2008 attacks in Mumbai"
	}
	if p.noun.plural && p.count == 0 && !p.noun.weak && (!p.planned || p.real) && !p.unreal && r.calledBy(p) {
		p.single = true // "the 2008 Mumbai attacks"
	}
	if p.noun.plural && p.count == 0 && !r.concrete(p) && !p.single {
		r.plural = append(r.plural, p)
		if !p.specific() && p.whom == "" {
			r.unmet(p)
		}
		return
	}
	if p.noun.plural && unlike(p.places) && len(p.targets) == 0 {
		r.plural = append(r.plural, p)
		return
	}
	in := r.resolve(p)
	if told := r.toldIn[p.sentence]; in == nil && len(p.groups) > 0 && len(told) > 0 && !p.noun.plural {
		in = told[len(told)-1] // "Their deadliest strike came in March, when a missile hit …"
	}
	if in == nil && p.article == "another" && !p.noun.plural && !p.noun.weak && (r.givesDay(p) || r.givesMonth(p)) {
		r.meet(p) // "a similar massacre in October 2019"
		return
	}
	if in == nil {
		r.unmet(p)
		return
	}
	r.tell(in, p)
}

// afterwards tells whether a phrase about planning speaks of what happened: it gives the day or the year, or takes up an attack told before.
func (r *reader) afterwards(p *phrase) bool {
	if p.foiled || p.article != "the" && p.article != "this" {
		return false
	}
	if r.dayOfOld(p) || p.specific() && r.plannedByName(p) {
		return true
	}
	return p.anaphoric() && !p.noun.plural && len(p.groups) == 0 && r.lastTold(p.sentence, 2) != nil
}

// resolve returns the incident that a phrase speaks of: one told before that it fits, else a new one if it is specific.
func (r *reader) resolve(p *phrase) *incident {
	place, target, kind := "", "", ""
	if len(p.places) > 0 {
		place = r.finest(p.places)
	}
	for _, t := range p.targets {
		if th := r.Things[t.Key]; th != nil && (t.Type == graph.Facility || target == "") {
			target = t.Key
			kind = th.Entity.Kind
			if th.Place != "" && place == "" {
				place = th.Place
			}
		}
	}
	if target == "" {
		target, kind, place = r.bareFacility(p, place)
	}
	if target != "" && r.Things[target] != nil && r.Things[target].Entity.Type.Class() == graph.PlaceClass && r.Things[target].Entity.Type != graph.Facility {
		if place == "" {
			place = target
		}
		target = ""
	}
	aggregate := p.noun.plural && p.count == 0 && !p.single
	if place == "" && target == "" && singlePerson(p.targets) != nil {
		target = singlePerson(p.targets).Key
	}
	if place == "" && target == "" && p.whom != "" {
		return r.unnamedTarget(p, aggregate)
	}
	if place == "" && target == "" {
		// "the attack", "this bombing": the incident told last.
		if (p.article == "the" || p.article == "this" || p.article == "that" || p.article == "these" && p.noun.weak) && !aggregate {
			return r.toldLast(p)
		}
		return nil
	}
	for i := len(r.incidents) - 1; i >= 0; i-- {
		in := r.incidents[i]
		if p.again && len(p.dates) > 0 && !r.sameDay(in, p) || in.aggregate != aggregate || p.article == "another" || (p.verbal && (p.article != "the" || p.sentence-in.sentence > 4) || singlePerson(p.targets) != nil && in.target != singlePerson(p.targets).Key) && in.sentence < p.sentence && len(in.dates) == 0 && r.dayOfOld(p) && (target == "" || target != in.target) {
			continue
		}
		if r.fits(in, place, target, kind) && !r.otherDay(in, p) && !r.otherDeed(in, p) && !r.unlike(in, p, target) {
			if in.place == "" || place != "" && r.within(place, in.place) {
				in.place = place
			}
			if in.target == "" {
				in.target, in.targetKind = target, kind
			}
			r.dated(in, p.dates)
			return in
		}
	}
	if in := r.placedNow(p, target); in != nil {
		in.place = place
		return in
	}
	if p.noun.weak && len(p.groups) == 0 && !r.doneBy(p) && !r.dealt(p.first) && !r.civil(p, kind) && !r.claimed(p) && !r.ofCivilians(p) && !r.ofSomebody(p) {
		return nil
	}
	key := "attack:" + graph.Slug(r.headWord(p)+" "+strings.TrimPrefix(cmp.Or(target, place), "facility:"))
	for r.Things[key] != nil {
		key += "+"
	}
	t := r.Thing(key, graph.Entity{Type: graph.Attack, Name: "Attack", Aggregate: aggregate}, true)
	in := &incident{thing: t, place: place, target: target, targetKind: kind, kinds: map[string]bool{}, aggregate: aggregate, sentence: r.sentence}
	r.dated(in, p.dates)
	return r.met(in)
}

// placedNow returns the incident told in the sentence before without a place, where a phrase takes it up with one: "gunmen stormed a school on
// Monday. The attack in X lasted an hour"; nil for others.
func (r *reader) placedNow(p *phrase, target string) *incident {
	if p.verbal || p.article != "the" && p.article != "this" || p.noun.plural || len(p.places) == 0 || target != "" || len(p.groups) > 0 || len(p.dates) > 0 && !r.givesDay(p) || len(r.tellings[p.sentence]) > 0 {
		return nil
	}
	if first := r.Sentences[p.sentence].First; p.places[0].First-p.head > ownPlace || p.first > first && !takingUp.Has(r.Tokens[p.first-1].Lower) {
		return nil // "came a day after the bombing in X": another
	}
	in := r.lastTold(p.sentence, 1)
	if in == nil || in.aggregate || in.place != "" || in.sentence == p.sentence || r.otherDay(in, p) || !r.compatible(in, p) {
		return nil
	}
	return in
}

// ownPlace is how far behind its noun the place of an attack stands in the same noun phrase: "the attack, in the X district of Y".
const ownPlace = 4

// takingUp are words before an attack with a place that is the one just told: "died in the attack in X", "It was the worst attack in X since".
var takingUp = wordSet(`in during was is as`)

// unnamedTarget returns the incident of a phrase that gives neither place nor name of what was struck: a new one, if it is a
// certain one, by its day or because "the" takes it for known, and no attack told nearby fits.
func (r *reader) unnamedTarget(p *phrase, aggregate bool) *incident {
	if aggregate || p.noun.weak && !(r.ofCivilians(p) && r.dayOfOld(p)) || len(p.dates) == 0 && p.article != "the" {
		return nil
	}
	if told := r.toldIn[p.sentence]; len(told) > 0 && !told[len(told)-1].aggregate && !r.otherDay(told[len(told)-1], p) && !r.besides(p) {
		return told[len(told)-1]
	}
	for i := len(r.incidents) - 1; i >= 0; i-- {
		if in := r.incidents[i]; !in.aggregate && r.sameDay(in, p) && p.article == "the" {
			return in // "the 4 March assault in which X was killed"
		}
	}
	for i := len(r.incidents) - 1; i >= 0; i-- {
		if in := r.incidents[i]; in.whom != "" && lastWord(in.whom) == lastWord(p.whom) && !r.otherDay(in, p) {
			return in
		}
	}
	key := "attack:" + graph.Slug(r.Tokens[p.head].Lower+" "+p.whom)
	for r.Things[key] != nil {
		key += "+"
	}
	t := r.Thing(key, graph.Entity{Type: graph.Attack, Name: "Attack"}, true)
	in := &incident{thing: t, kinds: map[string]bool{}, sentence: r.sentence, whom: whoWere(p.whom), told: true}
	r.dated(in, p.dates)
	return r.met(in)
}

// besides tells whether a phrase that counts its victims stands behind "and" beside another one that does: "the killing of 41 people at X and
// the murder of two tourists".
func (r *reader) besides(p *phrase) bool {
	counts := func(first, last int) bool {
		return text.Any(r.InSentence(p.sentence), func(m *doc.Mention) bool { return m.Type == doc.QuantityMention && first <= m.First && m.First < last })
	}
	if !counts(p.head, p.head+4) {
		return false
	}
	return slices.ContainsFunc(r.tellings[p.sentence], func(t telling) bool {
		if t.last > p.first || p.first-t.last > 6 || !counts(t.first, t.last) {
			return false
		}
		return text.Any(r.Tokens[t.last:p.first], func(t *text.Token) bool { return t.Lower == "and" })
	})
}

func lastWord(s string) string {
	return s[strings.LastIndexByte(s, ' ')+1:]
}

// civil tells whether a word for a state's deeds too, as "raid", speaks of what only attackers do: at a school, a mosque, a
// hotel, where the sentence names no force of a state.
func (r *reader) civil(p *phrase, kind string) bool {
	town := (r.Tokens[p.head].Lower == "raid" || r.Tokens[p.head].Lower == "incursion") && text.Any(p.targets, func(m *doc.Mention) bool { return m.Type == graph.City })
	if noun := r.Tokens[p.head].Lower; !town && kind == "" || kind == "OTHER" && !r.ofForces(p) && !r.bloodyRaid(p) || noun == "strike" || noun == "strikes" {
		return false
	}
	for k := r.Sentences[p.sentence].First; k < p.head; k++ {
		if w := r.Tokens[k].Lower; stateForces.Has(w) && !r.fallen(k, p.head) {
			return false
		}
	}
	for _, m := range r.InSentence(p.sentence) {
		if m.Type == graph.StateBody && m.First < p.head {
			return false
		}
	}
	return true
}

// fallen tells whether those of a token are said to have been killed or hurt: "two soldiers were killed in (a raid on X)".
func (r *reader) fallen(k, end int) bool {
	for n := k + 1; n < end && n < k+6 && r.Tokens[n].Text != ","; n++ {
		switch r.Tokens[n].Lower {
		case "killed", "died", "dead", "wounded", "injured", "perished":
			return true
		}
	}
	return false
}

// bloodyRaid tells whether a sentence says that people were killed at what is no house that a state would search, no suspects among them: "the raid on
// a refinery in X left nine people dead".
func (r *reader) bloodyRaid(p *phrase) bool {
	s := &r.Sentences[p.sentence]
	return r.Holds(s, deathWords) && !r.Holds(s, suspected) && text.Any(p.targets, func(m *doc.Mention) bool {
		t := r.Things[m.Key]
		return t != nil && t.Entity.Type == graph.Facility && attacked.Has(aimed(&t.Entity)) && !searched.Has(r.Tokens[m.Last-1].Lower)
	})
}

var (
	suspected  = wordSet(`leader commander militant militants jihadist jihadists terrorist terrorists suspect suspects insurgents rebels guerrillas fighters gunmen bomber bombers`)
	deathWords = wordSet(`killed dead died kills dies perished`)
	// attacked are types of targets that only attackers raid, searched are houses of those types that states search.
	attacked = wordSet(`RELIGIOUS BUSINESS GOVERNMENT_GENERAL TRANSPORTATION AIRPORTS_AIRCRAFT UTILITIES TELECOMMUNICATION MARITIME NGO JOURNALISTS_MEDIA MILITARY POLICE EDUCATIONAL_INSTITUTION`)
	searched = wordSet(`warehouse garage laboratory factory workshop shop casino nightclub bar club farm company building office offices`)
)

// ofForces tells whether what a phrase says was struck is called one of the army or the police: "a raid on an army camp".
func (r *reader) ofForces(p *phrase) bool {
	for _, m := range p.targets {
		for k := m.First; k < m.Last; k++ {
			if w := r.Tokens[k].Lower; w == "army" || w == "police" || w == "military" || w == "naval" || w == "un" {
				return true
			}
		}
	}
	return false
}

// mayBe tells whether an incident may be called by a noun of a kind though its verb told another: who was assassinated may have been shot or
// blown up, and a suicide bomber sets off a blast.
func (in *incident) mayBe(kind string) bool {
	return len(in.kinds) == 1 && in.kinds["ASSASSINATION"] || in.suicide && kind == "BOMBING_EXPLOSION"
}

// toldLast returns the incident that "the attack" or "the bombing" means: of the last eight sentences the last one of its type,
// else the last one. A word for a state's deeds too ("the raid") means none where a state's was told since.
func (r *reader) toldLast(p *phrase) *incident {
	reach := 8
	if p.noun.weak {
		reach = 3
	}
	var last *incident
	for i := len(r.incidents) - 1; i >= 0; i-- {
		in := r.incidents[i]
		if in.aside && in.sentence != p.sentence && len(r.incidents) > 1 {
			continue
		}
		if r.older(in, p) {
			continue
		}
		if r.toldBehind(in, p) || p.sentence-in.sentence > reach && !r.sameDay(in, p) || p.noun.weak && r.stateDeed > in.sentence || r.otherDay(in, p) {
			continue
		}
		if r.sameDay(in, p) {
			return in // "Tuesday's attack"
		}
		if last == nil {
			last = in
		}
		if p.noun.kind == "" || p.noun.weak || len(in.kinds) == 0 || in.kinds[p.noun.kind] || in.mayBe(p.noun.kind) {
			return in
		}
	}
	switch p.noun.kind {
	case "HOSTAGE_BARRICADE", "HOSTAGE_KIDNAPPING", "HIJACKING":
		return nil // none was told
	}
	if last == nil && !p.noun.weak {
		if last = r.only(p.sentence); last != nil && (r.otherDay(last, p) || r.older(last, p) || r.toldBehind(last, p)) {
			return nil
		}
	}
	return last
}

// toldBehind tells whether an incident is told for the first time behind a phrase in its sentence: "hours after the blast, X said that Y had
// died in a bombing in Z" tells of another before.
func (r *reader) toldBehind(in *incident, p *phrase) bool {
	if in.since != p.sentence || p.first > 0 && r.Tokens[p.first-1].Lower == "in" {
		return false // "In the worst attack, gunmen stormed …"
	}
	for _, t := range r.tellings[p.sentence] {
		if t.in == in && t.first < p.last {
			return false
		}
	}
	return true
}

// doneBy tells whether "by" and somebody armed stand behind a phrase.
func (r *reader) doneBy(p *phrase) bool {
	s := &r.Sentences[p.sentence]
	for k := p.head + 1; k < s.Last && k < p.last+5; k++ {
		if r.Tokens[k].Lower != "by" {
			continue
		}
		for n := k + 1; n < s.Last && n < k+6; n++ {
			if _, ok := lex.armed.Get(r.Tokens[n].Lower); ok {
				return true
			}
			for _, m := range r.InSentence(p.sentence) {
				if m.Type == graph.ArmedGroup && m.First <= n && n < m.Last {
					return true
				}
			}
		}
	}
	return false
}

// otherDeed tells whether a deed with a date of its own is of another kind than what an incident with other dates tells: a shooting of
// 2015 in the town of a bombing "in September".
func (r *reader) otherDeed(in *incident, p *phrase) bool {
	if !p.verbal || p.article == "the" || !r.dayOfOld(p) || len(in.dates) == 0 || len(p.kinds) == 0 || len(in.kinds) == 0 || r.sameDay(in, p) || in.sentence == p.sentence {
		return false
	}
	for k := range p.kinds {
		if in.kinds[k] {
			return false
		}
	}
	return true
}

// unlike tells whether a deed told for the first time is of a kind that an incident of sentences before cannot be: people taken
// hostage, and a bombing.
func (r *reader) unlike(in *incident, p *phrase, target string) bool {
	if !p.verbal || p.article == "the" && p.sentence-in.sentence <= 4 || in.sentence == p.sentence || target != "" && target == in.target || len(p.kinds) == 0 || len(in.kinds) == 0 || r.sameDay(in, p) {
		return false
	}
	taking := func(kinds map[string]bool) bool {
		return kinds["HOSTAGE_KIDNAPPING"] || kinds["HOSTAGE_BARRICADE"] || kinds["HIJACKING"]
	}
	return taking(in.kinds) != taking(p.kinds)
}

// fits tells whether place and target may be those of the incident: no part contradicts, and one of them agrees.
func (r *reader) fits(in *incident, place, target, kind string) bool {
	samePlace := place != "" && in.place != "" && (place == in.place || r.within(place, in.place) || r.within(in.place, place))
	if place != "" && in.place != "" && !samePlace {
		// "a school in western Uganda", then "the X school in the town of Y"
		return kind != "" && kind != "OTHER" && kind == in.targetKind && r.nameless(in.target) && r.sentence-in.sentence <= 2 && r.unmapped(place) && r.wide(in.place)
	}
	sameTarget := target != "" && target == in.target
	if target != "" && in.target != "" && !sameTarget {
		if kind != "" && kind != "OTHER" && kind == in.targetKind && place == "" && in.kinds["HOSTAGE_BARRICADE"] && r.sentence-in.sentence <= 6 && r.nameless(in.target) {
			return true // "the seizure of a Moscow theatre … they burst into the X theatre"
		}
		if kind == "" || kind != in.targetKind || !samePlace {
			return false
		}
		sameTarget = true
	}
	return sameTarget || samePlace
}

// nameless tells whether a building is known by its kind and place alone: "a secondary school in western Uganda".
func (r *reader) nameless(target string) bool {
	t := r.Things[target]
	return t != nil && t.Entity.Type == graph.Facility && t.Entity.Name != "" && t.Entity.Name[0] >= 'a' && t.Entity.Name[0] <= 'z'
}

// within tells whether one place lies in another.
func (r *reader) within(place, wider string) bool {
	for _, up := range r.x.g.Within(place) {
		if up.ID == wider {
			return true
		}
	}
	if w := r.Things[wider]; w != nil && w.Entity.Type == graph.Region && w.Country != "" && directed(w.Entity.Name) && r.x.g.Entry(wider) == nil && r.x.g.CountryOf(place) == w.Country {
		return true // a town lies in "the south of" its country, for all that is known
	}
	if t := r.Things[place]; t != nil && t.Place != "" && t.Place != place {
		return t.Place == wider || r.within(t.Place, wider)
	}
	return false
}

// directed tells whether the name of a region says in which part of its country it lies: "southern Chad", "the far north".
func directed(name string) bool {
	return slices.ContainsFunc(strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return r == ' ' || r == '-' }), compass.Has)
}

// compass are words for parts of a country.
var compass = wordSet(`north south east west northern southern eastern western northeast northwest southeast southwest northeastern northwestern southeastern southwestern
	central centre center interior coast coastal border upper lower far north-east north-west south-east south-west extreme`)

// finest returns the place that lies in the others, else the first in the text.
func (r *reader) finest(ms []doc.Mention) string {
	best := ms[0].Key
	for _, m := range ms[1:] {
		b := r.Things[best]
		if r.within(m.Key, best) || m.Type == graph.City && b != nil && b.Entity.Type == graph.Region && r.x.g.Entry(m.Key) == nil {
			best = m.Key // "the West Bank town of X" lies there, known or not
		}
	}
	return best
}

// bareFacility makes the building of "the hotel attack": of the place in the phrase, or of one named in the sentence.
func (r *reader) bareFacility(p *phrase, place string) (target, kind, where string) {
	word := ""
	for k := p.first; k < p.head; k++ {
		if w := r.Tokens[k].Lower; siteBefore(w) != "" && !p.verbal && !r.named(p.sentence, k) {
			word = w
		}
	}
	if word == "" {
		return "", "", place
	}
	if place == "" {
		for _, m := range r.InSentence(p.sentence) {
			if m.Type == graph.City && !m.Adjective {
				place = m.Key
				break
			}
		}
	}
	if place == "" {
		return "", "", ""
	}
	name := r.Things[place].Entity.Name + " " + word
	kind = siteBefore(word)
	key := "facility:" + graph.Slug(name) + ":" + place
	t := r.Thing(key, graph.Entity{Type: graph.Facility, Name: name, Kind: kind}, true)
	t.Place = place
	return key, kind, place
}
