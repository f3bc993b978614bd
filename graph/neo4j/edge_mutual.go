package neo4j

import (
	"context"
	"slices"

	"linkchart/graph"
)

// planMutual plans a question for all edges among some nodes, nil where it is none: a direction makes an edge pass at one end
// alone, and what the database cannot test needs to be seen from either end.
func planMutual(q *graph.EdgeQuery) *edgePlan {
	f := &q.Filter
	if len(q.Near) < 2 || !slices.Equal(q.Near, q.Among) || q.After != nil || q.View.KnownAt != "" ||
		f.Direction != "" && f.Direction != graph.Both || f.And != nil || f.Or != nil || f.Not != nil {
		return nil
	}
	types := typesOf(f)
	p := newParams(row{"near": q.Near})
	if _, where := edgeWhere(p, *f, q.View, types, true); len(types) > 0 && where.exact {
		return &edgePlan{statement: fill(ofTypes(edgeMutual, types), "WHERE", where.text, "RECORD", recordOf(q)), params: p.values}
	}
	return nil
}

// mutual answers with the edges among nodes: each comes once, and is given to both of its ends.
func (r *reader) mutual(ctx context.Context, q *graph.EdgeQuery, plan *edgePlan, hops []graph.Hop) error {
	type link struct {
		edge           *graph.Edge
		source, target string
	}
	var links []link
	now := make([]string, len(hops)) // the id that each near node has now, "" for none
	nodes := map[string]*graph.Entity{}
	err := r.r.run(ctx, plan.statement, plan.params, func(c []any) (bool, error) {
		met := readCommit(c[5:])
		r.r.last = &met
		source, err := r.entity(c[1], c[2], c[3])
		if err != nil {
			return false, err
		}
		now[number(c[0])] = source.ID
		if nodes[source.ID] != nil {
			return true, nil // merged into one that was there before
		}
		nodes[source.ID] = source
		steps, _ := c[4].([]any)
		for _, s := range steps {
			step, _ := s.([]any)
			edge, err := r.edge(text(step[0]), step[1])
			if err != nil {
				return false, err
			}
			links = append(links, link{edge, source.ID, text(step[2])})
		}
		return true, nil
	})
	if err != nil {
		return err
	}
	lists := map[string][]found{}
	for _, l := range links {
		add := func(near, far string, forward bool) {
			lists[near] = append(lists[near], found{near: near, step: graph.Step{Edge: l.edge, Far: nodes[far], Forward: forward, Cursor: q.Order.Cursor(l.edge, nodes[far])}})
		}
		if add(l.source, l.target, true); l.source != l.target {
			add(l.target, l.source, false)
		}
	}
	for i, id := range now {
		list := lists[id]
		slices.SortFunc(list, func(a, b found) int { return q.Order.Compare(a.step.Cursor, b.step.Cursor) })
		cut(&hops[i], *q, list)
		if q.WithNear {
			hops[i].Node = nodes[id]
		}
	}
	return nil
}
