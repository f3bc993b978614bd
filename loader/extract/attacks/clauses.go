package attacks

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

func (r *reader) unrealClause(s *syntax.Sentence, c *syntax.Clause) bool {
	if c.Chunk.Modal || c.Chunk.Negative {
		return true
	}
	if r.avowalOf(s, c) != nil {
		return false // "doubt X's claim to have killed Y"
	}
	if r.attemptedDeed(s, c) {
		return false
	}
	for g, depth := c.Governor, 0; g != nil && depth < 4; g, depth = g.Governor, depth+1 {
		switch g.Chunk.Word {
		case "plan", "want", "seek", "threaten", "vow", "intend", "aim", "hope", "plot", "prepare", "fail", "refuse", "deny", "promise", "call", "urge", "order", "conspire", "try", "attempt", "prevent", "stop", "use", "allow", "talk", "discuss", "consider", "contemplate", "fantasise", "fantasize", "dream":
			return true
		}
		if g.Chunk.Modal || g.Chunk.Negative {
			return true
		}
	}
	if c.Chunk.Infinitive && c.Governor == nil {
		return true
	}
	if c.Chunk.Infinitive && !c.Chunk.Perfect && intended(s, c) {
		return true
	}
	if c.Chunk.Infinitive && c.Governor != nil && !c.Governor.Chunk.Gerund && c.Governor.Chunk.Word != "go" && c.Governor.Chunk.Word != "manage" && c.Governor.Chunk.Word != "continue" && c.Governor.Chunk.Word != "begin" && !(c.Chunk.Perfect && tellingWords.Has(c.Governor.Chunk.Word)) {
		return true
	}
	if s.Conditional(c) || s.Undone(c) {
		return true
	}
	// present tense without a date is a habit or a headline, no incident
	return c.Chunk.Finite && !c.Chunk.Past && !c.Chunk.Passive && !c.Chunk.Perfect && len(c.Dates) == 0 && !r.entry(s) && !r.headline(s)
}

// headline tells whether a sentence is written as headlines are: without a mark at its end and without an article before its first noun.
func (r *reader) headline(s *syntax.Sentence) bool {
	if len(s.Chunks) < 3 {
		return false
	}
	t := &r.Tokens[r.Sentences[s.Index].Last-1]
	first := &s.Chunks[0]
	return t.Kind == text.Word && r.Sentences[s.Index].Last-r.Sentences[s.Index].First <= 24 && (first.Kind != syntax.Noun || first.Article == "")
}

// cornered tells whether somebody did it because others came for him: "blew himself up when soldiers surrounded his house".
func cornered(s *syntax.Sentence, c *syntax.Clause) bool {
	return slices.ContainsFunc(s.Clauses, func(o *syntax.Clause) bool {
		if o.Verb < c.Verb || len(o.Subjects) == 0 || o.Subjects[0] < 1 {
			return false
		}
		w := s.Chunks[o.Subjects[0]-1].Word
		return (w == "when" || w == "as" || w == "after") && cornering.Has(o.Chunk.Word)
	})
}

var cornering = wordSet(`corner surround encircle raid besiege trap approach close storm chase pursue`)

func selfBlown(s *syntax.Sentence, c *syntax.Clause, v string) bool {
	if v != "blow" && v != "blow+up" && v != "explode" && v != "detonate" {
		return false
	}
	for _, i := range c.Objects {
		switch s.Chunks[i].Word {
		case "himself", "herself", "themselves", "itself", "vest", "belt", "vests":
			return true
		}
	}
	return false
}

func hostages(s *syntax.Sentence, c *syntax.Clause) bool {
	for _, list := range [][]int{c.Objects, c.Second} {
		for _, i := range list {
			w := s.Chunks[i].Word
			if w == "hostage" || w == "hostages" || w == "captive" || w == "prisoner" {
				return true
			}
		}
	}
	for i := c.Verb + 1; i < len(s.Chunks) && i < c.Verb+12 && len(c.Objects) > 0; i++ { // "taking 26 people, most of them scientists, hostage"
		if s.Chunks[i].Kind == syntax.Comma && i+1 < len(s.Chunks) && (s.Chunks[i+1].Word == "hostage" || s.Chunks[i+1].Word == "captive") {
			return true
		}
	}
	return false
}

// vehicle tells whether what is driven is a car or a lorry.
func vehicle(s *syntax.Sentence, c *syntax.Clause) bool {
	for _, w := range []string{"lorry", "truck", "van", "car", "vehicle", "minivan", "jeep"} {
		if objectWord(s, c, w) {
			return true
		}
	}
	return false
}

