package syntax

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// Whether a word is a verb where it stands: most forms of verbs are nouns too, "attacks", and participles adjectives.

// isVerb tells whether a word without auxiliary is a verb where it stands: np is the noun phrase that is being read, up to
// token end, nil at the start of a chunk.
func (s *Sentence) isVerb(k int, np *Chunk, end int) bool {
	if s.tok(k).Kind != text.Word {
		return false
	}
	l := s.low(k)
	if np != nil && (s.is(k, isBe) || s.is(k, isHave) || s.is(k, isDo)) {
		return true
	}
	f, ok := s.form(k)
	if s.parallel(k, f, np) {
		return true
	}
	if np == nil && s.helped() && (ok && f.lemma == l && !f.third || l == "found") && (s.opensObject(k+1) || s.is(k+1, isPreposition) || s.is(k+1, isAdverb)) {
		return true // "helped found X", "helped train its men"
	}
	if s.tok(k).Upper() && k > s.first || f.third && l != f.lemma && end == k && s.ofNation(k, np) || l == "splinter" || l == "shopping" || l == "firing" && s.low(k+1) == "squad" || l == "station" && s.low(k-1) == "police" {
		return false
	}
	if l == "police" && s.prior().Kind == Relative && s.verbAt(k+1) {
		return false // "who police say is the leader of X"
	}
	if n := len(s.Chunks); np == nil && f.third && l != f.lemma && n > 2 && s.prior().Kind == Verb && s.prior().Last == k && s.Chunks[n-2].Kind == Noun && s.Chunks[n-3].Kind == Relative {
		return true // "who the army says leads X"
	}
	if l == "open" && s.low(k+1) == "fire" && np != nil && np.Article == "" {
		return true // "gunmen of X open fire on tourists"
	}
	if l == "set" && (s.low(k+1) == "fire" || s.low(k+1) == "alight" || s.low(k+1) == "ablaze") && np != nil && end > np.First {
		return true // "two youths set fire to a hostel"
	}
	if np != nil && describing.Has(l) && np.Core != nil && np.Core.Type == doc.QuantityMention && k+1 < s.last && s.plainNoun(k+1) {
		return false // "three separate tip-offs"
	}
	if m := s.at(k - 1); l == "claims" && np != nil && end == k && m != nil && m.Type == graph.ArmedGroup && (s.low(k+1) == "to" && s.low(k+2) == "have" || s.low(k+1) == "it" || s.low(k+1) == "that" || claimedThings.Has(s.low(k+1))) {
		return true // "X claims to have killed nine"
	}
	prev := s.low(k - 1)
	hyphen := k > s.first && s.tok(k-1).Text == "-" && !s.tok(k).Space || k+1 < s.last && s.tok(k+1).Text == "-" && !s.tok(k+1).Space
	if hyphen || np != nil && prev == "'s" && k == end {
		return false // "its armed wing", "Hamas's armed wing"
	}
	if beside.Has(l) && (np == nil && s.prior().Kind == Preposition || np != nil && np.Article != "" && end == np.First+1) {
		return false // "in neighbouring X"
	}
	if !ok {
		// an unknown verb by its ending: "an accord brokered in Doha", "troops barricaded the road"; "…, choking traffic"
		g, is := guess(l)
		if !is || s.tok(k).Upper() || len(l) < 6 {
			return s.tagged(k, np, end)
		}
		if np == nil {
			p := s.prior().Kind
			if g.past && p == Relative {
				return true // "a faction that objected to …"
			}
			if g.participle && p == Conjunction && s.told && (s.opensObject(k+1) || s.is(k+1, isAdverb) && s.opensObject(k+2)) {
				return true // "killed 20 people and barricaded the road"
			}
			return g.gerund && (p == Comma || p == Preposition || p == Verb || p == Subordinate)
		}
		return g.participle && end > np.First && k == end && !(np.Article != "" && end == np.First+1) &&
			(s.is(k+1, isPreposition) || s.opensObject(k+1) || s.tok(min(k+1, s.last-1)).Text == ",")
	}
	if f.lemma == "freeze" && np != nil && k == end && (prev == "asset" || prev == "assets") {
		return false // "an asset freeze"
	}
	if l == "include" && np != nil && k == end && end > np.First {
		return true // "those named by X include Y"
	}
	if f.lemma == "list" && np != nil && k == end && listed.Has(prev) {
		return false // "the sanctions list"
	}
	if f.third && l != f.lemma && np != nil && k == end && k == np.Last+0 && (prev == "he" || prev == "she") {
		return true // "the charity she runs"
	}
	if np != nil && np.Article == "those" && end == np.First+1 && k == end && f.participle && !f.gerund && s.low(k+1) == "by" {
		return true // "those sanctioned by X"
	}
	nouns := np != nil && end > np.First && !(np.Article != "" && end == np.First+1) // a noun was read
	if nouns && (np.Article == "a" || np.Article == "an") && !f.past && !f.gerund && !f.third && f.lemma == l && !s.counted(np) {
		return false // "a police station on the coast": one does, many do
	}
	if v := s.beforeNoun(np); nouns && !f.past && !f.gerund && !f.third && f.lemma == l && v.Kind == Verb && bareControl.Has(v.Word) && (s.opensObject(k+1) || s.is(k+1, isPreposition) || s.is(k+1, isAdverb)) {
		return true // "helped the army fight the militants"
	}
	if nouns && !f.past && !f.gerund && !f.third && f.lemma == l && s.demanded() {
		return true // "demanded that the city stop sheltering them"
	}
	if nouns && np.Article != "" && ok && f.lemma == l && s.low(k+1) == "of" && len(np.Mentions) == 1 && np.Mentions[0].Adjective && np.Mentions[0].Last == end && np.Mentions[0].First == np.First+1 {
		return false // "the Somali affiliate of X"
	}
	if m := s.at(k - 1); m != nil && m.Adjective && nouns && f.third && f.lemma != l && s.nounish(k) && m.Last == k {
		return false // "Ethiopian rebels such as X"
	}
	if np != nil && f.third && nouns && f.lemma != l && s.counts(np) {
		return false // "six car bombs that", "twelve security guards hostage"
	}
	if np != nil && f.third && f.lemma != l && len(np.Mentions) == 1 && np.Mentions[0].Type == doc.QuantityMention && np.Mentions[0].First == np.First && np.Mentions[0].Last == end && s.prior().Kind == Verb {
		return false // "seized five conscripts"
	}
	if np != nil && np.Article == "another" && end == np.First+1 && f.past && len(np.Mentions) == 0 && s.opensObject(k+1) {
		return true // "another killed ten tourists"
	}
	if np != nil && np.Article == "the" && end == np.First+2 && end == k && f.past && ordinals.Has(prev) && len(np.Mentions) == 0 && s.opensObject(k+1) {
		return true // "the first hit a market"
	}
	if np != nil && quantifiers.Has(np.Article) && end == np.First+1 && f.past && len(np.Mentions) == 0 && (s.is(k+1, isDeterminer) || s.is(k+1, isBare)) {
		return true // "both claimed the attack"
	}
	if np != nil && (np.Article == "both" || np.Article == "most" || np.Article == "many") && end == np.First+1 && !f.past && f.lemma == l && len(np.Mentions) == 0 && (!s.nounish(k) && !s.is(k+1, isPreposition) || s.is(k+1, isDeterminer)) {
		return true // "both receive money", "both claim the attack"
	}
	if m := s.at(k + 1); np == nil && f.third && f.lemma != l && s.prior().Kind == Comma && m != nil && m.Type == doc.QuantityMention && m.First == k+1 {
		return true // "His force, armed by X, counts some 2,500 men"
	}
	if np != nil && !nouns {
		// behind a determiner: an adjective or a noun
		return false
	}
	if np == nil && k > s.first {
		p := s.prior()
		if p.Kind == Preposition && p.Last == k {
			if (p.Word == "with" || p.Word == "from") && goods.Has(l) && k+1 < s.last && (conjunctions.Has(s.low(k+1)) || s.tok(k+1).Kind == text.Mark) {
				return false // "with training and a haven"
			}
			return f.gerund
		}
	}
	switch {
	case f.gerund:
		if np == nil {
			if next := s.tok(min(k+1, s.last-1)); s.prior().Kind == Comma && s.is(k, isNounGerund) && (conjunctions.Has(next.Lower) || next.Text == ",") {
				return false // "weapons, training and money"
			}
			if k == s.first && s.is(k, isNounGerund) && (s.low(k+1) == "between" || s.low(k+1) == "among") {
				return false // "Fighting between X and Y has resumed"
			}
			if p := s.prior(); p.Kind == Verb && p.Last == k && receiving.Has(p.Word) && s.is(k, isNounGerund) && !s.opensObject(k+1) {
				return false // "receives funding, weapons and training"
			}
			// "a campaign of murder and kidnapping against the state", "assistance and training primarily from X", but "and killing ten"
			return !(s.prior().Kind == Conjunction && s.is(k, isNounGerund) && !s.opensObject(k+1) && (s.is(k+1, isPreposition) || s.is(k+1, isAdverb) && s.is(k+2, isPreposition)))
		}
		if nouns && (carrying.Has(l) && k+1 < s.last && s.plainNoun(k+1) && s.tok(k+1).Kind == text.Word || going.Has(l) && s.is(k+1, isPreposition)) {
			return true // "a bus carrying members", "a unit returning from training"
		}
		if s.low(k+1) == "to" && s.infinitiveAt(k+2) && s.at(k-1) == nil {
			return true // "a convoy trying to escape"
		}
		// "the group fighting the army" but "the bombing", "a car bombing"
		return s.opensObject(k+1) && (!s.is(k, isNounGerund) || l == "fighting" && end > np.First && (Forces.Has(prev) || Members.Has(prev) || missions.Has(prev))) ||
			s.is(k, isNounGerund) && s.opensObject(k+1) && s.at(k-1) != nil && !s.is(k+1, isPreposition)
	case f.past || f.participle:
		if np == nil {
			if s.prior().Kind == Conjunction && s.is(k, isAdjectival) && k+1 < s.last && s.at(k+1) == nil && s.tok(k+1).Kind == text.Word && s.plainNoun(k+1) && !s.is(k+1, isBare) && !s.verbAt(k+1) {
				return false // "a party and armed group"
			}
			if p := s.prior(); p.Kind == Verb && p.Last == k && (l == "suspected" || l == "alleged") && (s.at(k+1) != nil || s.plainNoun(k+1)) {
				return false // "bombed suspected hideouts"
			}
			switch s.prior().Kind {
			case 0, Date, Break, Subordinate, Preposition:
				if n := len(s.Chunks); s.prior().Kind == Date && n > 2 && (s.Chunks[n-2].Kind == Relative || s.Chunks[n-2].Kind == Preposition && s.Chunks[n-3].Kind == Relative) {
					return true // "who until last month led X"
				}
				if n := len(s.Chunks); s.prior().Kind == Date && n > 2 && s.Chunks[n-2].Kind == Preposition && s.Chunks[n-3].Kind == Noun && k+1 < s.last && s.at(k+1) != nil && s.verbless() {
					return true // "a court on Monday jailed X"
				}
				// "On Sunday suspected fighters …": an adjective
				return !s.is(k, isAdjectival) || k+1 >= s.last || s.is(k+1, isPreposition) || s.is(k+1, isDeterminer)
			}
			return true
		}
		if s.is(k, isNounForm) { // hit, split, shot, cut: behind a noun phrase with an object
			return s.opensObject(k+1) || s.is(k+1, isPreposition) || s.low(k+1) == "dead" || s.pairedVerb(k+1) || l == "shot" && s.doerBefore(k) && s.plainNoun(k+1) ||
				(s.low(k+1) == "downtown" || s.low(k+1) == "central") && s.at(k+2) != nil // "hit downtown X"
		}
		if np.First == k-1 && s.is(k-1, isAdverb) && s.is(k, isAdjectival) && s.namelessAt(k+1) {
			return false // "by heavily armed X militants"
		}
		// "weapons captured" ; "a wanted man" was excluded by the article; adjectives between: "many armed groups"
		if k+1 < s.last && s.at(k+1) == nil && s.tok(k+1).Kind == text.Word && s.plainNoun(k+1) && (s.at(k-1) == nil || s.at(k-1).Type == doc.QuantityMention) && !strings.HasSuffix(prev, "s") && !strings.HasSuffix(prev, "men") && np.Core == nil && s.is(k, isAdjectival) {
			return false
		}
		return true
	case nounForms.Has(f.lemma) || s.is(k, isNounForm):
		if np != nil && f.third && l != f.lemma && end == np.First+1 && qualities.Has(prev) {
			return false // "into small bands that"
		}
		if np == nil {
			// base form at the start of a chunk: a verb behind a pronoun or relative word, or if it opens an object
			p := s.prior()
			if p.Kind == Verb && p.Last == k && bareControl.Has(p.Word) && f.lemma == l && s.opensObject(k+1) {
				return true // "to help fight X"
			}
			if p.Kind == Comma && s.closesAside() && (s.opensObject(k+1) || f.third && l != f.lemma && k+1 < s.last && s.tok(k+1).Upper() || f.third && shares.Has(s.low(k+1)) && s.low(k+2) == "of" || s.is(k+1, isPreposition) && s.low(k+1) != "of") {
				return true // "the group, allied with X, controls the town"
			}
			if p.Kind == Comma && f.third && s.closesName() && (s.opensObject(k+1) || s.is(k+1, isPossessive) || restless.Has(f.lemma) && (s.is(k+1, isAdverb) || s.is(k+1, isPreposition) && s.low(k+1) != "of")) {
				return true // "his deputy, X, runs the wing"
			}
			return p.Kind == Relative || p.Kind == Noun && bare.Has(p.Word) && s.low(p.Last-1) == p.Word ||
				p.Kind == Adverb && p.Last == k && len(s.Chunks) > 1 && s.Chunks[len(s.Chunks)-2].Kind == Relative || // "which still controls"
				p.Kind == Adverb && p.Last == k && (s.opensObject(k+1) || s.low(k+1) == "what" || s.is(k+1, isPreposition) || s.actorBefore())
		}
		if m := s.at(k - 1); m != nil && f.lemma == l && end == k && m.Type == graph.ArmedGroup && s.prior().Kind == Conjunction && s.is(k+1, isPreposition) && s.low(k+1) != "of" && s.low(k+1) != "in" && s.low(k+1) != "by" {
			return true // "X and its rival Y fight over"
		}
		if m := s.at(k - 1); m != nil && f.third && l != f.lemma && m.Type == graph.ArmedGroup && m.Coreference && end == k && !s.is(k-1, isPossessive) && (s.is(k+1, isPreposition) || s.acts(k)) {
			return true // "The group shelters in"
		}
		if m := s.at(k - 1); m != nil && f.third && l != f.lemma && !m.Adjective && end == k && s.acts(k) && (m.Type == graph.ArmedGroup || s.subjectAlone(m, np) && !s.finiteSoon(k+2)) {
			return true // "Hezbollah fires rockets", "Hamas calls for", "Iran backs rebels in Iraq"
		}
		if m := s.at(k - 1); m != nil && m.Type == graph.ArmedGroup && !m.Adjective && end == k && !s.told && doings.Has(f.lemma) && s.is(k+1, isPreposition) && s.low(k+1) != "of" && !s.finiteSoon(k+1) {
			return true // "the X dates from 1987", "the X Brigades act in the name of Y"
		}
		if m := s.at(k - 1); m != nil && f.third && l != f.lemma && m.Type == graph.Person && end == k && dwellings.Has(f.lemma) && (s.is(k+1, isPreposition) && s.low(k+1) != "of" || s.is(k+1, isAdverb)) {
			return true // "Hamas leader X lives abroad"
		}
		if !f.third && !f.past && (s.is(k+1, isPreposition) && s.low(k+1) != "of" || s.low(k+1) == "that") && s.at(k-1) == nil {
			return s.agrees(f, k)
		}
		if f.third && l != f.lemma && end == k && np.Core != nil && s.whichBefore(np) {
			return true // "X, which Rwanda supports with troops"
		}
		if f.third && s.governed(np) && s.opensObject(k+1) {
			return true // "which according to experts supplies the missiles"
		}
		return (s.opensObject(k+1) || s.low(k+1) == "that" || s.low(k+1) == "as" && s.at(k-1) != nil && s.prior().Kind != Preposition) && s.agrees(f, k) || s.tagged(k, np, end)
	default:
		if np == nil {
			p := s.prior()
			return p.Kind == Relative || p.Kind == Noun || p.Kind == Adverb || p.Kind == Comma || p.Kind == Shut || p.Kind == Conjunction || p.Kind == Subordinate
		}
		return s.agrees(f, k)
	}
}

