package answer

import (
	"context"
	"encoding/json"
	"math"
	"slices"
	"strings"

	"linkchart/graph"
	"linkchart/server/gql/model"
)

// Attributes that a payload can carry beside what a library needs.
var (
	nodeFields = []string{"aliases", "kind", "status", "clusters", "documents", "degree", "seeds", "lat", "lon", "date", "expanded"}
	edgeFields = []string{"modalities", "contested", "derived", "since", "until", "clusters", "documents", "role", "modes", "inner"}
)

// Payload is the subgraph, ready for the named library.
func (g *Subgraph) Payload(ctx context.Context, format model.GraphFormat, fields []string) ([]byte, error) {
	for _, f := range fields {
		if !slices.Contains(nodeFields, f) && !slices.Contains(edgeFields, f) {
			return nil, badInput("fields", "there is no attribute %.40q; those of nodes are %s, those of edges %s",
				f, strings.Join(nodeFields, ", "), strings.Join(edgeFields, ", "))
		}
	}
	w := payload{g: g, fields: fields}
	if slices.Contains(fields, "degree") {
		var err error
		if w.degrees, err = g.degrees(ctx); err != nil {
			return nil, err
		}
	}
	switch format {
	case model.GraphFormatGraphology:
		return json.Marshal(w.graphology())
	case model.GraphFormatNodeLink:
		return json.Marshal(w.nodeLink())
	}
	return json.Marshal(w.cytoscape())
}

type payload struct {
	g       *Subgraph
	fields  []string
	degrees map[string]int
}

type object = map[string]any

// cytoscape is what cytoscape({elements}) takes.
func (w payload) cytoscape() object {
	nodes, edges := make([]object, 0, len(w.g.nodes)), make([]object, 0, len(w.g.edges))
	for i := range w.g.nodes {
		data := w.node(&w.g.nodes[i])
		data["id"] = w.g.nodes[i].ID()
		nodes = append(nodes, object{"data": data})
	}
	for i := range w.g.edges {
		e := &w.g.edges[i]
		data := w.edge(e)
		data["id"], data["source"], data["target"] = e.ID(), e.Source(), e.Target()
		edges = append(edges, object{"data": data})
	}
	return object{"nodes": nodes, "edges": edges}
}

// graphology is what graph.import takes: several edges may join two nodes, and Sigma wants numeric positions.
func (w payload) graphology() object {
	at := radial(w.g.nodes)
	nodes, edges := make([]object, 0, len(w.g.nodes)), make([]object, 0, len(w.g.edges))
	for i := range w.g.nodes {
		attributes := w.node(&w.g.nodes[i])
		attributes["x"], attributes["y"] = at[i][0], at[i][1]
		nodes = append(nodes, object{"key": w.g.nodes[i].ID(), "attributes": attributes})
	}
	for i := range w.g.edges {
		e := &w.g.edges[i]
		one := object{"key": e.ID(), "source": e.Source(), "target": e.Target(), "attributes": w.edge(e)}
		if e.relation.Symmetric() {
			one["undirected"] = true
		}
		edges = append(edges, one)
	}
	return object{"attributes": object{}, "options": object{"type": "mixed", "multi": true, "allowSelfLoops": false}, "nodes": nodes, "edges": edges}
}

// nodeLink is what networkx.node_link_graph takes, from release 3.4 on.
func (w payload) nodeLink() object {
	nodes, edges := make([]object, 0, len(w.g.nodes)), make([]object, 0, len(w.g.edges))
	for i := range w.g.nodes {
		data := w.node(&w.g.nodes[i])
		data["id"] = w.g.nodes[i].ID()
		nodes = append(nodes, data)
	}
	for i := range w.g.edges {
		e := &w.g.edges[i]
		data := w.edge(e)
		data["key"], data["source"], data["target"] = e.ID(), e.Source(), e.Target()
		edges = append(edges, data)
	}
	return object{"directed": true, "multigraph": true, "graph": object{}, "nodes": nodes, "edges": edges}
}

// node is what every format says of a node.
func (w payload) node(n *SubgraphNode) object {
	e := n.Node.Entity
	out := object{"label": e.Name, "type": e.Type, "depth": n.Depth, "role": n.Role, "innerDegree": n.Inner}
	for _, f := range w.fields {
		switch f {
		case "aliases":
			out[f] = notNil(e.Aliases)
		case "kind":
			out[f] = text(e.Kind)
		case "status":
			out[f] = e.Status
		case "clusters":
			out[f] = e.Support.Clusters
		case "documents":
			out[f] = e.Support.Documents
		case "degree":
			out[f] = w.degrees[e.ID]
		case "seeds":
			out[f] = notNil(n.Seeds)
		case "lat":
			out[f] = place{n.thing}.Lat()
		case "lon":
			out[f] = place{n.thing}.Lon()
		case "date":
			out[f] = text(e.DateEDTF)
		case "expanded":
			out[f] = n.Expanded
		}
	}
	return out
}

// edge is what every format says of an edge. Modality and contested always come, so that nobody draws an allegation without
// knowing that it is one.
func (w payload) edge(e *SubgraphEdge) object {
	r := e.relation
	out := object{"type": r.Type, "label": label(r.Type), "modality": upper(r.Modality), "contested": r.Contested, "weight": e.Weight(), "symmetric": r.Symmetric()}
	for _, f := range w.fields {
		switch f {
		case "modalities":
			list := make([]string, len(r.Modalities))
			for i, m := range r.Modalities {
				list[i] = upper(m)
			}
			out[f] = list
		case "derived":
			out[f] = r.Derived
		case "since":
			out[f] = edtf(r.Edge.Since)
		case "until":
			out[f] = edtf(r.Edge.Until)
		case "clusters":
			out[f] = r.Support.Clusters
		case "documents":
			out[f] = r.Support.Documents
		case "role":
			out[f] = r.Role()
		case "modes":
			out[f] = notNil(r.Modes)
		case "inner":
			out[f] = e.Inner
		}
	}
	return out
}

// label turns LOCATED_IN into "located in".
func label(t graph.RelationType) string {
	return strings.ToLower(strings.ReplaceAll(string(t), "_", " "))
}

func upper(m graph.Modality) string { return strings.ToUpper(string(m)) }

func edtf(d *graph.FuzzyDate) *string {
	if d == nil {
		return nil
	}
	return text(d.EDTF)
}

func notNil(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}

// radial places nodes on rings by depth, the same every time; the first seed lies in the middle.
func radial(nodes []SubgraphNode) [][2]float64 {
	rings := map[int]int{}
	for i := range nodes {
		rings[nodes[i].Depth]++
	}
	next := map[int]int{}
	out := make([][2]float64, len(nodes))
	for i := range nodes {
		depth := nodes[i].Depth
		radius := float64(depth)
		if rings[0] > 1 {
			radius++
		}
		angle := 2*math.Pi*float64(next[depth])/float64(rings[depth]) + float64(depth)
		next[depth]++
		out[i] = [2]float64{round(radius * math.Cos(angle)), round(radius * math.Sin(angle))}
	}
	return out
}

// round keeps six digits, so that all machines write the same number.
func round(x float64) float64 { return math.Round(x*1e6) / 1e6 }
