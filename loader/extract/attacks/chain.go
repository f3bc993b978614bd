package attacks

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

// chain is what the clauses of a sentence tell of one attack.
type chain struct {
	deeds []*deed
	*phrase
}

// deeds records the attacks told by the verbs of a sentence.
func (r *reader) deeds(s *syntax.Sentence, accident bool) {
	var chains []*chain
	r.deeding, r.deedClauses = nil, r.deedClauses[:0]
	for _, c := range s.Clauses {
		if accident && len(lex.verbs[c.Chunk.Word]) > 0 {
			continue
		}
		d := r.deed(s, c)
		if d == nil {
			continue
		}
		r.deedClauses = append(r.deedClauses, c)
		if !d.faint {
			r.deeding = c
		}
		if n := len(chains); n > 0 && r.joins(s, chains[n-1], d) {
			chains[n-1].add(d)
		} else {
			chains = append(chains, chainOf(s, d))
		}
		for _, g := range r.gapped(s, d) {
			chains = append(chains, chainOf(s, g))
		}
	}
	promote(chains)
	for n, ch := range chains {
		r.leading(s, ch, n == 0)
		if len(ch.dates) == 0 && n == 0 {
			ch.dates = earlierDates(s, ch.deeds[0])
		}
		r.carried(s, ch)
		r.entered(s, ch)
		ch.barricade()
		r.settle(s, ch)
	}
}

// promote makes deaths of a day and a town of their own an attack where the sentence tells of another: "in May gunmen murdered a priest in X,
// and in December 14 people were killed in Y".
func promote(chains []*chain) {
	real := false
	for _, ch := range chains {
		real = real || slices.ContainsFunc(ch.deeds, func(d *deed) bool { return !d.faint })
	}
	for _, ch := range chains {
		if d := ch.deeds[0]; real && d.faint && d.definite && deadly.Has(d.verb) && d.Chunk.Passive && len(d.phrase.dates) > 0 && len(d.phrase.places) > 0 && d.phrase.places[0].Type == graph.City {
			d.faint = false
		}
	}
}

// chainOf begins a chain with a deed.
func chainOf(s *syntax.Sentence, d *deed) *chain {
	ch := &chain{phrase: &phrase{sentence: s.Index, first: d.phrase.first, last: d.phrase.last, head: d.phrase.head, kinds: map[string]bool{}, weapons: map[string]bool{}, article: "a", verbal: true}}
	ch.add(d)
	return ch
}

// earlierDates returns the date of the verb with which a deed shares its subject: "walked into X on 12 June and opened fire".
func earlierDates(s *syntax.Sentence, d *deed) []doc.Mention {
	if !d.Shared || len(d.Subjects) == 0 {
		return nil
	}
	for _, o := range s.Clauses {
		if o.Verb >= d.Verb || len(o.Dates) == 0 || o.Chunk.Perfect || o.Chunk.Modal || o.Chunk.Negative || len(o.Subjects) == 0 || o.Subjects[0] != d.Subjects[0] || o.End+1 != d.Verb {
			continue
		}
		var out []doc.Mention
		for _, m := range o.Dates {
			out = append(out, *m)
		}
		return out
	}
	return nil
}

