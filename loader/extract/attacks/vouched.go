package attacks

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/syntax"
)

// vouched makes what a sentence tells of those who did it reported where it names somebody who says so: "X attacked Y, officials said",
// "according to the UN, X killed ten".
func (r *reader) vouched(s *syntax.Sentence) {
	for i := range r.Findings[r.mark:] {
		f := &r.Findings[r.mark+i]
		if f.Sentence != s.Index || f.Modality != graph.Asserted || f.Predicate != string(graph.AttributedTo) && f.Predicate != string(graph.ParticipatedIn) {
			continue
		}
		if who := r.voucher(s, f.Span); who != "" {
			f.Modality, f.Attribution = graph.Reported, who
		}
	}
}

// voucher returns the words for who says what stands at a place of a sentence, "" for nobody.
func (r *reader) voucher(s *syntax.Sentence, span doc.Span) string {
	start := func(i int) int { return r.Tokens[s.Chunks[i].First].Start }
	end := func(i int) int { return r.Tokens[s.Chunks[i].Last-1].End }
	for i := range s.Chunks {
		if s.Chunks[i].Kind == syntax.Noun && i > 0 && start(i) > 0 && r.accordingTo(s, i) {
			return s.Text(i)
		}
	}
	for _, o := range s.Clauses {
		if !vouching.Has(o.Chunk.Word) || o.Chunk.Passive || o.Chunk.Negative || o.Chunk.Modal || !o.Chunk.Finite || len(o.Subjects) == 0 || o.Relative {
			continue
		}
		at := o.Subjects[0]
		switch {
		case start(at) >= span.End: // "…, officials said"
			if at > 0 && (s.Chunks[at-1].Kind == syntax.Comma || strings.ContainsAny(s.Text(at-1), "\"”")) && len(o.Objects) == 0 || o.Chunk.Word == "tell" && at > 0 && s.Chunks[at-1].Kind == syntax.Comma {
				return s.Text(at)
			}
		case end(o.Verb) <= span.Start && !r.cutOff(s, o.Verb, span): // "officials said X …"
			return s.Text(at)
		}
	}
	return ""
}

// vouching are verbs for how others than those who did it tell of a deed.
var vouching = wordSet(`say tell report state announce add confirm allege believe conclude find determine maintain insist suspect think reckon`)

// accordingTo tells whether "according to" stands before a noun phrase.
func (r *reader) accordingTo(s *syntax.Sentence, i int) bool {
	k := s.Chunks[i].First
	return k >= 2 && r.Tokens[k-1].Lower == "to" && r.Tokens[k-2].Lower == "according"
}

// cutOff tells whether a break or a clause of its own stands between a verb and a place behind it.
func (r *reader) cutOff(s *syntax.Sentence, verb int, span doc.Span) bool {
	for k := verb + 1; k < len(s.Chunks) && r.Tokens[s.Chunks[k].First].Start < span.Start; k++ {
		c := &s.Chunks[k]
		if k > verb+9 || c.Kind == syntax.Break || c.Kind == syntax.Conjunction && c.Word == "but" || c.Kind == syntax.Relative || c.Kind == syntax.Subordinate && c.Word != "that" || c.Kind == syntax.Verb && c.Finite {
			return true
		}
	}
	return false
}
