package names

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

var (
	// orgNouns call an organisation that isn't armed by what it is.
	orgNouns = wordSet(`party company firm corporation conglomerate charity ngo nonprofit non-profit foundation association think-tank thinktank watchdog union federation
		operator contractor manufacturer airline retailer supplier bank insurer start-up startup committee consultancy subsidiary trust alliance coalition`)
	// civil words make an organisation of a group, movement or arm.
	civil = wordSet(`rights aid advocacy campaign monitoring watchdog lobby lobbying pressure humanitarian relief charitable research civic civil victims survivors women's environmental
		opposition political analysis activist activists support student students peace media`)
	// orgLoose are nouns that call an organisation with a civil word before them.
	orgLoose = wordSet(`group organisation organization network movement arm wing body institute centre center collective`)
	// creeds are capitalised words before "party" that tell what it believes.
	creeds = wordSet(`islamist christian muslim marxist maoist trotskyist labour labor tory democrat republican baathist kurdish nationalist`)
	// listing are what is done to groups that a state bans.
	listing = wordSet(`proscribed outlawed blacklisted proscribing outlawing blacklisting`)
	// bandWords in a sentence tell that what is founded in it fights.
	bandWords = wordSet(`banned proscribed outlawed terrorist terrorists terror armed militant militants attack attacks attacked insurgency insurgent insurgents guerrilla guerrillas fighters
		bombing bombings bombed violent neo-nazi separatist separatists jihadist jihadists rebel rebels`)
	raisings = wordSet(`in by on as after during with from at to under around about out`)
	founded  = wordSet(`founded formed established created launched`)
)

// organisations finds organisations by the nouns beside their names: "the Chinese company X", "the socialist party, X", "X, a political
// party", "the Congress party".
func (r *reader) organisations(s *text.Sentence) {
	if !r.Holds(s, institutes) && !r.Holds(s, orgNouns) && !r.Holds(s, orgLoose) || s.Heading && r.titleCase(s) {
		return
	}
	for i := s.First; i < s.Last; i++ {
		t := r.tok(i)
		if institutes.In(t) && i-2 >= s.First && !t.Upper() && !r.used[i] && (t.Lower != "tank" || r.tok(i-1).Lower == "think") {
			if first, last := r.institute(i, s); last > first { // "the Clingendael institute"
				r.organisation(first, last)
				continue
			}
		}
		if r.leagueOfBands(i, s) {
			continue
		}
		if t.Kind != text.Word || r.used[i] || t.Upper() || !orgNouns.In(t) && !(orgLoose.In(t) && i > s.First && civil.Has(r.tok(i-1).Lower)) {
			continue
		}
		if t.Lower == "party" && i-2 >= s.First && r.tok(i-1).Upper() && !r.used[i-1] && r.tok(i-1).Kind == text.Word && !creeds.Has(r.tok(i-1).Lower) && !sentenceWords.Has(r.tok(i-1).Lower) {
			first := i - 1
			for first > s.First && r.tok(first-1).Upper() && !r.used[first-1] && r.tok(first-1).Kind == text.Word && !sentenceWords.Has(r.tok(first-1).Lower) {
				first--
			}
			if first > s.First && (r.tok(first-1).Lower == "the" || r.tok(first-1).Lower == "'s" || r.mentionAt(first-1) != nil && r.mentionAt(first-1).Adjective) {
				r.organisation(first, i+1)
				continue
			}
		}
		if first := r.styled(i, s); first > 0 {
			if last := r.orgRun(first, s); last > first {
				r.organisation(first, last)
			}
			continue
		}
		if first, last := r.orgBehind(i, s); last > first {
			r.organisation(first, last)
			continue
		}
		if first, last := r.orgBefore(i, s); last > first {
			r.organisation(first, last)
		}
	}
}

// institutes are nouns behind the name of an organisation with "the" before it.
var institutes = wordSet(`institute foundation consultancy think-tank thinktank tank charity ngo university newspaper magazine website`)

