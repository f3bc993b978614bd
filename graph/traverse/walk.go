package traverse

import (
	"cmp"
	"context"
	"slices"

	"linkchart/graph"
)

// visit is a node that a walk has met.
type visit struct {
	entity *graph.Entity
	depth  int
	seed   bool
	// parent is the node from which the best edge reached it, rank that edge's place in the order.
	parent *visit
	rank   graph.Cursor
	seeds  map[string]bool
	hit    bool
	// through: may be walked through. crossed: the walk's tree leads over it to a hit.
	through, crossed, expanded bool
	// admitted is the level of the walk that made it a result.
	admitted int
}

func (v *visit) returned() bool { return v.seed || v.hit || v.crossed }

func (v *visit) role() Role {
	switch {
	case v.seed:
		return Seed
	case v.hit:
		return Hit
	}
	return Transit
}

// walked is an edge that a walk has followed.
type walked struct {
	edge           *graph.Edge
	source, target *graph.Entity
	level          int
	rank           graph.Cursor
}

// overhang is the first edge of a node beyond PerNode: proof that something was left out.
type overhang struct {
	near *visit
	step graph.Step
}

type walker struct {
	*Session
	w     *Walk
	cuts  *cuts
	nodes map[string]*visit
	order []*visit
	edges map[string]*walked
	over  []overhang
	// ahead are the edges of the one seed, which came with it.
	ahead []graph.Hop
	// count is the number of nodes to be returned so far, counts what it was after each level.
	count  int
	counts []int
}

// Subgraph walks.
func (s *Session) Subgraph(ctx context.Context, w Walk) (*Subgraph, error) {
	k := &walker{Session: s, w: &w, cuts: newCuts(), nodes: map[string]*visit{}, edges: map[string]*walked{}}
	if err := k.one(ctx); err != nil {
		return nil, err
	}
	level := k.seed()
	for depth := 1; depth <= w.MaxHops && len(level) > 0; depth++ {
		frontier, err := k.frontier(ctx, level)
		if err != nil {
			return nil, err
		}
		if len(frontier) == 0 {
			break
		}
		if k.count > w.limit() {
			// What follows lies deeper than what is cut already.
			k.cuts.inexact = true
			break
		}
		s.stats.Hops++
		if level, err = k.level(ctx, frontier, depth); err != nil {
			return nil, err
		}
		k.counts = append(k.counts, k.count)
	}
	s.stats.Visited += len(k.nodes)
	return k.result(ctx)
}

// one reads the one seed of a walk, with its edges where those are what the walk asks for first.
func (k *walker) one(ctx context.Context) error {
	id := k.w.Seed
	if id == "" {
		return nil
	}
	var seed *graph.Entity
	if k.w.MaxHops > 0 && (k.w.Where == nil || k.w.Through == nil) && k.left() > 2*k.w.PerNode {
		hops, err := k.Steps(ctx, k.edgesOf([]string{id}, true))
		if err != nil {
			return err
		}
		k.ahead, seed = hops, hops[0].Node
	} else {
		found, err := k.entities(ctx, []string{id})
		if err != nil {
			return err
		}
		seed = found[0]
	}
	if seed != nil {
		k.w.Seeds = []*graph.Entity{seed}
	}
	return nil
}

func (k *walker) seed() []*visit {
	var level []*visit
	for _, e := range k.w.Seeds {
		if k.nodes[e.ID] != nil {
			continue
		}
		v := &visit{entity: e, seed: true, through: true, seeds: map[string]bool{e.ID: true}}
		k.nodes[e.ID] = v
		level = append(level, v)
	}
	k.order, k.count = slices.Clone(level), len(level)
	k.counts = []int{k.count}
	if k.w.SeedsCut {
		k.cuts.add(CutSeeds, -1)
		k.cuts.nodes += k.w.SeedsDropped
		k.cuts.inexact = true
	}
	return level
}

// frontier returns the nodes of a level that are to be expanded.
func (k *walker) frontier(ctx context.Context, level []*visit) ([]*visit, error) {
	var stopped []bool
	if k.w.StopAt != nil {
		var err error
		if stopped, err = k.Test(ctx, k.w.StopAt, entitiesOf(level)); err != nil {
			return nil, err
		}
	}
	var out []*visit
	for i, v := range level {
		switch {
		case v.seed:
			out = append(out, v)
		case !v.through || stopped != nil && stopped[i]:
		case k.bounds.HubDegree > 0 && v.entity.Degree > k.bounds.HubDegree:
			k.cuts.add(CutScanBudget, v.depth+1)
			k.cuts.inexact = true
		default:
			out = append(out, v)
		}
	}
	return out, nil
}

