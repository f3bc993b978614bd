package attacks

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// briefText is the number of sentences up to which a text with one attack is a summary of it.
const briefText = 12

// details adds what the sentences of an incident say of its weapons, its target and its kind beside the words that told it.
// In a brief text about one attack alone every sentence is one of the incident.
func (r *reader) details() {
	one := r.soleIncident()
	told := map[*incident][]int{}
	for i := range r.Sentences {
		if r.passed(i) {
			continue
		}
		if one != nil {
			told[one] = append(told[one], i)
		} else if in := r.toldIn[i]; len(in) == 1 && !in[0].aggregate {
			told[in[0]] = append(told[in[0]], i)
		}
	}
	r.aims()
	for _, in := range r.incidents {
		if len(told[in]) == 0 {
			r.ownWeapons(in)
			continue
		}
		r.weapons(in, told[in])
		r.struck(in, told[in])
		r.kind(in, told[in])
	}
	if one != nil {
		r.tolls(one, told[one])
		r.finerDate(one, told[one])
		r.suspects(one, told[one])
	}
}

// soleIncident returns the one attack that a brief text is about, nil for other texts.
func (r *reader) soleIncident() *incident {
	if len(r.Sentences) > briefText {
		return nil
	}
	var one *incident
	for _, in := range r.incidents {
		if in.aggregate {
			continue
		}
		if one != nil {
			return nil
		}
		one = in
	}
	return one
}

// finerDate records the day of an attack of which only the year or the month was read, or none, where another sentence or phrase gives it: "the 1987 X bombing
// was an attack by Y which occurred on 19 June 1987".
func (r *reader) finerDate(in *incident, sentences []int) {
	var coarse *graph.FuzzyDate
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Subject == in.thing.Key && f.Predicate == "date" && f.Value != nil && f.Value.Date != nil {
			if d := f.Value.Date; d.Earliest == "" || d.Earliest == d.Latest || coarse != nil {
				return
			}
			coarse = f.Value.Date
		}
	}
	for _, i := range sentences {
		if i > sentences[0]+1 || r.inCourt(i) || r.Holds(&r.Sentences[i], afterwards) {
			continue
		}
		for _, m := range r.InSentence(i) {
			if m.Type != doc.DateMention || r.dateline(m) || r.ofOther(m) {
				continue
			}
			if d := r.day(m); d.Basis == graph.AbsoluteDate && d.Earliest != "" && d.Earliest == d.Latest && (coarse == nil || coarse.Earliest <= d.Earliest && d.Latest <= coarse.Latest) {
				r.sentence = i
				r.date(in.thing.Key, m)
				return
			}
		}
	}
}

// code is a word that stands for a code, at a token.
type code struct {
	code            string
	token, sentence int
}

// spot returns the first word of each code in sentences, in the order of the text. A word of a mention of an armed group
// or a place is part of its name.
func (r *reader) spot(sentences []int, words *text.WordMap[string]) []code {
	var out []code
	for _, i := range sentences {
		s := &r.Sentences[i]
		if !r.Holds(s, words.Keys()) && (words != targetWords || !r.Holds(s, pairedWords)) {
			continue
		}
		named := func(k int) bool {
			return text.Any(r.InSentence(i), func(m *doc.Mention) bool {
				return (m.Type == graph.ArmedGroup || m.Type.Class() == graph.PlaceClass && (m.Type != graph.Facility || words != targetWords && !r.wielded(m.First))) && m.First <= k && k < m.Last
			})
		}
		for k := s.First; k < s.Last; k++ {
			c := words.OfToken(&r.Tokens[k])
			if c == "" && words == targetWords && k+1 < s.Last {
				c = targetPairs[r.Tokens[k].Lower][r.Tokens[k+1].Lower]
			}
			if c == "" || slices.ContainsFunc(out, func(o code) bool { return o.code == c }) || named(k) || r.Tokens[k].Lower == "club" && societies.Has(r.Tokens[max(k-1, 0)].Lower) {
				continue
			}
			if words == targetWords && r.bystander(i, k) {
				continue
			}
			out = append(out, code{c, k, i})
		}
	}
	return out
}

// wielded tells whether "with" stands before a noun phrase at a token: "with a wooden club".
func (r *reader) wielded(k int) bool {
	return k > 2 && (r.Tokens[k-2].Lower == "with" || r.Tokens[k-3].Lower == "with")
}

// societies are words before a club that is no weapon.
var societies = wordSet(`press night football sports golf social country yacht tennis youth cricket jazz officers health bowling gun`)

