package attacks

import (
	"slices"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// datelineReach is how many sentences from the first the dateline may stand in, datelineLength how many tokens it may have.
const datelineReach, datelineLength = 10, 16

// desk returns the town of the dateline, where "here" is: "PESHAWAR, Pakistan, Feb. 3 - "; nil if the text has none.
func (r *reader) desk() *doc.Mention {
	if r.deskRead {
		return r.deskTown
	}
	r.deskRead = true
	for i := 0; i < len(r.Sentences) && i < datelineReach; i++ {
		ms := r.InSentence(i)
		for k := range ms {
			if m := &ms[k]; m.First == r.Sentences[i].First && m.Type == graph.City && r.datelined(m) {
				town := *m
				r.deskTown = &town
				return r.deskTown
			}
		}
	}
	return nil
}

// datelined tells whether a dash or a colon stands behind a town with nothing but names, dates and marks between.
func (r *reader) datelined(m *doc.Mention) bool {
	for k := m.Last; k < r.Sentences[m.Sentence].Last && k < m.Last+datelineLength; k++ {
		t := &r.Tokens[k]
		switch {
		case t.Text == "—" || t.Text == "–" || t.Text == ":" || t.Text == "-" && t.Space:
			r.deskEnd = k
			return true
		case t.Kind == text.Mark, t.Upper(), r.named(m.Sentence, k), t.Text[0] >= '0' && t.Text[0] <= '9':
		default:
			return false
		}
	}
	return false
}

// hereAt returns the town of the dateline as a mention at some tokens, nil if there is none.
func (r *reader) hereAt(sentence, first, last int) *doc.Mention {
	d := r.desk()
	if d == nil {
		return nil
	}
	m := *d
	m.Span = doc.Span{Start: r.Tokens[first].Start, End: r.Tokens[last-1].End}
	m.First, m.Last, m.Sentence, m.Coreference = first, last, sentence, true
	return &m
}

// here adds the town of the dateline to a phrase whose clause says "here" or "in this city" before its next verb.
func (r *reader) here(s *syntax.Sentence, c *syntax.Clause, p *phrase) {
	for k := c.Verb + 1; k < len(s.Chunks) && s.Chunks[k].Kind != syntax.Verb; k++ {
		x := &s.Chunks[k]
		if x.Word == "here" && x.Last-x.First == 1 || x.Article == "this" && homes.Has(x.Word) && (len(x.Mentions) == 0 && x.Last-x.First == 2 || x.Last-x.First <= 5 && !slices.ContainsFunc(x.Mentions, func(m *doc.Mention) bool { return !m.Adjective })) {
			if m := r.hereAt(s.Index, x.First, x.Last); m != nil {
				p.places = append(p.places, *m)
			}
			return
		}
	}
}

// homes are nouns for the town where a text is written.
var homes = wordSet(`city town capital village`)
