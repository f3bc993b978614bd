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
		if !r.open(i) || !r.nameStart(i, s) || i > s.First && saints.Has(r.tok(i-1).Lower) && r.tok(i-1).Upper() {
			continue
		}
		last := r.nameEnd(i, s)
		if i > s.First && last > i+1 && strings.HasSuffix(r.tok(last-1).Lower, "s") && several.Has(r.tok(i-1).Lower) {
			i = last - 1
			continue // "four White Fathers"
		}
		if k := r.behindTitles(i, last); k > i {
			i = k // "Detective Chief Inspector John Caldwell"
		}
		if last > i+1 && roles.Has(r.tok(last-1).Lower) {
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
		} else if r.free(i, last) && !adverbs.Has(r.tok(i).Lower) && !strings.HasSuffix(r.tok(i).Lower, "ly") && r.headed(last, s) && r.soleName(i, last, s) {
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

// several are numbers of more than one.
var several = wordSet(`two three four five six seven eight nine ten eleven twelve many several some all these those`)

// adverbs open sentences before a comma.
var adverbs = wordSet(`moreover furthermore nevertheless nonetheless indeed still overall besides afterwards afterward thereafter otherwise elsewhere instead similarly likewise
	today yesterday tomorrow tonight hence further again too yes no well now so maybe perhaps`)

// headed tells whether ", the head of" or the like stands behind a name of one word.
func (r *reader) headed(last int, s *text.Sentence) bool {
	if last+3 >= s.Last || r.tok(last).Text != "," || r.tok(last+1).Lower != "the" && r.tok(last+1).Lower != "a" {
		return false
	}
	for k := last + 2; k < s.Last-1 && k < last+5; k++ {
		switch l := r.tok(k).Lower; l {
		case "head", "leader", "commander", "chief", "founder", "spokesman", "emir", "warlord", "deputy":
			n := r.tok(k + 1).Lower
			return n == "of" || n == "," || n == "for"
		}
	}
	return false
}

// behindTitles returns the token behind the last rank or role in a run of capitalised words, its first token if there is none.
func (r *reader) behindTitles(first, last int) int {
	for k := last - 2; k > first; k-- {
		if t := r.tok(k); t.Upper() && (ranks.Has(trim(t)) || roles.Has(t.Lower)) && r.tok(k+1).Upper() {
			return k + 1
		}
	}
	return first
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
	if t.Kind != text.Word || ranks.Has(trim(t)) || roles.Has(t.Lower) {
		return false
	}
	if i-2 >= s.First && r.tok(i-1).Lower == "of" && portfolios.Has(t.Lower) && (roles.Has(r.tok(i-2).Lower) || ranks.Has(r.tok(i-2).Lower)) {
		return false // "Secretary of Defense X"
	}
	if particles.Has(t.Lower) && !t.Upper() {
		return (t.Lower == "al" || t.Lower == "el" || t.Lower == "abu") && i+1 < s.Last && r.upperAfter(i, s)
	}
	return t.Upper() && !sentenceWords.Has(t.Lower) && !(t.Caps() && len(t.Text) > 3)
}

// portfolios are fields of ministers and chiefs, right before whose names they may stand.
var portfolios = wordSet(`defense defence state interior justice health finance security staff education information energy transport labor labour agriculture police intelligence operations`)

// postnominals follow a name and are no part of it.
var postnominals = wordSet(`mp mps qc kc mep mla msp obe cbe mbe esq td phd`)

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
		case t.Text == "-" && !t.Space && k+1 < s.Last && !r.tok(k+1).Space:
			continue
		case k > end && r.tok(k-1).Text == "-" && !t.Space && t.Kind == text.Word && !t.Upper() && k == end+1 && len(t.Text) <= 6 && (r.tok(k-2).Upper() || len(r.tok(k-2).Text) <= 2) && k-2 > i:
			end = k + 1 // "Prayut Chan-o-cha"
			continue
		case t.Kind == text.Word && t.Caps() && postnominals.Has(t.Lower) && k > i:
			return end
		case t.Kind == text.Word && t.Upper() && !t.Line && (t.Lower == "al" || !sentenceWords.Has(t.Lower) && !groupHeads.Has(t.Lower) && !bodyHeads.Has(t.Lower)):
			end = k + 1
			continue
		case particles.Has(t.Lower) && r.upperAfter(k, s) && (!articleNames.Has(t.Lower) || k+1 < s.Last && r.tok(k+1).Text == "-"):
			continue
		}
		break
	}
	return end
}

