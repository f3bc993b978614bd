package attacks

import (
	"strings"

	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// Words around a noun for violence that make it no attack: plans, plays, accidents.

// context looks at the words before the phrase, back to the start of the clause, for what makes it unreal.
func (r *reader) context(p *phrase, s *text.Sentence) {
	for k := p.first - 1; k >= s.First && k >= p.first-7; k-- {
		if r.Tokens[k].Text == "-" && r.Tokens[k].Space {
			return // a dateline
		}
		t := r.Tokens[k].Lower
		if t == "may" && r.Tokens[k].Upper() {
			continue // the month
		}
		if t == "new" && r.named(p.sentence, k) {
			continue // "the New X Army carried out an attack"
		}
		switch {
		case t == ";" || t == ":":
			return
		case t == "," && k < p.first-1:
			return
		case (plannedWords.Has(t) || unrealWords.Has(t)) && r.Tokens[k].Upper() && r.named(p.sentence, k):
			// "New York", "the New People's Army"
		case t == "attempted" && k+1 < p.first && lex.nouns.Of(r.Tokens[k+1].Lower).kind != "":
			return // "attempted murder for the bombing of X"
		case plannedWords.Has(t):
			p.planned = true
			p.foiled = p.foiled || foiledWords.Has(t)
		case unrealWords.Has(t):
			p.unreal = true
		}
	}
}

// supposed tells whether a phrase that brings an attack in is the subject of what is only thought of: "an attack on X could kill thousands".
func (r *reader) supposed(p *phrase, s *syntax.Sentence) bool {
	if p.article != "a" && p.article != "an" && p.article != "another" && p.article != "such" || len(p.dates) > 0 {
		return false
	}
	for _, c := range s.Clauses {
		if c.Chunk.Modal && !c.Chunk.Perfect && len(c.Subjects) > 0 && s.Chunks[c.Subjects[0]].Last-1 == p.head {
			w := r.Tokens[c.Chunk.First].Lower
			return w == "would" || c.Chunk.Word != "be" && (w == "could" || w == "might" || w == "may" || w == "can")
		}
	}
	return false
}

// null tells whether a sentence speaks of a play, an exercise or a film, and whether of an accident.
func (r *reader) null(s *text.Sentence) (play, accident bool) {
	if !r.Holds(s, nullWords.Keys()) {
		return false, false
	}
	bomb := false
	for i := s.First; i < s.Last; i++ {
		l := r.Tokens[i].Lower
		sort := nullWords.OfToken(&r.Tokens[i])
		if sort == 0 {
			continue
		}
		play = play || sort&playSort != 0 && !(i+2 < s.Last && (r.Tokens[i+1].Text == "-" || strings.HasPrefix(r.Tokens[i+1].Lower, "maker") || r.Tokens[i+1].Lower == "director" || r.Tokens[i+1].Lower == "festival" || r.Tokens[i+1].Lower == "producer"))
		accident = accident || sort&accidentSort != 0 && !(l == "gas" && r.weaponised(i, s)) && !(l == "coal" && i+1 < s.Last && (crowds.Has(r.Tokens[i+1].Lower) || isSite(r.Tokens[i+1].Lower)))
		bomb = bomb || sort&bombSort != 0 && !(i > s.First && dug.Has(r.Tokens[i-1].Lower)) && !(i > s.First+1 && r.Tokens[i-1].Lower == "a" && r.Tokens[i-2].Lower == "not")
		if l == "accident" && i > s.First && r.Tokens[i-1].Lower == "by" {
			return play, true // explosives that "went off by accident"
		}
	}
	return play, accident && !bomb
}

// dug are words before a mine that is dug.
var dug = wordSet(`coal gold copper iron salt diamond silver tin zinc lignite uranium opencast`)

// weaponised tells whether "gas" at a token is a weapon: "nerve gas", "a gas attack".
func (r *reader) weaponised(i int, s *text.Sentence) bool {
	if i+1 < s.Last && (r.Tokens[i+1].Lower == "attack" || r.Tokens[i+1].Lower == "attacks" || gasWorks.Has(r.Tokens[i+1].Lower)) {
		return true
	}
	if i == s.First {
		return false
	}
	switch r.Tokens[i-1].Lower {
	case "sarin", "nerve", "poison", "chlorine", "mustard", "toxic", "tear":
		return true
	}
	return false
}

// gasWorks are what "gas" before it makes no accident of.
var gasWorks = wordSet(`plant plants field fields project projects company companies pipeline pipelines terminal facility facilities installation installations giant producer industry`)

// titled tells whether a capitalised noun stands in quotation marks: the title of something.
func (r *reader) titled(i int, s *text.Sentence) bool {
	if !r.Tokens[i].Upper() {
		return false
	}
	for k := i - 1; k >= s.First && k > i-5; k-- {
		switch r.Tokens[k].Text {
		case "\"", "“", "‘":
			return true
		}
		if !r.Tokens[k].Upper() {
			return false
		}
	}
	return false
}

// foiledWords say that what was planned was not done.
var foiledWords = wordSet(`foiled thwarted prevented disrupted averted attempted plot plots plan plans preparing`)

// undone are words of a sentence in which what was planned need not have come about.
var undone = wordSet(`but foiled thwarted prevented averted disrupted before failed never would plot plots would-be next upcoming if until undercover informant cancelled abandoned aborted`)

// plannedByName tells whether somebody is said to have planned an attack that has a name: "admitted planning the murder of X", "accused of plotting the
// Bali bombings".
func (r *reader) plannedByName(p *phrase) bool {
	named := singlePerson(p.targets) != nil && len(p.places) == 0
	for i := range p.places {
		named = named || p.places[i].Last == p.head && p.places[i].First >= p.first
	}
	named = named || !p.noun.plural && len(p.places)+len(p.targets) > 0 && !r.Holds(&r.Sentences[p.sentence], undone) // "planned the bombing of a hotel in X"
	for k := p.first - 1; named && k > r.Sentences[p.sentence].First && k >= p.first-7; k-- {
		switch r.Tokens[k].Lower {
		case "planning", "plotting":
			before := r.Tokens[k-1].Lower
			return before == "of" || before == "admitted" || before == "in" || before == "for" || before == "admits" || before == "confessed"
		case "planned", "plotted":
			return r.Tokens[k-1].Kind == text.Word && r.Tokens[k-1].Lower != "a" && r.Tokens[k-1].Lower != "the"
		}
	}
	return false
}
