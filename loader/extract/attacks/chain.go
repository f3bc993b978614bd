package attacks

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
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
		if accident && len(lex.verbs.Of(c.Chunk.Word)) > 0 {
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
		if len(ch.dates) == 0 {
			ch.dates = whenDates(s, ch.deeds[0])
		}
		r.underDate(ch.phrase)
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
		return datesOf(o)
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
	if !d.Shared || len(d.Subjects) == 0 || text.Any(ch.targets, func(m *doc.Mention) bool { return m.Type == graph.Facility }) {
		return
	}
	for _, c := range s.Clauses {
		if c.Verb >= d.Verb || !slices.Equal(c.Subjects, d.Subjects) || !going.Has(c.Chunk.Word) && len(outOf(s, c)) == 0 || c.Chunk.Negative || c.Chunk.Modal || c.Chunk.Infinitive || slices.Contains(r.deedClauses, c) && !ch.holds(c) {
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

// holds tells whether a clause is one of those of a chain.
func (ch *chain) holds(c *syntax.Clause) bool {
	return slices.ContainsFunc(ch.deeds, func(d *deed) bool { return d.Clause == c })
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
	if !text.Any(ch.targets, func(m *doc.Mention) bool { return m.Type == graph.Facility }) || !slices.ContainsFunc(ch.deeds, func(d *deed) bool { return takingOver.Has(d.verb) }) {
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

// takingOver are verbs for how a building is taken in which hostages are held.
var takingOver = wordSet(`storm occupy burst overrun besiege take+over seize invade`)

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
	if byDevice(d, ch.deeds[len(ch.deeds)-1]) {
		return true
	}
	for _, x := range ch.deeds {
		if x.group != nil && d.group != nil && x.group.Key != d.group.Key {
			return false
		}
	}
	if len(d.phrase.places)+len(d.phrase.targets) > 0 && d.Verb > 0 && d.Shared && s.Chunks[d.Verb-1].Word == "later" && len(ch.deeds[0].Objects) > 0 {
		return false // "bombed X and later attacked Y"
	}
	if a, b := singlePerson(ch.deeds[len(ch.deeds)-1].phrase.targets), singlePerson(d.phrase.targets); a != nil && b != nil && a.Key != b.Key && d.Relative && ch.deeds[len(ch.deeds)-1].Relative && !d.Shared && len(ch.dates) > 0 {
		return false // "X, who was shot in Y in May, and Z, who died …"
	}
	if d.Shared && d.Chunk.Hedge != "" && ch.deeds[len(ch.deeds)-1].Chunk.Hedge == "" && singlePerson(d.phrase.targets) != nil {
		return false // "shot X in May and is believed to have killed Y"
	}
	if r.timeLater(d.phrase.dates) && len(d.patients) > 0 && (d.Shared || !d.Relative && !d.Chunk.Gerund) {
		return false // "drove a car bomb into X and ten days later fired on Y"
	}
	if last := ch.deeds[len(ch.deeds)-1].verb; last != "die" && last != "perish" && spanApart(s, d) {
		return false // "…, three weeks after gunmen attacked Y"
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
	if len(d.phrase.dates) > 0 {
		dates := ch.dates
		if len(dates) == 0 {
			dates = r.openingDate(s)
		}
		if len(dates) > 0 && dates[0].First != d.phrase.dates[0].First && r.otherDay(&incident{dates: []graph.FuzzyDate{r.day(dates[0])}}, d.phrase) {
			return false
		}
	}
	if places := r.placesOf(s, ch); len(places) > 0 && len(d.phrase.places) > 0 {
		return r.compatible(&incident{place: r.finest(places)}, d.phrase)
	}
	return true
}

// placesOf returns the places of a chain, else those that its sentence opens with: "In X gunmen killed two, while in Y a bomb wounded ten".
func (r *reader) placesOf(s *syntax.Sentence, ch *chain) []doc.Mention {
	if len(ch.places) > 0 || r.deedClauses[0] != ch.deeds[0].Clause {
		return ch.places
	}
	opening := &chain{deeds: ch.deeds, phrase: &phrase{}}
	r.leading(s, opening, true)
	return opening.places
}

// timeLater tells whether one of some dates is a day or longer after or before what was told: "ten days later".
func (r *reader) timeLater(dates []doc.Mention) bool {
	return text.Any(dates, func(m *doc.Mention) bool {
		switch r.Tokens[m.Last-1].Lower {
		case "later", "earlier", "before", "afterwards", "after":
			return m.Last-m.First > 1 && spans.Has(strings.TrimSuffix(r.Tokens[m.Last-2].Lower, "s"))
		}
		return false
	})
}

// spanApart tells whether a time stands before the "after" or "before" that opens the clause of a deed: "three weeks after gunmen …".
func spanApart(s *syntax.Sentence, d *deed) bool {
	at := d.Verb - 1
	if len(d.Subjects) > 0 && d.Subjects[0] < d.Verb && !d.Shared {
		at = d.Subjects[0] - 1
	}
	if at < 1 || s.Chunks[at].Word != "after" && s.Chunks[at].Word != "before" {
		return false
	}
	k := s.Chunks[at].First - 1
	return k > 0 && spans.Has(strings.TrimSuffix(s.Tokens[k].Lower, "s"))
}

// otherSite tells whether each of two lists of what was struck names a building, and none is on both.
func otherSite(a, b []doc.Mention) bool {
	site := func(m doc.Mention) bool { return m.Type == graph.Facility }
	return slices.ContainsFunc(a, site) && slices.ContainsFunc(b, site) && !text.Any(a, func(m *doc.Mention) bool {
		return text.Any(b, func(o *doc.Mention) bool { return o.Key == m.Key })
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
		if len(ch.dates) == 0 {
			ch.dates = r.dateAt(s, i)
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

// dateAt returns the dates of a chunk that may be those of what a sentence tells, nil for other chunks.
func (r *reader) dateAt(s *syntax.Sentence, i int) []doc.Mention {
	if s.Chunks[i].Kind != syntax.Date || r.inCourt(s.Index) || i > 0 && (s.Chunks[i-1].Word == "since" || s.Chunks[i-1].Word == "until") {
		return nil
	}
	var out []doc.Mention
	for _, d := range s.Chunks[i].Mentions {
		if !r.dateline(*d) && !r.ofOther(*d) {
			out = append(out, *d)
		}
	}
	return out
}

// openingDate returns the date that a sentence begins with: "On 3 May a jeep was driven …".
func (r *reader) openingDate(s *syntax.Sentence) []doc.Mention {
	for i := 0; i < 2 && i < len(s.Chunks); i++ {
		if out := r.dateAt(s, i); len(out) > 0 {
			return out
		}
		if s.Chunks[i].Kind != syntax.Preposition {
			break
		}
	}
	return nil
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

var (
	// rides are what is told of once with "a" and then with "the".
	rides = wordSet(`convoy motorcade patrol column unit bus minibus coach car van truck lorry vehicle jeep train boat ship ferry helicopter plane aircraft tanker`)
	// columns are words for soldiers on their way.
	columns = wordSet(`convoy patrol column unit`)
	// under are verbs whose subject is struck: comes under fire.
	under = wordSet(`come take draw`)
)
