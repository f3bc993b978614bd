package attacks

import (
	"slices"
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
	whom        string        // what has no name behind on/against/of: "the bombing of a police academy"
	dates       []doc.Mention
	meant       int // the noun that "one" stands for, 0 for others
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
		n, ok := lex.nouns[r.Tokens[i].Lower]
		if !ok && r.bombOfBlame(i, s.First) {
			n, ok = lex.nouns["bombing"], true
		}
		if !ok {
			if n, ok = r.another(i, s, out); ok {
				out = append(out, r.oneMore(i, n, sentence, s, at))
				out[len(out)-1].meant = out[len(out)-2].head
				continue
			}
		}
		if !ok || at(i) != nil || accident && blastNouns.Has(r.Tokens[i].Lower) || r.titled(i, s) {
			continue
		}
		if i+1 < s.Last && nullAfter.Has(r.Tokens[i+1].Lower) {
			continue
		}
		p := &phrase{sentence: sentence, first: i, last: i + 1, head: i, noun: n, kinds: map[string]bool{}, weapons: map[string]bool{}}
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
		r.opening(p, parsed)
		out = append(out, p)
	}
	return out
}

// adjectives may stand before the noun without meaning.
var adjectives = wordSet(`deadly deadliest devastating recent brazen major large small bloody horrific terrible high-profile high profile terrorist terror
	mass worst latest complex coordinated simultaneous separate similar suspected alleged apparent claimed audacious gruesome truck car vehicle
	night overnight daylight cross border past previous earlier orchestrated numerous several first second third same biggest lethal
	massive powerful prior planned foiled thwarted impending potential failed attempted seven day long`)

