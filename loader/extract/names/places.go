package names

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/gazetteer"
	"linkchart/loader/text"
)

// notPlaces are capitalised behind "in" without being places: languages, feasts, institutions.
var notPlaces = wordSet(`arabic english french spanish german russian pashto urdu dari persian turkish hebrew somali hausa swahili uighur uyghur kurdish
	kurmanji sorani tamil sinhala sinhalese bengali bangla hindi punjabi sindhi balochi kashmiri malayalam telugu marathi nepali tagalog cebuano malay indonesian javanese burmese thai
	chinese mandarin cantonese japanese korean amharic tigrinya oromo kanuri fulfulde yoruba igbo zulu xhosa afrikaans bambara tamasheq basque catalan galician irish gaelic
	greek italian portuguese dutch flemish danish swedish norwegian finnish icelandic polish czech slovak ukrainian chechen avar uzbek tajik kazakh kyrgyz turkmen azeri armenian georgian
	albanian serbian croatian bosnian macedonian bulgarian romanian hungarian latin aramaic farsi islam christianity
	judaism parliament congress ramadan christmas easter eid hajj court islamic facebook twitter telegram youtube operation iii ii god allah european
	western eastern northern southern central january february march april may june july august september october november december monday
	tuesday wednesday thursday friday saturday sunday exercise act article resolution section chapter phase police moro`)

// areaHeads end or begin the name of an area: its type.
var areaHeads = map[string]graph.EntityType{
	"province": graph.AdminArea, "district": graph.AdminArea, "state": graph.AdminArea, "county": graph.AdminArea, "governorate": graph.AdminArea, "region": graph.AdminArea,
	"department": graph.AdminArea, "municipality": graph.AdminArea, "prefecture": graph.AdminArea, "oblast": graph.AdminArea, "division": graph.AdminArea, "regency": graph.AdminArea, "commune": graph.AdminArea,
	"island": graph.Region, "islands": graph.Region, "valley": graph.Region, "mountains": graph.Region, "forest": graph.Region, "peninsula": graph.Region, "desert": graph.Region,
	"pass": graph.Region, "delta": graph.Region, "basin": graph.Region, "archipelago": graph.Region, "enclave": graph.Region, "plateau": graph.Region, "hills": graph.Region,
	"massif": graph.Region, "highlands": graph.Region, "lowlands": graph.Region, "gorge": graph.Region, "canyon": graph.Region, "marshes": graph.Region, "corridor": graph.Region,
	"territory": graph.AdminArea, "township": graph.AdminArea, "zone": graph.AdminArea, "tehsil": graph.AdminArea, "taluk": graph.AdminArea, "upazila": graph.AdminArea, "chiefdom": graph.AdminArea, "arrondissement": graph.AdminArea,
	"range": graph.Region, "circle": graph.AdminArea, "cercle": graph.AdminArea, "subdistrict": graph.AdminArea, "canton": graph.AdminArea, "emirate": graph.AdminArea, "wilaya": graph.AdminArea, "woreda": graph.AdminArea,
}

// kindOf words before "of" and a name.
var kindOf = map[string]graph.EntityType{
	"village": graph.City, "centre": graph.City, "center": graph.City, "hub": graph.City, "town": graph.City, "city": graph.City, "hamlet": graph.City, "suburb": graph.City, "port": graph.City, "capital": graph.City, "island": graph.Region,
	"province": graph.AdminArea, "district": graph.AdminArea, "state": graph.AdminArea, "county": graph.AdminArea, "department": graph.AdminArea, "region": graph.AdminArea,
	"villages": graph.City, "towns": graph.City, "cities": graph.City, "islands": graph.Region, "provinces": graph.AdminArea, "districts": graph.AdminArea, "mountains": graph.Region,
	"forests": graph.Region, "forest": graph.Region, "valley": graph.Region, "banks": graph.Region, "bank": graph.Region, "shores": graph.Region, "slum": graph.City, "slums": graph.City, "favela": graph.City, "zone": graph.AdminArea, "township": graph.AdminArea,
	"settlement": graph.City, "people": graph.City, "outskirts": graph.City, "suburbs": graph.City, "streets": graph.City, "hamlets": graph.City, "hills": graph.Region, "jungles": graph.Region, "plains": graph.Region,
	"area": graph.City, "quarter": graph.City, "neighbourhood": graph.City, "neighborhood": graph.City, "borough": graph.City, "commune": graph.City, "locality": graph.City, "regency": graph.AdminArea,
}

