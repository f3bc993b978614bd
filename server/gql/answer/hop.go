package answer

import (
	"context"

	"linkchart/graph"
	"linkchart/graph/traverse"
	"linkchart/server/gql/model"
)

// hop is a question for the relations of things. It names the list in cursors.
type hop struct {
	Field string
	Via   *model.RelationFilter
	Where *model.EntityFilter
	Order graph.EdgeOrder
	// View is filled in by the level.
	View graph.View
}

// hop answers with one page of the thing's relations. All things of its level that the field is selected on are asked about
// at once.
func (t *Thing) hop(ctx context.Context, q hop, first int, after *string) (*RelationConnection, error) {
	q.View = t.at.view
	name := list(keyOf(q))
	things, on := t.at.asked(ctx)
	pages, err := once(t.at, "hop "+on+string(name)+keyOf([]any{first, after}), func() (map[string]*RelationConnection, error) {
		return t.at.hops(ctx, things, q, name, first, after)
	})
	if err != nil {
		return nil, err
	}
	return pages[t.ID], nil
}

func (l *level) hops(ctx context.Context, things []*Thing, q hop, name list, first int, after *string) (map[string]*RelationConnection, error) {
	if err := l.src.checkFirst(first); err != nil {
		return nil, err
	}
	via, err := l.src.edgeFilter("via", q.Via)
	if err != nil {
		return nil, err
	}
	where, err := l.src.entityFilter("where", q.Where)
	if err != nil {
		return nil, err
	}
	position, err := name.position(after)
	if err != nil {
		return nil, err
	}
	found, err := l.session().Steps(ctx, traverse.StepQuery{
		Near: idsOf(things), Via: via, Where: where, Order: q.Order, After: position, Limit: max(first, 1),
	})
	if err != nil {
		return nil, err
	}
	below := l.below()
	out := make(map[string]*RelationConnection, len(things))
	for i, h := range found {
		near := things[i]
		page := below.page(near, h.Steps, first, h.More, after, name)
		page.count = func(ctx context.Context, upTo int) (int, bool, error) {
			return l.countHop(ctx, things, near, string(name), via, where, upTo)
		}
		out[near.ID] = page
	}
	return out, nil
}

// page makes a page of the steps of one near node.
func (l *level) page(near *Thing, steps []graph.Step, first int, more bool, after *string, name list) *RelationConnection {
	if len(steps) > first {
		steps, more = steps[:first], true
	}
	c := &RelationConnection{Edges: make([]RelationEdge, 0, len(steps))}
	cursors := make([]string, 0, len(steps))
	for i := range steps {
		e := l.step(near, &steps[i])
		e.Cursor = name.cursor(steps[i].Cursor)
		cursors = append(cursors, e.Cursor)
		c.Edges = append(c.Edges, e)
	}
	c.PageInfo = pageInfo(cursors, more, after)
	return c
}

// step makes an item of one step from a near node.
func (l *level) step(near *Thing, s *graph.Step) RelationEdge {
	far := l.thing(s.Far)
	e := RelationEdge{far: far, Direction: graph.Out}
	switch {
	case s.Edge.Type.Symmetric():
		e.Direction = graph.Both
	case !s.Forward:
		e.Direction = graph.In
	}
	if s.Forward {
		e.Relation = l.relation(s.Edge, near, far)
	} else {
		e.Relation = l.relation(s.Edge, far, near)
	}
	return e
}

// countHop counts the relations of near, those of all things asked about at once if far ends need no test.
func (l *level) countHop(ctx context.Context, things []*Thing, near *Thing, name string, via graph.EdgeFilter, where *traverse.Filter, upTo int) (int, bool, error) {
	if where == nil {
		counts, err := once(l, "count "+name, func() (map[string]int, error) {
			rows, err := l.src.store.Degrees(ctx, idsOf(things), via, l.view)
			n := map[string]int{}
			for _, r := range rows {
				n[r.ID] += r.Count
			}
			return n, err
		})
		return counts[near.ID], counts[near.ID] > upTo, err
	}
	type count struct {
		n    int
		over bool
	}
	counts, err := once(l, "count "+name+keyOf(upTo), func() (map[string]count, error) {
		hops, err := l.session().Steps(ctx, traverse.StepQuery{Near: idsOf(things), Via: via, Where: where, Limit: max(upTo, 1)})
		n := map[string]count{}
		for _, h := range hops {
			n[h.Near] = count{len(h.Steps), h.More || len(h.Steps) > upTo}
		}
		return n, err
	})
	return counts[near.ID].n, counts[near.ID].over, err
}
