package names

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

var (
	// bandNouns call an armed group by themselves, looseNouns only with an adjective of violence before them.
	bandNouns  = wordSet(`offshoot militia militias guerrillas rebels outfit faction insurgents gang sect cult squad separatists insurgency paramilitaries mercenaries`)
	looseNouns = wordSet(`group groups movement organisation organization network cell brigade wing army front command`)
	violent    = wordSet(`militant armed rebel terror terrorist jihadist jihadi islamist extremist insurgent guerrilla separatist nazi far-right right sunni shia shiite
		salafist maoist anarchist fascist accelerationist clandestine banned outlawed proscribed shadowy violent doomsday splinter breakaway rival vigilante loyalist leftist marxist paramilitary criminal supremacist secessionist`)
	// bandsBehind follow the name of an armed group.
	bandsBehind = wordSet(`gangs militiamen militia militiamen rebels insurgents guerrillas militants fighters gunmen jihadists cult sect gang separatists mercenaries`)
)

// contextGroups finds armed groups of unknown names by the words beside them: "militant group X", "the X militia", "calling
// itself X", "X claimed responsibility".
func (r *reader) contextGroups(s *text.Sentence) {
	if s.Heading && r.titleCase(s) {
		return
	}
	for i := s.First; i < s.Last; i++ {
		if !r.groupStart(i, s) {
			continue
		}
		last := r.groupEnd(i, s)
		if i+2 < last && violent.Has(r.tok(i).Lower) && nativeHeads.Has(r.tok(i+1).Lower) {
			continue // "the Salafist Katiba des X"
		}
		if last == i+1 && i > s.First && groupAdjectives.Has(r.tok(i).Lower) && last < s.Last && groupNouns.Has(r.tok(last).Lower) {
			continue // "the Maoist guerrillas"
		}
		if i > s.First && groupHeads.Has(r.tok(last-1).Lower) && r.used[i-1] && r.tok(i-1).Upper() {
			i = last - 1
			continue // the end of a longer name, see groups
		}
		if last < s.Last && r.tok(last).Kind == text.Number && r.listed(i, last+1, s) {
			last++ // "…, Ginbot 7 and …"
		}
		part := r.partOfGroup(last, s)
		if last < s.Last && r.tok(last).Lower == "cell" && i > s.First && r.tok(i-1).Lower == "the" && last == i+1 && (last+1 >= s.Last || !r.tok(last+1).Upper() && r.tok(last+1).Text != "-") && !slavic(r.tok(i).Lower) && !givenNames.Has(r.tok(i).Lower) && r.violent() {
			part = last + 1 // "the Liberation cell"
		}
		if part > 0 {
			last = part
		}
		var first int
		if last == i+1 && groupHeads.Has(r.tok(i).Lower) {
			if i == s.First || !ordinal(r.tok(i-1)) || r.used[i-1] {
				continue // "the Front" is no name by itself
			}
			first = i - 1
		} else {
			first = r.nameStartBefore(i, s)
		}
		if part > 0 || (r.bandName(i, last) || r.groupContext(i, last, s) || r.saidBand(i, last, s)) && !r.orgLikeHead(last-1) {
			name := strings.Join(strings.Fields(r.Slice(r.tok(first).Start, r.tok(last-1).End)), " ")
			r.dropInside(first, last)
			r.mention(r.Thing(graph.EntityID(graph.ArmedGroup, name), graph.Entity{Type: graph.ArmedGroup, Name: name}, false), first, last)
		}
		i = last - 1
	}
}

