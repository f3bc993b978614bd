package attacks

import (
	"maps"
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
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
	if p.planned && !p.real || p.unreal && !p.real && p.article != "the" && p.article != "this" {
		return
	}
	if !p.noun.plural && p.article == "" && p.first == p.head && p.count == 0 && len(p.targets) == 0 && len(p.dates) == 0 && len(p.groups) == 0 && r.habit(p) {
		return // "lives by kidnapping in X"
	}
	if p.noun.weak && p.noun.plural && p.count == 0 && !p.specific() && p.article == "" {
		return
	}
	if p.noun.plural && p.count == 0 && !p.specific() && (p.article == "the" || p.article == "these" || p.article == "both") {
		// "the bombings": the incident told a moment ago, if it is of that kind or of none.
		if in := r.recent(p); in != nil {
			r.tell(in, p)
			return
		}
	}
	if p.noun.plural && p.count == 0 && len(p.places) == 1 && r.givesDay(p) {
		p.single = true // "the bombings of three churches in X on 13 May 2018": one event
	}
	if p.noun.plural && p.count == 0 && !p.noun.weak && !p.planned && !p.unreal && r.calledBy(p) {
		p.single = true // "the 2008 Mumbai attacks"
	}
	if p.noun.plural && p.count == 0 && !r.concrete(p) && !p.single {
		r.plural = append(r.plural, p)
		return
	}
	if p.noun.plural && len(p.places) > 1 && len(p.targets) == 0 {
		r.plural = append(r.plural, p)
		return
	}
	in := r.resolve(p)
	if told := r.toldIn[p.sentence]; in == nil && len(p.groups) > 0 && len(told) > 0 && !p.noun.plural {
		in = told[len(told)-1] // "Their deadliest strike came in March, when a missile hit …"
	}
	if in == nil {
		return
	}
	r.tell(in, p)
}

// afterwards tells whether a phrase about planning speaks of what happened: it gives the day or the year, or takes up an attack told before.
func (r *reader) afterwards(p *phrase) bool {
	if p.foiled || p.article != "the" && p.article != "this" {
		return false
	}
	if r.dayOfOld(p) {
		return true
	}
	return p.anaphoric() && !p.noun.plural && len(p.groups) == 0 && r.lastTold(p.sentence, 2) != nil
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
	return m.Type == graph.City && m.First < p.head && m.Last == p.head || m.Type == graph.City && m.First < p.head && len(p.dates) > 0
}

// givesDay tells whether a phrase gives a day.
func (r *reader) givesDay(p *phrase) bool {
	return slices.ContainsFunc(p.dates, func(d doc.Mention) bool { return r.day(d).Precision == graph.DayPrecision })
}

