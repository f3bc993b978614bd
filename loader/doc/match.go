package doc

import (
	"slices"
	"strings"

	"linkchart/graph"
)

// Match is one place where a pattern matches.
type Match struct {
	*Frame
	// From and To are bytes of the frame's text.
	From, To int
	names    []string
	groups   []int // pairs of first and last byte, -1 for a group that took no part
}

// group returns the bytes of a named group; ok is false if it took no part.
func (m *Match) group(name string) (from, to int, ok bool) {
	i := slices.Index(m.names, name)
	if i < 1 || m.groups[2*i] < 0 {
		return 0, 0, false
	}
	return m.groups[2*i], m.groups[2*i+1], true
}

// Group returns the part of the text that a named group matched, "" if it took no part.
func (m *Match) Group(name string) string {
	from, to, ok := m.group(name)
	if !ok {
		return ""
	}
	return m.Text[from:to]
}

// GroupSpan returns the place in the document of a named group, the whole match's if it took no part.
func (m *Match) GroupSpan(name string) Span {
	from, to, ok := m.group(name)
	if !ok {
		return m.Span(m.From, m.To)
	}
	return m.Span(from, to)
}

// GroupText returns the words of the document that a named group matched.
func (m *Match) GroupText(name string) string {
	s := m.GroupSpan(name)
	return m.Document.Slice(s.Start, s.End)
}

// All returns the mentions in a named group.
func (m *Match) All(name string) []*Mention { return m.In(m.Group(name)) }

// One returns the first mention in a named group, nil if there is none.
func (m *Match) One(name string) *Mention {
	if all := m.All(name); len(all) > 0 {
		return all[0]
	}
	return nil
}

// Subject returns the armed group that a match is about though it does not name it: for a participle that opens the sentence
// the first group behind its comma, else the nearest group before the match, else the first behind it.
func (m *Match) Subject() *Mention {
	span := m.Span(m.From, m.To)
	var before, behind, main *Mention
	comma := strings.Index(m.Text[m.To:], " , ")
	after := len(m.Document.Runes)
	if comma >= 0 {
		after = m.Span(m.To+comma, m.To+comma+2).Start
	}
	for i := range m.Mentions {
		x := &m.Mentions[i]
		if x.Type != graph.ArmedGroup || x.Adjective || span.Overlaps(x.Span) || m.Apposed(i) {
			continue
		}
		switch {
		case x.Start < span.Start:
			before = x
		case x.Start > after && main == nil:
			main = x
		}
		if x.Start > span.Start && behind == nil {
			behind = x
		}
	}
	switch {
	case m.From == 0 && main != nil:
		return main
	case before != nil:
		return before
	case main != nil:
		return main
	}
	return behind
}
