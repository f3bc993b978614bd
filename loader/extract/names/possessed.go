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

// ofBody tells whether "its" is of the state, body or organisation that is the subject nearest before it, and of no group, by what it is said to
// have: "Islamabad, which lost two men, recalled its ambassador", but "Islamabad killed its leader".
func (c *chain) ofBody(sentence, token int) bool {
	s := &c.Sentences[sentence]
	if c.tok(token).Lower != "its" || c.ofGroups(token, s) {
		return false
	}
	if token-2 >= s.First && c.tok(token-1).Lower == "of" && (c.tok(token-2).Kind == text.Number || counting.Has(c.tok(token-2).Lower)) {
		return false // "two of its gunrunners"
	}
	for k := token - 1; k >= s.First; k-- {
		m := c.mentionAt(k)
		if m == nil {
			if k > s.First && officialNouns.Has(c.tok(k).Lower) && c.subjectAt(k, k+1, s) && (c.tok(k-1).Lower == "the" || c.mentionAt(k-1) != nil) {
				return true
			}
			continue
		}
		k = m.First
		if m.Adjective || m.Type == graph.Person || !c.subjectAt(m.First, m.Last, s) {
			continue
		}
		switch m.Type {
		case graph.StateBody, graph.Organization:
			return true
		case graph.Country, graph.City:
			return c.beforeVerb(m, s) && !copulas.Has(c.tok(m.Last).Lower) || m.Last+1 < s.Last && c.tok(m.Last).Text == "," && (c.tok(m.Last+1).Lower == "which" || c.tok(m.Last+1).Lower == "with")
		case graph.ArmedGroup:
			return false
		}
	}
	return false
}

// subjectAt tells whether words stand where a subject does: behind no preposition and no verb, and owning nothing.
func (c *chain) subjectAt(first, last int, s *text.Sentence) bool {
	k := first - 1
	for k > s.First && (c.tok(k).Lower == "the" || c.mentionAt(k) != nil && c.mentionAt(k).Adjective) {
		k--
	}
	if last < s.Last && possessiveMark.Has(c.tok(last).Lower) {
		return false
	}
	return k <= s.First && (k < s.First || !beforeObjects.Has(c.tok(k).Lower)) || opening.Has(c.tok(k).Lower) && c.tok(k).Lower != "by" || c.tok(k).Kind == text.Mark
}

// copulas are verbs behind which a state may stand for what a group has in it: "Tanzania remains its reservoir of recruits".
var copulas = wordSet(`is was are were remains remained became becomes has had`)

// counting are words before "of its" that count people.
var counting = wordSet(`one two three four five six seven eight nine ten dozens scores some many most several hundreds thousands`)

// ofGroups tells whether one of the words behind "its" is what armed groups have.
func (c *chain) ofGroups(token int, s *text.Sentence) bool {
	for k := token + 1; k < s.Last && k < token+4 && c.tok(k).Kind != text.Mark; k++ {
		if w := c.tok(k).Lower; groupsHave.Has(w) || groupNouns.Has(w) {
			return true
		}
	}
	return false
}

// beforeObjects are prepositions before a name that is not the subject.
var beforeObjects = wordSet(`by with from against alongside under of to in on at into for over near across inside outside through towards toward between among after before
	about around beyond within`)

// groupsHave are nouns for what armed groups have, and states seldom.
var groupsHave = wordSet(`leader leaders leadership commander commanders chief head founder founders emir amir spokesman spokesperson fighters fighter militants members member men
	gunmen followers supporters sympathisers sympathizers ranks rank cells cell camps camp bases base hideouts hideout stronghold strongholds bastion bastions haven havens
	positions cadres wing branches affiliates offshoots faction factions ideology propaganda name attacks attack campaign violence weapons arsenal finances
	funding funds assets allies sponsors rivals rival caliphate bombers bomber operatives headquarters deputy network networks capabilities capability recruits
	flag birth creation inception emergence founding formation defeat presence activities activity operations role links ties involvement hostages captives
	jihadists terrorists insurgents rebels guerrillas heartland birthplace origins strength boss kingpin ringleader mastermind successor predecessor parent
	spiritual bureau financier treasurer council shura media channel statement claim responsibility demands territory foothold`)

// idiomatic tells whether "their" is of people who were hurt or driven out: "lost their lives".
func (c *chain) idiomatic(sentence, token int) bool {
	return c.tok(token).Lower == "their" && token+1 < c.Sentences[sentence].Last && ofPeople.Has(c.tok(token+1).Lower)
}

// ofPeople are nouns for what "their" victims have.
var ofPeople = wordSet(`lives homes houses jobs wounds injuries deaths throats families relatives loved livelihoods children wives parents bodies graves villages crops
	cattle livestock classrooms dormitories beds seats`)

// highlights tells whether "it is" only sets off a name: "it is X that does most of the killing", "it was X who came".
func (c *chain) highlights(sentence, token int) bool {
	s := &c.Sentences[sentence]
	if c.tok(token).Lower != "it" || token+3 >= s.Last {
		return false
	}
	k := token + 1
	switch c.tok(k).Lower {
	case "is", "was":
		k++
	case "had", "has":
		if k++; c.tok(k).Lower != "been" {
			return false
		}
		k++
	default:
		return false
	}
	for k < s.Last && (c.tok(k).Lower == "the" || c.tok(k).Lower == "also" || c.tok(k).Lower == "not" || c.tok(k).Lower == "only" || c.tok(k).Lower == "this") {
		k++
	}
	m := c.mentionAt(k)
	if m == nil || m.Type.Class() != graph.ActorClass {
		return false
	}
	for k = m.Last; k < s.Last && k < m.Last+3; k++ {
		if w := c.tok(k).Lower; w == "that" || w == "who" || w == "which" {
			return true
		}
	}
	return false
}
