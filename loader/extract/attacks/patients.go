package attacks

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// fitting tells whether the arguments of a verb are those that its reading calls for; it may settle that it is armed.
func fitting(s *syntax.Sentence, c *syntax.Clause, w word, patients []int, d *deed, isArmed *bool, person bool) bool {
	objects := append(append([]int{}, c.Objects...), patients...)
	for _, i := range objects {
		if amounts.Has(s.Chunks[i].Word) || figures(s, i) {
			objects = append(objects, s.Complement(i)...) // "a barrage of rockets"
		}
	}
	has := func(fits func(string) bool) bool {
		for _, i := range objects {
			if x := &s.Chunks[i]; fits(x.Word) || (x.Word == "members" || x.Word == "member") && x.Last-x.First > 1 && fits(s.Tokens[x.Last-2].Lower) {
				return true // "four crew members"
			}
		}
		return false
	}
	switch {
	case w.how["into"]:
		if c.Chunk.Passive && stranded(s, c) {
			break // "was fired upon by gunmen"
		}
		if behind := c.Behind(struckBehind(w)...); d.Chunk.Particle != "" || len(behind) == 0 || parted(s, behind[0]) {
			return false
		}
	case w.how["device"]:
		switch {
		case has(func(w string) bool { return lex.devices.Of(w).kind == "BOMBING_EXPLOSION" }):
		case has(func(w string) bool { return lex.devices.Of(w).kind == "FACILITY_ATTACK" }):
			d.kind = "FACILITY_ATTACK" // "threw Molotov cocktails into a bank"
		case (d.verb == "fire" || d.verb == "discharge") && has(func(w string) bool { return weaponWords.Of(w) == "FIREARMS" }):
			d.kind, *isArmed = "ARMED_ASSAULT", true // "fired a rifle at the café"
		case d.verb == "fire" && has(func(w string) bool {
			return w == "shots" || w == "shot" || w == "rounds" || w == "bullets" || w == "volley" || w == "volleys"
		}):
			d.kind, *isArmed = "ARMED_ASSAULT", true // "shots were fired at a bus"
		default:
			return false
		}
		*isArmed = *isArmed || d.verb != "launch" && d.verb != "fire" && d.verb != "lay" || d.verb == "fire" && len(c.Subjects) > 0 && (len(d.phrase.dates) > 0 || c.Chunk.Passive) && !policed(s) &&
			text.Any(d.phrase.targets, func(m *doc.Mention) bool { return m.Type == graph.Facility })
	case w.how["head"]:
		if !has(limbs.Has) {
			return false
		}
		*isArmed = true
	case w.how["town"]:
		if !text.Any(d.phrase.targets, func(m *doc.Mention) bool { return m.Type == graph.Facility }) && !text.Any(d.phrase.places, func(m *doc.Mention) bool { return m.Type == graph.City }) || !text.Any(s.Chunks, func(x *syntax.Chunk) bool { return x.Kind == syntax.Date }) {
			return false
		}
	case w.how["aircraft"]:
		if !slices.ContainsFunc(patients, func(i int) bool {
			switch s.Chunks[i].Word {
			case "helicopter", "plane", "airliner", "jet", "aircraft", "hawk", "drone":
				return true
			}
			return vessel(s, i)
		}) {
			return false
		}
		*isArmed = *isArmed || c.Chunk.Passive
	case w.how["building"]:
		if !slices.ContainsFunc(patients, func(i int) bool {
			if of := s.Complement(i); s.Chunks[i].Core == nil && len(of) > 0 && s.Chunks[of[0]].Core != nil {
				i = of[0] // "the back wall of the school"
			}
			return site(s, i)
		}) {
			return false
		}
	case w.how["laden"]:
		if end := s.Chunks[min(max(c.End-1, c.Verb), len(s.Chunks)-1)].Last - 1; !explosive(s, c.Chunk.First, end) {
			return false
		}
		*isArmed = true
	case w.how["line"]:
		if !has(lines.Has) {
			return false
		}
	case w.how["agent"]:
		if !has(agents.Has) && !poisoned(s, c) {
			return false
		}
		*isArmed = true
	case w.how["fire"]:
		if !has(func(w string) bool { return w == "fire" }) {
			return false
		}
		*isArmed = true
	case w.how["arson"]:
		if !has(func(w string) bool { return w == "fire" || w == "ablaze" || w == "alight" }) && !alight(s, c) {
			return false
		}
		if len(c.Subjects) > 0 && !c.Chunk.Passive && syntax.People.Has(s.Chunks[c.Subjects[0]].Word) && slices.ContainsFunc(patients, func(i int) bool {
			return site(s, i)
		}) {
			*isArmed = true // "activists set fire to a farm"
		}
	case w.how["hostages"]:
		if fromHome := d.verb == "take" && *isArmed && singlePerson(d.phrase.targets) != nil && slices.ContainsFunc(c.Behind("from"), func(i int) bool { return ownDoors.Has(s.Chunks[i].Word) }); fromHome {
			break // "gunmen took X from his house"
		}
		if taken := d.verb == "take" && *isArmed && len(c.Behind("from")) > 0 && has(captives.Has); !hostages(s, c) && !taken && !(d.verb == "take" && c.Chunk.Passive && singlePerson(d.phrase.targets) != nil && len(d.phrase.dates) > 0 && captured(s)) && !(d.verb == "hold" && d.group != nil && singlePerson(d.phrase.targets) != nil && len(c.Behind("for")) > 0) {
			return false
		}
		if d.verb == "hold" && text.Any(d.phrase.targets, func(m *doc.Mention) bool { return m.Type == graph.Facility }) && hostages(s, c) {
			d.kind = "HOSTAGE_BARRICADE" // "held 21 children hostage in a school"
		}
		*isArmed = *isArmed || len(c.Subjects) > 0 && !c.Chunk.Passive || c.Chunk.Passive && d.verb == "take" && hostages(s, c) && len(d.phrase.places) > 0 && len(c.Subjects) > 0 && howMany(s, c.Subjects[0]) != nil || d.verb == "take" && c.Chunk.Passive && singlePerson(d.phrase.targets) != nil && captured(s)
	case w.how["people"]:
		if slices.ContainsFunc(patients, func(i int) bool { return vessel(s, i) }) {
			d.kind = "HIJACKING"
		} else if d.verb == "capture" && c.Chunk.Passive && singlePerson(d.phrase.targets) != nil && fleeing(s) {
			return false // "was captured as he tried to escape"
		} else if c.Chunk.Passive && singlePerson(d.phrase.targets) != nil && len(d.phrase.dates)+len(d.phrase.places) > 0 && captured(s) {
			*isArmed = true // "was seized on 3 May. His captors …"
		} else if !c.Chunk.Passive && d.group != nil && singlePerson(d.phrase.targets) != nil && len(d.phrase.dates) > 0 {
			*isArmed = true // "X, whom the group had seized from a resort on Y in May"
		} else if *isArmed && d.verb != "capture" && takenByName(d) {
			break // "gunmen seized X, the mayor, in front of his house"
		} else if strings.Contains(d.verb, "+") && *isArmed && len(c.Objects) > 0 && howMany(s, c.Objects[0]) != nil && d.verb != "carry+off" {
			break // "gunmen stopped a bus and took away six men"
		} else if led := strings.Contains(d.verb, "+") && singlePerson(d.phrase.targets) != nil; !led && !hostages(s, c) && !has(captives.Has) && !(*isArmed && has(func(w string) bool { return civilian(w) || w == "leader" && d.verb != "capture" })) {
			return false
		}
	case w.how["crowd"]:
		end := s.Chunks[min(max(c.End-1, c.Verb), len(s.Chunks)-1)].Last - 1
		begin := c.Chunk.First
		for _, i := range patients {
			begin = min(begin, s.Chunks[i].First)
		}
		if k := min(begin, c.Chunk.First); len(c.Subjects) > 0 {
			begin = min(k, s.Chunks[c.Subjects[0]].First)
		}
		text := strings.ToLower(s.Slice(s.Tokens[begin].Start, s.Tokens[end].End))
		switch {
		case explosive(s, begin, end):
			d.kind, *isArmed, d.phrase.suicide = "BOMBING_EXPLOSION", true, true
		case crowded(text) || d.verb == "ram" || vehicle(s, c) && len(c.Behind("into", "through")) > 0 && person:
			d.kind, *isArmed = "ARMED_ASSAULT", true
		default:
			return false
		}
	}
	return true
}

