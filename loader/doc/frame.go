package doc

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"linkchart/graph"
)

// Frame is a sentence as patterns see it: words in lower case with one blank between, and each mention replaced by a
// letter for its class and its number, so that "ISIS-K attacked the embassy in Kabul" is "<G0> attacked the <F1>". The
// classes: G armed group, S state body, O organization, P person, K people without a name, C country, L other place,
// N adjective of a place, F facility, A attack, T plot, E event, D date, Q quantity.
type Frame struct {
	Sentence int
	Text     string
	Mentions []Mention
	Document *Document

	// starts and spans: the byte where each piece begins, and its place in the document.
	starts []int32
	spans  []Span
	// places are the bytes where the mentions begin, -1 for one that has no place in the text.
	places []int32
	terms  terms
	// said are the pieces that are verbs of saying, once listed.
	said   []int32
	listed bool
}

var classes = map[graph.EntityType]byte{
	graph.ArmedGroup: 'G', graph.StateBody: 'S', graph.Organization: 'O', graph.Person: 'P', graph.Collective: 'K',
	graph.Country: 'C', graph.City: 'L', graph.AdminArea: 'L', graph.Region: 'L', graph.Facility: 'F',
	graph.Attack: 'A', graph.Plot: 'T', graph.Event: 'E',
}

// DateMention and QuantityMention are the types of mentions that are values.
const (
	DateMention     graph.EntityType = "date"
	QuantityMention graph.EntityType = "quantity"
)

func class(m *Mention) byte {
	switch {
	case m.Type == DateMention:
		return 'D'
	case m.Type == QuantityMention:
		return 'Q'
	case m.Adjective:
		return 'N'
	}
	if c, ok := classes[m.Type]; ok {
		return c
	}
	return 'X'
}

// Frame returns the frame of a sentence, made of the mentions found so far. Of overlapping mentions the longest counts. The
// frame is shared: nobody may change it.
func (d *Document) Frame(sentence int) *Frame {
	x := d.mentionIndex()
	if x.frames[sentence] == nil {
		x.frames[sentence] = d.frame(sentence, x.by[sentence])
	}
	return x.frames[sentence]
}

func (d *Document) frame(sentence int, mentions []Mention) *Frame {
	s := &d.Sentences[sentence]
	n := s.Last - s.First
	r := d.own()
	f := r.frames.One()
	f.Sentence, f.Document, f.Mentions = sentence, d, r.longest(mentions)
	f.starts, f.spans, f.terms.list = r.numbers.Take(n)[:0], r.spans.Take(n)[:0], r.terms.Take(n)[:0]
	f.places = r.numbers.Take(len(f.Mentions))
	for i := range f.places {
		f.places[i] = -1
	}
	var room [512]byte
	b := room[:0]
	next := 0
	for i := s.First; i < s.Last; {
		if len(b) > 0 {
			b = append(b, ' ')
		}
		f.starts = append(f.starts, int32(len(b)))
		if next < len(f.Mentions) && f.Mentions[next].First == i {
			m := &f.Mentions[next]
			f.terms.letters |= 1 << (class(m) - 'A')
			f.spans = append(f.spans, m.Span)
			f.places[next] = int32(len(b))
			b = appendPlaceholder(b, m, next)
			i = max(m.Last, i+1)
			next++
			continue
		}
		t := &d.Tokens[i]
		f.spans = append(f.spans, Span{t.Start, t.End})
		switch t.Lower {
		case "<":
			b = append(b, '(')
		case ">":
			b = append(b, ')')
		default:
			b = append(b, t.Lower...)
			f.terms.add(t.Lower)
		}
		i++
	}
	f.Text = string(b)
	return f
}