func objectWord(s *syntax.Sentence, c *syntax.Clause, word string) bool {
	for _, i := range c.Objects {
		if s.Chunks[i].Word == word {
			return true
		}
	}
	return false
}

func singlePerson(ms []doc.Mention) *doc.Mention {
	for i := range ms {
		if ms[i].Type == graph.Person {
			return &ms[i]
		}
	}
	return nil
}

// namedAmong returns the persons named among those for whom a noun phrase stands: "killed 42 people, among them X and Y".
func namedAmong(s *syntax.Sentence, i int) []doc.Mention {
	var out []doc.Mention
	for _, k := range s.NamedOf(i) {
		out = append(out, *s.Chunks[k].Core)
	}
	return out
}

// killedBy records the persons whom an attack told by a noun is said to have killed or wounded: "the bombing killed X", "an ambush that killed
// ten officers, among them X".
func (r *reader) killedBy(s *syntax.Sentence) {
	for _, c := range s.Clauses {
		if !deadly.Has(c.Chunk.Word) && !hurtful.Has(c.Chunk.Word) || c.Chunk.Passive || c.Chunk.Negative || c.Chunk.Modal || len(c.Objects) == 0 {
			continue
		}
		in := r.incidentIn(s, c.Subjects)
		if in == nil || in.aggregate {
			continue
		}
		var struck []doc.Mention
		for _, i := range c.Objects {
			if m, whole := s.Named(i); m != nil && whole && m.Type == graph.Person && !m.Coreference {
				struck = append(struck, *m)
			}
			struck = append(struck, namedAmong(s, i)...)
		}
		for _, m := range struck {
			span := s.Span(c.Verb, c.Verb)
			r.find(doc.Finding{
				Subject: in.thing.Key, Predicate: string(graph.Targeted), Object: m.Key,
				Span: doc.Span{Start: min(span.Start, m.Start), End: max(span.End, m.End)},
			})
		}
	}
}