// nameStartBefore returns where the name of a group begins whose words before a token are a place's or a people's: "the Sarawak Brotherhood",
// "the Free Syrian Youth".
func (r *reader) nameStartBefore(i int, s *text.Sentence) int {
	first := i
	for k := i - 1; k > s.First; {
		m := r.mentionAt(k)
		switch {
		case m == nil:
			if t := r.tok(k); t.Kind != text.Word || !t.Upper() || sentenceWords.Has(t.Lower) || r.used[k] {
				return first
			}
			first = k
			k--
		case m.Last != k+1 || m.First <= s.First || m.Type.Class() != graph.PlaceClass || m.Type == graph.Facility || m.Last-m.First > 2 || !r.tok(m.First).Upper():
			return first
		case m.Adjective && !(r.tok(m.First-1).Upper() && !r.used[m.First-1] && !sentenceWords.Has(r.tok(m.First-1).Lower)):
			return first // "the Lebanese X"
		default:
			if l := r.tok(m.First - 1).Lower; l != "the" && !r.tok(m.First-1).Upper() {
				return first
			}
			first = m.First
			k = m.First - 1
		}
	}
	return first
}

// parts are nouns for the parts of an armed group that have names of their own.
var parts = wordSet(`front bloc bloque column brigade battalion wing faction`)

// partOfGroup returns the token behind "front" in "(the Jaime Martinez) front of the Central General Staff"; 0 if none stands there.
func (r *reader) partOfGroup(last int, s *text.Sentence) int {
	if last+2 >= s.Last || !parts.Has(r.tok(last).Lower) || r.tok(last).Upper() || r.tok(last+1).Lower != "of" {
		return 0
	}
	k := last + 2
	if r.tok(k).Lower == "the" {
		k++
	}
	if k >= s.Last {
		return 0
	}
	if m := r.mentionAt(k); m == nil || m.Type != graph.ArmedGroup {
		return 0
	}
	return last + 1
}

// apposedBand tells whether a noun for an armed group, if need be with an adjective of violence, stands a few words behind a token.
func (r *reader) apposedBand(k int, s *text.Sentence) bool {
	fierce := false
	for n := k; n < s.Last && n < k+7; n++ {
		t := r.tok(n)
		switch l := t.Lower; {
		case bandNouns.Has(l), r.leagueOfBands(n, s):
			return true
		case looseNouns.Has(l):
			return fierce
		case l == "of" || l == "who" || l == "that" || t.Text == ",":
			return false
		case violent.Has(l) || l == "guerrilla" || l == "drug" || l == "resistance":
			fierce = true
		}
	}
	return false
}

// apposedPart tells whether a noun for a part of an armed group, and the name of the group, stand a few words behind a token: "X, a
// commando of Y".
func (r *reader) apposedPart(k int, s *text.Sentence) bool {
	for n := k; n+1 < s.Last && n < k+5; n++ {
		t := r.tok(n)
		if t.Kind != text.Word && t.Text != "-" {
			return false
		}
		if !partNouns.Has(t.Lower) || r.tok(n+1).Lower != "of" && r.tok(n+1).Lower != "within" && r.tok(n+1).Lower != "in" {
			continue
		}
		if n += 2; n < s.Last && r.tok(n).Lower == "the" {
			n++
		}
		m := (*doc.Mention)(nil)
		if n < s.Last {
			m = r.mentionAt(n)
		}
		return m != nil && m.Type == graph.ArmedGroup
	}
	return false
}

// partNouns are nouns for parts of an armed group.
var partNouns = wordSet(`commando cell unit wing faction splinter offshoot battalion brigade column squad subgroup front branch affiliate`)

// bandHeads begin the names of armed groups in the languages that they come from; the next word goes on with a particle.
var bandHeads = wordSet(`jamaatu jamatu gerakan barisan jamaat jama jamaah jamiat jaish jaysh jeish jaishul ansar ansarul jund jundullah harakat harakah harkat lashkar katibat katiba katibah kataib
	liwa liwaa tehrik tahrik tehreek tahreek hizb hezb hizbul saraya asaib jabhat jebhat ahrar mujahideen mujahidin sipah firqat faylaq tanzim wilayat wilayah`)

