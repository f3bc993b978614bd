package traverse

import (
	"context"
	"slices"

	"linkchart/graph"
)

// StepQuery asks for the edges of nodes whose far ends pass Where.
type StepQuery struct {
	// Near are the nodes, at most [graph.MaxIDs].
	Near  []string
	Via   graph.EdgeFilter
	Where *Filter
	// Among keeps the edges that lead to one of these; nil tests nothing.
	Among []string
	Order graph.EdgeOrder
	// After continues every node's list behind a position.
	After *graph.Cursor
	// Limit is the most edges for each node.
	Limit int
	// WithNear asks for the near nodes themselves.
	WithNear bool
}

// widen is the factor by which more edges are asked for where too few passed.
const widen = 8

// Steps returns one Hop for each near node, aligned: its best edges that pass, at most Limit, and whether more would.
// The nodes are asked for together; where far ends fail, more is read until Limit pass or the edges end.
func (s *Session) Steps(ctx context.Context, q StepQuery) ([]graph.Hop, error) {
	out := make([]graph.Hop, len(q.Near))
	if q.After != nil && len(q.Near) != 1 {
		// The contract continues one list at a time.
		for i, near := range q.Near {
			one := q
			one.Near = []string{near}
			hops, err := s.Steps(ctx, one)
			if err != nil {
				return nil, err
			}
			out[i] = hops[0]
		}
		return out, nil
	}
	ask := graph.EdgeQuery{Near: q.Near, Filter: q.Via, View: s.view, Among: q.Among, Order: q.Order, After: q.After, WithNear: q.WithNear, Limit: min(q.Limit, graph.MaxPage)}
	if q.Where != nil {
		ask.Limit = min(max(4*q.Limit, 100), graph.MaxPage)
	}
	at := make([]int, len(q.Near))
	for i := range at {
		at[i] = i
	}
	for {
		hops, err := s.edges(ctx, ask)
		if err != nil {
			return nil, err
		}
		var short []int
		for j, hop := range hops {
			if out[at[j]], err = s.best(ctx, q, hop); err != nil {
				return nil, err
			}
			if hop.More && !out[at[j]].More {
				short = append(short, at[j])
			}
		}
		switch {
		case len(short) == 0:
			return out, nil
		case ask.Limit == graph.MaxPage:
			return out, s.readOn(ctx, q, out, short)
		}
		ask.Near = make([]string, len(short))
		for j, i := range short {
			ask.Near[j] = q.Near[i]
		}
		at, ask.Limit = short, min(ask.Limit*widen, graph.MaxPage)
	}
}

// best keeps the steps of a hop that pass, at most the limit.
func (s *Session) best(ctx context.Context, q StepQuery, hop graph.Hop) (graph.Hop, error) {
	out := graph.Hop{Near: hop.Near, Node: hop.Node}
	ok, err := s.Test(ctx, q.Where, fars(hop.Steps))
	if err != nil {
		return out, err
	}
	for i, step := range hop.Steps {
		switch {
		case !ok[i]:
		case len(out.Steps) == q.Limit:
			out.More = true
			return out, nil
		default:
			out.Steps = append(out.Steps, step)
		}
	}
	out.More = hop.More && q.Where == nil && len(out.Steps) == q.Limit
	return out, nil
}

// readOn completes the lists of nodes with more edges than one call returns.
func (s *Session) readOn(ctx context.Context, q StepQuery, out []graph.Hop, short []int) error {
	for _, i := range short {
		out[i] = graph.Hop{Near: q.Near[i], Node: out[i].Node}
		ask := graph.EdgeQuery{Near: q.Near[i : i+1], Filter: q.Via, View: s.view, Among: q.Among, Order: q.Order, After: q.After, Limit: graph.MaxPage}
		for more := true; more && !out[i].More; {
			hops, err := s.edges(ctx, ask)
			if err != nil {
				return err
			}
			passed, err := s.best(ctx, StepQuery{Where: q.Where, Limit: q.Limit - len(out[i].Steps)}, hops[0])
			if err != nil {
				return err
			}
			out[i].Steps, out[i].More = append(out[i].Steps, passed.Steps...), passed.More
			if more = hops[0].More && len(hops[0].Steps) > 0; more {
				last := hops[0].Steps[len(hops[0].Steps)-1].Cursor
				ask.After = &last
			}
		}
	}
	return nil
}

// Each calls visit with all edges of every near node that pass via, in one or several pieces for each node.
func (s *Session) Each(ctx context.Context, near []string, via graph.EdgeFilter, visit func(near string, steps []graph.Step) error) error {
	return s.each(ctx, graph.EdgeQuery{Near: near, Filter: via, View: s.view, Limit: graph.MaxPage}, visit)
}

// EachWithLedger is Each with the witnesses of the edges.
func (s *Session) EachWithLedger(ctx context.Context, near []string, via graph.EdgeFilter, visit func(near string, steps []graph.Step) error) error {
	return s.each(ctx, graph.EdgeQuery{Near: near, Filter: via, View: s.view, Ledger: true, Limit: graph.MaxPage}, visit)
}

func (s *Session) each(ctx context.Context, ask graph.EdgeQuery, visit func(near string, steps []graph.Step) error) error {
	for chunk := range slices.Chunk(ask.Near, graph.MaxIDs) {
		ask.Near, ask.After = chunk, nil
		hops, err := s.edges(ctx, ask)
		if err != nil {
			return err
		}
		for _, hop := range hops {
			for {
				if err := visit(hop.Near, hop.Steps); err != nil {
					return err
				}
				if !hop.More || len(hop.Steps) == 0 {
					break
				}
				next := ask
				next.Near, next.After = []string{hop.Near}, &hop.Steps[len(hop.Steps)-1].Cursor
				rest, err := s.edges(ctx, next)
				if err != nil {
					return err
				}
				hop = rest[0]
			}
		}
	}
	return nil
}
