package names

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// groups finds armed groups and organisations that the gazetteer does not know by the last word of a capitalised name.
func (r *reader) groups(s *text.Sentence) {
	if s.Heading && r.titleCase(s) {
		return
	}
	for i := s.First; i < s.Last; i++ {
		t := r.tok(i)
		if r.used[i] || t.Kind != text.Word || !t.Upper() {
			continue
		}
		head := t.Lower
		group := groupHeads.Has(head) || r.fierce(i, s) || (head == "army" || head == "forces") && r.insurgent(i, s) || r.liberating(i, s) || head == "group" && i > s.First && fierceHeads.Has(r.tok(i-1).Lower) && r.tok(i-1).Upper()
		if !group && !bodyHeads.Has(head) {
			continue
		}
		if i+1 < s.Last && bodyHeads.Has(r.tok(i+1).Lower) && r.tok(i+1).Upper() && !r.used[i+1] {
			continue // "the Democratic Union Party"
		}
		first, words := i, 1
		for k := i - 1; k >= s.First; k-- {
			p := r.tok(k)
			if (p.Lower == "'s" || p.Lower == "’s") && k > s.First && r.tok(k-1).Upper() && !r.used[k-1] && group {
				continue // "the People's Front"
			}
			if p.Text == "-" && !p.Space || p.Lower == "and" && !group && k+2 == i && k > s.First && r.tok(k-1).Upper() && !r.used[k-1] {
				continue // "the Truth and Reconciliation Commission"
			}
			if ordinal(p) && head == "front" && k+1 == first { // "the 36th Front"
				first = k
				words++
				break
			}
			if m := r.mentionAt(k); m != nil && m.Type == graph.Person && m.Last == first && namedAfter.Has(head) && m.First >= s.First && !ranks.Has(trim(r.tok(m.First))) {
				first, k = m.First, m.First // "the Nasser Salah al-Deen Brigades"
				words++
				continue
			}
			if p.Kind != text.Word || r.used[k] && r.mentionAt(k) != nil && r.mentionAt(k).Type == graph.Person || !p.Upper() && p.Lower != "of" && p.Lower != "for" ||
				sentenceWords.Has(p.Lower) && k == s.First {
				break
			}
			if p.Upper() {
				first = k
				words++
			}
		}
		behind := i + 1
		if group {
			behind = r.purpose(i, s)
		} else {
			for behind < s.Last && !r.used[behind] && !roles.Has(r.tok(behind).Lower) && r.tok(behind).Upper() && r.tok(behind).Kind == text.Word && !r.tok(behind).Line {
				behind++ // "the Democratic Union Party"
			}
			behind = r.aim(behind, s)
			if r.tok(behind-1).Lower == "party" {
				behind = r.partyOf(behind, s)
			}
		}
		if m := r.mentionAt(behind); group && behind == i+1 && m != nil && m.Type == graph.Country && !m.Adjective && m.First == behind && !r.tok(behind).Line && words > 1 && jihadHeads.Has(head) {
			behind = m.Last // "Ittehadul Mujahideen Pakistan"
		}
		if !group {
			for first < i && (creeds.Has(r.tok(first).Lower) || peoples.Has(r.tok(first).Lower)) && r.tok(first+1).Caps() && first+1 < i {
				first++ // "the Kurdish DEM Party"
			}
		}
		if group && behind == i+1 && behind < s.Last && !r.used[behind] && r.tok(behind).Lower == "alliance" && r.tok(behind).Upper() {
			behind++ // "the Three Brotherhood Alliance"
		}
		if words < 2 && behind == i+1 || group && r.official(first, i) && !(behind > i+1 && r.liberating(i, s)) {
			continue
		}
		if !group && behind < s.Last && roles.Has(r.tok(behind).Lower) && r.tok(behind).Upper() && !r.tok(behind).Line {
			continue // "Union Home Minister X"
		}
		if group && behind == i+1 && r.plainly(first, i) {
			continue
		}
		r.dropInside(first, behind)
		name := strings.Join(strings.Fields(r.Slice(r.tok(first).Start, r.tok(behind-1).End)), " ")
		e := graph.Entity{Type: graph.Organization, Name: name, Kind: "OTHER"}
		if group {
			e = graph.Entity{Type: graph.ArmedGroup, Name: name}
		} else if head == "institute" || head == "center" || head == "centre" || head == "observatory" {
			e.Kind = "RESEARCH"
		}
		thing := r.Thing(graph.EntityID(e.Type, name), e, false)
		thing.Titled = thing.Titled || !group
		r.mention(thing, first, behind)
		i = behind - 1
	}
}

