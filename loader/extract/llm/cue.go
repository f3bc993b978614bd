package llm

import (
	"strings"

	"linkchart/graph"
	"linkchart/loader/doc"
	"linkchart/loader/pattern"
)

var (
	denials   = pattern.MustCompile(`\b(?:denied|denies|deny|denying|denial|rejected|rejects|rejecting|dismissed|dismisses|disputed|disputes|refuted|refutes)\b`)
	negations = pattern.MustCompile(`\b(?:not|n't|n’t|cannot|never|neither|nor|nobody|without|no evidence|no proof)\b`)
	notOnly   = strings.NewReplacer("not only", "", "not just", "")
	condition = pattern.MustCompile(`\b(?:if|unless|whether|provided that|in case)\b`)
	claiming  = pattern.MustCompile(`\b(?:claim|claims|claimed|claiming|responsibility|took credit|takes credit|admitted|admits|acknowledged)\b`)
)

// stance holds who the model says vouches for a claim against our own reading of the cues, and completes the finding. Cues
// count from the beginning of the sentence to the end of the quote, so that no quote can be cut short to lose its hedge.
func (r *reader) stance(q quote, ends []named, c *claim, f *doc.Finding) string {
	own, attribution, denied := graph.Asserted, "", false
	anchor := q.End
	for _, n := range ends {
		anchor = min(anchor, n.at.Start)
	}
	for i := q.first; i <= q.last; i++ {
		s := r.Sentences[i]
		until := min(q.End, s.End)
		head := notOnly.Replace(strings.ToLower(r.Slice(s.Start, until)))
		if negations.MatchString(head) && !f.Negative {
			return dropPolarity
		}
		if condition.MatchString(head) || r.Tokens[s.Last-1].Text == "?" {
			return dropCondition
		}
		denied = denied || denials.MatchString(head)
		frame := r.Frame(i)
		to := frameEnd(frame, until)
		whole := &doc.Match{Frame: frame, To: to}
		own = graph.Weaker(own, whole.Stance().Modality)
		from := min(frame.Offset(max(anchor, s.Start)), to)
		near := (&doc.Match{Frame: frame, From: from, To: to}).Stance()
		own = graph.Weaker(own, near.Modality)
		if attribution == "" {
			attribution = near.Attribution
		}
	}
	switch {
	case denied != f.Negative:
		return dropPolarity
	case f.Value != nil && (f.Negative || c.Modality == graph.Hypothetical):
		return dropPolarity
	case c.Modality.Rank() < own.Rank():
		return dropModality
	}
	if why := r.responsibility(q, c); why != "" {
		return why
	}
	return r.attribute(q, ends, attribution, c, f)
}

// frameEnd is the byte of a frame at which the piece ends that covers the code point before until.
func frameEnd(f *doc.Frame, until int) int {
	if at := f.Offset(until); at < len(f.Text) {
		return max(at-1, 0)
	}
	return len(f.Text)
}

// responsibility keeps a claim of responsibility and blame apart.
func (r *reader) responsibility(q quote, c *claim) string {
	words := claiming.MatchString(strings.ToLower(q.text))
	switch t := graph.RelationType(c.Predicate); {
	case t == graph.ClaimedBy && c.Modality != graph.Denied && !words,
		t == graph.AttributedTo && c.Modality == graph.Claimed,
		c.Modality == graph.Claimed && !words:
		return dropClaiming
	}
	return ""
}

// attribute fills in who says so. It stands in the sentence of the quote or in the one before.
func (r *reader) attribute(q quote, ends []named, own string, c *claim, f *doc.Finding) string {
	said := strings.Join(strings.Fields(c.Who), " ")
	if c.Who != "" {
		from := r.Sentences[max(q.first-1, 0)].Start
		if to := r.Sentences[q.last].End; !strings.Contains(r.Given(from, to), c.Who) {
			return dropSpeaker
		}
	}
	switch c.Modality {
	case graph.Asserted:
		return ""
	case graph.Claimed:
		if said == "" {
			actor := ends[len(ends)-1].at
			said = r.Given(actor.Start, actor.End)
		}
	case graph.Reported, graph.Denied:
		if said == "" {
			said = own
		}
		if said == "" {
			return dropSpeaker
		}
	}
	if said == "" {
		said = own
	}
	f.Attribution = said
	return ""
}
