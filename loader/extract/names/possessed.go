package names

import (
	"linkchart/graph"
	"linkchart/loader/text"
)

// ofState tells whether "its" stands before a noun for what only a state or a world body has, where the sentence names one before.
func (c *chain) ofState(sentence, token int) bool {
	s := &c.Sentences[sentence]
	if c.tok(token).Lower != "its" || token-1 < s.First {
		return false
	}
	has := false
	for k := token + 1; k < s.Last && k < token+5 && !has && c.tok(k).Kind != text.Mark; k++ {
		has = stateNouns.Has(c.tok(k).Lower) || c.tok(k).Lower == "air" && k+1 < s.Last && (c.tok(k+1).Lower == "strikes" || c.tok(k+1).Lower == "force")
	}
	if !has {
		return false
	}
	for _, m := range c.by[sentence] {
		if m.First < token && !m.Adjective && (m.Type == graph.Country || m.Type == graph.StateBody || m.Type == graph.Organization) {
			return true
		}
	}
	return false
}

// ofCountry tells whether "its" is of the country that opens the sentence: "X, for its part, said", or of the place right before it: "gave X its
// reason".
func (c *chain) ofCountry(sentence, token int) bool {
	s := &c.Sentences[sentence]
	if c.tok(token).Lower != "its" || token-1 <= s.First {
		return false
	}
	if m := c.mentionAt(token - 1); m != nil && m.Last == token && !m.Adjective && (m.Type == graph.Country || m.Type == graph.City) {
		return true
	}
	if len(c.by[sentence]) == 0 {
		return false
	}
	m := &c.by[sentence][0]
	if m.Type != graph.Country || m.Adjective || m.First-s.First > 2 {
		return false
	}
	for _, o := range c.by[sentence] {
		if o.First < token && o.Type == graph.ArmedGroup && !o.Adjective {
			return false
		}
	}
	switch c.tok(token - 1).Lower {
	case "for", "in", "from", "with", "under", "on", "across", "inside", "near", "along", "to":
		return true
	}
	return false
}

// stateNouns are nouns for what only states and world bodies have.
var stateNouns = wordSet(`blacklist list programme program soil border borders citizens nationals embassy consulate ambassador airspace parliament constitution laws
	territory army navy police president neighbour neighbours neighbor neighbors airstrikes warplanes jets troops intervention consulates ministry prosecutors courts
	ministers coast frontier frontiers currency`)