// articleNames are particles of names only with a hyphen behind them: "at-Turki".
var articleNames = wordSet(`at as an ad ash ar az`)

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
	if l := r.tok(k).Lower; l == "as" && k > s.First && (r.tok(k-1).Lower == "known" || r.tok(k-1).Lower == "identified") || l == "alias" || l == "named" {
		return r.personNear(k, s) || l == "named" && !(k > s.First && namedThings.Has(r.tok(k-1).Lower))
	}
	return ranks.Has(trim(r.tok(k))) && r.tok(k).Upper() || roles.Has(r.tok(k).Lower) || kinWords.Has(r.tok(k).Lower)
}

var kinsfolk = wordSet(`brothers sons sisters daughters cousins nephews brother son sister daughter cousin nephew wife father mother uncle widow`)

var kinWords = wordSet(`brother son father daughter sister cousin nephew uncle wife husband widow girlfriend boyfriend mother`)

// namedThings are nouns before "named" whose name is no person's.
var namedThings = wordSet(`operation operations group unit village town ship vessel camp brigade battalion project party movement organisation organization plan
	exercise mission newspaper magazine website channel restaurant hotel bar club cafe place street school church mosque company firm foundation force wing
	faction cell network militia army front island river mountain forest base programme program campaign law bill act day festival film book song app`)

// personNear tells whether a person or a noun for one stands before "known as".
func (r *reader) personNear(k int, s *text.Sentence) bool {
	for n := k - 1; n >= s.First && n > k-7; n-- {
		if m := r.mentionAt(n); m != nil {
			return m.Type == graph.Person
		}
		switch r.tok(n).Lower {
		case "man", "woman", "militant", "commander", "preacher", "cleric", "bomber", "gunman", "fighter", "jihadist":
			return true
		case "group", "network", "faction", "movement", "insurgency", "militia", "organisation", "organization":
			return false
		}
	}
	return false
}

// personVerbs have people as subjects.
var personVerbs = wordSet(`said says say told warned warns added announced argued described led leads assumed took became succeeded
	pledged swore declared vowed claimed confessed testified expressed stressed wrote founded ordered joined was is has had who and whose
	travelled flew killed died fled escaped surrendered commanded directed served will would denied rejected condemned blamed`)

