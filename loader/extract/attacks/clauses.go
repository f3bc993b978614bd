package attacks

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

// Verbs of violence and what type they are; "" where the verb alone does not tell.
var violence = map[string]string{
	"attack": "", "storm": "ARMED_ASSAULT", "raid": "ARMED_ASSAULT", "ambush": "ARMED_ASSAULT", "assault": "ARMED_ASSAULT", "bomb": "BOMBING_EXPLOSION",
	"shell": "BOMBING_EXPLOSION", "strike": "", "hit": "", "target": "", "ram": "", "besiege": "HOSTAGE_BARRICADE", "massacre": "ARMED_ASSAULT", "slaughter": "ARMED_ASSAULT",
	"behead": "ARMED_ASSAULT", "stab": "ARMED_ASSAULT", "kill": "", "murder": "", "assassinate": "ASSASSINATION", "abduct": "HOSTAGE_KIDNAPPING", "kidnap": "HOSTAGE_KIDNAPPING",
	"snatch": "HOSTAGE_KIDNAPPING", "hijack": "HIJACKING", "torch": "FACILITY_ATTACK", "burn": "FACILITY_ATTACK", "detonate": "BOMBING_EXPLOSION", "explode": "BOMBING_EXPLOSION",
	"blow+up": "BOMBING_EXPLOSION", "go+off": "BOMBING_EXPLOSION", "set+off": "BOMBING_EXPLOSION", "blow": "BOMBING_EXPLOSION", "rip": "BOMBING_EXPLOSION", "tear+apart": "BOMBING_EXPLOSION", "tear": "BOMBING_EXPLOSION",
	"gun+down": "ARMED_ASSAULT", "shoot": "ARMED_ASSAULT", "shoot+down": "ARMED_ASSAULT", "mow+down": "ARMED_ASSAULT", "overrun": "ARMED_ASSAULT", "plough": "", "plow": "", "drive": "", "hack": "ARMED_ASSAULT",
	"butcher": "ARMED_ASSAULT", "plant": "BOMBING_EXPLOSION", "hurl": "BOMBING_EXPLOSION", "lob": "BOMBING_EXPLOSION", "throw": "BOMBING_EXPLOSION", "destroy": "", "devastate": "", "open": "ARMED_ASSAULT", "fire": "", "take": "HOSTAGE_KIDNAPPING", "seize": "HOSTAGE_KIDNAPPING",
	"level": "", "rock": "BOMBING_EXPLOSION", "flatten": "", "wound": "", "injure": "", "shatter": "BOMBING_EXPLOSION", "crash": "", "die": "", "bombard": "BOMBING_EXPLOSION", "spray": "ARMED_ASSAULT", "machete": "ARMED_ASSAULT",
}