func codeWords(lists map[string]string) *text.WordMap[string] {
	m := map[string]string{}
	for code, words := range lists {
		for _, w := range strings.Fields(words) {
			m[w] = code
		}
	}
	return text.NewWordMap(m).Listed()
}

// weaponWords follow the list of the Global Terrorism Database's codebook.
var weaponWords = codeWords(map[string]string{
	"EXPLOSIVES": `bomb bombs bomber bombers bombing bombings explosive explosives grenade grenades mine mines landmine landmines mortar mortars rocket rockets
		missile missiles ied ieds dynamite detonated exploded blast explosion explosions blasts rpg projectiles shelled shells tnt semtex gelignite petn c-4`,
	"FIREARMS": `gunmen gunman shot shooting rifle rifles pistol pistols firearms gunfire guns gun gunned sniper shooter kalashnikovs kalashnikov
		submachine bullets ambushed ambush pistols revolver revolvers shotgun handgun handguns carbine machine-gun machine-guns machine-gunned gunshot gunshots`,
	"INCENDIARY": `arson arsonists torched molotov petrol gasoline firebomb firebombs firebombed incendiary fire-bombed firebombing arsonist kerosene ablaze alight flamethrower`,
	"MELEE": `knife knives knifeman stabbed stabbing machete machetes axe axes hacked beheaded sword swords dagger hatchet knife-wielding machete-wielding cleaver club clubs hammer
		hammers bludgeoned crowbar scissors bayonet cutlass rod rods batons bats pickaxe pickaxes sickle sickles scythe beaten stoned spear spears arrows slit slashed knifed stabs`,
	"CHEMICAL":     `sarin chlorine chemical acid cyanide poison poisoned poisonous mustard nerve arsenic`,
	"BIOLOGICAL":   `anthrax ricin biological salmonella botulinum`,
	"RADIOLOGICAL": `radioactive polonium`,
	"SABOTAGE":     `sabotaged sabotage saboteurs derailed hacksaws fishplates unbolted unscrewed`,
})

// weapons records the weapons that are named.
func (r *reader) weapons(in *incident, sentences []int) {
	held := r.codesOf(in, "weaponType")
	found := r.spot(sentences, weaponWords)
	var words strings.Builder
	for _, i := range sentences {
		words.WriteString(" " + strings.ToLower(r.Slice(r.Sentences[i].Start, r.Sentences[i].End)))
	}
	low := words.String()
	if c, ok := r.crowd(sentences); ok && !hasCode(found, "EXPLOSIVES") {
		found = append([]code{c}, found...)
	}
	if strings.Contains(low, "set fire") || strings.Contains(low, "set alight") || strings.Contains(low, "set ablaze") {
		found = append(found, r.at("fire", "INCENDIARY", sentences)...)
	}
	if strings.Contains(low, "opened fire") {
		found = append(found, r.at("fire", "FIREARMS", sentences)...)
	}
	for n, c := range found {
		if n >= 3 || held[c.code] {
			continue
		}
		held[c.code] = true
		r.note(in, "weaponType", c, n)
	}
}

// ownWeapons adds the weapons of the very words that tell an incident which shares its sentences with others.
func (r *reader) ownWeapons(in *incident) {
	if in.aggregate {
		return
	}
	held := r.codesOf(in, "weaponType")
	for _, t := range r.tellings[in.since] {
		for k := t.first; t.in == in && k < t.last; k++ {
			c := weaponWords.Of(r.Tokens[k].Lower)
			if c == "" || held[c] || slices.ContainsFunc(r.tellings[in.since], func(o telling) bool { return o.in != in && o.first <= k && k < o.last }) {
				continue
			}
			held[c] = true
			r.note(in, "weaponType", code{c, k, in.since}, 0)
		}
	}
}

func hasCode(list []code, c string) bool {
	for _, x := range list {
		if x.code == c {
			return true
		}
	}
	return false
}

// at returns a code at the first place of a word.
func (r *reader) at(word, c string, sentences []int) []code {
	for _, i := range sentences {
		for k := r.Sentences[i].First; k < r.Sentences[i].Last; k++ {
			if r.Tokens[k].Lower == word {
				return []code{{c, k, i}}
			}
		}
	}
	return nil
}

var vehicles = wordSet(`truck car van lorry vehicle bus bulldozer pickup suv`)