// unknownPlaces finds places that the gazetteer does not know: "the village of X", "X district", "in X".
func (r *reader) unknownPlaces(s *text.Sentence) {
	if s.Heading && r.titleCase(s) {
		return
	}
	r.parks(s)
	r.shires(s)
	r.mountains(s)
	for i := s.First + 1; i < s.Last; i++ {
		if r.used[i] || !r.tok(i).Upper() || r.tok(i).Kind != text.Word || r.tok(i).Caps() || notPlaces.Has(r.tok(i).Lower) || sentenceWords.Has(r.tok(i).Lower) {
			continue
		}
		last := r.placeEnd(i, s)
		if last < s.Last && r.tok(last).Lower == "'s" && r.placeScore(i, last, s) >= 2 {
			r.place(graph.City, r.bound(i, s), last)
			i = last
			continue
		}
		if last < s.Last && (r.tok(last).Text == "-" || r.tok(last).Lower == "'s" || r.used[last] && r.tok(last).Upper() && r.mentionAt(last) != nil && !r.mentionAt(last).Adjective && r.tok(last-1).Text != ",") {
			i = last
			continue
		}
		kind := r.placeKind(i, last, s)
		if kind == "" {
			kind = r.listedKind(i, s)
		}
		if kind == "" && r.placeScore(i, last, s) >= 2 {
			kind, i = graph.City, r.bound(i, s)
			if r.tok(last-1).Text == "Bay" && last > i+1 {
				kind = graph.Region
			}
		}
		if kind == "" || street(r.tok(last-1).Lower) || leadKinds.Of(r.tok(i).Lower) == "ROAD" || r.orgLike(i, last) && r.tok(last-1).Text != "Bay" || r.nameWords(i, last) > 3 {
			i = last - 1
			continue
		}
		if last < s.Last && !r.used[last] && (areaHeads[r.tok(last).Lower] == graph.Region && kind == graph.Region || r.tok(last).Text == "County") {
			last++ // "the Darbha valley", "Bartow County"
		}
		r.place(kind, i, last)
		i = last - 1
	}
}

// placeEnd returns the token behind the capitalised words that begin at one, with the particles and hyphens between them.
func (r *reader) placeEnd(i int, s *text.Sentence) int {
	last := i + 1
	for last < s.Last && last < i+5 && !r.used[last] {
		t := r.tok(last)
		switch {
		case t.Text == "-":
			end := r.hyphenEnd(last, s)
			if end == last {
				return last
			}
			last = end // "Croix-des-Bouquets"
		case t.Kind != text.Word:
			return last
		case t.Upper(), (particles.Has(t.Lower) || t.Lower == "ki" || t.Lower == "ka") && last+1 < s.Last && r.tok(last+1).Upper() && !r.used[last+1]:
			last++
		case particles.Has(t.Lower) && last+2 < s.Last && r.tok(last+1).Text == "-" && !r.tok(last+1).Space && r.tok(last+2).Upper() && !r.used[last+2]:
			last += 3 // "Bir al-Abed"
		default:
			return last
		}
	}
	return last
}

// hyphenEnd returns the token behind the capitalised word that hyphens, and small words between them, tie to what stands before a token, the
// same token if there is none.
func (r *reader) hyphenEnd(at int, s *text.Sentence) int {
	for k := at; k+1 < s.Last && k < at+5 && r.tok(k).Text == "-" && !r.tok(k).Space && !r.tok(k+1).Space && !r.used[k+1] && r.tok(k+1).Kind == text.Word; k += 2 {
		if r.tok(k + 1).Upper() {
			return k + 2
		}
		if !hyphenParticles.Has(r.tok(k + 1).Lower) {
			break
		}
	}
	return at
}