// carried adds what a clause about the thing struck says: the day and the place of "a bus carrying members of X on the road to Y
// on Monday", and whom it carried.
func (r *reader) carried(s *syntax.Sentence, ch *chain) {
	for _, d := range ch.deeds {
		for _, c := range s.Clauses {
			if len(ch.places) == 0 && c.Verb > d.Verb && c.Verb <= d.End+4 && moving.Has(c.Chunk.Word) && len(c.Subjects) == 1 && c.Subjects[0] > d.Verb && whileWords.Has(s.Chunks[c.Subjects[0]-1].Word) {
				ch.places = r.clausePhrase(s, c, nil, nil, word{}).places // "shot two men as they drove through X"
			}
			if !c.Relative || len(c.Subjects) != 1 || !(c.Subjects[0] > d.Verb && c.Subjects[0] < max(d.End, d.Verb+8) && c.Chunk.Gerund || slices.Contains(d.Subjects, c.Subjects[0]) && d.Chunk.Passive) || !moving.Has(c.Chunk.Word) {
				continue
			}
			q := r.clausePhrase(s, c, nil, nil, word{})
			if len(ch.dates) == 0 {
				ch.dates = q.dates
			}
			if len(ch.places) == 0 {
				ch.places = q.places
			}
			for _, i := range c.Objects {
				for _, k := range append([]int{i}, s.Complement(i)...) {
					if m := s.Chunks[k].Core; m != nil && (m.Type == graph.StateBody || m.Type == graph.Organization || m.Type == graph.Person) && !m.Adjective {
						ch.targets = append(ch.targets, *m)
					}
				}
			}
		}
	}
}

// entered adds the buildings into which those who did it are said to have gone: "walked into the X hotel and killed Y", "drove through the
// checkpoints of the X centre, killed Y".
func (r *reader) entered(s *syntax.Sentence, ch *chain) {
	d := ch.deeds[0]
	if !d.Shared || len(d.Subjects) == 0 || slices.ContainsFunc(ch.targets, func(m doc.Mention) bool { return m.Type == graph.Facility }) {
		return
	}
	for _, c := range s.Clauses {
		if c.Verb >= d.Verb || !slices.Equal(c.Subjects, d.Subjects) || !going.Has(c.Chunk.Word) && len(outOf(s, c)) == 0 || c.Chunk.Negative || c.Chunk.Modal || c.Chunk.Infinitive {
			continue
		}
		for _, i := range append(c.Behind("into", "inside", "through"), outOf(s, c)...) {
			for _, k := range append([]int{i}, s.Complement(i)...) {
				for _, m := range s.Chunks[k].Mentions {
					if m.Type == graph.Facility && !m.Adjective {
						ch.targets = append(ch.targets, *m)
					}
				}
			}
		}
	}
}

// outOf returns where people were dragged out of.
func outOf(s *syntax.Sentence, c *syntax.Clause) []int {
	if w := c.Chunk.Word; w != "drag" && w != "pull" && w != "haul" && w != "order" {
		return nil
	}
	for _, p := range c.Phrases {
		if p.Word == "of" && s.Chunks[p.At].Word == "out" || p.Word == "from" {
			return p.Nouns
		}
	}
	return nil
}

// barricade makes those taken hostage in a building that was stormed a siege.
func (ch *chain) barricade() {
	if !slices.ContainsFunc(ch.targets, func(m doc.Mention) bool { return m.Type == graph.Facility }) || !slices.ContainsFunc(ch.deeds, func(d *deed) bool { return d.verb == "storm" }) {
		return
	}
	for _, d := range ch.deeds {
		if d.kind == "HOSTAGE_KIDNAPPING" && d.verb == "take" {
			delete(d.phrase.kinds, d.kind)
			delete(ch.kinds, d.kind)
			d.kind = "HOSTAGE_BARRICADE"
			d.phrase.kinds[d.kind], ch.kinds[d.kind] = true, true
		}
	}
}

// going are verbs for how somebody comes into a building.
var going = wordSet(`walk drive burst go come run march break enter get ride stride barge`)

// whileWords open a clause of what went on at the time.
var whileWords = wordSet(`as while when`)

var moving = wordSet(`walk ride carry transport ferry take bring travel return head drive escort`)

// add joins a deed to a chain: it shares its places, targets and dates.
func (ch *chain) add(d *deed) {
	p := d.phrase
	ch.first, ch.last = min(ch.first, p.first), max(ch.last, p.last)
	ch.places, ch.targets, ch.dates = append(ch.places, p.places...), append(ch.targets, p.targets...), append(ch.dates, p.dates...)
	for k := range p.kinds {
		ch.kinds[k] = true
	}
	ch.suicide, ch.again = ch.suicide || p.suicide, ch.again || p.again
	if p.article == "the" && (len(ch.deeds) == 0 || ch.deeds[0].faint) {
		ch.article = "the"
	}
	ch.deeds = append(ch.deeds, d)
}

