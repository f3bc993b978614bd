package syntax

import (
	"linkchart/graph"
	"linkchart/loader/doc"
)

// around returns the comma that opens the participle or relative clause in whose list the noun phrase behind a comma stands, else
// the comma: "The group, founded by A, B and C, was …".
func (s *Sentence) around(comma int) int {
	verb := false
	for k := comma - 1; k > 0 && k > comma-10; k-- {
		switch s.kind(k) {
		case Verb:
			if verb = s.Chunks[k].Participle; !verb {
				return comma
			}
		case Comma:
			if verb && s.kind(k+1) == Verb && s.kind(k-1) == Noun {
				return k
			}
		case Noun, Preposition, Conjunction, Date, Adverb:
		default:
			return comma
		}
	}
	return comma
}

// carrying returns the noun phrase of which an -ing form right behind it tells, where that noun phrase begins a clause: "militants
// carrying a flag (killed)", "said that men wearing masks (fled)"; -1 for others.
func (s *Sentence) carrying(v int) int {
	c := &s.Chunks[v]
	if !c.Gerund || !c.Participle || s.kind(v-1) != Noun {
		return -1
	}
	for k := v - 2; k >= 0; k-- {
		switch s.kind(k) {
		case Verb:
			if !sayingVerbs.Has(s.Chunks[k].Word) || k+1 == v {
				return -1
			}
			return v - 1
		case Subordinate, Break:
			return v - 1
		}
	}
	return v - 1
}

// newSubject tells whether a comma and "and" part a noun phrase from one alone behind a preposition of a finite clause: two do not make a list so.
func (s *Sentence) newSubject(j int) bool {
	last := s.lastClause()
	return s.kind(j-1) == Conjunction && s.Chunks[j-1].Word == "and" && s.kind(j-2) == Comma && s.kind(j-3) == Noun && s.listHead(j) == j-3 && s.kind(j-4) == Preposition &&
		last != nil && last.Chunk.Finite && last.Verb < j-4
}

// saidNext tells whether a noun phrase right behind a verb of speech begins what is said: "X, which said it (had shot Y)".
func (s *Sentence) saidNext(j int) bool {
	switch v := &s.Chunks[j-1]; v.Word {
	case "say", "think", "believe", "insist":
		return v.Finite && !v.Passive
	case "claim", "admit", "deny", "announce", "confirm", "declare":
		w := s.Chunks[j].Word
		return v.Finite && !v.Passive && (w == "it" || w == "they" || w == "he" || w == "she" || s.Chunks[j].Article == "its" || s.Chunks[j].Article == "their")
	}
	return false
}

// scan looks for the subject to the left of an index.
func (s *Sentence) scan(j int) int {
	inside, joined, from := false, -1, j
	for steps := 0; j >= 0 && steps < 60; steps++ {
		switch s.kind(j) {
		case Adverb, Date:
			if j--; s.kind(j) == Preposition && (s.kind(j+1) == Adverb || s.kind(j-1) == Noun) {
				j-- // "a court on Tuesday (found)", "the council at last (sent)"
			}
		case Shut:
			for j >= 0 && s.kind(j) != Open {
				j--
			}
			j--
		case Comma:
			o := s.opening(j)
			if o < 0 {
				return -1
			}
			j, inside = o-1, true
		case Break:
			o := s.dashBefore(j)
			if o < 0 {
				return -1
			}
			j, inside = o-1, true
		case Relative:
			if s.Chunks[j].Word == "where" {
				return -1
			}
			return s.Antecedent(j)
		case Noun:
			if s.kind(j-1) == Verb {
				if v := &s.Chunks[j-1]; naming.Has(v.Word) && v.Participle && s.kind(j-2) == Noun {
					j -= 2 // "a smuggler named X (had set up)"
					continue
				}
				if j == from && s.saidNext(j) {
					return j
				}
				if r := s.relativeOf(j - 1); r >= 0 {
					return s.Antecedent(r)
				}
				if n := s.carrying(j - 1); n >= 0 {
					j = n
					continue
				}
				if joined >= 0 && s.objectOf(j) {
					return joined // "had a tumour at the age of four and the parents (were told)"
				}
				return j
			}
			if w := s.Chunks[j].Word; s.kind(j-1) == Conjunction && (s.Chunks[j-1].Word == "but" || w == "it" || w == "he" || w == "she" || w == "they" || w == "we") {
				return j // "no group claimed the attack in X but it (bore)"
			}
			if l := s.listBack(j); len(l) > 1 && s.numbered(l) {
				return j // "36 of the attackers, twelve members of the guard and seven civilians (were killed)"
			}
			if s.besideApposed(j) >= 0 || s.newSubject(j) {
				return j // "is banned in A, and B (has listed it)"
			}
			if n := s.listHead(j); n != j && s.kind(n-1) == Preposition && s.kind(n+1) == Comma && s.fronts(n-1) {
				return j // "In Mali, the army and its allies (killed)"
			} else if s.kind(n-1) == Preposition {
				if a, b := s.Chunks[j].Core, s.Chunks[n].Core; a != nil && b != nil && a.Type == graph.ArmedGroup && b.Type.Class() == graph.PlaceClass {
					return j // "A in P and B"
				}
				if n != j && joined < 0 {
					joined = j
				}
				j = n // a list behind a preposition
			}
			if n := s.inArea(j); n > 0 {
				j = n // "a bomb in X, Y (killed)"
			}
			if s.kind(j-1) != Preposition {
				return j
			}
			if w := s.word(j - 1); inside && (w == "after" || w == "before" || w == "since") {
				return j // "three days after X, among them Y, (were killed)"
			}
			if k := s.climb(j); k != j {
				if s.kind(k-1) == Preposition { // the whole is behind a preposition: it belongs to what stands before
					j = k - 2
					if inside && s.kind(j) == Comma {
						j-- // "the camp at X, in the district of Y, Z province, (came)"
					}
					continue
				}
				if s.kind(k-1) == Verb {
					if r := s.relativeOf(k - 1); r >= 0 {
						return s.Antecedent(r) // "a car that took officers to a field (was hit)"
					}
					if n := s.carrying(k - 1); n >= 0 {
						j = n
						continue
					}
					if joined >= 0 && s.objectOf(k) {
						return joined
					}
				}
				return k
			}
			j -= 2 // a prepositional phrase of its own
		case Verb:
			// "the bomb that police defused went off": the verb closes a relative clause
			for _, c := range s.Clauses {
				if c.Verb == j && c.Relative && len(c.Subjects) > 0 {
					return c.Subjects[0]
				}
			}
			if r := s.relativeOf(j); r >= 0 {
				return s.Antecedent(r)
			}
			return joined // "led to help from X and Y (was asked)"
		default:
			return -1
		}
	}
	return -1
}

