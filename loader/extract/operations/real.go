package operations

import (
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// real tells whether a statement is one about an operation of security forces that took place.
func (r *reader) real(s *text.Sentence, st *statement, t trigger) bool {
	if !r.happened(s, st.verb, t) {
		return false
	}
	first := st.people[0]
	if st.effect == killed && !t.arrest && r.victim(st) {
		return false
	}
	force := r.force(s, st)
	if first.alone && !first.fighters && (r.Tokens[st.verb].Lower == "dead" || st.effect == killed && st.verb > s.First && r.Tokens[st.verb-1].Lower == "which") {
		return false // "an attack with 29 dead", "one which killed 37"
	}
	if t.noun && r.Tokens[st.verb].Lower == "death" && !r.armed(s) {
		return false // "took over after the death of X"
	}
	if st.effect == killed && !t.gerund && first.name != nil && first.first < st.verb && r.ofAttack(s, st.verb) {
		return false // "an ambush in which X and Y were killed"
	}
	if t.gerund && first.alone && r.ofAttack(s, st.verb) {
		return false // "a bomber struck a wedding, killing 57"
	}
	if !t.gerund && r.byEnemy(s, st.verb, first.first > st.verb) {
		return false
	}
	told := len(r.operations) > 0
	if t.arrest {
		return true
	}
	if st.effect == killed && (r.inAttack(s, st.verb) || first.name != nil && r.struck(first.name.Key)) {
		return false
	}
	for _, p := range st.people {
		switch w := r.Tokens[p.head].Lower; {
		case w == "attacker" || w == "attackers" || w == "bomber" || w == "bombers" || w == "shooter" || w == "shooters":
			// Those who die in their own attack are counted there.
			if st.effect == killed && (first.first < st.verb || !force) {
				return false
			}
		case p.fighters || p.more && p != first || p.definite && told || told && st.effect == captured:
		case p.definite && r.fighterBefore(s, p), told && !p.plural, p.alone && r.fightersBefore(s, p.first), p.pronoun && r.fightersBefore(s, p.first):
		default:
			return false
		}
	}
	return force || told
}

// inAttack tells whether a verb of killing tells of an attack or of a death that is only supposed: "a bombing killed X", "was killed in an
// explosion", "is thought to have died".
func (r *reader) inAttack(s *text.Sentence, verb int) bool {
	for k := max(s.First, verb-4); k < verb; k++ {
		if w := r.Tokens[k].Lower; w == "thought" || w == "presumed" || w == "feared" {
			return true
		}
	}
	for k := verb + 1; k+1 < s.Last; k++ {
		if r.Tokens[k].Lower == "by" && r.Tokens[k+1].Lower == "accident" {
			return true // "had been killed when explosives went off by accident"
		}
	}
	for k := verb + 1; k < min(s.Last, verb+5) && r.Tokens[verb].Lower == "died"; k++ {
		if fates.Has(r.Tokens[k].Lower) {
			return true
		}
	}
	if r.whenStruck(s, verb) {
		return true
	}
	for k := verb + 1; k < min(s.Last, verb+12); k++ {
		if w := r.Tokens[k].Lower; blasts.Has(w) {
			return true
		} else if clauseEnds.Has(w) || r.Tokens[k].Text == "," {
			break
		}
	}
	for _, m := range r.InSentence(r.sentence) {
		if m.Type == graph.Attack && m.Last <= verb && verb-m.Last <= 2 {
			return true
		}
	}
	return false
}

// whenStruck tells whether "when" behind a verb of killing opens what no operation is: a crash, the deed of a bomber, a bomb that went off.
func (r *reader) whenStruck(s *text.Sentence, verb int) bool {
	when := verb + 1
	for when < s.Last && when < verb+6 && r.Tokens[when].Lower != "when" {
		when++
	}
	for k := when; k < min(s.Last, when+7); k++ {
		if w := r.Tokens[k].Lower; when == verb+1 && strings.HasPrefix(w, "crash") || k < when+6 && attackNouns.Has(w) {
			return r.Tokens[min(when, s.Last-1)].Lower == "when"
		}
	}
	return false
}

// fates are nouns for how somebody died whom nobody killed in an operation.
var fates = wordSet(`custody prison jail hospital exile illness disease cancer failure attack stroke natural`)

// struck tells whether an attack struck a person.
func (r *reader) struck(person string) bool {
	return text.Any(r.Findings, func(f *doc.Finding) bool {
		return f.Object == person && f.Predicate == string(graph.Targeted)
	})
}

// blasts are nouns for what kills others than those whom forces are after.
var blasts = wordSet(`crash crashed explosion blast bombing suicide assassination ambush`)

// armed tells whether a sentence speaks of forces.
func (r *reader) armed(s *text.Sentence) bool {
	for k := s.First; k < s.Last; k++ {
		if forceWords.Has(r.Tokens[k].Lower) {
			return true
		}
		if m := r.mention(k); m != nil && m.Type == graph.StateBody && !m.Adjective {
			return true
		}
	}
	return false
}

// victim tells whether an attack was read to have killed those of whom a statement tells, who are called bodyguards, sons or the like of
// somebody: "a commando ambushed his car and killed his five bodyguards".
func (r *reader) victim(st *statement) bool {
	for _, p := range st.people {
		if p.part != companion {
			return false
		}
	}
	if r.deadOf == nil {
		r.deadOf = map[int][]doc.Span{}
		for i := range r.Findings {
			if f := &r.Findings[i]; f.Predicate == "killed" {
				r.deadOf[f.Sentence] = append(r.deadOf[f.Sentence], f.Span)
			}
		}
	}
	return slices.ContainsFunc(r.deadOf[st.sentence], func(span doc.Span) bool {
		return span.Start <= r.Tokens[st.verb].Start && r.Tokens[st.people[0].head].End <= span.End
	})
}

// fightersBefore tells whether fighters are spoken of before a token, in its sentence or the four before it.
func (r *reader) fightersBefore(s *text.Sentence, token int) bool {
	from := s.First
	for i := r.sentence - 1; i >= 0 && i >= r.sentence-4 && !r.Sentences[i].Heading; i-- {
		from = r.Sentences[i].First
	}
	for k := from; k < token; k++ {
		w := r.Tokens[k].Lower
		if _, ok := heads[w]; ok && (!unarmed.Has(w) || fightingWords.Has(w)) || fightingWords.Has(w) {
			return true
		}
	}
	return false
}

// fighterBefore tells whether the noun of a phrase is told before of a fighter, in its sentence or the four before it: "the
// leader" behind "a Taliban leader".
func (r *reader) fighterBefore(s *text.Sentence, p *people) bool {
	from := s.First
	for i := r.sentence - 1; i >= 0 && i >= r.sentence-4 && !r.Sentences[i].Heading; i-- {
		from = r.Sentences[i].First
	}
	for k := from + 1; k < p.first; k++ {
		if r.Tokens[k].Lower == r.Tokens[p.head].Lower && (fightingWords.Has(r.Tokens[k-1].Lower) || k > from+1 && fightingWords.Has(r.Tokens[k-2].Lower)) {
			return true
		}
	}
	return false
}

// happened tells whether no word before the verb makes it a wish, a duty or a denial.
func (r *reader) happened(s *text.Sentence, verb int, t trigger) bool {
	for k := verb - 1; k >= s.First && k >= verb-4; k-- {
		w := r.Tokens[k].Lower
		if w == "able" || w == "managed" {
			return true
		}
		if w == "," || w == ";" {
			break
		}
		if w == "on" && t.gerund && k > s.First && (r.Tokens[k-1].Lower == "efforts" || strings.HasPrefix(r.Tokens[k-1].Lower, "focus") || r.Tokens[k-1].Lower == "intent") {
			return false // "their efforts on capturing"
		}
		if !unrealBefore.Has(w) {
			continue
		}
		switch {
		case t.noun && !t.gerund:
			// "led to the arrest of" is real, "efforts for the capture of" is not told apart.
			if w == "to" && k > s.First && (strings.HasPrefix(r.Tokens[k-1].Lower, "led") || r.Tokens[k-1].Lower == "leading") {
				return true
			}
			if w == "of" || w == "for" && k < verb-2 || w == "to" && k < verb-2 || w == "without" {
				continue
			}
			return false
		case w == "to" && k < verb-1, w == "of" && !t.gerund, w == "for" && !t.gerund, w == "against":
			continue
		case (w == "if" || w == "or") && k < verb-2:
			continue
		}
		return false
	}
	return true
}

// force tells whether the sentence, or one of the two before it, speaks of forces, and sets the body that is named before the
// verb; of what is told in the passive a government is no doer for being named so.
func (r *reader) force(s *text.Sentence, st *statement) bool {
	passive := len(st.people) > 0 && st.people[0].first < st.verb
	for k := s.First; k < st.verb; k++ {
		if m := r.mention(k); m != nil && m.Type == graph.StateBody && !m.Adjective && !(passive && r.Things[m.Key] != nil && r.Things[m.Key].Entity.Kind == "GOVERNMENT") {
			st.force = m
		}
	}
	for i := st.sentence; i >= 0 && i >= st.sentence-2; i-- {
		x := &r.Sentences[i]
		if x.Heading || x.Furniture {
			break
		}
		for k := x.First; k < x.Last; k++ {
			if forceWords.Has(r.Tokens[k].Lower) {
				return true
			}
			if m := r.mention(k); m != nil && m.Type == graph.StateBody {
				return true
			}
		}
	}
	return false
}

// ofAttack tells whether the noun for an event that stands last before a token is one for what attackers do.
func (r *reader) ofAttack(s *text.Sentence, token int) bool {
	for k := token - 1; k >= s.First; k-- {
		switch w := r.Tokens[k].Lower; {
		case attackNouns.Has(w):
			return true
		case forceWords.Has(w):
			return false
		}
	}
	return false
}

var attackNouns = wordSet(`attack attacks bomb bombs explosion blast bombing bombings shooting massacre siege assassination ambush bomber bombers attackers gunmen blew blown exploded detonated`)

// byEnemy tells whether the doer is an armed group or its fighters: the subject right before an active verb, or behind "by".
func (r *reader) byEnemy(s *text.Sentence, verb int, active bool) bool {
	enemy := func(k int) bool {
		if k < s.First || k >= s.Last {
			return false
		}
		if m := r.mention(k); m != nil {
			return m.Type == graph.ArmedGroup && !m.Adjective
		}
		w := r.Tokens[k].Lower
		_, person := heads[w]
		person = person && (k == 0 || !forceWords.Has(r.Tokens[k-1].Lower)) // "service members"
		return person || w == "attack" || w == "attacks" || w == "bomb" || w == "explosion" || w == "blast" || w == "bombing"
	}
	if active {
		k := verb - 1
		for k >= s.First && (adverbs.Has(r.Tokens[k].Lower) && r.Tokens[k].Lower != "and" && r.Tokens[k].Lower != "or" || r.Tokens[k].Lower == "have" || r.Tokens[k].Lower == "has" || r.Tokens[k].Lower == "had") {
			k--
		}
		if k < s.First {
			return false
		}
		switch r.Tokens[k].Lower {
		case "and", "or", ",", "while", "before", "after":
			// The doer is that of the verb before: "killed two insurgents and detained one".
			return false
		case "who", "that", "which":
			if r.Tokens[k].Lower == "which" && r.ofAttack(s, k) {
				return true // "the attack on the embassy, which killed 29"
			}
			for k--; k >= s.First && r.Tokens[k].Text == ","; k-- {
			}
		}
		return enemy(k)
	}
	for k := verb + 1; k < s.Last && k < verb+3; k++ {
		if r.Tokens[k].Lower != "by" {
			continue
		}
		for j := k + 1; j < s.Last && j < k+6; j++ {
			if forceWords.Has(r.Tokens[j].Lower) {
				return false
			}
			if enemy(j) {
				return true
			}
		}
	}
	return false
}
