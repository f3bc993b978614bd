package names

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

var (
	// fierceNames end the names of armed groups in texts that speak of violence: beasts of prey, weapons, fighters.
	fierceNames = wordSet(`vanguard cells martyrs eagles falcons lions wolves hawks panthers scorpions leopards vultures cobras vipers avengers knights swords sword shield struggle partisans
		fedayeen fidayeen vigilantes phalanx sentinels defenders guardians nuclei insurgents jackals hyenas dragons combatants faction factions`)
	// bearers begin the names of armed groups, with "of" and what they stand for behind: "the Sons of the Two Rivers".
	bearers = wordSet(`sons lions soldiers guards guardians partisans knights swords falcons avengers brigades warriors defenders eagles martyrs wolves`)
)

// fierce tells whether a capitalised word ends the name of an armed group as beasts and weapons do, in a text that speaks of violence.
func (r *reader) fierce(i int, s *text.Sentence) bool {
	return fierceNames.Has(r.tok(i).Lower) && i > s.First && r.tok(i-1).Kind == text.Word && r.tok(i-1).Upper() && !r.tok(i).Caps() && (!r.used[i-1] || r.mentionAt(i-1) == nil || r.mentionAt(i-1).Adjective) && r.violent() && (i+1 >= s.Last || !r.tok(i+1).Upper() || r.tok(i+1).Line)
}

// saidBand tells whether a sentence says of a free name that it is an armed group: "The X is a shadowy outfit", "insurgents loyal to the X
// network", "the Sons of the X", "the X are believed to be an offshoot of".
func (r *reader) saidBand(i, last int, s *text.Sentence) bool {
	word := func(k int) string {
		if k < s.First || k >= s.Last {
			return ""
		}
		return r.tok(k).Lower
	}
	if bearers.Has(word(i)) && word(i+1) == "of" && last > i+2 && r.violent() {
		return true
	}
	if word(i-1) == "the" && last > i+1 && strings.HasSuffix(word(last-1), "s") && r.bandTied(i, last, s) && r.bandScore(i, last, s) > 1 {
		return true // "X is allied with the Red Lances"
	}
	after, second := word(last), word(last+1)
	if word(i-1) == "the" && word(i-2) == "to" && loyalTo.Has(word(i-3)) && (after == "network" || after == "group" || after == "faction" || after == "cell") {
		return true
	}
	if word(i-1) != "the" && !r.tok(i).Caps() && last == i+1 || givenNames.Has(word(i)) && word(i-1) != "the" {
		return false
	}
	switch after {
	case "is", "was", "are", "were", "remains", "became":
		if second == "a" || second == "an" || second == "one" {
			return r.apposedBand(last+2, s)
		}
		return (second == "believed" || second == "thought" || second == "said") && (word(last+4) == "an" || word(last+4) == "a") && r.apposedOffshoot(last+5, s)
	}
	return false
}

// loyalTo are adjectives and participles that say whose armed men are.
var loyalTo = wordSet(`loyal linked allied affiliated aligned sympathetic belonging tied`)

// apposedOffshoot tells whether a noun for what comes from an armed group stands a few words behind a token.
func (r *reader) apposedOffshoot(k int, s *text.Sentence) bool {
	for n := k; n < s.Last && n < k+3; n++ {
		switch r.tok(n).Lower {
		case "outgrowth", "offshoot", "splinter", "successor", "remnant":
			return true
		}
	}
	return false
}

var (
	// menOf are nouns for armed men who are of a group, behindMen those that follow its name.
	menOf     = wordSet(`remnants fighters rebels guerrillas militants gunmen insurgents militiamen jihadists hitmen cadres commander commanders combatants`)
	behindMen = wordSet(`fighters rebels guerrillas militants gunmen insurgents militiamen jihadists hitmen commander commanders combatants`)
)

// armed takes organisations whose names the gazetteer does not know for armed groups where the text speaks of their armed men, "remnants of
// the X Party", "X Brigade fighters", or where their name ends in a word for a troop and the text speaks of violence.
func (r *reader) armed() {
	turned := map[string]*doc.Thing{}
	for n := range r.Mentions {
		m := &r.Mentions[n]
		t := r.Things[m.Key]
		if t == nil || m.Type != graph.Organization || m.Coreference || m.Last-m.First < 2 || r.x.g.Entry(m.Key) != nil || turned[m.Key] != nil {
			continue
		}
		s := &r.Sentences[m.Sentence]
		k := m.First - 1
		if k > s.First && r.tok(k).Lower == "the" {
			k--
		}
		men := k > s.First && (r.tok(k).Lower == "of" || r.tok(k).Lower == "from") && menOf.Has(r.tok(k-1).Lower) || m.Last < s.Last && behindMen.Has(r.tok(m.Last).Lower) ||
			namedAfter.Has(r.tok(m.Last-1).Lower) && r.violent() && !r.official(m.First, m.Last-1)
		if men {
			name := strings.Join(strings.Fields(r.Slice(m.Start, m.End)), " ")
			turned[m.Key] = r.Thing(graph.EntityID(graph.ArmedGroup, name), graph.Entity{Type: graph.ArmedGroup, Name: name}, false)
		}
	}
	if len(turned) == 0 {
		return
	}
	for n := range r.Mentions {
		m := &r.Mentions[n]
		if t := turned[m.Key]; t != nil {
			m.Key, m.Type = t.Key, graph.ArmedGroup
			t.Name(r.Slice(m.Start, m.End), m.Span)
		}
	}
	for key := range turned {
		delete(r.Things, key)
	}
}