// institute returns the capitalised words, with "the" before them, that a noun for an organisation stands behind.
func (r *reader) institute(i int, s *text.Sentence) (first, last int) {
	first = i
	if r.tok(i).Lower == "tank" {
		first--
	}
	last = first
	for first > s.First && last-first < 4 && !r.used[first-1] && r.tok(first-1).Upper() && r.tok(first-1).Kind == text.Word && !sentenceWords.Has(r.tok(first-1).Lower) {
		first--
	}
	if first == last || first == s.First || r.tok(first-1).Lower != "the" || len(r.tok(last-1).Text) < 3 {
		return 0, 0
	}
	if r.tok(i).Lower == "tank" {
		return first, last
	}
	return first, i + 1
}

// orgBehind returns the name behind a noun for an organisation, with or without a comma between.
func (r *reader) orgBehind(i int, s *text.Sentence) (first, last int) {
	first = i + 1
	if first < s.Last && (r.tok(first).Text == "," || r.tok(first).Lower == "called" || r.tok(first).Lower == "named") {
		first++
		if first < s.Last && r.tok(first).Lower == "the" {
			first++
		}
	} else if !r.determined(i, s) {
		return 0, 0
	}
	last = r.orgRun(first, s)
	if last == first || last-first == 1 && (len(r.tok(first).Text) < 3 || first > i+1 && r.tok(first-1).Text == "," && !r.closed(last, s)) {
		return 0, 0
	}
	if first > i+1 && r.tok(first-1).Text == "," && !r.closed(last, s) {
		return 0, 0
	}
	return first, last
}

// orgBefore returns the name before ", a … noun for an organisation".
func (r *reader) orgBefore(i int, s *text.Sentence) (first, last int) {
	k := i - 1
	for k > s.First && k > i-6 && r.tok(k).Kind == text.Word && r.tok(k).Lower != "a" && r.tok(k).Lower != "an" {
		if m := r.mentionAt(k); r.tok(k).Upper() && (m == nil || !m.Adjective) {
			return 0, 0
		}
		k--
	}
	if k <= s.First+1 || r.tok(k).Lower != "a" && r.tok(k).Lower != "an" || r.tok(k-1).Text != "," || k > i-1 {
		return 0, 0
	}
	last = k - 1
	first = last
	for first > s.First && last-first < 6 && !r.used[first-1] && (r.tok(first-1).Kind == text.Word && r.tok(first-1).Upper() || r.tok(first-1).Text == "-" && !r.tok(first-1).Space) && !sentenceWords.Has(r.tok(first-1).Lower) {
		first--
	}
	if first == last || r.tok(first).Text == "-" || first > s.First && (r.tok(first-1).Lower == "and" || r.tok(first-1).Text == "," || r.used[first-1]) {
		return 0, 0
	}
	return first, last
}

// orgRun returns the token behind a run of free capitalised words.
func (r *reader) orgRun(first int, s *text.Sentence) int {
	k := first
	if k+2 < s.Last && particles.Has(r.tok(k).Lower) && r.tok(k+1).Text == "-" && r.tok(k+2).Upper() && !r.used[k] && !r.used[k+2] {
		k += 3 // "the party al-X"
	}
	for k < s.Last && k < first+6 && !r.used[k] && (r.tok(k).Kind == text.Word && r.tok(k).Upper() && (!sentenceWords.Has(r.tok(k).Lower) || k > first && r.tok(k).Lower == "international") && !roles.Has(r.tok(k).Lower) && !ranks.Has(trim(r.tok(k))) || r.tok(k).Text == "-" && !r.tok(k).Space && k > first) {
		k++
	}
	if k > first && k+2 < s.Last && (r.tok(k).Lower == "of" || r.tok(k).Lower == "for") && r.tok(k+1).Lower == "the" && r.tok(k+2).Upper() && first > s.First && orgNouns.Has(r.tok(first-1).Lower) {
		if m := r.mentionAt(k + 2); m == nil || m.Type.Class() == graph.PlaceClass && m.First == k+2 { // "the charity Hands of the X"
			k += 3
			if m != nil {
				k = m.Last
			}
			return k
		}
	}
	if k > first && k+1 < s.Last && (r.tok(k).Lower == "of" || r.tok(k).Lower == "for" || r.tok(k).Lower == "not") && r.tok(k+1).Upper() && (first < s.First+2 || r.tok(first-1).Lower == "itself" || r.tok(first-1).Text != ",") {
		if k += 2; r.used[k-1] { // "Justice for Barsalogho"
			for k < s.Last && r.used[k] && r.owner[k] == r.owner[k-1] {
				k++
			}
		}
		return k
	}
	if k < s.Last && r.used[k] && k > first && r.tok(k).Upper() || k > first && givenNames.Has(r.tok(first).Lower) && !(first-2 >= s.First && mediaNouns.Has(r.tok(first-2).Lower)) {
		return first
	}
	return k
}

