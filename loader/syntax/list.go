package syntax

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/text"
)

// List returns a noun phrase and those coordinated with it behind it: "A, B and C". Without "and" there is no list.
func (s *Sentence) List(i int) []int {
	out := s.single(i)
	at := i
	for {
		k := s.skipComplement(at)
		if s.kind(k) == Open && s.kind(k+1) == Noun && s.kind(k+2) == Shut {
			k += 3 // "A (ABC) and B (BCD)"
		}
		comma := s.kind(k) == Comma
		if comma {
			k++
		}
		conj := s.kind(k) == Conjunction && s.Chunks[k].Word != "but"
		if conj {
			k++
		}
		if comma && !conj && len(out) == 1 {
			if n := s.beyondApposition(at, k); n > 0 {
				return append(out, n) // "X, a mullah from Y, and Z"
			}
		}
		if !comma && !conj || s.kind(k) != Noun {
			break
		}
		if conj && s.sharesOf(at, k) {
			break // "the merger of A and B": B is of the merger
		}
		if s.kind(k+1) == Verb && s.Chunks[k+1].Finite && (!s.Chunks[k+1].Participle || clausal.Has(s.Chunks[k+1].Word) && s.kind(i-1) != Preposition) && conj && !comma && s.word(i-1) != "between" && s.toldBefore(i) {
			break // "… and the army said": a new clause
		}
		if conj && comma && s.opensClause(out, k) {
			break // "…, and the government put them": a new clause
		}
		out = append(out, k)
		at = k
		if conj {
			return out
		}
	}
	if len(out) > 1 {
		return out[:1:1] // commas alone: apposition
	}
	return out
}

// toldBefore tells whether a finite verb stands before a noun phrase: without one "and" behind it opens no new clause, "The merger of X and Y gave".
func (s *Sentence) toldBefore(i int) bool {
	for k := i - 1; k >= 0; k-- {
		if s.kind(k) == Verb && s.Chunks[k].Finite {
			return true
		}
	}
	return s.kind(i-1) != Preposition
}

// clausal are verbs whose past form is no participle behind a name: nobody is "pointed" or "retaliated".
var clausal = text.NewWordSet(`point respond react retaliate reply insist vow pledge threaten promise agree refuse fail continue manage try want appeal answer hint gloat
	boast speak begin fight flee break`)

// opensClause tells whether the noun phrase behind a comma and "and" is the subject of a finite verb right behind it, and what stands before
// is no list: one noun phrase, or one with a name in apposition to it.
func (s *Sentence) opensClause(list []int, k int) bool {
	v := k + 1
	for n := 0; n < 2 && s.kind(v) == Preposition && (s.kind(v+1) == Noun || s.kind(v+1) == Date); n++ {
		v += 2 // "his trial in P (is drawing to its end)"
	}
	if s.kind(v) == Comma && s.kind(v+1) == Noun && s.kind(v+2) == Comma && len(list) == 1 {
		v += 3 // "its emir, X, (began)"
	}
	if s.kind(v) != Verb || !s.Chunks[v].Finite || s.Chunks[v].Participle && s.kind(v+1) != Noun && !intransitive.Has(s.Chunks[v].Word) {
		return false
	}
	switch len(list) {
	case 1:
		return true
	case 2:
		a, b := &s.Chunks[list[0]], &s.Chunks[list[1]]
		return a.Core == nil && !a.Plural && a.Article != "" && b.Core != nil
	}
	return false
}

// examples adds to a list the names that its last noun phrase is said to hold: "countries such as A and B", "its allies, including C",
// "four groups, among them D". It returns the index behind them too, the one behind the list if there are none.
func (s *Sentence) examples(list []int) ([]int, int) {
	last := list[len(list)-1]
	k := s.skipComplement(last)
	n := k
	if s.kind(n) == Comma {
		n++
	}
	stressed := s.kind(n) == Adverb && stress.Has(s.Chunks[n].Word)
	if stressed {
		n++
	}
	switch w := s.word(n); {
	case w == "such" && s.word(n+1) == "as", w == "among" && s.word(n+1) == "them":
		n += 2
	case w == "include" && s.kind(n) == Verb && s.Chunks[n].Gerund, w == "including", w == "like" && s.kind(n) == Preposition && s.Chunks[last].Plural:
		n++
	case stressed && s.Chunks[last].Plural && s.Chunks[last].Core == nil: // "armed groups, particularly X"
	default:
		return list, k
	}
	if s.kind(n) != Noun {
		return list, k
	}
	named := s.List(n)
	for _, i := range named {
		if m := s.Chunks[i].Core; m == nil || m.Coreference || m.Type == doc.QuantityMention || m.Type == doc.DateMention {
			return list, k
		}
	}
	return append(slices.Clone(list), named...), s.skipComplement(named[len(named)-1])
}

