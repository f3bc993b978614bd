package traverse

import (
	"context"
	"slices"

	"linkchart/graph"
)

// Test tells for each entity whether it passes the filter; nil passes all. What was told once in a session is not asked again.
func (s *Session) Test(ctx context.Context, f *Filter, entities []*graph.Entity) ([]bool, error) {
	out := make([]bool, len(entities))
	if f == nil {
		for i := range out {
			out[i] = true
		}
		return out, nil
	}
	known := s.tested[f]
	if known == nil {
		known = map[string]bool{}
		s.tested[f] = known
	}
	var open []*graph.Entity
	for _, e := range entities {
		if _, ok := known[e.ID]; !ok {
			known[e.ID] = false
			open = append(open, e)
		}
	}
	for chunk := range slices.Chunk(open, graph.MaxIDs) {
		passed, err := s.pass(ctx, f, chunk)
		if err != nil {
			for _, e := range open {
				delete(known, e.ID)
			}
			return nil, err
		}
		for _, e := range passed {
			known[e.ID] = true
		}
	}
	for i, e := range entities {
		out[i] = known[e.ID]
	}
	return out, nil
}

// passing returns those of distinct entities that pass the filter.
func (s *Session) passing(ctx context.Context, f *Filter, entities []*graph.Entity) ([]*graph.Entity, error) {
	ok, err := s.Test(ctx, f, entities)
	if err != nil {
		return nil, err
	}
	var out []*graph.Entity
	for i, e := range entities {
		if ok[i] {
			out = append(out, e)
		}
	}
	return out, nil
}

// pass returns those of at most graph.MaxIDs distinct entities that pass the filter, cheap tests first.
func (s *Session) pass(ctx context.Context, f *Filter, left []*graph.Entity) ([]*graph.Entity, error) {
	left, err := s.passOwn(ctx, &f.Own, left)
	for i := 0; err == nil && len(left) > 0 && i < len(f.And); i++ {
		left, err = s.passing(ctx, &f.And[i], left)
	}
	if err == nil && len(left) > 0 && f.Or != nil {
		left, err = s.passOr(ctx, f.Or, left)
	}
	if err == nil && len(left) > 0 && f.Not != nil {
		var ok []bool
		if ok, err = s.Test(ctx, f.Not, left); err == nil {
			left = keep(left, func(i int) bool { return !ok[i] })
		}
	}
	if err == nil && len(left) > 0 && f.Text != "" {
		left, err = s.passFind(ctx, graph.EntityQuery{Text: f.Text}, left)
	}
	if err == nil && len(left) > 0 && f.Within != "" {
		left, err = s.passWithin(ctx, f.Within, left)
	}
	for i := 0; err == nil && len(left) > 0 && i < len(f.Relations); i++ {
		left, err = s.passMatch(ctx, &f.Relations[i], left)
	}
	return left, err
}

func keep(entities []*graph.Entity, ok func(i int) bool) []*graph.Entity {
	var out []*graph.Entity
	for i, e := range entities {
		if ok(i) {
			out = append(out, e)
		}
	}
	return out
}

func (s *Session) passOwn(ctx context.Context, f *graph.EntityFilter, left []*graph.Entity) ([]*graph.Entity, error) {
	if !f.NeedsDocuments() {
		return keep(left, func(i int) bool { return f.Match(left[i]) }), nil
	}
	return s.passFind(ctx, graph.EntityQuery{Filter: graph.EntityFilter{And: []graph.EntityFilter{*f}}}, left)
}

// passFind asks the store which of the entities pass the query.
func (s *Session) passFind(ctx context.Context, q graph.EntityQuery, left []*graph.Entity) ([]*graph.Entity, error) {
	q.Filter.IDs, q.View, q.Order, q.Limit = ids(left), s.view, graph.ByID, graph.MaxPage
	hits, err := s.find(ctx, q)
	if err != nil {
		return nil, err
	}
	found := make(map[string]bool, len(hits))
	for _, h := range hits {
		found[h.Entity.ID] = true
	}
	return keep(left, func(i int) bool { return found[left[i].ID] }), nil
}

func (s *Session) passOr(ctx context.Context, or []Filter, left []*graph.Entity) ([]*graph.Entity, error) {
	passed := make([]bool, len(left))
	for i := range or {
		ok, err := s.Test(ctx, &or[i], left)
		if err != nil {
			return nil, err
		}
		for j := range ok {
			passed[j] = passed[j] || ok[j]
		}
	}
	return keep(left, func(i int) bool { return passed[i] }), nil
}

func (s *Session) passMatch(ctx context.Context, m *Match, left []*graph.Entity) ([]*graph.Entity, error) {
	count := make(map[string]int, len(left))
	if m.Where == nil {
		rows, err := s.degrees(ctx, ids(left), m.Via)
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			count[r.ID] += r.Count
		}
	} else if err := s.Each(ctx, ids(left), m.Via, func(near string, steps []graph.Step) error {
		ok, err := s.Test(ctx, m.Where, fars(steps))
		for _, passed := range ok {
			if passed {
				count[near]++
			}
		}
		return err
	}); err != nil {
		return nil, err
	}
	return keep(left, func(i int) bool { return in(m.Count, count[left[i].ID]) }), nil
}

func in(r graph.IntRange, n int) bool {
	return (r.Min == nil || n >= *r.Min) && (r.Max == nil || n <= *r.Max)
}

func ids(entities []*graph.Entity) []string {
	out := make([]string, len(entities))
	for i, e := range entities {
		out[i] = e.ID
	}
	return out
}

func fars(steps []graph.Step) []*graph.Entity {
	out := make([]*graph.Entity, len(steps))
	for i := range steps {
		out[i] = steps[i].Far
	}
	return out
}
