package answer

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"linkchart/graph"
)

// Identity is a judgement on two records, with their names.
type Identity struct {
	given graph.Judgement
	names [2]string
}

// ID is made of the pair and the judge.
func (i Identity) ID() string {
	return "idy_" + strings.Join([]string{i.given.A, i.given.B, i.given.By}, "|")
}

// A is one record.
func (i Identity) A() string { return i.given.A }

// B is the other record.
func (i Identity) B() string { return i.given.B }

// Names are those of the two records.
func (i Identity) Names() []string { return i.names[:] }

// Judgement is the decision.
func (i Identity) Judgement() graph.Verdict { return i.given.Verdict }

// By is who judged.
func (i Identity) By() string { return i.given.By }

// Score is how sure the judge is, nil if nothing is said.
func (i Identity) Score() *float64 {
	if i.given.Score == 0 {
		return nil
	}
	return &i.given.Score
}

// At is when; "" for what the resolver works out anew after every load.
func (i Identity) At() string { return i.given.At }

// Reason is why, in words.
func (i Identity) Reason() *string { return text(i.given.Reason) }

// SameAs are the judgements that name it or what was merged into it.
func (r Record) SameAs(ctx context.Context) ([]Identity, error) {
	all, err := once(r.at, "identities", func() (map[string][]Identity, error) { return r.at.identities(ctx) })
	if err != nil {
		return nil, err
	}
	return cutList(ctx, r.at.src, all[r.ID]), nil
}

// identities reads the judgements on all things of the level: from a store that keeps them at hand, else what the merged
// records themselves tell.
func (l *level) identities(ctx context.Context) (map[string][]Identity, error) {
	owner := map[string]string{}
	var ids []string
	var judged []graph.Judgement
	for _, t := range l.things {
		for _, id := range append([]string{t.ID}, t.Members...) {
			owner[id] = t.ID
			ids = append(ids, id)
			if id != t.ID {
				judged = append(judged, graph.Judgement{A: min(id, t.ID), B: max(id, t.ID), Verdict: graph.Same, By: graph.Resolver})
			}
		}
	}
	slices.Sort(ids)
	if store, ok := l.src.store.(graph.JudgementReader); ok {
		var err error
		if judged, err = store.Judgements(ctx, slices.Compact(ids)); err != nil {
			return nil, err
		}
	}
	judged = slices.Clone(judged)
	for i := range judged {
		// A judgement has no direction.
		j := &judged[i]
		j.A, j.B = min(j.A, j.B), max(j.A, j.B)
	}
	names, err := l.src.recordedNames(ctx, judged)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(judged, func(a, b graph.Judgement) int {
		return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B), cmp.Compare(a.By, b.By), cmp.Compare(a.At, b.At))
	})
	out := map[string][]Identity{}
	for _, j := range judged {
		one := Identity{j, [2]string{cmp.Or(names[j.A], j.A), cmp.Or(names[j.B], j.B)}}
		a, b := owner[j.A], owner[j.B]
		if a != "" {
			out[a] = append(out[a], one)
		}
		if b != "" && b != a {
			out[b] = append(out[b], one)
		}
	}
	return out, nil
}

// recordedNames are the names of records as they were declared, before any merging.
func (s *Source) recordedNames(ctx context.Context, judged []graph.Judgement) (map[string]string, error) {
	var ids []string
	for _, j := range judged {
		ids = append(ids, j.A, j.B)
	}
	slices.Sort(ids)
	names := map[string]string{}
	for chunk := range slices.Chunk(slices.Compact(ids), graph.MaxPage) {
		hits, err := s.store.Find(ctx, graph.EntityQuery{Filter: graph.EntityFilter{IDs: chunk}, Recorded: true, Order: graph.ByID, Limit: graph.MaxPage})
		if err != nil {
			return nil, err
		}
		for _, h := range hits {
			names[h.Entity.ID] = h.Entity.Name
		}
	}
	return names, nil
}