// qualities are adjectives that stand for nobody without a noun.
var qualities = text.NewWordSet(`small smaller large larger tiny big new old rival various roving mobile scattered local hostile loose separate independent heavy light fresh bitter open`)

// ordinals stand for one of several without a noun.
var ordinals = text.NewWordSet(`first second third fourth fifth other former latter last`)

// quantifiers are determiners that stand for people on their own too.
var quantifiers = text.NewWordSet(`both many some several few most all`)

// beforeNoun returns the chunk before a noun phrase, read or being read.
func (s *Sentence) beforeNoun(np *Chunk) *Chunk {
	n := len(s.Chunks) - 1
	if n >= 0 && np == &s.Chunks[n] {
		n--
	}
	if n < 0 {
		return &Chunk{}
	}
	return &s.Chunks[n]
}

// listed are nouns before "list" that tell who or what stands on it.
var listed = text.NewWordSet(`sanctions terror terrorism terrorist terrorists watch black hit wanted designation targets blacklist casualty`)

// receiving are verbs whose object is what is given, though it be a noun in -ing.
var receiving = text.NewWordSet(`send channel funnel deliver raise receive provide get obtain give offer supply seek need lack withhold secure`)

// verbless tells whether no verb was read since the last mark.
func (s *Sentence) verbless() bool {
	for n := len(s.Chunks) - 1; n >= 0; n-- {
		switch s.Chunks[n].Kind {
		case Verb:
			return false
		case Break, Comma:
			return true
		}
	}
	return true
}

