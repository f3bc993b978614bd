package roles

import "strings"

// cue is the class of a word of violence or of what goes with it.
type cue uint8

const (
	_ cue = iota
	cueAttack
	cueKill
	cueWound
	cueBomb
	cueExplode
	cueKidnap
	cueBurn
	cueRob
	cueShoot
	cueThreaten
	cueDamage
	cueClaim
	cueBlame
	cueDo
	cueThrow
	cueArrest
	cueClash
	cueStrike
	cueDeny
	cueEnd
)

// cues are words by class, as general vocabulary has them.
var cues = cueTable(map[cue]string{
	cueAttack: "attack attacks attacked attacking attackers raid raids raided ambush ambushed ambushes assault assaults assaulted storm stormed harass harassed harassment incursion incursions",
	cueKill: `kill kills killed killing killings murder murders murdered murdering murderers assassinate assassinated assassination assassinations assassins massacre massacred
		massacres slain slaughter execute executed execution executions death deaths die died dead bodies corpse corpses crime crimes beheaded lynched strangled victims victim`,
	cueWound:    "wound wounded wounding wounds injure injured injuring injuries injury hurt maimed casualties",
	cueBomb:     "bomb bombs bombing bombings bombed bombardment bombarded bombarding dynamite dynamited car-bomb grenade grenades mine mines mortar rocket rockets device devices charge charges explosive explosives",
	cueExplode:  "explode exploded explodes exploding explosion explosions blast blasts detonate detonated detonating detonation blew blown defused deactivated went",
	cueKidnap:   "kidnap kidnapped kidnapping kidnappings kidnappers abduct abducted abduction abductors hostage hostages captive ransom captors disappeared disappearance seized held released freed captured",
	cueBurn:     "burn burned burning burnt arson torched fire fires set ignited gasoline",
	cueRob:      "rob robbed robbery robberies steal stole stolen loot looted looting assaulted",
	cueShoot:    "shoot shot shots shooting gunned machine-gunned machinegunned fired firing riddled bullets gunfire machinegun machineguns rifle rifles pistol submachinegun submachineguns gunmen sniper strafed",
	cueThreaten: "threat threats threaten threatened threatening attempt attempted attempts tried plan planned plot plotted foiled warned intimidate",
	cueDamage:   "damage damaged damages damaging destroy destroyed destroying destruction sabotage sabotaged demolished cut knocked toppled blown-up",
	cueClaim:    "claim claimed claims claiming responsibility credit admitted communique",
	cueBlame:    "blame blamed blames accuse accused accuses accusing attributed suspect suspected suspects responsible attributes charged",
	cueDo:       "carried perpetrated committed launched staged conducted executed perpetrate carry commit perpetrators authors intellectual",
	cueThrow:    "threw thrown hurled hurl throw placed planted plant placing left parked hidden laid tossed loaded",
	cueArrest:   "arrested arrest detained captured custody jailed prison trial tried sentenced court judge investigation prosecutors extradited extradition",
	cueClash:    "clash clashes clashed combat battle battles fighting fought skirmish offensive ambushing patrol troops casualties confrontation",
	cueStrike:   "strike strikes blockade stoppage shutdown",
	cueDeny:     "deny denied denies rejected condemn condemned condemns repudiate repudiated repudiation",
})

func cueTable(words map[cue]string) map[string]cue {
	out := map[string]cue{}
	for c := cue(1); c < cueEnd; c++ {
		for _, w := range strings.Fields(words[c]) {
			if _, ok := out[w]; !ok {
				out[w] = c
			}
		}
	}
	return out
}

func wordSet(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

var (
	// stop words begin and end no phrase.
	stop = wordSet(`a an the of in on at by for from to with without against between among into onto upon over under during after before since
		until while when where why how who whom whose which that this these those there here it its he him his she her they them their we us our you
		your i me my and or but nor so yet as if than then is are was were be been being has have had having do does did will would shall should can
		could may might must not no also only just very more most less least such both either neither each every all any some other another same own
		's ' said says say told added reported according because although though however therefore thus again still already now today yesterday
		tomorrow up out off down about through across toward towards near behind within outside inside against per via amid what`)
	// inside are marks and words that may stand inside a phrase.
	inside = wordSet(`of the de la las los del y e el and in at for 's ' " ( ) - . his her their its a an on with to from who`)
)
