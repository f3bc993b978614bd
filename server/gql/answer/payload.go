package answer

import (
	"context"
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/interchange/library"
	"linkchart/server/gql/model"
)

// Payload is the subgraph, ready for the named library.
func (g *Subgraph) Payload(ctx context.Context, format model.GraphFormat, fields []string) ([]byte, error) {
	if err := library.CheckFields(fields); err != nil {
		return nil, badInput("fields", "%s", strings.TrimPrefix(err.Error(), graph.ErrInvalid.Error()+": "))
	}
	var degrees map[string]int
	if slices.Contains(fields, "degree") {
		var err error
		if degrees, err = g.degrees(ctx); err != nil {
			return nil, err
		}
	}
	depths := make([]int, len(g.nodes))
	for i := range g.nodes {
		depths[i] = g.nodes[i].Depth
	}
	at := library.Rings(depths)
	out, err := library.New(string(format), fields)
	if err != nil {
		return nil, err
	}
	for i := range g.nodes {
		n := &g.nodes[i]
		out.Node(library.Node{
			Entity: n.Node.Entity, At: at[i], Degree: degrees[n.ID()],
			Walk: &library.Walk{Depth: n.Depth, Role: string(n.Role), Seeds: n.Seeds, InnerDegree: n.Inner, Expanded: n.Expanded},
		})
	}
	for i := range g.edges {
		e := &g.edges[i]
		out.Edge(library.Edge{Edge: e.relation.Edge, Inner: &e.Inner})
	}
	return out.End(), nil
}
