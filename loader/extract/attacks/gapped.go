package attacks

import (
	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

// gapped returns the deeds that go on with the verb of one without saying it again: "X was shot in his car on 6 February; Y, a member of
// parliament, in front of his family on 25 July", "eight guards were killed near P in April and ten at Q in May".
func (r *reader) gapped(s *syntax.Sentence, d *deed) []*deed {
	if d.faint || len(d.Dates) == 0 && len(d.phrase.dates) == 0 {
		return nil
	}
	var out []*deed
	for k := max(d.End, d.Verb+1); k < len(s.Chunks); {
		g := r.gap(s, d, k)
		if g == nil {
			break
		}
		k = g.End
		if x := r.deed(s, g); x != nil && !x.faint {
			out = append(out, x)
		}
	}
	return out
}

// gap reads the part of a sentence behind a conjunction or a semicolon that has no verb of its own as a clause with the verb of another.
func (r *reader) gap(s *syntax.Sentence, d *deed, k int) *syntax.Clause {
	at := func(i int) syntax.Kind {
		if i < 0 || i >= len(s.Chunks) {
			return 0
		}
		return s.Chunks[i].Kind
	}
	switch {
	case at(k) == syntax.Break && s.Chunks[k].Word == ";":
		if k++; at(k) == syntax.Conjunction {
			k++
		}
	case at(k) == syntax.Comma && at(k+1) == syntax.Conjunction:
		k += 2
	case at(k) == syntax.Conjunction && s.Chunks[k].Word == "and":
		k++
	default:
		return nil
	}
	c := *d.Clause
	c.Phrases, c.Dates, c.Second, c.Shared = nil, nil, nil, false
	if at(k) == syntax.Preposition && at(k+1) == syntax.Date { // "and in May a mosque in Y"
		c.Dates = append(c.Dates, s.Chunks[k+1].Mentions...)
		k += 2
	}
	if at(k) != syntax.Noun || !goesOn(s, k) {
		return nil
	}
	if c.Chunk.Passive {
		c.Subjects = []int{k}
	} else {
		c.Objects = []int{k}
	}
	relative := false
	n := k + 1
scan:
	for ; n < len(s.Chunks); n++ {
		switch s.Chunks[n].Kind {
		case syntax.Verb:
			if !relative {
				return nil // a clause of its own
			}
		case syntax.Relative:
			relative = true
		case syntax.Subordinate:
			break scan
		case syntax.Break, syntax.Conjunction:
			break scan
		case syntax.Comma:
			if at(n+1) == syntax.Conjunction || at(n+1) == syntax.Subordinate {
				break scan
			}
			relative = false
		case syntax.Date:
			if !relative {
				c.Dates = append(c.Dates, s.Chunks[n].Mentions...)
			}
		case syntax.Preposition:
			if !relative && at(n+1) == syntax.Noun {
				c.Phrases = append(c.Phrases, syntax.Phrase{Word: s.Chunks[n].Word, At: n, Nouns: []int{n + 1}})
			}
		}
	}
	c.End = n
	if len(c.Dates) == 0 {
		return nil
	}
	return &c
}

// goesOn tells whether a noun phrase may suffer the deed told before: a person, a number, a building.
func goesOn(s *syntax.Sentence, i int) bool {
	c := &s.Chunks[i]
	if len(c.Mentions) > 0 && c.Mentions[0].Type == doc.QuantityMention && c.Mentions[0].First == c.First {
		return true
	}
	if _, ok := counted[c.Word]; ok && c.Last == c.First+1 {
		return true
	}
	m := c.Core
	return m != nil && !m.Coreference && !m.Adjective && (m.Type == graph.Person || m.Type == graph.Facility)
}
