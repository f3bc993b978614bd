package eval

import (
	"slices"

	"linkchart/eval/corpus"
	"linkchart/graph"
	"linkchart/loader/doc"
)

// re3dRelation are the names that re3d has for our relations.
var re3dRelation = map[graph.RelationType]string{
	graph.Counters: "FightingAgainst", graph.Targets: "FightingAgainst", graph.RivalOf: "FightingAgainst", graph.HostileTo: "FightingAgainst",
	graph.MemberOf: "BelongsTo", graph.PartOf: "BelongsTo", graph.AffiliateOf: "BelongsTo",
	graph.Leads: "InChargeOf", graph.Governs: "InChargeOf",
	graph.AlliedWith: "AlliesOf", graph.Supports: "AlliesOf",
}

// RelationsOf gives what extraction found in a document as relations between places of the text: an end is the mention of
// its thing in the sentence that is nearest to the other end, as wide as the name around it.
func RelationsOf(d *doc.Document, names []corpus.Span) []corpus.Relation {
	var out []corpus.Relation
	add := func(kind string, sentence int, a, b string) {
		source, target, ok := nearest(d, sentence, a, b)
		if ok {
			out = append(out, corpus.Relation{Type: kind, Source: widened(source, names), Target: widened(target, names)})
		}
	}
	struck := map[string][]string{}
	for _, f := range d.Findings {
		if f.Object != "" && f.Predicate == string(graph.Targeted) {
			struck[f.Subject] = append(struck[f.Subject], f.Object)
		}
	}
	for _, f := range d.Findings {
		if f.Object == "" || f.Negative {
			continue
		}
		if kind := re3dRelation[graph.RelationType(f.Predicate)]; kind != "" {
			add(kind, f.Sentence, f.Subject, f.Object)
		}
		if p := graph.RelationType(f.Predicate); p == graph.AttributedTo || p == graph.ClaimedBy {
			for _, victim := range struck[f.Subject] {
				add("FightingAgainst", f.Sentence, f.Object, victim)
			}
		}
	}
	return append(out, synonyms(d, names)...)
}

// synonyms are two different names of one thing next to each other, with a bracket or comma between.
func synonyms(d *doc.Document, names []corpus.Span) []corpus.Relation {
	var out []corpus.Relation
	for i := range d.Sentences {
		in := slices.Clone(d.InSentence(i))
		slices.SortFunc(in, func(a, b doc.Mention) int { return a.First - b.First })
		for j := 1; j < len(in); j++ {
			a, b := in[j-1], in[j]
			if a.Key == b.Key && !a.Coreference && !b.Coreference && b.First-a.Last == 1 && (d.Tokens[a.Last].Text == "(" || d.Tokens[a.Last].Text == ",") {
				out = append(out, corpus.Relation{Type: "IsSynonymOf", Source: widened(a.Span, names), Target: widened(b.Span, names)})
			}
		}
	}
	return out
}

func nearest(d *doc.Document, sentence int, a, b string) (source, target doc.Span, ok bool) {
	best := 1 << 30
	in := d.InSentence(sentence)
	for _, x := range in {
		if x.Key != a {
			continue
		}
		for _, y := range in {
			if y.Key != b {
				continue
			}
			if gap := max(x.Start, y.Start) - min(x.End, y.End); gap < best {
				best, source, target, ok = gap, x.Span, y.Span, true
			}
		}
	}
	return source, target, ok
}

// widened is the name that a place lies in, or the place itself.
func widened(at doc.Span, names []corpus.Span) corpus.Span {
	for _, n := range names {
		if n.Start < at.End && at.Start < n.End {
			return n
		}
	}
	return corpus.Span{Start: at.Start, End: at.End}
}
