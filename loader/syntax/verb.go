package syntax

import (
	"strings"

	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// particles belong to the verb before them.
var particles = text.NewWordSet(`up out off down over away back apart on together dead aside`)

// verb reads a verb group that begins at a token: auxiliaries, negation, adverbs and the verb. It returns i if there is none.
func (s *Sentence) verb(i int) int {
	if n, f := s.joint(i); n > 0 {
		return s.push(Chunk{Kind: Verb, First: i, Last: n, Word: f.lemma, Past: f.past, Finite: f.past, Participle: true, Gerund: f.gerund})
	}
	c := Chunk{Kind: Verb, First: i}
	k := i
	be, have, aux, do := false, false, false, false
	for k < s.last && (s.at(k) == nil || aux && s.momentary(k)) {
		l := s.low(k)
		if s.is(k, isContracted) {
			l, c.Negative = contracted[l], true
		}
		switch {
		case s.at(k) != nil:
		case l == "to" && !aux && s.infinitiveAt(k+1) && s.low(k-1) != "according":
			c.Infinitive, aux = true, true
		case s.is(k, isModal) && !s.tok(k).Upper() || s.is(k, isModal) && k == s.first:
			if l == "may" && s.tok(k).Upper() {
				return i
			}
			aux, c.Finite = true, true
			if l == "would" && (s.low(k+1) == "later" || s.low(k+1) == "subsequently" || s.low(k+1) == "go" && s.low(k+2) == "on" && s.low(k+3) == "to") {
				c.Past = true // "would later lead X": told from then
			} else {
				c.Modal = true
			}
		case s.is(k, isBe):
			be, aux = true, true
			c.plural = c.plural || l == "were" || l == "are"
			if l != "be" && l != "been" && l != "being" {
				c.Finite = true
				c.Past = l == "was" || l == "were"
			}
		case s.is(k, isHave) && (aux || s.participleSoon(k+1) || s.spell(k+1) > 0 || s.is(k+1, isHave) && s.low(k+1) == "had"):
			have, aux = true, true
			c.plural = c.plural || l == "have"
			c.Finite = c.Finite || l != "having"
			c.Gerund = c.Gerund || l == "having"
		case s.is(k, isDo) && (s.verbSoon(k+1) || s.is(k+1, isNegation) || s.is(k, isContracted)):
			aux, c.Finite, do = true, true, true
		case s.is(k, isNegation) && aux:
			c.Negative = true
		case aux && k > i && s.spell(k) > 0:
			k = s.spell(k) - 1 // "has for years received"
		case be && reflexive.Has(l) && s.participleSoon(k+1): // "was himself killed"
		case be && l == "best" && (s.low(k+1) == "known" || s.low(k+1) == "remembered"): // "is best known for"
		case aux && l == "all" && s.low(k+1) == "but" && s.verbSoon(k+2):
			k++ // "was all but wiped out"
		case aux && s.is(k, isAdverb) && l != "at", aux && k > i && (l == "all" || l == "both" || l == "each") && s.verbSoon(k+1), k == i && l == "also" && s.verbSoon(k+1):
		case aux && (l == "reported" || l == "believed" || l == "thought" || l == "said" || l == "known" || l == "suspected" || l == "alleged" || l == "accused" || supposed.Has(l)) && be && s.low(k+1) == "to":
			c.Hedge = l
			k++
			be = false
		default:
			goto word
		}
		k++
	}
word:
	if k >= s.last || s.at(k) != nil {
		return s.copula(i, k, be, have, aux, c)
	}
	l := s.low(k)
	f, known := s.form(k)
	if n, g := s.joint(k); n > 0 && aux {
		k, l, f, known = n-1, s.low(n-1), g, true // "was petrol-bombed"
	}
	if !known && aux && s.tok(k).Kind == text.Word {
		f, known = guess(l)
		if be && !f.participle && !f.gerund {
			known = false
		}
	}
	if !known && do && c.Negative && s.tok(k).Kind == text.Word && !s.tok(k).Upper() && s.plainNoun(k) {
		f, known = form{lemma: l}, true // "did not comment"
	}
	if g, is := guess(l); !known && is && !aux && k == i && s.plainNoun(k) && len(s.Chunks) > 0 && s.isVerb(k, s.adjacent(k), k) {
		f, known = g, true
	} else if p := s.adjacent(k); !known && !is && !aux && k == i && p != nil && s.tagged(k, p, k) {
		f, known = form{lemma: strings.TrimSuffix(l, "s"), third: true}, true
	}
	if !known && s.is(k, isHave) && !aux {
		c.Word, c.Last, c.Finite = "have", k+1, true
		return s.push(c)
	}
	if !known {
		return s.copula(i, k, be, have, aux, c)
	}
	if !aux {
		if k > i || !s.isVerb(k, s.adjacent(k), k) {
			return i
		}
	}
	if be && !f.participle && !f.gerund {
		return s.copula(i, k, be, have, aux, c)
	}
	if !aux && k == i && s.helped() && (f.lemma == l && !f.third || l == "found") { // "helped found X"
		c.Infinitive, f = true, form{lemma: l}
	} else if l == "found" && !be && !c.Infinitive && !c.Modal { // found is the past of find
		f = form{lemma: "find", past: true, participle: true}
	} else if l == "found" && c.Infinitive && !c.Passive && !be && !have {
		f = form{lemma: "found"} // "left X to found Y"
	}
	if l == "come" && !aux {
		f = form{lemma: l} // "most of its fighters come from X": no participle
	}
	c.Word, c.Last = f.lemma, k+1
	c.Passive = be && f.participle
	c.Perfect = have
	c.Gerund = f.gerund
	c.Negative = c.Negative || i > s.first && s.low(i-1) == "never" // "never claimed it"
	if !aux {
		c.plural = !f.past && !f.third && !f.gerund
		c.Past = f.past
		c.Finite = !f.gerund && !(f.participle && !f.past) && !c.Infinitive
		c.Participle = f.gerund || f.participle
	}
	if have && !c.Finite && !c.Infinitive && !c.Modal && s.low(i) == "having" {
		c.Gerund, c.Participle = true, true // "Having split from X, the group …"
	}
	switch {
	case k+1 < s.last && s.at(k+1) == nil && s.is(k+1, isParticle) && particle(c.Word, s.low(k+1)):
		c.Particle = s.low(k + 1)
		c.Last++
	case k+2 < s.last && s.low(k+1) == "to" && s.low(k+2) == "death":
		c.Particle = "dead" // "hacked to death"
		c.Last += 2
	}
	return s.push(c)
}

// describing are verbs in whose form an adjective may stand before a noun.
var describing = text.NewWordSet(`separate elaborate alternate open complete present close live dry empty clean correct direct moderate consecutive`)

// supposed are further participles before "to" that tell that something is held to be so: "is understood to have".
var supposed = text.NewWordSet(`understood estimated reckoned assumed presumed considered deemed feared rumoured rumored claimed assessed supposed seen held`)

// spell returns the token behind a phrase of time that parts an auxiliary from its verb, "(has) for years (received)", "(had) since 2015 (sent)";
// 0 for others.
func (s *Sentence) spell(k int) int {
	switch s.low(k) {
	case "for", "since", "over", "in":
	default:
		return 0
	}
	n := k + 1
	if m := s.at(n); m != nil {
		if m.Type != doc.DateMention {
			return 0
		}
		n = m.Last
	} else {
		for n < s.last && n < k+4 && !spans.Has(s.low(n)) && s.low(n) != "decades" && s.low(n) != "time" && s.tok(n).Kind == text.Word {
			n++
		}
		if n >= s.last || !spans.Has(s.low(n)) && s.low(n) != "decades" && s.low(n) != "time" {
			return 0
		}
		n++
	}
	if s.at(n) != nil || !s.verbSoon(n) {
		return 0
	}
	return n
}

// momentary tells whether a token is an adverb of time that is a date of its own, with a verb behind: "was recently reported".
func (s *Sentence) momentary(k int) bool {
	m := s.at(k)
	return m != nil && m.Type == doc.DateMention && m.Last == k+1 && s.is(k, isAdverb) && s.verbSoon(k+1)
}

// joint returns the token behind a verb with a hyphen in it that begins at a token, and its form; 0 if there is none: "co-founded",
// "petrol-bombed", "machine-gunned".
func (s *Sentence) joint(k int) (int, form) {
	l := s.low(k)
	if k+2 >= s.last || s.tok(k+1).Text != "-" || s.tok(k+2).Upper() {
		return 0, form{}
	}
	f, ok := s.form(k + 2)
	switch {
	case !ok:
		return 0, form{}
	case l == "co" || l == "re":
		if !f.past && !f.gerund {
			return 0, form{}
		}
	case f.past && f.lemma == "bomb" && (l == "petrol" || l == "fire"):
		f.lemma = "firebomb"
	case f.past && f.lemma == "gun" && l == "machine":
		f.lemma = "machine-gun"
	default:
		return 0, form{}
	}
	return k + 3, f
}

// jointAt tells whether such a verb begins at a token.
func (s *Sentence) jointAt(k int) bool {
	n, _ := s.joint(k)
	return n > 0
}

// adjacent returns the noun phrase that ends right before a token, nil for none.
func (s *Sentence) adjacent(k int) *Chunk {
	if p := s.prior(); p.Kind == Noun && p.Last == k {
		return p
	}
	return nil
}

// copula records a form of be or have without a verb behind it.
func (s *Sentence) copula(i, k int, be, have, aux bool, c Chunk) int {
	if !aux || c.Infinitive && !be && !have {
		return i
	}
	c.Word = "be"
	if be && s.low(i) == "being" {
		c.Gerund, c.Participle = true, true // "accused of being a member"
	}
	if have && !be {
		c.Word = "have"
	}
	c.Last = k
	return s.push(c)
}

// particleOf lists the verbs whose meaning a particle changes.
var particleOf = map[string]string{
	"up":       "tie set blow take give back split break team sign shoot dig round join mop build prop cordon draw hole cook make step",
	"out":      "carry wipe break gun shut rule point single drive walk fall root flush smoke take hand dole mete storm branch fan lash hide carve hit",
	"off":      "go set break split fight spin carry march seal fend beat ward cordon call tip head",
	"down":     "gun shoot mow lay shut step cut burn bring hunt track crack",
	"dead":     "shoot stab hack beat gun club strike",
	"over":     "take hand run spill turn",
	"away":     "break run give lead take drag march whisk spirit carry",
	"back":     "fight take hold beat push drive",
	"apart":    "tear blow rip",
	"together": "come band bring group join stick",
	"on":       "go take pass",
}

func particle(lemma, word string) bool {
	for v := range strings.FieldsSeq(particleOf[word]) {
		if v == lemma {
			return true
		}
	}
	return false
}

// edNouns end as participles do.
var edNouns = text.NewWordSet(`hatred hundred kindred sacred wicked wretched rugged naked crooked beloved infrared bloodshed watershed`)

// guess takes an unknown word behind an auxiliary for a verb by its ending.
func guess(l string) (form, bool) {
	switch {
	case edNouns.Has(l):
	case strings.HasSuffix(l, "ied") && len(l) > 5:
		return form{lemma: l[:len(l)-3] + "y", past: true, participle: true}, true
	case strings.HasSuffix(l, "ed") && len(l) > 4:
		return form{lemma: l[:len(l)-2], past: true, participle: true}, true
	case strings.HasSuffix(l, "thing"):
	case strings.HasSuffix(l, "ing") && len(l) > 5:
		return form{lemma: l[:len(l)-3], gerund: true}, true
	}
	return form{}, false
}

func (s *Sentence) infinitiveAt(k int) bool {
	if k >= s.last || s.at(k) != nil {
		return false
	}
	l := s.low(k)
	if l == "be" || l == "have" {
		return true
	}
	if adverb(l) && k+1 < s.last {
		l = s.low(k + 1)
	}
	if statesOf.Has(l) && (k+1 >= s.last || s.is(k+1, isPreposition) || s.tok(k+1).Kind == text.Mark || l == "date" && s.low(k+1) == "when" || s.at(k+1) != nil && s.at(k+1).Type == doc.DateMention) {
		return false // "returned to power in"
	}
	f, ok := formOf(l)
	return ok && !f.past && !f.gerund && !f.third && !f.participle || ok && (l == "hit" || l == "set" || l == "put" || l == "cut" || l == "split" || l == "run" || l == "become" || l == "come" || l == "overrun" || l == "found" || l == "quit")
}

// statesOf are nouns behind "to" for what is come to, though they are verbs too.
var statesOf = text.NewWordSet(`power war base court trial battle force jail exile date`)

// verbSoon tells whether a verb stands at a token or behind an adverb.
func (s *Sentence) verbSoon(k int) bool {
	for n := 0; n < 4 && k < s.last; n++ {
		if s.at(k) != nil {
			return false
		}
		l := s.low(k)
		if l == "been" || l == "be" || l == "not" || l == "n't" {
			return true
		}
		if f, ok := s.form(k); ok {
			return f.participle || f.past || !f.gerund && !f.third
		}
		if _, ok := guess(l); ok && strings.HasSuffix(l, "ed") {
			return true
		}
		if !s.is(k, isAdverb) && l != "all" && l != "both" && l != "each" {
			return false
		}
		k++
	}
	return false
}

// participleSoon tells whether a verb stands at a token behind "have" or behind an adverb there: not "has close ties".
func (s *Sentence) participleSoon(k int) bool {
	if f, ok := s.form(k); ok && s.at(k) == nil && !f.past && !f.participle && !s.is(k, isBe) {
		return false
	}
	return s.verbSoon(k)
}
