package names

import (
	"strings"

	"linkchart/loader/text"
)

// Persons of one name, and names made in other ways than of given name and surname.

// nickPerson returns the token behind "X the Y" at a token where X is a given name, and behind "bin X", 0 for others: "Carlos the Jackal",
// "(hand over) bin Laden".
func (r *reader) nickPerson(i int, s *text.Sentence) int {
	t := r.tok(i)
	if r.used[i] || i+1 >= s.Last || r.used[i+1] {
		return 0
	}
	behind := func(k int) bool { return k >= s.Last || !r.tok(k).Upper() || r.tok(k).Line }
	if i+2 < s.Last && t.Upper() && givenNames.Has(t.Lower) && r.tok(i+1).Text == "the" && r.tok(i+2).Upper() && r.tok(i+2).Kind == text.Word && !r.used[i+2] && !r.tok(i+2).Caps() && behind(i+3) && !r.orgLike(i+2, i+3) && !sentenceWords.Has(r.tok(i+2).Lower) {
		return i + 3
	}
	if t.Text == "bin" && i > s.First && !r.tok(i-1).Upper() && r.tok(i+1).Upper() && r.tok(i+1).Kind == text.Word && behind(i+2) {
		return i + 2
	}
	return 0
}

// wasSomebody tells whether a name of one word that opens a sentence is said to be what only people are, or to do what only they do: "X was a
// shepherd and …", "X surrendered at …".
func (r *reader) wasSomebody(i, last int, s *text.Sentence) bool {
	if i != s.First || last != i+1 || last+2 >= s.Last || !r.someone(i, s) || len(r.tok(i).Text) < 5 || r.namesOther(i, "") {
		return false
	}
	l := r.tok(last).Lower
	if l == "was" || l == "is" || l == "had" && r.tok(last+1).Lower == "been" {
		k := last + 1
		if l == "had" {
			k++
		}
		if a := r.tok(k).Lower; a != "a" && a != "an" {
			return false
		}
		for n := k + 1; n < s.Last && n < k+5; n++ {
			w := r.tok(n).Lower
			if (natives.Has(w) || callings.Has(w)) && !(n+1 < s.Last && facilityFollows(r.tok(n+1).Lower)) {
				return true
			}
			if r.tok(n).Kind != text.Word && r.tok(n).Text != "-" {
				return false
			}
		}
	}
	return false
}

// given tells whether a word is a given name as it is written or without its accents.
func (r *reader) given(i int) bool {
	return givenNames.Has(r.tok(i).Lower) || givenNames.Has(r.Folded(i)) || r.tok(i).Text == "Said" || r.tok(i).Text == "Saïd" || r.tok(i).Text == "Saeed"
}

// ownsGroup tells whether a possessive and an actor stand behind a name: "Riek Machar's SPLM-IO".
func (r *reader) ownsGroup(last int, s *text.Sentence) bool {
	if last+1 >= s.Last || r.tok(last).Lower != "'s" && r.tok(last).Lower != "’s" {
		return false
	}
	m := r.mentionAt(last + 1)
	return m != nil && m.First == last+1 && !m.Adjective && string(m.Type) == "ArmedGroup"
}

// calledReally tells whether "real name was" or "nom de guerre," stands before a name.
func (r *reader) calledReally(i int, s *text.Sentence) bool {
	k := i - 1
	if k > s.First && r.tok(k).Text == "," {
		k--
	}
	switch l := r.tok(k).Lower; l {
	case "was", "is":
		return k-1 > s.First && k == i-1 && r.tok(k-1).Lower == "name" && ownNames.Has(r.tok(k-2).Lower)
	case "guerre":
		return k-2 >= s.First && r.tok(k-1).Lower == "de"
	case "pseudonym", "alias", "moniker":
		return true
	}
	return false
}

// plainAdjective tells whether a word may be an adjective between "his" and a word for kin.
func plainAdjective(t *text.Token) bool {
	return t.Kind == text.Word && !t.Upper() && len(t.Text) > 3 && (strings.HasSuffix(t.Lower, "ed") || strings.HasSuffix(t.Lower, "er") || strings.HasSuffix(t.Lower, "en") || strings.HasSuffix(t.Lower, "aged"))
}
