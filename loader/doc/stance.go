package doc

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/pattern"
	"linkchart/loader/text"
)

var (
	hypothetical = pattern.MustCompile(`\b(?:could|might|may|would|potentially|possible|aspires?|aspirations?|aspiring|ambitions?|ambitious|capability and the will|intends?|intentions?|seeks? to|hopes? to|wants? to|threat to|attempting to|attempts? to|trying to|aims? to|with the aim)\b`)
	alleged      = pattern.MustCompile(`\b(?:allegedly|alleged|suspected|suspects|accused|accuses|accusing|believed to|thought to|appears? to|seems? to|apparently|reputed|bears? the|hallmarks?|linked to|possibly|signature)\b`)
	reported     = pattern.MustCompile(`\b(?:reportedly|reported|estimates?|estimated|according to)\b`)
	denial       = pattern.MustCompile(`\b(?:(?:denied|denies|deny|denying|rejected|rejects|dismissed|disputed|disputes)\b|(?:ruled|ruling|rules) out that\b|(?:no|little|any) (?:evidence|proof|indication|sign|suggestion) that\b|(?:doubt|doubts|doubted|disproved|refuted|refutes) that\b)`)
	// nearCue are the cues that reach over a few words to what follows.
	nearCue  = pattern.MustCompile(`\b(?:could|might|may|would|allegedly|reportedly|possibly|suspected of|accused of|believed to|thought to)\b`)
	happened = pattern.MustCompile(`\b(?:led|leading|resulted|resulting|culminated) (?:to|in) `)
	// speech finds who said it: "officials said that …", "…, analysts say", "according to X".
	speechBefore = pattern.MustCompile(`((?:[^ ,;.:]+ ){1,7}?)(?:(?:has|have|had|also) )*(?:said|says|say|warned|warns?|pointed out|point out|points out|noted|notes?|added|reported|reports?|stated|testified|claimed|claims?|confirmed|announced|argued|argues?|believes?|told [^ ]+|assured?|assures|revealed|suggested|stressed|stressing)(?: on [^ ]+)?(?: that)? `)
	speechAfter  = pattern.MustCompile(`, ((?:[^ ,;.:]+ ){1,6}?)(?:said|says|say|warned|warn|added|reported|announced|told [^ ]+)\b`)
	// inverted finds who is named behind the verb: "…, said X".
	inverted    = pattern.MustCompile(`(?:,|["”']) (?:said|says|warned|added) ((?:[^ ,;.:]+ ){1,6})`)
	accordingTo = pattern.MustCompile(`according to ((?:[^ ,;.]+ ?){1,6})`)
)

// Words of which one stands where somebody says something, and those of "according to": a sentence without them is not searched.
var (
	speechVerbs = text.NewWordSet(`said says say warned warn warns pointed point points noted note notes added reported report reports stated testified claimed claim claims
		confirmed announced argued argue argues believe believes told assured assure assures revealed suggested stressed stressing`)
	speechAids     = text.NewWordSet(`has have had also`)
	speechWords    = oneOf(strings.Join(speechVerbs.Words(), " "))
	accordingWords = oneOf(`according`)
)

// Stance is who vouches for a statement.
type Stance struct {
	Modality    graph.Modality
	Attribution string
	Speaker     *Mention
}

// Stance reads the cues around a match: inside it, before it in its clause, and who is said to say it. Of two cues the weaker
// one wins; the speaker stays.
func (m *Match) Stance() Stance {
	s := Stance{Modality: graph.Asserted}
	inside := m.Text[m.From:m.To]
	if at := happened.FindStringIndex(inside); at != nil {
		inside = inside[at[0]:] // an ambition that has led to attacks is no longer one
	}
	if back := m.Text[wordsBack(m.Text, clauseStart(m.Text, m.From), m.From, 4):m.From]; nearCue.MatchString(back) {
		inside = back + inside
	}
	if who := m.speaker(); who != "" {
		s.Modality = graph.Reported
		s.Attribution = who
		for _, x := range m.In(who) {
			s.Speaker = x
		}
		s.Attribution = m.words(who)
	}
	if reported.MatchString(inside) && s.Modality == graph.Asserted {
		s.Modality = graph.Reported
		if a := accordingTo.FindStringSubmatch(inside); a != nil {
			s.Attribution = m.words(a[1])
		}
	}
	if alleged.MatchString(inside) {
		s.Modality = graph.Weaker(s.Modality, graph.Alleged)
	}
	if hypothetical.MatchString(inside) {
		s.Modality = graph.Weaker(s.Modality, graph.Hypothetical)
	}
	if s.Modality == graph.Reported && s.Attribution == "" {
		s.Attribution = "unnamed source"
	}
	return s
}

