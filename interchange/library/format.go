package library

// format is how one library wants its graph: what stands before the nodes, between nodes and edges and at the end, and how a
// node and an edge fill their object.
type format struct {
	name                string
	begin, between, end string
	// strict: properties in small letters, none of them null, as BloodHound demands.
	strict bool
	node   func(*object, Node)
	edge   func(*object, Edge)
}

// pixels is the width of a ring for libraries that count in pixels and do not scale the graph to the page.
const pixels = 100

// Formats lists the names of the formats.
func Formats() []string {
	out := make([]string, len(formats))
	for i := range formats {
		out[i] = formats[i].name
	}
	return out
}

var formats = []format{
	// Cytoscape.js: cytoscape({elements, layout: {name: "preset"}}).
	{
		name: "CYTOSCAPE", begin: `{"nodes":[`, between: `],"edges":[`, end: `]}`,
		node: func(o *object, n Node) {
			o.begin("data")
			o.text("id", n.ID)
			o.node(n)
			o.end()
			o.begin("position")
			o.position(n, pixels)
			o.end()
		},
		edge: func(o *object, e Edge) {
			o.begin("data")
			o.ends("id", "source", "target", e)
			o.edge(e)
			o.end()
		},
	},
	// graphology: graph.import. Several edges may join two nodes; Sigma throws where a node has no numeric position.
	{
		name:    "GRAPHOLOGY",
		begin:   `{"attributes":{},"options":{"type":"mixed","multi":true,"allowSelfLoops":true},"nodes":[`,
		between: `],"edges":[`, end: `]}`,
		node: func(o *object, n Node) {
			o.text("key", n.ID)
			o.begin("attributes")
			o.node(n)
			o.position(n, 1)
			o.end()
		},
		edge: func(o *object, e Edge) {
			o.ends("key", "source", "target", e)
			if e.Type.Symmetric() {
				o.flag("undirected", true)
			}
			o.begin("attributes")
			o.edge(e)
			o.end()
		},
	},
	// G6 5: graph.setData. "type" beside the id is the shape, so attributes stand in data.
	{
		name: "G6", begin: `{"nodes":[`, between: `],"edges":[`, end: `]}`,
		node: func(o *object, n Node) {
			o.text("id", n.ID)
			o.begin("data")
			o.node(n)
			o.end()
			o.begin("style")
			o.position(n, pixels)
			o.end()
		},
		edge: func(o *object, e Edge) {
			o.ends("id", "source", "target", e)
			o.begin("data")
			o.edge(e)
			o.end()
		},
	},
	// Neo4j Visualization Library: new NVL(container, nodes, relationships). It draws "caption".
	{
		name: "NVL", begin: `{"nodes":[`, between: `],"relationships":[`, end: `]}`,
		node: func(o *object, n Node) {
			o.text("id", n.ID)
			o.text("caption", n.Name)
			o.node(n)
			o.position(n, pixels)
		},
		edge: func(o *object, e Edge) {
			o.ends("id", "from", "to", e)
			o.text("caption", label(e.Type))
			o.edge(e)
		},
	},
	// vis-network: new Network(container, data). "group" colours by type.
	{
		name: "VIS", begin: `{"nodes":[`, between: `],"edges":[`, end: `]}`,
		node: func(o *object, n Node) {
			o.text("id", n.ID)
			o.text("group", string(n.Type))
			o.node(n)
			o.position(n, pixels)
		},
		edge: func(o *object, e Edge) {
			o.ends("id", "from", "to", e)
			arrows := "to"
			if e.Type.Symmetric() {
				arrows = ""
			}
			o.text("arrows", arrows)
			o.edge(e)
		},
	},
	// d3-force: forceSimulation(nodes).force("link", forceLink(links).id(d => d.id)).
	{
		name: "D3", begin: `{"nodes":[`, between: `],"links":[`, end: `]}`,
		node: func(o *object, n Node) {
			o.text("id", n.ID)
			o.node(n)
			o.position(n, pixels)
		},
		edge: func(o *object, e Edge) {
			o.ends("id", "source", "target", e)
			o.edge(e)
		},
	},
	// NetworkX: node_link_graph(data, edges="edges"), the default from 3.6 on; before 3.4 it knew "links" only.
	{
		name: "NODE_LINK", begin: `{"directed":true,"multigraph":true,"graph":{},"nodes":[`, between: `],"edges":[`, end: `]}`,
		node: nodeLinkNode, edge: nodeLinkEdge,
	},
	{
		name: "NODE_LINK_OLD", begin: `{"directed":true,"multigraph":true,"graph":{},"nodes":[`, between: `],"links":[`, end: `]}`,
		node: nodeLinkNode, edge: nodeLinkEdge,
	},
	// BloodHound OpenGraph: https://bloodhound.specterops.io/opengraph/developer/schema. The source kind marks all nodes, so
	// that they can be deleted together.
	{
		name: "OPENGRAPH", begin: `{"metadata":{"source_kind":"Linkchart"},"graph":{"nodes":[`, between: `],"edges":[`, end: `]}}`, strict: true,
		node: func(o *object, n Node) {
			o.text("id", n.ID)
			o.list("kinds", []string{string(n.Type)})
			o.begin("properties")
			o.text("name", n.Name)
			o.text("displayname", n.Name)
			o.node(n)
			o.end()
		},
		edge: func(o *object, e Edge) {
			for _, end := range [][2]string{{"start", e.Source}, {"end", e.Target}} {
				o.begin(end[0])
				o.text("match_by", "id")
				o.text("value", end[1])
				o.end()
			}
			o.text("kind", string(e.Type))
			o.begin("properties")
			o.text("id", e.ID)
			o.edge(e)
			o.end()
		},
	},
}

func nodeLinkNode(o *object, n Node) {
	o.text("id", n.ID)
	o.node(n)
}

func nodeLinkEdge(o *object, e Edge) {
	o.ends("key", "source", "target", e)
	o.edge(e)
}
