package answer

import (
	"context"
	"strconv"

	"linkchart/graph"
	"linkchart/graph/traverse"
	"linkchart/server/gql/model"
)

// Match looks for paths that fit a pattern.
func (s *Source) Match(ctx context.Context, pattern []model.PatternStep, first int, view *model.View) (*PathResult, error) {
	v, err := viewOf(view)
	if err != nil {
		return nil, err
	}
	if err := s.checkFirst(first); err != nil {
		return nil, err
	}
	if n := len(pattern); n < 2 || n > s.limits.PatternSteps {
		return nil, badInput("pattern", "the pattern has %d steps, it must have from 2 to %d", n, s.limits.PatternSteps)
	}
	steps := make([]traverse.PatternStep, len(pattern))
	for i := range pattern {
		name := "pattern[" + strconv.Itoa(i) + "]"
		if steps[i].Where, err = s.entityFilter(name+".where", pattern[i].Where); err != nil {
			return nil, err
		}
		if i == len(pattern)-1 && pattern[i].Via != nil {
			return nil, badInput(name+".via", "nothing follows the last step, so that it has no via")
		}
		if steps[i].Via, err = s.edgeFilter(name+".via", pattern[i].Via); err != nil {
			return nil, err
		}
	}
	version, err := s.version(ctx)
	if err != nil {
		return nil, err
	}
	found, err := s.session(v).Match(ctx, steps, first)
	if err != nil {
		return nil, err
	}
	return s.paths(v, found, graph.EdgeFilter{}, version), nil
}