// joins tells whether a deed may be of the attack that a chain tells: neither place, day nor doer contradicts.
func (r *reader) joins(s *syntax.Sentence, ch *chain, d *deed) bool {
	for _, x := range ch.deeds {
		if x.group != nil && d.group != nil && x.group.Key != d.group.Key {
			return false
		}
	}
	if a, b := singlePerson(ch.deeds[len(ch.deeds)-1].phrase.targets), singlePerson(d.phrase.targets); a != nil && b != nil && a.Key != b.Key && d.Relative && ch.deeds[len(ch.deeds)-1].Relative && !d.Shared && len(ch.dates) > 0 {
		return false // "X, who was shot in Y in May, and Z, who died …"
	}
	if last := ch.deeds[len(ch.deeds)-1]; len(d.phrase.dates) > 0 && !last.definite && habitual(s, last) {
		return false // "bombed pipelines and on 3 May attacked X"
	}
	if last := ch.deeds[len(ch.deeds)-1]; d.Relative && len(d.Subjects) > 0 && slices.Contains(last.Objects, d.Subjects[0]) && singlePerson(d.phrase.targets) != nil {
		return true // "killed X, shot in his car in Y"
	}
	if last := ch.deeds[len(ch.deeds)-1]; !d.Shared && !d.faint && !last.faint && !(d.Relative && d.Chunk.Participle) && !d.Chunk.Gerund && d.phrase.article != "the" && len(d.phrase.dates)+len(d.phrase.places) > 0 && !subordinated(s, d) {
		return false // "…, and it set off a bomb in X in June": another one
	}
	if d.Chunk.Gerund && d.Verb > 0 && (s.Chunks[d.Verb-1].Word == "after" || s.Chunks[d.Verb-1].Word == "before") && otherSite(ch.targets, d.phrase.targets) {
		return false // "attacked a camp in X a day after storming a base in Y"
	}
	if k := ch.kind(); k != "" && d.kind != "" && k != d.kind && !d.Shared && broken(s, ch.deeds[len(ch.deeds)-1].Verb, d.Verb) {
		return false
	}
	if k := ch.kind(); k != "" && d.kind != "" && k != d.kind && d.Relative && d.Chunk.Participle && d.Chunk.Passive && !d.Shared {
		return false // "a jet hijacked by its allies": another one
	}
	if len(ch.dates) > 0 && len(d.phrase.dates) > 0 && r.otherDay(&incident{dates: []graph.FuzzyDate{r.day(ch.dates[0])}}, d.phrase) {
		return false
	}
	if len(ch.places) > 0 && len(d.phrase.places) > 0 {
		return r.compatible(&incident{place: r.finest(ch.places)}, d.phrase)
	}
	return true
}

// otherSite tells whether each of two lists of what was struck names a building, and none is on both.
func otherSite(a, b []doc.Mention) bool {
	site := func(m doc.Mention) bool { return m.Type == graph.Facility }
	return slices.ContainsFunc(a, site) && slices.ContainsFunc(b, site) && !slices.ContainsFunc(a, func(m doc.Mention) bool {
		return slices.ContainsFunc(b, func(o doc.Mention) bool { return o.Key == m.Key })
	})
}

// habitual tells whether what a deed is done to is a plural without number, name and place: "bombed pipelines".
func habitual(s *syntax.Sentence, d *deed) bool {
	if d.Chunk.Passive || len(d.Objects) == 0 || len(d.phrase.places) > 0 {
		return false
	}
	for _, i := range d.Objects {
		if c := &s.Chunks[i]; !c.Plural || c.Article != "" || len(c.Mentions) > 0 {
			return false
		}
	}
	return true
}