// clausePhrase gathers the places, targets and dates of a clause.
func (r *reader) clausePhrase(s *syntax.Sentence, c *syntax.Clause, doers, patients []int, w word) *phrase {
	p := &phrase{sentence: s.Index, kinds: map[string]bool{}, weapons: map[string]bool{}, article: "a", verbal: true}
	first, last := c.Verb, c.Verb
	widen := func(i int) { first, last = min(first, i), max(last, i) }
	for _, i := range append(append([]int{}, doers...), patients...) {
		widen(i)
	}
	for _, i := range patients {
		if m, whole := s.Named(i); m != nil && !m.Adjective && (whole || m.Type == graph.Person) {
			switch {
			case m.Type == graph.Facility, m.Type == graph.Person, m.Type == graph.Organization, m.Type == graph.StateBody, m.Type == graph.Event:
				p.targets = append(p.targets, *m)
			case m.Type.Class() == graph.PlaceClass:
				p.places = append(p.places, *m)
			}
		}
		r.inside(s, i, p)
		if m := townApposed(s, i); m != nil {
			p.places = append(p.places, *m) // "a third village, X, was attacked"
		}
		p.victims = append(p.victims, namedAmong(s, i)...)
		p.targets = append(p.targets, bodyStruck(s, i)...)
		if m := r.sameBuilding(s, i); m != nil {
			p.targets = append(p.targets, *m)
			p.again = r.Tokens[s.Chunks[i].First+1].Lower == "same"
		}
		if w.how["head"] {
			for _, k := range s.Complement(i) { // "cut off the head of X"
				if m := s.Chunks[k].Core; m != nil && m.Type == graph.Person {
					p.targets = append(p.targets, *m)
				}
			}
		}
		if (s.Chunks[i].Core == nil && len(p.targets) == 0) || s.Chunks[i].Core != nil && s.Chunks[i].Core.Type == graph.StateBody && r.counted(s, []int{i}) {
			for _, m := range apposedPeople(s, i) { // "abducted two nuns, X and Y"
				p.targets = append(p.targets, *m)
			}
		}
		if m := ownerOfWhose(s, i); m != nil {
			p.targets = append(p.targets, *m) // "X, whose car was blown up"
		}
		if m := belonging(s, i); m != nil {
			p.targets = append(p.targets, *m) // "ambushed the car of X"
		}
	}
	for _, i := range doers { // "a car bomb at the market in X killed ten"
		if _, device := lex.devices.Get(s.Chunks[i].Word); (device || further(&s.Chunks[i])) && s.Chunks[i].Core == nil {
			last = max(last, r.beside(s, i, p))
		}
	}
	for _, ph := range c.Phrases {
		spatial := spatialWords.Has(ph.Word)
		if !spatial {
			continue
		}
		widen(ph.At)
		for _, i := range ph.Nouns {
			widen(i)
			if m := s.Chunks[i].Core; m != nil && !m.Adjective {
				switch {
				case m.Type == graph.Facility && w.how["dies"] && r.Things[m.Key] != nil && r.Things[m.Key].Entity.Kind == "HOSPITAL":
					// "died in X hospital"
				case m.Type == graph.Facility && w.kind == "HIJACKING":
					p.also = append(p.also, *m) // hijacked there
				case m.Type == graph.Facility && ph.Word == "inside" && s.Chunks[ph.At-1].Core != nil && s.Chunks[ph.At-1].Core.Type == graph.Facility:
					// "at a mosque inside the police headquarters"
				case m.Type == graph.Facility, m.Type == graph.Person && selfBlown(s, c, c.Chunk.Word):
					p.targets = append(p.targets, *m)
				case ph.Word == "from" && w.kind == "HOSTAGE_KIDNAPPING" && m.Type.Class() == graph.PlaceClass:
					p.places = append(p.places, *m)
				case m.Type.Class() == graph.PlaceClass && (ph.Word == "in" || ph.Word == "at" || ph.Word == "near" || ph.Word == "off" || ph.Word == "outside" || ph.Word == "inside" || ph.Word == "on" || ph.Word == "through" || ph.Word == "across" || ph.Word == "of" || ph.Word == "into" || ph.Word == "around" || ph.Word == "along" || ph.Word == "between" || ph.Word == "over" && aloft.Has(c.Chunk.Word)):
					p.places = append(p.places, *m)
				case m.Type == graph.Event:
					if singlePerson(p.targets) == nil {
						p.targets = append(p.targets, *m)
					}
					for _, o := range r.InSentence(s.Index) { // "at an election rally in X"
						if o.First >= m.First && o.Last <= m.Last && !o.Adjective && o.Type.Class() == graph.PlaceClass {
							p.places = append(p.places, o)
						}
					}
				}
			}
			if m := townApposed(s, i); m != nil {
				p.places = append(p.places, *m) // "in the capital, X"
			}
			r.inside(s, i, p)
			if len(p.targets) == 0 && (ph.Word == "at" || ph.Word == "in" || ph.Word == "inside" || ph.Word == "into") {
				p.targets = append(p.targets, officesOf(s, i)...)
			}
			if m := belonging(s, i); m != nil && !m.Coreference && w.how["alone"] {
				p.targets = append(p.targets, *m) // "went off under the car of X"
			}
		}
	}
	r.here(s, c, p)
	if m := r.sameTown(s, c); m != nil && len(p.places) == 0 {
		p.places = append(p.places, *m)
	}
	if len(p.places) == 0 && len(p.targets) == 0 && s.There(c) {
		if m := r.lastPlace(s, c.Chunk.First); m != nil {
			p.places = append(p.places, *m) // "killed eight soldiers there"
		}
	}
	if len(p.places) == 0 && c.Where >= 0 {
		if m := s.Chunks[c.Where].Core; m != nil && !m.Adjective && m.Type.Class() == graph.PlaceClass && m.Type != graph.Facility && m.Type != graph.Country {
			p.places = append(p.places, *m) // "the region, where they took …"
		}
	}
	if len(p.places) == 0 && len(p.targets) == 0 && len(doers) > 0 && armedWord(s.Chunks[doers[0]].Word) {
		for _, i := range s.Behind(doers[0], "in") { // "gunmen in X shot at a bus"
			if m := s.Chunks[i].Core; m != nil && !m.Adjective && m.Type == graph.City {
				p.places = append(p.places, *m)
			}
		}
	}
	if len(p.places) == 0 && len(patients) == 1 {
		p.places = append(p.places, r.arrival(s, c, patients[0])...)
	}
	p.dates = append(p.dates, datesOf(c)...)
	p.first, p.last = s.Chunks[first].First, s.Chunks[last].Last
	p.head = s.Chunks[c.Verb].First
	return p
}

