package attacks

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// Which of the attacks told before a clause goes on about.

// ofOthers tells whether an incident told before has been claimed by one group, and a chain that gives neither its place nor what it struck
// tells of another one's deed.
func (r *reader) ofOthers(in *incident, s *syntax.Sentence, ch *chain) bool {
	group := ""
	for _, d := range ch.deeds {
		if d.group != nil && !d.suspected {
			group = d.group.Key
		}
	}
	if group == "" || len(ch.places)+len(ch.targets) > 0 || slices.Contains(r.toldIn[s.Index], in) {
		return false
	}
	claimed := false
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.Subject != in.thing.Key || f.Predicate != string(graph.ClaimedBy) && f.Predicate != string(graph.AttributedTo) {
			continue
		}
		if f.Object == group {
			return false
		}
		claimed = claimed || f.Predicate == string(graph.ClaimedBy)
	}
	return claimed
}

// sameVictim returns the incident of this sentence or the one before that struck the very person of whom a chain tells: "charged with
// the murder of X, who was shot near Y".
func (r *reader) sameVictim(s *syntax.Sentence, ch *chain) *incident {
	victim := singlePerson(ch.targets)
	if victim == nil {
		return nil
	}
	reach := 1
	if slices.ContainsFunc(ch.deeds, func(d *deed) bool { return deadly.Has(d.verb) }) {
		reach = s.Index // nobody is killed twice
	}
	for _, in := range r.near(s.Index, reach) {
		if in.target == victim.Key && !in.aggregate && !r.otherDay(in, ch.phrase) && r.compatible(in, ch.phrase) {
			if in.place == "" && len(ch.places) > 0 {
				in.place = r.finest(ch.places)
			}
			return in
		}
	}
	return nil
}

// incidentOf returns the incident that a chain tells: one told before that it fits, else a new one.
func (r *reader) incidentOf(s *syntax.Sentence, ch *chain) *incident {
	p := ch.phrase
	if len(p.places) == 0 && !text.Any(p.targets, func(m *doc.Mention) bool { return m.Type != graph.Person }) {
		r.elsewhere(s, ch)
	}
	fill := func(in *incident) *incident {
		if len(p.places) > 0 && (in.place == "" || r.wide(in.place) && !r.wide(r.finest(p.places))) {
			in.place = r.finest(p.places)
		}
		for _, t := range p.targets {
			if in.target == "" && t.Type == graph.Facility {
				in.target, in.targetKind = t.Key, r.Things[t.Key].Entity.Kind
			}
		}
		return in
	}
	if m := r.sinceWhen(s, ch.deeds[0].Clause); m != nil {
		p.article, ch.dates = "another", append(ch.dates, *m)
		p.dates = ch.dates
	}
	if in := r.oneOfBombers(s, ch); in != nil {
		return fill(in)
	}
	if in := r.onVictim(s, ch); in != nil {
		return fill(in)
	}
	if in := r.sameVehicle(s, ch); in != nil {
		return fill(in)
	}
	if r.laterOn(p) || r.anotherTime(ch) || goesOnLater(s, ch) {
		p.article = "another" // "nine hours later he shot X at Y"
	}
	if p.article == "the" && !p.again {
		// "the bomb", "the attackers": of the incident told a moment ago
		if last := r.lastTold(s.Index, 3); last != nil && !last.aggregate && !r.otherDay(last, p) && r.compatible(last, p) && !ch.goneBy(last) && !hedgedOther(last, ch) {
			return fill(last)
		}
	}
	if told := r.toldIn[s.Index]; len(told) > 0 && len(p.places) == 0 && p.article != "another" {
		if last := told[len(told)-1]; !last.aggregate && !r.otherDay(last, p) {
			return fill(last)
		}
	}
	if in := r.resolve(p); in != nil {
		return in
	}
	if slices.ContainsFunc(ch.deeds, func(d *deed) bool { return d.own }) && len(ch.dates) == 0 {
		if last := r.lastTold(s.Index, 4); last != nil && !last.aggregate {
			return last // "said its men had stormed the post"
		}
	}
	return r.placeless(s, ch)
}

// hedgedOther tells whether a chain says of somebody that he is believed to have been killed whom an incident told before did not strike: "shot X
// in May, and are believed to have killed Y".
func hedgedOther(in *incident, ch *chain) bool {
	victim := singlePerson(ch.targets)
	return victim != nil && ch.deeds[0].Chunk.Hedge != "" && strings.HasPrefix(in.target, "person:") && in.target != victim.Key
}

