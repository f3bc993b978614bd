package traverse

import (
	"linkchart/graph"
)

// Graph returns the nodes and edges of the paths as a closed subgraph: the ends are seeds, inner nodes are transit. Depth is
// the place in the first path that holds the node.
func (p *Paths) Graph() *Subgraph {
	g := &Subgraph{Stats: p.Stats}
	nodes, edges := map[string]bool{}, map[string]bool{}
	add := func(e *graph.Entity, depth int, role Role, start string, last bool) {
		if !nodes[e.ID] {
			nodes[e.ID] = true
			g.Nodes = append(g.Nodes, Node{Entity: e, Depth: depth, Role: role, Seeds: []string{start}, Expanded: !last})
		}
	}
	for _, path := range p.Paths {
		add(path.Start, 0, Seed, path.Start.ID, false)
		near := path.Start
		for i, step := range path.Steps {
			last := i == len(path.Steps)-1
			role := Transit
			if last {
				role = Seed
			}
			add(step.Far, i+1, role, path.Start.ID, last)
			if !edges[step.Edge.ID] {
				edges[step.Edge.ID] = true
				l := Link{Edge: step.Edge, Source: near, Target: step.Far}
				if !step.Forward {
					l.Source, l.Target = l.Target, l.Source
				}
				g.Edges = append(g.Edges, l)
			}
			near = step.Far
		}
	}
	g.finish()
	return g
}