// parallel tells whether a word that may be a noun goes on behind "and" with what the finite verb before it began, in its tense and
// number: "regards X as an enemy and calls for …", "are enemies and fight each other".
func (s *Sentence) parallel(k int, f form, np *Chunk) bool {
	p := s.prior()
	if np != nil || p.Kind != Conjunction || p.Last != k || p.Word == "nor" || f.lemma == "" || f.past || f.gerund || s.tok(k).Upper() {
		return false
	}
	for i := len(s.Chunks) - 2; i >= 0; i-- {
		v := &s.Chunks[i]
		switch {
		case v.Kind == Break || v.Kind == Subordinate || v.Kind == Relative:
			return false
		case v.Kind != Verb || !v.Finite:
			continue
		case v.Past && f.third && s.low(k) != f.lemma && (s.opensObject(k+1) || shares.Has(s.low(k+1)) || restless.Has(f.lemma) && s.is(k+1, isPreposition) && s.low(k+1) != "of"):
			return true // "swore allegiance to X and controls much of Y"
		case v.Past || v.Modal || v.plural == f.third || s.low(v.First) == "had" || s.low(v.First) == "did":
			return false
		}
		return s.opensObject(k+1) || f.third && (s.low(k) == "calls" && (s.low(k+1) == "for" || s.low(k+1) == "on") || restless.Has(f.lemma) && s.is(k+1, isPreposition) && s.low(k+1) != "of")
	}
	return false
}

