package attacks

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// deed is the violence that a clause tells.
type deed struct {
	*syntax.Clause
	verb string
	kind string
	// faint deeds ("twelve people were killed") tell of an attack only together with another clause of the sentence.
	faint bool
	// phrase holds its places, targets and dates; its article is "the" if who did it was told of before.
	phrase *phrase
	group  *doc.Mention
	// patients are the noun phrases for what it struck.
	patients []int
	joined   []*doc.Mention // further groups that did it: "fighters of X and Y"
	people   []*doc.Mention
	// suspected tells that who did it is only suspected.
	suspected bool
	// own tells that the group says so of itself.
	own     bool
	speaker string
	// failed tells that it came to nothing.
	failed bool
	// definite tells that it counts victims, gives a day or names what was struck.
	definite bool
}

// deed reads what a clause tells, nil if it tells no violence of an armed group or an unknown attacker.
func (r *reader) deed(s *syntax.Sentence, c *syntax.Clause) *deed {
	if d := r.underAttack(s, c); d != nil {
		return d
	}
	if d := r.ontoDevice(s, c); d != nil {
		return d
	}
	if d := r.dud(s, c); d != nil {
		return d
	}
	if r.itselfKilled(s, c) {
		return nil
	}
	v, w, ok := reading(s, c)
	idiom, struck := idiomatic(s, c)
	if idiom != "" {
		v, w, ok = idiom, lex.verbs.Of(idiom)[0], true
	}
	if !ok || r.unrealClause(s, c) {
		return nil
	}
	by, patients := c.Subjects, c.Objects
	switch {
	case r.avowalOf(s, c) != nil:
		by = nil
	case foundDead(s, c):
		by, patients = nil, c.Subjects
	case idiom != "":
		patients = struck
	case c.Chunk.Passive:
		by, patients = c.Behind("by"), c.Subjects
	case w.how["dies"]:
		by, patients = atHands(s, c), c.Subjects
	case w.how["alone"], w.how["laden"]:
		patients = nil
	case w.how["into"]:
		patients = append(append([]int{}, c.Objects...), c.Behind(struckBehind(w)...)...)
	case w.how["device"] && !c.Chunk.Passive && len(patients) > 1:
		patients = slices.DeleteFunc(slices.Clone(patients), func(i int) bool { return s.Chunks[i].Core != nil && s.Chunks[i].Core.Type == graph.Person })
	case w.how["arson"] && objectWord(s, c, "fire"):
		patients = c.Behind("to")
	}
	if w.how["falling"] {
		if len(by) == 0 || !fired.Has(s.Chunks[by[0]].Word) {
			return nil
		}
		patients = c.Behind("on", "in", "near", "into", "at", "inside", "outside")
	}
	if v == "fire" && len(c.Behind("at", "into", "towards", "toward", "on")) > 0 {
		patients = append(append([]int{}, patients...), c.Behind("at", "into", "towards", "toward", "on")...)
	}
	if w.how["fire"] {
		patients = append(slices.Clone(patients), slices.DeleteFunc(slices.Clone(c.Behind("on", "at")), func(i int) bool {
			m, _ := s.Named(i)
			return m == nil || m.Type != graph.Person
		})...) // "opened fire on Senator X"
	}
	if w.how["head"] && len(c.Behind("off")) > 0 {
		patients = c.Behind("off")
	}
	if v == "blow" && objectWord(s, c, "hole") {
		patients = c.Behind("in", "through")
		w.how = map[string]bool{"deed": true}
	}
	if c.Chunk.Particle == "dead" && len(c.Second) > 0 && len(c.Objects) == 1 && s.Chunks[c.Objects[0]].Word == "dead" {
		patients = c.Second
	}
	if c.Relative && len(by) == 1 && !c.Chunk.Passive {
		by = []int{deviceAbove(s, by[0])}
	}
	for _, i := range by {
		if n, event := lex.nouns.Get(s.Chunks[i].Word); event && !n.weak && s.Chunks[i].Core == nil {
			return nil // "the bombing killed twelve": its noun phrase tells
		}
	}
	if r.noDeed(s, c, v, w, patients) || r.diedIn(s, c, w, patients) {
		return nil
	}
	d := &deed{Clause: c, verb: v, kind: w.kind, patients: patients}
	who := r.who(s, by)
	if who.state {
		r.stateDeed, r.stateDeeds[s.Index] = s.Index, true
		return nil
	}
	if (c.Chunk.Passive || w.how["dies"]) && who.group == nil && r.inOperation(s, c) {
		r.stateDeed = s.Index
		return nil // "X, who was killed in a drone strike"
	}
	if who.group != nil && w.how["alone"] && len(by) == 1 && s.Chunks[by[0]].Word == "it" && r.deeding != nil {
		who = doers{armed: true, known: true} // "tried to kill X with a bomb; it exploded too early"
	}
	d.group, d.joined, d.people, d.suspected = who.group, who.joined, who.people, who.suspected
	if len(d.people) > 0 && rending.Has(v) {
		return nil // "he tore it up"
	}
	if len(d.people) > 0 {
		d.people = append(d.people, companions(s, c)...)
	}
	d.phrase = r.clausePhrase(s, c, by, patients, w)
	if w.how["hostages"] {
		r.takenHostage(s, c, d.phrase)
	}
	if len(by) == 1 && s.Chunks[by[0]].Word == "drone" && d.group == nil && singlePerson(d.phrase.targets) != nil {
		r.stateDeed, r.stateDeeds[s.Index] = s.Index, true
		return nil // "the leader was killed by a drone"
	}
	if len(by)+len(patients) > 0 {
		d.phrase.fronted(s, c)
	}
	if selfBlown(s, c, v) && cornered(s, c) || len(by) == 0 && c.Chunk.Passive && len(patients) == 1 && wantedMen.Has(s.Chunks[patients[0]].Word) {
		return nil // "the suspects were shot dead when they resisted arrest"
	}
	d.phrase.suicide = who.suicide || selfBlown(s, c, v)
	if who.known || w.how["device"] && len(c.Objects) > 0 && s.Chunks[c.Objects[0]].Article == "the" || r.sameSite(s, c) {
		d.phrase.article = "the"
	}
	if r.sameAttackers(s, c, by, d) {
		d.phrase.article = "the"
	}
	isArmed := w.how["deed"] || who.armed || d.phrase.suicide || r.avowalOf(s, c) != nil
	if len(by) == 0 && c.Chunk.Passive && v == "kill" && r.sinceWhen(s, c) != nil && r.Holds(&r.Sentences[s.Index], worst) {
		isArmed = true // "the worst attack since May, when ten men were killed at P"
	}
	if len(by) == 0 && !isArmed {
		isArmed = r.means(s, c, d) || seizedBefore(s, c) || r.slaughtered(s, d) || v == "kill" && c.Chunk.Passive && singlePerson(d.phrase.targets) != nil && len(d.phrase.dates) > 0 && !r.byState(s) && !policed(s) && (r.blamedNext(s.Index) || atHome(s, c)) || c.Chunk.Passive && slain.Has(v) && singlePerson(d.phrase.targets) != nil && len(d.phrase.dates)+len(d.phrase.places) > 0 && !r.byState(s) && !policed(s) || c.Chunk.Passive && assailed.Has(v) && (len(d.phrase.targets) > 0 || len(d.phrase.places) > 0 || v != "strike" && v != "hit" && v != "target") && !r.byState(s)
	}
	if r.armedWith(s, c) || len(who.people) > 0 && (w.how["deed"] || w.kind != "" || v == "kill" || v == "slay" || v == "injure" || v == "wound") {
		isArmed = true
	}
	if len(who.people) > 0 && v == "attack" && text.Any(d.phrase.targets, func(m *doc.Mention) bool { return m.Type == graph.Facility }) {
		isArmed = true
	}
	if !isArmed && r.rampage(s, c, v, by, d) {
		isArmed = true
	}
	if w.how["alone"] && len(by) > 0 && by[0] < c.Verb && explosive(s, s.Chunks[by[0]].First, c.Chunk.First) {
		isArmed = true // "a tanker packed with explosives blew up"
	}
	if before := r.deeding; !isArmed && before != nil && c.Shared && len(by) > 0 && len(before.Subjects) > 0 && before.Subjects[0] == by[0] && !c.Chunk.Passive && !before.Chunk.Passive {
		isArmed = true // "planted a bomb under the car of X, killing him"
	}
	if !fitting(s, c, w, patients, d, &isArmed, len(who.people) > 0) {
		return nil
	}
	if d.kind == "" {
		d.kind = who.kind
	}
	if d.kind == "" && who.group != nil && len(by) == 1 {
		d.kind = lex.devices.Of(s.Chunks[by[0]].Word).kind // "two drones of X struck a plant"
	}
	if d.kind == "" && w.how["line"] {
		d.kind = "FACILITY_ATTACK"
		d.phrase.weapons["SABOTAGE"] = true
	}
	if d.kind == "" && (deadly.Has(v) || hurtful.Has(v)) && (r.armedWith(s, c) || len(by) > 0 && by[0]+1 < c.Verb && s.Chunks[by[0]+1].Word == "arm") {
		d.kind = "ARMED_ASSAULT" // "farmers armed with spears killed seven"
	}
	if d.kind == "" || w.how["line"] || w.kind == "" && d.kind == "ARMED_ASSAULT" {
		r.byMeans(s, c, d)
	}
	r.laidWhere(s, d)
	if d.phrase.suicide {
		d.kind = "BOMBING_EXPLOSION"
	}
	if !isArmed {
		d.faint = true
		if !w.how["dies"] && !(c.Chunk.Passive && len(by) == 0) {
			return nil
		}
	}
	if v == "execute" && singlePerson(d.phrase.targets) != nil && !(len(c.Objects) > 0 && (s.Chunks[c.Objects[0]].Article == "a" || s.Chunks[c.Objects[0]].Article == "an")) && (d.group == nil || !civil(s, patients)) || reflexive(s, c) && !d.phrase.suicide {
		return nil // "executed its own commander", "killed himself"
	}
	if victim := singlePerson(d.phrase.targets); victim != nil && len(d.phrase.targets) == 1 && (d.kind == "" || killing.Has(strings.TrimSuffix(v, "+dead"))) {
		d.kind = "ASSASSINATION"
	}
	if d.kind != "" {
		d.phrase.kinds[d.kind] = true
	}
	if m := r.avowalOf(s, c); m != nil {
		d.group = m // "X's claim to have killed Y"
		d.own, d.speaker = true, r.Things[m.Key].Entity.Name
	} else if d.own, d.speaker = r.ownWords(s, c, d.group); !d.own && who.ours {
		d.own, d.speaker = true, r.Things[d.group.Key].Entity.Name
	}
	d.definite = len(d.phrase.dates) > 0 || len(d.phrase.targets) > 0 || r.counted(s, patients) || w.how["alone"] && r.counted(s, by) || d.group != nil && r.sited(s, patients)
	return d
}

