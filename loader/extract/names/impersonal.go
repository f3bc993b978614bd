package names

import (
	"linkchart/graph"
	"linkchart/loader/text"
)

// Pronouns that stand for no group: for people named by a common noun, for what was done or said, for nothing.

// othersNearer tells whether people of no group stand nearer before "they", "their" or "them" than any group: "X drove the villagers from
// their homes".
func (c *chain) othersNearer(sentence, token int) bool {
	if l := c.tok(token).Lower; l != "they" && l != "their" && l != "them" {
		return false
	}
	for k := token - 1; k >= c.Sentences[sentence].First; k-- {
		if m := c.mentionAt(k); m != nil {
			if m.Type == graph.ArmedGroup && !m.Adjective {
				return false
			}
			continue
		}
		if !bystanders.Has(c.tok(k).Lower) || estimating.Has(c.tok(k+1).Lower) {
			continue // "analysts put their strength at 500"
		}
		if k == c.Sentences[sentence].First {
			return true
		}
		l := c.tok(k - 1).Lower
		return l != "its" && l != "their" && l != "'s" && l != "’s" && !(c.mentionAt(k-1) != nil && c.mentionAt(k-1).Type == graph.ArmedGroup)
	}
	return false
}

// ofDeed tells whether "it" is what was done or said, by the words before: "X claimed it", "nobody believes it", "no hand in it".
func (c *chain) ofDeed(sentence, token int) bool {
	s := &c.Sentences[sentence]
	if c.tok(token).Lower != "it" || token-1 < s.First || token+1 < s.Last && finites.Has(c.tok(token+1).Lower) {
		return false
	}
	switch w := c.tok(token - 1).Lower; {
	case claimedOrDenied.Has(w):
		return true
	case w == "carried" || w == "carry" || w == "carrying":
		return token+1 < s.Last && c.tok(token+1).Lower == "out"
	case w == "called" || w == "calling" || w == "calls":
		return token+1 < s.Last && (c.tok(token+1).Lower == "a" || c.tok(token+1).Lower == "an" || c.tok(token+1).Text == "\"" || c.tok(token+1).Text == "“")
	case w == "behind" && token-2 >= s.First && (c.tok(token-2).Lower == "was" || c.tok(token-2).Lower == "is" || c.tok(token-2).Lower == "were"):
		return true
	case w == "behind", w == "in", w == "with", w == "of":
		return token-2 >= s.First && shared.Has(c.tok(token-2).Lower)
	}
	return false
}

var (
	// claimedOrDenied are verbs whose object "it" is a deed or a statement.
	claimedOrDenied = wordSet(`claimed claim claims claiming denied deny denies denying condemned condemn condemns condemning denounced denounce denounces deplored did done
		committed perpetrated masterminded orchestrated attribute attributed attributes ascribed believe believes believed disbelieved doubt doubts doubted
		regretted mourned celebrated hailed confirmed confirm confirms investigated avenged admitted admits disputed disputes rejected rejects dismissed asserted
		witnessed survived`)
	// shared stand before the preposition of "in it", "behind it", "with it" where it is a deed.
	shared = wordSet(`hand part role involvement responsible responsibility those do came involved implicated stake`)
	// finites open what is said of "it", which is the subject then.
	finites = wordSet(`is was has had will would could may might can should does did`)
)

// hearsay tells whether "it" stands for nothing: "it is said", "it was thought that", "it looks as if".
func (c *chain) hearsay(sentence, token int) bool {
	s := &c.Sentences[sentence]
	if c.tok(token).Lower != "it" {
		return false
	}
	k := token + 1
	for k < s.Last && (c.tok(k).Lower == "now" || c.tok(k).Lower == "is" || c.tok(k).Lower == "was" || c.tok(k).Lower == "has" || c.tok(k).Lower == "had" || c.tok(k).Lower == "been" || c.tok(k).Lower == "also" || c.tok(k).Lower == "widely" || c.tok(k).Lower == "not" || c.tok(k).Lower == "often") {
		k++
	}
	if k+1 >= s.Last {
		return false
	}
	switch next := c.tok(k + 1); c.tok(k).Lower {
	case "said", "feared", "thought", "believed", "alleged", "reported", "understood", "hoped", "assumed", "claimed", "known", "unclear", "clear", "likely", "possible", "true", "emerged", "transpired", "seems", "appears":
		return k > token+1 && next.Text == "," || next.Lower == "that" || next.Lower == "whether" || next.Lower == "how" || next.Lower == "who" || next.Lower == "what"
	case "looks", "looked":
		return next.Lower == "as" || next.Lower == "like"
	}
	return false
}

