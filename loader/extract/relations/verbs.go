package relations

import "linkchart/loader/text"

func wordSet(words string) *text.WordSet { return text.NewWordSet(words) }

// Verbs by what they say of their subject (the doer) and object, whatever the voice. Particles follow after a plus sign.
var (
	leading  = wordSet(`lead head command chair spearhead run direct`)
	founding = wordSet(`found establish create form set+up start organise organize proclaim`)
	joining  = wordSet(`join rejoin`)
	parting  = wordSet(`break break+away break+off split split+off splinter secede defect separate fracture divide fragment`)
	quitting = wordSet(`leave quit desert abandon`)
	// cadres are nouns for members of a group spoken of before.
	cadres = wordSet(`cadres cadre militants militant fighters fighter rebels rebel guerrillas guerrilla insurgents insurgent terrorists terrorist jihadists jihadist members member
		operatives operative ultras ultra extremists extremist recruits`)
	// captives are nouns for people whom the sentence before may have called members of a group.
	captives = wordSet(`individuals individual accused suspects suspect detainees men man duo trio arrested deceased dead arrestees captives slain`)
	// stretches are nouns for some of a place, with the place behind "of".
	stretches = wordSet(`parts swathes swaths swath swathe part stretch slice slices corner strip villages countryside provinces districts stretches most much town city towns
		tracts pockets bulk remainder rest cities portion portions quarter majority areas province district capital chunks region area third half`)
	// strikes are nouns for what a state does to a group.
	strikes = wordSet(`strike strikes airstrike airstrikes raid raids operation operations bombardment offensive crackdown shelling attack attacks bombing ambush assault drone reprisals reprisal retaliation counter-offensive counteroffensive manhunt blitz effort efforts drive hunt push fight sweeps sweep bombardments offensives crackdowns campaigns intervention interventions incursion incursions bombings assaults ambushes onslaught onslaughts counter-attack counterattack counterattacks`)
	splits  = wordSet(`split schism rift breakup break-up rupture breakaway`)
	// factions are parts of a group that may leave it.
	factions = wordSet(`faction offshoot wing splinter branch cell breakaway unit brigade arm affiliate chapter outgrowth subsidiary franchise subgroup front province`)
	unions   = wordSet(`merger union fusion amalgam amalgamation unification merging`)
	bonds    = wordSet(`ties links relations connections contacts link`)
	// quarrels are nouns for violence between groups.
	quarrels  = wordSet(`clashes fighting feud war rivalry battles conflict infighting hostilities battle violence turf tensions tension animosity enmity bloodshed contest competition vendetta frictions friction skirmishes gunfights standoff dispute antagonism bloodletting power-struggle`)
	ruins     = wordSet(`destruction overthrow downfall annihilation elimination ouster removal`)
	merging   = wordSet(`merge amalgamate absorb incorporate subsume`)
	pledging  = wordSet(`pledge swear declare renew give owe profess proclaim offer switch transfer shift reaffirm announce`)
	allying   = wordSet(`ally align cooperate collaborate coordinate team+up partner collude connive conspire co-operate liaise`)
	clashing  = wordSet(`clash feud compete battle fight`)
	listing   = wordSet(`designate redesignate list relist blacklist ban outlaw proscribe sanction dissolve`)
	labelling = wordSet(`treat label brand call consider classify regard declare deem name recognise recognize`)
	backing   = map[string]string{
		"support": "", "back": "", "fund": "FUNDING", "finance": "FUNDING", "bankroll": "FUNDING", "subsidise": "FUNDING", "subsidize": "FUNDING", "arm": "ARMS",
		"train": "TRAINING", "equip": "ARMS", "supply": "ARMS", "shelter": "SANCTUARY", "harbour": "SANCTUARY", "harbor": "SANCTUARY", "host": "SANCTUARY",
		"sponsor": "", "aid": "", "assist": "", "bolster": "", "protect": "SANCTUARY", "shield": "SANCTUARY", "help": "", "underwrite": "FUNDING",
		"sustain": "", "nurture": "", "foster": "", "abet": "", "rearm": "ARMS", "resupply": "ARMS", "prop+up": "", "build+up": "", "drill": "TRAINING", "coach": "TRAINING", "instruct": "TRAINING",
		"teach": "TRAINING", "tutor": "TRAINING", "mentor": "TRAINING", "advise": "TRAINING", "cultivate": "", "quarter": "SANCTUARY", "succour": "", "champion": "", "reequip": "ARMS",
	}
	// givings are verbs for handing something over to somebody.
	givings = wordSet(`give provide send deliver offer ship channel smuggle grant funnel lend donate transfer wire remit sell pay pass move fly airlift truck convey siphon pump pour direct forward route dispatch
		contribute furnish hand+over extend bring`)
	// gatherings are verbs for getting something for somebody.
	gatherings = wordSet(`raise collect gather procure buy purchase acquire obtain secure solicit stockpile arrange launder`)
	// spreadings are verbs for making known what somebody says.
	spreadings = wordSet(`spread disseminate post share translate distribute publish promote repost circulate upload broadcast`)
	// messages are nouns for what a group says to the world.
	messages = wordSet(`propaganda videos video messages message statements material magazine leaflets pamphlets literature content slogans ideology manifesto sermons footage posts`)
	// leaves are verbs for letting somebody do something, doings what is then done on one's soil.
	leaves     = wordSet(`allow let permit enable authorise authorize suffer`)
	doings     = wordSet(`use operate train recruit move cross open establish maintain live stay pass base shelter raise run set regroup transit hide camp keep rest fundraise launch`)
	ruling     = wordSet(`run administer control rule govern hold seize capture overrun occupy retake conquer recapture dominate administer take take+over`)
	countering = wordSet(`kill arrest capture detain bomb strike target fight battle raid attack shell pursue hunt defeat expel oust dismantle crush combat
		counter eliminate bombard destroy eradicate pound degrade dislodge rout weaken besiege seize evict ambush disrupt infiltrate penetrate monitor jail shoot+down gun+down
		suppress contain confront chase track assassinate strafe storm oust topple overthrow unseat depose neutralise neutralize liquidate banish drive shoot prosecute overrun repel
		encircle surround burn break demolish raze beat+back fight+off fend+off beat+off ward+off round+up hunt+down track+down shut+down seal+off wipe+out root+out flush+out
		smoke+out take+out carry+off uproot decimate cripple repulse rout mop+up crack+down bust raze blockade bulldoze search hit shell pummel
		decapitate cordon+off smash thwart interrogate starve confine subdue pacify vanquish marginalise marginalize`)
	assailing = wordSet(`attack target bomb strike raid ambush shell kill fight massacre assassinate murder kidnap abduct terrorise terrorize menace threaten
		harass behead slaughter hit torch extort shoot stalk`)
	opposing  = wordSet(`oppose denounce reject condemn hate despise`)
	operating = wordSet(`operate hide roam lurk train live station fight be remain base headquarter entrench shelter concentrate regroup dig settle thrive`)
	enlisting = wordSet(`recruit draw lure attract enlist`)
	speaking  = wordSet(`say tell warn add announce claim report state confirm argue believe note insist estimate suspect reveal suggest allege accuse blame acknowledge
		admit declare write conclude testify point+out find think predict assess stress fear hint observe remark reckon contend caution concede maintain comment relate
		posit opine calculate assert learn disclose reiterate emphasise emphasize recount`)
	denying = wordSet(`deny reject dismiss refute dispute repudiate`)
	sayable = wordSet(`claim allegation accusation charge report suggestion idea notion assertion claims allegations accusations charges reports suggestions`)
	wishing = wordSet(`plan conspire scheme want seek threaten vow intend aim hope aspire try attempt promise prepare plot demand ask urge call propose need vie pledge wish struggle`)
	failing = wordSet(`fail refuse cease stop decline struggle`)
)

