package names

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

var (
	// enterings are verbs whose object is a place, takings those whose object may be somebody too.
	enterings = wordSet(`entered entering leaving reached reaching shelled shelling bombed bombing bombarded bombarding raided raiding torched torching looted looting pillaged pillaging invaded invading encircled
		surrounded overran overrun occupied occupying liberated retook retaken reoccupied recaptured burnt razed razing stormed storming besieged besieging infiltrated garrisoned sacked evacuated flattened
		patrolled rocked hits rocks`)
	takings = wordSet(`attacked attacking seized seizing captured capturing took taken taking controls control controlled controlling held holding hold holds abandoned burned rules ruled left lost hit struck targeted
		cleared clearing defending defended`)
	// goings are verbs before "on" or "into" and a place.
	goings = wordSet(`descended descend converged converge marched march advanced advance advancing closed closing pushed pushing crossed swept burst rolled drove broke moved moving swooped`)
	// partsOf are nouns before "of" and a place.
	partsOf = wordSet(`half part parts edge mayor headman prefect subprefect residents inhabitants villagers outskirts capture seizure control loss gates entrance heart garrison fall pits mines markets market
		short vicinity environs ruins loss defence takeover occupation bombardment shelling siege population residents peasants farmers elders people`)
	// comers are nouns for people before "from" and a place.
	comers = wordSet(`villagers residents refugees people farmers traders herders families survivors elders teenagers migrants worshippers witnesses pupils girls`)
	// sitesOwned are nouns behind the name of a place and "'s".
	sitesOwned = wordSet(`market bazaar mayor outskirts streets residents suburbs mosque hospital airport harbour harbor port centre center quarter districts slums inhabitants`)
	// boats are words of sentences in which things happen off a place.
	boats = wordSet(`vessel boat boats ship ships tanker coast navy sea tankers trawler pirates sailors drowned sailed submarine`)
	// leavings stand behind a place and a comma.
	leavings = wordSet(`killing leaving wounding injuring abducting burning torching looting setting kidnapping forcing shooting where`)
)

// placeScore weighs what shows that a name that nothing knows is that of a town or village: two are enough.
func (r *reader) placeScore(i, last int, s *text.Sentence) int {
	words := 0
	for k := i; k < last; k++ {
		if r.tok(k).Upper() && r.tok(k).Kind == text.Word && (k == i || r.tok(k-1).Text != "-") {
			words++
		}
	}
	if words > 2 || r.tok(i).Caps() || len(r.tok(i).Text) < 3 || givenNames.Has(r.tok(i).Lower) || r.orgLike(i, last) && !(last-i > 1 && r.tok(last-1).Lower == "bay") || r.surname[r.tok(last-1).Lower] != nil || titled(r.tok(i)) ||
		r.longerElsewhere(i, last) || strings.HasSuffix(r.tok(last-1).Lower, "ist") || strings.HasSuffix(r.tok(last-1).Lower, "ists") || strings.HasSuffix(r.tok(last-1).Lower, "ism") {
		return 0
	}
	first := r.bound(i, s)
	if first == s.First {
		return 0
	}
	if townStarts.Has(r.tok(i).Lower) && words > 1 {
		return 2 // "Kibbutz X"
	}
	score := r.placeAfter(last, s)
	if r.tok(first-1).Lower == "from" && first-2 >= s.First && comers.Has(r.tok(first-2).Lower) {
		score = max(score, 0) // "Villagers from X said"
	}
	if score < 0 {
		return 0
	}
	if saints.Has(r.tok(i).Lower) && last > i+1 {
		score++
	}
	return score + r.placeFront(first, last, words, s)
}

// townStarts begin the names of settlements.
var townStarts = wordSet(`kibbutz moshav kfar khirbet unguwar ungwan gidan tudun kampung kampong barangay brgy sitio purok oued ksar deir tal bir`)

// battleWords tell of a sentence that it may be one of violence.
var battleWords = wordSet(`fire soldiers soldier troops death dead militants rebels fighters convoy patrol army police blast mine mines rocket rockets shell shells shelling drone drones grenade gunfire
	garrison barracks bandits insurgents jihadists militia militiamen siege offensive burned ablaze injured suicide bomber hostages`)

// embattled tells whether a sentence may tell of violence.
func (r *reader) embattled(s *text.Sentence) bool {
	if r.bloody(s) {
		return true
	}
	for k := s.First; k < s.Last; k++ {
		if battleWords.Has(r.tok(k).Lower) || violenceWords.Has(r.tok(k).Lower) {
			return true
		}
	}
	return false
}

