package attacks

import (
	"strings"

	"linkchart/graph"
)

// targetWords are words for what is struck, by their target types: those of the Global Terrorism Database's codebook, with the
// professions and buildings that it counts under each.
var targetWords = codeWords(map[string]string{
	"POLICE": `police policeman policemen policewoman policewomen officers constable constables gendarme gendarmes gendarmerie patrolman patrolmen superintendent sheriff
		detective detectives prison jail prisons jails warder warders carabinieri`,
	"MILITARY": `army soldier soldiers military troops navy naval sailor sailors barracks marine marines warship destroyer frigate air-base airman airmen
		conscripts recruits infantry battalion brigade garrison cantonment serviceman servicemen paratroopers troop corvette gunboat submarine paramilitaries
		lieutenant sergeant servicewomen nato coalition isaf guardsman guardsmen airbase airbases reservist reservists conscript paratrooper legionnaires`,
	"EDUCATIONAL_INSTITUTION": `school schools schoolgirl schoolgirls schoolboys schoolchildren student students university universities college teacher teachers pupil pupils campus kindergarten
		lecturer lecturers professor headmaster headteacher rector polytechnic dormitory schoolteacher classroom classrooms academy principal`,
	"RELIGIOUS": `mosque mosques church churches cathedral worshippers worshipers temple temples priest priests imam imams synagogue synagogues chapel shrine shrines pilgrims pilgrim monastery monks monk
		cleric clerics bishop archbishop cardinal mass clergy clergyman seminary basilica convent nun nuns pastor reverend rabbi preacher missionary missionaries pagoda gurdwara mausoleum
		congregation parishioners evangelical vicar friar mullah`,
	"BUSINESS": `hotel hotels restaurant restaurants bank banks shop shops mall store stores company companies nightclub nightclubs cafe cafes café cafés bar bars pub pubs supermarket bazaar factory
		businessman businessmen businesswoman office-building casino resort bakery inn tavern diner discotheque disco cinema cinemas theatre theater brewery warehouse mill shopkeeper shopkeepers
		trader traders merchant merchants vendor vendors jeweller hairdresser salon pharmacy executive executives industrialist landowner plantation ranch corporation
		hospital hospitals clinic clinics doctor doctors nurse nurses surgeon billiard snooker guesthouse diners boutique showroom stadium arena gym
		dealership supermarkets winery distillery sawmill quarry slaughterhouse laboratory construction garage`,
	"GOVERNMENT_GENERAL": `ministry minister ministers governor mayor mayors candidate candidates politician politicians parliament government judge judges prosecutor prosecutors councillor councillors councilor
		senator lawmaker lawmakers president court courthouse legislator legislators deputy party municipal election campaign premier chancellor congressman congresswoman mp mps magistrate clerk clerks
		parliamentarian parliamentarians bureaucrat bureaucrats officials attorney polling customs senators vice-president secretary commissioner legislature senate congress treasury electoral tax alderman ombudsman`,
	"GOVERNMENT_DIPLOMATIC": `embassy embassies consulate consulates ambassador ambassadors diplomat diplomats consul consular attaché envoy un peacekeeper peacekeepers`,
	"JOURNALISTS_MEDIA":     `journalist journalists reporter reporters newspaper newspapers radio television tv broadcaster blogger bloggers editor media newsroom correspondent cameraman columnist presenter publisher publishing editorial magazine photographer photographers filmmaker filmmakers cartoonist cartoonists broadcasting`,
	"TRANSPORTATION": `train trains bus buses subway railway metro minibus minibuses commuter commuters rail tram trams tramway trolleybus taxi taxis passenger passengers bridge
		highway tracks locomotive tunnel underground terminus railroad overpass rickshaw`,
	"AIRPORTS_AIRCRAFT": `airport airports aircraft plane planes flight airline airlines airliner airliners jet jetliner helicopter helicopters airfield runway`,
	"UTILITIES":         `pipeline pipelines power electricity transmission dam grid refinery pylon pylons substation substations oilfield waterworks transformer transformers gasworks oil desalination hydroelectric wellhead oilfields pipelines`,
	"TELECOMMUNICATION": `telecommunication telecommunications telephone cellular cell-phone cable cables transmitter transmitters antenna antennas fibre-optic telecom telecoms`,
	"NGO":               `aid humanitarian charity ngo relief volunteers`,
	"TOURISTS":          `tourist tourists holidaymaker holidaymakers backpackers backpacker sightseers trekkers mountaineers`,
	"MARITIME":          `ship ships vessel vessels tanker tankers ferry ferries yacht port boat boats trawler freighter harbour harbor pier liner`,
	"NON_STATE_MILITIA": `militia militias militiamen vigilantes`,
	"ABORTION_RELATED":  `abortion abortions`,
	"OTHER":             `ambulance ambulances paramedic paramedics firefighter firefighters`,
	"PRIVATE_CITIZENS_PROPERTY": `civilians civilian villagers villager village residents resident crowd crowds house houses home homes market concert concertgoers park bystanders bystander
		shoppers farmers farmer youths supporters party-goers passers-by gathering refugees refugee worker workers apartment apartments neighbourhood neighborhood neighbourhoods street streets
		junction intersection square mourners funeral wedding wedding-goers guests revellers revelers protesters demonstrators marchers rally procession labourers laborers miners fishermen
		herders shepherds hunters motorist motorists pedestrian pedestrians teenagers teenager spectators runners fans people women children family families locals hamlet camp displaced festival
		festival-goers woodcutters loggers residential dwelling dwellings peasant peasants settler settlers nomads tribesmen elder elders lumberjacks`,
})