// sameVehicle returns the attack told in the two sentences before on the very vehicle that a chain tells of: "gunmen ambushed a convoy in X.
// The convoy was on its way to Y when it came under fire"; nil for others.
func (r *reader) sameVehicle(s *syntax.Sentence, ch *chain) *incident {
	last := r.lastTold(s.Index, 2)
	if last == nil || last.aggregate || last.sentence == s.Index || r.otherDay(last, ch.phrase) {
		return nil
	}
	before := syntax.Parse(r.Document, last.sentence)
	for _, d := range ch.deeds {
		patients := d.Objects
		if d.Chunk.Passive || under.Has(d.Chunk.Word) {
			patients = d.Subjects
		}
		for _, i := range patients {
			if c := &s.Chunks[i]; c.Word == "it" && i > 0 && len(s.Clauses[0].Subjects) > 0 {
				i = s.Clauses[0].Subjects[0]
			}
			c := &s.Chunks[i]
			if c.Article == "the" && rides.Has(c.Word) && text.Any(before.Chunks, func(o *syntax.Chunk) bool {
				return o.Kind == syntax.Noun && (o.Word == c.Word || columns.Has(o.Word) && columns.Has(c.Word)) && o.Article != "the"
			}) {
				return last
			}
		}
	}
	return nil
}

// onVictim returns the attack on a person told in the three sentences before, where a chain of the same time without a place of its own tells
// of that person: "X was standing nearby when a gunman fired on the police".
func (r *reader) onVictim(s *syntax.Sentence, ch *chain) *incident {
	if len(ch.places) > 0 || text.Any(ch.targets, func(m *doc.Mention) bool { return m.Type == graph.Person || m.Type == graph.Facility }) {
		return nil
	}
	for _, m := range r.InSentence(s.Index) {
		if m.Type != graph.Person {
			continue
		}
		for _, in := range r.near(s.Index, 3) {
			if in.target == m.Key && !in.aggregate && !r.otherDay(in, ch.phrase) {
				return in
			}
		}
	}
	return nil
}

// laterOn tells whether a phrase gives a time after another deed and a person or a building that no attack struck yet.
func (r *reader) laterOn(p *phrase) bool {
	if !text.Any(p.dates, func(d *doc.Mention) bool {
		return r.Tokens[d.Last-1].Lower == "later"
	}) || !text.Any(p.targets, func(m *doc.Mention) bool { return m.Type == graph.Person || m.Type == graph.Facility }) {
		return false
	}
	return !text.Any(p.targets, func(m *doc.Mention) bool {
		return slices.ContainsFunc(r.incidents, func(in *incident) bool { return r.targeted[[2]string{in.thing.Key, m.Key}] })
	})
}

// ownWordsOf returns the phrase of a chain without the subject that it shares with one before it: "bombed X, killing nine, and later attacked Y".
func (r *reader) ownWordsOf(s *syntax.Sentence, ch *chain) *phrase {
	if !ch.deeds[0].Shared || len(r.tellings[s.Index]) == 0 {
		return ch.phrase
	}
	p := *ch.phrase
	p.first = max(p.first, ch.deeds[0].Chunk.First)
	return &p
}

// goesOnLater tells whether "later" stands right before the verb of a chain that names what it struck and goes on from another: "bombed X and later
// attacked Y".
func goesOnLater(s *syntax.Sentence, ch *chain) bool {
	d := ch.deeds[0]
	return d.Shared && d.Verb > 0 && s.Chunks[d.Verb-1].Word == "later" && len(ch.places)+len(ch.targets) > 0
}

// anotherTime tells whether a chain is told to be days or longer after or before another one: "a month earlier they hijacked a plane".
func (r *reader) anotherTime(ch *chain) bool {
	if len(ch.targets)+len(ch.places) == 0 && !slices.ContainsFunc(ch.deeds, func(d *deed) bool { return d.definite }) || ch.onCaptive() {
		return false
	}
	return r.timeLater(ch.dates)
}

// spans are units of time after which another attack is meant.
var spans = wordSet(`day week fortnight month year`)

// onCaptive tells whether a chain may tell what became of somebody who was held: "a month later they beheaded him".
func (ch *chain) onCaptive() bool {
	return slices.ContainsFunc(ch.deeds, func(d *deed) bool {
		return deadly.Has(d.verb) || d.kind == "ASSASSINATION"
	}) && len(ch.places) == 0
}

