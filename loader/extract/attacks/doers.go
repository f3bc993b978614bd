package attacks

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// doers is who or what a clause says did it.
type doers struct {
	group        *doc.Mention
	joined       []*doc.Mention
	people       []*doc.Mention
	armed, state bool
	kind         string
	suicide      bool
	known        bool // told of before: "the attackers", "they"
	suspected    bool // "suspected militants of X"
	ours         bool // "our fighters"
}

// who reads the doers of a clause.
func (r *reader) who(s *syntax.Sentence, by []int) doers {
	var d doers
	for _, i := range by {
		if of := s.Complement(i); len(of) > 0 && (amounts.Has(s.Chunks[i].Word) || figures(s, i)) {
			i = of[0] // "a string of small bombs"
		}
		c := &s.Chunks[i]
		m, _ := s.Named(i)
		if m == nil {
			m = r.membersOf(s, i)
		}
		if m != nil && m.Type == graph.ArmedGroup && s.Left(i) {
			d.armed = true // "former members of X attacked a village": not X
			continue
		}
		if k := i + 2; m == nil && armedWord(c.Word) && k < len(s.Chunks) && s.Chunks[i+1].Kind == syntax.Comma && s.Chunks[k].Kind == syntax.Noun && syntax.Members.Has(s.Chunks[k].Word) {
			if o, _ := s.Named(k); o != nil && o.Type == graph.ArmedGroup {
				m = o // "the gunmen, members of X, seized …"
			}
		}
		w := c.Word
		if adhering.Has(w) && c.Last-c.First > 1 {
			w = r.Tokens[c.Last-2].Lower // "fighters loyal (to X)"
		}
		if gunfire(s, i) {
			d.armed, d.kind = true, "ARMED_ASSAULT" // "was hit by small arms fire"
			continue
		}
		if m == nil && (w == "activists" || w == "activist") {
			m = r.ownerOf(c) // "X activists torched a laboratory"
		}
		if (w == "it" || w == "they") && r.sayForces(s, i) {
			d.state = true // "the task force announced that it had shot …"
			continue
		}
		d.suicide = d.suicide || strings.Contains(strings.ToLower(s.Text(i)), "suicide")
		x, isArmed := lex.armed.Get(w)
		if !isArmed {
			x, isArmed = lex.devices.Get(w)
		}
		if m == nil && (w == "them" || w == "they") && c.Core == nil && r.attackersBefore(s.Index) {
			isArmed, d.known = true, true // "was shot by them"
		}
		if o := r.deeding; m == nil && w == "they" && c.Core == nil && o != nil && !o.Chunk.Passive && len(o.Subjects) > 0 && o.Subjects[0] < i && broken(s, o.Verb, i) && !slices.Equal(o.Subjects, by) {
			before := r.who(s, o.Subjects)
			if m = before.group; m != nil || before.armed {
				isArmed, d.known = true, true // "X overran three posts; in May they attacked a fourth"
			}
		}
		if m == nil && (w == "it" || w == "they") && r.sayArmed(s, i) {
			isArmed = true // "insurgents said they had attacked X"
		}
		if m == nil && (c.Article == "our" || w == "we" || (c.Article == "its" || c.Article == "their") && syntax.Members.Has(w) && len(c.Mentions) == 0) {
			if m = r.saying(s); m != nil {
				isArmed, d.ours = true, true // "our fighters attacked the post, the group said"
			}
		}
		if m == nil && ownMen.Has(w) && (c.Article == "its" || c.Article == "their") && len(c.Mentions) > 0 && c.Mentions[0].Coreference && c.Mentions[0].Type == graph.ArmedGroup {
			m, isArmed = c.Mentions[0], true // "said its people had planted the device"
		}
		if m == nil && isArmed {
			if m = r.ownerOf(c); m == nil {
				m = laidBy(s, i)
			}
			if m == nil {
				sure := false
				m, sure = adherents(s, i)
				d.suspected = d.suspected || m != nil && !sure
			}
			if m == nil {
				m = supposedOf(s, i)
				d.suspected = d.suspected || m != nil
			}
		}
		if o := r.deeding; m == nil && o != nil && further(c) {
			isArmed = true // "a bomber killed ten at X and another killed twelve at Y"
			if len(o.Subjects) > 0 && !o.Chunk.Passive {
				if x, _ = lex.armed.Get(s.Chunks[o.Subjects[0]].Word); x.kind == "" {
					x = lex.devices.Of(s.Chunks[o.Subjects[0]].Word)
				}
			}
		}
		if m == nil && parcels.Has(w) && trapped(s, c) {
			isArmed, x = true, lex.devices.Of("bomb") // "a booby-trapped envelope"
		}
		if w == "men" && m == nil && !r.masked(s, i) {
			isArmed = false
		}
		if !isArmed && (m == nil || m.Type == graph.Person) && r.commanded(c) {
			m, isArmed = nil, true
		}
		if m == nil && isArmed && c.Owned > 0 && c.Owned <= len(c.Mentions) {
			m = ledGroup(s, c.Mentions[c.Owned-1])
		}
		if !isArmed && m == nil && i+1 < len(s.Chunks) && s.Chunks[i+1].Word == "arm" && s.Chunks[i+1].Participle {
			isArmed = true // "two youths armed with knives"
		}
		if !isArmed && m == nil && i+2 < len(s.Chunks) && s.Chunks[i+1].Kind == syntax.Preposition && s.Chunks[i+1].Word == "with" && weaponWords.Of(s.Chunks[i+2].Word) != "" {
			isArmed = true // "a man with a machete"
		}
		switch {
		case (airPower.Has(w) || w == "bomb" || w == "bombs" || w == "shells" || w == "rockets") && c.Nation() && m == nil:
			d.state = true // "killed by an American drone"
		case m == nil && isArmed:
			d.armed = true
			if d.kind == "" {
				d.kind = x.kind
			}
		case m == nil:
			d.state = d.state || stateForces.Has(w) || bodyIn(c)
		case m.Type == graph.ArmedGroup:
			if d.group != nil && d.group.Key != m.Key {
				d.joined = append(d.joined, d.group)
			}
			d.group, d.armed = m, true
			if of := s.Complement(i); len(of) > 0 && s.Chunks[of[0]].Core == m {
				for _, k := range s.List(of[0])[1:] {
					if o := s.Chunks[k].Core; o != nil && o.Type == graph.ArmedGroup && o.Key != m.Key {
						d.joined = append(d.joined, o)
					}
				}
			}
			if isArmed && d.kind == "" {
				d.kind = x.kind
			}
		case m.Type == graph.Person:
			if all := apposedPeople(s, max(i-2, 0)); i >= 2 && len(all) > 1 && all[0].Key == m.Key && s.Chunks[i].Core == m {
				d.people = append(d.people, all...) // "three men, A, B and C, planted …"
			} else {
				d.people = append(d.people, peopleAt(s, i)...)
			}
			if isArmed {
				d.armed = true
			}
		case isArmed && m.Adjective && !airPower.Has(w):
			d.armed = true
			if d.kind == "" {
				d.kind = x.kind
			}
		case syntax.Forces.Has(w) || m.Type == graph.StateBody || m.Adjective && airPower.Has(w) || m.Type == graph.Country && !isArmed:
			d.state = true
		}
		if len(d.people) == 0 && m == nil {
			d.people = append(d.people, apposedPeople(s, i)...)
			if isArmed {
				d.people = append(d.people, ledBy(s, i)...)
			}
		}
		for k := c.First; k < c.Last; k++ {
			d.suspected = d.suspected || dubious.Has(r.Tokens[k].Lower)
		}
		if pronoun := c.Core != nil && c.Core.Coreference && c.First == c.Last-1 && w != "it"; pronoun || c.Article == "the" && c.Core == nil && len(c.Mentions) == 0 || isArmed && m == nil && r.allOf(c) {
			d.known = true
		}
	}
	return d
}

