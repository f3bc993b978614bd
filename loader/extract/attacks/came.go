package attacks

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// coming are verbs for how attackers came to where they struck.
var coming = wordSet(`arrive come descend enter ride`)

// came gives the attack told in the two sentences before, of which but a wide place is known, the town to which armed people are said to have
// come: "Gunmen attacked a church in the north of X. About twenty armed men arrived at the village of Y."
func (r *reader) came(s *syntax.Sentence, c *syntax.Clause) bool {
	if len(c.Subjects) != 1 || len(r.toldIn[s.Index]) > 0 {
		return false
	}
	who := r.who(s, c.Subjects)
	if !who.armed || who.state {
		return false
	}
	in := r.lastTold(s.Index, 1)
	if in == nil || in.aggregate || in.place == "" || !r.wide(in.place) {
		return false
	}
	for _, i := range append(c.Behind("at", "in", "into", "on"), c.Objects...) {
		m := s.Chunks[i].Core
		if m == nil {
			for _, k := range s.Complement(i) {
				m = s.Chunks[k].Core // "the village of X"
			}
		}
		if m == nil || m.Type != graph.City || m.Adjective || !r.within(m.Key, in.place) && !r.unmapped(m.Key) {
			continue
		}
		in.place = m.Key
		r.tells(in, &phrase{sentence: s.Index, first: c.Chunk.First, last: m.Last})
		r.sentence = s.Index
		r.find(doc.Finding{Subject: in.thing.Key, Predicate: string(graph.OccurredIn), Object: m.Key, Span: s.Span(min(c.Verb, i), max(c.Verb, i)), Confidence: 0.7})
		return true
	}
	return false
}

// whenItStruck gives a phrase with a place but no day the date of the clause that it is the subject of, if it speaks of another time than
// the text: "a truck bombing in X killed 500 people in October 2017".
func (r *reader) whenItStruck(p *phrase, s *syntax.Sentence) {
	if len(p.dates) > 0 || p.noun.plural && p.count == 0 {
		return
	}
	for _, c := range s.Clauses {
		if len(c.Subjects) != 1 || s.Chunks[c.Subjects[0]].Last-1 != p.head || len(c.Dates) != 1 || c.Chunk.Modal || c.Chunk.Negative || c.Chunk.Infinitive || c.Chunk.Passive || !strikes.Has(c.Chunk.Word) && !occurs.Has(c.Chunk.Word) && c.Chunk.Word != "leave" {
			continue
		}
		if q := (&phrase{dates: []doc.Mention{*c.Dates[0]}}); r.dayOfOld(q) {
			p.dates = q.dates
		}
		return
	}
}

// bombKinds are words before "bomb" for its kind.
var bombKinds = wordSet(`car truck van lorry vehicle motorcycle bicycle roadside suicide nail pipe parcel letter petrol massive huge large small deadly - controlled remote trap booby`)

// bombOfBlame tells whether a token is a bomb for which somebody answers, as he does for a bombing: "blamed for a car bomb at X", "the group
// behind a roadside bomb in Y".
func (r *reader) bombOfBlame(i, first int) bool {
	if w := r.Tokens[i].Lower; w != "bomb" && w != "bombs" || i+1 < len(r.Tokens) && hoaxes.Has(r.Tokens[i+1].Lower) {
		return false
	}
	k := i - 1
	for k > first && bombKinds.Has(r.Tokens[k].Lower) {
		k--
	}
	if k < i-1 && k == first && r.Tokens[k].Lower == "the" && i+1 < len(r.Tokens) && stayed.Has(r.Tokens[i+1].Lower) && r.Tokens[i+1].Lower != "on" && !r.Holds(&r.Sentences[r.sentence], harmless) {
		return true // "The truck bomb at X killed ten"
	}
	if k < i-1 && k-1 >= first && i+1 < len(r.Tokens) && (r.Tokens[i+1].Lower == "by" && r.doneBy(&phrase{sentence: r.sentence, head: i, last: i + 1}) || stayed.Has(r.Tokens[i+1].Lower) &&
		(r.Tokens[k].Lower == "the" && overBomb.Has(r.Tokens[k-1].Lower) || articles.Has(r.Tokens[k].Lower) && inBomb.Has(r.Tokens[k-1].Lower))) {
		return true // "a truck bomb by X killed ten", "arrested over the car bomb in Y", "died in a car bomb at Z"
	}
	if k-1 >= first && i+1 < len(r.Tokens) && stayed.Has(r.Tokens[i+1].Lower) && (r.Tokens[k].Lower == "the" && sinceBomb.Has(r.Tokens[k-1].Lower) || r.ownedByGroup(k)) {
		return true // "a week after the X's bomb in Y"
	}
	if r.Tokens[i].Lower == "bombs" {
		return false
	}
	if k-2 < first || r.Tokens[k].Lower != "a" && r.Tokens[k].Lower != "the" && r.Tokens[k].Lower != "another" {
		return false
	}
	switch r.Tokens[k-1].Lower {
	case "behind":
		return true
	case "for":
		return blame.Has(r.Tokens[k-2].Lower) || r.Tokens[k-2].Lower == "responsibility"
	}
	return false
}

