package names

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// groundWords are nouns for sites of several buildings: one may stand for the other.
var groundWords = wordSet(`complex compound premises`)

// sites joins a building that a text first describes with the name that it then gives it: "a Sufi mosque in Bir al-Abed … the
// al-Rawda mosque". The name has "the" and stands at most two sentences behind, and no other building described so is near.
func (r *reader) sites() {
	first := map[string]bool{}
	for n := range r.Mentions {
		m := &r.Mentions[n]
		named := r.Things[m.Key]
		if m.Type != graph.Facility || named == nil || first[m.Key] {
			continue
		}
		first[m.Key] = true
		if !named.Titled || m.First == 0 || r.tok(m.First-1).Lower != "the" || r.tok(m.First).Line || r.struckAnew(m) {
			continue
		}
		var described *doc.Thing
		one := true
		for k := n - 1; k >= 0 && r.Mentions[k].Sentence >= m.Sentence-2; k-- {
			o := &r.Mentions[k]
			t := r.Things[o.Key]
			if o.Type != graph.Facility || t == nil || t.Titled || t.Place == "" || !r.sameKind(t, named, o, m) || !r.indefinite(o.First) {
				continue
			}
			one = one && (described == nil || described == t)
			described = t
		}
		if described == nil || !one || named.Place != "" && named.Place != described.Place {
			continue
		}
		named.Place = described.Place
		delete(r.Things, described.Key)
		for k := range r.Mentions {
			if r.Mentions[k].Key == described.Key {
				r.Mentions[k].Key = named.Key
			}
		}
	}
}

func (r *reader) sameKind(a, b *doc.Thing, x, y *doc.Mention) bool {
	v, w := r.tok(x.Last-1).Lower, r.tok(y.Last-1).Lower
	return v == w || groundWords.Has(v) && groundWords.Has(w) || a.Entity.Kind == b.Entity.Kind && a.Entity.Kind != "OTHER"
}

// indefinite tells whether "a" or "an" opens the noun phrase of a token.
func (r *reader) indefinite(token int) bool {
	for k := token; k > 0 && k > token-6; k-- {
		switch l := r.tok(k).Lower; {
		case l == "a" || l == "an":
			return true
		case k < token && (l == "the" || l == "its" || r.tok(k).Text == "," || r.tok(k).Text == "."):
			return false
		}
	}
	return false
}

// venueBehind tells whether a word of a name stands at a token that a kind of building follows: "the Pearl Beach | restaurant".
func (r *reader) venueBehind(i int, s *text.Sentence) bool {
	return r.tok(i).Upper() && i > s.First && r.tok(i-1).Upper() && i+1 < s.Last && venues.Has(r.tok(i+1).Lower) && !r.used[i+1]
}

// apposedFacility reads "El Nogal, an exclusive club in Bogota": the name before the comma is the building's.
func (r *reader) apposedFacility(i int, s *text.Sentence) bool {
	k := i - 1
	for k > s.First && (!r.used[k] && (r.tok(k).Kind == text.Word && !r.tok(k).Upper() || r.tok(k).Text == "-") || r.used[k] && r.mentionAt(k) != nil && r.mentionAt(k).Adjective) && r.tok(k).Lower != "a" && r.tok(k).Lower != "an" {
		k--
	}
	if k <= s.First+1 || i-k > 5 || r.tok(k).Lower != "a" && r.tok(k).Lower != "an" || r.tok(k-1).Text != "," {
		return false
	}
	if n := i + 1; n < s.Last && r.tok(n).Kind == text.Word && (roles.Has(r.tok(n).Lower) || callings.Has(r.tok(n).Lower) || humans.Has(r.tok(n).Lower) || officeNouns.Has(r.tok(n).Lower) || natives.Has(r.tok(n).Lower) || kindOf[r.tok(n).Lower] != "") {
		return false // "X, a field commander"
	}
	for n := k + 1; n < i; n++ {
		if r.tok(n).Lower == "of" {
			return false // "X, a member of parliament"
		}
	}
	first := k - 1
	if m := r.mentionAt(first - 1); r.tok(first-1).Kind == text.Number && first-2 > s.First && r.tok(first-2).Upper() && (m == nil || m.Type != doc.DateMention) {
		first-- // "Tower 22, a base in X"
	}
	for first > s.First && !r.used[first-1] && r.tok(first-1).Upper() && r.tok(first-1).Kind == text.Word && !sentenceWords.Has(r.tok(first-1).Lower) {
		first--
	}
	if first == k-1 {
		return false
	}
	place := r.placeBehind(i+1, s, nil)
	name := strings.Join(strings.Fields(r.Slice(r.tok(first).Start, r.tok(k-2).End)), " ")
	key := "facility:" + graph.Slug(name)
	t := r.Thing(key, graph.Entity{Type: graph.Facility, Name: name, Kind: doc.Sites.Of(r.tok(i).Lower)}, true)
	if place != nil {
		t.Place = place.Key
	}
	r.mention(t, first, k-1)
	return true
}