// modeOf a deed against a group.
func modeOf(lemma string) string {
	switch lemma {
	case "arrest", "detain", "jail", "prosecute", "seize", "round", "convict", "extradite", "indict", "deport", "imprison", "arraign", "interrogate", "search", "sentence", "charge", "hang", "execute", "behead", "shut", "seal", "try", "want", "hold", "bust":
		return "LAW_ENFORCEMENT"
	case "monitor", "track":
		return "SURVEILLANCE"
	}
	return "MILITARY"
}

var (
	bases = wordSet(`hotbed hotbeds heartlands redoubts enclaves epicentre epicenter base bases presence stronghold strongholds foothold haven havens sanctuary sanctuaries camp camps cell cells headquarters hideout hideouts
		bastion bastions heartland redoubt refuge fief fiefdom network networks branch branches bureau office offices wing enclave
		court courts cave caves workshop workshops factory checkpoints checkpoint roadblocks outpost outposts depot depots arsenal warehouse tunnels blockade siege grip launchers cache caches mosque madrasas
		fighters gunmen units militiamen rackets plantations mines schools prison prisons lair compound`)
	allegiance  = wordSet(`allegiance loyalty bayah bay'ah fealty bayat`)
	enemies     = wordSet(`enemy enemies apostate apostates infidel infidels traitor traitors stooge stooges lackey lackeys crusader crusaders tyrant tyrants heretic heretics puppet puppets unbelievers illegitimate occupier occupiers usurper oppressor oppressors`)
	terrorWords = wordSet(`unlawful outlawed proscribed kingpin terrorist terrorists terror terrorism extremist illegal criminal banned`)
	supplies    = map[string]string{
		"money": "FUNDING", "funds": "FUNDING", "cash": "FUNDING", "funding": "FUNDING", "weapons": "ARMS", "arms": "ARMS", "rockets": "ARMS", "missiles": "ARMS", "drones": "ARMS",
		"ammunition": "ARMS", "training": "TRAINING", "shelter": "SANCTUARY", "sanctuary": "SANCTUARY", "support": "", "backing": "", "help": "", "aid": "", "assistance": "",
		"finance": "FUNDING", "bases": "SANCTUARY", "haven": "SANCTUARY", "equipment": "ARMS", "explosives": "ARMS", "guns": "ARMS", "refuge": "SANCTUARY", "advisers": "TRAINING", "dollars": "FUNDING", "weaponry": "ARMS",
		"rifles": "ARMS", "kalashnikovs": "ARMS", "semtex": "ARMS", "mortars": "ARMS", "grenades": "ARMS", "munitions": "ARMS", "shells": "ARMS", "detonators": "ARMS", "hardware": "ARMS", "ordnance": "ARMS",
		"materiel": "ARMS", "matériel": "ARMS", "warheads": "ARMS", "missile": "ARMS", "components": "ARMS", "engines": "ARMS", "fertiliser": "ARMS", "bullets": "ARMS", "launchers": "ARMS", "armaments": "ARMS",
		"euros": "FUNDING", "pounds": "FUNDING", "payments": "FUNDING", "donations": "FUNDING", "remittances": "FUNDING", "subsidies": "FUNDING", "stipends": "FUNDING", "salaries": "FUNDING", "pesos": "FUNDING",
		"financing": "FUNDING", "stipend": "FUNDING", "subsidy": "FUNDING", "income": "FUNDING", "rupees": "FUNDING", "grants": "FUNDING", "fuel": "", "radios": "", "rations": "", "kits": "", "vehicles": "", "uniforms": "", "supplies": "",
		"trucks": "", "boats": "ARMS", "medicine": "", "food": "", "intelligence": "", "instructors": "TRAINING", "trainers": "TRAINING", "advice": "TRAINING", "asylum": "SANCTUARY", "hospitality": "SANCTUARY", "protection": "SANCTUARY", "passports": "",
		"documents": "", "phones": "", "havens": "SANCTUARY", "succour": "", "patronage": "", "sponsorship": "", "remittance": "FUNDING", "dinars": "FUNDING", "riyals": "FUNDING", "francs": "FUNDING", "lira": "FUNDING", "roubles": "FUNDING",
		"naira": "FUNDING", "shillings": "FUNDING", "dirhams": "FUNDING", "taka": "FUNDING", "ringgit": "FUNDING", "yuan": "FUNDING", "parts": "ARMS", "bitcoin": "FUNDING", "budget": "FUNDING", "savings": "FUNDING", "cheques": "FUNDING", "revenue": "FUNDING", "arsenal": "ARMS", "arsenals": "ARMS", "cover": "", "passage": "SANCTUARY", "doctors": "", "engineers": "TRAINING",
		"stinger": "ARMS", "stingers": "ARMS", "howitzers": "ARMS", "tanks": "ARMS", "armour": "ARMS", "rpgs": "ARMS", "consignments": "ARMS", "consignment": "ARMS", "shipments": "ARMS", "shipment": "ARMS", "guidance": "TRAINING", "expertise": "TRAINING", "know-how": "TRAINING", "technology": "ARMS",
		"diplomats": "", "logistics": "", "petrol": "", "diesel": "", "oil": "", "land": "SANCTUARY", "camps": "SANCTUARY", "transport": "", "tons": "ARMS", "tonnes": "ARMS", "millions": "FUNDING", "billions": "FUNDING", "reinforcements": "", "cryptocurrency": "FUNDING", "gold": "FUNDING", "loans": "FUNDING",
	}
	positions = wordSet(`sites positions camps bases hideouts strongholds targets militants fighters depots convoys insurgents rebels launchers caches compounds`)
	// offices head or belong to a body of state when they stand with its name.
	commands = wordSet(`leader commander commander-in-chief chief head emir amir director chairman president caliph boss secretary-general chairwoman founder-leader
		overlord warlord figurehead strongman kingpin ringleader governor guru supremo chieftain commander-general co-chairman co-chair co-leader co-president amir capo helmsman mastermind-in-chief`)
	posts = wordSet(`cadre ultra sympathiser sympathizer overground-worker spokesman spokeswoman spokesperson member operative fighter militant official officer deputy third-in-command paymaster armourer armorer bagman fixer cleric ideologue financier recruiter planner mastermind theoretician ideologist strategist quartermaster
		preacher bombmaker second-in-command lieutenant propagandist courier volunteer gunman veteran negotiator activist strategist treasurer adviser advisor
		facilitator soldier jihadist rebel guerrilla insurgent terrorist bomber supporter follower envoy coordinator minister secretary scout trainer instructor judge imam
		researcher analyst fellow expert economist editor correspondent historian
		quartermaster-general agent theorist figure representative defector bomb-maker gunrunner enforcer sniper bodyguard disciple follower hitman gunmen trainee fundraiser liaison
		worker lawyer journalist reporter professor lecturer campaigner technician chemist accountant lawmaker adjutant aide assassin chauffeur driver smuggler logistician webmaster editor interrogator executioner hacker signatory
		premier chancellor king queen sultan ruler dictator monarch emperor ambassador senator technician
		politician councillor councilor handler delegate legislator parliamentarian mp congressman congresswoman employee staffer corporal sergeant private reservist paratrooper
		candidate mayor sailor captain major colonel brigadier constable inspector superintendent jailer executioner cameraman columnist organiser organizer pilot`)
	founders = wordSet(`founder co-founder cofounder creator founding-father initiator`)
	kin      = wordSet(`son brother father daughter sister cousin nephew uncle wife husband widow half-brother son-in-law brother-in-law mother grandson stepson stepbrother brother-law grandfather sister-in-law father-in-law fiancee fiance twin niece aunt half-sister stepsister stepfather stepmother granddaughter grandmother daughter-in-law mother-in-law great-uncle foster-father
		spouse ex-wife ex-husband parent sibling grandnephew`)
	// peoples are nouns behind an adjective that say that a person is of that nation.
	peoples = wordSet(`veteran militant jihadist cleric preacher national citizen ideologue engineer businessman terrorist extremist fighter businesswoman scholar
		islamist bombmaker recruiter doctor student teacher imam mercenary convert dissident immigrant migrant exile nationals citizens bomber gunman born man woman`)
)
