package answer

import (
	"context"
	"slices"

	"linkchart/graph"
	"linkchart/graph/traverse"
)

// affiliateDepth is how far below a group its affiliates count.
const affiliateDepth = 3

// affiliateAttacks answers with the attacks of the group and of its affiliates. The lists of all groups are merged in the
// order of the list; an attack that is laid at several doors comes once for each.
func (g ArmedGroup) affiliateAttacks(ctx context.Context, q hop, first int, after *string) (*RelationConnection, error) {
	q.View = g.at.view
	name := list("affiliates " + keyOf(q))
	things, on := g.at.asked(ctx)
	if err := g.at.src.checkFirst(first); err != nil {
		return nil, err
	}
	position, err := name.position(after)
	if err != nil {
		return nil, err
	}
	lists, err := once(g.at, "affiliates "+on+string(name), func() (map[string][]owned, error) {
		return g.at.affiliateSteps(ctx, things, q)
	})
	if err != nil {
		return nil, err
	}
	all := lists[g.ID]
	page, more := slice(all, func(o owned) graph.Cursor { return o.step.Cursor }, q.Order.Compare, position, first)
	below := g.at.below()
	out := &RelationConnection{Edges: make([]RelationEdge, 0, len(page)), count: counted(len(all))}
	var cursors []string
	for _, o := range page {
		e := below.step(below.thing(o.near), &o.step)
		e.Cursor = name.cursor(o.step.Cursor)
		cursors = append(cursors, e.Cursor)
		out.Edges = append(out.Edges, e)
	}
	out.PageInfo = pageInfo(cursors, more, after)
	return out, nil
}

// owned is a step with the group it begins at.
type owned struct {
	near *graph.Entity
	step graph.Step
}

// affiliateSteps reads, for each group, the relations of itself and its affiliates, in order.
func (l *level) affiliateSteps(ctx context.Context, things []*Thing, q hop) (map[string][]owned, error) {
	s := l.session()
	groups := map[string]*graph.Entity{}
	below := map[string][]string{}
	var frontier []string
	for _, t := range things {
		groups[t.ID] = t.Entity
		frontier = append(frontier, t.ID)
	}
	affiliation := graph.EdgeFilter{Types: []graph.RelationType{graph.AffiliateOf}, Direction: graph.In}
	for range affiliateDepth {
		if len(frontier) == 0 {
			break
		}
		var next []string
		err := s.Each(ctx, frontier, affiliation, func(near string, steps []graph.Step) error {
			for _, step := range steps {
				below[near] = append(below[near], step.Far.ID)
				if groups[step.Far.ID] == nil {
					groups[step.Far.ID] = step.Far
					next = append(next, step.Far.ID)
				}
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
		frontier = next
	}
	via, err := l.src.edgeFilter("basis", q.Via)
	if err != nil {
		return nil, err
	}
	near := make([]string, 0, len(groups))
	for id := range groups {
		near = append(near, id)
	}
	slices.Sort(near)
	hops, err := s.Steps(ctx, traverse.StepQuery{Near: near, Via: via, Order: q.Order, Limit: l.src.limits.ScannedEdges})
	if err != nil {
		return nil, err
	}
	steps := map[string][]graph.Step{}
	for _, h := range hops {
		steps[h.Near] = h.Steps
	}
	out := map[string][]owned{}
	for _, t := range things {
		for _, id := range family(t.ID, below) {
			for _, step := range steps[id] {
				out[t.ID] = append(out[t.ID], owned{groups[id], step})
			}
		}
		slices.SortFunc(out[t.ID], func(a, b owned) int { return q.Order.Compare(a.step.Cursor, b.step.Cursor) })
	}
	return out, nil
}

// family is a group with those below it, to the depth of affiliates.
func family(id string, below map[string][]string) []string {
	out := []string{id}
	level := out
	for range affiliateDepth {
		var next []string
		for _, at := range level {
			for _, down := range below[at] {
				if !slices.Contains(out, down) && !slices.Contains(next, down) {
					next = append(next, down)
				}
			}
		}
		out, level = append(out, next...), next
	}
	return out
}
