package ner

import "linkchart/loader/text"

// things are words of names that are none of persons.
var things = text.NewWordSet(`academy accord act action agreement aid air airlines airmen airways anthem archive awards battle bay bill book bridge
	gymnasium auditorium division regiment battalion brigade infantry squad transit link airbase metro railways motors rover cavalier vauxhall toyota nissan mitsubishi hyundai honda
	supreme staff commander prosecutor ministry defence defense militante diario times matin presse noticias soir
	campaign cathedral census centre center challenge championship championships channel charter church city clinic club code college conference constitution
	cup daily day days department departments desert drive echo enforcement exercise expo explorer express fair falls fashion festival field
	file film final flight forum freedom friday gallery games gazette global grand guard hall herald highway holiday hotel house houses independence initiative institute international
	internet island journal kingdom law league liberation library light line magazine mail march marathon market media memorial mirror mission monday monitor
	monument museum new news night north observer offensive office open operation orchestra palace park pass peace plan plaza post press
	prison prize program programme project protocol radio rally report republic resistance review revolution rider ridge rights river road
	route sanctuary saturday school science sea secretaries security series service ship shuttle sky social society south space square squadron stadium star
	station studio studios summit sun sunday supreme survey system telegraph television temple theater theatre thursday times tower treaty tribune
	trident tuesday tv union unified united valley victory voice war watch wednesday week weekly west world year`)

// sure tells whether a span looks like nothing but the name of a person: every word is a proper noun or a particle, none is
// known or tells of a body, place or office, and no article stands before.
func (w *work) sure(s Span) bool {
	if s.First > 0 {
		before := &w.t.Tokens[s.First-1]
		if w.t.TagAt(s.First-1) == text.DT || before.Upper() && !w.t.Tokens[s.First].Line && wordClass.Of(lower(before)) != titles {
			return false
		}
	}
	if s.Last < len(w.tags) && (w.t.Tokens[s.Last].Text == "-" || w.t.TagAt(s.Last).Noun()) {
		return false
	}
	for i := s.First; i < s.Last; i++ {
		if !w.ofName(i) || !w.tags[i].Proper() && !w.joins(i) {
			return false
		}
	}
	return true
}

// joins tells whether a token joins the words of a name.
func (w *work) joins(i int) bool {
	k := &w.t.Tokens[i]
	return particles.Has(k.Lower) || k.Text == "-"
}

// ofName tells whether a token may stand in a name that is surely a person's, whatever its tag.
func (w *work) ofName(i int) bool {
	k := &w.t.Tokens[i]
	return w.joins(i) || k.Upper() && !k.Caps() && w.known[i] == 0 && w.class[i] == 0 && !things.Has(k.Lower)
}

// hopeful tells whether two tokens side by side, neither of them used, may stand in such a name. Where none do the model need not be asked: tags and
// labels cost more than all that is looked at here.
func (w *work) hopeful(s *text.Sentence, used []bool) bool {
	run := 0
	for i := s.First; i < s.Last; i++ {
		if used[i] || !w.ofName(i) {
			run = 0
		} else if run++; run == 2 {
			return true
		}
	}
	return false
}