// crowd finds a vehicle driven into people.
func (r *reader) crowd(sentences []int) (code, bool) {
	for _, i := range sentences {
		s := &r.Sentences[i]
		if !r.Holds(s, vehicles) {
			continue
		}
		driven, vehicle, into := false, -1, false
		for k := s.First; k < s.Last; k++ {
			switch w := r.Tokens[k].Lower; {
			case w == "drove" || w == "rammed" || w == "ploughed" || w == "plowed" || w == "ramming" || w == "driven" || w == "crashed":
				driven = true
			case vehicles.Has(w) && vehicle < 0:
				vehicle = k
			case w == "into" && driven, w == "crowd" && driven, w == "pedestrians" && driven:
				into = true
			}
		}
		if driven && vehicle >= 0 && into {
			return code{"VEHICLE", vehicle, i}, true
		}
	}
	return code{}, false
}

// codesOf returns the codes of a property that an incident has.
func (r *reader) codesOf(in *incident, predicate string) map[string]bool {
	held := map[string]bool{}
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Subject == in.thing.Key && f.Predicate == predicate && f.Value != nil {
			held[f.Value.Code] = true
		}
	}
	return held
}

func (r *reader) note(in *incident, predicate string, c code, rank int) {
	t := &r.Tokens[c.token]
	r.sentence = c.sentence
	r.find(doc.Finding{Subject: in.thing.Key, Predicate: predicate, Value: &graph.Value{Code: c.code, Raw: t.Text}, Span: doc.Span{Start: t.Start, End: t.End}, Confidence: 0.7 - 0.1*float64(rank)})
}

// kind settles the type of an attack by what the sentences say together.
func (r *reader) kind(in *incident, sentences []int) {
	has := map[string]code{}
	for _, i := range sentences {
		s := &r.Sentences[i]
		for k := s.First; k < s.Last; k++ {
			if w := r.Tokens[k].Lower; kindWords.Has(w) && !(w == "mine" && k > s.First && dug.Has(r.Tokens[k-1].Lower)) {
				if _, ok := has[w]; !ok {
					has[w] = code{"", k, i}
				}
			}
		}
	}
	pick := func(kind string, words ...string) bool {
		for _, w := range words {
			if c, ok := has[w]; ok {
				c.code = kind
				if !in.kinds[kind] {
					in.kinds[kind] = true
					r.note(in, "attackType", c, 0)
				}
				return true
			}
		}
		return false
	}
	bomb := anyOf(has, "bomb", "bombs", "bomber", "bombers", "exploded", "detonated", "explosion", "explosive", "explosives", "blast", "grenade", "mine")
	switch {
	case pick("HIJACKING", "hijacked", "hijackers"), anyOf(has, "seized", "captured", "boarded") && pick("HIJACKING", "pirates"):
	case anyOf(has, "stormed", "raided", "overran", "invaded", "broke", "siege", "seized", "besieged", "occupied", "barricaded", "burst", "standoff") && pick("HOSTAGE_BARRICADE", "hostage", "hostages"):
		r.heldThere(in)
	case pick("HOSTAGE_KIDNAPPING", "abducted", "kidnapped", "kidnappers"):
	case pick("UNARMED_ASSAULT", "sarin", "chlorine", "poisoned", "acid"):
	case pick("ASSASSINATION", "assassinated", "assassination"):
	case !bomb && (r.official(has) || r.officialStruck(sentences)) && pick("ASSASSINATION", "shot", "hacked", "stabbed", "killed", "gunned", "sprayed", "riddled", "gunmen", "gunman"):
	case bomb && len(in.kinds) == 0:
		pick("BOMBING_EXPLOSION", "exploded", "detonated", "explosion", "bomb", "bombs", "bomber", "bombers", "explosive", "explosives", "blast", "grenade", "mine")
	case !bomb && !in.kinds["ARMED_ASSAULT"] && anyOf(has, "fire", "torched", "arsonists", "molotov", "sabotaged") && !anyOf(has, "opened", "gunmen", "shot", "attacked", "killed"):
		pick("FACILITY_ATTACK", "torched", "arsonists", "molotov", "fire", "sabotaged")
	case len(in.kinds) == 0:
		pick("ARMED_ASSAULT", "gunmen", "gunman", "ambushed", "stormed", "raided", "shot", "attacked", "stabbed", "beheaded", "hacked", "rifles", "rifle", "guns", "pistols", "pistol", "machetes", "knives")
	}
	if c, ok := r.crowd(sentences); ok && !bomb && !in.kinds["UNARMED_ASSAULT"] {
		c.code = "UNARMED_ASSAULT"
		in.kinds[c.code] = true
		r.note(in, "attackType", c, 0)
	}
}

