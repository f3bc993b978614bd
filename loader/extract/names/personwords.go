package names

// several are numbers of more than one.
var several = wordSet(`two three four five six seven eight nine ten eleven twelve many several some all these those`)

// adverbs open sentences before a comma.
var adverbs = wordSet(`moreover furthermore nevertheless nonetheless indeed still overall besides afterwards afterward thereafter otherwise elsewhere instead similarly likewise
	today yesterday tomorrow tonight hence further again too yes no well now so maybe perhaps`)

// portfolios are fields of ministers and chiefs, right before whose names they may stand.
var portfolios = wordSet(`defense defence state interior justice health finance security staff education information energy transport labor labour agriculture police intelligence operations`)

// postnominals follow a name and are no part of it.
var postnominals = wordSet(`mp mps qc kc mep mla msp obe cbe mbe esq td phd`)

// articleNames are particles of names only with a hyphen behind them: "at-Turki".
var articleNames = wordSet(`at as an ad ash ar az`)

var kinsfolk = wordSet(`brothers sons sisters daughters cousins nephews brother son sister daughter cousin nephew wife father mother uncle widow`)

var kinWords = wordSet(`brother son father daughter sister cousin nephew uncle wife husband widow girlfriend boyfriend mother`)

// namedThings are nouns before "named" whose name is no person's.
var namedThings = wordSet(`operation operations group unit village town ship vessel camp brigade battalion project party movement organisation organization plan
	exercise mission newspaper magazine website channel restaurant hotel bar club cafe place street school church mosque company firm foundation force wing
	faction cell network militia army front island river mountain forest base programme program campaign law bill act day festival film book song app`)

// personVerbs have people as subjects.
var personVerbs = wordSet(`said says say told warned warns added announced argued described led leads assumed took became succeeded
	pledged swore declared vowed claimed confessed testified expressed stressed wrote founded ordered joined was is has had who and whose
	travelled flew killed died fled escaped surrendered commanded directed served will would denied rejected condemned blamed
	preached taught grew studied worked lived met married converted enlisted deserted defected emigrated returned moved confided boasted pleaded appealed resigned recruited trained smuggled
	hid rented bought stabbed drove shouted recalls says insists believes thinks runs heads commands teaches`)

// buildingNames are surnames too.
var buildingNames = wordSet(`tower towers mill mills field fields marsh pool hall church temple bridges park banks camp castle house hotel`)

// callings are nouns for what a person is that stand right before a name.
var callings = wordSet(`journalist reporter blogger editor broadcaster policeman policewoman constable soldier teacher engineer doctor surgeon priest nun missionary
	author writer film-maker filmmaker industrialist banker businessman businesswoman tycoon politician lawmaker diplomat aide activist student pupil tourist
	backpacker contractor pilot sailor detective sniper bomber hijacker assassin killer ringleader accomplice chef singer footballer convert preacher
	dissident guerrilla rebel jihadist ideologue fugitive separatist unionist republican loyalist nationalist hostage academic professor historian novelist poet
	comrade associate friend ally partner mentor protege rival bodyguard classmate follower disciple guru confidant lieutenant sidekick henchman
	co-founder cofounder paediatrician physician pediatrician militant insurgent commander financier ideologue veteran defector informant courier
	cartoonist aid-worker peacekeeper bishop archbishop rabbi exile jeweller farmer mechanic shopkeeper lecturer`)

// humans are other nouns for one person.
var humans = wordSet(`counterpart accused suspect victim man woman boy girl farmhand colleague defendant convict captive survivor owner farmer rancher driver
	neighbour neighbor nephew cousin brother sister wife husband widow son daughter father mother uncle successor predecessor assailant perpetrator planter
	landowner headmaster chieftain elder passenger guest author worker employee`)

// ledBy are participles whose agent is rather a person.
var ledBy = wordSet(`represented headed chaired commanded led founded written directed edited signed played presided succeeded accompanied founded co-founded`)

