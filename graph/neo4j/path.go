package neo4j

import (
	"context"
	"errors"
	"fmt"
	"strconv"

	"linkchart/graph"
)

const (
	// longestPath is the longest path that the database looks for.
	longestPath = 20
	// mostPaths bounds how many paths of the same length are compared.
	mostPaths = 5_000
)

// Path leaves the search to the database, see [graph.PathFinder]. It gives up besides where there are several ends, where hubs
// have to be passed over, where edges of one direction and of both are asked for together, and where the shortest paths are
// too many. The database does not count what it looks at: the deadline of ctx bounds it, and the answer counts the path alone.
func (s *Store) Path(ctx context.Context, q graph.PathQuery) (graph.PathAnswer, error) {
	var answer shortest
	err := errors.Join(graph.CheckIDs(q.From), graph.CheckIDs(q.To), graph.CheckIDs(q.Avoid))
	if err == nil {
		err = commonEnd(q.From, q.To)
	}
	types := typesOf(&graph.EdgeFilter{Types: q.Types})
	directed := q.Direction == graph.Out || q.Direction == graph.In
	if err == nil && (len(q.From) != 1 || len(q.To) != 1 || q.MaxLength < 1 || q.MaxLength > longestPath || directed && !oneWay(types)) {
		err = fmt.Errorf("%w: this path is searched for level by level", graph.ErrTooLarge)
	}
	if err == nil && len(types) == 0 {
		return graph.PathAnswer{Exhausted: true}, nil
	}
	for _, inside := range []bool{false, true} {
		if err != nil || inside && (answer.n == 0 || len(answer.Edges) > 0) {
			break
		}
		statement, params := pathStatement(&q, types, inside)
		answer, err = s.shortest(ctx, statement, params)
	}
	if err != nil {
		return graph.PathAnswer{}, fmt.Errorf("path: %w", err)
	}
	return answer.PathAnswer, nil
}

// shortest is an answer of the database: how many shortest paths there are, and the one that was chosen.
type shortest struct {
	graph.PathAnswer
	n int64
}

func (s *Store) shortest(ctx context.Context, statement string, params row) (answer shortest, err error) {
	err = s.readRow(ctx, "path", func(r *reader) error {
		answer = shortest{PathAnswer: graph.PathAnswer{Exhausted: true}}
		return r.r.run(ctx, statement, params, func(c []any) (bool, error) {
			met := readCommit(c[3:])
			r.r.last = &met
			if answer.n = number(c[1]); flag(c[0]) || answer.n == mostPaths {
				return false, fmt.Errorf("%w: hubs, or too many paths", graph.ErrTooLarge)
			}
			ids, _ := c[2].([]any)
			for _, id := range ids {
				answer.Edges = append(answer.Edges, text(id))
			}
			if n := len(ids); n > 0 {
				answer.Hops, answer.Visited, answer.Scanned = n, n+1, n
			}
			return false, nil
		})
	})
	return answer, err
}

// commonEnd refuses an entity in both end sets.
func commonEnd(from, to []string) error {
	ends := set(from...)
	for _, id := range to {
		if ends[id] {
			return fmt.Errorf("%w: %s is both the beginning and the end of a path", graph.ErrInvalid, id)
		}
	}
	return nil
}

// pathStatement looks for shortest paths and tests those, or tests while it looks, which takes twice the time: that is needed
// only where none of the shortest passes.
func pathStatement(q *graph.PathQuery, types []graph.RelationType, inside bool) (string, row) {
	p := newParams(row{"from": q.From[0], "to": q.To[0], "most": mostPaths, "hub": nil})
	if q.HubDegree > 0 {
		p.values["hub"] = q.HubDegree
	}
	where := always
	if !q.IncludeDerived {
		where = all(where, exactly("all(r IN relationships(p) WHERE NOT r.derived)"))
	}
	inner := func(test string) predicate {
		return exactly("all(n IN nodes(p) WHERE n.id = f OR n.id = t OR %s)", test)
	}
	if q.Through != nil {
		where = all(where, inner("n.type IN "+p.name("through", plain(q.Through))))
	}
	if len(q.Avoid) > 0 {
		where = all(where, inner("NOT n.id IN "+p.name("avoid", q.Avoid)))
	}
	left, right := "-", "-"
	switch q.Direction {
	case graph.Out:
		right = "->"
	case graph.In:
		left = "<-"
	}
	test := where
	if inside {
		test = always
	} else {
		where = always
	}
	return fill(ofTypes(pathShortest, types), "LEFT", left, "RIGHT", right, "LENGTH", strconv.Itoa(q.MaxLength), "WHERE", where.text, "TEST", test.text), p.values
}
