package embedded

import (
	"context"
	"fmt"
	"slices"
	"sort"

	"linkchart/graph"
)

// Edges answers one hop from each near node, or a list of edges, see [graph.Reader].
func (s *Store) Edges(ctx context.Context, q graph.EdgeQuery) ([]graph.Hop, error) {
	var hops []graph.Hop
	err := q.Normalise()
	if err == nil {
		err = s.read(ctx, func(r *reading) (err error) {
			hops, err = r.hops(ctx, &q)
			return err
		})
	}
	if err != nil {
		return nil, fmt.Errorf("edges: %w", err)
	}
	return hops, nil
}

func (r *reading) hops(ctx context.Context, q *graph.EdgeQuery) ([]graph.Hop, error) {
	if q.IDs != nil {
		hop, err := r.edgesByID(ctx, q)
		return []graph.Hop{hop}, err
	}
	x := r.tester(&q.Filter, q.View, q.Ledger)
	near := r.aliveRows(q.Near)
	if q.Among != nil {
		x.among = r.newSet()
		defer r.freeSet(x.among)
		among := near
		if len(q.Among) != len(q.Near) || len(q.Among) > 0 && &q.Among[0] != &q.Near[0] {
			among = r.aliveRows(q.Among)
		}
		for _, row := range among {
			if row != noRow {
				x.among.add(row)
			}
		}
	}
	if q.Near == nil {
		hop, err := r.allEdges(ctx, q, x)
		return []graph.Hop{hop}, err
	}
	var hops []graph.Hop
	var err error
	if x.whole && q.Order == graph.EdgesByClusters && q.After == nil {
		hops, err = r.quickHops(ctx, q, x, near)
	} else {
		hops, err = r.slowHops(ctx, q, x, near)
	}
	if err != nil || !q.WithNear {
		return hops, err
	}
	nodes, err := r.aligned(ctx, near, q.View)
	for i, e := range nodes {
		hops[i].Node = e
	}
	return hops, err
}

// slowHops answers for one node after the other.
func (r *reading) slowHops(ctx context.Context, q *graph.EdgeQuery, x *tester, near []uint32) ([]graph.Hop, error) {
	hops := make([]graph.Hop, len(q.Near))
	for i, row := range near {
		hops[i].Near = q.Near[i]
		if row == noRow {
			continue
		}
		var err error
		if q.Order == graph.EdgesByClusters {
			err = r.rankedHop(ctx, q, x, row, &hops[i])
		} else {
			err = r.orderedHop(ctx, q, x, r.adj[row], r.nodes[row].id, &hops[i])
		}
		if err != nil {
			return nil, err
		}
	}
	return hops, nil
}

// noRow stands for an id that names no entity.
const noRow = ^uint32(0)

// aliveRows finds the entities of ids, aligned with them.
func (r *reading) aliveRows(ids []string) []uint32 {
	rows := make([]uint32, len(ids))
	for i, id := range ids {
		row, ok := r.alive(id)
		if !ok {
			row = noRow
		}
		rows[i] = row
	}
	return rows
}

// quickHops answers from the lists alone and reads the records of all nodes at once.
func (r *reading) quickHops(ctx context.Context, q *graph.EdgeQuery, x *tester, near []uint32) ([]graph.Hop, error) {
	hops := make([]graph.Hop, len(near))
	rows, far := make([]uint32, 0, 4*len(near)), make([]uint32, 0, 4*len(near))
	ends := make([]int, len(near)) // of each hop's part of rows
	for i, row := range near {
		hops[i].Near = q.Near[i]
		if row != noRow {
			begin := len(rows)
			for _, h := range r.adj[row] {
				if x.among != nil && !x.among.has(h.far) || x.quick(h) != passes {
					continue
				}
				if len(rows)-begin == q.Limit {
					hops[i].More = true
					break
				}
				rows, far = append(rows, h.edge), append(far, h.far)
			}
		}
		ends[i] = len(rows)
	}
	edges, err := r.loadEdges(ctx, rows, q.Ledger)
	if err != nil {
		return nil, err
	}
	entities, err := r.loadEntities(ctx, far)
	if err != nil {
		return nil, err
	}
	steps := make([]graph.Step, len(rows))
	for i, e := range edges {
		steps[i] = step(q.Order, e, entities[i])
	}
	begin := 0
	for i, end := range ends {
		if begin < end {
			hops[i].Steps = steps[begin:end:end]
		}
		begin = end
	}
	return hops, nil
}

func step(order graph.EdgeOrder, e *graph.Edge, far *graph.Entity) graph.Step {
	return graph.Step{Edge: e, Far: far, Forward: e.Target == far.ID, Cursor: order.Cursor(e, far)}
}

// rankedHop walks a list that is in the order asked for. A view of another day changes ranks, so it needs them all.
func (r *reading) rankedHop(ctx context.Context, q *graph.EdgeQuery, x *tester, row uint32, hop *graph.Hop) error {
	list := r.adj[row]
	if q.View.KnownAt != "" {
		return r.orderedHop(ctx, q, x, list, r.nodes[row].id, hop)
	}
	if q.After != nil {
		list = list[r.seekRank(list, q.After):]
	}
	var found []tested
	for len(list) > 0 && len(found) <= q.Limit {
		var part []half
		for len(list) > 0 && len(part) < chunkRows {
			if x.quick(list[0]) != fails {
				part = append(part, list[0])
			}
			list = list[1:]
		}
		ok, err := r.test(ctx, x, part, r.nodes[row].id)
		if err != nil {
			return err
		}
		found = append(found, ok...)
	}
	if len(found) > q.Limit {
		found, hop.More = found[:q.Limit], true
	}
	return r.steps(ctx, q, found, hop)
}

