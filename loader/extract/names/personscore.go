package names

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// headed tells whether ", the head of" or the like stands behind a name of one word.
func (r *reader) headed(last int, s *text.Sentence) bool {
	if last+2 < s.Last && r.tok(last).Text == "," && r.tok(last+1).Lower == "who" && r.someone(last-1, s) {
		return true // "X, who heads Y"
	}
	if last+3 < s.Last && r.tok(last).Text == "," && (r.tok(last+1).Lower == "a" || r.tok(last+1).Lower == "an") && r.someone(last-1, s) && r.nationality(last+2) && r.nativeWithin(last+3, s, 4) {
		return true // "X, a Saudi veteran of Y"
	}
	return r.officeBehind(last, s) || r.officeInFront(last-1, s)
}

// officeBehind tells whether an office stands in apposition behind a name of one word: "X, the leader of Y", "X, Y leader,", "X, a commander,".
func (r *reader) officeBehind(last int, s *text.Sentence) bool {
	if last+2 >= s.Last || r.tok(last).Text != "," || !r.someone(last-1, s) || r.sameSurname(r.tok(last-1).Text) != nil {
		return false
	}
	k := last + 1
	switch r.tok(k).Lower {
	case "the", "a", "an":
		k++
	default:
		if last-1 > s.First && (r.tok(last-2).Lower == "in" || r.tok(last-2).Lower == "at" || r.tok(last-2).Lower == "near" || r.tok(last-2).Lower == "from" || r.tok(last-2).Text == ",") {
			return false // "in X, leader of Y"
		}
	}
	for n := k; n+1 < s.Last && n < k+5; n++ {
		t := r.tok(n)
		if r.office(n) {
			w := r.tok(n + 1).Lower
			return w == "of" || w == "," || w == "for" || w == "in"
		}
		if t.Kind != text.Word && t.Text != "-" || t.Lower == "of" || t.Lower == "who" {
			return false
		}
	}
	return false
}

// officeInFront tells whether a name of one word stands between commas behind an office of a group: "Y's leader, X,", "the commander of Y, X,".
func (r *reader) officeInFront(i int, s *text.Sentence) bool {
	if i-3 < s.First || i+1 >= s.Last || r.tok(i-1).Text != "," || r.tok(i+1).Text != "," && r.tok(i+1).Text != "." || !r.someone(i, s) || r.sameSurname(r.tok(i).Text) != nil {
		return false
	}
	k := i - 2
	if m := r.mentionAt(k); m != nil && m.Type == graph.ArmedGroup && !m.Adjective && m.Last == k+1 {
		k = m.First - 1
		if k > s.First && r.tok(k).Lower == "the" {
			k--
		}
		if k <= s.First || r.tok(k).Lower != "of" {
			return false
		}
		k--
	}
	return r.office(k)
}

// office tells whether a noun is for what a person, and no company or group, is in a group or a body of state.
func (r *reader) office(k int) bool {
	t := r.tok(k)
	return !t.Upper() && (roles.Has(t.Lower) || natives.Has(t.Lower) || officeNouns.Has(t.Lower) || callings.Has(t.Lower) && !alsoFirms.Has(t.Lower))
}

