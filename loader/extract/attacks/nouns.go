package attacks

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// What the words around a noun for violence add to it: who was killed, where the clause around it says that it was.

// peaceful are nouns for people whose killing is no deed of war; crowds of protesters are left out, whom forces of states kill.
var peaceful = wordSet(`people persons villagers civilians residents worshippers students pupils schoolchildren children women men workers labourers laborers miners farmers herders
	passengers tourists pilgrims traders teachers nuns priests monks journalists aid-workers nurses doctors fishermen loggers engineers contractors officers policemen
	soldiers guards travellers settlers others tribesmen hindus muslims christians shiites shias sikhs catholics pastors clerics drivers truckers`)

// ofCivilians tells whether a noun for killing counts people of whom no force of a state is said to have been the killer: "the killing of 46
// villagers at X".
func (r *reader) ofCivilians(p *phrase) bool {
	if p.noun.plural || !done.Has(r.Tokens[p.head].Lower) {
		return false
	}
	s := &r.Sentences[p.sentence]
	counted := false
	for _, m := range r.InSentence(p.sentence) {
		if m.Type == doc.QuantityMention && m.First >= p.head+2 && m.First <= p.head+3 && r.Tokens[m.First-1].Lower == "of" {
			for k := m.Last; k < s.Last && k < m.Last+4; k++ {
				counted = counted || peaceful.Has(r.Tokens[k].Lower)
			}
		}
	}
	if !counted {
		return false
	}
	for k := p.head; k < s.Last && k < p.last+8 && !beForms.Has(r.Tokens[k].Lower); k++ {
		if r.Tokens[k].Lower == "by" {
			return false // by whom is read elsewhere
		}
	}
	return !text.Any(r.Tokens[s.First:p.head], func(t *text.Token) bool {
		return stateForces.Has(t.Lower) && t.Lower != "court" && t.Lower != "police" && t.Lower != "prosecutors" && t.Lower != "judge" && t.Lower != "government"
	})
}

// setting gives a phrase without place that stands behind "in" the place and the day of the clause that it is in: "inmates were let loose in X in an
// assault that the police blamed on Y".
func (r *reader) setting(p *phrase, s *syntax.Sentence) {
	if p.specific() || p.planned || p.unreal || p.noun.plural || p.noun.weak || p.article != "a" && p.article != "an" || p.first == 0 || r.Tokens[p.first-1].Lower != "in" {
		return
	}
	for i := len(s.Clauses) - 1; i >= 0; i-- {
		c := s.Clauses[i]
		if c.Chunk.First > p.first || c.Chunk.Modal || c.Chunk.Negative || c.Chunk.Infinitive {
			continue
		}
		if judged(s, c) || finding.Has(c.Chunk.Word) || speechVerbs.Has(c.Chunk.Word) || c.Chunk.Word == "involve" || c.Chunk.Word == "be" {
			return
		}
		at := chunkOf(s, p.first-1)
		if at < 2 || s.Chunks[at].Kind != syntax.Preposition || involvementWords.Has(s.Chunks[at-1].Word) || wounds.Has(s.Chunks[at-1].Word) {
			return
		}
		q := r.clausePhrase(s, c, nil, c.Subjects, word{})
		p.places = slices.DeleteFunc(q.places, func(m doc.Mention) bool { return m.First > p.first })
		if len(p.dates) == 0 {
			p.dates = q.dates
		}
		if len(p.places) > 0 && len(p.dates) == 0 {
			for _, m := range r.InSentence(p.sentence) { // "On April 5, 2021, inmates were let loose …"
				if m.Type == doc.DateMention && m.First <= s.Chunks[0].First+1 {
					p.dates = append(p.dates, m)
				}
			}
		}
		return
	}
}

// wounds are what somebody has from an attack.
var wounds = wordSet(`wounds injuries burns`)

// chunkOf returns the chunk that holds a token, -1 for none.
func chunkOf(s *syntax.Sentence, token int) int {
	return slices.IndexFunc(s.Chunks, func(c syntax.Chunk) bool { return c.First <= token && token < c.Last })
}