// personScore weighs what shows that two or more capitalised words are a person's name: given names, particles, roles and
// verbs beside it, and the last word alone elsewhere in the text. Two are enough.
func (r *reader) personScore(first, last int, s *text.Sentence) int {
	before, after, second := "", "", ""
	if first > s.First {
		before = r.tok(first - 1).Lower
	}
	if last < s.Last {
		after = r.tok(last).Lower
	}
	if last+1 < s.Last {
		second = r.tok(last + 1).Lower
	}
	if r.orgLike(first, last) && !(givenNames.Has(r.tok(first).Lower) && last == first+2 && buildingNames.Has(r.tok(last-1).Lower) && before != "the" && before != "in" && before != "at") || r.tok(first).Caps() && last-first < 3 && !initial(r.tok(first)) || groupFrames.Has(after) || placeHeads.Has(after) && after != "station" || facilityKinds.Of(after) != "" || bodyHeads.Has(after) || after == "group" || after == "militia" {
		return 0
	}
	score := 0
	if initial(r.tok(first)) {
		score += 2
	}
	if givenNames.Has(r.tok(first).Lower) || givenNames.Has(r.Folded(first)) {
		score += 3
	} else if first+1 < last && givenNames.Has(r.tok(first+1).Lower) {
		score++
	}
	for k := first; k < last; k++ {
		if l := r.tok(k).Lower; k > first && (l == "bin" || l == "ibn" || l == "ould" || l == "ben" || l == "al" || l == "ag" || l == "ur" || l == "ul" || l == "van") || l == "abu" && k == first {
			score += 2
			break
		}
	}
	role := r.roleWithin(last+1, s, 7)
	switch {
	case after == "," && (second == "who" || second == "whose" || second == "whom"):
		score += 3
	case after == "," && last+2 < s.Last && r.tok(last+1).Kind == text.Number && len(second) == 2:
		score += 3 // an age
	case after == "," && last+2 < s.Last && (second == "a" || second == "an") && r.tok(last+2).Kind == text.Number:
		score += 3 // "X, a 20-year-old"
	case after == "," && last+2 < s.Last && (second == "a" || second == "an" || second == "the") && r.mentionAt(last+2) != nil && r.mentionAt(last+2).Adjective:
		score += 2 // "X, a Tunisian"
	case after == "," && role && (second == "a" || second == "an" || second == "the" || second == "his" || second == "her" || second == "its" || second == "their" || second == "another" || second == "one" || second == "then" || second == "now" || second == "once" || roles.Has(second) || second == "also" || second == "known"):
		score += 2
	case after == "," && second == "with" && last+3 < s.Last && (r.tok(last+2).Lower == "his" || r.tok(last+2).Lower == "her"):
		score += 3 // "X, with his brother Y, …"
	case after == "," && role:
		score++
	case after == "alias" || after == "aka":
		score += 3
	case speaks.Has(after):
		score += 2
	case (after == "was" || after == "were") && sufferings.Has(second) && last-first == 2:
		score += 3
	case (after == "and" || after == ",") && r.sufferTogether(last, s):
		score += 3 // "X, Y and Z were convicted"
	case personVerbs.Has(after), after == "'s":
		score++
	}
	switch {
	case r.roleNear(first, s):
		score += 2
	case callings.Has(before) && r.tok(first-1).Kind == text.Word && !r.tok(first-1).Upper():
		score += 2
	case before == "named" || before == "under" || before == "called" || before == "against" && after == ",":
		score += 2
	case before == "of" && first-2 >= s.First && (kinWords.Has(r.tok(first-2).Lower) || r.tok(first-2).Lower == "leadership" || r.tok(first-2).Lower == "command" || r.tok(first-2).Lower == "murder" || r.tok(first-2).Lower == "assassination" || r.tok(first-2).Lower == "killing"):
		score += 2 // "the widow of X"
	case sufferings.Has(before) && r.nameWords(first, last) >= 2 && r.nameWords(first, last) <= 3 && first-1 > s.First:
		score += 2
	case before == "by" && first-2 >= s.First && ledBy.Has(r.tok(first-2).Lower):
		score += 2
	case before == "by":
		score++
	case before == "and" && first-2 >= s.First && r.nameWords(first, last) >= 2 && r.personAt(first-2):
		score++
	case before == "the":
		score -= 4
	case before == "in" || before == "at" || before == "near" || before == "on" || before == "inside" || before == "outside":
		score--
	}
	if r.aloneElsewhere(last) {
		score += 2
	}
	return score
}

// personAt tells whether a token ends the full name of a person.
func (r *reader) personAt(k int) bool {
	m := r.mentionAt(k)
	return m != nil && m.Type == graph.Person && !m.Coreference && m.Last-m.First > 1
}