// alsoFirms are callings of companies and groups as well.
var alsoFirms = wordSet(`republican partner contractor ally rival broadcaster publisher associate`)

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
	if r.orgLike(first, last) && !(givenNames.Has(r.tok(first).Lower) && last == first+2 && buildingNames.Has(r.tok(last-1).Lower) && before != "the" && before != "in" && before != "at") || r.tok(first).Caps() && last-first < 3 && !initial(r.tok(first)) && !initials4(r.tok(first).Text) || groupFrames.Has(after) && !(roles.Has(after) && appointing.Has(before)) || placeHeads.Has(after) && after != "station" || doc.Sites.Of(after) != "" || bodyHeads.Has(after) || after == "group" || after == "militia" {
		return 0
	}
	if r.siteBehind(last, s) || r.tok(first).Lower == "neo" || r.thingApposed(first, s) || after == "," && (second == "a" || second == "an") && r.apposedPart(last+2, s) {
		return 0 // "its media arm, X", "X, a cell of Y"
	}
	if saints.Has(r.tok(first).Lower) && first+1 < last && r.tok(first+1).Text == "-" && after != "," && !speaks.Has(after) {
		return 0 // "Saint-Marc"
	}
	if (before == "in" || before == "of" || before == "near") && r.goesOnAsTown(first+1) && r.namesOther(first, "") && !givenNames.Has(r.tok(first).Lower) {
		return 0 // "in Ain al-Hilweh"
	}
	if enterings.Has(before) && !givenNames.Has(r.tok(first).Lower) || townStarts.Has(r.tok(first).Lower) {
		return 0 // "entered Kibbutz X"
	}
	score := 0
	if initial(r.tok(first)) || initials4(r.tok(first).Text) {
		score += 2
	}
	if last-first == 2 && initial(r.tok(last-1)) && !r.tok(first).Caps() && (speaks.Has(after) || after == "," || after == "and" || personVerbs.Has(after)) {
		score += 2 // "Sundarraj P. told"
	}
	if givenNames.Has(r.tok(first).Lower) || givenNames.Has(r.Folded(first)) || (r.tok(first).Text == "Said" || r.tok(first).Text == "Saïd") && first > s.First {
		score += 3
	} else if first+2 < last && r.tok(first+1).Text == "-" && givenNames.Has(r.tok(first+2).Lower) && !saints.Has(r.tok(first).Lower) && !particles.Has(r.tok(first).Lower) {
		score += 3 // "Ing-Marie Lund"
	} else if first+1 < last && givenNames.Has(r.tok(first+1).Lower) {
		if score++; last == first+3 {
			score++ // "Ahmedur Rashid Tutul"
		}
	}
	for k := first; k < last; k++ {
		if l := r.tok(k).Lower; k > first && (l == "bin" || l == "ibn" || l == "ould" || l == "ben" || l == "al" || l == "ag" || l == "ur" || l == "ul" || l == "van") || l == "abu" && k == first {
			score += 2
			break
		}
	}
	if r.tok(first).Lower == "abu" && last-first >= 4 && r.tok(last-2).Text == "-" && particles.Has(r.tok(last-3).Lower) {
		score++ // "Abu X al-Y"
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
	case after == "alias" || after == "aka" || after == "," && (second == "alias" || second == "aka"):
		score += 3
	case after == "," && (second == "a" || second == "an") && r.nativeWithin(last+2, s, 7):
		score += 3 // "X, a trader"
	case speaks.Has(after):
		score += 2
	case (after == "was" || after == "were") && sufferings.Has(second) && last-first == 2:
		score += 3
	case (after == "and" || after == ",") && r.sufferTogether(last, s):
		score += 3 // "X, Y and Z were convicted"
	case r.ownsGroup(last, s):
		score += 2
	case personVerbs.Has(after), after == "'s":
		score++
	}
	switch {
	case saints.Has(r.tok(first).Lower) && (before == "in" || before == "at" || before == "near" || before == "to" || before == "from"):
		return 0 // "in Sta. Catalina"
	case before == "of" && first-2 >= s.First && kindOf[r.tok(first-2).Lower] != "":
		return 0 // "the villages of X Y"
	case before == "called" && first-3 >= s.First && r.tok(first-2).Text == "-" && r.tok(first-3).Lower == "so":
		return 0 // "the so-called X"
	case r.roleNear(first, s):
		score += 2
	case len(before) > 3 && strings.HasSuffix(before, "s") && !r.tok(first-1).Upper() && (after == "and" || after == ",") && pluralOfPeople(strings.TrimSuffix(before, "s")):
		score += 3 // "the bloggers X and Y"
	case callings.Has(before) && r.tok(first-1).Kind == text.Word && !r.tok(first-1).Upper():
		score += 2
	case before == "," && first-2 >= s.First && (r.tok(first-2).Lower == "guerre" || r.tok(first-2).Lower == "pseudonym" || r.tok(first-2).Lower == "alias"):
		score += 3 // "by his nom de guerre, X"
	case appointing.Has(before) && last < s.Last && !r.tok(last).Upper() && r.roleWithin(last, s, 3):
		score += 2 // "elected X Y chairman"
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
	case before == "(" && after == ")" && r.personAt(first-2):
		score += 2 // "X (Y)"
	case before == "and" && first-2 >= s.First && r.nameWords(first, last) >= 2 && r.personAt(first-2):
		score++
	case before == "the":
		score -= 4
	case before == "at" || before == "near" || before == "in" && r.nameWords(first, last) == 2 && after != "'s":
		score -= 2
	case before == "in" || before == "on" || before == "inside" || before == "outside":
		score--
	}
	if r.aloneElsewhere(last) {
		score += 2
	}
	if score < 3 && (after == "," || before == "," || before == "and") && r.nameWords(first, last) >= 2 && r.amongNames(first, last, s) {
		score += 3
	}
	return score
}

