package names

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/text"
)

var (
	// bandOwned are nouns for what armed groups have: "X's emir", "leaders of X", bandsOwn those that only they have.
	bandOwned = wordSet(`fighters gunmen militants commander commanders leader leaders emir emirs chief boss bosses founder founders spokesman spokeswoman treasurer quartermaster strategist
		lieutenant lieutenants deputy camp camps stronghold strongholds bases cell cells ranks weapons arms leadership wing branch militiamen guerrillas bombers hitmen enforcers turf fief
		hideout hideouts insurgency rebellion attacks raid raids remnants member members veterans defectors supporters sympathisers sympathizers men shura amir ringleader paymaster financier
		courier recruits column columns faction militants rebels insurgents soldiers followers splinter offshoot outgrowth hallmarks flag banner name behalf handlers operative operatives emblem`)
	bandsOwn = wordSet(`fighters gunmen militants emir amir guerrillas insurgency militiamen hitmen enforcers rebels insurgents stronghold strongholds bombers hideout shura`)
	// byBands stand before "by" and an armed group, toBands before "to", fromBands before "from", withBands before "with", againstBands before
	// "against", forBands before "for", onBands before "on".
	byBands = wordSet(`claimed killed abducted kidnapped attacked ambushed murdered executed beheaded seized captured taken shot bombed carried staged mounted launched planted fired held hijacked
		raided overrun burned torched posted orchestrated ruled controlled attack attacks ambush raid threatened`)
	toBands      = wordSet(`allegiance loyal ammunition weapons arms money funds bullets links ties linked tied surrendered belonged belonging belongs defected explosives guns close`)
	fromBands    = wordSet(`split broke away defected deserted seceded splintered threat threats defectors defector fighters gunmen`)
	withBands    = wordSet(`war clashes clashed clash fighting fought battle links ties truce ceasefire talks allied alliance merged feud affiliated sided peace`)
	againstBands = wordSet(`war fight offensive operation operations campaign fought fighting strikes strike raid raids battle struggle`)
	forBands     = wordSet(`fought responsibility responsible fight fights fighting weapons ammunition detonators arms guns funds money explosives scouted smuggled couriers scout spoke speaks recruited recruiting`)
	onBands      = wordSet(`blamed blame pinned attributed suspicion fell falls crackdown sanctions war`)
	// metBands are verbs before an armed group.
	metBands = wordSet(`form ally rival joined joining blamed blames blame accused accuse accuses accusing founded formed led commanded commands heads headed quit armed funded funds banned outlawed proscribed backs
		backed fought fighting fights crushed defeated designated dubbed called blacklisted disarm sponsored sponsors hosts sheltered signed runs ran financed`)
	// bandDeeds are verbs behind one.
	bandDeeds = wordSet(`claimed admitted killed abducted kidnapped ambushed attacked raided bombed shot fired seized overran captured controls rules holds splits split splintered broke merged pledged
		fought fights clashed vowed threatened executed murdered massacred burned torched detonated recruits emerged numbering numbers numbered disbanded demobilised demobilized operates levies
		extorts accuse accuses accused posted dynamited beheaded hijacked swore swears denied denies mined assassinated stormed slaughtered looted freed surrendered disarmed retaliated
		blame blames renounced began fallen coordinate coordinates regards considers denounces casts vows split extorted kidnaps murders bombs`)
	// sufferedBands are participles behind "was" or "is" and an armed group.
	sufferedBands = wordSet(`affiliated allied founded formed created led disbanded banned outlawed designated crushed blamed accused outlawed proscribed suspected commanded armed backed headed`)
	// betweenVerbs may stand before the verb of an armed group.
	betweenVerbs = wordSet(`has have had is are was were be been since also then later never itself once first still now again did not allegedly reportedly repeatedly recently soon previously`)
)

// bandScore weighs what is said of tokens [first, last) that is said of armed groups: 1 for what may be said of others too, 2 for what is
// said of them alone.
func (r *reader) bandScore(first, last int, s *text.Sentence) int {
	score := r.bandBefore(first, s) + r.bandBehind(last, s) + r.bandBeside(first, last, s)
	if r.bandFronted(first, s) {
		score++
	}
	if score > 0 && r.bandTied(first, last, s) {
		score++
	}
	return score
}

// bandTied tells whether the sentence names another armed group and speaks of what only such groups are to each other: "A and B merged to form the X".
func (r *reader) bandTied(first, last int, s *text.Sentence) bool {
	tie, other := false, false
	for k := s.First; k < s.Last; k++ {
		if k >= first && k < last {
			continue
		}
		m := r.mentionAt(k)
		other = other || m != nil && m.Type == graph.ArmedGroup && !m.Coreference
		tie = tie || bandTies.In(r.tok(k))
	}
	return tie && other
}

// bandTies are words for what armed groups are, and do, to each other.
var bandTies = wordSet(`merged merge merger merging allied alliance allegiance splinter splintered breakaway offshoot rival rivals rivalry feud clashed clashes infighting defected defectors dissidents turf`)

