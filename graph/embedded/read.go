package embedded

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"

	"linkchart/graph"
)

// Entities answers aligned with ids, see [graph.Reader].
func (s *Store) Entities(ctx context.Context, ids []string, v graph.View) ([]*graph.Entity, error) {
	var out []*graph.Entity
	err := graph.CheckIDs(ids)
	if err == nil {
		err = s.read(ctx, func(r *reading) (err error) {
			out, err = r.aligned(ctx, r.aliveRows(ids), v)
			return err
		})
	}
	if err != nil {
		return nil, fmt.Errorf("entities: %w", err)
	}
	return out, nil
}

// aligned reads the entities of rows, aligned with them: nil for noRow, and where the view shows none.
func (r *reading) aligned(ctx context.Context, rows []uint32, v graph.View) ([]*graph.Entity, error) {
	out := make([]*graph.Entity, len(rows))
	known := make([]uint32, 0, len(rows))
	places := make([]int, 0, len(rows))
	for i, row := range rows {
		if row != noRow {
			known, places = append(known, row), append(places, i)
		}
	}
	found, err := r.loadEntities(ctx, known)
	for i, e := range found {
		if e.VisibleAt(v) {
			out[places[i]] = e
		}
	}
	return out, err
}

// loadEntities reads the entities of rows, aligned with them.
func (r *reading) loadEntities(ctx context.Context, rows []uint32) ([]*graph.Entity, error) {
	out := make([]*graph.Entity, len(rows))
	missing := false
	for i, row := range rows {
		if out[i] = r.store.entityCache.get(row); out[i] != nil {
			continue
		}
		if r.nodes[row].flags&nodePlain == 0 {
			missing = true
			continue
		}
		out[i] = r.plain(row)
		r.store.entityCache.put(row, out[i], sizeOfEntity(out[i]))
	}
	if !missing {
		return out, nil
	}
	err := fill(ctx, r, "nodes", rows, out, func(row uint32, body []byte) (*graph.Entity, error) {
		e, err := r.state.entity(row, body)
		if err == nil {
			r.store.entityCache.put(row, e, sizeOfEntity(e)+int64(len(body)))
		}
		return e, err
	})
	if err != nil {
		return nil, fmt.Errorf("read entities: %w", err)
	}
	for i, e := range out {
		if e == nil {
			return nil, damaged("the record of entity %s is missing", r.nodes[rows[i]].id)
		}
	}
	return out, nil
}

// loadEdges reads the edges of rows, which must be shown, aligned with them; with their ledgers where those are needed, for a
// cache of edges without holds three times as many.
func (r *reading) loadEdges(ctx context.Context, rows []uint32, ledger bool) ([]*graph.Edge, error) {
	out := make([]*graph.Edge, len(rows))
	missing := false
	for i, row := range rows {
		if out[i] = r.store.edgeCache.get(row); out[i] != nil && ledger && len(out[i].Witnesses) == 0 {
			out[i] = nil // every edge has a witness
		}
		missing = missing || out[i] == nil
	}
	decode := r.bare
	if ledger {
		decode = r.edge
	}
	if !missing {
		return out, nil
	}
	err := fill(ctx, r, "edges", rows, out, func(row uint32, body []byte) (*graph.Edge, error) {
		e, err := decode(row, string(body))
		if err == nil && e != nil {
			r.store.edgeCache.put(row, e, sizeOfEdge(e)+int64(len(body)))
		}
		return e, err
	})
	if err != nil {
		return nil, fmt.Errorf("read edges: %w", err)
	}
	for i, e := range out {
		if e == nil {
			return nil, damaged("the record of edge %s is missing", r.edgeID(&r.edges[rows[i]]))
		}
	}
	return out, nil
}