// partyOf returns the token behind the country and the wing that the name of a party goes on with: "the Communist Party of Spain (Reconstituted)".
func (r *reader) partyOf(behind int, s *text.Sentence) int {
	if behind+1 >= s.Last || r.tok(behind).Lower != "of" {
		return behind
	}
	m := r.mentionAt(behind + 1)
	if m == nil || m.First != behind+1 || m.Type != graph.Country && m.Type != graph.AdminArea || m.Adjective {
		return behind
	}
	if k := m.Last; k+2 < s.Last && r.tok(k).Text == "(" && r.tok(k+1).Upper() && !r.tok(k+1).Caps() && r.tok(k+2).Text == ")" {
		return k + 3
	}
	return m.Last
}

// namedAfter are units of armed groups that bear the names of people.
var namedAfter = wordSet(`brigade brigades battalion battalions column legion commando commandos`)

// jihadHeads end names that the name of a country may go on with.
var jihadHeads = wordSet(`mujahideen mujahidin jihad`)

// plainHeads add nothing to the name of a group: "the Lashkar Brigade" is Lashkar.
var plainHeads = wordSet(`brigade battalion group movement organisation organization katiba network militia gang`)

// plainly takes a plain word for a group behind the name of a known one into that name, if the name begins with it.
func (r *reader) plainly(first, head int) bool {
	m := r.mentionAt(head - 1)
	if m == nil || m.Type != graph.ArmedGroup || m.Adjective || m.First != first || m.Last != head || m.Last-m.First < 2 || r.x.g.Entry(m.Key) == nil || !plainHeads.Has(r.tok(head).Lower) {
		return false
	}
	m.Last, m.Span.End = head+1, r.tok(head).End
	r.used[head], r.owner[head] = true, r.owner[head-1]
	r.Things[m.Key].Name(r.Slice(m.Start, m.End), m.Span)
	return true
}

// insurgent tells whether a word for what armed groups fight for stands in the capitalised name before its head: "People's
// Liberation Army".
func (r *reader) insurgent(head int, s *text.Sentence) bool {
	for k := head - 1; k >= s.First && k > head-6; k-- {
		p := r.tok(k)
		if m := r.mentionAt(k); m != nil && k == head-1 {
			return false // "the Syrian army"
		}
		if p.Text == "-" || p.Lower == "'s" {
			continue
		}
		if !p.Upper() || p.Kind != text.Word {
			return false
		}
		switch p.Lower {
		case "liberation", "resistance", "people's", "revolutionary", "insurgent", "patriotic", "salvation", "mujahideen", "self-defence", "self-defense", "independence", "martyrs", "free", "freedom", "redemption", "republican":
			return true
		}
	}
	return false
}

// aimed are heads of names of armed groups that "for" may go on with, called those that "of" and "to" may go on with too.
var (
	aimed  = wordSet(`movement front resistance army forces alliance union council rally coalition`)
	called = wordSet(`movement front resistance`)
)

// fierceHeads stand before "Group" in the names of armed groups: "the X Terrorist Group".
var fierceHeads = wordSet(`terrorist armed militant rebel insurgent jihad`)