// broken tells whether a semicolon or a dash stands between two chunks.
func broken(s *syntax.Sentence, from, to int) bool {
	for i := from; i < to; i++ {
		if s.Chunks[i].Kind == syntax.Break {
			return true
		}
	}
	return false
}

// subordinated tells whether "when", "as" or the like stands before the subject of a deed.
func subordinated(s *syntax.Sentence, d *deed) bool {
	at := d.Verb
	if len(d.Subjects) > 0 {
		at = min(at, d.Subjects[0])
	}
	for i := at - 1; i >= 0 && i >= at-4; i-- {
		switch s.Chunks[i].Kind {
		case syntax.Subordinate:
			return true
		case syntax.Verb, syntax.Conjunction:
			return false
		}
	}
	return false
}

// leading adds the place and the day that stand before the subject of a sentence: "On 12 October in Kuta, a bomb …".
func (r *reader) leading(s *syntax.Sentence, ch *chain, first bool) {
	verb := ch.deeds[0].Verb
	for i := 0; i < verb && i < 12 && first; i++ {
		c := &s.Chunks[i]
		if c.Kind == syntax.Verb || c.Kind == syntax.Break && i > 6 {
			break
		}
		if c.Kind == syntax.Date && len(ch.dates) == 0 && !r.inCourt(s.Index) && (i == 0 || s.Chunks[i-1].Word != "since" && s.Chunks[i-1].Word != "until") {
			for _, d := range c.Mentions {
				if !r.dateline(*d) && !r.ofOther(*d) {
					ch.dates = append(ch.dates, *d)
				}
			}
		}
		if c.Kind == syntax.Preposition && (c.Word == "in" || c.Word == "at" || c.Word == "near" || c.Word == "outside") && len(ch.places) == 0 && s.Chunks[i+1].Kind == syntax.Noun {
			if i == 0 || s.Chunks[i-1].Kind != syntax.Noun {
				if m := s.Chunks[i+1].Core; m != nil && !m.Adjective && m.Type.Class() == graph.PlaceClass && m.Type != graph.Facility {
					ch.places = append(ch.places, *m)
				} else if i <= 5 {
					r.inside(s, i+1, ch.phrase) // "at the beach of the X hotel near Y, …"
					if m != nil && m.Type == graph.Facility {
						ch.targets = append(ch.targets, *m)
					}
				}
			}
		}
	}
}

// kind is the attack type of the first deed that tells one.
func (ch *chain) kind() string {
	for _, d := range ch.deeds {
		if !d.faint && d.kind != "" {
			return d.kind
		}
	}
	return ""
}

// settle ties a chain to its incident and records what its clauses say of it.
func (r *reader) settle(s *syntax.Sentence, ch *chain) {
	real := false
	for _, d := range ch.deeds {
		real = real || !d.faint
	}
	in := r.sameVictim(s, ch)
	if !real && in == nil {
		return
	}
	if in == nil {
		if in = r.incidentOf(s, ch); in != nil && r.ofOthers(in, s, ch) {
			return
		}
	}
	if in == nil {
		return
	}
	r.tells(in, ch.phrase)
	r.sentence = s.Index
	r.dated(in, ch.dates)
	in.callBy(s, ch)
	dated := false
	for _, d := range ch.deeds {
		r.commit(d, in, &dated)
		r.deedToll(s, d, in)
	}
	if !slices.ContainsFunc(ch.deeds, func(d *deed) bool { return len(d.phrase.places) > 0 }) && len(ch.places)+len(ch.targets) > 0 {
		r.whereElse(in, ch)
	}
	if !dated {
		for _, m := range ch.dates {
			if r.usable(m) {
				r.date(in.thing.Key, m)
				break
			}
		}
	}
}

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
	for _, in := range r.near(s.Index, 1) {
		if in.target == victim.Key && !in.aggregate && !r.otherDay(in, ch.phrase) && r.compatible(in, ch.phrase) {
			if in.place == "" && len(ch.places) > 0 {
				in.place = r.finest(ch.places)
			}
			return in
		}
	}
	return nil
}

