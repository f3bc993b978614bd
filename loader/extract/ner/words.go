package ner

import (
	"strings"

	"linkchart/loader/text"
)

// Classes in [wordClass], from 1.
const (
	titles   = 1
	people   = 3
	pronouns = 5
)

// wordClass are words that tell what kind of thing a name or noun group stands for.
var wordClass = text.NewWordMap(func() map[string]uint32 {
	m := map[string]uint32{}
	for i, words := range []string{
		// titles and offices
		`mr mrs ms dr sir lord president minister secretary ambassador general gen lieutenant lt colonel col major maj captain capt sergeant
		sgt admiral commander chief leader spokesman spokeswoman spokesperson envoy governor mayor king prince sheikh shaykh mullah imam emir
		senator chairman director deputy prime premier chancellor commissioner judge professor adviser advisor representative`,
		// bodies
		`government regime ministry army navy police military parliament council committee court coalition alliance union league nations
		department agency authority authorities administration command bureau party movement front organization organisation group groups network
		state states cell wing brigade brigades battalion division regiment corps forces force troops service services unit units company
		university bank fund foundation association federation embassy mission opposition community congress senate nato un eu militia militias`,
		// people
		`people fighters militants insurgents terrorists rebels soldiers civilians officials members men women children residents citizens
		villagers refugees families victims hostages prisoners protesters workers leaders commanders attackers gunmen bombers partners allies
		extremists officers policemen troops personnel staff delegates countries tribes population public enemy`,
		// places
		`city town village province district region area areas country border river valley mountain mount lake sea gulf strait island islands
		street road highway square bridge airport airfield base camp port hospital school mosque church building buildings compound house
		position positions checkpoint station market prison dam refinery field territory capital governorate county neighborhood
		neighbourhood location locations site sites`,
		// pronouns
		`i we you he she it they me us him her them my our your his its their who`,
		// directions
		`north south east west northern southern eastern western central near northeast northwest southeast southwest`,
	} {
		for _, w := range strings.Fields(words) {
			m[w] = uint32(i + 1)
		}
	}
	return m
}())