// shares open noun phrases for some of a place or a number.
var shares = text.NewWordSet(`much most parts large several many some nearly almost`)

// doings are verbs, nouns as well, that a preposition follows behind the name of a group.
var doings = text.NewWordSet(`date act work answer stand rank trace function benefit profit hide shelter live vie trade report fight dominate`)

// restless are verbs without object that are nouns as well.
var restless = text.NewWordSet(`fight live operate hide shelter strike clash rule stand`)

// dwellings are verbs for where somebody is, nouns as well.
var dwellings = text.NewWordSet(`live hide shelter work`)

// unchanging are verbs whose past is their stem, and nouns as well.
var unchanging = text.NewWordSet(`cut hit shut split`)

// tagged tells whether the tagger takes a word behind a noun phrase for a finite verb, and what follows may be its object: "owes its
// allegiance", "the charity funds schools".
func (s *Sentence) tagged(k int, np *Chunk, end int) bool {
	if np == nil || k != end || end == np.First || k+1 >= s.last || np.Article != "" && end == np.First+1 || s.tok(k).Upper() {
		return false
	}
	l := s.low(k)
	if unchanging.Has(l) && s.doerBefore(k) && s.tok(k+1).Kind == text.Word && !teams.Has(s.low(k+1)) {
		return s.opensObject(k+1) || s.plainNoun(k+1) || s.TagAt(k+1) == text.JJ // "saboteurs cut power lines"
	}
	third := strings.HasSuffix(l, "s") && !strings.HasSuffix(l, "ss") && len(l) > 3
	if !third && !(strings.HasSuffix(l, "ed") && len(l) > 4) || adverb(l) || s.low(k-1) == "'s" || s.at(k-1) != nil && s.at(k-1).Adjective {
		return false
	}
	object := s.opensObject(k+1) || third && s.is(k+1, isPossessive)
	if !object && !(third && s.tok(k+1).Kind == text.Word && s.plainNoun(k+1) && !s.verbAt(k+1) && !s.finiteSoon(k+1)) {
		return false
	}
	switch s.TagAt(k) {
	case text.VBZ:
		return third && !strings.HasSuffix(s.low(k-1), "s")
	case text.VBD:
		return !third && object
	}
	return false
}

