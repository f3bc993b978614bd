package names

import (
	"maps"
	"slices"
	"sort"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// listedPersons finds single names in a list with a person: "Imam Samudra, Amrozi and his brother".
func (r *reader) listedPersons() {
	for n := 0; n < len(r.Mentions); n++ {
		m := r.Mentions[n]
		if m.Type != graph.Person || m.Coreference {
			continue
		}
		s := &r.Sentences[m.Sentence]
		k := m.Last
		if k+2 >= s.Last || r.tok(k).Text != "," && r.tok(k).Lower != "and" {
			continue
		}
		end := k + 1
		for end < s.Last && end < k+4 && !r.used[end] && r.tok(end).Kind == text.Word && (r.tok(end).Upper() || particles.Has(r.tok(end).Lower)) {
			end++
		}
		if end >= s.Last || end == k+1 {
			continue
		}
		t, after := r.tok(k+1), r.tok(end)
		if ranks.Has(trim(t)) {
			continue
		}
		if !t.Upper() || t.Caps() || sentenceWords.Has(t.Lower) || r.orgLike(k+1, end) || len(t.Text) < 3 || after.Lower != "and" && after.Text != "," && after.Text != "." {
			continue
		}
		if next := r.mentionAt(min(end+1, s.Last-1)); r.tok(k).Text == "," && after.Lower != "and" && !(after.Text == "," && end == k+3 && next != nil && next.Type == graph.Person && next.Last-next.First > 1 && m.Last-m.First > 1) {
			continue
		}
		r.sentence = m.Sentence
		if p := r.person(k+1, end, s); p != nil {
			p.Titled = true
		}
	}
}

// pairedPersons finds the first of "two journalists, X Y and Z W": a name behind a noun for people and before a person.
func (r *reader) pairedPersons() {
	for n := 0; n < len(r.Mentions); n++ {
		m := r.Mentions[n]
		s := &r.Sentences[m.Sentence]
		last := m.First - 1
		if m.Type != graph.Person || m.Coreference || m.Last-m.First < 2 || last < s.First+4 || r.tok(last).Lower != "and" {
			continue
		}
		first := last
		for first > s.First && last-first < 3 && !r.used[first-1] && r.tok(first-1).Kind == text.Word && r.tok(first-1).Upper() && !r.tok(first-1).Caps() {
			first--
		}
		head := first - 2
		if last-first < 2 || head < s.First || r.tok(first-1).Text != "," || r.used[head] || r.tok(head).Upper() || !strings.HasSuffix(r.tok(head).Lower, "s") && !strings.HasSuffix(r.tok(head).Lower, "men") {
			continue
		}
		if sentenceWords.Has(r.tok(first).Lower) || r.orgLike(first, last) {
			continue
		}
		r.sentence = m.Sentence
		if p := r.person(first, last, s); p != nil {
			p.Titled = true
		}
	}
}

// brothers finds the first of "Said and Cherif Kouachi": a given name that shares the surname behind it.
func (r *reader) brothers() {
	for n := 0; n < len(r.Mentions); n++ {
		m := r.Mentions[n]
		if m.Type != graph.Person || m.Coreference || m.Last-m.First < 2 {
			continue
		}
		s := &r.Sentences[m.Sentence]
		k := m.First - 2
		if k < s.First || r.tok(m.First-1).Lower != "and" || r.used[k] || !r.tok(k).Upper() || !r.given(k) && !r.siblingsBefore(k, s) || k > s.First && r.tok(k-1).Upper() && r.tok(k-1).Text != "," {
			continue
		}
		name := r.tok(k).Text + " " + r.tok(m.Last-1).Text
		r.sentence = m.Sentence
		t := r.Thing("person:"+graph.Slug(name), graph.Entity{Type: graph.Person, Name: name}, true)
		t.Titled = true
		r.mention(t, k, k+1)
	}
}

// siblingsBefore tells whether a noun for siblings stands right before a token, or before the comma there: "two brothers, X and Y Z".
func (r *reader) siblingsBefore(k int, s *text.Sentence) bool {
	if k > s.First+1 && r.tok(k-1).Text == "," {
		k--
	}
	return k > s.First && siblings.Has(r.tok(k-1).Lower)
}

// kinNamed finds kin who are named by their first names alone, between commas: "X's younger brother, Y,".
func (r *reader) kinNamed() {
	for si := range r.Sentences {
		s := &r.Sentences[si]
		if s.Furniture || s.Heading || !r.Holds(s, kinWords) {
			continue
		}
		for i := s.First + 1; i+3 < s.Last; i++ {
			if !kinWords.Has(r.tok(i).Lower) || r.tok(i+1).Text != "," || r.used[i+2] {
				continue
			}
			t, end := r.tok(i+2), r.tok(i+3).Text
			if t.Kind != text.Word || !t.Upper() || t.Caps() || len(t.Text) < 3 || sentenceWords.Has(t.Lower) || end != "," && end != "." && end != ";" || !r.possessedKin(i, s) {
				continue
			}
			r.sentence = si
			if p := r.person(i+2, i+3, s); p != nil {
				p.Titled = true
			}
		}
	}
}

// possessedKin tells whether a word for kin says whose it is: "his younger brother", "X's wife".
func (r *reader) possessedKin(i int, s *text.Sentence) bool {
	for k := i - 1; k >= s.First && k > i-4; k-- {
		switch r.tok(k).Lower {
		case "his", "her", "their", "'s", "’s":
			return true
		case "younger", "older", "elder", "eldest", "youngest", "twin", "late", "pregnant", "second", "first", "half", "big", "little", "only":
		default:
			if !plainAdjective(r.tok(k)) {
				return false
			}
		}
	}
	return false
}

// siblings stand before given names that share the surname behind the last.
var siblings = wordSet(`brothers sisters siblings cousins twins couple`)

// otherNames joins the two names of "X, also known as Y" and "X, alias Y".
func (r *reader) otherNames() {
	merged := map[string]string{}
	for i := range r.Mentions {
		m := &r.Mentions[i]
		if m.Type != graph.Person || m.Coreference {
			continue
		}
		s := &r.Sentences[m.Sentence]
		k, known := m.Last, false
	words:
		for ; k < s.Last && k < m.Last+8; k++ {
			if r.tok(k).Kind == text.Number {
				continue // "X, 72, better known as Y"
			}
			switch r.tok(k).Lower {
			case "real", "birth", "true":
				known = known || r.tok(min(k+1, s.Last-1)).Lower == "name" // "X (real name Y)", "X, whose real name is Y"
			case "whose", "was", "is", "-", "–":
			case "also", "better", "widely", "usually", "popularly", "commonly", "generally", "best", "locally", "more", "previously", "formerly", "simply", "by", "his", "her", "nom", "de", "(", ",", "as", "name":
			case "known", "guerre", "pseudonym", "codename", "alias", "aka", "a.k.a.", "a.k.a", "nicknamed", "called", "dubbed", "codenamed", "born", "né", "née":
				known = true
			default:
				break words
			}
		}
		if k = r.bracketed(m, k, s, known); k == 0 {
			continue
		}
		for j := sort.Search(len(r.Mentions), func(j int) bool { return r.Mentions[j].First >= k }); j < len(r.Mentions) && r.Mentions[j].First == k; j++ {
			if o := &r.Mentions[j]; o.Sentence == m.Sentence && o.Type == graph.Person && o.Key != m.Key {
				merged[o.Key] = m.Key
			}
		}
	}
	r.namedAfar(merged)
	for from, to := range merged {
		if a, b := r.Things[from], r.Things[to]; a == nil || b == nil || !a.Local || merged[to] != "" {
			delete(merged, from)
		}
	}
	r.join(merged)
}

// join lets things bear the names of others, which go, and all that is said of them.
func (r *reader) join(merged map[string]string) {
	gone, renamed := map[*doc.Thing]*doc.Thing{}, map[string]string{}
	for from, to := range merged {
		a, b := r.Things[from], r.Things[to]
		if a == nil || b == nil || merged[to] != "" {
			continue
		}
		for _, s := range a.Surfaces {
			b.Name(s.Text, s.Span)
		}
		b.Titled = b.Titled || a.Titled
		delete(r.Things, from)
		gone[a], renamed[from] = b, to
	}
	if len(gone) == 0 {
		return
	}
	for i := range r.Mentions {
		if to := renamed[r.Mentions[i].Key]; to != "" {
			r.Mentions[i].Key = to
		}
	}
	for _, things := range r.surname {
		for n := range things {
			if b := gone[things[n]]; b != nil {
				things[n] = b
			}
		}
	}
	r.Changed()
}

// bracketed returns the token where the other name of a person begins, behind words that say so or alone in a bracket: "X (Y)"; 0 for none.
func (r *reader) bracketed(m *doc.Mention, k int, s *text.Sentence, known bool) int {
	if known && k < s.Last {
		return k
	}
	if k != m.Last+1 || m.Last-m.First < 2 || r.tok(m.Last).Text != "(" || k >= s.Last {
		return 0
	}
	if o := r.mentionAt(k); o == nil || o.Type != graph.Person || o.Coreference || o.Last >= s.Last || r.tok(o.Last).Text != ")" {
		return 0
	}
	return k
}

// namedAfar adds to the names of one person those that stand behind "known as" and the like further on in a sentence, where it
// speaks of one person only: "X, a leader of Y who was known as Z", "He was born Z".
func (r *reader) namedAfar(merged map[string]string) {
	named := make([][]string, len(r.Sentences)) // the persons of each sentence so far, each once
	var alias *doc.Mention
	for i := range r.Mentions {
		m := &r.Mentions[i]
		if m.Type != graph.Person || m.Coreference {
			continue
		}
		before := named[m.Sentence]
		so := r.calledSo(m.First, &r.Sentences[m.Sentence])
		if !so && alias != nil && alias.Sentence == m.Sentence && alias.Last+1 == m.First && r.tok(alias.Last).Lower == "and" && r.tok(alias.First-1).Lower == "names" {
			so = true // "uses the names X and Y"
		}
		if so {
			alias = m
		}
		if so && merged[m.Key] == "" {
			he := r.tok(r.Sentences[m.Sentence].First).Lower
			switch {
			case len(before) == 1 && before[0] != m.Key:
				merged[m.Key] = before[0]
			case len(before) == 0 && (he == "he" || he == "she") && m.Sentence > 0 && len(named[m.Sentence-1]) == 1 && named[m.Sentence-1][0] != m.Key:
				merged[m.Key] = named[m.Sentence-1][0]
			}
		}
		if !so && !slices.Contains(before, m.Key) {
			named[m.Sentence] = append(before, m.Key)
		}
	}
}

// calledSo tells whether the words before a token give the name there to somebody.
func (r *reader) calledSo(i int, s *text.Sentence) bool {
	word := func(k int) string {
		if k < s.First {
			return ""
		}
		return r.tok(k).Lower
	}
	switch word(i - 1) {
	case "names":
		return word(i-2) == "the"
	case "as":
		return word(i-2) == "known"
	case "himself", "herself":
		return word(i-2) == "called" || word(i-2) == "calls" || word(i-2) == "calling" || word(i-2) == "styled"
	case "born":
		return word(i-2) == "was"
	case "alias", "nicknamed":
		return true
	case "guerre", "name":
		return word(i-2) == "de" || word(i-2) == "real" || word(i-2) == "the" && wentBy.Has(word(i-3)) && !r.somebody(i-3, s)
	case "is", "was":
		return word(i-2) == "name" && ownNames.Has(word(i-3))
	}
	return false
}

// somebody tells whether the noun before a token is one for a person who was not spoken of before: "from a man using the name X".
func (r *reader) somebody(k int, s *text.Sentence) bool {
	for n := k - 1; n > s.First && n > k-9; n-- {
		if m := r.mentionAt(n); m != nil && m.Type == graph.Person {
			return false
		}
		if l := r.tok(n).Lower; l == "a" || l == "an" {
			return r.tok(n-1).Text != ","
		}
	}
	return false
}

// ownNames stand before "name" where it is that of somebody spoken of: "whose name is X".
var ownNames = wordSet(`real whose true birth full given actual original`)

// wentBy are words before "the name X" of somebody who has another one: "goes by the name X".
var wentBy = wordSet(`by under uses used using`)

// peoples are those without a state whose names begin the names of groups.
var peoples = wordSet(`rohingya kurd kurds tuareg tuaregs tamil tamils baloch baluch pashtun pashtuns hazara hazaras uighur uighurs uyghur uyghurs moro moros basque basques corsican corsicans
	naga nagas bodo bodos kuki kukis chin kachin karen karenni shan mon arakan rakhine meitei mizo karbi dimasa garo khasi papua papuan acehnese malay oromo oromos tigray amhara afar sidama
	ogaden somali isaaq hausa fulani fula peul dogon bambara igbo yoruba ijaw ogoni kanuri tiv toubou arab arabs zaghawa fur nuba nuer dinka acholi hutu tutsi banyamulenge lendu hema
	druze alawite alawites yazidi yazidis maronite copt copts chechen chechens ingush avar circassian abkhaz ossetian tatar tatars crimean turkmen assyrian sindhi punjabi sikh sikhs kashmiri
	mapuche maya quechua aymara berber berbers kabyle sahrawi balochi zomi hmar kokang wa taang pa-o lahu hmong`)

// plainFirst are words that begin the names of many groups and stand for none alone.
var plainFirst = wordSet(`people peoples people's army free real new world liberation lord god party front shining black white red green united communist states province martyrs sons
	young youth supporters soldiers union team death abu jamaat jama al ansar jund army golden night order saint san santa mai tamil sikh sinai khorasan sahel iraq syria popular islamic national`)

// firstWords finds a group named by the first word of its name alone: "Hizbul" for Hizbul Mujahideen, "Aum" for Aum Shinrikyo.
func (r *reader) firstWords() {
	heads := map[string]string{}
	for i := range r.Mentions {
		m := &r.Mentions[i]
		if m.Type != graph.ArmedGroup || m.Adjective || m.Last-m.First < 2 || m.Coreference {
			continue
		}
		first := m.First
		if r.tok(first).Lower == "the" {
			first++
		}
		t := r.tok(first)
		l := t.Lower
		if t.Kind != text.Word || !t.Upper() || t.Caps() && (len(t.Text) > 3 || r.tok(first+1).Text == "(") || len(t.Text) < 3 || plainFirst.Has(l) || sentenceWords.Has(l) || directions.Has(l) || groupHeads.Has(l) || givenNames.Has(l) || r.x.g.Adjective(t.Text) != nil || peoples.Has(l) || r.namesOther(first, m.Key) {
			continue
		}
		if strings.HasSuffix(l, "ic") || strings.HasSuffix(l, "al") || strings.HasSuffix(l, "ary") || strings.HasSuffix(l, "ed") || strings.HasSuffix(l, "ing") || strings.HasSuffix(l, "ist") || strings.HasSuffix(l, "ian") || strings.HasSuffix(l, "an") && !bandHeads.Has(l) {
			continue
		}
		if have, ok := heads[t.Text]; ok && have != m.Key {
			heads[t.Text] = "" // two groups share it
		} else {
			heads[t.Text] = m.Key
		}
	}
	for _, word := range slices.Sorted(maps.Keys(heads)) {
		key := heads[word]
		if key == "" {
			continue
		}
		for _, i := range r.placesOf(word) {
			s := r.SentenceOf(i)
			if r.used[i] || r.Sentences[s].Furniture || r.Sentences[s].Heading {
				continue
			}
			if i+1 < r.Sentences[s].Last && (r.tok(i+1).Upper() || r.tok(i+1).Text == "-" && !r.tok(i+1).Space) || i > r.Sentences[s].First && (r.tok(i-1).Upper() && r.tok(i-1).Kind == text.Word && !sentenceWords.Has(r.tok(i-1).Lower) || r.tok(i-1).Text == "-") {
				continue
			}
			r.sentence = s
			r.mention(r.Things[key], i, i+1)
		}
	}
}

// namesOther tells whether a token alone is a name, a weak one too, of something that the gazetteer knows.
func (r *reader) namesOther(i int, key string) bool {
	words := r.x.g.Words([]string{r.Folded(i)})
	strong, n := r.x.g.Match(words, 0)
	weak, nw := r.x.g.MatchWeak(words, 0)
	_, nm := r.x.g.MatchMetonym(words, 0)
	return n > 0 && strong[0].ID != key || nw > 0 && weak[0].ID != key || nm > 0
}

// shortGroups finds a group named by the head of its name with an article: "the Tigers", "the Front", "the Brotherhood".
func (r *reader) shortGroups() {
	heads := map[string]string{}
	for _, m := range r.Mentions {
		if m.Type == graph.ArmedGroup && !m.Adjective && !m.Coreference && m.Last-m.First == 1 && r.x.g.Entry(m.Key) == nil && len(r.tok(m.First).Text) > 3 {
			heads[r.tok(m.First).Text+"s"] = m.Key // "the Ninjas" of the Ninja militia
		}
		if m.Type != graph.ArmedGroup || m.Adjective || m.Last-m.First < 2 {
			continue
		}
		for i := m.First; i < m.Last; i++ {
			if i+1 < m.Last && r.tok(i+1).Lower == "of" && r.tok(i).Lower == "army" {
				break // "the Army" is not the Army of Justice
			}
			if t := r.tok(i); t.Kind == text.Word && t.Upper() && (groupHeads.Has(t.Lower) || t.Lower == "party" || t.Lower == "army" || t.Lower == "faction" || t.Lower == "brotherhood" || t.Lower == "junta" || t.Lower == "command" || t.Lower == "council" ||
				i == m.Last-1 && strings.HasSuffix(t.Lower, "s") && len(t.Text) > 4 && !r.namesOther(i, m.Key) && r.x.g.Adjective(t.Text) == nil) {
				if have, ok := heads[t.Text]; ok && have != m.Key {
					heads[t.Text] = "" // two groups share it
				} else {
					heads[t.Text] = m.Key
				}
			}
		}
	}
	if len(heads) == 0 {
		return
	}
	if key := heads["Army"]; key != "" && key != r.topicGroup() {
		delete(heads, "Army") // rather that of the state
	}
	r.tails()
	for si := range r.Sentences {
		s := &r.Sentences[si]
		if s.Furniture || s.Heading {
			continue
		}
		r.sentence = si
		for i := s.First + 1; i < s.Last; i++ {
			key := heads[r.tok(i).Text]
			if key == "" || r.used[i] || r.tok(i-1).Lower != "the" || i+1 < s.Last && (r.tok(i+1).Upper() || r.tok(i+1).Lower == "of") || i+3 < s.Last && r.tok(i).Lower == "army" && r.tok(i+1).Lower == "'s" && (ordinal(r.tok(i+2)) || armed.Has(r.tok(i+2).Lower)) {
				continue
			}
			t := r.Things[key]
			r.add(doc.Mention{
				Key: key, Type: t.Entity.Type, Span: doc.Span{Start: r.tok(i).Start, End: r.tok(i).End},
				First: i, Last: i + 1, Sentence: si, Coreference: true,
			})
		}
	}
}

// tails finds a group named by what stands behind the dash in its name, with an article: "the General Command" for X - General Command.
func (r *reader) tails() {
	for n := 0; n < len(r.Mentions); n++ {
		m := r.Mentions[n]
		if m.Type != graph.ArmedGroup || m.Adjective || m.Coreference || m.Last-m.First < 4 {
			continue
		}
		k := m.Last - 3
		for k > m.First && !(r.tok(k).Text == "-" || r.tok(k).Text == "–") {
			k--
		}
		if k == m.First || !r.tok(k).Space {
			continue
		}
		words := r.Tokens[k+1 : m.Last]
		for _, i := range r.placesOf(words[0].Text) {
			last := i + len(words)
			if i == 0 || last > len(r.Tokens) || r.tok(i-1).Lower != "the" || !r.free(i, last) || !r.spells(i, words) || last < len(r.Tokens) && r.tok(last).Upper() && !r.tok(last).Line {
				continue
			}
			r.sentence = r.SentenceOf(i)
			r.mention(r.Things[m.Key], i, last)
		}
	}
}
