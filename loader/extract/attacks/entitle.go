package attacks

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

// verbNouns name an attack by the verb that tells it, where that says more than its type.
var verbNouns = nounsOf(map[string]string{
	"ambush": "ambush waylay", "raid": "raid", "massacre": "massacre slaughter butcher", "beheading": "behead decapitate", "stabbing": "stab knife stab+dead slash",
	"shooting": "shoot gun+down shoot+dead mow+down machine-gun open spray riddle rake pepper", "murder": "murder", "execution": "execute hang",
	"assassination": "assassinate", "shelling": "shell bombard mortar pound", "abduction": "abduct", "kidnapping": "kidnap", "hijacking": "hijack",
	"siege": "besiege", "occupation": "occupy", "looting": "ransack pillage plunder loot sack", "lynching": "lynch", "sabotage": "sabotage derail", "ramming": "ram plough plow", "downing": "shoot+down", "arson attack": "torch burn burn+down",
	"bombing": "bomb blow+up detonate set+off explode go+off", "gas attack": "gas", "poisoning": "poison",
})

func nounsOf(lists map[string]string) map[string]string {
	m := map[string]string{}
	for noun, verbs := range lists {
		for v := range strings.FieldsSeq(verbs) {
			m[v] = noun
		}
	}
	return m
}

// singular nouns of plurals and of what a text calls by its effect.
var eventNouns = map[string]string{
	"blast": "bombing", "explosion": "bombing", "blasts": "bombings", "explosions": "bombings", "onslaught": "attack", "outrage": "attack", "atrocity": "massacre",
	"carnage": "massacre", "bloodshed": "massacre", "bloodbath": "massacre", "slaughter": "massacre", "strike": "strike", "hostage-taking": "siege",
}

// kindNouns name an attack by its type.
var kindNouns = map[string]string{
	"": "attack", "ARMED_ASSAULT": "attack", "BOMBING_EXPLOSION": "bombing", "HOSTAGE_KIDNAPPING": "kidnapping", "HOSTAGE_BARRICADE": "siege", "ASSASSINATION": "assassination",
	"HIJACKING": "hijacking", "FACILITY_ATTACK": "arson attack",
}

// vague nouns give way to one that says more.
func vagueNoun(noun string) bool {
	switch noun {
	case "", "attack", "attacks", "drone attack", "bomb attack", "assault", "assaults", "raid", "incident", "strike", "strikes", "killing", "killings":
		return true
	}
	return false
}

// call gives an incident the noun that a phrase or a verb has for it, unless it has one that says as much.
func (in *incident) call(noun string, suicide bool) {
	if n, ok := eventNouns[noun]; ok {
		noun = n
	}
	in.suicide = in.suicide || suicide
	if noun != "" && (in.noun == "" || vagueNoun(in.noun) && !vagueNoun(noun)) {
		in.noun = noun
	}
}

// compounds stand before a noun for an attack and make one name with it: "car bombing", "drone attack".
var compounds = wordSet(`car truck roadside nail petrol grenade rocket mortar drone missile knife gun arson hostage sword axe chemical gas sarin parcel letter pipe
	lorry vehicle van motorcycle machete acid jail prison bomb`)

// compound is the noun of a phrase with the word before it that makes one name with it.
func (r *reader) compound(p *phrase) string {
	if p.attempt {
		return "assassination attempt"
	}
	noun := r.headWord(p)
	if n, ok := eventNouns[noun]; ok && n != "siege" {
		noun = n
	}
	if p.head > p.first && compounds.Has(r.Tokens[p.head-1].Lower) {
		return r.Tokens[p.head-1].Lower + " " + noun
	}
	return noun
}

// callBy names an incident by the verbs of a chain, and by whom they hit where nothing else is known of it.
func (in *incident) callBy(s *syntax.Sentence, ch *chain) {
	for _, d := range ch.deeds {
		if d.faint {
			continue
		}
		noun := verbNouns[d.verb]
		if d.phrase.weapons["SABOTAGE"] {
			noun = "sabotage"
		}
		if n := kindNouns[d.kind]; noun == "" || n == "assassination" || n == "bombing" && noun != "shelling" {
			noun = n
		}
		if noun == "bombing" && !d.Chunk.Passive && len(d.Subjects) > 0 {
			if x := &s.Chunks[d.Subjects[0]]; x.Last-x.First > 1 && compounds.Has(s.Tokens[x.Last-2].Lower) && lex.devices.Of(x.Word).kind != "" {
				noun = s.Tokens[x.Last-2].Lower + " bombing" // "a car bomb killed"
			}
		}
		in.call(noun, ch.suicide)
		patients := d.Objects
		if d.Chunk.Passive {
			patients = d.Subjects
		} else if len(d.Second) > 0 && !became.Has(s.Chunks[d.Second[0]].Word) {
			patients = d.Second
		}
		if len(patients) == 0 && d.verb == "fire" {
			patients = d.patients // "fired on a lecturer"
		}
		if in.whom == "" && len(patients) > 0 && !figures(s, patients[0]) && !pronouns.Has(s.Chunks[patients[0]].Word) && !building(s, patients[0]) {
			in.whom = whoWere(s.Text(patients[0]))
		}
	}
}

