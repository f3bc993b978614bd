package embedded

import (
	"context"
	"fmt"
	"slices"
	"sort"

	"linkchart/graph"
)

// Find answers with a page of entities, see [graph.Reader].
func (s *Store) Find(ctx context.Context, q graph.EntityQuery) ([]graph.Hit, error) {
	var hits []graph.Hit
	err := q.Normalise()
	if q.Recorded { // it reads the ledger, which a write changes
		s.writer.Lock()
		defer s.writer.Unlock()
	}
	if err == nil {
		err = s.read(ctx, func(r *reading) (err error) {
			switch {
			case q.Recorded:
				hits, err = r.findRecorded(ctx, &q)
			case q.Text != "":
				hits, err = r.findText(ctx, &q)
			default:
				hits, err = r.findListed(ctx, &q)
			}
			return err
		})
	}
	if err != nil {
		return nil, fmt.Errorf("find entities: %w", err)
	}
	return hits, nil
}

// sieve tests entities against a filter: by what memory knows where that is enough, else by their records.
type sieve struct {
	*reading
	filter   *graph.EntityFilter
	view     graph.View
	types    map[uint8]bool
	records  bool
	ids      bool
	declared map[string]map[uint32]bool // document -> entities that it declares
}

func (r *reading) sieve(ctx context.Context, f *graph.EntityFilter, v graph.View) (*sieve, error) {
	s := &sieve{reading: r, filter: f, view: v, records: needsRecord(f), ids: asks(f, func(f *graph.EntityFilter) bool { return f.IDs != nil })}
	if f.Types != nil {
		s.types = map[uint8]bool{}
		for _, t := range f.Types {
			s.types[typeCode(t)] = true
		}
	}
	if f.NeedsDocuments() {
		s.declared = map[string]map[uint32]bool{}
		if err := s.loadDeclared(ctx, f); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// needsRecord tells whether the filter asks for names or external ids, at any depth.
func needsRecord(f *graph.EntityFilter) bool {
	return asks(f, func(f *graph.EntityFilter) bool { return f.Names != nil || f.ExternalIDs != nil })
}

// asks tells whether the filter asks for something, at any depth.
func asks(f *graph.EntityFilter, what func(*graph.EntityFilter) bool) bool {
	inside := func(o graph.EntityFilter) bool { return asks(&o, what) }
	return what(f) || slices.ContainsFunc(f.And, inside) || slices.ContainsFunc(f.Or, inside) || f.Not != nil && asks(f.Not, what)
}

// loadDeclared reads which entities the documents of a filter declare.
func (s *sieve) loadDeclared(ctx context.Context, f *graph.EntityFilter) error {
	for _, id := range f.Documents {
		set := map[uint32]bool{}
		s.declared[id] = set
		row, ok := s.batch(id)
		if !ok || !s.docs[row].shown() {
			continue
		}
		err := s.fetch(ctx, "batches", "declarations", []uint32{row}, func(_ uint32, body []byte) error {
			list, err := decodeDeclared(string(body))
			for _, d := range list {
				if int(d.node) < len(s.nodes) {
					set[s.nodes[d.node].survivor] = true
				}
			}
			return err
		})
		if err != nil {
			return err
		}
	}
	nested := slices.Concat(f.And, f.Or)
	if f.Not != nil {
		nested = append(nested, *f.Not)
	}
	for i := range nested {
		if err := s.loadDeclared(ctx, &nested[i]); err != nil {
			return err
		}
	}
	return nil
}

func (s *sieve) quick(row uint32) bool {
	n := &s.nodes[row]
	return n.flags&nodeAlive != 0 && (s.types == nil || s.types[n.typ])
}

// passes tells whether the entity of a row passes.
func (s *sieve) passes(ctx context.Context, row uint32) (bool, error) {
	if !s.quick(row) {
		return false, nil
	}
	e := s.stub(row)
	if s.records || s.ids && s.members[row] != nil { // of the ids judged to be one, those that nothing declares find nothing
		found, err := s.loadEntities(ctx, []uint32{row})
		if err != nil {
			return false, err
		}
		e = *found[0]
	}
	ok := s.filter.MatchDeclared(&e, func(documents []string) bool {
		return slices.ContainsFunc(documents, func(id string) bool { return s.declared[id][row] })
	})
	return ok && e.VisibleAt(s.view), nil
}

// findListed pages through a sorted list.
func (r *reading) findListed(ctx context.Context, q *graph.EntityQuery) ([]graph.Hit, error) {
	x, err := r.sieve(ctx, &q.Filter, q.View)
	if err != nil {
		return nil, err
	}
	rows, along := r.candidates(q)
	window := dayWindowOf(&q.Filter)
	if q.After != nil {
		after := sort.Search(len(rows), func(i int) bool { return q.Order.Compare(r.cursor(q.Order, rows[i]), *q.After) > 0 })
		rows = rows[after:]
		along = along[min(after, len(along)):]
	}
	var picked []uint32
	for i, row := range rows {
		if len(picked) == q.Limit {
			break
		}
		if i%4096 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if along != nil && !window.mayPass(along[i]) {
			continue
		}
		ok, err := x.passes(ctx, row)
		if err != nil {
			return nil, err
		}
		if ok {
			picked = append(picked, row)
		}
	}
	entities, err := r.loadEntities(ctx, picked)
	if err != nil {
		return nil, err
	}
	hits := make([]graph.Hit, len(picked))
	for i := range picked {
		hits[i] = graph.Hit{Entity: entities[i], Cursor: q.Order.Cursor(entities[i], 0)}
	}
	return hits, nil
}

// candidates returns the entities that can pass, in order: by id or name where the filter gives some, else a kept list. For
// a filter with a window of days it adds the dates along the list.
func (r *reading) candidates(q *graph.EntityQuery) (rows []uint32, along []days) {
	f := &q.Filter
	switch {
	case f.IDs != nil:
		for _, id := range f.IDs {
			if row, ok := r.alive(id); ok {
				rows = append(rows, row)
			}
		}
	case f.Names != nil:
		for _, name := range f.Names {
			rows = append(rows, r.store.names.named(r, graph.Fold(name))...)
		}
	default:
		k := listKey{q.Order, allTypes}
		if len(f.Types) == 1 {
			k.typ = typeCode(f.Types[0])
		}
		if dayWindowOf(f) != nil {
			return r.store.lists.dated(r.state, k)
		}
		return r.store.lists.list(r.state, k), nil
	}
	slices.Sort(rows)
	rows = slices.Compact(rows)
	r.sort(q.Order, rows)
	return rows, nil
}

// findRecorded pages through the ids that batches declare: the union of the declarations of each.
func (r *reading) findRecorded(ctx context.Context, q *graph.EntityQuery) ([]graph.Hit, error) {
	l, err := r.store.declarations(ctx, r)
	if err != nil {
		return nil, err
	}
	p := newPlan(ctx, r, l)
	p.docStamps, p.storyStamps = make([]uint32, r.nextBatch), make([]uint32, len(r.keys))
	p.alone = true
	var hits []graph.Hit
	for _, row := range r.recordedRows(q) {
		if len(hits) == q.Limit {
			break
		}
		if len(l.of(row)) == 0 {
			continue
		}
		e, err := p.projectEntity(row)
		if err != nil {
			return nil, err
		}
		if q.Filter.Types != nil && !slices.Contains(q.Filter.Types, e.Type) {
			continue
		}
		sum, _ := p.support(row)
		e.Support = sum.wide()
		hits = append(hits, graph.Hit{Entity: e, Cursor: graph.ByID.Cursor(e, 0)})
	}
	return hits, nil
}

// recordedRows returns the nodes that a query for recorded entities may ask for, in the order of their ids.
func (r *reading) recordedRows(q *graph.EntityQuery) []uint32 {
	var rows []uint32
	if q.Filter.IDs != nil {
		for _, id := range q.Filter.IDs {
			if row, ok := r.node(id); ok {
				rows = append(rows, row)
			}
		}
		r.sort(graph.ByID, rows)
		rows = slices.Compact(rows)
	} else {
		rows = r.store.lists.list(r.state, listKey{graph.ByID, recordedNodes})
	}
	if q.After == nil {
		return rows
	}
	return rows[sort.Search(len(rows), func(i int) bool { return r.nodes[rows[i]].id > q.After.ID }):]
}