// further tells whether a noun phrase is one more of those told before: "another", "others", "a second".
func further(c *syntax.Chunk) bool {
	switch c.Word {
	case "another", "others":
		return true
	case "second", "third", "fourth", "fifth":
		return c.Article == "a" && c.Last-c.First == 2
	}
	return false
}

// parcels are what bombs are sent in.
var parcels = wordSet(`envelope envelopes parcel parcels package packages letter letters book gift`)

// trapped tells whether a noun phrase says that a thing is a bomb: "booby-trapped".
func trapped(s *syntax.Sentence, c *syntax.Chunk) bool {
	for k := c.First; k < c.Last; k++ {
		if w := s.Tokens[k].Lower; w == "booby" || w == "explosive" || w == "booby-trapped" {
			return true
		}
	}
	return false
}

// attackersBefore tells whether the sentence before tells of an attack or of what armed people did, and names no forces of a state, for which a
// pronoun may stand too: "Gunmen came on motorcycles. They shot …".
func (r *reader) attackersBefore(sentence int) bool {
	if sentence == 0 || r.passed(sentence-1) {
		return false
	}
	before := syntax.Parse(r.Document, sentence-1)
	if in := r.lastTold(sentence-1, 0); in == nil && !armedActed(before) || in != nil && (in.aggregate || r.stateDeed >= in.sentence) {
		return false
	}
	return !text.Any(before.Chunks, func(c *syntax.Chunk) bool {
		return c.Kind == syntax.Noun && (stateForces.Has(c.Word) || c.Core != nil && c.Core.Type == graph.StateBody)
	})
}

