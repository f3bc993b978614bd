package attacks

import (
	"maps"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// phrase is a noun phrase about violence: "a deadly twin bombing at a bus stop in Jos".
type phrase struct {
	sentence    int
	first, last int // tokens, prepositional phrases included
	head        int
	noun        noun
	kinds       map[string]bool
	weapons     map[string]bool
	suicide     bool
	count       int    // of incidents, 0 if not said
	article     string // a, the, this …, "" for none
	verbal      bool   // of a verb, not of a noun
	again       bool   // of what was struck before: "the same camp"
	planned     bool
	foiled      bool // planned and never done
	single      bool // a plural that is one event
	unreal      bool
	real        bool          // "an impending attack, which later occurred …"
	groups      []doc.Mention // before the noun, "ISIS-K attacks", or behind "by"
	people      []doc.Mention // behind "by"
	also        []doc.Mention // further towns of what was struck: "churches in X and Y"
	places      []doc.Mention // before the noun or behind in/near …
	targets     []doc.Mention // behind on/against/of, or a building before the noun
	victims     []doc.Mention // persons named among those who were counted
	whom        string        // what has no name behind on/against/of: "the bombing of a police academy"
	whomAt      int           // the noun phrase of these words, 0 for none
	dates       []doc.Mention
	attempt     bool // on somebody's life
	meant       int  // the noun that "one" stands for, 0 for others
}

func (p *phrase) span(d *doc.Document) doc.Span {
	return doc.Span{Start: d.Tokens[p.first].Start, End: d.Tokens[p.last-1].End}
}

// anaphoric tells whether a phrase takes up what was told before: "the attack".
func (p *phrase) anaphoric() bool {
	return len(p.places) == 0 && len(p.targets) == 0 && p.whom == "" && (p.article == "the" || p.article == "this" || p.article == "that" || p.article == "these" || p.article == "its" || p.noun.weak || len(p.groups) > 0)
}

// phrases finds the noun phrases about violence of a sentence.
func (r *reader) phrases(parsed *syntax.Sentence, accident bool) []*phrase {
	sentence := parsed.Index
	s := &r.Sentences[sentence]
	mentions := r.InSentence(sentence)
	at := func(i int) *doc.Mention {
		var best *doc.Mention
		for k := range mentions {
			if m := &mentions[k]; m.First <= i && i < m.Last && (best == nil || m.Last-m.First > best.Last-best.First) {
				best = m
			}
		}
		return best
	}
	var out []*phrase
	for i := s.First; i < s.Last; i++ {
		n, ok := lex.nouns.GetToken(&r.Tokens[i])
		tried := r.attempted(i, s)
		if tried > 0 {
			n, ok = lex.nouns.Of("assassination"), true
		}
		terror := r.actOfTerror(i, s)
		if terror > 0 {
			n, ok = lex.nouns.Of("attack"), true
		}
		if !ok && r.bombOfBlame(i, s.First) {
			n, ok = lex.nouns.Of("bombing"), true
			n.plural = r.Tokens[i].Lower == "bombs"
		}
		if l := r.Tokens[i].Lower; !ok && i > s.First && (l == "break" || l == "breakout") && (r.Tokens[i-1].Lower == "prison" || r.Tokens[i-1].Lower == "jail") {
			n, ok = lex.nouns.Of("jailbreak"), true
		}
		if r.Tokens[i].Lower == "taking" && i-2 >= s.First && r.Tokens[i-1].Text == "-" && r.Tokens[i-2].Lower == "hostage" {
			n, ok = lex.nouns.Of("hostage-taking"), true
		}
		if !ok && r.topped(i, s, out) {
			one := r.oneMore(i, lex.nouns.Of("attack"), sentence, s, at)
			one.article, one.groups = "the", r.groupsAt(i+2)
			out = append(out, one)
			continue
		}
		if !ok {
			if n, ok = r.another(i, s, out); ok {
				one, before := r.oneMore(i, n, sentence, s, at), out[len(out)-1]
				if one.meant = before.head; r.Tokens[i].Lower == "another" {
					maps.Copy(one.kinds, before.kinds) // "a suicide attack in X and another in Y"
					one.suicide = before.suicide
				}
				out = append(out, one)
				continue
			}
		}
		if !ok || at(i) != nil || accident && blastNouns.Has(r.Tokens[i].Lower) || r.titled(i, s) || ofCondition(parsed, i) {
			continue
		}
		if i+1 < s.Last && nullAfter.Has(r.Tokens[i+1].Lower) {
			continue
		}
		p := &phrase{sentence: sentence, first: i, last: i + 1, head: i, noun: n, kinds: map[string]bool{}, weapons: map[string]bool{}}
		if tried > 0 {
			p.last, p.attempt = tried, true
		}
		if terror > 0 {
			p.last = terror
		}
		if n.kind != "" {
			p.kinds[n.kind] = true
		}
		if n.weapon != "" {
			p.weapons[n.weapon] = true
		}
		if !r.before(p, s, at) {
			continue
		}
		r.determined(p, parsed)
		r.behind(p, s, at)
		r.agents(p, parsed)
		p.nameless(parsed)
		r.context(p, s)
		r.realised(p, s, at)
		r.clause(p, s, at)
		r.predicate(p, parsed)
		p.unreal = p.unreal || r.supposed(p, parsed)
		r.opening(p, parsed)
		r.undergone(p, parsed)
		r.setting(p, parsed)
		r.whoDied(p, parsed)
		out = append(out, p)
	}
	return out
}

// adjectives may stand before the noun without meaning.
var adjectives = wordSet(`deadly deadliest devastating recent brazen major large small bloody horrific terrible high-profile high profile terrorist terror
	mass worst latest complex coordinated simultaneous separate similar suspected alleged apparent claimed audacious gruesome truck car vehicle
	night overnight daylight cross border past previous earlier orchestrated numerous several first second third same biggest lethal
	massive powerful prior planned foiled thwarted impending potential failed attempted seven day long
	explosive kamikaze ramming fatal ied landmine parcel letter roadside pipe nail petrol pre last final fourth fifth bloodiest worst boldest notorious infamous daring spectacular brutal savage fierce botched abortive sustained murderous lone retaliatory`)

// before reads the words before the noun; false where they make it no violence.
func (r *reader) before(p *phrase, s *text.Sentence, at func(int) *doc.Mention) bool {
	for k := p.head - 1; k >= s.First; k-- {
		t := &r.Tokens[k]
		if first := r.tailed(k, s); first < k {
			p.first, k = first, first
			continue
		}
		if m := at(k); m != nil {
			switch {
			case (m.Type == graph.Organization || m.Type == graph.StateBody) && k+1 < p.first && r.Tokens[m.Last].Lower == "'s":
				return false // "NATO's bombing of X"
			case m.Type == doc.QuantityMention:
				p.count = counts[strings.ToLower(r.Slice(m.Start, m.End))]
			case m.Type == doc.DateMention:
				p.dates = append(p.dates, *m)
			case m.Type == graph.ArmedGroup:
				p.groups = append(p.groups, *m)
				if m.Coreference && t.Lower == "their" {
					p.article = "its"
				}
			case m.Type == graph.Facility:
				p.targets = append(p.targets, *m)
			case m.Type.Class() == graph.PlaceClass && !m.Adjective:
				p.places = append(p.places, *m)
			case m.Adjective:
			case m.Coreference && m.Type == graph.Person && owners.Has(t.Lower) && !done.Has(r.Tokens[p.head].Lower):
				p.article, p.first = "its", k // "his last raid"
				return true
			default:
				return true
			}
			p.first, k = m.First, m.First
			continue
		}
		switch {
		case t.Text == "-" && !t.Space || t.Lower == "'s" && k > s.First && at(k-1) != nil:
			if t.Lower == "'s" && at(k-1).Type == doc.DateMention {
				p.article = "the" // "Tuesday's attack"
			}
		case holidays.Has(t.Lower) && len(p.dates) > 0: // "the Easter Sunday bombings"
		case t.Lower == "and" && len(p.places) > 0 && k > s.First && at(k-1) != nil && at(k-1).Type.Class() == graph.PlaceClass:
		case t.Lower == "claimed" && k > s.First && !claimedArticle.Has(r.Tokens[k-1].Lower):
			return true // "X claimed bombings in Y"
		case (t.Lower == "air" || t.Lower == "drone") && r.blamedBehind(p.head, p.head+14, s.Last) || t.Lower == "drone" && (r.doneBy(p) || r.groupBefore(k) || r.dealt(k)):
			p.first = k
		case dawning.Has(t.Lower):
			p.first, p.noun.weak = k, true // of a state's forces, unless somebody else is said to have done it
		case nullBefore.Has(t.Lower) && !(t.Lower == "drone" && r.claimed(&phrase{sentence: p.sentence, first: k})):
			return false
		case t.Lower == "the" || t.Lower == "a" || t.Lower == "an" || t.Lower == "this" || t.Lower == "that" || t.Lower == "these" || t.Lower == "its" || t.Lower == "another" || t.Lower == "such":
			p.article, p.first = t.Lower, k
			if next := r.Tokens[k+1].Lower; t.Lower == "a" && (next == "similar" || next == "separate") {
				p.article = "another"
			}
			return true
		case t.Kind == text.Word && (adjectives.Has(t.Lower) || modifierKinds[t.Lower] != "" || counts[t.Lower] > 0 || lex.nouns.Of(t.Lower).kind != "" || siteBefore(t.Lower) != "" || gatherings.Has(t.Lower)):
			if kind := modifierKinds[t.Lower]; kind != "" && p.noun.kind == "" {
				p.kinds[kind] = true
			} else if k := lex.nouns.Of(t.Lower).kind; k != "" && p.noun.kind == "" {
				p.kinds[k] = true
			}
			if w := modifierWeapons[t.Lower]; w != "" {
				p.weapons[w] = true
			}
			p.suicide = p.suicide || t.Lower == "suicide" && r.Tokens[k+1].Lower != "drone"
			if c := counts[t.Lower]; c > 0 {
				p.count = c
			}
			if t.Lower == "mass" {
				p.noun.weak = false // "the mass killing"
			}
			p.planned = p.planned || plannedWords.Has(t.Lower)
			p.foiled = p.foiled || foiledWords.Has(t.Lower) || t.Lower == "planned"
			p.unreal = p.unreal || unrealWords.Has(t.Lower)
			p.first = k
		default:
			return true
		}
	}
	return true
}

// holidays are words before a weekday that make a holiday of it.
var holidays = wordSet(`easter palm good christmas boxing`)

// determined gives a phrase the article of its noun phrase where words stand between that mean nothing here: "the horrendous attack".
func (r *reader) determined(p *phrase, s *syntax.Sentence) {
	if p.article != "" {
		return
	}
	for i := range s.Chunks {
		c := &s.Chunks[i]
		if c.Last-1 != p.head || c.Kind != syntax.Noun {
			continue
		}
		if c.Article != "the" && c.Article != "this" && c.Article != "that" || len(c.Mentions) > 0 || c.Last-c.First > 4 {
			return
		}
		for k := c.First; k < p.first; k++ {
			if w := r.Tokens[k].Lower; plannedWords.Has(w) || unrealWords.Has(w) || nullBefore.Has(w) || r.Tokens[k].Kind != text.Word {
				return
			}
		}
		p.article, p.first = c.Article, c.First
		return
	}
}

// claimedArticle are words before "claimed" where it tells of a noun: "the claimed attack".
var claimedArticle = wordSet(`the a an its their this these other many most some no first second last latest recent`)

// siteBefore is the kind of the building that a noun before one for an attack stands for, "" where it stands for none: "hotel attack", "refinery
// blast", but "helicopter attack", "mine attack".
func siteBefore(word string) string {
	if kind := siteKind(word); kind != "AIRCRAFT" && !notBefore.Has(word) {
		return kind
	}
	return ""
}

// gatherings are nouns for events before one for an attack on them: "concert attack", "wedding bombing".
var gatherings = wordSet(`concert wedding funeral festival marathon rally parade procession`)

// notBefore are nouns for buildings that mean something else before one for an attack: "a complex attack", "a suicide mission".
var notBefore = wordSet(`complex subway jail mine mission field carrier platform center centre facility tunnel bar store bank`)

var stopBehind = wordSet(`since that which who and but as while when after before because where has have had was were is are said says by with to than
	killed killing left leaving`)

// platforms are where deeds are shown, not what they struck.
var platforms = wordSet(`facebook twitter telegram youtube instagram whatsapp tiktok x rumble twitch 8chan 4chan gab snapchat`)

// behind reads the prepositional phrases behind the noun.
func (r *reader) behind(p *phrase, s *text.Sentence, at func(int) *doc.Mention) {
	preposition := ""
	gap := 0
	for k := p.last; k < s.Last; k++ {
		t := &r.Tokens[k]
		if m := at(k); m != nil {
			switch {
			case m.Type == doc.DateMention && preposition == "" && r.Tokens[m.Last-1].Lower == "later":
				return // "claimed the rampage a day later"
			case m.Type == doc.DateMention:
				p.dates = append(p.dates, *m)
			case m.Type == doc.QuantityMention && preposition != "" && preposition != "of" && preposition != "from" && m.First > 0 && r.Tokens[m.First-1].Lower == preposition && m.Last < s.Last && r.Tokens[m.Last].Kind == text.Word && stayed.Has(preposition) && r.placeSoon(m.Last, s, at):
				// "an assault on three police stations in X", "the murder of nine people in two bars in X"
			case m.Type == doc.QuantityMention && preposition == "of" && done.Has(r.Tokens[p.head].Lower):
				// "the kidnapping of 276 girls from X"
			case m.Coreference && m.Last == m.First+1 && preposition == "of" && owners.Has(r.Tokens[m.First].Lower) && done.Has(r.Tokens[p.head].Lower):
				continue // "the murder of their leader X"
			case m.Coreference && m.Last == m.First+1 && stayed.Has(preposition) && owners.Has(r.Tokens[m.First].Lower) && r.placeSoon(m.Last, s, at):
				continue // "an attack on their vehicle in X"
			case m.Type == doc.QuantityMention || m.Coreference && m.Type.Class() != graph.PlaceClass:
				return
			case preposition == "":
				return
			case m.Adjective:
				// "on Taliban officials", "on the Russian …": a building would be its own mention.
			case m.Type == graph.Facility:
				p.targets = append(p.targets, *m)
			case m.Type == graph.Country && m.Last+1 < s.Last && r.Tokens[m.Last].Lower == "'s" && at(m.Last+1) != nil && at(m.Last+1).Type == graph.Facility:
				// "on Iran's consulate in Damascus"
			case m.Type.Class() == graph.PlaceClass && preposition == "of" && k-2 >= p.last && syntax.Roles.Has(r.Tokens[k-2].Lower):
				// "a convoy of the Emir of X"
			case m.Type.Class() == graph.PlaceClass:
				if (preposition == "on" || preposition == "against") && !(m.Type == graph.City && p.noun.plural && p.article == "the" && len(p.dates) > 0) { // but "the 2008 attacks on X"
					p.targets = append(p.targets, *m)
				} else {
					p.places = append(p.places, *m)
				}
			case m.Type == graph.Event:
				if preposition == "at" || preposition == "on" {
					p.targets = append(p.targets, *m)
				}
			case preposition == "on" && platforms.Has(r.Tokens[m.First].Lower):
				return // "streamed the shooting on Facebook"
			case (preposition == "on" || preposition == "against") && m.Type == graph.ArmedGroup: // "blamed the massacre on X"
				return
			case preposition == "on" || preposition == "against":
				p.targets = append(p.targets, *m)
			case preposition == "of" && m.Type == graph.Person && m.Last < s.Last && r.Tokens[m.Last].Lower == "'s":
				// "the murder of X's publisher"
			case preposition == "of" && m.Type == graph.Person && (p.attempt || done.Has(r.Tokens[p.head].Lower)):
				p.targets = append(p.targets, *m)
			case preposition == "of" && m.Type == graph.Organization && k >= 2 && officeNouns.Has(r.Tokens[k-2].Lower):
				p.targets = append(p.targets, *m) // "the massacre at the Paris offices of X"
			case preposition == "of" && (m.Type == graph.StateBody || m.Type == graph.Organization) && done.Has(r.Tokens[p.head].Lower):
			case preposition == "at" || preposition == "near" || preposition == "outside":
				// A body as a place: its building has no name here.
			default:
				return
			}
			p.last, k, gap = m.Last, m.Last-1, 0
			continue
		}
		switch l := t.Lower; {
		case l == "here" && (preposition == "" || len(p.targets) > 0 || p.specific()):
			if m := r.hereAt(p.sentence, k, k+1); m != nil {
				p.places = append(p.places, *m)
				p.last = k + 1
			}
			return
		case l == "by" && (preposition == "" || preposition == "of" && done.Has(r.Tokens[p.head].Lower)) && r.doersEnd(k+1, s, at) > 0:
			k, preposition = r.doersEnd(k+1, s, at)-1, "" // "an attack by X on Y", "the killing of nine people by X in Y"
		case preposition == "" && gap == 0 && perpetrated.Has(l) && p.article != "the":
			if k+1 < s.Last && r.Tokens[k+1].Lower == "out" {
				k++ // "was an attack carried out on 3 May in X"
			}
		case preposition == "" && r.ownedUp(k, s, at) > 0:
			k = r.ownedUp(k, s, at) - 1 // "an attack claimed by X on a convoy in Y"
		case l == "from" && !seizures.Has(r.Tokens[p.head].Lower):
			return // "claimed the attack from across the border in X"
		case l == "on" || l == "at" || l == "in" || l == "of" || l == "against" || l == "near" || l == "outside" || l == "inside" || l == "from" || l == "around" || l == "through" || l == "across":
			preposition, gap = l, 0
		case l == ",":
			if next := k + 1; next < s.Last && at(next) != nil && at(next).Type.Class() == graph.PlaceClass && len(p.places) > 0 {
				continue
			}
			if next := k + 1; next+1 < s.Last && preposition == "" && len(p.places)+len(p.targets) == 0 && p.article != "" && (r.Tokens[next].Lower == "at" || r.Tokens[next].Lower == "in" || r.Tokens[next].Lower == "near" || r.Tokens[next].Lower == "outside" || r.Tokens[next].Lower == "on" && at(next+1) != nil && at(next+1).Type == graph.City) && (at(next+1) != nil || r.Tokens[next+1].Upper()) {
				continue // "the bombing, at X in Y district,"
			}
			if next := k + 2; preposition == "" && p.article == "the" && len(p.dates) == 0 && len(p.places) == 1 && next < s.Last && (r.Tokens[k+1].Lower == "in" || r.Tokens[k+1].Lower == "on") && at(next) != nil && at(next).Type == doc.DateMention && r.day(*at(next)).Basis == graph.AbsoluteDate {
				p.dates, p.last = append(p.dates, *at(next)), at(next).Last // "the Bali bombings, in October 2005,"
				return
			}
			if d := r.dayBehind(k, s, at); d != nil && p.specific() && len(p.dates) == 0 && p.article != "" {
				p.dates, p.last = append(p.dates, *d), d.Last // "the attack on a bus in X, Y, on 9 June 2024"
				return
			}
			if shut := r.partsAside(k, s, at); shut > 0 {
				k, preposition = shut, "" // "the killing of 76 men, 75 of them guards, at X in April 2010"
				continue
			}
			if shut := r.asideEnd(k, s, at); shut > 0 && (len(p.targets) > 0 || len(p.places) == 0 && preposition == "of") {
				k, preposition = shut, "" // "the murder of X, a reporter, in Y"
				continue
			}
			return
		case l == "and":
			if next := k + 1; next+1 < s.Last && p.specific() && p.noun.plural && at(next) == nil && alsoIn.Has(r.Tokens[next].Lower) {
				continue // "bombings at X and in Y on 3 May"
			}
			if next := k + 1; next+1 < s.Last && p.noun.plural && (preposition == "on" || preposition == "at") && r.Tokens[k-1].Upper() && r.Tokens[next].Lower == "the" && r.Tokens[next+1].Upper() {
				gap = 0
				continue // "attacks on the X and the Y in Z"
			}
			if next := k + 1; next < s.Last && preposition != "" && k > s.First && at(k-1) != nil && at(k-1).Adjective && at(next) != nil && at(next).Adjective {
				continue // "attacks on the American and Israeli embassies in X"
			}
			if next := k + 1; next < s.Last && (p.noun.plural || len(p.targets) == 0) && at(next) != nil && at(next).Type.Class() == graph.PlaceClass && len(p.places) > 0 {
				continue
			}
			return
		case l == "(" && gap+len(p.targets) > 0 && len(p.places) == 0 && k+2 < s.Last && r.Tokens[k+2].Text == ")":
			k += 2 // "the attack on the Jewish Centre (JC) in X"
		case l == "with" && preposition != "" && (gap > 0 || len(p.targets) > 0 && p.targets[len(p.targets)-1].Last == k) && r.placeSoon(k+1, s, at):
			// "on a bus with pilgrims in X"
		case stopBehind.Has(l) || t.Kind == text.Mark && l != "-" && l != "'":
			return
		default:
			if _, event := lex.nouns.Get(l); preposition == "" || event && p.noun.plural {
				return
			}
			if gap++; gap > 6 {
				return
			}
		}
	}
}

// owners are words for whose something is.
var owners = wordSet(`his her its their`)

// stayed are prepositions behind which buildings may be counted.
var stayed = wordSet(`on in at against outside near`)

// placeSoon tells whether a plain noun or two and then "in" or "near" and a place stand at a token: "police stations in X".
func (r *reader) placeSoon(k int, s *text.Sentence, at func(int) *doc.Mention) bool {
	for n := k; n+1 < s.Last && n < k+4; n++ {
		t := &r.Tokens[n]
		if (t.Lower == "in" || t.Lower == "near" || t.Lower == "at") && n > k {
			m := at(n + 1)
			return m != nil && !m.Adjective && m.Type.Class() == graph.PlaceClass
		}
		if at(n) != nil || t.Kind != text.Word || stopBehind.Has(t.Lower) {
			return false
		}
	}
	return false
}

// alsoIn are prepositions that go on behind "and".
var alsoIn = wordSet(`in at on near outside`)

// seizures are nouns for deeds behind which "from" stands before where they were done.
var seizures = wordSet(`kidnapping kidnappings abduction abductions hostage-taking hijacking hijackings`)

// asideEnd returns the comma that closes an aside of a few words, if "in", "on" or the like stands behind it; 0 if there is none.
func (r *reader) asideEnd(comma int, s *text.Sentence, at func(int) *doc.Mention) int {
	for k := comma + 1; k+1 < s.Last && k < comma+9; k++ {
		t := &r.Tokens[k]
		if t.Text == "," && k > comma+1 {
			switch r.Tokens[k+1].Lower {
			case "in", "on", "at", "near", "outside":
				return k
			}
			return 0
		}
		if at(k) == nil && (stopBehind.Has(t.Lower) && t.Lower != "with" || t.Kind == text.Mark && t.Text != "-") {
			return 0
		}
	}
	return 0
}

// done are nouns for deeds behind which "of" stands before those who suffer them.
var done = wordSet(`kidnappings abductions murders killings beheadings shootings stabbings bombings kidnapping abduction assassination murder killing beheading shooting stabbing hostage-taking bombing slaying execution massacre massacres lynching lynchings slayings executions`)

// strikes are verbs whose object a blast or an attack hits, occurs those that tell where and when it was.
var (
	strikes = wordSet(`tear rip hit strike rock shake kill injure wound destroy damage devastate target level shatter claim leave flatten blast rip+through hurt demolish engulf`)
	occurs  = wordSet(`take occur happen come go carry stage follow unfold begin be tear rip strike hit kill explode leave`)
)