// whereElse records the place of a chain that none of its own clauses names.
func (r *reader) whereElse(in *incident, ch *chain) {
	own := map[int]bool{}
	for _, d := range ch.deeds {
		for _, m := range d.phrase.targets {
			own[m.First] = true
		}
	}
	p := &phrase{sentence: ch.sentence, places: ch.places, head: ch.head, first: ch.first, last: ch.last}
	for _, m := range ch.targets {
		if !own[m.First] {
			p.targets = append(p.targets, m)
		}
	}
	if len(p.places)+len(p.targets) == 0 {
		return
	}
	span := doc.Span{Start: r.Tokens[p.first].Start, End: r.Tokens[p.last-1].End}
	for _, m := range append(slices.Clone(p.places), p.targets...) {
		span.Start, span.End = min(span.Start, m.Start), max(span.End, m.End)
	}
	r.where(in, p, span)
}

// incidentOf returns the incident that a chain tells: one told before that it fits, else a new one.
func (r *reader) incidentOf(s *syntax.Sentence, ch *chain) *incident {
	p := ch.phrase
	if len(p.places) == 0 && !slices.ContainsFunc(p.targets, func(m doc.Mention) bool { return m.Type != graph.Person }) {
		r.elsewhere(s, ch)
	}
	fill := func(in *incident) *incident {
		if in.place == "" && len(p.places) > 0 {
			in.place = r.finest(p.places)
		}
		for _, t := range p.targets {
			if in.target == "" && t.Type == graph.Facility {
				in.target, in.targetKind = t.Key, r.Things[t.Key].Entity.Kind
			}
		}
		return in
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
	if r.laterOn(p) {
		p.article = "another" // "nine hours later he shot X at Y"
	}
	if p.article == "the" && !p.again {
		// "the bomb", "the attackers": of the incident told a moment ago
		if last := r.lastTold(s.Index, 3); last != nil && !last.aggregate && !r.otherDay(last, p) && r.compatible(last, p) {
			return fill(last)
		}
	}
	if told := r.toldIn[s.Index]; len(told) > 0 && len(p.places) == 0 {
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
			if c.Article == "the" && rides.Has(c.Word) && slices.ContainsFunc(before.Chunks, func(o syntax.Chunk) bool {
				return o.Kind == syntax.Noun && (o.Word == c.Word || columns.Has(o.Word) && columns.Has(c.Word)) && o.Article != "the"
			}) {
				return last
			}
		}
	}
	return nil
}

var (
	// rides are what is told of once with "a" and then with "the".
	rides = wordSet(`convoy motorcade patrol column unit bus minibus coach car van truck lorry vehicle jeep train boat ship ferry helicopter plane aircraft tanker`)
	// columns are words for soldiers on their way.
	columns = wordSet(`convoy patrol column unit`)
	// under are verbs whose subject is struck: comes under fire.
	under = wordSet(`come take draw`)
)