// sinceBomb are words before "the bomb" where it stands for the deed.
var sinceBomb = wordSet(`after before since with of in for like from until`)

// harmless are words for a bomb that did no harm, or none yet.
var harmless = wordSet(`defused disarmed found discovered dismantled planted intercepted seized foiled thwarted failed safely controlled detonated would could may might`)

// overBomb and inBomb are more of them, where words before "bomb" tell what it lay in: "planning the truck bomb at X", "after a car bomb in Y".
var (
	overBomb = wordSet(`over planning out masterminded ordered claimed condemned behind about`)
	inBomb   = wordSet(`after before since in for claimed survived`)
)

// ownedByGroup tells whether a group's "'s", "its" or "their" stands at a token.
func (r *reader) ownedByGroup(k int) bool {
	at := k
	if r.Tokens[k].Lower == "'s" || r.Tokens[k].Text == "’s" {
		at--
	} else if !owners.Has(r.Tokens[k].Lower) {
		return false
	}
	return text.Any(r.InSentence(r.sentence), func(m *doc.Mention) bool { return m.Type == graph.ArmedGroup && m.First <= at && at < m.Last })
}

// aloft are verbs for what happens over a place.
var aloft = wordSet(`bring shoot down explode blow destroy disintegrate hit`)

// bloodily tells whether a clause says that people were killed or hurt by what it tells: "…, killing nine".
func bloodily(s *syntax.Sentence, c *syntax.Clause) bool {
	return slices.ContainsFunc(s.Clauses, func(o *syntax.Clause) bool {
		return (o.Governor == c || o.Verb > c.Verb && slices.Equal(o.Subjects, c.Subjects)) && o.Chunk.Gerund && len(o.Objects) > 0 && (killing.Has(o.Chunk.Word) || o.Chunk.Word == "wound" || o.Chunk.Word == "injure")
	})
}

// another reads the "one", "another" or "that" that stands for an attack just told of: "an attack in X in 2018 and one in Y in 2019", "the worst
// attack since that on Z".
func (r *reader) another(i int, s *text.Sentence, told []*phrase) (noun, bool) {
	if len(told) == 0 || i+2 >= s.Last || i == s.First {
		return noun{}, false
	}
	before := told[len(told)-1]
	if i < before.last || before.noun.plural && before.count == 0 && r.Tokens[i].Lower != "that" && r.Tokens[i-1].Lower != "the" {
		return noun{}, false
	}
	n, back, next := before.noun, r.Tokens[i-1].Lower, r.Tokens[i+1].Lower
	n.plural, n.weak = false, n.weak && before.noun.kind == ""
	beside := next == "in" || next == "at" || next == "on" || next == "near" || next == "outside" || next == "against"
	switch r.Tokens[i].Lower {
	case "one":
		if back == "the" && i-2 >= s.First && likening.Has(r.Tokens[i-2].Lower) {
			return n, beside || next == "of"
		}
		return n, beside && !before.noun.plural && (back == "and" || back == ",") && (i <= before.last+2 || r.answeredFor(i+2, s))
	case "another":
		return n, beside && !before.noun.plural && (back == "and" || back == "," || back == ";" || back == "by" || likening.Has(back)) && i <= before.last+8
	case "that":
		return n, (beside || next == "of" && r.dateAtToken(i+2)) && likening.Has(back)
	}
	return noun{}, false
}

