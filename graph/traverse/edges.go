package traverse

import (
	"context"
	"slices"

	"linkchart/graph"
)

// EdgeListQuery asks for edges of the whole graph as one list, their ends tested; the far end of an edge is its target.
type EdgeListQuery struct {
	Via            graph.EdgeFilter
	Source, Target *Filter
	Order          graph.EdgeOrder
	After          *graph.Cursor
	Limit          int
}

// ListedEdge is an edge of such a list. Source is nil where it has not been read.
type ListedEdge struct {
	Edge           *graph.Edge
	Source, Target *graph.Entity
	Cursor         graph.Cursor
}

// fewEnds is up to how many entities an end is looked up first, so that only their edges are read.
const fewEnds = 200

// EdgeList returns one page of edges, and whether more follow. Where an end can only be few entities the list is made of
// their edges; else all edges are read until the page is full.
func (s *Session) EdgeList(ctx context.Context, q EdgeListQuery) (page []ListedEdge, more bool, err error) {
	byFar := q.Order == graph.EdgesByOtherName || q.Order == graph.EdgesByOtherDegree || q.Order == graph.EdgesByOtherDegAsc
	if near, few, err := s.few(ctx, q.Source); err != nil {
		return nil, false, err
	} else if few {
		return s.edgesOf(ctx, q, near, graph.Out, q.Target)
	}
	if !byFar {
		if near, few, err := s.few(ctx, q.Target); err != nil {
			return nil, false, err
		} else if few {
			return s.edgesOf(ctx, q, near, graph.In, q.Source)
		}
	}
	return s.scan(ctx, q)
}

// CountEdges counts the list up to a number; over tells that there are more.
func (s *Session) CountEdges(ctx context.Context, q EdgeListQuery, upTo int) (n int, over bool, err error) {
	q.After, q.Limit = nil, upTo
	page, more, err := s.EdgeList(ctx, q)
	return len(page), more, err
}

// few looks up the entities that pass a filter, if there are few.
func (s *Session) few(ctx context.Context, f *Filter) ([]*graph.Entity, bool, error) {
	if f == nil || !f.selective() {
		return nil, false, nil
	}
	hits, more, err := s.Find(ctx, FindQuery{Filter: f, Order: graph.ByID, Limit: fewEnds})
	if err != nil || more {
		return nil, false, err
	}
	out := make([]*graph.Entity, len(hits))
	for i := range hits {
		out[i] = hits[i].Entity
	}
	return out, true, nil
}

// selective tells whether the filter names what it wants, so that looking it up is cheap.
func (f *Filter) selective() bool {
	return f.Own.IDs != nil || f.Own.Names != nil || f.Own.ExternalIDs != nil || slices.ContainsFunc(f.And, func(o Filter) bool { return o.selective() })
}

// edgesOf merges the lists of near nodes as seen in one direction. A symmetric edge has its source at the near end only where
// it is written so.
func (s *Session) edgesOf(ctx context.Context, q EdgeListQuery, near []*graph.Entity, d graph.Direction, where *Filter) ([]ListedEdge, bool, error) {
	if len(near) == 0 {
		return nil, false, nil
	}
	var all []ListedEdge
	at := map[string]*graph.Entity{}
	for _, e := range near {
		at[e.ID] = e
	}
	err := s.each(ctx, graph.EdgeQuery{Near: ids(near), Filter: q.Via, View: s.view, Order: q.Order, Limit: graph.MaxPage}, func(id string, steps []graph.Step) error {
		ok, err := s.Test(ctx, where, fars(steps))
		if err != nil {
			return err
		}
		for i, step := range steps {
			if !ok[i] || step.Forward != (d == graph.Out) {
				continue
			}
			e := ListedEdge{Edge: step.Edge, Source: at[id], Target: step.Far, Cursor: step.Cursor}
			if d == graph.In {
				e.Source, e.Target = e.Target, e.Source
			}
			if q.After == nil || q.Order.Compare(e.Cursor, *q.After) > 0 {
				all = append(all, e)
			}
		}
		return nil
	})
	slices.SortFunc(all, func(a, b ListedEdge) int { return q.Order.Compare(a.Cursor, b.Cursor) })
	n := min(q.Limit, len(all))
	return all[:n], n < len(all), err
}

// scan reads the list of all edges until the page is full.
func (s *Session) scan(ctx context.Context, q EdgeListQuery) (page []ListedEdge, more bool, err error) {
	ask := graph.EdgeQuery{Filter: q.Via, View: s.view, Order: q.Order, After: q.After, Limit: min(q.Limit+1, graph.MaxPage)}
	if q.Source != nil || q.Target != nil {
		ask.Limit = min(max(4*ask.Limit, ChunkNodes), graph.MaxPage)
	}
	for {
		hops, err := s.edges(ctx, ask)
		if err != nil {
			return nil, false, err
		}
		if len(hops) == 0 {
			return page, false, nil
		}
		steps := hops[0].Steps
		sources, err := s.sources(ctx, q.Source, steps)
		if err != nil {
			return nil, false, err
		}
		ok, err := s.Test(ctx, q.Target, fars(steps))
		if err != nil {
			return nil, false, err
		}
		for i, step := range steps {
			if !ok[i] || q.Source != nil && sources[step.Edge.Source] == nil {
				continue
			}
			if len(page) == q.Limit {
				return page, true, nil
			}
			page = append(page, ListedEdge{Edge: step.Edge, Source: sources[step.Edge.Source], Target: step.Far, Cursor: step.Cursor})
		}
		if !hops[0].More || len(steps) == 0 {
			return page, false, nil
		}
		ask.After = &steps[len(steps)-1].Cursor
	}
}

// sources reads the sources of edges that pass a filter; without one nothing is read.
func (s *Session) sources(ctx context.Context, f *Filter, steps []graph.Step) (map[string]*graph.Entity, error) {
	if f == nil || len(steps) == 0 {
		return nil, nil
	}
	want := make([]string, len(steps))
	for i := range steps {
		want[i] = steps[i].Edge.Source
	}
	slices.Sort(want)
	begin := s.bounds.Now()
	found, err := s.store.Entities(ctx, slices.Compact(want), s.view)
	s.count(begin)
	if err != nil {
		return nil, err
	}
	var there []*graph.Entity
	for _, e := range found {
		if e != nil {
			there = append(there, e)
		}
	}
	passed, err := s.passing(ctx, f, there)
	out := make(map[string]*graph.Entity, len(passed))
	for _, e := range passed {
		out[e.ID] = e
	}
	return out, err
}