// nativeHeads begin names of armed groups as bandHeads do; any capitalised word may follow.
var nativeHeads = wordSet(`gerakan barisan angkatan kumpulan laskar pasukan daulah dawlah jamaatu jama'atu tanzim usbat asbat kataib saraya liwa jaysh jaish harakat jabhat ansarul
	ejercito ejército frente brigadas brigada comando comandos bloque autodefensas partiya devrimci exercito exército armee armée katiba katibat katibah familia cartel fadayan fedayan fidaiyan`)

// bandName tells whether a name is made like that of an armed group: "Saraya Ansar al-Sunna", "Jaish al-Adl".
func (r *reader) bandName(i, last int) bool {
	if nativeHeads.Has(r.tok(i).Lower) && last > i+1 && (r.tok(i+1).Upper() || r.tok(i+1).Text == "-" || particles.Has(r.tok(i+1).Lower) || r.tok(i+1).Lower == "des") {
		return true
	}
	if last > i+2 && r.tok(i+1).Lower == "wal" && !givenNames.Has(r.tok(i).Lower) {
		return true // "Tawhid wal-Jihad"
	}
	if !bandHeads.Has(r.Folded(i)) && !bandHeads.Has(r.tok(i).Lower) || last < i+3 {
		return false
	}
	if bandHeads.Has(r.tok(i + 1).Lower) {
		return true
	}
	switch r.tok(i + 1).Lower {
	case "al", "ul", "ut", "as", "ash", "at", "an", "e", "i", "el", "ud", "bayt", "beit", "allah", "des", "du", "de":
		return true
	case "-":
		return particles.Has(r.tok(i+2).Lower) || r.tok(i+2).Lower == "e" || r.tok(i+2).Lower == "i" || r.tok(i+2).Lower == "ut"
	}
	return false
}

// qualities begin sentences as well as the names of groups.
var qualities = wordSet(`national new islamic christian muslim international white black`)

func (r *reader) groupStart(i int, s *text.Sentence) bool {
	t := r.tok(i)
	if r.used[i] || t.Kind != text.Word || len(t.Text) < 3 {
		return false
	}
	if (t.Lower == "al" || t.Lower == "el") && i+2 < s.Last && r.tok(i+1).Text == "-" {
		return r.tok(i+2).Upper() && !r.used[i+2]
	}
	if qualities.Has(t.Lower) && t.Upper() && i+1 < s.Last && r.tok(i+1).Upper() && !r.used[i+1] && !groupHeads.Has(r.tok(i+1).Lower) {
		return true
	}
	if t.Lower == "army" && t.Upper() && i+2 < s.Last && r.tok(i+1).Lower == "of" && r.goesOn(i+2, s) {
		return true // "the Army of Captain X"
	}
	return t.Upper() && !sentenceWords.Has(t.Lower) && !roles.Has(t.Lower) && !ranks.Has(trim(t)) && !notPlaces.Has(t.Lower)
}

func (r *reader) groupEnd(i int, s *text.Sentence) int {
	last := i + 1
	for k := i + 1; k < s.Last && k < i+12; k++ {
		if r.used[k] {
			if m := r.mentionAt(k); m != nil && m.First == k && r.placeOfBand(m, s) {
				last, k = m.Last, m.Last-1
				continue
			}
			break
		}
		t := r.tok(k)
		switch {
		case t.Text == "-" && !t.Space && k+1 < s.Last && !r.tok(k+1).Space:
			continue
		case t.Kind == text.Word && t.Upper():
			last = k + 1
			continue
		case k > i && r.tok(k-1).Text == "-" && !t.Space && t.Kind == text.Word:
			last = k + 1
			continue
		case (particles.Has(t.Lower) || t.Lower == "of" || t.Lower == "the" || t.Lower == "e" || t.Lower == "i" || t.Lower == "des") && r.goesOn(k+1, s):
			continue
		}
		break
	}
	return last
}