// onVictim returns the attack on a person told in the three sentences before, where a chain of the same time without a place of its own tells
// of that person: "X was standing nearby when a gunman fired on the police".
func (r *reader) onVictim(s *syntax.Sentence, ch *chain) *incident {
	if len(ch.places) > 0 || slices.ContainsFunc(ch.targets, func(m doc.Mention) bool { return m.Type == graph.Person || m.Type == graph.Facility }) {
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
	if !slices.ContainsFunc(p.dates, func(d doc.Mention) bool {
		return r.Tokens[d.Last-1].Lower == "later"
	}) || !slices.ContainsFunc(p.targets, func(m doc.Mention) bool { return m.Type == graph.Person || m.Type == graph.Facility }) {
		return false
	}
	return !slices.ContainsFunc(p.targets, func(m doc.Mention) bool {
		return slices.ContainsFunc(r.incidents, func(in *incident) bool { return r.targeted[[2]string{in.thing.Key, m.Key}] })
	})
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

// elsewhere gives a deed without place the place that another clause of its sentence names: "as he left a rally in X", "landed in
// X and attacked". What somebody says somewhere and what others did before do not count.
func (r *reader) elsewhere(s *syntax.Sentence, ch *chain) {
	p := ch.phrase
	for _, c := range s.Clauses {
		if slices.Contains(r.deedClauses, c) && !slices.ContainsFunc(ch.deeds, func(d *deed) bool { return d.Clause == c }) {
			continue // another deed's
		}
		if ch.kind() == "HOSTAGE_KIDNAPPING" && finding.Has(c.Chunk.Word) {
			continue // "X, who was kidnapped in May, was found in a car parked in Y"
		}
		if c.Chunk.Passive && r.byAircraft(s, c) {
			continue // "…, who was killed in a drone strike in X"
		}
		byState := c.Chunk.Passive && r.who(s, c.Behind("by")).state
		if speechVerbs.Has(c.Chunk.Word) || c.Gap >= 0 || c.Chunk.Modal || c.Chunk.Negative || c.Chunk.Infinitive || c.Chunk.Perfect || judged(s, c) && !(c.Chunk.Word == "bury" && len(c.Subjects) > 0 && lex.devices[s.Chunks[c.Subjects[0]].Word].kind != "") {
			continue
		}
		for _, ph := range c.Phrases {
			if ph.Word != "in" && ph.Word != "at" && ph.Word != "near" && ph.Word != "outside" && ph.Word != "inside" {
				continue
			}
			for _, i := range ph.Nouns {
				if m := s.Chunks[i].Core; m != nil && !m.Adjective && m.Type.Class() == graph.PlaceClass && m.Type != graph.Country {
					if m.Type == graph.Facility && byState {
						return // "… of them shot by troops inside X"
					}
					if m.Type == graph.Facility {
						p.targets = append(p.targets, *m)
					} else {
						p.places = append(p.places, *m)
					}
					return
				}
			}
		}
	}
}

// finding are verbs for what became of somebody who was held, somewhere else.
var finding = wordSet(`find discover recover park dump free release rescue abandon leave`)

// placeless makes an incident of a deed of which no place is told, if it tells enough to be one: who did it or when, and to
// how many or whom.
func (r *reader) placeless(s *syntax.Sentence, ch *chain) *incident {
	for _, d := range ch.deeds {
		if d.faint || !d.definite || d.Chunk.Perfect && !d.Chunk.Passive || !d.Chunk.Past && !d.Chunk.Passive && !d.Chunk.Gerund {
			continue
		}
		if d.group == nil && len(d.people) == 0 && len(ch.dates) == 0 {
			continue
		}
		if len(ch.dates) == 0 && r.sum(s, d) {
			continue // "killed more than 800 people before it gave up": a sum of years
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

// severalAttacks is a toll above which, without a day, many attacks are meant.
const severalAttacks = 100

// sum tells whether the toll of a deed is that of many.
func (r *reader) sum(s *syntax.Sentence, d *deed) bool {
	for _, i := range append(append([]int{}, d.Objects...), d.Subjects...) {
		for _, m := range s.Chunks[i].Mentions {
			if m.Type != doc.QuantityMention {
				continue
			}
			if q, ok := graph.ParseQuantity(r.Slice(m.Start, m.End)); ok && q.Min != nil && *q.Min >= severalAttacks {
				return true
			}
		}
	}
	return false
}

// unmapped tells whether it is not known where a place lies, wide whether a place is larger than a town.
func (r *reader) unmapped(place string) bool {
	t := r.Things[place]
	return t != nil && t.Place == "" && r.x.g.Entry(place) == nil
}

func (r *reader) wide(place string) bool {
	t := r.Things[place]
	return t != nil && t.Entity.Type != graph.City && t.Entity.Type != graph.Facility
}

// usable tells whether a date may be that of an incident.
func (r *reader) usable(d doc.Mention) bool {
	low := strings.ToLower(r.Slice(d.Start, d.End))
	return low != "recent" && low != "recently" && low != "the recent" && low != "past" && !r.dateline(d)
}

// commit records what a clause says of its incident.
func (r *reader) commit(d *deed, in *incident, dated *bool) {
	p, key := d.phrase, in.thing.Key
	span := doc.Span{Start: r.Tokens[p.first].Start, End: r.Tokens[p.last-1].End}
	verb := r.Slice(r.Tokens[d.Chunk.First].Start, r.Tokens[d.Chunk.Last-1].End)
	if d.kind != "" && !d.faint {
		in.kinds[d.kind] = true
		r.find(doc.Finding{Subject: key, Predicate: "attackType", Value: &graph.Value{Code: d.kind, Raw: verb}, Span: span})
	}
	if p.suicide {
		r.find(doc.Finding{Subject: key, Predicate: "suicide", Value: &graph.Value{Code: "TRUE", Raw: verb}, Span: span})
	}
	r.where(in, p, span)
	for _, m := range p.dates {
		if r.usable(m) && !*dated {
			r.date(key, m)
			*dated = true
		}
	}
	modality, who := graph.Asserted, ""
	for k := d.Chunk.First; k < d.Chunk.Last; k++ {
		if w := r.Tokens[k].Lower; w == "allegedly" || w == "apparently" {
			modality = graph.Alleged
		} else if w == "reportedly" {
			modality, who = graph.Reported, "unnamed source"
		}
	}
	if d.Chunk.Hedge != "" || d.suspected {
		modality = graph.Alleged
	}
	for g := d.Governor; g != nil; g = g.Governor {
		if w := g.Chunk.Word; w == "accuse" || w == "suspect" || w == "charge" || w == "blame" {
			modality = graph.Alleged
		}
	}
	if m := d.group; m != nil {
		f := doc.Finding{Subject: key, Predicate: string(graph.AttributedTo), Object: m.Key, Span: span, Modality: modality, Attribution: who, Coreference: m.Coreference, Confidence: 0.75}
		if d.own {
			f.Predicate, f.Modality, f.Attribution = string(graph.ClaimedBy), graph.Claimed, d.speaker
		}
		r.find(f)
	}
	for _, m := range d.joined {
		if !d.own {
			r.find(doc.Finding{Subject: key, Predicate: string(graph.AttributedTo), Object: m.Key, Span: doc.Span{Start: min(span.Start, m.Start), End: max(span.End, m.End)}, Modality: modality, Attribution: who, Coreference: m.Coreference, Confidence: 0.75})
		}
	}
	for _, m := range d.people {
		role := "PERPETRATOR"
		if modality == graph.Alleged {
			role = "SUSPECT"
		}
		r.find(doc.Finding{
			Subject: m.Key, Predicate: string(graph.ParticipatedIn), Object: key, Span: doc.Span{Start: min(span.Start, m.Start), End: max(span.End, m.End)}, Modality: modality, Attribution: who, Coreference: m.Coreference,
			Qualifiers: graph.Qualifiers{Role: role}, Confidence: 0.75,
		})
	}
}

// compatible tells whether the places of a phrase may hold the place of an incident.
func (r *reader) compatible(in *incident, p *phrase) bool {
	if in.place == "" || len(p.places) == 0 {
		return true
	}
	for _, m := range p.places {
		if m.Key == in.place || r.within(m.Key, in.place) || r.within(in.place, m.Key) || r.unmapped(m.Key) && r.wide(in.place) || r.unmapped(in.place) && r.wide(m.Key) {
			return true
		}
	}
	return false
}