// hyphenParticles are small words between the hyphens of the names of towns.
var hyphenParticles = wordSet(`e ye de des du da do dos au aux en sur sous la le les lès los las del di al el on upon by i`)

// parks finds parks and reserves by the last words of their names: "Queen Elizabeth National Park".
func (r *reader) parks(s *text.Sentence) {
	for i := s.First + 2; i < s.Last; i++ {
		last, before := r.tok(i), r.tok(i-1)
		if r.used[i] || !last.Upper() || !(before.Lower == "national" && (last.Lower == "park" || last.Lower == "reserve") || (before.Lower == "game" || before.Lower == "nature" || before.Lower == "forest") && last.Lower == "reserve") {
			continue
		}
		first := i - 1
		for first > s.First && first > i-6 && r.tok(first-1).Kind == text.Word && r.tok(first-1).Upper() && !sentenceWords.Has(r.tok(first-1).Lower) {
			first--
		}
		if first == i-1 {
			continue
		}
		r.dropInside(first, i+1)
		name := strings.Join(strings.Fields(r.Slice(r.tok(first).Start, last.End)), " ")
		r.mention(r.Thing(graph.EntityID(graph.Region, name), graph.Entity{Type: graph.Region, Name: name}, false), first, i+1)
	}
}

// shires finds counties by the word before their name: "County Antrim".
func (r *reader) shires(s *text.Sentence) {
	for i := s.First; i+1 < s.Last; i++ {
		if r.tok(i).Text != "County" && r.tok(i).Text != "Co" || r.used[i] || !r.tok(i+1).Upper() || r.tok(i+1).Kind != text.Word || doc.Sites.Of(r.tok(i+1).Lower) != "" || bodyHeads.Has(r.tok(i+1).Lower) {
			continue
		}
		m := r.mentionAt(i + 1)
		if m != nil && (m.Type.Class() != graph.PlaceClass || m.Last != i+2 || m.Adjective) || m == nil && (r.used[i+1] || i+2 < s.Last && r.tok(i+2).Upper() && r.tok(i+2).Kind == text.Word) {
			continue
		}
		if m != nil && m.Type == graph.AdminArea {
			continue
		}
		r.dropInside(i, i+2)
		name := "County " + r.tok(i+1).Text
		r.mention(r.Thing(graph.EntityID(graph.AdminArea, name), graph.Entity{Type: graph.AdminArea, Name: name}, false), i, i+2)
	}
}

// mountains finds mountains and lakes by the word before their name: "Mount Mghila".
func (r *reader) mountains(s *text.Sentence) {
	for i := s.First; i+1 < s.Last; i++ {
		if r.used[i] || !r.tok(i).Upper() || !peaks.Has(r.tok(i).Lower) || i-2 >= s.First && r.tok(i-1).Lower == "of" && r.tok(i-2).Upper() {
			continue
		}
		last := i + 1
		for last < s.Last && last < i+4 && !r.used[last] && r.tok(last).Kind == text.Word && r.tok(last).Upper() && !r.tok(last).Caps() && !sentenceWords.Has(r.tok(last).Lower) {
			last++
		}
		if last == i+1 || doc.Sites.Of(r.tok(last-1).Lower) != "" || last < s.Last && r.tok(last).Upper() && r.tok(last).Kind == text.Word {
			continue
		}
		name := strings.Join(strings.Fields(r.Slice(r.tok(i).Start, r.tok(last-1).End)), " ")
		r.mention(r.Thing(graph.EntityID(graph.Region, name), graph.Entity{Type: graph.Region, Name: name}, false), i, last)
		i = last - 1
	}
}

// peaks begin the names of mountains, lakes and valleys.
var peaks = wordSet(`mount mt lake jebel jabal djebel wadi`)