// devices are what explodes or shoots as the subject of a clause.
var devices = map[string]string{
	"bomb": "BOMBING_EXPLOSION", "bombs": "BOMBING_EXPLOSION", "explosion": "BOMBING_EXPLOSION", "explosions": "BOMBING_EXPLOSION", "blast": "BOMBING_EXPLOSION", "blasts": "BOMBING_EXPLOSION",
	"explosives": "BOMBING_EXPLOSION", "mine": "BOMBING_EXPLOSION", "landmine": "BOMBING_EXPLOSION", "missile": "BOMBING_EXPLOSION", "missiles": "BOMBING_EXPLOSION", "rocket": "BOMBING_EXPLOSION", "rockets": "BOMBING_EXPLOSION",
	"grenade": "BOMBING_EXPLOSION", "grenades": "BOMBING_EXPLOSION", "mortar": "BOMBING_EXPLOSION", "mortars": "BOMBING_EXPLOSION", "device": "BOMBING_EXPLOSION", "devices": "BOMBING_EXPLOSION", "drone": "BOMBING_EXPLOSION", "drones": "BOMBING_EXPLOSION",
	"ied": "BOMBING_EXPLOSION", "vest": "BOMBING_EXPLOSION", "bomber": "BOMBING_EXPLOSION", "bombers": "BOMBING_EXPLOSION", "gunman": "ARMED_ASSAULT", "gunmen": "ARMED_ASSAULT", "attackers": "", "attacker": "",
	"assailants": "", "assailant": "", "militants": "", "insurgents": "", "jihadists": "", "rebels": "", "terrorists": "", "extremists": "", "militiamen": "", "knifeman": "ARMED_ASSAULT", "bandits": "",
	"guerrillas": "", "fighters": "", "hijackers": "HIJACKING", "kidnappers": "HOSTAGE_KIDNAPPING", "truck": "", "van": "", "car": "", "shell": "BOMBING_EXPLOSION", "shells": "BOMBING_EXPLOSION",
	"gunfire": "ARMED_ASSAULT", "shooter": "ARMED_ASSAULT", "sniper": "ARMED_ASSAULT", "men": "", "bombing": "BOMBING_EXPLOSION", "attack": "", "raiders": "ARMED_ASSAULT", "separatists": "", "arsonists": "FACILITY_ATTACK",
	"ambush": "ARMED_ASSAULT", "assault": "ARMED_ASSAULT", "shooting": "ARMED_ASSAULT", "massacre": "ARMED_ASSAULT", "bombings": "BOMBING_EXPLOSION", "attacks": "", "raid": "ARMED_ASSAULT",
}

// strong verbs need no armed subject: who does it is a perpetrator.
var strong = wordSet(`storm bomb ambush massacre behead assassinate abduct kidnap hijack detonate gun+down set+off blow+up slaughter mow+down torch butcher murder stab besiege`)

// quiet verbs tell of violence only with a device or an armed subject.
var quiet = wordSet(`kill hit strike target shoot rip tear level destroy wound injure die fire open drive plough plow ram crash execute hang overrun devastate
	take seize raid rock shatter burn explode go+off blow flatten shell spray attack snatch tear+apart bombard shoot+down assault hack`)

// clauses records attacks told by the verbs of a sentence, and what verbs say of attacks: who claims or denies them, who is
// blamed or convicted.
func (r *reader) clauses(sentence int) {
	play, accident := r.null(&r.Sentences[sentence])
	if play {
		return
	}
	s := syntax.Parse(r.Document, sentence)
	for _, c := range s.Clauses {
		if accident && violence[c.Chunk.Word] != "" {
			continue
		}
		if r.said(s, c) {
			continue
		}
		r.deed(s, c)
	}
}