// townApposed returns the town that a noun for one is followed by: "a village, X,"; nil for others.
func townApposed(s *syntax.Sentence, i int) *doc.Mention {
	if c := &s.Chunks[i]; c.Core != nil || !homes.Has(c.Word) && c.Word != "hamlet" || i+2 >= len(s.Chunks) || s.Chunks[i+1].Kind != syntax.Comma {
		return nil
	}
	if m := s.Chunks[i+2].Core; m != nil && m.Type == graph.City && !m.Adjective {
		return m
	}
	return nil
}

// arriving verbs tell where somebody was.
var arriving = wordSet(`land arrive walk drive return travel leave stop wait shop pray sit stand ride jog speak work live`)

// arrival returns the town where a clause behind a deed says that the victim was: "was shot when he landed his plane at X".
func (r *reader) arrival(s *syntax.Sentence, c *syntax.Clause, patient int) []doc.Mention {
	victim, _ := s.Named(patient)
	if victim == nil {
		return whileThere(s, c, patient)
	}
	if victim.Type != graph.Person {
		return nil
	}
	for _, o := range s.Clauses {
		if o.Verb <= c.Verb || len(o.Subjects) != 1 || o.Subjects[0] < c.Verb || o.Chunk.Negative || o.Chunk.Modal || !arriving.Has(o.Chunk.Word) {
			continue
		}
		m := s.Chunks[o.Subjects[0]].Core
		k := o.Subjects[0] - 1
		if m == nil || !m.Coreference || m.Key != victim.Key || s.Chunks[k].Kind != syntax.Subordinate && s.Chunks[k].Word != "after" && s.Chunks[k].Word != "as" && s.Chunks[k].Word != "while" {
			continue
		}
		for _, i := range o.Behind("at", "in", "near", "outside") {
			if e := s.Chunks[i].Core; e != nil && !e.Adjective && (e.Type == graph.City || e.Type == graph.AdminArea) {
				return []doc.Mention{*e}
			}
		}
	}
	return nil
}

// whileThere returns the town where those who suffer a deed were at it: "massacred villagers who had been digging trenches outside X".
func whileThere(s *syntax.Sentence, c *syntax.Clause, patient int) []doc.Mention {
	for _, o := range s.Clauses {
		if o.Verb <= c.Verb || !o.Relative || len(o.Subjects) != 1 || o.Subjects[0] != patient || o.Chunk.Negative || o.Chunk.Modal || !(o.Chunk.Gerund && o.Chunk.Finite) {
			continue
		}
		for _, i := range o.Behind("at", "in", "near", "outside") {
			for _, k := range append([]int{i}, s.Complement(i)...) {
				if e := s.Chunks[k].Core; e != nil && !e.Adjective && (e.Type == graph.City || e.Type == graph.AdminArea) {
					return []doc.Mention{*e}
				}
			}
		}
	}
	return nil
}

// sameBuilding returns the building named before that a noun phrase without a name means: "the same camp", "the hotel".
func (r *reader) sameBuilding(s *syntax.Sentence, i int) *doc.Mention {
	c := &s.Chunks[i]
	if c.Article != "the" || len(c.Mentions) > 0 || c.Last-c.First > 3 || siteKind(c.Word) == "" && !sites.Has(c.Word) && alikeSites[c.Word] == "" {
		return nil
	}
	reach := 12
	if r.Tokens[c.First+1].Lower == "same" {
		reach = 30
	}
	for k := s.Index; k >= 0 && k >= s.Index-reach; k-- {
		ms := r.InSentence(k)
		for n := len(ms) - 1; n >= 0; n-- {
			if m := ms[n]; m.Type == graph.Facility && m.First < c.First && (r.Tokens[m.Last-1].Lower == c.Word || alikeSites[c.Word] != "" && alikeSites[c.Word] == r.Things[m.Key].Entity.Kind) {
				return &m
			}
		}
	}
	return nil
}

// alikeSites are nouns for buildings of a kind, by which one that was named is taken up: "the campus", "the college".
var alikeSites = map[string]string{"campus": "SCHOOL", "college": "SCHOOL", "university": "SCHOOL", "school": "SCHOOL", "embassy": "EMBASSY", "mosque": "MOSQUE", "church": "CHURCH", "hotel": "HOTEL"}