// teams are those whom a group has for a kind of deed: "the X hit squad".
var teams = text.NewWordSet(`squad squads team teams list lists man men`)

// doerBefore tells whether a group or people stand right before a token: "X (shot opposition leader Y)", "gunmen (shot villagers)".
func (s *Sentence) doerBefore(k int) bool {
	m := s.at(k - 1)
	return People.Has(s.low(k-1)) || m != nil && m.Type == graph.ArmedGroup && !m.Adjective && m.Last == k
}

// finiteSoon tells whether a finite verb stands at a token or behind it, before the next mark.
func (s *Sentence) finiteSoon(k int) bool {
	for ; k < s.last && s.tok(k).Kind != text.Mark && !s.is(k, isConjunction) && !s.is(k, isRelative) && !s.is(k, isSubordinator); k++ {
		if s.at(k) == nil && s.finite(k) {
			return true
		}
	}
	return false
}

// pairedVerb tells whether "and" stands at a token, and behind it a past tense with an object: "(shot) and killed the judge".
func (s *Sentence) pairedVerb(k int) bool {
	if k+2 >= s.last || s.low(k) != "and" || s.at(k+1) != nil {
		return false
	}
	f, ok := s.form(k + 1)
	return ok && f.past && !s.is(k+1, isNounForm) && (s.opensObject(k+2) || s.doerBefore(k-1) && s.tok(k+1).Kind == text.Word && s.plainNoun(k+2))
}