// saints begin the names of places: "San Miguel del Ene".
var saints = wordSet(`san santa santo sao saint sainte st sta sto ste`)

// sufferings are verbs in the past whose object is rather a person.
var sufferings = wordSet(`kidnapped killed murdered assassinated arrested shot jailed captured freed abducted sentenced extradited hanged executed beheaded detained
	released charged convicted buried killing murdering`)

var speaks = wordSet(`said says told warned warns added announced argued led leads assumed succeeded pledged swore vowed confessed testified
	expressed stressed wrote founded ordered commanded flew travelled insisted explained replied recalled surrendered escaped admitted
	acknowledged`)

// officeNouns are further nouns for what a person is that stand before a name in apposition.
var officeNouns = wordSet(`judge magistrate coroner sheriff senator congressman mp archbishop vicar pastor monk abbot chaplain imam sheikh mullah elder chieftain king queen
	prince princess wife husband widow brother sister son daughter father mother cousin nephew uncle aunt grandson niece girlfriend boyfriend fiancee
	general colonel major captain sergeant lieutenant admiral brigadier marshal ringleader accomplice suspect convict defendant victim survivor hostage captive boss
	overlord kingpin guru quartermaster bombmaker aide bodyguard general-secretary secretary-general treasurer negotiator theorist ideologue veteran`)

var notPersons = wordSet(`party army ministry department bureau office court news times post journal press university college company
	group network organization organisation force services command league parliament assembly congress house senate cup olympics
	games treaty act law day operation project program programme accord conference summit games telegram facebook twitter youtube
	state states united nations forces olympic championship festival council gate hall forest staff division regiment infantry
	bay place corps squad coalition alliance confederation committee ministry penitentiary constabulary penitenciaria air rover gymnasium transit airlines airways motors unit brigade brigades division`)

// honorifics are titles that are parts of names too.
var honorifics = wordSet(`sheikh shaykh sheik haji hajji imam emir amir mullah prince malik sayyid syed king bishop judge pope`)

// natives are further nouns for what somebody is, behind a name in apposition: "X, a resident".
var natives = wordSet(`resident native teacher trader farmer shopkeeper shepherd witness activist analyst lawyer journalist student driver villager herder fisherman butcher
	baker electrician carpenter nurse doctor surgeon engineer lawmaker politician businessman businesswoman merchant imam preacher cleric priest pastor monk elder
	lecturer professor historian researcher scholar survivor policeman soldier carpenter mason tailor barber mechanic labourer laborer civilian national citizen
	refugee migrant pilgrim nun aid-worker physicist chemist biologist economist columnist photographer cameraman editor presenter singer actor poet writer author
	novelist banker accountant clerk librarian pharmacist dentist psychiatrist psychologist veterinarian pensioner housewife widow veteran defector deserter
	bomb-maker bombmaker gunsmith hitman smuggler financier recruiter courier propagandist ideologue theologian convert
	lieutenant operative militant fighter rebel guerrilla member jihadist insurgent gunman bomber ringleader facilitator planner strategist spokesman spokeswoman commander
	subcommander captain colonel sergeant corporal rapper sailor officer official technician logistician trafficker warlord fugitive tribesman chieftain landowner
	teenager boxer footballer wrestler athlete hacker programmer changer bodyguard cook guide separatist maoist extremist informant informer
	spy councillor senator mayor diplomat envoy negotiator mediator consultant adviser aide painter plumber welder gardener waiter cook miner fireman paramedic
	mercenary smuggler exile dissident hostage captive disciple follower associate accomplice treasurer quartermaster fundraiser`)

// mediaNouns stand before the names of what publishes, or of what is no person, in apposition: "its media arm, X".
var mediaNouns = wordSet(`arm outlet agency channel magazine newspaper website station foundation broadcaster newsletter publication bulletin journal app platform
	charity company firm party organisation organization village town school mosque camp ship vessel`)
