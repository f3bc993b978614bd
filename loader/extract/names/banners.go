package names

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// Names that armed groups give themselves, told by how they are made and by what is said of those who bear them.

var (
	// bannerEnds end such names: "the Sahel Falcons".
	bannerEnds = wordSet(`vanguard vanguards rifles falcons eagles lions wolves hawks panthers leopards cobras scorpions vipers dragons avengers defenders liberators guardians martyrs
		partisans squad squads legion cells guard guards shield sword swords dagger spear dawn emirate caliphate militia gang cartel clan mafia patriots volunteers vigilantes raiders
		riders knights warriors hunters fedayeen mujahideen mujahidin commandos ninjas sons brothers boys column columns nuclei faction phalanx fist fury revenge vengeance insurgents revolutionaries`)
	// bannerStarts begin them, before "of": "the Sons of the Cedar".
	bannerStarts = wordSet(`sons soldiers guards guardians defenders protectors lions knights wolves eagles falcons conspiracy army katiba swords sword fist fists shield brothers warriors
		martyrs partisans cells brigade brigades battalion battalions legion avengers hunters hands banner disciples fighters militia mujahideen soldiers tigers`)
	// doubtfulEnds and doubtfulStarts are those of others as often.
	doubtfulEnds   = wordSet(`union league congress fellowship alliance coalition network command force forces army order action council unit units cell bloc rally movement organisation organization corps`)
	doubtfulStarts = wordSet(`union party league order council voice men children youth hand followers servants companions people network`)
	// stateWords in a name make one of a state's units or of a firm.
	stateWords = wordSet(`presidential civil national coast swiss republican royal border home imperial palace prison security bomb riot flying anti-terror anti-terrorism police crime fraud vice
		operation special federal state municipal air naval navy marine international joint central supreme general defence defense intelligence european african american british trade labour labor
		football soccer basketball rugby cricket hockey premier human students district reserve village provincial regional local traffic honour honor workers' women's chamber electoral`)
)

// banners finds armed groups of such names: those with a telling word once anything is said of them that is said of armed groups, others, and
// unknown short forms in capitals, if more is said.
func (r *reader) banners() {
	found := map[string][]banner{}
	score := map[string]int{}
	var order []string
	for si := range r.Sentences {
		s := &r.Sentences[si]
		if s.Furniture || !r.Holds(s, bannerStarts) && !r.Holds(s, doubtfulStarts) && !r.Holds(s, bannerEnds) && !r.Holds(s, doubtfulEnds) || s.Heading && r.titleCase(s) {
			continue
		}
		for i := s.First; i < s.Last; i++ {
			b, ok := r.bannerAt(i, s)
			if !ok {
				continue
			}
			b.sentence = si
			name := r.Slice(r.tok(b.first).Start, r.tok(b.last-1).End)
			if found[name] == nil {
				order = append(order, name)
			}
			found[name] = append(found[name], b)
			score[name] = max(score[name], b.made+r.bandScore(b.first, b.last, s))
			i = b.last - 1
		}
	}
	for _, name := range order {
		if score[name] < 2 {
			continue
		}
		for _, b := range found[name] {
			r.sentence = b.sentence
			r.dropInside(b.first, b.last)
			name := strings.Join(strings.Fields(name), " ")
			r.mention(r.Thing(graph.EntityID(graph.ArmedGroup, name), graph.Entity{Type: graph.ArmedGroup, Name: name}, false), b.first, b.last)
		}
	}
}

// banner is a name made like those of armed groups; made tells how surely, 0 or 1.
type banner struct{ sentence, first, last, made int }

// bannerAt returns the name whose telling word, the last or the one before "of", stands at a token.
func (r *reader) bannerAt(i int, s *text.Sentence) (b banner, ok bool) {
	t := r.tok(i)
	if t.Kind != text.Word || !t.Upper() || r.taken(i) {
		return b, false
	}
	if bannerStarts.In(t) || doubtfulStarts.In(t) {
		if last := r.bannerTail(i+1, s); last > i+1 && !r.stateNear(i, last) {
			b = banner{first: r.bannerHead(i, s), last: last}
			if bannerStarts.Has(t.Lower) {
				b.made = 1
			}
			return b, true
		}
	}
	if !bannerEnds.In(t) && !doubtfulEnds.In(t) || i+1 < s.Last && r.tok(i+1).Kind == text.Word && r.tok(i+1).Upper() && !r.tok(i+1).Line {
		return b, false
	}
	first := r.bannerHead(i, s)
	if first == i || r.stateNear(first, i) {
		return b, false
	}
	b = banner{first: first, last: i + 1}
	if bannerEnds.Has(t.Lower) {
		b.made = 1
	}
	return b, true
}

// taken tells whether a token belongs to the name of an actor, a facility or a person.
func (r *reader) taken(i int) bool {
	m := r.mentionAt(i)
	return m != nil && (m.Type.Class() != graph.PlaceClass || m.Type == graph.Facility) || m == nil && r.used[i]
}

