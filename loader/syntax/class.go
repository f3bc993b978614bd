package syntax

import (
	"strings"

	"linkchart/loader/text"
)

// class is a set of lists of the lexicon, a bit each.
type class uint32

const (
	isDeterminer class = 1 << iota
	isPossessive
	isBare
	isRelative
	isPreposition
	isSubordinator
	isConjunction
	isModal
	isBe
	isHave
	isDo
	isNegation
	isOpener
	isNounForm
	isNounGerund
	isAdjectival
	isParticle
	isLyNoun
	isAdverb
	isContracted
)

// entry is what the lexicon says of a word: looked up once for each token, for cutting a sentence asks a dozen times.
type entry struct {
	class  class
	form   form
	isForm bool // of a verb
}

// entries are the words of the lexicon.
var entries = func() *text.WordMap[entry] {
	made := map[string]*entry{}
	at := func(w string) *entry {
		if made[w] == nil {
			made[w] = &entry{}
		}
		return made[w]
	}
	for c, list := range map[class]*text.WordSet{
		isDeterminer: determiners, isPossessive: possessives, isBare: bare, isRelative: relatives, isPreposition: prepositions, isSubordinator: subordinators,
		isConjunction: conjunctions, isModal: modals, isBe: beForms, isHave: haveForms, isDo: doForms, isNegation: negations, isOpener: clauseOpeners,
		isNounForm: nounForms, isNounGerund: nounGerunds, isAdjectival: adjectival, isParticle: particles, isLyNoun: lyNouns, isAdverb: adverbs,
	} {
		for _, w := range list.Words() {
			at(w).class |= c
		}
	}
	for short, w := range contracted {
		at(short).class |= at(w).class | isContracted
	}
	forms.Each(func(w string, f form) {
		e := at(w)
		e.form, e.isForm = f, true
	})
	m := make(map[string]entry, len(made))
	for w, e := range made {
		if adverb(w) {
			e.class |= isAdverb
		}
		m[w] = *e
	}
	return text.NewWordMap(m)
}()

// Entries of the words that the lexicon lacks.
var (
	unlisted       = &entry{}
	unlistedAdverb = &entry{class: isAdverb}
)

func entryOf(word string) *entry {
	if e := entries.At(word); e != nil {
		return e
	}
	if strings.HasSuffix(word, "ly") && adverb(word) {
		return unlistedAdverb
	}
	return unlisted
}

// is tells whether a token of the sentence is of a class.
func (s *Sentence) is(i int, c class) bool {
	return i >= s.first && i < s.last && s.entries[i-s.first].class&c != 0
}

// form returns what a token tells of its verb; ok is false where it is no form of a verb.
func (s *Sentence) form(i int) (f form, ok bool) {
	if i < s.first || i >= s.last {
		return form{}, false
	}
	e := s.entries[i-s.first]
	return e.form, e.isForm
}
