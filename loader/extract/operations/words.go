package operations

import (
	"strings"

	"linkchart/loader/text"
)

func wordSet(words string) *text.WordSet { return text.NewWordSet(words) }

// effect is what becomes of people in an operation.
type effect int

const (
	noEffect effect = iota
	captured
	killed
)

// trigger says what a word tells: a verb form, or a noun that "of" follows.
type trigger struct {
	effect effect
	// arrest words are said of the law's officers alone; the others also of their enemies.
	arrest, noun, participle, gerund bool
}

var triggers = text.NewWordMap(map[string]trigger{
	"captured": {effect: captured, participle: true}, "detained": {effect: captured, arrest: true, participle: true},
	"arrested": {effect: captured, arrest: true, participle: true}, "apprehended": {effect: captured, arrest: true, participle: true},
	"nabbed": {effect: captured, arrest: true, participle: true}, "caught": {effect: captured, participle: true},
	"capturing": {effect: captured, gerund: true}, "detaining": {effect: captured, arrest: true, gerund: true},
	"arresting": {effect: captured, arrest: true, gerund: true}, "apprehending": {effect: captured, arrest: true, gerund: true},
	"capture": {effect: captured, noun: true}, "arrest": {effect: captured, arrest: true, noun: true}, "arrests": {effect: captured, arrest: true, noun: true},
	"detention": {effect: captured, arrest: true, noun: true}, "detainment": {effect: captured, arrest: true, noun: true}, "apprehension": {effect: captured, arrest: true, noun: true},
	"turned": {effect: captured, arrest: true}, "surrendered": {effect: captured}, "died": {effect: killed}, "took": {effect: captured, arrest: true}, "taken": {effect: captured, arrest: true, participle: true}, "custody": {effect: captured, arrest: true},
	"killed": {effect: killed, participle: true}, "killing": {effect: killed, noun: true, gerund: true}, "eliminated": {effect: killed, participle: true},
	"neutralized": {effect: killed, participle: true}, "neutralised": {effect: killed, participle: true}, "slain": {effect: killed, participle: true},
	"death": {effect: killed, noun: true}, "deaths": {effect: killed, noun: true}, "dead": {effect: killed, participle: true},
}).Listed()

// part is what somebody is in an armed group.
type part int

const (
	member part = iota
	leader
	facilitator
	companion // "his associates", "others"
)

// heads are nouns for people who are captured or killed in operations.
var heads = buildHeads(map[part]string{
	leader: `leader leaders commander commanders subcommander subcommanders chief chiefs subleader subleaders sub-leader emir emirs
		mastermind ringleader ringleaders warlord kingpin governor governors lieutenant lieutenants deputy deputies`,
	facilitator: `facilitator facilitators financier financiers trafficker traffickers smuggler smugglers supplier suppliers courier
		couriers recruiter recruiters planner planners trainer trainers bombmaker bombmakers maker makers builder builders expert experts
		specialist specialists coordinator coordinators organizer organizers emplacer emplacers distributor distributors dealer dealers
		spokesman propagandist assassin assassins emplacer financer engineer engineers sniper snipers
		instructor instructors forger forgers fundraiser fundraisers procurer procurers logistician logisticians`,
	companion: `associate associates accomplice accomplices companion companions bodyguard bodyguards subordinate subordinates
		assistant assistants cohort cohorts henchman henchmen follower followers aide aides comrade comrades brother brothers son sons father nephew
		nephews cousin cousins relative relatives others other`,
	member: `insurgent insurgents militant militants suspect suspects individual individuals fighter fighters terrorist terrorists gunman
		gunmen rebel rebels extremist extremists jihadist jihadists jihadi jihadis man men person persons people male males member members
		operative operatives combatant combatants detainee detainees attacker attackers bomber bombers shooter shooters guerrilla guerrillas
		bandit bandits separatist separatists supporter supporters sympathizer sympathizers sympathiser sympathisers collaborator
		collaborators criminal criminals conspirator conspirators loyalist loyalists cadre cadres`,
})

type head struct {
	part   part
	plural bool
}

func buildHeads(lists map[part]string) map[string]head {
	m := map[string]head{}
	for p, list := range lists {
		for _, w := range strings.Fields(list) {
			m[w] = head{p, strings.HasSuffix(w, "s") && w != "boss" || w == "gunmen" || w == "men" || w == "henchmen" || w == "people"}
		}
	}
	return m
}

// unarmed heads need words beside them that make their death that of a fighter.
var unarmed = wordSet(`aide aides comrade comrades follower followers cadre cadres loyalist loyalists man men person persons people male males individual individuals member members others other suspect suspects detainee detainees
	chief chiefs deputy deputies leader leaders expert experts planner planners spokesman maker makers supplier suppliers specialist specialists dealer dealers
	associate associates companion companions governor governors lieutenant lieutenants instructor instructors subordinate subordinates
	brother brothers son sons father nephew nephews cousin cousins relative relatives assistant assistants supporter supporters sympathizer sympathizers sympathiser sympathisers collaborator collaborators criminal criminals`)

// fightingWords make somebody a fighter.
var fightingWords = wordSet(`armed taliban insurgent insurgents militant militants terrorist enemy rebel rebels suspected explosives bomb weapons ied
	network cell jihadist guerrilla military targeted haqqani`)

// things behind a singular head make it a part of their name: "the insurgent compound".
var things = wordSet(`compound compounds activity activities position positions stronghold strongholds network networks forces force attack attacks
	vehicle vehicles camp camps hideout hideouts group groups weapons safe haven havens firing fire movement command cell cells leadership
	operations operation commanders fighters bodyguard area areas base bases threat threats propaganda deaths death casualties elements stash cache
	facilitation caches sanctuary ranks organization organizations`)

var forceWords = wordSet(`forces force troops soldiers soldier police policemen army military coalition patrol patrols airstrike airstrikes strike strikes
	helicopters helicopter jets warplanes aircraft drone drones commandos commando unit units operation operations raid raids officers officer
	marines marine gendarmes guards isaf ansf service services security agents authorities navy battalion brigade regiment team air rangers
	engagement clash clashes gunbattle gunfight firefight shootout constabulary paramilitary paramilitaries nato`)

// unrealBefore stand before a verb that tells of no deed, within a few words.
var unrealBefore = wordSet(`to will would could can may might should must not never for of or if unless hope hopes hoped bid without against`)

// aggregates make a number one of many operations.
var aggregates = []string{
	"so far this", "since ", "to date", " in the past ", " in the last ", " over the past ", " over the last ", " during the past ", "captured or killed", "killed or captured", "captured and killed", "killed and captured",
	"detained or killed", "killed or detained", "this year", "in recent", "months ago", "weeks ago", "last year",
}

var auxiliaries = wordSet(`was were been being be is are`)

// adverbs may stand between an auxiliary and its verb, or a verb and its object.
var adverbs = wordSet(`also later subsequently then immediately reportedly safely both successfully positively additionally once again
	identified and or immediately already all either up down during positively`)