// bound returns the token before a name that an Arabic article tied to it stands at, the token of the name if none does: "al-Dalwa".
func (r *reader) bound(i int, s *text.Sentence) int {
	if i-2 >= s.First && r.tok(i-1).Text == "-" && !r.tok(i).Space && (r.tok(i-2).Lower == "al" || r.tok(i-2).Lower == "el") && !r.used[i-2] {
		return i - 2
	}
	return i
}

// placeAfter weighs the words behind a name: -1 if they show that it is none of a place.
func (r *reader) placeAfter(last int, s *text.Sentence) int {
	if last >= s.Last {
		return 0
	}
	t := r.tok(last)
	next := r.word(last+1, s)
	switch {
	case t.Text == "-" || t.Kind == text.Word && t.Upper() && !t.Line, speaks.Has(t.Lower), doc.Sites.Of(t.Lower) != "", groupFrames.Has(t.Lower), bandsBehind.Has(t.Lower), roles.Has(t.Lower), groupNouns.Has(t.Lower), peopleHeads.Has(t.Lower):
		return -1
	case t.Lower == "'s" || t.Lower == "’s":
		if sitesOwned.Has(next) {
			return 2
		}
		return -1
	case t.Text == "," && (next == "who" || next == "whose" || next == "whom" || last+1 < s.Last && r.tok(last+1).Kind == text.Number):
		return -1
	case t.Text == "," && (next == "a" || next == "an" || next == "the") && r.roleWithin(last+2, s, 5):
		return -1
	case t.Text == "," && leavings.Has(next):
		return 1
	case t.Lower == "in" && r.placeWithin(last+1, 3):
		return 1
	}
	return 0
}

// placeFront weighs the words before a name.
func (r *reader) placeFront(first, last, words int, s *text.Sentence) int {
	before, second := r.tok(first-1).Lower, ""
	if first-2 >= s.First {
		second = r.tok(first - 2).Lower
	}
	bloody := 0
	if r.embattled(s) {
		bloody = 1
	}
	listed := 0
	if r.paired(last, s) && !givenNames.Has(r.tok(last+1).Lower) || r.townAt(last+2) && r.word(last, s) == "and" {
		listed = 1
	}
	switch {
	case enterings.Has(before):
		return 2
	case takings.Has(before):
		return 1 + listed
	case before == "of" && second == "out":
		return 2
	case before == "of" && partsOf.Has(second):
		return 2
	case before == "of" && second == "chief":
		return 1 + bloody
	case before == "on" || before == "into" || before == "through":
		switch {
		case before == "on" && words == 1 && r.word(last, s) == "," && r.word(last+1, s) == "in" && r.placeWithin(last+2, 2) && first-2 > s.First && doc.Sites.Of(second) != "":
			return 2 // "a resort on X, in Malaysia"
		case onslaughts.Has(second) || goings.Has(second):
			return 2
		case attackNouns.Has(second):
			return 1 + listed
		}
	case before == "between" && r.word(last, s) == "and":
		return 1 + max(bloody, listed)
	case before == "and":
		if k := first - 2; r.mentionAt(k) != nil && r.mentionAt(k).Type == graph.City && !r.mentionAt(k).Adjective && r.x.g.Entry(r.mentionAt(k).Key) == nil && r.Things[r.mentionAt(k).Key] != nil {
			return 2 // the other one is no name that is known either
		}
	case before == "off":
		for k := s.First; k < s.Last; k++ {
			if boats.Has(r.tok(k).Lower) {
				return 2
			}
		}
	case before == "from" && comers.Has(second):
		return 2
	case before == "at":
		if !learned.Has(second) {
			return 1 + bloody
		}
	case before == "near" || before == "outside":
		return 2
	case before == "in" || before == "around":
		if m := r.mentionAt(last); bloody == 1 && (m != nil && m.Type == doc.QuantityMention || behindPlaces.Has(r.word(last, s))) {
			return 2
		}
	}
	return 0
}

// goesOnAsTown tells whether the words at a token make a longer name of a town of the word before: "Ain al-Hilweh", "Dera ki Gali".
func (r *reader) goesOnAsTown(last int) bool {
	s := &r.Sentences[r.sentence]
	if last+2 < s.Last && (r.tok(last).Lower == "al" || r.tok(last).Lower == "el") && r.tok(last+1).Text == "-" && !r.tok(last+2).Space && r.tok(last+2).Upper() {
		return true
	}
	return last+1 < s.Last && (r.tok(last).Lower == "ki" || r.tok(last).Lower == "ka") && r.tok(last+1).Upper()
}