// dashBefore returns the dash that opens the interpolation which the dash at an index closes, -1 if there is none.
func (s *Sentence) dashBefore(j int) int {
	if !s.dash(j) {
		return -1
	}
	for k := j - 1; k > 0; k-- {
		if s.kind(k) == Break {
			if s.dash(k) && s.kind(k-1) == Noun {
				return k
			}
			return -1
		}
	}
	return -1
}

// fronts tells whether a preposition opens the sentence or a clause: what a comma parts from its phrase goes on no list of it.
func (s *Sentence) fronts(preposition int) bool {
	switch s.kind(preposition - 1) {
	case Break, Subordinate, Conjunction:
		return true
	}
	return preposition == 0
}

// inArea returns the place behind a preposition of which a noun phrase behind a comma names the area: "in X, Y"; 0 for others.
func (s *Sentence) inArea(j int) int {
	if s.kind(j-1) != Comma || s.kind(j-2) != Noun || s.kind(j-3) != Preposition || s.kind(j-4) != Noun {
		return 0
	}
	if n := s.climb(j - 2); n == 1 && s.kind(0) == Preposition {
		return 0 // "After a meeting in X, Y (began)": nothing else can be the subject
	}
	a, b := s.Chunks[j-2].Core, s.Chunks[j].Core
	if a == nil || b == nil || a.Adjective || b.Adjective || a.Metonym || b.Metonym || a.Type.Class() != graph.PlaceClass || b.Type != graph.AdminArea && b.Type != graph.Country && b.Type != graph.Region {
		return 0
	}
	return j - 2
}

// numbered tells whether each noun phrase of a list begins with a number and none stands behind a preposition.
func (s *Sentence) numbered(list []int) bool {
	for _, i := range list {
		c := &s.Chunks[i]
		if len(c.Mentions) == 0 || c.Mentions[0].Type != doc.QuantityMention || c.Mentions[0].First != c.First || s.kind(i-1) == Preposition {
			return false
		}
	}
	return true
}

// interpolated tells whether the comma at an index closes an interpolation: ", the leader of X,".
func (s *Sentence) interpolated(comma int) bool {
	if s.kind(comma) != Comma {
		return false
	}
	return s.opening(comma) >= 0
}

// opening returns the comma that opens the interpolation which the comma at an index closes, -1 if there is none.
func (s *Sentence) opening(comma int) int {
	for k := comma - 1; k > 0; k-- {
		if s.kind(k) != Comma {
			continue
		}
		if s.kind(k-1) != Noun && s.kind(k-1) != Shut && s.kind(k-1) != Date || s.kind(k-1) == Date && k <= 2 {
			continue // "On 3 May, gunmen …" opens no aside
		}
		switch s.kind(k + 1) {
		case Noun:
			return s.around(k)
		case Relative, Preposition, Adverb, Date:
			return k
		case Verb:
			if s.Chunks[k+1].Participle {
				return k
			}
		case Conjunction:
			if s.Chunks[k+1].Word == "or" && s.kind(k+2) == Noun && s.skipComplement(k+2) == comma {
				return k // "the Central General Staff, or EMC,"
			}
			continue
		}
	}
	return -1
}