// liberating tells whether a name goes on with what only armed groups are for: "the National Army for the Liberation of X".
func (r *reader) liberating(i int, s *text.Sentence) bool {
	if i+3 >= s.Last || !aimed.Has(r.tok(i).Lower) || r.tok(i+1).Lower != "for" || r.tok(i+2).Lower != "the" {
		return false
	}
	w := r.tok(i + 3)
	return w.Upper() && (w.Lower == "liberation" || w.Lower == "salvation" || w.Lower == "restoration" || w.Lower == "emancipation")
}

// purpose returns the token behind the phrase that ends the name of a front or movement: "for the Liberation of X".
func (r *reader) purpose(i int, s *text.Sentence) int {
	end := i + 1
	k := end
	if k+1 < s.Last && r.tok(k).Lower == "of" && r.tok(i).Lower == "army" {
		if m := r.mentionAt(k + 1); m != nil && m.Type.Class() == graph.PlaceClass && !m.Adjective && m.Type != graph.Facility && m.First == k+1 {
			return m.Last // "the Revolutionary Army of Quebec"
		}
	}
	if k >= s.Last || !(r.tok(k).Lower == "for" && aimed.Has(r.tok(i).Lower)) && !((r.tok(k).Lower == "of" || r.tok(k).Lower == "to") && called.Has(r.tok(i).Lower)) {
		return end
	}
	for ; k < s.Last && k < i+10; k++ {
		t := r.tok(k)
		switch {
		case t.Kind == text.Word && t.Upper():
			end = k + 1
		case t.Lower == "for" || t.Lower == "of" || t.Lower == "the" || t.Lower == "and" || t.Lower == "to" || t.Lower == "in":
			if (t.Lower == "and" || t.Lower == "in") && !(k+1 < s.Last && r.tok(k+1).Upper() && !r.used[k+1]) {
				return end
			}
		default:
			return end
		}
	}
	return end
}

// aim returns the token behind "for …", "on …" or "against …" that ends the name of a body: "Society for Peace and Human Rights".
func (r *reader) aim(at int, s *text.Sentence) int {
	if at+1 >= s.Last || r.tok(at).Lower != "for" && r.tok(at).Lower != "on" && r.tok(at).Lower != "against" {
		return at
	}
	end := at
	for k := at + 1; k < s.Last && k < at+8 && !r.used[k]; k++ {
		t := r.tok(k)
		switch {
		case t.Kind == text.Word && t.Upper() && !sentenceWords.Has(t.Lower):
			end = k + 1
			continue
		case (t.Lower == "of" || t.Lower == "the" || t.Lower == "and") && k+1 < s.Last && (r.tok(k+1).Upper() || r.tok(k+1).Lower == "the"):
			continue
		}
		break
	}
	return end
}

// official tells whether a name with the head of an armed group is that of a state's unit: "Afghan Commandos", "Army Rangers
// Battalion".
func (r *reader) official(first, last int) bool {
	for k := first; k < last; k++ {
		switch r.tok(k).Lower {
		case "army", "police", "national", "infantry", "marine", "marines", "airborne", "special", "border":
			return true
		}
		if m := r.mentionAt(k); m != nil && (m.Adjective || m.Type == graph.StateBody) && strings.HasPrefix(r.tok(last).Lower, "commando") {
			return true
		}
	}
	return false
}

// dropInside empties the mentions that lie inside a longer name; Extract takes them out in the end.
func (r *reader) dropInside(first, last int) {
	for i := first; i < last; i++ {
		m := r.mentionAt(i)
		if m == nil || m.First < first || m.Last > last {
			continue
		}
		for k := m.First; k < m.Last; k++ {
			r.owner[k] = 0
		}
		m.Key, m.Last = "", m.First
	}
}

// peopleHeads are nouns for people without a name who act or suffer together.
var peopleHeads = wordSet(`nationals citizens agencies officials officers militants fighters members defectors suspects operatives recruits
	sympathizers sympathisers refugees migrants civilians monks students pilgrims villagers farmers`)