// sufferTogether tells whether a list of names from a token on ends in "were" and a verb of what is done to people.
func (r *reader) sufferTogether(k int, s *text.Sentence) bool {
	named := false
	for n := k; n < s.Last && n < k+16; n++ {
		t := r.tok(n)
		switch {
		case t.Text == "," || t.Text == "-" || t.Lower == "and" || particles.Has(t.Lower):
		case t.Kind == text.Word && t.Upper():
			named = true
		case t.Lower == "were" && named && n+1 < s.Last:
			w := r.tok(n + 1).Lower
			if w == "also" || w == "both" || w == "all" || w == "later" {
				w = r.tok(min(n+2, s.Last-1)).Lower
			}
			return sufferings.Has(w) || w == "acquitted" || w == "found" || w == "born" || w == "brothers"
		default:
			return false
		}
	}
	return false
}

// initial tells whether a token is a letter with a dot: "P. Tikhak".
func initial(t *text.Token) bool {
	return len(t.Text) == 2 && t.Text[1] == '.' && t.Upper()
}

// aloneElsewhere tells whether the last word of a name stands without those before it somewhere further on, as surnames do.
func (r *reader) aloneElsewhere(last int) bool {
	name := r.tok(last - 1)
	if len(name.Text) < 4 {
		return false
	}
	where, known := r.alone[name.Text]
	if !known {
		where = -1
		for _, k := range r.placesOf(name.Text) {
			if k == 0 {
				continue
			}
			if p := r.tok(k - 1); !p.Upper() && p.Lower != "the" && p.Lower != "in" && p.Lower != "of" && p.Lower != "at" || sentenceWords.Has(p.Lower) && p.Lower != "the" && p.Lower != "in" {
				if k+1 >= len(r.Tokens) || !r.tok(k+1).Upper() || r.tok(k+1).Line {
					where = k
				}
			}
		}
		if r.alone == nil {
			r.alone = map[string]int{}
		}
		r.alone[name.Text] = where
	}
	return where >= last
}

