package gql

import (
	"context"
	"errors"
	"fmt"
	"time"

	"linkchart/graph"
)

// bounded ends every call of a store after a time, so that one slow call does not use up that of the operation. What else
// the store can do stays within reach.
func bounded(s graph.Reader, limit time.Duration) graph.Reader {
	b := boundedReader{s, limit}
	j, judges := s.(graph.JudgementReader)
	p, finds := s.(graph.PathFinder)
	judge, finder := boundedJudge{j, limit}, boundedFinder{p, limit}
	switch {
	case judges && finds:
		return struct {
			boundedReader
			boundedJudge
			boundedFinder
		}{b, judge, finder}
	case judges:
		return struct {
			boundedReader
			boundedJudge
		}{b, judge}
	case finds:
		return struct {
			boundedReader
			boundedFinder
		}{b, finder}
	}
	return b
}

type boundedReader struct {
	graph.Reader
	limit time.Duration
}

type boundedJudge struct {
	judge graph.JudgementReader
	limit time.Duration
}

type boundedFinder struct {
	finder graph.PathFinder
	limit  time.Duration
}

// within runs a call; one that ran out of its time is [context.DeadlineExceeded], whatever the store makes of that.
func within[T any](ctx context.Context, limit time.Duration, call func(context.Context) (T, error)) (T, error) {
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	answer, err := call(ctx)
	if err != nil && errors.Is(ctx.Err(), context.DeadlineExceeded) {
		err = fmt.Errorf("%w: %w", context.DeadlineExceeded, err)
	}
	return answer, err
}

func (b boundedReader) Entities(ctx context.Context, ids []string, v graph.View) ([]*graph.Entity, error) {
	return within(ctx, b.limit, func(ctx context.Context) ([]*graph.Entity, error) { return b.Reader.Entities(ctx, ids, v) })
}

func (b boundedReader) Find(ctx context.Context, q graph.EntityQuery) ([]graph.Hit, error) {
	return within(ctx, b.limit, func(ctx context.Context) ([]graph.Hit, error) { return b.Reader.Find(ctx, q) })
}

func (b boundedReader) Edges(ctx context.Context, q graph.EdgeQuery) ([]graph.Hop, error) {
	return within(ctx, b.limit, func(ctx context.Context) ([]graph.Hop, error) { return b.Reader.Edges(ctx, q) })
}

func (b boundedReader) Degrees(ctx context.Context, ids []string, f graph.EdgeFilter, v graph.View) ([]graph.DegreeRow, error) {
	return within(ctx, b.limit, func(ctx context.Context) ([]graph.DegreeRow, error) { return b.Reader.Degrees(ctx, ids, f, v) })
}

func (b boundedReader) Claims(ctx context.Context, q graph.ClaimQuery) ([]graph.Claim, error) {
	return within(ctx, b.limit, func(ctx context.Context) ([]graph.Claim, error) { return b.Reader.Claims(ctx, q) })
}

func (b boundedReader) Documents(ctx context.Context, q graph.DocumentQuery) ([]graph.Document, error) {
	return within(ctx, b.limit, func(ctx context.Context) ([]graph.Document, error) { return b.Reader.Documents(ctx, q) })
}

func (b boundedReader) Info(ctx context.Context) (graph.Info, error) {
	return within(ctx, b.limit, b.Reader.Info)
}

func (b boundedJudge) Judgements(ctx context.Context, ids []string) ([]graph.Judgement, error) {
	return within(ctx, b.limit, func(ctx context.Context) ([]graph.Judgement, error) { return b.judge.Judgements(ctx, ids) })
}

func (b boundedFinder) Path(ctx context.Context, q graph.PathQuery) (graph.PathAnswer, error) {
	return within(ctx, b.limit, func(ctx context.Context) (graph.PathAnswer, error) { return b.finder.Path(ctx, q) })
}
