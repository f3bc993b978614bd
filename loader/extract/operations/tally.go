package operations

import (
	"slices"

	"linkchart/graph"
)

// set is a set of people of an operation, told one or several times.
type set struct {
	part part
	more bool
	// whole: some of them are told apart by "including", so what later sentences tell is inside.
	whole bool
	told  []telling
}

type telling struct {
	people    *people
	statement *statement
}

func (s *set) exact() (n int, ok bool) {
	for _, t := range s.told {
		if q := t.people.size; q != nil && q.Qualifier == graph.Exact && q.Min != nil {
			n, ok = max(n, *q.Min), true
		}
	}
	return n, ok
}

// tally sorts the people of an operation into sets that don't overlap: what a later sentence tells again, more exactly or
// with an article, is the same set; others and more are a set of their own.
func (r *reader) tally(op *operation, e effect) []*set {
	var sets []*set
	for _, st := range op.statements {
		if st.effect != e {
			continue
		}
		again := false // this statement tells of people told before
		for _, p := range st.people {
			again = again || p.definite && len(sets) > 0
		}
		fresh := len(sets) // sets of earlier statements
		for _, p := range st.people {
			old := func(match func(*set) bool) *set {
				for _, s := range sets[:fresh] {
					if match(s) {
						return s
					}
				}
				return nil
			}
			var into *set
			n, exact := sizeOf(p)
			if whole := old(func(s *set) bool { return s.whole }); whole != nil && p.name == nil {
				if m, ok := whole.exact(); !ok || n <= m {
					continue
				}
			}
			switch {
			case p.name != nil:
				into = old(func(s *set) bool { return s.told[0].people.name != nil && s.told[0].people.name.Key == p.name.Key })
				if into == nil && fresh > 0 {
					into = old(func(s *set) bool { return s.told[0].people.name == nil && s.part == leader && !s.told[0].people.plural })
				}
			case p.part == leader || p.part == facilitator:
				into = old(func(s *set) bool { return s.part == p.part && !s.more })
				if into == nil && p.definite && !p.plural {
					into = old(func(s *set) bool { return (s.part == leader || s.part == facilitator) && !s.told[0].people.plural })
				}
				if into == nil && p.definite && p.plural {
					into = old(func(s *set) bool { return s.part == facilitator || s.part == leader })
				}
				if into == nil && !p.plural && r.confirms(st) {
					into = old(func(s *set) bool { return s.told[0].people.plural })
				}
			case p.definite && p.size == nil || p.definite && !p.plural:
				into = old(func(s *set) bool { return s.part != companion })
				if into == nil {
					into = old(func(*set) bool { return true })
				}
			case p.more:
				into = old(func(s *set) bool { return s.more && sameSize(s, n, exact) })
				if into == nil && (again || !exact) {
					into = old(func(s *set) bool { return s.part == member && sameSize(s, n, exact) })
				}
			default:
				// One person told before is none of "two insurgents" told later.
				into = old(func(s *set) bool { return s.part == member && !s.more && (s.plural() || !p.plural) })
				if into == nil {
					into = old(func(s *set) bool { return s.more && sameSize(s, n, exact) })
				}
			}
			if into == nil && p.size == nil && p.definite && len(sets) > 0 || into != nil && p.definite && !p.plural && p.name == nil && into.told[0].people.plural {
				continue // nobody new: "he", "the man" is one of those told before
			}
			if into == nil {
				into = &set{part: p.part, more: p.more}
				sets = append(sets, into)
			}
			into.told = append(into.told, telling{p, st})
			if p.including {
				into.whole = true
				// Those told apart inside the number are part of it, and all told before if they are no more than it.
				within := exact && !p.more && total(sets, into) <= n
				keep := sets[:0]
				for _, s := range sets {
					if s == into || s.part == member && !within {
						keep = append(keep, s)
					}
				}
				sets = keep
				fresh = min(fresh, len(sets))
			}
		}
	}
	return sets
}

// plural tells whether a set was told as several people.
func (s *set) plural() bool {
	return slices.ContainsFunc(s.told, func(t telling) bool { return t.people.plural })
}

// total is the number of those in sets but one.
func total(sets []*set, but *set) int {
	sum := 0
	for _, s := range sets {
		if n, ok := s.exact(); ok && s != but {
			sum += n
		} else if s != but {
			sum += vague
		}
	}
	return sum
}

// vague is more than any number that is told exactly: how many "several" are is not known.
const vague = 1 << 20

// confirms tells whether a statement says who one of those told before is: "officials confirmed that a leader was arrested".
func (r *reader) confirms(st *statement) bool {
	for k := r.Sentences[st.sentence].First; k < st.verb; k++ {
		if w := r.Tokens[k].Lower; w == "confirmed" || w == "confirm" {
			return true
		}
	}
	return false
}

func sizeOf(p *people) (n int, exact bool) {
	if q := p.size; q != nil && q.Min != nil {
		return *q.Min, q.Qualifier == graph.Exact
	}
	return 0, false
}

// sameSize tells whether a number may be that of a set: equal, or one of the two is vague.
func sameSize(s *set, n int, exact bool) bool {
	m, ok := s.exact()
	return !ok || !exact || m == n
}