// armedActed tells whether a sentence tells what armed people without a name did: "gunmen came on motorcycles".
func armedActed(s *syntax.Sentence) bool {
	return slices.ContainsFunc(s.Clauses, func(c *syntax.Clause) bool {
		if !c.Chunk.Finite || !c.Chunk.Past || c.Chunk.Passive || c.Chunk.Negative || c.Relative || len(c.Subjects) != 1 {
			return false
		}
		i := c.Subjects[0]
		if of := s.Complement(i); len(of) > 0 && amounts.Has(s.Chunks[i].Word) {
			i = of[0] // "a gang of armed men"
		}
		return s.Chunks[i].Plural && s.Chunks[i].Core == nil && armedWord(s.Chunks[i].Word)
	})
}

// allOf tells whether a noun phrase counts all of those who are known: "all four gunmen", "both bombers".
func (r *reader) allOf(c *syntax.Chunk) bool {
	w := r.Tokens[c.First].Lower
	return w == "all" || w == "both"
}

// sayArmed tells whether a pronoun stands for armed people, not named, who say what its clause tells.
func (r *reader) sayArmed(s *syntax.Sentence, pronoun int) bool {
	for _, o := range s.Clauses {
		if o.Verb >= pronoun || o.Verb < pronoun-4 || !speechVerbs.Has(o.Chunk.Word) || o.Chunk.Passive || len(o.Subjects) != 1 {
			continue
		}
		c := &s.Chunks[o.Subjects[0]]
		_, armed := lex.armed.Get(c.Word)
		return armed && c.Core == nil
	}
	return false
}

// saying returns the group that says what a sentence says, nil if none does.
func (r *reader) saying(s *syntax.Sentence) *doc.Mention {
	for _, o := range s.Clauses {
		if !speechVerbs.Has(o.Chunk.Word) || o.Chunk.Passive || o.Chunk.Negative {
			continue
		}
		for _, i := range o.Subjects {
			if _, m := r.speaker(s, i); m != nil && m.Type == graph.ArmedGroup {
				return m
			}
		}
	}
	return nil
}

// strangers are those who are unknown where they do something.
var strangers = wordSet(`individual individuals person persons people man men youth youths woman`)

// amounts are nouns that count what stands behind "of".
var amounts = wordSet(`string series number dozens scores pair couple handful group gang band wave volley barrage salvo hail hundreds trio quartet squad team mob`)

// gunfire tells whether a noun phrase is for the fire of guns, of which the last word may be taken for a verb.
func gunfire(s *syntax.Sentence, i int) bool {
	c := &s.Chunks[i]
	if c.Word == "fire" {
		return c.Last-c.First > 1 && firing.Has(s.Tokens[c.Last-2].Lower)
	}
	return c.Word == "arms" && i+1 < len(s.Chunks) && s.Tokens[s.Chunks[i+1].First].Lower == "fire"
}

var firing = wordSet(`arms gun machine-gun sniper rifle automatic hostile`)

// sameSite tells whether a clause places a deed at a building that was told of before: "outside the building".
func (r *reader) sameSite(s *syntax.Sentence, c *syntax.Clause) bool {
	for _, i := range c.Behind("in", "at", "inside", "outside", "near", "into") {
		x := &s.Chunks[i]
		if x.Article == "the" && len(x.Mentions) == 0 && x.Last-x.First == 2 && (siteKind(x.Word) != "" || sites.Has(x.Word)) {
			return true
		}
	}
	return false
}