// appointing are past forms before the name of who is given an office.
var appointing = wordSet(`appointed elected named chose selected nominated proclaimed made picked declared`)

// nativeWithin tells whether a noun for what somebody is ends the noun phrase that begins at a token, at most n words on.
func (r *reader) nativeWithin(from int, s *text.Sentence, n int) bool {
	for k := from; k < s.Last && k < from+n; k++ {
		t := r.tok(k)
		if natives.Has(t.Lower) || callings.Has(t.Lower) && !alsoFirms.Has(t.Lower) {
			return k+1 >= s.Last || r.tok(k+1).Kind != text.Word || !facilityFollows(r.tok(k+1).Lower)
		}
		if t.Kind == text.Mark && t.Text != "-" || t.Lower == "of" || t.Lower == "in" || t.Lower == "for" || t.Lower == "who" || t.Lower == "which" || t.Lower == "that" {
			return false
		}
	}
	return false
}

// facilityFollows tells whether a noun for a person only goes before one for what is not: "a student group", "a soldier cult".
func facilityFollows(word string) bool {
	return groupNouns.Has(word) || bandNouns.Has(word) || orgNouns.Has(word) || doc.Sites.Of(word) != "" || kindOf[word] != ""
}

// someone tells whether a single capitalised word may be somebody's name: no noun that opens a sentence, nothing behind an article.
func (r *reader) someone(i int, s *text.Sentence) bool {
	t := r.tok(i)
	if t.Caps() || len(t.Text) < 4 || r.used[i] || natives.Has(t.Lower) || callings.Has(t.Lower) || humans.Has(t.Lower) || groupNouns.Has(t.Lower) {
		return false
	}
	if i == s.First {
		return !strings.HasSuffix(t.Lower, "s") && !strings.HasSuffix(t.Lower, "men") && !strings.HasSuffix(t.Lower, "one") && t.Lower != "people" && t.Lower != "anybody" && t.Lower != "parliament"
	}
	p := r.tok(i - 1)
	return p.Lower != "the" && p.Lower != "'s" && p.Lower != "’s" && p.Text != "-" && !(p.Upper() && p.Kind == text.Word) && !(r.mentionAt(i-1) != nil && r.mentionAt(i-1).Adjective)
}

// nationality tells whether the adjective of a country stands at a token.
func (r *reader) nationality(i int) bool {
	m := r.mentionAt(i)
	return m != nil && m.Adjective
}

// siteBehind tells whether an apposition makes a building or a place of a name: "X Y, an airfield on the coast".
func (r *reader) siteBehind(last int, s *text.Sentence) bool {
	if last+2 >= s.Last || r.tok(last).Text != "," || r.tok(last+1).Lower != "a" && r.tok(last+1).Lower != "an" && r.tok(last+1).Lower != "the" {
		return false
	}
	for k := last + 2; k < s.Last && k < last+6; k++ {
		t := r.tok(k)
		if t.Kind != text.Word && t.Text != "-" || t.Lower == "of" || t.Lower == "for" || t.Lower == "in" || t.Lower == "at" || t.Lower == "from" {
			return false
		}
		if doc.Sites.Of(t.Lower) != "" || settlements.Has(t.Lower) {
			return k+1 >= s.Last || r.tok(k+1).Kind == text.Mark || followers.Has(r.tok(k+1).Lower) || r.tok(k+1).Lower == "near" || r.tok(k+1).Lower == "outside" || r.tok(k+1).Lower == "used"
		}
	}
	return false
}