// placeOfBand tells whether the name of a place is a part of one of a group: "the Fadayan-e Khorasan", "the Bakata Katanga rebels".
func (r *reader) placeOfBand(m *doc.Mention, s *text.Sentence) bool {
	if m.Type.Class() != graph.PlaceClass || m.Type == graph.Facility || m.Adjective || m.Metonym || !r.tok(m.First).Upper() {
		return false
	}
	k := m.First
	if k-2 > s.First && r.tok(k-2).Text == "-" && (r.tok(k-1).Lower == "e" || r.tok(k-1).Lower == "i") {
		return true
	}
	return m.Last < s.Last && bandsBehind.Has(r.tok(m.Last).Lower) && r.tok(k-1).Upper() && !r.used[k-1]
}

// goesOn tells whether a capitalised word stands at a token, or behind a hyphen or an article there.
func (r *reader) goesOn(k int, s *text.Sentence) bool {
	if k < s.Last && (r.tok(k).Text == "-" || r.tok(k).Lower == "the") {
		k++
	}
	return k < s.Last && r.tok(k).Upper() && !r.used[k]
}

// orgLikeHead tells whether a name ends in a word for a company, party or office.
func (r *reader) orgLikeHead(i int) bool {
	l := r.tok(i).Lower
	return bodyHeads.Has(l) || doc.Sites.Of(l) != "" || l == "party" || l == "ministry" || l == "university" || l == "times" || l == "news"
}

// slavic tells whether a word is made as family names of Russia and its neighbours are.
func slavic(word string) bool {
	for _, end := range []string{"ov", "ev", "yev", "ova", "eva", "enko", "vich", "shvili", "adze", "sky"} {
		if len(word) > len(end)+3 && strings.HasSuffix(word, end) {
			return true
		}
	}
	return false
}

