package attacks

import (
	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
	"linkchart/loader/text"
)

// Chronologies: texts in entries under dates, which tell in the present tense.

// fewestEntries is how many dates must open entries of a text for it to be a chronology.
const fewestEntries = 3

// chronicle notes, for each sentence of a chronology, the date that its entry stands under: one that opens the sentence before a dash or a colon, or
// one that is all of a sentence before it. The date of the text itself at its head opens no entry.
func (r *reader) chronicle() {
	entries := 0
	dates := make([]*doc.Mention, len(r.Sentences))
	for i := range r.Sentences {
		s := &r.Sentences[i]
		if s.Heading || s.Furniture {
			continue
		}
		if i > 0 {
			dates[i] = dates[i-1]
		}
		ms := r.InSentence(i)
		if len(ms) == 0 || ms[0].Type != doc.DateMention || ms[0].First != s.First || r.dateline(ms[0]) {
			continue
		}
		m := ms[0]
		if m.Last == s.Last || m.Last+1 == s.Last && r.Tokens[m.Last].Kind == text.Mark || opensEntry(r.Tokens[m.Last]) {
			dates[i] = &m
			entries++
		}
	}
	if entries >= fewestEntries {
		r.entries = dates
	}
}

// opensEntry tells whether a mark stands between a date and what happened then.
func opensEntry(t text.Token) bool {
	return t.Text == ":" || t.Text == "–" || t.Text == "—" || t.Text == "-" && t.Space
}

// entryDate returns the date of the entry that a sentence belongs to, nil where a text is no chronology.
func (r *reader) entryDate(sentence int) *doc.Mention {
	if r.entries == nil {
		return nil
	}
	return r.entries[sentence]
}

// entry tells whether a sentence is one of a chronology: "15 June 2013: gunmen storm a hospital".
func (r *reader) entry(s *syntax.Sentence) bool {
	if r.entryDate(s.Index) != nil {
		return true
	}
	if len(s.Chunks) < 3 || s.Chunks[0].Kind != syntax.Date || len(s.Chunks[0].Mentions) == 0 {
		return false
	}
	if k := s.Chunks[1].Kind; k != syntax.Break && k != syntax.Comma {
		return false
	}
	m := s.Chunks[0].Mentions[0]
	for i := m.First; i < m.Last; i++ {
		if t := s.Tokens[i].Text; len(t) == 4 && t[0] >= '1' && t[0] <= '2' && t[1] >= '0' && t[1] <= '9' {
			return true
		}
	}
	return false
}

// underDate gives a phrase without a day the date of its entry.
func (r *reader) underDate(p *phrase) {
	m := r.entryDate(p.sentence)
	if m == nil || len(p.dates) > 0 {
		return
	}
	if d := r.day(*m); d.Precision == graph.DayPrecision || d.Precision == graph.MonthPrecision || d.Precision == graph.YearPrecision {
		p.dates = append(p.dates, *m)
	}
}