// areasListed tells whether a list of names from a token on ends in a noun for areas: "(Bijapur) and Sukma districts".
func (r *reader) areasListed(k int) bool {
	s := &r.Sentences[r.sentence]
	for n := k; n < s.Last && n < k+9; n++ {
		t := r.tok(n)
		switch {
		case t.Text == "," || t.Lower == "and" || t.Kind == text.Word && t.Upper():
		case n > k+1 && r.tok(n-1).Text == "," && (t.Kind == text.Number || numerals.Has(t.Lower) || t.Lower == "the" || t.Lower == "all"):
			for m := n + 1; m < s.Last && m < n+5 && !r.tok(m).Upper() && r.tok(m).Kind == text.Word; m++ {
				if areaPlurals.Has(r.tok(m).Lower) {
					return true // "Pattani, Yala and Narathiwat, three provinces"
				}
			}
			return false
		case t.Lower == "states" || t.Lower == "regions":
			return n > k+1 && r.areaKnown(n-1)
		case areaPlurals.Has(t.Lower):
			return n > k+1
		default:
			return false
		}
	}
	return false
}

// areaKnown tells whether a word alone is the name of a first-order area and of no country: "Kebbi (states)", not "Baltic (states)".
func (r *reader) areaKnown(i int) bool {
	words := r.x.g.Words([]string{r.Folded(i)})
	strong, _ := r.x.g.Match(words, 0)
	weak, _ := r.x.g.MatchWeak(words, 0)
	return slices.ContainsFunc(append(slices.Clone(strong), weak...), func(e *gazetteer.Entry) bool { return e.Type == graph.AdminArea && e.Level == 1 })
}

// publicMatters are words that begin what a department of government is for.
var publicMatters = text.NewWordSet(`foreign state justice defense defence homeland home internal external energy treasury health education interior agriculture transport transportation war
	veterans corrections immigration commerce labor labour public national finance trade customs social veterans law counter counterterrorism intelligence`)

// listedKind returns the kind of a name on a list behind "the villages of", "" if it stands on none.
func (r *reader) listedKind(i int, s *text.Sentence) graph.EntityType {
	if r.tok(i-1).Lower != "and" && r.tok(i-1).Text != "," {
		return ""
	}
	for k := i - 2; k > s.First && k > i-14; k-- {
		t := r.tok(k)
		switch {
		case t.Lower == "of":
			if before := r.tok(k - 1).Lower; strings.HasSuffix(before, "s") {
				return kindOf[before]
			}
			return ""
		case t.Text == "," || t.Text == "-" || t.Kind == text.Word && t.Upper():
			if m := r.mentionAt(k); m != nil && m.Type.Class() != graph.PlaceClass {
				return ""
			}
		default:
			return ""
		}
	}
	return ""
}

// street tells whether a word ends the name of a street.
func street(word string) bool {
	switch word {
	case "drive", "lane", "road", "street", "avenue", "crescent", "terrace", "gardens", "grove", "boulevard", "allee":
		return true
	}
	return strings.HasSuffix(word, "strasse") || strings.HasSuffix(word, "straße") || strings.HasSuffix(word, "gasse") || strings.HasSuffix(word, "straat")
}

// behindPlaces may follow a place.
var behindPlaces = wordSet(`over early late with near against while until from under at as ago that which killing leaving wounding injuring but is was were has had
	that's with without via through between around across against because although though if once than then later earlier today yesterday shortly again alone killed wounded injured
	hit struck claimed exploded destroyed took went left set ripped tore`)

// learned are nouns for people who are at a school or an office rather than a village.
var learned = wordSet(`analyst professor expert researcher fellow lecturer student scholar director correspondent teacher specialist economist historian spokesman reader
	centre center institute department programme program chair educated studied worked`)