// official tells whether one person of public life is shot, stabbed or hacked.
func (r *reader) official(has map[string]code) bool {
	for _, v := range []string{"shot", "hacked", "stabbed", "killed"} {
		c, ok := has[v]
		if !ok {
			continue
		}
		for k := c.token + 1; k < r.Sentences[c.sentence].Last && k < c.token+8; k++ {
			w := r.Tokens[k].Lower
			if w == "in" || w == "at" || w == "and" && k > c.token+1 || w == "." {
				break
			}
			if publicRoles.Has(w) {
				return true
			}
		}
	}
	return false
}

var publicRoles = wordSet(`journalist blogger ambassador candidate mayor governor minister judge politician senator cleric prosecutor president imam priest
	councillor councilor editor activist lawmaker chief elder consul diplomat reporter broadcaster professor lawyer official bishop commissioner attaché attache envoy magistrate
	deputy legislator congressman congresswoman parliamentarian premier chancellor alderman ombudsman mp banker industrialist columnist`)

// officialStruck tells whether one person of public life is the subject or the object of a verb for shooting or stabbing, alone or with others, or the
// one whose car is shot at: "the ambassador was shot dead", "shot at the car of a judge".
func (r *reader) officialStruck(sentences []int) bool {
	public := func(s *syntax.Sentence, i int) bool {
		c := &s.Chunks[i]
		if c.Plural || c.Word == "member" && !slices.ContainsFunc(s.Complement(i), func(k int) bool { return legislatures.Has(s.Chunks[k].Word) }) {
			return false
		}
		return c.Word == "member" || publicRoles.Has(c.Word) || c.Core != nil && c.Core.Type == graph.Person && text.Any(r.Tokens[c.First:c.Last], func(t *text.Token) bool { return publicRoles.Has(t.Lower) })
	}
	for _, i := range sentences {
		if !r.Holds(&r.Sentences[i], shotWords) {
			continue
		}
		s := syntax.Parse(r.Document, i)
		for _, c := range s.Clauses {
			if !personally.Has(c.Chunk.Word) || c.Chunk.Negative || c.Chunk.Modal {
				continue
			}
			struck := append(slices.Clone(c.Objects), c.Behind("at", "on")...)
			if c.Chunk.Passive {
				struck = c.Subjects
			}
			for _, k := range struck {
				if public(s, k) || ridden.Has(s.Chunks[k].Word) && slices.ContainsFunc(s.Complement(k), func(n int) bool { return public(s, n) }) {
					return true
				}
			}
		}
	}
	return false
}

var (
	// personally are verbs for how one person is killed, shotWords their forms.
	personally = wordSet(`shoot gun stab hack spray riddle fire open ambush`)
	shotWords  = wordSet(`shot gunned stabbed hacked sprayed riddled fired opened ambushed shooting`)
	// ridden are nouns for what somebody rides in.
	ridden       = wordSet(`car vehicle motorcade convoy limousine home house residence`)
	legislatures = wordSet(`parliament legislature assembly congress senate council`)
)

// heldThere makes the kidnapping of an incident whose hostages were held where they were taken a siege.
func (r *reader) heldThere(in *incident) {
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.Subject == in.thing.Key && f.Predicate == "attackType" && f.Extractor == Name && f.Value != nil && f.Value.Code == "HOSTAGE_KIDNAPPING" && holding.Has(strings.ToLower(f.Value.Raw)) {
			v := *f.Value
			v.Code = "HOSTAGE_BARRICADE"
			f.Value = &v
			delete(in.kinds, "HOSTAGE_KIDNAPPING")
		}
	}
}

// holding are the verbs of taking that tell of no kidnapping.
var holding = wordSet(`took taken take taking held hold holding seized seizing seize`)

var kindWords = wordSet(`pirates captured boarded overran invaded broke rifles rifle pistols pistol guns machetes knives hijacked occupied barricaded burst standoff hijackers stormed raided siege seized besieged hostage hostages abducted kidnapped kidnappers sarin chlorine poisoned acid
	assassinated assassination bomb bombs bomber bombers exploded detonated explosion explosive explosives blast grenade mine fire torched arsonists molotov sabotaged
	gunned sprayed riddled opened gunmen gunman shot attacked killed ambushed stabbed beheaded hacked`)

func anyOf(has map[string]code, words ...string) bool {
	for _, w := range words {
		if _, ok := has[w]; ok {
			return true
		}
	}
	return false
}