// stress is laid on one of many by these adverbs.
var stress = text.NewWordSet(`notably particularly especially mainly principally chiefly primarily namely`)

// Listed returns the members of a list that begins at a noun phrase, with the names that the last of them is said to hold.
func (s *Sentence) Listed(i int) []int {
	list, _ := s.examples(s.List(i))
	return list
}

// word returns the word of a chunk, "" for none.
func (s *Sentence) word(i int) string {
	if i < 0 || i >= len(s.Chunks) {
		return ""
	}
	return s.Chunks[i].Word
}

// listHead goes from the last member of "A, B and C" to its first.
func (s *Sentence) listHead(j int) int {
	if s.kind(j-1) != Conjunction {
		return j
	}
	n := j - 2
	if s.kind(n) == Comma {
		n--
	}
	if s.kind(n) != Noun {
		return j
	}
	for s.kind(n-1) == Comma && s.kind(n-2) == Noun {
		n -= 2
	}
	return n
}

// listBack returns a subject and those coordinated with it before it: "A and B".
func (s *Sentence) listBack(j int) []int {
	out := s.single(j)
	if s.kind(j-1) != Conjunction || s.Chunks[j-1].Word == "but" {
		return out
	}
	if h := s.besideApposed(j); h >= 0 {
		return []int{h, j}
	}
	n := j - 2
	if s.kind(n) == Comma {
		n--
		if h := s.listHead(n); h < n && s.kind(h-1) == Preposition && s.kind(n-1) == Conjunction {
			return out // "was hit in A and B, and C …"
		}
	}
	if s.kind(n) == Noun && (s.objectOf(s.climbBack(n)) || n < j-2 && s.word(n) == "both" && s.kind(n-1) == Verb || n < j-2 && s.closesClause(n, s.kind(j+1) == Verb && !s.Chunks[j+1].ForMany())) {
		return out // "met the people and a warship (was sent)", "was hit in A, and B (fled)", "…, which killed ten, and B (blamed)", "claimed both, and B (traced)"
	}
	for s.kind(n) == Noun {
		if n = s.climbBack(n); s.kind(n-1) == Preposition {
			at, group := s.Chunks[n].Core, s.kind(n-2) == Noun
			if !group || at == nil || at.Type.Class() != graph.PlaceClass || s.Chunks[n-2].Core == nil || s.Chunks[n-2].Core.Type.Class() != graph.ActorClass {
				break
			}
			n -= 2 // "A, B in P and C"
		}
		out = append([]int{n}, out...)
		if s.kind(n-1) != Comma {
			if len(out) > 2 && s.kind(n-1) == Conjunction && possessives.Has(s.Chunks[n].Article) && s.kind(n-2) == Noun {
				out = append([]int{n - 2}, out...) // "A and its units, B and C"
			}
			break
		}
		n -= 2
	}
	return out
}

// objectOf tells whether a noun phrase is the object of the finite verb right before it, which takes no clause: what follows behind "and" and
// has a verb of its own is another's subject.
func (s *Sentence) objectOf(n int) bool {
	if s.kind(n-1) != Verb {
		return false
	}
	v := &s.Chunks[n-1]
	k := n - 2
	for s.kind(k) == Adverb {
		k--
	}
	return v.Finite && !sayingVerbs.Has(v.Word) && !believing.Has(v.Word) && s.kind(k) == Noun
}

// closesClause tells whether a noun phrase ends a clause with a finite verb, also one with "which" or "who" if relative: phrases alone stand between.
func (s *Sentence) closesClause(n int, relative bool) bool {
	for k := n; k >= 0; k-- {
		switch s.kind(k) {
		case Noun, Preposition, Date, Adverb:
		case Verb:
			return s.Chunks[k].Finite && !(s.Chunks[k].Participle && s.kind(k-1) == Noun && s.kind(k+1) == Preposition) && (relative || s.kind(k-1) != Relative) && !sayingVerbs.Has(s.Chunks[k].Word) && !believing.Has(s.Chunks[k].Word)
		default:
			return false
		}
	}
	return false
}

