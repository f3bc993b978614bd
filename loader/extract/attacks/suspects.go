package attacks

import (
	"linkchart/graph"
	"linkchart/loader/doc"
)

var blame = wordSet(`suspected suspect blamed blame responsible attributed accused`)

// suspects ties the groups that a brief text blames or that claim its one attack, where no clause was read so.
func (r *reader) suspects(in *incident, sentences []int) {
	held := map[string]bool{}
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Subject == in.thing.Key && (f.Predicate == string(graph.AttributedTo) || f.Predicate == string(graph.ClaimedBy)) {
			held[f.Object] = true
		}
	}
	for _, i := range sentences {
		s := &r.Sentences[i]
		blamed, claims, denied := -1, -1, false
		for k := s.First; k < s.Last; k++ {
			w := r.Tokens[k].Lower
			switch {
			case blame[w] && blamed < 0:
				blamed = k
			case w == "claimed" || w == "claiming":
				claims = k
			case w == "denied" || w == "not" || w == "denies":
				denied = true
			}
		}
		if denied || blamed < 0 && claims < 0 {
			continue
		}
		for _, m := range r.InSentence(i) {
			if m.Type != graph.ArmedGroup || m.Coreference || held[m.Key] {
				continue
			}
			f := doc.Finding{Subject: in.thing.Key, Object: m.Key, Coreference: true, Confidence: 0.6}
			r.sentence = i
			switch {
			case claims >= m.Last && claims-m.Last <= 4:
				f.Predicate, f.Modality, f.Attribution = string(graph.ClaimedBy), graph.Claimed, r.Slice(m.Start, m.End)
				f.Span = doc.Span{Start: m.Start, End: r.Tokens[claims].End}
			case blamed >= 0:
				f.Predicate, f.Modality = string(graph.AttributedTo), graph.Alleged
				f.Span = doc.Span{Start: min(m.Start, r.Tokens[blamed].Start), End: max(m.End, r.Tokens[blamed].End)}
			default:
				continue
			}
			held[m.Key] = true
			r.find(f)
		}
	}
}
