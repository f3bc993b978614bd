package answer

import (
	"context"
	"slices"

	"linkchart/graph"
	"linkchart/graph/traverse"
	"linkchart/server/gql/model"
)

// Moments is what the field timeline asks for.
type Moments struct {
	About    []string
	Where    *model.EntityFilter
	From, To *graph.Date
	Bucket   traverse.Unit
	View     *model.View
}

// Timeline is occurrences by date.
type Timeline struct {
	Buckets []traverse.Bucket
	Undated int
	entries *EntityConnection
}

// Entries are the occurrences.
func (t *Timeline) Entries() *EntityConnection { return t.entries }

var occurrences = []graph.EntityType{graph.Attack, graph.Plot, graph.Event}

// Timeline sorts occurrences into lengths of time.
func (s *Source) Timeline(ctx context.Context, q Moments, first int, after *string) (*Timeline, error) {
	v, err := viewOf(q.View)
	if err != nil {
		return nil, err
	}
	if err := s.checkFirst(first); err != nil {
		return nil, err
	}
	if err := s.checkIDs("about", q.About); err != nil {
		return nil, err
	}
	from, to := day(q.From), day(q.To)
	if from != "" && to != "" && from > to {
		return nil, badInput("from", "the timeline begins on %s, after its end on %s", from, to)
	}
	where, err := s.entityFilter("where", q.Where)
	if err != nil {
		return nil, err
	}
	name := list(keyOf([]any{"timeline", q}))
	position, err := name.position(after)
	if err != nil {
		return nil, err
	}
	filter := &traverse.Filter{Own: graph.EntityFilter{Types: occurrences}}
	if where != nil {
		filter.And = []traverse.Filter{*where}
	}
	if from != "" || to != "" {
		filter.Own.Time = graph.TimeWindow{From: from, To: to, Set: true}
	}
	all, err := s.session(v).Occurrences(ctx, q.About, filter, s.limits.ScannedEdges)
	if err != nil {
		return nil, blame("where", err)
	}
	out := &Timeline{}
	if out.Buckets, out.Undated, err = traverse.Buckets(q.Bucket, all, from, to); err != nil {
		return nil, blame("bucket", err)
	}
	slices.SortFunc(all, func(a, b *graph.Entity) int {
		return graph.ByDate.Compare(graph.ByDate.Cursor(a, 0), graph.ByDate.Cursor(b, 0))
	})
	page, more := slice(all, func(e *graph.Entity) graph.Cursor { return graph.ByDate.Cursor(e, 0) }, graph.ByDate.Compare, position, first)
	hits := make([]graph.Hit, len(page))
	for i, e := range page {
		hits[i] = graph.Hit{Entity: e, Cursor: graph.ByDate.Cursor(e, 0)}
	}
	out.entries = s.level(v).entityPage(hits, more, after, name, counted(len(all)))
	return out, nil
}
