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
	"siege": "besiege", "lynching": "lynch", "sabotage": "sabotage derail", "ramming": "ram plough plow", "downing": "shoot+down", "arson attack": "torch burn burn+down",
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
	case "", "attack", "attacks", "assault", "assaults", "raid", "incident", "strike", "strikes", "killing", "killings":
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

// callBy names an incident by the verbs of a chain, and by whom they hit where nothing else is known of it.
func (in *incident) callBy(s *syntax.Sentence, ch *chain) {
	for _, d := range ch.deeds {
		if d.faint {
			continue
		}
		noun := verbNouns[d.verb]
		if n := kindNouns[d.kind]; noun == "" || n == "assassination" || n == "bombing" && noun != "shelling" {
			noun = n
		}
		in.call(noun, ch.suicide)
		patients := d.Objects
		if d.Chunk.Passive {
			patients = d.Subjects
		} else if len(d.Second) > 0 && s.Chunks[d.Second[0]].Word != "dead" {
			patients = d.Second
		}
		if in.whom == "" && len(patients) > 0 && !figures(s, patients[0]) {
			in.whom = strings.Join(strings.Fields(s.Text(patients[0])), " ")
		}
	}
}

// figures tells whether a noun phrase is a bare number, "more than 5,000", what it was done with, "two bombs", or a
// place.
func figures(s *syntax.Sentence, i int) bool {
	_, device := lex.devices[s.Chunks[i].Word]
	m := s.Chunks[i].Core
	if m != nil && m.Type.Class() == graph.PlaceClass && m.Type != graph.Facility || len(s.Complement(i)) > 0 && s.Chunks[s.Complement(i)[0]].Core != nil && s.Chunks[s.Complement(i)[0]].Core.Type.Class() == graph.PlaceClass {
		return true
	}
	return device || s.Chunks[i].Word == "fire" || m != nil && m.Type == doc.QuantityMention
}

// entitle gives each incident its display name: what it was, what it struck, and where: "Suicide bombing of Shiite mosque in
// Kunduz". Where neither building nor place is told, the words for whom it struck stand instead.
func (r *reader) entitle() {
	for _, in := range r.incidents {
		in.thing.Entity.Name = r.title(in)
	}
}

func (r *reader) title(in *incident) string {
	noun := in.noun
	if noun == "" {
		noun = "attack"
	}
	if in.suicide && vagueNoun(noun) || vagueNoun(noun) && len(in.kinds) == 1 && in.kinds["BOMBING_EXPLOSION"] && !strings.HasPrefix(noun, "strike") {
		noun = "bombing"
	}
	if in.suicide && strings.HasPrefix(noun, "bombing") {
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
		if place == "" || strings.Contains(t.Entity.Name, place) {
			return name
		}
	case in.whom != "" && (place == "" || takesPeople(noun) || noun == "ambush" || noun == "shooting"):
		name += aim(noun, graph.Collective) + in.whom // "Ambush on a convoy in X"
	}
	if place == "" {
		return name
	}
	return name + " in " + place
}

// ofPeople and ofThings are nouns for deeds that govern whom or what they are done to with "of".
var (
	ofPeople = []string{"murder", "assassination", "abduction", "kidnapping", "killing", "beheading", "execution", "stabbing", "lynching", "massacre"}
	ofThings = []string{"bombing", "siege", "hijacking", "shelling", "sabotage"}
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
	case t == graph.Facility && last != "attack" && last != "raid" && last != "assault":
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