// bannerHead returns the first token of a name behind whose words a token stands: capitalised words, places and peoples among them.
func (r *reader) bannerHead(i int, s *text.Sentence) int {
	first := i
	for k := i - 1; k >= s.First; k-- {
		t := r.tok(k)
		switch {
		case (t.Lower == "'s" || t.Text == "'" || t.Text == "’") && k > s.First && r.tok(k-1).Upper() && !r.tok(k-1).Line && !r.ownedBy(k-1):
			continue // "the People's Dawn"
		case t.Text == "-" && !t.Space && k > s.First && r.tok(k-1).Kind == text.Word:
			if !r.tok(k-1).Upper() && len(r.tok(k-1).Text) > 4 {
				return first
			}
			first = k - 1
			k--
			continue
		case t.Kind != text.Word || !t.Upper() || r.taken(k) || t.Line && k+1 == first && r.tok(first).Line:
			return first
		case sentenceWords.Has(t.Lower) && (k == s.First || !qualities.Has(t.Lower) && !directions.Has(t.Lower)), ranks.Has(trim(t)), roles.Has(t.Lower):
			return first
		}
		first = k
	}
	return first
}

// ownedBy tells whether a token names a country or town that has something: "Germany's".
func (r *reader) ownedBy(k int) bool {
	m := r.mentionAt(k)
	return m != nil && m.Type.Class() == graph.PlaceClass
}

// bannerTail returns the token behind "of the X", "for the X and the Y" at a token, the same token if none stands there.
func (r *reader) bannerTail(at int, s *text.Sentence) int {
	if at+1 >= s.Last || r.tok(at).Lower != "of" && r.tok(at).Lower != "for" {
		return at
	}
	end := at
	for k := at + 1; k < s.Last && k < at+9; k++ {
		t := r.tok(k)
		switch {
		case t.Kind == text.Word && t.Upper() && !(r.taken(k) && !r.personAt(k)):
			end = k + 1
			continue
		case t.Text == "-" && !t.Space, (t.Lower == "of" || t.Lower == "the" || t.Lower == "al") && r.goesFurther(k+1, s), t.Lower == "and" && end == k && r.tok(at).Lower == "for" && r.goesFurther(k+1, s):
			continue
		case t.Kind == text.Number && end == at, r.mentionAt(k) != nil && r.mentionAt(k).Type == doc.QuantityMention && k+1 < s.Last && r.tok(k+1).Upper():
			end = k + 1
			continue
		}
		break
	}
	if end > at && r.tok(end-1).Text == "-" {
		end--
	}
	return end
}

// goesFurther tells whether a capitalised word stands at a token, or behind an article there.
func (r *reader) goesFurther(k int, s *text.Sentence) bool {
	if k < s.Last && (r.tok(k).Text == "-" || r.tok(k).Lower == "the") {
		k++
	}
	return k < s.Last && r.tok(k).Kind == text.Word && r.tok(k).Upper()
}

// stateNear tells whether a word of the names of states' units, or a nation right before the telling word, stands in a name.
func (r *reader) stateNear(first, last int) bool {
	state := false
	for k := first; k < last; k++ {
		switch l := r.tok(k).Lower; {
		case l == "liberation" || l == "resistance" || l == "independence":
			return false // "the National Liberation Militia"
		case stateWords.Has(l):
			state = true
		}
	}
	if state {
		return true
	}
	m := r.mentionAt(last - 1)
	return m != nil && m.First == first && m.Last == last && (m.Type == graph.Country || m.Adjective && (r.tok(last).Lower == "army" || r.tok(last).Lower == "forces" || r.tok(last).Lower == "guard" || r.tok(last).Lower == "guards" || r.tok(last).Lower == "mafia" || r.tok(last).Lower == "volunteers"))
}

// ofLongerBand tells whether the name of a group is a part of another one's: "the Popular Resistance Front" is not the Resistance Front, "Harakat
// Ansar al-Sahel" not the Harakat Ansar, the "Ansar al-Hijra" not al-Hijra.
func (r *reader) ofLongerBand(first, last int) bool {
	s := &r.Sentences[r.sentence]
	if last+2 < s.Last && bandHeads.Has(r.Folded(first)) && bandHeads.Has(r.Folded(last-1)) && particles.Has(r.tok(last).Lower) && r.tok(last+1).Text == "-" && r.tok(last+2).Upper() {
		return true
	}
	if first == s.First || r.used[first-1] {
		return false
	}
	p := r.tok(first - 1)
	if p.Kind != text.Word || !p.Upper() || p.Line {
		return false
	}
	if particles.Has(r.tok(first).Lower) {
		return bandHeads.Has(r.Folded(first - 1))
	}
	return commonFirst.Has(r.tok(first).Lower) && (popularWords.Has(p.Lower) || first-1 > s.First && !sentenceWords.Has(p.Lower) && !ranks.Has(trim(p)) && !roles.Has(p.Lower) && !p.Caps())
}

var (
	// commonFirst begin the names of many groups.
	commonFirst = wordSet(`resistance liberation national people's peoples revolutionary democratic patriotic salvation army front defence defense`)
	// popularWords stand before them in longer names.
	popularWords = wordSet(`popular people's patriotic revolutionary democratic united free new real true independent`)
)

// endsThere tells whether no name goes on behind a token.
func (r *reader) endsThere(i int) bool {
	s := &r.Sentences[r.sentence]
	if i+1 >= s.Last {
		return true
	}
	t := r.tok(i + 1)
	return !(t.Kind == text.Word && (t.Upper() || particles.Has(t.Lower) && i+2 < s.Last && r.tok(i+2).Text == "-")) && !(t.Text == "-" && !t.Space)
}