// whoWere are the words of a noun phrase without "at least", "another" and the like before the number.
func whoWere(words string) string {
	list := strings.Fields(words)
	for len(list) > 1 {
		switch strings.ToLower(list[0]) {
		case "at", "least", "more", "than", "some", "about", "around", "nearly", "almost", "over", "up", "to", "another", "the", "an", "a", "all", "estimated":
			list = list[1:]
			continue
		}
		break
	}
	if len(list) > 2 && list[1] == "more" {
		list = append(list[:1], list[2:]...)
	}
	if first := list[0]; len(list) > 1 && first != strings.ToUpper(first) {
		if _, number := counts[strings.ToLower(first)]; number || strings.ToLower(first) == "eight" || strings.ToLower(first) == "five" {
			list[0] = strings.ToLower(first)
		}
	}
	return strings.Join(list, " ")
}

// pronouns say nothing of who somebody was.
var pronouns = wordSet(`it itself him himself her herself them themselves they he she us ourselves`)

// became are words for what became of somebody.
var became = wordSet(`dead hostage hostages captive prisoner`)

// figures tells whether a noun phrase is a bare number, "more than 5,000", what it was done with, "two bombs", or a
// place.
func figures(s *syntax.Sentence, i int) bool {
	_, device := lex.devices.Get(s.Chunks[i].Word)
	m := s.Chunks[i].Core
	if m != nil && m.Type.Class() == graph.PlaceClass && m.Type != graph.Facility || len(s.Complement(i)) > 0 && s.Chunks[s.Complement(i)[0]].Core != nil && s.Chunks[s.Complement(i)[0]].Core.Type.Class() == graph.PlaceClass {
		return true
	}
	return device || s.Chunks[i].Word == "fire" || s.Chunks[i].Word == "siege" || s.Chunks[i].Word == "way" || m != nil && m.Type == doc.QuantityMention
}

// building tells whether a noun phrase names a building, which is no one to be abducted.
func building(s *syntax.Sentence, i int) bool {
	m := s.Chunks[i].Core
	return m != nil && m.Type == graph.Facility
}

// entitle gives each incident its display name: what it was, what it struck, and where: "Suicide bombing of Shiite mosque in
// Kunduz". Where neither building nor place is told, the words for whom it struck stand instead.
func (r *reader) entitle() {
	for _, in := range r.incidents {
		in.thing.Entity.Name = r.title(in)
		in.thing.Entity.Aliases = r.shortTitles(in)
	}
}

// shortTitles are the names by which one looks for an incident: where it was and what it was, "Kerman bombings", "Crocus City Hall attack".
func (r *reader) shortTitles(in *incident) []string {
	var where []string
	if t := r.Things[in.target]; t != nil && t.Entity.Type == graph.Facility && t.Entity.Name != strings.ToLower(t.Entity.Name) {
		name, _, _ := strings.Cut(t.Entity.Name, " in ")
		where = append(where, capitalise(name))
	}
	if t := r.Things[in.place]; t != nil && t.Entity.Type != graph.Country && t.Entity.Type != graph.Region {
		where = append(where, t.Entity.Name)
	}
	noun := in.noun
	if noun == "" || strings.HasPrefix(noun, "strike") {
		noun = "attack"
	}
	var out []string
	for _, w := range where {
		out = append(out, w+" "+noun)
		if noun != "attack" && noun != "attacks" {
			out = append(out, w+" attack")
		}
	}
	return out
}

func (r *reader) title(in *incident) string {
	noun := in.noun
	if noun == "" {
		noun = "attack"
	}
	if in.suicide && vagueNoun(noun) || vagueNoun(noun) && len(in.kinds) == 1 && in.kinds["BOMBING_EXPLOSION"] && !strings.HasPrefix(noun, "strike") {
		noun = "bombing"
	}
	if in.suicide && strings.Contains(noun, "bombing") {
		noun = "suicide " + noun
	}
	name := capitalise(noun)
	place := ""
	if t := r.Things[in.place]; t != nil {
		place = t.Entity.Name
	}
	switch t := r.Things[in.target]; {
	case in.whom != "" && (noun == "abduction" || noun == "kidnapping") && (t == nil || t.Entity.Type != graph.Person):
		name += " of " + in.whom // "Abduction of 276 girls in Chibok"
	case t != nil:
		name += aim(noun, t.Entity.Type) + strings.TrimPrefix(t.Entity.Name, "the ")
		if place == "" || strings.Contains(t.Entity.Name, place) || strings.Contains(t.Entity.Name, " in ") {
			return name // not "base in Lamu in Kismayo"
		}
	case in.whom != "" && (place == "" || takesPeople(noun) || noun == "ambush" || in.told):
		name += aim(noun, graph.Collective) + in.whom // "Ambush on a convoy in X"
	}
	if place == "" {
		return name
	}
	if noun == "occupation" {
		return name + " of " + place
	}
	return name + " in " + place
}

// ofPeople and ofThings are nouns for deeds that govern whom or what they are done to with "of".
var (
	ofPeople = []string{"murder", "assassination", "abduction", "kidnapping", "killing", "beheading", "execution", "stabbing", "lynching", "massacre", "shooting"}
	ofThings = []string{"bombing", "siege", "occupation", "hijacking", "shelling", "sabotage", "looting", "downing"}
)

// takesPeople tells whether a noun is for a deed done to people, not to a building.
func takesPeople(noun string) bool {
	return slices.Contains(ofPeople, strings.TrimSuffix(noun, "s"))
}

// aim is the preposition between what was done and what it was done to.
func aim(noun string, t graph.EntityType) string {
	last := strings.TrimSuffix(noun[strings.LastIndexByte(noun, ' ')+1:], "s")
	switch {
	case slices.Contains(ofThings, last), takesPeople(last) && t != graph.Facility:
		return " of "
	case t == graph.Facility && last != "attack" && last != "raid" && last != "assault" && last != "ambush":
		return " at "
	}
	return " on "
}

func capitalise(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
