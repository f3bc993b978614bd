package answer

import (
	"context"

	"linkchart/graph/traverse"
	"linkchart/server/gql/model"
)

// GraphDiff is what differs between two views of one scope.
type GraphDiff struct{ Added, Removed, ChangedFrom, ChangedTo *Subgraph }

// Diff walks the same way in two views and tells what differs.
func (s *Source) Diff(ctx context.Context, before, after model.View, within model.SubgraphInput) (*GraphDiff, error) {
	version, err := s.version(ctx)
	if err != nil {
		return nil, err
	}
	views := [2]*model.View{&before, &after}
	var sessions [2]*traverse.Session
	var walks [2]*Subgraph
	for i, name := range []string{"before", "after"} {
		v, err := viewAt(name, views[i])
		if err != nil {
			return nil, err
		}
		w, seeds, err := s.walk("within", &within)
		if err != nil {
			return nil, err
		}
		sessions[i] = s.session(v)
		if walks[i], err = s.walkFrom(ctx, sessions[i], v, w, seeds); err != nil {
			return nil, err
		}
	}
	d, err := traverse.Compare(ctx, sessions[0], walks[0].found, sessions[1], walks[1].found)
	if err != nil {
		return nil, err
	}
	part := func(of *Subgraph, found *traverse.Subgraph) *Subgraph {
		g := s.subgraph(of.at.view, found, of.walk)
		g.version = version
		return g
	}
	return &GraphDiff{
		Added: part(walks[1], d.Added), Removed: part(walks[0], d.Removed),
		ChangedFrom: part(walks[0], d.ChangedFrom), ChangedTo: part(walks[1], d.ChangedTo),
	}, nil
}