// limbs are parts of the body that are cut.
var limbs = wordSet(`head heads throat throats ear ears nose noses hand hands arm arms leg legs limb limbs finger fingers`)

// civilian tells whether a noun is for somebody who is carried off, and not for those who are captured in battle.
func civilian(w string) bool {
	return civilRoles.Has(w) || single.Has(w) || crowds.Has(w) || kinPlural.Has(w) || syntax.Roles.Has(w) && !heads.Has(w) && !syntax.Members.Has(w) || w == "chief"
}

// takenByName tells whether a deed was done to a person named in its clause, or dated.
func takenByName(d *deed) bool {
	m := singlePerson(d.phrase.targets)
	return m != nil && (!m.Coreference || len(d.phrase.dates) > 0)
}

var captives = wordSet(`people civilians villagers students schoolgirls girls boys children women men workers passengers tourists priest priests nun nuns missionary
	missionaries journalist journalists aid-workers foreigners pupils travellers employees engineers sailors crew soldiers policemen fishermen farmers conscripts
	guards officers geologists mountaineers hikers climbers pilgrims nurses doctors contractors drivers truckers seamen technicians miners teachers nationals monks mourners recruits hostages residents herders traders crew crewmen guests diners customers staff patrons shepherds
	missionary priest nun engineer student worker driver officer soldier policeman guard man woman boy girl diplomat diplomats aid volunteers`)