// longest returns the mentions of a sentence in order, of those that overlap the longest.
func (r *room) longest(mentions []Mention) []Mention {
	if apart(mentions) {
		return mentions
	}
	out := r.lists.Take(len(mentions))[:0]
	for _, m := range mentions {
		if !m.Coreference || m.Type != graph.Person { // patterns know "his" and "her"
			out = append(out, m)
		}
	}
	slices.SortStableFunc(out, func(a, b Mention) int { return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(b.Last, a.Last)) })
	keep := out[:0]
	for _, m := range out {
		if len(keep) > 0 && m.First < keep[len(keep)-1].Last {
			if prev := keep[len(keep)-1]; m.Last-m.First > prev.Last-prev.First {
				keep[len(keep)-1] = m
			}
			continue
		}
		keep = append(keep, m)
	}
	return keep
}

// apart tells whether mentions are in order and do not overlap, and patterns see them all.
func apart(mentions []Mention) bool {
	for i := range mentions {
		m := &mentions[i]
		if m.Coreference && m.Type == graph.Person || i > 0 && m.First < max(mentions[i-1].First+1, mentions[i-1].Last) {
			return false
		}
	}
	return true
}

func appendPlaceholder(b []byte, m *Mention, number int) []byte {
	b = append(b, '<', class(m))
	b = strconv.AppendInt(b, int64(number), 10)
	return append(b, '>')
}

// Span returns the place in the document of bytes [from, to) of the frame's text.
func (f *Frame) Span(from, to int) Span {
	i, _ := slices.BinarySearch(f.starts, int32(from)+1)
	j, _ := slices.BinarySearch(f.starts, int32(to))
	i, j = i-1, j-1
	if i < 0 {
		i = 0
	}
	if j < i {
		j = i
	}
	if len(f.spans) == 0 {
		return Span{}
	}
	return Span{f.spans[i].Start, f.spans[j].End}
}

// word returns a piece of the frame's text.
func (f *Frame) word(i int) string {
	if i+1 < len(f.starts) {
		return f.Text[f.starts[i] : f.starts[i+1]-1]
	}
	return f.Text[f.starts[i]:]
}

// speech returns the pieces that are verbs of saying.
func (f *Frame) speech() []int32 {
	if !f.listed {
		f.listed = true
		for i := range f.starts {
			if speechVerbs.Has(f.word(i)) {
				f.said = append(f.said, int32(i))
			}
		}
	}
	return f.said
}

// Offset returns the byte of the frame's text at which the piece that covers a code point begins.
func (f *Frame) Offset(codePoint int) int {
	for i, s := range f.spans {
		if s.End > codePoint {
			return int(f.starts[i])
		}
	}
	return len(f.Text)
}

// In returns the mentions whose placeholders stand in a part of the frame's text.
func (f *Frame) In(part string) []*Mention {
	var out []*Mention
	for {
		at := strings.IndexByte(part, '<')
		if at < 0 {
			return out
		}
		part = part[at+1:]
		end := strings.IndexByte(part, '>')
		if end < 2 || part[0] < 'A' || part[0] > 'Z' {
			continue
		}
		if n, err := strconv.ParseUint(part[1:end], 10, 31); err == nil && int(n) < len(f.Mentions) {
			out = append(out, &f.Mentions[n])
		}
	}
}

// Placeholder returns the placeholder of a mention of the frame, by its number.
func (f *Frame) Placeholder(i int) string { return string(appendPlaceholder(nil, &f.Mentions[i], i)) }

// Apposed tells whether a mention of the frame stands inside an apposition: behind "of" and before a comma.
func (f *Frame) Apposed(i int) bool {
	if f.places[i] < 0 {
		return false
	}
	before, behind := f.Text[:f.places[i]], f.Text[f.places[i]:]
	behind = behind[strings.IndexByte(behind, '>')+1:]
	return strings.HasPrefix(behind, " , ") && (strings.HasSuffix(before, " of ") || strings.HasSuffix(before, " of the "))
}

// Number returns the number of a mention in the frame, -1 if it is not of it.
func (f *Frame) Number(m *Mention) int {
	for i := range f.Mentions {
		if f.Mentions[i].Span == m.Span {
			return i
		}
	}
	return -1
}