// deed records the attack that a clause tells.
func (r *reader) deed(s *syntax.Sentence, c *syntax.Clause) {
	v := c.Chunk.Word
	if c.Chunk.Particle != "" {
		if _, ok := violence[v+"+"+c.Chunk.Particle]; ok {
			v += "+" + c.Chunk.Particle
		}
	}
	kind, ok := violence[v]
	if !ok || unrealClause(s, c) {
		return
	}
	doers, patients := c.Subjects, c.Objects
	if c.Chunk.Passive {
		doers, patients = c.Behind("by"), c.Subjects
	}
	intransitive := v == "explode" || v == "go+off" || v == "die" || v == "crash"
	if intransitive {
		doers, patients = c.Subjects, nil
		if v == "die" {
			doers, patients = nil, c.Subjects
		}
	}
	for _, i := range doers {
		if _, deed := nouns[s.Chunks[i].Word]; deed && s.Chunks[i].Core == nil {
			return // "the bombing killed twelve": its noun phrase tells
		}
	}
	if c.Chunk.Perfect && !c.Chunk.Passive && r.vague(s, patients) {
		return // "has attacked villages": a habit
	}
	if in := r.incidentIn(s, c.Behind("in", "during", "by", "from")); in != nil && (c.Chunk.Passive || v == "die") {
		// "X was killed in a bombing"
		for _, i := range patients {
			if m, _ := s.Named(i); m != nil && m.Type == graph.Person {
				r.sentence = s.Index
				r.find(doc.Finding{Subject: in.thing.Key, Predicate: string(graph.Targeted), Object: m.Key, Span: s.Span(min(i, c.Verb), max(i, c.End-1)), Coreference: m.Coreference, Confidence: 0.7})
			}
		}
		return
	}
	var group, person *doc.Mention
	armed := strong[v]
	words := ""
	for _, i := range doers {
		m, _ := s.Named(i)
		w := s.Chunks[i].Word
		words += " " + strings.ToLower(s.Text(i))
		if kind2, device := devices[w]; device && (m == nil || m.Type == graph.ArmedGroup || m.Adjective) {
			armed = true
			if kind == "" {
				kind = kind2
			}
		}
		switch {
		case m == nil:
		case m.Type == graph.ArmedGroup:
			group, armed = m, true
		case m.Type == graph.Person:
			person = m
		case m.Type == graph.StateBody || m.Adjective || m.Type.Class() == graph.PlaceClass || m.Type == graph.Organization:
			if syntax.Forces[w] && devices[w] == "" || m.Type == graph.StateBody || m.Adjective && airPower[w] {
				return // the state acts
			}
		}
		if stateForces[w] && m == nil {
			return
		}
	}
	p := r.clausePhrase(s, c, doers, patients)
	for _, i := range doers {
		if a := s.Chunks[i].Article; (a == "the" || a == "its" || a == "their") && s.Chunks[i].Core == nil {
			p.article = "the"
		}
	}
	if len(doers) == 0 && !armed {
		// "three people were killed in a blast", "was shot dead": the means tells
		for _, ph := range c.Phrases {
			for _, i := range ph.Nouns {
				if airPower[s.Chunks[i].Word] && (len(s.Chunks[i].Mentions) > 0 || strings.Contains(strings.ToLower(s.Text(i)), "air ") || strings.Contains(strings.ToLower(s.Text(i)), "drone ")) {
					return // "died in a Colombian air raid"
				}
				if k, ok := devices[s.Chunks[i].Word]; ok && (ph.Word == "in" || ph.Word == "by" || ph.Word == "during" || ph.Word == "from") {
					armed = true
					if kind == "" {
						kind = k
					}
				}
			}
		}
		if v == "shoot" || v == "behead" || v == "gun+down" {
			armed = true
		}
	}
	if person != nil && (strong[v] || v == "kill" || v == "shoot" || v == "ram" || v == "blow" || v == "drive" || v == "open") {
		armed = true
	}
	if strings.Contains(words, "suicide") || selfBlown(s, c, v) {
		p.suicide, armed = true, true
		kind = "BOMBING_EXPLOSION"
	}
	switch v {
	case "plant", "hurl", "lob", "throw":
		device := false
		for _, i := range append(append([]int{}, c.Objects...), patients...) {
			device = device || devices[s.Chunks[i].Word] == "BOMBING_EXPLOSION"
		}
		if !device {
			return
		}
		armed = true
	case "take", "seize", "hold":
		if !hostages(s, c) {
			return
		}
		armed = armed || group != nil || len(doers) > 0
	case "open", "fire":
		if v == "open" && !objectWord(s, c, "fire") {
			return
		}
		kind = "ARMED_ASSAULT"
		if v == "fire" {
			for _, i := range c.Objects {
				if k := devices[s.Chunks[i].Word]; k != "" {
					kind = k
				}
			}
		}
	case "ram", "drive", "plough", "plow":
		text := strings.ToLower(s.Slice(s.Tokens[c.Chunk.First].Start, s.Tokens[s.Chunks[min(max(c.End-1, c.Verb), len(s.Chunks)-1)].Last-1].End))
		switch {
		case strings.Contains(text, "explosive") || strings.Contains(text, "bomb"):
			kind, armed, p.suicide = "BOMBING_EXPLOSION", true, true
		case v == "ram" || strings.Contains(text, "into a crowd") || strings.Contains(text, "pedestrians") || strings.Contains(text, "into people") ||
			vehicle(s, c) && len(c.Behind("into", "through")) > 0 && person != nil:
			kind, armed = "ARMED_ASSAULT", true
		default:
			return
		}
	}
	if quiet[v] && !armed {
		return
	}
	if kind == "" && v != "attack" && v != "target" && v != "hit" && v != "strike" && group == nil && person == nil && !armed {
		return
	}
	victim := singlePerson(p.targets)
	if victim != nil && (v == "kill" || v == "shoot" || v == "murder" || v == "gun+down" || v == "stab" || kind == "") && len(p.targets) == 1 {
		kind = "ASSASSINATION"
	}
	if kind != "" {
		p.kinds[kind] = true
	}
	r.commit(s, c, p, v, kind, group, person)
}