// seekRank is the first place in a list behind a cursor of the order CLUSTERS.
func (r *reading) seekRank(list []half, after *graph.Cursor) int {
	head := uint64(0)
	if d, ok := parseDigest(after.ID, graph.RelationPrefix); ok {
		head = d.head()
	}
	return sort.Search(len(list), func(i int) bool {
		e := &r.edges[list[i].edge]
		switch {
		case e.flags&edgeHidden != 0:
			return true
		case float64(e.clusters) != after.Num:
			return float64(e.clusters) < after.Num
		case e.head != head:
			return e.head > head
		}
		return r.edgeID(e) > after.ID
	})
}

// orderedHop tests a whole list, puts it in order and takes a page.
func (r *reading) orderedHop(ctx context.Context, q *graph.EdgeQuery, x *tester, list []half, near string, hop *graph.Hop) error {
	var found []tested
	for len(list) > 0 {
		var part []half
		for len(list) > 0 && len(part) < 4*chunkRows {
			if x.quick(list[0]) != fails {
				part = append(part, list[0])
			}
			list = list[1:]
		}
		ok, err := r.test(ctx, x, part, near)
		if err != nil {
			return err
		}
		found = append(found, ok...)
	}
	return r.page(ctx, q, found, hop)
}

// page sorts edges, by what memory knows of their far ends, and takes a page.
func (r *reading) page(ctx context.Context, q *graph.EdgeQuery, found []tested, hop *graph.Hop) error {
	type ranked struct {
		tested
		cursor graph.Cursor
	}
	all := make([]ranked, 0, len(found))
	for _, t := range found {
		far := &r.nodes[t.half.far]
		c := q.Order.Cursor(t.edge, &graph.Entity{Name: far.name, Degree: int(far.degree)})
		if q.After == nil || q.Order.Compare(c, *q.After) > 0 {
			all = append(all, ranked{t, c})
		}
	}
	slices.SortFunc(all, func(a, b ranked) int { return q.Order.Compare(a.cursor, b.cursor) })
	if len(all) > q.Limit {
		all, hop.More = all[:q.Limit], true
	}
	found = found[:0]
	for _, x := range all {
		found = append(found, x.tested)
	}
	return r.steps(ctx, q, found, hop)
}

// steps fills a hop.
func (r *reading) steps(ctx context.Context, q *graph.EdgeQuery, found []tested, hop *graph.Hop) error {
	if len(found) == 0 {
		return nil
	}
	rows := make([]uint32, len(found))
	for i, t := range found {
		rows[i] = t.half.far
	}
	entities, err := r.loadEntities(ctx, rows)
	if err != nil {
		return err
	}
	hop.Steps = make([]graph.Step, len(found))
	for i, t := range found {
		hop.Steps[i] = step(q.Order, t.edge, entities[i])
	}
	return nil
}

// allEdges answers with one list: every edge as met from its source.
func (r *reading) allEdges(ctx context.Context, q *graph.EdgeQuery, x *tester) (hop graph.Hop, err error) {
	direction := *x.filter
	direction.Direction = "" // there is no near node
	x.filter = &direction
	if x.whole && q.Order == graph.EdgesByClusters {
		return hop, r.allRanked(ctx, q, x, &hop)
	}
	var list []half
	for row := range r.edges {
		if e := &r.edges[row]; e.shown() {
			hs, _ := e.halves(uint32(row))
			list = append(list, hs[0].half)
		}
	}
	return hop, r.orderedHop(ctx, q, x, list, "", &hop)
}

// allRanked pages through all edges in rank order without reading more records than it returns.
func (r *reading) allRanked(ctx context.Context, q *graph.EdgeQuery, x *tester, hop *graph.Hop) error {
	rank := r.store.lists.edges(r)
	halves := make([]half, 0, q.Limit)
	start := 0
	if q.After != nil {
		head := uint64(0)
		if d, ok := parseDigest(q.After.ID, graph.RelationPrefix); ok {
			head = d.head()
		}
		start = sort.Search(len(rank), func(i int) bool {
			e := &r.edges[rank[i]]
			switch {
			case float64(e.clusters) != q.After.Num:
				return float64(e.clusters) < q.After.Num
			case e.head != head:
				return e.head > head
			}
			return r.edgeID(e) > q.After.ID
		})
	}
	for _, row := range rank[start:] {
		hs, _ := r.edges[row].halves(row)
		if x.quick(hs[0].half) != passes {
			continue
		}
		if len(halves) == q.Limit {
			hop.More = true
			break
		}
		halves = append(halves, hs[0].half)
	}
	found, err := r.test(ctx, x, halves, "")
	if err != nil {
		return err
	}
	return r.steps(ctx, q, found, hop)
}

// edgesByID answers with the edges of a list of ids that the view shows.
func (r *reading) edgesByID(ctx context.Context, q *graph.EdgeQuery) (hop graph.Hop, err error) {
	x := r.tester(&graph.EdgeFilter{}, q.View, q.Ledger)
	var halves []half
	for _, id := range q.IDs {
		row, ok := r.edgeRow(id)
		if !ok {
			continue
		}
		if hs, _ := r.edges[row].halves(row); x.quick(hs[0].half) != fails {
			halves = append(halves, hs[0].half)
		}
	}
	found, err := r.test(ctx, x, halves, "")
	if err != nil {
		return hop, err
	}
	return hop, r.steps(ctx, q, found, &hop)
}

// edgeRow finds the row of an edge id.
func (r *reading) edgeRow(id string) (uint32, bool) {
	d, ok := parseDigest(id, graph.RelationPrefix)
	if !ok {
		return 0, false
	}
	for _, row := range r.store.lists.edgesWithHead(r, d.head()) {
		if e := &r.edges[row]; e.shown() && r.edgeID(e) == id {
			return row, true
		}
	}
	return 0, false
}