// pluralOfPeople tells whether a noun is for what people are.
func pluralOfPeople(noun string) bool {
	return callings.Has(noun) && noun != "ally" && noun != "rival" && noun != "partner" || natives.Has(noun) || officeNouns.Has(noun)
}

// amongNames tells whether a name goes on a list of three names and more that holds a given name and ends in what is said of people: "A B, C D, E
// F and G H, two of them soldiers, were held".
func (r *reader) amongNames(first, last int, s *text.Sentence) bool {
	from, to := first, last
	for from-2 >= s.First && (r.tok(from-1).Text == "," || r.tok(from-1).Lower == "and") {
		k := from - 1
		for k > s.First && k > from-5 && r.tok(k-1).Upper() && r.tok(k-1).Kind == text.Word {
			k--
		}
		if from-1-k < 2 {
			break
		}
		from = k
	}
	names, given := 0, false
	for k := from; k < s.Last; {
		n := k
		for n < s.Last && n < k+4 && r.tok(n).Upper() && r.tok(n).Kind == text.Word && (r.open(n) || r.personAt(n)) {
			n++
		}
		if n-k < 2 || r.orgLike(k, n) {
			break
		}
		names, given = names+1, given || givenNames.Has(r.tok(k).Lower)
		to = n
		if n+1 >= s.Last || r.tok(n).Text != "," && r.tok(n).Lower != "and" {
			break
		}
		if k = n + 1; r.tok(k).Lower == "and" {
			k++
		}
	}
	if names < 3 || !given && names < 4 {
		return false
	}
	for k := to; k+1 < s.Last && k < to+12; k++ {
		if l := r.tok(k).Lower; l == "were" || l == "have" || l == "had" || l == "are" || l == "was" {
			return true
		}
	}
	return false
}

// thingApposed tells whether a name stands in apposition to a noun for what is no person: "its media arm, X".
func (r *reader) thingApposed(first int, s *text.Sentence) bool {
	return first-2 >= s.First && r.tok(first-1).Text == "," && mediaNouns.Has(r.tok(first-2).Lower) && !r.roleNear(first, s)
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

// initials4 tells whether a word is two initials with dots: "R.K.".
func initials4(word string) bool {
	return len(word) == 4 && word[1] == '.' && word[3] == '.' && word[0] >= 'A' && word[0] <= 'Z' && word[2] >= 'A' && word[2] <= 'Z' && word != "U.S." && word != "U.N." && word != "U.K." && word != "E.U."
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

// soleName tells whether a single word behind a rank or role is a name: no body, no place, and no word that begins sentences.
func (r *reader) soleName(first, last int, s *text.Sentence) bool {
	t := r.tok(first)
	after := ""
	if last < s.Last {
		after = r.tok(last).Lower
	}
	return !t.Caps() && !ranks.Has(trim(t)) && !groupFrames.Has(after) && !placeHeads.Has(after) && after != "group" && (after != "-" || r.tok(last).Space) && len(t.Text) > 2 && !notPersons.Has(t.Lower) && !strings.HasSuffix(t.Lower, "ism") && !strings.HasSuffix(t.Lower, "ist") && !strings.HasSuffix(t.Lower, "ists")
}

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

// orgLike tells whether a capitalised run names a body or thing rather than a person.
func (r *reader) orgLike(first, last int) bool {
	for i := first; i < last; i++ {
		l := r.tok(i).Lower
		if bodyHeads.Has(l) || groupHeads.Has(l) || placeHeads.Has(l) || doc.Sites.Of(l) != "" || notPersons.Has(l) {
			return true
		}
	}
	return false
}