// parted tells whether a noun phrase is what something falls into: "two", "several factions".
func parted(s *syntax.Sentence, i int) bool {
	c := &s.Chunks[i]
	return c.Core != nil && c.Core.Type == doc.QuantityMention || c.Word == "two" || c.Word == "three" || c.Word == "factions" || c.Word == "groups" || c.Word == "wings"
}

// fleeing tells whether a sentence speaks of somebody on the run or in custody.
func fleeing(s *syntax.Sentence) bool {
	for i := range s.Chunks {
		switch s.Chunks[i].Word {
		case "escape", "flee", "custody", "extradite", "interrogate", "surrender", "jail", "hide", "hiding":
			return true
		}
	}
	return false
}

// captured tells whether a sentence or the one behind or before it speaks of hostages.
func captured(s *syntax.Sentence) bool {
	for i := max(0, s.Index-2); i <= s.Index+1 && i < len(s.Sentences); i++ {
		for k := s.Sentences[i].First; k < s.Sentences[i].Last; k++ {
			if ofCaptives.Has(s.Tokens[k].Lower) {
				return true
			}
		}
	}
	return false
}

var ofCaptives = wordSet(`kidnapped abducted captor captors hostage hostages ransom kidnapper kidnappers kidnapping abductor abductors abduction captivity`)

// struckBehind are the prepositions between a verb and what it strikes.
func struckBehind(w word) []string {
	if w.weapon == "FIREARMS" {
		return []string{"into", "through", "on", "at", "towards", "toward"}
	}
	return []string{"into", "through", "on", "onto"}
}

// vessel tells whether a noun phrase is a ship, an aircraft, a bus or a train, by its noun or the one in apposition: "the X, a
// tanker".
func vessel(s *syntax.Sentence, i int) bool {
	if vessels.Has(s.Chunks[i].Word) {
		return true
	}
	if m := s.Chunks[i].Core; m != nil && m.Type == graph.Facility && m.Last-m.First > 1 && s.Tokens[m.Last-2].Lower == "flight" {
		return true // "Air France Flight 8969"
	}
	return i+2 < len(s.Chunks) && s.Chunks[i+1].Kind == syntax.Comma && s.Chunks[i+2].Kind == syntax.Noun && vessels.Has(s.Chunks[i+2].Word)
}

var vessels = wordSet(`ship tanker freighter vessel carrier cargo-ship boat trawler yacht ferry dhow plane airliner jet aircraft bus coach train`)

// explosive tells whether the words from one token to another speak of explosives.
func explosive(s *syntax.Sentence, from, to int) bool {
	for k := from; k <= to; k++ {
		if w := s.Tokens[k].Lower; strings.HasPrefix(w, "explosive") || strings.HasPrefix(w, "bomb") || w == "dynamite" {
			return true
		}
	}
	return false
}

// agents are what poisons.
var agents = wordSet(`sarin gas chlorine toxin agent anthrax ricin novichok cyanide arsenic strychnine salmonella botulinum polonium thallium`)

// poisoned tells whether what is behind a verb, or what that holds, is laced with an agent: "with salmonella", "envelopes holding anthrax".
func poisoned(s *syntax.Sentence, c *syntax.Clause) bool {
	from := s.Chunks[c.Verb].Last
	if c.Chunk.Passive && len(c.Subjects) > 0 {
		from = s.Chunks[c.Subjects[0]].First // "a letter containing ricin was sent to X"
	}
	for k := from; k < s.Chunks[min(c.End, len(s.Chunks))-1].Last; k++ {
		if w := s.Tokens[k].Lower; agents.Has(w) && w != "agent" && w != "gas" || w == "radioactive" {
			return true
		}
	}
	return false
}

// lines are what carries trains, current, fuel or calls, and what holds it.
var lines = wordSet(`rail rails track tracks railway fishplate fishplates sleepers bolts line lines cable cables wire wires pipeline pipelines pylon pylons tower towers mast masts pole poles
	antenna antennas transmitter transformer transformers substation bridge bridges`)