// actorBefore tells whether the adverb read last stands right behind an actor: "X frequently targets hotels".
func (s *Sentence) actorBefore() bool {
	n := len(s.Chunks) - 2
	return n >= 0 && s.Chunks[n].Kind == Noun && s.Chunks[n].Core != nil && s.Chunks[n].Core.Type.Class() == graph.ActorClass
}

// governed tells whether a preposition stands before a noun phrase, read or being read.
func (s *Sentence) governed(np *Chunk) bool {
	n := len(s.Chunks) - 1
	if n >= 0 && np == &s.Chunks[n] {
		n--
	}
	return n >= 0 && s.Chunks[n].Kind == Preposition
}

// nounish tells whether a token is a form of a verb that is as often a noun, "strike", "strikes".
func (s *Sentence) nounish(k int) bool {
	f, ok := s.form(k)
	return s.is(k, isNounForm) || ok && f.third && nounForms.Has(f.lemma)
}

// whichBefore tells whether "which" or "whom" stands right before a noun phrase, read or being read, that is no thing of its own.
func (s *Sentence) whichBefore(np *Chunk) bool {
	n := len(s.Chunks) - 1
	if n >= 0 && np == &s.Chunks[n] {
		n--
	}
	return n >= 0 && s.Chunks[n].Kind == Relative && (s.Chunks[n].Word == "which" || s.Chunks[n].Word == "whom")
}