// topped tells whether a token is the superlative that stands for the attack told of: "the attack was the first by X in Y", "it was the deadliest by X".
func (r *reader) topped(i int, s *text.Sentence, told []*phrase) bool {
	if !foremost.Has(r.Tokens[i].Lower) || i-3 < s.First || i+2 >= s.Last || r.Tokens[i+1].Lower != "by" || r.Tokens[i-1].Lower != "the" || !isForms.Has(r.Tokens[i-2].Lower) || len(r.groupsAt(i+2)) == 0 {
		return false
	}
	if w := r.Tokens[i-3].Lower; w == "it" || w == "this" || w == "that" {
		return r.lastTold(r.sentence, 1) != nil
	}
	return len(told) > 0 && told[len(told)-1].head == i-3
}

// foremost are superlatives and ordinals for one attack among others.
var foremost = wordSet(`first second third fourth latest deadliest worst biggest largest bloodiest boldest`)

// isForms are forms of "be" of what was.
var isForms = wordSet(`is was became been`)

// groupsAt returns the group whose name begins at a token, or behind the article there.
func (r *reader) groupsAt(i int) []doc.Mention {
	for _, m := range r.InSentence(r.sentence) {
		if m.Type == graph.ArmedGroup && (m.First == i || m.First == i+1 && r.Tokens[i].Lower == "the") {
			return []doc.Mention{m}
		}
	}
	return nil
}

// likening are words before an attack that another is set beside: "the worst since that in X", "recalled that on Y".
var likening = wordSet(`since than like after before recalled resembled echoed mirrored recalls resembles echoes mirrors followed preceded surpassed exceeded to of with from and for as`)

// dateAtToken tells whether a date begins at a token.
func (r *reader) dateAtToken(i int) bool {
	return text.Any(r.InSentence(r.sentence), func(m *doc.Mention) bool { return m.Type == doc.DateMention && m.First == i })
}

// oneMore reads the phrase of such a "one".
func (r *reader) oneMore(i int, n noun, sentence int, s *text.Sentence, at func(int) *doc.Mention) *phrase {
	p := &phrase{sentence: sentence, first: i, last: i + 1, head: i, noun: n, article: oneArticle(r.Tokens[i].Lower), kinds: map[string]bool{}, weapons: map[string]bool{}}
	if n.kind != "" {
		p.kinds[n.kind] = true
	}
	r.behind(p, s, at)
	return p
}

// oneArticle is the article of the noun that such a word stands for.
func oneArticle(w string) string {
	switch w {
	case "that", "another":
		return "another"
	}
	return "a"
}

// headWord is the noun of a phrase, or the one that its "one" stands for.
func (r *reader) headWord(p *phrase) string {
	if p.meant > 0 {
		return r.Tokens[p.meant].Lower
	}
	return r.Tokens[p.head].Lower
}

// airing are verbs for what is done later about an attack.
var airing = wordSet(`publish release post issue broadcast circulate upload share`)

// news is what they make known.
var news = wordSet(`video videos statement statements footage photo photos photograph photographs picture pictures image images recording recordings tape tapes
	clip clips message messages audio claim report reports list letter communique`)

// aired tells whether a date opens a clause about what was made known later: "on Wednesday X published a video of the raid".
func (r *reader) aired(s *syntax.Sentence, c *syntax.Clause, d doc.Mention) bool {
	if !airing.Has(c.Chunk.Word) || c.Chunk.Passive || !c.Chunk.Finite || len(c.Subjects) == 0 || !slices.ContainsFunc(c.Objects, func(i int) bool { return news.Has(s.Chunks[i].Word) }) {
		return false
	}
	first := s.Chunks[c.Subjects[0]].First
	return first >= d.Last && first <= d.Last+1 && s.Chunks[c.Subjects[0]].Last <= c.Chunk.First
}

// answeredFor tells whether a relative clause near behind says who did it or whom it killed: "one in X in April that the army blamed on Y".
func (r *reader) answeredFor(i int, s *text.Sentence) bool {
	relative := false
	for k := i; k < s.Last && k < i+12; k++ {
		switch w := r.Tokens[k].Lower; {
		case w == "that" || w == "which":
			relative = true
		case relative && (w == "blamed" || w == "pinned" || w == "claimed" || w == "killed" || w == "attributed" || w == "wounded"):
			return true
		}
	}
	return false
}

// beforeThat returns the attack whose noun phrase a relative clause follows: "one in X in April 2021 that the authorities pinned on Y".
func (r *reader) beforeThat(s *syntax.Sentence, c *syntax.Clause) *incident {
	k := c.Verb - 1
	if !c.Chunk.Passive && len(c.Subjects) == 1 && c.Subjects[0] < c.Verb {
		k = c.Subjects[0] - 1
	}
	if k < 1 || s.Chunks[k].Word != "that" && s.Chunks[k].Word != "which" {
		return nil
	}
	end := s.Chunks[k].First
	for _, m := range r.InSentence(s.Index) {
		if m.Type != graph.Attack || m.Last > end || m.Last < end-1 {
			continue
		}
		for _, in := range r.incidents {
			if in.thing.Key == m.Key && !in.aggregate {
				return in
			}
		}
	}
	return nil
}

