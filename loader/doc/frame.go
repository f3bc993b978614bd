package doc

import (
	"fmt"
	"regexp"
	"sort"
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
	starts []int
	spans  []Span
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

// Frame builds the frame of a sentence from the mentions found so far. Of overlapping mentions the longest counts.
func (d *Document) Frame(sentence int) *Frame {
	f := &Frame{Sentence: sentence, Document: d}
	for _, m := range d.InSentence(sentence) {
		f.Mentions = append(f.Mentions, m)
	}
	sort.SliceStable(f.Mentions, func(i, j int) bool {
		a, b := f.Mentions[i], f.Mentions[j]
		if a.First != b.First {
			return a.First < b.First
		}
		return a.Last > b.Last
	})
	keep := f.Mentions[:0]
	for _, m := range f.Mentions {
		if len(keep) > 0 && m.First < keep[len(keep)-1].Last {
			if prev := keep[len(keep)-1]; m.Last-m.First > prev.Last-prev.First {
				keep[len(keep)-1] = m
			}
			continue
		}
		keep = append(keep, m)
	}
	f.Mentions = keep

	s := &d.Sentences[sentence]
	var b strings.Builder
	piece := func(text string, at Span) {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		f.starts = append(f.starts, b.Len())
		f.spans = append(f.spans, at)
		b.WriteString(text)
	}
	next := 0
	for i := s.First; i < s.Last; {
		if next < len(f.Mentions) && f.Mentions[next].First == i {
			m := &f.Mentions[next]
			piece(fmt.Sprintf("<%c%d>", class(m), next), m.Span)
			i = max(m.Last, i+1)
			next++
			continue
		}
		t := &d.Tokens[i]
		piece(strings.NewReplacer("<", "(", ">", ")").Replace(t.Lower), Span{t.Start, t.End})
		i++
	}
	f.Text = b.String()
	return f
}

// Span returns the place in the document of bytes [from, to) of the frame's text.
func (f *Frame) Span(from, to int) Span {
	i := sort.SearchInts(f.starts, from+1) - 1
	j := sort.SearchInts(f.starts, to) - 1
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

// Offset returns the byte of the frame's text at which the piece that covers a code point begins.
func (f *Frame) Offset(codePoint int) int {
	for i, s := range f.spans {
		if s.End > codePoint {
			return f.starts[i]
		}
	}
	return len(f.Text)
}

var placeholder = regexp.MustCompile(`<([A-Z])(\d+)>`)

// In returns the mentions whose placeholders stand in a part of the frame's text.
func (f *Frame) In(part string) []*Mention {
	var out []*Mention
	for _, m := range placeholder.FindAllStringSubmatch(part, -1) {
		if n, err := strconv.Atoi(m[2]); err == nil && n < len(f.Mentions) {
			out = append(out, &f.Mentions[n])
		}
	}
	return out
}

// Match is one place where a pattern matches.
type Match struct {
	*Frame
	// From and To are bytes of the frame's text.
	From, To int
	groups   map[string][2]int
}

// Group returns the part of the text that a named group matched, "" if it took no part.
func (m *Match) Group(name string) string {
	g, ok := m.groups[name]
	if !ok {
		return ""
	}
	return m.Text[g[0]:g[1]]
}

// GroupSpan returns the place in the document of a named group, the whole match's if it took no part.
func (m *Match) GroupSpan(name string) Span {
	g, ok := m.groups[name]
	if !ok {
		return m.Span(m.From, m.To)
	}
	return m.Span(g[0], g[1])
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

// Pattern is a regular expression over frames.
type Pattern struct {
	re *regexp.Regexp
	// need are words of which one must stand in the text: a cheap test first.
	need []string
}

// macros abbreviate what patterns share. {GROUP:x} captures as x; {w3} is up to three words; a list has commas and "and".
var macros = strings.NewReplacer(
	"{w1}", `(?:[^<> ,;]+ ){0,1}`, "{w2}", `(?:[^<> ,;]+ ){0,2}`, "{w3}", `(?:[^<> ,;]+ ){0,3}`, "{w4}", `(?:[^<> ,;]+ ){0,4}`,
	"{w6}", `(?:[^<> ,;]+ ){0,6}`, "{w8}", `(?:[^<> ,;]+ ){0,8}`,
	// {any4} may also run over mentions and commas.
	"{any4}", `(?:[^ ;]+ ){0,4}`, "{any8}", `(?:[^ ;]+ ){0,8}`, "{any14}", `(?:[^ ;]+ ){0,14}`,
	"{be}", `(?:is|are|was|were|has been|have been|had been|being|be|been)`, "{the}", `(?:the |a |an |its |their |his )?`,
	"{have}", `(?:has |have |had |having )?`,
)

var capture = regexp.MustCompile(`\{([A-Z]+)(s?)(?::([a-z]+))?\}`)

var sorts = map[string]string{
	"GROUP": "G", "STATE": "S", "ORG": "O", "PERSON": "P", "PEOPLE": "K", "COUNTRY": "C", "PLACE": "CL", "NATION": "N", "FACILITY": "F",
	"ATTACK": "A", "PLOT": "T", "EVENT": "E", "DATE": "D", "QUANTITY": "Q",
	"ACTOR": "GSOPKC", "BODY": "GSOC", "ORGLIKE": "GSO", "TARGET": "GSOPKCLFEN", "SPEAKER": "SOPCKL", "SITE": "CLF", "ANY": "A-Z",
}

// NewPattern compiles an expression. {GROUP} is a mention of an armed group, {PLACEs:o} a list of places captured as o; see
// sorts. need lists words of which one must occur, to save time; none means that the pattern is always tried.
func NewPattern(expression string, need ...string) (*Pattern, error) {
	src := macros.Replace(expression)
	var unknown error
	src = capture.ReplaceAllStringFunc(src, func(s string) string {
		m := capture.FindStringSubmatch(s)
		letters, ok := sorts[m[1]]
		if !ok {
			unknown = fmt.Errorf("%w: pattern %q: unknown class %s", graph.ErrInvalid, expression, m[1])
			return s
		}
		out := `<[` + letters + `]\d+>`
		if m[2] == "s" {
			out = `(?:both |either )?(?:the )?` + out + `(?:(?: ,| ;)?(?: and| or| as well as| but also| and the| , including)?(?: more recently)?(?: in| on| of| from| against)?(?: the)? ` + out + `)*`
		}
		if m[3] != "" {
			return `(?P<` + m[3] + `>` + out + `)`
		}
		return `(?:` + out + `)`
	})
	if unknown != nil {
		return nil, unknown
	}
	re, err := regexp.Compile(`(?:^| )(?:` + src + `)(?: |$)`)
	if err != nil {
		return nil, fmt.Errorf("%w: pattern %q: %w", graph.ErrInvalid, expression, err)
	}
	return &Pattern{re: re, need: need}, nil
}

// Find returns the places where the pattern matches, overlapping ones too, each start once.
func (p *Pattern) Find(f *Frame) []*Match {
	if len(p.need) > 0 {
		found := false
		for _, n := range p.need {
			if strings.Contains(f.Text, n) {
				found = true
				break
			}
		}
		if !found {
			return nil
		}
	}
	var out []*Match
	for at := 0; at < len(f.Text); {
		loc := p.re.FindStringSubmatchIndex(f.Text[at:])
		if loc == nil {
			break
		}
		m := &Match{Frame: f, From: at + loc[0], To: at + loc[1], groups: map[string][2]int{}}
		if f.Text[m.From] == ' ' {
			m.From++
		}
		if m.To > m.From && f.Text[m.To-1] == ' ' {
			m.To--
		}
		for i, name := range p.re.SubexpNames() {
			if name != "" && loc[2*i] >= 0 {
				m.groups[name] = [2]int{at + loc[2*i], at + loc[2*i+1]}
			}
		}
		out = append(out, m)
		// Go on behind the first piece of the match.
		if next := strings.IndexByte(f.Text[m.From:], ' '); next >= 0 {
			at = m.From + next
		} else {
			break
		}
	}
	return out
}

// Placeholder returns the placeholder of a mention of the frame, by its number.
func (f *Frame) Placeholder(i int) string { return fmt.Sprintf("<%c%d>", class(&f.Mentions[i]), i) }

// GroupText returns the words of the document that a named group matched.
func (m *Match) GroupText(name string) string {
	s := m.GroupSpan(name)
	return m.Document.Slice(s.Start, s.End)
}

// Apposed tells whether a mention of the frame stands inside an apposition: behind "of" and before a comma.
func (f *Frame) Apposed(i int) bool {
	p := f.Placeholder(i)
	return strings.Contains(f.Text, " of "+p+" , ") || strings.Contains(f.Text, " of the "+p+" , ")
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