var estimating = wordSet(`put estimate estimated reckon reckoned`)

// bystanders are people who belong to no armed group.
var bystanders = wordSet(`people civilians villagers women children girls boys students pupils schoolchildren teachers worshippers pilgrims hostages captives victims passengers
	police officers policemen officials soldiers troops peacekeepers guards workers labourers miners engineers residents locals families relatives parents mourners farmers herders
	herdsmen fishermen traders shopkeepers migrants refugees tourists visitors youths youngsters teenagers couple analysts experts researchers diplomats embassies prosecutors investigators
	detectives judges lawyers journalists reporters activists survivors witnesses doctors nurses patients inmates prisoners companies firms governments countries states regimes powers
	authorities politicians lawmakers ministers mediators envoys communities minorities christians muslims shiites sunnis jews yazidis hazaras neighbours neighbors brothers sisters sons
	daughters wives widows nuns priests monks clerics elders chiefs airmen pilots crewmen sailors cadets`)

// happening tells whether "it" is what was told before: "it came a day after", "it was the deadliest attack in years".
func (c *chain) happening(sentence, token int) bool {
	s := &c.Sentences[sentence]
	if c.tok(token).Lower != "it" || token+2 >= s.Last {
		return false
	}
	if token > s.First+1 && c.tok(token-1).Lower == "for" && c.tok(token-2).Lower == "responsibility" {
		return true
	}
	switch next := c.tok(token + 2).Lower; c.tok(token + 1).Lower {
	case "ended", "began", "lasted", "started":
		return token > s.First && c.tok(token-1).Lower == "when"
	case "comes", "came":
		return next == "a" || next == "as" || next == "after" || next == "amid" || next == "hours" || next == "days" || next == "weeks" || next == "months" || next == "just" || next == "less" || next == "two" || next == "three" || next == "one" || next == "at" || next == "on"
	case "happened", "occurred", "coincided":
		return true
	case "is", "was":
		if next == "claimed" || c.cleft(token+2, s) {
			return true
		}
		if next != "the" && next != "one" {
			return false
		}
		for k := token + 3; k < s.Last && k < token+9; k++ {
			switch w := c.tok(k).Lower; {
			case w == "attack" || w == "bombing" || w == "assault" || w == "massacre" || w == "killing" || w == "raid" || w == "incident" || w == "strike" || w == "time" || w == "explosion" || w == "kidnapping" || w == "attacks":
				return true
			case w == "group" || w == "that" || w == "which" || w == "by" || c.tok(k).Kind == text.Mark && w != "-":
				return false
			}
		}
	}
	return false
}

// cleft tells whether a phrase behind "it was" is what "that" goes back to: "it was after his release that he left".
func (c *chain) cleft(k int, s *text.Sentence) bool {
	switch c.tok(k).Lower {
	case "after", "to", "in", "on", "at", "from", "with", "by", "during", "through", "there", "under", "then", "only":
	default:
		return false
	}
	for n := k + 1; n < s.Last && n < k+9; n++ {
		if c.tok(n).Lower == "that" {
			return true
		}
		if c.tok(n).Kind == text.Mark && c.tok(n).Text != "-" {
			return false
		}
	}
	return false
}

// expletive tells whether "it" stands for nothing: "it took the army five months", "it was the deadliest attack".
func (c *chain) expletive(sentence, token int) bool {
	s := &c.Sentences[sentence]
	if c.tok(token).Lower != "it" || token+2 >= s.Last {
		return false
	}
	switch c.tok(token + 1).Lower {
	case "took", "takes", "seems", "appears":
		return true
	case "is", "was", "remains":
		switch c.tok(token + 2).Lower {
		case "the", "a", "an", "not", "unclear", "clear", "possible", "likely", "unlikely", "believed", "reported", "thought", "only", "in", "on":
			return true
		}
	}
	return false
}
