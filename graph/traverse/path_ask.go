package traverse

import (
	"context"
	"errors"
	"reflect"
	"slices"

	"linkchart/graph"
)

// askPath has the store find the path where it can and the search asks no more than a [graph.PathQuery] tells. It returns nil
// where the path is to be searched for level by level: also if the store gives up, or the graph changed between two calls.
func (s *Session) askPath(ctx context.Context, q *Search) (*Paths, error) {
	finder, ok := s.store.(graph.PathFinder)
	types, plain := plainTypes(q.Via)
	through, plainThrough := plainThrough(q.Through)
	if !ok || !plain || !plainThrough || s.view.KnownAt != "" || s.view.Time.Active() || s.left() == 0 {
		return nil, nil
	}
	ask := graph.PathQuery{
		From: ids(q.From), To: ids(q.To), Types: types, Direction: q.Via.Direction, IncludeDerived: s.view.IncludeDerived,
		Through: through, Avoid: q.Avoid, MaxLength: q.MaxLength, HubDegree: s.bounds.HubDegree,
	}
	if s.bounds.Scanned > 0 {
		ask.Scanned = s.left()
	}
	begin := s.bounds.Now()
	answer, err := finder.Path(ctx, ask)
	s.count(begin)
	if errors.Is(err, graph.ErrTooLarge) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	out := &Paths{Exhausted: answer.Exhausted}
	if len(answer.Edges) > 0 {
		path, err := s.readPath(ctx, q, answer.Edges)
		if path == nil || err != nil {
			return nil, err
		}
		out.Paths = []Path{*path}
	}
	s.stats.Hops += answer.Hops
	s.stats.Visited += answer.Visited
	s.stats.Scanned += answer.Scanned
	out.Stats = s.stats
	return out, nil
}

// plainTypes are the types of edges that pass a filter, nil for all. plain is false if it tests more than type and direction.
func plainTypes(f graph.EdgeFilter) (types []graph.RelationType, plain bool) {
	byType := graph.EdgeFilter{Types: f.Types, NotTypes: f.NotTypes, Groups: f.Groups}
	f.Types, f.NotTypes, f.Groups, f.Direction = nil, nil, nil, ""
	// Whatever else a filter may test, now or in time to come, must not be overlooked.
	if !reflect.ValueOf(f).IsZero() {
		return nil, false
	}
	if reflect.ValueOf(byType).IsZero() {
		return nil, true
	}
	types = []graph.RelationType{}
	for _, r := range graph.Relations() {
		if byType.Match(&graph.Edge{Type: r.Type}, "") {
			types = append(types, r.Type)
		}
	}
	return types, true
}

// plainThrough are the types of entities that pass a filter, nil for all. plain is false if it tests more than the type.
func plainThrough(f *Filter) (types []graph.EntityType, plain bool) {
	if f == nil {
		return nil, true
	}
	rest := *f
	rest.Own.Types, rest.Own.NotTypes = nil, nil
	if !reflect.ValueOf(rest).IsZero() {
		return nil, false
	}
	if f.Own.Types == nil && f.Own.NotTypes == nil {
		return nil, true
	}
	types = []graph.EntityType{}
	for _, n := range graph.Nodes() {
		if f.Own.Match(&graph.Entity{Type: n.Type}) {
			types = append(types, n.Type)
		}
	}
	return types, true
}

// readPath reads the edges of a path and the nodes between them. It returns nil if they are no path from one end to the other.
func (s *Session) readPath(ctx context.Context, q *Search, edges []string) (*Path, error) {
	begin := s.bounds.Now()
	hops, err := s.store.Edges(ctx, graph.EdgeQuery{IDs: edges, View: s.view})
	s.count(begin)
	if err != nil || len(hops) != 1 || len(hops[0].Steps) != len(edges) {
		return nil, err
	}
	steps := hops[0].Steps
	node := map[string]*graph.Entity{}
	for _, step := range steps {
		node[step.Far.ID] = step.Far
	}
	for _, e := range slices.Concat(q.From, q.To) {
		node[e.ID] = e
	}
	var missing []string
	for _, step := range steps {
		if node[step.Edge.Source] == nil {
			missing = append(missing, step.Edge.Source)
		}
	}
	if len(missing) > 0 {
		begin := s.bounds.Now()
		found, err := s.store.Entities(ctx, missing, s.view)
		s.count(begin)
		if err != nil {
			return nil, err
		}
		for i, e := range found {
			node[missing[i]] = e
		}
	}
	at := steps[0].Edge.Source
	if !slices.Contains(ids(q.From), at) {
		at = steps[0].Edge.Target
	}
	if !slices.Contains(ids(q.From), at) {
		return nil, nil
	}
	p := &Path{Start: node[at], Cost: float64(len(steps))}
	for _, step := range steps {
		e := step.Edge
		far := e.Target
		if far == at {
			far = e.Source
		}
		if at != e.Source && at != e.Target || node[far] == nil {
			return nil, nil
		}
		p.Steps = append(p.Steps, graph.Step{Edge: e, Far: node[far], Forward: e.Source == at})
		at = far
	}
	if !slices.Contains(ids(q.To), at) {
		return nil, nil
	}
	return p, nil
}
