package traverse

import (
	"linkchart/graph"
)

// Role says why a node is in a subgraph.
type Role string

// The roles: the walk began there; it was reached and passed Where; it was crossed on the way to a Hit.
const (
	Seed    Role = "SEED"
	Hit     Role = "HIT"
	Transit Role = "TRANSIT"
)

// Reason says what cut a result.
type Reason string

// The reasons, in the order in which a result names them.
const (
	CutSeeds      Reason = "SEEDS"
	CutPerNode    Reason = "PER_NODE"
	CutMaxNodes   Reason = "MAX_NODES"
	CutMaxEdges   Reason = "MAX_EDGES"
	CutScanBudget Reason = "SCAN_BUDGET"
	CutTime       Reason = "TIME"
)

var reasons = []Reason{CutSeeds, CutPerNode, CutMaxNodes, CutMaxEdges, CutScanBudget, CutTime}

// Walk is a question for a subgraph: breadth first, depth being the fewest walked edges from a seed.
type Walk struct {
	// Seeds are where it begins: always returned and expanded, whatever the filters say, even if they are more than MaxNodes.
	// SeedsCut tells that there would be more, SeedsDropped how many at least.
	Seeds []*graph.Entity
	// Seed is the id of the one seed, instead of Seeds: it comes with its edges, which spares a call of the store. An unknown one
	// is no seed.
	Seed         string
	SeedsCut     bool
	SeedsDropped int
	// MinHops is the depth from which a node is a Hit, MaxHops the greatest depth.
	MinHops, MaxHops int
	// Via says which edges exist for this question, seen from the node that is expanded.
	Via graph.EdgeFilter
	// Through says which reached nodes may be expanded, Where which may be results; nil is all. A node that passes neither is as
	// if absent. StopAt names nodes that are never expanded; nil is none.
	Through, Where, StopAt *Filter
	// Among keeps the edges that lead to one of these; nil tests nothing.
	Among []string
	Order graph.EdgeOrder
	// PerNode is how many usable edges of each node are walked, MaxNodes and MaxEdges bound the result.
	PerNode, MaxNodes, MaxEdges int
	// From is what earlier chunks have brought: the result is what follows.
	From Position
	// InnerEdges adds, after the walk, the edges among the returned nodes that pass Via seen from either end.
	InnerEdges bool

	// reach is the test of a far end, made once.
	reach *Filter
}

// Node is a node of a subgraph. Seeds are the ids of the seeds from which a shortest walk reached it, sorted; Inner counts
// the edges of the subgraph at it; Expanded tells that the walk went on from it.
type Node struct {
	Entity   *graph.Entity
	Depth    int
	Role     Role
	Seeds    []string
	Inner    int
	Expanded bool
}

// Link is an edge of a subgraph with both its ends. Parallel counts the edges of the subgraph between the same two nodes,
// itself among them; Inner tells that it was found after the walk.
type Link struct {
	Edge           *graph.Edge
	Source, Target *graph.Entity
	Parallel       int
	Inner          bool
}

// Subgraph is closed: both ends of every edge are among its nodes, or among those of earlier chunks. Nodes come by depth, then
// by the rank of the edge that reached them; edges that were walked come by depth and rank, then inner ones by rank. Cut is nil
// if nothing was left out.
type Subgraph struct {
	Nodes []Node
	Edges []Link
	Cut   *Truncation
	Stats Stats
	// Earlier are the ids of the nodes of earlier chunks, sorted; Next is where to go on, nil if there is no more or none but by
	// another question.
	Earlier []string
	Next    *Position

	// among counts the edges of each node that lead to returned nodes, nil where nobody counted them.
	among map[string]int
}

// Truncation says what was left out. AtDepth is the least depth at which something was, -1 if only seeds were. Unless Exact,
// the counts are lower bounds.
type Truncation struct {
	Reasons                    []Reason
	DroppedNodes, DroppedEdges int
	Exact                      bool
	AtDepth                    int
	Hint                       string
}

// finish counts degrees and parallel edges inside the subgraph.
func (g *Subgraph) finish() {
	at := make(map[string]int, len(g.Nodes))
	for i := range g.Nodes {
		at[g.Nodes[i].Entity.ID] = i
	}
	pairs := make(map[[2]string]int, len(g.Edges))
	pair := func(l *Link) [2]string {
		return [2]string{min(l.Source.ID, l.Target.ID), max(l.Source.ID, l.Target.ID)}
	}
	for i := range g.Edges {
		l := &g.Edges[i]
		pairs[pair(l)]++
		for _, id := range []string{l.Source.ID, l.Target.ID} {
			if n, here := at[id]; here {
				g.Nodes[n].Inner++
			}
		}
	}
	for i := range g.Edges {
		g.Edges[i].Parallel = pairs[pair(&g.Edges[i])]
	}
}