func (r *reader) groupContext(i, last int, s *text.Sentence) bool {
	word := func(k int) string {
		if k < s.First || k >= s.Last {
			return ""
		}
		return r.tok(k).Lower
	}
	after, second := word(last), word(last+1)
	if (after == "claimed" || after == "admitted" || after == "took" || after == "claims") && second == "responsibility" {
		if w := word(i - 1); roles.Has(w) {
			return false // "X spokesman Y claimed responsibility"
		}
		return last > i+1 || !slavic(word(i))
	}
	if r.listed(i, last, s) || r.raised(last, s) && word(i-1) != "the" && !givenNames.Has(word(i)) {
		return true
	}
	if w := word(i - 1); listing.Has(w) && !(last == i+1 && initials(r.tok(i).Text)) && !(strings.HasPrefix(w, "blacklist") && last > i+1 && givenNames.Has(r.tok(i).Lower) && !groupNouns.Has(r.tok(last-1).Lower)) || w == "of" && (word(i-2) == "splinter" || word(i-2) == "offshoot" || word(i-2) == "outgrowth") {
		return true // "proscribed X", "an offshoot of X"
	}
	if word(i-1) == "itself" && r.civic(i-2, s) {
		return false
	}
	if word(i-1) == "itself" && (word(i-2) == "calling" || word(i-2) == "calls" || word(i-2) == "called" || word(i-2) == "styling") || word(i-1) == "the" && word(i-2) == "itself" {
		return true
	}
	if memberships.Has(word(i-3)) && (word(i-2) == "of" || word(i-2) == "in") && word(i-1) == "the" && (after == "network" || after == "cell" || after == "gang" || after == "sect" || after == "group" || after == "faction") && !(last+1 < s.Last && r.tok(last+1).Upper()) {
		return true // "a member of the X network"
	}
	article := word(i-1) == "the" || r.tok(i).Caps() || (word(i-1) == "whose" || word(i-1) == "his" || word(i-1) == "their") && last > i+1
	if bandsBehind.Has(after) && article && (!givenNames.Has(word(i)) || word(i-1) == "the") {
		return true
	}
	if after == "," && (second == "a" || second == "an") && (r.apposedBand(last+2, s) || r.apposedPart(last+2, s)) {
		return true // "X, a drug gang"
	}
	k := i - 1
	if w := word(k); w == "called" || w == "named" || w == "," || w == "dubbed" {
		k--
	} else if w == "as" && word(k-1) == "known" {
		k -= 2
	} else if w == "the" && (word(k-1) == "called" || word(k-1) == ",") {
		k -= 2
	} else if w == "the" && word(k-1) == "as" && word(k-2) == "known" {
		k -= 3
	}
	if bandNouns.Has(word(k)) && k == i-1 {
		return true
	}
	if (k < i-1 && (word(i-1) == "called" || word(i-1) == "named" || word(i-1) == "dubbed") || word(i-1) == "the" && word(i-2) == "called") && (looseNouns.Has(word(k)) || word(k) == "alliance" || word(k) == "coalition") && r.violent() && !r.civic(k, s) {
		return true // "a group called X"
	}
	if word(k) == "group" && k < i-1 && (word(i-1) == "," || word(i-1) == "the" && word(i-2) == ",") && (word(k-1) == "that" || word(k-1) == "this" || word(k-1) == "another") && after == "," && r.violent() {
		return true // "That group, the X,"
	}
	if word(i-1) == "called" && word(i-2) == "-" && word(i-3) == "so" && r.violent() && (word(i-4) == "the" && word(i-5) == "of" && memberships.Has(word(i-6)) || memberships.Has(after) || bandsBehind.Has(after)) {
		return true // "the head of the so-called X"
	}
	if r.bandsListed(i, s) {
		return true // "two shadowy outfits, X and Y"
	}
	if after == "," && second == "another" && r.bandNext(last+2, s) {
		return true // "X, another group"
	}
	if !bandNouns.Has(word(k)) && !looseNouns.Has(word(k)) {
		return false
	}
	if word(i-1) == "," && (givenNames.Has(word(i)) || word(i) == "abu") { // "the head of the Taliban militant group, Abu …" has a person behind it
		return false
	}
	if k < i-1 && bandNouns.Has(word(k)) && (indefinite.Has(word(k-1)) || indefinite.Has(word(k-2))) {
		return true // "another offshoot, the X Army"
	}
	if (word(i-1) == "," || word(i-1) == "the" && word(i-2) == ",") && r.foundedNoun(k, s) {
		return true
	}
	for n := k - 1; n >= s.First && n > k-5; n-- {
		if m := r.mentionAt(n); m != nil && m.Type == graph.ArmedGroup && word(i-1) == "," { // the noun has its name already
			return false
		}
		if violent.Has(word(n)) {
			return true
		}
	}
	return false
}

// bandsListed tells whether a name is the first behind a plural noun for armed groups, "two outfits, X and Y", or goes on a list with such a one.
func (r *reader) bandsListed(i int, s *text.Sentence) bool {
	k := i - 1
	if k > s.First && (r.tok(k).Lower == "the" || r.tok(k).Lower == "and") {
		k--
	}
	if k > s.First && r.tok(k).Text == ")" { // "X (translated) and Y"
		for k--; k > s.First && k > i-8 && r.tok(k).Text != "("; k-- {
		}
		k--
	}
	if k <= s.First {
		return false
	}
	if m := r.mentionAt(k); m != nil && m.Type == graph.ArmedGroup && !m.Adjective && m.First > s.First {
		return r.tok(k+1).Lower != "the" && (r.tok(i-1).Lower == "and" || r.tok(i-2).Lower == "and" || r.tok(i-1).Text == ",") && r.bandsBefore(m.First-1, s)
	}
	return r.tok(k).Text == "," && r.bandsBefore(k, s)
}

