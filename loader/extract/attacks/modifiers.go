package attacks

import (
	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// Words before a noun for violence that are more than adjectives: those with hyphens, those for weapons that states have too.

// dawning are words for when forces of states strike.
var dawning = wordSet(`dawn predawn`)

// tails end words with hyphens before a noun that mean nothing here: "hit-and-run", "commando-style", "night-time".
var tails = wordSet(`run style time scale profile casualty hour day long level wolf month year`)

// tailed returns the first token of such a word by its last, the token given for others.
func (r *reader) tailed(k int, s *text.Sentence) int {
	if !tails.Has(r.Tokens[k].Lower) {
		return k
	}
	if k > s.First && r.Tokens[k].Lower == "wolf" && r.Tokens[k-1].Lower == "lone" {
		return k - 1
	}
	first := k
	for first-2 >= s.First && r.Tokens[first-1].Text == "-" && !r.Tokens[first-1].Space {
		first -= 2
	}
	return first
}

// groupBefore tells whether the name of a group stands before a token, with no more than words for weapons between: "a Houthi explosive drone (attack)".
func (r *reader) groupBefore(k int) bool {
	for k--; k > 0 && (adjectives.Has(r.Tokens[k].Lower) || modifierKinds[r.Tokens[k].Lower] != "" || r.Tokens[k].Lower == "'s"); k-- {
	}
	return text.Any(r.InSentence(r.sentence), func(m *doc.Mention) bool { return m.Type == graph.ArmedGroup && m.Last == k+1 })
}

// dealt tells whether a group or armed people are the subject of a verb for carrying out before a token: "X carried out a (drone strike)".
func (r *reader) dealt(k int) bool {
	for k--; k > 0 && (adjectives.Has(r.Tokens[k].Lower) || modifierKinds[r.Tokens[k].Lower] != "" || articles.Has(r.Tokens[k].Lower)); k-- {
	}
	if k > 0 && r.Tokens[k].Lower == "out" {
		k--
	}
	if k < 1 || !dealing.Has(r.Tokens[k].Lower) {
		return false
	}
	for k--; k > 0 && auxiliaries.Has(r.Tokens[k].Lower); k-- {
	}
	return armedWord(r.Tokens[k].Lower) || text.Any(r.InSentence(r.sentence), func(m *doc.Mention) bool { return m.Type == graph.ArmedGroup && m.Last == k+1 })
}

var (
	articles = wordSet(`a an the this that another`)
	// dealing are forms of verbs for carrying out what happened.
	dealing = wordSet(`carried launched staged mounted conducted perpetrated committed executed unleashed`)
	// auxiliaries stand between the subject and such a verb.
	auxiliaries = wordSet(`has have had also then later reportedly allegedly`)
)
