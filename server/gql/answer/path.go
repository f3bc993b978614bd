package answer

import (
	"cmp"
	"context"

	"linkchart/graph"
	"linkchart/graph/traverse"
	"linkchart/server/gql/model"
)

// PathResult is what a search for paths found.
type PathResult struct {
	Paths     []Path
	Exhausted bool
	stats     traverse.Stats
	graph     *Subgraph
}

// Stats are what the search took.
func (r *PathResult) Stats() TraversalStats { return TraversalStats{r.stats} }

// Graph is the nodes and edges of the paths.
func (r *PathResult) Graph() *Subgraph { return r.graph }

// Path is a path without repeated nodes.
type Path struct {
	Cost  float64
	Steps []PathStep
	start *Thing
}

// Length is how many relations it has.
func (p Path) Length() int { return len(p.Steps) }

// Start is where it begins.
func (p Path) Start() Entity { return p.start.entity() }

// PathStep is one step of a path.
type PathStep struct {
	Relation *Relation
	Forward  bool
	thing    *Thing
}

// Node is where it led.
func (s PathStep) Node() Entity { return s.thing.entity() }

// Paths looks for paths between two sets of things.
func (s *Source) Paths(ctx context.Context, in model.PathInput, view *model.View) (*PathResult, error) {
	v, err := viewOf(view)
	if err != nil {
		return nil, err
	}
	q, from, to, err := s.search(&in)
	if err != nil {
		return nil, err
	}
	version, err := s.version(ctx)
	if err != nil {
		return nil, err
	}
	session := s.session(v)
	if err := s.ends(ctx, session, v, &q, from, to); err != nil {
		return nil, err
	}
	found, err := session.Paths(ctx, q)
	if err != nil {
		return nil, blame("input.to", err)
	}
	return s.paths(v, found, q.Via, version), nil
}

// ends reads what a search begins and ends with.
func (s *Source) ends(ctx context.Context, session *traverse.Session, v graph.View, q *traverse.Search, from, to *traverse.Filter) (err error) {
	if a, b := only(from), only(to); a != "" && b != "" {
		ends := [2]*[]*graph.Entity{&q.From, &q.To}
		found, err := s.store.Entities(ctx, []string{a, b}, v)
		for i, e := range found {
			if e != nil {
				*ends[i] = []*graph.Entity{e}
			}
		}
		return err
	}
	for _, end := range []struct {
		name   string
		filter *traverse.Filter
		out    *[]*graph.Entity
	}{{"input.from", from, &q.From}, {"input.to", to, &q.To}} {
		var more bool
		if *end.out, more, err = session.Some(ctx, end.filter, s.limits.Seeds); err != nil {
			return err
		}
		if more {
			return badInput(end.name, "more than %d things match %s: narrow it", s.limits.Seeds, end.name)
		}
	}
	return nil
}

func (s *Source) search(in *model.PathInput) (q traverse.Search, from, to *traverse.Filter, err error) {
	if err = cmp.Or(within("input.maxLength", in.MaxLength, 1, s.limits.PathLength), within("input.k", in.K, 1, s.limits.Paths)); err != nil {
		return
	}
	if err = s.checkIDs("input.avoid", in.Avoid); err != nil {
		return
	}
	q = traverse.Search{Mode: traverse.Mode(in.Mode), K: in.K, MonotoneTime: in.MonotoneTime, Avoid: in.Avoid, MaxLength: in.MaxLength}
	if from, err = s.entityFilter("input.from", in.From); err != nil {
		return
	}
	if to, err = s.entityFilter("input.to", in.To); err != nil {
		return
	}
	if q.Through, err = s.entityFilter("input.through", in.Through); err != nil {
		return
	}
	q.Via, err = s.edgeFilter("input.via", in.Via)
	return
}

// paths makes the objects of an answer, paths and their graph sharing them.
func (s *Source) paths(v graph.View, found *traverse.Paths, via graph.EdgeFilter, version int64) *PathResult {
	g := s.subgraph(v, found.Graph(), traverse.Walk{Via: via})
	g.version = version
	relations := map[string]*Relation{}
	for i := range g.edges {
		relations[g.edges[i].ID()] = g.edges[i].relation
	}
	out := &PathResult{Exhausted: found.Exhausted, stats: found.Stats, graph: g, Paths: make([]Path, 0, len(found.Paths))}
	for _, p := range found.Paths {
		path := Path{Cost: p.Cost, start: g.at.things[p.Start.ID]}
		for _, step := range p.Steps {
			path.Steps = append(path.Steps, PathStep{Relation: relations[step.Edge.ID], Forward: step.Forward, thing: g.at.things[step.Far.ID]})
		}
		out.Paths = append(out.Paths, path)
	}
	return out
}
