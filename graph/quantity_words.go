package graph

// hedge is a phrase before a number and what it makes of it; longer phrases come before their beginnings.
type hedge struct {
	phrase    string
	qualifier Qualifier
}

var hedges = []hedge{
	{"no fewer than", AtLeast},
	{"no less than", AtLeast},
	{"not less than", AtLeast},
	{"not fewer than", AtLeast},
	{"a minimum of", AtLeast},
	{"minimum of", AtLeast},
	{"at least", AtLeast},
	{"as few as", AtLeast},
	{"≥", AtLeast},
	{"> =", AtLeast},
	{"no more than", AtMost},
	{"not more than", AtMost},
	{"a maximum of", AtMost},
	{"maximum of", AtMost},
	{"at the most", AtMost},
	{"at most", AtMost},
	{"up to", AtMost},
	{"as many as", AtMost},
	{"as much as", AtMost},
	{"≤", AtMost},
	{"< =", AtMost},
	{"more than", Over},
	{"greater than", Over},
	{"in excess of", Over},
	{"upwards of", Over},
	{"upward of", Over},
	{"over", Over},
	{"above", Over},
	{"exceeding", Over},
	{">", Over},
	{"fewer than", Under},
	{"less than", Under},
	{"under", Under},
	{"below", Under},
	{"<", Under},
	{"in the region of", About},
	{"on the order of", About},
	{"an estimated", About},
	{"estimated at", About},
	{"estimated", About},
	{"close to", About},
	{"approximately", About},
	{"approx .", About},
	{"approx", About},
	{"roughly", About},
	{"around", About},
	{"about", About},
	{"circa", About},
	{"nearly", About},
	{"almost", About},
	{"some", About},
	{"perhaps", About},
	{"possibly", About},
	{"maybe", About},
	{"~", About},
	{"≈", About},
}

// fillers stand before a number without changing it.
var fillers = []string{
	"a total of", "total of", "a further", "an additional", "additional", "another", "further", "exactly", "precisely", "only", "just",
	"well", "the", "all", "these", "those", "a", "an",
}

// closers stand after a number and hedge it.
var closers = []hedge{
	{"or more", AtLeast},
	{"and more", AtLeast},
	{"or so", About},
	{"or fewer", AtMost},
	{"or less", AtMost},
	{"at the least", AtLeast},
	{"at least", AtLeast},
	{"at the most", AtMost},
	{"at most", AtMost},
	{"- plus", AtLeast},
	{"+", AtLeast},
	{"- odd", About},
	{"odd", About},
}

var smallNumbers = map[string]int{
	"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}

var tens = map[string]int{
	"twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

// scales multiply what stands before them; lakh and crore are those of South Asian papers.
var scales = map[string]int{
	"thousand": 1000, "lakh": 100_000, "lakhs": 100_000, "million": 1_000_000, "crore": 10_000_000, "crores": 10_000_000,
	"billion": 1_000_000_000, "bn": 1_000_000_000,
}

// vagueCounts are numbers that only say an order of size: at least two of what they name.
var vagueCounts = map[string]struct {
	min       int
	qualifier Qualifier
}{
	"several": {2, Several}, "multiple": {2, Several}, "various": {2, Several}, "few": {2, Several}, "handful": {2, Several},
	"many": {2, UnknownAmount}, "numerous": {2, UnknownAmount}, "countless": {2, UnknownAmount},
	"tens": {20, Dozens}, "dozens": {24, Dozens}, "scores": {40, Dozens}, "hundreds": {200, Hundreds},
	"thousands": {2000, Thousands}, "millions": {2_000_000, Thousands},
}

// vagueScales follow several or a few.
var vagueScales = map[string]string{"dozen": "dozens", "hundred": "hundreds", "thousand": "thousands", "million": "millions", "score": "scores"}

// unitStops end the search for a unit: what follows them is another phrase.
var unitStops = wordSet("in on at by and or who whom which that were was are is have has had to from for with against as during after before since while when including among killed")

// unitNouns maps the plural nouns that a number counts to the closed list of units.
var unitNouns = unitTable(map[string]string{
	"persons": "people persons individuals civilians soldiers troops police policemen policewomen officers personnel men_and_women women children kids boys girls " +
		"worshippers worshipers passengers victims hostages captives prisoners detainees students pupils teachers workers employees staff " +
		"residents villagers citizens nationals tourists pilgrims migrants refugees journalists aides officials diplomats guards recruits " +
		"deaths fatalities casualties dead wounded injured hurt injuries martyrs bystanders customers shoppers concertgoers mourners " +
		"suspects others lives bodies souls families servicemen marines peacekeepers contractors doctors medics judges politicians suspects crew " +
		"killed",
	"fighters": "fighters militants terrorists members men insurgents gunmen rebels jihadists jihadis extremists combatants guerrillas operatives " +
		"radicals mercenaries militiamen bombers attackers assailants adherents Islamists commandos",
	"attacks":    "attacks assaults bombings raids ambushes incidents shootings strikes operations",
	"plots":      "plots conspiracies plans",
	"explosions": "explosions blasts detonations bombs devices",
	"USD":        "dollars USD usd",
	"years":      "years yrs",
	"km":         "km kms kilometers kilometres",
})

// singularUnits are accepted for the number one and after a hyphen ("30-year").
var singularUnits = unitTable(map[string]string{
	"persons": "person individual civilian soldier policeman officer woman child boy girl worshipper passenger victim hostage prisoner student " +
		"worker resident villager citizen national tourist pilgrim journalist official diplomat guard death fatality casualty suspect other",
	"fighters": "fighter militant terrorist member man insurgent gunman rebel jihadist extremist combatant guerrilla operative bomber attacker assailant",
	"attacks":  "attack assault bombing raid ambush incident shooting strike", "plots": "plot", "explosions": "explosion blast detonation bomb",
	"USD": "dollar", "years": "year", "km": "kilometer kilometre",
})