// idiomatic returns the verb that an idiom stands for, and what was struck: "laid siege to X", "fell on the camp of Y"; "" for others.
func idiomatic(s *syntax.Sentence, c *syntax.Clause) (verb string, struck []int) {
	if c.Chunk.Passive {
		return "", nil
	}
	switch v := c.Chunk.Word; {
	case v == "leave" && leftDead(s, c) && len(c.Subjects) > 0 && lex.devices.Of(s.Chunks[c.Subjects[0]].Word).kind == "BOMBING_EXPLOSION" && lex.nouns.Of(s.Chunks[c.Subjects[0]].Word).kind == "":
		return "kill", c.Objects // "a car bomb left four dead"
	case (v == "claim" || v == "take" || v == "cost") && objectWord(s, c, "lives") && len(c.Subjects) > 0 && lex.devices.Of(s.Chunks[c.Subjects[0]].Word).kind == "BOMBING_EXPLOSION" && lex.nouns.Of(s.Chunks[c.Subjects[0]].Word).kind == "":
		return "kill", c.Objects // "another bomb claimed 16 lives"
	case (v == "blast" || v == "shoot" || v == "fight" || v == "force" || v == "bomb") && objectWord(s, c, "way") && len(c.Behind("into")) > 0:
		return "storm", c.Behind("into") // "blasted their way into X"
	case (v == "rampage" || v == "rage" || v == "tear" || v == "sweep") && len(c.Behind("through")) > 0 && bloodily(s, c) && len(c.Subjects) > 0 && !natural.Has(s.Chunks[c.Subjects[0]].Word):
		return "storm", c.Behind("through") // "swept through X, shooting people in their beds"
	case pouring.Has(v) && byArmed(s, c) && bloodshed(s, c):
		if in := c.Behind("into", "through", "onto", "on"); len(in) > 0 {
			return "storm", in // "insurgents swept into X and beheaded ten", "twelve died when rebels poured into X"
		} else if v == "enter" || v == "invade" {
			return "storm", c.Objects
		}
	case v == "miss" && len(c.Subjects) > 0 && lex.devices.Of(s.Chunks[c.Subjects[0]].Word).kind == "BOMBING_EXPLOSION":
		return "target", c.Objects // "a bomb narrowly missed the convoy of X"
	case v == "lay" && objectWord(s, c, "siege"):
		return "besiege", c.Behind("to")
	case (v == "fall" || v == "set" || v == "descend" || v == "swoop" || v == "pounce") && len(c.Objects) == 0:
		for _, i := range c.Behind("on", "upon") {
			m := s.Chunks[i].Core
			if m != nil && (m.Type == graph.Facility || m.Type == graph.City) || m == nil && (siteKind(s.Chunks[i].Word) != "" || homes.Has(s.Chunks[i].Word) || s.Chunks[i].Word == "hamlet" || s.Chunks[i].Word == "patrol" || s.Chunks[i].Word == "column") {
				return "attack", []int{i}
			} else if v != "descend" && v != "swoop" && byArmed(s, c) && crowds.Has(s.Chunks[i].Word) {
				return "attack", []int{i} // "men with machetes set upon worshippers"
			}
		}
	}
	return "", nil
}