// justBlamed returns the attack for which a sentence, or one of some before it, blames a group: "an attack that the authorities pinned on X, which
// denied any role".
func (r *reader) justBlamed(s *syntax.Sentence, key string, back int) *incident {
	from := r.mark
	if back > 0 {
		from = 0
	}
	for k := len(r.Findings) - 1; k >= from && key != ""; k-- {
		f := &r.Findings[k]
		if s.Index-f.Sentence > back || f.Predicate != string(graph.AttributedTo) || f.Object != key || f.Negative {
			continue
		}
		for _, in := range r.incidents {
			if in.thing.Key == f.Subject {
				return in
			}
		}
	}
	return nil
}

// hadBefore tells whether a date is that of a toll, or of what a relative clause says had gone before: "the toll rose to 21 on Monday", "beheaded
// X, whom it had seized in 2015".
func (r *reader) hadBefore(s *syntax.Sentence, c *syntax.Clause, d doc.Mention) bool {
	if !slices.ContainsFunc(c.Dates, func(m *doc.Mention) bool { return m.First == d.First }) {
		return false
	}
	if rising.Has(c.Chunk.Word) {
		return slices.ContainsFunc(c.Subjects, func(i int) bool { return s.Chunks[i].Word == "toll" })
	}
	return c.Gap >= 0 && c.Chunk.Perfect && !slices.ContainsFunc(r.tellings[d.Sentence], func(t telling) bool { return t.first >= c.Chunk.First && t.first <= d.First })
}

// rising are verbs for a toll.
var rising = wordSet(`rise climb reach stand increase jump`)

// deedOfOwn tells whether a noun phrase speaks of a deed that was not read, with a day of its own: "responsible for the sinking of a ferry in X in
// 2004".
func (r *reader) deedOfOwn(s *syntax.Sentence, i int) bool {
	c := &s.Chunks[i]
	if n, event := lex.nouns.Get(c.Word); event && !n.weak || c.Article != "the" || len(s.Complement(i)) == 0 {
		return false
	}
	for k := c.Last; k < s.Chunks[len(s.Chunks)-1].Last && k < c.Last+14; k++ {
		for _, m := range r.InSentence(s.Index) {
			if m.Type == doc.DateMention && m.First == k && r.day(m).Basis == graph.AbsoluteDate {
				return true
			}
		}
	}
	return false
}

// opensOnOtherDay tells whether a sentence opens with a day that cannot be that of an incident: "That October, 85 protesters died at X".
func (r *reader) opensOnOtherDay(sentence int, in *incident) bool {
	s := &r.Sentences[sentence]
	if s.First+2 < s.Last && r.Tokens[s.First].Lower == "that" && monthNames.Has(r.Tokens[s.First+1].Lower) && r.Tokens[s.First+2].Text == "," {
		return true
	}
	for _, m := range r.InSentence(sentence) {
		if m.Type == doc.DateMention && m.First <= s.First+1 && m.Last < s.Last && r.Tokens[m.Last].Text == "," && r.otherDay(in, &phrase{dates: []doc.Mention{m}}) {
			return true
		}
	}
	return false
}

// anotherDay tells whether a semicolon with a day right behind it stands between two tokens: "…; ten days before, blasts had killed four".
func (r *reader) anotherDay(from, to, sentence int) bool {
	for k := from; k < to; k++ {
		if r.Tokens[k].Text != ";" {
			continue
		}
		for n := k + 2; n < k+5 && n+1 < to; n++ {
			if w := r.Tokens[n].Lower; (w == "before" || w == "earlier" || w == "later") && r.Tokens[n+1].Text == "," {
				return true
			}
		}
		for _, m := range r.InSentence(sentence) {
			if m.Type == doc.DateMention && m.First > k && m.First <= k+2 {
				return true
			}
		}
	}
	return false
}

var monthNames = wordSet(`january february march april may june july august september october november december`)

// hoaxes are words behind "bomb" where none went off.
var hoaxes = wordSet(`scare hoax threat threats alert squad disposal warning maker makers making plot factory`)