// people finds groups of people without a name that are told apart by a nation or region: "Uzbek fighters", "European
// security agencies", "dissident commanders of al-Shabaab".
func (r *reader) people(s *text.Sentence) {
	if !r.Holds(s, peopleHeads) {
		return
	}
	for i := s.First; i < s.Last; i++ {
		t := r.tok(i)
		if r.used[i] || !peopleHeads.Has(t.Lower) {
			continue
		}
		first := i
		var nation *doc.Mention
		for k := i - 1; k >= s.First && k > i-5; k-- {
			if m := r.mentionAt(k); m != nil {
				if m.Adjective || m.Type == graph.Region || m.Type == graph.Country && m.Last == k+1 {
					nation = m
					first = m.First
				}
				break
			}
			if l := r.tok(k).Lower; r.tok(k).Kind != text.Word || l == "the" || l == "of" || l == "their" || l == "its" || l == "his" || l == "had" || l == "has" || strings.HasSuffix(l, "ed") {
				break
			}
		}
		if nation == nil || t.Lower != "nationals" && t.Lower != "citizens" && t.Lower != "agencies" && t.Lower != "officials" {
			continue
		}
		name := r.Slice(r.tok(first).Start, t.End)
		e := graph.Entity{Type: graph.Collective, Name: strings.Join(strings.Fields(name), " ")}
		th := r.Thing("collective:"+graph.Slug(name), e, true)
		th.Place = nation.Key
		r.mention(th, first, i+1)
		if country := r.x.g.Entry(nation.Key); country != nil && country.Type == graph.Country && (t.Lower == "nationals" || t.Lower == "citizens") {
			r.thing(country)
			r.Findings = append(r.Findings, doc.Finding{
				Subject: th.Key, Predicate: string(graph.NationalOf), Object: country.ID, Span: doc.Span{Start: r.tok(first).Start, End: t.End},
				Sentence: r.sentence, Modality: graph.Asserted, Confidence: 0.9, Extractor: Name, Version: Version,
			})
		}
	}
}

// shared completes what two names share: in "Russian and Iranian governments" each adjective is a government's, in "South and
// Central Asia" each direction a region's.
func (r *reader) shared(s *text.Sentence) {
	for i := s.First; i+2 < s.Last; i++ {
		if r.tok(i+1).Lower != "and" && r.tok(i+1).Lower != "or" {
			continue
		}
		behind := i + 2
		right := r.mentionAt(behind)
		// A direction before a region of two words.
		if directions.Has(r.tok(i).Lower) && !r.used[i] && right != nil && right.Type == graph.Region && right.First == behind && right.Last > behind+1 {
			name := graph.Fold(r.tok(i).Text + " " + r.tok(right.Last-1).Text)
			if es := r.x.g.ByAlias(name); len(es) > 0 && es[0].Type == graph.Region {
				r.mention(r.thing(es[0]), i, i+1)
			}
			continue
		}
		left := r.mentionAt(i)
		if left == nil || !left.Adjective || left.Last != i+1 || right == nil {
			continue
		}
		head := right.Last
		if right.Adjective && head < s.Last {
			head++ // the noun behind the adjectives
		}
		noun := strings.TrimSuffix(r.tok(head-1).Lower, "s")
		if noun == "armie" || noun == "navie" {
			noun = strings.TrimSuffix(noun, "ie") + "y"
		}
		for _, m := range []*doc.Mention{left, right} {
			e := r.x.g.Entry(m.Key)
			if e == nil || m == right && !right.Adjective {
				continue
			}
			adjective := r.Slice(m.Start, m.End)
			for _, name := range []string{adjective + " " + noun, adjective + " " + noun + "s"} {
				if es := r.x.g.ByAlias(name); len(es) > 0 && es[0].Type == graph.StateBody {
					t := r.thing(es[0])
					m.Key, m.Type, m.Adjective = t.Key, graph.StateBody, false
					t.Name(adjective+" "+r.tok(head-1).Text, m.Span)
					break
				}
			}
		}
		if right.Type == graph.StateBody && right.Last < head {
			right.Last, right.Span.End = head, r.tok(head-1).End
			r.used[head-1], r.owner[head-1] = true, r.owner[behind]
		}
	}
}