func entitiesOf(level []*visit) []*graph.Entity {
	out := make([]*graph.Entity, len(level))
	for i, v := range level {
		out[i] = v.entity
	}
	return out
}

// level expands a frontier and returns the nodes it reaches first, in the order of their rank.
func (k *walker) level(ctx context.Context, frontier []*visit, depth int) ([]*visit, error) {
	type reach struct {
		near *visit
		step graph.Step
		rank graph.Cursor
	}
	var reached []reach
	for len(frontier) > 0 {
		n := min(ChunkNodes, len(frontier), k.left()/(k.w.PerNode+1))
		reason := CutScanBudget
		if k.late() {
			n, reason = 0, CutTime
		}
		if n == 0 {
			k.cuts.add(reason, depth)
			k.cuts.inexact = true
			break
		}
		hops, err := k.expand(ctx, frontier[:n])
		if err != nil {
			return nil, err
		}
		for i, hop := range hops {
			v := frontier[i]
			v.expanded = true
			for j, step := range hop.Steps {
				if j == k.w.PerNode {
					k.over = append(k.over, overhang{v, step})
					k.cuts.add(CutPerNode, depth)
					break
				}
				reached = append(reached, reach{v, step, k.w.Order.Cursor(step.Edge, step.Far)})
			}
		}
		frontier = frontier[n:]
	}
	slices.SortStableFunc(reached, func(a, b reach) int {
		return cmp.Or(k.w.Order.Compare(a.rank, b.rank), cmp.Compare(a.step.Far.ID, b.step.Far.ID))
	})
	var level []*visit
	for _, r := range reached {
		far := k.nodes[r.step.Far.ID]
		if far == nil {
			far = &visit{entity: r.step.Far, depth: depth, parent: r.near, rank: r.rank, seeds: map[string]bool{}}
			k.nodes[far.entity.ID] = far
			level = append(level, far)
		}
		if far.depth == depth {
			for id := range r.near.seeds {
				far.seeds[id] = true
			}
		}
		if k.edges[r.step.Edge.ID] == nil {
			e := &walked{edge: r.step.Edge, source: r.near.entity, target: far.entity, level: depth, rank: r.rank}
			if !r.step.Forward {
				e.source, e.target = e.target, e.source
			}
			k.edges[e.edge.ID] = e
		}
	}
	k.order = append(k.order, level...)
	return level, k.settle(ctx, level)
}

// expand asks for the usable edges of a frontier, one more than are walked.
func (k *walker) expand(ctx context.Context, frontier []*visit) ([]graph.Hop, error) {
	if ahead := k.ahead; ahead != nil {
		k.ahead = nil
		return ahead, nil
	}
	near := make([]string, len(frontier))
	for i, v := range frontier {
		near[i] = v.entity.ID
	}
	return k.Steps(ctx, k.edgesOf(near, false))
}

func (k *walker) edgesOf(near []string, with bool) StepQuery {
	return StepQuery{Near: near, Via: k.w.Via, Where: k.usable(), Among: k.w.Among, Order: k.w.Order, Limit: k.w.PerNode + 1, WithNear: with}
}

// usable is the test of a far end: a seed, or passing Where or Through.
func (k *walker) usable() *Filter {
	if k.w.Where == nil || k.w.Through == nil {
		return nil
	}
	if k.w.reach == nil {
		seeds := make([]string, 0, len(k.w.Seeds))
		for _, e := range k.w.Seeds {
			seeds = append(seeds, e.ID)
		}
		k.w.reach = &Filter{Or: []Filter{{Own: graph.EntityFilter{IDs: seeds}}, *k.w.Where, *k.w.Through}}
	}
	return k.w.reach
}

// settle says what the new nodes of a level are good for.
func (k *walker) settle(ctx context.Context, level []*visit) error {
	hit, err := k.Test(ctx, k.w.Where, entitiesOf(level))
	if err != nil {
		return err
	}
	through, err := k.Test(ctx, k.w.Through, entitiesOf(level))
	if err != nil {
		return err
	}
	for i, v := range level {
		v.through, v.hit = through[i], hit[i] && v.depth >= k.w.MinHops
		if !v.hit {
			continue
		}
		k.count++
		v.admitted = v.depth
		for p := v.parent; p != nil && !p.crossed; p = p.parent {
			if !p.returned() {
				k.count++
				p.admitted = v.depth
			}
			p.crossed = true
		}
	}
	return nil
}
