package traverse

import (
	"context"

	"linkchart/graph"
)

// FindQuery asks for entities that pass a filter, in an order.
type FindQuery struct {
	Filter *Filter
	// Text and Fuzzy are those of [graph.EntityQuery].
	Text  string
	Fuzzy bool
	Order graph.EntityOrder
	After *graph.Cursor
	Limit int
}

// Find returns one page of entities, and whether more follow. What a store cannot test is tested here, reading on until the
// page is full.
func (s *Session) Find(ctx context.Context, q FindQuery) (hits []graph.Hit, more bool, err error) {
	push, rest := q.Filter.split()
	ask := graph.EntityQuery{Filter: push, View: s.view, Text: q.Text, Fuzzy: q.Fuzzy, Order: q.Order, After: q.After, Limit: min(q.Limit+1, graph.MaxPage)}
	if rest != nil {
		ask.Limit = min(max(4*ask.Limit, ChunkNodes), graph.MaxPage)
	}
	for {
		page, err := s.find(ctx, ask)
		if err != nil {
			return nil, false, err
		}
		found := make([]*graph.Entity, len(page))
		for i := range page {
			found[i] = page[i].Entity
		}
		ok, err := s.Test(ctx, rest, found)
		if err != nil {
			return nil, false, err
		}
		for i := range page {
			if !ok[i] {
				continue
			}
			if len(hits) == q.Limit {
				return hits, true, nil
			}
			hits = append(hits, page[i])
		}
		if len(page) < ask.Limit {
			return hits, false, nil
		}
		ask.After = &page[len(page)-1].Cursor
	}
}

// All returns all entities that pass a filter, by id. More than limit is [graph.ErrTooLarge].
func (s *Session) All(ctx context.Context, f *Filter, limit int) ([]*graph.Entity, error) {
	var out []*graph.Entity
	q := FindQuery{Filter: f, Order: graph.ByID, Limit: graph.MaxPage - 1}
	for {
		hits, more, err := s.Find(ctx, q)
		if err != nil {
			return nil, err
		}
		for _, h := range hits {
			out = append(out, h.Entity)
		}
		switch {
		case len(out) > limit:
			return nil, refuse(graph.ErrTooLarge, "there are more than %d such things", limit)
		case !more:
			return out, nil
		}
		q.After = &hits[len(hits)-1].Cursor
	}
}

// Count counts the entities that pass a filter up to a number; over tells that there are more.
func (s *Session) Count(ctx context.Context, q FindQuery, upTo int) (n int, over bool, err error) {
	q.After, q.Limit = nil, upTo
	hits, more, err := s.Find(ctx, q)
	return len(hits), more, err
}

// Some returns the first entities by name and id that pass a filter, and whether there are more.
func (s *Session) Some(ctx context.Context, f *Filter, limit int) ([]*graph.Entity, bool, error) {
	hits, more, err := s.Find(ctx, FindQuery{Filter: f, Order: graph.ByName, Limit: limit})
	out := make([]*graph.Entity, len(hits))
	for i := range hits {
		out[i] = hits[i].Entity
	}
	return out, more, err
}