// ofSomebodys tells whether a possessive pronoun stands before the noun of a phrase: "her murder".
func (r *reader) ofSomebodys(p *phrase) bool {
	if p.head == 0 {
		return false
	}
	w := r.Tokens[p.head-1].Lower
	return w == "her" || w == "his" || w == "their"
}

// struckOtherDay tells whether the person whom a phrase says was killed was so in an attack told before, on another day.
func (r *reader) struckOtherDay(p *phrase) bool {
	victim := singlePerson(p.targets)
	return victim != nil && slices.ContainsFunc(r.incidents, func(in *incident) bool { return in.target == victim.Key && r.otherDay(in, p) })
}

// verdictOf tells whether a phrase that takes up an attack stands behind a verb of courts or custody, whose the date behind it is.
func verdictOf(s *syntax.Sentence, p *phrase) bool {
	return slices.ContainsFunc(s.Clauses, func(c *syntax.Clause) bool {
		return verdicts.Has(c.Chunk.Word) && c.Chunk.Last <= p.first && p.first-c.Chunk.Last <= 6
	})
}

// verdicts are verbs for what courts and police do about a deed.
var verdicts = wordSet(`catch capture convict sentence jail acquit charge indict arrest detain`)

// judged tells whether a clause tells what became of somebody in court or custody: where that was is not where it was done.
func judged(s *syntax.Sentence, c *syntax.Clause) bool {
	switch c.Chunk.Word {
	case "convict", "sentence", "jail", "imprison", "charge", "indict", "arrest", "detain", "try", "appear", "plead", "hang", "execute", "acquit", "extradite", "hear", "bear", "live", "grow", "study", "bury":
		return true
	}
	return objectWord(s, c, "trial") || objectWord(s, c, "guilty")
}

// oneOfBombers returns the suicide attack told before of which an aside names one who took part: "blamed X, led by Y, who blew
// himself up in the Z hotel".
func (r *reader) oneOfBombers(s *syntax.Sentence, ch *chain) *incident {
	d := ch.deeds[0]
	if !ch.suicide || !d.Relative || len(d.people) == 0 || len(ch.dates)+len(ch.places) > 0 {
		return nil
	}
	in := r.lastTold(s.Index, 2)
	if in == nil || in.aggregate || !in.suicide || in.sentence == s.Index {
		return nil
	}
	return in
}

// placeless makes an incident of a deed of which no place is told, if it tells enough to be one: who did it or when, and to
// how many or whom.
func (r *reader) placeless(s *syntax.Sentence, ch *chain) *incident {
	for _, d := range ch.deeds {
		if d.faint || !d.definite || d.Chunk.Perfect && !d.Chunk.Passive && !(r.Tokens[d.Chunk.First].Lower == "had" && r.anotherTime(ch)) || !d.Chunk.Past && !d.Chunk.Passive && !d.Chunk.Gerund && !d.Chunk.Perfect && !r.entry(s) {
			continue
		}
		if d.group == nil && len(d.people) == 0 && len(ch.dates) == 0 {
			continue
		}
		if len(ch.dates) == 0 && r.sum(s, d) {
			continue // "killed more than 800 people before it gave up": a sum of years
		}
		if last := r.lastTold(s.Index, 1); last != nil && !last.aggregate && len(d.phrase.targets) == 0 && r.soonAfter(ch.dates) {
			return last // "a motorcycle blew up; an hour later a woman blew herself up"
		}
		key := "attack:" + graph.Slug(d.verb) + ":" + graph.Slug(r.Slice(r.Tokens[ch.first].Start, r.Tokens[ch.first].End))
		for r.Things[key] != nil {
			key += "+"
		}
		t := r.Thing(key, graph.Entity{Type: graph.Attack, Name: "Attack"}, true)
		in := &incident{thing: t, kinds: map[string]bool{}, sentence: ch.sentence}
		r.dated(in, ch.dates)
		return r.met(in)
	}
	return nil
}

// soonAfter tells whether some dates say no more than that it was minutes or hours after what was told.
func (r *reader) soonAfter(dates []doc.Mention) bool {
	return len(dates) > 0 && !text.Any(dates, func(m *doc.Mention) bool {
		if m.Last-m.First < 2 || r.Tokens[m.Last-1].Lower != "later" {
			return true
		}
		w := strings.TrimSuffix(r.Tokens[m.Last-2].Lower, "s")
		return w != "hour" && w != "minute" && w != "second"
	})
}