// bloody tells whether a sentence tells of violence.
func (r *reader) bloody(s *text.Sentence) bool {
	for i := s.First; i < s.Last; i++ {
		switch r.tok(i).Lower {
		case "attack", "attacks", "raid", "raids", "assault", "onslaught", "bombings", "blasts", "explosions", "stabbing", "died", "fighting", "clash", "clashes", "explosion", "blast", "battle", "bombing", "shooting", "fell",
			"killed", "killing", "bomb", "bombs", "wounded", "ambushed", "ambush", "attacked", "exploded", "gunmen", "kidnapped", "abducted", "shot", "struck", "massacred", "massacre", "detonated", "blown", "stormed", "overran", "raided", "beheaded":
			return true
		}
	}
	return false
}

// describedPlace tells whether the words behind a comma say what kind of place a name is: "in the department of", "a village in".
func (r *reader) describedPlace(k int, s *text.Sentence) bool {
	if k+2 >= s.Last {
		return false
	}
	w := r.tok(k).Lower
	if w == "in" && r.tok(k+1).Lower == "the" && k+3 < s.Last {
		return areaHeads[r.tok(k+2).Lower] == graph.AdminArea && r.tok(k+3).Lower == "of"
	}
	if w != "a" && w != "the" {
		return false
	}
	for n := k + 1; n+1 < s.Last && n < k+4; n++ {
		switch r.tok(n).Lower {
		case "town", "village", "hamlet", "suburb", "subdistrict", "settlement", "neighbourhood", "municipality":
			next := r.tok(n + 1).Lower
			return next == "in" || next == "of" || next == "near" || next == "close" || next == "on" || next == "outside" || next == "north" || next == "south" || next == "east" || next == "west"
		}
		if r.tok(n).Kind != text.Word {
			return false
		}
	}
	return false
}

// areaPlurals are nouns for several areas, numerals small numbers in words.
var (
	areaPlurals = wordSet(`districts provinces counties departments governorates prefectures regions states regencies`)
	numerals    = wordSet(`two three four five six`)
)

// areaSingulars are nouns for an area before "of" and its name.
var areaSingulars = wordSet(`province governorate prefecture oblast regency state department county region`)

// areasOf tells whether a list of names before a token begins with "the provinces of", or "the province of" stands before it.
func (r *reader) areasOf(first int) bool {
	s := &r.Sentences[r.sentence]
	if first-2 >= s.First && r.tok(first-1).Lower == "of" && areaSingulars.Has(r.tok(first-2).Lower) {
		return true
	}
	for k := first - 1; k > s.First && k > first-12; k-- {
		t := r.tok(k)
		switch {
		case t.Lower == "of":
			return areaPlurals.Has(r.tok(k-1).Lower) && r.tok(k-1).Lower != "states"
		case t.Text == "," || t.Lower == "and" || t.Kind == text.Word && t.Upper():
		default:
			return false
		}
	}
	return false
}

// behindDate tells whether a date ends before a token: "struck in October 2017 at X".
func (r *reader) behindDate(k int) bool {
	m := r.mentionAt(k - 1)
	return m != nil && m.Type == doc.DateMention
}

// officerWords are nouns for servants of a state who come "from" somewhere.
var officerWords = wordSet(`officer constable sergeant soldier policeman policewoman reservist guard men women brothers family`)

// violentNouns may stand before "at" and a village.
var violentNouns = wordSet(`attack attacks ambush massacre bombing bombings raid raids assault killing killings clash clashes fighting battle shooting explosion blast siege kidnapping abduction soldiers troops camp facilities facility bases posts checkpoints camps installations plants sites hostage captive dead`)