// airPower strikes for a state when its nation is named.
var airPower = wordSet(`drone drones missile missiles strike strikes raid raids airstrike airstrikes jet jets helicopter bombardment`)

var stateForces = wordSet(`army force soldiers troops police policemen forces airstrikes warplanes airstrike court judge authorities navy jets security guards commandos marines
	officers prosecutors government military`)

// vague tells whether what suffers a deed is no particular place, building or person.
func (r *reader) vague(s *syntax.Sentence, patients []int) bool {
	for _, i := range patients {
		if m := s.Chunks[i].Core; m != nil && (m.Type == graph.Facility || m.Type == graph.Person) {
			return false
		}
	}
	return true
}

func unrealClause(s *syntax.Sentence, c *syntax.Clause) bool {
	if c.Chunk.Modal || c.Chunk.Negative {
		return true
	}
	for g, depth := c.Governor, 0; g != nil && depth < 4; g, depth = g.Governor, depth+1 {
		switch g.Chunk.Word {
		case "plan", "want", "seek", "threaten", "vow", "intend", "aim", "hope", "plot", "prepare", "fail", "refuse", "deny", "promise", "call", "urge", "order", "conspire", "try", "attempt", "prevent", "stop", "use", "allow":
			return true
		}
		if g.Chunk.Modal || g.Chunk.Negative {
			return true
		}
	}
	if c.Chunk.Infinitive && c.Governor == nil {
		return true
	}
	if c.Chunk.Infinitive && c.Governor != nil && !c.Governor.Chunk.Gerund && c.Governor.Chunk.Word != "go" && c.Governor.Chunk.Word != "manage" && c.Governor.Chunk.Word != "continue" && c.Governor.Chunk.Word != "begin" {
		return true
	}
	if k := c.Verb - 1; k >= 0 && s.Chunks[k].Kind == syntax.Subordinate && (s.Chunks[k].Word == "if" || s.Chunks[k].Word == "unless") {
		return true
	}
	// present tense without a date is a habit or a headline, no incident
	return c.Chunk.Finite && !c.Chunk.Past && !c.Chunk.Passive && !c.Chunk.Perfect && len(c.Dates) == 0
}

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

// clausePhrase gathers the places, targets and dates of a clause.
func (r *reader) clausePhrase(s *syntax.Sentence, c *syntax.Clause, doers, patients []int) *phrase {
	p := &phrase{sentence: s.Index, kinds: map[string]bool{}, weapons: map[string]bool{}, article: "a"}
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
	}
	for _, i := range doers {
		_ = i
	}
	for _, ph := range c.Phrases {
		spatial := spatialWords[ph.Word]
		if !spatial {
			continue
		}
		widen(ph.At)
		for _, i := range ph.Nouns {
			widen(i)
			if m := s.Chunks[i].Core; m != nil && !m.Adjective {
				switch {
				case m.Type == graph.Facility:
					p.targets = append(p.targets, *m)
				case m.Type.Class() == graph.PlaceClass && (ph.Word == "in" || ph.Word == "at" || ph.Word == "near" || ph.Word == "outside" || ph.Word == "inside" || ph.Word == "on" || ph.Word == "through" || ph.Word == "across" || ph.Word == "of" || ph.Word == "into"):
					p.places = append(p.places, *m)
				case m.Type == graph.Event:
					p.targets = append(p.targets, *m)
				}
			}
			r.inside(s, i, p)
		}
	}
	for _, d := range c.Dates {
		p.dates = append(p.dates, *d)
	}
	p.first, p.last = s.Chunks[first].First, s.Chunks[last].Last
	p.head = s.Chunks[c.Verb].First
	return p
}