// whoDied gives a dated phrase without place whom a relative clause says that it killed: "the March 4 assault in which X and eight others were
// killed".
func (r *reader) whoDied(p *phrase, s *syntax.Sentence) {
	if p.specific() || p.whom != "" || p.planned || p.noun.plural || !r.dayOfOld(p) || p.last+2 >= r.Sentences[p.sentence].Last {
		return
	}
	k := p.last
	if r.Tokens[k].Text == "," {
		k++
	}
	at := chunkOf(s, k)
	if at < 0 || at+2 >= len(s.Chunks) {
		return
	}
	after := s.Chunks[at].Kind == syntax.Preposition && s.Chunks[at+1].Kind == syntax.Relative && s.Chunks[at+2].Kind == syntax.Noun
	told := s.Chunks[at].Kind == syntax.Relative && (deadly.Has(s.Chunks[at+1].Word) || hurtful.Has(s.Chunks[at+1].Word) || s.Chunks[at+1].Word == "leave") && s.Chunks[at+2].Kind == syntax.Noun
	if !after && !told {
		return
	}
	who := at + 2
	if m, whole := s.Named(who); m != nil && whole && m.Type == graph.Person && !m.Coreference {
		p.targets = append(p.targets, *m)
		return
	}
	if c := &s.Chunks[who]; len(c.Mentions) > 0 && c.Mentions[0].Type == doc.QuantityMention {
		p.whom = s.Text(who)
	}
}

// attempted tells whether a noun at a token is one for an attempt on somebody's life, with the token behind its words: "an attempt on the life of X",
// "the assassination attempt on X"; 0 if it is none.
func (r *reader) attempted(i int, s *text.Sentence) int {
	switch {
	case r.Tokens[i].Lower == "attempt" && i+4 < s.Last && r.Tokens[i+1].Lower == "on" && r.Tokens[i+2].Lower == "the" && r.Tokens[i+3].Lower == "life":
		return i + 4
	case r.Tokens[i].Lower == "assassination" && i+2 < s.Last && (r.Tokens[i+1].Lower == "attempt" || r.Tokens[i+1].Lower == "bid"):
		return i + 2
	}
	return 0
}

// civilRoles are nouns for people whose killing is no operation of a state.
var civilRoles = wordSet(`activist journalist reporter editor blogger writer publisher lawyer judge prosecutor magistrate minister mayor governor senator lawmaker deputy councillor politician
	candidate teacher professor lecturer priest bishop pastor monk nun cleric scholar ambassador diplomat doctor businessman businesswoman trader policeman policewoman constable
	inspector superintendent colonel general brigadier major captain lieutenant sergeant officer official chairman chief-minister president premier worker engineer singer poet elder councilman
	photographer cameraman industrialist banker student pupil tourist mp`)

// hunted are words for those whom forces of a state kill.
var hunted = wordSet(`leader commander emir militant militants jihadist terrorist mastermind bomber gunman suspect insurgent rebel guerrilla fighter warlord kingpin by forces troops soldiers
	police army drone strike raid airstrike operation commandos`)

// ofSomebody tells whether a noun for killing names a person in civil life or office, with a day or a place, and nobody says that a state did it: "the
// killing of gay rights activist X at Y in April 2016".
func (r *reader) ofSomebody(p *phrase) bool {
	victim := singlePerson(p.targets)
	if victim == nil && p.whom != "" && (civilRoles.Has(lastWord(p.whom)) || crowds.Has(lastWord(p.whom))) {
		victim = &doc.Mention{Last: p.head + 3} // "the killing of a journalist in X"
	}
	if victim == nil || p.noun.plural || !done.Has(r.Tokens[p.head].Lower) || len(p.places) == 0 && !r.dayOfOld(p) {
		return false
	}
	s := &r.Sentences[p.sentence]
	civil := false
	for k := p.head + 1; k < s.Last && k < victim.Last+7; k++ {
		w := r.Tokens[k].Lower
		if beForms.Has(w) {
			break
		}
		if hunted.Has(w) {
			return false
		}
		civil = civil || civilRoles.Has(w)
	}
	return civil
}

// nameless gives a phrase of which neither place nor target has a name the words for what was struck, if they bring it in: "of a
// police academy", "on two buses".
func (p *phrase) nameless(s *syntax.Sentence) {
	if len(p.targets) > 0 {
		return
	}
	for i := range s.Chunks {
		c := &s.Chunks[i]
		if c.Kind != syntax.Noun || c.Last-1 != p.head {
			continue
		}
		if done.Has(c.Word) {
			i = behindDate(s, i) // "the killing last Thursday of two tourists"
		}
		if i+2 >= len(s.Chunks) || s.Chunks[i+1].Kind != syntax.Preposition || s.Chunks[i+2].Kind != syntax.Noun {
			continue
		}
		what := &s.Chunks[i+2]
		switch s.Chunks[i+1].Word {
		case "of", "on", "against", "at", "outside", "near":
			counted := len(what.Mentions) > 0 && what.Mentions[0].Type == doc.QuantityMention && what.Mentions[0].First == what.First && what.Core == nil
			known := what.Article == "the" && done.Has(c.Word) && civilRoles.Has(what.Word) // "the killing of the mayor in X"
			if (what.Article == "a" || what.Article == "an" || counted || known) && what.Core == nil {
				p.whom, p.whomAt = strings.Join(strings.Fields(s.Text(i+2)), " "), i+2
			}
		}
		return
	}
}