// bandFronted tells whether a sentence opens with what its subject, a name, is made of or has: "Made up of deserters, the X", "In its manifesto, the X".
func (r *reader) bandFronted(first int, s *text.Sentence) bool {
	k := r.before(first, s)
	if k <= s.First+1 || r.tok(k).Text != "," {
		return false
	}
	switch l := r.tok(s.First).Lower; l {
	case "made", "numbering", "composed", "drawn", "founded", "formed", "led", "armed", "banned", "outlawed":
		return true
	case "in", "on":
		if n := r.tok(s.First + 1).Lower; n == "its" || n == "their" {
			for i := s.First + 2; i < k; i++ {
				switch r.tok(i).Lower {
				case "manifesto", "communique", "communiqué", "propaganda", "magazine", "channel", "video":
					return true
				}
			}
		}
	}
	return false
}

// before returns the token before a noun phrase that a name ends: behind its article, if it has one and adjectives stand between.
func (r *reader) before(first int, s *text.Sentence) int {
	for k := first - 1; k >= s.First && k > first-5; k-- {
		t := r.tok(k)
		if l := t.Lower; l == "the" || l == "a" || l == "an" || l == "its" || l == "their" {
			return k - 1
		}
		if t.Kind != text.Word || t.Upper() || nearPrepositions.Has(t.Lower) {
			break
		}
	}
	return first - 1
}

var nearPrepositions = wordSet(`of by to from with against for on in at as and or`)

func (r *reader) bandBefore(first int, s *text.Sentence) int {
	k := r.before(first, s)
	if k > s.First && opensQuote(r.tok(k).Text) {
		k--
	}
	if k <= s.First {
		return 0
	}
	noun := r.tok(k - 1).Lower
	ok := false
	switch l := r.tok(k).Lower; l {
	case "of":
		if bandsOwn.Has(noun) {
			return 2
		}
		ok = bandOwned.Has(noun)
	case "by":
		ok = byBands.Has(noun) || noun == "out" || noun == "up"
	case "to":
		ok = toBands.Has(noun)
	case "from":
		ok = fromBands.Has(noun)
	case "with":
		ok = withBands.Has(noun)
	case "against":
		ok = againstBands.Has(noun)
	case "for":
		ok = forBands.Has(noun)
	case "on":
		ok = onBands.Has(noun)
	default:
		ok = metBands.Has(l)
	}
	if ok {
		return 1
	}
	return 0
}

func (r *reader) bandBehind(last int, s *text.Sentence) int {
	k := last
	if k+2 < s.Last && r.tok(k).Text == "(" && r.tok(k+2).Text == ")" {
		k += 3
	}
	if k < s.Last && closesQuote(r.tok(k).Text) {
		k++
	}
	if k+2 < s.Last && r.tok(k).Text == "," && (r.tok(k+1).Lower == "abbreviated" || r.tok(k+1).Lower == "known" || r.tok(k+1).Lower == "or") {
		for n := k + 2; n < s.Last && n < k+8; n++ {
			if r.tok(n).Text == "," {
				k = n + 1
				break
			}
		}
	}
	if k+1 >= s.Last {
		return 0
	}
	t := r.tok(k)
	switch {
	case t.Lower == "'s" || t.Lower == "’s" || t.Text == "'" || t.Text == "’":
		return r.ownedWithin(k+1, s)
	case bandsBehind.Has(t.Lower) || bandsOwn.Has(t.Lower):
		return 2
	case bandOwned.Has(t.Lower) && !t.Upper():
		return 1
	case t.Text == ",":
		switch l := r.tok(k + 1).Lower; l {
		case "whose":
			return r.ownedWithin(k+2, s)
		case "which", "who":
			return r.deedWithin(k+2, s)
		case "a", "an", "the", "another":
			if r.apposedBand(k+2, s) || r.outgrowth(k+2, s) {
				return 2
			}
		default:
			if sufferedBands.Has(l) {
				return 1 // "X, formed in 2014 through a merger of"
			}
		}
		return 0
	}
	return r.deedWithin(k, s)
}

// ownedWithin tells by 1 or 2 whether a noun for what armed groups have ends the noun phrase at a token.
func (r *reader) ownedWithin(k int, s *text.Sentence) int {
	for n := k; n < s.Last && n < k+5; n++ {
		t := r.tok(n)
		if bandsOwn.Has(t.Lower) {
			return 2
		}
		if bandOwned.Has(t.Lower) {
			return 1
		}
		if t.Kind != text.Word && t.Text != "-" || nearPrepositions.Has(t.Lower) {
			break
		}
	}
	return 0
}