func crowded(text string) bool {
	for _, w := range []string{"crowd", "pedestrians", "into people", "bystanders", "shoppers", "revellers", "marchers", "worshippers", "cyclists", "parade", "passers-by"} {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

// counted tells whether a number counts those whom a deed hits, or one is named with "a".
func (r *reader) counted(s *syntax.Sentence, patients []int) bool {
	for _, i := range patients {
		c := &s.Chunks[i]
		if (c.Article == "a" || c.Article == "an") && !c.Plural {
			return true
		}
		for _, m := range c.Mentions {
			if m.Type == doc.QuantityMention {
				return true
			}
		}
	}
	return false
}

// ownWords tells whether a clause is what its group says of itself, and the words for the speaker.
func (r *reader) ownWords(s *syntax.Sentence, c *syntax.Clause, group *doc.Mention) (bool, string) {
	if group == nil {
		return false, ""
	}
	for _, o := range s.Clauses {
		if o.Verb >= c.Verb || !speechVerbs.Has(o.Chunk.Word) && o.Chunk.Word != "claim" && o.Chunk.Word != "boast" || o.Chunk.Passive || o.Chunk.Negative || len(o.Subjects) == 0 {
			continue
		}
		if o.Chunk.Word == "release" && !slices.ContainsFunc(o.Objects, func(i int) bool { return statements.Has(s.Chunks[i].Word) }) {
			continue // "released sarin, killing 13", "released the girls it had abducted"
		}
		if len(c.Subjects) == 0 || c.Subjects[0] <= o.Verb && c.Governor != o || claimsThing(s, o) && c.Governor != o {
			continue
		}
		for _, i := range o.Subjects {
			if key, _ := r.speaker(s, i); key == group.Key {
				return true, s.Text(i)
			}
		}
	}
	if i := accordingTo(s); i >= 0 {
		for _, k := range append([]int{i}, append(s.Complement(i), s.Behind(i, "by", "from")...)...) {
			if m, _ := s.Named(k); m != nil && m.Key == group.Key {
				return true, s.Text(i)
			}
		}
	}
	return false, ""
}

// claimsThing tells whether a clause claims what a noun stands for, so that no other clause is what it says: "claimed an attack in X, and in
// May its fighters killed ten".
func claimsThing(s *syntax.Sentence, c *syntax.Clause) bool {
	return c.Chunk.Word == "claim" && slices.ContainsFunc(c.Objects, func(i int) bool {
		w := s.Chunks[i].Word
		return claimable(w) || w == "responsibility" || w == "credit"
	})
}

// accordingTo returns the noun phrase behind "according to" in a sentence, -1 for none.
func accordingTo(s *syntax.Sentence) int {
	for i := 1; i < len(s.Chunks); i++ {
		if c := &s.Chunks[i]; c.Kind == syntax.Noun && c.First > 1 && s.Tokens[c.First-1].Lower == "to" && s.Tokens[c.First-2].Lower == "according" {
			return i
		}
	}
	return -1
}

// inWhich returns the attack of "the attack on X, in which Y died".
func (r *reader) inWhich(s *syntax.Sentence, c *syntax.Clause) *incident {
	if len(c.Subjects) == 0 {
		return nil
	}
	k := c.Subjects[0] - 1
	if k < 2 || s.Chunks[k].Word != "which" || s.Chunks[k-1].Kind != syntax.Preposition || s.Chunks[k-1].Word != "in" && s.Chunks[k-1].Word != "during" {
		return nil
	}
	return r.lastTold(s.Index, 0)
}

// diedIn records who was killed in an attack that a noun phrase names: "X was killed in a bombing". It tells whether the clause
// was that.
func (r *reader) diedIn(s *syntax.Sentence, c *syntax.Clause, w word, patients []int) bool {
	if !c.Chunk.Passive && !w.how["dies"] {
		return false
	}
	in := r.incidentIn(s, c.Behind("in", "during", "by", "from"))
	if in == nil {
		in = r.inWhich(s, c)
	}
	if in == nil {
		return false
	}
	for _, i := range patients {
		if syntax.Roles.Has(s.Chunks[i].Word) && len(s.Chunks[i].Mentions) > 0 && s.Chunks[i].Mentions[0].Type == graph.ArmedGroup {
			continue // "its leader, X, died in the bombing": rather one of the bombers
		}
		if m, _ := s.Named(i); m != nil && m.Type == graph.Person {
			r.sentence = s.Index
			r.find(doc.Finding{Subject: in.thing.Key, Predicate: string(graph.Targeted), Object: m.Key, Span: s.Span(min(i, c.Verb), max(i, c.End-1)), Coreference: m.Coreference, Confidence: 0.7})
		}
	}
	return true
}

// alight tells whether "ablaze" or "alight" stands behind the object of a verb: "missiles set an oil depot of the company ablaze".
func alight(s *syntax.Sentence, c *syntax.Clause) bool {
	for k := c.Verb + 1; k < len(s.Chunks) && k < c.Verb+6 && s.Chunks[k].Kind != syntax.Verb; k++ {
		if w := s.Chunks[k].Word; w == "ablaze" || w == "alight" || w == "fire" && (s.Chunks[k-1].Word == "on" || c.Chunk.Particle == "on") {
			return true
		}
	}
	return false
}
