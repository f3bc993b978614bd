package roles

import "strings"

// class is the kind of thing that a noun names.
type class uint8

const (
	_ class = iota
	classFighter
	classForces
	classOfficial
	classCivilian
	classBody
	classBuilding
	classInfrastructure
	classVehicle
	classWeapon
	classExplosive
	classPlace
	classRank
	classTitle
	classTime
	classSpeech
	classAbstract
	classEnd
)

// classes are nouns by class, as general vocabulary has them.
var classes = classTable(map[class]string{
	classFighter: `terrorist terrorists guerrilla guerrillas guerilla guerillas rebel rebels gunman gunmen assassin assassins subversive subversives insurgent insurgents
		extremist extremists militant militants militiaman militiamen kidnapper kidnappers bomber bombers attacker attackers assailant assailants hitman hitmen hooded
		masked killers murderers criminals criminal bandits mercenary mercenaries commando commandos squad squads column columns cell cells band gang gangs
		individuals unidentified unknown armed drug trafficker traffickers paramilitary paramilitaries jihadist jihadists fighter fighters men man youths persons individual`,
	classForces: `soldier soldiers troops army military police policemen policeman marines guard guards guardsmen patrol battalion brigade garrison officers officer
		bodyguard bodyguards escort escorts agents agent detectives servicemen navy`,
	classOfficial: `president minister ambassador mayor senator deputy congressman governor judge magistrate prosecutor official officials leader leaders candidate chief
		director secretary councilman commissioner consul diplomat diplomats attorney representative delegate alderman prefect`,
	classCivilian: `peasant peasants civilian civilians priest priests bishop bishops jesuit jesuits nun nuns student students journalist journalists worker workers
		engineer engineers teacher teachers professor professors doctor businessman businessmen rancher farmer farmers child children woman women boy girl family
		tourist tourists citizen citizens passenger passengers people residents lawyer lawyers reporter unionist clergyman missionary missionaries technicians
		employees employee housewife son daughter wife brother merchant pilot driver`,
	classBody: `front movement party organization organizations army forces union federation cartel cartels mafia group groups faction command commandos government
		liberation revolutionary national popular democratic farabundo patriotic councils committee association coordinating extraditables death`,
	classBuilding: `embassy embassies house houses home homes residence residences office offices building buildings headquarters church churches school schools university
		bank banks hotel hotels store stores station stations post posts barracks base bases hospital clinic restaurant restaurants airport supermarket facility
		facilities factory plant plants consulate farm farms ranch premises center theater installations complex hall cathedral supermarkets branch branches quarters
		apartment apartments club ministry temple temples mosque market shops`,
	classInfrastructure: `bridge bridges pipeline pipelines tower towers pylon pylons line lines substation substations dam road roads highway railroad oil power electric energy
		electricity telephone antenna transformers network utility water refinery fields well`,
	classVehicle:   `car cars vehicle vehicles bus buses truck trucks plane planes airplane aircraft helicopter helicopters boat ship jeep train van pickup ambulance taxi motorcycle motorcycles convoy automobile`,
	classWeapon:    `rifle rifles gun guns pistol pistols weapon weapons machinegun machineguns submachinegun submachineguns machete machetes knife knives ak-47 m-16 shotgun revolver bullets shots arms firearms uzi r-15 galil`,
	classExplosive: `bomb bombs dynamite grenade grenades explosive explosives device devices charge charges mine mines mortar mortars rocket rockets car-bomb missile missiles tnt sticks molotov cocktail cocktails gasoline stick kg kilograms kilos anfo projectile projectiles`,
	classPlace:     `city town village municipality department province neighborhood capital street avenue area region zone country district north south east west northern southern eastern western central block plaza park square kilometers km border coast`,
	classRank:      `general gen colonel col captain capt major maj lieutenant lt sergeant sgt corporal admiral commander private brigadier`,
	classTitle:     `mr mrs ms dr msgr father monsignor archbishop don dona sister reverend attorney engineer`,
	classTime: `january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
		week weeks month months year years day days night morning afternoon evening hours hour minutes time yesterday midnight noon`,
	classSpeech:   `radio newspaper agency report reports communique statement sources source television magazine press spokesman spokesmen witnesses version interview news`,
	classAbstract: `peace war violence terrorism struggle democracy situation process crime crimes rights policy law justice dialogue negotiations action actions activities campaign offensive operation operations solution agreement talks elections freedom investigation incident attack attacks murder death killing explosion event act acts kidnapping`,
})

func classTable(words map[class]string) map[string]class {
	out := map[string]class{}
	for c := class(1); c < classEnd; c++ {
		for _, w := range strings.Fields(words[c]) {
			if _, ok := out[w]; !ok {
				out[w] = c
			}
		}
	}
	return out
}
