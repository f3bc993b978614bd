package llm

import (
	"encoding/json"
	"slices"
	"strings"
	"unicode/utf8"

	"linkchart/graph"
	"linkchart/loader/doc"
)

// Why a claim is dropped.
const (
	dropForm      = "not of the schema"
	dropMany      = "more claims than an answer may have"
	dropOntology  = "not in the ontology"
	dropSelf      = "joins a thing to itself"
	dropQuote     = "the quote is not in the text"
	dropPlace     = "the quote stands at several places"
	dropLong      = "the quote runs over more than two sentences"
	dropFurniture = "the quote is no running text"
	dropName      = "a name is not in the quote"
	dropPart      = "a name is part of another name"
	dropType      = "we read a name as of another type"
	dropUnknown   = "a name stands for nothing that we know"
	dropIncident  = "it is open which incident is meant"
	dropPlan      = "a plan or threat is no attack"
	dropValue     = "the value is not in the quote"
	dropUnread    = "we cannot read the value"
	dropModality  = "the text is less sure of it"
	dropPolarity  = "denied or negated, or not denied"
	dropCondition = "a question or a condition"
	dropSpeaker   = "who says so is not in the text"
	dropQualifier = "a qualifier is not in the quote"
	dropClaiming  = "blame and a claim of responsibility are mixed up"
)

// claim records a claim of an answer, or counts why it is dropped.
func (r *reader) claim(s segment, raw json.RawMessage) {
	if why := r.check(s, raw); why != "" {
		r.asked.Drop(why, 1)
		return
	}
	r.asked.Kept++
}

// check records a claim if the text bears it out; else it says why not.
func (r *reader) check(s segment, raw json.RawMessage) (why string) {
	var c claim
	if json.Unmarshal(raw, &c) != nil || c.Subject == nil || (c.Object == nil) == (c.Value == nil) || c.Modality.Rank() == 0 ||
		c.Polarity != positive && c.Polarity != negative || (c.Modality == graph.Denied) != (c.Polarity == negative) {
		return dropForm
	}
	q, why := r.quote(s, &c)
	if why != "" {
		return why
	}
	subject, why := r.end(q, c.Subject)
	if why != "" {
		return why
	}
	f := doc.Finding{
		Predicate: c.Predicate, Span: q.Span, Sentence: q.first, Modality: c.Modality, Negative: c.Polarity == negative, Coreference: subject.coreference,
		Confidence: confidence, Extractor: Name, Version: Version + " " + r.x.ModelName, Beside: true,
	}
	ends := []named{subject}
	if c.Object != nil {
		object, why := r.end(q, c.Object)
		if why != "" {
			return why
		}
		if why := joins(graph.RelationType(c.Predicate), subject, object); why != "" {
			return why
		}
		ends = append(ends, object)
		f.Coreference = f.Coreference || object.coreference
	} else if f.Value, f.Scope, why = r.value(q, subject.entity.Type, &c); why != "" {
		return why
	}
	if q.heading && slices.ContainsFunc(ends, func(n named) bool { return n.entity.Type.Class() == graph.OccurrenceClass }) {
		return dropFurniture
	}
	if why := r.stance(q, ends, &c, &f); why != "" {
		return why
	}
	f.Subject = subject.key
	if c.Object != nil {
		f.Object = ends[1].key
		if f.Qualifiers, why = r.qualifiers(q, &c, &f); why != "" {
			return why
		}
	}
	for _, n := range ends {
		r.declare(n)
	}
	r.Findings = append(r.Findings, f)
	return ""
}

// joins tells why a relation may not join two ends, "" if it may.
func joins(t graph.RelationType, subject, object named) string {
	switch {
	case slices.Contains(fromGazetteer, t) || graph.CheckEnds(t, subject.entity.Type, object.entity.Type) != nil,
		t == graph.LocatedIn && subject.entity.Type != graph.Facility:
		return dropOntology
	case subject.key == object.key:
		return dropSelf
	}
	return ""
}

// quote is a place in the text that a claim rests on.
type quote struct {
	doc.Span
	text string
	// first and last are its sentences.
	first, last int
	heading     bool
}

// quote finds the quote of a claim: letter for letter, at its only place or the one that is stated.
func (r *reader) quote(s segment, c *claim) (quote, string) {
	if strings.TrimSpace(c.Quote) == "" || !utf8.ValidString(c.Quote) {
		return quote{}, dropQuote
	}
	places := occurrences(s.text, c.Quote)
	at := 0
	var number int
	stated := len(c.Occurrence) > 0 && string(c.Occurrence) != "null"
	if stated && (json.Unmarshal(c.Occurrence, &number) != nil || number < 1) {
		return quote{}, dropForm
	}
	switch {
	case len(places) == 0:
		return quote{}, dropQuote
	case stated && number > len(places) || !stated && len(places) > 1:
		return quote{}, dropPlace
	case stated:
		at = number - 1
	}
	start := s.Start + utf8.RuneCountInString(s.text[:places[at]])
	q := quote{Span: doc.Span{Start: start, End: start + utf8.RuneCountInString(c.Quote)}, text: c.Quote}
	q.first, q.last = r.sentencesOf(q.Span)
	if q.last > q.first+1 || r.Sentences[q.first].Paragraph != r.Sentences[q.last].Paragraph {
		return quote{}, dropLong
	}
	for i := q.first; i <= q.last; i++ {
		if r.Sentences[i].Furniture {
			return quote{}, dropFurniture
		}
		q.heading = q.heading || r.Sentences[i].Heading
	}
	return q, ""
}

// maxPlaces is how many places of a quote are counted.
const maxPlaces = 1000

// occurrences returns the bytes at which part stands in text.
func occurrences(text, part string) []int {
	var out []int
	for from := 0; len(out) < maxPlaces; {
		i := strings.Index(text[from:], part)
		if i < 0 {
			break
		}
		out = append(out, from+i)
		_, n := utf8.DecodeRuneInString(text[from+i:])
		from += i + n
	}
	return out
}

// sentencesOf returns the first and the last sentence that a span touches.
func (r *reader) sentencesOf(s doc.Span) (first, last int) {
	first = -1
	for i := range r.Sentences {
		if x := &r.Sentences[i]; x.Start < s.End && s.Start < x.End {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	return max(first, 0), max(last, first, 0)
}

// places returns where words stand in a quote as whole words.
func (r *reader) places(q quote, words string) []doc.Span {
	var out []doc.Span
	if strings.TrimSpace(words) != words || words == "" {
		return nil
	}
	n := utf8.RuneCountInString(words)
	for _, at := range occurrences(q.text, words) {
		start := q.Start + utf8.RuneCountInString(q.text[:at])
		if r.edge(start) && r.edge(start+n) {
			out = append(out, doc.Span{Start: start, End: start + n})
		}
	}
	return out
}

// edge tells whether no word runs over a code point.
func (r *reader) edge(at int) bool {
	return at <= 0 || at >= len(r.Runes) || !wordRune(r.Runes[at-1]) || !wordRune(r.Runes[at])
}
