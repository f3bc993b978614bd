package names

import (
	"slices"
	"strings"
	"unicode"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// persons finds people: a rank or role before a name, a role behind it, or a name of two words or more that speaks or acts.
func (r *reader) persons(s *text.Sentence) {
	if s.Heading && r.titleCase(s) {
		return
	}
	for i := s.First; i < s.Last; i++ {
		if last := r.nickPerson(i, s); last > 0 {
			if t := r.person(i, last, s); t != nil {
				t.Titled = true
			}
			i = last - 1
			continue
		}
		if !r.open(i) || !r.nameStart(i, s) || i > s.First && saints.Has(r.tok(i-1).Lower) && r.tok(i-1).Upper() {
			continue
		}
		last := r.nameEnd(i, s)
		if i > s.First && last > i+1 && strings.HasSuffix(r.tok(last-1).Lower, "s") && several.Has(r.tok(i-1).Lower) {
			i = last - 1
			continue // "four White Fathers"
		}
		start := i
		if k := r.behindTitles(i, last); k > i {
			i = k // "Detective Chief Inspector John Caldwell"
		}
		if last > start+1 && (roles.Has(r.tok(last-1).Lower) || last == start+2 && ranks.Has(trim(r.tok(last-1))) && !honorifics.Has(r.tok(last-1).Lower)) {
			i = last - 1
			continue // "Supreme Commander"
		}
		ranked := r.rankedBefore(i, s)
		words := r.nameWords(i, last)
		if words == 0 {
			continue
		}
		score := 0
		if words >= 2 {
			score = r.personScore(i, last, s)
		} else if r.free(i, last) && !adverbs.Has(r.tok(i).Lower) && !strings.HasSuffix(r.tok(i).Lower, "ly") && (r.headed(last, s) || r.wasSomebody(i, last, s)) && r.soleName(i, last, s) {
			score = 2
		}
		if ranked && !r.orgLike(i, last) && (words >= 2 || (r.free(i, last) || r.alias(i, s)) && r.soleName(i, last, s)) || score >= 2 {
			if !r.free(i, last) {
				if score < 3 && words < 3 && !ranked {
					continue
				}
				r.dropInside(i, last)
			}
			t := r.person(i, last, s)
			if t != nil && (ranked || score >= 3) {
				t.Titled = true
			}
			i = last - 1
		}
	}
}

// behindTitles returns the token behind the last rank or role in a run of capitalised words, its first token if there is none.
func (r *reader) behindTitles(first, last int) int {
	for k := last - 2; k > first; k-- {
		if t := r.tok(k); t.Upper() && (ranks.Has(trim(t)) || roles.Has(t.Lower)) && r.tok(k+1).Upper() && !r.honorific(k) {
			return k + 1
		}
	}
	return first
}

// honorific tells whether a title stands inside a name, behind a given name or a numeral: "Hassan Sheikh Mohamud".
func (r *reader) honorific(k int) bool {
	if !honorifics.Has(r.tok(k).Lower) {
		return false
	}
	before := r.tok(k - 1)
	return givenNames.Has(before.Lower) || before.Caps() && strings.Trim(before.Text, "IVX") == ""
}

// open tells whether a token may be part of a person's name: it belongs to nothing, or to a town that is named by it alone.
func (r *reader) open(i int) bool {
	if !r.used[i] {
		return true
	}
	m := r.mentionAt(i)
	if m != nil && m.Adjective && m.Last == m.First+1 && i > 1 && r.tok(i-1).Text == "-" && particles.Has(r.tok(i-2).Lower) {
		return true // al-Sahrawi, al-Iraqi
	}
	if m != nil && m.Adjective && m.Last == m.First+1 && givenNames.Has(r.tok(i).Lower) && i+1 < len(r.Tokens) && r.tok(i+1).Upper() && !r.used[i+1] {
		return true // Finn Larsen
	}
	if m != nil && m.Adjective && m.Last == m.First+1 && i > 0 && !r.used[i-1] && r.tok(i-1).Upper() && !r.tok(i-1).Line && givenNames.Has(r.tok(i-1).Lower) && (i+1 >= len(r.Tokens) || r.tok(i+1).Kind != text.Word || personVerbs.Has(r.tok(i+1).Lower)) {
		return true // Ilyas Kashmiri
	}
	return m != nil && m.Last == m.First+1 && (m.Type == graph.City || m.Type == graph.AdminArea) && !m.Adjective
}

// titleCase tells whether most words of a heading are capitalised, so that case tells nothing there.
func (r *reader) titleCase(s *text.Sentence) bool {
	upper, words := 0, 0
	for i := s.First; i < s.Last; i++ {
		if t := r.tok(i); t.Kind == text.Word && len(t.Text) > 3 {
			words++
			if t.Upper() {
				upper++
			}
		}
	}
	return upper*3 > words*2
}

func (r *reader) nameStart(i int, s *text.Sentence) bool {
	t := r.tok(i)
	if (t.Lower == "prime" || t.Lower == "vice" || t.Lower == "foreign" || t.Lower == "interior" || t.Lower == "defence" || t.Lower == "defense" || t.Lower == "chief" || t.Lower == "secretary") && i+1 < s.Last && (roles.Has(r.tok(i+1).Lower) || r.tok(i+1).Lower == "general") {
		return false
	}
	if t.Kind != text.Word || roles.In(t) || ranks.Has(trim(t)) || t.Lower == "charge" && i > s.First && r.tok(i-1).Lower == "in" {
		return false
	}
	if i-2 >= s.First && r.tok(i-1).Lower == "of" && portfolios.In(t) && (roles.Has(r.tok(i-2).Lower) || ranks.Has(r.tok(i-2).Lower)) {
		return false // "Secretary of Defense X"
	}
	if particles.In(t) && !t.Upper() {
		return (t.Lower == "al" || t.Lower == "el" || t.Lower == "abu") && i+1 < s.Last && r.upperAfter(i, s)
	}
	return t.Upper() && !sentenceWords.In(t) && !(t.Caps() && len(t.Text) > 3 && !initials4(t.Text))
}

func trim(t *text.Token) string { return strings.TrimSuffix(t.Lower, ".") }

func (r *reader) upperAfter(i int, s *text.Sentence) bool {
	for k := i + 1; k < s.Last && k < i+3; k++ {
		if r.tok(k).Text == "-" || k == i+1 && !r.tok(k).Upper() && (r.tok(i).Lower == "de" || r.tok(i).Lower == "van" || r.tok(i).Lower == "von") && particles.Has(r.tok(k).Lower) {
			continue // "de la Peña"
		}
		return r.tok(k).Upper() && r.open(k)
	}
	return false
}

// nameEnd returns the index after the last token of the name that begins at i.
func (r *reader) nameEnd(i int, s *text.Sentence) int {
	end := i + 1
	if particles.Has(r.tok(i).Lower) {
		end = i
	}
	for k := end; k < s.Last && r.open(k); k++ {
		t := r.tok(k)
		switch {
		case k > i && initial(t) && !t.Line:
			end = k + 1 // "Samir A."
			continue
		case k > i && r.nickWithin(k, s):
			k += 2
			continue
		case t.Text == "-" && !t.Space && k+1 < s.Last && !r.tok(k+1).Space:
			continue
		case k > end && r.tok(k-1).Text == "-" && !t.Space && t.Kind == text.Word && !t.Upper() && k == end+1 && len(t.Text) <= 6 && (r.tok(k-2).Upper() || len(r.tok(k-2).Text) <= 2) && k-2 > i:
			end = k + 1 // "Prayut Chan-o-cha"
			continue
		case t.Kind == text.Word && t.Caps() && postnominals.Has(t.Lower) && k > i:
			return end
		case t.Kind == text.Word && t.Upper() && !t.Line && (t.Lower == "al" || t.Lower == "islam" && k > i && r.tok(k-1).Upper() && (givenNames.Has(r.tok(k-1).Lower) || strings.HasSuffix(r.tok(k-1).Lower, "ul") || r.tok(k-1).Lower == "abu") || !sentenceWords.Has(t.Lower) && !groupHeads.Has(t.Lower) && !bodyHeads.Has(t.Lower)):
			end = k + 1
			continue
		case particles.Has(t.Lower) && r.upperAfter(k, s) && (!articleNames.Has(t.Lower) || k+1 < s.Last && r.tok(k+1).Text == "-"):
			continue
		}
		break
	}
	return end
}

// nickWithin tells whether a nickname in quotation marks stands inside a name: "Joaquín “El Chapo” Guzmán".
func (r *reader) nickWithin(k int, s *text.Sentence) bool {
	if !opensQuote(r.tok(k).Text) || k+3 >= s.Last || !r.tok(k-1).Upper() {
		return false
	}
	return r.tok(k+1).Upper() && closesQuote(r.tok(k+2).Text) && !r.tok(k+2).Space && r.tok(k+3).Upper() && r.open(k+3) && r.tok(k+3).Space
}

// nameWords counts the capitalised words of a name.
func (r *reader) nameWords(first, last int) int {
	n := 0
	for i := first; i < last; i++ {
		if t := r.tok(i); t.Upper() && t.Kind == text.Word {
			n++
		}
	}
	return n
}

// rankedBefore tells whether a rank, title or capitalised role stands right before the name, or a role in lower case with
// no word between ("leader Abu X", "spokesman, Ali X").
func (r *reader) rankedBefore(i int, s *text.Sentence) bool {
	k := i - 1
	if k > s.First && r.calledReally(i, s) {
		return true
	}
	if k > s.First && opensQuote(r.tok(k).Text) && (ranks.Has(trim(r.tok(k-1))) || roles.Has(r.tok(k-1).Lower)) && r.tok(k-1).Upper() {
		return true // "Commander “X”"
	}
	if k >= s.First && r.tok(k).Text == "," {
		k--
		if k > s.First && kinsfolk.Has(r.tok(k).Lower) && (r.tok(k-1).Lower == "his" || r.tok(k-1).Lower == "her") {
			return true // "his brothers, X and Y"
		}
		return k >= s.First && roles.Has(r.tok(k).Lower) && r.nameWords(i, r.nameEnd(i, s)) >= 2
	}
	if k < s.First {
		return false
	}
	if k-2 > s.First && r.tok(k).Lower == "as" && (r.tok(k-1).Lower == "only" || r.tok(k-1).Lower == "simply" || r.tok(k-1).Lower == "locally" || r.tok(k-1).Lower == "merely") && r.tok(k-2).Lower == "known" {
		return r.personNear(k, s)
	}
	if l := r.tok(k).Lower; l == "as" && k > s.First && (r.tok(k-1).Lower == "known" || r.tok(k-1).Lower == "identified" || r.tok(k-1).Lower == "signs" || r.tok(k-1).Lower == "signed") || l == "alias" || l == "named" {
		if k > s.First+1 && r.tok(k-1).Text == "-" && r.tok(k-2).Lower == "code" {
			return false // "code-named X"
		}
		return r.personNear(k, s) || l == "as" && k > s.First && strings.HasPrefix(r.tok(k-1).Lower, "sign") || l == "named" && !(k > s.First && namedThings.Has(r.tok(k-1).Lower))
	}
	return ranks.Has(trim(r.tok(k))) && r.tok(k).Upper() || roles.Has(r.tok(k).Lower) || kinWords.Has(r.tok(k).Lower)
}

// personNear tells whether a person or a noun for one stands before "known as".
func (r *reader) personNear(k int, s *text.Sentence) bool {
	for n := k - 1; n >= s.First && n > k-7; n-- {
		if m := r.mentionAt(n); m != nil {
			return m.Type == graph.Person
		}
		switch r.tok(n).Lower {
		case "man", "woman", "militant", "commander", "preacher", "cleric", "bomber", "gunman", "fighter", "jihadist", "leader", "boss", "chief", "teacher", "officer", "ringleader", "lieutenant", "brother":
			return true
		case "group", "network", "faction", "movement", "insurgency", "militia", "organisation", "organization":
			return false
		}
	}
	return false
}

// placesOf returns the tokens of a word, in order.
func (r *reader) placesOf(word string) []int {
	if r.places == nil {
		r.places = map[string]place{}
		r.samePlace = make([]int32, len(r.Tokens))
		for k := range r.Tokens {
			if t := r.tok(k); t.Upper() {
				p, known := r.places[t.Text]
				if known {
					r.samePlace[p.last] = int32(k)
				} else {
					p.first = int32(k)
				}
				p.last = int32(k)
				r.places[t.Text] = p
			}
		}
	}
	p, known := r.places[word]
	if !known {
		return nil
	}
	var out []int
	for k := p.first; ; k = r.samePlace[k] {
		out = append(out, int(k))
		if k == p.last {
			return out
		}
	}
}

// place is the first and the last token of a word.
type place struct{ first, last int32 }

// unquoted returns a name without the nickname in quotation marks inside it.
func unquoted(name string) string {
	words := strings.Fields(name)
	kept := slices.DeleteFunc(slices.Clone(words), func(w string) bool {
		first, last := []rune(w)[0], []rune(w)[len([]rune(w))-1]
		return len(words) > 2 && opensQuote(string(first)) && closesQuote(string(last))
	})
	if len(kept) == len(words) {
		return name
	}
	return strings.Join(kept, " ")
}

// person records the person named by tokens [first, last); the rank before it is kept as an attribute by other extractors.
func (r *reader) person(first, last int, s *text.Sentence) *doc.Thing {
	name := unquoted(r.Slice(r.tok(first).Start, r.tok(last-1).End))
	if !slices.ContainsFunc([]rune(name), unicode.IsLower) || len(name) < 3 {
		return nil
	}
	key := "person:" + graph.Slug(name)
	// A longer form that ends alike is the same person inside one document.
	if t := r.sameSurname(name); t != nil {
		key = t.Key
	}
	t := r.Thing(key, graph.Entity{Type: graph.Person, Name: name}, true)
	if len(name) > len(t.Entity.Name) {
		t.Entity.Name = name
	}
	r.index(t)
	start := first
	for start > s.First && !r.used[start-1] && ranks.Has(trim(r.tok(start-1))) && r.tok(start-1).Upper() {
		start--
	}
	r.mention(t, first, last)
	if start < first {
		for i := start; i < first; i++ {
			r.used[i], r.owner[i] = true, len(r.Mentions)
		}
		m := &r.Mentions[len(r.Mentions)-1]
		m.Span = doc.Span{Start: r.tok(start).Start, End: r.tok(last - 1).End}
		m.First = start
		t.Name(r.Slice(m.Start, m.End), m.Span)
	}
	return t
}