// Denied tells whether the clause before the match denies it, and who does.
func (m *Match) Denied() (who string, denied bool) {
	from := clauseStart(m.Text, m.From)
	loc := denial.FindStringIndex(m.Text[from:m.To])
	if loc == nil {
		return "", false
	}
	before := strings.TrimSpace(m.Text[from : from+loc[0]])
	if first, _, _ := strings.Cut(before, " "); first == "nobody" || first == "few" || first == "no" {
		return "", false // "nobody doubts that"
	}
	return m.words(before), true
}

// speaker returns the part of the frame that names who says what the match says, "" for nobody.
func (m *Match) speaker() string {
	if m.terms.meets(speechWords) {
		if who := m.saidBy(); who != "" {
			return who
		}
	}
	if m.terms.meets(accordingWords) {
		if a := accordingTo.FindStringSubmatch(m.Text); a != nil {
			return strings.TrimSpace(a[1])
		}
	}
	return ""
}

// saidBy returns the part before or behind a match that names who says it, with a verb of saying.
func (m *Match) saidBy() string {
	verbs := m.speech()
	if len(verbs) == 0 {
		return ""
	}
	if int(m.starts[verbs[0]]) < m.From {
		if who := m.before(verbs[0]); who != "" {
			return who
		}
	}
	if int(m.starts[verbs[len(verbs)-1]]) < m.To {
		return ""
	}
	if l := speechAfter.FindStringSubmatch(m.Text[m.To:]); l != nil {
		if who := strings.TrimSpace(l[1]); speakerWords.MatchString(who) {
			return who
		}
	}
	if l := inverted.FindStringSubmatch(m.Text[m.To:]); l != nil {
		if who := strings.TrimSpace(l[1]); speakerWords.MatchString(who) {
			return who
		}
	}
	return ""
}

// speakerReach is how many words may stand before a verb of saying as who says it.
const speakerReach = 7

// before returns the part before a match that names who says it; first is the first verb of saying of the frame.
func (m *Match) before(first int32) string {
	from := int(first)
	for from > 0 && speechAids.Has(m.word(from-1)) {
		from--
	}
	head := m.Text[m.starts[max(from-speakerReach, 0)]:m.From]
	if locs := speechBefore.FindAllStringSubmatchIndex(head, -1); len(locs) > 0 {
		l := locs[len(locs)-1]
		between := head[l[1]:]
		if len(strings.Fields(between)) <= 14 && !strings.Contains(between, " . ") && !strings.Contains(between, ";") {
			if who := strings.TrimSpace(head[l[2]:l[3]]); speakerWords.MatchString(who) {
				return who
			}
		}
	}
	return ""
}

// words returns the document's words for a part of the frame's text.
func (m *Match) words(part string) string {
	at := strings.Index(m.Text, part)
	if at < 0 || part == "" {
		return ""
	}
	s := m.Span(at, at+len(part))
	return m.Document.Slice(s.Start, s.End)
}

// wordsBack returns where the n-th word before at begins, not before from.
func wordsBack(text string, from, at, n int) int {
	i := at
	for ; n > 0 && i > from; n-- {
		j := strings.LastIndexByte(text[from:max(i-1, from)], ' ')
		if j < 0 {
			return from
		}
		i = from + j + 1
	}
	return i
}

// speakerWords name sources without a name.
var speakerWords = pattern.MustCompile(`<[SOPKCL]\d+>|\b(?:officials?|analysts?|experts?|sources?|police|authorities|witnesses|spokesman|spokeswoman|spokesperson|reports?|media|prosecutors|investigators|military|government|ministry|intelligence|observers|diplomats|researchers|residents|agency|agencies|monitors|president|assessments?|estimates|findings|analysis|statement|study)\b`)

// clauseStart returns where the clause of a byte begins.
func clauseStart(text string, at int) int {
	from := 0
	for _, stop := range []string{" ; ", " : ", " while ", " although ", " but ", " whereas "} {
		if i := strings.LastIndex(text[:at], stop); i >= 0 && i+len(stop) > from {
			from = i + len(stop)
		}
	}
	return from
}