// before reads the words before the noun; false where they make it no violence.
func (r *reader) before(p *phrase, s *text.Sentence, at func(int) *doc.Mention) bool {
	for k := p.head - 1; k >= s.First; k-- {
		t := &r.Tokens[k]
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
			case m.Type == graph.Facility:
				p.targets = append(p.targets, *m)
			case m.Type.Class() == graph.PlaceClass && !m.Adjective:
				p.places = append(p.places, *m)
			case m.Adjective:
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
		case t.Lower == "and" && len(p.places) > 0 && k > s.First && at(k-1) != nil && at(k-1).Type.Class() == graph.PlaceClass:
		case t.Lower == "claimed" && k > s.First && !claimedArticle.Has(r.Tokens[k-1].Lower):
			return true // "X claimed bombings in Y"
		case t.Lower == "air" && r.blamedBehind(p.head, p.head+14, s.Last):
			p.first = k
		case nullBefore.Has(t.Lower) && !(t.Lower == "drone" && r.claimed(&phrase{sentence: p.sentence, first: k})):
			return false
		case t.Lower == "the" || t.Lower == "a" || t.Lower == "an" || t.Lower == "this" || t.Lower == "that" || t.Lower == "these" || t.Lower == "its" || t.Lower == "another" || t.Lower == "such":
			p.article, p.first = t.Lower, k
			return true
		case t.Kind == text.Word && (adjectives.Has(t.Lower) || modifierKinds[t.Lower] != "" || counts[t.Lower] > 0 || lex.nouns[t.Lower].kind != "" || facilityWord.Has(t.Lower)):
			if kind := modifierKinds[t.Lower]; kind != "" && p.noun.kind == "" {
				p.kinds[kind] = true
			} else if k := lex.nouns[t.Lower].kind; k != "" && p.noun.kind == "" {
				p.kinds[k] = true
			}
			if w := modifierWeapons[t.Lower]; w != "" {
				p.weapons[w] = true
			}
			p.suicide = p.suicide || t.Lower == "suicide"
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

// facilityWord are bare kinds of buildings before the noun: "hotel attack", "mosque bombing".
var facilityWord = wordSet(`airport mosque church embassy school university hotel hospital market mall hall theatre theater station nightclub stadium
	prison base camp post checkpoint barracks pub restaurant cafe club convoy train metro bus synagogue temple concert shrine`)

// facilityKinds gives the kind of such a building.
var facilityKinds = map[string]string{
	"airport": "AIRPORT", "mosque": "MOSQUE", "church": "CHURCH", "embassy": "EMBASSY", "school": "SCHOOL", "university": "SCHOOL", "hotel": "HOTEL",
	"hospital": "HOSPITAL", "market": "MARKET", "mall": "MARKET", "hall": "CONCERT_HALL", "theatre": "CONCERT_HALL", "theater": "CONCERT_HALL", "prison": "PRISON",
	"base": "MILITARY_BASE", "checkpoint": "MILITARY_BASE", "shrine": "MOSQUE",
}

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
			case m.Type == doc.DateMention:
				p.dates = append(p.dates, *m)
			case m.Type == doc.QuantityMention && preposition != "" && preposition != "of" && preposition != "from" && m.First > 0 && r.Tokens[m.First-1].Lower == preposition && m.Last < s.Last && r.Tokens[m.Last].Kind == text.Word && stayed.Has(preposition) && r.placeSoon(m.Last, s, at):
				// "an assault on three police stations in X", "the murder of nine people in two bars in X"
			case m.Type == doc.QuantityMention && preposition == "of" && done.Has(r.Tokens[p.head].Lower):
				// "the kidnapping of 276 girls from X"
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
				if preposition == "on" || preposition == "against" {
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
			case preposition == "of" && m.Type == graph.Person && done.Has(r.Tokens[p.head].Lower):
				p.targets = append(p.targets, *m)
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
		case l == "from" && !seizures.Has(r.Tokens[p.head].Lower):
			return // "claimed the attack from across the border in X"
		case l == "on" || l == "at" || l == "in" || l == "of" || l == "against" || l == "near" || l == "outside" || l == "inside" || l == "from" || l == "around" || l == "through" || l == "across":
			preposition, gap = l, 0
		case l == ",":
			if next := k + 1; next < s.Last && at(next) != nil && at(next).Type.Class() == graph.PlaceClass && len(p.places) > 0 {
				continue
			}
			if next := k + 1; next+1 < s.Last && preposition == "" && len(p.places)+len(p.targets) == 0 && p.article != "" && (r.Tokens[next].Lower == "at" || r.Tokens[next].Lower == "in" || r.Tokens[next].Lower == "near" || r.Tokens[next].Lower == "outside") && (at(next+1) != nil || r.Tokens[next+1].Upper()) {
				continue // "the bombing, at X in Y district,"
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
			if next := k + 1; next < s.Last && preposition != "" && k > s.First && at(k-1) != nil && at(k-1).Adjective && at(next) != nil && at(next).Adjective {
				continue // "attacks on the American and Israeli embassies in X"
			}
			if next := k + 1; next < s.Last && (p.noun.plural || len(p.targets) == 0) && at(next) != nil && at(next).Type.Class() == graph.PlaceClass && len(p.places) > 0 {
				continue
			}
			return
		case l == "(" && gap+len(p.targets) > 0 && len(p.places) == 0 && k+2 < s.Last && r.Tokens[k+2].Text == ")":
			k += 2 // "the attack on the Jewish Centre (JC) in X"
		case stopBehind.Has(l) || t.Kind == text.Mark && l != "-" && l != "'":
			return
		default:
			if _, event := lex.nouns[l]; preposition == "" || event && p.noun.plural {
				return
			}
			if gap++; gap > 6 {
				return
			}
		}
	}
}

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

// nameless gives a phrase of which neither place nor target has a name the words for what was struck, if they bring it in: "of a
// police academy", "on two buses".
func (p *phrase) nameless(s *syntax.Sentence) {
	if len(p.targets) > 0 {
		return
	}
	for i := range s.Chunks {
		c := &s.Chunks[i]
		if c.Kind != syntax.Noun || c.Last-1 != p.head || i+2 >= len(s.Chunks) || s.Chunks[i+1].Kind != syntax.Preposition || s.Chunks[i+2].Kind != syntax.Noun {
			continue
		}
		what := &s.Chunks[i+2]
		switch s.Chunks[i+1].Word {
		case "of", "on", "against", "at", "outside", "near":
			counted := len(what.Mentions) > 0 && what.Mentions[0].Type == doc.QuantityMention && what.Mentions[0].First == what.First && what.Core == nil
			if (what.Article == "a" || what.Article == "an" || counted) && what.Core == nil {
				p.whom = strings.Join(strings.Fields(s.Text(i+2)), " ")
			}
		}
		return
	}
}

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
var done = wordSet(`kidnappings abductions murders killings beheadings shootings stabbings bombings kidnapping abduction assassination murder killing beheading shooting stabbing hostage-taking bombing slaying execution massacre massacres`)

// agents gives a phrase those who stand behind "by" in its noun phrase: "the kidnapping of X by Y in Z".
func (r *reader) agents(p *phrase, s *syntax.Sentence) {
	for i := range s.Chunks {
		c := &s.Chunks[i]
		if c.Kind != syntax.Noun || c.Last-1 != p.head {
			continue
		}
		for k := i + 1; k+1 < len(s.Chunks) && s.Chunks[k].Kind == syntax.Preposition; k += 2 {
			next := s.Chunks[k+1].Kind
			if next != syntax.Noun && next != syntax.Date {
				return
			}
			if s.Chunks[k].Word == "of" && next == syntax.Noun && done.Has(r.Tokens[p.head].Lower) && len(p.targets) == 0 && s.Chunks[k+1].Core == nil {
				// "the killing of a general, X, outside his home in Y"
				if m, _ := s.Named(k + 1); m != nil && m.Type == graph.Person && k+4 < len(s.Chunks) && s.Chunks[k+3].Core == m && s.Chunks[k+4].Kind == syntax.Comma {
					p.targets = append(p.targets, *m)
					p.last = max(p.last, m.Last)
					if len(p.places) == 0 {
						r.beside(s, k+4, p)
					}
					return
				}
			}
			if s.Chunks[k].Word != "by" || next != syntax.Noun {
				continue
			}
			m, _ := s.Named(k + 1)
			switch {
			case m == nil:
			case m.Type == graph.ArmedGroup:
				p.groups = append(p.groups, *m)
			case m.Type == graph.Person:
				p.people = append(p.people, *m)
			}
			return
		}
	}
}

// realised reads ", which later occurred at …" behind a phrase: then it happened after all. Where it gives no place, the one
// country named before it in the sentence is meant.
func (r *reader) realised(p *phrase, s *text.Sentence, at func(int) *doc.Mention) {
	k := p.last
	if k+2 >= s.Last || r.Tokens[k].Text != "," || r.Tokens[k+1].Lower != "which" && r.Tokens[k+1].Lower != "that" {
		return
	}
	for i := k + 2; i < s.Last && i < k+5; i++ {
		switch r.Tokens[i].Lower {
		case "occurred", "happened", "struck", "materialised", "materialized":
			p.real = true
			tail := &phrase{sentence: p.sentence, first: p.first, last: i + 1, head: p.head, noun: p.noun}
			r.behind(tail, s, at)
			p.last = tail.last
			p.places, p.targets, p.dates = append(p.places, tail.places...), append(p.targets, tail.targets...), append(p.dates, tail.dates...)
		}
	}
	if !p.real || len(p.places) > 0 {
		return
	}
	var countries []doc.Mention
	for _, m := range r.InSentence(p.sentence) {
		if m.Type == graph.Country && !m.Adjective && m.Start < r.Tokens[p.head].Start {
			countries = append(countries, m)
		}
	}
	if len(countries) == 1 {
		p.places = countries
	}
}

// clause reads "that killed at least 84 people in the city of X" behind a phrase without place.
func (r *reader) clause(p *phrase, s *text.Sentence, at func(int) *doc.Mention) {
	k := p.last
	if len(p.places) > 0 || len(p.targets) > 0 || k+2 >= s.Last || r.Tokens[k].Lower != "that" && r.Tokens[k].Lower != "which" {
		return
	}
	switch r.Tokens[k+1].Lower {
	case "killed", "left", "wounded", "injured", "hit", "struck", "shook", "targeted":
	default:
		return
	}
	for i := k + 2; i < s.Last && i < k+16; i++ {
		if r.Tokens[i].Lower == "in" || r.Tokens[i].Lower == "at" || r.Tokens[i].Lower == "near" || r.Tokens[i].Lower == "on" && at(min(i+1, s.Last-1)) != nil && at(min(i+1, s.Last-1)).Type == graph.Facility {
			tail := &phrase{sentence: p.sentence, first: p.first, last: i, head: p.head, noun: p.noun}
			r.behind(tail, s, at)
			if len(tail.places)+len(tail.targets) > 0 {
				p.places, p.targets, p.dates = tail.places, tail.targets, append(p.dates, tail.dates...)
				return
			}
		}
	}
}

// predicate gives a phrase without place what the clause that it is the subject of says of place, target and day: "a blast tore
// through a market in X on Monday".
func (r *reader) predicate(p *phrase, s *syntax.Sentence) {
	if p.planned {
		return
	}
	if len(p.places)+len(p.targets) > 0 {
		r.whenItStruck(p, s)
		return
	}
	for _, c := range s.Clauses {
		if len(c.Subjects) == 0 || c.Chunk.Modal || c.Chunk.Negative || c.Chunk.Infinitive {
			continue
		}
		subject := &s.Chunks[c.Subjects[0]]
		if k := c.Subjects[0]; superlative(subject) && k+2 < len(s.Chunks) && s.Chunks[k+1].Word == "of" && s.Chunks[k+2].Last-1 == p.head {
			subject, p.single = &s.Chunks[k+2], true // "the deadliest of the group's bombings struck X"
		}
		if p.head < subject.First || p.head >= subject.Last || subject.Last-1 != p.head {
			continue
		}
		if p.noun.plural && p.count == 0 && p.article != "" && !p.single {
			return
		}
		if c.Chunk.Word == "be" && len(c.Objects) > 0 {
			continue // "was revenge for the offensive in X"
		}
		patients := c.Objects
		if c.Chunk.Passive || !strikes.Has(c.Chunk.Word) {
			if !occurs.Has(c.Chunk.Word) {
				continue
			}
			patients = nil
		}
		q := r.clausePhrase(s, c, nil, patients, word{})
		if len(q.places)+len(q.targets) == 0 {
			continue
		}
		for _, m := range q.targets {
			if m.Type != graph.StateBody { // "killed 13 U.S. troops"
				p.targets = append(p.targets, m)
			}
		}
		p.places, p.dates = q.places, append(p.dates, q.dates...)
		if k := c.Subjects[0] - 1; len(p.dates) == 0 && k > 0 && s.Chunks[k].Word == "when" {
			for _, o := range s.Clauses { // "three people died on Monday when explosions hit X"
				if o.Verb < k && len(o.Dates) > 0 {
					p.dates = append(p.dates, *o.Dates[0])
					break
				}
			}
		}
		p.last = max(p.last, q.last)
		p.single = p.single || p.noun.plural && len(patients) > 0 // "explosions hit three tankers in X"
		return
	}
}

// superlative tells whether a noun phrase picks one out of many: "the deadliest", "the first", "one".
func superlative(c *syntax.Chunk) bool {
	return c.Core == nil && (strings.HasSuffix(c.Word, "est") && c.Article == "the" || c.Word == "worst" || c.Word == "first" || c.Word == "last" || c.Word == "deadly" || c.Word == "one")
}

// opening gives a phrase without place the one that the sentence begins with: "In X, a bombing at a rally killed ten".
func (r *reader) opening(p *phrase, s *syntax.Sentence) {
	if len(p.places) > 0 || p.planned || p.noun.plural && p.count == 0 || len(s.Chunks) < 4 || s.Chunks[0].Kind != syntax.Preposition || s.Chunks[2].Kind != syntax.Comma {
		return
	}
	m := s.Chunks[1].Core
	if w := s.Chunks[0].Word; w != "in" && w != "at" && w != "near" || m == nil || m.Adjective || m.Type != graph.City && m.Type != graph.AdminArea || p.article == "the" && len(p.targets) == 0 {
		return
	}
	if slices.ContainsFunc(p.targets, func(t doc.Mention) bool { return r.Things[t.Key] != nil && r.Things[t.Key].Place != "" }) {
		return
	}
	p.places = append(p.places, *m)
	p.first = min(p.first, m.First)
}

// strikes are verbs whose object a blast or an attack hits, occurs those that tell where and when it was.
var (
	strikes = wordSet(`tear rip hit strike rock shake kill injure wound destroy damage devastate target level shatter claim leave flatten blast rip+through hurt demolish engulf`)
	occurs  = wordSet(`take occur happen come go carry stage follow unfold begin be tear rip strike hit kill explode leave`)
)

// foiledWords say that what was planned was not done.
var foiledWords = wordSet(`foiled thwarted prevented disrupted averted attempted plot plots plan plans preparing`)

// context looks at the words before the phrase, back to the start of the clause, for what makes it unreal.
func (r *reader) context(p *phrase, s *text.Sentence) {
	for k := p.first - 1; k >= s.First && k >= p.first-7; k-- {
		if r.Tokens[k].Text == "-" && r.Tokens[k].Space {
			return // a dateline
		}
		t := r.Tokens[k].Lower
		if t == "may" && r.Tokens[k].Upper() {
			continue // the month
		}
		switch {
		case t == ";" || t == ":":
			return
		case t == "," && k < p.first-1:
			return
		case t == "attempted" && k+1 < p.first && lex.nouns[r.Tokens[k+1].Lower].kind != "":
			return // "attempted murder for the bombing of X"
		case plannedWords.Has(t):
			p.planned = true
			p.foiled = p.foiled || foiledWords.Has(t)
		case unrealWords.Has(t):
			p.unreal = true
		}
	}
}

// null tells whether a sentence speaks of a play, an exercise or a film, and whether of an accident.
func (r *reader) null(s *text.Sentence) (play, accident bool) {
	bomb := false
	for i := s.First; i < s.Last; i++ {
		l := r.Tokens[i].Lower
		sort := nullWords.Of(l)
		if sort == 0 {
			continue
		}
		play = play || sort&playSort != 0 && !(i+2 < s.Last && (r.Tokens[i+1].Text == "-" || strings.HasPrefix(r.Tokens[i+1].Lower, "maker") || r.Tokens[i+1].Lower == "director" || r.Tokens[i+1].Lower == "festival" || r.Tokens[i+1].Lower == "producer"))
		accident = accident || sort&accidentSort != 0 && !(l == "gas" && r.weaponised(i, s))
		bomb = bomb || sort&bombSort != 0
		if l == "accident" && i > s.First && r.Tokens[i-1].Lower == "by" {
			return play, true // explosives that "went off by accident"
		}
	}
	return play, accident && !bomb
}

// weaponised tells whether "gas" at a token is a weapon: "nerve gas", "a gas attack".
func (r *reader) weaponised(i int, s *text.Sentence) bool {
	if i+1 < s.Last && (r.Tokens[i+1].Lower == "attack" || r.Tokens[i+1].Lower == "attacks" || gasWorks.Has(r.Tokens[i+1].Lower)) {
		return true
	}
	if i == s.First {
		return false
	}
	switch r.Tokens[i-1].Lower {
	case "sarin", "nerve", "poison", "chlorine", "mustard", "toxic", "tear":
		return true
	}
	return false
}

// gasWorks are what "gas" before it makes no accident of.
var gasWorks = wordSet(`plant plants field fields project projects company companies pipeline pipelines terminal facility facilities installation installations giant producer industry`)

// titled tells whether a capitalised noun stands in quotation marks: the title of something.
func (r *reader) titled(i int, s *text.Sentence) bool {
	if !r.Tokens[i].Upper() {
		return false
	}
	for k := i - 1; k >= s.First && k > i-5; k-- {
		switch r.Tokens[k].Text {
		case "\"", "“", "‘":
			return true
		}
		if !r.Tokens[k].Upper() {
			return false
		}
	}
	return false
}