// pouring are verbs for how armed people come to a place.
var pouring = wordSet(`sweep rampage pour swarm surge storm charge march ride roll move flood stream descend swoop burst break barge push enter invade`)

// byArmed tells whether the subject of a clause is a group or people called armed.
func byArmed(s *syntax.Sentence, c *syntax.Clause) bool {
	return slices.ContainsFunc(c.Subjects, func(i int) bool {
		n := &s.Chunks[i]
		return armedWord(n.Word) || slices.ContainsFunc(n.Mentions, func(m *doc.Mention) bool { return m.Type == graph.ArmedGroup && !m.Adjective })
	})
}

// bloodshed tells whether a clause without a deed of its own stands beside one of killing or kidnapping: one of the same subject that follows, or one
// before it of those who suffered "when" it happened.
func bloodshed(s *syntax.Sentence, c *syntax.Clause) bool {
	return bloodily(s, c) || slices.ContainsFunc(s.Clauses, func(o *syntax.Clause) bool {
		if o == c || !bloody.Has(o.Chunk.Word) || o.Chunk.Modal || o.Chunk.Negative || o.Chunk.Infinitive {
			return false
		}
		if o.Verb > c.Verb {
			return slices.Equal(o.Subjects, c.Subjects) && !o.Chunk.Passive
		}
		at := c.Verb
		if len(c.Subjects) > 0 {
			at = c.Subjects[0]
		}
		return at > 0 && s.Chunks[at-1].Kind == syntax.Subordinate && whileWords.Has(s.Chunks[at-1].Word) && (o.Chunk.Passive || o.Chunk.Word == "die" || o.Chunk.Word == "perish")
	})
}

