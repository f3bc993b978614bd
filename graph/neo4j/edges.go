package neo4j

import (
	"context"
	"fmt"
	"slices"

	"linkchart/graph"
)

// Edges answers with edges; see [graph.Reader].
func (s *Store) Edges(ctx context.Context, q graph.EdgeQuery) ([]graph.Hop, error) {
	if err := q.Normalise(); err != nil {
		return nil, fmt.Errorf("edges: %w", err)
	}
	var hops []graph.Hop
	read := s.readRow
	if q.View.KnownAt != "" { // which takes the ends of the edges too
		read = s.read
	}
	err := read(ctx, "edges", func(r *reader) (err error) {
		if q.IDs != nil {
			hops, err = r.edgesByID(ctx, q)
			return err
		}
		hops, err = r.edges(ctx, q)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("edges of %d nodes: %w", len(q.Near), err)
	}
	return hops, nil
}

// edgesByID answers with one hop: the edges in the order of the ids, as seen from their sources.
func (r *reader) edgesByID(ctx context.Context, q graph.EdgeQuery) ([]graph.Hop, error) {
	steps := make([]*graph.Step, len(q.IDs))
	if len(q.IDs) > 0 {
		statement := fill(ofTypes(edgeById, typesOf(&graph.EdgeFilter{})), "RECORD", recordOf(&q))
		err := r.r.run(ctx, statement, row{"ids": q.IDs}, func(c []any) (bool, error) {
			x, err := r.step(c)
			steps[x.index] = &x.step
			return true, err
		})
		if err != nil {
			return nil, err
		}
	}
	found := make([]found, 0, len(steps))
	for _, step := range steps {
		if step != nil {
			found = append(found, foundStep(*step))
		}
	}
	seen, err := r.seen(ctx, found, q.View)
	if err != nil {
		return nil, err
	}
	hop := graph.Hop{Steps: make([]graph.Step, 0, len(seen))}
	for _, x := range seen {
		if !q.View.Time.MatchEdge(x.step.Edge) {
			continue
		}
		x.step.Cursor = q.Order.Cursor(x.step.Edge, x.step.Far)
		hop.Steps = append(hop.Steps, x.step)
	}
	return []graph.Hop{hop}, nil
}

// found is an edge as the database gives it: index is the position of the near node, near its id now.
type found struct {
	index int
	near  string
	step  graph.Step
}

func foundStep(s graph.Step) found { return found{near: s.Edge.Source, step: s} }

// step reads the columns index, near id, forward, edge id and json, far id, json and degree, and the last commit where the
// row tells of it.
func (r *reader) step(c []any) (found, error) {
	x := found{index: int(number(c[0])), near: text(c[1]), step: graph.Step{Forward: flag(c[2])}}
	if len(c) > 8 {
		met := readCommit(c[8:])
		r.r.last = &met
	}
	var err error
	if x.step.Edge, err = r.edge(text(c[3]), c[4]); err != nil {
		return x, err
	}
	far, err := r.entity(c[5], c[6], c[7])
	x.step.Far = far
	return x, err
}

// edges answers for near nodes, or for the graph as one list.
func (r *reader) edges(ctx context.Context, q graph.EdgeQuery) ([]graph.Hop, error) {
	hops := make([]graph.Hop, max(len(q.Near), 1))
	if q.Near != nil {
		hops = hops[:len(q.Near)]
	}
	for i, n := range q.Near {
		hops[i].Near = n
	}
	if plan := planMutual(&q); plan != nil {
		return hops, r.mutual(ctx, &q, plan, hops)
	}
	plan := planEdges(q)
	if plan == nil || len(hops) == 0 {
		return hops, r.nodes(ctx, q, hops)
	}
	if plan.nodes {
		return hops, r.lists(ctx, q, plan, hops)
	}
	lists := make([][]found, len(hops))
	err := r.r.run(ctx, plan.statement, plan.params, func(c []any) (bool, error) {
		x, err := r.step(c)
		if err != nil {
			return false, err
		}
		if plan.resort || q.Filter.Match(x.step.Edge, nearOf(q, x)) && q.View.Time.MatchEdge(x.step.Edge) && after(q, &x.step) {
			lists[x.index] = append(lists[x.index], x)
		}
		// A single list in its final order needs no more than its page.
		return plan.resort || len(hops) > 1 || len(lists[0]) <= q.Limit, nil
	})
	if err != nil {
		return nil, err
	}
	for i := range lists {
		if plan.resort {
			if lists[i], err = r.resorted(ctx, q, lists[i]); err != nil {
				return nil, err
			}
		}
		cut(&hops[i], q, lists[i])
	}
	return hops, r.nodes(ctx, q, hops)
}

// lists answers with the near nodes and their edges, a row for each.
func (r *reader) lists(ctx context.Context, q graph.EdgeQuery, plan *edgePlan, hops []graph.Hop) error {
	return r.r.run(ctx, plan.statement, plan.params, func(c []any) (bool, error) {
		i := number(c[0])
		met := readCommit(c[5:])
		r.r.last = &met
		node, err := r.entity(c[1], c[2], c[3])
		if err != nil {
			return false, err
		}
		hops[i].Node = node
		steps, _ := c[4].([]any)
		list := make([]found, len(steps))
		for j := range steps {
			step, _ := steps[j].([]any)
			if list[j], err = r.step(slices.Concat(c[:2], step)); err != nil {
				return false, err
			}
		}
		cut(&hops[i], q, list)
		return true, nil
	})
}

// nodes gives hops their near nodes where those are asked for.
func (r *reader) nodes(ctx context.Context, q graph.EdgeQuery, hops []graph.Hop) error {
	if !q.WithNear || q.Near == nil {
		return nil
	}
	found, err := r.aligned(ctx, q.Near)
	for i, e := range found {
		if e != nil && e.VisibleAt(q.View) {
			hops[i].Node = e
		}
	}
	return err
}

// nearOf is the node from which directions count, "" for a list of the whole graph.
func nearOf(q graph.EdgeQuery, x found) string {
	if q.Near == nil {
		return ""
	}
	return x.near
}

func after(q graph.EdgeQuery, s *graph.Step) bool {
	return q.After == nil || q.Order.Compare(q.Order.Cursor(s.Edge, s.Far), *q.After) > 0
}

// resorted shows the edges through the view, which may change all that filter and order test.
func (r *reader) resorted(ctx context.Context, q graph.EdgeQuery, list []found) ([]found, error) {
	list, err := r.seen(ctx, list, q.View)
	if err != nil {
		return nil, err
	}
	list = slices.DeleteFunc(list, func(x found) bool {
		return !q.Filter.Match(x.step.Edge, nearOf(q, x)) || !q.View.Time.MatchEdge(x.step.Edge) || !after(q, &x.step)
	})
	slices.SortFunc(list, func(a, b found) int {
		return q.Order.Compare(q.Order.Cursor(a.step.Edge, a.step.Far), q.Order.Cursor(b.step.Edge, b.step.Far))
	})
	return list, nil
}

// seen shows each edge as the view does and leaves out those that it does not show.
func (r *reader) seen(ctx context.Context, list []found, v graph.View) ([]found, error) {
	if v.KnownAt == "" {
		return slices.DeleteFunc(list, func(x found) bool { return x.step.Edge.AsOf(v, nil, nil) == nil }), nil
	}
	ids := map[string]bool{}
	for _, x := range list {
		ids[x.step.Edge.Source], ids[x.step.Edge.Target] = true, true
	}
	unknown := slices.DeleteFunc(sorted(ids), func(id string) bool { return r.entities[id] != nil })
	if _, err := r.aligned(ctx, unknown); err != nil {
		return nil, err
	}
	out := list[:0]
	for _, x := range list {
		source, target := r.entities[x.step.Edge.Source], r.entities[x.step.Edge.Target]
		if x.step.Edge = x.step.Edge.AsOf(v, source, target); x.step.Edge != nil {
			out = append(out, x)
		}
	}
	return out, nil
}

func cut(h *graph.Hop, q graph.EdgeQuery, list []found) {
	h.More = len(list) > q.Limit
	for _, x := range list[:min(len(list), q.Limit)] {
		x.step.Cursor = q.Order.Cursor(x.step.Edge, x.step.Far)
		h.Steps = append(h.Steps, x.step)
	}
}