var spatialWords = wordSet(`in at near outside inside on onto into through across against of from between around along within over off beside`)

// inside adds the places that stand in a noun phrase or behind "of", "in" and "near" of it.
func (r *reader) inside(s *syntax.Sentence, i int, p *phrase) {
	c := &s.Chunks[i]
	for _, m := range c.Mentions {
		if m != c.Core && !m.Adjective && m.Type.Class() == graph.PlaceClass && m.Type != graph.Facility && m.Type != graph.Country {
			p.places = append(p.places, *m)
		}
	}
	for k := i + 1; k+1 < len(s.Chunks) && s.Chunks[k].Kind == syntax.Preposition && (s.Chunks[k].Word == "of" || s.Chunks[k].Word == "in" || s.Chunks[k].Word == "near") && s.Chunks[k+1].Kind == syntax.Noun; k += 2 {
		if m := s.Chunks[k+1].Core; m != nil && !m.Adjective && m.Type.Class() == graph.PlaceClass {
			if m.Type == graph.Facility {
				p.targets = append(p.targets, *m)
			} else {
				p.places = append(p.places, *m)
			}
		}
	}
}

// commit ties a told deed to its incident and records what the clause says of it.
func (r *reader) commit(s *syntax.Sentence, c *syntax.Clause, p *phrase, v, kind string, group, person *doc.Mention) {
	if len(p.dates) == 0 {
		for i := 0; i < c.Verb && i < 4; i++ { // "On 12 October 2002 a bomb …"
			if s.Chunks[i].Kind == syntax.Date {
				for _, d := range s.Chunks[i].Mentions {
					p.dates = append(p.dates, *d)
				}
				break
			}
		}
	}
	in := r.resolveVerb(p, kind, s, c)
	if in == nil {
		return
	}
	span := doc.Span{Start: r.Tokens[p.first].Start, End: r.Tokens[p.last-1].End}
	r.tells(in, p.sentence)
	r.sentence = p.sentence
	key := in.thing.Key
	verb := r.Slice(r.Tokens[c.Chunk.First].Start, r.Tokens[c.Chunk.Last-1].End)
	if kind != "" {
		in.kinds[kind] = true
		r.find(doc.Finding{Subject: key, Predicate: "attackType", Value: &graph.Value{Code: kind, Raw: verb}, Span: span})
	}
	if p.suicide {
		r.find(doc.Finding{Subject: key, Predicate: "suicide", Value: &graph.Value{Code: "TRUE", Raw: verb}, Span: span})
	}
	r.where(in, p, span)
	for _, d := range p.dates {
		if low := strings.ToLower(r.Slice(d.Start, d.End)); low != "recent" && low != "recently" && low != "past" && !r.dateline(d) {
			r.date(key, d)
			break
		}
	}
	modality, who := graph.Asserted, ""
	for k := c.Chunk.First; k < c.Chunk.Last; k++ {
		if w := r.Tokens[k].Lower; w == "allegedly" || w == "apparently" {
			modality = graph.Alleged
		} else if w == "reportedly" {
			modality, who = graph.Reported, "unnamed source"
		}
	}
	for g := c.Governor; g != nil; g = g.Governor {
		if w := g.Chunk.Word; w == "accuse" || w == "suspect" || w == "charge" || w == "blame" {
			modality = graph.Alleged
		}
	}
	if group != nil {
		r.find(doc.Finding{Subject: key, Predicate: string(graph.AttributedTo), Object: group.Key, Span: span, Modality: modality, Attribution: who, Coreference: group.Coreference, Confidence: 0.75})
	}
	if person != nil {
		role := "PERPETRATOR"
		if modality == graph.Alleged {
			role = "SUSPECT"
		}
		r.find(doc.Finding{Subject: person.Key, Predicate: string(graph.ParticipatedIn), Object: key, Span: span, Modality: modality, Attribution: who, Coreference: person.Coreference,
			Qualifiers: graph.Qualifiers{Role: role}, Confidence: 0.75})
	}
	_ = v
}