// bloody are verbs for what is done to people.
var bloody = wordSet(`kill slay murder shoot gun behead decapitate massacre slaughter butcher hack stab slit burn torch abduct kidnap snatch carry execute open spray wound injure die perish`)

// civil tells whether the words before a name say that somebody fights for nobody: "the journalist X".
func civil(s *syntax.Sentence, patients []int) bool {
	return slices.ContainsFunc(patients, func(i int) bool {
		for k := s.Chunks[i].First; k < s.Chunks[i].Last; k++ {
			if w := s.Tokens[k].Lower; civilRoles.Has(w) || single.Has(w) {
				return true
			}
		}
		return false
	})
}

// rending verbs tell what a blast does.
var rending = wordSet(`tear rip rock shatter wreak tear+apart rip+apart`)

// atHome tells whether a clause was done before somebody's own door: "outside his office".
func atHome(s *syntax.Sentence, c *syntax.Clause) bool {
	return slices.ContainsFunc(c.Behind("outside", "near", "at", "in"), func(i int) bool {
		n := &s.Chunks[i]
		return (n.Article == "his" || n.Article == "her" || len(n.Mentions) > 0 && n.Mentions[0].Coreference) && ownDoors.Has(n.Word)
	})
}

// ownDoors are buildings that are somebody's.
var ownDoors = wordSet(`home house office residence apartment flat shop clinic car driveway`)