// targetPairs are target types of two words of which neither tells alone: "phone tower", "town hall".
var targetPairs = map[string]map[string]string{
	"phone": {"tower": "TELECOMMUNICATION", "towers": "TELECOMMUNICATION", "mast": "TELECOMMUNICATION", "masts": "TELECOMMUNICATION", "exchange": "TELECOMMUNICATION", "company": "TELECOMMUNICATION", "lines": "TELECOMMUNICATION"},
	"town":  {"hall": "GOVERNMENT_GENERAL"}, "city": {"hall": "GOVERNMENT_GENERAL"}, "post": {"office": "GOVERNMENT_GENERAL", "offices": "GOVERNMENT_GENERAL"},
	"gas": {"plant": "UTILITIES", "field": "UTILITIES", "facility": "UTILITIES", "terminal": "UTILITIES"}, "power": {"plant": "UTILITIES"}, "cement": {"plant": "BUSINESS"}, "processing": {"plant": "BUSINESS"}, "estate": {"agency": "BUSINESS"}, "travel": {"agency": "BUSINESS"},
	"national": {"guard": "MILITARY"}, "armed": {"forces": "MILITARY"}, "air": {"base": "MILITARY", "force": "MILITARY"}, "special": {"forces": "MILITARY"},
	"jewish": {"community": "RELIGIOUS", "centre": "RELIGIOUS", "center": "RELIGIOUS", "cemetery": "RELIGIOUS"},
}

// pairedWords are the first words of targetPairs.
var pairedWords = wordSet(`gas phone town city post power cement processing estate travel jewish national armed air special`)

// vagueAims are words for buildings and people that do not tell whose they are: "bus station", "head of the bank".
var vagueAims = wordSet(`station post office offices headquarters base convoy vehicle vehicles building centre center compound complex branch head member members chief leader
	employee employees staff team group guard guards official former two three four five six seven eight nine ten site checkpoint outpost patrol`)

// targetKinds are the target types of kinds of buildings.
var targetKinds = map[string]string{
	"MOSQUE": "RELIGIOUS", "CHURCH": "RELIGIOUS", "AIRPORT": "AIRPORTS_AIRCRAFT", "AIRCRAFT": "AIRPORTS_AIRCRAFT", "EMBASSY": "GOVERNMENT_DIPLOMATIC",
	"SCHOOL": "EDUCATIONAL_INSTITUTION", "CONCERT_HALL": "PRIVATE_CITIZENS_PROPERTY", "MARKET": "BUSINESS", "HOTEL": "BUSINESS", "MINISTRY": "GOVERNMENT_GENERAL",
	"MILITARY_BASE": "MILITARY", "PRISON": "POLICE", "ROAD": "PRIVATE_CITIZENS_PROPERTY",
	// of bodies of state
	"GOVERNMENT": "GOVERNMENT_GENERAL", "MILITARY": "MILITARY", "INTELLIGENCE": "GOVERNMENT_GENERAL", "POLICE": "POLICE", "COURT": "GOVERNMENT_GENERAL",
	"LEGISLATURE": "GOVERNMENT_GENERAL",
	// of organisations
	"MEDIA": "JOURNALISTS_MEDIA", "NGO": "NGO", "RELIGIOUS": "RELIGIOUS", "COMPANY": "BUSINESS", "PARTY": "GOVERNMENT_GENERAL", "INTERNATIONAL": "GOVERNMENT_DIPLOMATIC",
}

