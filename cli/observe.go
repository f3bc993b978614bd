package cli

import (
	"context"
	"time"

	"linkchart/graph"
)

// observation is one finished call of a store.
type observation struct {
	method string
	took   time.Duration
	err    error
}

// observe tells of every read of a store. What else the store can do stays within reach.
func observe(s graph.Store, tell func(observation)) graph.Store {
	o := observed{Store: s, tell: tell}
	j, judges := s.(graph.JudgementReader)
	p, finds := s.(graph.PathFinder)
	finder := observedFinder{o, p}
	switch {
	case judges && finds:
		return struct {
			observed
			graph.JudgementReader
			graph.PathFinder
		}{o, j, finder}
	case judges:
		return struct {
			observed
			graph.JudgementReader
		}{o, j}
	case finds:
		return struct {
			observed
			graph.PathFinder
		}{o, finder}
	}
	return o
}

// observedFinder passes searches for paths on and tells of them.
type observedFinder struct {
	told   observed
	finder graph.PathFinder
}

func (f observedFinder) Path(ctx context.Context, q graph.PathQuery) (graph.PathAnswer, error) {
	return timed(f.told, "Path", func() (graph.PathAnswer, error) { return f.finder.Path(ctx, q) })
}

// observed passes reads on and tells of them.
type observed struct {
	graph.Store
	tell func(observation)
}

// timed runs a call and tells of it.
func timed[T any](o observed, method string, call func() (T, error)) (T, error) {
	began := time.Now()
	answer, err := call()
	o.tell(observation{method, time.Since(began), err})
	return answer, err
}

func (o observed) Entities(ctx context.Context, ids []string, v graph.View) ([]*graph.Entity, error) {
	return timed(o, "Entities", func() ([]*graph.Entity, error) { return o.Store.Entities(ctx, ids, v) })
}

func (o observed) Find(ctx context.Context, q graph.EntityQuery) ([]graph.Hit, error) {
	return timed(o, "Find", func() ([]graph.Hit, error) { return o.Store.Find(ctx, q) })
}

func (o observed) Edges(ctx context.Context, q graph.EdgeQuery) ([]graph.Hop, error) {
	return timed(o, "Edges", func() ([]graph.Hop, error) { return o.Store.Edges(ctx, q) })
}

func (o observed) Degrees(ctx context.Context, ids []string, f graph.EdgeFilter, v graph.View) ([]graph.DegreeRow, error) {
	return timed(o, "Degrees", func() ([]graph.DegreeRow, error) { return o.Store.Degrees(ctx, ids, f, v) })
}

func (o observed) Claims(ctx context.Context, q graph.ClaimQuery) ([]graph.Claim, error) {
	return timed(o, "Claims", func() ([]graph.Claim, error) { return o.Store.Claims(ctx, q) })
}

func (o observed) Documents(ctx context.Context, q graph.DocumentQuery) ([]graph.Document, error) {
	return timed(o, "Documents", func() ([]graph.Document, error) { return o.Store.Documents(ctx, q) })
}

func (o observed) Info(ctx context.Context) (graph.Info, error) {
	return timed(o, "Info", func() (graph.Info, error) { return o.Store.Info(ctx) })
}