// believing verbs take a clause without "that", as those of saying do.
var believing = text.NewWordSet(`be believe think know suspect hope fear feel see tell find learn hear show mean suggest allege maintain argue fire`)

// skipComplement returns the index behind a noun phrase and its "of" phrases.
func (s *Sentence) skipComplement(i int) int {
	k := i + 1
	for s.kind(k) == Preposition && s.Chunks[k].Word == "of" && s.kind(k+1) == Noun {
		k += 2
	}
	if s.kind(k) == Conjunction && s.sharesOf(i, k+1) {
		k += 2
	}
	return k
}

// beyondApposition returns the name behind "and" that goes on a list whose first member, a name, has an apposition between commas that
// begins at k; 0 if there is none.
func (s *Sentence) beyondApposition(at, k int) int {
	a := s.Chunks[at].Core
	if a == nil || a.Type.Class() != graph.ActorClass || s.kind(k) != Noun || s.Chunks[k].Core != nil || s.Chunks[k].Article == "" {
		return 0
	}
	for n := k + 1; n < len(s.Chunks) && n < k+8; n++ {
		switch s.kind(n) {
		case Noun, Preposition, Date, Adverb:
		case Comma:
			if s.kind(n+1) != Conjunction || s.Chunks[n+1].Word != "and" || s.kind(n+2) != Noun {
				return 0
			}
			b := s.Chunks[n+2].Core
			if b == nil || b.Type != a.Type || s.kind(n+3) == Verb && s.Chunks[n+3].Finite {
				return 0
			}
			return n + 2
		default:
			return 0
		}
	}
	return 0
}

// besideApposed returns the first of two who are a subject, with an apposition between commas behind it, for the second one, behind "and":
// "X, the emir of Y, and Z (were killed)", "a commander of Y, X, and three others (were killed)"; -1 for others.
func (s *Sentence) besideApposed(j int) int {
	if s.kind(j-1) != Conjunction || s.Chunks[j-1].Word != "and" || s.kind(j-2) != Comma {
		return -1
	}
	c := j - 3
	for c > j-12 && (s.kind(c) == Noun || s.kind(c) == Preposition || s.kind(c) == Date) {
		c--
	}
	if s.kind(c) != Comma || s.kind(c-1) != Noun || s.kind(c+1) != Noun {
		return -1
	}
	head := s.climb(c - 1)
	if k := s.kind(head - 1); k != 0 && k != Break && k != Subordinate {
		return -1
	}
	a, b := &s.Chunks[head], &s.Chunks[c+1]
	switch {
	case a.Core != nil && a.Core.Type == graph.Person && head == c-1:
		if b.Core == nil && (Roles.Has(b.Word) || People.Has(b.Word)) && !b.Plural {
			return head
		}
	case a.Core == nil && (Roles.Has(a.Word) || People.Has(a.Word)) && !a.Plural:
		if b.Core != nil && b.Core.Type == graph.Person && !b.Core.Coreference && c+1 == j-3 {
			return head
		}
	}
	return -1
}

// unitedBy are nouns for what needs two: "the merger of A and B".
var unitedBy = text.NewWordSet(`merger union fusion alliance coalition amalgamation unification members leaders fighters supporters remnants governments borders forces capitals
	roads hills mountains forests streets plains highways
	provinces districts regions towns cities villages states valleys countries departments governorates counties islands`)

// sharesOf tells whether a name behind "and" goes on with the name behind "of" of a noun phrase for what needs two.
func (s *Sentence) sharesOf(i, k int) bool {
	if !unitedBy.Has(s.Chunks[i].Word) || s.Chunks[i].Core != nil || s.kind(k-1) != Conjunction || s.kind(k) != Noun || s.kind(k-2) != Noun || s.kind(k-3) != Preposition || s.Chunks[k-3].Word != "of" || k-4 < i {
		return false
	}
	a, b := s.Chunks[k-2].Core, s.Chunks[k].Core
	return a != nil && b != nil && a.Type == b.Type
}

// climb goes from a noun phrase behind a preposition to the one it belongs to.
func (s *Sentence) climb(j int) int {
	for s.kind(j-1) == Preposition && s.kind(j-2) == Noun {
		j -= 2
	}
	return j
}

// climbBack goes from the last noun of "the leader of the group" to its first.
func (s *Sentence) climbBack(n int) int {
	for s.kind(n-1) == Preposition && s.Chunks[n-1].Word == "of" && s.kind(n-2) == Noun {
		n -= 2
	}
	return n
}