// aims records the types of the targets by what the incidents are said to have struck: its kind, or the words of its name.
func (r *reader) aims() {
	for i, n := 0, len(r.Findings); i < n; i++ {
		f := r.Findings[i]
		t := r.Things[f.Object]
		if f.Predicate != string(graph.Targeted) || f.Extractor != Name || t == nil || f.Modality == graph.Denied {
			continue
		}
		code := aimed(&t.Entity)
		if code == "" {
			continue
		}
		f.Predicate, f.Object, f.Value = "targetType", "", &graph.Value{Code: code, Raw: t.Entity.Name}
		r.sentence = f.Sentence
		r.find(f)
	}
}

// aimed returns the target type of what an attack struck, "" where neither its kind nor a word of its name tells.
func aimed(e *graph.Entity) string {
	if code := targetKinds[e.Kind]; code != "" && !(code == "MILITARY" && strings.Contains(strings.ToLower(e.Name), "police")) {
		return code // not a police post
	}
	if e.Type == graph.ArmedGroup {
		return "NON_STATE_MILITIA"
	}
	name, _, _ := strings.Cut(e.Name, " in ")
	words := strings.Fields(strings.ToLower(name))
	found := ""
	for i := len(words) - 1; i >= 0; i-- {
		w := strings.Trim(words[i], ",.'’")
		code := targetWords.Of(w)
		if code == "" || vagueAims.Has(w) {
			continue
		}
		if code != "PRIVATE_CITIZENS_PROPERTY" {
			return code
		}
		if found == "" {
			found = code
		}
	}
	return found
}

// afterwards are words whose sentence tells what others did about the attack.
var afterwards = wordSet(`claimed responsibility blamed attributed arrested accused responded heard told convicted sentenced charged trial tribunal`)

// beForms stand before "suspected" where it is said of somebody, not before "suspected rebels".
var beForms = wordSet(`is are was were be been being widely also`)

// struck records the kind of the target where what was struck does not tell it: the first that is named behind the verb of the
// sentences that tell the deed; private people and property only where nothing else is named.
func (r *reader) struck(in *incident, sentences []int) {
	r.compoundAim(in)
	if codes := r.codesOf(in, "targetType"); len(codes) > 1 || len(codes) == 1 && !codes["TRANSPORTATION"] { // but "a bus carrying police officers"
		return
	}
	var deeds []int
	for _, i := range sentences {
		s := &r.Sentences[i]
		told := !r.inCourt(i)
		for k := s.First; k < s.Last; k++ {
			told = told && !afterwards.Has(r.Tokens[k].Lower) && !(r.Tokens[k].Lower == "suspected" && k > s.First && beForms.Has(r.Tokens[k-1].Lower))
		}
		if told {
			deeds = append(deeds, i)
		}
	}
	var private []code
	n := 0
	for _, c := range r.spot(deeds, targetWords) {
		if c.code == "PRIVATE_CITIZENS_PROPERTY" {
			if r.Tokens[c.token].Lower != "people" { // who were killed, whoever they were
				private = append(private, c)
			}
			continue
		}
		if r.doing(c) || n > 1 || n == 1 && len(private) > 0 {
			continue
		}
		r.note(in, "targetType", c, n)
		n++
	}
	if len(private) > 0 && n < 2 {
		r.note(in, "targetType", private[0], n)
	}
}

// compoundAim records the kind of the target that the word before a noun for an attack tells: "the bus bombing", "a church massacre".
func (r *reader) compoundAim(in *incident) {
	for _, t := range r.tellings[in.since] {
		if t.in != in {
			continue
		}
		for k := t.first + 1; k < t.last; k++ {
			c := targetWords.Of(r.Tokens[k-1].Lower)
			if !compoundAims.Has(c) || aerial.Has(r.Tokens[k-1].Lower) || lex.nouns.Of(r.Tokens[k].Lower).kind == "" && r.Tokens[k].Lower != "attack" || r.codesOf(in, "targetType")[c] {
				continue
			}
			r.note(in, "targetType", code{c, k - 1, in.since}, 0)
			return
		}
	}
}

var (
	// compoundAims are target types whose words before a noun for an attack tell what was struck, not who did it.
	compoundAims = wordSet(`TRANSPORTATION RELIGIOUS EDUCATIONAL_INSTITUTION AIRPORTS_AIRCRAFT GOVERNMENT_DIPLOMATIC`)
	// aerial are words for aircraft, which may have struck.
	aerial = wordSet(`aircraft plane planes helicopter helicopters jet flight un student students peacekeeper peacekeepers`)
)

// doing tells whether a word is where the deed was done from or who did it: "an off-duty policeman shot …", "at a rally".
func (r *reader) doing(c code) bool {
	k := c.token + 1
	return k < r.Sentences[c.sentence].Last && deedVerbs.Has(r.Tokens[k].Lower)
}

var deedVerbs = wordSet(`shot stabbed attacked killed opened drove`)