// underAttack reads "the camp came under attack by X".
func (r *reader) underAttack(s *syntax.Sentence, c *syntax.Clause) *deed {
	under := c.Behind("under")
	if c.Chunk.Word != "come" || len(under) == 0 || len(c.Subjects) == 0 || r.unrealClause(s, c) {
		return nil
	}
	n := s.Chunks[under[0]].Word
	if _, event := lex.nouns.Get(n); !event && n != "fire" && n != "gunfire" || len(s.Chunks[under[0]].Mentions) > 0 && s.Chunks[under[0]].Nation() {
		return nil
	}
	by := c.Behind("by", "from")
	if len(by) == 0 {
		by = s.Behind(under[0], "by", "from")
	}
	who := r.who(s, by)
	if who.state {
		return nil
	}
	d := &deed{Clause: c, verb: "attack", kind: "ARMED_ASSAULT", group: who.group, people: who.people, suspected: who.suspected, definite: true}
	d.phrase = r.clausePhrase(s, c, nil, c.Subjects, word{})
	d.phrase.kinds[d.kind] = true
	return d
}

// deviceAbove returns the device in whose place a noun phrase stands before a relative clause: "a bomb in a car park at X that killed two"; else
// the noun phrase itself.
func deviceAbove(s *syntax.Sentence, i int) int {
	for j := i; j >= 2 && s.Chunks[j-1].Kind == syntax.Preposition && s.Chunks[j-2].Kind == syntax.Noun; {
		j -= 2
		if d := lex.devices.Of(s.Chunks[j].Word); d.kind == "BOMBING_EXPLOSION" && s.Chunks[j].Core == nil {
			return j
		}
	}
	return i
}

// ontoDevice reads "their vehicle hit a roadside bomb", "the bus ran over a mine".
func (r *reader) ontoDevice(s *syntax.Sentence, c *syntax.Clause) *deed {
	v := c.Chunk
	if v.Passive || v.Negative || v.Modal || !onto.Has(v.Word) || len(c.Subjects) == 0 || r.unrealClause(s, c) {
		return nil
	}
	at := c.Behind("over", "on")
	if v.Word != "drive" && v.Word != "run" || v.Particle != "" { // not "drove a car bomb into the gate"
		at = append(at, c.Objects...)
	}
	if !slices.ContainsFunc(at, func(i int) bool { return laid.Has(s.Chunks[i].Word) }) {
		return nil
	}
	d := &deed{Clause: c, verb: v.Word, kind: "BOMBING_EXPLOSION", definite: true}
	d.phrase = r.clausePhrase(s, c, nil, c.Subjects, word{})
	d.phrase.kinds[d.kind] = true
	return d
}

var (
	// onto are verbs for how a device that was laid is set off by those whom it strikes, laid are such devices.
	onto = wordSet(`hit strike trigger run drive step`)
	laid = wordSet(`bomb mine landmine ied device explosives`)
)

// byMeans makes a bombing of what is done with explosives: "toppled three pylons with explosives", "a pipeline was breached by dynamite".
func (r *reader) byMeans(s *syntax.Sentence, c *syntax.Clause, d *deed) {
	with := c.Behind("with", "using", "by")
	if len(with) > 0 && !slices.ContainsFunc(with, func(i int) bool { return !blasting.Has(s.Chunks[i].Word) }) {
		d.kind = "BOMBING_EXPLOSION"
		delete(d.phrase.weapons, "SABOTAGE")
	}
}

// blasting are nouns for what blows up.
var blasting = wordSet(`explosive explosives dynamite bomb bombs charge charges mine mines tnt device devices ied ieds`)

// assailed are verbs that tell of an attack though nobody is said to have done it: "the camp was attacked".
var assailed = wordSet(`attack assault assail strike hit target shell`)

// slain are verbs that tell of the murder of a person though nobody is said to have done it: "X was shot in Y".
var slain = wordSet(`shoot gun+down stab shoot+dead stab+dead hack behead`)

var killing = wordSet(`kill shoot murder gun+down stab slay`)

