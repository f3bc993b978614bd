package names

import (
	"linkchart/graph"
	"linkchart/loader/doc"
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
