package names

import (
	"strings"
	"unicode"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// acronyms learns "Name (ABC)" and "Name, or ABC,": the short form names the thing of the long one from then on. Where it is made of
// the initials of the long one it does so even if the gazetteer knows another of that form.
func (r *reader) acronyms() {
	short := map[string]acronym{}
	for k := range r.Mentions {
		m := &r.Mentions[k]
		t := r.Things[m.Key]
		if t == nil || m.Adjective || m.Coreference || t.Entity.Type.Class() == graph.PlaceClass || t.Entity.Type == graph.Person || m.Last+2 >= len(r.Tokens) {
			continue
		}
		at := r.definedAt(m.Last)
		if at == 0 {
			continue
		}
		sure := r.spelledBy(r.tok(at).Text, m.First, m.Last)
		if at+1 < len(r.Tokens) && r.tok(at+1).Text == "-" && !r.tok(at+1).Space {
			r.hyphenated(m, at)
			continue
		}
		if o := r.mentionAt(at); !r.used[at] || o != nil && o.Key != m.Key && o.Type == graph.ArmedGroup && m.Type.Class() == graph.ActorClass && sure && r.x.g.Entry(m.Key) == nil {
			short[r.tok(at).Text] = acronym{t, sure}
		}
	}
	r.initialled()
	if len(short) == 0 {
		return
	}
	left := map[string]bool{}
	for si := range r.Sentences {
		s := &r.Sentences[si]
		r.sentence = si
		for i := s.First; i < s.Last && !s.Furniture; i++ {
			a := short[r.tok(i).Text]
			if a.Thing == nil {
				continue
			}
			if o := r.mentionAt(i); !r.used[i] {
				r.mention(a.Thing, i, i+1)
			} else if a.sure && o != nil && o.Key != a.Key && o.Last == o.First+1 {
				left[o.Key] = true
				o.Key, o.Type = a.Key, a.Entity.Type
				a.Name(r.tok(i).Text, o.Span)
			}
		}
	}
	for key := range left {
		r.forget(key, -1)
	}
}

// translated takes a bracket behind the name of an armed group with no more than words that are none of its own for its name in another
// language: "the Northern Brigade (Severna Brigada)".
func (r *reader) translated() {
	for n := 0; n < len(r.Mentions); n++ {
		m := r.Mentions[n]
		s := &r.Sentences[m.Sentence]
		if m.Type != graph.ArmedGroup || m.Adjective || m.Coreference || m.Last == m.First || m.Last+3 >= s.Last || r.tok(m.Last).Text != "(" {
			continue
		}
		k := m.Last + 1
		for k < s.Last && k < m.Last+8 && r.tok(k).Kind == text.Word && (r.tok(k).Upper() || k > m.Last+1 && len(r.tok(k).Text) < 5) {
			k++
		}
		first := m.Last + 1
		if k >= s.Last || k-first < 2 || r.tok(k).Text != ")" || !r.tok(k-1).Upper() || r.tok(first).Caps() {
			continue
		}
		if o := r.mentionAt(first); !r.free(first, k) && (o == nil || o.First != first || o.Last != k || o.Type != graph.ArmedGroup || r.x.g.Entry(o.Key) != nil) {
			continue
		}
		r.dropInside(first, k)
		r.sentence = m.Sentence
		r.mention(r.Things[m.Key], first, k)
	}
}

// hyphenated lets a short form of two parts, "JAK-A", name the thing of a long one wherever it stands alone.
func (r *reader) hyphenated(m *doc.Mention, at int) {
	t, first := r.Things[m.Key], r.tok(at).Text
	for _, i := range r.placesOf(first) {
		if i+2 >= len(r.Tokens) || r.tok(i+1).Text != "-" || r.tok(i+2).Text != r.tok(at+2).Text || !r.free(i, i+3) {
			continue
		}
		if r.sentence = r.SentenceOf(i); !r.Sentences[r.sentence].Furniture {
			r.mention(t, i, i+3)
		}
	}
}

// initialled finds the groups of long names by their initials, which the text needs not define: "the RPF" of the Revolutionary People's Front.
func (r *reader) initialled() {
	long := map[string]string{}
	for k := range r.Mentions {
		m := &r.Mentions[k]
		if m.Type != graph.ArmedGroup || m.Adjective || m.Coreference || m.Last-m.First < 3 {
			continue
		}
		var letters []rune
		for i := m.First; i < m.Last; i++ {
			if t := r.tok(i); t.Kind == text.Word && t.Upper() && t.Lower != "the" {
				letters = append(letters, unicode.ToUpper([]rune(t.Text)[0]))
			}
			if l := r.tok(i).Lower; l == "of" && len(letters) > 2 {
				break // "the X Front of P": rather XF
			}
		}
		if w := string(letters); len(letters) > 2 {
			if have, ok := long[w]; ok && have != m.Key {
				long[w] = ""
			} else {
				long[w] = m.Key
			}
		}
	}
	if len(long) == 0 {
		return
	}
	for si := range r.Sentences {
		s := &r.Sentences[si]
		for i := s.First; i < s.Last && !s.Furniture; i++ {
			if t := r.tok(i); len(t.Text) < 3 || !t.Caps() || r.used[i] {
				continue
			}
			if key := long[r.tok(i).Text]; key != "" {
				r.sentence = si
				r.mention(r.Things[key], i, i+1)
			}
		}
	}
}

// acronym is what a short form names; sure tells that it is made of the initials of the long one.
type acronym struct {
	*doc.Thing
	sure bool
}

// definedAt returns the token of the short form in "(ABC)" or ", or ABC" behind a name, 0 if there is none.
func (r *reader) definedAt(last int) int {
	if last+2 >= len(r.Tokens) {
		return 0
	}
	a := r.tok(last + 1)
	if r.tok(last).Text == "(" && r.tok(last+2).Text == ")" && (a.Caps() || initials(a.Text) || mixed(a.Text)) {
		return last + 1
	}
	if last+4 < len(r.Tokens) && r.tok(last).Text == "(" && a.Caps() && r.tok(last+2).Text == "-" && !r.tok(last+2).Space && r.tok(last+3).Upper() && r.tok(last+4).Text == ")" {
		return last + 1 // "(JAK-A)"
	}
	k := last
	if r.tok(k).Text == "," {
		k++
	}
	if a := r.tok(k + 1); r.tok(k).Lower == "or" && a.Caps() && len(a.Text) > 1 {
		return k + 1
	}
	return 0
}

// spelledBy tells whether a short form is made of the initials of the capitalised words of a name, each but one of them.
func (r *reader) spelledBy(short string, first, last int) bool {
	var letters []rune
	for i := first; i < last; i++ {
		if t := r.tok(i); t.Kind == text.Word && t.Upper() {
			letters = append(letters, unicode.ToUpper([]rune(t.Text)[0]))
		}
	}
	return len(letters) > 1 && strings.ToUpper(short) == string(letters)
}

// defined finds things of unknown names that a text gives a short form made of their initials: "Runda Kumpulan Kecil (RKK)". What
// the words around it tell of violence decides whether it is an armed group.
func (r *reader) defined(s *text.Sentence) {
	if !r.Holds(s, brackets) {
		return
	}
	for i := s.First + 3; i+1 < s.Last; i++ {
		t := r.tok(i)
		if !t.Caps() || len(t.Text) < 3 || r.tok(i-1).Text != "(" || r.tok(i+1).Text != ")" || r.used[i] || r.used[i-2] {
			continue
		}
		first := r.definition(i-1, len([]rune(t.Text)), s)
		if first < 0 || !r.spelledBy(t.Text, first, i-1) {
			continue
		}
		name := strings.Join(strings.Fields(r.Slice(r.tok(first).Start, r.tok(i-2).End)), " ")
		e := graph.Entity{Type: graph.Organization, Name: name, Kind: "OTHER"}
		if r.bandNear(first, i+2, s) {
			e = graph.Entity{Type: graph.ArmedGroup, Name: name}
		}
		r.dropInside(first, i-1)
		thing := r.Thing(graph.EntityID(e.Type, name), e, false)
		thing.Titled = true
		r.mention(thing, first, i-1)
	}
}

// definition returns the first token of the name before a bracket that has so many capitalised words, -1 if there is none.
func (r *reader) definition(last, words int, s *text.Sentence) int {
	for k := last - 1; k >= s.First && k > last-12; k-- {
		t := r.tok(k)
		if m := r.mentionAt(k); m != nil && (m.Type.Class() == graph.ActorClass || m.Type == graph.Facility) {
			return -1
		}
		switch {
		case t.Kind == text.Word && t.Upper():
			if words--; words == 0 {
				return k
			}
		case t.Lower == "of" || t.Lower == "the" || t.Lower == "for" || t.Lower == "and" || t.Lower == "in" || t.Text == "-" || t.Lower == "'s" || particles.Has(t.Lower):
		default:
			return -1
		}
	}
	return -1
}

// bandNear tells whether a noun for an armed group or its people stands beside tokens [first, last).
func (r *reader) bandNear(first, last int, s *text.Sentence) bool {
	for k := max(s.First, first-8); k < s.Last && k < last+8; k++ {
		if k >= first && k < last {
			if l := r.tok(k).Lower; groupHeads.Has(l) || l == "liberation" || l == "resistance" {
				return true
			}
			continue
		}
		if l := r.tok(k).Lower; bandNouns.Has(l) || bandsBehind.Has(l) || violent.Has(l) || l == "armed" || l == "ceasefire" {
			return true
		}
	}
	return false
}

// initials tells whether a word is made of first letters, some small: "LeT", "AQiM".
func initials(word string) bool {
	upper := 0
	for _, c := range word {
		if unicode.IsUpper(c) {
			upper++
		}
	}
	return upper >= 2 && len(word) <= 6
}

// mixed tells whether a word is made of digits and capitals: "3R".
func mixed(word string) bool {
	digits, letters := 0, 0
	for _, c := range word {
		switch {
		case unicode.IsDigit(c):
			digits++
		case unicode.IsUpper(c):
			letters++
		default:
			return false
		}
	}
	return digits > 0 && letters > 0 && len(word) <= 4
}