// bodyStruck returns the body that is hit with what belongs to it: "a convoy of the 6 Dogra Regiment", "40 men of the CRPF".
func bodyStruck(s *syntax.Sentence, i int) []doc.Mention {
	c := &s.Chunks[i]
	if c.Core != nil && c.Core.Type != doc.QuantityMention || !ownedByBodies.Has(c.Word) {
		return nil
	}
	for _, k := range append(s.Complement(i), s.Behind(i, "from")...) {
		if m := s.Chunks[k].Core; m != nil && (m.Type == graph.StateBody || m.Type == graph.Organization || m.Type == graph.ArmedGroup) && !m.Adjective {
			return []doc.Mention{*m}
		}
	}
	return nil
}

// officesOf returns the organisation whose offices a noun phrase means: "(killed twelve) at the offices of X".
func officesOf(s *syntax.Sentence, i int) []doc.Mention {
	if c := &s.Chunks[i]; c.Core != nil || !officeNouns.Has(c.Word) {
		return nil
	}
	for _, k := range s.Complement(i) {
		if m, whole := s.Named(k); m != nil && whole && m.Type == graph.Organization && !m.Adjective {
			return []doc.Mention{*m}
		}
	}
	return nil
}

var officeNouns = wordSet(`office offices headquarters newsroom bureau premises compound`)

var ownedByBodies = wordSet(`convoys buses patrols bases camps posts checkpoints positions convoy bus patrol vehicle vehicles truck car base camp post checkpoint headquarters offices office compound barracks members member men soldiers troops officers
	officer personnel guards policemen police employees staff workers building position positions unit column detachment team`)

// lastPlace returns the place named last before a token, in its sentence or the one before it.
func (r *reader) lastPlace(s *syntax.Sentence, token int) *doc.Mention {
	for i := s.Index; i >= 0 && i >= s.Index-1; i-- {
		ms := r.InSentence(i)
		for k := len(ms) - 1; k >= 0; k-- {
			if m := ms[k]; m.First < token && !m.Adjective && m.Type.Class() == graph.PlaceClass && m.Type != graph.Country && m.Type != graph.Facility {
				return &m
			}
		}
	}
	return nil
}

// belongings are what is struck when their owner is meant.
var belongings = wordSet(`car vehicle home house villa residence apartment flat office motorcade convoy limousine jeep truck motorcycle helicopter plane jet aircraft boat van`)

// belonging returns the person whose car or home a noun phrase names.
func belonging(s *syntax.Sentence, i int) *doc.Mention {
	c := &s.Chunks[i]
	if !belongings.Has(c.Word) {
		return nil
	}
	for _, k := range s.Complement(i) {
		if m := s.Chunks[k].Core; m != nil && m.Type == graph.Person {
			return m
		} else if m := s.Apposed(k); m != nil && m.Type == graph.Person {
			return m
		}
	}
	for n, m := range c.Mentions {
		if m.Type == graph.Person && n < max(c.Owned, 0) {
			return m
		}
	}
	return nil
}

// ownerOfWhose returns the person whose car or home "whose" stands before.
func ownerOfWhose(s *syntax.Sentence, i int) *doc.Mention {
	if c := &s.Chunks[i]; c.Article != "whose" || !belongings.Has(c.Word) || i == 0 {
		return nil
	}
	if k := s.Antecedent(i); k >= 0 {
		if m := s.Chunks[k].Core; m != nil && m.Type == graph.Person && !m.Coreference {
			return m
		}
	}
	return nil
}

// beside adds the places and buildings in the phrases behind a noun phrase and returns the last chunk read.
func (r *reader) beside(s *syntax.Sentence, i int, p *phrase) int {
	last := i
	for k := i + 1; k+1 < len(s.Chunks) && s.Chunks[k].Kind == syntax.Preposition && s.Chunks[k+1].Kind == syntax.Noun; k += 2 {
		m := s.Chunks[k+1].Core
		if m == nil || m.Adjective || m.Type.Class() != graph.PlaceClass {
			continue
		}
		switch s.Chunks[k].Word {
		case "in", "at", "near", "outside", "inside", "on", "of", "aboard":
			last = k + 1
			if m.Type == graph.Facility {
				p.targets = append(p.targets, *m)
			} else {
				p.places = append(p.places, *m)
			}
		}
	}
	return last
}

// tellingWords are verbs whose infinitive tells what was done: "claims to have killed ten", "is said to have shot X".
var tellingWords = wordSet(`claim boast profess appear seem admit confess say report allege think believe know suspect purport`)

var planNouns = wordSet(`plan plans plot plots scheme bid attempt attempts conspiracy intention intentions threat threats vow pledge desire ambition order orders`)