// demanded tells whether the noun phrase being read stands behind "demanded that".
func (s *Sentence) demanded() bool {
	n := len(s.Chunks) - 1
	if n < 1 || s.Chunks[n].Kind != Subordinate || s.Chunks[n].Word != "that" {
		return false
	}
	return s.Chunks[n-1].Kind == Verb && demanding.Has(s.Chunks[n-1].Word)
}

var demanding = text.NewWordSet(`demand insist urge ask request require recommend propose order suggest`)

// bareControl are verbs whose object does what a base form behind it tells.
var bareControl = text.NewWordSet(`help let make see watch`)

// carrying and going are gerunds that go on a noun phrase: with a bare object, or with a preposition.
var (
	carrying = text.NewWordSet(`carrying transporting wielding bearing containing ferrying escorting seeking fleeing wearing protecting guarding firing brandishing shouting claiming admitting accepting denying`)
	going    = text.NewWordSet(`travelling traveling returning operating living working driving heading waiting sleeping praying queuing fleeing firing sailing lying standing sitting hiding posing belonging stemming riding`)
)

// beside are participles that say where a place lies.
var beside = text.NewWordSet(`neighbouring neighboring surrounding outlying adjoining`)

// notPlural are singular nouns in -s.
var notPlural = text.NewWordSet(`gas bus news crisis series corps campus virus chaos census consensus focus status basis emphasis analysis`)

// adjectival participles often stand before nouns without an article.
var adjectival = text.NewWordSet(`allied armed suspected wanted trained alleged linked aligned affiliated backed based led masked disaffected disillusioned displaced
	exiled jailed convicted injured wounded planned organised organized united charged hired`)

// nounGerunds are nouns too.
var nounGerunds = text.NewWordSet(`bombing killing shooting fighting training funding financing bombing stabbing hijacking kidnapping beheading planning
	building meeting being ruling warning offering beginning burning backing crossing landing following recruiting smuggling trafficking
	uprising wedding timing mourning understanding gathering ambushing raiding`)

func (s *Sentence) plainNoun(k int) bool {
	l := s.low(k)
	return !s.is(k, isPreposition) && !s.is(k, isDeterminer) && !s.is(k, isConjunction) && !s.is(k, isAdverb) && !s.is(k, isBe) && !s.is(k, isHave) && !s.is(k, isModal) && !s.is(k, isRelative) && l != "to"
}

// opensObject tells whether a noun phrase begins at a token.
func (s *Sentence) opensObject(k int) bool {
	if k >= s.last {
		return false
	}
	if m := s.at(k); m != nil {
		return true
	}
	return s.is(k, isDeterminer) || s.is(k, isBare) || s.tok(k).Kind == text.Number
}

// claimedThings are nouns, and words before them, for what a group claims where "claims" is a verb: "X claims bombing in Y".
var claimedThings = text.NewWordSet(`attack attacks bombing bombings blast killing murder assault raid ambush shooting kidnapping abduction responsibility credit deadly twin suicide
	car truck roadside rocket drone gun knife bomb mortar missile grenade arson armed coordinated fatal terror terrorist overnight latest fresh two three strike strikes explosion massacre
	assassination siege stabbing onslaught`)