// determined tells whether an article, a possessive or a number stands a few words before a noun.
func (r *reader) determined(i int, s *text.Sentence) bool {
	for k := i - 1; k >= s.First && k > i-5; k-- {
		switch l := r.tok(k).Lower; {
		case l == "the" || l == "a" || l == "an" || l == "its" || l == "his" || l == "their" || l == "'s":
			return true
		case r.tok(k).Kind != text.Word:
			return false
		}
	}
	return false
}

// closed tells whether a mark or a verb of the sentence stands behind an apposition.
func (r *reader) closed(at int, s *text.Sentence) bool {
	return at >= s.Last || r.tok(at).Text == "," || r.tok(at).Text == "." || r.tok(at).Text == ";" || r.tok(at).Text == "("
}

func (r *reader) organisation(first, last int) {
	name := strings.Join(strings.Fields(r.Slice(r.tok(first).Start, r.tok(last-1).End)), " ")
	r.mention(r.Thing(graph.EntityID(graph.Organization, name), graph.Entity{Type: graph.Organization, Name: name, Kind: "OTHER"}, false), first, last)
}

// listed tells whether a free name stands between armed groups in a list: "the X Front, Y 7 and al-Z".
func (r *reader) listed(first, last int, s *text.Sentence) bool {
	at := func(k int) *doc.Mention {
		if k < s.First || k >= s.Last {
			return nil
		}
		m := r.mentionAt(k)
		if m == nil || m.Type != graph.ArmedGroup || m.Adjective {
			return nil
		}
		return m
	}
	if first-2 < s.First || r.tok(first-1).Text != "," || at(first-2) == nil || last+1 >= s.Last {
		return false
	}
	next := last + 1
	if r.tok(last).Text == "," && r.tok(next).Lower == "and" {
		next++
	} else if r.tok(last).Text != "," && r.tok(last).Lower != "and" {
		return false
	}
	if next < s.Last && r.tok(next).Lower == "the" {
		next++
	}
	return at(next) != nil
}

// raised tells whether a name is founded or was in a sentence that speaks of violence.
func (r *reader) raised(last int, s *text.Sentence) bool {
	k := last
	if k < s.Last && (r.tok(k).Text == "," || r.tok(k).Lower == "was") {
		k++
		if k < s.Last && (r.tok(k).Lower == "first" || r.tok(k).Lower == "originally") {
			k++
		}
	} else {
		return false
	}
	if k+1 >= s.Last || !founded.Has(r.tok(k).Lower) || r.mentionAt(k+1) == nil && !raisings.Has(r.tok(k+1).Lower) {
		return false
	}
	for n := s.First; n < s.Last; n++ {
		if bandWords.Has(r.tok(n).Lower) {
			return true
		}
	}
	return false
}

// civic tells whether the noun before "calling itself" is one for an organisation.
func (r *reader) civic(k int, s *text.Sentence) bool {
	for n := k - 1; n >= s.First && n > k-6; n-- {
		if orgNouns.Has(r.tok(n).Lower) {
			return true
		}
		if bandNouns.Has(r.tok(n).Lower) || looseNouns.Has(r.tok(n).Lower) || r.tok(n).Kind != text.Word {
			return false
		}
	}
	return false
}

// styled returns the token behind "calling itself" that follows a noun for an organisation, 0 if there is none.
func (r *reader) styled(i int, s *text.Sentence) int {
	for n := i + 1; n+2 < s.Last && n < i+5; n++ {
		if l := r.tok(n).Lower; (l == "calling" || l == "calls" || l == "called" || l == "styling") && r.tok(n+1).Lower == "itself" {
			if n += 2; r.tok(n).Lower == "the" {
				n++
			}
			return n
		}
	}
	return 0
}