// deedWithin tells by 1 or 2 whether the verb at a token is one of what armed groups do or are.
func (r *reader) deedWithin(k int, s *text.Sentence) int {
	is, n := false, k
	for ; n < s.Last && n < k+4 && betweenVerbs.Has(r.tok(n).Lower); n++ {
		switch r.tok(n).Lower {
		case "is", "are", "was", "were", "been":
			is = true
		}
	}
	if n >= s.Last {
		return 0
	}
	l, next := r.tok(n).Lower, ""
	if n+1 < s.Last {
		next = r.tok(n + 1).Lower
	}
	switch {
	case is && (l == "believed" || l == "thought" || l == "said") && next == "to" && n+3 < s.Last:
		if w := r.tok(n + 2).Lower; w == "be" && (r.apposedBand(n+4, s) || r.outgrowth(n+4, s)) {
			return 2
		} else if w == "be" || w == "have" || w == "number" || w == "command" {
			return 1
		}
		return 0
	case is && (l == "a" || l == "an" || l == "the") && (r.apposedBand(n+1, s) || r.outgrowth(n+1, s)):
		return 2
	case is && sufferedBands.Has(l):
		return 1
	case (l == "claimed" || l == "took" || l == "admitted" || l == "claims" || l == "claiming") && (next == "responsibility" || next == "credit"):
		return 2
	case (l == "said" || l == "says") && n+2 < s.Last:
		for m := n + 1; m < s.Last && m < n+4; m++ {
			if bandsBehind.Has(r.tok(m).Lower) || r.tok(m).Lower == "men" {
				return 2
			}
		}
		return 0
	case !is && (l == "comprises" || l == "includes" || l == "unites") && r.mentionAt(n+1) != nil && r.mentionAt(n+1).Type == graph.ArmedGroup:
		return 2
	case !is && bandDeeds.Has(l):
		return 1
	}
	return 0
}

// outgrowth tells whether a noun for a part of a group stands two words on at most.
func (r *reader) outgrowth(k int, s *text.Sentence) bool {
	for n := k; n < s.Last && n < k+3; n++ {
		if l := r.tok(n).Lower; partNouns.Has(l) || l == "outgrowth" || l == "successor" {
			return true
		}
	}
	return false
}

// bandBeside tells whether another armed group stands beside a name, or the same or the next sentence goes on with "the group", "the militia" while the
// name's own names no other.
func (r *reader) bandBeside(first, last int, s *text.Sentence) int {
	for _, k := range []int{r.beforeJoin(first, s), last + 1} {
		if k+1 < s.Last && k == last+1 && r.tok(last).Lower == "and" && r.tok(k).Lower == "the" {
			k++
		}
		if m := r.mentionAt(k); k >= s.First && k < s.Last && m != nil && m.Type == graph.ArmedGroup && (k < first || r.tok(last).Lower == "and" || r.tok(last).Text == ",") {
			return 1
		}
	}
	if r.bannerNext(last, s) {
		return 1
	}
	for k := s.First; k < s.Last; k++ {
		if m := r.mentionAt(k); m != nil && m.Type == graph.ArmedGroup && !(k >= first && k < last) {
			return 0
		}
	}
	end := s.Last
	if next := r.SentenceOf(min(s.Last, len(r.Tokens)-1)); s.Last < len(r.Tokens) && r.Sentences[next].First == s.Last {
		end = r.Sentences[next].Last
	}
	for k := last; k+1 < end; k++ {
		l := r.tok(k).Lower
		if (l == "its" || l == "their") && (bandsOwn.Has(r.tok(k+1).Lower) || r.tok(k+1).Lower == "camps" || r.tok(k+1).Lower == "men") {
			return 1
		}
		if l != "the" && l != "that" && l != "this" {
			continue
		}
		n := k + 1
		for n < end && n < k+3 && (groupAdjectives.Has(r.tok(n).Lower) || violent.Has(r.tok(n).Lower) || strings.HasSuffix(r.tok(n).Lower, "ist")) {
			n++
		}
		if l := r.tok(min(n, end-1)).Lower; !r.tok(min(n, end-1)).Upper() && (bandNouns.Has(l) || l == "group" || l == "militants" || l == "fighters" || l == "militia") && !(n+1 < end && (r.tok(n+1).Upper() || r.tok(n+1).Lower == "of")) {
			return 1
		}
	}
	return 0
}

// bannerNext tells whether "and" and a name with the head of an armed group stand at a token.
func (r *reader) bannerNext(k int, s *text.Sentence) bool {
	if k+2 >= s.Last || r.tok(k).Lower != "and" || r.tok(k+1).Lower != "the" {
		return false
	}
	for n := k + 2; n < s.Last && n < k+7 && r.tok(n).Upper() && r.tok(n).Kind == text.Word && !r.taken(n); n++ {
		if l := r.tok(n).Lower; groupHeads.Has(l) || bannerEnds.Has(l) {
			return true
		}
	}
	return false
}

// beforeJoin returns the token before "and" or a comma before a name, -1 if neither stands there.
func (r *reader) beforeJoin(first int, s *text.Sentence) int {
	k := first - 1
	if k > s.First && r.tok(k).Lower == "the" {
		k--
	}
	if k > s.First && (r.tok(k).Lower == "and" || r.tok(k).Text == "," || r.tok(k).Lower == "or") {
		return k - 1
	}
	return -1
}