// reading returns the reading of the verb of a clause, with its particle if that changes it.
func reading(s *syntax.Sentence, c *syntax.Clause) (string, word, bool) {
	v := c.Chunk.Word
	if _, ok := lex.verbs.Get(v + "+dead"); ok && len(c.Second) > 0 && s.Chunks[c.Second[0]].Word == "dead" {
		return v + "+dead", lex.verbs.Of(v + "+dead")[0], true // "shot the prefect dead"
	} else if ok && len(c.Objects) > 0 && slices.ContainsFunc(c.Behind("to"), func(i int) bool { return s.Chunks[i].Word == "death" }) {
		return v + "+dead", lex.verbs.Of(v + "+dead")[0], true // "beat the guard to death"
	}
	if p := c.Chunk.Particle; p != "" {
		if _, ok := lex.verbs.Get(v + "+" + p); ok {
			v += "+" + p
		}
	} else if _, ok := lex.verbs.Get(v + "+off"); ok && len(c.Behind("off")) > 0 {
		v += "+off" // "cut off the head"
	}
	all := lex.verbs.Of(v)
	if len(all) == 0 {
		return "", word{}, false
	}
	w := all[0]
	for _, x := range all[1:] {
		if x.how["agent"] && (slices.ContainsFunc(c.Objects, func(i int) bool { return agents.Has(s.Chunks[i].Word) }) || poisoned(s, c)) {
			w = x // "sprayed sarin"
		}
		if x.how["line"] && slices.ContainsFunc(c.Objects, func(i int) bool { return lines.Has(s.Chunks[i].Word) }) {
			w = x // "cut a cable"
		}
		struck := c.Objects
		if c.Chunk.Passive {
			struck = c.Subjects
		}
		if x.how["building"] && slices.ContainsFunc(struck, func(i int) bool { return !vessel(s, i) && site(s, i) }) {
			w = x // "seized a theatre", but "seized an airliner"
		}
		if x.how["into"] && (len(c.Objects) == 0 && !c.Chunk.Passive && len(c.Behind("on", "at", "into", "towards", "toward")) > 0 || c.Chunk.Passive && stranded(s, c)) {
			w = x // "fired on a bus"
		}
	}
	if len(all) > 1 && len(c.Objects) == 0 && !c.Chunk.Passive {
		for _, x := range all {
			if x.how["alone"] {
				w = x
			}
		}
	}
	return v, w, true
}

// stranded tells whether "on" or "at" stands behind a passive verb without what it is on: "was fired upon (by)".
func stranded(s *syntax.Sentence, c *syntax.Clause) bool {
	k := c.Verb + 1
	if k >= len(s.Chunks) || s.Chunks[k].Kind != syntax.Preposition || k+1 < len(s.Chunks) && (s.Chunks[k+1].Kind == syntax.Noun || s.Chunks[k+1].Kind == syntax.Date) {
		return false
	}
	w := s.Chunks[k].Word
	return w == "on" || w == "upon" || w == "at"
}

// fired are nouns for what is shot from afar.
var fired = wordSet(`rocket rockets missile missiles mortar mortars shell shells projectile projectiles round rounds salvo barrage volley`)

// means tells whether a phrase behind a passive verb names the means: "were killed by a mine", "died in a blast".
func (r *reader) means(s *syntax.Sentence, c *syntax.Clause, d *deed) bool {
	for _, ph := range c.Phrases {
		if ph.Word != "in" && ph.Word != "by" && ph.Word != "during" && ph.Word != "from" && ph.Word != "with" {
			continue
		}
		for _, i := range ph.Nouns {
			if airPower.Has(s.Chunks[i].Word) && (len(s.Chunks[i].Mentions) > 0 || strings.Contains(strings.ToLower(s.Text(i)), "air ") || strings.Contains(strings.ToLower(s.Text(i)), "drone ")) {
				r.stateDeed = s.Index
				return false // "died in a Colombian air raid"
			}
			if gunfight.Has(s.Chunks[i].Word) && r.withForces(s, i) {
				r.stateDeed, r.stateDeeds[s.Index] = s.Index, true
				return false // "was killed in a shootout with police"
			}
			if x, ok := lex.devices.Get(s.Chunks[i].Word); ok && (x.kind != "" || ph.Word != "with") {
				if d.kind == "" {
					d.kind = x.kind
				}
				if s.Chunks[i].Article == "the" && len(d.phrase.places) == 0 {
					d.phrase.article = "the" // "in the blasts"
				}
				return true
			}
		}
	}
	return false
}
