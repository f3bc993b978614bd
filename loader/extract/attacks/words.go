package attacks

import "linkchart/loader/text"

func wordSet(words string) *text.WordSet { return text.NewWordSet(words) }

// modifiers before a noun that name the type.
var modifierKinds = map[string]string{
	"bomb": "BOMBING_EXPLOSION", "ied": "BOMBING_EXPLOSION", "landmine": "BOMBING_EXPLOSION", "suicide": "BOMBING_EXPLOSION", "grenade": "BOMBING_EXPLOSION", "mortar": "BOMBING_EXPLOSION", "rocket": "BOMBING_EXPLOSION",
	"missile": "BOMBING_EXPLOSION", "gun": "ARMED_ASSAULT", "knife": "ARMED_ASSAULT", "shooting": "ARMED_ASSAULT", "armed": "ARMED_ASSAULT", "arson": "FACILITY_ATTACK",
	"ramming": "UNARMED_ASSAULT", "hostage": "HOSTAGE_BARRICADE", "gas": "UNARMED_ASSAULT", "chemical": "UNARMED_ASSAULT",
}

var modifierWeapons = map[string]string{
	"bomb": "EXPLOSIVES", "ied": "EXPLOSIVES", "landmine": "EXPLOSIVES", "missile": "EXPLOSIVES", "bombing": "EXPLOSIVES", "bombings": "EXPLOSIVES", "suicide": "EXPLOSIVES", "explosion": "EXPLOSIVES", "grenade": "EXPLOSIVES", "mortar": "EXPLOSIVES",
	"rocket": "EXPLOSIVES", "shooting": "FIREARMS", "gun": "FIREARMS", "knife": "MELEE", "stabbing": "MELEE", "arson": "INCENDIARY", "vehicle": "VEHICLE", "ramming": "VEHICLE", "chemical": "CHEMICAL",
}

// counts of single incidents in one phrase.
var counts = map[string]int{"double": 2, "twin": 2, "two": 2, "both": 2, "triple": 3, "three": 3, "four": 4}

// nullBefore and nullAfter are words beside a noun that make it no violence: a heart attack, an attack helicopter.
var (
	nullBefore = wordSet(`shark dog bear crocodile elephant tiger lion leopard wolf bee hornet snake hippo wasp police army military commando security special heart panic verbal cyber personal asthma angina scathing media legal political air counter drone us-led coalition anxiety
		accidental hacking ransomware online rhetorical`)
	nullAfter = wordSet(`helicopter helicopters aircraft plane planes dog dogs ad ads line submarine campaign campaigns`)
)

// planned words before a noun, in its phrase or as its verb, make it a plot; unreal ones make it nothing that happened.
var (
	plannedWords = wordSet(`planned planning plotting plotted plot plots plan plans foiled thwarted prevented disrupted averted attempted preparing`)
	unrealWords  = wordSet(`rumour rumours rumor rumors rumoured rumored potential possible impending imminent future further more external could may might would threat threaten threatens
		threatened aspires aspirations ambitions capability will intent intends prevent preventing preempt against expect expected
		warning warned risk fear fears feared next new any conduct stage launch launching mount inspire inspiring history`)
)

// playWords make all violence of their sentence a play, accidentWords its explosions an accident.
var (
	playWords = wordSet(`exercise drill rehearsed rehearsal make-believe simulated simulation mock film movie thriller novel sequel screenplay videogame
		documentary blockbuster actors box-office`)
	accidentWords = wordSet(`gas fireworks boiler leak leaking accidental accidentally accident cylinder spark short-circuit mine-collapse propane methane refinery-fire
		firework coal transformer tanker-fire electrical`)
	// bombWords tell that an explosion beside them was none.
	bombWords  = wordSet(`explosives guerrillas guerrilla maoists separatists saboteurs assailants assailant dynamite landmine mine device terrorist rebels insurgents gunmen detonated jihadists terrorists bomb suicide bomber militants claimed fighters attackers hostages hostage`)
	blastNouns = wordSet(`blast blasts explosion explosions`)
)

// nullWords are the play, accident and bomb words by their sorts.
var nullWords = text.NewWordMap(func() map[string]uint8 {
	m := map[string]uint8{}
	for i, list := range []*text.WordSet{playWords, accidentWords, bombWords} {
		for _, w := range list.Words() {
			m[w] |= 1 << i
		}
	}
	return m
}()).Listed()

const (
	playSort uint8 = 1 << iota
	accidentSort
	bombSort
)