// resolveVerb returns the incident of a deed told by a verb: one told before, else a new one named after target and place.
func (r *reader) resolveVerb(p *phrase, kind string, s *syntax.Sentence, c *syntax.Clause) *incident {
	if p.article == "the" {
		// "the bomb", "the attackers": of the incident told a moment ago
		if last := r.lastTold(p.sentence, 3); last != nil && !last.aggregate && !r.otherDay(last, p) && r.compatible(last, p) {
			if last.place == "" && len(p.places) > 0 {
				last.place = r.finest(p.places)
			}
			for _, t := range p.targets {
				if last.target == "" && t.Type == graph.Facility {
					last.target, last.targetKind = t.Key, r.Things[t.Key].Entity.Kind
				}
			}
			return last
		}
	}
	before := len(r.incidents)
	in := r.resolve(p)
	if in == nil {
		// "killed 12 people": what happened a moment ago
		if len(r.incidents) > 0 {
			if last := r.incidents[len(r.incidents)-1]; last.sentence == p.sentence && (c.Shared || c.Relative) {
				return last
			}
		}
		return nil
	}
	if len(r.incidents) > before {
		in.thing.Entity.Name = r.name2(p, kind, in)
		in.thing.Name(r.Slice(r.Tokens[p.first].Start, r.Tokens[p.last-1].End), doc.Span{Start: r.Tokens[p.first].Start, End: r.Tokens[p.last-1].End})
	}
	return in
}

// compatible tells whether the places of a phrase may hold the place of an incident.
func (r *reader) compatible(in *incident, p *phrase) bool {
	if in.place == "" || len(p.places) == 0 {
		return true
	}
	for _, m := range p.places {
		if m.Key == in.place || r.within(m.Key, in.place) || r.within(in.place, m.Key) {
			return true
		}
	}
	return false
}

// kindNouns name an attack by its type.
var kindNouns = map[string]string{
	"": "attack", "ARMED_ASSAULT": "attack", "BOMBING_EXPLOSION": "bombing", "HOSTAGE_KIDNAPPING": "kidnapping", "HOSTAGE_BARRICADE": "siege", "ASSASSINATION": "assassination",
	"HIJACKING": "hijacking", "FACILITY_ATTACK": "arson attack",
}

// name2 names an incident told by a verb: "Bombing of the Grand Hotel in Brighton", "Assassination of X in Y".
func (r *reader) name2(p *phrase, kind string, in *incident) string {
	name := capitalise(kindNouns[kind])
	if p.suicide {
		name = "Suicide " + kindNouns[kind]
	}
	place := ""
	if t := r.Things[in.place]; t != nil {
		place = t.Entity.Name
	}
	if t := r.Things[in.target]; t != nil {
		preposition := " at "
		switch t.Entity.Type {
		case graph.Person:
			preposition = " of "
		case graph.Organization, graph.StateBody:
			preposition = " on "
		}
		name += preposition + strings.TrimPrefix(t.Entity.Name, "the ")
		if place != "" && !strings.Contains(t.Entity.Name, place) {
			name += " in " + place
		}
		return name
	}
	if place != "" {
		return name + " in " + place
	}
	return name
}