// bandsBefore tells whether a comma stands at a token, or one token before it, behind a plural noun for armed groups with a number.
func (r *reader) bandsBefore(k int, s *text.Sentence) bool {
	if k > s.First && r.tok(k).Lower == "the" {
		k--
	}
	if k-2 < s.First || r.tok(k).Text != "," {
		return false
	}
	noun, plural := strings.CutSuffix(r.tok(k-1).Lower, "s")
	if !plural || !bandNouns.Has(noun) && noun != "militia" && (noun != "group" || !r.violent()) {
		return false
	}
	for n := k - 2; n >= s.First && n > k-7; n-- {
		if m := r.mentionAt(n); m != nil && m.Type == doc.QuantityMention || several.Has(r.tok(n).Lower) || r.tok(n).Lower == "both" || r.tok(n).Lower == "other" {
			return true
		}
	}
	return false
}

// bandNext tells whether a noun for an armed group stands at a token, behind an adjective at most.
func (r *reader) bandNext(k int, s *text.Sentence) bool {
	for n := k; n < s.Last && n < k+3; n++ {
		if l := r.tok(n).Lower; bandNouns.Has(l) || l == "group" && r.violent() {
			return n+1 >= s.Last || r.tok(n+1).Kind == text.Mark || r.tok(n+1).Lower == "that" || r.tok(n+1).Lower == "which"
		}
	}
	return false
}

// indefinite words open a noun phrase for a group that was not spoken of before.
var indefinite = wordSet(`a an another one`)

// foundedNoun tells whether a noun for a group is what somebody is said to have made: "set up a cell", "formed a new group".
func (r *reader) foundedNoun(k int, s *text.Sentence) bool {
	n := k - 1
	for n > s.First && n > k-4 && r.tok(n).Lower != "a" && r.tok(n).Lower != "an" && r.tok(n).Lower != "their" && r.tok(n).Lower != "his" && r.tok(n).Lower != "its" {
		n--
	}
	if n <= s.First || n == k-4 {
		return false
	}
	switch r.tok(n - 1).Lower {
	case "up", "founded", "formed", "created", "established", "launched", "founding", "forming", "raised":
		return true
	}
	return false
}

// memberships are nouns for those who belong to a group.
var memberships = wordSet(`member members leader leaders founder commander fighters fighter militants operative operatives head emir boss ringleader bombers`)

// repeated finds the persons and groups that a text introduced once, wherever it names them again.
func (r *reader) repeated() {
	known := map[string][]spelling{}
	var begins [256]bool // the bytes that the names begin with
	for n := range r.Mentions {
		m := &r.Mentions[n]
		t := r.Things[m.Key]
		if t == nil || m.Coreference || m.Last == m.First || m.Type != graph.Person && (m.Type != graph.ArmedGroup || m.Last-m.First < 2 && r.x.g.Entry(m.Key) != nil) {
			continue
		}
		first := r.tok(m.First).Text
		if m.Type == graph.Person && m.Last-m.First < 2 || len(known[first]) > 20 {
			continue
		}
		known[first] = append(known[first], spelling{m.Key, r.Tokens[m.First:m.Last]})
		begins[first[0]] = true
	}
	if len(known) == 0 {
		return
	}
	for si := range r.Sentences {
		s := &r.Sentences[si]
		if s.Furniture {
			continue
		}
		r.sentence = si
		for i := s.First; i < s.Last; i++ {
			if r.used[i] || !begins[r.tok(i).Text[0]] {
				continue
			}
			for _, n := range known[r.tok(i).Text] {
				if last := i + len(n.words); last <= s.Last && r.free(i, last) && r.spells(i, n.words) {
					r.mention(r.Things[n.key], i, last)
					break
				}
			}
		}
	}
}

// spelling is a name as tokens, and the key of what it names.
type spelling struct {
	key   string
	words []text.Token
}

func (r *reader) spells(i int, words []text.Token) bool {
	for k := range words {
		if r.tok(i+k).Text != words[k].Text {
			return false
		}
	}
	return true
}