// capitalNamed gives "the capital" the town whose name stands before it in its sentence for a government: "Cairo blamed it for bombs in
// the capital".
func (r *reader) capitalNamed(i int, s *text.Sentence) bool {
	for k := i - 1; k >= s.First; k-- {
		m := r.mentionAt(k)
		if m == nil || m.Type != graph.StateBody || m.Last != m.First+1 || !r.tok(m.First).Upper() {
			continue
		}
		if _, n := r.x.g.MatchMetonym(r.x.g.Words([]string{r.tok(m.First).Lower}), 0); n == 0 {
			continue
		}
		for _, e := range r.x.g.ByAlias(r.tok(m.First).Text) {
			if e.Type == graph.City {
				t := r.thing(e)
				r.add(doc.Mention{Key: t.Key, Type: graph.City, Span: doc.Span{Start: r.tok(i).Start, End: r.tok(i).End}, First: i, Last: i + 1, Sentence: r.sentence, Coreference: true})
				return true
			}
		}
	}
	return false
}

// capitals finds "the Malian capital": the city, named by its country.
func (r *reader) capitals(s *text.Sentence) {
	if !r.Holds(s, capitalWords) {
		return
	}
	for i := s.First + 1; i < s.Last; i++ {
		if r.tok(i).Lower != "capital" || r.used[i] || i+1 < s.Last && (r.tok(i+1).Upper() || r.tok(i+1).Text == "," && i+2 < s.Last && r.tok(i+2).Upper()) {
			continue
		}
		m := r.mentionAt(i - 1)
		if m == nil && r.tok(i-1).Lower == "the" {
			if r.capitalNamed(i, s) {
				continue
			}
			if m = r.land(); m == nil { // "the capital" of the country spoken of
				continue
			}
		} else if m == nil || !m.Adjective {
			if i < 2 || r.tok(i-1).Lower != "'s" {
				continue
			}
			if m = r.mentionAt(i - 2); m == nil || m.Type != graph.Country {
				continue
			}
		}
		country := r.x.g.Entry(m.Key)
		if country == nil || country.Type != graph.Country {
			continue
		}
		government := r.x.g.Government(country.ISO2)
		if government == nil {
			continue
		}
		for _, name := range government.Metonyms {
			for _, e := range r.x.g.ByAlias(name) {
				if e.Type == graph.City && len(e.Countries) > 0 && e.Countries[0] == country.ISO2 {
					t := r.thing(e)
					r.add(doc.Mention{Key: t.Key, Type: graph.City, Span: doc.Span{Start: r.tok(i).Start, End: r.tok(i).End}, First: i, Last: i + 1, Sentence: r.sentence, Coreference: true})
					break
				}
			}
			if r.used[i] {
				break
			}
		}
	}
}

// land returns a mention of the country that a text speaks of most, nil if another is named as often.
func (r *reader) land() *doc.Mention {
	if r.landed {
		return r.ofLand
	}
	r.landed = true
	count := map[string]int{}
	for i := range r.Mentions {
		if m := &r.Mentions[i]; m.Type.Class() == graph.PlaceClass && m.Last > m.First {
			if c := r.countryOf(m.Key); c != "" {
				count[c]++
			}
		}
	}
	best, most, second := "", 0, 0
	for c, n := range count {
		switch {
		case n > most || n == most && c < best:
			best, most, second = c, n, max(second, most)
		case n > second:
			second = n
		}
	}
	if e := r.x.g.ByISO2(best); most > second && e != nil {
		r.ofLand = &doc.Mention{Key: e.ID, Type: graph.Country}
	}
	return r.ofLand
}