var sites = wordSet(`building site scene venue complex premises compound lobby entrance gate gates`)

// masked tells whether "men" are called armed or the like.
func (r *reader) masked(s *syntax.Sentence, i int) bool {
	low := strings.ToLower(s.Text(i))
	for _, w := range []string{"armed", "masked", "hooded", "unidentified", "unknown"} {
		if strings.Contains(low, w) {
			return true
		}
	}
	return i+2 < len(s.Chunks) && (s.Chunks[i+1].Word == "arm" || s.Chunks[i+1].Kind == syntax.Preposition && (s.Chunks[i+1].Word == "with" || s.Chunks[i+1].Word == "on" || s.Chunks[i+1].Word == "in"))
}

// armedWord tells whether a noun means those who attack.
func armedWord(w string) bool {
	_, ok := lex.armed.Get(w)
	return ok
}

// peopleAt returns the persons of a noun phrase that ends with a name and of the list it begins: "X and Y".
func peopleAt(s *syntax.Sentence, i int) []*doc.Mention {
	var out []*doc.Mention
	for n, m := range s.Chunks[i].Mentions {
		if m.Type == graph.Person && (m == s.Chunks[i].Core || len(out) == 0 && s.Chunks[i].Core == nil && n >= s.Chunks[i].Owned) { // "X's brother" is not X
			out = append(out, m)
		}
	}
	if len(out) == 0 {
		if m, _ := s.Named(i); m != nil && m.Type == graph.Person {
			out = append(out, m)
		}
	}
	return out
}

// apposedPeople returns the names behind a noun for several people: "two brothers, X and Y,".
func apposedPeople(s *syntax.Sentence, i int) []*doc.Mention {
	head := s.Chunks[i].Word
	for i+2 < len(s.Chunks) && s.Chunks[i+1].Kind == syntax.Preposition && s.Chunks[i+1].Word == "of" && s.Chunks[i+2].Kind == syntax.Noun {
		if s.Chunks[i].Core != nil && s.Chunks[i].Core.Type == doc.QuantityMention || s.Chunks[i].Word == "two" || s.Chunks[i].Word == "three" {
			head = s.Chunks[i+2].Word // "two of her bodyguards, X and Y"
		}
		i += 2
	}
	if i+2 >= len(s.Chunks) || s.Chunks[i+1].Kind != syntax.Comma || s.Chunks[i+2].Kind != syntax.Noun || !syntax.People.Has(head) && !syntax.Roles.Has(strings.TrimSuffix(head, "s")) && !syntax.Roles.Has(head) && !kinPlural.Has(head) && !captives.Has(head) && lex.armed.Of(head).how == nil {
		return nil
	}
	var out []*doc.Mention
	for _, k := range s.List(i + 2) {
		if speaks(s, k) {
			return nil // "killed 15 soldiers, President X said"
		}
		for _, m := range s.Chunks[k].Mentions {
			if m.Type == graph.Person && !m.Coreference {
				out = append(out, m)
			}
		}
	}
	return out
}

// speaks tells whether a noun phrase is the subject of a verb of speech.
func speaks(s *syntax.Sentence, i int) bool {
	return slices.ContainsFunc(s.Clauses, func(c *syntax.Clause) bool {
		return c.Chunk.Finite && !c.Relative && c.Verb == i+1 && speechVerbs.Has(c.Chunk.Word) && slices.Contains(c.Subjects, i)
	})
}

// kinPlural are further nouns for those who are struck, before their name in apposition.
var kinPlural = wordSet(`couple pair trio duo bodyguards guards brothers sisters cousins siblings woman man women prefect magistrate consul attache attaché industrialist publisher editor
	reporter photographer senator deputy lawmaker legislator councillor councilman bishop archbishop elder trader headmaster headmistress principal academic
	sociologist economist historian jurist unionist campaigner contractor aid-worker schoolteacher bureaucrat diplomat admiral brigadier major captain sergeant inspector superintendent constable warder`)

// dubious are words before those who did something, or before what they did, that make it no more than suspected.
var dubious = wordSet(`suspected alleged presumed`)
