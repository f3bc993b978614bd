package names

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/extract/ner"
	"linkchart/loader/text"
)

// strangers finds persons whom nothing but the model of names tells: names of two words and more that are part of no other
// mention. Tags cost more than all the rest, so only sentences with words for such a name are tagged.
func (r *reader) strangers() {
	var candidates []text.Sentence
	var numbers []int
	for i := range r.Sentences {
		if s := &r.Sentences[i]; !s.Furniture && !s.Heading && ner.MayHold(r.Text, s, r.used) {
			candidates, numbers = append(candidates, *s), append(numbers, i)
		}
	}
	if len(candidates) == 0 {
		return
	}
	at := 0
	for _, span := range r.x.finder.FindPersons(r.Text, candidates, r.used) {
		for candidates[at].Last <= span.First {
			at++
		}
		s := &r.Sentences[numbers[at]]
		first := r.untitled(span.First, span.Last, s)
		if first-1 == s.First && first > span.First-1 && !r.used[first-1] && r.tok(first-1).Upper() && r.tok(first-1).Kind == text.Word && !r.tok(first-1).Caps() && !sentenceWords.Has(r.tok(first-1).Lower) && !titled(r.tok(first-1)) && !notOfPerson(*r.tok(first - 1)) {
			first-- // the first word of the sentence
		}
		if span.Last-first < 2 || !r.free(first, span.Last) || slices.ContainsFunc(r.Tokens[first:span.Last], notOfPerson) {
			continue
		}
		if r.amongPlaces(first, s) || r.thingApposed(first, s) {
			continue
		}
		r.sentence = numbers[at]
		r.person(first, span.Last, s)
	}
}

// amongPlaces tells whether a name goes on a list of places: "in Diyala and Salah al-Din".
func (r *reader) amongPlaces(first int, s *text.Sentence) bool {
	if first-2 <= s.First || r.tok(first-1).Lower != "and" && r.tok(first-1).Text != "," {
		return false
	}
	m := r.mentionAt(first - 2)
	if m == nil || m.Adjective || m.Type != graph.City && m.Type != graph.AdminArea || m.First == s.First {
		return false
	}
	switch r.tok(m.First - 1).Lower {
	case "in", "near", "around", "between", "across":
		return r.tok(first-1).Lower == "and"
	case ",":
		return r.mentionAt(m.First-2) != nil && r.mentionAt(m.First-2).Type == m.Type
	}
	return false
}

// untitled returns the first token of a name behind the ranks, roles and callings, or the word that begins the sentence, that open it.
func (r *reader) untitled(first, last int, s *text.Sentence) int {
	for first < last && (titled(r.tok(first)) || first == s.First && sentenceWords.Has(r.tok(first).Lower)) {
		first++
	}
	return first
}

func titled(t *text.Token) bool {
	return ranks.Has(trim(t)) || roles.Has(t.Lower) || callings.Has(t.Lower)
}

// notOfPerson tells whether a word stands in names of bodies, buildings and places only.
func notOfPerson(t text.Token) bool {
	return bodyHeads.Has(t.Lower) || groupHeads.Has(t.Lower) || notPersons.Has(t.Lower)
}