// recent returns the incident told in this sentence or the two before it that a plural without place may mean.
func (r *reader) recent(p *phrase) *incident {
	for i := len(r.incidents) - 1; i >= 0; i-- {
		in := r.incidents[i]
		if p.sentence-in.sentence > 2 || in.aggregate {
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
	return slices.ContainsFunc(p.targets, func(m doc.Mention) bool { return m.Type == graph.Facility })
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
	if place == "" && target == "" {
		// "the attack", "this bombing": the incident told last.
		if (p.article == "the" || p.article == "this" || p.article == "that" || p.article == "these" && p.noun.weak) && !aggregate {
			return r.toldLast(p)
		}
		return nil
	}
	for i := len(r.incidents) - 1; i >= 0; i-- {
		in := r.incidents[i]
		if in.aggregate != aggregate || p.article == "another" || p.verbal && p.article != "the" && in.sentence < p.sentence && len(in.dates) == 0 && r.dayOfOld(p) {
			continue
		}
		if r.fits(in, place, target, kind) && !r.otherDay(in, p) {
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
	if p.noun.weak && len(p.groups) == 0 && !r.doneBy(p) {
		return nil
	}
	name := r.name(p, place, target)
	key := "attack:" + graph.Slug(name)
	for r.Things[key] != nil {
		key += "+"
	}
	t := r.Thing(key, graph.Entity{Type: graph.Attack, Name: name, Aggregate: aggregate}, true)
	in := &incident{thing: t, place: place, target: target, targetKind: kind, kinds: map[string]bool{}, aggregate: aggregate, sentence: r.sentence}
	r.dated(in, p.dates)
	return r.met(in)
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
		if p.sentence-in.sentence > reach || p.noun.weak && r.stateDeed > in.sentence {
			continue
		}
		if last == nil {
			last = in
		}
		if p.noun.kind == "" || p.noun.weak || len(in.kinds) == 0 || in.kinds[p.noun.kind] {
			return in
		}
	}
	return last
}

// doneBy tells whether "by" and somebody armed stand behind a phrase.
func (r *reader) doneBy(p *phrase) bool {
	s := &r.Sentences[p.sentence]
	for k := p.head + 1; k < s.Last && k < p.last+5; k++ {
		if r.Tokens[k].Lower != "by" {
			continue
		}
		for n := k + 1; n < s.Last && n < k+6; n++ {
			if _, ok := lex.armed[r.Tokens[n].Lower]; ok {
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

// dayOfOld tells whether a phrase gives a date by its year or month, as is done for what happened long before.
func (r *reader) dayOfOld(p *phrase) bool {
	return slices.ContainsFunc(p.dates, func(m doc.Mention) bool { return r.day(m).Basis == graph.AbsoluteDate })
}

// dated gives an incident the dates of a phrase, each once.
func (r *reader) dated(in *incident, dates []doc.Mention) {
	for _, d := range dates {
		if day := r.day(d); !slices.Contains(in.dates, day) {
			in.dates = append(in.dates, day)
		}
	}
}

// day reads a date; the words of one are read once in a document.
func (r *reader) day(d doc.Mention) graph.FuzzyDate {
	words := r.Slice(d.Start, d.End)
	day, known := r.days[words]
	if !known {
		day = graph.ParseDate(words, r.Anchor)
		r.days[words] = day
	}
	return day
}

// otherDay tells whether the dates of a phrase and of an incident cannot be the same.
func (r *reader) otherDay(in *incident, p *phrase) bool {
	for _, b := range p.dates {
		y := r.day(b)
		for _, x := range in.dates {
			if x.Earliest != "" && y.Latest != "" && y.Latest < x.Earliest || y.Earliest != "" && x.Latest != "" && x.Latest < y.Earliest {
				return true
			}
		}
	}
	return false
}

// fits tells whether place and target may be those of the incident: no part contradicts, and one of them agrees.
func (r *reader) fits(in *incident, place, target, kind string) bool {
	samePlace := place != "" && in.place != "" && (place == in.place || r.within(place, in.place) || r.within(in.place, place))
	if place != "" && in.place != "" && !samePlace {
		return false
	}
	sameTarget := target != "" && target == in.target
	if target != "" && in.target != "" && !sameTarget {
		if kind == "" || kind != in.targetKind || !samePlace {
			return false
		}
		sameTarget = true
	}
	return sameTarget || samePlace
}

// within tells whether one place lies in another.
func (r *reader) within(place, wider string) bool {
	for _, up := range r.x.g.Within(place) {
		if up.ID == wider {
			return true
		}
	}
	if t := r.Things[place]; t != nil && t.Place != "" && t.Place != place {
		return t.Place == wider || r.within(t.Place, wider)
	}
	return false
}

// finest returns the place that lies in the others, else the first in the text.
func (r *reader) finest(ms []doc.Mention) string {
	best := ms[0].Key
	for _, m := range ms[1:] {
		if r.within(m.Key, best) {
			best = m.Key
		}
	}
	return best
}

// bareFacility makes the building of "the hotel attack": of the place in the phrase, or of one named in the sentence.
func (r *reader) bareFacility(p *phrase, place string) (target, kind, where string) {
	word := ""
	for k := p.first; k < p.head; k++ {
		if w := r.Tokens[k].Lower; facilityWord.Has(w) && !p.verbal && !r.named(p.sentence, k) {
			word = w
		}
	}
	if word == "" || word == "concert" {
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
	kind = facilityKinds[word]
	if kind == "" {
		kind = "OTHER"
	}
	key := "facility:" + graph.Slug(name) + ":" + place
	t := r.Thing(key, graph.Entity{Type: graph.Facility, Name: name, Kind: kind}, true)
	t.Place = place
	return key, kind, place
}

// named tells whether a token belongs to a mention.
func (r *reader) named(sentence, token int) bool {
	return slices.ContainsFunc(r.InSentence(sentence), func(m doc.Mention) bool { return m.First <= token && token < m.Last })
}

// name builds the display name of an incident from its target or place and its noun.
func (r *reader) name(p *phrase, place, target string) string {
	noun := r.Tokens[p.head].Lower
	prefix := ""
	if p.suicide {
		prefix = "suicide "
	}
	if t := r.Things[target]; t != nil {
		n := t.Entity.Name
		if strings.Contains(n, " in ") || strings.Contains(n, " of ") || t.Entity.Type != graph.Facility {
			preposition := " on "
			switch {
			case t.Entity.Type == graph.Person:
				return "Assassination of " + n
			case noun == "bombing" || noun == "shooting":
				preposition = " at "
			}
			return capitalise(prefix+noun) + preposition + n
		}
		return capitalise(strings.TrimPrefix(n, "the ")) + " " + prefix + noun
	}
	if t := r.Things[place]; t != nil {
		return t.Entity.Name + " " + prefix + noun
	}
	return capitalise(prefix + noun)
}

func capitalise(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// tell records mention, place, target, types and dates of an incident as a phrase gives them.
func (r *reader) tell(in *incident, p *phrase) {
	span := p.span(r.Document)
	r.tells(in, p.sentence)
	r.sentence = p.sentence
	key := in.thing.Key
	in.thing.Name(r.Slice(span.Start, span.End), span)
	r.Mentions = append(r.Mentions, doc.Mention{Key: key, Type: graph.Attack, Span: span, First: p.first, Last: p.last, Sentence: p.sentence})
	for _, kind := range slices.Sorted(maps.Keys(p.kinds)) {
		in.kinds[kind] = true
		r.find(doc.Finding{Subject: key, Predicate: "attackType", Value: &graph.Value{Code: kind, Raw: r.words(p)}, Span: span})
	}
	for _, w := range slices.Sorted(maps.Keys(p.weapons)) {
		r.find(doc.Finding{Subject: key, Predicate: "weaponType", Value: &graph.Value{Code: w, Raw: r.words(p)}, Span: span})
	}
	if p.suicide {
		r.find(doc.Finding{Subject: key, Predicate: "suicide", Value: &graph.Value{Code: "TRUE", Raw: r.words(p)}, Span: span})
	}
	r.explosions(in, p, span)
	if len(p.places) > 0 || len(p.targets) > 0 || in.target != "" {
		r.where(in, p, span)
	}
	for _, d := range p.dates {
		r.date(key, d)
	}
	if len(p.groups) == 1 {
		r.find(doc.Finding{Subject: key, Predicate: string(graph.AttributedTo), Object: p.groups[0].Key, Span: doc.Span{Start: span.Start, End: max(span.End, p.groups[0].End)}, Confidence: 0.7})
	}
	for i := range p.people {
		m := &p.people[i]
		r.find(doc.Finding{
			Subject: m.Key, Predicate: string(graph.ParticipatedIn), Object: key, Span: doc.Span{Start: span.Start, End: max(span.End, m.End)},
			Qualifiers: graph.Qualifiers{Role: "PERPETRATOR"}, Confidence: 0.7,
		})
	}
}

func (r *reader) words(p *phrase) string {
	return r.Slice(r.Tokens[p.first].Start, r.Tokens[p.head].End)
}

func (r *reader) explosions(in *incident, p *phrase, span doc.Span) {
	if !in.kinds["BOMBING_EXPLOSION"] {
		return
	}
	words := r.words(p)
	switch {
	case p.count > 1:
		n := p.count
		r.find(doc.Finding{
			Subject: in.thing.Key, Predicate: "explosionCount", Span: span,
			Value: &graph.Value{Quantity: &graph.Quantity{Raw: words, Min: &n, Max: &n, Qualifier: graph.Exact, Unit: "explosions"}},
		})
	case p.noun.plural && p.noun.kind == "BOMBING_EXPLOSION":
		n := 2
		r.find(doc.Finding{
			Subject: in.thing.Key, Predicate: "explosionCount", Span: span,
			Value: &graph.Value{Quantity: &graph.Quantity{Raw: words, Min: &n, Qualifier: graph.AtLeast, Unit: "explosions"}},
		})
	}
}

// where records the most specific place of a phrase and its target.
func (r *reader) where(in *incident, p *phrase, span doc.Span) {
	key := in.thing.Key
	said := in.place
	if len(p.places) > 0 {
		said = r.finest(p.places)
	}
	if said != "" && (len(p.places) > 0 || in.target != "" && r.Things[in.target].Place == said || slices.ContainsFunc(p.targets, func(m doc.Mention) bool { return r.Things[m.Key] != nil && r.Things[m.Key].Place == said })) {
		if t := r.Things[said]; t != nil && t.Entity.Type != graph.Event {
			r.find(doc.Finding{Subject: key, Predicate: string(graph.OccurredIn), Object: said, Span: span})
		}
	}
	for _, m := range p.also {
		r.find(doc.Finding{Subject: key, Predicate: string(graph.OccurredIn), Object: m.Key, Span: doc.Span{Start: span.Start, End: max(span.End, m.End)}})
	}
	targets := p.targets
	if len(targets) == 0 && in.target != "" && strings.Contains(in.target, "facility:") && p.first <= p.head {
		if r.bare(p) {
			targets = []doc.Mention{{Key: in.target, Type: graph.Facility}}
		}
	}
	for _, t := range targets {
		if t.Type.Class() == graph.PlaceClass && t.Type != graph.Facility {
			r.find(doc.Finding{Subject: key, Predicate: string(graph.OccurredIn), Object: t.Key, Span: span})
			continue
		}
		r.find(doc.Finding{Subject: key, Predicate: string(graph.Targeted), Object: t.Key, Span: span})
		if th := r.Things[t.Key]; th != nil && th.Entity.Type == graph.Facility {
			if th.Place != "" {
				r.find(doc.Finding{Subject: t.Key, Predicate: string(graph.LocatedIn), Object: th.Place, Span: span})
			}
			if code := targetTypes[th.Entity.Kind]; code != "" {
				r.find(doc.Finding{Subject: key, Predicate: "targetType", Value: &graph.Value{Code: code, Raw: th.Entity.Name}, Span: span})
			}
		}
	}
}

func (r *reader) bare(p *phrase) bool {
	for k := p.first; k < p.head; k++ {
		if facilityWord.Has(r.Tokens[k].Lower) {
			return true
		}
	}
	return false
}

// targetTypes follow the Global Terrorism Database's codebook.
var targetTypes = map[string]string{
	"MOSQUE": "RELIGIOUS", "CHURCH": "RELIGIOUS", "AIRPORT": "AIRPORTS_AIRCRAFT", "AIRCRAFT": "AIRPORTS_AIRCRAFT", "EMBASSY": "GOVERNMENT_DIPLOMATIC",
	"SCHOOL": "EDUCATIONAL_INSTITUTION", "CONCERT_HALL": "PRIVATE_CITIZENS_PROPERTY", "MARKET": "BUSINESS", "HOTEL": "BUSINESS", "MINISTRY": "GOVERNMENT_GENERAL",
	"MILITARY_BASE": "MILITARY",
}

func (r *reader) date(key string, m doc.Mention) {
	raw := r.Slice(m.Start, m.End)
	d := graph.ParseDate(raw, r.Anchor)
	r.find(doc.Finding{Subject: key, Predicate: "date", Value: &graph.Value{Date: &d}, Span: m.Span})
}

// sentenceDate gives the date of a sentence to the one incident that it tells, if its phrases hold none.
func (r *reader) sentenceDate(sentence int) {
	told := map[string]bool{}
	var dates []doc.Mention
	for _, m := range r.InSentence(sentence) {
		switch m.Type {
		case graph.Attack:
			told[m.Key] = true
		case doc.DateMention:
			dates = append(dates, m)
		}
	}
	if len(told) != 1 || len(dates) == 0 {
		return
	}
	for _, f := range r.Findings[r.mark:] {
		if f.Sentence == sentence && f.Predicate == "date" {
			return
		}
	}
	for key := range told {
		for _, d := range dates {
			before := ""
			if d.First > r.Sentences[sentence].First {
				before = r.Tokens[d.First-1].Lower
			}
			if low := strings.ToLower(r.Slice(d.Start, d.End)); before == "since" || before == "until" || low == "recent" || low == "recently" || low == "past" || r.dateline(d) {
				continue
			}
			r.sentence = sentence
			r.date(key, d)
			return
		}
	}
}

// dateline tells whether a date is that of the document itself, standing before the text of its first sentence.
func (r *reader) dateline(d doc.Mention) bool {
	return r.Published != nil && r.Slice(d.Start, d.End) == r.Published.Raw
}

// distribute gives a plural over several places ("the attacks in Iran and Russia") to the incidents told there, if each
// place has exactly one.
func (r *reader) distribute(p *phrase) {
	if p.planned || len(p.places) == 0 {
		return
	}
	span := p.span(r.Document)
	for _, m := range p.places {
		var found []*incident
		for _, in := range r.incidents {
			if in.place != "" && !in.aggregate && (in.place == m.Key || r.within(in.place, m.Key) || r.within(m.Key, in.place)) {
				found = append(found, in)
			}
		}
		if len(found) == 0 && len(p.places) > 1 && (p.article == "the" || p.count > 0 && p.count == len(p.places)) {
			found = append(found, r.lone(p, m))
		}
		if len(found) != 1 {
			continue
		}
		in := found[0]
		r.sentence = p.sentence
		in.thing.Name(r.Slice(span.Start, span.End), span)
		if len(p.groups) > 0 {
			r.find(doc.Finding{Subject: in.thing.Key, Predicate: string(graph.AttributedTo), Object: p.groups[0].Key, Span: span})
		}
		for _, d := range p.dates {
			r.date(in.thing.Key, d)
		}
		r.find(doc.Finding{Subject: in.thing.Key, Predicate: string(graph.OccurredIn), Object: m.Key, Span: span, Confidence: 0.6})
	}
}

// lone makes an incident of which only a plural over several places tells.
func (r *reader) lone(p *phrase, m doc.Mention) *incident {
	name := r.Things[m.Key].Entity.Name + " attack"
	key := "attack:" + graph.Slug(name)
	for r.Things[key] != nil {
		key += "+"
	}
	t := r.Thing(key, graph.Entity{Type: graph.Attack, Name: name}, true)
	return r.met(&incident{thing: t, place: m.Key, kinds: map[string]bool{}, sentence: p.sentence})
}
