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
	out := make([]*graph.Entity, len(ids))
	err := graph.CheckIDs(ids)
	if err == nil {
		err = s.read(ctx, func(r *reading) error {
			rows := make([]uint32, len(ids))
			for i, id := range ids {
				if row, ok := r.alive(id); ok {
					rows[i] = row + 1
				}
			}
			found, err := r.entitiesOf(ctx, rows)
			for i, row := range rows {
				if row != 0 && found[row-1] != nil && found[row-1].VisibleAt(v) {
					out[i] = found[row-1]
				}
			}
			return err
		})
	}
	if err != nil {
		return nil, fmt.Errorf("entities: %w", err)
	}
	return out, nil
}

// entitiesOf reads the entities of rows that are given plus one; 0 is none.
func (r *reading) entitiesOf(ctx context.Context, rows []uint32) (map[uint32]*graph.Entity, error) {
	plain := make([]uint32, 0, len(rows))
	for _, row := range rows {
		if row != 0 {
			plain = append(plain, row-1)
		}
	}
	return r.loadEntities(ctx, plain)
}

// loadEntities reads the entities of rows.
func (r *reading) loadEntities(ctx context.Context, rows []uint32) (map[uint32]*graph.Entity, error) {
	out := make(map[uint32]*graph.Entity, len(rows))
	var missing []uint32
	for _, row := range rows {
		if _, ok := out[row]; ok {
			continue
		}
		e, ok := r.store.entityCache.get(row)
		switch {
		case ok:
		case r.nodes[row].flags&nodePlain != 0:
			e = r.plain(row)
			r.store.entityCache.put(row, e)
		default:
			missing = append(missing, row)
		}
		out[row] = e
	}
	slices.Sort(missing)
	err := r.fetch(ctx, "nodes", "body", missing, func(row uint32, body []byte) error {
		e, err := r.state.entity(row, body)
		if err != nil {
			return err
		}
		out[row] = e
		r.store.entityCache.put(row, e)
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read entities: %w", err)
	}
	for _, row := range missing {
		if out[row] == nil {
			return nil, damaged("the record of entity %s is missing", r.nodes[row].id)
		}
	}
	return out, nil
}

// loadEdges reads the edges of rows, which must be shown.
func (r *reading) loadEdges(ctx context.Context, rows []uint32) (map[uint32]*graph.Edge, error) {
	out := make(map[uint32]*graph.Edge, len(rows))
	var missing []uint32
	for _, row := range rows {
		if _, ok := out[row]; ok {
			continue
		}
		e, ok := r.store.edgeCache.get(row)
		if !ok {
			missing = append(missing, row)
		}
		out[row] = e
	}
	slices.Sort(missing)
	err := r.fetch(ctx, "edges", "body", missing, func(row uint32, body []byte) error {
		e, err := r.state.edge(row, string(body))
		if err != nil {
			return err
		}
		out[row] = e
		r.store.edgeCache.put(row, e)
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read edges: %w", err)
	}
	for _, row := range missing {
		if out[row] == nil {
			return nil, damaged("the record of edge %s is missing", r.edgeID(&r.edges[row]))
		}
	}
	return out, nil
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
	x := r.tester(f, v)
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