// placeKind returns the type of a place that the words beside a name make of it, "" if they do not.
func (r *reader) placeKind(i, last int, s *text.Sentence) graph.EntityType {
	before, second, after := r.tok(i-1).Lower, "", ""
	if i-2 >= s.First {
		second = r.tok(i - 2).Lower
	}
	if last < s.Last {
		after = r.tok(last).Lower
	}
	if after == "department" && last+1 < s.Last && strings.HasPrefix(r.tok(last+1).Lower, "store") {
		return ""
	}
	if kind := areaHeads[after]; kind != "" && before != "president" && before != "a" && before != "an" && !strings.HasSuffix(r.tok(last-1).Lower, "ist") {
		return kind
	}
	if (after == "districts" || after == "provinces" || after == "counties" || (after == "and" || after == ",") && r.areasListed(last)) && before != "president" {
		return graph.AdminArea
	}
	if kind := areaHeads[r.tok(last-1).Lower]; kind != "" && last-i > 1 && kind == graph.Region && (before == "in" || before == "the" || before == "on" || before == "near" || before == "from") {
		if r.tok(last-1).Lower == "hills" && before != "the" && r.containerBehind(last, s) {
			return graph.City // "in X Hills, Melbourne"
		}
		return kind // "the Bolan Pass"
	}
	if after == "national" && last+1 < s.Last && (r.tok(last+1).Lower == "park" || r.tok(last+1).Lower == "reserve") {
		return graph.Region
	}
	if (after == "village" || after == "hamlet") && before != "president" && before != "a" && before != "an" && !groupAdjectives.Has(r.tok(last-1).Lower) {
		return graph.City // "raided X village"
	}
	if (after == "village" || after == "town" || after == "hamlet" || after == "neighbourhood" || after == "suburb") && (before == "in" || before == "near" || before == "at" || before == "outside") {
		return graph.City
	}
	if closes := last >= s.Last || r.tok(last).Kind == text.Mark && after != "-" || after == "in" || after == "who" || after == "near" || after == "and"; closes && (before == "of" && (second == "native" || second == "resident" || second == "residents" || second == "natives" || second == "inhabitants") ||
		before == "from" && (second == "hailed" || second == "hails" || humans.Has(second) || natives.Has(second) || officerWords.Has(second))) {
		return graph.City // "a native of X"
	}
	if before == "of" && kindOf[second] != "" {
		if second == "department" && publicMatters.Has(r.tok(i).Lower) {
			return "" // "the Department of Foreign Affairs"
		}
		return kindOf[second]
	}
	switch second {
	case "published", "writing", "wrote", "writes", "appeared", "interview", "article", "report", "believe", "believes", "faith", "trust", "analysis", "study":
		return "" // "published in Sentinel"
	}
	if r.struckPlace(i, last, before, second, after, s) {
		return graph.City
	}
	if after == "," && r.describedPlace(last+1, s) {
		return graph.City // "occupied X, in the department of Y", "X, a village near Y"
	}
	if r.placedBy(i, last, s) {
		return graph.City
	}
	switch before {
	case "in", "near", "outside", "above", "below", "around", "towards", "toward", "overran", "overrun", "raided", "stormed", "besieged", "shelled", "bombarded", "retook", "recaptured":
	case "neighbouring", "neighboring", "nearby", "adjacent", "distant", "remote":
		if second != "in" && second != "to" && second != "from" && second != "of" {
			return ""
		}
	case "at": // "a base at X, in Y": a building or an office is no village
		if after == "," && last+1 < s.Last && r.tok(last+1).Lower == "in" && last-i == 1 && !learned.Has(second) && doc.Sites.Of(second) == "" {
			return graph.City // "picked up at X, in Y"
		}
		if last < s.Last && doc.Sites.Of(after) != "" || doc.Sites.Of(second) == "" && second != "position" && second != "post" && second != "positions" && !violentNouns.Has(second) && (last-i > 1 && !(last-i == 2 && (after == "in" || after == ",")) && !r.behindDate(i-1) || !r.bloody(s) || learned.Has(second)) {
			return ""
		}
	default:
		return ""
	}
	switch {
	case r.dateBegins(last):
		return graph.City // "in an ambush at X four months earlier"
	case last >= s.Last || after == "." || after == "," || after == "and" || after == "on" || after == "in" || after == "by" || after == "where" || after == "after" || after == "when" ||
		after == "who" || after == "or" || after == "have" || after == "since" || after == "before" || after == ";" || after == "to" || after == "during" || after == "last" || after == "for":
		return graph.City
	case behindPlaces.Has(after):
		return graph.City
	case last < s.Last && r.used[last] && r.mentionAt(last) == nil:
		return graph.City
	}
	return ""
}
