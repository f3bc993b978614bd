package attacks

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/syntax"
)

// incidentIn returns the attack that noun phrases speak of, else, if they may mean it, the one told last.
func (r *reader) incidentIn(s *syntax.Sentence, chunks []int) *incident {
	for _, i := range chunks {
		c := &s.Chunks[i]
		for _, m := range r.InSentence(s.Index) {
			if m.Type != graph.Attack || m.Last <= c.First || m.First >= c.Last {
				continue
			}
			for _, in := range r.incidents {
				if in.thing.Key == m.Key {
					return in
				}
			}
		}
	}
	return nil
}

// lastTold returns the incident told last before a sentence, at most n sentences back.
func (r *reader) lastTold(sentence, n int) *incident {
	for at := sentence; at >= sentence-n; at-- {
		if told := r.toldIn[at]; len(told) > 0 {
			return told[len(told)-1]
		}
	}
	if n >= 2 {
		if in := r.only(sentence); in != nil {
			return in
		}
		return r.main()
	}
	return nil
}

// main returns the attack that a report is about: the first one, if it was told in its first sentences.
func (r *reader) main() *incident {
	if r.Anchor == "" || len(r.incidents) == 0 {
		return nil
	}
	in := r.incidents[0]
	lead, again := 0, 0
	for i := range r.Sentences {
		if r.Sentences[i].Heading || r.Sentences[i].Furniture {
			continue
		}
		if lead++; slices.Contains(r.toldIn[i], in) {
			if again == 0 && lead > 3 {
				return nil
			}
			again++
		}
	}
	if again == 0 || in.aggregate {
		return nil
	}
	return in
}

// only returns the one attack that a text has told so far, if it is not too far back: the text is about it.
func (r *reader) only(sentence int) *incident {
	if len(r.incidents) != 1 {
		return nil
	}
	if in := r.incidents[0]; !in.aggregate && sentence-in.sentence <= 12 && r.stateDeed <= in.sentence {
		return in
	}
	return nil
}
