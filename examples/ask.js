// What all pages share: the question, and what is said below the picture.

// The server is the one named in the address (?server=…), else a server on this machine as it comes; ?group=… asks for another
// group than the one below.
const address = new URLSearchParams(location.search);
const server = address.get("server") ?? "http://127.0.0.1:8080";
const group = address.get("group") ?? "ISIS-K";

const question = `query Network($group: String!, $format: GraphFormat!) {
  subgraph(input: { seeds: { names: [$group] }, maxHops: 2, maxNodes: 200 }) {
    payload(format: $format, fields: ["clusters", "documents"])
    truncation { reasons hint }
  }
}`;

// ask returns what the server has around the group, in the format of a library.
async function ask(format) {
  const response = await fetch(server + "/graphql", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ query: question, variables: { group, format } }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors.map((e) => `${e.extensions.code}: ${e.message}`).join("; "));
  return data.subgraph;
}

// evidence returns a sentence behind an edge, with who says it where.
async function evidence(id) {
  const response = await fetch(server + "/graphql", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      query: `query Why($id: ID!) { node(id: $id) { ... on Relation { evidence(first: 1) { nodes { sentence document { name } } } } } }`,
      variables: { id },
    }),
  });
  const { data } = await response.json();
  const [first] = data?.node?.evidence?.nodes ?? [];
  return first ? `“${first.sentence}” — ${first.document.name}` : "no sentence";
}

// colour tells types of entities apart.
const colours = { ArmedGroup: "#b5362b", StateBody: "#2f5d8a", Person: "#6b4c9a", Attack: "#d9822b", Country: "#4b8b57", City: "#7fae6b" };
const colour = (type) => colours[type] ?? "#888";

// say writes below the picture what is in it; an allegation or a contradiction is drawn dashed.
const say = (text) => (document.getElementById("said").textContent = text);
const dashed = (edge) => edge.contested || !["ASSERTED", "REPORTED"].includes(edge.modality);
const report = (nodes, edges, truncation) =>
  say(`${nodes} nodes, ${edges} edges, ${truncation ? "cut: " + truncation.hint : "complete"}`);

window.addEventListener("error", (e) => say("failed: " + e.message));
window.addEventListener("unhandledrejection", (e) => say("failed: " + e.reason.message));