// alias tells whether "known as", "alias" or a word for kin stands before a name.
func (r *reader) alias(i int, s *text.Sentence) bool {
	if i == s.First {
		return false
	}
	l := r.tok(i - 1).Lower
	return l == "as" || l == "alias" || kinWords.Has(l)
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

// buildingNames are surnames too.
var buildingNames = wordSet(`hall church temple bridges park banks camp castle house hotel`)

// soleName tells whether a single word behind a rank or role is a name: no body, no place, and no word that begins sentences.
func (r *reader) soleName(first, last int, s *text.Sentence) bool {
	t := r.tok(first)
	after := ""
	if last < s.Last {
		after = r.tok(last).Lower
	}
	return !t.Caps() && !groupFrames.Has(after) && !placeHeads.Has(after) && after != "group" && (after != "-" || r.tok(last).Space) && len(t.Text) > 2 && !notPersons.Has(t.Lower) && !strings.HasSuffix(t.Lower, "ism") && !strings.HasSuffix(t.Lower, "ist") && !strings.HasSuffix(t.Lower, "ists")
}

// callings are nouns for what a person is that stand right before a name.
var callings = wordSet(`journalist reporter blogger editor broadcaster policeman policewoman constable soldier teacher engineer doctor surgeon priest nun missionary
	author writer film-maker filmmaker industrialist banker businessman businesswoman tycoon politician lawmaker diplomat aide activist student pupil tourist
	backpacker contractor pilot sailor detective sniper bomber hijacker assassin killer ringleader accomplice chef singer footballer convert preacher
	dissident guerrilla rebel jihadist ideologue fugitive separatist unionist republican loyalist nationalist hostage academic professor historian novelist poet
	comrade associate friend ally partner mentor protege rival bodyguard classmate follower disciple guru confidant lieutenant sidekick henchman
	co-founder cofounder paediatrician physician pediatrician militant insurgent commander financier ideologue veteran defector informant courier
	cartoonist aid-worker peacekeeper bishop archbishop rabbi exile jeweller farmer mechanic shopkeeper lecturer`)

// humans are other nouns for one person.
var humans = wordSet(`counterpart accused suspect victim man woman boy girl farmhand colleague defendant convict captive survivor owner farmer rancher driver
	neighbour neighbor nephew cousin brother sister wife husband widow son daughter father mother uncle successor predecessor assailant perpetrator planter
	landowner headmaster chieftain elder passenger guest author worker employee`)

// ledBy are participles whose agent is rather a person.
var ledBy = wordSet(`represented headed chaired commanded led founded written directed edited signed played presided succeeded accompanied founded co-founded`)

// saints begin the names of places: "San Miguel del Ene".
var saints = wordSet(`san santa santo sao saint sainte st`)

// sufferings are verbs in the past whose object is rather a person.
var sufferings = wordSet(`kidnapped killed murdered assassinated arrested shot jailed captured freed abducted sentenced extradited hanged executed beheaded detained
	released charged convicted buried killing murdering`)

var speaks = wordSet(`said says told warned warns added announced argued led leads assumed succeeded pledged swore vowed confessed testified
	expressed stressed wrote founded ordered commanded flew travelled insisted explained replied recalled surrendered escaped admitted
	acknowledged`)

func (r *reader) roleWithin(from int, s *text.Sentence, n int) bool {
	for k := from; k < s.Last && k < from+n; k++ {
		if t := r.tok(k).Lower; roles.Has(t) || t == "who" || t == "known" || t == "led" {
			return true
		}
	}
	return false
}

// roleNear tells whether a role noun stands shortly before, with an appositive comma ("his predecessor, X"; "leader of Y, X").
func (r *reader) roleNear(first int, s *text.Sentence) bool {
	if first-2 >= s.First && r.tok(first-1).Text == "," {
		if m := r.mentionAt(first - 2); m != nil && m.Adjective && m.Type == graph.Country && strings.HasSuffix(r.tok(first-2).Lower, "ns") {
			return true // "two Indonesians, X and Y"
		}
	}
	for k := first - 1; k >= s.First && k > first-10; k-- {
		t := r.tok(k)
		if roles.Has(t.Lower) && (k > first-8 || r.tok(first-1).Text == ",") {
			return r.tok(first-1).Text == "," || k >= first-2
		}
		if r.tok(first-1).Text == "," && k > first-8 && !t.Upper() && (callings.Has(t.Lower) || officeNouns.Has(t.Lower) || humans.Has(t.Lower)) {
			return true // "an American diplomat, X"
		}
		if t.Text == "." || t.Text == ";" {
			return false
		}
	}
	return false
}

// officeNouns are further nouns for what a person is that stand before a name in apposition.
var officeNouns = wordSet(`judge magistrate coroner sheriff senator congressman mp archbishop vicar pastor monk abbot chaplain imam sheikh mullah elder chieftain king queen
	prince princess wife husband widow brother sister son daughter father mother cousin nephew uncle aunt grandson niece girlfriend boyfriend fiancee
	general colonel major captain sergeant lieutenant admiral brigadier marshal ringleader accomplice suspect convict defendant victim survivor hostage captive boss
	overlord kingpin guru quartermaster bombmaker aide bodyguard general-secretary secretary-general treasurer negotiator theorist ideologue veteran`)

// orgLike tells whether a capitalised run names a body or thing rather than a person.
func (r *reader) orgLike(first, last int) bool {
	for i := first; i < last; i++ {
		l := r.tok(i).Lower
		if bodyHeads.Has(l) || groupHeads.Has(l) || placeHeads.Has(l) || facilityKinds.Of(l) != "" || notPersons.Has(l) {
			return true
		}
	}
	return false
}

var notPersons = wordSet(`party army ministry department bureau office court news times post journal press university college company
	group network organization organisation force services command league parliament assembly congress house senate cup olympics
	games treaty act law day operation project program programme accord conference summit games telegram facebook twitter youtube
	state states united nations forces olympic championship festival council gate hall forest staff division regiment infantry
	corps squad air rover gymnasium transit airlines airways motors unit brigade brigades division`)

// person records the person named by tokens [first, last); the rank before it is kept as an attribute by other extractors.
func (r *reader) person(first, last int, s *text.Sentence) *doc.Thing {
	name := r.Slice(r.tok(first).Start, r.tok(last-1).End)
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
