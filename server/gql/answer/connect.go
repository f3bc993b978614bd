package answer

import (
	"cmp"
	"context"

	"linkchart/graph/traverse"
	"linkchart/server/gql/model"
)

// Joining is what the field connect asks for: how some things are joined.
type Joining struct {
	IDs      []string
	Via      *model.RelationFilter
	Through  *model.EntityFilter
	Between  int
	MaxNodes int
}

// Connect finds relations among some things and bridges between them.
func (s *Source) Connect(ctx context.Context, in Joining, view *model.View) (*Subgraph, error) {
	return s.first(ctx, question{Connect: &in, View: view})
}

func (s *Source) connect(ctx context.Context, in *Joining, view *model.View, from func(*traverse.Walk)) (*Subgraph, error) {
	v, err := viewOf(view)
	if err != nil {
		return nil, err
	}
	if err := cmp.Or(
		s.checkIDs("ids", in.IDs), within("between", in.Between, 0, s.limits.Hops-1), within("maxNodes", in.MaxNodes, 1, s.limits.Nodes),
	); err != nil {
		return nil, err
	}
	w := traverse.Walk{MaxNodes: in.MaxNodes, MaxEdges: min(edgesOf(in.MaxNodes), s.limits.Edges)}
	if w.Via, err = s.edgeFilter("via", in.Via); err != nil {
		return nil, err
	}
	if w.Through, err = s.entityFilter("through", in.Through); err != nil {
		return nil, err
	}
	if w.Seeds, err = s.known(ctx, in.IDs, v); err != nil {
		return nil, err
	}
	from(&w)
	found, err := s.session(v).Connect(ctx, w, in.Between)
	if err != nil {
		return nil, err
	}
	return s.subgraph(v, found, w), nil
}
