package answer

import (
	"context"

	"linkchart/graph"
	"linkchart/graph/traverse"
	"linkchart/server/gql/model"
)

// Part is what is read of a graph: the entities that pass Where, the relations between two of them that pass Via, as View shows
// them. Nil is no test; a nil View is that of the reader.
type Part struct {
	Where *model.EntityFilter
	Via   *model.RelationFilter
	View  *model.View
}

// Part returns a reader of a part of the graph, for those who read all of it page by page.
func (s *Source) Part(p Part) (graph.Reader, error) {
	where, err := s.entityFilter("where", p.Where)
	if err != nil {
		return nil, err
	}
	via, err := s.edgeFilter("via", p.Via)
	if err != nil {
		return nil, err
	}
	out := part{Reader: s.store, where: where, via: via}
	if p.View != nil {
		v, err := viewOf(p.View)
		if err != nil {
			return nil, err
		}
		out.view = &v
	}
	return out, nil
}

type part struct {
	graph.Reader
	where *traverse.Filter
	via   graph.EdgeFilter
	view  *graph.View
}

func (p part) seen(v graph.View) graph.View {
	if p.view != nil {
		return *p.view
	}
	return v
}

// session is one for each call, since a session remembers what it has tested.
func (p part) session(v graph.View) *traverse.Session {
	return traverse.New(p.Reader, v, traverse.Bounds{})
}

func (p part) Entities(ctx context.Context, ids []string, v graph.View) ([]*graph.Entity, error) {
	return p.Reader.Entities(ctx, ids, p.seen(v))
}

func (p part) Find(ctx context.Context, q graph.EntityQuery) ([]graph.Hit, error) {
	if p.where == nil {
		q.View = p.seen(q.View)
		return p.Reader.Find(ctx, q)
	}
	both := &traverse.Filter{Own: q.Filter, And: []traverse.Filter{*p.where}}
	hits, _, err := p.session(p.seen(q.View)).Find(ctx, traverse.FindQuery{
		Filter: both, Text: q.Text, Fuzzy: q.Fuzzy, Order: q.Order, After: q.After, Limit: q.Limit,
	})
	return hits, err
}

func (p part) Edges(ctx context.Context, q graph.EdgeQuery) ([]graph.Hop, error) {
	q.View = p.seen(q.View)
	q.Filter = graph.EdgeFilter{And: []graph.EdgeFilter{q.Filter, p.via}}
	hops, err := p.Reader.Edges(ctx, q)
	if err != nil || p.where == nil {
		return hops, err
	}
	for i := range hops {
		if err := p.closed(ctx, q, &hops[i]); err != nil {
			return nil, err
		}
	}
	return hops, nil
}

// closed leaves out the steps whose far end is no part. Where more follow, a step is left to go on from.
func (p part) closed(ctx context.Context, q graph.EdgeQuery, hop *graph.Hop) error {
	for {
		far := make([]*graph.Entity, len(hop.Steps))
		for i := range hop.Steps {
			far[i] = hop.Steps[i].Far
		}
		ok, err := p.session(q.View).Test(ctx, p.where, far)
		if err != nil {
			return err
		}
		var kept []graph.Step
		for i := range hop.Steps {
			if ok[i] {
				kept = append(kept, hop.Steps[i])
			}
		}
		if len(kept) > 0 || !hop.More {
			hop.Steps = kept
			return nil
		}
		q.Near, q.After = []string{hop.Near}, &hop.Steps[len(hop.Steps)-1].Cursor
		next, err := p.Reader.Edges(ctx, q)
		if err != nil {
			return err
		}
		*hop = next[0]
	}
}

func (p part) Claims(ctx context.Context, q graph.ClaimQuery) ([]graph.Claim, error) {
	q.View = p.seen(q.View)
	return p.Reader.Claims(ctx, q)
}

// Documents leaves out what the view does not show. Where more follow, the page is full.
func (p part) Documents(ctx context.Context, q graph.DocumentQuery) ([]graph.Document, error) {
	if p.view == nil {
		return p.Reader.Documents(ctx, q)
	}
	var out []graph.Document
	for {
		page, err := p.Reader.Documents(ctx, q)
		if err != nil {
			return nil, err
		}
		for i := range page {
			if p.view.Shows(&page[i]) {
				out = append(out, page[i])
			}
		}
		if len(page) < q.Limit || len(out) >= q.Limit {
			return head(out, q.Limit), nil
		}
		q.After = page[len(page)-1].ID
	}
}
