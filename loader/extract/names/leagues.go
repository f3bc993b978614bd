package names

import (
	"linkchart/graph"
	"linkchart/loader/text"
)

var (
	// leagues are nouns for what groups make together, bandPlurals for several armed groups or their men.
	leagues     = wordSet(`alliance coalition umbrella federation confederation union merger amalgam front group bloc`)
	bandPlurals = wordSet(`militias rebels guerrillas insurgents factions militants gangs paramilitaries jihadists islamists separatists fighters mujahideen brigades battalions vigilantes`)
)

// leagueOfBands tells whether a noun for a league stands at a token, and armed groups are what it is of: "an alliance of rebel groups", "an umbrella
// group that includes X".
func (r *reader) leagueOfBands(k int, s *text.Sentence) bool {
	if !leagues.Has(r.tok(k).Lower) || k+2 >= s.Last {
		return false
	}
	switch r.tok(k + 1).Lower {
	case "of", "that", "comprising", "including", "uniting", "between":
	default:
		return false
	}
	fierce := false
	for n := k + 2; n < s.Last && n < k+8 && r.tok(n).Text != ","; n++ {
		l := r.tok(n).Lower
		if m := r.mentionAt(n); m != nil && m.Type == graph.ArmedGroup || bandPlurals.Has(l) || fierce && (l == "groups" || l == "movements" || l == "organisations" || l == "organizations") {
			return true
		}
		fierce = fierce || violent.Has(l)
	}
	return false
}
