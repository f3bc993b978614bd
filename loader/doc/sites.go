package doc

import (
	"strings"

	"linkchart/loader/text"
)

// Sites are the nouns for what a facility may be, buildings, vehicles, ships and aircraft, with its kind (the vocabulary facilityKind).
var Sites = sites(map[string]string{
	"MOSQUE":        `imambargah mosque shrine`,
	"CHURCH":        `abbey basilica cathedral chapel church convent monastery priory`,
	"SCHOOL":        `academy campus college dormitory kindergarten madrasa madrassa nursery school seminary university`,
	"HOSPITAL":      `clinic hospital`,
	"HOTEL":         `guesthouse hostel hotel inn lodge motel resort spa`,
	"MARKET":        `bazaar mall market store supermarket`,
	"CONCERT_HALL":  `amphitheatre arena auditorium hall theater theatre`,
	"AIRPORT":       `airfield airport`,
	"AIRCRAFT":      `aircraft airliner helicopter jet plane`,
	"EMBASSY":       `consulate embassy mission`,
	"MINISTRY":      `ministry`,
	"PRISON":        `jail penitentiary prison`,
	"MILITARY_BASE": `airbase barracks base cantonment checkpoint checkpost garrison outpost post`,
	"ROAD":          `avenue boulevard bridge highway junction road square street tunnel`,
	"OTHER": `annex annexe bakery bank bar beach brewery building bus cafe café camp canteen carrier casino cemetery center centre cinema club complex compound
		convoy court courthouse courtroom dam depot destroyer diner facility factory farm farmhouse ferry field freighter gallery graveyard gurdwara
		gym gymnasium harbor harbour headquarters jetty kibbutz kiosk legislature library lounge marina metro mill minibus mine motorcade museum newsroom nightclub
		office offices oilfield orphanage pagoda palace parliament pavilion pipeline plant platform port pub quarry racecourse ranch refinery reservoir
		residence restaurant rig settlement shelter ship shop speedway stadium station stockyard stop substation subway synagogue tanker temple terminal
		terminus tower towers train tram vessel villa warehouse waterworks`,
})

func sites(words map[string]string) *text.WordMap[string] {
	kinds := map[string]string{}
	for kind, list := range words {
		for w := range strings.FieldsSeq(list) {
			kinds[w] = kind
		}
	}
	return text.NewWordMap(kinds).Listed()
}
