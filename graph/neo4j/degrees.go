package neo4j

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"linkchart/graph"
)

// Degrees counts edges by type and direction; see [graph.Reader].
func (s *Store) Degrees(ctx context.Context, ids []string, f graph.EdgeFilter, v graph.View) ([]graph.DegreeRow, error) {
	if err := graph.CheckIDs(ids); err != nil {
		return nil, fmt.Errorf("degrees: %w", err)
	}
	var rows []graph.DegreeRow
	err := s.read(ctx, "degrees", func(r *reader) (err error) {
		rows, err = r.degrees(ctx, ids, f, v)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("degrees of %d nodes: %w", len(ids), err)
	}
	return rows, nil
}

// degreeKey is what degrees are counted by.
type degreeKey struct {
	index     int
	t         graph.RelationType
	direction graph.Direction
}

func (r *reader) degrees(ctx context.Context, ids []string, f graph.EdgeFilter, v graph.View) ([]graph.DegreeRow, error) {
	types := typesOf(&f)
	if len(ids) == 0 || len(types) == 0 {
		return nil, nil
	}
	n := map[degreeKey]int{}
	p := newParams(row{"near": ids})
	arrows, where := edgeWhere(p, f, v, types, true)
	if where.exact && v.KnownAt == "" {
		err := r.r.run(ctx, fill(ofTypes(edgeDegrees, types), "LEFT", arrows[0], "RIGHT", arrows[1], "WHERE", where.text), p.values, func(c []any) (bool, error) {
			t := graph.RelationType(text(c[1]))
			n[degreeKey{int(number(c[0])), t, direction(t, flag(c[2]))}] += int(number(c[3]))
			return true, nil
		})
		return degreeRows(ids, n), err
	}
	// What the database cannot test is counted edge by edge.
	hops, err := r.edges(ctx, graph.EdgeQuery{Near: ids, Filter: f, View: v, Order: graph.EdgesByClusters, Limit: unlimited})
	for i := range hops {
		for _, s := range hops[i].Steps {
			n[degreeKey{i, s.Edge.Type, direction(s.Edge.Type, s.Forward)}]++
		}
	}
	return degreeRows(ids, n), err
}

// unlimited is a limit beyond any number of edges.
const unlimited = 1<<31 - 2

func direction(t graph.RelationType, forward bool) graph.Direction {
	switch {
	case t.Symmetric():
		return graph.Both
	case forward:
		return graph.Out
	}
	return graph.In
}

func degreeRows(ids []string, n map[degreeKey]int) []graph.DegreeRow {
	keys := make([]degreeKey, 0, len(n))
	for k := range n {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b degreeKey) int {
		return cmp.Or(cmp.Compare(a.index, b.index), cmp.Compare(a.t, b.t), cmp.Compare(a.direction, b.direction))
	})
	rows := make([]graph.DegreeRow, len(keys))
	for i, k := range keys {
		rows[i] = graph.DegreeRow{ID: ids[k.index], Type: k.t, Direction: k.direction, Count: n[k]}
	}
	return rows
}
