// Opens payloads, an object by format on standard input, each with its library, and prints what the library then holds:
// {format: {nodes: [id], edges: [[id, source, target]]}}.
const { join } = require("node:path");
const { pathToFileURL } = require("node:url");
const assert = require("node:assert");

const drawn = (list, where) => list.forEach((n) => assert(Number.isFinite(where(n).x) && Number.isFinite(where(n).y), n.id));

const open = {
  CYTOSCAPE(elements) {
    const cytoscape = require("cytoscape");
    const cy = cytoscape({ headless: true, elements, layout: { name: "preset" } });
    drawn(cy.nodes().toArray(), (n) => n.position());
    return { nodes: cy.nodes().map((n) => n.id()), edges: cy.edges().map((e) => [e.id(), e.source().id(), e.target().id()]) };
  },
  GRAPHOLOGY(data) {
    const graph = new (require("graphology"))({ multi: true });
    graph.import(data);
    drawn(graph.nodes(), (n) => graph.getNodeAttributes(n));
    return { nodes: graph.nodes(), edges: graph.edges().map((e) => [e, graph.source(e), graph.target(e)]) };
  },
  G6(data) {
    const graph = new (require("@antv/g6").Graph)({});
    graph.setData(data);
    drawn(graph.getNodeData(), (n) => n.style);
    return { nodes: graph.getNodeData().map((n) => n.id), edges: graph.getEdgeData().map((e) => [e.id, e.source, e.target]) };
  },
  // The library's licence allows no use without a product of its maker; this is the interface that its documentation describes.
  NVL({ nodes, relationships }) {
    const known = new Set();
    for (const n of nodes) {
      assert(typeof n.id === "string" && n.id !== "" && !known.has(n.id), n.id);
      assert.equal(typeof n.caption, "string");
      known.add(n.id);
    }
    for (const r of relationships) {
      assert(typeof r.id === "string" && r.id !== "" && !known.has(r.id), r.id);
      assert(known.has(r.from) && known.has(r.to), r.id);
      assert.equal(typeof r.type, "string");
    }
    drawn(nodes, (n) => n);
    return { nodes: nodes.map((n) => n.id), edges: relationships.map((r) => [r.id, r.from, r.to]) };
  },
  VIS(data) {
    const { DataSet } = require("vis-network/standalone");
    const nodes = new DataSet(data.nodes), edges = new DataSet(data.edges);
    drawn(nodes.get(), (n) => n);
    for (const e of edges.get()) assert(nodes.get(e.from) && nodes.get(e.to), e.id);
    return { nodes: nodes.getIds(), edges: edges.get().map((e) => [e.id, e.from, e.to]) };
  },
  async D3({ nodes, links }) {
    const { forceSimulation, forceLink } = await import(pathToFileURL(join(process.env.NODE_PATH, "d3-force", "src", "index.js")));
    forceSimulation(nodes).force("link", forceLink(links).id((n) => n.id)).stop().tick(3);
    drawn(nodes, (n) => n);
    return { nodes: nodes.map((n) => n.id), edges: links.map((l) => [l.id, l.source.id, l.target.id]) };
  },
};

let text = "";
process.stdin.on("data", (part) => (text += part));
process.stdin.on("end", async () => {
  const out = {};
  for (const [format, payload] of Object.entries(JSON.parse(text))) out[format] = await open[format](payload);
  console.log(JSON.stringify(out));
});