// fill reads what is nil in out from the records of a table.
func fill[V any](ctx context.Context, r *reading, table string, rows []uint32, out []*V, decode func(uint32, []byte) (*V, error)) error {
	var missing []uint32
	for i, row := range rows {
		if out[i] == nil {
			missing = append(missing, row)
		}
	}
	slices.Sort(missing)
	missing = slices.Compact(missing)
	found := make([]*V, len(missing))
	err := r.fetch(ctx, table, "body", missing, func(row uint32, body []byte) (err error) {
		if i, ok := slices.BinarySearch(missing, row); ok {
			found[i], err = decode(row, body)
		}
		return err
	})
	if err != nil {
		return err
	}
	for i, row := range rows {
		if out[i] == nil {
			at, _ := slices.BinarySearch(missing, row)
			out[i] = found[at]
		}
	}
	return nil
}

// Degrees counts edges by type and direction, see [graph.Reader].
func (s *Store) Degrees(ctx context.Context, ids []string, f graph.EdgeFilter, v graph.View) ([]graph.DegreeRow, error) {
	var out []graph.DegreeRow
	err := graph.CheckIDs(ids)
	if err == nil {
		err = s.read(ctx, func(r *reading) error {
			for _, id := range ids {
				row, ok := r.alive(id)
				if !ok {
					continue
				}
				counts, err := r.countEdges(ctx, row, &f, v)
				if err != nil {
					return err
				}
				out = append(out, degreeRows(id, counts)...)
			}
			return nil
		})
	}
	if err != nil {
		return nil, fmt.Errorf("degrees: %w", err)
	}
	return out, nil
}

type typeAndDirection struct{ typ, direction uint8 }

func (r *reading) countEdges(ctx context.Context, row uint32, f *graph.EdgeFilter, v graph.View) (map[typeAndDirection]int, error) {
	counts := map[typeAndDirection]int{}
	x := r.tester(f, v, false)
	var open []half
	for _, h := range r.adj[row] {
		switch x.quick(h) {
		case passes:
			counts[typeAndDirection{h.typ, h.flags & (halfOut | halfIn)}]++
		case unsure:
			open = append(open, h)
		}
	}
	for part := range slices.Chunk(open, chunkRows) {
		steps, err := r.test(ctx, x, part, r.nodes[row].id)
		if err != nil {
			return nil, err
		}
		for _, st := range steps {
			counts[typeAndDirection{st.half.typ, st.half.flags & (halfOut | halfIn)}]++
		}
	}
	return counts, nil
}

func degreeRows(id string, counts map[typeAndDirection]int) []graph.DegreeRow {
	out := make([]graph.DegreeRow, 0, len(counts))
	for k, n := range counts {
		d := graph.Both
		switch k.direction {
		case halfOut:
			d = graph.Out
		case halfIn:
			d = graph.In
		}
		out = append(out, graph.DegreeRow{ID: id, Type: relationOf(k.typ), Direction: d, Count: n})
	}
	slices.SortFunc(out, func(a, b graph.DegreeRow) int {
		return cmp.Or(cmp.Compare(a.Type, b.Type), cmp.Compare(a.Direction, b.Direction))
	})
	return out
}

// Info counts what the store holds, see [graph.Reader].
func (s *Store) Info(ctx context.Context) (graph.Info, error) {
	info := graph.Info{Store: "embedded", Version: "format " + strconv.Itoa(schemaVersion), Entities: map[graph.EntityType]int{}, Relations: map[graph.RelationType]int{}}
	err := s.read(ctx, func(r *reading) error {
		info.GraphVersion, info.Claims, info.Evidence, info.Documents = r.version, r.claims, r.evidence, r.liveDocs
		for code, n := range r.entities {
			if n > 0 {
				info.Entities[typeOf(uint8(code))] = n
			}
		}
		for code, n := range r.relations {
			if n > 0 {
				info.Relations[relationOf(uint8(code))] = n
			}
		}
		return nil
	})
	if err != nil {
		return graph.Info{}, fmt.Errorf("info: %w", err)
	}
	return info, nil
}
