package traverse

import (
	"fmt"
	"slices"
	"strings"
)

// cuts keeps the account of what a walk leaves out.
type cuts struct {
	why          map[Reason]bool
	nodes, edges int
	inexact      bool
	depth        int
}

func newCuts() *cuts { return &cuts{why: map[Reason]bool{}, depth: -1} }

func (c *cuts) add(r Reason, depth int) {
	c.why[r] = true
	if depth >= 0 && (c.depth < 0 || depth < c.depth) {
		c.depth = depth
	}
}

// truncation returns the account, nil if nothing was left out.
func (c *cuts) truncation(w *Walk) *Truncation {
	if len(c.why) == 0 {
		return nil
	}
	t := &Truncation{DroppedNodes: c.nodes, DroppedEdges: c.edges, Exact: !c.inexact, AtDepth: c.depth}
	for _, r := range reasons {
		if c.why[r] {
			t.Reasons = append(t.Reasons, r)
		}
	}
	t.Hint = hint(t.Reasons, w)
	return t
}

// hint says in words how to see more.
func hint(why []Reason, w *Walk) string {
	var out []string
	for _, r := range why {
		switch r {
		case CutSeeds:
			out = append(out, fmt.Sprintf("more things match the seeds than the %d taken: narrow seeds", len(w.Seeds)))
		case CutPerNode:
			out = append(out, fmt.Sprintf("some nodes have more than %d usable relations: raise perNode, narrow via, or expand those in frontier", w.PerNode))
		case CutMaxNodes:
			out = append(out, fmt.Sprintf("there are more than %d nodes: go on with continuation, raise maxNodes, lower maxHops, or narrow via, where or through", w.limit()))
		case CutMaxEdges:
			out = append(out, fmt.Sprintf("there are more than %d edges: go on with continuation, raise maxEdges, or set innerEdges to false", w.MaxEdges))
		case CutScanBudget:
			out = append(out, "too many relations to look at, or a hub on the way: narrow via or seeds, or begin at the hub")
		case CutTime:
			out = append(out, "the time was over: lower maxHops, or narrow via or seeds")
		}
	}
	return strings.Join(slices.Compact(out), "; ")
}
