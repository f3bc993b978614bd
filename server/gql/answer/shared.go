package answer

import (
	"context"

	"linkchart/graph"
	"linkchart/graph/traverse"
	"linkchart/server/gql/model"
)

// Commons is what the field commonNeighbours asks for.
type Commons struct {
	IDs       []string
	Via       *model.RelationFilter
	Where     *model.EntityFilter
	MinShared int
	View      *model.View
}

// SharedNeighbour is a neighbour of several things.
type SharedNeighbour struct {
	Shared int
	links  []*Relation
	thing  *Thing
}

// Entity is the neighbour.
func (n SharedNeighbour) Entity() Entity { return n.thing.entity() }

// Links are the relations by which it is one.
func (n SharedNeighbour) Links(ctx context.Context) []*Relation {
	return cutList(ctx, n.thing.at.src, n.links)
}

// CommonNeighbours are the neighbours that several things have in common.
func (s *Source) CommonNeighbours(ctx context.Context, q Commons, first int) ([]SharedNeighbour, error) {
	v, err := viewOf(q.View)
	if err != nil {
		return nil, err
	}
	if err := s.checkFirst(first); err != nil {
		return nil, err
	}
	if err := s.checkIDs("ids", q.IDs); err != nil {
		return nil, err
	}
	if err := within("minShared", q.MinShared, 1, s.limits.IDs); err != nil {
		return nil, err
	}
	ask := traverse.SharedQuery{Min: q.MinShared}
	if ask.Via, err = s.edgeFilter("via", q.Via); err != nil {
		return nil, err
	}
	if ask.Where, err = s.entityFilter("where", q.Where); err != nil {
		return nil, err
	}
	near, err := s.store.Entities(ctx, q.IDs, v)
	if err != nil {
		return nil, err
	}
	l := s.level(v)
	for _, e := range near {
		if e != nil {
			ask.Near = append(ask.Near, e)
			l.thing(e)
		}
	}
	found, err := s.session(v).Shared(ctx, ask)
	if err != nil {
		return nil, blame("ids", err)
	}
	found = head(found, first)
	for _, n := range found {
		l.thing(n.Entity)
	}
	out := make([]SharedNeighbour, 0, len(found))
	for _, n := range found {
		row := SharedNeighbour{Shared: n.Count, thing: l.things[n.Entity.ID]}
		for _, e := range n.Edges {
			row.links = append(row.links, l.joined(e))
		}
		out = append(out, row)
	}
	return out, nil
}

// joined is a relation both of whose ends are in the level.
func (l *level) joined(e *graph.Edge) *Relation {
	return l.relation(e, l.things[e.Source], l.things[e.Target])
}
